//! `pers backup` and `pers restore`: the whole database in one file, with the files that the server itself keeps.
//!
//! The file is a tar archive, readable without this program: `manifest.json` (what it is, figures of the
//! database, SHA-256 of everything else), `manifest.sha256`, `database.dump` (`pg_dump --format=custom`) and
//! `files/`. The dump and the figures are of one snapshot, which PostgreSQL keeps while others write.

use std::collections::BTreeMap;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::state::{SERVER, ServerState, State};
use super::tools::{CONNECTIONS, is_alive, with_database};
use super::{CommandError, say, serve};
use crate::config::{Config, Restore};
use crate::contract::Contract;
use crate::domain::audit::Entry;
use crate::embedded::find_program;
use crate::error::{Error, Result as DatabaseResult};
use crate::gateways::storage::StorageOptions;
use crate::limits;
use crate::store::backup::Figures;
use crate::store::{self, Access, Pool};
use crate::world::{Clock, SystemClock};

/// Form of the archive that this version writes, and the only one that it reads.
const FORMAT: u32 = 1;
const MANIFEST: &str = "manifest.json";
const MANIFEST_HASH: &str = "manifest.sha256";
const DUMP: &str = "database.dump";
const FILES: &str = "files";
/// Directory of uploads under way, which are no files yet.
const INCOMING: &str = ".incoming";

type Done<T> = Result<T, CommandError>;

/// What an archive says of itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Manifest {
    format: u32,
    /// Version of the program.
    version: String,
    /// Version of the contract.
    contract: String,
    created_at: DateTime<Utc>,
    /// Major version of PostgreSQL.
    postgres: i32,
    database: Figures,
    /// SHA-256 of everything else in the archive, by name.
    checksums: BTreeMap<String, String>,
}

/// Something that is removed at the end, whatever happens.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = if self.0.is_dir() { fs::remove_dir_all(&self.0) } else { fs::remove_file(&self.0) };
    }
}

/// Says at which file something went wrong; that a disk is full is said by the system.
fn at(path: &Path) -> impl Fn(io::Error) -> CommandError {
    let path = path.display().to_string();
    move |error| CommandError::new(format!("{path}: {error}"))
}

/// Says that there is nothing under the name of the backup but what was there before.
fn unwritten(error: CommandError) -> CommandError {
    CommandError::new(format!("{error}; no backup has been written"))
}

/// A new file that only its owner reads.
fn private_file(path: &Path) -> Done<File> {
    OpenOptions::new().read(true).write(true).create(true).truncate(true).mode(0o600).open(path).map_err(at(path))
}

/// A name beside another one, for what is not whole yet.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.{ending}", std::process::id()))
}

/// A program of PostgreSQL that works on a database, and hears its password in the environment, where no other
/// account sees it.
fn program(config: &Config, name: &str, major: i32, url: &str) -> Done<Command> {
    let path = find_program(name, config.pg_bin_dir.as_deref(), u32::try_from(major).unwrap_or_default())
        .ok_or_else(|| {
            CommandError::new(format!(
                "no {name} of PostgreSQL {major} or newer is found; install PostgreSQL's client programs, or name their \
                 directory with --pg-bin-dir"
            ))
        })?;
    let (url, password) = without_password(url);
    let mut command = Command::new(path);
    command.arg(format!("--dbname={url}")).stdin(Stdio::null()).stderr(Stdio::piped());
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    Ok(command)
}

/// A URL without its password, and the password.
fn without_password(url: &str) -> (String, Option<String>) {
    let parts = url.split_once("://").and_then(|(scheme, rest)| {
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        let (user, host) = authority.rsplit_once('@')?;
        let (user, password) = user.split_once(':')?;
        Some((format!("{scheme}://{user}@{host}{path}"), percent_decode_str(password).decode_utf8_lossy().into_owned()))
    });
    parts.map_or_else(|| (url.to_owned(), None), |(url, password)| (url, Some(password)))
}

/// Runs a program to its end.
fn run(mut command: Command, name: &str) -> Done<()> {
    let output = command.output().map_err(|error| CommandError::new(format!("{name}: {error}")))?;
    if output.status.success() {
        return Ok(());
    }
    let start = output.stderr.len().saturating_sub(limits::CLUSTER_REPORT_BYTES);
    let told = String::from_utf8_lossy(output.stderr.get(start..).unwrap_or_default()).trim().replace('\n', " ");
    Err(CommandError::new(format!("{name} failed ({}): {told}", output.status)))
}

