//! What a request wants, in each dialect.

use pers_server::http::MockOptions;
use serde_json::json;

use crate::support::Server;

#[test]
fn a_status_is_forced_in_every_dialect() {
    let server = Server::own(MockOptions::default());
    for (query, headers, status, applied) in [
        ("", &[("prefer", "code=400")][..], 400, Some("code=400")),
        ("", &[("prefer", "return=minimal, code=\"400\"; a=b")], 400, Some("code=400")),
        ("", &[("prefer", "wait=5"), ("prefer", "code=400")], 400, Some("code=400")),
        ("", &[("prefer", "code=400, code=500")], 400, Some("code=400")),
        ("", &[("prefer", "wait=5")], 401, None),
        ("?__code=400", &[], 400, None),
        ("?__code=400", &[("prefer", "code=403")], 403, Some("code=403")),
        ("", &[("x-redocly-response-status", "400")], 400, None),
        ("?__code=403", &[("x-redocly-response-status", "400")], 403, None),
        // Redocly's mock servers answer any status.
        ("", &[("x-redocly-response-status", "418")], 418, None),
        ("", &[("prefer", "code=418")], 404, None),
        ("", &[("x-redocly-response-status", "99")], 400, None),
    ] {
        let mut call = server.get(&format!("/campaigns{query}"));
        for (name, value) in headers {
            call = call.header(name, value);
        }
        let answer = call.send();
        assert_eq!(answer.status, status, "{query} {headers:?}: {}", answer.text());
        assert_eq!(answer.header("preference-applied"), applied, "{query} {headers:?}");
    }
    let teapot = server.get("/campaigns").header("x-redocly-response-status", "418").send();
    assert_eq!(teapot.json(), json!({"status": 418, "message": "I'm a teapot"}));
}

#[test]
fn what_there_is_not_is_answered_with_what_there_is() {
    let server = Server::own(MockOptions::default());
    let status = server.get("/campaigns").header("prefer", "code=409").send();
    assert_eq!(status.json()["details"]["declared"], json!(["200", "400", "401", "403", "429", "500", "503"]));
    let example = server.get("/?__example=other").send();
    assert_eq!((example.status, &example.json()["details"]["declared"]), (404, &json!([])));
}

#[test]
fn random_data_come_when_they_are_asked_for() {
    let server = Server::own(MockOptions::default());
    let ask = |query: &str, headers: &[(&str, &str)]| {
        let mut call = server.get(&format!("/campaigns{query}")).header("x-project-key", "any");
        for (name, value) in headers {
            call = call.header(name, value);
        }
        call.send()
    };
    let expected = ask("", &[("prefer", "dynamic=true, seed=5")]);
    assert_eq!(expected.header("preference-applied"), Some("dynamic=true, seed=5"));
    for (query, headers) in [
        ("", &[("prefer", "dynamic, seed=5")][..]),
        ("", &[("prefer", "dynamic"), ("x-pers-seed", "5")]),
        ("?__dynamic=true&__seed=5", &[]),
        ("?__dynamic", &[("x-pers-seed", "5")]),
    ] {
        let answer = ask(query, headers);
        assert_eq!((answer.status, answer.header("x-pers-seed")), (200, Some("5")), "{query} {headers:?}");
        assert_eq!(answer.body, expected.body, "{query} {headers:?}");
    }
    let sample = ask("", &[("prefer", "dynamic=false")]);
    assert_eq!((sample.status, sample.header("x-pers-seed")), (200, None));
    assert_eq!(sample.body, ask("", &[]).body);
}
