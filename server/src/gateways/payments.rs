//! Payment services.

use super::development::Development;
use super::stripe::{Agent, Stripe};
use crate::domain::payment_intents::{Intent, NewIntent};
use crate::domain::purchases::{self, Provider};
use crate::error::{Error, Result};

/// Where Stripe answers.
pub const STRIPE_URL: &str = "https://api.stripe.com";

/// A service that takes payments.
pub trait PaymentGateway {
    /// Opens the payment of a purchase. Asking again for the same purchase answers the same payment, so
    /// that nothing is lost when an answer is. May go to the network: not inside a transaction.
    ///
    /// # Errors
    /// 503 `PAYMENT_SERVICE_UNAVAILABLE` when the service is away, 502 `PAYMENT_SERVICE_REFUSED` when it does
    /// not take the request, `PAYMENT_SERVICE_INCOMPREHENSIBLE` when its answer makes no sense.
    fn open(&self, new: &NewIntent) -> Result<Intent>;
}

/// The payment services that the server can reach.
#[derive(Clone, Debug)]
pub struct Payments {
    stripe_url: String,
    agent: Agent,
}

impl Payments {
    /// Services with Stripe at an address (no slash at its end).
    pub fn new(stripe_url: &str) -> Self {
        Self { stripe_url: stripe_url.to_owned(), agent: Agent::default() }
    }

    /// The gateway to a provider, with the tenant's key for it.
    ///
    /// # Errors
    /// 422 `PAYMENTS_NOT_CONFIGURED` when the tenant has no key (any more).
    pub fn gateway<'a>(
        &'a self,
        provider: Provider,
        stripe_key: Option<&'a str>,
    ) -> Result<Box<dyn PaymentGateway + 'a>> {
        match (provider, stripe_key) {
            (Provider::Development, _) => Ok(Box::new(Development)),
            (Provider::Stripe, Some(key)) => Ok(Box::new(Stripe::new(&self.stripe_url, key, &self.agent))),
            (Provider::Stripe, None) => Err(purchases::not_configured()),
        }
    }
}

impl Default for Payments {
    fn default() -> Self {
        Self::new(STRIPE_URL)
    }
}

/// The service is away, or says so.
pub(super) fn unavailable(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    let detail = "The payment service cannot be reached now; the purchase can be finished later";
    Error::external_unavailable("PAYMENT_SERVICE_UNAVAILABLE", detail, cause)
}
