//! Tag "Campaign Engagements".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /campaigns/{campaignId}/engagements`: engage businesses in a campaign.
///
/// # Errors
/// See the contract, `CampaignEngagementsController_addBusinessEngagementToCampaign`.
pub fn add_business_engagement_to_campaign(
    call: &mut Call<'_>,
    campaign_id: &str,
    body: &models::CampaignBusinessEngagementRequestDto,
) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignEngagementsController_addBusinessEngagementToCampaign is being written"))
}

/// `DELETE /campaigns/{campaignId}/engagements/{businessEngagementId}`: end an engagement.
///
/// # Errors
/// See the contract, `CampaignEngagementsController_removeBusinessEngagementFromCampaign`.
pub fn remove_business_engagement_from_campaign(
    call: &mut Call<'_>,
    campaign_id: &str,
    business_engagement_id: &str,
) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignEngagementsController_removeBusinessEngagementFromCampaign is being written"))
}

/// `PUT /campaigns/{campaignId}/engagements/{businessEngagementId}`: change an engagement.
///
/// # Errors
/// See the contract, `CampaignEngagementsController_updateBusinessEngagementInCampaign`.
pub fn update_business_engagement_in_campaign(
    call: &mut Call<'_>,
    campaign_id: &str,
    business_engagement_id: &str,
    body: &models::CampaignBusinessEngagementRequestDto,
) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignEngagementsController_updateBusinessEngagementInCampaign is being written"))
}
