//! Every check of a claim, alone and in order.

use chrono::TimeZone;
use uuid::Uuid;

use serde_json::json;

use super::*;

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 6, 15, 12, 0, 0).unwrap()
}

fn ago(seconds: i64) -> Option<DateTime<Utc>> {
    Some(now() - TimeDelta::seconds(seconds))
}

fn place(latitude: f64, longitude: f64) -> Option<Coordinates> {
    Coordinates::new(Some(latitude), Some(longitude))
}

fn unit(id: u128, standard: NativeTokenType, amount: u64, max_amount: Option<u64>) -> TokenUnit {
    TokenUnit {
        id: Uuid::from_u128(id).into(),
        standard,
        amount: Units::from(amount),
        max_amount: max_amount.map(Units::from),
    }
}

/// A claim that meets every rule there is, each of them with a limit.
fn good() -> Facts {
    let mut user = Profile::empty(Uuid::from_u128(1).into());
    user.is_active = true;
    user.first_name = Some("Ann".into());
    Facts {
        caller: Role::User,
        campaign: Some(Campaign {
            is_active: true,
            starts_at: Some(now()),
            ends_at: Some(now() + TimeDelta::milliseconds(1)),
            has_engagements: true,
            units: vec![unit(1, NativeTokenType::Erc20, 100, Some(1000))],
        }),
        trigger: Some(Trigger {
            trigger_type: Some(TriggerType::ClaimByUser),
            required_user_info: Some(RequiredUserInfo::FirstName),
            max_geo_distance_in_meters: Some(500.0),
            max_per_user: Some(5),
            max_per_day: Some(3),
            min_cooldown_seconds: Some(60),
            max_multiplier: Some(2.0),
            completion_threshold: None,
            conditions: vec![Condition {
                kind: TriggerConditionType::GreaterThan,
                field: "amount".into(),
                value: json!(10),
            }],
        }),
        user: Some(user),
        business: Some(Business {
            location: place(48.0, 16.0),
            engagement: Some(Engagement {
                max_per_business: Some(4),
                max_per_day: Some(2),
                claims: 3,
                claims_today: 1,
            }),
        }),
        usage: Usage { claims: 4, claims_today: 2, last_claim_at: ago(60) },
        location: place(48.001, 16.0),
        conditions_data: HashMap::from([("amount".to_owned(), json!(11))]),
        multiplier: 2.0,
    }
}

fn campaign(facts: &mut Facts) -> &mut Campaign {
    facts.campaign.as_mut().unwrap()
}

fn trigger(facts: &mut Facts) -> &mut Trigger {
    facts.trigger.as_mut().unwrap()
}

fn user(facts: &mut Facts) -> &mut Profile {
    facts.user.as_mut().unwrap()
}

fn engagement(facts: &mut Facts) -> &mut Engagement {
    facts.business.as_mut().unwrap().engagement.as_mut().unwrap()
}

type Step = (Refusal, fn(&mut Facts));

/// For each check the smallest step from a good claim to one that fails it alone.
const BREAKS: &[Step] = &[
    (Refusal::CampaignNotFound, |facts| facts.campaign = None),
    (Refusal::CampaignNotActive, |facts| campaign(facts).is_active = false),
    (Refusal::CampaignNotStarted, |facts| {
        campaign(facts).starts_at = Some(now() + TimeDelta::milliseconds(1));
        campaign(facts).ends_at = None;
    }),
    (Refusal::CampaignEnded, |facts| campaign(facts).ends_at = Some(now())),
    (Refusal::CampaignHasNoTrigger, |facts| facts.trigger = None),
    (Refusal::TriggerTypeMismatch, |facts| facts.caller = Role::Business),
    (Refusal::UserNotFound, |facts| facts.user = None),
    (Refusal::UserNotActive, |facts| user(facts).is_active = false),
    (Refusal::RequiredUserInfoMissing, |facts| user(facts).first_name = None),
    (Refusal::BusinessRequired, |facts| {
        facts.business = None;
        trigger(facts).max_geo_distance_in_meters = None;
    }),
    (Refusal::BusinessNotEngaged, |facts| facts.business.as_mut().unwrap().engagement = None),
    (Refusal::MaxPerBusinessReached, |facts| engagement(facts).claims = 4),
    (Refusal::BusinessMaxPerDayReached, |facts| engagement(facts).claims_today = 2),
    (Refusal::LocationRequired, |facts| facts.location = None),
    (Refusal::TooFarAway, |facts| facts.location = place(48.01, 16.0)),
    (Refusal::MaxPerUserReached, |facts| facts.usage.claims = 5),
    (Refusal::MaxPerDayReached, |facts| facts.usage.claims_today = 3),
    (Refusal::CooldownActive, |facts| facts.usage.last_claim_at = ago(59)),
    (Refusal::ConditionNotMet, |facts| drop(facts.conditions_data.insert("amount".into(), json!(10)))),
    (Refusal::MultiplierTooLarge, |facts| facts.multiplier = 2.1),
    (Refusal::RewardOutOfRange, |facts| facts.multiplier = 0.001),
];

