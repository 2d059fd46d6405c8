//! Accounts: who can hold tokens. The contract calls them wallets.
//!
//! Everybody's account is there from the first moment, with an address that follows from who owns it,
//! and so does the row's id: no look-up is needed to know either.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use pers_api::models::{AccountOwnerType, WalletManagementType, WalletStatus};
use uuid::Uuid;

use super::contract_enum::ContractEnum;
use super::schema::{accounts, tenants};
use crate::domain::ids::{AccountId, BusinessId, SigningAccountId, TenantId, UserId};
use crate::domain::wallets::{self, Address, format_address};
use crate::error::{Error, Result};

/// Chain of the wallets: PERS's private one.
pub const CHAIN: i64 = 39_123;

/// Who has a wallet of his own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    /// A user.
    User(UserId),
    /// A business.
    Business(BusinessId),
    /// The tenant itself; its system acts for it.
    Tenant,
}

impl Owner {
    /// Kind of owner.
    pub const fn kind(self) -> OwnerType {
        match self {
            Self::User(_) => OwnerType::User,
            Self::Business(_) => OwnerType::Business,
            Self::Tenant => OwnerType::Tenant,
        }
    }

    /// Id of the owner.
    pub const fn id(self, tenant: TenantId) -> Uuid {
        match self {
            Self::User(id) => id.uuid(),
            Self::Business(id) => id.uuid(),
            Self::Tenant => tenant.uuid(),
        }
    }

    /// Id of the owner's account.
    pub fn account(self, tenant: TenantId) -> AccountId {
        account_id(tenant, self.kind(), self.id(tenant).as_bytes())
    }

    /// Address of the owner's account.
    pub fn address(self, tenant: TenantId) -> Address {
        let kind = match self {
            Self::User(_) => AccountOwnerType::User,
            Self::Business(_) => AccountOwnerType::Business,
            Self::Tenant => AccountOwnerType::Tenant,
        };
        wallets::Owner { tenant, kind, id: self.id(tenant) }.address()
    }
}

/// The account on the other side of the tenant's mints and burns.
pub fn issuance(tenant: TenantId) -> AccountId {
    account_id(tenant, OwnerType::Issuance, tenant.uuid().as_bytes())
}

/// A name-based id (RFC 9562, version 5): one owner, one account, whoever makes it first.
fn account_id(tenant: TenantId, kind: OwnerType, owner: &[u8]) -> AccountId {
    let mut name = kind.to_string().into_bytes();
    name.push(b':');
    name.extend_from_slice(owner);
    Uuid::new_v5(&tenant.uuid(), &name).into()
}

/// Kind of an account's owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OwnerType {
    /// A user.
    User,
    /// A business.
    Business,
    /// The tenant.
    Tenant,
    /// Nobody of the tenant: a bare address.
    External,
    /// The other side of mints and burns.
    Issuance,
}

impl OwnerType {
    /// The contract's word, which has none for issuance.
    pub const fn wire(self) -> Option<AccountOwnerType> {
        match self {
            Self::User => Some(AccountOwnerType::User),
            Self::Business => Some(AccountOwnerType::Business),
            Self::Tenant => Some(AccountOwnerType::Tenant),
            Self::External => Some(AccountOwnerType::External),
            Self::Issuance => None,
        }
    }
}

impl fmt::Display for OwnerType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "user",
            Self::Business => "business",
            Self::Tenant => "tenant",
            Self::External => "external",
            Self::Issuance => "issuance",
        })
    }
}

impl FromStr for OwnerType {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        [Self::User, Self::Business, Self::Tenant, Self::External, Self::Issuance]
            .into_iter()
            .find(|kind| kind.to_string() == text)
            .ok_or_else(|| format!("no kind of owner: {text}"))
    }
}

