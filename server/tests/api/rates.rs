//! Rate limits: exactly what the quota holds passes, and nobody pays for somebody else.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use pers_server::app::Parts;
use pers_server::http::{Quotas, RateOptions};
use pers_server::world::Ticks;
use serde_json::json;

use crate::support::{Answer, Call, Session, Tenant, TestServer, at_once};

/// So far apart that no test lives to see a bucket fill up by itself.
const NEVER: &str = "1000000/86400";

/// Time that passes when it is told to.
#[derive(Debug, Default)]
struct Hand(AtomicU64);

impl Hand {
    fn pass(&self, seconds: u64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Ticks for Hand {
    fn elapsed(&self) -> Duration {
        Duration::from_secs(self.0.load(Ordering::SeqCst))
    }
}

/// A server with quotas of which some are small.
fn limited(small: &[(&str, &str)], change: impl FnOnce(&mut Parts)) -> (TestServer, Arc<Hand>) {
    let of = |name: &str| {
        let found = small.iter().find(|(known, _)| *known == name);
        found.map_or(NEVER, |(_, quota)| quota).parse().unwrap()
    };
    let hand = Arc::new(Hand::default());
    let quotas = Quotas {
        callers: of("callers"),
        systems: of("systems"),
        logins: of("logins"),
        failures: of("failures"),
        tenant_failures: of("tenant_failures"),
    };
    let ticks: Arc<dyn Ticks> = hand.clone();
    let server = TestServer::start_with(|parts| {
        parts.edge.rates = RateOptions { quotas: Some(quotas), ticks };
        parts.edge.origin.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
        change(parts);
    });
    (server, hand)
}

/// Sends the same call from 16 clients at once; how many are answered with each of two statuses.
fn rush(times: usize, call: impl Fn(usize) -> Call + Sync, statuses: [u16; 2]) -> [usize; 2] {
    let counts = Mutex::new([0, 0]);
    at_once(16, |client| {
        for number in 0..times / 16 {
            let answer = call(client * times + number).send();
            let known = statuses.iter().position(|status| *status == answer.status);
            counts.lock().unwrap()[known.unwrap_or_else(|| panic!("{} {}", answer.status, answer.json))] += 1;
        }
    });
    counts.into_inner().unwrap()
}

fn me(server: &TestServer, session: &Session) -> Call {
    server.get("/users/me").bearer(&session.access)
}

/// A sign-in with a proof that proves nothing, from an address.
fn failing(tenant: &Tenant<'_>, address: &str) -> Answer {
    tenant.login("user", "x.y.z").header("x-forwarded-for", address).send()
}

#[test]
fn exactly_the_burst_passes_under_sixteen_clients_at_once() {
    let (server, hand) = limited(&[("callers", "50/500")], |_| {});
    let tenant = server.tenant("Coffee Club");
    let (ann, bob) = (tenant.user("ann@example.com"), tenant.user("bob@example.com"));
    assert_eq!(rush(160, |_| me(&server, &ann), [200, 429]), [50, 110]);
    // Somebody else of the same tenant and address has his own.
    assert_eq!(me(&server, &bob).send().status, 200);
    hand.pass(29);
    assert_eq!(rush(32, |_| me(&server, &ann), [200, 429]), [2, 30]);
    // A refusal has cost nothing.
    hand.pass(1);
    assert_eq!(rush(16, |_| me(&server, &ann), [200, 429]), [1, 15]);
    hand.pass(10_000);
    assert_eq!(rush(160, |_| me(&server, &ann), [200, 429]), [50, 110]);
}

#[test]
fn every_answer_says_how_the_caller_stands_and_a_refusal_when_to_come_again() {
    let (server, hand) = limited(&[("callers", "3/30")], |_| {});
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    for (path, status, left, full_in) in [("/users/me", 200, 2, 10), ("/admins", 403, 1, 20), ("/users/me", 200, 0, 30)]
    {
        let answer = server.get(path).bearer(&ann.access).send();
        assert_eq!(answer.status, status);
        assert_eq!(answer.header("ratelimit-policy"), Some("\"caller\";q=3;w=30"));
        assert_eq!(answer.header("ratelimit"), Some(format!("\"caller\";r={left};t={full_in}").as_str()), "{path}");
        assert_eq!(answer.header("retry-after"), None);
    }
    hand.pass(3);
    let answer = me(&server, &ann).send();
    assert_eq!(answer.header("ratelimit"), Some("\"caller\";r=0;t=27"));
    assert_eq!(answer.header("retry-after"), Some("7"));
    let refusal = answer.refused(429, "RATE_LIMITED");
    assert_eq!((&refusal["retryable"], &refusal["category"]), (&json!(true), &json!("TECHNICAL")));
    assert_eq!(refusal["details"], json!({"policy": "caller", "calls": 3, "seconds": 30, "retryAfter": 7}));
    hand.pass(7);
    assert_eq!(me(&server, &ann).send().status, 200);
}

#[test]
fn a_repetition_counts_like_the_first_and_an_explanation_like_the_claim() {
    let (server, _) = limited(&[("callers", "4/86400")], |_| {});
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let change = || server.put("/users/me", json!({"firstName": "Ann"})).bearer(&ann.access).once("one");
    assert_eq!(change().send().header("idempotency-replayed"), None);
    assert_eq!(change().send().header("idempotency-replayed"), Some("true"));
    let explain = json!({"campaignId": ann.id});
    let explained = server.post("/_pers/explain/claims", explain).bearer(&ann.access).send();
    assert_eq!(explained.header("ratelimit").unwrap().split(';').nth(1), Some("r=1"));
    assert_eq!(change().send().status, 200);
    change().refused(429, "RATE_LIMITED");
}

#[test]
fn a_back_end_has_the_quota_of_back_ends_whatever_key_it_uses() {
    let (server, _) = limited(&[("callers", "2/86400"), ("systems", "20/86400")], |_| {});
    let tenant = server.tenant("Coffee Club");
    let key = tenant.admin_post("/api-keys", json!({"name": "till"})).ok(200);
    let other = key["privateKey"].as_str().unwrap().to_owned();
    let calls =
        |number: usize| server.get("/tokens").key(if number.is_multiple_of(2) { &tenant.system_key } else { &other });
    assert_eq!(rush(48, calls, [200, 429]), [20, 28]);
    // Its tenant's apps go on: they are counted by address.
    let from = |address: &str| tenant.public_get("/tokens").header("x-forwarded-for", address).send().status;
    for (address, status) in [("192.0.2.1", 200), ("192.0.2.1", 200), ("192.0.2.1", 429), ("192.0.2.2", 200)] {
        assert_eq!(from(address), status, "{address}");
    }
}

#[test]
fn guesses_are_refused_unseen_beyond_their_number_and_good_keys_are_not() {
    let (server, hand) = limited(&[("failures", "20/200")], |_| {});
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let business = tenant.business("shop@example.com");
    let key = tenant.business_key(&business.id);
    assert_eq!(server.get("/tokens").key(&key).send().status, 200);
    let guess = |number: usize| server.get("/tokens").key(&format!("bk_{number:064x}"));
    assert_eq!(rush(160, guess, [401, 429]), [20, 140]);
    guess(7).refused(429, "RATE_LIMITED");
    for (name, call) in [
        ("project key", tenant.public_get("/tokens").project("wrong")),
        ("token", server.get("/tokens").bearer("x.y.z")),
        ("project key alone", server.get("/tokens").project(&"0".repeat(64))),
    ] {
        assert!([401, 429].contains(&call.send().status), "{name}");
    }
    // From the same address: keys that have been good, and whatever is signed, seen or not.
    let unseen = server.get("/tokens").key(&tenant.system_key);
    for call in [me(&server, &ann).project(&tenant.project_key), server.get("/tokens").key(&key), unseen] {
        assert_eq!(call.send().status, 200);
    }
    // A good key without a signature that nobody has seen yet waits, but only there.
    let fresh = tenant.business_key(&business.id);
    let unseen = || server.get("/tokens").key(&fresh);
    unseen().refused(429, "RATE_LIMITED");
    assert_eq!(unseen().header("x-forwarded-for", "192.0.2.9").send().status, 200);
    hand.pass(10);
    let fresh = tenant.business_key(&business.id);
    assert_eq!(server.get("/tokens").key(&fresh).send().status, 200);
    // It was given back what it had taken.
    guess(8).refused(401, "API_KEY_INVALID");
    guess(9).refused(429, "RATE_LIMITED");
}

#[test]
fn a_key_that_has_been_revoked_is_a_guess_from_then_on() {
    for opaque in [true, false] {
        let (server, _) = limited(&[("failures", "3/86400")], |_| {});
        let tenant = server.tenant("Coffee Club");
        let business = tenant.business("shop@example.com");
        let key = if opaque { tenant.business_key(&business.id) } else { tenant.system_key.clone() };
        let call = || server.get("/tokens").key(&key);
        assert_eq!(call().send().status, 200);
        server.execute("UPDATE api_keys SET revoked_at = now()").unwrap();
        for _ in 0..3 {
            call().refused(401, "API_KEY_INVALID");
        }
        call().refused(429, "RATE_LIMITED");
    }
}

#[test]
fn an_expired_token_is_no_guess() {
    let clock = crate::support::TestClock::at("2026-03-01T12:00:00Z");
    let hands = Arc::clone(&clock);
    let (server, _) = limited(&[("failures", "2/86400")], move |parts| parts.clock = hands);
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    clock.pass(chrono::Duration::hours(1));
    for _ in 0..5 {
        me(&server, &ann).refused(401, "TOKEN_EXPIRED");
    }
}

#[test]
fn sign_ins_are_counted_by_address_unless_a_back_end_vouches() {
    let (server, hand) = limited(&[("logins", "8/80")], |_| {});
    let tenant = server.tenant("Coffee Club");
    let proof = tenant.provider_token("ann@example.com");
    let login = |address: &str| tenant.login("user", &proof).header("x-forwarded-for", address);
    assert_eq!(rush(32, |_| login("192.0.2.1"), [200, 429]), [8, 24]);
    assert_eq!(login("192.0.2.1").send().header("ratelimit-policy"), Some("\"login\";q=8;w=80"));
    assert_eq!(login("192.0.2.2").send().status, 200);
    // The nearest hop counts, not what the client writes in front of it.
    assert_eq!(login("203.0.113.7, 192.0.2.1").send().status, 429);
    let vouched = || login("192.0.2.1").key(&tenant.system_key);
    assert_eq!(rush(32, |_| vouched(), [200, 429]), [32, 0]);
    hand.pass(10);
    let pair = login("192.0.2.1").ok(200);
    let refresh = server.post("/auth/refresh", json!({"refreshToken": pair["refreshToken"]}));
    refresh.project(&tenant.project_key).header("x-forwarded-for", "192.0.2.1").refused(429, "RATE_LIMITED");
}

#[test]
fn while_many_addresses_guess_at_a_tenant_only_those_that_have_failed_wait() {
    let (server, hand) = limited(&[("failures", "4/400"), ("tenant_failures", "10/86400")], |_| {});
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    for number in 0..10 {
        assert_eq!(failing(&tenant, &format!("198.51.100.{number}")).status, 401, "{number}");
    }
    // One failure each, from here on; before it was four.
    assert_eq!(failing(&tenant, "198.51.100.1").status, 429);
    assert_eq!(failing(&tenant, "198.51.100.77").status, 401);
    assert_eq!(failing(&tenant, "198.51.100.77").status, 429);
    // Whoever has not failed is served, and so are other tenants.
    let proof = tenant.provider_token("ann@example.com");
    let login = |address: &str| tenant.login("user", &proof).header("x-forwarded-for", address).send().status;
    assert_eq!(login("192.0.2.1"), 200);
    assert_eq!(login("192.0.2.1"), 200);
    assert_eq!(failing(&other, "198.51.100.77").status, 401);
    hand.pass(800);
    assert_eq!(login("198.51.100.1"), 200);
}

#[test]
fn probes_and_the_control_plane_are_not_counted_and_development_mode_counts_nothing() {
    let (server, _) = limited(&[("callers", "1/86400"), ("failures", "1/86400")], |_| {});
    for path in ["/_pers/health/live", "/_pers/health/ready", "/_pers/info", "/_pers/requests"] {
        for _ in 0..3 {
            let answer = server.get(path).send();
            assert_eq!((answer.status, answer.header("ratelimit")), (200, None), "{path}");
        }
    }
    let open = TestServer::start();
    let answer = open.get("/").send();
    assert_eq!((answer.header("ratelimit"), answer.header("ratelimit-policy")), (None, None));
}
