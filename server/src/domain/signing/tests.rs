use alloy_consensus::{SignableTransaction, TxEip1559, TxEip2930, TxLegacy, TypedTransaction};
use alloy_eips::eip2718::Encodable2718;
use alloy_primitives::{Address, B256, Bytes, Signature, TxKind, U256, keccak256};
use alloy_sol_types::{Eip712Domain, SolStruct};
use chrono::{DateTime, TimeDelta, Utc};
use k256::ecdsa::SigningKey;
use pers_api::models::{NativeTokenType, SigningType, TransactionStatus};
use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::domain::amount::Units;
use crate::domain::wallets::parse_address;

const NOW: DateTime<Utc> = DateTime::from_timestamp(1_800_000_000, 0).unwrap();

fn key(number: u8) -> SigningKey {
    SigningKey::from_slice(&[number; 32]).unwrap()
}

fn sign(key: &SigningKey, digest: B256) -> Signature {
    let (signature, recovery) = key.sign_prehash_recoverable(digest.as_slice()).unwrap();
    Signature::from_signature_and_parity(signature, recovery.is_y_odd())
}

fn address(text: &str) -> Address {
    parse_address(text).unwrap()
}

fn order(amount: &Units) -> Order<'_> {
    Order {
        transaction: Uuid::from_u128(7).into(),
        standard: NativeTokenType::Erc20,
        chain_id: 39_123,
        token: Address::repeat_byte(0xc1),
        item: None,
        wallet: Address::repeat_byte(0xaa),
        recipient: Some(Address::repeat_byte(0xbb)),
        amount,
        nonce: 3,
        deadline: NOW + TimeDelta::minutes(15),
    }
}

/// An order, and what is handed out for it.
struct Case {
    call: Bytes,
    digest: B256,
}

impl Case {
    fn new() -> Self {
        let amount = Units::from(250);
        let order = order(&amount);
        Self { call: wallet_call(&order), digest: digest(&typed_data(&order).to_string()).unwrap() }
    }

    fn asked(&self) -> Asked<'_> {
        Asked {
            signer: Address::from_private_key(&key(1)),
            digest: self.digest,
            chain_id: 39_123,
            nonce: 3,
            wallet: Address::repeat_byte(0xaa),
            call: &self.call,
            expires_at: NOW + TimeDelta::minutes(15),
        }
    }

    fn decide(&self, submission: &Submission) -> Result<Option<B256>, Refusal> {
        decide(submission, TransactionStatus::PendingSignature, Some(&self.asked()), NOW)
    }

    fn transaction(&self) -> TxEip1559 {
        TxEip1559 {
            chain_id: 39_123,
            nonce: 3,
            to: TxKind::Call(Address::repeat_byte(0xaa)),
            input: self.call.clone(),
            ..TxEip1559::default()
        }
    }
}

fn signed(transaction: impl Into<TypedTransaction>, key: &SigningKey) -> Vec<u8> {
    let transaction = transaction.into();
    let signature = sign(key, transaction.signature_hash());
    transaction.into_envelope(signature).encoded_2718()
}

fn hexadecimal(bytes: impl AsRef<[u8]>) -> String {
    format!("0x{}", hex::encode(bytes))
}

fn parse_transaction(format: SigningType, bytes: impl AsRef<[u8]>) -> Result<Submission, Refusal> {
    Submission::parse(format, None, Some(&hexadecimal(bytes)))
}

fn parse_signature(bytes: impl AsRef<[u8]>) -> Result<Submission, Refusal> {
    Submission::parse(SigningType::Eip712, Some(&hexadecimal(bytes)), None)
}

#[test]
fn refusals_have_codes_of_their_own_and_their_statuses_in_order() {
    let mut codes: Vec<_> = Refusal::ALL.iter().map(|refusal| refusal.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Refusal::ALL.len());
    let statuses = Refusal::ALL.map(|refusal| Error::from(refusal).kind.status());
    assert_eq!(statuses, [400, 400, 400, 400, 409, 409, 422, 422, 422, 422, 422, 422, 422, 422]);
}

