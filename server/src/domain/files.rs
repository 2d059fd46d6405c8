//! Files of entities: who may keep them, of which types, under which names.

use std::fmt;

use alloy_primitives::keccak256;
use pers_api::models::FileEntityType;
use uuid::Uuid;

use super::access::Role;
use super::ids::{BusinessId, EntityId, TenantId};
use crate::error::{Error, Result};
use crate::limits;

/// Name of a file that was given none.
const UNNAMED: &str = "file";

/// Digits of the hash behind a name that had to be changed.
const HASH_DIGITS: usize = 8;

/// What the files with an extension are.
#[derive(Debug, PartialEq, Eq)]
pub struct FileType {
    /// Extension, in lower case, without a dot.
    pub extension: &'static str,
    /// Media type that they are kept and served as, whatever the bytes are.
    pub media_type: &'static str,
    /// Whether browsers show them in a page; others are saved.
    pub is_shown: bool,
}

const fn shown(extension: &'static str, media_type: &'static str) -> FileType {
    FileType { extension, media_type, is_shown: true }
}

const fn saved(extension: &'static str, media_type: &'static str) -> FileType {
    FileType { extension, media_type, is_shown: false }
}

/// The types that are kept: pictures, sound, films, 3D models, documents. None of them can carry a script
/// that a browser runs in the name of the site it comes from, as HTML, XML, SVG and JavaScript can.
const TYPES: [FileType; 20] = [
    shown("png", "image/png"),
    shown("jpg", "image/jpeg"),
    shown("jpeg", "image/jpeg"),
    shown("gif", "image/gif"),
    shown("webp", "image/webp"),
    shown("avif", "image/avif"),
    shown("ico", "image/x-icon"),
    shown("mp3", "audio/mpeg"),
    shown("m4a", "audio/mp4"),
    shown("ogg", "audio/ogg"),
    shown("wav", "audio/wav"),
    shown("mp4", "video/mp4"),
    shown("webm", "video/webm"),
    shown("mov", "video/quicktime"),
    saved("glb", "model/gltf-binary"),
    saved("pdf", "application/pdf"),
    saved("txt", "text/plain"),
    saved("csv", "text/csv"),
    saved("json", "application/json"),
    saved("zip", "application/zip"),
];

fn type_of(extension: &str) -> Option<&'static FileType> {
    TYPES.iter().find(|known| known.extension == extension)
}

/// One file: whose it is, and its name. Prints as its key, `tenant/entityType/entityId/name`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileKey {
    tenant: TenantId,
    entity_type: FileEntityType,
    entity: EntityId,
    name: String,
    file_type: &'static FileType,
}

impl FileKey {
    /// The file of an entity that a request means. The same name and extension always mean the same file.
    ///
    /// # Errors
    /// 400 `FILE_EXTENSION_NOT_ALLOWED`.
    pub fn new(
        tenant: TenantId,
        (entity_type, entity): (FileEntityType, EntityId),
        name: Option<&str>,
        extension: &str,
    ) -> Result<Self> {
        let extension = extension.trim_start_matches('.').to_ascii_lowercase();
        let file_type = type_of(&extension).ok_or_else(|| {
            let known: Vec<&str> = TYPES.iter().map(|known| known.extension).collect();
            let detail = format!("Files have one of these extensions: {}", known.join(", "));
            Error::bad_request("FILE_EXTENSION_NOT_ALLOWED", detail).at("/fileExtension")
        })?;
        let stem = name.map(|name| without_extension(name, &extension)).filter(|stem| !stem.is_empty());
        let name = format!("{}.{extension}", stem.map_or_else(|| UNNAMED.to_owned(), harmless));
        Ok(Self { tenant, entity_type, entity, name, file_type })
    }

    /// Reads a key, exactly as one prints: everything else names nothing.
    pub fn parse(key: &str) -> Option<Self> {
        let mut parts = key.split('/');
        let (tenant, kind, entity, name) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let of = (kind.parse().ok()?, EntityId::parse(entity)?);
        let (stem, extension) = name.rsplit_once('.')?;
        let read = Self::new(TenantId::parse(tenant)?, of, Some(stem), extension).ok()?;
        (read.to_string() == key).then_some(read)
    }

    /// Whose it is.
    pub const fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// Id of what it is of.
    pub const fn entity(&self) -> EntityId {
        self.entity
    }

