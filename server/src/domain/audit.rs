//! The audit log: what an entry says, how entries are chained, and what is wrong with a chain.
//!
//! The hash of entry n is SHA-256 over a canonical text: a name of this format, n, the hash of entry n - 1, and
//! every field of the entry with its length in front, so that no two entries have the same text. Who changes,
//! removes, inserts or moves an entry has to make all hashes after it anew, and the last one of them is
//! known elsewhere: in the head, and wherever somebody has written it down.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Name of the text that is hashed; another form of it needs another name.
const FORMAT: &[u8] = b"pers audit entry 1";

/// Role of whoever works with the `pers` program on the server's own machine.
pub const OPERATOR: &str = "operator";
/// Role of who calls the control plane.
pub const CONTROL: &str = "control";

/// One thing that has been done or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When, by the server's own clock; to the millisecond.
    pub recorded_at: DateTime<Utc>,
    /// Tenant, if it is known.
    pub tenant: Option<Uuid>,
    /// What the caller was: a role of the API, [`OPERATOR`] or [`CONTROL`].
    pub role: String,
    /// Id of the user, business or admin who called.
    pub caller: Option<Uuid>,
    /// What the caller has shown: id of the key, or of the session that a token is of. It is no secret.
    pub credential: Option<Uuid>,
    /// Operation of the contract, method and path of the control plane, or command.
    pub operation: String,
    /// What it was done to, if that has an id.
    pub object: Option<String>,
    /// Request id; of several alike that of the first.
    pub request: String,
    /// Address of the client.
    pub address: Option<String>,
    /// Why it was refused; none if it was done.
    pub refusal: Option<Refusal>,
    /// How many requests the entry stands for; more than one only of refusals.
    pub times: i64,
}

/// Why something was refused.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Refusal {
    /// HTTP status.
    pub status: u16,
    /// Code of the error.
    pub code: String,
}

impl Entry {
    /// What somebody has done with the `pers` program.
    pub fn of_operator(command: &str, now: DateTime<Utc>) -> Self {
        Self {
            recorded_at: now,
            tenant: None,
            role: OPERATOR.to_owned(),
            caller: None,
            credential: None,
            operation: command.to_owned(),
            object: None,
            request: command.to_owned(),
            address: None,
            refusal: None,
            times: 1,
        }
    }
}

/// SHA-256 of an entry in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// What stands in front of the first entry.
    pub const ZERO: Self = Self([0; 32]);
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// An entry's place in the chain and its hash; of the whole chain, its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Number of the entry, from 1 on; 0 stands in front of the first.
    pub number: i64,
    /// Its hash.
    pub hash: Hash,
}

impl Link {
    /// What stands in front of the first entry.
    pub const START: Self = Self { number: 0, hash: Hash::ZERO };

    /// The place of the entry that comes after this one.
    #[must_use]
    pub fn next(self, entry: &Entry) -> Self {
        let number = self.number.saturating_add(1);
        Self { number, hash: hash(number, self.hash, entry) }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.number, self.hash)
    }
}

impl FromStr for Link {
    type Err = String;

    /// Reads what its `Display` writes.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = text.split_once(':').and_then(|(number, hash)| {
            let mut bytes = [0; 32];
            hex::decode_to_slice(hash, &mut bytes).ok()?;
            let number = number.parse().ok().filter(|number| *number >= 0)?;
            Some(Self { number, hash: Hash(bytes) })
        });
        read.ok_or_else(|| "a head is a number, a colon and 64 hex digits, as `pers audit head` prints it".to_owned())
    }
}

/// Hash of an entry that has this number and comes after an entry with this hash.
fn hash(number: i64, previous: Hash, entry: &Entry) -> Hash {
    let Entry { recorded_at, tenant, role, caller, credential, operation, object, request, address, refusal, times } =
        entry;
    let status = refusal.as_ref().map(|refusal| refusal.status.to_be_bytes());
    let fields: [Option<&[u8]>; 12] = [
        Some(&recorded_at.timestamp_millis().to_be_bytes()),
        tenant.as_ref().map(|id| id.as_bytes().as_slice()),
        Some(role.as_bytes()),
        caller.as_ref().map(|id| id.as_bytes().as_slice()),
        credential.as_ref().map(|id| id.as_bytes().as_slice()),
        Some(operation.as_bytes()),
        object.as_ref().map(String::as_bytes),
        Some(request.as_bytes()),
        address.as_ref().map(String::as_bytes),
        status.as_ref().map(<[u8; 2]>::as_slice),
        refusal.as_ref().map(|refusal| refusal.code.as_bytes()),
        Some(&times.to_be_bytes()),
    ];
    let mut hasher = Sha256::new();
    hasher.update(FORMAT);
    hasher.update(number.to_be_bytes());
    hasher.update(previous.0);
    for field in fields {
        match field {
            None => hasher.update([0]),
            Some(bytes) => {
                hasher.update([1]);
                hasher.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
                hasher.update(bytes);
            }
        }
    }
    Hash(hasher.finalize().into())
}

