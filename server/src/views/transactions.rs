//! Token movements.

use pers_api::models;
use swagger::Nullable;

use super::nullable;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::store::accounts::OwnerType;
use crate::store::signature_requests::SignatureRequest;
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

/// What is left to do for a movement.
#[derive(Clone, Debug)]
pub enum Next {
    /// Nothing: it has been carried out.
    Nothing,
    /// The owner of the wallet has to sign.
    Signature(SignatureRequest),
    /// The owner of the wallet has to register a key to sign with.
    SigningAccount,
}

/// A movement that was asked for, and what is left to do for it.
///
/// # Errors
/// 500 for a signature request that cannot be read.
pub fn requested(tenant: TenantId, row: &Transaction, next: &Next) -> Result<models::TransactionRequestResponseDto> {
    let (signing_data, actionable) = match next {
        Next::Nothing => (None, None),
        Next::Signature(request) => (Some(signing_data(row, request)?), None),
        Next::SigningAccount => (
            None,
            Some(models::ActionableWalletResponseDto {
                action: "REGISTER_SIGNING_ACCOUNT".to_owned(),
                message: "The owner of the wallet has to register a key to sign with".to_owned(),
                url: Some(Nullable::Null),
            }),
        ),
    };
    let wallet_signing_status = match next {
        Next::Nothing | Next::Signature(_) => models::WalletSigningScenarioType::WalletAndSigningReady,
        Next::SigningAccount => models::WalletSigningScenarioType::WalletMissingSigning,
    };
    Ok(models::TransactionRequestResponseDto {
        transaction: transaction(tenant, row),
        transaction_status: Some(row.status),
        signing_data: Some(nullable(signing_data)),
        actionable: Some(nullable(actionable)),
        wallet_signing_status,
    })
}

/// The typed data, and the same as a transaction: either may be signed.
fn signing_data(row: &Transaction, request: &SignatureRequest) -> Result<models::TransactionSigningDataDto> {
    Ok(models::TransactionSigningDataDto {
        r#type: models::SigningType::Eip712,
        typed_data: Some(Nullable::Present(serde_json::from_str(&request.typed_data).map_err(Error::internal)?)),
        unsigned_transaction: Some(Nullable::Present(request.unsigned_transaction(row)?)),
        chain_id: Some(request.chain_id),
        nonce: Some(Nullable::Present(request.nonce)),
    })
}
