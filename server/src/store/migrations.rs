//! The schema, and how a database gets it.
//!
//! Migrations run while other servers work on the database, those of the version before included. So none waits
//! long for a lock: who waits for one keeps everybody behind him from the table. A migration that does not get
//! its lock within [`limits::MIGRATION_LOCK_MS`] is undone and tried again later, [`limits::MIGRATION_TRIES`] times.
//!
//! An index on a table with rows is made and dropped CONCURRENTLY, which cannot be undone: such a migration runs
//! outside a transaction, is one statement, and may be repeated. Nobody waits behind it, so it may wait longer.

use std::thread::sleep;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::result::Error as DieselError;
use diesel::sql_types::{BigInt, Bool, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::app_role;
use crate::error::{Error, Result};
use crate::limits;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Key of the advisory lock under which migrations run: "pers" in ASCII.
const LOCK: i64 = 0x7065_7273;

/// Opens a connection, with an error that says which database.
///
/// # Errors
/// 503 when it cannot be reached.
pub(super) fn connect(url: &str) -> Result<PgConnection> {
    PgConnection::establish(url).map_err(|error| Error::unavailable("DATABASE_UNAVAILABLE", error))
}

/// Brings the schema up to date, and the role that requests work as; answers the versions that were applied.
/// Several servers may do this at once: one migrates, the others wait for it and find nothing to do.
///
/// # Errors
/// 503 when the database cannot be reached, `MIGRATION_LOCKED` when others hold what a migration has to lock;
/// 500 `SCHEMA_TOO_NEW` when a later version has migrated the database; 500 when a migration fails or there is
/// no such role.
pub fn run(url: &str) -> Result<Vec<String>> {
    let mut conn = connect(url)?;
    conn.batch_execute("SET client_min_messages = warning")?;
    // Closing the connection gives the lock back, also when a migration fails.
    wait_for_turn(&mut conn)?;
    refuse_newer(&mut conn)?;
    app_role::ensure(&mut conn)?;
    let (mut applied, mut tries) = (Vec::new(), 0);
    loop {
        match apply_next(&mut conn) {
            Ok(None) => return Ok(applied),
            Ok(Some(version)) => {
                applied.push(version);
                tries = 0;
            }
            Err(error) if is_lock_timeout(error.as_ref()) => {
                tries += 1;
                if tries >= limits::MIGRATION_TRIES {
                    return Err(locked(error));
                }
                let pause = limits::MIGRATION_PAUSE * 2_u32.pow(tries - 1);
                log::warn!("a migration waits for a lock; tried again in {} ms", pause.as_millis());
                sleep(pause);
            }
            Err(error) => return Err(Error::internal(error)),
        }
    }
}

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn locked(cause: impl Into<Failure>) -> Error {
    Error::unavailable("MIGRATION_LOCKED", cause)
}

/// Whether somebody else has had a lock for too long. Diesel has no name for this error (55P03) but its text.
fn is_lock_timeout(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(DieselError::DatabaseError(_, told)) = error.downcast_ref()
            && told.message().contains("lock timeout")
        {
            return true;
        }
        cause = error.source();
    }
    error.to_string().contains("lock timeout")
}

fn apply_next(conn: &mut PgConnection) -> Result<Option<String>, Failure> {
    let Some(next) = conn.pending_migrations(MIGRATIONS)?.into_iter().next() else { return Ok(None) };
    let is_undone_if_it_fails = next.metadata().run_in_transaction();
    let wait = if is_undone_if_it_fails { limits::MIGRATION_LOCK_MS } else { limits::MIGRATION_CONCURRENT_LOCK_MS };
    conn.batch_execute(&format!("SET lock_timeout = {wait}"))?;
    if !is_undone_if_it_fails {
        drop_unfinished(conn, &next.name().to_string())?;
    }
    conn.run_migration(next.as_ref()).map(|version| Some(version.to_string()))
}

