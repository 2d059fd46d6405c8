//! Who is told of events, of which, and what becomes of it when he does not listen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use pers_server::domain::events::EventType;
use pers_server::world::Clock;
use pers_server::{limits, worker};
use serde_json::{Value, json};

use crate::campaigns::{id, new_campaign, switch_on};
use crate::payment_events::{deliver, event};
use crate::purchases::{purchase, shop};
use crate::redemptions::offer;
use crate::support::{Receiver, Session, Tenant, TestClock, TestServer, Wallet, assert_clean, at_once, eventually};

const START: &str = "2026-11-24T08:00:00Z";
const SECRET: &str = "whsec_of_the_test_itself";
const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";
const PATH: &str = "/_pers/webhooks";
const LOG: &str = "/_pers/webhooks/deliveries";

fn on_clock(clock: &Arc<TestClock>) -> TestServer {
    let clock = Arc::<TestClock>::clone(clock);
    TestServer::start_with(|parts| parts.clock = clock)
}

/// Has a tenant's events of some kinds sent to a receiver.
fn hook(tenant: &Tenant<'_>, receiver: &Receiver, events: &[&str]) -> Value {
    let mut body = json!({"tenant": tenant.id, "url": receiver.url, "secret": SECRET});
    if !events.is_empty() {
        body["events"] = json!(events);
    }
    tenant.server.put(PATH, body).ok(201)
}

fn log(server: &TestServer, query: &str) -> Vec<Value> {
    server.get(&format!("{LOG}{query}")).ok(200)["deliveries"].as_array().unwrap().clone()
}

fn kinds(receiver: &Receiver) -> Vec<String> {
    receiver.take().iter().map(crate::support::Received::kind).collect()
}

fn run(server: &TestServer) -> usize {
    worker::run_due(&server.services).unwrap()
}

/// Gives a user a point, which is one event.
fn mint(tenant: &Tenant<'_>, user: &Session) -> Value {
    tenant.mint(user.as_user(), 1.0)
}

/// A tenant with points, and a user.
fn club<'s>(server: &'s TestServer, name: &str) -> (Tenant<'s>, Session, Value) {
    let tenant = server.tenant(name);
    let (points, ann) = (tenant.credit_token(), tenant.user("ann@example.com"));
    (tenant, ann, points)
}

/// The same, with all of its events sent to a receiver.
fn told_club<'s>(server: &'s TestServer, receiver: &Receiver) -> (Tenant<'s>, Session, Value) {
    let club = club(server, "Coffee Club");
    hook(&club.0, receiver, &[]);
    club
}

#[test]
fn an_endpoint_is_made_changed_listed_and_removed() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let url = "http://127.0.0.1:9/hooks";
    let made = server.put(PATH, json!({"tenant": tenant.id, "url": url})).ok(201);
    let secret = made["secret"].as_str().unwrap();
    assert!(secret.starts_with("whsec_") && secret.len() == 70, "{secret}");
    let mut shown = made.clone();
    shown.as_object_mut().unwrap().remove("secret");
    assert_eq!((&shown["events"], &shown["url"], &shown["tenant"]), (&json!(null), &json!(url), &json!(tenant.id)));
    let list = |query: &str| server.get(&format!("{PATH}{query}")).ok(200)["webhooks"].clone();
    assert_eq!(list(&format!("?tenant={}", tenant.id)), json!([shown]));
    assert_eq!(list(&format!("?tenant={}", other.id)), json!([]));
    assert_eq!(list(""), json!([shown]));

    let body = json!({"tenant": tenant.id, "url": url, "events": ["redeem.failed", "claim.completed"]});
    let changed = server.put(PATH, body).ok(200);
    assert_eq!((&changed["id"], changed.get("secret")), (&made["id"], None));
    assert_eq!(changed["events"], json!(["claim.completed", "redeem.failed"]));
    let kept = server.number(&format!("SELECT count(*) AS n FROM webhook_endpoints WHERE secret = '{secret}'"));
    assert_eq!(kept, 1, "a change that brings no secret keeps the old one");
    let moved = json!({"tenant": tenant.id, "id": made["id"], "url": "http://127.0.0.1:10/", "secret": SECRET});
    assert_eq!(server.put(PATH, moved).ok(200)["url"], "http://127.0.0.1:10/");

    let second = server.put(PATH, json!({"tenant": tenant.id, "url": url})).ok(201);
    let clash = json!({"tenant": tenant.id, "id": second["id"], "url": "http://127.0.0.1:10/"});
    server.put(PATH, clash).refused(409, "WEBHOOK_URL_TAKEN");
    server.put(PATH, json!({"tenant": other.id, "url": url})).ok(201);

    for gone in [204, 404] {
        let answer = server.delete(&format!("{PATH}/{}", id(&made))).send();
        assert_eq!(answer.status, gone);
    }
    assert_eq!(list(&format!("?tenant={}", tenant.id)).as_array().unwrap().len(), 1);
}

