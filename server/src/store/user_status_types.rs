//! Status levels of users, and the tokens that count for them.

use std::collections::HashMap;

use diesel::dsl::{count_star, max};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Double, Nullable, Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::schema::{tokens, user_status_tokens, user_status_types};
use super::unique;
use crate::domain::ids::{AccountId, TenantId, TokenId};
use crate::domain::user_status::Level;
use crate::error::{Error, Result};
use crate::limits;

/// A status level.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = user_status_types)]
pub struct UserStatusType {
    /// Number within the tenant, from 1.
    pub id: i64,
    /// Name, unique in the tenant.
    pub name: String,
    /// What it stands for.
    pub description: Option<String>,
    /// Sum of the balances of its eligible tokens from which a user holds it, in whole tokens.
    pub min_token_balance: Option<f64>,
    /// Discount in percent, 0 to 100.
    pub discount_percentage: Option<f64>,
    /// Picture.
    pub image_url: Option<String>,
}

/// A status level to be added.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = user_status_types)]
pub struct NewUserStatusType<'a> {
    /// Name.
    pub name: &'a str,
    /// What it stands for.
    pub description: Option<&'a str>,
    /// Balance from which a user holds it.
    pub min_token_balance: Option<f64>,
    /// Discount in percent.
    pub discount_percentage: Option<f64>,
    /// Picture.
    pub image_url: Option<&'a str>,
}

/// Status levels with the addresses of their eligible tokens.
pub type WithTokens = (UserStatusType, Vec<String>);

/// The status levels of the tenant, the lowest first.
///
/// # Errors
/// Database faults.
pub fn list(conn: &mut PgConnection, tenant: TenantId) -> Result<Vec<WithTokens>> {
    let levels: Vec<UserStatusType> = user_status_types::table
        .filter(user_status_types::tenant_id.eq(tenant.uuid()))
        .order((user_status_types::min_token_balance.asc().nulls_first(), user_status_types::id))
        .select(UserStatusType::as_select())
        .load(conn)?;
    let rows: Vec<(i64, String)> = eligible(tenant).load(conn)?;
    let mut addresses: HashMap<i64, Vec<String>> = HashMap::new();
    for (level, address) in rows {
        addresses.entry(level).or_default().push(address);
    }
    Ok(levels
        .into_iter()
        .map(|level| {
            let tokens = addresses.remove(&level.id).unwrap_or_default();
            (level, tokens)
        })
        .collect())
}

/// A status level.
///
/// # Errors
/// 404 `USER_STATUS_TYPE_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, tenant: TenantId, id: i64) -> Result<WithTokens> {
    let level = user_status_types::table
        .find((tenant.uuid(), id))
        .select(UserStatusType::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| Error::not_found("user status type"))?;
    let rows: Vec<(i64, String)> = eligible(tenant).filter(user_status_tokens::status_type_id.eq(id)).load(conn)?;
    Ok((level, rows.into_iter().map(|(_, address)| address).collect()))
}

/// The status levels of the tenant, the lowest first, with whether an account's balances reach them: one
/// statement, in which sums and limits are compared exactly.
///
/// # Errors
/// Database faults.
pub fn list_reached(conn: &mut PgConnection, tenant: TenantId, account: AccountId) -> Result<Vec<Level>> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = BigInt)]
        id: i64,
        #[diesel(sql_type = Text)]
        name: String,
        #[diesel(sql_type = Nullable<Double>)]
        discount_percentage: Option<f64>,
        #[diesel(sql_type = Bool)]
        is_reached: bool,
    }
    // By its text: the cast of a double to numeric keeps 15 digits only.
    let rows: Vec<Row> = diesel::sql_query(
        "SELECT s.id, s.name, s.discount_percentage,
                coalesce(sum(b.amount / power(10::numeric, t.decimals)), 0)
                    >= coalesce(s.min_token_balance, 0)::text::numeric AS is_reached
         FROM user_status_types s
         LEFT JOIN user_status_tokens e ON e.tenant_id = s.tenant_id AND e.status_type_id = s.id
         LEFT JOIN tokens t ON t.tenant_id = e.tenant_id AND t.id = e.token_id
         LEFT JOIN balances b ON b.tenant_id = e.tenant_id AND b.account_id = $2 AND b.token_id = e.token_id
         WHERE s.tenant_id = $1
         GROUP BY s.tenant_id, s.id
         ORDER BY s.min_token_balance NULLS FIRST, s.id",
    )
    .bind::<SqlUuid, _>(tenant.uuid())
    .bind::<SqlUuid, _>(account.uuid())
    .load(conn)?;
    let level = |row: Row| Level {
        id: row.id,
        name: row.name,
        discount_percentage: row.discount_percentage,
        is_reached: row.is_reached,
    };
    Ok(rows.into_iter().map(level).collect())
}

