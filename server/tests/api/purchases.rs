//! Tag "Purchases": buying, paid through the development provider.

use std::sync::Arc;

use chrono::Duration;
use pers_server::domain::ids::TenantId;
use pers_server::{limits, store};
use serde_json::{Value, json};

use crate::campaigns::id;
use crate::purchase_tokens::on_sale;
use crate::support::{Call, Session, Tenant, TestClock, TestServer, assert_clean};

const PATH: &str = "/purchases";
const HISTORY: &str = "/purchases/me/history";
const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";

/// `POST /purchases` by a user.
pub fn purchase(tenant: &Tenant<'_>, user: &Session, offer: &Value, quantity: i64) -> Call {
    let body = json!({"purchaseTokenId": id(offer), "quantity": quantity, "currency": "eur"});
    tenant.server.post(PATH, body).project(&tenant.project_key).bearer(&user.access)
}

/// What a user sees of his purchases.
pub fn history(tenant: &Tenant<'_>, user: &Session) -> Value {
    tenant.server.get(HISTORY).bearer(&user.access).ok(200)
}

/// The id of a purchase's payment.
pub fn intent(purchase: &Value) -> &str {
    purchase["stripePaymentIntentId"].as_str().unwrap()
}

/// Tells the development provider how a payment ends.
fn end(tenant: &Tenant<'_>, purchase: &Value, ending: &str) -> Call {
    tenant.server.call("POST", &format!("/_pers/dev/payments/{}/{ending}", intent(purchase)))
}

/// A tenant's user and what he can buy.
pub fn shop(tenant: &Tenant<'_>) -> (Session, Value) {
    (tenant.user("ann@example.com"), on_sale(tenant, &tenant.credit_token()))
}

#[test]
fn what_has_been_paid_is_minted_once() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let address = tenant.address(&ann);
    let mut made = purchase(&tenant, &ann, &offer, 12).ok(201);
    let expected = json!({
        "id": made["id"], "stripePaymentIntentId": made["stripePaymentIntentId"], "status": "requires_payment_method",
        "amount": 1200, "currency": "eur", "quantity": 12, "purchaseToken": offer, "clientSecret": made["clientSecret"],
    });
    assert_eq!(made, expected);
    assert!(made["clientSecret"].as_str().unwrap().starts_with(intent(&made)));
    made.as_object_mut().unwrap().remove("clientSecret");
    assert_eq!(history(&tenant, &ann), json!([made]));
    assert_eq!(tenant.balance(&address, &offer["token"]), 0.0);
    for ending in ["succeed", "succeed", "fail"] {
        end(&tenant, &made, ending).ok(200);
        made["status"] = json!("succeeded");
        assert_eq!(history(&tenant, &ann), json!([made]));
        assert_eq!(tenant.balance(&address, &offer["token"]), 12.0);
    }
    let received = server.get("/transactions/me/received").bearer(&ann.access).ok(200);
    assert_eq!(received["pagination"]["total"], 1);
    let mint = &received["data"][0];
    assert_eq!((&mint["triggerProcessType"], &mint["triggerProcessId"]), (&json!("PURCHASE"), &made["id"]));
    assert_eq!((&mint["type"], &mint["amount"]), (&json!("MINT"), &json!(12.0)));
    assert_eq!(server.number("SELECT count(*) AS n FROM payment_events"), 3);
    assert_eq!(server.number("SELECT count(*) AS n FROM payment_events WHERE outcome = 'applied'"), 1);
    assert_clean(&server);
}

#[test]
fn a_payment_that_failed_can_be_tried_again() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 1).ok(201);
    let failed = end(&tenant, &made, "fail").ok(200);
    assert_eq!(failed["type"], "payment_intent.payment_failed");
    assert_eq!(history(&tenant, &ann)[0]["status"], "requires_payment_method");
    assert_eq!(server.number("SELECT count(*) AS n FROM transactions"), 0);
    end(&tenant, &made, "succeed").ok(200);
    assert_eq!(history(&tenant, &ann)[0]["status"], "succeeded");
    assert_eq!(tenant.balance(&tenant.address(&ann), &offer["token"]), 1.0);
}

