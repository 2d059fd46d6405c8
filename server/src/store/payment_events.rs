//! Events of payment services that have been dealt with.

use std::fmt;

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::schema::payment_events;
use crate::domain::ids::TenantId;
use crate::domain::payment_events::PaymentEvent;
use crate::error::Result;

/// What came of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It moved a purchase.
    Applied,
    /// It came late or changed nothing.
    Unchanged,
    /// It contradicts the purchase; somebody has to look.
    Mismatched,
    /// It is about no purchase of the tenant.
    Unknown,
    /// It is about something else than payments.
    Ignored,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Applied => "applied",
            Self::Unchanged => "unchanged",
            Self::Mismatched => "mismatched",
            Self::Unknown => "unknown",
            Self::Ignored => "ignored",
        })
    }
}

/// Notes an event before it is dealt with; false if it has been before. Two that come at once wait for
/// each other here.
///
/// # Errors
/// Database faults.
pub fn insert(conn: &mut PgConnection, tenant: TenantId, event: &PaymentEvent, now: DateTime<Utc>) -> Result<bool> {
    let inserted = diesel::insert_into(payment_events::table)
        .values((
            payment_events::tenant_id.eq(tenant.uuid()),
            payment_events::id.eq(&event.id),
            payment_events::event_type.eq(&event.kind),
            payment_events::outcome.eq(Outcome::Ignored.to_string()),
            payment_events::received_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(conn)?;
    Ok(inserted == 1)
}

/// Notes what came of an event.
///
/// # Errors
/// Database faults.
pub fn update(conn: &mut PgConnection, tenant: TenantId, event: &PaymentEvent, outcome: Outcome) -> Result<()> {
    diesel::update(payment_events::table.find((tenant.uuid(), &event.id)))
        .set(payment_events::outcome.eq(outcome.to_string()))
        .execute(conn)?;
    Ok(())
}
