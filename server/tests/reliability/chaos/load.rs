//! Many clients that repeat what was not answered, under the same key, and remember what was.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use serde_json::{Value, json};

use super::servers::{PATIENCE, until};

/// Where requests go, by turns.
pub struct Clients {
    agent: ureq::Agent,
    bases: Vec<String>,
}

/// What has come of one request, sent once.
pub enum Sent {
    Answer(u16, Value),
    /// Nobody knows whether it had its effect.
    Nothing,
}

/// What a request does when it succeeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    Claim,
    Redeem,
    Transfer,
    Purchase,
    /// The payment service says that a purchase is paid, which mints what was bought.
    Payment,
}

impl Deed {
    pub const ALL: [Self; 5] = [Self::Claim, Self::Redeem, Self::Transfer, Self::Purchase, Self::Payment];

    /// One row with the `id` that the client was told, for each time that it has been done.
    pub fn rows(self, tenant: &str) -> String {
        let of = |id: &str, table: &str| format!("SELECT {id} AS id FROM {table} WHERE tenant_id = '{tenant}'");
        match self {
            Self::Claim => of("id::text", "campaign_claims"),
            Self::Redeem => of("id::text", "redemption_redeems"),
            Self::Transfer => of("id::text", "transactions") + " AND trigger_process_type = 'TRANSFER'",
            Self::Purchase => of("payment_intent_id", "purchases"),
            Self::Payment => format!(
                "SELECT payment_intent_id AS id FROM purchases p JOIN transactions t USING (tenant_id)
                 WHERE tenant_id = '{tenant}' AND trigger_process_type = 'PURCHASE' AND trigger_process_id = p.id::text"
            ),
        }
    }
}

/// What was seen.
#[derive(Default)]
pub struct Seen {
    /// What was acknowledged, with the id that the answer gives it.
    pub done: Vec<(Deed, String)>,
    pub refused: usize,
    pub unanswered: usize,
    /// Answers 503, by their code.
    pub unavailable: BTreeMap<String, usize>,
    /// What is not as it should be.
    pub wrong: Vec<String>,
}

impl Clients {
    pub fn new(bases: Vec<String>) -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(20)))
            .build()
            .into();
        Self { agent, bases }
    }

    pub fn bases(&self) -> &[String] {
        &self.bases
    }

    /// Sends a PUT; something if it is done.
    pub fn put(&self, path: &str, body: &Value) -> Option<()> {
        let answer = self.agent.put(format!("{}{path}", self.bases[0])).send_json(body).ok()?;
        answer.status().is_success().then_some(())
    }

    /// Sends a POST.
    pub fn post(&self, turn: usize, path: &str, header: (&str, &str), key: Option<&str>, body: &Value) -> Sent {
        let base = &self.bases[turn % self.bases.len()];
        let mut request = self.agent.post(format!("{base}{path}")).header(header.0, header.1);
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let Ok(mut answer) = request.send_json(body) else { return Sent::Nothing };
        let status = answer.status().as_u16();
        answer.body_mut().read_json().map_or(Sent::Nothing, |body| Sent::Answer(status, body))
    }

    /// Sends it until it is done, and answers the body.
    pub fn must(&self, path: &str, header: (&str, &str), body: &Value) -> Value {
        let mut turn = 0;
        until(path, || {
            turn += 1;
            match self.post(turn, path, header, None, body) {
                Sent::Answer(200 | 201, body) => Some(body),
                Sent::Answer(..) | Sent::Nothing => None,
            }
        })
    }
}

/// The tenant that the load is about.
pub struct Program {
    pub told: Value,
    /// What is for sale.
    pub sale: String,
}

impl Program {
    pub fn text(&self, pointer: &str) -> &str {
        self.told.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer}: {}", self.told))
    }
}

