//! Tenants that are set back.

use std::time::{Duration, Instant};

use pers_server::seed::demo::{self, Demo, Kept};
use pers_server::store::{self, Access};
use serde_json::{Value, json};

use super::Throwaway;
use crate::support::{TestServer, assert_clean, at_once};

fn demo(server: &TestServer) -> Demo {
    demo::load(&server.services, &Kept::default()).unwrap()
}

fn reset(server: &TestServer, body: Value) -> crate::support::Call {
    server.post("/_pers/reset", body)
}

/// Something of everything that a test may do.
fn change(tenant: &Throwaway<'_>) {
    let server = tenant.server;
    let ann = tenant.user(0, "accessToken");
    tenant.claim(ann).ok(201);
    let redeem = json!({"redemptionId": tenant.text("/redemptionId")});
    server.post("/redemptions/redeems", redeem).bearer(ann).ok(200);
    tenant.admin_post("/businesses", json!({"email": "new@example.com", "displayName": "New"})).ok(201);
    tenant.admin_post("/admins", json!({"email": "new@example.com", "type": "TENANT_ADMIN"})).send();
    let me = json!({"firstName": "Somebody else", "customData": {"a": [1, null, "ü \"'\\{},"]}});
    server.put("/users/me", me).bearer(ann).ok(200);
    let condition = json!({"type": "EQUALS", "field": "a", "value": null});
    let trigger =
        tenant.admin_post("/campaign-triggers", json!({"name": "New", "triggerType": "CLAIM_BY_USER"})).ok(201);
    let path = format!("/campaign-triggers/{}/conditions", trigger["id"].as_str().unwrap());
    tenant.admin_post(&path, condition).send();
    tenant.set_clock(json!({"now": "2031-01-01T00:00:00Z"}));
    server.delete(&format!("/_pers/clock?tenant={}", tenant.id())).ok(200);
}

#[test]
fn a_tenant_is_set_back_to_exactly_what_he_was() {
    let server = TestServer::start();
    let (tenant, other) = (server.throwaway(json!({"users": 2, "balance": 300})), server.throwaway(json!({})));
    let (seed, others) = (server.rows_of(tenant.id()), server.rows_of(other.id()));
    change(&tenant);
    let changed = server.rows_of(tenant.id());
    assert_ne!(changed, seed);
    let snapshot = server.post("/_pers/snapshots", json!({"tenant": tenant.id(), "name": "changed"})).ok(201);
    tenant.reset("seed");
    assert_eq!(server.rows_of(tenant.id()), seed);
    assert_clean(&server);
    // And on from there.
    tenant.claim(tenant.user(0, "accessToken")).ok(201);
    assert_eq!(tenant.points(0), 400.0);
    let id = snapshot["id"].as_str().unwrap();
    server.call("POST", &format!("/_pers/snapshots/{id}/restore")).ok(200);
    assert_eq!(server.rows_of(tenant.id()), changed);
    reset(&server, json!({"mode": "seed", "tenant": tenant.id()})).ok(200);
    reset(&server, json!({"mode": "snapshot", "tenant": tenant.id(), "snapshot": "changed"})).ok(200);
    assert_eq!(server.rows_of(tenant.id()), changed);
    assert_eq!(server.rows_of(other.id()), others);
    assert_clean(&server);
}

