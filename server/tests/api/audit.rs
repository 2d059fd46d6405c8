//! The audit log: what is told, to whom, and that nobody can change it unnoticed.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use pers_server::audit;
use pers_server::domain::audit::{Defect, Link};
use pers_server::http::ControlOptions;
use pers_server::limits;
use pers_server::store::{self, Access};
use serde_json::{Value, json};

use crate::support::program::Operation;
use crate::support::{Tenant, TestClock, TestServer, at_once};

const KEY: &str = "a-control-key-of-some-length";

impl TestServer {
    /// Entries of the log, the newest first, as whoever controls the server sees them.
    fn audit(&self, query: &str) -> Vec<Value> {
        let told = self.get(&format!("/_pers/audit?{query}")).ok(200);
        told["entries"].as_array().unwrap().clone()
    }

    fn verify(&self, expected: Option<Link>) -> store::audit::Report {
        let verify = |conn: &mut _| store::audit::verify(conn, expected);
        store::tx(&self.services.pool, "test", Access::Read, verify).unwrap()
    }

    /// Runs a statement as the owner of the tables can: past the triggers.
    fn tamper(&self, table: &str, sql: &str) {
        for sql in [
            &format!("ALTER TABLE {table} DISABLE TRIGGER USER"),
            sql,
            &format!("ALTER TABLE {table} ENABLE TRIGGER USER"),
        ] {
            self.execute(sql).unwrap();
        }
    }
}

/// A business type of this name.
fn kind(name: &str) -> Value {
    json!({"name": name, "description": name, "code": name, "iconUrl": "https://example.com/icon"})
}

fn new_type(tenant: &Tenant<'_>, name: &str) -> Value {
    tenant.admin_post("/businesses/types", kind(name)).ok(201)
}

#[test]
fn a_change_is_told_with_who_what_when_and_of_which_request() {
    let clock = TestClock::at("2026-11-24T08:00:00Z");
    let server = TestServer::start_with(|parts| parts.clock = clock.clone());
    let tenant = server.tenant("Coffee Club");
    clock.pass(chrono::Duration::seconds(5));
    let made = server
        .post("/businesses/types", kind("Cafe"))
        .bearer(&tenant.admin)
        .header("x-request-id", "the-request")
        .ok(201);
    let told = server.audit("request=the-request");
    assert_eq!(told.len(), 1, "{told:?}");
    let entry = &told[0];
    for (field, expected) in [
        ("/recordedAt", json!("2026-11-24T08:00:05Z")),
        ("/tenant", json!(tenant.id)),
        ("/caller/role", json!("admin")),
        ("/operation", json!("BusinessTypesController_createBusinessType")),
        ("/object", json!(made["id"].to_string())),
        ("/address", json!("127.0.0.1")),
        ("/outcome", json!("done")),
        ("/status", Value::Null),
        ("/code", Value::Null),
        ("/times", json!(1)),
    ] {
        assert_eq!(entry.pointer(field), Some(&expected), "{field}: {entry}");
    }
    assert!(entry["caller"]["id"].is_string(), "{entry}");
    // What is deleted has no answer to be found in: its path says it.
    let path = format!("/businesses/types/{}", made["id"]);
    server.delete(&path).bearer(&tenant.admin).header("x-request-id", "its-end").send();
    assert_eq!(server.audit("request=its-end")[0]["object"], made["id"].to_string());
}

#[test]
fn what_changes_nothing_is_not_told_and_a_repetition_is_told_once() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    new_type(&tenant, "Cafe");
    let before = server.audit("").len();
    server.get("/businesses/types").bearer(&tenant.admin).ok(200);
    server.post("/auth/verify", json!({"authToken": tenant.admin})).project(&tenant.project_key).ok(200);
    tenant.admin_post("/businesses/types", kind("Cafe")).refused(409, "BUSINESS_TYPE_NAME_TAKEN");
    server.get("/_pers/tenants").ok(200);
    assert_eq!(server.audit("").len(), before);
    for _ in 0..3 {
        tenant.admin_post("/businesses/types", kind("Bar")).once("the-key").ok(201);
    }
    assert_eq!(server.audit("operation=BusinessTypesController_createBusinessType").len(), 2);
}

