//! Every check of a redeem, alone and in order.

use chrono::{DateTime, TimeZone, Utc};

use super::*;
use crate::error::Kind;

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 6, 15, 12, 0, 0).unwrap()
}

fn level(id: i64, is_reached: bool, discount_percentage: Option<f64>) -> Level {
    Level { id, name: format!("level {id}"), discount_percentage, is_reached }
}

/// A redeem that every rule looks at and none refuses.
fn good() -> Facts {
    Facts {
        redemption: Some(Redemption {
            is_active: true,
            price: Units::from(1000),
            decimals: 2,
            available_supply: Some(5),
            max_per_user: Some(2),
            min_level: Some(1),
            countries: vec!["NOT_ES".to_owned(), "FR".to_owned()],
        }),
        redeemer: Redeemer {
            is_active: true,
            owner: AccountOwnerType::User,
            management: WalletManagementType::Custodial,
            has_signing_account: false,
        },
        levels: vec![level(1, true, Some(10.0)), level(2, false, Some(50.0))],
        country: Some("FR".to_owned()),
        redeems: 1,
        available: Units::from(900),
    }
}

type Change = fn(&mut Facts);

fn redemption(facts: &mut Facts) -> &mut Redemption {
    facts.redemption.as_mut().unwrap()
}

const FAILURES: [(Refusal, Change); 9] = [
    (Refusal::RedemptionNotFound, |facts| facts.redemption = None),
    (Refusal::RedemptionNotActive, |facts| redemption(facts).is_active = false),
    (Refusal::UserNotActive, |facts| facts.redeemer.is_active = false),
    (Refusal::StatusTooLow, |facts| redemption(facts).min_level = Some(2)),
    (Refusal::CountryNotAllowed, |facts| facts.country = None),
    (Refusal::MaxPerUserReached, |facts| facts.redeems = 2),
    (Refusal::SupplyExhausted, |facts| redemption(facts).available_supply = Some(0)),
    (Refusal::InsufficientBalance, |facts| facts.available = Units::from(899)),
    (Refusal::WalletMissingSigning, |facts| facts.redeemer.management = WalletManagementType::NonCustodial),
];

#[test]
fn a_good_redeem_is_granted_for_the_discounted_price() {
    let grant = decide(&good(), now()).unwrap();
    assert_eq!(grant, Grant { price: Units::from(900), execution: Execution::AtOnce });
    let explanation = Refusal::explain(&good(), now());
    assert!(explanation.allowed && explanation.checks.iter().all(|check| check.passed == Some(true)));
}

#[test]
fn each_check_refuses_alone_and_in_the_order_of_the_enum() {
    assert_eq!(FAILURES.map(|(refusal, _)| refusal), Refusal::ALL);
    for (at, (refusal, change)) in FAILURES.iter().enumerate() {
        let mut facts = good();
        change(&mut facts);
        assert_eq!(decide(&facts, now()), Err(*refusal));
        // Together with every later failure it is still the first. What has no redemption has no more to fail.
        for (_, later) in FAILURES.iter().skip(at + 1).filter(|_| at > 0) {
            later(&mut facts);
        }
        assert_eq!(decide(&facts, now()), Err(*refusal));
    }
}

#[test]
fn a_refusal_has_a_status_a_code_and_advice() {
    for (refusal, change) in FAILURES {
        let mut facts = good();
        change(&mut facts);
        let error = grant(&facts, now(), true).unwrap_err();
        let expected = if refusal == Refusal::RedemptionNotFound { Kind::NotFound } else { Kind::Rule };
        assert_eq!((error.kind, &*error.code), (expected, refusal.code()));
        let lines = error.details.unwrap()["explain"].as_array().unwrap().clone();
        assert_eq!(lines.len(), Refusal::ALL.len());
        let failed: Vec<_> = lines.iter().filter(|line| line["passed"] == false).collect();
        assert!(failed.len() == 1 && failed[0]["code"] == refusal.code() && failed[0]["advice"].is_string());
        assert_eq!(grant(&facts, now(), false).unwrap_err().details, None);
    }
}

#[test]
fn without_limits_nothing_is_limited() {
    let mut facts = good();
    *redemption(&mut facts) = Redemption {
        is_active: true,
        price: Units::ZERO,
        decimals: 0,
        available_supply: None,
        max_per_user: None,
        min_level: None,
        countries: Vec::new(),
    };
    (facts.levels, facts.country, facts.redeems, facts.available) = (Vec::new(), None, 1000, Units::ZERO);
    // Who pays nothing signs nothing.
    facts.redeemer.management = WalletManagementType::NonCustodial;
    assert_eq!(decide(&facts, now()), Ok(Grant { price: Units::ZERO, execution: Execution::AtOnce }));
}

