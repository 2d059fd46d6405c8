//! Routes under `/_pers`: finds an endpoint of `control/`, lets the request in and writes the answer.

use std::collections::HashMap;
use std::net::IpAddr;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::header::{ACCEPT, CONTENT_TYPE, ORIGIN};
use http::request::Parts;
use http::{HeaderValue, Method, Response, StatusCode, Uri};
use http_body_util::{BodyExt, Empty, Full};
use ipnet::IpNet;
use serde_json::Value;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use super::context;
use super::origin::Peer;
use super::reply::{self, Body};
use crate::audit;
use crate::control::{self, Ask, Content, Endpoint, Gate, Reply};
use crate::domain::abi;
use crate::domain::audit::Entry;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::gateways::development::Ending;
use crate::query;
use crate::services::Services;

/// What is evaluated without being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explained {
    /// `POST /_pers/explain/claims`.
    Claim,
    /// `POST /_pers/explain/redeems`.
    Redeem,
}

impl Explained {
    /// What a path asks to be explained.
    pub fn at(path: &str) -> Option<Self> {
        match path {
            "/_pers/explain/claims" => Some(Self::Claim),
            "/_pers/explain/redeems" => Some(Self::Redeem),
            _ => None,
        }
    }

    /// Path of the operation that would do it: same access, same validation.
    pub const fn operation(self) -> &'static str {
        match self {
            Self::Claim => "/campaigns/claims",
            Self::Redeem => "/redemptions/redeems",
        }
    }
}

/// Who may control the server.
#[derive(Clone, Default)]
pub struct ControlOptions {
    /// SHA-256 of the control key; without one, development mode alone lets callers in.
    key: Option<[u8; 32]>,
    /// Networks that may control the server beside this machine.
    pub networks: Vec<IpNet>,
}

impl std::fmt::Debug for ControlOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ControlOptions").field("networks", &self.networks).finish_non_exhaustive()
    }
}

impl ControlOptions {
    /// Options with a control key, if there is one.
    pub fn new(key: Option<&str>, networks: Vec<IpNet>) -> Self {
        Self { key: key.map(|key| Sha256::digest(key).into()), networks }
    }

    /// Whether there is a control plane at all.
    pub const fn is_on(&self, development: bool) -> bool {
        development || self.key.is_some()
    }

    /// Lets a request in that may have what the endpoint does.
    ///
    /// # Errors
    /// 403 for one from elsewhere, 401 for one without the control key.
    pub fn admit(&self, endpoint: &Endpoint, parts: &Parts) -> Result<()> {
        if endpoint.gate == Gate::Open {
            return Ok(());
        }
        let peer = parts.extensions.get::<Peer>().map(|Peer(address)| address.ip().to_canonical());
        if !peer.is_some_and(|ip| ip.is_loopback() || self.networks.iter().any(|net| net.contains(&ip))) {
            let detail = "The control plane answers to this machine, and to the networks of --control-from";
            return Err(Error::forbidden("CONTROL_FORBIDDEN", detail));
        }
        // A page of somebody else's that a browser on this machine has open must not reset the server.
        if parts.headers.get_all(ORIGIN).iter().any(|origin| !is_local(origin)) {
            let detail = "The control plane does not answer to pages of other machines";
            return Err(Error::forbidden("CONTROL_FORBIDDEN", detail).at("header/origin"));
        }
        let Some(key) = &self.key else { return Ok(()) };
        let sent = parts.headers.get(context::CONTROL_KEY).map(|sent| Sha256::digest(sent.as_bytes()));
        if sent.is_some_and(|sent| bool::from(sent.as_slice().ct_eq(key))) {
            return Ok(());
        }
        Err(Error::unauthenticated("CONTROL_KEY_INVALID", "This call needs the control key")
            .at(format!("header/{}", context::CONTROL_KEY)))
    }
}

/// Whether a web origin is this machine's.
fn is_local(origin: &HeaderValue) -> bool {
    let uri: Option<Uri> = origin.to_str().ok().and_then(|text| text.parse().ok());
    uri.is_some_and(|uri| match uri.host() {
        Some("localhost") => true,
        Some(host) => host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback()),
        None => false,
    })
}

/// The endpoints by path.
#[derive(Debug)]
pub struct Routes {
    router: matchit::Router<Vec<Endpoint>>,
}

/// A path of the control plane that a request's path has matched.
pub struct Route<'r> {
    endpoints: &'r [Endpoint],
    params: Vec<(String, String)>,
}

impl Routes {
    /// Takes in all endpoints.
    ///
    /// # Errors
    /// 500 when two of them cannot be told apart.
    pub fn new() -> Result<Self> {
        let mut by_path: HashMap<&str, Vec<Endpoint>> = HashMap::new();
        for endpoint in control::endpoints() {
            by_path.entry(endpoint.path).or_default().push(endpoint);
        }
        let mut router = matchit::Router::new();
        for (path, endpoints) in by_path {
            router.insert(path, endpoints).map_err(|error| Error::internal(format!("{path}: {error}")))?;
        }
        Ok(Self { router })
    }

    /// The endpoints of a path, if this server has them.
    pub fn at(&self, path: &str, options: &ControlOptions, development: bool) -> Option<Route<'_>> {
        let found = self.router.at(path).ok()?;
        let seen = |endpoint: &Endpoint| endpoint.gate != Gate::Control || options.is_on(development);
        found.value.iter().any(seen).then(|| Route {
            endpoints: found.value,
            params: found.params.iter().map(|(name, value)| (name.to_owned(), query::percent_decoded(value))).collect(),
        })
    }
}

