//! What every request may use, made once at start.

use std::sync::Arc;
use std::time::Instant;

use diesel::pg::PgConnection;
use ipnet::IpNet;
use rand::RngCore;
use rand::rngs::OsRng;

use crate::audit::Untold;
use crate::auth::keys::KeyRing;
use crate::auth::providers::JwksCache;
use crate::auth::resolve::Resolver;
use crate::contract::Contract;
use crate::controls::{Controls, Moment};
use crate::domain::addresses::Callable;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::gateways::payments::Payments;
use crate::gateways::storage::{self, Storage, StorageOptions};
use crate::gateways::webhooks::Webhooks;
use crate::http::validate::Validator;
use crate::observe::Observer;
use crate::run::Facts;
use crate::store::controls::ControlKind;
use crate::store::{self, Access, Pool, Reach};
use crate::worker::Bell;
use crate::world::{Clock, IdSource, SeededIds, TenantTime};

/// Operations that work for more than their caller's tenant, and why; every other one sees his rows only.
pub const BEYOND_THE_CALLER: [(&str, &str); 1] =
    [("TenantsController_createTenant", "makes a tenant, with all that he begins with")];

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
    /// Networks beside the Internet to which tenants may have the server call.
    pub outgoing: Vec<IpNet>,
    /// Where Stripe answers, without a slash at the end; its own address unless given.
    pub stripe_url: Option<String>,
}

/// Everything behind the edge.
#[derive(Clone, Debug)]
pub struct Services {
    /// The contract.
    pub contract: Arc<Contract>,
    /// Checks requests against the contract.
    pub validator: Arc<Validator>,
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
    /// Refusals that the audit log has not been told of yet.
    pub untold: Untold,
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
        let callable = Callable { networks: settings.outgoing.clone(), private: settings.dev };
        let controls = Controls::open(&pool, settings.controlled)?;
        let keys = KeyRing::open(&pool, clock.now())?;
        let resolver = Resolver::new(&pool, &keys, settings.controlled);
        let storage = storage::open(storage, file_secret(&pool, clock.as_ref())?, clock.now())?;
        let validator = Arc::new(Validator::compile(&contract)?);
        Ok(Self {
            contract,
            validator,
            pool,
            keys,
            resolver,
            jwks: JwksCache::new(callable.clone()),
            payments,
            webhooks: Webhooks::new(callable),
            storage,
            clock,
            bell: Bell::default(),
            controls,
            untold: Untold::default(),
            ids,
            observer: Arc::default(),
            settings,
            started: Instant::now(),
        })
    }

    /// As what is done for a tenant uses them: with his clock, and his rows alone.
    #[must_use]
    pub fn of_tenant(mut self, tenant: TenantId) -> Self {
        self.pool = self.pool.within(Reach::Tenant(tenant));
        if let Some(clock) = self.controls.view().of(tenant).clock {
            self.clock = Arc::new(TenantTime { clock, real: self.clock });
        }
        self
    }

    /// As one request uses them: with the rows and the clock of its tenant, and ids that follow from his seed,
    /// if he has one and the request changes something. One that nobody's credential came with sees no tenant's
    /// rows, and those of [`BEYOND_THE_CALLER`] see all. Blocks.
    ///
    /// # Errors
    /// 503 when the database is away.
    pub fn for_request(self, facts: &Facts) -> Result<Self> {
        let Some(tenant) = facts.caller.tenant else {
            return Ok(Self { pool: self.pool.within(Reach::NoTenant), ..self });
        };
        let mut services = self.of_tenant(tenant);
        if let Some(seed) = services.controls.view().of(tenant).ids.filter(|_| !facts.reads) {
            let draw = |conn: &mut PgConnection| store::controls::draw(conn, tenant, ControlKind::Ids);
            let beside = Some(tenant);
            if let Some(number) = store::tx_beside(&services.pool, "ids.draw", Access::Write, beside, draw)? {
                services.ids = Arc::new(SeededIds::new(seed, tenant.uuid(), number));
            }
        }
        if BEYOND_THE_CALLER.iter().any(|(operation, _)| *operation == facts.operation) {
            services.pool = services.pool.within(Reach::All);
        }
        Ok(services)
    }

    /// The tenant that must not be set back while a request is at work for him.
    pub fn beside(&self, facts: &Facts) -> Option<TenantId> {
        facts.caller.tenant.filter(|_| self.controls.is_on())
    }

    /// Now, as every tenant sees it.
    pub fn moment(&self) -> Moment {
        self.controls.moment(self.clock.real())
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
