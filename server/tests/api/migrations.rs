//! How a database that is in use gets its schema.

use std::sync::mpsc;

use diesel::connection::SimpleConnection;
use pers_server::store::migrations;

use crate::support::{TestServer, at_once};

/// Undoes the last migration, so that there is one to do.
fn one_behind(server: &TestServer) {
    let conn = &mut server.connect();
    conn.batch_execute(include_str!("../../migrations/2026-11-24-000007_audit/down.sql")).unwrap();
    conn.batch_execute("DELETE FROM __diesel_schema_migrations WHERE version = '20261124000007'").unwrap();
}

#[test]
fn of_servers_that_start_at_once_one_migrates() {
    let server = TestServer::start();
    one_behind(&server);
    let (done, applied) = mpsc::channel();
    at_once(4, |_| done.send(migrations::run(&server.database.url()).unwrap().len()).unwrap());
    let mut applied: Vec<usize> = applied.try_iter().collect();
    applied.sort_unstable();
    assert_eq!(applied, [0, 0, 0, 1]);
}

#[test]
fn a_migration_waits_for_a_lock_without_keeping_it_from_others_and_gets_it_in_the_end() {
    let server = TestServer::start();
    one_behind(&server);
    // What a migration has to lock first: its own record.
    let mut other = server.connect();
    other.batch_execute("BEGIN; LOCK TABLE __diesel_schema_migrations IN EXCLUSIVE MODE").unwrap();
    std::thread::scope(|scope| {
        let migrating = scope.spawn(|| migrations::run(&server.database.url()).unwrap());
        crate::support::eventually("it waits", || {
            let sql = "SELECT count(*) AS n FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                       WHERE NOT l.granted AND d.datname = current_database()";
            server.number(sql) > 0
        });
        crate::support::eventually("it gives up for a while, and undoes what it has done", || {
            let sql = "SELECT count(*) AS n FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                       WHERE NOT l.granted AND d.datname = current_database()";
            server.number(sql) == 0 && server.number("SELECT (to_regclass('audit_log') IS NULL)::int::bigint AS n") == 1
        });
        other.batch_execute("ROLLBACK").unwrap();
        assert_eq!(migrating.join().unwrap().len(), 1);
    });
}

#[test]
fn a_schema_of_a_later_version_is_refused() {
    let server = TestServer::start();
    server.execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('30001124000001')").unwrap();
    let error = migrations::run(&server.database.url()).unwrap_err();
    assert_eq!(error.code, "SCHEMA_TOO_NEW");
    assert!(error.cause.unwrap().to_string().contains("30001124000001"));
}
