//! Tag "Redemption Redeems".

use std::collections::HashMap;
use std::sync::Arc;

use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use pers_server::http::{EdgeOptions, OriginOptions};
use pers_server::{limits, worker};
use serde_json::{Value, json};

use crate::campaign_tokens::voucher;
use crate::campaigns::id;
use crate::redemptions::offer;

use crate::support::{Answer, Call, Session, Tenant, TestClock, TestServer, Wallet, assert_clean, eventually, tally};

const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";

fn redeem(server: &TestServer, bearer: &str, redemption: &Value) -> Call {
    server.post("/redemptions/redeems", json!({"redemptionId": id(redemption)})).bearer(bearer)
}

fn redeem_at(server: &TestServer, bearer: &str, redemption: &Value, business: &str) -> Call {
    let body = json!({"redemptionId": id(redemption), "businessId": business});
    server.post("/redemptions/redeems", body).bearer(bearer)
}

fn supply(tenant: &Tenant<'_>, redemption: &Value) -> Value {
    tenant.admin_get(&format!("/redemptions/{}/available-supply", id(redemption))).ok(200)
}

/// A club where an espresso costs five points, and Ann has twelve of them.
struct Club<'s> {
    server: &'s TestServer,
    tenant: Tenant<'s>,
    ann: Session,
    points: Value,
    voucher: Value,
    espresso: Value,
}

impl<'s> Club<'s> {
    fn new(server: &'s TestServer, extra: Value) -> Self {
        let tenant = server.tenant("Coffee Club");
        let (points, (voucher, entry)) = (tenant.credit_token(), voucher(&tenant));
        let unit = json!([{"tokenId": id(&voucher), "tokenMetadataIncrementalId": entry, "amount": 2}]);
        let mut fields = json!({"creditTokenAmount": 5, "tokenUnits": unit});
        fields.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        let espresso = offer(&tenant, "Espresso", fields);
        let ann = tenant.user("ann@example.com");
        tenant.mint(ann.as_user(), 12.0);
        Self { server, tenant, ann, points, voucher, espresso }
    }

    fn redeem(&self) -> Call {
        redeem(self.server, &self.ann.access, &self.espresso)
    }

    /// Makes a status level that is reached with so many points, and lowers prices by so many percent.
    fn level(&self, name: &str, balance: f64, percent: f64) -> Value {
        let eligible = [&self.points["contractAddress"]];
        let body = json!({
            "name": name, "minTokenBalance": balance, "discountPercentage": percent, "eligibleTokenAddresses": eligible,
        });
        self.tenant.admin_post("/users/status-types", body).ok(201)
    }

    fn points(&self) -> f64 {
        self.tenant.balance(&self.tenant.address(&self.ann), &self.points)
    }

    fn vouchers(&self) -> f64 {
        let holdings = self.tenant.holdings(&self.tenant.address(&self.ann));
        let voucher = self.voucher["id"].as_str().unwrap();
        holdings.iter().filter(|(token, ..)| token == voucher).map(|(.., amount)| amount).sum()
    }
}

#[test]
fn a_user_pays_and_gets_what_is_on_offer() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({"maxTotalSupply": 3}));
    let answer = club.redeem().ok(200);
    let redeem = &answer["redeem"];
    assert_eq!((&redeem["status"], &redeem["userId"]), (&json!("COMPLETED"), &json!(club.ann.id)));
    assert_eq!((&redeem["redemptionId"], &redeem["failureReason"]), (&club.espresso["id"], &json!(null)));
    assert_eq!((&redeem["anonymizedIpAddress"], &redeem["userCountryCode"]), (&json!("127.0.0.0"), &json!(null)));
    let payment = &answer["senderTransaction"];
    assert_eq!(
        (&payment["walletSigningStatus"], &payment["signingData"]),
        (&json!("WALLET_AND_SIGNING_READY"), &json!(null))
    );
    let payment = &payment["transaction"];
    assert_eq!((&payment["type"], &payment["triggerProcessType"]), (&json!("BURN"), &json!("REDEMPTION_SPEND")));
    assert_eq!((&payment["amount"], &payment["triggerProcessId"]), (&json!(5.0), &redeem["id"]));
    assert_eq!((club.points(), club.vouchers()), (7.0, 2.0));
    assert_eq!(supply(&club.tenant, &club.espresso), json!(2));
    let received = server.get("/transactions/me/received").bearer(&club.ann.access).ok(200);
    let received = received["data"].as_array().unwrap();
    assert!(received.iter().any(|entry| entry["triggerProcessType"] == "REDEMPTION_RECEIVE"
        && entry["triggerProcessId"] == redeem["id"]
        && entry["type"] == "MINT"));
    assert_eq!(server.get(&format!("/redemptions/redeems/{}", id(redeem))).bearer(&club.ann.access).ok(200), *redeem);
    assert_clean(&server);
}

