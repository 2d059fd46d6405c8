//! The edge: the only room that names hyper.

mod activity;
mod context;
mod control;
mod credentials;
mod cut;
mod faults;
mod files;
mod intake;
pub mod json;
mod listen;
mod mock;
mod observed;
mod origin;
mod policy;
mod proxy;
mod rates;
mod reply;
mod schema;
mod stack;
pub mod validate;

pub use control::ControlOptions;
pub use mock::{MockEdge, MockOptions, Mocking, serve_mock};
pub use origin::OriginOptions;
pub use proxy::{Proxy, ProxyOptions, serve_proxy};
pub use rates::{Quotas, RateOptions};
pub use stack::{Edge, EdgeOptions, serve};
