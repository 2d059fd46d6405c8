//! Mock mode: answers from a contract alone, without a database.
#![cfg(test)]

mod foreign;
mod own;
mod program;
mod steering;
mod support;