#[test]
fn what_was_there_then_is_good_and_what_came_later_is_not() {
    let server = TestServer::start();
    let tenant = server.throwaway(json!({"users": 1}));
    let later = tenant.admin_post("/api-keys", json!({"name": "later", "type": "TENANT_SYSTEM_JWT"})).ok(200);
    let later = later["privateKey"].as_str().unwrap();
    server.get("/tokens").key(later).ok(200);
    let token = |email: &str| {
        let proof = pers_server::auth::tokens::sign_development(
            &server.services.keys,
            pers_server::domain::ids::TenantId::parse(tenant.id()).unwrap(),
            &pers_server::auth::tokens::DevelopmentPerson {
                subject: email,
                email,
                signing_address: None,
                life: chrono::Duration::minutes(5),
            },
            server.services.clock.now(),
        );
        let pair = server
            .post("/auth/token", json!({"authToken": proof.unwrap()}))
            .project(tenant.text("/projectKey"))
            .ok(200);
        (pair["accessToken"].as_str().unwrap().to_owned(), pair["refreshToken"].as_str().unwrap().to_owned())
    };
    let (access, refresh) = token("later@example.com");
    let me = |token: &str| server.get("/users/me").bearer(token);
    me(&access).ok(200);
    me(tenant.user(0, "accessToken")).ok(200);
    let claim = || tenant.claim(tenant.user(0, "accessToken")).once("one").send();
    let first = claim();
    assert_eq!(claim().header("idempotency-replayed"), Some("true"));
    tenant.reset("seed");
    me(&access).refused(401, "SESSION_ENDED");
    tenant.claim(&access).refused(401, "SESSION_ENDED");
    let body = json!({"refreshToken": refresh});
    assert_eq!(server.post("/auth/refresh", body).project(tenant.text("/projectKey")).send().status, 401);
    server.get("/tokens").key(later).refused(401, "API_KEY_INVALID");
    me(tenant.user(0, "accessToken")).ok(200);
    server.get("/tokens").key(tenant.text("/systemKey")).ok(200);
    let anew = claim();
    assert_eq!((anew.status, anew.header("idempotency-replayed")), (201, None));
    assert_ne!(anew.json["id"], first.json["id"]);
    let body = json!({"refreshToken": tenant.user(0, "refreshToken")});
    server.post("/auth/refresh", body).project(tenant.text("/projectKey")).ok(200);
}

#[test]
fn an_empty_tenant_has_his_keys_and_admins() {
    let server = TestServer::start();
    let tenant = server.throwaway(json!({"users": 2}));
    tenant.reset("empty");
    assert_eq!(tenant.admin_get("/admins").ok(200).as_array().unwrap().len(), 1);
    for path in ["/tokens", "/businesses", "/campaigns", "/redemptions"] {
        let list = tenant.admin_get(path).ok(200);
        let list = list.as_array().or(list["data"].as_array()).unwrap();
        assert!(list.is_empty(), "{path}: {list:?}");
    }
    server.get("/tokens").key(tenant.text("/systemKey")).ok(200);
    server.get("/users/me").bearer(tenant.user(0, "accessToken")).refused(401, "SESSION_ENDED");
    server.get("/tokens").key(tenant.text("/business/key")).refused(401, "API_KEY_INVALID");
    tenant.admin_post("/businesses", json!({"email": "new@example.com", "displayName": "New"})).ok(201);
    tenant.reset("seed");
    server.get("/users/me").bearer(tenant.user(0, "accessToken")).ok(200);
    tenant.claim(tenant.user(0, "accessToken")).ok(201);
}

#[test]
fn without_a_tenant_all_that_are_for_tests_are_set_back_and_nobody_else() {
    let server = TestServer::start();
    let demo = demo(&server);
    let tenant = server.throwaway(json!({}));
    let club = server.tenant("Coffee Club");
    club.business("cafe@example.com");
    let (seed, of_club, of_demo) =
        (server.rows_of(tenant.id()), server.rows_of(&club.id), server.rows_of(&demo.tenant_id));
    tenant.claim(tenant.user(0, "accessToken")).ok(201);
    let done = reset(&server, json!({"mode": "seed"})).ok(200);
    assert_eq!(done["tenants"].as_array().unwrap().len(), 2, "{done}");
    assert_eq!((server.rows_of(tenant.id()), server.rows_of(&club.id)), (seed, of_club));
    assert_eq!(server.rows_of(&demo.tenant_id), of_demo);
    // The keys that were handed out with it are good after a reset as before.
    for key in [&demo.system_key, &demo.business_key] {
        server.get("/tokens").key(key).ok(200);
    }
}

