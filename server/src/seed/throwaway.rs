//! Throw-away tenants: all that a test needs, made in one go and told in one answer, gone by themselves.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use diesel::PgConnection;
use k256::ecdsa::SigningKey;
use pers_api::models::{AuthType, WalletManagementType};
use rand::RngCore;
use rand::rngs::OsRng;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Birth, UserSeed};
use crate::auth::sessions::{self, Subject};
use crate::auth::tokens::TokenRole;
use crate::domain::clocks::TenantClock;
use crate::domain::ids::{TenantId, UserId};
use crate::domain::jobs::JobKind;
use crate::domain::users::Email;
use crate::domain::wallets::{format_address, signing_address};
use crate::error::{Error, Result};
use crate::provision;
use crate::services::Services;
use crate::store;
use crate::store::accounts::Owner;
use crate::store::controls::ControlKind;
use crate::world::{SeededIds, TenantTime};

const SEED: &str = include_str!("throwaway.yaml");
const BUSINESS_EMAIL: &str = "business@test.pers.example";
const CAMPAIGN: &str = "Claim";
/// Symbol of the credit token.
pub(super) const CREDIT: &str = "POINTS";
/// Symbol of the token of vouchers.
pub(super) const VOUCHER: &str = "VOUCHER";

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// Name; one is made up if there is none.
    pub name: Option<&'a str>,
    /// How many users.
    pub users: usize,
    /// What every user has of the credit token.
    pub balance: Option<f64>,
    /// Who holds the users' wallets.
    pub wallets: WalletManagementType,
    /// What the ids follow from, unless they are random.
    pub seed: Option<i64>,
    /// His clock, unless it is the real one.
    pub clock: Option<TenantClock>,
    /// When he goes, by the real clock.
    pub expires_at: DateTime<Utc>,
}

/// All that a test needs of a throw-away tenant.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Throwaway {
    /// Tenant.
    pub tenant_id: String,
    /// His name.
    pub name: String,
    /// When he goes.
    pub expires_at: DateTime<Utc>,
    /// Project key.
    pub project_key: String,
    /// Project key of the test network.
    pub testnet_project_key: String,
    /// System key.
    pub system_key: String,
    /// Access token of his founding admin, good for a day.
    pub admin_access_token: String,
    /// A business.
    pub business: TestBusiness,
    /// Users.
    pub users: Vec<TestUser>,
    /// The active credit token, with two decimals.
    pub credit_token_id: String,
    /// A running campaign that users claim: 100 points, as often as they like.
    pub campaign_id: String,
    /// A redemption: a voucher for 50 points.
    pub redemption_id: String,
}

/// A business of a throw-away tenant.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TestBusiness {
    /// Id.
    pub id: String,
    /// E-mail.
    pub email: String,
    /// Address of his account.
    pub account_address: String,
    /// His key, for `x-api-key`.
    pub key: String,
    /// Access token.
    pub access_token: String,
    /// Refresh token.
    pub refresh_token: String,
}

/// A user of a throw-away tenant.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TestUser {
    /// Id.
    pub id: String,
    /// E-mail.
    pub email: String,
    /// Address of his account.
    pub account_address: String,
    /// Access token.
    pub access_token: String,
    /// Refresh token.
    pub refresh_token: String,
    /// Private key (secp256k1, hexadecimal) that signs for his wallet, if he holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signing_key: Option<String>,
    /// Address of that key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signing_address: Option<String>,
}

/// Makes a throw-away tenant, in the caller's transaction.
///
/// # Errors
/// 409 `TENANT_NAME_TAKEN`; 503 when the database is away.
pub fn make(conn: &mut PgConnection, services: &Services, wanted: &Wanted<'_>) -> Result<Throwaway> {
    let id = services.ids.next();
    let tenant = TenantId::from(id);
    let made_at = services.clock.now();
    let services = &as_set(services, tenant, wanted);
    // Of random bits at its end, which an id has most of.
    let acronym = format!("T{}", id.simple().to_string().split_off(20).to_ascii_uppercase());
    let seed = seed(wanted, &acronym)?;
    let controls = [
        wanted.clock.map(|clock| (ControlKind::Clock, json!(clock))),
        wanted.seed.map(|seed| (ControlKind::Ids, json!(seed))),
    ];
    let birth = Birth {
        id,
        acronym: Some(&acronym),
        expires_at: Some(wanted.expires_at),
        made_at,
        controls: controls.into_iter().flatten().collect(),
    };
    let made = super::make(conn, services, &seed, &birth)?;
    let users =
        seed.users.iter().map(|user| describe_user(conn, services, tenant, wanted, user)).collect::<Result<_>>()?;
    let business = describe_business(conn, services, tenant)?;
    let campaign = store::campaigns::find_id_by_name(conn, tenant, CAMPAIGN)?;
    let redemption = store::redemptions::first_id(conn, tenant)?;
    let credit = store::tenants::get(conn, tenant)?.active_credit_token_id;
    let text = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    super::remember(conn, services, tenant)?;
    expire(conn, services, tenant, wanted.expires_at, made_at)?;
    Ok(Throwaway {
        tenant_id: tenant.to_string(),
        name: made.tenant.project_name,
        expires_at: wanted.expires_at,
        project_key: made.tenant.project_api_key,
        testnet_project_key: made.tenant.testnet_project_api_key,
        system_key: made.system_key.reveal().to_owned(),
        admin_access_token: made.admin_jwt,
        business,
        users,
        credit_token_id: text(credit),
        campaign_id: text(campaign),
        redemption_id: text(redemption),
    })
}

