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
pub mod redemption_redeems;
pub mod redemptions;
pub mod tenants;
pub mod token_units;
pub mod tokens;
pub mod transactions;
pub mod users;

use uuid::Uuid;

use crate::error::Error;

/// A row's `NULL` is the contract's `null`.
pub fn nullable<T>(value: Option<T>) -> swagger::Nullable<T> {
    value.map_or(swagger::Nullable::Null, swagger::Nullable::Present)
}

/// The error of a row that a graph should have had.
fn missing(noun: &str, id: Uuid) -> Error {
    Error::internal(format!("the {noun} {id} is missing from the look-up"))
}
