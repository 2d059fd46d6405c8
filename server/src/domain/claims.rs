//! Claims: may this caller have this campaign's reward now, and how much of it.
//!
//! One table of checks, [`Refusal::ALL`] with its `check`, is the only place where the answer
//! is made. [`decide`] takes the first check that fails, [`explain`] lists them all; the enum's order
//! is the order of the checks. A limit that is null is no limit; 0 allows nothing.

use std::collections::HashMap;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use pers_api::models::{NativeTokenType, RequiredUserInfo, TriggerConditionType, TriggerProcessType, TriggerType};
use serde::Serialize;
use serde_json::{Value, json};

use super::access::Role;
use super::amount::{AmountError, Units};
use super::campaigns;
use super::ids::TokenUnitId;
use super::ledger;
use super::users::Profile;
use crate::error::{Error, Kind, Result};
use crate::limits;

/// Everything that a claim is decided on. `None` for a campaign, trigger, user or business means that
/// there is none; foreign rows are loaded as `None`. A business that the request names and that does
/// not exist is a 404 of the loader, as the contract gives it no place among the checks.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Who calls.
    pub caller: Role,
    /// The campaign of the request.
    pub campaign: Option<Campaign>,
    /// The campaign's trigger.
    pub trigger: Option<Trigger>,
    /// The user who is to have the reward: the caller himself or whom he names. For an unknown user
    /// whom the caller may create, the profile that would be created.
    pub user: Option<Profile>,
    /// The business that the claim belongs to: the caller itself or the one in the request.
    pub business: Option<Business>,
    /// The user's claims on the campaign so far.
    pub usage: Usage,
    /// Where the claim is made.
    pub location: Option<Coordinates>,
    /// `conditionsData` of the request.
    pub conditions_data: HashMap<String, Value>,
    /// `multiplier` of the request, 1 unless given.
    pub multiplier: f64,
}

/// A campaign and what it hands out.
#[derive(Clone, Debug)]
pub struct Campaign {
    /// Whether it is live.
    pub is_active: bool,
    /// First instant; `None` for no beginning.
    pub starts_at: Option<DateTime<Utc>>,
    /// First instant after it; `None` for no end.
    pub ends_at: Option<DateTime<Utc>>,
    /// Whether claims are tied to engaged businesses.
    pub has_engagements: bool,
    /// Rewards, in the campaign's order.
    pub units: Vec<TokenUnit>,
}

/// A token and how much of it a claim gives.
#[derive(Clone, Debug)]
pub struct TokenUnit {
    /// Token unit.
    pub id: TokenUnitId,
    /// Standard of its token.
    pub standard: NativeTokenType,
    /// Amount before the multiplier.
    pub amount: Units,
    /// Ceiling after the multiplier.
    pub max_amount: Option<Units>,
}

/// The campaign's activation rule.
#[derive(Clone, Debug, Default)]
pub struct Trigger {
    /// Who may raise the claim; `None` for anybody.
    pub trigger_type: Option<TriggerType>,
    /// Field of the user that must be filled.
    pub required_user_info: Option<RequiredUserInfo>,
    /// Largest distance between claim and business, in metres.
    pub max_geo_distance_in_meters: Option<f64>,
    /// Claims of one user on the campaign.
    pub max_per_user: Option<i64>,
    /// Claims of one user on the campaign in one UTC day. The contract says "claims per day" of a
    /// trigger and "per user and day" of an engagement's limit of the same name; both are read per
    /// user, like every other limit of a claim. One stranger's claim never uses up another's day.
    pub max_per_day: Option<i64>,
    /// Seconds between two claims of one user on the campaign.
    pub min_cooldown_seconds: Option<i64>,
    /// Largest multiplier.
    pub max_multiplier: Option<f64>,
    /// The reward comes with every so many completions; `None` and 0 mean with each.
    pub completion_threshold: Option<i64>,
    /// What `conditionsData` has to meet, all of it.
    pub conditions: Vec<Condition>,
}

/// The business that a claim belongs to.
#[derive(Clone, Debug)]
pub struct Business {
    /// Where it is.
    pub location: Option<Coordinates>,
    /// Its part in the campaign, if it has one.
    pub engagement: Option<Engagement>,
}

