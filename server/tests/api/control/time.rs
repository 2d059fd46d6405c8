//! Everything that reads time in a tenant obeys his clock.

use std::time::Duration;

use pers_server::worker;
use pers_server::world::{Clock, SystemClock};
use serde_json::{Value, json};

use super::Throwaway;
use crate::support::{TestServer, eventually};

const DAY: i64 = 24 * 3600;

fn frozen(server: &TestServer) -> Throwaway<'_> {
    server.throwaway(json!({"users": 2, "balance": 100, "clock": {"now": "2030-06-01T12:00:00Z", "frozen": true}}))
}

/// Gives the campaign another trigger.
fn trigger(tenant: &Throwaway<'_>, rules: Value) {
    let mut body = json!({"name": "rules", "triggerType": "CLAIM_BY_USER"});
    body.as_object_mut().unwrap().extend(rules.as_object().unwrap().clone());
    let trigger = tenant.admin_post("/campaign-triggers", body).ok(201);
    let path = format!(
        "/campaign-triggers/campaigns/{}/trigger/{}",
        tenant.text("/campaignId"),
        trigger["id"].as_str().unwrap()
    );
    tenant.server.toggle(&path).bearer(tenant.text("/adminAccessToken")).ok(200);
}

#[test]
fn what_is_made_has_the_time_of_its_tenant() {
    let server = TestServer::start();
    let tenant = frozen(&server);
    let claim = tenant.claim(tenant.user(0, "accessToken")).ok(201);
    assert_eq!(claim["createdAt"], "2030-06-01T12:00:00Z", "{claim}");
    tenant.advance(90);
    let refused = server.get("/tokens/none").bearer(tenant.user(0, "accessToken")).send();
    assert_eq!(refused.json["timestamp"], "2030-06-01T12:01:30Z");
    let later = tenant.claim(tenant.user(0, "accessToken")).ok(201);
    assert_eq!(later["createdAt"], "2030-06-01T12:01:30Z");
    let other = server.tenant("Coffee Club");
    let real = SystemClock.now().format("%Y-%m-%d").to_string();
    let refused = other.admin_get("/tokens/none").send();
    assert!(refused.json["timestamp"].as_str().unwrap().starts_with(&real), "{}", refused.json);
}

#[test]
fn tokens_expire_by_the_clock_of_their_tenant() {
    let server = TestServer::start();
    let (tenant, other) = (frozen(&server), server.throwaway(json!({})));
    let me = |token: &str| server.get("/users/me").bearer(token);
    let refresh =
        |token: &str| server.post("/auth/refresh", json!({"refreshToken": token})).project(tenant.text("/projectKey"));
    me(tenant.user(0, "accessToken")).ok(200);
    me(other.user(0, "accessToken")).ok(200);
    tenant.advance(15 * 60 - 1);
    me(tenant.user(0, "accessToken")).ok(200);
    tenant.advance(1);
    me(tenant.user(0, "accessToken")).refused(401, "TOKEN_EXPIRED");
    me(other.user(0, "accessToken")).ok(200);
    let pair = refresh(tenant.user(0, "refreshToken")).ok(200);
    me(pair["accessToken"].as_str().unwrap()).ok(200);
    tenant.advance(DAY - 15 * 60);
    refresh(tenant.user(1, "refreshToken")).refused(401, "TOKEN_EXPIRED");
    refresh(pair["refreshToken"].as_str().unwrap()).ok(200);
    // The key of a tenant has no end.
    server.get("/tokens").key(tenant.text("/systemKey")).ok(200);
}

#[test]
fn limits_of_a_campaign_go_by_the_clock() {
    let server = TestServer::start();
    let tenant = frozen(&server);
    // Days are UTC days: twelve hours from the next one.
    trigger(&tenant, json!({"maxPerDay": 1}));
    tenant.claim(tenant.user(0, "accessToken")).ok(201);
    assert_eq!(tenant.claim(tenant.user(0, "accessToken")).send().status, 422);
    tenant.set_clock(json!({"now": "2030-06-01T23:59:59Z"}));
    let pair = server
        .post("/auth/refresh", json!({"refreshToken": tenant.user(0, "refreshToken")}))
        .project(tenant.text("/projectKey"))
        .ok(200);
    let token = pair["accessToken"].as_str().unwrap();
    assert_eq!(tenant.claim(token).send().status, 422);
    tenant.advance(1);
    tenant.claim(token).ok(201);
    trigger(&tenant, json!({"minCooldownSeconds": 300}));
    assert_eq!(tenant.claim(token).send().status, 422);
    tenant.advance(299);
    assert_eq!(tenant.claim(token).send().status, 422);
    tenant.advance(1);
    tenant.claim(token).ok(201);
}

