//! Calls, and answers that must fit the contract.

use std::sync::{Arc, OnceLock};

use pers_server::contract::Contract;
use pers_server::http::validate::Validator;
use serde_json::Value;

use super::{record, secrets};

/// Statuses that any path may answer beside those of its operation: the edge's own.
const EDGE_STATUSES: [u16; 7] = [404, 405, 408, 413, 415, 431, 502];

/// A call being put together.
pub struct Call {
    base: String,
    method: String,
    path: String,
    headers: Vec<(String, String)>,
    body: Option<Vec<u8>>,
}

impl Call {
    pub fn new(base: String, method: &str, path: &str) -> Self {
        Self { base, method: method.to_owned(), path: path.to_owned(), headers: Vec::new(), body: None }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        secrets::know_header(name, value);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// `x-project-key`.
    pub fn project(self, key: &str) -> Self {
        self.header("x-project-key", key)
    }

    /// `x-api-key`.
    pub fn key(self, key: &str) -> Self {
        self.header("x-api-key", key)
    }

    /// `Authorization: Bearer`.
    pub fn bearer(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub fn json(self, body: Value) -> Self {
        secrets::know_json(&body);
        let bytes = serde_json::to_vec(&body).unwrap();
        self.header("content-type", "application/json").raw(bytes)
    }

    /// `Idempotency-Key`.
    pub fn once(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    pub fn raw(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self
    }

    pub fn send(self) -> Answer {
        let mut request =
            http::Request::builder().method(self.method.as_str()).uri(format!("{}{}", self.base, self.path));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let request = request.body(self.body.unwrap_or_default()).unwrap();
        let (response, bytes) = secrets::as_client(|| {
            let mut response = agent().run(request).unwrap_or_else(|error| {
                panic!("{} {}: {error}", self.method, self.path);
            });
            let bytes = response.body_mut().read_to_vec().unwrap();
            (response, bytes)
        });
        Answer::of(&self.method, &self.path, response.status(), response.headers().clone(), bytes)
    }

    /// Sends, and expects success.
    pub fn ok(self, status: u16) -> Value {
        self.send().ok(status)
    }

    /// Sends, and expects a refusal.
    pub fn refused(self, status: u16, code: &str) -> Value {
        self.send().refused(status, code)
    }
}

fn agent() -> &'static ureq::Agent {
    static AGENT: OnceLock<ureq::Agent> = OnceLock::new();
    AGENT.get_or_init(|| {
        ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .allow_non_standard_methods(true)
            .timeout_global(Some(std::time::Duration::from_secs(60)))
            .build()
            .into()
    })
}

fn contract() -> &'static (Arc<Contract>, Validator) {
    static CONTRACT: OnceLock<(Arc<Contract>, Validator)> = OnceLock::new();
    CONTRACT.get_or_init(|| {
        let contract = Contract::load().unwrap();
        let validator = Validator::compile(&contract).unwrap();
        (contract, validator)
    })
}

/// An answer.
pub struct Answer {
    pub status: u16,
    pub headers: http::HeaderMap,
    pub json: Value,
    pub bytes: Vec<u8>,
    call: String,
}

impl Answer {
    /// What came for a call, if it fits the contract.
    #[track_caller]
    pub fn of(method: &str, path: &str, status: http::StatusCode, headers: http::HeaderMap, bytes: Vec<u8>) -> Self {
        let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        secrets::know_json(&json);
        let answer = Self { status: status.as_u16(), headers, json, bytes, call: format!("{method} {path}") };
        answer.check_contract(method, path);
        answer
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The body of a success.
    #[track_caller]
    pub fn ok(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}: {}", self.call, self.json);
        self.json
    }

    /// The body of a refusal: a whole `StructuredErrorDTO` that agrees with the status and the request id.
    #[track_caller]
    pub fn refused(self, status: u16, code: &str) -> Value {
        assert_eq!((self.status, self.json["code"].as_str()), (status, Some(code)), "{}: {}", self.call, self.json);
        assert_eq!(self.json["status"], status, "{}", self.call);
        assert_eq!(self.json["correlationId"].as_str(), self.header("x-request-id"), "{}", self.call);
        self.json
    }

    /// Every answer has a status that the contract declares for its operation (or that is the edge's), and
    /// a body that fits the declared schema.
    #[track_caller]
    fn check_contract(&self, method: &str, path: &str) {
        assert!(self.headers.get("warning").is_none(), "{}: the generated code's warning got out", self.call);
        if method == "OPTIONS" {
            return;
        }
        assert!(self.headers.get("x-request-id").is_some(), "{}: no request id", self.call);
        let path = path.split('?').next().unwrap();
        let path = path.strip_prefix("/v2").filter(|rest| rest.starts_with('/')).unwrap_or(path);
        let (contract, validator) = contract();
        let Some(route) = contract.route(path) else { return };
        let Some(operation) = method.parse().ok().and_then(|method| route.operation(&method)) else { return };
        // The contract does not know these headers, so neither what is wrong with them.
        let code = self.json["code"].as_str().unwrap_or_default();
        let of_header = code.starts_with("IDEMPOTENCY_") || code == "FAULT_INVALID";
        if (of_header || EDGE_STATUSES.contains(&self.status)) && !operation.responses.contains(&self.status) {
            return;
        }
        if !of_header && operation.method == method {
            record::note(&operation.id, self.status, code == "FAULT_INJECTED");
        }
        assert!(
            operation.responses.contains(&self.status),
            "{}: the contract does not declare {} for {}: {}",
            self.call,
            self.status,
            operation.id,
            self.json
        );
        if method != "HEAD"
            && !self.bytes.is_empty()
            && self.header("content-encoding").is_none()
            && let Err(violations) = validator.check_response(operation, self.status, &self.json)
        {
            panic!("{}: answer breaks the contract: {violations:?}\n{}", self.call, self.json);
        }
    }
}
