//! From the socket to the generated router and back.

use std::future::Future;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{
    AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, LINK, RETRY_AFTER, TRANSFER_ENCODING, WWW_AUTHENTICATE,
};
use http::request::Parts;
use http::uri::PathAndQuery;
use http::{HeaderValue, Method, Request, Response, StatusCode, Uri};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::service::Service as HyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower_http::cors::CorsLayer;

use super::control::{ControlOptions, Explained, Routes};
use super::files::{self, FileRequest};
use super::intake::{self, Arrival};
use super::listen::Timeouts;
use super::mock::{self, Found, MockOptions, Mocked, Mocking};
use super::observed::Finished;
use super::origin::OriginOptions;
use super::rates::{self, Counted, RateOptions, Rates};
use super::validate::Validator;
use super::{context, control, cut, faults, listen, policy, reply};
use crate::auth::Caller;
use crate::contract::{Operation, Route};
use crate::control::{Endpoint, Gate, payments};
use crate::controls::Moment;
use crate::domain::abi;
use crate::domain::audit::Refusal;
use crate::domain::faults::{Cut, Effect};
use crate::domain::files::FileKey;
use crate::domain::ids::TenantId;
use crate::domain::refusals;
use crate::error::{Error, Kind, Result};
use crate::gateways::development::Ending;
use crate::handlers;
use crate::limits;
use crate::mock::steering;
use crate::observe::{self, Observer};
use crate::run::{Facts, RequestContext, Server};
use crate::violations::Violation;

use self::reply::{Body, Refused};

/// Settings of the edge.
#[derive(Clone, Debug)]
pub struct EdgeOptions {
    /// Origins that browsers may call from; any when empty.
    pub cors_origins: Vec<HeaderValue>,
    /// Whom to believe about where requests come from.
    pub origin: OriginOptions,
    /// Who may control the server.
    pub control: ControlOptions,
    /// Who may call how often.
    pub rates: RateOptions,
    /// Requests worked on at once; more are refused with 503.
    pub concurrent_requests: usize,
    /// Time for the head of a request to arrive; then the connection is closed.
    pub head_read: Duration,
    /// Time for the body of a request to arrive (408 beyond).
    pub body_read: Duration,
    /// Time in which nothing moves on a connection; then it is closed.
    pub idle: Duration,
}

impl Default for EdgeOptions {
    fn default() -> Self {
        Self {
            cors_origins: Vec::new(),
            origin: OriginOptions::default(),
            control: ControlOptions::default(),
            rates: RateOptions::default(),
            concurrent_requests: limits::CONCURRENT_REQUESTS,
            head_read: limits::HEADER_READ,
            body_read: limits::BODY_READ,
            idle: limits::CONNECTION_IDLE,
        }
    }
}

impl EdgeOptions {
    /// How long a connection may keep its place.
    pub const fn timeouts(&self) -> Timeouts {
        Timeouts { head: self.head_read, idle: self.idle }
    }
}

/// Everything in front of the handlers. Cheap to clone.
#[derive(Clone)]
pub struct Edge {
    server: Server,
    router: pers_api::server::Service<Server, RequestContext>,
    validator: Arc<Validator>,
    controls: Arc<Routes>,
    mocking: Arc<Mocking>,
    busy: Arc<Semaphore>,
    uploads: Arc<Semaphore>,
    rates: Arc<Rates>,
    /// Who sees every finished request; nobody where nobody can ask for it.
    observer: Option<Arc<Observer>>,
    options: EdgeOptions,
}

impl std::fmt::Debug for Edge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Edge").field("options", &self.options).finish_non_exhaustive()
    }
}

