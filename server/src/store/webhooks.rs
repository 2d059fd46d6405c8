//! Who is told of events, the events, and what became of telling them: an outbox with a log.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::contract_enum::ContractEnum;
use super::schema::{webhook_deliveries as deliveries, webhook_endpoints as endpoints, webhook_events as events};
use crate::domain::events::EventType;
use crate::domain::ids::{DeliveryId, EndpointId, TenantId};
use crate::error::{Error, Result};
use crate::limits;

/// An address that is told of events. `Debug` does not show its secret.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = endpoints)]
pub struct Endpoint {
    /// Tenant whose events it gets.
    #[diesel(deserialize_as = Uuid)]
    pub tenant_id: TenantId,
    /// Id.
    #[diesel(deserialize_as = Uuid)]
    pub id: EndpointId,
    /// Where it is.
    pub url: String,
    /// What signs the events that it gets.
    pub secret: String,
    event_types: Option<Vec<Option<String>>>,
    /// Deliveries that have failed since the last one that has not.
    pub failures: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint").field("id", &self.id).field("url", &self.url).finish_non_exhaustive()
    }
}

impl Endpoint {
    /// The kinds of events that it wants; none: all. Kinds of another version are left out.
    pub fn events(&self) -> Option<Vec<EventType>> {
        let names = self.event_types.as_ref()?;
        Some(names.iter().flatten().filter_map(|name| EventType::parse(name)).collect())
    }

    /// Whether it wants events of a kind.
    pub fn wants(&self, kind: EventType) -> bool {
        self.event_types.as_ref().is_none_or(|names| names.iter().flatten().any(|name| name == kind.as_str()))
    }
}

/// What is written of an endpoint. `Debug` does not show its secret.
#[derive(Clone, Copy)]
pub struct EndpointChange<'a> {
    /// Where it is.
    pub url: &'a str,
    /// What signs the events that it gets.
    pub secret: &'a str,
    /// The kinds of events that it wants; none: all.
    pub events: Option<&'a [EventType]>,
    /// When it is written.
    pub now: DateTime<Utc>,
}

impl fmt::Debug for EndpointChange<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EndpointChange").field("url", &self.url).finish_non_exhaustive()
    }
}

/// Something that has happened.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = events)]
pub struct NewEvent {
    /// Tenant.
    pub tenant_id: Uuid,
    /// Id.
    pub id: Uuid,
    /// Kind.
    pub event_type: &'static str,
    /// What is sent.
    pub body: String,
    /// When it happened.
    pub created_at: DateTime<Utc>,
}

/// An event that shall be sent to an endpoint.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = deliveries)]
pub struct NewDelivery {
    tenant_id: Uuid,
    id: Uuid,
    endpoint_id: Uuid,
    event_id: Uuid,
    status: &'static str,
    due_at: DateTime<Utc>,
    created_at: DateTime<Utc>,
}

impl NewDelivery {
    /// To be sent at once.
    pub const fn new(tenant: TenantId, id: DeliveryId, endpoint: EndpointId, event: Uuid, now: DateTime<Utc>) -> Self {
        Self {
            tenant_id: tenant.uuid(),
            id: id.uuid(),
            endpoint_id: endpoint.uuid(),
            event_id: event,
            status: DeliveryStatus::Pending.as_str(),
            due_at: now,
            created_at: now,
        }
    }
}

/// Where a delivery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryStatus {
    /// It is on its way.
    Pending,
    /// It has been taken.
    Delivered,
    /// It has been given up.
    Failed,
}

impl DeliveryStatus {
    /// The text form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }
}

impl FromStr for DeliveryStatus {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        [Self::Pending, Self::Delivered, Self::Failed]
            .into_iter()
            .find(|status| status.as_str() == text)
            .ok_or_else(|| format!("{text} is no state of a delivery: pending, delivered, failed"))
    }
}

