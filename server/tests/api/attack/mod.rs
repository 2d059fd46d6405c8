//! Attacks, as tables: what is tried, and what must hold. A fixed selection with every test run, all of it with
//! `make attack` (`ATTACK=long`). What is refused elsewhere is not tried here again: `docs/RELIABILITY.md` says where.

mod bodies;
mod callers;
mod connections;
mod files;
mod http2;
mod ids;
mod outgoing;
mod tokens;

use serde_json::Value;

use crate::support::Answer;

/// Whether everything shall be tried.
fn long() -> bool {
    std::env::var("ATTACK").is_ok_and(|value| value == "long")
}

/// Counts attempts, and keeps those that got further than they may.
struct Tally {
    name: &'static str,
    tried: usize,
    through: Vec<String>,
}

impl Tally {
    fn of(name: &'static str) -> Self {
        Self { name, tried: 0, through: Vec::new() }
    }

    /// One attempt, and whether it was refused, or left what it was aimed at as it was.
    fn note(&mut self, attempt: impl Into<String>, held: bool) {
        self.tried += 1;
        if !held {
            self.through.push(attempt.into());
        }
    }

    /// One attempt that one of these statuses has to answer.
    fn status(&mut self, attempt: impl AsRef<str>, answer: &Answer, allowed: &[u16]) {
        let line = format!("{}: {} {}", attempt.as_ref(), answer.status, brief(&answer.json));
        self.note(line, allowed.contains(&answer.status));
    }

    /// Says how many there were.
    #[track_caller]
    #[expect(clippy::print_stdout, reason = "`make attack` adds these lines up")]
    fn finish(self, least: usize) {
        println!("attack {}: {} tried, {} refused", self.name, self.tried, self.tried - self.through.len());
        assert!(self.through.is_empty(), "{}:\n{}", self.name, self.through.join("\n"));
        assert!(self.tried >= least, "{}: only {} tried", self.name, self.tried);
    }
}

fn brief(json: &Value) -> String {
    json.to_string().chars().take(300).collect()
}
