//! Where a request comes from, and under which address it reached us: the connection's own facts, and
//! behind a proxy that is trusted, what the proxy says of them.
//!
//! Anybody can send these headers, so they count only when the connection itself comes from an address
//! of `--trusted-proxies`.

use std::net::{IpAddr, SocketAddr};

use http::header::{HOST, HeaderName};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Uri};
use ipnet::IpNet;

use crate::run::Origin;

/// RFC 7239.
const FORWARDED: &str = "forwarded";
/// The addresses that a request came through, the client first.
const FORWARDED_FOR: &str = "x-forwarded-for";
/// The scheme that the client used.
const FORWARDED_PROTO: &str = "x-forwarded-proto";
/// The host that the client asked for.
const FORWARDED_HOST: &str = "x-forwarded-host";

/// The other end of a connection; an extension of every request on it.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// Whom to believe about the origin of a request.
#[derive(Clone, Debug, Default)]
pub struct OriginOptions {
    /// Proxies whose word counts.
    pub trusted_proxies: Vec<IpNet>,
    /// Header in which they name the client's country (ISO 3166-1 alpha-2), `CF-IPCountry` for example.
    pub country_header: Option<HeaderName>,
    /// Address under which clients reach the server, whatever a request says.
    pub public_url: Option<String>,
}

impl OriginOptions {
    fn trusts(&self, ip: IpAddr) -> bool {
        let ip = ip.to_canonical();
        self.trusted_proxies.iter().any(|net| net.contains(&ip))
    }

    /// The origin of a request.
    pub fn of(&self, parts: &Parts) -> Origin {
        let peer = parts.extensions.get::<Peer>().map(|Peer(address)| address.ip().to_canonical());
        let proxy = peer.filter(|ip| self.trusts(*ip)).map(|ip| Proxy::read(&parts.headers, ip, self));
        let host = proxy
            .as_ref()
            .and_then(|proxy| proxy.host.clone())
            .or_else(|| parts.uri.authority().map(|authority| authority.host_with_port().to_owned()))
            .or_else(|| header(&parts.headers, HOST.as_str()).map(str::to_owned))
            .filter(|host| is_host(host));
        let scheme = proxy.as_ref().and_then(|proxy| proxy.scheme).unwrap_or("http");
        let base_url = self.public_url.clone().or_else(|| host.map(|host| format!("{scheme}://{host}")));
        Origin {
            ip: proxy.as_ref().map_or(peer, |proxy| Some(proxy.client)),
            country: proxy.and_then(|proxy| proxy.country),
            base_url: base_url.unwrap_or_default(),
        }
    }
}

/// Host and port of an authority, without a name and password in front.
trait HostWithPort {
    fn host_with_port(&self) -> &str;
}

impl HostWithPort for http::uri::Authority {
    fn host_with_port(&self) -> &str {
        let text = self.as_str();
        text.rsplit_once('@').map_or(text, |(_, host)| host)
    }
}

/// What a trusted proxy says.
struct Proxy {
    client: IpAddr,
    scheme: Option<&'static str>,
    host: Option<String>,
    country: Option<String>,
}

impl Proxy {
    fn read(headers: &HeaderMap, peer: IpAddr, options: &OriginOptions) -> Self {
        let forwarded = Forwarded::read(headers);
        let (hops, scheme, host) = match &forwarded {
            Some(forwarded) => (forwarded.hops.clone(), forwarded.proto.clone(), forwarded.host.clone()),
            None => (
                list(headers, FORWARDED_FOR).map(str::to_owned).collect(),
                list(headers, FORWARDED_PROTO).next().map(str::to_owned),
                list(headers, FORWARDED_HOST).next().map(str::to_owned),
            ),
        };
        // The nearest hop that is no proxy of ours; what stands before it may be the client's invention.
        let mut client = peer;
        for hop in hops.iter().rev() {
            let Some(ip) = node_ip(hop) else { break };
            client = ip;
            if !options.trusts(ip) {
                break;
            }
        }
        Self {
            client,
            scheme: match scheme.map(|scheme| scheme.to_ascii_lowercase()).as_deref() {
                Some("https") => Some("https"),
                Some("http") => Some("http"),
                _ => None,
            },
            host,
            country: options.country_header.as_ref().and_then(|name| country(headers.get(name)?)),
        }
    }
}

/// The elements of `Forwarded`: the way of a request, the client first.
struct Forwarded {
    hops: Vec<String>,
    proto: Option<String>,
    host: Option<String>,
}

impl Forwarded {
    fn read(headers: &HeaderMap) -> Option<Self> {
        let mut found = Self { hops: Vec::new(), proto: None, host: None };
        let mut any = false;
        for element in list(headers, FORWARDED) {
            any = true;
            for pair in element.split(';') {
                let Some((name, value)) = pair.split_once('=') else { continue };
                let value = value.trim().trim_matches('"').to_owned();
                match name.trim().to_ascii_lowercase().as_str() {
                    "for" => found.hops.push(value),
                    "proto" => {
                        found.proto.get_or_insert(value);
                    }
                    "host" => {
                        found.host.get_or_insert(value);
                    }
                    _ => {}
                }
            }
        }
        any.then_some(found)
    }
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// The elements of a comma-separated header that may be sent several times.
fn list<'a>(headers: &'a HeaderMap, name: &str) -> impl Iterator<Item = &'a str> {
    headers
        .get_all(name)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .filter(|element| !element.is_empty())
}

