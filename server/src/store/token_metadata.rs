//! Mintable items of tokens.

use diesel::prelude::*;
use uuid::Uuid;

use super::schema::token_metadata;
use crate::domain::ids::TenantId;
use crate::error::Result;

/// A mintable item of a token.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = token_metadata)]
pub struct TokenMetadata {
    /// Id.
    pub id: Uuid,
    /// Token that it belongs to.
    pub token_id: Uuid,
    /// Number within the token, from 1.
    pub incremental_id: i64,
    /// Name of the item.
    pub name: String,
    /// Text for people.
    pub description: Option<String>,
    /// Picture.
    pub image_url: Option<String>,
    /// Page about the item.
    pub external_url: Option<String>,
    /// When a usable reward runs out, as the tenant wrote it.
    pub expiry_date: Option<String>,
    /// Multimedia attachment.
    pub animation_url: Option<String>,
    /// YouTube address.
    pub youtube_url: Option<String>,
    /// Account address of the creator, with its EIP-55 checksum.
    pub creator_account_address: Option<String>,
    /// Preview address.
    pub preview_url: Option<String>,
}

/// The entries of some tokens, by their number within the token.
///
/// # Errors
/// Database faults.
pub fn list_for(conn: &mut PgConnection, tenant: TenantId, tokens: &[Uuid]) -> Result<Vec<TokenMetadata>> {
    Ok(token_metadata::table
        .filter(token_metadata::tenant_id.eq(tenant.uuid()))
        .filter(token_metadata::token_id.eq_any(tokens))
        .order_by((token_metadata::token_id, token_metadata::incremental_id))
        .select(TokenMetadata::as_select())
        .load(conn)?)
}
