//! Tag "Campaign Triggers".

use serde_json::{Value, json};

use crate::campaigns::{id, names, new_campaign, new_trigger, read, switch_on};
use crate::support::{Tenant, TestServer};

const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";

const LIMITS: [&str; 6] =
    ["maxPerDay", "maxPerUser", "minCooldownSeconds", "maxGeoDistanceInMeters", "maxMultiplier", "completionThreshold"];

fn full_trigger() -> Value {
    json!({
        "name": "At the till",
        "description": "Once a day",
        "maxPerDay": 1,
        "maxPerUser": 0,
        "minCooldownSeconds": 3600,
        "maxGeoDistanceInMeters": 12.5,
        "requiredUserInfo": "email",
        "triggerType": "CLAIM_BY_BUSINESS",
        "maxMultiplier": 2.5,
        "completionThreshold": 10,
    })
}

fn read_trigger(tenant: &Tenant<'_>, trigger: &Value) -> Value {
    tenant.public_get(&format!("/campaign-triggers/{}", id(trigger))).ok(200)
}

fn add_condition(tenant: &Tenant<'_>, trigger: &Value, body: Value) -> Value {
    tenant.admin_post(&format!("/campaign-triggers/{}/conditions", id(trigger)), body).ok(201)
}

fn assign(tenant: &Tenant<'_>, campaign: &Value, trigger: &Value) -> Value {
    tenant.admin_toggle(&format!("/campaign-triggers/campaigns/{}/trigger/{}", id(campaign), id(trigger))).ok(200)
}

#[test]
fn a_trigger_shows_what_was_written_to_everybody() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_trigger(&tenant, full_trigger());
    for (field, expected) in full_trigger().as_object().unwrap() {
        match expected.as_f64() {
            Some(number) => assert_eq!(made[field].as_f64(), Some(number), "{field}"),
            None => assert_eq!(&made[field], expected, "{field}"),
        }
    }
    assert_eq!(made["conditions"], json!([]));
    assert_eq!(read_trigger(&tenant, &made), made);
    let listed = tenant.public_get("/campaign-triggers").send();
    assert_eq!(listed.header("x-total-count"), Some("1"));
    assert_eq!(listed.ok(200), json!([made]));
}

#[test]
fn a_limit_that_is_null_or_left_out_does_not_apply() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let mut nulls = json!({"name": "nulls"});
    for limit in LIMITS {
        nulls[limit] = json!(null);
    }
    for body in [json!({"name": "left out"}), nulls] {
        let made = new_trigger(&tenant, body);
        for limit in LIMITS {
            assert_eq!(made[limit], json!(null), "{limit}");
        }
        for field in ["description", "requiredUserInfo", "triggerType"] {
            assert_eq!(made.get(field), None, "{field}");
        }
        assert_eq!(read_trigger(&tenant, &made), made);
    }
    assert_eq!(names(&tenant.public_get("/campaign-triggers").ok(200)), ["left out", "nulls"], "oldest first");
}

#[test]
fn a_trigger_that_breaks_the_contract_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (field, value) in [
        ("name", json!("")),
        ("maxPerDay", json!(-1)),
        ("maxPerUser", json!(1.5)),
        ("minCooldownSeconds", json!("60")),
        ("maxGeoDistanceInMeters", json!(-0.1)),
        ("maxMultiplier", json!(0)),
        ("triggerType", json!("CLAIM_BY_ADMIN")),
        ("requiredUserInfo", json!("shoeSize")),
    ] {
        let mut body = full_trigger();
        body[field] = value;
        let refused = tenant.admin_post("/campaign-triggers", body).send();
        assert_eq!((refused.status, refused.json["target"].as_str()), (400, Some(format!("/{field}").as_str())));
    }
    assert_eq!(tenant.public_get("/campaign-triggers").ok(200), json!([]));
}

#[test]
fn a_change_replaces_the_limits_for_every_campaign_and_keeps_the_conditions() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_trigger(&tenant, full_trigger());
    let conditions = add_condition(&tenant, &made, json!({"type": "EXISTS", "field": "receipt"}))["conditions"].clone();
    let campaigns = [new_campaign(&tenant, "a"), new_campaign(&tenant, "b")];
    for campaign in &campaigns {
        assign(&tenant, campaign, &made);
    }
    let path = format!("/campaign-triggers/{}", id(&made));
    let changed = tenant.admin_put(&path, json!({"name": "Looser", "maxPerUser": 5})).ok(200);
    assert_eq!((&changed["id"], &changed["name"]), (&made["id"], &json!("Looser")));
    assert_eq!((&changed["maxPerUser"], &changed["conditions"]), (&json!(5), &conditions));
    for limit in LIMITS.into_iter().filter(|limit| *limit != "maxPerUser") {
        assert_eq!(changed[limit], json!(null), "{limit}");
    }
    assert_eq!(changed.get("triggerType"), None);
    assert_eq!(read_trigger(&tenant, &made), changed);
    for campaign in &campaigns {
        assert_eq!(read(&tenant, campaign)["trigger"], changed);
    }
}

