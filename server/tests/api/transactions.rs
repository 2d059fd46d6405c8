//! Tag "Transactions".

use serde_json::{Value, json};

use crate::support::{Session, Tenant, TestServer};

const ZERO: &str = "0x0000000000000000000000000000000000000000";

fn nft(tenant: &Tenant<'_>) -> Value {
    tenant.token("ERC721", &format!("0x{:040x}", 0xb1), json!({}))
}

#[test]
fn an_admin_mints() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let credit = tenant.credit_token();
    let address = tenant.address(&ann);
    let answer = tenant
        .transaction(
            &tenant.admin,
            json!({"web3TransactionType": "MINT", "amount": 12.34, "recipient": ann.as_user(), "sender": ann.as_user()}),
        )
        .ok(200);
    assert_eq!(answer["walletSigningStatus"], "WALLET_AND_SIGNING_READY");
    assert_eq!((&answer["transactionStatus"], &answer["signingData"]), (&json!("succeeded"), &json!(null)));
    let transaction = &answer["transaction"];
    let hash = transaction["transactionHash"].as_str().unwrap();
    assert!(hash.len() == 66 && hash.starts_with("0x"), "{hash}");
    assert_eq!(
        *transaction,
        json!({
            "amount": 12.34, "id": transaction["id"], "tokenAddress": credit["contractAddress"], "contractTokenId": null,
            "tokenType": "ERC20", "senderAddress": ZERO, "recipientAddress": address, "transactionHash": hash,
            "type": "MINT", "triggerProcessType": "ADMIN_TRIGGERED", "triggerProcessId": null, "status": "succeeded",
            "createdAt": transaction["createdAt"], "updatedAt": transaction["createdAt"], "tenantId": tenant.id,
            "chainId": 39_123, "senderId": null, "recipientId": ann.id, "recipientOwnerType": "user",
        })
    );
    assert_eq!(tenant.balance(&address, &credit), 12.34);
    let path = format!("/transactions/{}", transaction["id"].as_str().unwrap());
    assert_eq!(tenant.admin_get(&path).ok(200), *transaction, "it is read as it was answered");
}

#[test]
fn the_tenants_system_mints_for_what_was_earned() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    tenant.credit_token();
    let body = json!({"web3TransactionType": "MINT", "amount": 1, "recipient": ann.as_user()});
    let answer = server.post("/transactions", body).key(&tenant.system_key).ok(200);
    assert_eq!(answer["transaction"]["triggerProcessType"], "EARN");
}

#[test]
fn amounts_are_exact() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let credit = tenant.credit_token();
    for _ in 0..10 {
        tenant.mint(ann.as_user(), 0.1);
    }
    tenant.transfer(&ann.access, bob.as_user(), 0.7).ok(200);
    assert_eq!(tenant.balance(&tenant.address(&ann), &credit), 0.3);
    assert_eq!(tenant.balance(&tenant.address(&bob), &credit), 0.7);
}

#[test]
fn a_user_transfers_what_is_his() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let cafe = tenant.business("cafe@example.com");
    let credit = tenant.credit_token();
    tenant.mint(ann.as_user(), 100.0);
    let bobs = tenant.address(&bob);
    let outside = format!("0x{:040x}", 0xabc);
    for (recipient, id, kind) in [
        (bob.as_user(), json!(bob.id), "user"),
        (json!({"accountType": "user", "accountAddress": bobs.to_lowercase()}), json!(bob.id), "user"),
        (json!({"accountType": "user", "accountId": "nobody", "accountAddress": bobs}), json!(bob.id), "user"),
        (cafe.as_business(), json!(cafe.id), "business"),
        (json!({"accountType": "tenant"}), json!(tenant.id), "tenant"),
        (json!({"accountType": "tenant", "accountId": tenant.id}), json!(tenant.id), "tenant"),
        (json!({"accountType": "external", "accountAddress": outside}), json!(null), "external"),
        (json!({"accountType": "external", "accountAddress": outside}), json!(null), "external"),
    ] {
        let answer = tenant.transfer(&ann.access, recipient.clone(), 1.5).ok(200);
        let transaction = &answer["transaction"];
        assert_eq!((&transaction["senderId"], &transaction["senderOwnerType"]), (&json!(ann.id), &json!("user")));
        assert_eq!(
            (&transaction["recipientId"], transaction["recipientOwnerType"].as_str()),
            (&id, Some(kind)),
            "{recipient}"
        );
        assert_eq!(transaction["triggerProcessType"], "TRANSFER");
    }
    assert_eq!(tenant.balance(&tenant.address(&ann), &credit), 88.0);
    assert_eq!(tenant.balance(&bobs, &credit), 4.5);
    assert_eq!(tenant.balance(&outside, &credit), 3.0);
    // The business passes on what it got; to say that it is the sender changes nothing.
    let body = json!({
        "web3TransactionType": "TRANSFER", "amount": 1, "recipient": bob.as_user(), "sender": cafe.as_business(),
    });
    let answer = tenant.transaction(&cafe.access, body).ok(200);
    assert_eq!(answer["transaction"]["senderId"], cafe.id.as_str());
}

