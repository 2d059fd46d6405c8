//! Tag "Web3 Chains".

use pers_api::models;

use crate::auth::tokens::{self, ChainClaims, ISSUER, TokenType};
use crate::domain::access::opens_chain;
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store::chains::Chain;
use crate::{store, views};

/// `GET /chains/{chainId}`: read a chain, with a token for its RPC.
///
/// # Errors
/// 404 `CHAIN_NOT_FOUND`.
pub fn get_chain_by_id(call: &mut Call<'_>, chain_id: u64) -> Result<models::ChainDataDto> {
    let chain_id = i64::try_from(chain_id).map_err(|_| Error::not_found("chain"))?;
    let chain = store::chains::get(call.conn, chain_id)?;
    let token =
        if opens_chain(call.caller().testnet, chain.is_testnet) { Some(rpc_token(call, &chain)?) } else { None };
    Ok(views::chains::chain(&chain, token))
}

fn rpc_token(call: &Call<'_>, chain: &Chain) -> Result<String> {
    let now = call.now();
    let claims = ChainClaims {
        iss: ISSUER.to_owned(),
        sub: call.tenant()?.uuid(),
        aud: chain.rpc_url.clone(),
        chain_id: chain.chain_id,
        testnet: call.caller().testnet,
        jti: call.id(),
        iat: now.timestamp(),
        exp: (now + tokens::chain_life()).timestamp(),
        typ: TokenType::Chain,
    };
    tokens::sign_chain(&call.services.keys, &claims)
}
