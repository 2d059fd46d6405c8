//! The programs that are killed: PostgreSQL with `fsync`, and servers as a service manager runs them.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use pers_server::embedded::{Cluster, Options};

const PERS: &str = env!("CARGO_BIN_EXE_pers");
/// Connections of a server: so few that they can all be in use.
pub const POOL: usize = 3;
/// Longest wait for anything that should come to be.
pub const PATIENCE: Duration = Duration::from_secs(120);
/// Pause between two looks.
const LOOK: Duration = Duration::from_millis(2);

/// Waits until it holds.
#[track_caller]
pub fn until<T>(what: &str, mut found: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(found) = found() {
            return found;
        }
        assert!(started.elapsed() < PATIENCE, "{what}: still not so");
        std::thread::sleep(LOOK);
    }
}

/// A directory that is removed at the end.
pub struct Directory(PathBuf);

impl Directory {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("pers-chaos-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path.canonicalize().unwrap())
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Where nobody listens.
pub const NOWHERE: &str = "127.0.0.1:1";

/// SIGKILL.
fn kill_now(pid: u32) {
    assert!(Command::new("kill").args(["-KILL", &pid.to_string()]).status().unwrap().success());
}

/// A durable cluster that is killed and started again.
pub struct Postgres {
    options: Options,
    cluster: Option<Cluster>,
}

impl Postgres {
    pub fn start(directory: &Path) -> Self {
        let options = Options { data_dir: directory.to_owned(), ..Options::default() };
        let cluster = Some(Cluster::start(&options).unwrap());
        Self { options, cluster }
    }

    pub fn url(&self) -> String {
        self.cluster.as_ref().unwrap().url().to_owned()
    }

    /// Directory of its socket.
    pub fn socket(&self) -> PathBuf {
        self.options.data_dir.join("postgres/run/.s.PGSQL.5432")
    }

    /// Kills the postmaster. Sessions notice and end; nothing is written any more.
    pub fn kill(&mut self) {
        let file = self.options.data_dir.join("postgres/data/postmaster.pid");
        let text = std::fs::read_to_string(file).unwrap();
        kill_now(text.lines().next().unwrap().trim().parse().unwrap());
        drop(self.cluster.take());
    }

    /// Starts it again, which takes it through the recovery of its log; answers when it takes connections.
    pub fn restart(&mut self) {
        self.cluster = Some(Cluster::start(&self.options).unwrap());
    }
}

/// A server process.
struct Process {
    child: Child,
    address: String,
}

/// A server that is killed and started again, as a service manager would.
pub struct Server {
    directory: Directory,
    database_url: String,
    process: Mutex<Option<Process>>,
}

impl Server {
    pub fn start(name: &str, database_url: &str) -> Self {
        let server =
            Self { directory: Directory::new(name), database_url: database_url.to_owned(), process: Mutex::default() };
        server.restart();
        server
    }

    /// Starts the process and waits until it says where it listens.
    pub fn restart(&self) {
        let port_file = self.directory.path().join("port");
        let _ = std::fs::remove_file(&port_file);
        let log = std::fs::File::options().create(true).append(true).open(self.directory.path().join("log")).unwrap();
        let mut child = Command::new(PERS)
            .args(["serve", "--dev", "--unobserved", "--listen", "127.0.0.1:0", "--database-url", &self.database_url])
            .args(["--pool-size", &POOL.to_string(), "--data-dir"])
            .arg(self.directory.path())
            .arg("--port-file")
            .arg(&port_file)
            .env_remove("PERS_TEST_DATABASE_URL")
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        let port = until("a server starts", || {
            assert!(child.try_wait().unwrap().is_none(), "the server has ended: {}", self.log());
            std::fs::read_to_string(&port_file).ok()?.trim().parse::<u16>().ok()
        });
        *self.process.lock().unwrap() = Some(Process { child, address: format!("127.0.0.1:{port}") });
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.directory.path().join("log")).unwrap_or_default()
    }

    /// Kills the process; what it was doing is left as it is.
    pub fn kill(&self) {
        if let Some(mut process) = self.process.lock().unwrap().take() {
            kill_now(process.child.id());
            process.child.wait().unwrap();
        }
    }

    /// Where it listens, or nowhere.
    pub fn address(&self) -> String {
        self.process.lock().unwrap().as_ref().map_or_else(|| NOWHERE.to_owned(), |process| process.address.clone())
    }

    /// `pers` with arguments, on the same database; whether it succeeds, and what it says.
    pub fn run(&self, arguments: &[&str]) -> (bool, String) {
        let output = Command::new(PERS)
            .args(arguments)
            .args(["--database-url", &self.database_url, "--data-dir"])
            .arg(self.directory.path())
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&text).into_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}
