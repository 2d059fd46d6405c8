//! The audit log: entries wait in `audit_pending`, in the transaction of what they tell of, and are moved from
//! there into the chain `audit_log`, whose ends `audit_head` knows. It is of all tenants, and whoever reads it
//! says of which one.

use chrono::{DateTime, Utc};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use serde::Serialize;
use uuid::Uuid;

use super::schema::{audit_head, audit_log, audit_pending};
use crate::domain::audit::{Entry, Findings, Hash, Inspection, Link, Refusal};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::limits;

/// An entry, in both tables.
#[derive(Clone, Debug, Queryable, Insertable)]
#[diesel(table_name = audit_pending, treat_none_as_default_value = false)]
#[diesel(table_name = audit_log, treat_none_as_default_value = false)]
struct Row {
    recorded_at: DateTime<Utc>,
    tenant: Option<Uuid>,
    role: String,
    caller: Option<Uuid>,
    credential: Option<Uuid>,
    operation: String,
    object: Option<String>,
    request: String,
    address: Option<String>,
    status: Option<i16>,
    code: Option<String>,
    times: i64,
}

#[derive(Insertable)]
#[diesel(table_name = audit_log)]
struct Chained {
    number: i64,
    hash: Vec<u8>,
    position: i64,
    #[diesel(embed)]
    row: Row,
}

impl Row {
    fn of(entry: &Entry) -> Result<Self> {
        let refusal = entry.refusal.as_ref();
        Ok(Self {
            recorded_at: entry.recorded_at,
            tenant: entry.tenant,
            role: entry.role.clone(),
            caller: entry.caller,
            credential: entry.credential,
            operation: entry.operation.clone(),
            object: entry.object.clone(),
            request: entry.request.clone(),
            address: entry.address.clone(),
            status: refusal.map(|refusal| i16::try_from(refusal.status)).transpose().map_err(Error::internal)?,
            code: refusal.map(|refusal| refusal.code.clone()),
            times: entry.times,
        })
    }

    fn entry(self) -> Entry {
        Entry {
            recorded_at: self.recorded_at,
            tenant: self.tenant,
            role: self.role,
            caller: self.caller,
            credential: self.credential,
            operation: self.operation,
            object: self.object,
            request: self.request,
            address: self.address,
            // A status that is none has been written by somebody else, and spoils the hash.
            refusal: self
                .status
                .zip(self.code)
                .map(|(status, code)| Refusal { status: u16::try_from(status).unwrap_or(u16::MAX), code }),
            times: self.times,
        }
    }
}

/// The columns of a [`Row`] in one of its tables.
macro_rules! columns {
    ($table:ident) => {
        (
            $table::recorded_at,
            $table::tenant,
            $table::role,
            $table::caller,
            $table::credential,
            $table::operation,
            $table::object,
            $table::request,
            $table::address,
            $table::status,
            $table::code,
            $table::times,
        )
    };
}

/// Writes entries, which become part of the chain soon after this transaction has been committed. It waits for
/// nobody.
///
/// # Errors
/// Database faults.
pub fn insert(conn: &mut PgConnection, entries: &[Entry]) -> Result<()> {
    for entry in entries {
        diesel::insert_into(audit_pending::table).values(Row::of(entry)?).execute(conn)?;
    }
    Ok(())
}

/// A hash as it is stored.
fn hash(bytes: &[u8]) -> Result<Hash> {
    bytes.try_into().map(Hash).map_err(Error::internal)
}

fn link((number, bytes): (i64, Vec<u8>)) -> Result<Link> {
    Ok(Link { number, hash: hash(&bytes)? })
}