/// Addresses of eligible tokens with the level they count for, in the order in which they were set.
#[diesel::dsl::auto_type]
fn eligible(tenant: TenantId) -> _ {
    let tenant: Uuid = tenant.uuid();
    user_status_tokens::table
        .inner_join(
            tokens::table.on(tokens::tenant_id
                .eq(user_status_tokens::tenant_id)
                .and(tokens::id.eq(user_status_tokens::token_id))),
        )
        .filter(user_status_tokens::tenant_id.eq(tenant))
        .order(user_status_tokens::position)
        .select((user_status_tokens::status_type_id, tokens::contract_address))
}

/// Adds a status level and gives it the number after the tenant's highest. The tenant is locked, so
/// that no two get the same one.
///
/// # Errors
/// 409 `USER_STATUS_TYPE_NAME_TAKEN`; 409 `USER_STATUS_TYPES_FULL` beyond [`limits::USER_STATUS_TYPES`].
pub fn insert(conn: &mut PgConnection, tenant: TenantId, new: &NewUserStatusType<'_>) -> Result<i64> {
    super::tenants::lock(conn, tenant)?;
    let (count, last): (i64, Option<i64>) = user_status_types::table
        .filter(user_status_types::tenant_id.eq(tenant.uuid()))
        .select((count_star(), max(user_status_types::id)))
        .first(conn)?;
    if count >= limits::USER_STATUS_TYPES {
        let detail = format!("A tenant has at most {} status types", limits::USER_STATUS_TYPES);
        return Err(Error::conflict("USER_STATUS_TYPES_FULL", detail));
    }
    let id = last.unwrap_or(0).saturating_add(1);
    let inserted = diesel::insert_into(user_status_types::table)
        .values((user_status_types::tenant_id.eq(tenant.uuid()), user_status_types::id.eq(id), new))
        .execute(conn);
    unique(
        inserted,
        &[("user_status_types_tenant_id_name_key", || {
            Error::conflict("USER_STATUS_TYPE_NAME_TAKEN", "Another status type has this name").at("/name")
        })],
    )?;
    Ok(id)
}

/// Replaces the tokens whose balance counts for a level.
///
/// # Errors
/// 404 `USER_STATUS_TYPE_NOT_FOUND`.
pub fn set_eligible(conn: &mut PgConnection, tenant: TenantId, id: i64, eligible: &[TokenId]) -> Result<()> {
    user_status_types::table
        .find((tenant.uuid(), id))
        .for_update()
        .select(user_status_types::id)
        .first::<i64>(conn)
        .optional()?
        .ok_or_else(|| Error::not_found("user status type"))?;
    diesel::delete(user_status_tokens::table)
        .filter(user_status_tokens::tenant_id.eq(tenant.uuid()))
        .filter(user_status_tokens::status_type_id.eq(id))
        .execute(conn)?;
    let rows: Vec<_> = eligible
        .iter()
        .map(|token| {
            (
                user_status_tokens::tenant_id.eq(tenant.uuid()),
                user_status_tokens::status_type_id.eq(id),
                user_status_tokens::token_id.eq(token.uuid()),
            )
        })
        .collect();
    // The same token twice is the same token.
    diesel::insert_into(user_status_tokens::table).values(rows).on_conflict_do_nothing().execute(conn)?;
    Ok(())
}
