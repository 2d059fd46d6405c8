//! Chains that the platform knows. They are seeded by a migration and belong to no tenant.

use diesel::prelude::*;

use super::schema::chains;
use crate::error::{Error, Result};

/// A chain.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = chains)]
pub struct Chain {
    /// EIP-155 chain id.
    pub chain_id: i64,
    /// Name to show.
    pub name: String,
    /// Whether it is a test network.
    pub is_testnet: bool,
    /// Address of its JSON-RPC.
    pub rpc_url: String,
    /// Address of a block explorer.
    pub explorer_url: Option<String>,
}

/// A chain, by its id.
///
/// # Errors
/// 404 `CHAIN_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, chain_id: i64) -> Result<Chain> {
    chains::table
        .find(chain_id)
        .select(Chain::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| Error::not_found("chain"))
}
