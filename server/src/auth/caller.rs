//! The caller of one request, after all three credentials have been read.

use uuid::Uuid;

use crate::contract::Scheme;
use crate::domain::access::Role;
use crate::domain::ids::{BusinessId, TenantId};
use crate::error::{Error, Result};

/// Who the caller is inside the tenant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Identity {
    /// Nobody in particular: a project key, or nothing at all.
    #[default]
    Public,
    /// A user, by JWT.
    User(Uuid),
    /// A business, by JWT or by its key.
    Business(Uuid),
    /// The tenant's own back end, by its key.
    System,
    /// An admin of the tenant.
    Admin(Uuid),
    /// An admin who may make admins of his kind.
    SuperAdmin(Uuid),
}

impl Identity {
    /// What rules know of it.
    pub const fn role(self) -> Role {
        match self {
            Self::Public => Role::Public,
            Self::User(_) => Role::User,
            Self::Business(_) => Role::Business,
            Self::System => Role::System,
            Self::Admin(_) => Role::Admin,
            Self::SuperAdmin(_) => Role::SuperAdmin,
        }
    }

    /// Id of the user, business or admin.
    pub const fn id(self) -> Option<Uuid> {
        match self {
            Self::Public | Self::System => None,
            Self::User(id) | Self::Business(id) | Self::Admin(id) | Self::SuperAdmin(id) => Some(id),
        }
    }

    /// Whether this is an admin of either kind.
    pub const fn is_admin(self) -> bool {
        self.role().is_admin()
    }
}

/// What the credentials of a request prove.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caller {
    /// The tenant all credentials agree on.
    pub tenant: Option<TenantId>,
    /// Whether that tenant is the platform itself, which may create tenants.
    pub platform: bool,
    /// Who the caller is: the bearer token says it, else the API key.
    pub identity: Identity,
    /// What has said it: id of the key, or of the session that the token is of.
    pub credential: Option<Uuid>,
    /// A good `x-project-key` was sent.
    pub project_key: bool,
    /// That key is the one of the tenant's test network.
    pub testnet: bool,
    /// A good `x-api-key` was sent.
    pub api_key: bool,
    /// A good bearer token was sent.
    pub bearer: bool,
}

impl Caller {
    /// Whether one scheme of the contract is met. A bearer token or API key carries its tenant, so it
    /// stands in for the project key.
    pub fn meets(&self, scheme: Scheme) -> bool {
        match scheme {
            Scheme::ProjectKey => self.project_key || self.api_key || self.bearer,
            Scheme::BusinessApiKey => self.api_key,
            Scheme::Jwt => self.bearer,
            Scheme::AdminJwt => self.bearer && self.identity.is_admin(),
        }
    }

    /// The tenant.
    ///
    /// # Errors
    /// 401 when no credential names one.
    pub fn tenant(&self) -> Result<TenantId> {
        self.tenant
            .ok_or_else(|| Error::unauthenticated("CREDENTIALS_REQUIRED", "This call needs a project key or a token"))
    }

    /// The user.
    ///
    /// # Errors
    /// 401 for a caller that is nobody in particular, 403 for anybody but a user.
    pub fn user(&self) -> Result<Uuid> {
        match self.identity {
            Identity::User(id) => Ok(id),
            Identity::Public => Err(Error::unauthenticated("IDENTITY_REQUIRED", "This call needs the token of a user")),
            _ => Err(Error::forbidden("USER_REQUIRED", "This call is for users")),
        }
    }

    /// The business.
    ///
    /// # Errors
    /// 401 for a caller that is nobody in particular, 403 for anybody but a business.
    pub fn business(&self) -> Result<BusinessId> {
        match self.person()? {
            Identity::Business(id) => Ok(id.into()),
            _ => Err(Error::forbidden("BUSINESS_REQUIRED", "This call is for businesses")),
        }
    }

    /// The identity.
    ///
    /// # Errors
    /// 401 for a caller that is nobody in particular.
    pub fn person(&self) -> Result<Identity> {
        match self.identity {
            Identity::Public => Err(Error::unauthenticated(
                "IDENTITY_REQUIRED",
                "A project key alone names nobody; this call needs a token or an API key",
            )),
            identity => Ok(identity),
        }
    }

    /// What rules know of the caller.
    pub const fn role(&self) -> Role {
        self.identity.role()
    }
}
