//! Opaque secrets: project keys and business keys, and their hashes.

use rand::RngCore;
use rand::rngs::OsRng;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// Prefix of a tenant's testnet project key.
pub const TESTNET_PREFIX: &str = "pk_test_";
/// Prefix of a business's key.
pub const BUSINESS_PREFIX: &str = "bk_";

/// A secret on its way to the caller, who sees it once. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps a secret.
    pub const fn new(text: String) -> Self {
        Self(text)
    }

    /// 64 hexadecimal characters of operating-system randomness behind `prefix`.
    ///
    /// # Errors
    /// 500 when the operating system has no randomness.
    pub fn generate(prefix: &str) -> Result<Self> {
        let mut bytes = [0_u8; 32];
        OsRng.try_fill_bytes(&mut bytes).map_err(Error::internal)?;
        Ok(Self(format!("{prefix}{}", hex::encode(bytes))))
    }

    /// The secret itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is stored: SHA-256. The secrets have 256 bits of entropy, so nothing slower is needed.
    pub fn hash(&self) -> [u8; 32] {
        hash(&self.0)
    }

    /// What lists show of it: the first eight and the last four characters.
    pub fn shortened(&self) -> String {
        let head: String = self.0.chars().take(8).collect();
        let length = self.0.chars().count();
        let tail: String = self.0.chars().skip(length.saturating_sub(4)).collect();
        format!("{head}...{tail}")
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// SHA-256 of a presented credential.
pub fn hash(credential: &str) -> [u8; 32] {
    Sha256::digest(credential.as_bytes()).into()
}

/// Compares two hashes in constant time.
pub fn same(left: &[u8], right: &[u8]) -> bool {
    subtle::ConstantTimeEq::ct_eq(left, right).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_long_random_and_never_shown_by_debug() {
        let (one, two) = (Secret::generate("bk_").unwrap(), Secret::generate("bk_").unwrap());
        assert_ne!(one, two);
        assert_eq!(one.reveal().len(), 3 + 64);
        assert!(!format!("{one:?}").contains(&one.reveal()[3..10]));
        assert!(same(&one.hash(), &hash(one.reveal())));
        assert!(!same(&one.hash(), &two.hash()));
    }

    #[test]
    fn a_shortened_secret_shows_eight_and_four_characters() {
        assert_eq!(Secret::new("abcdefghijklmnop".into()).shortened(), "abcdefgh...mnop");
    }
}
