//! Rows become the contract's models here, one file per aggregate; nothing is decided.

pub mod admins;
pub mod api_keys;
pub mod balances;
pub mod businesses;
pub mod campaign_claims;
pub mod campaign_triggers;
pub mod campaigns;
pub mod chains;
pub mod contracts;
pub mod purchases;
pub mod tenants;
pub mod tokens;
pub mod transactions;
pub mod users;

/// A row's `NULL` is the contract's `null`.
pub fn nullable<T>(value: Option<T>) -> swagger::Nullable<T> {
    value.map_or(swagger::Nullable::Null, swagger::Nullable::Present)
}