fn failed(facts: &Facts) -> Vec<&'static str> {
    Refusal::explain(facts, now())
        .checks
        .iter()
        .filter(|check| check.passed == Some(false))
        .map(|check| check.code)
        .collect()
}

#[test]
fn a_cooldown_of_zero_holds_also_for_claims_that_overtake_each_other() {
    assert_eq!(cooldown(0, TimeDelta::milliseconds(-5)).passed, Some(true));
    assert_eq!(cooldown(1, TimeDelta::milliseconds(-5)).passed, Some(false));
    assert_eq!(cooldown(1, TimeDelta::seconds(1)).passed, Some(true));
}

#[test]
fn a_claim_that_meets_every_rule_is_granted() {
    let grant = decide(&good(), now()).unwrap();
    let expected = Grant {
        completion: 5,
        rewarded: true,
        rewards: vec![(Uuid::from_u128(1).into(), Units::from(200))],
        process: TriggerProcessType::CampaignUserClaim,
    };
    assert_eq!(grant, expected);
    assert!(
        Refusal::explain(&good(), now())
            .checks
            .iter()
            .all(|check| check.passed == Some(true) && check.advice.is_none())
    );
}

#[test]
fn every_check_fails_alone_with_its_code() {
    assert_eq!(BREAKS.iter().map(|(refusal, _)| *refusal).collect::<Vec<_>>(), Refusal::ALL);
    for (refusal, make_bad) in BREAKS {
        let mut facts = good();
        make_bad(&mut facts);
        assert_eq!(decide(&facts, now()), Err(*refusal));
        assert_eq!(failed(&facts), [refusal.code()]);
    }
}