/// What the access log says of a request beside its method and status; filled in as it becomes known.
#[derive(Clone, Debug, Default)]
pub(super) struct Trace {
    pub template: Option<String>,
    pub operation: Option<String>,
    pub tenant: Option<String>,
    pub caller: Option<&'static str>,
    /// Who that is.
    pub who: Caller,
    /// When it came, by the clock of its tenant.
    pub now: Option<chrono::DateTime<chrono::Utc>>,
    /// Body of the request, once it has come.
    pub body: Option<Bytes>,
    /// Where the request breaks the contract.
    pub violations: Vec<Violation>,
    /// Whether it is about the server itself, which is not observed.
    pub of_control: bool,
    /// How the caller stands with his quota.
    pub counted: Option<Counted>,
}

/// A request whose operation is known and whose body has come.
struct Asked<'a> {
    parts: &'a Parts,
    route: Route<'a, 'a>,
    operation: &'a Operation,
    /// Without the version in front; what is explained has that of its operation.
    path: &'a str,
    body: Bytes,
    request_id: &'a str,
    now: &'a Moment,
    explained: Option<Explained>,
}

impl Trace {
    fn know(&mut self, caller: &Caller, now: chrono::DateTime<chrono::Utc>) {
        self.now = Some(now);
        self.tenant = caller.tenant.map(|tenant| tenant.to_string());
        self.caller = Some(caller.role().as_str());
        self.who = caller.clone();
    }
}

impl Edge {
    /// Compiles the contract's schemas and puts the edge in front of a server.
    ///
    /// # Errors
    /// 500 when a schema of the contract does not compile.
    pub fn new(server: Server, options: EdgeOptions) -> Result<Self> {
        let validator = Arc::clone(&server.services().validator);
        let router = pers_api::server::Service::new(server.clone(), false);
        let controls = Arc::new(Routes::new()?);
        let contract = Arc::clone(&server.services().contract);
        let mocking = Arc::new(Mocking::own(contract, Arc::clone(&validator), MockOptions::default()));
        let busy = Arc::new(Semaphore::new(options.concurrent_requests));
        let uploads = Arc::new(Semaphore::new(limits::UPLOADS));
        let services = server.services();
        let is_observed = services.settings.controlled && !services.settings.unobserved;
        let observer = is_observed.then(|| Arc::clone(&services.observer));
        let rates = Arc::new(Rates::new(&options.rates));
        Ok(Self { server, router, validator, controls, mocking, busy, uploads, rates, observer, options })
    }

    /// One request, from its head to its answer; never fails.
    async fn handle(self, request: Request<Incoming>) -> Response<Body> {
        let now = self.server.services().moment();
        let mut arrival = Arrival::new(request, self.server.services().ids.as_ref());
        let mut trace = Trace::default();
        let answered = match arrival.place(&self.busy) {
            Ok(_place) => self.answer(&arrival.parts, &mut arrival.body, &arrival.id, &now, &mut trace).await,
            Err(busy) => Err(busy),
        };
        let mut response = answered.unwrap_or_else(|error| {
            trace.violations = observe::violations(&error);
            reply::error(&error, &arrival.id, trace.now.unwrap_or_else(|| now.real()))
        });
        if let Some(counted) = &trace.counted {
            counted.note(&mut response);
        }
        let response = arrival.depart(response, self.options.body_read).await;
        if let Some(Refused(refusal)) = response.extensions().get() {
            self.note_refusal(&arrival, &trace, refusal.clone(), now.real());
        }
        log::info!(
            target: "pers::access",
            "{} {} {} {} {}ms tenant={} caller={} request={}",
            arrival.parts.method,
            trace.template.as_deref().unwrap_or("-"),
            trace.operation.as_deref().unwrap_or("-"),
            response.status().as_u16(),
            arrival.elapsed().as_millis(),
            trace.tenant.as_deref().unwrap_or("-"),
            trace.caller.unwrap_or("-"),
            arrival.id,
        );
        match &self.observer {
            Some(observer) if !trace.of_control => {
                let base_url = self.options.origin.of(&arrival.parts).base_url;
                let finished = Finished { arrival: &arrival, trace, base_url, started: now.real() };
                finished.observe(&self.server.services().contract, observer, response).await
            }
            _ => response,
        }
    }

