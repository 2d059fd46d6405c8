//! Tokens: what may be registered, and what the server finds by itself.

use pers_api::models::NativeTokenType;

use super::access::Role;
use super::wallets::Address;
use crate::error::{Error, Result};

/// Decimal places of an ERC20 token that names none: what most contracts have, as the standard's
/// reference implementations set it.
pub const ERC20_DECIMALS: u8 = 18;

/// Digits of the contract's address in the names that the server finds.
const NAME_DIGITS: usize = 6;

/// Decimal places of a new token. Items (ERC721, ERC1155) are whole: only 0 may be sent for them.
///
/// # Errors
/// 422 `DECIMALS_NOT_ALLOWED` for items; 422 `DECIMALS_TOO_LARGE` beyond 255, a Solidity `uint8`.
pub fn decimals(standard: NativeTokenType, sent: Option<u32>) -> Result<u8> {
    match (standard, sent) {
        (NativeTokenType::Erc20, None) => Ok(ERC20_DECIMALS),
        (NativeTokenType::Erc20, Some(sent)) => sent
            .try_into()
            .map_err(|_| Error::rule("DECIMALS_TOO_LARGE", "A token has at most 255 decimal places").at("/decimals")),
        (NativeTokenType::Erc721 | NativeTokenType::Erc1155, None | Some(0)) => Ok(0),
        (NativeTokenType::Erc721 | NativeTokenType::Erc1155, Some(_)) => {
            Err(Error::rule("DECIMALS_NOT_ALLOWED", "Only ERC20 tokens have decimal places").at("/decimals"))
        }
    }
}

/// Name and symbol that a new token shows until an admin gives it better ones: its use in the program
/// (credit, status, reward) and the end of the contract's address, as in `Credit BEAED1` and `CBEAED1`.
/// There is no chain to ask, and the same contract must get the same name everywhere.
pub fn name_and_symbol(standard: NativeTokenType, contract: &Address) -> (String, String) {
    let (name, letter) = match standard {
        NativeTokenType::Erc20 => ("Credit", 'C'),
        NativeTokenType::Erc721 => ("Status", 'S'),
        NativeTokenType::Erc1155 => ("Reward", 'R'),
    };
    let digits = hex::encode_upper(contract);
    let digits = digits.get(digits.len().saturating_sub(NAME_DIGITS)..).unwrap_or_default();
    (format!("{name} {digits}"), format!("{letter}{digits}"))
}

/// Refuses metadata where there are no items that it could describe.
///
/// # Errors
/// 422 `METADATA_NOT_ALLOWED` for ERC20.
pub fn check_has_items(standard: NativeTokenType) -> Result<()> {
    match standard {
        NativeTokenType::Erc20 => Err(Error::rule("METADATA_NOT_ALLOWED", "An ERC20 token has no items to describe")),
        NativeTokenType::Erc721 | NativeTokenType::Erc1155 => Ok(()),
    }
}

/// Whether a list has inactive tokens too: for admins who send `active=false`. Everybody else gets
/// active ones, whatever is asked for.
///
/// # Errors
/// 400 `ACTIVE_INVALID` when an admin sends something else than `true` or `false`.
pub fn lists_inactive(role: Role, active: Option<&str>) -> Result<bool> {
    match active {
        _ if !role.sees_inactive() => Ok(false),
        None | Some("true") => Ok(false),
        Some("false") => Ok(true),
        Some(_) => Err(Error::bad_request("ACTIVE_INVALID", "active is true or false").at("query/active")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STANDARDS: [NativeTokenType; 3] = [NativeTokenType::Erc20, NativeTokenType::Erc721, NativeTokenType::Erc1155];

    #[test]
    fn only_points_have_decimals() {
        let code = |result: Result<u8>| result.map_err(|error| error.code.into_owned());
        for (sent, points, items) in [
            (None, Ok(18), Ok(0)),
            (Some(0), Ok(0), Ok(0)),
            (Some(2), Ok(2), Err("DECIMALS_NOT_ALLOWED".to_owned())),
            (Some(255), Ok(255), Err("DECIMALS_NOT_ALLOWED".to_owned())),
            (Some(256), Err("DECIMALS_TOO_LARGE".to_owned()), Err("DECIMALS_NOT_ALLOWED".to_owned())),
        ] {
            assert_eq!(code(decimals(NativeTokenType::Erc20, sent)), points, "{sent:?}");
            assert_eq!(code(decimals(NativeTokenType::Erc721, sent)), items, "{sent:?}");
            assert_eq!(code(decimals(NativeTokenType::Erc1155, sent)), items, "{sent:?}");
        }
    }

    #[test]
    fn a_contract_has_the_same_name_everywhere() {
        let contract: Address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed".parse().unwrap();
        let found = STANDARDS.map(|standard| name_and_symbol(standard, &contract));
        let expected = [("Credit 1BEAED", "C1BEAED"), ("Status 1BEAED", "S1BEAED"), ("Reward 1BEAED", "R1BEAED")];
        assert_eq!(found, expected.map(|(name, symbol)| (name.to_owned(), symbol.to_owned())));
    }

    #[test]
    fn metadata_describes_items_only() {
        assert_eq!(STANDARDS.map(|standard| check_has_items(standard).is_ok()), [false, true, true]);
    }

    #[test]
    fn inactive_tokens_are_listed_for_admins_who_ask() {
        for (active, admin) in [
            (None, Ok(false)),
            (Some("true"), Ok(false)),
            (Some("false"), Ok(true)),
            (Some("FALSE"), Err("ACTIVE_INVALID")),
            (Some(""), Err("ACTIVE_INVALID")),
        ] {
            let asked = lists_inactive(Role::Admin, active);
            assert_eq!(asked.as_ref().map_err(|error| error.code.as_ref()), admin.as_ref().map_err(|code| *code));
            for role in [Role::Public, Role::User, Role::Business, Role::System] {
                assert_eq!(lists_inactive(role, active).ok(), Some(false), "{role:?} {active:?}");
            }
        }
    }
}
