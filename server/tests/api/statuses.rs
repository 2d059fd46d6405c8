//! Statuses that every operation has in common, provoked at each: a request that breaks the contract, the
//! database away, and the faults that a healthy server does not have. `coverage` adds up what all tests saw.

use pers_server::contract::{Contract, Operation as Declared, Parameter, Place};
use serde_json::{Value, json};

use crate::support::program::{Caller, Operation, Program, nowhere};
use crate::support::{Answer, Call, TestServer, eventually};

/// Somebody whom the gate lets through to an operation.
fn somebody(server: &TestServer, own: &Program<'_>, operation: &Operation) -> Caller {
    let tenant = &own.tenant;
    let callers = [
        Caller::with_project_key("public", &tenant.project_key),
        Caller::with_bearer("user", &own.user.access, false),
        Caller::with_bearer("admin", &tenant.admin, true),
        // No key of the tenant's own: using one is noted in its row.
        Caller::with_api_key("platform", &server.platform_system_key),
    ];
    callers.into_iter().find(|caller| caller.refusal(&operation.security).is_none()).unwrap()
}

/// A request that fits the contract and names nothing.
fn good(server: &TestServer, own: &Program<'_>, operation: &Operation) -> Call {
    operation.call(server, &operation.at(&nowhere(operation)), own.body(operation).as_ref())
}

/// A value that a parameter does not take.
fn wrong_value(contract: &Contract, parameter: &Parameter) -> Option<&'static str> {
    let schema = resolved(contract, &parameter.schema)?;
    let is_bare_text =
        schema["type"] == "string" && ["format", "enum", "pattern"].iter().all(|key| schema[key].is_null());
    match parameter.place {
        Place::Header | Place::Cookie => None,
        // No UTF-8; any text would be the name of something that there is not.
        Place::Path | Place::Query if is_bare_text => Some("%ff"),
        // A space is no number, id, date, boolean, address or member of an enumeration.
        Place::Path | Place::Query => Some("%20"),
    }
}

fn resolved<'c>(contract: &'c Contract, pointer: &str) -> Option<&'c Value> {
    let schema = contract.document().pointer(pointer)?;
    match schema["$ref"].as_str() {
        Some(reference) => resolved(contract, reference.strip_prefix('#')?),
        None => Some(schema),
    }
}

/// The requests of an operation that break the contract in one place each, with that place.
fn broken(server: &TestServer, own: &Program<'_>, operation: &Operation, declared: &Declared) -> Vec<(String, Call)> {
    let contract = Contract::load().unwrap();
    let mut requests = Vec::new();
    for parameter in &declared.parameters {
        let Some(value) = wrong_value(&contract, parameter) else { continue };
        let mut values = nowhere(operation);
        let path = match parameter.place {
            Place::Path => {
                let place = operation.parameters().iter().position(|name| *name == parameter.name).unwrap();
                values[place] = value.to_owned();
                operation.at(&values)
            }
            Place::Query => format!("{}?{}={value}", operation.at(&values), parameter.name),
            Place::Header | Place::Cookie => continue,
        };
        let call = operation.call(server, &path, own.body(operation).as_ref());
        requests.push((format!("{}/{}", parameter.place.name(), parameter.name), call));
    }
    if operation.takes_body {
        let path = operation.at(&nowhere(operation));
        requests.push(("body".to_owned(), operation.call(server, &path, Some(&json!([])))));
    }
    requests
}

#[test]
fn a_parameter_or_a_body_that_breaks_the_contract_is_refused_by_every_operation() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let contract = Contract::load().unwrap();
    let before = own.fingerprint();
    for operation in Operation::all() {
        let declared = contract.operation(&operation.id).unwrap();
        let caller = somebody(&server, &own, &operation);
        let requests = broken(&server, &own, &operation, declared);
        assert!(!declared.responses.contains(&400) || !requests.is_empty(), "{}", operation.id);
        for (place, call) in requests {
            let answer = caller.send(call);
            assert_eq!(
                (answer.status, &answer.json["category"]),
                (400, &json!("VALIDATION")),
                "{} {place}: {}",
                operation.id,
                answer.json
            );
        }
    }
    assert_eq!(own.fingerprint(), before);
}

/// Statuses of a server that is not well, or has too much to do.
const UNWELL: [u16; 3] = [429, 500, 503];