/// A business's part in a campaign; its limits are per user.
#[derive(Clone, Debug, Default)]
pub struct Engagement {
    /// Claims of one user at the business.
    pub max_per_business: Option<i64>,
    /// Claims of one user at the business in one UTC day.
    pub max_per_day: Option<i64>,
    /// The user's claims on the campaign at the business.
    pub claims: i64,
    /// Those of the current UTC day.
    pub claims_today: i64,
}

impl Trigger {
    /// Whether a limit looks at when the user's claims were made, and not only at how many they are.
    pub const fn looks_at_times(&self) -> bool {
        self.max_per_day.is_some() || self.min_cooldown_seconds.is_some()
    }
}

impl Engagement {
    /// Whether a limit looks at the user's claims at the business.
    pub const fn is_limited(&self) -> bool {
        self.max_per_business.is_some() || self.max_per_day.is_some()
    }
}

/// A user's claims on a campaign that count: all but the failed ones.
#[derive(Clone, Debug, Default)]
pub struct Usage {
    /// All of them.
    pub claims: i64,
    /// Those of the current UTC day, from [`day_start`] on.
    pub claims_today: i64,
    /// The newest one.
    pub last_claim_at: Option<DateTime<Utc>>,
}

/// The first instant of the UTC day: daily limits count from here.
pub fn day_start(now: DateTime<Utc>) -> DateTime<Utc> {
    now.date_naive().and_time(NaiveTime::MIN).and_utc()
}

/// Checks the period that a claim states for itself.
///
/// # Errors
/// 422 `CLAIM_PERIOD_INVALID` if it ends before it starts.
pub fn check_period(start: Option<DateTime<Utc>>, end: Option<DateTime<Utc>>) -> Result<()> {
    if campaigns::is_ordered(start, end) {
        return Ok(());
    }
    Err(Error::rule("CLAIM_PERIOD_INVALID", "The claim's endDate must lie after its startDate").at("/endDate"))
}

/// What a claim gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Grant {
    /// Number of this completion among the user's on the campaign, from 1.
    pub completion: i64,
    /// Whether this completion is one that the reward comes with.
    pub rewarded: bool,
    /// What to mint to the user: token units and amounts in smallest units, none of them zero. Empty
    /// unless rewarded.
    pub rewards: Vec<(TokenUnitId, Units)>,
    /// `triggerProcessType` of the transactions.
    pub process: TriggerProcessType,
}

/// One line of an explanation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Check {
    /// Code of the refusal that a failure leads to.
    pub code: &'static str,
    /// Outcome; null if it could not be looked at, as something before it is missing.
    pub passed: Option<bool>,
    /// What the rule asks for; null for no limit or nothing to compare.
    pub limit: Value,
    /// What was found.
    pub used: Value,
    /// What is left of a count before this claim, or the seconds to wait; null if it does not apply.
    pub left: Value,
    /// What to change; null unless it failed.
    pub advice: Option<String>,
}

/// Decides a claim.
///
/// # Errors
/// The first check that fails.
pub fn decide(facts: &Facts, now: DateTime<Utc>) -> std::result::Result<Grant, Refusal> {
    if let Some(refusal) = Refusal::ALL.into_iter().find(|refusal| refusal.check(facts, now).passed == Some(false)) {
        return Err(refusal);
    }
    let campaign = facts.campaign.as_ref().ok_or(Refusal::CampaignNotFound)?;
    let trigger = facts.trigger.as_ref().ok_or(Refusal::CampaignHasNoTrigger)?;
    let threshold = trigger.completion_threshold.filter(|threshold| *threshold > 0).unwrap_or(1);
    let completion = facts.usage.claims.saturating_add(1);
    let rewarded = completion % threshold == 0;
    let rewards =
        if rewarded { rewards(campaign, facts.multiplier).map_err(|_| Refusal::RewardOutOfRange)? } else { Vec::new() };
    Ok(Grant { completion, rewarded, rewards, process: process(facts.caller, trigger.trigger_type) })
}

