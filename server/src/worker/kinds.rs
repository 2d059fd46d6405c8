//! What each kind of job does.

use diesel::pg::PgConnection;

use crate::domain::ids::TransactionId;
use crate::domain::jobs::JobKind;
use crate::error::{Kind, Result};
use crate::services::Services;
use crate::store;
use crate::store::jobs::Job;

/// Stores what came of a gateway's call; runs in the transaction that deletes the job, and again if that
/// fails to serialize.
pub type StoreOutcome = Box<dyn Fn(&mut PgConnection) -> Result<()>>;

/// Calls a gateway, outside any transaction. May be called again for the same job, by another server too.
pub type GatewayCall = fn(&Services, &Job) -> Result<StoreOutcome>;

/// How a job is done.
pub enum Work {
    /// In one transaction, which also deletes the job.
    Database(fn(&mut PgConnection, &Services, &Job) -> Result<()>),
    /// By calling a gateway, in between two transactions.
    #[expect(dead_code, reason = "payments bring the first one")]
    Gateway(GatewayCall),
}

/// What a kind of job does.
pub fn work(kind: JobKind) -> Work {
    match kind {
        JobKind::SignatureExpire => Work::Database(expire_signature),
    }
}

/// Gives up what waits for a signature that has not come. What has ended meanwhile stays as it is.
fn expire_signature(conn: &mut PgConnection, services: &Services, job: &Job) -> Result<()> {
    let Some(id) = TransactionId::parse(&job.subject) else { return Ok(()) };
    match store::ledger::release(conn, job.tenant, id, services.clock.now()) {
        Err(error) if matches!(error.kind, Kind::NotFound | Kind::Conflict) => Ok(()),
        released => released.map(drop),
    }
}