#[test]
fn an_entry_tells_keys_and_sessions_of_the_same_caller_apart() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let till = tenant.admin_post("/api-keys", json!({"name": "till"})).ok(200);
    tenant.credit_token();
    let ann = tenant.user("ann@example.com");
    let mint = |request: &str| {
        let body = json!({"web3TransactionType": "MINT", "amount": 1, "recipient": ann.as_user()});
        server.post("/transactions", body).header("x-request-id", request)
    };
    let secret = till["privateKey"].as_str().unwrap();
    mint("by-the-first-key").key(&tenant.system_key).ok(200);
    mint("by-the-till").key(secret).ok(200);
    mint("by-the-till-as-bearer").bearer(secret).ok(200);
    let by = |request: &str| server.audit(&format!("request={request}"))[0]["caller"].clone();
    let first = by("by-the-first-key");
    assert_eq!(by("by-the-till"), json!({"role": "system", "id": null, "credential": till["id"]}));
    assert_eq!(by("by-the-till-as-bearer"), by("by-the-till"));
    assert_eq!((&first["role"], &first["id"]), (&json!("system"), &Value::Null));
    let listed = tenant.admin_get("/api-keys").ok(200);
    let mut ids: Vec<&Value> = listed.as_array().unwrap().iter().map(|key| &key["id"]).collect();
    ids.retain(|id| *id != &till["id"]);
    assert_eq!(ids, [&first["credential"]]);
    assert_eq!(server.audit(&format!("credential={}", till["id"].as_str().unwrap())).len(), 2);
    // Two sessions of one user, and a business that has a key and a session.
    let again = tenant.user("ann@example.com");
    let bob = tenant.user("bob@example.com");
    let mut sessions = Vec::new();
    for (request, access) in [("one", &ann.access), ("two", &again.access)] {
        let body = json!({"web3TransactionType": "TRANSFER", "amount": 1, "recipient": bob.as_user()});
        server.post("/transactions", body).header("x-request-id", request).bearer(access).ok(200);
        let caller = by(request);
        assert_eq!((&caller["role"], &caller["id"]), (&json!("user"), &json!(ann.id)));
        sessions.push(caller["credential"].as_str().unwrap().to_owned());
    }
    assert_ne!(sessions[0], sessions[1]);
    let business = tenant.business("cafe@example.com");
    tenant.mint(business.as_business(), 5.0);
    let burn = |request: &str| {
        let body = json!({"web3TransactionType": "BURN", "amount": 1});
        server.post("/transactions", body).header("x-request-id", request)
    };
    burn("by-session").bearer(&business.access).ok(200);
    burn("by-key").bearer(&business.access).key(&tenant.business_key(&business.id)).ok(200);
    // The token says who it is, so it is the token that is told of.
    assert_eq!(by("by-session"), by("by-key"));
    assert_eq!(by("by-session")["id"], business.id);
    // Refusals too; a key is known, so strangers cannot use up its room.
    server.post("/businesses/types", kind("Cafe")).bearer(secret).refused(403, "ADMIN_REQUIRED");
    let refused = server.audit("").into_iter().find(|entry| entry["status"] == 403).unwrap();
    assert_eq!(refused["caller"]["credential"], till["id"]);
    assert!(server.verify(None).findings.is_whole());
    // Nothing of a secret is anywhere in it.
    let told = server.audit("limit=1000");
    for part in secret.split('.') {
        assert!(!Value::from(told.clone()).to_string().contains(part));
    }
}

