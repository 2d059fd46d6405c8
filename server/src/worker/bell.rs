//! Wakes threads that wait for work.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Wakes this server's background worker, should it have one, when something may have become due that it cannot
/// know of. Clones are the same bell.
#[derive(Clone, Debug, Default)]
pub struct Bell(Arc<(Mutex<u64>, Condvar)>);

impl Bell {
    /// Wakes everybody who waits.
    pub fn ring(&self) {
        let (rings, rung) = &*self.0;
        let mut rings = rings.lock().unwrap_or_else(PoisonError::into_inner);
        *rings = rings.wrapping_add(1);
        rung.notify_all();
    }

    /// How often it has been rung.
    pub fn rings(&self) -> u64 {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until it has been rung more often than `heard`, or for `most`.
    pub fn wait(&self, heard: u64, most: Duration) {
        let (rings, rung) = &*self.0;
        let rings = rings.lock().unwrap_or_else(PoisonError::into_inner);
        drop(rung.wait_timeout_while(rings, most, |rings| *rings == heard).unwrap_or_else(PoisonError::into_inner));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_rung_before_is_heard() {
        let bell = Bell::default();
        let heard = bell.rings();
        bell.ring();
        bell.wait(heard, Duration::MAX);
        bell.wait(bell.rings(), Duration::ZERO);
        let (other, heard) = (bell.clone(), bell.rings());
        let waiting = std::thread::spawn(move || other.wait(heard, Duration::MAX));
        bell.ring();
        waiting.join().unwrap();
    }
}
