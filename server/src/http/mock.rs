//! The edge of a mock server: takes a request to an operation, checks it as the live edge does, and
//! answers what the contract says.
//!
//! In this order: path (404), method (405), a status that the request forces, credentials (401), media type
//! and content (415, 400), sample. A refusal has the body that the contract has for its status, if it has
//! one, and says in `x-pers-violations` what is wrong.

use std::future::Future;
use std::mem::discriminant;
use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::header::{ALLOW, CONTENT_TYPE, HeaderName, WWW_AUTHENTICATE};
use http::request::Parts;
use http::{HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use serde_json::{Map, Value, json};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower_http::cors::CorsLayer;

use super::intake::{self, Arrival};
use super::reply::{self, Body};
use super::stack::EdgeOptions;
use super::validate::Validator;
use super::{credentials, listen, policy};
use crate::contract::{Contract, Operation, Route};
use crate::error::{Error, Kind, Result};
use crate::mock::steering::Steering;
use crate::mock::{Answered, Mock};
use crate::violations;
use crate::world::{Clock, IdSource};

/// Where a live server answers samples, as the documentation's mock server has it.
pub const PREFIX: &str = "/_mock/swagger";
/// Says where a request breaks the contract, or why it could not be answered.
pub const VIOLATIONS: &str = "x-pers-violations";
/// What of `Prefer` has been done (RFC 7240, 3).
pub const PREFERENCE_APPLIED: &str = "preference-applied";

/// How a mock server answers.
#[derive(Clone, Copy, Debug, Default)]
pub struct MockOptions {
    /// What random data are made from where a request names no seed; another number each time unless given.
    pub seed: Option<u64>,
    /// Whether credentials are not asked for.
    pub open: bool,
}

/// Answers requests to the operations of one contract.
pub struct Mocking {
    mock: Mock,
    validator: Arc<Validator>,
    options: MockOptions,
    /// Whether errors without a sample have the body of this project's own contract; else that of RFC 9457.
    is_own: bool,
}

/// A request to an operation, and what the access log will say of it.
pub struct Mocked<'a> {
    /// Head.
    pub parts: &'a Parts,
    /// Path behind the place where the mock server is.
    pub path: &'a str,
    /// Request id.
    pub id: &'a str,
    /// When it came.
    pub now: DateTime<Utc>,
    /// Time for its body to arrive.
    pub pause: std::time::Duration,
}

/// What the access log says of a mocked request.
#[derive(Debug, Default)]
pub struct Found {
    /// Path template.
    pub template: Option<String>,
    /// Operation id.
    pub operation: Option<String>,
}

impl Mocking {
    /// A mock of the server's own contract, with its validator.
    pub fn own(contract: Arc<Contract>, validator: Arc<Validator>, options: MockOptions) -> Self {
        Self { mock: Mock::new(contract), validator, options, is_own: true }
    }

    /// A mock of anybody's contract, with its validator.
    pub fn any(contract: Arc<Contract>, validator: Arc<Validator>, options: MockOptions) -> Self {
        Self { mock: Mock::new(contract), validator, options, is_own: false }
    }

    /// Answers a request; never fails. A body that is not taken is left where it is.
    pub async fn answer(&self, asked: &Mocked<'_>, body: &mut Option<Incoming>, found: &mut Found) -> Response<Body> {
        let Some(route) = self.route(asked.path) else {
            let error = Error::new(Kind::NotFound, "ROUTE_NOT_FOUND", "No operation has this path");
            return self.refuse(None, &error, asked);
        };
        found.template = Some(route.template().to_owned());
        let Some(operation) = route.operation(&asked.parts.method) else {
            let allow = route.allow();
            let error =
                Error::new(Kind::MethodNotAllowed, "METHOD_NOT_ALLOWED", format!("This path answers to {allow}"));
            let mut response = self.refuse(None, &error, asked);
            if let Ok(value) = HeaderValue::from_str(&allow) {
                response.headers_mut().insert(ALLOW, value);
            }
            return response;
        };
        found.operation = Some(operation.id.clone());
        match self.of_operation(&route, operation, asked, body).await {
            Ok(response) => response,
            Err(error) => self.refuse(Some(operation), &error, asked),
        }
    }

