//! Tag "Campaign Engagements".

use pers_api::models;
use uuid::Uuid;

use super::campaigns::{answer, campaign_id};
use crate::domain::campaigns::{check_engagement, only_business};
use crate::domain::ids::{BusinessId, EngagementId};
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store;
use crate::store::campaign_engagements::EngagementChange;

/// The businesses that a body names, in its order.
///
/// # Errors
/// 404 `BUSINESS_NOT_FOUND` with the place of the first that the tenant does not have.
fn businesses(call: &mut Call<'_>, ids: &[String]) -> Result<Vec<Uuid>> {
    let tenant = call.tenant()?;
    let wanted: Vec<Option<Uuid>> = ids.iter().map(|id| BusinessId::parse(id).map(BusinessId::uuid)).collect();
    let known: Vec<Uuid> = wanted.iter().flatten().copied().collect();
    let known = store::businesses::list_by_ids(call.conn, tenant, &known)?;
    let found = |(place, id): (usize, Option<Uuid>)| {
        id.filter(|id| known.iter().any(|business| business.id == *id))
            .ok_or_else(|| Error::not_found("business").at(format!("/businessIds/{place}")))
    };
    wanted.into_iter().enumerate().map(found).collect()
}

/// What a body says about the engagement of one business.
fn change(body: &models::CampaignBusinessEngagementRequestDto, business_id: Uuid) -> EngagementChange<'_> {
    EngagementChange {
        business_id,
        short_description: body.short_description.as_deref(),
        max_per_business: body.max_per_business,
        max_per_day: body.max_per_day,
        external_url: body.external_url.as_deref(),
    }
}

/// The id of a path.
fn engagement_id(text: &str) -> Result<EngagementId> {
    EngagementId::parse(text).ok_or_else(|| Error::not_found("engagement"))
}

/// `POST /campaigns/{campaignId}/engagements`: engage businesses in a campaign, all of them or none.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, `BUSINESS_NOT_FOUND`; 409 `BUSINESS_ALREADY_ENGAGED`.
pub fn add_business_engagement_to_campaign(
    call: &mut Call<'_>,
    campaign_id: &str,
    body: &models::CampaignBusinessEngagementRequestDto,
) -> Result<models::CampaignDto> {
    let (tenant, id) = (call.tenant()?, self::campaign_id(campaign_id)?);
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    let wanted = businesses(call, &body.business_ids)?;
    let engaged = store::campaign_engagements::list_for(call.conn, tenant, id)?;
    let engaged: Vec<Uuid> = engaged.iter().map(|engagement| engagement.business_id).collect();
    check_engagement(&engaged, &wanted)?;
    for business in wanted {
        let engagement = call.id().into();
        store::campaign_engagements::insert(call.conn, tenant, id, engagement, &change(body, business))?;
    }
    answer(call, campaign)
}

/// `DELETE /campaigns/{campaignId}/engagements/{businessEngagementId}`: end an engagement.
///
/// # Errors
/// 404 `CAMPAIGN_NOT_FOUND`, `ENGAGEMENT_NOT_FOUND`.
pub fn remove_business_engagement_from_campaign(
    call: &mut Call<'_>,
    campaign_id: &str,
    business_engagement_id: &str,
) -> Result<models::CampaignDto> {
    let (tenant, id) = (call.tenant()?, self::campaign_id(campaign_id)?);
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    store::campaign_engagements::delete(call.conn, tenant, id, engagement_id(business_engagement_id)?)?;
    answer(call, campaign)
}

/// `PUT /campaigns/{campaignId}/engagements/{businessEngagementId}`: replace the settings of an
/// engagement. `businessIds` names its business, or the one that takes its place.
///
/// # Errors
/// 400 `ONE_BUSINESS_REQUIRED`; 404 `CAMPAIGN_NOT_FOUND`, `ENGAGEMENT_NOT_FOUND`, `BUSINESS_NOT_FOUND`; 409
/// `BUSINESS_ALREADY_ENGAGED`.
pub fn update_business_engagement_in_campaign(
    call: &mut Call<'_>,
    campaign_id: &str,
    business_engagement_id: &str,
    body: &models::CampaignBusinessEngagementRequestDto,
) -> Result<models::CampaignDto> {
    let (tenant, id) = (call.tenant()?, self::campaign_id(campaign_id)?);
    let engagement = engagement_id(business_engagement_id)?;
    only_business(&body.business_ids)?;
    let campaign = store::campaigns::lock(call.conn, tenant, id)?;
    let engaged = store::campaign_engagements::list_for(call.conn, tenant, id)?;
    let (own, others): (Vec<_>, Vec<_>) = engaged.iter().partition(|other| other.id == engagement.uuid());
    if own.is_empty() {
        return Err(Error::not_found("engagement"));
    }
    let wanted = businesses(call, &body.business_ids)?;
    check_engagement(&others.iter().map(|other| other.business_id).collect::<Vec<_>>(), &wanted)?;
    for business in wanted {
        store::campaign_engagements::update(call.conn, tenant, id, engagement, &change(body, business))?;
    }
    answer(call, campaign)
}
