//! Every id that the contract takes, with the id of the same kind of thing of another tenant: the answer is that
//! for an id which names nothing, to the byte, for as much work, and nothing of the other tenant changes.
//!
//! The places are found in the document: parameters of paths and queries and members of bodies that name
//! something by their name. One that nobody has said anything about fails the test.

use std::collections::BTreeSet;

use pers_server::contract;
use serde_json::{Value, json};

use super::statements;
use crate::support::program::{Caller, Operation, Program};
use crate::support::{Answer, TestServer};

/// Places that a foreign id does not end like an unknown one, and why.
const OPEN_TO_OTHERS: [(&str, &str, &str); 2] = [
    ("TenantsController_getTenantById", "path id", "anybody may read the nine public members of a tenant"),
    ("AdminsController_setAdminTenant", "path adminId", "links a person who is an admin elsewhere to the own tenant"),
];

/// Members that look like ids and name nothing that a tenant could have, and why.
const NO_IDS: [(&str, &str); 5] = [
    ("chainId", "chains are the same for everybody"),
    ("tag", "a word"),
    ("tokenMetadataIncrementalId", "a number within the token beside it"),
    ("nftTokenId", "as above"),
    ("txHash", "of a network"),
];

/// Members that a tenant writes down as they are, whoever else has them too: they are no references, and are
/// tried last, since each tenant may have something of that name afterwards.
const FACTS: [(&str, &str, &str); 10] = [
    ("*", "accountAddress", "a transfer may go to any address, and makes an account for it"),
    ("createToken", "contractAddress", "any tenant may work with a contract"),
    ("createContract", "*", "any tenant may record a contract"),
    ("*", "creatorAccountAddress", "a text"),
    ("*", "beneficiaryAccountAddress", "a text"),
    ("createAdmin", "email", "a person may work for several tenants"),
    ("createBusiness", "email", "unique in its tenant"),
    ("updateBusiness", "email", "as above"),
    ("updateCurrentUser", "*", "as above"),
    ("updateUserAdmin", "*", "as above"),
];

/// A place in a request that takes an id.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Path(String),
    Query(String),
    /// Pointer into the body.
    Body(String),
}

impl Place {
    fn name(&self) -> &str {
        match self {
            Self::Path(name) | Self::Query(name) => name,
            Self::Body(pointer) => pointer.rsplit('/').find(|part| *part != "0").unwrap(),
        }
    }

    fn is_fact(&self, operation: &Operation) -> bool {
        let (_, operation) = operation.id.split_once('_').unwrap();
        let is = |pattern: &str, name: &str| pattern == "*" || pattern == name;
        let is_body = matches!(self, Self::Body(_));
        is_body && FACTS.iter().any(|(of, named, _)| is(of, operation) && is(named, self.name()))
    }

    fn text(&self) -> String {
        match self {
            Self::Path(name) => format!("path {name}"),
            Self::Query(name) => format!("query {name}"),
            Self::Body(pointer) => format!("body {pointer}"),
        }
    }
}

/// Whether a name says that its value names something.
fn names_something(name: &str) -> bool {
    let endings = ["Id", "Ids", "ID", "IDs", "Identifier", "Address", "Addresses", "Uuid", "Email"];
    name == "id" || name == "email" || endings.iter().any(|ending| name.ends_with(ending))
}

fn resolved<'d>(document: &'d Value, mut part: &'d Value) -> &'d Value {
    while let Some(reference) = part["$ref"].as_str() {
        part = document.pointer(reference.trim_start_matches('#')).unwrap();
    }
    part
}

/// The places within a schema that take an id.
fn within(document: &Value, schema: &Value, pointer: &str, found: &mut Vec<Place>) {
    let schema = resolved(document, schema);
    for choice in ["allOf", "oneOf", "anyOf"].into_iter().filter_map(|word| schema[word].as_array()).flatten() {
        within(document, choice, pointer, found);
    }
    if schema.get("items").is_some() {
        within(document, &schema["items"], &format!("{pointer}/0"), found);
    }
    for (name, member) in schema["properties"].as_object().into_iter().flatten() {
        let pointer = format!("{pointer}/{name}");
        let is_uuid = resolved(document, member)["format"] == "uuid";
        if (names_something(name) || is_uuid) && !found.contains(&Place::Body(pointer.clone())) {
            found.push(Place::Body(pointer.clone()));
        }
        within(document, member, &pointer, found);
    }
}

