//! The running server process of a cluster, as its `postmaster.pid` and the system show it.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::error::ClusterError;
use crate::limits;

/// Line of `postmaster.pid` that tells the state (`LOCK_FILE_LINE_PM_STATUS` in PostgreSQL's `pidfile.h`, since 10).
const STATE_LINE: usize = 7;

/// What `postmaster.pid` says.
#[derive(Debug)]
pub(super) struct Postmaster {
    /// Process id.
    pub(super) pid: i32,
    /// Whether it accepts connections; `pg_ctl -w` waits for the same word.
    pub(super) ready: bool,
}

impl Postmaster {
    /// Reads the file; `None` if it is missing or half written.
    pub(super) fn read(data: &Path) -> Option<Self> {
        let text = std::fs::read_to_string(pid_file(data)).ok()?;
        let mut lines = text.lines();
        let pid = lines.next()?.trim().parse().ok().filter(|pid| *pid > 1)?;
        Some(Self { pid, ready: lines.nth(STATE_LINE - 1).is_some_and(|state| state.trim() == "ready") })
    }

    /// Whether that process exists and really is a PostgreSQL of this directory: after a crash the file
    /// stays, and the system may give the id to any other process.
    fn serves(&self, data: &Path) -> bool {
        let proc = PathBuf::from(format!("/proc/{}", self.pid));
        if Path::new("/proc/self/exe").exists() {
            let program = proc.join("exe").read_link().ok();
            let is_postgres = program
                .as_deref()
                .and_then(Path::file_name)
                // An upgrade under a running server makes it "postgres (deleted)".
                .is_some_and(|name| name.to_string_lossy().starts_with("postgres"));
            let identity = |path: &Path| path.metadata().ok().map(|found| (found.dev(), found.ino()));
            return is_postgres && identity(&proc.join("cwd")).is_some_and(|cwd| identity(data) == Some(cwd));
        }
        // macOS and BSD have no /proc; there the data directory is always named on the command line.
        Command::new("ps").args(["-ww", "-o", "command=", "-p"]).arg(self.pid.to_string()).output().is_ok_and(
            |output| {
                let command = String::from_utf8_lossy(&output.stdout);
                command.contains("postgres") && command.contains(&*data.to_string_lossy())
            },
        )
    }

    /// Stops the server if it still serves `data`, and waits until it is gone.
    ///
    /// # Errors
    /// `Lingering` if it survives a fast and then an immediate shutdown.
    pub(super) fn end(&self, data: &Path) -> Result<(), ClusterError> {
        for signal in [Signal::SIGINT, Signal::SIGQUIT] {
            let deadline = Instant::now() + limits::CLUSTER_STOP;
            let mut next_signal = Instant::now();
            while Instant::now() < deadline {
                if !self.serves(data) {
                    return Ok(());
                }
                if Instant::now() >= next_signal {
                    // Repeated, because one that is just starting may not listen yet. It may be gone by now.
                    let _ = kill(Pid::from_raw(self.pid), signal);
                    next_signal += Duration::from_secs(1);
                }
                sleep(limits::CLUSTER_POLL);
            }
        }
        Err(ClusterError::Lingering { pid: self.pid, data: data.to_owned() })
    }
}

fn pid_file(data: &Path) -> PathBuf {
    data.join("postmaster.pid")
}

/// Ends what an earlier run has left: stops a server that still serves `data` and waits until it is gone,
/// and removes a `postmaster.pid` that names no such server. The caller holds the data directory's lock, so
/// nobody else can be starting one.
///
/// # Errors
/// `Lingering` if the server survives a fast and then an immediate shutdown.
pub(super) fn clear(data: &Path) -> Result<(), ClusterError> {
    if let Some(old) = Postmaster::read(data)
        && old.serves(data)
    {
        log::warn!("stopping PostgreSQL process {} that an earlier run has left", old.pid);
        old.end(data)?;
    }
    remove_stale(&pid_file(data))
}

/// Removes a lock file of a server that is gone. PostgreSQL itself does so only if the process id in it is free:
/// not if another process of the same user has got it, nor if the dead one is still to be collected by its parent.
///
/// # Errors
/// `Io` if the file is there and cannot be removed.
pub(super) fn remove_stale(file: &Path) -> Result<(), ClusterError> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(ClusterError::io("remove", file)(error)),
        _ => Ok(()),
    }
}
