//! Tag "Campaign Tags".

use pers_api::models;

use super::campaigns::{answer, campaign_id};
use crate::domain::campaigns;
use crate::error::Result;
use crate::run::Call;
use crate::store;

/// `GET /campaigns/tags`: list every tag in use once, sorted.
///
/// # Errors
/// Database faults.
pub fn get_all_unique_tags(call: &mut Call<'_>) -> Result<Vec<String>> {
    let tenant = call.tenant()?;
    let tags = store::campaign_tags::list_unique(call.conn, tenant)?;
    call.note_whole_list(tags.len());
    Ok(tags)
}

/// `POST /campaigns/{campaignId}/tags/{tag}`: put a tag on a campaign; one that is there stays.
///
/// # Errors
/// 400 `TAG_INVALID`, 404 `CAMPAIGN_NOT_FOUND`.
pub fn add_tag_to_campaign(call: &mut Call<'_>, campaign_id: &str, tag: &str) -> Result<models::CampaignDto> {
    let (tenant, id) = (call.tenant()?, self::campaign_id(campaign_id)?);
    let tag = campaigns::tag(tag)?;
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    store::campaign_tags::insert(call.conn, tenant, id, tag)?;
    answer(call, campaign)
}

/// `DELETE /campaigns/{campaignId}/tags/{tag}`: take a tag off a campaign.
///
/// # Errors
/// 400 `TAG_INVALID`, 404 `CAMPAIGN_NOT_FOUND`, `TAG_NOT_FOUND`.
pub fn remove_tag_from_campaign(call: &mut Call<'_>, campaign_id: &str, tag: &str) -> Result<models::CampaignDto> {
    let (tenant, id) = (call.tenant()?, self::campaign_id(campaign_id)?);
    let tag = campaigns::tag(tag)?;
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    store::campaign_tags::delete(call.conn, tenant, id, tag)?;
    answer(call, campaign)
}
