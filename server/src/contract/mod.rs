//! The contract as data: operations, their parameters, bodies and security, and the way from a path
//! to an operation.
//!
//! `read` takes in any OpenAPI 3.0 document, and refuses one with something in it that cannot be
//! served, with every place and reason. The server itself has one contract,
//! `generated/contract.json`, the document that `pers_api` was generated from; nothing about an
//! operation is written by hand. `live` demands more of it: what the handlers behind would not honour
//! (an unknown security scheme, a cookie, a body that is not JSON) is an error at start, not a surprise
//! later.

pub mod defects;
mod evidence;
mod live;
pub mod pointer;
mod read;
mod references;

use std::sync::{Arc, OnceLock};

use http::Method;
use mime::Mime;
use serde_json::Value;

use crate::error::Result;

pub use self::defects::{Defect, Defects};
pub use self::evidence::{Evidence, Level};
pub use self::live::Scheme;
pub use self::pointer::{escape, follow};

/// The OpenAPI document, as printed by `pers openapi` (JSON, UTF-8).
pub const DOCUMENT: &str = include_str!("../../../generated/contract.json");

/// A contract, read once at start.
pub struct Contract {
    document: Value,
    version: String,
    digest: String,
    operations: Vec<Operation>,
    paths: Vec<PathEntry>,
    router: matchit::Router<usize>,
    bases: Vec<String>,
}

impl std::fmt::Debug for Contract {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Contract").field("version", &self.version).field("digest", &self.digest).finish_non_exhaustive()
    }
}

/// One operation of a contract.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`, e.g. `CampaignsController_getCampaigns`; method and path where there is none.
    pub id: String,
    /// First tag, e.g. `Campaign Claims`; empty where there is none.
    pub tag: String,
    /// Method of the path item.
    pub method: Method,
    /// Path template, e.g. `/campaigns/{id}`.
    pub path: String,
    /// Who may call: alternatives (OR) of credentials that are needed together (AND). No alternative at
    /// all means that credentials are not looked at; an empty alternative means that a call without
    /// any is fine.
    pub security: Vec<Vec<Arc<Credential>>>,
    /// Parameters, `$ref`s followed, those of the path item included.
    pub parameters: Vec<Parameter>,
    /// Request body, if the operation takes one.
    pub body: Option<Body>,
    /// Documented statuses, ascending.
    pub responses: Vec<u16>,
    /// Documented answers: those of one status, ascending, then ranges, then the default.
    pub answers: Vec<Answer>,
    /// How sure the contract is of this operation (`x-evidence`).
    pub evidence: Evidence,
    pointer: String,
    index: usize,
}

/// A way to show who calls (`components/securitySchemes`).
#[derive(Debug)]
pub struct Credential {
    /// Name in the document.
    pub name: String,
    /// What is sent.
    pub shape: CredentialShape,
    /// What the server's own contract means by it.
    pub scheme: Option<Scheme>,
}

/// What a credential looks like in a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CredentialShape {
    /// A header of this name, in lower case.
    Header(String),
    /// A query parameter of this name.
    Query(String),
    /// A cookie of this name.
    Cookie(String),
    /// `Authorization` with a scheme of this name, in lower case: `basic`, `bearer` or another one of RFC 9110, 11.
    Authorization(String),
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
    /// Whether an empty value stands for none (`allowEmptyValue`).
    pub may_be_empty: bool,
    /// How its value is written.
    pub notation: Notation,
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
    /// In a cookie.
    Cookie,
}

impl Place {
    /// Name in the document.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}

/// How a parameter with more than one part is written (`style`, `explode`, `content`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// Each part under a name of its own: `tag=a&tag=b`, `role=x&name=y`.
    Exploded,
    /// Parts with this character in between: `a,b`.
    Joined(char),
    /// Parts with commas in between, those of objects as `name=value`: `role=x,name=y`.
    Assigned,
    /// `point[x]=1&point[y]=2`.
    Deep,
    /// JSON text.
    Json,
    /// Something else, which is taken as it comes.
    Opaque,
}

/// The body of a request.
#[derive(Debug)]
pub struct Body {
    /// Whether a call without it breaks the contract.
    pub required: bool,
    /// Its possible media types, in the order of the document.
    pub content: Vec<MediaType>,
}

impl Body {
    /// JSON pointer of its schema in JSON, if it can be JSON.
    pub fn json_schema(&self) -> Option<&str> {
        json_schema(&self.content)
    }
}

