//! Endpoints that are told of events, over HTTP.

use std::error::Error as _;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use ureq::http::Uri;

use crate::domain::addresses::Callable;
use crate::domain::ids::DeliveryId;
use crate::domain::payment_events;
use crate::error::{Error, Result};
use crate::gateways::outgoing;
use crate::limits;

/// Header with the kind of the event.
pub const EVENT: &str = "x-pers-event";
/// Header with the id of the delivery.
pub const DELIVERY: &str = "x-pers-delivery";
/// Header with time and signature, made as Stripe makes its own.
pub const SIGNATURE: &str = "x-pers-signature";

/// Sends events.
#[derive(Clone, Debug)]
pub struct Webhooks {
    agent: ureq::Agent,
    callable: Callable,
}

/// What is sent. It has no `Debug`, because of the secret.
#[derive(Clone, Copy)]
pub struct Outgoing<'a> {
    /// Where to.
    pub url: &'a str,
    /// What signs it.
    pub secret: &'a str,
    /// Kind of the event.
    pub event_type: &'a str,
    /// Delivery.
    pub delivery: DeliveryId,
    /// The event.
    pub body: &'a str,
    /// Time that goes into the signature.
    pub now: DateTime<Utc>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Status of the answer, if there was one.
    pub status: Option<u16>,
    /// How long it took.
    pub duration: Duration,
    /// Why it does not count as taken.
    pub error: Option<String>,
}

impl Webhooks {
    /// Sends them to whom the server may call.
    pub fn new(callable: Callable) -> Self {
        Self { agent: outgoing::agent(callable.clone(), limits::WEBHOOK_CALL), callable }
    }

    /// Sends an event. It is taken if the answer's status is one of 2xx; redirects are not followed.
    ///
    /// # Errors
    /// 500 for a secret that cannot be one. What the endpoint does wrong is in the answer.
    pub fn send(&self, out: &Outgoing<'_>) -> Result<Sent> {
        let signature = payment_events::sign(out.secret, out.body.as_bytes(), out.now)?;
        let started = Instant::now();
        let answered = self
            .agent
            .post(out.url)
            .header("content-type", "application/json")
            .header(EVENT, out.event_type)
            .header(DELIVERY, out.delivery.to_string())
            .header(SIGNATURE, signature)
            .send(out.body);
        let (status, error) = match answered {
            Ok(response) if response.status().is_success() => (Some(response.status().as_u16()), None),
            Ok(mut response) => {
                let status = response.status().as_u16();
                let said = response.body_mut().with_config().limit(limits::WEBHOOK_ANSWER_BYTES).read_to_string();
                (Some(status), Some(format!("answered {status}: {}", said.unwrap_or_default())))
            }
            Err(error) => (None, Some(told(&error))),
        };
        Ok(Sent { status, duration: started.elapsed(), error })
    }

    /// Checks an address that shall be told of events: HTTP or HTTPS, a host that events may be sent to, and no
    /// credentials in it. What a name stands for is looked at when something is sent.
    ///
    /// # Errors
    /// 400 `WEBHOOK_URL_INVALID`.
    pub fn check_url(&self, url: &str) -> Result<()> {
        let refused = |detail: String| Err(Error::bad_request("WEBHOOK_URL_INVALID", detail).at("url"));
        if url.len() > limits::WEBHOOK_URL_CHARS {
            return refused(format!("An address has at most {} characters", limits::WEBHOOK_URL_CHARS));
        }
        let Ok(uri) = url.parse::<Uri>() else { return refused("This is no URL".to_owned()) };
        let Some((scheme, authority)) = uri.scheme_str().zip(uri.authority()) else {
            return refused("The URL needs a scheme and a host".to_owned());
        };
        if !["http", "https"].contains(&scheme) {
            return refused("The scheme is http or https".to_owned());
        }
        if authority.as_str().contains('@') {
            return refused("Credentials do not belong into the URL; the signature says who is calling".to_owned());
        }
        let host = authority.host();
        let literal: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
        // What is in brackets and no address has a zone, which is this machine's own matter (RFC 6874).
        let is_odd = host.starts_with('[') && literal.is_none();
        if host.is_empty() || is_odd || literal.is_some_and(|address| !self.callable.allows(address)) {
            return refused("Nothing is sent to this host".to_owned());
        }
        Ok(())
    }
}

/// An error with what is underneath. None of ureq's repeats headers, where the signature is.
fn told(error: &ureq::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(deeper) = source {
        text.push_str(": ");
        text.push_str(&deeper.to_string());
        source = deeper.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open() -> Webhooks {
        Webhooks::new(Callable { private: true, ..Callable::default() })
    }

    #[test]
    fn an_address_is_http_without_credentials_to_a_host_that_may_get_events() {
        for (url, good) in [
            ("http://127.0.0.1:9000/hooks?x=1", true),
            ("https://hooks.example.com", true),
            ("http://[::1]:9000/", true),
            ("HTTPS://example.com/", true),
            ("ftp://example.com/", false),
            ("file:///etc/passwd", false),
            ("/hooks", false),
            ("example.com", false),
            ("http://", false),
            ("http://ann:secret@example.com/", false),
            ("http://169.254.169.254/latest/meta-data", false),
            ("http://[fd00:ec2::254]/", false),
            ("http://[::ffff:169.254.169.254]/", false),
            ("http://0.0.0.0/", false),
            ("http://[fe80::1%25eth0]/", false),
            ("http://[::1%25lo]/", false),
            ("http://exa mple.com/", false),
            ("", false),
        ] {
            let found = open().check_url(url);
            assert_eq!(found.is_ok(), good, "{url}");
            assert!(found.err().is_none_or(|error| error.code == "WEBHOOK_URL_INVALID"), "{url}");
        }
        let long = format!("http://example.com/{}", "x".repeat(limits::WEBHOOK_URL_CHARS));
        assert!(open().check_url(&long).is_err());
        assert!(open().check_url(&long[..limits::WEBHOOK_URL_CHARS]).is_ok());
    }

    #[test]
    fn a_name_of_an_address_that_gets_nothing_is_not_found() {
        // The same address in a form that only the look-up understands.
        let url = "http://2852039166:9/";
        open().check_url(url).unwrap();
        let out = Outgoing {
            url,
            secret: "0123456789abcdef",
            event_type: "ping",
            delivery: uuid::Uuid::nil().into(),
            body: "{}",
            now: DateTime::UNIX_EPOCH,
        };
        let sent = open().send(&out).unwrap();
        assert_eq!((sent.status, sent.error.as_deref()), (None, Some("host not found")));
    }
}
