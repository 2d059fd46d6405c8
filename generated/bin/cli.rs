//! CLI tool driving the API client
use anyhow::{anyhow, Context, Result};
use clap::Parser;
use dialoguer::Confirm;
use log::{debug, info};
// models may be unused if all inputs are primitive types
#[allow(unused_imports)]
use pers_api::{
    models, ApiNoContext, Client, ContextWrapperExt,
    ApiKeysControllerCreateApiKeyResponse,
    ApiKeysControllerGetTenantApiKeysResponse,
    ApiKeysControllerRevokeApiKeyResponse,
    AdminsControllerCreateAdminResponse,
    AdminsControllerGetAdminsResponse,
    AdminsControllerSetAdminTenantResponse,
    AuthControllerCreateTokenResponse,
    AuthControllerRefreshResponse,
    AuthControllerVerifyTokenResponse,
    BalancesControllerGetAccountBalanceResponse,
    BusinessTypesControllerCreateBusinessTypeResponse,
    BusinessTypesControllerGetAllBusinessTypesResponse,
    BusinessTypesControllerUpdateBusinessTypeResponse,
    BusinessTypesControllerDeleteBusinessTypeResponse,
    BusinessesControllerCreateBusinessResponse,
    BusinessesControllerGetBusinessesResponse,
    BusinessesControllerGetCurrentBusinessResponse,
    BusinessesControllerGetByIdResponse,
    BusinessesControllerUpdateBusinessResponse,
    CampaignClaimsControllerCreateCampaignClaimResponse,
    CampaignClaimsControllerGetCampaignClaimsResponse,
    CampaignClaimsControllerGetMyCampaignClaimsResponse,
    CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse,
    CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse,
    CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse,
    CampaignTagsControllerGetAllUniqueTagsResponse,
    CampaignTagsControllerAddTagToCampaignResponse,
    CampaignTagsControllerRemoveTagFromCampaignResponse,
    CampaignTokensControllerCreateCampaignTokenUnitResponse,
    CampaignTokensControllerRemoveCampaignTokenUnitResponse,
    CampaignTokensControllerUpdateCampaignTokenUnitResponse,
    CampaignTriggersControllerCreateCampaignTriggerResponse,
    CampaignTriggersControllerGetAllTriggersResponse,
    CampaignTriggersControllerCreateTriggerConditionResponse,
    CampaignTriggersControllerDeleteCampaignTriggerResponse,
    CampaignTriggersControllerGetTriggerByIdResponse,
    CampaignTriggersControllerUnassignTriggerFromCampaignResponse,
    CampaignTriggersControllerUpdateCampaignTriggerResponse,
    CampaignTriggersControllerAssignTriggerToCampaignResponse,
    CampaignTriggersControllerRemoveTriggerConditionResponse,
    CampaignTriggersControllerUpdateTriggerConditionResponse,
    CampaignsControllerCreateCampaignResponse,
    CampaignsControllerGetCampaignsResponse,
    CampaignsControllerDeleteCampaignResponse,
    CampaignsControllerGetCampaignByIdResponse,
    CampaignsControllerToggleCampaignStatusResponse,
    CampaignsControllerToggleCampaignTestnetResponse,
    CampaignsControllerUpdateCampaignResponse,
    ContractsControllerCreateContractResponse,
    ContractsControllerGetContractsResponse,
    FilesControllerGetEntityStorageUrlResponse,
    PurchasesControllerCreatePurchaseTokenResponse,
    PurchasesControllerCreateUserPurchaseResponse,
    PurchasesControllerGetPurchaseTokensResponse,
    PurchasesControllerGetUserPurchaseHistoryResponse,
    PurchasesControllerHandleStripeWebhookResponse,
    PurchasesControllerUpdatePurchaseTokenResponse,
    RedemptionRedeemsControllerExecuteRedemptionResponse,
    RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse,
    RedemptionRedeemsControllerGetRedemptionRedeemsResponse,
    RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse,
    RedemptionTokensControllerAddTokenUnitResponse,
    RedemptionTokensControllerRemoveTokenUnitResponse,
    RedemptionTokensControllerUpdateTokenUnitResponse,
    RedemptionTypesControllerCreateRedemptionTypeResponse,
    RedemptionTypesControllerGetRedemptionTypesResponse,
    RedemptionsControllerCreateRedemptionResponse,
    RedemptionsControllerGetRedemptionsResponse,
    RedemptionsControllerDeleteRedemptionResponse,
    RedemptionsControllerGetAvailableSupplyResponse,
    RedemptionsControllerGetRedemptionByIdResponse,
    RedemptionsControllerToggleRedemptionStatusResponse,
    RedemptionsControllerUpdateRedemptionResponse,
    RootControllerGetResponse,
    RootControllerGetAdminResponse,
    RootControllerGetCurrentTimeResponse,
    RootControllerGetSystemResponse,
    TenantsControllerCreateTenantResponse,
    TenantsControllerGetTenantByIdResponse,
    TokensControllerCreateTokenResponse,
    TokensControllerGetTokensResponse,
    TokensControllerCreateTokenMetadataResponse,
    TokensControllerGetTokenByIdResponse,
    TokensControllerUpdateTokenResponse,
    TransactionsControllerCreateTransactionResponse,
    TransactionsControllerGetCurrentUserReceivedTransactionsResponse,
    TransactionsControllerGetCurrentUserSentTransactionsResponse,
    TransactionsControllerGetTransactionsResponse,
    TransactionsControllerGetTransactionByIdResponse,
    TransactionsControllerPrepareTransactionResponse,
    TransactionsControllerSubmitTransactionResponse,
    UsersControllerCreateUserStatusTypeResponse,
    UsersControllerGetAllUsersResponse,
    UsersControllerGetCurrentUserResponse,
    UsersControllerGetUserInfoResponse,
    UsersControllerGetUserStatusTypesResponse,
    UsersControllerUpdateCurrentUserResponse,
    UsersControllerToggleUserStatusResponse,
    UsersControllerUpdateUserAdminResponse,
    UsersControllerUpdateUserStatusTypeEligibleTokenResponse,
    Web3ChainsControllerGetChainByIdResponse,
    WellKnownControllerGetJwksResponse,
};
use simple_logger::SimpleLogger;
use swagger::{AuthData, ContextBuilder, EmptyContext, Push, XSpanIdString};

type ClientContext = swagger::make_context_ty!(
    ContextBuilder,
    EmptyContext,
    Option<AuthData>,
    XSpanIdString
);

#[derive(Parser, Debug)]
#[clap(
    name = "PERS-api docs",
    version = "2.0.7",
    about = "CLI access to PERS-api docs"
)]
struct Cli {
    #[clap(subcommand)]
    operation: Operation,

    /// Address or hostname of the server hosting this API, including optional port
    #[clap(short = 'a', long, default_value = "http://localhost")]
    server_address: String,

    /// Path to the client private key if using client-side TLS authentication
    #[cfg(all(feature = "client-tls", not(any(target_os = "macos", target_os = "windows", target_os = "ios"))))]
    #[clap(long, requires_all(&["client_certificate", "server_certificate"]))]
    client_key: Option<String>,

    /// Path to the client's public certificate associated with the private key
    #[cfg(all(feature = "client-tls", not(any(target_os = "macos", target_os = "windows", target_os = "ios"))))]
    #[clap(long, requires_all(&["client_key", "server_certificate"]))]
    client_certificate: Option<String>,

    /// Path to CA certificate used to authenticate the server
    #[cfg(all(feature = "client-tls", not(any(target_os = "macos", target_os = "windows", target_os = "ios"))))]
    #[clap(long)]
    server_certificate: Option<String>,

    /// If set, write output to file instead of stdout
    #[clap(short, long)]
    output_file: Option<String>,

    #[command(flatten)]
    verbosity: clap_verbosity_flag::Verbosity,

    /// Don't ask for any confirmation prompts
    #[allow(dead_code)]
    #[clap(short, long)]
    force: bool,

    /// Bearer token if used for authentication
    #[arg(env = "PERS_API_BEARER_TOKEN", hide_env = true)]
    bearer_token: Option<String>,

    /// API key for authentication
    #[arg(long, env = "PERS_API_API_KEY", hide_env = true)]
    api_key: Option<String>,
}

