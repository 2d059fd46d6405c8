//! Token units: a token and how much of it is handed out.

use pers_api::models::NativeTokenType;

use super::amount::Units;
use crate::error::{Error, Result};

/// Amounts of a token unit, in the token's smallest unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// Amount before any multiplier.
    pub amount: Units,
    /// Ceiling after it.
    pub max_amount: Option<Units>,
}

/// Reads the amounts of a `TokenUnitRequestDTO` for a token of this standard and so many decimals. A
/// token with items hands out whole ones, as it has no decimals, and an ERC721 unit one at a time, as
/// no two of its items are the same; an ERC1155 unit says which item (`metadata_entry`), an ERC721
/// unit may, an ERC20 unit cannot.
///
/// # Errors
/// 422: the codes of [`super::amount::AmountError`], `UNIT_AMOUNT_NOT_ONE`, `UNIT_MAX_AMOUNT_TOO_SMALL`,
/// `UNIT_METADATA_REQUIRED`, `UNIT_METADATA_NOT_ALLOWED`.
pub fn amounts(
    standard: NativeTokenType,
    decimals: u8,
    metadata_entry: Option<i64>,
    amount: f64,
    max_amount: Option<f64>,
) -> Result<Amounts> {
    let about_metadata = |code, detail| Err(Error::rule(code, detail).at("/tokenMetadataIncrementalId"));
    match (standard, metadata_entry) {
        (NativeTokenType::Erc20, Some(_)) => {
            return about_metadata("UNIT_METADATA_NOT_ALLOWED", "An ERC20 token has no metadata entries");
        }
        (NativeTokenType::Erc1155, None) => {
            return about_metadata("UNIT_METADATA_REQUIRED", "A unit of an ERC1155 token says which entry to mint");
        }
        (NativeTokenType::Erc20, None) | (NativeTokenType::Erc721, _) | (NativeTokenType::Erc1155, Some(_)) => {}
    }
    let amount = Units::parse_wire_positive(amount, decimals)?;
    let max_amount = max_amount
        .map(|max| Units::parse_wire_positive(max, decimals))
        .transpose()
        .map_err(|error| Error::from(error).at("/maxAmount"))?;
    if standard == NativeTokenType::Erc721 && amount != Units::one() {
        return Err(Error::rule("UNIT_AMOUNT_NOT_ONE", "A unit of an ERC721 token hands out one item").at("/amount"));
    }
    if max_amount.as_ref().is_some_and(|max| *max < amount) {
        let detail = "The ceiling of a unit is not below its amount";
        return Err(Error::rule("UNIT_MAX_AMOUNT_TOO_SMALL", detail).at("/maxAmount"));
    }
    Ok(Amounts { amount, max_amount })
}

/// Refuses to hand out a token that is out of use.
///
/// # Errors
/// 422 `TOKEN_NOT_ACTIVE`.
pub fn check_token(is_active: bool) -> Result<()> {
    if is_active { Ok(()) } else { Err(Error::rule("TOKEN_NOT_ACTIVE", "The token is not active").at("/tokenId")) }
}

#[cfg(test)]
mod tests {
    use NativeTokenType::{Erc20, Erc721, Erc1155};

    use super::*;

    #[test]
    fn only_tokens_in_use_are_handed_out() {
        assert!(check_token(true).is_ok());
        let error = check_token(false).unwrap_err();
        assert_eq!((error.kind.status(), &*error.code), (422, "TOKEN_NOT_ACTIVE"));
    }

    #[test]
    fn amounts_are_read_by_the_tokens_rules() {
        for (standard, decimals, entry, amount, max_amount, expected) in [
            (Erc20, 2, None, 1.5, None, Ok((150, None))),
            (Erc20, 2, None, 1.5, Some(10.0), Ok((150, Some(1000)))),
            (Erc20, 0, None, 1.5, None, Err(("AMOUNT_TOO_PRECISE", "/amount"))),
            (Erc20, 2, None, 1.0, Some(0.001), Err(("AMOUNT_TOO_PRECISE", "/maxAmount"))),
            (Erc20, 2, None, 1.5, Some(1.5), Ok((150, Some(150)))),
            (Erc20, 2, None, 1.5, Some(1.49), Err(("UNIT_MAX_AMOUNT_TOO_SMALL", "/maxAmount"))),
            (Erc20, 2, None, 0.0, None, Err(("AMOUNT_ZERO", "/amount"))),
            (Erc20, 2, None, 1.0, Some(0.0), Err(("AMOUNT_ZERO", "/maxAmount"))),
            (Erc20, 2, None, -1.0, None, Err(("AMOUNT_NEGATIVE", "/amount"))),
            (Erc20, 2, Some(1), 1.0, None, Err(("UNIT_METADATA_NOT_ALLOWED", "/tokenMetadataIncrementalId"))),
            (Erc1155, 0, Some(1), 3.0, Some(5.0), Ok((3, Some(5)))),
            (Erc1155, 0, Some(1), 2.5, None, Err(("AMOUNT_TOO_PRECISE", "/amount"))),
            (Erc1155, 0, None, 3.0, None, Err(("UNIT_METADATA_REQUIRED", "/tokenMetadataIncrementalId"))),
            (Erc721, 0, None, 1.0, None, Ok((1, None))),
            (Erc721, 0, Some(1), 1.0, Some(1.0), Ok((1, Some(1)))),
            (Erc721, 0, None, 2.0, None, Err(("UNIT_AMOUNT_NOT_ONE", "/amount"))),
            (Erc721, 0, None, 0.5, None, Err(("AMOUNT_TOO_PRECISE", "/amount"))),
        ] {
            let row = format!("{standard} {entry:?} {amount} {max_amount:?}");
            match (amounts(standard, decimals, entry, amount, max_amount), expected) {
                (Ok(found), Ok((amount, max_amount))) => {
                    let expected = Amounts { amount: Units::from(amount), max_amount: max_amount.map(Units::from) };
                    assert_eq!(found, expected, "{row}");
                }
                (Err(error), Err((code, target))) => {
                    assert_eq!((&*error.code, error.target.as_deref()), (code, Some(target)), "{row}");
                }
                (found, _) => panic!("{row}: {found:?}"),
            }
        }
    }
}