#[test]
fn the_mail_of_eip_712_has_its_digest_and_signer() {
    let mail = json!({
        "types": {
            "EIP712Domain": [
                {"name": "name", "type": "string"}, {"name": "version", "type": "string"},
                {"name": "chainId", "type": "uint256"}, {"name": "verifyingContract", "type": "address"},
            ],
            "Person": [{"name": "name", "type": "string"}, {"name": "wallet", "type": "address"}],
            "Mail": [
                {"name": "from", "type": "Person"}, {"name": "to", "type": "Person"}, {"name": "contents", "type": "string"},
            ],
        },
        "primaryType": "Mail",
        "domain": {
            "name": "Ether Mail", "version": "1", "chainId": 1,
            "verifyingContract": "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC",
        },
        "message": {
            "from": {"name": "Cow", "wallet": "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"},
            "to": {"name": "Bob", "wallet": "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"},
            "contents": "Hello, Bob!",
        },
    });
    let digest = digest(&mail.to_string()).unwrap();
    assert_eq!(digest.to_string(), "0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2");
    let signature = "0x4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d\
                     07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b915621c";
    let call = Bytes::new();
    let case = Case { call, digest };
    let asked = Asked { signer: address("0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"), ..case.asked() };
    let submission = Submission::parse(SigningType::Eip712, Some(signature), None).unwrap();
    assert_eq!(decide(&submission, TransactionStatus::PendingSignature, Some(&asked), NOW), Ok(None));
    let cow = SigningKey::from_slice(keccak256("cow").as_slice()).unwrap();
    assert_eq!(hexadecimal(sign(&cow, digest).as_bytes()), signature, "and so we sign as the document does");
}

#[test]
fn the_transaction_of_eip_155_has_its_sender() {
    let text = "0xf86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a76400008025\
                a028ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276\
                a067cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83";
    let submission = Submission::parse(SigningType::Legacy, None, Some(text)).unwrap();
    let case = Case { call: Bytes::new(), digest: B256::ZERO };
    let asked = Asked {
        signer: address("0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F"),
        chain_id: 1,
        nonce: 9,
        wallet: Address::repeat_byte(0x35),
        ..case.asked()
    };
    // All is well but for the ether that it carries.
    let refused = decide(&submission, TransactionStatus::PendingSignature, Some(&asked), NOW);
    assert_eq!(refused, Err(Refusal::WrongValue));
}

#[test]
fn the_typed_data_says_what_moves() {
    mod expected {
        alloy_sol_types::sol! {
            struct TokenMovement {
                string transactionId;
                string operation;
                address token;
                uint256 tokenId;
                address from;
                address to;
                uint256 amount;
                uint256 nonce;
                uint256 deadline;
            }
        }
    }
    let largest = Units::largest();
    let base = order(&largest);
    let orders = [
        base.clone(),
        Order { recipient: None, ..base.clone() },
        Order { standard: NativeTokenType::Erc1155, item: Some(5), ..base.clone() },
        Order { chain_id: 137, wallet: Address::repeat_byte(0xdd), ..base.clone() },
    ];
    let mut digests = Vec::new();
    for order in &orders {
        let document = typed_data(order);
        let domain = Eip712Domain {
            name: Some("PERS".into()),
            version: Some("1".into()),
            chain_id: Some(U256::from(order.chain_id)),
            verifying_contract: Some(order.wallet),
            salt: None,
        };
        let movement = expected::TokenMovement {
            transactionId: "00000000-0000-0000-0000-000000000007".to_owned(),
            operation: if order.recipient.is_some() { "TRANSFER" } else { "BURN" }.to_owned(),
            token: order.token,
            tokenId: U256::from(order.item.unwrap_or_default()),
            from: order.wallet,
            to: order.recipient.unwrap_or_default(),
            amount: U256::MAX,
            nonce: U256::from(3),
            deadline: U256::from(1_800_000_900),
        };
        let digest = digest(&document.to_string()).unwrap();
        assert_eq!(digest, movement.eip712_signing_hash(&domain), "{document}");
        digests.push(digest);
    }
    digests.sort_unstable();
    digests.dedup();
    assert_eq!(digests.len(), orders.len());
    assert_eq!(
        typed_data(&base)["message"],
        json!({
            "transactionId": "00000000-0000-0000-0000-000000000007", "operation": "TRANSFER",
            "token": "0xC1C1c1c1C1C1C1c1c1C1C1C1c1C1C1C1c1C1c1c1", "tokenId": "0",
            "from": typed_data(&base)["domain"]["verifyingContract"],
            "to": "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB",
            "amount": "115792089237316195423570985008687907853269984665640564039457584007913129639935",
            "nonce": "3", "deadline": "1800000900",
        })
    );
}

