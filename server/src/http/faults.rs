//! Faults on request: a request that asks for one, or for which a test has set one, waits, is refused or is
//! cut off, so that clients can be tested against what a healthy server hardly ever does.

use std::time::Duration;

use http::HeaderMap;

use super::context;
use crate::contract::Operation;
use crate::domain::faults::{Effect, Fault};
use crate::domain::ids::TenantId;
use crate::error::{Error, Kind, Result};
use crate::services::Services;
use crate::store::{self, Access, Reach};

/// What a refusal may be: every family whose status some operation of the contract declares.
const FAULTS: [Kind; 9] = [
    Kind::BadRequest,
    Kind::Unauthenticated,
    Kind::Forbidden,
    Kind::NotFound,
    Kind::Conflict,
    Kind::Rule,
    Kind::TooManyRequests,
    Kind::Internal,
    Kind::Unavailable,
];

/// The fault that a request asks for, in development mode: `x-pers-fault: 503`, `delay=200`, `drop`,
/// `drop=after`, `drop=half`.
///
/// # Errors
/// 400 `FAULT_INVALID` for what is none, for a status that the operation does not declare as an error, and for
/// a header that is sent twice.
pub fn asked(headers: &HeaderMap, operation: &Operation) -> Result<Option<Effect>> {
    let mut values = headers.get_all(context::FAULT).iter();
    let Some(value) = values.next() else { return Ok(None) };
    let effect = value.to_str().ok().and_then(Effect::parse).filter(|_| values.next().is_none());
    effect.filter(|effect| suits(effect, operation)).map(Some).ok_or_else(|| {
        let detail = "The fault has to be an error status that the operation declares, delay=ms, drop, drop=after or \
                      drop=half";
        Error::bad_request("FAULT_INVALID", detail).at(format!("header/{}", context::FAULT))
    })
}

/// The fault that has been set for a request and strikes it: of the tenant's first, then of the whole server's,
/// the first one in the list. Each that might have struck counts it.
///
/// # Errors
/// 503 when the database is away.
pub async fn drawn(services: &Services, operation: &Operation, tenant: Option<TenantId>) -> Result<Option<Effect>> {
    let view = services.controls.view();
    let might = |fault: &&Fault| {
        fault.operation_id.as_ref().is_none_or(|id| *id == operation.id) && suits(&fault.effect, operation)
    };
    let of_tenant = tenant.map(|tenant| view.of(tenant).faults.as_slice()).unwrap_or_default();
    let of_tenant: Vec<Fault> = of_tenant.iter().filter(might).cloned().collect();
    let of_server: Vec<Fault> = view.server().faults.iter().filter(might).cloned().collect();
    if of_tenant.is_empty() && of_server.is_empty() {
        return Ok(None);
    }
    let services = services.clone();
    let draw = move || {
        let mut sets: Vec<(TenantId, Vec<Fault>)> = tenant.map(|tenant| (tenant, of_tenant)).into_iter().collect();
        if !of_server.is_empty() {
            sets.push((services.controls.server()?, of_server));
        }
        for (tenant, faults) in sets {
            let pool = services.pool.within(Reach::Tenant(tenant));
            for fault in faults {
                let strikes =
                    store::tx(&pool, "faults.draw", Access::Write, |conn| store::faults::draw(conn, tenant, &fault))?;
                if strikes {
                    return Ok(Some(fault.effect));
                }
            }
        }
        Ok(None)
    };
    tokio::task::spawn_blocking(draw).await.map_err(Error::internal)?
}

/// Whether an operation declares the status of a refusal; it shall not answer what nobody expects of it.
fn suits(effect: &Effect, operation: &Operation) -> bool {
    let known = |status: u16| FAULTS.iter().any(|kind| kind.status() == status);
    effect.status.is_none_or(|status| known(status) && operation.responses.contains(&status))
}

/// Waits as long as a fault wants, and refuses what it wants refused.
///
/// # Errors
/// `FAULT_INJECTED` with the status of the fault.
pub async fn suffer(effect: Effect) -> Result<()> {
    if let Some(delay) = effect.delay_ms {
        tokio::time::sleep(Duration::from_millis(delay)).await;
    }
    match FAULTS.into_iter().find(|kind| effect.status == Some(kind.status())) {
        Some(kind) => Err(Error::new(kind, "FAULT_INJECTED", "This refusal has been asked for")),
        None => Ok(()),
    }
}
