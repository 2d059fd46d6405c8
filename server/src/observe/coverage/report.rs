//! The report of consumer coverage: what `GET /_pers/coverage` answers as JSON, and what the other forms are
//! written from.

use serde::{Deserialize, Serialize};

use super::catalogue::{Catalogue, Kind, Subject};
use super::tally::{Consumer, Counts, Findings, OperationCounts};

/// The whole report.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Version of the contract.
    pub contract: String,
    /// Whose requests these are.
    pub clients: Vec<Client>,
    /// Clients that had to give way since the last reset; what they have exercised is not in here.
    pub dropped_clients: u64,
    /// Everything that has been looked at.
    pub total: Share,
    /// The operations among it that have been called.
    pub called: Share,
    /// Each operation.
    pub operations: Vec<OperationReport>,
    /// Requests that no operation answers.
    pub unrouted: Vec<Found>,
    /// How many others there were.
    pub more_unrouted: u64,
}

/// A tenant's client.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Client {
    /// Tenant, if the credentials named one.
    pub tenant: Option<String>,
    /// Product of `User-Agent`.
    pub client: Option<String>,
}

/// How much of something has been exercised.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Share {
    /// Statuses, parameters and sent properties together, in percent. What is received is up to the server and
    /// not in it.
    pub percent: f64,
    /// Operations with a call.
    pub operations: Part,
    /// Documented statuses.
    pub statuses: Part,
    /// Parameters.
    pub parameters: Part,
    /// Properties of requests' bodies.
    pub request_properties: Part,
    /// Properties of successes' bodies.
    pub received_properties: Part,
    /// Kinds of violations.
    pub violations: u64,
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Exercised.
    pub covered: u64,
    /// There are.
    pub of: u64,
}

/// One operation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OperationReport {
    /// `operationId`.
    pub operation_id: String,
    /// First tag.
    pub tag: String,
    /// Method.
    pub method: String,
    /// Path template.
    pub path: String,
    /// Requests.
    pub calls: u64,
    /// As in [`Share::percent`].
    pub percent: f64,
    /// Documented statuses, with how often they were answered.
    pub statuses: Vec<Entry>,
    /// Parameters, with how often they were sent.
    pub parameters: Vec<Entry>,
    /// Properties of the request's body, with the requests that had them.
    pub request_properties: Vec<Entry>,
    /// Properties of the success's body, with the answers that had them.
    pub received_properties: Vec<Entry>,
    /// What was sent wrongly.
    pub violations: Vec<Found>,
    /// How many violations of other kinds there were.
    pub more_violations: u64,
    /// What the contract does not have.
    pub unknown: Vec<Found>,
    /// How many others there were.
    pub more_unknown: u64,
}

/// Something that can be exercised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// `404`, `query/limit`, `/tokenUnits/*/tokenId`.
    pub name: String,
    /// How often it was.
    pub count: u32,
}

/// Something that has been found.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Found {
    /// What: `/list/*/a type`, `query/colour`, `GET /nothing`.
    pub name: String,
    /// How often.
    pub count: u64,
    /// Where exactly, the first time: a JSON pointer for a body.
    pub example: String,
    /// Text for people.
    pub message: String,
}

impl Part {
    const fn note(&mut self, covered: bool) {
        self.of = self.of.saturating_add(1);
        if covered {
            self.covered = self.covered.saturating_add(1);
        }
    }

    const fn plus(self, other: Self) -> Self {
        Self { covered: self.covered.saturating_add(other.covered), of: self.of.saturating_add(other.of) }
    }

    /// In percent, with one decimal; 100 of nothing is everything.
    pub fn percent(self) -> f64 {
        let tenths = self.covered.saturating_mul(1000).checked_div(self.of).unwrap_or(1000);
        f64::from(u32::try_from(tenths).unwrap_or(1000)) / 10.0
    }
}

impl Report {
    /// The report of some counts, about the operations that `meant` takes.
    pub fn new(
        contract: &str,
        catalogue: &Catalogue,
        counts: &Counts,
        consumers: Vec<Consumer>,
        dropped_clients: u64,
        meant: impl Fn(&Subject) -> bool,
    ) -> Self {
        let none = OperationCounts::default();
        let subjects = catalogue.subjects.iter().enumerate().filter(|(_, subject)| meant(subject));
        let operations: Vec<_> = subjects
            .map(|(position, subject)| OperationReport::new(subject, counts.operations.get(&position).unwrap_or(&none)))
            .collect();
        let clients = consumers.into_iter().map(|Consumer { tenant, client }| Client { tenant, client });
        Self {
            contract: contract.to_owned(),
            clients: clients.collect(),
            dropped_clients,
            total: Share::of(operations.iter()),
            called: Share::of(operations.iter().filter(|operation| operation.calls > 0)),
            operations,
            unrouted: found(&counts.unrouted),
            more_unrouted: counts.unrouted.more,
        }
    }
}

