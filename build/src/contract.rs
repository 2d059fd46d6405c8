//! The inputs of the generation: the contract and the generator's settings.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{Error, GENERATED, Result};

/// The generator's settings, relative to the workspace root.
pub(crate) const CODEGEN: &str = "spec/codegen.yaml";

/// The file in `generated/` that says of which inputs it was made.
pub(crate) const CHECKSUM: &str = "CHECKSUM";

/// The settings the guard itself needs; the others are the generator's business.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Codegen {
    generator_version: String,
    input_spec: PathBuf,
}

/// The contract with the settings it is generated with, as read from disk once.
pub struct Contract {
    root: PathBuf,
    codegen: Codegen,
    document: String,
    digest: String,
}

impl Contract {
    /// Reads the inputs under the workspace root.
    ///
    /// # Errors
    ///
    /// If one of the files cannot be read or the settings are not what the guard expects.
    pub fn read(root: &Path) -> Result<Self> {
        let settings = read(&root.join(CODEGEN))?;
        let codegen: Codegen =
            serde_saphyr::from_str(&settings).map_err(|cause| Error::new(format!("{CODEGEN}: {cause}")))?;
        let document = read(&root.join(&codegen.input_spec))?;
        let digest = digest([&settings, &document]);
        Ok(Self { root: root.to_owned(), codegen, document, digest })
    }

    /// The workspace root the inputs were read from.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The version of openapi-generator the settings ask for.
    pub(crate) fn generator_version(&self) -> &str {
        &self.codegen.generator_version
    }

    /// The files whose change calls for another look, relative to the workspace root.
    pub fn inputs(&self) -> [&Path; 2] {
        [Path::new(CODEGEN), &self.codegen.input_spec]
    }

    /// SHA-256 of the inputs in hexadecimal. The generator's version is one of the settings and so a part of it.
    pub(crate) fn digest(&self) -> &str {
        &self.digest
    }

    /// Whether `generated/` was made of exactly these inputs.
    pub(crate) fn is_current(&self) -> bool {
        fs::read_to_string(self.root.join(GENERATED).join(CHECKSUM)).is_ok_and(|found| found.trim_end() == self.digest)
    }

    /// The document as JSON, its keys in the order of the contract: what the server validates against and serves.
    pub(crate) fn to_json(&self) -> Result<String> {
        to_json(&self.document).map_err(|cause| Error::new(format!("{}: {cause}", self.codegen.input_spec.display())))
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(Error::at(path))
}

/// Hashes texts so that no other list of texts has the same hash: each goes with its length.
fn digest(texts: [&str; 2]) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update(format!("{}\n", text.len()));
        hash.update(text);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// YAML to JSON, one value a line so that a change of the contract is a readable change of the JSON.
fn to_json(yaml: &str) -> std::result::Result<String, Box<dyn std::error::Error>> {
    let value: serde_json::Value = serde_saphyr::from_str(yaml)?;
    let mut json = Vec::new();
    let layout = serde_json::ser::PrettyFormatter::with_indent(b" ");
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut json, layout))?;
    json.push(b'\n');
    Ok(String::from_utf8(json)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_changes_with_every_input() {
        let digests =
            [digest(["a", "b"]), digest(["a", "c"]), digest(["c", "b"]), digest(["ab", ""]), digest(["", "ab"])];
        for (index, one) in digests.iter().enumerate() {
            assert!(digests[index + 1..].iter().all(|other| one != other), "{one} twice");
        }
    }

    #[test]
    fn json_keeps_order_and_kinds_of_the_yaml() {
        let yaml = "b: 1.0\na: 1\n'200': yes it is\nversion: '2.0'\nlist: [true, null, 9007199254740993]\n";
        let json = "{\n \"b\": 1.0,\n \"a\": 1,\n \"200\": \"yes it is\",\n \"version\": \"2.0\",\n \"list\": [\n  true,\n  null,\n  9007199254740993\n ]\n}\n";
        assert_eq!(to_json(yaml).unwrap(), json);
    }

    #[test]
    fn a_key_written_twice_is_refused() {
        assert!(to_json("get: 1\nget: 2\n").unwrap_err().to_string().contains("duplicate"));
    }
}
