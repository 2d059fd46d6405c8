//! Seeds: tenants written down in YAML, made through the operations' own schemas and handlers, so that a
//! seed obeys every rule that a client has to obey.
//!
//! A file has a list `tenants`; see [`TenantSeed`] and `demo.yaml` beside this file. Objects are written as
//! the bodies of the operations that make them; what they refer to is named (a token by its symbol, a
//! business by its e-mail). A tenant that exists is left alone, so a seed can be loaded again and again.
//! Ids follow from the tenant's name and the order of the file: they are the same on every machine.

pub mod demo;
pub mod states;
pub mod throwaway;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use chrono::{DateTime, Utc};
use diesel::PgConnection;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use pers_api::models;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::auth::{Caller, Identity};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::handlers::{
    admins, business_types, businesses, campaign_engagements, campaign_tags, campaign_tokens, campaign_triggers,
    campaigns, purchases, redemption_types, redemptions, tokens, transactions, users,
};
use crate::http::validate::Validator;
use crate::provision::{self, Blueprint, Provisioned};
use crate::run::{Call, Facts, RequestContext};
use crate::services::Services;
use crate::store::controls::ControlKind;
use crate::store::users::NewUser;
use crate::store::{self, Access};
use crate::world::IdSource;

/// A seed file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Seed {
    /// The tenants to make.
    pub tenants: Vec<TenantSeed>,
}

/// A tenant with all that is his.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TenantSeed {
    /// Name; a tenant that has it is left alone.
    pub project_name: String,
    /// About the tenant.
    #[serde(default)]
    pub project_description: Option<String>,
    /// Whether `rawLoginData` opens sessions.
    #[serde(default)]
    pub allow_unauthenticated: bool,
    /// Whether tests may set the tenant back to what the file says (`POST /_pers/reset`).
    #[serde(default)]
    pub for_tests: bool,
    /// Who holds the wallets of its users: the server (`custodial`, unless given) or they themselves
    /// (`non-custodial`).
    #[serde(default)]
    pub default_wallet_management_type: Option<models::WalletManagementType>,
    /// Bodies of `POST /admins`.
    #[serde(default)]
    pub admins: Vec<Value>,
    /// Tokens.
    #[serde(default)]
    pub tokens: Vec<TokenSeed>,
    /// Bodies of `POST /businesses/types`.
    #[serde(default)]
    pub business_types: Vec<Value>,
    /// Businesses.
    #[serde(default)]
    pub businesses: Vec<BusinessSeed>,
    /// Campaigns.
    #[serde(default)]
    pub campaigns: Vec<CampaignSeed>,
    /// Users.
    #[serde(default)]
    pub users: Vec<UserSeed>,
    /// Keys for Stripe; without them the tenant sells nothing outside development mode.
    #[serde(default)]
    pub stripe: Option<StripeSeed>,
    /// Kinds of purchase, numbered from 2: every tenant has the kind 1, 100 cents a token.
    #[serde(default)]
    pub purchase_types: Vec<PurchaseTypeSeed>,
    /// Tokens that are on sale.
    #[serde(default)]
    pub purchase_tokens: Vec<PurchaseTokenSeed>,
    /// Status levels.
    #[serde(default)]
    pub status_types: Vec<StatusTypeSeed>,
    /// Bodies of `POST /redemptions/types`.
    #[serde(default)]
    pub redemption_types: Vec<Value>,
    /// Redemptions.
    #[serde(default)]
    pub redemptions: Vec<RedemptionSeed>,
}

/// A token contract.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TokenSeed {
    /// Body of `POST /tokens`.
    pub token: Value,
    /// Body of `PUT /tokens/{id}`; its `symbol` is the name by which the file refers to the token.
    pub shown: Value,
    /// Bodies of `POST /tokens/{id}/metadata`.
    #[serde(default)]
    pub metadata: Vec<Value>,
}

/// A business.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BusinessSeed {
    /// Body of `POST /businesses`; its `email` is the name by which the file refers to the business.
    pub business: Value,
    /// `name` of its business type.
    #[serde(default)]
    pub business_type: Option<String>,
}

/// A campaign.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct CampaignSeed {
    /// Body of `POST /campaigns`.
    pub campaign: Value,
    /// Body of `POST /campaign-triggers`.
    #[serde(default)]
    pub trigger: Option<Value>,
    /// Bodies of `POST /campaign-triggers/{id}/conditions`.
    #[serde(default)]
    pub conditions: Vec<Value>,
    /// What a claim pays out.
    #[serde(default)]
    pub token_units: Vec<UnitSeed>,
    /// Tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// E-mails of the businesses that take part.
    #[serde(default)]
    pub businesses: Vec<String>,
    /// Whether it is live.
    #[serde(default)]
    pub active: bool,
}

