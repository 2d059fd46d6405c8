//! What tests have set through the control plane, in memory: the clocks and ids of tenants, the faults
//! that requests run into. A request reads it without the database.
//!
//! It is looked at only while there is a control plane; else every tenant has the real time, and that is
//! all. What one server sets counts there before it has been answered, and on the other servers of the
//! database within [`limits::CONTROLS_PAUSE`](crate::limits::CONTROLS_PAUSE).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::domain::clocks::TenantClock;
use crate::domain::faults::Fault;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::store::controls::{Control, ControlKind};
use crate::store::{self, Access, Pool};

/// What has been set for one tenant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TenantControls {
    /// His clock, unless it is the real one.
    pub clock: Option<TenantClock>,
    /// What his ids follow from, unless they are random.
    pub ids: Option<i64>,
    /// Faults that his requests run into.
    pub faults: Vec<Fault>,
    /// How often he has been set back; none for a tenant that is not there for tests.
    pub epoch: Option<i64>,
}

/// All that has been set, at some time.
#[derive(Clone, Debug, Default)]
pub struct View {
    fingerprint: String,
    server: Option<TenantId>,
    tenants: HashMap<TenantId, TenantControls>,
}

/// What most tenants have.
static NOTHING: TenantControls = TenantControls { clock: None, ids: None, faults: Vec::new(), epoch: None };

impl View {
    /// What has been set for a tenant.
    pub fn of(&self, tenant: TenantId) -> &TenantControls {
        self.tenants.get(&tenant).unwrap_or(&NOTHING)
    }

    /// What has been set for the whole server.
    pub fn server(&self) -> &TenantControls {
        self.server.map_or(&NOTHING, |server| self.of(server))
    }

    /// The faults of all tenants that have any.
    pub fn faults(&self) -> Vec<(TenantId, Vec<Fault>)> {
        let faulty = self.tenants.iter().filter(|(_, set)| !set.faults.is_empty());
        let mut faults: Vec<_> = faulty.map(|(tenant, set)| (*tenant, set.faults.clone())).collect();
        faults.sort_by_key(|(tenant, _)| *tenant);
        faults
    }

    /// The tenants that have a clock of their own, and what it shows when the real one shows `real`.
    pub fn clocks(&self, real: DateTime<Utc>) -> Vec<(TenantId, DateTime<Utc>)> {
        let clocked = self.tenants.iter().filter_map(|(tenant, set)| Some((*tenant, set.clock?)));
        clocked.map(|(tenant, clock)| (tenant, clock.at(real).unwrap_or(real))).collect()
    }

    fn read(fingerprint: String, server: Option<TenantId>, set: Vec<Control>, epochs: Vec<(uuid::Uuid, i64)>) -> Self {
        let mut tenants: HashMap<TenantId, TenantControls> = HashMap::new();
        for (tenant, epoch) in epochs {
            tenants.entry(tenant.into()).or_default().epoch = Some(epoch);
        }
        for Control { tenant_id, kind, value } in set {
            let tenant = tenants.entry(tenant_id.into()).or_default();
            match kind.as_str() {
                kind if kind == ControlKind::Clock.as_str() => tenant.clock = understood(kind, value),
                kind if kind == ControlKind::Ids.as_str() => tenant.ids = understood(kind, value),
                kind if kind == ControlKind::Faults.as_str() => {
                    tenant.faults = understood(kind, value).unwrap_or_default();
                }
                // Of a later version.
                _ => {}
            }
        }
        Self { fingerprint, server, tenants }
    }
}

/// What another version has set is not obeyed if it cannot be read.
fn understood<T: DeserializeOwned>(kind: &str, value: Value) -> Option<T> {
    serde_json::from_value(value).inspect_err(|error| log::warn!("control {kind}: {error}")).ok()
}

/// One instant as every tenant sees it.
#[derive(Clone, Debug)]
pub struct Moment {
    real: DateTime<Utc>,
    view: Arc<View>,
}

impl Moment {
    /// What the real clock shows.
    pub const fn real(&self) -> DateTime<Utc> {
        self.real
    }

    /// What the clock of a tenant shows.
    pub fn of(&self, tenant: TenantId) -> DateTime<Utc> {
        let clock = self.view.of(tenant).clock;
        clock.and_then(|clock| clock.at(self.real)).unwrap_or(self.real)
    }

    /// How often a tenant has been set back; none for one that is not there for tests.
    pub fn epoch(&self, tenant: TenantId) -> Option<i64> {
        self.view.of(tenant).epoch
    }

    /// All that had been set.
    pub fn view(&self) -> &View {
        &self.view
    }
}

/// What tests have set. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Controls {
    pool: Pool,
    on: bool,
    view: Arc<RwLock<Arc<View>>>,
    /// Who reads last has read last.
    reading: Arc<Mutex<()>>,
}

impl Controls {
    /// Reads what has been set, if there is a control plane.
    ///
    /// # Errors
    /// 503 when the database is away.
    pub fn open(pool: &Pool, on: bool) -> Result<Self> {
        let controls = Self { pool: pool.clone(), on, view: Arc::default(), reading: Arc::default() };
        if on {
            controls.refresh()?;
        }
        Ok(controls)
    }

    /// Whether there is a control plane.
    pub const fn is_on(&self) -> bool {
        self.on
    }

    /// All that has been set, as this server knows it.
    pub fn view(&self) -> Arc<View> {
        Arc::clone(&self.view.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The instant `real` as every tenant sees it.
    pub fn moment(&self, real: DateTime<Utc>) -> Moment {
        Moment { real, view: self.view() }
    }

    /// Sets something, for this server at once. Blocks.
    ///
    /// # Errors
    /// 503 when the database is away.
    pub fn put(&self, tenant: TenantId, kind: ControlKind, value: &Value) -> Result<()> {
        let put = |conn: &mut PgConnection| store::controls::put(conn, tenant, kind, value);
        store::tx_beside(&self.pool, "controls.put", Access::Write, Some(tenant), put)?;
        self.refresh().map(drop)
    }

    /// Takes back what has been set, for this server at once. Blocks.
    ///
    /// # Errors
    /// 503 when the database is away.
    pub fn delete(&self, tenant: TenantId, kind: ControlKind) -> Result<()> {
        let delete = |conn: &mut PgConnection| store::controls::delete(conn, tenant, kind);
        store::tx_beside(&self.pool, "controls.delete", Access::Write, Some(tenant), delete)?;
        self.refresh().map(drop)
    }

    /// The tenant that stands for the whole server.
    ///
    /// # Errors
    /// 500 when there is none, 503 when the database is away.
    pub fn server(&self) -> Result<TenantId> {
        if self.view().server.is_none() {
            self.refresh()?;
        }
        self.view().server.ok_or_else(|| Error::internal("no platform tenant"))
    }

    /// Reads what has been set if that has changed; says whether it has. Blocks.
    ///
    /// # Errors
    /// 503 when the database is away.
    pub fn refresh(&self) -> Result<bool> {
        let _reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let known = self.view();
        let read = store::tx(&self.pool, "controls.read", Access::Read, |conn| {
            let fingerprint = store::controls::fingerprint(conn)?;
            if fingerprint == known.fingerprint && known.server.is_some() {
                return Ok(None);
            }
            let (server, set) = (store::controls::find_server(conn)?, store::controls::list_all(conn)?);
            Ok(Some(View::read(fingerprint, server, set, store::controls::list_epochs(conn)?)))
        })?;
        let Some(view) = read else { return Ok(false) };
        *self.view.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(view);
        Ok(true)
    }
}
