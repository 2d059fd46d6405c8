//! Faults on request: development mode answers a request as its sender wants it refused, so that clients
//! can be tested against statuses that a healthy server hardly ever sends.

use http::HeaderMap;

use super::context;
use crate::contract::Operation;
use crate::error::{Error, Kind, Result};

/// What a fault may be: every family whose status some operation of the contract declares.
const FAULTS: [Kind; 9] = [
    Kind::BadRequest,
    Kind::Unauthenticated,
    Kind::Forbidden,
    Kind::NotFound,
    Kind::Conflict,
    Kind::Rule,
    Kind::TooManyRequests,
    Kind::Internal,
    Kind::Unavailable,
];

/// Refuses a request that asks for it with `x-pers-fault: <status>`; others pass.
///
/// # Errors
/// `FAULT_INJECTED` with the status asked for; 400 `FAULT_INVALID` for one that the operation does not
/// declare as an error, and for a header that is sent twice.
pub fn inject(headers: &HeaderMap, operation: &Operation) -> Result<()> {
    let mut values = headers.get_all(context::FAULT).iter();
    let Some(value) = values.next() else { return Ok(()) };
    let status = value.to_str().ok().and_then(|text| text.parse().ok()).filter(|_| values.next().is_none());
    let declared = |kind: &Kind| Some(kind.status()) == status && operation.responses.contains(&kind.status());
    Err(match FAULTS.into_iter().find(declared) {
        Some(kind) => Error::new(kind, "FAULT_INJECTED", "The request asked for this refusal"),
        None => Error::bad_request("FAULT_INVALID", "The fault has to be an error status that the operation declares")
            .at(format!("header/{}", context::FAULT)),
    })
}
