//! Faults that requests run into: set by tests for a tenant, or for the whole server.

use std::collections::BTreeMap;

use http::Method;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Ask, Endpoint, Gate, Reply, tenant_of};
use crate::domain::faults::{Cut, Drawn, Effect, Fault};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::limits;
use crate::services::Services;
use crate::store::controls::ControlKind;
use crate::store::{self, Access};

/// What this file answers.
pub const ENDPOINTS: [Endpoint; 3] = [
    Endpoint::get("/_pers/faults", Gate::Control, list),
    Endpoint::new(Method::PUT, "/_pers/faults", Gate::Control, put),
    Endpoint::new(Method::DELETE, "/_pers/faults", Gate::Control, delete),
];

/// A fault as a test wishes for it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wish {
    operation_id: Option<String>,
    tenant: Option<String>,
    status: Option<u16>,
    delay_ms: Option<u64>,
    drop: Option<DropWish>,
    #[serde(default = "always")]
    probability: f64,
    times: Option<i64>,
    #[serde(default)]
    seed: i64,
}

/// `true`, or where.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum DropWish {
    Plain(bool),
    At(Cut),
}

const fn always() -> f64 {
    1.0
}

impl DropWish {
    const fn cut(self) -> Option<Cut> {
        match self {
            Self::Plain(true) => Some(Cut::Before),
            Self::Plain(false) => None,
            Self::At(cut) => Some(cut),
        }
    }
}

/// Replaces the faults of every tenant that the list names, in the query or in a fault; what names none is
/// about the whole server.
fn put(services: &Services, ask: &Ask) -> Result<Reply> {
    only_tenant(ask)?;
    let wishes: Vec<Wish> = ask.body()?;
    let mut sets: BTreeMap<TenantId, Vec<Fault>> = BTreeMap::new();
    if wishes.is_empty() || ask.query("tenant").is_some() {
        sets.insert(tenant(services, ask.query("tenant"))?, Vec::new());
    }
    for (position, wish) in wishes.into_iter().enumerate() {
        let of = tenant(services, wish.tenant.as_deref().or_else(|| ask.query("tenant")));
        let of = of.map_err(|error| error.at(format!("/{position}/tenant")))?;
        let faults = sets.entry(of).or_default();
        faults.push(fault(services, wish).map_err(|error| error.within(&format!("/{position}")))?);
        if faults.len() > limits::FAULTS {
            let detail = format!("A tenant has at most {} faults", limits::FAULTS);
            return Err(Error::bad_request("VALIDATION_FAILED", detail));
        }
    }
    store::tx(&services.pool, "faults.put", Access::Write, |conn| {
        for (tenant, faults) in &sets {
            let ids: Vec<_> = faults.iter().map(|fault| fault.id).collect();
            store::controls::put(conn, *tenant, ControlKind::Faults, &json!(faults))?;
            store::faults::replace(conn, *tenant, &ids)?;
        }
        Ok(())
    })?;
    services.controls.refresh()?;
    list(services, ask)
}

/// The faults of a tenant, or all, with how often they have struck.
fn list(services: &Services, ask: &Ask) -> Result<Reply> {
    let mut told = Vec::new();
    for (of, faults) in meant(services, ask)? {
        let counts = store::tx(&services.pool, "faults.list", Access::Read, |conn| store::faults::list(conn, of))?;
        let is_server = services.controls.server()? == of;
        let name = (!is_server).then(|| of.to_string());
        told.extend(faults.iter().map(|fault| {
            let counts = counts.get(&fault.id).copied().unwrap_or_default();
            view(fault, name.as_deref(), counts)
        }));
    }
    Ok(Reply::ok(json!({"faults": told})))
}

/// Takes the faults of a tenant back, or all.
fn delete(services: &Services, ask: &Ask) -> Result<Reply> {
    let meant = meant(services, ask)?;
    store::tx(&services.pool, "faults.delete", Access::Write, |conn| {
        for (tenant, _) in &meant {
            store::controls::delete(conn, *tenant, ControlKind::Faults)?;
            store::faults::replace(conn, *tenant, &[])?;
        }
        Ok(())
    })?;
    services.controls.refresh()?;
    Ok(Reply::empty())
}

/// The tenants that a request is about, with their faults.
fn meant(services: &Services, ask: &Ask) -> Result<Vec<(TenantId, Vec<Fault>)>> {
    only_tenant(ask)?;
    services.controls.refresh()?;
    let view = services.controls.view();
    Ok(match ask.query("tenant") {
        Some(id) => {
            let tenant = tenant(services, Some(id))?;
            vec![(tenant, view.of(tenant).faults.clone())]
        }
        None => view.faults(),
    })
}

fn only_tenant(ask: &Ask) -> Result<()> {
    match ask.query.iter().find(|(name, _)| name != "tenant") {
        Some((name, _)) => Err(Error::bad_request("VALIDATION_FAILED", "There is tenant").at(format!("query/{name}"))),
        None => Ok(()),
    }
}

/// The tenant that is named, or the one that stands for the whole server.
fn tenant(services: &Services, named: Option<&str>) -> Result<TenantId> {
    named.map_or_else(|| services.controls.server(), |id| tenant_of(services, id))
}

fn fault(services: &Services, wish: Wish) -> Result<Fault> {
    let refused =
        |member: &str, detail: String| Err(Error::bad_request("VALIDATION_FAILED", detail).at(format!("/{member}")));
    let effect = Effect { status: wish.status, delay_ms: wish.delay_ms, drop: wish.drop.and_then(DropWish::cut) };
    let fault = Fault {
        id: services.ids.next(),
        operation_id: wish.operation_id,
        effect,
        probability: wish.probability,
        times: wish.times,
        seed: wish.seed,
    };
    if let Err((member, detail)) = fault.check() {
        return refused(member, detail);
    }
    let operation = match &fault.operation_id {
        Some(id) => match services.contract.operation(id) {
            None => return refused("operationId", format!("The contract has no operation {id}")),
            found => found,
        },
        None => None,
    };
    let declares = |status: u16| match operation {
        Some(operation) => operation.responses.contains(&status),
        None => services.contract.operations().iter().any(|operation| operation.responses.contains(&status)),
    };
    match effect.status {
        Some(status) if status < 400 || !declares(status) => {
            refused("status", format!("{status} is no error status that the operation declares"))
        }
        _ => Ok(fault),
    }
}

fn view(fault: &Fault, tenant: Option<&str>, counts: Drawn) -> Value {
    json!({
        "id": fault.id,
        "operationId": fault.operation_id,
        "tenant": tenant,
        "status": fault.effect.status,
        "delayMs": fault.effect.delay_ms,
        "drop": fault.effect.drop,
        "probability": fault.probability,
        "times": fault.times,
        "seed": fault.seed,
        "matched": counts.matched,
        "struck": counts.struck,
    })
}
