//! Tag "Campaign Claims".

mod lists;
mod parallel;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{Duration, SecondsFormat};
use diesel::Connection;
use diesel::connection::InstrumentationEvent;
use pers_server::domain::access::Role;
use pers_server::domain::claim_requests::{ClaimFilter, ClaimRequest};
use pers_server::domain::claims::{Refusal, grant};
use pers_server::domain::ids::TenantId;
use pers_server::list::ListQuery;
use pers_server::store;
use pers_server::store::campaign_claims::SORT_FIELDS;
use pers_server::store::claim_facts::{self, Purpose};
use serde_json::{Value, json};

use crate::campaigns::id;
use crate::support::{Call, Session, Tenant, TestClock, TestServer, assert_clean, tally};

const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";
const VOUCHERS: &str = "0x00000000000000000000000000000000000000b1";
const BADGES: &str = "0x00000000000000000000000000000000000000a1";

fn with(base: Value, extra: Value) -> Value {
    let mut base = base;
    base.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
    base
}

/// A tenant with points, and campaigns that hand them out.
struct Program<'s> {
    tenant: Tenant<'s>,
    points: String,
}

impl<'s> Program<'s> {
    fn new(server: &'s TestServer, name: &str) -> Self {
        let tenant = server.tenant(name);
        let points = id(&tenant.credit_token()).to_owned();
        Self { tenant, points }
    }

    /// A campaign that is on and pays 5 points, with a trigger that says `rules`; with what else
    /// `campaign` says of it.
    fn campaign_with(&self, campaign: Value, rules: Value) -> String {
        let made = self.tenant.admin_post("/campaigns", with(json!({"name": "Summer"}), campaign)).ok(201);
        let path = format!("/campaigns/{}", id(&made));
        self.unit(id(&made), json!({"tokenId": self.points, "amount": 5}));
        let trigger = self.tenant.admin_post("/campaign-triggers", with(json!({"name": "rules"}), rules)).ok(201);
        self.tenant.admin_toggle(&format!("/campaign-triggers{path}/trigger/{}", id(&trigger))).ok(200);
        self.tenant.admin_toggle(&format!("{path}/status")).ok(200);
        id(&made).to_owned()
    }

    fn campaign(&self, rules: Value) -> String {
        self.campaign_with(json!({}), rules)
    }

    fn unit(&self, campaign: &str, body: Value) {
        self.tenant.admin_post(&format!("/campaigns/{campaign}/tokens"), body).ok(201);
    }

    fn condition(&self, campaign: &str, body: Value) {
        let campaign = self.tenant.admin_get(&format!("/campaigns/{campaign}")).ok(200);
        let path = format!("/campaign-triggers/{}/conditions", id(&campaign["trigger"]));
        self.tenant.admin_post(&path, body).ok(201);
    }

    /// Engages a business in a campaign, with limits.
    fn engage(&self, campaign: &str, business: &str, limits: Value) {
        let path = format!("/campaigns/{campaign}/engagements");
        self.tenant.admin_post(&path, with(json!({"businessIds": [business]}), limits)).ok(201);
    }

    fn place(&self, business: &str, latitude: f64, longitude: f64) {
        let body = json!({"latitude": latitude, "longitude": longitude});
        self.tenant.admin_put(&format!("/businesses/{business}"), body).ok(200);
    }

    /// A claim on a campaign, with nobody's credentials yet.
    fn claim(&self, campaign: &str, extra: Value) -> Call {
        self.tenant.server.post("/campaigns/claims", with(json!({"campaignId": campaign}), extra))
    }

    /// A claim by the tenant's system, for whom `user` names.
    fn system_claim(&self, campaign: &str, user: &str) -> Call {
        self.claim(campaign, json!({"userIdentifier": user})).key(&self.tenant.system_key)
    }

    fn explain(&self, campaign: &str, extra: Value) -> Call {
        self.tenant.server.post("/_pers/explain/claims", with(json!({"campaignId": campaign}), extra))
    }

    fn change(&self, sql: &str) {
        self.tenant.server.execute(sql).unwrap();
    }

    /// Rows of everything that a claim writes.
    fn written(&self) -> i64 {
        self.tenant.server.number(
            "SELECT (SELECT count(*) FROM campaign_claims) + (SELECT coalesce(sum(claims), 0)::bigint FROM campaign_participations)
                  + (SELECT count(*) FROM transactions) + (SELECT count(*) FROM entries)
                  + (SELECT count(*) FROM balances) + (SELECT count(*) FROM users)
                  + (SELECT count(*) FROM accounts) AS n",
        )
    }

