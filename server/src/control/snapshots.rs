//! Test tenants set back: to a snapshot, to what they were made with, to nothing.

use std::time::Instant;

use diesel::pg::PgConnection;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Ask, Endpoint, Gate, Reply, tenant_of};
use crate::domain::ids::TenantId;
use crate::error::{Error, Kind, Result};
use crate::limits;
use crate::services::Services;
use crate::store::snapshots::{EMPTY, SEED, Snapshot};
use crate::store::test_tenants::TestTenant;
use crate::store::{self, Access};

/// What this file answers.
pub const ENDPOINTS: [Endpoint; 5] = [
    Endpoint::get("/_pers/snapshots", Gate::Control, list),
    Endpoint::new(http::Method::POST, "/_pers/snapshots", Gate::Control, take),
    Endpoint::new(http::Method::DELETE, "/_pers/snapshots/{id}", Gate::Control, delete),
    Endpoint::new(http::Method::POST, "/_pers/snapshots/{id}/restore", Gate::Control, restore),
    Endpoint::new(http::Method::POST, "/_pers/reset", Gate::Control, reset),
];

/// Body of `POST /_pers/snapshots`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct NewSnapshot {
    tenant: String,
    name: Option<String>,
}

/// Body of `POST /_pers/reset`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Reset {
    mode: Mode,
    tenant: Option<String>,
    /// Id or name, with the mode `snapshot`.
    snapshot: Option<String>,
}

/// What to set back to.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Mode {
    /// The tenant as he was made.
    Seed,
    /// His keys and admins, and nothing else.
    Empty,
    /// A snapshot.
    Snapshot,
}

fn show(snapshot: &Snapshot) -> Value {
    json!({
        "id": snapshot.id.to_string(),
        "tenant": snapshot.tenant_id.to_string(),
        "name": snapshot.name,
        "createdAt": snapshot.created_at,
    })
}

fn snapshot_id(ask: &Ask) -> Result<Uuid> {
    Uuid::try_parse(ask.param("id")?).map_err(|_| Error::not_found("snapshot"))
}

fn list(services: &Services, ask: &Ask) -> Result<Reply> {
    let tenant = ask.query("tenant").map(|id| tenant_of(services, id)).transpose()?;
    let all =
        store::tx(&services.pool, "control.snapshots", Access::Read, |conn| store::snapshots::list(conn, tenant))?;
    Ok(Reply::ok(json!(all.iter().map(show).collect::<Vec<_>>())))
}

fn take(services: &Services, ask: &Ask) -> Result<Reply> {
    let body: NewSnapshot = ask.body()?;
    let tenant = tenant_of(services, &body.tenant)?;
    let (id, now) = (services.ids.next(), services.clock.now());
    let name = body.name.map_or_else(|| id.to_string(), |name| name.trim().to_owned());
    if name.is_empty() || name.chars().count() > limits::TEST_NAME_CHARS {
        let detail = format!("A name has 1 to {} characters", limits::TEST_NAME_CHARS);
        return Err(Error::bad_request("VALIDATION_FAILED", detail).at("name"));
    }
    let taken = store::tx(&services.pool, "control.snapshot", Access::Write, |conn| {
        store::test_tenants::lock(conn, tenant)?;
        // Beside the two that he was made with.
        if store::snapshots::count(conn, tenant)? >= limits::SNAPSHOTS + 2 {
            let detail = format!("A tenant has at most {} snapshots", limits::SNAPSHOTS);
            return Err(Error::conflict("SNAPSHOTS_FULL", detail));
        }
        store::snapshots::insert(conn, tenant, id, &name, now)
    })?;
    Ok(Reply::created(show(&taken)))
}

fn delete(services: &Services, ask: &Ask) -> Result<Reply> {
    let id = snapshot_id(ask)?;
    store::tx(&services.pool, "control.snapshot", Access::Write, |conn| {
        let snapshot = store::snapshots::get(conn, id)?;
        if [SEED, EMPTY].contains(&snapshot.name.as_str()) {
            return Err(Error::conflict("SNAPSHOT_NEEDED", "A tenant keeps the snapshots that he was made with"));
        }
        store::snapshots::delete(conn, snapshot.tenant_id.into(), id)
    })?;
    Ok(Reply::empty())
}

