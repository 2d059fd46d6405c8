//! Who may call how often, and who may try how many wrong credentials. Every process counts for itself.
//!
//! The header fields are those of draft-ietf-httpapi-ratelimit-headers-10: `RateLimit-Policy` says the quota,
//! `RateLimit` how the caller stands with it. The three fields of earlier drafts (`RateLimit-Limit`,
//! `-Remaining`, `-Reset`) cannot say which of several quotas they are about. `Retry-After` (RFC 9110,
//! 10.2.3) says on a refusal what every client understands.

use std::convert::Infallible;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use http::header::{HeaderName, RETRY_AFTER};
use http::{HeaderValue, Response};
use quick_cache::sync::Cache;
use serde_json::json;
use uuid::Uuid;

use super::reply::Body;
use crate::auth::credentials::hash;
use crate::auth::resolve::Credentials;
use crate::auth::{Caller, Identity};
use crate::contract::Operation;
use crate::domain::ids::TenantId;
use crate::domain::rates::{Quota, Standing};
use crate::error::{Error, Kind, Result};
use crate::limits;
use crate::world::{SystemTicks, Ticks};

/// How the caller stands with his quota.
pub const RATE_LIMIT: HeaderName = HeaderName::from_static("ratelimit");
/// The quota.
pub const RATE_LIMIT_POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");

/// The quotas of a server.
#[derive(Clone, Copy, Debug)]
pub struct Quotas {
    /// Calls of one user, business or admin; and of one address that shows no more than a project key.
    pub callers: Quota,
    /// Calls of one tenant's back end, whatever system key it uses.
    pub systems: Quota,
    /// Sign-ins and refreshs from one address, unless a back end vouches for it.
    pub logins: Quota,
    /// Wrong credentials from one address.
    pub failures: Quota,
    /// Failed sign-ins at one tenant. Beyond that, an address which has failed lately waits.
    pub tenant_failures: Quota,
}

/// Whether and how rates are limited.
#[derive(Clone, Debug)]
pub struct RateOptions {
    /// The quotas; without them nobody counts.
    pub quotas: Option<Quotas>,
    /// What time is taken from.
    pub ticks: Arc<dyn Ticks>,
}

impl Default for RateOptions {
    fn default() -> Self {
        Self { quotas: None, ticks: Arc::new(SystemTicks::default()) }
    }
}

/// An address, as far as it counts: with IPv6 a subscriber has at least a /64.
type Address = [u8; 16];

fn address(ip: IpAddr) -> Address {
    match ip.to_canonical() {
        IpAddr::V4(ip) => ip.to_ipv6_mapped().octets(),
        IpAddr::V6(ip) => (u128::from(ip) >> 64 << 64).to_be_bytes(),
    }
}

/// Whose calls are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Who {
    /// Somebody who shows no credential, or no more than a tenant's project key, which is in every app of it.
    Address(Option<TenantId>, Address),
    Person(TenantId, Uuid),
}

/// The buckets of one quota. The coldest give way, so that nobody fills the memory with names.
struct Buckets<K> {
    name: &'static str,
    quota: Quota,
    full_at: Cache<K, Arc<AtomicU64>>,
}

impl<K: Hash + Eq + Clone> Buckets<K> {
    fn new(name: &'static str, quota: Quota) -> Self {
        Self { name, quota, full_at: Cache::new(limits::RATE_BUCKETS) }
    }

    fn take(&self, key: &K, now: u64) -> (Counted, Taken) {
        let made = || Ok::<_, Infallible>(Arc::default());
        let full_at: Arc<AtomicU64> = match self.full_at.get_or_insert_with(key, made) {
            Ok(full_at) => full_at,
            Err(never) => match never {},
        };
        let mut standing = None;
        let changed = full_at.fetch_update(Ordering::AcqRel, Ordering::Acquire, |full_at| {
            let (next, found) = self.quota.take(full_at, now);
            standing = Some(found);
            next
        });
        let standing = standing.unwrap_or(Standing { left: 0, full_in: Default::default(), wait: None });
        let taken = Taken(changed.is_ok().then_some((self.quota, full_at)));
        (Counted { name: self.name, quota: self.quota, standing }, taken)
    }
}

/// What has been counted, and what the answer says of it.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    name: &'static str,
    quota: Quota,
    standing: Standing,
}

