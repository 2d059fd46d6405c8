//! What each kind of job does.

use diesel::pg::PgConnection;

use crate::domain::ids::{PurchaseId, TenantId, TransactionId};
use crate::domain::jobs::JobKind;
use crate::error::{Kind, Result};
use crate::services::Services;
use crate::store::jobs::Job;
use crate::store::{self, Access};

/// Stores what came of a gateway's call; runs in the transaction that deletes the job, and again if that
/// fails to serialize.
pub type StoreOutcome = Box<dyn Fn(&mut PgConnection) -> Result<()>>;

/// Calls a gateway, outside any transaction. May be called again for the same job, by another server too.
pub type GatewayCall = fn(&Services, &Job) -> Result<StoreOutcome>;

/// How a job is done.
pub enum Work {
    /// In one transaction, which also deletes the job, on the rows of its tenant.
    Database(fn(&mut PgConnection, &Services, &Job) -> Result<()>),
    /// As [`Self::Database`], on the rows of all tenants.
    OfServer(fn(&mut PgConnection, &Services, &Job) -> Result<()>),
    /// By calling a gateway, in between two transactions.
    Gateway(GatewayCall),
}

/// What a kind of job does.
pub fn work(kind: JobKind) -> Work {
    match kind {
        JobKind::SignatureExpire => Work::Database(expire_signature),
        JobKind::PurchaseOpen => Work::Gateway(open_purchase),
        JobKind::TenantExpire => Work::OfServer(expire_tenant),
    }
}

/// `failureReason` of a redeem whose payment has not been signed in time.
const SIGNATURE_EXPIRED: &str = "SIGNATURE_EXPIRED";

/// Gives up what waits for a signature that has not come. What has ended meanwhile stays as it is.
fn expire_signature(conn: &mut PgConnection, services: &Services, job: &Job) -> Result<()> {
    let Some(id) = TransactionId::parse(&job.subject) else { return Ok(()) };
    match store::pending::release(conn, job.tenant, id, SIGNATURE_EXPIRED, services.clock.now()) {
        Err(error) if matches!(error.kind, Kind::NotFound | Kind::Conflict) => Ok(()),
        released => released.map(drop),
    }
}

/// Has the payment of a purchase opened whose request could not. One that is gone, or has been opened
/// meanwhile, needs nothing.
fn open_purchase(services: &Services, job: &Job) -> Result<StoreOutcome> {
    let tenant = job.tenant;
    let Some(id) = PurchaseId::parse(&job.subject) else { return Ok(Box::new(|_| Ok(()))) };
    let (settings, purchase) = store::tx(&services.pool, "job.purchase", Access::Read, |conn| {
        Ok((store::tenants::get(conn, tenant)?, store::purchases::find(conn, tenant, id)?))
    })?;
    let Some(purchase) = purchase.filter(|purchase| purchase.intent().is_none()) else {
        return Ok(Box::new(|_| Ok(())));
    };
    let gateway = services.payments.gateway(purchase.provider, settings.stripe_api_key.as_deref())?;
    let intent = gateway.open(&purchase.payment(tenant)?)?;
    let now = services.clock.now();
    Ok(Box::new(move |conn| store::purchases::open(conn, tenant, id, &intent, now)))
}

/// Throws a tenant away that has had its time. One that is gone already needs nothing.
fn expire_tenant(conn: &mut PgConnection, services: &Services, job: &Job) -> Result<()> {
    let Some(tenant) = TenantId::parse(&job.subject) else { return Ok(()) };
    match store::test_tenants::lock(conn, tenant) {
        Err(error) if matches!(error.kind, Kind::NotFound | Kind::Forbidden) => return Ok(()),
        locked => locked?,
    };
    store::snapshots::delete_tenant(conn, tenant)?;
    services.storage.remove(tenant);
    Ok(())
}