/// Sets one tenant back, in one transaction, to the snapshot that `which` finds.
fn set_back(
    services: &Services,
    tenant: TenantId,
    which: impl Fn(&mut PgConnection) -> Result<Snapshot>,
) -> Result<Value> {
    let started = Instant::now();
    let (test, snapshot): (TestTenant, Snapshot) =
        store::tx(&services.pool, "control.restore", Access::Write, |conn| {
            let test = store::test_tenants::lock(conn, tenant)?;
            let snapshot = which(conn)?;
            store::snapshots::restore(conn, tenant, snapshot.id)?;
            Ok((test, snapshot))
        })?;
    Ok(json!({
        "tenant": tenant.to_string(),
        "name": test.name,
        "snapshot": show(&snapshot),
        "milliseconds": started.elapsed().as_secs_f64() * 1000.0,
    }))
}

/// Sets one tenant back to what he was made with.
///
/// # Errors
/// As [`store::test_tenants::lock`] and [`store::snapshots::restore`].
pub fn set_back_to_seed(services: &Services, tenant: TenantId) -> Result<()> {
    set_back(services, tenant, |conn| {
        store::snapshots::find_by_name(conn, tenant, SEED)?.ok_or_else(|| Error::not_found("snapshot"))
    })?;
    services.controls.refresh()?;
    services.bell.ring();
    Ok(())
}

/// What has been set back counts on this server before that is answered.
fn answer(services: &Services, done: Vec<Value>) -> Result<Reply> {
    services.controls.refresh()?;
    services.bell.ring();
    Ok(Reply::ok(json!({"tenants": done})))
}

fn restore(services: &Services, ask: &Ask) -> Result<Reply> {
    let id = snapshot_id(ask)?;
    let found = store::tx(&services.pool, "control.snapshot", Access::Read, |conn| store::snapshots::get(conn, id))?;
    let done = set_back(services, found.tenant_id.into(), |conn| store::snapshots::get(conn, id))?;
    answer(services, vec![done])
}

fn reset(services: &Services, ask: &Ask) -> Result<Reply> {
    let body: Reset = ask.body()?;
    let name = match (body.mode, body.snapshot.as_deref()) {
        (Mode::Seed, None) => SEED,
        (Mode::Empty, None) => EMPTY,
        (Mode::Snapshot, Some(name)) if body.tenant.is_some() => name,
        _ => {
            let detail = "The mode snapshot, and no other, names a tenant and a snapshot";
            return Err(Error::bad_request("VALIDATION_FAILED", detail).at("snapshot"));
        }
    };
    let named = |tenant: TenantId| {
        move |conn: &mut PgConnection| {
            let found = match Uuid::try_parse(name) {
                Ok(id) => Some(store::snapshots::get(conn, id)?).filter(|found| found.tenant_id == tenant.uuid()),
                Err(_) => store::snapshots::find_by_name(conn, tenant, name)?,
            };
            found.ok_or_else(|| Error::not_found("snapshot").at("snapshot"))
        }
    };
    if let Some(tenant) = &body.tenant {
        let tenant = tenant_of(services, tenant)?;
        return answer(services, vec![set_back(services, tenant, named(tenant))?]);
    }
    let all = store::tx(&services.pool, "control.tenants", Access::Read, store::test_tenants::list_all)?;
    let mut done = Vec::new();
    for tenant in all {
        let tenant = TenantId::from(tenant.id);
        match set_back(services, tenant, named(tenant)) {
            // Thrown away meanwhile.
            Err(error) if error.kind == Kind::NotFound && error.target.as_deref() == Some("tenant") => {}
            outcome => done.push(outcome?),
        }
    }
    answer(services, done)
}
