//! Labels of campaigns.

use std::collections::HashMap;

use diesel::prelude::*;
use uuid::Uuid;

use super::schema::campaign_tags;
use crate::domain::ids::{CampaignId, TenantId};
use crate::error::{Error, Kind, Result};

/// Every tag of the tenant's campaigns once, sorted.
///
/// # Errors
/// Database faults.
pub fn list_unique(conn: &mut PgConnection, tenant: TenantId) -> Result<Vec<String>> {
    Ok(campaign_tags::table
        .filter(campaign_tags::tenant_id.eq(tenant.uuid()))
        .order(campaign_tags::tag)
        .select(campaign_tags::tag)
        .distinct()
        .load(conn)?)
}

/// Tags by campaign, sorted.
///
/// # Errors
/// Database faults.
pub fn list_for_campaigns(
    conn: &mut PgConnection,
    tenant: TenantId,
    campaigns: &[Uuid],
) -> Result<HashMap<Uuid, Vec<String>>> {
    let rows: Vec<(Uuid, String)> = campaign_tags::table
        .filter(campaign_tags::tenant_id.eq(tenant.uuid()))
        .filter(campaign_tags::campaign_id.eq_any(campaigns))
        .order(campaign_tags::tag)
        .select((campaign_tags::campaign_id, campaign_tags::tag))
        .load(conn)?;
    let mut tags: HashMap<Uuid, Vec<String>> = HashMap::new();
    for (campaign, tag) in rows {
        tags.entry(campaign).or_default().push(tag);
    }
    Ok(tags)
}

/// Puts a tag on a campaign; one that is there stays.
///
/// # Errors
/// Database faults.
pub fn insert(conn: &mut PgConnection, tenant: TenantId, campaign: CampaignId, tag: &str) -> Result<()> {
    diesel::insert_into(campaign_tags::table)
        .values((
            campaign_tags::tenant_id.eq(tenant.uuid()),
            campaign_tags::campaign_id.eq(campaign.uuid()),
            campaign_tags::tag.eq(tag),
        ))
        .on_conflict_do_nothing()
        .execute(conn)?;
    Ok(())
}

/// Takes a tag off a campaign.
///
/// # Errors
/// 404 `TAG_NOT_FOUND` when the campaign does not have it.
pub fn delete(conn: &mut PgConnection, tenant: TenantId, campaign: CampaignId, tag: &str) -> Result<()> {
    let deleted = diesel::delete(campaign_tags::table.find((tenant.uuid(), campaign.uuid(), tag))).execute(conn)?;
    if deleted == 0 {
        return Err(Error::new(Kind::NotFound, "TAG_NOT_FOUND", "The campaign does not have this tag").at("path/tag"));
    }
    Ok(())
}
