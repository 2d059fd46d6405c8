//! Which tenant and which of its networks a project key names.

use diesel::prelude::*;
use diesel::sql_types::{Binary, Uuid as SqlUuid};
use uuid::Uuid;

use super::schema::project_keys;
use crate::domain::ids::TenantId;
use crate::error::Result;

/// A project key and its tenant.
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

diesel::define_sql_function! {
    /// What a key names, in the order of [`ProjectKeyLookup`].
    fn project_key_by_hash(hash: Binary) -> Record<(Binary, SqlUuid, Bool, Bool)>;
}

/// Finds a key by its hash; this is how a tenant is found, so none is given.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, key_hash: &[u8]) -> Result<Option<ProjectKeyLookup>> {
    let found: Option<(Vec<u8>, Uuid, bool, bool)> =
        diesel::select(project_key_by_hash(key_hash)).get_result(conn).optional()?;
    Ok(found.map(|(key_hash, tenant_id, is_platform, is_testnet)| ProjectKeyLookup {
        key_hash,
        tenant_id,
        is_platform,
        is_testnet,
    }))
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
