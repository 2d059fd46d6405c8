//! Sessions: from somebody else's proof to a pair of tokens, and from one pair to the next.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use pers_api::models::{AuthTokenRequestDto, AuthType};
use serde_json::Value;
use uuid::Uuid;

use super::Identity;
use super::credentials;
use super::keys::KeyRing;
use super::providers::{self, Proof};
use super::tokens::{self, Claims, DEVELOPMENT_ISSUER, SessionGrant, TokenPair, TokenRole, TokenType};
use crate::domain::ids::{TenantId, UserId};
use crate::domain::users::Email;
use crate::domain::wallets::parse_address;
use crate::error::{Error, Result};
use crate::services::Services;
use crate::store::accounts::Owner;
use crate::store::sessions::NewSession;
use crate::store::users::{NewUser, User};
use crate::store::{self, Access};
use crate::world::IdSource;

/// What a session is asked for with, verified as far as that needs no transaction.
#[derive(Debug)]
pub enum Evidence {
    /// A token of one of the tenant's identity providers.
    Proof(Proof),
    /// A system key.
    SystemKey(Claims),
    /// Nothing but what the caller says of himself.
    Unproven(Value),
}

/// Verifies what a session is asked for with. May go to the network.
///
/// # Errors
/// 401 `PROVIDER_TOKEN_INVALID`, `PROVIDER_TOKEN_EXPIRED`, `ISSUER_UNKNOWN`, `TOKEN_INVALID`; 502 when the
/// provider's keys cannot be fetched.
pub fn evidence(
    services: &Services,
    tenant: TenantId,
    request: &AuthTokenRequestDto,
    now: DateTime<Utc>,
) -> Result<Evidence> {
    if let Some(data) = &request.raw_login_data {
        return Ok(Evidence::Unproven(serde_json::to_value(data).map_err(Error::internal)?));
    }
    let token = &request.auth_token;
    if request.auth_type == Some(AuthType::System) {
        let claims = tokens::verify(&services.keys, token, &[TokenType::System], |_| now)?;
        if claims.tenant() != tenant {
            return Err(Error::unauthenticated("TOKEN_INVALID", "The system key is another tenant's"));
        }
        return Ok(Evidence::SystemKey(claims));
    }
    let issuer = providers::claimed_issuer(token)?;
    if services.settings.dev && issuer == DEVELOPMENT_ISSUER {
        return providers::verify_development(&services.keys, tenant, token, now).map(Evidence::Proof);
    }
    let provider = store::tx(&services.pool, "auth.provider", Access::Read, |conn| {
        store::identity_providers::find_by_issuer(conn, tenant, &issuer)
    })?
    .ok_or_else(|| Error::unauthenticated("ISSUER_UNKNOWN", "The tenant does not trust this token's issuer"))?;
    providers::verify(&provider, &services.jwks, token, now).map(Evidence::Proof)
}

/// Who a session is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The user, business, admin or system key.
    pub id: Uuid,
    /// What he may do.
    pub role: TokenRole,
}