/// Moves the entries that have waited for longest into the chain, at most [`limits::AUDIT_BATCH`] of them;
/// answers how many. Servers take turns at it: one that finds another at work waits for it if it is patient,
/// and otherwise leaves it to the other (none).
///
/// The order of the chain is that in which entries are seen here. One whose transaction is committed late
/// comes late into the chain, and nothing is passed by, whatever its position.
///
/// # Errors
/// Database faults.
pub fn chain(conn: &mut PgConnection, is_patient: bool) -> Result<Option<usize>> {
    let head = audit_head::table.select((audit_head::number, audit_head::hash)).for_update();
    let head: Option<(i64, Vec<u8>)> =
        if is_patient { head.first(conn).optional()? } else { head.skip_locked().first(conn).optional()? };
    let Some(head) = head else { return Ok(None) };
    let mut last = link(head)?;
    let waiting: Vec<(i64, Row)> = audit_pending::table
        .order(audit_pending::position)
        .limit(limits::AUDIT_BATCH)
        .select((audit_pending::position, columns!(audit_pending)))
        .load(conn)?;
    if waiting.is_empty() {
        return Ok(Some(0));
    }
    let positions: Vec<i64> = waiting.iter().map(|(position, _)| *position).collect();
    let chained = waiting.into_iter().map(|(position, row)| {
        last = last.next(&row.clone().entry());
        Chained { number: last.number, hash: last.hash.0.to_vec(), position, row }
    });
    let chained: Vec<Chained> = chained.collect();
    diesel::insert_into(audit_log::table).values(chained).execute(conn)?;
    diesel::delete(audit_pending::table.filter(audit_pending::position.eq_any(&positions))).execute(conn)?;
    diesel::update(audit_head::table)
        .set((audit_head::number.eq(last.number), audit_head::hash.eq(last.hash.0.to_vec())))
        .execute(conn)?;
    Ok(Some(positions.len()))
}

/// Both ends of the chain: what the retention has removed last, and the last entry.
///
/// # Errors
/// 500 when somebody has removed the head.
pub fn get_ends(conn: &mut PgConnection) -> Result<(Link, Link)> {
    let (number, bytes, base_number, base_bytes): (i64, Vec<u8>, i64, Vec<u8>) = audit_head::table
        .select((audit_head::number, audit_head::hash, audit_head::base_number, audit_head::base_hash))
        .first(conn)
        .optional()?
        .ok_or_else(|| Error::internal("the audit log's head has been removed"))?;
    Ok((link((base_number, base_bytes))?, link((number, bytes))?))
}

/// What entries are asked for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Tenant.
    pub tenant: Option<TenantId>,
    /// Operation.
    pub operation: Option<String>,
    /// Who called.
    pub caller: Option<Uuid>,
    /// With which key or session.
    pub credential: Option<Uuid>,
    /// Request id.
    pub request: Option<String>,
    /// Not before this time.
    pub from: Option<DateTime<Utc>>,
    /// Before this time.
    pub to: Option<DateTime<Utc>>,
    /// In front of the entry with this number.
    pub before: Option<i64>,
}

/// The entries of the chain that fit, the newest first, `most` of them.
///
/// # Errors
/// 503 `DATABASE_TIMEOUT` when there is too much to look through.
pub fn list(conn: &mut PgConnection, filter: &Filter, most: i64) -> Result<Vec<(Link, Entry)>> {
    let mut rows = audit_log::table.into_boxed();
    if let Some(tenant) = filter.tenant {
        rows = rows.filter(audit_log::tenant.eq(tenant.uuid()));
    }
    if let Some(operation) = &filter.operation {
        rows = rows.filter(audit_log::operation.eq(operation));
    }
    if let Some(caller) = filter.caller {
        rows = rows.filter(audit_log::caller.eq(caller));
    }
    if let Some(credential) = filter.credential {
        rows = rows.filter(audit_log::credential.eq(credential));
    }
    if let Some(request) = &filter.request {
        rows = rows.filter(audit_log::request.eq(request));
    }
    if let Some(from) = filter.from {
        rows = rows.filter(audit_log::recorded_at.ge(from));
    }
    if let Some(to) = filter.to {
        rows = rows.filter(audit_log::recorded_at.lt(to));
    }
    if let Some(before) = filter.before {
        rows = rows.filter(audit_log::number.lt(before));
    }
    let rows: Vec<(i64, Vec<u8>, Row)> = rows
        .order(audit_log::number.desc())
        .limit(most)
        .select((audit_log::number, audit_log::hash, columns!(audit_log)))
        .load(conn)?;
    rows.into_iter().map(|(number, bytes, row)| Ok((link((number, bytes))?, row.entry()))).collect()
}

