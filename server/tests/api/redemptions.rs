//! Tags "Redemptions", "Redemption Types" and "Redemption Tokens".

use serde_json::{Value, json};

use crate::campaign_tokens::voucher;
use crate::campaigns::id;
use crate::support::{Tenant, TestServer};

const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";

/// An offer, with fields on top of its name.
pub fn offer(tenant: &Tenant<'_>, name: &str, extra: Value) -> Value {
    let mut body = json!({"name": name});
    body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
    tenant.admin_post("/redemptions", body).ok(201)
}

fn path(redemption: &Value) -> String {
    format!("/redemptions/{}", id(redemption))
}

fn names(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|entry| entry["name"].as_str().unwrap()).collect()
}

#[test]
fn an_offer_has_what_it_was_made_with() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (points, (voucher, entry)) = (tenant.credit_token(), voucher(&tenant));
    let kind = tenant.admin_post("/redemptions/types", json!({"name": "Drinks", "imageUrl": "x"})).ok(201);
    let gold = tenant.admin_post("/users/status-types", json!({"name": "Gold"})).ok(201);
    let made = offer(
        &tenant,
        "Espresso",
        json!({
            "description": "One cup", "imageUrl": null, "creditTokenAmount": 12.5, "typeId": kind["id"], "order": 7,
            "maxTotalSupply": 3, "maxPerUser": 2, "minUserStatusTypeId": gold["id"],
            "countryCodeRestrictions": ["NOT_ES", "FR"], "tags": ["hot", "new"],
            "tokenUnits": [
                {"tokenId": id(&voucher), "tokenMetadataIncrementalId": entry, "amount": 2},
                {"tokenId": id(&points), "amount": 0.5, "maxAmount": 1},
            ],
        }),
    );
    assert_eq!(
        (&made["name"], &made["description"], &made["imageUrl"]),
        (&json!("Espresso"), &json!("One cup"), &json!(null))
    );
    assert_eq!(
        (&made["isActive"], &made["creditTokenAmount"], &made["order"]),
        (&json!(true), &json!(12.5), &json!(7))
    );
    assert_eq!(made["supply"], json!({"available": 3, "total": 3}));
    assert_eq!((&made["type"], &made["minUserStatusType"]), (&kind, &gold));
    assert_eq!((&made["maxPerUser"], &made["tags"]), (&json!(2), &json!(["hot", "new"])));
    assert_eq!(made["countryCodeRestrictions"], json!(["NOT_ES", "FR"]));
    let units = made["tokenUnits"].as_array().unwrap();
    assert_eq!((&units[0]["tokenMetadataIncrementalId"], &units[0]["amount"]), (&json!(entry), &json!(2.0)));
    assert_eq!((&units[1]["token"]["id"], &units[1]["maxAmount"]), (&points["id"], &json!(1.0)));
    assert_eq!(tenant.public_get(&path(&made)).ok(200), made);
    assert_eq!(server.number("SELECT credit_token_amount::bigint AS n FROM redemptions"), 1250);
}

#[test]
fn an_offer_needs_no_more_than_a_name() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = offer(&tenant, "Water", json!({}));
    assert_eq!((&made["creditTokenAmount"], &made["order"], &made["tokenUnits"]), (&json!(0.0), &json!(0), &json!([])));
    assert_eq!(made["supply"], json!({"available": null, "total": null}));
    for nothing in ["type", "minUserStatusType", "maxPerUser"] {
        assert_eq!(made[nothing], json!(null), "{nothing}");
    }
    let supply = tenant.public_get(&format!("{}/available-supply", path(&made))).ok(200);
    assert_eq!(supply, json!(9_007_199_254_740_991_i64));
}

