//! The programs that are killed: PostgreSQL with `fsync`, and servers as a service manager runs them.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use pers_server::embedded::{Cluster, Options};

const PERS: &str = env!("CARGO_BIN_EXE_pers");
/// Connections of a server: so few that they can all be in use.
pub const POOL: usize = 3;
/// Longest wait for anything that should come to be.
pub const PATIENCE: Duration = Duration::from_secs(120);
/// Size of a disk that can be filled: four times what the load leaves in it.
const DISK: &str = "size=512m,mode=0755";
/// How PostgreSQL makes do with it.
const SPARING: &str = "ALTER SYSTEM SET max_wal_size = '64MB'; ALTER SYSTEM SET min_wal_size = '32MB';";
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
pub struct Directory {
    path: PathBuf,
    /// Whether it is a small file system of its own.
    pub is_small: bool,
}

impl Directory {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("pers-chaos-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self { path: path.canonicalize().unwrap(), is_small: false }
    }

    /// One that can be filled, if this process may make a file system.
    pub fn small(name: &str) -> Self {
        let mut directory = Self::new(name);
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", DISK, "pers-chaos"]).arg(directory.path()).stderr(Stdio::null());
        directory.is_small = mount.status().is_ok_and(|status| status.success());
        directory
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Takes all of the space that is left, until what this returns is dropped.
    pub fn fill(&self) -> Filler {
        assert!(self.is_small, "the disk of this machine is not for us to fill");
        let filler = Filler(self.path.join("filler"));
        let mut file = File::create(&filler.0).unwrap();
        for piece in [64 * 1024, 512] {
            while file.write_all(&vec![1; piece]).is_ok() {}
        }
        filler
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        if self.is_small {
            // Lazily: a killed server may still be about to leave it.
            let _ = Command::new("umount").arg("--lazy").arg(&self.path).status();
        }
        let _ = std::fs::remove_dir_all(&self.path);
    }
}

/// A file that takes all space.
pub struct Filler(PathBuf);

impl Drop for Filler {
    fn drop(&mut self) {
        std::fs::remove_file(&self.0).unwrap();
    }
}

/// Where nobody listens.
pub const NOWHERE: &str = "127.0.0.1:1";

/// SIGKILL.
fn kill_now(pid: u32) {
    assert!(Command::new("kill").args(["-KILL", &pid.to_string()]).status().unwrap().success());
}

/// A durable cluster that is killed, and started again by whoever keeps it.
pub struct Postgres {
    data_dir: PathBuf,
    cluster: Cluster,
}

impl Postgres {
    pub fn start(directory: &Path) -> Self {
        let data_dir = directory.to_owned();
        let cluster = Cluster::start(&Options { data_dir: data_dir.clone(), ..Options::default() }).unwrap();
        let mut conn = PgConnection::establish(&cluster.superuser_url()).unwrap();
        // Each on its own: they cannot be in a transaction.
        for statement in SPARING.split_inclusive(';') {
            conn.batch_execute(statement).unwrap();
        }
        conn.batch_execute("SELECT pg_reload_conf()").unwrap();
        Self { data_dir, cluster }
    }

    pub fn url(&self) -> &str {
        self.cluster.url()
    }

    /// Its socket.
    pub fn socket(&self) -> PathBuf {
        self.data_dir.join("postgres/run/.s.PGSQL.5432")
    }

    /// Kills the postmaster, and waits until there is another. Sessions notice and end; nothing is written meanwhile.
    pub fn kill(&self) {
        let postmaster = || {
            let text = std::fs::read_to_string(self.data_dir.join("postgres/data/postmaster.pid")).ok()?;
            text.lines().next()?.trim().parse().ok()
        };
        let killed = until("a postmaster", postmaster);
        kill_now(killed);
        until("another postmaster", || postmaster().filter(|pid| *pid != killed));
        self.wait();
    }

    /// Has it begin new segments of its log until it cannot, which it does not survive.
    pub fn exhaust_log(&self) {
        let mut conn = PgConnection::establish(&self.cluster.superuser_url()).unwrap();
        // A segment in which nothing is written is gone on with.
        let begin = "SELECT pg_logical_emit_message(false, 'chaos', ''); SELECT pg_switch_wal()";
        until("its log is full", || conn.batch_execute(begin).err());
    }

    /// Waits until it takes connections.
    pub fn wait(&self) {
        until("PostgreSQL takes connections", || PgConnection::establish(self.url()).ok());
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
        let log = File::options().create(true).append(true).open(self.directory.path().join("log")).unwrap();
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
