//! How a database that is in use gets its schema.

mod earlier;

use std::sync::mpsc;

use diesel::connection::SimpleConnection;
use pers_server::store::migrations;

use crate::support::{TestServer, at_once, eventually};

/// The migrations after 000006, the last one first.
const LAST: [(&str, &str); 3] = [
    ("20261124000009", include_str!("../../migrations/2026-11-24-000009_no_accounts_by_lower_address/down.sql")),
    ("20261124000008", include_str!("../../migrations/2026-11-24-000008_accounts_by_exact_address/down.sql")),
    ("20261124000007", include_str!("../../migrations/2026-11-24-000007_audit/down.sql")),
];

/// Undoes the last few migrations, so that there are some to do.
fn behind(server: &TestServer, few: usize) {
    let conn = &mut server.connect();
    for (version, down) in &LAST[..few] {
        conn.batch_execute(down).unwrap();
        let recorded = format!("DELETE FROM __diesel_schema_migrations WHERE version = '{version}'");
        conn.batch_execute(&recorded).unwrap();
    }
}

/// Locks of this database that somebody waits for.
fn waits(server: &TestServer) -> i64 {
    let sql = "SELECT count(*) AS n FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
               WHERE NOT l.granted AND a.datname = current_database()";
    server.number(sql)
}

#[test]
fn of_servers_that_start_at_once_one_migrates() {
    let server = TestServer::start();
    behind(&server, 3);
    let (done, applied) = mpsc::channel();
    at_once(4, |_| done.send(migrations::run(&server.database.url()).unwrap().len()).unwrap());
    let mut applied: Vec<usize> = applied.try_iter().collect();
    applied.sort_unstable();
    assert_eq!(applied, [0, 0, 0, 3]);
}

#[test]
fn a_migration_waits_for_a_lock_without_keeping_it_from_others_and_gets_it_in_the_end() {
    let server = TestServer::start();
    behind(&server, 3);
    // What a migration has to lock first: its own record.
    let mut other = server.connect();
    other.batch_execute("BEGIN; LOCK TABLE __diesel_schema_migrations IN EXCLUSIVE MODE").unwrap();
    std::thread::scope(|scope| {
        let migrating = scope.spawn(|| migrations::run(&server.database.url()).unwrap());
        eventually("it waits", || waits(&server) > 0);
        eventually("it gives up for a while, and undoes what it has done", || {
            waits(&server) == 0 && server.number("SELECT (to_regclass('audit_log') IS NULL)::int::bigint AS n") == 1
        });
        other.batch_execute("ROLLBACK").unwrap();
        assert_eq!(migrating.join().unwrap().len(), 3);
    });
}

#[test]
fn an_index_that_was_not_built_to_its_end_is_built_again_while_others_write() {
    const UNFINISHED: &str = "SELECT count(*) AS n FROM pg_index
        WHERE indexrelid = to_regclass('accounts_by_exact_address') AND NOT indisvalid";
    const BUILT: &str = "SELECT count(*) AS n FROM pg_index
        WHERE indexrelid = to_regclass('accounts_by_exact_address') AND indisvalid AND indisunique";
    let server = TestServer::start();
    behind(&server, 2);
    let mut writer = server.connect();
    writer.batch_execute("BEGIN; LOCK TABLE accounts IN ROW EXCLUSIVE MODE").unwrap();
    let mut builder = server.connect();
    builder.batch_execute("SET lock_timeout = '50ms'").unwrap();
    let up = include_str!("../../migrations/2026-11-24-000008_accounts_by_exact_address/up.sql");
    builder.batch_execute(up).unwrap_err();
    drop(builder);
    assert_eq!((server.number(UNFINISHED), server.number(BUILT)), (1, 0));

    std::thread::scope(|scope| {
        let migrating = scope.spawn(|| migrations::run(&server.database.url()).unwrap());
        eventually("it waits for the writer", || waits(&server) > 0);
        let mut another = server.connect();
        another.batch_execute("SET lock_timeout = '10s'; UPDATE accounts SET nonce = nonce").unwrap();
        writer.batch_execute("COMMIT").unwrap();
        assert_eq!(migrating.join().unwrap(), ["20261124000008", "20261124000009"]);
    });
    assert_eq!((server.number(UNFINISHED), server.number(BUILT)), (0, 1));
    assert_eq!(server.number("SELECT count(*) AS n FROM pg_class WHERE relname = 'accounts_by_address'"), 0);
}

#[test]
fn a_schema_of_a_later_version_is_refused() {
    let server = TestServer::start();
    server.execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('30001124000001')").unwrap();
    let error = migrations::run(&server.database.url()).unwrap_err();
    assert_eq!(error.code, "SCHEMA_TOO_NEW");
    assert!(error.cause.unwrap().to_string().contains("30001124000001"));
}
