//! Tag "Users".

use pers_api::models;

use super::ListQuery;
use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /users/status-types`: create a user status type.
///
/// # Errors
/// See the contract, `UsersController_createUserStatusType`.
pub fn create_user_status_type(
    call: &mut Call<'_>,
    body: &models::UserStatusTypeCreateRequestDto,
) -> Result<models::UserStatusTypeDto> {
    Err(Error::internal("UsersController_createUserStatusType is being written"))
}

/// `GET /users`: list users.
///
/// # Errors
/// See the contract, `UsersController_getAllUsers`.
pub fn get_all_users(call: &mut Call<'_>, list: &ListQuery) -> Result<models::PaginatedUsersResponseDto> {
    Err(Error::internal("UsersController_getAllUsers is being written"))
}

/// `GET /users/me`: read my account.
///
/// # Errors
/// See the contract, `UsersController_getCurrentUser`.
pub fn get_current_user(call: &mut Call<'_>) -> Result<models::UserDto> {
    Err(Error::internal("UsersController_getCurrentUser is being written"))
}

/// `POST /users/info`: look a user up.
///
/// # Errors
/// See the contract, `UsersController_getUserInfo`.
pub fn get_user_info(call: &mut Call<'_>, body: &models::UserUpdateRequestDto) -> Result<models::UserDto> {
    Err(Error::internal("UsersController_getUserInfo is being written"))
}

/// `GET /users/status-types`: list user status types.
///
/// # Errors
/// See the contract, `UsersController_getUserStatusTypes`.
pub fn get_user_status_types(call: &mut Call<'_>) -> Result<Vec<models::UserStatusTypeDto>> {
    Err(Error::internal("UsersController_getUserStatusTypes is being written"))
}

/// `PUT /users/me`: change my account.
///
/// # Errors
/// See the contract, `UsersController_updateCurrentUser`.
pub fn update_current_user(call: &mut Call<'_>, body: &models::UserUpdateRequestDto) -> Result<models::UserDto> {
    Err(Error::internal("UsersController_updateCurrentUser is being written"))
}

/// `PUT /users/{id}/status`: switch a user on or off.
///
/// # Errors
/// See the contract, `UsersController_toggleUserStatus`.
pub fn toggle_user_status(call: &mut Call<'_>, id: &str) -> Result<models::UserDto> {
    Err(Error::internal("UsersController_toggleUserStatus is being written"))
}

/// `PUT /users/{id}`: change a user.
///
/// # Errors
/// See the contract, `UsersController_updateUserAdmin`.
pub fn update_user_admin(
    call: &mut Call<'_>,
    id: &str,
    body: &models::UserUpdateRequestDto,
) -> Result<models::UserDto> {
    Err(Error::internal("UsersController_updateUserAdmin is being written"))
}

/// `PUT /users/status-types/{id}/eligible-token`: set the eligible tokens of a status type.
///
/// # Errors
/// See the contract, `UsersController_updateUserStatusTypeEligibleToken`.
pub fn update_user_status_type_eligible_token(
    call: &mut Call<'_>,
    id: i64,
    body: &models::UserStatusTypeEligibleTokenRequestDto,
) -> Result<models::UserStatusTypeDto> {
    Err(Error::internal("UsersController_updateUserStatusTypeEligibleToken is being written"))
}
