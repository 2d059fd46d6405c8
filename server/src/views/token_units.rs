//! What a campaign or a redemption hands out.

use std::collections::HashMap;

use pers_api::models;
use uuid::Uuid;

use super::{missing, nullable};
use crate::error::Result;
use crate::store::token_metadata::TokenMetadata;
use crate::store::token_units::TokenUnit;
use crate::store::tokens::Token;
use crate::views;

/// A token unit, out of tokens by id and their metadata entries, for a client that reaches us at
/// `base_url`.
///
/// # Errors
/// 500 if its token is not among them.
pub fn token_unit(
    row: &TokenUnit,
    tokens: &HashMap<Uuid, Token>,
    metadata: &[TokenMetadata],
    base_url: &str,
) -> Result<models::TokenUnitDto> {
    let token = tokens.get(&row.token_id).ok_or_else(|| missing("token", row.token_id))?;
    Ok(models::TokenUnitDto {
        id: row.id.to_string(),
        token: views::tokens::token(token, metadata, base_url),
        token_metadata_incremental_id: Some(nullable(row.metadata_incremental_id)),
        amount: Some(row.amount.to_wire(token.decimals)),
        max_amount: Some(nullable(row.max_amount.as_ref().map(|amount| amount.to_wire(token.decimals)))),
    })
}
