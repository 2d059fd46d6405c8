//! Consumer coverage: what of the contract the clients of this process have exercised.

use http::Method;
use serde_json::json;

use super::requests::observer;
use super::{Ask, Content, Endpoint, Gate, Reply};
use crate::error::{Error, Result};
use crate::observe::coverage::report::Report;
use crate::observe::coverage::tally::Consumers;
use crate::observe::coverage::{html, junit, text};
use crate::services::Services;

/// What this file answers.
pub const ENDPOINTS: [Endpoint; 2] = [
    Endpoint::get("/_pers/coverage", Gate::Control, coverage),
    Endpoint::new(Method::DELETE, "/_pers/coverage", Gate::Control, forget),
];

/// Forms of the report, with what `Accept` calls them; the first one that it names is meant.
const FORMS: [(&str, &str); 4] =
    [("html", "text/html"), ("junit", "application/xml"), ("junit", "text/xml"), ("text", "text/plain")];

/// The report, of all clients unless one is named, and of all operations unless some are.
fn coverage(services: &Services, ask: &Ask) -> Result<Reply> {
    let consumers = consumers(ask, &["operation", "format"])?;
    let report = report(services, ask, &consumers)?;
    Ok(match form(ask)? {
        "html" => Reply::text("text/html; charset=utf-8", html::page(&report)),
        "junit" => Reply::text("application/xml; charset=utf-8", junit::xml(&report)),
        "text" => Reply::text("text/plain; charset=utf-8", text::table(&report)),
        _ => Reply { status: 200, body: Content::Json(json!(report)) },
    })
}

/// Forgets what the clients that are meant have exercised; all of them unless one is named.
fn forget(services: &Services, ask: &Ask) -> Result<Reply> {
    observer(services)?.forget_coverage(&consumers(ask, &[])?);
    Ok(Reply::empty())
}

fn report(services: &Services, ask: &Ask, consumers: &Consumers) -> Result<Report> {
    let named: Vec<&str> =
        ask.query.iter().filter(|(name, _)| name == "operation").map(|(_, value)| value.as_str()).collect();
    if let Some(unknown) = named.iter().find(|id| services.contract.operation(id).is_none()) {
        let detail = format!("The contract has no operation {unknown}");
        return Err(Error::bad_request("VALIDATION_FAILED", detail).at("query/operation"));
    }
    observer(services)?.coverage(&services.contract, consumers, |id| named.is_empty() || named.contains(&id))
}

fn consumers(ask: &Ask, others: &[&str]) -> Result<Consumers> {
    let known = |name: &str| ["tenant", "client"].contains(&name) || others.contains(&name);
    if let Some((unknown, _)) = ask.query.iter().find(|(name, _)| !known(name)) {
        let detail = format!("There are tenant, client, {}", others.join(", "));
        return Err(Error::bad_request("VALIDATION_FAILED", detail).at(format!("query/{unknown}")));
    }
    Ok(Consumers { tenant: ask.query("tenant").map(str::to_owned), client: ask.query("client").map(str::to_owned) })
}

fn form(ask: &Ask) -> Result<&'static str> {
    let Some(named) = ask.query("format") else {
        let accept = ask.accept.as_deref().unwrap_or_default();
        let accepted = FORMS.iter().filter_map(|(form, media)| Some((accept.find(media)?, *form)));
        return Ok(accepted.min().map_or("json", |(_, form)| form));
    };
    ["json", "html", "junit", "text"].into_iter().find(|form| *form == named).ok_or_else(|| {
        Error::bad_request("VALIDATION_FAILED", "There are json, junit, html and text").at("query/format")
    })
}
