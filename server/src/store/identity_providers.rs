//! Whose tokens a tenant trusts.

use diesel::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use super::schema::identity_providers;
use crate::domain::ids::TenantId;
use crate::error::Result;

/// A trusted issuer of a tenant.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = identity_providers)]
pub struct IdentityProvider {
    /// Id.
    pub id: Uuid,
    /// `iss` of its tokens.
    pub issuer: String,
    /// `aud` that its tokens must have.
    pub audience: String,
    /// Key set, inline.
    pub jwks: Option<Value>,
    /// Key set, by address.
    pub jwks_url: Option<String>,
}

/// The provider with this issuer.
///
/// # Errors
/// Database faults.
pub fn find_by_issuer(conn: &mut PgConnection, tenant: TenantId, issuer: &str) -> Result<Option<IdentityProvider>> {
    Ok(identity_providers::table
        .filter(identity_providers::tenant_id.eq(tenant.uuid()))
        .filter(identity_providers::issuer.eq(issuer))
        .select(IdentityProvider::as_select())
        .first(conn)
        .optional()?)
}
