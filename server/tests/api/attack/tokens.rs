//! Forged, bent and misused tokens (RFC 8725).

use std::net::TcpListener;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use diesel::sql_types::{Binary, Text};
use diesel::{QueryableByName, RunQueryDsl};
use jsonwebtoken::{Algorithm, EncodingKey};
use p256::pkcs8::{EncodePrivateKey, EncodePublicKey, LineEnding};
use serde_json::{Value, json};

use super::{Tally, long};
use crate::support::{Session, Tenant, TestServer};

fn encoded(json: &Value) -> String {
    BASE64.encode(json.to_string())
}

/// A token with any header and claims, signed with an algorithm whatever the header says.
fn signed(header: &Value, claims: &str, algorithm: Algorithm, key: &EncodingKey) -> String {
    let message = format!("{}.{}", encoded(header), BASE64.encode(claims));
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), key, algorithm).unwrap();
    format!("{message}.{signature}")
}

/// A key pair that a server signs with.
struct Pair {
    kid: String,
    key: EncodingKey,
    public: p256::PublicKey,
}

impl Pair {
    fn of(server: &TestServer, purpose: &str) -> Self {
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = Text)]
            kid: String,
            #[diesel(sql_type = Binary)]
            private_key: Vec<u8>,
        }
        let sql = format!("SELECT kid, private_key FROM signing_keys WHERE purpose = '{purpose}'");
        let row: Row = diesel::sql_query(sql).get_result(&mut server.connect()).unwrap();
        let secret: p256::SecretKey = p256::pkcs8::DecodePrivateKey::from_pkcs8_der(&row.private_key).unwrap();
        Self { kid: row.kid, key: EncodingKey::from_ec_der(&row.private_key), public: secret.public_key() }
    }

    fn fresh() -> Self {
        let secret = p256::SecretKey::random(&mut rand::rngs::OsRng);
        let der = secret.to_pkcs8_der().unwrap();
        Self { kid: "own".to_owned(), key: EncodingKey::from_ec_der(der.as_bytes()), public: secret.public_key() }
    }

    fn jwk(&self) -> Value {
        let mut jwk = jsonwebtoken::jwk::Jwk::from_encoding_key(&self.key, Algorithm::ES256).unwrap();
        jwk.common.key_id = Some(self.kid.clone());
        serde_json::to_value(jwk).unwrap()
    }

    /// Every form in which the public half may be taken for a secret.
    fn as_secrets(&self) -> Vec<Vec<u8>> {
        let pem = self.public.to_public_key_pem(LineEnding::LF).unwrap();
        let jwk = self.jwk();
        vec![
            pem.clone().into_bytes(),
            pem.trim_end().as_bytes().to_vec(),
            self.public.to_public_key_der().unwrap().as_bytes().to_vec(),
            self.public.to_sec1_bytes().to_vec(),
            jwk.to_string().into_bytes(),
            jwk["x"].as_str().unwrap().as_bytes().to_vec(),
            BASE64.decode(jwk["x"].as_str().unwrap()).unwrap(),
            self.kid.clone().into_bytes(),
            b"secret".to_vec(),
            Vec::new(),
        ]
    }
}

/// Claims of a good access token, with changes.
fn claims(session: &Session) -> Value {
    let payload = session.access.split('.').nth(1).unwrap();
    serde_json::from_slice(&BASE64.decode(payload).unwrap()).unwrap()
}

fn with(value: &Value, changes: &[(&str, Value)]) -> Value {
    let mut changed = value.clone();
    for (name, new) in changes {
        changed[*name] = new.clone();
    }
    changed
}

fn without(value: &Value, name: &str) -> Value {
    let mut changed = value.clone();
    changed.as_object_mut().unwrap().remove(name);
    changed
}

