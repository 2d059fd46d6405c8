//! The redemption catalogue, and the look-up of everything that belongs to some offers.

use std::collections::HashMap;

use bigdecimal::BigDecimal;
use chrono::{DateTime, Utc};
use diesel::dsl::{count_star, exists};
use diesel::pg::Pg;
use diesel::prelude::*;
use pers_api::models::{NativeTokenType, RedeemStatus};
use uuid::Uuid;

use super::campaigns::distinct;
use super::redemption_types::{self, RedemptionType};
use super::schema::{redemption_redeems, redemptions};
use super::token_metadata::{self, TokenMetadata};
use super::token_units::{self, TokenUnit};
use super::tokens::{self, Token};
use super::user_status_types::{self, WithTokens};
use super::{Meaning, unique};
use crate::domain::amount::Units;
use crate::domain::ids::{RedemptionId, TenantId};
use crate::error::{Error, Result};
use crate::list::{Sort, SortFields, Window};

/// An offer, without what belongs to it.
#[derive(Clone, Debug)]
pub struct Redemption {
    /// Id.
    pub id: RedemptionId,
    /// Name.
    pub name: String,
    /// About the offer.
    pub description: Option<String>,
    /// Picture.
    pub image_url: Option<String>,
    /// Whether it can be redeemed.
    pub is_active: bool,
    /// Price in the smallest unit of its token.
    pub price: Units,
    /// Token that the price is in; none only for what is free.
    pub credit_token_id: Option<Uuid>,
    /// Kind.
    pub redemption_type_id: Option<i64>,
    /// Place in the catalogue.
    pub catalogue_order: i64,
    /// How many there are in all; none means no limit.
    pub max_total_supply: Option<i64>,
    /// How many are left.
    pub available_supply: Option<i64>,
    /// Redeems of one redeemer.
    pub max_per_user: Option<i64>,
    /// Lowest status level that may redeem.
    pub min_user_status_type_id: Option<i64>,
    /// Country rules.
    pub country_code_restrictions: Vec<String>,
    /// Labels.
    pub tags: Vec<String>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = redemptions)]
struct Row {
    id: Uuid,
    name: String,
    description: Option<String>,
    image_url: Option<String>,
    is_active: bool,
    credit_token_amount: BigDecimal,
    credit_token_id: Option<Uuid>,
    redemption_type_id: Option<i64>,
    catalogue_order: i64,
    max_total_supply: Option<i64>,
    available_supply: Option<i64>,
    max_per_user: Option<i64>,
    min_user_status_type_id: Option<i64>,
    country_code_restrictions: Vec<Option<String>>,
    tags: Vec<Option<String>>,
}

impl Redemption {
    /// Whether a redeem is decided in the same way on both, supply aside.
    fn has_terms_of(&self, other: &Self) -> bool {
        self.is_active == other.is_active
            && self.price == other.price
            && self.credit_token_id == other.credit_token_id
            && self.max_per_user == other.max_per_user
            && self.min_user_status_type_id == other.min_user_status_type_id
            && self.country_code_restrictions == other.country_code_restrictions
    }
}

impl TryFrom<Row> for Redemption {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        let texts = |texts: Vec<Option<String>>| texts.into_iter().flatten().collect();
        Ok(Self {
            id: row.id.into(),
            name: row.name,
            description: row.description,
            image_url: row.image_url,
            is_active: row.is_active,
            price: row.credit_token_amount.try_into().map_err(Error::internal)?,
            credit_token_id: row.credit_token_id,
            redemption_type_id: row.redemption_type_id,
            catalogue_order: row.catalogue_order,
            max_total_supply: row.max_total_supply,
            available_supply: row.available_supply,
            max_per_user: row.max_per_user,
            min_user_status_type_id: row.min_user_status_type_id,
            country_code_restrictions: texts(row.country_code_restrictions),
            tags: texts(row.tags),
        })
    }
}