#[test]
fn a_document_that_is_not_ours_is_our_fault() {
    for text in ["", "{}", r#"{"types": {}, "primaryType": "Mail", "domain": {}, "message": {}}"#] {
        assert_eq!(digest(text).unwrap_err().kind.status(), 500, "{text}");
    }
}

/// Words of a call behind its selector.
fn words(call: &[u8]) -> (&[u8], Vec<U256>) {
    let (selector, arguments) = call.split_at(4);
    (selector, arguments.chunks(32).map(U256::from_be_slice).collect())
}

#[test]
fn the_wallet_is_told_to_make_the_call_of_the_standard() {
    let amount = Units::from(250);
    let base = order(&amount);
    let (from, to) = (U256::from_be_slice(base.wallet.as_slice()), U256::from_be_slice(&[0xbb; 20]));
    let (number, item) = (U256::from(250), U256::from(5));
    for (standard, item_of, recipient, signature, expected) in [
        (NativeTokenType::Erc20, None, base.recipient, "transfer(address,uint256)", vec![to, number]),
        (NativeTokenType::Erc20, None, None, "burn(uint256)", vec![number]),
        (
            NativeTokenType::Erc721,
            Some(5),
            base.recipient,
            "safeTransferFrom(address,address,uint256)",
            vec![from, to, item],
        ),
        (NativeTokenType::Erc721, Some(5), None, "burn(uint256)", vec![item]),
        (
            NativeTokenType::Erc1155,
            Some(5),
            base.recipient,
            "safeTransferFrom(address,address,uint256,uint256,bytes)",
            // The empty bytes: their place, then their length.
            vec![from, to, item, number, U256::from(5 * 32), U256::ZERO],
        ),
        (NativeTokenType::Erc1155, Some(5), None, "burn(address,uint256,uint256)", vec![from, item, number]),
    ] {
        let order = Order { standard, item: item_of, recipient, ..base.clone() };
        let call = wallet_call(&order);
        let (selector, outer) = words(&call);
        assert_eq!(selector, &keccak256("execute(address,uint256,bytes)")[..4]);
        let length = 4 + 32 * expected.len();
        let head = [U256::from_be_slice(&[0xc1; 20]), U256::ZERO, U256::from(96), U256::from(length)];
        assert_eq!(outer[..4], head, "{signature}");
        let inner = &call[4 + 4 * 32..];
        assert!(inner.len().is_multiple_of(32) && inner[length..].iter().all(|byte| *byte == 0), "{signature}");
        let (selector, arguments) = words(&inner[..length]);
        assert_eq!(selector, &keccak256(signature)[..4], "{signature}");
        assert_eq!(arguments, expected, "{signature}");
    }
}

#[test]
fn the_unsigned_transaction_becomes_a_good_one_when_it_is_signed() {
    let case = Case::new();
    let asked = case.asked();
    let text = unsigned_transaction(asked.chain_id, asked.nonce, asked.wallet, asked.call);
    let unsigned = hex::decode(text.strip_prefix("0x").unwrap()).unwrap();
    let transaction = TxEip1559 { gas_limit: 300_000, ..case.transaction() };
    assert_eq!(keccak256(&unsigned), transaction.signature_hash(), "its hash is what is signed");
    let submission = parse_transaction(SigningType::Eip1559, signed(transaction, &key(1))).unwrap();
    assert!(case.decide(&submission).is_ok());
}

