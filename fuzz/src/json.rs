//! Bodies: the strict reader takes no more than `serde_json` does, and reads the same.

use pers_server::contract::Contract;
use pers_server::http::json;
use pers_server::mock::sample;
use serde_json::Value;

/// Takes an input.
///
/// # Panics
/// If it finds something.
pub fn hold(bytes: &[u8]) {
    let lenient = serde_json::from_slice::<Value>(bytes);
    match json::parse(bytes) {
        Ok(strict) => {
            assert_eq!(lenient.unwrap(), strict.value);
            assert_eq!(strict.nul_total == 0, strict.nul.is_empty());
        }
        Err(error) => assert_eq!(error.kind.status(), 400, "{error:?}"),
    }
}

/// Inputs to start from.
pub fn seeds() -> Vec<Vec<u8>> {
    let contract = Contract::load().unwrap();
    let mut seeds: Vec<Vec<u8>> = contract
        .operations()
        .iter()
        .filter_map(|operation| operation.body.as_ref()?.json_schema())
        .map(|pointer| {
            let schema = contract.document().pointer(pointer.trim_start_matches('#')).unwrap();
            let sample = sample::sample(contract.document(), schema, sample::Options::REQUEST);
            serde_json::to_vec(&sample).unwrap()
        })
        .collect();
    seeds.push(
        br#"{"a": [1.5e-7, -0, 12345678901234567890, "\u0000\ud83d\ude00"], "b": {"a": null}, "a\u0000": true}"#
            .to_vec(),
    );
    seeds
}
