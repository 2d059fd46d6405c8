//! Who somebody says he is: look-alike addresses, guessed keys, pages of elsewhere.

use serde_json::json;

use super::{Tally, long};
use crate::support::TestServer;

/// Look-alikes of `mark.admin@example.com`.
const LOOK_ALIKES: [&str; 26] = [
    "mаrk.admin@example.com", // Cyrillic a
    "mark.аdmin@example.com",
    "mark.admin@exаmple.com",
    "mar\u{212a}.admin@example.com", // the sign of Kelvin, whose lower case is k
    "mark.adm\u{0131}n@example.com", // i without its dot
    "mark.adm\u{0130}n@example.com",
    "ｍark.admin@example.com",
    "mark．admin@example.com",
    "mark.admin＠example.com",
    "mark.admin@example。com",
    "mark.admin@example\u{2024}com",
    "mark\u{200b}.admin@example.com",
    "mark.admin\u{200d}@example.com",
    "\u{feff}mark.admin@example.com",
    "mark.admin@example.com\u{2060}",
    "mark.admin@example.com\u{a0}",
    "\u{202e}moc.elpmaxe@nimda.kram",
    "mark.a\u{301}dmin@example.com",
    "mark.admin@example.com\r\n",
    "mark.admin@example.com\u{0}",
    "mark.admin@example.com,evil@example.com",
    "mark.admin@example.com@evil.example",
    "\"mark.admin\"@example.com",
    "mark.admin(x)@example.com",
    "mark.admin@[127.0.0.1]",
    "mark.admin@xn--exmple-cua.com",
];

#[test]
fn an_address_that_looks_like_an_admins_is_not_his() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let mark = "mark.admin@example.com";
    let admin = tenant.admin_post("/admins", json!({"email": mark, "type": "TENANT_ADMIN"})).ok(201);
    tenant.business(mark);
    let user = tenant.user(mark);
    tenant.login("tenant", &tenant.provider_token(mark)).ok(200);
    let mut tally = Tally::of("look-alikes");
    for email in LOOK_ALIKES {
        let proof = tenant.provider_token(email);
        tally.status(format!("{email:?} as admin"), &tenant.login("tenant", &proof).send(), &[401, 403]);
        tally.status(format!("{email:?} as business"), &tenant.login("business", &proof).send(), &[401, 403]);
        // Whoever cannot be told by his address is somebody new, or nobody.
        let signed_in = tenant.login("user", &proof).send();
        let verify = json!({"authToken": signed_in.json["accessToken"].as_str().unwrap_or("none")});
        let found = server.post("/auth/verify", verify).project(&tenant.project_key).ok(200);
        let is_new = signed_in.status == 200 && found["payload"]["sub"].as_str() != Some(&user.id);
        tally.note(format!("{email:?} as user: {}", signed_in.status), is_new || signed_in.status == 401);
        let body = json!({"email": email, "type": "TENANT_ADMIN"});
        let made = tenant.admin_post("/admins", body).send();
        tally.note(format!("{email:?} as another admin: {}", made.status), [201, 400].contains(&made.status));
    }
    // The case of letters tells nobody apart.
    for email in ["MARK.ADMIN@example.com", "mark.admin@EXAMPLE.COM"] {
        let body = json!({"email": email, "type": "TENANT_ADMIN"});
        tally.note(email, tenant.admin_post("/admins", body).ok(201)["id"] == admin["id"]);
    }
    tally.finish(100);
}

#[test]
fn guesses_near_a_good_key_are_no_better_than_others() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let business = tenant.business("shop@example.com");
    let key = tenant.business_key(&business.id);
    server.get("/tokens").key(&key).ok(200);
    let mut tally = Tally::of("keys");
    let mut guesses = vec![
        key.to_uppercase(),
        key.replacen("bk_", "BK_", 1),
        key[3..].to_owned(),
        format!("{key} x"),
        format!("{key}0"),
        format!("{key}%00"),
        "bk_".to_owned(),
        "bk_%".to_owned(),
        "bk_' OR '1'='1".to_owned(),
        format!("bk_{}", "0".repeat(64)),
        "null".to_owned(),
        "undefined".to_owned(),
    ];
    let step = if long() { 1 } else { 7 };
    for place in (3..key.len()).step_by(step) {
        let other = if key.as_bytes()[place] == b'0' { '1' } else { '0' };
        guesses.push(format!("{}{other}{}", &key[..place], &key[place + 1..]));
        guesses.push(key[..place].to_owned());
    }
    for guess in &guesses {
        tally.status(format!("key {guess}"), &server.get("/tokens").key(guess).send(), &[401]);
        tally.status(format!("project key {guess}"), &server.get("/tokens").project(guess).send(), &[401]);
    }
    for (name, value) in [
        ("Authorization", "Basic YTpi"),
        ("authorization", "Token x"),
        ("cookie", "token=x"),
        ("x-forwarded-user", "admin"),
        ("x-tenant-id", "x"),
        ("x-user-role", "SUPER_ADMIN"),
        ("x-original-url", "/admins"),
        ("x-http-method-override", "GET"),
    ] {
        let answer = server.get("/admins").header(name, value).send();
        tally.status(format!("{name}: {value}"), &answer, &[401]);
    }
    tally.finish(40);
}

#[test]
fn no_page_of_elsewhere_gets_credentials_along() {
    let listed =
        TestServer::start_with(|parts| parts.edge.cors_origins = vec!["https://shop.example".parse().unwrap()]);
    let open = TestServer::start();
    let mut tally = Tally::of("origins");
    for (name, server) in [("with a list", &listed), ("without", &open)] {
        for origin in [
            "https://evil.example",
            "null",
            "https://shop.example.evil.example",
            "https://evilshop.example",
            "http://shop.example",
            "https://shop.example:444",
            "https://SHOP.example",
            "https://shop.example/",
            "file://",
            "https://shop.example%60.evil.example",
            "*",
            "https://sub.shop.example",
        ] {
            for method in ["GET", "OPTIONS"] {
                let call = server.call(method, "/tokens").header("origin", origin);
                let call = call
                    .header("access-control-request-method", "GET")
                    .header("access-control-request-headers", "authorization");
                let answer = call.send();
                let allowed = answer.header("access-control-allow-origin");
                // Never reflected; with every origin allowed, without its cookies and credentials.
                let expected = if name == "without" { Some("*") } else { None };
                let held = allowed == expected && answer.header("access-control-allow-credentials").is_none();
                tally.note(format!("{method} from {origin} {name}: {allowed:?}"), held);
            }
        }
    }
    tally.finish(48);
}