#[test]
fn a_user_burns_what_is_his() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let credit = tenant.credit_token();
    tenant.mint(ann.as_user(), 10.0);
    let body = json!({"web3TransactionType": "BURN", "amount": 4, "recipient": {"accountType": "user"}});
    let burned = tenant.transaction(&ann.access, body).ok(200)["transaction"].clone();
    assert_eq!((&burned["recipientAddress"], &burned["recipientId"]), (&json!(null), &json!(null)));
    assert!(burned.get("recipientOwnerType").is_none());
    assert_eq!(burned["triggerProcessType"], "SPEND");
    assert_eq!(tenant.balance(&tenant.address(&ann), &credit), 6.0);
}

#[test]
fn admins_and_the_system_move_what_is_anybodys() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let credit = tenant.credit_token();
    tenant.mint(ann.as_user(), 10.0);
    for (credential, process) in [(&tenant.admin, "ADMIN_TRIGGERED"), (&tenant.system_key, "TRANSFER")] {
        let body = json!({
            "web3TransactionType": "TRANSFER", "amount": 2, "sender": ann.as_user(), "recipient": bob.as_user(),
        });
        let moved = tenant.transaction(credential, body).ok(200)["transaction"].clone();
        assert_eq!((&moved["senderId"], moved["triggerProcessType"].as_str()), (&json!(ann.id), Some(process)));
    }
    assert_eq!(tenant.balance(&tenant.address(&bob), &credit), 4.0);
}

