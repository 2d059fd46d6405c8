//! The key pairs of the issuers of this server: ES256 (RFC 7518), kept in the database so that every
//! server on it signs and verifies alike.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use jsonwebtoken::jwk::{Jwk, PublicKeyUse, ThumbprintHash};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header};
use p256::pkcs8::EncodePrivateKey;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::audit::Entry;
use crate::error::{Error, Result};
use crate::store::signing_keys::NewKeyPair;
use crate::store::{self, Access, Pool, Reach};

/// What a key pair signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Sessions and system keys.
    Pers,
    /// Tokens of the development identity provider.
    Development,
}

impl Purpose {
    /// Word in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pers => "pers",
            Self::Development => "development",
        }
    }
}

/// An active key pair.
struct Signer {
    kid: String,
    key: EncodingKey,
}

#[derive(Default)]
struct Ring {
    signers: HashMap<Purpose, Arc<Signer>>,
    verifiers: HashMap<(Purpose, String), Arc<DecodingKey>>,
}

/// Signs with the active key of a purpose and verifies with any key that ever was.
#[derive(Clone)]
pub struct KeyRing {
    pool: Pool,
    ring: Arc<RwLock<Ring>>,
}

impl std::fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeyRing(..)")
    }
}

fn generate() -> Result<NewKeyPair> {
    let secret = p256::SecretKey::random(&mut rand::rngs::OsRng);
    let private_key = secret.to_pkcs8_der().map_err(Error::internal)?.as_bytes().to_vec();
    let mut jwk =
        Jwk::from_encoding_key(&EncodingKey::from_ec_der(&private_key), Algorithm::ES256).map_err(Error::internal)?;
    let kid = jwk.thumbprint(ThumbprintHash::SHA256).map_err(Error::internal)?;
    jwk.common.key_id = Some(kid.clone());
    jwk.common.public_key_use = Some(PublicKeyUse::Signature);
    Ok(NewKeyPair { kid, private_key, public_jwk: serde_json::to_value(&jwk).map_err(Error::internal)? })
}

impl KeyRing {
    /// Loads the active key pairs; makes those that are missing. Safe when several servers start at once.
    ///
    /// # Errors
    /// 503 when the database is away.
    pub fn open(pool: &Pool, now: DateTime<Utc>) -> Result<Self> {
        let keys = Self { pool: pool.clone(), ring: Arc::default() };
        store::tx(pool, "keys.open", Access::Write, |conn| {
            for purpose in [Purpose::Pers, Purpose::Development] {
                if store::signing_keys::find_active(conn, purpose.as_str())?.is_none() {
                    store::signing_keys::insert_first(conn, purpose.as_str(), &generate()?, now)?;
                }
                keys.load_signer(conn, purpose)?;
            }
            Ok(())
        })?;
        Ok(keys)
    }

    /// Retires the active key pair of a purpose and puts a new one in its place; answers the new `kid`.
    /// Tokens of the old one stay good until they expire.
    ///
    /// # Errors
    /// 503 when the database is away.
    pub fn rotate(&self, purpose: Purpose, now: DateTime<Utc>) -> Result<String> {
        store::tx(&self.pool, "keys.rotate", Access::Write, |conn| {
            store::signing_keys::retire_active(conn, purpose.as_str(), now)?;
            store::signing_keys::insert_first(conn, purpose.as_str(), &generate()?, now)?;
            store::audit::insert(conn, &[Entry::of_operator("keys.rotate", now)])?;
            self.load_signer(conn, purpose)
        })
    }

    fn load_signer(&self, conn: &mut PgConnection, purpose: Purpose) -> Result<String> {
        let row = store::signing_keys::find_active(conn, purpose.as_str())?
            .ok_or_else(|| Error::internal(format!("no active signing key for {}", purpose.as_str())))?;
        let signer = Signer { kid: row.kid.clone(), key: EncodingKey::from_ec_der(&row.private_key) };
        self.write()?.signers.insert(purpose, Arc::new(signer));
        Ok(row.kid)
    }

    fn write(&self) -> Result<std::sync::RwLockWriteGuard<'_, Ring>> {
        self.ring.write().map_err(|_| Error::internal("key ring lock poisoned"))
    }

    fn read(&self) -> Result<std::sync::RwLockReadGuard<'_, Ring>> {
        self.ring.read().map_err(|_| Error::internal("key ring lock poisoned"))
    }

    /// Signs claims.
    ///
    /// # Errors
    /// 500 when signing fails.
    pub fn sign(&self, purpose: Purpose, claims: &impl Serialize) -> Result<String> {
        let signer =
            self.read()?.signers.get(&purpose).cloned().ok_or_else(|| Error::internal("no signing key loaded"))?;
        let mut header = Header::new(Algorithm::ES256);
        header.kid = Some(signer.kid.clone());
        jsonwebtoken::encode(&header, claims, &signer.key).map_err(Error::internal)
    }

    /// Verifies the signature of a token and reads its claims; times are the caller's to check, with
    /// the injected clock. The algorithm is ES256 whatever the header says (RFC 8725, 3.1), and only
    /// `kid` is looked at: `jwk`, `jku` and `x5u` are ignored.
    ///
    /// # Errors
    /// 401 `TOKEN_INVALID`; 503 when an unknown key cannot be looked up.
    pub fn verify<C: DeserializeOwned + Clone>(&self, purpose: Purpose, token: &str) -> Result<C> {
        let header = jsonwebtoken::decode_header(token).map_err(|_| invalid("The token is not a JWT"))?;
        if header.alg != Algorithm::ES256 {
            return Err(invalid("The token's algorithm is not accepted"));
        }
        let kid = header.kid.ok_or_else(|| invalid("The token names no key"))?;
        // What cannot be the name of a key (RFC 7638) is nothing to ask the database for, least of all a NUL.
        if !kid.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
            return Err(invalid("The token's key is unknown"));
        }
        let key = self.verifier(purpose, &kid)?.ok_or_else(|| invalid("The token's key is unknown"))?;
        let mut validation = jsonwebtoken::Validation::new(Algorithm::ES256);
        validation.validate_exp = false;
        validation.validate_aud = false;
        validation.required_spec_claims.clear();
        jsonwebtoken::decode::<C>(token, &key, &validation)
            .map(|data| data.claims)
            .map_err(|_| invalid("The token's signature or claims are not valid"))
    }

    fn verifier(&self, purpose: Purpose, kid: &str) -> Result<Option<Arc<DecodingKey>>> {
        let name = (purpose, kid.to_owned());
        if let Some(key) = self.read()?.verifiers.get(&name) {
            return Ok(Some(Arc::clone(key)));
        }
        let of_all = self.pool.within(Reach::NoTenant);
        let Some(jwk) = store::tx(&of_all, "keys.find", Access::Read, |conn| {
            store::signing_keys::find_public(conn, purpose.as_str(), kid)
        })?
        else {
            return Ok(None);
        };
        let jwk: Jwk = serde_json::from_value(jwk).map_err(Error::internal)?;
        let key = Arc::new(DecodingKey::from_jwk(&jwk).map_err(Error::internal)?);
        self.write()?.verifiers.insert(name, Arc::clone(&key));
        Ok(Some(key))
    }
}

fn invalid(detail: &'static str) -> Error {
    Error::unauthenticated("TOKEN_INVALID", detail)
}
