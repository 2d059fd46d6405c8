//! Tag "Tenants".

use pers_api::models;

use crate::auth::Identity;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::provision::{self, Blueprint};
use crate::run::Call;
use crate::{store, views};

/// `POST /tenants`: make a tenant. For the platform's own system key.
///
/// # Errors
/// 403 `PLATFORM_REQUIRED` for the key of a tenant, 409 `TENANT_NAME_TAKEN`.
pub fn create_tenant(call: &mut Call<'_>, body: &models::TenantCreateRequestDto) -> Result<models::TenantDto> {
    if !call.caller().platform || call.caller().identity != Identity::System {
        return Err(Error::forbidden("PLATFORM_REQUIRED", "Tenants are made with the platform's own keys"));
    }
    let blueprint = Blueprint {
        id: call.id(),
        acronym: None,
        project_name: body.project_name.trim(),
        project_description: None,
        allow_unauthenticated: false,
        wallets: models::WalletManagementType::Custodial,
        is_platform: false,
    };
    let made = provision::tenant(call.conn, call.services, &blueprint)?;
    Ok(views::tenants::tenant(&made.tenant, Some(made.system_key.reveal()), Some(made.admin_jwt)))
}

/// `GET /tenants/{id}`: read a tenant, as much of it as the caller may see.
///
/// # Errors
/// 404 `TENANT_NOT_FOUND`.
pub fn get_tenant_by_id(call: &mut Call<'_>, id: &str) -> Result<models::TenantViewDto> {
    let id = TenantId::parse(id).ok_or_else(|| Error::not_found("tenant"))?;
    if call.caller().tenant != Some(id) {
        return store::tenants::get_public(call.conn, id).map(views::tenants::public_tenant);
    }
    let tenant = store::tenants::get(call.conn, id)?;
    Ok(views::tenants::own_tenant(tenant, views::tenants::Depth::of(call.caller())))
}
