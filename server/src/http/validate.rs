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

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use jsonschema::error::ValidationErrorKind;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::json::{self, Document, Path};
use super::schema::{Kind as Type, Outline, Schemas, ShapeId, reference};
use crate::contract::{self, Contract, Operation, Parameter, Place};
use crate::error::{Error, Kind, Result};
use crate::limits;

/// Statuses that the edge may answer to any operation; they are not repeated in the contract
/// (`docs/API-DESIGN.md`), and their body is a `StructuredErrorDTO` like that of every other error.
const EDGE_STATUSES: [u16; 7] = [405, 408, 413, 415, 431, 502, 503];
const ERROR_SCHEMA: &str = "/components/schemas/StructuredErrorDTO";
const NUL_CHARACTER: &str = "The text has a NUL character, which cannot be stored";
const TOO_MANY_DIGITS: &str = "The number has more digits than a double keeps";

/// The contract's schemas, compiled.
pub struct Validator {
    contract: Arc<Contract>,
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
    /// Schema of an object with the members `path`, `query`, `header` (objects of parameters) and `body`;
    /// none if the operation takes nothing.
    schema: Option<jsonschema::Validator>,
    parameters: Vec<Expected>,
    body: Option<ExpectedBody>,
}

struct Expected {
    name: String,
    place: Place,
    required: bool,
    kind: Type,
    /// `name=value` of the default, percent-encoded.
    default: Option<String>,
    schema: String,
}

struct ExpectedBody {
    required: bool,
    shape: ShapeId,
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

/// One difference between a message and the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Violation {
    /// Field at fault: a JSON pointer into the body, empty for the whole of it, or `query/limit`,
    /// `path/id`, `header/stripe-signature`.
    pub target: String,
    /// JSON Schema keyword that was broken, or `duplicate`, `encoding`, `characters`, `precision`.
    pub keyword: String,
    /// Text for people, without the offending value.
    pub message: String,
    /// Place in the contract that demands otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract: Option<String>,
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
            .with(json!({ "errors": self.listed, "total": self.total })))
    }
}