#[test]
fn an_offer_that_cannot_be_is_refused_with_its_field() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let unit = |token: &str, amount: f64| json!({"tokenUnits": [{"tokenId": token, "amount": amount}]});
    for (extra, status, code, target) in [
        (json!({"creditTokenAmount": 1}), 422, "NO_ACTIVE_CREDIT_TOKEN", json!("/creditTokenAmount")),
        (json!({"typeId": 7}), 404, "REDEMPTION_TYPE_NOT_FOUND", json!("/typeId")),
        (json!({"minUserStatusTypeId": 7}), 404, "USER_STATUS_TYPE_NOT_FOUND", json!("/minUserStatusTypeId")),
        (unit(UNKNOWN, 1.0), 404, "TOKEN_NOT_FOUND", json!("/tokenUnits/0/tokenId")),
        (json!({"countryCodeRestrictions": ["fr"]}), 400, "VALIDATION_FAILED", json!("/countryCodeRestrictions/0")),
        (json!({"maxTotalSupply": -1}), 400, "VALIDATION_FAILED", json!("/maxTotalSupply")),
    ] {
        let mut body = json!({"name": "Espresso"});
        body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        let refused = tenant.admin_post("/redemptions", body).refused(status, code);
        assert_eq!(refused["target"], target, "{extra}");
    }
    let points = tenant.credit_token();
    for (extra, code, target) in [
        (json!({"creditTokenAmount": 0.001}), "AMOUNT_TOO_PRECISE", "/creditTokenAmount"),
        (unit(id(&points), 0.001), "AMOUNT_TOO_PRECISE", "/tokenUnits/0/amount"),
    ] {
        let mut body = json!({"name": "Espresso"});
        body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        assert_eq!(tenant.admin_post("/redemptions", body).refused(422, code)["target"], target, "{extra}");
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM redemptions"), 0);
}

#[test]
fn everybody_sees_the_catalogue_in_its_order_and_admins_what_is_off_too() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (name, order, active) in [("Cake", 2, true), ("Espresso", 1, true), ("Tea", 1, true), ("Old", 0, false)] {
        offer(&tenant, name, json!({"order": order, "isActive": active}));
    }
    let user = tenant.user("ann@example.com");
    for call in [
        tenant.public_get("/redemptions"),
        tenant.public_get("/redemptions?active=false"),
        server.get("/redemptions?active=nonsense").bearer(&user.access),
        tenant.admin_get("/redemptions?active=true"),
    ] {
        assert_eq!(names(&call.ok(200)), ["Espresso", "Tea", "Cake"]);
    }
    assert_eq!(names(&tenant.admin_get("/redemptions").ok(200)), ["Old", "Espresso", "Tea", "Cake"]);
    assert_eq!(names(&tenant.admin_get("/redemptions?active=false").ok(200)), ["Old"]);
    tenant.admin_get("/redemptions?active=maybe").refused(400, "ACTIVE_INVALID");
    assert_eq!(
        names(&tenant.public_get("/redemptions?sortBy=name&sortOrder=DESC").ok(200)),
        ["Tea", "Espresso", "Cake"]
    );
    let latest = tenant.public_get("/redemptions?sortBy=createdAt&sortOrder=DESC&limit=1").ok(200);
    assert_eq!(names(&latest), ["Tea"]);
    tenant.public_get("/redemptions?sortBy=price").refused(400, "SORT_FIELD_UNKNOWN");
    let second = tenant.public_get("/redemptions?page=2&limit=2").send();
    assert_eq!(second.header("x-total-count"), Some("3"));
    assert_eq!(names(&second.ok(200)), ["Cake"]);
}

