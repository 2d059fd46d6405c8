//! The guard's program against a workspace of its own and a generator that does as it is told: whatever happens,
//! `generated/` is either the old one or the new one.

#![expect(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// What the stand-in for Java does as the generator; `$out` is the output directory.
const GENERATES: &str = r#"
mkdir -p $out/src $out/bin $out/.openapi-generator $out/docs
echo 'pub struct New;' > $out/src/lib.rs
echo 'fn main() {}' > $out/bin/cli.rs
printf '[dependencies]\nlog = "0.4"\n' > $out/Cargo.toml
echo 7.26.0 > $out/.openapi-generator/VERSION
"#;

/// A workspace with an outdated `generated/`.
struct Workspace(TempDir);

impl Workspace {
    fn new(generator: &str) -> Self {
        let workspace = Self(tempfile::tempdir().unwrap());
        workspace.write("Cargo.toml", "[dependencies]\nlog = \"0.4\"\n");
        workspace.write("spec/codegen.yaml", "generatorVersion: 7.26.0\ninputSpec: spec/api.yaml\n");
        workspace.write("spec/api.yaml", &format!("openapi: 3.0.3\ninfo: {{description: {}}}\n", "long ".repeat(300)));
        workspace.write("generated/src/lib.rs", "pub struct Old;\n");
        workspace.write("generated/CHECKSUM", "0\n");
        workspace.write(".tools/openapi-generator.jar", "");
        workspace.generator(generator);
        workspace
    }

    fn generator(&self, does: &str) {
        let script = format!(
            "#!/bin/sh\n[ \"$1\" != -version ] || {{ echo 'openjdk version \"17.0.1\"' >&2; exit; }}\n\
             for out; do :; done\necho run >> runs\n{does}"
        );
        let java = self.write(".tools/java/bin/java", &script);
        fs::set_permissions(java, fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn write(&self, name: &str, content: &str) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_default()
    }

    fn guard(&self, command: &str) -> Command {
        let mut guard = Command::new(env!("CARGO_BIN_EXE_contract-guard"));
        guard
            .args(command.split(' '))
            .current_dir(self.0.path())
            .env_remove("JAVA_HOME")
            .env_remove("OPENAPI_GENERATOR_JAR");
        guard.stdout(Stdio::piped()).stderr(Stdio::piped());
        guard
    }

    fn runs(&self) -> usize {
        self.read("runs").lines().count()
    }

    fn assert_old(&self) {
        assert_eq!(self.read("generated/src/lib.rs"), "pub struct Old;\n");
        assert_eq!(self.read("generated/CHECKSUM"), "0\n");
    }

    fn assert_new(&self) {
        assert_eq!(self.read("generated/src/lib.rs"), "pub struct New;\n");
        assert!(self.read("generated/contract.json").starts_with("{\n \"openapi\": \"3.0.3\","));
        let names = |directory: &Path| {
            let mut names: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().file_name()).collect();
            names.sort();
            names
        };
        assert_eq!(names(&self.path("generated")), ["CHECKSUM", "Cargo.toml", "bin", "contract.json", "src"]);
        assert!(!self.path(".generated.new").exists());
    }

    fn assert_fails(&self, guard: &mut Command, says: &[&str]) {
        let Output { status, stderr, .. } = guard.output().unwrap();
        let stderr = String::from_utf8(stderr).unwrap();
        assert!(!status.success());
        for text in says {
            assert!(stderr.contains(text), "`{text}` is not in: {stderr}");
        }
        self.assert_old();
    }
}

fn wait_until(what: &str, holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(20), "waited in vain until {what}");
        sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_changed_contract_is_generated_once() {
    let workspace = Workspace::new(GENERATES);
    for _ in 0..2 {
        assert!(workspace.guard("refresh").status().unwrap().success());
        workspace.assert_new();
        assert_eq!(workspace.runs(), 1);
    }
    assert!(workspace.guard("check").status().unwrap().success());
    workspace.write("spec/api.yaml", "openapi: 3.0.3\n");
    assert!(workspace.guard("refresh").status().unwrap().success());
    assert_eq!(workspace.read("generated/contract.json"), "{\n \"openapi\": \"3.0.3\"\n}\n");
}

#[test]
fn check_names_what_differs_and_changes_nothing() {
    let workspace = Workspace::new(GENERATES);
    assert!(workspace.guard("generate").status().unwrap().success());
    workspace.write("generated/src/lib.rs", "pub struct Edited;\n");
    workspace.write("generated/src/more.rs", "");
    fs::remove_file(workspace.path("generated/bin/cli.rs")).unwrap();
    let output = workspace.guard("check").output().unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8(output.stdout).unwrap().contains(": bin/cli.rs, src/lib.rs, src/more.rs;"));
    assert_eq!(workspace.read("generated/src/lib.rs"), "pub struct Edited;\n");
}

