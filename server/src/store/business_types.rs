//! Classes of businesses.

use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use super::schema::business_types;
use super::{Meaning, unique};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::limits;

/// A class of businesses.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = business_types)]
pub struct BusinessType {
    /// Number within the tenant, from 1.
    pub id: i64,
    /// Name, unique in the tenant.
    pub name: Option<String>,
    /// What it stands for.
    pub description: Option<String>,
    /// Short code.
    pub code: Option<String>,
    /// Icon.
    pub icon_url: Option<String>,
}

/// What a new class has, or what changes of one: `None` leaves a field as it is, `Some(None)` empties it.
#[derive(Clone, Debug, AsChangeset)]
#[diesel(table_name = business_types)]
pub struct BusinessTypeFields<'a> {
    /// Name.
    pub name: Option<Option<&'a str>>,
    /// What it stands for.
    pub description: Option<Option<&'a str>>,
    /// Short code.
    pub code: Option<Option<&'a str>>,
    /// Icon.
    pub icon_url: Option<Option<&'a str>>,
}

const NAME_TAKEN: Meaning = ("business_types_tenant_id_name_key", || {
    Error::conflict("BUSINESS_TYPE_NAME_TAKEN", "Another business type has this name").at("/name")
});
const IN_USE: Meaning = ("businesses_tenant_id_business_type_id_fkey", || {
    Error::conflict("BUSINESS_TYPE_IN_USE", "A business has this type; give it another one first")
});

/// A class of the tenant.
///
/// # Errors
/// 404 `BUSINESS_TYPE_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, tenant: TenantId, id: i64) -> Result<BusinessType> {
    business_types::table
        .find((tenant.uuid(), id))
        .select(BusinessType::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| Error::not_found("business type"))
}

/// Those classes of the tenant that have one of the ids, in no order.
///
/// # Errors
/// Database faults.
pub fn list_by_ids(conn: &mut PgConnection, tenant: TenantId, ids: &[i64]) -> Result<Vec<BusinessType>> {
    Ok(business_types::table
        .filter(business_types::tenant_id.eq(tenant.uuid()))
        .filter(business_types::id.eq_any(ids))
        .select(BusinessType::as_select())
        .load(conn)?)
}

/// The classes of the tenant, by number.
///
/// # Errors
/// Database faults.
pub fn list(conn: &mut PgConnection, tenant: TenantId) -> Result<Vec<BusinessType>> {
    Ok(business_types::table
        .filter(business_types::tenant_id.eq(tenant.uuid()))
        .order_by(business_types::id)
        .select(BusinessType::as_select())
        .load(conn)?)
}

/// Adds a class and gives it the number after the tenant's highest. The tenant is locked, so that no
/// two get the same one.
///
/// # Errors
/// 409 `BUSINESS_TYPE_NAME_TAKEN`; 409 `BUSINESS_TYPES_FULL` beyond [`limits::BUSINESS_TYPES`].
pub fn insert(conn: &mut PgConnection, tenant: TenantId, fields: &BusinessTypeFields<'_>) -> Result<BusinessType> {
    super::tenants::lock(conn, tenant)?;
    let (count, last): (i64, Option<i64>) = business_types::table
        .filter(business_types::tenant_id.eq(tenant.uuid()))
        .select((count_star(), max(business_types::id)))
        .first(conn)?;
    if count >= limits::BUSINESS_TYPES {
        let detail = format!("A tenant has at most {} business types", limits::BUSINESS_TYPES);
        return Err(Error::conflict("BUSINESS_TYPES_FULL", detail));
    }
    let id = last.unwrap_or(0).saturating_add(1);
    diesel::insert_into(business_types::table)
        .values((business_types::tenant_id.eq(tenant.uuid()), business_types::id.eq(id)))
        .execute(conn)?;
    update(conn, tenant, id, fields)
}

/// Changes a class.
///
/// # Errors
/// 404 `BUSINESS_TYPE_NOT_FOUND`, 409 `BUSINESS_TYPE_NAME_TAKEN`.
pub fn update(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: i64,
    fields: &BusinessTypeFields<'_>,
) -> Result<BusinessType> {
    let updated = diesel::update(business_types::table.find((tenant.uuid(), id)))
        .set(fields)
        .execute(conn)
        .optional_empty_changeset();
    unique(updated, &[NAME_TAKEN])?;
    get(conn, tenant, id)
}

/// Deletes a class that no business has.
///
/// # Errors
/// 404 `BUSINESS_TYPE_NOT_FOUND`, 409 `BUSINESS_TYPE_IN_USE`.
pub fn delete(conn: &mut PgConnection, tenant: TenantId, id: i64) -> Result<()> {
    match unique(diesel::delete(business_types::table.find((tenant.uuid(), id))).execute(conn), &[IN_USE])? {
        0 => Err(Error::not_found("business type")),
        _ => Ok(()),
    }
}
