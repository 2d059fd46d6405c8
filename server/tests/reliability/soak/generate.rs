//! Random histories. Every operation makes sense in every state, so that whatever is taken out of a history, the
//! rest still is one: this is how a failing history becomes short.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::model::{CAMPAIGNS, Call, Limits, OFFERS, Op, USERS};

/// A part of a history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Batch {
    /// Calls at once; a single one is a sequential step.
    Calls(Vec<Wish>),
    /// The tenant's clock is advanced.
    Pass(i64),
}

/// A call to make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wish {
    Do(Call),
    /// Once more what has been asked for with a key, counted back from here; nothing if there is no such call.
    Again(usize),
}

/// What happens, in order.
pub type History = Vec<Batch>;

/// Most calls at once.
pub const AT_ONCE: usize = 8;

/// Histories of up to so many batches.
pub fn histories(batches: usize) -> impl Strategy<Value = History> {
    vec(batch(), 1..=batches)
}

/// The calls of each batch, with `Again` replaced by what it means.
pub fn resolved(history: &[Batch]) -> Vec<Result<Vec<Call>, i64>> {
    let mut keyed: Vec<Call> = Vec::new();
    let mut resolve = |wish: &Wish| {
        let call = match wish {
            Wish::Do(call) => Some(call.clone()),
            Wish::Again(back) => keyed.len().checked_sub(1 + back).map(|place| keyed[place].clone()),
        };
        keyed.extend(call.clone().filter(|call| call.key.is_some() && matches!(wish, Wish::Do(_))));
        call
    };
    let batch = |batch: &Batch| match batch {
        Batch::Calls(wishes) => Ok(wishes.iter().filter_map(&mut resolve).collect()),
        Batch::Pass(seconds) => Err(*seconds),
    };
    history.iter().map(batch).collect()
}

/// Every history with one call or batch less; repetitions are spelled out, so that they lose nothing by it.
pub fn shorter(history: &[Batch]) -> Vec<History> {
    let spelled: History = resolved(history)
        .into_iter()
        .map(|batch| match batch {
            Ok(calls) => Batch::Calls(calls.into_iter().map(Wish::Do).collect()),
            Err(seconds) => Batch::Pass(seconds),
        })
        .collect();
    let without = |place: usize| [&spelled[..place], &spelled[place + 1..]].concat();
    let mut all: Vec<History> = (0..spelled.len()).map(without).collect();
    for (place, batch) in spelled.iter().enumerate() {
        let Batch::Calls(calls) = batch else { continue };
        for call in 0..calls.len() {
            let mut history = spelled.clone();
            history[place] = Batch::Calls([&calls[..call], &calls[call + 1..]].concat());
            all.push(history);
        }
    }
    all
}

fn batch() -> impl Strategy<Value = Batch> {
    prop_oneof![
        4 => wish().prop_map(|wish| Batch::Calls(vec![wish])),
        8 => vec(wish(), 1..=AT_ONCE).prop_map(Batch::Calls),
        1 => pass().prop_map(Batch::Pass),
    ]
}

fn pass() -> impl Strategy<Value = i64> {
    prop_oneof![1_i64..120, Just(15 * 60), Just(3600), Just(12 * 3600), Just(24 * 3600)]
}

fn wish() -> impl Strategy<Value = Wish> {
    prop_oneof![
        9 => call().prop_map(Wish::Do),
        2 => (0_usize..6).prop_map(Wish::Again),
    ]
}

/// Few keys, so that some are used for several things.
fn call() -> impl Strategy<Value = Call> {
    (op(), option::weighted(0.4, 0_u8..12)).prop_map(|(op, key)| Call { op, key: key.filter(|_| op.takes_key()) })
}

fn op() -> impl Strategy<Value = Op> {
    let (user, campaign, offer) = (0..USERS, 0..CAMPAIGNS, 0..OFFERS);
    prop_oneof![
        12 => (user.clone(), campaign.clone()).prop_map(|(user, campaign)| Op::Claim { user, campaign }),
        10 => (user.clone(), offer.clone()).prop_map(|(user, offer)| Op::Redeem { user, offer }),
        10 => (user.clone(), 0..USERS, amount()).prop_map(|(user, to, amount)| Op::Transfer { user, to, amount }),
        2 => (user.clone(), amount()).prop_map(|(to, amount)| Op::Mint { to, amount }),
        3 => (user.clone(), amount()).prop_map(|(from, amount)| Op::Burn { from, amount }),
        2 => (user.clone(), 1_i64..5).prop_map(|(user, quantity)| Op::Buy { user, quantity }),
        3 => (0_usize..8, prop::bool::weighted(0.7)).prop_map(|(purchase, succeeds)| Op::Pay { purchase, succeeds }),
        4 => user.clone().prop_map(|user| Op::Look { user }),
        2 => campaign.clone().prop_map(|campaign| Op::SwitchCampaign { campaign }),
        1 => (campaign.clone(), option::of(1_i64..200_000)).prop_map(|(campaign, at)| Op::End { campaign, at }),
        3 => (campaign, limits()).prop_map(|(campaign, limits)| Op::Limit { campaign, limits }),
        4 => (offer, prop::bool::weighted(0.85), price(), option::of(0_i64..8), option::of(0_i64..20)).prop_map(
            |(offer, is_active, price, per_user, supply)| Op::Offer { offer, is_active, price, per_user, supply }
        ),
        1 => user.prop_map(|user| Op::SwitchUser { user }),
    ]
}

/// Small parts of a point, and more than anybody has.
fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 1_i64..10_000, 1 => 10_000_i64..100_000]
}

fn price() -> impl Strategy<Value = i64> {
    prop_oneof![Just(0_i64), 1_i64..6000]
}

fn limits() -> impl Strategy<Value = Limits> {
    (
        option::weighted(0.4, 0_i64..10),
        option::weighted(0.3, 0_i64..5),
        option::weighted(0.2, 0_i64..1000),
        option::weighted(0.3, 1_i64..4),
    )
        .prop_map(|(per_user, per_day, cooldown, threshold)| Limits { per_user, per_day, cooldown, threshold })
}
