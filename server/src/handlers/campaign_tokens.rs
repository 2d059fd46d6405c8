//! Tag "Campaign Tokens".

use pers_api::models;

use super::campaigns::{answer, campaign_id};
use crate::domain::ids::{TokenId, TokenUnitId};
use crate::domain::token_units::{Amounts, amounts, check_token};
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store;
use crate::store::token_units::TokenUnit;

/// The token unit that a body describes.
///
/// # Errors
/// 404 `TOKEN_NOT_FOUND`; 422 `TOKEN_NOT_ACTIVE` and the codes of [`amounts`].
fn token_unit(call: &mut Call<'_>, id: TokenUnitId, body: &models::TokenUnitRequestDto) -> Result<TokenUnit> {
    let tenant = call.tenant()?;
    let token = match TokenId::parse(&body.token_id) {
        Some(token) => store::tokens::find(call.conn, tenant, token)?,
        None => None,
    };
    let token = token.ok_or_else(|| Error::not_found("token").at("/tokenId"))?;
    check_token(token.is_active)?;
    let entry = body.token_metadata_incremental_id;
    let Amounts { amount, max_amount } =
        amounts(token.token_type, token.decimals, entry, body.amount, body.max_amount)?;
    Ok(TokenUnit { id: id.uuid(), token_id: token.id, metadata_incremental_id: entry, amount, max_amount })
}

/// The id of a path.
fn token_unit_id(text: &str) -> Result<TokenUnitId> {
    TokenUnitId::parse(text).ok_or_else(|| Error::not_found("token unit"))
}

/// `POST /campaigns/{campaignId}/tokens`: add a reward to a campaign.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, `TOKEN_NOT_FOUND`, `TOKEN_METADATA_NOT_FOUND`; 422 `TOKEN_NOT_ACTIVE` and the
/// codes of [`amounts`].
pub fn create_campaign_token_unit(
    call: &mut Call<'_>,
    campaign_id: &str,
    body: &models::TokenUnitRequestDto,
) -> Result<models::CampaignDto> {
    let (tenant, id) = (call.tenant()?, self::campaign_id(campaign_id)?);
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    let unit_id = call.id().into();
    let unit = token_unit(call, unit_id, body)?;
    store::token_units::insert_for_campaign(call.conn, tenant, id, &unit)?;
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
    store::token_units::delete_for_campaign(call.conn, tenant, id, self::token_unit_id(token_unit_id)?)?;
    answer(call, campaign)
}

/// `PUT /campaigns/{campaignId}/tokens/{tokenUnitId}`: change a reward of a campaign.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, `TOKEN_UNIT_NOT_FOUND`, `TOKEN_NOT_FOUND`, `TOKEN_METADATA_NOT_FOUND`; 422
/// `TOKEN_NOT_ACTIVE` and the codes of [`amounts`].
pub fn update_campaign_token_unit(
    call: &mut Call<'_>,
    campaign_id: &str,
    token_unit_id: &str,
    body: &models::TokenUnitRequestDto,
) -> Result<models::CampaignDto> {
    let (tenant, id) = (call.tenant()?, self::campaign_id(campaign_id)?);
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    let unit = token_unit(call, self::token_unit_id(token_unit_id)?, body)?;
    store::token_units::update_for_campaign(call.conn, tenant, id, &unit)?;
    answer(call, campaign)
}