#[test]
fn processes_that_start_at_the_same_time_generate_once() {
    let workspace = Workspace::new(&format!("sleep 0.2\n{GENERATES}"));
    let mut guards: Vec<_> = (0..4).map(|_| workspace.guard("refresh").spawn().unwrap()).collect();
    assert!(guards.iter_mut().all(|guard| guard.wait().unwrap().success()));
    assert_eq!(workspace.runs(), 1);
    workspace.assert_new();
}

#[test]
fn a_killed_run_leaves_the_old_output_and_the_next_one_waits_for_its_orphan() {
    let half = "mkdir -p $out/src\necho half > $out/src/lib.rs\nwhile [ ! -e go ]; do sleep 0.02; done\necho late > $out/src/lib.rs\n";
    let workspace = Workspace::new(half);
    let mut killed = workspace.guard("refresh").spawn().unwrap();
    wait_until("the generator writes", || workspace.path(".generated.new/scratch/src/lib.rs").exists());
    killed.kill().unwrap();
    killed.wait().unwrap();
    workspace.assert_old();

    workspace.generator(GENERATES);
    let mut next = workspace.guard("refresh").spawn().unwrap();
    sleep(Duration::from_millis(200));
    assert!(next.try_wait().unwrap().is_none(), "it did not wait");
    workspace.write("go", "");
    assert!(next.wait().unwrap().success());
    workspace.assert_new();
}

#[test]
fn a_generator_that_fails_leaves_the_old_output_and_is_quoted() {
    let workspace = Workspace::new("mkdir -p $out/src\necho half > $out/src/lib.rs\necho 'no such $ref' >&2\nexit 1\n");
    workspace.assert_fails(&mut workspace.guard("refresh"), &["cannot generate from the contract", "no such $ref"]);
    workspace.generator(GENERATES);
    assert!(workspace.guard("refresh").status().unwrap().success());
    workspace.assert_new();
}

#[test]
fn a_generator_that_writes_too_little_leaves_the_old_output() {
    let workspace = Workspace::new(&format!("{GENERATES}\nrm -r $out/src\n"));
    workspace.assert_fails(&mut workspace.guard("refresh"), &["src", "No such file"]);
}

#[test]
fn a_disk_that_takes_no_more_leaves_the_old_output() {
    let workspace = Workspace::new(GENERATES);
    let mut limited = workspace.guard("refresh");
    let guard = limited.get_program().to_owned();
    // Files may not grow beyond 1,024 bytes: enough for the generator, too little for the contract as JSON.
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", "trap '' XFSZ; ulimit -f 2; exec \"$0\" refresh"]).arg(guard).current_dir(workspace.0.path());
    shell.env_remove("JAVA_HOME").env_remove("OPENAPI_GENERATOR_JAR");
    workspace.assert_fails(&mut shell, &["contract.json", "File too large"]);
    assert!(limited.status().unwrap().success());
    workspace.assert_new();
}

#[test]
fn what_is_missing_is_named_with_the_command_that_fetches_it() {
    let workspace = Workspace::new(GENERATES);
    workspace.write(".tools/java/bin/java", "#!/bin/sh\necho 'java version \"1.8.0_372\"' >&2\n");
    workspace
        .assert_fails(workspace.guard("refresh").env("PATH", ""), &["a Java of version 11 or later", "make generate"]);

    let workspace = Workspace::new(GENERATES);
    fs::remove_file(workspace.path(".tools/openapi-generator.jar")).unwrap();
    workspace.assert_fails(&mut workspace.guard("refresh"), &["openapi-generator 7.26.0", "make generate"]);

    let workspace = Workspace::new(&format!("{GENERATES}\necho 7.25.0 > $out/.openapi-generator/VERSION\n"));
    workspace
        .assert_fails(&mut workspace.guard("refresh"), &["is openapi-generator 7.25.0", "7.26.0", "make generate"]);
}

#[test]
fn a_dependency_that_only_the_generated_manifest_has_is_named() {
    let workspace = Workspace::new(&format!("{GENERATES}\necho 'uuid = \"1\"' >> $out/Cargo.toml\n"));
    workspace.assert_fails(&mut workspace.guard("refresh"), &["Cargo.toml lacks", "dependency `uuid = \"1\"`"]);
}

#[test]
fn a_contract_that_is_no_yaml_is_refused_with_its_line() {
    let workspace = Workspace::new(GENERATES);
    workspace.write("spec/api.yaml", "openapi: 3.0.3\npaths: [\n");
    workspace.assert_fails(&mut workspace.guard("refresh"), &["spec/api.yaml", "line 2"]);
}

