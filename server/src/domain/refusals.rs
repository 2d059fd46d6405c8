//! Refusals for the audit log, counted so that nobody fills a disk with them.
//!
//! Refusals that are alike (who, what, why, from where) become one entry with their number. In each period there
//! are only so many kinds; what comes beyond them is counted in one entry without a name. Callers who have
//! proven who they are have kinds of their own, so that strangers cannot use them up.

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::audit::{Entry, Refusal};

/// Operation of the entry for refusals beyond those that are told one by one.
pub const OTHERS: &str = "others";

/// What makes refusals alike.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Kind {
    /// Tenant, if it is known.
    pub tenant: Option<Uuid>,
    /// What the caller was.
    pub role: &'static str,
    /// Id of the user, business or admin who called.
    pub caller: Option<Uuid>,
    /// Id of the key or session that he has shown.
    pub credential: Option<Uuid>,
    /// What he has asked for.
    pub operation: String,
    /// Why he did not get it.
    pub refusal: Refusal,
    /// Where he was.
    pub address: Option<String>,
}

/// When something was refused first, its request id, and how often.
#[derive(Clone, Debug)]
struct First {
    at: DateTime<Utc>,
    request: String,
    times: i64,
}

/// The refusals of some callers in one period.
#[derive(Clone, Debug, Default)]
struct Share {
    kinds: HashMap<Kind, First>,
    /// Kinds of the period that have been handed out already.
    told: usize,
    others: Option<First>,
}

/// Refusals since the last look.
#[derive(Clone, Debug)]
pub struct Refusals {
    period: Duration,
    most: usize,
    began: DateTime<Utc>,
    known: Share,
    strangers: Share,
}

impl First {
    fn entry(self, kind: Option<Kind>) -> Entry {
        let Self { at, request, times } = self;
        match kind {
            Some(Kind { tenant, role, caller, credential, operation, refusal, address }) => Entry {
                recorded_at: at,
                tenant,
                role: role.to_owned(),
                caller,
                credential,
                operation,
                object: None,
                request,
                address,
                refusal: Some(refusal),
                times,
            },
            None => Entry {
                role: "unknown".to_owned(),
                request,
                refusal: Some(Refusal { status: 403, code: "OTHERS".to_owned() }),
                times,
                ..Entry::of_operator(OTHERS, at)
            },
        }
    }
}

impl Share {
    fn note(&mut self, kind: Kind, most: usize, first: impl FnOnce() -> First) {
        if let Some(known) = self.kinds.get_mut(&kind) {
            known.times += 1;
        } else if self.kinds.len() + self.told < most {
            self.kinds.insert(kind, first());
        } else if let Some(others) = &mut self.others {
            others.times += 1;
        } else {
            self.others = Some(first());
        }
    }

    /// The kinds so far; with `whole`, at the end of a period, all that there is.
    fn take(&mut self, whole: bool, entries: &mut Vec<Entry>) {
        self.told += self.kinds.len();
        entries.extend(self.kinds.drain().map(|(kind, first)| first.entry(Some(kind))));
        if whole {
            self.told = 0;
            entries.extend(self.others.take().map(|first| first.entry(None)));
        }
    }
}

impl Refusals {
    /// None so far. In each `period` there are at most `most` kinds of callers that are known, and as many of
    /// strangers.
    pub fn new(period: Duration, most: usize) -> Self {
        Self { period, most, began: DateTime::UNIX_EPOCH, known: Share::default(), strangers: Share::default() }
    }

    /// Counts one.
    pub fn note(&mut self, kind: Kind, request: &str, now: DateTime<Utc>) {
        let share = if kind.caller.or(kind.credential).is_some() { &mut self.known } else { &mut self.strangers };
        share.note(kind, self.most, || First { at: now, request: request.to_owned(), times: 1 });
    }

