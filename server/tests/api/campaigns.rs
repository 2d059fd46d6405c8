//! Tag "Campaigns".

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, Duration, SecondsFormat, Utc};
use diesel::Connection;
use diesel::connection::InstrumentationEvent;
use pers_server::domain::ids::{CampaignId, TenantId};
use pers_server::store;
use serde_json::{Value, json};

use crate::support::{Tenant, TestServer};

const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";

pub fn id(row: &Value) -> &str {
    row["id"].as_str().unwrap()
}

pub fn names(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect()
}

/// A campaign with nothing that belongs to it.
pub fn new_campaign(tenant: &Tenant<'_>, name: &str) -> Value {
    tenant.admin_post("/campaigns", json!({"name": name})).ok(201)
}

pub fn new_trigger(tenant: &Tenant<'_>, body: Value) -> Value {
    tenant.admin_post("/campaign-triggers", body).ok(201)
}

/// Gives a campaign a trigger of its own and switches it on.
pub fn switch_on(tenant: &Tenant<'_>, campaign: &Value) -> Value {
    let trigger = new_trigger(tenant, json!({"name": "anybody"}));
    tenant.admin_toggle(&format!("/campaign-triggers/campaigns/{}/trigger/{}", id(campaign), id(&trigger))).ok(200);
    tenant.admin_toggle(&format!("/campaigns/{}/status", id(campaign))).ok(200)
}

/// The campaign as a later read shows it to an admin.
pub fn read(tenant: &Tenant<'_>, campaign: &Value) -> Value {
    tenant.admin_get(&format!("/campaigns/{}", id(campaign))).ok(200)
}

fn claim(tenant: &Tenant<'_>, campaign: &Value) {
    let user = tenant.user("ann@example.com");
    let sql = format!(
        "INSERT INTO campaign_claims (tenant_id, id, campaign_id, user_id, status, multiplier, rewarded, created_at)
         VALUES ('{}', gen_random_uuid(), '{}', '{}', 'COMPLETED', 1, false, now())",
        tenant.id,
        id(campaign),
        user.id
    );
    tenant.server.execute(&sql).unwrap();
}

#[test]
fn a_campaign_starts_now_and_inactive_with_nothing_that_belongs_to_it() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let before = server.services.clock.now();
    let made = new_campaign(&tenant, "Summer");
    let start: DateTime<Utc> = made["startDate"].as_str().unwrap().parse().unwrap();
    assert!((before..=server.services.clock.now()).contains(&start), "{start}");
    for (field, expected) in [
        ("name", json!("Summer")),
        ("description", json!(null)),
        ("beneficiaryAccountAddress", json!(null)),
        ("endDate", json!(null)),
        ("imageUrl", json!(null)),
        ("externalUrl", json!(null)),
        ("isActive", json!(false)),
        ("isTestnet", json!(false)),
        ("trigger", json!(null)),
        ("tokenUnits", json!([])),
        ("businessEngagements", json!([])),
        ("tags", json!([])),
    ] {
        assert_eq!(made[field], expected, "{field}");
    }
    assert_eq!(read(&tenant, &made), made);
}

#[test]
fn a_campaign_shows_what_was_written() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let written = json!({
        "name": "Summer",
        "description": "Two for one",
        "beneficiaryAccountAddress": "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        "startDate": "2025-06-01T02:00:00.1239+02:00",
        "endDate": "2125-06-01T00:00:00Z",
        "imageUrl": "https://example.com/summer.png",
        "externalUrl": "https://example.com/summer",
    });
    let made = tenant.admin_post("/campaigns", written).ok(201);
    for (field, expected) in [
        ("name", "Summer"),
        ("description", "Two for one"),
        ("beneficiaryAccountAddress", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
        ("startDate", "2025-06-01T00:00:00.123Z"),
        ("endDate", "2125-06-01T00:00:00Z"),
        ("imageUrl", "https://example.com/summer.png"),
        ("externalUrl", "https://example.com/summer"),
    ] {
        assert_eq!(made[field], expected, "{field}");
    }
    assert_eq!(read(&tenant, &made), made);
}

