//! Key pairs of this server's issuers.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde_json::Value;

use super::schema::signing_keys;
use crate::error::Result;

/// A new key pair for the database.
pub struct NewKeyPair {
    /// RFC 7638 thumbprint of the public half.
    pub kid: String,
    /// PKCS #8.
    pub private_key: Vec<u8>,
    /// Public half, as JWK (RFC 7517).
    pub public_jwk: Value,
}

/// The key pair that signs now.
#[derive(Queryable, Selectable)]
#[diesel(table_name = signing_keys)]
pub struct ActiveKey {
    /// RFC 7638 thumbprint.
    pub kid: String,
    /// PKCS #8.
    pub private_key: Vec<u8>,
}

/// The active key pair of a purpose.
///
/// # Errors
/// Database faults.
pub fn find_active(conn: &mut PgConnection, purpose: &str) -> Result<Option<ActiveKey>> {
    Ok(signing_keys::table
        .filter(signing_keys::purpose.eq(purpose))
        .filter(signing_keys::retired_at.is_null())
        .select(ActiveKey::as_select())
        .first(conn)
        .optional()?)
}

/// Public half of any key pair, active or retired.
///
/// # Errors
/// Database faults.
pub fn find_public(conn: &mut PgConnection, purpose: &str, kid: &str) -> Result<Option<Value>> {
    Ok(signing_keys::table
        .filter(signing_keys::purpose.eq(purpose))
        .filter(signing_keys::kid.eq(kid))
        .select(signing_keys::public_jwk)
        .first(conn)
        .optional()?)
}

/// Public halves of all key pairs of a purpose, the active one first.
///
/// # Errors
/// Database faults.
pub fn list_public(conn: &mut PgConnection, purpose: &str) -> Result<Vec<Value>> {
    Ok(signing_keys::table
        .filter(signing_keys::purpose.eq(purpose))
        .order((signing_keys::created_at.desc(), signing_keys::kid))
        .select(signing_keys::public_jwk)
        .load(conn)?)
}

/// Makes a key pair the active one, unless another server was first.
///
/// # Errors
/// Database faults.
pub fn insert_first(conn: &mut PgConnection, purpose: &str, pair: &NewKeyPair, now: DateTime<Utc>) -> Result<()> {
    diesel::insert_into(signing_keys::table)
        .values((
            signing_keys::kid.eq(&pair.kid),
            signing_keys::purpose.eq(purpose),
            signing_keys::private_key.eq(&pair.private_key),
            signing_keys::public_jwk.eq(&pair.public_jwk),
            signing_keys::created_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(conn)?;
    Ok(())
}

/// Retires the active key pair of a purpose.
///
/// # Errors
/// Database faults.
pub fn retire_active(conn: &mut PgConnection, purpose: &str, now: DateTime<Utc>) -> Result<()> {
    diesel::update(
        signing_keys::table.filter(signing_keys::purpose.eq(purpose)).filter(signing_keys::retired_at.is_null()),
    )
    .set(signing_keys::retired_at.eq(now))
    .execute(conn)?;
    Ok(())
}