/// The places of an operation that take an id.
fn places(document: &Value, operation: &Operation) -> Vec<Place> {
    let item = &document["paths"][&operation.path];
    let described = &item[operation.method.to_ascii_lowercase()];
    let mut found = Vec::new();
    for parameter in [&item["parameters"], &described["parameters"]].into_iter().filter_map(Value::as_array).flatten() {
        let parameter = resolved(document, parameter);
        let name = parameter["name"].as_str().unwrap().to_owned();
        match parameter["in"].as_str().unwrap() {
            "path" => found.push(Place::Path(name)),
            "query" if names_something(&name) => found.push(Place::Query(name)),
            _ => {}
        }
    }
    let body = resolved(document, &described["requestBody"]);
    for media in body["content"].as_object().into_iter().flatten().map(|(_, media)| media) {
        within(document, &media["schema"], "", &mut found);
    }
    found.retain(|place| !NO_IDS.iter().any(|(name, _)| *name == place.name()));
    found
}

/// Numbers of what both tenants have, where a program has none.
const FOREIGN_NUMBER: i64 = 77;

/// What a place names of a program; text for all kinds.
fn value(program: &Program<'_>, operation: &Operation, place: &Place) -> String {
    let (_, operation_name) = operation.id.split_once('_').unwrap();
    let text = |value: &str| value.to_owned();
    match (place, place.name(), operation_name) {
        (Place::Path(name), ..) => program.value(operation, name).unwrap(),
        (_, "campaignId", _) => text(&program.campaign),
        (_, "businessId" | "businessIds", _) => text(&program.business.id),
        (_, "userId" | "userIdentifier" | "participantId", _) => text(&program.user.id),
        (_, "redemptionId", _) => text(&program.redemption),
        (_, "tokenId" | "tokenDbId", _) => text(&program.token),
        (_, "purchaseTokenId", _) => text(&program.purchase_token),
        (_, "entityId", _) => text(&program.campaign),
        (_, "accountId", _) => text(&program.user.id),
        (_, "businessTypeId", _) | (_, "id", "updateBusinessType") => text(&program.business_type),
        (_, "minUserStatusTypeId", _) => text(&program.status_type),
        (_, "typeId" | "purchaseTypeId", _) => FOREIGN_NUMBER.to_string(),
        (_, "contractAddress" | "eligibleTokenAddresses", _) => text(&program.token_address),
        (_, "email", "createAdmin") => program.admin_email.clone(),
        (_, "email", "createBusiness") => program.business_email.clone(),
        (_, "email", "updateBusiness") => program.user_email.clone(),
        (_, "email" | "externalId" | "instagramAccountId", "getUserInfo" | "updateCurrentUser" | "updateUserAdmin") => {
            program.user_email.clone()
        }
        (
            _,
            "accountAddress"
            | "creatorAccountAddress"
            | "beneficiaryAccountAddress"
            | "implementationAddress"
            | "ownerAddress"
            | "factoryAddress",
            _,
        ) => text(&program.user_address),
        _ => panic!("{} {}: nobody has said what this names", operation.id, place.text()),
    }
}

/// Something of the same shape that names nothing, another one for each number.
fn nowhere(like: &str, number: u32) -> String {
    if like.parse::<i64>().is_ok() {
        (900 + number % 90).to_string()
    } else if like.starts_with("0x") {
        format!("0x{:040x}", 0xe000_0000_u32 + number)
    } else if let Some((_, domain)) = like.split_once('@') {
        format!("nobody-{number:06}@{domain}")
    } else {
        format!("00000000-0000-4000-8000-{number:012x}")
    }
}

