//! The call interfaces of the token standards, as JSON ABIs: ERC-20 with its optional metadata,
//! ERC-721 with ERC-165 and its metadata extension, ERC-1155 with ERC-165 and its metadata extension.
//!
//! They are what every token shows as `abi`, and what `abiUrl` names for a token that has none of its own.

use std::sync::LazyLock;

use pers_api::models::NativeTokenType;
use serde_json::Value;

/// The standards that have one.
pub const STANDARDS: [NativeTokenType; 3] = [NativeTokenType::Erc20, NativeTokenType::Erc721, NativeTokenType::Erc1155];

static ERC20: LazyLock<Value> = LazyLock::new(|| parse(text(NativeTokenType::Erc20)));
static ERC721: LazyLock<Value> = LazyLock::new(|| parse(text(NativeTokenType::Erc721)));
static ERC1155: LazyLock<Value> = LazyLock::new(|| parse(text(NativeTokenType::Erc1155)));

/// The built-in ABI of a standard: an array of functions and events.
pub fn of(standard: NativeTokenType) -> &'static Value {
    match standard {
        NativeTokenType::Erc20 => &ERC20,
        NativeTokenType::Erc721 => &ERC721,
        NativeTokenType::Erc1155 => &ERC1155,
    }
}

/// The built-in ABI of a standard, as the JSON text that is served.
pub const fn text(standard: NativeTokenType) -> &'static str {
    match standard {
        NativeTokenType::Erc20 => include_str!("erc20.json"),
        NativeTokenType::Erc721 => include_str!("erc721.json"),
        NativeTokenType::Erc1155 => include_str!("erc1155.json"),
    }
}

/// Path at which this server serves it.
pub const fn path(standard: NativeTokenType) -> &'static str {
    match standard {
        NativeTokenType::Erc20 => "/_pers/abi/erc20.json",
        NativeTokenType::Erc721 => "/_pers/abi/erc721.json",
        NativeTokenType::Erc1155 => "/_pers/abi/erc1155.json",
    }
}

/// The standard whose ABI has a path.
pub fn at(served: &str) -> Option<NativeTokenType> {
    STANDARDS.into_iter().find(|standard| path(*standard) == served)
}

/// The files are part of the program and the tests read them; there is no other text to fall back on.
fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use alloy_primitives::keccak256;

    use super::*;

    fn entries(standard: NativeTokenType, kind: &str) -> Vec<&'static Value> {
        of(standard).as_array().unwrap().iter().filter(|entry| entry["type"] == kind).collect()
    }

    /// `name(type,...)`, of which selectors and topics are hashes.
    fn signature(entry: &Value) -> String {
        let inputs = entry["inputs"].as_array().unwrap();
        let types: Vec<_> = inputs.iter().map(|input| input["type"].as_str().unwrap()).collect();
        format!("{}({})", entry["name"].as_str().unwrap(), types.join(","))
    }

    /// The ERC-165 interface id of some functions: exclusive or of their selectors.
    fn interface_id(standard: NativeTokenType, belongs: impl Fn(&str) -> bool) -> u32 {
        entries(standard, "function")
            .into_iter()
            .filter(|entry| belongs(entry["name"].as_str().unwrap()))
            .map(|entry| u32::from_be_bytes(keccak256(signature(entry))[..4].try_into().unwrap()))
            .fold(0, |id, selector| id ^ selector)
    }

    #[test]
    fn the_functions_give_the_interface_ids_of_the_standards() {
        use NativeTokenType::*;
        const ERC165: (&[&str], u32) = (&["supportsInterface"], 0x01ff_c9a7);
        for (standard, own, extensions) in [
            (Erc20, 0x3637_2b07, vec![(&["name", "symbol", "decimals"][..], 0xa219_a025)]),
            (Erc721, 0x80ac_58cd, vec![ERC165, (&["name", "symbol", "tokenURI"], 0x5b5e_139f)]),
            (Erc1155, 0xd9b6_7a26, vec![ERC165, (&["uri"], 0x0e89_341c)]),
        ] {
            for (names, id) in &extensions {
                assert_eq!(interface_id(standard, |name| names.contains(&name)), *id, "{standard} {names:?}");
            }
            let is_own = |name: &str| !extensions.iter().any(|(names, _)| names.contains(&name));
            assert_eq!(interface_id(standard, is_own), own, "{standard}");
        }
    }

    #[test]
    fn the_events_are_those_of_the_standards() {
        use NativeTokenType::*;
        for (standard, expected) in [
            (
                Erc20,
                vec![
                    ("0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef", 2),
                    ("0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925", 2),
                ],
            ),
            (
                Erc721,
                vec![
                    ("0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef", 3),
                    ("0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925", 3),
                    ("0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31", 2),
                ],
            ),
            (
                Erc1155,
                vec![
                    ("0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62", 3),
                    ("0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb", 3),
                    ("0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31", 2),
                    ("0x6bb7ff708619ba0610cba295a58592e0451dee2622938c8755667688daf3529b", 1),
                ],
            ),
        ] {
            let found: Vec<_> = entries(standard, "event")
                .into_iter()
                .map(|event| {
                    let indexed = event["inputs"].as_array().unwrap().iter().filter(|input| input["indexed"] == true);
                    (keccak256(signature(event)).to_string(), indexed.count())
                })
                .collect();
            let expected: Vec<_> = expected.into_iter().map(|(topic, indexed)| (topic.to_owned(), indexed)).collect();
            assert_eq!(found, expected, "{standard}");
        }
    }

    #[test]
    fn every_function_says_what_it_takes_gives_and_changes() {
        for standard in STANDARDS {
            for function in entries(standard, "function") {
                assert!(function["inputs"].is_array() && function["outputs"].is_array(), "{function}");
                let mutability = function["stateMutability"].as_str().unwrap();
                assert!(["view", "nonpayable", "payable"].contains(&mutability), "{function}");
            }
            let known = entries(standard, "function").len() + entries(standard, "event").len();
            assert_eq!(of(standard).as_array().unwrap().len(), known);
        }
    }

    #[test]
    fn every_standard_is_served_at_a_path_of_its_own() {
        for standard in STANDARDS {
            assert_eq!(at(path(standard)), Some(standard));
            assert_eq!(parse(text(standard)), *of(standard));
        }
        assert_eq!(at("/_pers/abi/erc777.json"), None);
    }
}
