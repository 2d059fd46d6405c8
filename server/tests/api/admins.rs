//! Tags "Admins" and "API Keys".

use serde_json::json;

use crate::support::TestServer;

#[test]
fn an_admin_is_made_and_then_changed_by_email() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = tenant
        .admin_post("/admins", json!({"email": "Boss@Example.com", "displayName": "Boss", "type": "TENANT_ADMIN"}))
        .ok(201);
    assert_eq!(made["email"], "boss@example.com");
    let changed = tenant
        .admin_post("/admins", json!({"email": "boss@example.com", "displayName": "Chief", "type": "TENANT_ADMIN"}))
        .ok(201);
    assert_eq!((&changed["id"], &changed["displayName"]), (&made["id"], &json!("Chief")));
    let listed = tenant.admin_get("/admins").ok(200);
    assert_eq!(listed.as_array().unwrap().len(), 2, "{listed}");
}

#[test]
fn only_a_super_admin_makes_super_admins() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant
        .admin_post("/admins", json!({"email": "boss@example.com", "type": "SUPER_ADMIN"}))
        .refused(403, "SUPER_ADMIN_REQUIRED");
    server.execute("UPDATE admin_memberships SET admin_type = 'SUPER_ADMIN'").unwrap();
    tenant
        .admin_post("/admins", json!({"email": "founder@cc.pers.invalid", "type": "TENANT_ADMIN"}))
        .refused(403, "SUPER_ADMIN_REQUIRED");
    assert_eq!(server.number("SELECT count(*) AS n FROM admins WHERE email = 'boss@example.com'"), 0);
}

#[test]
fn linking_an_admin_shows_him_in_both_tenants_and_tells_neither_of_the_other() {
    let server = TestServer::start();
    let (own, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let made = own.admin_post("/admins", json!({"email": "boss@example.com", "type": "TENANT_ADMIN"})).ok(201);
    let path = format!("/admins/{}/tenant", made["id"].as_str().unwrap());
    for _ in 0..2 {
        let linked = other.admin_toggle(&path).ok(200);
        assert_eq!(linked["tenants"].as_array().unwrap().len(), 1);
        assert_eq!(linked["tenants"][0]["id"], other.id.as_str());
    }
    own.admin_toggle("/admins/00000000-0000-0000-0000-000000000000/tenant").refused(404, "ADMIN_NOT_FOUND");
    own.admin_toggle("/admins/none/tenant").refused(404, "ADMIN_NOT_FOUND");
}

#[test]
fn a_system_key_shows_its_secret_once_and_ends_when_it_is_revoked() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = tenant.admin_post("/api-keys", json!({"name": "till"})).ok(200);
    let (secret, id) = (made["privateKey"].as_str().unwrap(), made["id"].as_str().unwrap());
    assert_eq!(made["type"], "TENANT_SYSTEM_JWT");
    server.get("/system").bearer(secret).ok(200);
    let listed = tenant.admin_get("/api-keys?type=TENANT_SYSTEM_JWT").ok(200);
    let key = listed.as_array().unwrap().iter().find(|key| key["id"] == id).unwrap();
    assert!(key["lastUsedAt"].is_string() && key.get("privateKey").is_none(), "{key}");
    assert_eq!(key["shortenedPrivateKey"], format!("{}...{}", &secret[..8], &secret[secret.len() - 4..]));
    assert_eq!(tenant.admin_delete(&format!("/api-keys/{id}")).ok(200)["apiKey"]["isRevoked"], true);
    server.get("/system").bearer(secret).refused(401, "API_KEY_INVALID");
    tenant.login("system", secret).refused(401, "API_KEY_INVALID");
    tenant.admin_delete(&format!("/api-keys/{id}")).refused(409, "API_KEY_REVOKED");
    assert_eq!(tenant.admin_get("/api-keys").ok(200).as_array().unwrap().len(), 1);
    assert_eq!(tenant.admin_get("/api-keys?includeRevoked=true").ok(200).as_array().unwrap().len(), 2);
}

#[test]
fn a_key_of_another_tenant_is_not_found() {
    let server = TestServer::start();
    let (own, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let id = own.admin_post("/api-keys", json!({"name": "till"})).ok(200)["id"].as_str().unwrap().to_owned();
    other.admin_delete(&format!("/api-keys/{id}")).refused(404, "API_KEY_NOT_FOUND");
    own.admin_delete("/api-keys/none").refused(404, "API_KEY_NOT_FOUND");
}
