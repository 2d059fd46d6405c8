//! Keys of the owners' own, which sign for non-custodial wallets.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use uuid::Uuid;

use super::accounts::{self, Owner, lower};
use super::schema::{accounts as account_rows, signing_accounts};
use crate::domain::ids::{AccountId, SigningAccountId, TenantId};
use crate::domain::wallets::{Address, format_address, parse_address};
use crate::error::{Error, Result};

/// Registers an owner's key, which from now on is the one that signs for his wallet; the wallet must
/// be there. The same key again changes nothing. `new_id` is used if the key is new.
///
/// # Errors
/// Database faults.
pub fn register(
    conn: &mut PgConnection,
    tenant: TenantId,
    owner: Owner,
    address: &Address,
    new_id: Uuid,
    now: DateTime<Utc>,
) -> Result<SigningAccountId> {
    diesel::insert_into(signing_accounts::table)
        .values((
            signing_accounts::tenant_id.eq(tenant.uuid()),
            signing_accounts::id.eq(new_id),
            signing_accounts::owner_type.eq(owner.kind().to_string()),
            signing_accounts::owner_id.eq(owner.id(tenant)),
            signing_accounts::address.eq(format_address(address)),
            signing_accounts::created_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(conn)?;
    let id: Uuid = signing_accounts::table
        .filter(signing_accounts::tenant_id.eq(tenant.uuid()))
        .filter(signing_accounts::owner_type.eq(owner.kind().to_string()))
        .filter(signing_accounts::owner_id.eq(owner.id(tenant)))
        .filter(lower(signing_accounts::address).eq(format!("{address:#x}")))
        .select(signing_accounts::id)
        .first(conn)?;
    accounts::set_signing_account(conn, tenant, owner, id.into())?;
    Ok(id.into())
}

/// Address of the key that signs for an account.
///
/// # Errors
/// 404 `SIGNING_ACCOUNT_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, tenant: TenantId, account: AccountId) -> Result<Address> {
    let address: Option<String> = signing_accounts::table
        .inner_join(
            account_rows::table.on(account_rows::tenant_id
                .eq(signing_accounts::tenant_id)
                .and(account_rows::signing_account_id.eq(signing_accounts::id.nullable()))),
        )
        .filter(account_rows::tenant_id.eq(tenant.uuid()))
        .filter(account_rows::id.eq(account.uuid()))
        .select(signing_accounts::address)
        .first(conn)
        .optional()?;
    let address = address.ok_or_else(|| Error::not_found("signing account"))?;
    parse_address(&address).ok_or_else(|| Error::internal(format!("no address: {address}")))
}
