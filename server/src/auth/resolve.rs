//! From three headers to a caller.

use std::sync::Arc;

use diesel::pg::PgConnection;
use quick_cache::sync::Cache;
use uuid::Uuid;

use super::credentials::{self, BUSINESS_PREFIX};
use super::keys::KeyRing;
use super::tokens::{self, Claims, TokenType};
use super::{Caller, Identity, sessions};
use crate::controls::Moment;
use crate::domain::ids::TenantId;
use crate::error::{Error, Kind, Result};
use crate::limits;
use crate::store::api_keys::KeyLookup;
use crate::store::{self, Access, Pool, Reach};

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

    /// Those that nothing but the database can tell from a guess: they carry no signature.
    pub fn opaque(&self) -> impl Iterator<Item = &str> {
        let business_key = self.api_key.as_deref().filter(|key| key.starts_with(BUSINESS_PREFIX));
        self.project_key.as_deref().into_iter().chain(business_key)
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

/// Something remembered, and how often its tenant had been set back by then: it counts until he is again.
#[derive(Clone, Debug)]
struct Remembered<T> {
    epoch: Option<i64>,
    value: T,
}

/// Reads credentials. What is immutable (a project key's tenant, the claims of a verified access token)
/// is remembered, so that most requests need no database for it; what can be revoked is looked up
/// every time. Only a test tenant can be set back or thrown away, and what belongs to him with it.
#[derive(Clone)]
pub struct Resolver {
    pool: Pool,
    keys: KeyRing,
    controlled: bool,
    project_keys: Arc<Cache<[u8; 32], Remembered<ProjectKey>>>,
    access_tokens: Arc<Cache<[u8; 32], Remembered<Arc<Claims>>>>,
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
    credential: Option<Uuid>,
}

impl Proved {
    fn by_claims(claims: &Claims) -> Self {
        let identity = claims.role.identity(claims.sub);
        Self { tenant: claims.tenant(), platform: None, identity, credential: claims.sid }
    }
}

impl Resolver {
    /// A resolver with empty memories. Tenants can be set back while there is a control plane (`controlled`).
    pub fn new(pool: &Pool, keys: &KeyRing, controlled: bool) -> Self {
        Self {
            // Keys are found without a tenant; whose they are is whom the rest is asked about.
            pool: pool.within(Reach::NoTenant),
            keys: keys.clone(),
            controlled,
            project_keys: Arc::new(Cache::new(limits::CREDENTIAL_CACHE)),
            access_tokens: Arc::new(Cache::new(limits::CREDENTIAL_CACHE)),
        }
    }

    /// Answers without the database if everything needed is remembered.
    pub fn remembered(&self, credentials: &Credentials, now: &Moment) -> Option<Result<Caller>> {
        if credentials.api_key.is_some() {
            return None;
        }
        let project = match &credentials.project_key {
            Some(key) => {
                let found = self.project_keys.get(&credentials::hash(key))?;
                Some(found.value).filter(|key| found.epoch == now.epoch(key.tenant)).map(Some)?
            }
            None => None,
        };
        let claims = match &credentials.bearer {
            Some(token) => {
                let found = self.access_tokens.get(&credentials::hash(token))?;
                Some(found.value).filter(|claims| found.epoch == now.epoch(claims.tenant())).map(Some)?
            }
            None => None,
        };
        let check =
            |claims: Arc<Claims>| claims.check_time(now.of(claims.tenant())).map(|()| Proved::by_claims(&claims));
        let bearer = match claims.map(check).transpose() {
            Ok(bearer) => bearer,
            Err(error) => return Some(Err(error)),
        };
        Some(combine(project, None, bearer))
    }

    /// Reads the credentials, with the database. Blocks.
    ///
    /// # Errors
    /// 401 for a credential that is not accepted, 403 when they name different tenants, 503.
    pub fn resolve(&self, credentials: &Credentials, now: &Moment) -> Result<Caller> {
        // Signatures first: a key that is not known yet is looked up, on a connection of its own, and must
        // not wait for one while this request holds another.
        let bearer = credentials
            .bearer
            .as_deref()
            .map(|token| {
                tokens::verify(&self.keys, token, &[TokenType::Access, TokenType::System], |tenant| now.of(tenant))
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
    fn read_key<'k>(&self, key: &'k str, now: &Moment) -> Result<(&'k str, Option<Claims>)> {
        if key.starts_with(BUSINESS_PREFIX) {
            return Ok((key, None));
        }
        match tokens::verify(&self.keys, key, &[TokenType::System], |tenant| now.of(tenant)) {
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
        let epoch = self.epoch(conn, key.tenant)?;
        self.project_keys.insert(hash, Remembered { epoch, value: key });
        Ok(key)
    }

    /// How often a tenant has been set back, as the database knows it: what this server has heard so far may be
    /// of before he was made.
    fn epoch(&self, conn: &mut PgConnection, tenant: TenantId) -> Result<Option<i64>> {
        if !self.controlled {
            return Ok(None);
        }
        store::enter(conn, tenant)?;
        store::test_tenants::find_epoch(conn, tenant)
    }

    fn bearer(&self, conn: &mut PgConnection, token: &str, claims: &Claims, now: &Moment) -> Result<Proved> {
        if claims.typ == TokenType::System {
            return system_key(conn, claims, token, now);
        }
        let epoch = self.epoch(conn, claims.tenant())?;
        require_session(conn, claims, epoch.is_some())?;
        self.access_tokens.insert(credentials::hash(token), Remembered { epoch, value: Arc::new(claims.clone()) });
        Ok(Proved::by_claims(claims))
    }
}

/// Whether a token is of a tenant that is there; and of a session that is, if its tenant is for tests and so
/// may have been set back to a time before.
fn require_session(conn: &mut PgConnection, claims: &Claims, for_tests: bool) -> Result<()> {
    let (tenant, identity) = (claims.tenant(), claims.role.identity(claims.sub));
    store::enter(conn, tenant)?;
    let is_there = match claims.sid.filter(|_| for_tests) {
        Some(session) => store::sessions::exists(conn, tenant, session)?,
        None if for_tests => sessions::is_there(conn, tenant, identity)?,
        None => store::tenants::find(conn, tenant)?.is_some(),
    };
    if is_there { Ok(()) } else { Err(Error::unauthenticated("SESSION_ENDED", "The token's session is not there")) }
}

fn api_key_owner(conn: &mut PgConnection, key: &str, claims: Option<&Claims>, now: &Moment) -> Result<Proved> {
    if let Some(claims) = claims {
        return system_key(conn, claims, key, now);
    }
    let row = live_key(conn, key, now)?;
    let business = row.business_id.ok_or_else(key_invalid)?;
    Ok(Proved {
        tenant: TenantId::from(row.tenant_id),
        platform: Some(row.is_platform),
        identity: Identity::Business(business),
        credential: Some(row.id),
    })
}

fn system_key(conn: &mut PgConnection, claims: &Claims, key: &str, now: &Moment) -> Result<Proved> {
    let row = live_key(conn, key, now)?;
    if row.tenant_id != claims.tenant_id || row.id != claims.sub {
        return Err(key_invalid());
    }
    Ok(Proved {
        tenant: claims.tenant(),
        platform: Some(row.is_platform),
        identity: Identity::System,
        credential: Some(row.id),
    })
}

/// The row of a presented key, if it is neither revoked nor expired; notes that it was used.
fn live_key(conn: &mut PgConnection, key: &str, now: &Moment) -> Result<KeyLookup> {
    let hash = credentials::hash(key);
    let row = store::api_keys::find_by_hash(conn, &hash)?
        .filter(|row| credentials::same(&row.key_hash, &hash))
        .filter(|row| row.revoked_at.is_none() && row.expires_at.is_none_or(|end| now.of(row.tenant_id.into()) < end))
        .ok_or_else(key_invalid)?;
    let tenant = TenantId::from(row.tenant_id);
    store::api_keys::touch(conn, tenant, row.id, row.last_used_at, now.of(tenant))?;
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
    let (has_api_key, has_bearer) = (api_key.is_some(), bearer.is_some());
    let proved = bearer.or(api_key);
    Ok(Caller {
        tenant,
        platform: platform.unwrap_or(false),
        identity: proved.as_ref().map(|proved| proved.identity).unwrap_or_default(),
        credential: proved.and_then(|proved| proved.credential),
        project_key: project.is_some(),
        testnet: project.is_some_and(|key| key.testnet),
        api_key: has_api_key,
        bearer: has_bearer,
    })
}
