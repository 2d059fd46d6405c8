//! `/_pers/requests`: the request log.

use pers_server::http::ControlOptions;
use pers_server::limits;
use serde_json::{Value, json};

use crate::purchases::{purchase, shop};
use crate::support::{Answer, Tenant, TestServer, at_once};

/// The log's answer to a query.
fn log(server: &TestServer, query: &str) -> Value {
    server.get(&format!("/_pers/requests?{query}")).ok(200)
}

/// The same of one tenant, without what making it has left.
fn of(tenant: &Tenant<'_>, query: &str) -> Vec<Value> {
    log(tenant.server, &format!("tenant={}&{query}", tenant.id))["requests"].as_array().unwrap().clone()
}

fn text<'v>(value: &'v Value, pointer: &str) -> &'v str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer}: {value}"))
}

#[test]
fn a_finished_request_is_told_with_its_answer() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = tenant
        .admin_post("/v2/campaigns?x=1&x=2", json!({"name": "Summer"}))
        .header("user-agent", "shop/1.2 (test)")
        .header("x-request-id", "req-1")
        .ok(201);
    let found = of(&tenant, "operation=CampaignsController_createCampaign");
    assert_eq!(found.len(), 1, "{found:?}");
    let entry = &found[0];
    assert_eq!(
        json!([entry["method"], entry["path"], entry["template"], entry["status"], entry["caller"], entry["client"]]),
        json!(["POST", "/v2/campaigns", "/campaigns", 201, "admin", "shop"])
    );
    assert_eq!((&entry["requestId"], &entry["query"]), (&json!("req-1"), &json!({"x": ["1", "2"]})));
    assert_eq!(entry["request"]["body"], json!({"name": "Summer"}));
    assert_eq!(entry["request"]["headers"]["user-agent"], "shop/1.2 (test)");
    assert_eq!(entry["request"]["size"], r#"{"name":"Summer"}"#.len());
    assert_eq!((&entry["response"]["body"], &entry["violations"]), (&made, &json!([])));
    assert_eq!(entry["response"]["headers"]["x-request-id"], "req-1");
    assert!(entry["durationMs"].as_f64().unwrap() > 0.0);
    assert!(text(entry, "/started") > "2026");
}

#[test]
fn requests_are_found_by_what_they_are() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.admin_get("/campaigns").ok(200);
    tenant.admin_get("/tokens").ok(200);
    tenant.admin_post("/campaigns", json!({"name": 1})).refused(400, "VALIDATION_FAILED");
    tenant.admin_get("/campaigns/none").send();
    tenant.public_get("/nothing").refused(404, "ROUTE_NOT_FOUND");
    let statuses = |query: &str| -> Vec<i64> {
        of(&tenant, query).iter().map(|entry| entry["status"].as_i64().unwrap()).collect()
    };
    for (query, expected) in [
        ("", &[200, 200, 400, 404][..]),
        ("method=GET", &[200, 200, 404]),
        ("method=post", &[400]),
        ("status=4xx", &[400, 404]),
        ("status=2xx", &[200, 200]),
        ("path=/campaigns", &[200, 400]),
        ("path=/v2/campaigns", &[200, 400]),
        ("path=/campaigns/%7Bid%7D", &[404]),
        ("operationId=TokensController_getTokens", &[200]),
        ("limit=1", &[404]),
        ("since=2000-01-01T00:00:00Z&limit=3", &[200, 400, 404]),
        ("since=2100-01-01T00:00:00Z", &[]),
    ] {
        assert_eq!(statuses(query), expected, "{query}");
    }
    let second = of(&tenant, "")[1]["number"].as_u64().unwrap();
    assert_eq!(statuses(&format!("since={second}")), [400, 404]);
    let unknown = &log(&server, "path=/nothing")["requests"][0];
    assert_eq!(
        json!([unknown["template"], unknown["operationId"], unknown["tenant"], unknown["status"]]),
        json!([null, null, null, 404])
    );
    let refused = &of(&tenant, "method=POST")[0]["violations"];
    assert_eq!((&refused[0]["target"], &refused[0]["keyword"]), (&json!("/name"), &json!("type")));
}

