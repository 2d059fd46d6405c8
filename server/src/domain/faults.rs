//! Faults that tests wish for: which requests run into one, and what it does to them.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::limits;

/// What is done to a request. First it waits, then it is refused or cut off, or goes on as ever.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Effect {
    /// Refusal with this status, in place of the handler.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Time to wait in front of everything else, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_ms: Option<u64>,
    /// Where the connection is cut.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drop: Option<Cut>,
}

/// Where the connection of a request is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Cut {
    /// In front of the handler: nothing has happened.
    Before,
    /// Behind the handler: it has happened, and nobody is told.
    After,
    /// In the middle of the answer's body: it has happened, and the client has half of it.
    Half,
}

/// A fault that has been set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// Its id, under which its requests are counted.
    pub id: Uuid,
    /// The operation whose requests run into it; those of all unless given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation_id: Option<String>,
    /// What it does.
    #[serde(flatten)]
    pub effect: Effect,
    /// Share of the requests that run into it, above 0 and up to 1.
    pub probability: f64,
    /// How many requests run into it, then no more; any number unless given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<i64>,
    /// What decides which of them do: the same seed, the same ones.
    pub seed: i64,
}

/// How many requests a fault has seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// That it might have struck.
    pub matched: i64,
    /// That it has struck.
    pub struck: i64,
}

