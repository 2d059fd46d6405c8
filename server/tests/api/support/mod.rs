//! Starts servers, calls them, and checks every answer against the contract.

mod client;
mod clock;
mod database;
pub mod ledger;
mod parallel;
pub mod program;
mod raw;
mod receiver;
mod record;
pub mod secrets;
mod server;
mod signing;
mod successes;
mod typed;
mod world;

use std::time::{Duration, Instant};

pub use client::{Answer, Call};
pub use clock::TestClock;
pub use database::Database;
pub use ledger::assert_clean;
pub use parallel::{at_once, tally};
pub use raw::{RawAnswer, Socket};
pub use receiver::{Received, Receiver, SILENCE};
pub use server::TestServer;
pub use signing::{Transactions, Wallet, digest, raw, run_javascript, signature};
pub use typed::{Api, Caller, TypedClient};
pub use world::{Session, Tenant};

/// Tries until it holds, for at most as long as a pool needs to find its database again.
pub fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(15), "{what}: still not so");
        std::thread::sleep(Duration::from_millis(20));
    }
}
