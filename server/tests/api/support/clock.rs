//! A clock that goes when it is told to.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, Duration, Utc};
use pers_server::world::Clock;

/// Stands still between two calls of [`TestClock::pass`]. Sessions end by it too.
#[derive(Debug)]
pub struct TestClock(Mutex<DateTime<Utc>>);

impl TestClock {
    /// A clock that stands at an instant (RFC 3339).
    pub fn at(instant: &str) -> Arc<Self> {
        Arc::new(Self(Mutex::new(instant.parse().unwrap())))
    }

    pub fn pass(&self, time: Duration) {
        *self.0.lock().unwrap() += time;
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}
