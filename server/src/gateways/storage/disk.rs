//! Files on a disk of our own, at addresses of our own: an HMAC-SHA256 (RFC 2104) over method, key, expiry and
//! for whom it was made, with a secret that all servers of a database share. `http/files.rs` moves the bytes.

use std::fmt;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use pers_api::models::SignedUrlType;
use sha2::Sha256;
use uuid::Uuid;

use super::Storage;
use crate::domain::files::{FileKey, Signer};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::limits;

/// Path in front of all keys.
pub const FOLDER: &str = "/_pers/files/";

/// Directory of uploads under way; no tenant's id is spelled so.
const INCOMING: &str = ".incoming";

/// A directory with files.
pub struct Disk {
    root: PathBuf,
    secret: [u8; 32],
}

impl fmt::Debug for Disk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Disk").field("root", &self.root).finish_non_exhaustive()
    }
}

impl Disk {
    /// Files in a directory, which need not be there yet.
    pub const fn new(root: PathBuf, secret: [u8; 32]) -> Self {
        Self { root, secret }
    }

    /// Where a file is.
    pub fn path(&self, file: &FileKey) -> PathBuf {
        self.root.join(file.to_string())
    }

    /// Where an upload is until it is whole; on the same file system, so that it can be moved in one step.
    pub fn incoming(&self, id: Uuid) -> PathBuf {
        self.root.join(INCOMING).join(id.to_string())
    }

    /// Removes what uploads left behind that a server did not live to end. Those that are under way, here or
    /// on another server, are younger than any upload may become.
    pub fn sweep(&self, now: DateTime<Utc>) {
        let Ok(left) = std::fs::read_dir(self.root.join(INCOMING)) else { return };
        for file in left.flatten() {
            let written = file.metadata().and_then(|file| file.modified()).map(DateTime::<Utc>::from);
            if written.is_ok_and(|written| written + limits::FILE_READ < now) {
                let _ = std::fs::remove_file(file.path());
            }
        }
    }

    fn mac(&self, file: &FileKey, signed: &Signed) -> Result<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.secret).map_err(Error::internal)?;
        mac.update(format!("{file}\n{signed}").as_bytes());
        Ok(mac)
    }

    /// The file that an address of ours is for, from what stands in it behind [`FOLDER`] and behind `?`; of one to
    /// put a file to, also whom it was made for.
    ///
    /// # Errors
    /// 404 `FILE_NOT_FOUND` for what can be no key; 403 `FILE_ADDRESS_INVALID`, `FILE_ADDRESS_EXPIRED`.
    pub fn verify(
        &self,
        key: &str,
        query: &str,
        method: SignedUrlType,
        now: DateTime<Utc>,
    ) -> Result<(FileKey, Option<Signer>)> {
        let invalid =
            || Error::forbidden("FILE_ADDRESS_INVALID", "The address is not one that was handed out for this");
        let file = FileKey::parse(key).ok_or_else(|| Error::not_found("file"))?;
        let (text, signature) = query.split_once("&signature=").ok_or_else(invalid)?;
        let signed = Signed::parse(text).ok_or_else(invalid)?;
        let signature = hex::decode(signature).map_err(|_| invalid())?;
        self.mac(&file, &signed)?.verify_slice(&signature).map_err(|_| invalid())?;
        // What is signed has one spelling: `+1` and `01` are 1 too.
        if query != self.query(&file, &signed)? || signed.method != method.to_string() {
            return Err(invalid());
        }
        if now.timestamp() >= signed.expires {
            return Err(Error::forbidden("FILE_ADDRESS_EXPIRED", "The address has expired; ask for a new one"));
        }
        Ok((file, signed.signer))
    }

    fn query(&self, file: &FileKey, signed: &Signed) -> Result<String> {
        let signature = hex::encode(self.mac(file, signed)?.finalize().into_bytes());
        Ok(format!("{signed}&signature={signature}"))
    }
}

/// What is signed beside the file; prints as it stands in the address.
struct Signed {
    method: String,
    expires: i64,
    signer: Option<Signer>,
}

impl Signed {
    fn parse(text: &str) -> Option<Self> {
        let (method, rest) = text.strip_prefix("method=")?.split_once("&expires=")?;
        let (expires, signer) = match rest.split_once("&by=") {
            Some((expires, signer)) => (expires, Some(Signer::parse(signer)?)),
            None => (rest, None),
        };
        Some(Self { method: method.to_owned(), expires: expires.parse().ok()?, signer })
    }
}

impl fmt::Display for Signed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { method, expires, signer } = self;
        write!(f, "method={method}&expires={expires}")?;
        signer.iter().try_for_each(|signer| write!(f, "&by={signer}"))
    }
}

