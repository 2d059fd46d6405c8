//! Answers that are made from the contract alone, without a database.

pub mod random;
mod reference;
pub mod sample;
