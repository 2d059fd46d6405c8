//! Reads an OpenAPI 3.0 document (<https://spec.openapis.org/oas/v3.0.3>).

use std::collections::HashMap;
use std::sync::Arc;

use http::Method;
use mime::Mime;
use serde::Deserialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::pointer::{escape, follow, object, string};
use super::{
    Answer, Body, Contract, Credential, CredentialShape, Defect, Defects, Evidence, METHODS, MediaType, Notation,
    Operation, Parameter, PathEntry, Place, Scheme, Statuses, references,
};
use crate::yaml;

/// Header parameters that say nothing: other parts of the document describe these (Parameter Object, `name`).
const DESCRIBED_ELSEWHERE: [&str; 3] = ["accept", "content-type", "authorization"];

/// Credentials by name.
type Credentials = HashMap<String, Arc<Credential>>;

/// Reads a document in JSON or YAML.
pub(super) fn contract(text: &str) -> Result<Contract, Defects> {
    let document = parse(text)?;
    check_version(&document)?;
    let mut defects = references::check(&document);
    let credentials = credentials(&document, &mut defects);
    let mut contract = Contract {
        version: document.pointer("/info/version").map(scalar).unwrap_or_default(),
        digest: hex::encode(Sha256::digest(text)),
        operations: Vec::new(),
        paths: Vec::new(),
        router: matchit::Router::new(),
        bases: bases(&document),
        document: Value::Null,
    };
    let mut routes: HashMap<String, String> = HashMap::new();
    if let Some(paths) = defects.keep(object(document.get("paths"), "/paths")) {
        for template in paths.keys().filter(|template| !template.starts_with("x-")) {
            let pointer = format!("/paths/{}", escape(template));
            let Some((route, names)) = defects.keep(Template::read(template, &pointer)) else { continue };
            if let Some(other) = routes.insert(route.clone(), template.clone()) {
                defects.add(Defect::at(&pointer, format!("no other path than {other}")));
                continue;
            }
            let Some(item) = defects.keep(follow(&document, &pointer)) else { continue };
            let mut operations = Vec::new();
            let Some(members) = defects.keep(object(document.pointer(&item), &item)) else { continue };
            for (name, method) in METHODS.iter().filter(|(name, _)| members.contains_key(*name)) {
                let reader = Reader { document: &document, credentials: &credentials, template, names: &names };
                let index = contract.operations.len();
                if let Some(operation) = reader.operation(&item, name, method, index, &mut defects) {
                    operations.push(index);
                    contract.operations.push(operation);
                }
            }
            if contract.router.insert(route, contract.paths.len()).is_err() {
                defects.add(Defect::at(&pointer, "this path cannot be told from another one"));
            }
            contract.paths.push(PathEntry { template: template.clone(), names, operations });
        }
    }
    defects.into_result()?;
    contract.document = document;
    Ok(contract)
}

/// JSON begins with a brace; in YAML a brace at the beginning means the same.
fn parse(text: &str) -> Result<Value, Defect> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{') {
        serde_json::from_str(text).map_err(|error| Defect::at("", format!("not JSON: {error}")))
    } else {
        yaml::read(text).map_err(|error| Defect::at("", format!("not YAML: {error}")))
    }
}

fn check_version(document: &Value) -> Result<(), Defect> {
    object(Some(document), "")?;
    if document.get("swagger").is_some() {
        return Err(Defect::at("/swagger", "this is Swagger 2.0; only OpenAPI 3.0 can be served"));
    }
    let version = document.get("openapi").map(scalar).unwrap_or_default();
    if version == "3.0" || version.starts_with("3.0.") {
        return Ok(());
    }
    let said =
        if version.is_empty() { "this says no version".to_owned() } else { format!("this is OpenAPI {version}") };
    Err(Defect::at("/openapi", format!("{said}; only OpenAPI 3.0 can be served")))
}

/// Text, or the text of a number: YAML has `version: 1.0` for one.
fn scalar(value: &Value) -> String {
    value.as_str().map_or_else(|| if value.is_number() { value.to_string() } else { String::new() }, str::to_owned)
}

/// A path template.
struct Template;

