//! A fresh database per test, copied from a migrated template.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use pers_server::embedded::{Cluster, Options};
use pers_server::store::migrations;

/// Server that the databases are made on: `PERS_TEST_DATABASE_URL` (a URL of a server, with the right to
/// make databases and roles), else a cluster of the test run's own, which goes away with it.
fn admin_url() -> &'static str {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| {
        if let Ok(url) = std::env::var("PERS_TEST_DATABASE_URL") {
            return url;
        }
        let cluster = Cluster::start(&Options { ephemeral: true, ..Options::default() }).unwrap();
        let url = cluster.url().to_owned();
        // Kept for the life of the process; its watcher removes it when we are gone.
        std::mem::forget(cluster);
        url
    })
}

fn url_of(name: &str) -> String {
    let admin = admin_url();
    let (front, _) = admin.rsplit_once('/').unwrap();
    format!("{front}/{name}")
}

fn template() -> &'static str {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let name = format!("pers_template_{}", std::process::id());
        admin(&format!("CREATE DATABASE {name}"));
        migrations::run(&url_of(&name)).unwrap();
        name
    })
}

fn admin(sql: &str) {
    // PostgreSQL copies a template only while nobody else does.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _guard = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    PgConnection::establish(admin_url()).unwrap().batch_execute(sql).unwrap();
}

/// A database that is dropped at the end.
pub struct Database {
    name: String,
}

impl Database {
    pub fn fresh() -> Self {
        Self::copy_of(template())
    }

    /// One that no migration has been at.
    pub fn empty() -> Self {
        Self::copy_of("template1")
    }

    fn copy_of(template: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("pers_test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        admin(&format!("CREATE DATABASE {name} TEMPLATE {template}"));
        Self { name }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn url(&self) -> String {
        url_of(&self.name)
    }

    /// Ends every client's connection, as a restart of PostgreSQL does. Its own workers, which come at times
    /// of their own, are not ours to end: they belong to the superuser.
    pub fn cut(&self) {
        let name = &self.name;
        admin(&format!(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
             WHERE datname = '{name}' AND backend_type = 'client backend'"
        ));
    }

    /// Ends every connection and lets nobody in, as a database that is away.
    pub fn go_away(&self) {
        admin(&format!("ALTER DATABASE {} ALLOW_CONNECTIONS false", self.name));
        self.cut();
    }

    /// Lets everybody in again.
    pub fn come_back(&self) {
        admin(&format!("ALTER DATABASE {} ALLOW_CONNECTIONS true", self.name));
    }

    /// Connects, if it is there.
    pub fn try_connect(&self) -> diesel::ConnectionResult<PgConnection> {
        PgConnection::establish(&self.url())
    }

    pub fn connect(&self) -> PgConnection {
        PgConnection::establish(&self.url()).unwrap()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // Not `WITH (FORCE)`: it fails when an autovacuum is at work there, which a plain drop sends away.
        self.go_away();
        admin(&format!("DROP DATABASE {}", self.name));
    }
}
