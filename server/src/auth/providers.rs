//! Somebody else's proof: tokens of a tenant's identity providers (OpenID Connect ID tokens, RFC 7519).

use std::collections::HashMap;
use std::sync::{Arc, RwLock};
use std::time::Instant;

use chrono::{DateTime, Utc};
use jsonwebtoken::jwk::{AlgorithmParameters, Jwk, JwkSet};
use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey, Validation};
use serde::Deserialize;
use serde_json::Value;

use super::keys::{KeyRing, Purpose};
use super::tokens::{DEVELOPMENT_ISSUER, DevelopmentClaims};
use crate::domain::addresses::Callable;
use crate::domain::ids::TenantId;
use crate::error::{Error, Kind, Result};
use crate::gateways::outgoing;
use crate::limits;
use crate::store::identity_providers::IdentityProvider;

/// Seconds that the clock of a provider may be off.
const LEEWAY_SECONDS: i64 = 60;

/// What a provider's token proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Who vouches.
    pub issuer: String,
    /// The person, unique at the issuer.
    pub subject: String,
    /// E-mail, if the issuer says that it has been verified (`email_verified`, OpenID Connect Core 5.1). An
    /// issuer that is silent may let anybody write any e-mail, an admin's too.
    pub verified_email: Option<String>,
    /// Address of the key the person signs transactions with.
    pub signing_address: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
struct ProviderClaims {
    iss: String,
    sub: String,
    exp: i64,
    #[serde(default)]
    nbf: Option<i64>,
    #[serde(default)]
    email: Option<String>,
    #[serde(default)]
    email_verified: Option<bool>,
    #[serde(default, rename = "signingAddress")]
    signing_address: Option<String>,
}

/// Issuer that a token claims to come from; proves nothing yet.
///
/// # Errors
/// 401 when it is no JWT.
pub fn claimed_issuer(token: &str) -> Result<String> {
    #[derive(Clone, Deserialize)]
    struct Issuer {
        iss: String,
    }
    jsonwebtoken::dangerous::insecure_decode_claims::<Issuer>(token)
        .map(|claims| claims.iss)
        .ok()
        .filter(|issuer| can_be_kept(issuer))
        .ok_or_else(|| invalid("The token is not a JWT with an issuer"))
}

/// Verifies a token of the development issuer.
///
/// # Errors
/// 401 `PROVIDER_TOKEN_INVALID` or `PROVIDER_TOKEN_EXPIRED`.
pub fn verify_development(keys: &KeyRing, tenant: TenantId, token: &str, now: DateTime<Utc>) -> Result<Proof> {
    let claims: DevelopmentClaims = keys.verify(Purpose::Development, token).map_err(|error| match error.kind {
        Kind::Unauthenticated => invalid("The token's signature or claims are not valid"),
        _ => error,
    })?;
    if claims.iss != DEVELOPMENT_ISSUER || claims.aud != tenant.to_string() {
        return Err(invalid("The token is meant for somebody else"));
    }
    if claims.exp <= now.timestamp() {
        return Err(expired());
    }
    require_subject(&claims.sub)?;
    Ok(Proof {
        issuer: claims.iss,
        subject: claims.sub,
        verified_email: Some(claims.email),
        signing_address: claims.signing_address,
    })
}

/// A key set and when it came.
type Fetched = (Instant, Arc<JwkSet>);

/// Fetches and keeps the key sets of providers that publish theirs by URL.
#[derive(Clone, Debug)]
pub struct JwksCache {
    agent: ureq::Agent,
    sets: Arc<RwLock<HashMap<String, Fetched>>>,
}

impl JwksCache {
    /// Fetches from whom the server may call.
    pub fn new(callable: Callable) -> Self {
        Self { agent: outgoing::agent(callable, limits::JWKS_FETCH), sets: Arc::default() }
    }

    fn fetch(&self, url: &str, fresh: bool) -> Result<Arc<JwkSet>> {
        let kept = self.sets.read().ok().and_then(|sets| sets.get(url).cloned());
        if let Some((at, set)) = &kept {
            let age = at.elapsed();
            // A key that is not in the set may be new; but a provider is not asked too often for it.
            if age < limits::JWKS_TTL && !(fresh && age > limits::JWKS_REFETCH) {
                return Ok(Arc::clone(set));
            }
        }
        match download(&self.agent, url) {
            Ok(set) => {
                let set = Arc::new(set);
                if let Ok(mut sets) = self.sets.write() {
                    sets.insert(url.to_owned(), (Instant::now(), Arc::clone(&set)));
                }
                Ok(set)
            }
            // A provider that is away for a while does not end what it has vouched for.
            Err(error) => kept.map(|(_, set)| set).ok_or(error),
        }
    }
}

fn download(agent: &ureq::Agent, url: &str) -> Result<JwkSet> {
    let unavailable = |cause: Box<dyn std::error::Error + Send + Sync>| {
        let detail = "The identity provider's keys cannot be fetched now";
        let mut error = Error::new(Kind::BadGateway, "IDENTITY_PROVIDER_UNAVAILABLE", detail);
        error.cause = Some(cause);
        error
    };
    let unreachable = |cause: ureq::Error| unavailable(Box::new(cause));
    let mut response = agent.get(url).call().map_err(unreachable)?;
    if !response.status().is_success() {
        return Err(unavailable(format!("the key set is answered with {}", response.status()).into()));
    }
    let bytes = response.body_mut().with_config().limit(limits::JWKS_BYTES).read_to_vec().map_err(unreachable)?;
    parse_jwks(&serde_json::from_slice(&bytes).map_err(|_| invalid("The identity provider's key set is not JSON"))?)
}

