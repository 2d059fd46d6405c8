//! Everything that a claim is decided on and answered with, in a constant number of statements.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use uuid::Uuid;

use super::accounts::{Account, Owner};
use super::business_types::{self, BusinessType};
use super::businesses::{self, Business};
use super::campaign_claims::{Claim, ClaimCounts, ClaimGraph, NewClaim};
use super::campaign_engagements::Engagement;
use super::campaigns::{self, CampaignGraph};
use super::ledger::NewMovement;
use super::token_units::TokenUnit;
use super::tokens::Token;
use super::transactions::Transaction;
use super::users::{self, NewUser, User};
use super::{campaign_claims, campaign_participations};
use crate::domain::claim_requests::{ClaimRequest, Claimant, business_not_found};
use crate::domain::claims::{self, Condition, Coordinates, Facts, Grant, Usage};
use crate::domain::ids::{ClaimId, TenantId, TokenUnitId, UserId};
use crate::domain::users::Profile;
use crate::domain::wallets::format_address;
use crate::error::{Error, Result};

/// What the facts are loaded for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It is done if the facts allow it: an unknown user is created, and other claims of the user on the
    /// campaign (redeems of the redemption) wait until the transaction ends.
    Grant,
    /// It is only looked at: nothing is written, and an unknown user is the one who would be created.
    Explanation,
}

/// A claim's campaign, user and business: as facts and as rows.
#[derive(Debug)]
pub struct Subjects {
    /// What the rules look at.
    pub facts: Facts,
    campaigns: CampaignGraph,
    user: Option<(User, Account)>,
    business: Option<(Business, Option<BusinessType>)>,
}

/// Loads what a claim is decided on. `new_user` is the id of a user who has to be created.
///
/// # Errors
/// 404 `BUSINESS_NOT_FOUND` for a business that the caller does not see.
pub fn load(
    conn: &mut PgConnection,
    tenant: TenantId,
    request: &ClaimRequest,
    purpose: Purpose,
    new_user: UserId,
    now: DateTime<Utc>,
) -> Result<Subjects> {
    let campaigns = match request.campaign {
        Some(id) => campaigns::find_graph(conn, tenant, id)?,
        None => CampaignGraph::default(),
    };
    let business = find_business(conn, tenant, request, &campaigns)?;
    let (profile, user) = find_user(conn, tenant, request, purpose, new_user, now)?;
    let trigger = trigger(&campaigns);
    let engagement = request.business.and_then(|id| engagement(&campaigns, id.uuid()));
    let mut usage = Usage::default();
    let mut counts = ClaimCounts::default();
    if let (Some(campaign), Some((user, _))) = (request.campaign.filter(|_| !campaigns.campaigns.is_empty()), &user) {
        usage.claims = match purpose {
            Purpose::Grant => campaign_participations::lock(conn, tenant, campaign, user.id)?,
            Purpose::Explanation => campaign_participations::count(conn, tenant, campaign, user.id)?,
        };
        // Most campaigns limit the number only, and that is known already.
        let is_asked_for = request.explained
            || trigger.as_ref().is_some_and(claims::Trigger::looks_at_times)
            || engagement.as_ref().is_some_and(claims::Engagement::is_limited);
        if usage.claims > 0 && is_asked_for {
            counts = campaign_claims::count(conn, tenant, campaign, user.id, request.business, now)?;
        }
    }
    let facts = Facts {
        caller: request.caller,
        campaign: campaign(&campaigns)?,
        trigger,
        user: profile,
        business: business.as_ref().map(|(row, _)| claims::Business {
            location: Coordinates::new(row.latitude, row.longitude),
            engagement: engagement.map(|engagement| claims::Engagement {
                claims: counts.at_business,
                claims_today: counts.at_business_today,
                ..engagement
            }),
        }),
        usage: Usage { claims_today: counts.today, last_claim_at: counts.last_at, ..usage },
        location: request.location(),
        conditions_data: request.conditions_data.clone().unwrap_or_default(),
        multiplier: request.multiplier,
    };
    Ok(Subjects { facts, campaigns, user, business })
}