#[test]
fn an_upload_is_told_with_whom_its_address_was_made_for() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let business = tenant.business("cafe@example.com");
    let address = |method: &str| {
        let body = json!({
            "entityType": "business", "entityId": business.id, "signedUrlType": method, "fileName": "logo",
            "fileExtension": "png",
        });
        let signed = server.post("/files/entity-storage-url", body).bearer(&business.access).ok(201);
        signed["signedUrl"].as_str().unwrap().strip_prefix(&server.base).unwrap().to_owned()
    };
    let signed = server.audit("limit=1");
    let (to_put, to_get) = (address("PUT"), address("GET"));
    assert_ne!(server.audit("limit=1"), signed, "that an address is handed out is told as well");
    let put = |request: &str| server.call("PUT", &to_put).raw(b"a picture").header("x-request-id", request);
    assert_eq!(put("first").send().status, 201);
    assert_eq!(put("second").send().status, 204);
    assert_eq!(server.get(&to_get).send().status, 200);
    let operation = "operation=PUT%20/_pers/files/%7Btenant%7D/%7BentityType%7D/%7BentityId%7D/%7Bname%7D";
    let told = server.audit(operation);
    let requests: Vec<&Value> = told.iter().map(|entry| &entry["request"]).collect();
    assert_eq!(requests, ["second", "first"], "each upload once, and nothing that only reads");
    let by = server.audit("operation=FilesController_getEntityStorageUrl")[0]["caller"].clone();
    assert!(by["credential"].is_string(), "{by}");
    for entry in &told {
        assert_eq!((&entry["caller"], &entry["tenant"]), (&by, &json!(tenant.id)));
        assert_eq!((&entry["object"], &entry["address"]), (&json!(business.id), &json!("127.0.0.1")));
        assert_eq!(entry["outcome"], "done");
    }
    // Who writes somebody else into the address has no good one.
    let other = to_put.replace("by=business", "by=admin");
    assert_ne!(other, to_put);
    server.call("PUT", &other).raw(b"x").refused(403, "FILE_ADDRESS_INVALID");
    let refused = server.audit(operation);
    assert_eq!((refused.len(), &refused[0]["code"]), (3, &json!("FILE_ADDRESS_INVALID")));
}

#[test]
fn sign_ins_are_told_with_the_person_and_a_stolen_token_with_the_end_of_its_session() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let user = tenant.user("ann@example.com");
    let signed_in = server.audit("operation=AuthController_createToken");
    assert_eq!((signed_in.len(), &signed_in[0]["object"]), (1, &json!(user.id)));
    let refresh = || server.post("/auth/refresh", json!({"refreshToken": user.refresh})).project(&tenant.project_key);
    refresh().ok(200);
    refresh().refused(401, "REFRESH_TOKEN_USED");
    refresh().refused(401, "REFRESH_TOKEN_USED");
    let refreshed = server.audit("operation=AuthController_refresh");
    let outcomes: Vec<&Value> = refreshed.iter().map(|entry| &entry["code"]).collect();
    // The first reuse ended the session; what came of the second one is the same.
    assert_eq!(outcomes.last(), Some(&&Value::Null), "{refreshed:?}");
    assert_eq!(refreshed.last().unwrap()["object"], json!(user.id));
    let used: i64 = refreshed
        .iter()
        .filter(|entry| entry["code"] == "REFRESH_TOKEN_USED")
        .map(|e| e["times"].as_i64().unwrap())
        .sum();
    assert_eq!(used, 2, "{refreshed:?}");
}

#[test]
fn refusals_that_are_alike_are_one_entry() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let user = tenant.user("ann@example.com");
    for number in 0..3 {
        let call = server.post("/businesses/types", kind("Cafe"));
        call.bearer(&user.access).header("x-request-id", &format!("forbidden-{number}")).refused(403, "ADMIN_REQUIRED");
    }
    server.get("/users/me").bearer("no token").refused(401, "TOKEN_INVALID");
    let refused: Vec<Value> = server.audit("").into_iter().filter(|entry| entry["outcome"] == "refused").collect();
    assert_eq!(refused.len(), 2, "{refused:?}");
    let forbidden = refused.iter().find(|entry| entry["status"] == 403).unwrap();
    assert_eq!((&forbidden["times"], &forbidden["request"]), (&json!(3), &json!("forbidden-0")));
    assert_eq!((&forbidden["caller"]["id"], &forbidden["tenant"]), (&json!(user.id), &json!(tenant.id)));
    let stranger = refused.iter().find(|entry| entry["status"] == 401).unwrap();
    assert_eq!((&stranger["code"], &stranger["caller"]["role"]), (&json!("TOKEN_INVALID"), &json!("public")));
    assert_eq!(stranger["operation"], "UsersController_getCurrentUser");
}