#[test]
fn the_first_failing_check_decides_in_the_order_of_the_enum() {
    // Everything that can be wrong at once is; each repair uncovers the next check.
    let mut facts = good();
    let broken = campaign(&mut facts);
    broken.is_active = false;
    broken.starts_at = Some(now() + TimeDelta::days(1));
    broken.ends_at = Some(now() - TimeDelta::days(1));
    *engagement(&mut facts) = Engagement { max_per_business: Some(0), max_per_day: Some(0), ..Default::default() };
    user(&mut facts).is_active = false;
    user(&mut facts).first_name = None;
    facts.caller = Role::System;
    facts.usage = Usage { claims: 9, claims_today: 9, last_claim_at: ago(0) };
    facts.conditions_data.clear();
    facts.multiplier = 1e60;
    trigger(&mut facts).max_multiplier = Some(1e59);
    campaign(&mut facts).units = vec![unit(1, NativeTokenType::Erc20, 1, None)];
    let (campaign_row, trigger_row, user_row, business_row) =
        (facts.campaign.take(), facts.trigger.take(), facts.user.take(), facts.business.take());
    let engagement_row = business_row.clone().unwrap().engagement;
    facts.location = None;

    let mut refusals = Vec::new();
    loop {
        let refusal = match decide(&facts, now()) {
            Ok(_) => break,
            Err(refusal) => refusal,
        };
        assert_eq!(failed(&facts).first(), Some(&refusal.code()));
        refusals.push(refusal);
        match refusal {
            Refusal::CampaignNotFound => facts.campaign = campaign_row.clone(),
            Refusal::CampaignNotActive => campaign(&mut facts).is_active = true,
            Refusal::CampaignNotStarted => campaign(&mut facts).starts_at = None,
            Refusal::CampaignEnded => campaign(&mut facts).ends_at = None,
            Refusal::CampaignHasNoTrigger => facts.trigger = trigger_row.clone(),
            Refusal::TriggerTypeMismatch => facts.caller = Role::User,
            Refusal::UserNotFound => facts.user = user_row.clone(),
            Refusal::UserNotActive => user(&mut facts).is_active = true,
            Refusal::RequiredUserInfoMissing => user(&mut facts).first_name = Some("Ann".into()),
            Refusal::BusinessRequired => {
                facts.business = Some(Business { engagement: None, ..business_row.clone().unwrap() });
            }
            Refusal::BusinessNotEngaged => facts.business.as_mut().unwrap().engagement = engagement_row.clone(),
            Refusal::MaxPerBusinessReached => engagement(&mut facts).max_per_business = None,
            Refusal::BusinessMaxPerDayReached => engagement(&mut facts).max_per_day = None,
            Refusal::LocationRequired => facts.location = place(0.0, 0.0),
            Refusal::TooFarAway => facts.location = place(48.0, 16.0),
            Refusal::MaxPerUserReached => facts.usage.claims = 0,
            Refusal::MaxPerDayReached => facts.usage.claims_today = 0,
            Refusal::CooldownActive => facts.usage.last_claim_at = None,
            Refusal::ConditionNotMet => drop(facts.conditions_data.insert("amount".into(), json!(11))),
            Refusal::MultiplierTooLarge => trigger(&mut facts).max_multiplier = None,
            Refusal::RewardOutOfRange => facts.multiplier = 1.0,
        }
        assert!(refusals.len() <= Refusal::ALL.len(), "a repair does not help: {refusals:?}");
    }
    assert_eq!(refusals, Refusal::ALL);
}

#[test]
fn without_limits_nothing_is_limited() {
    let mut facts = good();
    facts.trigger = Some(Trigger::default());
    campaign(&mut facts).starts_at = None;
    campaign(&mut facts).ends_at = None;
    campaign(&mut facts).has_engagements = false;
    facts.business = None;
    facts.location = None;
    facts.conditions_data.clear();
    facts.usage = Usage { claims: 1_000_000, claims_today: 1_000_000, last_claim_at: ago(0) };
    facts.multiplier = 1_000_000.0;
    assert_eq!(failed(&facts), Vec::<&str>::new());
    assert!(decide(&facts, now()).is_ok());
    // A business that takes no part is no obstacle where nobody has to.
    facts.business = Some(Business { location: None, engagement: None });
    assert!(decide(&facts, now()).is_ok());
}

#[test]
fn zero_allows_nothing() {
    let rows: &[Step] = &[
        (Refusal::MaxPerUserReached, |facts| trigger(facts).max_per_user = Some(0)),
        (Refusal::MaxPerDayReached, |facts| trigger(facts).max_per_day = Some(0)),
        (Refusal::MaxPerBusinessReached, |facts| engagement(facts).max_per_business = Some(0)),
        (Refusal::BusinessMaxPerDayReached, |facts| engagement(facts).max_per_day = Some(0)),
    ];
    for (refusal, set_zero) in rows {
        let mut facts = good();
        facts.usage = Usage::default();
        engagement(&mut facts).claims = 0;
        engagement(&mut facts).claims_today = 0;
        assert!(decide(&facts, now()).is_ok());
        set_zero(&mut facts);
        assert_eq!(decide(&facts, now()), Err(*refusal));
    }
}