    /// Points out, in hundredths.
    fn points_out(&self) -> i64 {
        self.tenant.server.number("SELECT coalesce(sum(amount), 0)::bigint AS n FROM balances WHERE item = -1")
    }
}

fn codes(checks: &Value) -> Vec<&str> {
    checks.as_array().unwrap().iter().map(|check| check["code"].as_str().unwrap()).collect()
}

fn check<'a>(checks: &'a Value, code: &str) -> &'a Value {
    checks.as_array().unwrap().iter().find(|check| check["code"] == code).unwrap()
}

fn all_codes() -> Vec<&'static str> {
    Refusal::ALL.iter().map(|refusal| refusal.code()).collect()
}

#[test]
fn a_claim_pays_the_reward_and_shows_everything_that_belongs_to_it() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({"triggerType": "CLAIM_BY_USER"}));
    let ann = program.tenant.user("ann@example.com");
    let claim =
        program.claim(&campaign, json!({"conditionsData": {"receipt": {"no": 17}}})).bearer(&ann.access).ok(201);
    for (field, expected) in [
        ("status", json!("COMPLETED")),
        ("multiplier", json!(1.0)),
        ("business", json!(null)),
        ("conditionsData", json!({"receipt": {"no": 17}})),
        ("campaign", program.tenant.admin_get(&format!("/campaigns/{campaign}")).ok(200)),
    ] {
        assert_eq!(claim[field], expected, "{field}");
    }
    assert_eq!((id(&claim["user"]), &claim["user"]["email"]), (&*ann.id, &json!("ann@example.com")));
    let minted = claim["transactions"].as_array().unwrap();
    assert_eq!(minted.len(), 1);
    for (field, expected) in [
        ("amount", json!(5.0)),
        ("type", json!("MINT")),
        ("status", json!("succeeded")),
        ("tokenType", json!("ERC20")),
        ("triggerProcessType", json!("CAMPAIGN_USER_CLAIM")),
        ("triggerProcessId", claim["id"].clone()),
        ("recipientAddress", claim["user"]["accountAddress"].clone()),
        ("recipientId", json!(ann.id)),
        ("createdAt", claim["createdAt"].clone()),
    ] {
        assert_eq!(minted[0][field], expected, "{field}");
    }
    assert_eq!(program.points_out(), 500);
    // The list shows the claim as its answer did.
    let listed = server.get("/campaigns/claims/me").bearer(&ann.access).ok(200);
    assert_eq!(listed, json!([claim]));
}