impl Template {
    /// The route of a template, in which parameters have the names of their positions: the router wants the
    /// same name in the same place of all paths. And the names that they have in the document.
    fn read(template: &str, pointer: &str) -> Result<(String, Vec<String>), Defect> {
        let refuse = |reason: &str| Err(Defect::at(pointer, reason));
        if !template.starts_with('/') || template.contains(['?', '#']) {
            return refuse("a path begins with a slash and has no query");
        }
        let (mut route, mut names) = (String::new(), Vec::new());
        for (index, segment) in template.split('/').enumerate() {
            if index > 0 {
                route.push('/');
            }
            let Some((before, rest)) = segment.split_once('{') else {
                if segment.contains('}') {
                    return refuse("a brace is not closed or not opened");
                }
                route.push_str(segment);
                continue;
            };
            let Some((name, after)) = rest.split_once('}') else {
                return refuse("a brace is not closed or not opened");
            };
            if after.contains('{') {
                return refuse("a segment with more than one parameter cannot be served");
            }
            if name.is_empty() || name.contains('{') || before.contains('}') || after.contains('}') {
                return refuse("a brace is not closed or not opened");
            }
            route.push_str(&format!("{before}{{p{}}}{after}", names.len()));
            names.push(name.to_owned());
        }
        Ok((route, names))
    }
}

/// Paths of all servers that the document names.
fn bases(document: &Value) -> Vec<String> {
    let items = || document.get("paths").and_then(Value::as_object).into_iter().flat_map(Map::values);
    let operations = items().filter_map(Value::as_object).flat_map(Map::values);
    let lists = std::iter::once(document).chain(items()).chain(operations).filter_map(|holder| holder.get("servers"));
    let servers = lists.filter_map(Value::as_array).flatten();
    let mut bases: Vec<String> = servers.filter_map(base).collect();
    bases.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    bases.dedup();
    bases
}

/// Path of a server, its variables at their defaults.
fn base(server: &Value) -> Option<String> {
    let mut url = server.get("url")?.as_str()?.to_owned();
    for (name, variable) in server.get("variables").and_then(Value::as_object).into_iter().flatten() {
        let default = variable.get("default").map(scalar).unwrap_or_default();
        url = url.replace(&format!("{{{name}}}"), &default);
    }
    let path = match url.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or_else(String::new, |(_, path)| format!("/{path}")),
        None => format!("/{}", url.trim_start_matches("./").trim_start_matches('/')),
    };
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').to_owned();
    (!path.is_empty()).then_some(path)
}

fn credentials(document: &Value, defects: &mut Defects) -> Credentials {
    let schemes = document.pointer("/components/securitySchemes").and_then(Value::as_object);
    let mut credentials = HashMap::new();
    for name in schemes.into_iter().flat_map(Map::keys) {
        let pointer = format!("/components/securitySchemes/{}", escape(name));
        if let Some(shape) = defects.keep(credential(document, &pointer)) {
            let credential = Credential { name: name.clone(), shape, scheme: Scheme::read(name) };
            credentials.insert(name.clone(), Arc::new(credential));
        }
    }
    credentials
}

fn credential(document: &Value, pointer: &str) -> Result<CredentialShape, Defect> {
    let pointer = follow(document, pointer)?;
    let source = object(document.pointer(&pointer), &pointer)?;
    let text = |key: &str| string(source.get(key), &format!("{pointer}/{key}"));
    match text("type")? {
        "apiKey" => {
            let name = text("name")?.to_owned();
            match text("in")? {
                "header" => Ok(CredentialShape::Header(name.to_ascii_lowercase())),
                "query" => Ok(CredentialShape::Query(name)),
                "cookie" => Ok(CredentialShape::Cookie(name)),
                other => Err(Defect::at(&format!("{pointer}/in"), format!("there are no keys in {other}"))),
            }
        }
        "http" => Ok(CredentialShape::Authorization(text("scheme")?.to_ascii_lowercase())),
        "oauth2" | "openIdConnect" => Ok(CredentialShape::Authorization("bearer".to_owned())),
        other => Err(Defect::at(&format!("{pointer}/type"), format!("there is no security scheme of type {other}"))),
    }
}

/// What is the same for all operations of a path.
struct Reader<'d> {
    document: &'d Value,
    credentials: &'d Credentials,
    template: &'d str,
    names: &'d [String],
}