#[test]
fn the_kind_of_purchase_says_the_price() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let id_of = TenantId::parse(&tenant.id).unwrap();
    let cheap = store::purchase_types::insert(&mut server.connect(), id_of, "Happy hour", 9).unwrap();
    let cheaper = json!({"purchaseTypeId": cheap.id});
    let changed = tenant.admin_put(&format!("/purchases/tokens/{}", id(&offer)), cheaper).ok(200);
    assert_eq!(changed["purchaseType"], json!({"id": 2, "description": "Happy hour"}));
    assert_eq!(purchase(&tenant, &ann, &offer, 10).ok(201)["amount"], 90);
    let refused = purchase(&tenant, &ann, &offer, 5).refused(422, "PRICE_TOO_SMALL");
    assert_eq!(refused["target"], "/quantity");
    let code = |price| store::purchase_types::insert(&mut server.connect(), id_of, "", price).unwrap_err().code;
    for price in [0, -1, limits::PURCHASE_CENTS_MOST + 1] {
        assert_eq!(code(price), "UNIT_PRICE_INVALID", "{price}");
    }
}

#[test]
fn items_are_bought_as_new_ones_or_by_their_entry() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let address = tenant.address(&ann);
    let member = tenant.token("ERC721", &format!("0x{}", "a".repeat(40)), json!({}));
    let voucher = tenant.token("ERC1155", &format!("0x{}", "b".repeat(40)), json!({}));
    tenant.admin_post(&format!("/tokens/{}/metadata", id(&voucher)), json!({"name": "Espresso"})).ok(201);
    for token in [&member, &voucher] {
        let made = purchase(&tenant, &ann, &on_sale(&tenant, token), 3).ok(201);
        end(&tenant, &made, "succeed").ok(200);
    }
    let mut held: Vec<_> =
        tenant.holdings(&address).into_iter().map(|(_, item, amount)| (item.to_string(), amount)).collect();
    held.sort_by(|left, right| left.partial_cmp(right).unwrap());
    let single = |item: &str| (format!("{item:?}"), 1.0);
    assert_eq!(held, [single("1"), ("\"1\"".to_owned(), 3.0), single("2"), single("3")]);
    assert_clean(&server);
    let most = i64::try_from(limits::ITEMS_PER_MINT).unwrap();
    purchase(&tenant, &ann, &on_sale(&tenant, &member), most + 1).refused(422, "QUANTITY_TOO_LARGE");
    let made = purchase(&tenant, &ann, &on_sale(&tenant, &member), most).ok(201);
    end(&tenant, &made, "succeed").ok(200);
    assert_eq!(tenant.holdings(&address).len(), 104);
}

#[test]
fn what_was_bought_stays_what_it_was_when_the_offer_changes() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let stamps = tenant.token("ERC20", &format!("0x{}", "5".repeat(40)), json!({"decimals": 0}));
    let made = purchase(&tenant, &ann, &offer, 2).ok(201);
    let change = json!({"tokenId": id(&stamps), "isActive": false});
    tenant.admin_put(&format!("/purchases/tokens/{}", id(&offer)), change).ok(200);
    tenant.admin_put(&format!("/tokens/{}", id(&offer["token"])), json!({"isActive": false})).ok(200);
    end(&tenant, &made, "succeed").ok(200);
    let seen = &history(&tenant, &ann)[0];
    assert_eq!((&seen["status"], id(&seen["purchaseToken"]["token"])), (&json!("succeeded"), id(&offer["token"])));
    let address = tenant.address(&ann);
    assert_eq!((tenant.balance(&address, &offer["token"]), tenant.balance(&address, &stamps)), (2.0, 0.0));
}