/// A token and how much of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct UnitSeed {
    /// Symbol of the token.
    pub token: String,
    /// The rest of a `TokenUnitRequestDTO`.
    pub unit: Value,
}

/// A user.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct UserSeed {
    /// A `UserUpdateRequestDTO`.
    pub user: Value,
    /// What he holds: symbol of an ERC20 token, and amount.
    #[serde(default)]
    pub balances: HashMap<String, f64>,
}

/// Keys for Stripe. `Debug` does not show them.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct StripeSeed {
    /// Secret key of the tenant's account.
    pub api_key: String,
    /// Secret that signs the events of its webhook.
    pub webhook_secret: String,
}

impl std::fmt::Debug for StripeSeed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StripeSeed(..)")
    }
}

/// A kind of purchase.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PurchaseTypeSeed {
    /// What it stands for.
    pub description: String,
    /// Price of one token, in cents.
    pub unit_amount: i64,
}

/// A token that is on sale.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PurchaseTokenSeed {
    /// Symbol of the token.
    pub token: String,
    /// The rest of a `CreatePurchaseTokenDTO`.
    pub offer: Value,
}

/// An offer of the redemption catalogue.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct RedemptionSeed {
    /// Body of `POST /redemptions`.
    pub redemption: Value,
    /// `name` of its redemption type.
    #[serde(default)]
    pub redemption_type: Option<String>,
    /// `name` of the lowest status level that may redeem.
    #[serde(default)]
    pub status_type: Option<String>,
    /// What a redeem hands out.
    #[serde(default)]
    pub token_units: Vec<UnitSeed>,
}

/// A status level.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct StatusTypeSeed {
    /// Body of `POST /users/status-types`.
    pub status_type: Value,
    /// Symbols of the tokens that count for it.
    #[serde(default)]
    pub tokens: Vec<String>,
}

/// Reads a seed file.
///
/// # Errors
/// A sentence with line and column.
pub fn parse(text: &str) -> Result<Seed, String> {
    serde_saphyr::from_str(text).map_err(|error| error.to_string())
}

/// A tenant of a seed, which is there now.
#[derive(Clone, Debug)]
pub struct Seeded {
    /// Tenant.
    pub tenant: store::tenants::Tenant,
    /// Whether it was made just now.
    pub is_new: bool,
}

/// Loads a seed in one transaction; answers its tenants.
///
/// # Errors
/// The refusal of the operation that does not take what the file says, with the object's place in the
/// file as `target`; 503 when the database is away.
pub fn load(services: &Services, seed: &Seed) -> Result<Vec<Seeded>> {
    store::tx(&services.pool, "seed", Access::Write, |conn| {
        // Two servers may load the same seed at once.
        store::tenants::lock_creation(conn)?;
        let mut seeded = Vec::new();
        for (number, tenant) in seed.tenants.iter().enumerate() {
            if let Some(tenant) = store::tenants::find_by_name(conn, &tenant.project_name)? {
                seeded.push(Seeded { tenant, is_new: false });
                continue;
            }
            let named = Services { ids: Arc::new(NamedIds::of(&tenant.project_name)), ..services.clone() };
            let made_at = named.clock.now();
            let birth = Birth { id: named.ids.next(), acronym: None, expires_at: None, made_at, controls: Vec::new() };
            let made = make(conn, &named, &named.validator, tenant, &birth).map_err(|error| {
                let place = error.target.clone().unwrap_or_default();
                error.at(format!("tenants/{number} {place}"))
            })?;
            if tenant.for_tests {
                remember(conn, services, made.tenant.id.into())?;
            }
            seeded.push(Seeded { tenant: made.tenant, is_new: true });
        }
        Ok(seeded)
    })
}

/// Ids that follow from a tenant's name and a count.
#[derive(Debug)]
struct NamedIds {
    namespace: Uuid,
    next: AtomicU64,
}

impl NamedIds {
    fn of(name: &str) -> Self {
        let name = format!("https://pers.local/seeds/{name}");
        Self { namespace: Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()), next: AtomicU64::new(0) }
    }
}

impl IdSource for NamedIds {
    fn next(&self) -> Uuid {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        Uuid::new_v5(&self.namespace, &number.to_be_bytes())
    }
}