#[test]
fn a_campaign_is_refused_unless_it_ends_after_it_starts() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let kept = new_campaign(&tenant, "Kept");
    for (start, end) in [
        (json!("2025-06-02T00:00:00Z"), json!("2025-06-01T00:00:00Z")),
        (json!("2025-06-01T00:00:00Z"), json!("2025-06-01T02:00:00+02:00")),
        (json!("2025-06-01T00:00:00.0001Z"), json!("2025-06-01T00:00:00.0009Z")),
        (json!("2016-12-31T23:59:60Z"), json!("2017-01-01T00:00:00Z")),
        (json!(null), json!("2025-06-01T00:00:00Z")),
    ] {
        let body = json!({"name": "Reversed", "startDate": start, "endDate": end});
        let refused = tenant.admin_post("/campaigns", body.clone()).refused(422, "CAMPAIGN_PERIOD_INVALID");
        assert_eq!(refused["target"], "/endDate");
        tenant.admin_put(&format!("/campaigns/{}", id(&kept)), body).refused(422, "CAMPAIGN_PERIOD_INVALID");
    }
    assert_eq!(names(&tenant.admin_get("/campaigns").ok(200)), ["Kept"]);
}

#[test]
fn a_campaign_without_a_name_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for body in [json!({}), json!({"name": ""}), json!({"name": null}), json!({"name": "x".repeat(256)})] {
        let refused = tenant.admin_post("/campaigns", body).send();
        assert_eq!(refused.status, 400);
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM campaigns"), 0);
}

#[test]
fn a_change_replaces_every_editable_field_and_nothing_else() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let written = json!({
        "name": "Summer",
        "description": "Two for one",
        "startDate": "2025-06-01T00:00:00Z",
        "endDate": "2125-06-01T00:00:00Z",
        "imageUrl": "https://example.com/summer.png",
    });
    let made = tenant.admin_post("/campaigns", written).ok(201);
    let path = format!("/campaigns/{}", id(&made));
    tenant.admin_post(&format!("{path}/tags/hot"), json!({})).ok(201);
    switch_on(&tenant, &made);
    let changed = tenant.admin_put(&path, json!({"name": "Autumn", "description": null})).ok(200);
    for field in ["description", "endDate", "imageUrl"] {
        assert_eq!(changed[field], json!(null), "{field}");
    }
    let created = server.number("SELECT (extract(epoch FROM created_at) * 1000)::bigint AS n FROM campaigns");
    let start: DateTime<Utc> = changed["startDate"].as_str().unwrap().parse().unwrap();
    assert_eq!(start.timestamp_millis(), created, "a start that is left out is the campaign's creation");
    assert_eq!((&changed["name"], &changed["isActive"]), (&json!("Autumn"), &json!(true)));
    assert_eq!((&changed["trigger"]["name"], &changed["tags"]), (&json!("anybody"), &json!(["hot"])));
    assert_eq!(read(&tenant, &made), changed);
}

/// Every operation on one campaign.
fn operations(campaign: &str) -> Vec<(&'static str, String, Option<Value>)> {
    let unit = json!({"tokenId": UNKNOWN, "amount": 1});
    let engagement = json!({"businessIds": [UNKNOWN]});
    vec![
        ("GET", format!("/campaigns/{campaign}"), None),
        ("PUT", format!("/campaigns/{campaign}"), Some(json!({"name": "Taken over"}))),
        ("DELETE", format!("/campaigns/{campaign}"), None),
        ("PUT", format!("/campaigns/{campaign}/status"), None),
        ("PUT", format!("/campaigns/{campaign}/testnet"), None),
        ("POST", format!("/campaigns/{campaign}/tags/hot"), None),
        ("DELETE", format!("/campaigns/{campaign}/tags/hot"), None),
        ("POST", format!("/campaigns/{campaign}/tokens"), Some(unit.clone())),
        ("PUT", format!("/campaigns/{campaign}/tokens/{UNKNOWN}"), Some(unit)),
        ("DELETE", format!("/campaigns/{campaign}/tokens/{UNKNOWN}"), None),
        ("PUT", format!("/campaign-triggers/campaigns/{campaign}/trigger/{UNKNOWN}"), None),
        ("DELETE", format!("/campaigns/{campaign}/trigger"), None),
        ("POST", format!("/campaigns/{campaign}/engagements"), Some(engagement.clone())),
        ("PUT", format!("/campaigns/{campaign}/engagements/{UNKNOWN}"), Some(engagement)),
        ("DELETE", format!("/campaigns/{campaign}/engagements/{UNKNOWN}"), None),
    ]
}

