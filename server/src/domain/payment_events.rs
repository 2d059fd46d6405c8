//! Events of the payment service: whether one is genuine, what it says, and what it changes.
//!
//! The format and the signature are Stripe's (<https://docs.stripe.com/webhooks>); the development provider
//! speaks them too. Events may come twice, late and in any order.

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use pers_api::models::PurchaseStatus;
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::ids::{PurchaseId, TenantId};
use crate::error::{Error, Result};
use crate::limits;

/// Name in the metadata of a payment intent under which the tenant stands.
pub const TENANT: &str = "tenantId";
/// Name in the metadata of a payment intent under which the purchase stands.
pub const PURCHASE: &str = "purchaseId";

/// Most signatures of one header that are looked at: while a secret is being exchanged there are two.
const SIGNATURES: usize = 8;

fn mac(secret: &str, timestamp: &str, body: &[u8]) -> Result<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).map_err(Error::internal)?;
    mac.update(timestamp.as_bytes());
    mac.update(b".");
    mac.update(body);
    Ok(mac)
}

/// The header `Stripe-Signature` for a body: `t=<seconds>,v1=<HMAC-SHA256 of "t.body">`.
///
/// # Errors
/// 500 for a secret that cannot be one.
pub fn sign(secret: &str, body: &[u8], at: DateTime<Utc>) -> Result<String> {
    let timestamp = at.timestamp().to_string();
    let signature = hex::encode(mac(secret, &timestamp, body)?.finalize().into_bytes());
    Ok(format!("t={timestamp},v1={signature}"))
}

/// Checks the header `Stripe-Signature` of a body: one of its `v1` signatures must have been made with the
/// secret over exactly these bytes, at a time that is near. Signatures of other schemes say nothing.
///
/// # Errors
/// 400 `STRIPE_SIGNATURE_INVALID`, whatever is wrong.
pub fn verify(header: Option<&str>, body: &[u8], secret: &str, now: DateTime<Utc>) -> Result<()> {
    let (mut timestamp, mut signatures) = (None, Vec::new());
    for (name, value) in header.unwrap_or_default().split(',').filter_map(|part| part.split_once('=')) {
        match name.trim() {
            "t" => timestamp = Some(value.trim()),
            "v1" if signatures.len() < SIGNATURES => signatures.push(value.trim()),
            _ => {}
        }
    }
    let Some(timestamp) = timestamp else { return Err(not_genuine()) };
    let seconds: i64 = timestamp.parse().map_err(|_| not_genuine())?;
    let expected = mac(secret, timestamp, body)?;
    let genuine = signatures.iter().any(|signature| {
        // Compared in constant time.
        hex::decode(signature).is_ok_and(|signature| expected.clone().verify_slice(&signature).is_ok())
    });
    let tolerated = now.timestamp().abs_diff(seconds) <= limits::WEBHOOK_TOLERANCE.as_secs();
    if genuine && tolerated { Ok(()) } else { Err(not_genuine()) }
}

/// The refusal of an event that nobody vouches for.
pub fn not_genuine() -> Error {
    let detail = "The event has no Stripe-Signature made with the tenant's webhook secret in the last minutes";
    Error::bad_request("STRIPE_SIGNATURE_INVALID", detail).at("header/stripe-signature")
}

/// The secret that a tenant's events are signed with: the one that he has for Stripe, else, in development
/// mode and as long as he takes no money, one that anybody can work out. None: no event of his is genuine.
pub fn webhook_secret(
    tenant: TenantId,
    stored: Option<&str>,
    has_stripe_key: bool,
    development: bool,
) -> Option<String> {
    match stored {
        Some(secret) => Some(secret.to_owned()),
        None if development && !has_stripe_key => {
            let digest = Sha256::digest(format!("development webhooks of {tenant}"));
            Some(format!("whsec_dev_{}", hex::encode(digest)))
        }
        None => None,
    }
}

