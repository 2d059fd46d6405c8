//! The edge: the only room that names hyper.

mod context;
mod control;
pub mod json;
mod policy;
mod reply;
mod schema;
mod stack;
pub mod validate;

pub use stack::{Edge, EdgeOptions, serve};
