//! Claims on campaigns' rewards.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::dsl::max;
use diesel::pg::Pg;
use diesel::prelude::*;
use pers_api::models::ClaimStatus;
use serde_json::Value;
use uuid::Uuid;

use super::accounts::Account;
use super::business_types::{self, BusinessType};
use super::businesses::{self, Business};
use super::campaigns::{self, CampaignGraph, distinct};
use super::changes;
use super::contract_enum::ContractEnum;
use super::schema::campaign_claims as claims;
use super::transactions::{self, Transaction};
use super::users::{self, User};
use crate::domain::claim_requests::ClaimFilter;
use crate::domain::claims::day_start;
use crate::domain::events::{self, Thing};
use crate::domain::ids::{BusinessId, CampaignId, ClaimId, TenantId, UserId};
use crate::error::Result;
use crate::list::{Sort, SortFields, Window};

/// A claim, without what belongs to it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = claims)]
pub struct Claim {
    /// Id.
    pub id: Uuid,
    /// Campaign.
    pub campaign_id: Uuid,
    /// User who has the reward.
    pub user_id: Uuid,
    /// Business that the claim belongs to.
    pub business_id: Option<Uuid>,
    /// Where it stands.
    #[diesel(deserialize_as = ContractEnum<ClaimStatus>)]
    pub status: ClaimStatus,
    /// Factor on the reward.
    pub multiplier: f64,
    /// What the conditions looked at, an object; none if nothing was sent.
    pub conditions_data: Option<Value>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// Claims with everything that is shown of them, found by id.
#[derive(Clone, Debug, Default)]
pub struct ClaimGraph {
    /// The claims, in the order asked for.
    pub claims: Vec<Claim>,
    /// Their campaigns.
    pub campaigns: CampaignGraph,
    /// Their users, with accounts.
    pub users: HashMap<Uuid, (User, Account)>,
    /// Their businesses, with classes.
    pub businesses: HashMap<Uuid, (Business, Option<BusinessType>)>,
    /// What was minted for them, by claim.
    pub transactions: HashMap<Uuid, Vec<Transaction>>,
}

/// A claim to be written.
#[derive(Clone, Debug)]
pub struct NewClaim<'a> {
    /// Id.
    pub id: ClaimId,
    /// Campaign.
    pub campaign: CampaignId,
    /// User who has the reward.
    pub user: UserId,
    /// Business that the claim belongs to.
    pub business: Option<BusinessId>,
    /// Factor on the reward.
    pub multiplier: f64,
    /// What the conditions looked at.
    pub conditions_data: Option<&'a HashMap<String, Value>>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
    /// Start of its own period.
    pub start_date: Option<DateTime<Utc>>,
    /// End of its own period.
    pub end_date: Option<DateTime<Utc>>,
    /// Whether the reward came with it.
    pub rewarded: bool,
    /// When it is made.
    pub created_at: DateTime<Utc>,
}

/// Claims of a user on a campaign, as limits count them: all but the failed ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimCounts {
    /// Those of the current UTC day.
    pub today: i64,
    /// When the newest one was made.
    pub last_at: Option<DateTime<Utc>>,
    /// Those at the business.
    pub at_business: i64,
    /// Those at the business in the current UTC day.
    pub at_business_today: i64,
}

/// What claims can be sorted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimSort {
    /// When it was made.
    CreatedAt,
    /// Factor on the reward.
    Multiplier,
}

/// Names of the sort fields on the wire.
pub const SORT_FIELDS: &SortFields<ClaimSort> =
    &[("createdAt", ClaimSort::CreatedAt), ("multiplier", ClaimSort::Multiplier)];

/// Writes a claim that has been granted.
///
/// # Errors
/// Database faults.
pub fn insert(conn: &mut PgConnection, tenant: TenantId, new: &NewClaim<'_>) -> Result<Claim> {
    let object = |members: &HashMap<String, Value>| {
        Value::Object(members.iter().map(|(name, value)| (name.clone(), value.clone())).collect())
    };
    let claim = diesel::insert_into(claims::table)
        .values((
            claims::tenant_id.eq(tenant.uuid()),
            claims::id.eq(new.id.uuid()),
            claims::campaign_id.eq(new.campaign.uuid()),
            claims::user_id.eq(new.user.uuid()),
            claims::business_id.eq(new.business.map(BusinessId::uuid)),
            claims::status.eq(ClaimStatus::Completed.to_string()),
            claims::multiplier.eq(new.multiplier),
            claims::conditions_data.eq(new.conditions_data.map(object)),
            claims::latitude.eq(new.latitude),
            claims::longitude.eq(new.longitude),
            claims::start_date.eq(new.start_date),
            claims::end_date.eq(new.end_date),
            claims::rewarded.eq(new.rewarded),
            claims::created_at.eq(new.created_at),
        ))
        .returning(Claim::as_returning())
        .get_result(conn)?;
    changes::note(tenant, Thing::Claim(new.id), events::of_claim(claim.status), new.created_at);
    Ok(claim)
}

