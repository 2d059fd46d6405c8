//! What changes within one database transaction, for the events that tell of it.
//!
//! A function that brings something into another state notes that here, at the one place where it does.
//! Whoever runs the transaction collects the notes ([`collect`]) and tells of them before it commits. A
//! transaction runs on one thread from its beginning to its end, so the notes are the thread's.

use std::cell::RefCell;

use chrono::{DateTime, Utc};

use crate::domain::events::{Change, EventType, Thing};
use crate::domain::ids::TenantId;

thread_local! {
    /// Notes of the transaction under way; none when nobody collects them.
    static NOTES: RefCell<Option<Vec<Change>>> = const { RefCell::new(None) };
}

/// Notes that a thing has come into a state, if there is an event for that state.
pub fn note(tenant: TenantId, thing: Thing, kind: Option<EventType>, at: DateTime<Utc>) {
    let Some(kind) = kind else { return };
    NOTES.with_borrow_mut(|notes| {
        if let Some(notes) = notes {
            notes.push(Change { tenant, thing, kind, at });
        }
    });
}

/// Runs the work of a transaction; answers what came of it and what it has noted, in that order.
pub fn collect<T>(work: impl FnOnce() -> T) -> (T, Vec<Change>) {
    /// Ends the collection also when the work panics.
    struct Collection;
    impl Drop for Collection {
        fn drop(&mut self) {
            NOTES.set(None);
        }
    }
    NOTES.set(Some(Vec::new()));
    let collection = Collection;
    let done = work();
    let notes = NOTES.take().unwrap_or_default();
    drop(collection);
    (done, notes)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn note_claim(id: u128) {
        let at = "2026-11-24T08:00:00Z".parse().unwrap();
        let thing = Thing::Claim(Uuid::from_u128(id).into());
        note(Uuid::nil().into(), thing, Some(EventType::ClaimCompleted), at);
    }

    #[test]
    fn notes_belong_to_the_work_that_made_them() {
        note_claim(1);
        let (done, notes) = collect(|| {
            note_claim(2);
            note(Uuid::nil().into(), Thing::Claim(Uuid::nil().into()), None, DateTime::UNIX_EPOCH);
            note_claim(3);
            "done"
        });
        let things: Vec<Thing> = notes.iter().map(|change| change.thing).collect();
        assert_eq!((done, things), ("done", [2, 3].map(|id| Thing::Claim(Uuid::from_u128(id).into())).to_vec()));
        note_claim(4);
        assert_eq!(collect(|| ()).1, []);
    }

    #[test]
    fn a_panic_leaves_nothing_behind() {
        assert!(std::panic::catch_unwind(|| collect(|| -> () { panic!("{:?}", note_claim(1)) })).is_err());
        assert!(NOTES.with_borrow(Option::is_none));
    }
}