#[test]
fn what_is_off_is_not_found_unless_an_admin_asks() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = offer(&tenant, "Espresso", json!({"maxTotalSupply": 3}));
    let off = tenant.admin_toggle(&format!("{}/status", path(&made))).ok(200);
    assert_eq!(off["isActive"], false);
    for suffix in ["", "/available-supply"] {
        let path = format!("{}{suffix}", path(&made));
        tenant.public_get(&path).refused(404, "REDEMPTION_NOT_FOUND");
        tenant.admin_get(&path).ok(200);
    }
    let on = tenant.admin_toggle(&format!("{}/status", path(&made))).ok(200);
    assert_eq!(on, made);
    assert_eq!(tenant.public_get(&format!("{}/available-supply", path(&made))).ok(200), json!(3));
    for missing in [UNKNOWN, "none"] {
        tenant.public_get(&format!("/redemptions/{missing}")).refused(404, "REDEMPTION_NOT_FOUND");
        tenant.public_get(&format!("/redemptions/{missing}/available-supply")).refused(404, "REDEMPTION_NOT_FOUND");
        tenant.admin_toggle(&format!("/redemptions/{missing}/status")).refused(404, "REDEMPTION_NOT_FOUND");
        tenant.admin_put(&format!("/redemptions/{missing}"), json!({})).refused(404, "REDEMPTION_NOT_FOUND");
        tenant.admin_delete(&format!("/redemptions/{missing}")).refused(404, "REDEMPTION_NOT_FOUND");
    }
}

#[test]
fn a_change_touches_what_is_sent() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.credit_token();
    let kind = tenant.admin_post("/redemptions/types", json!({"name": "Drinks"})).ok(201);
    let made = offer(&tenant, "Espresso", json!({"description": "One cup", "creditTokenAmount": 5, "maxPerUser": 2}));
    assert_eq!(tenant.admin_put(&path(&made), json!({})).ok(200), made);
    let body = json!({
        "name": "Doppio", "description": null, "creditTokenAmount": 7.5, "typeId": kind["id"], "order": 3,
        "maxTotalSupply": 10, "maxPerUser": null, "countryCodeRestrictions": ["FR"], "tags": ["hot"],
    });
    let changed = tenant.admin_put(&path(&made), body).ok(200);
    let mut expected = made.clone();
    for (field, value) in [
        ("name", json!("Doppio")),
        ("description", json!(null)),
        ("creditTokenAmount", json!(7.5)),
        ("type", kind),
        ("order", json!(3)),
        ("supply", json!({"available": 10, "total": 10})),
        ("maxPerUser", json!(null)),
        ("countryCodeRestrictions", json!(["FR"])),
        ("tags", json!(["hot"])),
    ] {
        expected[field] = value;
    }
    assert_eq!(changed, expected);
    let free = tenant.admin_put(&path(&made), json!({"creditTokenAmount": 0, "maxTotalSupply": null})).ok(200);
    assert_eq!((&free["creditTokenAmount"], &free["supply"]["total"]), (&json!(0.0), &json!(null)));
    for (body, status, code) in [
        (json!({"typeId": 99}), 404, "REDEMPTION_TYPE_NOT_FOUND"),
        (json!({"minUserStatusTypeId": 99}), 404, "USER_STATUS_TYPE_NOT_FOUND"),
        (json!({"creditTokenAmount": 0.001}), 422, "AMOUNT_TOO_PRECISE"),
        (json!({"name": ""}), 400, "VALIDATION_FAILED"),
    ] {
        tenant.admin_put(&path(&made), body).refused(status, code);
    }
}

#[test]
fn types_have_names_of_their_own() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let drinks = json!({"name": "Drinks", "description": "Hot and cold", "imageUrl": "https://x.example/d.png"});
    let made = tenant.admin_post("/redemptions/types", drinks.clone()).ok(201);
    assert_eq!((&made["id"], &made["description"]), (&json!(1), &json!("Hot and cold")));
    let food = tenant.admin_post("/redemptions/types", json!({"name": "Food"})).ok(201);
    let refused = tenant.admin_post("/redemptions/types", drinks).refused(409, "REDEMPTION_TYPE_NAME_TAKEN");
    assert_eq!(refused["target"], "/name");
    tenant.admin_post("/redemptions/types", json!({"name": ""})).refused(400, "VALIDATION_FAILED");
    let list = tenant.public_get("/redemptions/types").send();
    assert_eq!(list.header("x-total-count"), Some("2"));
    assert_eq!(list.ok(200), json!([made, food]));
    let other = server.tenant("Tea Club");
    assert_eq!(other.public_get("/redemptions/types").ok(200), json!([]));
    other.admin_post("/redemptions/types", json!({"name": "Drinks"})).ok(201);
}

