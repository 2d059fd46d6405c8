//! Seeds: tenants written down in YAML, made through the operations' own schemas and handlers, so that a
//! seed obeys every rule that a client has to obey.
//!
//! A file has a list `tenants`; see `docs/SEEDS.md` and `demo.yaml` beside this file. Objects are written as
//! the bodies of the operations that make them; what they refer to is named (a token by its symbol, a
//! business by its e-mail). Ids follow from the tenant's name and the order of the file: they are the same on
//! every machine. A seed can be applied again and again: what is there as the file says stays as it is.

mod current;
pub mod demo;
mod export;
mod fill;
mod source;
pub mod states;
pub mod throwaway;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use chrono::{DateTime, Utc};
use diesel::PgConnection;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use pers_api::models;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use crate::auth::{Caller, Identity};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::handlers::admins;
use crate::provision::{self, Blueprint, Provisioned};
use crate::run::{Call, Facts, RequestContext};
use crate::services::Services;
use crate::store::controls::ControlKind;
use crate::store::{self, Access};
use crate::world::IdSource;

use self::current::Current;
pub use self::export::export;
use self::fill::Fill;
use self::source::Places;
pub use self::source::{Problem, Problems};

/// A seed file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Seed {
    /// The tenants to make.
    pub tenants: Vec<TenantSeed>,
    #[serde(skip)]
    places: Places,
}

/// A tenant with all that is his.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TenantSeed {
    /// Name, by which the tenant is found again.
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
    /// What it holds: symbol of an ERC20 token, and amount.
    #[serde(default)]
    pub balances: BTreeMap<String, f64>,
    /// What it holds of other tokens.
    #[serde(default)]
    pub items: Vec<ItemSeed>,
}

/// What somebody holds of one item of a token.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ItemSeed {
    /// Symbol of the ERC721 or ERC1155 token.
    pub token: String,
    /// ERC721: number of the token; ERC1155: incremental id of the metadata entry.
    pub item: i64,
    /// How many; one, unless given.
    #[serde(default = "one")]
    pub amount: f64,
}

const fn one() -> f64 {
    1.0
}

const fn yes() -> bool {
    true
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
    pub balances: BTreeMap<String, f64>,
    /// What he holds of other tokens.
    #[serde(default)]
    pub items: Vec<ItemSeed>,
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
    /// Whether it can be bought; it can, unless this says no.
    #[serde(default = "yes")]
    pub active: bool,
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
/// What is no YAML or no seed, with line and column.
pub fn parse(text: &str) -> Result<Seed, Problems> {
    source::read(text)
}

/// A tenant of a seed, which is there now.
#[derive(Clone, Debug)]
pub struct Seeded {
    /// Tenant.
    pub tenant: store::tenants::Tenant,
    /// Whether it was made just now.
    pub is_new: bool,
}

/// What is done about a tenant that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Existing {
    Keep,
    Update,
}

/// Makes the tenants of a seed that are not there, in one transaction; answers all of them.
///
/// # Errors
/// The refusal of the operation that does not take what the file says, with the object's place in the
/// file (a JSON pointer) as `target`; 503 when the database is away.
pub fn load(services: &Services, seed: &Seed) -> Result<Vec<Seeded>> {
    load_with(services, seed, Existing::Keep)
}

/// Makes the tenants of a seed that are not there and brings those that are to what the file says, in one
/// transaction; answers all of them. Nothing is removed.
///
/// # Errors
/// Everything in the file that breaks the contract or names what is not there; else the first thing that an
/// operation refuses. Then nothing has been done.
pub fn apply(services: &Services, seed: &Seed) -> Result<Vec<Seeded>, Problems> {
    let refused = |error: Error| match error.target {
        Some(_) => seed.places.problems(&[error]),
        None => Problems::from(Problem { line: 0, column: 0, pointer: String::new(), text: told(&error) }),
    };
    let wrong = check(services, seed).map_err(refused)?;
    if !wrong.is_empty() {
        return Err(seed.places.problems(&wrong));
    }
    load_with(services, seed, Existing::Update).map_err(refused)
}

/// An error that is about no place of the file: that the database is away, for example.
fn told(error: &Error) -> String {
    let cause = error.cause_chain().map(|cause| format!(": {cause}")).unwrap_or_default();
    format!("{error}{cause}")
}