/// An account.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub struct Account {
    /// Id.
    #[diesel(deserialize_as = Uuid)]
    pub id: AccountId,
    /// Kind of owner.
    #[diesel(deserialize_as = ContractEnum<OwnerType>)]
    pub owner_type: OwnerType,
    /// Id of the owner; none for a bare address.
    pub owner_id: Option<Uuid>,
    /// Address, with the EIP-55 checksum.
    pub address: String,
    /// Who holds the key.
    #[diesel(deserialize_as = ContractEnum<WalletManagementType>)]
    pub management_type: WalletManagementType,
    /// Chain.
    pub chain_id: i64,
    /// State.
    #[diesel(deserialize_as = ContractEnum<WalletStatus>)]
    pub status: WalletStatus,
    /// The owner's own key that signs for it.
    pub signing_account_id: Option<Uuid>,
}

#[derive(Insertable)]
#[diesel(table_name = accounts)]
struct NewAccount {
    tenant_id: Uuid,
    id: Uuid,
    owner_type: String,
    owner_id: Option<Uuid>,
    address: String,
    management_type: String,
    chain_id: i64,
    status: String,
    created_at: DateTime<Utc>,
}

impl NewAccount {
    fn new(tenant: TenantId, id: AccountId, kind: OwnerType, address: &Address, now: DateTime<Utc>) -> Self {
        Self {
            tenant_id: tenant.uuid(),
            id: id.uuid(),
            owner_type: kind.to_string(),
            owner_id: None,
            address: format_address(address),
            management_type: WalletManagementType::Custodial.to_string(),
            chain_id: CHAIN,
            status: WalletStatus::Active.to_string(),
            created_at: now,
        }
    }

    /// Inserts it, unless it is there already; then the row that is there counts.
    fn ensure(self, conn: &mut PgConnection) -> Result<()> {
        diesel::insert_into(accounts::table).values(self).on_conflict_do_nothing().execute(conn)?;
        Ok(())
    }
}

/// The owner's account; makes it if need be. Safe for any number of callers at once. A user's wallet
/// is held by whom the tenant's default says, any other by the server.
///
/// # Errors
/// Database faults.
pub fn ensure(conn: &mut PgConnection, tenant: TenantId, owner: Owner, now: DateTime<Utc>) -> Result<Account> {
    if let Some(account) = find(conn, tenant, owner)? {
        return Ok(account);
    }
    let mut new = NewAccount::new(tenant, owner.account(tenant), owner.kind(), &owner.address(tenant), now);
    new.owner_id = Some(owner.id(tenant));
    if let Owner::User(_) = owner {
        new.management_type =
            tenants::table.find(tenant.uuid()).select(tenants::default_wallet_management_type).first(conn)?;
    }
    new.ensure(conn)?;
    get(conn, tenant, owner)
}

/// Makes the accounts that a tenant needs before anything moves: its own, and the other side of mints
/// and burns, which stands at the zero address.
///
/// # Errors
/// Database faults.
pub fn ensure_of_tenant(conn: &mut PgConnection, tenant: TenantId, now: DateTime<Utc>) -> Result<Account> {
    let mut new = NewAccount::new(tenant, issuance(tenant), OwnerType::Issuance, &Address::ZERO, now);
    new.owner_id = Some(tenant.uuid());
    new.ensure(conn)?;
    ensure(conn, tenant, Owner::Tenant, now)
}

/// The account at an address; makes one that belongs to nobody of the tenant if there is none.
///
/// # Errors
/// Database faults.
pub fn ensure_at(conn: &mut PgConnection, tenant: TenantId, address: &Address, now: DateTime<Utc>) -> Result<Account> {
    if let Some(account) = find_by_address(conn, tenant, address)? {
        return Ok(account);
    }
    let id = account_id(tenant, OwnerType::External, address.as_slice());
    let mut new = NewAccount::new(tenant, id, OwnerType::External, address, now);
    new.management_type = WalletManagementType::NonCustodial.to_string();
    new.ensure(conn)?;
    find_by_address(conn, tenant, address)?.ok_or_else(|| Error::not_found("account"))
}

/// The owner's account, if the owner exists.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId, owner: Owner) -> Result<Option<Account>> {
    Ok(accounts::table
        .find((tenant.uuid(), owner.account(tenant).uuid()))
        .select(Account::as_select())
        .first(conn)
        .optional()?)
}

