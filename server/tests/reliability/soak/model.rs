//! What a tenant's program does, as its documentation tells it: a pure state machine that shares no code with the
//! server. Amounts are in hundredths of a point, times in seconds since the history began.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub const USERS: usize = 4;
pub const CAMPAIGNS: usize = 3;
pub const OFFERS: usize = 2;

/// What every user begins with.
pub const START: i64 = 10_000;
/// What a campaign pays.
pub const REWARDS: [i64; CAMPAIGNS] = [10_000, 500, 250];
/// When the tenant's clock begins, seconds behind midnight.
pub const START_OF_CLOCK: i64 = 12 * 3600;
const DAY: i64 = 24 * 3600;
/// Life of an access token.
const ACCESS: i64 = 15 * 60;
/// Life of a kept answer.
const KEPT: i64 = DAY;

/// Limits of a campaign's trigger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Limits {
    pub per_user: Option<i64>,
    pub per_day: Option<i64>,
    pub cooldown: Option<i64>,
    pub threshold: Option<i64>,
}

/// What somebody does. Users, campaigns and offers are named by their number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Op {
    Claim {
        user: usize,
        campaign: usize,
    },
    Redeem {
        user: usize,
        offer: usize,
    },
    Transfer {
        user: usize,
        to: usize,
        amount: i64,
    },
    /// By the tenant's system, as are burns.
    Mint {
        to: usize,
        amount: i64,
    },
    Burn {
        from: usize,
        amount: i64,
    },
    Buy {
        user: usize,
        quantity: i64,
    },
    /// The payment service says how the payment of the nth purchase of the history has ended.
    Pay {
        purchase: usize,
        succeeds: bool,
    },
    /// Of balances, by an admin.
    Look {
        user: usize,
    },
    SwitchCampaign {
        campaign: usize,
    },
    /// A moment at which a campaign ends.
    End {
        campaign: usize,
        at: Option<i64>,
    },
    Limit {
        campaign: usize,
        limits: Limits,
    },
    Offer {
        offer: usize,
        is_active: bool,
        price: i64,
        per_user: Option<i64>,
        supply: Option<i64>,
    },
    SwitchUser {
        user: usize,
    },
}

/// Who does it: a user, the tenant's system, an admin; the payment service has no name here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Actor {
    User(usize),
    System,
    Admin,
    Outside,
}

impl Op {
    pub const fn actor(self) -> Actor {
        match self {
            Self::Claim { user, .. }
            | Self::Redeem { user, .. }
            | Self::Transfer { user, .. }
            | Self::Buy { user, .. } => Actor::User(user),
            Self::Mint { .. } | Self::Burn { .. } => Actor::System,
            Self::Pay { .. } => Actor::Outside,
            Self::Look { .. }
            | Self::SwitchCampaign { .. }
            | Self::End { .. }
            | Self::Limit { .. }
            | Self::Offer { .. }
            | Self::SwitchUser { .. } => Actor::Admin,
        }
    }

    /// The operation of the contract: keys of different ones have nothing to do with each other.
    pub const fn operation(self) -> &'static str {
        match self {
            Self::Claim { .. } => "claim",
            Self::Redeem { .. } => "redeem",
            Self::Transfer { .. } | Self::Mint { .. } | Self::Burn { .. } => "transaction",
            Self::Buy { .. } => "purchase",
            Self::Pay { .. } => "payment",
            Self::Look { .. } => "balances",
            Self::SwitchCampaign { .. } => "campaign status",
            Self::End { .. } => "campaign",
            Self::Limit { .. } => "trigger",
            Self::Offer { .. } => "redemption",
            Self::SwitchUser { .. } => "user status",
        }
    }

    /// Whether it may have an idempotency key.
    pub const fn takes_key(self) -> bool {
        !matches!(self, Self::Pay { .. } | Self::Look { .. })
    }
}

/// A request: an operation, and the number of its idempotency key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    pub op: Op,
    pub key: Option<u8>,
}

impl Call {
    /// Whose key it is, of what.
    pub fn key_of(&self) -> Option<Key> {
        self.key.map(|key| (self.op.actor(), self.op.operation(), key))
    }
}

pub type Key = (Actor, &'static str, u8);

/// What came back, as far as the model says anything about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    pub status: u16,
    /// Code of a refusal.
    pub code: String,
    /// The amounts and counts in it.
    pub figures: Vec<i64>,
    /// Id of what was made.
    pub id: Option<String>,
    /// Whether it was given before.
    pub is_replayed: bool,
}

impl Answer {
    pub fn refused(status: u16, code: &str) -> Self {
        Self { status, code: code.to_owned(), figures: Vec::new(), id: None, is_replayed: false }
    }

    pub fn done(status: u16, figures: Vec<i64>, id: Option<String>) -> Self {
        Self { status, code: String::new(), figures, id, is_replayed: false }
    }
}

