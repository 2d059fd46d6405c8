//! `Idempotency-Key`: one effect, however often a request is repeated, and the same answer each time.

use std::sync::Arc;

use chrono::{Duration, TimeDelta};
use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{PgConnection, QueryableByName, RunQueryDsl, sql_query};
use pers_server::auth::tokens::DevelopmentPerson;
use pers_server::domain::ids::TenantId;
use pers_server::store::{self, Access};
use pers_server::{limits, worker};
use serde_json::{Value, json};

use crate::support::{Answer, Call, Session, TestClock, TestServer, assert_clean, eventually};

const KEY: &str = "8e03978e-40d5-43dd-bc93-6894a57f9324";

fn replayed(answer: &Answer) -> bool {
    answer.header("idempotency-replayed") == Some("true")
}

/// Sends a call twice with one key: the second answer is the first one again.
#[track_caller]
fn twice(key: &str, call: impl Fn() -> Call) -> Value {
    let (first, second) = (call().once(key).send(), call().once(key).send());
    assert!(!replayed(&first) && (200..300).contains(&first.status), "{}", first.json);
    assert!(replayed(&second), "{}", second.json);
    let kind = |answer: &Answer| answer.header("content-type").map(str::to_owned);
    assert_eq!((first.status, kind(&first)), (second.status, kind(&second)));
    assert_eq!(String::from_utf8(first.bytes).unwrap(), String::from_utf8(second.bytes).unwrap());
    first.json
}

fn new_admin(email: &str) -> Value {
    json!({"email": email, "type": "TENANT_ADMIN"})
}

fn admins(server: &TestServer) -> i64 {
    server.number("SELECT count(*) AS n FROM admins WHERE email LIKE '%@example.com'")
}

fn kept(server: &TestServer) -> i64 {
    server.number("SELECT count(*) AS n FROM idempotency_keys")
}

fn id(value: &Value) -> &str {
    value["id"].as_str().unwrap()
}

#[test]
fn fifty_equal_requests_at_once_on_two_servers_have_one_effect() {
    let server = TestServer::start();
    let beside = server.beside(|_| {});
    let tenant = server.tenant("Coffee Club");
    let (ann, credit) = (tenant.user("ann@example.com"), tenant.credit_token());
    let mint = json!({"web3TransactionType": "MINT", "amount": 5, "recipient": ann.as_user()});
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let calls: Vec<_> = (0..50)
            .map(|number| {
                let (mint, at) = (mint.clone(), if number % 2 == 0 { &server } else { &beside });
                scope.spawn(|| at.post("/transactions", mint).bearer(&tenant.admin).once(KEY).send())
            })
            .collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    let (done, waiting): (Vec<Answer>, Vec<Answer>) = answers.into_iter().partition(|answer| answer.status == 200);
    assert_eq!(done.iter().filter(|answer| !replayed(answer)).count(), 1);
    assert!(done.iter().all(|answer| answer.bytes == done[0].bytes));
    for answer in waiting {
        assert_eq!(answer.refused(409, "IDEMPOTENCY_IN_PROGRESS")["retryable"], true);
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM transactions"), 1);
    assert_eq!(tenant.balance(&tenant.address(&ann), &credit), 5.0);
    // Whoever was told to wait gets the answer now.
    let again = beside.post("/transactions", mint).bearer(&tenant.admin).once(KEY).send();
    assert!(replayed(&again));
    assert_eq!(again.bytes, done[0].bytes);
    assert_clean(&server);
}

#[test]
fn answers_of_every_kind_are_given_again_byte_by_byte() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let post = |path: &str, body: Value| twice(KEY, || tenant.admin_post(path, body.clone()));
    let put = |path: &str, body: Value| twice(KEY, || tenant.admin_put(path, body.clone()));
    let toggle = |path: &str| twice(KEY, || tenant.admin_toggle(path));
    let token =
        json!({"contractAddress": "0x00000000000000000000000000000000000000c1", "type": "ERC20", "decimals": 2});
    let credit = post("/tokens", token);
    put(&format!("/tokens/{}", id(&credit)), json!({"symbol": "BEAN"}));
    let voucher = tenant.token("ERC1155", "0x00000000000000000000000000000000000000b1", json!({}));
    post(&format!("/tokens/{}/metadata", id(&voucher)), json!({"name": "Espresso"}));
    let campaign = post("/campaigns", json!({"name": "Summer", "description": "Ä \"quoted\" \u{1F600}"}));
    let of_campaign = format!("/campaigns/{}", id(&campaign));
    post(&format!("{of_campaign}/tokens"), json!({"tokenId": id(&credit), "amount": 0.1, "maxAmount": 1e9}));
    let trigger = post("/campaign-triggers", json!({"name": "Once", "maxPerUser": 1, "triggerType": "CLAIM_BY_USER"}));
    toggle(&format!("/campaign-triggers{of_campaign}/trigger/{}", id(&trigger)));
    twice(KEY, || tenant.server.call("POST", &format!("{of_campaign}/tags/new")).bearer(&tenant.admin));
    put(&of_campaign, json!({"name": "Summer", "description": "x", "endDate": "2099-01-01T00:00:00Z"}));
    assert_eq!(toggle(&format!("{of_campaign}/status"))["isActive"], true, "switched once");
    toggle(&format!("{of_campaign}/testnet"));
    let claim = json!({"campaignId": id(&campaign)});
    twice(KEY, || server.post("/campaigns/claims", claim.clone()).bearer(&ann.access));
    post("/businesses/types", json!({"name": "Café", "description": "Coffee"}));
    post("/businesses", json!({"email": "shop@example.com", "displayName": "Shop"}));
    post("/users/status-types", json!({"name": "Silver", "minTokenBalance": 100}));
    post("/users/info", json!({"email": "ann@example.com"}));
    assert_eq!(toggle(&format!("/users/{}/status", ann.id))["isActive"], false, "switched once");
    post("/transactions", json!({"web3TransactionType": "MINT", "amount": 2.5, "recipient": ann.as_user()}));
    post("/admins", new_admin("boss@example.com"));
    let profile = json!({"customData": {"b": [1, 2.50, null, {"z": 0, "a": 1e-7}], "a": ""}, "firstName": "Ann"});
    let bob = tenant.user("bob@example.com");
    twice(KEY, || server.put("/users/me", profile.clone()).bearer(&bob.access));
    twice(KEY, || server.post("/auth/verify", json!({"authToken": bob.access})).project(&tenant.project_key));
    assert_eq!(server.number("SELECT count(*) AS n FROM campaign_claims"), 1);
    assert_eq!(server.number("SELECT count(*) AS n FROM token_units"), 1);
}