/// Works as one client until it is told to stop, then finishes what it has begun.
pub fn work(clients: &Clients, program: &Program, seed: u64, client: usize, stop: &AtomicBool, seen: &Mutex<Seen>) {
    let mut random = StdRng::seed_from_u64(seed ^ u64::try_from(client).unwrap() << 32);
    let users = program.told["users"].as_array().unwrap();
    let mut number = 0;
    while !stop.load(Ordering::Relaxed) {
        number += 1;
        let user = &users[random.gen_range(0..users.len())];
        let other = &users[random.gen_range(0..users.len())];
        let (deed, path, body, pointer) = match random.gen_range(0..10) {
            0..=3 => (Deed::Claim, "/campaigns/claims", json!({"campaignId": program.text("/campaignId")}), "/id"),
            4..=5 => (
                Deed::Redeem,
                "/redemptions/redeems",
                json!({"redemptionId": program.text("/redemptionId")}),
                "/redeem/id",
            ),
            6 => (
                Deed::Purchase,
                "/purchases",
                json!({"purchaseTokenId": program.sale, "quantity": random.gen_range(1..20), "currency": "eur"}),
                "/stripePaymentIntentId",
            ),
            _ => (
                Deed::Transfer,
                "/transactions",
                json!({"web3TransactionType": "TRANSFER", "amount": random.gen_range(1..2000_u32),
                       "recipient": {"accountType": "user", "accountId": other["id"]}}),
                "/transaction/id",
            ),
        };
        let bearer = format!("Bearer {}", user["accessToken"].as_str().unwrap());
        let key = format!("{client}-{number}");
        let insist_as_user = |path: &str, key, body: &Value, turn| {
            insist(seen, path, |attempt| clients.post(turn + attempt, path, ("authorization", &bearer), key, body))
        };
        let Some(answer) = insist_as_user(path, Some(&key), &body, random.gen_range(0..2)) else { continue };
        let Some(id) = answer.pointer(pointer).and_then(Value::as_str) else {
            seen.lock().unwrap().wrong.push(format!("{path}: {answer}"));
            return;
        };
        seen.lock().unwrap().done.push((deed, id.to_owned()));
        // The payment service knows no keys: it tells an event until it is taken.
        let paid = format!("/_pers/dev/payments/{id}/succeed");
        if deed == Deed::Purchase && insist_as_user(&paid, None, &json!({}), random.gen_range(0..2)).is_some() {
            seen.lock().unwrap().done.push((Deed::Payment, id.to_owned()));
        }
    }
}

/// Sends it until it is done or refused; the body of what is done.
fn insist(seen: &Mutex<Seen>, path: &str, send: impl Fn(usize) -> Sent) -> Option<Value> {
    let begun = Instant::now();
    for attempt in 0.. {
        let sent = send(attempt);
        let mut seen = seen.lock().unwrap();
        match sent {
            Sent::Nothing => seen.unanswered += 1,
            Sent::Answer(200 | 201, answer) => return Some(answer),
            Sent::Answer(status @ 500.., answer) => {
                let code = answer["code"].as_str().unwrap_or_default();
                *seen.unavailable.entry(code.to_owned()).or_default() += 1;
                let is_whole = answer["status"] == status && !code.is_empty() && answer["correlationId"].is_string();
                if status != 503 || !is_whole || answer["retryable"] != true {
                    seen.wrong.push(format!("{path}: {status} {answer}"));
                }
            }
            Sent::Answer(409, answer) if answer["code"] == "IDEMPOTENCY_IN_PROGRESS" => {}
            Sent::Answer(422, answer)
                if answer["code"] == "INSUFFICIENT_BALANCE" || answer["code"] == "SELF_TRANSFER" =>
            {
                seen.refused += 1;
                return None;
            }
            Sent::Answer(status, answer) => {
                seen.wrong.push(format!("{path}: {status} {answer}"));
                return None;
            }
        }
        if begun.elapsed() > PATIENCE {
            seen.wrong.push(format!("{path}: not answered for {PATIENCE:?}"));
            return None;
        }
        drop(seen);
        // Not to wait for anything: whoever is refused a connection shall not take the processor from those who start.
        std::thread::sleep(Duration::from_millis(20));
    }
    unreachable!("whoever is patient")
}