/// The address of a node: `192.0.2.1`, `192.0.2.1:80`, `[2001:db8::1]:80`, `2001:db8::1`.
fn node_ip(node: &str) -> Option<IpAddr> {
    let bracketed = node.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(ip, _)| ip);
    let ip = bracketed.unwrap_or(node).parse().ok().or_else(|| node.parse::<SocketAddr>().ok().map(|node| node.ip()));
    ip.map(|ip: IpAddr| ip.to_canonical())
}

/// A country code. `XX` and `T1` (unknown, Tor) and the like are no countries.
fn country(value: &HeaderValue) -> Option<String> {
    let code = value.to_str().ok()?.trim().to_ascii_uppercase();
    let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()) && code != "XX";
    is_code.then_some(code)
}

/// Whether a text is a host with or without a port, and nothing that could change the rest of a URL.
fn is_host(text: &str) -> bool {
    format!("http://{text}/").parse::<Uri>().is_ok_and(|uri| {
        uri.path() == "/" && uri.authority().is_some_and(|authority| authority.as_str() == text) && !text.contains('@')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(options: &OriginOptions, peer: &str, headers: &[(&str, &str)]) -> Origin {
        let mut request = http::Request::builder().uri("/v2/tokens");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (mut parts, ()) = request.body(()).unwrap().into_parts();
        parts.extensions.insert(Peer(SocketAddr::new(peer.parse().unwrap(), 1)));
        options.of(&parts)
    }

    fn options() -> OriginOptions {
        OriginOptions {
            trusted_proxies: vec!["10.0.0.0/8".parse().unwrap(), "::1/128".parse().unwrap()],
            country_header: Some(HeaderName::from_static("cf-ipcountry")),
            public_url: None,
        }
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let forged = [
            ("host", "api.example:8080"),
            ("x-forwarded-for", "192.0.2.9"),
            ("x-forwarded-proto", "https"),
            ("x-forwarded-host", "evil.example"),
            ("cf-ipcountry", "FR"),
        ];
        let found = origin(&options(), "192.0.2.1", &forged);
        let ip = Some("192.0.2.1".parse().unwrap());
        assert_eq!(found, Origin { ip, country: None, base_url: "http://api.example:8080".to_owned() });
        let found = origin(&options(), "10.1.2.3", &forged);
        let ip = Some("192.0.2.9".parse().unwrap());
        assert_eq!(found, Origin { ip, country: Some("FR".to_owned()), base_url: "https://evil.example".to_owned() });
    }

    #[test]
    fn the_client_is_the_nearest_hop_that_is_no_proxy_of_ours() {
        for (peer, header, value, expected) in [
            ("10.0.0.1", "x-forwarded-for", "1.1.1.1, 192.0.2.7, 10.0.0.2", "192.0.2.7"),
            ("10.0.0.1", "x-forwarded-for", "192.0.2.7", "192.0.2.7"),
            ("10.0.0.1", "x-forwarded-for", "10.0.0.3", "10.0.0.3"),
            ("10.0.0.1", "x-forwarded-for", "unknown", "10.0.0.1"),
            ("10.0.0.1", "x-forwarded-for", "192.0.2.7:4711", "192.0.2.7"),
            ("::1", "forwarded", "for=\"[2001:db8::7]:4711\";proto=https;host=api.example", "2001:db8::7"),
            ("::ffff:10.0.0.1", "forwarded", "for=192.0.2.7, for=10.0.0.9", "192.0.2.7"),
        ] {
            let found = origin(&options(), peer, &[(header, value)]);
            assert_eq!(found.ip, Some(expected.parse().unwrap()), "{peer} {value}");
        }
    }

    #[test]
    fn an_address_that_is_set_wins_and_a_host_that_is_none_is_dropped() {
        let fixed = OriginOptions { public_url: Some("https://pers.example/base".to_owned()), ..options() };
        assert_eq!(origin(&fixed, "192.0.2.1", &[("host", "other")]).base_url, "https://pers.example/base");
        for host in ["a/b", "a@b", "a b", "a?b", "a#b"] {
            assert_eq!(origin(&options(), "192.0.2.1", &[("host", host)]).base_url, "", "{host}");
        }
    }

    #[test]
    fn a_country_is_two_letters_of_a_known_place() {
        for (text, expected) in [("fr", Some("FR")), ("XX", None), ("T1", None), ("FRA", None), ("", None)] {
            let found = origin(&options(), "10.0.0.1", &[("cf-ipcountry", text)]);
            assert_eq!(found.country.as_deref(), expected, "{text}");
        }
    }
}
