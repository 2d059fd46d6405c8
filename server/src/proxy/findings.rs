//! What breaks the contract, who broke it, and how often.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Value, json};

use crate::limits;
use crate::violations;

/// Which half of an exchange breaks the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The client's.
    Request,
    /// The upstream server's.
    Response,
}

/// One difference between an exchange and the contract. It never has a value that was sent: that may be a secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Whose it is.
    #[serde(rename = "in")]
    pub side: Side,
    /// What was broken: a keyword of JSON Schema, or `path`, `method`, `security`, `status`, `media-type`, `json`,
    /// `encoding`, or the code of another error.
    pub rule: String,
    /// Where: a JSON pointer into the body, or `query/limit`, `path/id`, `header/x-api-key`; empty for the whole.
    pub target: String,
    /// Text for people.
    pub message: String,
    /// Place in the contract that demands otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract: Option<String>,
}

impl Finding {
    /// A finding about the whole of a request or an answer.
    pub fn whole(side: Side, rule: &str, message: impl Into<String>) -> Self {
        Self { side, rule: rule.to_owned(), target: String::new(), message: message.into(), contract: None }
    }
}

/// Findings as the value of a header field.
pub fn header(findings: &[Finding]) -> String {
    let entry = |Finding { side, rule, target, message, .. }: &Finding| json!({ "in": side, "rule": rule, "target": target, "message": message });
    violations::header(&findings.iter().map(entry).collect::<Vec<_>>())
}

/// One exchange that breaks the contract.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// When the request came.
    pub at: DateTime<Utc>,
    /// Its id.
    pub request_id: String,
    /// Its method.
    pub method: String,
    /// Path template; the path itself where the contract has none.
    pub path: String,
    /// Operation, if there is one.
    pub operation_id: Option<String>,
    /// What the upstream server answered; none if it was not asked.
    pub status: Option<u16>,
    /// All differences.
    pub violations: Vec<Finding>,
}

/// All findings since the start: counts of every kind, and the latest exchanges.
#[derive(Debug, Default)]
pub struct Journal(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    exchanges: u64,
    counts: BTreeMap<(Option<String>, Side, String), u64>,
    latest: VecDeque<Entry>,
}

impl Journal {
    /// Notes an exchange that keeps the contract.
    pub fn note_clean(&self) {
        self.with(|kept| kept.exchanges = kept.exchanges.saturating_add(1));
    }

    /// Notes an exchange with its violations.
    pub fn note(&self, entry: Entry) {
        self.with(|kept| {
            kept.exchanges = kept.exchanges.saturating_add(1);
            for Finding { side, rule, .. } in &entry.violations {
                let count = kept.counts.entry((entry.operation_id.clone(), *side, rule.clone())).or_default();
                *count = count.saturating_add(1);
            }
            if kept.latest.len() >= limits::VIOLATIONS_KEPT {
                kept.latest.pop_front();
            }
            kept.latest.push_back(entry);
        });
    }

    /// The report: `exchanges`, `violations` in all, `counts` by operation and rule, and the `latest` exchanges that
    /// broke the contract, the newest first.
    pub fn report(&self) -> Value {
        self.with(|kept| {
            let told = kept.counts.iter().map(|((operation, side, rule), count)| {
                json!({ "operationId": operation, "in": side, "rule": rule, "count": count })
            });
            json!({
                "exchanges": kept.exchanges,
                "violations": kept.counts.values().sum::<u64>(),
                "counts": told.collect::<Vec<_>>(),
                "latest": kept.latest.iter().rev().collect::<Vec<_>>(),
            })
        })
    }

    fn with<T>(&self, act: impl FnOnce(&mut Kept) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(rule: &str, target: &str) -> Finding {
        Finding { target: target.to_owned(), ..Finding::whole(Side::Response, rule, "The value is wrong") }
    }

    fn entry(rule: &str) -> Entry {
        Entry {
            at: DateTime::UNIX_EPOCH,
            request_id: "r".to_owned(),
            method: "GET".to_owned(),
            path: "/tokens".to_owned(),
            operation_id: Some("TokensController_getTokens".to_owned()),
            status: Some(200),
            violations: vec![finding(rule, "/0/name")],
        }
    }

    #[test]
    fn a_header_has_whose_what_and_where() {
        let read: Value = serde_json::from_str(&header(&[finding("type", "/name"), finding("required", "")])).unwrap();
        let expected = json!({ "in": "response", "rule": "type", "target": "/name", "message": "The value is wrong" });
        assert_eq!(read[0], expected);
        assert_eq!(read.as_array().unwrap().len(), 2);
    }

    #[test]
    fn the_journal_counts_all_and_keeps_the_latest() {
        let journal = Journal::default();
        journal.note_clean();
        journal.note(entry("required"));
        for _ in 0..limits::VIOLATIONS_KEPT {
            journal.note(entry("type"));
        }
        let report = journal.report();
        assert_eq!(report["exchanges"], limits::VIOLATIONS_KEPT + 2);
        assert_eq!(report["violations"], limits::VIOLATIONS_KEPT + 1);
        let counts: Vec<_> = report["counts"].as_array().unwrap().iter().map(|count| count["count"].clone()).collect();
        assert_eq!(counts, [json!(1), json!(limits::VIOLATIONS_KEPT)]);
        let latest = report["latest"].as_array().unwrap();
        assert_eq!(latest.len(), limits::VIOLATIONS_KEPT);
        assert!(latest.iter().all(|entry| entry["violations"][0]["rule"] == "type"));
    }
}