    async fn answer(
        &self,
        parts: &Parts,
        body: &mut Option<Incoming>,
        request_id: &str,
        moment: &Moment,
        trace: &mut Trace,
    ) -> Result<Response<Body>> {
        let now = moment.real();
        intake::check_head(parts)?;
        let path = parts.uri.path();
        let services = self.server.services();
        let not_found = || Error::new(Kind::NotFound, "ROUTE_NOT_FOUND", "No operation has this path");
        if let Some(path) = path.strip_prefix(mock::PREFIX).filter(|rest| rest.starts_with('/')) {
            let asked = Mocked { parts, path, id: request_id, now, pause: self.options.body_read };
            let mut found = Found::default();
            let response = self.mocking.answer(&asked, body, &mut found).await;
            trace.template = found.template.map(|template| format!("{}{template}", mock::PREFIX));
            trace.operation = found.operation;
            return Ok(response);
        }
        let explained = Explained::at(path);
        if let Some(key) = path.strip_prefix(files::FOLDER) {
            trace.template = Some(files::TEMPLATE.to_owned());
            let now = FileKey::parse(key).map_or(now, |file| moment.of(file.tenant()));
            let address = self.options.origin.of(parts).ip;
            let request = FileRequest { parts, key, now, id: request_id, address, pause: self.options.body_read };
            return request.answer(services, &self.uploads, body).await;
        }
        if let Some(route) = self.controls.at(path, &self.options.control, services.settings.dev) {
            trace.template = Some(route.template().to_owned());
            trace.of_control = true;
            let Some(endpoint) = route.endpoint(&parts.method) else {
                return Ok(reply::method_not_allowed(&route.allow(), request_id, now));
            };
            let tenant = self.admit_to_control(endpoint, parts, moment, trace).await?;
            let body = intake::read_body(&parts.headers, body, self.options.body_read).await?;
            let origin = self.options.origin.of(parts);
            let ask = route.ask(parts, body, origin.base_url, now, tenant);
            return control::answer(services, endpoint, ask, request_id, origin.ip).await;
        }
        if control::owns(path) {
            let allow = control::allow(path, services.settings.dev).ok_or_else(not_found)?;
            trace.template = Some(path.to_owned());
            if !allow.split(", ").any(|method| method == parts.method.as_str()) {
                return Ok(reply::method_not_allowed(allow, request_id, now));
            }
            if let Some((intent, ending)) = control::payment(path) {
                return self.end_payment(intent, ending, request_id, moment, trace).await;
            }
            if let Some(standard) = abi::at(path) {
                return Ok(files::abi(standard, &parts.headers));
            }
        }
        // Explaining something is doing it, up to the decision: same route, same access, same validation.
        let path = explained.map_or_else(|| without_version(path), |explained| explained.operation());
        let route = services.contract.route(path).ok_or_else(not_found)?;
        trace.template.get_or_insert_with(|| route.template().to_owned());
        let Some(operation) = route.operation(&parts.method) else {
            return Ok(reply::method_not_allowed(&route.allow(), request_id, now));
        };
        let body = intake::read_body(&parts.headers, body, self.options.body_read).await?;
        trace.body = Some(body.clone());
        self.admit(Asked { parts, route, operation, path, body, request_id, now: moment, explained }, trace).await
    }

    /// Counts a refusal, for the audit log.
    fn note_refusal(&self, arrival: &Arrival, trace: &Trace, refusal: Refusal, now: chrono::DateTime<chrono::Utc>) {
        let place = trace.template.as_deref().unwrap_or("-");
        let operation = trace.operation.clone().unwrap_or_else(|| format!("{} {place}", arrival.parts.method));
        let kind = refusals::Kind {
            tenant: trace.who.tenant.map(|tenant| tenant.uuid()),
            role: trace.who.role().as_str(),
            caller: trace.who.identity.id(),
            credential: trace.who.credential,
            operation,
            refusal,
            address: self.options.origin.of(&arrival.parts).ip.map(|ip| ip.to_string()),
        };
        self.server.services().untold.note(kind, &arrival.id, now);
    }

