//! Businesses and their classes.

use pers_api::models;

use super::nullable;
use crate::store::business_types::BusinessType;
use crate::store::businesses::Business;

/// A class of businesses.
pub fn business_type(row: &BusinessType) -> models::BusinessTypeDto {
    models::BusinessTypeDto {
        id: Some(row.id),
        name: nullable(row.name.clone()),
        description: nullable(row.description.clone()),
        code: nullable(row.code.clone()),
        icon_url: nullable(row.icon_url.clone()),
    }
}

/// A business without balances, which only its own view shows.
pub fn business(
    row: &Business,
    business_type: Option<&BusinessType>,
    account_address: Option<&str>,
) -> models::BusinessDto {
    models::BusinessDto {
        id: row.id.to_string(),
        email: nullable(row.email.clone()),
        account_address: nullable(account_address.map(str::to_owned)),
        business_legal_name: nullable(row.business_legal_name.clone()),
        display_name: Some(nullable(row.display_name.clone())),
        description: Some(nullable(row.description.clone())),
        short_description: Some(nullable(row.short_description.clone())),
        website_url: Some(nullable(row.website_url.clone())),
        image_url: Some(nullable(row.image_url.clone())),
        address: Some(nullable(row.address.clone())),
        city: Some(nullable(row.city.clone())),
        postal_code: Some(nullable(row.postal_code.clone())),
        latitude: Some(nullable(row.latitude)),
        longitude: Some(nullable(row.longitude)),
        business_type: Some(nullable(business_type.map(self::business_type))),
        is_active: Some(row.is_active),
        token_balances: None,
    }
}
