//! Brings `generated/` up to date with `spec/` before the trait crate is compiled; see `build/`.

use std::env;
use std::path::Path;
use std::process::exit;

use contract_guard::{Contract, Result, refresh};

fn main() {
    let root = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    if let Err(error) = watch(Path::new(&root)).and_then(|()| refresh(Path::new(&root))) {
        for line in error.to_string().lines() {
            println!("cargo::error={line}");
        }
        exit(1);
    }
}

/// Has cargo run this again when an input changes. The output is not watched: it changes while this runs, and cargo
/// would run it a second time.
fn watch(root: &Path) -> Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    for input in Contract::read(root)?.inputs() {
        println!("cargo::rerun-if-changed={}", input.display());
    }
    Ok(())
}
