//! Tag "Campaign Tokens".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /campaigns/{campaignId}/tokens`: add a reward to a campaign.
///
/// # Errors
/// See the contract, `CampaignTokensController_createCampaignTokenUnit`.
pub fn create_campaign_token_unit(
    call: &mut Call<'_>,
    campaign_id: &str,
    body: &models::TokenUnitRequestDto,
) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignTokensController_createCampaignTokenUnit is being written"))
}

/// `DELETE /campaigns/{campaignId}/tokens/{tokenUnitId}`: remove a reward from a campaign.
///
/// # Errors
/// See the contract, `CampaignTokensController_removeCampaignTokenUnit`.
pub fn remove_campaign_token_unit(
    call: &mut Call<'_>,
    campaign_id: &str,
    token_unit_id: &str,
) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignTokensController_removeCampaignTokenUnit is being written"))
}

/// `PUT /campaigns/{campaignId}/tokens/{tokenUnitId}`: change a reward of a campaign.
///
/// # Errors
/// See the contract, `CampaignTokensController_updateCampaignTokenUnit`.
pub fn update_campaign_token_unit(
    call: &mut Call<'_>,
    campaign_id: &str,
    token_unit_id: &str,
    body: &models::TokenUnitRequestDto,
) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignTokensController_updateCampaignTokenUnit is being written"))
}