    /// The route of a path, with or without the paths of the contract's servers in front: what
    /// `https://docs.pers.ninja/_mock/swagger/v2` is replaced by may end in `/v2` too.
    fn route<'p>(&self, path: &'p str) -> Option<Route<'_, 'p>> {
        let contract = self.mock.contract();
        let strip = |path: &'p str| {
            contract.bases().iter().find_map(|base| match path.strip_prefix(base.as_str())? {
                "" => Some("/"),
                rest => rest.starts_with('/').then_some(rest),
            })
        };
        let shorter = strip(path);
        let shortest = shorter.and_then(strip);
        [shortest, shorter, Some(path)].into_iter().flatten().find_map(|path| contract.route(path))
    }

    async fn of_operation(
        &self,
        route: &Route<'_, '_>,
        operation: &Operation,
        asked: &Mocked<'_>,
        body: &mut Option<Incoming>,
    ) -> Result<Response<Body>> {
        let (headers, query) = (&asked.parts.headers, asked.parts.uri.query());
        let wanted = Steering::read(headers, query)?;
        if let Some(status) = wanted.status {
            return match self.sampled(operation, &wanted, asked) {
                Err(error) if status.anyway && error.code == "STATUS_NOT_DECLARED" => Ok(anyway(status.code)),
                answered => answered,
            };
        }
        let body = intake::read_body(headers, body, asked.pause).await?;
        if !self.options.open && !credentials::are_present(operation, headers, query) {
            let detail = format!("This call needs {}", policy::wanted(&operation.security));
            return Err(Error::unauthenticated("CREDENTIALS_REQUIRED", detail));
        }
        self.validator.check(operation, &route.params, query, headers, &body)?;
        self.sampled(operation, &wanted, asked)
    }

    fn sampled(&self, operation: &Operation, wanted: &Steering, asked: &Mocked<'_>) -> Result<Response<Body>> {
        let seed = wanted.seed.or(self.options.seed).unwrap_or_else(rand::random);
        let mut response = written(self.mock.answer(operation, wanted, &asked.parts.headers, seed)?);
        if let Some(applied) = &wanted.applied {
            response.headers_mut().insert(HeaderName::from_static(PREFERENCE_APPLIED), applied.clone());
        }
        Ok(response)
    }

    /// Refuses a request as the contract says it, and says why.
    fn refuse(&self, operation: Option<&Operation>, error: &Error, asked: &Mocked<'_>) -> Response<Body> {
        let status = error.kind.status();
        let declared = operation.and_then(|operation| self.declared(operation, error, asked));
        let mut response = match declared {
            Some(answered) => written(answered),
            None if self.is_own => reply::error(error, asked.id, asked.now),
            None => problem(status, &reply::body(error, asked.id, asked.now)),
        };
        let headers = response.headers_mut();
        if let (Kind::Unauthenticated, Some(operation)) = (error.kind, operation)
            && let Ok(value) = HeaderValue::from_str(&credentials::challenge(operation))
        {
            headers.insert(WWW_AUTHENTICATE, value);
        }
        let violations: Vec<Value> = violations::of(error).iter().map(|violation| json!(violation)).collect();
        if let Ok(value) = HeaderValue::from_str(&violations::header(&violations)) {
            headers.insert(HeaderName::from_static(VIOLATIONS), value);
        }
        response
    }

    /// The sample that the contract has for the status of an error, telling of the error what it has members
    /// for, as long as that fits its schema.
    fn declared(&self, operation: &Operation, error: &Error, asked: &Mocked<'_>) -> Option<Answered> {
        let status = error.kind.status();
        let mut answered = self.mock.sample_of_status(operation, status)?;
        let is_json = operation.answer(status)?.content.iter().any(|media| media.is_json());
        let sample: Option<Map<String, Value>> = serde_json::from_slice(&answered.body).ok();
        if let (true, Some(mut sample)) = (is_json, sample) {
            let truth = reply::body(error, asked.id, asked.now);
            for (name, value) in sample.iter_mut() {
                if let Some(told) = truth.get(name)
                    && (self.is_own || discriminant(told) == discriminant(value))
                {
                    value.clone_from(told);
                }
            }
            let told = Value::Object(sample);
            if self.validator.check_response(operation, status, &told).is_ok() {
                answered.body = Bytes::from(told.to_string());
            }
        }
        Some(answered)
    }
}

