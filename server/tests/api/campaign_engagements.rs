//! Tag "Campaign Engagements".

use serde_json::{Value, json};

use crate::campaigns::{id, new_campaign, read};
use crate::support::{Tenant, TestServer};

const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";

fn new_business(tenant: &Tenant<'_>, name: &str) -> Value {
    tenant.admin_post("/businesses", json!({"email": format!("{name}@example.com"), "displayName": name})).ok(201)
}

fn engage(tenant: &Tenant<'_>, campaign: &Value, body: Value) -> Value {
    tenant.admin_post(&format!("/campaigns/{}/engagements", id(campaign)), body).ok(201)
}

fn engaged(campaign: &Value) -> Vec<&str> {
    let engagements = campaign["businessEngagements"].as_array().unwrap();
    engagements.iter().map(|engagement| engagement["business"]["displayName"].as_str().unwrap()).collect()
}

#[test]
fn businesses_are_engaged_in_their_order_with_the_same_settings() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let campaign = new_campaign(&tenant, "Summer");
    let [a, b, c] = ["a", "b", "c"].map(|name| new_business(&tenant, name));
    let settings = json!({
        "businessIds": [c["id"], a["id"]],
        "shortDescription": "Buy one",
        "maxPerBusiness": 0,
        "maxPerDay": 2,
        "externalUrl": "https://example.com/c",
    });
    engage(&tenant, &campaign, settings.clone());
    let full = engage(&tenant, &campaign, json!({"businessIds": [b["id"]]}));
    assert_eq!(engaged(&full), ["c", "a", "b"]);
    for (place, business) in [c, a].iter().enumerate() {
        let engagement = &full["businessEngagements"][place];
        assert_eq!(engagement["business"], tenant.public_get(&format!("/businesses/{}", id(business))).ok(200));
        for field in ["shortDescription", "maxPerBusiness", "maxPerDay", "externalUrl"] {
            assert_eq!(engagement[field], settings[field], "{field}");
            assert_eq!(full["businessEngagements"][2][field], json!(null), "{field}");
        }
    }
    assert_eq!(read(&tenant, &campaign), full);
}

#[test]
fn an_engaged_business_shows_its_class() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let campaign = new_campaign(&tenant, "Summer");
    let class = tenant
        .admin_post(
            "/businesses/types",
            json!({"name": "Café", "description": "Coffee", "code": "CAFE", "iconUrl": "https://example.com/i.png"}),
        )
        .ok(201);
    let body = json!({"email": "a@example.com", "displayName": "a", "businessTypeId": class["id"]});
    let business = tenant.admin_post("/businesses", body).ok(201);
    let full = engage(&tenant, &campaign, json!({"businessIds": [business["id"]]}));
    assert_eq!(full["businessEngagements"][0]["business"]["businessType"]["name"], "Café");
    assert_eq!(read(&tenant, &campaign), full);
}

#[test]
fn a_business_that_the_tenant_does_not_have_is_named_and_nobody_is_engaged() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let campaign = new_campaign(&tenant, "Summer");
    let (own, foreign) = (new_business(&tenant, "own"), new_business(&other, "foreign"));
    for business in [UNKNOWN, "none", id(&foreign)] {
        let body = json!({"businessIds": [id(&own), business]});
        let path = format!("/campaigns/{}/engagements", id(&campaign));
        assert_eq!(tenant.admin_post(&path, body).refused(404, "BUSINESS_NOT_FOUND")["target"], "/businessIds/1");
    }
    assert_eq!(read(&tenant, &campaign), campaign);
}

#[test]
fn a_business_takes_part_in_a_campaign_once() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (campaign, other) = (new_campaign(&tenant, "Summer"), new_campaign(&tenant, "Autumn"));
    let [a, b] = ["a", "b"].map(|name| new_business(&tenant, name));
    let full = engage(&tenant, &campaign, json!({"businessIds": [a["id"]]}));
    let path = format!("/campaigns/{}/engagements", id(&campaign));
    for (ids, target) in [
        (json!([a["id"]]), "/businessIds/0"),
        (json!([b["id"], a["id"]]), "/businessIds/1"),
        (json!([b["id"], b["id"]]), "/businessIds/1"),
    ] {
        let refused = tenant.admin_post(&path, json!({"businessIds": ids})).refused(409, "BUSINESS_ALREADY_ENGAGED");
        assert_eq!(refused["target"], target);
    }
    assert_eq!(read(&tenant, &campaign), full);
    assert_eq!(engaged(&engage(&tenant, &other, json!({"businessIds": [a["id"]]}))), ["a"], "but in any other");
}

#[test]
fn many_at_once_engage_a_business_once() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (campaign, business) = (new_campaign(&tenant, "Summer"), new_business(&tenant, "a"));
    let path = format!("/campaigns/{}/engagements", id(&campaign));
    let body = json!({"businessIds": [business["id"]]});
    let mut statuses: Vec<u16> = std::thread::scope(|scope| {
        let calls: Vec<_> = (0..6).map(|_| scope.spawn(|| tenant.admin_post(&path, body.clone()).send())).collect();
        calls.into_iter().map(|call| call.join().unwrap().status).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409, 409, 409]);
    assert_eq!(engaged(&read(&tenant, &campaign)), ["a"]);
}

