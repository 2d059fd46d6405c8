//! Tag "Campaign Tokens".

use serde_json::{Value, json};

use crate::campaigns::{id, new_campaign, read};
use crate::support::{Tenant, TestServer};

const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";
const STATUS_TOKEN: &str = "0x00000000000000000000000000000000000000a1";
pub const VOUCHER_TOKEN: &str = "0x00000000000000000000000000000000000000b1";

/// An ERC1155 token with one metadata entry, and the entry's number.
pub fn voucher(tenant: &Tenant<'_>) -> (Value, i64) {
    let token = tenant.token("ERC1155", VOUCHER_TOKEN, json!({}));
    let token = tenant.admin_post(&format!("/tokens/{}/metadata", id(&token)), json!({"name": "Espresso"})).ok(201);
    let number = token["metadata"][0]["incrementalId"].as_i64().unwrap();
    (token, number)
}

fn add(tenant: &Tenant<'_>, campaign: &Value, body: Value) -> Value {
    tenant.admin_post(&format!("/campaigns/{}/tokens", id(campaign)), body).ok(201)
}

#[test]
fn rewards_are_shown_with_their_tokens_in_the_order_in_which_they_were_added() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_campaign(&tenant, "Summer");
    let (points, (voucher, entry)) = (tenant.credit_token(), voucher(&tenant));
    let member = tenant.token("ERC721", STATUS_TOKEN, json!({}));
    add(&tenant, &made, json!({"tokenId": id(&points), "amount": 1.5, "maxAmount": 100}));
    add(&tenant, &made, json!({"tokenId": id(&voucher), "tokenMetadataIncrementalId": entry, "amount": 3}));
    let full = add(&tenant, &made, json!({"tokenId": id(&member), "amount": 1}));
    let units = full["tokenUnits"].as_array().unwrap();
    assert_eq!(units.len(), 3);
    for (unit, token, entry, amount, max) in [
        (&units[0], &points, json!(null), 1.5, json!(100.0)),
        (&units[1], &voucher, json!(entry), 3.0, json!(null)),
        (&units[2], &member, json!(null), 1.0, json!(null)),
    ] {
        assert_eq!(unit["token"], tenant.admin_get(&format!("/tokens/{}", id(token))).ok(200));
        assert_eq!(unit["tokenMetadataIncrementalId"], entry);
        assert_eq!((unit["amount"].as_f64(), &unit["maxAmount"]), (Some(amount), &max));
    }
    assert_eq!(read(&tenant, &made), full);
    assert_eq!(server.number("SELECT amount::bigint AS n FROM token_units ORDER BY position LIMIT 1"), 150);
}

#[test]
fn a_change_replaces_a_reward_in_its_place() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_campaign(&tenant, "Summer");
    let (points, (voucher, entry)) = (tenant.credit_token(), voucher(&tenant));
    add(&tenant, &made, json!({"tokenId": id(&points), "amount": 1, "maxAmount": 5}));
    let before = add(&tenant, &made, json!({"tokenId": id(&points), "amount": 2}));
    let first = id(&before["tokenUnits"][0]);
    let path = format!("/campaigns/{}/tokens/{first}", id(&made));
    let body = json!({"tokenId": id(&voucher), "tokenMetadataIncrementalId": entry, "amount": 7});
    let changed = tenant.admin_put(&path, body).ok(200);
    let unit = &changed["tokenUnits"][0];
    assert_eq!((id(unit), id(&unit["token"]), unit["amount"].as_f64()), (first, id(&voucher), Some(7.0)));
    assert_eq!((&unit["tokenMetadataIncrementalId"], &unit["maxAmount"]), (&json!(entry), &json!(null)));
    assert_eq!(changed["tokenUnits"][1], before["tokenUnits"][1]);
    assert_eq!(read(&tenant, &made), changed);
}

#[test]
fn a_removed_reward_is_gone() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_campaign(&tenant, "Summer");
    let points = tenant.credit_token();
    add(&tenant, &made, json!({"tokenId": id(&points), "amount": 1}));
    let both = add(&tenant, &made, json!({"tokenId": id(&points), "amount": 2}));
    let path = format!("/campaigns/{}/tokens/{}", id(&made), id(&both["tokenUnits"][0]));
    let left = tenant.admin_delete(&path).ok(200);
    assert_eq!(left["tokenUnits"], json!([both["tokenUnits"][1]]));
    assert_eq!(read(&tenant, &made), left);
    tenant.admin_delete(&path).refused(404, "TOKEN_UNIT_NOT_FOUND");
}

/// Sends a body to both operations that write a reward, and expects the same refusal from both.
#[track_caller]
fn both_refuse(tenant: &Tenant<'_>, campaign: &Value, body: &Value, status: u16, code: &str, target: &str) {
    let before = read(tenant, campaign);
    let path = format!("/campaigns/{}/tokens", id(campaign));
    let unit = id(&before["tokenUnits"][0]);
    for call in [tenant.admin_post(&path, body.clone()), tenant.admin_put(&format!("{path}/{unit}"), body.clone())] {
        assert_eq!(call.refused(status, code)["target"], target, "{body}");
    }
    assert_eq!(read(tenant, campaign), before, "nothing is written");
}