/// Whom an event is about, which says whose secret must have signed it; proves nothing yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claimed {
    /// The tenant, from the payment intent's metadata.
    pub tenant: Option<TenantId>,
    /// The payment intent.
    pub intent: Option<String>,
}

/// Whom an event claims to be about. The metadata of a payment intent is ours; objects that belong to one
/// (charges) carry it too, or name the intent.
pub fn claimed(event: &Value) -> Claimed {
    let object = event.pointer("/data/object");
    let text = |pointer: &str| object.and_then(|object| object.pointer(pointer)).and_then(Value::as_str);
    let own = text("/id").filter(|_| text("/object") == Some("payment_intent"));
    Claimed {
        tenant: text("/metadata/tenantId").and_then(TenantId::parse),
        intent: own.or_else(|| text("/payment_intent")).map(str::to_owned),
    }
}

/// An event, as far as it matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentEvent {
    /// Id, the same however often it is sent.
    pub id: String,
    /// Kind.
    pub kind: String,
    /// When it happened, by the payment service's clock.
    pub created: DateTime<Utc>,
    /// What it says of a payment intent; none for events about anything else.
    pub intent: Option<EventIntent>,
}

/// A payment intent as it stood when the event happened.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct EventIntent {
    /// Id.
    pub id: String,
    /// What was to be paid, in cents.
    pub amount: i64,
    /// What was received, in cents, where the service says so.
    pub amount_received: Option<i64>,
    /// Currency, in lower case.
    pub currency: String,
    /// What we said about it.
    #[serde(default)]
    metadata: Value,
}

impl EventIntent {
    /// The purchase that the intent is for, as its metadata says.
    pub fn purchase(&self) -> Option<PurchaseId> {
        self.metadata.get(PURCHASE).and_then(Value::as_str).and_then(PurchaseId::parse)
    }
}

/// Reads an event whose signature is good.
///
/// # Errors
/// 400 `STRIPE_EVENT_INVALID`.
pub fn read(event: &Value) -> Result<PaymentEvent> {
    #[derive(Deserialize)]
    struct Envelope {
        id: String,
        #[serde(rename = "type")]
        kind: String,
        created: i64,
    }
    let invalid = || Error::bad_request("STRIPE_EVENT_INVALID", "This is no event of Stripe's");
    let Envelope { id, kind, created } = Envelope::deserialize(event).map_err(|_| invalid())?;
    let created = DateTime::from_timestamp(created, 0).ok_or_else(invalid)?;
    let intent = match event.pointer("/data/object") {
        Some(object) if kind.starts_with("payment_intent.") => {
            Some(EventIntent::deserialize(object).map_err(|_| invalid())?)
        }
        _ => None,
    };
    Ok(PaymentEvent { id, kind, created, intent })
}

/// Where a purchase stands before an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Its payment intent, once that is known.
    pub intent: Option<&'a str>,
    /// State of the payment.
    pub status: PurchaseStatus,
    /// When the event happened that the state is from; none as long as no event has moved it.
    pub status_at: Option<DateTime<Utc>>,
    /// Price, in cents.
    pub amount: i64,
    /// Currency.
    pub currency: &'a str,
}

/// What an event does to a purchase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The payment is now in this state; if it is `succeeded`, the tokens are due.
    Move(PurchaseStatus),
    /// It came late, or changes nothing.
    Stay,
    /// It contradicts the purchase: another intent, another amount, another currency. Nothing is done about
    /// it here; somebody has to look.
    Mismatch(&'static str),
}