#[derive(Parser, Debug)]
enum Operation {
    /// Create an API key
    ApiKeysControllerCreateApiKey {
        #[clap(value_parser = parse_json::<models::ApiKeyCreateRequestDto>)]
        api_key_create_request_dto: models::ApiKeyCreateRequestDto,
    },
    /// List API keys
    ApiKeysControllerGetTenantApiKeys {
        /// Only keys of this kind.
        #[clap(value_parser = parse_json::<models::ApiKeyFilterType>)]
        param_type: Option<models::ApiKeyFilterType>,
        /// Also revoked keys.
        #[clap(short, long)]
        include_revoked: Option<bool>,
    },
    /// Revoke an API key
    ApiKeysControllerRevokeApiKey {
        /// Key id.
        id: String,
    },
    /// Create or update an admin
    AdminsControllerCreateAdmin {
        #[clap(value_parser = parse_json::<models::AdminCreateRequestDto>)]
        admin_create_request_dto: models::AdminCreateRequestDto,
    },
    /// List the admins
    AdminsControllerGetAdmins {
    },
    /// Link an admin to the caller's tenant
    AdminsControllerSetAdminTenant {
        /// Admin id.
        admin_id: String,
    },
    /// Log in
    AuthControllerCreateToken {
        #[clap(value_parser = parse_json::<models::AuthTokenRequestDto>)]
        auth_token_request_dto: models::AuthTokenRequestDto,
    },
    /// Renew a session
    AuthControllerRefresh {
        #[clap(value_parser = parse_json::<models::RefreshTokenRequestDto>)]
        refresh_token_request_dto: models::RefreshTokenRequestDto,
    },
    /// Check a token
    AuthControllerVerifyToken {
        #[clap(value_parser = parse_json::<models::VerifyTokenRequestDto>)]
        verify_token_request_dto: models::VerifyTokenRequestDto,
    },
    /// Read the balances of an account
    BalancesControllerGetAccountBalance {
        /// Account address.
        account_address: String,
        /// Also inactive tokens.
        #[clap(short, long)]
        include_inactive: Option<bool>,
    },
    /// Create a business type
    BusinessTypesControllerCreateBusinessType {
        #[clap(value_parser = parse_json::<models::CreateBusinessTypeDto>)]
        create_business_type_dto: models::CreateBusinessTypeDto,
    },
    /// List business types
    BusinessTypesControllerGetAllBusinessTypes {
    },
    /// Change a business type
    BusinessTypesControllerUpdateBusinessType {
        #[clap(value_parser = parse_json::<models::UpdateBusinessTypeDto>)]
        update_business_type_dto: models::UpdateBusinessTypeDto,
    },
    /// Delete a business type
    BusinessTypesControllerDeleteBusinessType {
        /// Business type id.
        id: i64,
    },
    /// Register a business
    BusinessesControllerCreateBusiness {
        #[clap(value_parser = parse_json::<models::BusinessRequestDto>)]
        business_request_dto: models::BusinessRequestDto,
    },
    /// List businesses
    BusinessesControllerGetBusinesses {
        /// Admins only: true for active, false for inactive, both when left out.
        #[clap(long)]
        active: Option<bool>,
        /// Page to return, counted from 1.
        page: Option<u32>,
        /// Largest number of entries. 20 when only page is sent; the first 1000 when neither is, and then the Link header leads to the rest.
        limit: Option<u32>,
        /// Field to sort on.
        sort_by: Option<String>,
        /// Direction of sorting.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        sort_order: Option<models::SortOrder>,
    },
    /// Read the caller's business
    BusinessesControllerGetCurrentBusiness {
    },
    /// Read a business
    BusinessesControllerGetById {
        /// Business id.
        id: String,
    },
    /// Change a business
    BusinessesControllerUpdateBusiness {
        /// Business id.
        id: String,
        #[clap(value_parser = parse_json::<models::BusinessRequestDto>)]
        business_request_dto: models::BusinessRequestDto,
    },
    /// Claim a campaign's reward
    CampaignClaimsControllerCreateCampaignClaim {
        #[clap(value_parser = parse_json::<models::CampaignClaimRequestDto>)]
        campaign_claim_request_dto: models::CampaignClaimRequestDto,
    },
    /// List claims
    CampaignClaimsControllerGetCampaignClaims {
        /// Only claims on this campaign.
        campaign_id: Option<String>,
        /// Admins only: claims of this user.
        user_id: Option<String>,
        /// Admins only: claims tied to this business.
        business_id: Option<String>,
        /// Page to return, counted from 1.
        page: Option<u32>,
        /// Largest number of entries. 20 when only page is sent; the first 1000 when neither is, and then the Link header leads to the rest.
        limit: Option<u32>,
        /// Field to sort on.
        sort_by: Option<String>,
        /// Direction of sorting.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        sort_order: Option<models::SortOrder>,
    },
    /// List my claims
    CampaignClaimsControllerGetMyCampaignClaims {
        /// Only claims on this campaign.
        campaign_id: Option<String>,
        /// Page to return, counted from 1.
        page: Option<u32>,
        /// Largest number of entries. 20 when only page is sent; the first 1000 when neither is, and then the Link header leads to the rest.
        limit: Option<u32>,
        /// Field to sort on.
        sort_by: Option<String>,
        /// Direction of sorting.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        sort_order: Option<models::SortOrder>,
    },
    /// Engage businesses in a campaign
    CampaignEngagementsControllerAddBusinessEngagementToCampaign {
        /// Campaign id.
        campaign_id: String,
        #[clap(value_parser = parse_json::<models::CampaignBusinessEngagementRequestDto>)]
        campaign_business_engagement_request_dto: models::CampaignBusinessEngagementRequestDto,
    },
    /// End an engagement
    CampaignEngagementsControllerRemoveBusinessEngagementFromCampaign {
        /// Campaign id.
        campaign_id: String,
        /// Engagement id.
        business_engagement_id: String,
    },
    /// Change an engagement
    CampaignEngagementsControllerUpdateBusinessEngagementInCampaign {
        /// Campaign id.
        campaign_id: String,
        /// Engagement id.
        business_engagement_id: String,
        #[clap(value_parser = parse_json::<models::CampaignBusinessEngagementRequestDto>)]
        campaign_business_engagement_request_dto: models::CampaignBusinessEngagementRequestDto,
    },
    /// List every tag in use
    CampaignTagsControllerGetAllUniqueTags {
    },
    /// Put a tag on a campaign
    CampaignTagsControllerAddTagToCampaign {
        /// Campaign id.
        campaign_id: String,
        /// The tag.
        tag: String,
    },
    /// Take a tag off a campaign
    CampaignTagsControllerRemoveTagFromCampaign {
        /// Campaign id.
        campaign_id: String,
        /// The tag.
        tag: String,
    },
    /// Add a reward to a campaign
    CampaignTokensControllerCreateCampaignTokenUnit {
        /// Campaign id.
        campaign_id: String,
        #[clap(value_parser = parse_json::<models::TokenUnitRequestDto>)]
        token_unit_request_dto: models::TokenUnitRequestDto,
    },
    /// Remove a reward from a campaign
    CampaignTokensControllerRemoveCampaignTokenUnit {
        /// Campaign id.
        campaign_id: String,
        /// Token unit id.
        token_unit_id: String,
    },
    /// Change a reward of a campaign
    CampaignTokensControllerUpdateCampaignTokenUnit {
        /// Campaign id.
        campaign_id: String,
        /// Token unit id.
        token_unit_id: String,
        #[clap(value_parser = parse_json::<models::TokenUnitRequestDto>)]
        token_unit_request_dto: models::TokenUnitRequestDto,
    },
    /// Create a trigger
    CampaignTriggersControllerCreateCampaignTrigger {
        #[clap(value_parser = parse_json::<models::CampaignTriggerCreateRequestDto>)]
        campaign_trigger_create_request_dto: models::CampaignTriggerCreateRequestDto,
    },
    /// List the triggers
    CampaignTriggersControllerGetAllTriggers {
    },
    /// Add a condition to a trigger
    CampaignTriggersControllerCreateTriggerCondition {
        /// Trigger id.
        id: String,
        #[clap(value_parser = parse_json::<models::CampaignTriggerConditionRequestDto>)]
        campaign_trigger_condition_request_dto: models::CampaignTriggerConditionRequestDto,
    },
    /// Delete a trigger
    CampaignTriggersControllerDeleteCampaignTrigger {
        /// Trigger id.
        id: String,
    },
    /// Read a trigger
    CampaignTriggersControllerGetTriggerById {
        /// Trigger id.
        id: String,
    },
    /// Take the trigger off a campaign
    CampaignTriggersControllerUnassignTriggerFromCampaign {
        /// Campaign id.
        campaign_id: String,
    },
    /// Change a trigger
    CampaignTriggersControllerUpdateCampaignTrigger {
        /// Trigger id.
        id: String,
        #[clap(value_parser = parse_json::<models::CampaignTriggerCreateRequestDto>)]
        campaign_trigger_create_request_dto: models::CampaignTriggerCreateRequestDto,
    },
    /// Assign a trigger to a campaign
    CampaignTriggersControllerAssignTriggerToCampaign {
        /// Campaign id.
        id: String,
        /// Trigger id.
        trigger_id: String,
    },
    /// Remove a condition from a trigger
    CampaignTriggersControllerRemoveTriggerCondition {
        /// Trigger id.
        id: String,
        /// Condition id.
        condition_id: String,
    },
    /// Change a condition of a trigger
    CampaignTriggersControllerUpdateTriggerCondition {
        /// Trigger id.
        id: String,
        /// Condition id.
        condition_id: String,
        #[clap(value_parser = parse_json::<models::CampaignTriggerConditionRequestDto>)]
        campaign_trigger_condition_request_dto: models::CampaignTriggerConditionRequestDto,
    },
    /// Create a campaign
    CampaignsControllerCreateCampaign {
        #[clap(value_parser = parse_json::<models::CampaignCreateRequestDto>)]
        campaign_create_request_dto: models::CampaignCreateRequestDto,
    },
    /// List campaigns
    CampaignsControllerGetCampaigns {
        /// Admins only: true for active, false for inactive, both when left out.
        #[clap(long)]
        active: Option<bool>,
        /// Only campaigns with this tag.
        tag: Option<String>,
        /// Largest number of entries. 20 when only page is sent; the first 1000 when neither is, and then the Link header leads to the rest.
        limit: Option<u32>,
        /// Entries to skip.
        offset: Option<u32>,
        /// Field to sort on.
        #[clap(value_parser = parse_json::<models::CampaignSortField>)]
        sort: Option<models::CampaignSortField>,
        /// Direction of sort.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        order: Option<models::SortOrder>,
        /// Page to return, counted from 1.
        page: Option<u32>,
        /// Field to sort on.
        sort_by: Option<String>,
        /// Direction of sorting.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        sort_order: Option<models::SortOrder>,
    },
    /// Delete a campaign
    CampaignsControllerDeleteCampaign {
        /// Campaign id.
        id: String,
    },
    /// Read a campaign
    CampaignsControllerGetCampaignById {
        /// Campaign id.
        id: String,
    },
    /// Switch a campaign on or off
    CampaignsControllerToggleCampaignStatus {
        /// Campaign id.
        id: String,
    },
    /// Switch between testnet and mainnet
    CampaignsControllerToggleCampaignTestnet {
        /// Campaign id.
        id: String,
    },
    /// Change a campaign
    CampaignsControllerUpdateCampaign {
        /// Campaign id.
        id: String,
        #[clap(value_parser = parse_json::<models::CampaignCreateRequestDto>)]
        campaign_create_request_dto: models::CampaignCreateRequestDto,
    },
    /// Record a contract
    ContractsControllerCreateContract {
        #[clap(value_parser = parse_json::<models::CreateContractDto>)]
        create_contract_dto: models::CreateContractDto,
    },
    /// List contracts
    ContractsControllerGetContracts {
    },
    /// Get a storage address for an entity's file
    FilesControllerGetEntityStorageUrl {
        #[clap(value_parser = parse_json::<models::SignedUrlRequestDto>)]
        signed_url_request_dto: models::SignedUrlRequestDto,
    },
    /// Create a purchase token
    PurchasesControllerCreatePurchaseToken {
        #[clap(value_parser = parse_json::<models::CreatePurchaseTokenDto>)]
        create_purchase_token_dto: models::CreatePurchaseTokenDto,
    },
    /// Start a purchase
    PurchasesControllerCreateUserPurchase {
        #[clap(value_parser = parse_json::<models::PurchaseRequestDto>)]
        purchase_request_dto: models::PurchaseRequestDto,
    },
    /// List purchase tokens
    PurchasesControllerGetPurchaseTokens {
        /// Admins only: true for active, false for inactive, both when left out.
        #[clap(long)]
        active: Option<bool>,
    },
    /// List my purchases
    PurchasesControllerGetUserPurchaseHistory {
        /// Page to return, counted from 1.
        page: Option<u32>,
        /// Largest number of entries. 20 when only page is sent; the first 1000 when neither is, and then the Link header leads to the rest.
        limit: Option<u32>,
        /// Field to sort on.
        sort_by: Option<String>,
        /// Direction of sorting.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        sort_order: Option<models::SortOrder>,
    },
    /// Take an event from Stripe
    PurchasesControllerHandleStripeWebhook {
        #[clap(value_parser = parse_json::<models::StripeEventDto>)]
        body: models::StripeEventDto,
        /// Stripe's signature over the raw body; a call without a valid one is refused.
        stripe_signature: Option<String>,
    },
    /// Change a purchase token
    PurchasesControllerUpdatePurchaseToken {
        /// Purchase token id.
        id: String,
        #[clap(value_parser = parse_json::<models::UpdatePurchaseTokenDto>)]
        update_purchase_token_dto: models::UpdatePurchaseTokenDto,
    },
    /// Redeem
    RedemptionRedeemsControllerExecuteRedemption {
        #[clap(value_parser = parse_json::<models::RedemptionRedeemRequestDto>)]
        redemption_redeem_request_dto: models::RedemptionRedeemRequestDto,
    },
    /// List my redeems
    RedemptionRedeemsControllerGetMyRedemptionRedeems {
        /// Only redeems of this redemption.
        redemption_id: Option<String>,
        /// Page to return, counted from 1.
        page: Option<u32>,
        /// Largest number of entries. 20 when only page is sent; the first 1000 when neither is, and then the Link header leads to the rest.
        limit: Option<u32>,
        /// Field to sort on.
        sort_by: Option<String>,
        /// Direction of sorting.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        sort_order: Option<models::SortOrder>,
    },
    /// List redeems
    RedemptionRedeemsControllerGetRedemptionRedeems {
        /// Only redeems of this redemption.
        redemption_id: Option<String>,
        /// Admins only: redeems of this user.
        user_id: Option<String>,
        /// Admins only: redeems tied to this business.
        business_id: Option<String>,
        /// Page to return, counted from 1.
        page: Option<u32>,
        /// Largest number of entries. 20 when only page is sent; the first 1000 when neither is, and then the Link header leads to the rest.
        limit: Option<u32>,
        /// Field to sort on.
        sort_by: Option<String>,
        /// Direction of sorting.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        sort_order: Option<models::SortOrder>,
    },
    /// Read a redeem
    RedemptionRedeemsControllerGetRedemptionRedeemById {
        /// Redeem id.
        id: String,
    },
    /// Add a token unit to a redemption
    RedemptionTokensControllerAddTokenUnit {
        /// Redemption id.
        redemption_id: String,
        #[clap(value_parser = parse_json::<models::TokenUnitRequestDto>)]
        token_unit_request_dto: models::TokenUnitRequestDto,
    },
    /// Remove a token unit from a redemption
    RedemptionTokensControllerRemoveTokenUnit {
        /// Redemption id.
        redemption_id: String,
        /// Token unit id.
        token_unit_id: String,
    },
    /// Change a token unit of a redemption
    RedemptionTokensControllerUpdateTokenUnit {
        /// Redemption id.
        redemption_id: String,
        /// Token unit id.
        token_unit_id: String,
        #[clap(value_parser = parse_json::<models::TokenUnitRequestDto>)]
        token_unit_request_dto: models::TokenUnitRequestDto,
    },
    /// Create a redemption type
    RedemptionTypesControllerCreateRedemptionType {
        #[clap(value_parser = parse_json::<models::RedemptionTypeCreateRequestDto>)]
        redemption_type_create_request_dto: models::RedemptionTypeCreateRequestDto,
    },
    /// List redemption types
    RedemptionTypesControllerGetRedemptionTypes {
    },
    /// Create a redemption
    RedemptionsControllerCreateRedemption {
        #[clap(value_parser = parse_json::<models::RedemptionCreateRequestDto>)]
        redemption_create_request_dto: models::RedemptionCreateRequestDto,
    },
    /// List redemptions
    RedemptionsControllerGetRedemptions {
        /// Admins only: \"true\" for active, \"false\" for inactive, both when left out.
        active: Option<String>,
        /// Page to return, counted from 1.
        page: Option<u32>,
        /// Largest number of entries. 20 when only page is sent; the first 1000 when neither is, and then the Link header leads to the rest.
        limit: Option<u32>,
        /// Field to sort on.
        sort_by: Option<String>,
        /// Direction of sorting.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        sort_order: Option<models::SortOrder>,
    },
    /// Delete a redemption
    RedemptionsControllerDeleteRedemption {
        /// Redemption id.
        id: String,
    },
    /// Read the stock of a redemption
    RedemptionsControllerGetAvailableSupply {
        /// Redemption id.
        id: String,
    },
    /// Read a redemption
    RedemptionsControllerGetRedemptionById {
        /// Redemption id.
        id: String,
    },
    /// Switch a redemption on or off
    RedemptionsControllerToggleRedemptionStatus {
        /// Redemption id.
        id: String,
    },
    /// Change a redemption
    RedemptionsControllerUpdateRedemption {
        /// Redemption id.
        id: String,
        #[clap(value_parser = parse_json::<models::RedemptionUpdateRequestDto>)]
        redemption_update_request_dto: models::RedemptionUpdateRequestDto,
    },
    /// Service root
    RootControllerGet {
    },
    /// Check an admin credential
    RootControllerGetAdmin {
    },
    /// Health check
    RootControllerGetCurrentTime {
    },
    /// Check a tenant system key
    RootControllerGetSystem {
    },
    /// Create a tenant
    TenantsControllerCreateTenant {
        #[clap(value_parser = parse_json::<models::TenantCreateRequestDto>)]
        tenant_create_request_dto: models::TenantCreateRequestDto,
    },
    /// Read a tenant
    TenantsControllerGetTenantById {
        /// Tenant id.
        id: String,
    },
    /// Register a token contract
    TokensControllerCreateToken {
        #[clap(value_parser = parse_json::<models::CreateTokenDto>)]
        create_token_dto: models::CreateTokenDto,
    },
    /// List the tokens
    TokensControllerGetTokens {
        /// Admins only: \"false\" also lists inactive tokens. True when left out.
        active: Option<String>,
    },
    /// Add metadata to a token
    TokensControllerCreateTokenMetadata {
        /// Token id.
        id: String,
        #[clap(value_parser = parse_json::<models::CreateTokenMetadataDto>)]
        create_token_metadata_dto: models::CreateTokenMetadataDto,
    },
    /// Read a token
    TokensControllerGetTokenById {
        /// Token id.
        id: String,
    },
    /// Update a token
    TokensControllerUpdateToken {
        /// Token id.
        id: String,
        #[clap(value_parser = parse_json::<models::UpdateTokenDto>)]
        update_token_dto: models::UpdateTokenDto,
    },
    /// Create a transaction
    TransactionsControllerCreateTransaction {
        #[clap(value_parser = parse_json::<models::TransactionRequestDto>)]
        transaction_request_dto: models::TransactionRequestDto,
    },
    /// List what I have received
    TransactionsControllerGetCurrentUserReceivedTransactions {
        /// Page to return, counted from 1.
        page: Option<u32>,
        /// Entries per page.
        limit: Option<u32>,
        /// Field to sort on.
        sort_by: Option<String>,
        /// Direction of sorting.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        sort_order: Option<models::SortOrder>,
    },
    /// List what I have sent
    TransactionsControllerGetCurrentUserSentTransactions {
        /// Page to return, counted from 1.
        page: Option<u32>,
        /// Entries per page.
        limit: Option<u32>,
        /// Field to sort on.
        sort_by: Option<String>,
        /// Direction of sorting.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        sort_order: Option<models::SortOrder>,
    },
    /// List transactions
    TransactionsControllerGetTransactions {
        /// User, business or tenant that takes part.
        participant_id: Option<String>,
        /// Side of the participant; both when left out.
        #[clap(value_parser = parse_json::<models::TransactionRole>)]
        role: Option<models::TransactionRole>,
        /// Only transactions in this state.
        #[clap(value_parser = parse_json::<models::TransactionStatus>)]
        status: Option<models::TransactionStatus>,
        /// Only this token standard, e.g. ERC20.
        token_type: Option<String>,
        /// Page to return, counted from 1.
        page: Option<u32>,
        /// Entries per page.
        limit: Option<u32>,
        /// Field to sort on.
        sort_by: Option<String>,
        /// Direction of sorting.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        sort_order: Option<models::SortOrder>,
    },
    /// Read a transaction
    TransactionsControllerGetTransactionById {
        /// Transaction id.
        id: String,
    },
    /// Prepare a transaction for signing
    TransactionsControllerPrepareTransaction {
        /// Transaction id.
        id: String,
    },
    /// Submit a signed transaction
    TransactionsControllerSubmitTransaction {
        /// Transaction id.
        id: String,
        #[clap(value_parser = parse_json::<models::TransactionSubmitRequestDto>)]
        transaction_submit_request_dto: models::TransactionSubmitRequestDto,
    },
    /// Create a user status type
    UsersControllerCreateUserStatusType {
        #[clap(value_parser = parse_json::<models::UserStatusTypeCreateRequestDto>)]
        user_status_type_create_request_dto: models::UserStatusTypeCreateRequestDto,
    },
    /// List users
    UsersControllerGetAllUsers {
        /// Page to return, counted from 1.
        page: Option<u32>,
        /// Entries per page.
        limit: Option<u32>,
        /// Field to sort on.
        sort_by: Option<String>,
        /// Direction of sorting.
        #[clap(value_parser = parse_json::<models::SortOrder>)]
        sort_order: Option<models::SortOrder>,
    },
    /// Read my account
    UsersControllerGetCurrentUser {
    },
    /// Look a user up
    UsersControllerGetUserInfo {
        #[clap(value_parser = parse_json::<models::UserUpdateRequestDto>)]
        user_update_request_dto: models::UserUpdateRequestDto,
    },
    /// List user status types
    UsersControllerGetUserStatusTypes {
    },
    /// Change my account
    UsersControllerUpdateCurrentUser {
        #[clap(value_parser = parse_json::<models::UserUpdateRequestDto>)]
        user_update_request_dto: models::UserUpdateRequestDto,
    },
    /// Switch a user on or off
    UsersControllerToggleUserStatus {
        /// User id.
        id: String,
    },
    /// Change a user
    UsersControllerUpdateUserAdmin {
        /// User id.
        id: String,
        #[clap(value_parser = parse_json::<models::UserUpdateRequestDto>)]
        user_update_request_dto: models::UserUpdateRequestDto,
    },
    /// Set the eligible tokens of a status type
    UsersControllerUpdateUserStatusTypeEligibleToken {
        /// Status type id.
        id: i64,
        #[clap(value_parser = parse_json::<models::UserStatusTypeEligibleTokenRequestDto>)]
        user_status_type_eligible_token_request_dto: models::UserStatusTypeEligibleTokenRequestDto,
    },
    /// Read a chain
    Web3ChainsControllerGetChainById {
        /// Chain id.
        chain_id: u64,
    },
    /// Public signing keys
    WellKnownControllerGetJwks {
    },
}

