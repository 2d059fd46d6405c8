//! How well founded each operation is: the contract says where it has it from.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::{Ask, Endpoint, Gate, Reply};
use crate::contract::{Contract, Evidence, Level, Operation};
use crate::error::{Error, Result};
use crate::services::Services;

/// What this file answers.
pub const ENDPOINTS: [Endpoint; 1] = [Endpoint::get("/_pers/fidelity", Gate::Open, report)];

/// The evidence of all operations of a contract.
#[derive(Debug, Serialize)]
pub struct Report<'c> {
    contract: Version<'c>,
    operations: usize,
    totals: BTreeMap<&'static str, usize>,
    evidence: Vec<Entry<'c>>,
}

/// Which contract it is about.
#[derive(Debug, Serialize)]
struct Version<'c> {
    version: &'c str,
    digest: &'c str,
}

/// The evidence of one operation.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'c> {
    operation_id: &'c str,
    tag: &'c str,
    method: &'c str,
    path: &'c str,
    #[serde(flatten)]
    evidence: &'c Evidence,
}

impl<'c> Report<'c> {
    /// The report on a contract, in the order of its operations.
    pub fn of(contract: &'c Contract) -> Self {
        let evidence: Vec<Entry<'c>> = contract.operations().iter().map(Entry::of).collect();
        let count = |level: Level| evidence.iter().filter(|entry| entry.evidence.level == level).count();
        Self {
            contract: Version { version: contract.version(), digest: contract.digest() },
            operations: evidence.len(),
            totals: Level::ALL.into_iter().map(|level| (level.name(), count(level))).collect(),
            evidence,
        }
    }
}

impl<'c> Entry<'c> {
    fn of(operation: &'c Operation) -> Self {
        Self {
            operation_id: &operation.id,
            tag: &operation.tag,
            method: operation.method.as_str(),
            path: &operation.path,
            evidence: &operation.evidence,
        }
    }
}

/// A table for people: the least certain operations last, the totals at the end.
impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.evidence.iter().map(|entry| entry.operation_id.len()).max().unwrap_or_default();
        let mut entries: Vec<&Entry<'_>> = self.evidence.iter().collect();
        entries.sort_by_key(|entry| entry.evidence.level);
        for Entry { operation_id, evidence, .. } in entries {
            let said = [&evidence.version, &evidence.source, &evidence.note];
            let said: Vec<&str> = said.into_iter().flatten().map(String::as_str).collect();
            writeln!(f, "{:<10}  {operation_id:<width$}  {}", evidence.level.name(), said.join("; "))?;
        }
        let Version { version, digest } = self.contract;
        write!(f, "\nPERS {version} ({digest}), {} operations:", self.operations)?;
        for level in Level::ALL {
            write!(f, " {} {}", self.totals.get(level.name()).unwrap_or(&0), level.name())?;
        }
        Ok(())
    }
}

fn report(services: &Services, _: &Ask) -> Result<Reply> {
    serde_json::to_value(Report::of(&services.contract)).map(Reply::ok).map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_counted_once_and_told_with_its_source() {
        let contract = Contract::load().unwrap();
        let report = Report::of(&contract);
        assert_eq!(report.totals.values().sum::<usize>(), contract.operations().len());
        let table = report.to_string();
        for operation in contract.operations() {
            let line = table.lines().find(|line| line.contains(&format!(" {} ", operation.id))).unwrap();
            assert!(line.starts_with(operation.evidence.level.name()), "{line}");
            let note = operation.evidence.note.as_deref().unwrap_or_default();
            assert!(line.ends_with(note), "{line}");
        }
    }

    #[test]
    fn the_json_has_the_evidence_as_the_contract_writes_it() {
        let contract = Contract::load().unwrap();
        let json = serde_json::to_value(Report::of(&contract)).unwrap();
        let entry = json["evidence"].as_array().unwrap().iter().find(|entry| entry["path"] == "/tokens").unwrap();
        let source = &contract.document()["paths"]["/tokens"]["get"];
        assert_eq!(entry["operationId"], source["operationId"]);
        for member in ["level", "version", "source", "note"] {
            assert_eq!(entry[member], source["x-evidence"][member], "{member}");
        }
    }
}