/// A claim that one check refuses: the campaign, what the claim says, and by whom.
type Refused = (Refusal, fn(&Program<'_>, &Session) -> (String, Value, bool));

const SHOP: &str = "shop@example.com";

/// The claim is made by the user, or (`true`) by the tenant's system.
const REFUSED: &[Refused] = &[
    (Refusal::CampaignNotFound, |_, _| (UNKNOWN.to_owned(), json!({}), false)),
    (Refusal::CampaignNotActive, |program, _| {
        let campaign = program.campaign(json!({}));
        program.tenant.admin_toggle(&format!("/campaigns/{campaign}/status")).ok(200);
        (campaign, json!({}), false)
    }),
    (Refusal::CampaignNotStarted, |program, _| {
        let start = program.tenant.server.services.clock.now() + Duration::hours(1);
        let start = start.to_rfc3339_opts(SecondsFormat::Millis, true);
        (program.campaign_with(json!({"startDate": start}), json!({})), json!({}), false)
    }),
    (Refusal::CampaignEnded, |program, _| {
        let campaign = program.campaign(json!({}));
        program.change(&format!(
            "UPDATE campaigns SET start_date = '2020-01-01', end_date = '2020-02-01' WHERE id = '{campaign}'"
        ));
        (campaign, json!({}), false)
    }),
    (Refusal::CampaignHasNoTrigger, |program, _| {
        let campaign = program.campaign(json!({}));
        program.change(&format!("UPDATE campaigns SET trigger_id = NULL WHERE id = '{campaign}'"));
        (campaign, json!({}), false)
    }),
    (Refusal::TriggerTypeMismatch, |program, _| {
        (program.campaign(json!({"triggerType": "CLAIM_BY_BUSINESS"})), json!({}), false)
    }),
    (Refusal::UserNotFound, |program, _| (program.campaign(json!({})), json!({}), true)),
    (Refusal::UserNotActive, |program, _| {
        program.system_claim(&program.campaign(json!({})), "off@example.com").ok(201);
        program.change("UPDATE users SET is_active = false WHERE email = 'off@example.com'");
        (program.campaign(json!({})), json!({"userIdentifier": "off@example.com"}), true)
    }),
    (Refusal::RequiredUserInfoMissing, |program, _| {
        (program.campaign(json!({"requiredUserInfo": "firstName"})), json!({}), false)
    }),
    (Refusal::BusinessRequired, |program, _| {
        let campaign = program.campaign(json!({}));
        program.engage(&campaign, &shop(program), json!({}));
        (campaign, json!({}), false)
    }),
    (Refusal::BusinessNotEngaged, |program, _| {
        let campaign = program.campaign(json!({}));
        program.engage(&campaign, &shop(program), json!({}));
        let other = program.tenant.admin_post("/businesses", json!({"displayName": "Other"})).ok(201);
        (campaign, json!({"businessId": id(&other)}), false)
    }),
    (Refusal::MaxPerBusinessReached, |program, _| {
        let campaign = program.campaign(json!({}));
        program.engage(&campaign, &shop(program), json!({"maxPerBusiness": 0}));
        (campaign, json!({"businessId": shop(program)}), false)
    }),
    (Refusal::BusinessMaxPerDayReached, |program, _| {
        let campaign = program.campaign(json!({}));
        program.engage(&campaign, &shop(program), json!({"maxPerDay": 0}));
        (campaign, json!({"businessId": shop(program)}), false)
    }),
    (Refusal::LocationRequired, |program, _| {
        program.place(&shop(program), 48.0, 16.0);
        let campaign = program.campaign(json!({"maxGeoDistanceInMeters": 500}));
        (campaign, json!({"businessId": shop(program)}), false)
    }),
    (Refusal::TooFarAway, |program, _| {
        program.place(&shop(program), 48.0, 16.0);
        let campaign = program.campaign(json!({"maxGeoDistanceInMeters": 500}));
        (campaign, json!({"businessId": shop(program), "latitude": 48.005, "longitude": 16.0}), false)
    }),
    (Refusal::MaxPerUserReached, |program, _| (program.campaign(json!({"maxPerUser": 0})), json!({}), false)),
    (Refusal::MaxPerDayReached, |program, _| (program.campaign(json!({"maxPerDay": 0})), json!({}), false)),
    (Refusal::CooldownActive, |program, user| {
        let campaign = program.campaign(json!({"minCooldownSeconds": 3600}));
        program.claim(&campaign, json!({})).bearer(&user.access).ok(201);
        (campaign, json!({}), false)
    }),
    (Refusal::ConditionNotMet, |program, _| {
        let campaign = program.campaign(json!({}));
        program.condition(&campaign, json!({"type": "GREATER_THAN", "field": "amount", "value": 10}));
        (campaign, json!({"conditionsData": {"amount": 10}}), false)
    }),
    (Refusal::MultiplierTooLarge, |program, _| {
        (program.campaign(json!({"maxMultiplier": 2})), json!({"multiplier": 2.1}), false)
    }),
    // A ten-thousandth of 5.00 is less than a hundredth.
    (Refusal::RewardOutOfRange, |program, _| (program.campaign(json!({})), json!({"multiplier": 0.0001}), false)),
];

/// The only business with this e-mail.
fn shop(program: &Program<'_>) -> String {
    let listed = program.tenant.admin_get("/businesses").ok(200);
    let found = listed.as_array().unwrap().iter().find(|row| row["email"] == SHOP).map(|row| id(row).to_owned());
    found.unwrap_or_else(|| {
        let made = program.tenant.admin_post("/businesses", json!({"email": SHOP, "displayName": "Shop"})).ok(201);
        id(&made).to_owned()
    })
}

#[test]
fn every_refusal_is_answered_with_its_code_and_writes_nothing() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let ann = program.tenant.user("ann@example.com");
    assert_eq!(REFUSED.iter().map(|(refusal, _)| *refusal).collect::<Vec<_>>(), Refusal::ALL);
    for (refusal, arrange) in REFUSED {
        let (campaign, extra, by_system) = arrange(&program, &ann);
        let before = program.written();
        let call = |call: Call| match by_system {
            true => call.key(&program.tenant.system_key),
            false => call.bearer(&ann.access),
        };
        let status = refusal.kind().status();
        let error = call(program.claim(&campaign, extra.clone())).refused(status, refusal.code());
        assert_eq!(error["target"], refusal.target(), "{refusal:?}");
        assert!(error.get("details").is_none_or(|details| details.get("explain").is_none()), "{error}");
        // Asked for, every check is listed; this one fails, and it alone but for what hangs on it.
        let asked = call(program.claim(&campaign, extra.clone())).header("x-pers-explain", "1");
        let checks = &asked.refused(status, refusal.code())["details"]["explain"];
        assert_eq!(codes(checks), all_codes());
        let failed = checks.as_array().unwrap().iter().find(|check| check["passed"] == false).unwrap();
        assert_eq!(failed["code"], refusal.code());
        assert!(failed["advice"].is_string(), "{failed}");
        // The evaluation without a claim says the same.
        let explained = call(program.explain(&campaign, extra)).ok(200);
        assert_eq!((&explained["allowed"], &explained["code"]), (&json!(false), &json!(refusal.code())));
        assert_eq!(codes(&explained["checks"]), all_codes());
        assert_eq!(program.written(), before, "{refusal:?}");
    }
}

#[test]
fn an_explanation_gives_limit_use_and_rest_and_writes_nothing() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({"maxPerUser": 3, "maxPerDay": 2}));
    let before = program.written();
    // A user whom nobody knows is explained as the one who would be created.
    let new = json!({"userIdentifier": "Ann@Example.com"});
    let explained = program.explain(&campaign, new.clone()).key(&program.tenant.system_key).ok(200);
    assert_eq!((&explained["allowed"], &explained["code"]), (&json!(true), &json!(null)));
    assert_eq!(check(&explained["checks"], "USER_NOT_FOUND")["passed"], true);
    assert_eq!(check(&explained["checks"], "MAX_PER_USER_REACHED")["left"], 3);
    assert_eq!(program.written(), before);
    // An admin creates nobody.
    let admin = program.explain(&campaign, new.clone()).bearer(&program.tenant.admin).ok(200);
    assert_eq!(admin["code"], "USER_NOT_FOUND");
    program.system_claim(&campaign, "ann@example.com").ok(201);
    program.system_claim(&campaign, "ann@example.com").ok(201);
    let explained = program.explain(&campaign, new).key(&program.tenant.system_key).ok(200);
    assert_eq!(explained["code"], "MAX_PER_DAY_REACHED");
    let line = check(&explained["checks"], "MAX_PER_USER_REACHED");
    assert_eq!((&line["limit"], &line["used"], &line["left"]), (&json!(3), &json!(2), &json!(1)));
    let line = check(&explained["checks"], "MAX_PER_DAY_REACHED");
    assert_eq!((&line["limit"], &line["used"], &line["left"]), (&json!(2), &json!(2), &json!(0)));
    // Every count is there, also where nothing is limited.
    let free = program.campaign(json!({}));
    program.system_claim(&free, "ann@example.com").ok(201);
    let ann = json!({"userIdentifier": "ann@example.com"});
    let explained = program.explain(&free, ann).key(&program.tenant.system_key).ok(200);
    assert_eq!(check(&explained["checks"], "MAX_PER_USER_REACHED")["used"], 1);
    assert_eq!(check(&explained["checks"], "MAX_PER_DAY_REACHED")["used"], 1);
}

