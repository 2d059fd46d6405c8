//! Tag "Purchases": events of the payment service.

use std::sync::Arc;

use chrono::Duration;
use pers_server::domain::ids::TenantId;
use pers_server::domain::payment_events::{sign, webhook_secret};
use pers_server::world::Clock;
use serde_json::{Value, json};

use crate::campaigns::id;
use crate::purchases::{history, intent, purchase, shop};
use crate::support::{Answer, Call, Tenant, TestClock, TestServer, assert_clean, at_once};

const WEBHOOK: &str = "/v2/purchases/webhooks/stripe";

/// The secret of a tenant that has none of his own.
fn secret(tenant: &Tenant<'_>) -> String {
    webhook_secret(TenantId::parse(&tenant.id).unwrap(), None, false, true).unwrap()
}

/// An event about the payment of a purchase, as Stripe words it.
pub fn event(tenant: &Tenant<'_>, purchase: &Value, event_id: &str, kind: &str, created: i64) -> Value {
    json!({
        "id": event_id, "object": "event", "type": format!("payment_intent.{kind}"), "created": created,
        "data": {"object": {
            "id": intent(purchase), "object": "payment_intent", "amount": purchase["amount"],
            "amount_received": purchase["amount"], "currency": "eur",
            "metadata": {"tenantId": tenant.id, "purchaseId": purchase["id"]},
        }},
    })
}

/// Sends bytes with a signature.
fn send(server: &TestServer, body: &[u8], signature: Option<&str>) -> Call {
    let call = server.call("POST", WEBHOOK).header("content-type", "application/json").raw(body);
    match signature {
        Some(signature) => call.header("stripe-signature", signature),
        None => call,
    }
}

/// Sends an event signed with the tenant's secret, now.
pub fn deliver(tenant: &Tenant<'_>, event: &Value) -> Answer {
    let body = serde_json::to_vec(event).unwrap();
    let signature = sign(&secret(tenant), &body, tenant.server.services.clock.now()).unwrap();
    send(tenant.server, &body, Some(&signature)).send()
}

fn mints(server: &TestServer) -> i64 {
    server.number("SELECT count(*) AS n FROM transactions WHERE trigger_process_type = 'PURCHASE'")
}

fn outcome(server: &TestServer, outcome: &str) -> i64 {
    server.number(&format!("SELECT count(*) AS n FROM payment_events WHERE outcome = '{outcome}'"))
}

#[test]
fn an_event_counts_only_with_a_recent_signature_of_the_tenants_secret() {
    let clock = TestClock::at("2026-11-24T10:00:00Z");
    let server = TestServer::start_with(|parts| parts.clock = Arc::<TestClock>::clone(&clock));
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 1).ok(201);
    let paid = event(&tenant, &made, "evt_1", "succeeded", clock.now().timestamp());
    let body = serde_json::to_vec(&paid).unwrap();
    let altered = serde_json::to_vec_pretty(&paid).unwrap();
    let signed = |secret: &str, shift: i64| sign(secret, &body, clock.now() + Duration::seconds(shift)).unwrap();
    let own = secret(&tenant);
    let value = |signature: &str| signature.split_once("v1=").unwrap().1.to_owned();
    let (good, foreign) = (signed(&own, 0), signed(&secret(&other), 0));
    let now = clock.now().timestamp();
    let both = format!("t={now},v1={},v1={}", value(&foreign), value(&foreign));
    for (what, sent, signature) in [
        ("no signature", &body, None),
        ("an empty one", &body, Some(String::new())),
        ("another tenant's secret", &body, Some(foreign.clone())),
        ("a wrong secret", &body, Some(signed("whsec_guess", 0))),
        ("too old", &body, Some(signed(&own, -301))),
        ("too new", &body, Some(signed(&own, 301))),
        ("an altered body", &altered, Some(good.clone())),
        ("another scheme only", &body, Some(good.replace("v1=", "v0="))),
        ("several wrong ones", &body, Some(both)),
    ] {
        let refused = send(&server, sent, signature.as_deref()).refused(400, "STRIPE_SIGNATURE_INVALID");
        assert_eq!(refused["target"], "header/stripe-signature", "{what}");
    }
    // Signed by somebody else's tenant, for a purchase that is not his.
    let mut stolen = paid.clone();
    stolen["data"]["object"]["metadata"]["tenantId"] = json!(other.id);
    let stolen = serde_json::to_vec(&stolen).unwrap();
    let signature = sign(&secret(&other), &stolen, clock.now()).unwrap();
    assert_eq!(send(&server, &stolen, Some(&signature)).ok(200), json!(true));
    assert_eq!((mints(&server), outcome(&server, "unknown")), (0, 1));
    // The last one of several counts, others are passed by.
    let several = format!("t={now},v0={},v1={},v1={}", "0".repeat(64), value(&foreign), value(&good));
    assert_eq!(send(&server, &body, Some(&several)).ok(200), json!(true));
    assert_eq!(mints(&server), 1);
    // At both edges of the five minutes.
    for shift in [-300, 300] {
        assert_eq!(send(&server, &body, Some(&signed(&own, shift))).ok(200), json!(true), "{shift}");
    }
    assert_eq!(mints(&server), 1);
    assert_clean(&server);
}

