//! Puts a server together, for the command line and for tests alike.

use std::future::Future;
use std::sync::Arc;

use tokio::net::TcpListener;

use crate::contract::Contract;
use crate::error::Result;
use crate::http::{Edge, EdgeOptions};
use crate::provision::{self, Provisioned};
use crate::run::Server;
use crate::services::{Services, Settings};
use crate::store::{self, Pool};
use crate::world::{Clock, IdSource, RandomIds, SystemClock};

/// What a server is made of.
#[derive(Clone, Debug)]
pub struct Parts {
    /// Database.
    pub database_url: String,
    /// Most connections to it.
    pub pool_size: u32,
    /// What requests look at.
    pub settings: Settings,
    /// The edge.
    pub edge: EdgeOptions,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Ids.
    pub ids: Arc<dyn IdSource>,
}

impl Parts {
    /// Parts for a database, with the operating system's time and random ids.
    pub fn on(database_url: &str) -> Self {
        Self {
            database_url: database_url.to_owned(),
            pool_size: 10,
            settings: Settings::default(),
            edge: EdgeOptions::default(),
            clock: Arc::new(SystemClock),
            ids: Arc::new(RandomIds),
        }
    }
}

/// A server that is ready to serve.
#[derive(Debug)]
pub struct App {
    edge: Edge,
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
        let pool = Pool::open(&parts.database_url, parts.pool_size);
        let services = Services::open(Contract::load()?, pool, parts.clock, parts.ids, parts.settings)?;
        let platform = provision::platform(&services)?;
        let edge = Edge::new(Server::new(services.clone()), parts.edge)?;
        Ok(Self { edge, services, platform })
    }

    /// Serves until `stop` resolves, then drains.
    ///
    /// # Errors
    /// When the listener fails for good.
    pub async fn serve(self, listener: TcpListener, stop: impl Future<Output = ()>) -> std::io::Result<()> {
        crate::http::serve(listener, self.edge, stop).await
    }
}
