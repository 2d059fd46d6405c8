//! What leaves the process: services that somebody else runs, each behind a trait with one
//! implementation that calls them and one that needs nobody.

pub mod control;
pub mod development;
pub mod outgoing;
pub mod payments;
pub mod storage;
pub mod stripe;
pub mod upstream;
pub mod webhooks;