/// What is written of an offer: `None` leaves a field as it is (of a new one: as the database has it),
/// `Some(None)` empties it.
#[derive(Clone, Debug, Default, Insertable, AsChangeset)]
#[diesel(table_name = redemptions)]
pub struct RedemptionFields<'a> {
    /// Name.
    pub name: Option<&'a str>,
    /// About the offer.
    pub description: Option<Option<&'a str>>,
    /// Picture.
    pub image_url: Option<Option<&'a str>>,
    /// Whether it can be redeemed.
    pub is_active: Option<bool>,
    /// Price in the smallest unit of its token.
    pub credit_token_amount: Option<BigDecimal>,
    /// Token that the price is in.
    pub credit_token_id: Option<Option<Uuid>>,
    /// Kind.
    pub redemption_type_id: Option<i64>,
    /// Place in the catalogue.
    pub catalogue_order: Option<i64>,
    /// How many there are in all.
    pub max_total_supply: Option<Option<i64>>,
    /// How many are left.
    pub available_supply: Option<Option<i64>>,
    /// Redeems of one redeemer.
    pub max_per_user: Option<Option<i64>>,
    /// Lowest status level that may redeem.
    pub min_user_status_type_id: Option<Option<i64>>,
    /// Country rules.
    pub country_code_restrictions: Option<&'a [String]>,
    /// Labels.
    pub tags: Option<&'a [String]>,
}

/// What the catalogue can be sorted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedemptionSort {
    /// Place in the catalogue.
    Order,
    /// When it was made.
    CreatedAt,
    /// Name.
    Name,
}

/// Names of the sort fields on the wire.
pub const SORT_FIELDS: &SortFields<RedemptionSort> =
    &[("order", RedemptionSort::Order), ("createdAt", RedemptionSort::CreatedAt), ("name", RedemptionSort::Name)];

/// Kind and status level may be deleted between look and write, or never have been there.
const MEANINGS: [Meaning; 2] = [
    ("redemptions_tenant_id_redemption_type_id_fkey", || Error::not_found("redemption type").at("/typeId")),
    ("redemptions_tenant_id_min_user_status_type_id_fkey", || {
        Error::not_found("user status type").at("/minUserStatusTypeId")
    }),
];

/// The row that a statement on one offer wrote.
fn one(written: Result<Row, diesel::result::Error>) -> Result<Redemption> {
    unique(written.optional(), &MEANINGS)?.ok_or_else(|| Error::not_found("redemption"))?.try_into()
}

/// An offer of the tenant, active or not.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId, id: RedemptionId) -> Result<Option<Redemption>> {
    let row = redemptions::table.find((tenant.uuid(), id.uuid())).select(Row::as_select()).first(conn).optional()?;
    row.map(Redemption::try_from).transpose()
}

/// An offer of the tenant, active or not.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, tenant: TenantId, id: RedemptionId) -> Result<Redemption> {
    find(conn, tenant, id)?.ok_or_else(|| Error::not_found("redemption"))
}

/// As [`get`]; until the transaction ends, nobody else changes the offer or what belongs to it, and no
/// redeem of it is completed.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`.
pub fn lock(conn: &mut PgConnection, tenant: TenantId, id: RedemptionId) -> Result<Redemption> {
    one(redemptions::table.find((tenant.uuid(), id.uuid())).select(Row::as_select()).for_update().first(conn))
}

/// Part of the catalogue, and how many offers there are in all.
///
/// # Errors
/// Database faults.
pub fn list(
    conn: &mut PgConnection,
    tenant: TenantId,
    active: Option<bool>,
    sort: &Sort<RedemptionSort>,
    window: Window,
) -> Result<(Vec<Redemption>, i64)> {
    let total = matching(tenant, active).count().get_result(conn)?;
    let query = matching(tenant, active);
    let query = match (sort.key, sort.descending) {
        (RedemptionSort::Order, false) => query.order(redemptions::catalogue_order.asc()),
        (RedemptionSort::Order, true) => query.order(redemptions::catalogue_order.desc()),
        (RedemptionSort::CreatedAt, false) => query.order(redemptions::created_at.asc()),
        (RedemptionSort::CreatedAt, true) => query.order(redemptions::created_at.desc()),
        (RedemptionSort::Name, false) => query.order(redemptions::name.asc()),
        (RedemptionSort::Name, true) => query.order(redemptions::name.desc()),
    };
    let query = if sort.descending {
        query.then_order_by(redemptions::id.desc())
    } else {
        query.then_order_by(redemptions::id.asc())
    };
    let rows = query.offset(window.offset).limit(window.limit).select(Row::as_select()).load(conn)?;
    Ok((rows.into_iter().map(Redemption::try_from).collect::<Result<_>>()?, total))
}

