//! The contract guard by hand, run in the workspace root: `contract-guard generate` always generates, `refresh` only if
//! the inputs have changed, `check` compares. `diff FILE` compares the contract with another one, `swap FILE` puts that
//! one in its place.

mod swap;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use contract_guard::{GENERATED, Refreshed, Result};

use swap::Candidate;

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool")]
fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let said = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["generate"] => generate(Path::new(".")),
        ["refresh"] => refresh(Path::new(".")),
        ["check"] => check(Path::new(".")),
        ["diff", file] | ["diff", file, "--format", "text"] => diff(file, false),
        ["diff", file, "--format", "json"] => diff(file, true),
        ["swap", file] => swap(file),
        _ => {
            eprintln!("usage: contract-guard generate | refresh | check | diff FILE [--format text|json] | swap FILE");
            return ExitCode::from(2);
        }
    };
    match said {
        Ok((line, code)) => {
            println!("{line}");
            code
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn generate(root: &Path) -> Result<(String, ExitCode)> {
    contract_guard::regenerate(root)?;
    Ok((format!("{GENERATED}/ has been generated from spec/"), ExitCode::SUCCESS))
}

fn refresh(root: &Path) -> Result<(String, ExitCode)> {
    let line = match contract_guard::refresh(root)? {
        Refreshed::Current => format!("{GENERATED}/ is up to date"),
        Refreshed::Replaced => format!("{GENERATED}/ has been generated from spec/"),
    };
    Ok((line, ExitCode::SUCCESS))
}

fn check(root: &Path) -> Result<(String, ExitCode)> {
    let differences = contract_guard::check(root)?;
    if differences.is_empty() {
        return Ok((format!("{GENERATED}/ is what the generator makes of spec/"), ExitCode::SUCCESS));
    }
    let names: Vec<String> = differences.iter().map(|file| file.display().to_string()).collect();
    let line =
        format!("{GENERATED}/ is not what the generator makes of spec/: {}; run `make generate`", names.join(", "));
    Ok((line, ExitCode::FAILURE))
}

/// Fails if a change breaks.
fn diff(file: &str, json: bool) -> Result<(String, ExitCode)> {
    let Candidate { diff, .. } = Candidate::read(Path::new("."), Path::new(file))?;
    let text = if json { format!("{:#}", diff.to_json()) } else { diff.to_text() };
    Ok((text.trim_end().to_owned(), if diff.is_breaking() { ExitCode::FAILURE } else { ExitCode::SUCCESS }))
}

fn swap(file: &str) -> Result<(String, ExitCode)> {
    let candidate = Candidate::read(Path::new("."), Path::new(file))?;
    let name = candidate.install(Path::new("."))?;
    Ok((format!("{}\n{}", candidate.diff.to_text(), swap::next(&name)), ExitCode::SUCCESS))
}
