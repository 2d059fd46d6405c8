//! Tag "Users".

use std::collections::BTreeSet;

use pers_server::domain::ids::{TenantId, UserId};
use pers_server::domain::users::Email;
use pers_server::domain::wallets::format_address;
use pers_server::store::accounts::Owner;
use pers_server::store::users::NewUser;
use pers_server::store::{self, Access};
use serde_json::json;

use crate::support::TestServer;

#[test]
fn a_user_has_a_wallet_from_the_first_moment() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("Ann@Example.com");
    let me = server.get("/v2/users/me").bearer(&ann.access).ok(200);
    assert_eq!((me["id"].as_str(), me["email"].as_str()), (Some(&*ann.id), Some("ann@example.com")));
    assert_eq!((&me["customData"], &me["publicProfile"], &me["isActive"]), (&json!({}), &json!(null), &json!(true)));
    let owner = Owner::User(UserId::parse(&ann.id).unwrap());
    let address = format_address(&owner.address(TenantId::parse(&tenant.id).unwrap()));
    assert_eq!(me["accountAddress"], address.as_str());
    let wallets = me["wallets"].as_array().unwrap();
    assert_eq!(wallets.len(), 1);
    assert_eq!(wallets[0]["address"], address.as_str());
    assert_eq!((&wallets[0]["ownerType"], &wallets[0]["ownerId"]), (&json!("user"), &me["id"]));
    assert_eq!((&wallets[0]["walletManagementType"], &wallets[0]["status"]), (&json!("custodial"), &json!("active")));
    assert_eq!(wallets[0]["chainId"], 39_123);
}

#[test]
fn who_holds_a_users_key_is_the_tenants_default_of_the_day() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.user("ann@example.com");
    server.execute("UPDATE tenants SET default_wallet_management_type = 'non-custodial'").unwrap();
    let bob = tenant.user("bob@example.com");
    let me = server.get("/users/me").bearer(&bob.access).ok(200);
    assert_eq!(me["wallets"][0]["walletManagementType"], "non-custodial");
    assert_eq!(server.number("SELECT count(*) AS n FROM accounts WHERE management_type = 'non-custodial'"), 1);
}

#[test]
fn only_a_user_has_an_account_of_his_own() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let cafe = tenant.business("cafe@example.com");
    let change = || json!({"firstName": "Ann"});
    server.get("/users/me").refused(401, "CREDENTIALS_REQUIRED");
    tenant.public_get("/users/me").refused(401, "IDENTITY_REQUIRED");
    server.put("/users/me", change()).project(&tenant.project_key).refused(401, "IDENTITY_REQUIRED");
    for credential in [&cafe.access, &tenant.admin, &tenant.system_key] {
        server.get("/users/me").bearer(credential).refused(403, "USER_REQUIRED");
        server.put("/users/me", change()).bearer(credential).refused(403, "USER_REQUIRED");
    }
}

#[test]
fn a_user_changes_what_he_sends_and_nothing_else() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let put = |body| server.put("/users/me", body).bearer(&ann.access).ok(200);
    let first = put(json!({
        "email": "Ann.Lee@Example.com", "firstName": "Ann", "lastName": "Lee", "externalId": "card 17",
        "instagramAccountId": "ann", "googleAccountName": "annlee", "customData": {"size": "L", "tags": [1]},
        "publicProfile": {"nick": "Annie"}, "isActive": true, "unknown": 1,
    }));
    assert_eq!(first["email"], "ann.lee@example.com");
    assert_eq!((&first["customData"]["size"], &first["publicProfile"]["nick"]), (&json!("L"), &json!("Annie")));
    let second = put(json!({"lastName": "", "customData": {"size": "M"}}));
    assert_eq!((&second["firstName"], &second["lastName"]), (&json!("Ann"), &json!(null)));
    assert_eq!(second["customData"], json!({"size": "M"}));
    assert_eq!((&second["externalId"], &second["publicProfile"]), (&first["externalId"], &first["publicProfile"]));
    assert_eq!(server.get("/users/me").bearer(&ann.access).ok(200), second);
}

