//! The demo tenant: enough of everything to try the API with.

use std::sync::Arc;

use diesel::PgConnection;
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{Admin, NamedIds, body};
use crate::auth::credentials::{self, BUSINESS_PREFIX, Secret};
use crate::auth::tokens::{DevelopmentPerson, sign_development};
use crate::domain::ids::{TenantId, UserId};
use crate::domain::users::Email;
use crate::domain::wallets::format_address;
use crate::error::{Error, Result};
use crate::handlers::{
    business_types, businesses, campaign_engagements, campaign_tags, campaign_tokens, campaign_triggers, campaigns,
    tokens, transactions,
};
use crate::provision::{self, Blueprint};
use crate::services::Services;
use crate::store::accounts::Owner;
use crate::store::admins::{Membership, SUPER_ADMIN};
use crate::store::api_keys::{BUSINESS_KEY, NewApiKey};
use crate::store::users::NewUser;
use crate::store::{self, Access};

const NAME: &str = "PERS Demo";
const ADMIN_EMAIL: &str = "admin@demo.pers.example";
const USER_EMAIL: &str = "ann@demo.pers.example";
const OTHER_USER_EMAIL: &str = "bob@demo.pers.example";
const BUSINESS_EMAIL: &str = "cafe@demo.pers.example";
const OTHER_BUSINESS_EMAIL: &str = "books@demo.pers.example";

/// What there is to try the demo tenant with; written to `demo.json`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Demo {
    /// Where the server answers.
    pub base_url: String,
    /// Tenant.
    pub tenant_id: String,
    /// Project key.
    pub project_key: String,
    /// Project key of the test network.
    pub testnet_project_key: String,
    /// System key.
    pub system_key: String,
    /// Key of the first business.
    pub business_key: String,
    /// Proof for `POST /auth/token` with `authType: tenant`.
    pub admin_auth_token: String,
    /// Proof with `authType: user`.
    pub user_auth_token: String,
    /// Proof with `authType: business`.
    pub business_auth_token: String,
    /// Project key of the platform.
    pub platform_project_key: String,
    /// System key of the platform.
    pub platform_system_key: String,
    /// A campaign that a user can claim at once.
    pub campaign_id: String,
    /// A campaign that the first business claims for its customers.
    pub business_campaign_id: String,
    /// A campaign that the tenant's back end claims for a user.
    pub system_campaign_id: String,
    /// The credit token.
    pub credit_token_id: String,
    /// The first user.
    pub user_id: String,
    /// His e-mail.
    pub user_email: String,
    /// His account's address.
    pub user_account_address: String,
    /// The second user.
    pub other_user_id: String,
    /// The first business.
    pub business_id: String,
    /// A redemption.
    pub redemption_id: String,
}

/// Secrets that cannot be read back from the database; those of the last start are used on if they still work.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// System key of the demo tenant.
    pub system_key: Option<String>,
    /// Key of the first business.
    pub business_key: Option<String>,
}

/// Makes the demo tenant if it is not there, and answers how to use it.
///
/// # Errors
/// 503 when the database is away.
pub fn load(services: &Services, kept: &Kept) -> Result<Demo> {
    // The same ids whatever the server's own source is; and the same whether they are made or only looked up.
    let named = Services { ids: Arc::new(NamedIds::new("https://pers.local/seeds/demo")), ..services.clone() };
    let ids = Ids::draw(&named);
    store::tx(&services.pool, "seed.demo", Access::Write, |conn| {
        // Two servers may start at once.
        store::tenants::lock_creation(conn)?;
        let tenant = TenantId::from(ids.tenant);
        if store::tenants::find(conn, tenant)?.is_none() {
            let contents =
                Services { ids: Arc::new(NamedIds::new("https://pers.local/seeds/demo/contents")), ..services.clone() };
            fill(conn, &contents, &ids)?;
        }
        describe(conn, services, tenant, kept)
    })
}

/// The ids that are looked up by.
struct Ids {
    tenant: Uuid,
    admin: Uuid,
    user: Uuid,
    other_user: Uuid,
}

impl Ids {
    fn draw(services: &Services) -> Self {
        let mut next = || services.ids.next();
        Self { tenant: next(), admin: next(), user: next(), other_user: next() }
    }
}