/// Lists every check with what it found, in order.
pub fn explain(facts: &Facts, now: DateTime<Utc>) -> Vec<Check> {
    Refusal::ALL
        .into_iter()
        .map(|refusal| {
            let Finding { passed, limit, used, left, advice } = refusal.check(facts, now);
            let advice = (passed == Some(false)).then(|| advice.unwrap_or_else(|| refusal.advice().to_owned()));
            Check { code: refusal.code(), passed, limit, used, left, advice }
        })
        .collect()
}

/// Every check of a claim that is not made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// Whether the claim would be granted.
    pub allowed: bool,
    /// Code of the refusal that it would be answered with; null if it would be granted.
    pub code: Option<&'static str>,
    /// All checks, in order.
    pub checks: Vec<Check>,
}

impl Explanation {
    /// Explains a claim.
    pub fn of(facts: &Facts, now: DateTime<Utc>) -> Self {
        let code = decide(facts, now).err().map(Refusal::code);
        Self { allowed: code.is_none(), code, checks: explain(facts, now) }
    }
}

/// Decides a claim for its caller, who may ask that a refusal lists every check, in `details.explain`.
///
/// # Errors
/// The first check that fails: 404 or 422 with its code.
pub fn grant(facts: &Facts, now: DateTime<Utc>, explained: bool) -> Result<Grant> {
    decide(facts, now).map_err(|refusal| {
        let error = Error::from(refusal);
        if explained { error.with(json!({ "explain": explain(facts, now) })) } else { error }
    })
}

/// `min(amount * multiplier, maxAmount)` of each token unit, refused where nothing would be left and
/// where the ledger would not carry it; the error is the reason in words. An ERC721 item is one of a
/// kind: its unit gives exactly one, whatever the multiplier.
fn rewards(campaign: &Campaign, multiplier: f64) -> std::result::Result<Vec<(TokenUnitId, Units)>, String> {
    let amount = |unit: &TokenUnit| {
        let scaled = unit.amount.scale(multiplier).map_err(|error| error.to_string())?;
        let amount = match unit.standard {
            NativeTokenType::Erc721 => Units::one(),
            NativeTokenType::Erc20 | NativeTokenType::Erc1155 => scaled,
        };
        let amount = unit.max_amount.clone().map_or(amount.clone(), |max| amount.min(max));
        if amount.is_zero() {
            return Err(AmountError::Zero.to_string());
        }
        if amount.bits() > limits::MOVEMENT_BITS {
            return Err(ledger::Refusal::AmountTooLarge.detail().to_owned());
        }
        Ok((unit.id, amount))
    };
    campaign.units.iter().map(amount).collect()
}

/// What caused the transactions: the kind of claim that the trigger asks for, else the caller's own
/// kind; an admin without such a hint acts for the tenant, as its system does.
const fn process(caller: Role, trigger_type: Option<TriggerType>) -> TriggerProcessType {
    match (trigger_type, caller) {
        (Some(TriggerType::ClaimByUser), _) | (None, Role::Public | Role::User) => {
            TriggerProcessType::CampaignUserClaim
        }
        (Some(TriggerType::ClaimByBusiness), _) | (None, Role::Business) => TriggerProcessType::CampaignBusinessClaim,
        (Some(TriggerType::ClaimBySystem), _) | (None, Role::System | Role::Admin | Role::SuperAdmin) => {
            TriggerProcessType::CampaignSystemClaim
        }
    }
}

/// What one check found. `None` for `passed`: could not be looked at.
#[derive(Default)]
struct Finding {
    passed: Option<bool>,
    limit: Value,
    used: Value,
    left: Value,
    /// In place of the refusal's own advice.
    advice: Option<String>,
}

impl Finding {
    /// Something before this check is missing.
    fn skipped() -> Self {
        Self::default()
    }

    /// The rule asks for nothing.
    fn no_limit() -> Self {
        Self::of(true)
    }

    /// Yes or no.
    fn of(passed: bool) -> Self {
        Self { passed: Some(passed), ..Self::default() }
    }

    /// A comparison of what is asked for with what there is.
    fn compared(passed: bool, limit: impl Into<Value>, used: impl Into<Value>) -> Self {
        Self { limit: limit.into(), used: used.into(), ..Self::of(passed) }
    }

