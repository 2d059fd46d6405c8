//! The generated client against the server it was generated with, typed from end to end: the life of a club, in
//! which every operation of the contract succeeds once.

mod campaigns;
mod payments;
mod people;
mod redemptions;
mod things;
mod transfers;

use std::collections::BTreeSet;

use pers_server::contract::DOCUMENT;
use swagger::Nullable;

use crate::support::{Api, Caller, Tenant, TestServer, TypedClient, assert_clean};

/// A tenant, and those who call for it.
struct Club<'s> {
    client: &'s TypedClient,
    server: &'s TestServer,
    tenant: Tenant<'s>,
    admin: Api,
    public: Api,
}

impl<'s> Club<'s> {
    fn new(client: &'s TypedClient, tenant: Tenant<'s>) -> Self {
        let (admin, public) = (Caller::bearer(&tenant.admin), Caller::project(&tenant.project_key));
        Self { client, server: tenant.server, admin: client.of(admin), public: client.of(public), tenant }
    }
}

/// Somebody who has signed in.
struct Member {
    id: String,
    api: Api,
    /// What his browser sends: the project's key beside his own.
    browser: Api,
}

/// What is there, and not null.
#[track_caller]
fn given<T>(value: impl Into<Option<Nullable<T>>>) -> T {
    match value.into() {
        Some(Nullable::Present(value)) => value,
        Some(Nullable::Null) => panic!("null"),
        None => panic!("absent"),
    }
}

/// What is written, and not null.
fn some<T>(value: T) -> Option<Nullable<T>> {
    Some(Nullable::Present(value))
}

fn ids<T>(list: &[T], id: impl Fn(&T) -> &str) -> Vec<&str> {
    list.iter().map(id).collect()
}

/// `do_thing` or `do thing` as `DoThing`.
fn joined(name: &str) -> String {
    let words = name.split(['_', ' ']);
    words.map(|word| format!("{}{}", word[..1].to_uppercase(), &word[1..])).collect()
}

/// All operations of the contract, as the generator names the types of their answers and their successes.
fn operations() -> BTreeSet<(String, String)> {
    let document: serde_json::Value = serde_json::from_str(DOCUMENT).unwrap();
    let paths = document["paths"].as_object().unwrap().values();
    let operations = paths.flat_map(|path| path.as_object().unwrap().values());
    operations
        .filter_map(|operation| Some((operation["operationId"].as_str()?, operation)))
        .map(|(id, operation)| {
            let answers = operation["responses"].as_object().unwrap();
            let mut successes = answers.iter().filter(|(status, _)| status.starts_with('2'));
            let success = successes.next().unwrap().1["description"].as_str().unwrap();
            assert!(successes.next().is_none(), "{id}: more than one success");
            (format!("{}Response", joined(id)), joined(success))
        })
        .collect()
}

#[test]
fn the_generated_client_succeeds_with_every_operation_of_the_contract() {
    let server = TestServer::start();
    let client = TypedClient::new(&server.base);
    let club = people::found_a_club(&client, &server);
    people::appoint_admins_and_give_keys(&club);
    let ann = people::sign_in_ann(&club);
    people::keep_users(&club, &ann);
    let cafe = people::register_a_cafe(&club);
    let (points, voucher) = things::register_tokens(&club);
    people::make_a_status(&club, &points);
    things::record_a_contract_and_read_its_chain(&club);
    things::keep_a_picture(&club);
    let campaign = campaigns::prepare_a_campaign(&club, &points);
    campaigns::engage_the_cafe_and_think_better_of_it(&club, &cafe, &points);
    campaigns::claim_once(&club, &ann, &campaign);
    payments::buy_points(&club, &ann, &points);
    redemptions::redeem_an_espresso(&club, &ann, &voucher);
    transfers::give_points_away(&club, &ann, &points);
    transfers::sign_a_transfer(&club);
    assert_clean(&server);
    let (done, expected) = (client.succeeded(), operations());
    let missing: Vec<_> = expected.difference(&done).collect();
    let unknown: Vec<_> = done.difference(&expected).collect();
    assert!(missing.is_empty() && unknown.is_empty(), "not called: {missing:?}; not of the contract: {unknown:?}");
}
