//! Tag "Well-known".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `GET /.well-known/jwks.json`: public signing keys.
///
/// # Errors
/// See the contract, `WellKnownController_getJwks`.
pub fn get_jwks(call: &mut Call<'_>) -> Result<models::JwksDto> {
    Err(Error::internal("WellKnownController_getJwks is being written"))
}
