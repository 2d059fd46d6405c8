//! Tag "Businesses".

use pers_server::domain::wallets::{Owner, format_address};
use serde_json::{Value, json};

use crate::support::{Tenant, TestServer};

const NOBODY: &str = "00000000-0000-0000-0000-000000000000";

fn id(business: &Value) -> &str {
    business["id"].as_str().unwrap()
}

fn names(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|row| row["displayName"].as_str().unwrap_or("-")).collect()
}

fn full() -> Value {
    json!({
        "email": "Cafe@Example.com", "businessLegalName": "Café Ltd", "displayName": "Café", "description": "Long",
        "shortDescription": "Short", "websiteUrl": "https://example.com", "imageUrl": "https://example.com/i.png",
        "address": "Ring 1", "city": "Vienna", "postalCode": "1010", "latitude": 48.20817430000001, "longitude": -16.373818900000003,
        "businessTypeId": 1, "isActive": true,
    })
}

/// A business with every field, and what it must look like.
fn make_full(tenant: &Tenant<'_>) -> (Value, Value) {
    let kind = tenant.admin_post("/businesses/types", json!({"name": "Café", "description": "Coffee"})).ok(201);
    let made = tenant.admin_post("/businesses", full()).ok(201);
    let owner = Owner {
        tenant: tenant.id.parse::<uuid::Uuid>().unwrap().into(),
        kind: pers_api::models::AccountOwnerType::Business,
        id: id(&made).parse().unwrap(),
    };
    let mut expected = full();
    let fields = expected.as_object_mut().unwrap();
    fields.remove("businessTypeId");
    fields.insert("id".to_owned(), made["id"].clone());
    fields.insert("email".to_owned(), json!("cafe@example.com"));
    fields.insert("businessType".to_owned(), kind);
    fields.insert("accountAddress".to_owned(), json!(format_address(&owner.address())));
    (made, expected)
}

#[test]
fn a_business_is_registered_with_its_wallet() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (made, expected) = make_full(&tenant);
    assert_eq!(made, expected);
    assert_eq!(tenant.public_get(&format!("/businesses/{}", id(&made))).ok(200), expected);
    let wallets = format!(
        "SELECT count(*) AS n FROM accounts WHERE owner_type = 'business' AND owner_id = '{}' AND address = '{}'",
        id(&made),
        made["accountAddress"].as_str().unwrap()
    );
    assert_eq!(server.number(&wallets), 1);
}

#[test]
fn a_business_needs_no_field_and_is_active() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = tenant.admin_post("/businesses", json!({})).ok(201);
    assert_eq!((&made["isActive"], &made["email"], &made["businessType"]), (&json!(true), &Value::Null, &Value::Null));
    tenant.admin_post("/businesses", json!({"email": null, "isActive": false})).ok(201);
    assert_eq!(server.number("SELECT count(*) AS n FROM businesses WHERE email IS NULL"), 2);
}

#[test]
fn an_update_changes_only_what_is_sent() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (made, mut expected) = make_full(&tenant);
    let path = format!("/businesses/{}", id(&made));
    assert_eq!(tenant.admin_put(&path, json!({})).ok(200), expected, "nothing sent, nothing changed");
    for field in ["email", "businessLegalName", "displayName", "description", "shortDescription", "websiteUrl"]
        .into_iter()
        .chain(["imageUrl", "address", "city", "postalCode", "latitude", "longitude"])
    {
        expected[field] = Value::Null;
        assert_eq!(tenant.admin_put(&path, json!({field: null})).ok(200), expected, "{field}");
    }
    expected["businessType"] = Value::Null;
    assert_eq!(tenant.admin_put(&path, json!({"businessTypeId": null})).ok(200), expected);
    expected["isActive"] = json!(false);
    assert_eq!(tenant.admin_put(&path, json!({"isActive": false})).ok(200), expected);
    expected["email"] = json!("new@example.com");
    assert_eq!(tenant.admin_put(&path, json!({"email": "NEW@example.com"})).ok(200), expected);
    assert_eq!(tenant.admin_get(&path).ok(200), expected);
}

