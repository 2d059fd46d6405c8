//! The contract as data: operations, their parameters, bodies and security, and the way from a path
//! to an operation.
//!
//! Everything here is read from `generated/contract.json`, the OpenAPI 3.0.3 document that
//! `pers_api` was generated from; nothing about an operation is written by hand. Reading it is
//! strict: a document with something in it that this server would not honour (an unknown security
//! scheme, a cookie parameter, a body that is not JSON) is an error at start, not a surprise later.

use std::sync::{Arc, OnceLock};

use http::Method;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// The OpenAPI document, as printed by `pers openapi` (JSON, UTF-8).
pub const DOCUMENT: &str = include_str!("../../generated/contract.json");

/// The contract, read once at start.
pub struct Contract {
    document: Value,
    version: String,
    digest: String,
    operations: Vec<Operation>,
    paths: Vec<PathEntry>,
    router: matchit::Router<usize>,
}

impl std::fmt::Debug for Contract {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Contract").field("version", &self.version).field("digest", &self.digest).finish_non_exhaustive()
    }
}

/// One operation of the contract.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`, e.g. `CampaignsController_getCampaigns`.
    pub id: String,
    /// First tag, e.g. `Campaign Claims`.
    pub tag: String,
    /// Method of the path item.
    pub method: Method,
    /// Path template, e.g. `/campaigns/{id}`.
    pub path: String,
    /// Who may call: alternatives (OR) of schemes that are needed together (AND). No alternative at
    /// all means that credentials are not looked at; an empty alternative means that a call without
    /// any is fine.
    pub security: Vec<Vec<Scheme>>,
    /// Path, query and header parameters, `$ref`s followed, those of the path item included.
    pub parameters: Vec<Parameter>,
    /// Request body, if the operation takes one.
    pub body: Option<Body>,
    /// Documented statuses, ascending.
    pub responses: Vec<u16>,
    /// How sure the contract is of this operation (`x-evidence`).
    pub evidence: Evidence,
    index: usize,
}

/// A way to show who calls (`components/securitySchemes`).
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

/// A parameter of an operation.
#[derive(Debug)]
pub struct Parameter {
    /// Name as sent; headers in lower case.
    pub name: String,
    /// Where it is sent.
    pub place: Place,
    /// Whether a call without it breaks the contract.
    pub required: bool,
    /// JSON pointer of its schema in the document.
    pub schema: String,
}

/// Where a parameter is sent (`in`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query string.
    Query,
    /// In a header.
    Header,
}

impl Place {
    /// Name in the document.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
        }
    }
}

/// The JSON body of a request.
#[derive(Debug)]
pub struct Body {
    /// Whether a call without it breaks the contract.
    pub required: bool,
    /// JSON pointer of its schema in the document.
    pub schema: String,
}

/// Where an operation comes from (`x-evidence`). The default is that of an operation which does not say:
/// the document itself vouches for it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Evidence {
    /// How sure the contract is.
    pub level: Level,
    /// PERS version of the source.
    pub version: Option<String>,
    /// Page of the public documentation.
    pub source: Option<String>,
    /// What had to be concluded.
    pub note: Option<String>,
}

/// How sure the contract is of an operation, the surest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Of a document by PERS itself.
    #[default]
    Official,
    /// Seen in the public documentation of this version.
    Documented,
    /// Seen in that of another version.
    Neighbour,
    /// Concluded.
    Inferred,
}

impl Level {
    /// All of them, the surest first.
    pub const ALL: [Self; 4] = [Self::Official, Self::Documented, Self::Neighbour, Self::Inferred];

    /// Name in the document.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Documented => "documented",
            Self::Neighbour => "neighbour",
            Self::Inferred => "inferred",
        }
    }
}

struct PathEntry {
    template: String,
    operations: Vec<usize>,
}

/// A path of the contract that a request's path has matched.
pub struct Route<'c, 'p> {
    contract: &'c Contract,
    entry: &'c PathEntry,
    /// Path parameters in the order of the template: name and value as sent, still percent-encoded.
    pub params: Vec<(&'c str, &'p str)>,
}

