//! `/_pers/faults` and `x-pers-fault`: what clients meet on a bad day.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::{Call, RawAnswer, Socket, Tenant, TestServer, at_once, eventually};

const CREATE: &str = "CampaignsController_createCampaign";
const LIST: &str = "CampaignsController_getCampaigns";

/// Sets the faults of one tenant.
fn set(tenant: &Tenant<'_>, faults: Value) -> Call {
    tenant.server.put(&format!("/_pers/faults?tenant={}", tenant.id), faults)
}

fn faults(tenant: &Tenant<'_>) -> Vec<Value> {
    let told = tenant.server.get(&format!("/_pers/faults?tenant={}", tenant.id)).ok(200);
    told["faults"].as_array().unwrap().clone()
}

fn list(tenant: &Tenant<'_>) -> u16 {
    tenant.admin_get("/campaigns").send().status
}

fn campaigns(tenant: &Tenant<'_>) -> i64 {
    tenant.server.number(&format!("SELECT count(*) AS n FROM campaigns WHERE tenant_id = '{}'", tenant.id))
}

/// `POST /campaigns` on a connection of its own, with further header lines; nothing if no whole answer comes.
fn create(tenant: &Tenant<'_>, lines: &str) -> (Option<RawAnswer>, Socket) {
    let body = r#"{"name":"Summer"}"#;
    let mut socket = Socket::open(tenant.server);
    socket.send(format!(
        "POST /campaigns HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n{lines}\r\n{body}",
        tenant.admin,
        body.len()
    ));
    (socket.answer(), socket)
}

#[test]
fn a_fault_strikes_its_operation_of_its_tenant_until_it_is_used_up() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let told = set(&tenant, json!([{"operationId": LIST, "status": 503, "times": 2}])).ok(200);
    let fault = &told["faults"][0];
    assert_eq!(
        json!([fault["operationId"], fault["tenant"], fault["status"], fault["times"], fault["struck"]]),
        json!([LIST, tenant.id, 503, 2, 0])
    );
    tenant.admin_get("/tokens").ok(200);
    other.admin_get("/campaigns").ok(200);
    let refused = tenant.admin_get("/campaigns").refused(503, "FAULT_INJECTED");
    assert_eq!(refused["retryable"], true);
    assert_eq!([list(&tenant), list(&tenant)], [503, 200]);
    let fault = &faults(&tenant)[0];
    assert_eq!((&fault["matched"], &fault["struck"]), (&json!(3), &json!(2)));
    assert_eq!(server.delete(&format!("/_pers/faults?tenant={}", tenant.id)).send().status, 204);
    assert_eq!((faults(&tenant).len(), list(&tenant)), (0, 200));
}

#[test]
fn a_fault_strikes_exactly_as_often_as_it_says_on_several_servers() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    set(&tenant, json!([{"operationId": LIST, "status": 500, "times": 7}])).ok(200);
    let beside = server.beside(|_| {});
    let struck = std::sync::atomic::AtomicUsize::new(0);
    at_once(8, |number| {
        let server = if number % 2 == 0 { &server } else { &beside };
        for _ in 0..4 {
            if server.get("/campaigns").bearer(&tenant.admin).send().status == 500 {
                struck.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            }
        }
    });
    assert_eq!((struck.into_inner(), &faults(&tenant)[0]["matched"]), (7, &json!(32)));
    // What one server sets, the others learn of by themselves.
    set(&tenant, json!([{"status": 429}])).ok(200);
    eventually("the other server knows", || beside.get("/tokens").bearer(&tenant.admin).send().status == 429);
}

#[test]
fn the_same_seed_strikes_the_same_requests() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let run = |seed: i64| -> Vec<u16> {
        set(&tenant, json!([{"operationId": LIST, "status": 503, "probability": 0.5, "seed": seed}])).ok(200);
        (0..24).map(|_| list(&tenant)).collect()
    };
    let first = run(7);
    assert!(first.contains(&503) && first.contains(&200), "{first:?}");
    assert_ne!(run(8), first);
    assert_eq!(run(7), first);
}

#[test]
fn faults_of_the_whole_server_strike_everybody_behind_those_of_a_tenant() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let wishes = json!([
        {"operationId": LIST, "status": 503},
        {"operationId": LIST, "status": 429, "tenant": tenant.id, "times": 1},
    ]);
    let told = server.put("/_pers/faults", wishes).ok(200);
    assert_eq!(told["faults"].as_array().unwrap().len(), 2);
    assert_eq!([list(&tenant), list(&tenant), list(&other)], [429, 503, 503]);
    // A list without faults is that of the whole server; the tenant's stay.
    assert_eq!(server.put("/_pers/faults", json!([])).ok(200)["faults"].as_array().unwrap().len(), 1);
    assert_eq!(list(&other), 200);
    assert_eq!(server.delete("/_pers/faults").send().status, 204);
    assert_eq!(server.get("/_pers/faults").ok(200), json!({"faults": []}));
}

#[test]
fn a_delay_lets_the_request_wait_and_go_on() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    set(&tenant, json!([{"operationId": LIST, "delayMs": 300, "times": 1}])).ok(200);
    let start = Instant::now();
    assert_eq!(list(&tenant), 200);
    assert!(start.elapsed() >= Duration::from_millis(300), "{:?}", start.elapsed());
    let start = Instant::now();
    tenant.admin_get("/campaigns").header("x-pers-fault", "delay=250, 503").refused(503, "FAULT_INJECTED");
    assert!(start.elapsed() >= Duration::from_millis(250), "{:?}", start.elapsed());
}