fn matching(tenant: TenantId, active: Option<bool>) -> redemptions::BoxedQuery<'static, Pg> {
    let query = redemptions::table.filter(redemptions::tenant_id.eq(tenant.uuid())).into_boxed();
    match active {
        Some(active) => query.filter(redemptions::is_active.eq(active)),
        None => query,
    }
}

/// Adds an offer.
///
/// # Errors
/// 404 `REDEMPTION_TYPE_NOT_FOUND`, `USER_STATUS_TYPE_NOT_FOUND`.
pub fn insert(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: RedemptionId,
    fields: &RedemptionFields<'_>,
    now: DateTime<Utc>,
) -> Result<Redemption> {
    let written = diesel::insert_into(redemptions::table)
        .values((
            redemptions::tenant_id.eq(tenant.uuid()),
            redemptions::id.eq(id.uuid()),
            fields,
            redemptions::created_at.eq(now),
            redemptions::updated_at.eq(now),
        ))
        .returning(Row::as_returning())
        .get_result(conn);
    one(written)
}

/// Changes an offer.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`, `REDEMPTION_TYPE_NOT_FOUND`, `USER_STATUS_TYPE_NOT_FOUND`.
pub fn update(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: RedemptionId,
    fields: &RedemptionFields<'_>,
    now: DateTime<Utc>,
) -> Result<Redemption> {
    let written = diesel::update(redemptions::table.find((tenant.uuid(), id.uuid())))
        .set((fields, redemptions::updated_at.eq(now)))
        .returning(Row::as_returning())
        .get_result(conn);
    one(written)
}

/// Deletes an offer that nobody has redeemed, with its token units.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`.
pub fn delete(conn: &mut PgConnection, tenant: TenantId, id: RedemptionId) -> Result<()> {
    let deleted = diesel::delete(redemptions::table.find((tenant.uuid(), id.uuid()))).execute(conn)?;
    if deleted == 0 { Err(Error::not_found("redemption")) } else { Ok(()) }
}

/// Whether anybody has redeemed the offer, failed redeems included.
///
/// # Errors
/// Database faults.
pub fn has_redeems(conn: &mut PgConnection, tenant: TenantId, id: RedemptionId) -> Result<bool> {
    let redeems = redemption_redeems::table
        .filter(redemption_redeems::tenant_id.eq(tenant.uuid()))
        .filter(redemption_redeems::redemption_id.eq(id.uuid()));
    Ok(diesel::select(exists(redeems)).get_result(conn)?)
}

/// How many of the offer are gone: redeems that have not failed. True as long as [`lock`] is held.
///
/// # Errors
/// Database faults.
pub fn count_redeemed(conn: &mut PgConnection, tenant: TenantId, id: RedemptionId) -> Result<i64> {
    Ok(redemption_redeems::table
        .filter(redemption_redeems::tenant_id.eq(tenant.uuid()))
        .filter(redemption_redeems::redemption_id.eq(id.uuid()))
        .filter(redemption_redeems::status.ne(RedeemStatus::Failed.to_string()))
        .select(count_star())
        .first(conn)?)
}