#[test]
fn answers_with_secrets_are_given_again_and_cannot_be_read_in_the_database() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let proof = tenant.provider_token("ann@example.com");
    let made = twice(KEY, || {
        server
            .post("/tenants", json!({"projectName": "Tea Club"}))
            .project(&server.platform_project_key)
            .key(&server.platform_system_key)
    });
    let key = twice(KEY, || tenant.admin_post("/api-keys", json!({"type": "TENANT_SYSTEM_JWT", "name": "till"})));
    let session = twice(KEY, || tenant.login("user", &proof));
    assert_eq!(server.number("SELECT count(*) AS n FROM tenants WHERE project_name = 'Tea Club'"), 1);
    assert_eq!(kept(&server), 3);
    let shown = [
        &made["jwt"],
        &made["projectPrivateKey"],
        &made["projectApiKey"],
        &key["privateKey"],
        &session["accessToken"],
        &session["refreshToken"],
    ];
    let secrets = shown.map(|secret| secret.as_str().unwrap_or_else(|| panic!("{made} {key} {session}")));
    for secret in secrets.into_iter().chain([KEY, &proof, "accessToken"]) {
        let found = server.number(&format!(
            "SELECT count(*) AS n FROM idempotency_keys
             WHERE position('{secret}'::bytea IN answer || fingerprint || key_hash) > 0"
        ));
        assert_eq!(found, 0, "{secret}");
    }
    // Neither the key nor the request can be looked for by its plain hash.
    let plain = format!("SELECT count(*) AS n FROM idempotency_keys WHERE sha256('{KEY}') IN (key_hash, fingerprint)");
    assert_eq!(server.number(&plain), 0);
}

