//! The schema, and how a database gets it.

use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::app_role;
use crate::error::{Error, Result};

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
/// 503 when the database cannot be reached, 500 when a migration fails or there is no such role.
pub fn run(url: &str) -> Result<Vec<String>> {
    let mut conn = connect(url)?;
    conn.batch_execute(&format!("SET client_min_messages = warning; SELECT pg_advisory_lock({LOCK})"))?;
    app_role::ensure(&mut conn)?;
    // Closing the connection gives the lock back, also when a migration fails.
    let applied = conn.run_pending_migrations(MIGRATIONS).map_err(Error::internal)?;
    Ok(applied.iter().map(ToString::to_string).collect())
}

/// Number of migrations this program knows.
///
/// # Errors
/// 500 when the embedded migrations cannot be read.
pub fn known() -> Result<i64> {
    let all: Vec<Box<dyn Migration<Pg>>> = MIGRATIONS.migrations().map_err(Error::internal)?;
    i64::try_from(all.len()).map_err(Error::internal)
}

/// Number of migrations the database has had.
///
/// # Errors
/// Database faults.
pub fn applied(conn: &mut PgConnection) -> Result<i64> {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        count: i64,
    }
    Ok(diesel::sql_query("SELECT count(*) AS count FROM __diesel_schema_migrations").get_result::<Count>(conn)?.count)
}
