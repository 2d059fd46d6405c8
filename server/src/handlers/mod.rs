//! One file per tag, one function per operation: `XController_doThing` is `x::do_thing`.
//!
//! A handler loads (`store`), decides (`domain`), writes (`store`) and answers (`views`); a rule in a
//! handler is a defect.

use std::borrow::Borrow;

use swagger::Nullable;

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
pub mod root;
pub mod tenants;
pub mod tokens;
pub mod transactions;
pub mod users;
pub mod well_known;

pub use crate::list::ListQuery;

/// The value of a field that a body may leave out or send as null: both mean that there is none.
const fn given<T>(field: &Option<Nullable<T>>) -> Option<&T> {
    match field {
        Some(Nullable::Present(value)) => Some(value),
        Some(Nullable::Null) | None => None,
    }
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
