//! The background worker: what has to be done later or at a time (`store::jobs`), and what has had its
//! time (`store::purge`).
//!
//! Every server has one, and any number of them share a database: a job is locked with `FOR UPDATE SKIP
//! LOCKED`, so that each is done by one server and none waits for another. There are two styles of jobs.
//! One that only touches the database is done and deleted in one transaction, so its effect is there
//! exactly once. One that calls a gateway is leased first: the try is counted and the job kept from others
//! for a while, then the gateway is called outside any transaction, then what came of it is stored and the
//! job deleted in a second transaction. If the server dies in between, another one calls the gateway
//! again, so such a call must be one that can be repeated (an idempotency key of the gateway).
//!
//! Events have an outbox and threads of their own (`webhooks.rs`): endpoints may be slow.

mod bell;
mod kinds;
mod webhooks;

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::audit;
use crate::domain::ids::TenantId;
use crate::domain::jobs;
use crate::error::{Error, Result};
use crate::events;
use crate::limits;
use crate::services::Services;
use crate::store::jobs::Job;
use crate::store::purge::Aging;
use crate::store::{self, Access, Reach};

pub use self::bell::Bell;
use self::kinds::{GatewayCall, Work, work};

/// Does everything that is due, by the clock of its tenant: jobs, then events that are to be sent; answers how
/// many have been done. What fails is noted for later and holds up nothing else.
///
/// # Errors
/// 503 when the database is away.
pub fn run_due(services: &Services) -> Result<usize> {
    let mut done = run_due_while(services, || true)?;
    while let Some(taken) = webhooks::send_next(services)? {
        done += usize::from(taken);
    }
    Ok(done)
}

fn run_due_while(services: &Services, goes_on: impl Fn() -> bool) -> Result<usize> {
    let mut done = 0;
    while goes_on() {
        match run_next(services)? {
            Outcome::NothingDue => break,
            Outcome::Done => done += 1,
            Outcome::Failed => {}
        }
    }
    Ok(done)
}

/// What became of one look for a job.
enum Outcome {
    NothingDue,
    Done,
    Failed,
}

/// How far the transaction that takes a job came.
enum Taken {
    Nothing,
    Done,
    Leased(GatewayCall),
}

fn run_next(services: &Services) -> Result<Outcome> {
    let now = services.moment();
    let clocks = now.view().clocks(now.real());
    let mut job = None;
    let taken = guarded(|| {
        events::tx(services, base_url(services), "job", Access::Write, None, |conn| {
            let Some(due) = store::jobs::lock_due(conn, now.real(), &clocks)? else { return Ok(Taken::Nothing) };
            // Who sets a tenant back takes his jobs too, and waits for this one.
            if services.controls.is_on() && !store::test_tenants::try_share(conn, due.tenant)? {
                return Ok(Taken::Nothing);
            }
            let services = &services.clone().of_tenant(due.tenant);
            let due = job.insert(due);
            let work = work(due.kind);
            if !matches!(work, Work::OfServer(_)) {
                store::enter(conn, due.tenant)?;
            }
            match work {
                Work::Database(run) | Work::OfServer(run) => {
                    // All of a job or nothing of it.
                    run(conn, services, due).map_err(|error| Error { keeps_writes: false, ..error })?;
                    store::jobs::finish(conn, due)?;
                    Ok(Taken::Done)
                }
                Work::Gateway(call) => {
                    store::jobs::lease(conn, due, now.of(due.tenant) + limits::JOB_LEASE)?;
                    Ok(Taken::Leased(call))
                }
            }
        })
    });
    let worked = match taken {
        Ok(Taken::Nothing) => return Ok(Outcome::NothingDue),
        Ok(Taken::Done) => Ok(()),
        Ok(Taken::Leased(call)) => job.as_ref().map_or(Ok(()), |job| guarded(|| by_gateway(services, job, call))),
        Err(error) => Err(error),
    };
    match (worked, job) {
        (Ok(()), _) => Ok(Outcome::Done),
        // Not the job's fault: it is as it was, or its lease runs out.
        (Err(error), _) if error.is_connection_lost() => Err(error),
        (Err(error), None) => Err(error),
        (Err(error), Some(job)) => note_failure(services, &job, &error).map(|()| Outcome::Failed),
    }
}

/// What addresses begin with that nobody has asked for.
fn base_url(services: &Services) -> &str {
    services.settings.public_url.as_deref().unwrap_or_default()
}

/// Calls a gateway for a job that is leased, and stores what came of it.
fn by_gateway(services: &Services, job: &Job, call: GatewayCall) -> Result<()> {
    let services = &services.clone().of_tenant(job.tenant);
    let store_outcome = call(services, job)?;
    let beside = Some(job.tenant).filter(|_| services.controls.is_on());
    events::tx(services, base_url(services), "job.outcome", Access::Write, beside, |conn| {
        if store::jobs::finish(conn, job)? {
            store_outcome(conn).map_err(|error| Error { keeps_writes: false, ..error })?;
        }
        Ok(())
    })
}

