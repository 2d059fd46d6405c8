//! Wallets whose owners hold the key: what they are asked to sign, and what is taken for a signature.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use alloy_consensus::{TxEip1559, TxLegacy};
use alloy_primitives::{Signature, U256, keccak256};
use chrono::TimeDelta;
use pers_server::{limits, worker};
use serde_json::{Value, json};

use crate::support::{
    Session, Tenant, TestClock, TestServer, Transactions, Wallet, assert_clean, at_once, digest, raw, run_javascript,
    signature,
};

/// A tenant in which ann signs with a key of her own, and bob receives.
struct World<'s> {
    tenant: Tenant<'s>,
    wallet: Wallet,
    ann: Session,
    bob: Session,
    credit: Value,
    addresses: [String; 2],
}

impl<'s> World<'s> {
    fn new(server: &'s TestServer, name: &str) -> Self {
        let tenant = server.tenant(name);
        let credit = tenant.credit_token();
        let bob = tenant.user("bob@example.com");
        tenant.make_non_custodial();
        let wallet = Wallet::of(1);
        let ann = tenant.signing_user("ann@example.com", &wallet);
        tenant.mint(ann.as_user(), 10.0);
        let addresses = [&ann, &bob].map(|who| tenant.address(who));
        Self { tenant, wallet, ann, bob, credit, addresses }
    }

    /// A transfer to bob that waits for its signature: the whole answer.
    fn transfer(&self, amount: f64) -> Value {
        let answer = self.tenant.transfer(&self.ann.access, self.bob.as_user(), amount).ok(200);
        assert_eq!(answer["transaction"]["status"], "pending_signature");
        answer
    }

    fn submit(&self, answer: &Value, body: Value) -> crate::support::Call {
        self.tenant.submit(&self.ann.access, &answer["transaction"], body)
    }

    fn typed(&self, answer: &Value) -> Value {
        self.wallet.typed(&answer["signingData"]["typedData"])
    }

    /// What ann and bob hold.
    fn balances(&self) -> (f64, f64) {
        let [ann, bob] = self.addresses.each_ref().map(|address| self.tenant.balance(address, &self.credit));
        (ann, bob)
    }

    fn status(&self, answer: &Value) -> Value {
        let path = format!("/transactions/{}", answer["transaction"]["id"].as_str().unwrap());
        self.tenant.admin_get(&path).ok(200)["status"].clone()
    }
}

#[test]
fn who_is_switched_off_signs_nothing_until_he_is_switched_on() {
    let server = TestServer::start();
    let world = World::new(&server, "Coffee Club");
    let answer = world.transfer(2.5);
    let toggle = || world.tenant.admin_toggle(&format!("/users/{}/status", world.ann.id)).ok(200);
    toggle();
    world.submit(&answer, world.typed(&answer)).refused(422, "USER_NOT_ACTIVE");
    world.tenant.prepare(&world.ann.access, &answer["transaction"]).refused(422, "USER_NOT_ACTIVE");
    assert_eq!((world.status(&answer), world.balances()), (json!("pending_signature"), (10.0, 0.0)));
    toggle();
    world.submit(&answer, world.typed(&answer)).ok(200);
    assert_eq!(world.balances(), (7.5, 2.5));
}

