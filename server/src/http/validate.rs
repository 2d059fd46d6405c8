//! Compares a request with the contract before anything else looks at it, and makes it complete.
//!
//! Everything is checked by the contract's own schemas, compiled once at start, and all violations are
//! reported together. What the schemas cannot say is decided here:
//! - parameters are text: integers are written `3` (not `3.0`, `+3`, ` 3`), booleans `true` or `false`;
//!   one that is sent twice, or is badly percent-encoded is a violation; query parameters that the
//!   contract does not know are ignored;
//! - a body must say that it is JSON (`application/json` or `application/…+json`; a charset other than
//!   UTF-8 or a content coding is 415 too), a body nobody asked for is ignored, an empty one is none;
//! - text with U+0000 is a violation anywhere, because PostgreSQL stores none;
//! - a number that a double does not keep is a violation where the contract says `number`;
//!   in free-form members it is the caller's own business.

mod parameters;

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use jsonschema::error::ValidationErrorKind;
use serde_json::{Map, Value, json};

use super::json::{self, Document, Path};
use super::schema::{Kind as Type, Outline, Schemas, ShapeId, Strictness, reference};
use crate::contract::{self, Body, Contract, Defect, Defects, MediaType, Operation};
use crate::error::{Error, Kind, Result};
use crate::limits;
use crate::violations::{self, Violation};

use self::parameters::{Expected, Parts};

pub use self::parameters::cookies;

/// Statuses that the edge may answer to any operation; they are not repeated in the contract
/// (`docs/API-DESIGN.md`), and their body is a `StructuredErrorDTO` like that of every other error.
const EDGE_STATUSES: [u16; 7] = [405, 408, 413, 415, 431, 502, 503];
const ERROR_SCHEMA: &str = "/components/schemas/StructuredErrorDTO";
const NUL_CHARACTER: &str = "The text has a NUL character, which cannot be stored";
const TOO_MANY_DIGITS: &str = "The number has more digits than a double keeps";

/// The contract's schemas, compiled.
pub struct Validator {
    contract: Arc<Contract>,
    strictness: Strictness,
    plans: Vec<Plan>,
    outline: Outline,
    responses: OnceLock<Result<HashMap<String, jsonschema::Validator>, String>>,
}

impl std::fmt::Debug for Validator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Validator").field("operations", &self.plans.len()).finish_non_exhaustive()
    }
}

/// What there is to check in the requests of one operation.
struct Plan {
    /// Schemas of an object with the members `path`, `query`, `header`, `cookie` (objects of parameters) and
    /// `body`: one for each schema of a JSON body, at least one. None if the operation takes nothing.
    schemas: Vec<Option<jsonschema::Validator>>,
    parameters: Vec<Expected>,
    body: Option<ExpectedBody>,
}

struct ExpectedBody {
    required: bool,
    media: Vec<Media>,
}

/// A media type that a body may have.
struct Media {
    media: MediaType,
    /// Shape of its JSON, if it is JSON and has a schema.
    shape: Option<ShapeId>,
    /// Which of the plan's schemas has it as the body.
    schema: usize,
}

/// A request that keeps the contract.
#[derive(Debug)]
pub struct Checked {
    /// The query string, with the defaults of missing parameters at its end.
    pub query: Option<String>,
    /// The body with its defaults, or the very bytes that came if nothing was missing; empty if the
    /// operation takes none.
    pub body: Bytes,
    /// The same as a value.
    pub json: Option<Value>,
}

/// Violations found so far: the first [`limits::VIOLATIONS_LISTED`], and how many in all.
#[derive(Default)]
struct Violations {
    listed: Vec<Violation>,
    total: usize,
}

impl Violations {
    fn add(&mut self, make: impl FnOnce() -> Violation) {
        self.total = self.total.saturating_add(1);
        if self.listed.len() < limits::VIOLATIONS_LISTED {
            self.listed.push(make());
        }
    }

