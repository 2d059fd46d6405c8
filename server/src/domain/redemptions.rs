//! Redemptions: what an offer says, and whether somebody may have it now, for what price.
//!
//! One table of checks, that of [`Refusal`], is the only place where the answer is made.

use std::net::IpAddr;

use pers_api::models::{AccountOwnerType, WalletManagementType};

use super::access::Role;
use super::amount::{AmountError, Units};
use super::checks::{Finding, checks};
use super::ledger::{self, Execution};
use super::user_status::{self, Level};
use crate::error::{Error, Result};

/// Everything that a redeem is decided on. `None` for a redemption means that there is none; foreign
/// rows are loaded as `None`.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The redemption of the request.
    pub redemption: Option<Redemption>,
    /// Who pays and gets the reward.
    pub redeemer: Redeemer,
    /// The tenant's status levels, the lowest first, with those that the redeemer reaches.
    pub levels: Vec<Level>,
    /// Country of the redeemer (ISO 3166-1 alpha-2), if it is known.
    pub country: Option<String>,
    /// His redeems of the redemption so far, without the failed ones.
    pub redeems: i64,
    /// What he may spend of the token that the price is in.
    pub available: Units,
}

/// An offer of the catalogue.
#[derive(Clone, Debug)]
pub struct Redemption {
    /// Whether it can be redeemed.
    pub is_active: bool,
    /// Price before any discount, in the smallest unit of its token.
    pub price: Units,
    /// Decimal places of that token.
    pub decimals: u8,
    /// How many are left; `None` for no end.
    pub available_supply: Option<i64>,
    /// Redeems of one redeemer; `None` for no limit.
    pub max_per_user: Option<i64>,
    /// Number of the lowest status level that may redeem; `None` for anybody.
    pub min_level: Option<i64>,
    /// Country rules: `FR` allows, `NOT_ES` excludes.
    pub countries: Vec<String>,
}

/// Who redeems: the user, the business, or the tenant, whose admins and system act for it.
#[derive(Clone, Debug)]
pub struct Redeemer {
    /// Whether he is switched on.
    pub is_active: bool,
    /// Kind of owner of his wallet.
    pub owner: AccountOwnerType,
    /// Who holds the key of his wallet.
    pub management: WalletManagementType,
    /// Whether a key of his own signs for it.
    pub has_signing_account: bool,
}

/// What a redeem costs, and how it is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Price after the discount; zero for nothing to pay.
    pub price: Units,
    /// Whether it is paid at once or when the redeemer has signed.
    pub execution: Execution,
}

/// Decides a redeem for its caller, who may ask that a refusal lists every check, in `details.explain`.
///
/// # Errors
/// The first check that fails: 404 or 422 with its code.
pub fn grant(facts: &Facts, now: chrono::DateTime<chrono::Utc>, explained: bool) -> Result<Grant> {
    decide(facts, now).map_err(|refusal| refusal.told(facts, now, explained))
}

/// Decides a redeem.
///
/// # Errors
/// The first check that fails.
pub fn decide(facts: &Facts, now: chrono::DateTime<chrono::Utc>) -> Result<Grant, Refusal> {
    if let Some(refusal) = Refusal::first(facts, now) {
        return Err(refusal);
    }
    let redemption = facts.redemption.as_ref().ok_or(Refusal::RedemptionNotFound)?;
    let price = price(redemption, &facts.levels);
    let execution = execution(&facts.redeemer, &price).unwrap_or(Execution::Blocked);
    Ok(Grant { price, execution })
}

/// The price less the discount of the level that is held. The discount is never less than the level
/// says: a part of the smallest unit is not charged.
fn price(redemption: &Redemption, levels: &[Level]) -> Units {
    let level = user_status::held(levels).and_then(|rank| levels.get(rank));
    let percent = level.and_then(|level| level.discount_percentage).unwrap_or(0.0);
    redemption.price.less_percent(percent).unwrap_or_else(|_| redemption.price.clone())
}

