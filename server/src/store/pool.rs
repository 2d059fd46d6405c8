//! Connections to PostgreSQL: opened, kept, thrown away when broken.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use diesel::Connection;
use diesel::pg::PgConnection;

use super::app_role::Reach;
use crate::error::{Error, Result};
use crate::limits;

/// A connection that knows when it is of no more use.
pub struct PooledPg {
    pub(super) pg: PgConnection,
    pub(super) broken: bool,
}

impl std::fmt::Debug for PooledPg {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PooledPg").field("broken", &self.broken).finish_non_exhaustive()
    }
}

/// Opens connections for `r2d2`. Liveness is not asked for at check-out (a round trip per request):
/// the `BEGIN` of `store::tx` finds a dead connection before anything was done with it.
#[derive(Debug)]
pub struct Manager {
    url: String,
    /// Whether the last connection could not be opened.
    away: Arc<AtomicBool>,
}

impl r2d2::ManageConnection for Manager {
    type Connection = PooledPg;
    type Error = diesel::ConnectionError;

    fn connect(&self) -> Result<PooledPg, Self::Error> {
        let opened = PgConnection::establish(&self.url);
        self.away.store(opened.is_err(), Ordering::Relaxed);
        opened.map(|pg| PooledPg { pg, broken: false })
    }

    fn is_valid(&self, _: &mut PooledPg) -> Result<(), Self::Error> {
        Ok(())
    }

    fn has_broken(&self, connection: &mut PooledPg) -> bool {
        // A panic leaves a transaction open: such a connection must not be used again.
        connection.broken || std::thread::panicking()
    }
}

/// Keeps what `r2d2` has to say about failed connections out of the error log of requests.
#[derive(Debug)]
struct LogConnectErrors;

impl r2d2::HandleError<diesel::ConnectionError> for LogConnectErrors {
    fn handle_error(&self, error: diesel::ConnectionError) {
        log::warn!("database: {}", error.to_string().lines().next().unwrap_or_default());
    }
}

/// Connections of one login.
#[derive(Clone, Debug)]
struct Source {
    pool: r2d2::Pool<Manager>,
    away: Arc<AtomicBool>,
}

impl Source {
    fn open(url: &str, size: u32) -> Self {
        let away = Arc::default();
        let manager = Manager { url: url.to_owned(), away: Arc::clone(&away) };
        let pool = r2d2::Pool::builder()
            .max_size(size)
            .min_idle(Some(1))
            .test_on_check_out(false)
            .connection_timeout(limits::POOL_WAIT)
            .error_handler(Box::new(LogConnectErrors))
            .build_unchecked(manager);
        Self { pool, away }
    }
}

/// The pool of all handlers, with whose rows its transactions may see. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Pool {
    owner: Source,
    /// Connections that cannot become the owner's, if there is a login for them.
    app: Option<Source>,
    reach: Reach,
}

impl Pool {
    /// Opens a pool of `size` connections to `url`, the login of the owner; connects lazily, so that a server
    /// may start before its database.
    pub fn open(url: &str, size: u32) -> Self {
        Self { owner: Source::open(url, size), app: None, reach: Reach::All }
    }

    /// With as many connections of another login (`url`) for all transactions that are confined to a tenant.
    #[must_use]
    pub fn with_app(self, url: &str, size: u32) -> Self {
        Self { app: Some(Source::open(url, size)), ..self }
    }

    /// The same connections, for transactions that may see this.
    #[must_use]
    pub fn within(&self, reach: Reach) -> Self {
        Self { reach, ..self.clone() }
    }

    /// Whose rows its transactions may see.
    pub const fn reach(&self) -> Reach {
        self.reach
    }

    /// Takes a connection. As long as the database takes new ones, a caller waits his turn, at most
    /// `limits::POOL_QUEUE`, then 503 `SERVER_BUSY`; while it is away he waits at most `limits::POOL_WAIT`,
    /// then 503 `DATABASE_UNAVAILABLE`.
    pub fn get(&self) -> Result<r2d2::PooledConnection<Manager>> {
        let source = self.app.as_ref().filter(|_| self.reach != Reach::All).unwrap_or(&self.owner);
        let mut waited = Duration::ZERO;
        loop {
            let error = match source.pool.get() {
                Ok(connection) => return Ok(connection),
                Err(error) => error,
            };
            waited += limits::POOL_WAIT;
            if source.away.load(Ordering::Relaxed) {
                return Err(Error::unavailable("DATABASE_UNAVAILABLE", error));
            }
            if waited >= limits::POOL_QUEUE {
                return Err(Error::unavailable("SERVER_BUSY", error));
            }
        }
    }
}
