//! Triggers and their conditions.

use pers_api::models;

use super::nullable;
use crate::store::campaign_triggers::{FullTrigger, TriggerCondition};

/// A trigger with its conditions.
pub fn trigger(row: &FullTrigger) -> models::CampaignTriggerDto {
    let FullTrigger { trigger, conditions } = row;
    models::CampaignTriggerDto {
        name: trigger.name.clone(),
        description: trigger.description.clone(),
        max_per_day: Some(nullable(trigger.max_per_day)),
        max_per_user: Some(nullable(trigger.max_per_user)),
        min_cooldown_seconds: Some(nullable(trigger.min_cooldown_seconds)),
        max_geo_distance_in_meters: Some(nullable(trigger.max_geo_distance_in_meters)),
        required_user_info: trigger.required_user_info,
        trigger_type: trigger.trigger_type,
        max_multiplier: Some(nullable(trigger.max_multiplier)),
        completion_threshold: Some(nullable(trigger.completion_threshold)),
        id: trigger.id.to_string(),
        conditions: Some(conditions.iter().map(condition).collect()),
    }
}

/// A condition.
fn condition(row: &TriggerCondition) -> models::CampaignTriggerConditionDto {
    models::CampaignTriggerConditionDto {
        id: row.id.to_string(),
        r#type: row.condition_type,
        field: Some(row.field.clone()),
        value: row.value.clone(),
    }
}
