//! System keys and business keys.

use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;
use uuid::Uuid;

use super::schema::{api_keys, tenants};
use crate::domain::ids::TenantId;
use crate::error::Result;

/// What a presented key is.
#[derive(Queryable)]
pub struct KeyLookup {
    /// Tenant.
    pub tenant_id: Uuid,
    /// Id.
    pub id: Uuid,
    /// SHA-256 of the key.
    pub key_hash: Vec<u8>,
    /// Whose key, for business keys.
    pub business_id: Option<Uuid>,
    /// End of its life.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was last used.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Whether the tenant is the platform.
    pub is_platform: bool,
}

/// Finds a key by its hash; this is how a tenant is found, so none is given.
///
/// # Errors
/// Database faults.
pub fn find_by_hash(conn: &mut PgConnection, key_hash: &[u8]) -> Result<Option<KeyLookup>> {
    Ok(api_keys::table
        .inner_join(tenants::table)
        .filter(api_keys::key_hash.eq(key_hash))
        .select((
            api_keys::tenant_id,
            api_keys::id,
            api_keys::key_hash,
            api_keys::business_id,
            api_keys::expires_at,
            api_keys::revoked_at,
            api_keys::last_used_at,
            tenants::is_platform,
        ))
        .first(conn)
        .optional()?)
}

/// Notes that a key was used, at most once a minute: a busy key must not make every call a write.
///
/// # Errors
/// Database faults.
pub fn touch(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: Uuid,
    last_used_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<()> {
    if last_used_at.is_some_and(|last| now - last < Duration::minutes(1)) {
        return Ok(());
    }
    diesel::update(api_keys::table.find((tenant.uuid(), id))).set(api_keys::last_used_at.eq(now)).execute(conn)?;
    Ok(())
}
