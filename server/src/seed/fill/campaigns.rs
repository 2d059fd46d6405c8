//! Campaigns of a seed, with their trigger, conditions, tags and businesses.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{Fill, Holder, find, merged, strings};
use crate::error::Result;
use crate::handlers::{campaign_engagements, campaign_tags, campaign_triggers, campaigns};
use crate::seed::current::differs;
use crate::seed::{CampaignSeed, text};

/// Members of a `CampaignCreateRequestDTO`.
pub(in crate::seed) const CAMPAIGN: &[&str] =
    &["name", "description", "beneficiaryAccountAddress", "startDate", "endDate", "imageUrl", "externalUrl"];
/// Members of a `CampaignTriggerCreateRequestDTO`.
pub(in crate::seed) const TRIGGER: &[&str] = &[
    "name",
    "description",
    "maxPerDay",
    "maxPerUser",
    "minCooldownSeconds",
    "maxGeoDistanceInMeters",
    "requiredUserInfo",
    "triggerType",
    "maxMultiplier",
    "completionThreshold",
];

impl Fill<'_> {
    /// A campaign; answers its id.
    pub(in crate::seed) fn campaign(&mut self, seed: &CampaignSeed, at: &str) -> Result<String> {
        let old = find(&self.current.campaigns, "name", &text(&seed.campaign, "name")).cloned();
        let place = format!("{at}/campaign");
        let id = match &old {
            Some(old) => {
                let id = text(old, "id");
                if differs(old, &seed.campaign) {
                    let path = [("id", id.as_str())];
                    let whole = merged(old, CAMPAIGN, &seed.campaign);
                    let operation = ("CampaignsController_updateCampaign", path.as_slice());
                    self.act(operation, &whole, &place, |call, dto| campaigns::update_campaign(call, &id, dto))?;
                }
                id
            }
            None => {
                let operation = ("CampaignsController_createCampaign", [].as_slice());
                let made = self.act(operation, &seed.campaign, &place, campaigns::create_campaign)?;
                made.map_or_else(|| Uuid::nil().to_string(), |made| made.id)
            }
        };
        let old = old.unwrap_or_else(|| json!({}));
        self.trigger(seed, &id, &old, at)?;
        self.units(Holder::Campaign, &id, &old, &seed.token_units, at)?;
        let tags = strings(&old, "tags");
        for (number, tag) in seed.tags.iter().enumerate().filter(|(_, tag)| !tags.contains(tag)) {
            self.on_call(&format!("{at}/tags/{number}"), |call| campaign_tags::add_tag_to_campaign(call, &id, tag))?;
        }
        self.engagements(seed, &id, &old, at)?;
        if seed.active != old.get("isActive").and_then(Value::as_bool).unwrap_or(false) {
            self.on_call(&format!("{at}/active"), |call| campaigns::toggle_campaign_status(call, &id))?;
        }
        Ok(id)
    }

    fn trigger(&mut self, seed: &CampaignSeed, campaign: &str, old: &Value, at: &str) -> Result<()> {
        let Some(wanted) = &seed.trigger else { return Ok(()) };
        let place = format!("{at}/trigger");
        let old = old.get("trigger").filter(|trigger| !trigger.is_null());
        let id = match old {
            Some(old) => {
                let id = text(old, "id");
                if differs(old, wanted) {
                    let path = [("id", id.as_str())];
                    let whole = merged(old, TRIGGER, wanted);
                    let operation = ("CampaignTriggersController_updateCampaignTrigger", path.as_slice());
                    self.act(operation, &whole, &place, |call, dto| {
                        campaign_triggers::update_campaign_trigger(call, &id, dto)
                    })?;
                }
                id
            }
            None => {
                let operation = ("CampaignTriggersController_createCampaignTrigger", [].as_slice());
                let made = self.act(operation, wanted, &place, campaign_triggers::create_campaign_trigger)?;
                made.map_or_else(|| Uuid::nil().to_string(), |made| made.id)
            }
        };
        let known = old.and_then(|old| old.get("conditions")?.as_array().cloned()).unwrap_or_default();
        for (number, condition) in seed.conditions.iter().enumerate() {
            if known.iter().any(|known| !differs(known, condition)) {
                continue;
            }
            let path = [("id", id.as_str())];
            let operation = ("CampaignTriggersController_createTriggerCondition", path.as_slice());
            self.act(operation, condition, &format!("{at}/conditions/{number}"), |call, dto| {
                campaign_triggers::create_trigger_condition(call, &id, dto)
            })?;
        }
        if old.is_none() {
            self.on_call(&place, |call| campaign_triggers::assign_trigger_to_campaign(call, campaign, &id))?;
        }
        Ok(())
    }

    fn engagements(&mut self, seed: &CampaignSeed, campaign: &str, old: &Value, at: &str) -> Result<()> {
        let engaged: Vec<String> =
            old.get("businessEngagements").and_then(Value::as_array).map_or_else(Vec::new, |all| {
                let emails = all.iter().filter_map(|one| one.pointer("/business/email")?.as_str());
                emails.map(str::to_owned).collect()
            });
        let mut ids = Vec::new();
        for (number, email) in seed.businesses.iter().enumerate() {
            if !engaged.iter().any(|known| known.eq_ignore_ascii_case(email)) {
                let found = self.names.businesses.get(email).cloned();
                let place = format!("{at}/businesses/{number}");
                ids.push(self.named(found, "business", email, &place, Uuid::nil().to_string())?);
            }
        }
        if ids.is_empty() || self.conn.is_none() {
            return Ok(());
        }
        let path = [("campaignId", campaign)];
        let operation = ("CampaignEngagementsController_addBusinessEngagementToCampaign", path.as_slice());
        self.act(operation, &json!({"businessIds": ids}), &format!("{at}/businesses"), |call, dto| {
            campaign_engagements::add_business_engagement_to_campaign(call, campaign, dto)
        })
        .map(drop)
    }
}