#[test]
fn a_change_that_cannot_be_is_refused_and_changes_nothing() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    tenant.user("bob@example.com");
    server.execute("UPDATE users SET external_id = 'card 1' WHERE email = 'bob@example.com'").unwrap();
    let before = server.get("/users/me").bearer(&ann.access).ok(200);
    for (body, status, code, target) in [
        (json!({}), 400, "UPDATE_EMPTY", None),
        (json!({"isActive": true}), 400, "UPDATE_EMPTY", None),
        (json!({"isActive": false}), 403, "OWN_STATUS_FIXED", Some("/isActive")),
        (json!({"firstName": "A\u{7}"}), 400, "TEXT_INVALID", Some("/firstName")),
        (json!({"email": "BOB@example.com"}), 409, "USER_EMAIL_TAKEN", Some("/email")),
        (json!({"externalId": "card 1", "firstName": "Ann"}), 409, "USER_EXTERNAL_ID_TAKEN", Some("/externalId")),
    ] {
        let refused = server.put("/users/me", body).bearer(&ann.access).refused(status, code);
        assert_eq!(refused["target"].as_str(), target, "{refused}");
    }
    assert_eq!(server.get("/users/me").bearer(&ann.access).ok(200), before);
    let path = format!("/users/{}", ann.id);
    tenant.admin_put(&path, json!({"firstName": "Ann", "email": "bob@example.com"})).refused(409, "USER_EMAIL_TAKEN");
    tenant.admin_put(&path, json!({"externalId": "card 1"})).refused(409, "USER_EXTERNAL_ID_TAKEN");
    assert_eq!(server.get("/users/me").bearer(&ann.access).ok(200), before);
}

#[test]
fn an_email_is_unique_in_its_tenant_only() {
    let server = TestServer::start();
    let (own, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let (ann, namesake) = (own.user("ann@example.com"), other.user("ann@example.com"));
    assert_ne!(ann.id, namesake.id);
    assert_ne!(own.address(&ann), other.address(&namesake));
}

#[test]
fn users_are_listed_for_admins_in_pages() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let other = server.tenant("Tea Club");
    let ann = tenant.user("ann@example.com");
    for name in ["bob", "cid", "dan"] {
        tenant.user(&format!("{name}@example.com"));
    }
    other.user("eve@example.com");
    let emails = |query: &str| {
        let page = tenant.admin_get(&format!("/users?{query}")).ok(200);
        let emails: Vec<String> =
            page["data"].as_array().unwrap().iter().map(|user| user["email"].as_str().unwrap().into()).collect();
        (emails, page["pagination"].clone())
    };
    let (newest, pagination) = emails("limit=3");
    assert_eq!(newest, ["dan@example.com", "cid@example.com", "bob@example.com"]);
    assert_eq!(
        (&pagination["total"], &pagination["pages"], &pagination["hasNext"]),
        (&json!(4), &json!(2), &json!(true))
    );
    assert_eq!(emails("limit=3&page=2").0, ["ann@example.com"]);
    assert_eq!(emails("sortBy=email&sortOrder=ASC&limit=2").0, ["ann@example.com", "bob@example.com"]);
    let page = tenant.admin_get("/users?limit=1").ok(200);
    assert_eq!(page["data"][0]["wallets"].as_array().unwrap().len(), 1);
    let refused = tenant.admin_get("/users?sortBy=age").refused(400, "SORT_FIELD_UNKNOWN");
    assert_eq!(refused["target"], "query/sortBy");
    tenant.public_get("/users").refused(401, "CREDENTIALS_REQUIRED");
    server.get("/users").bearer(&ann.access).refused(403, "ADMIN_REQUIRED");
}

#[test]
fn who_acts_for_users_finds_them_by_what_he_knows() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let cafe = tenant.business("cafe@example.com");
    for (who, card) in [(&ann, "card 1"), (&bob, "card 2")] {
        server.put("/users/me", json!({"externalId": card, "lastName": "Lee"})).bearer(&who.access).ok(200);
    }
    let info = |credential: &str, body| server.post("/users/info", body).bearer(credential);
    for credential in [&cafe.access, &tenant.admin, &tenant.system_key] {
        assert_eq!(info(credential, json!({"email": "ANN@example.com"})).ok(200)["id"], ann.id.as_str());
        assert_eq!(info(credential, json!({"externalId": "card 2"})).ok(200)["id"], bob.id.as_str());
    }
    let admin = &tenant.admin;
    assert_eq!(info(admin, json!({"lastName": "Lee", "externalId": "card 1"})).ok(200)["id"], ann.id.as_str());
    info(admin, json!({"lastName": "Lee"})).refused(400, "USER_AMBIGUOUS");
    info(admin, json!({"lastName": "Lee", "isActive": false})).refused(404, "USER_NOT_FOUND");
    info(admin, json!({"email": "ann@example.com", "externalId": "card 2"})).refused(404, "USER_NOT_FOUND");
    info(admin, json!({})).refused(400, "USER_CRITERIA_MISSING");
    info(&other.admin, json!({"email": "ann@example.com"})).refused(404, "USER_NOT_FOUND");
    info(&ann.access, json!({"email": "ann@example.com"})).refused(403, "USER_LOOKUP_NOT_ALLOWED");
    server
        .post("/users/info", json!({"email": "ann@example.com"}))
        .project(&tenant.project_key)
        .refused(401, "IDENTITY_REQUIRED");
}

