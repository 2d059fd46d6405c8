//! Another contract in the place of the one in `spec/`: checked, compared, installed.

mod check;
mod diff;
mod shape;

use std::fs;
use std::path::{Path, PathBuf};

use contract_guard::{Contract, Error, GENERATED, Result};
use serde_json::Value;

use diff::Diff;

/// Where files may name the contract's file: everything that is written by hand.
const NAMING: [&str; 8] =
    ["Makefile", "README.md", "build", "docs", "examples", "server", "spec/codegen.yaml", "tests"];

/// A contract that is to be compared with, or put in the place of, the one in force.
pub(crate) struct Candidate {
    text: String,
    document: Value,
    extension: &'static str,
    /// What a client or a server would notice.
    pub(crate) diff: Diff,
}

impl Candidate {
    /// Reads a document, checks that it can be honoured, and compares it.
    ///
    /// # Errors
    /// If it cannot be read or honoured; the error names all that is wrong with it.
    pub(crate) fn read(root: &Path, file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file).map_err(Error::at(file))?;
        let document = parse(&text, file)?;
        let faults = check::check(&document);
        if !faults.is_empty() {
            let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
            return Err(Error::new(format!("{} cannot be served:\n{}", file.display(), lines.join("\n"))));
        }
        let current = in_force(root)?;
        let old = parse(&fs::read_to_string(root.join(&current)).map_err(Error::at(&current))?, &current)?;
        let is_json = file.extension().is_some_and(|extension| extension == "json");
        let diff = Diff::between(&old, &document);
        Ok(Self { text, document, extension: if is_json { "json" } else { "yaml" }, diff })
    }

    /// Puts the document into `spec/` under the name that its version gives it, has every file that names the contract
    /// follow, and regenerates. If that fails, everything is as it was.
    ///
    /// # Errors
    /// If a file cannot be written, or the generator refuses the document.
    pub(crate) fn install(&self, root: &Path) -> Result<PathBuf> {
        let current = in_force(root)?;
        let version = |document: &Value| document.pointer("/info/version").and_then(Value::as_str).map(str::to_owned);
        let new = version(&self.document).unwrap_or_default();
        let name = PathBuf::from(format!("spec/pers-{new}.{}", self.extension));
        let mut edits = Edits { root, before: Vec::new() };
        let installed = self.replace(&mut edits, &current, &name, &new).and_then(|()| contract_guard::regenerate(root));
        if let Err(error) = installed {
            edits.undo()?;
            return Err(error);
        }
        Ok(name)
    }

    fn replace(&self, edits: &mut Edits<'_>, current: &Path, name: &Path, version: &str) -> Result<()> {
        edits.write(name, &self.text)?;
        if current != name {
            edits.remove(current)?;
            let (from, to) = (current.display().to_string(), name.display().to_string());
            for place in NAMING {
                edits.rename_in(Path::new(place), &from, &to)?;
            }
        }
        for file in ["Cargo.toml", "Cargo.lock"] {
            edits.version(Path::new(file), version)?;
        }
        Ok(())
    }
}

/// The contract's file, relative to the workspace root.
fn in_force(root: &Path) -> Result<PathBuf> {
    let [_, document] = Contract::read(root)?.inputs().map(Path::to_owned);
    Ok(document)
}

/// JSON is YAML too.
fn parse(text: &str, file: &Path) -> Result<Value> {
    serde_saphyr::from_str(text).map_err(|cause| Error::new(format!("{}: {cause}", file.display())))
}

/// Changed files with what they held before; nothing where there was none.
struct Edits<'r> {
    root: &'r Path,
    before: Vec<(PathBuf, Option<String>)>,
}

impl Edits<'_> {
    fn write(&mut self, file: &Path, text: &str) -> Result<()> {
        let path = self.root.join(file);
        self.before.push((path.clone(), fs::read_to_string(&path).ok()));
        fs::write(&path, text).map_err(Error::at(&path))
    }

    fn remove(&mut self, file: &Path) -> Result<()> {
        let path = self.root.join(file);
        self.before.push((path.clone(), fs::read_to_string(&path).ok()));
        fs::remove_file(&path).map_err(Error::at(&path))
    }

    /// Replaces a name in a file, or in all text files of a folder.
    fn rename_in(&mut self, place: &Path, from: &str, to: &str) -> Result<()> {
        let path = self.root.join(place);
        if path.is_dir() {
            for entry in fs::read_dir(&path).map_err(Error::at(&path))? {
                let name = entry.map_err(Error::at(&path))?.file_name();
                if name != "node_modules" {
                    self.rename_in(&place.join(name), from, to)?;
                }
            }
            return Ok(());
        }
        let Ok(text) = fs::read_to_string(&path) else { return Ok(()) };
        if text.contains(from) { self.write(place, &text.replace(from, to)) } else { Ok(()) }
    }

    /// Gives the trait crate the contract's version, if it is one for cargo too.
    fn version(&mut self, file: &Path, version: &str) -> Result<()> {
        const NAME: &str = "name = \"pers-api\"\n";
        const VERSION: &str = "\nversion = \"";
        let is_plain = version.split('.').count() == 3 && version.split('.').all(|part| part.parse::<u64>().is_ok());
        let Ok(text) = fs::read_to_string(self.root.join(file)) else { return Ok(()) };
        let Some((head, package)) = text.split_once(NAME).filter(|_| is_plain) else { return Ok(()) };
        let package = format!("\n{package}");
        let Some((between, rest)) = package.split_once(VERSION) else { return Ok(()) };
        let Some((_, rest)) = rest.split_once('"') else { return Ok(()) };
        let between = between.strip_prefix('\n').unwrap_or(between);
        let between = if between.is_empty() { String::new() } else { format!("{between}\n") };
        self.write(file, &format!("{head}{NAME}{between}version = \"{version}\"{rest}"))
    }

    fn undo(self) -> Result<()> {
        for (path, text) in self.before.into_iter().rev() {
            match text {
                Some(text) => fs::write(&path, text),
                None => fs::remove_file(&path),
            }
            .map_err(Error::at(&path))?;
        }
        Ok(())
    }
}

/// What is left to do when a contract has been installed.
pub(crate) fn next(name: &Path) -> String {
    format!(
        "{} is in force, {GENERATED}/ follows it; `cargo build` lists what the server has to change",
        name.display()
    )
}
