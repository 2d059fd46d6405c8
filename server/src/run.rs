//! The one wrapper around every handler: a blocking thread, a connection, a transaction, and a place
//! for what the generated answer types cannot carry (errors, list headers).

use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use serde::Serialize;
use serde::de::DeserializeOwned;
use swagger::{ApiError, Authorization, Has, XSpanIdString};
use uuid::Uuid;

use crate::audit;
use crate::auth::{Caller, sessions};
use crate::domain::idempotency::IdempotencyKey;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::events;
use crate::replay::Repeat;
use crate::services::Services;
use crate::store::{self, Access};

/// What one request is, beside its parameters. Cheap to clone.
#[derive(Clone, Debug)]
pub struct RequestContext {
    inner: Arc<Inner>,
    span_id: XSpanIdString,
    // The generated code only asks whether somebody is there; who may do what has been decided in front.
    authorization: Option<Authorization>,
}

/// Where a request comes from, as far as that can be trusted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Address of the client; none for what the server does by itself.
    pub ip: Option<IpAddr>,
    /// Country of the client (ISO 3166-1 alpha-2), as a trusted proxy names it.
    pub country: Option<String>,
    /// Address under which the client reached the server, without a slash at the end.
    pub base_url: String,
}

/// Facts of a request. `Debug` shows neither its body nor its query, which may have secrets.
pub struct Facts {
    /// Who is calling.
    pub caller: Caller,
    /// Operation id of the contract.
    pub operation: String,
    /// Method, path without the version, and query: what is asked for beside the body.
    pub target: String,
    /// Whether the operation only reads (GET, HEAD).
    pub reads: bool,
    /// Request id; `correlationId` of errors.
    pub request_id: String,
    /// When the request came, by the clock of the caller's tenant.
    pub now: DateTime<Utc>,
    /// How often that tenant had been set back by then; none for one that is not there for tests.
    pub epoch: Option<i64>,
    /// Whether a refusal shall list every rule (`X-Pers-Explain: 1`).
    pub explain: bool,
    /// Where it comes from.
    pub origin: Origin,
    /// The body as it was sent, which signatures of payment services cover.
    pub body: Bytes,
    /// The caller's name for this request, under which it has its effect once.
    pub idempotency: Option<IdempotencyKey>,
}

impl std::fmt::Debug for Facts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { caller, operation, request_id, now, .. } = self;
        f.debug_struct("Facts")
            .field("caller", caller)
            .field("operation", operation)
            .field("request_id", request_id)
            .field("now", now)
            .finish_non_exhaustive()
    }
}

impl Facts {
    /// Facts of something that the server does by itself, in somebody's name.
    pub fn of_server(caller: Caller, name: &str, now: DateTime<Utc>) -> Self {
        Self {
            caller,
            operation: name.to_owned(),
            target: String::new(),
            reads: false,
            request_id: name.to_owned(),
            now,
            epoch: None,
            explain: false,
            origin: Origin::default(),
            body: Bytes::new(),
            idempotency: None,
        }
    }
}

#[derive(Debug)]
struct Inner {
    facts: Facts,
    outcome: Mutex<Outcome>,
}

/// What a handler leaves beside its answer.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The refusal; the generated answer is thrown away for it.
    pub error: Option<Error>,
    /// Entries of the whole list behind a bare array (`X-Total-Count`).
    pub total: Option<i64>,
    /// Page that follows (`Link: <..>; rel="next"`) and its size.
    pub next_page: Option<(i64, i64)>,
    /// The answer as it is kept for repetitions of the request. It takes the place of the generated code's,
    /// which writes the members of some objects in another order each time.
    pub kept: Option<Vec<u8>>,
    /// Id of what the request is about, should neither its path nor its answer say it.
    pub object: Option<Uuid>,
    /// Whether the answer is that of an earlier request (`Idempotency-Replayed: true`).
    pub replayed: bool,
}

impl RequestContext {
    /// A context for one call of the router.
    pub fn new(facts: Facts) -> Self {
        Self {
            span_id: XSpanIdString(facts.request_id.clone()),
            authorization: Some(Authorization {
                subject: String::new(),
                scopes: swagger::auth::Scopes::All,
                issuer: None,
            }),
            inner: Arc::new(Inner { facts, outcome: Mutex::default() }),
        }
    }

    /// Facts of the request.
    pub fn facts(&self) -> &Facts {
        &self.inner.facts
    }

