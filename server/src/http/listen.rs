//! From the socket to an edge: connections, and the layers around whatever answers.

use std::error::Error as StdError;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::ETAG;
use http::{Extensions, HeaderMap, HeaderValue, Request, Response, StatusCode, Version};
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tower::{Service, ServiceBuilder, service_fn};
use tower_http::add_extension::AddExtension;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{Predicate, SizeAbove};
use tower_http::compression::{CompressionLayer, DefaultPredicate};
use tower_http::cors::{AllowHeaders, AllowMethods, AllowOrigin, CorsLayer, ExposeHeaders};

use super::activity::{Activity, Ending};
use super::cut::{self, CutOff};
use super::intake;
use super::origin::Peer;
use super::reply::{self, Body};
use crate::domain::faults::Cut;
use crate::error::Error;
use crate::limits;
use crate::world::{Clock, IdSource};

/// The layers around what answers requests, outermost first.
pub fn layered<F: Future<Output = Response<Body>> + Send>(
    cors: CorsLayer,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    handle: impl Fn(Request<Incoming>) -> F + Clone,
) -> impl Service<
    Request<Incoming>,
    Response = Response<impl http_body::Body<Data = Bytes, Error = impl Into<Box<dyn StdError + Send + Sync>>>>,
    Error = CutOff,
    Future = impl Future + Send,
> + Clone {
    ServiceBuilder::new()
        .layer(CompressionLayer::new().compress_when(DefaultPredicate::new().and(SizeAbove::new(1024)).and(untagged)))
        .layer(cors)
        .layer(CatchPanicLayer::custom(move |_| {
            // The panic hook has logged where; the client gets the same shape as ever.
            let id = ids.next().to_string();
            let mut response = reply::error(&Error::internal("panic while answering"), &id, clock.now());
            intake::note_request_id(&mut response, &id);
            response
        }))
        .service(service_fn(move |request: Request<Incoming>| {
            let answered = handle(request);
            async move { cut::apply(answered.await).await }
        }))
}

/// Origins that browsers may call from; any when none is named.
pub fn origins(named: &[HeaderValue]) -> AllowOrigin {
    if named.is_empty() { AllowOrigin::any() } else { AllowOrigin::list(named.to_vec()) }
}

/// CORS of an edge that cannot know which headers its clients send and look at.
pub fn open_cors(named: &[HeaderValue], methods: impl Into<AllowMethods>) -> CorsLayer {
    CorsLayer::new()
        .allow_origin(origins(named))
        .allow_methods(methods)
        .allow_headers(AllowHeaders::mirror_request())
        .expose_headers(ExposeHeaders::any())
        .max_age(limits::PREFLIGHT_AGE)
}

/// Whether an answer may be sent in another form: an entity tag names these very bytes, and half of an answer
/// is half of these.
fn untagged(_: StatusCode, _: Version, headers: &HeaderMap, extensions: &Extensions) -> bool {
    !headers.contains_key(ETAG) && extensions.get::<Cut>().is_none()
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

/// How long a connection may keep its place.
#[derive(Clone, Copy, Debug)]
pub struct Timeouts {
    /// Time for the head of a request to arrive.
    pub head: Duration,
    /// Time in which nothing moves on it ([`Activity`]).
    pub idle: Duration,
}

/// Serves connections until `stop` resolves; then waits for requests under way, at most `limits::DRAIN`.
///
/// # Errors
/// When the listener fails for good.
pub async fn serve<S, B>(
    listener: TcpListener,
    service: S,
    timeouts: Timeouts,
    stop: impl Future<Output = ()>,
) -> std::io::Result<()>
where
    S: Service<Request<Incoming>, Response = Response<B>, Error = CutOff> + Clone + Send + 'static,
    S::Future: Send,
    B: http_body::Body<Data = Bytes> + Send + 'static,
    B::Error: Into<Box<dyn StdError + Send + Sync>>,
{
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(timeouts.head)
        // A client may end its side of the connection as soon as it has asked.
        .half_close(true)
        .max_headers(limits::HEADER_FIELDS)
        .max_buf_size(limits::CONNECTION_BUFFER);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_header_list_size(limits::HEADER_LIST)
        .max_concurrent_streams(limits::HTTP2_STREAMS)
        .keep_alive_interval(limits::HTTP2_PING)
        .keep_alive_timeout(limits::HTTP2_PONG);
    let all = u32::try_from(limits::CONNECTIONS).map_err(std::io::Error::other)?;
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
        let activity = Activity::new();
        let service = activity.clone().watch(AddExtension::new(service.clone(), Peer(peer)));
        let (builder, service) = (builder.clone(), TowerToHyperService::new(service));
        let mut closing = closing.clone();
        tokio::spawn(async move {
            let spoken = tokio::select! {
                spoken = tokio::time::timeout(timeouts.head, has_spoken(&stream)) => spoken == Ok(true),
                _ = closing.changed() => false,
            };
            if spoken {
                let mut connection = pin!(builder.serve_connection_with_upgrades(TokioIo::new(stream), service));
                let ended = tokio::select! {
                    ended = connection.as_mut() => ended,
                    ending = activity.ending(timeouts.idle) => {
                        log::debug!("connection from {peer}: {ending:?}");
                        // Who waits for answers is told that there will be no more, and has time to take those
                        // that are under way.
                        connection.as_mut().graceful_shutdown();
                        let rest = if ending == Ending::Idle { timeouts.idle.min(limits::DRAIN) } else { Duration::ZERO };
                        tokio::time::timeout(rest, connection).await.unwrap_or(Ok(()))
                    }
                    _ = closing.changed() => {
                        connection.as_mut().graceful_shutdown();
                        connection.await
                    }
                };
                if let Err(error) = ended {
                    log::debug!("connection from {peer}: {error}");
                }
            }
            drop(permit);
        });
    }
    drop((listener, open));
    tokio::select! {
        // Every connection has a place, and gives it back.
        _ = connections.acquire_many(all) => {}
        () = tokio::time::sleep(limits::DRAIN) => log::warn!("requests under way were cut off"),
    }
    Ok(())
}
