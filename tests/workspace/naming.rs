//! The name rule: `XController_doThing` of the contract is `do_thing` in `handlers/x.rs`, called from the one
//! place in `api.rs`.

use std::collections::{BTreeMap, BTreeSet};

use super::source;

/// Operation ids of the contract.
fn operations() -> BTreeSet<String> {
    let document: serde_json::Value = serde_json::from_str(&source::read("generated/contract.json")).unwrap();
    let items = document["paths"].as_object().unwrap().values();
    let operations = items.flat_map(|item| item.as_object().unwrap().values());
    operations.filter_map(|operation| operation["operationId"].as_str().map(str::to_owned)).collect()
}

/// `XController_doThing` as module and function.
fn parts(id: &str) -> (String, String) {
    let (controller, action) = id.split_once("Controller_").unwrap_or_else(|| panic!("{id} is named otherwise"));
    (snake(controller), snake(action))
}

/// `doThing` as `do_thing`. A digit belongs to the word in front of it.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for (index, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && index > 0 {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// Bodies of the functions of `api.rs`, by name.
fn implementations() -> BTreeMap<String, String> {
    let text = source::read("server/src/api.rs");
    let functions = text.split("    async fn ").skip(1);
    functions
        .map(|function| {
            let name = function.split('(').next().unwrap();
            let body = function.split_once("ApiError> {\n").unwrap_or_else(|| panic!("{name} has no body")).1;
            let body = body.split("\n    }\n").next().unwrap();
            (name.to_owned(), body.split_whitespace().collect::<Vec<_>>().join(" "))
        })
        .collect()
}

#[test]
fn every_operation_has_one_implementation() {
    let expected: BTreeSet<String> = operations()
        .iter()
        .map(|id| {
            let (module, function) = parts(id);
            format!("{module}_controller_{function}")
        })
        .collect();
    assert_eq!(implementations().into_keys().collect::<BTreeSet<_>>(), expected);
}

#[test]
fn every_operation_is_its_own_handler() {
    let implementations = implementations();
    let mut missing = Vec::new();
    for id in &operations() {
        let (module, function) = parts(id);
        let path = format!("server/src/handlers/{module}.rs");
        let handler = std::fs::read_to_string(source::root().join(&path)).unwrap_or_default();
        if !handler.contains(&format!("\npub fn {function}(")) {
            missing.push(format!("{id}: no pub fn {function} in {path}"));
        }
        let body = &implementations[&format!("{module}_controller_{function}")];
        if !source::names(body, &format!("{module}::{function}")) {
            missing.push(format!("{id}: api.rs does not call {module}::{function}"));
        }
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn no_handler_is_left_over() {
    let operations: BTreeSet<(String, String)> = operations().iter().map(|id| parts(id)).collect();
    /// What is no operation of the contract but one of the control plane, or comes in front of one.
    const OTHERS: [&str; 6] = [
        "explain_campaign_claim",
        "explain_redemption",
        "gather_evidence",
        "gather_refresh",
        "gather_user_purchase",
        "gather_verification",
    ];
    let mut unknown = Vec::new();
    for file in source::under("server/src/handlers").iter().filter(|file| !file.path.ends_with("/mod.rs")) {
        let module = file.path.rsplit('/').next().unwrap().trim_end_matches(".rs").to_owned();
        for function in file.code.split("\npub fn ").skip(1) {
            let name = function.split(['(', '<']).next().unwrap().to_owned();
            if !OTHERS.contains(&name.as_str()) && !operations.contains(&(module.clone(), name.clone())) {
                unknown.push(format!("{module}::{name}"));
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn names_are_taken_apart_as_the_generator_does() {
    for (id, module, function) in [
        ("CampaignClaimsController_createCampaignClaim", "campaign_claims", "create_campaign_claim"),
        ("Web3ChainsController_getChainById", "web3_chains", "get_chain_by_id"),
        ("RootController_get", "root", "get"),
    ] {
        assert_eq!(parts(id), (module.to_owned(), function.to_owned()));
    }
}
