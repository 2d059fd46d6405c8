//! THE implementation of the generated trait: one expression per operation, in the order of the trait.
//!
//! No decision is taken here: an operation `XController_doThing` hands its parameters to
//! `handlers::x::do_thing`, and what that answers becomes the contract's success answer. Errors do not
//! pass through the generated enums; `run.rs` keeps them for `http/reply.rs`.

use async_trait::async_trait;
use pers_api::*;
use swagger::ApiError;

use crate::handlers::*;
use crate::run::{RequestContext, Server};

#[async_trait]
impl Api<RequestContext> for Server {
    // ---- API Keys ----

    async fn api_keys_controller_create_api_key(
        &self,
        api_key_create_request_dto: models::ApiKeyCreateRequestDto,
        context: &RequestContext,
    ) -> Result<ApiKeysControllerCreateApiKeyResponse, ApiError> {
        self.run(context, move |call| api_keys::create_api_key(call, &api_key_create_request_dto))
            .await
            .map(ApiKeysControllerCreateApiKeyResponse::KeyCreated)
    }

    async fn api_keys_controller_get_tenant_api_keys(
        &self,
        param_type: Option<models::ApiKeyFilterType>,
        include_revoked: Option<bool>,
        context: &RequestContext,
    ) -> Result<ApiKeysControllerGetTenantApiKeysResponse, ApiError> {
        self.run(context, move |call| api_keys::get_tenant_api_keys(call, param_type, include_revoked))
            .await
            .map(ApiKeysControllerGetTenantApiKeysResponse::KeysListed)
    }

