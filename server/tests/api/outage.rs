//! Faults around the server: too much to do, a panic, a stop, a database that goes away.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use pers_server::world::{IdSource, RandomIds};
use serde_json::json;
use uuid::Uuid;

use crate::support::{RawAnswer, Socket, Tenant, TestServer, eventually};

const BODY: &str = r#"{"authToken":"x"}"#;

/// A request that is being worked on: the server waits for its body.
fn under_way(server: &TestServer, tenant: &Tenant<'_>) -> Socket {
    let mut socket = Socket::open(server);
    socket.send(format!(
        "POST /auth/verify HTTP/1.1\r\nhost: x\r\nx-project-key: {}\r\ncontent-type: application/json\r\n\
         expect: 100-continue\r\ncontent-length: {}\r\n\r\n",
        tenant.project_key,
        BODY.len()
    ));
    assert_eq!(socket.answer().unwrap().status, 100);
    socket
}

fn finish(mut socket: Socket) -> RawAnswer {
    socket.send(BODY);
    socket.answer().unwrap()
}

#[test]
fn a_busy_server_refuses_and_serves_again_when_it_can() {
    let server = TestServer::start_with(|parts| parts.edge.concurrent_requests = 1);
    let tenant = server.tenant("Coffee Club");
    let socket = under_way(&server, &tenant);
    let refused = server.get("/").send();
    assert_eq!(refused.header("retry-after"), Some("1"));
    assert_eq!(refused.refused(503, "SERVER_BUSY")["retryable"], true);
    server.get("/_pers/health/live").ok(200);
    server.get("/_pers/health/ready").ok(200);
    assert_eq!(finish(socket).status, 200);
    server.get("/").ok(200);
}

#[test]
fn a_stopping_server_finishes_what_is_under_way_and_takes_nothing_new() {
    let mut server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let socket = under_way(&server, &tenant);
    let project_key = tenant.project_key.clone();
    let mut idle = Socket::open(&server);
    let mut silent = Socket::open(&server);
    idle.send("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    assert_eq!(idle.answer().unwrap().status, 200);
    server.stop();
    assert!(idle.is_closed(), "an idle connection is closed");
    assert!(silent.is_closed(), "a connection without a request is closed");
    let address = server.base.strip_prefix("http://").unwrap().to_owned();
    eventually("the listener is closed", || std::net::TcpStream::connect(&address).is_err());
    let answer = finish(socket);
    assert_eq!(answer.status, 200, "{project_key}");
    assert_eq!(answer.header("connection"), Some("close"));
    server.wait();
}

/// Ids that fail once when told to.
#[derive(Debug, Default)]
struct Fragile {
    armed: AtomicBool,
}

impl IdSource for Fragile {
    fn next(&self) -> Uuid {
        assert!(!self.armed.swap(false, Ordering::SeqCst), "told to");
        RandomIds.next()
    }
}

#[test]
fn a_panic_is_a_500_of_the_usual_shape_and_harms_nobody_else() {
    let ids = Arc::new(Fragile::default());
    let server = TestServer::start_with(|parts| {
        parts.ids = Arc::<Fragile>::clone(&ids);
        parts.pool_size = 1;
    });
    let tenant = server.tenant("Coffee Club");
    for _ in 0..3 {
        // In a handler, within its transaction.
        ids.armed.store(true, Ordering::SeqCst);
        let refused = tenant
            .admin_post("/admins", json!({"email": "boss@example.com", "type": "TENANT_ADMIN"}))
            .header("x-request-id", "req-1")
            .refused(500, "INTERNAL_ERROR");
        assert_eq!((&refused["correlationId"], &refused["retryable"]), (&json!("req-1"), &json!(false)));
        assert!(!refused.to_string().contains("told to"), "{refused}");
        // At the edge, before there is a request id.
        ids.armed.store(true, Ordering::SeqCst);
        server.get("/").refused(500, "INTERNAL_ERROR");
        server.get("/").ok(200);
        tenant.admin_get("/admins").ok(200);
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM admins WHERE email = 'boss@example.com'"), 0);
}

#[test]
fn connections_that_died_while_idle_are_replaced_unnoticed() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for round in 0..3 {
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| tenant.admin_get("/admins").ok(200));
            }
        });
        server.database.cut();
        tenant.admin_get("/admins").ok(200);
        let email = format!("admin-{round}@example.com");
        server.database.cut();
        tenant.admin_post("/admins", json!({"email": email, "type": "TENANT_ADMIN"})).ok(201);
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM admins WHERE email LIKE 'admin-_@example.com'"), 3);
}

