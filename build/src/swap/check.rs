//! What the generator and the server cannot honour of a contract, before either sees it. The server's own reader
//! (`server/src/contract`, `server/src/http/schema.rs`) refuses the same, but one thing at a time and at start.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

use super::shape::{escape, follow};

const METHODS: [&str; 8] = ["get", "head", "post", "put", "patch", "delete", "options", "trace"];

/// What else a path item may have.
const OF_A_PATH: [&str; 3] = ["parameters", "summary", "description"];

/// The credentials that the server reads.
const SCHEMES: [&str; 4] = ["projectKey", "businessApiKey", "tenantAdminJWT", "authJWT"];

/// Keywords of schemas that the server's validation knows, beside `x-…`.
const KEYWORDS: [&str; 34] = [
    "type",
    "required",
    "enum",
    "format",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "title",
    "description",
    "default",
    "example",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "nullable",
    "items",
    "not",
    "additionalProperties",
    "allOf",
    "anyOf",
    "oneOf",
    "properties",
    "$ref",
];

/// Something that cannot be honoured.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// JSON pointer into the document.
    pub(crate) place: String,
    /// What is wrong there.
    pub(crate) text: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}: {}", self.place, self.text)
    }
}

/// All that cannot be honoured of a document.
pub(crate) fn check(document: &Value) -> Vec<Fault> {
    let mut checks = Checks { document, faults: Vec::new() };
    checks.head();
    checks.references("", document);
    // What follows goes by references.
    if checks.faults.is_empty() {
        checks.schemas();
        checks.paths();
    }
    checks.faults
}

struct Checks<'d> {
    document: &'d Value,
    faults: Vec<Fault>,
}

impl<'d> Checks<'d> {
    fn fault(&mut self, place: &str, text: impl Into<String>) {
        self.faults.push(Fault { place: place.to_owned(), text: text.into() });
    }

