//! Payments at Stripe, played by `localstripe`: an implementation of Stripe's API that nobody here wrote.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use pers_server::{limits, worker};
use serde_json::{Value, json};

use crate::purchases::{history, intent, purchase, shop};
use crate::support::{Tenant, TestClock, TestServer, assert_clean, eventually};

const PYTHON: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../.tools/venv/bin/python");
const KEY: &str = "sk_test_12345";
const SECRET: &str = "whsec_of_the_test";

/// A port that nobody listens on.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A running `localstripe`.
struct LocalStripe {
    child: Child,
    url: String,
    /// Where it keeps its state, which is thrown away.
    directory: std::path::PathBuf,
}

impl LocalStripe {
    fn start(port: u16) -> Self {
        let directory = std::env::temp_dir().join(format!("pers-localstripe-{port}"));
        std::fs::create_dir_all(&directory).unwrap();
        let mut child = Command::new(PYTHON)
            .args(["-m", "localstripe", "--from-scratch", "--port", &port.to_string()])
            .current_dir(&directory)
            .env("TMPDIR", &directory)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("localstripe is missing: scripts/tools.sh peers");
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(child.try_wait().unwrap().is_none(), "localstripe has ended: scripts/tools.sh peers");
            assert!(started.elapsed() < Duration::from_secs(60), "localstripe does not start");
            std::thread::sleep(Duration::from_millis(20));
        }
        Self { child, url: format!("http://127.0.0.1:{port}"), directory }
    }

    fn post(&self, path: &str, form: &[(&str, &str)]) -> Value {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let call = agent.post(format!("{}{path}", self.url)).header("authorization", format!("Bearer {KEY}"));
        let mut answer = call.send_form(form.iter().copied()).unwrap();
        serde_json::from_slice(&answer.body_mut().read_to_vec().unwrap()).unwrap_or(Value::Null)
    }

    /// Has its events sent to a server.
    fn notify(&self, server: &TestServer) {
        let url = format!("{}/v2/purchases/webhooks/stripe", server.base);
        self.post("/_config/webhooks/pers", &[("url", &url), ("secret", SECRET)]);
    }

    /// Pays as the page of a shop does: a card is entered and the payment confirmed.
    fn pay(&self, intent: &str, card: &str) -> Value {
        let form = [
            ("type", "card"),
            ("card[number]", card),
            ("card[exp_month]", "12"),
            ("card[exp_year]", "2040"),
            ("card[cvc]", "123"),
        ];
        let method = self.post("/v1/payment_methods", &form);
        self.post(&format!("/v1/payment_intents/{intent}"), &[("payment_method", method["id"].as_str().unwrap())]);
        self.post(&format!("/v1/payment_intents/{intent}/confirm"), &[])
    }

    /// The payments that it knows of.
    fn intents(&self) -> Vec<Value> {
        let mut answer = ureq::get(format!("{}/v1/payment_intents?limit=100", self.url))
            .header("authorization", format!("Bearer {KEY}"))
            .call()
            .unwrap();
        let list: Value = answer.body_mut().read_json().unwrap();
        list["data"].as_array().unwrap().clone()
    }
}

impl Drop for LocalStripe {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

fn server_at(port: u16) -> TestServer {
    TestServer::start_with(|parts| parts.settings.stripe_url = Some(format!("http://127.0.0.1:{port}")))
}

/// A tenant that takes payments by Stripe.
fn tenant_of(server: &TestServer) -> Tenant<'_> {
    let tenant = server.tenant("Coffee Club");
    configure(&tenant, KEY);
    tenant
}

fn configure(tenant: &Tenant<'_>, key: &str) {
    tenant
        .server
        .execute(&format!(
            "UPDATE tenants SET stripe_api_key = '{key}', stripe_webhook_secret = '{SECRET}' WHERE id = '{}'",
            tenant.id
        ))
        .unwrap();
}

#[test]
fn a_card_payment_at_stripe_mints_what_was_bought() {
    let stripe = LocalStripe::start(free_port());
    let server = TestServer::start_with(|parts| parts.settings.stripe_url = Some(stripe.url.clone()));
    stripe.notify(&server);
    let tenant = tenant_of(&server);
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 7).ok(201);
    let known = &stripe.intents()[0];
    assert_eq!(
        (known["id"].as_str().unwrap(), &known["amount"], &known["currency"]),
        (intent(&made), &json!(700), &json!("eur"))
    );
    assert_eq!(known["metadata"], json!({"tenantId": tenant.id, "purchaseId": made["id"]}));
    assert_eq!((&known["client_secret"], &known["status"]), (&made["clientSecret"], &made["status"]));
    assert_eq!(stripe.pay(intent(&made), "4242424242424242")["status"], "succeeded");
    eventually("the event has come", || history(&tenant, &ann)[0]["status"] == "succeeded");
    assert_eq!(tenant.balance(&tenant.address(&ann), &offer["token"]), 7.0);
    assert_eq!(server.number("SELECT count(*) AS n FROM transactions WHERE trigger_process_type = 'PURCHASE'"), 1);
    assert_clean(&server);
}

