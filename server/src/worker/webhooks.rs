//! Sends events to the endpoints that want them.
//!
//! Deliveries are an outbox of their own, since an endpoint that is slow or away must hold up nobody: they
//! are sent by threads beside the worker's own, one server at a time has an endpoint to itself, and one that
//! fails rests for a while before the next delivery is tried, longer each time. So an endpoint that is down
//! costs a call now and then, however long its queue. A delivery that has failed is tried again by itself,
//! and does not hold up those behind it; so the order at an endpoint is that of the events as long as it
//! takes them.

use std::time::Duration;

use crate::domain::jobs;
use crate::error::Result;
use crate::gateways::webhooks::{Outgoing, Sent};
use crate::limits;
use crate::services::Services;
use crate::store::webhooks::{Attempt, Due, Failure};
use crate::store::{self, Access, Reach};

/// Sends the event that has been due for longest, if there is one; answers whether there was, and whether it
/// was taken.
///
/// # Errors
/// 503 when the database is away; then the delivery is made again when its lease has ended.
pub fn send_next(services: &Services) -> Result<Option<bool>> {
    let now = services.clock.now();
    let taken = store::tx(&services.pool, "webhook.take", Access::Write, |conn| store::webhooks::take_due(conn, now))?;
    let Some(due) = taken else { return Ok(None) };
    let sent = services.webhooks.send(&Outgoing {
        url: &due.url,
        secret: &due.secret,
        event_type: &due.event_type,
        delivery: due.delivery(),
        body: &due.body,
        now,
    })?;
    let attempt = attempt(services, &due, sent);
    let pool = services.pool.within(Reach::Tenant(due.tenant()));
    store::tx(&pool, "webhook.finish", Access::Write, |conn| store::webhooks::finish(conn, &due, &attempt))?;
    Ok(Some(attempt.failure.is_none()))
}

/// What follows from what came of a call.
fn attempt(services: &Services, due: &Due, Sent { status, duration, error }: Sent) -> Attempt {
    let at = services.clock.now();
    let failure = error.map(|error| {
        let attempts = due.attempts();
        let retry_at = jobs::retry_at(attempts, at);
        // Not its address, which may be a secret too.
        let (event, endpoint, tenant) = (&due.event_type, due.endpoint(), due.tenant());
        match retry_at {
            Some(next) => {
                log::warn!("webhook {endpoint}, tenant {tenant}: {event}, try {attempts}, next at {next}: {error}");
            }
            None => log::error!("webhook {endpoint}, tenant {tenant}: {event} given up, {attempts} tries: {error}"),
        }
        Failure { error, retry_at, rests_until: at + rest(due.failures()) }
    });
    Attempt { at, duration, status, failure }
}

/// How long an endpoint rests that has failed once more after `failures` times.
fn rest(failures: u32) -> Duration {
    limits::JOB_PAUSE.saturating_mul(2_u32.saturating_pow(failures)).min(limits::WEBHOOK_REST_MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_rests_longer_each_time_up_to_a_minute() {
        for (failures, seconds) in [(0, 5), (1, 10), (2, 20), (3, 40), (4, 60), (5, 60), (u32::MAX, 60)] {
            assert_eq!(rest(failures).as_secs(), seconds, "{failures}");
        }
    }

    #[test]
    fn nobody_loses_an_endpoint_while_it_answers() {
        assert!(limits::WEBHOOK_CALL + limits::POOL_WAIT < limits::WEBHOOK_LEASE);
        assert!(limits::WEBHOOK_CALL < limits::DRAIN);
    }
}
