//! Tags "Auth", "Root" and "Well-known": proofs, sessions, keys.

use chrono::Duration;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use pers_server::auth::tokens::DevelopmentPerson;
use serde_json::{Value, json};

use crate::support::{Tenant, TestServer};

#[test]
fn a_user_signs_in_with_his_providers_token_and_stays_the_same_user() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (first, second) = (tenant.user("ann@example.com"), tenant.user("ann@example.com"));
    assert_eq!(first.id, second.id);
    assert_eq!(server.number("SELECT count(*) AS n FROM users"), 1);
    assert_eq!(server.number("SELECT count(*) AS n FROM accounts WHERE owner_type = 'user'"), 1);
}

#[test]
fn a_known_email_signs_into_the_account_that_has_it() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let user = tenant.user("ann@example.com");
    let person = DevelopmentPerson {
        subject: "another-subject",
        email: "ANN@example.com",
        signing_address: None,
        life: Duration::minutes(5),
    };
    let pair = tenant.login("user", &tenant.provider_token_of(&person)).ok(200);
    let me = server.get("/users/me").bearer(pair["accessToken"].as_str().unwrap()).ok(200);
    assert_eq!(me["id"], user.id.as_str());
}

#[test]
fn a_proof_that_does_not_hold_opens_no_session() {
    let server = TestServer::start();
    let (own, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let expired = DevelopmentPerson {
        subject: "ann",
        email: "ann@example.com",
        signing_address: None,
        life: Duration::minutes(-1),
    };
    let unsigned = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2Rldi5wZXJzLmxvY2FsIn0.";
    for (token, code) in [
        ("not a token".to_owned(), "PROVIDER_TOKEN_INVALID"),
        (unsigned.to_owned(), "PROVIDER_TOKEN_INVALID"),
        (other.provider_token("ann@example.com"), "PROVIDER_TOKEN_INVALID"),
        (own.provider_token_of(&expired), "PROVIDER_TOKEN_EXPIRED"),
        (own.user("bob@example.com").access, "ISSUER_UNKNOWN"),
    ] {
        own.login("user", &token).refused(401, code);
    }
    own.login("business", &own.provider_token("nobody@example.com")).refused(403, "BUSINESS_UNKNOWN");
    own.login("tenant", &own.provider_token("nobody@example.com")).refused(403, "ADMIN_UNKNOWN");
    own.login("system", &own.provider_token("nobody@example.com")).refused(401, "TOKEN_INVALID");
    assert_eq!(server.number("SELECT count(*) AS n FROM users"), 1);
}

#[test]
fn the_development_issuer_is_unknown_outside_development_mode() {
    let server = TestServer::start_with(|parts| parts.settings.dev = false);
    let tenant = server.tenant("Coffee Club");
    tenant.login("user", &tenant.provider_token("ann@example.com")).refused(401, "ISSUER_UNKNOWN");
}

#[test]
fn a_refresh_token_is_good_once_and_its_reuse_ends_the_session() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let user = tenant.user("ann@example.com");
    let refresh =
        |token: &str| server.post("/auth/refresh", json!({"refreshToken": token})).project(&tenant.project_key);
    let next = refresh(&user.refresh).ok(200);
    let next_refresh = next["refreshToken"].as_str().unwrap();
    server.get("/users/me").bearer(next["accessToken"].as_str().unwrap()).ok(200);
    refresh(&user.refresh).refused(401, "REFRESH_TOKEN_USED");
    refresh(next_refresh).refused(401, "REFRESH_TOKEN_USED");
    assert_eq!(server.number("SELECT count(*) AS n FROM sessions WHERE ended_at IS NOT NULL"), 1);
}

#[test]
fn one_refresh_token_used_in_parallel_buys_one_pair_at_most() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let user = tenant.user("ann@example.com");
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let calls: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    let body = json!({"refreshToken": user.refresh});
                    server.post("/auth/refresh", body).project(&tenant.project_key).send().status
                })
            })
            .collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 401).count(), 7, "{statuses:?}");
}