#[test]
fn every_operation_fails_as_the_request_wants_it_in_development_mode() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let before = own.fingerprint();
    for operation in Operation::all() {
        let caller = somebody(&server, &own, &operation);
        for status in UNWELL {
            let answer = caller.send(good(&server, &own, &operation).header("x-pers-fault", &status.to_string()));
            assert_eq!(answer.header("retry-after"), (status != 500).then_some("1"), "{}", operation.id);
            let refused = answer.refused(status, "FAULT_INJECTED");
            assert_eq!((&refused["category"], &refused["retryable"]), (&json!("TECHNICAL"), &json!(status != 500)));
        }
    }
    assert_eq!(own.fingerprint(), before);
}

#[test]
fn a_fault_is_a_status_that_the_operation_declares_and_comes_behind_access_and_validation() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ask = |fault: &str| server.get("/tokens").project(&tenant.project_key).header("x-pers-fault", fault);
    for (status, category, retryable) in [
        (400, "VALIDATION", false),
        (401, "SECURITY", false),
        (403, "SECURITY", false),
        (429, "TECHNICAL", true),
        (500, "TECHNICAL", false),
        (503, "TECHNICAL", true),
    ] {
        let refused = ask(&status.to_string()).refused(status, "FAULT_INJECTED");
        assert_eq!((&refused["category"], &refused["retryable"]), (&json!(category), &json!(retryable)), "{status}");
    }
    for fault in ["", "200", "404", "418", "501", "503 ", "5e2", "-503", "999999", "on"] {
        // A header field's value has no spaces around it (RFC 9110, 5.5).
        if fault == "503 " {
            ask(fault).refused(503, "FAULT_INJECTED");
        } else {
            assert_eq!(ask(fault).refused(400, "FAULT_INVALID")["target"], "header/x-pers-fault", "{fault}");
        }
    }
    ask("429").header("x-pers-fault", "503").refused(400, "FAULT_INVALID");
    server.get("/tokens").header("x-pers-fault", "503").refused(401, "CREDENTIALS_REQUIRED");
    tenant.admin_post("/tokens", json!([])).header("x-pers-fault", "503").refused(400, "VALIDATION_FAILED");
    server.get("/nothing").header("x-pers-fault", "503").refused(404, "ROUTE_NOT_FOUND");
}

#[test]
fn a_fault_leaves_an_idempotency_key_as_it_was() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let make = || tenant.admin_post("/campaigns", json!({"name": "Summer"})).once("summer");
    make().header("x-pers-fault", "503").refused(503, "FAULT_INJECTED");
    let made = make().ok(201);
    make().header("x-pers-fault", "500").refused(500, "FAULT_INJECTED");
    assert_eq!(make().ok(201), made);
    assert_eq!(server.number("SELECT count(*) AS n FROM campaigns"), 1);
}

#[test]
fn nobody_asks_for_faults_outside_development_mode() {
    let server = TestServer::start_with(|parts| parts.settings.dev = false);
    for fault in ["503", "200"] {
        server.get("/").header("x-pers-fault", fault).ok(200);
    }
}

/// Operations that are answered without the database, and how.
const FROM_MEMORY: &[(&str, u16, &str)] = &[
    ("AuthController_createToken", 401, "what is sent as a proof is none"),
    ("AuthController_refresh", 401, "what is sent as a refresh token is none"),
    ("RootController_get", 200, "says that the server is there"),
    ("RootController_getCurrentTime", 200, "the project key is remembered"),
    ("RootController_getSystem", 403, "the token says that it is a user's"),
    ("RootController_getAdmin", 200, "the token says that it is an admin's"),
];

#[test]
fn every_operation_that_needs_the_database_is_a_503_while_it_is_away() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let calls: Vec<(Operation, Caller, Call)> = Operation::all()
        .into_iter()
        .map(|operation| (somebody(&server, &own, &operation), operation))
        .map(|(caller, operation)| {
            let call = good(&server, &own, &operation);
            (operation, caller, call)
        })
        .collect();
    server.database.go_away();
    let answers: Vec<(String, Answer)> = std::thread::scope(|scope| {
        let sent: Vec<_> = calls
            .into_iter()
            .map(|(operation, caller, call)| scope.spawn(move || (operation.id, caller.send(call))))
            .collect();
        sent.into_iter().map(|answer| answer.join().unwrap()).collect()
    });
    server.database.come_back();
    eventually("the database is found again", || own.tenant.admin_get("/admins").send().status == 200);
    let mut differing = Vec::new();
    for (operation, answer) in answers {
        let from_memory = FROM_MEMORY.iter().find(|(id, ..)| *id == operation);
        if answer.status != from_memory.map_or(503, |(_, status, _)| *status) {
            differing.push(format!("{operation}: {} {}", answer.status, answer.json));
        }
    }
    assert!(differing.is_empty(), "\n{}", differing.join("\n"));
}
