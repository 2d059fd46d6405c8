//! The generated code is compiled by the root manifest, not by the one generated with it: the root manifest must
//! offer at least what the generated one asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::{Error, Result};

/// The parts of a manifest that matter here.
#[derive(Deserialize)]
struct Manifest {
    #[serde(default)]
    features: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    dependencies: BTreeMap<String, Dependency>,
}

/// A dependency in either of its notations.
#[derive(Deserialize)]
#[serde(untagged)]
enum Dependency {
    Version(String),
    Table {
        version: Option<String>,
        #[serde(default)]
        features: BTreeSet<String>,
        #[serde(default)]
        optional: bool,
    },
}

impl Dependency {
    fn version(&self) -> &str {
        match self {
            Self::Version(version) => version,
            Self::Table { version, .. } => version.as_deref().unwrap_or_default(),
        }
    }

    fn features(&self) -> impl Iterator<Item = &String> {
        match self {
            Self::Version(_) => None,
            Self::Table { features, .. } => Some(features),
        }
        .into_iter()
        .flatten()
    }

    fn optional(&self) -> bool {
        matches!(self, Self::Table { optional: true, .. })
    }
}

/// Compares the root manifest with the generated one, for the features that the root manifest offers.
///
/// # Errors
///
/// If a manifest cannot be read, or the root manifest lacks something; the error lists all that is lacking.
pub(crate) fn check(root: &Path, generated: &Path) -> Result<()> {
    let lacking = lacking(&read(&root.join("Cargo.toml"))?, &read(&generated.join("Cargo.toml"))?);
    if lacking.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!("Cargo.toml lacks what the generated code needs: {}", lacking.join("; "))))
}

fn read(path: &Path) -> Result<Manifest> {
    let text = fs::read_to_string(path).map_err(Error::at(path))?;
    basic_toml::from_str(&text).map_err(|cause| Error::new(format!("{}: {cause}", path.display())))
}

/// What `root` would have to add, in the notation of a manifest.
fn lacking(root: &Manifest, generated: &Manifest) -> Vec<String> {
    let mut lacking = Vec::new();
    let mut needed: BTreeSet<&str> = BTreeSet::new();
    needed.extend(
        generated.dependencies.iter().filter(|(_, dependency)| !dependency.optional()).map(|(name, _)| name.as_str()),
    );

    for (feature, offered) in root.features.iter().filter(|(feature, _)| *feature != "default") {
        let offered: BTreeSet<&str> = offered.iter().map(|item| plain(item)).collect();
        for item in generated.features.get(feature).into_iter().flatten().map(|item| plain(item)) {
            needed.insert(item.split('/').next().unwrap_or(item));
            if !offered.contains(item) {
                lacking.push(format!("`{item}` in feature `{feature}`"));
            }
        }
    }

    for (name, wanted) in &generated.dependencies {
        if !needed.contains(name.as_str()) {
            continue;
        }
        let Some(found) = root.dependencies.get(name) else {
            lacking.push(format!("dependency `{name} = \"{}\"`", wanted.version()));
            continue;
        };
        if !satisfies(found.version(), wanted.version()) {
            lacking.push(format!("`{name}` at \"{}\" (it has \"{}\")", wanted.version(), found.version()));
        }
        let offered: BTreeSet<&String> = found.features().collect();
        for feature in wanted.features().filter(|feature| !offered.contains(feature)) {
            lacking.push(format!("feature `{feature}` of `{name}`"));
        }
        if found.optional() && !wanted.optional() {
            lacking.push(format!("`{name}` without `optional`"));
        }
    }
    lacking
}

/// A feature's item without the marker that tells a dependency from a feature.
fn plain(item: &str) -> &str {
    item.strip_prefix("dep:").unwrap_or(item)
}