/// Reads a key set; keys of kinds that are not understood are left out.
fn parse_jwks(document: &Value) -> Result<JwkSet> {
    let keys = document
        .get("keys")
        .and_then(Value::as_array)
        .ok_or_else(|| invalid("The identity provider's key set has no keys"))?;
    Ok(JwkSet { keys: keys.iter().filter_map(|key| serde_json::from_value(key.clone()).ok()).collect() })
}

/// Verifies a token against one provider of the tenant. May go to the network: not inside a transaction.
///
/// # Errors
/// 401 `PROVIDER_TOKEN_INVALID` or `PROVIDER_TOKEN_EXPIRED`; 502 when the keys cannot be fetched.
pub fn verify(provider: &IdentityProvider, cache: &JwksCache, token: &str, now: DateTime<Utc>) -> Result<Proof> {
    let header = jsonwebtoken::decode_header(token).map_err(|_| invalid("The token is not a JWT"))?;
    let find = |fresh: bool| -> Result<Option<Jwk>> {
        let set = match (&provider.jwks, &provider.jwks_url) {
            (Some(inline), _) => Arc::new(parse_jwks(inline)?),
            (None, Some(url)) => cache.fetch(url, fresh)?,
            (None, None) => return Ok(None),
        };
        Ok(match &header.kid {
            Some(kid) => set.find(kid).cloned(),
            // Without a name there must be no choice.
            None => set.keys.first().filter(|_| set.keys.len() == 1).cloned(),
        })
    };
    let jwk = match find(false)? {
        Some(jwk) => jwk,
        None => find(true)?.ok_or_else(|| invalid("The token's key is unknown to the identity provider"))?,
    };
    if !algorithms(&jwk)?.contains(&header.alg) {
        return Err(invalid("The token's algorithm does not fit its key"));
    }
    let key = DecodingKey::from_jwk(&jwk).map_err(|_| invalid("The identity provider's key cannot be used"))?;
    let mut validation = Validation::new(header.alg);
    validation.validate_exp = false;
    validation.required_spec_claims = ["exp", "iss", "aud", "sub"].map(str::to_owned).into();
    validation.set_issuer(&[&provider.issuer]);
    validation.set_audience(&[&provider.audience]);
    let claims = jsonwebtoken::decode::<ProviderClaims>(token, &key, &validation)
        .map_err(|_| invalid("The token's signature, issuer or audience is not valid"))?
        .claims;
    if claims.exp.saturating_add(LEEWAY_SECONDS) <= now.timestamp() {
        return Err(expired());
    }
    if claims.nbf.is_some_and(|nbf| nbf.saturating_sub(LEEWAY_SECONDS) > now.timestamp()) {
        return Err(invalid("The token is not valid yet"));
    }
    require_subject(&claims.sub)?;
    Ok(Proof {
        issuer: claims.iss,
        subject: claims.sub,
        verified_email: claims.email.filter(|_| claims.email_verified == Some(true)),
        signing_address: claims.signing_address,
    })
}

/// The signature algorithms a public key may be used with: decided by the key, never by the token
/// (RFC 8725, 3.1); symmetric keys are no proof of anything.
fn algorithms(jwk: &Jwk) -> Result<Vec<Algorithm>> {
    if let Some(named) = jwk.common.key_algorithm {
        let algorithm = named
            .to_string()
            .parse::<Algorithm>()
            .map_err(|_| invalid("The identity provider's key has an unknown algorithm"))?;
        if algorithm.family() != AlgorithmFamily::Hmac {
            return Ok(vec![algorithm]);
        }
    }
    match &jwk.algorithm {
        AlgorithmParameters::RSA(_) => Ok(vec![
            Algorithm::RS256,
            Algorithm::RS384,
            Algorithm::RS512,
            Algorithm::PS256,
            Algorithm::PS384,
            Algorithm::PS512,
        ]),
        AlgorithmParameters::EllipticCurve(_) => Ok(vec![Algorithm::ES256, Algorithm::ES384]),
        AlgorithmParameters::OctetKeyPair(_) => Ok(vec![Algorithm::EdDSA]),
        _ => Err(invalid("The identity provider's key is not a public key")),
    }
}

/// Whether a text can be stored or looked for: PostgreSQL has none with a NUL.
fn can_be_kept(text: &str) -> bool {
    !text.contains('\0')
}

fn require_subject(subject: &str) -> Result<()> {
    if can_be_kept(subject) { Ok(()) } else { Err(invalid("The token's subject is not valid")) }
}

fn invalid(detail: &'static str) -> Error {
    Error::unauthenticated("PROVIDER_TOKEN_INVALID", detail)
}

fn expired() -> Error {
    Error::unauthenticated("PROVIDER_TOKEN_EXPIRED", "The identity provider's token has expired")
}
