//! Plays a history against a target, and compares it with the model: the calls of a batch must have been answered
//! as if they had come one after the other, in some order, and what is in the books afterwards must be what that
//! order leaves.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::thread;

use super::generate::{Batch, resolved};
use super::model::{Answer, Books, Call, Key, Model, Op, USERS};

/// Whoever claims to do what the model says.
pub trait Target: Sync {
    /// Does what is asked, for the `purchase` with this id if it is about one.
    fn perform(&self, call: &Call, purchase: Option<&str>) -> Answer;
    /// Does the calls of a batch and answers them in the order of their places: each from a client of its own.
    fn at_once(&self, calls: &[Asked]) -> Vec<Answer> {
        if let [(call, purchase)] = calls {
            return vec![self.perform(call, purchase.as_deref())];
        }
        thread::scope(|scope| {
            let running: Vec<_> = calls
                .iter()
                .map(|(call, purchase)| scope.spawn(move || self.perform(call, purchase.as_deref())))
                .collect();
            running.into_iter().map(|thread| thread.join().unwrap()).collect()
        })
    }
    /// Lets time pass by the tenant's clock, and signs in again who may.
    fn pass(&mut self, seconds: i64);
    /// What is in the books now.
    fn books(&self) -> Books;
    /// What must hold whatever has happened.
    fn check(&self) -> Result<(), String>;
}

/// A call of a batch, and the purchase that it is about.
pub type Asked = (Call, Option<String>);

/// A call of a batch, the purchase that it is about, and its answer.
type Done = (Call, Option<String>, Answer);

/// Plays a history, and answers how many calls that took.
///
/// # Errors
/// What the model does not allow, told so that a person understands it.
pub fn play(history: &[Batch], target: &mut dyn Target) -> Result<usize, String> {
    let mut states = vec![Model::new()];
    let mut purchases: Vec<String> = Vec::new();
    let mut count = 0;
    for (number, batch) in resolved(history).into_iter().enumerate() {
        let calls = match batch {
            Ok(calls) => calls,
            Err(seconds) => {
                target.pass(seconds);
                for state in &mut states {
                    state.pass(seconds);
                }
                continue;
            }
        };
        let calls: Vec<Asked> = calls.into_iter().filter_map(|call| about(call, &purchases)).collect();
        let answers = target.at_once(&calls);
        let done: Vec<Done> =
            calls.into_iter().zip(answers).map(|((call, purchase), answer)| (call, purchase, answer)).collect();
        count += done.len();
        purchases.extend(done.iter().filter(|(call, ..)| matches!(call.op, Op::Buy { .. })).filter_map(made));
        let books = target.books();
        let reached: BTreeSet<Model> = states.iter().flat_map(|state| outcomes(state, &done)).collect();
        if reached.is_empty() {
            return Err(told(number, "no order of these calls is answered like this", &done, &states, &books));
        }
        states = reached.into_iter().filter(|state| state.books() == books).collect();
        if states.is_empty() {
            return Err(told(number, "no order of these calls leaves such books", &done, &[], &books));
        }
    }
    target.check().map_err(|fault| format!("after the history: {fault}"))?;
    Ok(count)
}

/// Finds the purchase that a payment is for; none is made for one that is not there.
fn about(call: Call, purchases: &[String]) -> Option<Asked> {
    match call.op {
        Op::Pay { purchase, .. } => purchases.get(purchase).map(|id| (call.clone(), Some(id.clone()))),
        _ => Some((call, None)),
    }
}

fn made((_, _, answer): &Done) -> Option<String> {
    answer.id.clone().filter(|_| answer.status == 201 && !answer.is_replayed)
}

