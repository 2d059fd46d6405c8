//! Keys for what servers sign for themselves; the same for every server of a database.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::schema::secrets;
use crate::error::{Error, Result};

/// What addresses of files are signed with.
pub const FILES: &str = "files";

/// The secret of this name: the given one, unless a server was first.
///
/// # Errors
/// Database faults.
pub fn ensure(conn: &mut PgConnection, name: &str, new: &[u8; 32], now: DateTime<Utc>) -> Result<[u8; 32]> {
    diesel::insert_into(secrets::table)
        .values((secrets::name.eq(name), secrets::value.eq(new.as_slice()), secrets::created_at.eq(now)))
        .on_conflict_do_nothing()
        .execute(conn)?;
    let value: Vec<u8> = secrets::table.find(name).select(secrets::value).first(conn)?;
    value.try_into().map_err(|_| Error::internal("a secret has another length"))
}