#[test]
fn an_explanation_asks_for_the_same_credentials_and_request_as_a_claim() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({}));
    program.explain(&campaign, json!({})).refused(401, "CREDENTIALS_REQUIRED");
    program.explain(&campaign, json!({})).project(&program.tenant.project_key).refused(401, "IDENTITY_REQUIRED");
    let ann = program.tenant.user("ann@example.com");
    let unknown = json!({"businessId": UNKNOWN});
    program.explain(&campaign, unknown).bearer(&ann.access).refused(404, "BUSINESS_NOT_FOUND");
    let answer = program.explain(&campaign, json!({"multiplier": 0})).bearer(&ann.access).send();
    assert_eq!((answer.status, &answer.json["target"]), (400, &json!("/multiplier")));
    server.get("/_pers/explain/claims").bearer(&ann.access).refused(405, "METHOD_NOT_ALLOWED");
}

#[test]
fn a_project_key_alone_claims_and_lists_nothing() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({}));
    let key = &program.tenant.project_key;
    program
        .claim(&campaign, json!({"userIdentifier": "ann@example.com"}))
        .project(key)
        .refused(401, "IDENTITY_REQUIRED");
    server.get("/campaigns/claims").project(key).refused(401, "IDENTITY_REQUIRED");
    let me = server.get("/campaigns/claims/me").project(key).send();
    assert_eq!(me.status, 401, "{}", me.json);
    assert_eq!(server.number("SELECT count(*) AS n FROM users"), 0);
}

