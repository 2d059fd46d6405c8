//! The background worker: jobs are done once, when they are due, by whichever server comes first; rows
//! that have had their time go.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use pers_api::models::Web3TransactionType;
use pers_server::domain::ids::TenantId;
use pers_server::domain::jobs::JobKind;
use pers_server::limits;
use pers_server::store::ledger::NewMovement;
use pers_server::world::Clock;
use pers_server::{store, worker};
use serde_json::json;

use crate::support::ledger;
use crate::support::{Tenant, TestClock, TestServer, eventually};

const START: &str = "2026-11-24T08:00:00Z";
const KIND: JobKind = JobKind::SignatureExpire;

fn on_clock(clock: &Arc<TestClock>) -> TestServer {
    let clock = Arc::<TestClock>::clone(clock);
    TestServer::start_with(|parts| parts.clock = clock)
}

/// A movement of which the sender can make a hundred.
fn transfer(tenant: &Tenant<'_>) -> NewMovement {
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let credit = tenant.credit_token();
    tenant.mint(ann.as_user(), 100.0);
    ledger::movement(
        Web3TransactionType::Transfer,
        ledger::account(tenant, &ann),
        ledger::account(tenant, &bob),
        &credit,
        100,
    )
}

/// Makes it wait for a signature until the end of `life`; answers its id.
fn pending(tenant: &Tenant<'_>, transfer: &NewMovement, life: TimeDelta) -> String {
    let id = ledger::reserve(tenant, transfer).unwrap().id.to_string();
    put(tenant, &id, life);
    id
}

fn put(tenant: &Tenant<'_>, subject: &str, after: TimeDelta) {
    let services = &tenant.server.services;
    let (owner, now) = (TenantId::parse(&tenant.id).unwrap(), services.clock.now());
    let mut conn = tenant.server.connect();
    store::jobs::put(&mut conn, owner, KIND, subject, now + after, services.ids.next(), now).unwrap();
}

fn status(tenant: &Tenant<'_>, id: &str) -> String {
    let found = tenant.admin_get(&format!("/transactions/{id}")).ok(200);
    found["status"].as_str().unwrap().to_owned()
}

fn jobs(server: &TestServer) -> i64 {
    server.number("SELECT count(*) AS n FROM jobs")
}

/// Makes every change of a transaction's state fail, as a database with a fault in it does.
fn break_transactions(server: &TestServer) {
    server
        .execute(
            "CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN RAISE EXCEPTION 'the disk has a hole'; END $$",
        )
        .unwrap();
    server
        .execute("CREATE TRIGGER broken BEFORE UPDATE ON transactions FOR EACH ROW EXECUTE FUNCTION broken()")
        .unwrap();
}

fn mend_transactions(server: &TestServer) {
    server.execute("DROP TRIGGER broken ON transactions").unwrap();
}

#[test]
fn a_job_is_done_when_it_is_due_and_not_before() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let tenant = server.tenant("Coffee Club");
    let transfer = transfer(&tenant);
    let (early, late) =
        (pending(&tenant, &transfer, TimeDelta::minutes(5)), pending(&tenant, &transfer, TimeDelta::minutes(6)));
    for (passes, done, early_is, late_is) in [
        (TimeDelta::zero(), 0, "pending_signature", "pending_signature"),
        (TimeDelta::milliseconds(299_999), 0, "pending_signature", "pending_signature"),
        (TimeDelta::milliseconds(1), 1, "failed", "pending_signature"),
        (TimeDelta::minutes(1), 1, "failed", "failed"),
        (TimeDelta::hours(1), 0, "failed", "failed"),
    ] {
        clock.pass(passes);
        assert_eq!(worker::run_due(&server.services).unwrap(), done);
        let rows = server.number(&format!(
            "SELECT count(*) AS n FROM transactions
             WHERE (id, status) IN (('{early}', '{early_is}'), ('{late}', '{late_is}'))"
        ));
        assert_eq!(rows, 2, "after {passes}");
    }
    assert_eq!(jobs(&server), 0);
}

