//! Payments of purchases, as payment services are asked for them and answer.

use std::fmt;

use pers_api::models::{PurchaseCurrency, PurchaseStatus};

use super::ids::{PurchaseId, TenantId};

/// A payment that is to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewIntent {
    /// Tenant, for the metadata of the payment.
    pub tenant: TenantId,
    /// Purchase, for the metadata; and the key under which asking twice opens one payment only.
    pub purchase: PurchaseId,
    /// Price, in cents.
    pub amount: i64,
    /// Currency.
    pub currency: PurchaseCurrency,
}

/// A payment that is open. `Debug` does not show the secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Intent {
    /// Id at the service.
    pub id: String,
    /// With what the buyer confirms the payment.
    pub client_secret: Option<String>,
    /// Where it stands.
    pub status: PurchaseStatus,
}

impl fmt::Debug for Intent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Intent").field("id", &self.id).field("status", &self.status).finish_non_exhaustive()
    }
}