    /// Its name, of letters, digits, `.`, `_` and `-`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How browsers shall take it (RFC 6266): in the page, or saved under its name, which needs no escaping.
    pub fn disposition(&self) -> String {
        format!("{}; filename=\"{}\"", if self.file_type.is_shown { "inline" } else { "attachment" }, self.name)
    }

    /// What it is.
    pub const fn file_type(&self) -> &'static FileType {
        self.file_type
    }
}

impl fmt::Display for FileKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}/{}", self.tenant, self.entity_type, self.entity, self.name)
    }
}

/// Who has been given an address to put a file to. Prints as it stands in the address: role, id, and id of the
/// key or session, with dots between and nothing for what there is none of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// What he was.
    pub role: String,
    /// Id of the business or admin.
    pub id: Option<Uuid>,
    /// Id of the key or session that he has shown.
    pub credential: Option<Uuid>,
}

impl Signer {
    /// Reads what one prints.
    pub fn parse(text: &str) -> Option<Self> {
        let id = |text: &str| match text {
            "" => Some(None),
            text => Uuid::try_parse(text).ok().map(Some),
        };
        let mut parts = text.splitn(3, '.');
        let (role, caller, credential) = (parts.next()?, id(parts.next()?)?, id(parts.next()?)?);
        Some(Self { role: role.to_owned(), id: caller, credential })
    }
}

impl fmt::Display for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        write!(f, "{}.{}.{}", self.role, id(self.id), id(self.credential))
    }
}

/// The name without the extension, should it have it: people send it both ways.
fn without_extension<'a>(name: &'a str, extension: &str) -> &'a str {
    match name.rsplit_once('.') {
        Some((stem, end)) if end.eq_ignore_ascii_case(extension) => stem,
        _ => name,
    }
}

/// The name as it is kept: letters, digits, `_`, `-` and single dots inside. One that is anything else is
/// changed, and gets a hash of what it was, so that two names stay two.
fn harmless(name: &str) -> String {
    let mut kept = String::with_capacity(name.len());
    for letter in name.chars() {
        let letter = if letter.is_ascii_alphanumeric() || "._-".contains(letter) { letter } else { '-' };
        if !(letter == '.' && kept.ends_with('.')) {
            kept.push(letter);
        }
    }
    let kept: String = kept.chars().take(limits::FILE_NAME_CHARS).collect();
    let kept = kept.trim_matches('.');
    if kept == name {
        return kept.to_owned();
    }
    let hash: String = hex::encode(keccak256(name)).chars().take(HASH_DIGITS).collect();
    format!("{kept}-{hash}")
}