    /// A count that must have room for one more.
    fn counted(limit: Option<i64>, used: i64) -> Self {
        match limit {
            None => Self { used: used.into(), ..Self::no_limit() },
            Some(limit) => {
                Self { left: limit.saturating_sub(used).max(0).into(), ..Self::compared(used < limit, limit, used) }
            }
        }
    }

    fn advising(self, advice: impl Into<String>) -> Self {
        Self { advice: Some(advice.into()), ..self }
    }
}

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident, $code:literal, $kind:ident, $target:literal, $detail:literal, $advice:literal, $check:expr;)+) => {
        /// Why a claim is refused, in the order in which it is checked.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Refusal { $($(#[$doc])* $name,)+ }

        impl Refusal {
            /// All of them, in order.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$name),+];

            /// Stable machine-readable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// Family: fixes the HTTP status.
            pub const fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind,)+ }
            }

            /// Field of the request that it is about, as a JSON pointer.
            pub const fn target(self) -> &'static str {
                match self { $(Self::$name => $target,)+ }
            }

            /// Text for the caller.
            pub const fn detail(self) -> &'static str {
                match self { $(Self::$name => $detail,)+ }
            }

            /// What to change so that the check passes.
            pub const fn advice(self) -> &'static str {
                match self { $(Self::$name => $advice,)+ }
            }

            /// The check behind it.
            fn check(self, facts: &Facts, now: DateTime<Utc>) -> Finding {
                let check: fn(&Facts, DateTime<Utc>) -> Finding = match self { $(Self::$name => $check,)+ };
                check(facts, now)
            }
        }
    };
}