#[test]
fn what_cannot_be_an_endpoint_is_refused_with_the_place() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let url = "https://hooks.example.com";
    for (body, status, code, target) in [
        (json!({"tenant": tenant.id}), 400, "VALIDATION_FAILED", "."),
        (json!({"tenant": tenant.id, "url": url, "more": 1}), 400, "VALIDATION_FAILED", "more"),
        (json!({"tenant": UNKNOWN, "url": url}), 404, "TENANT_NOT_FOUND", "tenant"),
        (json!({"tenant": "x", "url": url}), 404, "TENANT_NOT_FOUND", "tenant"),
        (json!({"tenant": tenant.id, "url": "ftp://x/"}), 400, "WEBHOOK_URL_INVALID", "url"),
        (json!({"tenant": tenant.id, "url": "http://169.254.169.254/"}), 400, "WEBHOOK_URL_INVALID", "url"),
        (json!({"tenant": tenant.id, "url": "http://a:b@example.com/"}), 400, "WEBHOOK_URL_INVALID", "url"),
        (json!({"tenant": tenant.id, "url": url, "secret": "short"}), 400, "WEBHOOK_SECRET_INVALID", "secret"),
        (json!({"tenant": tenant.id, "url": url, "events": ["x"]}), 400, "EVENT_TYPE_UNKNOWN", "events[0]"),
        (json!({"tenant": tenant.id, "url": url, "id": UNKNOWN}), 404, "WEBHOOK_NOT_FOUND", "id"),
    ] {
        let refused = server.put(PATH, body.clone()).refused(status, code);
        assert_eq!(refused["target"], target, "{body}");
    }
    for (path, status, code) in [
        (format!("{PATH}?tenant={UNKNOWN}"), 404, "TENANT_NOT_FOUND"),
        (format!("{LOG}?tenant={UNKNOWN}"), 404, "TENANT_NOT_FOUND"),
        (format!("{LOG}?event=x"), 400, "VALIDATION_FAILED"),
        (format!("{LOG}?status=x"), 400, "VALIDATION_FAILED"),
        (format!("{LOG}?limit=0"), 400, "VALIDATION_FAILED"),
        (format!("{LOG}?limit=1001"), 400, "VALIDATION_FAILED"),
    ] {
        server.get(&path).refused(status, code);
    }
    server.post(&format!("{LOG}/{UNKNOWN}/redeliver"), json!({})).refused(404, "DELIVERY_NOT_FOUND");
    server.post(&format!("{PATH}/test"), json!({"tenant": tenant.id})).refused(404, "WEBHOOK_NOT_FOUND");
    let endpoint = |number: usize| json!({"tenant": tenant.id, "url": format!("{url}/{number}")});
    for number in 0..limits::WEBHOOK_ENDPOINTS {
        server.put(PATH, endpoint(number)).ok(201);
    }
    server.put(PATH, endpoint(limits::WEBHOOK_ENDPOINTS)).refused(422, "WEBHOOKS_FULL");
    server.put(PATH, endpoint(0)).ok(200);
}

