//! Tag "Users".

use pers_api::models;

use super::ListQuery;
use crate::domain::ids::{TokenId, UserId};
use crate::domain::users::{ChangedBy, UserChange, UserCriteria};
use crate::domain::wallets::parse_address;
use crate::error::{Error, Result};
use crate::list::pagination;
use crate::run::Call;
use crate::store::accounts::Owner;
use crate::store::user_status_types::NewUserStatusType;
use crate::store::users::{SORT_FIELDS, User};
use crate::{store, views};

/// `POST /users/status-types`: create a user status type, under the tenant's next number.
///
/// # Errors
/// 400 `ELIGIBLE_TOKEN_UNKNOWN`; 409 `USER_STATUS_TYPE_NAME_TAKEN`, `USER_STATUS_TYPES_FULL`.
pub fn create_user_status_type(
    call: &mut Call<'_>,
    body: &models::UserStatusTypeCreateRequestDto,
) -> Result<models::UserStatusTypeDto> {
    let tenant = call.tenant()?;
    let new = NewUserStatusType {
        name: &body.name,
        description: body.description.as_deref(),
        min_token_balance: body.min_token_balance,
        discount_percentage: body.discount_percentage,
        image_url: body.image_url.as_deref(),
    };
    let id = store::user_status_types::insert(call.conn, tenant, &new)?;
    set_eligible(call, id, body.eligible_token_addresses.as_deref().unwrap_or_default())
}

/// `GET /users`: list users, the newest first.
///
/// # Errors
/// 400 `SORT_FIELD_UNKNOWN`.
pub fn get_all_users(call: &mut Call<'_>, list: &ListQuery) -> Result<models::PaginatedUsersResponseDto> {
    let tenant = call.tenant()?;
    let (window, sort) = (list.page(), list.sort(SORT_FIELDS, true)?);
    let (users, total) = store::users::list(call.conn, tenant, window, sort)?;
    let accounts = store::accounts::list(call.conn, tenant, users.iter().map(|user| Owner::User(user.id)))?;
    let data = users.iter().map(|user| views::users::user(user, accounts.get(&user.id.uuid()))).collect();
    Ok(models::PaginatedUsersResponseDto { data, pagination: pagination(window, total, &sort) })
}

/// `GET /users/me`: read my account.
///
/// # Errors
/// 401 `IDENTITY_REQUIRED`, 403 `USER_REQUIRED`.
pub fn get_current_user(call: &mut Call<'_>) -> Result<models::UserDto> {
    let tenant = call.tenant()?;
    let id = call.caller().user()?.into();
    let (user, account) =
        store::users::find_with_account(call.conn, tenant, id)?.ok_or_else(|| Error::not_found("user"))?;
    Ok(views::users::user(&user, Some(&account)))
}

/// `POST /users/info`: look a user up, by what the body says of him. For those who act for users:
/// businesses, the tenant's system, admins.
///
/// # Errors
/// 400 `USER_CRITERIA_MISSING`, `USER_AMBIGUOUS`, `EMAIL_INVALID`; 401 `IDENTITY_REQUIRED`; 403
/// `USER_LOOKUP_NOT_ALLOWED`; 404 `USER_NOT_FOUND`.
pub fn get_user_info(call: &mut Call<'_>, body: &models::UserUpdateRequestDto) -> Result<models::UserDto> {
    let tenant = call.tenant()?;
    call.caller().person()?;
    call.caller().role().check_looks_up_users()?;
    let user = store::users::get_only(call.conn, tenant, &UserCriteria::parse(body.clone())?)?;
    whole(call, &user)
}

/// `GET /users/status-types`: list user status types, the lowest level first.
///
/// # Errors
/// Database faults.
pub fn get_user_status_types(call: &mut Call<'_>) -> Result<Vec<models::UserStatusTypeDto>> {
    let tenant = call.tenant()?;
    let levels = store::user_status_types::list(call.conn, tenant)?;
    call.note_whole_list(levels.len());
    Ok(levels.into_iter().map(|(level, tokens)| views::users::user_status_type(level, tokens)).collect())
}

