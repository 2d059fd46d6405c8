//! Routes under `/_pers`: what is about the server, not about loyalty.

use http::{Method, Response, StatusCode};

use super::reply::{self, Body};
use crate::control;
use crate::error::{Error, Kind, Result};
use crate::run::Server;

/// Path of the claim evaluation, which runs through the contract's own operation.
pub const EXPLAIN_CLAIM: &str = "/_pers/explain/claims";

/// Whether a path is one of ours.
pub fn owns(path: &str) -> bool {
    path == "/_pers" || path.starts_with("/_pers/")
}

/// Answers a control route.
///
/// # Errors
/// 404 for other paths, 405 for other methods, 503 while the server is not ready.
pub async fn answer(server: &Server, method: &Method, path: &str) -> Result<Response<Body>> {
    let services = server.services().clone();
    let value = match path {
        "/_pers/health/live" => read_only(method).map(|()| control::live()),
        "/_pers/health/ready" => {
            read_only(method)?;
            tokio::task::spawn_blocking(move || control::ready(&services)).await.map_err(Error::internal)?
        }
        "/_pers/info" => read_only(method).map(|()| control::info(&services)),
        _ => Err(Error::new(Kind::NotFound, "ROUTE_NOT_FOUND", "No operation has this path")),
    }?;
    Ok(reply::json(StatusCode::OK, &value))
}

fn read_only(method: &Method) -> Result<()> {
    if *method == Method::GET || *method == Method::HEAD {
        return Ok(());
    }
    Err(Error::new(Kind::MethodNotAllowed, "METHOD_NOT_ALLOWED", "This path answers to GET, HEAD, OPTIONS"))
}