/// What an event does to a purchase. `succeeded` is final, and `canceled` gives way to nothing but it; what
/// happens before the end never goes back to what happened earlier.
pub fn decide(purchase: &Standing<'_>, event: &PaymentEvent, intent: &EventIntent) -> Decision {
    if purchase.intent.is_some_and(|known| known != intent.id) {
        return Decision::Mismatch("payment intent");
    }
    let Some(to) = target(&event.kind) else { return Decision::Stay };
    match (purchase.status, to) {
        (PurchaseStatus::Succeeded, _) => Decision::Stay,
        (_, PurchaseStatus::Succeeded) if intent.amount != purchase.amount => Decision::Mismatch("amount"),
        (_, PurchaseStatus::Succeeded) if intent.amount_received.is_some_and(|sum| sum != purchase.amount) => {
            Decision::Mismatch("amount received")
        }
        (_, PurchaseStatus::Succeeded) if intent.currency != purchase.currency => Decision::Mismatch("currency"),
        (_, PurchaseStatus::Succeeded) => Decision::Move(to),
        (PurchaseStatus::Canceled, _) => Decision::Stay,
        (_, PurchaseStatus::Canceled) => Decision::Move(to),
        (from, to) => {
            let later = purchase.status_at.is_none_or(|at| (event.created, place(to)) > (at, place(from)));
            if later { Decision::Move(to) } else { Decision::Stay }
        }
    }
}

/// The state that a kind of event leads to.
fn target(kind: &str) -> Option<PurchaseStatus> {
    match kind {
        "payment_intent.requires_action" => Some(PurchaseStatus::RequiresAction),
        "payment_intent.processing" => Some(PurchaseStatus::Processing),
        "payment_intent.amount_capturable_updated" => Some(PurchaseStatus::RequiresCapture),
        // The attempt is over, another card may do better.
        "payment_intent.payment_failed" => Some(PurchaseStatus::RequiresPaymentMethod),
        "payment_intent.canceled" => Some(PurchaseStatus::Canceled),
        "payment_intent.succeeded" => Some(PurchaseStatus::Succeeded),
        _ => None,
    }
}