refusals! {
    /// 1: the tenant has no such campaign.
    CampaignNotFound, "CAMPAIGN_NOT_FOUND", NotFound, "/campaignId",
        "No campaign has this id",
        "Name a campaign of this tenant",
        |facts, _| Finding::of(facts.campaign.is_some());
    /// 2: the campaign is switched off.
    CampaignNotActive, "CAMPAIGN_NOT_ACTIVE", Rule, "/campaignId",
        "The campaign is not active",
        "Switch the campaign on",
        |facts, _| match &facts.campaign {
            Some(campaign) => Finding::compared(campaign.is_active, true, campaign.is_active),
            None => Finding::skipped(),
        };
    /// 3: before the campaign's first instant.
    CampaignNotStarted, "CAMPAIGN_NOT_STARTED", Rule, "/campaignId",
        "The campaign has not started",
        "Wait for the campaign's startDate, or move it",
        |facts, now| match &facts.campaign {
            Some(campaign) => match campaign.starts_at {
                Some(start) => Finding::compared(now >= start, instant(start), instant(now)),
                None => Finding::no_limit(),
            },
            None => Finding::skipped(),
        };
    /// 3: at or after the campaign's end.
    CampaignEnded, "CAMPAIGN_ENDED", Rule, "/campaignId",
        "The campaign has ended",
        "Move the campaign's endDate",
        |facts, now| match &facts.campaign {
            Some(campaign) => match campaign.ends_at {
                Some(end) => Finding::compared(now < end, instant(end), instant(now)),
                None => Finding::no_limit(),
            },
            None => Finding::skipped(),
        };
    /// 4: nothing says who may claim.
    CampaignHasNoTrigger, "CAMPAIGN_HAS_NO_TRIGGER", Rule, "/campaignId",
        "The campaign has no trigger",
        "Assign a trigger to the campaign",
        |facts, _| match &facts.campaign {
            Some(_) => Finding::of(facts.trigger.is_some()),
            None => Finding::skipped(),
        };
    /// 4: the trigger is for another kind of caller.
    TriggerTypeMismatch, "TRIGGER_TYPE_MISMATCH", Rule, "/campaignId",
        "The campaign's trigger is for another kind of caller",
        "Claim with the kind of credential that the trigger asks for, or change its triggerType",
        |facts, _| match &facts.trigger {
            Some(trigger) => match trigger.trigger_type {
                Some(wanted) => {
                    Finding::compared(fits(wanted, facts.caller), wanted.to_string(), caller_name(facts.caller))
                }
                None => Finding::no_limit(),
            },
            None => Finding::skipped(),
        };
    /// 5: nobody is meant, or somebody unknown whom the caller may not create.
    UserNotFound, "USER_NOT_FOUND", NotFound, "/userIdentifier",
        "The claim names no user",
        "Name a user of this tenant by e-mail, external id or id in userIdentifier",
        |facts, _| Finding::of(facts.user.is_some());
    /// 5: the user is switched off.
    UserNotActive, "USER_NOT_ACTIVE", Rule, "/userIdentifier",
        "The user is not active",
        "Switch the user on",
        |facts, _| match &facts.user {
            Some(user) => Finding::compared(user.is_active, true, user.is_active),
            None => Finding::skipped(),
        };
    /// 6: the user has not told enough.
    RequiredUserInfoMissing, "REQUIRED_USER_INFO_MISSING", Rule, "/userIdentifier",
        "The user has not filled in what the campaign requires",
        "Fill in the required field of the user",
        |facts, _| match (&facts.trigger, &facts.user) {
            (Some(trigger), Some(user)) => match trigger.required_user_info {
                Some(info) => Finding::compared(user.has(info), info.to_string(), Value::Null)
                    .advising(format!("Fill in the user's {info}")),
                None => Finding::no_limit(),
            },
            _ => Finding::skipped(),
        };
    /// 7: the campaign runs at businesses, and the claim names none.
    BusinessRequired, "BUSINESS_REQUIRED", Rule, "/businessId",
        "The campaign runs at engaged businesses; the claim names none",
        "Name the business in businessId",
        |facts, _| match &facts.campaign {
            Some(campaign) => Finding::of(!campaign.has_engagements || facts.business.is_some()),
            None => Finding::skipped(),
        };
    /// 7: the business takes no part in the campaign.
    BusinessNotEngaged, "BUSINESS_NOT_ENGAGED", Rule, "/businessId",
        "The business takes no part in the campaign",
        "Name a business that is engaged in the campaign, or engage this one",
        |facts, _| match (&facts.campaign, &facts.business) {
            (Some(campaign), _) if !campaign.has_engagements => Finding::no_limit(),
            (Some(_), Some(business)) => Finding::of(business.engagement.is_some()),
            _ => Finding::skipped(),
        };
    /// 7: the user's claims at the business are used up.
    MaxPerBusinessReached, "MAX_PER_BUSINESS_REACHED", Rule, "/businessId",
        "The user has no claim left at this business",
        "Claim at another business, or raise the engagement's maxPerBusiness",
        |facts, _| at_business(facts, |engagement| Finding::counted(engagement.max_per_business, engagement.claims));
    /// 7: the user's claims of the day at the business are used up.
    BusinessMaxPerDayReached, "BUSINESS_MAX_PER_DAY_REACHED", Rule, "/businessId",
        "The user has no claim left at this business today",
        "Claim tomorrow (UTC) or at another business, or raise the engagement's maxPerDay",
        |facts, _| at_business(facts, |engagement| Finding::counted(engagement.max_per_day, engagement.claims_today));
    /// 8: the distance is limited and cannot be measured.
    LocationRequired, "LOCATION_REQUIRED", Rule, "/latitude",
        "The distance between the claim and the business cannot be told",
        "Send latitude and longitude with the claim",
        |facts, _| match &facts.trigger {
            Some(trigger) if trigger.max_geo_distance_in_meters.is_none() => Finding::no_limit(),
            Some(_) => match (&facts.location, &facts.business) {
                (None, _) => Finding::of(false),
                (_, None) => Finding::of(false).advising("Name the business in businessId"),
                (_, Some(business)) => {
                    Finding::of(business.location.is_some()).advising("Set the coordinates of the business")
                }
            },
            None => Finding::skipped(),
        };
    /// 8: the claim is made too far from the business.
    TooFarAway, "TOO_FAR_AWAY", Rule, "/latitude",
        "The claim is too far away from the business",
        "Claim nearer to the business, or raise the trigger's maxGeoDistanceInMeters",
        |facts, _| match &facts.trigger {
            Some(trigger) => match (trigger.max_geo_distance_in_meters, distance_to_business(facts)) {
                (None, _) => Finding::no_limit(),
                (Some(limit), Some(distance)) => Finding::compared(distance <= limit, limit, distance.round()),
                (Some(_), None) => Finding::skipped(),
            },
            None => Finding::skipped(),
        };
    /// 9: the user's claims are used up.
    MaxPerUserReached, "MAX_PER_USER_REACHED", Rule, "/campaignId",
        "The user has no claim left on this campaign",
        "Raise the trigger's maxPerUser",
        |facts, _| match (&facts.trigger, &facts.user) {
            (Some(trigger), Some(_)) => Finding::counted(trigger.max_per_user, facts.usage.claims),
            _ => Finding::skipped(),
        };
    /// 10: the user's claims of the day are used up.
    MaxPerDayReached, "MAX_PER_DAY_REACHED", Rule, "/campaignId",
        "The user has no claim left on this campaign today",
        "Claim tomorrow (UTC), or raise the trigger's maxPerDay",
        |facts, _| match (&facts.trigger, &facts.user) {
            (Some(trigger), Some(_)) => Finding::counted(trigger.max_per_day, facts.usage.claims_today),
            _ => Finding::skipped(),
        };
    /// 11: too soon after the last claim.
    CooldownActive, "COOLDOWN_ACTIVE", Rule, "/campaignId",
        "The user's last claim on this campaign is too recent",
        "Wait, or lower the trigger's minCooldownSeconds",
        |facts, now| match (&facts.trigger, &facts.user) {
            (Some(trigger), Some(_)) => match (trigger.min_cooldown_seconds, facts.usage.last_claim_at) {
                (Some(seconds), Some(last)) => cooldown(seconds, now - last),
                (limit, None) | (limit @ None, _) => Finding { limit: limit.into(), ..Finding::of(true) },
            },
            _ => Finding::skipped(),
        };
    /// 12: a condition does not hold.
    ConditionNotMet, "CONDITION_NOT_MET", Rule, "/conditionsData",
        "The claim's conditionsData does not meet the campaign's conditions",
        "Send conditionsData that meets the trigger's conditions",
        |facts, _| match &facts.trigger {
            Some(trigger) if trigger.conditions.is_empty() => Finding::no_limit(),
            Some(trigger) => {
                let unmet: Vec<_> =
                    trigger.conditions.iter().filter(|condition| !condition.holds(&facts.conditions_data)).collect();
                let count = trigger.conditions.len();
                let finding = Finding::compared(unmet.is_empty(), count, count - unmet.len());
                let told: Vec<_> = unmet.iter().map(|condition| condition.to_string()).collect();
                finding.advising(format!("These conditions do not hold: {}", told.join("; ")))
            }
            None => Finding::skipped(),
        };
    /// 13: the multiplier is beyond the trigger's.
    MultiplierTooLarge, "MULTIPLIER_TOO_LARGE", Rule, "/multiplier",
        "The multiplier is larger than the campaign allows",
        "Ask for a smaller multiplier, or raise the trigger's maxMultiplier",
        |facts, _| match &facts.trigger {
            Some(trigger) => match trigger.max_multiplier {
                Some(limit) => Finding::compared(facts.multiplier <= limit, limit, facts.multiplier),
                None => Finding { used: facts.multiplier.into(), ..Finding::no_limit() },
            },
            None => Finding::skipped(),
        };
    /// 13: the multiplier makes the reward vanish, or more than a token can hold.
    RewardOutOfRange, "REWARD_OUT_OF_RANGE", Rule, "/multiplier",
        "With this multiplier the reward is no amount of its token",
        "Ask for another multiplier",
        |facts, _| match &facts.campaign {
            Some(campaign) => {
                // The multiplier is looked at even where there is nothing to multiply.
                let scale = Units::one().scale(facts.multiplier).map_err(|error| error.to_string());
                let outcome = scale.and_then(|_| rewards(campaign, facts.multiplier));
                let finding = Finding { used: facts.multiplier.into(), ..Finding::of(outcome.is_ok()) };
                match outcome {
                    Ok(_) => finding,
                    Err(error) => finding.advising(format!("Ask for another multiplier. {error}")),
                }
            }
            None => Finding::skipped(),
        };
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::new(refusal.kind(), refusal.code(), refusal.detail()).at(refusal.target())
    }
}