/// A line of the log.
#[derive(Clone, Debug, Queryable)]
pub struct Delivery {
    /// Tenant.
    #[diesel(deserialize_as = Uuid)]
    pub tenant_id: TenantId,
    /// Id; the same at every attempt.
    #[diesel(deserialize_as = Uuid)]
    pub id: DeliveryId,
    /// To whom.
    #[diesel(deserialize_as = Uuid)]
    pub endpoint_id: EndpointId,
    /// Where that is.
    pub url: String,
    /// What is sent.
    pub event_id: Uuid,
    /// Its kind.
    pub event_type: String,
    /// Where it stands.
    #[diesel(deserialize_as = ContractEnum<DeliveryStatus>)]
    pub status: DeliveryStatus,
    /// Times that it was tried.
    pub attempts: i32,
    /// When it was last tried.
    pub attempted_at: Option<DateTime<Utc>>,
    /// Status of the last answer.
    pub answer_status: Option<i32>,
    /// How long the last attempt took, in milliseconds.
    pub duration_ms: Option<i64>,
    /// Why the last attempt failed.
    pub error: Option<String>,
    /// When it is tried next.
    pub due_at: Option<DateTime<Utc>>,
    /// When it came into the log.
    pub created_at: DateTime<Utc>,
}

/// Which lines of the log are meant.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeliveryFilter {
    /// Those of a tenant; none: of all, which only the control plane asks for.
    pub tenant: Option<TenantId>,
    /// Those of one delivery.
    pub id: Option<DeliveryId>,
    /// Those to an endpoint.
    pub endpoint: Option<EndpointId>,
    /// Those of a kind of events.
    pub kind: Option<EventType>,
    /// Those that stand like this.
    pub status: Option<DeliveryStatus>,
}

/// A delivery that is to be made now, by whoever has taken it. `Debug` does not show the secret.
#[derive(Clone, QueryableByName)]
pub struct Due {
    #[diesel(sql_type = SqlUuid)]
    tenant_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    endpoint_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    delivery_id: Uuid,
    #[diesel(sql_type = Integer)]
    failures: i32,
    #[diesel(sql_type = Integer)]
    attempts: i32,
    /// Where it goes.
    #[diesel(sql_type = Text)]
    pub url: String,
    /// What signs it.
    #[diesel(sql_type = Text)]
    pub secret: String,
    /// Kind of the event.
    #[diesel(sql_type = Text)]
    pub event_type: String,
    /// What is sent.
    #[diesel(sql_type = Text)]
    pub body: String,
}

impl fmt::Debug for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Due").field("delivery", &self.delivery_id).field("url", &self.url).finish_non_exhaustive()
    }
}

impl Due {
    /// Tenant.
    pub fn tenant(&self) -> TenantId {
        self.tenant_id.into()
    }

    /// To whom it goes.
    pub fn endpoint(&self) -> EndpointId {
        self.endpoint_id.into()
    }

    /// Which delivery it is.
    pub fn delivery(&self) -> DeliveryId {
        self.delivery_id.into()
    }

    /// Times that it was tried, this one included.
    pub fn attempts(&self) -> u32 {
        u32::try_from(self.attempts).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// Times that the endpoint has failed in a row.
    pub fn failures(&self) -> u32 {
        u32::try_from(self.failures).unwrap_or(u32::MAX)
    }
}

/// What came of an attempt.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// When it ended.
    pub at: DateTime<Utc>,
    /// How long it took.
    pub duration: Duration,
    /// Status of the answer, if there was one.
    pub status: Option<u16>,
    /// Why it failed, and what follows from that; none: it has been taken.
    pub failure: Option<Failure>,
}

/// An attempt that has failed.
#[derive(Clone, Debug)]
pub struct Failure {
    /// Why.
    pub error: String,
    /// When it is tried again; none: it is given up.
    pub retry_at: Option<DateTime<Utc>>,
    /// Until when the endpoint is left alone.
    pub rests_until: DateTime<Utc>,
}

/// The endpoints of a tenant, or of all of them, which only the control plane asks for; in the order in which
/// they were made.
///
/// # Errors
/// Database faults.
pub fn list_endpoints(conn: &mut PgConnection, tenant: Option<TenantId>) -> Result<Vec<Endpoint>> {
    let mut rows = endpoints::table.into_boxed();
    if let Some(tenant) = tenant {
        rows = rows.filter(endpoints::tenant_id.eq(tenant.uuid()));
    }
    Ok(rows.order((endpoints::created_at, endpoints::id)).select(Endpoint::as_select()).load(conn)?)
}