#[test]
fn a_movement_that_cannot_be_is_refused_and_moves_nothing() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let stranger = other.user("eve@example.com");
    let credit = tenant.credit_token();
    let foreign = other.credit_token();
    let old = tenant.token("ERC20", &format!("0x{:040x}", 0xc3), json!({}));
    tenant.admin_put(&format!("/tokens/{}", old["id"].as_str().unwrap()), json!({"isActive": false})).ok(200);
    tenant.mint(ann.as_user(), 10.0);
    let body = |kind: &str, amount: f64, more: Value| {
        let mut body = json!({"web3TransactionType": kind, "amount": amount});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    let to = |recipient: Value| json!({"recipient": recipient});
    let to_bob = |more: Value| {
        let mut body = json!({"recipient": bob.as_user()});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    let user = &ann.access;
    let admin = &tenant.admin;
    let unknown_id = json!({"accountType": "user", "accountId": "00000000-0000-7000-8000-000000000000"});
    for (who, body, status, code, target) in [
        (user, body("MINT", 1.0, to(ann.as_user())), 403, "MINT_NOT_ALLOWED", None),
        (
            user,
            body("TRANSFER", 1.0, to_bob(json!({"sender": bob.as_user()}))),
            403,
            "SENDER_NOT_ALLOWED",
            Some("/sender"),
        ),
        (user, body("BURN", 1.0, json!({"sender": bob.as_user()})), 403, "SENDER_NOT_ALLOWED", Some("/sender")),
        (
            user,
            body("TRANSFER", 1.0, to_bob(json!({"sender": unknown_id}))),
            403,
            "SENDER_NOT_ALLOWED",
            Some("/sender"),
        ),
        (user, body("TRANSFER", 10.01, to_bob(json!({}))), 422, "INSUFFICIENT_BALANCE", Some("/amount")),
        (user, body("BURN", 11.0, json!({})), 422, "INSUFFICIENT_BALANCE", Some("/amount")),
        (user, body("TRANSFER", 1.005, to_bob(json!({}))), 422, "AMOUNT_TOO_PRECISE", Some("/amount")),
        (user, body("TRANSFER", 1e300, to_bob(json!({}))), 422, "AMOUNT_TOO_LARGE", Some("/amount")),
        (user, body("TRANSFER", 1.0, to(ann.as_user())), 422, "SELF_TRANSFER", Some("/recipient")),
        (user, body("TRANSFER", 1.0, json!({})), 422, "RECIPIENT_REQUIRED", Some("/recipient")),
        (user, body("TRANSFER", 1.0, to(json!({"accountType": "user"}))), 404, "ACCOUNT_NOT_FOUND", Some("/recipient")),
        (user, body("TRANSFER", 1.0, to(unknown_id.clone())), 404, "ACCOUNT_NOT_FOUND", Some("/recipient")),
        (user, body("TRANSFER", 1.0, to(stranger.as_user())), 404, "ACCOUNT_NOT_FOUND", Some("/recipient")),
        (user, body("TRANSFER", 1.0, to(bob.as_business())), 404, "ACCOUNT_NOT_FOUND", Some("/recipient")),
        (
            user,
            body("TRANSFER", 1.0, to(json!({"accountType": "external", "accountAddress": ZERO}))),
            422,
            "RECIPIENT_ZERO_ADDRESS",
            Some("/recipient"),
        ),
        (
            user,
            body("TRANSFER", 1.0, to_bob(json!({"token": {"tokenDbId": "nothing"}}))),
            404,
            "TOKEN_NOT_FOUND",
            Some("/token"),
        ),
        (
            user,
            body("TRANSFER", 1.0, to_bob(json!({"token": {"tokenDbId": foreign["id"]}}))),
            404,
            "TOKEN_NOT_FOUND",
            Some("/token"),
        ),
        (
            user,
            body(
                "TRANSFER",
                1.0,
                to_bob(json!({"token": {"contractAddress": credit["contractAddress"], "chainId": 1}})),
            ),
            404,
            "TOKEN_NOT_FOUND",
            Some("/token"),
        ),
        (
            user,
            body("TRANSFER", 1.0, to_bob(json!({"token": {"tokenDbId": old["id"]}}))),
            422,
            "TOKEN_NOT_ACTIVE",
            Some("/token"),
        ),
        (
            user,
            body("TRANSFER", 1.0, to_bob(json!({"token": {"nftTokenId": "1"}}))),
            422,
            "TOKEN_ITEM_NOT_ALLOWED",
            Some("/token/nftTokenId"),
        ),
        (
            user,
            body("TRANSFER", 1.0, to_bob(json!({"token": {"nftTokenId": "one"}}))),
            422,
            "TOKEN_ITEM_INVALID",
            Some("/token/nftTokenId"),
        ),
        (admin, body("TRANSFER", 1.0, to_bob(json!({}))), 422, "SENDER_REQUIRED", Some("/sender")),
        (admin, body("BURN", 1.0, json!({})), 422, "SENDER_REQUIRED", Some("/sender")),
        (admin, body("BURN", 1.0, json!({"sender": unknown_id})), 404, "ACCOUNT_NOT_FOUND", Some("/sender")),
        (admin, body("MINT", 1.0, json!({})), 422, "RECIPIENT_REQUIRED", Some("/recipient")),
        (admin, body("MINT", 1e60, to_bob(json!({}))), 422, "AMOUNT_TOO_LARGE", Some("/amount")),
        (admin, body("MINT", 1e57, to_bob(json!({}))), 422, "AMOUNT_TOO_LARGE", Some("/amount")),
    ] {
        let text = body.to_string();
        let refused = tenant.transaction(who, body).refused(status, code);
        assert_eq!(refused["target"].as_str(), target, "{text}");
    }
    for amount in [json!(0), json!(-1), json!("1"), json!(null)] {
        let body = json!({"web3TransactionType": "TRANSFER", "amount": amount, "recipient": bob.as_user()});
        assert_eq!(tenant.transaction(user, body).send().status, 400, "{amount}");
    }
    let public = body("TRANSFER", 1.0, to_bob(json!({})));
    server.post("/transactions", public).project(&tenant.project_key).refused(401, "IDENTITY_REQUIRED");
    assert_eq!(server.number("SELECT count(*) AS n FROM transactions"), 1);
    assert_eq!(server.number("SELECT count(*) AS n FROM entries"), 2);
    assert_eq!(server.number("SELECT count(*) AS n FROM accounts WHERE owner_type = 'external'"), 0);
    assert_eq!(tenant.balance(&tenant.address(&ann), &credit), 10.0);
}

#[test]
fn without_a_token_the_active_credit_token_is_meant() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let body =
        |token: Value| json!({"web3TransactionType": "MINT", "amount": 1, "recipient": ann.as_user(), "token": token});
    tenant.transaction(&tenant.admin, body(json!({}))).refused(422, "NO_ACTIVE_CREDIT_TOKEN");
    let credit = tenant.credit_token();
    let other = tenant.token("ERC20", &format!("0x{:040x}", 0xabcdef), json!({}));
    let upper = other["contractAddress"].as_str().unwrap().to_uppercase().replace("0X", "0x");
    for (token, address) in [
        (json!({}), &credit["contractAddress"]),
        (json!({"tokenDbId": other["id"]}), &other["contractAddress"]),
        (json!({"contractAddress": upper}), &other["contractAddress"]),
        (json!({"contractAddress": upper, "chainId": 39_123}), &other["contractAddress"]),
        (json!({"tokenDbId": credit["id"], "contractAddress": upper}), &credit["contractAddress"]),
    ] {
        let minted = tenant.transaction(&tenant.admin, body(token.clone())).ok(200);
        assert_eq!(minted["transaction"]["tokenAddress"], *address, "{token}");
    }
}