#[test]
fn a_filter_that_is_none_is_refused() {
    let server = TestServer::start();
    for (query, target) in [
        ("tennant=x", "query/tennant"),
        ("status=6xx", "query/status"),
        ("since=yesterday", "query/since"),
        ("limit=0", "query/limit"),
        ("limit=100000000", "query/limit"),
        ("format=xml", "query/format"),
    ] {
        let refused = server.get(&format!("/_pers/requests?{query}")).refused(400, "VALIDATION_FAILED");
        assert_eq!(refused["target"], target);
    }
    server.delete("/_pers/requests?limit=1").refused(400, "VALIDATION_FAILED");
}

#[test]
fn one_tenants_requests_are_forgotten_without_those_of_others() {
    let server = TestServer::start();
    let tenants: Vec<_> = (0..4).map(|number| server.tenant(&format!("Club {number}"))).collect();
    at_once(4, |number| {
        let tenant = &tenants[number];
        for round in 1..4 {
            tenant.admin_get("/tokens").ok(200);
            tenant.public_get("/campaigns").ok(200);
            assert_eq!(of(tenant, "").len(), 2, "round {round}");
            assert_eq!(server.delete(&format!("/_pers/requests?tenant={}", tenant.id)).send().status, 204);
            assert_eq!(of(tenant, "").len(), 0);
        }
    });
    assert!(log(&server, "")["matching"].as_u64().unwrap() > 0, "the platform's own are still there");
    assert_eq!(server.delete("/_pers/requests").send().status, 204);
    assert_eq!(log(&server, ""), json!({"requests": [], "matching": 0, "dropped": 0}));
}

#[test]
fn the_control_plane_does_not_see_itself() {
    let server = TestServer::start();
    for path in ["/_pers/health/live", "/_pers/requests", "/_pers/info"] {
        server.get(path).ok(200);
    }
    assert_eq!(log(&server, "")["matching"], 0);
}

#[test]
fn an_explanation_is_told_but_is_no_call_of_its_operation() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.admin_post("/_pers/explain/claims", json!({})).send();
    let found = of(&tenant, "");
    assert_eq!((text(&found[0], "/template"), &found[0]["operationId"]), ("/_pers/explain/claims", &Value::Null));
}

#[test]
fn a_body_is_cut_or_left_out_and_the_answer_says_so() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let long = "x".repeat(limits::LOG_BODY_BYTES);
    tenant.admin_post("/campaigns", json!({"name": long})).send();
    tenant.admin_post("/campaigns", json!({})).raw("{\"authToken\": \"secret").send();
    let found = of(&tenant, "");
    let start = text(&found[0], "/request/bodyStart");
    assert!(start.starts_with("{\"name\":\"xxx") && start.len() < long.len(), "{}", start.len());
    assert_eq!(found[0]["request"]["size"], long.len() + r#"{"name":""}"#.len());
    assert_eq!(found[1]["request"]["bodyLeftOut"], "not JSON");
    assert_eq!(found[1]["request"].get("body"), None);
}

const CONTROL_KEY: &str = "a-control-key-of-some-length";

