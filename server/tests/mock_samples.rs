//! Samples beside those of npm `openapi-sampler`, text for text.
#![cfg(test)]

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use pers_server::mock::sample::{Options, of_media_type, sample};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use serde_json::{Map, Value, json};

/// One schema to sample: of a document by its pointer, or any schema.
struct Row {
    name: String,
    document: usize,
    pointer: Option<String>,
    schema: Value,
    options: Options,
}

/// Samples all rows with both, and says how many there were.
#[track_caller]
#[expect(clippy::print_stdout, reason = "the figure is for whoever runs the tests")]
fn compare(what: &str, documents: &[Value], rows: &[Row]) {
    let asked: Vec<_> = rows
        .iter()
        .map(|row| {
            json!({
                "document": row.document,
                "pointer": row.pointer,
                "schema": row.schema,
                "options": {
                    "skipReadOnly": row.options.skip_read_only,
                    "skipWriteOnly": row.options.skip_write_only,
                    "skipNonRequired": row.options.skip_optional,
                },
            })
        })
        .collect();
    let answered = oracle(&json!({ "documents": documents, "rows": asked }));
    assert_eq!(answered.len(), rows.len());
    let mut different = Vec::new();
    for (row, theirs) in rows.iter().zip(answered) {
        let document = &documents[row.document];
        let schema = row.pointer.as_ref().map_or(&row.schema, |pointer| document.pointer(pointer).unwrap());
        let ours = sample(document, schema, row.options).to_string();
        if ours != theirs {
            different.push(format!("{}: {schema}\n  ours   {ours}\n  theirs {theirs}", row.name));
        }
    }
    println!("{what}: {} of {} equal openapi-sampler's, text for text", rows.len() - different.len(), rows.len());
    assert!(different.is_empty(), "{} differ:\n{}", different.len(), different.join("\n"));
}

