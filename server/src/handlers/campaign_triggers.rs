//! Tag "Campaign Triggers".

use pers_api::models;

use super::campaigns::{answer, campaign_id};
use super::given;
use crate::domain::campaigns::{check_trigger_removable, check_trigger_unused};
use crate::domain::ids::{ConditionId, TriggerId};
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store::campaign_triggers::{ConditionChange, TriggerChange};
use crate::{store, views};

/// The id of a path. Every text that is no id names nothing.
fn trigger_id(text: &str) -> Result<TriggerId> {
    TriggerId::parse(text).ok_or_else(|| Error::not_found("trigger"))
}

/// The id of a path.
fn condition_id(text: &str) -> Result<ConditionId> {
    ConditionId::parse(text).ok_or_else(|| Error::not_found("condition"))
}

/// What a body says about a trigger.
fn change(body: &models::CampaignTriggerCreateRequestDto) -> TriggerChange<'_> {
    TriggerChange {
        name: &body.name,
        description: body.description.as_deref(),
        max_per_day: given(&body.max_per_day).copied(),
        max_per_user: given(&body.max_per_user).copied(),
        min_cooldown_seconds: given(&body.min_cooldown_seconds).copied(),
        max_geo_distance_in_meters: given(&body.max_geo_distance_in_meters).copied(),
        required_user_info: body.required_user_info.map(|info| info.to_string()),
        trigger_type: body.trigger_type.map(|kind| kind.to_string()),
        max_multiplier: given(&body.max_multiplier).copied(),
        completion_threshold: given(&body.completion_threshold).copied(),
    }
}

/// What a body says about a condition.
fn condition_change(body: &models::CampaignTriggerConditionRequestDto) -> ConditionChange<'_> {
    ConditionChange { condition_type: body.r#type.to_string(), field: &body.field, value: body.value.as_ref() }
}

/// The trigger with its conditions, as the contract shows it.
fn trigger(call: &mut Call<'_>, id: TriggerId) -> Result<models::CampaignTriggerDto> {
    let tenant = call.tenant()?;
    let row = store::campaign_triggers::get_with_conditions(call.conn, tenant, id)?;
    Ok(views::campaign_triggers::trigger(&row))
}

/// `POST /campaign-triggers`: create a trigger, without conditions.
///
/// # Errors
/// Database faults.
pub fn create_campaign_trigger(
    call: &mut Call<'_>,
    body: &models::CampaignTriggerCreateRequestDto,
) -> Result<models::CampaignTriggerDto> {
    let (tenant, now) = (call.tenant()?, call.now());
    let id = call.id().into();
    store::campaign_triggers::insert(call.conn, tenant, id, &change(body), now)?;
    trigger(call, id)
}

/// `GET /campaign-triggers`: list the triggers, oldest first.
///
/// # Errors
/// Database faults.
pub fn get_all_triggers(call: &mut Call<'_>) -> Result<Vec<models::CampaignTriggerDto>> {
    let tenant = call.tenant()?;
    let rows = store::campaign_triggers::list_with_conditions(call.conn, tenant)?;
    call.note_whole_list(rows.len());
    Ok(rows.iter().map(views::campaign_triggers::trigger).collect())
}

/// `POST /campaign-triggers/{id}/conditions`: add a condition behind the others of a trigger.
///
/// # Errors
/// 404 `TRIGGER_NOT_FOUND`.
pub fn create_trigger_condition(
    call: &mut Call<'_>,
    id: &str,
    body: &models::CampaignTriggerConditionRequestDto,
) -> Result<models::CampaignTriggerDto> {
    let (tenant, id) = (call.tenant()?, trigger_id(id)?);
    store::campaign_triggers::lock(call.conn, tenant, id)?;
    let condition = call.id().into();
    store::campaign_triggers::insert_condition(call.conn, tenant, id, condition, &condition_change(body))?;
    trigger(call, id)
}