fn execution(redeemer: &Redeemer, price: &Units) -> Result<Execution, ledger::Refusal> {
    if price.is_zero() {
        return Ok(Execution::AtOnce);
    }
    ledger::execution(redeemer.owner, redeemer.management, redeemer.has_signing_account)
}

checks! {
    /// Why a redeem is refused, in the order in which it is checked.
    Facts;
    /// 1: the tenant has no such redemption.
    RedemptionNotFound, "REDEMPTION_NOT_FOUND", NotFound, "/redemptionId",
        "No redemption has this id",
        "Name a redemption of this tenant",
        |facts, _| Finding::of(facts.redemption.is_some());
    /// 1: the redemption is switched off.
    RedemptionNotActive, "REDEMPTION_NOT_ACTIVE", Rule, "/redemptionId",
        "The redemption is not active",
        "Switch the redemption on",
        |facts, _| on(facts, |redemption| Finding::compared(redemption.is_active, true, redemption.is_active));
    /// 2: the redeemer is switched off.
    UserNotActive, "USER_NOT_ACTIVE", Rule, "/redemptionId",
        "Who redeems is not active",
        "Switch the user or business on",
        |facts, _| Finding::compared(facts.redeemer.is_active, true, facts.redeemer.is_active);
    /// 3: the redeemer's status level is too low.
    StatusTooLow, "USER_STATUS_TOO_LOW", Rule, "/redemptionId",
        "The redemption is for users of a higher status",
        "Earn the tokens that count for the status, or lower the redemption's minUserStatusTypeId",
        |facts, _| on(facts, |redemption| match redemption.min_level {
            None => Finding::no_limit(),
            Some(wanted) => {
                let (wanted, held) = (user_status::rank(&facts.levels, wanted), user_status::held(&facts.levels));
                let name = |rank: Option<usize>| rank.and_then(|rank| facts.levels.get(rank)).map(|level| level.name.clone());
                Finding::compared(wanted.is_some() && held >= wanted, name(wanted), name(held))
            }
        });
    /// 4: the redemption is not for the redeemer's country.
    CountryNotAllowed, "COUNTRY_NOT_ALLOWED", Rule, "/redemptionId",
        "The redemption is not open to the user's country",
        "Change the redemption's countryCodeRestrictions, or the countryCode in the user's customData",
        |facts, _| on(facts, |redemption| {
            if redemption.countries.is_empty() {
                return Finding::no_limit();
            }
            let country = facts.country.as_deref();
            Finding::compared(country_passes(&redemption.countries, country), redemption.countries.clone(), country)
        });
    /// 5: the redeemer's redeems are used up.
    MaxPerUserReached, "MAX_PER_USER_REACHED", Rule, "/redemptionId",
        "The user has no redeem left on this redemption",
        "Raise the redemption's maxPerUser",
        |facts, _| on(facts, |redemption| Finding::counted(redemption.max_per_user, facts.redeems));
    /// 6: nothing is left.
    SupplyExhausted, "SUPPLY_EXHAUSTED", Rule, "/redemptionId",
        "Nothing is left of the redemption",
        "Raise the redemption's maxTotalSupply",
        |facts, _| on(facts, |redemption| match redemption.available_supply {
            None => Finding::no_limit(),
            Some(left) => Finding { left: left.into(), ..Finding::of(left > 0) },
        });
    /// 7: the redeemer cannot pay the price.
    InsufficientBalance, "INSUFFICIENT_BALANCE", Rule, "/redemptionId",
        "The balance is too low for the price",
        "Earn or buy more of the token that the price is in",
        |facts, _| on(facts, |redemption| {
            let price = price(redemption, &facts.levels);
            let wire = |units: &Units| units.to_wire(redemption.decimals);
            Finding::compared(facts.available >= price, wire(&price), wire(&facts.available))
        });
    /// 8: the redeemer would have to sign, and has no key to do so.
    WalletMissingSigning, "WALLET_MISSING_SIGNING", Rule, "/redemptionId",
        "The wallet's owner has to sign and has registered no key to sign with",
        "Sign in with an identity token that has a signingAddress",
        |facts, _| on(facts, |redemption| {
            let execution = execution(&facts.redeemer, &price(redemption, &facts.levels));
            Finding::of(execution.is_ok_and(|execution| execution != Execution::Blocked))
        });
}