#[test]
fn a_trigger_type_fits_its_caller_and_every_admin() {
    use TriggerType::*;
    for (wanted, allowed) in [
        (Some(ClaimByUser), [false, true, false, false, true, true]),
        (Some(ClaimByBusiness), [false, false, true, false, true, true]),
        (Some(ClaimBySystem), [false, false, false, true, true, true]),
        (None, [true; 6]),
    ] {
        let roles = [Role::Public, Role::User, Role::Business, Role::System, Role::Admin, Role::SuperAdmin];
        for (role, allowed) in roles.into_iter().zip(allowed) {
            let mut facts = good();
            facts.caller = role;
            trigger(&mut facts).trigger_type = wanted;
            let expected = if allowed { None } else { Some(Refusal::TriggerTypeMismatch) };
            assert_eq!(decide(&facts, now()).err(), expected, "{role:?} on {wanted:?}");
        }
    }
}

#[test]
fn transactions_say_what_kind_of_claim_it_was() {
    use TriggerProcessType::*;
    for (caller, trigger_type, expected) in [
        (Role::User, Some(TriggerType::ClaimByUser), CampaignUserClaim),
        (Role::Admin, Some(TriggerType::ClaimByUser), CampaignUserClaim),
        (Role::Business, Some(TriggerType::ClaimByBusiness), CampaignBusinessClaim),
        (Role::Admin, Some(TriggerType::ClaimByBusiness), CampaignBusinessClaim),
        (Role::System, Some(TriggerType::ClaimBySystem), CampaignSystemClaim),
        (Role::User, None, CampaignUserClaim),
        (Role::Business, None, CampaignBusinessClaim),
        (Role::System, None, CampaignSystemClaim),
        (Role::Admin, None, CampaignSystemClaim),
        (Role::SuperAdmin, None, CampaignSystemClaim),
    ] {
        assert_eq!(process(caller, trigger_type), expected, "{caller:?} {trigger_type:?}");
    }
}

#[test]
fn the_distance_needs_both_places() {
    type Remove = fn(&mut Facts);
    let rows: [(Remove, &str); 3] = [
        (|facts| facts.location = None, "Send latitude and longitude with the claim"),
        (
            |facts| {
                facts.business = None;
                campaign(facts).has_engagements = false;
            },
            "Name the business in businessId",
        ),
        (|facts| facts.business.as_mut().unwrap().location = None, "Set the coordinates of the business"),
    ];
    for (remove, advice) in rows {
        let mut facts = good();
        remove(&mut facts);
        assert_eq!(decide(&facts, now()), Err(Refusal::LocationRequired));
        let checks = Refusal::explain(&facts, now()).checks;
        let check = checks.iter().find(|check| check.code == "LOCATION_REQUIRED").unwrap();
        assert_eq!(check.advice.as_deref(), Some(advice));
        let skipped = checks.iter().find(|check| check.code == "TOO_FAR_AWAY").unwrap();
        assert_eq!(skipped.passed, None);
    }
}

#[test]
fn distances_are_great_circles() {
    for (from, to, metres) in [
        ((48.0, 16.0), (48.0, 16.0), 0.0),
        // One degree of a meridian, and of the equator, is a 360th of the circumference.
        ((0.0, 0.0), (1.0, 0.0), 111_195.08),
        ((0.0, 0.0), (0.0, 1.0), 111_195.08),
        ((0.0, 179.5), (0.0, -179.5), 111_195.08),
        ((90.0, 0.0), (-90.0, 77.0), 20_015_114.35),
        ((0.0, 0.0), (0.0, 180.0), 20_015_114.35),
        // Vienna, St Stephen's, to Paris, Notre-Dame: 1,033 km.
        ((48.2085, 16.3731), (48.8530, 2.3499), 1_032_900.0),
    ] {
        let distance = place(from.0, from.1).unwrap().metres_to(&place(to.0, to.1).unwrap());
        assert!((distance - metres).abs() <= metres * 1e-3, "{from:?} to {to:?}: {distance}");
    }
    for (latitude, longitude) in [
        (None, Some(0.0)),
        (Some(0.0), None),
        (Some(90.1), Some(0.0)),
        (Some(0.0), Some(-180.1)),
        (Some(f64::NAN), Some(0.0)),
    ] {
        assert_eq!(Coordinates::new(latitude, longitude), None);
    }
}

