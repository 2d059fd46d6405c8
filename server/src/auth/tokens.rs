//! The JWTs of this server: what they claim, how long they live, how they are checked.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Identity;
use super::keys::{KeyRing, Purpose};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};

/// `iss` of every token of this server.
pub const ISSUER: &str = "https://pers.local";
/// `iss` of the development identity provider.
pub const DEVELOPMENT_ISSUER: &str = "https://dev.pers.local";

/// Life of an access token (contract: 15 minutes by default).
pub const fn access_life() -> Duration {
    Duration::minutes(15)
}

/// Life of a refresh token (contract: one day).
pub const fn refresh_life() -> Duration {
    Duration::days(1)
}

/// Life of a token for a chain's RPC (contract: 30 days).
pub const fn chain_life() -> Duration {
    Duration::days(30)
}

/// What a token is for (claim `typ`); one kind is never accepted in place of another (RFC 8725, 3.11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TokenType {
    /// Authorizes calls.
    #[serde(rename = "access")]
    Access,
    /// Buys the next pair of tokens, once.
    #[serde(rename = "refresh")]
    Refresh,
    /// A tenant's system key.
    #[serde(rename = "TENANT_SYSTEM_JWT")]
    System,
    /// Opens the RPC of a chain, nothing of this server.
    #[serde(rename = "chain")]
    Chain,
}

/// Claim `role`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TokenRole {
    /// A user.
    User,
    /// A business.
    Business,
    /// The tenant's back end.
    System,
    /// An admin.
    TenantAdmin,
    /// An admin who may make admins of his kind.
    SuperAdmin,
}

impl TokenRole {
    /// Word in the database; the same as on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::User => "USER",
            Self::Business => "BUSINESS",
            Self::System => "SYSTEM",
            Self::TenantAdmin => "TENANT_ADMIN",
            Self::SuperAdmin => "SUPER_ADMIN",
        }
    }

    /// The identity of a person `id` in this role.
    pub const fn identity(self, id: Uuid) -> Identity {
        match self {
            Self::User => Identity::User(id),
            Self::Business => Identity::Business(id),
            Self::System => Identity::System,
            Self::TenantAdmin => Identity::Admin(id),
            Self::SuperAdmin => Identity::SuperAdmin(id),
        }
    }
}

/// Claims of a token of this server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Claims {
    /// Issuer: [`ISSUER`].
    pub iss: String,
    /// The user, business, admin, or key.
    pub sub: Uuid,
    /// The tenant.
    pub tenant_id: Uuid,
    /// What the subject may do.
    pub role: TokenRole,
    /// How the session was opened (contract: `AuthType`).
    pub auth_type: String,
    /// Id of this token.
    pub jti: Uuid,
    /// Session family; system keys have none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sid: Option<Uuid>,
    /// Issued at, seconds since the epoch.
    pub iat: i64,
    /// Expires at, seconds since the epoch; system keys may have none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub exp: Option<i64>,
    /// Kind of token.
    pub typ: TokenType,
}

impl Claims {
    /// The tenant.
    pub fn tenant(&self) -> TenantId {
        TenantId::from(self.tenant_id)
    }

    /// Whether the token may be used at `now`. There is no leeway: issuer and verifier are one.
    ///
    /// # Errors
    /// 401 `TOKEN_EXPIRED`; only system keys may have no end.
    pub fn check_time(&self, now: DateTime<Utc>) -> Result<()> {
        match self.exp {
            Some(exp) if now.timestamp() < exp => Ok(()),
            None if self.typ == TokenType::System => Ok(()),
            _ => Err(Error::unauthenticated("TOKEN_EXPIRED", "The token has expired")),
        }
    }
}

/// Verifies a token of this server: signature, issuer, kind and time, which is that of its tenant.
///
/// # Errors
/// 401 `TOKEN_INVALID`, `TOKEN_EXPIRED` or `TOKEN_TYPE_NOT_ACCEPTED`.
pub fn verify(
    keys: &KeyRing,
    token: &str,
    accepted: &[TokenType],
    now: impl FnOnce(TenantId) -> DateTime<Utc>,
) -> Result<Claims> {
    let invalid = |detail: &'static str| Error::unauthenticated("TOKEN_INVALID", detail);
    let value: serde_json::Value = keys.verify(Purpose::Pers, token)?;
    // The kind comes first: kinds that are not for this server have other claims.
    let typ = value.get("typ").and_then(|typ| TokenType::deserialize(typ).ok());
    if !typ.is_some_and(|typ| accepted.contains(&typ)) {
        return Err(Error::unauthenticated(
            "TOKEN_TYPE_NOT_ACCEPTED",
            "The token is of a kind that is not accepted here",
        ));
    }
    // Nothing of this server is meant for somebody (RFC 7519, 4.1.3) or for later (4.1.5).
    if ["aud", "nbf"].iter().any(|claim| value.get(claim).is_some()) {
        return Err(invalid("The token is not meant for this server now"));
    }
    let claims: Claims = serde_json::from_value(value).map_err(|_| invalid("The token's claims are not valid"))?;
    if claims.iss != ISSUER {
        return Err(invalid("The token's issuer is not accepted"));
    }
    claims.check_time(now(claims.tenant()))?;
    Ok(claims)
}

/// A session about to be opened or renewed.
#[derive(Clone, Copy, Debug)]
pub struct SessionGrant<'a> {
    /// Tenant.
    pub tenant: TenantId,
    /// Session family.
    pub session: Uuid,
    /// Id of the refresh token that is good from now on.
    pub refresh_id: Uuid,
    /// Id of the access token.
    pub access_id: Uuid,
    /// Whose session.
    pub subject: Uuid,
    /// Role.
    pub role: TokenRole,
    /// How it was opened.
    pub auth_type: &'a str,
    /// Now.
    pub now: DateTime<Utc>,
}

