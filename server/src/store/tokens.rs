//! Token contracts.

use diesel::prelude::*;
use pers_api::models::NativeTokenType;
use uuid::Uuid;

use super::contract_enum::ContractEnum;
use super::schema::tokens;
use crate::domain::ids::{TenantId, TokenId};
use crate::error::{Error, Result};

/// A token contract.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = tokens)]
pub struct Token {
    /// Id.
    pub id: Uuid,
    /// Address of the contract, with its EIP-55 checksum.
    pub contract_address: String,
    /// Chain of the contract.
    pub chain_id: i64,
    /// Contract standard.
    #[diesel(deserialize_as = ContractEnum<NativeTokenType>)]
    pub token_type: NativeTokenType,
    /// Name to show.
    pub name: String,
    /// Symbol to show.
    pub symbol: Option<String>,
    /// Decimal places; 0 for everything but ERC20.
    #[diesel(deserialize_as = i16)]
    pub decimals: u8,
    /// Where the tenant says that the ABI is.
    pub abi_url: Option<String>,
    /// Whether the token is in use.
    pub is_active: bool,
    /// Whether the gallery shows it.
    pub is_gallery: bool,
}

/// A token of the tenant, active or not.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId, id: TokenId) -> Result<Option<Token>> {
    Ok(tokens::table.find((tenant.uuid(), id.uuid())).select(Token::as_select()).first(conn).optional()?)
}

/// A token of the tenant, active or not.
///
/// # Errors
/// 404 `TOKEN_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, tenant: TenantId, id: TokenId) -> Result<Token> {
    find(conn, tenant, id)?.ok_or_else(|| Error::not_found("token"))
}

/// Those tokens of the tenant that have one of the ids, active or not, in no order.
///
/// # Errors
/// Database faults.
pub fn list_by_ids(conn: &mut PgConnection, tenant: TenantId, ids: &[Uuid]) -> Result<Vec<Token>> {
    Ok(tokens::table
        .filter(tokens::tenant_id.eq(tenant.uuid()))
        .filter(tokens::id.eq_any(ids))
        .select(Token::as_select())
        .load(conn)?)
}
