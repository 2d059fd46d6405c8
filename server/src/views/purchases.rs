//! What is on sale, and what was bought.

use pers_api::models;

use super::nullable;
use crate::error::{Error, Result};
use crate::store::purchase_tokens::Offer;
use crate::store::purchases::ShownPurchase;
use crate::store::token_metadata::TokenMetadata;
use crate::views;

/// An offer. Of `metadata` those entries are taken that belong to its token.
pub fn purchase_token(offer: &Offer, metadata: &[TokenMetadata], base_url: &str) -> models::PurchaseTokenDto {
    models::PurchaseTokenDto {
        id: offer.row.id.to_string(),
        description: offer.row.description.clone(),
        token: views::tokens::token(&offer.token, metadata, base_url),
        contract_token_id: Some(nullable(offer.row.contract_token_id.map(|item| item.to_string()))),
        purchase_type: Some(models::PurchaseTypeDto {
            id: Some(offer.purchase_type.id),
            description: Some(nullable(offer.purchase_type.description.clone())),
        }),
        is_active: Some(offer.row.is_active),
    }
}

/// A purchase that has a payment intent.
///
/// # Errors
/// 500 for one that has none, which is not shown.
pub fn purchase(shown: &ShownPurchase, metadata: &[TokenMetadata], base_url: &str) -> Result<models::PurchaseDto> {
    let row = &shown.purchase;
    let intent = row.payment_intent_id.clone();
    Ok(models::PurchaseDto {
        id: row.id.to_string(),
        stripe_payment_intent_id: intent.ok_or_else(|| Error::internal("the purchase has no payment intent"))?,
        status: row.status,
        amount: row.amount,
        currency: row.currency.parse().map_err(|_| Error::internal(format!("no currency: {}", row.currency)))?,
        quantity: row.quantity,
        purchase_token: purchase_token(&shown.offer, metadata, base_url),
    })
}

/// A purchase that has just been started, with what it takes to pay it.
///
/// # Errors
/// As [`purchase`].
pub fn created(
    shown: &ShownPurchase,
    metadata: &[TokenMetadata],
    base_url: &str,
) -> Result<models::PurchaseCreatedDto> {
    let models::PurchaseDto { id, stripe_payment_intent_id, status, amount, currency, quantity, purchase_token } =
        purchase(shown, metadata, base_url)?;
    let client_secret = Some(nullable(shown.purchase.client_secret.clone()));
    Ok(models::PurchaseCreatedDto {
        id,
        stripe_payment_intent_id,
        status,
        amount,
        currency,
        quantity,
        purchase_token,
        client_secret,
    })
}
