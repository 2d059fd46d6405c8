//! Token contracts.

use chrono::{DateTime, Utc};
use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use pers_api::models::NativeTokenType;
use uuid::Uuid;

use super::accounts::lower;
use super::contract_enum::ContractEnum;
use super::schema::{tenants, tokens};
use super::unique;
use crate::domain::ids::{TenantId, TokenId};
use crate::domain::wallets::Address;
use crate::error::{Error, Result};
use crate::limits;

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

/// A token to be registered.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = tokens, treat_none_as_default_value = false)]
pub struct NewToken<'a> {
    /// Id.
    pub id: Uuid,
    /// Address of the contract, with its EIP-55 checksum.
    pub contract_address: String,
    /// Chain of the contract.
    pub chain_id: i64,
    /// Contract standard.
    pub token_type: String,
    /// Name to show.
    pub name: String,
    /// Symbol to show.
    pub symbol: String,
    /// Decimal places.
    pub decimals: i16,
    /// Where the tenant says that the ABI is.
    pub abi_url: Option<&'a str>,
    /// When it is registered.
    pub created_at: DateTime<Utc>,
    /// The same.
    pub updated_at: DateTime<Utc>,
}

/// What changes of a token; `None` leaves a field as it is.
#[derive(Clone, Debug, AsChangeset)]
#[diesel(table_name = tokens)]
pub struct TokenChange<'a> {
    /// Name to show.
    pub name: Option<&'a str>,
    /// Symbol to show.
    pub symbol: Option<&'a str>,
    /// Whether the token is in use.
    pub is_active: Option<bool>,
    /// Whether the gallery shows it.
    pub is_gallery: Option<bool>,
    /// When it changes.
    pub updated_at: DateTime<Utc>,
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

/// Tokens by id, active or not, in no order; unknown ids are left out.
///
/// # Errors
/// Database faults.
pub fn list_by_ids(conn: &mut PgConnection, tenant: TenantId, ids: &[Uuid]) -> Result<Vec<Token>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(tokens::table
        .filter(tokens::tenant_id.eq(tenant.uuid()))
        .filter(tokens::id.eq_any(ids))
        .select(Token::as_select())
        .load(conn)?)
}

/// The token at a contract address, whatever the case it is written in; the oldest, if the tenant has it
/// on several chains.
///
/// # Errors
/// Database faults.
pub fn find_by_contract(conn: &mut PgConnection, tenant: TenantId, contract: &Address) -> Result<Option<Token>> {
    Ok(tokens::table
        .filter(tokens::tenant_id.eq(tenant.uuid()))
        .filter(lower(tokens::contract_address).eq(format!("{contract:#x}")))
        .order_by((tokens::created_at, tokens::id))
        .select(Token::as_select())
        .first(conn)
        .optional()?)
}

/// The tenant's active credit token: the one that is meant when none is named.
///
/// # Errors
/// 422 `NO_ACTIVE_CREDIT_TOKEN`.
pub fn get_credit(conn: &mut PgConnection, tenant: TenantId) -> Result<Token> {
    tokens::table
        .inner_join(tenants::table.on(tenants::active_credit_token_id.eq(tokens::id.nullable())))
        .filter(tenants::id.eq(tenant.uuid()))
        .filter(tokens::tenant_id.eq(tenant.uuid()))
        .select(Token::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| {
            Error::rule("NO_ACTIVE_CREDIT_TOKEN", "The tenant has no active credit token; name a token").at("/token")
        })
}

/// The tokens of the tenant, the oldest first; with the inactive ones if `with_inactive`.
///
/// # Errors
/// Database faults.
pub fn list(conn: &mut PgConnection, tenant: TenantId, with_inactive: bool) -> Result<Vec<Token>> {
    let shown: &[bool] = if with_inactive { &[true, false] } else { &[true] };
    Ok(tokens::table
        .filter(tokens::tenant_id.eq(tenant.uuid()))
        .filter(tokens::is_active.eq_any(shown))
        .order_by((tokens::created_at, tokens::id))
        .select(Token::as_select())
        .load(conn)?)
}

/// Registers a token.
///
/// # Errors
/// 409 `TOKEN_ALREADY_REGISTERED` for a contract that the tenant has on that chain, whatever the case
/// it is written in; 422 `TOKENS_FULL` beyond [`limits::TOKENS`].
pub fn insert(conn: &mut PgConnection, tenant: TenantId, token: &NewToken<'_>) -> Result<Token> {
    super::tenants::lock(conn, tenant)?;
    let count: i64 = tokens::table.filter(tokens::tenant_id.eq(tenant.uuid())).select(count_star()).first(conn)?;
    if count >= limits::TOKENS {
        return Err(Error::rule("TOKENS_FULL", format!("A tenant has at most {} tokens", limits::TOKENS)));
    }
    let row = unique(
        diesel::insert_into(tokens::table)
            .values((tokens::tenant_id.eq(tenant.uuid()), token))
            .returning(Token::as_returning())
            .get_result(conn),
        &[("tokens_by_contract", || {
            Error::conflict("TOKEN_ALREADY_REGISTERED", "This contract is registered as a token already")
                .at("/contractAddress")
        })],
    )?;
    settle_credit_token(conn, tenant)?;
    Ok(row)
}

/// Changes a token.
///
/// # Errors
/// 404 `TOKEN_NOT_FOUND`.
pub fn update(conn: &mut PgConnection, tenant: TenantId, id: TokenId, change: &TokenChange<'_>) -> Result<Token> {
    super::tenants::lock(conn, tenant)?;
    let row = diesel::update(tokens::table.find((tenant.uuid(), id.uuid())))
        .set(change)
        .returning(Token::as_returning())
        .get_result(conn)
        .optional()?
        .ok_or_else(|| Error::not_found("token"))?;
    settle_credit_token(conn, tenant)?;
    Ok(row)
}

/// Gives the tenant an active credit token if it has none, or one that was switched off: its oldest
/// active ERC20 token, if there is one. The tenant is locked, so that two first tokens do not race.
fn settle_credit_token(conn: &mut PgConnection, tenant: TenantId) -> Result<()> {
    let active = || {
        tokens::table
            .filter(tokens::tenant_id.eq(tenant.uuid()))
            .filter(tokens::token_type.eq(NativeTokenType::Erc20.to_string()))
            .filter(tokens::is_active)
    };
    let oldest: Option<Uuid> =
        active().order_by((tokens::created_at, tokens::id)).select(tokens::id).first(conn).optional()?;
    diesel::update(tenants::table.find(tenant.uuid()))
        .filter(not(exists(active().filter(tokens::id.nullable().eq(tenants::active_credit_token_id)))))
        .set(tenants::active_credit_token_id.eq(oldest))
        .execute(conn)?;
    Ok(())
}
