//! Puts data into a database through the operations' own handlers, so that seeds obey every rule.

pub mod demo;

use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use crate::auth::{Caller, Identity};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::run::{Call, Facts, RequestContext};
use crate::services::Services;
use crate::world::IdSource;

/// Ids that follow from a name and a count, so that a seed gives the same ones on every machine.
#[derive(Debug)]
pub struct NamedIds {
    namespace: Uuid,
    next: AtomicU64,
}

impl NamedIds {
    /// Ids of the seed with this name.
    pub fn new(name: &str) -> Self {
        Self { namespace: Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()), next: AtomicU64::new(0) }
    }
}

impl IdSource for NamedIds {
    fn next(&self) -> Uuid {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        Uuid::new_v5(&self.namespace, &number.to_be_bytes())
    }
}

/// Acts as an admin of a tenant inside one transaction.
struct Admin<'a> {
    services: &'a Services,
    context: RequestContext,
}

impl<'a> Admin<'a> {
    fn of(services: &'a Services, tenant: TenantId, admin: Uuid) -> Self {
        let caller =
            Caller { tenant: Some(tenant), identity: Identity::SuperAdmin(admin), bearer: true, ..Caller::default() };
        let facts = Facts {
            caller,
            operation: "seed".to_owned(),
            reads: false,
            request_id: "seed".to_owned(),
            now: services.clock.now(),
            explain: false,
            raw_body: Bytes::new(),
        };
        Self { services, context: RequestContext::new(facts) }
    }

    fn call<T>(&self, conn: &mut diesel::PgConnection, handler: impl FnOnce(&mut Call<'_>) -> Result<T>) -> Result<T> {
        handler(&mut Call::new(conn, self.services, &self.context))
    }
}

/// A request body, written as JSON.
fn body<T: DeserializeOwned>(value: Value) -> Result<T> {
    serde_json::from_value(value).map_err(Error::internal)
}
