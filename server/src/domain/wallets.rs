//! Wallet addresses and transaction hashes, as an EVM chain would make them.
//!
//! An account has its address from the first moment, because the address follows from who owns it
//! (`CREATE2`, EIP-1014); nothing has to be deployed or stored to know it. Addresses are printed with
//! the EIP-55 checksum and read in any case.

use alloy_primitives::{B256, address, b256, keccak256};
use k256::ecdsa::SigningKey;
use pers_api::models::AccountOwnerType;
use uuid::Uuid;

use super::amount::Units;
use super::ids::{TenantId, TransactionId};

pub use alloy_primitives::Address;

/// The deployer in the address formula: the deterministic deployment proxy, which stands at this
/// address on practically every EVM chain, so that a wallet has one address on all of them.
pub const FACTORY: Address = address!("0x4e59b44847b379578588920cA78FbF26c0B4956C");

/// The code hash in the address formula: keccak256 of the text `PERS wallet, version 1`.
///
/// It stands where `keccak256(init code)` stands in EIP-1014. The ledger is in PostgreSQL and no
/// wallet contract is deployed, so it names the generation of wallets and no bytecode; as nobody knows
/// bytecode with this hash, nobody can deploy something at the address of one of our owners.
pub const INIT_CODE_HASH: B256 = b256!("0x4c80301f1def14a0ce49577b9653b0df46cbef44b2ff38311acee5bbcee4869a");

/// Who owns an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Owner {
    /// Tenant that the account belongs to.
    pub tenant: TenantId,
    /// Kind of owner.
    pub kind: AccountOwnerType,
    /// The owner's id: user, business, or the tenant's own.
    pub id: Uuid,
}

impl Owner {
    /// The salt of the owner's wallet: keccak256 of the tenant's id (16 bytes), the kind's name in the
    /// contract (ASCII) and the owner's id (16 bytes). Both ends have a fixed length, so that no two
    /// owners share an encoding.
    pub fn salt(&self) -> B256 {
        let mut encoding = self.tenant.uuid().as_bytes().to_vec();
        encoding.extend_from_slice(self.kind.to_string().as_bytes());
        encoding.extend_from_slice(self.id.as_bytes());
        keccak256(encoding)
    }

    /// The address of the owner's wallet: `keccak256(0xff ++ factory ++ salt ++ code hash)[12..]`.
    pub fn address(&self) -> Address {
        FACTORY.create2(self.salt(), INIT_CODE_HASH)
    }
}

/// Reads `0x` and 40 hexadecimal digits in any case, as the contract's pattern allows. A wrong
/// checksum is not refused: look-ups ignore case.
pub fn parse_address(text: &str) -> Option<Address> {
    let digits = text.strip_prefix("0x").filter(|digits| digits.len() == 40)?;
    digits.parse().ok()
}

/// The canonical form: `0x` and 40 digits with the EIP-55 checksum. What is stored and answered.
pub fn format_address(address: &Address) -> String {
    address.to_checksum(None)
}

/// The address of a key that signs.
pub fn signing_address(key: &SigningKey) -> Address {
    Address::from_private_key(key)
}

/// What the hash of a transaction covers.
#[derive(Clone, Debug)]
pub struct TransactionContent<'a> {
    /// Tenant of the ledger.
    pub tenant: TenantId,
    /// The transaction itself; makes the hash unique.
    pub id: TransactionId,
    /// Chain of the token.
    pub chain_id: u64,
    /// Token contract.
    pub token: Address,
    /// Item of an ERC721 or ERC1155 token.
    pub item: Option<u64>,
    /// Sender; `None` for a mint.
    pub sender: Option<Address>,
    /// Recipient; `None` for a burn.
    pub recipient: Option<Address>,
    /// Amount in the token's smallest unit.
    pub amount: &'a Units,
}

/// EIP-712 type of a transaction's content. `from` of a mint and `to` of a burn are the zero address,
/// as in the `Transfer` events of the ERC standards; `item` of an ERC20 token is 0.
const TRANSACTION_TYPE: &str = "Transaction(bytes16 tenant,bytes16 id,uint256 chainId,address token,uint256 item,address from,address to,uint256 amount)";

