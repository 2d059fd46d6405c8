//! From the socket to the generated router and back.

use std::convert::Infallible;
use std::error::Error as StdError;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::{
    AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, ETAG, EXPECT, HOST, HeaderName, LINK, RETRY_AFTER, TRANSFER_ENCODING,
    WWW_AUTHENTICATE,
};
use http::request::Parts;
use http::uri::PathAndQuery;
use http::{Extensions, HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri, Version};
use http_body_util::{BodyExt, Empty, Full, Limited};
use hyper::body::Incoming;
use hyper::service::Service as HyperService;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tower::{ServiceBuilder, service_fn};
use tower_http::add_extension::AddExtension;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{Predicate, SizeAbove};
use tower_http::compression::{CompressionLayer, DefaultPredicate};
use tower_http::cors::{AllowOrigin, CorsLayer};

use super::control::{ControlOptions, Explained, Routes};
use super::files::{self, FileRequest};
use super::origin::{OriginOptions, Peer};
use super::validate::Validator;
use super::{context, control, faults, policy, reply};
use crate::auth::Caller;
use crate::contract::{Operation, Route};
use crate::control::payments;
use crate::domain::abi;
use crate::error::{Error, Kind, Result};
use crate::gateways::development::Ending;
use crate::handlers;
use crate::limits;
use crate::run::{Facts, RequestContext, Server};

use self::reply::Body;

/// Settings of the edge.
#[derive(Clone, Debug)]
pub struct EdgeOptions {
    /// Origins that browsers may call from; any when empty.
    pub cors_origins: Vec<HeaderValue>,
    /// Whom to believe about where requests come from.
    pub origin: OriginOptions,
    /// Who may control the server.
    pub control: ControlOptions,
    /// Requests worked on at once; more are refused with 503.
    pub concurrent_requests: usize,
    /// Time for the head of a request to arrive; then the connection is closed.
    pub head_read: Duration,
    /// Time for the body of a request to arrive (408 beyond).
    pub body_read: Duration,
}

impl Default for EdgeOptions {
    fn default() -> Self {
        Self {
            cors_origins: Vec::new(),
            origin: OriginOptions::default(),
            control: ControlOptions::default(),
            concurrent_requests: limits::CONCURRENT_REQUESTS,
            head_read: limits::HEADER_READ,
            body_read: limits::BODY_READ,
        }
    }
}

/// Everything in front of the handlers. Cheap to clone.
#[derive(Clone)]
pub struct Edge {
    server: Server,
    router: pers_api::server::Service<Server, RequestContext>,
    validator: Arc<Validator>,
    controls: Arc<Routes>,
    busy: Arc<Semaphore>,
    uploads: Arc<Semaphore>,
    options: EdgeOptions,
}

impl std::fmt::Debug for Edge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Edge").field("options", &self.options).finish_non_exhaustive()
    }
}

/// What the access log says of a request beside its method and status; filled in as it becomes known.
#[derive(Clone, Debug, Default)]
struct Trace {
    template: Option<String>,
    operation: Option<String>,
    tenant: Option<String>,
    caller: Option<&'static str>,
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
    now: chrono::DateTime<chrono::Utc>,
    explained: Option<Explained>,
}

impl Trace {
    fn know(&mut self, caller: &Caller) {
        self.tenant = caller.tenant.map(|tenant| tenant.to_string());
        self.caller = Some(caller.role().as_str());
    }
}

impl Edge {
    /// Compiles the contract's schemas and puts the edge in front of a server.
    ///
    /// # Errors
    /// 500 when a schema of the contract does not compile.
    pub fn new(server: Server, options: EdgeOptions) -> Result<Self> {
        let validator = Arc::new(Validator::compile(&server.services().contract)?);
        let router = pers_api::server::Service::new(server.clone(), false);
        let controls = Arc::new(Routes::new()?);
        let busy = Arc::new(Semaphore::new(options.concurrent_requests));
        let uploads = Arc::new(Semaphore::new(limits::UPLOADS));
        Ok(Self { server, router, validator, controls, busy, uploads, options })
    }