/// Everything in a seed that can be seen to be wrong without doing it.
fn check(services: &Services, seed: &Seed) -> Result<Vec<Error>> {
    let mut wrong = Vec::new();
    for (number, tenant) in seed.tenants.iter().enumerate() {
        let nobody = TenantId::from(Uuid::nil());
        let found = Fill::new(&Admin::of(services, nobody), nobody, None, Current::default()).run(tenant)?;
        wrong.extend(found.into_iter().map(|error| error.within(&format!("/tenants/{number}"))));
    }
    Ok(wrong)
}

fn load_with(services: &Services, seed: &Seed, existing: Existing) -> Result<Vec<Seeded>> {
    store::tx(&services.pool, "seed", Access::Write, |conn| {
        // Two servers may load the same seed at once.
        store::tenants::lock_creation(conn)?;
        let mut seeded = Vec::new();
        for (number, tenant) in seed.tenants.iter().enumerate() {
            let at = format!("/tenants/{number}");
            let old = store::tenants::find_by_name(conn, &tenant.project_name)?;
            let is_new = old.is_none();
            let row = match (old, existing) {
                (Some(old), Existing::Keep) => Ok(old),
                (Some(old), Existing::Update) => update(conn, services, tenant, old),
                (None, _) => {
                    let ids = Arc::new(NamedIds::of(&tenant.project_name));
                    make_named(conn, services, &Services { ids, ..services.clone() }, tenant)
                }
            };
            seeded.push(Seeded { tenant: row.map_err(|error| error.within(&at))?, is_new });
        }
        Ok(seeded)
    })
}

/// Makes a tenant whose ids follow from its name.
fn make_named(
    conn: &mut PgConnection,
    services: &Services,
    named: &Services,
    seed: &TenantSeed,
) -> Result<store::tenants::Tenant> {
    let made_at = named.clock.now();
    let birth = Birth { id: named.ids.next(), acronym: None, expires_at: None, made_at, controls: Vec::new() };
    let made = make(conn, named, seed, &birth)?;
    if seed.for_tests {
        remember(conn, services, made.tenant.id.into())?;
    }
    Ok(made.tenant)
}

/// Brings a tenant that is there to what its seed says.
fn update(
    conn: &mut PgConnection,
    services: &Services,
    seed: &TenantSeed,
    old: store::tenants::Tenant,
) -> Result<store::tenants::Tenant> {
    if old.is_platform {
        let detail = "The platform's own tenant is none of a seed's";
        return Err(Error::conflict("SEED_CHANGE_REFUSED", detail).at("/projectName"));
    }
    let tenant = TenantId::from(old.id);
    let wallets = seed.default_wallet_management_type.unwrap_or(models::WalletManagementType::Custodial).to_string();
    let description = seed.project_description.as_deref().or(old.project_description.as_deref());
    store::tenants::update_settings(conn, tenant, description, seed.allow_unauthenticated, &wallets)?;
    let admin = Admin::of(services, tenant);
    let current = Current::read(conn, &admin, tenant)?;
    Fill::new(&admin, tenant, Some(conn), current).run(seed)?;
    store::tenants::get(conn, tenant)
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
    context: RequestContext,
}

impl<'a> Admin<'a> {
    fn of(services: &'a Services, tenant: TenantId) -> Self {
        let identity = Identity::SuperAdmin(services.ids.next());
        let caller = Caller { tenant: Some(tenant), identity, bearer: true, ..Caller::default() };
        let facts = Facts::of_server(caller, "seed", services.clock.now());
        Self { services, context: RequestContext::new(facts) }
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
        let checked = self.services.validator.check(operation, path, None, &headers, &bytes)?;
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
    standards: HashMap<String, String>,
    decimals: HashMap<String, i32>,
    business_types: HashMap<String, i64>,
    businesses: HashMap<String, String>,
    addresses: HashMap<String, String>,
    status_types: HashMap<String, i64>,
    redemption_types: HashMap<String, i64>,
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

fn make(conn: &mut PgConnection, services: &Services, seed: &TenantSeed, birth: &Birth<'_>) -> Result<Provisioned> {
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
    let admin = Admin::of(services, tenant);
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
    Fill::new(&admin, tenant, Some(conn), Current::default()).run(seed)?;
    Ok(made)
}