/// Whether a caller may raise claims of a kind; admins may claim for anybody.
const fn fits(wanted: TriggerType, caller: Role) -> bool {
    caller.is_admin()
        || matches!(
            (wanted, caller),
            (TriggerType::ClaimByUser, Role::User)
                | (TriggerType::ClaimByBusiness, Role::Business)
                | (TriggerType::ClaimBySystem, Role::System)
        )
}

/// The caller's kind as an explanation names it.
const fn caller_name(caller: Role) -> &'static str {
    match caller {
        Role::Public => "public",
        Role::User => "user",
        Role::Business => "business",
        Role::System => "system",
        Role::Admin | Role::SuperAdmin => "admin",
    }
}

/// A check of the named business's engagement, which the campaign may not ask for at all.
fn at_business(facts: &Facts, check: impl Fn(&Engagement) -> Finding) -> Finding {
    match (&facts.campaign, facts.business.as_ref().and_then(|business| business.engagement.as_ref()), &facts.user) {
        (Some(campaign), ..) if !campaign.has_engagements => Finding::no_limit(),
        (Some(_), Some(engagement), Some(_)) => check(engagement),
        _ => Finding::skipped(),
    }
}

/// `elapsed` since the last claim against the seconds there have to be.
fn cooldown(seconds: i64, elapsed: TimeDelta) -> Finding {
    // A claim that came first may be decided last; less than no time cannot have passed.
    let elapsed = elapsed.max(TimeDelta::zero());
    let required = i128::from(seconds) * 1000;
    let missing = (required - i128::from(elapsed.num_milliseconds())).max(0);
    // Rounded up: who waits as long as he is told must not come too early.
    let left = i64::try_from((missing + 999) / 1000).unwrap_or(i64::MAX);
    Finding { left: left.into(), ..Finding::compared(missing == 0, seconds, elapsed.num_seconds()) }
}