/// `PUT /users/me`: change my account.
///
/// # Errors
/// 400 `UPDATE_EMPTY`, `EMAIL_INVALID`, `TEXT_INVALID`; 401 `IDENTITY_REQUIRED`; 403 `USER_REQUIRED`,
/// `OWN_STATUS_FIXED`; 409 `USER_EMAIL_TAKEN`, `USER_EXTERNAL_ID_TAKEN`.
pub fn update_current_user(call: &mut Call<'_>, body: &models::UserUpdateRequestDto) -> Result<models::UserDto> {
    let id = call.caller().user()?.into();
    let change = UserChange::parse(body.clone(), ChangedBy::Himself)?.not_empty()?;
    update(call, id, change)
}

/// `PUT /users/{id}/status`: switch a user on or off.
///
/// # Errors
/// 404 `USER_NOT_FOUND`.
pub fn toggle_user_status(call: &mut Call<'_>, id: &str) -> Result<models::UserDto> {
    let (tenant, now) = (call.tenant()?, call.now());
    let user = store::users::toggle(call.conn, tenant, user_id(id)?, now)?;
    whole(call, &user)
}

/// `PUT /users/{id}`: change a user.
///
/// # Errors
/// 400 `UPDATE_EMPTY`, `EMAIL_INVALID`, `TEXT_INVALID`; 404 `USER_NOT_FOUND`; 409 `USER_EMAIL_TAKEN`,
/// `USER_EXTERNAL_ID_TAKEN`.
pub fn update_user_admin(
    call: &mut Call<'_>,
    id: &str,
    body: &models::UserUpdateRequestDto,
) -> Result<models::UserDto> {
    let change = UserChange::parse(body.clone(), ChangedBy::Admin)?.not_empty()?;
    update(call, user_id(id)?, change)
}

/// `PUT /users/status-types/{id}/eligible-token`: set the eligible tokens of a status type.
///
/// # Errors
/// 400 `ELIGIBLE_TOKEN_UNKNOWN`; 404 `USER_STATUS_TYPE_NOT_FOUND`.
pub fn update_user_status_type_eligible_token(
    call: &mut Call<'_>,
    id: i64,
    body: &models::UserStatusTypeEligibleTokenRequestDto,
) -> Result<models::UserStatusTypeDto> {
    set_eligible(call, id, &body.eligible_token_addresses)
}

fn update(call: &mut Call<'_>, id: UserId, change: UserChange) -> Result<models::UserDto> {
    let (tenant, now) = (call.tenant()?, call.now());
    let user = store::users::update(call.conn, tenant, id, change, now)?;
    whole(call, &user)
}

fn set_eligible(call: &mut Call<'_>, id: i64, addresses: &[String]) -> Result<models::UserStatusTypeDto> {
    let tenant = call.tenant()?;
    let tokens = eligible(call, addresses)?;
    store::user_status_types::set_eligible(call.conn, tenant, id, &tokens)?;
    let (level, tokens) = store::user_status_types::get(call.conn, tenant, id)?;
    Ok(views::users::user_status_type(level, tokens))
}

/// The tenant's tokens at some addresses, active or not.
fn eligible(call: &mut Call<'_>, addresses: &[String]) -> Result<Vec<TokenId>> {
    let tenant = call.tenant()?;
    let tokens = store::tokens::list(call.conn, tenant, true)?;
    let token_at = |(position, text): (usize, &String)| {
        let address = parse_address(text);
        tokens
            .iter()
            .find(|token| address.is_some() && parse_address(&token.contract_address) == address)
            .map(|token| token.id.into())
            .ok_or_else(|| {
                Error::bad_request("ELIGIBLE_TOKEN_UNKNOWN", "No token of the tenant has this address")
                    .at(format!("/eligibleTokenAddresses/{position}"))
            })
    };
    addresses.iter().enumerate().map(token_at).collect()
}

/// A user with his wallet.
fn whole(call: &mut Call<'_>, user: &User) -> Result<models::UserDto> {
    let tenant = call.tenant()?;
    let account = store::accounts::find(call.conn, tenant, Owner::User(user.id))?;
    Ok(views::users::user(user, account.as_ref()))
}

fn user_id(text: &str) -> Result<UserId> {
    UserId::parse(text).ok_or_else(|| Error::not_found("user"))
}
