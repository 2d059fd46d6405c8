//! Who may control the server.

use pers_server::http::ControlOptions;

use crate::support::TestServer;

/// An endpoint that is only for who controls the server.
const CONTROLLED: &str = "/_pers/clock";

const KEY: &str = "a-control-key-of-some-length";

fn with_key(dev: bool) -> TestServer {
    TestServer::start_with(|parts| {
        parts.settings.dev = dev;
        parts.edge.control = ControlOptions::new(Some(KEY), Vec::new());
    })
}

#[test]
fn without_development_mode_and_without_a_key_there_is_no_control_plane() {
    let server = TestServer::start_with(|parts| parts.settings.dev = false);
    for method in ["GET", "PUT", "DELETE", "PATCH"] {
        server.call(method, CONTROLLED).send().refused(404, "ROUTE_NOT_FOUND");
    }
    assert_eq!(server.get("/_pers/health/live").ok(200)["status"], "ok");
}

#[test]
fn development_mode_alone_lets_this_machine_in() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let shown = server.get(&format!("{CONTROLLED}?tenant={}", tenant.id)).ok(200);
    assert_eq!(shown["tenant"], tenant.id);
}

#[test]
fn with_a_control_key_only_who_has_it_comes_in() {
    for dev in [false, true] {
        let server = with_key(dev);
        let tenant = server.tenant("Coffee Club");
        let call = || server.get(&format!("{CONTROLLED}?tenant={}", tenant.id));
        for refused in [
            call(),
            call().header("x-pers-control-key", ""),
            call().header("x-pers-control-key", "another-key-of-some-length"),
            call().header("x-pers-control-key", &KEY.to_uppercase()),
            call().key(&tenant.system_key),
            call().bearer(&tenant.admin),
        ] {
            let refused = refused.refused(401, "CONTROL_KEY_INVALID");
            assert_eq!(refused["target"], "header/x-pers-control-key");
        }
        call().header("x-pers-control-key", KEY).ok(200);
    }
}

#[test]
fn pages_of_other_machines_are_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let call = |origin: &str| server.get(&format!("{CONTROLLED}?tenant={}", tenant.id)).header("origin", origin);
    for origin in ["https://example.com", "http://localhost.example.com", "null"] {
        assert_eq!(call(origin).refused(403, "CONTROL_FORBIDDEN")["target"], "header/origin", "{origin}");
    }
    for origin in ["http://localhost:3000", "http://127.0.0.1:8080"] {
        call(origin).ok(200);
    }
}

#[test]
fn a_wrong_method_names_the_right_ones() {
    let server = TestServer::start();
    let answer = server.call("POST", CONTROLLED).send();
    assert_eq!(answer.header("allow"), Some("GET, PUT, DELETE, HEAD, OPTIONS"));
    answer.refused(405, "METHOD_NOT_ALLOWED");
}
