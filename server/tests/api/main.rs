//! The server, over HTTP, on a real PostgreSQL: one file per tag, a fresh database per test.
#![cfg(test)]

mod support;

mod admins;
mod auth;
mod balances;
mod business_types;
mod businesses;
mod edge;
mod ledger;
mod tenants;
mod tokens;
mod transactions;
mod users;
