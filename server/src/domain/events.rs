//! Events: what happens to claims, redeems, transactions and purchases, for whoever wants to be told.
//!
//! A kind of event is a state that a thing has come into; the table of states is total, so that a state which
//! the contract gains is a compile error here.

use chrono::{DateTime, SecondsFormat, Utc};
use pers_api::models::{ClaimStatus, PurchaseStatus, RedeemStatus, TransactionStatus};
use serde_json::{Value, json};
use uuid::Uuid;

use super::ids::{ClaimId, PurchaseId, RedeemId, TenantId, TransactionId};
use crate::error::{Error, Result};
use crate::limits;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal),+ $(,)?) => {
        /// A kind of event. The text form is what receivers and the tables see, so it never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EventType { $($(#[$doc])* $name),+ }

        impl EventType {
            /// All kinds, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The text form.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }
        }
    };
}

kinds! {
    /// A claim has been granted; its reward, if this one brings it, is among its transactions.
    ClaimCompleted = "claim.completed",
    /// A redeem waits for its payment to be signed.
    RedeemPending = "redeem.pending",
    /// A redeem has been paid, and what it gives handed out.
    RedeemCompleted = "redeem.completed",
    /// A redeem came to nothing.
    RedeemFailed = "redeem.failed",
    /// A transaction waits for its sender to have a key to sign with.
    TransactionCreated = "transaction.created",
    /// A transaction waits for its sender's signature.
    TransactionPendingSignature = "transaction.pending_signature",
    /// Tokens have moved.
    TransactionSucceeded = "transaction.succeeded",
    /// A transaction has been given up.
    TransactionFailed = "transaction.failed",
    /// A purchase has been started: its payment is open.
    PurchaseCreated = "purchase.created",
    /// The payment needs a step of the buyer's.
    PurchaseRequiresAction = "purchase.requires_action",
    /// The payment is under way.
    PurchaseProcessing = "purchase.processing",
    /// The payment is reserved and has to be collected.
    PurchaseRequiresCapture = "purchase.requires_capture",
    /// The purchase has been paid, and the tokens minted.
    PurchaseSucceeded = "purchase.succeeded",
    /// An attempt to pay has failed; the buyer may make another one.
    PurchaseFailed = "purchase.failed",
    /// The payment has been called off.
    PurchaseCanceled = "purchase.canceled",
    /// Somebody tries whether an endpoint hears.
    Ping = "ping",
}

impl EventType {
    /// Reads the text form.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }
}

/// A thing that events are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Thing {
    /// A claim.
    Claim(ClaimId),
    /// A redeem.
    Redeem(RedeemId),
    /// A transaction.
    Transaction(TransactionId),
    /// A purchase.
    Purchase(PurchaseId),
}

/// A thing that has come into a state which is worth an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Tenant.
    pub tenant: TenantId,
    /// What has changed.
    pub thing: Thing,
    /// Into what.
    pub kind: EventType,
    /// When.
    pub at: DateTime<Utc>,
}

/// The event of a claim that is in a state now. Claims are granted at once or not made at all.
pub const fn of_claim(status: ClaimStatus) -> Option<EventType> {
    match status {
        ClaimStatus::Completed => Some(EventType::ClaimCompleted),
        ClaimStatus::Pending | ClaimStatus::Processing | ClaimStatus::Failed => None,
    }
}

/// The event of a redeem that is in a state now.
pub const fn of_redeem(status: RedeemStatus) -> Option<EventType> {
    match status {
        RedeemStatus::Pending => Some(EventType::RedeemPending),
        RedeemStatus::Completed => Some(EventType::RedeemCompleted),
        RedeemStatus::Failed => Some(EventType::RedeemFailed),
        RedeemStatus::Processing => None,
    }
}

/// The event of a transaction that is in a state now.
pub const fn of_transaction(status: TransactionStatus) -> Option<EventType> {
    match status {
        TransactionStatus::Created => Some(EventType::TransactionCreated),
        TransactionStatus::PendingSignature => Some(EventType::TransactionPendingSignature),
        TransactionStatus::Succeeded => Some(EventType::TransactionSucceeded),
        TransactionStatus::Failed => Some(EventType::TransactionFailed),
        TransactionStatus::Processing | TransactionStatus::Broadcasted => None,
    }
}

