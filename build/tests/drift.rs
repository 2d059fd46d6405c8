//! The proof that a drift between contract and server is a compile error: each test changes one thing in a copy of the
//! workspace's contract, lets cargo check the server there, and demands that it fails in `server/src`, naming what
//! changed. The contrast is a change of words only, which must compile.
//!
//! A test takes some 20 seconds on two cores. Those in the usual run are a sample of the rest, which `make drift` runs.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what went wrong by where it stops")]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use serde_json::{Map, Value, json};

#[test]
fn control_a_description_changes() {
    let problems = check(|contract| {
        contract.schema("JwksDTO")["description"] = json!("The public keys, in other words.");
        contract.operation("get", "/tokens")["description"] = json!("The same, in other words.");
    });
    assert!(problems.is_empty(), "{}", rendered(&problems));
}

#[test]
fn an_operation_is_added() {
    breaks("tokens_controller_get_token_history", |contract| {
        let mut added = contract.operation("get", "/tokens/{id}").clone();
        added["operationId"] = json!("TokensController_getTokenHistory");
        contract.0["paths"]["/tokens/{id}/history"] = json!({ "get": added });
    });
}

#[test]
fn a_property_is_renamed() {
    breaks("`keys`", |contract| {
        let properties = contract.schema("JwksDTO")["properties"].as_object_mut().unwrap();
        let keys = properties.remove("keys").unwrap();
        properties.insert("jwks".to_owned(), keys);
        contract.schema("JwksDTO")["required"] = json!(["jwks"]);
    });
}

#[test]
fn a_success_answer_is_replaced() {
    breaks("TokensListed", |contract| {
        let responses = contract.operation("get", "/tokens")["responses"].as_object_mut().unwrap();
        let mut accepted = responses.remove("200").unwrap();
        accepted["description"] = json!("Listing accepted");
        responses.insert("202".to_owned(), accepted);
    });
}

#[test]
#[ignore = "make drift"]
fn an_operation_is_removed() {
    breaks("tokens_controller_get_tokens", |contract| {
        contract.0["paths"]["/tokens"].as_object_mut().unwrap().remove("get").unwrap();
    });
}

#[test]
#[ignore = "make drift"]
fn an_operation_is_renamed() {
    breaks("admins_controller_list_admins", |contract| {
        contract.operation("get", "/admins")["operationId"] = json!("AdminsController_listAdmins");
    });
}

#[test]
#[ignore = "make drift"]
fn a_query_parameter_is_added() {
    breaks("admins_controller_get_admins", |contract| {
        let parameters = json!([{ "name": "email", "in": "query", "schema": { "type": "string" } }]);
        contract.operation("get", "/admins").insert("parameters".to_owned(), parameters);
    });
}

#[test]
#[ignore = "make drift"]
fn a_query_parameter_is_removed() {
    breaks("tokens_controller_get_tokens", |contract| {
        contract.operation("get", "/tokens")["parameters"] = json!([]);
    });
}

#[test]
#[ignore = "make drift"]
fn a_query_parameter_becomes_required() {
    breaks("tokens_controller_get_tokens", |contract| {
        contract.operation("get", "/tokens")["parameters"][0]["required"] = json!(true);
    });
}

#[test]
#[ignore = "make drift"]
fn a_path_parameter_changes_its_type() {
    breaks("tokens_controller_get_token_by_id", |contract| {
        contract.operation("get", "/tokens/{id}")["parameters"][0]["schema"] =
            json!({ "type": "integer", "format": "int64" });
    });
}

#[test]
#[ignore = "make drift"]
fn a_request_body_is_removed() {
    breaks("admins_controller_create_admin", |contract| {
        contract.operation("post", "/admins").remove("requestBody").unwrap();
    });
}

#[test]
#[ignore = "make drift"]
fn a_request_body_becomes_another() {
    breaks("BusinessRequestDto", |contract| {
        contract.operation("post", "/admins")["requestBody"]["content"]["application/json"]["schema"] =
            json!({ "$ref": "#/components/schemas/BusinessRequestDTO" });
    });
}

#[test]
#[ignore = "make drift"]
fn an_answer_becomes_another_schema() {
    breaks("CredentialCheckDto", |contract| {
        contract.operation("get", "/.well-known/jwks.json")["responses"]["200"]["content"]["application/json"]["schema"] =
            json!({ "$ref": "#/components/schemas/CredentialCheckDTO" });
    });
}

