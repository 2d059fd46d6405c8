use serde_json::json;

use super::*;

const OP: &str = "/paths/~1things~1{id}/post";
const LIMIT: &str = "/paths/~1things~1{id}/post/parameters/0";
const BODY: &str = "/components/schemas/Input/properties";
const ANSWER: &str = "/components/schemas/Output/properties";

/// One operation, whose request and answer have a member of every kind. `sent` and `told` are the same schema.
fn document() -> Value {
    let members = json!({
        "text": { "type": "string", "minLength": 2, "maxLength": 9, "pattern": "^a", "nullable": true },
        "count": { "type": "integer", "format": "int32", "minimum": 1, "maximum": 9 },
        "state": { "type": "string", "enum": ["ON", "OFF"] },
        "list": { "type": "array", "maxItems": 5, "items": { "type": "string" } },
        "either": { "oneOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" }] },
        "more": { "type": "object", "additionalProperties": { "type": "integer" } },
        "self": { "$ref": "#/components/schemas/Input" }
    });
    let mut told = members.clone();
    told["self"] = json!({ "$ref": "#/components/schemas/Output" });
    json!({
        "openapi": "3.0.3",
        "info": { "title": "t", "version": "1" },
        "paths": { "/things/{id}": { "post": {
            "operationId": "ThingsController_make",
            "tags": ["Things"],
            "security": [{ "projectKey": [] }, { "authJWT": [] }],
            "parameters": [
                { "name": "limit", "in": "query", "schema": { "type": "integer", "default": 20, "maximum": 100 } },
                { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }
            ],
            "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Input" } } } },
            "responses": {
                "200": {
                    "description": "d",
                    "headers": { "x-total": { "schema": { "type": "integer" } } },
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Output" } } }
                },
                "404": { "description": "d" }
            }
        } } },
        "components": {
            "securitySchemes": { "projectKey": { "type": "apiKey", "in": "header", "name": "x-project-key" } },
            "schemas": {
                "A": { "type": "object" },
                "B": { "type": "object" },
                "Base": { "type": "object", "properties": { "name": { "type": "string" } } },
                "Input": { "type": "object", "required": ["text"], "allOf": [{ "$ref": "#/components/schemas/Base" }], "properties": members },
                "Output": { "type": "object", "required": ["text"], "properties": told }
            }
        }
    })
}

/// A document with the value at a pointer set, or removed for null.
fn changed(base: &Value, pointer: &str, to: &Value) -> Value {
    let mut document = base.clone();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let key = key.replace("~1", "/");
    let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("{pointer}"));
    match parent {
        Value::Object(members) if to.is_null() => drop(members.shift_remove(&key)),
        Value::Object(members) => drop(members.insert(key, to.clone())),
        Value::Array(items) if to.is_null() => drop(items.remove(key.parse().unwrap())),
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = to.clone(),
        _ => panic!("{pointer}"),
    }
    document
}

/// Rules of a comparison, with `!` for those that break.
fn rules(old: &Value, new: &Value) -> Vec<String> {
    let found = Diff::between(old, new).changes;
    let name = |change: Change| format!("{}{}", if change.breaking { "!" } else { "" }, change.rule);
    let mut rules: Vec<String> = found.into_iter().map(name).collect();
    rules.sort();
    rules
}

/// Changes one thing, and demands exactly one rule; the change taken back is the second rule.
#[track_caller]
fn pair(pointer: &str, to: &Value, rule: &str, back: &str) {
    let old = document();
    let new = changed(&old, pointer, to);
    assert_eq!(rules(&old, &new), [rule], "{pointer} = {to}");
    assert_eq!(rules(&new, &old), [back], "{pointer} = {to}, taken back");
}

