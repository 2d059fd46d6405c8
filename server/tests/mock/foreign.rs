//! Documents of others.

use std::sync::Arc;

use pers_server::contract::Contract;
use pers_server::http::validate::Validator;
use serde_json::json;

use crate::support::Server;

const DOCUMENT: &str = include_str!("foreign.yaml");

fn server() -> Server {
    Server::any(DOCUMENT)
}

#[test]
fn parameters_are_read_as_they_are_documented() {
    let server = server();
    for (query, violation) in [
        ("", None),
        ("tag=cat&tag=dog", None),
        ("tag=cat", None),
        ("tag=cow", Some(("query/tag/0", "enum"))),
        ("tag=cat&tag=dog&tag=cat", Some(("query/tag", "maxItems"))),
        ("ids=1,2,3", None),
        ("ids=1%2C2", None),
        ("ids=1,x", Some(("query/ids", "type"))),
        ("colours=red|green", None),
        ("colours=red%7Cpurple", Some(("query/colours/1", "maxLength"))),
        ("near[lat]=1.5&near[lon]=2", None),
        ("near%5Blat%5D=91", Some(("query/near/lat", "maximum"))),
        ("near[lon]=2", Some(("query/near/lat", "required"))),
        ("near[lat]=x", Some(("query/near", "type"))),
        ("near[lat]=1&near[lat]=2", Some(("query/near", "duplicate"))),
        ("filter=%7B%22name%22:%22a%22%7D", None),
        ("filter=%7B%7D", Some(("query/filter/name", "required"))),
        ("filter=x", Some(("query/filter", "type"))),
        ("size=anything", None),
        ("flag=", None),
        ("flag=true", None),
        ("flag=x", Some(("query/flag", "type"))),
        ("unknown=1", None),
    ] {
        let answer = server.get(&format!("/pets?{query}")).header("authorization", "Bearer any").send();
        let found = if answer.status == 200 { None } else { Some(answer.violations().remove(0)) };
        let found = found.as_ref().map(|(target, keyword)| (target.as_str(), keyword.as_str()));
        assert_eq!(found, violation, "{query}: {}", answer.text());
    }
    for (name, value, status) in [
        ("x-trace", "1, 2", 200),
        ("x-trace", "1,x", 400),
        ("cookie", "a=b; visits=3", 200),
        ("cookie", "visits=x", 400),
    ] {
        let answer = server.get("/pets").header("authorization", "Bearer any").header(name, value).send();
        assert_eq!(answer.status, status, "{name}: {value}");
    }
    for (path, status) in [
        ("/pets/1", 200),
        ("/pets/0", 400),
        ("/pets/x", 400),
        ("/pets/x/toys/1,2", 200),
        ("/pets/x/toys/1,y", 400),
        ("/files/abc.json", 200),
        ("/files/xyz.json", 400),
        ("/files/abc.txt", 404),
        ("/api/v1/pets/1", 200),
        ("/local/pets/1", 200),
        ("/v1/pets/1", 404),
    ] {
        assert_eq!(server.get(path).header("authorization", "Basic YTpi").send().status, status, "{path}");
    }
}

#[test]
fn credentials_of_every_kind_are_asked_for() {
    let server = server();
    let basic = ("authorization", "Basic YTpi");
    for (path, headers, status) in [
        ("/pets", &[][..], 401),
        ("/pets", &[("authorization", "bearer any")], 200),
        ("/pets", &[("x-key", "any")], 401),
        ("/pets", &[("cookie", "sid=any")], 401),
        ("/pets", &[("x-key", "any"), ("cookie", "sid=any")], 200),
        ("/pets", &[basic], 401),
        ("/pets/1", &[basic], 200),
        ("/pets/1", &[("authorization", "Bearer any")], 401),
        ("/pets/1/toys/1", &[], 200),
        ("/pets/1/toys/1?key=a", &[], 200),
        ("/files/a.json", &[], 200),
    ] {
        let mut call = server.get(path);
        for (name, value) in headers {
            call = call.header(name, value);
        }
        let answer = call.send();
        assert_eq!(answer.status, status, "{path} {headers:?}: {}", answer.text());
    }
    assert_eq!(server.get("/pets").send().header("www-authenticate"), Some("Bearer"));
    assert_eq!(server.get("/pets/1").send().header("www-authenticate"), Some("Basic realm=\"mock\""));
}

