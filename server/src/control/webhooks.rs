//! Who is told of events, and what became of telling them (`docs/WEBHOOKS.md`).

use diesel::pg::PgConnection;
use http::Method;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Ask, Endpoint, Gate, Reply, any_tenant};
use crate::auth::credentials::Secret;
use crate::domain::events::{self, EventType};
use crate::domain::ids::{DeliveryId, EndpointId, TenantId};
use crate::error::{Error, Result};
use crate::limits;
use crate::services::Services;
use crate::store::webhooks::{self, Delivery, DeliveryFilter, EndpointChange, NewDelivery, NewEvent};
use crate::store::{self, Access};

/// What this file answers.
pub const ENDPOINTS: [Endpoint; 6] = [
    Endpoint::new(Method::PUT, "/_pers/webhooks", Gate::Control, put),
    Endpoint::get("/_pers/webhooks", Gate::Control, list),
    Endpoint::new(Method::DELETE, "/_pers/webhooks/{id}", Gate::Control, delete),
    Endpoint::get("/_pers/webhooks/deliveries", Gate::Control, deliveries),
    Endpoint::new(Method::POST, "/_pers/webhooks/deliveries/{id}/redeliver", Gate::Control, redeliver),
    Endpoint::new(Method::POST, "/_pers/webhooks/test", Gate::Control, test),
];

/// Prefix of a secret that the server has made up.
const SECRET_PREFIX: &str = "whsec_";

/// What an endpoint shall be. It has no `Debug`, because of the secret.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Wanted {
    tenant: String,
    id: Option<String>,
    url: String,
    secret: Option<String>,
    events: Option<Vec<String>>,
}

/// Makes an endpoint, or changes the one of the tenant that has this id or, without an id, this address. A
/// secret that the caller does not bring is made up, and shown this once; at a change it stays what it is.
fn put(services: &Services, ask: &Ask) -> Result<Reply> {
    let wanted: Wanted = ask.body()?;
    services.webhooks.check_url(&wanted.url)?;
    wanted.secret.as_deref().map_or(Ok(()), events::check_secret)?;
    let kinds = wanted.events.as_deref().map(events::wanted).transpose()?;
    let (now, new_id) = (services.clock.now(), services.ids.next());
    store::tx(&services.pool, "webhooks.put", Access::Write, |conn| {
        let tenant = tenant(conn, &wanted.tenant)?;
        let own = webhooks::list_endpoints(conn, Some(tenant))?;
        let id = wanted.id.as_deref().map(endpoint_id).transpose()?;
        let known = own.iter().find(|known| id.map_or(known.url == wanted.url, |id| known.id == id));
        let change = |secret| EndpointChange { url: &wanted.url, secret, events: kinds.as_deref(), now };
        if let Some(known) = known {
            let secret = wanted.secret.as_deref().unwrap_or(&known.secret);
            let changed = webhooks::update_endpoint(conn, tenant, known.id, &change(secret))?;
            return Ok(Reply::ok(shown(&changed)));
        }
        if id.is_some() {
            return Err(Error::not_found("webhook").at("id"));
        }
        if own.len() >= limits::WEBHOOK_ENDPOINTS {
            let detail = format!("A tenant has at most {} endpoints", limits::WEBHOOK_ENDPOINTS);
            return Err(Error::rule("WEBHOOKS_FULL", detail));
        }
        let secret =
            wanted.secret.clone().map_or_else(|| Secret::generate(SECRET_PREFIX), |own| Ok(Secret::new(own)))?;
        let made = webhooks::insert_endpoint(conn, tenant, new_id.into(), &change(secret.reveal()))?;
        let mut told = shown(&made);
        if let Some(members) = told.as_object_mut() {
            members.insert("secret".to_owned(), json!(secret.reveal()));
        }
        Ok(Reply::created(told))
    })
}

/// The endpoints of a tenant, or of all of them.
fn list(services: &Services, ask: &Ask) -> Result<Reply> {
    store::tx(&services.pool, "webhooks.list", Access::Read, |conn| {
        let tenant = ask.query("tenant").map(|text| tenant(conn, text)).transpose()?;
        let endpoints = webhooks::list_endpoints(conn, tenant)?;
        Ok(Reply::ok(json!({"webhooks": endpoints.iter().map(shown).collect::<Vec<_>>()})))
    })
}

/// Removes an endpoint with the log of its deliveries.
fn delete(services: &Services, ask: &Ask) -> Result<Reply> {
    let id = endpoint_id(ask.param("id")?)?;
    let deleted =
        store::tx(&services.pool, "webhooks.delete", Access::Write, |conn| webhooks::delete_endpoint(conn, id))?;
    if deleted { Ok(Reply::empty()) } else { Err(Error::not_found("webhook")) }
}