#[test]
fn nobody_elses_tenant_can_be_set_back() {
    let server = TestServer::start();
    let club = server.tenant("Coffee Club");
    let platform = server.services.controls.server().unwrap().to_string();
    for id in [&club.id, &platform] {
        for mode in ["seed", "empty"] {
            reset(&server, json!({"mode": mode, "tenant": id})).refused(403, "TENANT_NOT_FOR_TESTS");
        }
        server.post("/_pers/snapshots", json!({"tenant": id})).refused(403, "TENANT_NOT_FOR_TESTS");
    }
    // Nor past the server, by naming him: his ledger stays as it was written.
    let ann = club.user("ann@example.com");
    club.credit_token();
    club.mint(ann.as_user(), 10.0);
    let delete = |id: &str| {
        let sql = format!(
            "WITH set AS MATERIALIZED (SELECT set_config('pers.replaced_tenant', '{id}', false) AS done)
             DELETE FROM entries USING set WHERE tenant_id = '{id}' AND done IS NOT NULL"
        );
        server.execute(&sql)
    };
    assert!(delete(&club.id).unwrap_err().to_string().contains("append-only"));
    let tenant = server.throwaway(json!({"balance": 10}));
    let plain = server.execute(&format!("DELETE FROM entries WHERE tenant_id = '{}'", tenant.id()));
    assert!(plain.unwrap_err().to_string().contains("append-only"));
}

#[test]
fn what_is_no_reset_is_refused() {
    let server = TestServer::start();
    let (tenant, other) = (server.throwaway(json!({})), server.throwaway(json!({})));
    let id = tenant.id();
    for body in [
        json!({}),
        json!({"mode": "all"}),
        json!({"mode": "snapshot"}),
        json!({"mode": "snapshot", "snapshot": "seed"}),
        json!({"mode": "seed", "tenant": id, "snapshot": "seed"}),
    ] {
        reset(&server, body).refused(400, "VALIDATION_FAILED");
    }
    let none = "01890a5d-ac96-774b-bcce-b302099a8057";
    reset(&server, json!({"mode": "seed", "tenant": none})).refused(404, "TENANT_NOT_FOUND");
    let others = server.post("/_pers/snapshots", json!({"tenant": other.id(), "name": "one"})).ok(201);
    for snapshot in ["one", none, others["id"].as_str().unwrap()] {
        let body = json!({"mode": "snapshot", "tenant": id, "snapshot": snapshot});
        reset(&server, body).refused(404, "SNAPSHOT_NOT_FOUND");
    }
    server.post("/_pers/snapshots", json!({"tenant": other.id(), "name": "one"})).refused(409, "SNAPSHOT_NAME_TAKEN");
    server.post("/_pers/snapshots", json!({"tenant": other.id(), "name": "seed"})).refused(409, "SNAPSHOT_NAME_TAKEN");
    server.post("/_pers/snapshots", json!({"tenant": other.id(), "name": " "})).refused(400, "VALIDATION_FAILED");
    let list = server.get(&format!("/_pers/snapshots?tenant={}", other.id())).ok(200);
    let names: Vec<&str> = list.as_array().unwrap().iter().map(|entry| entry["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"one") && names.contains(&"seed") && names.contains(&"empty"), "{names:?}");
    for entry in list.as_array().unwrap() {
        let call = server.delete(&format!("/_pers/snapshots/{}", entry["id"].as_str().unwrap()));
        if entry["name"] == "one" {
            call.ok(204);
        } else {
            call.refused(409, "SNAPSHOT_NEEDED");
        }
    }
    server.delete(&format!("/_pers/snapshots/{none}")).refused(404, "SNAPSHOT_NOT_FOUND");
    server.call("POST", &format!("/_pers/snapshots/{none}/restore")).refused(404, "SNAPSHOT_NOT_FOUND");
}

#[test]
fn a_snapshot_of_other_columns_is_refused_and_changes_nothing() {
    let server = TestServer::start();
    let tenant = server.throwaway(json!({}));
    server.execute("ALTER TABLE users ADD COLUMN nickname text").unwrap();
    let before = server.rows_of(tenant.id());
    reset(&server, json!({"mode": "seed", "tenant": tenant.id()})).refused(409, "SNAPSHOT_OUTDATED");
    assert_eq!(server.rows_of(tenant.id()), before);
}

#[test]
fn a_new_table_of_tenants_is_copied_without_being_named_anywhere() {
    let server = TestServer::start();
    server
        .execute(
            "CREATE TABLE extras (tenant_id uuid NOT NULL REFERENCES tenants, id uuid NOT NULL, n numeric, f float8, b bytea,
             j jsonb, t text[], at timestamptz, position bigint GENERATED ALWAYS AS IDENTITY, PRIMARY KEY (tenant_id, id))",
        )
        .unwrap();
    let tenant = server.throwaway(json!({}));
    let insert = format!(
        "INSERT INTO extras VALUES ('{}', gen_random_uuid(), 123456789012345678901234567890.000001, 0.1 + 0.2::float8,
         '\\x00ff', 'null', ARRAY['a \"quoted\" {{one}}, ü', NULL, ''], '2026-11-24T08:00:00.123456+02', DEFAULT)",
        tenant.id()
    );
    server.execute(&insert).unwrap();
    let before = server.rows_of(tenant.id());
    let null = "SELECT count(*) AS n FROM extras WHERE j = 'null'::jsonb AND j IS NOT NULL";
    assert_eq!(server.number(null), 1);
    server.post("/_pers/snapshots", json!({"tenant": tenant.id(), "name": "one"})).ok(201);
    tenant.reset("seed");
    assert_eq!(server.number("SELECT count(*) AS n FROM extras"), 0);
    reset(&server, json!({"mode": "snapshot", "tenant": tenant.id(), "snapshot": "one"})).ok(200);
    assert_eq!(server.rows_of(tenant.id()), before);
    assert_eq!(server.number(null), 1);
    tenant.throw_away().ok(204);
    assert_eq!(server.number("SELECT count(*) AS n FROM extras"), 0);
}

