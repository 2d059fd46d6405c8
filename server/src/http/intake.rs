//! What every edge does with a request and with an answer, whatever is behind it.

use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, EXPECT, HOST, HeaderName};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, Request, Response, Version};
use http_body_util::{BodyExt, Empty, Limited};
use hyper::body::Incoming;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::reply::Body;
use super::{context, control};
use crate::error::{Error, Kind, Result};
use crate::limits;
use crate::world::IdSource;

/// A request that has come, until its answer goes: what every edge does before and after it is answered.
pub struct Arrival {
    /// Its head.
    pub parts: Parts,
    /// Its body, as long as nobody has read it.
    pub body: Option<Incoming>,
    /// Request id: the client's own, if it can be taken over.
    pub id: String,
    started: Instant,
}

impl Arrival {
    /// Takes a request in.
    pub fn new(request: Request<Incoming>, ids: &dyn IdSource) -> Self {
        let started = Instant::now();
        let (parts, body) = request.into_parts();
        let id = context::request_id(&parts.headers).unwrap_or_else(|| ids.next().to_string());
        Self { parts, body: Some(body), id, started }
    }

    /// Takes one of an edge's places for it. A probe needs none: an orchestrator that asks whether a busy
    /// server lives must not hear that it does not.
    ///
    /// # Errors
    /// 503 `SERVER_BUSY`.
    pub fn place<'s>(&self, places: &'s Semaphore) -> Result<Option<SemaphorePermit<'s>>> {
        match places.try_acquire() {
            Ok(place) => Ok(Some(place)),
            Err(_) if control::is_probe(self.parts.uri.path()) => Ok(None),
            Err(_) => Err(busy()),
        }
    }

    /// How long it has taken so far.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// Makes its answer ready to go, once what is left of its body has been read for at most `pause`.
    pub async fn depart(&mut self, mut response: Response<Body>, pause: Duration) -> Response<Body> {
        if let Some(unread) = self.body.take() {
            drain(&self.parts.headers, unread, pause).await;
        }
        note_request_id(&mut response, &self.id);
        if self.parts.method == Method::HEAD { without_body(response) } else { response }
    }
}

/// What a request is refused with for which there is no place.
pub fn busy() -> Error {
    Error::unavailable("SERVER_BUSY", "too many requests under way")
}

/// Checks of the head of a request what hyper does not look at.
///
/// # Errors
/// 400 or 431.
pub fn check_head(parts: &Parts) -> Result<()> {
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

/// Collects a body, within its limits; it has `pause` to arrive. One that cannot be had is left, for [`drain`].
///
/// # Errors
/// 408, 413, or 400 for one that breaks off.
pub async fn read_body(headers: &HeaderMap, body: &mut Option<Incoming>, pause: Duration) -> Result<Bytes> {
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
            let frame = frame
                .map_err(|_| Error::bad_request("BODY_INCOMPLETE", "The request body did not arrive as announced"))?;
            collected.extend_from_slice(frame.data_ref().map_or(&[][..], |data| data));
            if collected.len() > limits::BODY_BYTES {
                return Err(too_large());
            }
        }
        *body = None;
        Ok(Bytes::from(collected))
    };
    tokio::time::timeout(pause, read).await.unwrap_or_else(|_| {
        *body = None;
        Err(Error::new(Kind::RequestTimeout, "REQUEST_TIMEOUT", "The request body did not arrive in time"))
    })
}

/// Reads what is left of a body for at most `pause`, without keeping it: a client that is still writing would
/// lose a refusal together with the connection. One that waits for `100 Continue` is not writing.
async fn drain(headers: &HeaderMap, body: Incoming, pause: Duration) {
    if headers.contains_key(EXPECT) {
        return;
    }
    let mut limited = Limited::new(body, limits::DRAINED_BYTES);
    let read = async { while let Some(Ok(_)) = limited.frame().await {} };
    let _ = tokio::time::timeout(pause, read).await;
}

/// Tells the request id.
pub fn note_request_id(response: &mut Response<Body>, id: &str) {
    if let Ok(value) = HeaderValue::from_str(id) {
        response.headers_mut().insert(HeaderName::from_static(context::REQUEST_ID), value);
    }
}

/// The answer to HEAD: the headers of GET (RFC 9110, 9.3.2).
fn without_body(response: Response<Body>) -> Response<Body> {
    let (mut parts, body) = response.into_parts();
    if let Some(length) = http_body::Body::size_hint(&body).exact() {
        parts.headers.entry(CONTENT_LENGTH).or_insert(HeaderValue::from(length));
    }
    Response::from_parts(parts, Empty::new().boxed())
}
