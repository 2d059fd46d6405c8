//! Other people's things within one tenant, by id (OWASP API1). Those of other tenants: `access.rs`.

use serde_json::json;

use super::Tally;
use crate::support::TestServer;
use crate::support::program::{Caller, Operation, Program};

#[test]
fn another_persons_things_of_the_same_tenant_are_not_touched_by_their_ids() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let (bob, shop) = (own.tenant.user("bob@example.com"), own.tenant.business("shop@example.com"));
    let callers = [
        Caller::with_bearer("another user", &bob.access, false),
        Caller::with_bearer("another business", &shop.access, false),
        Caller::with_api_key("another business's key", &own.tenant.business_key(&shop.id)),
        Caller::with_project_key("nobody in particular", &own.tenant.project_key),
    ];
    let mut tally = Tally::of("ids");
    let private = ["user-a@example.com", own.claim.as_str(), own.redeem.as_str(), own.transaction.as_str()];
    for operation in Operation::all().iter().filter(|operation| !operation.parameters().is_empty()) {
        let value = |name: &&str| own.value(operation, name).unwrap_or_else(|| "sun".to_owned());
        let path = operation.at(&operation.parameters().iter().map(value).collect::<Vec<_>>());
        for caller in &callers {
            let before = (operation.method != "GET").then(|| own.fingerprint());
            let answer = caller.send(operation.call(&server, &path, own.body(operation).as_ref()));
            let shown = answer.json.to_string();
            let is_private = answer.status < 300 && private.iter().any(|text| shown.contains(text));
            let changed = before.is_some_and(|before| before != own.fingerprint());
            let line = format!("{} as {}: {} {shown:.300}", operation.id, caller.name, answer.status);
            tally.note(line, answer.status < 500 && !changed && !is_private);
        }
    }
    tally.finish(100);
}

#[test]
fn another_persons_things_are_in_no_list_and_no_body_reaches_them() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let (bob, shop) = (own.tenant.user("bob@example.com"), own.tenant.business("shop@example.com"));
    let callers = [
        Caller::with_bearer("another user", &bob.access, false),
        Caller::with_bearer("another business", &shop.access, false),
        Caller::with_project_key("nobody in particular", &own.tenant.project_key),
    ];
    let mut tally = Tally::of("lists");
    let private =
        ["user-a@example.com", own.claim.as_str(), own.redeem.as_str(), own.transaction.as_str(), &own.user.id];
    let lists = |operation: &&Operation| operation.method == "GET" && operation.parameters().is_empty();
    for operation in Operation::all().iter().filter(lists) {
        for caller in &callers {
            for query in [
                String::new(),
                format!("?userId={}", own.user.id),
                format!("?userIdentifier={}", own.user.id),
                format!("?businessId={}", own.business.id),
                format!("?accountAddress={}", own.user_address),
                "?include=user,business&limit=100".to_owned(),
            ] {
                let answer = caller.send(operation.call(&server, &format!("{}{query}", operation.path), None));
                let shown = answer.json.to_string();
                let is_private = answer.status < 300 && private.iter().any(|text| shown.contains(text));
                let line = format!("{} {query} as {}: {} {shown:.300}", operation.id, caller.name, answer.status);
                tally.note(line, answer.status < 500 && !is_private);
            }
        }
    }
    // What is theirs, in a body of mine.
    let before = own.fingerprint();
    let theirs = own.user.as_user();
    for (path, body) in [
        (
            "/transactions",
            json!({"web3TransactionType": "TRANSFER", "amount": 1, "sender": theirs, "recipient": bob.as_user()}),
        ),
        ("/transactions", json!({"web3TransactionType": "BURN", "amount": 1, "sender": theirs})),
        ("/transactions", json!({"web3TransactionType": "MINT", "amount": 1, "recipient": bob.as_user()})),
        (
            "/campaigns/claims",
            json!({"campaignId": own.campaign, "userIdentifier": own.user.id, "conditionsData": {"code": "x"}}),
        ),
        (
            "/redemptions/redeems",
            json!({"redemptionId": own.redemption, "userId": own.user.id, "businessId": "00000000-0000-4000-8000-000000000000"}),
        ),
        ("/users/info", json!({"email": "user-a@example.com"})),
    ] {
        for caller in &callers[..1] {
            let answer = caller.send(server.post(path, body.clone()));
            tally.note(
                format!("{path} {body} as {}: {} {}", caller.name, answer.status, answer.json),
                answer.status >= 400,
            );
        }
    }
    assert_eq!(own.fingerprint(), before);
    tally.finish(100);
}
