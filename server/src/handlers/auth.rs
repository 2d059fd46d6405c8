//! Tag "Auth".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /auth/token`: log in.
///
/// # Errors
/// See the contract, `AuthController_createToken`.
pub fn create_token(call: &mut Call<'_>, body: &models::AuthTokenRequestDto) -> Result<models::AuthTokenResponseDto> {
    Err(Error::internal("AuthController_createToken is being written"))
}

/// `POST /auth/refresh`: renew a session.
///
/// # Errors
/// See the contract, `AuthController_refresh`.
pub fn refresh(call: &mut Call<'_>, body: &models::RefreshTokenRequestDto) -> Result<models::AuthTokenResponseDto> {
    Err(Error::internal("AuthController_refresh is being written"))
}

/// `POST /auth/verify`: check a token.
///
/// # Errors
/// See the contract, `AuthController_verifyToken`.
pub fn verify_token(
    call: &mut Call<'_>,
    body: &models::VerifyTokenRequestDto,
) -> Result<models::VerifyTokenResponseDto> {
    Err(Error::internal("AuthController_verifyToken is being written"))
}