#[test]
fn an_admin_changes_and_switches_users() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let ann = tenant.user("ann@example.com");
    let path = format!("/users/{}", ann.id);
    let changed = tenant.admin_put(&path, json!({"firstName": "Ann", "isActive": false})).ok(200);
    assert_eq!((&changed["firstName"], &changed["isActive"]), (&json!("Ann"), &json!(false)));
    assert_eq!(tenant.admin_toggle(&format!("{path}/status")).ok(200)["isActive"], true);
    assert_eq!(tenant.admin_toggle(&format!("{path}/status")).ok(200)["isActive"], false);
    assert_eq!(server.number("SELECT count(*) AS n FROM users WHERE NOT is_active"), 1);
    tenant.admin_put(&path, json!({})).refused(400, "UPDATE_EMPTY");
    for id in ["00000000-0000-7000-8000-000000000000", "ann", "status-type"] {
        tenant.admin_put(&format!("/users/{id}"), json!({"firstName": "A"})).refused(404, "USER_NOT_FOUND");
        tenant.admin_toggle(&format!("/users/{id}/status")).refused(404, "USER_NOT_FOUND");
    }
    other.admin_put(&path, json!({"firstName": "Eve"})).refused(404, "USER_NOT_FOUND");
    other.admin_toggle(&format!("{path}/status")).refused(404, "USER_NOT_FOUND");
    server.put(&path, json!({"firstName": "Ann"})).bearer(&ann.access).refused(403, "ADMIN_REQUIRED");
    server.toggle(&format!("{path}/status")).bearer(&ann.access).refused(403, "ADMIN_REQUIRED");
    server.toggle(&format!("{path}/status")).project(&tenant.project_key).refused(401, "CREDENTIALS_REQUIRED");
}

#[test]
fn status_types_are_numbered_and_listed_from_the_lowest() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let credit = tenant.credit_token();
    let address = credit["contractAddress"].as_str().unwrap();
    let gold = tenant
        .admin_post(
            "/users/status-types",
            json!({
                "name": "Gold", "description": "The best", "minTokenBalance": 1000.5, "discountPercentage": 12.5,
                "imageUrl": "https://example.com/gold.png",
                "eligibleTokenAddresses": [address.to_uppercase().replace("0X", "0x"), address],
            }),
        )
        .ok(201);
    assert_eq!(
        gold,
        json!({
            "name": "Gold", "description": "The best", "minTokenBalance": 1000.5, "discountPercentage": 12.5,
            "imageUrl": "https://example.com/gold.png", "id": 1, "eligibleTokenAddresses": [address],
        })
    );
    let silver = tenant.admin_post("/users/status-types", json!({"name": "Silver", "minTokenBalance": 100})).ok(201);
    assert_eq!((&silver["id"], &silver["eligibleTokenAddresses"]), (&json!(2), &json!([])));
    let foreign = other.admin_post("/users/status-types", json!({"name": "Gold"})).ok(201);
    assert_eq!(foreign["id"], 1);
    let answer = tenant.public_get("/users/status-types").send();
    assert_eq!(answer.header("x-total-count"), Some("2"));
    assert_eq!(answer.ok(200), json!([silver, gold]));
}

