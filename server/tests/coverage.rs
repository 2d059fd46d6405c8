//! How much of the contract the tests of `api` have seen: every status that an operation declares has been
//! provoked by one of them, or stands in `uncovered.txt` with a reason.
//!
//! `api` leaves a record of what it saw; `cargo test` runs the targets of a package in alphabetical order,
//! so the record is there when this target asks for it.
#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;

use pers_server::contract::Contract;

const RECORD: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/provoked.txt");

/// What a healthy server does not answer by itself: a fault on request counts.
const UNWELL: [u16; 3] = [429, 500, 503];

/// Least share of the pairs that is provoked, in percent.
const LEAST: usize = 95;

/// A status of an operation.
type Pair<'t> = (&'t str, u16);

/// Which pairs a record has, and whether the server came to one of them by itself.
type Seen<'t> = BTreeMap<Pair<'t>, bool>;

/// The arguments of a test run that leave none of its tests out.
fn is_whole(arguments: &[String]) -> bool {
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--nocapture" | "--no-capture" | "--show-output" | "--quiet" | "-q" | "--include-ignored" => {}
            "--test-threads" | "--color" | "--format" => {
                arguments.next();
            }
            other if other.starts_with("--test-threads=") || other.starts_with("--color=") => {}
            _ => return false,
        }
    }
    true
}

/// The record, unless it does not tell what all tests of `api`, as they are now, have seen.
fn record() -> Result<String, String> {
    let again = "run `cargo test -p pers-server` without a filter";
    let text = fs::read_to_string(RECORD).map_err(|_| format!("the tests of `api` have left no record: {again}"))?;
    let program: Vec<String> = serde_json::from_str(text.lines().next().unwrap_or_default())
        .map_err(|_| format!("the record of the tests of `api` has no head: {again}"))?;
    let (program, arguments) = program.split_first().ok_or("the record names no program")?;
    if !is_whole(arguments) {
        return Err(format!("the last run of `api` left tests out ({}): {again}", arguments.join(" ")));
    }
    let changed = |path: &Path| fs::metadata(path).and_then(|found| found.modified());
    let is_current =
        changed(Path::new(RECORD)).and_then(|recorded| Ok(changed(Path::new(program))? <= recorded)).unwrap_or(false);
    if !is_current {
        return Err(format!("the tests of `api` have been built since they left their record: {again}"));
    }
    Ok(text)
}

fn pair(line: &str) -> Option<(Pair<'_>, &str)> {
    let (operation, rest) = line.split_once(' ')?;
    let (status, rest) = rest.split_once(' ')?;
    Some(((operation, status.parse().ok()?), rest.trim()))
}

fn seen(record: &str) -> Seen<'_> {
    let mut seen = Seen::new();
    for line in record.lines().skip(1) {
        let (pair, how) = pair(line).unwrap_or_else(|| panic!("a line of the record is broken: {line}"));
        if how == "real" {
            seen.insert(pair, true);
        } else if UNWELL.contains(&pair.1) {
            seen.entry(pair).or_insert(false);
        }
    }
    seen
}

fn percent(part: usize, whole: usize) -> String {
    let hundredths = part * 10_000 / whole;
    format!("{}.{:02} %", hundredths / 100, hundredths % 100)
}

/// The figure, and what is wrong with it.
fn judge(declared: &BTreeSet<Pair<'_>>, seen: &Seen<'_>, list: &str) -> (String, Vec<String>) {
    let mut wrong = Vec::new();
    let mut listed = BTreeSet::new();
    for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match pair(line) {
            Some((pair, reason)) if !reason.is_empty() && declared.contains(&pair) => {
                listed.insert(pair);
            }
            _ => wrong.push(format!("not a declared status with a reason: {line}")),
        }
    }
    let provoked: BTreeSet<Pair<'_>> = declared.iter().copied().filter(|pair| seen.contains_key(pair)).collect();
    for (operation, status) in listed.intersection(&provoked) {
        wrong.push(format!("provoked; take it off the list: {operation} {status}"));
    }
    for (operation, status) in declared.iter().filter(|pair| !provoked.contains(*pair) && !listed.contains(*pair)) {
        wrong.push(format!("not provoked: {operation} {status}"));
    }
    if provoked.len() * 100 < declared.len() * LEAST {
        wrong.push(format!("fewer than {LEAST} % are provoked"));
    }
    let by_itself = provoked.iter().filter(|pair| seen.get(*pair) == Some(&true)).count();
    let figure = format!(
        "{} of {} declared statuses of operations provoked ({}), {by_itself} without the fault switch ({})",
        provoked.len(),
        declared.len(),
        percent(provoked.len(), declared.len()),
        percent(by_itself, declared.len()),
    );
    (figure, wrong)
}

#[test]
fn every_declared_status_of_every_operation_is_provoked_or_listed_with_a_reason() {
    let contract = Contract::load().unwrap();
    let declared: BTreeSet<Pair<'_>> = contract
        .operations()
        .iter()
        .flat_map(|operation| operation.responses.iter().map(|status| (operation.id.as_str(), *status)))
        .collect();
    let record = record().unwrap_or_else(|reason| panic!("{reason}"));
    let (figure, wrong) = judge(&declared, &seen(&record), include_str!("uncovered.txt"));
    writeln!(std::io::stdout(), "{figure}").unwrap();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_is_missing_listed_wrongly_or_listed_in_vain_is_named() {
    let declared: BTreeSet<Pair<'_>> = [("a", 200), ("a", 409), ("a", 503), ("b", 200)].into();
    let whole = "[]\na 200 real\na 409 real\na 503 fault\nb 200 real\n";
    assert_eq!(
        judge(&declared, &seen(whole), ""),
        (
            "4 of 4 declared statuses of operations provoked (100.00 %), 3 without the fault switch (75.00 %)"
                .to_owned(),
            Vec::new()
        )
    );
    for (record, list, expected) in [
        ("[]\na 200 real\na 409 fault\na 503 fault\nb 200 real\n", "", "not provoked: a 409"),
        (whole, "a 409 cannot happen", "provoked; take it off the list: a 409"),
        (whole, "a 409 ", "not a declared status with a reason: a 409 "),
        (whole, "a 404 cannot happen", "not a declared status with a reason: a 404 cannot happen"),
        ("[]\na 200 real\na 503 fault\nb 200 real\n", "a 409 cannot happen", "fewer than 95 % are provoked"),
    ] {
        let (_, wrong) = judge(&declared, &seen(record), list);
        assert!(wrong.iter().any(|line| line == expected), "{record}{list}: {wrong:?}");
    }
}

#[test]
fn a_run_with_a_filter_is_not_whole() {
    let whole = |line: &str| is_whole(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    for line in ["", "--nocapture", "--test-threads 1", "--test-threads=1 -q", "--color always --show-output"] {
        assert!(whole(line), "{line}");
    }
    for line in ["tokens", "--skip tokens", "--exact a::b", "--ignored", "--nocapture tokens"] {
        assert!(!whole(line), "{line}");
    }
}
