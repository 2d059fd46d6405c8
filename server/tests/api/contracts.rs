//! Tag "Contracts".

use serde_json::{Value, json};

use crate::support::TestServer;

const PATH: &str = "/contracts";
/// The examples of EIP-55.
const CONTRACT: &str = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const IMPLEMENTATION: &str = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
const OWNER: &str = "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB";

fn proxy(address: &str, chain: i64) -> Value {
    json!({"contractAddress": address, "chainId": chain, "contractType": "SMART_WALLET_PROXY"})
}

fn addresses(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|contract| contract["contractAddress"].as_str().unwrap()).collect()
}

#[test]
fn a_contract_is_recorded_with_what_is_sent_and_addresses_get_their_checksum() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let factory = "0x1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdef";
    let made = tenant
        .admin_post(
            PATH,
            json!({
                "contractAddress": CONTRACT.to_lowercase(),
                "implementationAddress": IMPLEMENTATION.to_lowercase(),
                "ownerAddress": format!("0x{}", OWNER[2..].to_uppercase()),
                "factoryAddress": factory,
                "chainId": 137,
                "contractVersion": "1.2.0",
                "contractType": "COUNTERFACTUAL_WALLET_PROXY",
                "txHash": factory,
            }),
        )
        .ok(201);
    assert_eq!(
        made,
        json!({
            "id": made["id"],
            "implementationAddress": IMPLEMENTATION,
            "contractAddress": CONTRACT,
            "ownerAddress": OWNER,
            "factoryAddress": factory,
            "chainId": 137,
            "contractVersion": "1.2.0",
            "contractType": "COUNTERFACTUAL_WALLET_PROXY",
            "salt": null,
            "txHash": factory,
        })
    );
    let listed = tenant.admin_get(PATH).ok(200);
    assert!(listed.as_array().unwrap().contains(&made), "{listed}");
}

#[test]
fn fields_belong_to_types() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let body = |contract_type: &str, field: &str, value: &str| json!({"contractAddress": CONTRACT, "chainId": 1, "contractType": contract_type, field: value});
    for (contract_type, field, value, code) in [
        ("TOKEN_CONTRACT", "implementationAddress", IMPLEMENTATION, "IMPLEMENTATION_NOT_ALLOWED"),
        ("SMART_WALLET_PROXY", "nativeTokenType", "ERC20", "TOKEN_TYPE_NOT_ALLOWED"),
        ("SMART_WALLET_IMPLEMENTATION", "salt", "0x01", "SALT_NOT_ALLOWED"),
        ("TOKEN_CONTRACT", "factoryAddress", "nowhere", "FACTORY_ADDRESS_INVALID"),
    ] {
        let refused = tenant.admin_post(PATH, body(contract_type, field, value)).refused(400, code);
        assert_eq!(refused["target"], format!("/{field}"));
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM contracts WHERE chain_id = 1"), 0);
    let token = tenant.admin_post(PATH, body("TOKEN_CONTRACT", "nativeTokenType", "ERC721")).ok(201);
    assert_eq!(token["nativeTokenType"], "ERC721");
    let mut factory = body("SMART_WALLET_FACTORY", "salt", "0x01");
    factory["chainId"] = json!(2);
    assert_eq!(tenant.admin_post(PATH, factory).ok(201)["salt"], "0x01");
}

#[test]
fn a_contract_that_breaks_the_contract_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (field, value) in [
        ("contractAddress", json!("0x12")),
        ("contractAddress", Value::Null),
        ("chainId", json!(0)),
        ("chainId", json!("137")),
        ("contractType", json!("WALLET")),
        ("ownerAddress", json!("0x12")),
        ("txHash", json!("x".repeat(256))),
    ] {
        let mut body = proxy(CONTRACT, 1);
        body[field] = value.clone();
        let refused = tenant.admin_post(PATH, body).send();
        assert_eq!((refused.status, &refused.json["target"]), (400, &json!(format!("/{field}"))), "{field} {value}");
    }
}

