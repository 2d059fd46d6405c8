//! Tag "Tokens".

use pers_api::models;

use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /tokens`: register a token contract.
///
/// # Errors
/// See the contract, `TokensController_createToken`.
pub fn create_token(call: &mut Call<'_>, body: &models::CreateTokenDto) -> Result<models::TokenDto> {
    Err(Error::internal("TokensController_createToken is being written"))
}

/// `GET /tokens`: list the tokens.
///
/// # Errors
/// See the contract, `TokensController_getTokens`.
pub fn get_tokens(call: &mut Call<'_>, active: Option<&str>) -> Result<Vec<models::TokenDto>> {
    Err(Error::internal("TokensController_getTokens is being written"))
}

/// `POST /tokens/{id}/metadata`: add metadata to a token.
///
/// # Errors
/// See the contract, `TokensController_createTokenMetadata`.
pub fn create_token_metadata(
    call: &mut Call<'_>,
    id: &str,
    body: &models::CreateTokenMetadataDto,
) -> Result<models::TokenDto> {
    Err(Error::internal("TokensController_createTokenMetadata is being written"))
}

/// `GET /tokens/{id}`: read a token.
///
/// # Errors
/// See the contract, `TokensController_getTokenById`.
pub fn get_token_by_id(call: &mut Call<'_>, id: &str) -> Result<models::TokenDto> {
    Err(Error::internal("TokensController_getTokenById is being written"))
}

/// `PUT /tokens/{id}`: update a token.
///
/// # Errors
/// See the contract, `TokensController_updateToken`.
pub fn update_token(call: &mut Call<'_>, id: &str, body: &models::UpdateTokenDto) -> Result<models::TokenDto> {
    Err(Error::internal("TokensController_updateToken is being written"))
}
