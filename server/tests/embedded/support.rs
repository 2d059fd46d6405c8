//! Processes that are killed, directories that go with their test, and what the system says of a server.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::chown;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, getpgid};
use pers_server::embedded::{Cluster, Options};

/// A child process that runs [`holder`]; killed at the end.
pub struct Holder {
    pub child: Child,
    pub url: String,
}

impl Holder {
    pub fn start(data_dir: &Path, env: &[(&str, &str)]) -> Self {
        let mut command = Self::command(&std::env::current_exe().unwrap(), data_dir);
        command.envs(env.iter().copied());
        Self::spawn(command)
    }

    pub fn command(program: &Path, data_dir: &Path) -> Command {
        let mut command = Command::new(program);
        command.args(["holder", "--exact", "--ignored", "--nocapture"]).env("PERS_TEST_DATA_DIR", data_dir);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        command
    }

    pub fn spawn(mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let url = lines.find_map(|line| line.strip_prefix("url=").map(str::to_owned)).expect("a cluster");
        Self { child, url }
    }

    /// Keeps it from starting its server again.
    pub fn freeze(&self) {
        kill(Pid::from_raw(self.child.id().try_into().unwrap()), Signal::SIGSTOP).unwrap();
    }

    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        assert_eq!(self.child.wait().unwrap().signal(), Some(9));
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A directory of one test, removed at the end.
pub struct TestDir(PathBuf);

impl TestDir {
    pub fn new(name: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("pers-test-{}-{number}-{name}", std::process::id()));
        fs::create_dir(&dir).unwrap();
        Self(dir.canonicalize().unwrap())
    }

    /// A directory with a cluster that has never been used: most tests are not about the making of one, which keeps
    /// the disk busy.
    pub fn with_cluster(name: &str) -> Self {
        static ORIGINAL: OnceLock<PathBuf> = OnceLock::new();
        let original = ORIGINAL.get_or_init(|| {
            let place = Path::new(env!("CARGO_TARGET_TMPDIR"));
            for entry in fs::read_dir(place).unwrap().map(Result::unwrap) {
                let name = entry.file_name().into_string().unwrap();
                let maker = name.strip_prefix("embedded-original-").and_then(|pid| pid.parse().ok());
                if maker.is_some_and(|pid| !alive(pid)) {
                    fs::remove_dir_all(entry.path()).unwrap();
                }
            }
            let original = place.join(format!("embedded-original-{}", std::process::id()));
            start(&original).stop().unwrap();
            original
        });
        let dir = Self::new(name);
        dir.copy_of(original, Path::new(""));
        dir
    }

    /// Copies a data directory to `to` in this one, with owners.
    pub fn copy_of(&self, from: &Path, to: &Path) {
        let to = self.0.join(to);
        fs::create_dir_all(&to).unwrap();
        assert!(Command::new("cp").arg("-a").arg(from.join("postgres")).arg(to).status().unwrap().success());
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TestDir {
    fn drop(&mut self) {
        // A killed holder's server may still be writing.
        let deadline = Instant::now() + Duration::from_secs(10);
        while fs::remove_dir_all(&self.0).is_err() && Instant::now() < deadline {
            sleep(Duration::from_millis(20));
        }
    }
}

pub fn options(data_dir: &Path) -> Options {
    Options { data_dir: data_dir.to_owned(), ..Options::default() }
}

pub fn start(data_dir: &Path) -> Cluster {
    let begun = Instant::now();
    let cluster = Cluster::start(&options(data_dir)).unwrap();
    println!("start: {} ms", begun.elapsed().as_millis());
    cluster
}

pub fn connect(url: &str) -> PgConnection {
    PgConnection::establish(url).unwrap()
}

pub fn write_rows(session: &mut PgConnection, rows: u32) {
    session
        .batch_execute(&format!(
            "CREATE TABLE IF NOT EXISTS kept (id bigint); INSERT INTO kept SELECT * FROM generate_series(1, {rows})"
        ))
        .unwrap();
}

pub fn count_rows(session: &mut PgConnection) -> i64 {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = BigInt)]
        value: i64,
    }
    diesel::sql_query("SELECT count(*) AS value FROM kept").get_result::<Row>(session).unwrap().value
}

pub fn text(session: &mut PgConnection, query: &str) -> String {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        value: String,
    }
    diesel::sql_query(query).get_result::<Row>(session).unwrap().value
}

/// Socket directory in a connection URL.
pub fn socket_dir_of(url: &str) -> PathBuf {
    let host = url.strip_prefix("postgres://pers@").unwrap().strip_suffix(":5432/pers").unwrap();
    PathBuf::from(percent_encoding::percent_decode_str(host).decode_utf8().unwrap().into_owned())
}

/// Directory of an ephemeral cluster.
pub fn home_of(url: &str) -> PathBuf {
    socket_dir_of(url).parent().unwrap().to_owned()
}

pub struct Postmaster(pub i32);

impl Postmaster {
    pub fn of(data: &Path) -> Self {
        Self::find(data).unwrap()
    }

    /// None if there is none, or one that is just starting.
    pub fn find(data: &Path) -> Option<Self> {
        let file = fs::read_to_string(data.join("postmaster.pid")).ok()?;
        file.lines().next()?.parse().ok().map(Self)
    }
}

pub fn server_pid(data_dir: &Path) -> i32 {
    Postmaster::of(&data_dir.join("postgres/data")).0
}

/// Whether the process runs; one that only waits to be collected does not.
pub fn alive(pid: i32) -> bool {
    status(pid).is_some_and(|status| !status.contains("State:\tZ"))
}

pub fn parent(pid: i32) -> Pid {
    let status = status(pid).unwrap();
    let parent = status.lines().find_map(|line| line.strip_prefix("PPid:")).unwrap();
    Pid::from_raw(parent.trim().parse().unwrap())
}

/// Kills the server, and waits until it is gone.
pub fn kill_server(data_dir: &Path) {
    let server = server_pid(data_dir);
    kill(Pid::from_raw(server), Signal::SIGKILL).unwrap();
    eventually("the server is gone", || !alive(server));
}

/// Kills all processes of the watcher of this server.
pub fn kill_watcher(server: i32) {
    let group = getpgid(Some(Pid::from_raw(server))).unwrap();
    let processes =
        fs::read_dir("/proc").unwrap().filter_map(|entry| entry.unwrap().file_name().to_str()?.parse().ok());
    for pid in processes.filter(|pid| *pid != server).map(Pid::from_raw) {
        if getpgid(Some(pid)) == Ok(group) {
            kill(pid, Signal::SIGKILL).unwrap();
            eventually("the watcher is gone", || !alive(pid.as_raw()));
        }
    }
}

fn status(pid: i32) -> Option<String> {
    fs::read_to_string(format!("/proc/{pid}/status")).ok()
}

pub fn give(dir: &Path, uid: u32, gid: u32) {
    chown(dir, Some(uid), Some(gid)).unwrap();
    for entry in fs::read_dir(dir).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            give(&entry.path(), uid, gid);
        } else {
            std::os::unix::fs::lchown(entry.path(), Some(uid), Some(gid)).unwrap();
        }
    }
}

pub fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !holds() {
        assert!(Instant::now() < deadline, "not within 20 s: {what}");
        sleep(Duration::from_millis(10));
    }
}
