//! The one error of the server: what went wrong, for whom, and what of it may be told.
//!
//! Every layer (edge, policy, validation, domain, store) ends in an [`Error`]; `http/reply.rs` is the
//! only place that turns one into an answer. The public half is a `StructuredErrorDTO`
//! (`spec/pers-2.0.7.yaml`, `components/schemas/StructuredErrorDTO`); the private half, the cause,
//! goes to the log once and never into a body.

use std::borrow::Cow;

use diesel::result::{DatabaseErrorKind, Error as DieselError};
use serde_json::Value;

/// Result of everything that can be refused.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Family of an error: fixes its HTTP status, its `category` and whether a retry can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 400: the request breaks the contract.
    BadRequest,
    /// 401: no credential, or one that is not accepted.
    Unauthenticated,
    /// 403: a good credential of the wrong role.
    Forbidden,
    /// 404: no such thing, or one of another tenant.
    NotFound,
    /// 405: the path exists, the method does not.
    MethodNotAllowed,
    /// 406: nothing that the client accepts.
    NotAcceptable,
    /// 408: the request did not arrive in time.
    RequestTimeout,
    /// 409: duplicate, in use, or in the wrong state.
    Conflict,
    /// 412: a condition of the request does not hold.
    PreconditionFailed,
    /// 413: body too large.
    PayloadTooLarge,
    /// 415: body is not JSON.
    UnsupportedMediaType,
    /// 416: a file has no such part.
    RangeNotSatisfiable,
    /// 422: understood, but a rule says no.
    Rule,
    /// 429: too many requests.
    TooManyRequests,
    /// 431: request headers too large.
    HeadersTooLarge,
    /// 500: a bug of ours.
    Internal,
    /// 502: a service behind us answered badly.
    BadGateway,
    /// 503: database or pool away, or the server is full; the same call may succeed later.
    Unavailable,
    /// 503: a service behind us is away; the same call may succeed later.
    ExternalUnavailable,
    /// 504: a service behind us did not answer in time.
    GatewayTimeout,
}

impl Kind {
    /// HTTP status code.
    pub const fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::Unauthenticated => 401,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::NotAcceptable => 406,
            Self::RequestTimeout => 408,
            Self::Conflict => 409,
            Self::PreconditionFailed => 412,
            Self::PayloadTooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::RangeNotSatisfiable => 416,
            Self::Rule => 422,
            Self::TooManyRequests => 429,
            Self::HeadersTooLarge => 431,
            Self::Internal => 500,
            Self::BadGateway => 502,
            Self::Unavailable | Self::ExternalUnavailable => 503,
            Self::GatewayTimeout => 504,
        }
    }

    /// `category` of the body (contract: `ErrorCategory`).
    pub const fn category(self) -> &'static str {
        match self {
            Self::BadRequest
            | Self::MethodNotAllowed
            | Self::NotAcceptable
            | Self::RequestTimeout
            | Self::PreconditionFailed
            | Self::PayloadTooLarge
            | Self::UnsupportedMediaType
            | Self::RangeNotSatisfiable
            | Self::HeadersTooLarge => "VALIDATION",
            Self::Unauthenticated | Self::Forbidden => "SECURITY",
            Self::NotFound | Self::Conflict | Self::Rule => "DOMAIN_RULE",
            Self::TooManyRequests | Self::Internal | Self::Unavailable => "TECHNICAL",
            Self::BadGateway | Self::ExternalUnavailable | Self::GatewayTimeout => "EXTERNAL_SERVICE",
        }
    }

    /// `title` of the body: short name of the problem.
    pub const fn title(self) -> &'static str {
        match self {
            Self::BadRequest => "Bad Request",
            Self::Unauthenticated => "Authentication Required",
            Self::Forbidden => "Access Denied",
            Self::NotFound => "Resource Not Found",
            Self::MethodNotAllowed => "Method Not Allowed",
            Self::NotAcceptable => "Not Acceptable",
            Self::RequestTimeout => "Request Timeout",
            Self::Conflict => "Conflict",
            Self::PreconditionFailed => "Precondition Failed",
            Self::PayloadTooLarge => "Payload Too Large",
            Self::UnsupportedMediaType => "Unsupported Media Type",
            Self::RangeNotSatisfiable => "Range Not Satisfiable",
            Self::Rule => "Rule Violation",
            Self::TooManyRequests => "Too Many Requests",
            Self::HeadersTooLarge => "Request Header Fields Too Large",
            Self::Internal => "Internal Server Error",
            Self::BadGateway => "Bad Gateway",
            Self::Unavailable | Self::ExternalUnavailable => "Service Unavailable",
            Self::GatewayTimeout => "Gateway Timeout",
        }
    }
}

