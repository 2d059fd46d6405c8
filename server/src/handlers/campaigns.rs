//! Tag "Campaigns".

use chrono::{DateTime, Utc};
use pers_api::models;

use super::{ListQuery, given};
use crate::domain::campaigns::{check_activation, check_unclaimed, period};
use crate::domain::ids::CampaignId;
use crate::domain::wallets::{format_address, parse_address};
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store::campaigns::{Campaign, CampaignChange, CampaignFilter};
use crate::{store, views};

/// The id of a path. Every text that is no id names nothing.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`.
pub(super) fn campaign_id(text: &str) -> Result<CampaignId> {
    CampaignId::parse(text).ok_or_else(|| Error::not_found("campaign"))
}

/// The campaign as the contract shows it, with everything that belongs to it.
///
/// # Errors
/// Database faults.
pub(super) fn answer(call: &mut Call<'_>, campaign: Campaign) -> Result<models::CampaignDto> {
    let tenant = call.tenant()?;
    let id = campaign.id;
    let graph = store::campaigns::load_graph(call.conn, tenant, vec![campaign])?;
    views::campaigns::campaign(&graph, id, call.base_url())
}

/// What a body says about a campaign that was made at `created_at`.
///
/// # Errors
/// 400 `ADDRESS_INVALID`, 422 `CAMPAIGN_PERIOD_INVALID`.
fn change(body: &models::CampaignCreateRequestDto, created_at: DateTime<Utc>) -> Result<CampaignChange<'_>> {
    let (start_date, end_date) = period(given(&body.start_date).copied(), given(&body.end_date).copied(), created_at)?;
    let beneficiary = given(&body.beneficiary_account_address).map(|text| {
        parse_address(text).ok_or_else(|| {
            Error::bad_request("ADDRESS_INVALID", "This is no account address").at("/beneficiaryAccountAddress")
        })
    });
    Ok(CampaignChange {
        name: &body.name,
        description: given(&body.description).map(String::as_str),
        beneficiary_account_address: beneficiary.transpose()?.as_ref().map(format_address),
        start_date,
        end_date,
        image_url: given(&body.image_url).map(String::as_str),
        external_url: given(&body.external_url).map(String::as_str),
    })
}

/// `POST /campaigns`: create a campaign. It starts inactive, on the main network.
///
/// # Errors
/// 422 `CAMPAIGN_PERIOD_INVALID`.
pub fn create_campaign(call: &mut Call<'_>, body: &models::CampaignCreateRequestDto) -> Result<models::CampaignDto> {
    let (tenant, now) = (call.tenant()?, call.now());
    let id = call.id().into();
    let campaign = store::campaigns::insert(call.conn, tenant, id, &change(body, now)?, now)?;
    answer(call, campaign)
}

/// What campaigns can be sorted on.
const SORT_FIELDS: [(&str, models::CampaignSortField); 3] = [
    ("createdAt", models::CampaignSortField::CreatedAt),
    ("name", models::CampaignSortField::Name),
    ("startDate", models::CampaignSortField::StartDate),
];

/// `GET /campaigns`: list campaigns. Where the older parameters and the later ones disagree, the later win.
///
/// # Errors
/// 400 `SORT_FIELD_UNKNOWN`.
pub fn get_campaigns(
    call: &mut Call<'_>,
    active: Option<bool>,
    tag: Option<&str>,
    offset: Option<u32>,
    sort: Option<models::CampaignSortField>,
    order: Option<models::SortOrder>,
    list: &ListQuery,
) -> Result<Vec<models::CampaignDto>> {
    let tenant = call.tenant()?;
    let list = list.clone().or_older(sort.map(|field| field.to_string()), order);
    let (sort, window) = (list.sort(&SORT_FIELDS, false)?, list.array_from(offset));
    let filter = CampaignFilter { active: call.caller().role().active_filter(active), tag };
    let (campaigns, total) = store::campaigns::list(call.conn, tenant, filter, &sort, window)?;
    call.note_list(total, window.next(total));
    let graph = store::campaigns::load_graph(call.conn, tenant, campaigns)?;
    views::campaigns::campaigns(&graph, call.base_url())
}

/// `DELETE /campaigns/{id}`: delete a campaign with everything that belongs to it.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, 409 `CAMPAIGN_HAS_CLAIMS`.
pub fn delete_campaign(call: &mut Call<'_>, id: &str) -> Result<()> {
    let (tenant, id) = (call.tenant()?, campaign_id(id)?);
    store::campaigns::lock(call.conn, tenant, id)?;
    check_unclaimed(store::campaigns::has_claims(call.conn, tenant, id)?)?;
    store::campaigns::delete(call.conn, tenant, id)
}

/// `GET /campaigns/{id}`: read a campaign.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, also for a campaign that is off, unless an admin asks.
pub fn get_campaign_by_id(call: &mut Call<'_>, id: &str) -> Result<models::CampaignDto> {
    let (tenant, id) = (call.tenant()?, campaign_id(id)?);
    let campaign = store::campaigns::get(call.conn, tenant, id)?;
    if !call.caller().role().sees(campaign.is_active) {
        return Err(Error::not_found("campaign"));
    }
    answer(call, campaign)
}

/// `PUT /campaigns/{id}/status`: switch a campaign on or off.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`; 422 `CAMPAIGN_HAS_NO_TRIGGER`, `CAMPAIGN_ENDED` when it is to go on.
pub fn toggle_campaign_status(call: &mut Call<'_>, id: &str) -> Result<models::CampaignDto> {
    let (tenant, id, now) = (call.tenant()?, campaign_id(id)?, call.now());
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    if !campaign.is_active {
        check_activation(campaign.trigger_id.is_some(), campaign.end_date, now)?;
    }
    let campaign = store::campaigns::set_active(call.conn, tenant, id, !campaign.is_active, now)?;
    answer(call, campaign)
}

/// `PUT /campaigns/{id}/testnet`: switch between testnet and mainnet.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, 409 `CAMPAIGN_HAS_CLAIMS`.
pub fn toggle_campaign_testnet(call: &mut Call<'_>, id: &str) -> Result<models::CampaignDto> {
    let (tenant, id, now) = (call.tenant()?, campaign_id(id)?, call.now());
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    check_unclaimed(store::campaigns::has_claims(call.conn, tenant, id)?)?;
    let campaign = store::campaigns::set_testnet(call.conn, tenant, id, !campaign.is_testnet, now)?;
    answer(call, campaign)
}

/// `PUT /campaigns/{id}`: replace the editable fields of a campaign. A field that is left out is cleared;
/// a start that is left out is the campaign's creation.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, 422 `CAMPAIGN_PERIOD_INVALID`.
pub fn update_campaign(
    call: &mut Call<'_>,
    id: &str,
    body: &models::CampaignCreateRequestDto,
) -> Result<models::CampaignDto> {
    let (tenant, id, now) = (call.tenant()?, campaign_id(id)?, call.now());
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    let change = change(body, campaign.created_at)?;
    let campaign = store::campaigns::update(call.conn, tenant, id, &change, now)?;
    answer(call, campaign)
}
