//! Finds the PostgreSQL server programs of this machine.

use std::collections::HashSet;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::account::Account;
use super::error::ClusterError;

/// Oldest major version that is used: the oldest that the PostgreSQL project still maintains.
pub(super) const OLDEST: u32 = 14;

/// Where packages put versioned installations: parent directory, prefix of the entry, rest of the path.
const VERSIONED: [(&str, &str, &str); 8] = [
    ("/usr/lib/postgresql", "", "bin"),
    ("/usr", "pgsql-", "bin"),
    ("/usr/libexec", "postgresql", ""),
    ("/usr/local", "pgsql", "bin"),
    ("/usr/local/opt", "postgresql", "bin"),
    ("/opt/homebrew/opt", "postgresql", "bin"),
    ("/home/linuxbrew/.linuxbrew/opt", "postgresql", "bin"),
    ("/Applications/Postgres.app/Contents/Versions", "", "bin"),
];

/// One installation of the server programs.
#[derive(Clone, Debug)]
pub(super) struct Programs {
    bin: PathBuf,
    /// Major version.
    pub(super) major: u32,
    /// Full version, for messages.
    pub(super) version: String,
}

impl Programs {
    /// Path of `initdb`.
    pub(super) fn initdb(&self) -> PathBuf {
        self.bin.join("initdb")
    }

    /// Path of `postgres`.
    pub(super) fn postgres(&self) -> PathBuf {
        self.bin.join("postgres")
    }

    /// The installation to serve `data` with: of the cluster's own major version if it exists, else the
    /// newest. `bin_dir` limits the search to one directory.
    ///
    /// # Errors
    /// `NoPrograms`, `OtherVersion`, `TooOld`, or `ProgramsUnreachable` for the account that is to run them.
    pub(super) fn find(bin_dir: Option<&Path>, data: &Path, account: Option<&Account>) -> Result<Self, ClusterError> {
        let mut found: Vec<Self> = Vec::new();
        let mut seen = HashSet::new();
        for dir in bin_dir.map_or_else(directories, |dir| vec![dir.to_owned()]) {
            // Packages link single programs into /usr/local/bin or /usr/bin: follow to where all of them are.
            let Ok(initdb) = dir.join("initdb").canonicalize() else { continue };
            let Some(bin) = initdb.parent().map(Path::to_owned) else { continue };
            if seen.insert(bin.clone())
                && let Some(programs) = Self::probe(bin)
            {
                found.push(programs);
            }
        }
        if found.is_empty() {
            let searched = match bin_dir {
                Some(dir) => dir.display().to_string(),
                None => "PATH, `pg_config --bindir`, /usr/lib/postgresql/*/bin and the other usual places".to_owned(),
            };
            return Err(ClusterError::NoPrograms { searched });
        }
        let listed = || {
            found.iter().map(|one| format!("{} in {}", one.version, one.bin.display())).collect::<Vec<_>>().join(", ")
        };
        let best = match made_by(data)? {
            Some(needed) => found
                .iter()
                .find(|one| Some(one.major) == leading_number(&needed))
                .ok_or_else(|| ClusterError::OtherVersion { data: data.to_owned(), needed, found: listed() })?,
            // Of equals the first wins: PATH comes before the usual places.
            None => found
                .iter()
                .rev()
                .max_by_key(|one| one.major)
                .filter(|one| one.major >= OLDEST)
                .ok_or_else(|| ClusterError::TooOld { minimum: OLDEST, found: listed() })?,
        };
        match account {
            Some(account) if !account.reaches(&best.bin) => {
                Err(ClusterError::ProgramsUnreachable { account: account.name.clone(), dir: best.bin.clone() })
            }
            _ => Ok(best.clone()),
        }
    }

    /// The installation in this directory, if `postgres` is there and tells its version.
    fn probe(bin: PathBuf) -> Option<Self> {
        let version = version_of(&bin.join("postgres"))?;
        Some(Self { bin, major: leading_number(&version)?, version })
    }
}

