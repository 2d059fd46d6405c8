//! The edge of a validating proxy: compares a request with the contract, asks the upstream server, compares
//! its answer.
//!
//! What was found goes into the header field `x-pers-violations` of the answer, into the log, and into
//! `GET /_pers/violations`. Everything is passed on all the same, unless [`ProxyOptions::refuses`] is set.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderName};
use http::request::Parts;
use http::{HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower_http::cors::AllowMethods;

use super::intake::{self, Arrival};
use super::origin::Peer;
use super::reply::{self, Body};
use super::stack::{EdgeOptions, without_version};
use super::validate::Validator;
use super::{control, credentials, listen};
use crate::contract::{Contract, Operation, Route};
use crate::error::{Error, Kind, Result};
use crate::gateways::upstream::Upstream;
use crate::limits;
use crate::proxy::findings::{self, Entry, Finding, Journal, Side};
use crate::proxy::headers;
use crate::violations::{self, Violation};
use crate::world::{Clock, IdSource};

/// Says where an exchange breaks the contract.
const VIOLATIONS: HeaderName = HeaderName::from_static("x-pers-violations");

/// How a proxy behaves.
#[derive(Clone, Debug)]
pub struct ProxyOptions {
    /// The deployment behind it: an address without a slash at its end.
    pub upstream: String,
    /// Whether a request that breaks the contract is refused (400) and an answer that does is held back (502).
    pub refuses: bool,
    /// Time for the deployment to answer, `limits::UPSTREAM_CALL` as a rule.
    pub patience: Duration,
    /// Limits, as those of a server.
    pub edge: EdgeOptions,
}

/// A validating proxy. Cheap to clone.
#[derive(Clone)]
pub struct Proxy(Arc<Inner>);

struct Inner {
    contract: Arc<Contract>,
    validator: Validator,
    upstream: Upstream,
    /// Whether the deployment's address has a path, in place of the version that a request may have in front.
    has_base: bool,
    journal: Journal,
    busy: Semaphore,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    options: ProxyOptions,
}

impl std::fmt::Debug for Proxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Proxy").field("options", &self.0.options).finish_non_exhaustive()
    }
}

/// What is known of an exchange; becomes an [`Entry`], and a line of the log.
#[derive(Debug, Default)]
struct Exchange {
    path: Option<String>,
    operation: Option<String>,
    status: Option<u16>,
    findings: Vec<Finding>,
}

impl Proxy {
    /// A proxy that compares with a contract.
    ///
    /// # Errors
    /// 500 when a schema of the contract does not compile.
    pub fn new(
        contract: Arc<Contract>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        options: ProxyOptions,
    ) -> Result<Self> {
        let validator = Validator::compile(&contract)?;
        let upstream = Upstream::new(&options.upstream, options.patience);
        let has_base = options.upstream.split_once("://").is_some_and(|(_, rest)| rest.contains('/'));
        let busy = Semaphore::new(options.edge.concurrent_requests);
        let journal = Journal::default();
        Ok(Self(Arc::new(Inner { contract, validator, upstream, has_base, journal, busy, clock, ids, options })))
    }

    /// One exchange, from a request's head to its answer; never fails.
    async fn handle(self, request: Request<Incoming>) -> Response<Body> {
        let now = self.0.clock.now();
        let mut arrival = Arrival::new(request, self.0.ids.as_ref());
        let mut exchange = Exchange::default();
        let answered = match arrival.place(&self.0.busy) {
            Ok(_place) => self.answer(&arrival.parts, &mut arrival.body, &arrival.id, now, &mut exchange).await,
            Err(busy) => Err(busy),
        };
        let response = answered.unwrap_or_else(|error| reply::error(&error, &arrival.id, now));
        let mut response = arrival.depart(response, self.0.options.edge.body_read).await;
        log::info!(
            target: "pers::access",
            "{} {} {} {} {}ms violations={} request={}",
            arrival.parts.method,
            exchange.path.as_deref().unwrap_or("-"),
            exchange.operation.as_deref().unwrap_or("-"),
            response.status().as_u16(),
            arrival.elapsed().as_millis(),
            exchange.findings.len(),
            arrival.id,
        );
        let Arrival { parts, id, .. } = arrival;
        self.keep(exchange, &parts, id, now, &mut response);
        response
    }