#[test]
fn a_reward_comes_with_every_threshold_th_completion() {
    for (claims, threshold, rewarded) in [
        (0, None, true),
        (7, None, true),
        (0, Some(0), true),
        (0, Some(1), true),
        (0, Some(3), false),
        (1, Some(3), false),
        (2, Some(3), true),
        (3, Some(3), false),
        (5, Some(3), true),
    ] {
        let mut facts = good();
        facts.usage.claims = claims;
        trigger(&mut facts).max_per_user = None;
        trigger(&mut facts).completion_threshold = threshold;
        let grant = decide(&facts, now()).unwrap();
        assert_eq!((grant.completion, grant.rewarded), (claims + 1, rewarded), "{claims} of {threshold:?}");
        assert_eq!(grant.rewards.len(), usize::from(rewarded));
    }
}

#[test]
fn a_reward_is_the_scaled_amount_up_to_its_ceiling() {
    use NativeTokenType::*;
    for (standard, amount, max_amount, multiplier, expected) in [
        (Erc20, 100, None, 1.0, Some(100)),
        (Erc20, 100, None, 2.5, Some(250)),
        (Erc20, 100, Some(150), 2.5, Some(150)),
        (Erc20, 100, Some(50), 1.0, Some(50)),
        (Erc20, 33, None, 0.1, Some(3)),
        (Erc20, 9, None, 0.1, None),
        (Erc20, 100, None, 0.0, None),
        (Erc20, 100, None, -1.0, None),
        (Erc20, 100, None, f64::NAN, None),
        (Erc20, 100, None, 1e80, None),
        // Less than 2^256, but more than the 2^192 of one movement (6.2e57).
        (Erc20, 100, None, 7e55, None),
        (Erc20, 100, Some(150), 7e55, Some(150)),
        (Erc20, 100, Some(1), 1e80, None),
        (Erc1155, 2, None, 1.9, Some(3)),
        (Erc721, 1, None, 1.0, Some(1)),
        (Erc721, 1, None, 5.0, Some(1)),
        (Erc721, 1, None, 0.1, Some(1)),
    ] {
        let mut facts = good();
        trigger(&mut facts).max_multiplier = None;
        campaign(&mut facts).units = vec![unit(1, standard, amount, max_amount)];
        facts.multiplier = multiplier;
        let expected = match expected {
            Some(units) => Ok(vec![(Uuid::from_u128(1).into(), Units::from(units))]),
            None => Err(Refusal::RewardOutOfRange),
        };
        let found = decide(&facts, now()).map(|grant| grant.rewards);
        assert_eq!(found, expected, "{standard} {amount} up to {max_amount:?} times {multiplier}");
    }
    // No unit, no reward; a senseless multiplier is refused all the same.
    let mut facts = good();
    campaign(&mut facts).units = Vec::new();
    assert_eq!(decide(&facts, now()).unwrap().rewards, []);
    trigger(&mut facts).max_multiplier = None;
    facts.multiplier = f64::INFINITY;
    assert_eq!(decide(&facts, now()), Err(Refusal::RewardOutOfRange));
}

#[test]
fn an_explanation_gives_limit_use_and_rest() {
    let mut facts = good();
    facts.usage.last_claim_at = Some(now() - TimeDelta::milliseconds(10_001));
    facts.conditions_data.clear();
    facts.caller = Role::Business;
    facts.multiplier = 3.0;
    let checks = Refusal::explain(&facts, now()).checks;
    assert_eq!(checks.len(), Refusal::ALL.len());
    let line = |code: &str| serde_json::to_value(checks.iter().find(|check| check.code == code).unwrap()).unwrap();
    assert_eq!(
        line("MAX_PER_USER_REACHED"),
        json!({"code": "MAX_PER_USER_REACHED", "passed": true, "limit": 5, "used": 4, "left": 1, "advice": null})
    );
    assert_eq!(
        line("COOLDOWN_ACTIVE"),
        json!({"code": "COOLDOWN_ACTIVE", "passed": false, "limit": 60, "used": 10, "left": 50,
            "advice": "Wait, or lower the trigger's minCooldownSeconds"})
    );
    assert_eq!(
        line("CONDITION_NOT_MET"),
        json!({"code": "CONDITION_NOT_MET", "passed": false, "limit": 1, "used": 0, "left": null,
            "advice": "These conditions do not hold: amount GREATER_THAN 10"})
    );
    let mismatch = line("TRIGGER_TYPE_MISMATCH");
    assert_eq!((&mismatch["limit"], &mismatch["used"]), (&json!("CLAIM_BY_USER"), &json!("business")));
    let started = line("CAMPAIGN_NOT_STARTED");
    assert_eq!(started["limit"], json!("2025-06-15T12:00:00.000Z"));
    assert_eq!(line("MULTIPLIER_TOO_LARGE")["limit"], json!(2.0));
}

