//! Tag "API Keys".

use pers_api::models;

use crate::domain::ids::ApiKeyId;
use crate::error::{Error, Result};
use crate::run::Call;
use crate::{provision, store, views};

/// `POST /api-keys`: make a system key; the secret is in this answer and never again.
///
/// # Errors
/// Database faults.
pub fn create_api_key(call: &mut Call<'_>, body: &models::ApiKeyCreateRequestDto) -> Result<models::ApiKeyCreatedDto> {
    let tenant = call.tenant()?;
    let (secret, row) = provision::system_key(call.conn, call.services, tenant, &body.name)?;
    Ok(views::api_keys::api_key_created(row, secret.reveal()))
}

/// `GET /api-keys`: list the tenant's system keys. `param_type` has one value, the only kind there is.
///
/// # Errors
/// Database faults.
pub fn get_tenant_api_keys(
    call: &mut Call<'_>,
    _param_type: Option<models::ApiKeyFilterType>,
    include_revoked: Option<bool>,
) -> Result<Vec<models::ApiKeyDto>> {
    let tenant = call.tenant()?;
    let keys = store::api_keys::list_system(call.conn, tenant, include_revoked.unwrap_or(false))?;
    Ok(keys.into_iter().map(views::api_keys::api_key).collect())
}

/// `DELETE /api-keys/{id}`: revoke a system key, on every server at once.
///
/// # Errors
/// 404 `API_KEY_NOT_FOUND`, 409 `API_KEY_REVOKED`.
pub fn revoke_api_key(call: &mut Call<'_>, id: &str) -> Result<models::ApiKeyVerificationResultDto> {
    let tenant = call.tenant()?;
    let id = ApiKeyId::parse(id).ok_or_else(|| Error::not_found("api key"))?;
    let key = store::api_keys::revoke(call.conn, tenant, id.uuid(), call.now())?;
    // `valid` tells whether the key may still be used.
    Ok(models::ApiKeyVerificationResultDto {
        valid: false,
        payload: None,
        api_key: Some(views::api_keys::api_key(key)),
    })
}
