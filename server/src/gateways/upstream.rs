//! A deployment that a proxy stands in front of.

use std::time::Duration;

use http::{Method, Request, Response};

use crate::error::{Error, Kind, Result};
use crate::limits;

/// Connections to a deployment, kept open between requests.
#[derive(Clone, Debug)]
pub struct Upstream {
    agent: ureq::Agent,
    url: String,
}

impl Upstream {
    /// A deployment at an address (`http` or `https`) without a slash at its end, which has `patience` to answer.
    pub fn new(url: &str, patience: Duration) -> Self {
        let agent = ureq::Agent::config_builder()
            .timeout_connect(Some(limits::UPSTREAM_CONNECT))
            .timeout_global(Some(patience))
            .http_status_as_error(false)
            .max_redirects(0)
            // A proxy passes on what it was told, and nothing of its own.
            .proxy(None)
            .user_agent("")
            .accept("")
            .accept_encoding("")
            .build();
        Self { agent: agent.into(), url: url.to_owned() }
    }

    /// Its address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Asks it what a client has asked, and reads the whole answer. The request's target is a path behind the
    /// deployment's address; it has a body if its method has one (RFC 9110, 9.3).
    ///
    /// # Errors
    /// 504 `UPSTREAM_TIMEOUT`, or 502: `UPSTREAM_UNREACHABLE`, `UPSTREAM_BROKE_OFF`, `UPSTREAM_ANSWER_TOO_LARGE`.
    pub fn ask(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>> {
        let (mut parts, body) = request.into_parts();
        parts.uri = format!("{}{}", self.url, parts.uri).parse().map_err(Error::internal)?;
        let has_body = matches!(parts.method, Method::POST | Method::PUT | Method::PATCH);
        let answered = if has_body {
            self.agent.run(Request::from_parts(parts, body))
        } else {
            self.agent.run(Request::from_parts(parts, ()))
        };
        let (parts, mut body) = answered.map_err(unreachable)?.into_parts();
        let body = body.with_config().limit(limits::UPSTREAM_ANSWER_BYTES).read_to_vec().map_err(broken_off)?;
        Ok(Response::from_parts(parts, body))
    }
}

fn unreachable(cause: ureq::Error) -> Error {
    refusal(cause, "UPSTREAM_UNREACHABLE", "The upstream server cannot be reached")
}

fn broken_off(cause: ureq::Error) -> Error {
    if let ureq::Error::BodyExceedsLimit(most) = cause {
        let detail = format!("The upstream server's answer has more than {most} bytes");
        return Error::new(Kind::BadGateway, "UPSTREAM_ANSWER_TOO_LARGE", detail).because(cause);
    }
    refusal(cause, "UPSTREAM_BROKE_OFF", "The upstream server broke off its answer")
}

fn refusal(cause: ureq::Error, code: &'static str, detail: &'static str) -> Error {
    if matches!(cause, ureq::Error::Timeout(_)) {
        let detail = "The upstream server did not answer in time";
        return Error::new(Kind::GatewayTimeout, "UPSTREAM_TIMEOUT", detail).because(cause);
    }
    Error::new(Kind::BadGateway, code, detail).because(cause)
}