/// The event of a purchase that an event of its payment service has moved to a state.
pub const fn of_purchase(status: PurchaseStatus) -> Option<EventType> {
    match status {
        PurchaseStatus::RequiresPaymentMethod => Some(EventType::PurchaseFailed),
        PurchaseStatus::RequiresAction => Some(EventType::PurchaseRequiresAction),
        PurchaseStatus::Processing => Some(EventType::PurchaseProcessing),
        PurchaseStatus::RequiresCapture => Some(EventType::PurchaseRequiresCapture),
        PurchaseStatus::Canceled => Some(EventType::PurchaseCanceled),
        PurchaseStatus::Succeeded => Some(EventType::PurchaseSucceeded),
        PurchaseStatus::RequiresConfirmation => None,
    }
}

/// What is left of the changes of one database transaction: of each thing the last one, since nobody has
/// seen the states in between.
pub fn settled(changes: &[Change]) -> Vec<Change> {
    let is_last = |(index, change): &(usize, &Change)| {
        let key = (change.tenant, change.thing);
        !changes.iter().skip(index + 1).any(|later| (later.tenant, later.thing) == key)
    };
    changes.iter().enumerate().filter(is_last).map(|(_, change)| *change).collect()
}

/// The body of an event: what is sent.
pub fn body(id: Uuid, kind: EventType, at: DateTime<Utc>, tenant: TenantId, object: Value) -> String {
    json!({
        "id": id,
        "type": kind.as_str(),
        "createdAt": at.to_rfc3339_opts(SecondsFormat::Millis, true),
        "tenantId": tenant.to_string(),
        "data": {"object": object},
    })
    .to_string()
}

/// The kinds that an endpoint wants; none means all.
///
/// # Errors
/// 400 `EVENT_TYPE_UNKNOWN`.
pub fn wanted(names: &[String]) -> Result<Vec<EventType>> {
    let read = |(index, name): (usize, &String)| {
        EventType::parse(name).ok_or_else(|| {
            let known: Vec<&str> = EventType::ALL.iter().map(|kind| kind.as_str()).collect();
            let detail = format!("There are no events {name}; there are {}", known.join(", "));
            Error::bad_request("EVENT_TYPE_UNKNOWN", detail).at(format!("events[{index}]"))
        })
    };
    let mut kinds: Vec<EventType> = names.iter().enumerate().map(read).collect::<Result<_>>()?;
    kinds.sort_unstable();
    kinds.dedup();
    Ok(kinds)
}