/// Acts as an admin of a tenant inside one transaction.
struct Admin<'a> {
    services: &'a Services,
    validator: &'a Validator,
    context: RequestContext,
}

impl<'a> Admin<'a> {
    /// Nobody in particular, who may do everything in the tenant.
    fn of(services: &'a Services, validator: &'a Validator, tenant: TenantId) -> Self {
        let identity = Identity::SuperAdmin(services.ids.next());
        let caller = Caller { tenant: Some(tenant), identity, bearer: true, ..Caller::default() };
        let facts = Facts::of_server(caller, "seed", services.clock.now());
        Self { services, validator, context: RequestContext::new(facts) }
    }

    /// A request body, checked against the operation as if it had come by HTTP.
    fn body<T: DeserializeOwned>(&self, operation: &str, path: &[(&str, &str)], value: &Value) -> Result<T> {
        let operation = self
            .services
            .contract
            .operation(operation)
            .ok_or_else(|| Error::internal(format!("the contract has no {operation}")))?;
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let bytes = Bytes::from(serde_json::to_vec(value).map_err(Error::internal)?);
        let checked = self.validator.check(operation, path, None, &headers, &bytes)?;
        serde_json::from_slice(&checked.body).map_err(Error::internal)
    }

    fn call<T>(&self, conn: &mut PgConnection, handler: impl FnOnce(&mut Call<'_>) -> Result<T>) -> Result<T> {
        handler(&mut Call::new(conn, self.services, &self.context))
    }
}

/// What the file has named so far.
#[derive(Default)]
struct Named {
    tokens: HashMap<String, String>,
    business_types: HashMap<String, Option<i64>>,
    businesses: HashMap<String, String>,
    addresses: HashMap<String, String>,
    status_types: HashMap<String, Option<i64>>,
    redemption_types: HashMap<String, i64>,
}

fn named<'n, T>(names: &'n HashMap<String, T>, kind: &str, name: &str) -> Result<&'n T> {
    names
        .get(name)
        .ok_or_else(|| Error::bad_request("SEED_NAME_UNKNOWN", format!("the file has no {kind} {name} above this")))
}

fn text(value: &Value, field: &str) -> String {
    value.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn with(value: &Value, field: &str, content: Value) -> Value {
    let mut value = value.clone();
    if let Some(object) = value.as_object_mut() {
        object.insert(field.to_owned(), content);
    }
    value
}

/// What a tenant is beside what its seed says.
struct Birth<'a> {
    id: Uuid,
    /// Short name; one that nobody has, unless it is to be found.
    acronym: Option<&'a str>,
    /// When he is thrown away.
    expires_at: Option<DateTime<Utc>>,
    /// When he is made, by the real clock.
    made_at: DateTime<Utc>,
    /// What has been set for him.
    controls: Vec<(ControlKind, Value)>,
}

/// Keeps a tenant that is there for tests as he is now, to go back to.
fn remember(conn: &mut PgConnection, services: &Services, tenant: TenantId) -> Result<()> {
    let (id, now) = (services.ids.next_shared(), services.clock.now());
    if let Some(old) = store::snapshots::find_by_name(conn, tenant, store::snapshots::SEED)? {
        store::snapshots::delete(conn, tenant, old.id)?;
    }
    store::snapshots::insert(conn, tenant, id, store::snapshots::SEED, now).map(drop)
}

