//! Tag "Files".

use pers_api::models;

use crate::domain::files::{FileKey, Signer, check_keeps_files};
use crate::domain::ids::EntityId;
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store;

/// `POST /files/entity-storage-url`: sign an address to put or get a file of an entity.
///
/// # Errors
/// 400 `FILE_EXTENSION_NOT_ALLOWED`; 403 as in [`check_keeps_files`]; 404 for an entity that is not there.
pub fn get_entity_storage_url(
    call: &mut Call<'_>,
    body: &models::SignedUrlRequestDto,
) -> Result<models::SignedUrlResponseDto> {
    let tenant = call.tenant()?;
    let (kind, entity) = (body.entity_type, EntityId::parse(&body.entity_id));
    check_keeps_files(call.caller().role(), call.caller().business().ok(), (kind, entity))?;
    let entity = entity.ok_or_else(|| Error::not_found(&kind.to_string()).at("/entityId"))?;
    let file = FileKey::new(tenant, (kind, entity), body.file_name.as_deref(), &body.file_extension)?;
    store::entities::check_exists(call.conn, tenant, kind, entity)?;
    let caller = call.caller();
    let signer =
        Signer { role: caller.role().as_str().to_owned(), id: caller.identity.id(), credential: caller.credential };
    let (storage, base_url) = (&call.services.storage, call.base_url());
    let signed_url = storage.address(&file, body.signed_url_type, &signer, base_url, call.now())?;
    Ok(models::SignedUrlResponseDto { signed_url })
}
