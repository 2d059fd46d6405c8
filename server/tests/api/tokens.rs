//! Tag "Tokens".

use serde_json::{Value, json};

use crate::support::TestServer;

/// EIP-55's first example.
const CONTRACT: &str = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const OTHER_CONTRACT: &str = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
const NOBODY: &str = "00000000-0000-0000-0000-000000000000";

fn id(token: &Value) -> &str {
    token["id"].as_str().unwrap()
}

fn ids(tokens: &Value) -> Vec<&str> {
    tokens.as_array().unwrap().iter().map(id).collect()
}

#[test]
fn a_token_is_registered_with_what_the_server_finds() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = tenant.token("ERC20", &CONTRACT.to_lowercase(), json!({}));
    assert_eq!(made["contractAddress"], CONTRACT);
    assert_eq!(made["chainId"], 39_123);
    assert_eq!((&made["name"], &made["symbol"]), (&json!("Credit 1BEAED"), &json!("C1BEAED")));
    assert_eq!(made["decimals"], 18);
    assert_eq!((&made["isActive"], &made["isGallery"]), (&json!(true), &json!(false)));
    assert_eq!(
        (&made["abiUrl"], &made["metadata"]),
        (&json!(format!("{}/_pers/abi/erc20.json", server.base)), &Value::Null)
    );
    let functions: Vec<_> = made["abi"].as_array().unwrap().iter().filter_map(|entry| entry["name"].as_str()).collect();
    assert!(functions.contains(&"transferFrom"), "{functions:?}");
    assert_eq!(tenant.admin_get(&format!("/tokens/{}", id(&made))).ok(200), made);
    assert_eq!(server.number("SELECT count(*) AS n FROM tokens WHERE token_type = 'ERC20' AND decimals = 18"), 1);
}

#[test]
fn a_token_keeps_the_abi_address_and_decimals_that_are_sent() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let made = tenant.token("ERC20", CONTRACT, json!({"decimals": 255, "abiUrl": "https://example.com/abi.json"}));
    assert_eq!((&made["decimals"], &made["abiUrl"]), (&json!(255), &json!("https://example.com/abi.json")));
    let item = tenant.token("ERC1155", OTHER_CONTRACT, json!({"decimals": 0}));
    assert_eq!((item.get("decimals"), &item["metadata"]), (None, &json!([])));
}

#[test]
fn the_abi_of_every_standard_can_be_fetched_by_anybody() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (standard, digit) in [("ERC20", 'a'), ("ERC721", 'b'), ("ERC1155", 'c')] {
        let token = tenant.token(standard, &format!("0x{}", digit.to_string().repeat(40)), json!({}));
        let path = token["abiUrl"].as_str().unwrap().strip_prefix(&server.base).unwrap();
        assert_eq!(path, format!("/_pers/abi/{}.json", standard.to_ascii_lowercase()));
        // gzip is understood: an answer with an entity tag comes as it is all the same.
        let fetched = server.get(path).header("accept-encoding", "gzip").send();
        assert_eq!(fetched.header("content-type"), Some("application/json"));
        assert_eq!(fetched.header("cache-control"), Some("public, max-age=86400"));
        assert_eq!(fetched.header("content-encoding"), None);
        let tag = fetched.header("etag").unwrap().to_owned();
        assert_eq!(fetched.ok(200), token["abi"]);
        for known in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
            let unchanged = server.get(path).header("if-none-match", &known).send();
            assert_eq!((unchanged.status, unchanged.bytes.len()), (304, 0), "{known}");
            assert_eq!(unchanged.header("etag"), Some(tag.as_str()));
        }
        server.get(path).header("if-none-match", "\"other\"").ok(200);
        assert_eq!(server.call("HEAD", path).send().header("etag"), Some(tag.as_str()));
        server.call("PUT", path).refused(405, "METHOD_NOT_ALLOWED");
    }
    server.get("/_pers/abi/erc777.json").refused(404, "ROUTE_NOT_FOUND");
}