#[test]
fn every_kind_of_event_is_sent_when_it_happens_with_what_the_api_shows() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let receiver = Receiver::start();
    let (tenant, ann, points) = told_club(&server, &receiver);
    let mut seen: BTreeMap<String, Value> = BTreeMap::new();
    let mut told = |expected: &[&str]| {
        run(&server);
        let received = receiver.take();
        let kinds: Vec<String> = received.iter().map(crate::support::Received::kind).collect();
        assert_eq!(kinds, expected);
        for one in &received {
            assert_eq!(one.signed_at(SECRET), Some(clock.now().timestamp()), "{one:?}");
            let event = one.json();
            assert_eq!((one.header("x-pers-event"), one.path.as_str()), (event["type"].as_str().unwrap(), "/hooks"));
            assert_eq!((&event["tenantId"], one.header("content-type")), (&json!(tenant.id), "application/json"));
            seen.insert(one.kind(), event["data"]["object"].clone());
        }
        received.iter().map(|one| one.json()["data"]["object"].clone()).collect::<Vec<_>>()
    };

    let campaign = new_campaign(&tenant, "Welcome");
    let unit = json!({"tokenId": id(&points), "amount": 50});
    tenant.admin_post(&format!("/campaigns/{}/tokens", id(&campaign)), unit).ok(201);
    switch_on(&tenant, &campaign);
    let claim = server.post("/campaigns/claims", json!({"campaignId": id(&campaign)})).bearer(&ann.access).ok(201);
    let objects = told(&["claim.completed", "transaction.succeeded"]);
    assert_eq!(objects, [claim.clone(), claim["transactions"][0].clone()]);

    // With a custodial wallet.
    let espresso = offer(&tenant, "Espresso", json!({"creditTokenAmount": 5}));
    let redeem = |session: &Session| {
        server.post("/redemptions/redeems", json!({"redemptionId": id(&espresso)})).bearer(&session.access).ok(200)
    };
    let answer = redeem(&ann);
    let objects = told(&["redeem.completed", "transaction.succeeded"]);
    assert_eq!(objects, [answer["redeem"].clone(), answer["senderTransaction"]["transaction"].clone()]);

    // With a wallet whose owner signs.
    tenant.make_non_custodial();
    let wallet = Wallet::of(1);
    let eve = tenant.signing_user("eve@example.com", &wallet);
    tenant.mint(eve.as_user(), 12.0);
    told(&["transaction.succeeded"]);
    let answer = redeem(&eve);
    let payment = &answer["senderTransaction"];
    let objects = told(&["redeem.pending", "transaction.pending_signature"]);
    assert_eq!(objects, [answer["redeem"].clone(), payment["transaction"].clone()]);
    let body = wallet.typed(&payment["signingData"]["typedData"]);
    let submitted = tenant.submit(&eve.access, &payment["transaction"], body).ok(200);
    let objects = told(&["transaction.succeeded", "redeem.completed"]);
    assert_eq!(objects[0], submitted);
    redeem(&eve);
    told(&["redeem.pending", "transaction.pending_signature"]);
    clock.pass(TimeDelta::from_std(limits::SIGNATURE).unwrap());
    let objects = told(&["redeem.failed", "transaction.failed"]);
    assert_eq!(objects[0]["failureReason"], "SIGNATURE_EXPIRED");

    // Without a key to sign with.
    let bob = tenant.user("bob@example.com");
    tenant.mint(bob.as_user(), 3.0);
    let ann = tenant.user("ann@example.com");
    let answer = tenant.transfer(&bob.access, ann.as_user(), 1.0).ok(200);
    let objects = told(&["transaction.succeeded", "transaction.created"]);
    assert_eq!(objects[1], answer["transaction"]);

    let sale =
        tenant.admin_post("/purchases/tokens", json!({"tokenId": id(&points), "description": "", "purchaseTypeId": 1}));
    let sale = sale.ok(201);
    let mut made = purchase(&tenant, &ann, &sale, 2).ok(201);
    made.as_object_mut().unwrap().remove("clientSecret");
    assert_eq!(told(&["purchase.created"]), [made.clone()]);
    let mut move_to = |number: i64, kind: &str, expected: &[&str]| {
        let when = clock.now().timestamp() + number;
        deliver(&tenant, &event(&tenant, &made, &format!("evt_{number}"), kind, when)).ok(200);
        told(expected)
    };
    move_to(1, "requires_action", &["purchase.requires_action"]);
    move_to(2, "processing", &["purchase.processing"]);
    move_to(3, "payment_failed", &["purchase.failed"]);
    move_to(4, "amount_capturable_updated", &["purchase.requires_capture"]);
    move_to(5, "canceled", &["purchase.canceled"]);
    // Late, and so nothing has happened.
    move_to(3, "processing", &[]);
    let objects = move_to(6, "succeeded", &["purchase.succeeded", "transaction.succeeded"]);
    made["status"] = json!("succeeded");
    assert_eq!((&objects[0], &objects[1]["triggerProcessId"]), (&made, &made["id"]));

    let sent = server.post(&format!("{PATH}/test"), json!({"tenant": tenant.id})).ok(202);
    assert_eq!(sent["deliveries"][0]["status"], "pending");
    assert_eq!(told(&["ping"]), [json!({})]);
    let all: BTreeSet<&str> = EventType::ALL.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(seen.keys().map(String::as_str).collect::<BTreeSet<_>>(), all);
    assert_clean(&server);
}

