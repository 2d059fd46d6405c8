//! Tag "Redemptions".

use bigdecimal::BigDecimal;
use pers_api::models;
use uuid::Uuid;

use super::{ListQuery, change, change_value, token_unit};
use crate::domain::ids::RedemptionId;
use crate::domain::redemptions::{active_filter, available_supply, check_unredeemed, parse_price};
use crate::error::{Error, Result};
use crate::limits;
use crate::run::Call;
use crate::store::redemptions::{Redemption, RedemptionFields, SORT_FIELDS};
use crate::store::token_units::Holder;
use crate::{store, views};

/// The id of a path. Every text that is no id names nothing.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`.
pub(super) fn redemption_id(text: &str) -> Result<RedemptionId> {
    RedemptionId::parse(text).ok_or_else(|| Error::not_found("redemption"))
}

/// The redemption as the contract shows it, with everything that belongs to it.
///
/// # Errors
/// Database faults.
pub(super) fn answer(call: &mut Call<'_>, redemption: Redemption) -> Result<models::RedemptionDto> {
    let tenant = call.tenant()?;
    let graph = store::redemptions::load_graph(call.conn, tenant, vec![redemption])?;
    views::redemptions::redemptions(&graph, call.base_url())?.pop().ok_or_else(|| Error::internal("an offer got lost"))
}

/// One that the caller may see.
fn visible(call: &mut Call<'_>, id: &str) -> Result<Redemption> {
    let (tenant, id) = (call.tenant()?, redemption_id(id)?);
    let redemption = store::redemptions::get(call.conn, tenant, id)?;
    if call.caller().role().sees(redemption.is_active) { Ok(redemption) } else { Err(Error::not_found("redemption")) }
}

/// A price in the tenant's active credit token. What is free needs none.
fn price(call: &mut Call<'_>, amount: f64) -> Result<(BigDecimal, Option<Uuid>)> {
    let tenant = call.tenant()?;
    if amount == 0.0 {
        return Ok((0.into(), None));
    }
    let token = store::tokens::get_credit(call.conn, tenant).map_err(|error| error.at("/creditTokenAmount"))?;
    Ok((parse_price(amount, token.decimals)?.into(), Some(token.id)))
}

/// `POST /redemptions`: create a redemption, active unless the body says otherwise.
///
/// # Errors
/// 404 `REDEMPTION_TYPE_NOT_FOUND`, `USER_STATUS_TYPE_NOT_FOUND`, `TOKEN_NOT_FOUND`,
/// `TOKEN_METADATA_NOT_FOUND`; 422 `NO_ACTIVE_CREDIT_TOKEN` for one that costs something, `TOKEN_NOT_ACTIVE`
/// and the codes of amounts.
pub fn create_redemption(
    call: &mut Call<'_>,
    body: &models::RedemptionCreateRequestDto,
) -> Result<models::RedemptionDto> {
    let (tenant, now) = (call.tenant()?, call.now());
    let id: RedemptionId = call.id().into();
    let (amount, token) = price(call, body.credit_token_amount.unwrap_or(0.0))?;
    let supply = change_value(&body.max_total_supply);
    let fields = RedemptionFields {
        name: Some(&body.name),
        description: change(&body.description),
        image_url: change(&body.image_url),
        is_active: body.is_active,
        credit_token_amount: Some(amount),
        credit_token_id: Some(token),
        redemption_type_id: body.type_id,
        catalogue_order: body.order,
        max_total_supply: supply,
        available_supply: supply,
        max_per_user: change_value(&body.max_per_user),
        min_user_status_type_id: change_value(&body.min_user_status_type_id),
        country_code_restrictions: body.country_code_restrictions.as_deref(),
        tags: body.tags.as_deref(),
    };
    let redemption = store::redemptions::insert(call.conn, tenant, id, &fields, now)?;
    for (place, unit) in body.token_units.iter().flatten().enumerate() {
        let unit_id = call.id().into();
        token_unit(call, unit_id, unit)
            .and_then(|unit| store::token_units::insert(call.conn, tenant, Holder::Redemption(id), &unit))
            .map_err(|error| error.within(&format!("/tokenUnits/{place}")))?;
    }
    answer(call, redemption)
}

