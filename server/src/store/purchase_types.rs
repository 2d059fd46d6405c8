//! Kinds of purchase: what one token costs.

use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use super::schema::purchase_types;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::limits;

/// A kind of purchase.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = purchase_types)]
pub struct PurchaseType {
    /// Number within the tenant, from 1.
    pub id: i64,
    /// What it stands for.
    pub description: Option<String>,
    /// Price of one token, in cents.
    pub unit_amount: i64,
}

/// The kinds of purchase of a tenant, by number.
///
/// # Errors
/// Database faults.
pub fn list(conn: &mut PgConnection, tenant: TenantId) -> Result<Vec<PurchaseType>> {
    let rows = purchase_types::table.filter(purchase_types::tenant_id.eq(tenant.uuid()));
    Ok(rows.order(purchase_types::id).select(PurchaseType::as_select()).load(conn)?)
}

/// Adds a kind of purchase and gives it the tenant's next number. The tenant is locked, so that no two
/// get the same one.
///
/// # Errors
/// 422 `PURCHASE_TYPES_FULL` beyond [`limits::PURCHASE_TYPES`], `UNIT_PRICE_INVALID`.
pub fn insert(conn: &mut PgConnection, tenant: TenantId, description: &str, unit_amount: i64) -> Result<PurchaseType> {
    if !(1..=limits::PURCHASE_CENTS_MOST).contains(&unit_amount) {
        let detail = format!("The price of one token is 1 to {} cents", limits::PURCHASE_CENTS_MOST);
        return Err(Error::rule("UNIT_PRICE_INVALID", detail).at("/unitAmount"));
    }
    super::tenants::lock(conn, tenant)?;
    let (count, last): (i64, Option<i64>) = purchase_types::table
        .filter(purchase_types::tenant_id.eq(tenant.uuid()))
        .select((count_star(), max(purchase_types::id)))
        .first(conn)?;
    if count >= limits::PURCHASE_TYPES {
        let detail = format!("A tenant has at most {} kinds of purchase", limits::PURCHASE_TYPES);
        return Err(Error::rule("PURCHASE_TYPES_FULL", detail));
    }
    Ok(diesel::insert_into(purchase_types::table)
        .values((
            purchase_types::tenant_id.eq(tenant.uuid()),
            purchase_types::id.eq(last.unwrap_or(0).saturating_add(1)),
            purchase_types::description.eq(description),
            purchase_types::unit_amount.eq(unit_amount),
        ))
        .returning(PurchaseType::as_returning())
        .get_result(conn)?)
}
