//! Tag "Campaigns".

use pers_api::models;

use super::ListQuery;
use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /campaigns`: create a campaign.
///
/// # Errors
/// See the contract, `CampaignsController_createCampaign`.
pub fn create_campaign(call: &mut Call<'_>, body: &models::CampaignCreateRequestDto) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignsController_createCampaign is being written"))
}

/// `GET /campaigns`: list campaigns.
///
/// # Errors
/// See the contract, `CampaignsController_getCampaigns`.
pub fn get_campaigns(
    call: &mut Call<'_>,
    active: Option<bool>,
    tag: Option<&str>,
    offset: Option<u32>,
    sort: Option<models::CampaignSortField>,
    order: Option<models::SortOrder>,
    list: &ListQuery,
) -> Result<Vec<models::CampaignDto>> {
    Err(Error::internal("CampaignsController_getCampaigns is being written"))
}

/// `DELETE /campaigns/{id}`: delete a campaign.
///
/// # Errors
/// See the contract, `CampaignsController_deleteCampaign`.
pub fn delete_campaign(call: &mut Call<'_>, id: &str) -> Result<()> {
    Err(Error::internal("CampaignsController_deleteCampaign is being written"))
}

/// `GET /campaigns/{id}`: read a campaign.
///
/// # Errors
/// See the contract, `CampaignsController_getCampaignById`.
pub fn get_campaign_by_id(call: &mut Call<'_>, id: &str) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignsController_getCampaignById is being written"))
}

/// `PUT /campaigns/{id}/status`: switch a campaign on or off.
///
/// # Errors
/// See the contract, `CampaignsController_toggleCampaignStatus`.
pub fn toggle_campaign_status(call: &mut Call<'_>, id: &str) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignsController_toggleCampaignStatus is being written"))
}

/// `PUT /campaigns/{id}/testnet`: switch between testnet and mainnet.
///
/// # Errors
/// See the contract, `CampaignsController_toggleCampaignTestnet`.
pub fn toggle_campaign_testnet(call: &mut Call<'_>, id: &str) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignsController_toggleCampaignTestnet is being written"))
}

/// `PUT /campaigns/{id}`: change a campaign.
///
/// # Errors
/// See the contract, `CampaignsController_updateCampaign`.
pub fn update_campaign(
    call: &mut Call<'_>,
    id: &str,
    body: &models::CampaignCreateRequestDto,
) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignsController_updateCampaign is being written"))
}
