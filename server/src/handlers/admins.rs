//! Tag "Admins".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /admins`: create or update an admin.
///
/// # Errors
/// See the contract, `AdminsController_createAdmin`.
pub fn create_admin(call: &mut Call<'_>, body: &models::AdminCreateRequestDto) -> Result<models::AdminDto> {
    Err(Error::internal("AdminsController_createAdmin is being written"))
}

/// `GET /admins`: list the admins.
///
/// # Errors
/// See the contract, `AdminsController_getAdmins`.
pub fn get_admins(call: &mut Call<'_>) -> Result<Vec<models::AdminDto>> {
    Err(Error::internal("AdminsController_getAdmins is being written"))
}

/// `PUT /admins/{adminId}/tenant`: link an admin to the caller's tenant.
///
/// # Errors
/// See the contract, `AdminsController_setAdminTenant`.
pub fn set_admin_tenant(call: &mut Call<'_>, admin_id: &str) -> Result<models::AdminDto> {
    Err(Error::internal("AdminsController_setAdminTenant is being written"))
}
