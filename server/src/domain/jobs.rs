//! Things to do later: the kinds there are, and what becomes of one that fails.

use chrono::{DateTime, Utc};

use crate::limits;

/// A kind of job. The text form stands in the table, where servers of other versions read it too, so it
/// never changes its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    /// The signature of a movement has not come in time. The subject is the transaction's id.
    SignatureExpire,
    /// The payment of a purchase could not be opened by its request. The subject is the purchase's id.
    PurchaseOpen,
    /// A throw-away tenant has had its time. A job of the platform; the subject is the tenant's id.
    TenantExpire,
}

impl JobKind {
    /// All kinds that this version knows; it leaves others alone.
    pub const ALL: [Self; 3] = [Self::SignatureExpire, Self::PurchaseOpen, Self::TenantExpire];

    /// The text form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SignatureExpire => "signature.expire",
            Self::PurchaseOpen => "purchase.open",
            Self::TenantExpire => "tenant.expire",
        }
    }

    /// Reads the text form.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// When a job that has failed `attempts` times is tried again; none: it is given up.
pub fn retry_at(attempts: u32, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    if attempts >= limits::JOB_ATTEMPTS {
        return None;
    }
    let doubled = 2_u32.saturating_pow(attempts.saturating_sub(1));
    Some(now + limits::JOB_PAUSE.saturating_mul(doubled).min(limits::JOB_PAUSE_MOST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_as_it_is_written() {
        for kind in JobKind::ALL {
            assert_eq!(JobKind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(JobKind::parse("signature.expires"), None);
    }

    #[test]
    fn pauses_double_up_to_an_hour_and_come_to_an_end() {
        let now = "2026-11-24T08:00:00Z".parse().unwrap();
        for (attempts, seconds) in [
            (1, Some(5)),
            (2, Some(10)),
            (3, Some(20)),
            (10, Some(2560)),
            (11, Some(3600)),
            (19, Some(3600)),
            (20, None),
            (21, None),
            (u32::MAX, None),
        ] {
            assert_eq!(retry_at(attempts, now).map(|at| (at - now).num_seconds()), seconds, "{attempts}");
        }
    }
}
