//! `/_pers/coverage` and `pers coverage`: what of the contract a client has exercised.

use std::process::{Command, Output};

use pers_server::contract::Contract;
use serde_json::{Value, json};

use crate::support::{Call, Tenant, TestServer, at_once};

const CREATE: &str = "CampaignsController_createCampaign";
const LIST: &str = "CampaignsController_getCampaigns";

fn by(call: Call, agent: &str) -> Call {
    call.header("user-agent", agent)
}

fn report(tenant: &Tenant<'_>, query: &str) -> Value {
    tenant.server.get(&format!("/_pers/coverage?tenant={}&{query}", tenant.id)).ok(200)
}

fn operation<'r>(report: &'r Value, id: &str) -> &'r Value {
    report["operations"].as_array().unwrap().iter().find(|one| one["operationId"] == id).unwrap()
}

/// Names of the entries that have been exercised, with how often.
fn exercised(entries: &Value) -> Vec<(&str, u64)> {
    let entries = entries.as_array().unwrap().iter();
    entries
        .map(|entry| (entry["name"].as_str().unwrap(), entry["count"].as_u64().unwrap()))
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// A client that does some things right and some wrong.
fn shop(tenant: &Tenant<'_>) {
    by(tenant.admin_post("/campaigns", json!({"name": "Summer", "colour": "red"})), "shop/1").send();
    by(tenant.admin_post("/campaigns", json!({"name": 1})), "shop/1").refused(400, "VALIDATION_FAILED");
    by(tenant.admin_post("/campaigns", json!({"name": 2})), "shop/2").refused(400, "VALIDATION_FAILED");
    by(tenant.admin_get("/v2/campaigns?limit=5&color=red"), "shop/1").ok(200);
    by(tenant.admin_get("/campaigns?limit=none"), "shop/1").refused(400, "VALIDATION_FAILED");
}

#[test]
fn what_a_client_has_exercised_is_told_per_operation() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    shop(&tenant);
    by(tenant.admin_get("/tokens"), "other").ok(200);
    let told = report(&tenant, "client=shop");
    assert_eq!(told["clients"], json!([{"tenant": tenant.id, "client": "shop"}]));
    let contract = Contract::load().unwrap();
    assert_eq!(
        (&told["contract"], &told["total"]["operations"]),
        (&json!(contract.version()), &json!({"covered": 2, "of": contract.operations().len()}))
    );
    assert_eq!(told["called"]["operations"], json!({"covered": 2, "of": 2}));

    let create = operation(&told, CREATE);
    assert_eq!(
        (&create["calls"], &create["method"], &create["path"]),
        (&json!(3), &json!("POST"), &json!("/campaigns"))
    );
    assert_eq!(exercised(&create["requestProperties"]), [("/name", 3)]);
    assert_eq!((&create["unknown"][0]["name"], &create["unknown"][0]["count"]), (&json!("/colour"), &json!(1)));
    let violation = &create["violations"][0];
    assert_eq!(json!([violation["name"], violation["count"], violation["example"]]), json!(["/name type", 2, "/name"]));

    let list = operation(&told, LIST);
    assert_eq!(exercised(&list["statuses"]), [("200", 1), ("400", 1)]);
    assert_eq!(exercised(&list["parameters"]), [("query/limit", 2)]);
    assert_eq!(list["unknown"][0]["name"], "query/color");
    assert_eq!(list["violations"][0]["name"], "query/limit type");
    let declared = contract.operation(LIST).unwrap();
    assert_eq!(list["statuses"].as_array().unwrap().len(), declared.responses.len());
    let of = declared.responses.len() + declared.parameters.len();
    let percent = list["percent"].as_f64().unwrap();
    let expected = f64::from(u32::try_from(3000 / of).unwrap()) / 10.0;
    assert!((percent - expected).abs() < 1e-9, "{percent}");

    assert_eq!(operation(&told, "TokensController_getTokens")["calls"], 0, "somebody else's");
    assert_eq!(operation(&report(&tenant, ""), "TokensController_getTokens")["calls"], 1);
    let named = report(&tenant, &format!("operation={LIST}&operation={CREATE}"));
    assert_eq!(named["total"]["operations"], json!({"covered": 2, "of": 2}));
    assert_eq!(named["total"]["percent"], told["called"]["percent"]);
}

#[test]
fn what_a_client_has_received_is_told_apart_from_what_it_has_sent() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    by(tenant.admin_post("/campaigns", json!({"name": "Summer"})), "shop").ok(201);
    let before = report(&tenant, "client=shop");
    by(tenant.admin_get("/campaigns"), "reader").ok(200);
    let told = report(&tenant, "client=reader");
    let received = exercised(&operation(&told, LIST)["receivedProperties"]);
    let has = |end: &str| received.iter().any(|(name, _)| name.ends_with(end));
    assert!(has("/id") && has("/name"), "{received:?}");
    assert!(received.iter().all(|(_, count)| *count == 1), "an answer counts once, however long: {received:?}");
    assert_eq!(exercised(&operation(&before, CREATE)["statuses"]), [("201", 1)]);
}

