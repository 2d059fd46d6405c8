//! A validating proxy: what stands between clients and a deployment, and says where they break the contract.
//!
//! [`findings`] keeps what was found, [`headers`] says which header fields are passed on. `http/proxy.rs` takes the
//! requests, `gateways/upstream.rs` asks the deployment.

pub mod findings;
pub mod headers;