/// The services with what has been set for the tenant from his first moment on. His own making counts as the
/// request with the number 0.
fn as_set(services: &Services, tenant: TenantId, wanted: &Wanted<'_>) -> Services {
    let mut services = services.clone();
    if let Some(clock) = wanted.clock {
        services.clock = Arc::new(TenantTime { clock, real: services.clock });
    }
    if let Some(seed) = wanted.seed {
        services.ids = Arc::new(SeededIds::new(seed, tenant.uuid(), 0));
    }
    services
}

fn seed(wanted: &Wanted<'_>, acronym: &str) -> Result<super::TenantSeed> {
    let parsed = super::parse(SEED).map_err(|problems| Error::internal(problems.to_string()))?;
    let mut seed = parsed.tenants.into_iter().next().ok_or_else(|| Error::internal("no throw-away tenant"))?;
    seed.project_name = wanted.name.map_or_else(|| format!("{} {acronym}", seed.project_name), str::to_owned);
    seed.default_wallet_management_type = Some(wanted.wallets);
    seed.users = (1..=wanted.users)
        .map(|number| UserSeed {
            user: json!({"email": format!("user{number}@test.pers.example"), "firstName": format!("User {number}")}),
            balances: wanted.balance.map(|amount| (CREDIT.to_owned(), amount)).into_iter().collect(),
            items: Vec::new(),
        })
        .collect();
    Ok(seed)
}

fn describe_user(
    conn: &mut PgConnection,
    services: &Services,
    tenant: TenantId,
    wanted: &Wanted<'_>,
    seed: &UserSeed,
) -> Result<TestUser> {
    let (ids, now) = (services.ids.as_ref(), services.clock.now());
    let text = super::text(&seed.user, "email");
    let email = Email::parse(&text).ok_or_else(|| Error::internal("test e-mail"))?;
    let user = store::users::find_by_email(conn, tenant, &email)?.ok_or_else(|| Error::internal("no test user"))?;
    let owner = Owner::User(user.id);
    let key = match wanted.wallets {
        WalletManagementType::NonCustodial => Some(signing_key(wanted.seed, user.id)?),
        WalletManagementType::Custodial => None,
    };
    let address = key.as_ref().map(signing_address);
    if let Some(address) = &address {
        store::signing_accounts::register(conn, tenant, owner, address, ids.next(), now)?;
    }
    let subject = Subject { id: user.id.uuid(), role: TokenRole::User };
    let pair = sessions::open(conn, &services.keys, tenant, subject, AuthType::User, ids, now)?;
    Ok(TestUser {
        id: user.id.to_string(),
        email: text,
        account_address: format_address(&owner.address(tenant)),
        access_token: pair.access,
        refresh_token: pair.refresh,
        signing_key: key.map(|key| format!("0x{}", hex::encode(key.to_bytes()))),
        signing_address: address.as_ref().map(format_address),
    })
}

/// A key of a user; the same again for the same seed and user.
fn signing_key(seed: Option<i64>, user: UserId) -> Result<SigningKey> {
    let mut bytes = [0_u8; 32];
    match seed {
        Some(seed) => {
            let hash = Sha256::new().chain_update(b"pers-server test key").chain_update(seed.to_be_bytes());
            bytes.copy_from_slice(&hash.chain_update(user.uuid().as_bytes()).finalize());
        }
        None => OsRng.try_fill_bytes(&mut bytes).map_err(Error::internal)?,
    }
    // One in 2^128 is none.
    SigningKey::from_slice(&bytes).map_err(Error::internal)
}

fn describe_business(conn: &mut PgConnection, services: &Services, tenant: TenantId) -> Result<TestBusiness> {
    let email = Email::parse(BUSINESS_EMAIL).ok_or_else(|| Error::internal("test e-mail"))?;
    let found = store::businesses::find_by_email(conn, tenant, &email)?;
    let business = found.ok_or_else(|| Error::internal("no test business"))?.id;
    let key = provision::business_key(conn, services, tenant, business, "test")?;
    let subject = Subject { id: business, role: TokenRole::Business };
    let (ids, now) = (services.ids.as_ref(), services.clock.now());
    let pair = sessions::open(conn, &services.keys, tenant, subject, AuthType::Business, ids, now)?;
    Ok(TestBusiness {
        id: business.to_string(),
        email: BUSINESS_EMAIL.to_owned(),
        account_address: format_address(&Owner::Business(business.into()).address(tenant)),
        key: key.reveal().to_owned(),
        access_token: pair.access,
        refresh_token: pair.refresh,
    })
}

/// Has the tenant thrown away in time. The job is the platform's, whose time is the real one, and which is
/// never set back.
fn expire(
    conn: &mut PgConnection,
    services: &Services,
    tenant: TenantId,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    let platform = services.controls.server()?;
    store::jobs::put(conn, platform, JobKind::TenantExpire, &tenant.to_string(), at, services.ids.next_shared(), now)
}
