//! What a backup is taken of and compared with: the database as a whole, of all tenants.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Text};
use serde::{Deserialize, Serialize};

use super::{audit, migrations};
use crate::error::Result;

/// What a database has in it, in figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// Migrations that it has had.
    pub schema: Vec<String>,
    /// Tenants.
    pub tenants: i64,
    /// Entries of all ledgers.
    pub entries: i64,
    /// Balances of all ledgers.
    pub balances: i64,
    /// Sum of these balances over all tokens, in their smallest units: for comparison only.
    pub held: String,
    /// Last entry of the audit log, `number:hash`.
    pub audit_head: Option<String>,
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    text: String,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

fn number(conn: &mut PgConnection, sql: &str) -> Result<i64> {
    Ok(diesel::sql_query(sql).get_result::<Number>(conn)?.n)
}

fn text(conn: &mut PgConnection, sql: &str) -> Result<String> {
    Ok(diesel::sql_query(sql).get_result::<Name>(conn)?.text)
}

/// The figures, as this transaction sees them.
///
/// # Errors
/// Database faults.
pub fn get_figures(conn: &mut PgConnection) -> Result<Figures> {
    conn.batch_execute("SET LOCAL statement_timeout = 0")?;
    let has_audit = number(conn, "SELECT (to_regclass('audit_head') IS NOT NULL)::int::bigint AS n")? == 1;
    Ok(Figures {
        schema: migrations::list_applied(conn)?,
        tenants: number(conn, "SELECT count(*) AS n FROM tenants")?,
        entries: number(conn, "SELECT count(*) AS n FROM entries")?,
        balances: number(conn, "SELECT count(*) AS n FROM balances")?,
        held: text(conn, "SELECT coalesce(sum(amount), 0)::text AS text FROM balances")?,
        audit_head: if has_audit { Some(audit::get_ends(conn)?.1.to_string()) } else { None },
    })
}

/// Lends this transaction's snapshot to another program, for as long as the transaction is open.
///
/// # Errors
/// Database faults.
pub fn export_snapshot(conn: &mut PgConnection) -> Result<String> {
    conn.batch_execute("SET LOCAL idle_in_transaction_session_timeout = 0")?;
    text(conn, "SELECT pg_export_snapshot()::text AS text")
}

/// Major version of the database server.
///
/// # Errors
/// Database faults.
pub fn get_major(conn: &mut PgConnection) -> Result<i32> {
    #[derive(QueryableByName)]
    struct Version {
        #[diesel(sql_type = Integer)]
        n: i32,
    }
    let sql = "SELECT current_setting('server_version_num')::int / 10000 AS n";
    Ok(diesel::sql_query(sql).get_result::<Version>(conn)?.n)
}

/// How many tables the database has.
///
/// # Errors
/// Database faults.
pub fn count_tables(conn: &mut PgConnection) -> Result<i64> {
    let sql = "SELECT count(*) AS n FROM pg_class WHERE relnamespace = current_schema()::regnamespace
               AND relkind IN ('r', 'p', 'v', 'm')";
    number(conn, sql)
}

/// How many others are connected to this database.
///
/// # Errors
/// Database faults.
pub fn count_others(conn: &mut PgConnection) -> Result<i64> {
    let sql = "SELECT count(*) AS n FROM pg_stat_activity
               WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";
    number(conn, sql)
}

/// Deletes every table and function of the database.
///
/// # Errors
/// Database faults.
pub fn delete_everything(conn: &mut PgConnection) -> Result<()> {
    conn.batch_execute(
        "SET LOCAL statement_timeout = 0;
         DO $$
         DECLARE thing record;
         BEGIN
             FOR thing IN SELECT oid::regclass AS name FROM pg_class
                          WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') LOOP
                 EXECUTE format('DROP TABLE IF EXISTS %s CASCADE', thing.name);
             END LOOP;
             FOR thing IN SELECT oid::regprocedure AS name FROM pg_proc
                          WHERE pronamespace = current_schema()::regnamespace LOOP
                 EXECUTE format('DROP ROUTINE IF EXISTS %s CASCADE', thing.name);
             END LOOP;
         END $$",
    )?;
    Ok(())
}
