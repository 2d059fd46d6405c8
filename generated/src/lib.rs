#![allow(missing_docs, trivial_casts, unused_variables, unused_mut, unused_imports, unused_extern_crates, unused_attributes, non_camel_case_types)]
#![allow(clippy::derive_partial_eq_without_eq, clippy::disallowed_names)]

use async_trait::async_trait;
use futures::Stream;
#[cfg(feature = "mock")]
use mockall::automock;
use std::error::Error;
use std::collections::BTreeSet;
use std::task::{Poll, Context};
use swagger::{ApiError, ContextWrapper, auth::Authorization};
use serde::{Serialize, Deserialize};

#[cfg(any(feature = "client", feature = "server"))]
type ServiceError = Box<dyn Error + Send + Sync + 'static>;

pub const BASE_PATH: &str = "";
pub const API_VERSION: &str = "2.0.7";

mod auth;
pub use auth::{AuthenticationApi, Claims};


#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum ApiKeysControllerCreateApiKeyResponse {
    /// Key created
    KeyCreated
    (models::ApiKeyCreatedDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum ApiKeysControllerGetTenantApiKeysResponse {
    /// Keys listed
    KeysListed
    (Vec<models::ApiKeyDto>)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum ApiKeysControllerRevokeApiKeyResponse {
    /// Key revoked
    KeyRevoked
    (models::ApiKeyVerificationResultDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum AdminsControllerCreateAdminResponse {
    /// Admin saved
    AdminSaved
    (models::AdminDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum AdminsControllerGetAdminsResponse {
    /// Admins listed
    AdminsListed
    (Vec<models::AdminDto>)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum AdminsControllerSetAdminTenantResponse {
    /// Admin linked
    AdminLinked
    (models::AdminDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum AuthControllerCreateTokenResponse {
    /// Session created
    SessionCreated
    (models::AuthTokenResponseDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum AuthControllerRefreshResponse {
    /// Session renewed
    SessionRenewed
    (models::AuthTokenResponseDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum AuthControllerVerifyTokenResponse {
    /// Check done
    CheckDone
    (models::VerifyTokenResponseDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum BalancesControllerGetAccountBalanceResponse {
    /// Balances found
    BalancesFound
    (models::AccountBalanceDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum BusinessTypesControllerCreateBusinessTypeResponse {
    /// Business type created
    BusinessTypeCreated
    (models::BusinessTypeDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum BusinessTypesControllerGetAllBusinessTypesResponse {
    /// Business types listed
    BusinessTypesListed
    (Vec<models::BusinessTypeDto>)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum BusinessTypesControllerUpdateBusinessTypeResponse {
    /// Business type updated
    BusinessTypeUpdated
    (models::BusinessTypeDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum BusinessTypesControllerDeleteBusinessTypeResponse {
    /// Business type deleted
    BusinessTypeDeleted
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum BusinessesControllerCreateBusinessResponse {
    /// Business created
    BusinessCreated
    (models::BusinessDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum BusinessesControllerGetBusinessesResponse {
    /// Businesses listed
    BusinessesListed
    (Vec<models::BusinessDto>)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum BusinessesControllerGetCurrentBusinessResponse {
    /// Business found
    BusinessFound
    (models::BusinessDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum BusinessesControllerGetByIdResponse {
    /// Business found
    BusinessFound
    (models::BusinessDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum BusinessesControllerUpdateBusinessResponse {
    /// Business updated
    BusinessUpdated
    (models::BusinessDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignClaimsControllerCreateCampaignClaimResponse {
    /// Claim processed
    ClaimProcessed
    (models::CampaignClaimDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignClaimsControllerGetCampaignClaimsResponse {
    /// Claims listed
    ClaimsListed
    (Vec<models::CampaignClaimDto>)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignClaimsControllerGetMyCampaignClaimsResponse {
    /// Claims listed
    ClaimsListed
    (Vec<models::CampaignClaimDto>)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse {
    /// Engagement added
    EngagementAdded
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse {
    /// Engagement removed
    EngagementRemoved
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse {
    /// Engagement updated
    EngagementUpdated
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTagsControllerGetAllUniqueTagsResponse {
    /// Tags listed
    TagsListed
    (Vec<String>)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTagsControllerAddTagToCampaignResponse {
    /// Tag added
    TagAdded
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTagsControllerRemoveTagFromCampaignResponse {
    /// Tag removed
    TagRemoved
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTokensControllerCreateCampaignTokenUnitResponse {
    /// Reward added
    RewardAdded
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTokensControllerRemoveCampaignTokenUnitResponse {
    /// Reward removed
    RewardRemoved
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTokensControllerUpdateCampaignTokenUnitResponse {
    /// Reward updated
    RewardUpdated
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTriggersControllerCreateCampaignTriggerResponse {
    /// Trigger created
    TriggerCreated
    (models::CampaignTriggerDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTriggersControllerGetAllTriggersResponse {
    /// Triggers listed
    TriggersListed
    (Vec<models::CampaignTriggerDto>)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTriggersControllerCreateTriggerConditionResponse {
    /// Condition added
    ConditionAdded
    (models::CampaignTriggerDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTriggersControllerDeleteCampaignTriggerResponse {
    /// Trigger deleted
    TriggerDeleted
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTriggersControllerGetTriggerByIdResponse {
    /// Trigger found
    TriggerFound
    (models::CampaignTriggerDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTriggersControllerUnassignTriggerFromCampaignResponse {
    /// Trigger unassigned
    TriggerUnassigned
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTriggersControllerUpdateCampaignTriggerResponse {
    /// Trigger updated
    TriggerUpdated
    (models::CampaignTriggerDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTriggersControllerAssignTriggerToCampaignResponse {
    /// Trigger assigned
    TriggerAssigned
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTriggersControllerRemoveTriggerConditionResponse {
    /// Condition removed
    ConditionRemoved
    (models::CampaignTriggerDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignTriggersControllerUpdateTriggerConditionResponse {
    /// Condition updated
    ConditionUpdated
    (models::CampaignTriggerDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignsControllerCreateCampaignResponse {
    /// Campaign created
    CampaignCreated
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignsControllerGetCampaignsResponse {
    /// Campaigns listed
    CampaignsListed
    (Vec<models::CampaignDto>)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignsControllerDeleteCampaignResponse {
    /// Campaign deleted
    CampaignDeleted
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignsControllerGetCampaignByIdResponse {
    /// Campaign found
    CampaignFound
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignsControllerToggleCampaignStatusResponse {
    /// Status switched
    StatusSwitched
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignsControllerToggleCampaignTestnetResponse {
    /// Environment switched
    EnvironmentSwitched
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum CampaignsControllerUpdateCampaignResponse {
    /// Campaign updated
    CampaignUpdated
    (models::CampaignDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum ContractsControllerCreateContractResponse {
    /// Contract recorded
    ContractRecorded
    (models::ContractDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum ContractsControllerGetContractsResponse {
    /// Contracts listed
    ContractsListed
    (Vec<models::ContractDto>)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum FilesControllerGetEntityStorageUrlResponse {
    /// Signed address created
    SignedAddressCreated
    (models::SignedUrlResponseDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum PurchasesControllerCreatePurchaseTokenResponse {
    /// Purchase token created
    PurchaseTokenCreated
    (models::PurchaseTokenDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum PurchasesControllerCreateUserPurchaseResponse {
    /// Purchase created
    PurchaseCreated
    (models::PurchaseCreatedDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum PurchasesControllerGetPurchaseTokensResponse {
    /// Purchase tokens listed
    PurchaseTokensListed
    (Vec<models::PurchaseTokenDto>)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum PurchasesControllerGetUserPurchaseHistoryResponse {
    /// Purchases listed
    PurchasesListed
    (Vec<models::PurchaseDto>)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum PurchasesControllerHandleStripeWebhookResponse {
    /// Event processed
    EventProcessed
    (bool)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum PurchasesControllerUpdatePurchaseTokenResponse {
    /// Purchase token updated
    PurchaseTokenUpdated
    (models::PurchaseTokenDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionRedeemsControllerExecuteRedemptionResponse {
    /// Redemption executed
    RedemptionExecuted
    (models::RedemptionRedeemResponseDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse {
    /// Redeems listed
    RedeemsListed
    (Vec<models::RedemptionRedeemDto>)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionRedeemsControllerGetRedemptionRedeemsResponse {
    /// Redeems listed
    RedeemsListed
    (Vec<models::RedemptionRedeemDto>)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse {
    /// Redeem found
    RedeemFound
    (models::RedemptionRedeemDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionTokensControllerAddTokenUnitResponse {
    /// Token unit added
    TokenUnitAdded
    (models::RedemptionDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionTokensControllerRemoveTokenUnitResponse {
    /// Token unit removed
    TokenUnitRemoved
    (models::RedemptionDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionTokensControllerUpdateTokenUnitResponse {
    /// Token unit updated
    TokenUnitUpdated
    (models::RedemptionDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionTypesControllerCreateRedemptionTypeResponse {
    /// Redemption type created
    RedemptionTypeCreated
    (models::RedemptionTypeDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionTypesControllerGetRedemptionTypesResponse {
    /// Redemption types listed
    RedemptionTypesListed
    (Vec<models::RedemptionTypeDto>)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionsControllerCreateRedemptionResponse {
    /// Redemption created
    RedemptionCreated
    (models::RedemptionDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionsControllerGetRedemptionsResponse {
    /// Redemptions listed
    RedemptionsListed
    (Vec<models::RedemptionDto>)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionsControllerDeleteRedemptionResponse {
    /// Redemption deleted
    RedemptionDeleted
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionsControllerGetAvailableSupplyResponse {
    /// Supply found
    SupplyFound
    (i64)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionsControllerGetRedemptionByIdResponse {
    /// Redemption found
    RedemptionFound
    (models::RedemptionDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionsControllerToggleRedemptionStatusResponse {
    /// Status switched
    StatusSwitched
    (models::RedemptionDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RedemptionsControllerUpdateRedemptionResponse {
    /// Redemption updated
    RedemptionUpdated
    (models::RedemptionDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RootControllerGetResponse {
    /// Service alive
    ServiceAlive
    (models::ServiceStatusDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RootControllerGetAdminResponse {
    /// Admin accepted
    AdminAccepted
    (models::CredentialCheckDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RootControllerGetCurrentTimeResponse {
    /// Service healthy
    ServiceHealthy
    (models::ServiceStatusDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum RootControllerGetSystemResponse {
    /// System key accepted
    SystemKeyAccepted
    (models::CredentialCheckDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TenantsControllerCreateTenantResponse {
    /// Tenant created
    TenantCreated
    (models::TenantDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TenantsControllerGetTenantByIdResponse {
    /// Tenant found
    TenantFound
    (models::TenantViewDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TokensControllerCreateTokenResponse {
    /// Token registered
    TokenRegistered
    (models::TokenDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TokensControllerGetTokensResponse {
    /// Tokens listed
    TokensListed
    (Vec<models::TokenDto>)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TokensControllerCreateTokenMetadataResponse {
    /// Metadata added
    MetadataAdded
    (models::TokenDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TokensControllerGetTokenByIdResponse {
    /// Token found
    TokenFound
    (models::TokenDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TokensControllerUpdateTokenResponse {
    /// Token updated
    TokenUpdated
    (models::TokenDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TransactionsControllerCreateTransactionResponse {
    /// Transaction created
    TransactionCreated
    (models::TransactionRequestResponseDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TransactionsControllerGetCurrentUserReceivedTransactionsResponse {
    /// Received transactions listed
    ReceivedTransactionsListed
    (models::PaginatedTransactionsResponseDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TransactionsControllerGetCurrentUserSentTransactionsResponse {
    /// Sent transactions listed
    SentTransactionsListed
    (models::PaginatedTransactionsResponseDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TransactionsControllerGetTransactionsResponse {
    /// Transactions listed
    TransactionsListed
    (models::PaginatedTransactionsResponseDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TransactionsControllerGetTransactionByIdResponse {
    /// Transaction found
    TransactionFound
    (models::TransactionDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TransactionsControllerPrepareTransactionResponse {
    /// Transaction prepared
    TransactionPrepared
    (models::TransactionRequestResponseDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum TransactionsControllerSubmitTransactionResponse {
    /// Transaction submitted
    TransactionSubmitted
    (models::TransactionDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum UsersControllerCreateUserStatusTypeResponse {
    /// Status type created
    StatusTypeCreated
    (models::UserStatusTypeDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum UsersControllerGetAllUsersResponse {
    /// Users listed
    UsersListed
    (models::PaginatedUsersResponseDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum UsersControllerGetCurrentUserResponse {
    /// User found
    UserFound
    (models::UserDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum UsersControllerGetUserInfoResponse {
    /// User found
    UserFound
    (models::UserDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum UsersControllerGetUserStatusTypesResponse {
    /// Status types listed
    StatusTypesListed
    (Vec<models::UserStatusTypeDto>)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum UsersControllerUpdateCurrentUserResponse {
    /// User updated
    UserUpdated
    (models::UserDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum UsersControllerToggleUserStatusResponse {
    /// Status switched
    StatusSwitched
    (models::UserDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum UsersControllerUpdateUserAdminResponse {
    /// User updated
    UserUpdated
    (models::UserDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Conflict
    Conflict
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum UsersControllerUpdateUserStatusTypeEligibleTokenResponse {
    /// Eligible tokens set
    EligibleTokensSet
    (models::UserStatusTypeDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Rule violation
    RuleViolation
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum Web3ChainsControllerGetChainByIdResponse {
    /// Chain found
    ChainFound
    (models::ChainDataDto)
    ,
    /// Bad request
    BadRequest
    (models::StructuredErrorDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Not found
    NotFound
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[must_use]
pub enum WellKnownControllerGetJwksResponse {
    /// Keys found
    KeysFound
    (models::JwksDto)
    ,
    /// Unauthorized
    Unauthorized
    (models::StructuredErrorDto)
    ,
    /// Forbidden
    Forbidden
    (models::StructuredErrorDto)
    ,
    /// Too many requests
    TooManyRequests
    (models::StructuredErrorDto)
    ,
    /// Internal error
    InternalError
    (models::StructuredErrorDto)
    ,
    /// Service unavailable
    ServiceUnavailable
    (models::StructuredErrorDto)
}

/// API
#[cfg_attr(feature = "mock", automock)]
#[async_trait]
#[allow(clippy::too_many_arguments, clippy::ptr_arg)]
pub trait Api<C: Send + Sync> {
    /// Create an API key
    async fn api_keys_controller_create_api_key(
        &self,
        api_key_create_request_dto: models::ApiKeyCreateRequestDto,
        context: &C) -> Result<ApiKeysControllerCreateApiKeyResponse, ApiError>;

    /// List API keys
    async fn api_keys_controller_get_tenant_api_keys(
        &self,
        param_type: Option<models::ApiKeyFilterType>,
        include_revoked: Option<bool>,
        context: &C) -> Result<ApiKeysControllerGetTenantApiKeysResponse, ApiError>;

    /// Revoke an API key
    async fn api_keys_controller_revoke_api_key(
        &self,
        id: String,
        context: &C) -> Result<ApiKeysControllerRevokeApiKeyResponse, ApiError>;

    /// Create or update an admin
    async fn admins_controller_create_admin(
        &self,
        admin_create_request_dto: models::AdminCreateRequestDto,
        context: &C) -> Result<AdminsControllerCreateAdminResponse, ApiError>;

    /// List the admins
    async fn admins_controller_get_admins(
        &self,
        context: &C) -> Result<AdminsControllerGetAdminsResponse, ApiError>;

    /// Link an admin to the caller's tenant
    async fn admins_controller_set_admin_tenant(
        &self,
        admin_id: String,
        context: &C) -> Result<AdminsControllerSetAdminTenantResponse, ApiError>;

    /// Log in
    async fn auth_controller_create_token(
        &self,
        auth_token_request_dto: models::AuthTokenRequestDto,
        context: &C) -> Result<AuthControllerCreateTokenResponse, ApiError>;

    /// Renew a session
    async fn auth_controller_refresh(
        &self,
        refresh_token_request_dto: models::RefreshTokenRequestDto,
        context: &C) -> Result<AuthControllerRefreshResponse, ApiError>;

    /// Check a token
    async fn auth_controller_verify_token(
        &self,
        verify_token_request_dto: models::VerifyTokenRequestDto,
        context: &C) -> Result<AuthControllerVerifyTokenResponse, ApiError>;

    /// Read the balances of an account
    async fn balances_controller_get_account_balance(
        &self,
        account_address: String,
        include_inactive: Option<bool>,
        context: &C) -> Result<BalancesControllerGetAccountBalanceResponse, ApiError>;

    /// Create a business type
    async fn business_types_controller_create_business_type(
        &self,
        create_business_type_dto: models::CreateBusinessTypeDto,
        context: &C) -> Result<BusinessTypesControllerCreateBusinessTypeResponse, ApiError>;

    /// List business types
    async fn business_types_controller_get_all_business_types(
        &self,
        context: &C) -> Result<BusinessTypesControllerGetAllBusinessTypesResponse, ApiError>;

    /// Change a business type
    async fn business_types_controller_update_business_type(
        &self,
        update_business_type_dto: models::UpdateBusinessTypeDto,
        context: &C) -> Result<BusinessTypesControllerUpdateBusinessTypeResponse, ApiError>;

    /// Delete a business type
    async fn business_types_controller_delete_business_type(
        &self,
        id: i64,
        context: &C) -> Result<BusinessTypesControllerDeleteBusinessTypeResponse, ApiError>;

    /// Register a business
    async fn businesses_controller_create_business(
        &self,
        business_request_dto: models::BusinessRequestDto,
        context: &C) -> Result<BusinessesControllerCreateBusinessResponse, ApiError>;

    /// List businesses
    async fn businesses_controller_get_businesses(
        &self,
        active: Option<bool>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &C) -> Result<BusinessesControllerGetBusinessesResponse, ApiError>;

    /// Read the caller's business
    async fn businesses_controller_get_current_business(
        &self,
        context: &C) -> Result<BusinessesControllerGetCurrentBusinessResponse, ApiError>;

    /// Read a business
    async fn businesses_controller_get_by_id(
        &self,
        id: String,
        context: &C) -> Result<BusinessesControllerGetByIdResponse, ApiError>;

    /// Change a business
    async fn businesses_controller_update_business(
        &self,
        id: String,
        business_request_dto: models::BusinessRequestDto,
        context: &C) -> Result<BusinessesControllerUpdateBusinessResponse, ApiError>;

    /// Claim a campaign's reward
    async fn campaign_claims_controller_create_campaign_claim(
        &self,
        campaign_claim_request_dto: models::CampaignClaimRequestDto,
        context: &C) -> Result<CampaignClaimsControllerCreateCampaignClaimResponse, ApiError>;

    /// List claims
    async fn campaign_claims_controller_get_campaign_claims(
        &self,
        campaign_id: Option<String>,
        user_id: Option<String>,
        business_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &C) -> Result<CampaignClaimsControllerGetCampaignClaimsResponse, ApiError>;

    /// List my claims
    async fn campaign_claims_controller_get_my_campaign_claims(
        &self,
        campaign_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &C) -> Result<CampaignClaimsControllerGetMyCampaignClaimsResponse, ApiError>;

    /// Engage businesses in a campaign
    async fn campaign_engagements_controller_add_business_engagement_to_campaign(
        &self,
        campaign_id: String,
        campaign_business_engagement_request_dto: models::CampaignBusinessEngagementRequestDto,
        context: &C) -> Result<CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse, ApiError>;

    /// End an engagement
    async fn campaign_engagements_controller_remove_business_engagement_from_campaign(
        &self,
        campaign_id: String,
        business_engagement_id: String,
        context: &C) -> Result<CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse, ApiError>;

    /// Change an engagement
    async fn campaign_engagements_controller_update_business_engagement_in_campaign(
        &self,
        campaign_id: String,
        business_engagement_id: String,
        campaign_business_engagement_request_dto: models::CampaignBusinessEngagementRequestDto,
        context: &C) -> Result<CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse, ApiError>;

    /// List every tag in use
    async fn campaign_tags_controller_get_all_unique_tags(
        &self,
        context: &C) -> Result<CampaignTagsControllerGetAllUniqueTagsResponse, ApiError>;

    /// Put a tag on a campaign
    async fn campaign_tags_controller_add_tag_to_campaign(
        &self,
        campaign_id: String,
        tag: String,
        context: &C) -> Result<CampaignTagsControllerAddTagToCampaignResponse, ApiError>;

    /// Take a tag off a campaign
    async fn campaign_tags_controller_remove_tag_from_campaign(
        &self,
        campaign_id: String,
        tag: String,
        context: &C) -> Result<CampaignTagsControllerRemoveTagFromCampaignResponse, ApiError>;

    /// Add a reward to a campaign
    async fn campaign_tokens_controller_create_campaign_token_unit(
        &self,
        campaign_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        context: &C) -> Result<CampaignTokensControllerCreateCampaignTokenUnitResponse, ApiError>;

    /// Remove a reward from a campaign
    async fn campaign_tokens_controller_remove_campaign_token_unit(
        &self,
        campaign_id: String,
        token_unit_id: String,
        context: &C) -> Result<CampaignTokensControllerRemoveCampaignTokenUnitResponse, ApiError>;

    /// Change a reward of a campaign
    async fn campaign_tokens_controller_update_campaign_token_unit(
        &self,
        campaign_id: String,
        token_unit_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        context: &C) -> Result<CampaignTokensControllerUpdateCampaignTokenUnitResponse, ApiError>;

    /// Create a trigger
    async fn campaign_triggers_controller_create_campaign_trigger(
        &self,
        campaign_trigger_create_request_dto: models::CampaignTriggerCreateRequestDto,
        context: &C) -> Result<CampaignTriggersControllerCreateCampaignTriggerResponse, ApiError>;

    /// List the triggers
    async fn campaign_triggers_controller_get_all_triggers(
        &self,
        context: &C) -> Result<CampaignTriggersControllerGetAllTriggersResponse, ApiError>;

    /// Add a condition to a trigger
    async fn campaign_triggers_controller_create_trigger_condition(
        &self,
        id: String,
        campaign_trigger_condition_request_dto: models::CampaignTriggerConditionRequestDto,
        context: &C) -> Result<CampaignTriggersControllerCreateTriggerConditionResponse, ApiError>;

    /// Delete a trigger
    async fn campaign_triggers_controller_delete_campaign_trigger(
        &self,
        id: String,
        context: &C) -> Result<CampaignTriggersControllerDeleteCampaignTriggerResponse, ApiError>;

    /// Read a trigger
    async fn campaign_triggers_controller_get_trigger_by_id(
        &self,
        id: String,
        context: &C) -> Result<CampaignTriggersControllerGetTriggerByIdResponse, ApiError>;

    /// Take the trigger off a campaign
    async fn campaign_triggers_controller_unassign_trigger_from_campaign(
        &self,
        campaign_id: String,
        context: &C) -> Result<CampaignTriggersControllerUnassignTriggerFromCampaignResponse, ApiError>;

    /// Change a trigger
    async fn campaign_triggers_controller_update_campaign_trigger(
        &self,
        id: String,
        campaign_trigger_create_request_dto: models::CampaignTriggerCreateRequestDto,
        context: &C) -> Result<CampaignTriggersControllerUpdateCampaignTriggerResponse, ApiError>;

    /// Assign a trigger to a campaign
    async fn campaign_triggers_controller_assign_trigger_to_campaign(
        &self,
        id: String,
        trigger_id: String,
        context: &C) -> Result<CampaignTriggersControllerAssignTriggerToCampaignResponse, ApiError>;

    /// Remove a condition from a trigger
    async fn campaign_triggers_controller_remove_trigger_condition(
        &self,
        id: String,
        condition_id: String,
        context: &C) -> Result<CampaignTriggersControllerRemoveTriggerConditionResponse, ApiError>;

    /// Change a condition of a trigger
    async fn campaign_triggers_controller_update_trigger_condition(
        &self,
        id: String,
        condition_id: String,
        campaign_trigger_condition_request_dto: models::CampaignTriggerConditionRequestDto,
        context: &C) -> Result<CampaignTriggersControllerUpdateTriggerConditionResponse, ApiError>;

    /// Create a campaign
    async fn campaigns_controller_create_campaign(
        &self,
        campaign_create_request_dto: models::CampaignCreateRequestDto,
        context: &C) -> Result<CampaignsControllerCreateCampaignResponse, ApiError>;

    /// List campaigns
    async fn campaigns_controller_get_campaigns(
        &self,
        active: Option<bool>,
        tag: Option<String>,
        limit: Option<u32>,
        offset: Option<u32>,
        sort: Option<models::CampaignSortField>,
        order: Option<models::SortOrder>,
        page: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &C) -> Result<CampaignsControllerGetCampaignsResponse, ApiError>;

    /// Delete a campaign
    async fn campaigns_controller_delete_campaign(
        &self,
        id: String,
        context: &C) -> Result<CampaignsControllerDeleteCampaignResponse, ApiError>;

    /// Read a campaign
    async fn campaigns_controller_get_campaign_by_id(
        &self,
        id: String,
        context: &C) -> Result<CampaignsControllerGetCampaignByIdResponse, ApiError>;

    /// Switch a campaign on or off
    async fn campaigns_controller_toggle_campaign_status(
        &self,
        id: String,
        context: &C) -> Result<CampaignsControllerToggleCampaignStatusResponse, ApiError>;

    /// Switch between testnet and mainnet
    async fn campaigns_controller_toggle_campaign_testnet(
        &self,
        id: String,
        context: &C) -> Result<CampaignsControllerToggleCampaignTestnetResponse, ApiError>;

    /// Change a campaign
    async fn campaigns_controller_update_campaign(
        &self,
        id: String,
        campaign_create_request_dto: models::CampaignCreateRequestDto,
        context: &C) -> Result<CampaignsControllerUpdateCampaignResponse, ApiError>;

    /// Record a contract
    async fn contracts_controller_create_contract(
        &self,
        create_contract_dto: models::CreateContractDto,
        context: &C) -> Result<ContractsControllerCreateContractResponse, ApiError>;

    /// List contracts
    async fn contracts_controller_get_contracts(
        &self,
        context: &C) -> Result<ContractsControllerGetContractsResponse, ApiError>;

    /// Get a storage address for an entity's file
    async fn files_controller_get_entity_storage_url(
        &self,
        signed_url_request_dto: models::SignedUrlRequestDto,
        context: &C) -> Result<FilesControllerGetEntityStorageUrlResponse, ApiError>;

    /// Create a purchase token
    async fn purchases_controller_create_purchase_token(
        &self,
        create_purchase_token_dto: models::CreatePurchaseTokenDto,
        context: &C) -> Result<PurchasesControllerCreatePurchaseTokenResponse, ApiError>;

    /// Start a purchase
    async fn purchases_controller_create_user_purchase(
        &self,
        purchase_request_dto: models::PurchaseRequestDto,
        context: &C) -> Result<PurchasesControllerCreateUserPurchaseResponse, ApiError>;

    /// List purchase tokens
    async fn purchases_controller_get_purchase_tokens(
        &self,
        active: Option<bool>,
        context: &C) -> Result<PurchasesControllerGetPurchaseTokensResponse, ApiError>;

    /// List my purchases
    async fn purchases_controller_get_user_purchase_history(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &C) -> Result<PurchasesControllerGetUserPurchaseHistoryResponse, ApiError>;

    /// Take an event from Stripe
    async fn purchases_controller_handle_stripe_webhook(
        &self,
        body: models::StripeEventDto,
        stripe_signature: Option<String>,
        context: &C) -> Result<PurchasesControllerHandleStripeWebhookResponse, ApiError>;

    /// Change a purchase token
    async fn purchases_controller_update_purchase_token(
        &self,
        id: String,
        update_purchase_token_dto: models::UpdatePurchaseTokenDto,
        context: &C) -> Result<PurchasesControllerUpdatePurchaseTokenResponse, ApiError>;

    /// Redeem
    async fn redemption_redeems_controller_execute_redemption(
        &self,
        redemption_redeem_request_dto: models::RedemptionRedeemRequestDto,
        context: &C) -> Result<RedemptionRedeemsControllerExecuteRedemptionResponse, ApiError>;

    /// List my redeems
    async fn redemption_redeems_controller_get_my_redemption_redeems(
        &self,
        redemption_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &C) -> Result<RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse, ApiError>;

    /// List redeems
    async fn redemption_redeems_controller_get_redemption_redeems(
        &self,
        redemption_id: Option<String>,
        user_id: Option<String>,
        business_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &C) -> Result<RedemptionRedeemsControllerGetRedemptionRedeemsResponse, ApiError>;

    /// Read a redeem
    async fn redemption_redeems_controller_get_redemption_redeem_by_id(
        &self,
        id: String,
        context: &C) -> Result<RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse, ApiError>;

    /// Add a token unit to a redemption
    async fn redemption_tokens_controller_add_token_unit(
        &self,
        redemption_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        context: &C) -> Result<RedemptionTokensControllerAddTokenUnitResponse, ApiError>;

    /// Remove a token unit from a redemption
    async fn redemption_tokens_controller_remove_token_unit(
        &self,
        redemption_id: String,
        token_unit_id: String,
        context: &C) -> Result<RedemptionTokensControllerRemoveTokenUnitResponse, ApiError>;

    /// Change a token unit of a redemption
    async fn redemption_tokens_controller_update_token_unit(
        &self,
        redemption_id: String,
        token_unit_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        context: &C) -> Result<RedemptionTokensControllerUpdateTokenUnitResponse, ApiError>;

    /// Create a redemption type
    async fn redemption_types_controller_create_redemption_type(
        &self,
        redemption_type_create_request_dto: models::RedemptionTypeCreateRequestDto,
        context: &C) -> Result<RedemptionTypesControllerCreateRedemptionTypeResponse, ApiError>;

    /// List redemption types
    async fn redemption_types_controller_get_redemption_types(
        &self,
        context: &C) -> Result<RedemptionTypesControllerGetRedemptionTypesResponse, ApiError>;

    /// Create a redemption
    async fn redemptions_controller_create_redemption(
        &self,
        redemption_create_request_dto: models::RedemptionCreateRequestDto,
        context: &C) -> Result<RedemptionsControllerCreateRedemptionResponse, ApiError>;

    /// List redemptions
    async fn redemptions_controller_get_redemptions(
        &self,
        active: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &C) -> Result<RedemptionsControllerGetRedemptionsResponse, ApiError>;

    /// Delete a redemption
    async fn redemptions_controller_delete_redemption(
        &self,
        id: String,
        context: &C) -> Result<RedemptionsControllerDeleteRedemptionResponse, ApiError>;

    /// Read the stock of a redemption
    async fn redemptions_controller_get_available_supply(
        &self,
        id: String,
        context: &C) -> Result<RedemptionsControllerGetAvailableSupplyResponse, ApiError>;

    /// Read a redemption
    async fn redemptions_controller_get_redemption_by_id(
        &self,
        id: String,
        context: &C) -> Result<RedemptionsControllerGetRedemptionByIdResponse, ApiError>;

    /// Switch a redemption on or off
    async fn redemptions_controller_toggle_redemption_status(
        &self,
        id: String,
        context: &C) -> Result<RedemptionsControllerToggleRedemptionStatusResponse, ApiError>;

    /// Change a redemption
    async fn redemptions_controller_update_redemption(
        &self,
        id: String,
        redemption_update_request_dto: models::RedemptionUpdateRequestDto,
        context: &C) -> Result<RedemptionsControllerUpdateRedemptionResponse, ApiError>;

    /// Service root
    async fn root_controller_get(
        &self,
        context: &C) -> Result<RootControllerGetResponse, ApiError>;

    /// Check an admin credential
    async fn root_controller_get_admin(
        &self,
        context: &C) -> Result<RootControllerGetAdminResponse, ApiError>;

    /// Health check
    async fn root_controller_get_current_time(
        &self,
        context: &C) -> Result<RootControllerGetCurrentTimeResponse, ApiError>;

    /// Check a tenant system key
    async fn root_controller_get_system(
        &self,
        context: &C) -> Result<RootControllerGetSystemResponse, ApiError>;

    /// Create a tenant
    async fn tenants_controller_create_tenant(
        &self,
        tenant_create_request_dto: models::TenantCreateRequestDto,
        context: &C) -> Result<TenantsControllerCreateTenantResponse, ApiError>;

    /// Read a tenant
    async fn tenants_controller_get_tenant_by_id(
        &self,
        id: String,
        context: &C) -> Result<TenantsControllerGetTenantByIdResponse, ApiError>;

    /// Register a token contract
    async fn tokens_controller_create_token(
        &self,
        create_token_dto: models::CreateTokenDto,
        context: &C) -> Result<TokensControllerCreateTokenResponse, ApiError>;

    /// List the tokens
    async fn tokens_controller_get_tokens(
        &self,
        active: Option<String>,
        context: &C) -> Result<TokensControllerGetTokensResponse, ApiError>;

    /// Add metadata to a token
    async fn tokens_controller_create_token_metadata(
        &self,
        id: String,
        create_token_metadata_dto: models::CreateTokenMetadataDto,
        context: &C) -> Result<TokensControllerCreateTokenMetadataResponse, ApiError>;

    /// Read a token
    async fn tokens_controller_get_token_by_id(
        &self,
        id: String,
        context: &C) -> Result<TokensControllerGetTokenByIdResponse, ApiError>;

    /// Update a token
    async fn tokens_controller_update_token(
        &self,
        id: String,
        update_token_dto: models::UpdateTokenDto,
        context: &C) -> Result<TokensControllerUpdateTokenResponse, ApiError>;

    /// Create a transaction
    async fn transactions_controller_create_transaction(
        &self,
        transaction_request_dto: models::TransactionRequestDto,
        context: &C) -> Result<TransactionsControllerCreateTransactionResponse, ApiError>;

    /// List what I have received
    async fn transactions_controller_get_current_user_received_transactions(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &C) -> Result<TransactionsControllerGetCurrentUserReceivedTransactionsResponse, ApiError>;

    /// List what I have sent
    async fn transactions_controller_get_current_user_sent_transactions(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &C) -> Result<TransactionsControllerGetCurrentUserSentTransactionsResponse, ApiError>;

    /// List transactions
    async fn transactions_controller_get_transactions(
        &self,
        participant_id: Option<String>,
        role: Option<models::TransactionRole>,
        status: Option<models::TransactionStatus>,
        token_type: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &C) -> Result<TransactionsControllerGetTransactionsResponse, ApiError>;

    /// Read a transaction
    async fn transactions_controller_get_transaction_by_id(
        &self,
        id: String,
        context: &C) -> Result<TransactionsControllerGetTransactionByIdResponse, ApiError>;

    /// Prepare a transaction for signing
    async fn transactions_controller_prepare_transaction(
        &self,
        id: String,
        context: &C) -> Result<TransactionsControllerPrepareTransactionResponse, ApiError>;

    /// Submit a signed transaction
    async fn transactions_controller_submit_transaction(
        &self,
        id: String,
        transaction_submit_request_dto: models::TransactionSubmitRequestDto,
        context: &C) -> Result<TransactionsControllerSubmitTransactionResponse, ApiError>;

    /// Create a user status type
    async fn users_controller_create_user_status_type(
        &self,
        user_status_type_create_request_dto: models::UserStatusTypeCreateRequestDto,
        context: &C) -> Result<UsersControllerCreateUserStatusTypeResponse, ApiError>;

    /// List users
    async fn users_controller_get_all_users(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &C) -> Result<UsersControllerGetAllUsersResponse, ApiError>;

    /// Read my account
    async fn users_controller_get_current_user(
        &self,
        context: &C) -> Result<UsersControllerGetCurrentUserResponse, ApiError>;

    /// Look a user up
    async fn users_controller_get_user_info(
        &self,
        user_update_request_dto: models::UserUpdateRequestDto,
        context: &C) -> Result<UsersControllerGetUserInfoResponse, ApiError>;

    /// List user status types
    async fn users_controller_get_user_status_types(
        &self,
        context: &C) -> Result<UsersControllerGetUserStatusTypesResponse, ApiError>;

    /// Change my account
    async fn users_controller_update_current_user(
        &self,
        user_update_request_dto: models::UserUpdateRequestDto,
        context: &C) -> Result<UsersControllerUpdateCurrentUserResponse, ApiError>;

    /// Switch a user on or off
    async fn users_controller_toggle_user_status(
        &self,
        id: String,
        context: &C) -> Result<UsersControllerToggleUserStatusResponse, ApiError>;

    /// Change a user
    async fn users_controller_update_user_admin(
        &self,
        id: String,
        user_update_request_dto: models::UserUpdateRequestDto,
        context: &C) -> Result<UsersControllerUpdateUserAdminResponse, ApiError>;

    /// Set the eligible tokens of a status type
    async fn users_controller_update_user_status_type_eligible_token(
        &self,
        id: i64,
        user_status_type_eligible_token_request_dto: models::UserStatusTypeEligibleTokenRequestDto,
        context: &C) -> Result<UsersControllerUpdateUserStatusTypeEligibleTokenResponse, ApiError>;

    /// Read a chain
    async fn web3_chains_controller_get_chain_by_id(
        &self,
        chain_id: u64,
        context: &C) -> Result<Web3ChainsControllerGetChainByIdResponse, ApiError>;

    /// Public signing keys
    async fn well_known_controller_get_jwks(
        &self,
        context: &C) -> Result<WellKnownControllerGetJwksResponse, ApiError>;

}

/// API where `Context` isn't passed on every API call
#[cfg_attr(feature = "mock", automock)]
#[async_trait]
#[allow(clippy::too_many_arguments, clippy::ptr_arg)]
pub trait ApiNoContext<C: Send + Sync> {
    // The std::task::Context struct houses a reference to std::task::Waker with the lifetime <'a>.
    // Adding an anonymous lifetime `'a` to allow mockall to create a mock object with the right lifetimes.
    // This is needed because the compiler is unable to determine the lifetimes on F's trait bound
    // where F is the closure created by mockall. We use higher-rank trait bounds here to get around this.

    fn context(&self) -> &C;

    /// Create an API key
    async fn api_keys_controller_create_api_key(
        &self,
        api_key_create_request_dto: models::ApiKeyCreateRequestDto,
        ) -> Result<ApiKeysControllerCreateApiKeyResponse, ApiError>;

    /// List API keys
    async fn api_keys_controller_get_tenant_api_keys(
        &self,
        param_type: Option<models::ApiKeyFilterType>,
        include_revoked: Option<bool>,
        ) -> Result<ApiKeysControllerGetTenantApiKeysResponse, ApiError>;

    /// Revoke an API key
    async fn api_keys_controller_revoke_api_key(
        &self,
        id: String,
        ) -> Result<ApiKeysControllerRevokeApiKeyResponse, ApiError>;

    /// Create or update an admin
    async fn admins_controller_create_admin(
        &self,
        admin_create_request_dto: models::AdminCreateRequestDto,
        ) -> Result<AdminsControllerCreateAdminResponse, ApiError>;

    /// List the admins
    async fn admins_controller_get_admins(
        &self,
        ) -> Result<AdminsControllerGetAdminsResponse, ApiError>;

    /// Link an admin to the caller's tenant
    async fn admins_controller_set_admin_tenant(
        &self,
        admin_id: String,
        ) -> Result<AdminsControllerSetAdminTenantResponse, ApiError>;

    /// Log in
    async fn auth_controller_create_token(
        &self,
        auth_token_request_dto: models::AuthTokenRequestDto,
        ) -> Result<AuthControllerCreateTokenResponse, ApiError>;

    /// Renew a session
    async fn auth_controller_refresh(
        &self,
        refresh_token_request_dto: models::RefreshTokenRequestDto,
        ) -> Result<AuthControllerRefreshResponse, ApiError>;

    /// Check a token
    async fn auth_controller_verify_token(
        &self,
        verify_token_request_dto: models::VerifyTokenRequestDto,
        ) -> Result<AuthControllerVerifyTokenResponse, ApiError>;

    /// Read the balances of an account
    async fn balances_controller_get_account_balance(
        &self,
        account_address: String,
        include_inactive: Option<bool>,
        ) -> Result<BalancesControllerGetAccountBalanceResponse, ApiError>;

    /// Create a business type
    async fn business_types_controller_create_business_type(
        &self,
        create_business_type_dto: models::CreateBusinessTypeDto,
        ) -> Result<BusinessTypesControllerCreateBusinessTypeResponse, ApiError>;

    /// List business types
    async fn business_types_controller_get_all_business_types(
        &self,
        ) -> Result<BusinessTypesControllerGetAllBusinessTypesResponse, ApiError>;

    /// Change a business type
    async fn business_types_controller_update_business_type(
        &self,
        update_business_type_dto: models::UpdateBusinessTypeDto,
        ) -> Result<BusinessTypesControllerUpdateBusinessTypeResponse, ApiError>;

    /// Delete a business type
    async fn business_types_controller_delete_business_type(
        &self,
        id: i64,
        ) -> Result<BusinessTypesControllerDeleteBusinessTypeResponse, ApiError>;

    /// Register a business
    async fn businesses_controller_create_business(
        &self,
        business_request_dto: models::BusinessRequestDto,
        ) -> Result<BusinessesControllerCreateBusinessResponse, ApiError>;

    /// List businesses
    async fn businesses_controller_get_businesses(
        &self,
        active: Option<bool>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<BusinessesControllerGetBusinessesResponse, ApiError>;

    /// Read the caller's business
    async fn businesses_controller_get_current_business(
        &self,
        ) -> Result<BusinessesControllerGetCurrentBusinessResponse, ApiError>;

    /// Read a business
    async fn businesses_controller_get_by_id(
        &self,
        id: String,
        ) -> Result<BusinessesControllerGetByIdResponse, ApiError>;

    /// Change a business
    async fn businesses_controller_update_business(
        &self,
        id: String,
        business_request_dto: models::BusinessRequestDto,
        ) -> Result<BusinessesControllerUpdateBusinessResponse, ApiError>;

    /// Claim a campaign's reward
    async fn campaign_claims_controller_create_campaign_claim(
        &self,
        campaign_claim_request_dto: models::CampaignClaimRequestDto,
        ) -> Result<CampaignClaimsControllerCreateCampaignClaimResponse, ApiError>;

    /// List claims
    async fn campaign_claims_controller_get_campaign_claims(
        &self,
        campaign_id: Option<String>,
        user_id: Option<String>,
        business_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<CampaignClaimsControllerGetCampaignClaimsResponse, ApiError>;

    /// List my claims
    async fn campaign_claims_controller_get_my_campaign_claims(
        &self,
        campaign_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<CampaignClaimsControllerGetMyCampaignClaimsResponse, ApiError>;

    /// Engage businesses in a campaign
    async fn campaign_engagements_controller_add_business_engagement_to_campaign(
        &self,
        campaign_id: String,
        campaign_business_engagement_request_dto: models::CampaignBusinessEngagementRequestDto,
        ) -> Result<CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse, ApiError>;

    /// End an engagement
    async fn campaign_engagements_controller_remove_business_engagement_from_campaign(
        &self,
        campaign_id: String,
        business_engagement_id: String,
        ) -> Result<CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse, ApiError>;

    /// Change an engagement
    async fn campaign_engagements_controller_update_business_engagement_in_campaign(
        &self,
        campaign_id: String,
        business_engagement_id: String,
        campaign_business_engagement_request_dto: models::CampaignBusinessEngagementRequestDto,
        ) -> Result<CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse, ApiError>;

    /// List every tag in use
    async fn campaign_tags_controller_get_all_unique_tags(
        &self,
        ) -> Result<CampaignTagsControllerGetAllUniqueTagsResponse, ApiError>;

    /// Put a tag on a campaign
    async fn campaign_tags_controller_add_tag_to_campaign(
        &self,
        campaign_id: String,
        tag: String,
        ) -> Result<CampaignTagsControllerAddTagToCampaignResponse, ApiError>;

    /// Take a tag off a campaign
    async fn campaign_tags_controller_remove_tag_from_campaign(
        &self,
        campaign_id: String,
        tag: String,
        ) -> Result<CampaignTagsControllerRemoveTagFromCampaignResponse, ApiError>;

    /// Add a reward to a campaign
    async fn campaign_tokens_controller_create_campaign_token_unit(
        &self,
        campaign_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        ) -> Result<CampaignTokensControllerCreateCampaignTokenUnitResponse, ApiError>;

    /// Remove a reward from a campaign
    async fn campaign_tokens_controller_remove_campaign_token_unit(
        &self,
        campaign_id: String,
        token_unit_id: String,
        ) -> Result<CampaignTokensControllerRemoveCampaignTokenUnitResponse, ApiError>;

    /// Change a reward of a campaign
    async fn campaign_tokens_controller_update_campaign_token_unit(
        &self,
        campaign_id: String,
        token_unit_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        ) -> Result<CampaignTokensControllerUpdateCampaignTokenUnitResponse, ApiError>;

    /// Create a trigger
    async fn campaign_triggers_controller_create_campaign_trigger(
        &self,
        campaign_trigger_create_request_dto: models::CampaignTriggerCreateRequestDto,
        ) -> Result<CampaignTriggersControllerCreateCampaignTriggerResponse, ApiError>;

    /// List the triggers
    async fn campaign_triggers_controller_get_all_triggers(
        &self,
        ) -> Result<CampaignTriggersControllerGetAllTriggersResponse, ApiError>;

    /// Add a condition to a trigger
    async fn campaign_triggers_controller_create_trigger_condition(
        &self,
        id: String,
        campaign_trigger_condition_request_dto: models::CampaignTriggerConditionRequestDto,
        ) -> Result<CampaignTriggersControllerCreateTriggerConditionResponse, ApiError>;

    /// Delete a trigger
    async fn campaign_triggers_controller_delete_campaign_trigger(
        &self,
        id: String,
        ) -> Result<CampaignTriggersControllerDeleteCampaignTriggerResponse, ApiError>;

    /// Read a trigger
    async fn campaign_triggers_controller_get_trigger_by_id(
        &self,
        id: String,
        ) -> Result<CampaignTriggersControllerGetTriggerByIdResponse, ApiError>;

    /// Take the trigger off a campaign
    async fn campaign_triggers_controller_unassign_trigger_from_campaign(
        &self,
        campaign_id: String,
        ) -> Result<CampaignTriggersControllerUnassignTriggerFromCampaignResponse, ApiError>;

    /// Change a trigger
    async fn campaign_triggers_controller_update_campaign_trigger(
        &self,
        id: String,
        campaign_trigger_create_request_dto: models::CampaignTriggerCreateRequestDto,
        ) -> Result<CampaignTriggersControllerUpdateCampaignTriggerResponse, ApiError>;

    /// Assign a trigger to a campaign
    async fn campaign_triggers_controller_assign_trigger_to_campaign(
        &self,
        id: String,
        trigger_id: String,
        ) -> Result<CampaignTriggersControllerAssignTriggerToCampaignResponse, ApiError>;

    /// Remove a condition from a trigger
    async fn campaign_triggers_controller_remove_trigger_condition(
        &self,
        id: String,
        condition_id: String,
        ) -> Result<CampaignTriggersControllerRemoveTriggerConditionResponse, ApiError>;

    /// Change a condition of a trigger
    async fn campaign_triggers_controller_update_trigger_condition(
        &self,
        id: String,
        condition_id: String,
        campaign_trigger_condition_request_dto: models::CampaignTriggerConditionRequestDto,
        ) -> Result<CampaignTriggersControllerUpdateTriggerConditionResponse, ApiError>;

    /// Create a campaign
    async fn campaigns_controller_create_campaign(
        &self,
        campaign_create_request_dto: models::CampaignCreateRequestDto,
        ) -> Result<CampaignsControllerCreateCampaignResponse, ApiError>;

    /// List campaigns
    async fn campaigns_controller_get_campaigns(
        &self,
        active: Option<bool>,
        tag: Option<String>,
        limit: Option<u32>,
        offset: Option<u32>,
        sort: Option<models::CampaignSortField>,
        order: Option<models::SortOrder>,
        page: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<CampaignsControllerGetCampaignsResponse, ApiError>;

    /// Delete a campaign
    async fn campaigns_controller_delete_campaign(
        &self,
        id: String,
        ) -> Result<CampaignsControllerDeleteCampaignResponse, ApiError>;

    /// Read a campaign
    async fn campaigns_controller_get_campaign_by_id(
        &self,
        id: String,
        ) -> Result<CampaignsControllerGetCampaignByIdResponse, ApiError>;

    /// Switch a campaign on or off
    async fn campaigns_controller_toggle_campaign_status(
        &self,
        id: String,
        ) -> Result<CampaignsControllerToggleCampaignStatusResponse, ApiError>;

    /// Switch between testnet and mainnet
    async fn campaigns_controller_toggle_campaign_testnet(
        &self,
        id: String,
        ) -> Result<CampaignsControllerToggleCampaignTestnetResponse, ApiError>;

    /// Change a campaign
    async fn campaigns_controller_update_campaign(
        &self,
        id: String,
        campaign_create_request_dto: models::CampaignCreateRequestDto,
        ) -> Result<CampaignsControllerUpdateCampaignResponse, ApiError>;

    /// Record a contract
    async fn contracts_controller_create_contract(
        &self,
        create_contract_dto: models::CreateContractDto,
        ) -> Result<ContractsControllerCreateContractResponse, ApiError>;

    /// List contracts
    async fn contracts_controller_get_contracts(
        &self,
        ) -> Result<ContractsControllerGetContractsResponse, ApiError>;

    /// Get a storage address for an entity's file
    async fn files_controller_get_entity_storage_url(
        &self,
        signed_url_request_dto: models::SignedUrlRequestDto,
        ) -> Result<FilesControllerGetEntityStorageUrlResponse, ApiError>;

    /// Create a purchase token
    async fn purchases_controller_create_purchase_token(
        &self,
        create_purchase_token_dto: models::CreatePurchaseTokenDto,
        ) -> Result<PurchasesControllerCreatePurchaseTokenResponse, ApiError>;

    /// Start a purchase
    async fn purchases_controller_create_user_purchase(
        &self,
        purchase_request_dto: models::PurchaseRequestDto,
        ) -> Result<PurchasesControllerCreateUserPurchaseResponse, ApiError>;

    /// List purchase tokens
    async fn purchases_controller_get_purchase_tokens(
        &self,
        active: Option<bool>,
        ) -> Result<PurchasesControllerGetPurchaseTokensResponse, ApiError>;

    /// List my purchases
    async fn purchases_controller_get_user_purchase_history(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<PurchasesControllerGetUserPurchaseHistoryResponse, ApiError>;

    /// Take an event from Stripe
    async fn purchases_controller_handle_stripe_webhook(
        &self,
        body: models::StripeEventDto,
        stripe_signature: Option<String>,
        ) -> Result<PurchasesControllerHandleStripeWebhookResponse, ApiError>;

    /// Change a purchase token
    async fn purchases_controller_update_purchase_token(
        &self,
        id: String,
        update_purchase_token_dto: models::UpdatePurchaseTokenDto,
        ) -> Result<PurchasesControllerUpdatePurchaseTokenResponse, ApiError>;

    /// Redeem
    async fn redemption_redeems_controller_execute_redemption(
        &self,
        redemption_redeem_request_dto: models::RedemptionRedeemRequestDto,
        ) -> Result<RedemptionRedeemsControllerExecuteRedemptionResponse, ApiError>;

    /// List my redeems
    async fn redemption_redeems_controller_get_my_redemption_redeems(
        &self,
        redemption_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse, ApiError>;

    /// List redeems
    async fn redemption_redeems_controller_get_redemption_redeems(
        &self,
        redemption_id: Option<String>,
        user_id: Option<String>,
        business_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<RedemptionRedeemsControllerGetRedemptionRedeemsResponse, ApiError>;

    /// Read a redeem
    async fn redemption_redeems_controller_get_redemption_redeem_by_id(
        &self,
        id: String,
        ) -> Result<RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse, ApiError>;

    /// Add a token unit to a redemption
    async fn redemption_tokens_controller_add_token_unit(
        &self,
        redemption_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        ) -> Result<RedemptionTokensControllerAddTokenUnitResponse, ApiError>;

    /// Remove a token unit from a redemption
    async fn redemption_tokens_controller_remove_token_unit(
        &self,
        redemption_id: String,
        token_unit_id: String,
        ) -> Result<RedemptionTokensControllerRemoveTokenUnitResponse, ApiError>;

    /// Change a token unit of a redemption
    async fn redemption_tokens_controller_update_token_unit(
        &self,
        redemption_id: String,
        token_unit_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        ) -> Result<RedemptionTokensControllerUpdateTokenUnitResponse, ApiError>;

    /// Create a redemption type
    async fn redemption_types_controller_create_redemption_type(
        &self,
        redemption_type_create_request_dto: models::RedemptionTypeCreateRequestDto,
        ) -> Result<RedemptionTypesControllerCreateRedemptionTypeResponse, ApiError>;

    /// List redemption types
    async fn redemption_types_controller_get_redemption_types(
        &self,
        ) -> Result<RedemptionTypesControllerGetRedemptionTypesResponse, ApiError>;

    /// Create a redemption
    async fn redemptions_controller_create_redemption(
        &self,
        redemption_create_request_dto: models::RedemptionCreateRequestDto,
        ) -> Result<RedemptionsControllerCreateRedemptionResponse, ApiError>;

    /// List redemptions
    async fn redemptions_controller_get_redemptions(
        &self,
        active: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<RedemptionsControllerGetRedemptionsResponse, ApiError>;

    /// Delete a redemption
    async fn redemptions_controller_delete_redemption(
        &self,
        id: String,
        ) -> Result<RedemptionsControllerDeleteRedemptionResponse, ApiError>;

    /// Read the stock of a redemption
    async fn redemptions_controller_get_available_supply(
        &self,
        id: String,
        ) -> Result<RedemptionsControllerGetAvailableSupplyResponse, ApiError>;

    /// Read a redemption
    async fn redemptions_controller_get_redemption_by_id(
        &self,
        id: String,
        ) -> Result<RedemptionsControllerGetRedemptionByIdResponse, ApiError>;

    /// Switch a redemption on or off
    async fn redemptions_controller_toggle_redemption_status(
        &self,
        id: String,
        ) -> Result<RedemptionsControllerToggleRedemptionStatusResponse, ApiError>;

    /// Change a redemption
    async fn redemptions_controller_update_redemption(
        &self,
        id: String,
        redemption_update_request_dto: models::RedemptionUpdateRequestDto,
        ) -> Result<RedemptionsControllerUpdateRedemptionResponse, ApiError>;

    /// Service root
    async fn root_controller_get(
        &self,
        ) -> Result<RootControllerGetResponse, ApiError>;

    /// Check an admin credential
    async fn root_controller_get_admin(
        &self,
        ) -> Result<RootControllerGetAdminResponse, ApiError>;

    /// Health check
    async fn root_controller_get_current_time(
        &self,
        ) -> Result<RootControllerGetCurrentTimeResponse, ApiError>;

    /// Check a tenant system key
    async fn root_controller_get_system(
        &self,
        ) -> Result<RootControllerGetSystemResponse, ApiError>;

    /// Create a tenant
    async fn tenants_controller_create_tenant(
        &self,
        tenant_create_request_dto: models::TenantCreateRequestDto,
        ) -> Result<TenantsControllerCreateTenantResponse, ApiError>;

    /// Read a tenant
    async fn tenants_controller_get_tenant_by_id(
        &self,
        id: String,
        ) -> Result<TenantsControllerGetTenantByIdResponse, ApiError>;

    /// Register a token contract
    async fn tokens_controller_create_token(
        &self,
        create_token_dto: models::CreateTokenDto,
        ) -> Result<TokensControllerCreateTokenResponse, ApiError>;

    /// List the tokens
    async fn tokens_controller_get_tokens(
        &self,
        active: Option<String>,
        ) -> Result<TokensControllerGetTokensResponse, ApiError>;

    /// Add metadata to a token
    async fn tokens_controller_create_token_metadata(
        &self,
        id: String,
        create_token_metadata_dto: models::CreateTokenMetadataDto,
        ) -> Result<TokensControllerCreateTokenMetadataResponse, ApiError>;

    /// Read a token
    async fn tokens_controller_get_token_by_id(
        &self,
        id: String,
        ) -> Result<TokensControllerGetTokenByIdResponse, ApiError>;

    /// Update a token
    async fn tokens_controller_update_token(
        &self,
        id: String,
        update_token_dto: models::UpdateTokenDto,
        ) -> Result<TokensControllerUpdateTokenResponse, ApiError>;

    /// Create a transaction
    async fn transactions_controller_create_transaction(
        &self,
        transaction_request_dto: models::TransactionRequestDto,
        ) -> Result<TransactionsControllerCreateTransactionResponse, ApiError>;

    /// List what I have received
    async fn transactions_controller_get_current_user_received_transactions(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<TransactionsControllerGetCurrentUserReceivedTransactionsResponse, ApiError>;

    /// List what I have sent
    async fn transactions_controller_get_current_user_sent_transactions(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<TransactionsControllerGetCurrentUserSentTransactionsResponse, ApiError>;

    /// List transactions
    async fn transactions_controller_get_transactions(
        &self,
        participant_id: Option<String>,
        role: Option<models::TransactionRole>,
        status: Option<models::TransactionStatus>,
        token_type: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<TransactionsControllerGetTransactionsResponse, ApiError>;

    /// Read a transaction
    async fn transactions_controller_get_transaction_by_id(
        &self,
        id: String,
        ) -> Result<TransactionsControllerGetTransactionByIdResponse, ApiError>;

    /// Prepare a transaction for signing
    async fn transactions_controller_prepare_transaction(
        &self,
        id: String,
        ) -> Result<TransactionsControllerPrepareTransactionResponse, ApiError>;

    /// Submit a signed transaction
    async fn transactions_controller_submit_transaction(
        &self,
        id: String,
        transaction_submit_request_dto: models::TransactionSubmitRequestDto,
        ) -> Result<TransactionsControllerSubmitTransactionResponse, ApiError>;

    /// Create a user status type
    async fn users_controller_create_user_status_type(
        &self,
        user_status_type_create_request_dto: models::UserStatusTypeCreateRequestDto,
        ) -> Result<UsersControllerCreateUserStatusTypeResponse, ApiError>;

    /// List users
    async fn users_controller_get_all_users(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<UsersControllerGetAllUsersResponse, ApiError>;

    /// Read my account
    async fn users_controller_get_current_user(
        &self,
        ) -> Result<UsersControllerGetCurrentUserResponse, ApiError>;

    /// Look a user up
    async fn users_controller_get_user_info(
        &self,
        user_update_request_dto: models::UserUpdateRequestDto,
        ) -> Result<UsersControllerGetUserInfoResponse, ApiError>;

    /// List user status types
    async fn users_controller_get_user_status_types(
        &self,
        ) -> Result<UsersControllerGetUserStatusTypesResponse, ApiError>;

    /// Change my account
    async fn users_controller_update_current_user(
        &self,
        user_update_request_dto: models::UserUpdateRequestDto,
        ) -> Result<UsersControllerUpdateCurrentUserResponse, ApiError>;

    /// Switch a user on or off
    async fn users_controller_toggle_user_status(
        &self,
        id: String,
        ) -> Result<UsersControllerToggleUserStatusResponse, ApiError>;

    /// Change a user
    async fn users_controller_update_user_admin(
        &self,
        id: String,
        user_update_request_dto: models::UserUpdateRequestDto,
        ) -> Result<UsersControllerUpdateUserAdminResponse, ApiError>;

    /// Set the eligible tokens of a status type
    async fn users_controller_update_user_status_type_eligible_token(
        &self,
        id: i64,
        user_status_type_eligible_token_request_dto: models::UserStatusTypeEligibleTokenRequestDto,
        ) -> Result<UsersControllerUpdateUserStatusTypeEligibleTokenResponse, ApiError>;

    /// Read a chain
    async fn web3_chains_controller_get_chain_by_id(
        &self,
        chain_id: u64,
        ) -> Result<Web3ChainsControllerGetChainByIdResponse, ApiError>;

    /// Public signing keys
    async fn well_known_controller_get_jwks(
        &self,
        ) -> Result<WellKnownControllerGetJwksResponse, ApiError>;

}

/// Trait to extend an API to make it easy to bind it to a context.
pub trait ContextWrapperExt<C: Send + Sync> where Self: Sized
{
    /// Binds this API to a context.
    fn with_context(self, context: C) -> ContextWrapper<Self, C>;
}

impl<T: Api<C> + Send + Sync, C: Clone + Send + Sync> ContextWrapperExt<C> for T {
    fn with_context(self: T, context: C) -> ContextWrapper<T, C> {
         ContextWrapper::<T, C>::new(self, context)
    }
}

#[async_trait]
impl<T: Api<C> + Send + Sync, C: Clone + Send + Sync> ApiNoContext<C> for ContextWrapper<T, C> {
    fn context(&self) -> &C {
        ContextWrapper::context(self)
    }

    /// Create an API key
    async fn api_keys_controller_create_api_key(
        &self,
        api_key_create_request_dto: models::ApiKeyCreateRequestDto,
        ) -> Result<ApiKeysControllerCreateApiKeyResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().api_keys_controller_create_api_key(api_key_create_request_dto, &context).await
    }

    /// List API keys
    async fn api_keys_controller_get_tenant_api_keys(
        &self,
        param_type: Option<models::ApiKeyFilterType>,
        include_revoked: Option<bool>,
        ) -> Result<ApiKeysControllerGetTenantApiKeysResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().api_keys_controller_get_tenant_api_keys(param_type, include_revoked, &context).await
    }

    /// Revoke an API key
    async fn api_keys_controller_revoke_api_key(
        &self,
        id: String,
        ) -> Result<ApiKeysControllerRevokeApiKeyResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().api_keys_controller_revoke_api_key(id, &context).await
    }

    /// Create or update an admin
    async fn admins_controller_create_admin(
        &self,
        admin_create_request_dto: models::AdminCreateRequestDto,
        ) -> Result<AdminsControllerCreateAdminResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().admins_controller_create_admin(admin_create_request_dto, &context).await
    }

    /// List the admins
    async fn admins_controller_get_admins(
        &self,
        ) -> Result<AdminsControllerGetAdminsResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().admins_controller_get_admins(&context).await
    }

    /// Link an admin to the caller's tenant
    async fn admins_controller_set_admin_tenant(
        &self,
        admin_id: String,
        ) -> Result<AdminsControllerSetAdminTenantResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().admins_controller_set_admin_tenant(admin_id, &context).await
    }

    /// Log in
    async fn auth_controller_create_token(
        &self,
        auth_token_request_dto: models::AuthTokenRequestDto,
        ) -> Result<AuthControllerCreateTokenResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().auth_controller_create_token(auth_token_request_dto, &context).await
    }

    /// Renew a session
    async fn auth_controller_refresh(
        &self,
        refresh_token_request_dto: models::RefreshTokenRequestDto,
        ) -> Result<AuthControllerRefreshResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().auth_controller_refresh(refresh_token_request_dto, &context).await
    }

    /// Check a token
    async fn auth_controller_verify_token(
        &self,
        verify_token_request_dto: models::VerifyTokenRequestDto,
        ) -> Result<AuthControllerVerifyTokenResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().auth_controller_verify_token(verify_token_request_dto, &context).await
    }

    /// Read the balances of an account
    async fn balances_controller_get_account_balance(
        &self,
        account_address: String,
        include_inactive: Option<bool>,
        ) -> Result<BalancesControllerGetAccountBalanceResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().balances_controller_get_account_balance(account_address, include_inactive, &context).await
    }

    /// Create a business type
    async fn business_types_controller_create_business_type(
        &self,
        create_business_type_dto: models::CreateBusinessTypeDto,
        ) -> Result<BusinessTypesControllerCreateBusinessTypeResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().business_types_controller_create_business_type(create_business_type_dto, &context).await
    }

    /// List business types
    async fn business_types_controller_get_all_business_types(
        &self,
        ) -> Result<BusinessTypesControllerGetAllBusinessTypesResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().business_types_controller_get_all_business_types(&context).await
    }

    /// Change a business type
    async fn business_types_controller_update_business_type(
        &self,
        update_business_type_dto: models::UpdateBusinessTypeDto,
        ) -> Result<BusinessTypesControllerUpdateBusinessTypeResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().business_types_controller_update_business_type(update_business_type_dto, &context).await
    }

    /// Delete a business type
    async fn business_types_controller_delete_business_type(
        &self,
        id: i64,
        ) -> Result<BusinessTypesControllerDeleteBusinessTypeResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().business_types_controller_delete_business_type(id, &context).await
    }

    /// Register a business
    async fn businesses_controller_create_business(
        &self,
        business_request_dto: models::BusinessRequestDto,
        ) -> Result<BusinessesControllerCreateBusinessResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().businesses_controller_create_business(business_request_dto, &context).await
    }

    /// List businesses
    async fn businesses_controller_get_businesses(
        &self,
        active: Option<bool>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<BusinessesControllerGetBusinessesResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().businesses_controller_get_businesses(active, page, limit, sort_by, sort_order, &context).await
    }

    /// Read the caller's business
    async fn businesses_controller_get_current_business(
        &self,
        ) -> Result<BusinessesControllerGetCurrentBusinessResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().businesses_controller_get_current_business(&context).await
    }

    /// Read a business
    async fn businesses_controller_get_by_id(
        &self,
        id: String,
        ) -> Result<BusinessesControllerGetByIdResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().businesses_controller_get_by_id(id, &context).await
    }

    /// Change a business
    async fn businesses_controller_update_business(
        &self,
        id: String,
        business_request_dto: models::BusinessRequestDto,
        ) -> Result<BusinessesControllerUpdateBusinessResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().businesses_controller_update_business(id, business_request_dto, &context).await
    }

    /// Claim a campaign's reward
    async fn campaign_claims_controller_create_campaign_claim(
        &self,
        campaign_claim_request_dto: models::CampaignClaimRequestDto,
        ) -> Result<CampaignClaimsControllerCreateCampaignClaimResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_claims_controller_create_campaign_claim(campaign_claim_request_dto, &context).await
    }

    /// List claims
    async fn campaign_claims_controller_get_campaign_claims(
        &self,
        campaign_id: Option<String>,
        user_id: Option<String>,
        business_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<CampaignClaimsControllerGetCampaignClaimsResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_claims_controller_get_campaign_claims(campaign_id, user_id, business_id, page, limit, sort_by, sort_order, &context).await
    }

    /// List my claims
    async fn campaign_claims_controller_get_my_campaign_claims(
        &self,
        campaign_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<CampaignClaimsControllerGetMyCampaignClaimsResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_claims_controller_get_my_campaign_claims(campaign_id, page, limit, sort_by, sort_order, &context).await
    }

    /// Engage businesses in a campaign
    async fn campaign_engagements_controller_add_business_engagement_to_campaign(
        &self,
        campaign_id: String,
        campaign_business_engagement_request_dto: models::CampaignBusinessEngagementRequestDto,
        ) -> Result<CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_engagements_controller_add_business_engagement_to_campaign(campaign_id, campaign_business_engagement_request_dto, &context).await
    }

    /// End an engagement
    async fn campaign_engagements_controller_remove_business_engagement_from_campaign(
        &self,
        campaign_id: String,
        business_engagement_id: String,
        ) -> Result<CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_engagements_controller_remove_business_engagement_from_campaign(campaign_id, business_engagement_id, &context).await
    }

    /// Change an engagement
    async fn campaign_engagements_controller_update_business_engagement_in_campaign(
        &self,
        campaign_id: String,
        business_engagement_id: String,
        campaign_business_engagement_request_dto: models::CampaignBusinessEngagementRequestDto,
        ) -> Result<CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_engagements_controller_update_business_engagement_in_campaign(campaign_id, business_engagement_id, campaign_business_engagement_request_dto, &context).await
    }

    /// List every tag in use
    async fn campaign_tags_controller_get_all_unique_tags(
        &self,
        ) -> Result<CampaignTagsControllerGetAllUniqueTagsResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_tags_controller_get_all_unique_tags(&context).await
    }

    /// Put a tag on a campaign
    async fn campaign_tags_controller_add_tag_to_campaign(
        &self,
        campaign_id: String,
        tag: String,
        ) -> Result<CampaignTagsControllerAddTagToCampaignResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_tags_controller_add_tag_to_campaign(campaign_id, tag, &context).await
    }

    /// Take a tag off a campaign
    async fn campaign_tags_controller_remove_tag_from_campaign(
        &self,
        campaign_id: String,
        tag: String,
        ) -> Result<CampaignTagsControllerRemoveTagFromCampaignResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_tags_controller_remove_tag_from_campaign(campaign_id, tag, &context).await
    }

    /// Add a reward to a campaign
    async fn campaign_tokens_controller_create_campaign_token_unit(
        &self,
        campaign_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        ) -> Result<CampaignTokensControllerCreateCampaignTokenUnitResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_tokens_controller_create_campaign_token_unit(campaign_id, token_unit_request_dto, &context).await
    }

    /// Remove a reward from a campaign
    async fn campaign_tokens_controller_remove_campaign_token_unit(
        &self,
        campaign_id: String,
        token_unit_id: String,
        ) -> Result<CampaignTokensControllerRemoveCampaignTokenUnitResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_tokens_controller_remove_campaign_token_unit(campaign_id, token_unit_id, &context).await
    }

    /// Change a reward of a campaign
    async fn campaign_tokens_controller_update_campaign_token_unit(
        &self,
        campaign_id: String,
        token_unit_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        ) -> Result<CampaignTokensControllerUpdateCampaignTokenUnitResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_tokens_controller_update_campaign_token_unit(campaign_id, token_unit_id, token_unit_request_dto, &context).await
    }

    /// Create a trigger
    async fn campaign_triggers_controller_create_campaign_trigger(
        &self,
        campaign_trigger_create_request_dto: models::CampaignTriggerCreateRequestDto,
        ) -> Result<CampaignTriggersControllerCreateCampaignTriggerResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_triggers_controller_create_campaign_trigger(campaign_trigger_create_request_dto, &context).await
    }

    /// List the triggers
    async fn campaign_triggers_controller_get_all_triggers(
        &self,
        ) -> Result<CampaignTriggersControllerGetAllTriggersResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_triggers_controller_get_all_triggers(&context).await
    }

    /// Add a condition to a trigger
    async fn campaign_triggers_controller_create_trigger_condition(
        &self,
        id: String,
        campaign_trigger_condition_request_dto: models::CampaignTriggerConditionRequestDto,
        ) -> Result<CampaignTriggersControllerCreateTriggerConditionResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_triggers_controller_create_trigger_condition(id, campaign_trigger_condition_request_dto, &context).await
    }

    /// Delete a trigger
    async fn campaign_triggers_controller_delete_campaign_trigger(
        &self,
        id: String,
        ) -> Result<CampaignTriggersControllerDeleteCampaignTriggerResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_triggers_controller_delete_campaign_trigger(id, &context).await
    }

    /// Read a trigger
    async fn campaign_triggers_controller_get_trigger_by_id(
        &self,
        id: String,
        ) -> Result<CampaignTriggersControllerGetTriggerByIdResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_triggers_controller_get_trigger_by_id(id, &context).await
    }

    /// Take the trigger off a campaign
    async fn campaign_triggers_controller_unassign_trigger_from_campaign(
        &self,
        campaign_id: String,
        ) -> Result<CampaignTriggersControllerUnassignTriggerFromCampaignResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_triggers_controller_unassign_trigger_from_campaign(campaign_id, &context).await
    }

    /// Change a trigger
    async fn campaign_triggers_controller_update_campaign_trigger(
        &self,
        id: String,
        campaign_trigger_create_request_dto: models::CampaignTriggerCreateRequestDto,
        ) -> Result<CampaignTriggersControllerUpdateCampaignTriggerResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_triggers_controller_update_campaign_trigger(id, campaign_trigger_create_request_dto, &context).await
    }

    /// Assign a trigger to a campaign
    async fn campaign_triggers_controller_assign_trigger_to_campaign(
        &self,
        id: String,
        trigger_id: String,
        ) -> Result<CampaignTriggersControllerAssignTriggerToCampaignResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_triggers_controller_assign_trigger_to_campaign(id, trigger_id, &context).await
    }

    /// Remove a condition from a trigger
    async fn campaign_triggers_controller_remove_trigger_condition(
        &self,
        id: String,
        condition_id: String,
        ) -> Result<CampaignTriggersControllerRemoveTriggerConditionResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_triggers_controller_remove_trigger_condition(id, condition_id, &context).await
    }

    /// Change a condition of a trigger
    async fn campaign_triggers_controller_update_trigger_condition(
        &self,
        id: String,
        condition_id: String,
        campaign_trigger_condition_request_dto: models::CampaignTriggerConditionRequestDto,
        ) -> Result<CampaignTriggersControllerUpdateTriggerConditionResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaign_triggers_controller_update_trigger_condition(id, condition_id, campaign_trigger_condition_request_dto, &context).await
    }

    /// Create a campaign
    async fn campaigns_controller_create_campaign(
        &self,
        campaign_create_request_dto: models::CampaignCreateRequestDto,
        ) -> Result<CampaignsControllerCreateCampaignResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaigns_controller_create_campaign(campaign_create_request_dto, &context).await
    }

    /// List campaigns
    async fn campaigns_controller_get_campaigns(
        &self,
        active: Option<bool>,
        tag: Option<String>,
        limit: Option<u32>,
        offset: Option<u32>,
        sort: Option<models::CampaignSortField>,
        order: Option<models::SortOrder>,
        page: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<CampaignsControllerGetCampaignsResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaigns_controller_get_campaigns(active, tag, limit, offset, sort, order, page, sort_by, sort_order, &context).await
    }

    /// Delete a campaign
    async fn campaigns_controller_delete_campaign(
        &self,
        id: String,
        ) -> Result<CampaignsControllerDeleteCampaignResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaigns_controller_delete_campaign(id, &context).await
    }

    /// Read a campaign
    async fn campaigns_controller_get_campaign_by_id(
        &self,
        id: String,
        ) -> Result<CampaignsControllerGetCampaignByIdResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaigns_controller_get_campaign_by_id(id, &context).await
    }

    /// Switch a campaign on or off
    async fn campaigns_controller_toggle_campaign_status(
        &self,
        id: String,
        ) -> Result<CampaignsControllerToggleCampaignStatusResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaigns_controller_toggle_campaign_status(id, &context).await
    }

    /// Switch between testnet and mainnet
    async fn campaigns_controller_toggle_campaign_testnet(
        &self,
        id: String,
        ) -> Result<CampaignsControllerToggleCampaignTestnetResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaigns_controller_toggle_campaign_testnet(id, &context).await
    }

    /// Change a campaign
    async fn campaigns_controller_update_campaign(
        &self,
        id: String,
        campaign_create_request_dto: models::CampaignCreateRequestDto,
        ) -> Result<CampaignsControllerUpdateCampaignResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().campaigns_controller_update_campaign(id, campaign_create_request_dto, &context).await
    }

    /// Record a contract
    async fn contracts_controller_create_contract(
        &self,
        create_contract_dto: models::CreateContractDto,
        ) -> Result<ContractsControllerCreateContractResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().contracts_controller_create_contract(create_contract_dto, &context).await
    }

    /// List contracts
    async fn contracts_controller_get_contracts(
        &self,
        ) -> Result<ContractsControllerGetContractsResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().contracts_controller_get_contracts(&context).await
    }

    /// Get a storage address for an entity's file
    async fn files_controller_get_entity_storage_url(
        &self,
        signed_url_request_dto: models::SignedUrlRequestDto,
        ) -> Result<FilesControllerGetEntityStorageUrlResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().files_controller_get_entity_storage_url(signed_url_request_dto, &context).await
    }

    /// Create a purchase token
    async fn purchases_controller_create_purchase_token(
        &self,
        create_purchase_token_dto: models::CreatePurchaseTokenDto,
        ) -> Result<PurchasesControllerCreatePurchaseTokenResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().purchases_controller_create_purchase_token(create_purchase_token_dto, &context).await
    }

    /// Start a purchase
    async fn purchases_controller_create_user_purchase(
        &self,
        purchase_request_dto: models::PurchaseRequestDto,
        ) -> Result<PurchasesControllerCreateUserPurchaseResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().purchases_controller_create_user_purchase(purchase_request_dto, &context).await
    }

    /// List purchase tokens
    async fn purchases_controller_get_purchase_tokens(
        &self,
        active: Option<bool>,
        ) -> Result<PurchasesControllerGetPurchaseTokensResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().purchases_controller_get_purchase_tokens(active, &context).await
    }

    /// List my purchases
    async fn purchases_controller_get_user_purchase_history(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<PurchasesControllerGetUserPurchaseHistoryResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().purchases_controller_get_user_purchase_history(page, limit, sort_by, sort_order, &context).await
    }

    /// Take an event from Stripe
    async fn purchases_controller_handle_stripe_webhook(
        &self,
        body: models::StripeEventDto,
        stripe_signature: Option<String>,
        ) -> Result<PurchasesControllerHandleStripeWebhookResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().purchases_controller_handle_stripe_webhook(body, stripe_signature, &context).await
    }

    /// Change a purchase token
    async fn purchases_controller_update_purchase_token(
        &self,
        id: String,
        update_purchase_token_dto: models::UpdatePurchaseTokenDto,
        ) -> Result<PurchasesControllerUpdatePurchaseTokenResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().purchases_controller_update_purchase_token(id, update_purchase_token_dto, &context).await
    }

    /// Redeem
    async fn redemption_redeems_controller_execute_redemption(
        &self,
        redemption_redeem_request_dto: models::RedemptionRedeemRequestDto,
        ) -> Result<RedemptionRedeemsControllerExecuteRedemptionResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemption_redeems_controller_execute_redemption(redemption_redeem_request_dto, &context).await
    }

    /// List my redeems
    async fn redemption_redeems_controller_get_my_redemption_redeems(
        &self,
        redemption_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemption_redeems_controller_get_my_redemption_redeems(redemption_id, page, limit, sort_by, sort_order, &context).await
    }

    /// List redeems
    async fn redemption_redeems_controller_get_redemption_redeems(
        &self,
        redemption_id: Option<String>,
        user_id: Option<String>,
        business_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<RedemptionRedeemsControllerGetRedemptionRedeemsResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemption_redeems_controller_get_redemption_redeems(redemption_id, user_id, business_id, page, limit, sort_by, sort_order, &context).await
    }

    /// Read a redeem
    async fn redemption_redeems_controller_get_redemption_redeem_by_id(
        &self,
        id: String,
        ) -> Result<RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemption_redeems_controller_get_redemption_redeem_by_id(id, &context).await
    }

    /// Add a token unit to a redemption
    async fn redemption_tokens_controller_add_token_unit(
        &self,
        redemption_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        ) -> Result<RedemptionTokensControllerAddTokenUnitResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemption_tokens_controller_add_token_unit(redemption_id, token_unit_request_dto, &context).await
    }

    /// Remove a token unit from a redemption
    async fn redemption_tokens_controller_remove_token_unit(
        &self,
        redemption_id: String,
        token_unit_id: String,
        ) -> Result<RedemptionTokensControllerRemoveTokenUnitResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemption_tokens_controller_remove_token_unit(redemption_id, token_unit_id, &context).await
    }

    /// Change a token unit of a redemption
    async fn redemption_tokens_controller_update_token_unit(
        &self,
        redemption_id: String,
        token_unit_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        ) -> Result<RedemptionTokensControllerUpdateTokenUnitResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemption_tokens_controller_update_token_unit(redemption_id, token_unit_id, token_unit_request_dto, &context).await
    }

    /// Create a redemption type
    async fn redemption_types_controller_create_redemption_type(
        &self,
        redemption_type_create_request_dto: models::RedemptionTypeCreateRequestDto,
        ) -> Result<RedemptionTypesControllerCreateRedemptionTypeResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemption_types_controller_create_redemption_type(redemption_type_create_request_dto, &context).await
    }

    /// List redemption types
    async fn redemption_types_controller_get_redemption_types(
        &self,
        ) -> Result<RedemptionTypesControllerGetRedemptionTypesResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemption_types_controller_get_redemption_types(&context).await
    }

    /// Create a redemption
    async fn redemptions_controller_create_redemption(
        &self,
        redemption_create_request_dto: models::RedemptionCreateRequestDto,
        ) -> Result<RedemptionsControllerCreateRedemptionResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemptions_controller_create_redemption(redemption_create_request_dto, &context).await
    }

    /// List redemptions
    async fn redemptions_controller_get_redemptions(
        &self,
        active: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<RedemptionsControllerGetRedemptionsResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemptions_controller_get_redemptions(active, page, limit, sort_by, sort_order, &context).await
    }

    /// Delete a redemption
    async fn redemptions_controller_delete_redemption(
        &self,
        id: String,
        ) -> Result<RedemptionsControllerDeleteRedemptionResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemptions_controller_delete_redemption(id, &context).await
    }

    /// Read the stock of a redemption
    async fn redemptions_controller_get_available_supply(
        &self,
        id: String,
        ) -> Result<RedemptionsControllerGetAvailableSupplyResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemptions_controller_get_available_supply(id, &context).await
    }

    /// Read a redemption
    async fn redemptions_controller_get_redemption_by_id(
        &self,
        id: String,
        ) -> Result<RedemptionsControllerGetRedemptionByIdResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemptions_controller_get_redemption_by_id(id, &context).await
    }

    /// Switch a redemption on or off
    async fn redemptions_controller_toggle_redemption_status(
        &self,
        id: String,
        ) -> Result<RedemptionsControllerToggleRedemptionStatusResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemptions_controller_toggle_redemption_status(id, &context).await
    }

    /// Change a redemption
    async fn redemptions_controller_update_redemption(
        &self,
        id: String,
        redemption_update_request_dto: models::RedemptionUpdateRequestDto,
        ) -> Result<RedemptionsControllerUpdateRedemptionResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().redemptions_controller_update_redemption(id, redemption_update_request_dto, &context).await
    }

    /// Service root
    async fn root_controller_get(
        &self,
        ) -> Result<RootControllerGetResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().root_controller_get(&context).await
    }

    /// Check an admin credential
    async fn root_controller_get_admin(
        &self,
        ) -> Result<RootControllerGetAdminResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().root_controller_get_admin(&context).await
    }

    /// Health check
    async fn root_controller_get_current_time(
        &self,
        ) -> Result<RootControllerGetCurrentTimeResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().root_controller_get_current_time(&context).await
    }

    /// Check a tenant system key
    async fn root_controller_get_system(
        &self,
        ) -> Result<RootControllerGetSystemResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().root_controller_get_system(&context).await
    }

    /// Create a tenant
    async fn tenants_controller_create_tenant(
        &self,
        tenant_create_request_dto: models::TenantCreateRequestDto,
        ) -> Result<TenantsControllerCreateTenantResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().tenants_controller_create_tenant(tenant_create_request_dto, &context).await
    }

    /// Read a tenant
    async fn tenants_controller_get_tenant_by_id(
        &self,
        id: String,
        ) -> Result<TenantsControllerGetTenantByIdResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().tenants_controller_get_tenant_by_id(id, &context).await
    }

    /// Register a token contract
    async fn tokens_controller_create_token(
        &self,
        create_token_dto: models::CreateTokenDto,
        ) -> Result<TokensControllerCreateTokenResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().tokens_controller_create_token(create_token_dto, &context).await
    }

    /// List the tokens
    async fn tokens_controller_get_tokens(
        &self,
        active: Option<String>,
        ) -> Result<TokensControllerGetTokensResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().tokens_controller_get_tokens(active, &context).await
    }

    /// Add metadata to a token
    async fn tokens_controller_create_token_metadata(
        &self,
        id: String,
        create_token_metadata_dto: models::CreateTokenMetadataDto,
        ) -> Result<TokensControllerCreateTokenMetadataResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().tokens_controller_create_token_metadata(id, create_token_metadata_dto, &context).await
    }

    /// Read a token
    async fn tokens_controller_get_token_by_id(
        &self,
        id: String,
        ) -> Result<TokensControllerGetTokenByIdResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().tokens_controller_get_token_by_id(id, &context).await
    }

    /// Update a token
    async fn tokens_controller_update_token(
        &self,
        id: String,
        update_token_dto: models::UpdateTokenDto,
        ) -> Result<TokensControllerUpdateTokenResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().tokens_controller_update_token(id, update_token_dto, &context).await
    }

    /// Create a transaction
    async fn transactions_controller_create_transaction(
        &self,
        transaction_request_dto: models::TransactionRequestDto,
        ) -> Result<TransactionsControllerCreateTransactionResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().transactions_controller_create_transaction(transaction_request_dto, &context).await
    }

    /// List what I have received
    async fn transactions_controller_get_current_user_received_transactions(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<TransactionsControllerGetCurrentUserReceivedTransactionsResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().transactions_controller_get_current_user_received_transactions(page, limit, sort_by, sort_order, &context).await
    }

    /// List what I have sent
    async fn transactions_controller_get_current_user_sent_transactions(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<TransactionsControllerGetCurrentUserSentTransactionsResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().transactions_controller_get_current_user_sent_transactions(page, limit, sort_by, sort_order, &context).await
    }

    /// List transactions
    async fn transactions_controller_get_transactions(
        &self,
        participant_id: Option<String>,
        role: Option<models::TransactionRole>,
        status: Option<models::TransactionStatus>,
        token_type: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<TransactionsControllerGetTransactionsResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().transactions_controller_get_transactions(participant_id, role, status, token_type, page, limit, sort_by, sort_order, &context).await
    }

    /// Read a transaction
    async fn transactions_controller_get_transaction_by_id(
        &self,
        id: String,
        ) -> Result<TransactionsControllerGetTransactionByIdResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().transactions_controller_get_transaction_by_id(id, &context).await
    }

    /// Prepare a transaction for signing
    async fn transactions_controller_prepare_transaction(
        &self,
        id: String,
        ) -> Result<TransactionsControllerPrepareTransactionResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().transactions_controller_prepare_transaction(id, &context).await
    }

    /// Submit a signed transaction
    async fn transactions_controller_submit_transaction(
        &self,
        id: String,
        transaction_submit_request_dto: models::TransactionSubmitRequestDto,
        ) -> Result<TransactionsControllerSubmitTransactionResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().transactions_controller_submit_transaction(id, transaction_submit_request_dto, &context).await
    }

    /// Create a user status type
    async fn users_controller_create_user_status_type(
        &self,
        user_status_type_create_request_dto: models::UserStatusTypeCreateRequestDto,
        ) -> Result<UsersControllerCreateUserStatusTypeResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().users_controller_create_user_status_type(user_status_type_create_request_dto, &context).await
    }

    /// List users
    async fn users_controller_get_all_users(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        ) -> Result<UsersControllerGetAllUsersResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().users_controller_get_all_users(page, limit, sort_by, sort_order, &context).await
    }

    /// Read my account
    async fn users_controller_get_current_user(
        &self,
        ) -> Result<UsersControllerGetCurrentUserResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().users_controller_get_current_user(&context).await
    }

    /// Look a user up
    async fn users_controller_get_user_info(
        &self,
        user_update_request_dto: models::UserUpdateRequestDto,
        ) -> Result<UsersControllerGetUserInfoResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().users_controller_get_user_info(user_update_request_dto, &context).await
    }

    /// List user status types
    async fn users_controller_get_user_status_types(
        &self,
        ) -> Result<UsersControllerGetUserStatusTypesResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().users_controller_get_user_status_types(&context).await
    }

    /// Change my account
    async fn users_controller_update_current_user(
        &self,
        user_update_request_dto: models::UserUpdateRequestDto,
        ) -> Result<UsersControllerUpdateCurrentUserResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().users_controller_update_current_user(user_update_request_dto, &context).await
    }

    /// Switch a user on or off
    async fn users_controller_toggle_user_status(
        &self,
        id: String,
        ) -> Result<UsersControllerToggleUserStatusResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().users_controller_toggle_user_status(id, &context).await
    }

    /// Change a user
    async fn users_controller_update_user_admin(
        &self,
        id: String,
        user_update_request_dto: models::UserUpdateRequestDto,
        ) -> Result<UsersControllerUpdateUserAdminResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().users_controller_update_user_admin(id, user_update_request_dto, &context).await
    }

    /// Set the eligible tokens of a status type
    async fn users_controller_update_user_status_type_eligible_token(
        &self,
        id: i64,
        user_status_type_eligible_token_request_dto: models::UserStatusTypeEligibleTokenRequestDto,
        ) -> Result<UsersControllerUpdateUserStatusTypeEligibleTokenResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().users_controller_update_user_status_type_eligible_token(id, user_status_type_eligible_token_request_dto, &context).await
    }

    /// Read a chain
    async fn web3_chains_controller_get_chain_by_id(
        &self,
        chain_id: u64,
        ) -> Result<Web3ChainsControllerGetChainByIdResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().web3_chains_controller_get_chain_by_id(chain_id, &context).await
    }

    /// Public signing keys
    async fn well_known_controller_get_jwks(
        &self,
        ) -> Result<WellKnownControllerGetJwksResponse, ApiError>
    {
        let context = self.context().clone();
        self.api().well_known_controller_get_jwks(&context).await
    }

}


#[cfg(feature = "client")]
pub mod client;

// Re-export Client as a top-level name
#[cfg(feature = "client")]
pub use client::Client;

#[cfg(feature = "server")]
pub mod server;

// Re-export router() as a top-level name
#[cfg(feature = "server")]
pub use self::server::Service;

#[cfg(feature = "server")]
pub mod context;

pub mod models;

#[cfg(any(feature = "client", feature = "server"))]
pub(crate) mod header;