    async fn api_keys_controller_revoke_api_key(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<ApiKeysControllerRevokeApiKeyResponse, ApiError> {
        self.run(context, move |call| api_keys::revoke_api_key(call, &id))
            .await
            .map(ApiKeysControllerRevokeApiKeyResponse::KeyRevoked)
    }

    // ---- Admins ----

    async fn admins_controller_create_admin(
        &self,
        admin_create_request_dto: models::AdminCreateRequestDto,
        context: &RequestContext,
    ) -> Result<AdminsControllerCreateAdminResponse, ApiError> {
        self.run(context, move |call| admins::create_admin(call, &admin_create_request_dto))
            .await
            .map(AdminsControllerCreateAdminResponse::AdminSaved)
    }

    async fn admins_controller_get_admins(
        &self,
        context: &RequestContext,
    ) -> Result<AdminsControllerGetAdminsResponse, ApiError> {
        self.run(context, admins::get_admins).await.map(AdminsControllerGetAdminsResponse::AdminsListed)
    }

    async fn admins_controller_set_admin_tenant(
        &self,
        admin_id: String,
        context: &RequestContext,
    ) -> Result<AdminsControllerSetAdminTenantResponse, ApiError> {
        self.run(context, move |call| admins::set_admin_tenant(call, &admin_id))
            .await
            .map(AdminsControllerSetAdminTenantResponse::AdminLinked)
    }

    // ---- Auth ----

    async fn auth_controller_create_token(
        &self,
        auth_token_request_dto: models::AuthTokenRequestDto,
        context: &RequestContext,
    ) -> Result<AuthControllerCreateTokenResponse, ApiError> {
        self.run_gathered(context, auth_token_request_dto, auth::gather_evidence, auth::create_token)
            .await
            .map(AuthControllerCreateTokenResponse::SessionCreated)
    }

    async fn auth_controller_refresh(
        &self,
        refresh_token_request_dto: models::RefreshTokenRequestDto,
        context: &RequestContext,
    ) -> Result<AuthControllerRefreshResponse, ApiError> {
        self.run_gathered(context, refresh_token_request_dto, auth::gather_refresh, auth::refresh)
            .await
            .map(AuthControllerRefreshResponse::SessionRenewed)
    }

    async fn auth_controller_verify_token(
        &self,
        verify_token_request_dto: models::VerifyTokenRequestDto,
        context: &RequestContext,
    ) -> Result<AuthControllerVerifyTokenResponse, ApiError> {
        self.run_gathered(context, verify_token_request_dto, auth::gather_verification, auth::verify_token)
            .await
            .map(AuthControllerVerifyTokenResponse::CheckDone)
    }

    // ---- Balances ----

    async fn balances_controller_get_account_balance(
        &self,
        account_address: String,
        include_inactive: Option<bool>,
        context: &RequestContext,
    ) -> Result<BalancesControllerGetAccountBalanceResponse, ApiError> {
        self.run(context, move |call| balances::get_account_balance(call, &account_address, include_inactive))
            .await
            .map(BalancesControllerGetAccountBalanceResponse::BalancesFound)
    }

    // ---- Business Types ----

    async fn business_types_controller_create_business_type(
        &self,
        create_business_type_dto: models::CreateBusinessTypeDto,
        context: &RequestContext,
    ) -> Result<BusinessTypesControllerCreateBusinessTypeResponse, ApiError> {
        self.run(context, move |call| business_types::create_business_type(call, &create_business_type_dto))
            .await
            .map(BusinessTypesControllerCreateBusinessTypeResponse::BusinessTypeCreated)
    }

    async fn business_types_controller_get_all_business_types(
        &self,
        context: &RequestContext,
    ) -> Result<BusinessTypesControllerGetAllBusinessTypesResponse, ApiError> {
        self.run(context, business_types::get_all_business_types)
            .await
            .map(BusinessTypesControllerGetAllBusinessTypesResponse::BusinessTypesListed)
    }

    async fn business_types_controller_update_business_type(
        &self,
        update_business_type_dto: models::UpdateBusinessTypeDto,
        context: &RequestContext,
    ) -> Result<BusinessTypesControllerUpdateBusinessTypeResponse, ApiError> {
        self.run(context, move |call| business_types::update_business_type(call, &update_business_type_dto))
            .await
            .map(BusinessTypesControllerUpdateBusinessTypeResponse::BusinessTypeUpdated)
    }

    async fn business_types_controller_delete_business_type(
        &self,
        id: i64,
        context: &RequestContext,
    ) -> Result<BusinessTypesControllerDeleteBusinessTypeResponse, ApiError> {
        self.run(context, move |call| business_types::delete_business_type(call, id))
            .await
            .map(|()| BusinessTypesControllerDeleteBusinessTypeResponse::BusinessTypeDeleted)
    }

    // ---- Businesses ----

    async fn businesses_controller_create_business(
        &self,
        business_request_dto: models::BusinessRequestDto,
        context: &RequestContext,
    ) -> Result<BusinessesControllerCreateBusinessResponse, ApiError> {
        self.run(context, move |call| businesses::create_business(call, &business_request_dto))
            .await
            .map(BusinessesControllerCreateBusinessResponse::BusinessCreated)
    }

    async fn businesses_controller_get_businesses(
        &self,
        active: Option<bool>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &RequestContext,
    ) -> Result<BusinessesControllerGetBusinessesResponse, ApiError> {
        let list = ListQuery { page, limit, sort_by, sort_order };
        self.run(context, move |call| businesses::get_businesses(call, active, &list))
            .await
            .map(BusinessesControllerGetBusinessesResponse::BusinessesListed)
    }

    async fn businesses_controller_get_current_business(
        &self,
        context: &RequestContext,
    ) -> Result<BusinessesControllerGetCurrentBusinessResponse, ApiError> {
        self.run(context, businesses::get_current_business)
            .await
            .map(BusinessesControllerGetCurrentBusinessResponse::BusinessFound)
    }

    async fn businesses_controller_get_by_id(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<BusinessesControllerGetByIdResponse, ApiError> {
        self.run(context, move |call| businesses::get_by_id(call, &id))
            .await
            .map(BusinessesControllerGetByIdResponse::BusinessFound)
    }

    async fn businesses_controller_update_business(
        &self,
        id: String,
        business_request_dto: models::BusinessRequestDto,
        context: &RequestContext,
    ) -> Result<BusinessesControllerUpdateBusinessResponse, ApiError> {
        self.run(context, move |call| businesses::update_business(call, &id, &business_request_dto))
            .await
            .map(BusinessesControllerUpdateBusinessResponse::BusinessUpdated)
    }

    // ---- Campaign Claims ----

    async fn campaign_claims_controller_create_campaign_claim(
        &self,
        campaign_claim_request_dto: models::CampaignClaimRequestDto,
        context: &RequestContext,
    ) -> Result<CampaignClaimsControllerCreateCampaignClaimResponse, ApiError> {
        self.run(context, move |call| campaign_claims::create_campaign_claim(call, &campaign_claim_request_dto))
            .await
            .map(CampaignClaimsControllerCreateCampaignClaimResponse::ClaimProcessed)
    }

    async fn campaign_claims_controller_get_campaign_claims(
        &self,
        campaign_id: Option<String>,
        user_id: Option<String>,
        business_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &RequestContext,
    ) -> Result<CampaignClaimsControllerGetCampaignClaimsResponse, ApiError> {
        let list = ListQuery { page, limit, sort_by, sort_order };
        self.run(context, move |call| {
            campaign_claims::get_campaign_claims(
                call,
                campaign_id.as_deref(),
                user_id.as_deref(),
                business_id.as_deref(),
                &list,
            )
        })
        .await
        .map(CampaignClaimsControllerGetCampaignClaimsResponse::ClaimsListed)
    }

    async fn campaign_claims_controller_get_my_campaign_claims(
        &self,
        campaign_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &RequestContext,
    ) -> Result<CampaignClaimsControllerGetMyCampaignClaimsResponse, ApiError> {
        let list = ListQuery { page, limit, sort_by, sort_order };
        self.run(context, move |call| campaign_claims::get_my_campaign_claims(call, campaign_id.as_deref(), &list))
            .await
            .map(CampaignClaimsControllerGetMyCampaignClaimsResponse::ClaimsListed)
    }

    // ---- Campaign Engagements ----

    async fn campaign_engagements_controller_add_business_engagement_to_campaign(
        &self,
        campaign_id: String,
        campaign_business_engagement_request_dto: models::CampaignBusinessEngagementRequestDto,
        context: &RequestContext,
    ) -> Result<CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse, ApiError> {
        self.run(context, move |call| {
            campaign_engagements::add_business_engagement_to_campaign(
                call,
                &campaign_id,
                &campaign_business_engagement_request_dto,
            )
        })
        .await
        .map(CampaignEngagementsControllerAddBusinessEngagementToCampaignResponse::EngagementAdded)
    }

    async fn campaign_engagements_controller_remove_business_engagement_from_campaign(
        &self,
        campaign_id: String,
        business_engagement_id: String,
        context: &RequestContext,
    ) -> Result<CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse, ApiError> {
        self.run(context, move |call| {
            campaign_engagements::remove_business_engagement_from_campaign(call, &campaign_id, &business_engagement_id)
        })
        .await
        .map(CampaignEngagementsControllerRemoveBusinessEngagementFromCampaignResponse::EngagementRemoved)
    }

    async fn campaign_engagements_controller_update_business_engagement_in_campaign(
        &self,
        campaign_id: String,
        business_engagement_id: String,
        campaign_business_engagement_request_dto: models::CampaignBusinessEngagementRequestDto,
        context: &RequestContext,
    ) -> Result<CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse, ApiError> {
        self.run(context, move |call| {
            campaign_engagements::update_business_engagement_in_campaign(
                call,
                &campaign_id,
                &business_engagement_id,
                &campaign_business_engagement_request_dto,
            )
        })
        .await
        .map(CampaignEngagementsControllerUpdateBusinessEngagementInCampaignResponse::EngagementUpdated)
    }

    // ---- Campaign Tags ----

    async fn campaign_tags_controller_get_all_unique_tags(
        &self,
        context: &RequestContext,
    ) -> Result<CampaignTagsControllerGetAllUniqueTagsResponse, ApiError> {
        self.run(context, campaign_tags::get_all_unique_tags)
            .await
            .map(CampaignTagsControllerGetAllUniqueTagsResponse::TagsListed)
    }

    async fn campaign_tags_controller_add_tag_to_campaign(
        &self,
        campaign_id: String,
        tag: String,
        context: &RequestContext,
    ) -> Result<CampaignTagsControllerAddTagToCampaignResponse, ApiError> {
        self.run(context, move |call| campaign_tags::add_tag_to_campaign(call, &campaign_id, &tag))
            .await
            .map(CampaignTagsControllerAddTagToCampaignResponse::TagAdded)
    }

    async fn campaign_tags_controller_remove_tag_from_campaign(
        &self,
        campaign_id: String,
        tag: String,
        context: &RequestContext,
    ) -> Result<CampaignTagsControllerRemoveTagFromCampaignResponse, ApiError> {
        self.run(context, move |call| campaign_tags::remove_tag_from_campaign(call, &campaign_id, &tag))
            .await
            .map(CampaignTagsControllerRemoveTagFromCampaignResponse::TagRemoved)
    }

    // ---- Campaign Tokens ----

    async fn campaign_tokens_controller_create_campaign_token_unit(
        &self,
        campaign_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        context: &RequestContext,
    ) -> Result<CampaignTokensControllerCreateCampaignTokenUnitResponse, ApiError> {
        self.run(context, move |call| {
            campaign_tokens::create_campaign_token_unit(call, &campaign_id, &token_unit_request_dto)
        })
        .await
        .map(CampaignTokensControllerCreateCampaignTokenUnitResponse::RewardAdded)
    }

    async fn campaign_tokens_controller_remove_campaign_token_unit(
        &self,
        campaign_id: String,
        token_unit_id: String,
        context: &RequestContext,
    ) -> Result<CampaignTokensControllerRemoveCampaignTokenUnitResponse, ApiError> {
        self.run(context, move |call| campaign_tokens::remove_campaign_token_unit(call, &campaign_id, &token_unit_id))
            .await
            .map(CampaignTokensControllerRemoveCampaignTokenUnitResponse::RewardRemoved)
    }

    async fn campaign_tokens_controller_update_campaign_token_unit(
        &self,
        campaign_id: String,
        token_unit_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        context: &RequestContext,
    ) -> Result<CampaignTokensControllerUpdateCampaignTokenUnitResponse, ApiError> {
        self.run(context, move |call| {
            campaign_tokens::update_campaign_token_unit(call, &campaign_id, &token_unit_id, &token_unit_request_dto)
        })
        .await
        .map(CampaignTokensControllerUpdateCampaignTokenUnitResponse::RewardUpdated)
    }

    // ---- Campaign Triggers ----

    async fn campaign_triggers_controller_create_campaign_trigger(
        &self,
        campaign_trigger_create_request_dto: models::CampaignTriggerCreateRequestDto,
        context: &RequestContext,
    ) -> Result<CampaignTriggersControllerCreateCampaignTriggerResponse, ApiError> {
        self.run(context, move |call| {
            campaign_triggers::create_campaign_trigger(call, &campaign_trigger_create_request_dto)
        })
        .await
        .map(CampaignTriggersControllerCreateCampaignTriggerResponse::TriggerCreated)
    }

    async fn campaign_triggers_controller_get_all_triggers(
        &self,
        context: &RequestContext,
    ) -> Result<CampaignTriggersControllerGetAllTriggersResponse, ApiError> {
        self.run(context, campaign_triggers::get_all_triggers)
            .await
            .map(CampaignTriggersControllerGetAllTriggersResponse::TriggersListed)
    }

    async fn campaign_triggers_controller_create_trigger_condition(
        &self,
        id: String,
        campaign_trigger_condition_request_dto: models::CampaignTriggerConditionRequestDto,
        context: &RequestContext,
    ) -> Result<CampaignTriggersControllerCreateTriggerConditionResponse, ApiError> {
        self.run(context, move |call| {
            campaign_triggers::create_trigger_condition(call, &id, &campaign_trigger_condition_request_dto)
        })
        .await
        .map(CampaignTriggersControllerCreateTriggerConditionResponse::ConditionAdded)
    }

    async fn campaign_triggers_controller_delete_campaign_trigger(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<CampaignTriggersControllerDeleteCampaignTriggerResponse, ApiError> {
        self.run(context, move |call| campaign_triggers::delete_campaign_trigger(call, &id))
            .await
            .map(|()| CampaignTriggersControllerDeleteCampaignTriggerResponse::TriggerDeleted)
    }

    async fn campaign_triggers_controller_get_trigger_by_id(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<CampaignTriggersControllerGetTriggerByIdResponse, ApiError> {
        self.run(context, move |call| campaign_triggers::get_trigger_by_id(call, &id))
            .await
            .map(CampaignTriggersControllerGetTriggerByIdResponse::TriggerFound)
    }

    async fn campaign_triggers_controller_unassign_trigger_from_campaign(
        &self,
        campaign_id: String,
        context: &RequestContext,
    ) -> Result<CampaignTriggersControllerUnassignTriggerFromCampaignResponse, ApiError> {
        self.run(context, move |call| campaign_triggers::unassign_trigger_from_campaign(call, &campaign_id))
            .await
            .map(CampaignTriggersControllerUnassignTriggerFromCampaignResponse::TriggerUnassigned)
    }

    async fn campaign_triggers_controller_update_campaign_trigger(
        &self,
        id: String,
        campaign_trigger_create_request_dto: models::CampaignTriggerCreateRequestDto,
        context: &RequestContext,
    ) -> Result<CampaignTriggersControllerUpdateCampaignTriggerResponse, ApiError> {
        self.run(context, move |call| {
            campaign_triggers::update_campaign_trigger(call, &id, &campaign_trigger_create_request_dto)
        })
        .await
        .map(CampaignTriggersControllerUpdateCampaignTriggerResponse::TriggerUpdated)
    }

    async fn campaign_triggers_controller_assign_trigger_to_campaign(
        &self,
        id: String,
        trigger_id: String,
        context: &RequestContext,
    ) -> Result<CampaignTriggersControllerAssignTriggerToCampaignResponse, ApiError> {
        self.run(context, move |call| campaign_triggers::assign_trigger_to_campaign(call, &id, &trigger_id))
            .await
            .map(CampaignTriggersControllerAssignTriggerToCampaignResponse::TriggerAssigned)
    }

    async fn campaign_triggers_controller_remove_trigger_condition(
        &self,
        id: String,
        condition_id: String,
        context: &RequestContext,
    ) -> Result<CampaignTriggersControllerRemoveTriggerConditionResponse, ApiError> {
        self.run(context, move |call| campaign_triggers::remove_trigger_condition(call, &id, &condition_id))
            .await
            .map(CampaignTriggersControllerRemoveTriggerConditionResponse::ConditionRemoved)
    }

    async fn campaign_triggers_controller_update_trigger_condition(
        &self,
        id: String,
        condition_id: String,
        campaign_trigger_condition_request_dto: models::CampaignTriggerConditionRequestDto,
        context: &RequestContext,
    ) -> Result<CampaignTriggersControllerUpdateTriggerConditionResponse, ApiError> {
        self.run(context, move |call| {
            campaign_triggers::update_trigger_condition(
                call,
                &id,
                &condition_id,
                &campaign_trigger_condition_request_dto,
            )
        })
        .await
        .map(CampaignTriggersControllerUpdateTriggerConditionResponse::ConditionUpdated)
    }

    // ---- Campaigns ----

    async fn campaigns_controller_create_campaign(
        &self,
        campaign_create_request_dto: models::CampaignCreateRequestDto,
        context: &RequestContext,
    ) -> Result<CampaignsControllerCreateCampaignResponse, ApiError> {
        self.run(context, move |call| campaigns::create_campaign(call, &campaign_create_request_dto))
            .await
            .map(CampaignsControllerCreateCampaignResponse::CampaignCreated)
    }

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
        context: &RequestContext,
    ) -> Result<CampaignsControllerGetCampaignsResponse, ApiError> {
        let list = ListQuery { page, limit, sort_by, sort_order };
        self.run(context, move |call| {
            campaigns::get_campaigns(call, active, tag.as_deref(), offset, sort, order, &list)
        })
        .await
        .map(CampaignsControllerGetCampaignsResponse::CampaignsListed)
    }

    async fn campaigns_controller_delete_campaign(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<CampaignsControllerDeleteCampaignResponse, ApiError> {
        self.run(context, move |call| campaigns::delete_campaign(call, &id))
            .await
            .map(|()| CampaignsControllerDeleteCampaignResponse::CampaignDeleted)
    }

    async fn campaigns_controller_get_campaign_by_id(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<CampaignsControllerGetCampaignByIdResponse, ApiError> {
        self.run(context, move |call| campaigns::get_campaign_by_id(call, &id))
            .await
            .map(CampaignsControllerGetCampaignByIdResponse::CampaignFound)
    }

    async fn campaigns_controller_toggle_campaign_status(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<CampaignsControllerToggleCampaignStatusResponse, ApiError> {
        self.run(context, move |call| campaigns::toggle_campaign_status(call, &id))
            .await
            .map(CampaignsControllerToggleCampaignStatusResponse::StatusSwitched)
    }

    async fn campaigns_controller_toggle_campaign_testnet(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<CampaignsControllerToggleCampaignTestnetResponse, ApiError> {
        self.run(context, move |call| campaigns::toggle_campaign_testnet(call, &id))
            .await
            .map(CampaignsControllerToggleCampaignTestnetResponse::EnvironmentSwitched)
    }

    async fn campaigns_controller_update_campaign(
        &self,
        id: String,
        campaign_create_request_dto: models::CampaignCreateRequestDto,
        context: &RequestContext,
    ) -> Result<CampaignsControllerUpdateCampaignResponse, ApiError> {
        self.run(context, move |call| campaigns::update_campaign(call, &id, &campaign_create_request_dto))
            .await
            .map(CampaignsControllerUpdateCampaignResponse::CampaignUpdated)
    }

    // ---- Contracts ----

    async fn contracts_controller_create_contract(
        &self,
        create_contract_dto: models::CreateContractDto,
        context: &RequestContext,
    ) -> Result<ContractsControllerCreateContractResponse, ApiError> {
        self.run(context, move |call| contracts::create_contract(call, &create_contract_dto))
            .await
            .map(ContractsControllerCreateContractResponse::ContractRecorded)
    }

    async fn contracts_controller_get_contracts(
        &self,
        context: &RequestContext,
    ) -> Result<ContractsControllerGetContractsResponse, ApiError> {
        self.run(context, contracts::get_contracts).await.map(ContractsControllerGetContractsResponse::ContractsListed)
    }

    // ---- Files ----

    async fn files_controller_get_entity_storage_url(
        &self,
        signed_url_request_dto: models::SignedUrlRequestDto,
        context: &RequestContext,
    ) -> Result<FilesControllerGetEntityStorageUrlResponse, ApiError> {
        self.run(context, move |call| files::get_entity_storage_url(call, &signed_url_request_dto))
            .await
            .map(FilesControllerGetEntityStorageUrlResponse::SignedAddressCreated)
    }

    // ---- Purchases ----

    async fn purchases_controller_create_purchase_token(
        &self,
        create_purchase_token_dto: models::CreatePurchaseTokenDto,
        context: &RequestContext,
    ) -> Result<PurchasesControllerCreatePurchaseTokenResponse, ApiError> {
        self.run(context, move |call| purchases::create_purchase_token(call, &create_purchase_token_dto))
            .await
            .map(PurchasesControllerCreatePurchaseTokenResponse::PurchaseTokenCreated)
    }

    async fn purchases_controller_create_user_purchase(
        &self,
        purchase_request_dto: models::PurchaseRequestDto,
        context: &RequestContext,
    ) -> Result<PurchasesControllerCreateUserPurchaseResponse, ApiError> {
        self.run_gathered(
            context,
            purchase_request_dto,
            purchases::gather_user_purchase,
            purchases::create_user_purchase,
        )
        .await
        .map(PurchasesControllerCreateUserPurchaseResponse::PurchaseCreated)
    }

    async fn purchases_controller_get_purchase_tokens(
        &self,
        active: Option<bool>,
        context: &RequestContext,
    ) -> Result<PurchasesControllerGetPurchaseTokensResponse, ApiError> {
        self.run(context, move |call| purchases::get_purchase_tokens(call, active))
            .await
            .map(PurchasesControllerGetPurchaseTokensResponse::PurchaseTokensListed)
    }

    async fn purchases_controller_get_user_purchase_history(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &RequestContext,
    ) -> Result<PurchasesControllerGetUserPurchaseHistoryResponse, ApiError> {
        let list = ListQuery { page, limit, sort_by, sort_order };
        self.run(context, move |call| purchases::get_user_purchase_history(call, &list))
            .await
            .map(PurchasesControllerGetUserPurchaseHistoryResponse::PurchasesListed)
    }

    async fn purchases_controller_handle_stripe_webhook(
        &self,
        body: models::StripeEventDto,
        stripe_signature: Option<String>,
        context: &RequestContext,
    ) -> Result<PurchasesControllerHandleStripeWebhookResponse, ApiError> {
        self.run(context, move |call| purchases::handle_stripe_webhook(call, &body, stripe_signature.as_deref()))
            .await
            .map(PurchasesControllerHandleStripeWebhookResponse::EventProcessed)
    }

    async fn purchases_controller_update_purchase_token(
        &self,
        id: String,
        update_purchase_token_dto: models::UpdatePurchaseTokenDto,
        context: &RequestContext,
    ) -> Result<PurchasesControllerUpdatePurchaseTokenResponse, ApiError> {
        self.run(context, move |call| purchases::update_purchase_token(call, &id, &update_purchase_token_dto))
            .await
            .map(PurchasesControllerUpdatePurchaseTokenResponse::PurchaseTokenUpdated)
    }

    // ---- Redemption Redeems ----

    async fn redemption_redeems_controller_execute_redemption(
        &self,
        redemption_redeem_request_dto: models::RedemptionRedeemRequestDto,
        context: &RequestContext,
    ) -> Result<RedemptionRedeemsControllerExecuteRedemptionResponse, ApiError> {
        self.run(context, move |call| redemption_redeems::execute_redemption(call, &redemption_redeem_request_dto))
            .await
            .map(RedemptionRedeemsControllerExecuteRedemptionResponse::RedemptionExecuted)
    }

    async fn redemption_redeems_controller_get_my_redemption_redeems(
        &self,
        redemption_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &RequestContext,
    ) -> Result<RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse, ApiError> {
        let list = ListQuery { page, limit, sort_by, sort_order };
        self.run(context, move |call| {
            redemption_redeems::get_my_redemption_redeems(call, redemption_id.as_deref(), &list)
        })
        .await
        .map(RedemptionRedeemsControllerGetMyRedemptionRedeemsResponse::RedeemsListed)
    }

    async fn redemption_redeems_controller_get_redemption_redeems(
        &self,
        redemption_id: Option<String>,
        user_id: Option<String>,
        business_id: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &RequestContext,
    ) -> Result<RedemptionRedeemsControllerGetRedemptionRedeemsResponse, ApiError> {
        let list = ListQuery { page, limit, sort_by, sort_order };
        self.run(context, move |call| {
            redemption_redeems::get_redemption_redeems(
                call,
                redemption_id.as_deref(),
                user_id.as_deref(),
                business_id.as_deref(),
                &list,
            )
        })
        .await
        .map(RedemptionRedeemsControllerGetRedemptionRedeemsResponse::RedeemsListed)
    }

    async fn redemption_redeems_controller_get_redemption_redeem_by_id(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse, ApiError> {
        self.run(context, move |call| redemption_redeems::get_redemption_redeem_by_id(call, &id))
            .await
            .map(RedemptionRedeemsControllerGetRedemptionRedeemByIdResponse::RedeemFound)
    }

    // ---- Redemption Tokens ----

    async fn redemption_tokens_controller_add_token_unit(
        &self,
        redemption_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        context: &RequestContext,
    ) -> Result<RedemptionTokensControllerAddTokenUnitResponse, ApiError> {
        self.run(context, move |call| redemption_tokens::add_token_unit(call, &redemption_id, &token_unit_request_dto))
            .await
            .map(RedemptionTokensControllerAddTokenUnitResponse::TokenUnitAdded)
    }

    async fn redemption_tokens_controller_remove_token_unit(
        &self,
        redemption_id: String,
        token_unit_id: String,
        context: &RequestContext,
    ) -> Result<RedemptionTokensControllerRemoveTokenUnitResponse, ApiError> {
        self.run(context, move |call| redemption_tokens::remove_token_unit(call, &redemption_id, &token_unit_id))
            .await
            .map(RedemptionTokensControllerRemoveTokenUnitResponse::TokenUnitRemoved)
    }

    async fn redemption_tokens_controller_update_token_unit(
        &self,
        redemption_id: String,
        token_unit_id: String,
        token_unit_request_dto: models::TokenUnitRequestDto,
        context: &RequestContext,
    ) -> Result<RedemptionTokensControllerUpdateTokenUnitResponse, ApiError> {
        self.run(context, move |call| {
            redemption_tokens::update_token_unit(call, &redemption_id, &token_unit_id, &token_unit_request_dto)
        })
        .await
        .map(RedemptionTokensControllerUpdateTokenUnitResponse::TokenUnitUpdated)
    }

    // ---- Redemption Types ----

    async fn redemption_types_controller_create_redemption_type(
        &self,
        redemption_type_create_request_dto: models::RedemptionTypeCreateRequestDto,
        context: &RequestContext,
    ) -> Result<RedemptionTypesControllerCreateRedemptionTypeResponse, ApiError> {
        self.run(context, move |call| {
            redemption_types::create_redemption_type(call, &redemption_type_create_request_dto)
        })
        .await
        .map(RedemptionTypesControllerCreateRedemptionTypeResponse::RedemptionTypeCreated)
    }

    async fn redemption_types_controller_get_redemption_types(
        &self,
        context: &RequestContext,
    ) -> Result<RedemptionTypesControllerGetRedemptionTypesResponse, ApiError> {
        self.run(context, redemption_types::get_redemption_types)
            .await
            .map(RedemptionTypesControllerGetRedemptionTypesResponse::RedemptionTypesListed)
    }

    // ---- Redemptions ----

    async fn redemptions_controller_create_redemption(
        &self,
        redemption_create_request_dto: models::RedemptionCreateRequestDto,
        context: &RequestContext,
    ) -> Result<RedemptionsControllerCreateRedemptionResponse, ApiError> {
        self.run(context, move |call| redemptions::create_redemption(call, &redemption_create_request_dto))
            .await
            .map(RedemptionsControllerCreateRedemptionResponse::RedemptionCreated)
    }

    async fn redemptions_controller_get_redemptions(
        &self,
        active: Option<String>,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &RequestContext,
    ) -> Result<RedemptionsControllerGetRedemptionsResponse, ApiError> {
        let list = ListQuery { page, limit, sort_by, sort_order };
        self.run(context, move |call| redemptions::get_redemptions(call, active.as_deref(), &list))
            .await
            .map(RedemptionsControllerGetRedemptionsResponse::RedemptionsListed)
    }

    async fn redemptions_controller_delete_redemption(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<RedemptionsControllerDeleteRedemptionResponse, ApiError> {
        self.run(context, move |call| redemptions::delete_redemption(call, &id))
            .await
            .map(|()| RedemptionsControllerDeleteRedemptionResponse::RedemptionDeleted)
    }

    async fn redemptions_controller_get_available_supply(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<RedemptionsControllerGetAvailableSupplyResponse, ApiError> {
        self.run(context, move |call| redemptions::get_available_supply(call, &id))
            .await
            .map(RedemptionsControllerGetAvailableSupplyResponse::SupplyFound)
    }

    async fn redemptions_controller_get_redemption_by_id(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<RedemptionsControllerGetRedemptionByIdResponse, ApiError> {
        self.run(context, move |call| redemptions::get_redemption_by_id(call, &id))
            .await
            .map(RedemptionsControllerGetRedemptionByIdResponse::RedemptionFound)
    }

    async fn redemptions_controller_toggle_redemption_status(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<RedemptionsControllerToggleRedemptionStatusResponse, ApiError> {
        self.run(context, move |call| redemptions::toggle_redemption_status(call, &id))
            .await
            .map(RedemptionsControllerToggleRedemptionStatusResponse::StatusSwitched)
    }

    async fn redemptions_controller_update_redemption(
        &self,
        id: String,
        redemption_update_request_dto: models::RedemptionUpdateRequestDto,
        context: &RequestContext,
    ) -> Result<RedemptionsControllerUpdateRedemptionResponse, ApiError> {
        self.run(context, move |call| redemptions::update_redemption(call, &id, &redemption_update_request_dto))
            .await
            .map(RedemptionsControllerUpdateRedemptionResponse::RedemptionUpdated)
    }

    // ---- Root ----

    async fn root_controller_get(&self, context: &RequestContext) -> Result<RootControllerGetResponse, ApiError> {
        self.answer(context, root::get).map(RootControllerGetResponse::ServiceAlive)
    }

    async fn root_controller_get_admin(
        &self,
        context: &RequestContext,
    ) -> Result<RootControllerGetAdminResponse, ApiError> {
        self.answer(context, root::get_admin).map(RootControllerGetAdminResponse::AdminAccepted)
    }

    async fn root_controller_get_current_time(
        &self,
        context: &RequestContext,
    ) -> Result<RootControllerGetCurrentTimeResponse, ApiError> {
        self.answer(context, root::get_current_time).map(RootControllerGetCurrentTimeResponse::ServiceHealthy)
    }

    async fn root_controller_get_system(
        &self,
        context: &RequestContext,
    ) -> Result<RootControllerGetSystemResponse, ApiError> {
        self.answer(context, root::get_system).map(RootControllerGetSystemResponse::SystemKeyAccepted)
    }

    // ---- Tenants ----

    async fn tenants_controller_create_tenant(
        &self,
        tenant_create_request_dto: models::TenantCreateRequestDto,
        context: &RequestContext,
    ) -> Result<TenantsControllerCreateTenantResponse, ApiError> {
        self.run(context, move |call| tenants::create_tenant(call, &tenant_create_request_dto))
            .await
            .map(TenantsControllerCreateTenantResponse::TenantCreated)
    }

    async fn tenants_controller_get_tenant_by_id(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<TenantsControllerGetTenantByIdResponse, ApiError> {
        self.run(context, move |call| tenants::get_tenant_by_id(call, &id))
            .await
            .map(TenantsControllerGetTenantByIdResponse::TenantFound)
    }

    // ---- Tokens ----

    async fn tokens_controller_create_token(
        &self,
        create_token_dto: models::CreateTokenDto,
        context: &RequestContext,
    ) -> Result<TokensControllerCreateTokenResponse, ApiError> {
        self.run(context, move |call| tokens::create_token(call, &create_token_dto))
            .await
            .map(TokensControllerCreateTokenResponse::TokenRegistered)
    }

    async fn tokens_controller_get_tokens(
        &self,
        active: Option<String>,
        context: &RequestContext,
    ) -> Result<TokensControllerGetTokensResponse, ApiError> {
        self.run(context, move |call| tokens::get_tokens(call, active.as_deref()))
            .await
            .map(TokensControllerGetTokensResponse::TokensListed)
    }

    async fn tokens_controller_create_token_metadata(
        &self,
        id: String,
        create_token_metadata_dto: models::CreateTokenMetadataDto,
        context: &RequestContext,
    ) -> Result<TokensControllerCreateTokenMetadataResponse, ApiError> {
        self.run(context, move |call| tokens::create_token_metadata(call, &id, &create_token_metadata_dto))
            .await
            .map(TokensControllerCreateTokenMetadataResponse::MetadataAdded)
    }

    async fn tokens_controller_get_token_by_id(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<TokensControllerGetTokenByIdResponse, ApiError> {
        self.run(context, move |call| tokens::get_token_by_id(call, &id))
            .await
            .map(TokensControllerGetTokenByIdResponse::TokenFound)
    }

    async fn tokens_controller_update_token(
        &self,
        id: String,
        update_token_dto: models::UpdateTokenDto,
        context: &RequestContext,
    ) -> Result<TokensControllerUpdateTokenResponse, ApiError> {
        self.run(context, move |call| tokens::update_token(call, &id, &update_token_dto))
            .await
            .map(TokensControllerUpdateTokenResponse::TokenUpdated)
    }

    // ---- Transactions ----

    async fn transactions_controller_create_transaction(
        &self,
        transaction_request_dto: models::TransactionRequestDto,
        context: &RequestContext,
    ) -> Result<TransactionsControllerCreateTransactionResponse, ApiError> {
        self.run(context, move |call| transactions::create_transaction(call, &transaction_request_dto))
            .await
            .map(TransactionsControllerCreateTransactionResponse::TransactionCreated)
    }

    async fn transactions_controller_get_current_user_received_transactions(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &RequestContext,
    ) -> Result<TransactionsControllerGetCurrentUserReceivedTransactionsResponse, ApiError> {
        let list = ListQuery { page, limit, sort_by, sort_order };
        self.run(context, move |call| transactions::get_current_user_received_transactions(call, &list))
            .await
            .map(TransactionsControllerGetCurrentUserReceivedTransactionsResponse::ReceivedTransactionsListed)
    }

    async fn transactions_controller_get_current_user_sent_transactions(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &RequestContext,
    ) -> Result<TransactionsControllerGetCurrentUserSentTransactionsResponse, ApiError> {
        let list = ListQuery { page, limit, sort_by, sort_order };
        self.run(context, move |call| transactions::get_current_user_sent_transactions(call, &list))
            .await
            .map(TransactionsControllerGetCurrentUserSentTransactionsResponse::SentTransactionsListed)
    }

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
        context: &RequestContext,
    ) -> Result<TransactionsControllerGetTransactionsResponse, ApiError> {
        let list = ListQuery { page, limit, sort_by, sort_order };
        self.run(context, move |call| {
            transactions::get_transactions(call, participant_id.as_deref(), role, status, token_type.as_deref(), &list)
        })
        .await
        .map(TransactionsControllerGetTransactionsResponse::TransactionsListed)
    }

    async fn transactions_controller_get_transaction_by_id(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<TransactionsControllerGetTransactionByIdResponse, ApiError> {
        self.run(context, move |call| transactions::get_transaction_by_id(call, &id))
            .await
            .map(TransactionsControllerGetTransactionByIdResponse::TransactionFound)
    }

    async fn transactions_controller_prepare_transaction(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<TransactionsControllerPrepareTransactionResponse, ApiError> {
        self.run(context, move |call| transactions::prepare_transaction(call, &id))
            .await
            .map(TransactionsControllerPrepareTransactionResponse::TransactionPrepared)
    }

    async fn transactions_controller_submit_transaction(
        &self,
        id: String,
        transaction_submit_request_dto: models::TransactionSubmitRequestDto,
        context: &RequestContext,
    ) -> Result<TransactionsControllerSubmitTransactionResponse, ApiError> {
        self.run(context, move |call| transactions::submit_transaction(call, &id, &transaction_submit_request_dto))
            .await
            .map(TransactionsControllerSubmitTransactionResponse::TransactionSubmitted)
    }

    // ---- Users ----

    async fn users_controller_create_user_status_type(
        &self,
        user_status_type_create_request_dto: models::UserStatusTypeCreateRequestDto,
        context: &RequestContext,
    ) -> Result<UsersControllerCreateUserStatusTypeResponse, ApiError> {
        self.run(context, move |call| users::create_user_status_type(call, &user_status_type_create_request_dto))
            .await
            .map(UsersControllerCreateUserStatusTypeResponse::StatusTypeCreated)
    }

    async fn users_controller_get_all_users(
        &self,
        page: Option<u32>,
        limit: Option<u32>,
        sort_by: Option<String>,
        sort_order: Option<models::SortOrder>,
        context: &RequestContext,
    ) -> Result<UsersControllerGetAllUsersResponse, ApiError> {
        let list = ListQuery { page, limit, sort_by, sort_order };
        self.run(context, move |call| users::get_all_users(call, &list))
            .await
            .map(UsersControllerGetAllUsersResponse::UsersListed)
    }

    async fn users_controller_get_current_user(
        &self,
        context: &RequestContext,
    ) -> Result<UsersControllerGetCurrentUserResponse, ApiError> {
        self.run(context, users::get_current_user).await.map(UsersControllerGetCurrentUserResponse::UserFound)
    }

    async fn users_controller_get_user_info(
        &self,
        user_update_request_dto: models::UserUpdateRequestDto,
        context: &RequestContext,
    ) -> Result<UsersControllerGetUserInfoResponse, ApiError> {
        self.run(context, move |call| users::get_user_info(call, &user_update_request_dto))
            .await
            .map(UsersControllerGetUserInfoResponse::UserFound)
    }

    async fn users_controller_get_user_status_types(
        &self,
        context: &RequestContext,
    ) -> Result<UsersControllerGetUserStatusTypesResponse, ApiError> {
        self.run(context, users::get_user_status_types)
            .await
            .map(UsersControllerGetUserStatusTypesResponse::StatusTypesListed)
    }

    async fn users_controller_update_current_user(
        &self,
        user_update_request_dto: models::UserUpdateRequestDto,
        context: &RequestContext,
    ) -> Result<UsersControllerUpdateCurrentUserResponse, ApiError> {
        self.run(context, move |call| users::update_current_user(call, &user_update_request_dto))
            .await
            .map(UsersControllerUpdateCurrentUserResponse::UserUpdated)
    }

    async fn users_controller_toggle_user_status(
        &self,
        id: String,
        context: &RequestContext,
    ) -> Result<UsersControllerToggleUserStatusResponse, ApiError> {
        self.run(context, move |call| users::toggle_user_status(call, &id))
            .await
            .map(UsersControllerToggleUserStatusResponse::StatusSwitched)
    }

    async fn users_controller_update_user_admin(
        &self,
        id: String,
        user_update_request_dto: models::UserUpdateRequestDto,
        context: &RequestContext,
    ) -> Result<UsersControllerUpdateUserAdminResponse, ApiError> {
        self.run(context, move |call| users::update_user_admin(call, &id, &user_update_request_dto))
            .await
            .map(UsersControllerUpdateUserAdminResponse::UserUpdated)
    }

    async fn users_controller_update_user_status_type_eligible_token(
        &self,
        id: i64,
        user_status_type_eligible_token_request_dto: models::UserStatusTypeEligibleTokenRequestDto,
        context: &RequestContext,
    ) -> Result<UsersControllerUpdateUserStatusTypeEligibleTokenResponse, ApiError> {
        self.run(context, move |call| {
            users::update_user_status_type_eligible_token(call, id, &user_status_type_eligible_token_request_dto)
        })
        .await
        .map(UsersControllerUpdateUserStatusTypeEligibleTokenResponse::EligibleTokensSet)
    }

    // ---- Web3 Chains ----

    async fn web3_chains_controller_get_chain_by_id(
        &self,
        chain_id: u64,
        context: &RequestContext,
    ) -> Result<Web3ChainsControllerGetChainByIdResponse, ApiError> {
        self.run(context, move |call| web3_chains::get_chain_by_id(call, chain_id))
            .await
            .map(Web3ChainsControllerGetChainByIdResponse::ChainFound)
    }

    // ---- Well-known ----

    async fn well_known_controller_get_jwks(
        &self,
        context: &RequestContext,
    ) -> Result<WellKnownControllerGetJwksResponse, ApiError> {
        self.run(context, well_known::get_jwks).await.map(WellKnownControllerGetJwksResponse::KeysFound)
    }
}
