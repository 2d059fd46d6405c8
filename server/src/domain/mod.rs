//! The rules, and nothing but the rules.
//!
//! Everything here is a function of its arguments: no database, no network, no clock, no randomness.
//! What is loaded comes in as facts, `now` and ids come in as arguments, and what is decided goes out
//! as a value or as a refusal with a stable code. The names of kinds and states (`TriggerType`,
//! `NativeTokenType`, ...) are those of the contract's own enums, so that a new or dropped value is a
//! compile error in the rule that it concerns.

pub mod abi;
pub mod access;
pub mod addresses;
pub mod amount;
pub mod audit;
pub mod campaigns;
pub mod checks;
pub mod claim_requests;
pub mod claims;
pub mod clocks;
pub mod contracts;
pub mod events;
pub mod faults;
pub mod files;
pub mod idempotency;
pub mod ids;
pub mod jobs;
pub mod ledger;
pub mod payment_events;
pub mod payment_intents;
pub mod purchases;
pub mod rates;
pub mod redeem_requests;
pub mod redemptions;
pub mod refusals;
pub mod signing;
pub mod tenants;
pub mod token_units;
pub mod tokens;
pub mod user_status;
pub mod users;
pub mod wallets;
