//! Whether a caller meets an operation's `security`: an OR of ANDs (OpenAPI 3.0, Security Requirement
//! Object), taken from the document.

use std::sync::Arc;

use crate::auth::{Caller, Identity};
use crate::contract::{Credential, Operation, Scheme};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};

/// Checks the caller against the operation.
///
/// # Errors
/// 401 when more or other credentials are needed, 403 when the credentials are good but name the wrong role.
pub fn check(operation: &Operation, caller: &Caller) -> Result<()> {
    let alternatives = &operation.security;
    let meets = |credential: &Arc<Credential>| credential.scheme.is_some_and(|scheme| caller.meets(scheme));
    if alternatives.is_empty() || alternatives.iter().any(|all| all.iter().all(meets)) {
        return Ok(());
    }
    let is_admin = |credential: &Arc<Credential>| credential.scheme == Some(Scheme::AdminJwt);
    let only_admins = alternatives.iter().all(|all| all.iter().any(is_admin));
    if only_admins && caller.identity != Identity::Public {
        return Err(Error::forbidden("ADMIN_REQUIRED", "This call is for admins of the tenant"));
    }
    Err(Error::unauthenticated("CREDENTIALS_REQUIRED", format!("This call needs {}", wanted(alternatives))))
}

/// The tenant of an admin.
///
/// # Errors
/// 401 without a bearer token, 403 with one of somebody else.
pub fn require_admin(caller: &Caller) -> Result<TenantId> {
    if !caller.bearer {
        return Err(Error::unauthenticated("CREDENTIALS_REQUIRED", "This call needs the access token of an admin"));
    }
    if !caller.identity.is_admin() {
        return Err(Error::forbidden("ADMIN_REQUIRED", "This call is for admins of the tenant"));
    }
    caller.tenant()
}

/// The credentials of an operation, as people say it.
pub fn wanted(alternatives: &[Vec<Arc<Credential>>]) -> String {
    let texts: Vec<String> = alternatives
        .iter()
        .filter(|all| !all.is_empty())
        .map(|all| all.iter().map(|credential| credential.name.as_str()).collect::<Vec<_>>().join(" and "))
        .collect();
    texts.join(", or ")
}
