//! From three headers to a caller.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use quick_cache::sync::Cache;

use super::credentials::{self, BUSINESS_PREFIX};
use super::keys::KeyRing;
use super::tokens::{self, Claims, TokenType};
use super::{Caller, Identity};
use crate::domain::ids::TenantId;
use crate::error::{Error, Kind, Result};
use crate::limits;
use crate::store::api_keys::KeyLookup;
use crate::store::{self, Access, Pool};

/// The credentials of one request, as sent.
#[derive(Clone, Default)]
pub struct Credentials {
    /// `x-project-key`.
    pub project_key: Option<String>,
    /// `x-api-key`.
    pub api_key: Option<String>,
    /// `Authorization: Bearer`.
    pub bearer: Option<String>,
}

impl Credentials {
    /// Whether none was sent.
    pub const fn is_empty(&self) -> bool {
        self.project_key.is_none() && self.api_key.is_none() && self.bearer.is_none()
    }
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials")
            .field("project_key", &self.project_key.is_some())
            .field("api_key", &self.api_key.is_some())
            .field("bearer", &self.bearer.is_some())
            .finish()
    }
}

/// A project key that was found; it never changes its tenant or its network.
#[derive(Clone, Copy, Debug)]
struct ProjectKey {
    tenant: TenantId,
    platform: bool,
    testnet: bool,
}

/// Reads credentials. What is immutable (a project key's tenant, the claims of a verified access token)
/// is remembered, so that most requests need no database for it; what can be revoked is looked up
/// every time.
#[derive(Clone)]
pub struct Resolver {
    pool: Pool,
    keys: KeyRing,
    project_keys: Arc<Cache<[u8; 32], ProjectKey>>,
    access_tokens: Arc<Cache<[u8; 32], Arc<Claims>>>,
}

impl std::fmt::Debug for Resolver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Resolver(..)")
    }
}

/// Part of a caller that one credential proves.
struct Proved {
    tenant: TenantId,
    platform: Option<bool>,
    identity: Identity,
}

impl Proved {
    fn by_claims(claims: &Claims) -> Self {
        Self { tenant: claims.tenant(), platform: None, identity: claims.role.identity(claims.sub) }
    }
}

impl Resolver {
    /// A resolver with empty memories.
    pub fn new(pool: &Pool, keys: &KeyRing) -> Self {
        Self {
            pool: pool.clone(),
            keys: keys.clone(),
            project_keys: Arc::new(Cache::new(limits::CREDENTIAL_CACHE)),
            access_tokens: Arc::new(Cache::new(limits::CREDENTIAL_CACHE)),
        }
    }

    /// Answers without the database if everything needed is remembered.
    pub fn remembered(&self, credentials: &Credentials, now: DateTime<Utc>) -> Option<Result<Caller>> {
        if credentials.api_key.is_some() {
            return None;
        }
        let project = match &credentials.project_key {
            Some(key) => Some(self.project_keys.get(&credentials::hash(key))?),
            None => None,
        };
        let claims = match &credentials.bearer {
            Some(token) => Some(self.access_tokens.get(&credentials::hash(token))?),
            None => None,
        };
        let bearer = match claims.map(|claims| claims.check_time(now).map(|()| Proved::by_claims(&claims))).transpose()
        {
            Ok(bearer) => bearer,
            Err(error) => return Some(Err(error)),
        };
        Some(combine(project, None, bearer))
    }

    /// Reads the credentials, with the database. Blocks.
    ///
    /// # Errors
    /// 401 for a credential that is not accepted, 403 when they name different tenants, 503.
    pub fn resolve(&self, credentials: &Credentials, now: DateTime<Utc>) -> Result<Caller> {
        // Signatures first: a key that is not known yet is looked up, on a connection of its own, and must
        // not wait for one while this request holds another.
        let bearer = credentials
            .bearer
            .as_deref()
            .map(|token| {
                tokens::verify(&self.keys, token, &[TokenType::Access, TokenType::System], now)
                    .map(|claims| (token, claims))
            })
            .transpose()?;
        let api_key = credentials.api_key.as_deref().map(|key| self.read_key(key, now)).transpose()?;
        store::tx(&self.pool, "auth.resolve", Access::Write, |conn| {
            let project = credentials.project_key.as_deref().map(|key| self.project_key(conn, key)).transpose()?;
            let api_key =
                api_key.as_ref().map(|(key, claims)| api_key_owner(conn, key, claims.as_ref(), now)).transpose()?;
            let bearer = bearer.as_ref().map(|(token, claims)| self.bearer(conn, token, claims, now)).transpose()?;
            combine(project, api_key, bearer)
        })
    }

