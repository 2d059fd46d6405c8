//! Tag "Businesses".

use pers_api::models;

use super::ListQuery;
use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /businesses`: register a business.
///
/// # Errors
/// See the contract, `BusinessesController_createBusiness`.
pub fn create_business(call: &mut Call<'_>, body: &models::BusinessRequestDto) -> Result<models::BusinessDto> {
    Err(Error::internal("BusinessesController_createBusiness is being written"))
}

/// `GET /businesses`: list businesses.
///
/// # Errors
/// See the contract, `BusinessesController_getBusinesses`.
pub fn get_businesses(call: &mut Call<'_>, active: Option<bool>, list: &ListQuery) -> Result<Vec<models::BusinessDto>> {
    Err(Error::internal("BusinessesController_getBusinesses is being written"))
}

/// `GET /businesses/me`: read the caller's business.
///
/// # Errors
/// See the contract, `BusinessesController_getCurrentBusiness`.
pub fn get_current_business(call: &mut Call<'_>) -> Result<models::BusinessDto> {
    Err(Error::internal("BusinessesController_getCurrentBusiness is being written"))
}

/// `GET /businesses/{id}`: read a business.
///
/// # Errors
/// See the contract, `BusinessesController_getById`.
pub fn get_by_id(call: &mut Call<'_>, id: &str) -> Result<models::BusinessDto> {
    Err(Error::internal("BusinessesController_getById is being written"))
}

/// `PUT /businesses/{id}`: change a business.
///
/// # Errors
/// See the contract, `BusinessesController_updateBusiness`.
pub fn update_business(
    call: &mut Call<'_>,
    id: &str,
    body: &models::BusinessRequestDto,
) -> Result<models::BusinessDto> {
    Err(Error::internal("BusinessesController_updateBusiness is being written"))
}
