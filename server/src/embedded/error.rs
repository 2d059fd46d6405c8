//! What can go wrong with the embedded cluster; every message says what to do next.

use std::path::{Path, PathBuf};

/// Failure to find, create, start or stop the embedded PostgreSQL cluster.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// No directory with `initdb` and `postgres` was found.
    #[error(
        "no PostgreSQL server programs (initdb, postgres) found in {searched}. Install them (Debian, Ubuntu: apt-get \
         install postgresql; Fedora: dnf install postgresql-server; Alpine: apk add postgresql; macOS: brew install \
         postgresql), or name their directory with PERS_PG_BIN_DIR, or use a running server with --database-url"
    )]
    NoPrograms {
        /// Places that were looked at.
        searched: String,
    },
    /// Programs were found, but none of a version that can serve this directory.
    #[error(
        "{data} was made by PostgreSQL {needed}, and only that version can read it; found: {found}. Install \
         PostgreSQL {needed}, or dump and restore the data, or start an empty cluster in another directory with \
         --data-dir"
    )]
    OtherVersion {
        /// Cluster directory.
        data: PathBuf,
        /// Major version in its `PG_VERSION`.
        needed: String,
        /// Versions that are installed.
        found: String,
    },
    /// All programs that were found are too old.
    #[error(
        "PostgreSQL {minimum} or newer is needed; found: {found}. Install a newer one, or use a running server with \
         --database-url"
    )]
    TooOld {
        /// Oldest major version that is used.
        minimum: u32,
        /// Versions that are installed.
        found: String,
    },
    /// The programs lie where the account that must run them cannot go.
    #[error(
        "PostgreSQL does not run as root, and the account {account} that would run it cannot reach {dir}. Install \
         PostgreSQL in a directory that everybody can read, or start pers as an ordinary user, or use a running \
         server with --database-url"
    )]
    ProgramsUnreachable {
        /// Account that would run them.
        account: String,
        /// Directory of the programs.
        dir: PathBuf,
    },
    /// We are root, and there is nobody else to run PostgreSQL.
    #[error(
        "PostgreSQL does not run as root, and this machine has neither an account `postgres` nor `nobody`. Start pers \
         as an ordinary user, or use a running server with --database-url"
    )]
    NoAccount,
    /// The cluster directory belongs to somebody else.
    #[error(
        "{data} belongs to user id {owner}, and PostgreSQL serves a directory only as its owner. {advice}, or choose \
         another directory with --data-dir"
    )]
    NotOwner {
        /// Cluster directory.
        data: PathBuf,
        /// User id of its owner.
        owner: u32,
        /// What would help.
        advice: String,
    },
    /// Another process holds the data directory.
    #[error("{data_dir} is in use by {holder}. Stop that process, or choose another directory with --data-dir")]
    InUse {
        /// Data directory.
        data_dir: PathBuf,
        /// The process that holds it.
        holder: String,
    },
    /// A PostgreSQL of an earlier run serves the directory and does not stop.
    #[error(
        "PostgreSQL process {pid} of an earlier run still serves {data} and does not stop. End it with `kill -QUIT \
         {pid}` and start again"
    )]
    Lingering {
        /// Its process id.
        pid: i32,
        /// Cluster directory.
        data: PathBuf,
    },
    /// `initdb` or the statements after it failed.
    #[error(
        "PostgreSQL could not create a cluster in {data}: {report}\nRemove the cause and start again, or use a running \
         server with --database-url"
    )]
    Create {
        /// Cluster directory.
        data: PathBuf,
        /// What PostgreSQL said.
        report: String,
    },
    /// The server ended instead of accepting connections.
    #[error("PostgreSQL ended while starting: {report}\nThe whole log is {log}; remove the cause and start again")]
    Ended {
        /// Last lines of its log.
        report: String,
        /// Log file.
        log: PathBuf,
    },
    /// The server did not get ready in time.
    #[error(
        "PostgreSQL did not accept connections within {seconds} s: {report}\nThe whole log is {log}. If it is recovering \
         a large database, start again: it goes on where it was"
    )]
    NotReady {
        /// Time that was waited.
        seconds: u64,
        /// Last lines of its log.
        report: String,
        /// Log file.
        log: PathBuf,
    },
    /// The server did not stop in time.
    #[error("PostgreSQL did not stop within {seconds} s; its log is {log}. The next start recovers the data")]
    NotStopped {
        /// Time that was waited.
        seconds: u64,
        /// Log file.
        log: PathBuf,
    },
    /// No directory for the Unix socket is reachable and short enough.
    #[error(
        "no directory for PostgreSQL's Unix socket: {tried} are too long or out of reach of the account that runs it. \
         Choose a data directory with a shorter path with --data-dir, or set TMPDIR"
    )]
    NoSocketDir {
        /// Directories that were considered.
        tried: String,
    },
    /// A file or process operation failed.
    #[error(
        "cannot {action} {path}: {source}. Check its permissions and the free space, or choose another directory with --data-dir"
    )]
    Io {
        /// What was tried, as a verb.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
}

impl ClusterError {
    /// Closure that wraps an I/O error, for `map_err`.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |source| Self::Io { action, path: path.to_owned(), source }
    }
}
