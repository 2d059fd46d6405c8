//! Tells of what a transaction changes: the events are written in it, so that they are there exactly if the
//! change is. `worker/` sends them.

use std::collections::HashMap;

use diesel::pg::PgConnection;
use serde::Serialize;
use serde_json::Value;

use crate::domain::events::{self, Change, Thing};
use crate::domain::ids::{ClaimId, TenantId, TransactionId};
use crate::domain::redeem_requests::RedeemFilter;
use crate::error::{Error, Result};
use crate::services::Services;
use crate::store::webhooks::{NewDelivery, NewEvent};
use crate::store::{self, Access, changes};
use crate::views;

/// As [`store::tx`], for work whose changes are told to whoever wants to know. `base_url` is for addresses
/// within what is shown of the things; a tenant that is given (`beside`) is not set back meanwhile.
///
/// # Errors
/// As [`store::tx`].
pub fn tx<T>(
    services: &Services,
    base_url: &str,
    name: &str,
    access: Access,
    beside: Option<TenantId>,
    mut work: impl FnMut(&mut PgConnection) -> Result<T>,
) -> Result<T> {
    let mut told = false;
    let outcome = store::tx_beside(&services.pool, name, access, beside, |conn| {
        let (done, changes) = changes::collect(|| work(conn));
        let is_committed = done.as_ref().map_or_else(|error| error.keeps_writes, |_| true);
        if is_committed {
            told = tell(conn, services, base_url, &changes)?;
        }
        done
    });
    if told {
        services.bell.ring();
    }
    outcome
}

/// Writes the events of some changes for the endpoints that want them; answers whether there are any.
fn tell(conn: &mut PgConnection, services: &Services, base_url: &str, changes: &[Change]) -> Result<bool> {
    let mut by_tenant: HashMap<TenantId, Vec<Change>> = HashMap::new();
    for change in events::settled(changes) {
        by_tenant.entry(change.tenant).or_default().push(change);
    }
    let mut told = false;
    for (tenant, changes) in by_tenant {
        let endpoints = store::webhooks::list_endpoints(conn, Some(tenant))?;
        let wanted: Vec<Change> =
            changes.into_iter().filter(|change| endpoints.iter().any(|endpoint| endpoint.wants(change.kind))).collect();
        if wanted.is_empty() {
            continue;
        }
        let mut objects = shown(conn, tenant, base_url, &wanted)?;
        let (mut happened, mut sent) = (Vec::new(), Vec::new());
        // Receivers live in real time.
        let now = services.clock.real();
        for Change { thing, kind, at, .. } in wanted {
            let object = objects.remove(&thing).ok_or_else(|| Error::internal(format!("{thing:?} is not there")))?;
            let event = services.ids.next();
            for endpoint in endpoints.iter().filter(|endpoint| endpoint.wants(kind)) {
                sent.push(NewDelivery::new(tenant, services.ids.next().into(), endpoint.id, event, now));
            }
            let body = events::body(event, kind, at, tenant, object);
            let row =
                NewEvent { tenant_id: tenant.uuid(), id: event, event_type: kind.as_str(), body, created_at: now };
            happened.push(row);
        }
        store::webhooks::insert(conn, &happened, &sent)?;
        told = true;
    }
    Ok(told)
}

/// What the API shows of things, at this point of the transaction.
fn shown(
    conn: &mut PgConnection,
    tenant: TenantId,
    base_url: &str,
    changes: &[Change],
) -> Result<HashMap<Thing, Value>> {
    let (mut claims, mut transactions, mut objects) =
        (Vec::<ClaimId>::new(), Vec::<TransactionId>::new(), HashMap::new());
    for change in changes {
        match change.thing {
            Thing::Claim(id) => claims.push(id),
            Thing::Transaction(id) => transactions.push(id),
            // A transaction changes one of these at most.
            Thing::Redeem(id) => {
                let row = store::redemption_redeems::get(conn, tenant, id, RedeemFilter::default())?;
                objects.insert(change.thing, json(&views::redemption_redeems::redeem(&row))?);
            }
            Thing::Purchase(id) => {
                let row = store::purchases::get_shown(conn, tenant, id)?;
                let metadata = store::token_metadata::list_for(conn, tenant, &[row.offer.token.id])?;
                objects.insert(change.thing, json(&views::purchases::purchase(&row, &metadata, base_url)?)?);
            }
        }
    }
    if !claims.is_empty() {
        let rows = store::campaign_claims::list_by_ids(conn, tenant, &claims)?;
        let graph = store::campaign_claims::load_graph(conn, tenant, rows)?;
        let shown = views::campaign_claims::claims(tenant, &graph, base_url)?;
        for (row, dto) in graph.claims.iter().zip(&shown) {
            objects.insert(Thing::Claim(row.id.into()), json(dto)?);
        }
    }
    if !transactions.is_empty() {
        for row in store::transactions::list_by_ids(conn, tenant, &transactions)? {
            objects.insert(Thing::Transaction(row.id), json(&views::transactions::transaction(tenant, &row))?);
        }
    }
    Ok(objects)
}

fn json(dto: &impl Serialize) -> Result<Value> {
    serde_json::to_value(dto).map_err(Error::internal)
}
