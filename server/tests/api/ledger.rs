//! The ledger under load and under attack: what must hold whatever happens.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, Utc};
use diesel::PgConnection;
use diesel::connection::SimpleConnection;
use pers_api::models::{TransactionStatus, Web3TransactionType};
use pers_server::domain::ids::{AccountId, TenantId, TransactionId};
use pers_server::error::Result;
use pers_server::store::transactions::Transaction;
use pers_server::store::{self, Access};
use serde_json::{Value, json};

use crate::support::ledger::{account, movement, on_ledger, post, reserve};
use crate::support::{Session, Tenant, TestServer, assert_clean, at_once};

/// A tenant with two users and points.
fn two_users(server: &TestServer) -> (Tenant<'_>, Session, Session, Value) {
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let credit = tenant.credit_token();
    (tenant, ann, bob, credit)
}

#[test]
fn parallel_transfers_never_overdraw() {
    let server = TestServer::start();
    let (tenant, ann, bob, credit) = two_users(&server);
    tenant.mint(ann.as_user(), 5.0);
    let succeeded = AtomicUsize::new(0);
    at_once(16, |_| {
        for _ in 0..2 {
            let answer = tenant.transfer(&ann.access, bob.as_user(), 1.0).send();
            match answer.status {
                200 => {
                    succeeded.fetch_add(1, Ordering::Relaxed);
                }
                _ => {
                    answer.refused(422, "INSUFFICIENT_BALANCE");
                }
            }
        }
    });
    assert_eq!(succeeded.into_inner(), 5);
    assert_eq!(tenant.balance(&tenant.address(&ann), &credit), 0.0);
    assert_eq!(tenant.balance(&tenant.address(&bob), &credit), 5.0);
    assert_clean(&server);
}

#[test]
fn opposite_transfers_do_not_wait_for_each_other() {
    let server = TestServer::start();
    let (tenant, ann, bob, credit) = two_users(&server);
    tenant.mint(ann.as_user(), 100.0);
    tenant.mint(bob.as_user(), 100.0);
    at_once(8, |number| {
        let (from, to) = if number % 2 == 0 { (&ann, &bob) } else { (&bob, &ann) };
        for _ in 0..25 {
            tenant.transfer(&from.access, to.as_user(), 1.0).ok(200);
        }
    });
    assert_eq!(tenant.balance(&tenant.address(&ann), &credit), 100.0);
    assert_eq!(tenant.balance(&tenant.address(&bob), &credit), 100.0);
    let deadlocks = "SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()";
    assert_eq!(server.number(deadlocks), 0);
    assert_clean(&server);
}

#[test]
fn parallel_mints_of_single_items_give_each_number_once() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let badge = tenant.token("ERC721", &format!("0x{:040x}", 0xb1), json!({}));
    let body = json!({
        "web3TransactionType": "MINT", "amount": 3, "recipient": ann.as_user(), "token": {"tokenDbId": badge["id"]},
    });
    at_once(8, |_| {
        tenant.transaction(&tenant.admin, body.clone()).ok(200);
    });
    let items: BTreeSet<String> =
        tenant.holdings(&tenant.address(&ann)).into_iter().map(|(_, item, _)| item.to_string()).collect();
    assert_eq!(items.len(), 24);
    assert_eq!(server.number("SELECT max(item) AS n FROM entries"), 24);
    assert_clean(&server);
}

#[test]
fn what_is_posted_together_happens_together() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let (a, b) = (account(&tenant, &ann), account(&tenant, &bob));
    let points = tenant.credit_token();
    let miles = tenant.token("ERC20", &format!("0x{:040x}", 0xc2), json!({}));
    use Web3TransactionType::{Burn, Mint, Transfer};
    let claim = post(&tenant, &[movement(Mint, a, a, &points, 500), movement(Mint, a, a, &miles, 7)]).unwrap();
    assert_eq!(claim.len(), 2);
    assert!(claim.iter().all(|one| one.process_id.as_deref() == Some("claim") && one.hash.is_some()));
    assert_ne!(claim[0].hash, claim[1].hash);
    // The sender may pay with what he gets in the same breath.
    post(&tenant, &[movement(Transfer, a, b, &points, 600), movement(Mint, a, a, &points, 100)]).unwrap();
    let refused =
        post(&tenant, &[movement(Transfer, b, a, &points, 600), movement(Burn, a, a, &miles, 8)]).unwrap_err();
    assert_eq!(refused.code, "INSUFFICIENT_BALANCE");
    assert_eq!(tenant.balance(&tenant.address(&ann), &points), 0.0);
    assert_eq!(tenant.balance(&tenant.address(&bob), &points), 6.0);
    assert_eq!(server.number("SELECT count(*) AS n FROM transactions"), 4);
    let id = TenantId::parse(&tenant.id).unwrap();
    let of_claim = store::tx(&server.services.pool, "test", Access::Read, |conn| {
        store::transactions::list_by_processes(conn, id, &["claim".to_owned()])
    });
    assert_eq!(of_claim.unwrap().len(), 4);
    assert!(post(&tenant, &[]).unwrap().is_empty());
    assert_clean(&server);
}