    fn into_result(self) -> Result<()> {
        let Some(first) = self.listed.first() else { return Ok(()) };
        let place = if first.target.is_empty() { "the body" } else { &first.target };
        let more = match self.total {
            1 => String::new(),
            total => format!(" (and {} more)", total.saturating_sub(1)),
        };
        let detail = format!("The request breaks the contract at {place}: {}{more}", first.message);
        let target = first.target.clone();
        Err(Error::bad_request("VALIDATION_FAILED", detail)
            .at(target)
            .with(violations::details(&self.listed, self.total)))
    }
}

impl Validator {
    /// Compiles the schemas of all requests of the server's own contract. Those of answers wait until
    /// somebody asks.
    ///
    /// # Errors
    /// Every schema that cannot be honoured.
    pub fn compile(contract: &Arc<Contract>) -> Result<Self, Defects> {
        Self::compile_as(contract, Strictness::Own)
    }

    /// The same for anybody's contract.
    ///
    /// # Errors
    /// Every schema that cannot be honoured.
    pub fn compile_any(contract: &Arc<Contract>) -> Result<Self, Defects> {
        Self::compile_as(contract, Strictness::Any)
    }

    fn compile_as(contract: &Arc<Contract>, strictness: Strictness) -> Result<Self, Defects> {
        let document = contract.document();
        let pointers = contract.operations().iter().flat_map(|operation| {
            let parameters = operation.parameters.iter().map(|parameter| parameter.schema.as_str());
            parameters.chain(json_schemas(operation.body.as_ref()))
        });
        let schemas = Schemas::translate(document, pointers, strictness)?;
        let requests: Vec<_> = contract.operations().iter().map(request_schemas).collect();
        let mut compiled = schemas.compile(&requests.concat())?.into_iter();
        let mut outline = Outline::default();
        let mut defects = Defects::default();
        let mut plans = Vec::with_capacity(requests.len());
        for (operation, requests) in contract.operations().iter().zip(requests) {
            let schemas = compiled.by_ref().take(requests.len()).collect();
            let body =
                operation.body.as_ref().map(|body| ExpectedBody::read(&mut outline, document, body, &mut defects));
            let mut expect = |parameter| defects.keep(Expected::read(&mut outline, document, parameter));
            let parameters: Vec<Expected> = operation.parameters.iter().filter_map(&mut expect).collect();
            for parameter in parameters.iter().filter(|parameter| !parameter.is_plain()) {
                if strictness == Strictness::Own {
                    defects
                        .add(Defect::at(parameter.schema(), "only a scalar is supported, with a default in the query"));
                }
            }
            plans.push(Plan { schemas, parameters, body });
        }
        defects.into_result()?;
        Ok(Self { contract: Arc::clone(contract), strictness, plans, outline, responses: OnceLock::new() })
    }

    /// Checks a request: path parameters as sent (name, percent-encoded value), query string, headers,
    /// and the whole body.
    ///
    /// # Errors
    /// 400 `VALIDATION_FAILED` with all violations in the details, 400 `BODY_REQUIRED`, 415, or one of
    /// [`json::parse`].
    pub fn check(
        &self,
        operation: &Operation,
        path: &[(&str, &str)],
        query: Option<&str>,
        headers: &HeaderMap,
        body: &Bytes,
    ) -> Result<Checked> {
        let plan = self
            .plans
            .get(operation.index())
            .ok_or_else(|| Error::internal(format!("{} was not compiled", operation.id)))?;
        let sent = match &plan.body {
            Some(expected) => expected.read_body(headers, body)?,
            None => None,
        };
        let mut violations = Violations::default();
        let parts = Parts::new(path, query, headers, &plan.parameters, &mut violations);
        let (mut instance, defaults) = parts.collect(&plan.parameters, &mut violations);
        let (mut findings, mut schema) = (None, 0);
        if let Some((Document { value, nul, nul_total, long_numbers }, media)) = sent {
            instance.insert("body".to_owned(), value);
            findings = Some((nul, nul_total, long_numbers, media.shape));
            schema = media.schema;
        }
        let mut instance = Value::Object(instance);
        if let Some(Some(schema)) = plan.schemas.get(schema)
            && !schema.is_valid(&instance)
        {
            let shape = findings.as_ref().and_then(|(.., shape)| *shape);
            self.explain(schema, &mut instance, shape, &mut violations);
        }
        if let Some((nul, nul_total, long_numbers, shape)) = &findings {
            for target in nul {
                violations.add(|| nul_character(target.clone()));
            }
            violations.total = violations.total.saturating_add(nul_total.saturating_sub(nul.len()));
            if let (true, Some(shape)) = (*long_numbers, *shape) {
                self.find_lost_digits(shape, body, &mut violations);
            }
        }
        violations.into_result()?;

        let mut value = instance.get_mut("body").map(Value::take);
        let changed = match (&mut value, &findings) {
            (Some(value), Some((.., Some(shape)))) => self.outline.settle(*shape, value),
            _ => false,
        };
        let body = match &value {
            Some(value) if changed => Bytes::from(serde_json::to_vec(value).map_err(Error::internal)?),
            Some(_) => body.clone(),
            None => Bytes::new(),
        };
        Ok(Checked { query: with_defaults(query, &defaults), body, json: value })
    }