    /// One request, from its head to its answer; never fails.
    async fn handle(self, request: Request<Incoming>) -> Response<Body> {
        let started = Instant::now();
        let now = self.server.services().clock.now();
        let (parts, body) = request.into_parts();
        let mut body = Some(body);
        let request_id =
            context::request_id(&parts.headers).unwrap_or_else(|| self.server.services().ids.next().to_string());
        let mut trace = Trace::default();
        // An orchestrator that asks whether a busy server lives must not hear that it does not.
        let permit = self.busy.try_acquire();
        let admitted = permit.is_ok() || control::is_probe(parts.uri.path());
        let answered = if admitted {
            self.answer(&parts, &mut body, &request_id, now, &mut trace).await
        } else {
            Err(Error::unavailable("SERVER_BUSY", "too many requests under way"))
        };
        drop(permit);
        let mut response = answered.unwrap_or_else(|error| reply::error(&error, &request_id, now));
        if let Some(unread) = body {
            self.drain(&parts.headers, unread).await;
        }
        note_request_id(&mut response, &request_id);
        if parts.method == Method::HEAD {
            response = without_body(response);
        }
        log::info!(
            target: "pers::access",
            "{} {} {} {} {}ms tenant={} caller={} request={}",
            parts.method,
            trace.template.as_deref().unwrap_or("-"),
            trace.operation.as_deref().unwrap_or("-"),
            response.status().as_u16(),
            started.elapsed().as_millis(),
            trace.tenant.as_deref().unwrap_or("-"),
            trace.caller.unwrap_or("-"),
            request_id,
        );
        response
    }

