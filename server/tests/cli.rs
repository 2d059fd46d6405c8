//! The `pers` program as a person at the terminal meets it.
#![cfg(test)]

use std::fs::File;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use serde_json::Value;
use sha2::Digest;

const PERS: &str = env!("CARGO_BIN_EXE_pers");

/// A directory that is removed at the end.
struct Directory(PathBuf);

impl Directory {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("pers-cli-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn pers(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PERS);
        command.args(arguments).arg("--data-dir").arg(&self.0).env_remove("PERS_TEST_DATABASE_URL");
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.pers(arguments).output().unwrap()
    }

    fn json(&self, name: &str) -> Value {
        serde_json::from_slice(&std::fs::read(self.0.join(name)).unwrap()).unwrap()
    }

    /// Starts a server and waits until it says where it is.
    fn serve(&self, arguments: &[&str]) -> Server {
        self.serve_with_log(arguments, Stdio::null())
    }

    fn serve_with_log(&self, arguments: &[&str], log: impl Into<Stdio>) -> Server {
        let mut child = self
            .pers(&["serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        let started = Instant::now();
        let file = self.0.join("server.json");
        let pid = child.id();
        let ours = |path: &Path| {
            let state: Option<Value> = std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
            state.filter(|state| state["pid"] == pid)
        };
        let state = loop {
            if let Some(state) = ours(&file) {
                break state;
            }
            assert!(started.elapsed() < Duration::from_secs(120), "the server does not start");
            assert!(child.try_wait().unwrap().is_none(), "the server has ended");
            std::thread::yield_now();
        };
        Server { child, state }
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

struct Server {
    child: Child,
    state: Value,
}

impl Server {
    fn database(&self) -> PgConnection {
        PgConnection::establish(self.state["databaseUrl"].as_str().unwrap()).unwrap()
    }

    /// SIGTERM, as a service manager sends it.
    fn stop(mut self) {
        Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn error(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Runs an example, which says at its end what it has done.
#[track_caller]
fn example(interpreter: &str, script: &str, says: &str) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples").join(script);
    let output = Command::new(interpreter).arg(script).arg(PERS).env_remove("PERS_TEST_DATABASE_URL").output().unwrap();
    assert!(output.status.success(), "{}", error(&output));
    assert!(error(&output).contains(says), "{}", error(&output));
}

#[test]
fn the_first_claim_example_works_to_the_letter() {
    example("bash", "first-claim.sh", "claimed: 5 points");
}

#[test]
fn the_redeem_example_works_to_the_letter() {
    example("bash", "redeem.sh", "redeemed: one espresso");
}

#[test]
fn the_example_of_buying_tokens_works_to_the_letter() {
    example("bash", "buy-tokens.sh", "bought: 12 points");
}

#[test]
fn the_signing_example_works_to_the_letter() {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/node_modules");
    assert!(packages.join("ethers").exists(), "run scripts/tools.sh javascript");
    example("node", "sign-transfer.mjs", "paid: 30 points");
}

#[test]
fn the_demo_tenant_is_the_same_after_a_restart_and_its_keys_still_work() {
    let directory = Directory::new("demo");
    let first = directory.serve(&["--dev", "--seed", "demo", "--ephemeral"]);
    let demo = directory.json("demo.json");
    drop(first);
    // A new cluster: the ids must not depend on the machine or the day.
    let second = directory.serve(&["--dev", "--seed", "demo"]);
    let again = directory.json("demo.json");
    for id in [
        "tenantId",
        "campaignId",
        "creditTokenId",
        "userId",
        "otherUserId",
        "businessId",
        "redemptionId",
        "purchaseTokenId",
        "userAccountAddress",
    ] {
        assert!(demo[id].as_str().is_some_and(|text| !text.is_empty()), "{id}");
        assert_eq!(demo[id], again[id], "{id}");
    }
    second.stop();
    let third = directory.serve(&["--dev", "--seed", "demo"]);
    let kept = directory.json("demo.json");
    for key in
        ["systemKey", "businessKey", "projectKey", "testnetProjectKey", "platformProjectKey", "platformSystemKey"]
    {
        assert_eq!(kept[key], again[key], "{key}");
    }
    let verified = directory.run(&["ledger", "verify"]);
    assert!(verified.status.success(), "{}", error(&verified));
    third.database().batch_execute("UPDATE balances SET amount = amount + 1").unwrap();
    let verified = directory.run(&["ledger", "verify"]);
    assert_eq!(verified.status.code(), Some(1), "{}", String::from_utf8_lossy(&verified.stdout));
}

#[test]
fn nothing_that_a_caller_has_made_up_is_in_the_log() {
    let directory = Directory::new("log");
    let log = directory.0.join("log");
    let server = directory.serve_with_log(&["--dev", "--seed", "demo", "--ephemeral"], File::create(&log).unwrap());
    let body = r#"{"authToken":"x","a\n[2026-01-01T00:00:00.000Z ERROR forged]":{"\u001b[2J\rforged":1}}"#;
    let request = format!(
        "POST /auth/verify HTTP/1.1\r\nhost: pers.example\r\nx-project-key: {}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        directory.json("demo.json")["projectKey"].as_str().unwrap(),
        body.len()
    );
    let address = server.state["baseUrl"].as_str().unwrap().trim_start_matches("http://");
    let mut socket = TcpStream::connect(address).unwrap();
    socket.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    socket.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    server.stop();
    let log = std::fs::read_to_string(&log).unwrap();
    assert!(log.contains("AuthController_verifyToken 200"), "{log}");
    assert!(!log.contains("forged"), "{log}");
}

#[test]
fn a_second_server_on_the_same_directory_or_port_is_refused_by_name() {
    let directory = Directory::new("twice");
    let server = directory.serve(&[]);
    let refused = directory.run(&["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(error(&refused).contains("--data-dir"), "{}", error(&refused));
    let address = server.state["baseUrl"].as_str().unwrap().trim_start_matches("http://");
    let other = Directory::new("port");
    let refused = other.run(&["serve", "--listen", address]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(error(&refused).contains("--listen"), "{}", error(&refused));
    assert!(!other.0.join("postgres").exists(), "a server that has no port starts no database");
}

#[test]
fn what_cannot_be_meant_is_a_usage_error() {
    let directory = Directory::new("usage");
    for arguments in
        [&["serve", "--seed", "demo"][..], &["serve", "--listen", "nowhere"], &["nothing"], &["serve", "--bogus"]]
    {
        assert_eq!(directory.run(arguments).status.code(), Some(2), "{arguments:?}");
    }
    let output = directory.pers(&["config"]).env("PERS_LISTN", "127.0.0.1:1").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(error(&output).contains("PERS_LISTN"), "{}", error(&output));
    let output = directory.pers(&["migrate"]).env("PERS_PG_BIN_DIR", "/nonexistent").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(error(&output).contains("PERS_PG_BIN_DIR"), "{}", error(&output));
}

#[test]
fn settings_and_contract_are_printed() {
    let directory = Directory::new("print");
    let output = directory.run(&["config", "--database-url", "postgres://pers:secret@db/pers"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("PERS_DATABASE_URL=postgres://pers:***@db/pers") && !text.contains("secret"), "{text}");
    let output = directory.run(&["openapi"]);
    assert_eq!(String::from_utf8(output.stdout).unwrap(), include_str!("../../spec/pers-2.0.7.yaml"));
}

#[test]
fn a_server_in_the_background_is_ready_when_the_command_returns_and_stops_on_request() {
    let directory = Directory::new("background");
    let port_file = directory.0.join("port");
    let output = directory
        .pers(&["serve", "--wait-ready", "--dev", "--ephemeral", "--listen", "127.0.0.1:0"])
        .arg("--port-file")
        .arg(&port_file)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", error(&output));
    let url = String::from_utf8(output.stdout).unwrap().trim().to_owned();
    let port = std::fs::read_to_string(&port_file).unwrap();
    assert_eq!(url, format!("http://127.0.0.1:{}", port.trim()));
    assert_eq!(ureq::get(format!("{url}/_pers/health/ready")).call().unwrap().status(), 200);

    let stopped = directory.run(&["stop"]);
    assert!(stopped.status.success(), "{}", error(&stopped));
    assert!(!port_file.exists() && !directory.0.join("server.json").exists());
    assert!(ureq::get(format!("{url}/_pers/health/live")).call().is_err());
    let again = directory.run(&["stop"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(error(&again).contains("no server runs"), "{}", error(&again));
}

#[test]
fn a_server_that_does_not_start_in_the_background_shows_why() {
    let directory = Directory::new("unready");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let output = directory.run(&["serve", "--wait-ready", "--listen", &taken.local_addr().unwrap().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(error(&output).contains("cannot listen on"), "{}", error(&output));
}

#[test]
fn a_proxy_needs_no_database() {
    let directory = Directory::new("proxy");
    let port_file = directory.0.join("port");
    let mut proxy = directory
        .pers(&["proxy", "--upstream", "http://127.0.0.1:1", "--listen", "127.0.0.1:0"])
        .arg("--port-file")
        .arg(&port_file)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let started = Instant::now();
    let port = loop {
        match std::fs::read_to_string(&port_file) {
            Ok(port) => break port,
            Err(_) => assert!(started.elapsed() < Duration::from_secs(60), "the proxy does not start"),
        }
        assert!(proxy.try_wait().unwrap().is_none(), "the proxy has ended");
        std::thread::yield_now();
    };
    let url = format!("http://127.0.0.1:{}/_pers/violations", port.trim());
    assert_eq!(ureq::get(url).call().unwrap().status(), 200);
    Command::new("kill").arg(proxy.id().to_string()).status().unwrap();
    assert!(proxy.wait().unwrap().success());
    assert!(!port_file.exists());
}

#[test]
fn the_examples_for_ci_work_to_the_letter() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/ci");
    for (program, arguments) in [
        ("node", &["--test", "node/claims.test.mjs"][..]),
        ("python3", &["-B", "-m", "unittest", "discover", "--start-directory", "python"]),
    ] {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(&examples).env("PERS", PERS).env_remove("PERS_TEST_DATABASE_URL");
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}{}", String::from_utf8_lossy(&output.stdout), error(&output));
    }
}

#[test]
fn how_well_founded_each_operation_is_is_printed() {
    let directory = Directory::new("fidelity");
    let printed = |arguments: &[&str]| {
        let output = directory.run(arguments);
        assert!(output.status.success(), "{}", error(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    let report: Value = serde_json::from_str(&printed(&["fidelity", "--json"])).unwrap();
    let table = printed(&["fidelity"]);
    let entries = report["evidence"].as_array().unwrap();
    assert_eq!(report["operations"], entries.len());
    for entry in entries {
        let (id, level) = (entry["operationId"].as_str().unwrap(), entry["level"].as_str().unwrap());
        assert!(table.lines().any(|line| line.starts_with(level) && line.contains(&format!(" {id} "))), "{id}");
    }
}

#[test]
fn a_tenant_gets_its_keys_for_stripe_from_the_environment() {
    let directory = Directory::new("stripe");
    let server = directory.serve(&["--dev", "--seed", "demo"]);
    let tenant = directory.json("demo.json")["tenantId"].as_str().unwrap().to_owned();
    let stripe = |tenant: &str, key: &str| {
        let mut command = directory.pers(&["stripe", "--tenant", tenant]);
        command.env("PERS_STRIPE_API_KEY", key).env("PERS_STRIPE_WEBHOOK_SECRET", "whsec_1").output().unwrap()
    };
    for (tenant, key, expected) in [
        ("demo", "sk_test_1", "--tenant"),
        (&tenant, "sk test", "--api-key"),
        (&tenant, "", "--api-key"),
        ("00000000-0000-4000-8000-000000000000", "sk_test_1", "tenant"),
    ] {
        let refused = stripe(tenant, key);
        assert_eq!(refused.status.code(), Some(1), "{tenant} {key}");
        assert!(error(&refused).contains(expected) && !error(&refused).contains("sk_test"), "{}", error(&refused));
    }
    let given = stripe(&tenant, "sk_test_1");
    assert!(given.status.success(), "{}", error(&given));
    assert!(!String::from_utf8_lossy(&given.stdout).contains("sk_test_1"));
    server
        .database()
        .batch_execute(&format!(
            "DO $$ BEGIN ASSERT (SELECT stripe_api_key || stripe_webhook_secret FROM tenants WHERE id = '{tenant}')
             = 'sk_test_1whsec_1'; END $$"
        ))
        .unwrap();
}

#[test]
fn a_seed_file_is_loaded_once_and_its_mistakes_are_named() {
    let directory = Directory::new("seed");
    let file = |name: &str, text: &str| {
        let path = directory.0.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let good = file(
        "good.yaml",
        "tenants:
  - projectName: Tea Club
    tokens:
      - token: { contractAddress: '0x00000000000000000000000000000000000000d1', type: ERC20, decimals: 2 }
        shown: { symbol: LEAF }
    users:
      - user: { email: ann@example.com }
        balances: { LEAF: 12.5 }
    stripe: { apiKey: sk_test_1, webhookSecret: whsec_1 }
    purchaseTypes: [{ description: Tea time, unitAmount: 250 }]
    purchaseTokens: [{ token: LEAF, offer: { description: Leaves, purchaseTypeId: 2 } }]
",
    );
    let server = directory.serve(&[]);
    let refused = directory.run(&["seed", "demo"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(error(&refused).contains("--dev"), "{}", error(&refused));
    assert!(directory.run(&["seed", "demo", "--dev"]).status.success());
    assert_eq!(directory.json("demo.json")["baseUrl"], server.state["baseUrl"]);
    for made in ["1 of 1", "0 of 1"] {
        let output = directory.run(&["seed", &good]);
        assert!(output.status.success(), "{}", error(&output));
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(said.contains(made) && said.contains("Tea Club: tenant "), "{said}");
    }
    let exported = directory.run(&["export"]);
    let said = String::from_utf8_lossy(&exported.stdout);
    assert!(exported.status.success() && said.contains("LEAF: 12.5") && !said.contains("sk_test_1"), "{said}");
    let file_of_keys = directory.0.join("export.yaml");
    assert!(directory.run(&["export", "--with-keys", "--output", file_of_keys.to_str().unwrap()]).status.success());
    assert!(std::fs::read_to_string(&file_of_keys).unwrap().contains("sk_test_1"));
    assert_eq!(std::os::unix::fs::MetadataExt::mode(&file_of_keys.metadata().unwrap()) & 0o777, 0o600);
    let unknown = directory.run(&["export", "--tenant", "00000000-0000-4000-8000-000000000000"]);
    assert_eq!(unknown.status.code(), Some(1));
    for (name, text, expected) in [
        ("syntax.yaml", "tenants: [", "line 1, column "),
        ("unknown.yaml", "tenants:\n  - projectName: X\n    tokns: []\n", "line 3, column 5: /tenants/0/tokns"),
        (
            "broken.yaml",
            "tenants:\n  - projectName: X\n    admins: [{ email: nobody, type: TENANT_ADMIN }]\n",
            "/email",
        ),
        (
            "unnamed.yaml",
            "tenants:\n  - projectName: X\n    users: [{ user: { email: a@example.com }, balances: { NONE: 1 } }]\n",
            "NONE",
        ),
    ] {
        let output = directory.run(&["seed", &file(name, text)]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(error(&output).contains(expected) && error(&output).contains(name), "{name}: {}", error(&output));
    }
    drop(server);
}

/// `POST` without credentials, as this machine may in development mode.
fn post(server: &Server, path: &str, body: &Value) -> u16 {
    let base = server.state["baseUrl"].as_str().unwrap();
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    agent.post(format!("{base}{path}")).send_json(body).unwrap().status().as_u16()
}

/// Writes a backup again, with another manifest.
fn with_manifest(from: &Path, to: &Path, change: impl Fn(&mut Value)) {
    let mut archive = tar::Archive::new(File::open(from).unwrap());
    let mut made = tar::Builder::new(File::create(to).unwrap());
    let mut put = |name: &str, bytes: &[u8]| {
        let mut header = tar::Header::new_gnu();
        header.set_size(u64::try_from(bytes.len()).unwrap());
        made.append_data(&mut header, name, bytes).unwrap();
    };
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        let name = entry.path().unwrap().to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        match name.as_str() {
            "manifest.json" => {
                let mut manifest: Value = serde_json::from_slice(&bytes).unwrap();
                change(&mut manifest);
                let bytes = serde_json::to_vec(&manifest).unwrap();
                put(&name, &bytes);
                put("manifest.sha256", hex::encode(sha2::Sha256::digest(&bytes)).as_bytes());
            }
            "manifest.sha256" => {}
            name => put(name, &bytes),
        }
    }
    made.finish().unwrap();
}

#[test]
fn a_backup_taken_while_others_write_is_restored_with_books_that_agree() {
    let directory = Directory::new("backup");
    let server = directory.serve(&["--dev", "--seed", "demo"]);
    let file = directory.0.join("the backup.tar");
    let name = file.to_str().unwrap();
    std::fs::create_dir_all(directory.0.join("files/tenant/token")).unwrap();
    std::fs::write(directory.0.join("files/tenant/token/icon.png"), b"an icon").unwrap();
    let stop = std::sync::atomic::AtomicBool::new(false);
    let (written, backup) = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..3)
            .map(|_| {
                scope.spawn(|| {
                    let mut written = 0;
                    // At least some before and after, so that it is under way meanwhile.
                    while !stop.load(std::sync::atomic::Ordering::Acquire) || written < 3 {
                        written += usize::from(
                            post(&server, "/_pers/tenants", &serde_json::json!({"users": 2, "balance": 5})) == 201,
                        );
                    }
                    written
                })
            })
            .collect();
        let backup = directory.run(&["backup", name]);
        stop.store(true, std::sync::atomic::Ordering::Release);
        (writers.into_iter().map(|writer| writer.join().unwrap()).sum::<usize>(), backup)
    });
    assert!(backup.status.success(), "{}", error(&backup));
    assert!(written >= 9);
    let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
    // Over a server that runs nothing is restored.
    let refused = directory.run(&["restore", name]);
    assert!(!refused.status.success() && error(&refused).contains("stop it first"), "{}", error(&refused));
    server.stop();
    let left: Vec<_> = std::fs::read_dir(&directory.0).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("the backup.tar.")), "{left:?}");

    let other = Directory::new("restored");
    let restored = other.run(&["restore", name]);
    let said = String::from_utf8_lossy(&restored.stdout).into_owned();
    assert!(restored.status.success(), "{said}{}", error(&restored));
    assert!(said.contains(" 0 differences") && said.contains("the chain is whole"), "{said}");
    assert_eq!(std::fs::read(other.0.join("files/tenant/token/icon.png")).unwrap(), b"an icon");
    let again = other.run(&["restore", name]);
    assert!(!again.status.success() && error(&again).contains("--replace"), "{}", error(&again));

    // What is damaged, cut off or of a later version is refused before anything is deleted.
    let bad = other.0.join("bad.tar");
    let whole = std::fs::read(&file).unwrap();
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    for (bytes, says) in [(&flipped[..], "damaged"), (&whole[..whole.len() / 2], "damaged"), (b"no backup", "damaged")]
    {
        std::fs::write(&bad, bytes).unwrap();
        let refused = other.run(&["restore", bad.to_str().unwrap(), "--replace"]);
        assert!(!refused.status.success() && error(&refused).contains(says), "{}", error(&refused));
    }
    type Change = fn(&mut Value);
    let changes: [(Change, &str); 5] = [
        (|manifest| manifest["format"] = 99.into(), "the form 99"),
        (|manifest| manifest["database"]["schema"][0] = "30001124000001".into(), "later"),
        (|manifest| manifest["checksums"]["database.dump"] = "00".into(), "does not have its checksum"),
        (
            |manifest| drop(manifest["checksums"].as_object_mut().unwrap().remove("files/tenant/token/icon.png")),
            "does not belong",
        ),
        (|manifest| manifest["checksums"]["files/b"] = "00".into(), "is missing"),
    ];
    for (change, says) in changes {
        with_manifest(&file, &bad, change);
        let refused = other.run(&["restore", bad.to_str().unwrap(), "--replace"]);
        assert!(!refused.status.success() && error(&refused).contains(says), "{says}: {}", error(&refused));
    }
    let replaced = other.run(&["restore", name, "--replace"]);
    assert!(replaced.status.success(), "{}", error(&replaced));

    // The demo's keys work on the restored server.
    let demo = directory.json("demo.json");
    let server = other.serve(&["--dev"]);
    let base = server.state["baseUrl"].as_str().unwrap();
    let campaigns =
        ureq::get(format!("{base}/v2/campaigns")).header("x-project-key", demo["projectKey"].as_str().unwrap());
    assert_eq!(campaigns.call().unwrap().status().as_u16(), 200);
    server.stop();
    let ledger = other.run(&["ledger", "verify"]);
    assert!(ledger.status.success(), "{}", error(&ledger));
}

/// `pers backup` where no file becomes larger than so many blocks (512 bytes each; some shells count in kilobytes).
fn backup_limited(directory: &Directory, file: &Path, blocks: u32) -> Output {
    let script = "trap '' XFSZ; ulimit -f \"$0\"; exec \"$@\"";
    let mut command = Command::new("sh");
    command.args(["-c", script, &blocks.to_string(), PERS, "backup"]).arg(file).arg("--data-dir").arg(&directory.0);
    command.env_remove("PERS_TEST_DATABASE_URL").output().unwrap()
}

#[test]
#[expect(clippy::print_stdout, reason = "what could not be tried is told")]
fn a_backup_for_which_there_is_no_room_says_so_and_leaves_the_last_one() {
    let directory = Directory::new("room");
    let server = directory.serve(&["--dev", "--seed", "demo"]);
    std::fs::create_dir_all(directory.0.join("files/tenant/token")).unwrap();
    std::fs::write(directory.0.join("files/tenant/token/film.mp4"), vec![7; 8 * 1024 * 1024]).unwrap();
    let target = Directory::new("room-target");
    let file = target.0.join("backup.tar");
    std::fs::write(&file, b"the last one").unwrap();
    let left = || {
        let left = std::fs::read_dir(&target.0).unwrap().map(|entry| entry.unwrap().file_name());
        (left.collect::<Vec<_>>(), std::fs::read(&file).unwrap())
    };
    let untouched = (vec!["backup.tar".into()], b"the last one".to_vec());
    // There is no room for the dump; there is, but not for the archive with the files.
    for (blocks, names) in [(8, "pg_dump failed"), (4000, "backup.tar: ")] {
        let output = backup_limited(&directory, &file, blocks);
        let told = error(&output);
        assert_eq!(output.status.code(), Some(1), "{blocks}: {told}");
        assert!(told.contains(names) && told.contains("File too large"), "{blocks}: {told}");
        assert!(told.contains("no backup has been written"), "{blocks}: {told}");
        assert_eq!(left(), untouched, "{blocks}");
    }
    // A disk that is really full, where one can be made for this program alone.
    for (size, names) in [("64k", "pg_dump failed"), ("4m", "backup.tar: ")] {
        let script = "mount -t tmpfs -o size=\"$0\" tmpfs \"$1\" || exit 99; shift; \"$@\"; code=$?; ls -A \"${3%/*}\"; exit $code";
        let mut command = Command::new("unshare");
        // Who is root already keeps what he may do to the files of the account that runs PostgreSQL.
        let is_root = std::os::unix::fs::MetadataExt::uid(&std::fs::metadata("/proc/self").unwrap()) == 0;
        command.args((!is_root).then_some("--map-root-user"));
        command.args(["--mount", "sh", "-c", script, size]).arg(&target.0).args([PERS, "backup"]);
        command.arg(&file).arg("--data-dir").arg(&directory.0).env_remove("PERS_TEST_DATABASE_URL");
        let Ok(output) = command.output() else {
            println!("skipped: a full disk, for want of `unshare`");
            continue;
        };
        let told = error(&output);
        if output.status.code() == Some(99) || told.starts_with("unshare:") {
            println!("skipped: a full disk, since none may be mounted here: {}", told.trim());
            continue;
        }
        assert_eq!(output.status.code(), Some(1), "{size}: {told}");
        assert!(told.contains(names) && told.contains("No space left on device"), "{size}: {told}");
        assert!(told.contains("no backup has been written"), "{size}: {told}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "", "{size}: nothing is left there");
    }
    assert_eq!(left(), untouched);
    // With room there is one.
    let output = backup_limited(&directory, &file, 100_000);
    assert!(output.status.success(), "{}", error(&output));
    assert_eq!(left().0, untouched.0);
    assert!(left().1.len() > 8 * 1024 * 1024);
    server.stop();
}

#[test]
fn the_audit_of_the_audit_log_says_which_entry_has_been_changed() {
    let directory = Directory::new("audit");
    let server = directory.serve(&["--dev"]);
    for _ in 0..4 {
        assert_eq!(post(&server, "/_pers/tenants", &serde_json::json!({})), 201);
    }
    let head = directory.run(&["audit", "head"]);
    assert!(head.status.success(), "{}", error(&head));
    let head = String::from_utf8_lossy(&head.stdout).trim().to_owned();
    assert!(head.starts_with("4:"), "{head}");
    let verify = |arguments: &[&str]| {
        let output = directory.run(&[&["audit", "verify"], arguments].concat());
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let (code, said) = verify(&["--expect", &head]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains(&format!("head {head}")), "{said}");
    server
        .database()
        .batch_execute("ALTER TABLE audit_log DISABLE TRIGGER USER; UPDATE audit_log SET times = 7 WHERE number = 2; DELETE FROM audit_log WHERE number = 4")
        .unwrap();
    let (code, said) = verify(&[]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("entry 2 does not have its hash") && said.contains("entry 4 has been removed"), "{said}");
    let (code, said) = verify(&["--json"]);
    let report: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((code, &report["total"], &report["defects"][0]["number"]), (Some(1), &2.into(), &2.into()), "{said}");
    server.stop();
    let refused = directory.run(&["audit", "verify", "--expect", "4:zz"]);
    assert_eq!(refused.status.code(), Some(2), "{}", error(&refused));
}