/// Something that is wrong with a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "defect", rename_all = "camelCase")]
pub enum Defect {
    /// Entries are not there.
    Missing {
        /// Number of the first one.
        from: i64,
        /// Number of the last one.
        to: i64,
    },
    /// An entry does not have its hash.
    Changed {
        /// Its number.
        number: i64,
    },
    /// An entry stands in front of the beginning.
    BeforeTheBeginning {
        /// Its number.
        number: i64,
    },
    /// An entry stands behind the end that the head names.
    BeyondTheHead {
        /// Its number.
        number: i64,
    },
    /// The head names another hash than the last entry has.
    OtherHead {
        /// Number of both.
        number: i64,
    },
    /// The chain has another hash at this place than the one that was written down.
    OtherThanExpected {
        /// Number of the entry.
        number: i64,
    },
    /// The chain ends in front of the entry that was written down, or the retention has removed it.
    ExpectedNotThere {
        /// Number of the entry.
        number: i64,
    },
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { from, to } if from == to => write!(f, "entry {from} has been removed"),
            Self::Missing { from, to } => write!(f, "entries {from} to {to} have been removed"),
            Self::Changed { number } => write!(
                f,
                "entry {number} does not have its hash: it has been changed, put or moved there, or the one before it \
                 has been replaced"
            ),
            Self::BeforeTheBeginning { number } => write!(f, "entry {number} stands in front of the chain's beginning"),
            Self::BeyondTheHead { number } => write!(f, "entry {number} stands behind the chain's head"),
            Self::OtherHead { number } => write!(f, "entry {number} is the last one, but the head has another hash"),
            Self::OtherThanExpected { number } => write!(f, "entry {number} has another hash than the expected one"),
            Self::ExpectedNotThere { number } => write!(f, "entry {number}, which was expected, is not there"),
        }
    }
}

/// Goes along a chain, entry by entry in the order of their numbers, and says what is wrong with it.
#[derive(Clone, Debug)]
pub struct Inspection {
    begin: Link,
    last: Link,
    head: Link,
    expected: Option<Link>,
    seen: i64,
    found: i64,
    listed: Vec<Defect>,
    most: usize,
}

/// What came of an inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Findings {
    /// Entries looked at.
    pub entries: i64,
    /// The last entry that the retention has removed, or what stands in front of the first one.
    pub begin: Link,
    /// Where the chain ends.
    pub head: Link,
    /// Number of defects.
    pub total: i64,
    /// The first of them.
    pub defects: Vec<Defect>,
}

impl Inspection {
    /// An inspection of the chain behind `begin`, which ends at `head`; somebody may remember (`expected`) what
    /// it was at one place. It lists the first `most` defects.
    pub const fn new(begin: Link, head: Link, expected: Option<Link>, most: usize) -> Self {
        Self { begin, last: begin, head, expected, seen: 0, found: 0, listed: Vec::new(), most }
    }

    fn note(&mut self, defect: Defect) {
        self.found += 1;
        if self.listed.len() < self.most {
            self.listed.push(defect);
        }
    }

    /// Looks at the next entry.
    pub fn see(&mut self, place: Link, entry: &Entry) {
        self.seen += 1;
        let number = place.number;
        if number <= self.begin.number {
            self.note(Defect::BeforeTheBeginning { number });
            return;
        }
        let wanted = self.last.number.saturating_add(1);
        if number > wanted {
            // What the entry follows is not known, so its own hash has to be believed.
            self.note(Defect::Missing { from: wanted, to: number - 1 });
        } else if self.last.next(entry) != place {
            self.note(Defect::Changed { number });
        }
        if number == self.head.number.saturating_add(1) {
            self.note(Defect::BeyondTheHead { number });
        }
        self.expect(place);
        self.last = place;
    }

