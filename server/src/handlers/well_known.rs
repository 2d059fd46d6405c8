//! Tag "Well-known".

use pers_api::models;

use crate::auth::keys::Purpose;
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store;

/// `GET /.well-known/jwks.json`: public halves of the keys that sign PERS JWTs (RFC 7517).
///
/// # Errors
/// Database faults.
pub fn get_jwks(call: &mut Call<'_>) -> Result<models::JwksDto> {
    let keys = store::signing_keys::list_public(call.conn, Purpose::Pers.as_str())?;
    let keys = keys.into_iter().map(serde_json::from_value).collect::<Result<_, _>>().map_err(Error::internal)?;
    Ok(models::JwksDto { keys })
}