#[test]
fn single_items_are_numbered_and_exist_once() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let badge = nft(&tenant);
    let body = |kind: &str, amount: f64, item: Option<&str>, recipient: &Session| {
        let mut token = json!({"tokenDbId": badge["id"]});
        if let Some(item) = item {
            token["nftTokenId"] = json!(item);
        }
        json!({"web3TransactionType": kind, "amount": amount, "recipient": recipient.as_user(), "token": token})
    };
    let items = |who: &Session| {
        let holdings = tenant.holdings(&tenant.address(who));
        holdings.into_iter().map(|(_, item, _)| item.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let mint = |amount, item| tenant.transaction(&tenant.admin, body("MINT", amount, item, &ann));
    assert_eq!(mint(2.0, None).ok(200)["transaction"]["contractTokenId"], "1");
    assert_eq!(mint(1.0, Some("7")).ok(200)["transaction"]["contractTokenId"], "7");
    assert_eq!(mint(1.0, None).ok(200)["transaction"]["contractTokenId"], "8");
    assert_eq!(items(&ann), ["1", "2", "7", "8"]);
    mint(1.0, Some("2")).refused(422, "TOKEN_ITEM_ALREADY_MINTED");
    mint(2.0, Some("9")).refused(422, "AMOUNT_NOT_ONE");
    mint(101.0, None).refused(422, "TOO_MANY_ITEMS");
    mint(1.5, None).refused(422, "AMOUNT_TOO_PRECISE");
    let give = |amount, item| tenant.transaction(&ann.access, body("TRANSFER", amount, item, &bob));
    give(1.0, None).refused(422, "TOKEN_ITEM_REQUIRED");
    give(2.0, Some("2")).refused(422, "AMOUNT_NOT_ONE");
    give(1.0, Some("3")).refused(422, "INSUFFICIENT_BALANCE");
    give(1.0, Some("2")).ok(200);
    give(1.0, Some("2")).refused(422, "INSUFFICIENT_BALANCE");
    assert_eq!((items(&ann), items(&bob)), (vec!["1".into(), "7".into(), "8".into()], vec!["2".to_owned()]));
    // An item that was burned may be made again.
    tenant.transaction(&bob.access, body("BURN", 1.0, Some("2"), &bob)).ok(200);
    mint(1.0, Some("2")).ok(200);
    assert_eq!(items(&ann), ["1", "2", "7", "8"]);
}

#[test]
fn items_of_a_kind_are_counted_by_their_metadata_entry() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let voucher = tenant.token("ERC1155", &format!("0x{:040x}", 0xe1), json!({}));
    tenant
        .admin_post(&format!("/tokens/{}/metadata", voucher["id"].as_str().unwrap()), json!({"name": "Espresso"}))
        .ok(201);
    let token = |item: &str| json!({"tokenDbId": voucher["id"], "nftTokenId": item});
    let mint = |token: Value| {
        let body = json!({"web3TransactionType": "MINT", "amount": 5, "recipient": ann.as_user(), "token": token});
        tenant.transaction(&tenant.admin, body)
    };
    mint(json!({"tokenDbId": voucher["id"]})).refused(422, "TOKEN_ITEM_REQUIRED");
    let refused = mint(token("2")).refused(422, "TOKEN_ITEM_UNKNOWN");
    assert_eq!(refused["target"], "/token/nftTokenId");
    mint(token("1")).ok(200);
    let body = json!({
        "web3TransactionType": "TRANSFER", "amount": 2, "recipient": bob.as_user(), "token": token("1"),
    });
    let given = tenant.transaction(&ann.access, body).ok(200)["transaction"].clone();
    assert_eq!((&given["contractTokenId"], &given["amount"]), (&json!("1"), &json!(2.0)));
    let left = tenant.holdings(&tenant.address(&ann));
    assert_eq!(left, [(voucher["id"].as_str().unwrap().to_owned(), json!("1"), 3.0)]);
}