/// A token is tried wherever one is taken.
fn try_token(tally: &mut Tally, tenant: &Tenant<'_>, attempt: &str, token: &str) {
    let server = tenant.server;
    // A header field cannot have it; the body can.
    let fits = !token.is_empty() && token.len() < 60_000 && token.bytes().all(|byte| byte.is_ascii_graphic());
    if fits {
        tally.status(format!("{attempt}, as bearer"), &server.get("/users/me").bearer(token).send(), &[401]);
        tally.status(format!("{attempt}, as API key"), &server.get("/tokens").key(token).send(), &[401]);
    }
    let body = json!({"refreshToken": token});
    let refreshed = server.post("/auth/refresh", body).project(&tenant.project_key).send();
    tally.status(format!("{attempt}, as refresh token"), &refreshed, &[400, 401]);
    let body = json!({"authToken": token, "authType": "system"});
    let system = server.post("/auth/token", body).project(&tenant.project_key).send();
    tally.status(format!("{attempt}, as system key"), &system, &[400, 401]);
    let verified = server.post("/auth/verify", json!({"authToken": token})).project(&tenant.project_key).send();
    let is_valid =
        verified.status == 200 && verified.json["valid"] != json!(false) && !verified.json["payload"].is_null();
    tally.note(format!("{attempt}, as token to verify: {}", verified.json), !is_valid);
}

