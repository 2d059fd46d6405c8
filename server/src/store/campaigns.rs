//! Campaigns, and the look-up of everything that belongs to some of them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::dsl::exists;
use diesel::pg::Pg;
use diesel::prelude::*;
use pers_api::models::{CampaignSortField, NativeTokenType};
use uuid::Uuid;

use super::accounts::Owner;
use super::business_types::BusinessType;
use super::businesses::Business;
use super::campaign_engagements::{self, Engagement};
use super::campaign_triggers::{self, FullTrigger, Trigger, TriggerCondition};
use super::schema::{
    campaign_claims, campaign_tags as tags, campaign_triggers as trigger_rows, campaigns, trigger_conditions,
};
use super::token_metadata::{self, TokenMetadata};
use super::token_units::{self, TokenUnit};
use super::tokens::Token;
use super::{campaign_tags, unique};
use crate::domain::campaigns::period_invalid;
use crate::domain::ids::{CampaignId, TenantId, TriggerId};
use crate::domain::wallets::format_address;
use crate::error::{Error, Result};
use crate::list::{Sort, Window};

/// A campaign, without what belongs to it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = campaigns)]
pub struct Campaign {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// What it is about.
    pub description: Option<String>,
    /// Account address that benefits, with its EIP-55 checksum.
    pub beneficiary_account_address: Option<String>,
    /// First instant.
    pub start_date: DateTime<Utc>,
    /// First instant after it; none for no end.
    pub end_date: Option<DateTime<Utc>>,
    /// Picture.
    pub image_url: Option<String>,
    /// Page about it.
    pub external_url: Option<String>,
    /// Whether it is live.
    pub is_active: bool,
    /// Whether it runs on a test network.
    pub is_testnet: bool,
    /// Activation rule.
    pub trigger_id: Option<Uuid>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// What can be written of a campaign; a change replaces all of it.
#[derive(Clone, Debug, Insertable, AsChangeset)]
#[diesel(table_name = campaigns, treat_none_as_null = true)]
pub struct CampaignChange<'a> {
    /// Name.
    pub name: &'a str,
    /// What it is about.
    pub description: Option<&'a str>,
    /// Account address that benefits, with its EIP-55 checksum.
    pub beneficiary_account_address: Option<String>,
    /// First instant.
    pub start_date: DateTime<Utc>,
    /// First instant after it; none for no end.
    pub end_date: Option<DateTime<Utc>>,
    /// Picture.
    pub image_url: Option<&'a str>,
    /// Page about it.
    pub external_url: Option<&'a str>,
}

/// Which campaigns a list shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct CampaignFilter<'a> {
    /// Only those that are on, or off.
    pub active: Option<bool>,
    /// Only those with this tag.
    pub tag: Option<&'a str>,
}

/// A campaign of the tenant, active or not.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId, id: CampaignId) -> Result<Option<Campaign>> {
    Ok(campaigns::table.find((tenant.uuid(), id.uuid())).select(Campaign::as_select()).first(conn).optional()?)
}

/// A campaign of the tenant, active or not.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, tenant: TenantId, id: CampaignId) -> Result<Campaign> {
    find(conn, tenant, id)?.ok_or_else(|| Error::not_found("campaign"))
}

/// Campaigns by id, active or not, in no order; unknown ids are left out.
///
/// # Errors
/// Database faults.
pub fn list_by_ids(conn: &mut PgConnection, tenant: TenantId, ids: &[Uuid]) -> Result<Vec<Campaign>> {
    Ok(campaigns::table
        .filter(campaigns::tenant_id.eq(tenant.uuid()))
        .filter(campaigns::id.eq_any(ids))
        .select(Campaign::as_select())
        .load(conn)?)
}

