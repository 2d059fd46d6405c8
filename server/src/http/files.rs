//! What is served as a file rather than as an answer of an operation.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures::StreamExt;
use http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, ETAG, IF_NONE_MATCH, IF_RANGE, RANGE, X_CONTENT_TYPE_OPTIONS,
};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use http_body::Frame;
use http_body_util::{BodyExt, Empty, Full, StreamBody};
use hyper::body::Incoming;
use pers_api::models::{NativeTokenType, SignedUrlType};
use sha2::{Digest, Sha256};
use sync_wrapper::SyncStream;
use tokio::fs;
use tokio::io::AsyncWriteExt;
use tokio::sync::Semaphore;
use tower_http::services::ServeFile;
use tower_http::services::fs::ServeFileSystemResponseBody;

use super::reply::{self, Body};
use crate::audit;
use crate::domain::abi;
use crate::domain::audit::Entry;
use crate::domain::files::{FileKey, Signer};
use crate::error::{Error, Kind, Result};
use crate::limits;
use crate::services::Services;

pub use crate::gateways::storage::FOLDER;

/// Entity tags of the built-in ABIs (RFC 9110, 8.8.3): hashes, the same on every server of one version.
static ABI_TAGS: LazyLock<Vec<(NativeTokenType, String)>> = LazyLock::new(|| {
    let tag = |standard| format!("\"{}\"", hex::encode(Sha256::digest(abi::text(standard))));
    abi::STANDARDS.map(|standard| (standard, tag(standard))).to_vec()
});

/// The built-in ABI of a token standard. It is the same for everybody and changes with the program only.
pub fn abi(standard: NativeTokenType, headers: &HeaderMap) -> Response<Body> {
    let tag = ABI_TAGS.iter().find(|(known, _)| *known == standard).map_or("", |(_, tag)| tag);
    let mut response = if is_known(headers, tag) {
        let mut response = Response::new(Empty::new().boxed());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response
    } else {
        let mut response = Response::new(Full::new(Bytes::from_static(abi::text(standard).as_bytes())).boxed());
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response
    };
    if let Ok(tag) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(ETAG, tag);
    }
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    response
}

/// Whether the client has this version (RFC 9110, 13.1.2: weak comparison).
fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let values = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

/// Path of a file as the log names it.
pub const TEMPLATE: &str = "/_pers/files/{tenant}/{entityType}/{entityId}/{name}";

/// Methods of a file.
const ALLOW: &str = "GET, HEAD, PUT, OPTIONS";

/// What a browser may do with a file that it opens by itself: show it, and nothing else.
const CONTENT_SECURITY_POLICY_OF_FILES: &str = "default-src 'none'; sandbox";

/// One request for a file on the disk of this server.
#[derive(Clone, Copy, Debug)]
pub struct FileRequest<'a> {
    /// Its head.
    pub parts: &'a Parts,
    /// What stands in its path behind [`FOLDER`].
    pub key: &'a str,
    /// When it came.
    pub now: DateTime<Utc>,
    /// Its id.
    pub id: &'a str,
    /// Where it comes from.
    pub address: Option<IpAddr>,
    /// Longest pause in a body.
    pub pause: Duration,
}

