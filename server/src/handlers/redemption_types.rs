//! Tag "Redemption Types".

use pers_api::models;

use crate::error::Result;
use crate::run::Call;
use crate::store::redemption_types::NewRedemptionType;
use crate::{store, views};

/// `POST /redemptions/types`: create a redemption type.
///
/// # Errors
/// 409 `REDEMPTION_TYPE_NAME_TAKEN`, `REDEMPTION_TYPES_FULL`.
pub fn create_redemption_type(
    call: &mut Call<'_>,
    body: &models::RedemptionTypeCreateRequestDto,
) -> Result<models::RedemptionTypeDto> {
    let tenant = call.tenant()?;
    let new = NewRedemptionType {
        name: &body.name,
        description: body.description.as_deref(),
        image_url: body.image_url.as_deref(),
    };
    store::redemption_types::insert(call.conn, tenant, &new).map(views::redemptions::redemption_type)
}

/// `GET /redemptions/types`: list redemption types, the oldest first.
///
/// # Errors
/// Database faults.
pub fn get_redemption_types(call: &mut Call<'_>) -> Result<Vec<models::RedemptionTypeDto>> {
    let tenant = call.tenant()?;
    let types = store::redemption_types::list(call.conn, tenant)?;
    call.note_whole_list(types.len());
    Ok(types.into_iter().map(views::redemptions::redemption_type).collect())
}
