//! Admins and the tenants they work for.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel::upsert::excluded;
use uuid::Uuid;

use super::schema::{admin_memberships, admins};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};

/// An admin as one tenant sees him.
#[derive(Clone, Debug, Queryable)]
pub struct Admin {
    /// Id.
    pub id: Uuid,
    /// E-mail, lower case.
    pub email: String,
    /// `TENANT_ADMIN` or `SUPER_ADMIN`.
    pub admin_type: String,
    /// Name to show.
    pub display_name: Option<String>,
}

/// Word for an admin who may make admins of his kind (contract: `AdminType`).
pub const SUPER_ADMIN: &str = "SUPER_ADMIN";
/// Word for any other admin.
pub const TENANT_ADMIN: &str = "TENANT_ADMIN";

impl Admin {
    /// Whether he may make admins of his kind.
    pub fn is_super_admin(&self) -> bool {
        self.admin_type == SUPER_ADMIN
    }
}

const COLUMNS: (admins::id, admins::email, admin_memberships::admin_type, admin_memberships::display_name) =
    (admins::id, admins::email, admin_memberships::admin_type, admin_memberships::display_name);

/// The tenant's admins, by e-mail.
///
/// # Errors
/// Database faults.
pub fn list(conn: &mut PgConnection, tenant: TenantId) -> Result<Vec<Admin>> {
    Ok(admin_memberships::table
        .inner_join(admins::table)
        .filter(admin_memberships::tenant_id.eq(tenant.uuid()))
        .order((admins::email, admins::id))
        .select(COLUMNS)
        .load(conn)?)
}

/// The tenant's admin with this id.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId, id: Uuid) -> Result<Option<Admin>> {
    Ok(admin_memberships::table
        .inner_join(admins::table)
        .filter(admin_memberships::tenant_id.eq(tenant.uuid()))
        .filter(admins::id.eq(id))
        .select(COLUMNS)
        .first(conn)
        .optional()?)
}

/// The tenant's admin with this e-mail (lower case).
///
/// # Errors
/// Database faults.
pub fn find_by_email(conn: &mut PgConnection, tenant: TenantId, email: &str) -> Result<Option<Admin>> {
    Ok(admin_memberships::table
        .inner_join(admins::table)
        .filter(admin_memberships::tenant_id.eq(tenant.uuid()))
        .filter(admins::email.eq(email))
        .select(COLUMNS)
        .first(conn)
        .optional()?)
}

/// What an admin shall be in a tenant.
#[derive(Clone, Copy, Debug)]
pub struct Membership<'a> {
    /// Id, should the person be new.
    pub new_id: Uuid,
    /// E-mail, lower case.
    pub email: &'a str,
    /// `TENANT_ADMIN` or `SUPER_ADMIN`.
    pub admin_type: &'a str,
    /// Name to show; stays what it is if there is none.
    pub display_name: Option<&'a str>,
    /// Now.
    pub now: DateTime<Utc>,
}

diesel::define_sql_function! {
    /// The id of the person with an e-mail, whoever he works for; he is made if need be.
    fn ensure_admin(new_id: SqlUuid, address: Text, at: Timestamptz) -> SqlUuid;
}

diesel::define_sql_function! {
    /// Whether there is such a person, whoever he works for.
    fn admin_is_known(admin: SqlUuid) -> Bool;
}

/// Makes a person an admin of the tenant, or changes what he is there.
///
/// # Errors
/// Database faults.
pub fn upsert(conn: &mut PgConnection, tenant: TenantId, membership: &Membership<'_>) -> Result<Admin> {
    let person = ensure_admin(membership.new_id, membership.email, membership.now);
    let id: Uuid = diesel::select(person).get_result(conn)?;
    diesel::insert_into(admin_memberships::table)
        .values((
            admin_memberships::tenant_id.eq(tenant.uuid()),
            admin_memberships::admin_id.eq(id),
            admin_memberships::admin_type.eq(membership.admin_type),
            admin_memberships::display_name.eq(membership.display_name),
            admin_memberships::created_at.eq(membership.now),
        ))
        .on_conflict((admin_memberships::tenant_id, admin_memberships::admin_id))
        .do_update()
        .set((
            admin_memberships::admin_type.eq(excluded(admin_memberships::admin_type)),
            admin_memberships::display_name.eq(diesel::dsl::sql::<Nullable<Text>>(
                "coalesce(excluded.display_name, admin_memberships.display_name)",
            )),
        ))
        .execute(conn)?;
    find(conn, tenant, id)?.ok_or_else(|| Error::internal("the membership just written is gone"))
}

/// Links an existing admin to the tenant; a link that exists stays as it is.
///
/// # Errors
/// 404 `ADMIN_NOT_FOUND`.
pub fn link(conn: &mut PgConnection, tenant: TenantId, id: Uuid, now: DateTime<Utc>) -> Result<Admin> {
    if !diesel::select(admin_is_known(id)).get_result::<bool>(conn)? {
        return Err(Error::not_found("admin"));
    }
    diesel::insert_into(admin_memberships::table)
        .values((
            admin_memberships::tenant_id.eq(tenant.uuid()),
            admin_memberships::admin_id.eq(id),
            admin_memberships::admin_type.eq(TENANT_ADMIN),
            admin_memberships::created_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(conn)?;
    find(conn, tenant, id)?.ok_or_else(|| Error::internal("the membership just written is gone"))
}
