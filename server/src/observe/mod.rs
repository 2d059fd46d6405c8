//! What this process has seen: every finished request, handed over by the edge while the server can be
//! controlled. Kept in memory and within limits; another server on the same database has seen other ones.

pub mod coverage;
pub mod har;
pub mod log;
pub mod matching;
pub mod redact;
pub mod verify;

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::header::USER_AGENT;
use http::request::Parts;
use http::{HeaderMap, StatusCode, Version};
use serde_json::Value;

use self::coverage::catalogue::{Catalogue, Subject, Use};
use self::coverage::report::Report;
use self::coverage::tally::{Consumer, Consumers, Tally};
use self::log::{Body, Exchange, Filter, Message, Ring};
use crate::contract::{Contract, Operation};
use crate::error::{Error, Kind, Result};
use crate::limits;
use crate::query;
use crate::violations::{self, Violation};

/// A request that has been answered.
#[derive(Debug)]
pub struct Seen<'a> {
    /// Head of the request.
    pub head: &'a Parts,
    /// Its body, if it was read whole.
    pub body: Option<Bytes>,
    /// Path template.
    pub template: Option<String>,
    /// `operationId`.
    pub operation: Option<String>,
    /// Tenant.
    pub tenant: Option<String>,
    /// Role of the caller.
    pub caller: Option<&'static str>,
    /// Request id.
    pub request_id: &'a str,
    /// Address under which the client reached the server.
    pub base_url: String,
    /// What was answered; nothing if the connection was cut instead.
    pub answer: Option<Answer<'a>>,
    /// When the request came.
    pub started: DateTime<Utc>,
    /// How long the answer took.
    pub duration: Duration,
    /// Where the request broke the contract.
    pub violations: Vec<Violation>,
}

/// What a client gets.
#[derive(Debug)]
pub struct Answer<'a> {
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: &'a HeaderMap,
    /// Body, if that is in memory.
    pub body: Option<Bytes>,
}

/// Keeps what has been seen.
#[derive(Debug, Default)]
pub struct Observer {
    log: Mutex<Ring>,
    tally: Mutex<Tally>,
    catalogue: OnceLock<Arc<Catalogue>>,
}

/// What the log has.
#[derive(Debug)]
pub struct Kept {
    /// The exchanges that are meant, oldest first.
    pub exchanges: Vec<Arc<Exchange>>,
    /// How many exchanges had to give way since everything was forgotten.
    pub dropped: u64,
}

impl Observer {
    /// Takes a request in.
    pub fn record(&self, contract: &Contract, seen: Seen<'_>) {
        let (sent, answered) =
            (parse(seen.body.as_ref()), parse(seen.answer.as_ref().and_then(|answer| answer.body.as_ref())));
        let query: Vec<_> = query::pairs(seen.head.uri.query().unwrap_or_default()).collect();
        let exchange = Exchange {
            number: 0,
            started: seen.started,
            duration: seen.duration,
            method: seen.head.method.to_string(),
            path: redact::text(seen.head.uri.path()),
            template: seen.template,
            operation: seen.operation,
            tenant: seen.tenant,
            caller: seen.caller,
            client: client(&seen.head.headers),
            request_id: seen.request_id.to_owned(),
            base_url: seen.base_url,
            version: version(seen.head.version),
            query: query.iter().map(|(name, value)| (name.clone(), redact::field(name, value))).collect(),
            request: message(&seen.head.headers, seen.body.as_ref(), sent.clone()),
            status: seen.answer.as_ref().map_or(0, |answer| answer.status.as_u16()),
            response: seen
                .answer
                .as_ref()
                .map_or_else(Message::none, |answer| message(answer.headers, answer.body.as_ref(), answered.clone())),
            violations: seen.violations,
        };
        self.count(contract, &exchange, &query, sent.as_ref(), answered.as_ref());
        self.log().push(exchange);
    }

    /// The exchanges that are meant.
    pub fn requests(&self, filter: &Filter) -> Kept {
        let (all, dropped) = {
            let log = self.log();
            (log.all(), log.dropped())
        };
        Kept { exchanges: all.into_iter().filter(|exchange| filter.admits(exchange)).collect(), dropped }
    }

    /// Forgets the exchanges that are meant; says how many they were.
    pub fn forget(&self, filter: &Filter) -> usize {
        self.log().clear(filter)
    }

    /// Counts what a request has exercised.
    fn count(
        &self,
        contract: &Contract,
        exchange: &Exchange,
        query: &[(String, String)],
        body: Option<&Value>,
        answer: Option<&Value>,
    ) {
        let consumer = Consumer { tenant: exchange.tenant.clone(), client: exchange.client.clone() };
        let operation = exchange.operation.as_deref().and_then(|id| contract.operation(id));
        let Some(position) = operation.map(Operation::index) else {
            if matches!(exchange.status, 404 | 405) && !is_ours(&exchange.path) {
                self.tally().unrouted(consumer, &exchange.method, &exchange.path);
            }
            return;
        };
        let Ok(catalogue) = self.catalogue(contract) else { return };
        let Some(subject) = catalogue.subjects.get(position) else { return };
        let headers = &exchange.request.headers;
        let touched = subject.touch(Use { query, headers, body, status: exchange.status, answer });
        self.tally().call(&catalogue, consumer, position, &touched, &exchange.violations);
    }