#[test]
fn what_nobody_notices_is_no_change() {
    let old = document();
    assert_eq!(rules(&old, &old), Vec::<String>::new());
    for (pointer, to) in [
        ("/info/version", json!("2")),
        (&format!("{OP}/description"), json!("other words")),
        (&format!("{BODY}/text/example"), json!("abc")),
        // A component nobody refers to.
        ("/components/schemas/C", json!({ "type": "object" })),
        // The same alternatives in another order.
        (&format!("{OP}/security"), json!([{ "authJWT": [] }, { "projectKey": [] }])),
        // The same member, as a reference.
        (
            &format!("{BODY}/more"),
            json!({ "allOf": [{ "type": "object" }], "additionalProperties": { "type": "integer" } }),
        ),
    ] {
        assert_eq!(rules(&old, &changed(&old, pointer, &to)), Vec::<String>::new(), "{pointer}");
    }
    // A path parameter is known by its position.
    let text = old.to_string().replace("/{id}", "/{thingId}").replace("\"id\"", "\"thingId\"");
    assert_eq!(rules(&old, &serde_json::from_str(&text).unwrap()), Vec::<String>::new());
}

#[test]
fn operations_come_go_and_change() {
    let twin = document()["paths"]["/things/{id}"]["post"].clone();
    pair("/paths/~1others~1{id}", &json!({ "post": twin }), "api-path-added", "!api-path-removed");
    pair("/paths/~1things~1{id}/put", &twin, "api-operation-added", "!api-operation-removed");
    let id = format!("{OP}/operationId");
    pair(&id, &json!("ThingsController_create"), "!api-operation-id-changed", "!api-operation-id-changed");
    let old = document();
    let deprecated = changed(&old, &format!("{OP}/deprecated"), &json!(true));
    assert_eq!(rules(&old, &deprecated), ["api-operation-deprecated"]);
}

#[test]
fn credentials_that_were_enough_must_be_enough() {
    let security = format!("{OP}/security");
    let (gone, more) = ("!api-security-alternative-removed", "api-security-alternative-added");
    pair(&security, &json!([{ "projectKey": [] }]), gone, more);
    pair(&security, &json!([{ "projectKey": [] }, { "authJWT": [], "projectKey": [] }]), gone, more);
    let old = document();
    assert_eq!(rules(&old, &changed(&old, &security, &json!([]))), [more]);
    let name = "/components/securitySchemes/projectKey/name";
    pair(name, &json!("x-key"), "!api-security-scheme-changed", "!api-security-scheme-changed");
}

#[test]
fn parameters_come_go_and_change() {
    let twin = json!({ "name": "page", "in": "query", "schema": { "type": "integer" } });
    let page = |required: bool| {
        let mut document = document();
        let mut twin = twin.clone();
        twin["required"] = json!(required);
        document.pointer_mut(&format!("{OP}/parameters")).unwrap().as_array_mut().unwrap().push(twin);
        document
    };
    let old = document();
    assert_eq!(rules(&old, &page(true)), ["!new-required-request-parameter"]);
    assert_eq!(rules(&old, &page(false)), ["new-optional-request-parameter"]);
    assert_eq!(rules(&page(false), &old), ["!request-parameter-removed"]);
    let (required, optional) = ("!request-parameter-became-required", "request-parameter-became-optional");
    pair(&format!("{LIMIT}/required"), &json!(true), required, optional);
    let changed_type = "!request-parameter-type-changed";
    pair(&format!("{LIMIT}/schema/type"), &json!("string"), changed_type, changed_type);
    pair(&format!("{LIMIT}/schema/type"), &json!("number"), "request-parameter-type-changed", changed_type);
    let (less, more) = ("!request-parameter-max-decreased", "request-parameter-max-increased");
    pair(&format!("{LIMIT}/schema/maximum"), &json!(50), less, more);
    let default = "!request-parameter-default-value-changed";
    pair(&format!("{LIMIT}/schema/default"), &json!(10), default, default);
    let (set, unset) = ("!request-parameter-became-enum", "request-parameter-enum-unset");
    pair(&format!("{LIMIT}/schema/enum"), &json!([20, 40]), set, unset);
}