/// The states that some order of the calls leads to in which each is answered as it was.
fn outcomes(from: &Model, done: &[Done]) -> BTreeSet<Model> {
    assert!(done.len() < 32, "a set of calls is kept in 32 bits");
    // Those who were told that the key is in use had no effect; somebody else must have been using it.
    let waits = |place: usize| done[place].2.code == "IDEMPOTENCY_IN_PROGRESS";
    let excused = |place: usize| {
        let key = done[place].0.key_of();
        let mut others = done.iter().enumerate().filter(|(other, _)| *other != place);
        key.is_some() && others.any(|(_, (call, ..))| call.key_of() == key)
    };
    if (0..done.len()).any(|place| waits(place) && !excused(place)) {
        return BTreeSet::new();
    }
    let all: Vec<usize> = (0..done.len()).filter(|place| !waits(*place)).collect();
    let touched: Vec<Touched> = done.iter().map(|(call, ..)| touched(call)).collect();
    // The order of two calls that have nothing to do with each other makes no difference: of such neighbours only
    // the one in the order of their places is looked at.
    let may_follow = |last: Option<usize>, place: usize| {
        last.is_none_or(|last| last < place || touched[last].meets(&touched[place]))
    };
    let mut reached = BTreeSet::from([(0_u32, None, from.clone())]);
    for _ in &all {
        let mut next = BTreeSet::new();
        for (set, last, state) in &reached {
            for place in all.iter().copied().filter(|place| set & (1 << place) == 0 && may_follow(*last, *place)) {
                let (call, purchase, answer) = &done[place];
                let mut state = state.clone();
                if state.step(call, answer.id.as_deref(), purchase.as_deref()) == *answer {
                    next.insert((set | 1 << place, Some(place), state));
                }
            }
        }
        reached = next;
    }
    reached.into_iter().map(|(.., state)| state).collect()
}

/// A part of the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Points(usize),
    Switch(usize),
    Campaign(usize),
    Offer(usize),
    Key(Key),
}

/// What a call looks at and what it may change.
struct Touched {
    read: Vec<Part>,
    written: Vec<Part>,
}

impl Touched {
    fn meets(&self, other: &Self) -> bool {
        let changes = |one: &Self, other: &Self| {
            one.written.iter().any(|part| other.written.contains(part) || other.read.contains(part))
        };
        changes(self, other) || changes(other, self)
    }
}

fn touched(call: &Call) -> Touched {
    let (read, mut written) = match call.op {
        Op::Claim { user, campaign } => (vec![Part::Campaign(campaign), Part::Switch(user)], vec![Part::Points(user)]),
        Op::Redeem { user, offer } => (vec![Part::Switch(user)], vec![Part::Points(user), Part::Offer(offer)]),
        Op::Transfer { user, to, .. } => (vec![Part::Switch(user)], vec![Part::Points(user), Part::Points(to)]),
        Op::Mint { to: user, .. } | Op::Burn { from: user, .. } => (vec![], vec![Part::Points(user)]),
        Op::Buy { user, .. } => (vec![Part::Switch(user)], vec![]),
        // It does not say whose points these are.
        Op::Pay { .. } => (vec![], (0..USERS).map(Part::Points).collect()),
        Op::Look { user } => (vec![Part::Points(user)], vec![]),
        Op::SwitchCampaign { campaign } | Op::End { campaign, .. } | Op::Limit { campaign, .. } => {
            (vec![], vec![Part::Campaign(campaign)])
        }
        Op::Offer { offer, .. } => (vec![], vec![Part::Offer(offer)]),
        Op::SwitchUser { user } => (vec![], vec![Part::Switch(user)]),
    };
    written.extend(call.key_of().map(Part::Key));
    Touched { read, written }
}

fn told(number: usize, fault: &str, done: &[Done], states: &[Model], books: &Books) -> String {
    let mut text = format!("batch {number}: {fault}\n");
    for (call, _, answer) in done {
        writeln!(text, "  {call:?}\n    was answered {answer:?}").unwrap();
        for (call, expected) in states.iter().map(|state| (call, state.clone())).take(1) {
            let mut state = expected;
            let expected = state.step(call, answer.id.as_deref(), None);
            writeln!(text, "    alone it would be {expected:?}").unwrap();
        }
    }
    writeln!(text, "  books: {books:?}").unwrap();
    for state in states.iter().take(3) {
        writeln!(text, "  books before: {:?}", state.books()).unwrap();
    }
    text
}