#[test]
fn nobody_moves_what_an_outside_address_holds() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    tenant.credit_token();
    let outside = json!({"accountType": "external", "accountAddress": format!("0x{:040x}", 0xabc)});
    tenant.mint(outside.clone(), 10.0);
    let body = json!({"web3TransactionType": "BURN", "amount": 1, "sender": outside});
    assert_eq!(tenant.transaction(&tenant.admin, body).refused(422, "SENDER_EXTERNAL")["target"], "/sender");
}

fn ids(page: &Value) -> Vec<String> {
    page["data"].as_array().unwrap().iter().map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn users_and_businesses_list_what_they_sent_and_received() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let cafe = tenant.business("cafe@example.com");
    tenant.credit_token();
    let minted = tenant.mint(ann.as_user(), 10.0);
    let given = tenant.transfer(&ann.access, cafe.as_business(), 3.0).ok(200)["transaction"].clone();
    let back = tenant.transfer(&cafe.access, ann.as_user(), 1.0).ok(200)["transaction"].clone();
    let id = |transaction: &Value| transaction["id"].as_str().unwrap().to_owned();
    let list = |who: &Session, side: &str, query: &str| {
        server.get(&format!("/v2/transactions/me/{side}{query}")).bearer(&who.access).ok(200)
    };
    assert_eq!(ids(&list(&ann, "sent", "")), [id(&given)]);
    assert_eq!(ids(&list(&ann, "received", "")), [id(&back), id(&minted)]);
    assert_eq!(ids(&list(&ann, "received", "?sortOrder=ASC")), [id(&minted), id(&back)]);
    assert_eq!(ids(&list(&ann, "received", "?sortBy=amount&sortOrder=DESC")), [id(&minted), id(&back)]);
    assert_eq!(ids(&list(&ann, "received", "?limit=1&page=2")), [id(&minted)]);
    assert_eq!(ids(&list(&cafe, "sent", "")), [id(&back)]);
    assert_eq!(ids(&list(&cafe, "received", "")), [id(&given)]);
    assert_eq!(ids(&list(&bob, "sent", "")), Vec::<String>::new());
    assert_eq!(list(&ann, "sent", "")["data"][0], given);
    for side in ["sent", "received"] {
        let path = format!("/transactions/me/{side}");
        tenant.public_get(&path).refused(401, "IDENTITY_REQUIRED");
        server.get(&path).refused(401, "CREDENTIALS_REQUIRED");
        for credential in [&tenant.admin, &tenant.system_key] {
            server.get(&path).bearer(credential).refused(403, "USER_OR_BUSINESS_REQUIRED");
        }
        server.get(&format!("{path}?sortBy=hash")).bearer(&ann.access).refused(400, "SORT_FIELD_UNKNOWN");
    }
}