#[test]
fn an_unknown_malformed_or_foreign_campaign_is_not_found_by_any_operation() {
    let server = TestServer::start();
    let (own, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let foreign = new_campaign(&other, "Tea time");
    for campaign in [UNKNOWN, "none", id(&foreign)] {
        for (method, path, body) in operations(campaign) {
            let call = server.call(method, &path).bearer(&own.admin);
            let call = match body {
                Some(body) => call.json(body),
                None => call,
            };
            call.refused(404, "CAMPAIGN_NOT_FOUND");
        }
    }
    assert_eq!(read(&other, &foreign), foreign);
    assert_eq!(own.admin_get("/campaigns").ok(200), json!([]));
}

#[test]
fn inactive_campaigns_are_seen_by_admins_only_whatever_others_ask_for() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (on, off) = (new_campaign(&tenant, "on"), new_campaign(&tenant, "off"));
    switch_on(&tenant, &on);
    let user = tenant.user("ann@example.com");
    let by_others = |path: &str| {
        [
            server.get(path).project(&tenant.project_key),
            server.get(path).bearer(&user.access),
            server.get(path).key(&tenant.system_key),
        ]
    };
    for query in ["", "?active=true", "?active=false"] {
        for call in by_others(&format!("/campaigns{query}")) {
            assert_eq!(names(&call.ok(200)), ["on"], "{query}");
        }
    }
    for call in by_others(&format!("/campaigns/{}", id(&off))) {
        call.refused(404, "CAMPAIGN_NOT_FOUND");
    }
    for call in by_others(&format!("/campaigns/{}", id(&on))) {
        assert_eq!(call.ok(200)["isActive"], true);
    }
    for (query, expected) in [("", vec!["on", "off"]), ("?active=true", vec!["on"]), ("?active=false", vec!["off"])] {
        assert_eq!(names(&tenant.admin_get(&format!("/campaigns{query}")).ok(200)), expected, "{query}");
    }
    assert_eq!(read(&tenant, &off)["name"], "off");
}

#[test]
fn a_list_is_whole_unless_a_part_is_asked_for() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for number in 0..25 {
        new_campaign(&tenant, &format!("{number:02}"));
    }
    let whole = tenant.admin_get("/campaigns").send();
    assert_eq!((whole.header("x-total-count"), whole.header("link")), (Some("25"), None));
    let whole = whole.ok(200);
    assert_eq!(names(&whole), (0..25).map(|number| format!("{number:02}")).collect::<Vec<_>>(), "oldest first");

    for (query, expected, next) in [
        ("limit=3", &["00", "01", "02"][..], Some("page=2&limit=3")),
        ("limit=3&offset=3", &["03", "04", "05"], Some("page=3&limit=3")),
        ("limit=3&offset=24", &["24"], None),
        ("offset=23", &["23", "24"], None),
        ("page=9&limit=3", &["24"], None),
        ("page=2&limit=3", &["03", "04", "05"], Some("page=3&limit=3")),
        ("page=2&limit=3&offset=20", &["03", "04", "05"], Some("page=3&limit=3")),
        ("page=10&limit=3", &[], None),
        ("limit=2&sort=name&order=DESC", &["24", "23"], Some("sort=name&order=DESC&page=2&limit=2")),
        ("limit=2&sortBy=name&sortOrder=DESC", &["24", "23"], Some("sortBy=name&sortOrder=DESC&page=2&limit=2")),
        (
            "limit=2&sort=name&order=ASC&sortBy=createdAt&sortOrder=DESC",
            &["24", "23"],
            Some("sort=name&order=ASC&sortBy=createdAt&sortOrder=DESC&page=2&limit=2"),
        ),
        ("limit=1&sort=startDate&order=DESC", &["24"], Some("sort=startDate&order=DESC&page=2&limit=1")),
    ] {
        let answer = tenant.admin_get(&format!("/campaigns?{query}")).send();
        assert_eq!(answer.header("x-total-count"), Some("25"), "{query}");
        let next = next.map(|query| format!("</campaigns?{query}>; rel=\"next\""));
        assert_eq!(answer.header("link"), next.as_deref(), "{query}");
        assert_eq!(names(&answer.ok(200)), expected, "{query}");
    }
}

