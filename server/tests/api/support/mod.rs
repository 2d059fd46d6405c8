//! Starts servers, calls them, and checks every answer against the contract.

mod client;
mod database;
mod ledger;
mod server;
mod world;

pub use client::{Answer, Call};
pub use server::TestServer;
pub use world::{Session, Tenant};
