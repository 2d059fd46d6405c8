//! The server, over HTTP, on a real PostgreSQL: one file per tag, a fresh database per test.
#![cfg(test)]

mod support;

mod access;
mod admins;
mod audit;
mod auth;
mod balances;
mod business_types;
mod businesses;
mod campaign_claims;
mod campaign_engagements;
mod campaign_tags;
mod campaign_tokens;
mod campaign_triggers;
mod campaigns;
mod client;
mod contracts;
mod control;
mod cors;
mod edge;
mod files;
mod idempotency;
mod ledger;
mod malformed;
mod mock;
mod observe;
mod outage;
mod payment_events;
mod purchase_tokens;
mod purchases;
mod rates;
mod redemption_redeems;
mod redemptions;
mod schema;
mod seeds;
mod signing;
mod statuses;
mod stripe;
mod tenants;
mod tokens;
mod transactions;
mod users;
mod web3_chains;
mod webhooks;
mod worker;
