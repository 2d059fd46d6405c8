//! The server's own contract.

use pers_server::http::MockOptions;
use pers_server::mock::sample::of_media_type;
use serde_json::{Value, json};

use crate::support::Server;

fn server() -> Server {
    Server::own(MockOptions::default())
}

#[test]
fn every_operation_answers_the_sample_of_its_lowest_success() {
    let server = server();
    let document = server.contract.document();
    for operation in server.contract.operations() {
        let answer = server.good(operation).send();
        let status = *operation.responses.iter().find(|status| (200..300).contains(*status)).unwrap();
        assert_eq!(answer.status, status, "{}: {}", operation.id, answer.text());
        let declared = operation.answer(status).unwrap();
        let sample = declared.content.first().map(|media| {
            assert_eq!(answer.header("content-type"), Some(media.range.as_ref()), "{}", operation.id);
            of_media_type(document, document.pointer(&media.pointer).unwrap(), None).unwrap().to_string()
        });
        assert_eq!(answer.text(), sample.unwrap_or_default(), "{}", operation.id);
        for (name, _) in &declared.headers {
            assert!(answer.header(name).is_some(), "{} {name}", operation.id);
        }
        assert_eq!(answer.header("x-pers-violations"), None, "{}", operation.id);
    }
}

#[test]
fn every_declared_status_is_answered_when_it_is_asked_for_without_credentials_or_content() {
    let server = server();
    let mut errors = 0;
    for operation in server.contract.operations() {
        for status in &operation.responses {
            let path = operation.path.replace(['{', '}'], "");
            let answer =
                server.call(operation.method.as_str(), &path).header("prefer", &format!("code={status}")).send();
            assert_eq!(answer.status, *status, "{}", operation.id);
            assert_eq!(answer.header("preference-applied"), Some(format!("code={status}").as_str()));
            if *status >= 400 {
                let fits = server.validator.check_response(operation, *status, &answer.json());
                assert_eq!(fits, Ok(()), "{} {status}", operation.id);
                assert_eq!(answer.json()["status"], *status, "{} {status}", operation.id);
                errors += 1;
            }
        }
    }
    assert!(errors > 500, "{errors}");
}

#[test]
fn random_answers_keep_the_contract_and_come_again_with_their_seed() {
    let server = server();
    let mut different = 0;
    for operation in server.contract.operations() {
        let answer = server.good(operation).header("prefer", "dynamic=true, seed=42").send();
        let json = answer.json();
        assert_eq!(
            server.validator.check_response(operation, answer.status, &json),
            Ok(()),
            "{}: {json}",
            operation.id
        );
        if answer.body.is_empty() {
            continue;
        }
        assert_eq!(answer.header("x-pers-seed"), Some("42"), "{}", operation.id);
        let again = server.good(operation).header("x-pers-seed", "42").header("prefer", "dynamic=true").send();
        assert_eq!(again.body, answer.body, "{}", operation.id);
        let other = server.good(operation).header("prefer", "dynamic=true").send();
        let seed = other.header("x-pers-seed").unwrap();
        let repeated = server.good(operation).header("prefer", &format!("dynamic=true, seed={seed}")).send();
        assert_eq!(repeated.body, other.body, "{}", operation.id);
        different += usize::from(other.body != answer.body);
    }
    assert!(different > 90, "{different}");
}

#[test]
fn a_server_with_a_seed_of_its_own_answers_the_same_random_data_to_all() {
    let server = Server::own(MockOptions { seed: Some(9), open: false });
    let ask = |extra: &str| server.get("/").header("prefer", &format!("dynamic=true{extra}")).send();
    let (one, other) = (ask(""), ask(""));
    assert_eq!((one.header("x-pers-seed"), &one.body), (Some("9"), &other.body));
    assert_eq!(ask(", seed=8").header("x-pers-seed"), Some("8"));
}

