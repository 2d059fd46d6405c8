//! How often somebody may call: token buckets, kept as one number each (the generic cell rate algorithm,
//! ITU-T I.371). A bucket holds as many calls as its quota allows at once, and fills up evenly.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;
use std::time::Duration;

/// Most seconds of a quota's window: a day.
const WINDOW_MOST: u32 = 86_400;

/// So many calls in so much time; as many may come at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    calls: NonZeroU32,
    seconds: NonZeroU32,
}

/// How somebody stands with his quota after a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Calls that may come before the next refusal, if they came now.
    pub left: u32,
    /// Time until the bucket is full.
    pub full_in: Duration,
    /// Time until the next call passes; none if this one has.
    pub wait: Option<Duration>,
}

impl Quota {
    /// Calls of one window; also the most that come at once.
    pub const fn calls(self) -> u32 {
        self.calls.get()
    }

    /// The window, in seconds.
    pub const fn seconds(self) -> u32 {
        self.seconds.get()
    }

    /// Time in which a bucket wins one call, in nanoseconds.
    fn interval(self) -> u64 {
        (u64::from(self.seconds()) * 1_000_000_000 / u64::from(self.calls())).max(1)
    }

    /// Takes one call from a bucket that is full at `full_at`; nanoseconds of one clock, as `now` is. Answers
    /// when it is full from now on, none if there is no call in it.
    pub fn take(self, full_at: u64, now: u64) -> (Option<u64>, Standing) {
        let interval = self.interval();
        let most = interval.saturating_mul(u64::from(self.calls()));
        let current = full_at.max(now);
        let next = current.saturating_add(interval);
        let owed = next - now;
        if owed > most {
            let wait = Some(Duration::from_nanos(owed - most));
            return (None, Standing { left: 0, full_in: Duration::from_nanos(current - now), wait });
        }
        let left = u32::try_from((most - owed) / interval).unwrap_or(u32::MAX);
        (Some(next), Standing { left, full_in: Duration::from_nanos(owed), wait: None })
    }

    /// Puts a call back that has been taken.
    pub fn give_back(self, full_at: u64) -> u64 {
        full_at.saturating_sub(self.interval())
    }
}

impl FromStr for Quota {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parsed = text.split_once('/').and_then(|(calls, seconds)| {
            let seconds: NonZeroU32 = seconds.parse().ok()?;
            Some(Self { calls: calls.parse().ok()?, seconds }).filter(|_| seconds.get() <= WINDOW_MOST)
        });
        parsed.ok_or_else(|| format!("a rate is calls/seconds, 600/60 for example, of at most {WINDOW_MOST} seconds"))
    }
}

impl fmt::Display for Quota {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.calls, self.seconds)
    }
}

#[cfg(test)]
mod tests {
    use rand::rngs::StdRng;
    use rand::{Rng, SeedableRng};

    use super::*;

    const SECOND: u64 = 1_000_000_000;

    fn quota(text: &str) -> Quota {
        text.parse().unwrap()
    }

    #[test]
    fn a_bucket_gives_what_it_holds_and_fills_up_evenly() {
        // Calls at these seconds; what is left after each, or how long it has to wait.
        type Case = (&'static str, &'static [(u64, Result<u32, u64>)]);
        let cases: [Case; 5] = [
            ("3/3", &[(0, Ok(2)), (0, Ok(1)), (0, Ok(0)), (0, Err(1)), (1, Ok(0)), (1, Err(1))]),
            ("3/3", &[(5, Ok(2)), (7, Ok(2)), (100, Ok(2))]),
            ("1/10", &[(0, Ok(0)), (4, Err(6)), (9, Err(1)), (10, Ok(0)), (10, Err(10))]),
            ("2/20", &[(0, Ok(1)), (0, Ok(0)), (10, Ok(0)), (15, Err(5)), (40, Ok(1))]),
            ("1/1", &[(0, Ok(0)), (0, Err(1)), (1, Ok(0)), (3, Ok(0))]),
        ];
        for (text, calls) in cases {
            let mut full_at = 0;
            for (second, expected) in calls {
                let (next, standing) = quota(text).take(full_at, second * SECOND);
                let found = standing.wait.map_or(Ok(standing.left), |wait| Err(wait.as_secs()));
                assert_eq!(found, *expected, "{text} at {second} s");
                assert_eq!(next.is_some(), expected.is_ok());
                full_at = next.unwrap_or(full_at);
            }
        }
    }

    #[test]
    fn a_call_that_is_put_back_may_come_again() {
        let quota = quota("2/2");
        let (one, _) = quota.take(0, 0);
        let (two, _) = quota.take(one.unwrap(), 0);
        assert_eq!(quota.take(two.unwrap(), 0).0, None);
        let back = quota.give_back(two.unwrap());
        assert_eq!(back, one.unwrap());
        assert_eq!(quota.take(back, 0).1.left, 0);
        // A bucket never holds more than its quota.
        assert_eq!(quota.take(quota.give_back(quota.give_back(back)), 9 * SECOND).1.left, 1);
    }

    #[test]
    fn any_history_keeps_the_quota() {
        for seed in 0..300 {
            let mut random = StdRng::seed_from_u64(seed);
            let quota = quota(&format!("{}/{}", random.gen_range(1..50), random.gen_range(1..50)));
            let most = u64::from(quota.calls());
            let (mut full_at, mut now, mut passed) = (0, 0, Vec::new());
            for _ in 0..400 {
                now += if random.gen_bool(0.5) { 0 } else { random.gen_range(0..quota.interval() * 3) };
                let (next, standing) = quota.take(full_at, now);
                assert!(u64::from(standing.left) < most);
                match standing.wait {
                    None => passed.push(now),
                    // It passes after exactly that time, and not before.
                    Some(wait) => {
                        let then = now + u64::try_from(wait.as_nanos()).unwrap();
                        assert!(quota.take(full_at, then - 1).0.is_none(), "seed {seed}");
                        assert!(quota.take(full_at, then).0.is_some(), "seed {seed}");
                    }
                }
                full_at = next.unwrap_or(full_at);
            }
            // In no stretch of time have more passed than a full bucket and what it wins meanwhile.
            for (first, start) in passed.iter().enumerate() {
                for (last, end) in passed.iter().enumerate().skip(first) {
                    let count = u64::try_from(last - first).unwrap() + 1;
                    assert!(count <= most + (end - start) / quota.interval(), "seed {seed}");
                }
            }
        }
    }

    #[test]
    fn a_rate_is_two_numbers() {
        for (text, good) in [
            ("600/60", true),
            ("1/86400", true),
            ("0/60", false),
            ("600/0", false),
            ("600", false),
            ("600/60s", false),
            ("-1/60", false),
            ("1/86401", false),
            ("4294967296/60", false),
            ("", false),
        ] {
            let parsed = text.parse::<Quota>();
            assert_eq!(parsed.is_ok(), good, "{text}");
            assert!(parsed.is_err() || parsed.unwrap().to_string() == text);
        }
    }

    #[test]
    fn numbers_at_the_edge_do_not_overflow() {
        for text in ["4294967295/86400", "1/86400", "4294967295/1"] {
            for (full_at, now) in [(0, 0), (0, u64::MAX), (u64::MAX, 0), (u64::MAX, u64::MAX)] {
                let (next, standing) = quota(text).take(full_at, now);
                assert_eq!(next.is_none(), standing.wait.is_some(), "{text} {full_at} {now}");
            }
        }
    }
}
