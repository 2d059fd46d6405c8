//! Every error of every layer gets its one shape here, and every answer its common headers.

use std::convert::Infallible;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::header::{ALLOW, CONTENT_TYPE, HeaderName, LINK, RETRY_AFTER, WARNING, WWW_AUTHENTICATE};
use http::{HeaderValue, Response, StatusCode, Uri};
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full};
use pers_api::models;
use serde::Serialize;

use crate::domain::audit::Refusal;
use crate::error::{Error, Kind};
use crate::run::Outcome;

/// Body of every answer.
pub type Body = BoxBody<Bytes, Infallible>;

/// Number of all entries behind a bare array.
const TOTAL_COUNT: HeaderName = HeaderName::from_static("x-total-count");

/// Says that an answer is that of an earlier request.
pub const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// Says of a response that it refuses somebody (401, 403), and why: for the audit log, which has not been told
/// of it in the request's transaction.
#[derive(Clone, Debug)]
pub struct Refused(pub Refusal);

/// A JSON answer.
pub fn json(status: StatusCode, value: &impl Serialize) -> Response<Body> {
    let bytes = serde_json::to_vec(value).unwrap_or_default();
    let mut response = Response::new(Full::new(Bytes::from(bytes)).boxed());
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// The answer to an error: a `StructuredErrorDTO`. The cause goes to the log, once, with the request id.
pub fn error(error: &Error, request_id: &str, now: DateTime<Utc>) -> Response<Body> {
    if let Some(cause) = error.cause_chain() {
        let level = if error.kind == Kind::Internal { log::Level::Error } else { log::Level::Warn };
        log::log!(level, "request {request_id}: {}: {}", error.code, cause);
    }
    let status = StatusCode::from_u16(error.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = json(status, &body(error, request_id, now));
    if matches!(error.kind, Kind::Unauthenticated | Kind::Forbidden) && !error.keeps_writes {
        let refusal = Refusal { status: error.kind.status(), code: error.code.to_string() };
        response.extensions_mut().insert(Refused(refusal));
    }
    let headers = response.headers_mut();
    match error.kind {
        // RFC 9110, 11.6.1: a 401 names the scheme.
        Kind::Unauthenticated => {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        Kind::Unavailable | Kind::ExternalUnavailable | Kind::TooManyRequests => {
            headers.insert(RETRY_AFTER, HeaderValue::from_static("1"));
        }
        _ => {}
    }
    response
}

/// Body of the answer to an error.
pub fn body(error: &Error, request_id: &str, now: DateTime<Utc>) -> serde_json::Value {
    serde_json::json!({
        "status": error.kind.status(),
        "title": error.kind.title(),
        "detail": error.detail,
        "message": error.detail,
        "code": error.code,
        "category": error.kind.category(),
        "timestamp": now,
        "correlationId": request_id,
        "userMessage": error.detail,
        "retryable": error.retryable,
        "target": error.target,
        "details": error.details,
    })
}

/// 405 with the methods that the path has (RFC 9110, 15.5.6).
pub fn method_not_allowed(allow: &str, request_id: &str, now: DateTime<Utc>) -> Response<Body> {
    let refusal = Error::new(Kind::MethodNotAllowed, "METHOD_NOT_ALLOWED", format!("This path answers to {allow}"));
    let mut response = error(&refusal, request_id, now);
    if let Ok(value) = HeaderValue::from_str(allow) {
        response.headers_mut().insert(ALLOW, value);
    }
    response
}

/// Finishes what the generated router answered: a refusal left by the handler takes its place, its own
/// plain-text errors get the one shape, and list headers are added.
pub fn finish(
    answered: Response<Body>,
    outcome: Outcome,
    uri: &Uri,
    request_id: &str,
    now: DateTime<Utc>,
) -> Response<Body> {
    if let Some(refusal) = outcome.error {
        return error(&refusal, request_id, now);
    }
    if !answered.status().is_success() {
        return error(&of_router(answered.status()), request_id, now);
    }
    let mut response = match outcome.kept {
        Some(kept) => answered.map(|_| Full::new(Bytes::from(kept)).boxed()),
        None => answered,
    };
    let headers = response.headers_mut();
    headers.remove(WARNING);
    if outcome.replayed {
        headers.insert(REPLAYED, HeaderValue::from_static("true"));
    }
    if let Some(total) = outcome.total {
        headers.insert(TOTAL_COUNT, HeaderValue::from(total));
    }
    if let Some((page, limit)) = outcome.next_page
        && let Ok(value) = HeaderValue::from_str(&format!("<{}>; rel=\"next\"", next_page(uri, page, limit)))
    {
        headers.insert(LINK, value);
    }
    response
}

/// The generated router only answers by itself what validation in front of it let through; its texts
/// name Rust types and are not shown.
fn of_router(status: StatusCode) -> Error {
    match status.as_u16() {
        400 => Error::bad_request("MALFORMED_REQUEST", "The request does not fit the contract"),
        401 | 403 => Error::unauthenticated("CREDENTIALS_REQUIRED", "This call needs credentials"),
        404 => Error::new(Kind::NotFound, "ROUTE_NOT_FOUND", "No operation has this path"),
        status => Error::internal(format!("the router answered {status}")),
    }
}

/// The same request with another page. The `offset` of older clients gives way to it.
fn next_page(uri: &Uri, page: i64, limit: i64) -> String {
    let kept = uri.query().unwrap_or_default().split('&').filter(|pair| {
        let name = pair.split('=').next().unwrap_or_default();
        !name.is_empty() && !["page", "limit", "offset"].contains(&name)
    });
    let mut query: Vec<String> = kept.map(str::to_owned).collect();
    query.push(format!("page={page}"));
    query.push(format!("limit={limit}"));
    format!("{}?{}", uri.path(), query.join("&"))
}

/// Checks at compile time that the error body has the members of the contract's model.
#[expect(dead_code, reason = "exists to break the build when the contract's error body changes")]
fn contract_of_error_body(dto: models::StructuredErrorDto) {
    let models::StructuredErrorDto {
        status: _,
        title: _,
        detail: _,
        message: _,
        code: _,
        category: _,
        timestamp: _,
        correlation_id: _,
        user_message: _,
        retryable: _,
        target: _,
        details: _,
    } = dto;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_keeps_the_other_parameters() {
        for (uri, expected) in [
            ("/v2/campaigns", "/v2/campaigns?page=2&limit=20"),
            ("/v2/campaigns?tag=a%20b&page=1&limit=5", "/v2/campaigns?tag=a%20b&page=2&limit=20"),
            ("/campaigns?offset=3&&sort=name", "/campaigns?sort=name&page=2&limit=20"),
        ] {
            assert_eq!(next_page(&uri.parse().unwrap(), 2, 20), expected);
        }
    }
}
