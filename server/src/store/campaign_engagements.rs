//! Which businesses take part in a campaign, and how.

use diesel::prelude::*;
use uuid::Uuid;

use super::business_types::BusinessType;
use super::businesses::Business;
use super::schema::{business_types, businesses, campaign_engagements};
use super::unique;
use crate::domain::ids::{CampaignId, EngagementId, TenantId};
use crate::error::{Error, Result};

/// A business's part in a campaign. A limit that is `None` does not apply.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = campaign_engagements)]
pub struct Engagement {
    /// Id.
    pub id: Uuid,
    /// Campaign.
    pub campaign_id: Uuid,
    /// Business.
    pub business_id: Uuid,
    /// What the user has to do there.
    pub short_description: Option<String>,
    /// Claims of a user at the business.
    pub max_per_business: Option<i64>,
    /// Claims of a user at the business in a UTC day.
    pub max_per_day: Option<i64>,
    /// Outside link.
    pub external_url: Option<String>,
}

/// What can be written of an engagement; a change replaces all of it.
#[derive(Clone, Debug, Insertable, AsChangeset)]
#[diesel(table_name = campaign_engagements, treat_none_as_null = true)]
pub struct EngagementChange<'a> {
    /// Business.
    pub business_id: Uuid,
    /// What the user has to do there.
    pub short_description: Option<&'a str>,
    /// Claims of a user at the business.
    pub max_per_business: Option<i64>,
    /// Claims of a user at the business in a UTC day.
    pub max_per_day: Option<i64>,
    /// Outside link.
    pub external_url: Option<&'a str>,
}

/// A business may be deleted between look and write; the campaign itself is locked by every writer,
/// so the unique constraint never speaks.
const MEANINGS: [super::Meaning; 1] =
    [("campaign_engagements_tenant_id_business_id_fkey", || Error::not_found("business").at("/businessIds"))];

/// Engagements of campaigns with their businesses and the classes of those, in the order in which they
/// were added: one statement.
///
/// # Errors
/// Database faults.
pub fn list_with_businesses_for_campaigns(
    conn: &mut PgConnection,
    tenant: TenantId,
    campaigns: &[Uuid],
) -> Result<Vec<(Engagement, Business, Option<BusinessType>)>> {
    let of_engagement = businesses::tenant_id
        .eq(campaign_engagements::tenant_id)
        .and(businesses::id.eq(campaign_engagements::business_id));
    let of_business = business_types::tenant_id
        .eq(businesses::tenant_id)
        .and(business_types::id.nullable().eq(businesses::business_type_id));
    Ok(campaign_engagements::table
        .inner_join(businesses::table.on(of_engagement))
        .left_join(business_types::table.on(of_business))
        .filter(campaign_engagements::tenant_id.eq(tenant.uuid()))
        .filter(campaign_engagements::campaign_id.eq_any(campaigns))
        .order(campaign_engagements::position)
        .select((Engagement::as_select(), Business::as_select(), Option::<BusinessType>::as_select()))
        .load(conn)?)
}

/// Engagements of one campaign, in the order in which they were added.
///
/// # Errors
/// Database faults.
pub fn list_for(conn: &mut PgConnection, tenant: TenantId, campaign: CampaignId) -> Result<Vec<Engagement>> {
    Ok(campaign_engagements::table
        .filter(campaign_engagements::tenant_id.eq(tenant.uuid()))
        .filter(campaign_engagements::campaign_id.eq(campaign.uuid()))
        .order(campaign_engagements::position)
        .select(Engagement::as_select())
        .load(conn)?)
}

/// Adds an engagement behind the others of a campaign that the caller has locked.
///
/// # Errors
/// 404 `BUSINESS_NOT_FOUND`.
pub fn insert(
    conn: &mut PgConnection,
    tenant: TenantId,
    campaign: CampaignId,
    id: EngagementId,
    engagement: &EngagementChange<'_>,
) -> Result<()> {
    let written = diesel::insert_into(campaign_engagements::table)
        .values((
            campaign_engagements::tenant_id.eq(tenant.uuid()),
            campaign_engagements::id.eq(id.uuid()),
            campaign_engagements::campaign_id.eq(campaign.uuid()),
            engagement,
        ))
        .execute(conn);
    unique(written, &MEANINGS).map(|_| ())
}

/// Replaces what can be written of an engagement of a campaign that the caller has locked.
///
/// # Errors
/// 404 `ENGAGEMENT_NOT_FOUND`, `BUSINESS_NOT_FOUND`.
pub fn update(
    conn: &mut PgConnection,
    tenant: TenantId,
    campaign: CampaignId,
    id: EngagementId,
    change: &EngagementChange<'_>,
) -> Result<()> {
    let written = diesel::update(campaign_engagements::table.find((tenant.uuid(), id.uuid())))
        .filter(campaign_engagements::campaign_id.eq(campaign.uuid()))
        .set(change)
        .execute(conn);
    if unique(written, &MEANINGS)? == 0 { Err(Error::not_found("engagement")) } else { Ok(()) }
}

/// Deletes an engagement of a campaign.
///
/// # Errors
/// 404 `ENGAGEMENT_NOT_FOUND`.
pub fn delete(conn: &mut PgConnection, tenant: TenantId, campaign: CampaignId, id: EngagementId) -> Result<()> {
    let deleted = diesel::delete(campaign_engagements::table.find((tenant.uuid(), id.uuid())))
        .filter(campaign_engagements::campaign_id.eq(campaign.uuid()))
        .execute(conn)?;
    if deleted == 0 { Err(Error::not_found("engagement")) } else { Ok(()) }
}