#[test]
fn a_declined_card_leaves_the_purchase_to_be_paid() {
    let stripe = LocalStripe::start(free_port());
    let server = TestServer::start_with(|parts| parts.settings.stripe_url = Some(stripe.url.clone()));
    stripe.notify(&server);
    let tenant = tenant_of(&server);
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 1).ok(201);
    assert_eq!(stripe.pay(intent(&made), "4000000000000341")["error"]["code"], "card_declined");
    let failed = "SELECT count(*) AS n FROM payment_events WHERE event_type = 'payment_intent.payment_failed'";
    eventually("the event has come", || server.number(failed) == 1);
    assert_eq!(history(&tenant, &ann)[0]["status"], "requires_payment_method");
    assert_eq!(server.number("SELECT count(*) AS n FROM transactions"), 0);
}

#[test]
fn events_signed_with_another_secret_are_not_taken() {
    let stripe = LocalStripe::start(free_port());
    let server = TestServer::start_with(|parts| parts.settings.stripe_url = Some(stripe.url.clone()));
    let tenant = tenant_of(&server);
    let (ann, offer) = shop(&tenant);
    let recorder = Proxy::start(server.base.strip_prefix("http://").unwrap(), |_| Fault::None);
    let url = format!("http://127.0.0.1:{}/v2/purchases/webhooks/stripe", recorder.port);
    stripe.post("/_config/webhooks/pers", &[("url", &url), ("secret", "whsec_other")]);
    let made = purchase(&tenant, &ann, &offer, 1).ok(201);
    stripe.pay(intent(&made), "4242424242424242");
    eventually("the event has come", || !recorder.requests().is_empty());
    eventually("it has been refused", || recorder.answers.load(Ordering::Relaxed) > 0);
    assert_eq!(server.number("SELECT count(*) AS n FROM payment_events"), 0);
    assert_eq!(history(&tenant, &ann)[0]["status"], "requires_payment_method");
}

#[test]
fn a_key_that_stripe_does_not_take_is_told_as_such() {
    let stripe = LocalStripe::start(free_port());
    let server = TestServer::start_with(|parts| parts.settings.stripe_url = Some(stripe.url.clone()));
    let tenant = tenant_of(&server);
    let (ann, offer) = shop(&tenant);
    configure(&tenant, "no_key");
    let refused = purchase(&tenant, &ann, &offer, 1).refused(502, "PAYMENT_SERVICE_REFUSED");
    assert_eq!((&refused["category"], &refused["retryable"]), (&json!("EXTERNAL_SERVICE"), &json!(false)));
    assert!(!refused.to_string().contains("no_key"));
    assert_eq!(history(&tenant, &ann), json!([]));
    assert_eq!(stripe.intents(), Vec::<Value>::new());
}

#[test]
fn a_purchase_that_stripe_was_away_for_is_finished_by_the_same_request() {
    let port = free_port();
    let server = server_at(port);
    let tenant = tenant_of(&server);
    let (ann, offer) = shop(&tenant);
    let order = |quantity| purchase(&tenant, &ann, &offer, quantity).header("idempotency-key", "order-1");
    let answer = order(3).send();
    assert_eq!(answer.header("retry-after"), Some("1"));
    let refused = answer.refused(503, "PAYMENT_SERVICE_UNAVAILABLE");
    assert_eq!((&refused["category"], &refused["retryable"]), (&json!("EXTERNAL_SERVICE"), &json!(true)));
    assert_eq!(history(&tenant, &ann), json!([]));
    let noted = server.number("SELECT count(*) AS n FROM purchases WHERE payment_intent_id IS NULL");
    assert_eq!((noted, server.number("SELECT count(*) AS n FROM jobs WHERE kind = 'purchase.open'")), (1, 1));
    order(4).refused(422, "IDEMPOTENCY_KEY_REUSED");
    let stripe = LocalStripe::start(port);
    let made = order(3).ok(201);
    assert_eq!(stripe.intents()[0]["metadata"]["purchaseId"], made["id"]);
    assert_eq!(order(3).ok(201)["id"], made["id"]);
    assert_eq!((stripe.intents().len(), history(&tenant, &ann).as_array().unwrap().len()), (1, 1));
    let left = server.number("SELECT (SELECT count(*) FROM purchases) + (SELECT count(*) FROM jobs) AS n");
    assert_eq!(left, 1, "one purchase, and no job for it");
}