#[test]
fn a_key_that_was_used_for_another_request_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let create = |email: &str| tenant.admin_post("/admins", new_admin(email)).once(KEY);
    create("one@example.com").ok(201);
    let refused = create("two@example.com").refused(422, "IDEMPOTENCY_KEY_REUSED");
    assert_eq!((&refused["target"], &refused["retryable"]), (&json!("header/idempotency-key"), &json!(false)));
    assert_eq!(admins(&server), 1);
    // What differs is in the path, or in the query.
    let status = |user: &Session, query: &str| {
        tenant.admin_toggle(&format!("/users/{}/status{query}", user.id)).once(KEY).send()
    };
    assert_eq!(status(&ann, "").status, 200);
    status(&bob, "").refused(422, "IDEMPOTENCY_KEY_REUSED");
    status(&ann, "?x=1").refused(422, "IDEMPOTENCY_KEY_REUSED");
    assert_eq!(server.number("SELECT count(*) AS n FROM users WHERE is_active"), 1);
    // Before anything is gathered from outside, too.
    tenant.login("user", &tenant.provider_token("carl@example.com")).once(KEY).ok(200);
    tenant.login("user", "no token").once(KEY).refused(422, "IDEMPOTENCY_KEY_REUSED");
}

#[test]
fn a_key_counts_for_one_caller_and_one_operation() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let name = |session: &Session| server.put("/users/me", json!({"firstName": "A"})).bearer(&session.access).once(KEY);
    for first in [
        name(&ann).send(),
        name(&bob).send(),
        tenant.admin_post("/admins", new_admin("one@example.com")).once(KEY).send(),
        other.admin_post("/admins", new_admin("one@example.com")).once(KEY).send(),
        tenant.admin_post("/businesses", json!({"email": "s@example.com", "displayName": "S"})).once(KEY).send(),
        tenant.login("user", &tenant.provider_token("ann@example.com")).once(KEY).send(),
    ] {
        assert!((200..300).contains(&first.status) && !replayed(&first), "{}", first.json);
    }
    assert_eq!(kept(&server), 6);
    assert_eq!(server.number("SELECT count(*) AS n FROM users WHERE first_name = 'A'"), 2);
    // The same caller with another session, and the operation under its other path.
    let again = tenant.user("ann@example.com");
    assert!(replayed(&name(&again).send()));
    let versioned = server.put("/v2/users/me", json!({"firstName": "A"})).bearer(&again.access).once(KEY).send();
    assert!(replayed(&versioned));
}

#[test]
fn an_answer_is_kept_for_a_day() {
    let clock = TestClock::at("2026-11-24T08:00:00Z");
    let server = TestServer::start_with(|parts| parts.clock = Arc::<TestClock>::clone(&clock));
    let tenant = server.tenant("Coffee Club");
    let proof = tenant.provider_token_of(&DevelopmentPerson {
        subject: "ann",
        email: "ann@example.com",
        signing_address: None,
        life: Duration::hours(24),
    });
    let login = || tenant.login("user", &proof).once(KEY).send();
    let sessions = || server.number("SELECT count(*) AS n FROM sessions WHERE role = 'USER'");
    let first = login();
    assert_eq!((first.status, sessions()), (200, 1));
    clock.pass(TimeDelta::hours(24) - TimeDelta::milliseconds(1));
    assert_eq!(worker::purge(&server.services).unwrap(), 0);
    let last = login();
    assert!(replayed(&last));
    assert_eq!(last.bytes, first.bytes);
    // At its end it counts for nothing, although nobody has removed it yet: the proof is looked at again.
    clock.pass(TimeDelta::milliseconds(1));
    assert_eq!(kept(&server), 1);
    login().refused(401, "PROVIDER_TOKEN_EXPIRED");
    let fresh = tenant.provider_token("ann@example.com");
    let second = tenant.login("user", &fresh).once(KEY).send();
    assert_eq!((second.status, replayed(&second), sessions()), (200, false, 2), "{}", second.json);
    assert!(replayed(&tenant.login("user", &fresh).once(KEY).send()), "kept anew");
    assert_eq!(kept(&server), 1, "in the place of the old one");
    clock.pass(TimeDelta::hours(24) + TimeDelta::milliseconds(1));
    worker::purge(&server.services).unwrap();
    assert_eq!(kept(&server), 0);
}

#[test]
fn a_sign_in_is_repeated_after_its_proof_has_expired() {
    let clock = TestClock::at("2026-11-24T08:00:00Z");
    let server = TestServer::start_with(|parts| parts.clock = Arc::<TestClock>::clone(&clock));
    let tenant = server.tenant("Coffee Club");
    let proof = tenant.provider_token("ann@example.com");
    let first = tenant.login("user", &proof).once(KEY).ok(200);
    clock.pass(TimeDelta::minutes(6));
    tenant.login("user", &proof).refused(401, "PROVIDER_TOKEN_EXPIRED");
    assert_eq!(tenant.login("user", &proof).once(KEY).ok(200), first);
}