impl<'r> Route<'r> {
    /// Path template, for the log.
    pub fn template(&self) -> &'static str {
        self.endpoints.first().map_or("-", |endpoint| endpoint.path)
    }

    /// Value of `Allow`.
    pub fn allow(&self) -> String {
        let mut names: Vec<&str> = self.endpoints.iter().map(|endpoint| endpoint.method.as_str()).collect();
        if names.contains(&"GET") {
            names.push("HEAD");
        }
        names.push("OPTIONS");
        names.join(", ")
    }

    /// The endpoint of a method.
    pub fn endpoint(&self, method: &Method) -> Option<&'r Endpoint> {
        let method = if *method == Method::HEAD { &Method::GET } else { method };
        self.endpoints.iter().find(|endpoint| endpoint.method == *method)
    }

    /// What is asked of the endpoint.
    pub fn ask(
        self,
        parts: &Parts,
        body: Bytes,
        base_url: String,
        now: DateTime<Utc>,
        tenant: Option<TenantId>,
    ) -> Ask {
        Ask {
            params: self.params,
            query: query::pairs(parts.uri.query().unwrap_or_default()).collect(),
            accept: parts.headers.get(ACCEPT).and_then(|value| value.to_str().ok()).map(str::to_owned),
            body,
            base_url,
            now,
            tenant,
        }
    }
}

/// Answers a request that has been let in, and tells the audit log of what it has changed.
///
/// # Errors
/// What the endpoint refuses.
pub async fn answer(
    services: &Services,
    endpoint: &Endpoint,
    ask: Ask,
    request: &str,
    address: Option<IpAddr>,
) -> Result<Response<Body>> {
    let (services, endpoint, request) = (services.clone(), endpoint.clone(), request.to_owned());
    let work = move || {
        let reply = (endpoint.answer)(&services, &ask)?;
        if endpoint.method != Method::GET {
            let told = Entry {
                tenant: subject(&ask, &reply).map(|tenant| tenant.uuid()),
                object: ask.params.iter().find_map(|(_, value)| Uuid::try_parse(value).ok()).map(|id| id.to_string()),
                request,
                address: address.map(|ip| ip.to_string()),
                ..Entry::of_operator(&format!("{} {}", endpoint.method, endpoint.path), ask.now)
            };
            audit::write_control(&services, told)?;
        }
        Ok::<Reply, Error>(reply)
    };
    let Reply { status, body } = tokio::task::spawn_blocking(work).await.map_err(Error::internal)??;
    let status = StatusCode::from_u16(status).map_err(Error::internal)?;
    Ok(match body {
        Content::Json(value) => reply::json(status, &value),
        Content::Empty => with_status(Response::new(Empty::new().boxed()), status),
        Content::Text(media_type, text) => {
            let mut response = Response::new(Full::new(Bytes::from(text)).boxed());
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
            with_status(response, status)
        }
    })
}

/// The tenant that a call of the control plane was about: the one that it names, or that has been made.
fn subject(ask: &Ask, reply: &Reply) -> Option<TenantId> {
    let body: Option<Value> = serde_json::from_slice(&ask.body).ok();
    let member = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).and_then(TenantId::parse);
    let answered = match &reply.body {
        Content::Json(value) => member(value, "tenantId").or_else(|| member(value, "tenant")),
        _ => None,
    };
    ask.query("tenant").and_then(TenantId::parse).or_else(|| member(&body?, "tenant")).or(answered)
}

fn with_status(mut response: Response<Body>, status: StatusCode) -> Response<Body> {
    *response.status_mut() = status;
    response
}

/// Whether a path is one of ours.
pub fn owns(path: &str) -> bool {
    path == "/_pers" || path.starts_with("/_pers/")
}

/// Whether a path asks for the state of the server, which it tells however busy it is.
pub fn is_probe(path: &str) -> bool {
    path.starts_with("/_pers/health/")
}

/// A payment of the development provider and how it shall end: `/_pers/dev/payments/{id}/succeed|fail`.
pub fn payment(path: &str) -> Option<(&str, Ending)> {
    let (intent, ending) = path.strip_prefix("/_pers/dev/payments/")?.split_once('/')?;
    match ending {
        "succeed" => Some((intent, Ending::Succeed)),
        "fail" => Some((intent, Ending::Fail)),
        _ => None,
    }
}

/// Methods of a route that is no endpoint: what becomes a request to an operation, and the ABIs. `None` is
/// a 404, as outside development mode for what is only of it.
pub fn allow(path: &str, development: bool) -> Option<&'static str> {
    match path {
        path if development && payment(path).is_some() => Some("POST, OPTIONS"),
        path if abi::at(path).is_some() => Some("GET, HEAD, OPTIONS"),
        path if Explained::at(path).is_some() => Some("POST, OPTIONS"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_this_machine_are_local() {
        for (origin, local) in [
            ("http://localhost:3000", true),
            ("https://127.0.0.1", true),
            ("http://[::1]:8080", true),
            ("http://localhost.example.com", false),
            ("https://example.com", false),
            ("http://10.0.0.1", false),
            ("null", false),
            ("", false),
        ] {
            assert_eq!(is_local(&HeaderValue::from_static(origin)), local, "{origin}");
        }
    }

    #[test]
    fn every_endpoint_is_found_by_its_path() {
        let (routes, off) = (Routes::new().unwrap(), ControlOptions::default());
        for endpoint in control::endpoints() {
            let path = endpoint.path.replace(['{', '}'], "");
            let route = routes.at(&path, &off, true).unwrap();
            assert_eq!(route.template(), endpoint.path);
            assert!(route.endpoint(&endpoint.method).is_some(), "{} {}", endpoint.method, endpoint.path);
            assert_eq!(routes.at(&path, &off, false).is_some(), endpoint.gate != Gate::Control, "{path}");
        }
    }
}