/// Takes one out of the supply. The row stays locked until the transaction ends, so this is the last thing that a
/// redeem does. What was decided before on the offer as it was `seen` counts only if it still is so.
///
/// # Errors
/// `SERIALIZATION_FAILURE`, for which the transaction is run again and decided anew, if its terms have been changed
/// meanwhile or the last one has gone; database faults.
pub fn take_one(conn: &mut PgConnection, tenant: TenantId, seen: &Redemption) -> Result<()> {
    // An offer without a limit is written too: one that gets its limit at this moment counts this redeem.
    let taken = diesel::update(redemptions::table.find((tenant.uuid(), seen.id.uuid())))
        .filter(redemptions::available_supply.is_null().or(redemptions::available_supply.gt(0)))
        .set(redemptions::available_supply.eq(redemptions::available_supply - 1))
        .returning(Row::as_returning())
        .get_result(conn)
        .optional()?;
    match taken.map(Redemption::try_from).transpose()? {
        Some(taken) if taken.has_terms_of(seen) => Ok(()),
        _ => Err(Error::overtaken("the offer was changed or sold out under a redeem")),
    }
}

/// Gives one back to the supply.
///
/// # Errors
/// Database faults.
pub fn return_one(conn: &mut PgConnection, tenant: TenantId, id: RedemptionId) -> Result<()> {
    diesel::update(redemptions::table.find((tenant.uuid(), id.uuid())))
        .set(redemptions::available_supply.eq(redemptions::available_supply + 1))
        .execute(conn)?;
    Ok(())
}

/// Offers with all that belongs to them, found by id.
#[derive(Clone, Debug, Default)]
pub struct RedemptionGraph {
    /// The offers, in the order asked for.
    pub redemptions: Vec<Redemption>,
    /// Kinds of redemption.
    pub types: HashMap<i64, RedemptionType>,
    /// Status levels.
    pub levels: HashMap<i64, WithTokens>,
    /// Token units in their order, by offer.
    pub token_units: HashMap<Uuid, Vec<TokenUnit>>,
    /// Tokens of the units and of the prices.
    pub tokens: HashMap<Uuid, Token>,
    /// Metadata entries of the units' tokens.
    pub metadata: Vec<TokenMetadata>,
}

impl RedemptionGraph {
    /// Decimal places of an offer's price; none for what has always been free.
    pub fn price_decimals(&self, redemption: &Redemption) -> u8 {
        redemption.credit_token_id.and_then(|id| self.tokens.get(&id)).map_or(0, |token| token.decimals)
    }
}

/// Loads what belongs to some offers: at most six statements, however many they are.
///
/// # Errors
/// Database faults.
pub fn load_graph(conn: &mut PgConnection, tenant: TenantId, redemptions: Vec<Redemption>) -> Result<RedemptionGraph> {
    if redemptions.is_empty() {
        return Ok(RedemptionGraph::default());
    }
    let ids: Vec<Uuid> = redemptions.iter().map(|row| row.id.uuid()).collect();
    let (token_units, mut tokens) = token_units::list_with_tokens(conn, tenant, &ids)?;
    let with_entries = tokens.values().filter(|token| token.token_type != NativeTokenType::Erc20);
    let metadata = token_metadata::list_for(conn, tenant, &distinct(with_entries.map(|token| token.id)))?;
    let prices = redemptions.iter().filter_map(|row| row.credit_token_id).filter(|id| !tokens.contains_key(id));
    for token in tokens::list_by_ids(conn, tenant, &distinct(prices))? {
        tokens.insert(token.id, token);
    }
    let types = if redemptions.iter().any(|row| row.redemption_type_id.is_some()) {
        redemption_types::list(conn, tenant)?
    } else {
        Vec::new()
    };
    let levels = if redemptions.iter().any(|row| row.min_user_status_type_id.is_some()) {
        user_status_types::list(conn, tenant)?
    } else {
        Vec::new()
    };
    Ok(RedemptionGraph {
        redemptions,
        types: types.into_iter().map(|row| (row.id, row)).collect(),
        levels: levels.into_iter().map(|level| (level.0.id, level)).collect(),
        token_units,
        tokens,
        metadata,
    })
}

/// The first offer of the catalogue.
///
/// # Errors
/// Database faults.
pub fn first_id(conn: &mut PgConnection, tenant: TenantId) -> Result<Option<Uuid>> {
    Ok(redemptions::table
        .filter(redemptions::tenant_id.eq(tenant.uuid()))
        .order((redemptions::catalogue_order, redemptions::id))
        .select(redemptions::id)
        .first(conn)
        .optional()?)
}
