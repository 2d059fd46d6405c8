//! Supervises the running server of a cluster: starts it again when it has ended by itself, and ends it when told to.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use super::error::ClusterError;
use super::layout::private_directory;
use super::{Started, Starter, postmaster};
use crate::limits;

/// The thread that supervises a server.
#[derive(Debug)]
pub(super) struct Supervisor {
    stopping: Arc<AtomicBool>,
    thread: JoinHandle<Result<(), ClusterError>>,
}

impl Supervisor {
    /// Supervises the server from now on.
    ///
    /// # Errors
    /// `Io` if there can be no such thread; the server ends with its watcher then.
    pub(super) fn begin(starter: Starter, started: Started) -> Result<Self, ClusterError> {
        let stopping = Arc::clone(&starter.stopping);
        let data = starter.layout.data.clone();
        let thread = thread::Builder::new()
            .name("pers-postgres".to_owned())
            .spawn(move || Supervised { starter, started }.run())
            .map_err(ClusterError::io("supervise", &data))?;
        Ok(Self { stopping, thread })
    }

    /// Ends the server and waits until it is gone.
    ///
    /// # Errors
    /// `NotStopped` or `Lingering`.
    pub(super) fn stop(self) -> Result<(), ClusterError> {
        self.stopping.store(true, Ordering::Relaxed);
        self.thread.thread().unpark();
        match self.thread.join() {
            Ok(ended) => ended,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
}

/// What the thread works on.
struct Supervised {
    starter: Starter,
    started: Started,
}

impl Supervised {
    fn run(mut self) -> Result<(), ClusterError> {
        let mut last_start = Instant::now();
        let mut ended: Option<Instant> = None;
        loop {
            if self.starter.stopping.load(Ordering::Relaxed) {
                return self.end();
            }
            if ended.is_none() && self.started.watcher.has_ended() {
                ended = Some(Instant::now());
                self.tell_end();
            }
            if let Some(since) = ended
                && !self.starter.options.ephemeral
                && last_start.elapsed() >= limits::CLUSTER_RETRY
            {
                last_start = Instant::now();
                match self.start_again() {
                    Ok(()) => {
                        ended = None;
                        log::warn!("PostgreSQL accepts connections again, after {} ms", since.elapsed().as_millis());
                    }
                    Err(_) if self.starter.stopping.load(Ordering::Relaxed) => {}
                    Err(error) => log::error!("PostgreSQL cannot be started again yet: {error}"),
                }
            }
            thread::park_timeout(limits::CLUSTER_WATCH);
        }
    }

    fn tell_end(&self) {
        let log = self.starter.layout.log.display();
        if self.starter.options.ephemeral {
            log::error!("PostgreSQL has ended by itself, and what it held is gone with it: start pers again");
        } else {
            log::error!("PostgreSQL has ended by itself; its log is {log}. Starting it again");
        }
    }

    fn start_again(&mut self) -> Result<(), ClusterError> {
        let Started { programs, socket_dir, .. } = &self.started;
        postmaster::clear(&self.starter.layout.data)?;
        if socket_dir.temporary {
            // The watcher has removed it, if it was not killed. In a place where others may write, so it must be new.
            let _ = std::fs::remove_dir_all(&socket_dir.path);
            let make = DirBuilder::new().mode(0o700).create(&socket_dir.path);
            make.map_err(ClusterError::io("make", &socket_dir.path))?;
            private_directory(&socket_dir.path, self.starter.account.as_ref())?;
        }
        let (server, watcher) = self.starter.launch(programs, socket_dir)?;
        (self.started.server, self.started.watcher) = (server, watcher);
        Ok(())
    }

    fn end(&mut self) -> Result<(), ClusterError> {
        let Started { socket_dir, server, watcher, .. } = &mut self.started;
        let layout = &self.starter.layout;
        watcher.end(&layout.log)?;
        // The watcher may have been killed, and the server not; likewise for what it removes.
        server.end(&layout.data)?;
        if self.starter.options.ephemeral {
            let _ = std::fs::remove_dir_all(&layout.home);
        }
        if socket_dir.temporary {
            let _ = std::fs::remove_dir_all(&socket_dir.path);
        }
        Ok(())
    }
}