impl OperationReport {
    fn new(subject: &Subject, counts: &OperationCounts) -> Self {
        let entries = |kind: Kind| -> Vec<Entry> {
            let items = subject.items.iter().enumerate().filter(|(_, item)| item.kind == kind);
            items
                .map(|(position, item)| Entry {
                    name: item.name.clone(),
                    count: counts.items.get(position).copied().unwrap_or(0),
                })
                .collect()
        };
        let mut report = Self {
            operation_id: subject.id.clone(),
            tag: subject.tag.clone(),
            method: subject.method.clone(),
            path: subject.path.clone(),
            calls: counts.calls,
            percent: 0.0,
            statuses: entries(Kind::Status),
            parameters: entries(Kind::Parameter),
            request_properties: entries(Kind::Sent),
            received_properties: entries(Kind::Received),
            violations: found(&counts.violations),
            more_violations: counts.violations.more,
            unknown: found(&counts.unknown),
            more_unknown: counts.unknown.more,
        };
        report.percent = report.bar().percent();
        report
    }

    /// What counts: statuses, parameters and sent properties.
    pub fn bar(&self) -> Part {
        part(&self.statuses).plus(part(&self.parameters)).plus(part(&self.request_properties))
    }
}

impl Share {
    fn of<'o>(operations: impl Iterator<Item = &'o OperationReport>) -> Self {
        let mut share = Self {
            percent: 0.0,
            operations: Part::default(),
            statuses: Part::default(),
            parameters: Part::default(),
            request_properties: Part::default(),
            received_properties: Part::default(),
            violations: 0,
        };
        for operation in operations {
            share.operations.note(operation.calls > 0);
            share.statuses = share.statuses.plus(part(&operation.statuses));
            share.parameters = share.parameters.plus(part(&operation.parameters));
            share.request_properties = share.request_properties.plus(part(&operation.request_properties));
            share.received_properties = share.received_properties.plus(part(&operation.received_properties));
            share.violations = operation.violations.iter().fold(share.violations, |sum, _| sum.saturating_add(1));
        }
        share.percent = share.statuses.plus(share.parameters).plus(share.request_properties).percent();
        share
    }
}

/// How many of some entries have been exercised.
pub fn part(entries: &[Entry]) -> Part {
    let mut part = Part::default();
    entries.iter().for_each(|entry| part.note(entry.count > 0));
    part
}

fn found(findings: &Findings) -> Vec<Found> {
    let listed = findings.listed.iter().map(|(name, found)| Found {
        name: name.clone(),
        count: found.count,
        example: found.example.clone(),
        message: found.message.clone(),
    });
    listed.collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::contract::Contract;
    use crate::observe::coverage::catalogue::Touched;
    use crate::observe::coverage::tally::{Consumers, Tally};
    use crate::violations::Violation;

    /// A report with one call that has everything in it that needs care.
    pub fn report() -> Report {
        let contract = Contract::load().unwrap();
        let catalogue = Catalogue::read(&contract).unwrap();
        let position = contract.operation("CampaignsController_createCampaign").unwrap().index();
        let mut tally = Tally::default();
        let consumer = Consumer { tenant: Some("t".to_owned()), client: Some("<script>&\u{1}".to_owned()) };
        let touched = Touched { items: vec![0], unknown: vec!["/a\"]]><b>".to_owned()] };
        let violation = Violation {
            target: "/tags/3".to_owned(),
            keyword: "type".to_owned(),
            message: "no <text>".to_owned(),
            contract: None,
        };
        tally.call(&catalogue, consumer.clone(), position, &touched, &[violation]);
        tally.unrouted(consumer, "GET", "/nothing");
        let (counts, consumers, dropped) = tally.sum(&Consumers::default());
        Report::new("2.0.7", &catalogue, &counts, consumers, dropped, |_| true)
    }

    #[test]
    fn shares_add_up() {
        let report = report();
        let bar = report.operations.iter().fold(Part::default(), |sum, operation| sum.plus(operation.bar()));
        assert_eq!((bar.covered, report.total.percent), (1, bar.percent()));
        assert_eq!((report.total.operations.covered, report.called.operations), (1, Part { covered: 1, of: 1 }));
        assert_eq!(report.total.violations, 1);
        let create = report.operations.iter().find(|operation| operation.calls > 0).unwrap();
        assert_eq!((report.called.percent, report.called.statuses.covered), (create.percent, 1));
        assert_eq!(create.violations[0].example, "/tags/3");
        let again: Report = serde_json::from_value(serde_json::to_value(&report).unwrap()).unwrap();
        assert_eq!(again.total.statuses, report.total.statuses);
    }

    #[test]
    fn percents_are_cut_so_that_a_bar_of_100_needs_everything() {
        for (covered, of, percent) in
            [(0, 3, 0.0), (1, 3, 33.3), (2, 3, 66.6), (3, 3, 100.0), (0, 0, 100.0), (1999, 2000, 99.9)]
        {
            assert!((Part { covered, of }.percent() - percent).abs() < 1e-9, "{covered} of {of}");
        }
    }
}
