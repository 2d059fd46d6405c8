//! Keeps the audit log: what has been done is written in the transaction that does it, so that nothing is
//! acknowledged which is not told; what has been refused is counted here and told soon after.
//!
//! Nobody chains in a request's transaction, where the next one would have to wait for it: entries lie in
//! `audit_pending` until a server's worker has moved them into the chain ([`settle`]), moments later.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use serde::Deserialize;
use uuid::Uuid;

use crate::domain::audit::{CONTROL, Entry, Refusal};
use crate::domain::ids::TenantId;
use crate::domain::refusals::{Kind, Refusals};
use crate::error::{Error, Result};
use crate::limits;
use crate::run::Facts;
use crate::services::Services;
use crate::store::{self, Access, Reach};

/// Operations that change nothing, although their method is not GET.
const READING: [&str; 1] = ["AuthController_verifyToken"];

/// Refusals that have not been told yet. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Untold(Arc<Mutex<Refusals>>);

impl Default for Untold {
    fn default() -> Self {
        let refusals = Refusals::new(limits::AUDIT_REFUSALS_PERIOD, limits::AUDIT_REFUSALS);
        Self(Arc::new(Mutex::new(refusals)))
    }
}

impl Untold {
    /// Counts a refusal.
    pub fn note(&self, kind: Kind, request: &str, now: DateTime<Utc>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).note(kind, request, now);
    }

    fn take(&self, now: DateTime<Utc>) -> Vec<Entry> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take(now)
    }
}

/// Writes what a request has done, in its transaction. `answer` is its answer as JSON, `object` what it has
/// been about if neither that nor its path says so.
///
/// # Errors
/// Database faults.
pub fn write_done(
    conn: &mut PgConnection,
    services: &Services,
    facts: &Facts,
    answer: &[u8],
    object: Option<Uuid>,
) -> Result<()> {
    if READING.contains(&facts.operation.as_str()) {
        return Ok(());
    }
    let object = object.map(|id| id.to_string());
    let object = object.or_else(|| shown_id(answer)).or_else(|| last_id(&facts.target));
    store::audit::insert(conn, &[Entry { object, ..entry(services, facts) }])
}

/// Writes a refusal that changes something all the same, in the request's transaction: a session that is
/// ended because one of its tokens was used twice, for example.
///
/// # Errors
/// Database faults.
pub fn write_refused(conn: &mut PgConnection, services: &Services, facts: &Facts, error: &Error) -> Result<()> {
    let refusal = Some(Refusal { status: error.kind.status(), code: error.code.to_string() });
    store::audit::insert(conn, &[Entry { refusal, object: last_id(&facts.target), ..entry(services, facts) }])
}

fn entry(services: &Services, facts: &Facts) -> Entry {
    let caller = &facts.caller;
    Entry {
        recorded_at: services.clock.real(),
        tenant: caller.tenant.map(|tenant| tenant.uuid()),
        role: caller.role().as_str().to_owned(),
        caller: caller.identity.id(),
        credential: caller.credential,
        operation: facts.operation.clone(),
        object: None,
        request: facts.request_id.clone(),
        address: facts.origin.ip.map(|ip| ip.to_string()),
        refusal: None,
        times: 1,
    }
}

/// Writes what the control plane has done, before it is acknowledged.
///
/// # Errors
/// 503 when the database is away: it has been done, but is not told.
pub fn write_control(services: &Services, entry: Entry) -> Result<()> {
    let entry = Entry { recorded_at: services.clock.real(), role: CONTROL.to_owned(), ..entry };
    store::tx(&services.pool, "audit.control", Access::Write, |conn| {
        store::audit::insert(conn, std::slice::from_ref(&entry))
    })
}

/// Writes that a file has been put to an address of a tenant, before it is acknowledged.
///
/// # Errors
/// 503 when the database is away: the file is there, but is not told of.
pub fn write_upload(services: &Services, tenant: TenantId, entry: Entry) -> Result<()> {
    let entry = Entry { recorded_at: services.clock.real(), tenant: Some(tenant.uuid()), ..entry };
    let pool = services.pool.within(Reach::Tenant(tenant));
    store::tx(&pool, "audit.upload", Access::Write, |conn| store::audit::insert(conn, std::slice::from_ref(&entry)))
}

