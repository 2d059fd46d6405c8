//! Tag "Redemption Tokens".

use pers_api::models;

use super::redemptions::{answer, redemption_id};
use super::token_unit;
use crate::error::Result;
use crate::run::Call;
use crate::store;
use crate::store::token_units::Holder;

/// `POST /redemptions/{redemptionId}/tokens`: add a token unit to a redemption.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`, `TOKEN_NOT_FOUND`, `TOKEN_METADATA_NOT_FOUND`; 422 `TOKEN_NOT_ACTIVE` and
/// the codes of [`amounts`](crate::domain::token_units::amounts).
pub fn add_token_unit(
    call: &mut Call<'_>,
    redemption_id: &str,
    body: &models::TokenUnitRequestDto,
) -> Result<models::RedemptionDto> {
    let (tenant, id) = (call.tenant()?, self::redemption_id(redemption_id)?);
    let redemption = store::redemptions::lock(call.conn, tenant, id)?;
    let unit_id = call.id().into();
    let unit = token_unit(call, unit_id, body)?;
    store::token_units::insert(call.conn, tenant, Holder::Redemption(id), &unit)?;
    answer(call, redemption)
}

/// `DELETE /redemptions/{redemptionId}/tokens/{tokenUnitId}`: remove a token unit from a redemption.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`, `TOKEN_UNIT_NOT_FOUND`.
pub fn remove_token_unit(
    call: &mut Call<'_>,
    redemption_id: &str,
    token_unit_id: &str,
) -> Result<models::RedemptionDto> {
    let (tenant, id) = (call.tenant()?, self::redemption_id(redemption_id)?);
    let redemption = store::redemptions::lock(call.conn, tenant, id)?;
    store::token_units::delete(call.conn, tenant, Holder::Redemption(id), super::token_unit_id(token_unit_id)?)?;
    answer(call, redemption)
}

/// `PUT /redemptions/{redemptionId}/tokens/{tokenUnitId}`: change a token unit of a redemption.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`, `TOKEN_UNIT_NOT_FOUND`, `TOKEN_NOT_FOUND`, `TOKEN_METADATA_NOT_FOUND`; 422
/// `TOKEN_NOT_ACTIVE` and the codes of [`amounts`](crate::domain::token_units::amounts).
pub fn update_token_unit(
    call: &mut Call<'_>,
    redemption_id: &str,
    token_unit_id: &str,
    body: &models::TokenUnitRequestDto,
) -> Result<models::RedemptionDto> {
    let (tenant, id) = (call.tenant()?, self::redemption_id(redemption_id)?);
    let redemption = store::redemptions::lock(call.conn, tenant, id)?;
    let unit = token_unit(call, super::token_unit_id(token_unit_id)?, body)?;
    store::token_units::update(call.conn, tenant, Holder::Redemption(id), &unit)?;
    answer(call, redemption)
}