#[test]
fn a_tenants_own_secret_takes_the_place_of_the_one_of_development() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 1).ok(201);
    let now = server.services.clock.now();
    let body = serde_json::to_vec(&event(&tenant, &made, "evt_1", "succeeded", now.timestamp())).unwrap();
    let development = sign(&secret(&tenant), &body, now).unwrap();
    let own = sign("whsec_own", &body, now).unwrap();
    send(&server, &body, Some(&own)).refused(400, "STRIPE_SIGNATURE_INVALID");
    // Whoever takes money has no secret that can be worked out.
    server.execute("UPDATE tenants SET stripe_api_key = 'sk_test_1'").unwrap();
    send(&server, &body, Some(&development)).refused(400, "STRIPE_SIGNATURE_INVALID");
    server.execute("UPDATE tenants SET stripe_webhook_secret = 'whsec_own'").unwrap();
    send(&server, &body, Some(&development)).refused(400, "STRIPE_SIGNATURE_INVALID");
    assert_eq!(mints(&server), 0);
    assert_eq!(send(&server, &body, Some(&own)).ok(200), json!(true));
    assert_eq!(mints(&server), 1);
}

#[test]
fn an_event_that_comes_twenty_times_at_once_mints_once() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 3).ok(201);
    let paid = event(&tenant, &made, "evt_1", "succeeded", server.services.clock.now().timestamp());
    at_once(20, |_| assert_eq!(deliver(&tenant, &paid).ok(200), json!(true)));
    assert_eq!((mints(&server), server.number("SELECT count(*) AS n FROM payment_events")), (1, 1));
    assert_eq!(tenant.balance(&tenant.address(&ann), &offer["token"]), 3.0);
    assert_clean(&server);
}

#[test]
fn twenty_events_of_one_payment_at_once_mint_once() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 3).ok(201);
    let now = server.services.clock.now().timestamp();
    at_once(20, |number| {
        let kind = if number % 2 == 0 { "succeeded" } else { "processing" };
        let event = event(&tenant, &made, &format!("evt_{number}"), kind, now);
        assert_eq!(deliver(&tenant, &event).ok(200), json!(true));
    });
    assert_eq!((mints(&server), history(&tenant, &ann)[0]["status"].clone()), (1, json!("succeeded")));
    assert_clean(&server);
}

#[test]
fn events_out_of_order_never_take_a_purchase_back() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let now = server.services.clock.now().timestamp();
    // Kind, when it happened, and what the purchase shows after it has come.
    for (number, story) in [
        &[("processing", 1, "processing"), ("requires_action", 0, "processing"), ("succeeded", 2, "succeeded")][..],
        &[("succeeded", 2, "succeeded"), ("processing", 1, "succeeded"), ("canceled", 3, "succeeded")],
        &[
            ("processing", 1, "processing"),
            ("payment_failed", 2, "requires_payment_method"),
            ("processing", 1, "requires_payment_method"),
        ],
        &[("canceled", 2, "canceled"), ("processing", 3, "canceled"), ("succeeded", 1, "succeeded")],
        &[("amount_capturable_updated", 1, "requires_capture"), ("created", 2, "requires_capture")],
    ]
    .iter()
    .enumerate()
    {
        let made = purchase(&tenant, &ann, &offer, 1).ok(201);
        let minted = mints(&server);
        for (step, (kind, at, expected)) in story.iter().enumerate() {
            let event = event(&tenant, &made, &format!("evt_{number}_{step}"), kind, now + at);
            assert_eq!(deliver(&tenant, &event).ok(200), json!(true));
            let seen = history(&tenant, &ann);
            let seen = seen.as_array().unwrap().iter().find(|row| row["id"] == made["id"]).unwrap();
            assert_eq!(seen["status"], *expected, "{story:?}, step {step}");
        }
        let paid = i64::from(story.iter().any(|(kind, ..)| *kind == "succeeded"));
        assert_eq!(mints(&server), minted + paid, "{story:?}");
    }
    assert_clean(&server);
}