/// `GET /redemptions`: list redemptions, in catalogue order.
///
/// # Errors
/// 400 `ACTIVE_INVALID`, `SORT_FIELD_UNKNOWN`.
pub fn get_redemptions(
    call: &mut Call<'_>,
    active: Option<&str>,
    list: &ListQuery,
) -> Result<Vec<models::RedemptionDto>> {
    let tenant = call.tenant()?;
    let active = active_filter(call.caller().role(), active)?;
    let (sort, window) = (list.sort(SORT_FIELDS, false)?, list.array());
    let (redemptions, total) = store::redemptions::list(call.conn, tenant, active, &sort, window)?;
    call.note_list(total, window.next(total));
    let graph = store::redemptions::load_graph(call.conn, tenant, redemptions)?;
    views::redemptions::redemptions(&graph, call.base_url())
}

/// `DELETE /redemptions/{id}`: delete a redemption.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`, 409 `REDEMPTION_HAS_REDEEMS`.
pub fn delete_redemption(call: &mut Call<'_>, id: &str) -> Result<()> {
    let (tenant, id) = (call.tenant()?, redemption_id(id)?);
    store::redemptions::lock(call.conn, tenant, id)?;
    check_unredeemed(store::redemptions::has_redeems(call.conn, tenant, id)?)?;
    store::redemptions::delete(call.conn, tenant, id)
}

/// `GET /redemptions/{id}/available-supply`: how many are left; without a limit, the largest number that
/// every JSON reader keeps.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`, also for one that is off, unless an admin asks.
pub fn get_available_supply(call: &mut Call<'_>, id: &str) -> Result<i64> {
    Ok(visible(call, id)?.available_supply.unwrap_or(limits::LARGEST_JSON_INTEGER))
}

/// `GET /redemptions/{id}`: read a redemption.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`, also for one that is off, unless an admin asks.
pub fn get_redemption_by_id(call: &mut Call<'_>, id: &str) -> Result<models::RedemptionDto> {
    let redemption = visible(call, id)?;
    answer(call, redemption)
}

/// `PUT /redemptions/{id}/status`: switch a redemption on or off.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`.
pub fn toggle_redemption_status(call: &mut Call<'_>, id: &str) -> Result<models::RedemptionDto> {
    let (tenant, id, now) = (call.tenant()?, redemption_id(id)?, call.now());
    let redemption = store::redemptions::lock(call.conn, tenant, id)?;
    let fields = RedemptionFields { is_active: Some(!redemption.is_active), ..RedemptionFields::default() };
    let redemption = store::redemptions::update(call.conn, tenant, id, &fields, now)?;
    answer(call, redemption)
}

/// `PUT /redemptions/{id}`: change the fields that are sent. A price that is sent is in the tenant's
/// active credit token from then on.
///
/// # Errors
/// 404 `REDEMPTION_NOT_FOUND`, `REDEMPTION_TYPE_NOT_FOUND`, `USER_STATUS_TYPE_NOT_FOUND`; 422
/// `SUPPLY_BELOW_REDEEMED`, `NO_ACTIVE_CREDIT_TOKEN` and the codes of amounts.
pub fn update_redemption(
    call: &mut Call<'_>,
    id: &str,
    body: &models::RedemptionUpdateRequestDto,
) -> Result<models::RedemptionDto> {
    let (tenant, id, now) = (call.tenant()?, redemption_id(id)?, call.now());
    store::redemptions::lock(call.conn, tenant, id)?;
    let price = body.credit_token_amount.map(|amount| price(call, amount)).transpose()?;
    let (amount, token) = price.unzip();
    let total = change_value(&body.max_total_supply);
    let left = match total {
        Some(total) => Some(available_supply(total, store::redemptions::count_redeemed(call.conn, tenant, id)?)?),
        None => None,
    };
    let fields = RedemptionFields {
        name: body.name.as_deref(),
        description: change(&body.description),
        image_url: change(&body.image_url),
        is_active: body.is_active,
        credit_token_amount: amount,
        credit_token_id: token,
        redemption_type_id: body.type_id,
        catalogue_order: body.order,
        max_total_supply: total,
        available_supply: left,
        max_per_user: change_value(&body.max_per_user),
        min_user_status_type_id: change_value(&body.min_user_status_type_id),
        country_code_restrictions: body.country_code_restrictions.as_deref(),
        tags: body.tags.as_deref(),
    };
    let redemption = store::redemptions::update(call.conn, tenant, id, &fields, now)?;
    answer(call, redemption)
}
