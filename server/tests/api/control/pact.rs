//! Provider states of Pact, as its verifiers ask for them.

use serde_json::{Value, json};

use crate::support::TestServer;

fn state(server: &TestServer, state: &str, params: Value) -> Value {
    let body = json!({"consumer": "web", "state": state, "states": [state], "params": params, "action": "setup"});
    server.post("/_pers/pact/states", body).ok(200)
}

fn text<'v>(values: &'v Value, name: &str) -> &'v str {
    values[name].as_str().unwrap_or_else(|| panic!("{name}: {values}"))
}

#[test]
fn states_are_reached_and_answer_what_an_interaction_needs() {
    let server = TestServer::start();
    let tenant = state(&server, "a tenant exists", json!({}));
    server.get("/tokens").project(text(&tenant, "projectKey")).ok(200);
    server.get("/admins").bearer(text(&tenant, "adminAccessToken")).ok(200);
    let user = state(&server, "A user exists", json!({"email": "ann@example.com"}));
    assert_eq!(user["tenantId"], tenant["tenantId"], "one tenant for a consumer");
    let me = server.get("/users/me").bearer(text(&user, "userAccessToken")).ok(200);
    assert_eq!((&me["id"], me["email"].as_str()), (&user["userId"], Some("ann@example.com")));
    for points in [250.0, 70.5, 70.5, 0.0, 60.0] {
        let rich = state(&server, "the user has points", json!({"email": "ann@example.com", "points": points}));
        assert_eq!(rich["userId"], user["userId"]);
        let path = format!("/balances/accounts/{}", text(&user, "userAccountAddress"));
        let balances = server.get(&path).bearer(text(&user, "userAccessToken")).ok(200);
        assert_eq!(balances["tokenBalances"][0]["balance"].as_f64(), Some(points), "{balances}");
    }
    let claim = |values: &Value| {
        let body = json!({"campaignId": values["campaignId"]});
        server.post("/campaigns/claims", body).bearer(text(&user, "userAccessToken")).send()
    };
    assert_eq!(claim(&state(&server, "a running campaign exists", json!({"amount": 5}))).status, 201);
    for name in ["the campaign is used up", "the campaign is not running"] {
        let refused = claim(&state(&server, name, json!({})));
        assert_eq!(refused.status, 422, "{name}: {}", refused.json);
    }
    let redeem = |values: &Value| {
        let body = json!({"redemptionId": values["redemptionId"]});
        server.post("/redemptions/redeems", body).bearer(text(&user, "userAccessToken")).send()
    };
    assert_eq!(redeem(&state(&server, "a redemption exists", json!({"price": 10}))).status, 200);
    let refused = redeem(&state(&server, "the redemption is sold out", json!({"price": 10})));
    assert!(refused.status == 422 || refused.status == 409, "{}", refused.json);
    let business = state(&server, "a business exists", json!({}));
    server.get("/businesses/me").bearer(text(&business, "businessAccessToken")).ok(200);
    let clock = state(&server, "the clock shows", json!({"now": "2031-05-01T00:00:00Z"}));
    assert_eq!(clock["now"], "2031-05-01T00:00:00Z");
    let shown = server.get(&format!("/_pers/clock?tenant={}", text(&tenant, "tenantId"))).ok(200);
    assert_eq!((shown["now"].as_str(), shown["frozen"].as_bool()), (Some("2031-05-01T00:00:00Z"), Some(true)));
}

#[test]
fn a_teardown_sets_the_consumers_tenant_back() {
    let server = TestServer::start();
    let teardown = |consumer: &str| {
        let body = json!({"consumer": consumer, "state": "a user exists", "action": "teardown"});
        server.post("/_pers/pact/states", body).ok(200)
    };
    assert_eq!(teardown("web"), json!({}));
    let user = state(&server, "a user exists", json!({}));
    let rows = server.rows_of(text(&user, "tenantId"));
    teardown("another");
    assert_eq!(server.rows_of(text(&user, "tenantId")), rows);
    teardown("web");
    assert_eq!(server.rows_of(text(&user, "tenantId"))["users"], "");
    server.get("/users/me").bearer(text(&user, "userAccessToken")).refused(401, "SESSION_ENDED");
}

#[test]
fn an_unknown_state_names_those_that_are_known() {
    let server = TestServer::start();
    let refused = server.post("/_pers/pact/states", json!({"state": "all is well"})).refused(404, "STATE_UNKNOWN");
    let known = refused["details"]["known"].as_array().unwrap();
    let listed = server.get("/_pers/pact/states").ok(200);
    assert_eq!(known.len(), listed.as_array().unwrap().len());
    assert!(known.iter().any(|state| state["state"] == "a user exists"), "{known:?}");
    for (params, target) in [
        (json!({"points": "many"}), "params.points"),
        (json!({"points": -1}), "params.points"),
        (json!({"email": 1}), "params.email"),
        (json!({"email": "nobody"}), "params.email"),
    ] {
        let body = json!({"state": "the user has points", "params": params});
        let refused = server.post("/_pers/pact/states", body).refused(400, "STATE_PARAMETER_INVALID");
        assert_eq!(refused["target"], target);
    }
}