#[test]
fn what_leaves_a_wallet_of_ones_own_waits_for_a_signature() {
    let server = TestServer::start();
    let world = World::new(&server, "Coffee Club");
    let answer = world.transfer(2.5);
    let transaction = &answer["transaction"];
    assert_eq!(answer["walletSigningStatus"], "WALLET_AND_SIGNING_READY");
    assert_eq!((&answer["transactionStatus"], &answer["actionable"]), (&json!("pending_signature"), &json!(null)));
    assert_eq!(transaction["transactionHash"], json!(null));
    assert_eq!(world.balances(), (10.0, 0.0), "nothing has moved yet");
    let data = &answer["signingData"];
    let address = world.tenant.address(&world.ann);
    let deadline: i64 = data["typedData"]["message"]["deadline"].as_str().unwrap().parse().unwrap();
    let field = |name: &str, kind: &str| json!({"name": name, "type": kind});
    assert_eq!(
        data["typedData"],
        json!({
            "types": {
                "EIP712Domain": [
                    field("name", "string"), field("version", "string"), field("chainId", "uint256"),
                    field("verifyingContract", "address"),
                ],
                "TokenMovement": [
                    field("transactionId", "string"), field("operation", "string"), field("token", "address"),
                    field("tokenId", "uint256"), field("from", "address"), field("to", "address"),
                    field("amount", "uint256"), field("nonce", "uint256"), field("deadline", "uint256"),
                ],
            },
            "primaryType": "TokenMovement",
            "domain": {"name": "PERS", "version": "1", "chainId": 39_123, "verifyingContract": address},
            "message": {
                "transactionId": transaction["id"], "operation": "TRANSFER",
                "token": world.credit["contractAddress"], "tokenId": "0", "from": address,
                "to": world.tenant.address(&world.bob), "amount": "250", "nonce": "0",
                "deadline": deadline.to_string(),
            },
        })
    );
    assert_eq!((&data["type"], &data["chainId"], &data["nonce"]), (&json!("EIP-712"), &json!(39_123), &json!(0)));
    let created: chrono::DateTime<chrono::Utc> = transaction["createdAt"].as_str().unwrap().parse().unwrap();
    assert_eq!(deadline, (created + limits::SIGNATURE).timestamp());
    let unsigned = Transactions::of(data).eip1559;
    assert_eq!(
        (unsigned.chain_id, unsigned.nonce, unsigned.to),
        (39_123, 0, address.parse::<alloy_primitives::Address>().unwrap().into())
    );

    let done = world.submit(&answer, world.typed(&answer)).ok(200);
    let hash = done["transactionHash"].as_str().unwrap().to_owned();
    assert!(hash.len() == 66 && hash.starts_with("0x"), "{hash}");
    let mut expected = transaction.clone();
    expected["status"] = json!("succeeded");
    expected["transactionHash"] = json!(hash);
    expected["updatedAt"] = done["updatedAt"].clone();
    assert_eq!(done, expected);
    assert_eq!(world.balances(), (7.5, 2.5));
    assert_clean(&server);
}

#[test]
fn the_same_may_be_signed_as_a_transaction_of_each_format() {
    let server = TestServer::start();
    let world = World::new(&server, "Coffee Club");
    for nonce in 0..3 {
        let answer = world.transfer(1.0);
        let transactions = Transactions::of(&answer["signingData"]);
        assert_eq!((answer["signingData"]["nonce"].as_u64(), transactions.eip1559.nonce), (Some(nonce), nonce));
        let (format, bytes) = match nonce {
            0 => ("EIP-1559", world.wallet.transaction(TxEip1559 { max_fee_per_gas: 9, ..transactions.eip1559 })),
            1 => ("EIP-2930", world.wallet.transaction(transactions.eip2930())),
            _ => ("legacy", world.wallet.transaction(transactions.legacy())),
        };
        let done = world.submit(&answer, raw(format, &bytes)).ok(200);
        assert_eq!(done["transactionHash"], keccak256(&bytes).to_string(), "the hash of what was signed");
        let path = format!("/transactions/{}", done["id"].as_str().unwrap());
        assert_eq!(world.tenant.admin_get(&path).ok(200), done, "{format}");
    }
    assert_eq!(world.balances(), (7.0, 3.0));
    assert_clean(&server);
}

