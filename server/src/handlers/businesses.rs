//! Tag "Businesses".

use std::collections::HashMap;

use pers_api::models;

use super::{ListQuery, change, change_value};
use crate::domain::ids::BusinessId;
use crate::domain::users::Email;
use crate::error::{Error, Result};
use crate::list::SortFields;
use crate::run::Call;
use crate::store::accounts::Owner;
use crate::store::businesses::{Business, BusinessFields, BusinessSort};
use crate::{store, views};

/// What the list can be sorted on.
const SORT_FIELDS: &SortFields<BusinessSort> = &[
    ("createdAt", BusinessSort::CreatedAt),
    ("name", BusinessSort::DisplayName),
    ("displayName", BusinessSort::DisplayName),
    ("businessLegalName", BusinessSort::BusinessLegalName),
    ("email", BusinessSort::Email),
];

/// `POST /businesses`: register a business, with its wallet.
///
/// # Errors
/// 400 `EMAIL_INVALID`, 404 `BUSINESS_TYPE_NOT_FOUND`, 409 `BUSINESS_EMAIL_TAKEN`.
pub fn create_business(call: &mut Call<'_>, body: &models::BusinessRequestDto) -> Result<models::BusinessDto> {
    let tenant = call.tenant()?;
    let id = BusinessId::from(call.id());
    let business = store::businesses::insert(call.conn, tenant, id, &fields(call, body)?)?;
    only(call, &business)
}

/// `GET /businesses`: list businesses, the oldest first; for admins also the inactive ones.
///
/// # Errors
/// 400 `SORT_FIELD_UNKNOWN`.
pub fn get_businesses(call: &mut Call<'_>, active: Option<bool>, list: &ListQuery) -> Result<Vec<models::BusinessDto>> {
    let tenant = call.tenant()?;
    let (window, sort) = (list.array(), list.sort(SORT_FIELDS, false)?);
    let shown = call.caller().role().active_filter(active);
    let (rows, total) = store::businesses::list(call.conn, tenant, shown, &sort, window)?;
    call.note_list(total, window.next(total));
    show(call, &rows)
}

/// `GET /businesses/me`: read the caller's business, with its balances.
///
/// # Errors
/// 403 `BUSINESS_REQUIRED`.
pub fn get_current_business(call: &mut Call<'_>) -> Result<models::BusinessDto> {
    let tenant = call.tenant()?;
    let id = call.caller().business()?;
    let business = store::businesses::get(call.conn, tenant, id)?;
    let account = store::accounts::get(call.conn, tenant, Owner::Business(id))?;
    let holdings = store::balances::list(call.conn, tenant, account.id, false)?;
    let balances = holdings.iter().map(views::balances::token_balance).collect();
    Ok(models::BusinessDto { token_balances: Some(balances), ..only(call, &business)? })
}

/// `GET /businesses/{id}`: read a business.
///
/// # Errors
/// 404 `BUSINESS_NOT_FOUND`, also for an inactive one unless an admin asks.
pub fn get_by_id(call: &mut Call<'_>, id: &str) -> Result<models::BusinessDto> {
    let tenant = call.tenant()?;
    let business = store::businesses::get(call.conn, tenant, business_id(id)?)?;
    if !call.caller().role().sees(business.is_active) {
        return Err(Error::not_found("business"));
    }
    only(call, &business)
}

/// `PUT /businesses/{id}`: change a business.
///
/// # Errors
/// 400 `EMAIL_INVALID`, 404 `BUSINESS_NOT_FOUND` and `BUSINESS_TYPE_NOT_FOUND`, 409 `BUSINESS_EMAIL_TAKEN`.
pub fn update_business(
    call: &mut Call<'_>,
    id: &str,
    body: &models::BusinessRequestDto,
) -> Result<models::BusinessDto> {
    let tenant = call.tenant()?;
    let business = store::businesses::update(call.conn, tenant, business_id(id)?, &fields(call, body)?)?;
    only(call, &business)
}

/// What a body says about a business.
fn fields<'a>(call: &Call<'_>, body: &'a models::BusinessRequestDto) -> Result<BusinessFields<'a>> {
    Ok(BusinessFields {
        email: email(body)?,
        business_legal_name: change(&body.business_legal_name),
        display_name: change(&body.display_name),
        description: change(&body.description),
        short_description: change(&body.short_description),
        website_url: change(&body.website_url),
        image_url: change(&body.image_url),
        address: change(&body.address),
        city: change(&body.city),
        postal_code: change(&body.postal_code),
        latitude: change_value(&body.latitude),
        longitude: change_value(&body.longitude),
        business_type_id: change_value(&body.business_type_id),
        is_active: body.is_active,
        updated_at: call.now(),
    })
}

/// The e-mail of a body, normalised: nothing said, emptied, or given.
fn email(body: &models::BusinessRequestDto) -> Result<Option<Option<String>>> {
    let Some(sent) = change::<str, _>(&body.email) else { return Ok(None) };
    Ok(Some(sent.map(Email::require).transpose()?.map(Email::into_string)))
}

fn business_id(text: &str) -> Result<BusinessId> {
    BusinessId::parse(text).ok_or_else(|| Error::not_found("business"))
}

/// Businesses with their types and addresses, in a constant number of statements.
fn show(call: &mut Call<'_>, rows: &[Business]) -> Result<Vec<models::BusinessDto>> {
    let tenant = call.tenant()?;
    let types: Vec<i64> = rows.iter().filter_map(|row| row.business_type_id).collect();
    let types = store::business_types::list_by_ids(call.conn, tenant, &types)?;
    let types: HashMap<i64, _> = types.iter().map(|row| (row.id, row)).collect();
    let owners = rows.iter().map(|row| Owner::Business(row.id.into()));
    let accounts = store::accounts::list(call.conn, tenant, owners)?;
    let show = |row: &Business| {
        let kind = row.business_type_id.and_then(|id| types.get(&id).copied());
        let address = accounts.get(&row.id).map(|account| account.address.as_str());
        views::businesses::business(row, kind, address)
    };
    Ok(rows.iter().map(show).collect())
}

fn only(call: &mut Call<'_>, row: &Business) -> Result<models::BusinessDto> {
    show(call, std::slice::from_ref(row))?.pop().ok_or_else(|| Error::not_found("business"))
}