/// The order in which `Allow` lists methods.
const METHODS: [(&str, Method); 8] = [
    ("get", Method::GET),
    ("head", Method::HEAD),
    ("post", Method::POST),
    ("put", Method::PUT),
    ("patch", Method::PATCH),
    ("delete", Method::DELETE),
    ("options", Method::OPTIONS),
    ("trace", Method::TRACE),
];

impl Contract {
    /// The contract of this build. It is read at the first call and kept.
    ///
    /// # Errors
    /// An internal error if the document has something that this server cannot honour.
    pub fn load() -> Result<Arc<Self>> {
        static CONTRACT: OnceLock<Arc<Contract>> = OnceLock::new();
        if let Some(contract) = CONTRACT.get() {
            return Ok(Arc::clone(contract));
        }
        let contract = Arc::new(Self::read(DOCUMENT)?);
        Ok(Arc::clone(CONTRACT.get_or_init(|| contract)))
    }

    fn read(text: &str) -> Result<Self> {
        let document: Value = serde_json::from_str(text).map_err(Error::internal)?;
        let version = string(document.pointer("/info/version"), "info.version")?.to_owned();
        let mut contract = Self {
            document: Value::Null,
            version,
            digest: hex::encode(Sha256::digest(text)),
            operations: Vec::new(),
            paths: Vec::new(),
            router: matchit::Router::new(),
        };
        for (template, item) in object(document.get("paths"), "paths")? {
            let item = object(Some(item), template)?;
            if let Some(key) = item.keys().find(|key| key.as_str() == "$ref" || key.as_str() == "servers") {
                return Err(fault(format!("{template}: a path item with {key} is not supported")));
            }
            let mut entry = PathEntry { template: template.clone(), operations: Vec::new() };
            for (name, method) in &METHODS {
                if item.contains_key(*name) {
                    let index = contract.operations.len();
                    let operation = Operation::read(&document, template, name, method, index)?;
                    if contract.operation(&operation.id).is_some() {
                        return Err(fault(format!("{} occurs twice", operation.id)));
                    }
                    entry.operations.push(index);
                    contract.operations.push(operation);
                }
            }
            let index = contract.paths.len();
            contract.router.insert(template.as_str(), index).map_err(|error| fault(format!("{template}: {error}")))?;
            contract.paths.push(entry);
        }
        contract.document = document;
        Ok(contract)
    }

    /// All operations, in the order of the document (by path, then as `Allow` orders methods).
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The operation with this `operationId`.
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// The path template that a request's path (raw, without query, without `/v2`) matches; `None` is
    /// a 404. A literal segment beats a parameter whatever the method is, so a method that only the
    /// parameter route has is a 405 on the literal path. Names are compared byte by byte, and a
    /// trailing slash makes another path.
    pub fn route<'p>(&self, path: &'p str) -> Option<Route<'_, 'p>> {
        let found = self.router.at(path).ok()?;
        let entry = self.paths.get(*found.value)?;
        Some(Route { contract: self, entry, params: found.params.iter().collect() })
    }

    /// `info.version`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// SHA-256 of [`DOCUMENT`], in lower-case hex.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The whole document.
    pub fn document(&self) -> &Value {
        &self.document
    }
}

impl<'c> Route<'c, '_> {
    /// Path template, e.g. `/campaigns/{id}`: for logs and metrics.
    pub fn template(&self) -> &'c str {
        &self.entry.template
    }

    /// The operations on this path.
    pub fn operations(&self) -> impl Iterator<Item = &'c Operation> + use<'c> {
        let operations = &self.contract.operations;
        self.entry.operations.iter().filter_map(|&index| operations.get(index))
    }

    /// The operation for a method. HEAD is answered by GET (RFC 9110, 9.3.2).
    pub fn operation(&self, method: &Method) -> Option<&'c Operation> {
        let find = |method: &Method| self.operations().find(|operation| operation.method == *method);
        find(method).or_else(|| if *method == Method::HEAD { find(&Method::GET) } else { None })
    }

    /// Value of an `Allow` header, e.g. `GET, HEAD, POST, OPTIONS`: what [`Self::operation`] finds,
    /// and OPTIONS, which the edge answers on every path.
    pub fn allow(&self) -> String {
        let names: Vec<&str> = METHODS
            .iter()
            .map(|(_, method)| method)
            .filter(|method| **method == Method::OPTIONS || self.operation(method).is_some())
            .map(Method::as_str)
            .collect();
        names.join(", ")
    }
}

