//! Whether a request shows the credentials that the contract asks for. A mock server and a proxy know nobody,
//! so any value will do that looks like one.

use std::sync::Arc;

use http::HeaderMap;
use http::header::{AUTHORIZATION, COOKIE};

use crate::contract::{Credential, CredentialShape, Operation};

/// Whether one of an operation's alternatives is there with all of its credentials.
pub fn are_present(operation: &Operation, headers: &HeaderMap, query: Option<&str>) -> bool {
    let alternatives = &operation.security;
    let shown = |credential: &Arc<Credential>| is_present(&credential.shape, headers, query);
    alternatives.is_empty() || alternatives.iter().any(|all| all.iter().all(shown))
}

fn is_present(shape: &CredentialShape, headers: &HeaderMap, query: Option<&str>) -> bool {
    match shape {
        CredentialShape::Header(name) => {
            headers.get(name).is_some_and(|value| !value.as_bytes().trim_ascii().is_empty())
        }
        CredentialShape::Query(name) => {
            let mut pairs = query.unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
            pairs.any(|(sent, value)| sent == name && !value.is_empty())
        }
        CredentialShape::Cookie(name) => {
            let fields = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
            let mut cookies = fields.flat_map(|field| field.split(';')).filter_map(|pair| pair.trim().split_once('='));
            cookies.any(|(sent, value)| sent == name && !value.is_empty())
        }
        CredentialShape::Authorization(scheme) => {
            let sent = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()?.trim().split_once(' '));
            sent.is_some_and(|(named, value)| {
                let value = value.trim();
                named.eq_ignore_ascii_case(scheme)
                    && if scheme == "basic" { is_basic(value) } else { !value.is_empty() }
            })
        }
    }
}

/// Whether this is a name and a password in base64 (RFC 7617, 2): with a colon among the bytes.
fn is_basic(value: &str) -> bool {
    let mut bits: u32 = 0;
    let (mut count, mut has_colon) = (0_u32, false);
    for byte in value.trim_end_matches('=').bytes() {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return false,
        };
        bits = (bits << 6 | u32::from(digit)) & 0xffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            has_colon |= (bits >> count) & 0xff == u32::from(b':');
        }
    }
    has_colon
}

/// Value of `WWW-Authenticate` (RFC 9110, 11.6.1) for an operation.
pub fn challenge(operation: &Operation) -> String {
    let mut challenges: Vec<&str> = Vec::new();
    for credential in operation.security.iter().flatten() {
        let challenge = match &credential.shape {
            CredentialShape::Authorization(scheme) if scheme == "bearer" => "Bearer",
            CredentialShape::Authorization(scheme) if scheme == "basic" => "Basic realm=\"mock\"",
            CredentialShape::Authorization(scheme) => scheme,
            _ => continue,
        };
        if !challenges.contains(&challenge) {
            challenges.push(challenge);
        }
    }
    if challenges.is_empty() { "ApiKey".to_owned() } else { challenges.join(", ") }
}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    fn shown(shape: &CredentialShape, headers: &[(&'static str, &'static str)], query: &str) -> bool {
        let field = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        is_present(shape, &headers.iter().map(field).collect(), Some(query))
    }

    #[test]
    fn a_credential_has_to_look_like_one() {
        let header = CredentialShape::Header("x-key".to_owned());
        let query = CredentialShape::Query("key".to_owned());
        let cookie = CredentialShape::Cookie("sid".to_owned());
        let scheme = |name: &str| CredentialShape::Authorization(name.to_owned());
        for (shape, headers, sent, expected) in [
            (&header, &[("x-key", "a")][..], "", true),
            (&header, &[("x-key", " ")], "", false),
            (&header, &[("x-other", "a")], "key=a", false),
            (&query, &[], "a=b&key=c", true),
            (&query, &[], "key=&mykey=a", false),
            (&query, &[], "key", false),
            (&cookie, &[("cookie", "a=b; sid=c")], "", true),
            (&cookie, &[("cookie", "a=b; sid=")], "", false),
            (&cookie, &[("cookie", "xsid=c")], "", false),
            (&scheme("bearer"), &[("authorization", "Bearer a")], "", true),
            (&scheme("bearer"), &[("authorization", "bearer   a")], "", true),
            (&scheme("bearer"), &[("authorization", "Bearer ")], "", false),
            (&scheme("bearer"), &[("authorization", "Basic YTpi")], "", false),
            (&scheme("basic"), &[("authorization", "Basic YTpi")], "", true),
            (&scheme("basic"), &[("authorization", "Basic dXNlcjpwYXNzd29yZA==")], "", true),
            (&scheme("basic"), &[("authorization", "Basic Og==")], "", true),
            (&scheme("basic"), &[("authorization", "Basic YWI=")], "", false),
            (&scheme("basic"), &[("authorization", "Basic a:b")], "", false),
            (&scheme("digest"), &[("authorization", "Digest username=\"a\"")], "", true),
        ] {
            assert_eq!(shown(shape, headers, sent), expected, "{shape:?} {headers:?} {sent}");
        }
    }
}
