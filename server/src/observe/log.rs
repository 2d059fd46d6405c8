//! The request log: what has been asked and answered last, without secrets.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::limits;
use crate::violations::Violation;

/// A request with its answer, as it is kept.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// Position among all that this process has kept, from 1.
    pub number: u64,
    /// When it came.
    pub started: DateTime<Utc>,
    /// How long its answer took.
    pub duration: Duration,
    /// Method as sent.
    pub method: String,
    /// Path as sent, still percent-encoded.
    pub path: String,
    /// Path template, if the path is one of the contract's.
    pub template: Option<String>,
    /// `operationId`, if it got as far as that.
    pub operation: Option<String>,
    /// Tenant, if the credentials name one.
    pub tenant: Option<String>,
    /// Role of the caller.
    pub caller: Option<&'static str>,
    /// Product that `User-Agent` names first, without its version.
    pub client: Option<String>,
    /// Request id.
    pub request_id: String,
    /// Address under which the client reached the server.
    pub base_url: String,
    /// Version of HTTP, e.g. `HTTP/1.1`.
    pub version: &'static str,
    /// Query parameters, decoded.
    pub query: Vec<(String, String)>,
    /// What was sent.
    pub request: Message,
    /// Status of the answer; 0 if the connection was cut instead.
    pub status: u16,
    /// What was answered.
    pub response: Message,
    /// Where the request broke the contract.
    pub violations: Vec<Violation>,
}

/// Headers and body.
#[derive(Clone, Debug)]
pub struct Message {
    /// Header fields in their order, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Length of the body as it was, in bytes; `None` if nobody knows.
    pub size: Option<u64>,
    /// What is kept of the body.
    pub body: Body,
}

impl Message {
    /// That of a connection which was cut.
    pub const fn none() -> Self {
        Self { headers: Vec::new(), size: None, body: Body::None }
    }
}

/// What is kept of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// There was none.
    None,
    /// JSON, without secrets.
    Json(String),
    /// The first part of a JSON text that is too long to be kept.
    Cut(String),
    /// Nothing, and why.
    Left(&'static str),
}

/// Which exchanges are meant: those that have all that is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Filter {
    /// Tenant id.
    pub tenant: Option<String>,
    /// `operationId`.
    #[serde(alias = "operationId")]
    pub operation: Option<String>,
    /// Method.
    pub method: Option<String>,
    /// Path as sent, without the version in front, or its template.
    pub path: Option<String>,
    /// Status, or a class of them.
    pub status: Option<Statuses>,
    /// Product of `User-Agent`.
    pub client: Option<String>,
    /// Request id.
    pub request_id: Option<String>,
    /// Point behind which it came.
    pub since: Option<Since>,
}

/// A status (`404`) or a class of them (`4xx`); 0 is a connection that was cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Scalar")]
pub struct Statuses {
    from: u16,
    to: u16,
}

/// A point in the log: a time (RFC 3339) from which on, or the number of an exchange behind which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Scalar")]
pub enum Since {
    /// At this time or later.
    Time(DateTime<Utc>),
    /// With a higher number.
    Number(u64),
}

/// A number or a text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Scalar {
    Number(u64),
    Text(String),
}

impl Scalar {
    fn into_text(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text,
        }
    }
}

impl TryFrom<Scalar> for Statuses {
    type Error = String;

    fn try_from(scalar: Scalar) -> Result<Self, String> {
        scalar.into_text().parse()
    }
}

impl TryFrom<Scalar> for Since {
    type Error = String;

    fn try_from(scalar: Scalar) -> Result<Self, String> {
        scalar.into_text().parse()
    }
}

impl std::str::FromStr for Statuses {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || format!("{text} is neither a status nor a class like 4xx");
        let class = text.strip_suffix("xx").or_else(|| text.strip_suffix("XX"));
        let (from, to) = match class {
            Some(class) => {
                let from = class.parse::<u16>().ok().filter(|class| (1..=5).contains(class)).ok_or_else(refused)?;
                (from.saturating_mul(100), from.saturating_mul(100).saturating_add(99))
            }
            None => {
                let status = text.parse().ok().filter(|status| matches!(status, 0 | 100..=599)).ok_or_else(refused)?;
                (status, status)
            }
        };
        Ok(Self { from, to })
    }
}

impl std::fmt::Display for Statuses {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.from == self.to { write!(f, "{}", self.from) } else { write!(f, "{}xx", self.from / 100) }
    }
}

impl Statuses {
    /// Whether a status is meant.
    pub const fn contains(self, status: u16) -> bool {
        self.from <= status && status <= self.to
    }
}