/// A documented answer of an operation.
#[derive(Debug)]
pub struct Answer {
    /// Which statuses it is for.
    pub statuses: Statuses,
    /// JSON pointer of the response, `$ref`s followed.
    pub pointer: String,
    /// Possible media types of its body, in the order of the document; none if it has no body.
    pub content: Vec<MediaType>,
    /// Its headers beside `Content-Type`: name in lower case, and JSON pointer of the header, `$ref`s followed.
    pub headers: Vec<(String, String)>,
}

impl Answer {
    /// JSON pointer of its schema in JSON, if it can be JSON.
    pub fn json_schema(&self) -> Option<&str> {
        json_schema(&self.content)
    }
}

fn json_schema(content: &[MediaType]) -> Option<&str> {
    content.iter().find(|media| media.is_json())?.schema.as_deref()
}

/// Which statuses an answer is documented for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Statuses {
    /// This one.
    One(u16),
    /// Those with this first digit (`4XX`).
    Family(u16),
    /// All that have no answer of their own (`default`).
    Default,
}

impl std::fmt::Display for Statuses {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::One(status) => status.fmt(f),
            Self::Family(digit) => write!(f, "{digit}XX"),
            Self::Default => f.write_str("default"),
        }
    }
}

/// A representation of a body (Media Type Object).
#[derive(Clone, Debug)]
pub struct MediaType {
    /// Its media type as the document has it; may be a range like `text/*`.
    pub range: Mime,
    /// JSON pointer of the Media Type Object.
    pub pointer: String,
    /// JSON pointer of its schema, if it has one.
    pub schema: Option<String>,
}

impl MediaType {
    /// Whether it is JSON: `application/json`, or with the suffix `+json` (RFC 6839, 3.1).
    pub fn is_json(&self) -> bool {
        is_json(&self.range)
    }

    /// Whether the range has a media type. What is JSON by its suffix is `application/json` too.
    pub fn covers(&self, media_type: &Mime) -> bool {
        let any = |part: mime::Name<'_>, of: mime::Name<'_>| part == mime::STAR || part == of;
        let same = any(self.range.type_(), media_type.type_())
            && any(self.range.subtype(), media_type.subtype())
            && (self.range.suffix() == media_type.suffix() || self.range.subtype() == mime::STAR);
        same || (self.range.essence_str() == mime::APPLICATION_JSON.essence_str() && is_json(media_type))
    }
}

/// Whether a media type is JSON.
pub fn is_json(media_type: &Mime) -> bool {
    media_type.type_() == mime::APPLICATION
        && (media_type.subtype() == mime::JSON || media_type.suffix() == Some(mime::JSON))
}

struct PathEntry {
    template: String,
    /// Names of its parameters, in order.
    names: Vec<String>,
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
        let contract = Arc::new(Self::of_server(DOCUMENT)?);
        Ok(Arc::clone(CONTRACT.get_or_init(|| contract)))
    }

    /// A contract that this server can honour in every point.
    fn of_server(text: &str) -> Result<Self, Defects> {
        let contract = Self::read(text)?;
        live::demand(&contract)?;
        Ok(contract)
    }

    /// Any OpenAPI 3.0 document, in JSON or YAML.
    ///
    /// # Errors
    /// Everything in it that cannot be served. Schemas are looked at when they are compiled.
    pub fn read(text: &str) -> Result<Self, Defects> {
        read::contract(text)
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
        let params = entry.names.iter().zip(found.params.iter()).map(|(name, (_, value))| (name.as_str(), value));
        Some(Route { contract: self, entry, params: params.collect() })
    }

    /// Paths of the document's servers (`/v2` of `https://api.pers.ninja/v2`), the longest first, without
    /// a slash at the end and without empty ones.
    pub fn bases(&self) -> &[String] {
        &self.bases
    }

    /// `info.version`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// SHA-256 of the document's text, in lower-case hex.
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
    /// Position in [`Contract::operations`]: the key of tables that hold something per operation.
    pub const fn index(&self) -> usize {
        self.index
    }

    /// JSON pointer of the operation in the document.
    pub fn pointer(&self) -> String {
        self.pointer.clone()
    }

    /// The documented answer of a status: its own, that of its family, or the default.
    pub fn answer(&self, status: u16) -> Option<&Answer> {
        let family = status / 100;
        [Statuses::One(status), Statuses::Family(family), Statuses::Default]
            .into_iter()
            .find_map(|statuses| self.answers.iter().find(|answer| answer.statuses == statuses))
    }
}

#[cfg(test)]
mod tests;
