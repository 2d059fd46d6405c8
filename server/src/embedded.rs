//! The private PostgreSQL cluster: `pers serve` without `--database-url` needs no database administrator.
//!
//! [`Cluster::start`] finds the PostgreSQL programs of this machine, makes a cluster on first use, starts it and
//! waits until it accepts connections; [`Cluster::stop`] (or dropping it) ends it. Everything here blocks: call it
//! before the runtime starts or in `spawn_blocking`.
//!
//! # Files
//! ```text
//! <data-dir>/pers.lock            locked for the life of the server; holds its process id
//! <data-dir>/postgres.log         log of PostgreSQL, emptied at start beyond 10 MB
//! <data-dir>/postgres/            0700, of the account that runs PostgreSQL
//! <data-dir>/postgres/data/       PostgreSQL's own; tune it in postgresql.conf
//! <data-dir>/postgres/run/        the Unix socket
//! ```
//! A data directory whose path is too long for a socket gets one in the runtime or temporary directory instead.
//! An ephemeral cluster has all of this in one temporary directory, runs without `fsync`, and is removed at the end.
//!
//! # Access
//! There is no TCP port. Whoever can pass the 0700 directory (the account itself and root) may connect as any role
//! (`trust`); the port number is only part of the socket's name, so no other cluster can be in the way. The server
//! works as role `pers`, which owns the database `pers` and may create databases, but is no superuser.
//!
//! # Root
//! PostgreSQL refuses to run as root. Root hands it to the owner of the existing cluster, or for a new one to the
//! account `postgres`, or else `nobody`. Nothing outside `<data-dir>/postgres` changes owner or mode. If the account
//! cannot even go there (a clone in `/root`), it gets the data directory as an open descriptor and calls it
//! `/proc/self/fd/4`, and the socket by a path relative to it.
//!
//! # Life
//! PostgreSQL is the child of a small shell script (`embedded/watcher.sh`) that holds one end of a pipe. When we close
//! the other end, or die in whatever way (SIGKILL included), the script shuts PostgreSQL down and removes what was
//! temporary; so no cluster outlives its server, and no test that exits without destructors leaves one. Both are in a
//! process group of their own: Ctrl-C reaches the server alone, which drains before it stops its database.
//! If PostgreSQL ends by itself (killed, out of memory, out of disk), a thread (`supervisor`) starts it again under the same
//! URL, and goes on trying until it can. If our end came first and the script was killed too, the next start finds the
//! orphan by `postmaster.pid`, checks that the process really is a PostgreSQL of this directory, and stops it. It is not
//! taken over: nothing would tie it to our life.
//!
//! # Why not a library
//! Crate `postgresql_embedded` (0.22) can use installed programs and sockets, but always passes `-F` (no `fsync`, so a
//! power cut may lose or damage data), also opens a TCP port, takes any `postmaster.pid` for a running server, cannot
//! leave root, leaves the cluster running if its process is killed, and brings sqlx, reqwest and 40 more crates.

mod account;
mod error;
mod layout;
mod postmaster;
mod programs;
mod supervisor;

use std::ffi::{OsStr, OsString};
use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use percent_encoding::{NON_ALPHANUMERIC, percent_encode};

use self::account::Account;
pub use self::error::ClusterError;
use self::layout::{Layout, SocketDir, private_directory};
use self::postmaster::Postmaster;
use self::programs::Programs;
pub use self::programs::find_program;
use self::supervisor::Supervisor;
use crate::limits;

/// Last part of the socket's name (`.s.PGSQL.5432`); no TCP port is opened.
const PORT: u16 = 5432;
/// `home/run` as seen from `home/data`, where the server works.
const SOCKET_FROM_DATA: &str = "../run";
/// Role and database of the server.
pub const ROLE: &str = "pers";
/// Role that owns the cluster, for maintenance.
const SUPERUSER: &str = "postgres";

/// Runs the arguments, with our standard output as descriptor 4.
const RUNNER: &str = r#"exec 4<&1 1>&2; exec "$@""#;
const WATCHER: &str = include_str!("embedded/watcher.sh");

/// Appended to `postgresql.conf` when a cluster is made; later runs leave the file alone.
const SETTINGS: &str = "
# ----- pers: one application on one machine -----
max_connections = 200
shared_buffers = '128MB'
jit = off                               # statements are short
autovacuum_naptime = '10s'              # plans made for empty tables go when there are statistics
max_parallel_workers_per_gather = 0
timezone = 'UTC'
log_timezone = 'UTC'
log_min_messages = warning
log_line_prefix = '%m [%p] '
";
const EPHEMERAL_SETTINGS: &str = "
# ----- pers: nothing here outlives the process -----
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
";
/// Statements of the first start. The role may create databases (tests clone theirs) and is no superuser; it may
/// take on the role for requests (`store::app_role`).
const FIRST_STATEMENTS: &str = "CREATE ROLE pers LOGIN CREATEDB\nCREATE ROLE pers_app NOLOGIN\n\
    GRANT pers_app TO pers\nCREATE DATABASE pers OWNER pers\n";