#[test]
fn a_good_signature_is_taken_in_every_form() {
    let case = Case::new();
    let signature = sign(&key(1), case.digest);
    let mut with_parity = signature.as_bytes();
    with_parity[64] -= 27;
    for bytes in [signature.as_bytes().to_vec(), with_parity.to_vec(), signature.as_erc2098().to_vec()] {
        assert_eq!(case.decide(&parse_signature(&bytes).unwrap()), Ok(None), "{} bytes", bytes.len());
    }
    let TxEip1559 { chain_id, nonce, to, ref input, .. } = case.transaction();
    let input = input.clone();
    let legacy = TxLegacy { chain_id: Some(chain_id), nonce, to, input: input.clone(), ..TxLegacy::default() };
    let with_list = TxEip2930 { chain_id, nonce, to, input, ..TxEip2930::default() };
    let priced = TxEip1559 { gas_limit: 1, max_fee_per_gas: 7, ..case.transaction() };
    for (format, bytes) in [
        (SigningType::Legacy, signed(legacy, &key(1))),
        (SigningType::Eip2930, signed(with_list, &key(1))),
        (SigningType::Eip1559, signed(case.transaction(), &key(1))),
        (SigningType::Eip1559, signed(priced, &key(1))),
    ] {
        let submission = parse_transaction(format, &bytes).unwrap();
        assert_eq!(case.decide(&submission), Ok(Some(keccak256(&bytes))), "{format}");
    }
}

#[test]
fn what_cannot_be_read_is_refused() {
    use SigningType::{Eip712, Eip1559, Eip2930, Legacy};
    let case = Case::new();
    let signature = hexadecimal(sign(&key(1), case.digest).as_bytes());
    let whole = signed(case.transaction(), &key(1));
    let transaction = hexadecimal(&whole);
    let longer = format!("{transaction}00");
    let cut = |text: &str| text[..text.len() - 2].to_owned();
    // The fee 0 written as a byte instead of as nothing: the same transaction in another spelling. The
    // lengths of the list grow by none, since a byte below 0x80 stands for itself.
    let mut spelled = whole.clone();
    let fee = spelled.windows(3).position(|window| window == [0x03, 0x80, 0x80]).unwrap() + 1;
    spelled[fee] = 0;
    let wrapped = {
        let mut out = vec![0xb9];
        out.extend_from_slice(&u16::try_from(whole.len()).unwrap().to_be_bytes());
        out.extend_from_slice(&whole);
        hexadecimal(out)
    };
    let bad_v = format!("{}1d", cut(&signature));
    let chain_v = format!("{}25", cut(&signature));
    for (format, signature, transaction, expected) in [
        (Eip712, None, None, Refusal::SignatureRequired),
        (Eip712, None, Some(&transaction), Refusal::SignatureRequired),
        (Legacy, None, None, Refusal::SignedTransactionRequired),
        (Eip2930, Some(&signature), None, Refusal::SignedTransactionRequired),
        (Eip1559, Some(&signature), None, Refusal::SignedTransactionRequired),
        (Eip712, Some(&String::new()), None, Refusal::SignatureMalformed),
        (Eip712, Some(&"0x".to_owned()), None, Refusal::SignatureMalformed),
        (Eip712, Some(&signature[2..].to_owned()), None, Refusal::SignatureMalformed),
        (Eip712, Some(&format!("{signature}00")), None, Refusal::SignatureMalformed),
        (Eip712, Some(&cut(&cut(&signature))), None, Refusal::SignatureMalformed),
        (Eip712, Some(&signature.replace('1', "g")), None, Refusal::SignatureMalformed),
        (Eip712, Some(&bad_v), None, Refusal::SignatureMalformed),
        (Eip712, Some(&chain_v), None, Refusal::SignatureMalformed),
        (Eip1559, None, Some(&String::new()), Refusal::SignedTransactionMalformed),
        (Eip1559, None, Some(&"0x".to_owned()), Refusal::SignedTransactionMalformed),
        (Eip1559, None, Some(&"0x02".to_owned()), Refusal::SignedTransactionMalformed),
        (Eip1559, None, Some(&cut(&transaction)), Refusal::SignedTransactionMalformed),
        (Eip1559, None, Some(&longer), Refusal::SignedTransactionMalformed),
        (Eip1559, None, Some(&hexadecimal(&spelled)), Refusal::SignedTransactionMalformed),
        (Eip1559, None, Some(&wrapped), Refusal::SignedTransactionMalformed),
        (Eip2930, None, Some(&transaction), Refusal::SignedTransactionMalformed),
        (Legacy, None, Some(&transaction), Refusal::SignedTransactionMalformed),
        (Legacy, None, Some(&transaction.replacen("0x02", "0x00", 1)), Refusal::SignedTransactionMalformed),
    ] {
        let parsed = Submission::parse(format, signature.map(String::as_str), transaction.map(String::as_str));
        assert_eq!(parsed.unwrap_err(), expected, "{format} {signature:?} {transaction:?}");
    }
}