#[test]
fn an_email_is_taken_once_in_a_tenant_whatever_its_case() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    tenant.admin_post("/businesses", json!({"email": "cafe@example.com"})).ok(201);
    let second = tenant.admin_post("/businesses", json!({"email": "bar@example.com"})).ok(201);
    let path = format!("/businesses/{}", id(&second));
    for email in ["cafe@example.com", "CAFE@EXAMPLE.COM"] {
        let made = tenant.admin_post("/businesses", json!({"email": email})).refused(409, "BUSINESS_EMAIL_TAKEN");
        let changed = tenant.admin_put(&path, json!({"email": email})).refused(409, "BUSINESS_EMAIL_TAKEN");
        assert_eq!((&made["target"], &changed["target"]), (&json!("/email"), &json!("/email")));
    }
    tenant.admin_put(&path, json!({"email": "Bar@example.com"})).ok(200);
    other.admin_post("/businesses", json!({"email": "cafe@example.com"})).ok(201);
    assert_eq!(server.number("SELECT count(*) AS n FROM businesses"), 3);
    // A refused business leaves no wallet behind.
    assert_eq!(server.number("SELECT count(*) AS n FROM accounts WHERE owner_type = 'business'"), 3);
}

#[test]
fn an_unknown_or_foreign_type_is_refused() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    other.admin_post("/businesses/types", json!({"name": "Café", "description": ""})).ok(201);
    let business = tenant.admin_post("/businesses", json!({})).ok(201);
    for kind in [1, 0, -5, i64::MAX] {
        let body = json!({"businessTypeId": kind});
        let refused = tenant.admin_post("/businesses", body.clone()).refused(404, "BUSINESS_TYPE_NOT_FOUND");
        assert_eq!(refused["target"], "/businessTypeId");
        tenant.admin_put(&format!("/businesses/{}", id(&business)), body).refused(404, "BUSINESS_TYPE_NOT_FOUND");
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM businesses WHERE business_type_id IS NULL"), 1);
}

#[test]
fn a_business_that_breaks_the_contract_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (body, target) in [
        (json!({"email": "cafe"}), "/email"),
        (json!({"email": "ca fe@example.com"}), "/email"),
        (json!({"email": "café@example.com"}), "/email"),
        (json!({"displayName": ""}), "/displayName"),
        (json!({"displayName": "x".repeat(256)}), "/displayName"),
        (json!({"displayName": "a\u{0}b"}), "/displayName"),
        (json!({"latitude": 90.1}), "/latitude"),
        (json!({"longitude": "16"}), "/longitude"),
        (json!({"businessTypeId": 1.5}), "/businessTypeId"),
        (json!({"isActive": null}), "/isActive"),
    ] {
        let refused = tenant.admin_post("/businesses", body).send();
        assert_eq!((refused.status, &refused.json["target"]), (400, &json!(target)), "{}", refused.json);
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM businesses"), 0);
}

#[test]
fn inactive_businesses_are_for_admins_only() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.admin_post("/businesses", json!({"displayName": "On"})).ok(201);
    let hidden = tenant.admin_post("/businesses", json!({"displayName": "Off", "isActive": false})).ok(201);
    let user = tenant.user("ann@example.com");
    for (query, seen_by_admin) in
        [("", vec!["On", "Off"]), ("?active=true", vec!["On"]), ("?active=false", vec!["Off"])]
    {
        let path = format!("/businesses{query}");
        let answer = tenant.admin_get(&path).send();
        assert_eq!(answer.header("x-total-count"), Some(seen_by_admin.len().to_string().as_str()), "{query}");
        assert_eq!(names(&answer.ok(200)), seen_by_admin, "{query}");
        for call in [tenant.public_get(&path), server.get(&path).bearer(&user.access)] {
            assert_eq!(names(&call.ok(200)), ["On"], "{query}");
        }
    }
    let path = format!("/businesses/{}", id(&hidden));
    tenant.admin_get(&path).ok(200);
    tenant.public_get(&path).refused(404, "BUSINESS_NOT_FOUND");
    server.get(&path).bearer(&user.access).refused(404, "BUSINESS_NOT_FOUND");
    assert_eq!(tenant.admin_get("/businesses?active=yes").send().status, 400);
}