#[test]
fn a_reward_of_a_token_that_the_tenant_does_not_have_is_refused() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let (made, points, foreign) = (new_campaign(&tenant, "Summer"), tenant.credit_token(), other.credit_token());
    add(&tenant, &made, json!({"tokenId": id(&points), "amount": 1}));
    for token in [UNKNOWN, "none", id(&foreign)] {
        let body = json!({"tokenId": token, "amount": 1});
        both_refuse(&tenant, &made, &body, 404, "TOKEN_NOT_FOUND", "/tokenId");
    }
}

#[test]
fn a_reward_of_a_token_out_of_use_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (made, points) = (new_campaign(&tenant, "Summer"), tenant.credit_token());
    add(&tenant, &made, json!({"tokenId": id(&points), "amount": 1}));
    server.execute("UPDATE tokens SET is_active = false").unwrap();
    let body = json!({"tokenId": id(&points), "amount": 1});
    both_refuse(&tenant, &made, &body, 422, "TOKEN_NOT_ACTIVE", "/tokenId");
}

#[test]
fn a_reward_names_a_metadata_entry_as_its_token_demands() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (made, points, (voucher, entry)) = (new_campaign(&tenant, "Summer"), tenant.credit_token(), voucher(&tenant));
    add(&tenant, &made, json!({"tokenId": id(&points), "amount": 1}));
    let entry_field = "/tokenMetadataIncrementalId";
    for (body, status, code) in [
        (
            json!({"tokenId": id(&points), "amount": 1, "tokenMetadataIncrementalId": 1}),
            422,
            "UNIT_METADATA_NOT_ALLOWED",
        ),
        (json!({"tokenId": id(&voucher), "amount": 1}), 422, "UNIT_METADATA_REQUIRED"),
        (
            json!({"tokenId": id(&voucher), "amount": 1, "tokenMetadataIncrementalId": entry + 1}),
            404,
            "TOKEN_METADATA_NOT_FOUND",
        ),
    ] {
        both_refuse(&tenant, &made, &body, status, code, entry_field);
    }
}

#[test]
fn a_reward_has_an_amount_that_its_token_can_express() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (made, points, (voucher, entry)) = (new_campaign(&tenant, "Summer"), tenant.credit_token(), voucher(&tenant));
    let member = tenant.token("ERC721", STATUS_TOKEN, json!({}));
    add(&tenant, &made, json!({"tokenId": id(&points), "amount": 1}));
    let (points, member, voucher) = (id(&points), id(&member), id(&voucher));
    for (body, code, target) in [
        (json!({"tokenId": points, "amount": 1.005}), "AMOUNT_TOO_PRECISE", "/amount"),
        (json!({"tokenId": points, "amount": 1, "maxAmount": 1.005}), "AMOUNT_TOO_PRECISE", "/maxAmount"),
        (json!({"tokenId": points, "amount": 1e76}), "AMOUNT_TOO_LARGE", "/amount"),
        (json!({"tokenId": points, "amount": 2, "maxAmount": 1.99}), "UNIT_MAX_AMOUNT_TOO_SMALL", "/maxAmount"),
        (json!({"tokenId": member, "amount": 2}), "UNIT_AMOUNT_NOT_ONE", "/amount"),
        (
            json!({"tokenId": voucher, "amount": 0.5, "tokenMetadataIncrementalId": entry}),
            "AMOUNT_TOO_PRECISE",
            "/amount",
        ),
    ] {
        both_refuse(&tenant, &made, &body, 422, code, target);
    }
}

#[test]
fn a_reward_without_an_amount_above_zero_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (made, points) = (new_campaign(&tenant, "Summer"), tenant.credit_token());
    for (amount, max) in [(json!(0), json!(1)), (json!(-1), json!(1)), (json!("1"), json!(1)), (json!(1), json!(0))] {
        let body = json!({"tokenId": id(&points), "amount": amount, "maxAmount": max});
        let refused = tenant.admin_post(&format!("/campaigns/{}/tokens", id(&made)), body.clone()).send();
        assert_eq!(refused.status, 400, "{body}");
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM token_units"), 0);
}

#[test]
fn a_reward_of_another_campaign_is_not_found() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (made, other, points) = (new_campaign(&tenant, "a"), new_campaign(&tenant, "b"), tenant.credit_token());
    let body = json!({"tokenId": id(&points), "amount": 1});
    let unit = add(&tenant, &other, body.clone());
    for unit in [id(&unit["tokenUnits"][0]), UNKNOWN, "none"] {
        let path = format!("/campaigns/{}/tokens/{unit}", id(&made));
        tenant.admin_put(&path, body.clone()).refused(404, "TOKEN_UNIT_NOT_FOUND");
        tenant.admin_delete(&path).refused(404, "TOKEN_UNIT_NOT_FOUND");
    }
    assert_eq!(read(&tenant, &other), unit);
}
