//! Campaigns with everything that belongs to them.

use pers_api::models;
use uuid::Uuid;

use super::{missing, nullable};
use crate::error::Result;
use crate::store::campaign_engagements::Engagement;
use crate::store::campaigns::{Campaign, CampaignGraph};
use crate::views;

/// The campaigns of a graph, in its order.
///
/// # Errors
/// 500 if something that belongs to one is not in the graph.
pub fn campaigns(graph: &CampaignGraph, base_url: &str) -> Result<Vec<models::CampaignDto>> {
    graph.campaigns.iter().map(|row| full(graph, row, base_url)).collect()
}

/// One campaign of a graph.
///
/// # Errors
/// 500 if it, or something that belongs to it, is not in the graph.
pub fn campaign(graph: &CampaignGraph, id: Uuid, base_url: &str) -> Result<models::CampaignDto> {
    let row = graph.campaigns.iter().find(|row| row.id == id);
    full(graph, row.ok_or_else(|| missing("campaign", id))?, base_url)
}

fn full(graph: &CampaignGraph, row: &Campaign, base_url: &str) -> Result<models::CampaignDto> {
    let trigger = match row.trigger_id {
        Some(id) => Some(graph.triggers.get(&id).ok_or_else(|| missing("trigger", id))?),
        None => None,
    };
    let units = graph.token_units.get(&row.id).into_iter().flatten();
    let engagements = graph.engagements.get(&row.id).into_iter().flatten();
    Ok(models::CampaignDto {
        name: nullable(Some(row.name.clone())),
        description: nullable(row.description.clone()),
        beneficiary_account_address: nullable(row.beneficiary_account_address.clone()),
        start_date: nullable(Some(row.start_date)),
        end_date: nullable(row.end_date),
        image_url: nullable(row.image_url.clone()),
        external_url: nullable(row.external_url.clone()),
        id: row.id.to_string(),
        is_active: row.is_active,
        is_testnet: Some(row.is_testnet),
        trigger: nullable(trigger.map(views::campaign_triggers::trigger)),
        token_units: Some(
            units
                .map(|unit| views::token_units::token_unit(unit, &graph.tokens, &graph.metadata, base_url))
                .collect::<Result<_>>()?,
        ),
        business_engagements: Some(engagements.map(|part| engagement(graph, part)).collect::<Result<_>>()?),
        tags: Some(graph.tags.get(&row.id).cloned().unwrap_or_default()),
    })
}

fn engagement(graph: &CampaignGraph, row: &Engagement) -> Result<models::CampaignBusinessEngagementDto> {
    let business = graph.businesses.get(&row.business_id).ok_or_else(|| missing("business", row.business_id))?;
    let class = business.business_type_id.and_then(|id| graph.business_types.get(&id));
    let address = graph.addresses.get(&business.id).map(String::as_str);
    Ok(models::CampaignBusinessEngagementDto {
        id: Some(row.id.to_string()),
        business: Some(views::businesses::business(business, class, address)),
        short_description: Some(nullable(row.short_description.clone())),
        max_per_business: Some(nullable(row.max_per_business)),
        max_per_day: Some(nullable(row.max_per_day)),
        external_url: Some(nullable(row.external_url.clone())),
    })
}
