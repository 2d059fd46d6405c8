//! The contract guard: keeps `generated/` in step with `spec/`.
//!
//! `generated/` is what openapi-generator makes of the contract, committed so that building and reading need no
//! Java. Its file `CHECKSUM` says of which inputs it was made. [`refresh`], called by the workspace's `build.rs`,
//! compares that with the inputs on disk and regenerates only if they differ, so that one `cargo build` carries an
//! edit of the contract through to the compile errors in the server.
//!
//! `generated/` is replaced as a whole: everything is written to a directory beside it, which then changes places
//! with it in one step. A run that fails or is killed leaves the old `generated/` as it was.

mod contract;
mod error;
mod generator;
mod manifest;
mod staging;

use std::path::{Path, PathBuf};

pub use contract::Contract;
pub use error::{Error, Result};
use generator::Generator;
use staging::Staging;

/// The generated directory, relative to the workspace root.
pub const GENERATED: &str = "generated";

/// What [`refresh`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refreshed {
    /// `generated/` was made of these inputs; nothing was done.
    Current,
    /// The inputs had changed; `generated/` has been replaced.
    Replaced,
}

/// Regenerates `generated/` if it was not made of the contract and generator settings found under `root`.
///
/// # Errors
///
/// If the inputs cannot be read, no suitable generator is installed, the generator refuses the contract, the root
/// manifest lacks something the generated code needs, or the result cannot be written. `generated/` is then unchanged.
pub fn refresh(root: &Path) -> Result<Refreshed> {
    let contract = Contract::read(root)?;
    if contract.is_current() {
        return Ok(Refreshed::Current);
    }
    let staging = Staging::open(root)?;
    // Another process may have done it while this one waited for its turn.
    if contract.is_current() {
        return Ok(Refreshed::Current);
    }
    generate(&contract, &staging)?;
    staging.publish()?;
    Ok(Refreshed::Replaced)
}

/// Regenerates `generated/` whatever its checksum says.
///
/// # Errors
///
/// As for [`refresh`].
pub fn regenerate(root: &Path) -> Result<()> {
    let contract = Contract::read(root)?;
    let staging = Staging::open(root)?;
    generate(&contract, &staging)?;
    staging.publish()
}

/// Generates from scratch beside `generated/` and lists the files, relative to `generated/`, that are missing there,
/// should not be there or differ in any byte. `generated/` is not touched.
///
/// # Errors
///
/// As for [`refresh`].
pub fn check(root: &Path) -> Result<Vec<PathBuf>> {
    let contract = Contract::read(root)?;
    let staging = Staging::open(root)?;
    generate(&contract, &staging)?;
    staging.differences()
}

/// Fills the staging directory with everything `generated/` is to hold.
fn generate(contract: &Contract, staging: &Staging) -> Result<()> {
    let document = contract.to_json()?;
    let generator = Generator::find(contract.root(), contract.generator_version())?;
    generator.run(contract, staging)?;
    manifest::check(contract.root(), &staging.output())?;
    staging.write("contract.json", document.as_bytes())?;
    staging.write(contract::CHECKSUM, format!("{}\n", contract.digest()).as_bytes())
}