/// `transactionHash`: the EIP-712 `hashStruct` of the content, that is keccak256 of the type's hash and
/// of each member as a 32-byte ABI word. Every member has a fixed width, so that the encoding is
/// canonical, and any Ethereum library can recompute it.
pub fn transaction_hash(content: &TransactionContent<'_>) -> B256 {
    let address = |address: Option<Address>| address.unwrap_or(Address::ZERO).into_word();
    let mut encoding = Vec::with_capacity(9 * 32);
    for word in [
        keccak256(TRANSACTION_TYPE),
        right_padded(content.tenant.uuid()),
        right_padded(content.id.uuid()),
        number(content.chain_id),
        address(Some(content.token)),
        number(content.item.unwrap_or(0)),
        address(content.sender),
        address(content.recipient),
        B256::new(content.amount.to_word()),
    ] {
        encoding.extend_from_slice(word.as_slice());
    }
    keccak256(encoding)
}

/// `bytes16` as an ABI word.
fn right_padded(id: Uuid) -> B256 {
    B256::right_padding_from(id.as_bytes())
}

/// `uint256` as an ABI word.
fn number(value: u64) -> B256 {
    B256::left_padding_from(&value.to_be_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes32(digits: &str) -> B256 {
        B256::left_padding_from(&hex::decode(digits).unwrap())
    }

    #[test]
    fn create2_gives_the_addresses_of_eip_1014() {
        for (factory, salt, init_code, expected) in [
            ("0000000000000000000000000000000000000000", "00", "00", "0x4D1A2e2bB4F88F0250f26Ffff098B0b30B26BF38"),
            ("deadbeef00000000000000000000000000000000", "00", "00", "0xB928f69Bb1D91Cd65274e3c79d8986362984fDA3"),
            (
                "deadbeef00000000000000000000000000000000",
                "000000000000000000000000feed000000000000000000000000000000000000",
                "00",
                "0xD04116cDd17beBE565EB2422F2497E06cC1C9833",
            ),
            (
                "0000000000000000000000000000000000000000",
                "00",
                "deadbeef",
                "0x70f2b2914A2a4b783FaEFb75f459A580616Fcb5e",
            ),
            (
                "00000000000000000000000000000000deadbeef",
                "00000000000000000000000000000000000000000000000000000000cafebabe",
                "deadbeef",
                "0x60f3f640a8508fC6a86d45DF051962668E1e8AC7",
            ),
            (
                "00000000000000000000000000000000deadbeef",
                "00000000000000000000000000000000000000000000000000000000cafebabe",
                "deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef",
                "0x1d8bfDC5D46DC4f61D6b6115972536eBE6A8854C",
            ),
            ("0000000000000000000000000000000000000000", "00", "", "0xE33C0C7F7df4809055C3ebA6c09CFe4BaF1BD9e0"),
        ] {
            let factory: Address = factory.parse().unwrap();
            let code_hash = keccak256(hex::decode(init_code).unwrap());
            assert_eq!(format_address(&factory.create2(bytes32(salt), code_hash)), expected);
        }
    }

    #[test]
    fn the_formula_is_the_documented_one() {
        let owner = Owner { tenant: Uuid::from_u128(1).into(), kind: AccountOwnerType::User, id: Uuid::from_u128(2) };
        let salt = keccak256([&1_u128.to_be_bytes()[..], b"user", &2_u128.to_be_bytes()].concat());
        assert_eq!(owner.salt(), salt);
        let hash = keccak256([&[0xff][..], FACTORY.as_slice(), salt.as_slice(), INIT_CODE_HASH.as_slice()].concat());
        assert_eq!(owner.address(), Address::from_slice(&hash[12..]));
        assert_eq!(INIT_CODE_HASH, keccak256("PERS wallet, version 1"));
    }

    #[test]
    fn an_address_belongs_to_one_owner_and_never_changes() {
        let owner =
            |tenant, kind, id| Owner { tenant: TenantId::from(Uuid::from_u128(tenant)), kind, id: Uuid::from_u128(id) };
        let owners = [
            owner(1, AccountOwnerType::User, 2),
            owner(1, AccountOwnerType::User, 3),
            owner(2, AccountOwnerType::User, 2),
            owner(1, AccountOwnerType::Business, 2),
            owner(1, AccountOwnerType::Tenant, 1),
            owner(1, AccountOwnerType::System, 1),
        ];
        let mut addresses: Vec<_> = owners.iter().map(Owner::address).collect();
        addresses.sort();
        addresses.dedup();
        assert_eq!(addresses.len(), owners.len());
        // Changing this moves every wallet of every installation.
        assert_eq!(
            format_address(&owner(1, AccountOwnerType::User, 2).address()),
            "0x9024465DbD71A5316CeD8cf31bEE43B4909eda2a"
        );
    }

    #[test]
    fn addresses_print_with_the_checksums_of_eip_55() {
        for checksummed in [
            "0x52908400098527886E0F7030069857D2E4169EE7",
            "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
            "0xde709f2102306220921060314715629080e2fb77",
            "0x27b1fdb04752bbc536007a920d24acb045561c26",
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
            "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
            "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
            "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
        ] {
            let digits = checksummed.strip_prefix("0x").unwrap();
            for written in
                [checksummed.to_owned(), format!("0x{}", digits.to_lowercase()), format!("0x{}", digits.to_uppercase())]
            {
                assert_eq!(
                    parse_address(&written).map(|address| format_address(&address)).as_deref(),
                    Some(checksummed)
                );
            }
        }
    }

    #[test]
    fn what_is_no_address_is_not_read() {
        for text in [
            "",
            "0x",
            "52908400098527886E0F7030069857D2E4169EE7",
            "0X52908400098527886E0F7030069857D2E4169EE7",
            "0x52908400098527886E0F7030069857D2E4169EE",
            "0x52908400098527886E0F7030069857D2E4169EE77",
            "0x52908400098527886E0F7030069857D2E4169EEg",
            "0x0x908400098527886E0F7030069857D2E4169EE7",
            "0x52908400098527886E0F7030069857D2E4169E ",
            "0x52908400098527886E0F7030069857D2E4169Eé",
        ] {
            assert_eq!(parse_address(text), None, "{text}");
        }
        // A wrong checksum is read: only the digits count.
        assert!(parse_address("0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed").is_some());
    }

    #[test]
    fn every_member_of_a_transaction_changes_its_hash() {
        let amount = Units::from(5);
        let more = Units::from(6);
        let party = |byte| Some(Address::repeat_byte(byte));
        let base = TransactionContent {
            tenant: Uuid::from_u128(1).into(),
            id: Uuid::from_u128(2).into(),
            chain_id: 39123,
            token: Address::repeat_byte(3),
            item: None,
            sender: party(4),
            recipient: party(5),
            amount: &amount,
        };
        let variants = [
            base.clone(),
            TransactionContent { tenant: Uuid::from_u128(9).into(), ..base.clone() },
            TransactionContent { id: Uuid::from_u128(9).into(), ..base.clone() },
            TransactionContent { chain_id: 137, ..base.clone() },
            TransactionContent { token: Address::repeat_byte(9), ..base.clone() },
            TransactionContent { item: Some(1), ..base.clone() },
            TransactionContent { sender: None, ..base.clone() },
            TransactionContent { recipient: None, ..base.clone() },
            TransactionContent { sender: base.recipient, recipient: base.sender, ..base.clone() },
            TransactionContent { amount: &more, ..base.clone() },
        ];
        let mut hashes: Vec<_> = variants.iter().map(transaction_hash).collect();
        assert_eq!(hashes[0], transaction_hash(&base), "the same content has the same hash");
        hashes.sort();
        hashes.dedup();
        assert_eq!(hashes.len(), variants.len());
        // Made with eth_account's EIP-712 encoder; changing it makes stored hashes unverifiable.
        assert_eq!(
            transaction_hash(&base).to_string(),
            "0x638c7bf9fa5c3a96a83f5aac6be1b4ef1fb087bc63c8d529a8ff44b7ee911778"
        );
    }
}