    /// Takes what the handler left.
    pub fn take_outcome(&self) -> Outcome {
        std::mem::take(&mut *self.inner.outcome.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn leave(&self, change: impl FnOnce(&mut Outcome)) {
        change(&mut self.inner.outcome.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn object(&self) -> Option<Uuid> {
        self.inner.outcome.lock().unwrap_or_else(PoisonError::into_inner).object
    }

    /// Answers what was answered before.
    fn replay<T: Answer>(&self, json: Vec<u8>) -> Result<T> {
        let answer = serde_json::from_slice(&json).map_err(Error::internal)?;
        self.leave(|outcome| (outcome.kept, outcome.replayed) = (Some(json), true));
        Ok(answer)
    }

    fn refuse(&self, error: Error) -> ApiError {
        let text = error.code.to_string();
        self.leave(|outcome| outcome.error = Some(error));
        ApiError(text)
    }
}

impl Has<XSpanIdString> for RequestContext {
    fn get(&self) -> &XSpanIdString {
        &self.span_id
    }
    fn get_mut(&mut self) -> &mut XSpanIdString {
        &mut self.span_id
    }
    fn set(&mut self, value: XSpanIdString) {
        self.span_id = value;
    }
}

impl Has<Option<Authorization>> for RequestContext {
    fn get(&self) -> &Option<Authorization> {
        &self.authorization
    }
    fn get_mut(&mut self) -> &mut Option<Authorization> {
        &mut self.authorization
    }
    fn set(&mut self, value: Option<Authorization>) {
        self.authorization = value;
    }
}

/// What a handler gets: one call, with its transaction.
pub struct Call<'a> {
    /// Connection, inside the transaction of this call.
    pub conn: &'a mut PgConnection,
    /// What the server has.
    pub services: &'a Services,
    context: &'a RequestContext,
}

impl std::fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Call").field("context", &self.context).finish_non_exhaustive()
    }
}

impl<'a> Call<'a> {
    /// A call on a transaction that is open.
    pub(crate) fn new(conn: &'a mut PgConnection, services: &'a Services, context: &'a RequestContext) -> Self {
        Self { conn, services, context }
    }

    /// Facts of the request.
    pub fn facts(&self) -> &Facts {
        self.context.facts()
    }

    /// Who is calling.
    pub fn caller(&self) -> &Caller {
        &self.context.facts().caller
    }

    /// The caller's tenant.
    ///
    /// # Errors
    /// 401 when no credential names one.
    pub fn tenant(&self) -> Result<TenantId> {
        self.caller().tenant()
    }

    /// Address under which the client reaches the server, without a slash at the end; empty if nothing
    /// says it.
    pub fn base_url(&self) -> &str {
        base_url(self.facts(), self.services)
    }

    /// When the request came; the only now there is.
    pub fn now(&self) -> DateTime<Utc> {
        self.context.facts().now
    }

    /// Begins to work for a tenant that no credential has named: his rows are seen from now on and no others,
    /// and he is not set back meanwhile. Answers when the request came by his clock.
    ///
    /// # Errors
    /// Database faults.
    pub fn enter(&mut self, tenant: TenantId) -> Result<DateTime<Utc>> {
        let (controls, facts) = (&self.services.controls, self.context.facts());
        store::enter(self.conn, tenant)?;
        if controls.is_on() {
            store::test_tenants::share(self.conn, tenant)?;
        }
        Ok(if facts.caller.tenant.is_some() { facts.now } else { controls.moment(facts.now).of(tenant) })
    }

    /// A new id.
    pub fn id(&self) -> Uuid {
        self.services.ids.next()
    }

    /// Says what the request is about, for the audit log, if neither its path nor its answer does.
    pub fn note_object(&self, id: Uuid) {
        self.context.leave(|outcome| outcome.object = Some(id));
    }

    /// Says how long the whole list is, and which page follows (its number and size).
    pub fn note_list(&self, total: i64, next_page: Option<(i64, i64)>) {
        self.context.leave(|outcome| {
            outcome.total = Some(total);
            outcome.next_page = next_page;
        });
    }

    /// Says how long a list is that has no pages.
    pub fn note_whole_list(&self, entries: usize) {
        self.note_list(i64::try_from(entries).unwrap_or(i64::MAX), None);
    }
}

/// The server: implements the generated trait in `api.rs`.
#[derive(Clone, Debug)]
pub struct Server {
    services: Services,
}

impl Server {
    /// A server on services.
    pub const fn new(services: Services) -> Self {
        Self { services }
    }

    /// What the server has.
    pub const fn services(&self) -> &Services {
        &self.services
    }