#[test]
fn conditions_keep_their_order_through_changes_and_removals() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_trigger(&tenant, json!({"name": "At the till"}));
    let fields = |trigger: &Value| -> Vec<String> {
        let conditions = trigger["conditions"].as_array().unwrap();
        conditions.iter().map(|condition| condition["field"].as_str().unwrap().to_owned()).collect()
    };
    for field in ["c", "a", "b"] {
        add_condition(&tenant, &made, json!({"type": "EXISTS", "field": field}));
    }
    let full = read_trigger(&tenant, &made);
    assert_eq!(fields(&full), ["c", "a", "b"]);
    let path = |place: usize| format!("/campaign-triggers/{}/conditions/{}", id(&made), id(&full["conditions"][place]));
    let changed = tenant.admin_put(&path(0), json!({"type": "EQUALS", "field": "z", "value": 1})).ok(200);
    assert_eq!(fields(&changed), ["z", "a", "b"]);
    let condition = &changed["conditions"][0];
    assert_eq!((&condition["type"], &condition["value"]), (&json!("EQUALS"), &json!(1)));
    assert_eq!(id(condition), id(&full["conditions"][0]));
    assert_eq!(read_trigger(&tenant, &made), changed);
    let left = tenant.admin_delete(&path(1)).ok(200);
    assert_eq!(fields(&left), ["z", "b"]);
    assert_eq!(read_trigger(&tenant, &made), left);
    tenant.admin_delete(&path(1)).refused(404, "CONDITION_NOT_FOUND");
}

#[test]
fn a_condition_compares_with_any_json_value() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_trigger(&tenant, json!({"name": "At the till"}));
    let values = [json!("a"), json!(1), json!(-2.5), json!(true), json!([1, "b", null]), json!({"a": {"b": []}})];
    for value in &values {
        add_condition(&tenant, &made, json!({"type": "EQUALS", "field": "x", "value": value}));
    }
    let full = add_condition(&tenant, &made, json!({"type": "EQUALS", "field": "x", "value": null}));
    let conditions = full["conditions"].as_array().unwrap();
    for (condition, value) in conditions.iter().zip(&values) {
        assert_eq!(&condition["value"], value);
    }
    assert_eq!(conditions.last().unwrap().get("value"), None, "null is no value");
    assert_eq!(read_trigger(&tenant, &made), full);
}

#[test]
fn a_condition_that_breaks_the_contract_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = new_trigger(&tenant, json!({"name": "At the till"}));
    for body in [
        json!({"type": "EQUALS"}),
        json!({"field": "x"}),
        json!({"type": "MATCHES", "field": "x"}),
        json!({"type": "EQUALS", "field": ""}),
    ] {
        let path = format!("/campaign-triggers/{}/conditions", id(&made));
        assert_eq!(tenant.admin_post(&path, body).send().status, 400);
    }
    assert_eq!(read_trigger(&tenant, &made), made);
}

#[test]
fn a_condition_of_another_trigger_is_not_found() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (made, other) = (new_trigger(&tenant, json!({"name": "a"})), new_trigger(&tenant, json!({"name": "b"})));
    let body = json!({"type": "EXISTS", "field": "x"});
    let full = add_condition(&tenant, &other, body.clone());
    for condition in [id(&full["conditions"][0]), UNKNOWN, "none"] {
        let path = format!("/campaign-triggers/{}/conditions/{condition}", id(&made));
        tenant.admin_put(&path, body.clone()).refused(404, "CONDITION_NOT_FOUND");
        tenant.admin_delete(&path).refused(404, "CONDITION_NOT_FOUND");
    }
    assert_eq!(read_trigger(&tenant, &other), full);
}