#[test]
fn an_abi_address_is_the_one_under_which_the_client_reaches_the_server() {
    let trusted = vec!["127.0.0.0/8".parse().unwrap()];
    let proxied = TestServer::start_with(|parts| parts.edge.origin.trusted_proxies = trusted);
    let tenant = proxied.tenant("Coffee Club");
    tenant.token("ERC20", CONTRACT, json!({}));
    let seen = |name: &str, value: &str| {
        let listed = tenant.public_get("/tokens").header(name, value).header("x-forwarded-proto", "https").ok(200);
        listed[0]["abiUrl"].as_str().unwrap().to_owned()
    };
    assert_eq!(seen("x-forwarded-host", "api.example"), "https://api.example/_pers/abi/erc20.json");
    assert_eq!(
        seen("forwarded", "host=\"api.example:444\";proto=https"),
        "https://api.example:444/_pers/abi/erc20.json"
    );
    let public = Some("https://pers.example/base".to_owned());
    let fixed = TestServer::start_with(|parts| parts.edge.origin.public_url = public);
    let token = fixed.tenant("Coffee Club").token("ERC20", CONTRACT, json!({}));
    assert_eq!(token["abiUrl"], "https://pers.example/base/_pers/abi/erc20.json");
}

#[test]
fn a_contract_is_registered_once_whatever_its_case() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    tenant.token("ERC20", CONTRACT, json!({}));
    for address in [CONTRACT, &CONTRACT.to_lowercase(), &format!("0x{}", CONTRACT[2..].to_uppercase())] {
        let refused = tenant
            .admin_post("/tokens", json!({"contractAddress": address, "type": "ERC721"}))
            .refused(409, "TOKEN_ALREADY_REGISTERED");
        assert_eq!(refused["target"], "/contractAddress");
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM tokens"), 1);
    other.token("ERC20", CONTRACT, json!({}));
    assert_eq!(server.number("SELECT count(*) AS n FROM tokens"), 2);
}

#[test]
fn decimals_are_refused_for_items() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for standard in ["ERC721", "ERC1155"] {
        let refused = tenant
            .admin_post("/tokens", json!({"contractAddress": CONTRACT, "type": standard, "decimals": 2}))
            .refused(422, "DECIMALS_NOT_ALLOWED");
        assert_eq!(refused["target"], "/decimals");
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM tokens"), 0);
}

#[test]
fn a_token_that_breaks_the_contract_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (body, target) in [
        (json!({"type": "ERC20"}), "/contractAddress"),
        (json!({"contractAddress": CONTRACT}), "/type"),
        (json!({"contractAddress": CONTRACT, "type": "ERC777"}), "/type"),
        (json!({"contractAddress": "0x12", "type": "ERC20"}), "/contractAddress"),
        (json!({"contractAddress": CONTRACT, "type": "ERC20", "decimals": 256}), "/decimals"),
        (json!({"contractAddress": CONTRACT, "type": "ERC20", "decimals": -1}), "/decimals"),
        (json!({"contractAddress": CONTRACT, "type": "ERC20", "abiUrl": "\u{0}"}), "/abiUrl"),
    ] {
        let refused = tenant.admin_post("/tokens", body).send();
        assert_eq!((refused.status, &refused.json["target"]), (400, &json!(target)), "{}", refused.json);
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM tokens"), 0);
}

#[test]
fn only_admins_write_tokens() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let token = tenant.token("ERC721", CONTRACT, json!({}));
    let (path, items) = (format!("/tokens/{}", id(&token)), format!("/tokens/{}/metadata", id(&token)));
    let user = tenant.user("ann@example.com");
    for (method, path, body) in [
        ("POST", "/tokens", json!({"contractAddress": OTHER_CONTRACT, "type": "ERC20"})),
        ("PUT", &path, json!({"name": "Mine"})),
        ("POST", &items, json!({"name": "Mine"})),
    ] {
        let call = || server.call(method, path).json(body.clone());
        assert_eq!(call().send().status, 401, "{method} {path}");
        assert_eq!(call().project(&tenant.project_key).send().status, 401, "{method} {path}");
        assert_eq!(call().bearer(&user.access).send().status, 403, "{method} {path}");
        assert_eq!(call().bearer(&tenant.system_key).send().status, 403, "{method} {path}");
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM tokens WHERE name <> 'Mine'"), 1);
    assert_eq!(server.number("SELECT count(*) AS n FROM token_metadata"), 0);
}