    /// Lists what is wrong with an instance that is not valid.
    fn explain(
        &self,
        schema: &jsonschema::Validator,
        instance: &mut Value,
        body: Option<ShapeId>,
        violations: &mut Violations,
    ) {
        // An array that is too long is refused as such: nobody needs to hear of each of its items, and
        // the number of violations stays within what the contract's `maxItems` allow.
        let before = violations.total;
        if let (Some(shape), Some(value)) = (body, instance.get("body")) {
            self.outline.overlong(shape, value, &Path::Root, &mut |path, limit| {
                violations.add(|| Violation {
                    target: path.pointer(),
                    keyword: "maxItems".to_owned(),
                    message: format!("The value has more than {limit} items"),
                    contract: None,
                });
            });
        }
        if violations.total > before
            && let Some(members) = instance.as_object_mut()
        {
            members.remove("body");
        }
        for error in schema.iter_errors(instance) {
            violations.add(|| self.violation(&error, place_in_request(error.instance_path().as_str())));
        }
    }

    fn violation(&self, error: &jsonschema::ValidationError<'_>, mut target: String) -> Violation {
        // The last segment is the keyword; `else` is where a nullable schema goes on.
        let schema_path = error.schema_path().as_str();
        let place = schema_path.rsplit_once('/').map_or("", |(place, _)| place).trim_end_matches("/else");
        let mut place = place.to_owned();
        let message = match error.kind() {
            ValidationErrorKind::Required { property } => {
                let name = contract::escape(property.as_str().unwrap_or_default());
                let property = format!("{place}/properties/{name}");
                if self.contract.document().pointer(&property).is_some() {
                    place = property;
                }
                target = format!("{target}/{name}");
                "A required value is missing".to_owned()
            }
            ValidationErrorKind::Enum { options } => format!("The value is not one of {}", list(options)),
            _ => error.masked_with("The value").to_string(),
        };
        Violation {
            target,
            keyword: error.kind().keyword().to_owned(),
            message,
            contract: (!place.is_empty()).then(|| format!("#{place}")),
        }
    }

    fn find_lost_digits(&self, shape: ShapeId, body: &Bytes, violations: &mut Violations) {
        json::lost_numbers(body, &mut |path, literal| {
            let loses = match self.outline.at(shape, path).and_then(|shape| shape.kind) {
                Some(Type::Number) => true,
                // `12345678901234567` is exact; with a fraction, or beyond 64 bits, it has become a double.
                Some(Type::Integer) => literal.parse::<i64>().is_err(),
                _ => false,
            };
            if loses {
                violations.add(|| lost_digits(path.pointer()));
            }
        });
    }

