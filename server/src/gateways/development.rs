//! The built-in payment provider of development mode: payments that move no money, and succeed or fail when
//! they are told to (`/_pers/dev/payments/{id}/succeed|fail`).

use chrono::{DateTime, Utc};
use pers_api::models::PurchaseStatus;
use serde_json::{Value, json};
use uuid::Uuid;

use super::payments::PaymentGateway;
use crate::domain::payment_events::{PURCHASE, TENANT};
use crate::domain::payment_intents::{Intent, NewIntent};
use crate::error::Result;

/// Beginning of its payment intents' ids, which Stripe's never have.
const PREFIX: &str = "pi_dev_";

/// The provider. It keeps nothing: all it has to know of a payment follows from the purchase.
#[derive(Clone, Copy, Debug)]
pub struct Development;

impl PaymentGateway for Development {
    fn open(&self, new: &NewIntent) -> Result<Intent> {
        // Purchases of two tenants may have the same id, but an event finds its tenant by the payment.
        let id = format!("{PREFIX}{}", Uuid::new_v5(&new.tenant.uuid(), new.purchase.uuid().as_bytes()).simple());
        Ok(Intent {
            client_secret: Some(format!("{id}_secret_development")),
            id,
            status: PurchaseStatus::RequiresPaymentMethod,
        })
    }
}

/// How a payment ends when it is told to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It is paid.
    Succeed,
    /// The card is refused; another attempt may do better.
    Fail,
}

impl Ending {
    /// Kind of the event that tells of it.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Succeed => "payment_intent.succeeded",
            Self::Fail => "payment_intent.payment_failed",
        }
    }

    const fn status(self) -> PurchaseStatus {
        match self {
            Self::Succeed => PurchaseStatus::Succeeded,
            Self::Fail => PurchaseStatus::RequiresPaymentMethod,
        }
    }
}

/// The event that tells of a payment's end, in Stripe's words.
pub fn event(id: Uuid, intent: &str, payment: &NewIntent, ending: Ending, now: DateTime<Utc>) -> Value {
    let received = if ending == Ending::Succeed { payment.amount } else { 0 };
    json!({
        "id": format!("evt_dev_{}", id.simple()),
        "object": "event",
        "type": ending.kind(),
        "created": now.timestamp(),
        "livemode": false,
        "data": {"object": {
            "id": intent,
            "object": "payment_intent",
            "amount": payment.amount,
            "amount_received": received,
            "currency": payment.currency,
            "status": ending.status(),
            "metadata": {TENANT: payment.tenant.to_string(), PURCHASE: payment.purchase.to_string()},
        }},
    })
}

#[cfg(test)]
mod tests {
    use pers_api::models::PurchaseCurrency;

    use super::*;
    use crate::domain::payment_events::{self, Decision, Standing};

    fn payment(purchase: u128) -> NewIntent {
        NewIntent {
            tenant: Uuid::nil().into(),
            purchase: Uuid::from_u128(purchase).into(),
            amount: 100,
            currency: PurchaseCurrency::Eur,
        }
    }

    #[test]
    fn the_same_purchase_has_the_same_payment() {
        let first = Development.open(&payment(1)).unwrap();
        assert_eq!(Development.open(&payment(1)).unwrap(), first);
        assert_ne!(Development.open(&payment(2)).unwrap().id, first.id);
        assert!(!format!("{first:?}").contains("secret_"));
    }

    #[test]
    fn its_events_say_what_happened_to_which_purchase() {
        for (ending, expected) in
            [(Ending::Succeed, PurchaseStatus::Succeeded), (Ending::Fail, PurchaseStatus::RequiresPaymentMethod)]
        {
            let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
            let event = event(Uuid::from_u128(7), "pi_dev_1", &payment(1), ending, now);
            assert_eq!(payment_events::claimed(&event).tenant, Some(Uuid::nil().into()));
            let read = payment_events::read(&event).unwrap();
            let intent = read.intent.clone().unwrap();
            assert_eq!(intent.purchase(), Some(payment(1).purchase));
            let standing = Standing {
                intent: Some("pi_dev_1"),
                status: PurchaseStatus::RequiresPaymentMethod,
                status_at: None,
                amount: 100,
                currency: "eur",
            };
            assert_eq!(payment_events::decide(&standing, &read, &intent), Decision::Move(expected));
        }
    }
}
