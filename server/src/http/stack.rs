//! From the socket to the generated router and back.

use std::convert::Infallible;
use std::error::Error as StdError;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use http::header::{
    AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, LINK, TRANSFER_ENCODING, WWW_AUTHENTICATE,
};
use http::request::Parts;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri};
use http_body_util::{BodyExt, Empty, Full, Limited};
use hyper::body::Incoming;
use hyper::service::Service as HyperService;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower::{ServiceBuilder, service_fn};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{Predicate, SizeAbove};
use tower_http::compression::{CompressionLayer, DefaultPredicate};
use tower_http::cors::{AllowOrigin, CorsLayer};

use super::validate::Validator;
use super::{context, control, policy, reply};
use crate::auth::Caller;
use crate::contract::{Operation, Route};
use crate::error::{Error, Kind, Result};
use crate::handlers;
use crate::limits;
use crate::run::{Facts, RequestContext, Server};

use self::reply::Body;

/// Settings of the edge.
#[derive(Clone, Debug, Default)]
pub struct EdgeOptions {
    /// Origins that browsers may call from; any when empty.
    pub cors_origins: Vec<HeaderValue>,
}

/// Everything in front of the handlers. Cheap to clone.
#[derive(Clone)]
pub struct Edge {
    server: Server,
    router: pers_api::server::Service<Server, RequestContext>,
    validator: Arc<Validator>,
    busy: Arc<Semaphore>,
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
        let busy = Arc::new(Semaphore::new(limits::CONCURRENT_REQUESTS));
        Ok(Self { server, router, validator, busy, options })
    }

    /// One request, from its head to its answer; never fails.
    async fn handle(self, request: Request<Incoming>) -> Response<Body> {
        let started = Instant::now();
        let now = self.server.services().clock.now();
        let (parts, body) = request.into_parts();
        let request_id =
            context::request_id(&parts.headers).unwrap_or_else(|| self.server.services().ids.next().to_string());
        let mut trace = Trace::default();
        let mut response = match self.busy.try_acquire() {
            Ok(_permit) => match self.answer(&parts, body, &request_id, now, &mut trace).await {
                Ok(response) => response,
                Err(error) => reply::error(&error, &request_id, now),
            },
            Err(_) => reply::error(&Error::unavailable("SERVER_BUSY", "too many requests under way"), &request_id, now),
        };
        if let Ok(value) = HeaderValue::from_str(&request_id) {
            response.headers_mut().insert(HeaderName::from_static(context::REQUEST_ID), value);
        }
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
        body: Incoming,
        request_id: &str,
        now: chrono::DateTime<chrono::Utc>,
        trace: &mut Trace,
    ) -> Result<Response<Body>> {
        check_head(parts)?;
        let path = parts.uri.path();
        let services = self.server.services();
        let not_found = || Error::new(Kind::NotFound, "ROUTE_NOT_FOUND", "No operation has this path");
        let explains = path == control::EXPLAIN_CLAIM;
        if control::owns(path) {
            trace.template = Some(path.to_owned());
            let allow = control::allow(path).ok_or_else(not_found)?;
            if !allow.split(", ").any(|method| method == parts.method.as_str()) {
                return Ok(reply::method_not_allowed(allow, request_id, now));
            }
            if !explains {
                return control::answer(&self.server, path).await;
            }
        }
        // Explaining a claim is making one, up to the decision: same route, same access, same validation.
        let path = if explains { "/campaigns/claims" } else { without_version(path) };
        let route = services.contract.route(path).ok_or_else(not_found)?;
        trace.template.get_or_insert_with(|| route.template().to_owned());
        let Some(operation) = route.operation(&parts.method) else {
            return Ok(reply::method_not_allowed(&route.allow(), request_id, now));
        };
        trace.operation = Some(operation.id.clone());
        // The body is taken in before anything is refused: a client that is still writing would
        // otherwise lose the answer together with the connection.
        let body = read_body(&parts.headers, body).await?;
        let caller = if operation.security.is_empty() {
            Caller::default()
        } else {
            context::caller(services, context::credentials(&parts.headers)?, now).await?
        };
        trace.know(&caller);
        policy::check(operation, &caller)?;
        let facts = Facts {
            caller,
            operation: operation.id.clone(),
            reads: operation.method == Method::GET || explains,
            request_id: request_id.to_owned(),
            now,
            explain: context::switch(&parts.headers, context::EXPLAIN),
            raw_body: body.clone(),
        };
        self.dispatch(parts, &route, operation, path, body, facts, explains).await
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one request, taken apart a line above")]
    async fn dispatch(
        &self,
        parts: &Parts,
        route: &Route<'_, '_>,
        operation: &Operation,
        path: &str,
        body: Bytes,
        facts: Facts,
        explains: bool,
    ) -> Result<Response<Body>> {
        let checked = self.validator.check(operation, &route.params, parts.uri.query(), &parts.headers, &body)?;
        let (request_id, now) = (facts.request_id.clone(), facts.now);
        let context = RequestContext::new(facts);
        if explains {
            let claim = serde_json::from_slice(&checked.body)
                .map_err(|_| Error::bad_request("MALFORMED_REQUEST", "The request does not fit the contract"))?;
            let explained = self
                .server
                .run(&context, move |call| handlers::campaign_claims::explain_campaign_claim(call, &claim))
                .await;
            let answered = explained.map_or_else(|_| Response::default(), |value| reply::json(StatusCode::OK, &value));
            return Ok(reply::finish(answered, context.take_outcome(), &parts.uri, &request_id, now));
        }
        let request = for_router(parts, operation, path, checked.query.as_deref(), checked.body)?;
        let routed = tokio::time::timeout(limits::HANDLER, self.router.call((request, context.clone())));
        let answered = match routed.await {
            Ok(Ok(answered)) => answered,
            Ok(Err(error)) => return Err(Error::internal(error.to_string())),
            Err(_) => return Err(Error::unavailable("HANDLER_TIMEOUT", "the handler took too long")),
        };
        Ok(reply::finish(answered, context.take_outcome(), &parts.uri, &request_id, now))
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
            .layer(CompressionLayer::new().compress_when(DefaultPredicate::new().and(SizeAbove::new(1024))))
            .layer(cors)
            .layer(CatchPanicLayer::custom(move |_| {
                // The panic hook has logged where; the client gets the same shape as ever.
                let id = services.ids.next().to_string();
                reply::error(&Error::internal("panic while answering"), &id, services.clock.now())
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
                HeaderName::from_static("idempotency-key"),
                HeaderName::from_static(context::REQUEST_ID),
                HeaderName::from_static(context::EXPLAIN),
            ])
            .expose_headers([
                HeaderName::from_static(context::REQUEST_ID),
                HeaderName::from_static("x-total-count"),
                HeaderName::from_static("idempotency-replayed"),
                LINK,
                WWW_AUTHENTICATE,
            ])
            .max_age(std::time::Duration::from_secs(600))
    }
}

/// Limits on the head of a request that hyper does not know.
fn check_head(parts: &Parts) -> Result<()> {
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

/// Every operation answers with and without the version in front.
fn without_version(path: &str) -> &str {
    match path.strip_prefix("/v2") {
        Some("") => "/",
        Some(rest) if rest.starts_with('/') => rest,
        _ => path,
    }
}

/// Collects a body, within its limits. One that is too large is read on for a while without being kept,
/// so that its sender gets to see the refusal.
async fn read_body(headers: &HeaderMap, body: Incoming) -> Result<Bytes> {
    let too_large = || {
        Error::new(
            Kind::PayloadTooLarge,
            "BODY_TOO_LARGE",
            format!("A request body has at most {} bytes", limits::BODY_BYTES),
        )
    };
    let announced = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    let read = async {
        if announced.is_some_and(|length| length > limits::BODY_BYTES) {
            drain(body).await;
            return Err(too_large());
        }
        let mut body = body;
        let mut collected = Vec::new();
        while let Some(frame) = body.frame().await {
            let frame = frame
                .map_err(|_| Error::bad_request("BODY_INCOMPLETE", "The request body did not arrive as announced"))?;
            collected.extend_from_slice(frame.data_ref().map_or(&[][..], |data| data));
            if collected.len() > limits::BODY_BYTES {
                drain(body).await;
                return Err(too_large());
            }
        }
        Ok(Bytes::from(collected))
    };
    tokio::time::timeout(limits::BODY_READ, read).await.unwrap_or_else(|_| {
        Err(Error::new(Kind::RequestTimeout, "REQUEST_TIMEOUT", "The request body did not arrive in time"))
    })
}

async fn drain(body: Incoming) {
    let mut limited = Limited::new(body, limits::DRAINED_BYTES);
    while let Some(Ok(_)) = limited.frame().await {}
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

/// The answer to HEAD: the headers of GET (RFC 9110, 9.3.2).
fn without_body(response: Response<Body>) -> Response<Body> {
    let (mut parts, body) = response.into_parts();
    if let Some(length) = http_body::Body::size_hint(&body).exact() {
        parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    Response::from_parts(parts, Empty::new().boxed())
}

/// Serves connections until `stop` resolves, then waits for requests under way, at most `limits::DRAIN`.
///
/// # Errors
/// When the listener fails for good.
pub async fn serve(listener: TcpListener, edge: Edge, stop: impl Future<Output = ()>) -> std::io::Result<()> {
    let service = TowerToHyperService::new(edge.layered());
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits::HEADER_READ)
        .max_headers(limits::HEADER_FIELDS)
        .max_buf_size(limits::CONNECTION_BUFFER);
    builder.http2().timer(TokioTimer::new()).max_header_list_size(limits::HEADER_LIST).max_concurrent_streams(128);
    let graceful = GracefulShutdown::new();
    let connections = Arc::new(Semaphore::new(limits::CONNECTIONS));
    let mut stop = pin!(stop);
    loop {
        let permit = tokio::select! {
            permit = Arc::clone(&connections).acquire_owned() => permit,
            () = &mut stop => break,
        };
        let (stream, _) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                // The peer has gone, or file descriptors are short: the next one may do better.
                Err(error) => {
                    log::warn!("accept: {error}");
                    tokio::task::yield_now().await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let _ = stream.set_nodelay(true);
        let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), service.clone());
        let connection = graceful.watch(connection.into_owned());
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                log::debug!("connection: {error}");
            }
            drop(permit);
        });
    }
    drop(listener);
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
