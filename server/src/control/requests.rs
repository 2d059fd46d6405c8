//! The request log: what clients have asked of this process, and whether they have asked what they should.

use std::sync::Arc;

use http::Method;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Ask, Content, Endpoint, Gate, Reply};
use crate::error::{Error, Result};
use crate::limits;
use crate::observe::log::{Body, Exchange, Filter, Message, Since, Statuses};
use crate::observe::matching::{Malformed, Matcher};
use crate::observe::verify::{Question, Times, Verdict};
use crate::observe::{Observer, har};
use crate::services::Services;

/// What this file answers.
pub const ENDPOINTS: [Endpoint; 4] = [
    Endpoint::get("/_pers/requests", Gate::Control, list),
    Endpoint::new(Method::DELETE, "/_pers/requests", Gate::Control, forget),
    Endpoint::get("/_pers/requests.har", Gate::Control, archive),
    Endpoint::new(Method::POST, "/_pers/verify", Gate::Control, verify),
];

/// Who has seen the requests.
///
/// # Errors
/// 409 `NOT_OBSERVED` for a server that does not look: an empty answer would say that nothing was asked.
pub(super) fn observer(services: &Services) -> Result<&Observer> {
    if services.settings.unobserved {
        return Err(Error::conflict("NOT_OBSERVED", "This server was started with --unobserved"));
    }
    Ok(&services.observer)
}

/// Media type of an HTTP Archive, as browsers name it.
const HAR: &str = "application/json";

/// The last requests that are meant, oldest first, as JSON or as an archive.
fn list(services: &Services, ask: &Ask) -> Result<Reply> {
    let format = ask.query("format").unwrap_or("json");
    if !["json", "har"].contains(&format) {
        return Err(Error::bad_request("VALIDATION_FAILED", "There are json and har").at("query/format"));
    }
    if format == "har" {
        return archive(services, ask);
    }
    let (filter, limit) = (filter(ask, &["format", "limit"])?, limit(ask)?);
    let mut kept = observer(services)?.requests(&filter);
    let matching = kept.exchanges.len();
    let shown = kept.exchanges.split_off(matching.saturating_sub(limit));
    Ok(Reply::ok(json!({
        "requests": shown.iter().map(view).collect::<Vec<_>>(),
        "matching": matching,
        "dropped": kept.dropped,
    })))
}

/// The same as an HTTP Archive.
fn archive(services: &Services, ask: &Ask) -> Result<Reply> {
    let (filter, limit) = (filter(ask, &["format", "limit"])?, limit(ask)?);
    let mut exchanges = observer(services)?.requests(&filter).exchanges;
    let shown = exchanges.split_off(exchanges.len().saturating_sub(limit));
    Ok(Reply { status: 200, body: Content::Text(HAR, har::archive(&shown).to_string()) })
}

/// Forgets the requests that are meant; all of them unless something is named.
fn forget(services: &Services, ask: &Ask) -> Result<Reply> {
    observer(services)?.forget(&filter(ask, &[])?);
    Ok(Reply::empty())
}

/// What a test wants to know.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Asked {
    operation_id: Option<String>,
    method: Option<String>,
    path: Option<String>,
    tenant: Option<String>,
    client: Option<String>,
    request_id: Option<String>,
    status: Option<Statuses>,
    since: Option<Since>,
    #[serde(default)]
    query: Map<String, Value>,
    #[serde(default)]
    headers: Map<String, Value>,
    body: Option<Value>,
    #[serde(default)]
    exact: bool,
    times: Option<u64>,
    at_least: Option<u64>,
    at_most: Option<u64>,
}

/// Whether such requests have been made, and as often as expected: 200 if so, 422 `NOT_VERIFIED` with those
/// that came closest if not.
fn verify(services: &Services, ask: &Ask) -> Result<Reply> {
    let asked: Asked = ask.body()?;
    // An operation that there is not would never be called: a typing error would pass every `times: 0`.
    if let Some(id) = asked.operation_id.as_deref().filter(|id| services.contract.operation(id).is_none()) {
        let detail = format!("The contract has no operation {id}");
        return Err(Error::bad_request("VALIDATION_FAILED", detail).at("/operationId"));
    }
    let question = question(asked)?;
    let known = observer(services)?.requests(&Filter::default());
    let dropped = known.dropped;
    let verdict = question.ask(known.exchanges);
    let count = verdict.matching.len();
    let told = json!({
        "verified": verdict.verified,
        "count": count,
        "expected": question.times.to_string(),
        "complete": dropped == 0,
    });
    if verdict.verified {
        return Ok(Reply::ok(told));
    }
    let detail = format!("{} such requests were expected, {count} were made{}", question.times, hint(&verdict));
    Err(Error::rule("NOT_VERIFIED", detail).with(explained(told, &verdict)))
}

/// The verdict with the requests that explain it: those that came close, or those that are too many.
fn explained(mut told: Value, verdict: &Verdict) -> Value {
    let near = verdict.near.iter().map(|(exchange, differences)| {
        let mut summary = summary(exchange);
        summary.insert("differences".to_owned(), json!(differences));
        Value::Object(summary)
    });
    let matching = verdict.matching.iter().rev().take(limits::NEAR_MISSES).map(|one| Value::Object(summary(one)));
    if let Some(members) = told.as_object_mut() {
        members.insert("nearMisses".to_owned(), near.collect());
        members.insert("matching".to_owned(), matching.collect());
    }
    told
}

