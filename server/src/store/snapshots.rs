//! Copies of all that a test tenant has, to go back to; and how all of it is deleted.
//!
//! Which tables those are is asked of PostgreSQL, so that a new one is copied from its first day on: every
//! table with a `tenant_id`, in the order in which they refer to each other. Rows are copied as PostgreSQL
//! writes them, an array of rows for each table, which is exact for every type and takes one statement.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::schema::{snapshot_rows, snapshots};
use super::{test_tenants, unique};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};

/// Name of the snapshot of a tenant as he was made.
pub const SEED: &str = "seed";
/// Name of the snapshot of a tenant with his keys and admins alone.
pub const EMPTY: &str = "empty";

/// Tables with a tenant that are about him as a test tenant, and are not of what he has.
const APART: [&str; 3] = ["test_tenants", "snapshots", "snapshot_rows"];

/// A snapshot.
#[derive(Clone, Debug, Queryable)]
pub struct Snapshot {
    /// Tenant.
    pub tenant_id: Uuid,
    /// Id.
    pub id: Uuid,
    /// Name, unique in the tenant.
    pub name: String,
    /// When it was taken.
    pub created_at: DateTime<Utc>,
}

/// A table that tenants own rows of.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Table {
    name: String,
    /// Its columns, in their order, with their types.
    shape: String,
}

/// What stands in the catalogue: each table with its shape, and which table it refers to, one line for each.
#[derive(QueryableByName)]
struct Reference {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    shape: String,
    #[diesel(sql_type = Array<Text>)]
    targets: Vec<String>,
}

/// The tables that tenants own, those that are referred to before those that refer to them.
fn tables(conn: &mut PgConnection) -> Result<Vec<Table>> {
    let references: Vec<Reference> = diesel::sql_query(
        "SELECT own.relname::text AS name,
                (SELECT string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum)
                 FROM pg_attribute a WHERE a.attrelid = own.oid AND a.attnum > 0 AND NOT a.attisdropped) AS shape,
                ARRAY(SELECT DISTINCT target.relname::text
                      FROM pg_constraint con JOIN pg_class target ON target.oid = con.confrelid
                      WHERE con.conrelid = own.oid AND con.contype = 'f' AND target.oid <> own.oid) AS targets
         FROM pg_class own
         JOIN pg_attribute tenant ON tenant.attrelid = own.oid AND tenant.attname = 'tenant_id' AND NOT tenant.attisdropped
         WHERE own.relnamespace = current_schema()::regnamespace AND own.relkind = 'r'",
    )
    .load(conn)?;
    let mut shapes = BTreeMap::new();
    let mut targets = BTreeMap::new();
    for reference in references.into_iter().filter(|reference| !APART.contains(&reference.name.as_str())) {
        shapes.insert(reference.name.clone(), reference.shape);
        targets.insert(reference.name, reference.targets);
    }
    let order =
        in_order(&targets).ok_or_else(|| Error::internal("tables of tenants refer to each other in a circle"))?;
    Ok(order.into_iter().filter_map(|name| shapes.remove(&name).map(|shape| Table { name, shape })).collect())
}

/// Names in an order in which each comes after those that it refers to; none if there is no such order.
fn in_order(targets: &BTreeMap<String, Vec<String>>) -> Option<Vec<String>> {
    let mut order: Vec<String> = Vec::new();
    let mut placed = BTreeSet::new();
    while order.len() < targets.len() {
        let ready: Vec<&String> = targets
            .iter()
            .filter(|(name, _)| !placed.contains(*name))
            .filter(|(_, targets_of)| targets_of.iter().all(|to| placed.contains(to) || !targets.contains_key(to)))
            .map(|(name, _)| name)
            .collect();
        if ready.is_empty() {
            return None;
        }
        placed.extend(ready.iter().copied());
        order.extend(ready.into_iter().cloned());
    }
    Some(order)
}

/// How values are written and read, whatever the connection's own settings are.
const EXACT: &str =
    "SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL extra_float_digits = 1";

/// Takes a snapshot of a tenant, whose lock the caller has ([`test_tenants::lock`]).
///
/// # Errors
/// 409 `SNAPSHOT_NAME_TAKEN`.
pub fn insert(conn: &mut PgConnection, tenant: TenantId, id: Uuid, name: &str, now: DateTime<Utc>) -> Result<Snapshot> {
    let new = (
        snapshots::tenant_id.eq(tenant.uuid()),
        snapshots::id.eq(id),
        snapshots::name.eq(name),
        snapshots::created_at.eq(now),
    );
    unique(
        diesel::insert_into(snapshots::table).values(new).execute(conn),
        &[("snapshots_tenant_id_name_key", || {
            Error::conflict("SNAPSHOT_NAME_TAKEN", "The tenant has a snapshot of this name").at("name")
        })],
    )?;
    let tenants = Table { name: "tenants".to_owned(), shape: shape_of_tenants(conn)? };
    let parts: Vec<String> = tables(conn)?
        .iter()
        .map(|table| (table, "tenant_id"))
        .chain(std::iter::once((&tenants, "id")))
        .map(|(Table { name, shape }, key)| {
            format!(
                "SELECT '{name}' AS name, '{}' AS shape, array_agg(whole_row)::text AS rows
                 FROM {name} AS whole_row WHERE {key} = '{tenant}'",
                shape.replace('\'', "''")
            )
        })
        .collect();
    conn.batch_execute(&format!(
        "{EXACT}; INSERT INTO snapshot_rows (tenant_id, snapshot_id, table_name, shape, rows)
         SELECT '{tenant}', '{id}', name, shape, rows FROM ({}) AS tables WHERE rows IS NOT NULL",
        parts.join(" UNION ALL ")
    ))?;
    Ok(Snapshot { tenant_id: tenant.uuid(), id, name: name.to_owned(), created_at: now })
}

