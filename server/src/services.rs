//! What every request may use, made once at start.

use std::sync::Arc;
use std::time::Instant;

use rand::RngCore;
use rand::rngs::OsRng;

use crate::auth::keys::KeyRing;
use crate::auth::providers::JwksCache;
use crate::auth::resolve::Resolver;
use crate::contract::Contract;
use crate::controls::{Controls, Moment};
use crate::error::{Error, Result};
use crate::gateways::payments::Payments;
use crate::gateways::storage::{self, Storage, StorageOptions};
use crate::gateways::webhooks::Webhooks;
use crate::observe::Observer;
use crate::store::{self, Access, Pool};
use crate::worker::Bell;
use crate::world::{Clock, IdSource};

/// Settings that requests look at.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Development mode: the built-in identity provider is trusted by every tenant.
    pub dev: bool,
    /// Address under which clients reach the server, without a slash at the end.
    pub public_url: Option<String>,
    /// Whether there is a control plane; set when a server is put together.
    pub controlled: bool,
    /// Whether finished requests are not looked at, although there is a control plane.
    pub unobserved: bool,
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
    /// Endpoints that are told of events.
    pub webhooks: Webhooks,
    /// Where files are kept.
    pub storage: Arc<dyn Storage>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Wakes the background worker.
    pub bell: Bell,
    /// What tests have set.
    pub controls: Controls,
    /// Ids.
    pub ids: Arc<dyn IdSource>,
    /// What has been asked of this process, if it can be controlled.
    pub observer: Arc<Observer>,
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
        storage: StorageOptions,
    ) -> Result<Self> {
        let payments = settings.stripe_url.as_deref().map_or_else(Payments::default, Payments::new);
        let controls = Controls::open(&pool, settings.controlled)?;
        let keys = KeyRing::open(&pool, clock.now())?;
        let resolver = Resolver::new(&pool, &keys);
        let storage = storage::open(storage, file_secret(&pool, clock.as_ref())?, clock.now())?;
        Ok(Self {
            contract,
            pool,
            keys,
            resolver,
            jwks: JwksCache::default(),
            payments,
            webhooks: Webhooks::default(),
            storage,
            clock,
            bell: Bell::default(),
            controls,
            ids,
            observer: Arc::default(),
            settings,
            started: Instant::now(),
        })
    }

    /// Now, as every tenant sees it.
    pub fn moment(&self) -> Moment {
        self.controls.moment(self.clock.now())
    }
}

/// What addresses of files are signed with, on every server of the database.
fn file_secret(pool: &Pool, clock: &dyn Clock) -> Result<[u8; 32]> {
    let mut new = [0; 32];
    OsRng.try_fill_bytes(&mut new).map_err(Error::internal)?;
    store::tx(pool, "secrets.ensure", Access::Write, |conn| {
        store::secrets::ensure(conn, store::secrets::FILES, &new, clock.now())
    })
}
