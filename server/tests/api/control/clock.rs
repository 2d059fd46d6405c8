//! The clocks of tenants.

use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

use crate::support::{Call, TestClock, TestServer, eventually};

const NOW: &str = "2026-11-24T08:00:00Z";

fn server() -> TestServer {
    TestServer::start_with(|parts| parts.clock = TestClock::at(NOW))
}

fn set(server: &TestServer, tenant: &str, mut body: Value) -> Call {
    body["tenant"] = json!(tenant);
    server.put("/_pers/clock", body)
}

fn advance(server: &TestServer, tenant: &str, mut body: Value) -> Call {
    body["tenant"] = json!(tenant);
    server.post("/_pers/clock/advance", body)
}

fn shown(server: &TestServer, tenant: &str) -> (String, bool) {
    let clock = server.get(&format!("/_pers/clock?tenant={tenant}")).ok(200);
    (clock["now"].as_str().unwrap().to_owned(), clock["frozen"].as_bool().unwrap())
}

#[test]
fn a_clock_is_set_frozen_advanced_and_given_back() {
    let clock = TestClock::at(NOW);
    let server = TestServer::start_with(|parts| parts.clock = clock.clone());
    let tenant = server.tenant("Coffee Club").id;
    let other = server.tenant("Bakery").id;
    let expect = |now: &str, frozen: bool| assert_eq!(shown(&server, &tenant), (now.to_owned(), frozen));
    expect(NOW, false);
    set(&server, &tenant, json!({"now": "2030-01-01T00:00:00.123Z"})).ok(200);
    expect("2030-01-01T00:00:00.123Z", false);
    clock.pass(Duration::seconds(10));
    expect("2030-01-01T00:00:10.123Z", false);
    set(&server, &tenant, json!({"frozen": true})).ok(200);
    clock.pass(Duration::seconds(10));
    expect("2030-01-01T00:00:10.123Z", true);
    advance(&server, &tenant, json!({"seconds": 1.5})).ok(200);
    expect("2030-01-01T00:00:11.623Z", true);
    advance(&server, &tenant, json!({"duration": "P1DT1H"})).ok(200);
    expect("2030-01-02T01:00:11.623Z", true);
    set(&server, &tenant, json!({"frozen": false})).ok(200);
    clock.pass(Duration::seconds(1));
    expect("2030-01-02T01:00:12.623Z", false);
    let answer = set(&server, &tenant, json!({"offsetSeconds": -3600})).ok(200);
    assert_eq!(
        (answer["now"].as_str(), answer["offsetSeconds"].as_f64()),
        (Some("2026-11-24T07:00:21Z"), Some(-3600.0))
    );
    advance(&server, &tenant, json!({"seconds": 3600})).ok(200);
    expect("2026-11-24T08:00:21Z", false);
    assert_eq!(shown(&server, &other).0, "2026-11-24T08:00:21Z");
    set(&server, &tenant, json!({"now": NOW, "frozen": true})).ok(200);
    let answer = server.delete(&format!("/_pers/clock?tenant={tenant}")).ok(200);
    assert_eq!((answer["controlled"].as_bool(), answer["now"].as_str()), (Some(false), Some("2026-11-24T08:00:21Z")));
}

#[test]
fn what_is_no_time_is_refused() {
    let server = server();
    let tenant = server.tenant("Coffee Club").id;
    for body in [json!({"now": "yesterday"}), json!({"now": 1}), json!({"frozen": "yes"}), json!({"later": 1})] {
        set(&server, &tenant, body).refused(400, "VALIDATION_FAILED");
    }
    for body in [
        json!({"now": "+010000-01-01T00:00:00Z"}),
        json!({"now": "1969-12-31T23:59:59Z"}),
        json!({"now": NOW, "offsetSeconds": 1}),
        json!({"offsetSeconds": 9_000_000_000_000_i64}),
    ] {
        let refused = set(&server, &tenant, body.clone()).send();
        assert_eq!(refused.status, 400, "{body}: {}", refused.json);
    }
    for body in [
        json!({}),
        json!({"seconds": -1}),
        json!({"duration": "P1M"}),
        json!({"seconds": 1, "duration": "PT1S"}),
        json!({"seconds": 1e300}),
    ] {
        advance(&server, &tenant, body).refused(400, "DURATION_INVALID");
    }
    assert_eq!(shown(&server, &tenant), (NOW.to_owned(), false));
}

#[test]
fn only_tenants_have_clocks_and_the_platform_has_none() {
    let server = server();
    let platform = server.get("/_pers/clock").send();
    assert_eq!(platform.refused(400, "VALIDATION_FAILED")["target"], "tenant");
    set(&server, "01890a5d-ac96-774b-bcce-b302099a8057", json!({})).refused(404, "TENANT_NOT_FOUND");
    set(&server, "no id", json!({})).refused(404, "TENANT_NOT_FOUND");
    let id = server.services.controls.server().unwrap().to_string();
    set(&server, &id, json!({"frozen": true})).refused(403, "TENANT_NOT_FOR_TESTS");
}

#[test]
fn other_servers_see_a_clock_that_has_been_set_soon() {
    let server = server();
    let other = server.beside(|parts| parts.clock = TestClock::at(NOW));
    let tenant = server.tenant("Coffee Club").id;
    set(&server, &tenant, json!({"now": "2030-01-01T00:00:00Z", "frozen": true})).ok(200);
    eventually("the other server", || shown(&other, &tenant).0 == "2030-01-01T00:00:00Z");
    server.delete(&format!("/_pers/clock?tenant={tenant}")).ok(200);
    eventually("the other server", || shown(&other, &tenant).0 == NOW);
}

#[test]
fn calls_at_once_advance_a_clock_by_all_of_them() {
    let server = server();
    let tenant = server.tenant("Coffee Club").id;
    set(&server, &tenant, json!({"now": NOW, "frozen": true})).ok(200);
    crate::support::at_once(8, |_| {
        for _ in 0..4 {
            advance(&server, &tenant, json!({"seconds": 1})).ok(200);
        }
    });
    let expected: DateTime<Utc> = NOW.parse::<DateTime<Utc>>().unwrap() + Duration::seconds(32);
    assert_eq!(shown(&server, &tenant).0.parse::<DateTime<Utc>>().unwrap(), expected);
}
