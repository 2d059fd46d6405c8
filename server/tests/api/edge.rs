//! What the edge does whatever the operation is.

use std::collections::BTreeSet;

use crate::support::{RawAnswer, Socket, TestServer};

#[test]
fn every_operation_answers_with_and_without_the_version() {
    let server = TestServer::start();
    for path in ["/", "/v2", "/v2/"] {
        assert_eq!(server.get(path).ok(200)["status"], "ok", "{path}");
    }
}

#[test]
fn an_unknown_path_is_not_found_and_says_which_request() {
    let server = TestServer::start();
    for path in ["/nothing", "/v2/nothing", "/tokens/", "/xwell-known/jwksxjson", "/_pers/nothing"] {
        let refused = server.get(path).header("x-request-id", "req-1").refused(404, "ROUTE_NOT_FOUND");
        assert_eq!(refused["correlationId"], "req-1", "{path}");
    }
}

#[test]
fn a_wrong_method_names_the_right_ones() {
    let server = TestServer::start();
    for (method, path, allow) in [
        ("DELETE", "/tokens", "GET, HEAD, POST, OPTIONS"),
        ("DELETE", "/redemptions/types", "GET, HEAD, POST, OPTIONS"),
        ("PUT", "/businesses/me", "GET, HEAD, OPTIONS"),
        ("PUT", "/_pers/info", "GET, HEAD, OPTIONS"),
        ("GET", "/_pers/explain/claims", "POST, OPTIONS"),
    ] {
        let answer = server.call(method, path).send();
        assert_eq!(answer.header("allow"), Some(allow), "{method} {path}");
        answer.refused(405, "METHOD_NOT_ALLOWED");
    }
}

#[test]
fn a_method_that_only_the_parameter_route_has_does_not_fall_through_to_it() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (path, allow, others) in [
        ("/businesses/me", "GET, HEAD, OPTIONS", &["PUT", "POST", "DELETE"][..]),
        ("/businesses/types", "GET, HEAD, POST, PUT, OPTIONS", &["DELETE"]),
        ("/campaigns/claims", "GET, HEAD, POST, OPTIONS", &["PUT", "DELETE"]),
        ("/campaigns/tags", "GET, HEAD, OPTIONS", &["PUT", "DELETE"]),
        ("/redemptions/redeems", "GET, HEAD, POST, OPTIONS", &["PUT", "DELETE"]),
        ("/redemptions/redeems/me", "GET, HEAD, OPTIONS", &["PUT", "DELETE"]),
        ("/redemptions/types", "GET, HEAD, POST, OPTIONS", &["PUT", "DELETE"]),
        ("/users/info", "POST, OPTIONS", &["GET", "PUT"]),
        ("/users/me", "GET, HEAD, PUT, OPTIONS", &["POST", "DELETE"]),
        ("/users/status-types", "GET, HEAD, POST, OPTIONS", &["PUT", "DELETE"]),
        ("/purchases/tokens", "GET, HEAD, POST, OPTIONS", &["PUT"]),
    ] {
        for method in others {
            let answer = server.call(method, path).bearer(&tenant.admin).send();
            assert_eq!(answer.header("allow"), Some(allow), "{method} {path}");
            answer.refused(405, "METHOD_NOT_ALLOWED");
        }
    }
}

#[test]
fn head_is_get_without_a_body() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.credit_token();
    for path in ["/", "/v2/tokens", "/.well-known/jwks.json", "/businesses", "/admins", "/nothing", "/tokens/none"] {
        let fields = format!("host: x\r\nx-project-key: {}\r\nx-request-id: req-1\r\n", tenant.project_key);
        let mut socket = Socket::open(&server);
        let mut ask = |method: &str| {
            socket.send(format!("{method} {path} HTTP/1.1\r\n{fields}\r\n"));
            socket.answer_to(method).unwrap()
        };
        // The answer to the GET behind it would not be read right if HEAD had a body.
        let (head, get) = (ask("HEAD"), ask("GET"));
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
        let comparable = |answer: &RawAnswer| {
            // Nothing is compressed where there is nothing, so HEAD has no `vary` for it.
            let varying = ["date", "content-length", "vary"];
            let fields = answer.headers.iter().filter(|(name, _)| !varying.contains(&name.as_str()));
            fields.cloned().collect::<BTreeSet<_>>()
        };
        assert_eq!(comparable(&head), comparable(&get), "{path}");
        // Times in the body may be a digit shorter.
        let announced: usize = head.header("content-length").unwrap().parse().unwrap();
        assert!(announced.abs_diff(get.body.len()) < 5, "{path}: {announced} of {}", get.body.len());
    }
}

#[test]
fn health_and_facts_of_the_server_are_open() {
    let server = TestServer::start();
    assert_eq!(server.get("/_pers/health/live").ok(200)["status"], "ok");
    assert_eq!(
        server.get("/_pers/health/ready").ok(200)["migrations"],
        server.number("SELECT count(*) AS n FROM __diesel_schema_migrations")
    );
    let (info, fidelity) = (server.get("/_pers/info").ok(200), server.get("/_pers/fidelity").ok(200));
    assert_eq!(info["contract"]["version"], "2.0.7");
    assert_eq!(info["contract"], fidelity["contract"]);
}
