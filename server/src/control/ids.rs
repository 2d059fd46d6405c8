//! Where the ids of a tenant begin: with a seed they follow from it and from the order of his requests.

use serde::Deserialize;
use serde_json::json;

use super::{Ask, Endpoint, Gate, Reply, tenant_of};
use crate::domain::ids::TenantId;
use crate::error::Result;
use crate::services::Services;
use crate::store::controls::ControlKind;

/// What this file answers.
pub const ENDPOINTS: [Endpoint; 3] = [
    Endpoint::get("/_pers/ids", Gate::Control, show),
    Endpoint::new(http::Method::PUT, "/_pers/ids", Gate::Control, set),
    Endpoint::new(http::Method::DELETE, "/_pers/ids", Gate::Control, give_back),
];

/// Body of `PUT /_pers/ids`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Setting {
    tenant: String,
    seed: i64,
}

fn answer(services: &Services, tenant: TenantId) -> Reply {
    let seed = services.controls.view().of(tenant).ids;
    Reply::ok(json!({"tenant": tenant.to_string(), "seed": seed}))
}

fn show(services: &Services, ask: &Ask) -> Result<Reply> {
    Ok(answer(services, tenant_of(services, ask.query("tenant").unwrap_or_default())?))
}

/// The seed that is set already goes on where it is: its first ids have been made.
fn set(services: &Services, ask: &Ask) -> Result<Reply> {
    let body: Setting = ask.body()?;
    let tenant = tenant_of(services, &body.tenant)?;
    services.controls.refresh()?;
    if services.controls.view().of(tenant).ids != Some(body.seed) {
        services.controls.put(tenant, ControlKind::Ids, &json!(body.seed))?;
    }
    Ok(answer(services, tenant))
}

fn give_back(services: &Services, ask: &Ask) -> Result<Reply> {
    let tenant = tenant_of(services, ask.query("tenant").unwrap_or_default())?;
    services.controls.delete(tenant, ControlKind::Ids)?;
    Ok(answer(services, tenant))
}