    /// Tells what was found, everywhere.
    fn keep(&self, exchange: Exchange, parts: &Parts, id: String, at: DateTime<Utc>, response: &mut Response<Body>) {
        if control::owns(parts.uri.path()) {
            return;
        }
        let Exchange { path, operation, status, findings } = exchange;
        if findings.is_empty() {
            return self.0.journal.note_clean();
        }
        for Finding { side, rule, target, message, .. } in &findings {
            log::warn!(
                target: "pers::contract",
                "{} {side:?}: {rule} at {target:?}: {message} request={id}",
                operation.as_deref().unwrap_or("-"),
            );
        }
        if let Ok(value) = HeaderValue::from_str(&findings::header(&findings)) {
            response.headers_mut().insert(VIOLATIONS, value);
        }
        self.0.journal.note(Entry {
            at,
            request_id: id,
            method: parts.method.to_string(),
            path: path.unwrap_or_default(),
            operation_id: operation,
            status,
            violations: findings,
        });
    }

    async fn answer(
        &self,
        parts: &Parts,
        body: &mut Option<Incoming>,
        id: &str,
        now: DateTime<Utc>,
        exchange: &mut Exchange,
    ) -> Result<Response<Body>> {
        intake::check_head(parts)?;
        let path = parts.uri.path();
        if control::owns(path) {
            exchange.path = Some(path.to_owned());
            return self.control(parts, id, now);
        }
        let body = intake::read_body(&parts.headers, body, self.0.options.edge.body_read).await?;
        let plain = without_version(path);
        let route = self.0.contract.route(plain);
        exchange.path = Some(route.as_ref().map_or_else(|| cut(plain), |route| route.template().to_owned()));
        let operation = self.of_request(parts, route.as_ref(), &body, exchange);
        if self.0.options.refuses && !exchange.findings.is_empty() {
            let detail = "The request breaks the contract; it was not passed on";
            let refusal = Error::bad_request("REQUEST_BREAKS_CONTRACT", detail);
            return Err(refusal.with(json!({ "violations": exchange.findings })));
        }
        let answered = self.ask(parts, body).await?;
        exchange.status = Some(answered.status().as_u16());
        if let Some(operation) = operation {
            exchange.findings.extend(self.of_answer(operation, &parts.method, &answered));
        }
        let breaks = exchange.findings.iter().any(|finding| finding.side == Side::Response);
        if self.0.options.refuses && breaks {
            let detail = "The upstream server's answer breaks the contract";
            let refusal = Error::new(Kind::BadGateway, "ANSWER_BREAKS_CONTRACT", detail);
            return Err(refusal.with(json!({ "violations": exchange.findings })));
        }
        let (mut head, body) = answered.into_parts();
        head.headers = headers::for_client(&head.headers, parts.method != Method::HEAD);
        Ok(Response::from_parts(head, Full::new(Bytes::from(body)).boxed()))
    }

    /// What a proxy tells of itself; all else under `/_pers` is the upstream server's own, and not reached through it.
    fn control(&self, parts: &Parts, id: &str, now: DateTime<Utc>) -> Result<Response<Body>> {
        let told = match parts.uri.path() {
            "/_pers/health/live" | "/_pers/health/ready" => json!({ "status": "ok" }),
            "/_pers/violations" => self.0.journal.report(),
            "/_pers/info" => json!({
                "name": "pers-server",
                "version": env!("CARGO_PKG_VERSION"),
                "contract": { "version": self.0.contract.version(), "digest": self.0.contract.digest() },
                "upstream": self.0.upstream.url(),
            }),
            _ => return Err(Error::new(Kind::NotFound, "ROUTE_NOT_FOUND", "A proxy has no such path")),
        };
        if parts.method == Method::GET || parts.method == Method::HEAD {
            return Ok(reply::json(StatusCode::OK, &told));
        }
        Ok(reply::method_not_allowed("GET, HEAD, OPTIONS", id, now))
    }

    /// Finds the operation of a request, and what is wrong with the request.
    fn of_request(
        &self,
        parts: &Parts,
        route: Option<&Route<'_, '_>>,
        body: &Bytes,
        exchange: &mut Exchange,
    ) -> Option<&Operation> {
        let Some(route) = route else {
            exchange.findings.push(Finding::whole(Side::Request, "path", "No operation has this path"));
            return None;
        };
        let name = route.operation(&parts.method).map(|operation| operation.id.clone());
        let Some(operation) = name.as_deref().and_then(|id| self.0.contract.operation(id)) else {
            let message = format!("This path answers to {}", route.allow());
            exchange.findings.push(Finding::whole(Side::Request, "method", message));
            return None;
        };
        exchange.operation = name;
        if !credentials::are_present(operation, &parts.headers, parts.uri.query()) {
            let message = format!("This call needs {}", super::policy::wanted(&operation.security));
            exchange.findings.push(Finding::whole(Side::Request, "security", message));
        }
        let (query, headers) = (parts.uri.query(), &parts.headers);
        if let Err(error) = self.0.validator.check(operation, &route.params, query, headers, body) {
            exchange.findings.extend(of_error(error));
        }
        Some(operation)
    }

