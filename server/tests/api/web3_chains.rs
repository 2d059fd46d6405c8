//! Tag "Web3 Chains": chains, and the tokens for their RPCs.

use chrono::{DateTime, Duration};
use pers_server::auth::keys::Purpose;
use pers_server::auth::tokens::{ChainClaims, TokenType};
use serde_json::{Value, json};

use crate::support::{TestClock, TestServer};

#[test]
fn the_seeded_chains_are_shown_with_a_token_for_their_rpc() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (id, name, testnet, explorer) in [
        (39_123, "PERS Chain", false, Value::Null),
        (80_002, "Polygon Amoy", true, json!("https://amoy.polygonscan.com")),
        (137, "Polygon", false, json!("https://polygonscan.com")),
    ] {
        let chain = tenant.public_get(&format!("/chains/{id}")).ok(200);
        assert_eq!(
            (&chain["name"], &chain["chainId"], &chain["isTestnet"]),
            (&json!(name), &json!(id), &json!(testnet))
        );
        assert_eq!(chain["explorerUrl"], explorer);
        let token = chain["authToken"].as_str().unwrap();
        let claims: ChainClaims = server.services.keys.verify(Purpose::Pers, token).unwrap();
        assert_eq!(claims.iss, "https://pers.local");
        assert_eq!(json!([claims.sub, claims.aud, claims.chain_id]), json!([tenant.id, chain["rpcUrl"], id]));
        assert_eq!((claims.testnet, claims.typ), (false, TokenType::Chain));
        assert_eq!(claims.exp - claims.iat, Duration::days(30).num_seconds());
    }
}

#[test]
fn a_chain_token_is_signed_with_a_published_key_and_dated_by_the_servers_clock() {
    let clock = TestClock::at("2026-03-01T10:00:00Z");
    let server = TestServer::start_with(|parts| parts.clock = clock.clone());
    let tenant = server.tenant("Coffee Club");
    let chain = tenant.public_get("/chains/137").ok(200);
    let token = chain["authToken"].as_str().unwrap();
    let header = jsonwebtoken::decode_header(token).unwrap();
    let keys = server.get("/.well-known/jwks.json").ok(200);
    let key = keys["keys"].as_array().unwrap().iter().find(|key| key["kid"] == header.kid.clone().unwrap()).unwrap();
    let key = jsonwebtoken::DecodingKey::from_jwk(&serde_json::from_value(key.clone()).unwrap()).unwrap();
    let mut validation = jsonwebtoken::Validation::new(jsonwebtoken::Algorithm::ES256);
    validation.set_audience(&[chain["rpcUrl"].as_str().unwrap()]);
    validation.set_issuer(&["https://pers.local"]);
    validation.validate_exp = false;
    let claims = jsonwebtoken::decode::<Value>(token, &key, &validation).unwrap().claims;
    let expires = DateTime::from_timestamp(claims["exp"].as_i64().unwrap(), 0).unwrap();
    assert_eq!(expires.to_rfc3339(), "2026-03-31T10:00:00+00:00");
}

#[test]
fn a_testnet_key_gets_tokens_of_test_networks_only() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = tenant.admin_get(&format!("/tenants/{}", tenant.id)).ok(200);
    let testnet_key = made["testnetProjectApiKey"].as_str().unwrap();
    assert!(testnet_key.starts_with("pk_test_"));
    // Twice: the second time the key is remembered.
    for _ in 0..2 {
        for (id, opens) in [(39_123, false), (137, false), (80_002, true)] {
            let path = format!("/chains/{id}");
            let chain = server.get(&path).project(testnet_key).ok(200);
            assert_eq!(chain["authToken"].is_string(), opens, "{id}");
            assert!(chain["rpcUrl"].is_string());
            let as_admin = server.get(&path).project(testnet_key).bearer(&tenant.admin).ok(200);
            assert_eq!(as_admin["authToken"].is_string(), opens, "{id}: the key says which network is meant");
        }
        let chain = server.get("/chains/80002").project(testnet_key).ok(200);
        let claims: ChainClaims =
            server.services.keys.verify(Purpose::Pers, chain["authToken"].as_str().unwrap()).unwrap();
        assert!(claims.testnet);
    }
}

#[test]
fn a_chain_token_opens_nothing_of_this_server() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let chain = tenant.public_get("/chains/39123").ok(200);
    let token = chain["authToken"].as_str().unwrap();
    server.get("/users/me").bearer(token).refused(401, "TOKEN_TYPE_NOT_ACCEPTED");
    server.get("/chains/39123").bearer(token).refused(401, "TOKEN_TYPE_NOT_ACCEPTED");
    tenant.public_get("/chains/39123").key(token).refused(401, "API_KEY_INVALID");
    server
        .post("/auth/refresh", json!({"refreshToken": token}))
        .project(&tenant.project_key)
        .refused(401, "TOKEN_TYPE_NOT_ACCEPTED");
    tenant.login("system", token).refused(401, "TOKEN_TYPE_NOT_ACCEPTED");
    tenant.login("user", token).refused(401, "ISSUER_UNKNOWN");
    let verified = server.post("/auth/verify", json!({"authToken": token})).project(&tenant.project_key).ok(200);
    assert_eq!((&verified["valid"], &verified["payload"]), (&json!(false), &Value::Null));
    assert_eq!(verified["errorMessage"], "The token is of a kind that is not accepted here");
}

#[test]
fn an_unknown_chain_is_not_found_and_a_number_is_needed() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for id in ["1", "9223372036854775807"] {
        tenant.public_get(&format!("/chains/{id}")).refused(404, "CHAIN_NOT_FOUND");
    }
    for id in ["0", "-1", "polygon", "1.5", "9223372036854775808"] {
        let refused = tenant.public_get(&format!("/chains/{id}")).send();
        assert_eq!((refused.status, &refused.json["target"]), (400, &json!("path/chainId")), "{id}: {}", refused.json);
    }
}

#[test]
fn a_chain_needs_a_project_and_credentials_of_one_tenant() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    server.get("/chains/137").refused(401, "CREDENTIALS_REQUIRED");
    server.get("/chains/137").project("unknown").refused(401, "PROJECT_KEY_INVALID");
    tenant.public_get("/chains/137").bearer(&other.admin).refused(403, "TENANT_MISMATCH");
}