#[test]
fn pages_of_equal_sort_keys_neither_repeat_nor_miss_a_campaign() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let mut made: Vec<String> = (0..7).map(|_| id(&new_campaign(&tenant, "same")).to_owned()).collect();
    made.sort();
    for order in ["ASC", "DESC"] {
        let mut seen = Vec::new();
        for page in 1..=4 {
            let path = format!("/campaigns?page={page}&limit=2&sortBy=name&sortOrder={order}");
            let part = tenant.admin_get(&path).ok(200);
            seen.extend(part.as_array().unwrap().iter().map(|row| id(row).to_owned()));
        }
        assert_eq!(seen, made, "{order}");
        made.reverse();
    }
}

#[test]
fn an_unknown_sort_field_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let refused = tenant.public_get("/campaigns?sortBy=endDate").refused(400, "SORT_FIELD_UNKNOWN");
    assert_eq!(refused["target"], "query/sortBy");
    assert_eq!(tenant.public_get("/campaigns?sort=endDate").send().status, 400);
}

#[test]
fn a_list_can_be_narrowed_to_a_tag() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (name, tags) in [("a", &["hot", "cold"][..]), ("b", &["hot"]), ("c", &["hotter"]), ("d", &[])] {
        let made = new_campaign(&tenant, name);
        for tag in tags {
            tenant.admin_post(&format!("/campaigns/{}/tags/{tag}", id(&made)), json!({})).ok(201);
        }
        if name == "a" {
            switch_on(&tenant, &made);
        }
    }
    for (tag, all, active) in
        [("hot", vec!["a", "b"], vec!["a"]), ("cold", vec!["a"], vec!["a"]), ("Hot", vec![], vec![])]
    {
        let answer = tenant.admin_get(&format!("/campaigns?tag={tag}")).send();
        assert_eq!(answer.header("x-total-count"), Some(all.len().to_string().as_str()));
        assert_eq!(names(&answer.ok(200)), all, "{tag}");
        assert_eq!(names(&tenant.public_get(&format!("/campaigns?tag={tag}")).ok(200)), active, "{tag}");
    }
}

#[test]
fn a_campaign_is_switched_on_with_a_trigger_and_off_again() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_campaign(&tenant, "Summer");
    let status = format!("/campaigns/{}/status", id(&made));
    tenant.admin_toggle(&status).refused(422, "CAMPAIGN_HAS_NO_TRIGGER");
    assert_eq!(read(&tenant, &made), made);
    let on = switch_on(&tenant, &made);
    assert_eq!(on["isActive"], true);
    assert_eq!(read(&tenant, &made), on);
    assert_eq!(tenant.admin_toggle(&status).ok(200)["isActive"], false);
    assert_eq!(read(&tenant, &made)["isActive"], false);
}

#[test]
fn a_campaign_that_has_ended_is_not_switched_on_but_off() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_campaign(&tenant, "Summer");
    switch_on(&tenant, &made);
    let (path, status) = (format!("/campaigns/{}", id(&made)), format!("/campaigns/{}/status", id(&made)));
    let past = |days| (server.services.clock.now() - Duration::days(days)).to_rfc3339_opts(SecondsFormat::Millis, true);
    tenant.admin_put(&path, json!({"name": "Summer", "startDate": past(2), "endDate": past(1)})).ok(200);
    assert_eq!(tenant.admin_toggle(&status).ok(200)["isActive"], false);
    tenant.admin_toggle(&status).refused(422, "CAMPAIGN_ENDED");
    assert_eq!(read(&tenant, &made)["isActive"], false);
}

#[test]
fn each_of_many_switches_at_once_counts() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_campaign(&tenant, "Summer");
    switch_on(&tenant, &made);
    let status = format!("/campaigns/{}/status", id(&made));
    let seen: Vec<bool> = std::thread::scope(|scope| {
        let calls: Vec<_> = (0..9).map(|_| scope.spawn(|| tenant.admin_toggle(&status).ok(200))).collect();
        calls.into_iter().map(|call| call.join().unwrap()["isActive"].as_bool().unwrap()).collect()
    });
    assert_eq!(seen.iter().filter(|active| !**active).count(), 5, "{seen:?}");
    assert_eq!(read(&tenant, &made)["isActive"], false);
}

#[test]
fn a_campaign_moves_to_the_test_network_and_back() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_campaign(&tenant, "Summer");
    let path = format!("/campaigns/{}/testnet", id(&made));
    for expected in [true, false] {
        let moved = tenant.admin_toggle(&path).ok(200);
        assert_eq!(moved["isTestnet"], expected);
        assert_eq!(read(&tenant, &made), moved);
    }
}

