//! Contracts that were deployed elsewhere. What the platform's tenant records is shared by all tenants.

use chrono::{DateTime, Utc};
use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use pers_api::models::{ContractType, NativeTokenType};
use uuid::Uuid;

use super::accounts::lower;
use super::contract_enum::{ContractEnum, OptionalContractEnum};
use super::schema::contracts;
use super::unique;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::limits;

/// A recorded contract.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = contracts)]
pub struct Contract {
    /// Id.
    pub id: Uuid,
    /// Contract behind a proxy.
    pub implementation_address: Option<String>,
    /// Address, with its EIP-55 checksum.
    pub contract_address: String,
    /// Owner of the contract.
    pub owner_address: Option<String>,
    /// What deploys it.
    pub factory_address: Option<String>,
    /// EIP-155 id of its chain.
    pub chain_id: i64,
    /// Version.
    pub contract_version: Option<String>,
    /// Role.
    #[diesel(deserialize_as = ContractEnum<ContractType>)]
    pub contract_type: ContractType,
    /// Standard of a token contract.
    #[diesel(deserialize_as = OptionalContractEnum<NativeTokenType>)]
    pub native_token_type: Option<NativeTokenType>,
    /// What makes a factory's contracts unique.
    pub salt: Option<String>,
    /// Transaction of the deployment.
    pub tx_hash: Option<String>,
}

/// A contract to be recorded.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = contracts, treat_none_as_default_value = false)]
pub struct NewContract<'a> {
    /// Id.
    pub id: Uuid,
    /// Contract behind a proxy, with its checksum.
    pub implementation_address: Option<String>,
    /// Address, with its checksum.
    pub contract_address: String,
    /// Owner of the contract, with its checksum.
    pub owner_address: Option<String>,
    /// What deploys it.
    pub factory_address: Option<String>,
    /// EIP-155 id of its chain.
    pub chain_id: i64,
    /// Version.
    pub contract_version: Option<&'a str>,
    /// Role.
    pub contract_type: String,
    /// Standard of a token contract.
    pub native_token_type: Option<String>,
    /// What makes a factory's contracts unique.
    pub salt: Option<&'a str>,
    /// Transaction of the deployment.
    pub tx_hash: Option<&'a str>,
    /// When it is recorded.
    pub created_at: DateTime<Utc>,
}

diesel::define_sql_function! {
    /// The platform's tenant.
    fn platform_tenant() -> diesel::sql_types::Nullable<diesel::sql_types::Uuid>;
}

/// The tenant's contracts and those that all tenants share, the oldest first. A shared one gives way to
/// the tenant's own record of the same address and chain.
///
/// # Errors
/// Database faults.
pub fn list(conn: &mut PgConnection, tenant: TenantId) -> Result<Vec<Contract>> {
    let own = diesel::alias!(contracts as own);
    let recorded = own
        .filter(own.field(contracts::tenant_id).eq(tenant.uuid()))
        .filter(own.field(contracts::chain_id).eq(contracts::chain_id))
        .filter(lower(own.field(contracts::contract_address)).eq(lower(contracts::contract_address)));
    let shared = contracts::tenant_id.nullable().eq(platform_tenant()).assume_not_null();
    Ok(contracts::table
        .filter(contracts::tenant_id.eq(tenant.uuid()).or(shared.and(not(exists(recorded)))))
        .order_by((contracts::created_at, contracts::id))
        .select(Contract::as_select())
        .load(conn)?)
}

/// Records a contract of the tenant.
///
/// # Errors
/// 409 `CONTRACT_EXISTS` for one that the tenant has, or that all tenants share, at that address and chain,
/// whatever the case it is written in; 409 `CONTRACTS_FULL` beyond [`limits::CONTRACTS`].
pub fn insert(conn: &mut PgConnection, tenant: TenantId, contract: &NewContract<'_>) -> Result<Contract> {
    super::tenants::lock(conn, tenant)?;
    let count: i64 =
        contracts::table.filter(contracts::tenant_id.eq(tenant.uuid())).select(count_star()).first(conn)?;
    if count >= limits::CONTRACTS {
        let detail = format!("A tenant has at most {} contracts", limits::CONTRACTS);
        return Err(Error::conflict("CONTRACTS_FULL", detail));
    }
    let shared: i64 = contracts::table
        .filter(contracts::tenant_id.nullable().eq(platform_tenant()))
        .filter(contracts::chain_id.eq(contract.chain_id))
        .filter(lower(contracts::contract_address).eq(contract.contract_address.to_ascii_lowercase()))
        .select(count_star())
        .first(conn)?;
    if shared > 0 {
        return Err(recorded_already());
    }
    let inserted = diesel::insert_into(contracts::table)
        .values((contracts::tenant_id.eq(tenant.uuid()), contract))
        .returning(Contract::as_returning())
        .get_result(conn);
    unique(inserted, &[("contracts_by_address", recorded_already)])
}

fn recorded_already() -> Error {
    Error::conflict("CONTRACT_EXISTS", "This contract of this chain is recorded already").at("/contractAddress")
}
