//! What must not be logged, and what has been: every secret that tests hand out or use, and every line that the
//! servers of this process log, at the finest level. Each server compares the two when it goes.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, OnceLock, PoisonError};

use diesel::sql_types::Text;
use diesel::{PgConnection, QueryableByName, RunQueryDsl, sql_query};
use log::{Level, LevelFilter, Log, Metadata, Record};
use pers_server::commands::WIRE;
use serde_json::Value;

/// Length from which a text can be a secret. Shorter ones are words of tests that guess.
const LEAST: usize = 12;
/// Characters by which a secret is looked up.
const HEAD: usize = 8;

/// Secrets and lines.
#[derive(Default)]
pub struct Journal {
    secrets: HashMap<[u8; HEAD], Vec<String>>,
    lines: Vec<String>,
    known: usize,
}

impl Journal {
    /// Takes a secret in. Of a JWT that is its signature: what stands before it proves nothing.
    pub fn know(&mut self, secret: &str) {
        let secret = if is_jwt(secret) { secret.rsplit('.').next().unwrap() } else { secret };
        let Some(head) = secret.as_bytes().first_chunk::<HEAD>().filter(|_| secret.len() >= LEAST) else { return };
        let alike = self.secrets.entry(*head).or_default();
        if !alike.iter().any(|known| known == secret) {
            alike.push(secret.to_owned());
            self.known += 1;
        }
    }

    pub fn note(&mut self, line: String) {
        self.lines.push(line);
    }

    /// Forgets lines from one on.
    pub fn forget(&mut self, from: usize) {
        self.lines.truncate(from);
    }

    pub fn length(&self) -> usize {
        self.lines.len()
    }

    pub fn known(&self) -> usize {
        self.known
    }

    /// Lines from one on that have a secret in them.
    pub fn leaks(&self, from: usize) -> Vec<&str> {
        let has_secret = |line: &str| {
            line.as_bytes().windows(HEAD).enumerate().any(|(place, window)| {
                let alike = <[u8; HEAD]>::try_from(window).ok().and_then(|head| self.secrets.get(&head));
                alike.is_some_and(|alike| {
                    alike.iter().any(|secret| line.as_bytes()[place..].starts_with(secret.as_bytes()))
                })
            })
        };
        self.lines.iter().skip(from).map(String::as_str).filter(|line| has_secret(line)).collect()
    }

    pub fn contains(&self, text: &str) -> bool {
        self.lines.iter().any(|line| line.contains(text))
    }
}

fn is_jwt(text: &str) -> bool {
    text.starts_with("eyJ") && text.split('.').count() == 3
}

static JOURNAL: LazyLock<Mutex<Journal>> = LazyLock::new(Mutex::default);

/// Everything so far.
pub fn journal<T>(ask: impl FnOnce(&mut Journal) -> T) -> T {
    ask(&mut JOURNAL.lock().unwrap_or_else(PoisonError::into_inner))
}

thread_local! {
    /// Whether this thread is about to call as a client, whose libraries log what he sends.
    static IS_CLIENT: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// What a client's libraries log is no server's log.
pub fn as_client<T>(call: impl FnOnce() -> T) -> T {
    IS_CLIENT.set(true);
    let answer = call();
    IS_CLIENT.set(false);
    answer
}

struct Listener;

impl Log for Listener {
    /// As `start_logging` has it for `--log trace`.
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let is_wire = metadata.target().starts_with(WIRE) && metadata.level() == Level::Trace;
        !IS_CLIENT.get() && !is_wire
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            let line = format!("{} {}: {}", record.level(), record.target(), record.args());
            journal(|journal| journal.note(line));
        }
    }

    fn flush(&self) {}
}

/// Listens to all that is logged from now on; answers how much has been so far.
pub fn listen() -> usize {
    static LISTENING: OnceLock<()> = OnceLock::new();
    LISTENING.get_or_init(|| {
        log::set_boxed_logger(Box::new(Listener)).unwrap();
        log::set_max_level(LevelFilter::Trace);
    });
    journal(|journal| journal.length())
}

/// Names of members and headers whose values are secrets.
fn is_secret(name: &str) -> bool {
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    ["apikey", "projectkey", "controlkey", "privatekey", "secret", "jwt", "authorization", "idempotencykey"]
        .iter()
        .any(|ending| plain.ends_with(ending))
        || (plain.ends_with("token") && !["purchasetoken", "paymenttoken"].contains(&plain.as_str()))
        || plain.ends_with("signature")
}

/// Takes in what a header has.
pub fn know_header(name: &str, value: &str) {
    if is_secret(name) {
        let value = value.strip_prefix("Bearer ").unwrap_or(value);
        // A secret by guess, like `wrong`, is none; a name for a repetition neither, if it is a word.
        journal(|journal| journal.know(value));
    }
}

/// Takes in what a body has.
pub fn know_json(value: &Value) {
    let mut found = Vec::new();
    collect("", value, &mut found);
    journal(|journal| found.iter().for_each(|secret| journal.know(secret)));
}

fn collect<'v>(name: &str, value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| collect(name, value, found)),
        Value::Array(entries) => entries.iter().for_each(|entry| collect(name, entry, found)),
        Value::String(text) if is_secret(name) || is_jwt(text) => found.push(text),
        // The capability of a signed address is its query.
        Value::String(text) if text.contains("signature=") => found.extend(text.split("signature=").nth(1)),
        _ => {}
    }
}

/// Takes in what a database keeps: keys that sign, and keys for others.
pub fn know_database(conn: &mut PgConnection) {
    #[derive(QueryableByName)]
    struct Kept {
        #[diesel(sql_type = Text)]
        secret: String,
    }
    let kept: Vec<Kept> = sql_query(
        "SELECT encode(private_key, 'hex') AS secret FROM signing_keys
         UNION ALL SELECT translate(encode(private_key, 'base64'), E'\\n', '') FROM signing_keys
         UNION ALL SELECT encode(value, 'hex') FROM secrets
         UNION ALL SELECT translate(encode(value, 'base64'), E'\\n', '') FROM secrets
         UNION ALL SELECT secret FROM webhook_endpoints
         UNION ALL SELECT project_api_key FROM tenants
         UNION ALL SELECT testnet_project_api_key FROM tenants
         UNION ALL SELECT stripe_api_key FROM tenants WHERE stripe_api_key IS NOT NULL
         UNION ALL SELECT stripe_webhook_secret FROM tenants WHERE stripe_webhook_secret IS NOT NULL",
    )
    .load(conn)
    .unwrap_or_default();
    journal(|journal| kept.iter().for_each(|kept| journal.know(&kept.secret)));
}
