//! What was acknowledged is there afterwards, and nothing is there twice, whatever dies.
//!
//! Clients work, and repeat what was not answered under the same key, while servers and PostgreSQL are killed,
//! connections cut, queries made slow, the pool filled and the disk of the database too. Two servers share one database with `fsync`, which both
//! reach through a proxy, as the clients reach them. `make chaos` kills servers 20 times and PostgreSQL 10 times;
//! `SEED=…` draws the same times and order again.

mod load;
mod proxy;
mod servers;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, sql_query};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use serde_json::json;

use self::load::{Clients, Deed, Program, Seen, Sent, work};
use self::proxy::Proxy;
use self::servers::{Directory, NOWHERE, POOL, Postgres, Server, until};
use crate::soak::{any_seed, number};
use crate::support::Receiver;

/// Seed of the short form, unless another is asked for.
const SEED: u64 = 5;
const CLIENTS: usize = 8;
const USERS: usize = 12;
/// Longest time from a database that is back to the next write that is acknowledged.
const RECOVERY: Duration = Duration::from_secs(2);

/// What happens to a deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Blow {
    KillServer,
    KillPostgres,
    CutClients,
    CutDatabase,
    FillPool,
    FillDisk,
    SlowQueries,
}

/// Two servers on one database, with proxies around them.
struct Deployment {
    servers: Arc<[Server; 2]>,
    postgres: Postgres,
    clients: Clients,
    to_servers: Vec<Proxy>,
    to_database: Proxy,
    // Last, so that it is removed after everything in it has stopped.
    directory: Directory,
}

impl Deployment {
    fn start() -> Self {
        let directory = Directory::small("postgres");
        let postgres = Postgres::start(directory.path());
        let between = directory.path().join("between");
        std::fs::create_dir(&between).unwrap();
        let to_database = Proxy::unix(&between.join(".s.PGSQL.5432"), postgres.socket());
        let host = utf8_percent_encode(between.to_str().unwrap(), NON_ALPHANUMERIC).to_string();
        let url = format!("postgres://pers@{host}:5432/pers");
        let servers = Arc::new([Server::start("one", &url), Server::start("two", &url)]);
        let (mut to_servers, mut bases) = (Vec::new(), Vec::new());
        for place in 0..servers.len() {
            // The proxies' threads outlive the test, which the servers must not.
            let watched = Arc::downgrade(&servers);
            let (proxy, port) = Proxy::tcp(move || {
                watched.upgrade().map_or_else(|| NOWHERE.to_owned(), |servers| servers[place].address())
            });
            to_servers.push(proxy);
            bases.push(format!("http://127.0.0.1:{port}"));
        }
        Self { servers, postgres, clients: Clients::new(bases), to_servers, to_database, directory }
    }

    fn connect(&self) -> PgConnection {
        PgConnection::establish(self.postgres.url()).unwrap()
    }

    fn number(&self, sql: &str) -> i64 {
        #[derive(QueryableByName)]
        struct Number {
            #[diesel(sql_type = BigInt)]
            n: i64,
        }
        sql_query(sql).get_result::<Number>(&mut self.connect()).unwrap().n
    }

    fn ids(&self, sql: &str) -> Vec<String> {
        #[derive(QueryableByName)]
        struct Id {
            #[diesel(sql_type = Text)]
            id: String,
        }
        sql_query(sql).load::<Id>(&mut self.connect()).unwrap().into_iter().map(|row| row.id).collect()
    }

    /// A write that is not of the load, which is counted, so it needs no key.
    fn write(&self, turn: usize, program: &Program) -> Sent {
        let body = json!({"web3TransactionType": "MINT", "amount": 1, "recipient": {"accountType": "tenant"}});
        self.clients.post(turn, "/transactions", ("x-api-key", program.text("/systemKey")), None, &body)
    }

    /// Time until both servers acknowledge a write again.
    fn recovery(&self, program: &Program, place: Option<usize>) -> Duration {
        let begun = Instant::now();
        for turn in (0..self.servers.len()).filter(|turn| place.is_none_or(|place| place == *turn)) {
            until("a write is acknowledged again", || match self.write(turn, program) {
                Sent::Answer(200, _) => Some(()),
                Sent::Answer(..) | Sent::Nothing => None,
            });
        }
        begun.elapsed()
    }