/// Counts the claims of a user on a campaign, in one statement. They stay true only while
/// [`super::campaign_participations::lock`] is held.
///
/// # Errors
/// Database faults.
pub fn count(
    conn: &mut PgConnection,
    tenant: TenantId,
    campaign: CampaignId,
    user: UserId,
    business: Option<BusinessId>,
    now: DateTime<Utc>,
) -> Result<ClaimCounts> {
    // Four small look-ups in one index, none of which reads more claims than it counts.
    let counting = || {
        claims::table
            .filter(claims::tenant_id.eq(tenant.uuid()))
            .filter(claims::campaign_id.eq(campaign.uuid()))
            .filter(claims::user_id.eq(user.uuid()))
            .filter(claims::status.ne(ClaimStatus::Failed.to_string()))
    };
    // No claim is at the business `NULL`: without a business both counts are 0.
    let here = || counting().filter(claims::business_id.eq(business.map(BusinessId::uuid)));
    let today = claims::created_at.ge(day_start(now));
    type Found = (Option<i64>, Option<DateTime<Utc>>, Option<i64>, Option<i64>);
    let (today, last_at, at_business, at_business_today): Found = diesel::select((
        counting().filter(today).count().single_value(),
        counting().select(max(claims::created_at)).single_value(),
        here().count().single_value(),
        here().filter(today).count().single_value(),
    ))
    .get_result(conn)?;
    Ok(ClaimCounts {
        today: today.unwrap_or(0),
        last_at,
        at_business: at_business.unwrap_or(0),
        at_business_today: at_business_today.unwrap_or(0),
    })
}

/// Part of the tenant's claims, and how many there are in all.
///
/// # Errors
/// Database faults.
pub fn list(
    conn: &mut PgConnection,
    tenant: TenantId,
    filter: ClaimFilter,
    sort: &Sort<ClaimSort>,
    window: Window,
) -> Result<(Vec<Claim>, i64)> {
    let total = matching(tenant, filter).count().get_result(conn)?;
    let rows = matching(tenant, filter);
    let rows = match (sort.key, sort.descending) {
        (ClaimSort::CreatedAt, false) => rows.order((claims::created_at.asc(), claims::id.asc())),
        (ClaimSort::CreatedAt, true) => rows.order((claims::created_at.desc(), claims::id.desc())),
        (ClaimSort::Multiplier, false) => rows.order((claims::multiplier.asc(), claims::id.asc())),
        (ClaimSort::Multiplier, true) => rows.order((claims::multiplier.desc(), claims::id.desc())),
    };
    let rows = rows.offset(window.offset).limit(window.limit).select(Claim::as_select()).load(conn)?;
    Ok((rows, total))
}

/// Some claims, by id.
///
/// # Errors
/// Database faults.
pub fn list_by_ids(conn: &mut PgConnection, tenant: TenantId, ids: &[ClaimId]) -> Result<Vec<Claim>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let rows = claims::table.filter(claims::tenant_id.eq(tenant.uuid())).filter(claims::id.eq_any(ids));
    Ok(rows.select(Claim::as_select()).load(conn)?)
}

/// Loads what is shown of some claims: at most ten statements, however many they are.
///
/// # Errors
/// Database faults.
pub fn load_graph(conn: &mut PgConnection, tenant: TenantId, claims: Vec<Claim>) -> Result<ClaimGraph> {
    if claims.is_empty() {
        return Ok(ClaimGraph::default());
    }
    let ids = distinct(claims.iter().map(|claim| claim.campaign_id));
    let campaigns = campaigns::list_by_ids(conn, tenant, &ids)?;
    let campaigns = campaigns::load_graph(conn, tenant, campaigns)?;
    let ids = distinct(claims.iter().map(|claim| claim.user_id));
    let users = users::list_with_accounts(conn, tenant, &ids)?;
    let ids = distinct(claims.iter().filter_map(|claim| claim.business_id));
    let businesses = businesses::list_by_ids(conn, tenant, &ids)?;
    let ids = distinct(businesses.iter().filter_map(|business| business.business_type_id));
    let classes = business_types::list_by_ids(conn, tenant, &ids)?;
    let class_of = |business: &Business| {
        let id = business.business_type_id?;
        classes.iter().find(|class| class.id == id).cloned()
    };
    let ids: Vec<String> = claims.iter().map(|claim| claim.id.to_string()).collect();
    let mut minted: HashMap<String, Vec<Transaction>> = HashMap::new();
    for transaction in transactions::list_by_processes(conn, tenant, &ids)? {
        minted.entry(transaction.process_id.clone().unwrap_or_default()).or_default().push(transaction);
    }
    Ok(ClaimGraph {
        campaigns,
        users: users.into_iter().map(|(user, account)| (user.id.uuid(), (user, account))).collect(),
        businesses: businesses
            .into_iter()
            .map(|row| {
                let class = class_of(&row);
                (row.id, (row, class))
            })
            .collect(),
        transactions: claims
            .iter()
            .filter_map(|claim| Some((claim.id, minted.remove(&claim.id.to_string())?)))
            .collect(),
        claims,
    })
}

fn matching(tenant: TenantId, filter: ClaimFilter) -> claims::BoxedQuery<'static, Pg> {
    let mut rows = claims::table.filter(claims::tenant_id.eq(tenant.uuid())).into_boxed();
    if let Some(campaign) = filter.campaign {
        rows = rows.filter(claims::campaign_id.eq(campaign.uuid()));
    }
    if let Some(user) = filter.user {
        rows = rows.filter(claims::user_id.eq(user.uuid()));
    }
    if let Some(business) = filter.business {
        rows = rows.filter(claims::business_id.eq(business.uuid()));
    }
    rows
}
