//! What a redeem asks for, and which redeems somebody gets to see.

use std::net::IpAddr;

use pers_api::models::RedemptionRedeemRequestDto;
use uuid::Uuid;

use super::access::Role;
use super::claim_requests::{business_not_found, read};
use super::ids::{BusinessId, RedemptionId, UserId};
use super::redemptions::anonymized;
use crate::error::Result;

/// A redeem as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedeemRequest {
    /// What kind of caller asks.
    pub caller: Role,
    /// The redemption; `None` for a text that can name none.
    pub redemption: Option<RedemptionId>,
    /// The business that the redeem is tied to: the one that is named, else the business that calls.
    pub business: Option<BusinessId>,
    /// Country of the client, if a trusted proxy names it.
    pub country: Option<String>,
    /// Shortened address of the client.
    pub anonymized_ip_address: Option<String>,
}

impl RedeemRequest {
    /// Reads a request of a caller with a role and an id of his own.
    ///
    /// # Errors
    /// 404 `BUSINESS_NOT_FOUND` for a text that can name no business.
    pub fn parse(
        caller: Role,
        own_id: Option<Uuid>,
        body: &RedemptionRedeemRequestDto,
        ip: Option<IpAddr>,
        country: Option<&str>,
    ) -> Result<Self> {
        let named = match &body.business_id {
            Some(swagger::Nullable::Present(text)) => Some(BusinessId::parse(text).ok_or_else(business_not_found)?),
            Some(swagger::Nullable::Null) | None => None,
        };
        let own = own_id.filter(|_| caller == Role::Business).map(BusinessId::from);
        Ok(Self {
            caller,
            redemption: RedemptionId::parse(&body.redemption_id),
            business: named.or(own),
            country: country.map(str::to_owned),
            anonymized_ip_address: ip.map(|ip| anonymized(ip).to_string()),
        })
    }
}

/// Which redeems a list shows; all of it must fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RedeemFilter {
    /// Only those of this redemption.
    pub redemption: Option<RedemptionId>,
    /// Only those of this user.
    pub user: Option<UserId>,
    /// Only those tied to this business.
    pub business: Option<BusinessId>,
    /// Only those that concern this business: tied to it, or its own.
    pub concerning: Option<BusinessId>,
}

impl RedeemFilter {
    /// What a caller with a role and an id of his own gets to see of what he asks for. Users see their
    /// own redeems and businesses those that concern them, whatever `user` and `business` say; who runs
    /// the program, and the tenant's own system, see all of them. `None`: nothing, as for a text that can
    /// name no redemption, user or business.
    pub fn parse(
        caller: Role,
        own_id: Option<Uuid>,
        redemption: Option<&str>,
        user: Option<&str>,
        business: Option<&str>,
    ) -> Option<Self> {
        let redemption = read(redemption, RedemptionId::parse)?;
        let asked = Self { redemption, ..Self::default() };
        Some(match caller {
            Role::Public => return None,
            Role::User => Self { user: Some(own_id?.into()), ..asked },
            Role::Business => Self { concerning: Some(own_id?.into()), ..asked },
            Role::System | Role::Admin | Role::SuperAdmin => {
                Self { user: read(user, UserId::parse)?, business: read(business, BusinessId::parse)?, ..asked }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    const OWN: Uuid = Uuid::from_u128(1);
    const OTHER: &str = "00000000-0000-0000-0000-000000000002";

    fn body(business: Value) -> RedemptionRedeemRequestDto {
        serde_json::from_value(json!({"redemptionId": OTHER, "businessId": business})).unwrap()
    }

    #[test]
    fn a_redeem_is_tied_to_the_named_business_or_to_the_one_that_calls() {
        let (own, other) = (Some(BusinessId::from(OWN)), BusinessId::parse(OTHER));
        for (role, named, expected) in [
            (Role::User, json!(null), None),
            (Role::User, json!(OTHER), other),
            (Role::Business, json!(null), own),
            (Role::Business, json!(OTHER), other),
            (Role::Admin, json!(null), None),
        ] {
            let ip = Some("192.0.2.7".parse().unwrap());
            let request = RedeemRequest::parse(role, Some(OWN), &body(named), ip, Some("FR")).unwrap();
            assert_eq!((request.business, request.redemption), (expected, RedemptionId::parse(OTHER)), "{role:?}");
            assert_eq!(request.anonymized_ip_address.as_deref(), Some("192.0.2.0"));
            assert_eq!(request.country.as_deref(), Some("FR"));
        }
        let error = RedeemRequest::parse(Role::User, Some(OWN), &body(json!("none")), None, None).unwrap_err();
        assert_eq!((&*error.code, error.target.as_deref()), ("BUSINESS_NOT_FOUND", Some("/businessId")));
    }

    #[test]
    fn a_list_shows_what_concerns_the_caller() {
        let (redemption, user, business) = (RedemptionId::parse(OTHER), UserId::parse(OTHER), BusinessId::parse(OTHER));
        let none = RedeemFilter { redemption, ..RedeemFilter::default() };
        let all = RedeemFilter { user, business, ..none };
        for (role, expected) in [
            (Role::Public, None),
            (Role::User, Some(RedeemFilter { user: Some(OWN.into()), ..none })),
            (Role::Business, Some(RedeemFilter { concerning: Some(OWN.into()), ..none })),
            (Role::System, Some(all)),
            (Role::Admin, Some(all)),
            (Role::SuperAdmin, Some(all)),
        ] {
            let filter = |user| RedeemFilter::parse(role, Some(OWN), Some(OTHER), Some(user), Some(OTHER));
            assert_eq!(filter(OTHER), expected, "{role:?}");
            // What is not looked at does no harm; what is looked at and names nobody finds nothing.
            assert_eq!(filter("none"), expected.filter(|filter| filter.user != user), "{role:?}");
            assert_eq!(RedeemFilter::parse(role, Some(OWN), Some("none"), None, None), None, "{role:?}");
        }
    }
}
