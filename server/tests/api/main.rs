//! The server, over HTTP, on a real PostgreSQL: one file per tag, a fresh database per test.

mod support;

mod admins;
mod auth;
mod edge;
mod tenants;