/// Asks for a redeem while an admin's change of the offer is not committed yet, and commits it when the redeem waits.
fn redeem_behind(club: &Club<'_>, server: &TestServer, change: &str) -> Answer {
    let mut admin = server.connect();
    let change = format!("BEGIN; UPDATE redemptions SET {change} WHERE id = '{}'", id(&club.espresso));
    admin.batch_execute(&change).unwrap();
    std::thread::scope(|scope| {
        let call = scope.spawn(|| club.redeem().send());
        eventually("the redeem waits for the offer", || {
            server.number(
                "SELECT count(*) AS n FROM pg_stat_activity
                 WHERE datname = current_database() AND wait_event_type = 'Lock'",
            ) == 1
        });
        admin.batch_execute("COMMIT").unwrap();
        call.join().unwrap()
    })
}

#[test]
fn a_redeem_costs_what_the_offer_says_when_its_supply_is_taken() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({"maxTotalSupply": 3}));
    let answer = redeem_behind(&club, &server, "credit_token_amount = 300").ok(200);
    assert_eq!(answer["senderTransaction"]["transaction"]["amount"], json!(3.0));
    assert_eq!((club.points(), supply(&club.tenant, &club.espresso)), (9.0, json!(2)));
    assert_clean(&server);
}

#[test]
fn a_redeem_that_finds_nothing_left_is_refused_by_the_offer_as_it_is_then() {
    for (change, code) in [
        ("available_supply = 0", "SUPPLY_EXHAUSTED"),
        ("available_supply = 0, is_active = false", "REDEMPTION_NOT_ACTIVE"),
    ] {
        let server = TestServer::start();
        let club = Club::new(&server, json!({"maxTotalSupply": 3}));
        redeem_behind(&club, &server, change).refused(422, code);
        assert_eq!(club.points(), 12.0);
        assert_clean(&server);
    }
}

#[test]
fn the_price_goes_to_the_business_that_the_redeem_is_tied_to() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({}));
    let cafe = club.tenant.business("cafe@example.com");
    let answer = redeem_at(&server, &club.ann.access, &club.espresso, &cafe.id).ok(200);
    let payment = &answer["senderTransaction"]["transaction"];
    assert_eq!((&payment["type"], &payment["recipientId"]), (&json!("TRANSFER"), &json!(cafe.id)));
    let address = payment["recipientAddress"].as_str().unwrap();
    assert_eq!(club.tenant.balance(address, &club.points), 5.0);
    for unknown in [UNKNOWN, "none"] {
        let refused = redeem_at(&server, &club.ann.access, &club.espresso, unknown).refused(404, "BUSINESS_NOT_FOUND");
        assert_eq!(refused["target"], "/businessId");
    }
    club.tenant.admin_put(&format!("/businesses/{}", cafe.id), json!({"isActive": false})).ok(200);
    redeem_at(&server, &club.ann.access, &club.espresso, &cafe.id).refused(404, "BUSINESS_NOT_FOUND");
    assert_clean(&server);
}