/// A check of the redemption, which may not be there.
fn on(facts: &Facts, check: impl Fn(&Redemption) -> Finding) -> Finding {
    facts.redemption.as_ref().map_or_else(Finding::skipped, check)
}

/// Marks a country that is excluded.
const EXCLUDED: &str = "NOT_";

/// Whether country rules let somebody pass: `NOT_ES` keeps Spain out, `FR` keeps out all but those that
/// are named. An unknown country passes exclusions and is on no list.
fn country_passes(rules: &[String], country: Option<&str>) -> bool {
    let is_excluded = rules.iter().filter_map(|rule| rule.strip_prefix(EXCLUDED)).any(|code| Some(code) == country);
    let mut allowed = rules.iter().filter(|rule| !rule.starts_with(EXCLUDED)).peekable();
    !is_excluded && (allowed.peek().is_none() || allowed.any(|code| Some(code.as_str()) == country))
}

/// A country code out of a user's `customData.countryCode`, in upper case.
pub fn country_code(text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(code)
}

/// An address of which enough is left to count callers by: without its last octet (IPv4) or its last 80
/// bits (IPv6).
pub fn anonymized(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V4(ip) => IpAddr::V4((u32::from(ip) & 0xffff_ff00).into()),
        IpAddr::V6(ip) => IpAddr::V6((u128::from(ip) >> 80 << 80).into()),
    }
}

/// What is left of a supply after so many redeems.
///
/// # Errors
/// 422 `SUPPLY_BELOW_REDEEMED` for a limit below what has been redeemed already.
pub fn available_supply(max_total_supply: Option<i64>, redeemed: i64) -> Result<Option<i64>> {
    let Some(total) = max_total_supply else { return Ok(None) };
    match total.checked_sub(redeemed) {
        Some(left) if left >= 0 => Ok(Some(left)),
        _ => {
            let detail = format!("{redeemed} have been redeemed already; a limit cannot be below that");
            Err(Error::rule("SUPPLY_BELOW_REDEEMED", detail).at("/maxTotalSupply"))
        }
    }
}

/// An offer that has been redeemed is part of the books and stays; it can be switched off.
///
/// # Errors
/// 409 `REDEMPTION_HAS_REDEEMS`.
pub fn check_unredeemed(has_redeems: bool) -> Result<()> {
    if has_redeems {
        return Err(Error::conflict(
            "REDEMPTION_HAS_REDEEMS",
            "The redemption has been redeemed; switch it off instead",
        ));
    }
    Ok(())
}

/// Reads the `active` of the catalogue, which the contract types as text. Only `true` and `false` say
/// something; who may not filter is not asked.
///
/// # Errors
/// 400 `ACTIVE_INVALID`.
pub fn active_filter(role: Role, text: Option<&str>) -> Result<Option<bool>> {
    if !role.sees_inactive() {
        return Ok(role.active_filter(None));
    }
    match text {
        None => Ok(None),
        Some("true") => Ok(Some(true)),
        Some("false") => Ok(Some(false)),
        Some(_) => Err(Error::bad_request("ACTIVE_INVALID", "active is true or false").at("query/active")),
    }
}

/// A price as it is stored, for a token with so many decimals.
///
/// # Errors
/// The codes of [`AmountError`], at `/creditTokenAmount`.
pub fn parse_price(amount: f64, decimals: u8) -> Result<Units> {
    Units::parse_wire(amount, decimals).map_err(|error: AmountError| Error::from(error).at("/creditTokenAmount"))
}

#[cfg(test)]
mod tests;