#[test]
fn inactive_tokens_are_for_admins_only() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let shown = tenant.token("ERC20", CONTRACT, json!({}));
    let hidden = tenant.token("ERC721", OTHER_CONTRACT, json!({}));
    let path = format!("/tokens/{}", id(&hidden));
    let changed = tenant.admin_put(&path, json!({"isActive": false})).ok(200);
    assert_eq!(changed["isActive"], false);

    let (only, both) = (vec![id(&shown)], vec![id(&shown), id(&hidden)]);
    for (query, seen_by_admin) in [("", &only), ("?active=true", &only), ("?active=false", &both)] {
        let list = format!("/tokens{query}");
        let answer = tenant.admin_get(&list).send();
        assert_eq!(answer.header("x-total-count"), Some(seen_by_admin.len().to_string().as_str()));
        assert_eq!(ids(&answer.ok(200)), *seen_by_admin, "{query}");
        assert_eq!(ids(&tenant.public_get(&list).ok(200)), only, "{query}");
        assert_eq!(ids(&server.get(&list).project(&tenant.project_key).bearer(&tenant.system_key).ok(200)), only);
    }
    assert_eq!(tenant.admin_get(&path).ok(200)["isActive"], false);
    tenant.public_get(&path).refused(404, "TOKEN_NOT_FOUND");
    tenant.public_get(&format!("/tokens/{}", id(&shown))).ok(200);
}

#[test]
fn an_admins_filter_is_true_or_false_and_other_callers_have_none() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let token = tenant.token("ERC20", CONTRACT, json!({}));
    for value in ["1", "TRUE", "no", ""] {
        let list = format!("/tokens?active={value}");
        assert_eq!(tenant.admin_get(&list).refused(400, "ACTIVE_INVALID")["target"], "query/active");
        assert_eq!(ids(&tenant.public_get(&list).ok(200)), [id(&token)]);
    }
}

#[test]
fn foreign_and_malformed_ids_name_no_token() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let token = tenant.token("ERC1155", CONTRACT, json!({}));
    for id in [id(&token), NOBODY, "none", "'--", &NOBODY.replace('-', "")] {
        let path = format!("/tokens/{id}");
        other.admin_get(&path).refused(404, "TOKEN_NOT_FOUND");
        other.public_get(&path).refused(404, "TOKEN_NOT_FOUND");
        other.admin_put(&path, json!({"name": "Mine"})).refused(404, "TOKEN_NOT_FOUND");
        other.admin_post(&format!("{path}/metadata"), json!({"name": "Mine"})).refused(404, "TOKEN_NOT_FOUND");
    }
    assert_eq!(other.admin_get("/tokens?active=false").ok(200), json!([]));
    assert_eq!(tenant.admin_get(&format!("/tokens/{}", id(&token))).ok(200), token);
}

#[test]
fn an_update_changes_only_what_is_sent() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let token = tenant.token("ERC20", CONTRACT, json!({"decimals": 2}));
    let path = format!("/tokens/{}", id(&token));
    assert_eq!(tenant.admin_put(&path, json!({})).ok(200), token);
    let mut expected = token.clone();
    for (field, value) in [
        ("name", json!("Coffee Points")),
        ("symbol", json!("CUP")),
        ("isGallery", json!(true)),
        ("isActive", json!(false)),
    ] {
        expected[field] = value.clone();
        assert_eq!(tenant.admin_put(&path, json!({field: value})).ok(200), expected, "{field}");
    }
    // Contract, chain and type stay.
    let fixed = json!({"contractAddress": OTHER_CONTRACT, "type": "ERC721", "chainId": 1, "decimals": 3});
    assert_eq!(tenant.admin_put(&path, fixed).ok(200), expected);
    assert_eq!(tenant.admin_get(&path).ok(200), expected);
    for body in [json!({"name": ""}), json!({"symbol": "S".repeat(33)}), json!({"isActive": null}), json!([])] {
        assert_eq!(tenant.admin_put(&path, body.clone()).send().status, 400, "{body}");
    }
    assert_eq!(tenant.admin_get(&path).ok(200), expected);
}