#[test]
fn a_list_is_cut_sorted_and_counted_as_asked() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (name, legal, email) in [
        ("beta", Some("Zed"), "c@example.com"),
        ("Alpha", None, "a@example.com"),
        ("gamma", Some("ann"), "b@example.com"),
    ] {
        let body = json!({"displayName": name, "businessLegalName": legal, "email": email});
        tenant.admin_post("/businesses", body).ok(201);
    }
    for (query, expected) in [
        ("", vec!["beta", "Alpha", "gamma"]),
        ("?sortOrder=DESC", vec!["gamma", "Alpha", "beta"]),
        ("?sortBy=name", vec!["Alpha", "beta", "gamma"]),
        ("?sortBy=displayName&sortOrder=DESC", vec!["gamma", "beta", "Alpha"]),
        ("?sortBy=businessLegalName", vec!["gamma", "beta", "Alpha"]),
        ("?sortBy=businessLegalName&sortOrder=DESC", vec!["beta", "gamma", "Alpha"]),
        ("?sortBy=email", vec!["Alpha", "gamma", "beta"]),
        ("?limit=2", vec!["beta", "Alpha"]),
        ("?limit=2&page=2", vec!["gamma"]),
        ("?limit=2&page=3", vec![]),
        ("?page=2147483647&limit=100", vec![]),
    ] {
        let answer = tenant.public_get(&format!("/businesses{query}")).send();
        assert_eq!(answer.header("x-total-count"), Some("3"), "{query}");
        let next = (query == "?limit=2").then_some("</businesses?page=2&limit=2>; rel=\"next\"");
        assert_eq!(answer.header("link"), next, "{query}");
        assert_eq!(names(&answer.ok(200)), expected, "{query}");
    }
    assert_eq!(
        tenant.public_get("/businesses?sortBy=city").refused(400, "SORT_FIELD_UNKNOWN")["target"],
        "query/sortBy"
    );
    for query in ["limit=0", "limit=101", "page=0", "page=x", "sortOrder=up"] {
        assert_eq!(tenant.public_get(&format!("/businesses?{query}")).send().status, 400, "{query}");
    }
}

#[test]
fn rows_that_are_equal_keep_their_order() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    server
        .execute(&format!(
            "INSERT INTO businesses (tenant_id, id, display_name, business_legal_name, created_at, updated_at)
             SELECT '{}', gen_random_uuid(), 'same', n::text, '2026-01-01', '2026-01-01' FROM generate_series(1, 30) n",
            tenant.id
        ))
        .unwrap();
    let whole = tenant.public_get("/businesses?sortBy=displayName&limit=100").ok(200);
    let mut paged = Vec::new();
    for page in 1..=5 {
        let part = tenant.public_get(&format!("/businesses?sortBy=displayName&limit=7&page={page}")).ok(200);
        paged.extend(part.as_array().unwrap().iter().cloned());
    }
    assert_eq!(paged.len(), 30);
    assert_eq!(json!(paged), whole);
}

#[test]
fn a_list_without_paging_is_whole_up_to_a_thousand_and_its_link_leads_on() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let fill = |from: u32, to: u32| {
        server
            .execute(&format!(
                "INSERT INTO businesses (tenant_id, id, display_name, created_at, updated_at)
                 SELECT '{}', gen_random_uuid(), lpad(n::text, 4, '0'), now(), now() FROM generate_series({from}, {to}) n",
                tenant.id
            ))
            .unwrap();
    };
    fill(1, 25);
    let answer = tenant.public_get("/businesses?sortBy=name").send();
    assert_eq!((answer.header("x-total-count"), answer.header("link")), (Some("25"), None));
    assert_eq!(answer.ok(200).as_array().unwrap().len(), 25);
    assert_eq!(tenant.public_get("/businesses?sortBy=name&page=1").ok(200).as_array().unwrap().len(), 20);

    fill(26, 1003);
    let answer = tenant.public_get("/businesses?sortBy=name").send();
    assert_eq!(answer.header("x-total-count"), Some("1003"));
    let link = answer.header("link").unwrap().to_owned();
    assert_eq!(answer.ok(200).as_array().unwrap().len(), 1000);
    let next = link.trim_start_matches('<').split('>').next().unwrap();
    assert_eq!(names(&tenant.public_get(next).ok(200)), ["1001", "1002", "1003"], "{link}");
}