impl FileRequest<'_> {
    /// Answers it. A body that is not taken is left where it is.
    ///
    /// # Errors
    /// 403 and 404 as in [`Disk::verify`]; 404 `FILE_NOT_FOUND`; 408, 409 `FILES_FULL`, 412, 413, 415, 416;
    /// 503 `STORAGE_UNAVAILABLE`, `SERVER_BUSY` when there is no place among `uploads`, and `DATABASE_UNAVAILABLE`:
    /// the file is there, but not told of.
    pub async fn answer(
        self,
        services: &Services,
        uploads: &Semaphore,
        body: &mut Option<Incoming>,
    ) -> Result<Response<Body>> {
        let Some(disk) = services.storage.disk() else {
            return Err(Error::new(Kind::NotFound, "ROUTE_NOT_FOUND", "No operation has this path"));
        };
        let method = match self.parts.method {
            Method::GET | Method::HEAD => SignedUrlType::Get,
            Method::PUT => SignedUrlType::Put,
            _ => return Ok(reply::method_not_allowed(ALLOW, self.id, self.now)),
        };
        let (file, signer) = disk.verify(self.key, self.parts.uri.query().unwrap_or_default(), method, self.now)?;
        if method == SignedUrlType::Get {
            return self.get(&disk.path(&file), &file).await;
        }
        check_upload(&self.parts.headers, &file)?;
        let _place = uploads.try_acquire().map_err(|_| Error::unavailable("SERVER_BUSY", "too many uploads"))?;
        let upload = Upload { path: disk.incoming(services.ids.next()) };
        tokio::time::timeout(limits::FILE_READ, upload.read(body, self.pause)).await.unwrap_or_else(|_| {
            *body = None;
            Err(too_slow())
        })?;
        let is_new = upload.place(&disk.path(&file)).await?;
        self.tell(services, file, signer).await?;
        let mut response = Response::new(Empty::new().boxed());
        *response.status_mut() = if is_new { StatusCode::CREATED } else { StatusCode::NO_CONTENT };
        Ok(response)
    }

    /// Tells the audit log of an upload, before it is acknowledged.
    async fn tell(self, services: &Services, file: FileKey, signer: Option<Signer>) -> Result<()> {
        let signer = signer.ok_or_else(|| Error::internal("an address to put a file to is signed for somebody"))?;
        let told = Entry {
            role: signer.role,
            caller: signer.id,
            credential: signer.credential,
            object: Some(file.entity().to_string()),
            request: self.id.to_owned(),
            address: self.address.map(|ip| ip.to_string()),
            ..Entry::of_operator(&format!("PUT {TEMPLATE}"), self.now)
        };
        let services = services.clone();
        let work = move || audit::write_upload(&services, file.tenant(), told);
        tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
    }

    async fn get(self, path: &Path, file: &FileKey) -> Result<Response<Body>> {
        let mut request = http::Request::new(());
        *request.method_mut() = self.parts.method.clone();
        *request.headers_mut() = self.parts.headers.clone();
        // RFC 9110, 14.2: a range may always be ignored, and must be if its condition is not looked at.
        if request.headers().contains_key(IF_RANGE) {
            request.headers_mut().remove(RANGE);
        }
        let media_type: mime::Mime = file.file_type().media_type.parse().map_err(Error::internal)?;
        let mut service = ServeFile::new_with_mime(path, &media_type).ignore_multi_range_requests(true);
        let served = match service.try_call(request).await {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(Error::not_found("file")),
            served => served.map_err(unavailable)?,
        };
        let refusal = match served.status() {
            StatusCode::NOT_FOUND => return Err(Error::not_found("file")),
            StatusCode::RANGE_NOT_SATISFIABLE => {
                Some((Kind::RangeNotSatisfiable, "RANGE_NOT_SATISFIABLE", "The file has no such part"))
            }
            StatusCode::PRECONDITION_FAILED => {
                Some((Kind::PreconditionFailed, "PRECONDITION_FAILED", "The file is another version"))
            }
            _ => None,
        };
        let (parts, body) = served.into_parts();
        if let Some((kind, code, detail)) = refusal {
            let mut response = reply::error(&Error::new(kind, code, detail), self.id, self.now);
            if let Some(range) = parts.headers.get(CONTENT_RANGE) {
                response.headers_mut().insert(CONTENT_RANGE, range.clone());
            }
            return Ok(response);
        }
        let mut response = Response::from_parts(parts, as_far_as_readable(body, self.id));
        let headers = response.headers_mut();
        headers.insert(CONTENT_DISPOSITION, HeaderValue::from_str(&file.disposition()).map_err(Error::internal)?);
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_SECURITY_POLICY_OF_FILES));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
        Ok(response)
    }
}

/// The bytes of a file. One that cannot be read to its end is cut short, which the client sees by the length
/// that it was promised.
fn as_far_as_readable(body: ServeFileSystemResponseBody, request_id: &str) -> Body {
    let request_id = request_id.to_owned();
    let frames = body.into_data_stream().scan((), move |(), chunk| {
        let chunk = chunk.inspect_err(|error| log::warn!("request {request_id}: file: {error}")).ok();
        std::future::ready(chunk.map(|chunk| Ok(Frame::data(chunk))))
    });
    BodyExt::boxed(StreamBody::new(SyncStream::new(frames)))
}