#[test]
fn a_flood_of_refusals_is_counted_and_fills_nothing() {
    let clock = TestClock::at("2026-11-24T08:00:00Z");
    let server = TestServer::start_with(|parts| parts.clock = clock.clone());
    let mut sent = 0;
    let guarded: Vec<Operation> =
        Operation::all().into_iter().filter(|operation| !operation.security.is_empty()).collect();
    server.audit("");
    for name in ["authorization", "x-api-key"] {
        for operation in &guarded {
            let values = vec!["00000000-0000-4000-8000-000000000000".to_owned(); operation.parameters().len()];
            let call = operation.call(&server, &operation.at(&values), None);
            assert_eq!(call.header(name, "Bearer nonsense").send().status, 401, "{}", operation.id);
            sent += 1;
        }
    }
    assert!(sent > limits::AUDIT_REFUSALS, "{sent}");
    audit::settle(&server.services, true, || true).unwrap();
    clock.pass(chrono::Duration::from_std(limits::AUDIT_REFUSALS_PERIOD).unwrap());
    audit::settle(&server.services, true, || true).unwrap();
    let told = "FROM audit_log WHERE status = 401 OR operation = 'others'";
    assert_eq!(
        server.number(&format!("SELECT count(*) AS n {told}")),
        i64::try_from(limits::AUDIT_REFUSALS).unwrap() + 1
    );
    assert_eq!(server.number(&format!("SELECT sum(times)::bigint AS n {told}")), i64::try_from(sent).unwrap());
}

#[test]
fn an_admin_reads_of_his_own_tenant_and_nobody_else_reads() {
    let server = TestServer::start_with(|parts| {
        parts.edge.control = ControlOptions::new(Some(KEY), Vec::new());
    });
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    new_type(&tenant, "Cafe");
    new_type(&other, "Tea room");
    let user = tenant.user("ann@example.com");
    let read = |query: &str| server.get(&format!("/_pers/audit{query}"));
    for query in ["".to_owned(), format!("?tenant={}", other.id)] {
        let told = read(&query).bearer(&tenant.admin).ok(200);
        let tenants: BTreeSet<&str> =
            told["entries"].as_array().unwrap().iter().map(|e| e["tenant"].as_str().unwrap()).collect();
        assert_eq!(tenants, BTreeSet::from([tenant.id.as_str()]));
        assert_eq!(told["head"], Value::Null);
    }
    read("").bearer(&user.access).refused(403, "ADMIN_REQUIRED");
    read("").bearer("no token").refused(401, "TOKEN_INVALID");
    read("").key(&tenant.system_key).refused(401, "CONTROL_KEY_INVALID");
    let all = read("").header("x-pers-control-key", KEY).ok(200);
    let tenants: BTreeSet<&str> =
        all["entries"].as_array().unwrap().iter().filter_map(|e| e["tenant"].as_str()).collect();
    assert!(tenants.contains(tenant.id.as_str()) && tenants.contains(other.id.as_str()), "{all}");
    assert!(all["head"]["number"].as_i64().unwrap() >= 4);
}

#[test]
fn an_admin_reads_where_there_is_no_control_plane() {
    let server = TestServer::start_with(|parts| parts.settings.dev = false);
    let tenant = server.tenant("Coffee Club");
    new_type(&tenant, "Cafe");
    server.get("/_pers/audit").refused(401, "CREDENTIALS_REQUIRED");
    server.get("/_pers/audit").header("x-pers-control-key", KEY).refused(401, "CREDENTIALS_REQUIRED");
    let told = server.get("/_pers/audit").bearer(&tenant.admin).ok(200);
    assert_eq!(told["entries"][0]["operation"], "BusinessTypesController_createBusinessType");
}

#[test]
fn pages_and_filters_go_through_all_entries_once() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for number in 0..7 {
        new_type(&tenant, &format!("Type {number}"));
    }
    let (mut seen, mut next) = (Vec::new(), None);
    loop {
        let before: String = next.map_or(String::new(), |next: i64| format!("&before={next}"));
        let page = server.get(&format!("/_pers/audit?limit=3&tenant={}{before}", tenant.id)).ok(200);
        seen.extend(page["entries"].as_array().unwrap().iter().map(|entry| entry["number"].as_i64().unwrap()));
        next = page["next"].as_i64();
        if next.is_none() {
            break;
        }
    }
    let all: Vec<i64> =
        server.audit(&format!("tenant={}", tenant.id)).iter().map(|e| e["number"].as_i64().unwrap()).collect();
    assert_eq!(seen, all);
    assert!(seen.len() >= 7 && seen.is_sorted_by(|a, b| a > b), "{seen:?}");
    let admin = server.audit("limit=1")[0]["caller"]["id"].as_str().unwrap().to_owned();
    assert_eq!(server.audit(&format!("caller={admin}")).len(), 7);
    assert_eq!(server.audit("from=2100-01-01T00:00:00Z").len(), 0);
    assert_eq!(server.audit("to=2000-01-01T00:00:00Z").len(), 0);
    for (query, target) in [
        ("limit=0", "query/limit"),
        ("limit=1001", "query/limit"),
        ("from=today", "query/from"),
        ("caller=ann", "query/caller"),
        ("credential=till", "query/credential"),
        ("tenant=x", "query/tenant"),
        ("before=x", "query/before"),
    ] {
        let refused = server.get(&format!("/_pers/audit?{query}")).refused(400, "VALIDATION_FAILED");
        assert_eq!(refused["target"], target);
    }
}