/// The first difference of the closest request, for those who read the first line only.
fn hint(verdict: &Verdict) -> String {
    let Some((exchange, differences)) = verdict.near.first() else { return String::new() };
    let Some(first) = differences.first() else { return String::new() };
    let place = if first.target.is_empty() { "the body" } else { &first.target };
    let actual = first.actual.as_deref().unwrap_or("nothing");
    format!("; request {} came closest: {place} is {actual}, not {}", exchange.number, first.expected)
}

fn question(asked: Asked) -> Result<Question> {
    let times = match (asked.times, asked.at_least, asked.at_most) {
        (Some(times), None, None) => Times { least: times, most: Some(times) },
        (None, None, None) => Times::default(),
        (None, least, most) => Times { least: least.unwrap_or(0), most },
        _ => {
            return Err(Error::bad_request("VALIDATION_FAILED", "Either times, or atLeast and atMost").at("/times"));
        }
    };
    let read = |place: &str, value: &Value, exact| {
        let malformed = |Malformed { target, reason }| {
            Error::bad_request("VALIDATION_FAILED", reason).at(format!("{place}{target}"))
        };
        Matcher::read(value, exact).map_err(malformed)
    };
    // Parameters and headers are texts: `5` expects `"5"`.
    let texts = |place: &str, members: Map<String, Value>| {
        let members = members.into_iter().map(|(name, value)| {
            let value = match value {
                Value::Number(_) | Value::Bool(_) => Value::from(value.to_string()),
                value => value,
            };
            Ok((name.clone(), read(&format!("/{place}/{name}"), &value, false)?))
        });
        members.collect::<Result<Vec<_>>>()
    };
    let headers = texts("headers", asked.headers)?;
    Ok(Question {
        filter: Filter {
            tenant: asked.tenant,
            operation: asked.operation_id,
            method: asked.method,
            path: asked.path,
            status: asked.status,
            client: asked.client,
            request_id: asked.request_id,
            since: asked.since,
        },
        query: texts("query", asked.query)?,
        headers: headers.into_iter().map(|(name, matcher)| (name.to_ascii_lowercase(), matcher)).collect(),
        body: asked.body.map(|body| read("/body", &body, asked.exact)).transpose()?,
        times,
    })
}

/// The filter of a query; what it does not know is refused, because it would mean more than was meant.
fn filter(ask: &Ask, others: &[&str]) -> Result<Filter> {
    const NAMES: [&str; 9] =
        ["tenant", "operation", "operationId", "method", "path", "status", "client", "requestId", "since"];
    let mut members = Map::new();
    for (name, value) in &ask.query {
        let refused = |detail: String| Error::bad_request("VALIDATION_FAILED", detail).at(format!("query/{name}"));
        if others.contains(&name.as_str()) {
            continue;
        }
        if !NAMES.contains(&name.as_str()) {
            return Err(refused(format!("There are {} and {}", NAMES.join(", "), others.join(", "))));
        }
        members.insert(name.clone(), Value::from(value.as_str()));
        serde_json::from_value::<Filter>(Value::Object(members.clone())).map_err(|error| refused(error.to_string()))?;
    }
    serde_json::from_value(Value::Object(members))
        .map_err(|error| Error::bad_request("VALIDATION_FAILED", error.to_string()).at("query"))
}

fn limit(ask: &Ask) -> Result<usize> {
    let Some(text) = ask.query("limit") else { return Ok(limits::LOG_ANSWER) };
    let limit = text.parse().ok().filter(|limit| (1..=limits::LOG_ENTRIES).contains(limit));
    limit.ok_or_else(|| {
        let detail = format!("A whole number from 1 to {}", limits::LOG_ENTRIES);
        Error::bad_request("VALIDATION_FAILED", detail).at("query/limit")
    })
}

/// What a request is, in a few members.
fn summary(exchange: &Arc<Exchange>) -> Map<String, Value> {
    let summary = json!({
        "number": exchange.number,
        "started": exchange.started,
        "method": exchange.method,
        "path": exchange.path,
        "operationId": exchange.operation,
        "tenant": exchange.tenant,
        "status": exchange.status,
        "requestId": exchange.request_id,
    });
    if let Value::Object(members) = summary { members } else { Map::new() }
}

fn view(exchange: &Arc<Exchange>) -> Value {
    let mut members = summary(exchange);
    let more = json!({
        "durationMs": exchange.duration.as_secs_f64() * 1000.0,
        "template": exchange.template,
        "caller": exchange.caller,
        "client": exchange.client,
        "query": pairs(&exchange.query),
        "request": message(&exchange.request),
        "response": message(&exchange.response),
        "violations": exchange.violations,
    });
    if let Value::Object(more) = more {
        members.extend(more);
    }
    Value::Object(members)
}

fn message(message: &Message) -> Value {
    let mut view = json!({"headers": pairs(&message.headers), "size": message.size});
    let (name, value) = match &message.body {
        Body::None => return view,
        Body::Json(text) => ("body", serde_json::from_str(text).unwrap_or_default()),
        Body::Cut(text) => ("bodyStart", Value::from(text.as_str())),
        Body::Left(why) => ("bodyLeftOut", Value::from(*why)),
    };
    if let Some(members) = view.as_object_mut() {
        members.insert(name.to_owned(), value);
    }
    view
}

/// Fields as an object; one that occurs more than once is a list.
fn pairs(pairs: &[(String, String)]) -> Value {
    let mut members = Map::new();
    for (name, value) in pairs {
        match members.get_mut(name) {
            None => {
                members.insert(name.clone(), Value::from(value.as_str()));
            }
            Some(Value::Array(values)) => values.push(Value::from(value.as_str())),
            Some(first) => *first = json!([first.take(), value]),
        }
    }
    Value::Object(members)
}
