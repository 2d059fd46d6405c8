//! `pers serve --wait-ready` and `pers stop`: a server in the background, for a CI job that goes on once it is ready.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::state::{SERVER, ServerState, State};
use super::{CommandError, complain, say};
use crate::config::{Config, ServeRequest};
use crate::limits;

/// Where a server in the background writes what it says, in its data directory.
const LOG: &str = "server.log";

/// Starts a server of the same settings as a process of its own and prints its address, alone on standard output, once it
/// is ready.
///
/// # Errors
/// When it ends before that, with the end of its log, or takes too long; it is stopped then.
pub fn start(config: &Config, request: &ServeRequest) -> Result<(), CommandError> {
    let state = State::open(&config.data_dir)?;
    let path = state.path(LOG);
    let log = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&path)?;
    let mut child = Command::new(std::env::current_exe()?)
        .args(foreground(std::env::args_os().skip(1)))
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        // What interrupts the job at the terminal is not for the server.
        .process_group(0)
        .spawn()?;
    let patience = Duration::from_secs(request.ready_timeout);
    let ready = wait(&mut child, &state, patience).map_err(|sentence| {
        CommandError::new(format!("{sentence}; the end of {}:\n{}", path.display(), end_of(&path)))
    })?;
    say(&ready.base_url);
    complain(&format!("serving in the background, process {}, log {}; `pers stop` ends it", ready.pid, path.display()));
    Ok(())
}

/// The command line without what makes it one of a server in the background.
fn foreground(arguments: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut kept = Vec::new();
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--wait-ready") => {}
            Some("--ready-timeout") => drop(arguments.next()),
            Some(text) if text.starts_with("--ready-timeout=") => {}
            _ => kept.push(argument),
        }
    }
    kept
}

/// Waits until a server says that it is ready, which is the last thing that it does at its start.
fn wait(child: &mut Child, state: &State, patience: Duration) -> Result<ServerState, String> {
    let started = Instant::now();
    loop {
        if let Some(ready) = state.read::<ServerState>(SERVER).filter(|ready| ready.pid == child.id()) {
            return Ok(ready);
        }
        match child.try_wait() {
            Ok(None) if started.elapsed() < patience => sleep(limits::BACKGROUND_POLL),
            Ok(None) => {
                end(child.id());
                let _ = child.wait();
                return Err(format!("the server was not ready after {} s", patience.as_secs()));
            }
            Ok(Some(status)) => return Err(format!("the server has ended ({status})")),
            Err(error) => return Err(error.to_string()),
        }
    }
}

/// The last lines of a log.
fn end_of(log: &Path) -> String {
    let bytes = fs::read(log).unwrap_or_default();
    let start = bytes.len().saturating_sub(limits::BACKGROUND_REPORT_BYTES);
    String::from_utf8_lossy(bytes.get(start..).unwrap_or_default()).trim_end().to_owned()
}

/// Stops the server of a data directory as SIGTERM does, and waits until it and its database have ended.
///
/// # Errors
/// When none runs there, or it does not stop in time.
pub fn stop(config: &Config) -> Result<(), CommandError> {
    let directory = config.data_dir.display();
    let nobody = || CommandError::new(format!("no server runs with --data-dir {directory}"));
    let state = State::at(&config.data_dir);
    let Some(server) = state.read::<ServerState>(SERVER) else { return Err(nobody()) };
    if !is_server(server.pid) {
        // It was killed, and could not say goodbye.
        state.remove(SERVER);
        return Err(nobody());
    }
    end(server.pid);
    let asked = Instant::now();
    while state.read::<ServerState>(SERVER).is_some_and(|now| now.pid == server.pid) && is_server(server.pid) {
        if asked.elapsed() > limits::BACKGROUND_STOP {
            return Err(CommandError::new(format!("the server of {directory}, process {}, does not stop", server.pid)));
        }
        sleep(limits::BACKGROUND_POLL);
    }
    Ok(())
}

/// Asks a process to end.
fn end(pid: u32) {
    if let Ok(pid) = i32::try_from(pid) {
        let _ = kill(Pid::from_raw(pid), Signal::SIGTERM);
    }
}

/// Whether a process runs this program: its number may be another's by now. Where that cannot be seen, it is believed.
fn is_server(pid: u32) -> bool {
    let name = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // The file of a running program may have been replaced.
        name.trim_end_matches(" (deleted)").to_owned()
    };
    let program = |pid: &str| fs::read_link(format!("/proc/{pid}/exe")).ok().map(|path| name(&path));
    match program("self") {
        Some(ours) => program(&pid.to_string()) == Some(ours),
        None => i32::try_from(pid).is_ok_and(|pid| kill(Pid::from_raw(pid), None).is_ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_about_the_background_is_left_out() {
        for (line, kept) in [
            ("serve --wait-ready --dev", "serve --dev"),
            ("serve --ready-timeout 5 --wait-ready --listen 127.0.0.1:0", "serve --listen 127.0.0.1:0"),
            ("--data-dir x serve --ready-timeout=5 --wait-ready", "--data-dir x serve"),
        ] {
            let left = foreground(line.split(' ').map(OsString::from));
            assert_eq!(left, kept.split(' ').map(OsString::from).collect::<Vec<_>>(), "{line}");
        }
    }

    #[test]
    fn another_program_is_not_taken_for_the_server() {
        assert!(is_server(std::process::id()));
        let mut other = Command::new("sleep").arg("60").spawn().unwrap();
        assert!(!is_server(other.id()));
        other.kill().unwrap();
        other.wait().unwrap();
        assert!(!is_server(other.id()));
    }
}