#[test]
fn businesses_and_admins_redeem_with_wallets_of_their_own() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({}));
    let cafe = club.tenant.business("cafe@example.com");
    redeem(&server, &cafe.access, &club.espresso).refused(422, "INSUFFICIENT_BALANCE");
    club.tenant.mint(cafe.as_business(), 5.0);
    let answer = redeem(&server, &cafe.access, &club.espresso).ok(200);
    // What a business redeems for itself is burned.
    let payment = &answer["senderTransaction"]["transaction"];
    assert_eq!((&payment["type"], &payment["senderId"]), (&json!("BURN"), &json!(cafe.id)));
    assert_eq!(answer["redeem"]["userId"], json!(cafe.id));
    club.tenant.mint(json!({"accountType": "tenant"}), 10.0);
    let by_admin = redeem(&server, &club.tenant.admin, &club.espresso).ok(200);
    let body = json!({"redemptionId": id(&club.espresso)});
    let by_system = server.post("/redemptions/redeems", body.clone()).key(&club.tenant.system_key).ok(200);
    for answer in [by_admin, by_system] {
        assert_eq!(answer["redeem"]["userId"], json!(club.tenant.id));
    }
    server.post("/redemptions/redeems", body).project(&club.tenant.project_key).refused(401, "IDENTITY_REQUIRED");
    assert_clean(&server);
}

#[test]
fn what_is_free_needs_no_payment() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({"creditTokenAmount": 0}));
    let answer = club.redeem().ok(200);
    assert_eq!((&answer["senderTransaction"], &answer["redeem"]["status"]), (&json!(null), &json!("COMPLETED")));
    assert_eq!((club.points(), club.vouchers()), (12.0, 2.0));
}

#[test]
fn each_rule_refuses_with_its_code_and_nothing_is_written() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({"maxTotalSupply": 2, "maxPerUser": 2}));
    let change = |body: Value| club.tenant.admin_put(&format!("/redemptions/{}", id(&club.espresso)), body).ok(200);
    for unknown in [UNKNOWN, "none"] {
        let body = json!({"redemptionId": unknown});
        let refused =
            server.post("/redemptions/redeems", body).bearer(&club.ann.access).refused(404, "REDEMPTION_NOT_FOUND");
        assert_eq!(refused["target"], "/redemptionId");
    }
    let gold =
        json!({"name": "Gold", "minTokenBalance": 13, "eligibleTokenAddresses": [club.points["contractAddress"]]});
    let gold = club.tenant.admin_post("/users/status-types", gold).ok(201);
    for (body, back, code) in [
        (json!({"isActive": false}), json!({"isActive": true}), "REDEMPTION_NOT_ACTIVE"),
        (json!({"minUserStatusTypeId": gold["id"]}), json!({"minUserStatusTypeId": null}), "USER_STATUS_TOO_LOW"),
        (json!({"countryCodeRestrictions": ["FR"]}), json!({"countryCodeRestrictions": []}), "COUNTRY_NOT_ALLOWED"),
        (json!({"maxPerUser": 0}), json!({"maxPerUser": 2}), "MAX_PER_USER_REACHED"),
        (json!({"maxTotalSupply": 0}), json!({"maxTotalSupply": 2}), "SUPPLY_EXHAUSTED"),
        (json!({"creditTokenAmount": 12.01}), json!({"creditTokenAmount": 5}), "INSUFFICIENT_BALANCE"),
    ] {
        change(body);
        club.redeem().refused(422, code);
        change(back);
    }
    assert_eq!(server.number(REDEEMS), 0);
    assert_eq!(server.number("SELECT coalesce(sum(redeems), 0)::bigint AS n FROM redemption_participations"), 0);
    club.redeem().ok(200);
    club.redeem().ok(200);
    club.redeem().refused(422, "MAX_PER_USER_REACHED");
    change(json!({"maxPerUser": null}));
    club.redeem().refused(422, "SUPPLY_EXHAUSTED");
    let refused = club.tenant.admin_put(&format!("/redemptions/{}", id(&club.espresso)), json!({"maxTotalSupply": 1}));
    refused.refused(422, "SUPPLY_BELOW_REDEEMED");
    assert_eq!(change(json!({"maxTotalSupply": 5}))["supply"], json!({"available": 3, "total": 5}));
    club.redeem().refused(422, "INSUFFICIENT_BALANCE");
    club.tenant.admin_toggle(&format!("/users/{}/status", club.ann.id)).ok(200);
    club.redeem().refused(422, "USER_NOT_ACTIVE");
    assert_clean(&server);
}