/// Finds, or for users makes, the one that the evidence speaks of.
///
/// # Errors
/// 403 `UNPROVEN_LOGIN_NOT_ALLOWED`, `USER_NOT_ACTIVE`, `BUSINESS_UNKNOWN`, `BUSINESS_NOT_ACTIVE`,
/// `ADMIN_UNKNOWN`; 401 `API_KEY_INVALID`, `EVIDENCE_MISMATCH`.
pub fn subject(
    conn: &mut PgConnection,
    tenant: TenantId,
    request: &AuthTokenRequestDto,
    evidence: &Evidence,
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<Subject> {
    match (request.auth_type.unwrap_or(AuthType::User), evidence) {
        (AuthType::User, Evidence::Proof(proof)) => user(conn, tenant, proof, ids, now),
        (AuthType::External, Evidence::Proof(proof)) => external_user(conn, tenant, proof, ids, now),
        (AuthType::User | AuthType::External, Evidence::Unproven(data)) => unproven_user(conn, tenant, data, ids, now),
        (AuthType::Business, Evidence::Proof(proof)) => business(conn, tenant, proof),
        (AuthType::Tenant, Evidence::Proof(proof)) => admin(conn, tenant, proof),
        (AuthType::System, Evidence::SystemKey(claims)) => system(conn, tenant, &request.auth_token, claims),
        (_, Evidence::Unproven(_)) => {
            Err(Error::forbidden("UNPROVEN_LOGIN_NOT_ALLOWED", "rawLoginData opens sessions of users only"))
        }
        _ => Err(Error::unauthenticated("EVIDENCE_MISMATCH", "The token does not fit the kind of session")),
    }
}

fn user(
    conn: &mut PgConnection,
    tenant: TenantId,
    proof: &Proof,
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<Subject> {
    // The same e-mail, vouched for by the tenant's provider, is the same person.
    let email = proof.verified_email.as_deref().and_then(Email::parse);
    let new = NewUser::new(UserId::from(ids.next()), email, None, now);
    let known = store::users::ensure_by_identity(conn, tenant, &proof.issuer, &proof.subject, new)?;
    signed_in(conn, tenant, known, proof, ids, now)
}

fn external_user(
    conn: &mut PgConnection,
    tenant: TenantId,
    proof: &Proof,
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<Subject> {
    let new = NewUser::new(UserId::from(ids.next()), None, Some(proof.subject.clone()), now);
    let (user, _) = store::users::find_or_insert(conn, tenant, new)?;
    signed_in(conn, tenant, user, proof, ids, now)
}

fn signed_in(
    conn: &mut PgConnection,
    tenant: TenantId,
    user: User,
    proof: &Proof,
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<Subject> {
    let subject = active_user(&user)?;
    if let Some(address) = proof.signing_address.as_deref() {
        let address = parse_address(address).ok_or_else(|| {
            Error::unauthenticated("PROVIDER_TOKEN_INVALID", "The token's signingAddress is not an address")
        })?;
        let owner = Owner::User(user.id);
        store::signing_accounts::register(conn, tenant, owner, &address, ids.next(), now)?;
    }
    Ok(subject)
}

fn active_user(user: &User) -> Result<Subject> {
    if !user.is_active {
        return Err(Error::forbidden("USER_NOT_ACTIVE", "The user has been switched off"));
    }
    Ok(Subject { id: user.id.uuid(), role: TokenRole::User })
}

fn unproven_user(
    conn: &mut PgConnection,
    tenant: TenantId,
    data: &Value,
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<Subject> {
    if !store::tenants::get(conn, tenant)?.allow_jwt_for_unauthenticated_users {
        return Err(Error::forbidden(
            "UNPROVEN_LOGIN_NOT_ALLOWED",
            "The tenant does not allow sessions without a verified token",
        ));
    }
    // Nothing of this is proven, so it never finds an existing user: it is only noted on the new one.
    let new = NewUser { custom_data: data.clone(), ..NewUser::new(UserId::from(ids.next()), None, None, now) };
    let (user, _) = store::users::insert(conn, tenant, new)?;
    active_user(&user)
}

fn business(conn: &mut PgConnection, tenant: TenantId, proof: &Proof) -> Result<Subject> {
    let unknown = || Error::forbidden("BUSINESS_UNKNOWN", "No business of the tenant has this verified e-mail");
    let email = proof.verified_email.as_deref().and_then(Email::parse).ok_or_else(unknown)?;
    let business = store::businesses::find_by_email(conn, tenant, &email)?.ok_or_else(unknown)?;
    if !business.is_active {
        return Err(Error::forbidden("BUSINESS_NOT_ACTIVE", "The business has been switched off"));
    }
    Ok(Subject { id: business.id, role: TokenRole::Business })
}

fn admin(conn: &mut PgConnection, tenant: TenantId, proof: &Proof) -> Result<Subject> {
    let unknown = || Error::forbidden("ADMIN_UNKNOWN", "No admin of the tenant has this verified e-mail");
    let email = proof.verified_email.as_deref().and_then(Email::parse).ok_or_else(unknown)?;
    let admin = store::admins::find_by_email(conn, tenant, email.as_str())?.ok_or_else(unknown)?;
    let role = if admin.is_super_admin() { TokenRole::SuperAdmin } else { TokenRole::TenantAdmin };
    Ok(Subject { id: admin.id, role })
}

fn system(conn: &mut PgConnection, tenant: TenantId, key: &str, claims: &Claims) -> Result<Subject> {
    require_live_key(conn, tenant, key, claims)?;
    Ok(Subject { id: claims.sub, role: TokenRole::System })
}

/// Whether a system key that verifies has not been revoked.
///
/// # Errors
/// 401 `API_KEY_INVALID`.
pub fn require_live_key(conn: &mut PgConnection, tenant: TenantId, key: &str, claims: &Claims) -> Result<()> {
    let row = store::api_keys::find_by_hash(conn, &credentials::hash(key))?;
    let live =
        row.is_some_and(|row| row.revoked_at.is_none() && row.tenant_id == tenant.uuid() && row.id == claims.sub);
    if live { Ok(()) } else { Err(Error::unauthenticated("API_KEY_INVALID", "The API key has been revoked")) }
}

/// Whether the subject of a session may still have one.
fn require_active(conn: &mut PgConnection, tenant: TenantId, claims: &Claims) -> Result<()> {
    let active = match claims.role {
        TokenRole::User => {
            store::users::find(conn, tenant, UserId::from(claims.sub))?.is_some_and(|user| user.is_active)
        }
        TokenRole::Business => {
            store::businesses::find(conn, tenant, claims.sub.into())?.is_some_and(|business| business.is_active)
        }
        TokenRole::System => store::api_keys::is_live(conn, tenant, claims.sub)?,
        TokenRole::TenantAdmin | TokenRole::SuperAdmin => store::admins::find(conn, tenant, claims.sub)?.is_some(),
    };
    if active {
        Ok(())
    } else {
        Err(Error::unauthenticated("SESSION_ENDED", "The session's owner may not sign in any more"))
    }
}

/// Whether somebody who has been identified is there, active or not.
///
/// # Errors
/// Database faults.
pub fn is_there(conn: &mut PgConnection, tenant: TenantId, identity: Identity) -> Result<bool> {
    Ok(match identity {
        Identity::Public | Identity::System => store::tenants::find(conn, tenant)?.is_some(),
        Identity::User(id) => store::users::find(conn, tenant, UserId::from(id))?.is_some(),
        Identity::Business(id) => store::businesses::find(conn, tenant, id.into())?.is_some(),
        Identity::Admin(id) | Identity::SuperAdmin(id) => store::admins::find(conn, tenant, id)?.is_some(),
    })
}

/// Opens a session.
///
/// # Errors
/// Database faults.
pub fn open(
    conn: &mut PgConnection,
    keys: &KeyRing,
    tenant: TenantId,
    subject: Subject,
    auth_type: AuthType,
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<TokenPair> {
    let auth_type = auth_type.to_string();
    let grant = SessionGrant {
        tenant,
        session: ids.next(),
        refresh_id: ids.next(),
        access_id: ids.next(),
        subject: subject.id,
        role: subject.role,
        auth_type: &auth_type,
        now,
    };
    store::sessions::insert(
        conn,
        &NewSession {
            tenant_id: tenant.uuid(),
            id: grant.session,
            role: subject.role.as_str(),
            auth_type: &auth_type,
            subject_id: subject.id,
            refresh_id: grant.refresh_id,
            created_at: now,
            expires_at: now + tokens::refresh_life(),
        },
    )?;
    grant.sign(keys)
}

/// Uses up a refresh token for the next pair. A token that was used before has been stolen from
/// somebody: its whole family ends (RFC 9700, 4.14.2).
///
/// # Errors
/// 401 `REFRESH_TOKEN_USED` (the session has ended), `SESSION_ENDED`.
pub fn renew(
    conn: &mut PgConnection,
    keys: &KeyRing,
    claims: &Claims,
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<TokenPair> {
    let tenant = claims.tenant();
    let session = claims.sid.ok_or_else(|| Error::unauthenticated("TOKEN_INVALID", "The token has no session"))?;
    require_active(conn, tenant, claims)?;
    let grant = SessionGrant {
        tenant,
        session,
        refresh_id: ids.next(),
        access_id: ids.next(),
        subject: claims.sub,
        role: claims.role,
        auth_type: &claims.auth_type,
        now,
    };
    let end = now + tokens::refresh_life();
    if !store::sessions::rotate(conn, tenant, session, claims.jti, grant.refresh_id, end)? {
        store::sessions::end(conn, tenant, session, now)?;
        return Err(Error::unauthenticated(
            "REFRESH_TOKEN_USED",
            "The refresh token has been used before; sign in again",
        )
        .keeping_writes());
    }
    grant.sign(keys)
}