/// Checks the secret that signs what an endpoint gets.
///
/// # Errors
/// 400 `WEBHOOK_SECRET_INVALID`.
pub fn check_secret(secret: &str) -> Result<()> {
    let fits = (limits::WEBHOOK_SECRET_LEAST..=limits::WEBHOOK_SECRET_MOST).contains(&secret.len());
    if fits && secret.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(());
    }
    let (least, most) = (limits::WEBHOOK_SECRET_LEAST, limits::WEBHOOK_SECRET_MOST);
    let detail = format!("A secret has {least} to {most} visible ASCII characters");
    Err(Error::bad_request("WEBHOOK_SECRET_INVALID", detail).at("secret"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_as_it_is_written() {
        for kind in EventType::ALL {
            assert_eq!(EventType::parse(kind.as_str()), Some(*kind));
        }
        assert_eq!(EventType::parse("claim.complete"), None);
        assert_eq!(EventType::parse(""), None);
    }

    #[test]
    fn each_state_has_the_event_that_the_table_says() {
        let of = |kind: Option<EventType>| kind.map_or("-", EventType::as_str);
        for (found, expected) in [
            (of_claim(ClaimStatus::Pending), "-"),
            (of_claim(ClaimStatus::Processing), "-"),
            (of_claim(ClaimStatus::Completed), "claim.completed"),
            (of_claim(ClaimStatus::Failed), "-"),
            (of_redeem(RedeemStatus::Pending), "redeem.pending"),
            (of_redeem(RedeemStatus::Processing), "-"),
            (of_redeem(RedeemStatus::Completed), "redeem.completed"),
            (of_redeem(RedeemStatus::Failed), "redeem.failed"),
            (of_transaction(TransactionStatus::Created), "transaction.created"),
            (of_transaction(TransactionStatus::Processing), "-"),
            (of_transaction(TransactionStatus::PendingSignature), "transaction.pending_signature"),
            (of_transaction(TransactionStatus::Broadcasted), "-"),
            (of_transaction(TransactionStatus::Succeeded), "transaction.succeeded"),
            (of_transaction(TransactionStatus::Failed), "transaction.failed"),
            (of_purchase(PurchaseStatus::RequiresPaymentMethod), "purchase.failed"),
            (of_purchase(PurchaseStatus::RequiresConfirmation), "-"),
            (of_purchase(PurchaseStatus::RequiresAction), "purchase.requires_action"),
            (of_purchase(PurchaseStatus::Processing), "purchase.processing"),
            (of_purchase(PurchaseStatus::RequiresCapture), "purchase.requires_capture"),
            (of_purchase(PurchaseStatus::Canceled), "purchase.canceled"),
            (of_purchase(PurchaseStatus::Succeeded), "purchase.succeeded"),
        ] {
            assert_eq!(of(found), expected);
        }
    }

    fn change(tenant: u128, thing: Thing, kind: EventType) -> Change {
        let at = "2026-11-24T08:00:00Z".parse().unwrap();
        Change { tenant: Uuid::from_u128(tenant).into(), thing, kind, at }
    }

    #[test]
    fn of_each_thing_the_last_change_is_left() {
        let transaction = |id| Thing::Transaction(Uuid::from_u128(id).into());
        let redeem = Thing::Redeem(Uuid::from_u128(1).into());
        let created = |tenant, id| change(tenant, transaction(id), EventType::TransactionCreated);
        let held = |id| change(1, transaction(id), EventType::TransactionPendingSignature);
        let pending = change(1, redeem, EventType::RedeemPending);
        for (all, left) in [
            (vec![], vec![]),
            (vec![created(1, 1)], vec![created(1, 1)]),
            (vec![created(1, 1), held(1)], vec![held(1)]),
            (vec![pending, created(1, 1), held(1)], vec![pending, held(1)]),
            (vec![created(1, 1), created(1, 2), held(1)], vec![created(1, 2), held(1)]),
            // The same id in another tenant is another thing.
            (vec![created(2, 1), held(1)], vec![created(2, 1), held(1)]),
        ] {
            assert_eq!(settled(&all), left, "{all:?}");
        }
    }

    #[test]
    fn the_body_says_what_happened_to_what() {
        let tenant = TenantId::from(Uuid::from_u128(2));
        let at = "2026-11-24T08:00:00Z".parse().unwrap();
        let text = body(Uuid::from_u128(1), EventType::ClaimCompleted, at, tenant, json!({"id": "c"}));
        assert_eq!(
            text,
            r#"{"id":"00000000-0000-0000-0000-000000000001","type":"claim.completed","createdAt":"2026-11-24T08:00:00.000Z","tenantId":"00000000-0000-0000-0000-000000000002","data":{"object":{"id":"c"}}}"#
        );
    }

    #[test]
    fn the_wanted_kinds_are_those_that_there_are() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let found = wanted(&names(&["redeem.failed", "claim.completed", "redeem.failed"])).unwrap();
        assert_eq!(found, [EventType::ClaimCompleted, EventType::RedeemFailed]);
        let error = wanted(&names(&["ping", "claim.*"])).unwrap_err();
        assert_eq!((&*error.code, error.target.as_deref()), ("EVENT_TYPE_UNKNOWN", Some("events[1]")));
    }

    #[test]
    fn a_secret_is_long_and_visible() {
        for (secret, good) in [
            ("0123456789abcdef", true),
            ("0123456789abcde", false),
            ("0123456789abcde ", false),
            ("0123456789abcdé", false),
            ("0123456789abcde\n", false),
        ] {
            assert_eq!(check_secret(secret).is_ok(), good, "{secret:?}");
        }
        assert!(check_secret(&"a".repeat(limits::WEBHOOK_SECRET_MOST)).is_ok());
        assert!(check_secret(&"a".repeat(limits::WEBHOOK_SECRET_MOST + 1)).is_err());
    }
}