impl Operation {
    fn read(document: &Value, template: &str, name: &str, method: &Method, index: usize) -> Result<Self> {
        let item = format!("/paths/{}", escape(template));
        let pointer = format!("{item}/{name}");
        let source = object(document.pointer(&pointer), &pointer)?;
        let id = string(source.get("operationId"), &format!("{pointer}/operationId"))?.to_owned();
        let mut parameters = Vec::new();
        for base in [&pointer, &item] {
            let base = format!("{base}/parameters");
            let count = document.pointer(&base).and_then(Value::as_array).map_or(0, Vec::len);
            for index in 0..count {
                let parameter = Parameter::read(document, &format!("{base}/{index}"))?;
                // A parameter of the operation overrides the path item's (OpenAPI 3.0.3, Path Item Object).
                let known = |other: &Parameter| other.name == parameter.name && other.place == parameter.place;
                if !parameters.iter().any(known) {
                    parameters.push(parameter);
                }
            }
        }
        let body = match source.get("requestBody") {
            Some(_) => Some(Body::read(document, &format!("{pointer}/requestBody"))?),
            None => None,
        };
        let mut responses = Vec::new();
        for status in object(source.get("responses"), &format!("{pointer}/responses"))?.keys() {
            responses.push(status.parse().map_err(|_| fault(format!("{id}: response {status} is not one status")))?);
        }
        responses.sort_unstable();
        Ok(Self {
            tag: string(document.pointer(&format!("{pointer}/tags/0")), &format!("{pointer}/tags"))?.to_owned(),
            method: method.clone(),
            path: template.to_owned(),
            security: security(document, source, &id)?,
            parameters,
            body,
            responses,
            evidence: match source.get("x-evidence") {
                None => Evidence::default(),
                Some(evidence) => {
                    Evidence::deserialize(evidence).map_err(|error| fault(format!("{id}: x-evidence: {error}")))?
                }
            },
            id,
            index,
        })
    }

    /// Position in [`Contract::operations`]: the key of tables that hold something per operation.
    pub const fn index(&self) -> usize {
        self.index
    }

    /// JSON pointer of the operation in the document.
    pub fn pointer(&self) -> String {
        format!("/paths/{}/{}", escape(&self.path), self.method.as_str().to_ascii_lowercase())
    }
}

impl Parameter {
    fn read(document: &Value, pointer: &str) -> Result<Self> {
        let pointer = follow(document, pointer)?;
        let source = object(document.pointer(&pointer), &pointer)?;
        let name = string(source.get("name"), &pointer)?;
        let place = match string(source.get("in"), &pointer)? {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" => Place::Header,
            other => return Err(fault(format!("{pointer}: a parameter in {other} is not supported"))),
        };
        if let Some(key) =
            ["content", "style", "explode", "allowReserved"].iter().find(|key| source.contains_key(**key))
        {
            return Err(fault(format!("{pointer}: a parameter with {key} is not supported")));
        }
        object(source.get("schema"), &format!("{pointer}/schema"))?;
        Ok(Self {
            name: if place == Place::Header { name.to_ascii_lowercase() } else { name.to_owned() },
            place,
            required: source.get("required").and_then(Value::as_bool).unwrap_or(false),
            schema: format!("{pointer}/schema"),
        })
    }
}

impl Body {
    fn read(document: &Value, pointer: &str) -> Result<Self> {
        let pointer = follow(document, pointer)?;
        let source = object(document.pointer(&pointer), &pointer)?;
        let content = object(source.get("content"), &format!("{pointer}/content"))?;
        if content.keys().ne(["application/json"]) {
            return Err(fault(format!("{pointer}: only application/json is supported")));
        }
        let schema = format!("{pointer}/content/application~1json/schema");
        object(document.pointer(&schema), &schema)?;
        Ok(Self { required: source.get("required").and_then(Value::as_bool).unwrap_or(false), schema })
    }
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