#[test]
fn each_endpoint_gets_what_it_wants_of_its_own_tenant() {
    let server = TestServer::start();
    let (all, few, others) = (Receiver::start(), Receiver::start(), Receiver::start());
    let (tenant, ann, _) = club(&server, "Coffee Club");
    let (other, eve, _) = club(&server, "Tea Club");
    hook(&tenant, &all, &[]);
    hook(&tenant, &few, &["transaction.failed", "claim.completed"]);
    hook(&other, &others, &[]);
    mint(&tenant, &ann);
    assert_eq!(run(&server), 1);
    mint(&other, &eve);
    assert_eq!(run(&server), 1);
    assert_eq!((all.count(), few.count()), (1, 0));
    assert_eq!(others.take()[0].json()["tenantId"], json!(other.id));
    let of = |tenant: &Tenant<'_>| log(&server, &format!("?tenant={}", tenant.id));
    assert_eq!((of(&tenant).len(), of(&other).len(), log(&server, "").len()), (1, 1, 2));
    // Without anybody who wants it nothing is written.
    assert_eq!(server.number("SELECT count(*) AS n FROM webhook_events"), 2);
}

#[test]
fn what_is_not_committed_has_not_happened_and_what_is_repeated_happens_once() {
    let server = TestServer::start();
    let receiver = Receiver::start();
    let (tenant, ann, _) = told_club(&server, &receiver);
    let campaign = new_campaign(&tenant, "Welcome");
    switch_on(&tenant, &campaign);
    let claim = || server.post("/campaigns/claims", json!({"campaignId": id(&campaign)})).bearer(&ann.access);
    for _ in 0..2 {
        claim().once("one-claim").ok(201);
    }
    // Fails after the claim has been written, at the end of the transaction.
    server
        .execute(
            "CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN RAISE EXCEPTION 'the disk has a hole'; END $$",
        )
        .unwrap();
    server
        .execute(
            "CREATE CONSTRAINT TRIGGER broken AFTER INSERT ON campaign_claims DEFERRABLE INITIALLY DEFERRED
             FOR EACH ROW EXECUTE FUNCTION broken()",
        )
        .unwrap();
    claim().refused(500, "INTERNAL_ERROR");
    let bob = tenant.user("bob@example.com");
    tenant.transfer(&ann.access, bob.as_user(), 5.0).refused(422, "INSUFFICIENT_BALANCE");
    assert_eq!(run(&server), 1);
    assert_eq!(kinds(&receiver), ["claim.completed"]);
    assert_eq!(server.number("SELECT count(*) AS n FROM webhook_events"), 1);
}

#[test]
fn what_is_not_taken_is_sent_again_later_and_given_up_in_the_end() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let receiver = Receiver::start();
    let (tenant, ann, _) = told_club(&server, &receiver);
    receiver.answer(&[500, 302]);
    mint(&tenant, &ann);
    for (passes, taken, got, status, attempts, answered, next) in [
        (0, 0, 1, "pending", 1, Some(500), Some("2026-11-24T08:00:05Z")),
        (4, 0, 0, "pending", 1, Some(500), Some("2026-11-24T08:00:05Z")),
        // A redirect is not followed.
        (1, 0, 1, "pending", 2, Some(302), Some("2026-11-24T08:00:15Z")),
        (10, 1, 1, "delivered", 3, Some(200), None),
        (3600, 0, 0, "delivered", 3, Some(200), None),
    ] {
        clock.pass(TimeDelta::seconds(passes));
        assert_eq!((run(&server), receiver.take().len()), (taken, got), "after {passes}");
        let line = &log(&server, "")[0];
        assert_eq!((&line["status"], &line["attempts"]), (&json!(status), &json!(attempts)));
        assert_eq!((&line["answerStatus"], &line["nextAttemptAt"]), (&json!(answered), &json!(next)));
        assert_eq!(line["error"].is_null(), taken == 1 || status == "delivered", "{line}");
    }
    receiver.answer(&[503; 100]);
    mint(&tenant, &ann);
    let mut tries = 0;
    while log(&server, "?status=pending").len() == 1 {
        run(&server);
        tries += receiver.take().len();
        clock.pass(TimeDelta::from_std(limits::JOB_PAUSE_MOST).unwrap());
    }
    assert_eq!(tries, usize::try_from(limits::JOB_ATTEMPTS).unwrap());
    let failed = &log(&server, "?status=failed")[0];
    assert_eq!((&failed["error"], &failed["nextAttemptAt"]), (&json!("answered 503: out of order"), &json!(null)));
}

