//! Counts what each client has exercised since the last reset, within limits: of so many clients, those that
//! have called last.

use std::collections::{BTreeMap, HashMap};

use super::catalogue::{Catalogue, Touched};
use crate::limits;
use crate::violations::Violation;

/// Who calls: a tenant's client.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Consumer {
    /// Tenant, if the credentials name one.
    pub tenant: Option<String>,
    /// Product of `User-Agent`.
    pub client: Option<String>,
}

/// Counts of all clients.
#[derive(Debug, Default)]
pub struct Tally {
    consumers: HashMap<Consumer, Counts>,
    calls: u64,
    dropped: u64,
}

/// What one client, or some together, have exercised.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// By the position of the operation.
    pub operations: BTreeMap<usize, OperationCounts>,
    /// Requests that no operation answers: `GET /nothing`.
    pub unrouted: Findings,
    last: u64,
}

/// The same of one operation.
#[derive(Clone, Debug, Default)]
pub struct OperationCounts {
    /// Requests.
    pub calls: u64,
    /// By the position of the item.
    pub items: Vec<u32>,
    /// What was sent wrongly: target (`*` for every item of a list) and keyword.
    pub violations: Findings,
    /// What the contract does not have.
    pub unknown: Findings,
}

/// Things that have been found, with how often, and an example.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// By name; at most [`limits::COVERAGE_FINDINGS`].
    pub listed: BTreeMap<String, Finding>,
    /// How many more there were, of other names.
    pub more: u64,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How often.
    pub count: u64,
    /// Where exactly, the first time.
    pub example: String,
    /// Text for people.
    pub message: String,
}

/// Which clients are meant: those that have all that is given.
#[derive(Clone, Debug, Default)]
pub struct Consumers {
    /// Tenant.
    pub tenant: Option<String>,
    /// Product of `User-Agent`.
    pub client: Option<String>,
}

impl Consumers {
    fn admits(&self, consumer: &Consumer) -> bool {
        let same = |wanted: &Option<String>, found: &Option<String>| wanted.is_none() || wanted == found;
        same(&self.tenant, &consumer.tenant) && same(&self.client, &consumer.client)
    }
}

impl Findings {
    fn add(&mut self, name: &str, found: Finding) {
        let name: String = name.chars().take(limits::POINTER_CHARS).collect();
        let is_full = self.listed.len() >= limits::COVERAGE_FINDINGS;
        match self.listed.get_mut(&name) {
            Some(known) => known.count = known.count.saturating_add(found.count),
            None if is_full => self.more = self.more.saturating_add(found.count),
            None => {
                let example = found.example.chars().take(limits::POINTER_CHARS).collect();
                self.listed.insert(name, Finding { example, ..found });
            }
        }
    }

    fn once(&mut self, name: &str, example: &str, message: &str) {
        self.add(name, Finding { count: 1, example: example.to_owned(), message: message.to_owned() });
    }

    fn merge(&mut self, other: &Self) {
        for (name, found) in &other.listed {
            self.add(name, found.clone());
        }
        self.more = self.more.saturating_add(other.more);
    }
}

impl OperationCounts {
    fn note(&mut self, touched: &Touched, violations: &[Violation]) {
        self.calls = self.calls.saturating_add(1);
        for item in &touched.items {
            if let Some(count) = self.items.get_mut(*item) {
                *count = count.saturating_add(1);
            }
        }
        for unknown in &touched.unknown {
            self.unknown.once(unknown, unknown, "");
        }
        for Violation { target, keyword, message, .. } in violations {
            let place = any_item(target);
            let place = if place.is_empty() { "body" } else { &place };
            self.violations.once(&format!("{place} {keyword}"), target, message);
        }
    }

    fn merge(&mut self, other: &Self) {
        self.calls = self.calls.saturating_add(other.calls);
        self.items.resize(self.items.len().max(other.items.len()), 0);
        for (count, more) in self.items.iter_mut().zip(&other.items) {
            *count = count.saturating_add(*more);
        }
        self.violations.merge(&other.violations);
        self.unknown.merge(&other.unknown);
    }
}

/// A JSON pointer with `*` in place of positions in lists.
fn any_item(pointer: &str) -> String {
    let is_position = |segment: &str| !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit());
    let segments = pointer.split('/').map(|segment| if is_position(segment) { "*" } else { segment });
    segments.collect::<Vec<_>>().join("/")
}

impl Tally {
    /// Counts a call of the operation at a position.
    pub fn call(
        &mut self,
        catalogue: &Catalogue,
        consumer: Consumer,
        operation: usize,
        touched: &Touched,
        violations: &[Violation],
    ) {
        let Some(subject) = catalogue.subjects.get(operation) else { return };
        let counts = self.counts(consumer).operations.entry(operation).or_default();
        counts.items.resize(subject.items.len(), 0);
        counts.note(touched, violations);
    }

    /// Counts a request that no operation answers.
    pub fn unrouted(&mut self, consumer: Consumer, method: &str, path: &str) {
        let name = format!("{method} {path}");
        self.counts(consumer).unrouted.once(&name, &name, "");
    }

