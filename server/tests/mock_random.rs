//! Random answers beside the contract.
#![cfg(test)]

use std::collections::BTreeSet;

use pers_server::contract::Contract;
use pers_server::http::validate::Validator;
use pers_server::mock::random::random;
use serde_json::{Map, Value, json};

const SEEDS: u64 = 50;

#[test]
fn every_answer_keeps_the_contract() {
    let contract = Contract::load().unwrap();
    let validator = Validator::compile(&contract).unwrap();
    let document = contract.document();
    let mut answers = 0;
    for operation in contract.operations() {
        let responses = document.pointer(&operation.pointer()).unwrap().get("responses").unwrap();
        for (status, response) in responses.as_object().unwrap() {
            let response = match response["$ref"].as_str() {
                Some(target) => document.pointer(target.strip_prefix('#').unwrap()).unwrap(),
                None => response,
            };
            let Some(schema) = response.pointer("/content/application~1json/schema") else { continue };
            for seed in 0..SEEDS {
                let answer = random(document, schema, seed);
                if let Err(violations) = validator.check_response(operation, status.parse().unwrap(), &answer) {
                    panic!("{} {status}, seed {seed}: {answer}\n{violations:#?}", operation.id);
                }
                answers += 1;
            }
        }
    }
    assert!(answers > 30_000, "{answers}");
}

/// Schemas in the words that OpenAPI and JSON Schema have in common.
fn schemas() -> Vec<Value> {
    vec![
        json!({}),
        json!({ "type": "boolean" }),
        json!({ "type": "integer" }),
        json!({ "type": "integer", "minimum": 5, "maximum": 5 }),
        json!({ "type": "integer", "minimum": -3.5, "maximum": -2.5 }),
        json!({ "type": "integer", "exclusiveMinimum": 5, "exclusiveMaximum": 7 }),
        json!({ "type": "integer", "minimum": 5, "multipleOf": 7 }),
        json!({ "type": "integer", "maximum": -5, "multipleOf": 7 }),
        json!({ "type": "integer", "multipleOf": 2.5 }),
        json!({ "type": "integer", "minimum": i64::MIN, "maximum": i64::MAX }),
        json!({ "type": "number" }),
        json!({ "type": "number", "minimum": 0.001, "maximum": 0.002 }),
        json!({ "type": "number", "exclusiveMinimum": 0, "maximum": 0.004 }),
        json!({ "type": "number", "exclusiveMinimum": 1, "exclusiveMaximum": 1.5 }),
        json!({ "type": "number", "maximum": -7.5 }),
        json!({ "type": "number", "multipleOf": 0.25, "minimum": 1 }),
        json!({ "type": "number", "multipleOf": 3, "exclusiveMinimum": 3, "exclusiveMaximum": 9 }),
        json!({ "type": "string" }),
        json!({ "type": "string", "minLength": 40 }),
        json!({ "type": "string", "maxLength": 2 }),
        json!({ "type": "string", "minLength": 7, "maxLength": 7 }),
        json!({ "type": "string", "maxLength": 0 }),
        json!({ "type": "string", "format": "email", "maxLength": 8 }),
        json!({ "type": "string", "pattern": "^0x[0-9a-fA-F]{40}$" }),
        json!({ "type": "string", "pattern": "^(NOT_)?[A-Z]{2}$" }),
        json!({ "type": "string", "pattern": "^(a|b)+\\d{2,4}[^a-z]\\w.\\s?$", "minLength": 8 }),
        json!({ "type": "string", "pattern": "b+", "maxLength": 4 }),
        json!({ "type": "string", "enum": ["a", "b", "c"] }),
        json!({ "const": { "a": [1, 2] } }),
        json!({ "type": ["string", "null"], "minLength": 3 }),
        json!({ "type": "null" }),
        json!({ "type": "array" }),
        json!({ "type": "array", "items": { "type": "integer" }, "minItems": 3, "maxItems": 4 }),
        json!({ "type": "array", "items": { "type": "integer", "minimum": 1, "maximum": 9 }, "minItems": 3, "uniqueItems": true }),
        json!({ "type": "array", "items": { "type": "boolean" }, "uniqueItems": true }),
        json!({ "type": "object" }),
        json!({ "type": "object", "required": ["a", "z"], "properties": { "a": { "type": "integer" }, "b": { "type": "string" } } }),
        json!({ "type": "object", "additionalProperties": { "type": "integer" }, "minProperties": 2 }),
        json!({ "type": "object", "additionalProperties": false, "properties": { "a": { "type": "integer" } } }),
        json!({ "type": "object", "minProperties": 2, "properties": { "a": {}, "b": {}, "c": {} } }),
        json!({ "type": "object", "maxProperties": 1, "properties": { "a": {}, "b": {}, "c": {} } }),
        json!({ "type": "object", "maxProperties": 2, "required": ["c"], "properties": { "a": {}, "b": {}, "c": {} } }),
        json!({ "type": "object", "minProperties": 4, "required": ["c"], "properties": { "a": {}, "c": {} } }),
        json!({ "allOf": [{ "type": "integer", "minimum": 3 }, { "maximum": 5 }, { "type": "number" }] }),
        json!({ "allOf": [{ "minLength": 3 }, { "type": "string", "maxLength": 5 }] }),
        json!({ "allOf": [{ "enum": ["a", "b"] }, { "enum": ["b", "c"] }] }),
        json!({ "allOf": [{ "properties": { "a": { "minimum": 3 } } }, { "required": ["a"], "properties": { "a": { "maximum": 4 } } }] }),
        json!({ "oneOf": [{ "type": "integer" }, { "type": "string" }] }),
        json!({ "anyOf": [{ "type": "array", "items": { "type": "integer" } }, { "type": "boolean" }] }),
        json!({ "type": "object", "required": ["a"], "anyOf": [{ "properties": { "a": { "type": "string" } } }, { "properties": { "a": { "type": "integer" } } }] }),
        json!({ "properties": { "a": { "type": "string" } } }),
        json!({ "items": { "type": "string" }, "minItems": 1 }),
    ]
}