    fn read(name: &str) -> Option<Self> {
        [Self::ProjectKey, Self::BusinessApiKey, Self::AdminJwt, Self::Jwt]
            .into_iter()
            .find(|scheme| scheme.name() == name)
    }
}

/// `security` of an operation, else that of the document. One of the two must be there: an operation
/// is open because the contract says so (`security: []`), not because a line was forgotten.
fn security(document: &Value, source: &Map<String, Value>, id: &str) -> Result<Vec<Vec<Scheme>>> {
    let alternatives = source
        .get("security")
        .or_else(|| document.get("security"))
        .and_then(Value::as_array)
        .ok_or_else(|| fault(format!("{id}: no security")))?;
    let mut result = Vec::with_capacity(alternatives.len());
    for alternative in alternatives {
        let mut schemes = Vec::new();
        for name in object(Some(alternative), id)?.keys() {
            schemes.push(Scheme::read(name).ok_or_else(|| fault(format!("{id}: unknown security scheme {name}")))?);
        }
        result.push(schemes);
    }
    Ok(result)
}

/// Pointer that a `$ref` at `pointer` leads to, or `pointer` itself.
pub(crate) fn follow(document: &Value, pointer: &str) -> Result<String> {
    let mut pointer = pointer.to_owned();
    // A chain longer than this is a circle.
    for _ in 0..32 {
        let Some(target) = document.pointer(&pointer).and_then(|value| value.get("$ref")) else {
            return Ok(pointer);
        };
        let target = string(Some(target), &pointer)?;
        target
            .strip_prefix('#')
            .ok_or_else(|| fault(format!("{pointer}: {target} is outside the document")))?
            .clone_into(&mut pointer);
    }
    Err(fault(format!("{pointer}: $ref in a circle")))
}

/// One segment of a JSON pointer (RFC 6901, section 3).
pub(crate) fn escape(segment: &str) -> String {
    segment.replace('~', "~0").replace('/', "~1")
}

fn object<'v>(value: Option<&'v Value>, place: &str) -> Result<&'v Map<String, Value>> {
    value.and_then(Value::as_object).ok_or_else(|| fault(format!("{place}: not an object")))
}

fn string<'v>(value: Option<&'v Value>, place: &str) -> Result<&'v str> {
    value.and_then(Value::as_str).ok_or_else(|| fault(format!("{place}: not a string")))
}

