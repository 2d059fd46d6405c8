//! Admins.

use pers_api::models;

use crate::error::{Error, Result};
use crate::store::admins::Admin;
use crate::store::tenants::Tenant;

/// An admin as his tenant sees him. Of the tenants he works for only this one is shown: the others
/// are none of its business.
///
/// # Errors
/// 500 for a type that the contract does not know.
pub fn admin(admin: Admin, tenant: &Tenant) -> Result<models::AdminDto> {
    Ok(models::AdminDto {
        id: admin.id.to_string(),
        email: admin.email,
        display_name: super::nullable(admin.display_name),
        r#type: admin.admin_type.parse().map_err(|text: String| Error::internal(text))?,
        tenants: Some(vec![super::tenants::tenant(tenant, None, None)]),
    })
}
