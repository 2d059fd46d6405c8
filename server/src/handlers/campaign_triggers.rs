//! Tag "Campaign Triggers".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /campaign-triggers`: create a trigger.
///
/// # Errors
/// See the contract, `CampaignTriggersController_createCampaignTrigger`.
pub fn create_campaign_trigger(
    call: &mut Call<'_>,
    body: &models::CampaignTriggerCreateRequestDto,
) -> Result<models::CampaignTriggerDto> {
    Err(Error::internal("CampaignTriggersController_createCampaignTrigger is being written"))
}

/// `GET /campaign-triggers`: list the triggers.
///
/// # Errors
/// See the contract, `CampaignTriggersController_getAllTriggers`.
pub fn get_all_triggers(call: &mut Call<'_>) -> Result<Vec<models::CampaignTriggerDto>> {
    Err(Error::internal("CampaignTriggersController_getAllTriggers is being written"))
}

/// `POST /campaign-triggers/{id}/conditions`: add a condition to a trigger.
///
/// # Errors
/// See the contract, `CampaignTriggersController_createTriggerCondition`.
pub fn create_trigger_condition(
    call: &mut Call<'_>,
    id: &str,
    body: &models::CampaignTriggerConditionRequestDto,
) -> Result<models::CampaignTriggerDto> {
    Err(Error::internal("CampaignTriggersController_createTriggerCondition is being written"))
}

/// `DELETE /campaign-triggers/{id}`: delete a trigger.
///
/// # Errors
/// See the contract, `CampaignTriggersController_deleteCampaignTrigger`.
pub fn delete_campaign_trigger(call: &mut Call<'_>, id: &str) -> Result<()> {
    Err(Error::internal("CampaignTriggersController_deleteCampaignTrigger is being written"))
}

/// `GET /campaign-triggers/{id}`: read a trigger.
///
/// # Errors
/// See the contract, `CampaignTriggersController_getTriggerById`.
pub fn get_trigger_by_id(call: &mut Call<'_>, id: &str) -> Result<models::CampaignTriggerDto> {
    Err(Error::internal("CampaignTriggersController_getTriggerById is being written"))
}

/// `DELETE /campaigns/{campaignId}/trigger`: take the trigger off a campaign.
///
/// # Errors
/// See the contract, `CampaignTriggersController_unassignTriggerFromCampaign`.
pub fn unassign_trigger_from_campaign(call: &mut Call<'_>, campaign_id: &str) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignTriggersController_unassignTriggerFromCampaign is being written"))
}

/// `PUT /campaign-triggers/{id}`: change a trigger.
///
/// # Errors
/// See the contract, `CampaignTriggersController_updateCampaignTrigger`.
pub fn update_campaign_trigger(
    call: &mut Call<'_>,
    id: &str,
    body: &models::CampaignTriggerCreateRequestDto,
) -> Result<models::CampaignTriggerDto> {
    Err(Error::internal("CampaignTriggersController_updateCampaignTrigger is being written"))
}

/// `PUT /campaign-triggers/campaigns/{id}/trigger/{triggerId}`: assign a trigger to a campaign.
///
/// # Errors
/// See the contract, `CampaignTriggersController_assignTriggerToCampaign`.
pub fn assign_trigger_to_campaign(call: &mut Call<'_>, id: &str, trigger_id: &str) -> Result<models::CampaignDto> {
    Err(Error::internal("CampaignTriggersController_assignTriggerToCampaign is being written"))
}

/// `DELETE /campaign-triggers/{id}/conditions/{conditionId}`: remove a condition from a trigger.
///
/// # Errors
/// See the contract, `CampaignTriggersController_removeTriggerCondition`.
pub fn remove_trigger_condition(
    call: &mut Call<'_>,
    id: &str,
    condition_id: &str,
) -> Result<models::CampaignTriggerDto> {
    Err(Error::internal("CampaignTriggersController_removeTriggerCondition is being written"))
}

/// `PUT /campaign-triggers/{id}/conditions/{conditionId}`: change a condition of a trigger.
///
/// # Errors
/// See the contract, `CampaignTriggersController_updateTriggerCondition`.
pub fn update_trigger_condition(
    call: &mut Call<'_>,
    id: &str,
    condition_id: &str,
    body: &models::CampaignTriggerConditionRequestDto,
) -> Result<models::CampaignTriggerDto> {
    Err(Error::internal("CampaignTriggersController_updateTriggerCondition is being written"))
}
