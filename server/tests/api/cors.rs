//! What browsers need, and what saves bytes: CORS, exposed headers, compression.

use std::io::Read;

use serde_json::{Value, json};

use crate::support::{Answer, Call, TestServer};

const ORIGIN: &str = "https://shop.example";

fn preflight(server: &TestServer, path: &str, origin: &str) -> Answer {
    server
        .call("OPTIONS", path)
        .header("origin", origin)
        .header("access-control-request-method", "PUT")
        .header("access-control-request-headers", "authorization,x-project-key")
        .send()
}

/// Names in a header with a list, in lower case.
fn names(answer: &Answer, header: &str) -> Vec<String> {
    answer.header(header).unwrap_or_default().split(',').map(|name| name.trim().to_ascii_lowercase()).collect()
}

#[test]
fn a_preflight_is_answered_on_every_path_without_credentials() {
    let server = TestServer::start();
    for path in ["/tokens", "/v2/users/me", "/campaigns/x/tags/y", "/auth/token", "/nothing", "/_pers/explain/claims"] {
        let answer = preflight(&server, path, ORIGIN);
        assert_eq!((answer.status, answer.bytes.len()), (200, 0), "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{path}");
        let methods = names(&answer, "access-control-allow-methods");
        assert_eq!(methods, ["get", "post", "put", "delete", "options"], "{path}");
        let headers = names(&answer, "access-control-allow-headers");
        for name in ["content-type", "authorization", "x-project-key", "x-api-key", "idempotency-key", "x-request-id"] {
            assert!(headers.iter().any(|known| known == name), "{path}: {name} is not in {headers:?}");
        }
        assert_eq!(answer.header("access-control-max-age"), Some("600"), "{path}");
    }
}

#[test]
fn scripts_may_read_answers_and_refusals_alike() {
    let server = TestServer::start();
    let calls: [(Call, u16); 4] = [
        (server.get("/"), 200),
        (server.get("/nothing"), 404),
        (server.get("/admins"), 401),
        (server.call("PATCH", "/tokens"), 405),
    ];
    for (call, status) in calls {
        let answer = call.header("origin", ORIGIN).send();
        assert_eq!(answer.status, status);
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{status}");
        let exposed = names(&answer, "access-control-expose-headers");
        for name in ["x-request-id", "x-total-count", "link", "retry-after", "www-authenticate", "idempotency-replayed"]
        {
            assert!(exposed.iter().any(|known| known == name), "{status}: {name} is not in {exposed:?}");
        }
    }
}

#[test]
fn only_configured_origins_may_read_once_some_are() {
    let server = TestServer::start_with(|parts| {
        parts.edge.cors_origins = vec![ORIGIN.parse().unwrap(), "https://till.example".parse().unwrap()];
    });
    for (origin, allowed) in [
        (ORIGIN, true),
        ("https://till.example", true),
        ("https://evil.example", false),
        ("http://shop.example", false),
        ("https://shop.example.evil.example", false),
        ("null", false),
    ] {
        let expected = allowed.then_some(origin);
        let answer = server.get("/").header("origin", origin).send();
        assert_eq!(answer.header("access-control-allow-origin"), expected, "{origin}");
        assert_eq!(answer.status, 200, "the browser refuses, not the server");
        assert!(names(&answer, "vary").contains(&"origin".to_owned()), "a cache must tell origins apart");
        assert_eq!(preflight(&server, "/tokens", origin).header("access-control-allow-origin"), expected, "{origin}");
    }
    assert_eq!(server.get("/").send().header("access-control-allow-origin"), None);
}

#[test]
fn a_long_list_is_compressed_for_whoever_can_read_it() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for n in 0..12 {
        let email = format!("admin-{n}@example.com");
        tenant.admin_post("/admins", json!({"email": email, "type": "TENANT_ADMIN"})).ok(201);
    }
    let plain = tenant.admin_get("/admins").send();
    assert_eq!(plain.header("content-encoding"), None);
    assert!(plain.bytes.len() > 1024);
    let zipped = tenant.admin_get("/admins").header("accept-encoding", "gzip").send();
    assert_eq!(zipped.header("content-encoding"), Some("gzip"));
    assert!(names(&zipped, "vary").contains(&"accept-encoding".to_owned()));
    assert!(zipped.bytes.len() < plain.bytes.len() / 2, "{} of {}", zipped.bytes.len(), plain.bytes.len());
    let mut unzipped = Vec::new();
    flate2::read::GzDecoder::new(zipped.bytes.as_slice()).read_to_end(&mut unzipped).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&unzipped).unwrap(), plain.json);
    for coding in ["identity", "br", "gzip;q=0"] {
        let answer = tenant.admin_get("/admins").header("accept-encoding", coding).send();
        assert_eq!(answer.header("content-encoding"), None, "{coding}");
    }
    assert_eq!(server.get("/").header("accept-encoding", "gzip").send().header("content-encoding"), None);
}
