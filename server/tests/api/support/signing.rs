//! Wallets whose owners hold the key themselves, and what they sign with it.

use alloy_consensus::{SignableTransaction, TxEip1559, TxEip2930, TxLegacy, TypedTransaction};
use alloy_dyn_abi::TypedData;
use alloy_eips::eip2718::Encodable2718;
use alloy_primitives::{Address, B256, Bytes, Signature, TxKind};
use chrono::Duration;
use k256::ecdsa::SigningKey;
use pers_server::auth::tokens::DevelopmentPerson;
use serde_json::{Value, json};

use super::client::Call;
use super::world::{Session, Tenant};

/// A key of somebody's own.
pub struct Wallet(SigningKey);

impl Wallet {
    /// The key that consists of this byte.
    pub fn of(byte: u8) -> Self {
        Self(SigningKey::from_slice(&[byte; 32]).unwrap())
    }

    /// The key itself, as libraries take it.
    pub fn key(&self) -> String {
        format!("0x{}", hex::encode(self.0.to_bytes()))
    }

    /// Address of the key.
    pub fn address(&self) -> String {
        Address::from_private_key(&self.0).to_checksum(None)
    }

    pub fn sign(&self, digest: B256) -> Signature {
        let (signature, recovery) = self.0.sign_prehash_recoverable(digest.as_slice()).unwrap();
        Signature::from_signature_and_parity(signature, recovery.is_y_odd())
    }

    /// The body of a submission that signs typed data.
    pub fn typed(&self, typed_data: &Value) -> Value {
        signature(&self.sign(digest(typed_data)))
    }

    /// A transaction, signed, as its bytes.
    pub fn transaction(&self, transaction: impl Into<TypedTransaction>) -> Vec<u8> {
        let transaction = transaction.into();
        let signature = self.sign(transaction.signature_hash());
        transaction.into_envelope(signature).encoded_2718()
    }
}

/// What is signed of typed data.
pub fn digest(typed_data: &Value) -> B256 {
    let typed_data: TypedData = serde_json::from_value(typed_data.clone()).unwrap();
    typed_data.eip712_signing_hash().unwrap()
}

/// The body of a submission with a signature of typed data.
pub fn signature(signature: &Signature) -> Value {
    json!({"type": "EIP-712", "signature": format!("0x{}", hex::encode(signature.as_bytes()))})
}

/// The body of a submission with a signed transaction.
pub fn raw(format: &str, bytes: &[u8]) -> Value {
    json!({"type": format, "signedTransaction": format!("0x{}", hex::encode(bytes))})
}

/// What an answer asks to sign, as a transaction of each format; read from the transaction that it hands out.
pub struct Transactions {
    pub eip1559: TxEip1559,
}

impl Transactions {
    pub fn of(signing_data: &Value) -> Self {
        let text = signing_data["unsignedTransaction"].as_str().unwrap();
        let bytes = hex::decode(text.strip_prefix("0x02").unwrap()).unwrap();
        let eip1559 = <TxEip1559 as alloy_consensus::transaction::RlpEcdsaDecodableTx>::rlp_decode(&mut &*bytes);
        Self { eip1559: eip1559.unwrap() }
    }

    pub fn eip2930(&self) -> TxEip2930 {
        let TxEip1559 { chain_id, nonce, to, gas_limit, ref input, .. } = self.eip1559;
        TxEip2930 { chain_id, nonce, to, gas_limit, input: input.clone(), ..TxEip2930::default() }
    }

    pub fn legacy(&self) -> TxLegacy {
        let TxEip1559 { chain_id, nonce, to, gas_limit, ref input, .. } = self.eip1559;
        let chain_id = Some(chain_id);
        TxLegacy { chain_id, nonce, to, gas_limit, input: input.clone(), ..TxLegacy::default() }
    }

    /// The call inside, with something else for a recipient or amount: its last byte changed.
    pub fn with_another_call(&self) -> TxEip1559 {
        let mut input = self.eip1559.input.to_vec();
        // Behind the inner call there is padding; in front of it the amount ends.
        let last = input.iter().rposition(|byte| *byte != 0).unwrap();
        input[last] ^= 1;
        TxEip1559 { input: Bytes::from(input), ..self.eip1559.clone() }
    }

    pub fn to(&self, address: &str) -> TxEip1559 {
        TxEip1559 { to: TxKind::Call(address.parse().unwrap()), ..self.eip1559.clone() }
    }
}

impl Tenant<'_> {
    /// From now on new users hold their keys themselves; there is no operation that says so.
    pub fn make_non_custodial(&self) {
        let id = &self.id;
        let sql = format!("UPDATE tenants SET default_wallet_management_type = 'non-custodial' WHERE id = '{id}'");
        assert_eq!(self.server.execute(&sql).unwrap(), 1);
    }

    /// A user who signs with a key of his own.
    pub fn signing_user(&self, email: &str, wallet: &Wallet) -> Session {
        let address = wallet.address();
        let person =
            DevelopmentPerson { subject: email, email, signing_address: Some(&address), life: Duration::minutes(5) };
        self.session_of("user", &self.provider_token_of(&person))
    }

    pub fn submit(&self, bearer: &str, transaction: &Value, body: Value) -> Call {
        let id = transaction["id"].as_str().unwrap();
        self.server.post(&format!("/transactions/{id}/submit"), body).bearer(bearer)
    }

    pub fn prepare(&self, bearer: &str, transaction: &Value) -> Call {
        let id = transaction["id"].as_str().unwrap();
        self.server.call("POST", &format!("/transactions/{id}/prepare")).bearer(bearer)
    }
}

/// Runs a script with the JavaScript packages of `examples/`; answers the JSON that it prints.
pub fn run_javascript(script: &str, arguments: &[&str]) -> Value {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples");
    assert!(
        std::path::Path::new(examples).join("node_modules/ethers").exists(),
        "the JavaScript packages are missing: run scripts/tools.sh javascript"
    );
    let output = std::process::Command::new("node")
        .current_dir(examples)
        .args(["--input-type=module", "--eval", script, "--"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}
