//! `pers audit`: looks after the audit log.

use super::tools::{CONNECTIONS, with_database};
use super::{CommandError, say};
use crate::audit;
use crate::config::{AuditVerify, Config};
use crate::domain::audit::{Entry, Link};
use crate::error::Error;
use crate::store::{self, Access, Pool};
use crate::world::{Clock, SystemClock};

/// `pers audit verify`: goes along the chain. False if it has been tampered with.
///
/// # Errors
/// When the database cannot be reached.
pub fn verify(config: &Config, asked: &AuditVerify) -> Result<bool, CommandError> {
    with_database(config, |url, _| {
        let pool = Pool::open(url, CONNECTIONS);
        let report = store::tx(&pool, "audit.verify", Access::Read, |conn| store::audit::verify(conn, asked.expect))?;
        say(&if asked.json {
            serde_json::to_string_pretty(&report).map_err(Error::internal)?
        } else {
            report.to_string()
        });
        Ok(report.findings.is_whole())
    })
}

/// `pers audit head`: prints where the chain ends, to be kept where nobody who can change the database can
/// change it.
///
/// # Errors
/// When the database cannot be reached.
pub fn print_head(config: &Config) -> Result<(), CommandError> {
    with_database(config, |url, _| {
        let pool = Pool::open(url, CONNECTIONS);
        let (_, head) = store::tx(&pool, "audit.head", Access::Write, |conn| {
            audit::chain_all(conn)?;
            store::audit::get_ends(conn)
        })?;
        say(&head.to_string());
        Ok(())
    })
}

/// `pers audit prune`: removes the oldest entries, and tells the log that it has.
///
/// # Errors
/// When the database cannot be reached.
pub fn prune(config: &Config, before: chrono::DateTime<chrono::Utc>) -> Result<(), CommandError> {
    with_database(config, |url, _| {
        let (pool, now) = (Pool::open(url, CONNECTIONS), SystemClock.now());
        let (begin, removed): (Link, usize) = store::tx(&pool, "audit.prune", Access::Write, |conn| {
            audit::chain_all(conn)?;
            let (begin, removed) = store::audit::delete_before(conn, before)?;
            if removed > 0 {
                let entry = Entry { request: begin.to_string(), ..Entry::of_operator("audit.prune", now) };
                store::audit::insert(conn, &[entry])?;
            }
            Ok((begin, removed))
        })?;
        say(&format!("{removed} entries removed; the chain begins behind {begin}"));
        Ok(())
    })
}
