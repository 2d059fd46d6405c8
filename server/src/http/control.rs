//! Routes under `/_pers`: what is about the server, not about loyalty.

use http::{HeaderMap, Response, StatusCode};

use super::files;
use super::reply::{self, Body};
use crate::control;
use crate::domain::abi;
use crate::error::{Error, Result};
use crate::gateways::development::Ending;
use crate::run::Server;

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

/// Methods of a control route; `None` is a 404, as outside development mode for what is only of it.
pub fn allow(path: &str, development: bool) -> Option<&'static str> {
    match path {
        "/_pers/health/live" | "/_pers/health/ready" | "/_pers/info" => Some("GET, HEAD, OPTIONS"),
        path if development && payment(path).is_some() => Some("POST, OPTIONS"),
        path if abi::at(path).is_some() => Some("GET, HEAD, OPTIONS"),
        path if Explained::at(path).is_some() => Some("POST, OPTIONS"),
        _ => None,
    }
}

/// Answers a control route whose method is right.
///
/// # Errors
/// 503 while the server is not ready.
pub async fn answer(server: &Server, path: &str, headers: &HeaderMap) -> Result<Response<Body>> {
    if let Some(standard) = abi::at(path) {
        return Ok(files::abi(standard, headers));
    }
    let services = server.services().clone();
    let value = match path {
        "/_pers/health/ready" => {
            tokio::task::spawn_blocking(move || control::ready(&services)).await.map_err(Error::internal)??
        }
        "/_pers/info" => control::info(&services),
        _ => control::live(),
    };
    Ok(reply::json(StatusCode::OK, &value))
}
