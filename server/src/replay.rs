//! Requests that may be repeated: with an `Idempotency-Key`, the first one that succeeds has the effect,
//! and all others get its answer.
//!
//! A key counts for one caller (tenant, role, id) and one operation. Answers may hold secrets (API keys,
//! session tokens), so the database alone must not give them away: the name of the row, the fingerprint of
//! the request and the key that encrypts the answer are derived from the `Idempotency-Key` (HKDF-SHA256, RFC
//! 5869), which only the caller has, and from which none of the others can be found.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use hkdf::Hkdf;
use rand::RngCore;
use rand::rngs::OsRng;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::domain::idempotency;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::limits;
use crate::run::Facts;
use crate::store;
use crate::store::idempotency_keys::{Kept, KeyHash};

/// Bytes in front of an encrypted answer that make its encryption unique.
const NONCE_BYTES: usize = 24;

/// One request that may be repeated.
pub struct Repeat {
    tenant: TenantId,
    key_hash: KeyHash,
    fingerprint: [u8; 32],
    cipher: XChaCha20Poly1305,
}

impl Repeat {
    /// What a request says of itself; none if it has no key, or no tenant to keep an answer for.
    ///
    /// # Errors
    /// None in practice: 500 when a derivation fails.
    pub fn of(facts: &Facts) -> Result<Option<Self>> {
        let (Some(key), Some(tenant)) = (&facts.idempotency, facts.caller.tenant) else { return Ok(None) };
        let request = Sha256::new()
            .chain_update(facts.target.as_bytes())
            // A target has no such byte, so none of it can pass for the beginning of a body.
            .chain_update([0])
            .chain_update(&facts.body)
            .finalize();
        let derived = Hkdf::<Sha256>::new(Some(b"pers-server Idempotency-Key"), key.as_str().as_bytes());
        let (owner, id) = (tenant.uuid(), facts.caller.identity.id().unwrap_or(Uuid::nil()));
        let derive = |label: &str, rest: &[u8]| {
            let mut output = [0_u8; 32];
            // Everything in front of the operation has a fixed length or ends at the first zero.
            let role = facts.caller.role().as_str();
            let info: [&[u8]; 9] = [
                label.as_bytes(),
                &[0],
                owner.as_bytes(),
                role.as_bytes(),
                &[0],
                id.as_bytes(),
                rest,
                &[0],
                facts.operation.as_bytes(),
            ];
            derived.expand_multi_info(&info, &mut output).map_err(|error| Error::internal(error.to_string()))?;
            Ok::<_, Error>(output)
        };
        Ok(Some(Self {
            tenant,
            key_hash: derive("row", &[])?,
            fingerprint: derive("request", &request)?,
            cipher: XChaCha20Poly1305::new(&Key::from(derive("answer", &[])?)),
        }))
    }

    /// The answer that is kept, as JSON.
    ///
    /// # Errors
    /// 422 `IDEMPOTENCY_KEY_REUSED` if it is the answer to another request; 409
    /// `IDEMPOTENCY_ANSWER_TOO_LARGE` if there is one that could not be kept.
    pub fn find(&self, conn: &mut PgConnection, now: DateTime<Utc>) -> Result<Option<Vec<u8>>> {
        let kept = store::idempotency_keys::find(conn, self.tenant, &self.key_hash, now)?;
        kept.map(|kept| self.open(&kept)).transpose()
    }

    /// Claims the key for the request, in the transaction in which it will have its effect; or answers what
    /// is kept by now.
    ///
    /// # Errors
    /// 409 `IDEMPOTENCY_IN_PROGRESS` while another request with the key is under way; as [`Self::find`].
    pub fn begin(&self, conn: &mut PgConnection, now: DateTime<Utc>) -> Result<Option<Vec<u8>>> {
        let until = now + limits::IDEMPOTENCY_LIFE;
        if !store::idempotency_keys::try_lock(conn, &self.key_hash)? {
            return Err(in_progress());
        }
        if store::idempotency_keys::insert(conn, self.tenant, &self.key_hash, &self.fingerprint, now, until)? {
            return Ok(None);
        }
        // Gone since the statement before: it has just ended and been purged.
        self.find(conn, now)?.map(Some).ok_or_else(in_progress)
    }

    /// Keeps the answer (JSON) under the key that was claimed; of one that is too large only that it was given.
    ///
    /// # Errors
    /// 500 when it cannot be encrypted; database faults.
    pub fn keep(&self, conn: &mut PgConnection, json: &[u8]) -> Result<()> {
        if json.len() > limits::IDEMPOTENCY_ANSWER_BYTES {
            return Ok(());
        }
        let mut nonce = [0_u8; NONCE_BYTES];
        OsRng.try_fill_bytes(&mut nonce).map_err(Error::internal)?;
        let payload = Payload { msg: json, aad: &self.fingerprint };
        let sealed =
            self.cipher.encrypt(&XNonce::from(nonce), payload).map_err(|error| Error::internal(error.to_string()))?;
        store::idempotency_keys::update(conn, self.tenant, &self.key_hash, &[&nonce, sealed.as_slice()].concat())
    }

    /// Gives the key up again, because the request was refused.
    ///
    /// # Errors
    /// Database faults.
    pub fn forget(&self, conn: &mut PgConnection) -> Result<()> {
        store::idempotency_keys::delete(conn, self.tenant, &self.key_hash)
    }

    fn open(&self, kept: &Kept) -> Result<Vec<u8>> {
        if kept.fingerprint != self.fingerprint {
            return Err(idempotency::reused());
        }
        let Some(sealed) = &kept.answer else {
            return Err(Error::conflict(
                "IDEMPOTENCY_ANSWER_TOO_LARGE",
                "The request has been carried out; its answer was too large to be kept",
            ));
        };
        let broken = || Error::internal("a kept answer does not open");
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>().ok_or_else(broken)?;
        let payload = Payload { msg: sealed, aad: &self.fingerprint };
        self.cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| broken())
    }
}

fn in_progress() -> Error {
    let mut error = Error::conflict(
        "IDEMPOTENCY_IN_PROGRESS",
        "A request with this Idempotency-Key is under way; try again for its answer",
    );
    error.retryable = true;
    error
}