#[test]
fn a_status_level_opens_offers_and_lowers_prices() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({}));
    let (silver, gold) = (club.level("Silver", 10.0, 10.0), club.level("Gold", 100.0, 50.0));
    let path = format!("/redemptions/{}", id(&club.espresso));
    club.tenant.admin_put(&path, json!({"minUserStatusTypeId": silver["id"]})).ok(200);
    // Ann's twelve points make her silver: five points less ten percent.
    let paid = club.redeem().ok(200)["senderTransaction"]["transaction"]["amount"].clone();
    assert_eq!((paid, club.points()), (json!(4.5), 7.5));
    // Which leaves her with too few for it.
    club.redeem().refused(422, "USER_STATUS_TOO_LOW");
    club.tenant.mint(club.ann.as_user(), 100.0);
    club.tenant.admin_put(&path, json!({"minUserStatusTypeId": gold["id"]})).ok(200);
    assert_eq!(club.redeem().ok(200)["senderTransaction"]["transaction"]["amount"], json!(2.5));
    assert_clean(&server);
}

#[test]
fn a_level_is_reached_with_its_balance_to_the_last_digit() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({}));
    let level = |name: &str, balance: f64, percent: f64| {
        let made = club.level(name, balance, percent);
        assert_eq!((&made["minTokenBalance"], &made["discountPercentage"]), (&json!(balance), &json!(percent)));
    };
    let pays = || club.redeem().ok(200)["senderTransaction"]["transaction"]["amount"].clone();
    // A hair's breadth above her twelve points is above them.
    level("Gold", 12.000000000000002, 50.0);
    assert_eq!((pays(), club.points()), (json!(5.0), 7.0));
    level("Silver", 7.0, 100.0 / 3.0);
    assert_eq!((pays(), club.points()), (json!(3.33), 3.67));
    assert_clean(&server);
}

#[test]
fn a_country_is_what_the_user_says_or_a_trusted_proxy() {
    let server = TestServer::start_with(|parts| {
        parts.edge = EdgeOptions {
            origin: OriginOptions {
                trusted_proxies: vec!["127.0.0.0/8".parse().unwrap()],
                country_header: Some("cf-ipcountry".parse().unwrap()),
                public_url: None,
            },
            ..EdgeOptions::default()
        };
    });
    let club = Club::new(&server, json!({"countryCodeRestrictions": ["NOT_ES", "FR"], "creditTokenAmount": 0}));
    club.redeem().refused(422, "COUNTRY_NOT_ALLOWED");
    let me = json!({"customData": {"countryCode": "fr"}});
    server.put("/users/me", me).bearer(&club.ann.access).ok(200);
    assert_eq!(club.redeem().ok(200)["redeem"]["userCountryCode"], "FR");
    club.redeem().header("cf-ipcountry", "ES").refused(422, "COUNTRY_NOT_ALLOWED");
    let through = club.redeem().header("cf-ipcountry", "FR").header("x-forwarded-for", "2001:db8:1:2::3").ok(200);
    assert_eq!(through["redeem"]["anonymizedIpAddress"], "2001:db8:1::");
}