impl Validator {
    /// Compiles the schemas of all requests. Those of answers wait until somebody asks.
    ///
    /// # Errors
    /// An internal error for a schema that cannot be honoured.
    pub fn compile(contract: &Arc<Contract>) -> Result<Self> {
        let document = contract.document();
        let pointers = contract.operations().iter().flat_map(|operation| {
            let parameters = operation.parameters.iter().map(|parameter| parameter.schema.as_str());
            parameters.chain(operation.body.iter().map(|body| body.schema.as_str()))
        });
        let schemas = Schemas::translate(document, pointers)?;
        let requests: Vec<_> = contract.operations().iter().map(request_schema).collect();
        let compiled = schemas.compile(&requests)?;
        let mut outline = Outline::default();
        let mut plans = Vec::with_capacity(compiled.len());
        for (operation, schema) in contract.operations().iter().zip(compiled) {
            let body = match &operation.body {
                Some(body) => {
                    Some(ExpectedBody { required: body.required, shape: outline.add(document, &body.schema)? })
                }
                None => None,
            };
            let expect = |parameter| Expected::read(&mut outline, document, parameter);
            let parameters = operation.parameters.iter().map(expect).collect::<Result<_>>()?;
            plans.push(Plan { schema, parameters, body });
        }
        Ok(Self { contract: Arc::clone(contract), plans, outline, responses: OnceLock::new() })
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
        let document = match &plan.body {
            Some(expected) => read_body(expected.required, headers, body)?,
            None => None,
        };
        let mut violations = Violations::default();
        let parts = Parts { path, query: pairs(query, &plan.parameters, &mut violations), headers };
        let (mut instance, defaults) = parts.collect(&plan.parameters, &mut violations);
        let mut findings = None;
        if let (Some(Document { value, nul, nul_total, long_numbers }), Some(expected)) = (document, &plan.body) {
            instance.insert("body".to_owned(), value);
            findings = Some((nul, nul_total, long_numbers, expected.shape));
        }
        let mut instance = Value::Object(instance);
        if let Some(schema) = &plan.schema
            && !schema.is_valid(&instance)
        {
            self.explain(schema, &mut instance, plan.body.as_ref(), &mut violations);
        }
        if let Some((nul, nul_total, long_numbers, shape)) = &findings {
            for target in nul {
                violations.add(|| nul_character(target.clone()));
            }
            violations.total = violations.total.saturating_add(nul_total.saturating_sub(nul.len()));
            if *long_numbers {
                self.find_lost_digits(*shape, body, &mut violations);
            }
        }
        violations.into_result()?;

        let mut value = instance.get_mut("body").map(Value::take);
        let changed = match (&mut value, &findings) {
            (Some(value), Some((.., shape))) => self.outline.settle(*shape, value),
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
        body: Option<&ExpectedBody>,
        violations: &mut Violations,
    ) {
        // An array that is too long is refused as such: nobody needs to hear of each of its items, and
        // the number of violations stays within what the contract's `maxItems` allow.
        let before = violations.total;
        if let (Some(expected), Some(value)) = (body, instance.get("body")) {
            self.outline.overlong(expected.shape, value, &Path::Root, &mut |path, limit| {
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
        let internal = |error: Error| failed("contract", error.to_string());
        let schema = if operation.responses.contains(&status) {
            response_schema(&self.contract, operation, status).map_err(internal)?
        } else if EDGE_STATUSES.contains(&status) {
            Some(ERROR_SCHEMA.to_owned())
        } else {
            return Err(failed("status", format!("{} does not answer {status}", operation.id)));
        };
        let Some(pointer) = schema else {
            return if body.is_null() { Ok(()) } else { Err(failed("body", format!("{status} has no body"))) };
        };
        let compiled = self
            .responses
            .get_or_init(|| compile_responses(&self.contract).map_err(|error| error.to_string()))
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

impl Expected {
    fn read(outline: &mut Outline, document: &Value, parameter: &Parameter) -> Result<Self> {
        let unsupported =
            |what: &str| Error::internal(format!("contract: {}: {what} is not supported", parameter.schema));
        let id = outline.add(document, &parameter.schema)?;
        let shape = outline.shape(id).ok_or_else(|| unsupported("this schema"))?;
        let kind = match shape.kind {
            Some(Type::Array | Type::Object) | None => return Err(unsupported("a parameter that is no scalar")),
            Some(kind) => kind,
        };
        let default = match &shape.default {
            None => None,
            Some(_) if parameter.place != Place::Query => return Err(unsupported("a default outside the query")),
            Some(Value::String(text)) => Some(text.clone()),
            Some(value) => Some(value.to_string()),
        };
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        Ok(Self {
            name: parameter.name.clone(),
            place: parameter.place,
            required: parameter.required,
            kind,
            default: default.map(|value| format!("{}={}", encode(&parameter.name), encode(&value))),
            schema: parameter.schema.clone(),
        })
    }

    fn violation(&self, keyword: &str, message: &str) -> Violation {
        Violation {
            target: format!("{}/{}", self.place.name(), self.name),
            keyword: keyword.to_owned(),
            message: message.to_owned(),
            contract: Some(format!("#{}", self.schema)),
        }
    }

    /// The value that the text of a parameter stands for.
    fn value(&self, text: &str) -> Result<Value, Violation> {
        let mistyped = |what: &str| self.violation("type", what);
        match self.kind {
            Type::Integer => {
                let digits = text.strip_prefix('-').unwrap_or(text);
                let plain = digits.bytes().all(|byte| byte.is_ascii_digit())
                    && !digits.is_empty()
                    && (!digits.starts_with('0') || text == "0");
                if !plain {
                    return Err(mistyped("The value is not an integer"));
                }
                text.parse::<i64>()
                    .map(Value::from)
                    .map_err(|_| self.violation("format", "The value does not fit into 64 bits"))
            }
            Type::Number => {
                let plain = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
                let number = serde_json::from_str(text).ok().filter(|_| plain);
                if !json::is_kept(text) {
                    return Err(self.violation("precision", TOO_MANY_DIGITS));
                }
                number.map(Value::Number).ok_or_else(|| mistyped("The value is not a number"))
            }
            Type::Boolean => text.parse().map(Value::Bool).map_err(|_| mistyped("The value is not true or false")),
            Type::String | Type::Array | Type::Object if text.contains('\0') => {
                Err(self.violation("characters", NUL_CHARACTER))
            }
            Type::String | Type::Array | Type::Object => Ok(Value::String(text.to_owned())),
        }
    }
}

/// The places a parameter can be sent in, with what was sent there.
struct Parts<'r> {
    path: &'r [(&'r str, &'r str)],
    query: Vec<(Cow<'r, str>, Option<Cow<'r, str>>)>,
    headers: &'r HeaderMap,
}

impl<'r> Parts<'r> {
    /// All parameters as one object per place, and the defaults of missing ones.
    fn collect<'p>(&self, expected: &'p [Expected], violations: &mut Violations) -> (Map<String, Value>, Vec<&'p str>) {
        let mut instance = Map::new();
        let mut defaults = Vec::new();
        for parameter in expected {
            let mut sent = self.sent(parameter);
            let Some(first) = sent.pop() else {
                if parameter.required {
                    violations.add(|| parameter.violation("required", "A required value is missing"));
                }
                defaults.extend(parameter.default.as_deref());
                continue;
            };
            if !sent.is_empty() {
                violations.add(|| parameter.violation("duplicate", "The parameter was sent more than once"));
                continue;
            }
            let Some(text) = first else {
                violations.add(|| parameter.violation("encoding", "The value cannot be decoded as UTF-8"));
                continue;
            };
            match parameter.value(&text) {
                Ok(value) => {
                    let place = instance.entry(parameter.place.name()).or_insert_with(|| Value::Object(Map::new()));
                    if let Some(place) = place.as_object_mut() {
                        place.insert(parameter.name.clone(), value);
                    }
                }
                Err(violation) => violations.add(|| violation),
            }
        }
        (instance, defaults)
    }

    /// The values sent for a parameter; `None` for one that cannot be decoded.
    fn sent(&self, parameter: &Expected) -> Vec<Option<Cow<'r, str>>> {
        match parameter.place {
            Place::Path => self
                .path
                .iter()
                .filter(|(name, _)| *name == parameter.name)
                .map(|(_, value)| decode(value).map(Cow::Owned))
                .collect(),
            Place::Query => {
                self.query.iter().filter(|(name, _)| *name == parameter.name).map(|(_, value)| value.clone()).collect()
            }
            Place::Header => self
                .headers
                .get_all(&parameter.name)
                .iter()
                .map(|value| std::str::from_utf8(value.as_bytes()).ok().map(Cow::Borrowed))
                .collect(),
        }
    }
}

/// Schema of a request, in the form of [`Plan::schema`].
fn request_schema(operation: &Operation) -> Option<Value> {
    let mut members = Map::new();
    for parameter in &operation.parameters {
        let place = members.entry(parameter.place.name()).or_insert_with(|| json!({ "properties": {} }));
        if let Some(properties) = place.get_mut("properties").and_then(Value::as_object_mut) {
            properties.insert(parameter.name.clone(), reference(&parameter.schema));
        }
    }
    if let Some(body) = &operation.body {
        members.insert("body".to_owned(), reference(&body.schema));
    }
    (!members.is_empty()).then(|| json!({ "properties": members }))
}

/// Target of a violation at a place of the request object.
fn place_in_request(pointer: &str) -> String {
    match pointer.strip_prefix("/body") {
        Some(rest) => rest.to_owned(),
        None => pointer.trim_start_matches('/').to_owned(),
    }
}

/// Reads a body that the operation takes; `None` if there is none and none is needed.
fn read_body(required: bool, headers: &HeaderMap, body: &Bytes) -> Result<Option<Document>> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return if required {
            Err(Error::bad_request("BODY_REQUIRED", "This operation needs a JSON body"))
        } else {
            Ok(None)
        };
    }
    check_media_type(headers)?;
    json::parse(body).map(Some)
}

/// RFC 9110, 8.3 and 8.4. There is no guessing: a body without a media type is refused like one with a
/// wrong one.
fn check_media_type(headers: &HeaderMap) -> Result<()> {
    let refuse = |code: &'static str, detail: &'static str| Err(Error::new(Kind::UnsupportedMediaType, code, detail));
    if headers.get_all(CONTENT_ENCODING).iter().any(|value| !value.as_bytes().eq_ignore_ascii_case(b"identity")) {
        return refuse("UNSUPPORTED_CONTENT_ENCODING", "A request body must not be compressed");
    }
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let (Some(value), None) = (values.next(), values.next()) else {
        return refuse("UNSUPPORTED_MEDIA_TYPE", "The body needs one Content-Type: application/json");
    };
    let Some(media_type) = value.to_str().ok().and_then(|text| text.parse::<mime::Mime>().ok()) else {
        return refuse("UNSUPPORTED_MEDIA_TYPE", "The Content-Type cannot be read; it has to be application/json");
    };
    let is_json = media_type.type_() == mime::APPLICATION
        && (media_type.subtype() == mime::JSON || media_type.suffix() == Some(mime::JSON));
    if !is_json {
        return refuse("UNSUPPORTED_MEDIA_TYPE", "The body has to be application/json");
    }
    if media_type.get_param(mime::CHARSET).is_some_and(|charset| charset != mime::UTF_8) {
        return refuse("UNSUPPORTED_CHARSET", "The body has to be UTF-8");
    }
    Ok(())
}

/// Splits a query string (`application/x-www-form-urlencoded`, as the generated router reads it).
fn pairs<'r>(
    query: Option<&'r str>,
    expected: &[Expected],
    violations: &mut Violations,
) -> Vec<(Cow<'r, str>, Option<Cow<'r, str>>)> {
    let mut pairs = Vec::new();
    for pair in query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let decode = |text: &str| decode(&text.replace('+', " ")).map(Cow::Owned);
        let (name, value) = (decode(name), decode(value));
        let known =
            |name: &str| expected.iter().any(|parameter| parameter.place == Place::Query && parameter.name == name);
        match name {
            Some(name) if known(&name) => pairs.push((name, value)),
            Some(_) if value.is_some() => {}
            _ => violations.add(|| Violation {
                target: "query".to_owned(),
                keyword: "encoding".to_owned(),
                message: "The query cannot be decoded as UTF-8".to_owned(),
                contract: None,
            }),
        }
    }
    pairs
}

