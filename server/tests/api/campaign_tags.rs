//! Tag "Campaign Tags".

use serde_json::json;

use crate::campaigns::{id, new_campaign, read};
use crate::support::TestServer;

#[test]
fn tags_are_kept_once_and_shown_sorted() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_campaign(&tenant, "Summer");
    for (tag, expected) in [("hot", json!(["hot"])), ("cold", json!(["cold", "hot"])), ("hot", json!(["cold", "hot"]))]
    {
        let tagged = tenant.admin_post(&format!("/campaigns/{}/tags/{tag}", id(&made)), json!({})).ok(201);
        assert_eq!(tagged["tags"], expected);
        assert_eq!(read(&tenant, &made), tagged);
    }
}

#[test]
fn a_tag_is_any_line_of_text_without_the_spaces_around_it() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_campaign(&tenant, "Summer");
    let long = "ä".repeat(255);
    for (sent, stored) in [
        ("caf%C3%A9%20%26%20bar", "café & bar"),
        ("a%2Fb", "a/b"),
        ("100%25", "100%"),
        ("%20Summer%2025%20", "Summer 25"),
        (&"%C3%A4".repeat(255), &long),
    ] {
        let path = format!("/campaigns/{}/tags/{sent}", id(&made));
        let tagged = tenant.server.call("POST", &path).bearer(&tenant.admin).ok(201);
        assert_eq!(tagged["tags"], json!([stored]), "{sent}");
        assert_eq!(tenant.admin_get("/campaigns/tags").ok(200), json!([stored]));
        assert_eq!(tenant.admin_delete(&path).ok(200)["tags"], json!([]), "{sent}");
        assert_eq!(read(&tenant, &made)["tags"], json!([]));
    }
}

#[test]
fn a_blank_or_overlong_tag_or_one_with_control_characters_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_campaign(&tenant, "Summer");
    for tag in ["%20", "a%0Ab", "a%00b", "%C2%85", &"x".repeat(256)] {
        let path = format!("/campaigns/{}/tags/{tag}", id(&made));
        for method in ["POST", "DELETE"] {
            let refused = server.call(method, &path).bearer(&tenant.admin).send();
            assert_eq!((refused.status, refused.json["target"].as_str()), (400, Some("path/tag")), "{tag}");
        }
    }
    assert_eq!(read(&tenant, &made), made);
}

#[test]
fn every_tag_of_the_tenant_is_listed_once() {
    let server = TestServer::start();
    let (own, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    for (tenant, tags) in [(&own, ["hot", "b"]), (&own, ["a", "hot"]), (&other, ["green", "hot"])] {
        let made = new_campaign(tenant, "Summer");
        for tag in tags {
            tenant.admin_post(&format!("/campaigns/{}/tags/{tag}", id(&made)), json!({})).ok(201);
        }
    }
    let listed = own.admin_get("/campaigns/tags").send();
    assert_eq!(listed.header("x-total-count"), Some("3"));
    assert_eq!(listed.ok(200), json!(["a", "b", "hot"]));
}

#[test]
fn a_tag_that_a_campaign_does_not_have_cannot_be_taken_off() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (made, other) = (new_campaign(&tenant, "Summer"), new_campaign(&tenant, "Autumn"));
    tenant.admin_post(&format!("/campaigns/{}/tags/hot", id(&other)), json!({})).ok(201);
    tenant.admin_delete(&format!("/campaigns/{}/tags/hot", id(&made))).refused(404, "TAG_NOT_FOUND");
    assert_eq!(read(&tenant, &other)["tags"], json!(["hot"]));
}