/// A refusal or a failure. Build one with the constructors below, then `.at(..)`, `.with(..)`.
#[derive(Debug, thiserror::Error)]
#[error("{code}: {detail}")]
pub struct Error {
    /// Family.
    pub kind: Kind,
    /// Stable machine-readable reason, `UPPER_SNAKE`.
    pub code: Cow<'static, str>,
    /// Text for the caller.
    pub detail: Cow<'static, str>,
    /// Field at fault, as a JSON pointer into the body (`/amount`), or `query/limit`, `path/id`, `header/x-api-key`.
    pub target: Option<String>,
    /// Free-form `details` member.
    pub details: Option<Value>,
    /// Whether the same call may succeed later.
    pub retryable: bool,
    /// Whether the transaction is committed all the same.
    pub keeps_writes: bool,
    /// What happened underneath; for the log only.
    pub cause: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// An error of any kind.
    pub fn new(kind: Kind, code: impl Into<Cow<'static, str>>, detail: impl Into<Cow<'static, str>>) -> Self {
        Self {
            kind,
            code: code.into(),
            detail: detail.into(),
            target: None,
            details: None,
            retryable: matches!(
                kind,
                Kind::TooManyRequests
                    | Kind::BadGateway
                    | Kind::Unavailable
                    | Kind::ExternalUnavailable
                    | Kind::GatewayTimeout
            ),
            keeps_writes: false,
            cause: None,
        }
    }

