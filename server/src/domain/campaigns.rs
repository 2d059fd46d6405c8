//! Campaigns: when one may run, and what its claims forbid.

use chrono::{DateTime, Utc};

use crate::error::{Error, Result};

/// Whether a period ends after it starts; one without an end or a start is always good.
pub fn is_ordered(start: Option<DateTime<Utc>>, end: Option<DateTime<Utc>>) -> bool {
    !matches!((start, end), (Some(start), Some(end)) if end <= start)
}

/// The period of a campaign that is written at `now`: without a start it starts now.
///
/// # Errors
/// 422 `CAMPAIGN_PERIOD_INVALID` unless the end lies after the start.
pub fn period(
    start: Option<DateTime<Utc>>,
    end: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<(DateTime<Utc>, Option<DateTime<Utc>>)> {
    let start = start.unwrap_or(now);
    if is_ordered(Some(start), end) {
        return Ok((start, end));
    }
    Err(Error::rule("CAMPAIGN_PERIOD_INVALID", "The campaign's endDate must lie after its startDate").at("/endDate"))
}

/// A campaign that has claims is part of the books: it is neither deleted nor moved between the test
/// network and the main one.
///
/// # Errors
/// 409 `CAMPAIGN_HAS_CLAIMS`.
pub fn check_unclaimed(has_claims: bool) -> Result<()> {
    if has_claims {
        return Err(Error::conflict("CAMPAIGN_HAS_CLAIMS", "The campaign has claims"));
    }
    Ok(())
}

/// A trigger that a campaign uses cannot be deleted.
///
/// # Errors
/// 409 `TRIGGER_IN_USE`.
pub fn check_trigger_unused(campaigns: i64) -> Result<()> {
    if campaigns > 0 {
        return Err(Error::conflict("TRIGGER_IN_USE", "A campaign uses the trigger"));
    }
    Ok(())
}

/// A tag as it is stored: trimmed, case kept. Its length is the contract's business.
///
/// # Errors
/// 400 `TAG_INVALID` for a blank tag and for control characters.
pub fn tag(text: &str) -> Result<&str> {
    let tag = text.trim();
    if tag.is_empty() || tag.contains(char::is_control) {
        return Err(Error::bad_request("TAG_INVALID", "The tag is blank or has control characters").at("path/tag"));
    }
    Ok(tag)
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    fn day(day: u32) -> Option<DateTime<Utc>> {
        Some(Utc.with_ymd_and_hms(2025, 6, day, 0, 0, 0).unwrap())
    }

    #[test]
    fn a_period_ends_after_it_starts() {
        let now = day(10).unwrap();
        for (start, end, expected) in [
            (None, None, Some((now, None))),
            (day(1), None, Some((day(1).unwrap(), None))),
            (day(1), day(2), Some((day(1).unwrap(), day(2)))),
            (None, day(11), Some((now, day(11)))),
            (day(20), day(21), Some((day(20).unwrap(), day(21)))),
            (day(2), day(2), None),
            (day(2), day(1), None),
            (None, day(9), None),
            (None, day(10), None),
        ] {
            let found = period(start, end, now);
            match expected {
                Some(expected) => assert_eq!(found.unwrap(), expected),
                None => assert_eq!(found.unwrap_err().code, "CAMPAIGN_PERIOD_INVALID", "{start:?} to {end:?}"),
            }
        }
    }

    #[test]
    fn what_is_in_use_stays() {
        assert!(check_unclaimed(false).is_ok());
        let error = check_unclaimed(true).unwrap_err();
        assert_eq!((error.kind.status(), &*error.code), (409, "CAMPAIGN_HAS_CLAIMS"));
        assert!(check_trigger_unused(0).is_ok());
        let error = check_trigger_unused(1).unwrap_err();
        assert_eq!((error.kind.status(), &*error.code), (409, "TRIGGER_IN_USE"));
    }

    #[test]
    fn a_tag_is_a_line_of_text() {
        for (text, expected) in [
            ("summer", Some("summer")),
            (" Summer 25 ", Some("Summer 25")),
            ("", None),
            (" ", None),
            ("a\0b", None),
            ("a\nb", None),
        ] {
            assert_eq!(tag(text).ok(), expected, "{text:?}");
        }
    }
}