    fn catalogue(&self, contract: &Contract) -> Result<Arc<Catalogue>> {
        if let Some(catalogue) = self.catalogue.get() {
            return Ok(Arc::clone(catalogue));
        }
        let catalogue = Arc::new(Catalogue::read(contract)?);
        Ok(Arc::clone(self.catalogue.get_or_init(|| catalogue)))
    }

    /// What the clients that are meant have exercised of the operations that are.
    ///
    /// # Errors
    /// 500 for a contract that cannot be read.
    pub fn coverage(&self, contract: &Contract, meant: &Consumers, operation: impl Fn(&str) -> bool) -> Result<Report> {
        let catalogue = self.catalogue(contract)?;
        let (counts, consumers, dropped) = self.tally().sum(meant);
        let operation = |subject: &Subject| operation(&subject.id);
        Ok(Report::new(contract.version(), &catalogue, &counts, consumers, dropped, operation))
    }

    /// Forgets what the clients that are meant have exercised.
    pub fn forget_coverage(&self, meant: &Consumers) {
        self.tally().clear(meant);
    }

    fn tally(&self) -> MutexGuard<'_, Tally> {
        self.tally.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn log(&self) -> MutexGuard<'_, Ring> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where a request broke the contract, as its refusal tells; nothing for one that kept it.
pub fn violations(refusal: &Error) -> Vec<Violation> {
    if !matches!(refusal.kind, Kind::BadRequest | Kind::UnsupportedMediaType) || refusal.code == FAULT {
        return Vec::new();
    }
    violations::of(refusal)
}

/// Code of a refusal that was asked for: nothing is wrong with the request.
const FAULT: &str = "FAULT_INJECTED";

/// Whether a path is about the server, and so none that a client has mistaken.
fn is_ours(path: &str) -> bool {
    path.starts_with("/_pers")
}

fn parse(body: Option<&Bytes>) -> Option<Value> {
    body.filter(|bytes| !bytes.is_empty()).and_then(|bytes| serde_json::from_slice(bytes).ok())
}

fn message(headers: &HeaderMap, bytes: Option<&Bytes>, json: Option<Value>) -> Message {
    let fields = headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes());
        (name.as_str().to_owned(), redact::field(name.as_str(), &value))
    });
    let body = match (bytes, json) {
        (Some(bytes), _) if bytes.is_empty() => Body::None,
        (Some(_), Some(mut json)) => {
            redact::json(&mut json);
            kept(json.to_string())
        }
        // What cannot be read cannot be freed from secrets.
        (Some(_), None) => Body::Left("not JSON"),
        (None, _) => Body::Left("not read"),
    };
    let size = bytes.and_then(|bytes| u64::try_from(bytes.len()).ok());
    Message { headers: fields.collect(), size, body }
}

fn kept(json: String) -> Body {
    if json.len() <= limits::LOG_BODY_BYTES {
        return Body::Json(json);
    }
    Body::Cut(json.chars().take(limits::LOG_BODY_BYTES / 4).collect())
}

/// The product that `User-Agent` names first (RFC 9110, 10.1.5), without its version.
fn client(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(USER_AGENT)?.to_str().ok()?;
    let product: String = text.split(['/', ' ']).next()?.chars().take(limits::CLIENT_CHARS).collect();
    (!product.is_empty()).then(|| redact::text(&product))
}

const fn version(version: Version) -> &'static str {
    match version {
        Version::HTTP_10 => "HTTP/1.0",
        Version::HTTP_2 => "HTTP/2",
        _ => "HTTP/1.1",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_tells_where_the_request_broke_the_contract() {
        let bare = Error::bad_request("BODY_REQUIRED", "d");
        assert_eq!(violations(&bare)[0].keyword, "BODY_REQUIRED");
        for kept in [Error::rule("FULL", "d"), Error::bad_request("FAULT_INJECTED", "d"), Error::not_found("user")] {
            assert_eq!(violations(&kept), [], "{}", kept.code);
        }
    }

    #[test]
    fn a_body_is_kept_whole_or_cut() {
        assert_eq!(kept("{}".to_owned()), Body::Json("{}".to_owned()));
        let Body::Cut(cut) = kept("ä".repeat(limits::LOG_BODY_BYTES)) else { panic!("not cut") };
        assert!(cut.len() <= limits::LOG_BODY_BYTES);
    }

    #[test]
    fn a_client_is_the_first_product_of_its_user_agent() {
        for (agent, expected) in
            [("axios/1.6.0", Some("axios")), ("Mozilla/5.0 (X11)", Some("Mozilla")), ("curl", Some("curl")), ("", None)]
        {
            let mut headers = HeaderMap::new();
            headers.insert(USER_AGENT, agent.parse().unwrap());
            assert_eq!(client(&headers).as_deref(), expected);
        }
    }
}
