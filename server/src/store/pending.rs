//! Transactions that wait for a signature, together with what waits for them.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::transactions::Transaction;
use super::{ledger, redemption_redeems, redemptions, transactions};
use crate::domain::ids::{TenantId, TransactionId};
use crate::error::{Error, Result};
use crate::world::IdSource;

/// Carries out a transaction that its sender has signed: a redeem that it pays for is completed, and what
/// that hands out is minted in the same go. The transaction is locked; `signed` as for [`ledger::settle`].
///
/// # Errors
/// 409 `TRANSACTION_STATUS_CONFLICT` unless it waits for its signature.
pub fn settle(
    conn: &mut PgConnection,
    tenant: TenantId,
    transaction: Transaction,
    signed: Option<String>,
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<Transaction> {
    let redeem = redemption_redeems::lock_pending(conn, tenant, &transaction)?;
    let rewards = redeem.as_ref().map(|redeem| redeem.rewards.as_slice()).unwrap_or_default();
    let made = ledger::settle(conn, tenant, transaction, signed, rewards, ids, now)?;
    if let Some(redeem) = &redeem {
        redemption_redeems::complete(conn, tenant, redeem, now)?;
    }
    made.into_iter().next().ok_or_else(|| Error::internal("nothing was settled"))
}

/// Gives up a transaction that has not been carried out: what it held back is free again, and a redeem
/// that it was to pay for has failed.
///
/// # Errors
/// 404 `TRANSACTION_NOT_FOUND`; 409 `TRANSACTION_STATUS_CONFLICT` for one that has ended.
pub fn release(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: TransactionId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<Transaction> {
    let transaction = transactions::lock(conn, tenant, id)?;
    let redeem = redemption_redeems::lock_pending(conn, tenant, &transaction)?;
    // In the order in which a redeem takes them (count, balance, supply), so that none waits for the other.
    if let Some(redeem) = &redeem {
        redemption_redeems::fail(conn, tenant, redeem, reason, now)?;
    }
    let released = ledger::release(conn, tenant, transaction, now)?;
    if let Some(redeem) = &redeem {
        redemptions::return_one(conn, tenant, redeem.redemption)?;
    }
    Ok(released)
}