#[test]
fn every_attempt_has_the_same_body_and_delivery_and_a_signature_of_its_own_time() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let receiver = Receiver::start();
    let (tenant, ann, _) = told_club(&server, &receiver);
    receiver.answer(&[500]);
    mint(&tenant, &ann);
    run(&server);
    clock.pass(TimeDelta::minutes(1));
    run(&server);
    let attempts = receiver.take();
    assert_eq!(attempts.len(), 2);
    assert_eq!(attempts[0].body, attempts[1].body);
    assert_eq!(attempts[0].header("x-pers-delivery"), attempts[1].header("x-pers-delivery"));
    let times: Vec<i64> = attempts.iter().map(|one| one.signed_at(SECRET).unwrap()).collect();
    assert_eq!(times[1] - times[0], 60);
    assert_eq!(attempts[0].signed_at("whsec_of_somebody_else"), None);
}

#[test]
fn a_delivery_can_be_made_again() {
    let server = TestServer::start();
    let receiver = Receiver::start();
    let (tenant, ann, _) = told_club(&server, &receiver);
    mint(&tenant, &ann);
    run(&server);
    let first = log(&server, "").remove(0);
    let again = server.post(&format!("{LOG}/{}/redeliver", id(&first)), json!({})).ok(202);
    let again = &again["deliveries"][0];
    assert_eq!((&again["status"], &again["event"]), (&json!("pending"), &first["event"]));
    assert_eq!(run(&server), 1);
    let received = receiver.take();
    assert_eq!(received[0].body, received[1].body);
    assert_eq!(received[1].header("x-pers-delivery"), id(again));
    assert_eq!(log(&server, "?status=delivered").len(), 2);
}

#[test]
fn an_endpoint_that_fails_rests_and_then_gets_the_rest_in_order() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let (down, up) = (Receiver::start(), Receiver::start());
    let (tenant, ann, _) = club(&server, "Coffee Club");
    hook(&tenant, &down, &[]);
    hook(&tenant, &up, &[]);
    down.answer(&[500]);
    let made: Vec<Value> = (0..5).map(|_| mint(&tenant, &ann)["id"].clone()).collect();
    run(&server);
    let ids = |receiver: &Receiver| -> Vec<Value> {
        receiver.take().iter().map(|one| one.json()["data"]["object"]["id"].clone()).collect()
    };
    assert_eq!(ids(&up), made);
    assert_eq!(ids(&down), made[..1], "one try, and then it is left alone");
    clock.pass(TimeDelta::from_std(limits::JOB_PAUSE).unwrap());
    run(&server);
    // The one that failed was due later than those behind it.
    assert_eq!(ids(&down), [&made[1..], &made[..1]].concat());
}

#[test]
fn of_two_servers_one_sends_each_event() {
    let server = TestServer::start();
    let other = server.beside(|_| {});
    let receiver = Receiver::start();
    let (tenant, ann, _) = told_club(&server, &receiver);
    for _ in 0..30 {
        mint(&tenant, &ann);
    }
    at_once(6, |number| {
        run(if number % 2 == 0 { &server } else { &other });
    });
    // A thread that found the endpoint taken went home; whatever is left is sent by the next.
    run(&other);
    let received = receiver.take();
    let distinct: BTreeSet<&str> = received.iter().map(|one| one.header("x-pers-delivery")).collect();
    assert_eq!((received.len(), distinct.len()), (30, 30));
    assert_eq!(log(&server, "?status=delivered").len(), 30);
}

#[test]
fn a_server_that_dies_while_sending_is_followed_by_another() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let receiver = Receiver::start();
    let (tenant, ann, _) = told_club(&server, &receiver);
    mint(&tenant, &ann);
    let taken = pers_server::store::tx(&server.services.pool, "test", pers_server::store::Access::Write, |conn| {
        pers_server::store::webhooks::take_due(conn, clock.now())
    });
    assert!(taken.unwrap().is_some(), "and nothing more is heard of it");
    assert_eq!(run(&server), 0);
    clock.pass(TimeDelta::from_std(limits::WEBHOOK_LEASE).unwrap());
    assert_eq!((run(&server), receiver.count()), (1, 1));
    assert_eq!(log(&server, "")[0]["attempts"], 2);
}

