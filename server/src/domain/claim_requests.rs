//! What a claim asks for, read for the one who calls.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use pers_api::models::CampaignClaimRequestDto;
use serde_json::Value;
use uuid::Uuid;

use super::access::Role;
use super::claims::{Coordinates, check_period};
use super::ids::{BusinessId, CampaignId, UserId};
use super::users::UserKey;
use crate::error::{Error, Result};

/// The user that a claim is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Claimant {
    /// The user who calls.
    Himself(UserId),
    /// Whom the caller names.
    Named(UserKey),
    /// Nobody, though the caller would have to name somebody.
    Nobody,
}

/// A claim as it is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimRequest {
    /// Who calls.
    pub caller: Role,
    /// The campaign; `None` for a text that can name none.
    pub campaign: Option<CampaignId>,
    /// The user.
    pub claimant: Claimant,
    /// The business that the claim belongs to.
    pub business: Option<BusinessId>,
    /// Factor on the reward.
    pub multiplier: f64,
    /// What the conditions look at; `None` if the request has no such member.
    pub conditions_data: Option<HashMap<String, Value>>,
    /// Where the claim is made, in degrees north.
    pub latitude: Option<f64>,
    /// Where the claim is made, in degrees east.
    pub longitude: Option<f64>,
    /// Start of the claim's own period.
    pub start_date: Option<DateTime<Utc>>,
    /// End of the claim's own period.
    pub end_date: Option<DateTime<Utc>>,
    /// Whether the caller wants to see every check, and what each of them found.
    pub explained: bool,
}

impl ClaimRequest {
    /// Reads a request of a caller with a role and an id of his own (a user's, a business's; unused
    /// for others). What follows from the credentials is not asked of the body: a user always claims
    /// for himself and a business at itself, whatever `userIdentifier` and `businessId` say.
    ///
    /// # Errors
    /// 400 `USER_IDENTIFIER_INVALID`; 404 `BUSINESS_NOT_FOUND` for a text that can name no business;
    /// 422 `CLAIM_PERIOD_INVALID`.
    pub fn parse(caller: Role, own_id: Option<Uuid>, body: &CampaignClaimRequestDto, explained: bool) -> Result<Self> {
        check_period(body.start_date, body.end_date)?;
        let claimant = match (caller, own_id, &body.user_identifier) {
            (Role::User, Some(id), _) => Claimant::Himself(id.into()),
            (_, _, Some(text)) if caller.acts_for_others() => Claimant::Named(UserKey::parse(text)?),
            _ => Claimant::Nobody,
        };
        let business = match (caller, own_id, &body.business_id) {
            (Role::Business, Some(id), _) => Some(id.into()),
            (_, _, Some(text)) => Some(BusinessId::parse(text).ok_or_else(business_not_found)?),
            _ => None,
        };
        Ok(Self {
            caller,
            campaign: CampaignId::parse(&body.campaign_id),
            claimant,
            business,
            multiplier: body.multiplier.unwrap_or(1.0),
            conditions_data: body.conditions_data.clone(),
            latitude: body.latitude,
            longitude: body.longitude,
            start_date: body.start_date,
            end_date: body.end_date,
            explained,
        })
    }

    /// Where the claim is made, if both coordinates are given.
    pub fn location(&self) -> Option<Coordinates> {
        Coordinates::new(self.latitude, self.longitude)
    }
}

/// Which claims a list shows; all of it must fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClaimFilter {
    /// Only those on this campaign.
    pub campaign: Option<CampaignId>,
    /// Only those of this user.
    pub user: Option<UserId>,
    /// Only those at this business.
    pub business: Option<BusinessId>,
}

impl ClaimFilter {
    /// What a caller with a role and an id of his own gets to see of what he asks for. Users see their
    /// own claims and businesses those made at them, whatever `user` and `business` say; who runs the
    /// program, and the tenant's own system, see all of them. `None`: nothing, as for a text that can
    /// name no campaign, user or business.
    pub fn parse(
        caller: Role,
        own_id: Option<Uuid>,
        campaign: Option<&str>,
        user: Option<&str>,
        business: Option<&str>,
    ) -> Option<Self> {
        let campaign = read(campaign, CampaignId::parse)?;
        Some(match caller {
            Role::Public => return None,
            Role::User => Self { campaign, user: Some(own_id?.into()), business: None },
            Role::Business => Self { campaign, user: None, business: Some(own_id?.into()) },
            Role::System | Role::Admin | Role::SuperAdmin => {
                Self { campaign, user: read(user, UserId::parse)?, business: read(business, BusinessId::parse)? }
            }
        })
    }
}

/// Reads an id that may be left out; `None` for a text that is none.
#[expect(clippy::option_option, reason = "not given and not readable are different")]
pub(super) fn read<Id>(text: Option<&str>, parse: fn(&str) -> Option<Id>) -> Option<Option<Id>> {
    match text {
        None => Some(None),
        Some(text) => parse(text).map(Some),
    }
}

