//! Files at a service that speaks S3, at addresses that are signed for it (AWS Signature Version 4, query
//! parameters). Signing is arithmetic: the server itself never talks to the service.

use chrono::{DateTime, Utc};
use jiff::Timestamp;
use pers_api::models::SignedUrlType;
use rusty_s3::actions::{GetObject, PutObject};
use rusty_s3::{Bucket, Credentials, S3Action, UrlStyle};

use super::Storage;
use crate::domain::files::{FileKey, Signer};
use crate::error::{Error, Result};
use crate::limits;

/// The keys in `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, for temporary ones, `AWS_SESSION_TOKEN`.
pub fn credentials() -> Option<Credentials> {
    Credentials::from_env()
}

/// A bucket and how to reach it.
#[derive(Clone, Debug)]
pub struct S3Options {
    /// Name of the bucket.
    pub bucket: String,
    /// What stands in front of every key; without slashes around it, may be empty.
    pub prefix: String,
    /// Address of the service, if it is not AWS; buckets are the first part of the path there.
    pub endpoint: Option<String>,
    /// Region, as the signature names it.
    pub region: String,
    /// Who signs. Prints without the secret.
    pub credentials: Credentials,
}

/// A bucket.
#[derive(Debug)]
pub struct S3 {
    bucket: Bucket,
    prefix: String,
    credentials: Credentials,
}

impl S3 {
    /// A bucket; nothing is asked of the service.
    ///
    /// # Errors
    /// 500 for an address or a name that can be none.
    pub fn new(options: S3Options) -> Result<Self> {
        let S3Options { bucket, prefix, endpoint, region, credentials } = options;
        let (endpoint, style) = match endpoint {
            Some(endpoint) => (endpoint, UrlStyle::Path),
            None => (format!("https://s3.{region}.amazonaws.com"), UrlStyle::VirtualHost),
        };
        let endpoint = endpoint.parse().map_err(Error::internal)?;
        let bucket = Bucket::new(endpoint, style, bucket, region).map_err(Error::internal)?;
        Ok(Self { bucket, prefix, credentials })
    }
}

impl Storage for S3 {
    fn address(
        &self,
        file: &FileKey,
        method: SignedUrlType,
        _: &Signer,
        _: &str,
        now: DateTime<Utc>,
    ) -> Result<String> {
        let object = if self.prefix.is_empty() { file.to_string() } else { format!("{}/{file}", self.prefix) };
        let now = Timestamp::from_second(now.timestamp()).map_err(Error::internal)?;
        let (life, credentials) = (limits::FILE_ADDRESS, Some(&self.credentials));
        let url = match method {
            SignedUrlType::Put => PutObject::new(&self.bucket, credentials, &object).sign_with_time(life, &now),
            SignedUrlType::Get => {
                let mut get = GetObject::new(&self.bucket, credentials, &object);
                // The service shall serve what our own disk would, whatever the upload called itself.
                let (disposition, media_type) = (file.disposition(), file.file_type().media_type);
                get.query_mut().insert("response-content-disposition", disposition);
                get.query_mut().insert("response-content-type", media_type);
                get.sign_with_time(life, &now)
            }
        };
        Ok(url.into())
    }
}

#[cfg(test)]
mod tests {
    use pers_api::models::FileEntityType;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn addresses_are_those_of_the_bucket_and_never_have_the_secret() {
        let options = |endpoint: Option<&str>, prefix: &str| S3Options {
            bucket: "pers-files".to_owned(),
            prefix: prefix.to_owned(),
            endpoint: endpoint.map(str::to_owned),
            region: "eu-central-1".to_owned(),
            credentials: Credentials::new("AKIDEXAMPLE", "wJalrXUtnFEMI"),
        };
        let of = (FileEntityType::Token, Uuid::from_u128(2).into());
        let file = FileKey::new(Uuid::from_u128(1).into(), of, Some("cup"), "png").unwrap();
        let signer = Signer { role: "admin".to_owned(), id: None, credential: None };
        let now = "2026-03-01T10:00:00Z".parse().unwrap();
        for (endpoint, prefix, front) in [
            (None, "", "https://pers-files.s3.eu-central-1.amazonaws.com"),
            (Some("http://minio:9000"), "a/b", "http://minio:9000/pers-files/a/b"),
        ] {
            let options = options(endpoint, prefix);
            assert!(!format!("{options:?}").contains("wJalr"));
            let s3 = S3::new(options).unwrap();
            for method in [SignedUrlType::Get, SignedUrlType::Put] {
                let address = s3.address(&file, method, &signer, "https://pers.example", now).unwrap();
                assert!(address.starts_with(&format!("{front}/{file}?")), "{address}");
                assert!(
                    address.contains("X-Amz-Expires=900&") && address.contains("X-Amz-Date=20260301T100000Z"),
                    "{address}"
                );
                assert!(!address.contains("wJalr"), "{address}");
            }
        }
    }
}