fn make(
    conn: &mut PgConnection,
    services: &Services,
    validator: &Validator,
    seed: &TenantSeed,
    birth: &Birth<'_>,
) -> Result<Provisioned> {
    let made = provision::tenant(
        conn,
        services,
        &Blueprint {
            id: birth.id,
            acronym: birth.acronym,
            project_name: &seed.project_name,
            project_description: seed.project_description.as_deref(),
            allow_unauthenticated: seed.allow_unauthenticated,
            wallets: seed.default_wallet_management_type.unwrap_or(models::WalletManagementType::Custodial),
            is_platform: false,
        },
    )?;
    let tenant = TenantId::from(made.tenant.id);
    let admin = Admin::of(services, validator, tenant);
    let mut names = Named::default();
    for request in &seed.admins {
        let request = admin.body("AdminsController_createAdmin", &[], request)?;
        admin.call(conn, |call| admins::create_admin(call, &request))?;
    }
    if seed.for_tests {
        store::test_tenants::insert(conn, tenant, birth.expires_at, birth.made_at)?;
        for (kind, value) in &birth.controls {
            store::controls::put(conn, tenant, *kind, value)?;
        }
        let (id, now) = (services.ids.next_shared(), services.clock.now());
        store::snapshots::insert(conn, tenant, id, store::snapshots::EMPTY, now)?;
    }
    for token in &seed.tokens {
        make_token(conn, &admin, &mut names, token)?;
    }
    for request in &seed.business_types {
        let dto = admin.body("BusinessTypesController_createBusinessType", &[], request)?;
        let made = admin.call(conn, |call| business_types::create_business_type(call, &dto))?;
        names.business_types.insert(text(request, "name"), made.id);
    }
    for business in &seed.businesses {
        make_business(conn, &admin, &mut names, business)?;
    }
    for campaign in &seed.campaigns {
        make_campaign(conn, &admin, &names, campaign)?;
    }
    for user in &seed.users {
        make_user(conn, &admin, tenant, &names, user)?;
    }
    make_purchase_tokens(conn, &admin, tenant, &names, seed)?;
    for level in &seed.status_types {
        make_status_type(conn, &admin, &mut names, level)?;
    }
    for request in &seed.redemption_types {
        let dto = admin.body("RedemptionTypesController_createRedemptionType", &[], request)?;
        let made = admin.call(conn, |call| redemption_types::create_redemption_type(call, &dto))?;
        names.redemption_types.insert(made.name, made.id);
    }
    for redemption in &seed.redemptions {
        make_redemption(conn, &admin, &names, redemption)?;
    }
    Ok(made)
}

fn make_token(conn: &mut PgConnection, admin: &Admin<'_>, names: &mut Named, seed: &TokenSeed) -> Result<()> {
    let request = admin.body("TokensController_createToken", &[], &seed.token)?;
    let id = admin.call(conn, |call| tokens::create_token(call, &request))?.id;
    let path = [("id", id.as_str())];
    let shown = admin.body("TokensController_updateToken", &path, &seed.shown)?;
    admin.call(conn, |call| tokens::update_token(call, &id, &shown))?;
    for entry in &seed.metadata {
        let entry = admin.body("TokensController_createTokenMetadata", &path, entry)?;
        admin.call(conn, |call| tokens::create_token_metadata(call, &id, &entry))?;
    }
    names.addresses.insert(text(&seed.shown, "symbol"), text(&seed.token, "contractAddress"));
    names.tokens.insert(text(&seed.shown, "symbol"), id);
    Ok(())
}

fn make_business(conn: &mut PgConnection, admin: &Admin<'_>, names: &mut Named, seed: &BusinessSeed) -> Result<()> {
    let request = match &seed.business_type {
        Some(name) => {
            let id = named(&names.business_types, "business type", name)?;
            with(&seed.business, "businessTypeId", json!(id))
        }
        None => seed.business.clone(),
    };
    let dto = admin.body("BusinessesController_createBusiness", &[], &request)?;
    let made = admin.call(conn, |call| businesses::create_business(call, &dto))?;
    names.businesses.insert(text(&seed.business, "email"), made.id);
    Ok(())
}

fn make_campaign(conn: &mut PgConnection, admin: &Admin<'_>, names: &Named, seed: &CampaignSeed) -> Result<String> {
    let request = admin.body("CampaignsController_createCampaign", &[], &seed.campaign)?;
    let id = admin.call(conn, |call| campaigns::create_campaign(call, &request))?.id;
    let path = [("campaignId", id.as_str())];
    if let Some(trigger) = &seed.trigger {
        let request = admin.body("CampaignTriggersController_createCampaignTrigger", &[], trigger)?;
        let trigger = admin.call(conn, |call| campaign_triggers::create_campaign_trigger(call, &request))?.id;
        for condition in &seed.conditions {
            let path = [("id", trigger.as_str())];
            let request = admin.body("CampaignTriggersController_createTriggerCondition", &path, condition)?;
            admin.call(conn, |call| campaign_triggers::create_trigger_condition(call, &trigger, &request))?;
        }
        admin.call(conn, |call| campaign_triggers::assign_trigger_to_campaign(call, &id, &trigger))?;
    }
    for unit in &seed.token_units {
        let token = named(&names.tokens, "token", &unit.token)?;
        let request = with(&unit.unit, "tokenId", json!(token));
        let request = admin.body("CampaignTokensController_createCampaignTokenUnit", &path, &request)?;
        admin.call(conn, |call| campaign_tokens::create_campaign_token_unit(call, &id, &request))?;
    }
    for tag in &seed.tags {
        admin.call(conn, |call| campaign_tags::add_tag_to_campaign(call, &id, tag))?;
    }
    if !seed.businesses.is_empty() {
        let ids: Vec<&String> =
            seed.businesses.iter().map(|email| named(&names.businesses, "business", email)).collect::<Result<_>>()?;
        let operation = "CampaignEngagementsController_addBusinessEngagementToCampaign";
        let request = admin.body(operation, &path, &json!({"businessIds": ids}))?;
        admin.call(conn, |call| campaign_engagements::add_business_engagement_to_campaign(call, &id, &request))?;
    }
    if seed.active {
        admin.call(conn, |call| campaigns::toggle_campaign_status(call, &id))?;
    }
    Ok(id)
}