#[test]
fn a_campaign_with_claims_neither_moves_between_networks_nor_goes_away() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_campaign(&tenant, "Summer");
    claim(&tenant, &made);
    tenant.admin_toggle(&format!("/campaigns/{}/testnet", id(&made))).refused(409, "CAMPAIGN_HAS_CLAIMS");
    tenant.admin_delete(&format!("/campaigns/{}", id(&made))).refused(409, "CAMPAIGN_HAS_CLAIMS");
    assert_eq!(read(&tenant, &made), made);
}

#[test]
fn a_deleted_campaign_takes_what_belongs_to_it_along_and_leaves_the_rest() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (made, kept) = (new_campaign(&tenant, "Summer"), new_campaign(&tenant, "Kept"));
    let (token, business) = (tenant.credit_token(), tenant.business("cafe@example.com"));
    for campaign in [&made, &kept] {
        let path = format!("/campaigns/{}", id(campaign));
        tenant.admin_post(&format!("{path}/tags/hot"), json!({})).ok(201);
        tenant.admin_post(&format!("{path}/tokens"), json!({"tokenId": id(&token), "amount": 1})).ok(201);
        tenant.admin_post(&format!("{path}/engagements"), json!({"businessIds": [business.id]})).ok(201);
        switch_on(&tenant, campaign);
    }
    let untouched = read(&tenant, &kept);
    let path = format!("/campaigns/{}", id(&made));
    tenant.admin_delete(&path).ok(200);
    tenant.admin_get(&path).refused(404, "CAMPAIGN_NOT_FOUND");
    tenant.admin_delete(&path).refused(404, "CAMPAIGN_NOT_FOUND");
    for table in ["campaigns", "campaign_tags", "token_units", "campaign_engagements"] {
        assert_eq!(server.number(&format!("SELECT count(*) AS n FROM {table}")), 1, "{table}");
    }
    assert_eq!(tenant.public_get("/campaign-triggers").ok(200).as_array().unwrap().len(), 2);
    assert_eq!(read(&tenant, &kept), untouched);
}

#[test]
fn only_admins_write() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let user = tenant.user("ann@example.com");
    let body = json!({"name": "Summer"});
    server.post("/campaigns", body.clone()).refused(401, "CREDENTIALS_REQUIRED");
    server.post("/campaigns", body.clone()).project(&tenant.project_key).refused(401, "CREDENTIALS_REQUIRED");
    assert_eq!(server.post("/campaigns", body).bearer(&user.access).send().status, 403);
    assert_eq!(server.number("SELECT count(*) AS n FROM campaigns"), 0);
}

#[test]
fn the_number_of_statements_does_not_grow_with_the_list() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (token, business) = (tenant.credit_token(), tenant.business("cafe@example.com"));
    let statements = || {
        let tenant_id = TenantId::parse(&tenant.id).unwrap();
        let mut conn = server.connect();
        let listed = tenant.admin_get("/campaigns").ok(200);
        let campaigns: Vec<_> = listed
            .as_array()
            .unwrap()
            .iter()
            .map(|row| store::campaigns::get(&mut conn, tenant_id, CampaignId::parse(id(row)).unwrap()).unwrap())
            .collect();
        let counter = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&counter);
        conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if let InstrumentationEvent::StartQuery { .. } = event {
                counted.fetch_add(1, Ordering::Relaxed);
            }
        });
        let graph = store::campaigns::load_graph(&mut conn, tenant_id, campaigns).unwrap();
        (graph.campaigns.len(), counter.load(Ordering::Relaxed))
    };
    let fill = |count| {
        for _ in 0..count {
            let made = new_campaign(&tenant, "Summer");
            let path = format!("/campaigns/{}", id(&made));
            tenant.admin_post(&format!("{path}/tags/hot"), json!({})).ok(201);
            tenant.admin_post(&format!("{path}/tokens"), json!({"tokenId": id(&token), "amount": 1})).ok(201);
            tenant.admin_post(&format!("{path}/engagements"), json!({"businessIds": [business.id]})).ok(201);
            switch_on(&tenant, &made);
        }
    };
    fill(1);
    let (one, few) = statements();
    fill(5);
    let (six, many) = statements();
    assert_eq!((one, six), (1, 6));
    assert!(few > 0);
    assert_eq!(few, many);
}