fn fault(text: String) -> Error {
    Error::internal(format!("contract: {text}"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use pers_api::server::ApiRequestParser;
    use swagger::RequestParser;

    use super::*;

    fn contract() -> Arc<Contract> {
        Contract::load().unwrap()
    }

    fn generated(method: &Method, path: &str) -> Option<&'static str> {
        let request = http::Request::builder().method(method).uri(path).body(()).unwrap();
        ApiRequestParser::parse_operation_id(&request)
    }

    /// `XController_doThing` as the generator writes it: `XControllerDoThing`.
    fn upper_camel(id: &str) -> String {
        id.split('_')
            .map(|part| {
                let mut chars = part.chars();
                chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
            })
            .collect()
    }

    fn sample(template: &str) -> String {
        let segment = |segment: &str| if segment.starts_with('{') { "7f".to_owned() } else { segment.to_owned() };
        template.split('/').map(segment).collect::<Vec<_>>().join("/")
    }

    #[test]
    fn every_operation_is_read_with_security_evidence_and_success_status() {
        let contract = contract();
        let declared: usize = contract.document()["paths"]
            .as_object()
            .unwrap()
            .values()
            .map(|item| item.as_object().unwrap().values().filter(|value| value.get("operationId").is_some()).count())
            .sum();
        assert_eq!(contract.operations().len(), declared);
        assert_eq!(contract.version(), contract.document()["info"]["version"]);
        assert_eq!(contract.digest().len(), 64);
        for (index, operation) in contract.operations().iter().enumerate() {
            assert_eq!(operation.index(), index);
            assert_eq!(
                contract.document().pointer(&operation.pointer()).unwrap()["operationId"],
                operation.id.as_str()
            );
            assert!(operation.responses.iter().any(|status| (200..300).contains(status)), "{}", operation.id);
            let source = contract.document().pointer(&operation.pointer()).unwrap();
            let level = source.pointer("/x-evidence/level").map_or("official", |level| level.as_str().unwrap());
            assert_eq!(operation.evidence.level.name(), level, "{}", operation.id);
            let named: BTreeSet<&str> = operation
                .path
                .split('/')
                .filter_map(|segment| segment.strip_prefix('{').and_then(|segment| segment.strip_suffix('}')))
                .collect();
            let declared: BTreeSet<&str> = operation
                .parameters
                .iter()
                .filter(|parameter| parameter.place == Place::Path && parameter.required)
                .map(|parameter| parameter.name.as_str())
                .collect();
            assert_eq!(named, declared, "{}", operation.id);
        }
    }

    #[test]
    fn security_is_alternatives_of_schemes() {
        let contract = contract();
        let security = |id: &str| contract.operation(id).unwrap().security.clone();
        assert_eq!(security("CampaignsController_createCampaign"), [[Scheme::AdminJwt]]);
        assert_eq!(security("CampaignClaimsController_createCampaignClaim"), [[Scheme::ProjectKey], [Scheme::Jwt]]);
        assert_eq!(
            security("TenantsController_getTenantById"),
            [
                vec![],
                vec![Scheme::ProjectKey],
                vec![Scheme::ProjectKey, Scheme::BusinessApiKey],
                vec![Scheme::AdminJwt]
            ]
        );
        let open: Vec<&str> = contract
            .operations()
            .iter()
            .filter(|operation| operation.security.is_empty())
            .map(|operation| operation.path.as_str())
            .collect();
        assert_eq!(open, ["/purchases/webhooks/stripe", "/"]);
    }

    #[test]
    fn the_generated_router_finds_the_same_operation_for_every_operation() {
        let contract = contract();
        for operation in contract.operations() {
            let path = sample(&operation.path);
            let route = contract.route(&path).unwrap_or_else(|| panic!("{path} has no route"));
            assert_eq!(route.template(), operation.path);
            assert_eq!(route.operation(&operation.method).unwrap().id, operation.id);
            assert_eq!(generated(&operation.method, &path), Some(upper_camel(&operation.id).as_str()), "{path}");
        }
    }

    /// Paths in which a parameter has the value of some literal segment are where two routers could
    /// disagree. Ours may refuse what the generated one takes (405 on a literal path), but where it
    /// names an operation, the generated router must run that one.
    #[test]
    fn the_generated_router_never_runs_another_operation_than_the_one_checked() {
        let contract = contract();
        let segments: BTreeSet<&str> = contract
            .operations()
            .iter()
            .flat_map(|operation| operation.path.split('/'))
            .map(|segment| if segment.starts_with('{') { "7f" } else { segment })
            .filter(|segment| !segment.is_empty())
            .collect();
        let mut compared = 0;
        for operation in contract.operations() {
            let mut paths = vec![String::new()];
            for segment in operation.path.split('/').skip(1) {
                let values: Vec<&str> =
                    if segment.starts_with('{') { segments.iter().copied().collect() } else { vec![segment] };
                paths =
                    paths.iter().flat_map(|path| values.iter().map(move |value| format!("{path}/{value}"))).collect();
            }
            for path in paths {
                for (_, method) in &METHODS {
                    let ours =
                        contract.route(&path).and_then(|route| route.operation(method).map(|found| found.id.clone()));
                    // The generated router has no HEAD: the edge hands it on as GET.
                    let handed_on = if *method == Method::HEAD { &Method::GET } else { method };
                    if let Some(ours) = ours {
                        assert_eq!(generated(handed_on, &path), Some(upper_camel(&ours).as_str()), "{method} {path}");
                        compared += 1;
                    }
                }
            }
        }
        assert!(compared > 1000, "{compared}");
    }

    #[test]
    fn a_literal_beats_a_parameter_for_every_method() {
        let contract = contract();
        for (path, template, allow) in [
            ("/redemptions/types", "/redemptions/types", "GET, HEAD, POST, OPTIONS"),
            ("/businesses/me", "/businesses/me", "GET, HEAD, OPTIONS"),
            ("/businesses/types", "/businesses/types", "GET, HEAD, POST, PUT, OPTIONS"),
            ("/campaigns/claims", "/campaigns/claims", "GET, HEAD, POST, OPTIONS"),
            ("/campaigns/7f", "/campaigns/{id}", "GET, HEAD, PUT, DELETE, OPTIONS"),
            ("/redemptions/redeems/status", "/redemptions/redeems/{id}", "GET, HEAD, OPTIONS"),
            ("/redemptions/redeemsx/status", "/redemptions/{id}/status", "PUT, OPTIONS"),
            ("/campaigns/7f/tags/a%2Fb", "/campaigns/{campaignId}/tags/{tag}", "POST, DELETE, OPTIONS"),
            ("/.well-known/jwks.json", "/.well-known/jwks.json", "GET, HEAD, OPTIONS"),
            ("/", "/", "GET, HEAD, OPTIONS"),
        ] {
            let route = contract.route(path).unwrap_or_else(|| panic!("{path}"));
            assert_eq!((route.template(), route.allow().as_str()), (template, allow), "{path}");
            for (_, method) in METHODS.iter().filter(|(_, method)| *method != Method::OPTIONS) {
                let listed = allow.split(", ").any(|name| name == method.as_str());
                assert_eq!(route.operation(method).is_some(), listed, "{method} {path}");
            }
        }
    }

    #[test]
    fn path_parameters_come_raw_and_in_order() {
        let contract = contract();
        let route = contract.route("/campaigns/a%2Fb/tags/caf%C3%A9").unwrap();
        assert_eq!(route.params, [("campaignId", "a%2Fb"), ("tag", "caf%C3%A9")]);
        let route = contract.route("/redemptions/7f/tokens/9").unwrap();
        assert_eq!(route.params, [("redemptionId", "7f"), ("tokenUnitId", "9")]);
    }

    #[test]
    fn other_paths_have_no_route() {
        let contract = contract();
        for path in [
            "",
            "/x",
            "/campaigns/",
            "/campaigns//tokens",
            "//campaigns",
            "/Campaigns",
            "/campaigns/7f/",
            "/campaigns/7f/x",
            "/campaigns/7f/tags/",
            "/xwell-known/jwksxjson",
            "/.well-known/jwksxjson",
            "/v2/campaigns",
            "campaigns",
            "/campaigns/7f/tags/a/b",
            "/%63ampaigns",
            "/{id}",
        ] {
            assert!(contract.route(path).is_none(), "{path}");
        }
    }

    #[test]
    fn a_document_that_cannot_be_honoured_is_refused() {
        let change = |pointer: &str, value: Value| {
            let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
            *document.pointer_mut(pointer).unwrap() = value;
            let error = Contract::read(&document.to_string()).err().unwrap_or_else(|| panic!("{pointer} was accepted"));
            error.cause.unwrap().to_string()
        };
        let get = "/paths/~1campaigns/get";
        for (pointer, value, text) in [
            (format!("{get}/security"), serde_json::json!([{ "cookie": [] }]), "unknown security scheme cookie"),
            (format!("{get}/security"), Value::Null, "no security"),
            (format!("{get}/parameters/0/in"), "cookie".into(), "a parameter in cookie"),
            (format!("{get}/operationId"), "TokensController_getTokens".into(), "occurs twice"),
            (format!("{get}/responses"), serde_json::json!({ "default": {} }), "response default"),
            ("/components/parameters/Page/schema".into(), serde_json::json!(1), "not an object"),
            (
                "/paths/~1campaigns/post/requestBody/content".into(),
                serde_json::json!({ "text/xml": {} }),
                "only application/json",
            ),
            ("/paths/~1campaigns".into(), serde_json::json!({ "$ref": "#/x" }), "path item with $ref"),
        ] {
            let cause = change(&pointer, value);
            assert!(cause.contains(text), "{pointer}: {cause}");
        }
    }
}
