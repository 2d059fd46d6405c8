//! How often a user has claimed a campaign's reward; the row that makes his claims wait for each other.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::schema::campaign_participations as participations;
use super::unique;
use super::upsert::Upsert;
use crate::domain::ids::{CampaignId, TenantId, UserId};
use crate::error::{Error, Result};

/// Counts one more claim of the user on the campaign and answers how many there were before. Until the
/// transaction ends, every other claim of the user on the campaign waits here; so what is counted
/// after this stays true until then, and a claim that is refused is taken back with its transaction.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND` if the campaign has just been deleted.
pub fn lock(conn: &mut PgConnection, tenant: TenantId, campaign: CampaignId, user: UserId) -> Result<i64> {
    let insert = diesel::insert_into(participations::table).values((
        participations::tenant_id.eq(tenant.uuid()),
        participations::campaign_id.eq(campaign.uuid()),
        participations::user_id.eq(user.uuid()),
        participations::claims.eq(1),
    ));
    let or = "(tenant_id, campaign_id, user_id) DO UPDATE SET claims = campaign_participations.claims + 1 \
              RETURNING campaign_participations.claims - 1";
    let counted = Upsert::<_, BigInt>::new(insert, or).get_result(conn);
    let meanings: [super::Meaning; 1] =
        [("campaign_participations_tenant_id_campaign_id_fkey", || Error::not_found("campaign").at("/campaignId"))];
    unique(counted, &meanings)
}

/// Claims of the user on the campaign so far.
///
/// # Errors
/// Database faults.
pub fn count(conn: &mut PgConnection, tenant: TenantId, campaign: CampaignId, user: UserId) -> Result<i64> {
    let counted = participations::table
        .find((tenant.uuid(), campaign.uuid(), user.uuid()))
        .select(participations::claims)
        .first(conn)
        .optional()?;
    Ok(counted.unwrap_or(0))
}