/// Whether the head of an upload fits the file.
fn check_upload(headers: &HeaderMap, file: &FileKey) -> Result<()> {
    let expected = file.file_type().media_type;
    let refused = |detail: String| Err(Error::new(Kind::UnsupportedMediaType, "FILE_TYPE_MISMATCH", detail));
    if let Some(sent) = headers.get(CONTENT_TYPE) {
        let sent: Option<mime::Mime> = sent.to_str().ok().and_then(|text| text.parse().ok());
        if sent.is_none_or(|sent| sent.essence_str() != expected) {
            return refused(format!("The address is for a file of type {expected}"));
        }
    }
    if headers.contains_key(CONTENT_ENCODING) {
        return refused("A file is sent as it is, without an encoding".to_owned());
    }
    // RFC 9110, 14.5: a part must not be taken for the whole.
    if headers.contains_key(CONTENT_RANGE) {
        return Err(Error::bad_request("FILE_INCOMPLETE", "A file is sent whole").at("header/content-range"));
    }
    let announced = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > limits::FILE_BYTES) { Err(too_large()) } else { Ok(()) }
}

/// An upload under way. What is left of it goes when it is dropped.
struct Upload {
    path: PathBuf,
}

impl Upload {
    /// Writes a body down as it arrives.
    async fn read(&self, body: &mut Option<Incoming>, pause: Duration) -> Result<()> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder).await.map_err(unavailable)?;
        }
        let mut file = fs::File::create_new(&self.path).await.map_err(unavailable)?;
        let mut length = 0_u64;
        while let Some(incoming) = body.as_mut() {
            let Ok(frame) = tokio::time::timeout(pause, incoming.frame()).await else {
                *body = None;
                return Err(too_slow());
            };
            let Some(frame) = frame else {
                *body = None;
                break;
            };
            let incomplete = |_| Error::bad_request("BODY_INCOMPLETE", "The file did not arrive as announced");
            let Ok(data) = frame.map_err(incomplete)?.into_data() else { continue };
            length = length.saturating_add(data.len().try_into().unwrap_or(u64::MAX));
            if length > limits::FILE_BYTES {
                return Err(too_large());
            }
            file.write_all(&data).await.map_err(unavailable)?;
        }
        // Writes go on behind the scenes: only this tells that the last one failed.
        file.flush().await.map_err(unavailable)?;
        file.sync_all().await.map_err(unavailable)
    }

    /// Puts the file in its place, in one step; says whether there was none.
    async fn place(self, target: &Path) -> Result<bool> {
        let folder = target.parent().ok_or_else(|| Error::internal("a file without a folder"))?;
        fs::create_dir_all(folder).await.map_err(unavailable)?;
        let is_new = !fs::try_exists(target).await.map_err(unavailable)?;
        if is_new && count(folder).await.map_err(unavailable)? >= limits::FILES_PER_ENTITY {
            let detail = format!("An entity has at most {} files", limits::FILES_PER_ENTITY);
            return Err(Error::conflict("FILES_FULL", detail));
        }
        fs::rename(&self.path, target).await.map_err(unavailable)?;
        // The name is kept as safely as the bytes.
        fs::File::open(folder).await.map_err(unavailable)?.sync_all().await.map_err(unavailable)?;
        Ok(is_new)
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        // Gone already if it has been put in its place.
        let _ = std::fs::remove_file(&self.path);
    }
}

async fn count(folder: &Path) -> std::io::Result<usize> {
    let mut entries = fs::read_dir(folder).await?;
    let mut count = 0;
    while entries.next_entry().await?.is_some() {
        count += 1;
    }
    Ok(count)
}

fn too_large() -> Error {
    Error::new(Kind::PayloadTooLarge, "FILE_TOO_LARGE", format!("A file has at most {} bytes", limits::FILE_BYTES))
}

fn too_slow() -> Error {
    Error::new(Kind::RequestTimeout, "REQUEST_TIMEOUT", "The file did not arrive in time")
}

fn unavailable(error: std::io::Error) -> Error {
    Error::unavailable("STORAGE_UNAVAILABLE", error)
}