impl std::str::FromStr for Since {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if let Ok(number) = text.parse() {
            return Ok(Self::Number(number));
        }
        let time = DateTime::parse_from_rfc3339(text);
        time.map(|time| Self::Time(time.to_utc()))
            .map_err(|_| format!("{text} is neither a time (RFC 3339) nor the number of a request"))
    }
}

impl Filter {
    /// Whether an exchange is meant.
    pub fn admits(&self, exchange: &Exchange) -> bool {
        self.differences(exchange).next().is_none()
    }

    /// What keeps an exchange from being meant: the member of the filter, what it wants, and what there is.
    pub fn differences<'f>(&'f self, exchange: &'f Exchange) -> impl Iterator<Item = (&'static str, String, String)> {
        let same = |name, wanted: &Option<String>, found: Option<&str>| {
            let wanted = wanted.as_deref().filter(|wanted| found != Some(*wanted))?;
            Some((name, wanted.to_owned(), found.unwrap_or("none").to_owned()))
        };
        let method = self.method.as_deref().filter(|method| !method.eq_ignore_ascii_case(&exchange.method));
        let path = self.path.as_deref().map(unversioned).filter(|path| {
            unversioned(&exchange.path) != *path && exchange.template.as_deref().map(unversioned) != Some(*path)
        });
        let status = self.status.filter(|status| !status.contains(exchange.status));
        let since = self.since.filter(|since| match since {
            Since::Time(time) => exchange.started < *time,
            Since::Number(number) => exchange.number <= *number,
        });
        [
            same("tenant", &self.tenant, exchange.tenant.as_deref()),
            same("operationId", &self.operation, exchange.operation.as_deref()),
            method.map(|method| ("method", method.to_owned(), exchange.method.clone())),
            path.map(|path| ("path", path.to_owned(), unversioned(&exchange.path).to_owned())),
            status.map(|status| ("status", status.to_string(), exchange.status.to_string())),
            same("client", &self.client, exchange.client.as_deref()),
            same("requestId", &self.request_id, Some(&exchange.request_id)),
            since.map(|_| ("since", "later".to_owned(), exchange.started.to_rfc3339())),
        ]
        .into_iter()
        .flatten()
    }
}

/// A path without the version in front, under which it means the same.
fn unversioned(path: &str) -> &str {
    match path.strip_prefix("/v2") {
        Some("") => "/",
        Some(rest) if rest.starts_with('/') => rest,
        _ => path,
    }
}

impl Exchange {
    /// About how much memory it takes, in bytes.
    fn weight(&self) -> usize {
        let pairs =
            |pairs: &[(String, String)]| pairs.iter().map(|(name, value)| name.len() + value.len() + 64).sum::<usize>();
        let body = |message: &Message| match &message.body {
            Body::Json(text) | Body::Cut(text) => text.len(),
            Body::None | Body::Left(_) => 0,
        };
        let violations = self.violations.iter().map(|one| {
            one.target.len()
                + one.keyword.len()
                + one.message.len()
                + one.contract.as_ref().map_or(0, String::len)
                + size_of_val(one)
        });
        pairs(&self.query)
            + pairs(&self.request.headers)
            + pairs(&self.response.headers)
            + body(&self.request)
            + body(&self.response)
            + violations.sum::<usize>()
            + self.path.len()
            + size_of::<Self>()
            + 256
    }
}

/// What is kept, oldest first: at most [`limits::LOG_ENTRIES`] and [`limits::LOG_BYTES`].
#[derive(Debug, Default)]
pub struct Ring {
    entries: VecDeque<(usize, Arc<Exchange>)>,
    bytes: usize,
    seen: u64,
    dropped: u64,
}

impl Ring {
    /// Keeps an exchange under the next number; the oldest give way.
    pub fn push(&mut self, mut exchange: Exchange) {
        self.seen = self.seen.saturating_add(1);
        exchange.number = self.seen;
        let weight = exchange.weight();
        self.bytes = self.bytes.saturating_add(weight);
        self.entries.push_back((weight, Arc::new(exchange)));
        while self.entries.len() > limits::LOG_ENTRIES || (self.bytes > limits::LOG_BYTES && self.entries.len() > 1) {
            if let Some((weight, _)) = self.entries.pop_front() {
                self.bytes = self.bytes.saturating_sub(weight);
                self.dropped = self.dropped.saturating_add(1);
            }
        }
    }

    /// Forgets the exchanges that are meant; says how many they were.
    pub fn clear(&mut self, filter: &Filter) -> usize {
        let before = self.entries.len();
        self.entries.retain(|(_, exchange)| !filter.admits(exchange));
        self.bytes = self.entries.iter().map(|(weight, _)| weight).sum();
        if *filter == Filter::default() {
            self.dropped = 0;
        }
        before.saturating_sub(self.entries.len())
    }