#[test]
fn a_claim_may_state_a_period_that_runs_forward() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({}));
    let ann = program.tenant.user("ann@example.com");
    let period = |start: &str, end: &str| {
        program.claim(&campaign, json!({"startDate": start, "endDate": end})).bearer(&ann.access)
    };
    let error = period("2025-06-15T12:00:00Z", "2025-06-15T12:00:00Z").refused(422, "CLAIM_PERIOD_INVALID");
    assert_eq!(error["target"], "/endDate");
    period("2025-06-15T12:00:00Z", "2025-06-15T14:00:00+02:00").refused(422, "CLAIM_PERIOD_INVALID");
    period("2025-06-15T12:00:00Z", "2025-06-15T12:00:01Z").ok(201);
    let kept = "SELECT extract(epoch FROM end_date - start_date)::bigint AS n FROM campaign_claims";
    assert_eq!(server.number(kept), 1);
}

#[test]
fn the_reward_comes_with_every_threshold_th_claim() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({"completionThreshold": 3}));
    let (ann, bob) = (program.tenant.user("ann@example.com"), program.tenant.user("bob@example.com"));
    program.claim(&campaign, json!({})).bearer(&bob.access).ok(201);
    for completion in 1..=7 {
        let claim = program.claim(&campaign, json!({})).bearer(&ann.access).ok(201);
        let minted = claim["transactions"].as_array().unwrap().len();
        assert_eq!(minted, usize::from(completion % 3 == 0), "completion {completion}");
        assert_eq!(claim["status"], "COMPLETED");
    }
    assert_eq!(program.points_out(), 1000);
    assert_eq!(server.number("SELECT count(*) AS n FROM campaign_claims WHERE rewarded"), 2);
}

#[test]
fn every_unit_is_minted_as_its_token_wants_it() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({}));
    let voucher = program.tenant.token("ERC1155", VOUCHERS, json!({}));
    let path = format!("/tokens/{}/metadata", id(&voucher));
    program.tenant.admin_post(&path, json!({"name": "Espresso"})).ok(201);
    let voucher = program.tenant.admin_post(&path, json!({"name": "Latte"})).ok(201);
    let latte = voucher["metadata"][1]["incrementalId"].as_i64().unwrap();
    let badge = program.tenant.token("ERC721", BADGES, json!({}));
    program.unit(&campaign, json!({"tokenId": program.points, "amount": 2, "maxAmount": 4.5}));
    program.unit(
        &campaign,
        json!({"tokenId": id(&voucher), "tokenMetadataIncrementalId": latte, "amount": 3, "maxAmount": 6}),
    );
    program.unit(&campaign, json!({"tokenId": id(&badge), "amount": 1}));
    let ann = program.tenant.user("ann@example.com");
    let claim = |multiplier: f64| {
        let claim = program.claim(&campaign, json!({"multiplier": multiplier})).bearer(&ann.access).ok(201);
        assert_eq!(claim["multiplier"], multiplier);
        let line = |row: &Value| {
            (row["tokenType"].as_str().unwrap().to_owned(), row["amount"].as_f64(), row["contractTokenId"].clone())
        };
        claim["transactions"].as_array().unwrap().iter().map(line).collect::<Vec<_>>()
    };
    let expected = |points: f64, capped: f64, vouchers: f64, badge: i64| {
        vec![
            ("ERC20".to_owned(), Some(points), json!(null)),
            ("ERC20".to_owned(), Some(capped), json!(null)),
            ("ERC1155".to_owned(), Some(vouchers), json!(latte.to_string())),
            ("ERC721".to_owned(), Some(1.0), json!(badge.to_string())),
        ]
    };
    assert_eq!(claim(1.0), expected(5.0, 2.0, 3.0, 1));
    assert_eq!(claim(1.5), expected(7.5, 3.0, 4.0, 2));
    assert_eq!(claim(3.0), expected(15.0, 4.5, 6.0, 3));
    let held =
        format!("SELECT amount::bigint AS n FROM balances WHERE item = {latte} AND token_id = '{}'", id(&voucher));
    assert_eq!(server.number(&held), 13);
    assert_eq!(server.number(&format!("SELECT count(*) AS n FROM balances WHERE token_id = '{}'", id(&badge))), 3);
}

