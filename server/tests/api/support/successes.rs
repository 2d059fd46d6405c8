//! What the generated client answers when an operation succeeds, of all operations.

use pers_api::models::*;

/// An answer of the generated client, with the one of its variants that is the success.
pub trait Success: Sized + std::fmt::Debug {
    /// What a success brings.
    type Body;
    /// Names of the answer's type and of its success.
    const NAME: (&str, &str);

    /// What the success has brought, or the answer that is none.
    fn success(self) -> Result<Self::Body, Self>;
}

macro_rules! successes {
    ($($answer:ident :: $variant:ident $(($body:ty))?;)+) => {
        $(
            impl Success for pers_api::$answer {
                type Body = successes!(@body $($body)?);
                const NAME: (&str, &str) = (stringify!($answer), stringify!($variant));

                fn success(self) -> Result<Self::Body, Self> {
                    successes!(@open self, $answer, $variant $(, $body)?)
                }
            }
        )+
    };
    (@body) => { () };
    (@body $body:ty) => { $body };
    (@open $answered:expr, $answer:ident, $variant:ident) => {
        match $answered {
            pers_api::$answer::$variant => Ok(()),
            other => Err(other),
        }
    };
    (@open $answered:expr, $answer:ident, $variant:ident, $body:ty) => {
        match $answered {
            pers_api::$answer::$variant(body) => Ok(body),
            other => Err(other),
        }
    };
}