#[test]
fn a_connection_is_cut_before_or_after_the_effect() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (wish, made) in [(json!("before"), 0), (json!(true), 0), (json!("after"), 1)] {
        let before = campaigns(&tenant);
        set(&tenant, json!([{"operationId": CREATE, "drop": wish, "times": 1}])).ok(200);
        let (answer, mut socket) = create(&tenant, "");
        assert!(answer.is_none() && socket.is_closed(), "{wish}");
        assert_eq!(campaigns(&tenant) - before, made, "{wish}");
        assert_eq!(create(&tenant, "").0.unwrap().status, 201, "{wish}: once");
    }
    let log = server.get(&format!("/_pers/requests?tenant={}&status=0", tenant.id)).ok(200);
    assert_eq!((&log["matching"], &log["requests"][0]["operationId"]), (&json!(3), &json!(CREATE)));
}

#[test]
fn a_lost_answer_is_had_by_repeating_the_request() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (answer, mut socket) = create(&tenant, "idempotency-key: summer\r\nx-pers-fault: drop=after\r\n");
    assert!(answer.is_none() && socket.is_closed());
    assert_eq!(campaigns(&tenant), 1);
    let again = create(&tenant, "idempotency-key: summer\r\n").0.unwrap();
    assert_eq!((again.status, again.header("idempotency-replayed")), (201, Some("true")));
    assert_eq!(campaigns(&tenant), 1);
}

#[test]
fn an_answer_is_cut_in_the_middle() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for lines in ["", "accept-encoding: gzip\r\n"] {
        let before = campaigns(&tenant);
        set(&tenant, json!([{"operationId": CREATE, "drop": "half", "times": 1}])).ok(200);
        let (answer, mut socket) = create(&tenant, lines);
        assert!(answer.is_none(), "the answer does not arrive whole");
        let half = socket.rest();
        assert!(half.starts_with(b"{\"") && !half.ends_with(b"}"), "{}", String::from_utf8_lossy(&half));
        let whole = create(&tenant, "").0.unwrap().body;
        // Times in it may be a digit shorter.
        assert!(half.len().abs_diff(whole.len() / 2) < 5, "{} of {}", half.len(), whole.len());
        assert_eq!(campaigns(&tenant) - before, 2);
    }
}

#[test]
fn a_fault_that_is_none_is_refused_and_changes_nothing() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    set(&tenant, json!([{"status": 503}])).ok(200);
    for (wish, target) in [
        (json!({}), "/1/status"),
        (json!({"status": 200}), "/1/status"),
        (json!({"status": 418}), "/1/status"),
        (json!({"operationId": LIST, "status": 404}), "/1/status"),
        (json!({"operationId": "CampaignsController_getCampain", "status": 503}), "/1/operationId"),
        (json!({"status": 503, "drop": "after"}), "/1/drop"),
        (json!({"delayMs": 3_600_000}), "/1/delayMs"),
        (json!({"status": 503, "probability": 0}), "/1/probability"),
        (json!({"status": 503, "times": 0}), "/1/times"),
        (json!({"status": 503, "tme": 1}), "[1].tme"),
        (json!({"drop": "sometimes"}), "[1].drop"),
    ] {
        let refused = set(&tenant, json!([{"status": 500}, wish])).refused(400, "VALIDATION_FAILED");
        assert_eq!(refused["target"], target, "{wish}");
    }
    server.put("/_pers/faults", json!([{"status": 503, "tenant": "nobody"}])).refused(404, "TENANT_NOT_FOUND");
    server.put("/_pers/faults?tennant=x", json!([])).refused(400, "VALIDATION_FAILED");
    let platform = server.number("SELECT count(*) AS n FROM tenants WHERE is_platform");
    assert_eq!((platform, faults(&tenant).len(), list(&tenant)), (1, 1, 503));
}

#[test]
fn a_request_asks_for_a_cut_or_a_delay_in_development_mode_only() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for fault in ["drop=never", "delay", "delay=99999999", "503,drop", "drop, drop"] {
        let refused = tenant.admin_get("/campaigns").header("x-pers-fault", fault).refused(400, "FAULT_INVALID");
        assert_eq!(refused["target"], "header/x-pers-fault");
    }
    let (answer, mut socket) = create(&tenant, "x-pers-fault: drop\r\n");
    assert!(answer.is_none() && socket.is_closed());
    let closed = server.beside(|parts| parts.settings.dev = false);
    closed.get("/campaigns").bearer(&tenant.admin).header("x-pers-fault", "drop").ok(200);
}

#[test]
fn workers_set_their_own_faults_at_once() {
    let server = TestServer::start();
    let tenants: Vec<_> = (0..16).map(|number| server.tenant(&format!("Club {number}"))).collect();
    at_once(16, |number| {
        let (tenant, times) = (&tenants[number], number % 3 + 1);
        for _ in 0..2 {
            set(tenant, json!([{"operationId": LIST, "status": 503, "times": times}])).ok(200);
            let struck = (0..5).filter(|_| list(tenant) == 503).count();
            assert_eq!(struck, times, "{number}");
        }
    });
}