#[test]
fn what_no_operation_answers_is_told() {
    let server = TestServer::start();
    for _ in 0..2 {
        by(server.get("/campains"), "typo").refused(404, "ROUTE_NOT_FOUND");
    }
    by(server.delete("/tokens"), "typo").refused(405, "METHOD_NOT_ALLOWED");
    by(server.get("/_pers/nothing"), "typo").refused(404, "ROUTE_NOT_FOUND");
    let told = server.get("/_pers/coverage?client=typo").ok(200);
    let unrouted: Vec<_> =
        told["unrouted"].as_array().unwrap().iter().map(|one| (one["name"].as_str().unwrap(), &one["count"])).collect();
    assert_eq!(unrouted, [("DELETE /tokens", &json!(1)), ("GET /campains", &json!(2))]);
}

#[test]
fn a_reset_is_of_one_client_and_workers_do_not_disturb_each_other() {
    let server = TestServer::start();
    let tenants: Vec<_> = (0..16).map(|number| server.tenant(&format!("Club {number}"))).collect();
    at_once(16, |number| {
        let tenant = &tenants[number];
        for _ in 0..3 {
            tenant.admin_get("/campaigns").ok(200);
            tenant.admin_get("/campaigns").ok(200);
            assert_eq!(operation(&report(tenant, ""), LIST)["calls"], 2);
            assert_eq!(server.delete(&format!("/_pers/coverage?tenant={}", tenant.id)).send().status, 204);
            assert_eq!(report(tenant, "")["called"]["operations"]["of"], 0);
        }
    });
    server.delete("/_pers/coverage?client=nobody").send();
    assert!(server.get("/_pers/coverage").ok(200)["called"]["operations"]["of"].as_u64().unwrap() > 0);
    server.delete("/_pers/coverage").send();
    assert_eq!(server.get("/_pers/coverage").ok(200)["clients"], json!([]));
}

#[test]
fn the_report_has_the_form_that_is_asked_for() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    shop(&tenant);
    for (query, accept, media_type, part) in [
        ("", "*/*", "application/json", "{\"contract\""),
        ("", "application/xml", "application/xml; charset=utf-8", "<testsuites "),
        ("", "text/html,application/xhtml+xml,application/xml;q=0.9", "text/html; charset=utf-8", "<!doctype html>"),
        ("format=json", "text/html", "application/json", "{\"contract\""),
        ("format=junit", "*/*", "application/xml; charset=utf-8", "name=\"violation /name type\""),
        ("format=html", "*/*", "text/html; charset=utf-8", "query/color"),
        ("format=text", "*/*", "text/plain; charset=utf-8", "not in the contract: query/color (1 times)"),
    ] {
        let answer = server.get(&format!("/_pers/coverage?{query}")).header("accept", accept).send();
        assert_eq!((answer.status, answer.header("content-type")), (200, Some(media_type)), "{query} {accept}");
        assert!(String::from_utf8(answer.bytes).unwrap().contains(part), "{query} {accept}: {part}");
    }
    for (query, target) in [
        ("format=pdf", "query/format"),
        ("tennant=x", "query/tennant"),
        ("operation=CampaignsController_getCampain", "query/operation"),
    ] {
        assert_eq!(server.get(&format!("/_pers/coverage?{query}")).refused(400, "VALIDATION_FAILED")["target"], target);
    }
}

/// Runs `pers coverage`.
fn pers(url: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pers"));
    command.args(["coverage", "--url", url]).args(arguments).output().unwrap()
}

#[test]
fn the_command_fails_below_the_bar_and_without_a_report() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    shop(&tenant);
    let scope = ["--tenant", &tenant.id, "--client", "shop", "--operation", LIST];
    let percent = operation(&report(&tenant, "client=shop"), LIST)["percent"].as_f64().unwrap();
    let run = |more: &[&str]| pers(&server.base, &[&scope[..], more].concat());
    let exact = percent.to_string();
    let above = (percent + 0.1).to_string();
    for (arguments, code) in [
        (&[][..], 0),
        (&["--fail-under", &exact], 0),
        (&["--fail-under", &above], 1),
        (&["--fail-under", "0", "--of", "called"], 0),
        (&["--fail-under", "101"], 2),
    ] {
        let done = run(arguments);
        assert_eq!(done.status.code(), Some(code), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
    let below = run(&["--fail-under", &above]);
    let told = String::from_utf8(below.stderr).unwrap();
    assert!(told.contains(&format!("{exact}% of the contract has been exercised, less than {above}%")), "{told}");
    assert!(String::from_utf8(below.stdout).unwrap().contains(LIST), "the report is printed all the same");
    for (url, part) in [
        ("http://127.0.0.1:1", "http://127.0.0.1:1/_pers/coverage"),
        (&format!("{}/v2", server.base), "404: No operation has this path"),
    ] {
        let failed = pers(url, &["--fail-under", "1"]);
        let told = String::from_utf8(failed.stderr).unwrap();
        assert!(failed.status.code() == Some(2) && told.contains(part), "{url}: {told}");
    }
}

#[test]
fn the_command_writes_the_report_in_every_form() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    shop(&tenant);
    let folder: &std::path::Path = &server.files;
    std::fs::create_dir_all(folder).unwrap();
    for (form, part) in
        [("html", "<!doctype html>"), ("junit", "<testsuites "), ("json", "\"operationId\""), ("text", LIST)]
    {
        let file = folder.join(form);
        let done = pers(&server.base, &["--format", form, "--output", file.to_str().unwrap()]);
        assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
        assert!(std::fs::read_to_string(&file).unwrap().contains(part), "{form}");
        assert!(String::from_utf8(done.stdout).unwrap().contains("kinds of violations"), "{form}");
    }
}