#[test]
fn a_refresh_whose_answer_was_lost_is_repeated_without_ending_the_session() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let refresh =
        |token: &str| server.post("/auth/refresh", json!({"refreshToken": token})).project(&tenant.project_key);
    let next = twice(KEY, || refresh(&ann.refresh));
    let next = refresh(next["refreshToken"].as_str().unwrap()).ok(200);
    // Without the key it is a second use, and the refusal's write (the end of the session) stays.
    refresh(&ann.refresh).once("another").refused(401, "REFRESH_TOKEN_USED");
    refresh(next["refreshToken"].as_str().unwrap()).refused(401, "REFRESH_TOKEN_USED");
    assert_eq!(server.number("SELECT count(*) AS n FROM sessions WHERE ended_at IS NOT NULL"), 1);
    assert_eq!(kept(&server), 1, "no refusal is kept");
    refresh(&ann.refresh).once("another").refused(401, "REFRESH_TOKEN_USED");
}

#[test]
fn a_refusal_is_not_kept_and_the_request_is_judged_anew() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let credit = tenant.credit_token();
    let transfer = || tenant.transfer(&ann.access, bob.as_user(), 2.0).once(KEY);
    transfer().refused(422, "INSUFFICIENT_BALANCE");
    assert_eq!(kept(&server), 0);
    tenant.mint(ann.as_user(), 5.0);
    let first = transfer().send();
    assert_eq!((first.status, replayed(&first)), (200, false));
    let second = transfer().send();
    assert!(replayed(&second));
    assert_eq!(second.bytes, first.bytes);
    assert_eq!(tenant.balance(&tenant.address(&bob), &credit), 2.0);
    // Another request may have the key after a refusal.
    tenant.transfer(&ann.access, bob.as_user(), 100.0).once("other").refused(422, "INSUFFICIENT_BALANCE");
    tenant.transfer(&ann.access, bob.as_user(), 1.0).once("other").ok(200);
    // And credentials come first, whatever is kept.
    let body = json!({"web3TransactionType": "TRANSFER", "amount": 2.0, "recipient": bob.as_user()});
    server.post("/transactions", body).once(KEY).refused(401, "CREDENTIALS_REQUIRED");
    assert_clean(&server);
}

#[test]
fn a_repetition_of_a_request_that_is_under_way_is_told_so_at_once() {
    // One connection for the request, one for those that would wait.
    let server = TestServer::start_with(|parts| parts.pool_size = 2);
    let tenant = server.tenant("Coffee Club");
    let create = || tenant.admin_post("/admins", new_admin("boss@example.com")).once(KEY);
    let mut holder = server.connect();
    holder.batch_execute("BEGIN; LOCK TABLE admins IN ACCESS EXCLUSIVE MODE").unwrap();
    let first = std::thread::scope(|scope| {
        let call = scope.spawn(|| create().send());
        eventually("the request is under way", || {
            server.number(
                "SELECT count(*) AS n FROM pg_stat_activity
                 WHERE datname = current_database() AND wait_event_type = 'Lock'",
            ) == 1
        });
        for _ in 0..5 {
            assert_eq!(create().refused(409, "IDEMPOTENCY_IN_PROGRESS")["retryable"], true);
        }
        holder.batch_execute("ROLLBACK").unwrap();
        call.join().unwrap()
    });
    assert_eq!((first.status, replayed(&first)), (201, false));
    let again = create().send();
    assert!(replayed(&again));
    assert_eq!((again.status, again.bytes, admins(&server)), (201, first.bytes, 1));
}

#[test]
fn a_transaction_that_fails_to_serialize_is_run_again_and_has_one_effect() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let mut conn = server.connect();
    conn.batch_execute(
        "CREATE SEQUENCE tries;
         CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
         BEGIN
             IF nextval('tries') = 1 THEN RAISE EXCEPTION 'told to' USING ERRCODE = '40001'; END IF;
             RETURN new;
         END $$;
         CREATE TRIGGER fail_once BEFORE UPDATE ON idempotency_keys FOR EACH ROW EXECUTE FUNCTION fail_once();",
    )
    .unwrap();
    twice(KEY, || tenant.admin_post("/admins", new_admin("boss@example.com")));
    assert_eq!((admins(&server), kept(&server)), (1, 1));
    assert_eq!(server.number("SELECT last_value AS n FROM tries"), 2);
}