/// Makes calls that carry every kind of secret there is; gives the secrets.
fn secrets(server: &TestServer) -> Vec<String> {
    let tenant = server.tenant("Coffee Club");
    let mut secrets: Vec<String> = [
        &server.platform_project_key,
        &server.platform_system_key,
        &tenant.project_key,
        &tenant.system_key,
        &tenant.admin,
    ]
    .map(String::clone)
    .to_vec();
    let proof = tenant.provider_token("ann@example.com");
    let pair = tenant.login("user", &proof).ok(200);
    let taken = |value: &Value, name: &str| text(value, &format!("/{name}")).to_owned();
    let (access, refresh) = (taken(&pair, "accessToken"), taken(&pair, "refreshToken"));
    server.post("/auth/verify", json!({"authToken": access})).project(&tenant.project_key).ok(200);
    let renewed = server.post("/auth/refresh", json!({"refreshToken": refresh})).project(&tenant.project_key).ok(200);
    secrets.extend([proof, access, refresh, taken(&renewed, "accessToken"), taken(&renewed, "refreshToken")]);
    let business = tenant.business("cafe@example.com");
    let key = tenant.business_key(&business.id);
    server.get("/businesses/me").key(&key).send();
    secrets.extend([business.access, business.refresh, key]);
    let (ann, offer) = shop(&tenant);
    let bought = purchase(&tenant, &ann, &offer, 2).ok(201);
    secrets.extend([ann.access, ann.refresh, taken(&bought, "clientSecret")]);
    let signature = "t=1,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd";
    server.post("/purchases/webhooks/stripe", json!({})).header("stripe-signature", signature).send();
    secrets.push(signature.to_owned());
    secrets.push(taken(&tenant.public_get("/chains/137").ok(200), "authToken"));
    let place = json!({
        "entityType": "tenant", "entityId": tenant.id, "signedUrlType": "PUT", "fileName": "logo", "fileExtension": "png"
    });
    let url = taken(&tenant.admin_post("/files/entity-storage-url", place).ok(201), "signedUrl");
    let path = url.strip_prefix(&server.base).unwrap();
    server.call("PUT", path).header("content-type", "image/png").raw("secret bytes of a picture").send();
    secrets.push(url.split_once("signature=").unwrap().1.to_owned());
    secrets.push("secret bytes of a picture".to_owned());
    let call = server.get("/tokens?token=hidden-in-a-query&password=hidden-too").header("cookie", "session=biscuit");
    call.project("a-wrong-project-key").bearer("a-wrong-token").send();
    for secret in ["hidden-in-a-query", "hidden-too", "biscuit", "a-wrong-project-key", "a-wrong-token"] {
        secrets.push(secret.to_owned());
    }
    secrets.push(CONTROL_KEY.to_owned());
    secrets
}

#[test]
fn no_secret_is_in_the_log() {
    let server = TestServer::start_with(|parts| {
        parts.edge.control = ControlOptions::new(Some(CONTROL_KEY), Vec::new());
    });
    let secrets = secrets(&server);
    let ask = |path: &str| server.get(path).header("x-pers-control-key", CONTROL_KEY).send();
    let question = json!({"times": 1000});
    let verify = server.post("/_pers/verify", question).header("x-pers-control-key", CONTROL_KEY).send();
    assert_eq!(verify.status, 422);
    let told = [ask("/_pers/requests?limit=10000"), ask("/_pers/requests.har?limit=10000"), verify];
    for Answer { bytes, .. } in told {
        let text = String::from_utf8(bytes).unwrap();
        for secret in &secrets {
            assert!(!text.contains(secret), "{secret} is in {}", &text[..200]);
            // Its end is the part that nobody can guess: that of a token is its signature.
            let end = secret.len() - secret.len() / 4;
            assert!(!text.contains(&secret[end..]) || secret.len() < 40, "{secret}");
        }
    }
    let log = ask("/_pers/requests?limit=10000").ok(200).to_string();
    assert!(log.contains("[redacted]") && log.contains("cafe@example.com"), "there is something left to see");
}

#[test]
fn nobody_asks_without_the_control_key() {
    let server = TestServer::start_with(|parts| {
        parts.settings.dev = false;
        parts.edge.control = ControlOptions::new(Some(CONTROL_KEY), Vec::new());
    });
    server.get("/_pers/requests").refused(401, "CONTROL_KEY_INVALID");
    server.get("/").ok(200);
    let seen = server.get("/_pers/requests").header("x-pers-control-key", CONTROL_KEY).ok(200);
    assert_eq!(seen["matching"], 1);
    let closed = TestServer::start_with(|parts| parts.settings.dev = false);
    closed.get("/").ok(200);
    closed.get("/_pers/requests").refused(404, "ROUTE_NOT_FOUND");
    let nothing = closed.services.observer.requests(&Default::default());
    assert_eq!(nothing.exchanges.len(), 0, "nothing is kept where nobody can ask");
}