/// A signed pair of tokens.
pub struct TokenPair {
    /// Access token.
    pub access: String,
    /// Refresh token.
    pub refresh: String,
}

impl SessionGrant<'_> {
    fn claims(&self, jti: Uuid, typ: TokenType, life: Duration) -> Claims {
        Claims {
            iss: ISSUER.to_owned(),
            sub: self.subject,
            tenant_id: self.tenant.uuid(),
            role: self.role,
            auth_type: self.auth_type.to_owned(),
            jti,
            sid: Some(self.session),
            iat: self.now.timestamp(),
            exp: Some((self.now + life).timestamp()),
            typ,
        }
    }

    /// Signs the pair.
    ///
    /// # Errors
    /// 500 when signing fails.
    pub fn sign(&self, keys: &KeyRing) -> Result<TokenPair> {
        Ok(TokenPair {
            access: keys.sign(Purpose::Pers, &self.claims(self.access_id, TokenType::Access, access_life()))?,
            refresh: keys.sign(Purpose::Pers, &self.claims(self.refresh_id, TokenType::Refresh, refresh_life()))?,
        })
    }
}

/// Signs a tenant's system key. It has no end; revoking its row ends it.
///
/// # Errors
/// 500 when signing fails.
pub fn sign_system_key(keys: &KeyRing, tenant: TenantId, id: Uuid, now: DateTime<Utc>) -> Result<String> {
    keys.sign(
        Purpose::Pers,
        &Claims {
            iss: ISSUER.to_owned(),
            sub: id,
            tenant_id: tenant.uuid(),
            role: TokenRole::System,
            auth_type: "system".to_owned(),
            jti: id,
            sid: None,
            iat: now.timestamp(),
            exp: None,
            typ: TokenType::System,
        },
    )
}

/// Signs the first session of a tenant, shown in the answer that creates it. It lives as long as a
/// refresh token, since it has none of its own.
///
/// # Errors
/// 500 when signing fails.
pub fn sign_founder(
    keys: &KeyRing,
    tenant: TenantId,
    admin: Uuid,
    role: TokenRole,
    jti: Uuid,
    now: DateTime<Utc>,
) -> Result<String> {
    keys.sign(
        Purpose::Pers,
        &Claims {
            iss: ISSUER.to_owned(),
            sub: admin,
            tenant_id: tenant.uuid(),
            role,
            auth_type: "tenant".to_owned(),
            jti,
            sid: None,
            iat: now.timestamp(),
            exp: Some((now + refresh_life()).timestamp()),
            typ: TokenType::Access,
        },
    )
}

/// Claims of a token for a chain's RPC, which checks it with the keys at `/.well-known/jwks.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChainClaims {
    /// Issuer: [`ISSUER`].
    pub iss: String,
    /// The tenant whose project asks.
    pub sub: Uuid,
    /// Address of the RPC, the only place the token is for (RFC 8725, 3.9).
    pub aud: String,
    /// The chain.
    pub chain_id: i64,
    /// Whether the project key was the tenant's testnet key.
    pub testnet: bool,
    /// Id of this token.
    pub jti: Uuid,
    /// Issued at, seconds since the epoch.
    pub iat: i64,
    /// Expires at, seconds since the epoch.
    pub exp: i64,
    /// Kind of token: [`TokenType::Chain`].
    pub typ: TokenType,
}

/// Signs a token for a chain's RPC.
///
/// # Errors
/// 500 when signing fails.
pub fn sign_chain(keys: &KeyRing, claims: &ChainClaims) -> Result<String> {
    keys.sign(Purpose::Pers, claims)
}

/// Claims of a token of the development identity provider, which stands in for the tenant's own.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DevelopmentClaims {
    /// [`DEVELOPMENT_ISSUER`].
    pub iss: String,
    /// Audience: the tenant id.
    pub aud: String,
    /// Person.
    pub sub: String,
    /// E-mail.
    pub email: String,
    /// Always true: the provider vouches for the e-mail.
    #[serde(rename = "email_verified")]
    pub email_verified: bool,
    /// Address of the key the person signs with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub signing_address: Option<String>,
    /// Issued at.
    pub iat: i64,
    /// Expires at.
    pub exp: i64,
}

/// Somebody the development identity provider vouches for.
#[derive(Clone, Copy, Debug)]
pub struct DevelopmentPerson<'a> {
    /// Person, unique at the provider; the e-mail if there is nothing better.
    pub subject: &'a str,
    /// E-mail.
    pub email: &'a str,
    /// Address of the key the person signs with.
    pub signing_address: Option<&'a str>,
    /// How long the provider vouches.
    pub life: Duration,
}

/// Signs a token of the development identity provider, for `POST /auth/token` of one tenant.
///
/// # Errors
/// 500 when signing fails.
pub fn sign_development(
    keys: &KeyRing,
    tenant: TenantId,
    person: &DevelopmentPerson<'_>,
    now: DateTime<Utc>,
) -> Result<String> {
    keys.sign(
        Purpose::Development,
        &DevelopmentClaims {
            iss: DEVELOPMENT_ISSUER.to_owned(),
            aud: tenant.to_string(),
            sub: person.subject.to_owned(),
            email: person.email.to_owned(),
            email_verified: true,
            signing_address: person.signing_address.map(str::to_owned),
            iat: now.timestamp(),
            exp: (now + person.life).timestamp(),
        },
    )
}
