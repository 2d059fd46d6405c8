//! Tag "Purchases".

use pers_api::models;

use crate::domain::ids::{PurchaseTokenId, TokenId};
use crate::domain::purchases;
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store::purchase_tokens::{NewPurchaseToken, Offer, OfferFilter, PurchaseTokenChange};
use crate::store::tokens::Token;
use crate::{store, views};

/// `POST /purchases/tokens`: put a token on sale.
///
/// # Errors
/// 400 `TOKEN_NOT_ACTIVE`, `TOKEN_ITEM_AMBIGUOUS`, `PURCHASE_TOKENS_FULL`; 404 `TOKEN_NOT_FOUND`,
/// `PURCHASE_TYPE_NOT_FOUND`.
pub fn create_purchase_token(
    call: &mut Call<'_>,
    body: &models::CreatePurchaseTokenDto,
) -> Result<models::PurchaseTokenDto> {
    let tenant = call.tenant()?;
    let (token, contract_token_id) = for_sale(call, &body.token_id)?;
    let new = NewPurchaseToken {
        id: call.id(),
        token_id: token.id,
        contract_token_id,
        description: &body.description,
        purchase_type_id: body.purchase_type_id,
        created_at: call.now(),
        updated_at: call.now(),
    };
    store::purchase_tokens::insert(call.conn, tenant, &new)?;
    show(call, new.id.into())
}

/// `GET /purchases/tokens`: list what is on sale, in the order in which it was put there. Admins get what
/// they ask for, also offers that are off or whose token is out of use.
///
/// # Errors
/// Database faults.
pub fn get_purchase_tokens(call: &mut Call<'_>, active: Option<bool>) -> Result<Vec<models::PurchaseTokenDto>> {
    let (tenant, role) = (call.tenant()?, call.caller().role());
    let filter = OfferFilter { active: role.active_filter(active), token_in_use: !role.sees_inactive() };
    let offers = store::purchase_tokens::list(call.conn, tenant, filter)?;
    let tokens: Vec<_> = offers.iter().map(|offer| offer.token.id).collect();
    let metadata = store::token_metadata::list_for(call.conn, tenant, &tokens)?;
    call.note_whole_list(offers.len());
    let base_url = call.base_url();
    Ok(offers.iter().map(|offer| views::purchases::purchase_token(offer, &metadata, base_url)).collect())
}

/// `PUT /purchases/tokens/{id}`: change an offer, as far as fields are sent. Purchases that have been made
/// keep what they bought and at which price.
///
/// # Errors
/// 400 `TOKEN_NOT_ACTIVE`, `TOKEN_ITEM_AMBIGUOUS`; 404 `PURCHASE_TOKEN_NOT_FOUND`, `TOKEN_NOT_FOUND`,
/// `PURCHASE_TYPE_NOT_FOUND`.
pub fn update_purchase_token(
    call: &mut Call<'_>,
    id: &str,
    body: &models::UpdatePurchaseTokenDto,
) -> Result<models::PurchaseTokenDto> {
    let tenant = call.tenant()?;
    let id = PurchaseTokenId::parse(id).ok_or_else(|| Error::not_found("purchase token"))?;
    store::purchase_tokens::get(call.conn, tenant, id)?;
    let sold = body.token_id.as_deref().map(|token| for_sale(call, token)).transpose()?;
    let change = PurchaseTokenChange {
        token_id: sold.as_ref().map(|(token, _)| token.id),
        contract_token_id: sold.map(|(_, item)| item),
        description: body.description.as_deref(),
        purchase_type_id: body.purchase_type_id,
        is_active: body.is_active,
        updated_at: call.now(),
    };
    store::purchase_tokens::update(call.conn, tenant, id, &change)?;
    show(call, id)
}

/// The token that an offer names, and which item of it is sold.
fn for_sale(call: &mut Call<'_>, token: &str) -> Result<(Token, Option<i64>)> {
    let tenant = call.tenant()?;
    let token = match TokenId::parse(token) {
        Some(token) => store::tokens::find(call.conn, tenant, token)?,
        None => None,
    };
    let token = token.ok_or_else(|| Error::not_found("token").at("/tokenId"))?;
    let entries = store::token_metadata::list_for(call.conn, tenant, &[token.id])?;
    let entries: Vec<_> = entries.iter().map(|entry| entry.incremental_id).collect();
    let item = purchases::item_on_sale(token.token_type, token.is_active, &entries)?;
    Ok((token, item))
}

/// The offer as it is now.
fn show(call: &mut Call<'_>, id: PurchaseTokenId) -> Result<models::PurchaseTokenDto> {
    let tenant = call.tenant()?;
    let offer: Offer = store::purchase_tokens::get(call.conn, tenant, id)?;
    let metadata = store::token_metadata::list_for(call.conn, tenant, &[offer.token.id])?;
    Ok(views::purchases::purchase_token(&offer, &metadata, call.base_url()))
}