    /// All that is kept, oldest first.
    pub fn all(&self) -> Vec<Arc<Exchange>> {
        self.entries.iter().map(|(_, exchange)| Arc::clone(exchange)).collect()
    }

    /// Exchanges that had to give way since everything was forgotten.
    pub const fn dropped(&self) -> u64 {
        self.dropped
    }

    /// Memory in use, in bytes.
    pub const fn bytes(&self) -> usize {
        self.bytes
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// `GET /campaigns/7`, answered with 200.
    pub fn exchange() -> Exchange {
        Exchange {
            number: 0,
            started: DateTime::UNIX_EPOCH,
            duration: Duration::from_millis(3),
            method: "GET".to_owned(),
            path: "/v2/campaigns/7".to_owned(),
            template: Some("/campaigns/{id}".to_owned()),
            operation: Some("CampaignsController_getCampaignById".to_owned()),
            tenant: Some("t".to_owned()),
            caller: Some("admin"),
            client: Some("axios".to_owned()),
            request_id: "r".to_owned(),
            base_url: "http://localhost:8080".to_owned(),
            version: "HTTP/1.1",
            query: Vec::new(),
            request: Message::none(),
            status: 200,
            response: Message::none(),
            violations: Vec::new(),
        }
    }

    #[test]
    fn a_filter_admits_what_has_all_that_it_names() {
        for (query, admitted) in [
            (r"{}", true),
            (
                r#"{"tenant": "t", "operation": "CampaignsController_getCampaignById", "method": "get", "status": 200}"#,
                true,
            ),
            (r#"{"path": "/campaigns/7"}"#, true),
            (r#"{"path": "/v2/campaigns/7"}"#, true),
            (r#"{"path": "/campaigns/{id}"}"#, true),
            (r#"{"path": "/campaigns/8"}"#, false),
            (r#"{"status": "2xx"}"#, true),
            (r#"{"status": "4xx"}"#, false),
            (r#"{"status": 201}"#, false),
            (r#"{"tenant": "u"}"#, false),
            (r#"{"operation": "CampaignsController_getCampaigns"}"#, false),
            (r#"{"since": 0}"#, true),
            (r#"{"since": 1}"#, false),
            (r#"{"since": "1970-01-01T00:00:00Z"}"#, true),
            (r#"{"since": "1970-01-01T00:00:01Z"}"#, false),
            (r#"{"client": "axios", "requestId": "r"}"#, true),
        ] {
            let filter: Filter = serde_json::from_str(query).unwrap();
            let exchange = Exchange { number: 1, ..exchange() };
            assert_eq!(filter.admits(&exchange), admitted, "{query}");
        }
        for query in [r#"{"status": "6xx"}"#, r#"{"status": 99}"#, r#"{"status": ""}"#, r#"{"since": "yesterday"}"#] {
            assert!(serde_json::from_str::<Filter>(query).is_err(), "{query}");
        }
    }

    #[test]
    fn the_oldest_give_way_to_the_newest() {
        let mut ring = Ring::default();
        for _ in 0..limits::LOG_ENTRIES + 3 {
            ring.push(exchange());
        }
        let kept = ring.all();
        assert_eq!((kept.len(), ring.dropped(), kept[0].number), (limits::LOG_ENTRIES, 3, 4));
        let long = |length: usize| {
            let body = Body::Json("x".repeat(length));
            Exchange { response: Message { body, ..exchange().response }, ..exchange() }
        };
        ring.push(long(limits::LOG_BYTES / 2));
        ring.push(long(limits::LOG_BYTES / 2));
        assert!(ring.bytes() <= limits::LOG_BYTES, "{}", ring.bytes());
        assert_eq!(ring.all().len(), 1);
        ring.clear(&Filter::default());
        assert_eq!((ring.all().len(), ring.bytes(), ring.dropped()), (0, 0, 0));
        ring.push(exchange());
        let number = usize::try_from(ring.all()[0].number).unwrap();
        assert_eq!(number, limits::LOG_ENTRIES + 6, "numbers are not given twice");
    }

    #[test]
    fn forgetting_one_tenants_requests_leaves_those_of_others() {
        let mut ring = Ring::default();
        ring.push(exchange());
        ring.push(Exchange { tenant: Some("u".to_owned()), ..exchange() });
        let forgotten = ring.clear(&Filter { tenant: Some("t".to_owned()), ..Filter::default() });
        assert_eq!((forgotten, ring.all()[0].tenant.as_deref()), (1, Some("u")));
        assert_eq!(ring.bytes(), ring.all()[0].weight());
    }
}
