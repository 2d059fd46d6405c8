//! The control plane under `/_pers`: what is about the server, not about loyalty.
//!
//! One file per noun; each lists its endpoints, and [`endpoints`] lists the files. An endpoint is a function
//! of the services and of what was asked; `http/control.rs` finds it, lets the request in and writes the
//! answer.

mod audit;
mod clock;
mod coverage;
mod faults;
pub mod fidelity;
mod health;
mod ids;
mod pact;
pub mod payments;
mod requests;
mod snapshots;
mod tenants;
mod webhooks;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use http::Method;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::services::Services;
use crate::store::tenants::Tenant;
use crate::store::{self, Access};

/// One method of one path of the control plane.
#[derive(Clone, Debug)]
pub struct Endpoint {
    /// Method; GET answers HEAD too.
    pub method: Method,
    /// Path template, e.g. `/_pers/snapshots/{id}`.
    pub path: &'static str,
    /// Who may call.
    pub gate: Gate,
    /// What answers it. It may block.
    pub answer: Answer,
}

/// What answers an endpoint.
pub type Answer = fn(&Services, &Ask) -> Result<Reply>;

/// Who may call an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Anybody.
    Open,
    /// An admin, with his access token, about his own tenant; without one as [`Gate::Control`], about all tenants.
    Admin,
    /// Whoever controls the server: in development mode or with the control key, and from this machine unless
    /// other networks are named.
    Control,
}

/// One request to the control plane.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Path parameters, percent-decoded.
    pub params: Vec<(String, String)>,
    /// Query parameters, percent-decoded.
    pub query: Vec<(String, String)>,
    /// `Accept`, if it was sent and is text.
    pub accept: Option<String>,
    /// Body as it was sent.
    pub body: Bytes,
    /// Address under which the client reaches the server, without a slash at the end.
    pub base_url: String,
    /// When it came.
    pub now: DateTime<Utc>,
    /// The one tenant that the caller may ask about; without one, all of them.
    pub tenant: Option<TenantId>,
}

/// What an endpoint answers when it does not refuse.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Status.
    pub status: u16,
    /// Body.
    pub body: Content,
}

/// Body of a [`Reply`].
#[derive(Clone, Debug)]
pub enum Content {
    /// None.
    Empty,
    /// JSON.
    Json(Value),
    /// Something else, with its media type.
    Text(&'static str, String),
}

impl Endpoint {
    /// An endpoint that only reads.
    pub const fn get(path: &'static str, gate: Gate, answer: Answer) -> Self {
        Self { method: Method::GET, path, gate, answer }
    }

    /// An endpoint of another method.
    pub const fn new(method: Method, path: &'static str, gate: Gate, answer: Answer) -> Self {
        Self { method, path, gate, answer }
    }
}

impl Ask {
    /// A path parameter that the endpoint's template has.
    ///
    /// # Errors
    /// 500 for one that it does not have.
    pub fn param(&self, name: &str) -> Result<&str> {
        let found = self.params.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).ok_or_else(|| Error::internal(format!("the path has no {name}")))
    }

    /// A query parameter; the last one counts.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().rfind(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The JSON body; an empty one is `{}`.
    ///
    /// # Errors
    /// 400 `VALIDATION_FAILED` with the place of what does not fit.
    pub fn body<T: DeserializeOwned>(&self) -> Result<T> {
        let text: &[u8] = if self.body.is_empty() { b"{}" } else { &self.body };
        let mut read = serde_json::Deserializer::from_slice(text);
        let value = serde_path_to_error::deserialize(&mut read).map_err(|error| {
            let target = error.path().to_string();
            Error::bad_request("VALIDATION_FAILED", error.into_inner().to_string()).at(target)
        })?;
        read.end().map_err(|error| Error::bad_request("VALIDATION_FAILED", error.to_string()))?;
        Ok(value)
    }
}

impl Reply {
    /// 200 with JSON.
    pub const fn ok(value: Value) -> Self {
        Self { status: 200, body: Content::Json(value) }
    }

    /// 201 with JSON.
    pub const fn created(value: Value) -> Self {
        Self { status: 201, body: Content::Json(value) }
    }

    /// 204.
    pub const fn empty() -> Self {
        Self { status: 204, body: Content::Empty }
    }

    /// 200 with text of a media type.
    pub const fn text(media_type: &'static str, text: String) -> Self {
        Self { status: 200, body: Content::Text(media_type, text) }
    }
}

/// The tenant that a request names by its id. The platform's own is not for tests.
///
/// # Errors
/// 400 `VALIDATION_FAILED` if none is named, 404 `TENANT_NOT_FOUND`, 403 `TENANT_NOT_FOR_TESTS`.
fn tenant_of(services: &Services, id: &str) -> Result<TenantId> {
    if id.is_empty() {
        return Err(Error::bad_request("VALIDATION_FAILED", "The call names a tenant").at("tenant"));
    }
    let tenant = store::tx(&services.pool, "control.tenant", Access::Read, |conn| any_tenant(conn, id))?;
    if tenant.is_platform {
        let detail = "The platform's own tenant is not for tests";
        return Err(Error::forbidden("TENANT_NOT_FOR_TESTS", detail).at("tenant"));
    }
    Ok(tenant.id.into())
}

/// The tenant of an id, whichever it is.
///
/// # Errors
/// 404 `TENANT_NOT_FOUND`.
fn any_tenant(conn: &mut PgConnection, id: &str) -> Result<Tenant> {
    let not_found = || Error::not_found("tenant").at("tenant");
    let id = TenantId::parse(id).ok_or_else(not_found)?;
    store::tenants::find(conn, id)?.ok_or_else(not_found)
}

/// All endpoints.
pub fn endpoints() -> Vec<Endpoint> {
    [
        health::ENDPOINTS.as_slice(),
        &audit::ENDPOINTS,
        &clock::ENDPOINTS,
        &fidelity::ENDPOINTS,
        &ids::ENDPOINTS,
        &pact::ENDPOINTS,
        &snapshots::ENDPOINTS,
        &tenants::ENDPOINTS,
        &webhooks::ENDPOINTS,
        &requests::ENDPOINTS,
        &coverage::ENDPOINTS,
        &faults::ENDPOINTS,
    ]
    .concat()
}