/// Percent-decodes, strictly: each `%` has two hex digits, and the bytes are UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut escapes = text.split('%').skip(1);
    let complete =
        escapes.all(|rest| rest.get(..2).is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit())));
    if complete { percent_decode_str(text).decode_utf8().ok().map(Cow::into_owned) } else { None }
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

/// Pointer of the JSON schema of a documented answer; `None` if it has no body.
fn response_schema(contract: &Contract, operation: &Operation, status: u16) -> Result<Option<String>> {
    let document = contract.document();
    let response = contract::follow(document, &format!("{}/responses/{status}", operation.pointer()))?;
    let schema = format!("{response}/content/application~1json/schema");
    Ok(document.pointer(&schema).is_some().then_some(schema))
}

fn compile_responses(contract: &Contract) -> Result<HashMap<String, jsonschema::Validator>> {
    let mut pointers = vec![ERROR_SCHEMA.to_owned()];
    for operation in contract.operations() {
        for status in &operation.responses {
            pointers.extend(response_schema(contract, operation, *status)?);
        }
    }
    pointers.sort_unstable();
    pointers.dedup();
    let schemas = Schemas::translate(contract.document(), pointers.iter().map(String::as_str))?;
    let references: Vec<_> = pointers.iter().map(|pointer| Some(reference(pointer))).collect();
    let compiled = schemas.compile(&references)?;
    Ok(pointers.into_iter().zip(compiled).filter_map(|(pointer, schema)| Some((pointer, schema?))).collect())
}

#[cfg(test)]
mod tests;
