//! One file per tag, one function per operation: `XController_doThing` is `x::do_thing`.
//!
//! A handler loads (`store`), decides (`domain`), writes (`store`) and answers (`views`); a rule in a
//! handler is a defect.

use std::borrow::Borrow;

use pers_api::models;
use swagger::Nullable;

use crate::domain::ids::{TokenId, TokenUnitId};
use crate::domain::token_units::{Amounts, amounts, check_token};
use crate::domain::wallets::{Address, parse_address};
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store;
use crate::store::token_units::TokenUnit;

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
pub mod files;
pub mod purchases;
pub mod redemption_redeems;
pub mod redemption_tokens;
pub mod redemption_types;
pub mod redemptions;
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

/// As [`change`], of a plain value.
fn change_value<T: Copy>(field: &Option<Nullable<T>>) -> Option<Option<T>> {
    change::<T, T>(field).map(Option::<&T>::copied)
}

/// The token unit that a body describes, of a campaign or of a redemption.
///
/// # Errors
/// 404 `TOKEN_NOT_FOUND`; 422 `TOKEN_NOT_ACTIVE` and the codes of [`amounts`].
fn token_unit(call: &mut Call<'_>, id: TokenUnitId, body: &models::TokenUnitRequestDto) -> Result<TokenUnit> {
    let tenant = call.tenant()?;
    let token = match TokenId::parse(&body.token_id) {
        Some(token) => store::tokens::find(call.conn, tenant, token)?,
        None => None,
    };
    let token = token.ok_or_else(|| Error::not_found("token").at("/tokenId"))?;
    check_token(token.is_active)?;
    let entry = body.token_metadata_incremental_id;
    let Amounts { amount, max_amount } =
        amounts(token.token_type, token.decimals, entry, body.amount, body.max_amount)?;
    Ok(TokenUnit { id: id.uuid(), token_id: token.id, metadata_incremental_id: entry, amount, max_amount })
}

/// The token unit id of a path.
fn token_unit_id(text: &str) -> Result<TokenUnitId> {
    TokenUnitId::parse(text).ok_or_else(|| Error::not_found("token unit"))
}