#[test]
fn everybody_sees_the_redeems_that_concern_him() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({"creditTokenAmount": 0}));
    let tea = offer(&club.tenant, "Tea", json!({}));
    let (bob, cafe, bar) = (
        club.tenant.user("bob@example.com"),
        club.tenant.business("cafe@example.com"),
        club.tenant.business("bar@example.com"),
    );
    let made = |answer: Value| answer["redeem"].clone();
    let first = made(redeem_at(&server, &club.ann.access, &club.espresso, &cafe.id).ok(200));
    let second = made(redeem(&server, &club.ann.access, &tea).ok(200));
    let third = made(redeem_at(&server, &bob.access, &tea, &cafe.id).ok(200));
    let fourth = made(redeem(&server, &bar.access, &tea).ok(200));
    let list = |bearer: &str, query: &str| server.get(&format!("/redemptions/redeems{query}")).bearer(bearer).ok(200);
    let (ann, admin) = (club.ann.access.as_str(), club.tenant.admin.as_str());
    for (bearer, query, expected) in [
        (ann, "", vec![&second, &first]),
        (ann, &*format!("?redemptionId={}", id(&tea)), vec![&second]),
        (ann, &*format!("?userId={}", bob.id), vec![&second, &first]),
        (ann, "/me", vec![&second, &first]),
        (ann, &*format!("/me?redemptionId={}", id(&tea)), vec![&second]),
        (&bob.access, "", vec![&third]),
        (&cafe.access, "", vec![&third, &first]),
        (&bar.access, "", vec![&fourth]),
        (admin, "", vec![&fourth, &third, &second, &first]),
        (admin, "?sortOrder=ASC&limit=2", vec![&first, &second]),
        (admin, "?sortOrder=ASC&limit=2&page=2", vec![&third, &fourth]),
        (admin, &*format!("?userId={}&businessId={}", bob.id, cafe.id), vec![&third]),
        (admin, &*format!("?businessId={}", cafe.id), vec![&third, &first]),
        (admin, "?userId=none", vec![]),
        (admin, &*format!("?redemptionId={UNKNOWN}"), vec![]),
    ] {
        assert_eq!(list(bearer, query), json!(expected), "{query}");
    }
    server.get("/redemptions/redeems?sortBy=price").bearer(admin).refused(400, "SORT_FIELD_UNKNOWN");
    server.get("/redemptions/redeems/me").bearer(&cafe.access).refused(403, "USER_REQUIRED");
    club.tenant.public_get("/redemptions/redeems").refused(401, "IDENTITY_REQUIRED");
    let path = format!("/redemptions/redeems/{}", id(&first));
    for (bearer, seen) in [(ann, true), (&cafe.access, true), (admin, true), (&bob.access, false), (&bar.access, false)]
    {
        let call = server.get(&path).bearer(bearer);
        if seen {
            assert_eq!(call.ok(200), first);
        } else {
            call.refused(404, "REDEEM_NOT_FOUND");
        }
    }
    club.tenant.public_get(&path).refused(401, "IDENTITY_REQUIRED");
    server.get("/redemptions/redeems/none").bearer(ann).refused(404, "REDEEM_NOT_FOUND");
}

#[test]
fn a_refusal_is_explained_check_by_check() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({"maxPerUser": 1, "maxTotalSupply": 5}));
    let body = json!({"redemptionId": id(&club.espresso)});
    let explain = |bearer: &str| server.post("/_pers/explain/redeems", body.clone()).bearer(bearer).ok(200);
    let explained = explain(&club.ann.access);
    assert_eq!((&explained["allowed"], &explained["code"]), (&json!(true), &json!(null)));
    assert_eq!(server.number(REDEEMS), 0);
    club.redeem().ok(200);
    let explained = explain(&club.ann.access);
    assert_eq!((&explained["allowed"], &explained["code"]), (&json!(false), &json!("MAX_PER_USER_REACHED")));
    club.redeem().refused(422, "MAX_PER_USER_REACHED");
    let refused = club.redeem().header("x-pers-explain", "1").refused(422, "MAX_PER_USER_REACHED");
    assert_eq!(refused["details"]["explain"], explained["checks"]);
    let line =
        explained["checks"].as_array().unwrap().iter().find(|line| line["code"] == "MAX_PER_USER_REACHED").unwrap();
    assert_eq!((&line["limit"], &line["used"], &line["left"]), (&json!(1), &json!(1), &json!(0)));
    club.tenant.public_get("/_pers/explain/redeems").send().refused(405, "METHOD_NOT_ALLOWED");
    server.post("/_pers/explain/redeems", json!({})).bearer(&club.ann.access).refused(400, "VALIDATION_FAILED");
}

