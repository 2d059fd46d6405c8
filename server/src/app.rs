//! Puts a server together, for the command line and for tests alike.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;

use crate::audit;
use crate::contract::Contract;
use crate::controls::Controls;
use crate::error::Result;
use crate::gateways::storage::StorageOptions;
use crate::http::{Edge, EdgeOptions};
use crate::limits;
use crate::provision::{self, Provisioned};
use crate::run::Server;
use crate::services::{Services, Settings};
use crate::store::{self, Pool};
use crate::worker::{Bell, Worker};
use crate::world::{Clock, IdSource, RandomIds, SystemClock};

/// What a server is made of. `Debug` does not show the database's password.
#[derive(Clone)]
pub struct Parts {
    /// Database, by the login of its owner.
    pub database_url: String,
    /// The same database by a login that is confined to one tenant at a time, for requests; the owner's
    /// connections take on its role unless there is one.
    pub app_database_url: Option<String>,
    /// Most connections to it, by each login.
    pub pool_size: u32,
    /// What requests look at.
    pub settings: Settings,
    /// Where files are kept.
    pub storage: StorageOptions,
    /// The edge.
    pub edge: EdgeOptions,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Ids.
    pub ids: Arc<dyn IdSource>,
    /// Pause of the background worker when nothing is due; without one this server has no worker.
    pub worker_pause: Option<Duration>,
}

impl std::fmt::Debug for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { settings, storage, edge, .. } = self;
        f.debug_struct("Parts")
            .field("settings", settings)
            .field("storage", storage)
            .field("edge", edge)
            .finish_non_exhaustive()
    }
}

impl Parts {
    /// Parts for a database, with the operating system's time and random ids.
    pub fn on(database_url: &str) -> Self {
        Self {
            database_url: database_url.to_owned(),
            app_database_url: None,
            pool_size: 10,
            settings: Settings::default(),
            storage: StorageOptions::Disk(".pers/files".into()),
            edge: EdgeOptions::default(),
            clock: Arc::new(SystemClock),
            ids: Arc::new(RandomIds),
            worker_pause: Some(limits::WORKER_PAUSE),
        }
    }
}

/// A server that is ready to serve.
#[derive(Debug)]
pub struct App {
    edge: Edge,
    worker_pause: Option<Duration>,
    /// Everything behind the edge.
    pub services: Services,
    /// The platform's keys, at the very first start only.
    pub platform: Option<Provisioned>,
}

impl App {
    /// Brings the schema up to date, opens the services, makes the platform's tenant. Blocks.
    ///
    /// # Errors
    /// 503 when the database is away, 500 when it is not ours.
    pub fn assemble(parts: Parts) -> Result<Self> {
        for version in store::migrations::run(&parts.database_url)? {
            log::info!("migrated to {version}");
        }
        let mut pool = Pool::open(&parts.database_url, parts.pool_size);
        if let Some(url) = &parts.app_database_url {
            store::app_role::check_login(url)?;
            pool = pool.with_app(url, parts.pool_size);
        }
        let settings = Settings { controlled: parts.edge.control.is_on(parts.settings.dev), ..parts.settings };
        let services = Services::open(Contract::load()?, pool, parts.clock, parts.ids, settings, parts.storage)?;
        let platform = provision::platform(&services)?;
        if services.controls.is_on() {
            services.controls.refresh()?;
        }
        let edge = Edge::new(Server::new(services.clone()), parts.edge)?;
        Ok(Self { edge, worker_pause: parts.worker_pause, services, platform })
    }

    /// Serves until `stop` resolves, then drains. The background worker runs meanwhile.
    ///
    /// # Errors
    /// When the listener fails for good, or there is no thread for the worker.
    pub async fn serve(self, listener: TcpListener, stop: impl Future<Output = ()>) -> std::io::Result<()> {
        let watched = tokio::spawn(watch(self.services.controls.clone(), self.services.bell.clone()));
        let worker = self.worker_pause.map(|pause| Worker::start(&self.services, pause)).transpose()?;
        let served = crate::http::serve(listener, self.edge, stop).await;
        watched.abort();
        if let Some(worker) = worker {
            let stopped = tokio::task::spawn_blocking(move || worker.stop());
            // One that is cut off has its job taken over by the next server.
            if tokio::time::timeout(limits::DRAIN, stopped).await.is_err() {
                log::warn!("a job under way was cut off");
            }
        }
        if self.worker_pause.is_some() {
            let services = self.services.clone();
            let settled = tokio::task::spawn_blocking(move || audit::settle(&services, false, || true));
            if !matches!(tokio::time::timeout(limits::DRAIN, settled).await, Ok(Ok(Ok(_)))) {
                log::warn!("the last refusals have not been told to the audit log");
            }
        }
        served
    }
}

/// Keeps an eye on what tests set through other servers, if there is a control plane.
async fn watch(controls: Controls, bell: Bell) {
    while controls.is_on() {
        tokio::time::sleep(limits::CONTROLS_PAUSE).await;
        let controls = controls.clone();
        // While the database is away nobody can set anything.
        if matches!(tokio::task::spawn_blocking(move || controls.refresh()).await, Ok(Ok(true))) {
            bell.ring();
        }
    }
}
