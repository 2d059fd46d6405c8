//! This server beside Stoplight's Prism, which reads the same contract.
#![cfg(test)]

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Map, Value, json};

const PERS: &str = env!("CARGO_BIN_EXE_pers");
const HERE: &str = env!("CARGO_MANIFEST_DIR");
/// Longest wait for a line of a program.
const PATIENCE: Duration = Duration::from_secs(120);

/// A directory that is removed at the end.
struct Directory(PathBuf);

impl Directory {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("pers-prism-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A server that says on its standard output where it is, and stops at the end.
struct Program {
    child: Child,
    lines: Receiver<String>,
    base: String,
}

impl Program {
    fn start(mut command: Command) -> Self {
        command.env_remove("PERS_TEST_DATABASE_URL").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = channel();
        // Lines are taken at once, so that the program never waits for its reader.
        std::thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let mut program = Self { child, lines, base: String::new() };
        let line = program.line_with(&[" at http://127.0.0.1:", " on http://127.0.0.1:"]);
        program.base = line[line.find("http://").unwrap()..].trim().to_owned();
        program
    }

    /// The next line that has one of these texts.
    #[track_caller]
    fn line_with(&self, texts: &[&str]) -> String {
        loop {
            let line =
                self.lines.recv_timeout(PATIENCE).unwrap_or_else(|error| panic!("no line with {texts:?}: {error}"));
            if texts.iter().any(|text| line.contains(text)) {
                return line;
            }
        }
    }

    fn pers(arguments: &[&str]) -> Self {
        let mut command = Command::new(PERS);
        command.args(arguments).args(["--listen", "127.0.0.1:0"]);
        Self::start(command)
    }

    fn prism(arguments: &[&str]) -> Self {
        let program = Path::new(HERE).join("tests/javascript/node_modules/@stoplight/prism-cli/dist/index.js");
        assert!(program.exists(), "run scripts/tools.sh javascript");
        let mut command = Command::new("node");
        // In production it writes its log itself, not through a process of its own that outlives it.
        command.arg(program).args(arguments).args(["-p", "0", "--multiprocess", "false"]);
        Self::start(command)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // SIGTERM, so that a database cluster stops with its server.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}

// ----- prism mock -----------------------------------------------------------------------------------------------

/// An answer as far as it is compared: its status, and of its body what is there and of which type.
#[derive(Debug, PartialEq)]
struct Outline {
    status: u16,
    body: Value,
}

fn shape(value: &Value) -> Value {
    match value {
        Value::Null => json!("null"),
        Value::Bool(_) => json!("boolean"),
        Value::Number(_) => json!("number"),
        Value::String(_) => json!("string"),
        Value::Array(items) => items.iter().take(1).map(shape).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, member)| (name.clone(), shape(member))).collect::<Map<_, _>>().into()
        }
    }
}

/// Sends a request of the table.
fn send(base: &str, request: &Value) -> Outline {
    let (method, path) = request["send"].as_str().unwrap().split_once(' ').unwrap();
    let mut builder = http::Request::builder().method(method).uri(format!("{base}{path}"));
    for (name, value) in request["headers"].as_object().into_iter().flatten() {
        builder = builder.header(name, value.as_str().unwrap());
    }
    let agent = ureq::Agent::new_with_config(ureq::Agent::config_builder().http_status_as_error(false).build());
    let mut answer = match request["body"].as_str() {
        Some(body) => agent.run(builder.body(body.to_owned()).unwrap()).unwrap(),
        None => agent.run(builder.body(()).unwrap()).unwrap(),
    };
    let text = answer.body_mut().read_to_string().unwrap();
    let body = if text.is_empty() { json!("nothing") } else { shape(&serde_json::from_str(&text).unwrap()) };
    Outline { status: answer.status().as_u16(), body }
}

#[test]
fn pers_mock_answers_as_prism_does_but_for_what_is_explained() {
    let table: Value = serde_json::from_str(include_str!("prism.json")).unwrap();
    let reasons = table["reasons"].as_object().unwrap();
    let requests = table["requests"].as_array().unwrap();
    assert!(requests.len() >= 40, "{}", requests.len());
    let prism = Program::prism(&["mock", concat!(env!("CARGO_MANIFEST_DIR"), "/../generated/contract.json")]);
    let pers = Program::pers(&["mock"]);
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    for request in requests {
        let (what, reason) = (&request["what"], request["differs"].as_str());
        let (theirs, ours) = (send(&prism.base, request), send(&pers.base, request));
        match reason {
            None if theirs != ours => wrong.push(format!("{what} differs\n  ours   {ours:?}\n  theirs {theirs:?}")),
            Some(reason) if theirs == ours => wrong.push(format!("{what} no longer differs: {reason}")),
            Some(reason) => drop(used.insert(reason)),
            None => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(used, reasons.keys().map(String::as_str).collect());
    // Lines are broken differently there.
    let page = include_str!("../../docs/MOCK.md").split_whitespace().collect::<Vec<_>>().join(" ");
    for reason in reasons.values() {
        assert!(page.contains(reason.as_str().unwrap()), "docs/MOCK.md does not say: {reason}");
    }
}

// ----- prism proxy ----------------------------------------------------------------------------------------------

fn contract() -> Value {
    serde_json::from_str(include_str!("../../generated/contract.json")).unwrap()
}

/// The contract as `prism proxy` has to be told it: with the prefix that the examples use in the paths, since
/// Prism looks for no path in `servers`; and with null as an alternative of its own where `nullable` stands
/// beside `allOf`, since Prism asks null to keep every part of the `allOf` as well.
fn as_prism_reads_it(mut contract: Value) -> Value {
    fn alternatives(value: &mut Value) {
        match value {
            Value::Object(members) => {
                members.values_mut().for_each(alternatives);
                if members.contains_key("allOf") && members.get("nullable") == Some(&Value::Bool(true)) {
                    members.remove("nullable");
                    members.remove("type");
                    let without_null = Value::Object(std::mem::take(members));
                    *value = json!({ "anyOf": [without_null, { "nullable": true, "enum": [null] }] });
                }
            }
            Value::Array(items) => items.iter_mut().for_each(alternatives),
            _ => {}
        }
    }
    alternatives(&mut contract);
    let paths = std::mem::take(contract["paths"].as_object_mut().unwrap());
    contract["paths"] =
        paths.into_iter().map(|(path, item)| (format!("/v2{path}"), item)).collect::<Map<_, _>>().into();
    contract
}

/// A request that Prism has handed on, and what it found wrong with it or its answer.
#[derive(Debug, Default)]
struct Proxied {
    request: String,
    violations: Vec<String>,
}

#[test]
fn prism_finds_no_violation_while_the_examples_run() {
    let directory = Directory::new("proxy");
    let document = directory.0.join("contract.json");
    std::fs::write(&document, as_prism_reads_it(contract()).to_string()).unwrap();
    let state = directory.0.join("state");
    let pers =
        Program::pers(&["serve", "--dev", "--seed", "demo", "--ephemeral", "--data-dir", state.to_str().unwrap()]);
    pers.line_with(&["demo.json"]);
    let prism = Program::prism(&["proxy", document.to_str().unwrap(), &pers.base]);
    for example in ["first-claim.sh", "redeem.sh", "buy-tokens.sh"] {
        let output = Command::new("bash")
            .arg(Path::new(HERE).join("../examples").join(example))
            .arg(PERS)
            .env("EXAMPLE_STATE", &state)
            .env("EXAMPLE_BASE_URL", &prism.base)
            .output()
            .unwrap();
        assert!(output.status.success(), "{example}: {}", String::from_utf8_lossy(&output.stderr));
    }
    // A request that is wrong, to see that Prism says so, and where the log of the others ends.
    let wrong = ureq::post(&format!("{}/v2/auth/token", prism.base)).config().http_status_as_error(false).build();
    let wrong = wrong.header("x-project-key", "x").send_json(json!({ "authToken": 1 })).unwrap();
    assert!(wrong.status().is_client_error());

    let mut proxied: Vec<Proxied> = Vec::new();
    loop {
        let line = prism.lines.recv_timeout(PATIENCE).unwrap();
        if let Some((_, request)) = line.split_once("[HTTP SERVER] ").filter(|_| line.contains("Request received")) {
            let request = request.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
            proxied.push(Proxied { request, violations: Vec::new() });
        } else if let Some((_, violation)) = line.split_once("Violation: ") {
            let last = proxied.last_mut().unwrap();
            last.violations.push(violation.to_owned());
            if violation.starts_with("request.body") {
                break;
            }
        }
    }
    let wrong = proxied.pop().unwrap();
    assert_eq!(wrong.request, "post /v2/auth/token");
    // The control plane is no part of the contract.
    let (control, api): (Vec<_>, Vec<_>) = proxied.iter().partition(|proxied| proxied.request.contains(" /_pers/"));
    assert!(control.iter().all(|proxied| proxied.violations == ["request Selected route not found"]), "{control:#?}");
    let violations: Vec<_> = api.iter().filter(|proxied| !proxied.violations.is_empty()).collect();
    assert!(violations.is_empty(), "{violations:#?}");
    assert!(api.len() >= 30, "{}", api.len());
}
