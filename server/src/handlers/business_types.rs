//! Tag "Business Types".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /businesses/types`: create a business type.
///
/// # Errors
/// See the contract, `BusinessTypesController_createBusinessType`.
pub fn create_business_type(
    call: &mut Call<'_>,
    body: &models::CreateBusinessTypeDto,
) -> Result<models::BusinessTypeDto> {
    Err(Error::internal("BusinessTypesController_createBusinessType is being written"))
}

/// `GET /businesses/types`: list business types.
///
/// # Errors
/// See the contract, `BusinessTypesController_getAllBusinessTypes`.
pub fn get_all_business_types(call: &mut Call<'_>) -> Result<Vec<models::BusinessTypeDto>> {
    Err(Error::internal("BusinessTypesController_getAllBusinessTypes is being written"))
}

/// `PUT /businesses/types`: change a business type.
///
/// # Errors
/// See the contract, `BusinessTypesController_updateBusinessType`.
pub fn update_business_type(
    call: &mut Call<'_>,
    body: &models::UpdateBusinessTypeDto,
) -> Result<models::BusinessTypeDto> {
    Err(Error::internal("BusinessTypesController_updateBusinessType is being written"))
}

/// `DELETE /businesses/types/{id}`: delete a business type.
///
/// # Errors
/// See the contract, `BusinessTypesController_deleteBusinessType`.
pub fn delete_business_type(call: &mut Call<'_>, id: i64) -> Result<()> {
    Err(Error::internal("BusinessTypesController_deleteBusinessType is being written"))
}
