//! PERS 2.0.7 as one program.
//!
//! How a request flows, always in this direction:
//! 1. `http/stack.rs` takes it from the socket: limits, request id, CORS, compression, access log;
//! 2. `http/context.rs` and `auth/` read the three credentials into one `Caller`;
//! 3. `http/policy.rs` compares it with the operation's `security`;
//! 4. `http/validate.rs` checks path, query, headers and body against the contract's schemas;
//! 5. the generated router (`pers_api::server`) calls the trait implementation in `api.rs`;
//! 6. `run.rs` gives the handler a connection and a transaction;
//! 7. `handlers/<tag>.rs` loads (`store/`), decides (`domain/`), writes (`store/`), answers (`views/`);
//! 8. `http/reply.rs` gives every error of every layer its one shape.

mod api;
pub mod app;
pub mod audit;
pub mod auth;
pub mod commands;
pub mod config;
pub mod contract;
pub mod control;
pub mod controls;
pub mod domain;
pub mod embedded;
pub mod error;
mod events;
pub mod gateways;
pub mod handlers;
pub mod http;
pub mod limits;
pub mod list;
pub mod mock;
pub mod observe;
pub mod provision;
pub mod proxy;
pub mod query;
mod replay;
pub mod run;
pub mod seed;
pub mod services;
pub mod store;
pub mod views;
pub mod violations;
pub mod worker;
pub mod world;
mod yaml;