    /// Strikes, and sees to what a service manager sees to. Answers how long it took to recover.
    fn strike(&self, blow: Blow, turn: usize, program: &Program, random: &mut StdRng) -> Duration {
        match blow {
            Blow::KillServer => {
                let place = turn % self.servers.len();
                self.servers[place].kill();
                let begun = Instant::now();
                self.servers[place].restart();
                self.recovery(program, Some(place));
                return begun.elapsed();
            }
            Blow::KillPostgres => self.postgres.kill(),
            Blow::CutClients => self.to_servers.iter().for_each(Proxy::cut),
            Blow::CutDatabase => self.to_database.cut(),
            Blow::FillPool => {
                // What writes waits for this, with its connection, until a server has none left.
                let mut holder = self.connect();
                holder.batch_execute("BEGIN; LOCK TABLE entries IN ACCESS EXCLUSIVE MODE").unwrap();
                // So many that one of two pools has to be in use as a whole.
                let least = i64::try_from(2 * (POOL - 1) + 1).unwrap();
                until("requests wait", || (self.number(WAITING) >= least).then_some(()));
                holder.batch_execute("ROLLBACK").unwrap();
            }
            Blow::FillDisk => {
                let filler = self.directory.fill();
                // There is room for some more rows in what PostgreSQL has already taken.
                until("writes are refused", || match self.write(turn, program) {
                    Sent::Answer(503, _) => Some(()),
                    Sent::Answer(..) | Sent::Nothing => None,
                });
                self.postgres.exhaust_log();
                drop(filler);
                self.postgres.wait();
            }
            Blow::SlowQueries => {
                self.to_database.delay(Duration::from_millis(random.gen_range(5..30)));
                let before = self.number(ENTRIES);
                until("work goes on, slowly", || (self.number(ENTRIES) > before + 20).then_some(()));
                self.to_database.delay(Duration::ZERO);
            }
        }
        self.recovery(program, None)
    }
}

const WAITING: &str = "SELECT count(*) AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
const ENTRIES: &str = "SELECT count(*) AS n FROM entries";

/// So many of each blow, in an order that the seed draws; recovers in time from such a part of each, in percent.
fn run(seed: u64, blows: &[(Blow, usize)], part: usize) {
    println!("seed {seed}");
    let mut random = StdRng::seed_from_u64(seed);
    let mut plan: Vec<Blow> = blows.iter().flat_map(|(blow, times)| vec![*blow; *times]).collect();
    plan.shuffle(&mut random);
    let deployment = Deployment::start();
    if !deployment.directory.is_small {
        println!("this process may not mount a file system: the disk is never full");
        plan.retain(|blow| *blow != Blow::FillDisk);
    }
    let program = program(&deployment.clients);
    let receiver = Receiver::start();
    let (stop, seen) = (AtomicBool::new(false), Mutex::new(Seen::default()));
    let (started, mut recoveries) = (Instant::now(), BTreeMap::<Blow, Vec<Duration>>::new());
    // The blows need the deployment for themselves, so the load has clients of its own.
    let clients = Clients::new(deployment.clients.bases().to_vec());
    hook(&clients, &program, &receiver);
    std::thread::scope(|scope| {
        for client in 0..CLIENTS {
            let (clients, program, stop, seen) = (&clients, &program, &stop, &seen);
            scope.spawn(move || work(clients, program, seed, client, stop, seen));
        }
        for (turn, blow) in plan.iter().enumerate() {
            // So much work first, that a blow meets it in the middle.
            let wanted = seen.lock().unwrap().done.len() + random.gen_range(5..40);
            until("work goes on", || {
                let seen = seen.lock().unwrap();
                (seen.done.len() >= wanted || !seen.wrong.is_empty()).then_some(())
            });
            let time = deployment.strike(*blow, turn, &program, &mut random);
            recoveries.entry(*blow).or_default().push(time);
        }
        stop.store(true, Ordering::Relaxed);
    });
    let seen = seen.into_inner().unwrap();
    assert_eq!(seen.wrong, Vec::<String>::new());
    let (lost, extra) = compare(&deployment, &program, &seen);
    let mut events = std::collections::BTreeSet::new();
    let expected = deployment.number("SELECT count(*) AS n FROM webhook_events");
    until("every event has been delivered", || {
        events.extend(receiver.take().iter().map(|received| received.json()["id"].to_string()));
        (i64::try_from(events.len()).unwrap() >= expected).then_some(())
    });
    println!(
        "{} acknowledged writes in {:.0} s, {} refused, {} requests without an answer, {} answers 503 {:?}, {} events delivered",
        seen.done.len(),
        started.elapsed().as_secs_f64(),
        seen.refused,
        seen.unanswered,
        seen.unavailable.values().sum::<usize>(),
        seen.unavailable,
        events.len(),
    );
    let times = |deed| seen.done.iter().filter(|(done, _)| *done == deed).count();
    println!("{:?}", Deed::ALL.map(|deed| (deed, times(deed))));
    println!("lost {lost}, twice {extra}");
    for (blow, times) in &mut recoveries {
        times.sort();
        let at = |part: usize| times[(times.len() - 1) * part / 100].as_secs_f64();
        println!(
            "{blow:?}: {} times; recovery median {:.2} s, 90 % {:.2} s, longest {:.2} s",
            times.len(),
            at(50),
            at(90),
            at(100)
        );
    }
    assert_eq!((lost, extra), (0, 0));
    for audit in ["ledger", "audit"] {
        let (is_clean, report) = deployment.servers[0].run(&[audit, "verify"]);
        assert!(is_clean, "{report}");
    }
    for (blow, times) in &recoveries {
        assert!(times[(times.len() - 1) * part / 100] < RECOVERY, "{blow:?}: {times:?}");
    }
}