    async fn answer(
        &self,
        parts: &Parts,
        body: &mut Option<Incoming>,
        request_id: &str,
        now: chrono::DateTime<chrono::Utc>,
        trace: &mut Trace,
    ) -> Result<Response<Body>> {
        check_head(parts)?;
        let path = parts.uri.path();
        let services = self.server.services();
        let not_found = || Error::new(Kind::NotFound, "ROUTE_NOT_FOUND", "No operation has this path");
        let explained = Explained::at(path);
        if let Some(key) = path.strip_prefix(files::FOLDER) {
            trace.template = Some(files::TEMPLATE.to_owned());
            let request = FileRequest { parts, key, now, id: request_id, pause: self.options.body_read };
            return request.answer(services, &self.uploads, body).await;
        }
        if let Some(route) = self.controls.at(path, &self.options.control, services.settings.dev) {
            trace.template = Some(route.template().to_owned());
            let Some(endpoint) = route.endpoint(&parts.method) else {
                return Ok(reply::method_not_allowed(&route.allow(), request_id, now));
            };
            self.options.control.admit(endpoint, parts)?;
            let body = self.read_body(&parts.headers, body).await?;
            let ask = route.ask(parts, body, self.options.origin.of(parts).base_url, now);
            return control::answer(services, endpoint, ask).await;
        }
        if control::owns(path) {
            let allow = control::allow(path, services.settings.dev).ok_or_else(not_found)?;
            trace.template = Some(path.to_owned());
            if !allow.split(", ").any(|method| method == parts.method.as_str()) {
                return Ok(reply::method_not_allowed(allow, request_id, now));
            }
            if let Some((intent, ending)) = control::payment(path) {
                return self.end_payment(intent, ending, request_id, now, trace).await;
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
        let body = self.read_body(&parts.headers, body).await?;
        self.admit(Asked { parts, route, operation, path, body, request_id, now, explained }, trace).await
    }

    /// Lets a request in: who calls, may he, and what he asks for.
    async fn admit(&self, asked: Asked<'_>, trace: &mut Trace) -> Result<Response<Body>> {
        let services = self.server.services();
        let Asked { parts, operation, path, now, .. } = asked;
        let explains = asked.explained.is_some();
        trace.operation = Some(operation.id.clone());
        let caller = if operation.security.is_empty() {
            Caller::default()
        } else {
            context::caller(services, context::credentials(&parts.headers)?, now).await?
        };
        trace.know(&caller);
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
            explain: context::switch(&parts.headers, context::EXPLAIN),
            origin: self.options.origin.of(parts),
            body: asked.body.clone(),
            idempotency,
        };
        self.dispatch(asked, facts).await
    }

    /// Ends a payment of the development provider: its event goes to our own webhook like any other, past
    /// the same signature check.
    async fn end_payment(
        &self,
        intent: &str,
        ending: Ending,
        request_id: &str,
        now: chrono::DateTime<chrono::Utc>,
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

    /// Collects a body, within its limits. One that cannot be had is left, for [`Self::drain`].
    async fn read_body(&self, headers: &HeaderMap, body: &mut Option<Incoming>) -> Result<Bytes> {
        let too_large = || {
            Error::new(
                Kind::PayloadTooLarge,
                "BODY_TOO_LARGE",
                format!("A request body has at most {} bytes", limits::BODY_BYTES),
            )
        };
        let announced = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
        if announced.is_some_and(|length| length > limits::BODY_BYTES) {
            return Err(too_large());
        }
        let read = async {
            let mut collected = Vec::new();
            while let Some(incoming) = body.as_mut()
                && let Some(frame) = incoming.frame().await
            {
                let frame = frame.map_err(|_| {
                    Error::bad_request("BODY_INCOMPLETE", "The request body did not arrive as announced")
                })?;
                collected.extend_from_slice(frame.data_ref().map_or(&[][..], |data| data));
                if collected.len() > limits::BODY_BYTES {
                    return Err(too_large());
                }
            }
            *body = None;
            Ok(Bytes::from(collected))
        };
        tokio::time::timeout(self.options.body_read, read).await.unwrap_or_else(|_| {
            *body = None;
            Err(Error::new(Kind::RequestTimeout, "REQUEST_TIMEOUT", "The request body did not arrive in time"))
        })
    }

    /// Reads what is left of a body for a while, without keeping it: a client that is still writing would
    /// lose a refusal together with the connection. One that waits for `100 Continue` is not writing.
    async fn drain(&self, headers: &HeaderMap, body: Incoming) {
        if headers.contains_key(EXPECT) {
            return;
        }
        let mut limited = Limited::new(body, limits::DRAINED_BYTES);
        let read = async { while let Some(Ok(_)) = limited.frame().await {} };
        let _ = tokio::time::timeout(self.options.body_read, read).await;
    }

    /// Hands a request that has been let in to its handler, if it fits the contract.
    async fn dispatch(&self, asked: Asked<'_>, facts: Facts) -> Result<Response<Body>> {
        let Asked { parts, route, operation, path, body, request_id, now, explained } = asked;
        let checked = self.validator.check(operation, &route.params, parts.uri.query(), &parts.headers, &body)?;
        if self.server.services().settings.dev {
            faults::inject(&parts.headers, operation)?;
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
        Ok(reply::finish(answered, context.take_outcome(), &parts.uri, request_id, now))
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

    /// The layers around [`Self::handle`], outermost first.
    fn layered(
        self,
    ) -> impl tower::Service<
        Request<Incoming>,
        Response = Response<impl http_body::Body<Data = Bytes, Error = impl Into<Box<dyn StdError + Send + Sync>>>>,
        Error = Infallible,
        Future = impl Future + Send,
    > + Clone {
        let cors = self.cors();
        let services = self.server.services().clone();
        ServiceBuilder::new()
            .layer(
                CompressionLayer::new().compress_when(DefaultPredicate::new().and(SizeAbove::new(1024)).and(untagged)),
            )
            .layer(cors)
            .layer(CatchPanicLayer::custom(move |_| {
                // The panic hook has logged where; the client gets the same shape as ever.
                let id = services.ids.next().to_string();
                let mut response = reply::error(&Error::internal("panic while answering"), &id, services.clock.now());
                note_request_id(&mut response, &id);
                response
            }))
            .service(service_fn(move |request: Request<Incoming>| {
                let edge = self.clone();
                async move { Ok::<_, Infallible>(edge.handle(request).await) }
            }))
    }

    fn cors(&self) -> CorsLayer {
        let origins = if self.options.cors_origins.is_empty() {
            AllowOrigin::any()
        } else {
            AllowOrigin::list(self.options.cors_origins.clone())
        };
        CorsLayer::new()
            .allow_origin(origins)
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
            ])
            .expose_headers([
                HeaderName::from_static(context::REQUEST_ID),
                HeaderName::from_static("x-total-count"),
                reply::REPLAYED,
                LINK,
                RETRY_AFTER,
                WWW_AUTHENTICATE,
            ])
            .max_age(limits::PREFLIGHT_AGE)
    }
}

/// What is wrong with the head of a request that hyper does not look at.
fn check_head(parts: &Parts) -> Result<()> {
    // RFC 9112, 3.2. In HTTP/2 the authority is part of the target.
    let hosts = parts.headers.get_all(HOST).iter().count();
    if hosts > 1 || (hosts == 0 && parts.version == Version::HTTP_11) {
        return Err(Error::bad_request("HOST_INVALID", "The request needs one Host header field").at("header/host"));
    }
    let uri = parts.uri.path_and_query().map_or(0, |text| text.as_str().len());
    if uri > limits::URI_BYTES {
        return Err(Error::bad_request("URI_TOO_LONG", "The path and query are too long"));
    }
    let headers: usize = parts.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    if headers + uri > limits::HEADER_BYTES {
        return Err(Error::new(
            Kind::HeadersTooLarge,
            "HEADERS_TOO_LARGE",
            "The request's header fields are too large",
        ));
    }
    Ok(())
}

fn note_request_id(response: &mut Response<Body>, id: &str) {
    if let Ok(value) = HeaderValue::from_str(id) {
        response.headers_mut().insert(HeaderName::from_static(context::REQUEST_ID), value);
    }
}

/// A body that has been checked, as its operation's model.
fn read<T: serde::de::DeserializeOwned>(body: serde_json::Value) -> Result<T> {
    serde_json::from_value(body)
        .map_err(|_| Error::bad_request("MALFORMED_REQUEST", "The request does not fit the contract"))
}

/// Every operation answers with and without the version in front.
fn without_version(path: &str) -> &str {
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

/// Whether an answer may be sent in another form: an entity tag names these very bytes.
fn untagged(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    !headers.contains_key(ETAG)
}

/// The answer to HEAD: the headers of GET (RFC 9110, 9.3.2).
fn without_body(response: Response<Body>) -> Response<Body> {
    let (mut parts, body) = response.into_parts();
    if let Some(length) = http_body::Body::size_hint(&body).exact() {
        parts.headers.entry(CONTENT_LENGTH).or_insert(HeaderValue::from(length));
    }
    Response::from_parts(parts, Empty::new().boxed())
}

/// Waits until a connection's first bytes show which version of HTTP it speaks. hyper would wait for them
/// without a limit, and so keep a place among `limits::CONNECTIONS` for somebody who never asks.
async fn has_spoken(stream: &TcpStream) -> bool {
    const HTTP2: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    let mut first = [0; HTTP2.len()];
    loop {
        match stream.peek(&mut first).await {
            Ok(0) | Err(_) => return false,
            Ok(length) if length < HTTP2.len() && first.get(..length).is_some_and(|seen| HTTP2.starts_with(seen)) => {
                tokio::time::sleep(limits::PEEK_PAUSE).await;
            }
            Ok(_) => return true,
        }
    }
}

/// Serves connections until `stop` resolves, then waits for requests under way, at most `limits::DRAIN`.
///
/// # Errors
/// When the listener fails for good.
pub async fn serve(listener: TcpListener, edge: Edge, stop: impl Future<Output = ()>) -> std::io::Result<()> {
    let head_read = edge.options.head_read;
    let service = edge.layered();
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(head_read)
        // A client may end its side of the connection as soon as it has asked.
        .half_close(true)
        .max_headers(limits::HEADER_FIELDS)
        .max_buf_size(limits::CONNECTION_BUFFER);
    builder.http2().timer(TokioTimer::new()).max_header_list_size(limits::HEADER_LIST).max_concurrent_streams(128);
    let graceful = GracefulShutdown::new();
    let connections = Arc::new(Semaphore::new(limits::CONNECTIONS));
    let (open, closing) = watch::channel(());
    let mut stop = pin!(stop);
    loop {
        let permit = tokio::select! {
            permit = Arc::clone(&connections).acquire_owned() => permit,
            () = &mut stop => break,
        };
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                // The peer has gone, or file descriptors are short: the next one may do better.
                Err(error) => {
                    log::warn!("accept: {error}");
                    tokio::time::sleep(limits::ACCEPT_PAUSE).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let _ = stream.set_nodelay(true);
        let service = AddExtension::new(service.clone(), Peer(peer));
        let (builder, service, watcher) = (builder.clone(), TowerToHyperService::new(service), graceful.watcher());
        let mut closing = closing.clone();
        tokio::spawn(async move {
            let spoken = tokio::select! {
                spoken = tokio::time::timeout(head_read, has_spoken(&stream)) => spoken == Ok(true),
                _ = closing.changed() => false,
            };
            if spoken {
                let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
                if let Err(error) = watcher.watch(connection.into_owned()).await {
                    log::debug!("connection: {error}");
                }
            }
            drop(permit);
        });
    }
    drop((listener, open));
    tokio::select! {
        () = graceful.shutdown() => {}
        () = tokio::time::sleep(limits::DRAIN) => log::warn!("requests under way were cut off"),
    }
    Ok(())
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