#[test]
fn the_control_plane_is_told_of_and_cannot_break_the_chain() {
    let server = TestServer::start();
    let made = server.post("/_pers/tenants", json!({"users": 1})).ok(201);
    let (tenant, admin) = (made["tenantId"].as_str().unwrap(), made["adminAccessToken"].as_str().unwrap());
    server.post("/businesses/types", kind("Cafe")).bearer(admin).ok(201);
    let before = server.audit("");
    server.post("/_pers/reset", json!({"mode": "seed", "tenant": tenant})).ok(200);
    server.delete(&format!("/_pers/tenants/{tenant}")).ok(204);
    let told = server.audit(&format!("tenant={tenant}"));
    let operations: Vec<&str> = told.iter().map(|entry| entry["operation"].as_str().unwrap()).collect();
    assert_eq!(operations, ["POST /_pers/reset", "BusinessTypesController_createBusinessType", "POST /_pers/tenants"]);
    assert_eq!(told[0]["caller"], json!({"role": "control", "id": null, "credential": null}));
    let thrown = server.audit("operation=DELETE%20/_pers/tenants/%7Bid%7D");
    assert_eq!(thrown[0]["object"], tenant);
    let after = server.audit("");
    assert_eq!(after[after.len() - before.len()..], before[..]);
    let report = server.verify(None);
    assert!(report.findings.is_whole() && report.pending == 0, "{report}");
}

#[test]
fn the_database_lets_nobody_change_an_entry() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    new_type(&tenant, "Cafe");
    for sql in ["UPDATE audit_pending SET role = 'x'", "DELETE FROM audit_pending", "TRUNCATE audit_pending"] {
        let error = server.execute(sql).unwrap_err().to_string();
        assert!(error.contains("append-only"), "{sql}: {error}");
    }
    server.audit("");
    for sql in [
        "UPDATE audit_log SET role = 'x'",
        "DELETE FROM audit_log WHERE number = 1",
        "TRUNCATE audit_log",
        "SELECT set_config('pers.replaced_tenant', tenant::text, false) FROM audit_log; DELETE FROM audit_log",
        "UPDATE audit_head SET number = number - 1",
        "UPDATE audit_head SET hash = sha256('x')",
        "UPDATE audit_head SET base_number = 1, base_hash = sha256('x')",
        "DELETE FROM audit_head",
        "TRUNCATE audit_head",
    ] {
        assert!(server.execute(sql).is_err(), "{sql}");
    }
    assert!(server.verify(None).findings.is_whole());
}