/// Adds an endpoint. Two of a tenant with one address are one.
///
/// # Errors
/// 409 `WEBHOOK_URL_TAKEN`.
pub fn insert_endpoint(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: EndpointId,
    change: &EndpointChange<'_>,
) -> Result<Endpoint> {
    let made = diesel::insert_into(endpoints::table)
        .values((
            endpoints::tenant_id.eq(tenant.uuid()),
            endpoints::id.eq(id.uuid()),
            endpoints::url.eq(change.url),
            endpoints::secret.eq(change.secret),
            endpoints::event_types.eq(names(change.events)),
            endpoints::free_at.eq(change.now),
            endpoints::created_at.eq(change.now),
            endpoints::updated_at.eq(change.now),
        ))
        .on_conflict_do_nothing()
        .returning(Endpoint::as_returning())
        .get_result(conn)
        .optional()?;
    made.ok_or_else(taken)
}

/// Changes an endpoint; one that rests tries again.
///
/// # Errors
/// 404 `WEBHOOK_NOT_FOUND`; 409 `WEBHOOK_URL_TAKEN`.
pub fn update_endpoint(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: EndpointId,
    change: &EndpointChange<'_>,
) -> Result<Endpoint> {
    let of_tenant = || endpoints::table.filter(endpoints::tenant_id.eq(tenant.uuid()));
    let others: i64 =
        of_tenant().filter(endpoints::url.eq(change.url).and(endpoints::id.ne(id.uuid()))).count().get_result(conn)?;
    if others > 0 {
        return Err(taken());
    }
    diesel::update(of_tenant().filter(endpoints::id.eq(id.uuid())))
        .set((
            endpoints::url.eq(change.url),
            endpoints::secret.eq(change.secret),
            endpoints::event_types.eq(names(change.events)),
            endpoints::failures.eq(0),
            endpoints::free_at.eq(change.now),
            endpoints::updated_at.eq(change.now),
        ))
        .returning(Endpoint::as_returning())
        .get_result(conn)
        .optional()?
        .ok_or_else(|| Error::not_found("webhook"))
}

fn names(kinds: Option<&[EventType]>) -> Option<Vec<&'static str>> {
    kinds.map(|kinds| kinds.iter().map(|kind| kind.as_str()).collect())
}

fn taken() -> Error {
    Error::conflict("WEBHOOK_URL_TAKEN", "Another endpoint of the tenant has this address").at("url")
}

/// Removes an endpoint with its deliveries; false if there is none. Ids are unique over all tenants, and only
/// the control plane asks.
///
/// # Errors
/// Database faults.
pub fn delete_endpoint(conn: &mut PgConnection, id: EndpointId) -> Result<bool> {
    Ok(diesel::delete(endpoints::table.filter(endpoints::id.eq(id.uuid()))).execute(conn)? > 0)
}

/// Writes events and to whom they are to be sent.
///
/// # Errors
/// Database faults.
pub fn insert(conn: &mut PgConnection, happened: &[NewEvent], sent: &[NewDelivery]) -> Result<()> {
    diesel::insert_into(events::table).values(happened).execute(conn)?;
    diesel::insert_into(deliveries::table).values(sent).execute(conn)?;
    Ok(())
}

/// Takes the delivery that has been due for longest, of an endpoint at which nobody is and which does not
/// rest: its attempt is counted, and until the end of the lease nobody else sends to the endpoint.
///
/// # Errors
/// Database faults.
pub fn take_due(conn: &mut PgConnection, now: DateTime<Utc>) -> Result<Option<Due>> {
    // One look into an index for each endpoint, so that one with a long queue costs no more than others.
    let found: Option<Due> = diesel::sql_query(
        "SELECT e.tenant_id, e.id AS endpoint_id, e.url, e.secret, e.failures,
                d.id AS delivery_id, d.attempts, happened.event_type, happened.body
         FROM webhook_endpoints e
         CROSS JOIN LATERAL (
             SELECT id, event_id, attempts, due_at, position FROM webhook_deliveries
             WHERE tenant_id = e.tenant_id AND endpoint_id = e.id AND status = 'pending' AND due_at <= $1
             ORDER BY due_at, position LIMIT 1) d
         JOIN webhook_events happened ON happened.tenant_id = e.tenant_id AND happened.id = d.event_id
         WHERE e.free_at <= $1
         ORDER BY d.due_at, d.position LIMIT 1
         FOR NO KEY UPDATE OF e SKIP LOCKED",
    )
    .bind::<Timestamptz, _>(now)
    .get_result(conn)
    .optional()?;
    let Some(due) = found else { return Ok(None) };
    let until = now + limits::WEBHOOK_LEASE;
    diesel::update(endpoints::table.find((due.tenant_id, due.endpoint_id)))
        .set(endpoints::free_at.eq(until))
        .execute(conn)?;
    diesel::update(deliveries::table.find((due.tenant_id, due.delivery_id)))
        .set((
            deliveries::attempts.eq(deliveries::attempts + 1),
            deliveries::attempted_at.eq(now),
            deliveries::due_at.eq(until),
        ))
        .execute(conn)?;
    Ok(Some(due))
}