/// A body in which everything is the program's own.
fn body(program: &Program<'_>, operation: &Operation) -> Option<Value> {
    let (_, name) = operation.id.split_once('_').unwrap();
    let own = match name {
        "createCampaignClaim" => {
            json!({"campaignId": program.campaign, "userIdentifier": program.user.id, "conditionsData": {"code": "x"}})
        }
        "executeRedemption" => json!({"redemptionId": program.redemption}),
        "createUserPurchase" => json!({"purchaseTokenId": program.purchase_token, "quantity": 1}),
        "createRedemption" => json!({"name": "Cup", "tokenUnits": [{"tokenId": program.token, "amount": 1}]}),
        "createTransaction" => json!({
            "web3TransactionType": "TRANSFER", "amount": 1, "token": {"tokenDbId": program.token},
            "sender": program.user.as_user(), "recipient": program.business.as_business(),
        }),
        _ => return program.body(operation),
    };
    Some(own)
}

/// Puts a value at a pointer, as a number where the document has one, and takes away what would be looked at
/// instead.
fn put(body: &mut Value, pointer: &str, value: &str) {
    let (parent, name) = pointer.trim_end_matches("/0").rsplit_once('/').unwrap();
    let parent = body.pointer_mut(parent).and_then(Value::as_object_mut);
    let parent = parent.unwrap_or_else(|| panic!("{pointer}: the body has no such item"));
    let number = name.ends_with("ypeId") || name == "id";
    let value = if number { json!(value.parse::<i64>().unwrap()) } else { json!(value) };
    let value = if name.ends_with("Ids") || name.ends_with("Addresses") { json!([value]) } else { value };
    match name {
        "accountAddress" => drop(parent.remove("accountId")),
        "contractAddress" => drop(parent.remove("tokenDbId")),
        "accountId" => drop(parent.insert("accountType".to_owned(), json!("user"))),
        _ => {}
    }
    parent.insert(name.to_owned(), value);
}

/// Sends a request in which one place has a value and all else is the program's own.
fn send(
    server: &TestServer,
    program: &Program<'_>,
    operation: &Operation,
    caller: &Caller,
    place: &Place,
    value: &str,
) -> Answer {
    let named = |name: &&str| match place {
        Place::Path(own) if own == name => value.to_owned(),
        _ => program.value(operation, name).unwrap_or_else(|| "sun".to_owned()),
    };
    let mut path = operation.at(&operation.parameters().iter().map(named).collect::<Vec<_>>());
    if let Place::Query(name) = place {
        path = format!("{path}?{name}={value}");
    }
    let mut body = body(program, operation);
    if let Place::Body(pointer) = place {
        put(body.as_mut().unwrap(), pointer, value);
    }
    caller.send(operation.call(server, &path, body.as_ref()))
}