/// What an audit of the audit log has found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// About the chain.
    #[serde(flatten)]
    pub findings: Findings,
    /// Entries that are not in the chain yet, and so not protected by it.
    pub pending: i64,
    /// When the oldest of them was written.
    pub pending_since: Option<DateTime<Utc>>,
}

impl std::fmt::Display for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Findings { entries, begin, head, total, defects } = &self.findings;
        for defect in defects {
            writeln!(f, "{defect}")?;
        }
        write!(f, "{entries} entries")?;
        if begin.number > 0 {
            write!(f, " behind {} that the retention has removed", begin.number)?;
        }
        match total {
            0 => write!(f, ", the chain is whole")?,
            1 => write!(f, ", 1 defect")?,
            _ => write!(f, ", {total} defects")?,
        }
        if let Some(since) = self.pending_since {
            write!(f, "; {} more since {since} are not chained yet", self.pending)?;
        }
        write!(f, "\nhead {head}")
    }
}

/// Goes along the whole chain. It only reads and may take long; it must be one snapshot (`store::tx` with
/// `Access::Read`), or it reports what a server is just chaining. Somebody may remember what the chain was at
/// one place (`expected`).
///
/// # Errors
/// Database faults.
pub fn verify(conn: &mut PgConnection, expected: Option<Link>) -> Result<Report> {
    conn.batch_execute("SET LOCAL statement_timeout = 0")?;
    let (begin, head) = get_ends(conn)?;
    let mut inspection = Inspection::new(begin, head, expected, limits::AUDIT_DEFECTS);
    let mut last = i64::MIN;
    loop {
        let rows: Vec<(i64, Vec<u8>, Row)> = audit_log::table
            .filter(audit_log::number.gt(last))
            .order(audit_log::number)
            .limit(limits::AUDIT_BATCH)
            .select((audit_log::number, audit_log::hash, columns!(audit_log)))
            .load(conn)?;
        let Some((number, ..)) = rows.last() else { break };
        last = *number;
        for (number, bytes, row) in rows {
            inspection.see(link((number, bytes))?, &row.entry());
        }
    }
    let (pending, pending_since) = audit_pending::table
        .select((diesel::dsl::count_star(), diesel::dsl::min(audit_pending::recorded_at)))
        .first(conn)?;
    Ok(Report { findings: inspection.end(), pending, pending_since })
}

/// The retention: removes the entries of the chain in front of the first one that was recorded at `before` or
/// later, and moves the chain's beginning there; answers what it begins behind from then on, and how many have
/// been removed. The last entry always stays.
///
/// # Errors
/// Database faults.
pub fn delete_before(conn: &mut PgConnection, before: DateTime<Utc>) -> Result<(Link, usize)> {
    conn.batch_execute("SET LOCAL statement_timeout = 0")?;
    // Nobody chains meanwhile.
    let (base, head): (i64, i64) =
        audit_head::table.select((audit_head::base_number, audit_head::number)).for_update().first(conn)?;
    let kept: Option<i64> = audit_log::table
        .filter(audit_log::recorded_at.ge(before))
        .select(diesel::dsl::min(audit_log::number))
        .first(conn)?;
    let last = kept.unwrap_or(head).min(head) - 1;
    let found: Option<(i64, Vec<u8>)> =
        audit_log::table.find(last).select((audit_log::number, audit_log::hash)).first(conn).optional()?;
    let Some(begin) = found.filter(|(number, _)| *number > base).map(link).transpose()? else {
        return Ok((get_ends(conn)?.0, 0));
    };
    diesel::update(audit_head::table)
        .set((audit_head::base_number.eq(begin.number), audit_head::base_hash.eq(begin.hash.0.to_vec())))
        .execute(conn)?;
    let removed = diesel::delete(audit_log::table.filter(audit_log::number.le(begin.number))).execute(conn)?;
    Ok((begin, removed))
}