    /// Claims of a system key; none for a business's key, which is opaque.
    fn read_key<'k>(&self, key: &'k str, now: DateTime<Utc>) -> Result<(&'k str, Option<Claims>)> {
        if key.starts_with(BUSINESS_PREFIX) {
            return Ok((key, None));
        }
        match tokens::verify(&self.keys, key, &[TokenType::System], now) {
            Ok(claims) => Ok((key, Some(claims))),
            Err(error) if error.kind == Kind::Unauthenticated => Err(key_invalid()),
            Err(error) => Err(error),
        }
    }

    fn project_key(&self, conn: &mut PgConnection, key: &str) -> Result<ProjectKey> {
        let hash = credentials::hash(key);
        let row = store::project_keys::find(conn, &hash)?
            .filter(|row| credentials::same(&row.key_hash, &hash))
            .ok_or_else(|| Error::unauthenticated("PROJECT_KEY_INVALID", "The project key is not known"))?;
        let key =
            ProjectKey { tenant: TenantId::from(row.tenant_id), platform: row.is_platform, testnet: row.is_testnet };
        self.project_keys.insert(hash, key);
        Ok(key)
    }

    fn bearer(&self, conn: &mut PgConnection, token: &str, claims: &Claims, now: DateTime<Utc>) -> Result<Proved> {
        if claims.typ == TokenType::System {
            return system_key(conn, claims, token, now);
        }
        self.access_tokens.insert(credentials::hash(token), Arc::new(claims.clone()));
        Ok(Proved::by_claims(claims))
    }
}

fn api_key_owner(conn: &mut PgConnection, key: &str, claims: Option<&Claims>, now: DateTime<Utc>) -> Result<Proved> {
    if let Some(claims) = claims {
        return system_key(conn, claims, key, now);
    }
    let row = live_key(conn, key, now)?;
    let business = row.business_id.ok_or_else(key_invalid)?;
    Ok(Proved {
        tenant: TenantId::from(row.tenant_id),
        platform: Some(row.is_platform),
        identity: Identity::Business(business),
    })
}

fn system_key(conn: &mut PgConnection, claims: &Claims, key: &str, now: DateTime<Utc>) -> Result<Proved> {
    let row = live_key(conn, key, now)?;
    if row.tenant_id != claims.tenant_id || row.id != claims.sub {
        return Err(key_invalid());
    }
    Ok(Proved { tenant: claims.tenant(), platform: Some(row.is_platform), identity: Identity::System })
}

/// The row of a presented key, if it is neither revoked nor expired; notes that it was used.
fn live_key(conn: &mut PgConnection, key: &str, now: DateTime<Utc>) -> Result<KeyLookup> {
    let hash = credentials::hash(key);
    let row = store::api_keys::find_by_hash(conn, &hash)?
        .filter(|row| credentials::same(&row.key_hash, &hash))
        .filter(|row| row.revoked_at.is_none() && row.expires_at.is_none_or(|end| now < end))
        .ok_or_else(key_invalid)?;
    store::api_keys::touch(conn, TenantId::from(row.tenant_id), row.id, row.last_used_at, now)?;
    Ok(row)
}

fn key_invalid() -> Error {
    Error::unauthenticated("API_KEY_INVALID", "The API key is not known or has been revoked")
}

/// All credentials must name one tenant; the bearer token says who is calling, else the API key.
fn combine(project: Option<ProjectKey>, api_key: Option<Proved>, bearer: Option<Proved>) -> Result<Caller> {
    let mut tenants = [
        project.map(|key| key.tenant),
        api_key.as_ref().map(|proved| proved.tenant),
        bearer.as_ref().map(|proved| proved.tenant),
    ]
    .into_iter()
    .flatten();
    let tenant = tenants.next();
    if tenants.any(|other| Some(other) != tenant) {
        return Err(Error::forbidden("TENANT_MISMATCH", "The credentials belong to different tenants"));
    }
    let platform = project.map(|key| key.platform).or_else(|| api_key.as_ref().and_then(|proved| proved.platform));
    let identity = bearer.as_ref().or(api_key.as_ref()).map(|proved| proved.identity);
    Ok(Caller {
        tenant,
        platform: platform.unwrap_or(false),
        identity: identity.unwrap_or_default(),
        project_key: project.is_some(),
        testnet: project.is_some_and(|key| key.testnet),
        api_key: api_key.is_some(),
        bearer: bearer.is_some(),
    })
}