#[test]
fn a_refusal_lists_every_check_only_if_asked_to() {
    assert_eq!(grant(&good(), now(), true).unwrap(), decide(&good(), now()).unwrap());
    let mut facts = good();
    facts.usage.claims = 5;
    assert_eq!(grant(&facts, now(), false).unwrap_err().details, None);
    let error = grant(&facts, now(), true).unwrap_err();
    assert_eq!(error.code, "MAX_PER_USER_REACHED");
    let listed = error.details.unwrap()["explain"].as_array().unwrap().clone();
    assert_eq!(Value::Array(listed), serde_json::to_value(Refusal::explain(&facts, now()).checks).unwrap());
}

#[test]
fn an_explanation_says_what_a_claim_would_be_answered() {
    let explanation = Refusal::explain(&good(), now());
    assert_eq!((explanation.allowed, explanation.code), (true, None));
    let mut facts = good();
    facts.usage.claims = 5;
    facts.multiplier = 9.0;
    let explanation = Refusal::explain(&facts, now());
    assert_eq!((explanation.allowed, explanation.code), (false, Some("MAX_PER_USER_REACHED")));
}

#[test]
fn what_depends_on_something_missing_is_skipped() {
    let mut facts = good();
    (facts.campaign, facts.trigger, facts.user, facts.business) = (None, None, None, None);
    let checks = Refusal::explain(&facts, now()).checks;
    for check in &checks {
        let expected = ["CAMPAIGN_NOT_FOUND", "USER_NOT_FOUND"].contains(&check.code).then_some(false);
        assert_eq!(check.passed, expected, "{}", check.code);
    }
}

#[test]
fn refusals_are_errors_of_their_status() {
    for refusal in Refusal::ALL {
        let error = Error::from(refusal);
        let expected = if error.code.ends_with("_NOT_FOUND") { 404 } else { 422 };
        assert_eq!(error.kind.status(), expected, "{refusal:?}");
        assert!(error.target.is_some_and(|target| target.starts_with('/')));
    }
    let mut codes: Vec<_> = Refusal::ALL.iter().map(|refusal| refusal.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Refusal::ALL.len());
}

#[test]
fn days_begin_at_midnight_utc() {
    let midnight = Utc.with_ymd_and_hms(2025, 6, 15, 0, 0, 0).unwrap();
    assert_eq!(day_start(now()), midnight);
    assert_eq!(day_start(midnight), midnight);
    assert_eq!(day_start(midnight - TimeDelta::nanoseconds(1)), midnight - TimeDelta::days(1));
}

#[test]
fn a_claims_own_period_runs_forward() {
    for (start, end, good) in [
        (None, None, true),
        (ago(1), None, true),
        (None, ago(1), true),
        (ago(2), ago(1), true),
        (ago(1), ago(1), false),
        (ago(1), ago(2), false),
    ] {
        assert_eq!(check_period(start, end).is_ok(), good, "{start:?} {end:?}");
    }
}

