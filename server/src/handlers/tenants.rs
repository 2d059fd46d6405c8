//! Tag "Tenants".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /tenants`: create a tenant.
///
/// # Errors
/// See the contract, `TenantsController_createTenant`.
pub fn create_tenant(call: &mut Call<'_>, body: &models::TenantCreateRequestDto) -> Result<models::TenantDto> {
    Err(Error::internal("TenantsController_createTenant is being written"))
}

/// `GET /tenants/{id}`: read a tenant.
///
/// # Errors
/// See the contract, `TenantsController_getTenantById`.
pub fn get_tenant_by_id(call: &mut Call<'_>, id: &str) -> Result<models::TenantViewDto> {
    Err(Error::internal("TenantsController_getTenantById is being written"))
}