#[test]
fn token_units_come_and_go() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (points, (voucher, entry)) = (tenant.credit_token(), voucher(&tenant));
    let made = offer(&tenant, "Espresso", json!({}));
    let units = format!("{}/tokens", path(&made));
    let with_unit = tenant.admin_post(&units, json!({"tokenId": id(&points), "amount": 5})).ok(201);
    let unit = format!("{units}/{}", id(&with_unit["tokenUnits"][0]));
    let body = json!({"tokenId": id(&voucher), "tokenMetadataIncrementalId": entry, "amount": 2});
    let changed = tenant.admin_put(&unit, body.clone()).ok(200);
    assert_eq!(changed["tokenUnits"][0]["token"]["id"], voucher["id"]);
    assert_eq!(tenant.public_get(&path(&made)).ok(200), changed);
    // A unit of a campaign, or of another offer, is none of this one.
    let other = offer(&tenant, "Tea", json!({"tokenUnits": [{"tokenId": id(&points), "amount": 1}]}));
    for foreign in [id(&other["tokenUnits"][0]), UNKNOWN, "none"] {
        tenant.admin_put(&format!("{units}/{foreign}"), body.clone()).refused(404, "TOKEN_UNIT_NOT_FOUND");
        tenant.admin_delete(&format!("{units}/{foreign}")).refused(404, "TOKEN_UNIT_NOT_FOUND");
    }
    for (body, status, code) in [
        (json!({"tokenId": UNKNOWN, "amount": 1}), 404, "TOKEN_NOT_FOUND"),
        (
            json!({"tokenId": id(&voucher), "tokenMetadataIncrementalId": 99, "amount": 1}),
            404,
            "TOKEN_METADATA_NOT_FOUND",
        ),
        (json!({"tokenId": id(&voucher), "amount": 1}), 422, "UNIT_METADATA_REQUIRED"),
        (json!({"tokenId": id(&points), "amount": 0}), 400, "VALIDATION_FAILED"),
    ] {
        tenant.admin_post(&units, body.clone()).refused(status, code);
        tenant.admin_put(&unit, body).refused(status, code);
    }
    assert_eq!(tenant.admin_delete(&unit).ok(200), made);
    let nowhere = format!("/redemptions/{UNKNOWN}/tokens");
    tenant.admin_post(&nowhere, body.clone()).refused(404, "REDEMPTION_NOT_FOUND");
    tenant.admin_put(&format!("{nowhere}/{UNKNOWN}"), body).refused(404, "REDEMPTION_NOT_FOUND");
    tenant.admin_delete(&format!("{nowhere}/{UNKNOWN}")).refused(404, "REDEMPTION_NOT_FOUND");
}

#[test]
fn an_offer_that_nobody_has_redeemed_can_be_deleted() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let points = tenant.credit_token();
    let made = offer(&tenant, "Espresso", json!({"tokenUnits": [{"tokenId": id(&points), "amount": 1}]}));
    let user = tenant.user("ann@example.com");
    let redeem = json!({"redemptionId": id(&made)});
    server.post("/redemptions/redeems", redeem).bearer(&user.access).ok(200);
    tenant.admin_delete(&path(&made)).refused(409, "REDEMPTION_HAS_REDEEMS");
    let other = offer(&tenant, "Tea", json!({"tokenUnits": [{"tokenId": id(&points), "amount": 1}]}));
    tenant.admin_delete(&path(&other)).ok(200);
    tenant.public_get(&path(&other)).refused(404, "REDEMPTION_NOT_FOUND");
    assert_eq!(server.number("SELECT count(*) AS n FROM token_units"), 1);
}
