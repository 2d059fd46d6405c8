//! What the owner of a non-custodial wallet signs, and whether a signature is good.
//!
//! The wallet is a smart wallet that belongs to a key of its owner's (`signingAddress`). One movement
//! out of it is one [`Order`], which can be signed in two ways that say the same:
//! - as typed data (EIP-712), verified by the wallet: [`typed_data`];
//! - as an Ethereum transaction from the owner's key to the wallet, which tells the wallet to call the
//!   token (`legacy`, `EIP-2930`, `EIP-1559`): [`wallet_call`].
//!
//! An order is bound to the chain, the wallet and one nonce of the wallet, so that its signature is
//! good once. [`decide`] compares what was signed with what was asked for.

mod order;
mod submission;

use crate::error::{Error, Kind};

pub use order::{Order, digest, typed_data, unsigned_transaction, wallet_call};
pub use submission::{Asked, Submission, check_pending, decide};

/// Why a signature is not taken, in the order in which it is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// `EIP-712` without `signature`.
    SignatureRequired,
    /// Another format without `signedTransaction`.
    SignedTransactionRequired,
    /// No 65 bytes `r ++ s ++ v` with `v` 27, 28, 0 or 1, nor 64 bytes `r ++ yParityAndS` (EIP-2098).
    SignatureMalformed,
    /// No canonical RLP of a signed transaction of the format that is named.
    SignedTransactionMalformed,
    /// The transaction has been signed and executed already.
    Replayed,
    /// The transaction waits for no signature.
    NotPending,
    /// The deadline has passed.
    Expired,
    /// `s` is in the upper half of the curve's order (EIP-2), so that anybody could have made a second
    /// signature from the first.
    Malleable,
    /// Somebody else has signed, or something else was signed.
    WrongSigner,
    /// For another chain, or for any (a `legacy` transaction from before EIP-155).
    WrongChain,
    /// With another nonce.
    WrongNonce,
    /// To another address than the wallet.
    WrongTo,
    /// It sends the chain's own coin along.
    WrongValue,
    /// Another call.
    WrongData,
}

impl Refusal {
    /// Every refusal, in the order of the checks.
    pub const ALL: [Self; 14] = [
        Self::SignatureRequired,
        Self::SignedTransactionRequired,
        Self::SignatureMalformed,
        Self::SignedTransactionMalformed,
        Self::Replayed,
        Self::NotPending,
        Self::Expired,
        Self::Malleable,
        Self::WrongSigner,
        Self::WrongChain,
        Self::WrongNonce,
        Self::WrongTo,
        Self::WrongValue,
        Self::WrongData,
    ];

    /// Stable machine-readable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SignatureRequired => "SIGNATURE_REQUIRED",
            Self::SignedTransactionRequired => "SIGNED_TRANSACTION_REQUIRED",
            Self::SignatureMalformed => "SIGNATURE_MALFORMED",
            Self::SignedTransactionMalformed => "SIGNED_TRANSACTION_MALFORMED",
            Self::Replayed => "SIGNATURE_REPLAYED",
            Self::NotPending => "TRANSACTION_STATUS_CONFLICT",
            Self::Expired => "SIGNATURE_EXPIRED",
            Self::Malleable => "SIGNATURE_MALLEABLE",
            Self::WrongSigner => "SIGNATURE_WRONG_SIGNER",
            Self::WrongChain => "SIGNED_TRANSACTION_WRONG_CHAIN",
            Self::WrongNonce => "SIGNED_TRANSACTION_WRONG_NONCE",
            Self::WrongTo => "SIGNED_TRANSACTION_WRONG_TO",
            Self::WrongValue => "SIGNED_TRANSACTION_WRONG_VALUE",
            Self::WrongData => "SIGNED_TRANSACTION_WRONG_DATA",
        }
    }

    /// Text for the caller.
    pub const fn detail(self) -> &'static str {
        match self {
            Self::SignatureRequired => "EIP-712 needs signature",
            Self::SignedTransactionRequired => "This format needs signedTransaction",
            Self::SignatureMalformed => "The signature is not r, s and v in hexadecimal, 65 bytes (or 64, EIP-2098)",
            Self::SignedTransactionMalformed => "This is not the canonical RLP of a signed transaction of this format",
            Self::Replayed => "The transaction has been signed and executed already",
            Self::NotPending => "The transaction waits for no signature",
            Self::Expired => "The time to sign has passed; ask for the transaction again",
            Self::Malleable => "The signature's s is in the upper half of the curve's order",
            Self::WrongSigner => "The signature is not the wallet's signing account's over what was to be signed",
            Self::WrongChain => "The signed transaction is for another chain",
            Self::WrongNonce => "The signed transaction has another nonce",
            Self::WrongTo => "The signed transaction goes to another address than the wallet",
            Self::WrongValue => "The signed transaction sends a value along",
            Self::WrongData => "The signed transaction carries another call",
        }
    }

    const fn kind(self) -> Kind {
        match self {
            Self::SignatureRequired
            | Self::SignedTransactionRequired
            | Self::SignatureMalformed
            | Self::SignedTransactionMalformed => Kind::BadRequest,
            Self::Replayed | Self::NotPending => Kind::Conflict,
            Self::Expired
            | Self::Malleable
            | Self::WrongSigner
            | Self::WrongChain
            | Self::WrongNonce
            | Self::WrongTo
            | Self::WrongValue
            | Self::WrongData => Kind::Rule,
        }
    }

    /// Field of a `TransactionSubmitRequestDTO` that it is about, as a JSON pointer.
    const fn target(self) -> Option<&'static str> {
        match self {
            Self::SignatureRequired | Self::SignatureMalformed => Some("/signature"),
            Self::SignedTransactionRequired
            | Self::SignedTransactionMalformed
            | Self::WrongChain
            | Self::WrongNonce
            | Self::WrongTo
            | Self::WrongValue
            | Self::WrongData => Some("/signedTransaction"),
            Self::Replayed | Self::NotPending | Self::Expired | Self::Malleable | Self::WrongSigner => None,
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        let error = Self::new(refusal.kind(), refusal.code(), refusal.detail());
        match refusal.target() {
            Some(target) => error.at(target),
            None => error,
        }
    }
}

#[cfg(test)]
mod tests;
