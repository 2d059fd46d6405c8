//! Purchases: payments for tokens.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use pers_api::models::PurchaseStatus;
use uuid::Uuid;

use super::changes;
use super::contract_enum::ContractEnum;
use super::purchase_tokens::{Offer, PurchaseToken};
use super::purchase_types::PurchaseType;
use super::schema::{purchase_tokens, purchase_types, purchases, tokens};
use super::tokens::Token;
use crate::domain::events::{self, EventType, Thing};
use crate::domain::ids::{PurchaseId, TenantId, UserId};
use crate::domain::payment_events::Standing;
use crate::domain::payment_intents::{Intent, NewIntent};
use crate::domain::purchases::Provider;
use crate::error::{Error, Result};
use crate::list::{Sort, SortFields, Window};

/// A purchase.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = purchases)]
pub struct Purchase {
    /// Id.
    pub id: Uuid,
    /// Who buys.
    pub user_id: Uuid,
    /// What he chose from.
    pub purchase_token_id: Uuid,
    /// What he bought.
    pub token_id: Uuid,
    /// Metadata entry that he bought.
    pub contract_token_id: Option<i64>,
    /// Who takes the payment.
    #[diesel(deserialize_as = ContractEnum<Provider>)]
    pub provider: Provider,
    /// The payment there, once it is known.
    pub payment_intent_id: Option<String>,
    /// With what the buyer confirms it.
    pub client_secret: Option<String>,
    /// State of the payment.
    #[diesel(deserialize_as = ContractEnum<PurchaseStatus>)]
    pub status: PurchaseStatus,
    /// When the event happened that the state is from, by the payment service's clock.
    pub status_at: Option<DateTime<Utc>>,
    /// Price, in cents.
    pub amount: i64,
    /// Currency.
    pub currency: String,
    /// How many tokens.
    pub quantity: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

impl Purchase {
    /// What its payment service is asked for.
    ///
    /// # Errors
    /// 500 for a currency that is none.
    pub fn payment(&self, tenant: TenantId) -> Result<NewIntent> {
        let currency = self.currency.parse().map_err(|_| Error::internal(format!("no currency: {}", self.currency)))?;
        Ok(NewIntent { tenant, purchase: self.id.into(), amount: self.amount, currency })
    }

    /// The payment, if all of it is known.
    pub fn intent(&self) -> Option<Intent> {
        let (id, client_secret) = (self.payment_intent_id.clone()?, self.client_secret.clone()?);
        Some(Intent { id, client_secret: Some(client_secret), status: self.status })
    }

    /// What an event is compared with.
    pub fn standing(&self) -> Standing<'_> {
        Standing {
            intent: self.payment_intent_id.as_deref(),
            status: self.status,
            status_at: self.status_at,
            amount: self.amount,
            currency: &self.currency,
        }
    }
}

/// A purchase to be paid.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = purchases)]
pub struct NewPurchase {
    /// Id.
    pub id: Uuid,
    /// Who buys.
    pub user_id: Uuid,
    /// What he chose from.
    pub purchase_token_id: Uuid,
    /// What he buys.
    pub token_id: Uuid,
    /// Metadata entry that he buys.
    pub contract_token_id: Option<i64>,
    /// Who takes the payment.
    pub provider: String,
    /// State of the payment.
    pub status: String,
    /// Price, in cents.
    pub amount: i64,
    /// Currency.
    pub currency: String,
    /// How many tokens.
    pub quantity: i64,
    /// When it is made.
    pub created_at: DateTime<Utc>,
    /// The same.
    pub updated_at: DateTime<Utc>,
}

/// A purchase with all that is shown of it. The offer's token and item are those that were bought, whatever
/// the offer sells by now.
#[derive(Clone, Debug)]
pub struct ShownPurchase {
    /// The purchase.
    pub purchase: Purchase,
    /// What was chosen.
    pub offer: Offer,
}

type Joined = (Purchase, PurchaseToken, Token, PurchaseType);