#[test]
fn an_order_that_cannot_be_taken_leaves_nothing_behind() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let ((ann, offer), (_, foreign)) = (shop(&tenant), shop(&other));
    let order = |body: Value| server.post(PATH, body).project(&tenant.project_key).bearer(&ann.access);
    for unknown in [json!(UNKNOWN), json!("none"), foreign["id"].clone()] {
        let refused = order(json!({"purchaseTokenId": unknown, "quantity": 1}));
        assert_eq!(refused.refused(404, "PURCHASE_TOKEN_NOT_FOUND")["target"], "/purchaseTokenId");
    }
    for (field, value) in [("quantity", json!(0)), ("quantity", json!(1.5)), ("currency", json!("usd"))] {
        let mut body = json!({"purchaseTokenId": id(&offer), "quantity": 1});
        body[field] = value;
        assert_eq!(order(body).refused(400, "VALIDATION_FAILED")["target"], format!("/{field}"));
    }
    for quantity in [i64::MAX, i64::try_from(limits::PURCHASE_QUANTITY).unwrap() + 1] {
        purchase(&tenant, &ann, &offer, quantity).refused(422, "QUANTITY_TOO_LARGE");
    }
    purchase(&tenant, &ann, &offer, 1_000_000).refused(422, "PRICE_TOO_LARGE");
    let eve = tenant.user("eve@example.com");
    tenant.admin_toggle(&format!("/users/{}/status", eve.id)).ok(200);
    purchase(&tenant, &eve, &offer, 1).refused(422, "USER_NOT_ACTIVE");
    let heavy = tenant.token("ERC20", &format!("0x{}", "7".repeat(40)), json!({"decimals": 58}));
    purchase(&tenant, &ann, &on_sale(&tenant, &heavy), 1).refused(422, "AMOUNT_TOO_LARGE");
    tenant.admin_put(&format!("/tokens/{}", id(&offer["token"])), json!({"isActive": false})).ok(200);
    purchase(&tenant, &ann, &offer, 1).refused(422, "TOKEN_NOT_ACTIVE");
    tenant.admin_put(&format!("/purchases/tokens/{}", id(&offer)), json!({"isActive": false})).ok(200);
    purchase(&tenant, &ann, &offer, 1).refused(422, "PURCHASE_TOKEN_NOT_ACTIVE");
    assert_eq!(server.number("SELECT (SELECT count(*) FROM purchases) + (SELECT count(*) FROM jobs) AS n"), 0);
}

#[test]
fn only_users_buy() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (_, offer) = shop(&tenant);
    let business = tenant.business("cafe@example.com");
    let body = json!({"purchaseTokenId": id(&offer), "quantity": 1});
    server.post(PATH, body.clone()).project(&tenant.project_key).refused(401, "CREDENTIALS_REQUIRED");
    for bearer in [&tenant.admin, &business.access] {
        server.post(PATH, body.clone()).bearer(bearer).refused(403, "USER_REQUIRED");
        server.get(HISTORY).bearer(bearer).refused(403, "USER_REQUIRED");
    }
}

#[test]
fn a_user_sees_his_own_purchases_in_the_order_that_he_asks_for() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let bob = tenant.user("bob@example.com");
    let made: Vec<Value> =
        [3, 1, 2].iter().map(|quantity| purchase(&tenant, &ann, &offer, *quantity).ok(201)).collect();
    purchase(&tenant, &bob, &offer, 9).ok(201);
    end(&tenant, &made[1], "succeed").ok(200);
    let quantities = |query: &str| -> Vec<i64> {
        let list = server.get(&format!("{HISTORY}{query}")).bearer(&ann.access).ok(200);
        list.as_array().unwrap().iter().map(|row| row["quantity"].as_i64().unwrap()).collect()
    };
    assert_eq!(quantities(""), [2, 1, 3]);
    assert_eq!(quantities("?sortOrder=ASC"), [3, 1, 2]);
    assert_eq!(quantities("?sortBy=quantity&sortOrder=ASC"), [1, 2, 3]);
    assert_eq!(quantities("?sortBy=amount"), [3, 2, 1]);
    assert_eq!(quantities("?sortBy=status")[0], 1);
    let page = server.get(&format!("{HISTORY}?limit=2")).bearer(&ann.access).send();
    assert_eq!(page.header("x-total-count"), Some("3"));
    assert_eq!(page.header("link"), Some("</purchases/me/history?page=2&limit=2>; rel=\"next\""));
    assert_eq!(quantities("?limit=2&page=2"), [3]);
    server.get(&format!("{HISTORY}?sortBy=colour")).bearer(&ann.access).refused(400, "SORT_FIELD_UNKNOWN");
    server.get(&format!("{HISTORY}?limit=0")).bearer(&ann.access).refused(400, "VALIDATION_FAILED");
    server.get(HISTORY).project(&tenant.project_key).refused(401, "CREDENTIALS_REQUIRED");
}