/// What [`Cluster::start`] needs to know.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Directory of the server's state; the cluster lives in `<data_dir>/postgres`. Made if missing; not used if
    /// `ephemeral`.
    pub data_dir: PathBuf,
    /// Use a new temporary directory without durability, and remove it at the end.
    pub ephemeral: bool,
    /// Directory of `initdb` and `postgres` (`PERS_PG_BIN_DIR`); `None` looks in the usual places.
    pub bin_dir: Option<PathBuf>,
}

/// A running PostgreSQL cluster that ends with this value, or with this process if that comes first. One that ends
/// by itself is started again, unless it is ephemeral: then its data is gone with it.
#[derive(Debug)]
pub struct Cluster {
    url: String,
    supervisor: Option<Supervisor>,
    /// Held for its `Drop`; none if the cluster is ephemeral.
    _lock: Option<Lock>,
}

impl Cluster {
    /// Starts the cluster, making it if there is none, and returns when it accepts connections: after about 0.2 s,
    /// 1.5 s for a new one, or as long as a recovery of the write-ahead log takes.
    ///
    /// # Errors
    /// Any [`ClusterError`]; nothing is left running.
    pub fn start(options: &Options) -> Result<Self, ClusterError> {
        let begun = Instant::now();
        let (layout, lock, account) = if options.ephemeral {
            // There is no owner of a directory that does not exist.
            let account = Account::choose(Path::new(""))?;
            (Layout::ephemeral(account.as_ref())?, None, account)
        } else {
            let data_dir = make_data_dir(&options.data_dir)?;
            let lock = Lock::take(&data_dir)?;
            let layout = Layout::durable(&data_dir);
            let account = Account::choose(&layout.data)?;
            private_directory(&layout.home, account.as_ref())?;
            (layout, Some(lock), account)
        };
        let starter = Starter { options: options.clone(), account, layout, stopping: Arc::default() };
        let started = starter.start().inspect_err(|_| {
            if options.ephemeral {
                let _ = std::fs::remove_dir_all(&starter.layout.home);
            }
        })?;
        let Started { programs, socket_dir, .. } = &started;
        let host = percent_encode(socket_dir.path.as_os_str().as_bytes(), NON_ALPHANUMERIC);
        let url = format!("postgres://{ROLE}@{host}:{PORT}/{ROLE}");
        log::info!(
            "PostgreSQL {} is ready after {} ms; psql {url:?} connects to it",
            programs.version,
            begun.elapsed().as_millis()
        );
        let supervisor = Supervisor::begin(starter, started)?;
        Ok(Self { url, supervisor: Some(supervisor), _lock: lock })
    }

    /// Connection URL of the database `pers`, for libpq and Diesel: `postgres://pers@<socket directory>:5432/pers`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// As [`Self::url`], by the role that owns the cluster.
    pub fn superuser_url(&self) -> String {
        self.url.replacen(&format!("//{ROLE}@"), &format!("//{SUPERUSER}@"), 1)
    }

    /// Ends all sessions, shuts PostgreSQL down with a checkpoint (an ephemeral one at once, and removes it), and waits
    /// until it is gone. Dropping does the same, but can only log a failure.
    ///
    /// # Errors
    /// `NotStopped` after 40 s, `Lingering` if the server has lost its watcher and does not stop.
    pub fn stop(mut self) -> Result<(), ClusterError> {
        self.shut_down()
    }

    fn shut_down(&mut self) -> Result<(), ClusterError> {
        self.supervisor.take().map_or(Ok(()), Supervisor::stop)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Err(error) = self.shut_down() {
            log::error!("{error}");
        }
    }
}

/// Makes the data directory (0700: it also holds keys) and resolves links, so that it is the same path every time.
fn make_data_dir(dir: &Path) -> Result<PathBuf, ClusterError> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(ClusterError::io("make", dir))?;
    dir.canonicalize().map_err(ClusterError::io("use", dir))
}

/// The data directory is ours as long as this lives, and at most as long as the process does.
#[derive(Debug)]
struct Lock(File);

