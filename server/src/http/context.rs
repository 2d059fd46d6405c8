//! Reads headers: the three credentials, the request id, the switches.

use http::HeaderMap;
use http::header::AUTHORIZATION;

use crate::auth::Caller;
use crate::auth::resolve::Credentials;
use crate::controls::Moment;
use crate::domain::idempotency::IdempotencyKey;
use crate::error::{Error, Result};
use crate::limits;
use crate::services::Services;

/// Header of the request id, in and out.
pub const REQUEST_ID: &str = "x-request-id";
/// Header that asks for every rule of a refused claim.
pub const EXPLAIN: &str = "x-pers-explain";
/// Header that asks for a refusal, in development mode.
pub const FAULT: &str = "x-pers-fault";
/// Header of the key that lets a caller control the server.
pub const CONTROL_KEY: &str = "x-pers-control-key";
/// Header with the caller's name for a request that he may repeat.
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// The credentials of a request.
///
/// # Errors
/// 401 for a credential that is sent twice, is too long, or is not visible ASCII.
pub fn credentials(headers: &HeaderMap) -> Result<Credentials> {
    Ok(Credentials {
        project_key: single(headers, "x-project-key")?,
        api_key: single(headers, "x-api-key")?,
        bearer: single(headers, AUTHORIZATION.as_str())?.map(|value| bearer(&value)).transpose()?,
    })
}

fn single(headers: &HeaderMap, name: &'static str) -> Result<Option<String>> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else { return Ok(None) };
    let refused =
        |detail: &'static str| Error::unauthenticated("CREDENTIAL_MALFORMED", detail).at(format!("header/{name}"));
    if values.next().is_some() {
        return Err(refused("The credential is sent twice"));
    }
    if value.len() > limits::CREDENTIAL_BYTES {
        return Err(refused("The credential is too long"));
    }
    let text = value.to_str().map_err(|_| refused("The credential is not visible ASCII"))?.trim();
    if text.is_empty() {
        return Err(refused("The credential is empty"));
    }
    Ok(Some(text.to_owned()))
}

fn bearer(value: &str) -> Result<String> {
    value
        .split_once(' ')
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim().to_owned())
        .filter(|token| !token.is_empty())
        .ok_or_else(|| {
            Error::unauthenticated("CREDENTIAL_MALFORMED", "The Authorization header must be: Bearer <token>")
                .at("header/authorization")
        })
}

/// Who the credentials say is calling. Goes to the database only for what is not remembered or may
/// have been revoked.
///
/// # Errors
/// 401, 403, 503 as in [`crate::auth::resolve`].
pub async fn caller(services: &Services, credentials: Credentials, now: &Moment) -> Result<Caller> {
    if credentials.is_empty() {
        return Ok(Caller::default());
    }
    if let Some(answer) = services.resolver.remembered(&credentials, now) {
        return answer;
    }
    let (resolver, now) = (services.resolver.clone(), now.clone());
    tokio::task::spawn_blocking(move || resolver.resolve(&credentials, &now)).await.map_err(Error::internal)?
}

/// The caller's request id, if it can be taken over: visible ASCII, not too long.
pub fn request_id(headers: &HeaderMap) -> Option<String> {
    headers
        .get(REQUEST_ID)
        .and_then(|value| value.to_str().ok())
        .filter(|id| {
            !id.is_empty() && id.len() <= limits::REQUEST_ID_CHARS && id.bytes().all(|byte| byte.is_ascii_graphic())
        })
        .map(str::to_owned)
}

/// The caller's name for the request.
///
/// # Errors
/// 400 `IDEMPOTENCY_KEY_INVALID` for one that is sent twice or is no key.
pub fn idempotency_key(headers: &HeaderMap) -> Result<Option<IdempotencyKey>> {
    let mut values = headers.get_all(IDEMPOTENCY_KEY).iter();
    let Some(value) = values.next() else { return Ok(None) };
    let key = value.to_str().ok().and_then(IdempotencyKey::parse).filter(|_| values.next().is_none());
    let refused = || {
        Error::bad_request(
            "IDEMPOTENCY_KEY_INVALID",
            format!(
                "An Idempotency-Key is sent once and has 1 to {} visible ASCII characters",
                limits::IDEMPOTENCY_KEY_CHARS
            ),
        )
        .at(format!("header/{IDEMPOTENCY_KEY}"))
    };
    key.map(Some).ok_or_else(refused)
}

/// Whether a switch header is on.
pub fn switch(headers: &HeaderMap, name: &str) -> bool {
    headers.get(name).is_some_and(|value| matches!(value.as_bytes(), b"1" | b"true"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_read_exactly_or_refused() {
        let long = "x".repeat(limits::CREDENTIAL_BYTES + 1);
        for (name, values, expected) in [
            ("x-project-key", vec!["abc"], Ok(Some("abc"))),
            ("x-project-key", vec![" abc "], Ok(Some("abc"))),
            ("x-project-key", vec!["abc", "abc"], Err(())),
            ("x-project-key", vec![""], Err(())),
            ("x-api-key", vec![long.as_str()], Err(())),
            ("authorization", vec!["Bearer abc"], Ok(Some("abc"))),
            ("authorization", vec!["bearer   abc"], Ok(Some("abc"))),
            ("authorization", vec!["Basic abc"], Err(())),
            ("authorization", vec!["Bearer"], Err(())),
            ("authorization", vec!["Bearer "], Err(())),
        ] {
            let mut headers = HeaderMap::new();
            for value in &values {
                headers.append(http::HeaderName::from_static(name), value.parse().unwrap());
            }
            let read =
                credentials(&headers).map(|read| read.project_key.or(read.api_key).or(read.bearer)).map_err(|_| ());
            assert_eq!(read, expected.map(|text: Option<&str>| text.map(str::to_owned)), "{name} {values:?}");
        }
    }

    #[test]
    fn a_request_id_is_taken_over_only_if_it_is_harmless() {
        for (id, taken) in [("req-1", true), ("a b", false), ("", false), (&*"x".repeat(129), false)] {
            let mut headers = HeaderMap::new();
            headers.insert(REQUEST_ID, id.parse().unwrap());
            assert_eq!(request_id(&headers).is_some(), taken, "{id}");
        }
    }
}
