//! Redeems: executions of redemptions.

use bigdecimal::BigDecimal;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use pers_api::models::{RedeemStatus, TriggerProcessType};
use uuid::Uuid;

use super::accounts::Owner;
use super::changes;
use super::contract_enum::ContractEnum;
use super::ledger::NewMovement;
use super::redemption_participations;
use super::schema::{accounts, redemption_redeems as redeems, redemption_rewards as rewards};
use super::transactions::Transaction;
use crate::domain::amount::Units;
use crate::domain::events::{self, Thing};
use crate::domain::ids::{AccountId, BusinessId, RedeemId, RedemptionId, TenantId};
use crate::domain::ledger::Parties;
use crate::domain::redeem_requests::RedeemFilter;
use crate::error::{Error, Result};
use crate::list::{Sort, SortFields, Window};

/// A redeem.
#[derive(Clone, Debug, Queryable)]
pub struct Redeem {
    /// Id.
    #[diesel(deserialize_as = Uuid)]
    pub id: RedeemId,
    /// What is redeemed.
    #[diesel(deserialize_as = Uuid)]
    pub redemption_id: RedemptionId,
    /// Account that pays.
    #[diesel(deserialize_as = Uuid)]
    pub account_id: AccountId,
    /// Its owner: who redeems.
    pub redeemer: Uuid,
    /// Business tied to it.
    pub business_id: Option<Uuid>,
    /// Where it stands.
    #[diesel(deserialize_as = ContractEnum<RedeemStatus>)]
    pub status: RedeemStatus,
    /// Country of who redeems.
    pub user_country_code: Option<String>,
    /// Shortened address of the caller.
    pub anonymized_ip_address: Option<String>,
    /// Why it failed.
    pub failure_reason: Option<String>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// A redeem to be written.
#[derive(Clone, Debug)]
pub struct NewRedeem {
    /// Id.
    pub id: RedeemId,
    /// What is redeemed.
    pub redemption: RedemptionId,
    /// Account that pays.
    pub account: AccountId,
    /// Business tied to it.
    pub business: Option<BusinessId>,
    /// Whether it is completed already, or waits for a signature.
    pub status: RedeemStatus,
    /// Country of who redeems.
    pub country: Option<String>,
    /// Shortened address of the caller.
    pub anonymized_ip_address: Option<String>,
    /// When it is made.
    pub created_at: DateTime<Utc>,
}

/// What redeems can be sorted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedeemSort {
    /// When it began.
    CreatedAt,
    /// When it last changed.
    UpdatedAt,
    /// Where it stands, by name.
    Status,
}

/// Names of the sort fields on the wire.
pub const SORT_FIELDS: &SortFields<RedeemSort> =
    &[("createdAt", RedeemSort::CreatedAt), ("updatedAt", RedeemSort::UpdatedAt), ("status", RedeemSort::Status)];

/// Redeems with who pays.
macro_rules! with_redeemers {
    () => {
        redeems::table
            .inner_join(
                accounts::table
                    .on(accounts::tenant_id.eq(redeems::tenant_id).and(accounts::id.eq(redeems::account_id))),
            )
            .select((
                redeems::id,
                redeems::redemption_id,
                redeems::account_id,
                accounts::owner_id.assume_not_null(),
                redeems::business_id,
                redeems::status,
                redeems::user_country_code,
                redeems::anonymized_ip_address,
                redeems::failure_reason,
                redeems::created_at,
                redeems::updated_at,
            ))
    };
}

/// Narrows a query that has redeems in it to what a filter lets through.
macro_rules! narrowed {
    ($query:expr, $tenant:expr, $filter:expr) => {{
        let filter: RedeemFilter = $filter;
        let mut query = $query.filter(redeems::tenant_id.eq($tenant.uuid())).into_boxed();
        if let Some(redemption) = filter.redemption {
            query = query.filter(redeems::redemption_id.eq(redemption.uuid()));
        }
        if let Some(user) = filter.user {
            query = query.filter(redeems::account_id.eq(Owner::User(user).account($tenant).uuid()));
        }
        if let Some(business) = filter.business {
            query = query.filter(redeems::business_id.eq(business.uuid()));
        }
        if let Some(business) = filter.concerning {
            let own = Owner::Business(business).account($tenant).uuid();
            query = query
                .filter(redeems::account_id.eq(own).or(redeems::business_id.is_not_distinct_from(business.uuid())));
        }
        query
    }};
}

/// A redeem that a filter lets through.
///
/// # Errors
/// 404 `REDEEM_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, tenant: TenantId, id: RedeemId, filter: RedeemFilter) -> Result<Redeem> {
    narrowed!(with_redeemers!(), tenant, filter)
        .filter(redeems::id.eq(id.uuid()))
        .first(conn)
        .optional()?
        .ok_or_else(|| Error::not_found("redeem"))
}

/// Part of the redeems that a filter lets through, and how many there are.
///
/// # Errors
/// Database faults.
pub fn list(
    conn: &mut PgConnection,
    tenant: TenantId,
    filter: RedeemFilter,
    sort: &Sort<RedeemSort>,
    window: Window,
) -> Result<(Vec<Redeem>, i64)> {
    let total = narrowed!(redeems::table, tenant, filter).count().get_result(conn)?;
    let query = narrowed!(with_redeemers!(), tenant, filter);
    let query = match (sort.key, sort.descending) {
        (RedeemSort::CreatedAt, false) => query.order((redeems::created_at.asc(), redeems::id.asc())),
        (RedeemSort::CreatedAt, true) => query.order((redeems::created_at.desc(), redeems::id.desc())),
        (RedeemSort::UpdatedAt, false) => query.order((redeems::updated_at.asc(), redeems::id.asc())),
        (RedeemSort::UpdatedAt, true) => query.order((redeems::updated_at.desc(), redeems::id.desc())),
        (RedeemSort::Status, false) => query.order((redeems::status.asc(), redeems::id.asc())),
        (RedeemSort::Status, true) => query.order((redeems::status.desc(), redeems::id.desc())),
    };
    Ok((query.offset(window.offset).limit(window.limit).load(conn)?, total))
}