#[test]
fn without_a_key_for_a_payment_service_nothing_is_sold_outside_development() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 1).ok(201);
    let real = server.beside(|parts| parts.settings.dev = false);
    let body = json!({"purchaseTokenId": id(&offer), "quantity": 1});
    real.post(PATH, body).bearer(&ann.access).refused(422, "PAYMENTS_NOT_CONFIGURED");
    assert_eq!(server.number("SELECT count(*) AS n FROM purchases"), 1);
    // Nor is there anybody to say that something has been paid.
    let path = format!("/_pers/dev/payments/{}/succeed", intent(&made));
    real.call("POST", &path).refused(404, "ROUTE_NOT_FOUND");
    real.get(&path).refused(404, "ROUTE_NOT_FOUND");
    assert_eq!(history(&tenant, &ann)[0]["status"], "requires_payment_method");
}

#[test]
fn only_payments_of_the_development_provider_are_ended_by_hand() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 1).ok(201);
    let at = |intent: &str, ending: &str| format!("/_pers/dev/payments/{intent}/{ending}");
    server.call("POST", &at("pi_none", "succeed")).refused(404, "PAYMENT_NOT_FOUND");
    for path in [at(intent(&made), "refund"), at(intent(&made), ""), "/_pers/dev/payments".to_owned()] {
        server.call("POST", &path).refused(404, "ROUTE_NOT_FOUND");
    }
    let answer = server.get(&at(intent(&made), "succeed")).send();
    assert_eq!((answer.status, answer.header("allow")), (405, Some("POST, OPTIONS")));
    server.execute("UPDATE purchases SET provider = 'stripe'").unwrap();
    server.call("POST", &at(intent(&made), "succeed")).refused(404, "PAYMENT_NOT_FOUND");
    assert_eq!(server.number("SELECT count(*) AS n FROM payment_events"), 0);
}

#[test]
fn the_same_request_finds_its_purchase_again() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let bob = tenant.user("bob@example.com");
    let keyed = |user: &Session, quantity: i64, key: &str| {
        purchase(&tenant, user, &offer, quantity).header("idempotency-key", key)
    };
    let first = keyed(&ann, 2, "once").ok(201);
    assert_eq!(keyed(&ann, 2, "once").ok(201)["id"], first["id"]);
    keyed(&ann, 3, "once").refused(422, "IDEMPOTENCY_KEY_REUSED");
    let others =
        [keyed(&ann, 2, "twice").ok(201), keyed(&bob, 2, "once").ok(201), purchase(&tenant, &ann, &offer, 2).ok(201)];
    assert!(others.iter().all(|other| other["id"] != first["id"]));
    assert_eq!(server.number("SELECT count(*) AS n FROM purchases"), 4);
    assert_eq!(server.number("SELECT count(*) AS n FROM jobs"), 0, "all of them are open");
}

#[test]
fn a_key_stands_for_a_new_purchase_a_day_later() {
    let clock = TestClock::at("2026-11-24T10:00:00Z");
    let server = TestServer::start_with(|parts| parts.clock = Arc::<TestClock>::clone(&clock));
    let tenant = server.tenant("Coffee Club");
    let (ann, offer) = shop(&tenant);
    let keyed = |user: &Session| purchase(&tenant, user, &offer, 2).header("idempotency-key", "weekly").ok(201);
    let first = keyed(&ann);
    let mut seen = vec![first["id"].clone()];
    for _ in 0..2 {
        clock.pass(Duration::days(1));
        let ann = tenant.user("ann@example.com");
        let made = keyed(&ann);
        assert!(!seen.contains(&made["id"]));
        assert_eq!(keyed(&ann)["id"], made["id"]);
        seen.push(made["id"].clone());
    }
    assert_eq!(server.number("SELECT count(*) AS n FROM purchases"), 3);
}
