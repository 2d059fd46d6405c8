//! Tenants.

use pers_api::models;

use crate::auth::Caller;
use crate::store::tenants::{PublicTenant, Tenant};

fn wallet_management(tenant: &Tenant) -> Option<models::WalletManagementType> {
    tenant.default_wallet_management_type.parse().ok()
}

/// A tenant as his own admins see it. `system_key` and `admin_jwt` are known only when it has just been made.
pub fn tenant(tenant: &Tenant, system_key: Option<&str>, admin_jwt: Option<String>) -> models::TenantDto {
    models::TenantDto {
        project_name: tenant.project_name.clone(),
        acronym: tenant.acronym.clone(),
        id: tenant.id.to_string(),
        created_at: tenant.created_at,
        project_description: tenant.project_description.clone(),
        project_website: tenant.project_website.clone(),
        project_email: tenant.project_email.clone(),
        project_image_url: tenant.project_image_url.clone(),
        project_api_key: tenant.project_api_key.clone(),
        testnet_project_api_key: tenant.testnet_project_api_key.clone(),
        stripe_api_key: tenant.stripe_api_key.clone(),
        stripe_webhook_secret: tenant.stripe_webhook_secret.clone(),
        login_token: tenant.login_token.clone(),
        allow_jwt_for_unauthenticated_users: tenant.allow_jwt_for_unauthenticated_users,
        firebase_tenant_id: tenant.firebase_tenant_id.clone(),
        jwt: admin_jwt,
        project_private_key: Some(super::nullable(system_key.map(str::to_owned))),
        default_wallet_management_type: wallet_management(tenant),
    }
}

/// How much of his own tenant a caller may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// What a client of the tenant has to know beside the nine public fields.
    Project,
    /// All of the configuration, secrets of services included.
    Configuration,
}

impl Depth {
    /// The depth that a caller may see of his tenant.
    pub const fn of(caller: &Caller) -> Self {
        if caller.identity.is_admin() { Self::Configuration } else { Self::Project }
    }
}

/// A tenant as anybody may see him.
pub fn public_tenant(tenant: PublicTenant) -> models::TenantViewDto {
    models::TenantViewDto {
        project_name: tenant.project_name,
        acronym: tenant.acronym,
        id: tenant.id.to_string(),
        created_at: tenant.created_at,
        project_description: tenant.project_description,
        project_website: tenant.project_website,
        project_email: tenant.project_email,
        project_image_url: tenant.project_image_url,
        project_api_key: tenant.project_api_key,
        testnet_project_api_key: None,
        stripe_api_key: None,
        stripe_webhook_secret: None,
        login_token: None,
        allow_jwt_for_unauthenticated_users: None,
        firebase_tenant_id: None,
        default_wallet_management_type: None,
    }
}

/// A tenant as a caller of his own may see him.
pub fn own_tenant(tenant: Tenant, depth: Depth) -> models::TenantViewDto {
    let all = depth == Depth::Configuration;
    models::TenantViewDto {
        testnet_project_api_key: Some(tenant.testnet_project_api_key.clone()),
        stripe_api_key: tenant.stripe_api_key.clone().filter(|_| all),
        stripe_webhook_secret: tenant.stripe_webhook_secret.clone().filter(|_| all),
        login_token: tenant.login_token.clone().filter(|_| all),
        allow_jwt_for_unauthenticated_users: Some(tenant.allow_jwt_for_unauthenticated_users),
        firebase_tenant_id: tenant.firebase_tenant_id.clone(),
        default_wallet_management_type: wallet_management(&tenant),
        ..public_tenant(tenant.into())
    }
}