#[test]
fn what_has_been_carried_out_or_is_not_there_is_no_job_that_fails() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let tenant = server.tenant("Coffee Club");
    let transfer = transfer(&tenant);
    let minted = server.number("SELECT count(*) AS n FROM transactions WHERE status = 'succeeded'");
    let done = tenant.mint(json!({"accountType": "tenant", "accountId": tenant.id}), 1.0);
    put(&tenant, done["id"].as_str().unwrap(), TimeDelta::zero());
    put(&tenant, "00000000-0000-4000-8000-000000000000", TimeDelta::zero());
    put(&tenant, "none", TimeDelta::zero());
    let waiting = pending(&tenant, &transfer, TimeDelta::minutes(1));
    assert_eq!(worker::run_due(&server.services).unwrap(), 3);
    assert_eq!(server.number("SELECT count(*) AS n FROM transactions WHERE status = 'succeeded'"), minted + 1);
    assert_eq!(status(&tenant, &waiting), "pending_signature");
}

#[test]
fn a_job_that_is_cancelled_or_put_again_is_not_done_at_its_first_time() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let tenant = server.tenant("Coffee Club");
    let transfer = transfer(&tenant);
    let (cancelled, again) =
        (pending(&tenant, &transfer, TimeDelta::minutes(5)), pending(&tenant, &transfer, TimeDelta::minutes(5)));
    let owner = TenantId::parse(&tenant.id).unwrap();
    store::jobs::delete(&mut server.connect(), owner, KIND, &cancelled).unwrap();
    put(&tenant, &again, TimeDelta::minutes(10));
    assert_eq!(jobs(&server), 1, "one job for a kind and a subject");
    clock.pass(TimeDelta::minutes(5));
    assert_eq!(worker::run_due(&server.services).unwrap(), 0);
    clock.pass(TimeDelta::minutes(5));
    assert_eq!(worker::run_due(&server.services).unwrap(), 1);
    // The tenant's session has ended by then; the rows tell.
    let failed = server.number("SELECT count(*) AS n FROM transactions WHERE status = 'failed'");
    assert_eq!((failed, jobs(&server)), (1, 0));
    ledger::assert_clean(&server);
}

#[test]
fn a_job_of_another_tenant_touches_nothing() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let transfer = transfer(&tenant);
    let id = pending(&tenant, &transfer, TimeDelta::minutes(5));
    put(&other, &id, TimeDelta::zero());
    assert_eq!(worker::run_due(&server.services).unwrap(), 1);
    assert_eq!(status(&tenant, &id), "pending_signature");
}

#[test]
fn two_servers_do_each_job_once() {
    const JOBS: usize = 60;
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let beside = server.beside(|parts| parts.clock = Arc::<TestClock>::clone(&clock));
    let tenant = server.tenant("Coffee Club");
    let transfer = transfer(&tenant);
    for _ in 0..JOBS {
        pending(&tenant, &transfer, TimeDelta::minutes(5));
    }
    server.execute("CREATE TABLE changes (id uuid)").unwrap();
    server
        .execute(
            "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
             BEGIN INSERT INTO changes VALUES (new.id); RETURN NULL; END $$",
        )
        .unwrap();
    server.execute("CREATE TRIGGER note AFTER UPDATE ON transactions FOR EACH ROW EXECUTE FUNCTION note()").unwrap();
    clock.pass(TimeDelta::minutes(5));
    let done = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for services in [&server.services, &beside.services, &server.services, &beside.services] {
            scope.spawn(|| done.fetch_add(worker::run_due(services).unwrap(), Ordering::SeqCst));
        }
    });
    assert_eq!(done.load(Ordering::SeqCst), JOBS);
    assert_eq!(server.number("SELECT count(*) AS n FROM changes"), 60, "each was changed once");
    assert_eq!(server.number("SELECT count(*) AS n FROM transactions WHERE status = 'failed'"), 60);
    ledger::assert_clean(&server);
    assert_eq!(jobs(&server), 0);
}

#[test]
fn a_job_that_fails_leaves_nothing_behind_is_tried_again_later_and_holds_up_no_other() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let tenant = server.tenant("Coffee Club");
    let transfer = transfer(&tenant);
    let id = pending(&tenant, &transfer, TimeDelta::zero());
    // Names no movement, so there is nothing to do, and nothing that breaks.
    put(&tenant, "none", TimeDelta::zero());
    break_transactions(&server);
    assert_eq!(worker::run_due(&server.services).unwrap(), 1, "the other one");
    assert_eq!(status(&tenant, &id), "pending_signature");
    let noted = || {
        server.number(
            "SELECT count(*) AS n FROM jobs WHERE attempts = 1 AND last_error LIKE '%the disk has a hole%'
             AND due_at = '2026-11-24T08:00:05Z'",
        )
    };
    assert_eq!(noted(), 1);
    mend_transactions(&server);
    clock.pass(TimeDelta::milliseconds(4_999));
    assert_eq!(worker::run_due(&server.services).unwrap(), 0, "too early");
    clock.pass(TimeDelta::milliseconds(1));
    assert_eq!(worker::run_due(&server.services).unwrap(), 1);
    assert_eq!((status(&tenant, &id).as_str(), jobs(&server)), ("failed", 0));
}

