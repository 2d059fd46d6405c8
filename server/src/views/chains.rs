//! Chains.

use pers_api::models;

use super::nullable;
use crate::store::chains::Chain;

/// A chain, with a token for its RPC if the caller gets one.
pub fn chain(row: &Chain, token: Option<String>) -> models::ChainDataDto {
    models::ChainDataDto {
        name: row.name.clone(),
        chain_id: Some(row.chain_id),
        is_testnet: Some(row.is_testnet),
        rpc_url: Some(row.rpc_url.clone()),
        explorer_url: Some(nullable(row.explorer_url.clone())),
        auth_token: Some(nullable(token)),
    }
}
