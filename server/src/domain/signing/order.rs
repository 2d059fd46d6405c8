//! What is to be signed: one movement out of a wallet, in each of its forms.

use alloy_consensus::{SignableTransaction, TxEip1559};
use alloy_dyn_abi::TypedData;
use alloy_primitives::{B256, Bytes, TxKind, U256};
use alloy_sol_types::{SolCall, sol};
use chrono::{DateTime, Utc};
use pers_api::models::{NativeTokenType, Web3TransactionType};
use serde_json::{Value, json};

use crate::domain::amount::Units;
use crate::domain::ids::TransactionId;
use crate::domain::wallets::{Address, format_address};
use crate::error::{Error, Result};

/// `name` of the signing domain.
const DOMAIN_NAME: &str = "PERS";
/// `version` of the signing domain: grows when the types change.
const DOMAIN_VERSION: &str = "1";
/// Name of the type that is signed.
const PRIMARY_TYPE: &str = "TokenMovement";
/// Gas limit of the transaction that is handed out: more than a wallet takes that calls a token. The
/// fees are zero, as nobody is paid for it; both may be signed otherwise.
const GAS_LIMIT: u64 = 300_000;

/// One movement out of a wallet, as its owner is asked to sign it.
#[derive(Clone, Debug)]
pub struct Order<'a> {
    /// The transaction.
    pub transaction: TransactionId,
    /// Standard of the token.
    pub standard: NativeTokenType,
    /// Chain of the token.
    pub chain_id: u64,
    /// Token contract.
    pub token: Address,
    /// Item of an ERC721 or ERC1155 token.
    pub item: Option<u64>,
    /// The wallet: who pays.
    pub wallet: Address,
    /// Who receives; `None` burns.
    pub recipient: Option<Address>,
    /// Amount in the token's smallest unit.
    pub amount: &'a Units,
    /// Number of the order among those of the wallet.
    pub nonce: u64,
    /// Until when the signature counts.
    pub deadline: DateTime<Utc>,
}

impl Order<'_> {
    const fn operation(&self) -> Web3TransactionType {
        if self.recipient.is_some() { Web3TransactionType::Transfer } else { Web3TransactionType::Burn }
    }

    fn amount(&self) -> U256 {
        U256::from_be_bytes(self.amount.to_word())
    }

    fn item(&self) -> U256 {
        U256::from(self.item.unwrap_or(0))
    }
}

/// The EIP-712 document. `uint256` of the message are decimal texts, which every library reads exactly;
/// `to` of a burn is the zero address, and `tokenId` of an ERC20 token is 0.
pub fn typed_data(order: &Order<'_>) -> Value {
    let field = |(name, kind): (&str, &str)| json!({"name": name, "type": kind});
    let domain = [("name", "string"), ("version", "string"), ("chainId", "uint256"), ("verifyingContract", "address")];
    let message = [
        ("transactionId", "string"),
        ("operation", "string"),
        ("token", "address"),
        ("tokenId", "uint256"),
        ("from", "address"),
        ("to", "address"),
        ("amount", "uint256"),
        ("nonce", "uint256"),
        ("deadline", "uint256"),
    ];
    json!({
        "types": {
            "EIP712Domain": domain.map(field),
            PRIMARY_TYPE: message.map(field),
        },
        "primaryType": PRIMARY_TYPE,
        "domain": {
            "name": DOMAIN_NAME,
            "version": DOMAIN_VERSION,
            "chainId": order.chain_id,
            "verifyingContract": format_address(&order.wallet),
        },
        "message": {
            "transactionId": order.transaction.to_string(),
            "operation": order.operation().to_string(),
            "token": format_address(&order.token),
            "tokenId": order.item().to_string(),
            "from": format_address(&order.wallet),
            "to": format_address(&order.recipient.unwrap_or(Address::ZERO)),
            "amount": order.amount.to_string(),
            "nonce": order.nonce.to_string(),
            "deadline": order.deadline.timestamp().to_string(),
        },
    })
}

/// What a signature of an EIP-712 document signs: `keccak256(0x1901 ++ domain separator ++ hashStruct(message))`.
///
/// # Errors
/// 500: the text is no EIP-712 document. What is stored was made by [`typed_data`].
pub fn digest(typed_data: &str) -> Result<B256> {
    let typed_data: TypedData = serde_json::from_str(typed_data).map_err(Error::internal)?;
    typed_data.eip712_signing_hash().map_err(|error| Error::internal(error.to_string()))
}

sol! {
    /// A smart wallet: does what its owner says.
    function execute(address target, uint256 value, bytes data);
}

/// ERC-20, and the burning of its usual extension.
mod erc20 {
    alloy_sol_types::sol! {
        function transfer(address to, uint256 value);
        function burn(uint256 value);
    }
}

/// ERC-721, and the burning of its usual extension.
mod erc721 {
    alloy_sol_types::sol! {
        function safeTransferFrom(address from, address to, uint256 tokenId);
        function burn(uint256 tokenId);
    }
}

/// ERC-1155, and the burning of its usual extension.
mod erc1155 {
    alloy_sol_types::sol! {
        function safeTransferFrom(address from, address to, uint256 id, uint256 value, bytes data);
        function burn(address account, uint256 id, uint256 value);
    }
}

/// The call that the owner makes on the wallet: ABI-encoded `execute(address,uint256,bytes)` around the
/// wallet's own call on the token.
pub fn wallet_call(order: &Order<'_>) -> Bytes {
    let (from, id, value) = (order.wallet, order.item(), order.amount());
    let call = match (order.standard, order.recipient) {
        (NativeTokenType::Erc20, Some(to)) => erc20::transferCall { to, value }.abi_encode(),
        (NativeTokenType::Erc20, None) => erc20::burnCall { value }.abi_encode(),
        (NativeTokenType::Erc721, Some(to)) => erc721::safeTransferFromCall { from, to, tokenId: id }.abi_encode(),
        (NativeTokenType::Erc721, None) => erc721::burnCall { tokenId: id }.abi_encode(),
        (NativeTokenType::Erc1155, Some(to)) => {
            erc1155::safeTransferFromCall { from, to, id, value, data: Bytes::new() }.abi_encode()
        }
        (NativeTokenType::Erc1155, None) => erc1155::burnCall { account: from, id, value }.abi_encode(),
    };
    executeCall { target: order.token, value: U256::ZERO, data: call.into() }.abi_encode().into()
}

/// The same order as an unsigned EIP-1559 transaction from the owner's key to the wallet, in hexadecimal:
/// `0x02 ++ rlp(..)`, as libraries read it. Gas and fees are the signer's to change.
pub fn unsigned_transaction(chain_id: u64, nonce: u64, wallet: Address, call: &[u8]) -> String {
    let transaction = TxEip1559 {
        chain_id,
        nonce,
        gas_limit: GAS_LIMIT,
        to: TxKind::Call(wallet),
        input: Bytes::copy_from_slice(call),
        ..TxEip1559::default()
    };
    format!("0x{}", hex::encode(transaction.encoded_for_signing()))
}
