//! Tokens, contracts, chains, files.

use pers_api::ApiNoContext;
use pers_api::models::{
    ContractType, CreateContractDto, CreateTokenDto, CreateTokenMetadataDto, FileEntityType, NativeTokenType,
    SignedUrlRequestDto, SignedUrlType, TokenDto, UpdateTokenDto,
};
use swagger::Nullable;

use super::{Club, given, ids};

/// Points with two decimals, and a voucher with one entry.
pub fn register_tokens(club: &Club<'_>) -> (TokenDto, TokenDto) {
    let Club { client, admin, public, .. } = club;
    let address = |number: u8| format!("0x{number:040x}");
    let points = CreateTokenDto { decimals: Some(2), ..CreateTokenDto::new(address(1), NativeTokenType::Erc20) };
    let points = client.ok(admin.tokens_controller_create_token(points));
    let change = UpdateTokenDto { name: Some("Points".to_owned()), ..UpdateTokenDto::new() };
    let points = client.ok(admin.tokens_controller_update_token(points.id, change));
    assert_eq!((points.name.as_deref(), points.decimals), (Some("Points"), Some(2)));
    assert_eq!(client.ok(public.tokens_controller_get_token_by_id(points.id.clone())), points);
    let voucher = CreateTokenDto::new(address(2), NativeTokenType::Erc1155);
    let voucher = client.ok(admin.tokens_controller_create_token(voucher));
    let entry = CreateTokenMetadataDto {
        description: Some("One cup".to_owned()),
        ..CreateTokenMetadataDto::new("Espresso".to_owned())
    };
    let voucher = client.ok(admin.tokens_controller_create_token_metadata(voucher.id, entry));
    assert_eq!(given(voucher.metadata.clone())[0].name.as_deref(), Some("Espresso"));
    let mut listed = ids(&client.ok(public.tokens_controller_get_tokens(Some("true".to_owned()))), |token| &token.id)
        .into_iter()
        .map(str::to_owned)
        .collect::<Vec<_>>();
    listed.sort_unstable();
    let mut expected = [points.id.clone(), voucher.id.clone()];
    expected.sort_unstable();
    assert_eq!(listed, expected);
    (points, voucher)
}

pub fn record_a_contract_and_read_its_chain(club: &Club<'_>) {
    let Club { client, admin, public, .. } = club;
    // An example of EIP-55.
    let address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    let contract = CreateContractDto::new(address.to_lowercase(), 80_002, ContractType::SmartWalletProxy);
    let contract = client.ok(admin.contracts_controller_create_contract(contract));
    assert_eq!((&contract.contract_address[..], contract.tx_hash.clone()), (address, Some(Nullable::Null)));
    let chain = u64::try_from(contract.chain_id).unwrap();
    let chain = client.ok(public.web3_chains_controller_get_chain_by_id(chain));
    assert_eq!((&chain.name[..], chain.is_testnet), ("Polygon Amoy", Some(true)));
    assert!(client.ok(admin.contracts_controller_get_contracts()).contains(&contract));
}

/// A picture of the tenant is put where an address says, and got from where another one says.
pub fn keep_a_picture(club: &Club<'_>) {
    let picture = b"\x89PNG\r\n\x1a\nnot much of a picture";
    let path = |kind| {
        let file = SignedUrlRequestDto {
            file_name: Some("logo".to_owned()),
            ..SignedUrlRequestDto::new(FileEntityType::Tenant, club.tenant.id.clone(), kind, "png".to_owned())
        };
        let address = club.client.ok(club.admin.files_controller_get_entity_storage_url(file)).signed_url;
        address.strip_prefix(&club.server.base).unwrap().to_owned()
    };
    assert_eq!(club.server.call("PUT", &path(SignedUrlType::Put)).raw(picture).send().status, 201);
    assert_eq!(club.server.get(&path(SignedUrlType::Get)).send().bytes, picture);
}