/// The business of the request, which comes with the campaign if it is engaged in it.
fn find_business(
    conn: &mut PgConnection,
    tenant: TenantId,
    request: &ClaimRequest,
    graph: &CampaignGraph,
) -> Result<Option<(Business, Option<BusinessType>)>> {
    let Some(id) = request.business else { return Ok(None) };
    let (business, class) = match graph.businesses.get(&id.uuid()) {
        Some(business) => {
            let class = business.business_type_id.and_then(|id| graph.business_types.get(&id));
            (business.clone(), class.cloned())
        }
        None => {
            let business = businesses::find(conn, tenant, id)?.ok_or_else(business_not_found)?;
            let class = business.business_type_id.map(|id| business_types::get(conn, tenant, id)).transpose()?;
            (business, class)
        }
    };
    if request.caller.sees(business.is_active) { Ok(Some((business, class))) } else { Err(business_not_found()) }
}

/// A user as the rules see him, and as a row.
type Resolved = (Option<Profile>, Option<(User, Account)>);

/// The user of the request, as the rules see him and as a row; the second is missing for a user who
/// would have to be created first.
fn find_user(
    conn: &mut PgConnection,
    tenant: TenantId,
    request: &ClaimRequest,
    purpose: Purpose,
    new_user: UserId,
    now: DateTime<Utc>,
) -> Result<Resolved> {
    let found = match &request.claimant {
        Claimant::Nobody => None,
        Claimant::Himself(id) => users::find_with_account(conn, tenant, *id)?,
        Claimant::Named(key) => match users::find_by_key(conn, tenant, key)? {
            None if request.caller.creates_unknown_users() => {
                let address = format_address(&Owner::User(new_user).address(tenant));
                let profile = key.clone().new_profile(new_user, address);
                if purpose == Purpose::Explanation {
                    return Ok((Some(profile), None));
                }
                let new = NewUser::new(new_user, key.email.clone(), profile.external_id, now);
                Some(users::find_or_insert(conn, tenant, new)?)
            }
            found => found,
        },
    };
    Ok((found.as_ref().map(|(user, account)| profile(user, account)), found))
}

fn profile(user: &User, account: &Account) -> Profile {
    Profile {
        id: user.id,
        email: user.email.clone(),
        instagram_account_id: user.instagram_account_id.clone(),
        external_id: user.external_id.clone(),
        first_name: user.first_name.clone(),
        last_name: user.last_name.clone(),
        account_address: Some(account.address.clone()),
        public_profile: user.public_profile.clone(),
        custom_data: Some(user.custom_data.clone()),
        is_active: user.is_active,
        current_signing_account_id: account.signing_account_id.map(|id| id.to_string()),
    }
}

fn campaign(graph: &CampaignGraph) -> Result<Option<claims::Campaign>> {
    let Some(row) = graph.campaigns.first() else { return Ok(None) };
    let unit = |unit: &TokenUnit| {
        Ok(claims::TokenUnit {
            id: unit.id.into(),
            standard: token(graph, unit)?.token_type,
            amount: unit.amount.clone(),
            max_amount: unit.max_amount.clone(),
        })
    };
    Ok(Some(claims::Campaign {
        is_active: row.is_active,
        starts_at: Some(row.start_date),
        ends_at: row.end_date,
        has_engagements: graph.engagements.contains_key(&row.id),
        units: graph.token_units.get(&row.id).into_iter().flatten().map(unit).collect::<Result<_>>()?,
    }))
}

fn token<'a>(graph: &'a CampaignGraph, unit: &TokenUnit) -> Result<&'a Token> {
    let missing = || Error::internal(format!("the token {} is missing from the look-up", unit.token_id));
    graph.tokens.get(&unit.token_id).ok_or_else(missing)
}