    fn text(&self, place: &str) -> Option<&'d str> {
        self.document.pointer(place).and_then(Value::as_str)
    }

    fn object(&self, place: &str) -> Option<&'d Map<String, Value>> {
        self.document.pointer(place).and_then(Value::as_object)
    }

    fn count(&self, place: &str) -> usize {
        self.document.pointer(place).and_then(Value::as_array).map_or(0, Vec::len)
    }

    fn head(&mut self) {
        match self.text("/openapi") {
            Some(version) if version.starts_with("3.0.") => {}
            Some(version) => self.fault("/openapi", format!("{version} is not OpenAPI 3.0")),
            None => self.fault("/openapi", "the document does not say which OpenAPI it is"),
        }
        let in_a_name = |letter: char| letter.is_ascii_alphanumeric() || ".+-".contains(letter);
        match self.text("/info/version") {
            Some(version) if !version.is_empty() && !version.starts_with('.') && version.chars().all(in_a_name) => {}
            Some(_) => self.fault("/info/version", "the version cannot be part of a file's name"),
            None => self.fault("/info/version", "the contract has no version"),
        }
        if self.object("/paths").is_none_or(Map::is_empty) {
            self.fault("/paths", "the contract has no operations");
        }
    }

    /// Every `$ref` leads to something in the document that is not a circle of `$ref`s. In an example, which may hold
    /// anything, `$ref` is nothing but a name.
    fn references(&mut self, place: &str, value: &Value) {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(target)) = members.get("$ref") {
                    let found = target.strip_prefix('#').map(|target| follow(self.document, target));
                    let found = found.and_then(|found| self.document.pointer(&found));
                    match found {
                        None if target.starts_with('#') => self.fault(place, format!("{target} leads nowhere")),
                        None => self.fault(place, format!("{target} is outside the document")),
                        Some(found) if found.get("$ref").is_some_and(Value::is_string) => {
                            self.fault(place, format!("{target} leads in a circle"));
                        }
                        Some(_) => {}
                    }
                    return;
                }
                let members =
                    members.iter().filter(|(name, _)| !["example", "examples", "default"].contains(&name.as_str()));
                for (name, member) in members {
                    self.references(&format!("{place}/{}", escape(name)), member);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.references(&format!("{place}/{index}"), item);
                }
            }
            _ => {}
        }
    }

    fn schemas(&mut self) {
        for name in self.object("/components/schemas").into_iter().flat_map(Map::keys) {
            self.schema(&format!("/components/schemas/{}", escape(name)));
        }
    }

    /// A schema and those within; what a `$ref` leads to is looked at where it stands.
    fn schema(&mut self, place: &str) {
        let Some(schema) = self.document.pointer(place) else { return };
        if schema.is_boolean() && place.ends_with("/additionalProperties") {
            return;
        }
        let Some(schema) = schema.as_object() else { return self.fault(place, "not a schema") };
        if schema.contains_key("$ref") {
            return;
        }
        for (key, value) in schema {
            let inner = format!("{place}/{key}");
            match key.as_str() {
                "items" | "not" | "additionalProperties" => self.schema(&inner),
                "allOf" | "anyOf" | "oneOf" => {
                    for index in 0..self.count(&inner) {
                        self.schema(&format!("{inner}/{index}"));
                    }
                }
                "properties" => {
                    for name in value.as_object().into_iter().flat_map(Map::keys) {
                        self.schema(&format!("{inner}/{}", escape(name)));
                    }
                }
                "type" if !value.is_string() => self.fault(&inner, "OpenAPI 3.0 has one type at a time"),
                "exclusiveMinimum" | "exclusiveMaximum" if !value.is_boolean() => {
                    self.fault(&inner, "an exclusive limit is a boolean in OpenAPI 3.0");
                }
                key if KEYWORDS.contains(&key) || key.starts_with("x-") => {}
                _ => self.fault(&inner, "validation does not know this keyword"),
            }
        }
    }

    fn paths(&mut self) {
        let mut ids: BTreeMap<&str, String> = BTreeMap::new();
        for (path, item) in self.object("/paths").into_iter().flatten().filter(|(path, _)| !path.starts_with("x-")) {
            let place = format!("/paths/{}", escape(path));
            if !path.starts_with('/') {
                self.fault(&place, "a path begins with a slash");
            }
            for key in item.as_object().into_iter().flat_map(Map::keys).map(String::as_str) {
                let known = METHODS.contains(&key) || OF_A_PATH.contains(&key) || key.starts_with("x-");
                if !known {
                    self.fault(&format!("{place}/{}", escape(key)), "a path item with this is not supported");
                }
            }
            for method in METHODS.into_iter().filter(|method| item.get(method).is_some()) {
                let operation = format!("{place}/{method}");
                match self.text(&format!("{operation}/operationId")) {
                    None => self.fault(&operation, "an operation without operationId"),
                    Some(id) => {
                        if let Some(other) = ids.insert(id, operation.clone()) {
                            self.fault(&format!("{operation}/operationId"), format!("{id} is that of #{other} too"));
                        }
                    }
                }
                self.operation(path, &place, &operation);
            }
        }
    }

    fn operation(&mut self, path: &str, item: &str, place: &str) {
        if self.text(&format!("{place}/tags/0")).is_none() {
            self.fault(place, "an operation without a tag");
        }
        self.security(place);
        let mut declared = Vec::new();
        for base in [format!("{place}/parameters"), format!("{item}/parameters")] {
            for index in 0..self.count(&base) {
                declared.extend(self.parameter(&follow(self.document, &format!("{base}/{index}"))));
            }
        }
        let named = path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        for name in named.filter(|name| !declared.contains(name)) {
            self.fault(place, format!("the path parameter {name} is not declared"));
        }
        let body = follow(self.document, &format!("{place}/requestBody"));
        if let Some(content) = self.object(&format!("{body}/content")) {
            if content.keys().ne(["application/json"]) {
                self.fault(&format!("{body}/content"), "a request body is application/json, and nothing else");
            }
            self.schema(&format!("{body}/content/application~1json/schema"));
        }
        let Some(responses) = self.object(&format!("{place}/responses")) else {
            return self.fault(place, "an operation without responses");
        };
        for status in responses.keys() {
            let declared = format!("{place}/responses/{status}");
            if !status.parse::<u16>().is_ok_and(|status| (100..600).contains(&status)) {
                self.fault(&declared, "a response is for one status");
            }
            let response = follow(self.document, &declared);
            for media_type in self.object(&format!("{response}/content")).into_iter().flat_map(Map::keys) {
                let schema = format!("{response}/content/{}/schema", escape(media_type));
                if self.document.pointer(&schema).is_some() {
                    self.schema(&schema);
                }
            }
        }
    }

    /// Looks at a parameter; the name of one in the path.
    fn parameter(&mut self, place: &str) -> Option<&'d str> {
        let sent = self.text(&format!("{place}/in")).unwrap_or_default();
        if !["path", "query", "header"].contains(&sent) {
            self.fault(place, format!("a parameter in {sent:?} is not supported"));
        }
        for key in ["content", "style", "explode", "allowReserved"] {
            if self.document.pointer(&format!("{place}/{key}")).is_some() {
                self.fault(&format!("{place}/{key}"), "a parameter with this is not supported");
            }
        }
        let schema = format!("{place}/schema");
        if self.document.pointer(&schema).is_none() {
            self.fault(place, "a parameter without a schema");
            return None;
        }
        self.schema(&schema);
        let schema = follow(self.document, &schema);
        if matches!(self.text(&format!("{schema}/type")), Some("array" | "object")) {
            self.fault(&schema, "a parameter is text, a number or a boolean");
        }
        if sent != "query" && self.document.pointer(&format!("{schema}/default")).is_some() {
            self.fault(&schema, "a default outside the query is not supported");
        }
        self.text(&format!("{place}/name")).filter(|_| sent == "path")
    }

    fn security(&mut self, place: &str) {
        let own = format!("{place}/security");
        let said = if self.document.pointer(&own).is_some() { own } else { "/security".to_owned() };
        let Some(alternatives) = self.document.pointer(&said).and_then(Value::as_array) else {
            return self.fault(place, "neither the operation nor the document says who may call");
        };
        for name in alternatives.iter().filter_map(Value::as_object).flat_map(Map::keys) {
            if !SCHEMES.contains(&name.as_str()) {
                self.fault(&said, format!("the server does not know the security scheme {name}"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> Value {
        json!({
            "openapi": "3.0.3",
            "info": { "title": "t", "version": "2.0.8" },
            "paths": { "/things/{id}": { "get": {
                "operationId": "ThingsController_getThing",
                "tags": ["Things"],
                "security": [{ "projectKey": [] }],
                "parameters": [
                    { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                    { "$ref": "#/components/parameters/Limit" }
                ],
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                "responses": { "200": { "description": "d" } }
            } } },
            "components": {
                "parameters": { "Limit": { "name": "limit", "in": "query", "schema": { "type": "integer" } } },
                "schemas": { "Thing": { "type": "object", "properties": { "name": { "type": "string" } } } }
            }
        })
    }

    #[test]
    fn what_can_be_honoured_has_no_faults() {
        assert_eq!(check(&document()), []);
        let ours: Value = serde_json::from_str(include_str!("../../../generated/contract.json")).unwrap();
        assert_eq!(check(&ours), []);
    }

    #[test]
    fn what_cannot_be_honoured_is_named_with_its_place() {
        const GET: &str = "/paths/~1things~1{id}/get";
        let cases = [
            ("/openapi", json!("3.1.0"), "/openapi", "not OpenAPI 3.0"),
            ("/info/version", json!("2/8"), "/info/version", "file's name"),
            ("/paths", json!({}), "/paths", "no operations"),
            (
                "/components/schemas/Thing/properties/name",
                json!({ "$ref": "#/components/schemas/Nothing" }),
                "/components/schemas/Thing/properties/name",
                "leads nowhere",
            ),
            ("/components/schemas/Thing", json!({ "$ref": "more.yaml#/T" }), "/components/schemas/Thing", "outside"),
            (
                "/components/schemas/Thing",
                json!({ "$ref": "#/components/schemas/Thing" }),
                "/components/schemas/Thing",
                "circle",
            ),
            (
                "/components/schemas/Thing/properties/name",
                json!({ "const": 1 }),
                "/components/schemas/Thing/properties/name/const",
                "keyword",
            ),
            ("/components/schemas/Thing/type", json!(["object", "null"]), "/components/schemas/Thing/type", "one type"),
            (
                "/components/parameters/Limit/schema",
                json!({ "type": "array", "items": {} }),
                "/components/parameters/Limit/schema",
                "text, a number or a boolean",
            ),
            ("/components/parameters/Limit/in", json!("cookie"), "/components/parameters/Limit", "in \"cookie\""),
        ];
        for (change, to, place, says) in cases {
            let mut document = document();
            *document.pointer_mut(change).unwrap() = to;
            let faults = check(&document);
            assert!(
                faults.iter().any(|fault| fault.place == place && fault.text.contains(says)),
                "{change}: {faults:?}"
            );
        }
        let of_the_operation = [
            ("operationId", json!(1), "", "without operationId"),
            ("tags", json!([]), "", "without a tag"),
            ("security", json!([{ "oauth": [] }]), "/security", "security scheme oauth"),
            ("security", json!(null), "", "who may call"),
            ("parameters", json!([]), "", "path parameter id"),
            ("requestBody", json!({ "content": { "text/plain": {} } }), "/requestBody/content", "application/json"),
            ("responses", json!({ "default": {} }), "/responses/default", "one status"),
        ];
        for (key, to, place, says) in of_the_operation {
            let mut document = document();
            document.pointer_mut(GET).unwrap()[key] = to;
            let faults = check(&document);
            let place = format!("{GET}{place}");
            assert!(faults.iter().any(|fault| fault.place == place && fault.text.contains(says)), "{key}: {faults:?}");
        }
    }

    #[test]
    fn an_operation_id_is_that_of_one_operation() {
        let mut document = document();
        let twin = document["paths"]["/things/{id}"]["get"].clone();
        document["paths"]["/things/{id}"]["put"] = twin;
        let faults = check(&document);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].text.contains("#/paths/~1things~1{id}/get too"), "{faults:?}");
    }
}