/// A club whose users hold keys of their own.
struct Signing<'s> {
    club: Club<'s>,
    wallet: Wallet,
    eve: Session,
}

impl<'s> Signing<'s> {
    fn new(server: &'s TestServer, extra: Value) -> Self {
        let club = Club::new(server, extra);
        club.tenant.make_non_custodial();
        let wallet = Wallet::of(1);
        let eve = club.tenant.signing_user("eve@example.com", &wallet);
        club.tenant.mint(eve.as_user(), 12.0);
        Self { club, wallet, eve }
    }

    fn redeem(&self) -> Call {
        redeem(self.club.server, &self.eve.access, &self.club.espresso)
    }

    fn status(&self, answer: &Value) -> Value {
        let path = format!("/redemptions/redeems/{}", id(&answer["redeem"]));
        self.club.server.get(&path).bearer(&self.eve.access).ok(200)
    }

    fn submit(&self, answer: &Value) -> Call {
        let payment = &answer["senderTransaction"];
        let body = self.wallet.typed(&payment["signingData"]["typedData"]);
        self.club.tenant.submit(&self.eve.access, &payment["transaction"], body)
    }

    fn holds(&self, token: &Value) -> f64 {
        let holdings = self.club.tenant.holdings(&self.club.tenant.address(&self.eve));
        holdings.iter().filter(|(id, ..)| *id == token["id"].as_str().unwrap()).map(|(.., amount)| amount).sum()
    }
}

#[test]
fn who_holds_his_own_key_gets_the_reward_when_he_has_signed() {
    let server = TestServer::start();
    let signing = Signing::new(&server, json!({"maxTotalSupply": 2}));
    let club = &signing.club;
    let answer = signing.redeem().ok(200);
    assert_eq!(answer["redeem"]["status"], "PENDING");
    assert_eq!(answer["senderTransaction"]["transaction"]["status"], "pending_signature");
    // Credits and supply are held back; nothing has moved.
    assert_eq!((supply(&club.tenant, &club.espresso), signing.holds(&club.points)), (json!(1), 12.0));
    assert_eq!(signing.holds(&club.voucher), 0.0);
    signing.redeem().ok(200);
    signing.redeem().refused(422, "SUPPLY_EXHAUSTED");
    club.tenant.transfer(&signing.eve.access, club.ann.as_user(), 2.5).refused(422, "INSUFFICIENT_BALANCE");
    assert_clean(&server);
    // What is handed out is what was on offer when it was redeemed.
    let unit = format!("/redemptions/{}/tokens/{}", id(&club.espresso), id(&club.espresso["tokenUnits"][0]));
    club.tenant.admin_delete(&unit).ok(200);
    assert_eq!(signing.submit(&answer).ok(200)["status"], "succeeded");
    let completed = signing.status(&answer);
    assert_eq!((&completed["status"], &completed["failureReason"]), (&json!("COMPLETED"), &json!(null)));
    assert_eq!((signing.holds(&club.points), signing.holds(&club.voucher)), (7.0, 2.0));
    signing.submit(&answer).refused(409, "SIGNATURE_REPLAYED");
    assert_eq!(signing.holds(&club.voucher), 2.0);
    assert_clean(&server);
}

