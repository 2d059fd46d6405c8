//! Partner businesses.

use diesel::prelude::*;
use uuid::Uuid;

use super::schema::businesses;
use crate::domain::ids::{BusinessId, TenantId};
use crate::domain::users::Email;
use crate::error::{Error, Result};

/// A partner business.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = businesses)]
pub struct Business {
    /// Id.
    pub id: Uuid,
    /// E-mail, unique in the tenant, in lower case.
    pub email: Option<String>,
    /// Legal name.
    pub business_legal_name: Option<String>,
    /// Name to show.
    pub display_name: Option<String>,
    /// Long public text.
    pub description: Option<String>,
    /// Short public text.
    pub short_description: Option<String>,
    /// Web site.
    pub website_url: Option<String>,
    /// Picture.
    pub image_url: Option<String>,
    /// Street address.
    pub address: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Degrees north, -90 to 90.
    pub latitude: Option<f64>,
    /// Degrees east, -180 to 180.
    pub longitude: Option<f64>,
    /// Class.
    pub business_type_id: Option<i64>,
    /// Whether it takes part.
    pub is_active: bool,
}

/// A business of the tenant, active or not.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId, id: BusinessId) -> Result<Option<Business>> {
    Ok(businesses::table.find((tenant.uuid(), id.uuid())).select(Business::as_select()).first(conn).optional()?)
}

/// A business of the tenant, active or not.
///
/// # Errors
/// 404 `BUSINESS_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, tenant: TenantId, id: BusinessId) -> Result<Business> {
    find(conn, tenant, id)?.ok_or_else(|| Error::not_found("business"))
}

/// Those businesses of the tenant that have one of the ids, active or not, in no order.
///
/// # Errors
/// Database faults.
pub fn list_by_ids(conn: &mut PgConnection, tenant: TenantId, ids: &[Uuid]) -> Result<Vec<Business>> {
    Ok(businesses::table
        .filter(businesses::tenant_id.eq(tenant.uuid()))
        .filter(businesses::id.eq_any(ids))
        .select(Business::as_select())
        .load(conn)?)
}

/// The business with this e-mail.
///
/// # Errors
/// Database faults.
pub fn find_by_email(conn: &mut PgConnection, tenant: TenantId, email: &Email) -> Result<Option<Business>> {
    Ok(businesses::table
        .filter(businesses::tenant_id.eq(tenant.uuid()))
        .filter(businesses::email.eq(email.as_str()))
        .select(Business::as_select())
        .first(conn)
        .optional()?)
}
