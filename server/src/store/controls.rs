//! What tests have set for tenants, and which tenants are there for tests.
//!
//! Servers read it all at once, for all tenants, and keep it in memory (`crate::controls`).

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text, Uuid as SqlUuid};
use diesel::upsert::excluded;
use serde_json::Value;
use uuid::Uuid;

use super::schema::{controls, tenants, test_tenants};
use crate::domain::ids::TenantId;
use crate::error::Result;

/// What can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ControlKind {
    /// The clock.
    Clock,
    /// Where ids begin.
    Ids,
    /// Faults that requests run into.
    Faults,
}

impl ControlKind {
    /// Word in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Clock => "clock",
            Self::Ids => "ids",
            Self::Faults => "faults",
        }
    }
}

/// Something that has been set.
#[derive(Clone, Debug, PartialEq, Queryable)]
pub struct Control {
    /// For which tenant.
    pub tenant_id: Uuid,
    /// Word of its kind.
    pub kind: String,
    /// What.
    pub value: Value,
}

/// A number that is another one whenever something else is set or a test tenant has been set back, has come
/// or is gone.
///
/// # Errors
/// Database faults.
pub fn fingerprint(conn: &mut PgConnection) -> Result<String> {
    #[derive(QueryableByName)]
    struct Fingerprint {
        #[diesel(sql_type = Text)]
        text: String,
    }
    let found: Fingerprint = diesel::sql_query(
        "SELECT concat_ws(' ',
             (SELECT count(*) || ' ' || coalesce(bit_xor(hashtextextended(concat_ws(' ', tenant_id, kind, value), 0)), 0)
              FROM controls),
             (SELECT count(*) || ' ' || coalesce(bit_xor(hashtextextended(concat_ws(' ', tenant_id, epoch), 0)), 0)
              FROM test_tenants)) AS text",
    )
    .get_result(conn)?;
    Ok(found.text)
}

/// Everything that has been set.
///
/// # Errors
/// Database faults.
pub fn list_all(conn: &mut PgConnection) -> Result<Vec<Control>> {
    Ok(controls::table.select((controls::tenant_id, controls::kind, controls::value)).load(conn)?)
}

/// All test tenants, and how often each has been set back.
///
/// # Errors
/// Database faults.
pub fn list_epochs(conn: &mut PgConnection) -> Result<Vec<(Uuid, i64)>> {
    Ok(test_tenants::table.select((test_tenants::tenant_id, test_tenants::epoch)).load(conn)?)
}

/// The platform's tenant, which stands for the whole server.
///
/// # Errors
/// Database faults.
pub fn find_server(conn: &mut PgConnection) -> Result<Option<TenantId>> {
    let id: Option<Uuid> = tenants::table.filter(tenants::is_platform).select(tenants::id).first(conn).optional()?;
    Ok(id.map(TenantId::from))
}

/// Sets something, in the place of what has been set before.
///
/// # Errors
/// Database faults.
pub fn put(conn: &mut PgConnection, tenant: TenantId, kind: ControlKind, value: &Value) -> Result<()> {
    diesel::insert_into(controls::table)
        .values((
            controls::tenant_id.eq(tenant.uuid()),
            controls::kind.eq(kind.as_str()),
            controls::value.eq(value),
            controls::drawn.eq(0),
        ))
        .on_conflict((controls::tenant_id, controls::kind))
        .do_update()
        .set((controls::value.eq(excluded(controls::value)), controls::drawn.eq(0)))
        .execute(conn)?;
    Ok(())
}

/// What has been set, locked until the database transaction ends.
///
/// # Errors
/// Database faults.
pub fn lock(conn: &mut PgConnection, tenant: TenantId, kind: ControlKind) -> Result<Option<Value>> {
    Ok(controls::table
        .find((tenant.uuid(), kind.as_str()))
        .select(controls::value)
        .for_update()
        .first(conn)
        .optional()?)
}

/// Takes back what has been set.
///
/// # Errors
/// Database faults.
pub fn delete(conn: &mut PgConnection, tenant: TenantId, kind: ControlKind) -> Result<()> {
    diesel::delete(controls::table.find((tenant.uuid(), kind.as_str()))).execute(conn)?;
    Ok(())
}

/// Counts one more request that draws on what has been set; answers the count, or none if it is not set.
///
/// # Errors
/// Database faults.
pub fn draw(conn: &mut PgConnection, tenant: TenantId, kind: ControlKind) -> Result<Option<i64>> {
    #[derive(QueryableByName)]
    struct Drawn {
        #[diesel(sql_type = BigInt)]
        drawn: i64,
    }
    let drawn: Option<Drawn> =
        diesel::sql_query("UPDATE controls SET drawn = drawn + 1 WHERE tenant_id = $1 AND kind = $2 RETURNING drawn")
            .bind::<SqlUuid, _>(tenant.uuid())
            .bind::<Text, _>(kind.as_str())
            .get_result(conn)
            .optional()?;
    Ok(drawn.map(|drawn| drawn.drawn))
}
