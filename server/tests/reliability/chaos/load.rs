//! Many clients that repeat what was not answered, under the same key, and remember what was.

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

/// What an answered request has done.
#[derive(Clone, Debug)]
pub struct Acknowledged {
    /// Table of what it made.
    pub table: &'static str,
    /// Its id.
    pub id: String,
}

/// What was seen.
#[derive(Default)]
pub struct Seen {
    pub done: Vec<Acknowledged>,
    pub refused: usize,
    pub unanswered: usize,
    pub unavailable: usize,
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
        let (table, path, body, pointer) = match random.gen_range(0..10) {
            0..=3 => {
                ("campaign_claims", "/campaigns/claims", json!({"campaignId": program.text("/campaignId")}), "/id")
            }
            4..=5 => (
                "redemption_redeems",
                "/redemptions/redeems",
                json!({"redemptionId": program.text("/redemptionId")}),
                "/redeem/id",
            ),
            _ => (
                "transactions",
                "/transactions",
                json!({"web3TransactionType": "TRANSFER", "amount": random.gen_range(1..2000_u32),
                       "recipient": {"accountType": "user", "accountId": other["id"]}}),
                "/transaction/id",
            ),
        };
        let bearer = format!("Bearer {}", user["accessToken"].as_str().unwrap());
        let key = format!("{client}-{number}");
        let begun = Instant::now();
        let mut turn = random.gen_range(0..2);
        loop {
            turn += 1;
            let sent = clients.post(turn, path, ("authorization", &bearer), Some(&key), &body);
            let mut seen = seen.lock().unwrap();
            match sent {
                Sent::Nothing => seen.unanswered += 1,
                Sent::Answer(200 | 201, answer) => {
                    match answer.pointer(pointer).and_then(Value::as_str) {
                        Some(id) => seen.done.push(Acknowledged { table, id: id.to_owned() }),
                        None => seen.wrong.push(format!("{path}: {answer}")),
                    }
                    break;
                }
                Sent::Answer(status @ 500.., answer) => {
                    seen.unavailable += 1;
                    let is_whole =
                        answer["status"] == status && answer["code"].is_string() && answer["correlationId"].is_string();
                    if status != 503 || !is_whole || answer["retryable"] != true {
                        seen.wrong.push(format!("{path}: {status} {answer}"));
                    }
                }
                Sent::Answer(409, answer) if answer["code"] == "IDEMPOTENCY_IN_PROGRESS" => {}
                Sent::Answer(422, answer)
                    if answer["code"] == "INSUFFICIENT_BALANCE" || answer["code"] == "SELF_TRANSFER" =>
                {
                    seen.refused += 1;
                    break;
                }
                Sent::Answer(status, answer) => {
                    seen.wrong.push(format!("{path}: {status} {answer}"));
                    break;
                }
            }
            if begun.elapsed() > PATIENCE {
                seen.wrong.push(format!("{path}: not answered for {PATIENCE:?}"));
                return;
            }
            drop(seen);
            // Not to wait for anything: whoever is refused a connection shall not take the processor from those who start.
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