#[test]
fn the_first_point_token_becomes_the_credit_token_and_another_takes_over() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let is_credit = |token: &Value| {
        server.number(&format!("SELECT count(*) AS n FROM tenants WHERE active_credit_token_id = '{}'", id(token))) == 1
    };
    let none = || {
        server.number(&format!(
            "SELECT count(*) AS n FROM tenants WHERE active_credit_token_id IS NULL AND id = '{}'",
            tenant.id
        )) == 1
    };
    let switch = |token: &Value, on: bool| {
        tenant.admin_put(&format!("/tokens/{}", id(token)), json!({"isActive": on})).ok(200);
    };
    tenant.token("ERC721", "0x0000000000000000000000000000000000000001", json!({}));
    assert!(none());
    let first = tenant.token("ERC20", "0x0000000000000000000000000000000000000002", json!({}));
    assert!(is_credit(&first));
    let second = tenant.token("ERC20", "0x0000000000000000000000000000000000000003", json!({}));
    assert!(is_credit(&first));
    switch(&first, false);
    assert!(is_credit(&second));
    switch(&first, true);
    assert!(is_credit(&second), "a token that works is not replaced");
    switch(&first, false);
    switch(&second, false);
    assert!(none());
    switch(&second, true);
    assert!(is_credit(&second));
}

#[test]
fn metadata_gets_the_next_number_and_keeps_what_is_sent() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let token = tenant.token("ERC1155", CONTRACT, json!({}));
    let path = format!("/tokens/{}/metadata", id(&token));
    let full = json!({
        "name": "Free espresso", "description": "One espresso.", "imageUrl": "ipfs://image", "externalUrl": "https://example.com",
        "expiryDate": "2030-01-01", "animationUrl": "https://example.com/a.mp4", "youtubeUrl": "https://youtu.be/x",
        "creatorAccountAddress": OTHER_CONTRACT.to_lowercase(), "previewUrl": "https://example.com/p.png",
    });
    let answer = tenant.admin_post(&path, full.clone()).ok(201);
    assert_eq!(id(&answer), id(&token));
    let mut entry = answer["metadata"][0].clone();
    assert!(entry["id"].as_str().unwrap().len() == 36);
    let mut expected = full;
    expected["creatorAccountAddress"] = json!(OTHER_CONTRACT);
    expected["incrementalId"] = json!(1);
    entry.as_object_mut().unwrap().remove("id");
    assert_eq!(entry, expected);

    let answer = tenant.admin_post(&path, json!({"name": "Free cake"})).ok(201);
    let numbers: Vec<_> = answer["metadata"].as_array().unwrap().iter().map(|entry| &entry["incrementalId"]).collect();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(tenant.public_get(&format!("/tokens/{}", id(&token))).ok(200), answer);
    assert_eq!(server.number("SELECT count(*) AS n FROM token_metadata"), 2);
}

#[test]
fn every_token_of_a_list_has_its_own_metadata() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let points = tenant.token("ERC20", "0x0000000000000000000000000000000000000001", json!({}));
    let badges = tenant.token("ERC721", "0x0000000000000000000000000000000000000002", json!({}));
    let rewards = tenant.token("ERC1155", "0x0000000000000000000000000000000000000003", json!({}));
    for (token, name) in [(&rewards, "Espresso"), (&badges, "Gold"), (&rewards, "Cake")] {
        tenant.admin_post(&format!("/tokens/{}/metadata", id(token)), json!({"name": name})).ok(201);
    }
    let listed = tenant.public_get("/tokens").ok(200);
    assert_eq!(ids(&listed), [id(&points), id(&badges), id(&rewards)]);
    let entries = |index: usize| {
        let entries = listed[index]["metadata"].as_array();
        entries.map(|all| all.iter().map(|entry| (entry["incrementalId"].as_i64(), entry["name"].as_str())).collect())
    };
    assert_eq!(entries(0), None::<Vec<_>>);
    assert_eq!(entries(1), Some(vec![(Some(1), Some("Gold"))]));
    assert_eq!(entries(2), Some(vec![(Some(1), Some("Espresso")), (Some(2), Some("Cake"))]));
}