/// As [`get`]; until the transaction ends, nobody else changes the campaign or what belongs to it, and
/// no claim on it comes in.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`.
pub fn lock(conn: &mut PgConnection, tenant: TenantId, id: CampaignId) -> Result<Campaign> {
    campaigns::table
        .find((tenant.uuid(), id.uuid()))
        .select(Campaign::as_select())
        .for_update()
        .first(conn)
        .optional()?
        .ok_or_else(|| Error::not_found("campaign"))
}

/// Part of the tenant's campaigns, and how many there are in all.
///
/// # Errors
/// Database faults.
pub fn list(
    conn: &mut PgConnection,
    tenant: TenantId,
    filter: CampaignFilter<'_>,
    sort: &Sort<CampaignSortField>,
    window: Window,
) -> Result<(Vec<Campaign>, i64)> {
    let total = matching(tenant, filter).count().get_result(conn)?;
    let query = matching(tenant, filter);
    let query = match (sort.key, sort.descending) {
        (CampaignSortField::Name, false) => query.order(campaigns::name.asc()),
        (CampaignSortField::Name, true) => query.order(campaigns::name.desc()),
        (CampaignSortField::CreatedAt, false) => query.order(campaigns::created_at.asc()),
        (CampaignSortField::CreatedAt, true) => query.order(campaigns::created_at.desc()),
        (CampaignSortField::StartDate, false) => query.order(campaigns::start_date.asc()),
        (CampaignSortField::StartDate, true) => query.order(campaigns::start_date.desc()),
    };
    let query =
        if sort.descending { query.then_order_by(campaigns::id.desc()) } else { query.then_order_by(campaigns::id) };
    let rows = query.offset(window.offset).limit(window.limit).select(Campaign::as_select()).load(conn)?;
    Ok((rows, total))
}