successes! {
    ApiKeysControllerCreateApiKeyResponse::KeyCreated(ApiKeyCreatedDto);
    ApiKeysControllerGetTenantApiKeysResponse::KeysListed(Vec<ApiKeyDto>);
    ApiKeysControllerRevokeApiKeyResponse::KeyRevoked(ApiKeyVerificationResultDto);
    AdminsControllerCreateAdminResponse::AdminSaved(AdminDto);
    AdminsControllerGetAdminsResponse::AdminsListed(Vec<AdminDto>);
    AdminsControllerSetAdminTenantResponse::AdminLinked(AdminDto);
    AuthControllerCreateTokenResponse::SessionCreated(AuthTokenResponseDto);
    AuthControllerRefreshResponse::SessionRenewed(AuthTokenResponseDto);
    AuthControllerVerifyTokenResponse::CheckDone(VerifyTokenResponseDto);
    BalancesControllerGetAccountBalanceResponse::BalancesFound(AccountBalanceDto);
    BusinessTypesControllerCreateBusinessTypeResponse::BusinessTypeCreated(BusinessTypeDto);
    BusinessTypesControllerGetAllBusinessTypesResponse::BusinessTypesListed(Vec<BusinessTypeDto>);
    BusinessTypesControllerUpdateBusinessTypeResponse::BusinessTypeUpdated(BusinessTypeDto);
    BusinessTypesControllerDeleteBusinessTypeResponse::BusinessTypeDeleted;
    BusinessesControllerCreateBusinessResponse::BusinessCreated(BusinessDto);
    BusinessesControllerGetBusinessesResponse::BusinessesListed(Vec<BusinessDto>);
    BusinessesControllerGetCurrentBusinessResponse::BusinessFound(BusinessDto);
    BusinessesControllerGetByIdResponse::BusinessFound(BusinessDto);
    BusinessesControllerUpdateBusinessResponse::BusinessUpdated(BusinessDto);
    CampaignClaimsControllerCreateCampaignClaimResponse::ClaimProcessed(CampaignClaimDto);
    CampaignClaimsControllerGetCampaignClaimsResponse::ClaimsListed(Vec<CampaignClaimDto>);
    CampaignClaimsControllerGetMyCampaignClaimsResponse::ClaimsListed(Vec<CampaignClaimDto>);
    CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse::EngagementAdded(CampaignDto);
    CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse::EngagementRemoved(CampaignDto);
    CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse::EngagementUpdated(CampaignDto);
    CampaignTagsControllerGetAllUniqueTagsResponse::TagsListed(Vec<String>);
    CampaignTagsControllerAddTagToCampaignResponse::TagAdded(CampaignDto);
    CampaignTagsControllerRemoveTagFromCampaignResponse::TagRemoved(CampaignDto);
    CampaignTokensControllerCreateCampaignTokenUnitResponse::RewardAdded(CampaignDto);
    CampaignTokensControllerRemoveCampaignTokenUnitResponse::RewardRemoved(CampaignDto);
    CampaignTokensControllerUpdateCampaignTokenUnitResponse::RewardUpdated(CampaignDto);
    CampaignTriggersControllerCreateCampaignTriggerResponse::TriggerCreated(CampaignTriggerDto);
    CampaignTriggersControllerGetAllTriggersResponse::TriggersListed(Vec<CampaignTriggerDto>);
    CampaignTriggersControllerCreateTriggerConditionResponse::ConditionAdded(CampaignTriggerDto);
    CampaignTriggersControllerDeleteCampaignTriggerResponse::TriggerDeleted;
    CampaignTriggersControllerGetTriggerByIdResponse::TriggerFound(CampaignTriggerDto);
    CampaignTriggersControllerUnassignTriggerFromCampaignResponse::TriggerUnassigned(CampaignDto);
    CampaignTriggersControllerUpdateCampaignTriggerResponse::TriggerUpdated(CampaignTriggerDto);
    CampaignTriggersControllerAssignTriggerToCampaignResponse::TriggerAssigned(CampaignDto);
    CampaignTriggersControllerRemoveTriggerConditionResponse::ConditionRemoved(CampaignTriggerDto);
    CampaignTriggersControllerUpdateTriggerConditionResponse::ConditionUpdated(CampaignTriggerDto);
    CampaignsControllerCreateCampaignResponse::CampaignCreated(CampaignDto);
    CampaignsControllerGetCampaignsResponse::CampaignsListed(Vec<CampaignDto>);
    CampaignsControllerDeleteCampaignResponse::CampaignDeleted;
    CampaignsControllerGetCampaignByIdResponse::CampaignFound(CampaignDto);
    CampaignsControllerToggleCampaignStatusResponse::StatusSwitched(CampaignDto);
    CampaignsControllerToggleCampaignTestnetResponse::EnvironmentSwitched(CampaignDto);
    CampaignsControllerUpdateCampaignResponse::CampaignUpdated(CampaignDto);
    ContractsControllerCreateContractResponse::ContractRecorded(ContractDto);
    ContractsControllerGetContractsResponse::ContractsListed(Vec<ContractDto>);
    FilesControllerGetEntityStorageUrlResponse::SignedAddressCreated(SignedUrlResponseDto);
    PurchasesControllerCreatePurchaseTokenResponse::PurchaseTokenCreated(PurchaseTokenDto);
    PurchasesControllerCreateUserPurchaseResponse::PurchaseCreated(PurchaseCreatedDto);
    PurchasesControllerGetPurchaseTokensResponse::PurchaseTokensListed(Vec<PurchaseTokenDto>);
    PurchasesControllerGetUserPurchaseHistoryResponse::PurchasesListed(Vec<PurchaseDto>);
    PurchasesControllerHandleStripeWebhookResponse::EventProcessed(bool);
    PurchasesControllerUpdatePurchaseTokenResponse::PurchaseTokenUpdated(PurchaseTokenDto);
    RedemptionRedeemsControllerExecuteRedemptionResponse::RedemptionExecuted(RedemptionRedeemResponseDto);
    RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse::RedeemsListed(Vec<RedemptionRedeemDto>);
    RedemptionRedeemsControllerGetRedemptionRedeemsResponse::RedeemsListed(Vec<RedemptionRedeemDto>);
    RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse::RedeemFound(RedemptionRedeemDto);
    RedemptionTokensControllerAddTokenUnitResponse::TokenUnitAdded(RedemptionDto);
    RedemptionTokensControllerRemoveTokenUnitResponse::TokenUnitRemoved(RedemptionDto);
    RedemptionTokensControllerUpdateTokenUnitResponse::TokenUnitUpdated(RedemptionDto);
    RedemptionTypesControllerCreateRedemptionTypeResponse::RedemptionTypeCreated(RedemptionTypeDto);
    RedemptionTypesControllerGetRedemptionTypesResponse::RedemptionTypesListed(Vec<RedemptionTypeDto>);
    RedemptionsControllerCreateRedemptionResponse::RedemptionCreated(RedemptionDto);
    RedemptionsControllerGetRedemptionsResponse::RedemptionsListed(Vec<RedemptionDto>);
    RedemptionsControllerDeleteRedemptionResponse::RedemptionDeleted;
    RedemptionsControllerGetAvailableSupplyResponse::SupplyFound(i64);
    RedemptionsControllerGetRedemptionByIdResponse::RedemptionFound(RedemptionDto);
    RedemptionsControllerToggleRedemptionStatusResponse::StatusSwitched(RedemptionDto);
    RedemptionsControllerUpdateRedemptionResponse::RedemptionUpdated(RedemptionDto);
    RootControllerGetResponse::ServiceAlive(ServiceStatusDto);
    RootControllerGetAdminResponse::AdminAccepted(CredentialCheckDto);
    RootControllerGetCurrentTimeResponse::ServiceHealthy(ServiceStatusDto);
    RootControllerGetSystemResponse::SystemKeyAccepted(CredentialCheckDto);
    TenantsControllerCreateTenantResponse::TenantCreated(TenantDto);
    TenantsControllerGetTenantByIdResponse::TenantFound(TenantViewDto);
    TokensControllerCreateTokenResponse::TokenRegistered(TokenDto);
    TokensControllerGetTokensResponse::TokensListed(Vec<TokenDto>);
    TokensControllerCreateTokenMetadataResponse::MetadataAdded(TokenDto);
    TokensControllerGetTokenByIdResponse::TokenFound(TokenDto);
    TokensControllerUpdateTokenResponse::TokenUpdated(TokenDto);
    TransactionsControllerCreateTransactionResponse::TransactionCreated(TransactionRequestResponseDto);
    TransactionsControllerGetCurrentUserReceivedTransactionsResponse::ReceivedTransactionsListed(PaginatedTransactionsResponseDto);
    TransactionsControllerGetCurrentUserSentTransactionsResponse::SentTransactionsListed(PaginatedTransactionsResponseDto);
    TransactionsControllerGetTransactionsResponse::TransactionsListed(PaginatedTransactionsResponseDto);
    TransactionsControllerGetTransactionByIdResponse::TransactionFound(TransactionDto);
    TransactionsControllerPrepareTransactionResponse::TransactionPrepared(TransactionRequestResponseDto);
    TransactionsControllerSubmitTransactionResponse::TransactionSubmitted(TransactionDto);
    UsersControllerCreateUserStatusTypeResponse::StatusTypeCreated(UserStatusTypeDto);
    UsersControllerGetAllUsersResponse::UsersListed(PaginatedUsersResponseDto);
    UsersControllerGetCurrentUserResponse::UserFound(UserDto);
    UsersControllerGetUserInfoResponse::UserFound(UserDto);
    UsersControllerGetUserStatusTypesResponse::StatusTypesListed(Vec<UserStatusTypeDto>);
    UsersControllerUpdateCurrentUserResponse::UserUpdated(UserDto);
    UsersControllerToggleUserStatusResponse::StatusSwitched(UserDto);
    UsersControllerUpdateUserAdminResponse::UserUpdated(UserDto);
    UsersControllerUpdateUserStatusTypeEligibleTokenResponse::EligibleTokensSet(UserStatusTypeDto);
    Web3ChainsControllerGetChainByIdResponse::ChainFound(ChainDataDto);
    WellKnownControllerGetJwksResponse::KeysFound(JwksDto);
}