/// Notes what came of an attempt, unless the delivery has meanwhile been taken by somebody else.
///
/// # Errors
/// Database faults.
pub fn finish(conn: &mut PgConnection, due: &Due, attempt: &Attempt) -> Result<()> {
    let failure = attempt.failure.as_ref();
    let (status, due_at) = match failure {
        None => (DeliveryStatus::Delivered, None),
        Some(Failure { retry_at: Some(at), .. }) => (DeliveryStatus::Pending, Some(*at)),
        Some(Failure { retry_at: None, .. }) => (DeliveryStatus::Failed, None),
    };
    let error = failure.map(|failure| {
        let shown = failure.error.chars().filter(|letter| !letter.is_control());
        shown.take(limits::JOB_ERROR_CHARS).collect::<String>()
    });
    let row = deliveries::table.find((due.tenant_id, due.delivery_id));
    let noted = diesel::update(row.filter(deliveries::attempts.eq(due.attempts.saturating_add(1))))
        .set((
            deliveries::status.eq(status.as_str()),
            deliveries::due_at.eq(due_at),
            deliveries::answer_status.eq(attempt.status.map(i32::from)),
            deliveries::duration_ms.eq(i64::try_from(attempt.duration.as_millis()).unwrap_or(i64::MAX)),
            deliveries::error.eq(error),
        ))
        .execute(conn)?;
    if noted == 1 {
        diesel::update(endpoints::table.find((due.tenant_id, due.endpoint_id)))
            .set((
                endpoints::failures.eq(failure.map_or(0, |_| due.failures.saturating_add(1))),
                endpoints::free_at.eq(failure.map_or(attempt.at, |failure| failure.rests_until)),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// The log, the newest first, `most` lines of it.
///
/// # Errors
/// Database faults.
pub fn list_deliveries(conn: &mut PgConnection, filter: DeliveryFilter, most: i64) -> Result<Vec<Delivery>> {
    let mut rows = deliveries::table
        .inner_join(
            endpoints::table
                .on(endpoints::tenant_id.eq(deliveries::tenant_id).and(endpoints::id.eq(deliveries::endpoint_id))),
        )
        .inner_join(
            events::table.on(events::tenant_id.eq(deliveries::tenant_id).and(events::id.eq(deliveries::event_id))),
        )
        .into_boxed();
    if let Some(tenant) = filter.tenant {
        rows = rows.filter(deliveries::tenant_id.eq(tenant.uuid()));
    }
    if let Some(id) = filter.id {
        rows = rows.filter(deliveries::id.eq(id.uuid()));
    }
    if let Some(endpoint) = filter.endpoint {
        rows = rows.filter(deliveries::endpoint_id.eq(endpoint.uuid()));
    }
    if let Some(kind) = filter.kind {
        rows = rows.filter(events::event_type.eq(kind.as_str()));
    }
    if let Some(status) = filter.status {
        rows = rows.filter(deliveries::status.eq(status.as_str()));
    }
    Ok(rows
        .order(deliveries::position.desc())
        .limit(most)
        .select((
            deliveries::tenant_id,
            deliveries::id,
            deliveries::endpoint_id,
            endpoints::url,
            deliveries::event_id,
            events::event_type,
            deliveries::status,
            deliveries::attempts,
            deliveries::attempted_at,
            deliveries::answer_status,
            deliveries::duration_ms,
            deliveries::error,
            deliveries::due_at,
            deliveries::created_at,
        ))
        .load(conn)?)
}

/// Puts deliveries of events that have been written before.
///
/// # Errors
/// Database faults.
pub fn insert_deliveries(conn: &mut PgConnection, sent: &[NewDelivery]) -> Result<()> {
    diesel::insert_into(deliveries::table).values(sent).execute(conn)?;
    Ok(())
}
