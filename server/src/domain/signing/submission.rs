//! What comes back, and whether it is what was asked for.

use alloy_consensus::crypto::SECP256K1N_HALF;
use alloy_consensus::{Transaction, TxEnvelope, TxType};
use alloy_eips::eip2718::{Decodable2718, Encodable2718};
use alloy_primitives::{B256, Signature};
use chrono::{DateTime, Utc};
use pers_api::models::{SigningType, TransactionStatus};

use super::Refusal;
use crate::domain::wallets::Address;

/// What was handed out to be signed.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// Key that has to sign.
    pub signer: Address,
    /// Digest of the typed data.
    pub digest: B256,
    /// Chain to sign for.
    pub chain_id: u64,
    /// Nonce to sign with.
    pub nonce: u64,
    /// The wallet.
    pub wallet: Address,
    /// The call on it.
    pub call: &'a [u8],
    /// From when on no signature counts any more.
    pub expires_at: DateTime<Utc>,
}

/// Something that was signed, not verified yet.
#[derive(Clone, Debug)]
pub enum Submission {
    /// The signature of the typed data.
    TypedData(Signature),
    /// A whole transaction.
    Transaction(Box<TxEnvelope>),
}

impl Submission {
    /// Reads a `TransactionSubmitRequestDTO`.
    ///
    /// # Errors
    /// `SignatureRequired`, `SignedTransactionRequired`, `SignatureMalformed`, `SignedTransactionMalformed`.
    pub fn parse(
        format: SigningType,
        signature: Option<&str>,
        signed_transaction: Option<&str>,
    ) -> Result<Self, Refusal> {
        let format = match format {
            SigningType::Eip712 => {
                let bytes = bytes(signature.ok_or(Refusal::SignatureRequired)?);
                let signature = bytes.and_then(|bytes| parse_signature(&bytes));
                return signature.map(Self::TypedData).ok_or(Refusal::SignatureMalformed);
            }
            SigningType::Legacy => TxType::Legacy,
            SigningType::Eip2930 => TxType::Eip2930,
            SigningType::Eip1559 => TxType::Eip1559,
        };
        let bytes = bytes(signed_transaction.ok_or(Refusal::SignedTransactionRequired)?);
        let transaction = bytes.and_then(|bytes| parse_transaction(format, &bytes));
        transaction
            .map(|transaction| Self::Transaction(Box::new(transaction)))
            .ok_or(Refusal::SignedTransactionMalformed)
    }

    const fn signature(&self) -> &Signature {
        match self {
            Self::TypedData(signature) => signature,
            Self::Transaction(transaction) => transaction.signature(),
        }
    }
}

/// `0x` and hexadecimal digits, two for each byte.
fn bytes(text: &str) -> Option<Vec<u8>> {
    hex::decode(text.strip_prefix("0x")?).ok()
}

/// `r ++ s ++ v`, or `r ++ yParityAndS`. A `v` that names a chain belongs to transactions (EIP-155).
fn parse_signature(bytes: &[u8]) -> Option<Signature> {
    if bytes.len() == 64 {
        return Some(Signature::from_erc2098(bytes));
    }
    let (scalars, v) = bytes.split_at_checked(64)?;
    let parity = match v {
        [0 | 27] => false,
        [1 | 28] => true,
        _ => return None,
    };
    Some(Signature::from_bytes_and_parity(scalars, parity))
}

/// One transaction of the format and nothing behind it, written as it would be written again.
fn parse_transaction(format: TxType, bytes: &[u8]) -> Option<TxEnvelope> {
    let transaction = TxEnvelope::decode_2718_exact(bytes).ok()?;
    (transaction.tx_type() == format && transaction.encoded_2718() == bytes).then_some(transaction)
}

/// Decides whether the owner of the wallet has signed what he was asked to: `status` is that of the
/// transaction, read under lock, and `asked` is what was handed out for it, if anything was. Answers the
/// hash of the transaction if it was one that was signed.
///
/// # Errors
/// Every [`Refusal`] but those of [`Submission::parse`].
pub fn decide(
    submission: &Submission,
    status: TransactionStatus,
    asked: Option<&Asked<'_>>,
    now: DateTime<Utc>,
) -> Result<Option<B256>, Refusal> {
    let asked = asked.ok_or(Refusal::NotPending)?;
    if status == TransactionStatus::Succeeded {
        return Err(Refusal::Replayed);
    }
    check_pending(status, asked.expires_at, now)?;
    if submission.signature().s() > SECP256K1N_HALF {
        return Err(Refusal::Malleable);
    }
    let digest = match submission {
        Submission::TypedData(_) => asked.digest,
        Submission::Transaction(transaction) => transaction.signature_hash(),
    };
    let signer = submission.signature().recover_address_from_prehash(&digest);
    if signer.ok() != Some(asked.signer) {
        return Err(Refusal::WrongSigner);
    }
    match submission {
        Submission::TypedData(_) => Ok(None),
        Submission::Transaction(transaction) => check_transaction(transaction, asked).map(Some),
    }
}

/// Whether a transaction for which a signature was asked for still waits for it. One whose time has passed
/// is expired, whether or not anybody has taken note of it yet.
///
/// # Errors
/// `NotPending`, `Expired`.
pub fn check_pending(status: TransactionStatus, expires_at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Refusal> {
    match status {
        TransactionStatus::PendingSignature if now < expires_at => Ok(()),
        TransactionStatus::PendingSignature | TransactionStatus::Failed if now >= expires_at => Err(Refusal::Expired),
        _ => Err(Refusal::NotPending),
    }
}

fn check_transaction(transaction: &TxEnvelope, asked: &Asked<'_>) -> Result<B256, Refusal> {
    let checks = [
        (transaction.chain_id() == Some(asked.chain_id), Refusal::WrongChain),
        (transaction.nonce() == asked.nonce, Refusal::WrongNonce),
        (transaction.to() == Some(asked.wallet), Refusal::WrongTo),
        (transaction.value().is_zero(), Refusal::WrongValue),
        (**transaction.input() == *asked.call, Refusal::WrongData),
    ];
    match checks.into_iter().find(|(holds, _)| !holds) {
        Some((_, refusal)) => Err(refusal),
        None => Ok(*transaction.tx_hash()),
    }
}