fn shape_of_tenants(conn: &mut PgConnection) -> Result<String> {
    #[derive(QueryableByName)]
    struct Shape {
        #[diesel(sql_type = Text)]
        shape: String,
    }
    let found: Shape = diesel::sql_query(
        "SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum) AS shape
         FROM pg_attribute WHERE attrelid = 'tenants'::regclass AND attnum > 0 AND NOT attisdropped",
    )
    .get_result(conn)?;
    Ok(found.shape)
}

/// Sets a tenant back to a snapshot: all that he has is deleted, and what he had is there again. The caller
/// has his lock ([`test_tenants::lock`]).
///
/// # Errors
/// 409 `SNAPSHOT_OUTDATED` for a snapshot of an earlier version, whose tables had other columns.
pub fn restore(conn: &mut PgConnection, tenant: TenantId, id: Uuid) -> Result<()> {
    let tables = tables(conn)?;
    let kept: BTreeMap<String, String> = snapshot_rows::table
        .filter(snapshot_rows::tenant_id.eq(tenant.uuid()))
        .filter(snapshot_rows::snapshot_id.eq(id))
        .select((snapshot_rows::table_name, snapshot_rows::shape))
        .load::<(String, String)>(conn)?
        .into_iter()
        .collect();
    let mut known: BTreeMap<&str, &str> =
        tables.iter().map(|table| (table.name.as_str(), table.shape.as_str())).collect();
    let of_tenants = shape_of_tenants(conn)?;
    known.insert("tenants", &of_tenants);
    if kept.iter().any(|(name, shape)| known.get(name.as_str()) != Some(&shape.as_str())) {
        let detail = "The snapshot was taken by an earlier version, whose tables had other columns";
        return Err(Error::conflict("SNAPSHOT_OUTDATED", detail));
    }
    let mut statements = vec![EXACT.to_owned(), "SET CONSTRAINTS ALL DEFERRED".to_owned()];
    statements.extend(deletion(tenant, &tables));
    let rows = |name: &str| {
        format!(
            "(SELECT rows FROM snapshot_rows
              WHERE tenant_id = '{tenant}' AND snapshot_id = '{id}' AND table_name = '{name}')::{name}[]"
        )
    };
    for Table { name, .. } in tables.iter().filter(|table| kept.contains_key(&table.name)) {
        statements
            .push(format!("INSERT INTO {name} OVERRIDING SYSTEM VALUE SELECT r.* FROM unnest({}) AS r", rows(name)));
    }
    // His own row cannot be taken away under what refers to it: it is changed, as far as tests can change it.
    let columns: Vec<&str> =
        of_tenants.split(", ").filter_map(|column| column.split(' ').next()).filter(|name| *name != "id").collect();
    let (names, values) = (columns.join(", "), columns.iter().map(|name| format!("r.{name}")).collect::<Vec<_>>());
    statements.push(format!(
        "UPDATE tenants SET ({names}) = ROW({}) FROM unnest({}) AS r WHERE tenants.id = '{tenant}'",
        values.join(", "),
        rows("tenants")
    ));
    // What is wrong shows here, and not at the end of whatever the transaction still does.
    statements.push("SET CONSTRAINTS ALL IMMEDIATE".to_owned());
    conn.batch_execute(&statements.join("; "))?;
    test_tenants::update_epoch(conn, tenant)
}

/// The statements that delete all that a tenant has.
fn deletion(tenant: TenantId, tables: &[Table]) -> Vec<String> {
    let mut statements = vec![
        // The ledger lets nobody else's entries be deleted (`refuse_change`).
        format!("SET LOCAL pers.replaced_tenant = '{tenant}'"),
        format!("UPDATE tenants SET active_credit_token_id = NULL WHERE id = '{tenant}'"),
    ];
    statements
        .extend(tables.iter().rev().map(|table| format!("DELETE FROM {} WHERE tenant_id = '{tenant}'", table.name)));
    statements
}