/// Metres between the claim and its business, if both places are known.
fn distance_to_business(facts: &Facts) -> Option<f64> {
    let business = facts.business.as_ref()?.location?;
    Some(facts.location?.metres_to(&business))
}

/// An instant as the API prints it: RFC 3339, UTC, milliseconds.
fn instant(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

/// A place on Earth, in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coordinates {
    latitude: f64,
    longitude: f64,
}

/// Mean radius of the Earth, in metres (IUGG).
const EARTH_RADIUS: f64 = 6_371_008.8;

impl Coordinates {
    /// A place, if both numbers are there and in range: latitude within ±90, longitude within ±180.
    pub fn new(latitude: Option<f64>, longitude: Option<f64>) -> Option<Self> {
        Some(Self {
            latitude: latitude.filter(|value| (-90.0..=90.0).contains(value))?,
            longitude: longitude.filter(|value| (-180.0..=180.0).contains(value))?,
        })
    }

    /// Great-circle distance in metres (haversine formula).
    pub fn metres_to(&self, other: &Self) -> f64 {
        let half_sine_squared = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
        let cosines = self.latitude.to_radians().cos() * other.latitude.to_radians().cos();
        let haversine = half_sine_squared(self.latitude, other.latitude)
            + cosines * half_sine_squared(self.longitude, other.longitude);
        2.0 * EARTH_RADIUS * haversine.sqrt().min(1.0).asin()
    }
}

/// What a claim's `conditionsData` has to meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// How to compare.
    pub kind: TriggerConditionType,
    /// Member of `conditionsData`: taken literally, and if there is no such member, as a path whose
    /// steps are separated by dots (`order.items.0.price`; a number is a place in an array).
    pub field: String,
    /// What to compare with; null if left out. EXISTS does not use it.
    pub value: Value,
}

