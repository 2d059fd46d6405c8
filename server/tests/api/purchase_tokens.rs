//! Tag "Purchases": what is on sale.

use serde_json::{Value, json};

use crate::campaigns::id;
use crate::support::{Call, Tenant, TestServer};

const PATH: &str = "/purchases/tokens";
const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";

/// Puts a token on sale at 100 cents.
pub fn on_sale(tenant: &Tenant<'_>, token: &Value) -> Value {
    let body = json!({"tokenId": id(token), "description": "Points", "purchaseTypeId": 1});
    tenant.admin_post(PATH, body).ok(201)
}

fn change(tenant: &Tenant<'_>, offer: &Value, body: Value) -> Call {
    tenant.admin_put(&format!("{PATH}/{}", id(offer)), body)
}

/// Descriptions of what a list shows.
fn shown(call: Call) -> Vec<String> {
    let list = call.ok(200);
    list.as_array().unwrap().iter().map(|offer| offer["description"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_offer_is_made_listed_and_changed() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let points = tenant.credit_token();
    let made = on_sale(&tenant, &points);
    let token = tenant.admin_get(&format!("/tokens/{}", id(&points))).ok(200);
    let mut expected = json!({
        "id": made["id"], "description": "Points", "token": token, "contractTokenId": null,
        "purchaseType": {"id": 1, "description": "Card payment"}, "isActive": true,
    });
    assert_eq!(made, expected);
    let listed = tenant.public_get(PATH).send();
    assert_eq!(listed.header("x-total-count"), Some("1"));
    assert_eq!(listed.ok(200), json!([expected]));
    assert_eq!(change(&tenant, &made, json!({})).ok(200), expected, "nothing sent, nothing changed");
    for (field, value) in [("description", json!("Cups")), ("isActive", json!(false)), ("isActive", json!(true))] {
        expected[field] = value.clone();
        assert_eq!(change(&tenant, &made, json!({field: value})).ok(200), expected, "{field}");
    }
    assert_eq!(tenant.public_get(PATH).ok(200), json!([expected]));
}

#[test]
fn only_admins_see_what_is_off_sale_and_filter() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (points, stamps) = (tenant.credit_token(), tenant.token("ERC20", &format!("0x{}", "5".repeat(40)), json!({})));
    for (token, description) in
        [(&points, "one"), (&stamps, "of a token out of use"), (&points, "off"), (&points, "two")]
    {
        let offer = on_sale(&tenant, token);
        let body = json!({"description": description, "isActive": description != "off"});
        change(&tenant, &offer, body).ok(200);
    }
    tenant.admin_put(&format!("/tokens/{}", id(&stamps)), json!({"isActive": false})).ok(200);
    let user = tenant.user("ann@example.com");
    for query in ["", "?active=true", "?active=false"] {
        let path = format!("{PATH}{query}");
        let public = tenant.public_get(&path);
        let of_user = server.get(&path).project(&tenant.project_key).bearer(&user.access);
        let of_system = server.get(&path).key(&tenant.system_key);
        for call in [public, of_user, of_system] {
            assert_eq!(shown(call), ["one", "two"], "{query}");
        }
    }
    for (query, expected) in [
        ("", &["one", "of a token out of use", "off", "two"][..]),
        ("?active=true", &["one", "of a token out of use", "two"]),
        ("?active=false", &["off"]),
    ] {
        assert_eq!(shown(tenant.admin_get(&format!("{PATH}{query}"))), expected, "{query}");
    }
    tenant.admin_get(&format!("{PATH}?active=maybe")).refused(400, "VALIDATION_FAILED");
}

#[test]
fn items_are_sold_as_far_as_the_contract_can_name_them() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let status = tenant.token("ERC721", &format!("0x{}", "a".repeat(40)), json!({}));
    assert_eq!(on_sale(&tenant, &status)["contractTokenId"], Value::Null);
    let voucher = tenant.token("ERC1155", &format!("0x{}", "b".repeat(40)), json!({}));
    let body = json!({"tokenId": id(&voucher), "description": "Cup", "purchaseTypeId": 1});
    assert_eq!(tenant.admin_post(PATH, body.clone()).refused(400, "TOKEN_ITEM_AMBIGUOUS")["target"], "/tokenId");
    let metadata = format!("/tokens/{}/metadata", id(&voucher));
    tenant.admin_post(&metadata, json!({"name": "Espresso"})).ok(201);
    let offer = tenant.admin_post(PATH, body.clone()).ok(201);
    assert_eq!(offer["contractTokenId"], "1");
    tenant.admin_post(&metadata, json!({"name": "Cake"})).ok(201);
    tenant.admin_post(PATH, body).refused(400, "TOKEN_ITEM_AMBIGUOUS");
    change(&tenant, &offer, json!({"tokenId": id(&voucher)})).refused(400, "TOKEN_ITEM_AMBIGUOUS");
    assert_eq!(change(&tenant, &offer, json!({"description": "Tea"})).ok(200)["contractTokenId"], "1", "as it was");
    let changed = change(&tenant, &offer, json!({"tokenId": id(&tenant.credit_token())})).ok(200);
    assert_eq!((&changed["contractTokenId"], &changed["token"]["type"]), (&Value::Null, &json!("ERC20")));
}

