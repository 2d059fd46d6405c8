//! Random histories of calls, one after the other and at once, against the server and against a model of it.
//!
//! `make soak` plays 100,000 calls; `SEED=… make soak` plays the same histories again, `OPERATIONS=…` makes it more
//! or fewer, `HISTORY=FILE` plays the history of a file, as a failure leaves it.

mod double;
mod driver;
mod generate;
mod live;
mod model;

use std::cell::Cell;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

use self::double::{Double, Fault};
use self::driver::{Target, play};
use self::generate::{Batch, History, histories};
use self::live::Live;
use self::model::{Answer, Books, Call, Op};
use crate::support::{TestServer, assert_clean};

/// Seed of the short form, unless another is asked for.
const SEED: u64 = 5;

/// Longest time that is spent on each of two ways to make a failing history shorter, in milliseconds.
const SHRINKING: u32 = 60_000;

/// A number in the environment.
pub fn number<T: std::str::FromStr<Err: std::fmt::Debug>>(name: &str) -> Option<T> {
    std::env::var(name).ok().map(|text| text.parse().unwrap_or_else(|error| panic!("{name}={text}: {error:?}")))
}

/// A seed that nobody has chosen.
pub fn any_seed() -> u64 {
    rand::random::<u32>().into()
}

fn runner(seed: u64, worker: u64) -> TestRunner {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes[8..16].copy_from_slice(&worker.to_le_bytes());
    let config =
        Config { failure_persistence: None, max_shrink_iters: 5000, max_shrink_time: SHRINKING, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}

/// The shortest history that fails, and why.
struct Failure {
    history: History,
    fault: String,
}

/// Plays histories of up to so many batches until so many calls have been made, or one fails.
fn explore<T: Target>(
    runner: &mut TestRunner,
    batches: usize,
    calls: usize,
    make: impl Fn() -> T,
    done: impl Fn(T),
) -> Result<usize, Failure> {
    let (made, is_found) = (Cell::new(0), Cell::new(false));
    while made.get() < calls {
        let history = histories(batches).new_tree(runner).unwrap();
        let played = runner.run_one(history, |history| {
            let mut target = make();
            let outcome = play(&history, &mut target);
            if let Err(fault) = &outcome {
                if !is_found.replace(true) {
                    println!("found, and now made shorter: {fault}");
                }
                done(target);
            }
            made.set(made.get() + outcome.clone().unwrap_or_default());
            outcome.map(|_| ()).map_err(TestCaseError::fail)
        });
        match played {
            Ok(_) => {}
            Err(TestError::Fail(fault, history)) => {
                let failure = Failure { history, fault: fault.to_string() };
                return Err(shortened(failure, |history| {
                    let mut target = make();
                    let outcome = play(history, &mut target);
                    done(target);
                    outcome.err()
                }));
            }
            Err(TestError::Abort(reason)) => panic!("{reason}"),
        }
    }
    Ok(made.get())
}

/// Takes out what is not needed for a failure, once more from the beginning after each thing that could go: what
/// was needed at first may not be in the end.
fn shortened(mut failure: Failure, fails: impl Fn(&[Batch]) -> Option<String>) -> Failure {
    let until = Instant::now() + Duration::from_millis(SHRINKING.into());
    'again: loop {
        for history in generate::shorter(&failure.history) {
            if Instant::now() > until {
                return failure;
            }
            if let Some(fault) = fails(&history) {
                failure = Failure { history, fault };
                continue 'again;
            }
        }
        return failure;
    }
}

/// Plays histories against a server from so many workers, and answers how many calls they have made.
fn soak(server: &TestServer, seed: u64, workers: u64, batches: usize, calls: usize) -> usize {
    println!("seed {seed}");
    let share = calls.div_ceil(usize::try_from(workers).unwrap());
    let played = std::thread::scope(|scope| {
        let work = |worker| explore(&mut runner(seed, worker), batches, share, || Live::new(server), Live::throw_away);
        let running: Vec<_> = (0..workers).map(|worker| scope.spawn(move || work(worker))).collect();
        running.into_iter().map(|worker| worker.join().unwrap()).collect::<Vec<_>>()
    });
    let mut made = 0;
    for outcome in played {
        match outcome {
            Ok(calls) => made += calls,
            Err(failure) => {
                let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("soak-{seed}.json"));
                std::fs::write(&path, serde_json::to_vec_pretty(&failure.history).unwrap()).unwrap();
                panic!(
                    "{}\n{:#?}\nagain: SEED={seed} make soak; only this history: HISTORY={} make soak",
                    failure.fault,
                    failure.history,
                    path.display()
                );
            }
        }
    }
    assert_clean(server);
    made
}

