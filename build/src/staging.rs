//! The directory beside `generated/` in which the next `generated/` is prepared.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use crate::contract::CHECKSUM;
use crate::{Error, GENERATED, Result};

/// The directory's name. On the same file system as `generated/`, because a rename cannot leave one.
const STAGING: &str = ".generated.new";

/// The lock's name. The file stays: removing it would let two processes lock two files of that name.
const LOCK: &str = ".generated.lock";

/// An empty staging directory that this process alone may use.
pub(crate) struct Staging {
    root: PathBuf,
    lock: File,
}

impl Staging {
    /// Waits until no other process is generating in this workspace and removes what a killed one left.
    pub(crate) fn open(root: &Path) -> Result<Self> {
        let path = root.join(LOCK);
        let lock = File::options().create(true).truncate(false).write(true).open(&path).map_err(Error::at(&path))?;
        lock.lock().map_err(Error::at(&path))?;
        let staging = Self { root: root.to_owned(), lock };
        remove(&staging.path())?;
        fs::create_dir_all(staging.output()).map_err(Error::at(&staging.output()))?;
        Ok(staging)
    }

    /// The lock, for a child process to hold as well: should this process be killed, nobody starts before the child ends.
    pub(crate) fn lock(&self) -> Result<File> {
        self.lock.try_clone().map_err(Error::at(Path::new(LOCK)))
    }

    /// Where the generator may write what it likes.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.path().join("scratch")
    }

    /// What is to become `generated/`.
    pub(crate) fn output(&self) -> PathBuf {
        self.path().join(GENERATED)
    }

    /// Adds a file to the output.
    pub(crate) fn write(&self, name: &str, content: &[u8]) -> Result<()> {
        let path = self.output().join(name);
        let mut file = File::create_new(&path).map_err(Error::at(&path))?;
        file.write_all(content).map_err(Error::at(&path))
    }

    /// Puts the output in the place of `generated/`, in one step where the file system can.
    pub(crate) fn publish(self) -> Result<()> {
        // A rename may reach the disk before the data does; a power cut must not leave empty files behind it.
        for file in files(&self.output())? {
            let path = self.output().join(file);
            File::open(&path).and_then(|file| file.sync_all()).map_err(Error::at(&path))?;
        }
        replace(&self.output(), &self.root.join(GENERATED))
    }

    /// The files that are not byte by byte the same in the output and in `generated/`.
    pub(crate) fn differences(self) -> Result<Vec<PathBuf>> {
        let (output, generated) = (self.output(), self.root.join(GENERATED));
        let all: BTreeSet<PathBuf> = files(&output)?.into_iter().chain(files(&generated)?).collect();
        let same = |file: &PathBuf| match (fs::read(output.join(file)), fs::read(generated.join(file))) {
            (Ok(wanted), Ok(found)) => wanted == found,
            _ => false,
        };
        Ok(all.into_iter().filter(|file| !same(file)).collect())
    }

    fn path(&self) -> PathBuf {
        self.root.join(STAGING)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed when the next staging directory is opened.
        let _ = remove(&self.path());
    }
}

/// Puts the directory `new` in the place of `old`, which may be missing.
fn replace(new: &Path, old: &Path) -> Result<()> {
    match renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        Err(Errno::NOENT) => fs::rename(new, old).map_err(Error::at(old)),
        // Not every file system exchanges directories; an overlay does not even rename those of its lower layers.
        Err(Errno::XDEV | Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => replace_files(new, old),
        Err(cause) => Err(Error::at(old)(cause.into())),
    }
}

/// Replaces the files of one directory by those of another, each in one step. The checksum goes first and comes last:
/// without it a directory left between old and new counts as outdated, and the next run repairs it.
fn replace_files(new: &Path, old: &Path) -> Result<()> {
    let (checksum, current) = (Path::new(CHECKSUM), files(new)?);
    for outdated in [checksum.to_owned()].into_iter().chain(files(old)?) {
        if outdated == checksum || !current.contains(&outdated) {
            let path = old.join(&outdated);
            match fs::remove_file(&path) {
                Err(cause) if cause.kind() != ErrorKind::NotFound => return Err(Error::at(&path)(cause)),
                _ => {}
            }
        }
    }
    for file in current.iter().filter(|file| *file != checksum).map(PathBuf::as_path).chain([checksum]) {
        let path = old.join(file);
        let parent = path.parent().unwrap_or(old);
        fs::create_dir_all(parent).map_err(Error::at(parent))?;
        fs::rename(new.join(file), &path).map_err(Error::at(&path))?;
    }
    Ok(())
}

/// All files under a directory, relative to it. A missing directory has none.
fn files(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut pending = vec![directory.to_owned()];
    while let Some(next) = pending.pop() {
        let entries = match fs::read_dir(&next) {
            Err(cause) if cause.kind() == ErrorKind::NotFound => continue,
            entries => entries.map_err(Error::at(&next))?,
        };
        for entry in entries {
            let path = entry.map_err(Error::at(&next))?.path();
            if path.is_dir() {
                pending.push(path);
            } else if let Ok(relative) = path.strip_prefix(directory) {
                found.push(relative.to_owned());
            }
        }
    }
    Ok(found)
}

/// Removes a directory that may not be there.
fn remove(directory: &Path) -> Result<()> {
    match fs::remove_dir_all(directory) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => Err(Error::at(directory)(cause)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn directory(root: &Path, name: &str, contents: &[(&str, &str)]) -> PathBuf {
        let directory = root.join(name);
        for (file, content) in contents {
            let path = directory.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        directory
    }

    fn contents(directory: &Path) -> Vec<(String, String)> {
        let mut found: Vec<_> = files(directory)
            .unwrap()
            .into_iter()
            .map(|file| (file.display().to_string(), fs::read_to_string(directory.join(file)).unwrap()))
            .collect();
        found.sort();
        found
    }

    #[test]
    fn both_ways_of_replacing_leave_the_new_files_and_no_other() {
        for way in [replace, replace_files] {
            let root = tempfile::tempdir().unwrap();
            let new =
                directory(root.path(), "new", &[(CHECKSUM, "2"), ("src/lib.rs", "new"), ("src/added/mod.rs", "")]);
            let old = directory(root.path(), "old", &[(CHECKSUM, "1"), ("src/lib.rs", "old"), ("src/removed.rs", "")]);
            let wanted = contents(&new);
            way(&new, &old).unwrap();
            assert_eq!(contents(&old), wanted);
        }
    }

    #[test]
    fn a_missing_directory_is_put_there() {
        for way in [replace, replace_files] {
            let root = tempfile::tempdir().unwrap();
            let new = directory(root.path(), "new", &[(CHECKSUM, "2"), ("src/lib.rs", "new")]);
            way(&new, &root.path().join("old")).unwrap();
            assert_eq!(files(&root.path().join("old")).unwrap().len(), 2);
        }
    }

    #[test]
    fn a_replacement_that_fails_half_way_counts_as_outdated() {
        let root = tempfile::tempdir().unwrap();
        let new = directory(root.path(), "new", &[(CHECKSUM, "2"), ("src/lib.rs", "new")]);
        // A directory where the new file is to be: its rename fails.
        let old = directory(root.path(), "old", &[(CHECKSUM, "1"), ("src/lib.rs/in/the.way", "")]);
        fs::create_dir_all(old.join("src/lib.rs/in")).unwrap();
        assert!(replace_files(&new, &old).is_err());
        assert!(!old.join(CHECKSUM).exists());
    }
}