#[test]
fn a_job_that_fails_too_often_is_given_up_and_kept_until_it_is_put_again() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let tenant = server.tenant("Coffee Club");
    let transfer = transfer(&tenant);
    let id = pending(&tenant, &transfer, TimeDelta::zero());
    break_transactions(&server);
    for attempt in 1..=limits::JOB_ATTEMPTS {
        assert_eq!(worker::run_due(&server.services).unwrap(), 0);
        assert_eq!(server.number("SELECT attempts::bigint AS n FROM jobs"), i64::from(attempt));
        clock.pass(TimeDelta::from_std(limits::JOB_PAUSE_MOST).unwrap());
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM jobs WHERE due_at IS NULL AND last_error IS NOT NULL"), 1);
    mend_transactions(&server);
    clock.pass(TimeDelta::days(365));
    assert_eq!(worker::run_due(&server.services).unwrap(), 0);
    put(&tenant, &id, TimeDelta::zero());
    assert_eq!(worker::run_due(&server.services).unwrap(), 1);
    assert_eq!(jobs(&server), 0);
}

/// A clock that panics when it is asked for the second time after it was armed: the worker asks first, what
/// the job does asks next.
#[derive(Debug)]
struct FragileClock {
    questions_left: AtomicUsize,
}

impl Clock for FragileClock {
    fn now(&self) -> DateTime<Utc> {
        let left = self.questions_left.load(Ordering::SeqCst);
        self.questions_left.store(left.saturating_sub(1), Ordering::SeqCst);
        assert!(left != 1, "told to");
        START.parse().unwrap()
    }
}

#[test]
fn a_job_that_panics_is_one_that_fails() {
    let server = TestServer::start();
    let clock = Arc::new(FragileClock { questions_left: AtomicUsize::new(0) });
    let beside = server.beside(|parts| {
        parts.clock = Arc::<FragileClock>::clone(&clock);
        parts.pool_size = 1;
    });
    let tenant = server.tenant("Coffee Club");
    let transfer = transfer(&tenant);
    let ids = [pending(&tenant, &transfer, TimeDelta::zero()), pending(&tenant, &transfer, TimeDelta::zero())];
    server.execute("UPDATE jobs SET due_at = '2026-11-24T07:00:00Z'").unwrap();
    clock.questions_left.store(2, Ordering::SeqCst);
    assert_eq!(worker::run_due(&beside.services).unwrap(), 1, "the other one");
    let failed = ids.iter().filter(|id| status(&tenant, id) == "failed").count();
    assert_eq!(failed, 1, "what had panicked is as it was");
    assert_eq!(server.number("SELECT count(*) AS n FROM jobs WHERE attempts = 1 AND last_error LIKE '%told to%'"), 1);
}

#[test]
fn jobs_of_a_newer_server_are_left_alone() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    put(&tenant, "none", TimeDelta::zero());
    server.execute("UPDATE jobs SET kind = 'newer.kind'").unwrap();
    put(&tenant, "none", TimeDelta::zero());
    assert_eq!(worker::run_due(&server.services).unwrap(), 1);
    assert_eq!(server.number("SELECT count(*) AS n FROM jobs WHERE kind = 'newer.kind' AND attempts = 0"), 1);
}

#[test]
fn a_database_that_is_away_is_no_failure_of_a_job() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    put(&tenant, "none", TimeDelta::zero());
    server.database.go_away();
    assert_eq!(worker::run_due(&server.services).unwrap_err().code, "DATABASE_UNAVAILABLE");
    server.database.come_back();
    assert_eq!(server.number("SELECT count(*) AS n FROM jobs WHERE attempts = 0"), 1);
    assert_eq!(worker::run_due(&server.services).unwrap(), 1);
}

