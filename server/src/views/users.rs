//! Users, their wallets, and status levels.

use std::collections::HashMap;

use pers_api::models;
use serde_json::Value;

use super::nullable;
use crate::store::accounts::Account;
use crate::store::user_status_types::UserStatusType;
use crate::store::users::User;

/// A user with his wallet, without balances.
pub fn user(row: &User, account: Option<&Account>) -> models::UserDto {
    let signing_account = account.and_then(|account| account.signing_account_id);
    models::UserDto {
        id: row.id.to_string(),
        email: Some(nullable(row.email.clone())),
        first_name: nullable(row.first_name.clone()),
        last_name: nullable(row.last_name.clone()),
        external_id: nullable(row.external_id.clone()),
        account_address: Some(nullable(account.map(|account| account.address.clone()))),
        instagram_account_id: nullable(row.instagram_account_id.clone()),
        google_account_name: nullable(row.google_account_name.clone()),
        custom_data: members(&row.custom_data),
        public_profile: nullable(row.public_profile.as_ref().map(members)),
        is_active: row.is_active,
        current_signing_account_id: Some(nullable(signing_account.map(|id| id.to_string()))),
        wallets: account.and_then(wallet).into_iter().collect(),
    }
}

fn members(object: &Value) -> HashMap<String, Value> {
    let Some(members) = object.as_object() else { return HashMap::new() };
    members.iter().map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// A wallet; only somebody's own account is one.
pub fn wallet(account: &Account) -> Option<models::PublicWalletDto> {
    Some(models::PublicWalletDto {
        id: account.id.to_string(),
        owner_type: account.owner_type.wire()?,
        owner_id: account.owner_id?.to_string(),
        wallet_management_type: account.management_type,
        address: account.address.clone(),
        chain_id: account.chain_id,
        status: account.status,
        owner_signing_account_id: Some(nullable(account.signing_account_id.map(|id| id.to_string()))),
        tags: Vec::new(),
    })
}

/// A status level with the addresses of the tokens that count for it.
pub fn user_status_type(row: UserStatusType, eligible_tokens: Vec<String>) -> models::UserStatusTypeDto {
    models::UserStatusTypeDto {
        name: Some(row.name),
        description: row.description,
        min_token_balance: row.min_token_balance,
        discount_percentage: row.discount_percentage,
        image_url: row.image_url,
        id: Some(row.id),
        eligible_token_addresses: Some(eligible_tokens),
    }
}
