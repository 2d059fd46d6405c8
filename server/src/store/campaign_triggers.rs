//! The tenant's catalogue of activation rules, and their conditions.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use pers_api::models::{RequiredUserInfo, TriggerConditionType, TriggerType};
use serde_json::Value;
use uuid::Uuid;

use super::contract_enum::{ContractEnum, OptionalContractEnum};
use super::schema::{campaign_triggers, campaigns, trigger_conditions};
use crate::domain::ids::{ConditionId, TenantId, TriggerId};
use crate::error::{Error, Result};

/// An activation rule. A limit that is `None` does not apply.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = campaign_triggers)]
pub struct Trigger {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Claims of a user in a UTC day.
    pub max_per_day: Option<i64>,
    /// Claims of a user.
    pub max_per_user: Option<i64>,
    /// Seconds between two claims of a user.
    pub min_cooldown_seconds: Option<i64>,
    /// Metres between claim and business.
    pub max_geo_distance_in_meters: Option<f64>,
    /// Field of the user that must be filled.
    #[diesel(deserialize_as = OptionalContractEnum<RequiredUserInfo>)]
    pub required_user_info: Option<RequiredUserInfo>,
    /// Who may raise the claim.
    #[diesel(deserialize_as = OptionalContractEnum<TriggerType>)]
    pub trigger_type: Option<TriggerType>,
    /// Largest multiplier of a claim.
    pub max_multiplier: Option<f64>,
    /// Completions for one reward.
    pub completion_threshold: Option<i64>,
}

/// What can be written of a trigger; a change replaces all of it.
#[derive(Clone, Debug, Insertable, AsChangeset)]
#[diesel(table_name = campaign_triggers, treat_none_as_null = true)]
pub struct TriggerChange<'a> {
    /// Name.
    pub name: &'a str,
    /// What it is for.
    pub description: Option<&'a str>,
    /// Claims of a user in a UTC day.
    pub max_per_day: Option<i64>,
    /// Claims of a user.
    pub max_per_user: Option<i64>,
    /// Seconds between two claims of a user.
    pub min_cooldown_seconds: Option<i64>,
    /// Metres between claim and business.
    pub max_geo_distance_in_meters: Option<f64>,
    /// Field of the user that must be filled (contract: `RequiredUserInfo`).
    pub required_user_info: Option<String>,
    /// Who may raise the claim (contract: `TriggerType`).
    pub trigger_type: Option<String>,
    /// Largest multiplier of a claim.
    pub max_multiplier: Option<f64>,
    /// Completions for one reward.
    pub completion_threshold: Option<i64>,
}

/// A condition of a trigger.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = trigger_conditions)]
pub struct TriggerCondition {
    /// Id.
    pub id: Uuid,
    /// Trigger.
    pub trigger_id: Uuid,
    /// How to compare.
    #[diesel(deserialize_as = ContractEnum<TriggerConditionType>)]
    pub condition_type: TriggerConditionType,
    /// Member of `conditionsData` to look at.
    pub field: String,
    /// Value to compare with; none is JSON's null.
    pub value: Option<Value>,
}

/// What can be written of a condition; a change replaces all of it.
#[derive(Clone, Debug, Insertable, AsChangeset)]
#[diesel(table_name = trigger_conditions, treat_none_as_null = true)]
pub struct ConditionChange<'a> {
    /// How to compare (contract: `TriggerConditionType`).
    pub condition_type: String,
    /// Member of `conditionsData` to look at.
    pub field: &'a str,
    /// Value to compare with; none is JSON's null.
    pub value: Option<&'a Value>,
}

/// A trigger and its conditions, in the order in which they were added.
#[derive(Clone, Debug)]
pub struct FullTrigger {
    /// The trigger.
    pub trigger: Trigger,
    /// Its conditions.
    pub conditions: Vec<TriggerCondition>,
}

/// The whole catalogue, oldest first.
///
/// # Errors
/// Database faults.
pub fn list_with_conditions(conn: &mut PgConnection, tenant: TenantId) -> Result<Vec<FullTrigger>> {
    with_conditions(conn, tenant, None)
}

/// Triggers by id, oldest first; unknown ids are left out.
///
/// # Errors
/// Database faults.
pub fn list_by_ids_with_conditions(
    conn: &mut PgConnection,
    tenant: TenantId,
    ids: &[Uuid],
) -> Result<Vec<FullTrigger>> {
    if ids.is_empty() { Ok(Vec::new()) } else { with_conditions(conn, tenant, Some(ids)) }
}

/// Triggers and their conditions in one statement, oldest first.
fn with_conditions(conn: &mut PgConnection, tenant: TenantId, ids: Option<&[Uuid]>) -> Result<Vec<FullTrigger>> {
    let of_trigger = trigger_conditions::tenant_id
        .eq(campaign_triggers::tenant_id)
        .and(trigger_conditions::trigger_id.eq(campaign_triggers::id));
    let mut query = campaign_triggers::table
        .left_join(trigger_conditions::table.on(of_trigger))
        .filter(campaign_triggers::tenant_id.eq(tenant.uuid()))
        .order((campaign_triggers::created_at, campaign_triggers::id, trigger_conditions::position))
        .select((Trigger::as_select(), Option::<TriggerCondition>::as_select()))
        .into_boxed();
    if let Some(ids) = ids {
        query = query.filter(campaign_triggers::id.eq_any(ids));
    }
    Ok(gathered(query.load::<(Trigger, Option<TriggerCondition>)>(conn)?))
}

