//! Tag "Campaign Claims".

use pers_api::models;

use super::ListQuery;
use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /campaigns/claims`: claim a campaign's reward.
///
/// # Errors
/// See the contract, `CampaignClaimsController_createCampaignClaim`.
pub fn create_campaign_claim(
    call: &mut Call<'_>,
    body: &models::CampaignClaimRequestDto,
) -> Result<models::CampaignClaimDto> {
    Err(Error::internal("CampaignClaimsController_createCampaignClaim is being written"))
}

/// `GET /campaigns/claims`: list claims.
///
/// # Errors
/// See the contract, `CampaignClaimsController_getCampaignClaims`.
pub fn get_campaign_claims(
    call: &mut Call<'_>,
    campaign_id: Option<&str>,
    user_id: Option<&str>,
    business_id: Option<&str>,
    list: &ListQuery,
) -> Result<Vec<models::CampaignClaimDto>> {
    Err(Error::internal("CampaignClaimsController_getCampaignClaims is being written"))
}

/// `GET /campaigns/claims/me`: list my claims.
///
/// # Errors
/// See the contract, `CampaignClaimsController_getMyCampaignClaims`.
pub fn get_my_campaign_claims(
    call: &mut Call<'_>,
    campaign_id: Option<&str>,
    list: &ListQuery,
) -> Result<Vec<models::CampaignClaimDto>> {
    Err(Error::internal("CampaignClaimsController_getMyCampaignClaims is being written"))
}

/// `POST /_pers/explain/claims`: evaluates a claim without making it.
///
/// # Errors
/// As for a claim, before the rules.
pub fn explain_campaign_claim(
    call: &mut Call<'_>,
    body: &models::CampaignClaimRequestDto,
) -> Result<serde_json::Value> {
    Err(Error::internal("explain is being written"))
}