/// Deletes a tenant with all that he has, and the admins who worked for nobody else. The caller has his lock
/// ([`test_tenants::lock`]).
///
/// # Errors
/// Database faults.
pub fn delete_tenant(conn: &mut PgConnection, tenant: TenantId) -> Result<()> {
    #[derive(QueryableByName)]
    struct Id {
        #[diesel(sql_type = SqlUuid)]
        id: Uuid,
    }
    // Who is just being made an admin elsewhere is passed by.
    let admins: Vec<Id> = diesel::sql_query(
        "SELECT id FROM admins WHERE id IN (SELECT admin_id FROM admin_memberships WHERE tenant_id = $1)
         ORDER BY id FOR UPDATE SKIP LOCKED",
    )
    .bind::<SqlUuid, _>(tenant.uuid())
    .load(conn)?;
    let mut statements = deletion(tenant, &tables(conn)?);
    statements.extend(APART.iter().rev().map(|name| format!("DELETE FROM {name} WHERE tenant_id = '{tenant}'")));
    statements.push(format!("DELETE FROM tenants WHERE id = '{tenant}'"));
    conn.batch_execute(&statements.join("; "))?;
    diesel::sql_query(
        "DELETE FROM admins WHERE id = ANY($1)
             AND NOT EXISTS (SELECT FROM admin_memberships m WHERE m.admin_id = admins.id)
             AND NOT EXISTS (SELECT FROM snapshot_rows s WHERE s.table_name = 'admin_memberships'
                             AND strpos(s.rows, admins.id::text) > 0)",
    )
    .bind::<Array<SqlUuid>, _>(admins.iter().map(|admin| admin.id).collect::<Vec<_>>())
    .execute(conn)?;
    Ok(())
}

/// The snapshots of a tenant, or of all, the oldest first.
///
/// # Errors
/// Database faults.
pub fn list(conn: &mut PgConnection, tenant: Option<TenantId>) -> Result<Vec<Snapshot>> {
    let mut list = snapshots::table.order((snapshots::created_at, snapshots::id)).into_boxed();
    if let Some(tenant) = tenant {
        list = list.filter(snapshots::tenant_id.eq(tenant.uuid()));
    }
    Ok(list.load(conn)?)
}

/// The snapshot with this id, whosever it is: it belongs to who controls the server.
///
/// # Errors
/// 404 `SNAPSHOT_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, id: Uuid) -> Result<Snapshot> {
    let found = snapshots::table.filter(snapshots::id.eq(id)).first(conn).optional()?;
    found.ok_or_else(|| Error::not_found("snapshot"))
}

/// The snapshot of a tenant with this name.
///
/// # Errors
/// Database faults.
pub fn find_by_name(conn: &mut PgConnection, tenant: TenantId, name: &str) -> Result<Option<Snapshot>> {
    let found = snapshots::table.filter(snapshots::tenant_id.eq(tenant.uuid())).filter(snapshots::name.eq(name));
    Ok(found.first(conn).optional()?)
}

/// How many snapshots a tenant has.
///
/// # Errors
/// Database faults.
pub fn count(conn: &mut PgConnection, tenant: TenantId) -> Result<i64> {
    Ok(snapshots::table.filter(snapshots::tenant_id.eq(tenant.uuid())).count().get_result(conn)?)
}

/// Deletes a snapshot.
///
/// # Errors
/// 404 `SNAPSHOT_NOT_FOUND`.
pub fn delete(conn: &mut PgConnection, tenant: TenantId, id: Uuid) -> Result<()> {
    let deleted = diesel::delete(snapshots::table.find((tenant.uuid(), id))).execute(conn)?;
    if deleted == 0 { Err(Error::not_found("snapshot")) } else { Ok(()) }
}

/// How many rows a tenant has in all tables together.
///
/// # Errors
/// Database faults.
pub fn count_rows(conn: &mut PgConnection, tenant: TenantId) -> Result<i64> {
    #[derive(QueryableByName)]
    struct Rows {
        #[diesel(sql_type = BigInt)]
        n: i64,
    }
    let counts: Vec<String> = tables(conn)?
        .iter()
        .map(|table| format!("(SELECT count(*) FROM {} WHERE tenant_id = '{tenant}')", table.name))
        .collect();
    let rows: Rows = diesel::sql_query(format!("SELECT {} AS n", counts.join(" + "))).get_result(conn)?;
    Ok(rows.n)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(references: &[(&str, &[&str])]) -> Option<Vec<String>> {
        let owned = |(name, targets): &(&str, &[&str])| {
            ((*name).to_owned(), targets.iter().map(|target| (*target).to_owned()).collect())
        };
        in_order(&references.iter().map(owned).collect())
    }

    #[test]
    fn a_table_comes_after_those_that_it_refers_to() {
        let found = order(&[
            ("claims", &["campaigns", "users", "tenants"]),
            ("campaigns", &["triggers", "tenants"]),
            ("triggers", &["tenants"]),
            ("users", &[]),
        ]);
        assert_eq!(found.unwrap(), ["triggers", "users", "campaigns", "claims"]);
    }

    #[test]
    fn a_circle_has_no_order() {
        assert_eq!(order(&[("a", &["b"]), ("b", &["a"]), ("c", &[])]), None);
    }
}