fn make_user(
    conn: &mut PgConnection,
    admin: &Admin<'_>,
    tenant: TenantId,
    names: &Named,
    seed: &UserSeed,
) -> Result<()> {
    let now = admin.services.clock.now();
    let (user, _) =
        store::users::insert(conn, tenant, NewUser::new(admin.services.ids.next().into(), None, None, now))?;
    let id = user.id.to_string();
    let change = admin.body("UsersController_updateUserAdmin", &[("id", &id)], &seed.user)?;
    admin.call(conn, |call| users::update_user_admin(call, &id, &change))?;
    for (symbol, amount) in &seed.balances {
        let token = named(&names.tokens, "token", symbol)?;
        let mint = json!({
            "web3TransactionType": models::Web3TransactionType::Mint, "amount": amount,
            "token": {"tokenDbId": token}, "recipient": {"accountId": id, "accountType": "user"},
        });
        let mint = admin.body("TransactionsController_createTransaction", &[], &mint)?;
        admin.call(conn, |call| transactions::create_transaction(call, &mint))?;
    }
    Ok(())
}

fn make_purchase_tokens(
    conn: &mut PgConnection,
    admin: &Admin<'_>,
    tenant: TenantId,
    names: &Named,
    seed: &TenantSeed,
) -> Result<()> {
    if let Some(StripeSeed { api_key, webhook_secret }) = &seed.stripe {
        store::tenants::update_stripe(conn, tenant, api_key, webhook_secret)?;
    }
    for kind in &seed.purchase_types {
        store::purchase_types::insert(conn, tenant, &kind.description, kind.unit_amount)?;
    }
    for offer in &seed.purchase_tokens {
        let token = named(&names.tokens, "token", &offer.token)?;
        let request = with(&offer.offer, "tokenId", json!(token));
        let request = admin.body("PurchasesController_createPurchaseToken", &[], &request)?;
        admin.call(conn, |call| purchases::create_purchase_token(call, &request))?;
    }
    Ok(())
}

fn make_status_type(
    conn: &mut PgConnection,
    admin: &Admin<'_>,
    names: &mut Named,
    seed: &StatusTypeSeed,
) -> Result<()> {
    let addresses: Vec<&String> =
        seed.tokens.iter().map(|symbol| named(&names.addresses, "token", symbol)).collect::<Result<_>>()?;
    let request = with(&seed.status_type, "eligibleTokenAddresses", json!(addresses));
    let request = admin.body("UsersController_createUserStatusType", &[], &request)?;
    let made = admin.call(conn, |call| users::create_user_status_type(call, &request))?;
    names.status_types.insert(text(&seed.status_type, "name"), made.id);
    Ok(())
}

fn make_redemption(conn: &mut PgConnection, admin: &Admin<'_>, names: &Named, seed: &RedemptionSeed) -> Result<String> {
    let mut request = seed.redemption.clone();
    if let Some(name) = &seed.redemption_type {
        request = with(&request, "typeId", json!(named(&names.redemption_types, "redemption type", name)?));
    }
    if let Some(name) = &seed.status_type {
        request = with(&request, "minUserStatusTypeId", json!(named(&names.status_types, "status type", name)?));
    }
    let units: Vec<Value> = seed
        .token_units
        .iter()
        .map(|unit| Ok(with(&unit.unit, "tokenId", json!(named(&names.tokens, "token", &unit.token)?))))
        .collect::<Result<_>>()?;
    let request = with(&request, "tokenUnits", json!(units));
    let request = admin.body("RedemptionsController_createRedemption", &[], &request)?;
    admin.call(conn, |call| redemptions::create_redemption(call, &request)).map(|made| made.id)
}
