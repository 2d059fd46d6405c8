//! Nothing is lost and nothing is done twice: random histories against a model (`make soak`), and the same
//! while everything around the server fails (`make chaos`).
#![cfg(test)]
#![expect(clippy::print_stdout, reason = "figures and seeds are what these tests are run for")]

#[path = "../api/support/mod.rs"]
#[expect(dead_code, unused_imports, reason = "shared with the tests of the API, which need more of it")]
mod support;

mod chaos;
mod soak;
