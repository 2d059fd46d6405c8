//! Tag "Campaign Tags".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `GET /campaigns/tags`: list every tag in use.
///
/// # Errors
/// See the contract, `CampaignTagsController_getAllUniqueTags`.
pub fn get_all_unique_tags(call: &mut Call<'_>) -> Result<Vec<String>> {
    Err(Error::internal("CampaignTagsController_getAllUniqueTags is being written"))
}

/// `POST /campaigns/{campaignId}/tags/{tag}`: put a tag on a campaign.
///
/// # Errors
/// See the contract, `CampaignTagsController_addTagToCampaign`.
pub fn add_tag_to_campaign(call: &mut Call<'_>, campaign_id: &str, tag: &str) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignTagsController_addTagToCampaign is being written"))
}

/// `DELETE /campaigns/{campaignId}/tags/{tag}`: take a tag off a campaign.
///
/// # Errors
/// See the contract, `CampaignTagsController_removeTagFromCampaign`.
pub fn remove_tag_from_campaign(call: &mut Call<'_>, campaign_id: &str, tag: &str) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignTagsController_removeTagFromCampaign is being written"))
}
