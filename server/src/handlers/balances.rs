//! Tag "Balances".

use pers_api::models;

use crate::domain::wallets::parse_address;
use crate::error::{Error, Result};
use crate::run::Call;
use crate::{store, views};

/// `GET /balances/accounts/{accountAddress}`: read the balances of an account of the tenant, whoever's
/// it is: of every ERC20 token how much, also nothing, and of the others each item that it has. Inactive
/// tokens are for admins.
///
/// # Errors
/// 401 `IDENTITY_REQUIRED`; 404 `ACCOUNT_NOT_FOUND`.
pub fn get_account_balance(
    call: &mut Call<'_>,
    account_address: &str,
    include_inactive: Option<bool>,
) -> Result<models::AccountBalanceDto> {
    let tenant = call.tenant()?;
    call.caller().person()?;
    let address = parse_address(account_address).ok_or_else(|| Error::not_found("account"))?;
    let account =
        store::accounts::find_by_address(call.conn, tenant, &address)?.ok_or_else(|| Error::not_found("account"))?;
    let with_inactive = include_inactive == Some(true) && call.caller().role().sees_inactive();
    let holdings = store::balances::list(call.conn, tenant, account.id, with_inactive)?;
    Ok(views::balances::account_balance(&account, &holdings))
}