#[test]
fn one_kind_of_token_does_not_pass_for_another() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let user = tenant.user("ann@example.com");
    server.get("/users/me").bearer(&user.refresh).refused(401, "TOKEN_TYPE_NOT_ACCEPTED");
    server
        .post("/auth/refresh", json!({"refreshToken": user.access}))
        .project(&tenant.project_key)
        .refused(401, "TOKEN_TYPE_NOT_ACCEPTED");
    server.get("/users/me").project(&tenant.project_key).key(&user.access).refused(401, "API_KEY_INVALID");
}

#[test]
fn a_switched_off_user_gets_no_session() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let user = tenant.user("ann@example.com");
    tenant.admin_toggle(&format!("/users/{}/status", user.id)).ok(200);
    tenant.login("user", &tenant.provider_token("ann@example.com")).refused(403, "USER_NOT_ACTIVE");
    server
        .post("/auth/refresh", json!({"refreshToken": user.refresh}))
        .project(&tenant.project_key)
        .refused(401, "SESSION_ENDED");
}

#[test]
fn raw_login_data_opens_a_session_only_where_the_tenant_allows_it() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let login = || {
        server
            .post("/auth/token", json!({"authToken": "none", "rawLoginData": {"nickname": "Ann"}}))
            .project(&tenant.project_key)
    };
    login().refused(403, "UNPROVEN_LOGIN_NOT_ALLOWED");
    server.execute("UPDATE tenants SET allow_jwt_for_unauthenticated_users = true").unwrap();
    let pair = login().ok(200);
    let me = server.get("/users/me").bearer(pair["accessToken"].as_str().unwrap()).ok(200);
    assert_eq!((&me["customData"]["nickname"], &me["email"]), (&json!("Ann"), &Value::Null));
    server
        .post("/auth/token", json!({"authToken": "none", "authType": "tenant", "rawLoginData": {}}))
        .project(&tenant.project_key)
        .refused(403, "UNPROVEN_LOGIN_NOT_ALLOWED");
}

#[test]
fn businesses_admins_and_systems_sign_in_with_their_own_proofs() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let business = tenant.business("till@example.com");
    assert_eq!(server.get("/businesses/me").bearer(&business.access).ok(200)["id"], business.id.as_str());
    tenant.admin_post("/admins", json!({"email": "boss@example.com", "type": "TENANT_ADMIN"})).ok(201);
    let admin = tenant.login("tenant", &tenant.provider_token("boss@example.com")).ok(200);
    server.get("/admin").bearer(admin["accessToken"].as_str().unwrap()).ok(200);
    let system = tenant.login("system", &tenant.system_key).ok(200);
    server.get("/system").bearer(system["accessToken"].as_str().unwrap()).ok(200);
}

#[test]
fn an_external_user_is_known_by_his_external_id() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let token = tenant.provider_token("crm-17@example.com");
    let pair = tenant.login("external", &token).ok(200);
    let me = server.get("/users/me").bearer(pair["accessToken"].as_str().unwrap()).ok(200);
    assert_eq!(me["externalId"], "crm-17@example.com");
    tenant.login("external", &token).ok(200);
    assert_eq!(server.number("SELECT count(*) AS n FROM users"), 1);
}

#[test]
fn verify_answers_for_good_and_bad_tokens_alike() {
    let server = TestServer::start();
    let (own, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let user = own.user("ann@example.com");
    let verify = |tenant: &Tenant<'_>, token: &str| {
        server.post("/auth/verify", json!({"authToken": token})).project(&tenant.project_key).ok(200)
    };
    assert_eq!(verify(&own, &user.access)["payload"]["role"], "USER");
    assert_eq!(verify(&own, &own.system_key)["valid"], true);
    for token in ["none", &own.provider_token("ann@example.com"), &user.access[..user.access.len() - 4]] {
        let verdict = verify(&own, token);
        assert_eq!((&verdict["valid"], verdict["errorMessage"].is_string()), (&json!(false), true), "{token}");
    }
    assert_eq!(verify(&other, &user.access)["valid"], false);
}

