//! Tag "Campaign Claims".

use pers_api::models;

use super::ListQuery;
use crate::domain::claim_requests::{ClaimFilter, ClaimRequest};
use crate::domain::claims;
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store::campaign_claims::SORT_FIELDS;
use crate::store::claim_facts::{self, Purpose};
use crate::{store, views};

/// What a body asks for, in the name of the caller.
fn request(call: &Call<'_>, body: &models::CampaignClaimRequestDto, explained: bool) -> Result<ClaimRequest> {
    let identity = call.caller().person()?;
    ClaimRequest::parse(identity.role(), identity.id(), body, explained)
}

/// `POST /campaigns/claims`: claim a campaign's reward. All of it happens in the call's transaction.
///
/// # Errors
/// 401 for a project key alone; 400 `USER_IDENTIFIER_INVALID`; 404 `BUSINESS_NOT_FOUND`;
/// 422 `CLAIM_PERIOD_INVALID`; then the codes of [`claims::Refusal`], in its order.
pub fn create_campaign_claim(
    call: &mut Call<'_>,
    body: &models::CampaignClaimRequestDto,
) -> Result<models::CampaignClaimDto> {
    let request = request(call, body, call.facts().explain)?;
    let (tenant, now) = (call.tenant()?, call.now());
    let (new_user, id) = (call.id().into(), call.id().into());
    let subjects = claim_facts::load(call.conn, tenant, &request, Purpose::Grant, new_user, now)?;
    let grant = claims::grant(&subjects.facts, now, request.explained)?;
    let claim = store::campaign_claims::insert(call.conn, tenant, &subjects.claim(id, &request, &grant, now)?)?;
    let rewards = subjects.rewards(&grant, id)?;
    let minted = store::ledger::post(call.conn, tenant, &rewards, call.services.ids.as_ref(), now)?;
    views::campaign_claims::only(tenant, &subjects.shown(claim, minted), call.base_url())
}

/// `GET /campaigns/claims`: list claims, the newest first: users get their own, businesses those made
/// at them, admins and the tenant's system all that they ask for.
///
/// # Errors
/// 401 for a project key alone; 400 `SORT_FIELD_UNKNOWN`.
pub fn get_campaign_claims(
    call: &mut Call<'_>,
    campaign_id: Option<&str>,
    user_id: Option<&str>,
    business_id: Option<&str>,
    list: &ListQuery,
) -> Result<Vec<models::CampaignClaimDto>> {
    let identity = call.caller().person()?;
    show(call, ClaimFilter::parse(identity.role(), identity.id(), campaign_id, user_id, business_id), list)
}

/// `GET /campaigns/claims/me`: list my claims, the newest first.
///
/// # Errors
/// 403 `USER_REQUIRED`; 400 `SORT_FIELD_UNKNOWN`.
pub fn get_my_campaign_claims(
    call: &mut Call<'_>,
    campaign_id: Option<&str>,
    list: &ListQuery,
) -> Result<Vec<models::CampaignClaimDto>> {
    let user = call.caller().user()?;
    show(call, ClaimFilter::parse(call.caller().role(), Some(user), campaign_id, None, None), list)
}

/// The part of the list that is asked for; an id that names nothing finds nothing.
fn show(call: &mut Call<'_>, filter: Option<ClaimFilter>, list: &ListQuery) -> Result<Vec<models::CampaignClaimDto>> {
    let (tenant, sort, window) = (call.tenant()?, list.sort(SORT_FIELDS, true)?, list.array());
    let (rows, total) = match filter {
        Some(filter) => store::campaign_claims::list(call.conn, tenant, filter, &sort, window)?,
        None => (Vec::new(), 0),
    };
    call.note_list(total, window.next(total));
    let graph = store::campaign_claims::load_graph(call.conn, tenant, rows)?;
    views::campaign_claims::claims(tenant, &graph, call.base_url())
}

/// `POST /_pers/explain/claims`: evaluates a claim without making it.
///
/// # Errors
/// As for a claim, before the rules.
pub fn explain_campaign_claim(
    call: &mut Call<'_>,
    body: &models::CampaignClaimRequestDto,
) -> Result<serde_json::Value> {
    let request = request(call, body, true)?;
    let (tenant, now, new_user) = (call.tenant()?, call.now(), call.id().into());
    let subjects = claim_facts::load(call.conn, tenant, &request, Purpose::Explanation, new_user, now)?;
    serde_json::to_value(claims::Refusal::explain(&subjects.facts, now)).map_err(Error::internal)
}