#[test]
fn a_purchase_that_stripe_was_away_for_is_finished_by_the_worker() {
    let port = free_port();
    let clock = TestClock::at("2026-11-24T10:00:00Z");
    let server = TestServer::start_with(|parts| {
        parts.settings.stripe_url = Some(format!("http://127.0.0.1:{port}"));
        parts.clock = Arc::<TestClock>::clone(&clock);
    });
    let tenant = tenant_of(&server);
    let (ann, offer) = shop(&tenant);
    purchase(&tenant, &ann, &offer, 3).refused(503, "PAYMENT_SERVICE_UNAVAILABLE");
    assert_eq!(worker::run_due(&server.services).unwrap(), 0, "not while a request may be at it");
    clock.pass(chrono::Duration::from_std(limits::PURCHASE_OPEN_AFTER).unwrap());
    assert_eq!(worker::run_due(&server.services).unwrap(), 0, "Stripe is still away");
    let tried =
        server.number("SELECT attempts::bigint AS n FROM jobs WHERE last_error LIKE '%PAYMENT_SERVICE_UNAVAILABLE%'");
    assert_eq!((tried, history(&tenant, &ann)), (1, json!([])));
    let stripe = LocalStripe::start(port);
    clock.pass(chrono::Duration::from_std(limits::JOB_PAUSE).unwrap());
    assert_eq!(worker::run_due(&server.services).unwrap(), 1);
    let seen = history(&tenant, &ann);
    assert_eq!((intent(&seen[0]), &seen[0]["amount"]), (stripe.intents()[0]["id"].as_str().unwrap(), &json!(300)));
    assert_eq!(server.number("SELECT count(*) AS n FROM jobs"), 0);
}

#[test]
fn an_answer_that_is_lost_is_asked_for_again_under_the_same_key() {
    let stripe = LocalStripe::start(free_port());
    let address = stripe.url.strip_prefix("http://").unwrap().to_owned();
    // The first request arrives, its answer does not.
    let proxy = Proxy::start(&address, |number| if number == 0 { Fault::LoseAnswer } else { Fault::None });
    let server = server_at(proxy.port);
    let tenant = tenant_of(&server);
    let (ann, offer) = shop(&tenant);
    let made = purchase(&tenant, &ann, &offer, 1).ok(201);
    let requests = proxy.requests();
    assert_eq!(requests.len(), 2);
    let key = format!("idempotency-key: {}", made["id"].as_str().unwrap());
    for request in &requests {
        assert!(request.to_ascii_lowercase().contains(&key), "{request}");
        assert!(request.contains(&format!("Bearer {KEY}")), "{request}");
    }
    assert_eq!(history(&tenant, &ann)[0]["id"], made["id"]);
}

#[test]
fn stripe_is_asked_a_few_times_before_the_purchase_is_left_for_later() {
    let stripe = LocalStripe::start(free_port());
    let address = stripe.url.strip_prefix("http://").unwrap().to_owned();
    let proxy = Proxy::start(&address, |_| Fault::ServerError);
    let server = server_at(proxy.port);
    let tenant = tenant_of(&server);
    let (ann, offer) = shop(&tenant);
    purchase(&tenant, &ann, &offer, 1).refused(503, "PAYMENT_SERVICE_UNAVAILABLE");
    assert_eq!(proxy.requests().len(), usize::try_from(limits::PAYMENT_ATTEMPTS).unwrap());
}

/// What goes wrong with a connection.
#[derive(Clone, Copy, PartialEq)]
enum Fault {
    None,
    /// The request is passed on, the answer is not.
    LoseAnswer,
    /// Answered with 500 in place of the peer.
    ServerError,
}

/// Stands between a client and its peer, keeps the requests and makes connections fail. One request each.
struct Proxy {
    port: u16,
    requests: Arc<Mutex<Vec<String>>>,
    answers: Arc<AtomicUsize>,
}

impl Proxy {
    fn start(peer: &str, fault: impl Fn(usize) -> Fault + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (requests, answers) = (Arc::<Mutex<Vec<String>>>::default(), Arc::<AtomicUsize>::default());
        let proxy = Self { port, requests: Arc::clone(&requests), answers: Arc::clone(&answers) };
        let peer = peer.to_owned();
        std::thread::spawn(move || {
            for (number, client) in listener.incoming().enumerate() {
                let mut client = client.unwrap();
                let request = read_message(&mut client);
                requests.lock().unwrap().push(String::from_utf8_lossy(&request).into_owned());
                let fault = fault(number);
                if fault == Fault::ServerError {
                    let _ = client.write_all(b"HTTP/1.1 500 Oops\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
                    continue;
                }
                let mut server = TcpStream::connect(&peer).unwrap();
                server.write_all(&request).unwrap();
                let answer = read_message(&mut server);
                if fault == Fault::None {
                    let _ = client.write_all(&answer);
                }
                answers.fetch_add(1, Ordering::Relaxed);
            }
        });
        proxy
    }

    fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

/// Reads one message: its head, and as much body as the head says.
fn read_message(stream: &mut TcpStream) -> Vec<u8> {
    let mut message = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&message).to_ascii_lowercase();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
            if body.len() >= length.unwrap_or(0) {
                return message;
            }
        }
        match stream.read(&mut buffer).unwrap() {
            0 => return message,
            read => message.extend_from_slice(&buffer[..read]),
        }
    }
}
