//! What accounts hold: the sums of their entries, kept in the same transaction.

use std::collections::BTreeMap;

use bigdecimal::BigDecimal;
use diesel::prelude::*;
use diesel::sql_types::Untyped;
use num_bigint::{BigInt, Sign};
use uuid::Uuid;

use super::schema::{balances, tokens};
use super::transactions::{MovedToken, NO_ITEM};
use super::upsert::Upsert;
use crate::domain::amount::Units;
use crate::domain::ids::{AccountId, TenantId, TokenId};
use crate::domain::ledger::Refusal;
use crate::error::{Error, Result};

/// What a balance is of: account, token, item (-1 for ERC20).
pub(super) type Key = (AccountId, TokenId, i64);

/// How a balance changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Change {
    /// What comes in (above zero) or goes out.
    pub delta: BigInt,
    /// How much of it is held back no longer.
    pub released: BigInt,
}

#[derive(Insertable)]
#[diesel(table_name = balances, treat_none_as_default_value = false)]
struct Row {
    tenant_id: Uuid,
    account_id: Uuid,
    token_id: Uuid,
    item: i64,
    amount: BigDecimal,
}

/// Changes balances. The map is walked in its order, so that every transaction locks rows in the same
/// order and no two of them wait for each other. A row is changed only if what it holds back stays covered,
/// which PostgreSQL decides on the row as it is when the lock is there.
///
/// # Errors
/// 422 `INSUFFICIENT_BALANCE`; the database transaction can go on, but has changed some balances.
pub(super) fn apply(conn: &mut PgConnection, tenant: TenantId, changes: BTreeMap<Key, Change>) -> Result<()> {
    for ((account, token, item), change) in changes {
        let Change { delta, released } = change;
        let row = |amount| Row {
            tenant_id: tenant.uuid(),
            account_id: account.uuid(),
            token_id: token.uuid(),
            item,
            amount: BigDecimal::from_bigint(amount, 0),
        };
        match (delta.sign(), released.sign()) {
            (Sign::NoSign, Sign::NoSign) => {}
            (Sign::Plus, Sign::NoSign) => add(conn, row(delta))?,
            _ => take(conn, row(-delta), BigDecimal::from_bigint(released, 0))?,
        }
    }
    Ok(())
}

fn add(conn: &mut PgConnection, gain: Row) -> Result<()> {
    let or = "(tenant_id, account_id, token_id, item) DO UPDATE SET amount = balances.amount + excluded.amount";
    Upsert::<_, Untyped>::new(diesel::insert_into(balances::table).values(gain), or).execute(conn)?;
    Ok(())
}

fn take(conn: &mut PgConnection, loss: Row, released: BigDecimal) -> Result<()> {
    let taken = diesel::update(balances::table.find((loss.tenant_id, loss.account_id, loss.token_id, loss.item)))
        .filter((balances::amount - loss.amount.clone()).ge(balances::reserved - released.clone()))
        .set((
            balances::amount.eq(balances::amount - loss.amount),
            balances::reserved.eq(balances::reserved - released),
        ))
        .execute(conn)?;
    if taken == 0 { Err(Refusal::InsufficientBalance.into()) } else { Ok(()) }
}

/// Holds back part of a balance.
///
/// # Errors
/// 422 `INSUFFICIENT_BALANCE` if less than that is free.
pub(super) fn reserve(conn: &mut PgConnection, tenant: TenantId, key: Key, amount: &Units) -> Result<()> {
    let (account, token, item) = key;
    let amount = BigDecimal::from(amount);
    let held = diesel::update(balances::table.find((tenant.uuid(), account.uuid(), token.uuid(), item)))
        .filter((balances::amount - balances::reserved).ge(amount.clone()))
        .set(balances::reserved.eq(balances::reserved + amount))
        .execute(conn)?;
    if held == 0 { Err(Refusal::InsufficientBalance.into()) } else { Ok(()) }
}

/// Frees what [`reserve`] held back.
///
/// # Errors
/// Database faults, also if that much was not held back.
pub(super) fn release(conn: &mut PgConnection, tenant: TenantId, key: Key, amount: &Units) -> Result<()> {
    let (account, token, item) = key;
    diesel::update(balances::table.find((tenant.uuid(), account.uuid(), token.uuid(), item)))
        .set(balances::reserved.eq(balances::reserved - BigDecimal::from(amount)))
        .execute(conn)?;
    Ok(())
}

/// What an account may dispose of: what it holds of a token (of an item of it), less what is held back.
///
/// # Errors
/// Database faults.
pub fn available(
    conn: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    token: TokenId,
    item: Option<i64>,
) -> Result<Units> {
    let amount: Option<BigDecimal> = balances::table
        .find((tenant.uuid(), account.uuid(), token.uuid(), item.unwrap_or(NO_ITEM)))
        .select(balances::amount - balances::reserved)
        .first(conn)
        .optional()?;
    amount.map_or(Ok(Units::ZERO), Units::try_from).map_err(Error::internal)
}

/// What an account holds of one token or of one item of it.
#[derive(Clone, Debug)]
pub struct Holding {
    /// Token.
    pub token: MovedToken,
    /// Item within the contract; none for ERC20.
    pub item: Option<i64>,
    /// How much, in the token's smallest unit.
    pub amount: Units,
}

/// Everything that an account holds: of each ERC20 token how much, also nothing, and of the others the
/// items that it has. The oldest token first, then by item.
///
/// # Errors
/// Database faults.
pub fn list(
    conn: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    with_inactive: bool,
) -> Result<Vec<Holding>> {
    let held = balances::tenant_id
        .eq(tokens::tenant_id)
        .and(balances::token_id.eq(tokens::id))
        .and(balances::account_id.eq(account.uuid()))
        .and(balances::amount.gt(BigDecimal::from(0)));
    let mut query = tokens::table
        .left_join(balances::table.on(held))
        .filter(tokens::tenant_id.eq(tenant.uuid()))
        .filter(tokens::token_type.eq("ERC20").or(balances::amount.is_not_null()))
        .order((tokens::created_at, tokens::id, balances::item))
        .select((MovedToken::as_select(), balances::item.nullable(), balances::amount.nullable()))
        .into_boxed();
    if !with_inactive {
        query = query.filter(tokens::is_active);
    }
    query
        .load::<(MovedToken, Option<i64>, Option<BigDecimal>)>(conn)?
        .into_iter()
        .map(|(token, item, amount)| {
            Ok(Holding {
                token,
                item: item.filter(|item| *item != NO_ITEM),
                amount: amount.map_or(Ok(Units::ZERO), Units::try_from).map_err(Error::internal)?,
            })
        })
        .collect()
}
