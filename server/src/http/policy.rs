//! Whether a caller meets an operation's `security`: an OR of ANDs (OpenAPI 3.0, Security Requirement
//! Object), taken from the document.

use crate::auth::{Caller, Identity};
use crate::contract::{Operation, Scheme};
use crate::error::{Error, Result};

/// Checks the caller against the operation.
///
/// # Errors
/// 401 when more or other credentials are needed, 403 when the credentials are good but name the wrong role.
pub fn check(operation: &Operation, caller: &Caller) -> Result<()> {
    let alternatives = &operation.security;
    if alternatives.is_empty() || alternatives.iter().any(|all| all.iter().all(|scheme| caller.meets(*scheme))) {
        return Ok(());
    }
    let only_admins = alternatives.iter().all(|all| all.contains(&Scheme::AdminJwt));
    if only_admins && caller.identity != Identity::Public {
        return Err(Error::forbidden("ADMIN_REQUIRED", "This call is for admins of the tenant"));
    }
    Err(Error::unauthenticated("CREDENTIALS_REQUIRED", format!("This call needs {}", wanted(alternatives))))
}

/// The credentials that a call needs, for people.
pub fn wanted(alternatives: &[Vec<Scheme>]) -> String {
    let texts: Vec<String> = alternatives
        .iter()
        .map(|all| all.iter().map(|scheme| scheme.name()).collect::<Vec<_>>().join(" and "))
        .collect();
    texts.join(", or ")
}
