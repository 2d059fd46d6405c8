//! Throw-away tenants.

use std::time::{Duration, Instant};

use pers_server::worker;
use serde_json::json;

use crate::support::{TestClock, TestServer, assert_clean};

#[test]
fn a_throwaway_tenant_has_all_that_a_test_needs() {
    let server = TestServer::start();
    let tenant = server.throwaway(json!({"name": "Checkout test", "users": 3, "balance": 75}));
    let (ann, bob) = (tenant.user(0, "accessToken"), tenant.user(1, "accessToken"));
    assert_eq!(tenant.text("/name"), "Checkout test");
    assert_eq!(tenant.text("/baseUrl"), server.base);
    for key in ["/projectKey", "/testnetProjectKey"] {
        let tokens = server.get("/tokens").project(tenant.text(key)).ok(200);
        assert_eq!(tokens.as_array().unwrap().len(), 2, "{key}");
    }
    assert_eq!(tenant.admin_get("/admins").ok(200).as_array().unwrap().len(), 1);
    assert_eq!(server.get("/api-keys").bearer(tenant.text("/adminAccessToken")).ok(200).as_array().unwrap().len(), 1);
    for (number, token) in [(0, ann), (1, bob)] {
        let me = server.get("/users/me").bearer(token).ok(200);
        assert_eq!(me["id"], tenant.user(number, "id"));
        assert_eq!(me["email"], tenant.user(number, "email"));
        assert_eq!(me["accountAddress"], tenant.user(number, "accountAddress"));
    }
    let business = server.get("/businesses/me").bearer(tenant.text("/business/accessToken")).ok(200);
    assert_eq!(business["id"], tenant.text("/business/id"));
    server.get("/tokens").key(tenant.text("/business/key")).ok(200);
    assert_eq!(tenant.points(0), 75.0);
    tenant.claim(ann).ok(201);
    assert_eq!(tenant.points(0), 175.0);
    let redeem = json!({"redemptionId": tenant.text("/redemptionId")});
    server.post("/redemptions/redeems", redeem).bearer(ann).ok(200);
    assert_eq!((tenant.points(0), tenant.points(1)), (125.0, 75.0));
    let refresh = json!({"refreshToken": tenant.user(2, "refreshToken")});
    server.post("/auth/refresh", refresh).project(tenant.text("/projectKey")).ok(200);
    let listed = server.get("/_pers/tenants").ok(200);
    assert_eq!(listed[0]["tenantId"], tenant.id());
    assert_eq!(listed[0]["expiresAt"], tenant.told["expiresAt"]);
    assert_clean(&server);
}

#[test]
fn a_user_who_holds_his_wallet_gets_a_key_that_signs_for_it() {
    let server = TestServer::start();
    let tenant = server.throwaway(json!({"users": 2, "balance": 50, "wallets": "non-custodial"}));
    let key = hex::decode(tenant.user(0, "signingKey").trim_start_matches("0x")).unwrap();
    let key = k256::ecdsa::SigningKey::from_slice(&key).unwrap();
    let address = alloy_primitives::Address::from_private_key(&key).to_checksum(None);
    assert_eq!(address, tenant.user(0, "signingAddress"));
    let body = json!({"web3TransactionType": "TRANSFER", "amount": 20,
        "recipient": {"accountType": "user", "accountId": tenant.user(1, "id")}});
    let made = server.post("/transactions", body).bearer(tenant.user(0, "accessToken")).ok(200);
    assert_eq!(made["transaction"]["status"], "pending_signature", "{made}");
    let digest = crate::support::digest(&made["signingData"]["typedData"]);
    let (signature, recovery) = key.sign_prehash_recoverable(digest.as_slice()).unwrap();
    let signature = alloy_primitives::Signature::from_signature_and_parity(signature, recovery.is_y_odd());
    let id = made["transaction"]["id"].as_str().unwrap();
    let submit = server.post(&format!("/transactions/{id}/submit"), crate::support::signature(&signature));
    submit.bearer(tenant.user(0, "accessToken")).ok(200);
    assert_eq!((tenant.points(0), tenant.points(1)), (30.0, 70.0));
}

#[test]
fn what_cannot_be_made_is_refused() {
    let server = TestServer::start();
    for (wish, target) in [
        (json!({"users": 101}), "users"),
        (json!({"users": -1}), "users"),
        (json!({"ttlSeconds": 0}), "ttlSeconds"),
        (json!({"ttlSeconds": 604_801}), "ttlSeconds"),
        (json!({"name": " "}), "name"),
        (json!({"clock": {"now": "+012026-01-01T00:00:00Z"}}), "clock.now"),
        (json!({"wallets": "paper"}), "wallets"),
        (json!({"user": 1}), "user"),
    ] {
        let refused = server.post("/_pers/tenants", wish.clone()).refused(400, "VALIDATION_FAILED");
        assert_eq!(refused["target"], target, "{wish}");
    }
    server.throwaway(json!({"name": "Checkout"}));
    server.post("/_pers/tenants", json!({"name": "checkout"})).refused(409, "TENANT_NAME_TAKEN");
    assert_eq!(server.get("/_pers/tenants").ok(200).as_array().unwrap().len(), 1);
}

