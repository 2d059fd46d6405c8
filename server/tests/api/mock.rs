//! Samples under `/_mock/swagger` of a live server: the same as those of `pers mock` (`tests/mock`).

use serde_json::json;

use crate::support::TestServer;

#[test]
fn a_live_server_answers_samples_where_the_documentation_has_its_mock_server() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let live = server.get("/tokens").project(&tenant.project_key).ok(200);
    assert_eq!(live.as_array().map(Vec::len), Some(0));
    for path in ["/_mock/swagger/tokens", "/_mock/swagger/v2/tokens", "/_mock/swagger/tokens?x=1"] {
        // Any value of a credential passes.
        let answer = server.get(path).project("any").send();
        assert_eq!((answer.status, answer.json.as_array().map(Vec::len)), (200, Some(1)), "{path}");
        assert_eq!(server.get(path).send().status, 401, "{path}");
        let forced = server.get(path).header("prefer", "code=503").send();
        assert_eq!((forced.status, &forced.json["status"]), (503, &json!(503)), "{path}");
        assert_eq!(forced.header("preference-applied"), Some("code=503"));
        let wrong = server.call("DELETE", path).send();
        assert_eq!((wrong.status, wrong.header("allow")), (405, Some("GET, HEAD, POST, OPTIONS")), "{path}");
    }
    assert_eq!(server.get("/_mock/swagger/").send().status, 200);
    for path in
        ["/_mock", "/_mock/", "/_mock/swagger", "/_mock/swaggertokens", "/_mock/swagger/x", "/v2/_mock/swagger/tokens"]
    {
        assert_eq!(server.get(path).project("any").send().status, 404, "{path}");
    }
}

#[test]
fn a_sample_under_the_live_server_changes_nothing() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let body = json!({"name": "Free coffee"});
    let made = server.call("POST", "/_mock/swagger/redemptions").bearer("any").json(body.clone()).send();
    assert_eq!(made.status, 201, "{}", made.json);
    let refused = server.call("POST", "/_mock/swagger/redemptions").bearer("any").json(json!({})).send();
    assert_eq!(refused.status, 400);
    assert!(refused.header("x-pers-violations").unwrap().contains("/name"));
    let listed = server.get("/redemptions").project(&tenant.project_key).ok(200);
    assert_eq!(
        listed.as_array().map(Vec::len).or_else(|| listed["data"].as_array().map(Vec::len)),
        Some(0),
        "{listed}"
    );
}
