//! Tag "Tenants".

use serde_json::json;

use crate::support::TestServer;

#[test]
fn a_tenant_is_made_with_the_platforms_keys_and_shows_its_secrets_once() {
    let server = TestServer::start();
    let made = server
        .post("/v2/tenants", json!({"projectName": "Coffee Club"}))
        .project(&server.platform_project_key)
        .key(&server.platform_system_key)
        .ok(201);
    assert_eq!(made["acronym"], "CC");
    assert_eq!(made["projectApiKey"].as_str().unwrap().len(), 64);
    assert!(made["testnetProjectApiKey"].as_str().unwrap().starts_with("pk_test_"));
    assert!(made["projectPrivateKey"].is_string() && made["jwt"].is_string());
    let admin = made["jwt"].as_str().unwrap();
    let seen = server.get(&format!("/tenants/{}", made["id"].as_str().unwrap())).bearer(admin).ok(200);
    assert_eq!(seen["testnetProjectApiKey"], made["testnetProjectApiKey"]);
    assert!(seen.get("jwt").is_none() && seen.get("projectPrivateKey").is_none());
    assert_eq!(server.number("SELECT count(*) AS n FROM tenants WHERE project_name = 'Coffee Club'"), 1);
}

#[test]
fn making_a_tenant_is_refused_without_both_platform_keys() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let body = json!({"projectName": "Tea Club"});
    server.post("/tenants", body.clone()).refused(401, "CREDENTIALS_REQUIRED");
    server.post("/tenants", body.clone()).project(&server.platform_project_key).refused(401, "CREDENTIALS_REQUIRED");
    server
        .post("/tenants", body.clone())
        .project(&tenant.project_key)
        .key(&tenant.system_key)
        .refused(403, "PLATFORM_REQUIRED");
    server
        .post("/tenants", body)
        .project(&tenant.project_key)
        .key(&server.platform_system_key)
        .refused(403, "TENANT_MISMATCH");
    assert_eq!(server.number("SELECT count(*) AS n FROM tenants WHERE project_name = 'Tea Club'"), 0);
}

#[test]
fn a_tenants_name_is_taken_whatever_its_case() {
    let server = TestServer::start();
    server.tenant("Coffee Club");
    let refused = server
        .post("/tenants", json!({"projectName": "COFFEE club"}))
        .project(&server.platform_project_key)
        .key(&server.platform_system_key)
        .refused(409, "TENANT_NAME_TAKEN");
    assert_eq!(refused["target"], "/projectName");
}

#[test]
fn a_tenant_shows_more_to_those_who_belong_to_it() {
    let server = TestServer::start();
    let (own, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let path = format!("/tenants/{}", own.id);
    for (call, has_testnet_key) in [
        (server.get(&path), false),
        (server.get(&path).project(&other.project_key), false),
        (server.get(&path).bearer(&other.admin), false),
        (server.get(&path).project(&own.project_key), true),
        (server.get(&path).bearer(&own.admin), true),
    ] {
        let seen = call.ok(200);
        assert_eq!(seen["projectApiKey"], own.project_key.as_str());
        assert_eq!(seen.get("testnetProjectApiKey").is_some(), has_testnet_key);
    }
}

#[test]
fn stripe_secrets_are_for_the_tenants_admins_only() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    server
        .execute(&format!(
            "UPDATE tenants SET stripe_api_key = 'sk_test_1', stripe_webhook_secret = 'whsec_1' WHERE id = '{}'",
            tenant.id
        ))
        .unwrap();
    let path = format!("/tenants/{}", tenant.id);
    let seen = tenant.public_get(&path).ok(200);
    assert!(seen.get("stripeApiKey").is_none() && seen.get("stripeWebhookSecret").is_none());
    let seen = tenant.admin_get(&path).ok(200);
    assert_eq!(
        (seen["stripeApiKey"].as_str(), seen["stripeWebhookSecret"].as_str()),
        (Some("sk_test_1"), Some("whsec_1"))
    );
}

#[test]
fn an_unknown_or_malformed_tenant_id_is_not_found() {
    let server = TestServer::start();
    server.get("/tenants/00000000-0000-0000-0000-000000000000").refused(404, "TENANT_NOT_FOUND");
    server.get("/tenants/none").refused(404, "TENANT_NOT_FOUND");
}
