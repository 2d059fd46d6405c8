//! Redemptions with everything that belongs to them.

use pers_api::models;

use super::nullable;
use crate::error::Result;
use crate::store::redemption_types::RedemptionType;
use crate::store::redemptions::{Redemption, RedemptionGraph};
use crate::views;

/// A kind of redemption.
pub fn redemption_type(row: RedemptionType) -> models::RedemptionTypeDto {
    models::RedemptionTypeDto { name: row.name, description: row.description, image_url: row.image_url, id: row.id }
}

/// The redemptions of a graph, in its order, for a client that reaches us at `base_url`.
///
/// # Errors
/// 500 if something that belongs to one is not in the graph.
pub fn redemptions(graph: &RedemptionGraph, base_url: &str) -> Result<Vec<models::RedemptionDto>> {
    graph.redemptions.iter().map(|row| full(graph, row, base_url)).collect()
}

fn full(graph: &RedemptionGraph, row: &Redemption, base_url: &str) -> Result<models::RedemptionDto> {
    let kind = row.redemption_type_id.and_then(|id| graph.types.get(&id)).cloned();
    let level = row.min_user_status_type_id.and_then(|id| graph.levels.get(&id)).cloned();
    let units = graph.token_units.get(&row.id.uuid()).into_iter().flatten();
    Ok(models::RedemptionDto {
        id: row.id.to_string(),
        description: nullable(row.description.clone()),
        name: nullable(Some(row.name.clone())),
        image_url: nullable(row.image_url.clone()),
        is_active: row.is_active,
        credit_token_amount: row.price.to_wire(graph.price_decimals(row)),
        r#type: nullable(kind.map(redemption_type)),
        token_units: units
            .map(|unit| views::token_units::token_unit(unit, &graph.tokens, &graph.metadata, base_url))
            .collect::<Result<_>>()?,
        order: Some(row.catalogue_order),
        supply: Some(models::RedemptionSupplyDto {
            available: Some(nullable(row.available_supply)),
            total: Some(nullable(row.max_total_supply)),
        }),
        max_per_user: Some(nullable(row.max_per_user)),
        min_user_status_type: Some(nullable(
            level.map(|(level, tokens)| views::users::user_status_type(level, tokens)),
        )),
        country_code_restrictions: Some(row.country_code_restrictions.clone()),
        tags: Some(row.tags.clone()),
    })
}