#[test]
fn what_was_not_asked_for_is_refused() {
    let case = Case::new();
    let good = sign(&key(1), case.digest);
    let order_s =
        U256::from_be_slice(&hex::decode("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141").unwrap());
    let upper = Signature::new(good.r(), order_s - good.s(), !good.v());
    let amount = Units::from(251);
    let dearer = digest(&typed_data(&order(&amount)).to_string()).unwrap();
    let dearer_call = wallet_call(&order(&amount));
    let base = case.transaction();
    let legacy = TxLegacy { nonce: 3, to: base.to, input: base.input.clone(), ..TxLegacy::default() };
    let typed = |signature: Signature| parse_signature(signature.as_bytes()).unwrap();
    let other = |transaction: TxEip1559| parse_transaction(SigningType::Eip1559, signed(transaction, &key(1))).unwrap();
    let malleable = {
        let signature = sign(&key(1), base.signature_hash());
        let upper = Signature::new(signature.r(), order_s - signature.s(), !signature.v());
        let envelope = TypedTransaction::from(base.clone()).into_envelope(upper);
        parse_transaction(SigningType::Eip1559, envelope.encoded_2718()).unwrap()
    };
    for (submission, expected) in [
        (typed(upper), Refusal::Malleable),
        (malleable, Refusal::Malleable),
        (typed(sign(&key(2), case.digest)), Refusal::WrongSigner),
        (typed(sign(&key(1), dearer)), Refusal::WrongSigner),
        (typed(good.with_parity(!good.v())), Refusal::WrongSigner),
        (typed(Signature::new(U256::ZERO, U256::ZERO, false)), Refusal::WrongSigner),
        (typed(Signature::new(order_s, good.s(), false)), Refusal::WrongSigner),
        (parse_transaction(SigningType::Eip1559, signed(base.clone(), &key(2))).unwrap(), Refusal::WrongSigner),
        (other(TxEip1559 { chain_id: 137, ..base.clone() }), Refusal::WrongChain),
        (parse_transaction(SigningType::Legacy, signed(legacy, &key(1))).unwrap(), Refusal::WrongChain),
        (other(TxEip1559 { nonce: 2, ..base.clone() }), Refusal::WrongNonce),
        (other(TxEip1559 { nonce: 4, ..base.clone() }), Refusal::WrongNonce),
        (other(TxEip1559 { to: TxKind::Call(Address::repeat_byte(0xbb)), ..base.clone() }), Refusal::WrongTo),
        (other(TxEip1559 { to: TxKind::Create, ..base.clone() }), Refusal::WrongTo),
        (other(TxEip1559 { value: U256::from(1), ..base.clone() }), Refusal::WrongValue),
        (other(TxEip1559 { input: dearer_call, ..base.clone() }), Refusal::WrongData),
        (other(TxEip1559 { input: Bytes::new(), ..base.clone() }), Refusal::WrongData),
        // Everything is wrong: the first check counts.
        (other(TxEip1559 { chain_id: 1, ..TxEip1559::default() }), Refusal::WrongChain),
        (other(TxEip1559 { chain_id: 39_123, ..TxEip1559::default() }), Refusal::WrongNonce),
        (other(TxEip1559 { chain_id: 39_123, nonce: 3, ..TxEip1559::default() }), Refusal::WrongTo),
    ] {
        assert_eq!(case.decide(&submission), Err(expected), "{submission:?}");
    }
}

