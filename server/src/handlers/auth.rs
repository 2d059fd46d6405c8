//! Tag "Auth".

use pers_api::models;

use crate::auth::sessions::{self, Evidence};
use crate::auth::tokens::{self, Claims, TokenPair, TokenType};
use crate::error::{Error, Kind, Result};
use crate::run::{Call, Facts};
use crate::services::Services;

const ANY_TOKEN: [TokenType; 3] = [TokenType::Access, TokenType::Refresh, TokenType::System];

fn answer(pair: TokenPair) -> models::AuthTokenResponseDto {
    models::AuthTokenResponseDto { refresh_token: pair.refresh, access_token: pair.access }
}

/// What `create_token` needs from outside the transaction.
///
/// # Errors
/// 401 for a proof that does not hold, 502 when the identity provider is away.
pub fn gather_evidence(services: &Services, facts: &Facts, body: &models::AuthTokenRequestDto) -> Result<Evidence> {
    sessions::evidence(services, facts.caller.tenant()?, body, facts.now)
}

/// `POST /auth/token`: exchange somebody else's proof for a PERS session.
///
/// # Errors
/// 401, 403 as in [`sessions::subject`].
pub fn create_token(
    call: &mut Call<'_>,
    body: &models::AuthTokenRequestDto,
    evidence: &Evidence,
) -> Result<models::AuthTokenResponseDto> {
    let (tenant, now, services) = (call.tenant()?, call.now(), call.services);
    let ids = services.ids.as_ref();
    let subject = sessions::subject(call.conn, tenant, body, evidence, ids, now)?;
    let auth_type = body.auth_type.unwrap_or(models::AuthType::User);
    call.note_object(subject.id);
    sessions::open(call.conn, &services.keys, tenant, subject, auth_type, ids, now).map(answer)
}

/// The claims of the refresh token, verified outside the transaction.
///
/// # Errors
/// 401 for a token that does not hold or is another tenant's.
pub fn gather_refresh(services: &Services, facts: &Facts, body: &models::RefreshTokenRequestDto) -> Result<Claims> {
    let claims = tokens::verify(&services.keys, &body.refresh_token, &[TokenType::Refresh], |_| facts.now)?;
    if claims.tenant() != facts.caller.tenant()? {
        return Err(Error::unauthenticated("TOKEN_INVALID", "The token is another tenant's"));
    }
    Ok(claims)
}

/// `POST /auth/refresh`: exchange a refresh token, once, for the next pair.
///
/// # Errors
/// 401 `REFRESH_TOKEN_USED`, `SESSION_ENDED`.
pub fn refresh(
    call: &mut Call<'_>,
    _: &models::RefreshTokenRequestDto,
    claims: &Claims,
) -> Result<models::AuthTokenResponseDto> {
    let (now, services) = (call.now(), call.services);
    call.note_object(claims.sub);
    sessions::renew(call.conn, &services.keys, claims, services.ids.as_ref(), now).map(answer)
}

/// The claims of the token in question, or why it does not hold, found outside the transaction.
///
/// # Errors
/// 503 when the database is away; a bad token is an answer, not an error.
pub fn gather_verification(
    services: &Services,
    facts: &Facts,
    body: &models::VerifyTokenRequestDto,
) -> Result<Result<Claims>> {
    match tokens::verify(&services.keys, &body.auth_token, &ANY_TOKEN, |_| facts.now) {
        Err(error) if error.kind != Kind::Unauthenticated => Err(error),
        verdict => Ok(verdict),
    }
}

/// `POST /auth/verify`: tell whether a token of this server holds.
///
/// # Errors
/// Database faults.
pub fn verify_token(
    call: &mut Call<'_>,
    body: &models::VerifyTokenRequestDto,
    verdict: &Result<Claims>,
) -> Result<models::VerifyTokenResponseDto> {
    let tenant = call.tenant()?;
    let refused = |text: &str| models::VerifyTokenResponseDto {
        valid: false,
        payload: Some(swagger::Nullable::Null),
        error_message: Some(text.to_owned()),
    };
    let claims = match verdict {
        Ok(claims) if claims.tenant() == tenant => claims,
        Ok(_) => return Ok(refused("The token is another tenant's")),
        Err(error) => return Ok(refused(&error.detail)),
    };
    if claims.typ == TokenType::System
        && sessions::require_live_key(call.conn, tenant, &body.auth_token, claims).is_err()
    {
        return Ok(refused("The API key has been revoked"));
    }
    let payload = serde_json::to_value(claims).and_then(serde_json::from_value).map_err(Error::internal)?;
    Ok(models::VerifyTokenResponseDto {
        valid: true,
        payload: Some(swagger::Nullable::Present(payload)),
        error_message: None,
    })
}