#[test]
fn an_address_is_recorded_once_per_chain_whatever_its_case() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    tenant.admin_post(PATH, proxy(CONTRACT, 1)).ok(201);
    for address in [CONTRACT, &CONTRACT.to_lowercase(), &format!("0x{}", CONTRACT[2..].to_uppercase())] {
        let refused = tenant.admin_post(PATH, proxy(address, 1)).refused(409, "CONTRACT_EXISTS");
        assert_eq!(refused["target"], "/contractAddress");
    }
    tenant.admin_post(PATH, proxy(CONTRACT, 137)).ok(201);
    other.admin_post(PATH, proxy(CONTRACT, 1)).ok(201);
    assert_eq!(server.number("SELECT count(*) AS n FROM contracts WHERE chain_id IN (1, 137)"), 3);
}

#[test]
fn the_list_shows_the_tenants_own_contracts_and_shared_ones_the_oldest_first() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    // The wallet factory is recorded with the platform.
    let wallets = "0x4e59b44847b379578588920cA78FbF26c0B4956C";
    let shared = tenant.admin_get(PATH).ok(200);
    assert_eq!(addresses(&shared), [wallets]);
    assert_eq!(shared[0]["contractType"], "COUNTERFACTUAL_WALLET_FACTORY");
    assert_eq!(shared[0]["chainId"], 39_123);
    tenant.admin_post(PATH, proxy(wallets, 39_123)).refused(409, "CONTRACT_EXISTS");

    tenant.admin_post(PATH, proxy(CONTRACT, 1)).ok(201);
    other.admin_post(PATH, proxy(IMPLEMENTATION, 1)).ok(201);
    tenant.admin_post(PATH, proxy(OWNER, 1)).ok(201);
    let listed = tenant.admin_get(PATH).send();
    assert_eq!(listed.header("x-total-count"), Some("3"));
    assert_eq!(addresses(&listed.ok(200)), [wallets, CONTRACT, OWNER]);
    assert_eq!(addresses(&other.admin_get(PATH).ok(200)), [wallets, IMPLEMENTATION]);
}

#[test]
fn what_the_platform_records_later_gives_way_to_a_tenants_own_record() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let own = tenant.admin_post(PATH, proxy(CONTRACT, 1)).ok(201);
    server
        .execute(&format!(
            "INSERT INTO contracts (tenant_id, id, contract_address, chain_id, contract_type, created_at)
             SELECT id, gen_random_uuid(), lower('{CONTRACT}'), 1, 'TOKEN_CONTRACT', now() FROM tenants WHERE is_platform"
        ))
        .unwrap();
    let listed = tenant.admin_get(PATH).ok(200);
    assert_eq!(listed.as_array().unwrap().len(), 2, "{listed}");
    assert_eq!(listed[1], own);
    assert_eq!(other.admin_get(PATH).ok(200)[1]["contractType"], "TOKEN_CONTRACT");
}

#[test]
fn a_tenant_has_room_for_so_many_contracts() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    server
        .execute(&format!(
            "INSERT INTO contracts (tenant_id, id, contract_address, chain_id, contract_type, created_at)
             SELECT '{}', gen_random_uuid(), '{CONTRACT}', n + 1, 'TOKEN_CONTRACT', now() FROM generate_series(1, {}) n",
            tenant.id,
            pers_server::limits::CONTRACTS - 1
        ))
        .unwrap();
    tenant.admin_post(PATH, proxy(CONTRACT, 1)).ok(201);
    tenant.admin_post(PATH, proxy(OWNER, 1)).refused(409, "CONTRACTS_FULL");
    let listed = tenant.admin_get(PATH).send();
    assert_eq!(listed.header("x-total-count"), Some((pers_server::limits::CONTRACTS + 1).to_string().as_str()));
}

#[test]
fn contracts_are_for_admins() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let user = tenant.user("ann@example.com");
    for call in [|server: &TestServer| server.get(PATH), |server: &TestServer| server.post(PATH, proxy(CONTRACT, 1))] {
        call(&server).refused(401, "CREDENTIALS_REQUIRED");
        call(&server).project(&tenant.project_key).refused(401, "CREDENTIALS_REQUIRED");
        call(&server).bearer(&user.access).refused(403, "ADMIN_REQUIRED");
        call(&server).bearer(&tenant.system_key).refused(403, "ADMIN_REQUIRED");
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM contracts WHERE chain_id = 1"), 0);
}
