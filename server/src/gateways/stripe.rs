//! Stripe, over HTTP (<https://docs.stripe.com/api/payment_intents/create>).

use serde::Deserialize;
use ureq::http::{Response, StatusCode};

use super::payments::{PaymentGateway, unavailable};
use crate::domain::payment_events::{PURCHASE, TENANT};
use crate::domain::payment_intents::{Intent, NewIntent};
use crate::error::{Error, Kind, Result};
use crate::limits;

/// Connections to Stripe, kept open between requests.
#[derive(Clone, Debug)]
pub struct Agent(ureq::Agent);

impl Default for Agent {
    fn default() -> Self {
        Self(
            ureq::Agent::config_builder()
                .timeout_global(Some(limits::PAYMENT_CALL))
                .http_status_as_error(false)
                .max_redirects(0)
                .user_agent("pers-server")
                .build()
                .into(),
        )
    }
}

/// Stripe with a tenant's key.
pub struct Stripe<'a> {
    url: &'a str,
    key: &'a str,
    agent: &'a Agent,
}

/// What went wrong with one call.
enum Failure {
    /// The same call may work later: no answer, or one that says so.
    Passing(Box<dyn std::error::Error + Send + Sync>),
    /// It will not.
    Lasting(Error),
}

impl<'a> Stripe<'a> {
    /// Stripe at an address, with a secret key.
    pub const fn new(url: &'a str, key: &'a str, agent: &'a Agent) -> Self {
        Self { url, key, agent }
    }

    fn create(&self, new: &NewIntent) -> Result<Intent, Failure> {
        let form = [
            ("amount", new.amount.to_string()),
            ("currency", new.currency.to_string()),
            ("payment_method_types[]", "card".to_owned()),
            (&format!("metadata[{TENANT}]"), new.tenant.to_string()),
            (&format!("metadata[{PURCHASE}]"), new.purchase.to_string()),
        ];
        let answered = self
            .agent
            .0
            .post(format!("{}/v1/payment_intents", self.url))
            .header("authorization", format!("Bearer {}", self.key))
            .header("idempotency-key", new.purchase.to_string())
            .send_form(form.iter().map(|(name, value)| (*name, value.as_str())));
        let mut response = answered.map_err(|error| Failure::Passing(error.into()))?;
        let status = response.status();
        let body = response.body_mut().with_config().limit(limits::PAYMENT_ANSWER_BYTES).read_to_vec();
        let body = body.map_err(|error| Failure::Passing(error.into()))?;
        if status.is_success() { parse(&body) } else { Err(refusal(status, &response, &body)) }
    }
}

impl PaymentGateway for Stripe<'_> {
    fn open(&self, new: &NewIntent) -> Result<Intent> {
        let mut pause = limits::PAYMENT_PAUSE;
        let mut attempt = 1;
        loop {
            match self.create(new) {
                Ok(intent) => return Ok(intent),
                Err(Failure::Lasting(error)) => return Err(error),
                Err(Failure::Passing(cause)) if attempt >= limits::PAYMENT_ATTEMPTS => return Err(unavailable(cause)),
                Err(Failure::Passing(_)) => {}
            }
            std::thread::sleep(pause);
            pause = pause.saturating_mul(2);
            attempt = attempt.saturating_add(1);
        }
    }
}

fn parse(body: &[u8]) -> Result<Intent, Failure> {
    #[derive(Deserialize)]
    struct Created {
        id: String,
        client_secret: Option<String>,
        status: pers_api::models::PurchaseStatus,
    }
    let created: Created = serde_json::from_slice(body).map_err(|cause| {
        let detail = "The payment service's answer makes no sense";
        let mut error = Error::new(Kind::BadGateway, "PAYMENT_SERVICE_INCOMPREHENSIBLE", detail);
        error.cause = Some(cause.into());
        Failure::Lasting(error)
    })?;
    Ok(Intent { id: created.id, client_secret: created.client_secret, status: created.status })
}

/// What a status other than success means. The message is left out of the log: it may repeat the key.
fn refusal<B>(status: StatusCode, response: &Response<B>, body: &[u8]) -> Failure {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Reason {
        r#type: String,
        code: String,
        param: String,
    }
    #[derive(Deserialize)]
    struct Envelope {
        #[serde(default)]
        error: Reason,
    }
    let reason = serde_json::from_slice::<Envelope>(body).map(|body| body.error).unwrap_or_default();
    let Reason { r#type, code, param } = reason;
    let request = response.headers().get("request-id").and_then(|id| id.to_str().ok()).unwrap_or_default();
    let cause = format!("Stripe answered {} type={type} code={code} param={param} request={request}", status.as_u16());
    // 409: the same key is being worked on; 429: too many requests of the tenant's.
    if status.is_server_error() || matches!(status.as_u16(), 409 | 429) {
        return Failure::Passing(cause.into());
    }
    let detail = "The payment service does not take this payment; the tenant's key for it may be wrong";
    let mut error = Error::new(Kind::BadGateway, "PAYMENT_SERVICE_REFUSED", detail);
    error.retryable = false;
    error.cause = Some(cause.into());
    Failure::Lasting(error)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn answered(status: u16, body: &str) -> Result<Error, String> {
        let response = Response::builder().status(status).header("request-id", "req_1").body(()).unwrap();
        match refusal(response.status(), &response, body.as_bytes()) {
            Failure::Lasting(error) => Ok(error),
            Failure::Passing(cause) => Err(cause.to_string()),
        }
    }

    #[test]
    fn only_what_may_pass_is_asked_again() {
        for (status, passing) in [
            (400, false),
            (401, false),
            (402, false),
            (403, false),
            (404, false),
            (302, false),
            (409, true),
            (429, true),
        ] {
            assert_eq!(answered(status, "{}").is_err(), passing, "{status}");
        }
        for status in [500, 502, 503, 504] {
            assert!(answered(status, "<html>").unwrap_err().contains("request=req_1"), "{status}");
        }
    }

    #[test]
    fn a_refusal_names_its_reason_in_the_log_and_never_the_key() {
        let body = r#"{"error": {"type": "invalid_request_error", "code": "api_key_expired",
            "message": "Expired API Key provided: sk_live_secret"}}"#;
        let error = answered(401, body).unwrap();
        assert_eq!((error.kind.status(), &*error.code, error.retryable), (502, "PAYMENT_SERVICE_REFUSED", false));
        let cause = error.cause.unwrap().to_string();
        assert!(cause.contains("code=api_key_expired") && !cause.contains("sk_live"), "{cause}");
    }

    #[test]
    fn an_answer_is_a_payment_or_makes_no_sense() {
        let good = r#"{"id": "pi_1", "client_secret": "s", "status": "requires_payment_method", "amount": 1}"#;
        assert!(parse(good.as_bytes()).is_ok_and(|intent| intent.id == "pi_1"));
        for body in ["", "{}", r#"{"id": "pi_1", "status": "new"}"#] {
            let Err(Failure::Lasting(error)) = parse(body.as_bytes()) else { panic!("{body}") };
            assert_eq!((error.kind.status(), &*error.code), (502, "PAYMENT_SERVICE_INCOMPREHENSIBLE"), "{body}");
        }
    }

    #[test]
    fn all_attempts_fit_into_the_time_of_a_request() {
        let pauses = (1..limits::PAYMENT_ATTEMPTS).map(|attempt| limits::PAYMENT_PAUSE * 2_u32.pow(attempt - 1));
        let longest = limits::PAYMENT_CALL * limits::PAYMENT_ATTEMPTS + pauses.sum::<Duration>();
        assert!(longest < limits::HANDLER, "{longest:?}");
    }
}
