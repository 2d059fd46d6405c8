//! Answers that are made from a contract alone, without a database.
//!
//! [`Mock`] is the pure half of a mock server: what to answer to a request whose operation is known. The
//! edge (`http/mock.rs`) finds the operation and checks the request.

mod answers;
pub mod random;
mod reference;
pub mod sample;
pub mod steering;

use std::sync::Arc;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue};

use self::answers::Prepared;
use self::steering::Steering;
use crate::contract::{Contract, Operation, Statuses};
use crate::error::{Error, Kind, Result};

/// The answers of a contract.
#[derive(Debug)]
pub struct Mock {
    contract: Arc<Contract>,
    /// Documented answers, by the position of the operation.
    answers: Vec<Vec<Prepared>>,
}

/// An answer that has been made.
#[derive(Clone, Debug)]
pub struct Answered {
    /// Status.
    pub status: u16,
    /// Its headers, `Content-Type` among them.
    pub headers: HeaderMap,
    /// Body.
    pub body: Bytes,
}

impl Mock {
    /// Prepares the answers of a contract. Bodies are made when they are first asked for.
    pub fn new(contract: Arc<Contract>) -> Self {
        let prepare = |operation: &Operation| operation.answers.iter().map(Prepared::new).collect();
        Self { answers: contract.operations().iter().map(prepare).collect(), contract }
    }

    /// The contract.
    pub const fn contract(&self) -> &Arc<Contract> {
        &self.contract
    }

    /// What an operation answers to a request that wants nothing that it does not have: the status that is
    /// wanted, else the lowest that says that all is well.
    ///
    /// # Errors
    /// 404 `STATUS_NOT_DECLARED` or `EXAMPLE_NOT_DECLARED` with what there is in its place; 406 for media types
    /// that the answer does not have; 400 for an example and random data at once.
    pub fn answer(&self, operation: &Operation, wanted: &Steering, accept: &HeaderMap, seed: u64) -> Result<Answered> {
        let prepared = self.answers.get(operation.index()).map_or(&[][..], Vec::as_slice);
        let (answer, status) = match wanted.status {
            Some(status) => {
                (find(prepared, status.code).ok_or_else(|| undeclared_status(operation, status.code))?, status.code)
            }
            None => success(prepared).ok_or_else(|| Error::internal(format!("{} has no answer", operation.id)))?,
        };
        let mut headers = answer.headers(&self.contract);
        let body = match answer.media(accept)? {
            // RFC 9110, 15.3.5 and 15.4.5: these have none.
            _ if matches!(status, 204 | 205 | 304) => Bytes::new(),
            None => Bytes::new(),
            Some(media) => {
                headers.insert(CONTENT_TYPE, media.content_type.clone());
                match (&wanted.example, wanted.dynamic) {
                    (Some(name), _) => media
                        .example(&self.contract, name)
                        .ok_or_else(|| undeclared_example(operation, status, media.examples(&self.contract), name))?,
                    (None, true) => {
                        headers.insert(steering::SEED, HeaderValue::from(seed));
                        media.random(&self.contract, seed)
                    }
                    (None, false) => media.sample(&self.contract),
                }
            }
        };
        Ok(Answered { status, headers, body })
    }

    /// What the contract has an operation answer with a status, if it has a sample of that.
    pub fn sample_of_status(&self, operation: &Operation, status: u16) -> Option<Answered> {
        let answer = find(self.answers.get(operation.index())?, status)?;
        let media = answer.media(&HeaderMap::new()).ok()??;
        let mut headers = answer.headers(&self.contract);
        headers.insert(CONTENT_TYPE, media.content_type.clone());
        Some(Answered { status, headers, body: media.sample(&self.contract) })
    }
}

/// The answer of a status: its own, that of its family, or the default.
fn find(answers: &[Prepared], status: u16) -> Option<&Prepared> {
    [Statuses::One(status), Statuses::Family(status / 100), Statuses::Default]
        .into_iter()
        .find_map(|statuses| answers.iter().find(|answer| answer.statuses == statuses))
}

/// The answer that says that all is well, with its status: the lowest of 2XX, else whatever comes first.
fn success(answers: &[Prepared]) -> Option<(&Prepared, u16)> {
    let status = |answer: &Prepared| match answer.statuses {
        Statuses::One(status) => status,
        Statuses::Family(digit) => digit.saturating_mul(100),
        Statuses::Default => 200,
    };
    let good = answers.iter().find(|answer| (200..300).contains(&status(answer)));
    let answer = good.or_else(|| answers.iter().find(|answer| status(answer) >= 200)).or_else(|| answers.first())?;
    Some((answer, status(answer).max(200)))
}

fn undeclared_status(operation: &Operation, status: u16) -> Error {
    let declared: Vec<String> = operation.answers.iter().map(|answer| answer.statuses.to_string()).collect();
    let detail = format!("{} does not answer {status}, but {}", operation.id, declared.join(", "));
    Error::new(Kind::NotFound, "STATUS_NOT_DECLARED", detail).with(serde_json::json!({ "declared": declared }))
}

fn undeclared_example(operation: &Operation, status: u16, names: Vec<String>, name: &str) -> Error {
    let listed = if names.is_empty() { "none with a name".to_owned() } else { names.join(", ") };
    let detail = format!("{} has no example {name} for {status}; it has {listed}", operation.id);
    Error::new(Kind::NotFound, "EXAMPLE_NOT_DECLARED", detail).with(serde_json::json!({ "declared": names }))
}
