//! What every request may use, made once at start.

use std::sync::Arc;
use std::time::Instant;

use crate::auth::keys::KeyRing;
use crate::auth::providers::JwksCache;
use crate::auth::resolve::Resolver;
use crate::contract::Contract;
use crate::error::Result;
use crate::gateways::payments::Payments;
use crate::store::Pool;
use crate::world::{Clock, IdSource};

/// Settings that requests look at.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Development mode: the built-in identity provider is trusted by every tenant.
    pub dev: bool,
    /// Address under which clients reach the server, without a slash at the end.
    pub public_url: Option<String>,
    /// Where Stripe answers, without a slash at the end; its own address unless given.
    pub stripe_url: Option<String>,
}

/// Everything behind the edge.
#[derive(Clone, Debug)]
pub struct Services {
    /// The contract.
    pub contract: Arc<Contract>,
    /// Database connections.
    pub pool: Pool,
    /// Signing keys.
    pub keys: KeyRing,
    /// Reads credentials.
    pub resolver: Resolver,
    /// Key sets of identity providers.
    pub jwks: JwksCache,
    /// Payment services.
    pub payments: Payments,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Ids.
    pub ids: Arc<dyn IdSource>,
    /// Settings.
    pub settings: Settings,
    /// When the server started.
    pub started: Instant,
}

impl Services {
    /// Opens what needs the database.
    ///
    /// # Errors
    /// 503 when the database is away.
    pub fn open(
        contract: Arc<Contract>,
        pool: Pool,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        settings: Settings,
    ) -> Result<Self> {
        let payments = settings.stripe_url.as_deref().map_or_else(Payments::default, Payments::new);
        let keys = KeyRing::open(&pool, clock.now())?;
        let resolver = Resolver::new(&pool, &keys);
        Ok(Self {
            contract,
            pool,
            keys,
            resolver,
            jwks: JwksCache::default(),
            payments,
            clock,
            ids,
            settings,
            started: Instant::now(),
        })
    }
}
