//! Claims with everything that belongs to them.

use std::collections::HashMap;

use pers_api::models;
use serde_json::Value;
use uuid::Uuid;

use super::nullable;
use crate::domain::ids::TenantId;
use crate::domain::wallets::{Owner, format_address};
use crate::error::{Error, Result};
use crate::store::campaign_claims::{Claim, ClaimGraph};
use crate::views;

/// The claims of a graph, in its order.
///
/// # Errors
/// 500 if something that belongs to one is not in the graph.
pub fn claims(tenant: TenantId, graph: &ClaimGraph, base_url: &str) -> Result<Vec<models::CampaignClaimDto>> {
    let campaigns: HashMap<Uuid, models::CampaignDto> = graph
        .campaigns
        .campaigns
        .iter()
        .map(|row| Ok((row.id, views::campaigns::campaign(&graph.campaigns, row.id, base_url)?)))
        .collect::<Result<_>>()?;
    graph.claims.iter().map(|row| claim(tenant, graph, &campaigns, row)).collect()
}

/// The claim of a graph that has only one.
///
/// # Errors
/// 500 if it, or something that belongs to it, is not in the graph.
pub fn only(tenant: TenantId, graph: &ClaimGraph, base_url: &str) -> Result<models::CampaignClaimDto> {
    claims(tenant, graph, base_url)?.pop().ok_or_else(|| Error::internal("there is no claim to show"))
}

fn claim(
    tenant: TenantId,
    graph: &ClaimGraph,
    campaigns: &HashMap<Uuid, models::CampaignDto>,
    row: &Claim,
) -> Result<models::CampaignClaimDto> {
    let missing = |noun| move || Error::internal(format!("a {noun} of claim {} is missing from the look-up", row.id));
    let (user, account) = graph.users.get(&row.user_id).ok_or_else(missing("user"))?;
    let business = match row.business_id {
        Some(id) => {
            let (business, class) = graph.businesses.get(&id).ok_or_else(missing("business"))?;
            let owner = Owner { tenant, kind: models::AccountOwnerType::Business, id };
            Some(views::businesses::business(business, class.as_ref(), Some(&format_address(&owner.address()))))
        }
        None => None,
    };
    let minted = graph.transactions.get(&row.id).into_iter().flatten();
    Ok(models::CampaignClaimDto {
        id: row.id.to_string(),
        user: views::users::user(user, Some(account)),
        campaign: campaigns.get(&row.campaign_id).ok_or_else(missing("campaign"))?.clone(),
        business: Some(nullable(business)),
        status: row.status,
        multiplier: row.multiplier,
        conditions_data: match &row.conditions_data {
            Some(Value::Object(members)) => Some(members.clone().into_iter().collect()),
            _ => None,
        },
        transactions: minted.map(|row| views::transactions::transaction(tenant, row)).collect(),
        created_at: row.created_at,
    })
}