    /// Lets a request to the control plane in; answers the one tenant that it may be about, if there is only one.
    async fn admit_to_control(
        &self,
        endpoint: &Endpoint,
        parts: &Parts,
        now: &Moment,
        trace: &mut Trace,
    ) -> Result<Option<TenantId>> {
        let (services, control) = (self.server.services(), &self.options.control);
        if endpoint.gate == Gate::Admin {
            let credentials = context::credentials(&parts.headers)?;
            if credentials.bearer.is_some() || !control.is_on(services.settings.dev) {
                let caller = context::caller(services, credentials, now).await?;
                trace.know(&caller, caller.tenant.map_or_else(|| now.real(), |tenant| now.of(tenant)));
                return policy::require_admin(&caller).map(Some);
            }
        }
        control.admit(endpoint, parts).map(|()| None)
    }

    /// Lets a request in: who calls, may he, and what he asks for.
    async fn admit(&self, asked: Asked<'_>, trace: &mut Trace) -> Result<Response<Body>> {
        let Asked { parts, operation, path, now, .. } = asked;
        let explains = asked.explained.is_some();
        trace.operation = Some(operation.id.clone());
        let origin = self.options.origin.of(parts);
        let caller = if operation.security.is_empty() {
            Caller::default()
        } else {
            self.caller(&asked, origin.ip, trace).await?
        };
        let epoch = caller.tenant.and_then(|tenant| now.epoch(tenant));
        let now = caller.tenant.map_or_else(|| now.real(), |tenant| now.of(tenant));
        trace.know(&caller, now);
        self.rates.count(&caller, origin.ip, &mut trace.counted)?;
        policy::check(operation, &caller)?;
        // What names no tenant (a payment service) has ids of its own; what only reads may be repeated anyway.
        let repeatable = matches!(operation.method, Method::POST | Method::PUT) && !explains && caller.tenant.is_some();
        let idempotency = if repeatable { context::idempotency_key(&parts.headers)? } else { None };
        let facts = Facts {
            caller,
            operation: operation.id.clone(),
            target: format!("{} {path}?{}", parts.method, parts.uri.query().unwrap_or_default()),
            reads: operation.method == Method::GET || explains,
            request_id: asked.request_id.to_owned(),
            now,
            epoch,
            explain: context::switch(&parts.headers, context::EXPLAIN),
            origin,
            body: asked.body.clone(),
            idempotency,
        };
        let login = self.rates.login(operation, &facts.caller, facts.origin.ip, &mut trace.counted)?;
        let answer = self.dispatch(asked, facts).await;
        if status(&answer) != StatusCode::UNAUTHORIZED {
            login.forgive();
        }
        answer
    }

    /// Who the credentials of a request say is calling.
    async fn caller(&self, asked: &Asked<'_>, ip: Option<IpAddr>, trace: &mut Trace) -> Result<Caller> {
        let credentials = context::credentials(&asked.parts.headers)?;
        let attempt = self.rates.attempt(ip, &credentials, &mut trace.counted)?;
        let caller = context::caller(self.server.services(), credentials, asked.now).await;
        self.rates.judge(attempt, &caller, &mut trace.counted)?;
        caller
    }