impl Reader<'_> {
    fn operation(
        &self,
        item: &str,
        name: &str,
        method: &Method,
        index: usize,
        defects: &mut Defects,
    ) -> Option<Operation> {
        let pointer = format!("{item}/{name}");
        let source = defects.keep(object(self.document.pointer(&pointer), &pointer))?;
        let text = |key: &str| source.get(key).and_then(Value::as_str).map(str::to_owned);
        let security = self.security(source, &pointer, defects);
        let mut answers = self.answers(source, &pointer, defects);
        answers.sort_by_key(|answer| answer.statuses);
        let exact = |answer: &Answer| if let Statuses::One(status) = answer.statuses { Some(status) } else { None };
        let body = source.get("requestBody").and_then(|_| self.body(&format!("{pointer}/requestBody"), defects));
        let tag = source.get("tags").and_then(|tags| tags.get(0)).and_then(Value::as_str).unwrap_or_default();
        let evidence = source.get("x-evidence").map(|evidence| {
            let refuse = |error: serde_json::Error| Defect::at(&format!("{pointer}/x-evidence"), error.to_string());
            Evidence::deserialize(evidence).map_err(refuse)
        });
        Some(Operation {
            id: text("operationId").unwrap_or_else(|| format!("{name} {}", self.template)),
            tag: tag.to_owned(),
            method: method.clone(),
            path: self.template.to_owned(),
            security,
            parameters: self.parameters(item, &pointer, defects),
            body,
            responses: answers.iter().filter_map(exact).collect(),
            answers,
            evidence: evidence.and_then(|evidence| defects.keep(evidence)).unwrap_or_default(),
            pointer,
            index,
        })
    }

    /// `security` of an operation, else that of the document.
    fn security(&self, source: &Map<String, Value>, pointer: &str, defects: &mut Defects) -> Vec<Vec<Arc<Credential>>> {
        let (alternatives, pointer) = match (source.get("security"), self.document.get("security")) {
            (Some(own), _) => (own, format!("{pointer}/security")),
            (None, Some(common)) => (common, "/security".to_owned()),
            (None, None) => return Vec::new(),
        };
        let Some(alternatives) = alternatives.as_array() else {
            defects.add(Defect::at(&pointer, "not a list"));
            return Vec::new();
        };
        let mut read = Vec::with_capacity(alternatives.len());
        for (index, alternative) in alternatives.iter().enumerate() {
            let pointer = format!("{pointer}/{index}");
            let Some(names) = defects.keep(object(Some(alternative), &pointer)) else { continue };
            let mut all = Vec::new();
            for name in names.keys() {
                match self.credentials.get(name) {
                    Some(credential) => all.push(Arc::clone(credential)),
                    None => defects.add(Defect::at(&pointer, format!("unknown security scheme {name}"))),
                }
            }
            read.push(all);
        }
        read
    }

    /// Parameters of an operation, and those of its path item that it does not override.
    fn parameters(&self, item: &str, pointer: &str, defects: &mut Defects) -> Vec<Parameter> {
        let mut parameters: Vec<Parameter> = Vec::new();
        for base in [pointer, item] {
            let base = format!("{base}/parameters");
            let count = self.document.pointer(&base).and_then(Value::as_array).map_or(0, Vec::len);
            for index in 0..count {
                let read = self.parameter(&format!("{base}/{index}"));
                let Some(parameter) = defects.keep(read).flatten() else { continue };
                let known = |other: &Parameter| other.name == parameter.name && other.place == parameter.place;
                if !parameters.iter().any(known) {
                    parameters.push(parameter);
                }
            }
        }
        parameters
    }

    fn parameter(&self, pointer: &str) -> Result<Option<Parameter>, Defect> {
        let pointer = follow(self.document, pointer)?;
        let source = object(self.document.pointer(&pointer), &pointer)?;
        let name = string(source.get("name"), &format!("{pointer}/name"))?;
        let place = match string(source.get("in"), &format!("{pointer}/in"))? {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" => Place::Header,
            "cookie" => Place::Cookie,
            other => return Err(Defect::at(&format!("{pointer}/in"), format!("there are no parameters in {other}"))),
        };
        let name = if place == Place::Header { name.to_ascii_lowercase() } else { name.to_owned() };
        if place == Place::Header && DESCRIBED_ELSEWHERE.contains(&name.as_str()) {
            return Ok(None);
        }
        if place == Place::Path && !self.names.contains(&name) {
            return Err(Defect::at(&format!("{pointer}/name"), format!("{} has no {{{name}}}", self.template)));
        }
        let (notation, schema) = match (source.get("schema"), source.get("content")) {
            (Some(schema), _) => {
                object(Some(schema), &format!("{pointer}/schema"))?;
                (notation(source, place, &pointer)?, format!("{pointer}/schema"))
            }
            (None, Some(_)) => {
                let content = media_types(self.document, &format!("{pointer}/content"))?;
                let Some(media) = content.into_iter().next() else {
                    return Err(Defect::at(&format!("{pointer}/content"), "no media type"));
                };
                let notation = if media.is_json() { Notation::Json } else { Notation::Opaque };
                let missing = || Defect::at(&media.pointer, "a parameter needs a schema");
                (notation, media.schema.clone().ok_or_else(missing)?)
            }
            (None, None) => return Err(Defect::at(&pointer, "a parameter needs a schema or content")),
        };
        let flag = |key: &str| source.get(key).and_then(Value::as_bool).unwrap_or(false);
        Ok(Some(Parameter {
            name,
            place,
            required: flag("required") || place == Place::Path,
            may_be_empty: flag("allowEmptyValue") && place == Place::Query,
            notation,
            schema,
        }))
    }

    fn body(&self, pointer: &str, defects: &mut Defects) -> Option<Body> {
        let pointer = defects.keep(follow(self.document, pointer))?;
        let content = defects.keep(media_types(self.document, &format!("{pointer}/content")))?;
        let required = self.document.pointer(&format!("{pointer}/required")).and_then(Value::as_bool);
        Some(Body { required: required.unwrap_or(false), content })
    }

    fn answers(&self, source: &Map<String, Value>, pointer: &str, defects: &mut Defects) -> Vec<Answer> {
        let pointer = format!("{pointer}/responses");
        let Some(responses) = defects.keep(object(source.get("responses"), &pointer)) else { return Vec::new() };
        let keys: Vec<&String> = responses.keys().filter(|key| !key.starts_with("x-")).collect();
        if keys.is_empty() {
            defects.add(Defect::at(&pointer, "an operation needs a response"));
        }
        keys.into_iter()
            .filter_map(|key| {
                let pointer = format!("{pointer}/{}", escape(key));
                let Some(statuses) = statuses(key) else {
                    defects.add(Defect::at(&pointer, "neither a status, nor 4XX or the like, nor default"));
                    return None;
                };
                defects.keep(self.response(statuses, &pointer))
            })
            .collect()
    }

    fn response(&self, statuses: Statuses, pointer: &str) -> Result<Answer, Defect> {
        let pointer = follow(self.document, pointer)?;
        let source = object(self.document.pointer(&pointer), &pointer)?;
        let content = match source.get("content") {
            Some(_) => media_types(self.document, &format!("{pointer}/content"))?,
            None => Vec::new(),
        };
        let mut headers = Vec::new();
        for name in source.get("headers").and_then(Value::as_object).into_iter().flat_map(Map::keys) {
            let place = format!("{pointer}/headers/{}", escape(name));
            if http::HeaderName::from_bytes(name.as_bytes()).is_err() {
                return Err(Defect::at(&place, "no name of a header"));
            }
            let header = follow(self.document, &place)?;
            if !name.eq_ignore_ascii_case("content-type") {
                headers.push((name.to_ascii_lowercase(), header));
            }
        }
        Ok(Answer { statuses, pointer, content, headers })
    }
}