#[test]
fn admins_list_all_and_narrow_it() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let cafe = tenant.business("cafe@example.com");
    tenant.credit_token();
    other.credit_token();
    other.mint(json!({"accountType": "tenant"}), 1.0);
    let badge = nft(&tenant);
    let all = [
        tenant.mint(ann.as_user(), 10.0),
        tenant.transfer(&ann.access, bob.as_user(), 2.0).ok(200)["transaction"].clone(),
        tenant.transfer(&bob.access, cafe.as_business(), 1.0).ok(200)["transaction"].clone(),
        tenant.mint(json!({"accountType": "tenant"}), 5.0),
        tenant
            .transaction(
                &tenant.admin,
                json!({"web3TransactionType": "MINT", "amount": 1, "recipient": bob.as_user(), "token": {"tokenDbId": badge["id"]}}),
            )
            .ok(200)["transaction"]
            .clone(),
    ];
    server.execute("UPDATE transactions SET status = 'failed' WHERE amount = 500").unwrap();
    for (query, expected) in [
        (String::new(), vec![4, 3, 2, 1, 0]),
        ("sortBy=createdAt&sortOrder=ASC".into(), vec![0, 1, 2, 3, 4]),
        ("sortBy=amount&sortOrder=DESC&limit=2".into(), vec![0, 3]),
        ("limit=2&page=2".into(), vec![2, 1]),
        (format!("participantId={}", ann.id), vec![1, 0]),
        (format!("participantId={}&role=SENDER", ann.id), vec![1]),
        (format!("participantId={}&role=RECIPIENT", bob.id), vec![4, 1]),
        (format!("participantId={}", cafe.id), vec![2]),
        (format!("participantId={}", tenant.id), vec![3]),
        (format!("participantId={}", other.id), vec![]),
        ("participantId=nobody".into(), vec![]),
        ("role=SENDER&status=failed".into(), vec![3]),
        ("status=created".into(), vec![]),
        ("tokenType=ERC721".into(), vec![4]),
        (format!("tokenType=ERC20&participantId={}&status=succeeded", bob.id), vec![2, 1]),
    ] {
        let page = tenant.admin_get(&format!("/transactions?{query}")).ok(200);
        let expected: Vec<_> =
            expected.into_iter().map(|at: usize| all[at]["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(ids(&page), expected, "{query}");
    }
    let page = tenant.admin_get(&format!("/transactions?limit=1&participantId={}", bob.id)).ok(200);
    assert_eq!((&page["pagination"]["total"], &page["pagination"]["hasNext"]), (&json!(3), &json!(true)));
    tenant.admin_get("/transactions?tokenType=ERC777").refused(400, "TOKEN_TYPE_UNKNOWN");
    tenant.admin_get("/transactions?sortBy=hash").refused(400, "SORT_FIELD_UNKNOWN");
    tenant.public_get("/transactions").refused(401, "CREDENTIALS_REQUIRED");
    server.get("/transactions").bearer(&ann.access).refused(403, "ADMIN_REQUIRED");
}

#[test]
fn a_transaction_is_shown_to_those_it_concerns() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let (ann, bob, cid) =
        (tenant.user("ann@example.com"), tenant.user("bob@example.com"), tenant.user("cid@example.com"));
    let cafe = tenant.business("cafe@example.com");
    tenant.credit_token();
    tenant.mint(ann.as_user(), 10.0);
    let given = tenant.transfer(&ann.access, bob.as_user(), 3.0).ok(200)["transaction"].clone();
    let path = format!("/transactions/{}", given["id"].as_str().unwrap());
    for credential in [&ann.access, &bob.access, &tenant.admin, &tenant.system_key] {
        assert_eq!(server.get(&path).bearer(credential).ok(200), given);
    }
    for credential in [&cid.access, &cafe.access, &other.admin, &other.system_key] {
        server.get(&path).bearer(credential).refused(404, "TRANSACTION_NOT_FOUND");
    }
    tenant.public_get(&path).refused(401, "IDENTITY_REQUIRED");
    for id in ["00000000-0000-7000-8000-000000000000", "1"] {
        tenant.admin_get(&format!("/transactions/{id}")).refused(404, "TRANSACTION_NOT_FOUND");
    }
}

#[test]
fn who_is_switched_off_moves_nothing_with_the_token_that_he_still_has() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    let credit = tenant.credit_token();
    let cafe = tenant.business("cafe@example.com");
    for (owner, who) in [(ann.as_user(), &ann), (cafe.as_business(), &cafe)] {
        tenant.mint(owner.clone(), 5.0);
        let switch = |is_active: bool| match who.id == ann.id {
            true => tenant.admin_toggle(&format!("/users/{}/status", ann.id)).ok(200),
            false => tenant.admin_put(&format!("/businesses/{}", cafe.id), json!({"isActive": is_active})).ok(200),
        };
        switch(false);
        let burn = json!({"web3TransactionType": "BURN", "amount": 1});
        for call in [tenant.transfer(&who.access, bob.as_user(), 1.0), tenant.transaction(&who.access, burn.clone())] {
            assert_eq!(call.refused(422, "USER_NOT_ACTIVE")["target"], "/sender");
        }
        // Others still move what is his.
        let taken = json!({"web3TransactionType": "BURN", "amount": 1, "sender": owner});
        tenant.transaction(&tenant.admin, taken).ok(200);
        tenant.transfer(&bob.access, owner, 1.0).refused(422, "INSUFFICIENT_BALANCE");
        switch(true);
        tenant.transfer(&who.access, bob.as_user(), 1.0).ok(200);
        tenant
            .transaction(
                &tenant.admin,
                json!({
                    "web3TransactionType": "BURN", "amount": 1, "sender": bob.as_user(),
                }),
            )
            .ok(200);
    }
    assert_eq!(tenant.balance(&tenant.address(&ann), &credit), 3.0);
}