fn trigger(graph: &CampaignGraph) -> Option<claims::Trigger> {
    let full = graph.triggers.get(&graph.campaigns.first()?.trigger_id?)?;
    let (row, conditions) = (&full.trigger, &full.conditions);
    Some(claims::Trigger {
        trigger_type: row.trigger_type,
        required_user_info: row.required_user_info,
        max_geo_distance_in_meters: row.max_geo_distance_in_meters,
        max_per_user: row.max_per_user,
        max_per_day: row.max_per_day,
        min_cooldown_seconds: row.min_cooldown_seconds,
        max_multiplier: row.max_multiplier,
        completion_threshold: row.completion_threshold,
        conditions: conditions
            .iter()
            .map(|row| Condition {
                kind: row.condition_type,
                field: row.field.clone(),
                value: row.value.clone().unwrap_or_default(),
            })
            .collect(),
    })
}

/// The business's part in the campaign; its claims are counted later.
fn engagement(graph: &CampaignGraph, business: Uuid) -> Option<claims::Engagement> {
    let mut engagements = graph.engagements.get(&graph.campaigns.first()?.id)?.iter();
    let row: &Engagement = engagements.find(|row| row.business_id == business)?;
    Some(claims::Engagement {
        max_per_business: row.max_per_business,
        max_per_day: row.max_per_day,
        ..claims::Engagement::default()
    })
}

impl Subjects {
    /// The row of a claim that has been granted.
    ///
    /// # Errors
    /// 500 if there is no campaign or no user, which no grant is given for.
    pub fn claim<'a>(
        &self,
        id: ClaimId,
        request: &'a ClaimRequest,
        grant: &Grant,
        now: DateTime<Utc>,
    ) -> Result<NewClaim<'a>> {
        let (user, _) = self.user.as_ref().ok_or_else(|| Error::internal("a claim was granted to nobody"))?;
        Ok(NewClaim {
            id,
            campaign: request.campaign.ok_or_else(|| Error::internal("a claim was granted on no campaign"))?,
            user: user.id,
            business: request.business,
            multiplier: request.multiplier,
            conditions_data: request.conditions_data.as_ref(),
            latitude: request.latitude,
            longitude: request.longitude,
            start_date: request.start_date,
            end_date: request.end_date,
            rewarded: grant.rewarded,
            created_at: now,
        })
    }

    /// What the user gets for a claim, in the order of the campaign's token units.
    ///
    /// # Errors
    /// 500 for a grant of something that the campaign does not hand out.
    pub fn rewards(&self, grant: &Grant, claim: ClaimId) -> Result<Vec<NewMovement>> {
        let units: HashMap<TokenUnitId, &TokenUnit> =
            self.campaigns.token_units.values().flatten().map(|unit| (unit.id.into(), unit)).collect();
        let (_, account) = self.user.as_ref().ok_or_else(|| Error::internal("a claim was granted to nobody"))?;
        grant
            .rewards
            .iter()
            .map(|(id, amount)| {
                let unit = units.get(id).ok_or_else(|| Error::internal(format!("no token unit {id}")))?;
                let token = token(&self.campaigns, unit)?;
                Ok(unit.mint(token, account.id, amount.clone(), grant.process, claim.to_string()))
            })
            .collect()
    }

    /// The claim with everything that is shown of it.
    pub fn shown(self, claim: Claim, transactions: Vec<Transaction>) -> ClaimGraph {
        ClaimGraph {
            transactions: HashMap::from([(claim.id, transactions)]),
            claims: vec![claim],
            campaigns: self.campaigns,
            users: self.user.into_iter().map(|(user, account)| (user.id.uuid(), (user, account))).collect(),
            businesses: self.business.into_iter().map(|(row, class)| (row.id, (row, class))).collect(),
        }
    }
}
