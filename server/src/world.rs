//! Time and ids, injected everywhere, so that both can be controlled.

use std::fmt::Debug;

use chrono::{DateTime, SubsecRound, Utc};
use uuid::Uuid;

/// Tells the time.
pub trait Clock: Debug + Send + Sync {
    /// Now, in UTC, cut to the milliseconds that the wire shows.
    fn now(&self) -> DateTime<Utc>;
}

/// Makes ids.
pub trait IdSource: Debug + Send + Sync {
    /// A new id.
    fn next(&self) -> Uuid;
}

/// The operating system's clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the operating system")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(3)
    }
}

/// Random ids that sort by time (RFC 9562, version 7), so that inserts go to the end of an index.
#[derive(Clone, Copy, Debug)]
pub struct RandomIds;

impl IdSource for RandomIds {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that makes random ids")]
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}