#[test]
fn a_published_key_verifies_a_token_and_rotation_keeps_the_old_one() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let user = tenant.user("ann@example.com");
    let keys = server.get("/.well-known/jwks.json").ok(200)["keys"].clone();
    let kid = jsonwebtoken::decode_header(&user.access).unwrap().kid.unwrap();
    assert!(keys.as_array().unwrap().iter().any(|key| key["kid"] == kid.as_str()), "{keys}");
    assert!(keys.as_array().unwrap().iter().all(|key| key.get("d").is_none()), "a private key is published");
    let now = server.services.clock.now();
    let next = server.services.keys.rotate(pers_server::auth::keys::Purpose::Pers, now).unwrap();
    assert_ne!(next, kid);
    server.get("/users/me").bearer(&user.access).ok(200);
    let again = tenant.user("ann@example.com");
    assert_eq!(jsonwebtoken::decode_header(&again.access).unwrap().kid.unwrap(), next);
    assert_eq!(server.get("/.well-known/jwks.json").ok(200)["keys"].as_array().unwrap().len(), 2);
}

/// A provider of the tenant's own; `column` says where its keys are.
fn trust(server: &TestServer, tenant: &Tenant<'_>, column: &str, keys: &str) {
    server
        .execute(&format!(
            "INSERT INTO identity_providers (tenant_id, id, issuer, audience, {column}, created_at)
             VALUES ('{}', gen_random_uuid(), 'https://id.example.com', 'pers', '{keys}', now())",
            tenant.id
        ))
        .unwrap();
}

/// A key pair of a provider: what it signs with, and what it publishes.
fn key_pair(kid: &str) -> (EncodingKey, Value) {
    let secret = p256::SecretKey::random(&mut rand::rngs::OsRng);
    let der = p256::pkcs8::EncodePrivateKey::to_pkcs8_der(&secret).unwrap();
    let key = EncodingKey::from_ec_der(der.as_bytes());
    let mut jwk = jsonwebtoken::jwk::Jwk::from_encoding_key(&key, Algorithm::ES256).unwrap();
    jwk.common.key_id = Some(kid.to_owned());
    (key, json!({"keys": [jwk]}))
}

#[test]
fn a_providers_keys_are_fetched_from_its_address_and_kept() {
    let server = TestServer::start_with(|parts| {
        parts.settings.dev = false;
        parts.settings.outgoing = vec!["127.0.0.1/32".parse().unwrap()];
    });
    let tenant = server.tenant("Coffee Club");
    let (key, jwks) = key_pair("k1");
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    trust(&server, &tenant, "jwks_url", &format!("http://{address}/jwks.json"));
    let fetches = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counted = std::sync::Arc::clone(&fetches);
    // Answers once and is gone: every further sign-in has to do with what was kept.
    let provider = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        counted.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let mut head = [0; 4096];
        let _ = std::io::Read::read(&mut stream, &mut head).unwrap();
        let body = jwks.to_string();
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
        std::io::Write::write_all(&mut stream, (head + &body).as_bytes()).unwrap();
    });
    let end = server.services.clock.now().timestamp() + 300;
    let claims = json!({"iss": "https://id.example.com", "aud": "pers", "sub": "s1", "exp": end});
    let header = |kid: &str| Header { kid: Some(kid.to_owned()), ..Header::new(Algorithm::ES256) };
    let token = encode(&header("k1"), &claims, &key).unwrap();
    tenant.login("user", &token).ok(200);
    provider.join().unwrap();
    tenant.login("user", &token).ok(200);
    let unknown = encode(&header("k2"), &claims, &key).unwrap();
    tenant.login("user", &unknown).refused(401, "PROVIDER_TOKEN_INVALID");
    assert_eq!(fetches.load(std::sync::atomic::Ordering::SeqCst), 1);
    assert_eq!(server.number("SELECT count(*) AS n FROM users"), 1);
}

