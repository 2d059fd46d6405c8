//! Tag "Balances".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `GET /balances/accounts/{accountAddress}`: read the balances of an account.
///
/// # Errors
/// See the contract, `BalancesController_getAccountBalance`.
pub fn get_account_balance(
    call: &mut Call<'_>,
    account_address: &str,
    include_inactive: Option<bool>,
) -> Result<models::AccountBalanceDto> {
    Err(Error::internal("BalancesController_getAccountBalance is being written"))
}
