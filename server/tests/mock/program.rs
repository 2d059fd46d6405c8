//! `pers mock` as a person at the terminal meets it.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// More than any start takes, on any machine; what it takes on this one is printed.
const PATIENCE: Duration = Duration::from_secs(20);

/// `pers mock` on a free port, away from where it could leave anything.
fn mock(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pers"));
    command.args(["mock", "--listen", "127.0.0.1:0"]).args(arguments);
    command.current_dir(std::env::temp_dir()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// A running program, and where it says that it is.
struct Running {
    child: Child,
    said: String,
    url: String,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let mut child = mock(arguments).spawn().unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let url = said.rsplit(' ').next().unwrap().trim().to_owned();
        Self { child, said, url }
    }

    fn get(&self, path: &str) -> u16 {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        agent.get(format!("{}{path}", self.url)).call().unwrap().status().as_u16()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A document in a file of its own, which goes with it.
struct Document(PathBuf);

impl Document {
    fn new(name: &str, text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("pers-mock-{name}-{}.yaml", std::process::id()));
        std::fs::write(&path, text).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Document {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn error(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
#[expect(clippy::print_stdout, reason = "the figure is for whoever runs the tests")]
fn it_answers_soon_after_its_start_and_stops_well() {
    let started = Instant::now();
    let mut running = Running::start(&[]);
    assert_eq!(running.get("/"), 200);
    let elapsed = started.elapsed();
    println!("first answer {} ms after the start of the process", elapsed.as_millis());
    assert!(elapsed < PATIENCE, "{elapsed:?}");
    assert!(running.said.contains("answers samples of PERS 2.0.7 at http://127.0.0.1:"), "{}", running.said);
    assert_eq!(running.get("/admins"), 401);
    Command::new("kill").arg(running.child.id().to_string()).status().unwrap();
    assert!(running.child.wait().unwrap().success());
    let mut log = String::new();
    running.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
    assert!(log.contains("GET /admins AdminsController_getAdmins 401"), "{log}");
    assert!(log.contains("SIGTERM: stopping"), "{log}");
}

#[test]
fn it_answers_for_any_document() {
    let document = Document::new("pets", include_str!("foreign.yaml"));
    let running = Running::start(&["--spec", document.path(), "--no-auth"]);
    assert!(running.said.contains("answers samples of Pets 1.0 at"), "{}", running.said);
    assert_eq!((running.get("/pets"), running.get("/api/v1/pets/0"), running.get("/toys")), (200, 400, 404));
}

#[test]
fn it_says_what_it_cannot_serve_and_where() {
    let document = Document::new("broken", "openapi: 3.0.0\npaths: {/a: {get: {}}, b: {}}");
    let output = mock(&["--spec", document.path()]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let expected = format!(
        "pers: {} cannot be served:\n#/paths/~1a/get/responses: missing; it has to be an object\n\
         #/paths/b: a path begins with a slash and has no query\n",
        document.path()
    );
    assert_eq!(error(&output), expected);
    let output = mock(&["--spec", "/nowhere.yaml"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(error(&output).starts_with("pers: /nowhere.yaml: No such file"), "{}", error(&output));
}