#[test]
fn a_campaign_without_units_counts_and_pays_nothing() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({"maxPerUser": 1}));
    program.change("DELETE FROM token_units");
    let ann = program.tenant.user("ann@example.com");
    let claim = program.claim(&campaign, json!({})).bearer(&ann.access).ok(201);
    assert_eq!(claim["transactions"], json!([]));
    program.claim(&campaign, json!({})).bearer(&ann.access).refused(422, "MAX_PER_USER_REACHED");
}

#[test]
fn all_conditions_are_looked_up_in_what_was_sent() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({}));
    program.condition(&campaign, json!({"type": "GREATER_THAN", "field": "order.total", "value": 10}));
    program.condition(&campaign, json!({"type": "CONTAINS", "field": "tags", "value": "vip"}));
    program.condition(&campaign, json!({"type": "EXISTS", "field": "receipt"}));
    let ann = program.tenant.user("ann@example.com");
    for (data, met) in [
        (json!({"order": {"total": 10.5}, "tags": ["vip"], "receipt": "17"}), true),
        (json!({"order": {"total": 10}, "tags": ["vip"], "receipt": "17"}), false),
        (json!({"order": {"total": 11}, "tags": ["new"], "receipt": "17"}), false),
        (json!({"order": {"total": 11}, "tags": ["vip"], "receipt": null}), false),
        (json!({}), false),
    ] {
        let call = program.claim(&campaign, json!({"conditionsData": data})).bearer(&ann.access);
        match met {
            true => assert_eq!(call.ok(201)["conditionsData"], data),
            false => drop(call.refused(422, "CONDITION_NOT_MET")),
        }
    }
    program.claim(&campaign, json!({})).bearer(&ann.access).refused(422, "CONDITION_NOT_MET");
}

#[test]
fn a_claim_is_made_near_its_business() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({"maxGeoDistanceInMeters": 120}));
    let ann = program.tenant.user("ann@example.com");
    let near = json!({"businessId": shop(&program), "latitude": 48.001, "longitude": 16.0});
    let claim = || program.claim(&campaign, near.clone()).bearer(&ann.access);
    // The business has not said where it is.
    claim().refused(422, "LOCATION_REQUIRED");
    program.place(&shop(&program), 48.0, 16.0);
    // A thousandth of a degree of a meridian is 111 metres.
    assert_eq!(id(&claim().ok(201)["business"]), shop(&program));
    program.place(&shop(&program), 47.999, 16.0);
    claim().refused(422, "TOO_FAR_AWAY");
}

#[test]
fn the_cooldown_runs_from_the_last_claim_of_the_user() {
    let clock = TestClock::at("2025-06-15T12:00:00Z");
    let injected = Arc::clone(&clock);
    let server = TestServer::start_with(|parts| parts.clock = injected);
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({"minCooldownSeconds": 60}));
    let claim = |user: &str| program.system_claim(&campaign, user);
    claim("ann").ok(201);
    clock.pass(Duration::milliseconds(59_999));
    let asked = claim("ann").header("x-pers-explain", "1").refused(422, "COOLDOWN_ACTIVE");
    let line = check(&asked["details"]["explain"], "COOLDOWN_ACTIVE");
    assert_eq!((&line["limit"], &line["used"], &line["left"]), (&json!(60), &json!(59), &json!(1)));
    claim("bob").ok(201);
    clock.pass(Duration::milliseconds(1));
    claim("ann").ok(201);
    claim("ann").refused(422, "COOLDOWN_ACTIVE");
}

#[test]
fn daily_limits_begin_anew_at_midnight_utc() {
    let clock = TestClock::at("2025-06-15T23:59:59.998Z");
    let injected = Arc::clone(&clock);
    let server = TestServer::start_with(|parts| parts.clock = injected);
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({"maxPerDay": 2}));
    let claim = |user: &str| program.system_claim(&campaign, user);
    claim("ann").ok(201);
    claim("ann").ok(201);
    claim("ann").refused(422, "MAX_PER_DAY_REACHED");
    clock.pass(Duration::milliseconds(1));
    claim("ann").refused(422, "MAX_PER_DAY_REACHED");
    // One user's claims never use up another's day.
    claim("bob").ok(201);
    clock.pass(Duration::milliseconds(1));
    claim("ann").ok(201);
    claim("ann").ok(201);
    claim("ann").refused(422, "MAX_PER_DAY_REACHED");
    claim("bob").ok(201);
    clock.pass(Duration::days(1));
    claim("ann").ok(201);
}