#[test]
fn a_provider_that_is_away_is_an_error_of_the_outside() {
    let server = TestServer::start_with(|parts| {
        parts.settings.dev = false;
        parts.settings.outgoing = vec!["127.0.0.1/32".parse().unwrap()];
    });
    let tenant = server.tenant("Coffee Club");
    let (key, _) = key_pair("k1");
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    trust(&server, &tenant, "jwks_url", &format!("http://{gone}/jwks.json"));
    let end = server.services.clock.now().timestamp() + 300;
    let header = Header { kid: Some("k1".to_owned()), ..Header::new(Algorithm::ES256) };
    let claims = json!({"iss": "https://id.example.com", "aud": "pers", "sub": "s1", "exp": end});
    let refused = tenant.login("user", &encode(&header, &claims, &key).unwrap());
    let refused = refused.refused(502, "IDENTITY_PROVIDER_UNAVAILABLE");
    assert_eq!((&refused["category"], &refused["retryable"]), (&json!("EXTERNAL_SERVICE"), &json!(true)));
}

#[test]
fn a_tenants_own_provider_is_trusted_by_issuer_audience_and_key() {
    let server = TestServer::start_with(|parts| parts.settings.dev = false);
    let tenant = server.tenant("Coffee Club");
    let (key, jwks) = key_pair("k1");
    trust(&server, &tenant, "jwks", &jwks.to_string());
    let end = server.services.clock.now().timestamp() + 300;
    let sign = |header: &Header, claims: Value, key: &EncodingKey| encode(header, &claims, key).unwrap();
    let header = Header { kid: Some("k1".to_owned()), ..Header::new(Algorithm::ES256) };
    let good =
        json!({"iss": "https://id.example.com", "aud": "pers", "sub": "s1", "email": "ann@example.com", "exp": end});
    let changed = |field: &str, value: Value| {
        let mut claims = good.clone();
        claims[field] = value;
        sign(&header, claims, &key)
    };
    tenant.login("user", &sign(&header, good.clone(), &key)).ok(200);
    let symmetric = Header { kid: Some("k1".to_owned()), ..Header::new(Algorithm::HS256) };
    let unknown_key = Header { kid: Some("k2".to_owned()), ..Header::new(Algorithm::ES256) };
    let mut without_sub = good.clone();
    without_sub.as_object_mut().unwrap().remove("sub");
    for (token, code) in [
        (changed("iss", json!("https://evil.example.com")), "ISSUER_UNKNOWN"),
        (changed("aud", json!("somebody else")), "PROVIDER_TOKEN_INVALID"),
        (changed("exp", json!(end - 1000)), "PROVIDER_TOKEN_EXPIRED"),
        (changed("nbf", json!(end + 1000)), "PROVIDER_TOKEN_INVALID"),
        (sign(&header, without_sub, &key), "PROVIDER_TOKEN_INVALID"),
        (sign(&unknown_key, good.clone(), &key), "PROVIDER_TOKEN_INVALID"),
        (sign(&symmetric, good.clone(), &EncodingKey::from_secret(b"k1")), "PROVIDER_TOKEN_INVALID"),
    ] {
        tenant.login("user", &token).refused(401, code);
    }
    // An e-mail is a proof only if the provider says that it has verified it.
    tenant.admin_post("/admins", json!({"email": "ann@example.com", "type": "TENANT_ADMIN"})).ok(201);
    for unverified in [sign(&header, good.clone(), &key), changed("email_verified", json!(false))] {
        tenant.login("tenant", &unverified).refused(403, "ADMIN_UNKNOWN");
    }
    tenant.login("tenant", &changed("email_verified", json!(true))).ok(200);
}
