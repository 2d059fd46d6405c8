//! The clock of a tenant whose time is controlled.

use chrono::{DateTime, TimeDelta, Utc};
use jiff::{Span, SpanRelativeTo};
use serde::{Deserialize, Serialize};

/// A clock beside the real one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TenantClock {
    /// Stands still.
    Frozen(DateTime<Utc>),
    /// Goes like the real one, so many milliseconds ahead of it (behind it if negative).
    Offset(i64),
}

impl TenantClock {
    /// A clock that shows `now` when the real one shows `real`.
    pub fn showing(now: DateTime<Utc>, frozen: bool, real: DateTime<Utc>) -> Self {
        if frozen { Self::Frozen(now) } else { Self::Offset((now - real).num_milliseconds()) }
    }

    /// What it shows when the real one shows `real`; none beyond the calendar.
    pub fn at(self, real: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self {
            Self::Frozen(now) => Some(now),
            Self::Offset(milliseconds) => real.checked_add_signed(TimeDelta::try_milliseconds(milliseconds)?),
        }
    }

    /// Whether it stands still.
    pub const fn is_frozen(self) -> bool {
        matches!(self, Self::Frozen(_))
    }
}

/// Years that a clock may show: those that every JSON reader and every JWT can write.
pub fn is_possible(now: DateTime<Utc>) -> bool {
    use chrono::Datelike;
    (1970..=9998).contains(&now.year())
}

/// Whole milliseconds of a number of seconds by which a clock can be advanced; none for one that is negative
/// or beyond reason.
pub fn milliseconds(seconds: f64) -> Option<i64> {
    let duration = std::time::Duration::try_from_secs_f64(seconds).ok()?;
    i64::try_from(duration.as_millis()).ok()
}

/// The same of an ISO 8601 duration (`P1DT2H30M`), whose days have 24 hours; none also for one with months
/// or years, which have no length.
pub fn milliseconds_of(duration: &str) -> Option<i64> {
    let span: Span = duration.parse().ok()?;
    let length = span.to_duration(SpanRelativeTo::days_are_24_hours()).ok()?;
    i64::try_from(length.as_millis()).ok().filter(|milliseconds| *milliseconds >= 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_clock_stands_still_or_goes_with_the_real_one() {
        let (real, later) = (at("2026-11-24T08:00:00Z"), at("2026-11-24T09:30:00Z"));
        for (now, frozen, shown_later) in [
            ("2030-01-01T00:00:00Z", true, "2030-01-01T00:00:00Z"),
            ("2030-01-01T00:00:00Z", false, "2030-01-01T01:30:00Z"),
            ("2020-01-01T00:00:00.123Z", false, "2020-01-01T01:30:00.123Z"),
            ("2026-11-24T08:00:00Z", false, "2026-11-24T09:30:00Z"),
        ] {
            let clock = TenantClock::showing(at(now), frozen, real);
            assert_eq!(clock.at(real), Some(at(now)), "{now}");
            assert_eq!(clock.at(later), Some(at(shown_later)), "{now}");
            assert_eq!(clock.is_frozen(), frozen);
            let written = serde_json::to_value(clock).unwrap();
            assert_eq!(serde_json::from_value::<TenantClock>(written).unwrap(), clock);
        }
        assert_eq!(TenantClock::Offset(i64::MAX).at(real), None);
    }

    #[test]
    fn only_years_that_everybody_can_write_are_possible() {
        for (now, possible) in [
            ("1969-12-31T23:59:59Z", false),
            ("1970-01-01T00:00:00Z", true),
            ("9998-12-31T23:59:59Z", true),
            ("9999-01-01T00:00:00Z", false),
        ] {
            assert_eq!(is_possible(at(now)), possible, "{now}");
        }
    }

    #[test]
    fn a_clock_is_advanced_by_a_length_of_time() {
        for (seconds, expected) in [
            (0.0, Some(0)),
            (1.5, Some(1500)),
            (86400.0, Some(86_400_000)),
            (-1.0, None),
            (f64::NAN, None),
            (1e30, None),
        ] {
            assert_eq!(milliseconds(seconds), expected, "{seconds}");
        }
        for (duration, expected) in [
            ("PT0S", Some(0)),
            ("PT1.5S", Some(1500)),
            ("P1DT2H30M", Some(95_400_000)),
            ("P2W", Some(1_209_600_000)),
            ("-PT1S", None),
            ("P1M", None),
            ("P1Y", None),
            ("", None),
            ("86400", None),
        ] {
            assert_eq!(milliseconds_of(duration), expected, "{duration}");
        }
    }
}