#[test]
fn a_server_does_what_is_due_by_itself_until_it_stops() {
    let mut server = TestServer::start_with(|parts| parts.worker_pause = Some(Duration::from_millis(10)));
    let tenant = server.tenant("Coffee Club");
    let transfer = transfer(&tenant);
    for _ in 0..2 {
        let id = pending(&tenant, &transfer, TimeDelta::zero());
        eventually("the job is done", || status(&tenant, &id) == "failed");
    }
    let id = pending(&tenant, &transfer, TimeDelta::hours(1));
    assert_eq!((status(&tenant, &id).as_str(), jobs(&server)), ("pending_signature", 1));
    server.stop();
    server.wait();
}

#[test]
fn a_stopping_server_stops_its_worker_in_the_midst_of_much_to_do() {
    let mut server = TestServer::start_with(|parts| parts.worker_pause = Some(Duration::from_millis(10)));
    let tenant = server.tenant("Coffee Club");
    server
        .execute(&format!(
            "INSERT INTO jobs (tenant_id, id, kind, subject, due_at, created_at)
             SELECT '{}', gen_random_uuid(), 'signature.expire', 'none ' || n, '2000-01-01Z', '2000-01-01Z'
             FROM generate_series(1, 20000) n",
            tenant.id
        ))
        .unwrap();
    eventually("the worker has begun", || jobs(&server) < 20_000);
    server.stop();
    server.wait();
    assert!(jobs(&server) > 0, "it did not wait for all of them");
}

#[test]
fn what_has_had_its_time_is_removed_and_nothing_else() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let tenant = server.tenant("Coffee Club");
    let ended = tenant.user("ended@example.com");
    let lives = tenant.user("lives@example.com");
    let refresh =
        |token: &str| server.post("/auth/refresh", json!({"refreshToken": token})).project(&tenant.project_key).send();
    // A stolen token has ended this family; its first token must go on being recognised as a used one.
    let first = lives.refresh.clone();
    assert_eq!(refresh(&ended.refresh).status, 200);
    refresh(&ended.refresh).refused(401, "REFRESH_TOKEN_USED");
    let sessions = || server.number("SELECT count(*) AS n FROM sessions");
    let all = sessions();
    clock.pass(TimeDelta::hours(23));
    assert_eq!(worker::purge(&server.services).unwrap(), 0);
    let next = refresh(&first).ok(200)["refreshToken"].as_str().unwrap().to_owned();
    // The first sign-ins have expired by now; the family of the living one has a token that has not.
    clock.pass(TimeDelta::hours(22));
    assert_eq!(worker::purge(&server.services).unwrap(), 0, "expired, but not for long");
    assert_eq!(sessions(), all);
    clock.pass(TimeDelta::hours(3) + TimeDelta::milliseconds(1));
    assert_eq!(i64::try_from(worker::purge(&server.services).unwrap()).unwrap(), all - 1);
    assert_eq!(sessions(), 1);
    refresh(&next).refused(401, "TOKEN_EXPIRED");
}

#[test]
fn kept_answers_go_at_their_end_and_payment_events_after_a_month() {
    let clock = TestClock::at(START);
    let server = on_clock(&clock);
    let tenant = server.tenant("Coffee Club");
    server
        .execute(&format!(
            "INSERT INTO idempotency_keys (tenant_id, key_hash, fingerprint, created_at, expires_at)
             SELECT '{}', sha256(n::text::bytea), sha256(''), '2026-11-23Z', timestamptz '{START}' + n * interval '1 ms'
             FROM generate_series(-2500, 2) n",
            tenant.id
        ))
        .unwrap();
    server
        .execute(&format!(
            "INSERT INTO payment_events (tenant_id, id, event_type, outcome, received_at)
             SELECT '{}', n::text, 'x', 'ignored', timestamptz '{START}' - interval '30 days' + n * interval '1 ms'
             FROM generate_series(-3, 2) n",
            tenant.id
        ))
        .unwrap();
    let left = || {
        let count = |table: &str| server.number(&format!("SELECT count(*) AS n FROM {table}"));
        (count("idempotency_keys"), count("payment_events"))
    };
    assert_eq!(worker::purge(&server.services).unwrap(), 2500 + 3, "in several batches");
    assert_eq!(left(), (3, 3));
    clock.pass(TimeDelta::milliseconds(1));
    assert_eq!(worker::purge(&server.services).unwrap(), 2);
    assert_eq!(left(), (2, 2));
    assert_eq!(worker::purge(&server.services).unwrap(), 0);
}