/// Why an effect is none: the member at fault, and a sentence.
pub type Refused = (&'static str, String);

impl Effect {
    /// Reads `503`, `delay=200`, `drop`, `drop=after`, or several of them with commas between.
    pub fn parse(text: &str) -> Option<Self> {
        let mut effect = Self::default();
        for part in text.split(',').map(str::trim) {
            let (name, value) = part.split_once('=').map_or((part, None), |(name, value)| (name, Some(value)));
            let is_new = match (name, value) {
                ("delay", Some(value)) => effect.delay_ms.replace(number(value)?).is_none(),
                ("drop", None | Some("before")) => effect.drop.replace(Cut::Before).is_none(),
                ("drop", Some("after")) => effect.drop.replace(Cut::After).is_none(),
                ("drop", Some("half")) => effect.drop.replace(Cut::Half).is_none(),
                (status, None) => effect.status.replace(number(status)?).is_none(),
                _ => false,
            };
            if !is_new {
                return None;
            }
        }
        effect.check().is_ok().then_some(effect)
    }

    /// Whether it makes sense by itself; whether an operation has the status is not known here.
    ///
    /// # Errors
    /// The member at fault, and why.
    pub fn check(&self) -> Result<(), Refused> {
        if self.status.is_some() && self.drop.is_some() {
            return Err(("drop", "A request is refused or cut off, not both".to_owned()));
        }
        if *self == Self::default() {
            return Err(("status", "A fault has a status, a delayMs or a drop".to_owned()));
        }
        if self.delay_ms.is_some_and(|delay| delay > limits::FAULT_DELAY_MS) {
            return Err(("delayMs", format!("A delay has at most {} ms", limits::FAULT_DELAY_MS)));
        }
        Ok(())
    }
}

/// A number in plain digits.
fn number<T: std::str::FromStr>(text: &str) -> Option<T> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

impl Fault {
    /// Whether it makes sense by itself.
    ///
    /// # Errors
    /// The member at fault, and why.
    pub fn check(&self) -> Result<(), Refused> {
        self.effect.check()?;
        if !(self.probability > 0.0 && self.probability <= 1.0) {
            return Err(("probability", "A probability is above 0 and at most 1".to_owned()));
        }
        if self.times.is_some_and(|times| times < 1) {
            return Err(("times", "A fault strikes at least once".to_owned()));
        }
        Ok(())
    }

    /// Whether the next request that it might strike runs into it, after those that it has seen.
    pub fn strikes(&self, seen: Drawn) -> bool {
        self.times.is_none_or(|times| seen.struck < times) && draw(self.seed, seen.matched) < self.probability
    }
}

/// The n-th number of a seed, at least 0 and below 1.
fn draw(seed: i64, n: i64) -> f64 {
    let digest = Sha256::new().chain_update(seed.to_be_bytes()).chain_update(n.to_be_bytes()).finalize();
    let bits = digest.iter().take(4).fold(0_u32, |bits, byte| (bits << 8) | u32::from(*byte));
    f64::from(bits) / (f64::from(u32::MAX) + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effects_are_read_exactly_or_not_at_all() {
        let none = Effect::default();
        for (text, expected) in [
            ("503", Some(Effect { status: Some(503), ..none })),
            ("delay=200", Some(Effect { delay_ms: Some(200), ..none })),
            ("drop", Some(Effect { drop: Some(Cut::Before), ..none })),
            ("drop=before", Some(Effect { drop: Some(Cut::Before), ..none })),
            ("drop=after", Some(Effect { drop: Some(Cut::After), ..none })),
            ("delay=5, drop=half", Some(Effect { delay_ms: Some(5), drop: Some(Cut::Half), ..none })),
            ("delay=5,503", Some(Effect { delay_ms: Some(5), status: Some(503), ..none })),
            ("", None),
            ("503,500", None),
            ("503,drop", None),
            ("drop,drop", None),
            ("drop=never", None),
            ("delay", None),
            ("delay=-1", None),
            ("delay=+1", None),
            ("delay=999999999", None),
            ("503=1", None),
            ("5e2", None),
            ("999999", None),
            ("on", None),
        ] {
            assert_eq!(Effect::parse(text), expected, "{text}");
        }
    }

    fn fault(probability: f64, times: Option<i64>, seed: i64) -> Fault {
        let effect = Effect { status: Some(503), ..Effect::default() };
        Fault { id: Uuid::nil(), operation_id: None, effect, probability, times, seed }
    }

    /// Which of the first requests run into a fault.
    fn struck(fault: &Fault, requests: i64) -> Vec<i64> {
        let mut seen = Drawn::default();
        let mut struck = Vec::new();
        for request in 0..requests {
            let strikes = fault.strikes(seen);
            seen.matched += 1;
            if strikes {
                seen.struck += 1;
                struck.push(request);
            }
        }
        struck
    }

    #[test]
    fn a_fault_strikes_as_often_as_it_says() {
        assert_eq!(struck(&fault(1.0, Some(2), 0), 5), [0, 1]);
        assert_eq!(struck(&fault(1.0, None, 0), 3), [0, 1, 2]);
        assert_eq!(struck(&fault(0.5, Some(3), 7), 1000).len(), 3);
    }

    #[test]
    fn the_same_seed_strikes_the_same_requests_and_about_as_many_as_wanted() {
        let first = struck(&fault(0.25, None, 42), 4000);
        assert_eq!(first, struck(&fault(0.25, None, 42), 4000));
        assert_ne!(first, struck(&fault(0.25, None, 43), 4000));
        assert!((900..1100).contains(&first.len()), "{}", first.len());
    }

    #[test]
    fn a_fault_that_makes_no_sense_is_refused() {
        for (change, member) in [
            (fault(0.0, None, 0), "probability"),
            (fault(1.1, None, 0), "probability"),
            (fault(f64::NAN, None, 0), "probability"),
            (fault(1.0, Some(0), 0), "times"),
            (Fault { effect: Effect::default(), ..fault(1.0, None, 0) }, "status"),
        ] {
            assert_eq!(change.check().unwrap_err().0, member);
        }
        let both = Effect { status: Some(503), drop: Some(Cut::Half), delay_ms: None };
        assert_eq!(both.check().unwrap_err().0, "drop");
        let long = Effect { delay_ms: Some(limits::FAULT_DELAY_MS + 1), ..Effect::default() };
        assert_eq!(long.check().unwrap_err().0, "delayMs");
    }
}