#[test]
fn the_worker_sends_at_once_and_waits_for_nobody_who_is_silent() {
    let server = TestServer::start_with(|parts| parts.worker_pause = Some(Duration::from_secs(3600)));
    let (silent, quick) = (Receiver::start(), Receiver::start());
    let (tenant, ann, _) = club(&server, "Coffee Club");
    hook(&tenant, &silent, &[]);
    hook(&tenant, &quick, &[]);
    silent.answer(&[crate::support::SILENCE; 10]);
    let started = Instant::now();
    for number in 1..=3 {
        mint(&tenant, &ann);
        eventually("the quick one has it", || quick.count() == number);
    }
    assert!(started.elapsed() < limits::WEBHOOK_CALL, "{:?}", started.elapsed());
    assert_eq!(silent.count(), 1, "one call, which lasts");
    eventually("the call is given up", || {
        log(&server, "").iter().any(|line| line["error"].as_str().is_some_and(|error| error.contains("timeout")))
    });
    silent.hang_up();
}

#[test]
fn events_and_their_log_go_when_they_have_had_their_time() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let receiver = Receiver::start();
    let (tenant, ann, _) = told_club(&server, &receiver);
    mint(&tenant, &ann);
    run(&server);
    clock.pass(TimeDelta::from_std(limits::WEBHOOK_KEPT).unwrap());
    let events = || {
        server.number("SELECT (SELECT count(*) FROM webhook_events) + (SELECT count(*) FROM webhook_deliveries) AS n")
    };
    worker::purge(&server.services).unwrap();
    assert_eq!(events(), 2);
    clock.pass(TimeDelta::milliseconds(1));
    worker::purge(&server.services).unwrap();
    assert_eq!(events(), 0);
}

#[test]
fn a_purchase_that_is_finished_by_a_job_is_told_of_too() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let receiver = Receiver::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, sale) = shop(&tenant);
    hook(&tenant, &receiver, &["purchase.created"]);
    purchase(&tenant, &ann, &sale, 1).ok(201);
    // As if the request had ended before it could note what the payment service has answered.
    server.execute("UPDATE purchases SET payment_intent_id = NULL, client_secret = NULL").unwrap();
    server.execute("DELETE FROM webhook_events").unwrap();
    server
        .execute(
            "INSERT INTO jobs (tenant_id, id, kind, subject, due_at, created_at)
             SELECT tenant_id, gen_random_uuid(), 'purchase.open', id::text, created_at, created_at FROM purchases",
        )
        .unwrap();
    assert_eq!(run(&server), 2);
    assert_eq!(kinds(&receiver), ["purchase.created"]);
}

#[test]
fn what_the_documentation_says_of_signatures_holds_in_javascript_and_python() {
    let page = include_str!("../../../docs/WEBHOOKS.md");
    let block = |language: &str| page.split_once(&format!("```{language}\n")).unwrap().1.split_once("```").unwrap().0;
    let (body, at) = (r#"{"id": "evt", "name": "Café"}"#, 1_700_000_000);
    let signed = chrono::DateTime::from_timestamp(at, 0).unwrap();
    let header = pers_server::domain::payment_events::sign(SECRET, body.as_bytes(), signed).unwrap();
    let calls = [
        (SECRET, &*header, body, at + 300, true),
        (SECRET, &*header, body, at + 301, false),
        (SECRET, &*header, body, at - 301, false),
        (SECRET, &*header, r#"{"id": "evt", "name": "Cafe"}"#, at, false),
        ("whsec_of_somebody_else", &*header, body, at, false),
        (SECRET, "t=1700000000,v1=00", body, at, false),
        (SECRET, "t=1700000000", body, at, false),
    ];
    let arguments = json!(calls.map(|(secret, header, body, now, _)| json!([secret, header, body, now])));
    let script =
        format!("{}\nconsole.log(JSON.stringify({arguments}.map((call) => isGenuine(...call))));", block("js"));
    let node = std::process::Command::new("node").args(["--input-type=module", "-e", &script]).output().unwrap();
    let python = concat!(env!("CARGO_MANIFEST_DIR"), "/../.tools/venv/bin/python");
    let script = format!(
        "{}\nimport json, sys\nprint(json.dumps([is_genuine(*call) for call in json.loads(sys.argv[1])]))",
        block("python")
    );
    let python = std::process::Command::new(python).args(["-c", &script, &arguments.to_string()]).output().unwrap();
    for said in [node, python] {
        let answer: Vec<bool> = serde_json::from_slice(&said.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&said.stderr)));
        assert_eq!(answer, calls.map(|(.., genuine)| genuine));
    }
}