fn fill(conn: &mut PgConnection, services: &Services, ids: &Ids) -> Result<()> {
    let tenant = TenantId::from(ids.tenant);
    provision::tenant(
        conn,
        services,
        &Blueprint {
            id: ids.tenant,
            project_name: NAME,
            project_description: Some("A coffee club to try the API with."),
            allow_unauthenticated: true,
            is_platform: false,
        },
    )?;
    let now = services.clock.now();
    let membership = Membership {
        new_id: ids.admin,
        email: ADMIN_EMAIL,
        admin_type: SUPER_ADMIN,
        display_name: Some("Demo admin"),
        now,
    };
    let admin = Admin::of(services, tenant, store::admins::upsert(conn, tenant, &membership)?.id);
    let rewards = make_tokens(conn, &admin)?;
    let cafe = make_businesses(conn, &admin)?;
    make_campaigns(conn, &admin, &rewards, &cafe)?;
    make_users(conn, services, &admin, ids, &rewards)?;
    make_redemptions(conn, services, tenant, &rewards)
}

/// Ids of the demo's tokens.
struct Rewards {
    credit: String,
    voucher: String,
}

fn make_tokens(conn: &mut PgConnection, admin: &Admin<'_>) -> Result<Rewards> {
    let mut make = |standard: &str, address: &str, name: &str, symbol: &str| {
        let mut request = json!({"contractAddress": address, "type": standard});
        if standard == "ERC20" {
            request["decimals"] = json!(2);
        }
        let token = admin.call(conn, |call| tokens::create_token(call, &body(request)?))?;
        let names = body(json!({"name": name, "symbol": symbol, "isGallery": standard != "ERC20"}))?;
        admin.call(conn, |call| tokens::update_token(call, &token.id, &names))?;
        Ok::<_, Error>(token.id)
    };
    let credit = make("ERC20", "0x00000000000000000000000000000000000000C1", "Coffee Points", "CUP")?;
    let _status = make("ERC721", "0x00000000000000000000000000000000000000A2", "Coffee Club Member", "MEMBER")?;
    let voucher = make("ERC1155", "0x00000000000000000000000000000000000000b3", "Coffee Vouchers", "FREE")?;
    for (name, description) in [("Free espresso", "One espresso on the house."), ("Free cake", "One slice of cake.")] {
        let entry = body(json!({"name": name, "description": description}))?;
        admin.call(conn, |call| tokens::create_token_metadata(call, &voucher, &entry))?;
    }
    Ok(Rewards { credit, voucher })
}

/// Answers the id of the first business.
fn make_businesses(conn: &mut PgConnection, admin: &Admin<'_>) -> Result<String> {
    let mut types = Vec::new();
    for (name, code) in [("Café", "CAFE"), ("Book shop", "BOOKS")] {
        let request = body(json!({"name": name, "description": name, "code": code}))?;
        types.push(admin.call(conn, |call| business_types::create_business_type(call, &request))?.id);
    }
    let mut made = Vec::new();
    for (email, name, latitude, longitude, business_type) in [
        (BUSINESS_EMAIL, "Café Central", 48.2104, 16.3655, types.first()),
        (OTHER_BUSINESS_EMAIL, "Book Corner", 48.2066, 16.3707, types.get(1)),
    ] {
        let request = body(json!({
            "email": email, "displayName": name, "businessLegalName": format!("{name} Ltd"), "city": "Vienna",
            "latitude": latitude, "longitude": longitude, "businessTypeId": business_type,
        }))?;
        made.push(admin.call(conn, |call| businesses::create_business(call, &request))?.id);
    }
    made.into_iter().next().ok_or_else(|| Error::internal("no demo business"))
}