/// Id of what an answer shows: a UUID or, of some things, a number.
fn shown_id(answer: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Id {
        Uuid(Uuid),
        Number(u64),
    }
    #[derive(Deserialize)]
    struct Within {
        id: Id,
    }
    #[derive(Deserialize)]
    struct Shown {
        id: Option<Id>,
        redeem: Option<Within>,
        transaction: Option<Within>,
    }
    let Shown { id, redeem, transaction } = serde_json::from_slice(answer).ok()?;
    Some(match id.or_else(|| redeem.or(transaction).map(|within| within.id))? {
        Id::Uuid(id) => id.to_string(),
        Id::Number(number) => number.to_string(),
    })
}

/// The last id in the path of a target (`PUT /campaigns/{id}/status?..`).
fn last_id(target: &str) -> Option<String> {
    let path = target.split('?').next()?;
    let is_id = |part: &&str| Uuid::try_parse(part).is_ok() || part.parse::<u64>().is_ok();
    path.rsplit('/').find(is_id).map(str::to_owned)
}

/// Chains everything that waits for it, within a transaction that somebody has for more.
///
/// # Errors
/// Database faults.
pub fn chain_all(conn: &mut PgConnection) -> Result<()> {
    while store::audit::chain(conn, true)?.is_some_and(|batch| batch > 0) {}
    Ok(())
}

/// Tells what has been refused on this server, and chains what waits for it; answers how many entries have been
/// chained. When `goes_on` no longer holds, the rest waits on. A `patient` caller waits for a server that is
/// just at it, so that everything which was committed before his call is in the chain after it.
///
/// # Errors
/// 503 when the database is away.
pub fn settle(services: &Services, patient: bool, goes_on: impl Fn() -> bool) -> Result<usize> {
    let refused = services.untold.take(services.clock.real());
    if !refused.is_empty() {
        store::tx(&services.pool, "audit.refusals", Access::Write, |conn| store::audit::insert(conn, &refused))?;
    }
    let full = usize::try_from(limits::AUDIT_BATCH).map_err(Error::internal)?;
    let mut chained = 0;
    while goes_on() {
        let batch = store::tx(&services.pool, "audit.chain", Access::Write, |conn| store::audit::chain(conn, patient))?;
        chained += batch.unwrap_or(0);
        if batch.is_none_or(|batch| batch < full) {
            break;
        }
    }
    Ok(chained)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_found_in_the_answer_or_in_the_path() {
        let id = |number: u128| Some(Uuid::from_u128(number).to_string());
        for (answer, expected) in [
            (r#"{"id": "00000000-0000-0000-0000-000000000001", "name": "x"}"#, id(1)),
            (r#"{"redeem": {"id": "00000000-0000-0000-0000-000000000002"}, "senderTransaction": null}"#, id(2)),
            (r#"{"transaction": {"id": "00000000-0000-0000-0000-000000000003"}, "actionable": false}"#, id(3)),
            (r#"{"id": 7, "name": "x"}"#, Some("7".to_owned())),
            (r#"{"id": "pi_123"}"#, None),
            ("true", None),
            ("[]", None),
        ] {
            assert_eq!(shown_id(answer.as_bytes()), expected, "{answer}");
        }
        for (target, expected) in [
            ("DELETE /campaigns/00000000-0000-0000-0000-000000000001?", id(1)),
            ("PUT /campaigns/00000000-0000-0000-0000-000000000001/status?x=/a", id(1)),
            (
                "PUT /a/00000000-0000-0000-0000-000000000001/b/00000000-0000-0000-0000-000000000002?id=00000000-0000-0000-0000-000000000003",
                id(2),
            ),
            ("DELETE /businesses/types/7?", Some("7".to_owned())),
            ("POST /campaigns?", None),
        ] {
            assert_eq!(last_id(target), expected, "{target}");
        }
    }
}
