//! Campaigns: when one may run, who takes part in it, and what its claims forbid.

use chrono::{DateTime, SubsecRound, Utc};
use uuid::Uuid;

use crate::error::{Error, Result};

/// Whether a period ends after it starts; one without an end or a start is always good.
pub fn is_ordered(start: Option<DateTime<Utc>>, end: Option<DateTime<Utc>>) -> bool {
    !matches!((start, end), (Some(start), Some(end)) if end <= start)
}

/// Fraction digits of a second that are kept, as on the wire.
const MILLISECONDS: u16 = 3;

/// The period of a campaign, cut to milliseconds. Without a start it starts at its creation, also when
/// an update leaves the start out: a replaced campaign is the one that would have been made with the
/// same body.
///
/// # Errors
/// 422 `CAMPAIGN_PERIOD_INVALID` unless the end lies after the start.
pub fn period(
    start: Option<DateTime<Utc>>,
    end: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
) -> Result<(DateTime<Utc>, Option<DateTime<Utc>>)> {
    let start = start.unwrap_or(created_at).trunc_subsecs(MILLISECONDS);
    let end = end.map(|end| end.trunc_subsecs(MILLISECONDS));
    if is_ordered(Some(start), end) { Ok((start, end)) } else { Err(period_invalid()) }
}

/// The refusal of a period that does not end after its start; the database's own check says it too.
pub fn period_invalid() -> Error {
    Error::rule("CAMPAIGN_PERIOD_INVALID", "The campaign's endDate must lie after its startDate").at("/endDate")
}

/// Whether a campaign may be switched on: it needs a trigger, without which nobody could claim, and time
/// left to run. It needs no reward: a campaign may just count visits.
///
/// # Errors
/// 422 `CAMPAIGN_HAS_NO_TRIGGER`, `CAMPAIGN_ENDED`.
pub fn check_activation(has_trigger: bool, end: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<()> {
    if !has_trigger {
        return Err(Error::rule("CAMPAIGN_HAS_NO_TRIGGER", "A campaign needs a trigger before it is switched on"));
    }
    if end.is_some_and(|end| end <= now) {
        return Err(Error::rule("CAMPAIGN_ENDED", "The campaign has ended; move its endDate before it is switched on"));
    }
    Ok(())
}

/// Whether a campaign may lose its trigger: not while it is live, for the reason that it needs one then.
///
/// # Errors
/// 409 `CAMPAIGN_ACTIVE`.
pub fn check_trigger_removable(is_active: bool) -> Result<()> {
    if is_active {
        return Err(Error::conflict(
            "CAMPAIGN_ACTIVE",
            "The campaign is active; switch it off first, or assign another",
        ));
    }
    Ok(())
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

/// Whether businesses may be engaged beside those that are: each takes part in a campaign once.
///
/// # Errors
/// 409 `BUSINESS_ALREADY_ENGAGED`, with the place of the first that is there already or is named twice.
pub fn check_engagement(engaged: &[Uuid], wanted: &[Uuid]) -> Result<()> {
    for (place, business) in wanted.iter().enumerate() {
        if engaged.contains(business) || wanted.iter().take(place).any(|before| before == business) {
            return Err(Error::conflict("BUSINESS_ALREADY_ENGAGED", "The business takes part in the campaign already")
                .at(format!("/businessIds/{place}")));
        }
    }
    Ok(())
}

/// The business of one engagement: a change names exactly one, the same or another in its place.
///
/// # Errors
/// 400 `ONE_BUSINESS_REQUIRED`.
pub fn only_business(ids: &[String]) -> Result<&String> {
    match ids {
        [id] => Ok(id),
        _ => {
            Err(Error::bad_request("ONE_BUSINESS_REQUIRED", "An engagement is that of one business").at("/businessIds"))
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeDelta, TimeZone};

    use super::*;

    fn day(day: u32) -> Option<DateTime<Utc>> {
        Some(Utc.with_ymd_and_hms(2025, 6, day, 0, 0, 0).unwrap())
    }

    #[test]
    fn a_period_ends_after_it_starts() {
        let created = day(10).unwrap();
        for (start, end, expected) in [
            (None, None, Some((created, None))),
            (day(1), None, Some((day(1).unwrap(), None))),
            (day(1), day(2), Some((day(1).unwrap(), day(2)))),
            (None, day(11), Some((created, day(11)))),
            (day(20), day(21), Some((day(20).unwrap(), day(21)))),
            (day(2), day(2), None),
            (day(2), day(1), None),
            (None, day(9), None),
            (None, day(10), None),
        ] {
            let found = period(start, end, created);
            match expected {
                Some(expected) => assert_eq!(found.unwrap(), expected),
                None => assert_eq!(found.unwrap_err().code, "CAMPAIGN_PERIOD_INVALID", "{start:?} to {end:?}"),
            }
        }
    }

    #[test]
    fn a_period_is_cut_to_milliseconds_before_it_is_compared() {
        let start = day(1).unwrap();
        let later = |nanoseconds| start + TimeDelta::nanoseconds(nanoseconds);
        assert!(period(Some(start), Some(later(999_999)), start).is_err());
        let found = period(Some(later(1_999_999)), Some(later(2_500_000)), start).unwrap();
        assert_eq!(found, (later(1_000_000), Some(later(2_000_000))));
    }

    #[test]
    fn a_campaign_is_switched_on_with_a_trigger_and_time_left() {
        let now = day(10).unwrap();
        for (has_trigger, end, expected) in [
            (true, None, Ok(())),
            (true, day(11), Ok(())),
            (false, None, Err("CAMPAIGN_HAS_NO_TRIGGER")),
            (false, day(9), Err("CAMPAIGN_HAS_NO_TRIGGER")),
            (true, day(9), Err("CAMPAIGN_ENDED")),
            (true, day(10), Err("CAMPAIGN_ENDED")),
        ] {
            let found = check_activation(has_trigger, end, now).map_err(|error| (error.kind.status(), error.code));
            assert_eq!(found, expected.map_err(|code| (422, code.into())), "{has_trigger} {end:?}");
        }
        assert!(check_trigger_removable(false).is_ok());
        let error = check_trigger_removable(true).unwrap_err();
        assert_eq!((error.kind.status(), &*error.code), (409, "CAMPAIGN_ACTIVE"));
    }

    #[test]
    fn a_business_takes_part_in_a_campaign_once() {
        let [a, b, c] = [1, 2, 3].map(Uuid::from_u128);
        for (engaged, wanted, place) in [
            (vec![], vec![a, b], None),
            (vec![a], vec![b, c], None),
            (vec![a], vec![a], Some(0)),
            (vec![b], vec![a, b, a], Some(1)),
            (vec![], vec![a, b, a], Some(2)),
        ] {
            let found = check_engagement(&engaged, &wanted).err().map(|error| {
                assert_eq!((error.kind.status(), &*error.code), (409, "BUSINESS_ALREADY_ENGAGED"));
                error.target.unwrap()
            });
            assert_eq!(found, place.map(|place| format!("/businessIds/{place}")), "{engaged:?} {wanted:?}");
        }
    }

    #[test]
    fn an_engagement_is_that_of_one_business() {
        let ids = ["a".to_owned(), "b".to_owned()];
        assert_eq!(only_business(&ids[..1]).unwrap(), "a");
        for wrong in [&ids[..0], &ids[..]] {
            let error = only_business(wrong).unwrap_err();
            assert_eq!((error.kind.status(), &*error.code), (400, "ONE_BUSINESS_REQUIRED"));
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