#[test]
fn a_tenants_ledger_knows_no_account_or_token_of_another() {
    let server = TestServer::start();
    let (own, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let (ann, eve) = (own.user("ann@example.com"), other.user("eve@example.com"));
    let (credit, foreign) = (own.credit_token(), other.credit_token());
    let (a, e) = (account(&own, &ann), account(&other, &eve));
    use Web3TransactionType::{Mint, Transfer};
    for (movement, code) in [
        (movement(Mint, e, e, &credit, 1), "ACCOUNT_NOT_FOUND"),
        (movement(Transfer, e, a, &credit, 1), "ACCOUNT_NOT_FOUND"),
        (movement(Mint, a, a, &foreign, 1), "TOKEN_NOT_FOUND"),
    ] {
        assert_eq!(post(&own, &[movement]).unwrap_err().code, code);
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM transactions"), 0);
}

#[test]
fn entries_are_never_changed_or_deleted() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.credit_token();
    tenant.mint(json!({"accountType": "tenant"}), 5.0);
    for sql in [
        "UPDATE entries SET delta = delta + 1",
        "DELETE FROM entries",
        "TRUNCATE entries",
        "TRUNCATE entries CASCADE",
        "DELETE FROM transactions",
        "DELETE FROM accounts WHERE owner_type = 'tenant'",
        "UPDATE balances SET amount = -1",
    ] {
        assert!(server.execute(sql).is_err(), "{sql}");
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM entries"), 2);
    assert_clean(&server);
}

#[test]
fn what_waits_for_a_signature_is_spent_once_and_only_by_it() {
    let server = TestServer::start();
    let (tenant, ann, bob, credit) = two_users(&server);
    tenant.mint(ann.as_user(), 5.0);
    let transfer =
        movement(Web3TransactionType::Transfer, account(&tenant, &ann), account(&tenant, &bob), &credit, 300);
    let waiting = reserve(&tenant, &transfer).unwrap();
    assert_eq!((waiting.status, waiting.hash), (TransactionStatus::PendingSignature, None));
    assert_clean(&server);
    // The balance is what it was, and still only the rest of it can be spent.
    assert_eq!(tenant.balance(&tenant.address(&ann), &credit), 5.0);
    tenant.transfer(&ann.access, bob.as_user(), 2.01).refused(422, "INSUFFICIENT_BALANCE");
    assert_eq!(reserve(&tenant, &transfer).unwrap_err().code, "INSUFFICIENT_BALANCE");
    tenant.transfer(&ann.access, bob.as_user(), 2.0).ok(200);
    let mint = movement(Web3TransactionType::Mint, account(&tenant, &bob), account(&tenant, &ann), &credit, 100);
    let settle = || {
        on_ledger(&tenant, |conn, id, ids, now| {
            let reserved = store::transactions::lock(conn, id, waiting.id)?;
            store::ledger::settle(conn, id, reserved, None, std::slice::from_ref(&mint), ids, now)
        })
    };
    let made = settle().unwrap();
    assert_eq!(made.iter().map(|made| made.status).collect::<Vec<_>>(), [TransactionStatus::Succeeded; 2]);
    assert!(made[0].id == waiting.id && made.iter().all(|made| made.hash.is_some()));
    for error in
        [settle().unwrap_err(), on_ledger(&tenant, |conn, id, _, now| give_up(conn, id, waiting.id, now)).unwrap_err()]
    {
        assert_eq!(error.code, "TRANSACTION_STATUS_CONFLICT");
    }
    assert_eq!(tenant.balance(&tenant.address(&ann), &credit), 1.0);
    assert_eq!(tenant.balance(&tenant.address(&bob), &credit), 5.0);
    assert_clean(&server);
}

fn give_up(conn: &mut PgConnection, tenant: TenantId, id: TransactionId, now: DateTime<Utc>) -> Result<Transaction> {
    let transaction = store::transactions::lock(conn, tenant, id)?;
    store::ledger::release(conn, tenant, transaction, now)
}

#[test]
fn what_is_given_up_is_free_again() {
    let server = TestServer::start();
    let (tenant, ann, bob, credit) = two_users(&server);
    tenant.mint(ann.as_user(), 5.0);
    let transfer =
        movement(Web3TransactionType::Transfer, account(&tenant, &ann), account(&tenant, &bob), &credit, 300);
    let waiting = reserve(&tenant, &transfer).unwrap();
    let failed = on_ledger(&tenant, |conn, id, _, now| give_up(conn, id, waiting.id, now)).unwrap();
    assert_eq!((failed.status, failed.hash), (TransactionStatus::Failed, None));
    assert_clean(&server);
    tenant.transfer(&ann.access, bob.as_user(), 5.0).ok(200);
    // One that has only been noted holds nothing back, neither before nor after.
    let created = on_ledger(&tenant, |conn, id, ids, now| {
        let back =
            movement(Web3TransactionType::Transfer, account(&tenant, &bob), account(&tenant, &ann), &credit, 500);
        store::ledger::create(conn, id, &back, ids, now)
    })
    .unwrap();
    tenant.transfer(&bob.access, ann.as_user(), 1.0).ok(200);
    let hold = on_ledger(&tenant, |conn, id, _, now| store::ledger::hold(conn, id, created.clone(), now));
    assert_eq!(hold.unwrap_err().code, "INSUFFICIENT_BALANCE");
    on_ledger(&tenant, |conn, id, _, now| give_up(conn, id, created.id, now)).unwrap();
    assert_clean(&server);
}

#[test]
fn parallel_reservations_never_hold_back_more_than_there_is() {
    let server = TestServer::start();
    let (tenant, ann, bob, credit) = two_users(&server);
    tenant.mint(ann.as_user(), 5.0);
    let transfer =
        movement(Web3TransactionType::Transfer, account(&tenant, &ann), account(&tenant, &bob), &credit, 100);
    let held = AtomicUsize::new(0);
    at_once(8, |_| match reserve(&tenant, &transfer) {
        Ok(_) => {
            held.fetch_add(1, Ordering::Relaxed);
        }
        Err(error) => assert_eq!(error.code, "INSUFFICIENT_BALANCE"),
    });
    assert_eq!(held.into_inner(), 5);
    assert_clean(&server);
}

#[test]
fn an_audit_finds_every_kind_of_difference() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    tenant.credit_token();
    let badge = tenant.token("ERC721", &format!("0x{:040x}", 0xb1), json!({}));
    tenant.mint(ann.as_user(), 5.0);
    tenant.transfer(&ann.access, bob.as_user(), 2.0).ok(200);
    let body = json!({
        "web3TransactionType": "MINT", "amount": 1, "recipient": ann.as_user(), "token": {"tokenDbId": badge["id"]},
    });
    tenant.transaction(&tenant.admin, body).ok(200);
    assert_clean(&server);
    let (a, b) = (account(&tenant, &ann), account(&tenant, &bob));
    let balance = "balance is the sum of its entries";
    let below = "balance is not below zero";
    let issuance = "issuance has no balance";
    let pair = "a posted transaction has its two entries and no other has any";
    let cancel = "entries of a transaction cancel out";
    let supply = "supply is what was minted less what was burned";
    let reserved = "what is held back is what waits for signatures";
    let held = "what all accounts hold is the supply, and of a single item one";
    let lone_entry = |account: AccountId| {
        format!(
            "INSERT INTO entries SELECT tenant_id, id, '{account}', token_id, item, 1, created_at FROM transactions
             WHERE transaction_type = 'MINT' AND item = -1"
        )
    };
    for (sql, expected) in [
        (format!("UPDATE balances SET amount = amount + 1 WHERE account_id = '{a}' AND item = -1"), vec![balance, held]),
        (format!("DELETE FROM balances WHERE account_id = '{b}'"), vec![balance, held]),
        (
            format!(
                "UPDATE balances SET amount = amount + CASE account_id WHEN '{a}' THEN 1 ELSE -1 END WHERE item = -1"
            ),
            vec![balance, balance],
        ),
        (
            format!(
                "ALTER TABLE balances DROP CONSTRAINT balances_amount_check, DROP CONSTRAINT balances_reserved_is_there;
                 UPDATE balances SET amount = -amount WHERE account_id = '{b}'"
            ),
            vec![balance, below, held],
        ),
        (
            "INSERT INTO balances SELECT tenant_id, account_id, token_id, item, 0 FROM entries WHERE delta < 0 AND item = 1"
                .to_owned(),
            vec![issuance],
        ),
        (format!("UPDATE balances SET reserved = 1 WHERE account_id = '{b}'"), vec![reserved]),
        (
            "UPDATE transactions SET status = 'pending_signature' WHERE transaction_type = 'TRANSFER'".to_owned(),
            vec![reserved, pair, pair],
        ),
        ("UPDATE transactions SET status = 'failed' WHERE transaction_type = 'TRANSFER'".to_owned(), vec![pair, pair]),
        (
            "INSERT INTO transactions SELECT tenant_id, gen_random_uuid(), token_id, item, 'TRANSFER', amount,
                    sender_account_id, recipient_account_id, 'TRANSFER', NULL, status, NULL, created_at, updated_at
             FROM transactions WHERE transaction_type = 'TRANSFER'"
                .to_owned(),
            vec![pair, pair],
        ),
        ("UPDATE transactions SET amount = amount + 1 WHERE transaction_type = 'MINT' AND item = -1".to_owned(),
            vec![pair, pair, supply]),
        (lone_entry(b), vec![balance, pair, cancel]),
        (
            "UPDATE balances SET amount = 2 WHERE item = 1".to_owned(),
            vec![balance, held],
        ),
    ] {
        let mut conn = server.connect();
        conn.batch_execute(&format!("BEGIN; {sql}")).unwrap();
        let report = store::ledger::verify(&mut conn).unwrap();
        let found: Vec<_> = report.differences.iter().map(|difference| difference.check).collect();
        assert_eq!(found, expected, "{sql}\n{report}");
        assert!(!report.is_clean() && usize::try_from(report.total).unwrap() == expected.len());
        conn.batch_execute("ROLLBACK").unwrap();
    }
    assert_clean(&server);
}
