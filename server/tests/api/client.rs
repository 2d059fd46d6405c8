//! The generated client against the server it was generated with, typed from end to end: a first claim, a
//! signed transfer.

use pers_api::models::{
    AccountIdentifierDto, AccountOwnerType, CampaignClaimRequestDto, CampaignCreateRequestDto,
    CampaignTriggerCreateRequestDto, ClaimStatus, CreateTokenDto, NativeTokenType, SigningType, TokenUnitRequestDto,
    TransactionRequestDto, TransactionStatus, TransactionSubmitRequestDto, TriggerType, Web3TransactionType,
};
use pers_api::{
    Api, BalancesControllerGetAccountBalanceResponse as Balance,
    CampaignClaimsControllerCreateCampaignClaimResponse as Claim,
    CampaignTokensControllerCreateCampaignTokenUnitResponse as Unit,
    CampaignTriggersControllerAssignTriggerToCampaignResponse as Assigned,
    CampaignTriggersControllerCreateCampaignTriggerResponse as Trigger,
    CampaignsControllerCreateCampaignResponse as Campaign, CampaignsControllerToggleCampaignStatusResponse as Toggled,
    Client, TokensControllerCreateTokenResponse as Token,
    TransactionsControllerCreateTransactionResponse as Transaction,
    TransactionsControllerPrepareTransactionResponse as Prepared,
    TransactionsControllerSubmitTransactionResponse as Submitted, UsersControllerGetCurrentUserResponse as Me,
};
use swagger::{AuthData, ContextBuilder, EmptyContext, Nullable, Push, XSpanIdString};

use crate::support::{TestServer, Wallet};

type Context = swagger::make_context_ty!(ContextBuilder, EmptyContext, Option<AuthData>, XSpanIdString);

fn with_token(token: &str) -> Context {
    swagger::make_context!(
        ContextBuilder,
        EmptyContext,
        Some(AuthData::Bearer(token.to_owned())),
        XSpanIdString("test".to_owned())
    )
}

/// The one success of an answer, or a panic that shows what came instead.
macro_rules! expect {
    ($call:expr, $success:path) => {
        match $call.await.unwrap() {
            $success(dto) => dto,
            other => panic!("{other:?}"),
        }
    };
}

#[test]
fn the_generated_client_makes_a_first_claim() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let user = tenant.user("ann@example.com");
    let (admin, user) = (with_token(&tenant.admin), with_token(&user.access));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let client = Client::try_new_http(&server.base).unwrap();
        let token = CreateTokenDto {
            decimals: Some(2),
            ..CreateTokenDto::new("0x00000000000000000000000000000000000000c1".to_owned(), NativeTokenType::Erc20)
        };
        let token = expect!(client.tokens_controller_create_token(token, &admin), Token::TokenRegistered);
        let campaign = CampaignCreateRequestDto::new("Welcome".to_owned());
        let campaign =
            expect!(client.campaigns_controller_create_campaign(campaign, &admin), Campaign::CampaignCreated);
        let trigger = CampaignTriggerCreateRequestDto {
            trigger_type: Some(TriggerType::ClaimByUser),
            max_per_user: Some(Nullable::Present(1)),
            ..CampaignTriggerCreateRequestDto::new("Once".to_owned())
        };
        let trigger = client.campaign_triggers_controller_create_campaign_trigger(trigger, &admin);
        let trigger = expect!(trigger, Trigger::TriggerCreated);
        let assigned =
            client.campaign_triggers_controller_assign_trigger_to_campaign(campaign.id.clone(), trigger.id, &admin);
        expect!(assigned, Assigned::TriggerAssigned);
        let unit = TokenUnitRequestDto::new(token.id, 5.25);
        let unit = client.campaign_tokens_controller_create_campaign_token_unit(campaign.id.clone(), unit, &admin);
        expect!(unit, Unit::RewardAdded);
        let toggled = client.campaigns_controller_toggle_campaign_status(campaign.id.clone(), &admin);
        assert!(expect!(toggled, Toggled::StatusSwitched).is_active);
        let claim = || CampaignClaimRequestDto::new(campaign.id.clone());
        let claimed =
            expect!(client.campaign_claims_controller_create_campaign_claim(claim(), &user), Claim::ClaimProcessed);
        assert_eq!((claimed.status, claimed.transactions.len()), (ClaimStatus::Completed, 1));
        let me = expect!(client.users_controller_get_current_user(&user), Me::UserFound);
        let Some(Nullable::Present(address)) = me.account_address else { panic!("no address") };
        let balance = client.balances_controller_get_account_balance(address, None, &user);
        assert_eq!(expect!(balance, Balance::BalancesFound).token_balances[0].balance, Some(5.25));
        let refused = client.campaign_claims_controller_create_campaign_claim(claim(), &user);
        assert_eq!(expect!(refused, Claim::RuleViolation).code, "MAX_PER_USER_REACHED");
    });
}

#[test]
fn the_generated_client_has_a_transfer_signed() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.credit_token();
    tenant.make_non_custodial();
    let wallet = Wallet::of(1);
    let (ann, bob) = (tenant.signing_user("ann@example.com", &wallet), tenant.user("bob@example.com"));
    tenant.mint(ann.as_user(), 10.0);
    let ann = with_token(&ann.access);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let client = Client::try_new_http(&server.base).unwrap();
        let recipient =
            AccountIdentifierDto { account_id: Some(bob.id), ..AccountIdentifierDto::new(AccountOwnerType::User) };
        let transfer = TransactionRequestDto {
            recipient: Some(recipient),
            ..TransactionRequestDto::new(Web3TransactionType::Transfer, 2.5)
        };
        let asked = client.transactions_controller_create_transaction(transfer, &ann);
        let asked = expect!(asked, Transaction::TransactionCreated);
        let id = asked.transaction.id.clone();
        let prepared = client.transactions_controller_prepare_transaction(id.clone(), &ann);
        assert_eq!(expect!(prepared, Prepared::TransactionPrepared), asked);
        let Some(Nullable::Present(data)) = asked.signing_data else { panic!("nothing to sign") };
        let Some(Nullable::Present(typed_data)) = data.typed_data else { panic!("no typed data") };
        let signed = wallet.typed(&serde_json::to_value(typed_data).unwrap());
        let submission = TransactionSubmitRequestDto {
            signature: signed["signature"].as_str().map(str::to_owned),
            ..TransactionSubmitRequestDto::new(SigningType::Eip712)
        };
        let submit = || client.transactions_controller_submit_transaction(id.clone(), submission.clone(), &ann);
        let done = expect!(submit(), Submitted::TransactionSubmitted);
        assert_eq!(done.status, TransactionStatus::Succeeded);
        assert_eq!(expect!(submit(), Submitted::Conflict).code, "SIGNATURE_REPLAYED");
    });
}
