//! What accounts hold.

use pers_api::models;

use super::nullable;
use crate::store::accounts::Account;
use crate::store::balances::Holding;

/// Everything that an account holds.
pub fn account_balance(account: &Account, holdings: &[Holding]) -> models::AccountBalanceDto {
    models::AccountBalanceDto {
        account_address: account.address.clone(),
        token_balances: holdings.iter().map(token_balance).collect(),
    }
}

/// How much of one token, or of one item of it, an account holds.
pub fn token_balance(holding: &Holding) -> models::TokenBalanceDto {
    models::TokenBalanceDto {
        token_id: Some(holding.token.id.to_string()),
        token_address: Some(holding.token.contract_address.clone()),
        token_type: Some(holding.token.token_type.to_string()),
        contract_token_id: Some(nullable(holding.item.map(|item| item.to_string()))),
        balance: Some(holding.amount.to_wire(holding.token.decimals)),
    }
}
