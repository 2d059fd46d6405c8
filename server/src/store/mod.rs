//! The only room that names Diesel: SQL, rows, transactions.
//!
//! Functions are called `store::<table>::<verb>(conn, tenant, ..)`: `find` answers an `Option`, `get` the
//! row or 404, `list`, `insert`, `update`, `delete`, `lock` (`FOR UPDATE`). The tenant comes second
//! everywhere but for tenants themselves and logging in, so that no row of another tenant is ever found.

pub mod accounts;
pub mod admins;
pub mod api_keys;
pub mod app_role;
pub mod audit;
pub mod backup;
pub mod balances;
pub mod business_types;
pub mod businesses;
pub mod campaign_claims;
pub mod campaign_engagements;
pub mod campaign_participations;
pub mod campaign_tags;
pub mod campaign_triggers;
pub mod campaigns;
pub mod chains;
pub mod changes;
pub mod claim_facts;
mod contract_enum;
pub mod contracts;
pub mod controls;
pub mod entities;
pub mod faults;
pub mod idempotency_keys;
pub mod identity_providers;
pub mod jobs;
pub mod ledger;
pub mod migrations;
pub mod payers;
pub mod payment_events;
pub mod pending;
mod pool;
pub mod project_keys;
pub mod purchase_tokens;
pub mod purchase_types;
pub mod purchases;
pub mod purge;
pub mod redeem_facts;
pub mod redemption_participations;
pub mod redemption_redeems;
pub mod redemption_types;
pub mod redemptions;
mod schema;
pub mod secrets;
pub mod sessions;
pub mod signature_requests;
pub mod signing_accounts;
pub mod signing_keys;
pub mod snapshots;
pub mod tenants;
pub mod test_tenants;
pub mod token_metadata;
pub mod token_units;
pub mod tokens;
pub mod transactions;
mod tx;
mod unique;
mod upsert;
pub mod user_status_types;
pub mod users;
pub mod webhooks;

pub use app_role::{Reach, enter};
pub use pool::Pool;
pub use tx::{Access, tx, tx_beside};
pub use unique::{Meaning, unique};