#[test]
fn tampering_past_the_triggers_is_found_where_it_is() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for number in 0..6 {
        new_type(&tenant, &format!("Type {number}"));
    }
    server.audit("");
    let head = server.verify(None).findings.head;
    assert!(head.number >= 6);
    let count = head.number;
    // Each on a copy of the entries, which are put back afterwards.
    server.execute("CREATE TABLE kept AS SELECT * FROM audit_log").unwrap();
    for (sql, defects) in [
        ("UPDATE audit_log SET role = 'user' WHERE number = 3", vec![Defect::Changed { number: 3 }]),
        ("UPDATE audit_log SET credential = gen_random_uuid() WHERE number = 3", vec![Defect::Changed { number: 3 }]),
        ("UPDATE audit_log SET recorded_at = recorded_at + interval '1 ms' WHERE number = 3", vec![Defect::Changed { number: 3 }]),
        ("UPDATE audit_log SET hash = sha256('x') WHERE number = 3", vec![Defect::Changed { number: 3 }, Defect::Changed { number: 4 }]),
        ("DELETE FROM audit_log WHERE number = 3", vec![Defect::Missing { from: 3, to: 3 }]),
        ("DELETE FROM audit_log WHERE number < 3", vec![Defect::Missing { from: 1, to: 2 }]),
        ("DELETE FROM audit_log WHERE number > 4", vec![Defect::Missing { from: 5, to: count }]),
        (
            "UPDATE audit_log SET number = CASE number WHEN 3 THEN 900 ELSE 901 END WHERE number IN (3, 4);
             UPDATE audit_log SET number = CASE number WHEN 900 THEN 4 ELSE 3 END WHERE number IN (900, 901)",
            vec![Defect::Changed { number: 3 }, Defect::Changed { number: 4 }, Defect::Changed { number: 5 }],
        ),
        (
            "INSERT INTO audit_log SELECT 1000 + number, hash, 1000 + position, recorded_at, tenant, role, caller, credential, operation,
                 object, request, address, status, code, times FROM audit_log WHERE number = 3",
            vec![Defect::Missing { from: count + 1, to: 1002 }],
        ),
    ] {
        sql.split(';').for_each(|sql| server.tamper("audit_log", sql));
        let report = server.verify(None);
        assert_eq!(report.findings.defects, defects, "{sql}\n{report}");
        server.tamper("audit_log", "DELETE FROM audit_log");
        server.tamper("audit_log", "INSERT INTO audit_log SELECT * FROM kept");
        assert!(server.verify(None).findings.is_whole());
    }
    // The end cut off and the head with it is only seen by who has written the head down.
    server.tamper("audit_log", "DELETE FROM audit_log WHERE number > 4");
    server.tamper(
        "audit_head",
        "UPDATE audit_head SET (number, hash) = (SELECT number, hash FROM audit_log WHERE number = 4)",
    );
    assert!(server.verify(None).findings.is_whole());
    assert_eq!(server.verify(Some(head)).findings.defects, [Defect::ExpectedNotThere { number: count }]);
}

#[test]
fn servers_that_share_a_database_chain_every_entry_once() {
    let server = TestServer::start();
    let other = server.beside(|_| {});
    let tenant = server.tenant("Coffee Club");
    let before = server.audit("").len();
    let written = AtomicUsize::new(0);
    at_once(10, |thread| {
        // The last two chain while the others write.
        if let 8.. = thread {
            while written.load(Ordering::Acquire) < 8 {
                audit::settle(&server.services, thread == 8, || true).unwrap();
                audit::settle(&other.services, thread == 9, || true).unwrap();
            }
            return;
        }
        let answers: Vec<u16> = (0..15)
            .map(|number| {
                let to = if number % 2 == 0 { &server } else { &other };
                let call = to.post("/businesses/types", kind(&format!("Type {thread} {number}")));
                call.bearer(&tenant.admin).send().status
            })
            .collect();
        written.fetch_add(1, Ordering::Release);
        assert_eq!(answers, [201; 15]);
    });
    let told = server.audit("limit=1000");
    assert_eq!(told.len() - before, 120);
    let made = server.number("SELECT count(*) AS n FROM business_types b JOIN audit_log a ON a.object = b.id::text AND a.tenant = b.tenant_id");
    assert_eq!(made, 120);
    let report = server.verify(None);
    assert!(report.findings.is_whole() && report.pending == 0, "{report}");
}

#[test]
fn the_retention_removes_the_oldest_and_leaves_a_whole_chain() {
    let clock = TestClock::at("2026-11-24T08:00:00Z");
    let server = TestServer::start_with(|parts| parts.clock = clock.clone());
    let tenant = server.tenant("Coffee Club");
    new_type(&tenant, "Old");
    let old = server.verify(None);
    assert_eq!(old.findings.entries, 0, "not chained yet");
    assert!(old.pending >= 2);
    server.audit("");
    clock.pass(chrono::Duration::minutes(10));
    new_type(&tenant, "New");
    server.audit("");
    let before = "2026-11-24T08:05:00Z".parse().unwrap();
    let prune = |conn: &mut _| store::audit::delete_before(conn, before);
    let (begin, removed) = store::tx(&server.services.pool, "test", Access::Write, prune).unwrap();
    assert_eq!(i64::try_from(removed).unwrap(), old.pending);
    assert_eq!(begin.number, old.pending);
    let report = server.verify(Some(begin));
    assert!(report.findings.is_whole() && report.findings.entries == 1, "{report}");
    assert_eq!(store::tx(&server.services.pool, "test", Access::Write, prune).unwrap(), (begin, 0));
    assert!(server.execute("DELETE FROM audit_log").is_err());
}