fn statuses(key: &str) -> Option<Statuses> {
    if key == "default" {
        return Some(Statuses::Default);
    }
    let digit = key.chars().next().and_then(|first| first.to_digit(10)).filter(|digit| (1..=5).contains(digit))?;
    if key.len() == 3 && key.get(1..).is_some_and(|rest| rest.eq_ignore_ascii_case("xx")) {
        return u16::try_from(digit).ok().map(Statuses::Family);
    }
    key.parse().ok().filter(|status| (100..600).contains(status)).map(Statuses::One)
}

/// The map of media types at a pointer.
fn media_types(document: &Value, pointer: &str) -> Result<Vec<MediaType>, Defect> {
    let mut content = Vec::new();
    for name in object(document.pointer(pointer), pointer)?.keys() {
        let pointer = format!("{pointer}/{}", escape(name));
        let range: Mime = name.parse().map_err(|_| Defect::at(&pointer, "no media type"))?;
        let source = object(document.pointer(&pointer), &pointer)?;
        let schema = source.get("schema").map(|_| format!("{pointer}/schema"));
        content.push(MediaType { range, pointer, schema });
    }
    Ok(content)
}

/// How a parameter with a schema is written (Parameter Object, `style` and `explode`).
fn notation(source: &Map<String, Value>, place: Place, pointer: &str) -> Result<Notation, Defect> {
    let form = matches!(place, Place::Query | Place::Cookie);
    let style = match source.get("style") {
        Some(style) => string(Some(style), &format!("{pointer}/style"))?,
        None if form => "form",
        None => "simple",
    };
    let explode = source.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
    Ok(match (style, explode) {
        ("form", true) => Notation::Exploded,
        ("form", false) | ("simple", false) => Notation::Joined(','),
        ("simple", true) => Notation::Assigned,
        ("spaceDelimited", false) => Notation::Joined(' '),
        ("pipeDelimited", false) => Notation::Joined('|'),
        ("deepObject", _) => Notation::Deep,
        ("spaceDelimited" | "pipeDelimited", true) => Notation::Exploded,
        ("label" | "matrix", _) => Notation::Opaque,
        (other, _) => return Err(Defect::at(&format!("{pointer}/style"), format!("there is no style {other}"))),
    })
}
