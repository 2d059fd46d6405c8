//! Token movements.

use pers_api::models;
use swagger::Nullable;

use super::nullable;
use crate::domain::ids::TenantId;
use crate::domain::ledger::Execution;
use crate::store::accounts::OwnerType;
use crate::store::transactions::Transaction;

/// A token movement. A mint comes from the zero address and a burn has no recipient; neither side is
/// anybody's.
pub fn transaction(tenant: TenantId, row: &Transaction) -> models::TransactionDto {
    let is_burn = row.recipient.owner_type == OwnerType::Issuance;
    models::TransactionDto {
        amount: row.amount.to_wire(row.token.decimals),
        id: row.id.to_string(),
        token_address: row.token.contract_address.clone(),
        contract_token_id: nullable(row.item.map(|item| item.to_string())),
        token_type: row.token.token_type.to_string(),
        sender_address: row.sender.address.clone(),
        recipient_address: nullable((!is_burn).then(|| row.recipient.address.clone())),
        transaction_hash: nullable(row.hash.clone()),
        r#type: row.kind,
        trigger_process_type: row.process,
        trigger_process_id: nullable(row.process_id.clone()),
        status: row.status,
        created_at: row.created_at,
        updated_at: row.updated_at,
        tenant_id: tenant.to_string(),
        chain_id: row.token.chain_id,
        sender_id: Some(nullable(row.sender.owner())),
        sender_owner_type: row.sender.owner_type.wire(),
        recipient_id: Some(nullable(row.recipient.owner())),
        recipient_owner_type: row.recipient.owner_type.wire(),
    }
}

/// A movement that was just asked for, and what is left to do for it.
pub fn requested(tenant: TenantId, row: &Transaction, execution: Execution) -> models::TransactionRequestResponseDto {
    let (actionable, scenario) = match execution {
        Execution::Blocked => (
            Nullable::Present(models::ActionableWalletResponseDto {
                action: "REGISTER_SIGNING_ACCOUNT".to_owned(),
                message: "The owner of the wallet has to register a key to sign with".to_owned(),
                url: Some(Nullable::Null),
            }),
            models::WalletSigningScenarioType::WalletMissingSigning,
        ),
        Execution::AtOnce | Execution::Signed => {
            (Nullable::Null, models::WalletSigningScenarioType::WalletAndSigningReady)
        }
    };
    models::TransactionRequestResponseDto {
        transaction: transaction(tenant, row),
        transaction_status: Some(row.status),
        signing_data: Some(Nullable::Null),
        actionable: Some(actionable),
        wallet_signing_status: scenario,
    }
}
