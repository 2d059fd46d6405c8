//! Kinds of redemption.

use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use super::schema::redemption_types;
use super::unique;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::limits;

/// A kind of redemption.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = redemption_types)]
pub struct RedemptionType {
    /// Number within the tenant, from 1.
    pub id: i64,
    /// Name, unique in the tenant.
    pub name: String,
    /// What it stands for.
    pub description: Option<String>,
    /// Picture.
    pub image_url: Option<String>,
}

/// A kind of redemption to be added.
#[derive(Clone, Copy, Debug, Insertable)]
#[diesel(table_name = redemption_types)]
pub struct NewRedemptionType<'a> {
    /// Name.
    pub name: &'a str,
    /// What it stands for.
    pub description: Option<&'a str>,
    /// Picture.
    pub image_url: Option<&'a str>,
}

/// The kinds of the tenant, the oldest first.
///
/// # Errors
/// Database faults.
pub fn list(conn: &mut PgConnection, tenant: TenantId) -> Result<Vec<RedemptionType>> {
    Ok(redemption_types::table
        .filter(redemption_types::tenant_id.eq(tenant.uuid()))
        .order(redemption_types::id)
        .select(RedemptionType::as_select())
        .load(conn)?)
}

/// Adds a kind and gives it the number after the tenant's highest. The tenant is locked, so that no two
/// get the same one.
///
/// # Errors
/// 409 `REDEMPTION_TYPE_NAME_TAKEN`; 409 `REDEMPTION_TYPES_FULL` beyond [`limits::REDEMPTION_TYPES`].
pub fn insert(conn: &mut PgConnection, tenant: TenantId, new: &NewRedemptionType<'_>) -> Result<RedemptionType> {
    super::tenants::lock(conn, tenant)?;
    let (count, last): (i64, Option<i64>) = redemption_types::table
        .filter(redemption_types::tenant_id.eq(tenant.uuid()))
        .select((count_star(), max(redemption_types::id)))
        .first(conn)?;
    if count >= limits::REDEMPTION_TYPES {
        let detail = format!("A tenant has at most {} redemption types", limits::REDEMPTION_TYPES);
        return Err(Error::conflict("REDEMPTION_TYPES_FULL", detail));
    }
    let id = last.unwrap_or(0).saturating_add(1);
    let written = diesel::insert_into(redemption_types::table)
        .values((redemption_types::tenant_id.eq(tenant.uuid()), redemption_types::id.eq(id), new))
        .returning(RedemptionType::as_returning())
        .get_result(conn);
    unique(
        written,
        &[("redemption_types_tenant_id_name_key", || {
            Error::conflict("REDEMPTION_TYPE_NAME_TAKEN", "Another redemption type has this name").at("/name")
        })],
    )
}