#[test]
fn every_schema_is_kept() {
    for schema in schemas() {
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        let mut different = BTreeSet::new();
        for seed in 0..200 {
            let value = random(&json!({ "openapi": "3.1.0" }), &schema, seed);
            let errors: Vec<_> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{schema}, seed {seed}: {value}\n{errors:?}");
            assert_eq!(random(&json!({ "openapi": "3.1.0" }), &schema, seed), value, "{schema}");
            different.insert(value.to_string());
        }
        assert!(!different.is_empty());
    }
}

#[test]
fn formats_are_kept() {
    for format in [
        "date-time",
        "date",
        "time",
        "uuid",
        "email",
        "idn-email",
        "uri",
        "uri-reference",
        "iri",
        "iri-reference",
        "hostname",
        "ipv4",
        "ipv6",
        "json-pointer",
        "relative-json-pointer",
        "uri-template",
        "regex",
    ] {
        let schema = json!({ "type": "string", "format": format });
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        for seed in 0..50 {
            let value = random(&json!({}), &schema, seed);
            assert!(validator.is_valid(&value), "{format}: {value}");
        }
    }
}

/// All values that 200 seeds give.
fn outcomes(document: &Value, schema: &Value) -> BTreeSet<String> {
    (0..200).map(|seed| random(document, schema, seed).to_string()).collect()
}

#[test]
fn what_is_open_varies() {
    let none = json!({ "openapi": "3.0.3" });
    let schema = json!({ "$ref": "#/components/schemas/Kind" });
    let document = json!({ "openapi": "3.0.3", "components": { "schemas": { "Kind": { "enum": ["a"] } } } });
    for (document, schema, expected) in [
        (&none, json!({ "type": "string", "enum": ["a", "b"] }), vec!["\"a\"", "\"b\""]),
        (&none, json!({ "type": "string", "enum": ["a"], "nullable": true }), vec!["\"a\""]),
        (&none, json!({ "type": "string", "enum": ["a", null], "nullable": true }), vec!["\"a\"", "null"]),
        (&document, json!({ "nullable": true, "allOf": [schema] }), vec!["\"a\"", "null"]),
        (&document, schema, vec!["\"a\""]),
        (&none, json!({ "properties": { "a": { "enum": [1] } } }), vec!["{\"a\":1}", "{}"]),
        (
            &none,
            json!({ "properties": { "a": { "enum": [1], "readOnly": true } }, "required": ["a"] }),
            vec!["{\"a\":1}"],
        ),
        (&none, json!({ "properties": { "a": { "enum": [1], "writeOnly": true } }, "required": ["a"] }), vec!["{}"]),
        (&none, json!({ "type": "integer", "minimum": 1, "exclusiveMinimum": true, "maximum": 2 }), vec!["2"]),
        (&none, json!({ "type": "boolean" }), vec!["false", "true"]),
        (&none, json!({ "type": "array", "items": { "enum": [1] } }), vec!["[1,1,1]", "[1,1]", "[1]", "[]"]),
    ] {
        assert_eq!(outcomes(document, &schema).into_iter().collect::<Vec<_>>(), expected, "{schema}");
    }
}

#[test]
fn a_schema_within_itself_ends() {
    let schema = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let mut schemas = Map::new();
    schemas.insert("Tree".into(), json!({ "type": "object", "required": ["name"], "properties": { "name": { "type": "string" }, "more": { "type": "array", "items": schema("Tree") }, "next": schema("Tree") } }));
    schemas.insert("Endless".into(), json!({ "type": "object", "required": ["next", "other"], "properties": { "next": schema("Endless"), "other": schema("Endless") } }));
    schemas.insert("Circle".into(), json!({ "allOf": [schema("Circle"), schema("Circle")] }));
    schemas.insert("Self".into(), schema("Self"));
    let document = json!({ "openapi": "3.0.3", "components": { "schemas": schemas } });
    let trees = outcomes(&document, &schema("Tree"));
    assert!(trees.len() > 100, "{}", trees.len());
    assert!(trees.iter().all(|tree| tree.len() < 100_000 && !tree.contains("null")));
    for hostile in [
        schema("Endless"),
        schema("Circle"),
        schema("Self"),
        schema("Nowhere"),
        json!({ "type": "array", "minItems": 4_000_000_000_u32, "items": { "type": "integer" } }),
        json!({ "type": "object", "minProperties": 4_000_000_000_u32 }),
        json!({ "type": "string", "minLength": 4_000_000_000_u32 }),
        json!({ "type": "string", "pattern": "^((a?){1000}){1000}$" }),
        json!({ "type": "string", "pattern": "^((){60000}){60000}$" }),
        json!({ "type": "string", "pattern": "^(?=a)b$" }),
        json!({ "type": "integer", "minimum": 9, "maximum": 3 }),
        json!({ "type": "number", "minimum": 1e308, "maximum": -1e308, "multipleOf": 1e-300 }),
        json!({ "type": "integer", "minimum": 1e300, "multipleOf": 1e300 }),
    ] {
        let text = random(&document, &hostile, 1).to_string();
        assert!(text.len() < 8 * 1024 * 1024, "{hostile}: {} bytes", text.len());
    }
}