#[test]
fn a_redeem_that_nobody_signs_fails_and_gives_everything_back() {
    let clock = TestClock::at("2026-11-24T08:00:00Z");
    let server = TestServer::start_with(|parts| parts.clock = Arc::<TestClock>::clone(&clock));
    let mut signing = Signing::new(&server, json!({"maxTotalSupply": 1, "maxPerUser": 1}));
    let answer = signing.redeem().ok(200);
    signing.redeem().refused(422, "MAX_PER_USER_REACHED");
    clock.pass(TimeDelta::from_std(limits::SIGNATURE).unwrap());
    assert_eq!(worker::run_due(&server.services).unwrap(), 1);
    signing.eve = signing.club.tenant.signing_user("eve@example.com", &signing.wallet);
    let failed = signing.status(&answer);
    assert_eq!((&failed["status"], &failed["failureReason"]), (&json!("FAILED"), &json!("SIGNATURE_EXPIRED")));
    assert_eq!(failed["updatedAt"], "2026-11-24T08:15:00Z");
    signing.submit(&answer).refused(422, "SIGNATURE_EXPIRED");
    assert_clean(&server);
    let again = signing.redeem().ok(200);
    signing.submit(&again).ok(200);
    assert_eq!(signing.status(&again)["status"], "COMPLETED");
    assert_clean(&server);
}

#[test]
fn who_cannot_sign_cannot_redeem_what_costs_something() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({}));
    club.tenant.make_non_custodial();
    let bob = club.tenant.user("bob@example.com");
    club.tenant.mint(bob.as_user(), 12.0);
    redeem(&server, &bob.access, &club.espresso).refused(422, "WALLET_MISSING_SIGNING");
    let gift = offer(&club.tenant, "Gift", json!({}));
    assert_eq!(redeem(&server, &bob.access, &gift).ok(200)["redeem"]["status"], "COMPLETED");
}

/// Sends each call from a thread of its own: so many are completed, and the others refused with a code.
#[track_caller]
fn hold_at_once(server: &TestServer, calls: Vec<Call>, completed: usize, code: &str) {
    let refused = calls.len() - completed;
    let answers = tally(calls.len(), calls);
    assert_eq!(answers, HashMap::from([((200, String::new()), completed), ((422, code.to_owned()), refused)]));
    let written = server.number("SELECT count(*) AS n FROM redemption_redeems WHERE status = 'COMPLETED'");
    assert_eq!((usize::try_from(written).unwrap(), server.number(REDEEMS)), (completed, written));
}

/// All redeems that there are.
const REDEEMS: &str = "SELECT count(*) AS n FROM redemption_redeems";

#[test]
fn of_200_parallel_redeems_on_a_supply_of_50_exactly_50_are_completed() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({"maxTotalSupply": 50}));
    let users: Vec<Session> = (0..20).map(|n| club.tenant.user(&format!("user-{n}@example.com"))).collect();
    for user in &users {
        club.tenant.mint(user.as_user(), 100.0);
    }
    let calls = (0..200).map(|n| redeem(&server, &users[n % users.len()].access, &club.espresso)).collect();
    hold_at_once(&server, calls, 50, "SUPPLY_EXHAUSTED");
    assert_eq!(supply(&club.tenant, &club.espresso), json!(0));
    let burned = "SELECT coalesce(sum(amount), 0)::bigint AS n FROM transactions WHERE trigger_process_type = 'REDEMPTION_SPEND'";
    assert_eq!(server.number(burned), 50 * 500);
    assert_clean(&server);
}

#[test]
fn parallel_redeems_of_a_user_with_credits_for_one_are_one() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({"creditTokenAmount": 12}));
    let tea = offer(&club.tenant, "Tea", json!({"creditTokenAmount": 12}));
    let calls =
        (0..16).map(|n| redeem(&server, &club.ann.access, if n % 2 == 0 { &club.espresso } else { &tea })).collect();
    hold_at_once(&server, calls, 1, "INSUFFICIENT_BALANCE");
    assert_eq!(club.points(), 0.0);
    assert_clean(&server);
}

#[test]
fn parallel_redeems_of_a_user_never_pass_his_limit() {
    let server = TestServer::start();
    let club = Club::new(&server, json!({"creditTokenAmount": 0, "maxPerUser": 3}));
    hold_at_once(&server, (0..16).map(|_| club.redeem()).collect(), 3, "MAX_PER_USER_REACHED");
    assert_eq!(club.vouchers(), 6.0);
    assert_clean(&server);
}