#[test]
fn engagements_limit_the_claims_of_a_user_at_a_business() {
    let clock = TestClock::at("2025-06-15T12:00:00Z");
    let injected = Arc::clone(&clock);
    let server = TestServer::start_with(|parts| parts.clock = injected);
    let program = Program::new(&server, "Coffee Club");
    let (one, two) = (program.tenant.business("one@example.com"), program.tenant.business("two@example.com"));
    let campaign = program.campaign(json!({}));
    program.engage(&campaign, &one.id, json!({"maxPerBusiness": 3, "maxPerDay": 2}));
    program.engage(&campaign, &two.id, json!({}));
    let claim = |business: &Session, user: &str| {
        let named = json!({"userIdentifier": user, "businessId": business.id});
        program.claim(&campaign, named).key(&program.tenant.system_key)
    };
    claim(&one, "ann").ok(201);
    claim(&two, "ann").ok(201);
    claim(&one, "ann").ok(201);
    claim(&one, "ann").refused(422, "BUSINESS_MAX_PER_DAY_REACHED");
    claim(&one, "bob").ok(201);
    claim(&two, "ann").ok(201);
    clock.pass(Duration::days(1));
    claim(&one, "ann").ok(201);
    // Both are used up; the total comes first.
    let asked = claim(&one, "ann").header("x-pers-explain", "1").refused(422, "MAX_PER_BUSINESS_REACHED");
    let line = check(&asked["details"]["explain"], "MAX_PER_BUSINESS_REACHED");
    assert_eq!((&line["limit"], &line["used"], &line["left"]), (&json!(3), &json!(3), &json!(0)));
    let line = check(&asked["details"]["explain"], "BUSINESS_MAX_PER_DAY_REACHED");
    assert_eq!((&line["limit"], &line["used"], &line["left"]), (&json!(2), &json!(1), &json!(1)));
    claim(&two, "ann").ok(201);
}

#[test]
fn a_business_claims_at_itself_whatever_it_names() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let (one, two) = (program.tenant.business("one@example.com"), program.tenant.business("two@example.com"));
    let campaign = program.campaign(json!({"triggerType": "CLAIM_BY_BUSINESS"}));
    program.engage(&campaign, &one.id, json!({}));
    let named = json!({"userIdentifier": "Ann@Example.com", "businessId": one.id});
    let claim = program.claim(&campaign, named.clone()).bearer(&one.access).ok(201);
    assert_eq!(id(&claim["business"]), one.id);
    assert_eq!(
        claim["business"]["accountAddress"],
        program.tenant.admin_get(&format!("/businesses/{}", one.id)).ok(200)["accountAddress"]
    );
    assert_eq!((&claim["user"]["email"], &claim["user"]["isActive"]), (&json!("ann@example.com"), &json!(true)));
    assert_eq!(claim["transactions"][0]["triggerProcessType"], "CAMPAIGN_BUSINESS_CLAIM");
    program.claim(&campaign, named).bearer(&two.access).refused(422, "BUSINESS_NOT_ENGAGED");
    program.claim(&campaign, json!({})).bearer(&one.access).refused(404, "USER_NOT_FOUND");
}

#[test]
fn businesses_and_systems_create_the_users_they_name() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({"triggerType": "CLAIM_BY_SYSTEM"}));
    let user_of = |identifier: &str| {
        let claim = program.system_claim(&campaign, identifier).ok(201);
        assert_eq!(claim["transactions"][0]["triggerProcessType"], "CAMPAIGN_SYSTEM_CLAIM");
        claim["user"].clone()
    };
    let ann = user_of("Ann@Example.com");
    assert_eq!((&ann["email"], &ann["externalId"]), (&json!("ann@example.com"), &json!(null)));
    let card = user_of("card 17");
    assert_eq!((&card["email"], &card["externalId"]), (&json!(null), &json!("card 17")));
    // The same person again, by e-mail in any case, by external id, by id.
    for (identifier, user) in [(" ann@EXAMPLE.com", &ann), ("card 17 ", &card), (id(&ann), &ann), (id(&card), &card)] {
        assert_eq!(&user_of(identifier), user, "{identifier}");
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM users"), 2);
    // An e-mail that is somebody's external id means the one with that e-mail.
    program.change("UPDATE users SET external_id = 'ann@example.com' WHERE external_id = 'card 17'");
    assert_eq!(id(&user_of("ann@example.com")), id(&ann));
    // The user signs in later and has what he was given.
    let session = program.tenant.user("ann@example.com");
    assert_eq!(session.id, id(&ann));
    assert_eq!(server.get("/campaigns/claims/me").bearer(&session.access).ok(200).as_array().unwrap().len(), 4);
    program.system_claim(&campaign, " ").refused(400, "USER_IDENTIFIER_INVALID");
}