#[test]
fn metadata_is_refused_for_points_and_without_a_name() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let points = tenant.token("ERC20", CONTRACT, json!({}));
    let rewards = tenant.token("ERC1155", OTHER_CONTRACT, json!({}));
    tenant
        .admin_post(&format!("/tokens/{}/metadata", id(&points)), json!({"name": "Cake"}))
        .refused(422, "METADATA_NOT_ALLOWED");
    let path = format!("/tokens/{}/metadata", id(&rewards));
    for (body, target) in [
        (json!({}), "/name"),
        (json!({"name": ""}), "/name"),
        (json!({"name": "Cake", "creatorAccountAddress": "0x1"}), "/creatorAccountAddress"),
        (json!({"name": "Cake", "imageUrl": "x".repeat(2049)}), "/imageUrl"),
    ] {
        let refused = tenant.admin_post(&path, body).send();
        assert_eq!((refused.status, &refused.json["target"]), (400, &json!(target)), "{}", refused.json);
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM token_metadata"), 0);
}

#[test]
fn entries_made_at_the_same_time_get_distinct_numbers() {
    const ENTRIES: u64 = 24;
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let token = tenant.token("ERC1155", CONTRACT, json!({}));
    let path = format!("/tokens/{}/metadata", id(&token));
    std::thread::scope(|scope| {
        for number in 0..ENTRIES {
            let call = tenant.admin_post(&path, json!({"name": format!("Item {number}")}));
            scope.spawn(move || call.ok(201));
        }
    });
    let token = tenant.public_get(&format!("/tokens/{}", id(&token))).ok(200);
    let entries = token["metadata"].as_array().unwrap();
    let numbers: Vec<_> = entries.iter().map(|entry| entry["incrementalId"].as_u64().unwrap()).collect();
    assert_eq!(numbers, (1..=ENTRIES).collect::<Vec<_>>());
}

#[test]
fn first_tokens_made_at_the_same_time_leave_one_credit_token() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    std::thread::scope(|scope| {
        for number in 1..=8 {
            let body = json!({"contractAddress": format!("0x{number:040x}"), "type": "ERC20"});
            let call = tenant.admin_post("/tokens", body);
            scope.spawn(move || call.ok(201));
        }
    });
    assert_eq!(server.number("SELECT count(*) AS n FROM tokens"), 8);
    let credit = "SELECT count(*) AS n FROM tenants JOIN tokens ON (tokens.id = active_credit_token_id)";
    assert_eq!(server.number(credit), 1);
}

#[test]
fn a_contract_registered_twice_at_the_same_time_is_one_token() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let calls: Vec<_> = (0..8)
            .map(|_| {
                let call = tenant.admin_post("/tokens", json!({"contractAddress": CONTRACT, "type": "ERC20"}));
                scope.spawn(move || call.send().status)
            })
            .collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 7, "{statuses:?}");
    assert_eq!(server.number("SELECT count(*) AS n FROM tokens"), 1);
}

#[test]
fn tokens_and_entries_beyond_the_limits_are_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let token = tenant.token("ERC1155", CONTRACT, json!({}));
    server
        .execute(&format!(
            "INSERT INTO token_metadata (tenant_id, id, token_id, incremental_id, name, created_at)
             SELECT '{}', gen_random_uuid(), '{}', number, 'x', now() FROM generate_series(1, 10000) number",
            tenant.id,
            id(&token),
        ))
        .unwrap();
    let path = format!("/tokens/{}/metadata", id(&token));
    tenant.admin_post(&path, json!({"name": "One more"})).refused(422, "TOKEN_METADATA_FULL");
    server
        .execute(&format!(
            "INSERT INTO tokens (tenant_id, id, contract_address, chain_id, token_type, name, created_at, updated_at)
             SELECT '{}', gen_random_uuid(), '0x' || lpad(to_hex(number), 40, '0'), 39123, 'ERC20', 'x', now(), now()
             FROM generate_series(1, 999) number",
            tenant.id,
        ))
        .unwrap();
    tenant
        .admin_post("/tokens", json!({"contractAddress": OTHER_CONTRACT, "type": "ERC20"}))
        .refused(422, "TOKENS_FULL");
    let listed = tenant.public_get("/tokens").send();
    assert_eq!(listed.header("x-total-count"), Some("1000"));
    assert_eq!(listed.ok(200).as_array().unwrap().len(), 1000);
}
