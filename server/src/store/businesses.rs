//! Partner businesses.

use chrono::{DateTime, Utc};
use diesel::expression::expression_types::NotSelectable;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};
use uuid::Uuid;

use super::accounts::{self, Owner};
use super::schema::businesses;
use super::{Meaning, unique};
use crate::domain::ids::{BusinessId, TenantId};
use crate::domain::users::Email;
use crate::error::{Error, Result};
use crate::list::{Sort, Window};

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

/// What a new business has, or what changes of one: `None` leaves a field as it is, `Some(None)` empties it.
#[derive(Clone, Debug, AsChangeset)]
#[diesel(table_name = businesses)]
pub struct BusinessFields<'a> {
    /// E-mail, in lower case.
    pub email: Option<Option<String>>,
    /// Legal name.
    pub business_legal_name: Option<Option<&'a str>>,
    /// Name to show.
    pub display_name: Option<Option<&'a str>>,
    /// Long public text.
    pub description: Option<Option<&'a str>>,
    /// Short public text.
    pub short_description: Option<Option<&'a str>>,
    /// Web site.
    pub website_url: Option<Option<&'a str>>,
    /// Picture.
    pub image_url: Option<Option<&'a str>>,
    /// Street address.
    pub address: Option<Option<&'a str>>,
    /// City.
    pub city: Option<Option<&'a str>>,
    /// Postal code.
    pub postal_code: Option<Option<&'a str>>,
    /// Degrees north.
    pub latitude: Option<Option<f64>>,
    /// Degrees east.
    pub longitude: Option<Option<f64>>,
    /// Class.
    pub business_type_id: Option<Option<i64>>,
    /// Whether it takes part; a new one does.
    pub is_active: Option<bool>,
    /// When it is made or changed.
    pub updated_at: DateTime<Utc>,
}

/// What businesses can be sorted on. Texts are compared without case; rows that have none come last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BusinessSort {
    /// When it was made.
    CreatedAt,
    /// Name to show.
    DisplayName,
    /// Legal name.
    BusinessLegalName,
    /// E-mail.
    Email,
}

const MEANINGS: [Meaning; 2] = [
    ("businesses_tenant_id_email_key", || {
        Error::conflict("BUSINESS_EMAIL_TAKEN", "Another business has this e-mail").at("/email")
    }),
    ("businesses_tenant_id_business_type_id_fkey", || Error::not_found("business type").at("/businessTypeId")),
];

diesel::define_sql_function! {
    /// Lower case, for comparison without case.
    fn lower(text: Nullable<Text>) -> Nullable<Text>;
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

/// A part of the tenant's businesses, and how many there are: all, or only those whose `is_active` is
/// `active`.
///
/// # Errors
/// Database faults.
pub fn list(
    conn: &mut PgConnection,
    tenant: TenantId,
    active: Option<bool>,
    sort: &Sort<BusinessSort>,
    window: Window,
) -> Result<(Vec<Business>, i64)> {
    let filtered = || {
        let query = businesses::table.filter(businesses::tenant_id.eq(tenant.uuid())).into_boxed::<Pg>();
        match active {
            Some(active) => query.filter(businesses::is_active.eq(active)),
            None => query,
        }
    };
    let total = filtered().count().get_result(conn)?;
    let rows = filtered()
        .order_by((order(sort), businesses::id))
        .limit(window.limit)
        .offset(window.offset)
        .select(Business::as_select())
        .load(conn)?;
    Ok((rows, total))
}

type Order = Box<dyn BoxableExpression<businesses::table, Pg, SqlType = NotSelectable>>;

fn order(sort: &Sort<BusinessSort>) -> Order {
    macro_rules! by {
        ($expression:expr) => {
            if sort.descending {
                Box::new($expression.desc().nulls_last())
            } else {
                Box::new($expression.asc().nulls_last())
            }
        };
    }
    match sort.key {
        BusinessSort::CreatedAt => by!(businesses::created_at),
        BusinessSort::DisplayName => by!(lower(businesses::display_name)),
        BusinessSort::BusinessLegalName => by!(lower(businesses::business_legal_name)),
        BusinessSort::Email => by!(lower(businesses::email)),
    }
}

/// Adds a business and its account.
///
/// # Errors
/// 404 `BUSINESS_TYPE_NOT_FOUND`, 409 `BUSINESS_EMAIL_TAKEN`.
pub fn insert(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: BusinessId,
    fields: &BusinessFields<'_>,
) -> Result<Business> {
    diesel::insert_into(businesses::table)
        .values((
            businesses::tenant_id.eq(tenant.uuid()),
            businesses::id.eq(id.uuid()),
            businesses::created_at.eq(fields.updated_at),
            businesses::updated_at.eq(fields.updated_at),
        ))
        .execute(conn)?;
    accounts::ensure(conn, tenant, Owner::Business(id), fields.updated_at)?;
    update(conn, tenant, id, fields)
}

/// Changes a business.
///
/// # Errors
/// 404 `BUSINESS_NOT_FOUND`, 404 `BUSINESS_TYPE_NOT_FOUND`, 409 `BUSINESS_EMAIL_TAKEN`.
pub fn update(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: BusinessId,
    fields: &BusinessFields<'_>,
) -> Result<Business> {
    let updated = diesel::update(businesses::table.find((tenant.uuid(), id.uuid())))
        .set(fields)
        .returning(Business::as_returning())
        .get_result(conn)
        .optional();
    unique(updated, &MEANINGS)?.ok_or_else(|| Error::not_found("business"))
}
