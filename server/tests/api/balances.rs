//! Tag "Balances".

use serde_json::json;

use crate::support::TestServer;

#[test]
fn an_address_shows_what_it_holds_of_every_token() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let points = tenant.credit_token();
    let miles = tenant.token("ERC20", &format!("0x{:040X}", 0xc2), json!({"decimals": 0}));
    let badge = tenant.token("ERC721", &format!("0x{:040x}", 0xb1), json!({}));
    tenant.mint(ann.as_user(), 12.34);
    let body = json!({
        "web3TransactionType": "MINT", "amount": 1, "recipient": ann.as_user(), "token": {"tokenDbId": badge["id"]},
    });
    tenant.transaction(&tenant.admin, body).ok(200);
    let address = tenant.address(&ann);
    let path = format!("/v2/balances/accounts/{address}");
    let balances = server.get(&path).bearer(&bob.access).ok(200);
    let entry = |token: &serde_json::Value, kind: &str, item: serde_json::Value, balance: f64| {
        json!({
            "tokenId": token["id"], "tokenAddress": token["contractAddress"], "tokenType": kind,
            "contractTokenId": item, "balance": balance,
        })
    };
    let expected = json!({
        "accountAddress": address,
        "tokenBalances": [
            entry(&points, "ERC20", json!(null), 12.34),
            entry(&miles, "ERC20", json!(null), 0.0),
            entry(&badge, "ERC721", json!("1"), 1.0),
        ],
    });
    assert_eq!(balances, expected);
    let lower = path.to_lowercase();
    assert_eq!(server.get(&lower).bearer(&ann.access).ok(200), expected, "the case of an address says nothing");
    // An item that was given away is not held any more.
    let give = json!({
        "web3TransactionType": "TRANSFER", "amount": 1, "recipient": bob.as_user(),
        "token": {"tokenDbId": badge["id"], "nftTokenId": "1"},
    });
    tenant.transaction(&ann.access, give).ok(200);
    assert_eq!(tenant.holdings(&address).len(), 2);
    assert_eq!(tenant.holdings(&tenant.address(&bob)).len(), 3);
}

#[test]
fn inactive_tokens_are_shown_to_admins_who_ask() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let points = tenant.credit_token();
    tenant.mint(ann.as_user(), 5.0);
    tenant.admin_put(&format!("/tokens/{}", points["id"].as_str().unwrap()), json!({"isActive": false})).ok(200);
    let path = format!("/balances/accounts/{}", tenant.address(&ann));
    let with_inactive = format!("{path}?includeInactive=true");
    for (credential, path, entries) in [
        (&tenant.admin, &path, 0),
        (&tenant.admin, &with_inactive, 1),
        (&ann.access, &with_inactive, 0),
        (&tenant.system_key, &with_inactive, 0),
    ] {
        let balances = server.get(path).bearer(credential).ok(200);
        assert_eq!(balances["tokenBalances"].as_array().unwrap().len(), entries, "{path}");
    }
}

#[test]
fn an_address_that_nobody_has_here_is_not_found() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let ann = tenant.user("ann@example.com");
    let address = tenant.address(&ann);
    for nobodys in [format!("0x{:040x}", 0xff), format!("0x{:040x}", 0)] {
        tenant.admin_get(&format!("/balances/accounts/{nobodys}")).refused(404, "ACCOUNT_NOT_FOUND");
    }
    other.admin_get(&format!("/balances/accounts/{address}")).refused(404, "ACCOUNT_NOT_FOUND");
    let malformed = tenant.admin_get("/balances/accounts/0x12").send();
    assert!([400, 404].contains(&malformed.status), "{}", malformed.json);
    tenant.public_get(&format!("/balances/accounts/{address}")).refused(401, "CREDENTIALS_REQUIRED");
}