impl From<Joined> for ShownPurchase {
    fn from((purchase, row, token, purchase_type): Joined) -> Self {
        let row = PurchaseToken { contract_token_id: purchase.contract_token_id, ..row };
        Self { purchase, offer: Offer { row, token, purchase_type } }
    }
}

/// What a list of purchases can be sorted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PurchaseSort {
    /// When it was made.
    CreatedAt,
    /// Price.
    Amount,
    /// How many tokens.
    Quantity,
    /// State of the payment, by name.
    Status,
}

/// Names of the sort fields on the wire.
pub const SORT_FIELDS: &SortFields<PurchaseSort> = &[
    ("createdAt", PurchaseSort::CreatedAt),
    ("amount", PurchaseSort::Amount),
    ("quantity", PurchaseSort::Quantity),
    ("status", PurchaseSort::Status),
];

/// Purchases with what belongs to them, in one statement.
macro_rules! shown {
    ($tenant:expr) => {
        purchases::table
            .inner_join(
                purchase_tokens::table.on(purchase_tokens::tenant_id
                    .eq(purchases::tenant_id)
                    .and(purchase_tokens::id.eq(purchases::purchase_token_id))),
            )
            .inner_join(
                tokens::table.on(tokens::tenant_id.eq(purchases::tenant_id).and(tokens::id.eq(purchases::token_id))),
            )
            .inner_join(
                purchase_types::table.on(purchase_types::tenant_id
                    .eq(purchase_tokens::tenant_id)
                    .and(purchase_types::id.eq(purchase_tokens::purchase_type_id))),
            )
            .filter(purchases::tenant_id.eq($tenant.uuid()))
            .select((Purchase::as_select(), PurchaseToken::as_select(), Token::as_select(), PurchaseType::as_select()))
    };
}

/// A purchase.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId, id: PurchaseId) -> Result<Option<Purchase>> {
    let row = purchases::table.find((tenant.uuid(), id.uuid())).select(Purchase::as_select());
    Ok(row.first(conn).optional()?)
}

/// A purchase with all that is shown of it.
///
/// # Errors
/// 404 `PURCHASE_NOT_FOUND`.
pub fn get_shown(conn: &mut PgConnection, tenant: TenantId, id: PurchaseId) -> Result<ShownPurchase> {
    let found = shown!(tenant).filter(purchases::id.eq(id.uuid())).first::<Joined>(conn).optional()?;
    found.map(ShownPurchase::from).ok_or_else(|| Error::not_found("purchase"))
}

/// Part of a user's purchases that can be paid or have been, and how many there are.
///
/// # Errors
/// Database faults.
pub fn list(
    conn: &mut PgConnection,
    tenant: TenantId,
    user: UserId,
    sort: Sort<PurchaseSort>,
    window: Window,
) -> Result<(Vec<ShownPurchase>, i64)> {
    let of_user = || purchases::user_id.eq(user.uuid()).and(purchases::payment_intent_id.is_not_null());
    let total =
        purchases::table.filter(purchases::tenant_id.eq(tenant.uuid())).filter(of_user()).count().get_result(conn)?;
    let query = shown!(tenant).filter(of_user()).limit(window.limit).offset(window.offset).into_boxed();
    let query = match (sort.key, sort.descending) {
        (PurchaseSort::CreatedAt, false) => query.order(purchases::created_at.asc()),
        (PurchaseSort::CreatedAt, true) => query.order(purchases::created_at.desc()),
        (PurchaseSort::Amount, false) => query.order(purchases::amount.asc()),
        (PurchaseSort::Amount, true) => query.order(purchases::amount.desc()),
        (PurchaseSort::Quantity, false) => query.order(purchases::quantity.asc()),
        (PurchaseSort::Quantity, true) => query.order(purchases::quantity.desc()),
        (PurchaseSort::Status, false) => query.order(purchases::status.asc()),
        (PurchaseSort::Status, true) => query.order(purchases::status.desc()),
    };
    let query = if sort.descending {
        query.then_order_by(purchases::id.desc())
    } else {
        query.then_order_by(purchases::id.asc())
    };
    let rows = query.load::<Joined>(conn)?;
    Ok((rows.into_iter().map(ShownPurchase::from).collect(), total))
}