/// Version that a program of PostgreSQL tells of itself.
fn version_of(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").stdin(Stdio::null()).output().ok()?;
    // postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)
    let text = String::from_utf8_lossy(&output.stdout);
    Some(text.split_once(") ")?.1.split_whitespace().next()?.to_owned())
}

/// A client program of PostgreSQL (`pg_dump`, `pg_restore`) that is not older than a server of version `least`;
/// the oldest of them, so that the server understands what it writes. `bin_dir` limits the search to one
/// directory.
pub fn find_program(name: &str, bin_dir: Option<&Path>, least: u32) -> Option<PathBuf> {
    let programs = bin_dir.map_or_else(directories, |dir| vec![dir.to_owned()]).into_iter().map(|dir| dir.join(name));
    let versions = programs.filter_map(|path| Some((leading_number(&version_of(&path)?)?, path)));
    versions.filter(|(major, _)| *major >= least).min_by_key(|(major, _)| *major).map(|(_, path)| path)
}

/// Content of the cluster's `PG_VERSION`; `None` if there is no cluster yet.
fn made_by(data: &Path) -> Result<Option<String>, ClusterError> {
    let path = data.join("PG_VERSION");
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(Some(text.trim().to_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ClusterError::io("read", &path)(error)),
    }
}

/// `15` of `15.18`, `18` of `18beta1`.
fn leading_number(version: &str) -> Option<u32> {
    version.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// Directories that may hold the programs, best first.
fn directories() -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    if let Ok(output) = Command::new("pg_config").arg("--bindir").stdin(Stdio::null()).output() {
        all.push(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    }
    for (parent, prefix, rest) in VERSIONED {
        let entries = std::fs::read_dir(parent).into_iter().flatten().flatten();
        all.extend(
            entries
                .filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix))
                .map(|entry| entry.path().join(rest)),
        );
    }
    all
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// A directory with fake programs that say they are of this version.
    fn fake(parent: &Path, version: &str) -> PathBuf {
        let bin = parent.join(version);
        std::fs::create_dir_all(&bin).unwrap();
        for name in ["initdb", "postgres"] {
            let path = bin.join(name);
            std::fs::write(&path, format!("#!/bin/sh\necho '{name} (PostgreSQL) {version} (Fake {version}-1)'\n"))
                .unwrap();
            std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).unwrap();
        }
        bin
    }

    #[test]
    fn version_text_is_reduced_to_the_major_number() {
        for (text, major) in
            [("15.18", Some(15)), ("18beta1", Some(18)), ("9.6", Some(9)), ("14", Some(14)), ("x", None)]
        {
            assert_eq!(leading_number(text), major, "{text}");
        }
    }

    #[test]
    fn a_cluster_is_served_only_by_its_own_version() {
        let dir = env::temp_dir().join(format!("pers-programs-{}", std::process::id()));
        let bin = fake(&dir, "16.2");
        let data = dir.join("data");
        std::fs::create_dir_all(&data).unwrap();

        assert_eq!(Programs::find(Some(&bin), &data, None).unwrap().major, 16);
        std::fs::write(data.join("PG_VERSION"), "16\n").unwrap();
        assert_eq!(Programs::find(Some(&bin), &data, None).unwrap().version, "16.2");
        std::fs::write(data.join("PG_VERSION"), "14\n").unwrap();
        let error = Programs::find(Some(&bin), &data, None).unwrap_err();
        assert!(matches!(&error, ClusterError::OtherVersion { needed, .. } if needed == "14"), "{error}");
        assert!(error.to_string().contains("16.2 in "), "{error}");
        std::fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn old_and_missing_programs_are_refused_with_advice() {
        let dir = env::temp_dir().join(format!("pers-old-programs-{}", std::process::id()));
        let bin = fake(&dir, "9.6.24");
        let error = Programs::find(Some(&bin), &dir.join("data"), None).unwrap_err();
        assert!(matches!(error, ClusterError::TooOld { minimum: OLDEST, .. }), "{error}");
        let error = Programs::find(Some(&dir), &dir.join("data"), None).unwrap_err().to_string();
        assert!(error.contains(&dir.display().to_string()) && error.contains("apt-get install postgresql"), "{error}");
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