#[test]
fn who_holds_his_own_key_signs() {
    let mut facts = good();
    facts.redeemer.management = WalletManagementType::NonCustodial;
    facts.redeemer.has_signing_account = true;
    assert_eq!(decide(&facts, now()).unwrap().execution, Execution::Signed);
}

#[test]
fn the_level_that_is_held_gives_the_discount() {
    for (levels, price) in [
        (vec![], 1000),
        (vec![level(1, false, Some(10.0))], 1000),
        (vec![level(1, true, None)], 1000),
        (vec![level(1, true, Some(10.0)), level(2, true, Some(25.0))], 750),
        (vec![level(1, true, Some(10.0)), level(2, true, None)], 1000),
        (vec![level(1, true, Some(33.35))], 666),
        (vec![level(1, true, Some(100.0))], 0),
    ] {
        let mut facts = good();
        redemption(&mut facts).min_level = None;
        facts.available = Units::from(price);
        facts.levels = levels.clone();
        assert_eq!(decide(&facts, now()).map(|grant| grant.price), Ok(Units::from(price)), "{levels:?}");
        if price > 0 {
            facts.available = Units::from(price - 1);
            assert_eq!(decide(&facts, now()), Err(Refusal::InsufficientBalance), "{levels:?}");
        }
    }
}

#[test]
fn a_level_that_is_no_more_lets_nobody_pass() {
    let mut facts = good();
    redemption(&mut facts).min_level = Some(7);
    assert_eq!(decide(&facts, now()), Err(Refusal::StatusTooLow));
}

#[test]
fn countries_are_allowed_or_excluded() {
    let (fr, es, none) = (Some("FR"), Some("ES"), None);
    for (rules, country, passes) in [
        (&[][..], none, true),
        (&["FR"], fr, true),
        (&["FR"], es, false),
        (&["FR"], none, false),
        (&["FR", "ES"], es, true),
        (&["NOT_ES"], es, false),
        (&["NOT_ES"], fr, true),
        (&["NOT_ES"], none, true),
        (&["NOT_ES", "FR"], fr, true),
        (&["NOT_ES", "FR"], es, false),
        (&["NOT_ES", "FR"], Some("DE"), false),
        (&["NOT_ES", "ES"], es, false),
    ] {
        let rules: Vec<String> = rules.iter().map(|rule: &&str| (*rule).to_owned()).collect();
        assert_eq!(country_passes(&rules, country), passes, "{rules:?} {country:?}");
    }
    for (text, expected) in [("fr", Some("FR")), (" FR ", Some("FR")), ("FRA", None), ("", None), ("F1", None)] {
        assert_eq!(country_code(text).as_deref(), expected, "{text:?}");
    }
}

#[test]
fn an_address_is_shortened() {
    for (ip, expected) in
        [("192.0.2.77", "192.0.2.0"), ("::ffff:192.0.2.77", "192.0.2.0"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1::")]
    {
        assert_eq!(anonymized(ip.parse().unwrap()).to_string(), expected);
    }
}

#[test]
fn a_supply_counts_what_has_been_redeemed() {
    for (total, redeemed, expected) in [
        (None, 7, Ok(None)),
        (Some(10), 7, Ok(Some(3))),
        (Some(7), 7, Ok(Some(0))),
        (Some(6), 7, Err("SUPPLY_BELOW_REDEEMED")),
        (Some(0), 0, Ok(Some(0))),
    ] {
        let found = available_supply(total, redeemed).map_err(|error| error.code);
        assert_eq!(found, expected.map_err(Into::into), "{total:?} {redeemed}");
    }
}

#[test]
fn only_who_may_filter_is_asked_what_for() {
    for (role, text, expected) in [
        (Role::Public, Some("false"), Ok(Some(true))),
        (Role::User, Some("nonsense"), Ok(Some(true))),
        (Role::Admin, None, Ok(None)),
        (Role::Admin, Some("true"), Ok(Some(true))),
        (Role::SuperAdmin, Some("false"), Ok(Some(false))),
        (Role::Admin, Some("TRUE"), Err(())),
        (Role::Admin, Some(""), Err(())),
    ] {
        assert_eq!(active_filter(role, text).map_err(|_| ()), expected, "{role:?} {text:?}");
    }
}

#[test]
fn what_has_been_redeemed_stays() {
    assert!(check_unredeemed(false).is_ok());
    let error = check_unredeemed(true).unwrap_err();
    assert_eq!((error.kind, &*error.code), (Kind::Conflict, "REDEMPTION_HAS_REDEEMS"));
}

#[test]
fn a_price_fits_its_token() {
    assert_eq!(parse_price(1.5, 2).unwrap(), Units::from(150));
    assert_eq!(parse_price(0.0, 0).unwrap(), Units::ZERO);
    let error = parse_price(1.5, 0).unwrap_err();
    assert_eq!((&*error.code, error.target.as_deref()), ("AMOUNT_TOO_PRECISE", Some("/creditTokenAmount")));
}