    /// The counts of a client; that of the one which has been silent for longest gives way to a new one.
    fn counts(&mut self, consumer: Consumer) -> &mut Counts {
        self.calls = self.calls.saturating_add(1);
        if self.consumers.len() >= limits::COVERAGE_CLIENTS
            && !self.consumers.contains_key(&consumer)
            && let Some(silent) =
                self.consumers.iter().min_by_key(|(_, counts)| counts.last).map(|(key, _)| key.clone())
        {
            self.consumers.remove(&silent);
            self.dropped = self.dropped.saturating_add(1);
        }
        let counts = self.consumers.entry(consumer).or_default();
        counts.last = self.calls;
        counts
    }

    /// What the clients that are meant have exercised together, who they are, and how many clients have had to
    /// give way.
    pub fn sum(&self, meant: &Consumers) -> (Counts, Vec<Consumer>, u64) {
        let (mut sum, mut consumers) = (Counts::default(), Vec::new());
        for (consumer, counts) in self.consumers.iter().filter(|(consumer, _)| meant.admits(consumer)) {
            consumers.push(consumer.clone());
            for (operation, counts) in &counts.operations {
                sum.operations.entry(*operation).or_default().merge(counts);
            }
            sum.unrouted.merge(&counts.unrouted);
        }
        consumers.sort_unstable();
        (sum, consumers, self.dropped)
    }

    /// Forgets what the clients that are meant have exercised.
    pub fn clear(&mut self, meant: &Consumers) {
        self.consumers.retain(|consumer, _| !meant.admits(consumer));
        if self.consumers.is_empty() {
            self.dropped = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Contract;

    fn consumer(tenant: &str, client: &str) -> Consumer {
        Consumer { tenant: Some(tenant.to_owned()), client: Some(client.to_owned()) }
    }

    fn touched() -> Touched {
        Touched { items: vec![0], unknown: vec!["/colour".to_owned()] }
    }

    #[test]
    fn clients_are_counted_apart_and_together() {
        let catalogue = Catalogue::read(&Contract::load().unwrap()).unwrap();
        let mut tally = Tally::default();
        let violation = |target: &str| Violation {
            target: target.to_owned(),
            keyword: "type".to_owned(),
            message: "m".to_owned(),
            contract: None,
        };
        tally.call(&catalogue, consumer("a", "x"), 3, &touched(), &[violation("/list/0/a"), violation("/list/17/a")]);
        tally.call(&catalogue, consumer("a", "y"), 3, &touched(), &[violation("")]);
        tally.call(&catalogue, consumer("b", "x"), 4, &touched(), &[]);
        tally.unrouted(consumer("b", "x"), "GET", "/nothing");
        let counts = |tenant: Option<&str>, client: Option<&str>| {
            let meant = Consumers { tenant: tenant.map(str::to_owned), client: client.map(str::to_owned) };
            let (sum, consumers, _) = tally.sum(&meant);
            let calls = sum.operations.iter().map(|(operation, counts)| (*operation, counts.calls)).collect::<Vec<_>>();
            (calls, consumers.len(), sum.unrouted.listed.len())
        };
        assert_eq!(counts(None, None), (vec![(3, 2), (4, 1)], 3, 1));
        assert_eq!(counts(Some("a"), None), (vec![(3, 2)], 2, 0));
        assert_eq!(counts(Some("a"), Some("y")), (vec![(3, 1)], 1, 0));
        assert_eq!(counts(None, Some("x")), (vec![(3, 1), (4, 1)], 2, 1));
        let (sum, ..) = tally.sum(&Consumers::default());
        let found: Vec<_> =
            sum.operations[&3].violations.listed.iter().map(|(name, one)| (name.as_str(), one.count)).collect();
        assert_eq!(found, [("/list/*/a type", 2), ("body type", 1)]);
        assert_eq!(sum.operations[&3].violations.listed["/list/*/a type"].example, "/list/0/a");
        assert_eq!((sum.operations[&3].items[0], sum.operations[&3].unknown.listed["/colour"].count), (2, 2));
        tally.clear(&Consumers { tenant: Some("a".to_owned()), client: None });
        assert_eq!(tally.sum(&Consumers::default()).1, [consumer("b", "x")]);
    }

    #[test]
    fn memory_is_bounded_whatever_clients_send() {
        let catalogue = Catalogue::read(&Contract::load().unwrap()).unwrap();
        let mut tally = Tally::default();
        for number in 0..limits::COVERAGE_CLIENTS + 2 {
            tally.call(&catalogue, consumer(&number.to_string(), "x"), 0, &touched(), &[]);
            tally.call(&catalogue, consumer("0", "x"), 0, &touched(), &[]);
        }
        let (_, consumers, dropped) = tally.sum(&Consumers::default());
        assert_eq!((consumers.len(), dropped), (limits::COVERAGE_CLIENTS, 2));
        assert!(consumers.contains(&consumer("0", "x")), "who calls is not dropped");
        for number in 0..limits::COVERAGE_FINDINGS + 5 {
            tally.unrouted(consumer("0", "x"), "GET", &format!("/{number}/{}", "x".repeat(10_000)));
        }
        let (sum, ..) = tally.sum(&Consumers::default());
        assert_eq!((sum.unrouted.listed.len(), sum.unrouted.more), (limits::COVERAGE_FINDINGS, 5));
        assert!(sum.unrouted.listed.keys().all(|name| name.len() <= limits::POINTER_CHARS));
    }
}