/// Whatever byte somebody changes on the way, the signature is not the owner's any more.
#[test]
fn no_changed_byte_is_taken() {
    let case = Case::new();
    let signature = sign(&key(1), case.digest).as_bytes();
    let whole = signed(case.transaction(), &key(1));
    for (format, good) in [(SigningType::Eip712, &signature[..]), (SigningType::Eip1559, &whole)] {
        for place in 0..good.len() {
            for flipped in [0x01, 0x80] {
                let mut bytes = good.to_vec();
                bytes[place] ^= flipped;
                let text = Some(hexadecimal(bytes));
                let submission = Submission::parse(format, text.as_deref(), text.as_deref());
                let outcome = submission.and_then(|submission| case.decide(&submission));
                assert!(outcome.is_err(), "{format}: byte {place} changed by {flipped:#x} is taken");
            }
        }
        for length in 0..good.len() {
            let text = Some(hexadecimal(&good[..length]));
            let parsed = Submission::parse(format, text.as_deref(), text.as_deref());
            // Cut to 64 bytes a signature may be a compact one, of somebody else.
            let outcome = parsed.and_then(|submission| case.decide(&submission));
            assert!(outcome.is_err(), "{format}: the first {length} bytes are taken");
        }
    }
}

#[test]
fn a_signature_counts_while_it_is_waited_for_and_once() {
    use TransactionStatus::*;
    let case = Case::new();
    let submission = parse_signature(sign(&key(1), case.digest).as_bytes()).unwrap();
    let end = NOW + TimeDelta::minutes(15);
    let just_before = end - TimeDelta::milliseconds(1);
    for (status, at, expected) in [
        (PendingSignature, just_before, Ok(None)),
        (PendingSignature, end, Err(Refusal::Expired)),
        (Failed, end, Err(Refusal::Expired)),
        (Failed, just_before, Err(Refusal::NotPending)),
        (Succeeded, just_before, Err(Refusal::Replayed)),
        (Succeeded, end, Err(Refusal::Replayed)),
        (Created, just_before, Err(Refusal::NotPending)),
        (Processing, just_before, Err(Refusal::NotPending)),
        (Broadcasted, just_before, Err(Refusal::NotPending)),
    ] {
        assert_eq!(decide(&submission, status, Some(&case.asked()), at), expected, "{status} {at}");
    }
    for status in [Created, Processing, PendingSignature, Broadcasted, Succeeded, Failed] {
        assert_eq!(decide(&submission, status, None, NOW), Err(Refusal::NotPending), "nothing was asked: {status}");
    }
}

#[test]
fn a_transaction_of_a_blob_or_a_delegation_is_not_taken() {
    for first in [0x03_u8, 0x04, 0x05, 0x7f] {
        for format in [SigningType::Legacy, SigningType::Eip2930, SigningType::Eip1559] {
            let bytes = [&[first][..], &signed(Case::new().transaction(), &key(1))[1..]].concat();
            assert_eq!(
                parse_transaction(format, bytes).unwrap_err(),
                Refusal::SignedTransactionMalformed,
                "{first} {format}"
            );
        }
    }
}
