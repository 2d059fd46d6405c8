//! Recorded contracts.

use pers_api::models;

use super::nullable;
use crate::store::contracts::Contract;

/// A recorded contract.
pub fn contract(row: &Contract) -> models::ContractDto {
    models::ContractDto {
        id: row.id.to_string(),
        implementation_address: Some(nullable(row.implementation_address.clone())),
        contract_address: row.contract_address.clone(),
        owner_address: Some(nullable(row.owner_address.clone())),
        factory_address: Some(nullable(row.factory_address.clone())),
        chain_id: row.chain_id,
        contract_version: Some(nullable(row.contract_version.clone())),
        contract_type: row.contract_type,
        native_token_type: row.native_token_type,
        salt: Some(nullable(row.salt.clone())),
        tx_hash: Some(nullable(row.tx_hash.clone())),
    }
}
