//! The outbox: follow-ups of what has been committed, and things to do at a time. A request puts and
//! cancels jobs in its own transaction; `worker/` does them.
//!
//! The look for the next job spans tenants, since the worker works for all of them; each job is then
//! worked on in the name of its tenant.

use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable};
use diesel::upsert::excluded;
use uuid::Uuid;

use super::schema::jobs;
use crate::domain::ids::TenantId;
use crate::domain::jobs::JobKind;
use crate::error::{Error, Result};
use crate::limits;

/// A job that is due.
#[derive(Clone, Debug)]
pub struct Job {
    /// Tenant.
    pub tenant: TenantId,
    /// Id; another one when the same thing is put once more.
    pub id: Uuid,
    /// What is to be done.
    pub kind: JobKind,
    /// To what: an id, as the kind says.
    pub subject: String,
    /// Times that it has been tried.
    pub attempts: u32,
}

#[derive(Insertable)]
#[diesel(table_name = jobs)]
struct NewJob<'a> {
    tenant_id: Uuid,
    id: Uuid,
    kind: &'a str,
    subject: &'a str,
    due_at: DateTime<Utc>,
    created_at: DateTime<Utc>,
}

/// Puts a job, to be done as soon as `due_at` has come and this transaction has been committed. There is
/// one job for a tenant, kind and subject: a second one takes the place of the first, with all of its tries.
///
/// # Errors
/// Database faults.
pub fn put(
    conn: &mut PgConnection,
    tenant: TenantId,
    kind: JobKind,
    subject: &str,
    due_at: DateTime<Utc>,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<()> {
    let job = NewJob { tenant_id: tenant.uuid(), id, kind: kind.as_str(), subject, due_at, created_at: now };
    diesel::insert_into(jobs::table)
        .values(job)
        .on_conflict((jobs::tenant_id, jobs::kind, jobs::subject))
        .do_update()
        .set((
            jobs::id.eq(excluded(jobs::id)),
            jobs::due_at.eq(excluded(jobs::due_at)),
            jobs::created_at.eq(excluded(jobs::created_at)),
            jobs::attempts.eq(0),
            jobs::last_error.eq(None::<String>),
        ))
        .execute(conn)?;
    Ok(())
}

/// Cancels a job. One that is not there is none to cancel; one that a server is at is waited for, unless it
/// calls a gateway, whose outcome is then thrown away.
///
/// # Errors
/// Database faults.
pub fn delete(conn: &mut PgConnection, tenant: TenantId, kind: JobKind, subject: &str) -> Result<()> {
    diesel::delete(
        jobs::table
            .filter(jobs::tenant_id.eq(tenant.uuid()))
            .filter(jobs::kind.eq(kind.as_str()))
            .filter(jobs::subject.eq(subject)),
    )
    .execute(conn)?;
    Ok(())
}

/// Locks the job that has been due for longest, of the kinds that this version knows. Those that another
/// transaction has locked are passed by. What is due in a tenant with a clock of his own (`clocks`) is due by
/// that clock.
///
/// # Errors
/// Database faults.
pub fn lock_due(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    clocks: &[(TenantId, DateTime<Utc>)],
) -> Result<Option<Job>> {
    type IsDue = Box<dyn BoxableExpression<jobs::table, Pg, SqlType = Nullable<Bool>>>;
    let clocked: Vec<Uuid> = clocks.iter().map(|(tenant, _)| tenant.uuid()).collect();
    let mut is_due: IsDue = Box::new(jobs::due_at.le(now));
    if !clocks.is_empty() {
        is_due = Box::new(jobs::due_at.le(now).and(jobs::tenant_id.ne_all(clocked)));
    }
    for (tenant, now) in clocks {
        is_due = Box::new(is_due.or(jobs::tenant_id.eq(tenant.uuid()).and(jobs::due_at.le(*now))));
    }
    let row: Option<(Uuid, Uuid, String, String, i32)> = jobs::table
        .filter(is_due)
        .filter(jobs::kind.eq_any(JobKind::ALL.map(JobKind::as_str)))
        .order((jobs::due_at, jobs::id))
        .select((jobs::tenant_id, jobs::id, jobs::kind, jobs::subject, jobs::attempts))
        .limit(1)
        .for_update()
        .skip_locked()
        .first(conn)
        .optional()?;
    row.map(|(tenant, id, kind, subject, attempts)| {
        Ok(Job {
            tenant: tenant.into(),
            id,
            kind: JobKind::parse(&kind).ok_or_else(|| Error::internal(format!("the job {kind} was not asked for")))?,
            subject,
            attempts: u32::try_from(attempts).map_err(Error::internal)?,
        })
    })
    .transpose()
}

/// Counts a try of a job whose row is locked, and keeps it from other servers until `until`.
///
/// # Errors
/// Database faults.
pub fn lease(conn: &mut PgConnection, job: &Job, until: DateTime<Utc>) -> Result<()> {
    diesel::update(jobs::table.find((job.tenant.uuid(), job.id)))
        .set((jobs::attempts.eq(jobs::attempts + 1), jobs::due_at.eq(until)))
        .execute(conn)?;
    Ok(())
}

/// Deletes a job because it is done. False if it is not there any more: somebody else has done it,
/// cancelled it, or put another one in its place.
///
/// # Errors
/// Database faults.
pub fn finish(conn: &mut PgConnection, job: &Job) -> Result<bool> {
    Ok(diesel::delete(jobs::table.find((job.tenant.uuid(), job.id))).execute(conn)? == 1)
}

/// Notes that a job has failed for the `attempts`th time, and when to try again; none gives it up. The
/// note is left out if the job has meanwhile been tried again.
///
/// # Errors
/// Database faults.
pub fn fail(
    conn: &mut PgConnection,
    job: &Job,
    attempts: u32,
    retry_at: Option<DateTime<Utc>>,
    error: &str,
) -> Result<()> {
    let attempts = i32::try_from(attempts).map_err(Error::internal)?;
    let text: String = error.chars().filter(|letter| *letter != '\0').take(limits::JOB_ERROR_CHARS).collect();
    diesel::update(jobs::table.find((job.tenant.uuid(), job.id)).filter(jobs::attempts.le(attempts)))
        .set((jobs::attempts.eq(attempts), jobs::due_at.eq(retry_at), jobs::last_error.eq(text)))
        .execute(conn)?;
    Ok(())
}
