//! Starts servers, calls them, and checks every answer against the contract.

mod client;
mod clock;
mod database;
mod ledger;
mod raw;
mod server;
mod world;

pub use client::{Answer, Call};
pub use clock::TestClock;
pub use raw::{RawAnswer, Socket};
pub use server::TestServer;
pub use world::{Session, Tenant};