#[test]
fn foreign_and_malformed_ids_name_no_business() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let business = tenant.admin_post("/businesses", json!({"displayName": "Café"})).ok(201);
    for id in [id(&business), NOBODY, "none", &NOBODY.replace('-', "")] {
        let path = format!("/businesses/{id}");
        other.admin_get(&path).refused(404, "BUSINESS_NOT_FOUND");
        other.public_get(&path).refused(404, "BUSINESS_NOT_FOUND");
        other.admin_put(&path, json!({"displayName": "Mine"})).refused(404, "BUSINESS_NOT_FOUND");
    }
    assert_eq!(other.admin_get("/businesses").ok(200), json!([]));
    assert_eq!(tenant.admin_get(&format!("/businesses/{}", id(&business))).ok(200), business);
}

#[test]
fn only_admins_write_businesses() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let business = tenant.business("cafe@example.com");
    let path = format!("/businesses/{}", business.id);
    for (method, path) in [("POST", "/businesses"), ("PUT", &path)] {
        let call = || server.call(method, path).json(json!({"displayName": "Mine"}));
        assert_eq!(call().send().status, 401, "{method}");
        assert_eq!(call().project(&tenant.project_key).send().status, 401, "{method}");
        assert_eq!(call().bearer(&business.access).send().status, 403, "{method}");
        assert_eq!(call().bearer(&tenant.system_key).send().status, 403, "{method}");
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM businesses WHERE display_name = 'Mine'"), 0);
}

#[test]
fn a_business_reads_itself_by_session_or_key_with_its_balances() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let token = tenant.credit_token();
    let session = tenant.business("cafe@example.com");
    let key = tenant.business_key(&session.id);
    server
        .execute(&format!(
            "INSERT INTO balances (tenant_id, account_id, token_id, item, amount)
             SELECT tenant_id, id, '{}', -1, 1234 FROM accounts WHERE owner_id = '{}'",
            token["id"].as_str().unwrap(),
            session.id
        ))
        .unwrap();
    let read = tenant.admin_get(&format!("/businesses/{}", session.id)).ok(200);
    assert!(read.get("tokenBalances").is_none());
    let mut expected = read;
    expected["tokenBalances"] = json!([{
        "tokenId": token["id"], "tokenAddress": token["contractAddress"], "tokenType": "ERC20",
        "contractTokenId": null, "balance": 12.34,
    }]);
    assert_eq!(server.get("/businesses/me").bearer(&session.access).ok(200), expected);
    assert_eq!(server.get("/businesses/me").project(&tenant.project_key).key(&key).ok(200), expected);
}

#[test]
fn the_own_business_is_refused_to_everybody_else() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let user = tenant.user("ann@example.com");
    server.get("/businesses/me").refused(401, "CREDENTIALS_REQUIRED");
    assert_eq!(tenant.public_get("/businesses/me").send().status, 401);
    tenant.admin_get("/businesses/me").refused(403, "BUSINESS_REQUIRED");
    server.get("/businesses/me").bearer(&user.access).refused(403, "BUSINESS_REQUIRED");
    server.get("/businesses/me").project(&tenant.project_key).key(&tenant.system_key).refused(403, "BUSINESS_REQUIRED");
}

#[test]
fn businesses_made_with_one_email_at_the_same_time_are_one() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let calls: Vec<_> = (0..8)
            .map(|_| {
                let call = tenant.admin_post("/businesses", json!({"email": "cafe@example.com"}));
                scope.spawn(move || call.send().status)
            })
            .collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 7, "{statuses:?}");
    assert_eq!(server.number("SELECT count(*) AS n FROM businesses"), 1);
}