#[test]
fn bodies_come_go_and_change() {
    let body = format!("{OP}/requestBody");
    pair(&body, &Value::Null, "!request-body-removed", "!request-body-added-required");
    pair(&format!("{body}/required"), &json!(false), "request-body-became-optional", "!request-body-became-required");
    let plain = format!("{body}/content/text~1plain");
    pair(&plain, &json!({ "schema": { "type": "string" } }), "request-media-type-added", "!request-media-type-removed");
    let old = changed(&document(), &body, &Value::Null);
    let optional = changed(&document(), &format!("{body}/required"), &json!(false));
    assert_eq!(rules(&old, &optional), ["request-body-added-optional"]);
}

#[test]
fn responses_come_go_and_change() {
    pair(&format!("{OP}/responses/404"), &Value::Null, "!response-status-removed", "response-status-added");
    let plain = format!("{OP}/responses/200/content/text~1plain");
    pair(&plain, &json!({ "schema": {} }), "response-media-type-added", "!response-media-type-removed");
    let header = format!("{OP}/responses/200/headers/x-total");
    pair(&header, &Value::Null, "!response-header-removed", "response-header-added");
    let mistyped = "!response-header-type-changed";
    pair(&format!("{header}/schema/type"), &json!("string"), mistyped, mistyped);
}

/// What a change of a member means in a request and in an answer: `-` in front of what breaks in requests,
/// `+` of what breaks in answers, `*` of what breaks both.
#[test]
fn the_direction_decides_what_breaks() {
    for (member, to, there, back) in [
        ("text/type", json!("integer"), "*type-changed", "*type-changed"),
        ("count/type", json!("number"), "+type-changed", "-type-changed"),
        ("count/format", json!("int64"), "+format-changed", "-format-changed"),
        ("count/format", Value::Null, "+format-changed", "-format-changed"),
        ("count/format", json!("int48"), "*format-changed", "*format-changed"),
        ("text/nullable", json!(false), "-became-not-nullable", "+became-nullable"),
        ("state/enum", json!(["ON"]), "-enum-value-removed", "+enum-value-added"),
        ("state/enum", Value::Null, "+enum-unset", "-became-enum"),
        ("text/minLength", json!(3), "-min-length-increased", "+min-length-decreased"),
        ("text/minLength", Value::Null, "+min-length-unset", "-min-length-set"),
        ("text/maxLength", json!(8), "-max-length-decreased", "+max-length-increased"),
        ("text/maxLength", Value::Null, "+max-length-unset", "-max-length-set"),
        ("count/minimum", json!(0.5), "+min-decreased", "-min-increased"),
        ("count/maximum", json!(10), "+max-increased", "-max-decreased"),
        ("count/exclusiveMaximum", json!(true), "-max-exclusive-set", "+max-exclusive-unset"),
        ("count/exclusiveMinimum", json!(true), "-min-exclusive-set", "+min-exclusive-unset"),
        ("count/multipleOf", json!(3), "-multiple-of-changed", "+multiple-of-changed"),
        ("text/pattern", json!("^b"), "*pattern-changed", "*pattern-changed"),
        ("text/pattern", Value::Null, "+pattern-changed", "-pattern-changed"),
        ("text/not", json!({ "enum": ["a"] }), "-not-changed", "+not-changed"),
        ("list/maxItems", json!(4), "-max-items-decreased", "+max-items-increased"),
        ("list/minItems", json!(1), "-min-items-set", "+min-items-unset"),
        ("list/uniqueItems", json!(true), "-unique-items-set", "+unique-items-unset"),
        ("list/items/maxLength", json!(4), "-max-length-set", "+max-length-unset"),
        ("more/maxProperties", json!(4), "-max-properties-set", "+max-properties-unset"),
        ("more/minProperties", json!(4), "-min-properties-set", "+min-properties-unset"),
        ("more/additionalProperties/minimum", json!(1), "-min-set", "+min-unset"),
        ("either/oneOf/1", Value::Null, "-one-of-removed", "+one-of-added"),
        ("either/oneOf", Value::Null, "+one-of-unset", "-one-of-set"),
        ("either/anyOf", json!([{ "type": "object" }]), "-any-of-set", "+any-of-unset"),
        ("either/discriminator", json!({ "propertyName": "kind" }), "-discriminator-changed", "+discriminator-changed"),
    ] {
        let rule = |noun: &str, breaks: char, rule: &str| {
            let breaking = rule.starts_with(['*', breaks]);
            format!("{}{noun}-property-{}", if breaking { "!" } else { "" }, &rule[1..])
        };
        pair(&format!("{BODY}/{member}"), &to, &rule("request", '-', there), &rule("request", '-', back));
        pair(&format!("{ANSWER}/{member}"), &to, &rule("response", '+', there), &rule("response", '+', back));
    }
}

