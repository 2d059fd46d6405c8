//! Whether something of any kind is there.

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::select;
use pers_api::models::FileEntityType;

use super::schema::{businesses, campaigns, redemptions, tokens, users};
use crate::domain::ids::{EntityId, TenantId};
use crate::error::{Error, Result};

/// Whether the tenant has an entity of this kind, active or not. The tenant itself is one.
///
/// # Errors
/// 404 with the code of the kind: `CAMPAIGN_NOT_FOUND`, for example.
pub fn check_exists(conn: &mut PgConnection, tenant: TenantId, kind: FileEntityType, id: EntityId) -> Result<()> {
    let key = (tenant.uuid(), id.uuid());
    let is_there = match kind {
        FileEntityType::Token => select(exists(tokens::table.find(key))).get_result(conn)?,
        FileEntityType::Campaign => select(exists(campaigns::table.find(key))).get_result(conn)?,
        FileEntityType::Redemption => select(exists(redemptions::table.find(key))).get_result(conn)?,
        FileEntityType::Business => select(exists(businesses::table.find(key))).get_result(conn)?,
        FileEntityType::User => select(exists(users::table.find(key))).get_result(conn)?,
        FileEntityType::Tenant => id.uuid() == tenant.uuid(),
    };
    if is_there { Ok(()) } else { Err(Error::not_found(&kind.to_string()).at("/entityId")) }
}