#[test]
fn a_status_type_that_cannot_be_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let create = |body| tenant.admin_post("/users/status-types", body);
    create(json!({"name": "Gold"})).ok(201);
    assert_eq!(create(json!({"name": "Gold"})).refused(409, "USER_STATUS_TYPE_NAME_TAKEN")["target"], "/name");
    let unknown = json!({"name": "Silver", "eligibleTokenAddresses": ["0x00000000000000000000000000000000000000ff"]});
    assert_eq!(create(unknown).refused(400, "ELIGIBLE_TOKEN_UNKNOWN")["target"], "/eligibleTokenAddresses/0");
    let silver = || server.post("/users/status-types", json!({"name": "Silver"}));
    silver().project(&tenant.project_key).refused(401, "CREDENTIALS_REQUIRED");
    silver().bearer(&ann.access).refused(403, "ADMIN_REQUIRED");
    assert_eq!(server.number("SELECT count(*) AS n FROM user_status_types"), 1);
    server
        .execute(
            "INSERT INTO user_status_types (tenant_id, id, name)
             SELECT tenant_id, n, 'level ' || n FROM user_status_types, generate_series(2, 100) n",
        )
        .unwrap();
    create(json!({"name": "Silver"})).refused(409, "USER_STATUS_TYPES_FULL");
}

#[test]
fn the_tokens_that_count_for_a_status_type_are_replaced() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let (credit, badge) = (tenant.credit_token(), tenant.token("ERC721", &format!("0x{:040x}", 0xb1), json!({})));
    tenant.admin_post("/users/status-types", json!({"name": "Gold"})).ok(201);
    let path = "/users/status-types/1/eligible-token";
    let both = json!({"eligibleTokenAddresses": [badge["contractAddress"], credit["contractAddress"]]});
    let set = tenant.admin_put(path, both.clone()).ok(200);
    assert_eq!(set["eligibleTokenAddresses"], both["eligibleTokenAddresses"]);
    let unknown = json!({"eligibleTokenAddresses": [credit["contractAddress"], format!("0x{:040x}", 0xff)]});
    let refused = tenant.admin_put(path, unknown).refused(400, "ELIGIBLE_TOKEN_UNKNOWN");
    assert_eq!(refused["target"], "/eligibleTokenAddresses/1");
    assert_eq!(tenant.public_get("/users/status-types").ok(200)[0], set, "a refused change changes nothing");
    let none = json!({"eligibleTokenAddresses": []});
    for id in ["2", "0", "-1", "9223372036854775807"] {
        tenant
            .admin_put(&format!("/users/status-types/{id}/eligible-token"), none.clone())
            .refused(404, "USER_STATUS_TYPE_NOT_FOUND");
    }
    other.admin_put(path, none.clone()).refused(404, "USER_STATUS_TYPE_NOT_FOUND");
    server.put(path, none.clone()).project(&tenant.project_key).refused(401, "CREDENTIALS_REQUIRED");
    assert_eq!(tenant.admin_put(path, none).ok(200)["eligibleTokenAddresses"], json!([]));
}

#[test]
fn one_person_who_comes_many_times_at_once_is_one_user() {
    let server = TestServer::start();
    let tenant = TenantId::parse(&server.tenant("Coffee Club").id).unwrap();
    for (number, email) in [(1, Some("ann@example.com")), (2, None)] {
        let come = || {
            let (id, now) = (server.services.ids.next(), server.services.clock.now());
            store::tx(&server.services.pool, "test", Access::Write, |conn| {
                let new = NewUser::new(id.into(), email.and_then(Email::parse), None, now);
                store::users::ensure_by_identity(conn, tenant, "https://id.example.com", &format!("{email:?}"), new)
            })
            .map(|user| user.id)
            .unwrap()
        };
        let came: BTreeSet<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..16).map(|_| scope.spawn(come)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(came.len(), 1, "{email:?}");
        assert_eq!(server.number("SELECT count(*) AS n FROM users"), number);
        assert_eq!(server.number("SELECT count(*) AS n FROM accounts WHERE owner_type = 'user'"), number);
    }
}

#[test]
fn one_name_that_is_made_many_times_at_once_is_one_user() {
    let server = TestServer::start();
    let tenant = TenantId::parse(&server.tenant("Coffee Club").id).unwrap();
    let make = || {
        store::tx(&server.services.pool, "test", Access::Write, |conn| {
            let (id, now) = (server.services.ids.next(), server.services.clock.now());
            store::users::find_or_insert(conn, tenant, NewUser::new(id.into(), None, Some("card 17".into()), now))
        })
        .map(|(user, account)| (user.id, account.id))
        .unwrap()
    };
    let made: BTreeSet<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..16).map(|_| scope.spawn(make)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(made.len(), 1);
    assert_eq!(server.number("SELECT count(*) AS n FROM accounts WHERE owner_type = 'user'"), 1);
}
