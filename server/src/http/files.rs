//! What is served as a file rather than as an answer of an operation.

use std::sync::LazyLock;

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use http_body_util::{BodyExt, Empty, Full};
use pers_api::models::NativeTokenType;
use sha2::{Digest, Sha256};

use super::reply::Body;
use crate::domain::abi;

/// Entity tags of the built-in ABIs (RFC 9110, 8.8.3): hashes, the same on every server of one version.
static ABI_TAGS: LazyLock<Vec<(NativeTokenType, String)>> = LazyLock::new(|| {
    let tag = |standard| format!("\"{}\"", hex::encode(Sha256::digest(abi::text(standard))));
    abi::STANDARDS.map(|standard| (standard, tag(standard))).to_vec()
});

/// The built-in ABI of a token standard. It is the same for everybody and changes with the program only.
pub fn abi(standard: NativeTokenType, headers: &HeaderMap) -> Response<Body> {
    let tag = ABI_TAGS.iter().find(|(known, _)| *known == standard).map_or("", |(_, tag)| tag);
    let mut response = if is_known(headers, tag) {
        let mut response = Response::new(Empty::new().boxed());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response
    } else {
        let mut response = Response::new(Full::new(Bytes::from_static(abi::text(standard).as_bytes())).boxed());
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response
    };
    if let Ok(tag) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(ETAG, tag);
    }
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    response
}

/// Whether the client has this version (RFC 9110, 13.1.2: weak comparison).
fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let values = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}