#[test]
fn an_unknown_malformed_or_foreign_trigger_is_not_found_by_any_operation() {
    let server = TestServer::start();
    let (own, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let (campaign, foreign) = (new_campaign(&own, "Summer"), new_trigger(&other, json!({"name": "Tea"})));
    let condition = json!({"type": "EXISTS", "field": "x"});
    for trigger in [UNKNOWN, "none", id(&foreign)] {
        let path = format!("/campaign-triggers/{trigger}");
        own.public_get(&path).refused(404, "TRIGGER_NOT_FOUND");
        own.admin_put(&path, json!({"name": "Taken over"})).refused(404, "TRIGGER_NOT_FOUND");
        own.admin_delete(&path).refused(404, "TRIGGER_NOT_FOUND");
        own.admin_post(&format!("{path}/conditions"), condition.clone()).refused(404, "TRIGGER_NOT_FOUND");
        own.admin_put(&format!("{path}/conditions/{UNKNOWN}"), condition.clone()).refused(404, "TRIGGER_NOT_FOUND");
        own.admin_delete(&format!("{path}/conditions/{UNKNOWN}")).refused(404, "TRIGGER_NOT_FOUND");
        let path = format!("/campaign-triggers/campaigns/{}/trigger/{trigger}", id(&campaign));
        own.admin_toggle(&path).refused(404, "TRIGGER_NOT_FOUND");
    }
    assert_eq!(read_trigger(&other, &foreign), foreign);
    assert_eq!(read(&own, &campaign), campaign);
}

#[test]
fn a_campaign_has_the_trigger_that_was_assigned_last() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let campaign = new_campaign(&tenant, "Summer");
    for name in ["first", "second"] {
        let trigger = new_trigger(&tenant, json!({"name": name}));
        let trigger = add_condition(&tenant, &trigger, json!({"type": "EXISTS", "field": name}));
        let assigned = assign(&tenant, &campaign, &trigger);
        assert_eq!(assigned["trigger"], trigger);
        assert_eq!(read(&tenant, &campaign), assigned);
    }
}

#[test]
fn a_campaign_that_is_off_can_lose_its_trigger() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let campaign = new_campaign(&tenant, "Summer");
    let trigger = new_trigger(&tenant, json!({"name": "anybody"}));
    assign(&tenant, &campaign, &trigger);
    for _ in 0..2 {
        let without = tenant.admin_delete(&format!("/campaigns/{}/trigger", id(&campaign))).ok(200);
        assert_eq!(without, campaign, "the second time nothing changes");
        assert_eq!(read(&tenant, &campaign), campaign);
    }
    assert_eq!(read_trigger(&tenant, &trigger), trigger);
}

#[test]
fn an_active_campaign_keeps_its_trigger() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let campaign = new_campaign(&tenant, "Summer");
    let active = switch_on(&tenant, &campaign);
    tenant.admin_delete(&format!("/campaigns/{}/trigger", id(&campaign))).refused(409, "CAMPAIGN_ACTIVE");
    assert_eq!(read(&tenant, &campaign), active);
}

#[test]
fn a_trigger_is_deleted_with_its_conditions_once_no_campaign_uses_it() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let campaign = new_campaign(&tenant, "Summer");
    let trigger = new_trigger(&tenant, json!({"name": "anybody"}));
    let trigger = add_condition(&tenant, &trigger, json!({"type": "EXISTS", "field": "x"}));
    assign(&tenant, &campaign, &trigger);
    let path = format!("/campaign-triggers/{}", id(&trigger));
    tenant.admin_delete(&path).refused(409, "TRIGGER_IN_USE");
    assert_eq!(read(&tenant, &campaign)["trigger"], trigger);
    tenant.admin_delete(&format!("/campaigns/{}/trigger", id(&campaign))).ok(200);
    tenant.admin_delete(&path).ok(200);
    tenant.public_get(&path).refused(404, "TRIGGER_NOT_FOUND");
    assert_eq!(server.number("SELECT count(*) AS n FROM trigger_conditions"), 0);
}

#[test]
fn a_trigger_deleted_while_it_is_assigned_is_either_gone_or_in_use() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let campaign = new_campaign(&tenant, "Summer");
    for _ in 0..10 {
        let trigger = new_trigger(&tenant, json!({"name": "anybody"}));
        let path = format!("/campaign-triggers/{}", id(&trigger));
        let assignment = format!("/campaign-triggers/campaigns/{}/trigger/{}", id(&campaign), id(&trigger));
        let (assigned, deleted) = std::thread::scope(|scope| {
            let assigned = scope.spawn(|| tenant.admin_toggle(&assignment).send());
            let deleted = scope.spawn(|| tenant.admin_delete(&path).send());
            (assigned.join().unwrap(), deleted.join().unwrap())
        });
        match (assigned.status, deleted.status) {
            (200, 409) => assert_eq!(read(&tenant, &campaign)["trigger"], trigger),
            (404, 200) => assert_ne!(read(&tenant, &campaign)["trigger"], trigger),
            statuses => panic!("{statuses:?}: {} {}", assigned.json, deleted.json),
        }
    }
}