/// What is wrong with a request, and what is answered to it: the first step that it does not pass.
#[test]
fn the_steps_come_in_their_order() {
    let server = server();
    let claim = "/campaigns/claims";
    for (method, path, headers, body, status, keyword) in [
        ("POST", "/nowhere", &[("prefer", "code=403")][..], "{", 404, "ROUTE_NOT_FOUND"),
        ("DELETE", claim, &[("prefer", "code=403")], "{", 405, "METHOD_NOT_ALLOWED"),
        ("POST", claim, &[("prefer", "code=what")], "{", 400, "STEERING_INVALID"),
        ("POST", claim, &[("prefer", "code=403")], "{", 403, ""),
        ("POST", claim, &[("prefer", "code=418")], "{", 404, "STATUS_NOT_DECLARED"),
        ("POST", claim, &[], "{", 401, "CREDENTIALS_REQUIRED"),
        ("POST", claim, &[("authorization", "Basic YTpi")], "{", 401, "CREDENTIALS_REQUIRED"),
        (
            "POST",
            claim,
            &[("x-project-key", "any"), ("content-type", "text/plain")],
            "{",
            415,
            "UNSUPPORTED_MEDIA_TYPE",
        ),
        ("POST", claim, &[("x-project-key", "any"), ("content-type", "application/json")], "{", 400, "MALFORMED_JSON"),
        ("POST", claim, &[("x-project-key", "any"), ("content-type", "application/json")], "{}", 400, "required"),
        ("POST", claim, &[("x-project-key", "any")], "", 400, "BODY_REQUIRED"),
        (
            "POST",
            claim,
            &[("x-project-key", "any"), ("content-type", "application/json"), ("prefer", "example=none")],
            r#"{"campaignId":"a"}"#,
            404,
            "EXAMPLE_NOT_DECLARED",
        ),
        (
            "POST",
            claim,
            &[("x-project-key", "any"), ("content-type", "application/json"), ("accept", "text/html")],
            r#"{"campaignId":"a"}"#,
            406,
            "NOT_ACCEPTABLE",
        ),
        (
            "POST",
            claim,
            &[("x-project-key", "any"), ("content-type", "application/json")],
            r#"{"campaignId":"a"}"#,
            201,
            "",
        ),
    ] {
        let mut call = server.call(method, path);
        for (name, value) in headers {
            call = call.header(name, value);
        }
        let answer = call.bare(body).send();
        assert_eq!(answer.status, status, "{method} {path} {headers:?}: {}", answer.text());
        if keyword.is_empty() {
            assert_eq!(answer.header("x-pers-violations"), None, "{headers:?}");
        } else {
            assert_eq!(answer.violations()[0].1, keyword, "{headers:?}");
            assert_eq!(answer.json()["status"], status, "{headers:?}");
        }
    }
}