/// Order of the events of one attempt, for those that happened within the same second. An event leads to
/// `requires_payment_method` only at the end of an attempt.
const fn place(status: PurchaseStatus) -> u8 {
    match status {
        PurchaseStatus::RequiresConfirmation => 0,
        PurchaseStatus::RequiresAction => 1,
        PurchaseStatus::Processing => 2,
        PurchaseStatus::RequiresCapture => 3,
        PurchaseStatus::RequiresPaymentMethod => 4,
        PurchaseStatus::Canceled => 5,
        PurchaseStatus::Succeeded => 6,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use PurchaseStatus::{Canceled, Processing, RequiresAction, RequiresCapture, RequiresPaymentMethod, Succeeded};
    use serde_json::json;

    use super::*;

    const SECRET: &str = "whsec_test";
    const BODY: &[u8] = br#"{"id": "evt_1"}"#;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    /// Made with `printf '1700000000.{"id": "evt_1"}' | openssl dgst -sha256 -hmac whsec_test`.
    const KNOWN: &str = "a0c091828640f0b68061abc7c03981ad1100ff7160c5dba6b656239494a2b537";

    #[test]
    fn a_signature_is_hmac_sha256_over_the_time_and_the_raw_body() {
        assert_eq!(sign(SECRET, BODY, at(1_700_000_000)).unwrap(), format!("t=1700000000,v1={KNOWN}"));
    }

    #[test]
    fn only_a_recent_signature_with_the_right_secret_over_the_same_bytes_counts() {
        let signed = 1_700_000_000;
        let good = format!("t={signed},v1={KNOWN}");
        let zeros = "0".repeat(64);
        let now = |shift: i64| at(signed + shift);
        for (what, header, body, secret, now, genuine) in [
            ("as sent", Some(good.clone()), BODY, SECRET, now(0), true),
            ("at the edge of the past", Some(good.clone()), BODY, SECRET, now(300), true),
            ("too old", Some(good.clone()), BODY, SECRET, now(301), false),
            ("at the edge of the future", Some(good.clone()), BODY, SECRET, now(-300), true),
            ("too new", Some(good.clone()), BODY, SECRET, now(-301), false),
            ("another secret", Some(good.clone()), BODY, "whsec_other", now(0), false),
            ("an altered body", Some(good.clone()), br#"{"id":"evt_1"}"#, SECRET, now(0), false),
            ("no body", Some(good), b"", SECRET, now(0), false),
            ("another time", Some(format!("t={},v1={KNOWN}", signed + 1)), BODY, SECRET, now(0), false),
            ("no header", None, BODY, SECRET, now(0), false),
            ("an empty header", Some(String::new()), BODY, SECRET, now(0), false),
            ("no time", Some(format!("v1={KNOWN}")), BODY, SECRET, now(0), false),
            ("a time that is none", Some(format!("t=now,v1={KNOWN}")), BODY, SECRET, now(0), false),
            ("a time that never comes", Some(format!("t={},v1={KNOWN}", i64::MIN)), BODY, SECRET, now(0), false),
            ("no signature", Some(format!("t={signed}")), BODY, SECRET, now(0), false),
            ("a short signature", Some(format!("t={signed},v1={}", &KNOWN[..62])), BODY, SECRET, now(0), false),
            ("no hexadecimal", Some(format!("t={signed},v1=zz")), BODY, SECRET, now(0), false),
            ("another scheme", Some(format!("t={signed},v0={KNOWN}")), BODY, SECRET, now(0), false),
            ("beside another scheme", Some(format!("t={signed},v0={zeros},v1={KNOWN}")), BODY, SECRET, now(0), true),
            ("the second of two", Some(format!("t={signed},v1={zeros},v1={KNOWN}")), BODY, SECRET, now(0), true),
            ("neither of two", Some(format!("t={signed},v1={zeros},v1={zeros}")), BODY, SECRET, now(0), false),
            ("with spaces", Some(format!("t={signed}, v1={KNOWN}")), BODY, SECRET, now(0), true),
        ] {
            let found = verify(header.as_deref(), body, secret, now);
            assert_eq!(found.is_ok(), genuine, "{what}");
            if let Err(error) = found {
                assert_eq!((error.kind.status(), &*error.code), (400, "STRIPE_SIGNATURE_INVALID"), "{what}");
            }
        }
    }

    #[test]
    fn only_a_tenant_without_money_has_a_secret_of_development() {
        let tenant = |number: u128| TenantId::from(uuid::Uuid::from_u128(number));
        let secret = |stored, has_key, development| webhook_secret(tenant(1), stored, has_key, development);
        for (stored, has_key, development, expected) in [
            (Some("whsec_1"), true, false, Some("whsec_1")),
            (Some("whsec_1"), true, true, Some("whsec_1")),
            (Some("whsec_1"), false, false, Some("whsec_1")),
            (None, true, true, None),
            (None, true, false, None),
            (None, false, false, None),
        ] {
            assert_eq!(secret(stored, has_key, development).as_deref(), expected, "{stored:?} {has_key} {development}");
        }
        let development = secret(None, false, true).unwrap();
        assert!(development.starts_with("whsec_dev_"));
        assert_ne!(webhook_secret(tenant(2), None, false, true), Some(development));
    }

    #[test]
    fn an_event_says_whom_it_is_about_by_metadata_or_intent() {
        let tenant = "67e55044-10b1-426f-9247-bb680e5fe0c8";
        for (object, expected) in [
            (json!({"object": "payment_intent", "id": "pi_1", "metadata": {"tenantId": tenant}}), (true, Some("pi_1"))),
            (json!({"object": "payment_intent", "id": "pi_1", "metadata": {"tenantId": "x"}}), (false, Some("pi_1"))),
            (json!({"object": "charge", "id": "ch_1", "payment_intent": "pi_1"}), (false, Some("pi_1"))),
            (json!({"object": "customer", "id": "cus_1", "metadata": {}}), (false, None)),
            (json!({"id": 1, "metadata": []}), (false, None)),
        ] {
            let found = claimed(&json!({"data": {"object": object}}));
            assert_eq!((found.tenant.is_some(), found.intent.as_deref()), expected, "{object}");
        }
        assert_eq!(claimed(&json!({})), Claimed::default());
    }

    #[test]
    fn an_event_is_read_as_far_as_it_matters() {
        let purchase = "67e55044-10b1-426f-9247-bb680e5fe0c8";
        let object = json!({
            "id": "pi_1", "amount": 300, "amount_received": 300, "currency": "eur", "metadata": {"purchaseId": purchase}
        });
        let event = |kind: &str, object: &Value| json!({"id": "evt_1", "type": kind, "created": 1_700_000_000, "data": {"object": object}, "more": 1});
        let read_one = read(&event("payment_intent.succeeded", &object)).unwrap();
        assert_eq!((&*read_one.id, read_one.created), ("evt_1", at(1_700_000_000)));
        let intent = read_one.intent.unwrap();
        assert_eq!((intent.amount, intent.purchase()), (300, PurchaseId::parse(purchase)));
        assert_eq!(read(&event("charge.succeeded", &json!({"id": "ch_1"}))).unwrap().intent, None);
        let bare = json!({"id": "pi_1", "amount": 300, "currency": "eur"});
        let bare = read(&event("payment_intent.created", &bare)).unwrap().intent.unwrap();
        assert_eq!((bare.amount_received, bare.purchase()), (None, None));
        for broken in [
            json!({"type": "payment_intent.succeeded", "created": 1}),
            json!({"id": "evt_1", "created": 1}),
            json!({"id": "evt_1", "type": "x"}),
            json!({"id": "evt_1", "type": "x", "created": i64::MAX}),
            event("payment_intent.succeeded", &json!({"id": "pi_1"})),
        ] {
            assert_eq!(read(&broken).unwrap_err().code, "STRIPE_EVENT_INVALID", "{broken}");
        }
    }

    fn event(kind: &str, created: i64) -> PaymentEvent {
        let kind = format!("payment_intent.{kind}");
        PaymentEvent { id: format!("evt_{kind}_{created}"), kind, created: at(created), intent: None }
    }

    fn intent() -> EventIntent {
        EventIntent {
            id: "pi_1".into(),
            amount: 300,
            amount_received: Some(300),
            currency: "eur".into(),
            metadata: json!({}),
        }
    }

    const NEW: Standing<'_> =
        Standing { intent: Some("pi_1"), status: RequiresPaymentMethod, status_at: None, amount: 300, currency: "eur" };

    #[test]
    fn each_event_moves_each_state_as_the_table_says() {
        // State, time of the event it is from, event, its time, state after it.
        for (from, since, kind, created, to) in [
            (RequiresPaymentMethod, None, "created", 5, None),
            (RequiresPaymentMethod, None, "requires_action", 5, Some(RequiresAction)),
            (RequiresPaymentMethod, None, "processing", 5, Some(Processing)),
            (RequiresPaymentMethod, None, "amount_capturable_updated", 5, Some(RequiresCapture)),
            (RequiresPaymentMethod, None, "payment_failed", 5, Some(RequiresPaymentMethod)),
            (RequiresPaymentMethod, None, "canceled", 5, Some(Canceled)),
            (RequiresPaymentMethod, None, "succeeded", 5, Some(Succeeded)),
            (RequiresPaymentMethod, None, "partially_funded", 5, None),
            // In order.
            (RequiresAction, Some(5), "processing", 6, Some(Processing)),
            (Processing, Some(5), "payment_failed", 6, Some(RequiresPaymentMethod)),
            (RequiresPaymentMethod, Some(5), "processing", 6, Some(Processing)),
            (Processing, Some(5), "succeeded", 6, Some(Succeeded)),
            // Late.
            (Processing, Some(5), "requires_action", 4, None),
            (RequiresPaymentMethod, Some(5), "processing", 4, None),
            (RequiresCapture, Some(5), "processing", 4, None),
            // Within a second.
            (RequiresAction, Some(5), "processing", 5, Some(Processing)),
            (Processing, Some(5), "requires_action", 5, None),
            (Processing, Some(5), "processing", 5, None),
            (Processing, Some(5), "payment_failed", 5, Some(RequiresPaymentMethod)),
            (RequiresPaymentMethod, Some(5), "processing", 5, None),
            // Ends.
            (Canceled, Some(5), "processing", 6, None),
            (Canceled, Some(5), "canceled", 6, None),
            (Canceled, Some(5), "succeeded", 4, Some(Succeeded)),
            (Processing, Some(5), "canceled", 4, Some(Canceled)),
            (Processing, Some(5), "succeeded", 4, Some(Succeeded)),
            (Succeeded, Some(5), "processing", 6, None),
            (Succeeded, Some(5), "payment_failed", 6, None),
            (Succeeded, Some(5), "canceled", 6, None),
            (Succeeded, Some(5), "succeeded", 6, None),
        ] {
            let standing = Standing { status: from, status_at: since.map(at), ..NEW };
            let expected = to.map_or(Decision::Stay, Decision::Move);
            assert_eq!(
                decide(&standing, &event(kind, created), &intent()),
                expected,
                "{from} {since:?} {kind} {created}"
            );
        }
    }

    #[test]
    fn what_does_not_fit_the_purchase_is_a_mismatch() {
        let event = event("succeeded", 5);
        let differing = |change: fn(&mut EventIntent)| {
            let mut intent = intent();
            change(&mut intent);
            decide(&NEW, &event, &intent)
        };
        assert_eq!(differing(|intent| intent.id = "pi_2".into()), Decision::Mismatch("payment intent"));
        assert_eq!(differing(|intent| intent.amount = 299), Decision::Mismatch("amount"));
        assert_eq!(differing(|intent| intent.amount_received = Some(0)), Decision::Mismatch("amount received"));
        assert_eq!(differing(|intent| intent.currency = "usd".into()), Decision::Mismatch("currency"));
        assert_eq!(differing(|intent| intent.amount_received = None), Decision::Move(Succeeded));
        // One whose answer was lost.
        assert_eq!(decide(&Standing { intent: None, ..NEW }, &event, &intent()), Decision::Move(Succeeded));
    }

    /// Whatever the order in which the events of a payment come, and however often: it ends in the same
    /// state, and the tokens are due once.
    #[test]
    fn every_order_of_events_ends_the_same() {
        let attempts = [("processing", 1), ("payment_failed", 2), ("requires_action", 3), ("processing", 4)];
        for (last, end) in
            [(("succeeded", 5), Succeeded), (("canceled", 5), Canceled), (("payment_failed", 5), RequiresPaymentMethod)]
        {
            let mut story: Vec<_> = attempts.to_vec();
            story.push(last);
            let mut orders = BTreeSet::new();
            permute(&mut story, 0, &mut orders);
            assert_eq!(orders.len(), 120);
            for order in orders {
                let (mut standing, mut due) = (NEW, 0);
                for (kind, created) in order.iter().chain(&order) {
                    let event = event(kind, *created);
                    if let Decision::Move(to) = decide(&standing, &event, &intent()) {
                        standing = Standing { status: to, status_at: Some(event.created), ..standing };
                        due += usize::from(to == Succeeded);
                    }
                }
                assert_eq!((standing.status, due), (end, usize::from(end == Succeeded)), "{order:?}");
            }
        }
    }

    fn permute<'a>(story: &mut Vec<(&'a str, i64)>, from: usize, orders: &mut BTreeSet<Vec<(&'a str, i64)>>) {
        if from == story.len() {
            orders.insert(story.clone());
        }
        for other in from..story.len() {
            story.swap(from, other);
            permute(story, from + 1, orders);
            story.swap(from, other);
        }
    }
}