/// An answer without what is another one each time: the value that was sent, ids, addresses, times, secrets.
fn plain(answer: &Answer, values: [&str; 2]) -> String {
    fn strip(json: &mut Value, values: [&str; 2]) {
        match json {
            Value::Object(members) => {
                for (name, member) in members {
                    if ["correlationId", "timestamp", "createdAt", "updatedAt", "startDate", "signedUrl"]
                        .contains(&name.as_str())
                    {
                        *member = Value::Null;
                    }
                    strip(member, values);
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| strip(item, values)),
            Value::Number(number) if values.contains(&number.to_string().as_str()) => *json = json!("VALUE"),
            Value::String(text) => {
                let same = values.iter().any(|value| {
                    // A token is called by the end of its address.
                    let end = value.strip_prefix("0x").and_then(|digits| digits.get(34..)).unwrap_or(value);
                    text.eq_ignore_ascii_case(value) || text.ends_with(&end.to_ascii_uppercase())
                });
                let is_id = text.len() == 36 && text.bytes().filter(|byte| *byte == b'-').count() == 4;
                let is_hex = text.starts_with("0x") && text.len() > 20;
                if same || is_id || is_hex {
                    "VALUE".clone_into(text);
                }
            }
            _ => {}
        }
    }
    let mut json = answer.json.clone();
    strip(&mut json, values);
    let header = |name: &str| answer.header(name).unwrap_or_default().to_owned();
    format!("{} {} {json}", answer.status, header("x-total-count"))
}

/// The work since this was asked last. In a transaction rows are locked in the order of their ids, which are random,
/// so the order of its statements says nothing.
fn work(server: &TestServer) -> statements::Transactions {
    let mut transactions = statements::since(server);
    transactions.iter_mut().for_each(|statements| statements.sort_unstable());
    transactions
}

#[test]
fn an_id_of_another_tenant_is_answered_like_one_that_names_nothing() {
    let server = statements::watch();
    let foreign = Program::new(&server, "Coffee Club", 'a', 3);
    let own = Program::new(&server, "Tea Club", 'b', 1);
    // What no operation of the contract makes, or not as often.
    for sql in [
        format!(
            "INSERT INTO purchase_types (tenant_id, id, unit_amount) VALUES ('{}', {FOREIGN_NUMBER}, 1)",
            foreign.tenant.id
        ),
        format!(
            "INSERT INTO redemption_types (tenant_id, id, name) VALUES ('{}', {FOREIGN_NUMBER}, 'x')",
            foreign.tenant.id
        ),
        format!(
            "UPDATE users SET external_id = email, instagram_account_id = email WHERE tenant_id = '{}'",
            foreign.tenant.id
        ),
    ] {
        assert_eq!(server.execute(&sql).unwrap(), 1, "{sql}");
    }
    let before = foreign.fingerprint();
    let document: Value = serde_json::from_str(contract::DOCUMENT).unwrap();
    let callers = own.callers();
    let (mut number, mut tried, mut refused) = (0, 0, 0);
    let mut nobody = |like: &str| {
        number += 1;
        nowhere(like, number)
    };
    let mut differing = Vec::new();
    let mut open = BTreeSet::new();
    let operations = Operation::all();
    let places = |operation| places(&document, operation).into_iter().map(move |place| (operation, place));
    let mut all: Vec<(&Operation, Place)> = operations.iter().flat_map(places).collect();
    all.sort_by_key(|(operation, place)| place.is_fact(operation));
    for (operation, place) in all {
        let theirs = value(&foreign, operation, &place);
        for caller in callers.iter().filter(|caller| caller.refusal(&operation.security).is_none()) {
            // Twice, so that what a server remembers is there for both that are compared.
            let mut unknown = (String::new(), Vec::new());
            for _ in 0..2 {
                let value = nobody(&theirs);
                let _ = statements::since(&server);
                let answer = send(&server, &own, operation, caller, &place, &value);
                unknown = (plain(&answer, [&value, &theirs]), work(&server));
            }
            let answer = send(&server, &own, operation, caller, &place, &theirs);
            let found = (plain(&answer, [&theirs, &theirs]), work(&server));
            tried += 1;
            refused += usize::from(answer.status == 404);
            if OPEN_TO_OTHERS.iter().any(|(id, name, _)| *id == operation.id && *name == place.text()) {
                open.insert(place.text());
            } else if found != unknown {
                let (id, place, name) = (&operation.id, place.text(), caller.name);
                let what = if found.0 == unknown.0 {
                    format!("{:#?}\n  {:#?}", found.1, unknown.1)
                } else {
                    let same = found.0.bytes().zip(unknown.0.bytes()).take_while(|(a, b)| a == b).count();
                    let rest = |text: &str| text.get(same.saturating_sub(40)..).unwrap_or_default().to_owned();
                    format!("{}\n  {}", rest(&found.0), rest(&unknown.0))
                };
                differing.push(format!("{id} {place} as {name}:\n  {what}"));
            }
            // What has been done cannot be done again.
            if answer.status < 300 && operation.method != "GET" {
                break;
            }
        }
        assert_eq!(foreign.fingerprint(), before, "{} {}", operation.id, place.text());
    }
    assert!(differing.is_empty(), "\n{}", differing.join("\n"));
    assert_eq!(open.len(), OPEN_TO_OTHERS.len(), "an exception that no place needs");
    assert!(tried > 200, "{tried} requests");
    assert!(refused > 100, "{refused} requests refused with 404");
}

#[test]
fn the_work_for_a_request_is_seen() {
    let server = statements::watch();
    let tenant = server.tenant("Coffee Club");
    let _ = statements::since(&server);
    tenant.admin_get("/campaigns").ok(200);
    let sent = statements::since(&server);
    let confined = format!("SET LOCAL ROLE pers_app; SET LOCAL pers.tenant = '{}'", tenant.id);
    assert!(sent.iter().any(|statements| statements[0].contains(&confined)), "{sent:#?}");
    assert!(sent.iter().flatten().any(|text| text.contains("FROM \"campaigns\"")), "{sent:#?}");
}