    /// Ends a payment of the development provider: its event goes to our own webhook like any other, past
    /// the same signature check.
    async fn end_payment(
        &self,
        intent: &str,
        ending: Ending,
        request_id: &str,
        now: &Moment,
        trace: &mut Trace,
    ) -> Result<Response<Body>> {
        const WEBHOOK: &str = "/purchases/webhooks/stripe";
        let (services, intent) = (self.server.services().clone(), intent.to_owned());
        let end = move || payments::end(&services, &intent, ending);
        let event = tokio::task::spawn_blocking(end).await.map_err(Error::internal)??;
        let request = Request::post(WEBHOOK)
            .header(CONTENT_TYPE, "application/json")
            .header("stripe-signature", event.signature)
            .body(())
            .map_err(Error::internal)?;
        let (parts, ()) = request.into_parts();
        let route = self.server.services().contract.route(WEBHOOK);
        let route = route.ok_or_else(|| Error::internal("the contract has no webhook"))?;
        let operation = route.operation(&parts.method).ok_or_else(|| Error::internal("the webhook takes no POST"))?;
        let (parts, path, body, explained) = (&parts, WEBHOOK, event.body, None);
        let asked = Asked { parts, route, operation, path, body, request_id, now, explained };
        let answer = self.admit(asked, trace).await?;
        Ok(if answer.status().is_success() { reply::json(StatusCode::OK, &event.told) } else { answer })
    }

    /// Hands a request that has been let in to its handler, if it fits the contract.
    async fn dispatch(&self, asked: Asked<'_>, facts: Facts) -> Result<Response<Body>> {
        let Asked { parts, route, operation, path, body, request_id, explained, .. } = asked;
        let now = facts.now;
        let checked = self.validator.check(operation, &route.params, parts.uri.query(), &parts.headers, &body)?;
        let fault = self.fault(parts, operation, facts.caller.tenant, explained.is_some()).await?;
        if let Some(fault) = fault {
            faults::suffer(fault).await?;
            if fault.drop == Some(Cut::Before) {
                return Ok(cut::marked(Response::default(), Cut::Before));
            }
        }
        let context = RequestContext::new(facts);
        let answer = async {
            if let Some(explained) = explained {
                return self.explain(&context, explained, checked.json).await;
            }
            let request = for_router(parts, operation, path, checked.query.as_deref(), checked.body)?;
            let routed = self.router.call((request, context.clone())).await;
            routed.map_err(|error| Error::internal(error.to_string()))
        };
        let answered = tokio::time::timeout(limits::HANDLER, answer)
            .await
            .unwrap_or_else(|_| Err(Error::unavailable("HANDLER_TIMEOUT", "the handler took too long")))?;
        let answer = reply::finish(answered, context.take_outcome(), &parts.uri, request_id, now);
        Ok(match fault.and_then(|fault| fault.drop) {
            Some(place) => cut::marked(answer, place),
            None => answer,
        })
    }

    /// The fault that a request runs into: the one that it asks for, else one that has been set for its
    /// operation. An explanation is no call of it.
    async fn fault(
        &self,
        parts: &Parts,
        operation: &Operation,
        tenant: Option<TenantId>,
        explains: bool,
    ) -> Result<Option<Effect>> {
        let services = self.server.services();
        let asked = if services.settings.dev { faults::asked(&parts.headers, operation)? } else { None };
        if asked.is_some() || explains || !services.controls.is_on() {
            return Ok(asked);
        }
        faults::drawn(services, operation, tenant).await
    }

    /// Evaluates a claim or a redeem that has been checked like one that is made. A refusal is left in the
    /// context.
    async fn explain(
        &self,
        context: &RequestContext,
        explained: Explained,
        body: Option<serde_json::Value>,
    ) -> Result<Response<Body>> {
        let body = body.unwrap_or_default();
        let explained = match explained {
            Explained::Redeem => {
                let redeem = read(body)?;
                self.server
                    .run(context, move |call| handlers::redemption_redeems::explain_redemption(call, &redeem))
                    .await
            }
            Explained::Claim => {
                let claim = read(body)?;
                self.server
                    .run(context, move |call| handlers::campaign_claims::explain_campaign_claim(call, &claim))
                    .await
            }
        };
        Ok(explained.map_or_else(|_| Response::default(), |value| reply::json(StatusCode::OK, &value)))
    }