/// Sends a field to both operations that write an offer, and expects the same refusal from both.
#[track_caller]
fn both_refuse(tenant: &Tenant<'_>, offer: &Value, field: (&str, Value), status: u16, code: &str) {
    let mut body = json!({"tokenId": offer["token"]["id"], "description": "Points", "purchaseTypeId": 1});
    body[field.0] = field.1.clone();
    for call in [tenant.admin_post(PATH, body), change(tenant, offer, json!({field.0: field.1}))] {
        assert_eq!(call.refused(status, code)["target"], format!("/{}", field.0));
    }
    assert_eq!(tenant.admin_get(PATH).ok(200), json!([offer]), "nothing is written");
}

#[test]
fn what_an_offer_refers_to_must_be_there() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let (offer, foreign) = (on_sale(&tenant, &tenant.credit_token()), other.credit_token());
    for token in [UNKNOWN, "none", id(&foreign)] {
        both_refuse(&tenant, &offer, ("tokenId", json!(token)), 404, "TOKEN_NOT_FOUND");
    }
    for number in [0, 2, i64::MAX] {
        both_refuse(&tenant, &offer, ("purchaseTypeId", json!(number)), 404, "PURCHASE_TYPE_NOT_FOUND");
    }
    both_refuse(&tenant, &offer, ("purchaseTypeId", json!("one")), 400, "VALIDATION_FAILED");
    for unknown in [UNKNOWN, "none"] {
        let call = tenant.admin_put(&format!("{PATH}/{unknown}"), json!({"description": "Cups"}));
        call.refused(404, "PURCHASE_TOKEN_NOT_FOUND");
    }
    let path = format!("{PATH}/{}", id(&offer));
    other.admin_put(&path, json!({"isActive": false})).refused(404, "PURCHASE_TOKEN_NOT_FOUND");
}

#[test]
fn a_token_out_of_use_is_not_put_on_sale() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let points = tenant.credit_token();
    let mut offer = on_sale(&tenant, &points);
    tenant.admin_put(&format!("/tokens/{}", id(&points)), json!({"isActive": false})).ok(200);
    offer["token"]["isActive"] = json!(false);
    both_refuse(&tenant, &offer, ("tokenId", json!(id(&points))), 400, "TOKEN_NOT_ACTIVE");
}

#[test]
fn a_tenant_has_no_more_offers_than_the_list_shows() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let points = tenant.credit_token();
    on_sale(&tenant, &points);
    let most = pers_server::limits::PURCHASE_TOKENS;
    server
        .execute(&format!(
            "INSERT INTO purchase_tokens (tenant_id, id, token_id, description, purchase_type_id, created_at, updated_at)
             SELECT tenant_id, gen_random_uuid(), token_id, description, purchase_type_id, created_at, updated_at
             FROM purchase_tokens, generate_series(2, {most})"
        ))
        .unwrap();
    let body = json!({"tokenId": id(&points), "description": "Points", "purchaseTypeId": 1});
    tenant.admin_post(PATH, body).refused(400, "PURCHASE_TOKENS_FULL");
    assert_eq!(tenant.public_get(PATH).send().header("x-total-count"), Some(most.to_string().as_str()));
}