// On Linux/Unix with OpenSSL (client-tls feature), support certificate pinning and mutual TLS
#[cfg(all(feature = "client-tls", not(any(target_os = "macos", target_os = "windows", target_os = "ios"))))]
fn create_client(args: &Cli, context: ClientContext) -> Result<Box<dyn ApiNoContext<ClientContext>>> {
    if args.client_certificate.is_some() {
        debug!("Using mutual TLS");
        let client = Client::try_new_https_mutual(
            &args.server_address,
            args.server_certificate.clone().unwrap(),
            args.client_key.clone().unwrap(),
            args.client_certificate.clone().unwrap(),
        )
        .context("Failed to create HTTPS client")?;
        Ok(Box::new(client.with_context(context)))
    } else if args.server_certificate.is_some() {
        debug!("Using TLS with pinned server certificate");
        let client =
            Client::try_new_https_pinned(&args.server_address, args.server_certificate.clone().unwrap())
                .context("Failed to create HTTPS client")?;
        Ok(Box::new(client.with_context(context)))
    } else {
        debug!("Using client without certificates");
        let client =
            Client::try_new(&args.server_address).context("Failed to create HTTP(S) client")?;
        Ok(Box::new(client.with_context(context)))
    }
}

// On macOS/Windows/iOS or without client-tls feature, use simple client (no cert pinning/mutual TLS)
#[cfg(any(
    not(feature = "client-tls"),
    all(feature = "client-tls", any(target_os = "macos", target_os = "windows", target_os = "ios"))
))]
fn create_client(args: &Cli, context: ClientContext) -> Result<Box<dyn ApiNoContext<ClientContext>>> {
    // Client::try_new() automatically detects the URL scheme (http:// or https://)
    // and creates the appropriate client.
    // Note: Certificate pinning and mutual TLS are only available on Linux/Unix with OpenSSL
    let client =
        Client::try_new(&args.server_address).context("Failed to create HTTP(S) client")?;
    Ok(Box::new(client.with_context(context)))
}