/// `DELETE /campaign-triggers/{id}`: delete a trigger with its conditions.
///
/// # Errors
/// 404 `TRIGGER_NOT_FOUND`, 409 `TRIGGER_IN_USE`.
pub fn delete_campaign_trigger(call: &mut Call<'_>, id: &str) -> Result<()> {
    let (tenant, id) = (call.tenant()?, trigger_id(id)?);
    store::campaign_triggers::lock(call.conn, tenant, id)?;
    check_trigger_unused(store::campaign_triggers::count_campaigns(call.conn, tenant, id)?)?;
    store::campaign_triggers::delete(call.conn, tenant, id)
}

/// `GET /campaign-triggers/{id}`: read a trigger.
///
/// # Errors
/// 404 `TRIGGER_NOT_FOUND`.
pub fn get_trigger_by_id(call: &mut Call<'_>, id: &str) -> Result<models::CampaignTriggerDto> {
    trigger(call, trigger_id(id)?)
}

/// `DELETE /campaigns/{campaignId}/trigger`: take the trigger off a campaign; one that has none stays as
/// it is.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, 409 `CAMPAIGN_ACTIVE`.
pub fn unassign_trigger_from_campaign(call: &mut Call<'_>, campaign_id: &str) -> Result<models::CampaignDto> {
    let (tenant, id, now) = (call.tenant()?, self::campaign_id(campaign_id)?, call.now());
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    check_trigger_removable(campaign.is_active)?;
    let campaign = store::campaigns::set_trigger(call.conn, tenant, id, None, now)?;
    answer(call, campaign)
}

/// `PUT /campaign-triggers/{id}`: replace a trigger's name, text and limits; its conditions stay. A limit
/// that is left out does not apply any more.
///
/// # Errors
/// 404 `TRIGGER_NOT_FOUND`.
pub fn update_campaign_trigger(
    call: &mut Call<'_>,
    id: &str,
    body: &models::CampaignTriggerCreateRequestDto,
) -> Result<models::CampaignTriggerDto> {
    let (tenant, id) = (call.tenant()?, trigger_id(id)?);
    store::campaign_triggers::update(call.conn, tenant, id, &change(body))?;
    trigger(call, id)
}

/// `PUT /campaign-triggers/campaigns/{id}/trigger/{triggerId}`: make a trigger the only one of a campaign.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, `TRIGGER_NOT_FOUND`.
pub fn assign_trigger_to_campaign(call: &mut Call<'_>, id: &str, trigger_id: &str) -> Result<models::CampaignDto> {
    let (tenant, id, now) = (call.tenant()?, campaign_id(id)?, call.now());
    store::campaigns::lock(call.conn, tenant, id)?;
    let trigger = self::trigger_id(trigger_id)?;
    let campaign = store::campaigns::set_trigger(call.conn, tenant, id, Some(trigger), now)?;
    answer(call, campaign)
}

/// `DELETE /campaign-triggers/{id}/conditions/{conditionId}`: remove a condition from a trigger.
///
/// # Errors
/// 404 `TRIGGER_NOT_FOUND`, `CONDITION_NOT_FOUND`.
pub fn remove_trigger_condition(
    call: &mut Call<'_>,
    id: &str,
    condition_id: &str,
) -> Result<models::CampaignTriggerDto> {
    let (tenant, id) = (call.tenant()?, trigger_id(id)?);
    store::campaign_triggers::lock(call.conn, tenant, id)?;
    store::campaign_triggers::delete_condition(call.conn, tenant, id, self::condition_id(condition_id)?)?;
    trigger(call, id)
}

/// `PUT /campaign-triggers/{id}/conditions/{conditionId}`: replace a condition of a trigger; it keeps its
/// place.
///
/// # Errors
/// 404 `TRIGGER_NOT_FOUND`, `CONDITION_NOT_FOUND`.
pub fn update_trigger_condition(
    call: &mut Call<'_>,
    id: &str,
    condition_id: &str,
    body: &models::CampaignTriggerConditionRequestDto,
) -> Result<models::CampaignTriggerDto> {
    let (tenant, id) = (call.tenant()?, trigger_id(id)?);
    store::campaign_triggers::lock(call.conn, tenant, id)?;
    let condition = self::condition_id(condition_id)?;
    store::campaign_triggers::update_condition(call.conn, tenant, id, condition, &condition_change(body))?;
    trigger(call, id)
}