/// A tenant with users, and points for sale.
fn program(clients: &Clients) -> Program {
    let told = clients.must("/_pers/tenants", ("accept", "*/*"), &json!({"users": USERS, "balance": 1000}));
    let mut program = Program { told, sale: String::new() };
    let admin = format!("Bearer {}", program.text("/adminAccessToken"));
    let sale = json!({"tokenId": program.text("/creditTokenId"), "description": "Points", "purchaseTypeId": 1});
    let made = clients.must("/purchases/tokens", ("authorization", &admin), &sale);
    program.sale = made["id"].as_str().unwrap().to_owned();
    program
}

/// Has the events of a program told to somebody.
fn hook(clients: &Clients, program: &Program, receiver: &Receiver) {
    let body = json!({"tenant": program.text("/tenantId"), "url": receiver.url, "events": ["claim.completed"]});
    until("the endpoint is made", || clients.put("/_pers/webhooks", &body));
}

/// How many acknowledged writes are not there, and how many are there that nobody was told of.
fn compare(deployment: &Deployment, program: &Program, seen: &Seen) -> (usize, usize) {
    let (mut lost, mut extra) = (0, 0);
    for deed in Deed::ALL {
        let mut there = deployment.ids(&deed.rows(program.text("/tenantId")));
        for (_, id) in seen.done.iter().filter(|(done, _)| *done == deed) {
            match there.iter().position(|row| row == id) {
                Some(place) => drop(there.swap_remove(place)),
                None => lost += 1,
            }
        }
        extra += there.len();
    }
    (lost, extra)
}

#[test]
fn nothing_is_lost_or_done_twice_while_servers_and_database_die() {
    run(
        number("SEED").unwrap_or(SEED),
        &[
            (Blow::KillServer, 2),
            (Blow::KillPostgres, 2),
            (Blow::CutClients, 2),
            (Blow::CutDatabase, 2),
            (Blow::FillPool, 1),
            (Blow::FillDisk, 1),
            (Blow::SlowQueries, 1),
        ],
        // The median, because a machine that tests may be slow at any moment.
        50,
    );
}

#[test]
#[ignore = "long: make chaos"]
fn nothing_is_lost_or_done_twice_in_the_long_run() {
    run(
        number("SEED").unwrap_or_else(any_seed),
        &[
            (Blow::KillServer, 20),
            (Blow::KillPostgres, 10),
            (Blow::CutClients, 10),
            (Blow::CutDatabase, 10),
            (Blow::FillPool, 5),
            (Blow::FillDisk, 5),
            (Blow::SlowQueries, 5),
        ],
        100,
    );
}