#[test]
fn a_token_that_is_not_signed_by_the_servers_key_for_this_use_opens_nothing() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let (own, development, foreign) = (Pair::of(&server, "pers"), Pair::of(&server, "development"), Pair::fresh());
    // Who listens here would be asked for a key.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/jwks.json", listener.local_addr().unwrap());
    let good = claims(&ann);
    let system: Value =
        serde_json::from_slice(&BASE64.decode(tenant.system_key.split('.').nth(1).unwrap()).unwrap()).unwrap();
    let raised = with(&good, &[("role", json!("SUPER_ADMIN"))]);
    let header = |changes: &[(&str, Value)]| with(&json!({"typ": "JWT", "alg": "ES256", "kid": own.kid}), changes);
    let mut tally = Tally::of("tokens");
    let mut attempts: Vec<(String, String)> = Vec::new();
    let mut attempt = |name: String, token: String| attempts.push((name, token));

    // No algorithm at all, in every spelling; with no signature, an empty one, and somebody else's.
    let signature = ann.access.rsplit('.').next().unwrap();
    for alg in [
        json!("none"),
        json!("None"),
        json!("NONE"),
        json!("nOnE"),
        json!(""),
        json!(" none"),
        Value::Null,
        json!(["none"]),
    ] {
        for claims in [&good, &raised, &system] {
            let message = format!("{}.{}", encoded(&header(&[("alg", alg.clone())])), encoded(claims));
            for end in ["".to_owned(), ".".to_owned(), format!(".{signature}"), ".AA".to_owned()] {
                attempt(format!("alg {alg} with end {end:.9}"), format!("{message}{end}"));
            }
        }
    }
    attempt("no alg".into(), format!("{}.{}.", encoded(&without(&header(&[]), "alg")), encoded(&good)));
    // The public key as the secret of an HMAC.
    for (name, algorithm) in [("HS256", Algorithm::HS256), ("HS384", Algorithm::HS384), ("HS512", Algorithm::HS512)] {
        for (form, secret) in own.as_secrets().iter().enumerate() {
            let key = EncodingKey::from_secret(secret);
            for said in [name, "ES256"] {
                let token = signed(&header(&[("alg", json!(said))]), &raised.to_string(), algorithm, &key);
                attempt(format!("{name} said to be {said} with the public key in form {form}"), token);
            }
        }
    }
    // Other families over a signature that is good for ES256.
    for alg in ["RS256", "RS512", "PS256", "ES384", "ES512", "ES256K", "EdDSA", "es256", "ES256 ", "dir", "A128KW"] {
        let token = signed(&header(&[("alg", json!(alg))]), &good.to_string(), Algorithm::ES256, &own.key);
        attempt(format!("alg {alg} over ES256"), token);
    }
    // A key of the attacker's own, and where to find it.
    for (name, changes) in [
        ("own key under the server's kid", vec![]),
        ("jwk", vec![("jwk", foreign.jwk())]),
        ("jwk and its kid", vec![("jwk", foreign.jwk()), ("kid", json!("own"))]),
        ("jku", vec![("jku", json!(url))]),
        ("jku and its kid", vec![("jku", json!(url)), ("kid", json!("own"))]),
        ("x5u", vec![("x5u", json!(url))]),
        ("x5c", vec![("x5c", json!(["MIIB"]))]),
        ("kid that is a URL", vec![("kid", json!(url))]),
        ("crit", vec![("crit", json!(["exp"])), ("exp", json!(9_999_999_999_u64))]),
    ] {
        for claims in [&good, &raised] {
            attempt(name.to_owned(), signed(&header(&changes), &claims.to_string(), Algorithm::ES256, &foreign.key));
        }
    }
    // Names of keys.
    let long_kid = "k".repeat(8000);
    for kid in [
        json!("../../../../../../dev/null"),
        json!("/dev/null"),
        json!("' OR '1'='1"),
        json!("x' UNION SELECT '{}'::jsonb --"),
        json!("'; DROP TABLE signing_keys; --"),
        json!("%"),
        json!("\u{0}"),
        json!(format!("{}\u{0}", own.kid)),
        json!(long_kid),
        json!(development.kid),
        json!(""),
        json!(1),
        json!([own.kid.clone()]),
        Value::Null,
    ] {
        let key = if kid == json!(development.kid) { &development.key } else { &foreign.key };
        attempt(format!("kid {kid:.40}"), signed(&header(&[("kid", kid)]), &raised.to_string(), Algorithm::ES256, key));
    }
    attempt("no kid".into(), signed(&without(&header(&[]), "kid"), &good.to_string(), Algorithm::ES256, &own.key));
    // What the server itself would have to have signed, and for another use.
    let now = server.services.clock.now().timestamp();
    for (name, claims) in [
        ("expired", with(&good, &[("exp", json!(now - 1))])),
        ("expires now", with(&good, &[("exp", json!(now))])),
        ("no end", without(&good, "exp")),
        ("end as text", with(&good, &[("exp", json!("9999999999"))])),
        ("end in 1e300 s", with(&good, &[("exp", json!(1e300))])),
        ("end before 1970", with(&good, &[("exp", json!(-1))])),
        ("not before tomorrow", with(&good, &[("nbf", json!(now + 86_400))])),
        ("another issuer", with(&good, &[("iss", json!("https://evil.example"))])),
        ("development's issuer", with(&good, &[("iss", json!("https://dev.pers.local"))])),
        ("no issuer", without(&good, "iss")),
        ("two issuers", with(&good, &[("iss", json!([good["iss"], "https://evil.example"]))])),
        ("an audience", with(&good, &[("aud", json!("https://rpc.example"))])),
        ("for a chain", with(&good, &[("typ", json!("chain"))])),
        ("an unknown kind", with(&good, &[("typ", json!("id"))])),
        ("no kind", without(&good, "typ")),
        ("an unknown role", with(&good, &[("role", json!("ROOT"))])),
        ("no subject", without(&good, "sub")),
        ("a system key that nobody made", with(&system, &[("sub", good["sub"].clone())])),
        ("a system key of nobody's", with(&system, &[("tenantId", good["sub"].clone())])),
    ] {
        attempt(name.to_owned(), signed(&header(&[]), &claims.to_string(), Algorithm::ES256, &own.key));
    }
    for (name, token) in [("null", "null"), ("a list", "[]"), ("text", "\"x\""), ("nothing", "")] {
        attempt(format!("claims that are {name}"), signed(&header(&[]), token, Algorithm::ES256, &own.key));
    }
    attempt(
        "development's signature".into(),
        signed(&header(&[]), &good.to_string(), Algorithm::ES256, &development.key),
    );
    // Members twice, under the signature of once.
    let [head, payload, signature] = ann.access.split('.').collect::<Vec<_>>().try_into().unwrap();
    let doubled = |part: &str, name: &str, value: &str| {
        let text = String::from_utf8(BASE64.decode(part).unwrap()).unwrap();
        BASE64.encode(format!("{{\"{name}\":{value},{}", &text[1..]))
    };
    attempt("role twice".into(), format!("{head}.{}.{signature}", doubled(payload, "role", "\"SUPER_ADMIN\"")));
    attempt("alg twice".into(), format!("{}.{payload}.{signature}", doubled(head, "alg", "\"none\"")));
    attempt("alg twice, unsigned".into(), format!("{}.{payload}.", doubled(head, "alg", "\"none\"")));
    // The same bytes in another spelling, and others.
    let last = |text: &str, by: char| format!("{}{by}", &text[..text.len() - 1]);
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let place = alphabet.find(signature.chars().last().unwrap()).unwrap();
    for spare in 1..4 {
        let other = alphabet.chars().nth(place & !3 | (place + spare) & 3).unwrap();
        attempt(format!("{spare} in the spare bits"), format!("{head}.{payload}.{}", last(signature, other)));
    }
    for (name, token) in [
        ("padding", format!("{head}.{payload}.{signature}==")),
        ("padding of the claims", format!("{head}.{payload}=.{signature}")),
        ("a fourth part", format!("{}.x", ann.access)),
        ("five parts", format!("{0}.{0}", ann.access)),
        ("an empty first part", format!(".{payload}.{signature}")),
        ("an empty middle", format!("{head}..{signature}")),
        ("zeros as signature", format!("{head}.{payload}.{}", BASE64.encode([0; 64]))),
        ("ones as signature", format!("{head}.{payload}.{}", BASE64.encode([0xff; 64]))),
        ("a signature in DER", format!("{head}.{payload}.{}", BASE64.encode([0x30, 6, 2, 1, 1, 2, 1, 1]))),
        ("another token's claims", format!("{head}.{}.{signature}", tenant.admin.split('.').nth(1).unwrap())),
        ("another token's signature", format!("{head}.{payload}.{}", tenant.admin.rsplit('.').next().unwrap())),
        ("15 kB of claims", format!("{head}.{}.{signature}", "A".repeat(15_000))),
        ("100 kB", format!("{head}.{}.{signature}", "A".repeat(100_000))),
        ("100 kB of dots", ".".repeat(100_000)),
    ] {
        attempt(name.to_owned(), token);
    }
    let step = if long() { 1 } else { 41 };
    for length in (1..ann.access.len()).step_by(step) {
        attempt(format!("cut to {length}"), ann.access[..length].to_owned());
        let bytes = ann.access.as_bytes();
        let other = if bytes[length] == b'A' { 'B' } else { 'A' };
        let flipped = format!("{}{other}{}", &ann.access[..length], &ann.access[length + 1..]);
        // The last character's spare bits are tried above.
        if length + 1 < ann.access.len() {
            attempt(format!("another character at {length}"), flipped);
        }
    }
    for (name, token) in &attempts {
        try_token(&mut tally, &tenant, name, token);
    }
    // Good tokens in place of one another.
    let call = |token: &str| server.get("/users/me").bearer(token).send();
    tally.status("refresh as access", &call(&ann.refresh), &[401]);
    tally.status("provider's proof as access", &call(&tenant.provider_token("ann@example.com")), &[401]);
    let refresh =
        |token: &str| server.post("/auth/refresh", json!({"refreshToken": token})).project(&tenant.project_key);
    tally.status("access as refresh", &refresh(&ann.access).send(), &[401]);
    tally.status("system key as refresh", &refresh(&tenant.system_key).send(), &[401]);
    let other = server.tenant("Tea Club");
    let foreign_refresh =
        server.post("/auth/refresh", json!({"refreshToken": ann.refresh})).project(&other.project_key);
    tally.status("refresh at another tenant", &foreign_refresh.send(), &[401, 403]);
    for (name, token) in [("access", &ann.access), ("admin", &tenant.admin)] {
        let mixed = server.get("/tokens").bearer(token).project(&other.project_key).send();
        tally.status(format!("{name} beside another tenant's key"), &mixed, &[403]);
    }
    server.execute("UPDATE api_keys SET revoked_at = now()").unwrap();
    tally.status("revoked system key", &server.get("/tokens").key(&tenant.system_key).send(), &[401]);
    listener.set_nonblocking(true).unwrap();
    assert!(listener.accept().is_err(), "a URL of a token's header has been called");
    assert_eq!(call(&ann.access).status, 200, "the good one is still good");
    tally.finish(600);
}