impl Lock {
    fn take(data_dir: &Path) -> Result<Self, ClusterError> {
        let path = data_dir.join("pers.lock");
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(ClusterError::io("open", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                let holder = match file.read_to_string(&mut holder) {
                    Ok(_) if !holder.trim().is_empty() => format!("process {}", holder.trim()),
                    _ => "another process".to_owned(),
                };
                return Err(ClusterError::InUse { data_dir: data_dir.to_owned(), holder });
            }
            Err(TryLockError::Error(error)) => return Err(ClusterError::io("lock", &path)(error)),
        }
        let mut write = || {
            file.set_len(0)?;
            writeln!(file, "{}", std::process::id())
        };
        write().map_err(ClusterError::io("write", &path))?;
        Ok(Self(file))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file is not enough: a child that another thread has just forked holds a copy until it executes.
        let _ = self.0.unlock();
    }
}

/// The steps of a start.
#[derive(Debug)]
struct Starter {
    options: Options,
    account: Option<Account>,
    layout: Layout,
    /// Set when nobody waits for a start any more.
    stopping: Arc<AtomicBool>,
}

/// What a start has brought about.
#[derive(Debug)]
struct Started {
    programs: Programs,
    socket_dir: SocketDir,
    server: Postmaster,
    watcher: Watcher,
}

impl Starter {
    fn start(&self) -> Result<Started, ClusterError> {
        let Layout { data, .. } = &self.layout;
        let account = self.account.as_ref();
        let programs = Programs::find(self.options.bin_dir.as_deref(), data, account)?;
        if data.exists() {
            postmaster::clear(data)?;
        } else {
            self.create(&programs)?;
        }
        let socket_dir = self.layout.socket_dir(account)?;
        let result = self.launch(&programs, &socket_dir);
        if result.is_err() && socket_dir.temporary {
            let _ = std::fs::remove_dir_all(&socket_dir.path);
        }
        let (server, watcher) = result?;
        Ok(Started { programs, socket_dir, server, watcher })
    }

    /// Makes the cluster aside and moves it into place when it is whole, so that an interrupted first start leaves
    /// nothing that looks like a cluster.
    fn create(&self, programs: &Programs) -> Result<(), ClusterError> {
        let Layout { home, data, .. } = &self.layout;
        let failed = |report: String| ClusterError::Create { data: data.clone(), report };
        remove_unfinished(home);
        let unfinished = home.join(format!("{UNFINISHED}{}", std::process::id()));
        private_directory(&unfinished, self.account.as_ref())?;

        self.initdb(programs, &unfinished).inspect_err(|_| {
            let _ = std::fs::remove_dir_all(&unfinished);
        })?;

        let config = unfinished.join("postgresql.conf");
        let append = |text: &str| {
            OpenOptions::new().append(true).open(&config).and_then(|mut file| file.write_all(text.as_bytes()))
        };
        append(SETTINGS).map_err(ClusterError::io("write", &config))?;
        if self.options.ephemeral {
            append(EPHEMERAL_SETTINGS).map_err(ClusterError::io("write", &config))?;
        }

        // Single-user mode: no client library and no second start are needed.
        let (mut single, directory) = self.command(RUNNER, &unfinished)?;
        single.arg("postgres").arg(programs.postgres()).args(["--single", "-F", "-c", "exit_on_error=on", "-D"]);
        single.arg(&directory).arg("template1").stdin(Stdio::piped());
        let output = single
            .spawn()
            .and_then(|mut child| {
                if let Some(mut stdin) = child.stdin.take() {
                    stdin.write_all(FIRST_STATEMENTS.as_bytes())?;
                }
                child.wait_with_output()
            })
            .map_err(ClusterError::io("run", &programs.postgres()))?;
        if !output.status.success() {
            let _ = std::fs::remove_dir_all(&unfinished);
            return Err(failed(tail(&output.stderr)));
        }
        if !self.options.ephemeral {
            self.sync(programs, &unfinished)?;
        }
        std::fs::rename(&unfinished, data).map_err(ClusterError::io("make", data))?;
        File::open(home).and_then(|home| home.sync_all()).map_err(ClusterError::io("write", home))
    }