#[test]
fn a_claim_that_is_refused_creates_no_user() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({"maxPerUser": 0}));
    program.system_claim(&campaign, "ann@example.com").refused(422, "MAX_PER_USER_REACHED");
    program.system_claim(UNKNOWN, "ann@example.com").refused(404, "CAMPAIGN_NOT_FOUND");
    assert_eq!(server.number("SELECT count(*) AS n FROM users"), 0);
    assert_eq!(server.number("SELECT count(*) AS n FROM campaign_participations"), 0);
}

#[test]
fn admins_claim_for_anybody_they_know() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let ann = program.tenant.user("ann@example.com");
    for (kind, process) in [
        ("CLAIM_BY_USER", "CAMPAIGN_USER_CLAIM"),
        ("CLAIM_BY_BUSINESS", "CAMPAIGN_BUSINESS_CLAIM"),
        ("CLAIM_BY_SYSTEM", "CAMPAIGN_SYSTEM_CLAIM"),
    ] {
        let campaign = program.campaign(json!({"triggerType": kind}));
        let claim =
            |user: &str| program.claim(&campaign, json!({"userIdentifier": user})).bearer(&program.tenant.admin);
        let made = claim("ann@example.com").ok(201);
        assert_eq!(id(&made["user"]), ann.id);
        assert_eq!(made["transactions"][0]["triggerProcessType"], process);
        claim("bob@example.com").refused(404, "USER_NOT_FOUND");
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM users"), 1);
}

#[test]
fn a_user_claims_for_himself_whomever_he_names() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({}));
    let (ann, bob) = (program.tenant.user("ann@example.com"), program.tenant.user("bob@example.com"));
    let claim = program.claim(&campaign, json!({"userIdentifier": bob.id})).bearer(&ann.access).ok(201);
    assert_eq!(id(&claim["user"]), ann.id);
}

#[test]
fn a_business_that_is_off_is_unknown_to_all_but_admins() {
    let server = TestServer::start();
    let program = Program::new(&server, "Coffee Club");
    let campaign = program.campaign(json!({}));
    let ann = program.tenant.user("ann@example.com");
    program.tenant.admin_put(&format!("/businesses/{}", shop(&program)), json!({"isActive": false})).ok(200);
    let off = json!({"businessId": shop(&program), "userIdentifier": "ann@example.com"});
    let error = program.claim(&campaign, off.clone()).bearer(&ann.access).refused(404, "BUSINESS_NOT_FOUND");
    assert_eq!(error["target"], "/businessId");
    program.claim(&campaign, off.clone()).key(&program.tenant.system_key).refused(404, "BUSINESS_NOT_FOUND");
    program.engage(&campaign, &shop(&program), json!({}));
    program.claim(&campaign, off.clone()).bearer(&ann.access).refused(404, "BUSINESS_NOT_FOUND");
    program.claim(&campaign, off).bearer(&program.tenant.admin).ok(201);
    for unknown in [UNKNOWN, "none"] {
        let call = program.claim(&campaign, json!({"businessId": unknown})).bearer(&ann.access);
        call.refused(404, "BUSINESS_NOT_FOUND");
    }
}

#[test]
fn nothing_of_another_tenant_can_be_claimed_or_seen() {
    let server = TestServer::start();
    let (own, other) = (Program::new(&server, "Coffee Club"), Program::new(&server, "Tea Club"));
    let (campaign, foreign) = (own.campaign(json!({})), other.campaign(json!({})));
    let (ann, bob) = (own.tenant.user("ann@example.com"), other.tenant.user("bob@example.com"));
    own.claim(&foreign, json!({})).bearer(&ann.access).refused(404, "CAMPAIGN_NOT_FOUND");
    own.claim("none", json!({})).bearer(&ann.access).refused(404, "CAMPAIGN_NOT_FOUND");
    let there = json!({"businessId": shop(&other)});
    own.claim(&campaign, there).bearer(&ann.access).refused(404, "BUSINESS_NOT_FOUND");
    for identifier in [&*bob.id, "bob@example.com"] {
        let named = json!({"userIdentifier": identifier});
        own.claim(&campaign, named).bearer(&own.tenant.admin).refused(404, "USER_NOT_FOUND");
    }
    other.claim(&foreign, json!({})).bearer(&bob.access).ok(201);
    for path in ["/campaigns/claims".to_owned(), format!("/campaigns/claims?campaignId={foreign}&userId={}", bob.id)] {
        assert_eq!(own.tenant.admin_get(&path).ok(200), json!([]));
    }
}