#[test]
#[ignore = "make drift"]
fn an_answer_loses_its_body() {
    breaks("AdminsListed", |contract| {
        let answer = contract.operation("get", "/admins")["responses"]["200"].as_object_mut().unwrap();
        answer.remove("content").unwrap();
    });
}

#[test]
#[ignore = "make drift"]
fn a_required_property_is_added() {
    breaks("`reason`", |contract| {
        let schema = contract.schema("CredentialCheckDTO");
        schema["properties"]["reason"] = json!({ "type": "string" });
        schema["required"] = json!(["valid", "reason"]);
    });
}

#[test]
#[ignore = "make drift"]
fn a_property_becomes_required() {
    breaks("is_gallery", |contract| {
        contract.schema("TokenDTO")["required"].as_array_mut().unwrap().push(json!("isGallery"));
    });
}

#[test]
#[ignore = "make drift"]
fn a_property_becomes_optional() {
    breaks("time: ", |contract| {
        contract.schema("ServiceStatusDTO")["required"] = json!(["status"]);
    });
}

#[test]
#[ignore = "make drift"]
fn a_property_becomes_nullable() {
    breaks("contract_address", |contract| {
        contract.schema("TokenDTO")["properties"]["contractAddress"]["nullable"] = json!(true);
    });
}

#[test]
#[ignore = "make drift"]
fn a_property_changes_its_type() {
    breaks("status: ", |contract| {
        contract.schema("ServiceStatusDTO")["properties"]["status"] = json!({ "type": "integer", "format": "int64" });
    });
}

#[test]
#[ignore = "make drift"]
fn a_property_is_removed() {
    breaks("`time`", |contract| {
        let schema = contract.schema("ServiceStatusDTO");
        schema["properties"].as_object_mut().unwrap().remove("time").unwrap();
        schema["required"] = json!(["status"]);
    });
}

#[test]
#[ignore = "make drift"]
fn an_enum_value_is_dropped() {
    breaks("`Erc721`", |contract| {
        contract.schema("NativeTokenType")["enum"].as_array_mut().unwrap().retain(|value| value != "ERC721");
    });
}

#[test]
#[ignore = "make drift"]
fn a_schema_is_renamed() {
    breaks("`JwksDto`", |contract| {
        let renamed = contract.0.to_string().replace("JwksDTO", "PublicKeySetDTO");
        contract.0 = serde_json::from_str(&renamed).unwrap();
    });
}

#[test]
#[ignore = "make drift"]
fn a_contract_that_is_swapped_in_breaks_like_one_that_is_edited() {
    let (problems, said) = with_copy(|copy, root| {
        let mut contract = document(root);
        let schema = contract.schema("ServiceStatusDTO");
        schema["properties"].as_object_mut().unwrap().remove("time").unwrap();
        schema["required"] = json!(["status"]);
        contract.0["info"]["version"] = json!("2.0.8");
        fs::write(copy.join("../official.json"), contract.0.to_string()).unwrap();
        let mut guard = Command::new(env!("CARGO_BIN_EXE_contract-guard"));
        let output = guard.args(["swap", "../official.json"]).current_dir(copy).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    });
    assert!(
        said.contains("response-property-removed  #/components/schemas/ServiceStatusDTO/properties/time"),
        "{said}"
    );
    assert!(said.contains("spec/pers-2.0.8.json is in force"), "{said}");
    assert!(problems.iter().all(|problem| problem.file.starts_with("server/src/")), "{problems:?}");
    assert!(problems.iter().any(|problem| problem.text.contains("`time`")), "{}", rendered(&problems));
}

/// The contract's document, for a mutation to change.
struct Document(Value);

impl Document {
    fn operation(&mut self, method: &str, path: &str) -> &mut Map<String, Value> {
        self.0["paths"][path][method].as_object_mut().unwrap()
    }

    fn schema(&mut self, name: &str) -> &mut Map<String, Value> {
        self.0["components"]["schemas"][name].as_object_mut().unwrap()
    }
}

/// A compile error: the file it is in and the compiler's text.
#[derive(Debug)]
struct Problem {
    file: String,
    text: String,
}

