//! The control plane under `/_pers`: health and facts of the running server.

pub mod payments;

use serde_json::{Value, json};

use crate::error::{Error, Result};
use crate::services::Services;
use crate::store::{self, Access};

/// The process answers.
pub fn live() -> Value {
    json!({"status": "ok"})
}

/// The database answers and its schema is the one this program knows.
///
/// # Errors
/// 503 `DATABASE_UNAVAILABLE` or `MIGRATIONS_PENDING`.
pub fn ready(services: &Services) -> Result<Value> {
    let known = store::migrations::known()?;
    let applied = store::tx(&services.pool, "control.ready", Access::Read, store::migrations::applied)?;
    if applied < known {
        return Err(Error::unavailable("MIGRATIONS_PENDING", format!("{applied} of {known} migrations applied")));
    }
    Ok(json!({"status": "ok", "database": "ok", "migrations": applied}))
}

/// What runs here.
pub fn info(services: &Services) -> Value {
    json!({
        "name": "pers-server",
        "version": env!("CARGO_PKG_VERSION"),
        "contract": {"version": services.contract.version(), "digest": services.contract.digest()},
        "development": services.settings.dev,
        "uptimeSeconds": services.started.elapsed().as_secs(),
    })
}
