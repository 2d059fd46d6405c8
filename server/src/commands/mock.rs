//! `pers mock`.

use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use super::{CommandError, say, serve};
use crate::config::{Config, MockRequest};
use crate::contract::{Contract, Defects};
use crate::http::validate::Validator;
use crate::http::{EdgeOptions, MockEdge, MockOptions, Mocking, serve_mock};
use crate::world::{RandomIds, SystemClock};

/// Answers samples until SIGTERM or SIGINT, then drains.
///
/// # Errors
/// A sentence that says what is wrong and what to do about it.
pub fn mock(config: &Config, request: &MockRequest) -> Result<(), CommandError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let listener = runtime.block_on(serve::bind(config.listen))?;
    let address = listener.local_addr()?;
    let options = MockOptions { seed: request.random_seed, open: request.no_auth };
    let (title, mocking) = match &request.spec {
        None => own(options)?,
        Some(path) => any(path, options)?,
    };
    let edge = EdgeOptions { cors_origins: config.cors_origins.clone(), ..EdgeOptions::default() };
    let edge = MockEdge::new(mocking, Arc::new(SystemClock), Arc::new(RandomIds), edge);
    // A start is cut short by a signal at once; from here on it is a stop.
    let stop = runtime.block_on(async { serve::stop_signal() })?;
    say(&format!(
        "pers-server {} answers samples of {title} at {}",
        env!("CARGO_PKG_VERSION"),
        serve::base_url(config, address)
    ));
    let _port_file = serve::port_file(config, address)?;
    Ok(runtime.block_on(serve_mock(listener, edge, stop))?)
}

fn own(options: MockOptions) -> Result<(String, Mocking), CommandError> {
    let contract = Contract::load()?;
    let validator = Arc::new(Validator::compile(&contract).map_err(crate::error::Error::from)?);
    Ok((format!("PERS {}", contract.version()), Mocking::own(contract, validator, options)))
}

fn any(path: &Path, options: MockOptions) -> Result<(String, Mocking), CommandError> {
    let text =
        std::fs::read_to_string(path).map_err(|error| CommandError::new(format!("{}: {error}", path.display())))?;
    let refused = |defects: Defects| CommandError::new(format!("{} cannot be served:\n{defects}", path.display()));
    let contract = Arc::new(Contract::read(&text).map_err(refused)?);
    let validator = Arc::new(Validator::compile_any(&contract).map_err(refused)?);
    let title = contract.document().pointer("/info/title").and_then(Value::as_str).unwrap_or("a contract");
    Ok((format!("{title} {}", contract.version()).trim().to_owned(), Mocking::any(contract, validator, options)))
}
