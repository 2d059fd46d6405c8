//! Purchases, and the event that pays.

use std::slice::from_ref;

use pers_api::ApiNoContext;
use pers_api::models::{
    CreatePurchaseTokenDto, PurchaseCurrency, PurchaseRequestDto, PurchaseStatus, StripeEventDto, TokenDto,
    UpdatePurchaseTokenDto,
};
use pers_server::domain::ids::TenantId;
use pers_server::domain::payment_events::{sign, webhook_secret};
use serde_json::json;

use super::{Club, Member, given, ids};
use crate::support::Caller;

/// Ann buys seven points and pays.
pub fn buy_points(club: &Club<'_>, ann: &Member, points: &TokenDto) {
    let Club { client, admin, public, tenant, .. } = club;
    let offer = CreatePurchaseTokenDto::new(points.id.clone(), "Points".to_owned(), 1);
    let offer = client.ok(admin.purchases_controller_create_purchase_token(offer));
    let change = UpdatePurchaseTokenDto { description: Some("Cups".to_owned()), ..UpdatePurchaseTokenDto::new() };
    let offer = client.ok(admin.purchases_controller_update_purchase_token(offer.id, change));
    assert_eq!((&offer.description[..], &offer.token.id), ("Cups", &points.id));
    assert_eq!(client.ok(public.purchases_controller_get_purchase_tokens(Some(true))), from_ref(&offer));
    let order = PurchaseRequestDto { currency: Some(PurchaseCurrency::Eur), ..PurchaseRequestDto::new(offer.id, 7) };
    let purchase = client.ok(ann.browser.purchases_controller_create_user_purchase(order));
    assert_eq!((purchase.status, purchase.amount), (PurchaseStatus::RequiresPaymentMethod, 700));
    assert!(given(purchase.client_secret).starts_with(&purchase.stripe_payment_intent_id));
    let now = club.server.services.clock.now();
    let event = StripeEventDto::from(json!({
        "id": "evt_1", "object": "event", "type": "payment_intent.succeeded", "created": now.timestamp(),
        "data": {"object": {
            "id": purchase.stripe_payment_intent_id, "object": "payment_intent", "amount": purchase.amount,
            "amount_received": purchase.amount, "currency": purchase.currency,
            "metadata": {"tenantId": tenant.id, "purchaseId": purchase.id},
        }},
    }));
    let secret = webhook_secret(TenantId::parse(&tenant.id).unwrap(), None, false, true).unwrap();
    let signature = sign(&secret, &serde_json::to_vec(&event).unwrap(), now).unwrap();
    let stripe = client.of(Caller::nobody());
    assert!(client.ok(stripe.purchases_controller_handle_stripe_webhook(event, Some(signature))));
    let history = ann.browser.purchases_controller_get_user_purchase_history(None, Some(5), None, None);
    let history = client.ok(history);
    assert_eq!((ids(&history, |one| &one.id), history[0].status), (vec![&purchase.id[..]], PurchaseStatus::Succeeded));
}