#[test]
fn random_histories_are_answered_as_the_model_says() {
    let server = TestServer::start();
    let made = soak(&server, number("SEED").unwrap_or(SEED), 2, 40, 1200);
    assert!(made >= 1200);
}

#[test]
#[ignore = "long: make soak"]
fn many_random_histories_are_answered_as_the_model_says() {
    let server = TestServer::start();
    if let Ok(path) = std::env::var("HISTORY") {
        let history: History = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let calls = play(&history, &mut Live::new(&server)).unwrap_or_else(|fault| panic!("{fault}"));
        println!("{calls} calls, all as the model says");
        return;
    }
    let (started, seed) = (Instant::now(), number("SEED").unwrap_or_else(any_seed));
    let made = soak(&server, seed, 3, 250, number("OPERATIONS").unwrap_or(100_000));
    let count = |table: &str| server.number(&format!("SELECT count(*) AS n FROM {table}"));
    println!(
        "{made} calls in {:.0} s, all as the model says: {} histories, {} claims, {} redeems, {} transactions, {} purchases, {} kept answers",
        started.elapsed().as_secs_f64(),
        count("test_tenants"),
        count("campaign_claims"),
        count("redemption_redeems"),
        count("transactions"),
        count("purchases"),
        count("idempotency_keys"),
    );
}

fn calls(history: &[Batch]) -> usize {
    generate::resolved(history).iter().filter_map(|batch| batch.as_ref().ok()).map(Vec::len).sum()
}

#[test]
fn a_faultless_double_passes() {
    let made = explore(&mut runner(SEED, 0), 60, 3000, || Double::new(Fault::None), drop);
    assert!(made.is_ok_and(|made| made >= 3000));
}

/// The test can fail: every planted fault is found, and its history shrunk to the few calls that show it.
#[test]
fn each_fault_of_a_double_is_found_and_shrunk() {
    for (fault, most) in [
        (Fault::LosesClaims, 3),
        (Fault::DoublesRedeems, 2),
        (Fault::ShowsTooMuch, 3),
        (Fault::IgnoresKeys, 3),
        (Fault::LetsOneMorePass, 3),
        (Fault::LosesUpdates, 2),
    ] {
        let Err(failure) = explore(&mut runner(SEED, 0), 12, 100_000, || Double::new(fault), drop) else {
            panic!("{fault:?} has not been found");
        };
        let length = calls(&failure.history);
        println!("{fault:?}: {length} calls: {:?}\n{}", failure.history, failure.fault);
        assert!(length <= most, "{fault:?}: {length} calls: {:#?}", failure.history);
        let again = play(&failure.history, &mut Double::new(fault));
        assert!(again.is_err(), "{fault:?}: the shrunk history does not show it");
    }
}

/// The server, but one answer in its way to the client is changed.
struct Lying<'s>(Live<'s>);

impl Target for Lying<'_> {
    fn perform(&self, call: &Call, purchase: Option<&str>) -> Answer {
        let mut answer = self.0.perform(call, purchase);
        if matches!(call.op, Op::Look { .. }) {
            answer.figures[0] += 1;
        }
        answer
    }

    fn pass(&mut self, seconds: i64) {
        self.0.pass(seconds);
    }

    fn books(&self) -> Books {
        self.0.books()
    }

    fn check(&self) -> Result<(), String> {
        self.0.check()
    }
}

#[test]
fn a_balance_of_the_server_that_is_off_by_a_cent_is_found() {
    let server = TestServer::start();
    let look = |user| Batch::Calls(vec![generate::Wish::Do(Call { op: Op::Look { user }, key: None })]);
    let fault = play(&[look(1)], &mut Lying(Live::new(&server))).unwrap_err();
    assert!(fault.contains("no order of these calls is answered like this"), "{fault}");
    assert_eq!(play(&[look(1)], &mut Live::new(&server)), Ok(1));
}
