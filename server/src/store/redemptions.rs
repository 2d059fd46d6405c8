//! The redemption catalogue.

use bigdecimal::BigDecimal;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use uuid::Uuid;

use super::schema::{redemption_types, redemptions, token_units};
use crate::domain::ids::TenantId;
use crate::error::Result;

/// An offer to be stored.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = redemptions)]
pub struct NewRedemption<'a> {
    /// Tenant.
    pub tenant_id: Uuid,
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: &'a str,
    /// Price, in the smallest unit of the tenant's credit token.
    pub credit_token_amount: BigDecimal,
    /// Kind.
    pub redemption_type_id: Option<i64>,
    /// Place in the catalogue.
    pub catalogue_order: i64,
    /// How many there are in all; none means no limit.
    pub max_total_supply: Option<i64>,
    /// How many are left.
    pub available_supply: Option<i64>,
    /// Now.
    pub created_at: DateTime<Utc>,
    /// Now.
    pub updated_at: DateTime<Utc>,
}

/// Stores a kind of redemption.
///
/// # Errors
/// Database faults.
pub fn insert_type(conn: &mut PgConnection, tenant: TenantId, id: i64, name: &str) -> Result<()> {
    diesel::insert_into(redemption_types::table)
        .values((
            redemption_types::tenant_id.eq(tenant.uuid()),
            redemption_types::id.eq(id),
            redemption_types::name.eq(name),
        ))
        .execute(conn)?;
    Ok(())
}

/// Stores an offer.
///
/// # Errors
/// Database faults.
pub fn insert(conn: &mut PgConnection, redemption: &NewRedemption<'_>) -> Result<()> {
    diesel::insert_into(redemptions::table).values(redemption).execute(conn)?;
    Ok(())
}

/// Adds one item of an ERC1155 token to what an offer hands out.
///
/// # Errors
/// Database faults.
pub fn insert_token_unit(
    conn: &mut PgConnection,
    tenant: TenantId,
    redemption: Uuid,
    id: Uuid,
    token: Uuid,
    item: i64,
) -> Result<()> {
    diesel::insert_into(token_units::table)
        .values((
            token_units::tenant_id.eq(tenant.uuid()),
            token_units::id.eq(id),
            token_units::redemption_id.eq(redemption),
            token_units::token_id.eq(token),
            token_units::metadata_incremental_id.eq(item),
            token_units::amount.eq(BigDecimal::from(1)),
        ))
        .execute(conn)?;
    Ok(())
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