/// The log, the newest first.
fn deliveries(services: &Services, ask: &Ask) -> Result<Reply> {
    let refused =
        |name: &str, detail: String| Error::bad_request("VALIDATION_FAILED", detail).at(format!("query/{name}"));
    let limit = ask.query("limit").map_or(Ok(limits::WEBHOOK_LOG), |text| {
        let most = limits::WEBHOOK_LOG_MOST;
        let read = text.parse().ok().filter(|limit| (1..=most).contains(limit));
        read.ok_or_else(|| refused("limit", format!("limit is a number from 1 to {most}")))
    })?;
    let kind = ask
        .query("event")
        .map(|text| EventType::parse(text).ok_or_else(|| refused("event", format!("There are no events {text}"))));
    let status = ask.query("status").map(|text| text.parse().map_err(|detail| refused("status", detail)));
    let filter = DeliveryFilter {
        endpoint: ask.query("endpoint").map(endpoint_id).transpose()?,
        kind: kind.transpose()?,
        status: status.transpose()?,
        ..DeliveryFilter::default()
    };
    store::tx(&services.pool, "webhooks.deliveries", Access::Read, |conn| {
        let tenant = ask.query("tenant").map(|text| tenant(conn, text)).transpose()?;
        let rows = webhooks::list_deliveries(conn, DeliveryFilter { tenant, ..filter }, limit)?;
        Ok(Reply::ok(json!({"deliveries": rows.iter().map(line).collect::<Vec<_>>()})))
    })
}

/// Sends the event of a delivery once more to the same endpoint, as a delivery of its own.
fn redeliver(services: &Services, ask: &Ask) -> Result<Reply> {
    let not_found = || Error::not_found("delivery");
    let id = DeliveryId::parse(ask.param("id")?).ok_or_else(not_found)?;
    let (new, now) = (services.ids.next().into(), services.clock.now());
    send(services, "webhooks.redeliver", |conn| {
        let filter = DeliveryFilter { id: Some(id), ..DeliveryFilter::default() };
        let old = webhooks::list_deliveries(conn, filter, 1)?.pop().ok_or_else(not_found)?;
        let again = NewDelivery::new(old.tenant_id, new, old.endpoint_id, old.event_id, now);
        webhooks::insert_deliveries(conn, &[again])?;
        Ok(vec![new])
    })
}

/// To whom a ping is sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Pinged {
    tenant: String,
    id: Option<String>,
}

/// Sends a ping to the endpoints of a tenant, or to one of them, whichever events they want.
fn test(services: &Services, ask: &Ask) -> Result<Reply> {
    let pinged: Pinged = ask.body()?;
    let id = pinged.id.as_deref().map(endpoint_id).transpose()?;
    let (event, now) = (services.ids.next(), services.clock.now());
    send(services, "webhooks.test", |conn| {
        let tenant = tenant(conn, &pinged.tenant)?;
        let own = webhooks::list_endpoints(conn, Some(tenant))?;
        let heard: Vec<_> = own.iter().filter(|known| id.is_none_or(|id| known.id == id)).collect();
        if heard.is_empty() {
            return Err(Error::not_found("webhook"));
        }
        let (mut ids, mut sent) = (Vec::new(), Vec::new());
        for endpoint in heard {
            let delivery: DeliveryId = services.ids.next().into();
            ids.push(delivery);
            sent.push(NewDelivery::new(tenant, delivery, endpoint.id, event, now));
        }
        let kind = EventType::Ping;
        let body = events::body(event, kind, now, tenant, json!({}));
        let row = NewEvent { tenant_id: tenant.uuid(), id: event, event_type: kind.as_str(), body, created_at: now };
        webhooks::insert(conn, &[row], &sent)?;
        Ok(ids)
    })
}

/// Puts deliveries and answers them as they stand in the log; they are sent in the background.
fn send(services: &Services, name: &str, put: impl Fn(&mut PgConnection) -> Result<Vec<DeliveryId>>) -> Result<Reply> {
    let lines: Vec<Value> = store::tx(&services.pool, name, Access::Write, |conn| {
        let ids = put(conn)?;
        let mut lines = Vec::new();
        for id in ids {
            let filter = DeliveryFilter { id: Some(id), ..DeliveryFilter::default() };
            lines.extend(webhooks::list_deliveries(conn, filter, 1)?.iter().map(line));
        }
        Ok(lines)
    })?;
    services.bell.ring();
    Ok(Reply { status: 202, ..Reply::ok(json!({"deliveries": lines})) })
}

/// The tenant that a request names.
fn tenant(conn: &mut PgConnection, text: &str) -> Result<TenantId> {
    any_tenant(conn, text).map(|tenant| tenant.id.into())
}

fn endpoint_id(text: &str) -> Result<EndpointId> {
    EndpointId::parse(text).ok_or_else(|| Error::not_found("webhook"))
}

fn shown(endpoint: &webhooks::Endpoint) -> Value {
    let kinds = endpoint.events();
    json!({
        "id": endpoint.id.to_string(),
        "tenant": endpoint.tenant_id.to_string(),
        "url": endpoint.url,
        "events": kinds.map(|kinds| kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>()),
        "failures": endpoint.failures,
        "createdAt": endpoint.created_at,
        "updatedAt": endpoint.updated_at,
    })
}

fn line(row: &Delivery) -> Value {
    json!({
        "id": row.id.to_string(),
        "tenant": row.tenant_id.to_string(),
        "webhook": row.endpoint_id.to_string(),
        "url": row.url,
        "event": row.event_id,
        "type": row.event_type,
        "status": row.status.as_str(),
        "attempts": row.attempts,
        "attemptedAt": row.attempted_at,
        "answerStatus": row.answer_status,
        "durationMs": row.duration_ms,
        "error": row.error,
        "nextAttemptAt": row.due_at,
        "createdAt": row.created_at,
    })
}