#[test]
fn between_one_and_a_hundred_businesses_are_engaged_at_a_time() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let campaign = new_campaign(&tenant, "Summer");
    let path = format!("/campaigns/{}/engagements", id(&campaign));
    for ids in [json!([]), json!(vec![UNKNOWN; 101]), json!(UNKNOWN), json!([1])] {
        assert_eq!(tenant.admin_post(&path, json!({"businessIds": ids})).send().status, 400);
    }
    assert_eq!(tenant.admin_post(&path, json!({})).send().status, 400);
    assert_eq!(read(&tenant, &campaign), campaign);
}

#[test]
fn a_change_replaces_the_settings_of_an_engagement() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let campaign = new_campaign(&tenant, "Summer");
    let [a, b] = ["a", "b"].map(|name| new_business(&tenant, name));
    let before = engage(
        &tenant,
        &campaign,
        json!({"businessIds": [a["id"], b["id"]], "shortDescription": "Buy one", "maxPerDay": 2}),
    );
    let engagement = &before["businessEngagements"][0];
    let path = format!("/campaigns/{}/engagements/{}", id(&campaign), id(engagement));
    let changed = tenant.admin_put(&path, json!({"businessIds": [a["id"]], "maxPerBusiness": 7})).ok(200);
    let found = &changed["businessEngagements"][0];
    assert_eq!((id(found), &found["business"]), (id(engagement), &engagement["business"]));
    assert_eq!(found["maxPerBusiness"], 7);
    for field in ["shortDescription", "maxPerDay", "externalUrl"] {
        assert_eq!(found[field], json!(null), "{field}");
    }
    assert_eq!(changed["businessEngagements"][1], before["businessEngagements"][1]);
    assert_eq!(read(&tenant, &campaign), changed);
}

#[test]
fn an_engagement_can_pass_to_another_business_that_has_none() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let campaign = new_campaign(&tenant, "Summer");
    let [a, b, c] = ["a", "b", "c"].map(|name| new_business(&tenant, name));
    let before = engage(&tenant, &campaign, json!({"businessIds": [a["id"], b["id"]]}));
    let path = format!("/campaigns/{}/engagements/{}", id(&campaign), id(&before["businessEngagements"][0]));
    let changed = tenant.admin_put(&path, json!({"businessIds": [c["id"]]})).ok(200);
    assert_eq!(engaged(&changed), ["c", "b"]);
    let refused = tenant.admin_put(&path, json!({"businessIds": [b["id"]]})).refused(409, "BUSINESS_ALREADY_ENGAGED");
    assert_eq!(refused["target"], "/businessIds/0");
    let refused = tenant.admin_put(&path, json!({"businessIds": [UNKNOWN]})).refused(404, "BUSINESS_NOT_FOUND");
    assert_eq!(refused["target"], "/businessIds/0");
    assert_eq!(read(&tenant, &campaign), changed);
}

#[test]
fn an_engagement_is_that_of_one_business() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let campaign = new_campaign(&tenant, "Summer");
    let [a, b] = ["a", "b"].map(|name| new_business(&tenant, name));
    let full = engage(&tenant, &campaign, json!({"businessIds": [a["id"]]}));
    let path = format!("/campaigns/{}/engagements/{}", id(&campaign), id(&full["businessEngagements"][0]));
    let body = json!({"businessIds": [a["id"], b["id"]]});
    assert_eq!(tenant.admin_put(&path, body).refused(400, "ONE_BUSINESS_REQUIRED")["target"], "/businessIds");
    assert_eq!(read(&tenant, &campaign), full);
}

#[test]
fn an_ended_engagement_is_gone() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let campaign = new_campaign(&tenant, "Summer");
    let [a, b] = ["a", "b"].map(|name| new_business(&tenant, name));
    let full = engage(&tenant, &campaign, json!({"businessIds": [a["id"], b["id"]]}));
    let path = format!("/campaigns/{}/engagements/{}", id(&campaign), id(&full["businessEngagements"][0]));
    let left = tenant.admin_delete(&path).ok(200);
    assert_eq!(left["businessEngagements"], json!([full["businessEngagements"][1]]));
    assert_eq!(read(&tenant, &campaign), left);
    tenant.admin_delete(&path).refused(404, "ENGAGEMENT_NOT_FOUND");
    assert_eq!(
        engaged(&engage(&tenant, &campaign, json!({"businessIds": [a["id"]]}))),
        ["b", "a"],
        "and can begin anew"
    );
}

#[test]
fn an_engagement_of_another_campaign_is_not_found() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (campaign, other) = (new_campaign(&tenant, "Summer"), new_campaign(&tenant, "Autumn"));
    let body = json!({"businessIds": [new_business(&tenant, "a")["id"]]});
    let full = engage(&tenant, &other, body.clone());
    for engagement in [id(&full["businessEngagements"][0]), UNKNOWN, "none"] {
        let path = format!("/campaigns/{}/engagements/{engagement}", id(&campaign));
        tenant.admin_put(&path, body.clone()).refused(404, "ENGAGEMENT_NOT_FOUND");
        tenant.admin_delete(&path).refused(404, "ENGAGEMENT_NOT_FOUND");
    }
    assert_eq!(read(&tenant, &other), full);
}