    /// Runs a handler in one transaction: a snapshot for GET, read committed otherwise. A request that
    /// repeats its `Idempotency-Key` gets the first answer again.
    pub(crate) async fn run<T: Answer>(
        &self,
        context: &RequestContext,
        handler: impl Fn(&mut Call<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T, ApiError> {
        self.work(context, move |services, context| {
            in_transaction(services, context, Repeat::of(context.facts())?.as_ref(), handler)
        })
        .await
    }

    /// Runs a handler that needs something from outside (an identity provider, a payment service) first:
    /// `gather` fetches it before the transaction begins, so that none is open while somebody else thinks.
    /// A kept answer is looked for before that, in a transaction of its own: what would be gathered may cost
    /// something or not be there a second time, like a proof that has expired since.
    pub(crate) async fn run_gathered<B: Send + 'static, G: Send + 'static, T: Answer>(
        &self,
        context: &RequestContext,
        body: B,
        gather: impl FnOnce(&Services, &Facts, &B) -> Result<G> + Send + 'static,
        handler: impl Fn(&mut Call<'_>, &B, &G) -> Result<T> + Send + 'static,
    ) -> Result<T, ApiError> {
        self.work(context, move |services, context| {
            let facts = context.facts();
            let repeat = Repeat::of(facts)?;
            if let Some(repeat) = &repeat {
                let look = |conn: &mut PgConnection| repeat.find(conn, facts.now);
                if let Some(answer) = store::tx(&services.pool, "idempotency.find", Access::Read, look)? {
                    return context.replay(answer);
                }
            }
            let gathered = gather(services, facts, &body)?;
            in_transaction(services, context, repeat.as_ref(), |call| handler(call, &body, &gathered))
        })
        .await
    }

    /// Gives work a thread on which it may block.
    async fn work<T: Send + 'static>(
        &self,
        context: &RequestContext,
        work: impl FnOnce(&Services, &RequestContext) -> Result<T> + Send + 'static,
    ) -> Result<T, ApiError> {
        let (services, task_context) = (self.services.clone(), context.clone());
        let work = move || work(&services.for_request(task_context.facts())?, &task_context);
        match tokio::task::spawn_blocking(work).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) => Err(context.refuse(error)),
            Err(panic) => Err(context.refuse(Error::internal(panic))),
        }
    }

    /// Answers what needs neither thread nor database.
    pub(crate) fn answer<T>(
        &self,
        context: &RequestContext,
        handler: impl FnOnce(&Services, &Facts) -> Result<T>,
    ) -> Result<T, ApiError> {
        handler(&self.services, context.facts()).map_err(|error| context.refuse(error))
    }
}

/// What a handler answers; it can be kept and given again.
pub(crate) trait Answer: Serialize + DeserializeOwned + Send + 'static {}

impl<T: Serialize + DeserializeOwned + Send + 'static> Answer for T {}

/// As [`Call::base_url`].
fn base_url<'a>(facts: &'a Facts, services: &'a Services) -> &'a str {
    let asked = facts.origin.base_url.as_str();
    if asked.is_empty() { services.settings.public_url.as_deref().unwrap_or_default() } else { asked }
}

/// Runs a handler, tells the audit log what it has done, and keeps its answer for a request that may be
/// repeated: all of that is committed together or not at all. A refusal is not kept; it has done nothing, and the
/// repetition is judged anew.
fn in_transaction<T: Answer>(
    services: &Services,
    context: &RequestContext,
    repeat: Option<&Repeat>,
    handler: impl Fn(&mut Call<'_>) -> Result<T>,
) -> Result<T> {
    let facts = context.facts();
    let access = if facts.reads { Access::Read } else { Access::Write };
    let (base_url, beside) = (base_url(facts, services), services.beside(facts));
    events::tx(services, base_url, &facts.operation, access, beside, |conn| {
        require_caller(conn, facts, access)?;
        if access == Access::Read {
            return handler(&mut Call::new(conn, services, context));
        }
        if let Some(repeat) = repeat
            && let Some(answer) = repeat.begin(conn, facts.now)?
        {
            return context.replay(answer);
        }
        match handler(&mut Call::new(conn, services, context)) {
            Ok(answer) => {
                let json = serde_json::to_vec(&answer).map_err(Error::internal)?;
                audit::write_done(conn, services, facts, &json, context.object())?;
                if let Some(repeat) = repeat {
                    repeat.keep(conn, &json)?;
                    context.leave(|outcome| outcome.kept = Some(json));
                }
                Ok(answer)
            }
            Err(error) if error.keeps_writes => {
                audit::write_refused(conn, services, facts, &error)?;
                repeat.map_or(Ok(()), |repeat| repeat.forget(conn)).and(Err(error))
            }
            Err(error) => Err(error),
        }
    })
}

/// Whether the caller is still there, should his tenant have been set back or thrown away since he was let in.
fn require_caller(conn: &mut PgConnection, facts: &Facts, access: Access) -> Result<()> {
    let (Some(tenant), Some(epoch), Access::Write) = (facts.caller.tenant, facts.epoch, access) else { return Ok(()) };
    if store::test_tenants::find_epoch(conn, tenant)? == Some(epoch)
        || sessions::is_there(conn, tenant, facts.caller.identity)?
    {
        return Ok(());
    }
    Err(Error::unauthenticated("SESSION_ENDED", "The tenant has been set back to a time without this session"))
}