#[test]
fn a_payment_that_does_not_fit_its_purchase_mints_nothing_and_is_kept() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 3).ok(201);
    let now = server.services.clock.now().timestamp();
    for (number, (field, value)) in [
        ("amount", json!(299)),
        ("amount_received", json!(299)),
        ("amount_received", json!(0)),
        ("currency", json!("usd")),
        ("id", json!("pi_other")),
    ]
    .into_iter()
    .enumerate()
    {
        let mut event = event(&tenant, &made, &format!("evt_{number}"), "succeeded", now);
        event["data"]["object"][field] = value;
        assert_eq!(deliver(&tenant, &event).ok(200), json!(true), "{field}");
        assert_eq!(outcome(&server, "mismatched"), i64::try_from(number).unwrap() + 1, "{field}");
    }
    assert_eq!((mints(&server), history(&tenant, &ann)[0]["status"].clone()), (0, json!("requires_payment_method")));
    // The right one still counts.
    deliver(&tenant, &event(&tenant, &made, "evt_right", "succeeded", now)).ok(200);
    assert_eq!(mints(&server), 1);
}

#[test]
fn what_is_about_nothing_of_ours_is_taken_and_changes_nothing() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 1).ok(201);
    let now = server.services.clock.now().timestamp();
    let mut other_intent = event(&tenant, &made, "evt_1", "succeeded", now);
    other_intent["data"]["object"]["id"] = json!("pi_unknown");
    other_intent["data"]["object"]["metadata"] = json!({"tenantId": tenant.id});
    let mut other_purchase = event(&tenant, &made, "evt_2", "succeeded", now);
    other_purchase["data"]["object"]["metadata"]["purchaseId"] = json!("00000000-0000-4000-8000-000000000000");
    let mut other_kind = event(&tenant, &made, "evt_3", "succeeded", now);
    other_kind["type"] = json!("charge.succeeded");
    other_kind["data"]["object"]["object"] = json!("charge");
    let mut later_kind = event(&tenant, &made, "evt_4", "partially_funded", now);
    later_kind["data"]["object"]["status"] = json!("a status of next year");
    for (event, expected) in
        [(other_intent, "unknown"), (other_purchase, "unknown"), (other_kind, "ignored"), (later_kind, "unchanged")]
    {
        let before = outcome(&server, expected);
        assert_eq!(deliver(&tenant, &event).ok(200), json!(true), "{event}");
        assert_eq!(outcome(&server, expected), before + 1, "{event}");
    }
    assert_eq!((mints(&server), history(&tenant, &ann)[0]["status"].clone()), (0, json!("requires_payment_method")));
}

#[test]
fn an_event_without_our_metadata_is_found_by_its_payment() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 1).ok(201);
    let mut event = event(&tenant, &made, "evt_1", "succeeded", server.services.clock.now().timestamp());
    event["data"]["object"]["metadata"] = json!({});
    assert_eq!(deliver(&tenant, &event).ok(200), json!(true));
    assert_eq!(mints(&server), 1);
    event["id"] = json!("evt_2");
    event["data"]["object"]["id"] = json!("pi_unknown");
    deliver(&tenant, &event).refused(400, "STRIPE_SIGNATURE_INVALID");
}

#[test]
fn what_is_signed_but_no_event_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 1).ok(201);
    let now = server.services.clock.now().timestamp();
    for field in ["id", "type", "created"] {
        let mut event = event(&tenant, &made, "evt_1", "succeeded", now);
        event.as_object_mut().unwrap().remove(field);
        deliver(&tenant, &event).refused(400, "STRIPE_EVENT_INVALID");
    }
    let mut event = event(&tenant, &made, "evt_1", "succeeded", now);
    event["data"]["object"]["amount"] = json!("1200");
    deliver(&tenant, &event).refused(400, "STRIPE_EVENT_INVALID");
    assert_eq!(server.number("SELECT count(*) AS n FROM payment_events"), 0);
}

#[test]
fn the_same_event_id_of_another_tenant_is_another_event() {
    let server = TestServer::start();
    for name in ["Coffee Club", "Tea Club"] {
        let tenant = server.tenant(name);
        let (ann, offer) = shop(&tenant);
        let made = purchase(&tenant, &ann, &offer, 1).ok(201);
        let paid = event(&tenant, &made, "evt_1", "succeeded", server.services.clock.now().timestamp());
        deliver(&tenant, &paid).ok(200);
        assert_eq!(history(&tenant, &ann)[0]["status"], "succeeded", "{name} {}", id(&offer));
    }
    assert_eq!(mints(&server), 2);
}

#[test]
fn a_purchase_whose_answer_was_lost_learns_of_its_payment_from_the_event() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 1).ok(201);
    // As it stands between the two transactions of its request.
    server.execute("UPDATE purchases SET payment_intent_id = NULL, client_secret = NULL").unwrap();
    assert_eq!(history(&tenant, &ann), json!([]));
    let paid = event(&tenant, &made, "evt_1", "succeeded", server.services.clock.now().timestamp());
    deliver(&tenant, &paid).ok(200);
    let seen = &history(&tenant, &ann)[0];
    assert_eq!((&seen["status"], intent(seen)), (&json!("succeeded"), intent(&made)));
    assert_eq!(mints(&server), 1);
}