fn hash_of(reader: &mut impl Read, writer: &mut impl Write) -> io::Result<String> {
    struct Tee<'w, W>(&'w mut W, Sha256);
    impl<W: Write> Write for Tee<'_, W> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let written = self.0.write(bytes)?;
            self.1.update(bytes.get(..written).unwrap_or_default());
            Ok(written)
        }
        fn flush(&mut self) -> io::Result<()> {
            self.0.flush()
        }
    }
    let mut tee = Tee(writer, Sha256::new());
    io::copy(reader, &mut tee)?;
    Ok(hex::encode(tee.1.finalize()))
}

/// The directory in which the server keeps files, if it keeps them itself.
fn storage(config: &Config) -> Done<Option<PathBuf>> {
    Ok(match serve::storage_options(config)? {
        StorageOptions::Disk(root) => Some(root),
        StorageOptions::S3(_) => None,
    })
}

/// Files below a directory, by their path from there; none if it is not there.
fn files_below(root: &Path) -> Done<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            entries => entries.map_err(at(&folder))?,
        };
        for entry in entries {
            let entry = entry.map_err(at(&folder))?;
            let kind = entry.file_type().map_err(at(&folder))?;
            if kind.is_dir() && entry.file_name() != INCOMING {
                folders.push(entry.path());
            } else if kind.is_file()
                && let Ok(name) = entry.path().strip_prefix(root)
            {
                found.push(name.to_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// `pers backup`: writes the file as a whole or not at all.
///
/// # Errors
/// When the database cannot be reached or dumped, or the file cannot be written.
pub fn backup(config: &Config, path: &Path) -> Done<()> {
    let contract = Contract::load()?.version().to_owned();
    let root = storage(config)?;
    let manifest = with_database(config, |url, _| {
        let dump = Scratch(beside(path, "dump"));
        let pool = Pool::open(url, CONNECTIONS);
        let mut failed = None;
        let taken = store::tx(&pool, "backup", Access::Read, |conn| {
            let figures = store::backup::get_figures(conn)?;
            let major = store::backup::get_major(conn)?;
            let snapshot = store::backup::export_snapshot(conn)?;
            // The transaction has to be open as long: the snapshot is its own.
            if let Err(error) = dump_database(config, url, &snapshot, major, &dump.0) {
                failed = Some(error);
            }
            Ok((figures, major))
        });
        if let Some(error) = failed {
            return Err(unwritten(error));
        }
        let (database, postgres) = taken?;
        let manifest = Manifest {
            format: FORMAT,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            contract: contract.clone(),
            created_at: SystemClock.now(),
            postgres,
            database,
            checksums: BTreeMap::new(),
        };
        write_archive(path, manifest, &dump.0, root.as_deref())
    })?;
    let Manifest { database, checksums, .. } = manifest;
    say(&format!(
        "{}: {} tenants, {} ledger entries, {} balances, {} files",
        path.display(),
        database.tenants,
        database.entries,
        database.balances,
        checksums.len().saturating_sub(1)
    ));
    if root.is_none() {
        say("files are in a bucket, which has backups of its own: they are not included");
    }
    Ok(())
}

fn dump_database(config: &Config, url: &str, snapshot: &str, major: i32, path: &Path) -> Done<()> {
    let mut command = program(config, "pg_dump", major, url)?;
    command.args(["--format=custom", "--no-owner"]).arg(format!("--snapshot={snapshot}"));
    command.stdout(private_file(path)?);
    run(command, "pg_dump")
}

/// Writes the archive beside its place, and puts it there when it is on the disk.
fn write_archive(path: &Path, mut manifest: Manifest, dump: &Path, root: Option<&Path>) -> Done<Manifest> {
    let aside = Scratch(beside(path, "partial"));
    // The files are read twice, since their hashes stand in front of them; one that changes meanwhile is told.
    let mut members = vec![(DUMP.to_owned(), dump.to_owned())];
    if let Some(root) = root {
        let named = files_below(root)?.into_iter().map(|name| (format!("{FILES}/{}", name.display()), root.join(name)));
        members.extend(named);
    }
    for (name, source) in &members {
        let mut file = File::open(source).map_err(at(source))?;
        manifest.checksums.insert(name.clone(), hash_of(&mut file, &mut io::sink()).map_err(at(source))?);
    }
    let text = serde_json::to_vec_pretty(&manifest).map_err(Error::internal)?;
    let mut archive = tar::Builder::new(private_file(&aside.0).map_err(unwritten)?);
    let written = (|| {
        let mut put = |name: &str, bytes: &[u8]| {
            let mut header = tar::Header::new_gnu();
            header.set_mode(0o600);
            header.set_size(u64::try_from(bytes.len()).map_err(io::Error::other)?);
            archive.append_data(&mut header, name, bytes)
        };
        put(MANIFEST, &text)?;
        put(MANIFEST_HASH, hex::encode(Sha256::digest(&text)).as_bytes())?;
        for (name, source) in &members {
            archive.append_path_with_name(source, name)?;
        }
        archive.into_inner()?.sync_all()?;
        fs::rename(&aside.0, path)
    })();
    written.map_err(at(path)).map_err(unwritten)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(at(folder))?;
    Ok(manifest)
}

/// `pers restore`: brings back what a backup has. False if the books or the audit log are not whole.
///
/// # Errors
/// When the file is damaged or of a later version, the database is in use or not empty, or it cannot be restored.
pub fn restore(config: &Config, asked: &Restore) -> Done<bool> {
    let directory = State::open(&config.data_dir)?;
    if config.database_url.is_none() && directory.read::<ServerState>(SERVER).is_some_and(|server| is_alive(server.pid))
    {
        return Err(CommandError::new("a server runs on this database; stop it first (pers stop)"));
    }
    let root = storage(config)?;
    let scratch = Scratch(config.data_dir.join(format!(".restore.{}", std::process::id())));
    DirBuilder::new().mode(0o700).create(&scratch.0).map_err(at(&scratch.0))?;
    let manifest = unpack(&asked.file, &scratch.0)?;
    let known = store::migrations::list_known()?;
    if let Some(later) = manifest.database.schema.iter().find(|version| !known.contains(version)) {
        return Err(CommandError::new(format!(
            "{}: it was made by pers {}, whose schema is later ({later}); restore it with that version",
            asked.file.display(),
            manifest.version
        )));
    }
    with_database(config, |url, _| {
        // One connection: any other one is somebody else's.
        let pool = Pool::open(url, 1);
        let major = prepare(&pool, asked.replace)?;
        // What requests may do is granted to this role, which no dump of one database has in it.
        store::app_role::ensure_at(url)?;
        let mut command = program(config, "pg_restore", major, url)?;
        command.args(["--exit-on-error", "--single-transaction", "--no-owner"]);
        command.arg(scratch.0.join(DUMP)).stdout(Stdio::null());
        run(command, "pg_restore")?;
        let figures = store::tx(&pool, "restore.figures", Access::Read, store::backup::get_figures)?;
        if figures != manifest.database {
            return Err(CommandError::new(format!(
                "the restored database is another than the one that was saved: {figures:?}, not {:?}",
                manifest.database
            )));
        }
        let applied = store::migrations::run(url)?;
        if let Some(root) = &root {
            put_files(&scratch.0.join(FILES), root, asked.replace)?;
        }
        let (ledger, audit) = store::tx(&pool, "restore.verify", Access::Read, |conn: &mut PgConnection| {
            let ledger: DatabaseResult<_> = store::ledger::verify(conn);
            Ok((ledger?, store::audit::verify(conn, None)?))
        })?;
        store::tx(&pool, "restore.told", Access::Write, |conn| {
            let told =
                Entry { request: manifest.created_at.to_rfc3339(), ..Entry::of_operator("restore", SystemClock.now()) };
            store::audit::insert(conn, &[told])
        })?;
        say(&format!(
            "restored what was saved at {}, {} migrations applied since\nledger: {ledger}\naudit log: {audit}",
            manifest.created_at,
            applied.len()
        ));
        Ok(ledger.is_clean() && audit.findings.is_whole())
    })
}

/// Sees to it that the database is empty and nobody else's; answers its major version.
fn prepare(pool: &Pool, replace: bool) -> Done<i32> {
    enum Found {
        Others(i64),
        Tables,
        Ready(i32),
    }
    let found = store::tx(pool, "restore.prepare", Access::Write, |conn| {
        let others = store::backup::count_others(conn)?;
        if others > 0 {
            return Ok(Found::Others(others));
        }
        if store::backup::count_tables(conn)? > 0 {
            if !replace {
                return Ok(Found::Tables);
            }
            store::backup::delete_everything(conn)?;
        }
        Ok(Found::Ready(store::backup::get_major(conn)?))
    })?;
    match found {
        Found::Others(others) => {
            Err(CommandError::new(format!("{others} others are connected to the database; stop all servers first")))
        }
        Found::Tables => Err(CommandError::new(
            "the database is not empty; --replace deletes everything in it, for what is in the backup",
        )),
        Found::Ready(major) => Ok(major),
    }
}

/// Unpacks an archive into an empty directory, and compares it with what its manifest says.
fn unpack(path: &Path, into: &Path) -> Done<Manifest> {
    let damaged = |what: &str| CommandError::new(format!("{}: the file is damaged: {what}", path.display()));
    let mut archive = tar::Archive::new(File::open(path).map_err(at(path))?);
    let mut found = BTreeMap::new();
    let mut small = BTreeMap::new();
    for entry in archive.entries().map_err(|error| damaged(&error.to_string()))? {
        let mut entry = entry.map_err(|error| damaged(&error.to_string()))?;
        let name = entry.path().map_err(|error| damaged(&error.to_string()))?.into_owned();
        let text = name.to_string_lossy().into_owned();
        let is_plain = name.components().all(|part| matches!(part, Component::Normal(_)));
        if !is_plain || !entry.header().entry_type().is_file() {
            return Err(damaged(&format!("{text} is no file of a backup")));
        }
        if [MANIFEST, MANIFEST_HASH].contains(&text.as_str()) {
            let mut bytes = Vec::new();
            entry
                .take(limits::BACKUP_MANIFEST_BYTES)
                .read_to_end(&mut bytes)
                .map_err(|error| damaged(&error.to_string()))?;
            small.insert(text, bytes);
            continue;
        }
        let target = into.join(&name);
        if let Some(folder) = target.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(at(folder))?;
        }
        let hash = hash_of(&mut entry, &mut private_file(&target)?).map_err(at(&target))?;
        found.insert(text, hash);
    }
    let text = small.get(MANIFEST).ok_or_else(|| damaged("it has no manifest; it is no backup, or cut off"))?;
    let hash = hex::encode(Sha256::digest(text));
    if small.get(MANIFEST_HASH).map(Vec::as_slice) != Some(hash.as_bytes()) {
        return Err(damaged("the manifest does not have its checksum"));
    }
    #[derive(Deserialize)]
    struct Form {
        format: u32,
    }
    let form: Form = serde_json::from_slice(text).map_err(|error| damaged(&error.to_string()))?;
    if form.format != FORMAT {
        let format = form.format;
        let path = path.display();
        return Err(CommandError::new(format!("{path}: it has the form {format}, and this version reads {FORMAT}")));
    }
    let manifest: Manifest = serde_json::from_slice(text).map_err(|error| damaged(&error.to_string()))?;
    for (name, hash) in &manifest.checksums {
        match found.remove(name) {
            None => return Err(damaged(&format!("{name} is missing"))),
            Some(other) if other != *hash => return Err(damaged(&format!("{name} does not have its checksum"))),
            Some(_) => {}
        }
    }
    if let Some((name, _)) = found.first_key_value() {
        return Err(damaged(&format!("{name} does not belong to it")));
    }
    Ok(manifest)
}

/// Puts files where the server keeps them.
fn put_files(from: &Path, root: &Path, replace: bool) -> Done<()> {
    let (new, old) = (files_below(from)?, files_below(root)?);
    if !old.is_empty() && !replace {
        return Err(CommandError::new(format!("{}: there are files already; --replace replaces them", root.display())));
    }
    for name in old {
        fs::remove_file(root.join(&name)).map_err(at(&root.join(&name)))?;
    }
    for name in new {
        let target = root.join(&name);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(at(folder))?;
        }
        fs::copy(from.join(&name), &target).map_err(at(&target))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_kept_from_the_command_line() {
        for (url, bare, password) in [
            ("postgres://pers@%2Frun:5432/pers", "postgres://pers@%2Frun:5432/pers", None),
            ("postgres://a:p%40ss@host/db?sslmode=require", "postgres://a@host/db?sslmode=require", Some("p@ss")),
            ("postgres://host/db?x=a:b@c", "postgres://host/db?x=a:b@c", None),
        ] {
            assert_eq!(without_password(url), (bare.to_owned(), password.map(str::to_owned)), "{url}");
        }
    }
}