fn rendered(problems: &[Problem]) -> String {
    problems.iter().map(|problem| problem.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// Demands that a mutation of the contract is a compile error, in the server alone, with this name in it.
fn breaks(name: &str, mutation: impl FnOnce(&mut Document)) {
    let problems = check(mutation);
    assert!(!problems.is_empty(), "the server compiles");
    let elsewhere = problems.iter().find(|problem| !problem.file.starts_with("server/src/"));
    assert!(elsewhere.is_none(), "not in server/src: {elsewhere:?}");
    assert!(problems.iter().any(|problem| problem.text.contains(name)), "no {name} in:\n{}", rendered(&problems));
}

/// Applies a mutation to the contract in a copy of the workspace and compiles the server there.
fn check(mutation: impl FnOnce(&mut Document)) -> Vec<Problem> {
    let (problems, ()) = with_copy(|copy, root| {
        let mut contract = document(root);
        let before = contract.0.clone();
        mutation(&mut contract);
        assert_ne!(contract.0, before, "nothing was changed");
        // JSON is YAML too.
        fs::write(copy.join(contract_file(root)), serde_json::to_string_pretty(&contract.0).unwrap()).unwrap();
    });
    problems
}

fn document(root: &Path) -> Document {
    Document(serde_json::from_slice(&fs::read(root.join("generated/contract.json")).unwrap()).unwrap())
}

/// Does something to a copy of the workspace, which it is given with the workspace itself, and compiles the server there.
fn with_copy<T>(change: impl FnOnce(&Path, &Path) -> T) -> (Vec<Problem>, T) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().canonicalize().unwrap();
    // Cargo's directory for the files of tests; its parent is the target directory, whose dependencies are used again.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let copy = target.join("tmp/drift");
    fs::create_dir_all(&copy).unwrap();
    // One copy serves all tests, one after the other, whether they are threads or processes.
    let turn = File::create(target.join("tmp/drift.lock")).unwrap();
    turn.lock().unwrap();
    let start = Instant::now();

    // The copy's output stays that of the mutation before: the build script there has to see that it is outdated.
    let mut kept: BTreeSet<&str> = BTreeSet::from([".tools"]);
    if copy.join("generated/src/lib.rs").exists() {
        kept.insert("generated");
    }
    mirror(&root, &copy, &kept);
    if copy.join(".tools").symlink_metadata().is_err() {
        symlink(root.join(".tools"), copy.join(".tools")).unwrap();
    }
    let said = change(&copy, &root);

    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--locked", "--package", "pers-server", "--lib", "--message-format", "json"])
        .current_dir(&copy)
        .env("CARGO_TARGET_DIR", target)
        .output()
        .unwrap();
    let problems: Vec<Problem> = String::from_utf8_lossy(&output.stdout).lines().filter_map(problem).collect();
    assert_eq!(
        output.status.success(),
        problems.is_empty(),
        "cargo failed otherwise than by a compile error:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    show_time(start.elapsed());
    (problems, said)
}

#[expect(clippy::print_stderr, reason = "`make drift` shows what each mutation takes")]
fn show_time(elapsed: std::time::Duration) {
    eprintln!("{:.1} s", elapsed.as_secs_f64());
}

/// The contract's path in the workspace.
fn contract_file(root: &Path) -> PathBuf {
    contract_guard::Contract::read(root).unwrap().inputs()[1].to_owned()
}

/// Reads one of cargo's messages; those without a place, such as the count of errors, are passed over.
fn problem(line: &str) -> Option<Problem> {
    let message: Value = serde_json::from_str(line).ok()?;
    let message = &message["message"];
    let span = message["spans"].as_array()?.iter().find(|span| span["is_primary"] == true)?;
    (message["level"] == "error").then(|| Problem {
        file: span["file_name"].as_str().unwrap_or_default().to_owned(),
        text: message["rendered"].as_str().unwrap_or_default().to_owned(),
    })
}

/// Makes `copy` hold what `original` holds. A file that is the same is not written: cargo goes by its time. Left alone
/// are the names in `kept` and, as they are no sources, hidden files and build output at the top.
fn mirror(original: &Path, copy: &Path, kept: &BTreeSet<&str>) {
    let names = |directory: &Path| -> BTreeSet<String> {
        let entries = fs::read_dir(directory).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    let skipped = |name: &String| kept.contains(name.as_str()) || name.starts_with('.') || name == "target";
    let wanted = names(original);
    for name in names(copy).difference(&wanted).filter(|name| !skipped(name)) {
        let path = copy.join(name);
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.unwrap();
    }
    for name in wanted.iter().filter(|name| !skipped(name)) {
        let (from, to) = (original.join(name), copy.join(name));
        if from.is_dir() {
            fs::create_dir_all(&to).unwrap();
            mirror(&from, &to, &BTreeSet::new());
        } else if fs::read(&from).ok() != fs::read(&to).ok() {
            fs::copy(&from, &to).unwrap();
        }
    }
}