#[test]
fn an_idempotency_key_ends_by_the_clock() {
    let server = TestServer::start();
    let tenant = frozen(&server);
    let mint = || {
        let body = json!({"web3TransactionType": "MINT", "amount": 5,
            "recipient": {"accountType": "user", "accountId": tenant.user(0, "id")}});
        server.post("/transactions", body).key(tenant.text("/systemKey")).once("one").send()
    };
    let first = mint();
    assert_eq!(first.status, 200, "{}", first.json);
    tenant.advance(DAY - 1);
    let again = mint();
    assert_eq!((again.header("idempotency-replayed"), &again.json), (Some("true"), &first.json));
    tenant.advance(1);
    let anew = mint();
    assert_eq!(anew.header("idempotency-replayed"), None);
    assert_ne!(anew.json["transaction"]["id"], first.json["transaction"]["id"]);
}

fn waiting(server: &TestServer) -> (Throwaway<'_>, String) {
    let tenant = server.throwaway(json!({"users": 2, "balance": 50, "wallets": "non-custodial"}));
    let body = json!({"web3TransactionType": "TRANSFER", "amount": 20,
        "recipient": {"accountType": "user", "accountId": tenant.user(1, "id")}});
    let made = server.post("/transactions", body).bearer(tenant.user(0, "accessToken")).ok(200);
    assert_eq!(made["transaction"]["status"], "pending_signature");
    let id = made["transaction"]["id"].as_str().unwrap().to_owned();
    (tenant, id)
}

#[test]
fn what_waits_for_a_signature_is_given_up_by_the_clock_of_its_tenant() {
    let server = TestServer::start();
    let ((tenant, id), (other, others)) = (waiting(&server), waiting(&server));
    tenant.advance(15 * 60 - 30);
    assert_eq!(worker::run_due(&server.services).unwrap(), 0);
    tenant.advance(60);
    assert_eq!(worker::run_due(&server.services).unwrap(), 1);
    let status = |of: &Throwaway<'_>, id: &str| {
        let found = server.get(&format!("/transactions/{id}")).bearer(of.text("/adminAccessToken")).ok(200);
        found["status"].as_str().unwrap().to_owned()
    };
    assert_eq!((status(&tenant, &id).as_str(), status(&other, &others).as_str()), ("failed", "pending_signature"));
}

#[test]
fn an_advance_wakes_the_worker() {
    // One that would sleep for an hour.
    let server = TestServer::start_with(|parts| parts.worker_pause = Some(Duration::from_secs(3600)));
    let (tenant, id) = waiting(&server);
    tenant.advance(16 * 60);
    let path = format!("/transactions/{id}");
    eventually("the signature's end", || tenant.admin_get(&path).ok(200)["status"] == "failed");
}

#[test]
fn a_purchase_is_paid_in_the_time_of_its_tenant() {
    let server = TestServer::start();
    let tenant = frozen(&server);
    let offer = json!({"tokenId": tenant.text("/creditTokenId"), "description": "Points", "purchaseTypeId": 1});
    let offer = tenant.admin_post("/purchases/tokens", offer).ok(201);
    let purchase = json!({"purchaseTokenId": offer["id"], "quantity": 3});
    let made = server.post("/purchases", purchase).bearer(tenant.user(0, "accessToken")).ok(201);
    let intent = made["stripePaymentIntentId"].as_str().unwrap();
    server.call("POST", &format!("/_pers/dev/payments/{intent}/succeed")).ok(200);
    assert_eq!(tenant.points(0), 103.0);
    // It is in the books at his time.
    let received = server.get("/transactions/me/received").bearer(tenant.user(0, "accessToken")).ok(200);
    let entries = received.as_array().or(received["data"].as_array()).unwrap();
    let bought = entries.iter().find(|entry| entry["triggerProcessType"] == "PURCHASE").unwrap();
    assert_eq!(bought["createdAt"], "2030-06-01T12:00:00Z", "{bought}");
}

#[test]
fn sessions_of_a_tenant_in_the_past_are_not_purged() {
    let server = TestServer::start();
    let tenant = server.throwaway(json!({"clock": {"now": "2020-01-01T00:00:00Z"}}));
    worker::purge(&server.services).unwrap();
    let refresh = json!({"refreshToken": tenant.user(0, "refreshToken")});
    server.post("/auth/refresh", refresh).project(tenant.text("/projectKey")).ok(200);
}