fn make_campaigns(conn: &mut PgConnection, admin: &Admin<'_>, rewards: &Rewards, cafe: &str) -> Result<()> {
    for (name, trigger, tag, unit) in [
        (
            WELCOME,
            json!({"name": "Once per user", "triggerType": "CLAIM_BY_USER", "maxPerUser": 1}),
            "welcome",
            json!({"tokenId": rewards.credit, "amount": 100}),
        ),
        (
            VISIT,
            json!({"name": "Once a day at the till", "triggerType": "CLAIM_BY_BUSINESS", "maxPerDay": 1, "maxMultiplier": 10}),
            "visit",
            json!({"tokenId": rewards.credit, "amount": 5, "maxAmount": 50}),
        ),
        (
            BIRTHDAY,
            json!({"name": "By the back end, on birthdays", "triggerType": "CLAIM_BY_SYSTEM", "minCooldownSeconds": 86_400}),
            "birthday",
            json!({"tokenId": rewards.voucher, "tokenMetadataIncrementalId": 1, "amount": 1}),
        ),
    ] {
        let campaign = body(json!({"name": name, "description": format!("Demo campaign: {name}.")}))?;
        let id = admin.call(conn, |call| campaigns::create_campaign(call, &campaign))?.id;
        let trigger = body(trigger)?;
        let trigger = admin.call(conn, |call| campaign_triggers::create_campaign_trigger(call, &trigger))?.id;
        if name == BIRTHDAY {
            let condition = body(json!({"type": "EQUALS", "field": "occasion", "value": "birthday"}))?;
            admin.call(conn, |call| campaign_triggers::create_trigger_condition(call, &trigger, &condition))?;
        }
        admin.call(conn, |call| campaign_triggers::assign_trigger_to_campaign(call, &id, &trigger))?;
        let unit = body(unit)?;
        admin.call(conn, |call| campaign_tokens::create_campaign_token_unit(call, &id, &unit))?;
        admin.call(conn, |call| campaign_tags::add_tag_to_campaign(call, &id, tag))?;
        if name == VISIT {
            let engagement = body(json!({"businessIds": [cafe], "shortDescription": "Show your code at the till."}))?;
            admin
                .call(conn, |call| campaign_engagements::add_business_engagement_to_campaign(call, &id, &engagement))?;
        }
        admin.call(conn, |call| campaigns::toggle_campaign_status(call, &id))?;
    }
    Ok(())
}

const WELCOME: &str = "Welcome";
const VISIT: &str = "Visit";
const BIRTHDAY: &str = "Birthday";

fn make_users(
    conn: &mut PgConnection,
    services: &Services,
    admin: &Admin<'_>,
    ids: &Ids,
    rewards: &Rewards,
) -> Result<()> {
    let tenant = TenantId::from(ids.tenant);
    for (id, email, name, points) in [(ids.user, USER_EMAIL, "Ann", 250), (ids.other_user, OTHER_USER_EMAIL, "Bob", 40)]
    {
        let new = NewUser {
            first_name: Some(name.to_owned()),
            ..NewUser::new(UserId::from(id), Email::parse(email), None, services.clock.now())
        };
        store::users::insert(conn, tenant, new)?;
        let mint = body(json!({
            "web3TransactionType": "MINT", "amount": points, "token": {"tokenDbId": rewards.credit},
            "recipient": {"accountId": id, "accountType": "user"},
        }))?;
        admin.call(conn, |call| transactions::create_transaction(call, &mint))?;
    }
    Ok(())
}

fn make_redemptions(conn: &mut PgConnection, services: &Services, tenant: TenantId, rewards: &Rewards) -> Result<()> {
    let voucher = Uuid::parse_str(&rewards.voucher).map_err(Error::internal)?;
    for (number, (kind, name, credits, item, supply)) in
        (1_i64..).zip([("Drinks", "Free espresso", 20_000, 1, Some(50)), ("Food", "Free cake", 35_000, 2, None)])
    {
        let offer = store::redemptions::NewRedemption {
            tenant_id: tenant.uuid(),
            id: services.ids.next(),
            name,
            credit_token_amount: credits.into(),
            redemption_type_id: Some(number),
            catalogue_order: number,
            max_total_supply: supply,
            available_supply: supply,
            created_at: services.clock.now(),
            updated_at: services.clock.now(),
        };
        store::redemptions::insert_type(conn, tenant, number, kind)?;
        store::redemptions::insert(conn, &offer)?;
        store::redemptions::insert_token_unit(conn, tenant, offer.id, services.ids.next(), voucher, item)?;
    }
    Ok(())
}

