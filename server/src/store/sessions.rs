//! Session families: one row each, with the one refresh token that is good.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use uuid::Uuid;

use super::schema::sessions;
use crate::domain::ids::TenantId;
use crate::error::Result;

/// A session about to be opened.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = sessions)]
pub struct NewSession<'a> {
    /// Tenant.
    pub tenant_id: Uuid,
    /// Family.
    pub id: Uuid,
    /// Role of its tokens.
    pub role: &'a str,
    /// How it was opened.
    pub auth_type: &'a str,
    /// Whose.
    pub subject_id: Uuid,
    /// The refresh token that is good.
    pub refresh_id: Uuid,
    /// Now.
    pub created_at: DateTime<Utc>,
    /// End of the refresh token.
    pub expires_at: DateTime<Utc>,
}

/// Opens a session.
///
/// # Errors
/// Database faults.
pub fn insert(conn: &mut PgConnection, session: &NewSession<'_>) -> Result<()> {
    diesel::insert_into(sessions::table).values(session).execute(conn)?;
    Ok(())
}

/// Uses up a refresh token: puts `next` in the place of `used`. False if `used` is not the one that is
/// good, or the session is over; of two calls at the same time one wins.
///
/// # Errors
/// Database faults.
pub fn rotate(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: Uuid,
    used: Uuid,
    next: Uuid,
    expires_at: DateTime<Utc>,
) -> Result<bool> {
    let changed = diesel::update(
        sessions::table
            .find((tenant.uuid(), id))
            .filter(sessions::refresh_id.eq(used))
            .filter(sessions::ended_at.is_null()),
    )
    .set((sessions::refresh_id.eq(next), sessions::expires_at.eq(expires_at)))
    .execute(conn)?;
    Ok(changed == 1)
}

/// Whether a session is there, over or not.
///
/// # Errors
/// Database faults.
pub fn exists(conn: &mut PgConnection, tenant: TenantId, id: Uuid) -> Result<bool> {
    Ok(diesel::select(diesel::dsl::exists(sessions::table.find((tenant.uuid(), id)))).get_result(conn)?)
}

/// Ends a session for good.
///
/// # Errors
/// Database faults.
pub fn end(conn: &mut PgConnection, tenant: TenantId, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    diesel::update(sessions::table.find((tenant.uuid(), id)).filter(sessions::ended_at.is_null()))
        .set(sessions::ended_at.eq(now))
        .execute(conn)?;
    Ok(())
}