/// Whether somebody gets addresses for the files of an entity: admins for all of their tenant,
/// businesses for their own.
///
/// # Errors
/// 403 `BUSINESS_OR_ADMIN_REQUIRED`, 403 `FILE_ENTITY_NOT_OWN`.
pub fn check_keeps_files(
    role: Role,
    business: Option<BusinessId>,
    (entity_type, entity): (FileEntityType, Option<EntityId>),
) -> Result<()> {
    let own = business.map(|business| (FileEntityType::Business, Some(EntityId::from(business.uuid()))));
    match role {
        Role::Admin | Role::SuperAdmin => Ok(()),
        Role::Business if own == Some((entity_type, entity)) => Ok(()),
        Role::Business => {
            Err(Error::forbidden("FILE_ENTITY_NOT_OWN", "A business has files of its own only").at("/entityId"))
        }
        Role::Public | Role::User | Role::System => {
            Err(Error::forbidden("BUSINESS_OR_ADMIN_REQUIRED", "Files are for businesses and admins"))
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn key(name: Option<&str>, extension: &str) -> Result<FileKey> {
        let of = (FileEntityType::Campaign, EntityId::from(Uuid::from_u128(2)));
        FileKey::new(TenantId::from(Uuid::from_u128(1)), of, name, extension)
    }

    #[test]
    fn names_are_harmless_and_the_usual_ones_stay() {
        let long = "x".repeat(255);
        for (name, extension, kept) in [
            (Some("logo"), "png", "logo.png"),
            (Some("logo.png"), "png", "logo.png"),
            (Some("logo.PNG"), ".Png", "logo.png"),
            (Some("Logo_2-b.v1"), "JPEG", "Logo_2-b.v1.jpeg"),
            (Some("logo.jpg"), "png", "logo.jpg.png"),
            (None, "pdf", "file.pdf"),
            (Some(".png"), "png", "file.png"),
            (Some("a b"), "png", "a-b-0fcafc84.png"),
        ] {
            assert_eq!(key(name, extension).unwrap().name(), kept, "{name:?} {extension}");
        }
        for name in [
            "..",
            ".",
            "../../etc/passwd",
            "a/b",
            "a\\b",
            "a\0b",
            "%2e%2e%2f",
            "ü",
            ".hidden",
            "a..b",
            " ",
            "a\nb",
            &long,
        ] {
            let key = key(Some(name), "png").unwrap();
            let kept = key.name();
            assert!(kept.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte)), "{name:?} {kept}");
            assert!(!kept.contains("..") && !kept.starts_with('.') && kept.len() < 150, "{name:?} {kept}");
        }
    }

    #[test]
    fn names_that_had_to_be_changed_stay_apart() {
        let names = ["a b", "a/b", "a-b", "ä", "ö", "a..b", "a.b"];
        let mut kept: Vec<_> = names.iter().map(|name| key(Some(name), "png").unwrap().name().to_owned()).collect();
        kept.sort();
        kept.dedup();
        assert_eq!(kept.len(), names.len());
    }

    #[test]
    fn what_could_carry_a_script_is_not_kept() {
        for extension in ["svg", "html", "htm", "xhtml", "xml", "js", "mjs", "wasm", "exe", "php", "swf", ""] {
            let refused = key(None, extension).unwrap_err();
            assert_eq!(
                (&*refused.code, refused.target.as_deref()),
                ("FILE_EXTENSION_NOT_ALLOWED", Some("/fileExtension"))
            );
        }
        for known in &TYPES {
            assert!(known.media_type.parse::<mime::Mime>().is_ok());
            assert_eq!(key(None, known.extension).unwrap().file_type(), known);
        }
    }

    #[test]
    fn a_key_is_read_exactly_as_it_prints() {
        for name in [None, Some("logo"), Some("../x"), Some("a.b")] {
            let key = key(name, "png").unwrap();
            assert_eq!(FileKey::parse(&key.to_string()), Some(key));
        }
        let (tenant, entity) = (Uuid::from_u128(1).to_string(), Uuid::from_u128(0xa).to_string());
        for wrong in [
            format!("{tenant}/campaign/{entity}/../x.png"),
            format!("{tenant}/campaign/{entity}/..png"),
            format!("{tenant}/campaign/{entity}/.png"),
            format!("{tenant}/campaign/{entity}/x%2Fy.png"),
            format!("{tenant}/campaign/{entity}/x.png/"),
            format!("{tenant}/campaign/{entity}/x.PNG"),
            format!("{tenant}/campaign/{entity}/x.svg"),
            format!("{tenant}/campaign/{entity}/x"),
            format!("{tenant}/campaign/{}/x.png", entity.to_uppercase()),
            format!("{tenant}/Campaign/{entity}/x.png"),
            format!("{tenant}/wallet/{entity}/x.png"),
            format!("{tenant}//{entity}/x.png"),
            format!("/{tenant}/campaign/{entity}/x.png"),
            format!("{tenant}/campaign/{entity}"),
        ] {
            assert_eq!(FileKey::parse(&wrong), None, "{wrong}");
        }
    }

    #[test]
    fn businesses_have_their_own_files_and_admins_all() {
        let own = BusinessId::from(Uuid::from_u128(1));
        let mine = (FileEntityType::Business, Some(EntityId::from(own.uuid())));
        let theirs = (FileEntityType::Business, Some(EntityId::from(Uuid::from_u128(2))));
        let campaign = (FileEntityType::Campaign, mine.1);
        let none = (FileEntityType::Business, None);
        for (role, business, entity, code) in [
            (Role::Admin, None, campaign, None),
            (Role::SuperAdmin, None, none, None),
            (Role::Business, Some(own), mine, None),
            (Role::Business, Some(own), theirs, Some("FILE_ENTITY_NOT_OWN")),
            (Role::Business, Some(own), campaign, Some("FILE_ENTITY_NOT_OWN")),
            (Role::Business, Some(own), none, Some("FILE_ENTITY_NOT_OWN")),
            (Role::User, None, mine, Some("BUSINESS_OR_ADMIN_REQUIRED")),
            (Role::System, None, mine, Some("BUSINESS_OR_ADMIN_REQUIRED")),
            (Role::Public, None, mine, Some("BUSINESS_OR_ADMIN_REQUIRED")),
        ] {
            let refused = check_keeps_files(role, business, entity).err().map(|error| error.code.to_string());
            assert_eq!(refused.as_deref(), code, "{role:?} {entity:?}");
        }
    }
}
