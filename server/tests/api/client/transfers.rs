//! Transactions, custodial and signed, and balances.

use std::slice::from_ref;

use pers_api::models::{
    AccountIdentifierDto, AccountOwnerType, SigningType, TokenDto, TransactionRequestDto, TransactionRole,
    TransactionStatus, TransactionSubmitRequestDto, Web3TransactionType,
};
use pers_api::{ApiNoContext, TransactionsControllerSubmitTransactionResponse as Submitted};

use super::{Club, Member, given, ids};
use crate::support::{Caller, Wallet};

fn movement(kind: Web3TransactionType, recipient: &str, amount: f64) -> TransactionRequestDto {
    let recipient = AccountIdentifierDto {
        account_id: Some(recipient.to_owned()),
        ..AccountIdentifierDto::new(AccountOwnerType::User)
    };
    TransactionRequestDto { recipient: Some(recipient), ..TransactionRequestDto::new(kind, amount) }
}

/// Ann has claimed 10.5 points, bought 7, spent 4; she gives 2.5 to Bob.
pub fn give_points_away(club: &Club<'_>, ann: &Member, points: &TokenDto) {
    let client = club.client;
    let bob = club.tenant.user("bob@example.com");
    let given_away = movement(Web3TransactionType::Transfer, &bob.id, 2.5);
    let made = client.ok(ann.api.transactions_controller_create_transaction(given_away)).transaction;
    assert_eq!((made.status, given(made.recipient_id.clone())), (TransactionStatus::Succeeded, bob.id.clone()));
    assert_eq!(client.ok(ann.api.transactions_controller_get_transaction_by_id(made.id.clone())), made);
    let sent = ann.api.transactions_controller_get_current_user_sent_transactions(Some(1), Some(1), None, None);
    assert_eq!(client.ok(sent).data, from_ref(&made));
    let bob_api = client.of(Caller::bearer(&bob.access));
    let received = bob_api.transactions_controller_get_current_user_received_transactions(None, None, None, None);
    assert_eq!(client.ok(received).data, from_ref(&made));
    let (who, role, status) = (Some(bob.id), Some(TransactionRole::Recipient), Some(TransactionStatus::Succeeded));
    let all = club.admin.transactions_controller_get_transactions(who, role, status, None, None, None, None, None);
    let all = client.ok(all);
    assert_eq!((ids(&all.data, |one| &one.id), all.pagination.total), (vec![&made.id[..]], 1));
    let held = client.ok(ann.api.balances_controller_get_account_balance(made.sender_address.clone(), Some(true)));
    assert_eq!(held.account_address, made.sender_address);
    let held = held.token_balances.iter().find(|one| one.token_id.as_ref() == Some(&points.id)).unwrap();
    assert_eq!(held.balance, Some(11.0));
}

/// Cid holds his key himself: what he gives away waits for his signature.
pub fn sign_a_transfer(club: &Club<'_>) {
    let Club { client, tenant, .. } = club;
    tenant.make_non_custodial();
    let wallet = Wallet::of(1);
    let (cid, dan) = (tenant.signing_user("cid@example.com", &wallet), tenant.user("dan@example.com"));
    let mint = movement(Web3TransactionType::Mint, &cid.id, 10.0);
    client.ok(club.admin.transactions_controller_create_transaction(mint));
    let cid = client.of(Caller::bearer(&cid.access));
    let asked = movement(Web3TransactionType::Transfer, &dan.id, 2.5);
    let asked = client.ok(cid.transactions_controller_create_transaction(asked));
    let id = || asked.transaction.id.clone();
    assert_eq!(asked.transaction.status, TransactionStatus::PendingSignature);
    assert_eq!(client.ok(cid.transactions_controller_prepare_transaction(id())), asked);
    let typed_data = given(given(asked.signing_data.clone()).typed_data);
    let signed = wallet.typed(&serde_json::to_value(typed_data).unwrap());
    let submission = || TransactionSubmitRequestDto {
        signature: signed["signature"].as_str().map(str::to_owned),
        ..TransactionSubmitRequestDto::new(SigningType::Eip712)
    };
    let done = client.ok(cid.transactions_controller_submit_transaction(id(), submission()));
    assert_eq!((done.status, &done.id), (TransactionStatus::Succeeded, &asked.transaction.id));
    let again = cid.transactions_controller_submit_transaction(id(), submission());
    let Submitted::Conflict(refused) = client.answer(again) else { panic!("a second submission") };
    assert_eq!(refused.code, "SIGNATURE_REPLAYED");
}