impl Storage for Disk {
    fn address(
        &self,
        file: &FileKey,
        method: SignedUrlType,
        signer: &Signer,
        base_url: &str,
        now: DateTime<Utc>,
    ) -> Result<String> {
        let expires = (now + limits::FILE_ADDRESS).timestamp();
        // Addresses to get a file are shown to others, whom it is no business of.
        let signer = Some(signer.clone()).filter(|_| method == SignedUrlType::Put);
        let signed = Signed { method: method.to_string(), expires, signer };
        Ok(format!("{base_url}{FOLDER}{file}?{}", self.query(file, &signed)?))
    }

    fn remove(&self, tenant: TenantId) {
        // A tenant without files has no directory.
        let _ = std::fs::remove_dir_all(self.root.join(tenant.to_string()));
    }

    fn disk(&self) -> Option<&Disk> {
        Some(self)
    }
}

#[cfg(test)]
mod tests {
    use pers_api::models::FileEntityType;

    use super::*;

    fn file(name: &str) -> FileKey {
        let of = (FileEntityType::Token, Uuid::from_u128(2).into());
        FileKey::new(Uuid::from_u128(1).into(), of, Some(name), "png").unwrap()
    }

    #[test]
    fn an_address_is_good_for_its_method_file_and_time_and_the_secret() {
        let disk = Disk::new("files".into(), [7; 32]);
        let now: DateTime<Utc> = "2026-03-01T10:00:00Z".parse().unwrap();
        let signer = Signer { role: "business".to_owned(), id: Some(Uuid::from_u128(3)), credential: None };
        let address = disk.address(&file("a"), SignedUrlType::Put, &signer, "https://pers.example", now).unwrap();
        let (key, query) = address.strip_prefix("https://pers.example/_pers/files/").unwrap().split_once('?').unwrap();
        let (other, later) = (file("b").to_string(), now + limits::FILE_ADDRESS);
        let code = |disk: &Disk, key: &str, query: &str, method, now| {
            disk.verify(key, query, method, now)
                .map(|(file, _)| file.to_string())
                .map_err(|error| error.code.to_string())
        };
        assert_eq!(code(&disk, key, query, SignedUrlType::Put, now), Ok(file("a").to_string()));
        let (_, by) = disk.verify(key, query, SignedUrlType::Put, now).unwrap();
        assert_eq!(by, Some(signer.clone()));
        let just_before = later - chrono::Duration::seconds(1);
        assert_eq!(code(&disk, key, query, SignedUrlType::Put, just_before), Ok(file("a").to_string()));
        let invalid = Err("FILE_ADDRESS_INVALID".to_owned());
        let stranger = Disk::new("files".into(), [8; 32]);
        let flipped = format!("{}{}", &query[..query.len() - 1], if query.ends_with('0') { '1' } else { '0' });
        let longer = query.replace("expires=1", "expires=2");
        for (disk, key, query, method) in [
            (&disk, key, query, SignedUrlType::Get),
            (&disk, &*other, query, SignedUrlType::Put),
            (&stranger, key, query, SignedUrlType::Put),
            (&disk, key, &flipped, SignedUrlType::Put),
            (&disk, key, &longer, SignedUrlType::Put),
            (&disk, key, &query.replace("PUT", "GET"), SignedUrlType::Put),
            (&disk, key, &query.replace("PUT", "GET"), SignedUrlType::Get),
            (&disk, key, &query.replace("expires=", "expires=+"), SignedUrlType::Put),
            (&disk, key, &format!("{query}00"), SignedUrlType::Put),
            (&disk, key, &format!("{query}&x=1"), SignedUrlType::Put),
            (&disk, key, &query.replace("by=business", "by=admin"), SignedUrlType::Put),
            (&disk, key, &query.replace(&format!("&by={signer}"), ""), SignedUrlType::Put),
            (&disk, key, &query.replace(&format!("&by={signer}"), "&by=business"), SignedUrlType::Put),
            (&disk, key, "", SignedUrlType::Put),
        ] {
            assert_eq!(code(disk, key, query, method, now), invalid, "{key}?{query} {method}");
        }
        assert_eq!(code(&disk, key, query, SignedUrlType::Put, later), Err("FILE_ADDRESS_EXPIRED".to_owned()));
        let shown = disk.address(&file("a"), SignedUrlType::Get, &signer, "", now).unwrap();
        assert!(!shown.contains("by="), "{shown}");
        assert_eq!(code(&disk, "x/y", query, SignedUrlType::Put, now), Err("FILE_NOT_FOUND".to_owned()));
    }

    #[test]
    fn a_file_stays_below_its_directory() {
        let disk = Disk::new("files".into(), [7; 32]);
        assert_eq!(disk.path(&file("../../x")).components().count(), 5);
        assert_eq!(disk.path(&file("../../x")).file_name().unwrap().to_str(), Some(file("../../x").name()));
        assert!(!format!("{disk:?}").contains('7'));
    }
}
