//! How many requests each fault has seen and struck, exactly, whichever server they came to.

use std::collections::HashMap;

use diesel::prelude::*;
use uuid::Uuid;

use super::schema::fault_counts;
use crate::domain::faults::{Drawn, Fault};
use crate::domain::ids::TenantId;
use crate::error::Result;

/// Begins to count for these faults of a tenant, and ends it for all others of his.
///
/// # Errors
/// Database faults.
pub fn replace(conn: &mut PgConnection, tenant: TenantId, faults: &[Uuid]) -> Result<()> {
    diesel::delete(fault_counts::table.filter(fault_counts::tenant_id.eq(tenant.uuid()))).execute(conn)?;
    let rows: Vec<_> = faults
        .iter()
        .map(|fault| {
            (
                fault_counts::tenant_id.eq(tenant.uuid()),
                fault_counts::fault_id.eq(*fault),
                fault_counts::matched.eq(0),
                fault_counts::struck.eq(0),
            )
        })
        .collect();
    diesel::insert_into(fault_counts::table).values(rows).execute(conn)?;
    Ok(())
}

/// The counts of a tenant's faults, by their id.
///
/// # Errors
/// Database faults.
pub fn list(conn: &mut PgConnection, tenant: TenantId) -> Result<HashMap<Uuid, Drawn>> {
    let rows: Vec<(Uuid, i64, i64)> = fault_counts::table
        .filter(fault_counts::tenant_id.eq(tenant.uuid()))
        .select((fault_counts::fault_id, fault_counts::matched, fault_counts::struck))
        .load(conn)?;
    Ok(rows.into_iter().map(|(fault, matched, struck)| (fault, Drawn { matched, struck })).collect())
}

/// Counts a request that a fault might strike; says whether it does. One that has been taken back does not.
///
/// # Errors
/// Database faults.
pub fn draw(conn: &mut PgConnection, tenant: TenantId, fault: &Fault) -> Result<bool> {
    let row = fault_counts::table.find((tenant.uuid(), fault.id));
    let seen: Option<(i64, i64)> =
        row.select((fault_counts::matched, fault_counts::struck)).for_update().first(conn).optional()?;
    let Some((matched, struck)) = seen else { return Ok(false) };
    let strikes = fault.strikes(Drawn { matched, struck });
    diesel::update(row)
        .set((
            fault_counts::matched.eq(matched.saturating_add(1)),
            fault_counts::struck.eq(struck.saturating_add(i64::from(strikes))),
        ))
        .execute(conn)?;
    Ok(strikes)
}
