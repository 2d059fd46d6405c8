//! What a server leaves in its data directory for those who use it: `server.json` while it runs,
//! `platform.json` from the first start on, `demo.json` with a demo tenant. All are readable by their
//! owner only.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A running server.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ServerState {
    /// Where it answers.
    pub base_url: String,
    /// Its database.
    pub database_url: String,
    /// Its process.
    pub pid: u32,
}

/// Keys of the platform, which make tenants.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PlatformState {
    /// `x-project-key`.
    pub platform_project_key: String,
    /// `x-api-key`.
    pub platform_system_key: String,
}

/// The files of one data directory.
#[derive(Clone, Debug)]
pub struct State {
    directory: PathBuf,
}

/// File of [`ServerState`].
pub const SERVER: &str = "server.json";
/// File of [`PlatformState`].
pub const PLATFORM: &str = "platform.json";
/// File of [`crate::seed::demo::Demo`].
pub const DEMO: &str = "demo.json";

/// The file that says on which port a server listens, for as long as this lives.
#[derive(Debug)]
pub struct PortFile(PathBuf);

impl PortFile {
    /// Writes it: the number and a line feed.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(path: &Path, port: u16) -> io::Result<Self> {
        write_whole(path, format!("{port}\n").as_bytes())?;
        Ok(Self(path.to_owned()))
    }
}

impl Drop for PortFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Writes a file beside its place and puts it there in one step.
fn write_whole(path: &Path, text: &[u8]) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let aside = path.with_file_name(format!(".{name}.{}", std::process::id()));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&aside)?;
    file.write_all(text)?;
    file.sync_all()?;
    fs::rename(aside, path)
}

impl State {
    /// The files of a data directory, which is made if it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(directory: &Path) -> io::Result<Self> {
        fs::create_dir_all(directory)?;
        Ok(Self { directory: directory.to_owned() })
    }

    /// The files of a data directory that may not be there.
    pub fn at(directory: &Path) -> Self {
        Self { directory: directory.to_owned() }
    }

    /// Where a file is.
    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.join(name)
    }

    /// Reads a file; one that is missing or not ours is as good as none.
    pub fn read<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_slice(&fs::read(self.path(name)).ok()?).ok()
    }

    /// Writes a file as a whole: whoever waits for it never sees half of it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, name: &str, value: &impl Serialize) -> io::Result<()> {
        let mut text = serde_json::to_vec_pretty(value)?;
        text.push(b'\n');
        write_whole(&self.path(name), &text)
    }

    /// Removes a file.
    pub fn remove(&self, name: &str) {
        let _ = fs::remove_file(self.path(name));
    }
}