#[test]
fn bodies_are_taken_in_every_documented_media_type() {
    let server = server();
    for (media_type, body, status) in [
        ("application/json", r#"{"name":"Tom"}"#, 201),
        ("application/json; charset=utf-8", r#"{"name":"Tom","age":null}"#, 201),
        ("application/json", r#"{"name":""}"#, 400),
        ("application/json", r#"{"name":"Tom","age":0}"#, 400),
        ("application/json", "{", 400),
        ("application/merge-patch+json", r#"{"a":1}"#, 201),
        ("application/merge-patch+json", r#"{"a":1,"b":2}"#, 400),
        ("application/x-www-form-urlencoded", "name=Tom", 201),
        ("multipart/form-data; boundary=x", "--x--", 201),
        ("image/png", "\u{1}", 201),
        ("text/plain", "Tom", 415),
        ("", "", 400),
    ] {
        let call = server.call("POST", "/pets").header("authorization", "Bearer any");
        let call = if media_type.is_empty() { call } else { call.body(media_type, body) };
        let answer = call.send();
        assert_eq!(answer.status, status, "{media_type} {body}: {}", answer.text());
    }
}

#[test]
fn a_refusal_has_the_body_that_the_document_has_for_it() {
    let server = server();
    // A range with members of other types than ours.
    let answer = server.call("POST", "/pets").header("authorization", "Bearer any").json("{}").send();
    let json = answer.json();
    assert_eq!((answer.status, &json["code"], &json["status"]), (400, &json!(17), &json!("bad")));
    assert!(json["message"].as_str().unwrap().contains("/name"), "{json}");
    assert_eq!(answer.violations(), [("/name".to_owned(), "required".to_owned())]);
    // The default.
    let answer = server.get("/pets").send();
    let json = answer.json();
    assert_eq!((answer.status, answer.header("content-type")), (401, Some("application/problem+json")));
    assert_eq!(
        json,
        json!({"title": "Authentication Required", "detail": "This call needs bearer, or key and cookie", "status": 401})
    );
    // None: problem details of our own.
    for (method, path, status, code) in [
        ("GET", "/nowhere", 404, "ROUTE_NOT_FOUND"),
        ("DELETE", "/pets", 405, "METHOD_NOT_ALLOWED"),
        ("GET", "/pets/1", 401, "CREDENTIALS_REQUIRED"),
    ] {
        let answer = server.call(method, path).send();
        let json = answer.json();
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (status, Some("application/problem+json")),
            "{path}"
        );
        assert_eq!(
            (&json["type"], &json["status"], &json["code"]),
            (&json!("about:blank"), &json!(status), &json!(code))
        );
    }
}

#[test]
fn answers_have_their_media_types_headers_and_examples() {
    let server = server();
    let pets = || server.get("/pets").header("authorization", "Bearer any");
    let answer = pets().send();
    assert_eq!((answer.json(), answer.header("content-type")), (json!([]), Some("application/json")));
    assert_eq!((answer.header("x-total"), answer.header("x-note")), (Some("3"), Some("none")));
    let two = json!([{"id": 1, "name": "Tom"}, {"id": 2, "name": "Rex"}]);
    for (name, value) in [
        ("prefer", "example=\"two pets\""),
        ("prefer", "respond-async, example=\"two pets\"; x=1"),
        ("x-redocly-response-body-example", "two pets"),
    ] {
        assert_eq!(pets().header(name, value).send().json(), two, "{name}: {value}");
    }
    assert_eq!(server.get("/pets?__example=two%20pets").header("authorization", "Bearer any").send().json(), two);
    let unknown = pets().header("prefer", "example=three").send();
    assert_eq!((unknown.status, unknown.violations()[0].1.as_str()), (404, "EXAMPLE_NOT_DECLARED"));
    for (accept, status, content_type) in [
        ("application/xml", 200, "application/xml"),
        ("application/json;q=0.1, application/xml;q=0.5", 200, "application/xml"),
        ("*/*;q=0.1, application/xml;q=0", 200, "application/json"),
        ("application/*", 200, "application/json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", 200, "application/json"),
        ("text/html", 406, "application/problem+json"),
    ] {
        let answer = pets().header("accept", accept).send();
        assert_eq!((answer.status, answer.header("content-type")), (status, Some(content_type)), "{accept}");
    }
    assert_eq!(pets().header("accept", "application/xml").send().text(), "<pets/>");
    let toy = server.get("/pets/1/toys/1").send();
    assert_eq!((toy.text(), toy.header("content-type")), ("a ball", Some("text/plain")));
    let one = server.get("/pets/1").header("authorization", "Basic YTpi").send();
    assert_eq!((one.status, &one.json()["name"]), (200, &json!("string")));
    let nothing = server.call("PATCH", "/pets/1").send();
    assert_eq!((nothing.status, nothing.body.len()), (204, 0));
    let any = server.get("/files/a.json").send();
    assert_eq!((any.status, any.json()), (200, json!({"lat": 90, "lon": 0})));
}

#[test]
fn statuses_of_ranges_and_of_the_default_can_be_asked_for() {
    let server = server();
    for (method, path, status) in
        [("POST", "/pets", 422), ("GET", "/pets", 503), ("GET", "/pets/1", 206), ("GET", "/files/a.json", 302)]
    {
        let answer = server.call(method, path).header("prefer", &format!("code={status}")).send();
        assert_eq!(answer.status, status, "{method} {path}");
    }
    for (method, path, status) in [("POST", "/pets", 500), ("GET", "/pets/1", 404)] {
        let answer = server.call(method, path).header("prefer", &format!("code={status}")).send();
        assert_eq!((answer.status, answer.violations()[0].1.as_str()), (404, "STATUS_NOT_DECLARED"), "{method} {path}");
    }
}

#[test]
fn json_is_a_document_too() {
    let json = r#"{"openapi":"3.0.0","info":{"title":"a","version":"1"},"paths":{"/a":{"get":{"responses":{"200":{"description":"","content":{"application/json":{"schema":{"type":"integer"}}}}}}}}}"#;
    assert_eq!(Server::any(json).get("/a").send().text(), "0");
}

/// The faults of a document made of these lines.
fn faults(document: &str) -> Vec<(String, String)> {
    let read = Contract::read(document).and_then(|contract| Validator::compile_any(&Arc::new(contract)).map(|_| ()));
    let faults = read.err().unwrap_or_else(|| panic!("accepted: {document}"));
    faults.listed().iter().map(|fault| (fault.pointer.clone(), fault.reason.clone())).collect()
}

#[test]
fn what_cannot_be_served_is_refused_with_its_place_and_reason() {
    let with = |paths: &str| format!("openapi: 3.0.1\ninfo: {{title: a, version: '1'}}\npaths:\n{paths}");
    let get = |members: &str| with(&format!("  /a/{{x}}:\n    get: {{{members}}}"));
    let ok = "responses: {'200': {description: ''}}";
    for (document, pointer, reason) in [
        ("{".to_owned(), "", "not JSON"),
        ("a: [".to_owned(), "", "not YAML"),
        ("[1]".to_owned(), "", "not an object"),
        ("a: 1".to_owned(), "/openapi", "this says no version"),
        ("swagger: '2.0'".to_owned(), "/swagger", "this is Swagger 2.0"),
        ("openapi: 3.1.0".to_owned(), "/openapi", "this is OpenAPI 3.1.0"),
        ("openapi: 3.0.0".to_owned(), "/paths", "missing"),
        (with("  a: {}"), "/paths/a", "begins with a slash"),
        (with("  '/a?b=1': {}"), "/paths/~1a?b=1", "has no query"),
        (with("  /a/{b: {}"), "/paths/~1a~1{b", "a brace"),
        (with("  /{a}-{b}: {}"), "/paths/~1{a}-{b}", "more than one parameter"),
        (with("  /{a}: {}\n  /{b}: {}"), "/paths/~1{b}", "no other path than /{a}"),
        (with("  /a: {$ref: '#/paths/~1b'}"), "/paths/~1a/$ref", "leads to nothing"),
        (with("  /a: {$ref: 'b.yaml#/c'}"), "/paths/~1a/$ref", "outside the document"),
        (with("  /a: {$ref: '#/paths/~1a'}"), "/paths/~1a", "circle"),
        (get("x-a: 1"), "/paths/~1a~1{x}/get/responses", "missing"),
        (get("responses: {}"), "/paths/~1a~1{x}/get/responses", "needs a response"),
        (get("responses: {'20': {description: ''}}"), "/paths/~1a~1{x}/get/responses/20", "neither a status"),
        (get("responses: {'200': {content: {x: {}}}}"), "/paths/~1a~1{x}/get/responses/200/content/x", "no media type"),
        (
            get(&format!("security: [{{who: []}}], {ok}")),
            "/paths/~1a~1{x}/get/security/0",
            "unknown security scheme who",
        ),
        (
            get(&format!("parameters: [{{name: y, in: path, schema: {{}}}}], {ok}")),
            "/paths/~1a~1{x}/get/parameters/0/name",
            "has no {y}",
        ),
        (
            get(&format!("parameters: [{{name: y, in: body, schema: {{}}}}], {ok}")),
            "/paths/~1a~1{x}/get/parameters/0/in",
            "no parameters in body",
        ),
        (
            get(&format!("parameters: [{{name: y, in: query}}], {ok}")),
            "/paths/~1a~1{x}/get/parameters/0",
            "needs a schema or content",
        ),
        (
            get(&format!("parameters: [{{name: y, in: query, schema: {{type: string, pattern: '('}}}}], {ok}")),
            "/paths/~1a~1{x}/get/parameters/0/schema/pattern",
            "not a \"regex\"",
        ),
        (
            get(&format!("parameters: [{{name: y, in: query, schema: {{type: text}}}}], {ok}")),
            "/paths/~1a~1{x}/get/parameters/0/schema/type",
            "text",
        ),
        (
            get(&format!("parameters: [{{name: y, in: query, schema: {{minimum: 1, exclusiveMinimum: 2}}}}], {ok}")),
            "/paths/~1a~1{x}/get/parameters/0/schema/exclusiveMinimum",
            "not a boolean",
        ),
        (
            format!("{}\ncomponents: {{securitySchemes: {{a: {{type: mutualTLS}}}}}}", get(ok)),
            "/components/securitySchemes/a/type",
            "no security scheme of type mutualTLS",
        ),
        (
            format!("{}\ncomponents: {{schemas: {{A: {{allOf: [{{$ref: '#/components/schemas/A'}}]}}}}}}", get(ok)),
            "/components/schemas/A",
            "part of itself",
        ),
        (
            format!("{}\ncomponents: {{schemas: {{A: {{properties: {{b: {{$ref: '#/c'}}}}}}}}}}", get(ok)),
            "/components/schemas/A/properties/b/$ref",
            "leads to nothing",
        ),
    ] {
        let found = faults(&document);
        let fits = |(place, text): &(String, String)| place == pointer && text.contains(reason);
        assert!(found.iter().any(fits), "{document}\n{pointer}: {reason}\n{found:#?}");
    }
}

#[test]
fn all_faults_are_told_at_once_and_their_number_is_bounded() {
    let paths: String = (0..60).map(|index| format!("  /a{index}: {{get: {{}}}}\n")).collect();
    let document = format!("openapi: 3.0.1\npaths:\n{paths}");
    assert_eq!(faults(&document).len(), 50);
    let told = Contract::read(&document).unwrap_err().to_string();
    assert!(told.ends_with("and 10 more"), "{told}");
}
