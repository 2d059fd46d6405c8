//! What the server demands of its own contract beyond what any document may have: the generated router
//! and the handlers behind it could not honour the rest.

use serde_json::Value;

use super::{Contract, Defect, Defects, Operation, Parameter, Place, escape};

/// A security scheme of the server's own contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// `projectKey`: the tenant's key in `x-project-key`.
    ProjectKey,
    /// `businessApiKey`: the key of a business or of the tenant's system in `x-api-key`.
    BusinessApiKey,
    /// `tenantAdminJWT`: a bearer token whose role is admin or super admin.
    AdminJwt,
    /// `authJWT`: any bearer token of ours.
    Jwt,
}

impl Scheme {
    /// Name in the document.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ProjectKey => "projectKey",
            Self::BusinessApiKey => "businessApiKey",
            Self::AdminJwt => "tenantAdminJWT",
            Self::Jwt => "authJWT",
        }
    }

    /// The scheme of a name.
    pub fn read(name: &str) -> Option<Self> {
        [Self::ProjectKey, Self::BusinessApiKey, Self::AdminJwt, Self::Jwt]
            .into_iter()
            .find(|scheme| scheme.name() == name)
    }
}

/// Checks that this server can honour a contract in every point.
///
/// # Errors
/// Everything that it cannot.
pub fn demand(contract: &Contract) -> Result<(), Defects> {
    let mut defects = Defects::default();
    for entry in &contract.paths {
        let pointer = format!("/paths/{}", escape(&entry.template));
        for key in ["$ref", "servers"] {
            if contract.document.pointer(&pointer).and_then(|item| item.get(key)).is_some() {
                defects.add(Defect::at(&pointer, format!("a path item with {key} is not supported")));
            }
        }
    }
    for operation in &contract.operations {
        of_operation(contract, operation, &mut defects);
        for parameter in &operation.parameters {
            of_parameter(&contract.document, parameter, &mut defects);
        }
    }
    defects.into_result()
}

fn of_operation(contract: &Contract, operation: &Operation, defects: &mut Defects) {
    let mut defect = |place: &str, reason: &str| {
        defects.add(Defect::at(&format!("{}{place}", operation.pointer), format!("{}: {reason}", operation.id)));
    };
    let source = contract.document.pointer(&operation.pointer);
    let has = |key: &str| source.is_some_and(|source| source.get(key).is_some_and(|value| !value.is_null()));
    if !has("operationId") {
        defect("", "no operationId");
    }
    let same = |other: &&Operation| other.id == operation.id;
    if contract.operations.iter().filter(same).nth(1).is_some() {
        defect("/operationId", "occurs twice");
    }
    if operation.tag.is_empty() {
        defect("", "no tag");
    }
    // An operation is open because the contract says so (`security: []`), not because a line was forgotten.
    if !has("security") && contract.document.get("security").is_none() {
        defect("", "no security");
    }
    for credential in operation.security.iter().flatten().filter(|credential| credential.scheme.is_none()) {
        defect("/security", &format!("unknown security scheme {}", credential.name));
    }
    if let Some(body) = &operation.body {
        let json = |media: &super::MediaType| media.range == mime::APPLICATION_JSON && media.schema.is_some();
        if body.content.len() != 1 || !body.content.iter().all(json) {
            defect("/requestBody", "only application/json with a schema is supported");
        }
    }
    for answer in operation.answers.iter().filter(|answer| !matches!(answer.statuses, super::Statuses::One(_))) {
        defect("/responses", &format!("response {} is not one status", answer.statuses));
    }
}

fn of_parameter(document: &Value, parameter: &Parameter, defects: &mut Defects) {
    let pointer = parameter.schema.trim_end_matches("/schema");
    if parameter.place == Place::Cookie {
        defects.add(Defect::at(pointer, "a parameter in cookie is not supported"));
    }
    let source = document.pointer(pointer);
    for key in ["content", "style", "explode", "allowReserved", "allowEmptyValue"] {
        if source.is_some_and(|source| source.get(key).is_some()) {
            defects.add(Defect::at(pointer, format!("a parameter with {key} is not supported")));
        }
    }
}