fn describe(conn: &mut PgConnection, services: &Services, tenant: TenantId, kept: &Kept) -> Result<Demo> {
    let row = store::tenants::get(conn, tenant)?;
    let platform = store::tenants::find_platform(conn)?.ok_or_else(|| Error::internal("no platform tenant"))?;
    let chief =
        store::admins::find_by_email(conn, tenant, ADMIN_EMAIL)?.ok_or_else(|| Error::internal("no demo admin"))?;
    let admin = Admin::of(services, tenant, chief.id);
    let everything = crate::list::ListQuery::default();
    let all = admin.call(conn, |call| campaigns::get_campaigns(call, None, None, None, None, None, &everything))?;
    let campaign = |name: &str| {
        all.iter()
            .find(|campaign| campaign.name == swagger::Nullable::Present(name.to_owned()))
            .map(|campaign| campaign.id.clone())
            .unwrap_or_default()
    };
    let user = user_of(conn, tenant, USER_EMAIL)?;
    let other_user = user_of(conn, tenant, OTHER_USER_EMAIL)?;
    let business_email = Email::parse(BUSINESS_EMAIL).ok_or_else(|| Error::internal("demo e-mail"))?;
    let business = store::businesses::find_by_email(conn, tenant, &business_email)?
        .ok_or_else(|| Error::internal("no demo business"))?;
    let proof = |email: &str| {
        let life = chrono::Duration::days(365);
        let person = DevelopmentPerson { subject: email, email, signing_address: None, life };
        sign_development(&services.keys, tenant, &person, services.clock.now())
    };
    Ok(Demo {
        base_url: services.settings.public_url.clone().unwrap_or_default(),
        tenant_id: tenant.to_string(),
        project_key: row.project_api_key,
        testnet_project_key: row.testnet_project_api_key,
        system_key: system_key(conn, services, tenant, kept)?,
        business_key: business_key(conn, services, tenant, business.id, kept)?,
        admin_auth_token: proof(ADMIN_EMAIL)?,
        user_auth_token: proof(USER_EMAIL)?,
        business_auth_token: proof(BUSINESS_EMAIL)?,
        platform_project_key: platform.project_api_key,
        platform_system_key: String::new(),
        campaign_id: campaign(WELCOME),
        business_campaign_id: campaign(VISIT),
        system_campaign_id: campaign(BIRTHDAY),
        credit_token_id: row.active_credit_token_id.map(|id| id.to_string()).unwrap_or_default(),
        user_account_address: format_address(&Owner::User(user).address(tenant)),
        user_id: user.to_string(),
        user_email: USER_EMAIL.to_owned(),
        other_user_id: other_user.to_string(),
        business_id: business.id.to_string(),
        redemption_id: store::redemptions::first_id(conn, tenant)?.map(|id| id.to_string()).unwrap_or_default(),
    })
}

fn user_of(conn: &mut PgConnection, tenant: TenantId, email: &str) -> Result<UserId> {
    let email = Email::parse(email).ok_or_else(|| Error::internal("demo e-mail"))?;
    let user = store::users::find_by_email(conn, tenant, &email)?.ok_or_else(|| Error::internal("no demo user"))?;
    Ok(user.id)
}

/// Whether a key of the last start still works.
fn still_good(conn: &mut PgConnection, tenant: TenantId, key: Option<&String>) -> Result<Option<String>> {
    let Some(key) = key else { return Ok(None) };
    let row = store::api_keys::find_by_hash(conn, &credentials::hash(key))?;
    let good = row.is_some_and(|row| row.tenant_id == tenant.uuid() && row.revoked_at.is_none());
    Ok(good.then(|| key.clone()))
}

fn system_key(conn: &mut PgConnection, services: &Services, tenant: TenantId, kept: &Kept) -> Result<String> {
    if let Some(key) = still_good(conn, tenant, kept.system_key.as_ref())? {
        return Ok(key);
    }
    let (secret, _) = provision::system_key(conn, services, tenant, "demo")?;
    Ok(secret.reveal().to_owned())
}

fn business_key(
    conn: &mut PgConnection,
    services: &Services,
    tenant: TenantId,
    business: Uuid,
    kept: &Kept,
) -> Result<String> {
    if let Some(key) = still_good(conn, tenant, kept.business_key.as_ref())? {
        return Ok(key);
    }
    let secret = Secret::generate(BUSINESS_PREFIX)?;
    store::api_keys::insert(
        conn,
        &NewApiKey {
            tenant_id: tenant.uuid(),
            id: services.ids.next(),
            key_type: BUSINESS_KEY,
            business_id: Some(business),
            name: Some("demo"),
            key_hash: &secret.hash(),
            shortened: &secret.shortened(),
            created_at: services.clock.now(),
        },
    )?;
    Ok(secret.reveal().to_owned())
}
