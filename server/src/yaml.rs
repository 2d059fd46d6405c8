//! YAML as files of people have it: seeds and contracts.

use serde::de::DeserializeOwned;

use crate::limits;

/// Reads YAML 1.2, in which `y` and `no` are text.
///
/// # Errors
/// What is no YAML, has values of another kind than wanted, or is nested deeper than [`limits::YAML_DEPTH`].
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, serde_saphyr::Error> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        budget: serde_saphyr::budget! { max_depth: limits::YAML_DEPTH },
    };
    serde_saphyr::from_str_with_options(text, options)
}