fn note_failure(services: &Services, job: &Job, error: &Error) -> Result<()> {
    let attempts = job.attempts.saturating_add(1);
    let retry_at = jobs::retry_at(attempts, services.moment().of(job.tenant));
    let text = match error.cause_chain() {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    };
    let (kind, tenant, subject) = (job.kind.as_str(), job.tenant, &job.subject);
    match retry_at {
        Some(at) => log::warn!("job {kind} of {subject}, tenant {tenant}: try {attempts} failed, next at {at}: {text}"),
        None => log::error!("job {kind} of {subject}, tenant {tenant}: given up after {attempts} tries: {text}"),
    }
    let beside = Some(job.tenant).filter(|_| services.controls.is_on());
    let pool = services.pool.within(Reach::Tenant(job.tenant));
    store::tx_beside(&pool, "job.failed", Access::Write, beside, |conn| {
        store::jobs::fail(conn, job, attempts, retry_at, &text)
    })
}

/// A panic of a job is a failure of that job; the panic hook has logged where it was.
fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| Err(Error::internal(panic_text(panic.as_ref()))))
}

fn panic_text(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!("panic: {}", text.unwrap_or("without a text"))
}

/// Removes rows that have had their time, in short transactions; answers how many.
///
/// # Errors
/// Database faults.
pub fn purge(services: &Services) -> Result<usize> {
    let now = services.clock.now();
    let clocked: Vec<TenantId> = services.controls.view().clocks(now).into_iter().map(|(tenant, _)| tenant).collect();
    let mut removed = 0;
    for (aging, kept) in [
        (Aging::Sessions, limits::SESSION_KEPT),
        (Aging::IdempotencyKeys, Duration::ZERO),
        (Aging::PaymentEvents, limits::PAYMENT_EVENT_KEPT),
        (Aging::WebhookEvents, limits::WEBHOOK_KEPT),
    ] {
        for _ in 0..limits::PURGE_BATCHES {
            let batch = store::tx(&services.pool, "purge", Access::Write, |conn| {
                store::purge::delete_before(conn, aging, now - kept, limits::PURGE_ROWS, &clocked)
            })?;
            removed += batch;
            if batch == 0 {
                break;
            }
        }
    }
    Ok(removed)
}

/// A worker that runs in threads of its own until it is stopped: one does jobs, one keeps the audit log, the
/// others send events.
#[derive(Debug)]
pub struct Worker {
    stop: Arc<AtomicBool>,
    bell: Bell,
    threads: Vec<JoinHandle<()>>,
}

impl Worker {
    /// Starts a worker that pauses for `pause` when nothing is due.
    ///
    /// # Errors
    /// When the operating system has no threads for it.
    pub fn start(services: &Services, pause: Duration) -> std::io::Result<Self> {
        let mut worker = Self { stop: Arc::default(), bell: services.bell.clone(), threads: Vec::new() };
        let mut next_purge = services.clock.now();
        worker.thread("worker", services, pause, move |services, goes_on| {
            run_due_while(services, goes_on)?;
            let now = services.clock.now();
            if now >= next_purge {
                next_purge = now + limits::PURGE_PAUSE;
                let removed = purge(services)?;
                if removed > 0 {
                    log::info!("purged {removed} rows that have had their time");
                }
            }
            Ok(())
        })?;
        worker
            .thread("audit", services, pause, |services, goes_on| audit::settle(services, false, goes_on).map(drop))?;
        for _ in 0..limits::WEBHOOK_SENDERS {
            worker.thread("webhooks", services, pause, |services, goes_on| {
                while goes_on() && webhooks::send_next(services)?.is_some() {}
                Ok(())
            })?;
        }
        Ok(worker)
    }

    /// Starts a thread that does `work` whenever something may be due.
    fn thread(
        &mut self,
        name: &'static str,
        services: &Services,
        pause: Duration,
        mut work: impl FnMut(&Services, &dyn Fn() -> bool) -> Result<()> + Send + 'static,
    ) -> std::io::Result<()> {
        let (services, stopped) = (services.clone(), Arc::clone(&self.stop));
        let thread = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            let goes_on = || !stopped.load(Ordering::Acquire);
            while goes_on() {
                // What rings while it is at work is heard too.
                let heard = services.bell.rings();
                if let Err(error) = guarded(|| work(&services, &goes_on)) {
                    log::warn!("background worker, {name}: {error}");
                }
                if goes_on() {
                    services.bell.wait(heard, pause);
                }
            }
        })?;
        self.threads.push(thread);
        Ok(())
    }

    /// Stops it. Blocks until the job and the calls that it is at have ended.
    pub fn stop(mut self) {
        for thread in self.end() {
            if thread.join().is_err() {
                log::error!("the background worker had panicked");
            }
        }
    }

    /// Has its threads end after what they are at.
    fn end(&mut self) -> Vec<JoinHandle<()>> {
        self.stop.store(true, Ordering::Release);
        self.bell.ring();
        std::mem::take(&mut self.threads)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        drop(self.end());
    }
}