/// Runs `openapi-sampler`; one text for each row.
fn oracle(input: &Value) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/javascript");
    assert!(folder.join("node_modules/openapi-sampler").exists(), "run scripts/tools.sh javascript");
    let mut node = Command::new("node")
        .arg(folder.join("sample.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    node.stdin.take().unwrap().write_all(input.to_string().as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

fn contract() -> Value {
    serde_json::from_str(include_str!("../../generated/contract.json")).unwrap()
}

/// Where the schemas of JSON bodies are: those of responses, or of requests.
fn bodies(document: &Value, of_responses: bool) -> Vec<String> {
    let mut pointers = Vec::new();
    let escape = |name: &str| name.replace('~', "~0").replace('/', "~1");
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap().iter().filter(|(_, value)| value["responses"].is_object())
        {
            let operation_at = format!("/paths/{}/{method}", escape(path));
            let places: Vec<_> = if of_responses {
                let statuses = operation["responses"].as_object().unwrap().keys();
                statuses.map(|status| format!("{operation_at}/responses/{status}")).collect()
            } else {
                vec![format!("{operation_at}/requestBody")]
            };
            for place in places {
                let place = match document.pointer(&format!("{place}/$ref")).and_then(Value::as_str) {
                    Some(target) => target.strip_prefix('#').unwrap().to_owned(),
                    None => place,
                };
                let pointer = format!("{place}/content/application~1json/schema");
                if document.pointer(&pointer).is_some() {
                    pointers.push(pointer);
                }
            }
        }
    }
    pointers
}

#[test]
fn every_json_response_of_the_contract_is_the_same() {
    let document = contract();
    let row = |pointer: String, options| Row {
        name: pointer.clone(),
        document: 0,
        pointer: Some(pointer),
        schema: Value::Null,
        options,
    };
    let responses: Vec<_> =
        bodies(&document, true).into_iter().map(|pointer| row(pointer, Options::RESPONSE)).collect();
    assert!(responses.len() > 500, "{}", responses.len());
    compare("JSON responses of the contract", std::slice::from_ref(&document), &responses);
    let requests: Vec<_> = bodies(&document, false).into_iter().map(|pointer| row(pointer, Options::REQUEST)).collect();
    assert!(requests.len() > 40, "{}", requests.len());
    compare("JSON requests of the contract", &[document], &requests);
}

#[test]
fn every_rule_gives_the_same() {
    let table: Value = serde_json::from_str(include_str!("mock_samples.json")).unwrap();
    let documents = [table["documents"]["3.0"].clone(), table["documents"]["3.1"].clone()];
    let mut names = BTreeSet::new();
    let mut rows = Vec::new();
    for row in table["rows"].as_array().unwrap() {
        let name = row["rule"].as_str().unwrap().to_owned();
        assert!(names.insert(name.clone()), "{name} occurs twice");
        let option = |key: &str| row["options"][key] == true;
        rows.push(Row {
            name,
            document: usize::from(row["document"] == "3.1"),
            pointer: row["pointer"].as_str().map(str::to_owned),
            schema: row["schema"].clone(),
            options: Options {
                skip_read_only: option("skipReadOnly"),
                skip_write_only: option("skipWriteOnly"),
                skip_optional: option("skipNonRequired"),
            },
        });
    }
    compare("Rules", &documents, &rows);
}

/// Makes schemas of everything that the sampler looks at, in any combination.
struct Generator(StdRng);

impl Generator {
    fn one_of<'t>(&mut self, choices: &[&'t str]) -> &'t str {
        choices[self.0.gen_range(0..choices.len())]
    }

    fn literal(&mut self) -> Value {
        match self.0.gen_range(0..8) {
            0 => Value::Null,
            1 => json!({ "a": { "x": self.0.gen_range(0..9) }, "1": [1, { "y": 2 }] }),
            2 => json!([{ "a": 1 }, "t"]),
            3 => json!({ "b": "text", "list": [self.0.gen_range(0..9)] }),
            4 => json!(self.0.gen_bool(0.5)),
            5 => json!(f64::from(self.0.gen_range(-40..40)) / 4.0),
            6 => json!(""),
            _ => json!("literal"),
        }
    }

    fn properties(&mut self, depth: u32) -> Value {
        let mut members = Map::new();
        for _ in 0..self.0.gen_range(0..4) {
            members.insert(self.one_of(&["a", "b", "list", "1", "10", "id", "x"]).to_owned(), self.schema(depth));
        }
        Value::Object(members)
    }

    fn schemas(&mut self, depth: u32) -> Value {
        let count = self.0.gen_range(0..4);
        (0..count).map(|_| self.schema(depth)).collect()
    }

    fn schema(&mut self, depth: u32) -> Value {
        if self.0.gen_bool(0.15) {
            return json!({ "$ref": format!("#/components/schemas/{}", self.one_of(&["A", "B", "C", "D"])) });
        }
        let mut schema = Map::new();
        if self.0.gen_bool(0.7) {
            let name = self.one_of(&["object", "object", "array", "string", "integer", "number", "boolean"]);
            schema.insert("type".into(), if self.0.gen_bool(0.1) { json!([name, "null"]) } else { json!(name) });
        }
        for _ in 0..self.0.gen_range(0..4) {
            let keyword = self.one_of(&[
                "properties",
                "properties",
                "allOf",
                "allOf",
                "oneOf",
                "anyOf",
                "items",
                "additionalProperties",
                "required",
                "example",
                "default",
                "enum",
                "minimum",
                "exclusiveMaximum",
                "minItems",
                "maxLength",
                "format",
                "maxProperties",
                "readOnly",
                "writeOnly",
            ]);
            let value = match keyword {
                _ if depth == 0 => continue,
                "properties" => self.properties(depth - 1),
                "allOf" | "oneOf" | "anyOf" => self.schemas(depth - 1),
                "items" | "additionalProperties" => self.schema(depth - 1),
                "required" => json!(["b", "id"]),
                "example" | "default" if self.0.gen_bool(0.3) => self.literal(),
                "example" | "default" => continue,
                "enum" => json!([self.literal()]),
                "minimum" | "exclusiveMaximum" => json!(self.0.gen_range(-9..9)),
                "minItems" | "maxLength" | "maxProperties" => json!(self.0.gen_range(0..3)),
                "format" => json!(self.one_of(&["uuid", "date-time", "password", "double"])),
                _ => json!(self.0.gen_bool(0.5)),
            };
            schema.insert(keyword.to_owned(), value);
        }
        Value::Object(schema)
    }
}

