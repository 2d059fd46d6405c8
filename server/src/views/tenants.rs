//! Tenants.

use pers_api::models;

use crate::auth::Caller;
use crate::store::tenants::Tenant;

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

/// How much of a tenant a caller may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The nine public fields.
    Public,
    /// What a client of the tenant has to know as well.
    Project,
    /// All of the configuration, secrets of services included.
    Configuration,
}

impl Depth {
    /// The depth that a caller may see of a tenant.
    pub fn of(caller: &Caller, tenant: &Tenant) -> Self {
        match caller.tenant {
            Some(own) if own.uuid() == tenant.id && caller.identity.is_admin() => Self::Configuration,
            Some(own) if own.uuid() == tenant.id => Self::Project,
            _ => Self::Public,
        }
    }
}

/// A tenant as a caller may see it.
pub fn tenant_view(tenant: &Tenant, depth: Depth) -> models::TenantViewDto {
    let project = depth != Depth::Public;
    let all = depth == Depth::Configuration;
    models::TenantViewDto {
        project_name: tenant.project_name.clone(),
        acronym: tenant.acronym.clone(),
        id: tenant.id.to_string(),
        created_at: tenant.created_at,
        project_description: tenant.project_description.clone(),
        project_website: tenant.project_website.clone(),
        project_email: tenant.project_email.clone(),
        project_image_url: tenant.project_image_url.clone(),
        project_api_key: tenant.project_api_key.clone(),
        testnet_project_api_key: project.then(|| tenant.testnet_project_api_key.clone()),
        stripe_api_key: tenant.stripe_api_key.clone().filter(|_| all),
        stripe_webhook_secret: tenant.stripe_webhook_secret.clone().filter(|_| all),
        login_token: tenant.login_token.clone().filter(|_| all),
        allow_jwt_for_unauthenticated_users: project.then_some(tenant.allow_jwt_for_unauthenticated_users),
        firebase_tenant_id: tenant.firebase_tenant_id.clone().filter(|_| project),
        default_wallet_management_type: wallet_management(tenant).filter(|_| project),
    }
}