    /// Runs `initdb`: text sorts by code point on every machine, and letters of all languages have their cases.
    fn initdb(&self, programs: &Programs, unfinished: &Path) -> Result<(), ClusterError> {
        let locales: &[&[&str]] = if programs.major >= 17 {
            &[&["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"]]
        } else {
            // Older versions depend on the system's locales; macOS has the second, and the last is everywhere.
            &[&["--lc-ctype", "C.UTF-8"], &["--lc-ctype", "en_US.UTF-8"], &["--lc-ctype", "C"]]
        };
        let mut report = String::new();
        for locale in locales {
            let (mut initdb, directory) = self.command(RUNNER, unfinished)?;
            initdb.arg("initdb").arg(programs.initdb()).arg("-D").arg(&directory);
            initdb.args(["--username", SUPERUSER, "--encoding", "UTF8", "--locale", "C"]).args(*locale);
            initdb.args(["--auth-local", "trust", "--auth-host", "reject", "--no-sync", "--no-instructions"]);
            let output = initdb.output().map_err(ClusterError::io("run", &programs.initdb()))?;
            if output.status.success() {
                return Ok(());
            }
            report = tail(&output.stderr);
            if !report.contains("locale") {
                break;
            }
        }
        Err(ClusterError::Create { data: self.layout.data.clone(), report })
    }

    /// Brings the new cluster to the disk: at once where the system can, which takes a thirtieth of the time that
    /// `initdb` needs for its thousand files on a busy disk.
    #[cfg(target_os = "linux")]
    fn sync(&self, _: &Programs, unfinished: &Path) -> Result<(), ClusterError> {
        File::open(unfinished)
            .and_then(|dir| Ok(nix::unistd::syncfs(dir)?))
            .map_err(ClusterError::io("write", unfinished))
    }

    /// Brings the new cluster to the disk.
    #[cfg(not(target_os = "linux"))]
    fn sync(&self, programs: &Programs, unfinished: &Path) -> Result<(), ClusterError> {
        let (mut initdb, directory) = self.command(RUNNER, unfinished)?;
        initdb.arg("initdb").arg(programs.initdb()).arg("--sync-only").arg("-D").arg(&directory);
        let output = initdb.output().map_err(ClusterError::io("run", &programs.initdb()))?;
        if output.status.success() {
            Ok(())
        } else {
            Err(ClusterError::Create { data: self.layout.data.clone(), report: tail(&output.stderr) })
        }
    }

    /// Starts the server under a watcher and waits until it is ready.
    fn launch(&self, programs: &Programs, socket_dir: &SocketDir) -> Result<(Postmaster, Watcher), ClusterError> {
        let Layout { home, log, .. } = &self.layout;
        let scratch = match () {
            () if self.options.ephemeral => Some(home.as_path()),
            () if socket_dir.temporary => Some(socket_dir.path.as_path()),
            () => None,
        };
        let deadline = Instant::now() + limits::CLUSTER_START;
        loop {
            // No server serves this directory now, so this lock can only be stale.
            postmaster::remove_stale(&socket_dir.lock())?;
            let (log_file, log_start) = open_log(log)?;
            let (mut command, directory) = self.command(WATCHER, &self.layout.data)?;
            command.arg("pers-postgres-watcher").arg(if self.options.ephemeral { "QUIT" } else { "INT" });
            command.arg(scratch.unwrap_or(Path::new("")));
            command.arg(programs.postgres()).arg("-D").arg(&directory);
            // Not for postgresql.conf: without these the cluster would not be private, or not be found.
            let mut socket_setting = OsString::from("unix_socket_directories=");
            socket_setting.push(quoted(&socket_dir.for_server));
            command.args(["-c", "listen_addresses=", "-c", "unix_socket_permissions=0700", "-c"]).arg(socket_setting);
            command.args(["-p", &PORT.to_string()]);
            command.stdin(Stdio::piped()).stderr(log_file).process_group(0);
            let child = command.spawn().map_err(ClusterError::io("run", Path::new("/bin/sh")))?;
            let mut watcher = Watcher::new(child);

            match self.wait_ready(&mut watcher, socket_dir, deadline) {
                Readiness::Ready(server) => return Ok((server, watcher)),
                Readiness::Ended => {
                    let report = read_report(log, log_start);
                    // Left-over sessions of a killed server end by themselves, but not at once; and an earlier run may
                    // have been killed when its server was not yet in sight.
                    let passing = ["pre-existing shared memory block", "\"postmaster.pid\" already exists"];
                    if passing.iter().any(|text| report.contains(text)) && Instant::now() < deadline {
                        postmaster::clear(&self.layout.data)?;
                        sleep(limits::CLUSTER_POLL);
                        continue;
                    }
                    return Err(ClusterError::Ended { report, log: log.to_owned() });
                }
                Readiness::TooLate => {
                    let report = read_report(log, log_start);
                    watcher.end(log)?;
                    let seconds = limits::CLUSTER_START.as_secs();
                    return Err(ClusterError::NotReady { seconds, report, log: log.to_owned() });
                }
            }
        }
    }

