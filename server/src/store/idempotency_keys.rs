//! First answers, kept for requests that are repeated.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::Untyped;
use diesel::sql_types::{BigInt, Bool};
use uuid::Uuid;

use super::schema::idempotency_keys;
use super::upsert::Upsert;
use crate::domain::ids::TenantId;
use crate::error::Result;

/// What stands for one key of one caller and operation.
pub type KeyHash = [u8; 32];

/// What is kept of a request that has been answered.
#[derive(Clone, Debug, Queryable)]
pub struct Kept {
    /// Tells it from other requests.
    pub fingerprint: Vec<u8>,
    /// The answer, encrypted; none if it was too large.
    pub answer: Option<Vec<u8>>,
}

#[derive(Insertable)]
#[diesel(table_name = idempotency_keys, treat_none_as_default_value = false)]
struct NewRow<'a> {
    tenant_id: Uuid,
    key_hash: &'a [u8],
    fingerprint: &'a [u8],
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

/// Locks a key until the database transaction ends. False if another one has it; that is not waited for,
/// so that many repetitions of a slow request do not hold a connection each.
///
/// # Errors
/// Database faults.
pub fn try_lock(conn: &mut PgConnection, key_hash: &KeyHash) -> Result<bool> {
    #[derive(QueryableByName)]
    struct Lock {
        #[diesel(sql_type = Bool)]
        taken: bool,
    }
    // Two keys that share their first 64 bits keep each other off; the one that is refused comes again.
    let [a, b, c, d, e, f, g, h, ..] = *key_hash;
    let number = i64::from_be_bytes([a, b, c, d, e, f, g, h]);
    let lock: Lock = diesel::sql_query("SELECT pg_try_advisory_xact_lock($1) AS taken")
        .bind::<BigInt, _>(number)
        .get_result(conn)?;
    Ok(lock.taken)
}

/// What is kept under a key, unless that has ended.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId, key_hash: &KeyHash, now: DateTime<Utc>) -> Result<Option<Kept>> {
    Ok(idempotency_keys::table
        .find((tenant.uuid(), key_hash.as_slice()))
        .filter(idempotency_keys::expires_at.gt(now))
        .select((idempotency_keys::fingerprint, idempotency_keys::answer))
        .first(conn)
        .optional()?)
}

/// Claims a key, also in the place of one that has ended; the answer comes later in the same database
/// transaction. False if the key is in use.
///
/// # Errors
/// Database faults.
pub fn insert(
    conn: &mut PgConnection,
    tenant: TenantId,
    key_hash: &KeyHash,
    fingerprint: &[u8; 32],
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<bool> {
    let row = NewRow { tenant_id: tenant.uuid(), key_hash, fingerprint, created_at: now, expires_at };
    let insert = diesel::insert_into(idempotency_keys::table).values(row);
    let or = "(tenant_id, key_hash) DO UPDATE SET fingerprint = excluded.fingerprint, answer = NULL, \
              created_at = excluded.created_at, expires_at = excluded.expires_at \
              WHERE idempotency_keys.expires_at <= excluded.created_at";
    Ok(Upsert::<_, Untyped>::new(insert, or).execute(conn)? == 1)
}

/// Keeps the answer under a key that has been claimed.
///
/// # Errors
/// Database faults.
pub fn update(conn: &mut PgConnection, tenant: TenantId, key_hash: &KeyHash, answer: &[u8]) -> Result<()> {
    diesel::update(idempotency_keys::table.find((tenant.uuid(), key_hash.as_slice())))
        .set(idempotency_keys::answer.eq(answer))
        .execute(conn)?;
    Ok(())
}

/// Gives a key up.
///
/// # Errors
/// Database faults.
pub fn delete(conn: &mut PgConnection, tenant: TenantId, key_hash: &KeyHash) -> Result<()> {
    diesel::delete(idempotency_keys::table.find((tenant.uuid(), key_hash.as_slice()))).execute(conn)?;
    Ok(())
}