impl Counted {
    /// Writes the header fields.
    pub fn note(&self, response: &mut Response<Body>) {
        let Self { name, quota, standing } = self;
        let full_in = whole_seconds(standing.full_in);
        for (field, value) in [
            (RATE_LIMIT_POLICY, Some(format!("\"{name}\";q={};w={}", quota.calls(), quota.seconds()))),
            (RATE_LIMIT, Some(format!("\"{name}\";r={};t={full_in}", standing.left))),
            (RETRY_AFTER, standing.wait.map(|wait| whole_seconds(wait).to_string())),
        ] {
            if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
                response.headers_mut().insert(field, value);
            }
        }
    }

    fn refusal(&self) -> Option<Error> {
        let wait = whole_seconds(self.standing.wait?);
        let detail = format!("Too many requests ({}); try again in {wait} s", self.name);
        Some(Error::new(Kind::TooManyRequests, "RATE_LIMITED", detail).with(json!({
            "policy": self.name,
            "calls": self.quota.calls(),
            "seconds": self.quota.seconds(),
            "retryAfter": wait,
        })))
    }
}

/// Seconds until something has happened.
fn whole_seconds(time: std::time::Duration) -> u64 {
    time.as_nanos().div_ceil(1_000_000_000).try_into().unwrap_or(u64::MAX)
}

/// A call that has been taken from a bucket.
#[derive(Debug, Default)]
struct Taken(Option<(Quota, Arc<AtomicU64>)>);

impl Taken {
    fn give_back(self) {
        if let Some((quota, full_at)) = self.0 {
            let back = |full_at| Some(quota.give_back(full_at));
            let _ = full_at.fetch_update(Ordering::AcqRel, Ordering::Acquire, back);
        }
    }
}

/// Credentials that are being tried. An opaque one that nobody knows has been counted as a failure before anybody
/// looks, so that many at once are no more than one after the other; what turns out good is given back. One that
/// is cut off stays counted.
#[derive(Debug, Default)]
#[must_use]
pub struct Attempt {
    from: Option<Address>,
    opaque: Vec<[u8; 32]>,
    taken: Vec<Taken>,
}

impl Attempt {
    /// Nobody has guessed.
    pub fn forgive(self) {
        for taken in self.taken {
            taken.give_back();
        }
    }
}

/// Counts.
pub struct Rates {
    ticks: Arc<dyn Ticks>,
    buckets: Option<AllBuckets>,
}

struct AllBuckets {
    callers: Buckets<Who>,
    systems: Buckets<TenantId>,
    logins: Buckets<Address>,
    failures: Buckets<Address>,
    tenant_failures: Buckets<TenantId>,
    /// Hashes of opaque keys that have been good: whoever shows them guesses nothing, so he is let in beside
    /// somebody who does, from the same address.
    good: Cache<[u8; 32], ()>,
}

impl Rates {
    /// Counts by these options.
    pub fn new(options: &RateOptions) -> Self {
        let buckets = options.quotas.map(|quotas| AllBuckets {
            callers: Buckets::new("caller", quotas.callers),
            systems: Buckets::new("system", quotas.systems),
            logins: Buckets::new("login", quotas.logins),
            failures: Buckets::new("failure", quotas.failures),
            tenant_failures: Buckets::new("tenant-failure", quotas.tenant_failures),
            good: Cache::new(limits::CREDENTIAL_CACHE),
        });
        Self { ticks: Arc::clone(&options.ticks), buckets }
    }

    fn now(&self) -> u64 {
        self.ticks.elapsed().as_nanos().try_into().unwrap_or(u64::MAX)
    }

    /// Credentials are about to be looked at.
    ///
    /// # Errors
    /// 429 `RATE_LIMITED` when too many wrong ones have come from there, and among these is one that only the
    /// database knows; `counted` says more.
    pub fn attempt(
        &self,
        ip: Option<IpAddr>,
        credentials: &Credentials,
        counted: &mut Option<Counted>,
    ) -> Result<Attempt> {
        let Some((buckets, ip)) = self.buckets.as_ref().zip(ip) else { return Ok(Attempt::default()) };
        let mut attempt =
            Attempt { from: Some(address(ip)), opaque: credentials.opaque().map(hash).collect(), taken: Vec::new() };
        if attempt.opaque.iter().any(|key| buckets.good.get(key).is_none()) {
            let (found, taken) = buckets.failures.take(&address(ip), self.now());
            check(found, counted)?;
            attempt.taken.push(taken);
        }
        Ok(attempt)
    }