#[test]
fn a_refusal_says_in_its_body_and_in_a_header_what_is_wrong() {
    let server = server();
    let answer = server
        .call("POST", "/campaigns/claims?x=1")
        .header("x-project-key", "any")
        .json(r#"{"multiplier":"é","campaignId":7}"#)
        .send();
    assert_eq!(answer.status, 400);
    assert_eq!(
        answer.violations(),
        [("/multiplier".to_owned(), "type".to_owned()), ("/campaignId".to_owned(), "type".to_owned())]
    );
    let json = answer.json();
    assert_eq!((&json["code"], &json["details"]["total"]), (&json!("VALIDATION_FAILED"), &json!(2)));
    let operation = server.contract.operation("CampaignClaimsController_createCampaignClaim").unwrap();
    assert_eq!(server.validator.check_response(operation, 400, &json), Ok(()));
}

#[test]
fn the_list_of_violations_is_cut_to_what_a_header_may_have() {
    let server = server();
    let tags: Vec<Value> = (0..300).map(Value::from).collect();
    let body = json!({ "name": "a", "tags": tags }).to_string();
    let answer = server.call("POST", "/redemptions").header("authorization", "Bearer any").json(&body).send();
    assert_eq!(answer.status, 400, "{}", answer.text());
    let header = answer.header("x-pers-violations").unwrap();
    assert!(header.len() <= 4096, "{}", header.len());
    assert!(!answer.violations().is_empty());
}

#[test]
fn credentials_have_to_be_there_in_one_of_the_documented_ways() {
    let server = server();
    let (project, key, bearer) = (("x-project-key", "any"), ("x-api-key", "any"), ("authorization", "Bearer any"));
    for (path, headers, status) in [
        // authJWT or projectKey
        ("/campaigns", &[][..], 401),
        ("/campaigns", &[project], 200),
        ("/campaigns", &[bearer], 200),
        ("/campaigns", &[("x-project-key", "")], 401),
        // tenantAdminJWT
        ("/admins", &[project], 401),
        ("/admins", &[key], 401),
        ("/admins", &[bearer], 200),
        ("/admins", &[("authorization", "Bearer")], 401),
        // Nothing at all
        ("/", &[], 200),
    ] {
        let mut call = server.get(path);
        for (name, value) in headers {
            call = call.header(name, value);
        }
        let answer = call.send();
        assert_eq!(answer.status, status, "{path} {headers:?}: {}", answer.text());
        if status == 401 {
            assert_eq!(answer.header("www-authenticate"), Some("Bearer"), "{path}");
        }
    }
    let open = Server::own(MockOptions { seed: None, open: true });
    assert_eq!(open.get("/admins").send().status, 200);
}

#[test]
fn head_is_get_without_a_body() {
    let server = server();
    for (path, status) in [("/campaigns", 200), ("/nowhere", 404), ("/campaigns?limit=0", 400)] {
        let ask = |method| server.call(method, path).header("x-project-key", "any").send();
        let (get, head) = (ask("GET"), ask("HEAD"));
        assert_eq!((get.status, head.status), (status, status), "{path}");
        assert!(head.body.is_empty());
        assert_eq!(head.header("content-length"), Some(get.body.len().to_string().as_str()), "{path}");
        assert_eq!(head.header("content-type"), get.header("content-type"));
    }
}

#[test]
fn a_method_that_a_path_does_not_have_is_refused_with_those_that_it_has() {
    let server = server();
    for (method, path, allow) in [
        ("DELETE", "/campaigns", "GET, HEAD, POST, OPTIONS"),
        ("GET", "/redemptions/a/status", "PUT, OPTIONS"),
        ("PATCH", "/", "GET, HEAD, OPTIONS"),
    ] {
        let answer = server.call(method, path).send();
        assert_eq!((answer.status, answer.header("allow")), (405, Some(allow)), "{method} {path}");
    }
}

#[test]
fn browsers_may_call_from_anywhere_with_any_header() {
    let server = server();
    let answer = server
        .call("OPTIONS", "/campaigns?__code=404")
        .header("origin", "https://app.example")
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "prefer, x-project-key")
        .send();
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    assert_eq!(answer.header("access-control-allow-headers"), Some("prefer, x-project-key"));
    let answer = server.get("/nowhere").header("origin", "https://app.example").send();
    assert_eq!((answer.status, answer.header("access-control-allow-origin")), (404, Some("*")));
    assert_eq!(answer.header("access-control-expose-headers"), Some("*"));
}

#[test]
fn the_paths_of_the_documented_servers_may_stand_in_front() {
    let server = server();
    for path in
        ["/campaigns", "/v2/campaigns", "/_mock/swagger/campaigns", "/_mock/swagger/v2/campaigns", "/v2", "/v2/"]
    {
        assert_eq!(server.get(path).header("x-project-key", "any").send().status, 200, "{path}");
    }
    for path in ["/v2campaigns", "/v2/v2/v2/campaigns", "/_mock/campaigns", "/v1/campaigns", "/campaigns/"] {
        assert_eq!(server.get(path).header("x-project-key", "any").send().status, 404, "{path}");
    }
}

#[test]
fn the_limits_are_those_of_the_live_server() {
    let server = server();
    let large = format!(r#"{{"campaignId":"{}"}}"#, "x".repeat(1024 * 1024));
    let answer = server.call("POST", "/campaigns/claims").header("x-project-key", "any").json(&large).send();
    assert_eq!((answer.status, answer.violations()[0].1.as_str()), (413, "BODY_TOO_LARGE"));
    let answer = server.get(&format!("/campaigns?x={}", "x".repeat(9000))).send();
    assert_eq!((answer.status, answer.violations()[0].1.as_str()), (400, "URI_TOO_LONG"));
    let answer = server.get("/campaigns").header("x-request-id", "mine").send();
    assert_eq!(answer.header("x-request-id"), Some("mine"));
    assert_eq!(answer.json()["correlationId"], "mine");
}
