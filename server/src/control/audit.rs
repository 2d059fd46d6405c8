//! The audit log: who has changed or been refused what (`docs/OPERATIONS.md`).

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Ask, Endpoint, Gate, Reply};
use crate::audit;
use crate::domain::audit::{Entry, Link};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::limits;
use crate::services::Services;
use crate::store::audit::Filter;
use crate::store::{self, Access};

/// What this file answers.
pub const ENDPOINTS: [Endpoint; 1] = [Endpoint::get("/_pers/audit", Gate::Admin, list)];

fn refused(name: &str, detail: impl Into<String>) -> Error {
    Error::bad_request("VALIDATION_FAILED", detail.into()).at(format!("query/{name}"))
}

/// A query parameter, read by `read`.
fn parameter<T>(ask: &Ask, name: &str, what: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>> {
    ask.query(name).map(|text| read(text).ok_or_else(|| refused(name, format!("{name} is {what}")))).transpose()
}

fn filter(ask: &Ask) -> Result<Filter> {
    const TIME: &str = "a time, 2026-11-24T08:00:00Z for example (RFC 3339)";
    let instant = |text: &str| DateTime::parse_from_rfc3339(text).ok().map(|time| time.with_timezone(&Utc));
    let asked = parameter(ask, "tenant", "a tenant's id", TenantId::parse)?;
    Ok(Filter {
        // An admin sees his own tenant, whatever he asks for.
        tenant: ask.tenant.or(asked),
        operation: ask.query("operation").map(str::to_owned),
        caller: parameter(ask, "caller", "the id of a user, business or admin", |text| Uuid::try_parse(text).ok())?,
        credential: parameter(ask, "credential", "the id of a key or session", |text| Uuid::try_parse(text).ok())?,
        request: ask.query("request").map(str::to_owned),
        from: parameter(ask, "from", TIME, instant)?,
        to: parameter(ask, "to", TIME, instant)?,
        before: parameter(ask, "before", "the number of an entry", |text| text.parse().ok())?,
    })
}

/// Entries, the newest first. What was committed before the call is among them.
fn list(services: &Services, ask: &Ask) -> Result<Reply> {
    let filter = filter(ask)?;
    let most = limits::AUDIT_ENTRIES_MOST;
    let in_range = |text: &str| text.parse().ok().filter(|limit| (1..=most).contains(limit));
    let limit =
        parameter(ask, "limit", &format!("a number from 1 to {most}"), in_range)?.unwrap_or(limits::AUDIT_ENTRIES);
    audit::settle(services, true, || true)?;
    let (mut entries, (_, head)) = store::tx(&services.pool, "control.audit", Access::Read, |conn| {
        Ok((store::audit::list(conn, &filter, limit + 1)?, store::audit::get_ends(conn)?))
    })?;
    let asked = usize::try_from(limit).map_err(Error::internal)?;
    let is_more = entries.len() > asked;
    entries.truncate(asked);
    let next = entries.last().filter(|_| is_more).map(|(place, _)| place.number);
    Ok(Reply::ok(json!({
        "entries": entries.iter().map(shown).collect::<Vec<_>>(),
        // How much happens on the whole server is no tenant's business.
        "head": Some(head).filter(|_| ask.tenant.is_none()),
        "next": next,
    })))
}

fn shown((place, entry): &(Link, Entry)) -> Value {
    let refusal = entry.refusal.as_ref();
    json!({
        "number": place.number,
        "recordedAt": entry.recorded_at,
        "tenant": entry.tenant,
        "caller": {"role": entry.role, "id": entry.caller, "credential": entry.credential},
        "operation": entry.operation,
        "object": entry.object,
        "request": entry.request,
        "address": entry.address,
        "outcome": if refusal.is_some() { "refused" } else { "done" },
        "status": refusal.map(|refusal| refusal.status),
        "code": refusal.map(|refusal| &refusal.code),
        "times": entry.times,
        "hash": place.hash,
    })
}
