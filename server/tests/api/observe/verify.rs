//! `POST /_pers/verify`: whether a client has asked what it should.

use serde_json::{Value, json};

use crate::support::{Call, Tenant, TestServer, at_once};

const CREATE: &str = "CampaignsController_createCampaign";

/// Asks about one tenant's requests.
fn verify(tenant: &Tenant<'_>, mut question: Value) -> Call {
    question["tenant"] = json!(tenant.id);
    tenant.server.post("/_pers/verify", question)
}

#[test]
fn what_has_been_asked_is_confirmed() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for name in ["Summer", "Winter"] {
        tenant.admin_post("/campaigns", json!({"name": name, "description": "Long days"})).once(name).ok(201);
    }
    tenant.admin_get("/tokens?limit=5").ok(200);
    tenant.admin_post("/campaigns", json!({"name": 1})).refused(400, "VALIDATION_FAILED");
    for (question, count) in [
        (json!({"operationId": CREATE}), 3),
        (json!({"operationId": CREATE, "status": 201, "times": 2}), 2),
        (json!({"operationId": CREATE, "status": "4xx", "times": 1}), 1),
        (json!({"operationId": CREATE, "body": {"name": "Summer"}}), 1),
        (json!({"operationId": CREATE, "body": {"description": "Long days"}, "atLeast": 2, "atMost": 2}), 2),
        (json!({"operationId": CREATE, "body": {"name": {"$regex": "er$"}}, "times": 2}), 2),
        (json!({"operationId": CREATE, "body": {"name": {"$type": "integer"}}}), 1),
        (json!({"operationId": CREATE, "body": {"name": "Summer"}, "exact": true, "times": 0}), 0),
        (json!({"operationId": CREATE, "body": {"name": 1}, "exact": true}), 1),
        (json!({"operationId": CREATE, "headers": {"Idempotency-Key": "Winter"}}), 1),
        (json!({"operationId": CREATE, "headers": {"authorization": {"$exists": true}}}), 3),
        (json!({"method": "POST", "path": "/v2/campaigns", "times": 3}), 3),
        (json!({"path": "/tokens", "query": {"limit": 5}}), 1),
        (json!({"path": "/tokens", "query": {"page": {"$exists": false}}}), 1),
        (json!({"operationId": "UsersController_getCurrentUser", "times": 0}), 0),
        (json!({"status": "5xx", "atMost": 0}), 0),
        (json!({"since": "2100-01-01T00:00:00Z", "times": 0}), 0),
    ] {
        let told = verify(&tenant, question.clone()).ok(200);
        assert_eq!((&told["verified"], &told["count"]), (&json!(true), &json!(count)), "{question}");
        assert_eq!(told["complete"], true);
    }
}

#[test]
fn what_has_not_been_asked_is_explained_by_what_came_closest() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.admin_post("/campaigns", json!({"name": "Summer", "description": "Long days"})).ok(201);
    tenant.admin_post("/campaigns", json!({"name": "Winter"})).ok(201);
    tenant.admin_get("/tokens").ok(200);
    let expected = json!({"name": "Summer", "description": "Short days"});
    let refused = verify(&tenant, json!({"operationId": CREATE, "body": expected})).refused(422, "NOT_VERIFIED");
    let details = &refused["details"];
    assert_eq!(
        json!([details["verified"], details["count"], details["expected"], details["matching"]]),
        json!([false, 0, "at least 1", []])
    );
    let near = details["nearMisses"].as_array().unwrap();
    assert_eq!(
        near[0]["differences"],
        json!([{"target": "/description", "expected": "\"Short days\"", "actual": "\"Long days\""}])
    );
    let targets: Vec<_> = near[1]["differences"].as_array().unwrap().iter().map(|one| &one["target"]).collect();
    assert_eq!(targets, ["/name", "/description"]);
    assert_eq!(near[2]["differences"][0]["target"], "operationId");
    let number = &near[0]["number"];
    let detail = format!(
        "at least 1 such requests were expected, 0 were made; request {number} came closest: /description is \
         \"Long days\", not \"Short days\""
    );
    assert_eq!(refused["detail"], detail);
    let too_many = verify(&tenant, json!({"operationId": CREATE, "times": 1})).refused(422, "NOT_VERIFIED");
    assert_eq!((&too_many["details"]["count"], &too_many["details"]["nearMisses"]), (&json!(2), &json!([])));
    assert_eq!(too_many["details"]["matching"][0]["operationId"], CREATE);
}

#[test]
fn a_question_that_is_none_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (question, target) in [
        (json!({"operationId": "CampaignsController_createCampain", "times": 0}), Some("/operationId")),
        (json!({"operationID": CREATE}), None),
        (json!({"times": 1, "atLeast": 1}), Some("/times")),
        (json!({"status": "9xx"}), Some("status")),
        (json!({"body": {"a": {"$like": "x"}}}), Some("/body/a/$like")),
        (json!({"headers": {"a": {"$regex": "("}}}), Some("/headers/a/$regex")),
        (json!({"times": -1}), Some("times")),
    ] {
        let refused = verify(&tenant, question.clone()).refused(400, "VALIDATION_FAILED");
        if let Some(target) = target {
            assert_eq!(refused["target"], target, "{question}");
        }
    }
}

#[test]
fn workers_verify_their_own_tenants_at_once() {
    let server = TestServer::start();
    let tenants: Vec<_> = (0..16).map(|number| server.tenant(&format!("Club {number}"))).collect();
    at_once(16, |number| {
        let (tenant, name) = (&tenants[number], format!("Campaign {number}"));
        for times in 1..4 {
            tenant.admin_post("/campaigns", json!({"name": name})).ok(201);
            verify(tenant, json!({"operationId": CREATE, "body": {"name": name}, "times": times})).ok(200);
        }
    });
}