    /// 400 with a code.
    pub fn bad_request(code: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Kind::BadRequest, code, detail)
    }

    /// 401 with a code.
    pub fn unauthenticated(code: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Kind::Unauthenticated, code, detail)
    }

    /// 403 with a code.
    pub fn forbidden(code: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Kind::Forbidden, code, detail)
    }

    /// 404 for a noun: `Error::not_found("campaign")` has the code `CAMPAIGN_NOT_FOUND`.
    pub fn not_found(noun: &str) -> Self {
        let code = format!("{}_NOT_FOUND", noun.to_ascii_uppercase().replace([' ', '-'], "_"));
        Self::new(Kind::NotFound, code, format!("No {noun} has this id"))
    }

    /// 409 with a code.
    pub fn conflict(code: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Kind::Conflict, code, detail)
    }

    /// 422 with a code.
    pub fn rule(code: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Kind::Rule, code, detail)
    }

    /// 500: the cause is logged, the caller gets a fixed text.
    pub fn internal(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        let mut error =
            Self::new(Kind::Internal, "INTERNAL_ERROR", "The server failed; the correlation id finds it in the log");
        error.cause = Some(cause.into());
        error
    }

    /// 503, retryable; the cause is logged.
    pub fn unavailable(code: &'static str, cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        let mut error = Self::new(Kind::Unavailable, code, "The service cannot answer now; try again");
        error.cause = Some(cause.into());
        error
    }

    /// 503 of a service behind us, retryable; the cause is logged.
    pub fn external_unavailable(
        code: &'static str,
        detail: &'static str,
        cause: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        let mut error = Self::new(Kind::ExternalUnavailable, code, detail);
        error.cause = Some(cause.into());
        error
    }

    /// A transaction whose reading somebody else has overtaken; it is run again, as after a serialization failure
    /// of the database.
    pub fn overtaken(cause: &'static str) -> Self {
        Self::unavailable(SERIALIZATION_FAILURE, cause)
    }

    /// Adds the cause, for the log.
    #[must_use]
    pub fn because(mut self, cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// Names the field at fault.
    #[must_use]
    pub fn at(mut self, target: impl Into<String>) -> Self {
        self.target = Some(target.into());
        self
    }

    /// Puts a place in front of the field at fault: that of the object in which it was found.
    #[must_use]
    pub fn within(mut self, place: &str) -> Self {
        self.target = Some(format!("{place}{}", self.target.unwrap_or_default()));
        self
    }

    /// Adds the `details` member.
    #[must_use]
    pub fn with(mut self, details: Value) -> Self {
        self.details = Some(details);
        self
    }

    /// Marks a refusal whose writes must stay: the end of a session whose token was stolen, for example.
    #[must_use]
    pub fn keeping_writes(mut self) -> Self {
        self.keeps_writes = true;
        self
    }

    /// The cause, with the causes of the cause, in one line for the log.
    pub fn cause_chain(&self) -> Option<String> {
        let cause = self.cause.as_deref()?;
        let mut text = cause.to_string();
        let mut source = cause.source();
        while let Some(deeper) = source {
            text.push_str(": ");
            text.push_str(&deeper.to_string());
            source = deeper.source();
        }
        // A database error may have several lines; the log has one per event.
        Some(text.replace('\n', " | "))
    }

    /// What is a bug where a rule can no longer say no; what may pass stays what it is.
    pub fn internal_unless_retryable(self) -> Self {
        if self.retryable { self } else { Self::internal(self) }
    }

    /// Whether the transaction that failed with this may simply be run again (40001, 40P01).
    pub fn is_serialization_failure(&self) -> bool {
        self.code == SERIALIZATION_FAILURE
    }

    /// Whether the database connection was lost.
    pub fn is_connection_lost(&self) -> bool {
        self.code == DATABASE_UNAVAILABLE
    }
}

const SERIALIZATION_FAILURE: &str = "SERIALIZATION_FAILURE";
const DATABASE_UNAVAILABLE: &str = "DATABASE_UNAVAILABLE";

/// Database faults that no store function has given a meaning: a lost connection or a full server is
/// 503, a serialization failure is retryable, anything else is a bug.
impl From<DieselError> for Error {
    fn from(error: DieselError) -> Self {
        if let DieselError::DatabaseError(kind, info) = &error {
            let message = info.message();
            match kind {
                DatabaseErrorKind::SerializationFailure => return Self::unavailable(SERIALIZATION_FAILURE, error),
                DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand => {
                    return Self::unavailable(DATABASE_UNAVAILABLE, error);
                }
                // libpq reports these without a kind of their own.
                _ if message.contains("deadlock detected") => return Self::unavailable(SERIALIZATION_FAILURE, error),
                _ if message.contains("statement timeout") || message.contains("lock timeout") => {
                    return Self::unavailable("DATABASE_TIMEOUT", error);
                }
                _ if message.contains("No space left on device") || message.contains("Disk quota exceeded") => {
                    return Self::unavailable("DATABASE_FULL", error);
                }
                _ if [
                    "terminating connection",
                    "server closed",
                    "shutting down",
                    "starting up",
                    "recovery mode",
                    "no connection to the server",
                    "could not receive data",
                    "read-only transaction",
                ]
                .iter()
                .any(|text| message.contains(text)) =>
                {
                    return Self::unavailable(DATABASE_UNAVAILABLE, error);
                }
                _ => {}
            }
        }
        if matches!(error, DieselError::BrokenTransactionManager) {
            return Self::unavailable(DATABASE_UNAVAILABLE, error);
        }
        Self::internal(error)
    }
}
