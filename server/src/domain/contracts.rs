//! Recorded contracts: which fields go with which type.

use pers_api::models::{ContractType, CreateContractDto};

use super::wallets::{format_address, parse_address};
use crate::error::{Error, Result};

/// What a contract is in the scheme of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Factory,
    Implementation,
    Proxy,
    Token,
}

const fn part(contract_type: ContractType) -> Part {
    match contract_type {
        ContractType::SmartWalletFactory | ContractType::CounterfactualWalletFactory => Part::Factory,
        ContractType::SmartWalletImplementation | ContractType::CounterfactualWalletImplementation => {
            Part::Implementation
        }
        ContractType::SmartWalletProxy | ContractType::CounterfactualWalletProxy => Part::Proxy,
        ContractType::TokenContract => Part::Token,
    }
}

/// Whether a record has only fields that its type knows.
///
/// # Errors
/// 400 `IMPLEMENTATION_NOT_ALLOWED` for all but proxies, `TOKEN_TYPE_NOT_ALLOWED` for all but token
/// contracts, `SALT_NOT_ALLOWED` for all but factories.
pub fn check_fields(sent: &CreateContractDto) -> Result<()> {
    let part = part(sent.contract_type);
    let refuse =
        |code, detail, target: &str| Err(Error::bad_request(code, format!("Only {detail}")).at(target.to_owned()));
    if sent.implementation_address.is_some() && part != Part::Proxy {
        return refuse("IMPLEMENTATION_NOT_ALLOWED", "proxies have an implementation", "/implementationAddress");
    }
    if sent.native_token_type.is_some() && part != Part::Token {
        return refuse("TOKEN_TYPE_NOT_ALLOWED", "token contracts have a token standard", "/nativeTokenType");
    }
    if sent.salt.is_some() && part != Part::Factory {
        return refuse("SALT_NOT_ALLOWED", "factories have a salt", "/salt");
    }
    Ok(())
}

/// A factory's address as it is kept: with its checksum if it has an address's length, else as sent. The
/// documented example has 64 digits, so that only the characters are checked.
///
/// # Errors
/// 400 `FACTORY_ADDRESS_INVALID`.
pub fn factory_address(sent: &str) -> Result<String> {
    let digits = sent.strip_prefix("0x").unwrap_or_default();
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        let detail = "A factory's address is 0x and hexadecimal digits";
        return Err(Error::bad_request("FACTORY_ADDRESS_INVALID", detail).at("/factoryAddress"));
    }
    Ok(parse_address(sent).map_or_else(|| sent.to_owned(), |address| format_address(&address)))
}

#[cfg(test)]
mod tests {
    use pers_api::models::NativeTokenType;

    use super::*;

    #[test]
    fn each_type_has_the_fields_of_the_table() {
        use ContractType::*;
        for (contract_type, implementation, token_type, salt) in [
            (SmartWalletFactory, false, false, true),
            (CounterfactualWalletFactory, false, false, true),
            (SmartWalletImplementation, false, false, false),
            (CounterfactualWalletImplementation, false, false, false),
            (SmartWalletProxy, true, false, false),
            (CounterfactualWalletProxy, true, false, false),
            (TokenContract, false, true, false),
        ] {
            let bare = CreateContractDto::new(format!("0x{}", "1".repeat(40)), 1, contract_type);
            assert!(check_fields(&bare).is_ok(), "{contract_type}");
            for (extended, allowed, code) in [
                (
                    CreateContractDto { implementation_address: Some("0x".into()), ..bare.clone() },
                    implementation,
                    "IMPLEMENTATION_NOT_ALLOWED",
                ),
                (
                    CreateContractDto { native_token_type: Some(NativeTokenType::Erc20), ..bare.clone() },
                    token_type,
                    "TOKEN_TYPE_NOT_ALLOWED",
                ),
                (CreateContractDto { salt: Some("0".into()), ..bare.clone() }, salt, "SALT_NOT_ALLOWED"),
            ] {
                let refused = check_fields(&extended).err().map(|error| error.code.to_string());
                assert_eq!(refused.as_deref(), (!allowed).then_some(code), "{contract_type}");
            }
        }
    }

    #[test]
    fn a_factory_is_hexadecimal_and_an_address_gets_its_checksum() {
        let documented = "0x1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdef";
        for (sent, kept) in [
            (documented, Some(documented)),
            ("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", Some("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")),
            ("0xA", Some("0xA")),
            ("0x", None),
            ("5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", None),
            ("0xg", None),
            ("", None),
        ] {
            assert_eq!(factory_address(sent).ok().as_deref(), kept, "{sent}");
        }
    }
}
