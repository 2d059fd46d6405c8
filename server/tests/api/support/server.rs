//! A server of one test.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use diesel::{PgConnection, QueryableByName, RunQueryDsl};
use pers_server::app::{App, Parts};
use pers_server::gateways::storage::StorageOptions;
use pers_server::services::{Services, Settings};
use serde_json::Value;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::client::Call;
use super::database::Database;
use super::secrets;

fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build().unwrap())
}

/// A directory that is not there yet, and is removed at the end.
pub struct Folder(PathBuf);

impl Folder {
    fn fresh() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        Self(std::env::temp_dir().join(format!("pers-test-files-{}-{number}", std::process::id())))
    }
}

impl Deref for Folder {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn assemble(database: &Database, files: &Folder, change: impl FnOnce(&mut Parts)) -> App {
    let mut parts = Parts::on(&database.url());
    secrets::listen();
    parts.storage = StorageOptions::Disk(files.to_path_buf());
    parts.settings = Settings { dev: true, ..Settings::default() };
    // Tests do what is due themselves, when they want it: `worker::run_due`.
    parts.worker_pause = None;
    change(&mut parts);
    App::assemble(parts).unwrap()
}

/// A running server in development mode, on a database of its own.
pub struct TestServer {
    pub base: String,
    pub services: Services,
    pub platform_project_key: String,
    pub platform_system_key: String,
    pub database: Arc<Database>,
    pub files: Arc<Folder>,
    /// How long the log was when this server began.
    logged: usize,
    stop: Option<oneshot::Sender<()>>,
    serving: JoinHandle<std::io::Result<()>>,
}

impl TestServer {
    pub fn start() -> Self {
        Self::start_with(|_| {})
    }

    /// Starts a server after `change` has been at its parts.
    pub fn start_with(change: impl FnOnce(&mut Parts)) -> Self {
        let database = Arc::new(Database::fresh());
        let files = Arc::new(Folder::fresh());
        let app = assemble(&database, &files, change);
        let platform = app.platform.as_ref().expect("a fresh database has no platform yet");
        let keys = (platform.tenant.project_api_key.clone(), platform.system_key.reveal().to_owned());
        Self::serve(app, database, files, keys)
    }

    /// Starts a server on a database with data, whose platform has these keys.
    pub fn on(database: Arc<Database>, keys: (String, String), change: impl FnOnce(&mut Parts)) -> Self {
        let files = Arc::new(Folder::fresh());
        let app = assemble(&database, &files, change);
        assert!(app.platform.is_none(), "the database had no platform");
        Self::serve(app, database, files, keys)
    }

    /// Starts another server on the same database and directory.
    pub fn beside(&self, change: impl FnOnce(&mut Parts)) -> Self {
        let keys = (self.platform_project_key.clone(), self.platform_system_key.clone());
        let app = assemble(&self.database, &self.files, change);
        Self::serve(app, Arc::clone(&self.database), Arc::clone(&self.files), keys)
    }

    fn serve(
        app: App,
        database: Arc<Database>,
        files: Arc<Folder>,
        (project_key, system_key): (String, String),
    ) -> Self {
        let (services, logged) = (app.services.clone(), secrets::journal(|journal| journal.length()));
        secrets::journal(|journal| [&project_key, &system_key].map(|key| journal.know(key)));
        let listener = runtime().block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = runtime().spawn(app.serve(listener, async {
            let _ = stopped.await;
        }));
        Self {
            base,
            services,
            platform_project_key: project_key,
            platform_system_key: system_key,
            database,
            files,
            logged,
            stop: Some(stop),
            serving,
        }
    }

    /// Asks the server to stop.
    pub fn stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
    }

    /// Waits until the server has stopped.
    pub fn wait(&mut self) {
        runtime().block_on(&mut self.serving).unwrap().unwrap();
    }

    pub fn call(&self, method: &str, path: &str) -> Call {
        Call::new(self.base.clone(), method, path)
    }

    pub fn get(&self, path: &str) -> Call {
        self.call("GET", path)
    }

    pub fn post(&self, path: &str, body: Value) -> Call {
        self.call("POST", path).json(body)
    }

    pub fn put(&self, path: &str, body: Value) -> Call {
        self.call("PUT", path).json(body)
    }

    /// PUT without a body, as toggles want it.
    pub fn toggle(&self, path: &str) -> Call {
        self.call("PUT", path)
    }

    pub fn delete(&self, path: &str) -> Call {
        self.call("DELETE", path)
    }

    /// A connection past the server, to look at rows.
    pub fn connect(&self) -> PgConnection {
        self.database.connect()
    }

    /// The number that a statement of the form `SELECT .. AS n` (bigint) finds.
    pub fn number(&self, sql: &str) -> i64 {
        #[derive(QueryableByName)]
        struct Number {
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            n: i64,
        }
        diesel::sql_query(sql).get_result::<Number>(&mut self.connect()).unwrap().n
    }

    /// Runs a statement past the server.
    pub fn execute(&self, sql: &str) -> Result<usize, diesel::result::Error> {
        diesel::sql_query(sql).execute(&mut self.connect())
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.stop();
        if let Ok(mut conn) = self.database.try_connect() {
            secrets::know_database(&mut conn);
        }
        let leaks = secrets::journal(|journal| journal.leaks(self.logged).join("\n"));
        assert!(leaks.is_empty() || std::thread::panicking(), "secrets in the log:\n{leaks}");
    }
}
