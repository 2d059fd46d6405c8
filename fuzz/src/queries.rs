//! What an operation is asked beside its body: query and path parameters, read strictly against the contract. The
//! input is the number of an operation, path parameters (one a line), an empty line, and the query string.

use std::sync::LazyLock;

use bytes::Bytes;
use http::HeaderMap;
use pers_server::contract::{Contract, Place};
use pers_server::http::validate::Validator;
use pers_server::mock::sample;
use pers_server::query;
use serde_json::Value;

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| Validator::compile(&Contract::load().unwrap()).unwrap());

/// Takes an input.
///
/// # Panics
/// If it finds something.
pub fn hold(bytes: &[u8]) {
    let contract = Contract::load().unwrap();
    // What is in a request line is ASCII: the HTTP library lets nothing else through.
    let Some((number, rest)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(rest) else { return };
    let (path, asked) = text.split_once("\n\n").unwrap_or((text, ""));
    let operation = &contract.operations()[usize::from(*number) % contract.operations().len()];
    let names = operation.parameters.iter().filter(|parameter| parameter.place == Place::Path);
    let path: Vec<_> = names.map(|parameter| parameter.name.as_str()).zip(path.split('\n')).collect();

    let _ = query::pairs(asked).count();
    let check = |asked: &str| VALIDATOR.check(operation, &path, Some(asked), &HeaderMap::new(), &Bytes::new());
    match check(asked) {
        // What has been let through with its defaults is let through again, and gets no more of them.
        Ok(checked) => {
            let first = checked.query.unwrap_or_default();
            let second = check(&first).unwrap().query.unwrap_or_default();
            assert_eq!(first, second);
        }
        Err(error) => assert!(matches!(error.kind.status(), 400 | 415), "{error:?}"),
    }
}

/// Inputs to start from.
pub fn seeds() -> Vec<Vec<u8>> {
    let contract = Contract::load().unwrap();
    let document = contract.document();
    let mut seeds = Vec::new();
    for (number, operation) in contract.operations().iter().enumerate() {
        let (mut path, mut asked) = (Vec::new(), Vec::new());
        for parameter in &operation.parameters {
            let schema = document.pointer(parameter.schema.trim_start_matches('#')).unwrap();
            let value = match sample::sample(document, schema, sample::Options::REQUEST) {
                Value::String(text) => text,
                value => value.to_string(),
            };
            let value = percent_encoding::utf8_percent_encode(&value, percent_encoding::NON_ALPHANUMERIC);
            match parameter.place {
                Place::Path => path.push(value.to_string()),
                Place::Query => asked.push(format!("{}={value}", parameter.name)),
                Place::Header | Place::Cookie => {}
            }
        }
        let mut seed = vec![u8::try_from(number).unwrap()];
        seed.extend_from_slice(format!("{}\n\n{}", path.join("\n"), asked.join("&")).as_bytes());
        seeds.push(seed);
    }
    seeds
}