/// What is in the books after a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Books {
    pub points: Vec<i64>,
    pub vouchers: Vec<i64>,
    /// By campaign and user.
    pub claims: Vec<Vec<i64>>,
    /// By offer and user.
    pub redeems: Vec<Vec<i64>>,
    pub left: Vec<Option<i64>>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct User {
    is_active: bool,
    signed_in_at: i64,
    points: i64,
    vouchers: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Campaign {
    is_active: bool,
    end: Option<i64>,
    limits: Limits,
    /// When each user has claimed.
    claims: Vec<Vec<i64>>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Offer {
    is_active: bool,
    price: i64,
    per_user: Option<i64>,
    supply: Option<i64>,
    redeems: Vec<i64>,
}

impl Offer {
    fn left(&self) -> Option<i64> {
        self.supply.map(|supply| supply - self.redeems.iter().sum::<i64>())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Purchase {
    user: usize,
    points: i64,
    is_paid: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Kept {
    op: Op,
    answer: Answer,
    until: i64,
}

/// The whole state of a tenant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Model {
    now: i64,
    users: Vec<User>,
    campaigns: Vec<Campaign>,
    offers: Vec<Offer>,
    /// By their ids.
    purchases: BTreeMap<String, Purchase>,
    kept: BTreeMap<Key, Kept>,
}

type Outcome = Result<Vec<i64>, (u16, &'static str)>;

const fn rule(code: &'static str) -> Outcome {
    Err((422, code))
}

impl Model {
    pub fn new() -> Self {
        let user = User { is_active: true, signed_in_at: 0, points: START, vouchers: 0 };
        let campaign =
            Campaign { is_active: true, end: None, limits: Limits::default(), claims: vec![Vec::new(); USERS] };
        let offer = Offer { is_active: true, price: 5000, per_user: None, supply: None, redeems: vec![0; USERS] };
        Self {
            now: 0,
            users: vec![user; USERS],
            campaigns: vec![campaign; CAMPAIGNS],
            offers: vec![offer; OFFERS],
            purchases: BTreeMap::new(),
            kept: BTreeMap::new(),
        }
    }

    /// Time passes. Who may sign in does so again.
    pub fn pass(&mut self, seconds: i64) {
        self.now += seconds;
        for user in self.users.iter_mut().filter(|user| user.is_active) {
            user.signed_in_at = self.now;
        }
    }

    pub fn books(&self) -> Books {
        let count = |claims: &Vec<i64>| i64::try_from(claims.len()).unwrap();
        Books {
            points: self.users.iter().map(|user| user.points).collect(),
            vouchers: self.users.iter().map(|user| user.vouchers).collect(),
            claims: self.campaigns.iter().map(|campaign| campaign.claims.iter().map(count).collect()).collect(),
            redeems: self.offers.iter().map(|offer| offer.redeems.clone()).collect(),
            left: self.offers.iter().map(Offer::left).collect(),
        }
    }

    /// Does one thing, and says how that is answered. `id` is that of the thing which a success makes; `purchase`
    /// the one that a payment is for.
    pub fn step(&mut self, call: &Call, id: Option<&str>, purchase: Option<&str>) -> Answer {
        let op = call.op;
        if let Actor::User(user) = op.actor()
            && self.now - self.users[user].signed_in_at >= ACCESS
        {
            return Answer::refused(401, "TOKEN_EXPIRED");
        }
        let key = call.key_of();
        if let Some(kept) = key.and_then(|key| self.kept.get(&key)).filter(|kept| kept.until > self.now) {
            if kept.op != op {
                return Answer::refused(422, "IDEMPOTENCY_KEY_REUSED");
            }
            return Answer { is_replayed: true, ..kept.answer.clone() };
        }
        match self.carry_out(op, id, purchase) {
            Err((status, code)) => Answer::refused(status, code),
            Ok(figures) => {
                let status = if matches!(op, Op::Claim { .. } | Op::Buy { .. }) { 201 } else { 200 };
                let answer = Answer::done(status, figures, id.map(str::to_owned));
                if let Some(key) = key {
                    self.kept.insert(key, Kept { op, answer: answer.clone(), until: self.now + KEPT });
                }
                answer
            }
        }
    }

    fn carry_out(&mut self, op: Op, id: Option<&str>, purchase: Option<&str>) -> Outcome {
        match op {
            Op::Claim { user, campaign } => self.claim(user, campaign),
            Op::Redeem { user, offer } => self.redeem(user, offer),
            Op::Transfer { user, .. } | Op::Buy { user, .. } if !self.users[user].is_active => rule("USER_NOT_ACTIVE"),
            Op::Transfer { user, to, .. } if user == to => rule("SELF_TRANSFER"),
            Op::Transfer { user, to, amount } => {
                self.take(user, amount)?;
                self.users[to].points += amount;
                Ok(vec![amount])
            }
            Op::Mint { to, amount } => {
                self.users[to].points += amount;
                Ok(vec![amount])
            }
            Op::Burn { from, amount } => {
                self.take(from, amount)?;
                Ok(vec![amount])
            }
            Op::Buy { user, quantity } => {
                let bought = Purchase { user, points: quantity * 100, is_paid: false };
                self.purchases.insert(id.unwrap_or_default().to_owned(), bought);
                Ok(vec![quantity * 100, quantity])
            }
            Op::Pay { succeeds, .. } => {
                if let Some(bought) = purchase.and_then(|id| self.purchases.get_mut(id))
                    && succeeds
                    && !bought.is_paid
                {
                    bought.is_paid = true;
                    self.users[bought.user].points += bought.points;
                }
                Ok(Vec::new())
            }
            Op::Look { user } => Ok(vec![self.users[user].points, self.users[user].vouchers]),
            Op::SwitchCampaign { campaign } => {
                let (now, campaign) = (self.now, &mut self.campaigns[campaign]);
                if !campaign.is_active && campaign.end.is_some_and(|end| end <= now) {
                    return rule("CAMPAIGN_ENDED");
                }
                campaign.is_active = !campaign.is_active;
                Ok(vec![campaign.is_active.into()])
            }
            Op::End { campaign, at } => {
                self.campaigns[campaign].end = at;
                Ok(vec![self.campaigns[campaign].is_active.into()])
            }
            Op::Limit { campaign, limits } => {
                self.campaigns[campaign].limits = limits;
                Ok(Vec::new())
            }
            Op::Offer { offer, is_active, price, per_user, supply } => {
                let offer = &mut self.offers[offer];
                let changed = Offer { is_active, price, per_user, supply, redeems: offer.redeems.clone() };
                if changed.left().is_some_and(|left| left < 0) {
                    return rule("SUPPLY_BELOW_REDEEMED");
                }
                *offer = changed;
                Ok(vec![offer.left().unwrap_or(-1)])
            }
            Op::SwitchUser { user } => {
                let user = &mut self.users[user];
                user.is_active = !user.is_active;
                Ok(vec![user.is_active.into()])
            }
        }
    }

    fn take(&mut self, user: usize, amount: i64) -> Outcome {
        let points = &mut self.users[user].points;
        if *points < amount {
            return rule("INSUFFICIENT_BALANCE");
        }
        *points -= amount;
        Ok(Vec::new())
    }

    fn claim(&mut self, user: usize, number: usize) -> Outcome {
        let (now, campaign) = (self.now, &mut self.campaigns[number]);
        if !campaign.is_active {
            return rule("CAMPAIGN_NOT_ACTIVE");
        }
        if campaign.end.is_some_and(|end| now >= end) {
            return rule("CAMPAIGN_ENDED");
        }
        if !self.users[user].is_active {
            return rule("USER_NOT_ACTIVE");
        }
        let day = |time: i64| (time + START_OF_CLOCK).div_euclid(DAY);
        let claims = &mut campaign.claims[user];
        let count = i64::try_from(claims.len()).unwrap();
        let today = i64::try_from(claims.iter().filter(|time| day(**time) == day(now)).count()).unwrap();
        let limits = campaign.limits;
        if limits.per_user.is_some_and(|most| count >= most) {
            return rule("MAX_PER_USER_REACHED");
        }
        if limits.per_day.is_some_and(|most| today >= most) {
            return rule("MAX_PER_DAY_REACHED");
        }
        if limits.cooldown.is_some_and(|seconds| claims.last().is_some_and(|last| now - last < seconds)) {
            return rule("COOLDOWN_ACTIVE");
        }
        claims.push(now);
        let is_rewarded = (count + 1) % limits.threshold.unwrap_or(1) == 0;
        let reward = if is_rewarded { REWARDS[number] } else { 0 };
        self.users[user].points += reward;
        Ok(vec![reward])
    }

    fn redeem(&mut self, user: usize, number: usize) -> Outcome {
        let offer = &self.offers[number];
        if !offer.is_active {
            return rule("REDEMPTION_NOT_ACTIVE");
        }
        if !self.users[user].is_active {
            return rule("USER_NOT_ACTIVE");
        }
        if offer.per_user.is_some_and(|most| offer.redeems[user] >= most) {
            return rule("MAX_PER_USER_REACHED");
        }
        if offer.left().is_some_and(|left| left <= 0) {
            return rule("SUPPLY_EXHAUSTED");
        }
        let price = offer.price;
        self.take(user, price)?;
        self.offers[number].redeems[user] += 1;
        self.users[user].vouchers += 1;
        Ok(vec![price])
    }
}
