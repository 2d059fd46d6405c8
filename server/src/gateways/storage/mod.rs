//! Storage of files. The server hands out addresses that are good for a while and lets the clients move
//! the bytes: to its own disk, or to a service that speaks S3.

mod disk;
mod s3;

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use pers_api::models::SignedUrlType;

use crate::domain::files::{FileKey, Signer};
use crate::domain::ids::TenantId;
use crate::error::Result;

pub use disk::{Disk, FOLDER};
pub use rusty_s3::Credentials;
pub use s3::{S3, S3Options, credentials};

/// Where files are kept.
pub trait Storage: fmt::Debug + Send + Sync {
    /// An address to get or put a file, good for [`crate::limits::FILE_ADDRESS`] from now on. Nothing is
    /// asked for it: the file need not be there. Whoever keeps the files may be told for whom it was made.
    ///
    /// # Errors
    /// 500 when signing fails.
    fn address(
        &self,
        file: &FileKey,
        method: SignedUrlType,
        signer: &Signer,
        base_url: &str,
        now: DateTime<Utc>,
    ) -> Result<String>;

    /// Removes all files of a tenant who is thrown away, as far as this server can: a bucket has rules of its own
    /// for what nobody needs.
    fn remove(&self, _tenant: TenantId) {}

    /// The disk, if this server itself keeps the files.
    fn disk(&self) -> Option<&Disk> {
        None
    }
}

/// How to reach it.
#[derive(Clone, Debug)]
pub enum StorageOptions {
    /// A directory of this server, or one that all servers share.
    Disk(PathBuf),
    /// A service.
    S3(S3Options),
}

/// Opens it.
///
/// # Errors
/// 500 for options that cannot be used.
pub fn open(options: StorageOptions, secret: [u8; 32], now: DateTime<Utc>) -> Result<Arc<dyn Storage>> {
    Ok(match options {
        StorageOptions::Disk(root) => {
            let disk = Disk::new(root, secret);
            disk.sweep(now);
            Arc::new(disk)
        }
        StorageOptions::S3(options) => Arc::new(S3::new(options)?),
    })
}

/// Where files are kept, as the command line says it: a directory, or `s3://bucket/prefix`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// A directory.
    Directory(PathBuf),
    /// A bucket.
    S3 {
        /// Name of the bucket.
        bucket: String,
        /// What stands in front of every key; without slashes around it, may be empty.
        prefix: String,
    },
}

impl FromStr for Location {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some(rest) = text.strip_prefix("s3://") else {
            let is_path = !text.is_empty() && !text.contains("://");
            return is_path
                .then(|| Self::Directory(text.into()))
                .ok_or_else(|| "neither a directory nor s3://bucket".into());
        };
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let prefix = prefix.trim_matches('/');
        let is_bucket = (3..=63).contains(&bucket.len())
            && bucket.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte));
        let is_key = |part: &str| !["", ".", ".."].contains(&part) && part.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_bucket || !(prefix.is_empty() || prefix.split('/').all(is_key)) {
            return Err("a bucket has 3 to 63 lower-case letters, digits, dots and hyphens: s3://bucket/prefix".into());
        }
        Ok(Self::S3 { bucket: bucket.to_owned(), prefix: prefix.to_owned() })
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Directory(path) => path.display().fmt(f),
            Self::S3 { bucket, prefix } if prefix.is_empty() => write!(f, "s3://{bucket}"),
            Self::S3 { bucket, prefix } => write!(f, "s3://{bucket}/{prefix}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_is_a_directory_or_a_bucket() {
        let s3 =
            |bucket: &str, prefix: &str| Some(Location::S3 { bucket: bucket.to_owned(), prefix: prefix.to_owned() });
        for (text, expected) in [
            ("/var/lib/pers", Some(Location::Directory("/var/lib/pers".into()))),
            ("files", Some(Location::Directory("files".into()))),
            ("s3://pers-files", s3("pers-files", "")),
            ("s3://pers-files/", s3("pers-files", "")),
            ("s3://pers-files/a/b/", s3("pers-files", "a/b")),
            ("s3://Pers", None),
            ("s3://", None),
            ("s3://pers-files/a//b", None),
            ("s3://pers-files/../b", None),
            ("gs://bucket", None),
            ("", None),
        ] {
            let read = text.parse::<Location>().ok();
            assert_eq!(read, expected, "{text}");
            if let Some(location) = read {
                assert_eq!(location.to_string().parse(), Ok(location), "{text}");
            }
        }
    }
}
