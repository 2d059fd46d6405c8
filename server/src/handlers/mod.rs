//! One file per tag, one function per operation: `XController_doThing` is `x::do_thing`.
//!
//! A handler loads (`store`), decides (`domain`), writes (`store`) and answers (`views`); a rule in a
//! handler is a defect.

use std::borrow::Borrow;

use swagger::Nullable;

use crate::domain::wallets::{Address, parse_address};
use crate::error::{Error, Result};

pub mod admins;
pub mod api_keys;
pub mod auth;
pub mod balances;
pub mod business_types;
pub mod businesses;
pub mod campaign_claims;
pub mod campaign_engagements;
pub mod campaign_tags;
pub mod campaign_tokens;
pub mod campaign_triggers;
pub mod campaigns;
pub mod contracts;
pub mod purchases;
pub mod root;
pub mod tenants;
pub mod tokens;
pub mod transactions;
pub mod users;
pub mod web3_chains;
pub mod well_known;

pub use crate::list::ListQuery;

/// The value of a field that a body may leave out or send as null: both mean that there is none.
const fn given<T>(field: &Option<Nullable<T>>) -> Option<&T> {
    match field {
        Some(Nullable::Present(value)) => Some(value),
        Some(Nullable::Null) | None => None,
    }
}

/// The address in a field of the body.
fn address(text: &str, target: &str) -> Result<Address> {
    parse_address(text).ok_or_else(|| Error::bad_request("ADDRESS_INVALID", "This is no account address").at(target))
}

/// What a body says of a field that can be emptied: nothing (`None`), that it is null (`Some(None)`), or
/// its value.
fn change<T: ?Sized, V: Borrow<T>>(field: &Option<Nullable<V>>) -> Option<Option<&T>> {
    match field {
        None => None,
        Some(Nullable::Null) => Some(None),
        Some(Nullable::Present(value)) => Some(Some(value.borrow())),
    }
}