#[test]
fn burns_and_items_are_signed_too() {
    let server = TestServer::start();
    let world = World::new(&server, "Coffee Club");
    let tenant = &world.tenant;
    let badge = tenant.token("ERC721", &format!("0x{:040x}", 0xb1), json!({}));
    let voucher = tenant.token("ERC1155", &format!("0x{:040x}", 0xb2), json!({}));
    let path = format!("/tokens/{}/metadata", voucher["id"].as_str().unwrap());
    tenant.admin_post(&path, json!({"name": "Coffee"})).ok(201);
    let item = |token: &Value| json!({"tokenDbId": token["id"], "nftTokenId": "1"});
    for (token, amount) in [(&badge, 1), (&voucher, 5)] {
        let body = json!({
            "web3TransactionType": "MINT", "amount": amount, "recipient": world.ann.as_user(), "token": item(token),
        });
        tenant.transaction(&tenant.admin, body).ok(200);
    }
    let credit = json!({"tokenDbId": world.credit["id"]});
    for (kind, token, amount, as_transaction) in [
        ("BURN", credit, 4.0, false),
        ("TRANSFER", item(&voucher), 2.0, true),
        ("BURN", item(&voucher), 1.0, true),
        ("TRANSFER", item(&voucher), 1.0, false),
        ("BURN", item(&badge), 1.0, false),
    ] {
        let body = json!({
            "web3TransactionType": kind, "amount": amount, "token": token, "recipient": world.bob.as_user(),
        });
        let answer = tenant.transaction(&world.ann.access, body).ok(200);
        let message = &answer["signingData"]["typedData"]["message"];
        assert_eq!(message["operation"], kind);
        assert_eq!(message["to"] == json!(format!("0x{:040x}", 0)), kind == "BURN");
        let submission = if as_transaction {
            raw("EIP-1559", &world.wallet.transaction(Transactions::of(&answer["signingData"]).eip1559))
        } else {
            world.typed(&answer)
        };
        assert_eq!(world.submit(&answer, submission).ok(200)["status"], "succeeded", "{kind} {token}");
    }
    assert_eq!(world.balances(), (6.0, 0.0));
    let items = |who: &Session| {
        let held = tenant.holdings(&tenant.address(who)).into_iter().filter(|(_, item, _)| !item.is_null());
        held.map(|(token, _, amount)| (token, amount)).collect::<Vec<_>>()
    };
    let voucher = voucher["id"].as_str().unwrap().to_owned();
    assert_eq!(items(&world.ann), [(voucher.clone(), 1.0)]);
    assert_eq!(items(&world.bob), [(voucher, 3.0)]);
    assert_clean(&server);
}