impl Condition {
    /// Whether the condition holds.
    ///
    /// It never does on data that was not sent: leaving a field out is no way around NOT_EQUALS.
    /// - EQUALS, NOT_EQUALS: same JSON type and same content; numbers by value (`1` = `1.0`), objects
    ///   in any member order.
    /// - GREATER_THAN, LESS_THAN: two numbers by value; two date-times (RFC 3339) by instant; two other
    ///   strings by code points. Other pairs are not comparable, and the condition does not hold.
    /// - CONTAINS: a string has the value as a part; an array has an element equal to it; an object has
    ///   a member of that name.
    /// - EXISTS: the field is there and not null.
    pub fn holds(&self, data: &HashMap<String, Value>) -> bool {
        let Some(found) = lookup(data, &self.field) else { return false };
        match self.kind {
            TriggerConditionType::Equals => equal(found, &self.value),
            TriggerConditionType::NotEquals => !equal(found, &self.value),
            TriggerConditionType::GreaterThan => order(found, &self.value).is_some_and(std::cmp::Ordering::is_gt),
            TriggerConditionType::LessThan => order(found, &self.value).is_some_and(std::cmp::Ordering::is_lt),
            TriggerConditionType::Contains => match (found, &self.value) {
                (Value::String(text), Value::String(part)) => text.contains(part.as_str()),
                (Value::Array(elements), value) => elements.iter().any(|element| equal(element, value)),
                (Value::Object(members), Value::String(name)) => members.contains_key(name),
                _ => false,
            },
            TriggerConditionType::Exists => !found.is_null(),
        }
    }
}

impl std::fmt::Display for Condition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.field, self.kind)?;
        if self.kind == TriggerConditionType::Exists { Ok(()) } else { write!(f, " {}", self.value) }
    }
}

fn lookup<'a>(data: &'a HashMap<String, Value>, field: &str) -> Option<&'a Value> {
    data.get(field).or_else(|| {
        let mut steps = field.split('.');
        let first = data.get(steps.next()?)?;
        steps.try_fold(first, |value, step| match value {
            Value::Object(members) => members.get(step),
            Value::Array(elements) => elements.get(step.parse::<usize>().ok()?),
            _ => None,
        })
    })
}

fn equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(_), Value::Number(_)) => order(left, right).is_some_and(std::cmp::Ordering::is_eq),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| equal(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|(name, value)| right.get(name).is_some_and(|other| equal(value, other)))
        }
        _ => left == right,
    }
}

/// Order of two numbers, two date-times or two strings; nothing else has one.
fn order(left: &Value, right: &Value) -> Option<std::cmp::Ordering> {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => match (left.as_i128(), right.as_i128()) {
            (Some(left), Some(right)) => Some(left.cmp(&right)),
            _ => left.as_f64()?.partial_cmp(&right.as_f64()?),
        },
        (Value::String(left), Value::String(right)) => {
            match (DateTime::parse_from_rfc3339(left), DateTime::parse_from_rfc3339(right)) {
                (Ok(left), Ok(right)) => Some(left.cmp(&right)),
                _ => Some(left.cmp(right)),
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;
    use uuid::Uuid;

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
        explain(facts, now()).iter().filter(|check| check.passed == Some(false)).map(|check| check.code).collect()
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
        assert!(explain(&good(), now()).iter().all(|check| check.passed == Some(true) && check.advice.is_none()));
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
            let checks = explain(&facts, now());
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
        let checks = explain(&facts, now());
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
        assert_eq!(Value::Array(listed), serde_json::to_value(explain(&facts, now())).unwrap());
    }

    #[test]
    fn an_explanation_says_what_a_claim_would_be_answered() {
        let explanation = Explanation::of(&good(), now());
        assert_eq!((explanation.allowed, explanation.code), (true, None));
        let mut facts = good();
        facts.usage.claims = 5;
        facts.multiplier = 9.0;
        let explanation = Explanation::of(&facts, now());
        assert_eq!((explanation.allowed, explanation.code), (false, Some("MAX_PER_USER_REACHED")));
        assert_eq!(explanation.checks, explain(&facts, now()));
    }

    #[test]
    fn what_depends_on_something_missing_is_skipped() {
        let mut facts = good();
        (facts.campaign, facts.trigger, facts.user, facts.business) = (None, None, None, None);
        let checks = explain(&facts, now());
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
}