#[test]
fn a_connection_that_dies_under_a_request_is_a_503_and_nothing_is_half_done() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    // Holds the table, so that the request waits in the middle of its transaction.
    let mut holder = server.connect();
    holder.batch_execute("BEGIN; LOCK TABLE admins IN ACCESS EXCLUSIVE MODE").unwrap();
    std::thread::scope(|scope| {
        let call = scope.spawn(|| {
            tenant.admin_post("/admins", json!({"email": "boss@example.com", "type": "TENANT_ADMIN"})).send()
        });
        eventually("the request waits for the lock", || waiting(&server) == 1);
        server
            .execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE wait_event_type = 'Lock'
                      AND datname = current_database()",
            )
            .unwrap();
        let refused = call.join().unwrap();
        assert_eq!(refused.header("retry-after"), Some("1"));
        assert_eq!(refused.refused(503, "DATABASE_UNAVAILABLE")["retryable"], true);
    });
    holder.batch_execute("ROLLBACK").unwrap();
    assert_eq!(server.number("SELECT count(*) AS n FROM admins WHERE email = 'boss@example.com'"), 0);
    tenant.admin_post("/admins", json!({"email": "boss@example.com", "type": "TENANT_ADMIN"})).ok(201);
}

/// Connections to the test's database that wait for a lock.
fn waiting(server: &TestServer) -> i64 {
    server.number(
        "SELECT count(*) AS n FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
}

#[test]
fn a_full_disk_of_the_database_is_a_503_for_who_writes_until_there_is_space() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    // What PostgreSQL says when a table cannot grow; `make chaos` really fills a disk.
    server
        .execute(
            "CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN RAISE 'could not extend file \"base/5/16391\": No space left on device' USING ERRCODE = '53100'; END $$",
        )
        .unwrap();
    server.execute("CREATE TRIGGER fill BEFORE INSERT ON businesses FOR EACH ROW EXECUTE FUNCTION fill()").unwrap();
    let make = || tenant.admin_post("/businesses", json!({"email": "cafe@example.com"}));
    let refused = make().send();
    assert_eq!(refused.header("retry-after"), Some("1"));
    assert_eq!(refused.refused(503, "DATABASE_FULL")["retryable"], true);
    tenant.admin_get("/businesses").ok(200);
    server.execute("DROP TRIGGER fill ON businesses").unwrap();
    make().ok(201);
}

#[test]
fn a_database_that_is_away_is_a_503_within_two_seconds_and_found_again_by_itself() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let admins = || tenant.admin_get("/admins").send();
    assert_eq!(admins().status, 200);
    for _ in 0..2 {
        server.database.go_away();
        let mut fastest = Duration::MAX;
        for _ in 0..3 {
            let start = Instant::now();
            let refused = admins();
            fastest = fastest.min(start.elapsed());
            assert_eq!(refused.header("retry-after"), Some("1"));
            assert_eq!(refused.refused(503, "DATABASE_UNAVAILABLE")["retryable"], true);
        }
        // The fastest, because a test machine may be slow at any moment.
        assert!(fastest < Duration::from_secs(2), "{fastest:?}");
        server.get("/").ok(200);
        server.get("/_pers/health/live").ok(200);
        server.get("/_pers/health/ready").refused(503, "DATABASE_UNAVAILABLE");
        server.get("/healthcheck").project("unknown").refused(503, "DATABASE_UNAVAILABLE");
        server.database.come_back();
        eventually("the database is found again", || admins().status == 200);
        server.get("/_pers/health/ready").ok(200);
    }
}