    fn cors(&self) -> CorsLayer {
        CorsLayer::new()
            .allow_origin(listen::origins(&self.options.cors_origins))
            .allow_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS])
            .allow_headers([
                CONTENT_TYPE,
                AUTHORIZATION,
                HeaderName::from_static("x-project-key"),
                HeaderName::from_static("x-api-key"),
                HeaderName::from_static(context::IDEMPOTENCY_KEY),
                HeaderName::from_static(context::REQUEST_ID),
                HeaderName::from_static(context::EXPLAIN),
                HeaderName::from_static(context::FAULT),
                HeaderName::from_static(context::CONTROL_KEY),
                HeaderName::from_static(steering::PREFER),
                HeaderName::from_static(steering::REDOCLY_STATUS),
                HeaderName::from_static(steering::REDOCLY_EXAMPLE),
                HeaderName::from_static(steering::SEED),
            ])
            .expose_headers([
                HeaderName::from_static(context::REQUEST_ID),
                HeaderName::from_static("x-total-count"),
                reply::REPLAYED,
                HeaderName::from_static(mock::VIOLATIONS),
                HeaderName::from_static(mock::PREFERENCE_APPLIED),
                HeaderName::from_static(steering::SEED),
                LINK,
                RETRY_AFTER,
                rates::RATE_LIMIT,
                rates::RATE_LIMIT_POLICY,
                WWW_AUTHENTICATE,
            ])
            .max_age(limits::PREFLIGHT_AGE)
    }
}

/// The status that an answer will have.
fn status(answer: &Result<Response<Body>>) -> StatusCode {
    match answer {
        Ok(answer) => answer.status(),
        Err(error) => StatusCode::from_u16(error.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

/// A body that has been checked, as its operation's model.
fn read<T: serde::de::DeserializeOwned>(body: serde_json::Value) -> Result<T> {
    serde_json::from_value(body)
        .map_err(|_| Error::bad_request("MALFORMED_REQUEST", "The request does not fit the contract"))
}

/// Every operation answers with and without the version in front.
pub(super) fn without_version(path: &str) -> &str {
    match path.strip_prefix("/v2") {
        Some("") => "/",
        Some(rest) if rest.starts_with('/') => rest,
        _ => path,
    }
}

/// The request as the generated router shall see it: no version in the path, defaults in query and body.
fn for_router(
    parts: &Parts,
    operation: &Operation,
    path: &str,
    query: Option<&str>,
    body: Bytes,
) -> Result<Request<Full<Bytes>>> {
    let target =
        query.filter(|query| !query.is_empty()).map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    let mut uri = Uri::default().into_parts();
    uri.path_and_query = Some(PathAndQuery::try_from(target).map_err(Error::internal)?);
    let mut request = Request::new(Full::new(body));
    *request.method_mut() = operation.method.clone();
    *request.uri_mut() = Uri::from_parts(uri).map_err(Error::internal)?;
    *request.headers_mut() = parts.headers.clone();
    request.headers_mut().remove(CONTENT_LENGTH);
    request.headers_mut().remove(TRANSFER_ENCODING);
    Ok(request)
}

/// Serves connections until `stop` resolves, then waits for requests under way, at most `limits::DRAIN`.
///
/// # Errors
/// When the listener fails for good.
pub async fn serve(listener: TcpListener, edge: Edge, stop: impl Future<Output = ()>) -> std::io::Result<()> {
    let (timeouts, services) = (edge.options.timeouts(), edge.server.services());
    let (clock, ids) = (Arc::clone(&services.clock), Arc::clone(&services.ids));
    let service = listen::layered(edge.cors(), clock, ids, move |request| edge.clone().handle(request));
    listen::serve(listener, service, timeouts, stop).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_in_front_of_a_path_is_optional() {
        for (path, expected) in [
            ("/v2", "/"),
            ("/v2/", "/"),
            ("/v2/tokens", "/tokens"),
            ("/tokens", "/tokens"),
            ("/v2x", "/v2x"),
            ("/v2/v2", "/v2"),
        ] {
            assert_eq!(without_version(path), expected);
        }
    }
}
