//! The state of the running server.

use serde_json::json;

use super::{Ask, Endpoint, Gate, Reply};
use crate::error::{Error, Result};
use crate::services::Services;
use crate::store::{self, Access};

/// What this file answers.
pub const ENDPOINTS: [Endpoint; 3] = [
    Endpoint::get("/_pers/health/live", Gate::Open, live),
    Endpoint::get("/_pers/health/ready", Gate::Open, ready),
    Endpoint::get("/_pers/info", Gate::Open, info),
];

/// The process answers.
#[expect(clippy::unnecessary_wraps, reason = "like every endpoint")]
fn live(_: &Services, _: &Ask) -> Result<Reply> {
    Ok(Reply::ok(json!({"status": "ok"})))
}

/// The database answers and its schema is the one this program knows, else 503 `DATABASE_UNAVAILABLE` or
/// `MIGRATIONS_PENDING`.
fn ready(services: &Services, _: &Ask) -> Result<Reply> {
    let known = store::migrations::known()?;
    let applied = store::tx(&services.pool, "control.ready", Access::Read, store::migrations::applied)?;
    if applied < known {
        return Err(Error::unavailable("MIGRATIONS_PENDING", format!("{applied} of {known} migrations applied")));
    }
    Ok(Reply::ok(json!({"status": "ok", "database": "ok", "migrations": applied})))
}

/// What runs here.
#[expect(clippy::unnecessary_wraps, reason = "like every endpoint")]
fn info(services: &Services, _: &Ask) -> Result<Reply> {
    Ok(Reply::ok(json!({
        "name": "pers-server",
        "version": env!("CARGO_PKG_VERSION"),
        "contract": {"version": services.contract.version(), "digest": services.contract.digest()},
        "development": services.settings.dev,
        "uptimeSeconds": services.started.elapsed().as_secs(),
    })))
}