/// Adds a purchase unless it is there; answers the one that is.
///
/// # Errors
/// Database faults.
pub fn ensure(conn: &mut PgConnection, tenant: TenantId, new: &NewPurchase) -> Result<Purchase> {
    diesel::insert_into(purchases::table)
        .values((purchases::tenant_id.eq(tenant.uuid()), new))
        .on_conflict((purchases::tenant_id, purchases::id))
        .do_nothing()
        .execute(conn)?;
    find(conn, tenant, new.id.into())?.ok_or_else(|| Error::internal("the purchase is not there"))
}

/// Keeps a purchase from being changed by anybody else until the transaction ends.
///
/// # Errors
/// Database faults.
pub fn lock(conn: &mut PgConnection, tenant: TenantId, id: PurchaseId) -> Result<Option<Purchase>> {
    let row = purchases::table.find((tenant.uuid(), id.uuid())).select(Purchase::as_select()).for_update();
    Ok(row.first(conn).optional()?)
}

/// The purchase of a payment intent.
///
/// # Errors
/// Database faults.
pub fn find_by_intent(conn: &mut PgConnection, tenant: TenantId, intent: &str) -> Result<Option<Purchase>> {
    let rows = purchases::table.filter(purchases::tenant_id.eq(tenant.uuid()));
    Ok(rows.filter(purchases::payment_intent_id.eq(intent)).select(Purchase::as_select()).first(conn).optional()?)
}

diesel::define_sql_function! {
    /// The tenant of a payment.
    fn tenant_of_payment(intent: diesel::sql_types::Text) -> diesel::sql_types::Nullable<diesel::sql_types::Uuid>;
}

/// The tenant that a payment intent is of, which says whose secret its events must be signed with.
///
/// # Errors
/// Database faults.
pub fn find_tenant_by_intent(conn: &mut PgConnection, intent: &str) -> Result<Option<TenantId>> {
    let found: Option<Uuid> = diesel::select(tenant_of_payment(intent)).get_result(conn)?;
    Ok(found.map(TenantId::from))
}

/// Notes the payment intent that a service has made for a purchase. What has been noted before stays, and
/// so does a state that an event has brought: the service's answer may be older than both.
///
/// # Errors
/// Database faults.
pub fn open(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: PurchaseId,
    Intent { id: intent, client_secret, status }: &Intent,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = || purchases::table.find((tenant.uuid(), id.uuid()));
    let known = purchases::payment_intent_id.is_null().or(purchases::payment_intent_id.eq(intent));
    let opened = diesel::update(row().filter(known).filter(purchases::client_secret.is_null()))
        .set((
            purchases::payment_intent_id.eq(intent),
            purchases::client_secret.eq(client_secret),
            purchases::updated_at.eq(now),
        ))
        .execute(conn)?;
    diesel::update(row().filter(purchases::payment_intent_id.eq(intent)).filter(purchases::status_at.is_null()))
        .set(purchases::status.eq(status.to_string()))
        .execute(conn)?;
    let kind = (opened == 1).then_some(EventType::PurchaseCreated);
    changes::note(tenant, Thing::Purchase(id), kind, now);
    Ok(())
}

/// Moves a purchase that is locked to the state that an event has brought.
///
/// # Errors
/// Database faults.
pub fn update_status(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: PurchaseId,
    intent: &str,
    (status, status_at): (PurchaseStatus, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<()> {
    let minted_at = (status == PurchaseStatus::Succeeded).then_some(now);
    diesel::update(purchases::table.find((tenant.uuid(), id.uuid())))
        .set((
            purchases::payment_intent_id.eq(intent),
            purchases::status.eq(status.to_string()),
            purchases::status_at.eq(status_at),
            purchases::minted_at.eq(minted_at),
            purchases::updated_at.eq(now),
        ))
        .execute(conn)?;
    changes::note(tenant, Thing::Purchase(id), events::of_purchase(status), now);
    Ok(())
}
