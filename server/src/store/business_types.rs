//! Classes of businesses.

use diesel::prelude::*;

use super::schema::business_types;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};

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
