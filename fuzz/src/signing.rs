//! What comes back signed: RLP transactions (EIP-155, 2930, 1559) and EIP-712 signatures. The first byte chooses the
//! format and how the rest is written, the rest is what was signed.

use alloy_consensus::crypto::SECP256K1N_HALF;
use alloy_consensus::{Transaction, TxEip1559, TxEip2930, TxLegacy, TypedTransaction};
use alloy_eips::eip2718::Encodable2718;
use alloy_primitives::{Address, B256, Bytes, Signature, TxKind, U256};
use chrono::{DateTime, TimeDelta, Utc};
use pers_api::models::{SigningType, TransactionStatus};
use pers_server::domain::signing::{Asked, Submission, decide};

const NOW: DateTime<Utc> = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
const DIGEST: B256 = B256::repeat_byte(0x5a);
const FORMATS: [SigningType; 4] =
    [SigningType::Eip712, SigningType::Legacy, SigningType::Eip2930, SigningType::Eip1559];

/// Takes an input.
///
/// # Panics
/// If it finds something.
pub fn hold(bytes: &[u8]) {
    let Some((choice, rest)) = bytes.split_first() else { return };
    let format = FORMATS[usize::from(choice & 3)];
    let text =
        if choice & 4 == 0 { format!("0x{}", hex::encode(rest)) } else { String::from_utf8_lossy(rest).into_owned() };
    let (signature, transaction) =
        if format == SigningType::Eip712 { (Some(&*text), None) } else { (None, Some(&*text)) };
    let Ok(submission) = Submission::parse(format, signature, transaction) else { return };

    // Whoever it is from, and whatever it says: asked for by somebody else it is refused, and asked for as it is,
    // by the one who has signed it, it is taken, unless one signature could be made into another one.
    let (signed, digest) = match &submission {
        Submission::TypedData(signature) => (*signature, DIGEST),
        Submission::Transaction(transaction) => (*transaction.signature(), transaction.signature_hash()),
    };
    let signer = signed.recover_address_from_prehash(&digest).ok();
    let (call, chain_id, nonce, wallet, is_plain) = match &submission {
        Submission::TypedData(_) => (Bytes::new(), 1, 0, Address::ZERO, true),
        Submission::Transaction(transaction) => (
            transaction.input().clone(),
            transaction.chain_id().unwrap_or_default(),
            transaction.nonce(),
            transaction.to().unwrap_or_default(),
            transaction.value().is_zero() && transaction.to().is_some() && transaction.chain_id().is_some(),
        ),
    };
    let asked = |signer| Asked {
        signer,
        digest: DIGEST,
        chain_id,
        nonce,
        wallet,
        call: &call,
        expires_at: NOW + TimeDelta::minutes(1),
    };
    let decided = |asked: &Asked<'_>, at| decide(&submission, TransactionStatus::PendingSignature, Some(asked), at);
    let stranger = Address::repeat_byte(0x77);
    assert!(decided(&asked(stranger), NOW).is_err(), "signed by nobody who was asked");
    if let Some(signer) = signer {
        let is_canonical = signed.s() <= SECP256K1N_HALF;
        assert_eq!(decided(&asked(signer), NOW).is_ok(), is_canonical && is_plain, "{submission:?}");
        assert!(decided(&asked(signer), NOW + TimeDelta::minutes(1)).is_err(), "too late");
    }
}

/// Inputs to start from.
pub fn seeds() -> Vec<Vec<u8>> {
    // Any pair of scalars in range is somebody's signature: there is no need of a key to have one.
    let signature = Signature::new(U256::from(0x1234_5678_u64), U256::from(0x9abc_def0_u64), true);
    let to = TxKind::Call(Address::repeat_byte(0xaa));
    let input = Bytes::from(vec![0xa9, 0x05, 0x9c, 0xbb, 0, 0, 1]);
    let transactions: [(u8, TypedTransaction); 3] = [
        (1, TxLegacy { chain_id: Some(39_123), nonce: 3, to, input: input.clone(), ..TxLegacy::default() }.into()),
        (2, TxEip2930 { chain_id: 39_123, nonce: 3, to, input: input.clone(), ..TxEip2930::default() }.into()),
        (3, TxEip1559 { chain_id: 39_123, nonce: 3, to, input, ..TxEip1559::default() }.into()),
    ];
    let mut seeds: Vec<Vec<u8>> = Vec::new();
    for (format, transaction) in transactions {
        let bytes = transaction.into_envelope(signature).encoded_2718();
        seeds.push([&[format | 4], format!("0x{}", hex::encode(&bytes)).as_bytes()].concat());
        seeds.push([&[format], bytes.as_slice()].concat());
    }
    seeds.push([&[0], signature.as_bytes().as_slice()].concat());
    seeds.push([&[0], signature.as_erc2098().as_slice()].concat());
    seeds.push([&[4], format!("0x{}", hex::encode(signature.as_bytes())).as_bytes()].concat());
    seeds
}
