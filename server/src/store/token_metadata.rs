//! Mintable items of tokens.

use chrono::{DateTime, Utc};
use diesel::dsl::{count_star, max};
use diesel::prelude::*;
use uuid::Uuid;

use super::schema::token_metadata;
use crate::domain::ids::{TenantId, TokenId};
use crate::error::{Error, Result};
use crate::limits;

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

/// An item to be added.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = token_metadata, treat_none_as_default_value = false)]
pub struct NewTokenMetadata<'a> {
    /// Id.
    pub id: Uuid,
    /// Name of the item.
    pub name: &'a str,
    /// Text for people.
    pub description: Option<&'a str>,
    /// Picture.
    pub image_url: Option<&'a str>,
    /// Page about the item.
    pub external_url: Option<&'a str>,
    /// When a usable reward runs out.
    pub expiry_date: Option<&'a str>,
    /// Multimedia attachment.
    pub animation_url: Option<&'a str>,
    /// YouTube address.
    pub youtube_url: Option<&'a str>,
    /// Account address of the creator, with its EIP-55 checksum.
    pub creator_account_address: Option<String>,
    /// Preview address.
    pub preview_url: Option<&'a str>,
    /// When it is added.
    pub created_at: DateTime<Utc>,
}

/// The entries of some tokens, by their number within the token.
///
/// # Errors
/// Database faults.
pub fn list_for(conn: &mut PgConnection, tenant: TenantId, tokens: &[Uuid]) -> Result<Vec<TokenMetadata>> {
    if tokens.is_empty() {
        return Ok(Vec::new());
    }
    Ok(token_metadata::table
        .filter(token_metadata::tenant_id.eq(tenant.uuid()))
        .filter(token_metadata::token_id.eq_any(tokens))
        .order_by((token_metadata::token_id, token_metadata::incremental_id))
        .select(TokenMetadata::as_select())
        .load(conn)?)
}

/// Adds an item to a token of the tenant and gives it the token's next number. The tenant is locked, so
/// that no two items get the same one.
///
/// # Errors
/// 422 `TOKEN_METADATA_FULL` beyond [`limits::TOKEN_METADATA`].
pub fn insert(conn: &mut PgConnection, tenant: TenantId, token: TokenId, new: &NewTokenMetadata<'_>) -> Result<()> {
    super::tenants::lock(conn, tenant)?;
    let of_tenant = || token_metadata::table.filter(token_metadata::tenant_id.eq(tenant.uuid()));
    let count: i64 = of_tenant().select(count_star()).first(conn)?;
    if count >= limits::TOKEN_METADATA {
        let detail = format!("A tenant has at most {} metadata entries", limits::TOKEN_METADATA);
        return Err(Error::rule("TOKEN_METADATA_FULL", detail));
    }
    let last: Option<i64> = of_tenant()
        .filter(token_metadata::token_id.eq(token.uuid()))
        .select(max(token_metadata::incremental_id))
        .first(conn)?;
    diesel::insert_into(token_metadata::table)
        .values((
            token_metadata::tenant_id.eq(tenant.uuid()),
            token_metadata::token_id.eq(token.uuid()),
            token_metadata::incremental_id.eq(last.unwrap_or(0).saturating_add(1)),
            new,
        ))
        .execute(conn)?;
    Ok(())
}

/// Whether a token has an entry with this number.
///
/// # Errors
/// Database faults.
pub fn exists(conn: &mut PgConnection, tenant: TenantId, token: TokenId, incremental_id: i64) -> Result<bool> {
    let entry = token_metadata::table
        .filter(token_metadata::tenant_id.eq(tenant.uuid()))
        .filter(token_metadata::token_id.eq(token.uuid()))
        .filter(token_metadata::incremental_id.eq(incremental_id));
    Ok(diesel::select(diesel::dsl::exists(entry)).get_result(conn)?)
}
