//! Redeems.

use pers_api::models;

use super::nullable;
use crate::store::redemption_redeems::Redeem;

/// A redeem.
pub fn redeem(row: &Redeem) -> models::RedemptionRedeemDto {
    models::RedemptionRedeemDto {
        id: row.id.to_string(),
        user_id: row.redeemer.to_string(),
        redemption_id: row.redemption_id.to_string(),
        user_country_code: nullable(row.user_country_code.clone()),
        status: row.status,
        anonymized_ip_address: nullable(row.anonymized_ip_address.clone()),
        created_at: nullable(Some(row.created_at)),
        updated_at: nullable(Some(row.updated_at)),
        failure_reason: nullable(row.failure_reason.clone()),
    }
}