    /// Credentials have been looked at, and turned out as `found`.
    ///
    /// # Errors
    /// 429 `RATE_LIMITED` in place of the refusal of what a signature should vouch for, when there have been too
    /// many. One that does is never refused for others.
    pub fn judge(&self, attempt: Attempt, found: &Result<Caller>, counted: &mut Option<Counted>) -> Result<()> {
        let Some((buckets, from)) = self.buckets.as_ref().zip(attempt.from) else { return Ok(()) };
        match found {
            Ok(_) => {
                for key in &attempt.opaque {
                    buckets.good.insert(*key, ());
                }
                attempt.forgive();
            }
            Err(error) if !is_guess(error) => attempt.forgive(),
            Err(_) => {
                for key in &attempt.opaque {
                    buckets.good.remove(key);
                }
                if attempt.taken.is_empty() {
                    return check(buckets.failures.take(&from, self.now()).0, counted);
                }
            }
        }
        Ok(())
    }

    /// Counts a call of somebody who is known by now, whatever is answered: repetitions and refusals too.
    ///
    /// # Errors
    /// 429 `RATE_LIMITED`.
    pub fn count(&self, caller: &Caller, ip: Option<IpAddr>, counted: &mut Option<Counted>) -> Result<()> {
        let Some(buckets) = &self.buckets else { return Ok(()) };
        let now = self.now();
        let who = match (caller.tenant, caller.identity, ip) {
            (Some(tenant), Identity::System, _) => return refuse(buckets.systems.take(&tenant, now).0, counted),
            (Some(tenant), identity, _) if identity.id().is_some() => identity.id().map(|id| Who::Person(tenant, id)),
            (tenant, _, Some(ip)) => Some(Who::Address(tenant, address(ip))),
            // The server itself.
            (_, _, None) => None,
        };
        who.map_or(Ok(()), |who| refuse(buckets.callers.take(&who, now).0, counted))
    }

    /// Counts a sign-in or refresh, if the operation is one. A back end that shows its key signs others in.
    ///
    /// # Errors
    /// 429 `RATE_LIMITED`.
    pub fn login(
        &self,
        operation: &Operation,
        caller: &Caller,
        ip: Option<IpAddr>,
        counted: &mut Option<Counted>,
    ) -> Result<Attempt> {
        let is_login = ["/auth/token", "/auth/refresh"].contains(&operation.path.as_str());
        let here = self.buckets.as_ref().zip(ip).filter(|_| is_login && !caller.api_key);
        let Some((buckets, ip)) = here else { return Ok(Attempt::default()) };
        let (address, now) = (address(ip), self.now());
        refuse(buckets.logins.take(&address, now).0, counted)?;
        let (own, taken) = buckets.failures.take(&address, now);
        check(own, counted)?;
        let mut attempt = Attempt { taken: vec![taken], ..Attempt::default() };
        if let Some(tenant) = caller.tenant {
            let (all, taken) = buckets.tenant_failures.take(&tenant, now);
            attempt.taken.push(taken);
            // Many addresses guess at one tenant. Whoever has not failed lately is none of them.
            if all.standing.wait.is_some() && own.standing.left + 1 < own.quota.calls() {
                attempt.forgive();
                return check(all, counted).map(|()| Attempt::default());
            }
        }
        Ok(attempt)
    }
}

/// Whether a refusal may be that of a guess. What a signature has vouched for is none.
fn is_guess(error: &Error) -> bool {
    error.kind == Kind::Unauthenticated && !["TOKEN_EXPIRED", "SESSION_ENDED"].contains(&&*error.code)
}

/// Says how the caller stands, and refuses what is too much.
fn refuse(found: Counted, counted: &mut Option<Counted>) -> Result<()> {
    *counted = Some(found);
    found.refusal().map_or(Ok(()), Err)
}

/// Refuses what is too much; otherwise nobody needs to know.
fn check(found: Counted, counted: &mut Option<Counted>) -> Result<()> {
    if found.standing.wait.is_some() { refuse(found, counted) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_counts_as_far_as_one_subscriber_has_it() {
        let same = |one: &str, other: &str| address(one.parse().unwrap()) == address(other.parse().unwrap());
        for (one, other, expected) in [
            ("192.0.2.1", "192.0.2.1", true),
            ("192.0.2.1", "192.0.2.2", false),
            ("192.0.2.1", "::ffff:192.0.2.1", true),
            ("2001:db8:0:1::1", "2001:db8:0:1:ffff::", true),
            ("2001:db8:0:1::1", "2001:db8:0:2::1", false),
        ] {
            assert_eq!(same(one, other), expected, "{one} {other}");
        }
    }
}
