//! Tag "Root". None of these needs the database.

use pers_api::models;

use crate::auth::Identity;
use crate::error::{Error, Result};
use crate::run::Facts;
use crate::services::Services;

/// `GET /`: the service is up.
///
/// # Errors
/// None.
pub fn get(_: &Services, facts: &Facts) -> Result<models::ServiceStatusDto> {
    Ok(models::ServiceStatusDto { status: "ok".to_owned(), time: facts.now })
}

/// `GET /healthcheck`: the service is up, and its time.
///
/// # Errors
/// None.
pub fn get_current_time(services: &Services, facts: &Facts) -> Result<models::ServiceStatusDto> {
    get(services, facts)
}

/// `GET /system`: the bearer token is a system key that is accepted.
///
/// # Errors
/// 403 `SYSTEM_REQUIRED` for any other token.
pub fn get_system(_: &Services, facts: &Facts) -> Result<models::CredentialCheckDto> {
    match facts.caller.identity {
        Identity::System => Ok(models::CredentialCheckDto { valid: true }),
        _ => Err(Error::forbidden("SYSTEM_REQUIRED", "The token is not a system key")),
    }
}

/// `GET /admin`: the bearer token is an admin's; the access check in front has seen to that.
///
/// # Errors
/// None.
pub fn get_admin(_: &Services, facts: &Facts) -> Result<models::CredentialCheckDto> {
    Ok(models::CredentialCheckDto { valid: facts.caller.identity.is_admin() })
}
