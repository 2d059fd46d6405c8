//! Tag "API Keys".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /api-keys`: create an API key.
///
/// # Errors
/// See the contract, `ApiKeysController_createApiKey`.
pub fn create_api_key(call: &mut Call<'_>, body: &models::ApiKeyCreateRequestDto) -> Result<models::ApiKeyCreatedDto> {
    Err(Error::internal("ApiKeysController_createApiKey is being written"))
}

/// `GET /api-keys`: list API keys.
///
/// # Errors
/// See the contract, `ApiKeysController_getTenantApiKeys`.
pub fn get_tenant_api_keys(
    call: &mut Call<'_>,
    param_type: Option<models::ApiKeyFilterType>,
    include_revoked: Option<bool>,
) -> Result<Vec<models::ApiKeyDto>> {
    Err(Error::internal("ApiKeysController_getTenantApiKeys is being written"))
}

/// `DELETE /api-keys/{id}`: revoke an API key.
///
/// # Errors
/// See the contract, `ApiKeysController_revokeApiKey`.
pub fn revoke_api_key(call: &mut Call<'_>, id: &str) -> Result<models::ApiKeyVerificationResultDto> {
    Err(Error::internal("ApiKeysController_revokeApiKey is being written"))
}
