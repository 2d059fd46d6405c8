//! openapi-generator: where it is and how it is run.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::contract::CODEGEN;
use crate::staging::Staging;
use crate::{Contract, Error, Result};

/// The oldest Java that runs the generator.
const OLDEST_JAVA: u32 = 11;

/// What is kept of the generator's output; the rest (pages, examples, keys of the examples) nobody uses.
const KEPT: [&str; 3] = ["Cargo.toml", "bin", "src"];

/// How many lines of the generator's complaint are passed on.
const COMPLAINT_LINES: usize = 12;

/// A Java and a generator's jar for it, of the version that the settings ask for.
pub(crate) struct Generator {
    java: PathBuf,
    jar: PathBuf,
    version: String,
}

impl Generator {
    /// Looks for both: first where `JAVA_HOME` and `OPENAPI_GENERATOR_JAR` say, then in the project's `.tools/`; for a
    /// Java also on `PATH`.
    pub(crate) fn find(root: &Path, version: &str) -> Result<Self> {
        let missing = |what: &str| {
            Error::new(format!(
                "spec/ has changed and {what} is not installed: run `make generate`, which fetches it into .tools/"
            ))
        };
        let tools = root.join(".tools");
        let path = env::var_os("PATH").unwrap_or_default();
        let java = env::var_os("JAVA_HOME")
            .map(|home| Path::new(&home).join("bin/java"))
            .into_iter()
            .chain([tools.join("java/bin/java")])
            .chain(env::split_paths(&path).map(|directory| directory.join("java")))
            .find(|java| java_version(java).is_some_and(|version| version >= OLDEST_JAVA))
            .ok_or_else(|| missing(&format!("a Java of version {OLDEST_JAVA} or later")))?;
        let jar = env::var_os("OPENAPI_GENERATOR_JAR")
            .map(PathBuf::from)
            .into_iter()
            .chain([tools.join("openapi-generator.jar")])
            .find(|jar| jar.is_file())
            .ok_or_else(|| missing(&format!("openapi-generator {version}")))?;
        Ok(Self { java, jar, version: version.to_owned() })
    }

    /// Generates into the staging directory's output.
    pub(crate) fn run(&self, contract: &Contract, staging: &Staging) -> Result<()> {
        let scratch = staging.scratch();
        let output = Command::new(&self.java)
            // A run of a few seconds gains nothing from the optimising compiler: half the time on two cores.
            .args(["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"])
            .arg(&self.jar)
            .args(["generate", "--config", CODEGEN, "--output"])
            .arg(&scratch)
            .current_dir(contract.root())
            .stdin(Stdio::from(staging.lock()?))
            .output()
            .map_err(Error::at(&self.java))?;
        if !output.status.success() {
            let said = [output.stderr, output.stdout].concat();
            return Err(Error::new(format!(
                "openapi-generator cannot generate from the contract ({}):\n{}",
                output.status,
                complaint(&String::from_utf8_lossy(&said))
            )));
        }
        self.require_version(&scratch)?;
        for name in KEPT {
            let (from, to) = (scratch.join(name), staging.output().join(name));
            fs::rename(&from, &to).map_err(Error::at(&from))?;
        }
        Ok(())
    }

    /// Refuses the output of another version than the one asked for: it would differ from machine to machine.
    fn require_version(&self, scratch: &Path) -> Result<()> {
        let path = scratch.join(".openapi-generator/VERSION");
        let found = fs::read_to_string(&path).map_err(Error::at(&path))?;
        if found.trim() == self.version {
            return Ok(());
        }
        Err(Error::new(format!(
            "{} is openapi-generator {}, but {CODEGEN} asks for {}: run `make generate`, which fetches it into .tools/",
            self.jar.display(),
            found.trim(),
            self.version
        )))
    }
}

/// The major version of a Java, if there is one at this path and it runs.
fn java_version(java: &Path) -> Option<u32> {
    if !java.is_file() {
        return None;
    }
    let output = Command::new(java).arg(OsStr::new("-version")).stdin(Stdio::null()).output().ok()?;
    parse_java_version(&String::from_utf8_lossy(&output.stderr))
}

/// Reads the major version from what `java -version` prints: `"17.0.15"` is 17, the old scheme's `"1.8.0_372"` is 8.
fn parse_java_version(printed: &str) -> Option<u32> {
    let mut numbers = printed.split('"').nth(1)?.split(['.', '-', '_', '+']).map_while(|part| part.parse().ok());
    match numbers.next()? {
        1 => numbers.next(),
        major => Some(major),
    }
}

/// The lines of the generator's output that say what is wrong with the contract, without its notes and stack traces.
fn complaint(said: &str) -> String {
    let lines = said.lines().map(str::trim_end);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with("\tat ") && !line.starts_with("\t... "))
        .filter(|line| !line.contains("] INFO ") && !line.contains("] WARN "))
        .take(COMPLAINT_LINES)
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_java_version_is_read_in_both_schemes() {
        let cases = [
            ("openjdk version \"17.0.15\" 2025-04-15", Some(17)),
            ("openjdk version \"25\" 2025-09-16", Some(25)),
            ("openjdk version \"22-ea\" 2024-03-19", Some(22)),
            ("java version \"1.8.0_372\"", Some(8)),
            ("no java here", None),
            ("version \"next\"", None),
        ];
        for (printed, version) in cases {
            assert_eq!(parse_java_version(printed), version, "{printed}");
        }
    }

    #[test]
    fn a_complaint_has_no_notes_and_no_stack_trace() {
        let said =
            "[main] INFO  x - reading\nException: no such $ref\n\tat org.Foo(Foo.java:1)\n\t... 4 more\n\nerrors:\n";
        assert_eq!(complaint(said), "Exception: no such $ref\nerrors:");
    }
}
