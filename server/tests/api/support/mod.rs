//! Starts servers, calls them, and checks every answer against the contract.

mod client;
mod clock;
mod database;
mod ledger;
mod server;
mod world;

pub use client::Call;
pub use clock::TestClock;
pub use server::TestServer;
pub use world::{Session, Tenant};
