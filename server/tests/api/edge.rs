//! What the edge does whatever the operation is.

use crate::support::TestServer;

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
fn head_is_get_without_a_body() {
    let server = TestServer::start();
    let answer = server.call("HEAD", "/").send();
    assert_eq!((answer.status, answer.bytes.len()), (200, 0));
    assert!(answer.header("content-length").unwrap().parse::<usize>().unwrap() > 0);
}

#[test]
fn health_and_facts_of_the_server_are_open() {
    let server = TestServer::start();
    assert_eq!(server.get("/_pers/health/live").ok(200)["status"], "ok");
    assert_eq!(
        server.get("/_pers/health/ready").ok(200)["migrations"],
        server.number("SELECT count(*) AS n FROM __diesel_schema_migrations")
    );
    assert_eq!(server.get("/_pers/info").ok(200)["contract"]["version"], "2.0.7");
}
