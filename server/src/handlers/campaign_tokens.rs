//! Tag "Campaign Tokens".

use pers_api::models;

use super::campaigns::{answer, campaign_id};
use super::token_unit;
use crate::error::Result;
use crate::run::Call;
use crate::store;
use crate::store::token_units::Holder;

/// `POST /campaigns/{campaignId}/tokens`: add a reward to a campaign.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, `TOKEN_NOT_FOUND`, `TOKEN_METADATA_NOT_FOUND`; 422 `TOKEN_NOT_ACTIVE` and the
/// codes of [`amounts`](crate::domain::token_units::amounts).
pub fn create_campaign_token_unit(
    call: &mut Call<'_>,
    campaign_id: &str,
    body: &models::TokenUnitRequestDto,
) -> Result<models::CampaignDto> {
    let (tenant, id) = (call.tenant()?, self::campaign_id(campaign_id)?);
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    let unit_id = call.id().into();
    let unit = token_unit(call, unit_id, body)?;
    store::token_units::insert(call.conn, tenant, Holder::Campaign(id), &unit)?;
    answer(call, campaign)
}

/// `DELETE /campaigns/{campaignId}/tokens/{tokenUnitId}`: remove a reward from a campaign.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, `TOKEN_UNIT_NOT_FOUND`.
pub fn remove_campaign_token_unit(
    call: &mut Call<'_>,
    campaign_id: &str,
    token_unit_id: &str,
) -> Result<models::CampaignDto> {
    let (tenant, id) = (call.tenant()?, self::campaign_id(campaign_id)?);
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    store::token_units::delete(call.conn, tenant, Holder::Campaign(id), super::token_unit_id(token_unit_id)?)?;
    answer(call, campaign)
}

/// `PUT /campaigns/{campaignId}/tokens/{tokenUnitId}`: change a reward of a campaign.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, `TOKEN_UNIT_NOT_FOUND`, `TOKEN_NOT_FOUND`, `TOKEN_METADATA_NOT_FOUND`; 422
/// `TOKEN_NOT_ACTIVE` and the codes of [`amounts`](crate::domain::token_units::amounts).
pub fn update_campaign_token_unit(
    call: &mut Call<'_>,
    campaign_id: &str,
    token_unit_id: &str,
    body: &models::TokenUnitRequestDto,
) -> Result<models::CampaignDto> {
    let (tenant, id) = (call.tenant()?, self::campaign_id(campaign_id)?);
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    let unit = token_unit(call, super::token_unit_id(token_unit_id)?, body)?;
    store::token_units::update(call.conn, tenant, Holder::Campaign(id), &unit)?;
    answer(call, campaign)
}