/// Drops the index that an earlier try of a migration has left half built: nobody can use it, every write keeps
/// it up to date, and it stands in the way of the next try. Such a migration is called as its index, so no other
/// one is touched, which somebody may be building just now.
fn drop_unfinished(conn: &mut PgConnection, migration: &str) -> Result<(), Failure> {
    #[derive(QueryableByName)]
    struct Index {
        #[diesel(sql_type = Text)]
        name: String,
    }
    let Some((_, name)) = migration.split_once('_') else { return Ok(()) };
    let unfinished: Vec<Index> = diesel::sql_query(
        "SELECT format('%I', c.relname) AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
         WHERE c.relname = $1 AND c.relnamespace = current_schema()::regnamespace AND NOT i.indisvalid",
    )
    .bind::<Text, _>(name)
    .load(conn)?;
    for index in unfinished {
        log::warn!("the index {} was not built to its end; it is built again", index.name);
        conn.batch_execute(&format!("DROP INDEX CONCURRENTLY IF EXISTS {}", index.name))?;
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Taken {
    #[diesel(sql_type = Bool)]
    taken: bool,
}

/// Waits until no other server migrates. It asks again and again: who waits inside a statement has a snapshot,
/// and `CREATE INDEX CONCURRENTLY` of the server that migrates would wait for that in turn.
fn wait_for_turn(conn: &mut PgConnection) -> Result<()> {
    let started = Instant::now();
    loop {
        let lock: Taken =
            diesel::sql_query(format!("SELECT pg_try_advisory_lock({LOCK}) AS taken")).get_result(conn)?;
        if lock.taken {
            return Ok(());
        }
        if started.elapsed() > limits::MIGRATION_TURN {
            return Err(locked("another server has been migrating for too long"));
        }
        sleep(Duration::from_millis(20));
    }
}

#[derive(QueryableByName)]
struct Version {
    #[diesel(sql_type = Text)]
    version: String,
}

/// Versions that the database has had, in their order; none if it has never been migrated.
///
/// # Errors
/// Database faults.
pub fn list_applied(conn: &mut PgConnection) -> Result<Vec<String>> {
    let there: Taken =
        diesel::sql_query("SELECT to_regclass('__diesel_schema_migrations') IS NOT NULL AS taken").get_result(conn)?;
    if !there.taken {
        return Ok(Vec::new());
    }
    let rows: Vec<Version> =
        diesel::sql_query("SELECT version::text FROM __diesel_schema_migrations ORDER BY version").load(conn)?;
    Ok(rows.into_iter().map(|row| row.version).collect())
}

/// Versions that this program knows, in their order.
///
/// # Errors
/// 500 when the embedded migrations cannot be read.
pub fn list_known() -> Result<Vec<String>> {
    let all: Vec<Box<dyn Migration<Pg>>> = MIGRATIONS.migrations().map_err(Error::internal)?;
    let mut versions: Vec<String> = all.iter().map(|migration| migration.name().version().to_string()).collect();
    versions.sort();
    Ok(versions)
}

/// What is there in a later version may mean something that this one does not respect. A server that is
/// running goes on; one that starts is refused.
fn refuse_newer(conn: &mut PgConnection) -> Result<()> {
    let known = list_known()?;
    let newer: Vec<String> = list_applied(conn)?.into_iter().filter(|version| !known.contains(version)).collect();
    if newer.is_empty() {
        return Ok(());
    }
    let mut error = Error::internal(format!(
        "the database has the migrations {}, which this version does not know; start the version that has made them",
        newer.join(", ")
    ));
    error.code = "SCHEMA_TOO_NEW".into();
    Err(error)
}

/// Number of migrations this program knows.
///
/// # Errors
/// 500 when the embedded migrations cannot be read.
pub fn known() -> Result<i64> {
    i64::try_from(list_known()?.len()).map_err(Error::internal)
}

/// Number of migrations the database has had.
///
/// # Errors
/// Database faults.
pub fn applied(conn: &mut PgConnection) -> Result<i64> {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        count: i64,
    }
    Ok(diesel::sql_query("SELECT count(*) AS count FROM __diesel_schema_migrations").get_result::<Count>(conn)?.count)
}
