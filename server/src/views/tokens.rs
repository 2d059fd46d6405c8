//! Tokens and their metadata.

use pers_api::models::{self, NativeTokenType};
use swagger::Nullable;

use super::nullable;
use crate::domain::abi;
use crate::store::token_metadata::TokenMetadata;
use crate::store::tokens::Token;

/// A token with its entries. Of `metadata` those of this token are taken, so that one look-up serves a
/// whole list; a plain point token has none and shows null. Without an ABI address of the tenant's there
/// is ours, of the built-in ABI, as the client reaches it at `base_url`.
pub fn token(row: &Token, metadata: &[TokenMetadata], base_url: &str) -> models::TokenDto {
    let entries = match row.token_type {
        NativeTokenType::Erc20 => Nullable::Null,
        NativeTokenType::Erc721 | NativeTokenType::Erc1155 => {
            Nullable::Present(metadata.iter().filter(|entry| entry.token_id == row.id).map(token_metadata).collect())
        }
    };
    models::TokenDto {
        id: row.id.to_string(),
        contract_address: row.contract_address.clone(),
        metadata: Some(entries),
        abi: abi::of(row.token_type).clone(),
        chain_id: row.chain_id,
        abi_url: nullable(row.abi_url.clone().or_else(|| abi_url(row.token_type, base_url))),
        name: Some(row.name.clone()),
        symbol: Some(nullable(row.symbol.clone())),
        decimals: (row.token_type == NativeTokenType::Erc20).then(|| i32::from(row.decimals)),
        is_active: Some(row.is_active),
        is_gallery: Some(row.is_gallery),
        r#type: Some(row.token_type),
    }
}

/// Where the built-in ABI of a standard can be fetched, if it is known how the client reaches us.
fn abi_url(standard: NativeTokenType, base_url: &str) -> Option<String> {
    (!base_url.is_empty()).then(|| format!("{base_url}{}", abi::path(standard)))
}

/// A mintable item.
pub fn token_metadata(row: &TokenMetadata) -> models::TokenMetadataDto {
    models::TokenMetadataDto {
        id: row.id.to_string(),
        image_url: row.image_url.clone(),
        external_url: row.external_url.clone(),
        description: row.description.clone(),
        name: Some(row.name.clone()),
        expiry_date: row.expiry_date.clone(),
        animation_url: row.animation_url.clone(),
        youtube_url: row.youtube_url.clone(),
        creator_account_address: row.creator_account_address.clone(),
        preview_url: row.preview_url.clone(),
        // Set by no operation of this version of the contract.
        animation_web3_storage_url: None,
        incremental_id: Some(row.incremental_id),
    }
}