/// Rows of a join, in which the conditions of a trigger stand next to each other.
pub(super) fn gathered(rows: impl IntoIterator<Item = (Trigger, Option<TriggerCondition>)>) -> Vec<FullTrigger> {
    let mut triggers: Vec<FullTrigger> = Vec::new();
    for (trigger, condition) in rows {
        match triggers.last_mut() {
            Some(last) if last.trigger.id == trigger.id => last.conditions.extend(condition),
            _ => triggers.push(FullTrigger { trigger, conditions: condition.into_iter().collect() }),
        }
    }
    triggers
}

/// One trigger with its conditions.
///
/// # Errors
/// Database faults.
pub fn find_with_conditions(conn: &mut PgConnection, tenant: TenantId, id: TriggerId) -> Result<Option<FullTrigger>> {
    Ok(list_by_ids_with_conditions(conn, tenant, &[id.uuid()])?.pop())
}

/// One trigger with its conditions.
///
/// # Errors
/// 404 `TRIGGER_NOT_FOUND`.
pub fn get_with_conditions(conn: &mut PgConnection, tenant: TenantId, id: TriggerId) -> Result<FullTrigger> {
    find_with_conditions(conn, tenant, id)?.ok_or_else(|| Error::not_found("trigger"))
}

/// Keeps a trigger from being changed by anybody else until the transaction ends.
///
/// # Errors
/// 404 `TRIGGER_NOT_FOUND`.
pub fn lock(conn: &mut PgConnection, tenant: TenantId, id: TriggerId) -> Result<()> {
    campaign_triggers::table
        .find((tenant.uuid(), id.uuid()))
        .select(campaign_triggers::id)
        .for_update()
        .first::<Uuid>(conn)
        .optional()?
        .map(|_| ())
        .ok_or_else(|| Error::not_found("trigger"))
}

/// Campaigns that use a trigger.
///
/// # Errors
/// Database faults.
pub fn count_campaigns(conn: &mut PgConnection, tenant: TenantId, id: TriggerId) -> Result<i64> {
    Ok(campaigns::table
        .filter(campaigns::tenant_id.eq(tenant.uuid()))
        .filter(campaigns::trigger_id.eq(id.uuid()))
        .count()
        .get_result(conn)?)
}

/// Adds a trigger.
///
/// # Errors
/// Database faults.
pub fn insert(
    conn: &mut PgConnection,
    tenant: TenantId,
    id: TriggerId,
    trigger: &TriggerChange<'_>,
    now: DateTime<Utc>,
) -> Result<()> {
    diesel::insert_into(campaign_triggers::table)
        .values((
            campaign_triggers::tenant_id.eq(tenant.uuid()),
            campaign_triggers::id.eq(id.uuid()),
            trigger,
            campaign_triggers::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Replaces what can be written of a trigger.
///
/// # Errors
/// 404 `TRIGGER_NOT_FOUND`.
pub fn update(conn: &mut PgConnection, tenant: TenantId, id: TriggerId, change: &TriggerChange<'_>) -> Result<()> {
    let updated =
        diesel::update(campaign_triggers::table.find((tenant.uuid(), id.uuid()))).set(change).execute(conn)?;
    if updated == 0 { Err(Error::not_found("trigger")) } else { Ok(()) }
}

/// Deletes a trigger with its conditions.
///
/// # Errors
/// 404 `TRIGGER_NOT_FOUND`.
pub fn delete(conn: &mut PgConnection, tenant: TenantId, id: TriggerId) -> Result<()> {
    let deleted = diesel::delete(campaign_triggers::table.find((tenant.uuid(), id.uuid()))).execute(conn)?;
    if deleted == 0 { Err(Error::not_found("trigger")) } else { Ok(()) }
}

/// Adds a condition behind the others of a trigger.
///
/// # Errors
/// Database faults.
pub fn insert_condition(
    conn: &mut PgConnection,
    tenant: TenantId,
    trigger: TriggerId,
    id: ConditionId,
    condition: &ConditionChange<'_>,
) -> Result<()> {
    diesel::insert_into(trigger_conditions::table)
        .values((
            trigger_conditions::tenant_id.eq(tenant.uuid()),
            trigger_conditions::id.eq(id.uuid()),
            trigger_conditions::trigger_id.eq(trigger.uuid()),
            condition,
        ))
        .execute(conn)?;
    Ok(())
}

/// Replaces a condition of a trigger; it keeps its place.
///
/// # Errors
/// 404 `CONDITION_NOT_FOUND` when the trigger has no such condition.
pub fn update_condition(
    conn: &mut PgConnection,
    tenant: TenantId,
    trigger: TriggerId,
    id: ConditionId,
    change: &ConditionChange<'_>,
) -> Result<()> {
    let updated = diesel::update(trigger_conditions::table.find((tenant.uuid(), id.uuid())))
        .filter(trigger_conditions::trigger_id.eq(trigger.uuid()))
        .set(change)
        .execute(conn)?;
    if updated == 0 { Err(Error::not_found("condition")) } else { Ok(()) }
}

/// Deletes a condition of a trigger.
///
/// # Errors
/// 404 `CONDITION_NOT_FOUND` when the trigger has no such condition.
pub fn delete_condition(conn: &mut PgConnection, tenant: TenantId, trigger: TriggerId, id: ConditionId) -> Result<()> {
    let deleted = diesel::delete(trigger_conditions::table.find((tenant.uuid(), id.uuid())))
        .filter(trigger_conditions::trigger_id.eq(trigger.uuid()))
        .execute(conn)?;
    if deleted == 0 { Err(Error::not_found("condition")) } else { Ok(()) }
}