    fn wait_ready(&self, watcher: &mut Watcher, socket_dir: &SocketDir, deadline: Instant) -> Readiness {
        let mut told = Instant::now();
        loop {
            if watcher.has_ended() {
                return Readiness::Ended;
            }
            // The file cannot be an old one: `clear` has removed that.
            if let Some(server) = Postmaster::read(&self.layout.data).filter(|server| server.ready)
                && UnixStream::connect(socket_dir.socket()).is_ok()
            {
                return Readiness::Ready(server);
            }
            if Instant::now() > deadline || self.stopping.load(Ordering::Relaxed) {
                return Readiness::TooLate;
            }
            if told.elapsed() > TELL {
                log::info!("PostgreSQL is not ready yet; it may be recovering its write-ahead log");
                told = Instant::now();
            }
            sleep(limits::CLUSTER_POLL);
        }
    }

    /// A shell that runs `script`, as the right account and without our environment, and the name by which PostgreSQL
    /// is to call `data`.
    fn command(&self, script: &str, data: &Path) -> Result<(Command, OsString), ClusterError> {
        let mut command = Command::new("/bin/sh");
        command.arg("-c").arg(script).current_dir("/").env_clear().env("LC_ALL", "C");
        for name in ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut name = data.as_os_str().to_owned();
        if let Some(account) = &self.account {
            command.uid(account.uid).gid(account.gid);
            let descriptors = Path::new("/proc/self/fd");
            if !account.reaches(data) && descriptors.exists() {
                command.stdout(File::open(data).map_err(ClusterError::io("open", data))?);
                name = descriptors.join("4").into_os_string();
            }
        }
        Ok((command, name))
    }
}

/// How often a long start is mentioned in the log.
const TELL: Duration = Duration::from_secs(5);
/// First part of the name of a directory in which a cluster is being made.
const UNFINISHED: &str = "unfinished-";

enum Readiness {
    Ready(Postmaster),
    Ended,
    TooLate,
}

/// The shell script that keeps the server to our life.
#[derive(Debug)]
struct Watcher {
    child: Child,
    /// Our end of the pipe: closing it ends the server.
    pipe: Option<ChildStdin>,
}

impl Watcher {
    fn new(mut child: Child) -> Self {
        let pipe = child.stdin.take();
        Self { child, pipe }
    }

    fn has_ended(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(Some(_)))
    }

    /// Lets the script end the server and waits for both.
    fn end(&mut self, log: &Path) -> Result<(), ClusterError> {
        self.pipe = None;
        let deadline = Instant::now() + limits::CLUSTER_STOP;
        while !self.has_ended() {
            if Instant::now() > deadline {
                return Err(ClusterError::NotStopped { seconds: limits::CLUSTER_STOP.as_secs(), log: log.to_owned() });
            }
            sleep(limits::CLUSTER_POLL);
        }
        Ok(())
    }
}

/// Removes what interrupted first starts have left. Failure does no harm: the names are not used again.
fn remove_unfinished(home: &Path) {
    for entry in std::fs::read_dir(home).into_iter().flatten().flatten() {
        if entry.file_name().as_bytes().starts_with(UNFINISHED.as_bytes()) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// An element of a directory list in PostgreSQL's settings.
fn quoted(dir: &Path) -> OsString {
    let mut quoted = vec![b'"'];
    for &byte in dir.as_os_str().as_bytes() {
        if byte == b'"' {
            quoted.push(byte);
        }
        quoted.push(byte);
    }
    quoted.push(b'"');
    OsStr::from_bytes(&quoted).to_owned()
}

/// Opens the log for appending, emptied if it has become too long, and tells where the new part starts.
fn open_log(path: &Path) -> Result<(File, u64), ClusterError> {
    let open = || {
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        let mut length = file.metadata()?.len();
        if length > limits::CLUSTER_LOG_BYTES {
            file.set_len(0)?;
            length = 0;
        }
        Ok((file, length))
    };
    open().map_err(ClusterError::io("open", path))
}

/// The end of what the server has logged since `start`.
fn read_report(log: &Path, start: u64) -> String {
    let mut bytes = Vec::new();
    let read = File::open(log).and_then(|mut file| {
        file.seek(SeekFrom::Start(start))?;
        file.read_to_end(&mut bytes)
    });
    match read {
        Ok(0) => "it logged nothing".to_owned(),
        Ok(_) => tail(&bytes),
        Err(error) => format!("its log cannot be read: {error}"),
    }
}

/// The last lines of a program's output, short enough for a message.
fn tail(output: &[u8]) -> String {
    let start = output.len().saturating_sub(limits::CLUSTER_REPORT_BYTES);
    String::from_utf8_lossy(output.get(start..).unwrap_or_default()).trim().to_owned()
}