/// The owner's account.
///
/// # Errors
/// 404 `ACCOUNT_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, tenant: TenantId, owner: Owner) -> Result<Account> {
    find(conn, tenant, owner)?.ok_or_else(|| Error::not_found("account"))
}

/// The account at an address, whatever the case it is written in. Nobody holds anything at the zero
/// address, so there is none.
///
/// # Errors
/// Database faults.
pub fn find_by_address(conn: &mut PgConnection, tenant: TenantId, address: &Address) -> Result<Option<Account>> {
    Ok(accounts::table
        .filter(accounts::tenant_id.eq(tenant.uuid()))
        .filter(accounts::address.eq(format_address(address)))
        .filter(accounts::owner_type.ne(OwnerType::Issuance.to_string()))
        .select(Account::as_select())
        .first(conn)
        .optional()?)
}

diesel::define_sql_function! {
    /// PostgreSQL's `lower`, as in indexes on addresses.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

/// The accounts of many owners in one statement, by the owner's id.
///
/// # Errors
/// Database faults.
pub fn list(
    conn: &mut PgConnection,
    tenant: TenantId,
    owners: impl IntoIterator<Item = Owner>,
) -> Result<HashMap<Uuid, Account>> {
    let ids: Vec<Uuid> = owners.into_iter().map(|owner| owner.account(tenant).uuid()).collect();
    let rows: Vec<Account> = accounts::table
        .filter(accounts::tenant_id.eq(tenant.uuid()))
        .filter(accounts::id.eq_any(ids))
        .select(Account::as_select())
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|account| account.owner_id.map(|owner| (owner, account))).collect())
}

/// An account.
///
/// # Errors
/// 404 `ACCOUNT_NOT_FOUND`.
pub fn get_by_id(conn: &mut PgConnection, tenant: TenantId, id: AccountId) -> Result<Account> {
    accounts::table
        .find((tenant.uuid(), id.uuid()))
        .select(Account::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| Error::not_found("account"))
}

/// Takes the next nonce of an account: nobody gets the same one again.
///
/// # Errors
/// Database faults, also if the account is not there.
pub fn take_nonce(conn: &mut PgConnection, tenant: TenantId, id: AccountId) -> Result<i64> {
    let next: i64 = diesel::update(accounts::table.find((tenant.uuid(), id.uuid())))
        .set(accounts::nonce.eq(accounts::nonce + 1))
        .returning(accounts::nonce)
        .get_result(conn)?;
    Ok(next - 1)
}

/// Lets a key of the owner's own sign for his account.
///
/// # Errors
/// Database faults.
pub fn set_signing_account(
    conn: &mut PgConnection,
    tenant: TenantId,
    owner: Owner,
    signing_account: SigningAccountId,
) -> Result<()> {
    diesel::update(accounts::table.find((tenant.uuid(), owner.account(tenant).uuid())))
        .set(accounts::signing_account_id.eq(signing_account.uuid()))
        .execute(conn)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_follows_from_its_owner() {
        let tenant = |number| TenantId::from(Uuid::from_u128(number));
        let id = Uuid::from_u128(7);
        let mut accounts = vec![
            Owner::User(id.into()).account(tenant(1)),
            Owner::Business(id.into()).account(tenant(1)),
            Owner::User(id.into()).account(tenant(2)),
            Owner::Tenant.account(tenant(1)),
            issuance(tenant(1)),
            issuance(tenant(2)),
        ];
        assert_eq!(accounts.first(), Some(&Owner::User(id.into()).account(tenant(1))));
        accounts.sort_unstable();
        accounts.dedup();
        assert_eq!(accounts.len(), 6, "no two owners share an account");
    }

    #[test]
    fn every_kind_of_owner_is_read_as_it_is_written() {
        for kind in [OwnerType::User, OwnerType::Business, OwnerType::Tenant, OwnerType::External, OwnerType::Issuance]
        {
            assert_eq!(kind.to_string().parse(), Ok(kind));
            assert_eq!(kind.wire().is_none(), kind == OwnerType::Issuance);
        }
        assert!("system".parse::<OwnerType>().is_err());
    }
}