    async fn ask(&self, parts: &Parts, body: Bytes) -> Result<Response<Vec<u8>>> {
        let path = parts.uri.path();
        let path = if self.0.has_base { without_version(path) } else { path };
        let target = parts.uri.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
        let client = parts.extensions.get::<Peer>().map_or_else(|| "unknown".to_owned(), |Peer(peer)| peer.to_string());
        let mut request =
            Request::builder().method(parts.method.clone()).uri(target).body(body.to_vec()).map_err(Error::internal)?;
        *request.headers_mut() = headers::for_upstream(&parts.headers, &client);
        let upstream = self.0.upstream.clone();
        tokio::task::spawn_blocking(move || upstream.ask(request)).await.map_err(Error::internal)?
    }

    /// What is wrong with an answer.
    fn of_answer(&self, operation: &Operation, method: &Method, answer: &Response<Vec<u8>>) -> Vec<Finding> {
        let status = answer.status().as_u16();
        let field = |name: &HeaderName| answer.headers().get(name).and_then(|value| value.to_str().ok());
        if *method == Method::HEAD && operation.responses.contains(&status) {
            return Vec::new();
        }
        if let Some(coding) = field(&CONTENT_ENCODING).filter(|coding| *coding != "identity") {
            let message = format!("The answer is {coding}, although identity was asked for; it was not looked at");
            return vec![Finding::whole(Side::Response, "encoding", message)];
        }
        let mut findings = Vec::new();
        let sent = field(&CONTENT_TYPE).map(|value| value.split(';').next().unwrap_or_default().trim());
        let content = operation.answer(status).map(|answer| answer.content.as_slice()).unwrap_or_default();
        let declared: Vec<&str> = content.iter().map(|media| media.range.as_ref()).collect();
        let is_declared = |sent: &str| declared.iter().any(|known| known.eq_ignore_ascii_case(sent));
        if !declared.is_empty() && !sent.is_some_and(is_declared) {
            let message = format!("The answer is {}, not {}", sent.unwrap_or("of no type"), declared.join(" or "));
            findings.push(Finding::whole(Side::Response, "media-type", message));
        }
        let body = if answer.body().is_empty() {
            Value::Null
        } else {
            match serde_json::from_slice(answer.body()) {
                Ok(value) => value,
                Err(_) if operation.responses.contains(&status) && declared.is_empty() => Value::String(String::new()),
                Err(error) => {
                    let message = format!("The answer is not JSON (line {}, column {})", error.line(), error.column());
                    findings.push(Finding::whole(Side::Response, "json", message));
                    return findings;
                }
            }
        };
        if let Err(violations) = self.0.validator.check_response(operation, status, &body) {
            findings.extend(violations.into_iter().map(|violation| of_violation(Side::Response, violation)));
        }
        findings
    }
}

fn of_violation(side: Side, violation: Violation) -> Finding {
    let Violation { target, keyword, message, contract } = violation;
    Finding { side, rule: keyword, target, message, contract }
}

/// The violations that a refusal of the validation lists, or the refusal itself.
fn of_error(error: Error) -> Vec<Finding> {
    if let Some(listed) = violations::listed(&error) {
        return listed.into_iter().map(|violation| of_violation(Side::Request, violation)).collect();
    }
    let rule = error.code.to_ascii_lowercase().replace('_', "-");
    let target = error.target.unwrap_or_default();
    vec![Finding { target, ..Finding::whole(Side::Request, &rule, error.detail) }]
}

/// A path that the contract does not have, no longer than the log needs.
fn cut(path: &str) -> String {
    path.chars().take(limits::POINTER_CHARS).collect()
}

/// Serves connections until `stop` resolves, then waits for requests under way, at most `limits::DRAIN`.
///
/// # Errors
/// When the listener fails for good.
pub async fn serve_proxy(listener: TcpListener, proxy: Proxy, stop: impl Future<Output = ()>) -> std::io::Result<()> {
    // A browser sees the proxy, not the deployment: whose pages may call is for the proxy to say.
    let cors = listen::open_cors(&proxy.0.options.edge.cors_origins, AllowMethods::mirror_request());
    let timeouts = proxy.0.options.edge.timeouts();
    let (clock, ids) = (Arc::clone(&proxy.0.clock), Arc::clone(&proxy.0.ids));
    let service = listen::layered(cors, clock, ids, move |request| proxy.clone().handle(request));
    listen::serve(listener, service, timeouts, stop).await
}
