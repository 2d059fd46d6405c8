//! Time and ids, injected everywhere, so that both can be controlled.

use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

use chrono::{DateTime, SubsecRound, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::domain::clocks::TenantClock;

/// Tells the time.
pub trait Clock: Debug + Send + Sync {
    /// Now, in UTC, cut to the milliseconds that the wire shows.
    fn now(&self) -> DateTime<Utc>;

    /// What the clock shows that this one goes by, should it be a tenant's own.
    fn real(&self) -> DateTime<Utc> {
        self.now()
    }
}

/// Makes ids.
pub trait IdSource: Debug + Send + Sync {
    /// A new id.
    fn next(&self) -> Uuid;

    /// A new id of something that belongs to no tenant, or is looked for without one.
    fn next_shared(&self) -> Uuid {
        self.next()
    }
}

/// Tells how much time has passed: what nobody can set, unlike a [`Clock`].
pub trait Ticks: Debug + Send + Sync {
    /// Time since some instant before.
    fn elapsed(&self) -> Duration;
}

/// The operating system's monotonic clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemTicks(Instant);

impl Default for SystemTicks {
    fn default() -> Self {
        Self(Instant::now())
    }
}

impl Ticks for SystemTicks {
    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
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

/// The clock of a tenant whose time is controlled.
#[derive(Clone, Debug)]
pub struct TenantTime {
    /// What has been set.
    pub clock: TenantClock,
    /// The clock that it goes by.
    pub real: Arc<dyn Clock>,
}

impl Clock for TenantTime {
    fn now(&self) -> DateTime<Utc> {
        let real = self.real();
        self.clock.at(real).unwrap_or(real)
    }

    fn real(&self) -> DateTime<Utc> {
        self.real.real()
    }
}

/// Ids that follow from a seed, the number of the request and their order in it (RFC 9562, version 8). They
/// sort in the order in which they are made.
#[derive(Debug)]
pub struct SeededIds {
    seed: i64,
    tenant: Uuid,
    request: i64,
    next: AtomicU16,
}

impl SeededIds {
    /// Ids of one request of a tenant.
    pub const fn new(seed: i64, tenant: Uuid, request: i64) -> Self {
        Self { seed, tenant, request, next: AtomicU16::new(0) }
    }

    fn make(&self, owner: &[u8]) -> Uuid {
        let (request, number) = (self.request.to_be_bytes(), self.next.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        let hash = Sha256::new()
            .chain_update(self.seed.to_be_bytes())
            .chain_update(request)
            .chain_update(number)
            .chain_update(owner)
            .finalize();
        // 48 bits of the request's number, 12 of the id's (the version stands in front of them), then the hash.
        let [_, _, a, b, c, d, e, f] = request;
        let mut bytes = [a, b, c, d, e, f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let (front, back) = bytes.split_at_mut(8);
        front.iter_mut().skip(6).zip(number).for_each(|(byte, value)| *byte = value);
        back.iter_mut().zip(hash).for_each(|(byte, value)| *byte = value);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}

impl IdSource for SeededIds {
    fn next(&self) -> Uuid {
        self.make(&[])
    }

    fn next_shared(&self) -> Uuid {
        self.make(self.tenant.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeded_ids_are_the_same_again_and_sort_in_their_order() {
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let made = |seed: i64, tenant: Uuid| {
            let ids: Vec<Uuid> = (1..=3)
                .flat_map(|request| {
                    let ids = SeededIds::new(seed, tenant, request);
                    std::iter::repeat_with(move || ids.next()).take(300)
                })
                .collect();
            ids
        };
        let ids = made(7, one);
        assert_eq!(ids, made(7, other));
        assert!(ids.is_sorted_by(|a, b| a < b));
        assert!(made(8, one).iter().all(|id| !ids.contains(id)));
        let shared = |tenant: Uuid| SeededIds::new(7, tenant, 1).next_shared();
        assert_eq!(shared(one), shared(one));
        assert_ne!(shared(one), shared(other));
        assert_eq!(shared(one).get_version_num(), 8);
    }
}