fn matching(tenant: TenantId, filter: CampaignFilter<'_>) -> campaigns::BoxedQuery<'_, Pg> {
    let mut query = campaigns::table.filter(campaigns::tenant_id.eq(tenant.uuid())).into_boxed();
    if let Some(active) = filter.active {
        query = query.filter(campaigns::is_active.eq(active));
    }
    if let Some(tag) = filter.tag {
        let tagged =
            tags::table.filter(tags::tenant_id.eq(tenant.uuid())).filter(tags::tag.eq(tag)).select(tags::campaign_id);
        query = query.filter(campaigns::id.eq_any(tagged));
    }
    query
}

/// Whether anybody has claimed the campaign's reward.
///
/// # Errors
/// Database faults.
pub fn has_claims(conn: &mut PgConnection, tenant: TenantId, id: CampaignId) -> Result<bool> {
    let claims = campaign_claims::table
        .filter(campaign_claims::tenant_id.eq(tenant.uuid()))
        .filter(campaign_claims::campaign_id.eq(id.uuid()));
    Ok(diesel::select(exists(claims)).get_result(conn)?)
}

/// Adds a campaign: inactive, on the main network, with nothing that belongs to it.
///
/// # Errors
/// 422 `CAMPAIGN_PERIOD_INVALID`.
pub fn insert(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: CampaignId,
    campaign: &CampaignChange<'_>,
    now: DateTime<Utc>,
) -> Result<Campaign> {
    let written = diesel::insert_into(campaigns::table)
        .values((
            campaigns::tenant_id.eq(tenant.uuid()),
            campaigns::id.eq(id.uuid()),
            campaign,
            campaigns::created_at.eq(now),
            campaigns::updated_at.eq(now),
        ))
        .returning(Campaign::as_returning())
        .get_result(conn);
    one(written)
}

/// Replaces what can be written of a campaign.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, 422 `CAMPAIGN_PERIOD_INVALID`.
pub fn update(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: CampaignId,
    change: &CampaignChange<'_>,
    now: DateTime<Utc>,
) -> Result<Campaign> {
    let written = diesel::update(campaigns::table.find((tenant.uuid(), id.uuid())))
        .set((change, campaigns::updated_at.eq(now)))
        .returning(Campaign::as_returning())
        .get_result(conn);
    one(written)
}

/// Switches a campaign on or off.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`.
pub fn set_active(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: CampaignId,
    is_active: bool,
    now: DateTime<Utc>,
) -> Result<Campaign> {
    let written = diesel::update(campaigns::table.find((tenant.uuid(), id.uuid())))
        .set((campaigns::is_active.eq(is_active), campaigns::updated_at.eq(now)))
        .returning(Campaign::as_returning())
        .get_result(conn);
    one(written)
}

/// Moves a campaign to a test network or away from it.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`.
pub fn set_testnet(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: CampaignId,
    is_testnet: bool,
    now: DateTime<Utc>,
) -> Result<Campaign> {
    let written = diesel::update(campaigns::table.find((tenant.uuid(), id.uuid())))
        .set((campaigns::is_testnet.eq(is_testnet), campaigns::updated_at.eq(now)))
        .returning(Campaign::as_returning())
        .get_result(conn);
    one(written)
}

/// Gives a campaign its trigger, or takes it off.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, `TRIGGER_NOT_FOUND`.
pub fn set_trigger(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: CampaignId,
    trigger: Option<TriggerId>,
    now: DateTime<Utc>,
) -> Result<Campaign> {
    let written = diesel::update(campaigns::table.find((tenant.uuid(), id.uuid())))
        .set((campaigns::trigger_id.eq(trigger.map(TriggerId::uuid)), campaigns::updated_at.eq(now)))
        .returning(Campaign::as_returning())
        .get_result(conn);
    one(written)
}

/// A trigger may be deleted between look and write; a leap second passes the domain's check of the period.
const MEANINGS: [super::Meaning; 2] = [
    ("campaigns_tenant_id_trigger_id_fkey", || Error::not_found("trigger").at("path/triggerId")),
    ("campaigns_check", period_invalid),
];

/// The row that a statement on one campaign wrote.
fn one(written: Result<Campaign, diesel::result::Error>) -> Result<Campaign> {
    unique(written.optional(), &MEANINGS)?.ok_or_else(|| Error::not_found("campaign"))
}

/// Deletes a campaign that has no claims, with everything that belongs to it.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`.
pub fn delete(conn: &mut PgConnection, tenant: TenantId, id: CampaignId) -> Result<()> {
    let deleted = diesel::delete(campaigns::table.find((tenant.uuid(), id.uuid()))).execute(conn)?;
    if deleted == 0 { Err(Error::not_found("campaign")) } else { Ok(()) }
}

/// Campaigns with all that belongs to them, found by id.
#[derive(Clone, Debug, Default)]
pub struct CampaignGraph {
    /// The campaigns, in the order asked for.
    pub campaigns: Vec<Campaign>,
    /// Their triggers.
    pub triggers: HashMap<Uuid, FullTrigger>,
    /// Sorted tags, by campaign.
    pub tags: HashMap<Uuid, Vec<String>>,
    /// Token units in their order, by campaign.
    pub token_units: HashMap<Uuid, Vec<TokenUnit>>,
    /// Tokens of the token units.
    pub tokens: HashMap<Uuid, Token>,
    /// Metadata entries of all those tokens.
    pub metadata: Vec<TokenMetadata>,
    /// Engagements in their order, by campaign.
    pub engagements: HashMap<Uuid, Vec<Engagement>>,
    /// Businesses of the engagements.
    pub businesses: HashMap<Uuid, Business>,
    /// Classes of those businesses.
    pub business_types: HashMap<i64, BusinessType>,
    /// Account addresses of those businesses, by business.
    pub addresses: HashMap<Uuid, String>,
}

/// Loads what belongs to some campaigns: at most five statements, however many they are.
///
/// # Errors
/// Database faults.
pub fn load_graph(conn: &mut PgConnection, tenant: TenantId, campaigns: Vec<Campaign>) -> Result<CampaignGraph> {
    if campaigns.is_empty() {
        return Ok(CampaignGraph::default());
    }
    let triggers = distinct(campaigns.iter().filter_map(|campaign| campaign.trigger_id));
    let triggers = campaign_triggers::list_by_ids_with_conditions(conn, tenant, &triggers)?;
    complete(conn, tenant, campaigns, triggers)
}

/// Loads one campaign with what belongs to it: at most five statements, four for one that pays out
/// points. An empty graph if there is no such campaign.
///
/// # Errors
/// Database faults.
pub fn find_graph(conn: &mut PgConnection, tenant: TenantId, id: CampaignId) -> Result<CampaignGraph> {
    let of_campaign =
        trigger_rows::tenant_id.eq(campaigns::tenant_id).and(trigger_rows::id.nullable().eq(campaigns::trigger_id));
    let of_trigger = trigger_conditions::tenant_id
        .eq(campaigns::tenant_id)
        .and(trigger_conditions::trigger_id.nullable().eq(campaigns::trigger_id));
    let rows: Vec<(Campaign, Option<Trigger>, Option<TriggerCondition>)> = campaigns::table
        .left_join(trigger_rows::table.on(of_campaign))
        .left_join(trigger_conditions::table.on(of_trigger))
        .filter(campaigns::tenant_id.eq(tenant.uuid()))
        .filter(campaigns::id.eq(id.uuid()))
        .order(trigger_conditions::position)
        .select((Campaign::as_select(), Option::<Trigger>::as_select(), Option::<TriggerCondition>::as_select()))
        .load(conn)?;
    let Some(campaign) = rows.first().map(|(campaign, ..)| campaign.clone()) else {
        return Ok(CampaignGraph::default());
    };
    let triggers = rows.into_iter().filter_map(|(_, trigger, condition)| Some((trigger?, condition)));
    complete(conn, tenant, vec![campaign], campaign_triggers::gathered(triggers))
}

/// What belongs to campaigns beside their triggers.
fn complete(
    conn: &mut PgConnection,
    tenant: TenantId,
    campaigns: Vec<Campaign>,
    triggers: Vec<FullTrigger>,
) -> Result<CampaignGraph> {
    let ids: Vec<Uuid> = campaigns.iter().map(|campaign| campaign.id).collect();
    let tags = campaign_tags::list_for_campaigns(conn, tenant, &ids)?;
    let (token_units, tokens) = token_units::list_with_tokens(conn, tenant, &ids)?;
    let with_entries = tokens.values().filter(|token| token.token_type != NativeTokenType::Erc20);
    let metadata = token_metadata::list_for(conn, tenant, &distinct(with_entries.map(|token| token.id)))?;
    let mut graph = CampaignGraph {
        campaigns,
        triggers: triggers.into_iter().map(|full| (full.trigger.id, full)).collect(),
        tags,
        token_units,
        tokens,
        metadata,
        ..CampaignGraph::default()
    };
    let engaged = campaign_engagements::list_with_businesses_for_campaigns(conn, tenant, &ids)?;
    for (engagement, business, class) in engaged {
        graph.engagements.entry(engagement.campaign_id).or_default().push(engagement);
        // An address follows from its owner; no look-up is needed to know it.
        let address = format_address(&Owner::Business(business.id.into()).address(tenant));
        graph.addresses.insert(business.id, address);
        graph.businesses.insert(business.id, business);
        graph.business_types.extend(class.map(|class| (class.id, class)));
    }
    Ok(graph)
}

/// Each id once, in order.
pub(super) fn distinct<T: Ord>(ids: impl Iterator<Item = T>) -> Vec<T> {
    let mut ids: Vec<T> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Id of the oldest campaign with this name.
///
/// # Errors
/// Database faults.
pub fn find_id_by_name(conn: &mut PgConnection, tenant: TenantId, name: &str) -> Result<Option<Uuid>> {
    Ok(campaigns::table
        .filter(campaigns::tenant_id.eq(tenant.uuid()))
        .filter(campaigns::name.eq(name))
        .order((campaigns::created_at, campaigns::id))
        .select(campaigns::id)
        .first(conn)
        .optional()?)
}
