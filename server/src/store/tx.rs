//! The one way to a transaction.

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;

use super::app_role::Reach;
use super::pool::{Manager, Pool};
use super::test_tenants;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::limits;

/// What a transaction may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// One snapshot for all statements, nothing written.
    Read,
    /// Read committed; rules that must hold lock the rows they read.
    Write,
}

impl Access {
    /// The first statement: also sets the time limits and whose rows there are, for this transaction only, so
    /// that nothing is left on the connection (a pooler in transaction mode may stand between).
    fn begin(self, reach: Reach, beside: Option<TenantId>) -> String {
        let mode = match self {
            Self::Read => "ISOLATION LEVEL REPEATABLE READ READ ONLY",
            Self::Write => "ISOLATION LEVEL READ COMMITTED READ WRITE",
        };
        // What only reads sees one snapshot, of before or after.
        let shared = beside.filter(|_| self == Self::Write).map(test_tenants::share_sql).unwrap_or_default();
        format!(
            "BEGIN {mode}; SET LOCAL statement_timeout = {}; SET LOCAL lock_timeout = {}{}{shared}",
            limits::STATEMENT_TIMEOUT_MS,
            limits::LOCK_TIMEOUT_MS,
            reach.sql()
        )
    }
}

/// `COMMIT` of a transaction in which a statement failed is a rollback that reports success; the
/// statement before it fails instead, so that nothing is acknowledged that was not written.
const COMMIT: &str = "SELECT 1; COMMIT";

/// Runs `work` in one transaction and commits it, unless it fails. A serialization failure or a
/// deadlock runs it again, at most `limits::TRANSACTION_RETRIES` times; so `work` must have no effect
/// outside the database. `name` is for the log. The pool says whose rows there are ([`Reach`]).
///
/// # Errors
/// What `work` answers; 503 when the database cannot be reached. An error marked with
/// [`Error::keeping_writes`] commits what was written so far and is answered all the same.
pub fn tx<T>(pool: &Pool, name: &str, access: Access, work: impl FnMut(&mut PgConnection) -> Result<T>) -> Result<T> {
    tx_beside(pool, name, access, None, work)
}

/// As [`tx`]; a tenant that is given is not set back or thrown away while it runs.
///
/// # Errors
/// As [`tx`].
pub fn tx_beside<T>(
    pool: &Pool,
    name: &str,
    access: Access,
    beside: Option<TenantId>,
    mut work: impl FnMut(&mut PgConnection) -> Result<T>,
) -> Result<T> {
    let mut attempt = 0;
    loop {
        let mut connection = begin(pool, access, beside)?;
        let outcome = finish(&mut connection, &mut work);
        match outcome {
            Err(error) if error.is_serialization_failure() && attempt < limits::TRANSACTION_RETRIES => {
                attempt += 1;
                log::debug!("transaction {name}: attempt {attempt} failed to serialize");
            }
            outcome => return outcome,
        }
    }
}

/// Takes a connection and begins; a connection that died while it was idle is thrown away and the
/// next one taken, which is safe as long as nothing has been sent on it.
fn begin(pool: &Pool, access: Access, beside: Option<TenantId>) -> Result<r2d2::PooledConnection<Manager>> {
    let begin = access.begin(pool.reach(), beside);
    loop {
        let mut connection = pool.get()?;
        match connection.pg.batch_execute(&begin).map_err(Error::from) {
            Ok(()) => return Ok(connection),
            Err(error) => {
                connection.broken = true;
                if !error.is_connection_lost() {
                    return Err(error);
                }
            }
        }
    }
}

fn finish<T>(
    connection: &mut r2d2::PooledConnection<Manager>,
    work: &mut impl FnMut(&mut PgConnection) -> Result<T>,
) -> Result<T> {
    let outcome = work(&mut connection.pg);
    let end = match &outcome {
        Ok(_) => COMMIT,
        Err(error) if error.keeps_writes => COMMIT,
        Err(_) => "ROLLBACK",
    };
    let ended = connection.pg.batch_execute(end).map_err(Error::from);
    if ended.is_err() || outcome.as_ref().is_err_and(Error::is_connection_lost) {
        connection.broken = true;
    }
    match (outcome, ended) {
        // What was not committed must not be acknowledged.
        (Ok(_), Err(error)) => Err(error),
        (outcome, _) => outcome,
    }
}