#[test]
fn members_come_go_and_change() {
    let old = document();
    pair(&format!("{BODY}/count"), &Value::Null, "!request-property-removed", "new-optional-request-property");
    pair(&format!("{ANSWER}/count"), &Value::Null, "!response-property-removed", "response-property-added");
    let (input, output) = ("/components/schemas/Input", "/components/schemas/Output");
    let both = json!(["text", "count"]);
    let (required, optional) = ("!request-property-became-required", "request-property-became-optional");
    pair(&format!("{input}/required"), &both, required, optional);
    let (required, optional) = ("response-property-became-required", "!response-property-became-optional");
    pair(&format!("{output}/required"), &both, required, optional);
    let (closed, open) =
        ("!request-body-additional-properties-forbidden", "request-body-additional-properties-allowed");
    let new = changed(&old, &format!("{input}/additionalProperties"), &json!(false));
    // The schema is a member of itself, too.
    assert_eq!(rules(&old, &new), [closed, "!request-property-additional-properties-forbidden"]);
    assert_eq!(rules(&new, &old), [open, "request-property-additional-properties-allowed"]);
    let new = changed(
        &changed(&old, &format!("{BODY}/added"), &json!({ "type": "string" })),
        &format!("{input}/required"),
        &json!(["text", "added"]),
    );
    assert_eq!(rules(&old, &new), ["!new-required-request-property"]);
    // Behind `allOf` and a reference.
    let name = "/components/schemas/Base/properties/name/maxLength";
    pair(name, &json!(4), "!request-property-max-length-set", "request-property-max-length-unset");
}

#[test]
fn what_only_answers_have_is_no_part_of_a_request() {
    let old = document();
    let added = changed(&old, &format!("{BODY}/added"), &json!({ "type": "string", "readOnly": true }));
    assert_eq!(rules(&old, &added), Vec::<String>::new());
    let added = changed(&old, &format!("{ANSWER}/added"), &json!({ "type": "string", "writeOnly": true }));
    assert_eq!(rules(&old, &added), Vec::<String>::new());
}

#[test]
fn a_change_is_told_once_with_all_operations_that_it_changes() {
    let mut old = document();
    let mut twin = old["paths"]["/things/{id}"]["post"].clone();
    twin["operationId"] = json!("ThingsController_put");
    old["paths"]["/things/{id}"]["put"] = twin;
    let new = changed(&old, &format!("{ANSWER}/count"), &Value::Null);
    let diff = Diff::between(&old, &new);
    assert!(diff.is_breaking());
    let told = json!({
        "breaking": [{
            "rule": "response-property-removed",
            "place": format!("#{ANSWER}/count"),
            "text": "count is gone",
            "operations": ["ThingsController_make", "ThingsController_put"],
        }],
        "nonBreaking": [],
    });
    assert_eq!(diff.to_json(), told);
    let text = format!(
        "Breaking: 1\n  response-property-removed  #{ANSWER}/count\n      count is gone (ThingsController_make and 1 more)\n\
         Non-breaking: 0\n"
    );
    assert_eq!(diff.to_text(), text);
}
