//! Makes tenants, in one way for the API, the first start and the seeds.

use diesel::pg::PgConnection;
use pers_api::models::{ContractType, WalletManagementType};
use uuid::Uuid;

use crate::auth::credentials::{BUSINESS_PREFIX, Secret, TESTNET_PREFIX};
use crate::auth::keys::KeyRing;
use crate::auth::tokens::{self, TokenRole};
use crate::domain::ids::TenantId;
use crate::domain::tenants::acronyms;
use crate::domain::wallets::{FACTORY, format_address};
use crate::error::{Error, Result};
use crate::services::Services;
use crate::store;
use crate::store::accounts::CHAIN;
use crate::store::admins::{Membership, SUPER_ADMIN, TENANT_ADMIN};
use crate::store::api_keys::{BUSINESS_KEY, NewApiKey, SYSTEM_KEY};
use crate::store::contracts::NewContract;
use crate::store::tenants::{NewTenant, Tenant};

/// Name of the platform's own tenant.
pub const PLATFORM_NAME: &str = "PERS platform";

/// The kind of purchase that every tenant has, the first.
const PURCHASE_TYPE: &str = "Card payment";

/// What a token of that kind costs, in cents.
const PURCHASE_CENTS: i64 = 100;

/// What a new tenant shall be.
#[derive(Clone, Copy, Debug)]
pub struct Blueprint<'a> {
    /// Id.
    pub id: Uuid,
    /// Short name that nobody has; else one is found, by one transaction at a time.
    pub acronym: Option<&'a str>,
    /// Name.
    pub project_name: &'a str,
    /// About it.
    pub project_description: Option<&'a str>,
    /// Whether `rawLoginData` may open sessions.
    pub allow_unauthenticated: bool,
    /// Who holds the wallets of its users.
    pub wallets: WalletManagementType,
    /// Whether it is the platform itself.
    pub is_platform: bool,
}

/// A new tenant with what is shown this once.
#[derive(Debug)]
pub struct Provisioned {
    /// The tenant.
    pub tenant: Tenant,
    /// System key.
    pub system_key: Secret,
    /// Session of the founding admin.
    pub admin_jwt: String,
}

/// Makes a tenant: row, both project keys, founding admin, system key.
///
/// # Errors
/// 409 `TENANT_NAME_TAKEN`.
pub fn tenant(conn: &mut PgConnection, services: &Services, blueprint: &Blueprint<'_>) -> Result<Provisioned> {
    let now = services.clock.now();
    let project_key = Secret::generate("")?;
    let testnet_key = Secret::generate(TESTNET_PREFIX)?;
    let acronym = match blueprint.acronym {
        Some(acronym) => acronym.to_owned(),
        None => {
            store::tenants::lock_creation(conn)?;
            free_acronym(conn, blueprint.project_name)?
        }
    };
    let tenant = store::tenants::insert(
        conn,
        &NewTenant {
            id: blueprint.id,
            acronym: &acronym,
            project_name: blueprint.project_name,
            project_description: blueprint.project_description,
            project_api_key: project_key.reveal(),
            testnet_project_api_key: testnet_key.reveal(),
            allow_jwt_for_unauthenticated_users: blueprint.allow_unauthenticated,
            default_wallet_management_type: &blueprint.wallets.to_string(),
            is_platform: blueprint.is_platform,
            created_at: now,
        },
        [(project_key.hash(), false), (testnet_key.hash(), true)],
    )?;
    let id = TenantId::from(tenant.id);
    store::accounts::ensure_of_tenant(conn, id, now)?;
    store::purchase_types::insert(conn, id, PURCHASE_TYPE, PURCHASE_CENTS)?;
    let founder = store::admins::upsert(
        conn,
        id,
        &Membership {
            new_id: services.ids.next_shared(),
            email: &format!("founder@{}.pers.invalid", acronym.to_ascii_lowercase()),
            admin_type: if blueprint.is_platform { SUPER_ADMIN } else { TENANT_ADMIN },
            display_name: Some("Founder"),
            now,
        },
    )?;
    let role = if blueprint.is_platform { TokenRole::SuperAdmin } else { TokenRole::TenantAdmin };
    let admin_jwt = tokens::sign_founder(&services.keys, id, founder.id, role, services.ids.next(), now)?;
    let (system_key, _) = system_key(conn, services, id, "founding key")?;
    Ok(Provisioned { tenant, system_key, admin_jwt })
}

