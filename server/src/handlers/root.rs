//! Tag "Root".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `GET /`: service root.
///
/// # Errors
/// See the contract, `RootController_get`.
pub fn get(call: &mut Call<'_>) -> Result<models::ServiceStatusDto> {
    Err(Error::internal("RootController_get is being written"))
}

/// `GET /admin`: check an admin credential.
///
/// # Errors
/// See the contract, `RootController_getAdmin`.
pub fn get_admin(call: &mut Call<'_>) -> Result<models::CredentialCheckDto> {
    Err(Error::internal("RootController_getAdmin is being written"))
}

/// `GET /healthcheck`: health check.
///
/// # Errors
/// See the contract, `RootController_getCurrentTime`.
pub fn get_current_time(call: &mut Call<'_>) -> Result<models::ServiceStatusDto> {
    Err(Error::internal("RootController_getCurrentTime is being written"))
}

/// `GET /system`: check a tenant system key.
///
/// # Errors
/// See the contract, `RootController_getSystem`.
pub fn get_system(call: &mut Call<'_>) -> Result<models::CredentialCheckDto> {
    Err(Error::internal("RootController_getSystem is being written"))
}
