//! Claims: may this caller have this campaign's reward now, and how much of it.
//!
//! One table of checks, that of [`Refusal`], is the only place where the answer is made.

use std::collections::HashMap;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use pers_api::models::{NativeTokenType, RequiredUserInfo, TriggerConditionType, TriggerProcessType, TriggerType};
use serde_json::Value;

use super::access::Role;
use super::amount::{AmountError, Units};
use super::campaigns;
use super::checks::{Finding, checks};
use super::ids::TokenUnitId;
use super::ledger;
use super::users::Profile;
use crate::error::{Error, Result};
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

/// Decides a claim.
///
/// # Errors
/// The first check that fails.
pub fn decide(facts: &Facts, now: DateTime<Utc>) -> std::result::Result<Grant, Refusal> {
    if let Some(refusal) = Refusal::first(facts, now) {
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

/// Decides a claim for its caller, who may ask that a refusal lists every check, in `details.explain`.
///
/// # Errors
/// The first check that fails: 404 or 422 with its code.
pub fn grant(facts: &Facts, now: DateTime<Utc>, explained: bool) -> Result<Grant> {
    decide(facts, now).map_err(|refusal| refusal.told(facts, now, explained))
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

checks! {
    /// Why a claim is refused, in the order in which it is checked.
    Facts;
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
mod tests;