/// Makes a system key of a tenant; the secret is known to the caller only.
///
/// # Errors
/// Database faults.
pub fn system_key(
    conn: &mut PgConnection,
    services: &Services,
    tenant: TenantId,
    name: &str,
) -> Result<(Secret, store::api_keys::ApiKey)> {
    let (id, now) = (services.ids.next(), services.clock.now());
    let secret = sign(&services.keys, tenant, id, now)?;
    let row = store::api_keys::insert(
        conn,
        &NewApiKey {
            tenant_id: tenant.uuid(),
            id,
            key_type: SYSTEM_KEY,
            business_id: None,
            name: Some(name),
            key_hash: &secret.hash(),
            shortened: &secret.shortened(),
            created_at: now,
        },
    )?;
    Ok((secret, row))
}

/// Makes a key of a business; the secret is known to the caller only.
///
/// # Errors
/// Database faults.
pub fn business_key(
    conn: &mut PgConnection,
    services: &Services,
    tenant: TenantId,
    business: Uuid,
    name: &str,
) -> Result<Secret> {
    let secret = Secret::generate(BUSINESS_PREFIX)?;
    store::api_keys::insert(
        conn,
        &NewApiKey {
            tenant_id: tenant.uuid(),
            id: services.ids.next(),
            key_type: BUSINESS_KEY,
            business_id: Some(business),
            name: Some(name),
            key_hash: &secret.hash(),
            shortened: &secret.shortened(),
            created_at: services.clock.now(),
        },
    )?;
    Ok(secret)
}

fn sign(keys: &KeyRing, tenant: TenantId, id: Uuid, now: chrono::DateTime<chrono::Utc>) -> Result<Secret> {
    tokens::sign_system_key(keys, tenant, id, now).map(Secret::new)
}

/// Makes the platform's own tenant at the first start; answers its keys only then.
///
/// # Errors
/// Database faults.
pub fn platform(services: &Services) -> Result<Option<Provisioned>> {
    store::tx(&services.pool, "provision.platform", store::Access::Write, |conn| {
        store::tenants::lock_creation(conn)?;
        if store::tenants::find_platform(conn)?.is_some() {
            return Ok(None);
        }
        let blueprint = Blueprint {
            id: services.ids.next(),
            acronym: None,
            project_name: PLATFORM_NAME,
            project_description: Some("Makes tenants."),
            allow_unauthenticated: false,
            wallets: WalletManagementType::Custodial,
            is_platform: true,
        };
        let made = tenant(conn, services, &blueprint)?;
        share_wallet_factory(conn, services, made.tenant.id.into())?;
        Ok(Some(made))
    })
}

/// Records the factory in the formula of wallet addresses, so that every tenant's list of contracts says
/// how to recompute them.
fn share_wallet_factory(conn: &mut PgConnection, services: &Services, platform: TenantId) -> Result<()> {
    let factory = NewContract {
        id: services.ids.next(),
        implementation_address: None,
        contract_address: format_address(&FACTORY),
        owner_address: None,
        factory_address: None,
        chain_id: CHAIN,
        contract_version: None,
        contract_type: ContractType::CounterfactualWalletFactory.to_string(),
        native_token_type: None,
        salt: None,
        tx_hash: None,
        created_at: services.clock.now(),
    };
    store::contracts::insert(conn, platform, &factory).map(|_| ())
}

fn free_acronym(conn: &mut PgConnection, name: &str) -> Result<String> {
    for candidate in acronyms(name) {
        if !store::tenants::acronym_is_taken(conn, &candidate)? {
            return Ok(candidate);
        }
    }
    Err(Error::internal("no free acronym"))
}