#[test]
fn conditions_compare_like_with_like() {
    use TriggerConditionType::*;
    let data = json!({
        "n": 10, "f": 10.0, "neg": -3, "big": 9_007_199_254_740_993_i64, "s": "beta", "digits": "10", "empty": "",
        "t": true, "nil": null, "date": "2025-06-15T12:00:00Z", "list": [1, "a", [2.0], null],
        "order": {"total": 7, "items": [{"sku": "A"}, {"sku": "B"}]}, "a.b": 1, "a": {"b": 2, "c": 3},
    });
    let data: HashMap<String, Value> = serde_json::from_value(data).unwrap();
    for (field, kind, value, expected) in [
        ("n", Equals, json!(10), true),
        ("n", Equals, json!(10.0), true),
        ("f", Equals, json!(10), true),
        ("n", Equals, json!("10"), false),
        ("digits", Equals, json!(10), false),
        ("t", Equals, json!(true), true),
        ("t", Equals, json!(1), false),
        ("s", Equals, json!("beta"), true),
        ("s", Equals, json!("Beta"), false),
        ("nil", Equals, json!(null), true),
        ("none", Equals, json!(null), false),
        ("list", Equals, json!([1.0, "a", [2], null]), true),
        ("list", Equals, json!([1, "a"]), false),
        ("order.items", Equals, json!([{"sku": "A"}, {"sku": "B"}]), true),
        ("a", Equals, json!({"c": 3.0, "b": 2}), true),
        ("a", Equals, json!({"b": 2}), false),
        ("n", NotEquals, json!(11), true),
        ("n", NotEquals, json!(10.0), false),
        ("n", NotEquals, json!("10"), true),
        // Not sent is not "something else".
        ("none", NotEquals, json!(10), false),
        ("n", GreaterThan, json!(9.5), true),
        ("n", GreaterThan, json!(10), false),
        ("neg", GreaterThan, json!(-4), true),
        ("big", GreaterThan, json!(9_007_199_254_740_992_i64), true),
        ("big", GreaterThan, json!(u64::MAX), false),
        ("n", GreaterThan, json!("9"), false),
        ("digits", GreaterThan, json!(9), false),
        ("digits", GreaterThan, json!("9"), false),
        ("s", GreaterThan, json!("alpha"), true),
        ("t", GreaterThan, json!(false), false),
        ("nil", GreaterThan, json!(0), false),
        ("none", GreaterThan, json!(0), false),
        // Later as text, earlier as an instant.
        ("date", LessThan, json!("2025-06-15T14:00:00+02:00"), false),
        ("date", LessThan, json!("2025-06-15T11:00:00-02:00"), true),
        ("date", GreaterThan, json!("2025-06-15"), true),
        ("n", LessThan, json!(11), true),
        ("n", LessThan, json!(10), false),
        ("neg", LessThan, json!(-2.5), true),
        ("s", LessThan, json!("beta"), false),
        ("none", LessThan, json!(1), false),
        ("s", Contains, json!("et"), true),
        ("s", Contains, json!("eta2"), false),
        ("digits", Contains, json!(1), false),
        ("list", Contains, json!("a"), true),
        ("list", Contains, json!(1.0), true),
        ("list", Contains, json!([2]), true),
        ("list", Contains, json!(null), true),
        ("list", Contains, json!(2), false),
        ("order", Contains, json!("total"), true),
        ("order", Contains, json!("tot"), false),
        ("n", Contains, json!(1), false),
        ("none", Contains, json!("a"), false),
        ("n", Exists, json!(null), true),
        ("empty", Exists, json!(null), true),
        ("nil", Exists, json!(null), false),
        ("none", Exists, json!(null), false),
        ("order.total", Equals, json!(7), true),
        ("order.items.1.sku", Equals, json!("B"), true),
        ("order.items.2.sku", Exists, json!(null), false),
        ("order.total.x", Exists, json!(null), false),
        ("list.0", Equals, json!(1), true),
        ("list.-1", Exists, json!(null), false),
        // The literal member comes before the path.
        ("a.b", Equals, json!(1), true),
        ("a.c", Equals, json!(3), true),
        ("", Exists, json!(null), false),
        (".", Exists, json!(null), false),
    ] {
        let condition = Condition { kind, field: field.to_owned(), value };
        assert_eq!(condition.holds(&data), expected, "{condition}");
    }
}

#[test]
fn all_conditions_have_to_hold() {
    let mut facts = good();
    trigger(&mut facts).conditions.push(Condition {
        kind: TriggerConditionType::Exists,
        field: "receipt".into(),
        value: Value::Null,
    });
    assert_eq!(decide(&facts, now()), Err(Refusal::ConditionNotMet));
    facts.conditions_data.insert("receipt".into(), json!("17"));
    assert!(decide(&facts, now()).is_ok());
}
