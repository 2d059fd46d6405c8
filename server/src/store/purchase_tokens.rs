//! Tokens that are on sale for money.

use chrono::{DateTime, Utc};
use diesel::dsl::count_star;
use diesel::prelude::*;
use uuid::Uuid;

use super::purchase_types::PurchaseType;
use super::schema::{purchase_tokens, purchase_types, tokens};
use super::tokens::Token;
use super::{Meaning, unique};
use crate::domain::ids::{PurchaseTokenId, TenantId};
use crate::domain::purchases;
use crate::error::{Error, Result};
use crate::limits;

/// A token that is on sale, or was.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = purchase_tokens)]
pub struct PurchaseToken {
    /// Id.
    pub id: Uuid,
    /// Metadata entry that buyers get; none where the token has no items, or every buyer gets new ones.
    pub contract_token_id: Option<i64>,
    /// Text of the offer.
    pub description: String,
    /// Whether it is on sale.
    pub is_active: bool,
}

/// An offer with all that is shown of it.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The offer itself.
    pub row: PurchaseToken,
    /// What is sold.
    pub token: Token,
    /// At which price.
    pub purchase_type: PurchaseType,
}

impl From<(PurchaseToken, Token, PurchaseType)> for Offer {
    fn from((row, token, purchase_type): (PurchaseToken, Token, PurchaseType)) -> Self {
        Self { row, token, purchase_type }
    }
}

impl Offer {
    /// What an order has to know of it.
    pub const fn terms(&self) -> purchases::Offer {
        purchases::Offer {
            is_active: self.row.is_active,
            token_is_active: self.token.is_active,
            standard: self.token.token_type,
            decimals: self.token.decimals,
            unit_amount: self.purchase_type.unit_amount,
        }
    }
}

/// Something to put on sale.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = purchase_tokens)]
pub struct NewPurchaseToken<'a> {
    /// Id.
    pub id: Uuid,
    /// What is sold.
    pub token_id: Uuid,
    /// Metadata entry that buyers get.
    pub contract_token_id: Option<i64>,
    /// Text of the offer.
    pub description: &'a str,
    /// Kind of purchase.
    pub purchase_type_id: i64,
    /// When it is put on sale.
    pub created_at: DateTime<Utc>,
    /// The same.
    pub updated_at: DateTime<Utc>,
}

/// What changes of an offer; `None` leaves a field as it is.
#[derive(Clone, Debug, AsChangeset)]
#[diesel(table_name = purchase_tokens)]
pub struct PurchaseTokenChange<'a> {
    /// What is sold.
    pub token_id: Option<Uuid>,
    /// Metadata entry that buyers get; `Some(None)` for a token that is sold without one.
    pub contract_token_id: Option<Option<i64>>,
    /// Text of the offer.
    pub description: Option<&'a str>,
    /// Kind of purchase.
    pub purchase_type_id: Option<i64>,
    /// Whether it is on sale.
    pub is_active: Option<bool>,
    /// When it changes.
    pub updated_at: DateTime<Utc>,
}

/// What an offer refers to may not be there.
const MEANINGS: [Meaning; 2] = [
    ("purchase_tokens_tenant_id_purchase_type_id_fkey", || Error::not_found("purchase type").at("/purchaseTypeId")),
    ("purchase_tokens_tenant_id_token_id_fkey", || Error::not_found("token").at("/tokenId")),
];

/// Offers with what belongs to them, in one statement.
macro_rules! offers {
    ($tenant:expr) => {
        purchase_tokens::table
            .inner_join(
                tokens::table
                    .on(tokens::tenant_id.eq(purchase_tokens::tenant_id).and(tokens::id.eq(purchase_tokens::token_id))),
            )
            .inner_join(
                purchase_types::table.on(purchase_types::tenant_id
                    .eq(purchase_tokens::tenant_id)
                    .and(purchase_types::id.eq(purchase_tokens::purchase_type_id))),
            )
            .filter(purchase_tokens::tenant_id.eq($tenant.uuid()))
            .select((PurchaseToken::as_select(), Token::as_select(), PurchaseType::as_select()))
    };
}

/// An offer of the tenant, on sale or not.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId, id: PurchaseTokenId) -> Result<Option<Offer>> {
    let found = offers!(tenant).filter(purchase_tokens::id.eq(id.uuid())).first(conn).optional()?;
    Ok(found.map(<(PurchaseToken, Token, PurchaseType)>::into))
}

/// An offer of the tenant, on sale or not.
///
/// # Errors
/// 404 `PURCHASE_TOKEN_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, tenant: TenantId, id: PurchaseTokenId) -> Result<Offer> {
    find(conn, tenant, id)?.ok_or_else(|| Error::not_found("purchase token"))
}

/// Which offers of a tenant are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferFilter {
    /// Those that are switched on, or off; both when left out.
    pub active: Option<bool>,
    /// Those of tokens in use only.
    pub token_in_use: bool,
}

/// The offers of the tenant that are meant, in the order in which they were made.
///
/// # Errors
/// Database faults.
pub fn list(conn: &mut PgConnection, tenant: TenantId, filter: OfferFilter) -> Result<Vec<Offer>> {
    let mut query = offers!(tenant).order(purchase_tokens::position).into_boxed();
    if let Some(active) = filter.active {
        query = query.filter(purchase_tokens::is_active.eq(active));
    }
    if filter.token_in_use {
        query = query.filter(tokens::is_active);
    }
    let rows: Vec<(PurchaseToken, Token, PurchaseType)> = query.load(conn)?;
    Ok(rows.into_iter().map(Offer::from).collect())
}

/// Puts a token on sale.
///
/// # Errors
/// 404 `PURCHASE_TYPE_NOT_FOUND`; 400 `PURCHASE_TOKENS_FULL` beyond [`limits::PURCHASE_TOKENS`] (the
/// contract has no 422 here).
pub fn insert(conn: &mut PgConnection, tenant: TenantId, new: &NewPurchaseToken<'_>) -> Result<()> {
    super::tenants::lock(conn, tenant)?;
    let count: i64 =
        purchase_tokens::table.filter(purchase_tokens::tenant_id.eq(tenant.uuid())).select(count_star()).first(conn)?;
    if count >= limits::PURCHASE_TOKENS {
        let detail = format!("A tenant has at most {} purchase tokens", limits::PURCHASE_TOKENS);
        return Err(Error::bad_request("PURCHASE_TOKENS_FULL", detail));
    }
    let written = diesel::insert_into(purchase_tokens::table)
        .values((purchase_tokens::tenant_id.eq(tenant.uuid()), new))
        .execute(conn);
    unique(written, &MEANINGS).map(|_| ())
}

/// Changes an offer.
///
/// # Errors
/// 404 `PURCHASE_TOKEN_NOT_FOUND`, `PURCHASE_TYPE_NOT_FOUND`.
pub fn update(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: PurchaseTokenId,
    change: &PurchaseTokenChange<'_>,
) -> Result<()> {
    let written = diesel::update(purchase_tokens::table.find((tenant.uuid(), id.uuid()))).set(change).execute(conn);
    if unique(written, &MEANINGS)? == 0 { Err(Error::not_found("purchase token")) } else { Ok(()) }
}