#[test]
fn requests_at_work_see_a_tenant_before_or_after() {
    let server = TestServer::start();
    let tenant = server.throwaway(json!({"users": 4, "balance": 10}));
    let other = server.throwaway(json!({"users": 1}));
    let seed = server.rows_of(tenant.id());
    at_once(6, |worker| {
        for _ in 0..12 {
            match worker {
                0..=3 => {
                    let answer = tenant.claim(tenant.user(worker, "accessToken")).send();
                    assert_eq!(answer.status, 201, "{}", answer.json);
                }
                4 => {
                    tenant.reset("seed");
                }
                _ => {
                    other.claim(other.user(0, "accessToken")).ok(201);
                }
            }
        }
    });
    assert_clean(&server);
    tenant.reset("seed");
    assert_eq!(server.rows_of(tenant.id()), seed);
    assert_eq!(other.points(0), 1200.0);
}

#[test]
fn another_tenant_does_not_wait_for_one_that_is_replaced() {
    let server = TestServer::start();
    let (tenant, other) = (server.throwaway(json!({})), server.throwaway(json!({})));
    let id = pers_server::domain::ids::TenantId::parse(tenant.id()).unwrap();
    store::tx(&server.services.pool, "test", Access::Write, |conn| {
        store::test_tenants::lock(conn, id)?;
        let seed = store::snapshots::find_by_name(conn, id, "seed")?.unwrap();
        store::snapshots::restore(conn, id, seed.id)?;
        // Everything of the tenant is locked now.
        other.claim(other.user(0, "accessToken")).ok(201);
        other.reset("seed");
        let new = server.throwaway(json!({}));
        new.throw_away().ok(204);
        // Who only reads sees what was before.
        server.get("/users/me").bearer(tenant.user(0, "accessToken")).ok(200);
        Ok(())
    })
    .unwrap();
}

#[test]
#[expect(clippy::print_stdout, reason = "a figure to look at")]
fn the_demo_tenant_is_set_back_fast() {
    let server = TestServer::start();
    let demo = demo(&server);
    let mut times: Vec<Duration> = (0..10)
        .map(|_| {
            let started = Instant::now();
            reset(&server, json!({"mode": "seed", "tenant": demo.tenant_id})).ok(200);
            started.elapsed()
        })
        .collect();
    times.sort();
    println!("the demo tenant set back: {times:?}");
    assert!(times[5] < Duration::from_secs(1), "{times:?}");
}