/// A contract with one operation, as it would come from elsewhere.
fn contract(version: &str, properties: &str) -> String {
    format!(
        r#"{{
 "openapi": "3.0.3",
 "info": {{ "title": "t", "version": "{version}" }},
 "security": [{{ "projectKey": [] }}],
 "paths": {{ "/things": {{ "get": {{
  "operationId": "ThingsController_getThings",
  "tags": ["Things"],
  "responses": {{ "200": {{ "description": "d", "content": {{ "application/json": {{ "schema": {{
   "type": "object", "properties": {properties}
  }} }} }} }} }}
 }} }} }}
}}
"#
    )
}

/// A workspace with a contract in force, at version 1.0.0.
fn in_force(generator: &str) -> Workspace {
    let workspace = Workspace::new(generator);
    workspace.write("spec/codegen.yaml", "generatorVersion: 7.26.0\ninputSpec: spec/pers-1.0.0.yaml\n");
    workspace.write("spec/pers-1.0.0.yaml", &contract("1.0.0", r#"{ "name": { "type": "string" } }"#));
    workspace.write("server/src/print.rs", "include_str!(\"../../spec/pers-1.0.0.yaml\")\n");
    let manifest =
        "[package]\nname = \"pers-api\"\ndescription = \"d\"\nversion = \"1.0.0\"\n[dependencies]\nlog = \"0.4\"\n";
    workspace.write("Cargo.toml", manifest);
    workspace.write("Cargo.lock", "[[package]]\nname = \"pers-api\"\nversion = \"1.0.0\"\n");
    workspace
}

#[test]
fn another_contract_takes_the_place_of_the_one_in_force() {
    let workspace = in_force(GENERATES);
    workspace.write("new.json", &contract("1.0.1", r#"{ "title": { "type": "string" } }"#));
    let output = workspace.guard("swap new.json").output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.starts_with("Breaking: 1\n  response-property-removed"), "{said}");
    assert!(said.contains("spec/pers-1.0.1.json is in force"), "{said}");
    assert!(!workspace.path("spec/pers-1.0.0.yaml").exists());
    assert_eq!(workspace.read("spec/pers-1.0.1.json"), workspace.read("new.json"));
    assert_eq!(workspace.read("spec/codegen.yaml"), "generatorVersion: 7.26.0\ninputSpec: spec/pers-1.0.1.json\n");
    assert_eq!(workspace.read("server/src/print.rs"), "include_str!(\"../../spec/pers-1.0.1.json\")\n");
    assert!(workspace.read("Cargo.toml").contains("description = \"d\"\nversion = \"1.0.1\"\n"));
    assert_eq!(workspace.read("Cargo.lock"), "[[package]]\nname = \"pers-api\"\nversion = \"1.0.1\"\n");
    workspace.assert_new();
}

#[test]
fn a_contract_that_the_generator_refuses_changes_nothing() {
    let workspace = in_force("echo 'no such type' >&2\nexit 1\n");
    let names = ["Cargo.toml", "Cargo.lock", "spec/codegen.yaml", "spec/pers-1.0.0.yaml", "server/src/print.rs"];
    let before = names.map(|name| workspace.read(name));
    workspace.write("new.json", &contract("1.0.1", "{}"));
    workspace.assert_fails(&mut workspace.guard("swap new.json"), &["no such type"]);
    assert_eq!(names.map(|name| workspace.read(name)), before);
    assert!(!workspace.path("spec/pers-1.0.1.json").exists());
}

#[test]
fn a_contract_that_cannot_be_served_is_refused_with_every_place() {
    let workspace = in_force(GENERATES);
    let wrong = contract("1.0.1", "{}").replace("projectKey", "oauth").replace("\"200\"", "\"2XX\"");
    workspace.write("new.json", &wrong);
    let says =
        ["#/security: the server does not know the security scheme oauth", "/responses/2XX: a response is for one"];
    workspace.assert_fails(&mut workspace.guard("swap new.json"), &says);
}

#[test]
fn a_difference_fails_only_if_it_breaks() {
    let workspace = in_force(GENERATES);
    let name = r#""name": { "type": "string" }"#;
    for (properties, breaking, others) in
        [(format!("{{ {name}, \"more\": {{}} }}"), 0, 1), ("{}".to_owned(), 1, 0), (format!("{{ {name} }}"), 0, 0)]
    {
        workspace.write("new.json", &contract("1.0.1", &properties));
        let output = workspace.guard("diff new.json --format json").output().unwrap();
        assert_eq!(output.status.success(), breaking == 0);
        let said: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(said["breaking"].as_array().unwrap().len(), breaking, "{said}");
        assert_eq!(said["nonBreaking"].as_array().unwrap().len(), others, "{said}");
    }
    workspace.assert_old();
}