#[test]
fn nothing_but_what_was_asked_for_is_taken() {
    let server = TestServer::start();
    let world = World::new(&server, "Coffee Club");
    let answer = world.transfer(2.5);
    let data = &answer["signingData"];
    let (own, stranger) = (&world.wallet, Wallet::of(2));
    let changed = |path: &str, value: Value| {
        let mut typed_data = data["typedData"].clone();
        *typed_data.pointer_mut(path).unwrap() = value;
        own.typed(&typed_data)
    };
    let good = own.sign(digest(&data["typedData"]));
    let order = U256::from_str_radix("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16).unwrap();
    let upper = signature(&Signature::new(good.r(), order - good.s(), !good.v()));
    let transactions = Transactions::of(data);
    let base = transactions.eip1559.clone();
    let good_bytes = own.transaction(base.clone());
    let signed = |transaction: TxEip1559| raw("EIP-1559", &own.transaction(transaction));
    let text = |bytes: &[u8]| json!({"type": "EIP-712", "signature": format!("0x{}", hex::encode(bytes))});
    let unprotected = TxLegacy { chain_id: None, ..transactions.legacy() };
    let bobs = world.tenant.address(&world.bob);
    for (name, body, status, code) in [
        ("no signature", json!({"type": "EIP-712"}), 400, "SIGNATURE_REQUIRED"),
        ("only a transaction", json!({"type": "EIP-712", "signedTransaction": "0x00"}), 400, "SIGNATURE_REQUIRED"),
        ("no transaction", json!({"type": "legacy", "signature": "0x00"}), 400, "SIGNED_TRANSACTION_REQUIRED"),
        ("no hexadecimal", json!({"type": "EIP-712", "signature": "0xyz"}), 400, "SIGNATURE_MALFORMED"),
        ("a byte less", text(&good.as_bytes()[..64][1..]), 400, "SIGNATURE_MALFORMED"),
        ("a byte more", text(&[&good.as_bytes()[..], &[0]].concat()), 400, "SIGNATURE_MALFORMED"),
        ("truncated", raw("EIP-1559", &good_bytes[..good_bytes.len() - 1]), 400, "SIGNED_TRANSACTION_MALFORMED"),
        ("a tail", raw("EIP-1559", &[&good_bytes[..], &[0]].concat()), 400, "SIGNED_TRANSACTION_MALFORMED"),
        ("another format", raw("EIP-2930", &good_bytes), 400, "SIGNED_TRANSACTION_MALFORMED"),
        (
            "unsigned",
            json!({"type": "EIP-1559", "signedTransaction": data["unsignedTransaction"]}),
            400,
            "SIGNED_TRANSACTION_MALFORMED",
        ),
        ("high s", upper, 422, "SIGNATURE_MALLEABLE"),
        ("wrong signer", stranger.typed(&data["typedData"]), 422, "SIGNATURE_WRONG_SIGNER"),
        (
            "wrong signer of a transaction",
            raw("EIP-1559", &stranger.transaction(base.clone())),
            422,
            "SIGNATURE_WRONG_SIGNER",
        ),
        ("another amount", changed("/message/amount", json!("1")), 422, "SIGNATURE_WRONG_SIGNER"),
        (
            "another recipient",
            changed("/message/to", json!(world.tenant.address(&world.ann))),
            422,
            "SIGNATURE_WRONG_SIGNER",
        ),
        ("another deadline", changed("/message/deadline", json!("99999999999")), 422, "SIGNATURE_WRONG_SIGNER"),
        ("another chain's typed data", changed("/domain/chainId", json!(1)), 422, "SIGNATURE_WRONG_SIGNER"),
        (
            "another wallet's typed data",
            changed("/domain/verifyingContract", json!(bobs)),
            422,
            "SIGNATURE_WRONG_SIGNER",
        ),
        ("wrong chain", signed(TxEip1559 { chain_id: 137, ..base.clone() }), 422, "SIGNED_TRANSACTION_WRONG_CHAIN"),
        ("no chain", raw("legacy", &own.transaction(unprotected)), 422, "SIGNED_TRANSACTION_WRONG_CHAIN"),
        ("wrong nonce", signed(TxEip1559 { nonce: 1, ..base.clone() }), 422, "SIGNED_TRANSACTION_WRONG_NONCE"),
        ("wrong to", signed(transactions.to(&bobs)), 422, "SIGNED_TRANSACTION_WRONG_TO"),
        ("a value", signed(TxEip1559 { value: U256::ONE, ..base.clone() }), 422, "SIGNED_TRANSACTION_WRONG_VALUE"),
        ("another call", signed(transactions.with_another_call()), 422, "SIGNED_TRANSACTION_WRONG_DATA"),
        (
            "a longer call",
            signed(TxEip1559 { input: [&base.input[..], &[0; 32]].concat().into(), ..base }),
            422,
            "SIGNED_TRANSACTION_WRONG_DATA",
        ),
    ] {
        let refused = world.submit(&answer, body).send();
        assert_eq!((refused.status, refused.json["code"].as_str()), (status, Some(code)), "{name}: {}", refused.json);
    }
    assert_eq!((world.balances(), world.status(&answer)), ((10.0, 0.0), json!("pending_signature")));
    let done = world.submit(&answer, raw("EIP-1559", &good_bytes)).ok(200);
    assert_eq!(done["status"], "succeeded", "no refusal has spoiled the good one");
    assert_clean(&server);
}

#[test]
fn a_signature_is_good_once() {
    let server = TestServer::start();
    let world = World::new(&server, "Coffee Club");
    let first = world.transfer(1.0);
    let as_transaction = raw("EIP-1559", &world.wallet.transaction(Transactions::of(&first["signingData"]).eip1559));
    world.submit(&first, world.typed(&first)).ok(200);
    world.submit(&first, world.typed(&first)).refused(409, "SIGNATURE_REPLAYED");
    world.submit(&first, as_transaction.clone()).refused(409, "SIGNATURE_REPLAYED");
    // The very same movement again: the nonce is another one.
    let second = world.transfer(1.0);
    assert_eq!(second["signingData"]["nonce"], 1);
    world.submit(&second, world.typed(&first)).refused(422, "SIGNATURE_WRONG_SIGNER");
    world.submit(&second, as_transaction).refused(422, "SIGNED_TRANSACTION_WRONG_NONCE");
    assert_eq!(world.balances(), (9.0, 1.0));
}

#[test]
fn a_signature_is_good_in_one_tenant() {
    let server = TestServer::start();
    let (one, other) = (World::new(&server, "Coffee Club"), World::new(&server, "Tea Club"));
    let (here, there) = (one.transfer(1.0), other.transfer(1.0));
    assert_eq!(here["signingData"]["nonce"], there["signingData"]["nonce"]);
    other.submit(&there, one.typed(&here)).refused(422, "SIGNATURE_WRONG_SIGNER");
    let transaction = one.wallet.transaction(Transactions::of(&here["signingData"]).eip1559);
    other.submit(&there, raw("EIP-1559", &transaction)).refused(422, "SIGNED_TRANSACTION_WRONG_TO");
    for bearer in [&other.ann.access, &other.tenant.admin, &other.tenant.system_key] {
        one.tenant.submit(bearer, &here["transaction"], one.typed(&here)).refused(404, "TRANSACTION_NOT_FOUND");
        one.tenant.prepare(bearer, &here["transaction"]).refused(404, "TRANSACTION_NOT_FOUND");
    }
}

#[test]
fn one_of_many_equal_submissions_counts() {
    let server = TestServer::start();
    let world = World::new(&server, "Coffee Club");
    let answer = world.transfer(4.0);
    let bodies = [
        world.typed(&answer),
        raw("EIP-1559", &world.wallet.transaction(Transactions::of(&answer["signingData"]).eip1559)),
    ];
    let outcomes = Mutex::new(Vec::new());
    at_once(12, |number| {
        let sent = world.submit(&answer, bodies[number % 2].clone()).send();
        outcomes.lock().unwrap().push((sent.status, sent.json["code"].as_str().unwrap_or_default().to_owned()));
    });
    let mut outcomes = outcomes.into_inner().unwrap();
    outcomes.sort();
    assert_eq!(outcomes.remove(0), (200, String::new()));
    assert!(outcomes.iter().all(|outcome| *outcome == (409, "SIGNATURE_REPLAYED".to_owned())), "{outcomes:?}");
    assert_eq!((outcomes.len(), world.balances()), (11, (6.0, 4.0)));
    assert_clean(&server);
}

#[test]
fn what_waits_for_a_signature_cannot_be_promised_twice() {
    let server = TestServer::start();
    let world = World::new(&server, "Coffee Club");
    let waiting = Mutex::new(Vec::new());
    let refused = AtomicUsize::new(0);
    at_once(12, |_| {
        let sent = world.tenant.transfer(&world.ann.access, world.bob.as_user(), 2.0).send();
        match sent.status {
            200 => waiting.lock().unwrap().push(sent.json),
            _ => {
                sent.refused(422, "INSUFFICIENT_BALANCE");
                refused.fetch_add(1, Ordering::Relaxed);
            }
        }
    });
    let waiting = waiting.into_inner().unwrap();
    assert_eq!((waiting.len(), refused.into_inner()), (5, 7));
    let mut nonces: Vec<_> = waiting.iter().map(|answer| answer["signingData"]["nonce"].as_i64().unwrap()).collect();
    nonces.sort_unstable();
    assert_eq!(nonces, [0, 1, 2, 3, 4], "each has a nonce of its own");
    // Not even an admin gets at what is held back.
    let burn = json!({"web3TransactionType": "BURN", "amount": 0.01, "sender": world.ann.as_user()});
    world.tenant.transaction(&world.tenant.admin, burn).refused(422, "INSUFFICIENT_BALANCE");
    assert_eq!(world.balances(), (10.0, 0.0));
    // They may be signed in any order.
    at_once(5, |number| {
        let answer = &waiting[4 - number];
        world.submit(answer, world.typed(answer)).ok(200);
    });
    assert_eq!(world.balances(), (0.0, 10.0));
    assert_clean(&server);
}

#[test]
fn a_signature_that_comes_too_late_is_refused_and_the_amount_is_free_again() {
    let clock = TestClock::at("2026-11-24T08:00:00.250Z");
    let server = TestServer::start_with(|parts| parts.clock = Arc::<TestClock>::clone(&clock));
    let mut world = World::new(&server, "Coffee Club");
    let late = world.transfer(10.0);
    let life = TimeDelta::from_std(limits::SIGNATURE).unwrap();
    // The deadline is a whole second.
    clock.pass(life - TimeDelta::milliseconds(251));
    world.ann = world.tenant.signing_user("ann@example.com", &world.wallet);
    assert_eq!(worker::run_due(&server.services).unwrap(), 0);
    let prepared = world.tenant.prepare(&world.ann.access, &late["transaction"]).ok(200);
    assert_eq!(prepared["signingData"], late["signingData"]);
    world.tenant.transfer(&world.ann.access, world.bob.as_user(), 1.0).refused(422, "INSUFFICIENT_BALANCE");
    clock.pass(TimeDelta::milliseconds(1));
    // Nobody has taken note yet, and then somebody has: the answer is the same.
    for (released, status) in [(0, "pending_signature"), (1, "failed")] {
        if released == 1 {
            assert_eq!(worker::run_due(&server.services).unwrap(), 1);
        }
        assert_eq!(world.status(&late), status);
        world.submit(&late, world.typed(&late)).refused(422, "SIGNATURE_EXPIRED");
        world.tenant.prepare(&world.ann.access, &late["transaction"]).refused(422, "SIGNATURE_EXPIRED");
    }
    let next = world.transfer(10.0);
    assert_eq!(next["signingData"]["nonce"], 1, "a nonce is never used again");
    world.submit(&next, world.typed(&next)).ok(200);
    // Its time passes, and nothing happens to it any more.
    clock.pass(life);
    assert_eq!(worker::run_due(&server.services).unwrap(), 1);
    assert_eq!((world.status(&next), world.balances()), (json!("succeeded"), (0.0, 10.0)));
    assert_clean(&server);
}

#[test]
fn the_sender_and_who_moves_what_is_anybodys_hand_in_signatures() {
    let server = TestServer::start();
    let world = World::new(&server, "Coffee Club");
    let tenant = &world.tenant;
    let answer = world.transfer(1.0);
    let transaction = &answer["transaction"];
    let body = world.typed(&answer);
    let stranger = tenant.user("eve@example.com");
    tenant.submit(&stranger.access, transaction, body.clone()).refused(404, "TRANSACTION_NOT_FOUND");
    tenant.prepare(&stranger.access, transaction).refused(404, "TRANSACTION_NOT_FOUND");
    tenant.submit(&world.bob.access, transaction, body.clone()).refused(403, "SENDER_OR_ADMIN_REQUIRED");
    tenant.prepare(&world.bob.access, transaction).refused(403, "SENDER_OR_ADMIN_REQUIRED");
    let nothing = json!({"id": "00000000-0000-7000-8000-000000000000"});
    for missing in [nothing, json!({"id": "nothing"})] {
        tenant.submit(&tenant.admin, &missing, body.clone()).refused(404, "TRANSACTION_NOT_FOUND");
        tenant.prepare(&tenant.admin, &missing).refused(404, "TRANSACTION_NOT_FOUND");
    }
    let path = format!("/transactions/{}", transaction["id"].as_str().unwrap());
    let public =
        |action: &str, body: Value| server.post(&format!("{path}/{action}"), body).project(&tenant.project_key);
    public("submit", body.clone()).refused(401, "IDENTITY_REQUIRED");
    public("prepare", json!({})).refused(401, "IDENTITY_REQUIRED");
    for bearer in [&world.ann.access, &tenant.admin, &tenant.system_key] {
        assert_eq!(tenant.prepare(bearer, transaction).ok(200), answer, "what was handed out, once more");
    }
    assert_eq!(tenant.submit(&tenant.system_key, transaction, body).ok(200)["status"], "succeeded");
    // Somebody else asks for it, and the owner of the wallet signs all the same.
    let asked = json!({
        "web3TransactionType": "TRANSFER", "amount": 1, "sender": world.ann.as_user(), "recipient": world.bob.as_user(),
    });
    let asked = tenant.transaction(&tenant.admin, asked).ok(200);
    assert_eq!(asked["transaction"]["status"], "pending_signature");
    assert_eq!(tenant.submit(&tenant.admin, &asked["transaction"], world.typed(&asked)).ok(200)["status"], "succeeded");
    assert_eq!(world.balances(), (8.0, 2.0));
}

#[test]
fn what_waits_for_no_signature_takes_none() {
    let server = TestServer::start();
    let world = World::new(&server, "Coffee Club");
    let tenant = &world.tenant;
    tenant.mint(world.bob.as_user(), 5.0);
    let custodial = tenant.transfer(&world.bob.access, world.ann.as_user(), 1.0).ok(200);
    assert_eq!(custodial["transaction"]["status"], "succeeded");
    let waiting = world.transfer(1.0);
    let body = world.typed(&waiting);
    tenant
        .submit(&world.bob.access, &custodial["transaction"], body.clone())
        .refused(409, "TRANSACTION_STATUS_CONFLICT");
    tenant.prepare(&world.bob.access, &custodial["transaction"]).refused(409, "TRANSACTION_STATUS_CONFLICT");
    world.submit(&waiting, body).ok(200);
    tenant.prepare(&world.ann.access, &waiting["transaction"]).refused(409, "TRANSACTION_STATUS_CONFLICT");
}

#[test]
fn a_transaction_waits_for_a_key_and_is_taken_up_when_there_is_one() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let credit = tenant.credit_token();
    tenant.make_non_custodial();
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    tenant.mint(ann.as_user(), 10.0);
    let transfer = |amount: f64| tenant.transfer(&ann.access, bob.as_user(), amount).ok(200);
    let (small, large) = (transfer(4.0), transfer(7.0));
    tenant.transfer(&ann.access, bob.as_user(), 10.01).refused(422, "INSUFFICIENT_BALANCE");
    for answer in [&small, &large] {
        assert_eq!(answer["walletSigningStatus"], "WALLET_MISSING_SIGNING");
        assert_eq!((&answer["transactionStatus"], &answer["signingData"]), (&json!("created"), &json!(null)));
        assert_eq!(answer["actionable"]["action"], "REGISTER_SIGNING_ACCOUNT");
        assert_eq!(tenant.prepare(&ann.access, &answer["transaction"]).ok(200), *answer, "nothing to sign with yet");
    }
    let wallet = Wallet::of(1);
    let submission = json!({"type": "EIP-712", "signature": format!("0x{}", "11".repeat(65))});
    tenant
        .submit(
            &ann.access,
            &small["transaction"],
            json!({"type": "EIP-712", "signature": format!("0x{}1b", "11".repeat(64))}),
        )
        .refused(409, "TRANSACTION_STATUS_CONFLICT");
    tenant.submit(&ann.access, &small["transaction"], submission).refused(400, "SIGNATURE_MALFORMED");
    let ann = tenant.signing_user("ann@example.com", &wallet);
    let prepared = tenant.prepare(&ann.access, &small["transaction"]).ok(200);
    assert_eq!(prepared["walletSigningStatus"], "WALLET_AND_SIGNING_READY");
    assert_eq!((&prepared["transactionStatus"], &prepared["actionable"]), (&json!("pending_signature"), &json!(null)));
    tenant.prepare(&ann.access, &large["transaction"]).refused(422, "INSUFFICIENT_BALANCE");
    let path = format!("/tokens/{}", credit["id"].as_str().unwrap());
    tenant.admin_put(&path, json!({"isActive": false})).ok(200);
    tenant.prepare(&ann.access, &large["transaction"]).refused(422, "TOKEN_NOT_ACTIVE");
    assert_eq!(tenant.prepare(&ann.access, &small["transaction"]).ok(200), prepared, "asked for once");
    let body = wallet.typed(&prepared["signingData"]["typedData"]);
    assert_eq!(tenant.submit(&ann.access, &small["transaction"], body).ok(200)["status"], "succeeded");
    assert_eq!(tenant.balance(&tenant.address(&bob), &credit), 4.0);
    assert_clean(&server);
}

