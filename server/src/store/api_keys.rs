//! System keys and business keys.

use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Binary, Uuid as SqlUuid};
use uuid::Uuid;

use super::enter;
use super::schema::api_keys;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};

/// Type of a tenant's system key (contract: `ApiKeyType`).
pub const SYSTEM_KEY: &str = "TENANT_SYSTEM_JWT";
/// Type of a business's key; the contract does not list these.
pub const BUSINESS_KEY: &str = "BUSINESS_KEY";

/// What a presented key is.
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

diesel::define_sql_function! {
    /// What a key is: its row, in the order of [`KeyLookup`].
    fn api_key_by_hash(hash: Binary) -> Record<(
        SqlUuid, SqlUuid, Binary, Nullable<SqlUuid>, Nullable<Timestamptz>, Nullable<Timestamptz>, Nullable<Timestamptz>, Bool,
    )>;
}

type At = Option<DateTime<Utc>>;
type KeyRow = (Uuid, Uuid, Vec<u8>, Option<Uuid>, At, At, At, bool);

/// Finds a key by its hash; this is how a tenant is found, so none is given.
///
/// # Errors
/// Database faults.
pub fn find_by_hash(conn: &mut PgConnection, key_hash: &[u8]) -> Result<Option<KeyLookup>> {
    let found: Option<KeyRow> = diesel::select(api_key_by_hash(key_hash)).get_result(conn).optional()?;
    Ok(found.map(|(tenant_id, id, key_hash, business_id, expires_at, revoked_at, last_used_at, is_platform)| {
        KeyLookup { tenant_id, id, key_hash, business_id, expires_at, revoked_at, last_used_at, is_platform }
    }))
}

/// Notes that a key was used, at most once a minute: a busy key must not make every call a write. Nobody knew
/// the tenant before his key, so the transaction enters him here.
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
    enter(conn, tenant)?;
    diesel::update(api_keys::table.find((tenant.uuid(), id))).set(api_keys::last_used_at.eq(now)).execute(conn)?;
    Ok(())
}

/// A key without its secret.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = api_keys)]
pub struct ApiKey {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: Option<String>,
    /// First eight and last four characters of the secret.
    pub shortened: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// End of its life.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was last used.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// A key to be stored.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = api_keys)]
pub struct NewApiKey<'a> {
    /// Tenant.
    pub tenant_id: Uuid,
    /// Id.
    pub id: Uuid,
    /// [`SYSTEM_KEY`] or [`BUSINESS_KEY`].
    pub key_type: &'a str,
    /// Whose key, for business keys.
    pub business_id: Option<Uuid>,
    /// Name.
    pub name: Option<&'a str>,
    /// SHA-256 of the key.
    pub key_hash: &'a [u8],
    /// First eight and last four characters of the secret.
    pub shortened: &'a str,
    /// When it is made.
    pub created_at: DateTime<Utc>,
}

/// Stores a key.
///
/// # Errors
/// Database faults.
pub fn insert(conn: &mut PgConnection, key: &NewApiKey<'_>) -> Result<ApiKey> {
    Ok(diesel::insert_into(api_keys::table).values(key).returning(ApiKey::as_returning()).get_result(conn)?)
}

/// The tenant's system keys, oldest first.
///
/// # Errors
/// Database faults.
pub fn list_system(conn: &mut PgConnection, tenant: TenantId, include_revoked: bool) -> Result<Vec<ApiKey>> {
    let mut query = api_keys::table
        .filter(api_keys::tenant_id.eq(tenant.uuid()))
        .filter(api_keys::key_type.eq(SYSTEM_KEY))
        .order((api_keys::created_at, api_keys::id))
        .select(ApiKey::as_select())
        .into_boxed();
    if !include_revoked {
        query = query.filter(api_keys::revoked_at.is_null());
    }
    Ok(query.load(conn)?)
}

/// Revokes a system key, at once and for good.
///
/// # Errors
/// 404 `API_KEY_NOT_FOUND`, 409 `API_KEY_REVOKED` if it has been revoked before.
pub fn revoke(conn: &mut PgConnection, tenant: TenantId, id: Uuid, now: DateTime<Utc>) -> Result<ApiKey> {
    let key = api_keys::table
        .find((tenant.uuid(), id))
        .filter(api_keys::key_type.eq(SYSTEM_KEY))
        .select(ApiKey::as_select())
        .for_update()
        .first(conn)
        .optional()?
        .ok_or_else(|| Error::not_found("api key"))?;
    if key.revoked_at.is_some() {
        return Err(Error::conflict("API_KEY_REVOKED", "The key has been revoked before"));
    }
    diesel::update(api_keys::table.find((tenant.uuid(), id))).set(api_keys::revoked_at.eq(now)).execute(conn)?;
    Ok(ApiKey { revoked_at: Some(now), ..key })
}

/// Whether a key can still be used.
///
/// # Errors
/// Database faults.
pub fn is_live(conn: &mut PgConnection, tenant: TenantId, id: Uuid) -> Result<bool> {
    let live = api_keys::table.find((tenant.uuid(), id)).filter(api_keys::revoked_at.is_null());
    Ok(diesel::select(diesel::dsl::exists(live)).get_result(conn)?)
}