    /// Compares an answer with the contract; for tests and for a server that checks itself. The first
    /// call compiles the schemas of all answers. A `body` of null stands for none where the contract
    /// has none.
    ///
    /// # Errors
    /// What differs. A status that the operation does not have is a violation of the keyword `status`,
    /// unless it is one of the edge.
    pub fn check_response(&self, operation: &Operation, status: u16, body: &Value) -> Result<(), Vec<Violation>> {
        let failed = |keyword: &str, message: String| {
            vec![Violation { target: String::new(), keyword: keyword.to_owned(), message, contract: None }]
        };
        let schema = if let Some(answer) = operation.answer(status) {
            answer.content.iter().find(|media| media.is_json()).map(|media| media.schema.clone())
        } else if EDGE_STATUSES.contains(&status) {
            Some(Some(ERROR_SCHEMA.to_owned()))
        } else {
            return Err(failed("status", format!("{} does not answer {status}", operation.id)));
        };
        let Some(pointer) = schema else {
            return if body.is_null() { Ok(()) } else { Err(failed("body", format!("{status} has no body"))) };
        };
        // A body of which the contract says nothing.
        let Some(pointer) = pointer else { return Ok(()) };
        let compiled = self
            .responses
            .get_or_init(|| compile_responses(&self.contract, self.strictness).map_err(|error| error.to_string()))
            .as_ref()
            .map_err(|error| failed("contract", error.clone()))?;
        let Some(schema) = compiled.get(&pointer) else {
            return Err(failed("contract", format!("{pointer} was not compiled")));
        };
        let violations: Vec<Violation> = schema
            .iter_errors(body)
            .map(|error| self.violation(&error, error.instance_path().as_str().to_owned()))
            .collect();
        if violations.is_empty() { Ok(()) } else { Err(violations) }
    }
}

impl ExpectedBody {
    fn read(outline: &mut Outline, document: &Value, body: &Body, defects: &mut Defects) -> Self {
        let schemas: Vec<&str> = json_schemas(Some(body)).collect();
        let media = body.content.iter().map(|media| {
            let schema = media.schema.as_deref().filter(|_| media.is_json());
            let place = schema.and_then(|schema| schemas.iter().position(|other| *other == schema));
            let shape = schema.and_then(|schema| defects.keep(outline.add(document, schema)));
            Media { media: media.clone(), shape, schema: place.unwrap_or_default() }
        });
        Self { required: body.required, media: media.collect() }
    }

    /// Reads a body that the operation takes; `None` if there is none and none is needed, and if it is not
    /// JSON, which is not looked into.
    fn read_body(&self, headers: &HeaderMap, body: &Bytes) -> Result<Option<(Document, &Media)>> {
        if body.iter().all(u8::is_ascii_whitespace) {
            return if self.required {
                Err(Error::bad_request("BODY_REQUIRED", format!("This operation needs a body: {}", self.wanted())))
            } else {
                Ok(None)
            };
        }
        if self.media.is_empty() {
            return Ok(None);
        }
        let media = self.media_of(headers)?;
        if !media.media.is_json() {
            return Ok(None);
        }
        Ok(Some((json::parse(body)?, media)))
    }

    /// Its media types, as people list them.
    fn wanted(&self) -> String {
        let ranges: Vec<&str> = self.media.iter().map(|media| media.media.range.as_ref()).collect();
        ranges.join(" or ")
    }

    /// What a body says that it is (RFC 9110, 8.3 and 8.4). There is no guessing: a body without a media type
    /// is refused like one with a wrong one.
    fn media_of(&self, headers: &HeaderMap) -> Result<&Media> {
        let refuse = |code: &'static str, detail: String| Err(Error::new(Kind::UnsupportedMediaType, code, detail));
        if headers.get_all(CONTENT_ENCODING).iter().any(|value| !value.as_bytes().eq_ignore_ascii_case(b"identity")) {
            return refuse("UNSUPPORTED_CONTENT_ENCODING", "A request body must not be compressed".to_owned());
        }
        let mut values = headers.get_all(CONTENT_TYPE).iter();
        let (Some(value), None) = (values.next(), values.next()) else {
            return refuse("UNSUPPORTED_MEDIA_TYPE", format!("The body needs one Content-Type: {}", self.wanted()));
        };
        let Some(media_type) = value.to_str().ok().and_then(|text| text.parse::<mime::Mime>().ok()) else {
            let detail = format!("The Content-Type cannot be read; it has to be {}", self.wanted());
            return refuse("UNSUPPORTED_MEDIA_TYPE", detail);
        };
        let same = |media: &&Media| media.media.range.essence_str() == media_type.essence_str();
        let fits = |media: &&Media| media.media.covers(&media_type);
        let is_range = |media: &&Media| media.media.range.as_ref().contains('*');
        let found = self.media.iter().find(same);
        let found = found.or_else(|| self.media.iter().find(|media| fits(media) && !is_range(media)));
        let Some(media) = found.or_else(|| self.media.iter().find(fits)) else {
            return refuse("UNSUPPORTED_MEDIA_TYPE", format!("The body has to be {}", self.wanted()));
        };
        if media.media.is_json() && media_type.get_param(mime::CHARSET).is_some_and(|charset| charset != mime::UTF_8) {
            return refuse("UNSUPPORTED_CHARSET", "The body has to be UTF-8".to_owned());
        }
        Ok(media)
    }
}