/// Writes a redeem that has been granted.
///
/// # Errors
/// Database faults.
pub fn insert(conn: &mut PgConnection, tenant: TenantId, new: &NewRedeem) -> Result<()> {
    diesel::insert_into(redeems::table)
        .values((
            redeems::tenant_id.eq(tenant.uuid()),
            redeems::id.eq(new.id.uuid()),
            redeems::redemption_id.eq(new.redemption.uuid()),
            redeems::account_id.eq(new.account.uuid()),
            redeems::business_id.eq(new.business.map(BusinessId::uuid)),
            redeems::status.eq(new.status.to_string()),
            redeems::user_country_code.eq(new.country.as_deref()),
            redeems::anonymized_ip_address.eq(new.anonymized_ip_address.as_deref()),
            redeems::created_at.eq(new.created_at),
            redeems::updated_at.eq(new.created_at),
        ))
        .execute(conn)?;
    changes::note(tenant, Thing::Redeem(new.id), events::of_redeem(new.status), new.created_at);
    Ok(())
}

/// Keeps what a pending redeem will hand out, as it was on offer when it was made.
///
/// # Errors
/// Database faults.
pub fn keep_rewards(conn: &mut PgConnection, tenant: TenantId, id: RedeemId, movements: &[NewMovement]) -> Result<()> {
    let rows: Vec<_> = (0_i64..)
        .zip(movements)
        .map(|(position, movement)| {
            (
                rewards::tenant_id.eq(tenant.uuid()),
                rewards::redeem_id.eq(id.uuid()),
                rewards::position.eq(position),
                rewards::token_id.eq(movement.token.uuid()),
                rewards::item.eq(movement.item),
                rewards::amount.eq(BigDecimal::from(&movement.amount)),
            )
        })
        .collect();
    diesel::insert_into(rewards::table).values(rows).execute(conn)?;
    Ok(())
}

/// A redeem that waits for its payment to be signed.
#[derive(Clone, Debug)]
pub struct Pending {
    id: RedeemId,
    account: AccountId,
    /// What is redeemed.
    pub redemption: RedemptionId,
    /// What to hand out when it is paid.
    pub rewards: Vec<NewMovement>,
}

/// The redeem that a transaction pays for, if it pays for one and that is still pending. Nobody else
/// changes it until the database transaction ends.
///
/// # Errors
/// Database faults.
pub fn lock_pending(conn: &mut PgConnection, tenant: TenantId, payment: &Transaction) -> Result<Option<Pending>> {
    if payment.process != TriggerProcessType::RedemptionSpend {
        return Ok(None);
    }
    let Some(id) = payment.process_id.as_deref().and_then(RedeemId::parse) else { return Ok(None) };
    let found: Option<(Uuid, Uuid)> = redeems::table
        .find((tenant.uuid(), id.uuid()))
        .filter(redeems::status.eq(RedeemStatus::Pending.to_string()))
        .for_no_key_update()
        .select((redeems::redemption_id, redeems::account_id))
        .first(conn)
        .optional()?;
    let Some((redemption, account)) = found else { return Ok(None) };
    let kept: Vec<(Uuid, Option<i64>, BigDecimal)> = rewards::table
        .filter(rewards::tenant_id.eq(tenant.uuid()))
        .filter(rewards::redeem_id.eq(id.uuid()))
        .order(rewards::position)
        .select((rewards::token_id, rewards::item, rewards::amount))
        .load(conn)?;
    let rewards = kept
        .into_iter()
        .map(|(token, item, amount)| {
            Ok(NewMovement {
                parties: Parties::Mint { recipient: account.into() },
                token: token.into(),
                item,
                amount: Units::try_from(amount).map_err(Error::internal)?,
                process: TriggerProcessType::RedemptionReceive,
                process_id: Some(id.to_string()),
            })
        })
        .collect::<Result<_>>()?;
    Ok(Some(Pending { id, redemption: redemption.into(), account: account.into(), rewards }))
}

/// Notes that a pending redeem has been paid and handed out.
///
/// # Errors
/// Database faults.
pub fn complete(conn: &mut PgConnection, tenant: TenantId, pending: &Pending, now: DateTime<Utc>) -> Result<()> {
    end(conn, tenant, pending.id, RedeemStatus::Completed, None, now)
}

/// Notes that a pending redeem came to nothing; it counts towards the redeemer's limit no longer. The supply
/// is given back by [`redemptions::return_one`](super::redemptions::return_one).
///
/// # Errors
/// Database faults.
pub fn fail(
    conn: &mut PgConnection,
    tenant: TenantId,
    pending: &Pending,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    end(conn, tenant, pending.id, RedeemStatus::Failed, Some(reason), now)?;
    redemption_participations::take_back(conn, tenant, pending.redemption, pending.account)
}

fn end(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: RedeemId,
    status: RedeemStatus,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<()> {
    diesel::update(redeems::table.find((tenant.uuid(), id.uuid())))
        .set((redeems::status.eq(status.to_string()), redeems::failure_reason.eq(reason), redeems::updated_at.eq(now)))
        .execute(conn)?;
    diesel::delete(rewards::table)
        .filter(rewards::tenant_id.eq(tenant.uuid()))
        .filter(rewards::redeem_id.eq(id.uuid()))
        .execute(conn)?;
    changes::note(tenant, Thing::Redeem(id), events::of_redeem(status), now);
    Ok(())
}
