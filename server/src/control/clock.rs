//! The clock of a tenant: shown, set, frozen, advanced, given back.

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use serde::Deserialize;
use serde_json::json;

use super::{Ask, Endpoint, Gate, Reply, tenant_of};
use crate::domain::clocks::{self, TenantClock};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::services::Services;
use crate::store::controls::ControlKind;
use crate::store::{self, Access};

/// What this file answers.
pub const ENDPOINTS: [Endpoint; 4] = [
    Endpoint::get("/_pers/clock", Gate::Control, show),
    Endpoint::new(http::Method::PUT, "/_pers/clock", Gate::Control, set),
    Endpoint::new(http::Method::DELETE, "/_pers/clock", Gate::Control, give_back),
    Endpoint::new(http::Method::POST, "/_pers/clock/advance", Gate::Control, advance),
];

/// Body of `PUT /_pers/clock`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Setting {
    tenant: String,
    /// What the clock shall show; what it shows, unless given.
    now: Option<DateTime<Utc>>,
    /// How far ahead of the real clock it shall be, in place of `now`.
    offset_seconds: Option<i64>,
    /// Whether it shall stand still; it goes on as it did, unless given.
    frozen: Option<bool>,
}

/// Body of `POST /_pers/clock/advance`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Advance {
    tenant: String,
    seconds: Option<f64>,
    /// ISO 8601, e.g. `P1DT2H`; days have 24 hours.
    duration: Option<String>,
}

fn answer(services: &Services, tenant: TenantId) -> Reply {
    let moment = services.moment();
    let clock = moment.view().of(tenant).clock;
    let (now, real) = (moment.of(tenant), moment.real());
    Reply::ok(json!({
        "tenant": tenant.to_string(),
        "now": now,
        "frozen": clock.is_some_and(TenantClock::is_frozen),
        "controlled": clock.is_some(),
        "offsetSeconds": (now - real).as_seconds_f64(),
        "realNow": real,
    }))
}

fn show(services: &Services, ask: &Ask) -> Result<Reply> {
    let tenant = tenant_of(services, ask.query("tenant").unwrap_or_default())?;
    Ok(answer(services, tenant))
}

/// Changes the clock to what `change` makes of the one that there is and of the real time.
fn change(
    services: &Services,
    tenant: TenantId,
    change: impl Fn(Option<TenantClock>, DateTime<Utc>) -> Result<TenantClock>,
) -> Result<Reply> {
    let real = services.clock.now();
    store::tx_beside(&services.pool, "control.clock", Access::Write, Some(tenant), |conn| {
        // One at a time: two that advance the clock together advance it by both.
        store::tenants::lock(conn, tenant)?;
        let known = store::controls::lock(conn, tenant, ControlKind::Clock)?;
        let known = known.map(serde_json::from_value).transpose().map_err(Error::internal)?;
        let clock = change(known, real)?;
        if !clock.at(real).is_some_and(clocks::is_possible) {
            return Err(Error::bad_request("CLOCK_INVALID", "A clock shows the years 1970 to 9998").at("now"));
        }
        store::controls::put(conn, tenant, ControlKind::Clock, &serde_json::to_value(clock).map_err(Error::internal)?)
    })?;
    services.controls.refresh()?;
    services.bell.ring();
    Ok(answer(services, tenant))
}

fn set(services: &Services, ask: &Ask) -> Result<Reply> {
    let body: Setting = ask.body()?;
    let tenant = tenant_of(services, &body.tenant)?;
    if body.now.is_some() && body.offset_seconds.is_some() {
        return Err(Error::bad_request("CLOCK_INVALID", "Either now or offsetSeconds").at("offsetSeconds"));
    }
    change(services, tenant, |known, real| {
        let shown = known.and_then(|clock| clock.at(real)).unwrap_or(real);
        let offset = body.offset_seconds.map(|seconds| later(real, seconds.checked_mul(1000))).transpose()?;
        // As every clock of this server: cut to milliseconds.
        let now = body.now.or(offset).unwrap_or(shown).trunc_subsecs(3);
        let frozen = body.frozen.unwrap_or_else(|| known.is_some_and(TenantClock::is_frozen));
        Ok(TenantClock::showing(now, frozen, real))
    })
}

fn advance(services: &Services, ask: &Ask) -> Result<Reply> {
    let body: Advance = ask.body()?;
    let tenant = tenant_of(services, &body.tenant)?;
    let milliseconds = match (body.seconds, &body.duration) {
        (Some(seconds), None) => clocks::milliseconds(seconds),
        (None, Some(duration)) => clocks::milliseconds_of(duration),
        _ => return Err(Error::bad_request("DURATION_INVALID", "Either seconds or duration")),
    };
    change(services, tenant, |known, _| match known.unwrap_or(TenantClock::Offset(0)) {
        TenantClock::Frozen(now) => later(now, milliseconds).map(TenantClock::Frozen),
        TenantClock::Offset(offset) => {
            let sum = milliseconds.and_then(|more| offset.checked_add(more));
            sum.map(TenantClock::Offset).ok_or_else(invalid_duration)
        }
    })
}

fn give_back(services: &Services, ask: &Ask) -> Result<Reply> {
    let tenant = tenant_of(services, ask.query("tenant").unwrap_or_default())?;
    services.controls.delete(tenant, ControlKind::Clock)?;
    services.bell.ring();
    Ok(answer(services, tenant))
}

fn later(now: DateTime<Utc>, milliseconds: Option<i64>) -> Result<DateTime<Utc>> {
    let later = milliseconds.and_then(TimeDelta::try_milliseconds).and_then(|more| now.checked_add_signed(more));
    later.ok_or_else(invalid_duration)
}

fn invalid_duration() -> Error {
    Error::bad_request("DURATION_INVALID", "This is no length of time that a clock can be advanced by")
}