/// Pointers of the schemas of a body in JSON.
fn json_schemas(body: Option<&Body>) -> impl Iterator<Item = &str> {
    let media = body.into_iter().flat_map(|body| &body.content).filter(|media| media.is_json());
    media.filter_map(|media| media.schema.as_deref())
}

/// Schemas of a request, in the form of [`Plan::schemas`].
fn request_schemas(operation: &Operation) -> Vec<Option<Value>> {
    let mut members = Map::new();
    for parameter in &operation.parameters {
        let place = members.entry(parameter.place.name()).or_insert_with(|| json!({ "properties": {} }));
        if let Some(properties) = place.get_mut("properties").and_then(Value::as_object_mut) {
            properties.insert(parameter.name.clone(), reference(&parameter.schema));
        }
    }
    let mut schemas: Vec<Option<Value>> = json_schemas(operation.body.as_ref())
        .map(|schema| {
            let mut members = members.clone();
            members.insert("body".to_owned(), reference(schema));
            Some(json!({ "properties": members }))
        })
        .collect();
    if schemas.is_empty() {
        schemas.push((!members.is_empty()).then(|| json!({ "properties": members })));
    }
    schemas
}

/// Target of a violation at a place of the request object.
fn place_in_request(pointer: &str) -> String {
    match pointer.strip_prefix("/body") {
        Some(rest) => rest.to_owned(),
        None => pointer.trim_start_matches('/').to_owned(),
    }
}

fn with_defaults(query: Option<&str>, defaults: &[&str]) -> Option<String> {
    let parts: Vec<&str> = query.into_iter().chain(defaults.iter().copied()).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join("&"))
}

/// The values of an `enum`, as people list them.
fn list(options: &Value) -> String {
    let text = |option: &Value| option.as_str().map_or_else(|| option.to_string(), str::to_owned);
    let options: Vec<String> = options.as_array().into_iter().flatten().map(text).collect();
    options.join(", ")
}

fn nul_character(target: String) -> Violation {
    Violation { target, keyword: "characters".to_owned(), message: NUL_CHARACTER.to_owned(), contract: None }
}

fn lost_digits(target: String) -> Violation {
    Violation { target, keyword: "precision".to_owned(), message: TOO_MANY_DIGITS.to_owned(), contract: None }
}

fn compile_responses(
    contract: &Contract,
    strictness: Strictness,
) -> Result<HashMap<String, jsonschema::Validator>, Defects> {
    let answers = contract.operations().iter().flat_map(|operation| &operation.answers);
    let media = answers.flat_map(|answer| &answer.content).filter(|media| media.is_json());
    let mut pointers: Vec<String> = media.filter_map(|media| media.schema.clone()).collect();
    if contract.document().pointer(ERROR_SCHEMA).is_some() {
        pointers.push(ERROR_SCHEMA.to_owned());
    }
    pointers.sort_unstable();
    pointers.dedup();
    let schemas = Schemas::translate(contract.document(), pointers.iter().map(String::as_str), strictness)?;
    let references: Vec<_> = pointers.iter().map(|pointer| Some(reference(pointer))).collect();
    let compiled = schemas.compile(&references)?;
    Ok(pointers.into_iter().zip(compiled).filter_map(|(pointer, schema)| Some((pointer, schema?))).collect())
}

#[cfg(test)]
mod tests;
