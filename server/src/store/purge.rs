//! Rows that have had their time. They are of all tenants, and only the server itself asks for it.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use crate::domain::ids::TenantId;
use crate::error::Result;

/// A table whose rows end by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aging {
    /// Families of refresh tokens, by the end of the last token.
    Sessions,
    /// Answers kept for repeated requests, by their end.
    IdempotencyKeys,
    /// Events of payment services, by their arrival.
    PaymentEvents,
    /// Events and what became of telling them, by when they happened.
    WebhookEvents,
}

impl Aging {
    /// Name of the table, its key beside the tenant, and the time that its rows age by.
    const fn parts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Sessions => ("sessions", "id", "expires_at"),
            Self::IdempotencyKeys => ("idempotency_keys", "key_hash", "expires_at"),
            Self::PaymentEvents => ("payment_events", "id", "received_at"),
            Self::WebhookEvents => ("webhook_events", "id", "created_at"),
        }
    }
}

/// Deletes rows from before an instant, the oldest first, `most` of them; answers how many. Rows that
/// somebody works with are passed by, and those of tenants with a clock of their own (`clocked`), who live in
/// another time.
///
/// # Errors
/// Database faults.
pub fn delete_before(
    conn: &mut PgConnection,
    aging: Aging,
    before: DateTime<Utc>,
    most: i64,
    clocked: &[TenantId],
) -> Result<usize> {
    let clocked: Vec<Uuid> = clocked.iter().map(|tenant| tenant.uuid()).collect();
    let (table, key, time) = aging.parts();
    // Materialized, because a subquery with a limit that is run again finds other rows.
    let sql = format!(
        "WITH aged AS MATERIALIZED (
             SELECT tenant_id, {key} FROM {table} WHERE {time} < $1 AND tenant_id <> ALL($3) ORDER BY {time} LIMIT $2 FOR UPDATE SKIP LOCKED)
         DELETE FROM {table} USING aged WHERE {table}.tenant_id = aged.tenant_id AND {table}.{key} = aged.{key}"
    );
    Ok(diesel::sql_query(sql)
        .bind::<Timestamptz, _>(before)
        .bind::<BigInt, _>(most)
        .bind::<Array<SqlUuid>, _>(clocked)
        .execute(conn)?)
}