    fn expect(&mut self, place: Link) {
        if let Some(expected) = self.expected.take_if(|expected| expected.number == place.number)
            && expected != place
        {
            self.note(Defect::OtherThanExpected { number: place.number });
        }
    }

    /// Looks at the end.
    pub fn end(mut self) -> Findings {
        if self.last.number < self.head.number {
            self.note(Defect::Missing { from: self.last.number.saturating_add(1), to: self.head.number });
        } else if self.last.number == self.head.number && self.last != self.head {
            self.note(Defect::OtherHead { number: self.head.number });
        }
        self.expect(self.begin);
        if let Some(Link { number, .. }) = self.expected {
            self.note(Defect::ExpectedNotThere { number });
        }
        let Self { begin, head, seen, found, listed, .. } = self;
        Findings { entries: seen, begin, head, total: found, defects: listed }
    }
}

impl Findings {
    /// Whether nothing is wrong.
    pub const fn is_whole(&self) -> bool {
        self.total == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(text: &str) -> Entry {
        Entry {
            tenant: Some(Uuid::from_u128(1)),
            caller: Some(Uuid::from_u128(2)),
            credential: Some(Uuid::from_u128(4)),
            object: Some("3".to_owned()),
            address: Some("192.0.2.1".to_owned()),
            request: text.to_owned(),
            ..Entry::of_operator("keys.rotate", "2026-11-24T08:00:00.123Z".parse().unwrap())
        }
    }

    type Chain = Vec<(Link, Entry)>;

    /// A chain of so many entries.
    fn chain(entries: usize) -> Chain {
        let mut last = Link::START;
        let link = |number: usize| {
            let entry = entry(&format!("request {number}"));
            last = last.next(&entry);
            (last, entry)
        };
        (1..=entries).map(link).collect()
    }

    fn inspect(chain: &[(Link, Entry)], begin: Link, head: Link, expected: Option<Link>) -> Findings {
        let mut inspection = Inspection::new(begin, head, expected, 3);
        chain.iter().for_each(|(place, entry)| inspection.see(*place, entry));
        inspection.end()
    }

    #[test]
    fn the_hash_of_an_entry_is_what_it_has_been_since_the_first_release() {
        let first = Link::START.next(&entry("a"));
        assert_eq!(first.number, 1);
        assert_eq!(first.hash.to_string(), "4ddfe96b24dc1bbd73b1dd8f40d36e271428103b5bfd65305d979a7c4bccef22");
        assert_eq!(first.to_string().parse(), Ok(first));
        for wrong in ["", "1", "1:ab", "-1:00", &format!("x:{}", first.hash), &format!("1:{}0", first.hash)] {
            assert!(wrong.parse::<Link>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_field_and_its_bounds_count() {
        let base = entry("a");
        let refused = |status: u16, code: &str| Some(Refusal { status, code: code.to_owned() });
        let mut hashes = vec![Link::START.next(&base).hash];
        let changes: [fn(&mut Entry); 15] = [
            |entry| entry.recorded_at += chrono::Duration::milliseconds(1),
            |entry| entry.tenant = None,
            |entry| entry.tenant = Some(Uuid::nil()),
            |entry| entry.role.push('x'),
            |entry| entry.caller = None,
            |entry| entry.credential = None,
            |entry| entry.credential = Some(Uuid::nil()),
            // The same ids, each in the other's place.
            |entry| (entry.caller, entry.credential) = (entry.credential, entry.caller),
            // The same letters, parted otherwise.
            |entry| (entry.role, entry.operation) = ("operatork".to_owned(), "eys.rotate".to_owned()),
            |entry| entry.object = None,
            // The same text in another field.
            |entry| (entry.address, entry.object) = (entry.object.clone(), entry.address.clone()),
            |entry| entry.request.clear(),
            |entry| entry.address = None,
            |entry| entry.address = Some(String::new()),
            |entry| entry.times = 2,
        ];
        for change in changes {
            let mut changed = base.clone();
            change(&mut changed);
            hashes.push(Link::START.next(&changed).hash);
        }
        for refusal in [refused(401, "A"), refused(403, "A"), refused(401, ""), refused(401, "B")] {
            hashes.push(Link::START.next(&Entry { refusal, ..base.clone() }).hash);
        }
        hashes.push(Link { number: 1, hash: Hash::ZERO }.next(&base).hash);
        hashes.push(Link { number: 0, hash: Hash([1; 32]) }.next(&base).hash);
        for (index, hash) in hashes.iter().enumerate() {
            assert!(!hashes[..index].contains(hash), "{index}");
        }
    }

    #[test]
    fn tampering_is_found_and_named() {
        use Defect::{
            BeforeTheBeginning, BeyondTheHead, Changed, ExpectedNotThere, Missing, OtherHead, OtherThanExpected,
        };
        let whole = chain(6);
        let head = whole[5].0;
        let tampered = |change: &dyn Fn(&mut Chain)| {
            let mut chain = whole.clone();
            change(&mut chain);
            inspect(&chain, Link::START, head, None).defects
        };
        assert_eq!(tampered(&|_| {}), []);
        assert_eq!(tampered(&|chain| chain[2].1.role = "user".to_owned()), [Changed { number: 3 }]);
        assert_eq!(tampered(&|chain| drop(chain.remove(2))), [Missing { from: 3, to: 3 }]);
        assert_eq!(tampered(&|chain| drop(chain.drain(..2))), [Missing { from: 1, to: 2 }]);
        assert_eq!(tampered(&|chain| chain.truncate(4)), [Missing { from: 5, to: 6 }]);
        assert_eq!(tampered(&Vec::clear), [Missing { from: 1, to: 6 }]);
        // Two entries have changed places, and taken each other's numbers.
        let moved = tampered(&|chain| {
            let third = chain[2].1.clone();
            chain[2].1 = chain[3].1.clone();
            chain[3].1 = third;
        });
        assert_eq!(moved, [Changed { number: 3 }, Changed { number: 4 }]);
        // One is put between, and the rest counts on.
        let inserted = tampered(&|chain| {
            chain.insert(1, chain[0].clone());
            chain.iter_mut().zip(1..).for_each(|((place, _), number)| place.number = number);
        });
        assert_eq!(inserted, [Changed { number: 2 }, Changed { number: 3 }, Changed { number: 4 }]);
        // Somebody who knows the format makes the hash of what he has changed anew: the next entry tells.
        let rehashed = tampered(&|chain| {
            chain[2].1.role = "user".to_owned();
            chain[2].0 = chain[1].0.next(&chain[2].1);
        });
        assert_eq!(rehashed, [Changed { number: 4 }]);
        // ... and all hashes after it: the head tells.
        let forged = |chain: &mut Chain| {
            chain[2].1.role = "user".to_owned();
            for index in 2..6 {
                chain[index].0 = chain[index - 1].0.next(&chain[index].1);
            }
        };
        assert_eq!(tampered(&forged), [OtherHead { number: 6 }]);
        // ... and the head too: only what has been written down elsewhere tells.
        let mut forgery = whole.clone();
        forged(&mut forgery);
        let new_head = forgery[5].0;
        assert_eq!(inspect(&forgery, Link::START, new_head, None).defects, []);
        let told = inspect(&forgery, Link::START, new_head, Some(whole[4].0)).defects;
        assert_eq!(told, [OtherThanExpected { number: 5 }]);
        let cut = inspect(&whole[..4], Link::START, whole[3].0, Some(head)).defects;
        assert_eq!(cut, [ExpectedNotThere { number: 6 }]);
        assert_eq!(inspect(&whole, Link::START, whole[4].0, None).defects, [BeyondTheHead { number: 6 }]);
        // The retention has removed three entries; what it has left behind is none of the chain.
        let begin = whole[2].0;
        assert_eq!(inspect(&whole[3..], begin, head, Some(begin)).defects, []);
        assert_eq!(inspect(&whole[2..], begin, head, None).defects, [BeforeTheBeginning { number: 3 }]);
        assert_eq!(inspect(&whole[4..], begin, head, None).defects, [Missing { from: 4, to: 4 }]);
    }

    #[test]
    fn defects_are_counted_beyond_those_that_are_listed() {
        let mut chain = chain(9);
        chain.iter_mut().for_each(|(_, entry)| entry.times += 1);
        let head = chain[8].0;
        let findings = inspect(&chain, Link::START, head, None);
        assert_eq!((findings.entries, findings.total, findings.defects.len()), (9, 9, 3));
        assert!(!findings.is_whole());
        assert_eq!(findings.defects[0].to_string().split(':').next(), Some("entry 1 does not have its hash"));
    }
}