#[test]
fn a_proof_that_is_not_signed_by_the_provider_for_this_tenant_opens_no_session() {
    let server = TestServer::start_with(|parts| parts.settings.dev = false);
    let tenant = server.tenant("Coffee Club");
    let (own, foreign) = (Pair::fresh(), Pair::fresh());
    let keys = json!({"keys": [own.jwk()]}).to_string();
    let sql = format!(
        "INSERT INTO identity_providers (tenant_id, id, issuer, audience, jwks, created_at)
         VALUES ('{}', gen_random_uuid(), 'https://id.example.com', 'pers', '{keys}', now())",
        tenant.id
    );
    server.execute(&sql).unwrap();
    let now = server.services.clock.now().timestamp();
    let good = json!({"iss": "https://id.example.com", "aud": "pers", "sub": "s1", "exp": now + 300});
    let header = json!({"typ": "JWT", "alg": "ES256", "kid": "own"});
    let es256 =
        |header: &Value, claims: &Value, key: &EncodingKey| signed(header, &claims.to_string(), Algorithm::ES256, key);
    tenant.login("user", &es256(&header, &good, &own.key)).ok(200);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = json!(format!("http://{}/", listener.local_addr().unwrap()));
    let mut attempts = Vec::new();
    for alg in ["none", "None", "nOnE", ""] {
        let message = format!("{}.{}", encoded(&with(&header, &[("alg", json!(alg))])), encoded(&good));
        attempts.extend([format!("{message}."), message.clone(), format!("{message}.AAAA")]);
    }
    for secret in own.as_secrets() {
        let key = EncodingKey::from_secret(&secret);
        for (name, algorithm) in [("HS256", Algorithm::HS256), ("HS512", Algorithm::HS512)] {
            attempts.push(signed(&with(&header, &[("alg", json!(name))]), &good.to_string(), algorithm, &key));
        }
    }
    for changes in [
        vec![],
        vec![("jwk", foreign.jwk())],
        vec![("jku", url.clone())],
        vec![("x5u", url.clone())],
        vec![("kid", json!("' OR 1=1 --"))],
        vec![("kid", json!("../own"))],
        vec![("kid", json!("own\u{0}"))],
        vec![("alg", json!("RS256"))],
        vec![("alg", json!("ES384"))],
    ] {
        attempts.push(es256(&with(&header, &changes), &good, &foreign.key));
    }
    for changes in [
        vec![("exp", json!(now - 61))],
        vec![("exp", json!("soon"))],
        vec![("nbf", json!(now + 120))],
        vec![("aud", json!("pers2"))],
        vec![("aud", json!(["other"]))],
        vec![("aud", json!([]))],
        vec![("iss", json!("https://id.example.com/"))],
        vec![("iss", json!("https://ID.example.com"))],
        vec![("iss", json!(""))],
        vec![("iss", json!("https://id.example.com\u{0}"))],
        vec![("sub", json!("s1\u{0}"))],
    ] {
        attempts.push(es256(&header, &with(&good, &changes), &own.key));
    }
    for name in ["exp", "aud", "iss", "sub"] {
        attempts.push(es256(&header, &without(&good, name), &own.key));
    }
    let mut tally = Tally::of("proofs");
    for token in &attempts {
        tally.status(token, &tenant.login("user", token).send(), &[401]);
    }
    let other = server.tenant("Tea Club");
    let good = es256(&header, &good, &own.key);
    tally.status("at another tenant", &other.login("user", &good).send(), &[401]);
    for kind in ["tenant", "business", "system"] {
        tally.status(format!("without an e-mail, as {kind}"), &tenant.login(kind, &good).send(), &[401, 403]);
    }
    listener.set_nonblocking(true).unwrap();
    assert!(listener.accept().is_err(), "a URL of a token's header has been called");
    tally.finish(50);
}