#[tokio::main]
async fn main() -> Result<()> {
    let args = Cli::parse();
    if let Some(log_level) = args.verbosity.log_level() {
        SimpleLogger::new().with_level(log_level.to_level_filter()).init()?;
    }

    debug!("Arguments: {:?}", &args);

    let mut auth_data: Option<AuthData> = None;

    if let Some(ref bearer_token) = args.bearer_token {
        debug!("Using bearer token");
        auth_data = AuthData::bearer(bearer_token);
    }
    if let Some(ref api_key) = args.api_key {
        debug!("Using API key");
        auth_data = Some(AuthData::apikey(api_key));
    }

    #[allow(trivial_casts)]
    let context = swagger::make_context!(
        ContextBuilder,
        EmptyContext,
        auth_data,
        XSpanIdString::default()
    );

    let client = create_client(&args, context)?;

    let result = match args.operation {
        Operation::ApiKeysControllerCreateApiKey {
            api_key_create_request_dto,
        } => {
            info!("Performing a ApiKeysControllerCreateApiKey request");

            let result = client.api_keys_controller_create_api_key(
                api_key_create_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                ApiKeysControllerCreateApiKeyResponse::KeyCreated
                (body)
                => "KeyCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerCreateApiKeyResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerCreateApiKeyResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerCreateApiKeyResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerCreateApiKeyResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerCreateApiKeyResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerCreateApiKeyResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::ApiKeysControllerGetTenantApiKeys {
            param_type,
            include_revoked,
        } => {
            info!("Performing a ApiKeysControllerGetTenantApiKeys request");

            let result = client.api_keys_controller_get_tenant_api_keys(
                param_type,
                include_revoked,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                ApiKeysControllerGetTenantApiKeysResponse::KeysListed
                (body)
                => "KeysListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerGetTenantApiKeysResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerGetTenantApiKeysResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerGetTenantApiKeysResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerGetTenantApiKeysResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerGetTenantApiKeysResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerGetTenantApiKeysResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::ApiKeysControllerRevokeApiKey {
            id,
        } => {
            prompt(args.force, "This will delete the given entry, are you sure?")?;
            info!("Performing a ApiKeysControllerRevokeApiKey request on {:?}", (
                &id
            ));

            let result = client.api_keys_controller_revoke_api_key(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                ApiKeysControllerRevokeApiKeyResponse::KeyRevoked
                (body)
                => "KeyRevoked\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerRevokeApiKeyResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerRevokeApiKeyResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerRevokeApiKeyResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerRevokeApiKeyResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerRevokeApiKeyResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerRevokeApiKeyResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerRevokeApiKeyResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ApiKeysControllerRevokeApiKeyResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::AdminsControllerCreateAdmin {
            admin_create_request_dto,
        } => {
            info!("Performing a AdminsControllerCreateAdmin request");

            let result = client.admins_controller_create_admin(
                admin_create_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                AdminsControllerCreateAdminResponse::AdminSaved
                (body)
                => "AdminSaved\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerCreateAdminResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerCreateAdminResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerCreateAdminResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerCreateAdminResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerCreateAdminResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerCreateAdminResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::AdminsControllerGetAdmins {
        } => {
            info!("Performing a AdminsControllerGetAdmins request");

            let result = client.admins_controller_get_admins(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                AdminsControllerGetAdminsResponse::AdminsListed
                (body)
                => "AdminsListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerGetAdminsResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerGetAdminsResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerGetAdminsResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerGetAdminsResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerGetAdminsResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::AdminsControllerSetAdminTenant {
            admin_id,
        } => {
            info!("Performing a AdminsControllerSetAdminTenant request on {:?}", (
                &admin_id
            ));

            let result = client.admins_controller_set_admin_tenant(
                admin_id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                AdminsControllerSetAdminTenantResponse::AdminLinked
                (body)
                => "AdminLinked\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerSetAdminTenantResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerSetAdminTenantResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerSetAdminTenantResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerSetAdminTenantResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerSetAdminTenantResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerSetAdminTenantResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AdminsControllerSetAdminTenantResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::AuthControllerCreateToken {
            auth_token_request_dto,
        } => {
            info!("Performing a AuthControllerCreateToken request");

            let result = client.auth_controller_create_token(
                auth_token_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                AuthControllerCreateTokenResponse::SessionCreated
                (body)
                => "SessionCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerCreateTokenResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerCreateTokenResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerCreateTokenResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerCreateTokenResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerCreateTokenResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerCreateTokenResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::AuthControllerRefresh {
            refresh_token_request_dto,
        } => {
            info!("Performing a AuthControllerRefresh request");

            let result = client.auth_controller_refresh(
                refresh_token_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                AuthControllerRefreshResponse::SessionRenewed
                (body)
                => "SessionRenewed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerRefreshResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerRefreshResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerRefreshResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerRefreshResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerRefreshResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerRefreshResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::AuthControllerVerifyToken {
            verify_token_request_dto,
        } => {
            info!("Performing a AuthControllerVerifyToken request");

            let result = client.auth_controller_verify_token(
                verify_token_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                AuthControllerVerifyTokenResponse::CheckDone
                (body)
                => "CheckDone\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerVerifyTokenResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerVerifyTokenResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerVerifyTokenResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerVerifyTokenResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerVerifyTokenResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                AuthControllerVerifyTokenResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::BalancesControllerGetAccountBalance {
            account_address,
            include_inactive,
        } => {
            info!("Performing a BalancesControllerGetAccountBalance request on {:?}", (
                &account_address
            ));

            let result = client.balances_controller_get_account_balance(
                account_address,
                include_inactive,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                BalancesControllerGetAccountBalanceResponse::BalancesFound
                (body)
                => "BalancesFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BalancesControllerGetAccountBalanceResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BalancesControllerGetAccountBalanceResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BalancesControllerGetAccountBalanceResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BalancesControllerGetAccountBalanceResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BalancesControllerGetAccountBalanceResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BalancesControllerGetAccountBalanceResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BalancesControllerGetAccountBalanceResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::BusinessTypesControllerCreateBusinessType {
            create_business_type_dto,
        } => {
            info!("Performing a BusinessTypesControllerCreateBusinessType request");

            let result = client.business_types_controller_create_business_type(
                create_business_type_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                BusinessTypesControllerCreateBusinessTypeResponse::BusinessTypeCreated
                (body)
                => "BusinessTypeCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerCreateBusinessTypeResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerCreateBusinessTypeResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerCreateBusinessTypeResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerCreateBusinessTypeResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerCreateBusinessTypeResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerCreateBusinessTypeResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerCreateBusinessTypeResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::BusinessTypesControllerGetAllBusinessTypes {
        } => {
            info!("Performing a BusinessTypesControllerGetAllBusinessTypes request");

            let result = client.business_types_controller_get_all_business_types(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                BusinessTypesControllerGetAllBusinessTypesResponse::BusinessTypesListed
                (body)
                => "BusinessTypesListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerGetAllBusinessTypesResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerGetAllBusinessTypesResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerGetAllBusinessTypesResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerGetAllBusinessTypesResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerGetAllBusinessTypesResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::BusinessTypesControllerUpdateBusinessType {
            update_business_type_dto,
        } => {
            info!("Performing a BusinessTypesControllerUpdateBusinessType request");

            let result = client.business_types_controller_update_business_type(
                update_business_type_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                BusinessTypesControllerUpdateBusinessTypeResponse::BusinessTypeUpdated
                (body)
                => "BusinessTypeUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerUpdateBusinessTypeResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerUpdateBusinessTypeResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerUpdateBusinessTypeResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerUpdateBusinessTypeResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerUpdateBusinessTypeResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerUpdateBusinessTypeResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerUpdateBusinessTypeResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerUpdateBusinessTypeResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::BusinessTypesControllerDeleteBusinessType {
            id,
        } => {
            prompt(args.force, "This will delete the given entry, are you sure?")?;
            info!("Performing a BusinessTypesControllerDeleteBusinessType request on {:?}", (
                &id
            ));

            let result = client.business_types_controller_delete_business_type(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                BusinessTypesControllerDeleteBusinessTypeResponse::BusinessTypeDeleted
                => "BusinessTypeDeleted\n".to_string()
                    ,
                BusinessTypesControllerDeleteBusinessTypeResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerDeleteBusinessTypeResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerDeleteBusinessTypeResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerDeleteBusinessTypeResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerDeleteBusinessTypeResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerDeleteBusinessTypeResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerDeleteBusinessTypeResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessTypesControllerDeleteBusinessTypeResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::BusinessesControllerCreateBusiness {
            business_request_dto,
        } => {
            info!("Performing a BusinessesControllerCreateBusiness request");

            let result = client.businesses_controller_create_business(
                business_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                BusinessesControllerCreateBusinessResponse::BusinessCreated
                (body)
                => "BusinessCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerCreateBusinessResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerCreateBusinessResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerCreateBusinessResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerCreateBusinessResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerCreateBusinessResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerCreateBusinessResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerCreateBusinessResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerCreateBusinessResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::BusinessesControllerGetBusinesses {
            active,
            page,
            limit,
            sort_by,
            sort_order,
        } => {
            info!("Performing a BusinessesControllerGetBusinesses request");

            let result = client.businesses_controller_get_businesses(
                active,
                page,
                limit,
                sort_by,
                sort_order,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                BusinessesControllerGetBusinessesResponse::BusinessesListed
                (body)
                => "BusinessesListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetBusinessesResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetBusinessesResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetBusinessesResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetBusinessesResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetBusinessesResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetBusinessesResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::BusinessesControllerGetCurrentBusiness {
        } => {
            info!("Performing a BusinessesControllerGetCurrentBusiness request");

            let result = client.businesses_controller_get_current_business(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                BusinessesControllerGetCurrentBusinessResponse::BusinessFound
                (body)
                => "BusinessFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetCurrentBusinessResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetCurrentBusinessResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetCurrentBusinessResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetCurrentBusinessResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetCurrentBusinessResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::BusinessesControllerGetById {
            id,
        } => {
            info!("Performing a BusinessesControllerGetById request on {:?}", (
                &id
            ));

            let result = client.businesses_controller_get_by_id(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                BusinessesControllerGetByIdResponse::BusinessFound
                (body)
                => "BusinessFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetByIdResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetByIdResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetByIdResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetByIdResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetByIdResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetByIdResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerGetByIdResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::BusinessesControllerUpdateBusiness {
            id,
            business_request_dto,
        } => {
            info!("Performing a BusinessesControllerUpdateBusiness request on {:?}", (
                &id
            ));

            let result = client.businesses_controller_update_business(
                id,
                business_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                BusinessesControllerUpdateBusinessResponse::BusinessUpdated
                (body)
                => "BusinessUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerUpdateBusinessResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerUpdateBusinessResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerUpdateBusinessResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerUpdateBusinessResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerUpdateBusinessResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerUpdateBusinessResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerUpdateBusinessResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                BusinessesControllerUpdateBusinessResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignClaimsControllerCreateCampaignClaim {
            campaign_claim_request_dto,
        } => {
            info!("Performing a CampaignClaimsControllerCreateCampaignClaim request");

            let result = client.campaign_claims_controller_create_campaign_claim(
                campaign_claim_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignClaimsControllerCreateCampaignClaimResponse::ClaimProcessed
                (body)
                => "ClaimProcessed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerCreateCampaignClaimResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerCreateCampaignClaimResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerCreateCampaignClaimResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerCreateCampaignClaimResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerCreateCampaignClaimResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerCreateCampaignClaimResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerCreateCampaignClaimResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerCreateCampaignClaimResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerCreateCampaignClaimResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignClaimsControllerGetCampaignClaims {
            campaign_id,
            user_id,
            business_id,
            page,
            limit,
            sort_by,
            sort_order,
        } => {
            info!("Performing a CampaignClaimsControllerGetCampaignClaims request");

            let result = client.campaign_claims_controller_get_campaign_claims(
                campaign_id,
                user_id,
                business_id,
                page,
                limit,
                sort_by,
                sort_order,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignClaimsControllerGetCampaignClaimsResponse::ClaimsListed
                (body)
                => "ClaimsListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerGetCampaignClaimsResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerGetCampaignClaimsResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerGetCampaignClaimsResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerGetCampaignClaimsResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerGetCampaignClaimsResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerGetCampaignClaimsResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignClaimsControllerGetMyCampaignClaims {
            campaign_id,
            page,
            limit,
            sort_by,
            sort_order,
        } => {
            info!("Performing a CampaignClaimsControllerGetMyCampaignClaims request");

            let result = client.campaign_claims_controller_get_my_campaign_claims(
                campaign_id,
                page,
                limit,
                sort_by,
                sort_order,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignClaimsControllerGetMyCampaignClaimsResponse::ClaimsListed
                (body)
                => "ClaimsListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerGetMyCampaignClaimsResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerGetMyCampaignClaimsResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerGetMyCampaignClaimsResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerGetMyCampaignClaimsResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerGetMyCampaignClaimsResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignClaimsControllerGetMyCampaignClaimsResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignEngagementsControllerAddBusinessEngagementToCampaign {
            campaign_id,
            campaign_business_engagement_request_dto,
        } => {
            info!("Performing a CampaignEngagementsControllerAddBusinessEngagementToCampaign request on {:?}", (
                &campaign_id
            ));

            let result = client.campaign_engagements_controller_add_business_engagement_to_campaign(
                campaign_id,
                campaign_business_engagement_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse::EngagementAdded
                (body)
                => "EngagementAdded\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignEngagementsControllerRemoveBusinessEngagementFromCampaign {
            campaign_id,
            business_engagement_id,
        } => {
            prompt(args.force, "This will delete the given entry, are you sure?")?;
            info!("Performing a CampaignEngagementsControllerRemoveBusinessEngagementFromCampaign request on {:?}", (
                &campaign_id,
                &business_engagement_id
            ));

            let result = client.campaign_engagements_controller_remove_business_engagement_from_campaign(
                campaign_id,
                business_engagement_id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse::EngagementRemoved
                (body)
                => "EngagementRemoved\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignEngagementsControllerUpdateBusinessEngagementInCampaign {
            campaign_id,
            business_engagement_id,
            campaign_business_engagement_request_dto,
        } => {
            info!("Performing a CampaignEngagementsControllerUpdateBusinessEngagementInCampaign request on {:?}", (
                &campaign_id,
                &business_engagement_id
            ));

            let result = client.campaign_engagements_controller_update_business_engagement_in_campaign(
                campaign_id,
                business_engagement_id,
                campaign_business_engagement_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse::EngagementUpdated
                (body)
                => "EngagementUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTagsControllerGetAllUniqueTags {
        } => {
            info!("Performing a CampaignTagsControllerGetAllUniqueTags request");

            let result = client.campaign_tags_controller_get_all_unique_tags(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTagsControllerGetAllUniqueTagsResponse::TagsListed
                (body)
                => "TagsListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerGetAllUniqueTagsResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerGetAllUniqueTagsResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerGetAllUniqueTagsResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerGetAllUniqueTagsResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerGetAllUniqueTagsResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTagsControllerAddTagToCampaign {
            campaign_id,
            tag,
        } => {
            info!("Performing a CampaignTagsControllerAddTagToCampaign request on {:?}", (
                &campaign_id,
                &tag
            ));

            let result = client.campaign_tags_controller_add_tag_to_campaign(
                campaign_id,
                tag,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTagsControllerAddTagToCampaignResponse::TagAdded
                (body)
                => "TagAdded\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerAddTagToCampaignResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerAddTagToCampaignResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerAddTagToCampaignResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerAddTagToCampaignResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerAddTagToCampaignResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerAddTagToCampaignResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerAddTagToCampaignResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTagsControllerRemoveTagFromCampaign {
            campaign_id,
            tag,
        } => {
            prompt(args.force, "This will delete the given entry, are you sure?")?;
            info!("Performing a CampaignTagsControllerRemoveTagFromCampaign request on {:?}", (
                &campaign_id,
                &tag
            ));

            let result = client.campaign_tags_controller_remove_tag_from_campaign(
                campaign_id,
                tag,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTagsControllerRemoveTagFromCampaignResponse::TagRemoved
                (body)
                => "TagRemoved\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerRemoveTagFromCampaignResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerRemoveTagFromCampaignResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerRemoveTagFromCampaignResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerRemoveTagFromCampaignResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerRemoveTagFromCampaignResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerRemoveTagFromCampaignResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTagsControllerRemoveTagFromCampaignResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTokensControllerCreateCampaignTokenUnit {
            campaign_id,
            token_unit_request_dto,
        } => {
            info!("Performing a CampaignTokensControllerCreateCampaignTokenUnit request on {:?}", (
                &campaign_id
            ));

            let result = client.campaign_tokens_controller_create_campaign_token_unit(
                campaign_id,
                token_unit_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTokensControllerCreateCampaignTokenUnitResponse::RewardAdded
                (body)
                => "RewardAdded\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerCreateCampaignTokenUnitResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerCreateCampaignTokenUnitResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerCreateCampaignTokenUnitResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerCreateCampaignTokenUnitResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerCreateCampaignTokenUnitResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerCreateCampaignTokenUnitResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerCreateCampaignTokenUnitResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerCreateCampaignTokenUnitResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTokensControllerRemoveCampaignTokenUnit {
            campaign_id,
            token_unit_id,
        } => {
            prompt(args.force, "This will delete the given entry, are you sure?")?;
            info!("Performing a CampaignTokensControllerRemoveCampaignTokenUnit request on {:?}", (
                &campaign_id,
                &token_unit_id
            ));

            let result = client.campaign_tokens_controller_remove_campaign_token_unit(
                campaign_id,
                token_unit_id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTokensControllerRemoveCampaignTokenUnitResponse::RewardRemoved
                (body)
                => "RewardRemoved\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerRemoveCampaignTokenUnitResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerRemoveCampaignTokenUnitResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerRemoveCampaignTokenUnitResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerRemoveCampaignTokenUnitResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerRemoveCampaignTokenUnitResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerRemoveCampaignTokenUnitResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerRemoveCampaignTokenUnitResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTokensControllerUpdateCampaignTokenUnit {
            campaign_id,
            token_unit_id,
            token_unit_request_dto,
        } => {
            info!("Performing a CampaignTokensControllerUpdateCampaignTokenUnit request on {:?}", (
                &campaign_id,
                &token_unit_id
            ));

            let result = client.campaign_tokens_controller_update_campaign_token_unit(
                campaign_id,
                token_unit_id,
                token_unit_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTokensControllerUpdateCampaignTokenUnitResponse::RewardUpdated
                (body)
                => "RewardUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerUpdateCampaignTokenUnitResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerUpdateCampaignTokenUnitResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerUpdateCampaignTokenUnitResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerUpdateCampaignTokenUnitResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerUpdateCampaignTokenUnitResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerUpdateCampaignTokenUnitResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerUpdateCampaignTokenUnitResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTokensControllerUpdateCampaignTokenUnitResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTriggersControllerCreateCampaignTrigger {
            campaign_trigger_create_request_dto,
        } => {
            info!("Performing a CampaignTriggersControllerCreateCampaignTrigger request");

            let result = client.campaign_triggers_controller_create_campaign_trigger(
                campaign_trigger_create_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTriggersControllerCreateCampaignTriggerResponse::TriggerCreated
                (body)
                => "TriggerCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateCampaignTriggerResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateCampaignTriggerResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateCampaignTriggerResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateCampaignTriggerResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateCampaignTriggerResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateCampaignTriggerResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTriggersControllerGetAllTriggers {
        } => {
            info!("Performing a CampaignTriggersControllerGetAllTriggers request");

            let result = client.campaign_triggers_controller_get_all_triggers(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTriggersControllerGetAllTriggersResponse::TriggersListed
                (body)
                => "TriggersListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerGetAllTriggersResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerGetAllTriggersResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerGetAllTriggersResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerGetAllTriggersResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerGetAllTriggersResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTriggersControllerCreateTriggerCondition {
            id,
            campaign_trigger_condition_request_dto,
        } => {
            info!("Performing a CampaignTriggersControllerCreateTriggerCondition request on {:?}", (
                &id
            ));

            let result = client.campaign_triggers_controller_create_trigger_condition(
                id,
                campaign_trigger_condition_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTriggersControllerCreateTriggerConditionResponse::ConditionAdded
                (body)
                => "ConditionAdded\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateTriggerConditionResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateTriggerConditionResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateTriggerConditionResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateTriggerConditionResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateTriggerConditionResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateTriggerConditionResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerCreateTriggerConditionResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTriggersControllerDeleteCampaignTrigger {
            id,
        } => {
            prompt(args.force, "This will delete the given entry, are you sure?")?;
            info!("Performing a CampaignTriggersControllerDeleteCampaignTrigger request on {:?}", (
                &id
            ));

            let result = client.campaign_triggers_controller_delete_campaign_trigger(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTriggersControllerDeleteCampaignTriggerResponse::TriggerDeleted
                => "TriggerDeleted\n".to_string()
                    ,
                CampaignTriggersControllerDeleteCampaignTriggerResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerDeleteCampaignTriggerResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerDeleteCampaignTriggerResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerDeleteCampaignTriggerResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerDeleteCampaignTriggerResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerDeleteCampaignTriggerResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerDeleteCampaignTriggerResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerDeleteCampaignTriggerResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTriggersControllerGetTriggerById {
            id,
        } => {
            info!("Performing a CampaignTriggersControllerGetTriggerById request on {:?}", (
                &id
            ));

            let result = client.campaign_triggers_controller_get_trigger_by_id(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTriggersControllerGetTriggerByIdResponse::TriggerFound
                (body)
                => "TriggerFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerGetTriggerByIdResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerGetTriggerByIdResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerGetTriggerByIdResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerGetTriggerByIdResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerGetTriggerByIdResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerGetTriggerByIdResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerGetTriggerByIdResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTriggersControllerUnassignTriggerFromCampaign {
            campaign_id,
        } => {
            prompt(args.force, "This will delete the given entry, are you sure?")?;
            info!("Performing a CampaignTriggersControllerUnassignTriggerFromCampaign request on {:?}", (
                &campaign_id
            ));

            let result = client.campaign_triggers_controller_unassign_trigger_from_campaign(
                campaign_id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTriggersControllerUnassignTriggerFromCampaignResponse::TriggerUnassigned
                (body)
                => "TriggerUnassigned\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUnassignTriggerFromCampaignResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUnassignTriggerFromCampaignResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUnassignTriggerFromCampaignResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUnassignTriggerFromCampaignResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUnassignTriggerFromCampaignResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUnassignTriggerFromCampaignResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUnassignTriggerFromCampaignResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUnassignTriggerFromCampaignResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTriggersControllerUpdateCampaignTrigger {
            id,
            campaign_trigger_create_request_dto,
        } => {
            info!("Performing a CampaignTriggersControllerUpdateCampaignTrigger request on {:?}", (
                &id
            ));

            let result = client.campaign_triggers_controller_update_campaign_trigger(
                id,
                campaign_trigger_create_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTriggersControllerUpdateCampaignTriggerResponse::TriggerUpdated
                (body)
                => "TriggerUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateCampaignTriggerResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateCampaignTriggerResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateCampaignTriggerResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateCampaignTriggerResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateCampaignTriggerResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateCampaignTriggerResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateCampaignTriggerResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTriggersControllerAssignTriggerToCampaign {
            id,
            trigger_id,
        } => {
            info!("Performing a CampaignTriggersControllerAssignTriggerToCampaign request on {:?}", (
                &id,
                &trigger_id
            ));

            let result = client.campaign_triggers_controller_assign_trigger_to_campaign(
                id,
                trigger_id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTriggersControllerAssignTriggerToCampaignResponse::TriggerAssigned
                (body)
                => "TriggerAssigned\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerAssignTriggerToCampaignResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerAssignTriggerToCampaignResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerAssignTriggerToCampaignResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerAssignTriggerToCampaignResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerAssignTriggerToCampaignResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerAssignTriggerToCampaignResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerAssignTriggerToCampaignResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTriggersControllerRemoveTriggerCondition {
            id,
            condition_id,
        } => {
            prompt(args.force, "This will delete the given entry, are you sure?")?;
            info!("Performing a CampaignTriggersControllerRemoveTriggerCondition request on {:?}", (
                &id,
                &condition_id
            ));

            let result = client.campaign_triggers_controller_remove_trigger_condition(
                id,
                condition_id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTriggersControllerRemoveTriggerConditionResponse::ConditionRemoved
                (body)
                => "ConditionRemoved\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerRemoveTriggerConditionResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerRemoveTriggerConditionResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerRemoveTriggerConditionResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerRemoveTriggerConditionResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerRemoveTriggerConditionResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerRemoveTriggerConditionResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerRemoveTriggerConditionResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignTriggersControllerUpdateTriggerCondition {
            id,
            condition_id,
            campaign_trigger_condition_request_dto,
        } => {
            info!("Performing a CampaignTriggersControllerUpdateTriggerCondition request on {:?}", (
                &id,
                &condition_id
            ));

            let result = client.campaign_triggers_controller_update_trigger_condition(
                id,
                condition_id,
                campaign_trigger_condition_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignTriggersControllerUpdateTriggerConditionResponse::ConditionUpdated
                (body)
                => "ConditionUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateTriggerConditionResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateTriggerConditionResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateTriggerConditionResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateTriggerConditionResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateTriggerConditionResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateTriggerConditionResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignTriggersControllerUpdateTriggerConditionResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignsControllerCreateCampaign {
            campaign_create_request_dto,
        } => {
            info!("Performing a CampaignsControllerCreateCampaign request");

            let result = client.campaigns_controller_create_campaign(
                campaign_create_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignsControllerCreateCampaignResponse::CampaignCreated
                (body)
                => "CampaignCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerCreateCampaignResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerCreateCampaignResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerCreateCampaignResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerCreateCampaignResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerCreateCampaignResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerCreateCampaignResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerCreateCampaignResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignsControllerGetCampaigns {
            active,
            tag,
            limit,
            offset,
            sort,
            order,
            page,
            sort_by,
            sort_order,
        } => {
            info!("Performing a CampaignsControllerGetCampaigns request");

            let result = client.campaigns_controller_get_campaigns(
                active,
                tag,
                limit,
                offset,
                sort,
                order,
                page,
                sort_by,
                sort_order,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignsControllerGetCampaignsResponse::CampaignsListed
                (body)
                => "CampaignsListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignsResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignsResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignsResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignsResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignsResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignsResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignsControllerDeleteCampaign {
            id,
        } => {
            prompt(args.force, "This will delete the given entry, are you sure?")?;
            info!("Performing a CampaignsControllerDeleteCampaign request on {:?}", (
                &id
            ));

            let result = client.campaigns_controller_delete_campaign(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignsControllerDeleteCampaignResponse::CampaignDeleted
                => "CampaignDeleted\n".to_string()
                    ,
                CampaignsControllerDeleteCampaignResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerDeleteCampaignResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerDeleteCampaignResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerDeleteCampaignResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerDeleteCampaignResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerDeleteCampaignResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerDeleteCampaignResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerDeleteCampaignResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignsControllerGetCampaignById {
            id,
        } => {
            info!("Performing a CampaignsControllerGetCampaignById request on {:?}", (
                &id
            ));

            let result = client.campaigns_controller_get_campaign_by_id(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignsControllerGetCampaignByIdResponse::CampaignFound
                (body)
                => "CampaignFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignByIdResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignByIdResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignByIdResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignByIdResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignByIdResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignByIdResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerGetCampaignByIdResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignsControllerToggleCampaignStatus {
            id,
        } => {
            info!("Performing a CampaignsControllerToggleCampaignStatus request on {:?}", (
                &id
            ));

            let result = client.campaigns_controller_toggle_campaign_status(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignsControllerToggleCampaignStatusResponse::StatusSwitched
                (body)
                => "StatusSwitched\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignStatusResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignStatusResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignStatusResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignStatusResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignStatusResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignStatusResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignStatusResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignStatusResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignsControllerToggleCampaignTestnet {
            id,
        } => {
            info!("Performing a CampaignsControllerToggleCampaignTestnet request on {:?}", (
                &id
            ));

            let result = client.campaigns_controller_toggle_campaign_testnet(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignsControllerToggleCampaignTestnetResponse::EnvironmentSwitched
                (body)
                => "EnvironmentSwitched\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignTestnetResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignTestnetResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignTestnetResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignTestnetResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignTestnetResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignTestnetResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignTestnetResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerToggleCampaignTestnetResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::CampaignsControllerUpdateCampaign {
            id,
            campaign_create_request_dto,
        } => {
            info!("Performing a CampaignsControllerUpdateCampaign request on {:?}", (
                &id
            ));

            let result = client.campaigns_controller_update_campaign(
                id,
                campaign_create_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                CampaignsControllerUpdateCampaignResponse::CampaignUpdated
                (body)
                => "CampaignUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerUpdateCampaignResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerUpdateCampaignResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerUpdateCampaignResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerUpdateCampaignResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerUpdateCampaignResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerUpdateCampaignResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerUpdateCampaignResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                CampaignsControllerUpdateCampaignResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::ContractsControllerCreateContract {
            create_contract_dto,
        } => {
            info!("Performing a ContractsControllerCreateContract request");

            let result = client.contracts_controller_create_contract(
                create_contract_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                ContractsControllerCreateContractResponse::ContractRecorded
                (body)
                => "ContractRecorded\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ContractsControllerCreateContractResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ContractsControllerCreateContractResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ContractsControllerCreateContractResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ContractsControllerCreateContractResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ContractsControllerCreateContractResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ContractsControllerCreateContractResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ContractsControllerCreateContractResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::ContractsControllerGetContracts {
        } => {
            info!("Performing a ContractsControllerGetContracts request");

            let result = client.contracts_controller_get_contracts(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                ContractsControllerGetContractsResponse::ContractsListed
                (body)
                => "ContractsListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ContractsControllerGetContractsResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ContractsControllerGetContractsResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ContractsControllerGetContractsResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ContractsControllerGetContractsResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                ContractsControllerGetContractsResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::FilesControllerGetEntityStorageUrl {
            signed_url_request_dto,
        } => {
            info!("Performing a FilesControllerGetEntityStorageUrl request");

            let result = client.files_controller_get_entity_storage_url(
                signed_url_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                FilesControllerGetEntityStorageUrlResponse::SignedAddressCreated
                (body)
                => "SignedAddressCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                FilesControllerGetEntityStorageUrlResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                FilesControllerGetEntityStorageUrlResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                FilesControllerGetEntityStorageUrlResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                FilesControllerGetEntityStorageUrlResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                FilesControllerGetEntityStorageUrlResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                FilesControllerGetEntityStorageUrlResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                FilesControllerGetEntityStorageUrlResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::PurchasesControllerCreatePurchaseToken {
            create_purchase_token_dto,
        } => {
            info!("Performing a PurchasesControllerCreatePurchaseToken request");

            let result = client.purchases_controller_create_purchase_token(
                create_purchase_token_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                PurchasesControllerCreatePurchaseTokenResponse::PurchaseTokenCreated
                (body)
                => "PurchaseTokenCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreatePurchaseTokenResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreatePurchaseTokenResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreatePurchaseTokenResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreatePurchaseTokenResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreatePurchaseTokenResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreatePurchaseTokenResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreatePurchaseTokenResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::PurchasesControllerCreateUserPurchase {
            purchase_request_dto,
        } => {
            info!("Performing a PurchasesControllerCreateUserPurchase request");

            let result = client.purchases_controller_create_user_purchase(
                purchase_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                PurchasesControllerCreateUserPurchaseResponse::PurchaseCreated
                (body)
                => "PurchaseCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreateUserPurchaseResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreateUserPurchaseResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreateUserPurchaseResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreateUserPurchaseResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreateUserPurchaseResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreateUserPurchaseResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreateUserPurchaseResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerCreateUserPurchaseResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::PurchasesControllerGetPurchaseTokens {
            active,
        } => {
            info!("Performing a PurchasesControllerGetPurchaseTokens request");

            let result = client.purchases_controller_get_purchase_tokens(
                active,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                PurchasesControllerGetPurchaseTokensResponse::PurchaseTokensListed
                (body)
                => "PurchaseTokensListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerGetPurchaseTokensResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerGetPurchaseTokensResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerGetPurchaseTokensResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerGetPurchaseTokensResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerGetPurchaseTokensResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerGetPurchaseTokensResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::PurchasesControllerGetUserPurchaseHistory {
            page,
            limit,
            sort_by,
            sort_order,
        } => {
            info!("Performing a PurchasesControllerGetUserPurchaseHistory request");

            let result = client.purchases_controller_get_user_purchase_history(
                page,
                limit,
                sort_by,
                sort_order,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                PurchasesControllerGetUserPurchaseHistoryResponse::PurchasesListed
                (body)
                => "PurchasesListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerGetUserPurchaseHistoryResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerGetUserPurchaseHistoryResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerGetUserPurchaseHistoryResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerGetUserPurchaseHistoryResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerGetUserPurchaseHistoryResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerGetUserPurchaseHistoryResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::PurchasesControllerHandleStripeWebhook {
            body,
            stripe_signature,
        } => {
            info!("Performing a PurchasesControllerHandleStripeWebhook request");

            let result = client.purchases_controller_handle_stripe_webhook(
                body,
                stripe_signature,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                PurchasesControllerHandleStripeWebhookResponse::EventProcessed
                (body)
                => "EventProcessed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerHandleStripeWebhookResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerHandleStripeWebhookResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerHandleStripeWebhookResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerHandleStripeWebhookResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::PurchasesControllerUpdatePurchaseToken {
            id,
            update_purchase_token_dto,
        } => {
            info!("Performing a PurchasesControllerUpdatePurchaseToken request on {:?}", (
                &id
            ));

            let result = client.purchases_controller_update_purchase_token(
                id,
                update_purchase_token_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                PurchasesControllerUpdatePurchaseTokenResponse::PurchaseTokenUpdated
                (body)
                => "PurchaseTokenUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerUpdatePurchaseTokenResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerUpdatePurchaseTokenResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerUpdatePurchaseTokenResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerUpdatePurchaseTokenResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerUpdatePurchaseTokenResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerUpdatePurchaseTokenResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                PurchasesControllerUpdatePurchaseTokenResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionRedeemsControllerExecuteRedemption {
            redemption_redeem_request_dto,
        } => {
            info!("Performing a RedemptionRedeemsControllerExecuteRedemption request");

            let result = client.redemption_redeems_controller_execute_redemption(
                redemption_redeem_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionRedeemsControllerExecuteRedemptionResponse::RedemptionExecuted
                (body)
                => "RedemptionExecuted\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerExecuteRedemptionResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerExecuteRedemptionResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerExecuteRedemptionResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerExecuteRedemptionResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerExecuteRedemptionResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerExecuteRedemptionResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerExecuteRedemptionResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerExecuteRedemptionResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerExecuteRedemptionResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionRedeemsControllerGetMyRedemptionRedeems {
            redemption_id,
            page,
            limit,
            sort_by,
            sort_order,
        } => {
            info!("Performing a RedemptionRedeemsControllerGetMyRedemptionRedeems request");

            let result = client.redemption_redeems_controller_get_my_redemption_redeems(
                redemption_id,
                page,
                limit,
                sort_by,
                sort_order,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse::RedeemsListed
                (body)
                => "RedeemsListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionRedeemsControllerGetRedemptionRedeems {
            redemption_id,
            user_id,
            business_id,
            page,
            limit,
            sort_by,
            sort_order,
        } => {
            info!("Performing a RedemptionRedeemsControllerGetRedemptionRedeems request");

            let result = client.redemption_redeems_controller_get_redemption_redeems(
                redemption_id,
                user_id,
                business_id,
                page,
                limit,
                sort_by,
                sort_order,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionRedeemsControllerGetRedemptionRedeemsResponse::RedeemsListed
                (body)
                => "RedeemsListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemsResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemsResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemsResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemsResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemsResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemsResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionRedeemsControllerGetRedemptionRedeemById {
            id,
        } => {
            info!("Performing a RedemptionRedeemsControllerGetRedemptionRedeemById request on {:?}", (
                &id
            ));

            let result = client.redemption_redeems_controller_get_redemption_redeem_by_id(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse::RedeemFound
                (body)
                => "RedeemFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionTokensControllerAddTokenUnit {
            redemption_id,
            token_unit_request_dto,
        } => {
            info!("Performing a RedemptionTokensControllerAddTokenUnit request on {:?}", (
                &redemption_id
            ));

            let result = client.redemption_tokens_controller_add_token_unit(
                redemption_id,
                token_unit_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionTokensControllerAddTokenUnitResponse::TokenUnitAdded
                (body)
                => "TokenUnitAdded\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerAddTokenUnitResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerAddTokenUnitResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerAddTokenUnitResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerAddTokenUnitResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerAddTokenUnitResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerAddTokenUnitResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerAddTokenUnitResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerAddTokenUnitResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionTokensControllerRemoveTokenUnit {
            redemption_id,
            token_unit_id,
        } => {
            prompt(args.force, "This will delete the given entry, are you sure?")?;
            info!("Performing a RedemptionTokensControllerRemoveTokenUnit request on {:?}", (
                &redemption_id,
                &token_unit_id
            ));

            let result = client.redemption_tokens_controller_remove_token_unit(
                redemption_id,
                token_unit_id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionTokensControllerRemoveTokenUnitResponse::TokenUnitRemoved
                (body)
                => "TokenUnitRemoved\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerRemoveTokenUnitResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerRemoveTokenUnitResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerRemoveTokenUnitResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerRemoveTokenUnitResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerRemoveTokenUnitResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerRemoveTokenUnitResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerRemoveTokenUnitResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionTokensControllerUpdateTokenUnit {
            redemption_id,
            token_unit_id,
            token_unit_request_dto,
        } => {
            info!("Performing a RedemptionTokensControllerUpdateTokenUnit request on {:?}", (
                &redemption_id,
                &token_unit_id
            ));

            let result = client.redemption_tokens_controller_update_token_unit(
                redemption_id,
                token_unit_id,
                token_unit_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionTokensControllerUpdateTokenUnitResponse::TokenUnitUpdated
                (body)
                => "TokenUnitUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerUpdateTokenUnitResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerUpdateTokenUnitResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerUpdateTokenUnitResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerUpdateTokenUnitResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerUpdateTokenUnitResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerUpdateTokenUnitResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerUpdateTokenUnitResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTokensControllerUpdateTokenUnitResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionTypesControllerCreateRedemptionType {
            redemption_type_create_request_dto,
        } => {
            info!("Performing a RedemptionTypesControllerCreateRedemptionType request");

            let result = client.redemption_types_controller_create_redemption_type(
                redemption_type_create_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionTypesControllerCreateRedemptionTypeResponse::RedemptionTypeCreated
                (body)
                => "RedemptionTypeCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTypesControllerCreateRedemptionTypeResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTypesControllerCreateRedemptionTypeResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTypesControllerCreateRedemptionTypeResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTypesControllerCreateRedemptionTypeResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTypesControllerCreateRedemptionTypeResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTypesControllerCreateRedemptionTypeResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTypesControllerCreateRedemptionTypeResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionTypesControllerGetRedemptionTypes {
        } => {
            info!("Performing a RedemptionTypesControllerGetRedemptionTypes request");

            let result = client.redemption_types_controller_get_redemption_types(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionTypesControllerGetRedemptionTypesResponse::RedemptionTypesListed
                (body)
                => "RedemptionTypesListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTypesControllerGetRedemptionTypesResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTypesControllerGetRedemptionTypesResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTypesControllerGetRedemptionTypesResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTypesControllerGetRedemptionTypesResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionTypesControllerGetRedemptionTypesResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionsControllerCreateRedemption {
            redemption_create_request_dto,
        } => {
            info!("Performing a RedemptionsControllerCreateRedemption request");

            let result = client.redemptions_controller_create_redemption(
                redemption_create_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionsControllerCreateRedemptionResponse::RedemptionCreated
                (body)
                => "RedemptionCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerCreateRedemptionResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerCreateRedemptionResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerCreateRedemptionResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerCreateRedemptionResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerCreateRedemptionResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerCreateRedemptionResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerCreateRedemptionResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerCreateRedemptionResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionsControllerGetRedemptions {
            active,
            page,
            limit,
            sort_by,
            sort_order,
        } => {
            info!("Performing a RedemptionsControllerGetRedemptions request");

            let result = client.redemptions_controller_get_redemptions(
                active,
                page,
                limit,
                sort_by,
                sort_order,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionsControllerGetRedemptionsResponse::RedemptionsListed
                (body)
                => "RedemptionsListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionsResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionsResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionsResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionsResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionsResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionsResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionsControllerDeleteRedemption {
            id,
        } => {
            prompt(args.force, "This will delete the given entry, are you sure?")?;
            info!("Performing a RedemptionsControllerDeleteRedemption request on {:?}", (
                &id
            ));

            let result = client.redemptions_controller_delete_redemption(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionsControllerDeleteRedemptionResponse::RedemptionDeleted
                => "RedemptionDeleted\n".to_string()
                    ,
                RedemptionsControllerDeleteRedemptionResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerDeleteRedemptionResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerDeleteRedemptionResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerDeleteRedemptionResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerDeleteRedemptionResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerDeleteRedemptionResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerDeleteRedemptionResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerDeleteRedemptionResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionsControllerGetAvailableSupply {
            id,
        } => {
            info!("Performing a RedemptionsControllerGetAvailableSupply request on {:?}", (
                &id
            ));

            let result = client.redemptions_controller_get_available_supply(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionsControllerGetAvailableSupplyResponse::SupplyFound
                (body)
                => "SupplyFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetAvailableSupplyResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetAvailableSupplyResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetAvailableSupplyResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetAvailableSupplyResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetAvailableSupplyResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetAvailableSupplyResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetAvailableSupplyResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionsControllerGetRedemptionById {
            id,
        } => {
            info!("Performing a RedemptionsControllerGetRedemptionById request on {:?}", (
                &id
            ));

            let result = client.redemptions_controller_get_redemption_by_id(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionsControllerGetRedemptionByIdResponse::RedemptionFound
                (body)
                => "RedemptionFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionByIdResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionByIdResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionByIdResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionByIdResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionByIdResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionByIdResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerGetRedemptionByIdResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionsControllerToggleRedemptionStatus {
            id,
        } => {
            info!("Performing a RedemptionsControllerToggleRedemptionStatus request on {:?}", (
                &id
            ));

            let result = client.redemptions_controller_toggle_redemption_status(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionsControllerToggleRedemptionStatusResponse::StatusSwitched
                (body)
                => "StatusSwitched\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerToggleRedemptionStatusResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerToggleRedemptionStatusResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerToggleRedemptionStatusResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerToggleRedemptionStatusResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerToggleRedemptionStatusResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerToggleRedemptionStatusResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerToggleRedemptionStatusResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RedemptionsControllerUpdateRedemption {
            id,
            redemption_update_request_dto,
        } => {
            info!("Performing a RedemptionsControllerUpdateRedemption request on {:?}", (
                &id
            ));

            let result = client.redemptions_controller_update_redemption(
                id,
                redemption_update_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RedemptionsControllerUpdateRedemptionResponse::RedemptionUpdated
                (body)
                => "RedemptionUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerUpdateRedemptionResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerUpdateRedemptionResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerUpdateRedemptionResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerUpdateRedemptionResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerUpdateRedemptionResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerUpdateRedemptionResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerUpdateRedemptionResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RedemptionsControllerUpdateRedemptionResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RootControllerGet {
        } => {
            info!("Performing a RootControllerGet request");

            let result = client.root_controller_get(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RootControllerGetResponse::ServiceAlive
                (body)
                => "ServiceAlive\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RootControllerGetAdmin {
        } => {
            info!("Performing a RootControllerGetAdmin request");

            let result = client.root_controller_get_admin(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RootControllerGetAdminResponse::AdminAccepted
                (body)
                => "AdminAccepted\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetAdminResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetAdminResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetAdminResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetAdminResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetAdminResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RootControllerGetCurrentTime {
        } => {
            info!("Performing a RootControllerGetCurrentTime request");

            let result = client.root_controller_get_current_time(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RootControllerGetCurrentTimeResponse::ServiceHealthy
                (body)
                => "ServiceHealthy\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetCurrentTimeResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetCurrentTimeResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetCurrentTimeResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetCurrentTimeResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetCurrentTimeResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::RootControllerGetSystem {
        } => {
            info!("Performing a RootControllerGetSystem request");

            let result = client.root_controller_get_system(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                RootControllerGetSystemResponse::SystemKeyAccepted
                (body)
                => "SystemKeyAccepted\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetSystemResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetSystemResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetSystemResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetSystemResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                RootControllerGetSystemResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TenantsControllerCreateTenant {
            tenant_create_request_dto,
        } => {
            info!("Performing a TenantsControllerCreateTenant request");

            let result = client.tenants_controller_create_tenant(
                tenant_create_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TenantsControllerCreateTenantResponse::TenantCreated
                (body)
                => "TenantCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerCreateTenantResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerCreateTenantResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerCreateTenantResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerCreateTenantResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerCreateTenantResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerCreateTenantResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerCreateTenantResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TenantsControllerGetTenantById {
            id,
        } => {
            info!("Performing a TenantsControllerGetTenantById request on {:?}", (
                &id
            ));

            let result = client.tenants_controller_get_tenant_by_id(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TenantsControllerGetTenantByIdResponse::TenantFound
                (body)
                => "TenantFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerGetTenantByIdResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerGetTenantByIdResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerGetTenantByIdResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerGetTenantByIdResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerGetTenantByIdResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerGetTenantByIdResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TenantsControllerGetTenantByIdResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TokensControllerCreateToken {
            create_token_dto,
        } => {
            info!("Performing a TokensControllerCreateToken request");

            let result = client.tokens_controller_create_token(
                create_token_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TokensControllerCreateTokenResponse::TokenRegistered
                (body)
                => "TokenRegistered\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TokensControllerGetTokens {
            active,
        } => {
            info!("Performing a TokensControllerGetTokens request");

            let result = client.tokens_controller_get_tokens(
                active,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TokensControllerGetTokensResponse::TokensListed
                (body)
                => "TokensListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokensResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokensResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokensResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokensResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokensResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokensResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TokensControllerCreateTokenMetadata {
            id,
            create_token_metadata_dto,
        } => {
            info!("Performing a TokensControllerCreateTokenMetadata request on {:?}", (
                &id
            ));

            let result = client.tokens_controller_create_token_metadata(
                id,
                create_token_metadata_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TokensControllerCreateTokenMetadataResponse::MetadataAdded
                (body)
                => "MetadataAdded\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenMetadataResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenMetadataResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenMetadataResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenMetadataResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenMetadataResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenMetadataResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenMetadataResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerCreateTokenMetadataResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TokensControllerGetTokenById {
            id,
        } => {
            info!("Performing a TokensControllerGetTokenById request on {:?}", (
                &id
            ));

            let result = client.tokens_controller_get_token_by_id(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TokensControllerGetTokenByIdResponse::TokenFound
                (body)
                => "TokenFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokenByIdResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokenByIdResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokenByIdResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokenByIdResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokenByIdResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokenByIdResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerGetTokenByIdResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TokensControllerUpdateToken {
            id,
            update_token_dto,
        } => {
            info!("Performing a TokensControllerUpdateToken request on {:?}", (
                &id
            ));

            let result = client.tokens_controller_update_token(
                id,
                update_token_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TokensControllerUpdateTokenResponse::TokenUpdated
                (body)
                => "TokenUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerUpdateTokenResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerUpdateTokenResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerUpdateTokenResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerUpdateTokenResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerUpdateTokenResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerUpdateTokenResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerUpdateTokenResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TokensControllerUpdateTokenResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TransactionsControllerCreateTransaction {
            transaction_request_dto,
        } => {
            info!("Performing a TransactionsControllerCreateTransaction request");

            let result = client.transactions_controller_create_transaction(
                transaction_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TransactionsControllerCreateTransactionResponse::TransactionCreated
                (body)
                => "TransactionCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerCreateTransactionResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerCreateTransactionResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerCreateTransactionResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerCreateTransactionResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerCreateTransactionResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerCreateTransactionResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerCreateTransactionResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerCreateTransactionResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TransactionsControllerGetCurrentUserReceivedTransactions {
            page,
            limit,
            sort_by,
            sort_order,
        } => {
            info!("Performing a TransactionsControllerGetCurrentUserReceivedTransactions request");

            let result = client.transactions_controller_get_current_user_received_transactions(
                page,
                limit,
                sort_by,
                sort_order,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TransactionsControllerGetCurrentUserReceivedTransactionsResponse::ReceivedTransactionsListed
                (body)
                => "ReceivedTransactionsListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetCurrentUserReceivedTransactionsResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetCurrentUserReceivedTransactionsResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetCurrentUserReceivedTransactionsResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetCurrentUserReceivedTransactionsResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetCurrentUserReceivedTransactionsResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetCurrentUserReceivedTransactionsResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TransactionsControllerGetCurrentUserSentTransactions {
            page,
            limit,
            sort_by,
            sort_order,
        } => {
            info!("Performing a TransactionsControllerGetCurrentUserSentTransactions request");

            let result = client.transactions_controller_get_current_user_sent_transactions(
                page,
                limit,
                sort_by,
                sort_order,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TransactionsControllerGetCurrentUserSentTransactionsResponse::SentTransactionsListed
                (body)
                => "SentTransactionsListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetCurrentUserSentTransactionsResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetCurrentUserSentTransactionsResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetCurrentUserSentTransactionsResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetCurrentUserSentTransactionsResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetCurrentUserSentTransactionsResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetCurrentUserSentTransactionsResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TransactionsControllerGetTransactions {
            participant_id,
            role,
            status,
            token_type,
            page,
            limit,
            sort_by,
            sort_order,
        } => {
            info!("Performing a TransactionsControllerGetTransactions request");

            let result = client.transactions_controller_get_transactions(
                participant_id,
                role,
                status,
                token_type,
                page,
                limit,
                sort_by,
                sort_order,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TransactionsControllerGetTransactionsResponse::TransactionsListed
                (body)
                => "TransactionsListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionsResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionsResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionsResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionsResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionsResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionsResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TransactionsControllerGetTransactionById {
            id,
        } => {
            info!("Performing a TransactionsControllerGetTransactionById request on {:?}", (
                &id
            ));

            let result = client.transactions_controller_get_transaction_by_id(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TransactionsControllerGetTransactionByIdResponse::TransactionFound
                (body)
                => "TransactionFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionByIdResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionByIdResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionByIdResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionByIdResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionByIdResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionByIdResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerGetTransactionByIdResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TransactionsControllerPrepareTransaction {
            id,
        } => {
            info!("Performing a TransactionsControllerPrepareTransaction request on {:?}", (
                &id
            ));

            let result = client.transactions_controller_prepare_transaction(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TransactionsControllerPrepareTransactionResponse::TransactionPrepared
                (body)
                => "TransactionPrepared\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerPrepareTransactionResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerPrepareTransactionResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerPrepareTransactionResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerPrepareTransactionResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerPrepareTransactionResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerPrepareTransactionResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerPrepareTransactionResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerPrepareTransactionResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerPrepareTransactionResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::TransactionsControllerSubmitTransaction {
            id,
            transaction_submit_request_dto,
        } => {
            info!("Performing a TransactionsControllerSubmitTransaction request on {:?}", (
                &id
            ));

            let result = client.transactions_controller_submit_transaction(
                id,
                transaction_submit_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                TransactionsControllerSubmitTransactionResponse::TransactionSubmitted
                (body)
                => "TransactionSubmitted\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerSubmitTransactionResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerSubmitTransactionResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerSubmitTransactionResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerSubmitTransactionResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerSubmitTransactionResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerSubmitTransactionResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerSubmitTransactionResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerSubmitTransactionResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                TransactionsControllerSubmitTransactionResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::UsersControllerCreateUserStatusType {
            user_status_type_create_request_dto,
        } => {
            info!("Performing a UsersControllerCreateUserStatusType request");

            let result = client.users_controller_create_user_status_type(
                user_status_type_create_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                UsersControllerCreateUserStatusTypeResponse::StatusTypeCreated
                (body)
                => "StatusTypeCreated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerCreateUserStatusTypeResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerCreateUserStatusTypeResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerCreateUserStatusTypeResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerCreateUserStatusTypeResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerCreateUserStatusTypeResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerCreateUserStatusTypeResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerCreateUserStatusTypeResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::UsersControllerGetAllUsers {
            page,
            limit,
            sort_by,
            sort_order,
        } => {
            info!("Performing a UsersControllerGetAllUsers request");

            let result = client.users_controller_get_all_users(
                page,
                limit,
                sort_by,
                sort_order,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                UsersControllerGetAllUsersResponse::UsersListed
                (body)
                => "UsersListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetAllUsersResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetAllUsersResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetAllUsersResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetAllUsersResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetAllUsersResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetAllUsersResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::UsersControllerGetCurrentUser {
        } => {
            info!("Performing a UsersControllerGetCurrentUser request");

            let result = client.users_controller_get_current_user(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                UsersControllerGetCurrentUserResponse::UserFound
                (body)
                => "UserFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetCurrentUserResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetCurrentUserResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetCurrentUserResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetCurrentUserResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetCurrentUserResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::UsersControllerGetUserInfo {
            user_update_request_dto,
        } => {
            info!("Performing a UsersControllerGetUserInfo request");

            let result = client.users_controller_get_user_info(
                user_update_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                UsersControllerGetUserInfoResponse::UserFound
                (body)
                => "UserFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetUserInfoResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetUserInfoResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetUserInfoResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetUserInfoResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetUserInfoResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetUserInfoResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetUserInfoResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::UsersControllerGetUserStatusTypes {
        } => {
            info!("Performing a UsersControllerGetUserStatusTypes request");

            let result = client.users_controller_get_user_status_types(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                UsersControllerGetUserStatusTypesResponse::StatusTypesListed
                (body)
                => "StatusTypesListed\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetUserStatusTypesResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetUserStatusTypesResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetUserStatusTypesResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetUserStatusTypesResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerGetUserStatusTypesResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::UsersControllerUpdateCurrentUser {
            user_update_request_dto,
        } => {
            info!("Performing a UsersControllerUpdateCurrentUser request");

            let result = client.users_controller_update_current_user(
                user_update_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                UsersControllerUpdateCurrentUserResponse::UserUpdated
                (body)
                => "UserUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateCurrentUserResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateCurrentUserResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateCurrentUserResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateCurrentUserResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateCurrentUserResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateCurrentUserResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateCurrentUserResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::UsersControllerToggleUserStatus {
            id,
        } => {
            info!("Performing a UsersControllerToggleUserStatus request on {:?}", (
                &id
            ));

            let result = client.users_controller_toggle_user_status(
                id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                UsersControllerToggleUserStatusResponse::StatusSwitched
                (body)
                => "StatusSwitched\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerToggleUserStatusResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerToggleUserStatusResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerToggleUserStatusResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerToggleUserStatusResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerToggleUserStatusResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerToggleUserStatusResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerToggleUserStatusResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::UsersControllerUpdateUserAdmin {
            id,
            user_update_request_dto,
        } => {
            info!("Performing a UsersControllerUpdateUserAdmin request on {:?}", (
                &id
            ));

            let result = client.users_controller_update_user_admin(
                id,
                user_update_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                UsersControllerUpdateUserAdminResponse::UserUpdated
                (body)
                => "UserUpdated\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserAdminResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserAdminResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserAdminResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserAdminResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserAdminResponse::Conflict
                (body)
                => "Conflict\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserAdminResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserAdminResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserAdminResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::UsersControllerUpdateUserStatusTypeEligibleToken {
            id,
            user_status_type_eligible_token_request_dto,
        } => {
            info!("Performing a UsersControllerUpdateUserStatusTypeEligibleToken request on {:?}", (
                &id
            ));

            let result = client.users_controller_update_user_status_type_eligible_token(
                id,
                user_status_type_eligible_token_request_dto,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                UsersControllerUpdateUserStatusTypeEligibleTokenResponse::EligibleTokensSet
                (body)
                => "EligibleTokensSet\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserStatusTypeEligibleTokenResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserStatusTypeEligibleTokenResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserStatusTypeEligibleTokenResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserStatusTypeEligibleTokenResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserStatusTypeEligibleTokenResponse::RuleViolation
                (body)
                => "RuleViolation\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserStatusTypeEligibleTokenResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserStatusTypeEligibleTokenResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                UsersControllerUpdateUserStatusTypeEligibleTokenResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::Web3ChainsControllerGetChainById {
            chain_id,
        } => {
            info!("Performing a Web3ChainsControllerGetChainById request on {:?}", (
                &chain_id
            ));

            let result = client.web3_chains_controller_get_chain_by_id(
                chain_id,
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                Web3ChainsControllerGetChainByIdResponse::ChainFound
                (body)
                => "ChainFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                Web3ChainsControllerGetChainByIdResponse::BadRequest
                (body)
                => "BadRequest\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                Web3ChainsControllerGetChainByIdResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                Web3ChainsControllerGetChainByIdResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                Web3ChainsControllerGetChainByIdResponse::NotFound
                (body)
                => "NotFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                Web3ChainsControllerGetChainByIdResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                Web3ChainsControllerGetChainByIdResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                Web3ChainsControllerGetChainByIdResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
        Operation::WellKnownControllerGetJwks {
        } => {
            info!("Performing a WellKnownControllerGetJwks request");

            let result = client.well_known_controller_get_jwks(
            ).await?;
            debug!("Result: {:?}", result);

            match result {
                WellKnownControllerGetJwksResponse::KeysFound
                (body)
                => "KeysFound\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                WellKnownControllerGetJwksResponse::Unauthorized
                (body)
                => "Unauthorized\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                WellKnownControllerGetJwksResponse::Forbidden
                (body)
                => "Forbidden\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                WellKnownControllerGetJwksResponse::TooManyRequests
                (body)
                => "TooManyRequests\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                WellKnownControllerGetJwksResponse::InternalError
                (body)
                => "InternalError\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
                WellKnownControllerGetJwksResponse::ServiceUnavailable
                (body)
                => "ServiceUnavailable\n".to_string()
                   +
                    &serde_json::to_string_pretty(&body)?,
            }
        }
    };

    if let Some(output_file) = args.output_file {
        std::fs::write(output_file, result)?
    } else {
        println!("{}", result);
    }
    Ok(())
}

fn prompt(force: bool, text: &str) -> Result<()> {
    if force || Confirm::new().with_prompt(text).interact()? {
        Ok(())
    } else {
        Err(anyhow!("Aborting"))
    }
}

// May be unused if all inputs are primitive types
#[allow(dead_code)]
fn parse_json<T: serde::de::DeserializeOwned>(json_string: &str) -> Result<T> {
    serde_json::from_str(json_string).map_err(|err| anyhow!("Error parsing input: {}", err))
}