fn written(answered: Answered) -> Response<Body> {
    let mut response = Response::new(Full::new(answered.body).boxed());
    *response.status_mut() = StatusCode::from_u16(answered.status).unwrap_or(StatusCode::OK);
    *response.headers_mut() = answered.headers;
    response
}

/// A status that the contract does not have, as Redocly's mock servers answer it.
fn anyway(status: u16) -> Response<Body> {
    let code = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    let message = code.canonical_reason().unwrap_or("The contract has no answer of this status");
    reply::json(code, &json!({ "status": status, "message": message }))
}

/// Problem details (RFC 9457).
fn problem(status: u16, told: &Value) -> Response<Body> {
    let mut members = Map::from_iter([("type".to_owned(), json!("about:blank"))]);
    for name in ["title", "status", "detail", "code", "target", "details"] {
        if let Some(value) = told.get(name).filter(|value| !value.is_null()) {
            members.insert(name.to_owned(), value.clone());
        }
    }
    let mut response = reply::json(StatusCode::from_u16(status).unwrap_or_default(), &members);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    response
}

/// A mock server of its own, as `pers mock` starts one. Cheap to clone.
#[derive(Clone)]
pub struct MockEdge {
    mocking: Arc<Mocking>,
    busy: Arc<Semaphore>,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    options: EdgeOptions,
}

impl MockEdge {
    /// Puts an edge in front of a mock.
    pub fn new(mocking: Mocking, clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>, options: EdgeOptions) -> Self {
        let busy = Arc::new(Semaphore::new(options.concurrent_requests));
        Self { mocking: Arc::new(mocking), busy, clock, ids, options }
    }

    /// One request, from its head to its answer; never fails.
    async fn handle(self, request: Request<Incoming>) -> Response<Body> {
        let (now, pause) = (self.clock.now(), self.options.body_read);
        let mut arrival = Arrival::new(request, self.ids.as_ref());
        let mut found = Found::default();
        let Arrival { parts, body, id, .. } = &mut arrival;
        let asked = Mocked { parts, path: parts.uri.path(), id, now, pause };
        let response = match (self.busy.try_acquire(), intake::check_head(parts)) {
            (Err(_), _) => self.mocking.refuse(None, &intake::busy(), &asked),
            (_, Err(error)) => self.mocking.refuse(None, &error, &asked),
            (Ok(_place), Ok(())) => self.mocking.answer(&asked, body, &mut found).await,
        };
        let response = arrival.depart(response, pause).await;
        log::info!(
            target: "pers::access",
            "{} {} {} {} {}ms request={}",
            arrival.parts.method,
            found.template.as_deref().unwrap_or("-"),
            found.operation.as_deref().unwrap_or("-"),
            response.status().as_u16(),
            arrival.elapsed().as_millis(),
            arrival.id,
        );
        response
    }

    /// Whatever a page of an allowed origin wants to send: the contract is anybody's, and so are its headers.
    fn cors(&self) -> CorsLayer {
        let methods =
            [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS];
        listen::open_cors(&self.options.cors_origins, methods)
    }
}

/// Serves connections until `stop` resolves, then waits for requests under way, at most `limits::DRAIN`.
///
/// # Errors
/// When the listener fails for good.
pub async fn serve_mock(listener: TcpListener, edge: MockEdge, stop: impl Future<Output = ()>) -> std::io::Result<()> {
    let timeouts = edge.options.timeouts();
    let (clock, ids) = (Arc::clone(&edge.clock), Arc::clone(&edge.ids));
    let service = listen::layered(edge.cors(), clock, ids, move |request| edge.clone().handle(request));
    listen::serve(listener, service, timeouts, stop).await
}