#[test]
fn schemas_of_any_shape_give_the_same() {
    const DOCUMENTS: usize = 400;
    let mut generator = Generator(StdRng::seed_from_u64(20_191_224));
    let mut documents = Vec::new();
    let mut rows = Vec::new();
    for number in 0..DOCUMENTS {
        let schemas: Map<_, _> =
            ["A", "B", "C", "D"].map(|name| (name.to_owned(), generator.schema(4))).into_iter().collect();
        let version = if number % 4 == 0 { "3.1.0" } else { "3.0.3" };
        for name in schemas.keys() {
            for pointer in [Some(format!("/components/schemas/{name}")), None] {
                rows.push(Row {
                    name: format!("document {number}, {name}"),
                    document: number,
                    pointer,
                    schema: json!({ "type": "object", "properties": { "it": { "$ref": format!("#/components/schemas/{name}") } } }),
                    options: [Options::RESPONSE, Options::REQUEST, Options { skip_optional: true, ..Options::default() }][number % 3],
                });
            }
        }
        documents.push(json!({ "openapi": version, "components": { "schemas": schemas } }));
    }
    compare("Schemas of any shape", &documents, &rows);
}

#[test]
fn a_hostile_document_costs_little() {
    let schema = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    // Each level has ten of the next one: ten to the twelfth in all.
    let mut wide = Map::new();
    // Each schema is an allOf of the next one, a hundred thousand times.
    let mut deep = Map::new();
    for level in 0..12 {
        let next = schema(&format!("{}", level + 1));
        let properties: Map<_, _> = (0..10).map(|number| (format!("p{number}"), next.clone())).collect();
        wide.insert(level.to_string(), json!({ "type": "object", "properties": properties }));
    }
    for level in 0..100_000 {
        deep.insert(level.to_string(), json!({ "type": "object", "allOf": [schema(&(level + 1).to_string())] }));
    }
    // Each schema is an allOf of the next one, twice.
    for level in 0..40 {
        let next = schema(&format!("twice{}", level + 1));
        wide.insert(format!("twice{level}"), json!({ "type": "object", "allOf": [next, next] }));
    }
    wide.insert("12".into(), json!({ "type": "string" }));
    let document = |schemas: Map<String, Value>| json!({ "openapi": "3.0.3", "components": { "schemas": schemas } });
    let (wide, deep) = (document(wide), document(deep));
    let literal = json!({ "type": "array", "minItems": 1_000_000_000, "items": { "example": "x".repeat(1_000_000) } });
    for (what, document, schema) in [
        ("wide", &wide, schema("0")),
        ("deep", &deep, schema("0")),
        ("doubled", &wide, schema("twice0")),
        ("long list", &wide, json!({ "type": "array", "minItems": 4_000_000_000_u32, "items": { "type": "integer" } })),
        ("long text", &wide, json!({ "type": "string", "minLength": 1e300 })),
        ("large literals", &wide, literal),
        (
            "far item",
            &wide,
            json!({ "type": "object", "allOf": [{ "type": "object", "example": { "a": { "4000000000": 1 } } }, { "type": "object", "example": { "a": [] } }] }),
        ),
        ("nowhere", &wide, schema("none")),
    ] {
        let text = sample(document, &schema, Options::RESPONSE).to_string();
        assert!(text.len() < 16 * 1024 * 1024, "{what}: {} bytes", text.len());
    }
}

#[test]
fn examples_of_a_media_type_come_before_its_schema() {
    let document = json!({
        "openapi": "3.0.3",
        "components": { "examples": { "shared": { "value": { "b": 1.0, "a": 2 } }, "far": { "externalValue": "x" } } },
    });
    let shared = json!({ "$ref": "#/components/examples/shared" });
    let schema = json!({ "type": "object", "properties": { "s": { "type": "string", "writeOnly": true }, "n": { "type": "integer" } } });
    let named = json!({ "schema": schema, "examples": { "far": { "$ref": "#/components/examples/far" }, "one": shared, "two": { "value": null } } });
    for (media_type, name, expected) in [
        (json!({ "schema": schema }), None, Some(r#"{"n":0}"#)),
        (json!({ "schema": schema, "example": { "x": 1 } }), None, Some(r#"{"x":1}"#)),
        (json!({ "schema": schema, "example": null }), None, Some("null")),
        (named.clone(), None, Some(r#"{"b":1,"a":2}"#)),
        (named.clone(), Some("one"), Some(r#"{"b":1,"a":2}"#)),
        (named.clone(), Some("two"), Some("null")),
        (named.clone(), Some("far"), None),
        (named, Some("three"), None),
        (json!({ "schema": schema }), Some("one"), None),
        (json!({ "schema": schema, "examples": { "far": { "externalValue": "x" } } }), None, Some(r#"{"n":0}"#)),
        (json!({}), None, None),
    ] {
        let sampled = of_media_type(&document, &media_type, name).map(|value| value.to_string());
        assert_eq!(sampled.as_deref(), expected, "{media_type} {name:?}");
    }
}