#[test]
fn a_tenant_that_is_thrown_away_leaves_nothing() {
    let server = TestServer::start();
    let tenant = server.throwaway(json!({"users": 2, "balance": 10}));
    let other = server.throwaway(json!({"balance": 10}));
    let admins = server.number("SELECT count(*) AS n FROM admins");
    let kept = server.rows_of(other.id());
    tenant.claim(tenant.user(0, "accessToken")).ok(201);
    server.post("/_pers/snapshots", json!({"tenant": tenant.id()})).ok(201);
    tenant.set_clock(json!({"frozen": true}));
    let folder = server.files.join(tenant.id()).join("token");
    std::fs::create_dir_all(&folder).unwrap();
    tenant.throw_away().ok(204);
    for (table, rows) in server.rows_of(tenant.id()) {
        assert_eq!(rows, "", "{table}");
    }
    assert!(!folder.exists());
    assert_eq!(server.number("SELECT count(*) AS n FROM admins"), admins - 1);
    assert_eq!(server.rows_of(other.id()), kept);
    server.get("/users/me").bearer(tenant.user(0, "accessToken")).refused(401, "SESSION_ENDED");
    tenant.admin_get("/admins").refused(401, "SESSION_ENDED");
    server.get("/tokens").project(tenant.text("/projectKey")).refused(401, "PROJECT_KEY_INVALID");
    server.get("/tokens").key(tenant.text("/systemKey")).refused(401, "API_KEY_INVALID");
    tenant.throw_away().refused(404, "TENANT_NOT_FOUND");
    other.claim(other.user(0, "accessToken")).ok(201);
}

#[test]
fn other_servers_forget_a_tenant_that_is_thrown_away() {
    let server = TestServer::start();
    let beside = server.beside(|_| {});
    let tenant = server.throwaway(json!({}));
    let call = || beside.get("/users/me").bearer(tenant.user(0, "accessToken"));
    call().ok(200);
    tenant.throw_away().ok(204);
    crate::support::eventually("the other server", || call().send().status == 401);
}

#[test]
fn a_tenant_goes_by_himself_when_he_has_had_his_time() {
    let clock = TestClock::at("2026-11-24T08:00:00Z");
    let server = TestServer::start_with(|parts| parts.clock = clock.clone());
    let tenant = server.throwaway(json!({"ttlSeconds": 60}));
    let later = server.throwaway(json!({"ttlSeconds": 3600}));
    // His own clock is not what he goes by.
    tenant.advance(30 * 24 * 3600);
    clock.pass(chrono::Duration::seconds(59));
    assert_eq!(worker::run_due(&server.services).unwrap(), 0);
    clock.pass(chrono::Duration::seconds(1));
    assert_eq!(worker::run_due(&server.services).unwrap(), 1);
    let listed = server.get("/_pers/tenants").ok(200);
    assert_eq!((listed.as_array().unwrap().len(), listed[0]["tenantId"].as_str()), (1, Some(later.id())));
    later.throw_away().ok(204);
    clock.pass(chrono::Duration::hours(2));
    assert_eq!(worker::run_due(&server.services).unwrap(), 1, "the job of a tenant that is gone");
}

#[test]
fn nobody_elses_tenant_is_thrown_away() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club").id;
    let platform = server.services.controls.server().unwrap().to_string();
    for id in [&tenant, &platform] {
        server.delete(&format!("/_pers/tenants/{id}")).refused(403, "TENANT_NOT_FOR_TESTS");
    }
    for id in ["01890a5d-ac96-774b-bcce-b302099a8057", "none"] {
        server.delete(&format!("/_pers/tenants/{id}")).refused(404, "TENANT_NOT_FOUND");
    }
    pers_server::seed::demo::load(&server.services, &pers_server::seed::demo::Kept::default()).unwrap();
    let demo = server.get("/_pers/tenants").ok(200);
    let id = demo[0]["tenantId"].as_str().unwrap();
    assert!(demo[0]["expiresAt"].is_null());
    server.delete(&format!("/_pers/tenants/{id}")).refused(403, "TENANT_NOT_THROWAWAY");
}

#[test]
#[expect(clippy::print_stdout, reason = "a figure to look at")]
fn a_throwaway_tenant_is_made_fast() {
    let server = TestServer::start();
    server.throwaway(json!({}));
    let mut times: Vec<Duration> = (0..10)
        .map(|_| {
            let started = Instant::now();
            server.throwaway(json!({"users": 2}));
            started.elapsed()
        })
        .collect();
    times.sort();
    println!("a throw-away tenant with two users: {times:?}");
    // Without optimisation and beside other tests; the bound only catches what is out of hand.
    assert!(times[5] < Duration::from_secs(3), "{times:?}");
}
