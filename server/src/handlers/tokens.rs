//! Tag "Tokens".

use pers_api::models;

use super::address;
use crate::domain::ids::TokenId;
use crate::domain::tokens::{check_has_items, decimals, lists_inactive, name_and_symbol};
use crate::domain::wallets::format_address;
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store::accounts::CHAIN;
use crate::store::token_metadata::NewTokenMetadata;
use crate::store::tokens::{NewToken, Token, TokenChange};
use crate::{store, views};

/// `POST /tokens`: register a token contract. The tenant's first ERC20 token becomes its active credit
/// token.
///
/// # Errors
/// 409 `TOKEN_ALREADY_REGISTERED`; 422 `DECIMALS_NOT_ALLOWED`, `DECIMALS_TOO_LARGE`, `TOKENS_FULL`.
pub fn create_token(call: &mut Call<'_>, body: &models::CreateTokenDto) -> Result<models::TokenDto> {
    let tenant = call.tenant()?;
    let contract = address(&body.contract_address, "/contractAddress")?;
    let (name, symbol) = name_and_symbol(body.r#type, &contract);
    let new = NewToken {
        id: call.id(),
        contract_address: format_address(&contract),
        chain_id: CHAIN,
        token_type: body.r#type.to_string(),
        name,
        symbol,
        decimals: decimals(body.r#type, body.decimals)?.into(),
        abi_url: body.abi_url.as_deref(),
        created_at: call.now(),
        updated_at: call.now(),
    };
    let token = store::tokens::insert(call.conn, tenant, &new)?;
    Ok(views::tokens::token(&token, &[], call.base_url()))
}

/// `GET /tokens`: list the tokens, the oldest first.
///
/// # Errors
/// 400 `ACTIVE_INVALID`, for admins only.
pub fn get_tokens(call: &mut Call<'_>, active: Option<&str>) -> Result<Vec<models::TokenDto>> {
    let tenant = call.tenant()?;
    let tokens = store::tokens::list(call.conn, tenant, lists_inactive(call.caller().role(), active)?)?;
    let ids: Vec<_> = tokens.iter().map(|token| token.id).collect();
    let metadata = store::token_metadata::list_for(call.conn, tenant, &ids)?;
    call.note_whole_list(tokens.len());
    Ok(tokens.iter().map(|token| views::tokens::token(token, &metadata, call.base_url())).collect())
}

/// `POST /tokens/{id}/metadata`: add an item to a token, under its next number.
///
/// # Errors
/// 404 `TOKEN_NOT_FOUND`; 422 `METADATA_NOT_ALLOWED`, `TOKEN_METADATA_FULL`.
pub fn create_token_metadata(
    call: &mut Call<'_>,
    id: &str,
    body: &models::CreateTokenMetadataDto,
) -> Result<models::TokenDto> {
    let tenant = call.tenant()?;
    let id = token_id(id)?;
    let token = store::tokens::get(call.conn, tenant, id)?;
    check_has_items(token.token_type)?;
    let creator = body.creator_account_address.as_deref();
    let new = NewTokenMetadata {
        id: call.id(),
        name: &body.name,
        description: body.description.as_deref(),
        image_url: body.image_url.as_deref(),
        external_url: body.external_url.as_deref(),
        expiry_date: body.expiry_date.as_deref(),
        animation_url: body.animation_url.as_deref(),
        youtube_url: body.youtube_url.as_deref(),
        creator_account_address: creator
            .map(|text| address(text, "/creatorAccountAddress").map(|address| format_address(&address)))
            .transpose()?,
        preview_url: body.preview_url.as_deref(),
        created_at: call.now(),
    };
    store::token_metadata::insert(call.conn, tenant, id, &new)?;
    whole(call, &token)
}

/// `GET /tokens/{id}`: read a token.
///
/// # Errors
/// 404 `TOKEN_NOT_FOUND`, also for an inactive one unless an admin asks.
pub fn get_token_by_id(call: &mut Call<'_>, id: &str) -> Result<models::TokenDto> {
    let tenant = call.tenant()?;
    let token = store::tokens::get(call.conn, tenant, token_id(id)?)?;
    if !call.caller().role().sees(token.is_active) {
        return Err(Error::not_found("token"));
    }
    whole(call, &token)
}

/// `PUT /tokens/{id}`: change how a token is shown and whether it is active. When the tenant's active
/// credit token is switched off, its oldest other active ERC20 token takes over.
///
/// # Errors
/// 404 `TOKEN_NOT_FOUND`.
pub fn update_token(call: &mut Call<'_>, id: &str, body: &models::UpdateTokenDto) -> Result<models::TokenDto> {
    let tenant = call.tenant()?;
    let change = TokenChange {
        name: body.name.as_deref(),
        symbol: body.symbol.as_deref(),
        is_active: body.is_active,
        is_gallery: body.is_gallery,
        updated_at: call.now(),
    };
    let token = store::tokens::update(call.conn, tenant, token_id(id)?, &change)?;
    whole(call, &token)
}

/// The token with all its entries.
fn whole(call: &mut Call<'_>, token: &Token) -> Result<models::TokenDto> {
    let tenant = call.tenant()?;
    let metadata = store::token_metadata::list_for(call.conn, tenant, &[token.id])?;
    Ok(views::tokens::token(token, &metadata, call.base_url()))
}

fn token_id(text: &str) -> Result<TokenId> {
    TokenId::parse(text).ok_or_else(|| Error::not_found("token"))
}
