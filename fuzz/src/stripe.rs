//! `Stripe-Signature` and the events of payment services. The input is the header, a line feed, and the body.

use chrono::DateTime;
use hmac::{Hmac, KeyInit, Mac};
use pers_server::domain::payment_events;
use sha2::Sha256;

const SECRET: &str = "whsec_of_the_fuzz_target";
const NOW: i64 = 1_800_000_000;

/// Takes an input.
///
/// # Panics
/// If it finds something.
pub fn hold(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let (header, body) = (String::from_utf8_lossy(&bytes[..end]), bytes.get(end + 1..).unwrap_or_default());
    let now = DateTime::from_timestamp(NOW, 0).unwrap();
    if payment_events::verify(Some(&header), body, SECRET, now).is_ok() {
        assert!(header.split(',').any(|part| names_time(part, body, &header)), "nobody has signed this");
    }
    if let Ok(event) = serde_json::from_slice(body) {
        let _ = payment_events::claimed(&event);
        let _ = payment_events::read(&event);
    }
}

/// Whether a part of the header is a time near now, with which the body has a signature in the header.
fn names_time(part: &str, body: &[u8], header: &str) -> bool {
    let Some(time) = part.trim().strip_prefix('t').map(str::trim).and_then(|rest| rest.strip_prefix('=')) else {
        return false;
    };
    let time = time.trim();
    let near = time.parse().is_ok_and(|seconds: i64| (NOW - 600..=NOW + 600).contains(&seconds));
    near && header.to_ascii_lowercase().contains(&signature(time, body))
}

fn signature(time: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update([time.as_bytes(), b".", body].concat().as_slice());
    hex::encode(mac.finalize().into_bytes())
}

/// Inputs to start from.
pub fn seeds() -> Vec<Vec<u8>> {
    let event = |kind: &str| {
        format!(
            r#"{{"id":"evt_1","type":"{kind}","livemode":false,"data":{{"object":{{"id":"pi_1","status":"succeeded",
            "amount":1000,"amount_received":1000,"currency":"usd","metadata":{{"purchaseId":"00000000-0000-4000-8000-000000000001",
            "tenantId":"00000000-0000-4000-8000-000000000002"}}}}}}}}"#
        )
    };
    let mut seeds = Vec::new();
    for kind in
        ["payment_intent.succeeded", "payment_intent.payment_failed", "payment_intent.canceled", "charge.refunded"]
    {
        let body = event(kind);
        let time = NOW.to_string();
        let good = signature(&time, body.as_bytes());
        seeds.push(format!("t={time},v1={good}\n{body}").into_bytes());
        seeds.push(format!("t={time},v0=00,v1={}, v1={good}\n{body}", "0".repeat(64)).into_bytes());
    }
    seeds
}
