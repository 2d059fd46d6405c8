//! Tag "Contracts".

use pers_api::models;

use super::{address, given};
use crate::domain::contracts::{check_fields, factory_address};
use crate::domain::wallets::format_address;
use crate::error::Result;
use crate::run::Call;
use crate::store::contracts::NewContract;
use crate::{store, views};

/// `POST /contracts`: record a contract that was deployed elsewhere.
///
/// # Errors
/// 400 as in [`check_fields`], [`factory_address`]; 409 `CONTRACT_EXISTS`, `CONTRACTS_FULL`.
pub fn create_contract(call: &mut Call<'_>, body: &models::CreateContractDto) -> Result<models::ContractDto> {
    let tenant = call.tenant()?;
    check_fields(body)?;
    let checksummed = |text: &str, target: &str| address(text, target).map(|address| format_address(&address));
    let optional = |text: Option<&String>, target: &str| text.map(|text| checksummed(text, target)).transpose();
    let new = NewContract {
        id: call.id(),
        implementation_address: optional(body.implementation_address.as_ref(), "/implementationAddress")?,
        contract_address: checksummed(&body.contract_address, "/contractAddress")?,
        owner_address: optional(body.owner_address.as_ref(), "/ownerAddress")?,
        factory_address: given(&body.factory_address).map(|text| factory_address(text)).transpose()?,
        chain_id: body.chain_id,
        contract_version: body.contract_version.as_deref(),
        contract_type: body.contract_type.to_string(),
        native_token_type: body.native_token_type.map(|standard| standard.to_string()),
        salt: body.salt.as_deref(),
        tx_hash: body.tx_hash.as_deref(),
        created_at: call.now(),
    };
    store::contracts::insert(call.conn, tenant, &new).map(|row| views::contracts::contract(&row))
}

/// `GET /contracts`: list the tenant's contracts and those of all tenants, the oldest first.
///
/// # Errors
/// Database faults.
pub fn get_contracts(call: &mut Call<'_>) -> Result<Vec<models::ContractDto>> {
    let tenant = call.tenant()?;
    let contracts = store::contracts::list(call.conn, tenant)?;
    call.note_whole_list(contracts.len());
    Ok(contracts.iter().map(views::contracts::contract).collect())
}
