//! How often an account has redeemed an offer; the row that makes its redeems wait for each other.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::schema::redemption_participations as participations;
use super::unique;
use super::upsert::Upsert;
use crate::domain::ids::{AccountId, RedemptionId, TenantId};
use crate::error::{Error, Result};

/// Counts one more redeem of the offer by the account and answers how many there were before. Until the
/// transaction ends, every other redeem of the two waits here; so what is counted stays true until then,
/// and a redeem that is refused is taken back with its transaction.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND` if the offer has just been deleted.
pub fn lock(conn: &mut PgConnection, tenant: TenantId, redemption: RedemptionId, account: AccountId) -> Result<i64> {
    let insert = diesel::insert_into(participations::table).values((
        participations::tenant_id.eq(tenant.uuid()),
        participations::redemption_id.eq(redemption.uuid()),
        participations::account_id.eq(account.uuid()),
        participations::redeems.eq(1),
    ));
    let or = "(tenant_id, redemption_id, account_id) DO UPDATE SET redeems = redemption_participations.redeems + 1 \
              RETURNING redemption_participations.redeems - 1";
    let counted = Upsert::<_, BigInt>::new(insert, or).get_result(conn);
    let meanings: [super::Meaning; 1] = [("redemption_participations_tenant_id_redemption_id_fkey", || {
        Error::not_found("redemption").at("/redemptionId")
    })];
    unique(counted, &meanings)
}

/// Redeems of the offer by the account so far.
///
/// # Errors
/// Database faults.
pub fn count(conn: &mut PgConnection, tenant: TenantId, redemption: RedemptionId, account: AccountId) -> Result<i64> {
    let counted = participations::table
        .find((tenant.uuid(), redemption.uuid(), account.uuid()))
        .select(participations::redeems)
        .first(conn)
        .optional()?;
    Ok(counted.unwrap_or(0))
}

/// Counts one redeem less: it has failed.
///
/// # Errors
/// Database faults.
pub fn take_back(
    conn: &mut PgConnection,
    tenant: TenantId,
    redemption: RedemptionId,
    account: AccountId,
) -> Result<()> {
    diesel::update(participations::table.find((tenant.uuid(), redemption.uuid(), account.uuid())))
        .set(participations::redeems.eq(participations::redeems - 1))
        .execute(conn)?;
    Ok(())
}
