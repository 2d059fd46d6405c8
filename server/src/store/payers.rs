//! Whoever pays with what is his own: a user, a business, the tenant.

use diesel::pg::PgConnection;
use serde_json::Value;

use super::accounts::{self, Account, Owner};
use super::{businesses, users};
use crate::domain::ids::TenantId;
use crate::domain::redemptions::country_code;
use crate::error::{Error, Result};

/// Somebody who pays.
#[derive(Debug)]
pub struct Payer {
    /// His account.
    pub account: Account,
    /// Whether he is switched on.
    pub is_active: bool,
    /// The country that he is known to be in.
    pub country: Option<String>,
}

/// The owner of a wallet, as he is now.
///
/// # Errors
/// 404 for one who is gone.
pub fn get(conn: &mut PgConnection, tenant: TenantId, owner: Owner) -> Result<Payer> {
    match owner {
        Owner::User(id) => {
            let (user, account) =
                users::find_with_account(conn, tenant, id)?.ok_or_else(|| Error::not_found("user"))?;
            let country = user.custom_data.get("countryCode").and_then(Value::as_str).and_then(country_code);
            Ok(Payer { account, is_active: user.is_active, country })
        }
        Owner::Business(id) => {
            let is_active = businesses::get(conn, tenant, id)?.is_active;
            Ok(Payer { account: accounts::get(conn, tenant, owner)?, is_active, country: None })
        }
        Owner::Tenant => Ok(Payer { account: accounts::get(conn, tenant, owner)?, is_active: true, country: None }),
    }
}
