//! Checks in an order: the machinery behind the tables of claims and redeems.
//!
//! A table says for each check its code, its status, its texts, and how it is made. Deciding takes the
//! first check that fails, explaining lists them all; the order of the enum is the order of the checks.
//! A limit that is null is no limit; 0 allows nothing.

use serde::Serialize;
use serde_json::{Value, json};

use crate::error::Error;

/// One line of an explanation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Check {
    /// Code of the refusal that a failure leads to.
    pub code: &'static str,
    /// Outcome; null if it could not be looked at, as something before it is missing.
    pub passed: Option<bool>,
    /// What the rule asks for; null for no limit or nothing to compare.
    pub limit: Value,
    /// What was found.
    pub used: Value,
    /// What is left of a count before this call, or the seconds to wait; null if it does not apply.
    pub left: Value,
    /// What to change; null unless it failed.
    pub advice: Option<String>,
}

/// Every check of something that is not done.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// Whether it would be allowed.
    pub allowed: bool,
    /// Code of the refusal that it would be answered with; null if it would be allowed.
    pub code: Option<&'static str>,
    /// All checks, in order.
    pub checks: Vec<Check>,
}

impl Explanation {
    /// The explanation that a list of checks amounts to.
    pub fn of(checks: Vec<Check>) -> Self {
        let code = checks.iter().find(|check| check.passed == Some(false)).map(|check| check.code);
        Self { allowed: code.is_none(), code, checks }
    }

    /// Adds itself to the refusal that it explains, as `details.explain`.
    pub(super) fn join(self, refusal: Error) -> Error {
        refusal.with(json!({ "explain": self.checks }))
    }
}

/// What one check found. `None` for `passed`: could not be looked at.
#[derive(Default)]
pub(super) struct Finding {
    pub passed: Option<bool>,
    pub limit: Value,
    pub used: Value,
    pub left: Value,
    /// In place of the refusal's own advice.
    pub advice: Option<String>,
}

impl Finding {
    /// Something before this check is missing.
    pub fn skipped() -> Self {
        Self::default()
    }

    /// The rule asks for nothing.
    pub fn no_limit() -> Self {
        Self::of(true)
    }

    /// Yes or no.
    pub fn of(passed: bool) -> Self {
        Self { passed: Some(passed), ..Self::default() }
    }

    /// A comparison of what is asked for with what there is.
    pub fn compared(passed: bool, limit: impl Into<Value>, used: impl Into<Value>) -> Self {
        Self { limit: limit.into(), used: used.into(), ..Self::of(passed) }
    }

    /// A count that must have room for one more.
    pub fn counted(limit: Option<i64>, used: i64) -> Self {
        match limit {
            None => Self { used: used.into(), ..Self::no_limit() },
            Some(limit) => {
                Self { left: limit.saturating_sub(used).max(0).into(), ..Self::compared(used < limit, limit, used) }
            }
        }
    }

    pub fn advising(self, advice: impl Into<String>) -> Self {
        Self { advice: Some(advice.into()), ..self }
    }
}

/// A table of checks on some facts: the enum `Refusal`, in the order of the checks.
macro_rules! checks {
    (
        $(#[$of_all:meta])* $facts:ty;
        $($(#[$doc:meta])* $name:ident, $code:literal, $kind:ident, $target:literal, $detail:literal, $advice:literal, $check:expr;)+
    ) => {
        $(#[$of_all])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Refusal { $($(#[$doc])* $name,)+ }

        impl Refusal {
            /// All of them, in order.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$name),+];

            /// Stable machine-readable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// Family: fixes the HTTP status.
            pub const fn kind(self) -> crate::error::Kind {
                match self { $(Self::$name => crate::error::Kind::$kind,)+ }
            }

            /// Field of the request that it is about, as a JSON pointer.
            pub const fn target(self) -> &'static str {
                match self { $(Self::$name => $target,)+ }
            }

            /// Text for the caller.
            pub const fn detail(self) -> &'static str {
                match self { $(Self::$name => $detail,)+ }
            }

            /// What to change so that the check passes.
            pub const fn advice(self) -> &'static str {
                match self { $(Self::$name => $advice,)+ }
            }

            /// The check behind it.
            fn check(self, facts: &$facts, now: chrono::DateTime<chrono::Utc>) -> $crate::domain::checks::Finding {
                let check: fn(&$facts, chrono::DateTime<chrono::Utc>) -> $crate::domain::checks::Finding =
                    match self { $(Self::$name => $check,)+ };
                check(facts, now)
            }

            /// The first check that fails.
            fn first(facts: &$facts, now: chrono::DateTime<chrono::Utc>) -> Option<Self> {
                Self::ALL.into_iter().find(|refusal| refusal.check(facts, now).passed == Some(false))
            }

            /// The refusal for a caller, who may ask that it lists every check, in `details.explain`.
            fn told(
                self,
                facts: &$facts,
                now: chrono::DateTime<chrono::Utc>,
                explained: bool,
            ) -> crate::error::Error {
                let refusal = crate::error::Error::from(self);
                if explained { Self::explain(facts, now).join(refusal) } else { refusal }
            }

            /// Every check with what it found, in order.
            pub fn explain(facts: &$facts, now: chrono::DateTime<chrono::Utc>) -> $crate::domain::checks::Explanation {
                let line = |refusal: Self| {
                    let $crate::domain::checks::Finding { passed, limit, used, left, advice } = refusal.check(facts, now);
                    let advice = (passed == Some(false)).then(|| advice.unwrap_or_else(|| refusal.advice().to_owned()));
                    $crate::domain::checks::Check { code: refusal.code(), passed, limit, used, left, advice }
                };
                $crate::domain::checks::Explanation::of(Self::ALL.into_iter().map(line).collect())
            }
        }

        impl From<Refusal> for crate::error::Error {
            fn from(refusal: Refusal) -> Self {
                Self::new(refusal.kind(), refusal.code(), refusal.detail()).at(refusal.target())
            }
        }
    };
}

pub(super) use checks;
