//! Which tenant and which of its networks a project key names.

use diesel::prelude::*;
use uuid::Uuid;

use super::schema::{project_keys, tenants};
use crate::domain::ids::TenantId;
use crate::error::Result;

/// A project key and its tenant.
#[derive(Queryable)]
pub struct ProjectKeyLookup {
    /// SHA-256 of the key.
    pub key_hash: Vec<u8>,
    /// Tenant.
    pub tenant_id: Uuid,
    /// Whether the tenant is the platform.
    pub is_platform: bool,
    /// Whether it is the key of the tenant's test network.
    pub is_testnet: bool,
}

/// Finds a key by its hash; this is how a tenant is found, so none is given.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, key_hash: &[u8]) -> Result<Option<ProjectKeyLookup>> {
    Ok(project_keys::table
        .inner_join(tenants::table)
        .filter(project_keys::key_hash.eq(key_hash))
        .select((project_keys::key_hash, project_keys::tenant_id, tenants::is_platform, project_keys::is_testnet))
        .first(conn)
        .optional()?)
}

/// Stores a key of a tenant.
///
/// # Errors
/// Database faults.
pub fn insert(conn: &mut PgConnection, tenant: TenantId, key_hash: &[u8], is_testnet: bool) -> Result<()> {
    diesel::insert_into(project_keys::table)
        .values((
            project_keys::tenant_id.eq(tenant.uuid()),
            project_keys::key_hash.eq(key_hash),
            project_keys::is_testnet.eq(is_testnet),
        ))
        .on_conflict_do_nothing()
        .execute(conn)?;
    Ok(())
}
