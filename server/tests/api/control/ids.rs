//! Ids that follow from a seed.

use serde_json::{Value, json};

use super::Throwaway;
use crate::support::{TestServer, at_once};

const START: &str = "2030-06-01T12:00:00Z";

fn seeded(server: &TestServer, seed: i64) -> Throwaway<'_> {
    server.throwaway(json!({"users": 2, "balance": 500, "seed": seed, "clock": {"now": START, "frozen": true}}))
}

/// A test that does a bit of everything; all answers that it gets.
fn play(tenant: &Throwaway<'_>, beside: &TestServer) -> Vec<Value> {
    let mut answers = Vec::new();
    let (ann, bob) = (tenant.user(0, "accessToken"), tenant.user(1, "accessToken"));
    let mut note = |call: crate::support::Call| {
        let answer = call.header("x-request-id", "the-same").send();
        assert!(answer.status < 300, "{}", answer.json);
        answers.push(answer.json.clone());
        answer.json
    };
    note(tenant.claim(ann));
    tenant.advance(10);
    // Another server hears of it within a moment.
    crate::support::eventually("the other server", || {
        beside.get(&format!("/_pers/clock?tenant={}", tenant.id())).ok(200)["now"] == "2030-06-01T12:00:10Z"
    });
    // The count is kept in the database: another server goes on with it.
    note(beside.post("/campaigns/claims", json!({"campaignId": tenant.text("/campaignId")})).bearer(bob));
    note(tenant.server.post("/redemptions/redeems", json!({"redemptionId": tenant.text("/redemptionId")})).bearer(ann));
    let business = note(tenant.admin_post("/businesses", json!({"email": "b@example.com", "displayName": "B"})));
    let transfer = json!({"web3TransactionType": "TRANSFER", "amount": 7,
        "recipient": {"accountType": "business", "accountId": business["id"]}});
    note(tenant.server.post("/transactions", transfer).bearer(ann));
    note(tenant.admin_post("/admins", json!({"email": "shared@example.com", "type": "TENANT_ADMIN"})));
    let offer = json!({"tokenId": tenant.text("/creditTokenId"), "description": "Points", "purchaseTypeId": 1});
    let offer = note(tenant.admin_post("/purchases/tokens", offer));
    note(tenant.server.post("/purchases", json!({"purchaseTokenId": offer["id"], "quantity": 3})).bearer(bob));
    note(tenant.admin_get("/campaigns/claims"));
    note(tenant.admin_get("/transactions"));
    note(tenant.admin_get("/users"));
    answers
}

/// Text with what belongs to one tenant taken out: addresses and hashes, tokens, ids that are not of version 8.
fn bare(value: &Value, tenant: &Throwaway<'_>) -> Value {
    match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), bare(value, tenant)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        Value::Array(entries) => entries.iter().map(|entry| bare(entry, tenant)).collect::<Vec<_>>().into(),
        Value::String(text) => {
            let is_other_id = uuid::Uuid::try_parse(text).is_ok_and(|id| id.get_version_num() != 8);
            let is_bound = is_other_id
                || text.starts_with("0x")
                || text.starts_with("eyJ")
                || text.contains("pi_dev_")
                || [tenant.text("/projectKey"), tenant.text("/testnetProjectKey")].contains(&text.as_str())
                || text.contains(tenant.text("/name").rsplit(' ').next().unwrap());
            if is_bound { json!("of the tenant") } else { value.clone() }
        }
        other => other.clone(),
    }
}

#[test]
fn the_same_calls_get_the_same_answers() {
    let server = TestServer::start();
    let beside = server.beside(|_| {});
    let (one, same, other) = (seeded(&server, 42), seeded(&server, 42), seeded(&server, 43));
    for pointer in ["/campaignId", "/redemptionId", "/creditTokenId", "/users/0/id", "/users/1/id", "/business/id"] {
        assert_eq!(one.text(pointer), same.text(pointer), "{pointer}");
        assert_ne!(one.text(pointer), other.text(pointer), "{pointer}");
    }
    assert_ne!(one.id(), same.id());
    // Another server hears of a seed within a moment.
    crate::support::eventually("the other server", || {
        beside.get(&format!("/_pers/ids?tenant={}", other.id())).ok(200)["seed"] == 43
    });
    let bare_of =
        |tenant: &Throwaway<'_>| play(tenant, &beside).iter().map(|answer| bare(answer, tenant)).collect::<Vec<_>>();
    let (first, second, third) = (bare_of(&one), bare_of(&same), bare_of(&other));
    for (number, (first, second)) in first.iter().zip(&second).enumerate() {
        assert_eq!(first, second, "answer {number}");
    }
    assert_ne!(first[0]["id"], third[0]["id"]);
    // And once more from the start, in the same tenant.
    one.reset("seed");
    crate::support::eventually("the other server", || {
        beside.get(&format!("/_pers/clock?tenant={}", one.id())).ok(200)["now"] == START
    });
    let again = bare_of(&one);
    assert_eq!(first, again);
}

#[test]
fn calls_at_once_share_no_id() {
    let server = TestServer::start();
    let tenant = seeded(&server, 7);
    at_once(4, |_| {
        for _ in 0..5 {
            tenant.claim(tenant.user(0, "accessToken")).ok(201);
        }
    });
    assert_eq!(tenant.points(0), 2500.0);
}

#[test]
fn a_seed_is_set_and_given_back() {
    let server = TestServer::start();
    let tenant = server.throwaway(json!({}));
    let version = || {
        let claim = tenant.claim(tenant.user(0, "accessToken")).ok(201);
        claim["id"].as_str().unwrap().parse::<uuid::Uuid>().unwrap().get_version_num()
    };
    assert_eq!(version(), 7);
    let set = || server.put("/_pers/ids", json!({"tenant": tenant.id(), "seed": 5})).ok(200);
    assert_eq!(set()["seed"], 5);
    assert_eq!(version(), 8);
    // Setting it again does not begin again: those ids have been made.
    set();
    assert_eq!(version(), 8);
    let path = format!("/_pers/ids?tenant={}", tenant.id());
    assert!(server.delete(&path).ok(200)["seed"].is_null());
    assert_eq!(version(), 7);
    server.put("/_pers/ids", json!({"tenant": tenant.id()})).refused(400, "VALIDATION_FAILED");
}
