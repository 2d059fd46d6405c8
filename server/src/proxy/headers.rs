//! Which header fields a proxy passes on (RFC 9110, 7.6).

use http::header::{
    ACCEPT_ENCODING, CONNECTION, CONTENT_LENGTH, EXPECT, FORWARDED, HOST, HeaderName, PROXY_AUTHENTICATE,
    PROXY_AUTHORIZATION, TE, TRAILER, TRANSFER_ENCODING, UPGRADE, VIA,
};
use http::{HeaderMap, HeaderValue};

/// Fields that are about one connection; `Connection` may name more.
const OF_A_CONNECTION: [HeaderName; 9] = [
    CONNECTION,
    PROXY_AUTHENTICATE,
    PROXY_AUTHORIZATION,
    TE,
    TRAILER,
    TRANSFER_ENCODING,
    UPGRADE,
    HeaderName::from_static("keep-alive"),
    HeaderName::from_static("proxy-connection"),
];

const BY: HeaderValue = HeaderValue::from_static("1.1 pers-proxy");

/// The fields of a client's request for the upstream server. `client` is the client's address as `Forwarded` writes it.
pub fn for_upstream(sent: &HeaderMap, client: &str) -> HeaderMap {
    let mut headers = end_to_end(sent);
    let host = headers.remove(HOST);
    // Their values are those of the next connection.
    for name in [CONTENT_LENGTH, EXPECT] {
        headers.remove(name);
    }
    // What cannot be read cannot be compared with the contract.
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    let host = host.as_ref().and_then(|host| host.to_str().ok()).unwrap_or_default();
    if let Ok(value) = HeaderValue::from_str(&format!("for=\"{client}\";host=\"{host}\";proto=http")) {
        headers.append(FORWARDED, value);
    }
    headers.append(VIA, BY);
    headers
}

/// The fields of an upstream server's answer for the client. `has_body` is false for the answer to HEAD, which has the
/// length of what it leaves out.
pub fn for_client(sent: &HeaderMap, has_body: bool) -> HeaderMap {
    let mut headers = end_to_end(sent);
    if has_body {
        headers.remove(CONTENT_LENGTH);
    }
    headers.append(VIA, BY);
    headers
}

fn end_to_end(sent: &HeaderMap) -> HeaderMap {
    let named =
        sent.get_all(CONNECTION).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(','));
    let named: Vec<String> = named.map(|name| name.trim().to_ascii_lowercase()).collect();
    let mut headers = sent.clone();
    for name in OF_A_CONNECTION {
        headers.remove(name);
    }
    for name in named {
        headers.remove(name.as_str());
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(headers: &HeaderMap) -> Vec<String> {
        let mut fields: Vec<String> =
            headers.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
        fields.sort();
        fields
    }

    fn map(fields: &[(&'static str, &'static str)]) -> HeaderMap {
        let field = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        fields.iter().map(field).collect()
    }

    #[test]
    fn what_is_about_a_connection_ends_with_it() {
        let sent = map(&[
            ("host", "proxy:1"),
            ("connection", "Keep-Alive, X-Mine"),
            ("keep-alive", "timeout=5"),
            ("x-mine", "1"),
            ("te", "trailers"),
            ("transfer-encoding", "chunked"),
            ("upgrade", "h2c"),
            ("expect", "100-continue"),
            ("content-length", "3"),
            ("accept-encoding", "br"),
            ("x-project-key", "k"),
        ]);
        let passed = [
            "accept-encoding: identity",
            "forwarded: for=\"[::1]:9\";host=\"proxy:1\";proto=http",
            "via: 1.1 pers-proxy",
            "x-project-key: k",
        ];
        assert_eq!(fields(&for_upstream(&sent, "[::1]:9")), passed);
    }

    #[test]
    fn an_answer_keeps_all_but_what_is_about_its_connection() {
        let sent = map(&[("connection", "close"), ("content-length", "3"), ("etag", "\"a\""), ("via", "1.1 cdn")]);
        let passed = ["etag: \"a\"", "via: 1.1 cdn", "via: 1.1 pers-proxy"];
        assert_eq!(fields(&for_client(&sent, true)), passed);
        assert_eq!(fields(&for_client(&sent, false))[0], "content-length: 3");
    }
}