/// The refusal of a claim or redeem at a business that the caller does not see.
pub fn business_not_found() -> Error {
    Error::not_found("business").at("/businessId")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const OWN: Uuid = Uuid::from_u128(1);
    const OTHER: &str = "00000000-0000-0000-0000-000000000002";

    fn body(extra: Value) -> CampaignClaimRequestDto {
        let mut body = json!({"campaignId": OTHER});
        body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        serde_json::from_value(body).unwrap()
    }

    #[test]
    fn credentials_come_before_what_the_body_says() {
        let named = Claimant::Named(UserKey::parse("ann@example.com").unwrap());
        let (own_user, own_business) = (Claimant::Himself(OWN.into()), Some(BusinessId::from(OWN)));
        let other_business = BusinessId::parse(OTHER);
        for (role, claimant, business) in [
            (Role::Public, Claimant::Nobody, other_business),
            (Role::User, own_user, other_business),
            (Role::Business, named.clone(), own_business),
            (Role::System, named.clone(), other_business),
            (Role::Admin, named.clone(), other_business),
            (Role::SuperAdmin, named, other_business),
        ] {
            let body = body(json!({"userIdentifier": "ann@example.com", "businessId": OTHER}));
            let request = ClaimRequest::parse(role, Some(OWN), &body, false).unwrap();
            assert_eq!((request.claimant, request.business), (claimant, business), "{role:?}");
        }
    }

    #[test]
    fn nothing_named_is_nobody_and_no_business() {
        for (role, claimant, business) in [
            (Role::User, Claimant::Himself(OWN.into()), None),
            (Role::Business, Claimant::Nobody, Some(BusinessId::from(OWN))),
            (Role::System, Claimant::Nobody, None),
            (Role::Admin, Claimant::Nobody, None),
        ] {
            let request = ClaimRequest::parse(role, Some(OWN), &body(json!({})), false).unwrap();
            assert_eq!((request.multiplier, request.location()), (1.0, None));
            assert_eq!((request.claimant, request.business), (claimant, business), "{role:?}");
        }
    }

    #[test]
    fn what_cannot_be_meant_is_refused_with_its_field() {
        for (extra, status, code, target) in [
            (json!({"userIdentifier": " "}), 400, "USER_IDENTIFIER_INVALID", "/userIdentifier"),
            (json!({"businessId": "none"}), 404, "BUSINESS_NOT_FOUND", "/businessId"),
            (
                json!({"startDate": "2025-06-15T12:00:00Z", "endDate": "2025-06-15T12:00:00Z"}),
                422,
                "CLAIM_PERIOD_INVALID",
                "/endDate",
            ),
        ] {
            let error = ClaimRequest::parse(Role::System, None, &body(extra), false).unwrap_err();
            assert_eq!((error.kind.status(), &*error.code, error.target.as_deref()), (status, code, Some(target)));
        }
        let mut nothing = body(json!({}));
        nothing.campaign_id = "none".to_owned();
        assert_eq!(ClaimRequest::parse(Role::System, None, &nothing, false).unwrap().campaign, None);
    }

    #[test]
    fn a_list_shows_what_concerns_the_caller() {
        let (user, business) = (UserId::parse(OTHER), BusinessId::parse(OTHER));
        let campaign = CampaignId::parse(OTHER);
        let own = |user: bool| ClaimFilter {
            campaign,
            user: user.then_some(OWN.into()),
            business: (!user).then_some(OWN.into()),
        };
        let all = ClaimFilter { campaign, user, business };
        for (role, expected) in [
            (Role::Public, None),
            (Role::User, Some(own(true))),
            (Role::Business, Some(own(false))),
            (Role::System, Some(all)),
            (Role::Admin, Some(all)),
            (Role::SuperAdmin, Some(all)),
        ] {
            let filter = |user| ClaimFilter::parse(role, Some(OWN), Some(OTHER), Some(user), Some(OTHER));
            assert_eq!(filter(OTHER), expected, "{role:?}");
            // What is not looked at does no harm; what is looked at and names nobody finds nothing.
            assert_eq!(filter("none"), expected.filter(|filter| filter.user != user), "{role:?}");
            assert_eq!(ClaimFilter::parse(role, Some(OWN), Some("none"), None, None), None, "{role:?}");
        }
        let nothing_asked = ClaimFilter::parse(Role::Admin, Some(OWN), None, None, None);
        assert_eq!(nothing_asked, Some(ClaimFilter::default()));
    }

    #[test]
    fn a_place_needs_both_coordinates() {
        for (extra, known) in [
            (json!({"latitude": 48.0, "longitude": 16.0}), true),
            (json!({"latitude": 48.0}), false),
            (json!({"longitude": 16.0}), false),
        ] {
            let request = ClaimRequest::parse(Role::System, None, &body(extra), false).unwrap();
            assert_eq!(request.location().is_some(), known);
        }
    }
}