#[test]
fn a_server_that_does_not_look_says_so() {
    let server = TestServer::start_with(|parts| parts.settings.unobserved = true);
    server.get("/").ok(200);
    for path in ["/_pers/requests", "/_pers/requests.har", "/_pers/coverage"] {
        server.get(path).refused(409, "NOT_OBSERVED");
    }
    server.delete("/_pers/requests").refused(409, "NOT_OBSERVED");
    server.post("/_pers/verify", json!({"times": 0})).refused(409, "NOT_OBSERVED");
    assert_eq!(server.services.observer.requests(&Default::default()).exchanges.len(), 0);
}

/// The members that HAR 1.2 demands of each object, as a JSON schema.
fn har_schema() -> Value {
    let pairs = json!({
        "type": "array",
        "items": {
            "type": "object", "required": ["name", "value"],
            "properties": {"name": {"type": "string"}, "value": {"type": "string"}}
        }
    });
    let sizes = json!({"type": "integer", "minimum": -1});
    let request = json!({
        "type": "object",
        "required":
            ["method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize"],
        "properties": {
            "method": {"type": "string"}, "url": {"type": "string", "format": "uri"}, "httpVersion": {"type": "string"},
            "cookies": {"type": "array"}, "headers": pairs, "queryString": pairs,
            "postData": {
                "type": "object", "required": ["mimeType"],
                "properties": {"mimeType": {"type": "string"}, "text": {"type": "string"}}
            },
            "headersSize": sizes, "bodySize": sizes
        }
    });
    let response = json!({
        "type": "object",
        "required": [
            "status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL", "headersSize", "bodySize"
        ],
        "properties": {
            "status": {"type": "integer"}, "statusText": {"type": "string"}, "httpVersion": {"type": "string"},
            "cookies": {"type": "array"}, "headers": pairs, "redirectURL": {"type": "string"},
            "content": {
                "type": "object", "required": ["size", "mimeType"],
                "properties": {"size": {"type": "integer"}, "mimeType": {"type": "string"}, "text": {"type": "string"}}
            },
            "headersSize": sizes, "bodySize": sizes
        }
    });
    let entry = json!({
        "type": "object", "required": ["startedDateTime", "time", "request", "response", "cache", "timings"],
        "properties": {
            "startedDateTime": {"type": "string", "format": "date-time"}, "time": {"type": "number", "minimum": 0},
            "request": request, "response": response, "cache": {"type": "object"},
            "timings": {
                "type": "object", "required": ["send", "wait", "receive"],
                "additionalProperties": {"type": "number", "minimum": 0}
            }
        },
        "patternProperties": {"^_": true},
        "additionalProperties": false
    });
    json!({
        "type": "object", "required": ["log"], "additionalProperties": false,
        "properties": {"log": {
            "type": "object", "required": ["version", "creator", "entries"],
            "properties": {
                "version": {"const": "1.2"},
                "creator": {"type": "object", "required": ["name", "version"]},
                "entries": {"type": "array", "minItems": 1, "items": entry}
            }
        }}
    })
}

#[test]
fn the_log_is_an_http_archive() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.admin_post("/campaigns", json!({"name": "Summer"})).ok(201);
    tenant.admin_get("/tokens?limit=5&sort=a%20b").send();
    let schema = jsonschema::options().should_validate_formats(true).build(&har_schema()).unwrap();
    for path in ["/_pers/requests.har", "/_pers/requests?format=har"] {
        let archive = server.get(path).ok(200);
        let wrong: Vec<String> =
            schema.iter_errors(&archive).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        let entries = archive["log"]["entries"].as_array().unwrap();
        let made = &entries[entries.len() - 2];
        assert_eq!(
            made["request"]["postData"],
            json!({"mimeType": "application/json", "text": r#"{"name":"Summer"}"#})
        );
        assert_eq!(made["request"]["url"], format!("{}/campaigns", server.base));
        assert_eq!((&made["response"]["status"], &made["response"]["statusText"]), (&json!(201), &json!("Created")));
        assert!(made["time"].as_f64().unwrap() > 0.0);
        let got = &entries[entries.len() - 1]["request"];
        assert_eq!(got["queryString"], json!([{"name": "limit", "value": "5"}, {"name": "sort", "value": "a b"}]));
        assert_eq!(got["url"], format!("{}/tokens?limit=5&sort=a%20b", server.base));
    }
}
