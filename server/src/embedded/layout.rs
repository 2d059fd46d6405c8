//! Where the files of a cluster lie.

use std::fs::DirBuilder;
use std::io::ErrorKind;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};

use super::account::Account;
use super::error::ClusterError;
use super::{PORT, SOCKET_FROM_DATA};
use crate::limits;

/// Paths of one cluster. Everything below `home` belongs to the account that runs PostgreSQL, which needs no
/// permission on anything above it.
#[derive(Debug)]
pub(super) struct Layout {
    /// Directory of the cluster, 0700.
    pub(super) home: PathBuf,
    /// PostgreSQL's data directory (`PGDATA`).
    pub(super) data: PathBuf,
    /// Log of the server.
    pub(super) log: PathBuf,
}

impl Layout {
    /// The cluster in `data_dir`, which exists.
    pub(super) fn durable(data_dir: &Path) -> Self {
        let home = data_dir.join("postgres");
        Self { data: home.join("data"), log: data_dir.join("postgres.log"), home }
    }

    /// A cluster in a new temporary directory, which the account can remove again.
    ///
    /// # Errors
    /// `Io` if no such directory can be made.
    pub(super) fn ephemeral(account: Option<&Account>) -> Result<Self, ClusterError> {
        // The account removes the directory in the end, so the place must be one where it may.
        let mut places = vec![std::env::temp_dir()];
        if let Some(account) = account {
            places.push(PathBuf::from("/tmp"));
            places.retain(|place| account.writes(place));
        }
        let place = places.into_iter().next().unwrap_or_else(std::env::temp_dir);
        let place = place.canonicalize().map_err(ClusterError::io("use", &place))?;
        let home = fresh_directory(&place, account)?;
        Ok(Self { data: home.join("data"), log: home.join("postgres.log"), home })
    }

    /// Directory of the Unix socket: `home/run`, or if that path is too long for a socket (or holds a comma, which
    /// separates hosts in a connection string) a new directory with a short path, to be removed at the end.
    ///
    /// # Errors
    /// `NoSocketDir` if there is no such place.
    pub(super) fn socket_dir(&self, account: Option<&Account>) -> Result<SocketDir, ClusterError> {
        let beside = self.home.join("run");
        if usable(&beside) {
            private_directory(&beside, account)?;
            return Ok(SocketDir { path: beside, for_server: PathBuf::from(SOCKET_FROM_DATA), temporary: false });
        }
        let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
        let places = runtime.into_iter().chain([std::env::temp_dir(), PathBuf::from("/tmp")]);
        let mut tried = vec![beside.display().to_string()];
        for place in places {
            // The longest name that `fresh_directory` gives.
            let reachable = account.is_none_or(|account| account.writes(&place));
            if reachable && usable(&place.join(format!("pers-{}-{}", u32::MAX, u16::MAX))) {
                let path = fresh_directory(&place, account)?;
                return Ok(SocketDir { for_server: path.clone(), path, temporary: true });
            }
            tried.push(place.display().to_string());
        }
        Err(ClusterError::NoSocketDir { tried: tried.join(", ") })
    }
}

/// Where the server listens.
#[derive(Debug)]
pub(super) struct SocketDir {
    /// Path for clients.
    pub(super) path: PathBuf,
    /// The same directory as the server is told it.
    pub(super) for_server: PathBuf,
    /// Whether it exists for this run only.
    pub(super) temporary: bool,
}

impl SocketDir {
    /// The socket itself.
    pub(super) fn socket(&self) -> PathBuf {
        self.path.join(format!(".s.PGSQL.{PORT}"))
    }

    /// PostgreSQL's lock file of the socket.
    pub(super) fn lock(&self) -> PathBuf {
        self.path.join(format!(".s.PGSQL.{PORT}.lock"))
    }
}

fn usable(dir: &Path) -> bool {
    let bytes = dir.join(format!(".s.PGSQL.{PORT}")).as_os_str().as_bytes().to_owned();
    bytes.len() <= limits::SOCKET_PATH_BYTES && !bytes.contains(&b',')
}

/// Makes the directory (0700, of the account) or takes it back into that state.
///
/// # Errors
/// `Io` if that fails, also if something else is in its place.
pub(super) fn private_directory(dir: &Path, account: Option<&Account>) -> Result<(), ClusterError> {
    match DirBuilder::new().mode(0o700).create(dir) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(ClusterError::io("make", dir)(error)),
        _ => {}
    }
    let found = dir.symlink_metadata().map_err(ClusterError::io("read", dir))?;
    if !found.is_dir() {
        return Err(ClusterError::io("use", dir)(ErrorKind::NotADirectory.into()));
    }
    if let Some(account) = account
        && (found.uid(), found.gid()) != (account.uid, account.gid)
    {
        chown(dir, Some(account.uid), Some(account.gid)).map_err(ClusterError::io("give away", dir))?;
    }
    std::fs::set_permissions(dir, PermissionsExt::from_mode(0o700)).map_err(ClusterError::io("protect", dir))
}

/// Makes a directory that did not exist (0700, of the account) in a place that others may write to: a name that
/// somebody else has taken is passed over.
fn fresh_directory(place: &Path, account: Option<&Account>) -> Result<PathBuf, ClusterError> {
    let mut last = ErrorKind::AlreadyExists.into();
    for number in 0..=u16::MAX {
        let dir = place.join(format!("pers-{}-{number}", std::process::id()));
        match DirBuilder::new().mode(0o700).create(&dir) {
            Ok(()) => {
                private_directory(&dir, account)?;
                return Ok(dir);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => last = error,
            Err(error) => return Err(ClusterError::io("make", &dir)(error)),
        }
    }
    Err(ClusterError::io("make a directory in", place)(last))
}
