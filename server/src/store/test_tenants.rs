//! Tenants that are there for tests: they may be set back, and those with an end are thrown away.
//!
//! Whoever writes for a tenant while there is a control plane shares a lock on him, so that he is replaced
//! before or after and never in between. It ends with the database transaction.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use uuid::Uuid;

use super::schema::{tenants, test_tenants};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};

/// The space of these locks, apart from all others of the database.
const SPACE: i32 = 0x7065_7273;

/// A tenant that is there for tests.
#[derive(Clone, Debug, Queryable)]
pub struct TestTenant {
    /// Tenant.
    pub id: Uuid,
    /// His name.
    pub name: String,
    /// When he is thrown away; never, if there is no time.
    pub expires_at: Option<DateTime<Utc>>,
    /// How often he has been set back.
    pub epoch: i64,
    /// When he was made.
    pub created_at: DateTime<Utc>,
}

/// The statement that shares the lock, as it is sent together with `BEGIN`.
pub(super) fn share_sql(tenant: TenantId) -> String {
    format!("; SELECT pg_advisory_xact_lock_shared({SPACE}, hashtext('{tenant}'))")
}

/// Waits until nobody replaces the tenant, and keeps everybody from it.
///
/// # Errors
/// 503 `DATABASE_TIMEOUT` when that takes too long.
pub fn share(conn: &mut PgConnection, tenant: TenantId) -> Result<()> {
    diesel::sql_query(format!("SELECT pg_advisory_xact_lock_shared({SPACE}, hashtext($1))"))
        .bind::<Text, _>(tenant.to_string())
        .execute(conn)?;
    Ok(())
}

/// As [`share`], without waiting; false if somebody replaces the tenant. For who has locked a row of his.
///
/// # Errors
/// Database faults.
pub fn try_share(conn: &mut PgConnection, tenant: TenantId) -> Result<bool> {
    #[derive(QueryableByName)]
    struct Lock {
        #[diesel(sql_type = Bool)]
        taken: bool,
    }
    let lock: Lock =
        diesel::sql_query(format!("SELECT pg_try_advisory_xact_lock_shared({SPACE}, hashtext($1)) AS taken"))
            .bind::<Text, _>(tenant.to_string())
            .get_result(conn)?;
    Ok(lock.taken)
}

/// Waits until nobody writes for the tenant, and keeps everybody from it. Nothing of the transaction that
/// comes before this may lock a row of his.
///
/// # Errors
/// 404 `TENANT_NOT_FOUND`; 403 `TENANT_NOT_FOR_TESTS` for a tenant that is not there for tests; 503
/// `DATABASE_TIMEOUT` when it takes too long.
pub fn lock(conn: &mut PgConnection, tenant: TenantId) -> Result<TestTenant> {
    diesel::sql_query(format!("SELECT pg_advisory_xact_lock({SPACE}, hashtext($1))"))
        .bind::<Text, _>(tenant.to_string())
        .execute(conn)?;
    if let Some(found) = find(conn, tenant)? {
        return Ok(found);
    }
    super::tenants::get(conn, tenant).map_err(|error| error.at("tenant"))?;
    let detail = "Only throw-away tenants and the demo tenant can be set back";
    Err(Error::forbidden("TENANT_NOT_FOR_TESTS", detail).at("tenant"))
}

/// Marks a tenant that this database transaction has made.
///
/// # Errors
/// Database faults.
pub fn insert(
    conn: &mut PgConnection,
    tenant: TenantId,
    expires_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<()> {
    diesel::insert_into(test_tenants::table)
        .values((
            test_tenants::tenant_id.eq(tenant.uuid()),
            test_tenants::expires_at.eq(expires_at),
            test_tenants::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

const COLUMNS: (
    test_tenants::tenant_id,
    tenants::project_name,
    test_tenants::expires_at,
    test_tenants::epoch,
    test_tenants::created_at,
) = (
    test_tenants::tenant_id,
    tenants::project_name,
    test_tenants::expires_at,
    test_tenants::epoch,
    test_tenants::created_at,
);

/// A test tenant.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId) -> Result<Option<TestTenant>> {
    let found = test_tenants::table.inner_join(tenants::table).filter(test_tenants::tenant_id.eq(tenant.uuid()));
    Ok(found.select(COLUMNS).first(conn).optional()?)
}

/// All test tenants, the oldest first.
///
/// # Errors
/// Database faults.
pub fn list_all(conn: &mut PgConnection) -> Result<Vec<TestTenant>> {
    let all = test_tenants::table.inner_join(tenants::table).select(COLUMNS);
    Ok(all.order((test_tenants::created_at, test_tenants::tenant_id)).load(conn)?)
}

/// How many tenants there are to be thrown away.
///
/// # Errors
/// Database faults.
pub fn count_throwaway(conn: &mut PgConnection) -> Result<i64> {
    Ok(test_tenants::table.filter(test_tenants::expires_at.is_not_null()).count().get_result(conn)?)
}

/// How often a test tenant has been set back.
///
/// # Errors
/// Database faults.
pub fn find_epoch(conn: &mut PgConnection, tenant: TenantId) -> Result<Option<i64>> {
    Ok(test_tenants::table.find(tenant.uuid()).select(test_tenants::epoch).first(conn).optional()?)
}

/// Counts that a tenant has been set back.
///
/// # Errors
/// Database faults.
pub fn update_epoch(conn: &mut PgConnection, tenant: TenantId) -> Result<()> {
    diesel::update(test_tenants::table.find(tenant.uuid()))
        .set(test_tenants::epoch.eq(test_tenants::epoch + 1))
        .execute(conn)?;
    Ok(())
}
