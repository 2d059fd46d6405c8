//! Payments of the development provider, which end as they are told to.

use bytes::Bytes;
use serde_json::{Value, json};

use crate::domain::payment_events;
use crate::domain::purchases::Provider;
use crate::error::{Error, Result};
use crate::gateways::development::{self, Ending};
use crate::services::Services;
use crate::store::{self, Access};

/// An event as the provider sends it to the webhook.
#[derive(Clone, Debug)]
pub struct SignedEvent {
    /// Body.
    pub body: Bytes,
    /// `Stripe-Signature`.
    pub signature: String,
    /// What is told of it once it has been taken.
    pub told: Value,
}

/// The event that ends a payment, signed with the secret of its tenant.
///
/// # Errors
/// 404 `PAYMENT_NOT_FOUND` for what is no payment of the development provider; 503 when the database is away.
pub fn end(services: &Services, intent: &str, ending: Ending) -> Result<SignedEvent> {
    let not_found = || Error::not_found("payment");
    let (tenant, purchase) = store::tx(&services.pool, "control.payment", Access::Read, |conn| {
        let tenant = store::purchases::find_tenant_by_intent(conn, intent)?.ok_or_else(not_found)?;
        let purchase = store::purchases::find_by_intent(conn, tenant, intent)?.ok_or_else(not_found)?;
        Ok((store::tenants::get(conn, tenant)?, purchase))
    })?;
    if purchase.provider != Provider::Development {
        return Err(not_found());
    }
    let (id, now) = (services.ids.next(), services.moment().of(tenant.id.into()));
    let event = development::event(id, intent, &purchase.payment(tenant.id.into())?, ending, now);
    let body = serde_json::to_vec(&event).map_err(Error::internal)?;
    let secret = tenant.webhook_secret(services.settings.dev).ok_or_else(payment_events::not_genuine)?;
    Ok(SignedEvent {
        signature: payment_events::sign(&secret, &body, now)?,
        body: body.into(),
        told: json!({"event": event.get("id"), "type": ending.kind()}),
    })
}
