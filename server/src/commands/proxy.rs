//! `pers proxy`.

use std::sync::Arc;

use super::{CommandError, say, serve};
use crate::config::{Config, ProxyRequest};
use crate::contract::Contract;
use crate::http::{EdgeOptions, Proxy, ProxyOptions, serve_proxy};
use crate::limits;
use crate::world::{RandomIds, SystemClock};

/// Passes requests on until SIGTERM or SIGINT, then drains.
///
/// # Errors
/// A sentence that says what is wrong and what to do about it.
pub fn proxy(config: &Config, request: &ProxyRequest) -> Result<(), CommandError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let listener = runtime.block_on(serve::bind(config.listen))?;
    let address = listener.local_addr()?;
    let options = ProxyOptions {
        upstream: request.upstream.clone(),
        refuses: request.errors,
        patience: limits::UPSTREAM_CALL,
        edge: EdgeOptions { cors_origins: config.cors_origins.clone(), ..EdgeOptions::default() },
    };
    let contract = Contract::load()?;
    let version = contract.version().to_owned();
    let proxy = Proxy::new(contract, Arc::new(SystemClock), Arc::new(RandomIds), options)?;
    // A start is cut short by a signal at once; from here on it is a stop.
    let stop = runtime.block_on(async { serve::stop_signal() })?;
    say(&format!(
        "pers-server {} compares {} with PERS {version} at {}",
        env!("CARGO_PKG_VERSION"),
        request.upstream,
        serve::base_url(config, address)
    ));
    let _port_file = serve::port_file(config, address)?;
    runtime.block_on(serve_proxy(listener, proxy, stop))?;
    Ok(())
}
