//! System keys.

use pers_api::models;

use super::nullable;
use crate::store::api_keys::ApiKey;

/// A key without its secret.
pub fn api_key(key: ApiKey) -> models::ApiKeyDto {
    models::ApiKeyDto {
        id: key.id.to_string(),
        r#type: models::ApiKeyType::TenantSystemJwt,
        name: Some(nullable(key.name)),
        created_at: key.created_at,
        shortened_private_key: key.shortened,
        expires_at: Some(nullable(key.expires_at)),
        is_revoked: key.revoked_at.is_some(),
        last_used_at: Some(nullable(key.last_used_at)),
    }
}

/// A new key with its secret.
pub fn api_key_created(key: ApiKey, secret: &str) -> models::ApiKeyCreatedDto {
    let dto = api_key(key);
    models::ApiKeyCreatedDto {
        id: dto.id,
        r#type: dto.r#type,
        name: dto.name,
        created_at: dto.created_at,
        shortened_private_key: dto.shortened_private_key,
        expires_at: dto.expires_at,
        is_revoked: dto.is_revoked,
        last_used_at: dto.last_used_at,
        private_key: secret.to_owned(),
    }
}