#[test]
fn what_fails_when_the_answer_is_kept_has_no_effect() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let mut conn = server.connect();
    conn.batch_execute(
        "CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE EXCEPTION 'the disk has a hole'; END $$;
         CREATE TRIGGER broken BEFORE UPDATE ON idempotency_keys FOR EACH ROW EXECUTE FUNCTION broken();",
    )
    .unwrap();
    let create = || tenant.admin_post("/admins", new_admin("boss@example.com")).once(KEY);
    create().refused(500, "INTERNAL_ERROR");
    assert_eq!((admins(&server), kept(&server)), (0, 0));
    conn.batch_execute("DROP TRIGGER broken ON idempotency_keys").unwrap();
    create().ok(201);
}

#[test]
fn an_answer_that_is_too_large_to_be_kept_still_has_one_effect() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let body = json!({"customData": {"text": "x".repeat(limits::BODY_BYTES - 100)}});
    let put = || server.put("/users/me", body.clone()).bearer(&ann.access).once(KEY);
    let first = put().send();
    assert_eq!(first.status, 200);
    assert!(first.bytes.len() > limits::IDEMPOTENCY_ANSWER_BYTES);
    assert_eq!(put().refused(409, "IDEMPOTENCY_ANSWER_TOO_LARGE")["retryable"], false);
    server.put("/users/me", json!({})).bearer(&ann.access).once(KEY).refused(422, "IDEMPOTENCY_KEY_REUSED");
}

#[test]
fn a_key_has_one_form_and_is_sent_once() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let create = |email: &str| tenant.admin_post("/admins", new_admin(email));
    let long = "k".repeat(limits::IDEMPOTENCY_KEY_CHARS);
    for key in ["", " ", "a b", "\"\"", "\"a", "\"a\";b=1", &format!("{long}k")] {
        let refused = create("boss@example.com").once(key).refused(400, "IDEMPOTENCY_KEY_INVALID");
        assert_eq!(refused["target"], "header/idempotency-key", "{key}");
    }
    create("boss@example.com").once("a").once("a").refused(400, "IDEMPOTENCY_KEY_INVALID");
    assert_eq!(admins(&server), 0);
    create("one@example.com").once(&long).ok(201);
    // The quoted form is the same key.
    create("two@example.com").once("abc").ok(201);
    assert!(replayed(&create("two@example.com").once("\"abc\"").send()));
    // Access comes first.
    server.post("/admins", new_admin("x@example.com")).once("a b").refused(401, "CREDENTIALS_REQUIRED");
}

#[test]
fn what_may_be_repeated_anyway_takes_no_notice_of_a_key() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let shop = tenant.admin_post("/businesses/types", json!({"name": "Café", "description": "Coffee"})).ok(201);
    let path = format!("/businesses/types/{}", shop["id"]);
    for key in [KEY, "a b"] {
        tenant.admin_get("/admins").once(key).ok(200);
    }
    let delete = || tenant.admin_delete(&path).once(KEY).send();
    assert_eq!(delete().status, 200);
    delete().refused(404, "BUSINESS_TYPE_NOT_FOUND");
    let ann = tenant.user("ann@example.com");
    let claim = json!({"campaignId": "00000000-0000-4000-8000-000000000000"});
    let explain = || server.post("/_pers/explain/claims", claim.clone()).bearer(&ann.access).once(KEY).send();
    assert_eq!(explain().json, explain().json);
    assert_eq!(kept(&server), 0);
}

#[test]
fn a_connection_keeps_the_statement_that_claims_a_key() {
    #[derive(QueryableByName)]
    struct Statement {
        #[diesel(sql_type = Text)]
        statement: String,
    }
    let server = TestServer::start();
    let tenant = TenantId::parse(&server.tenant("Coffee Club").id).unwrap();
    let now = server.services.clock.now();
    let claim = |conn: &mut PgConnection, key: u8| {
        store::idempotency_keys::insert(conn, tenant, &[key; 32], &[key; 32], now, now + Duration::hours(1))
    };
    let kept = store::tx(&server.services.pool, "test", Access::Write, |conn| {
        assert_eq!((claim(conn, 1)?, claim(conn, 2)?, claim(conn, 1)?), (true, true, false));
        let sql =
            "SELECT statement FROM pg_prepared_statements WHERE statement LIKE 'INSERT INTO \"idempotency_keys\"%'";
        Ok(sql_query(sql).load::<Statement>(conn)?)
    });
    let kept: Vec<String> = kept.unwrap().into_iter().map(|row| row.statement).collect();
    assert!(kept.len() == 1 && kept[0].contains(" ON CONFLICT "), "{kept:?}");
}