#[test]
fn a_new_key_signs_what_is_asked_from_now_on() {
    let server = TestServer::start();
    let world = World::new(&server, "Coffee Club");
    let before = world.transfer(1.0);
    let new = Wallet::of(2);
    let ann = world.tenant.signing_user("ann@example.com", &new);
    assert_eq!(ann.id, world.ann.id);
    let after = world.transfer(1.0);
    let signed = |wallet: &Wallet, answer: &Value| {
        let body = wallet.typed(&answer["signingData"]["typedData"]);
        world.submit(answer, body)
    };
    signed(&new, &before).refused(422, "SIGNATURE_WRONG_SIGNER");
    signed(&world.wallet, &after).refused(422, "SIGNATURE_WRONG_SIGNER");
    signed(&world.wallet, &before).ok(200);
    signed(&new, &after).ok(200);
}

/// Libraries that nobody here has written sign exactly what was handed out, and know the same hashes.
#[test]
fn what_ethers_and_viem_sign_is_taken() {
    const SCRIPT: &str = include_str!("signing_peers.mjs");
    let server = TestServer::start();
    let world = World::new(&server, "Coffee Club");
    let key = world.wallet.key();
    let ways = run_javascript(SCRIPT, &[&key]);
    let ways = ways.as_array().unwrap();
    let waiting: Vec<Value> = ways.iter().map(|_| world.transfer(1.0)).collect();
    let data: Vec<&Value> = waiting.iter().map(|answer| &answer["signingData"]).collect();
    let signed = run_javascript(SCRIPT, &[&key, &json!(data).to_string()]);
    assert_eq!(signed.as_array().unwrap().len(), 9, "{ways:?}");
    for (answer, signed) in waiting.iter().zip(signed.as_array().unwrap()) {
        assert_eq!(signed["address"], world.wallet.address());
        let sent = world.submit(answer, signed["body"].clone()).send();
        assert_eq!(sent.status, 200, "{}: {}", signed["name"], sent.json);
        if signed["hash"] != json!(null) {
            assert_eq!(sent.json["transactionHash"], signed["hash"], "{}", signed["name"]);
        }
    }
    assert_eq!(world.balances(), (1.0, 9.0));
    assert_clean(&server);
}