/// Whether every version admitted by the requirement `found` is admitted by `wanted` too.
fn satisfies(found: &str, wanted: &str) -> bool {
    if found == wanted {
        return true;
    }
    let (Some(found), Some(wanted)) = (numbers(found), numbers(wanted)) else {
        return false;
    };
    // Cargo holds two versions compatible if they agree up to the first number that is not zero.
    let fixed = wanted.iter().position(|number| *number != 0).unwrap_or(2);
    found.iter().take(fixed + 1).eq(wanted.iter().take(fixed + 1)) && found >= wanted
}

/// The three numbers of a plain requirement such as `1.2`; other notations have none.
fn numbers(requirement: &str) -> Option<[u64; 3]> {
    let mut parts = requirement.split('.');
    let mut numbers = [0; 3];
    for number in &mut numbers {
        *number = parts.next().map_or(Some(0), |part| part.parse().ok())?;
    }
    parts.next().is_none().then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GENERATED: &str = r#"
        [features]
        default = ["server", "tls"]
        server = ["hyper", "dep:url", "hyper-util/http1"]
        tls = ["openssl"]
        [dependencies]
        log = "0.4.29"
        serde = { version = "1.0", features = ["derive"] }
        hyper = { version = "1.9.0", features = ["full"], optional = true }
        hyper-util = "0.1.20"
        url = { version = "2.5", optional = true }
        openssl = { version = "0.10", optional = true }
    "#;

    const ROOT: &str = r#"
        [features]
        default = []
        server = ["dep:hyper", "dep:url", "hyper-util/http1", "dep:more"]
        [dependencies]
        log = "0.4.30"
        serde = { version = "1", features = ["derive", "rc"] }
        hyper = { version = "1.10", features = ["full"], optional = true }
        hyper-util = "0.1.20"
        url = { version = "2.5.1", optional = true }
        more = { version = "1", optional = true }
    "#;

    fn lacking_after(change: &str, to: &str) -> Vec<String> {
        assert!(ROOT.contains(change), "{change}");
        let root = ROOT.replace(change, to);
        lacking(&basic_toml::from_str(&root).unwrap(), &basic_toml::from_str(GENERATED).unwrap())
    }

    #[test]
    fn the_root_manifest_offers_what_the_generated_one_needs() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        check(&root, &root.join(crate::GENERATED)).unwrap();
    }

    #[test]
    fn more_than_needed_is_enough_and_unused_features_are_not_needed() {
        assert_eq!(lacking_after("", ""), Vec::<String>::new());
    }

    #[test]
    fn everything_that_is_lacking_is_named() {
        let cases = [
            ("log = \"0.4.30\"", "", "dependency `log = \"0.4.29\"`"),
            ("log = \"0.4.30\"", "log = \"0.4.28\"", "`log` at \"0.4.29\" (it has \"0.4.28\")"),
            ("log = \"0.4.30\"", "log = \"0.5\"", "`log` at \"0.4.29\" (it has \"0.5\")"),
            (
                "version = \"1\", features = [\"derive\", \"rc\"]",
                "version = \"1\", features = [\"rc\"]",
                "feature `derive` of `serde`",
            ),
            (
                "version = \"1\", features = [\"derive\"",
                "version = \"1\", optional = true, features = [\"derive\"",
                "`serde` without `optional`",
            ),
            ("\"dep:url\", ", "", "`url` in feature `server`"),
            ("\"hyper-util/http1\", ", "", "`hyper-util/http1` in feature `server`"),
        ];
        for (change, to, lacks) in cases {
            assert_eq!(lacking_after(change, to), [lacks]);
        }
    }

    #[test]
    fn requirements_compare_as_cargo_compares_them() {
        let cases = [
            ("1.2", "1.2.0", true),
            ("1.3", "1.2.9", true),
            ("1.2", "1.2.1", false),
            ("2", "1", false),
            ("0.4.2", "0.4.1", true),
            ("0.5", "0.4", false),
            ("0.0.2", "0.0.1", false),
            ("=1.2", "=1.2", true),
            ("=1.2", "1.2", false),
        ];
        for (found, wanted, satisfied) in cases {
            assert_eq!(satisfies(found, wanted), satisfied, "{found} for {wanted}");
        }
    }
}