    /// Hands out what there is to be told, the oldest first.
    pub fn take(&mut self, now: DateTime<Utc>) -> Vec<Entry> {
        let is_over = now < self.began || now >= self.began + self.period;
        let mut entries = Vec::new();
        self.known.take(is_over, &mut entries);
        self.strangers.take(is_over, &mut entries);
        if is_over {
            self.began = now;
        }
        entries.sort_by(|one, other| (one.recorded_at, &one.request).cmp(&(other.recorded_at, &other.request)));
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(caller: Option<u128>, address: &str) -> Kind {
        Kind {
            tenant: None,
            role: "public",
            caller: caller.map(Uuid::from_u128),
            credential: None,
            operation: "CampaignsController_createCampaign".to_owned(),
            refusal: Refusal { status: 401, code: "TOKEN_INVALID".to_owned() },
            address: Some(address.to_owned()),
        }
    }

    /// Operation (its first letter in capitals is a kind), request and number of each entry.
    fn told(refusals: &mut Refusals, now: DateTime<Utc>) -> Vec<(bool, String, i64)> {
        let entries = refusals.take(now).into_iter();
        entries.map(|entry| (entry.operation == OTHERS, entry.request, entry.times)).collect()
    }

    fn line(is_others: bool, request: &str, times: i64) -> (bool, String, i64) {
        (is_others, request.to_owned(), times)
    }

    #[test]
    fn refusals_that_are_alike_are_one_entry() {
        let now: DateTime<Utc> = "2026-11-24T08:00:00Z".parse().unwrap();
        let mut refusals = Refusals::new(Duration::from_secs(60), 10);
        for request in ["a", "b", "c"] {
            refusals.note(kind(None, "192.0.2.1"), request, now);
        }
        refusals.note(kind(None, "192.0.2.2"), "d", now);
        refusals.note(kind(Some(1), "192.0.2.1"), "e", now);
        assert_eq!(told(&mut refusals, now), [line(false, "a", 3), line(false, "d", 1), line(false, "e", 1)]);
        assert_eq!(told(&mut refusals, now), []);
    }

    #[test]
    fn a_flood_of_kinds_becomes_so_many_entries_in_a_period_and_one_for_the_rest() {
        let start: DateTime<Utc> = "2026-11-24T08:00:00Z".parse().unwrap();
        let mut refusals = Refusals::new(Duration::from_secs(60), 2);
        assert_eq!(told(&mut refusals, start), []);
        let flood = |refusals: &mut Refusals, seconds: i64, round: &str| {
            let now = start + chrono::Duration::seconds(seconds);
            for number in 0..100 {
                refusals.note(kind(None, &format!("{round}{number}")), &format!("{round}{number}"), now);
            }
            told(refusals, now)
        };
        assert_eq!(flood(&mut refusals, 1, "a"), [line(false, "a0", 1), line(false, "a1", 1)]);
        assert_eq!(flood(&mut refusals, 2, "b"), []);
        // A caller who is known is told all the same.
        refusals.note(kind(Some(1), "x"), "known", start);
        assert_eq!(told(&mut refusals, start + chrono::Duration::seconds(3)), [line(false, "known", 1)]);
        // So is one who is known by his key only.
        refusals.note(Kind { credential: Some(Uuid::from_u128(2)), ..kind(None, "x") }, "key", start);
        assert_eq!(told(&mut refusals, start + chrono::Duration::seconds(4)), [line(false, "key", 1)]);
        // 98 of the first round and 100 of the second.
        assert_eq!(told(&mut refusals, start + chrono::Duration::seconds(60)), [line(true, "a2", 198)]);
        let next = flood(&mut refusals, 61, "c");
        assert_eq!(next, [line(false, "c0", 1), line(false, "c1", 1)]);
    }

    #[test]
    fn a_clock_that_was_put_back_ends_the_period() {
        let start: DateTime<Utc> = "2026-11-24T08:00:00Z".parse().unwrap();
        let mut refusals = Refusals::new(Duration::from_secs(60), 1);
        refusals.take(start);
        refusals.note(kind(None, "a"), "a", start);
        refusals.note(kind(None, "b"), "b", start);
        let earlier = start - chrono::Duration::hours(1);
        assert_eq!(told(&mut refusals, earlier), [line(false, "a", 1), line(true, "b", 1)]);
    }
}
