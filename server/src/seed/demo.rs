//! The demo tenant: enough of everything to try the API with.

use diesel::PgConnection;
use serde::Serialize;
use uuid::Uuid;

use crate::auth::credentials;
use crate::auth::tokens::{DevelopmentPerson, sign_development};
use crate::domain::ids::{TenantId, UserId};
use crate::domain::users::Email;
use crate::domain::wallets::format_address;
use crate::error::{Error, Result};
use crate::provision;
use crate::services::Services;
use crate::store::accounts::Owner;
use crate::store::purchase_tokens::OfferFilter;
use crate::store::tenants::Tenant;
use crate::store::{self, Access};

const NAME: &str = "PERS Demo";
const ADMIN_EMAIL: &str = "admin@demo.pers.example";
const USER_EMAIL: &str = "ann@demo.pers.example";
const OTHER_USER_EMAIL: &str = "bob@demo.pers.example";
const BUSINESS_EMAIL: &str = "cafe@demo.pers.example";
const WELCOME: &str = "Welcome";
const VISIT: &str = "Visit";
const BIRTHDAY: &str = "Birthday";

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
    /// A token that is on sale.
    pub purchase_token_id: String,
}

/// Secrets that cannot be read back from the database; those of the last start are used on if they still work.
/// It has no `Debug`, because of them.
#[derive(Clone, Default)]
pub struct Kept {
    /// System key of the demo tenant.
    pub system_key: Option<String>,
    /// Key of the first business.
    pub business_key: Option<String>,
}

/// The file.
const SEED: &str = include_str!("demo.yaml");

/// Makes the demo tenant if it is not there, and answers how to use it.
///
/// # Errors
/// 503 when the database is away.
pub fn load(services: &Services, kept: &Kept) -> Result<Demo> {
    let seed = super::parse(SEED).map_err(|problems| Error::internal(problems.to_string()))?;
    let is_new = super::load(services, &seed)?.iter().any(|seeded| seeded.is_new);
    store::tx(&services.pool, "seed.demo", Access::Write, |conn| {
        let row = store::tenants::find_by_name(conn, NAME)?.ok_or_else(|| Error::internal("no demo tenant"))?;
        let tenant = TenantId::from(row.id);
        if is_new {
            store::test_tenants::lock(conn, tenant)?;
        }
        let demo = describe(conn, services, row, kept)?;
        if is_new {
            // With the keys that have just been handed out: they are good after a reset too.
            super::remember(conn, services, tenant)?;
        }
        Ok(demo)
    })
}

fn describe(conn: &mut PgConnection, services: &Services, row: Tenant, kept: &Kept) -> Result<Demo> {
    let tenant = TenantId::from(row.id);
    let platform = store::tenants::find_platform(conn)?.ok_or_else(|| Error::internal("no platform tenant"))?;
    let mut campaign = |name: &str| {
        store::campaigns::find_id_by_name(conn, tenant, name).map(|id| id.map(|id| id.to_string()).unwrap_or_default())
    };
    let (welcome, visit, birthday) = (campaign(WELCOME)?, campaign(VISIT)?, campaign(BIRTHDAY)?);
    let user = user_of(conn, tenant, USER_EMAIL)?;
    let other_user = user_of(conn, tenant, OTHER_USER_EMAIL)?;
    let business_email = Email::parse(BUSINESS_EMAIL).ok_or_else(|| Error::internal("demo e-mail"))?;
    let business = store::businesses::find_by_email(conn, tenant, &business_email)?
        .ok_or_else(|| Error::internal("no demo business"))?;
    let offers = store::purchase_tokens::list(conn, tenant, OfferFilter { active: Some(true), token_in_use: true })?;
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
        campaign_id: welcome,
        business_campaign_id: visit,
        system_campaign_id: birthday,
        credit_token_id: row.active_credit_token_id.map(|id| id.to_string()).unwrap_or_default(),
        user_account_address: format_address(&Owner::User(user).address(tenant)),
        user_id: user.to_string(),
        user_email: USER_EMAIL.to_owned(),
        other_user_id: other_user.to_string(),
        business_id: business.id.to_string(),
        purchase_token_id: offers.first().map(|offer| offer.row.id.to_string()).unwrap_or_default(),
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
    let secret = provision::business_key(conn, services, tenant, business, "demo")?;
    Ok(secret.reveal().to_owned())
}
