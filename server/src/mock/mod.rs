//! Answers that are made from the contract alone, without a database.

pub mod sample;
