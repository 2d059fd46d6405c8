//! Throw-away tenants: made, listed, thrown away.

use std::time::Duration;

use chrono::{DateTime, SubsecRound, Utc};
use pers_api::models::WalletManagementType;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Ask, Endpoint, Gate, Reply};
use crate::domain::clocks::{self, TenantClock};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::limits;
use crate::seed::throwaway::{self, Wanted};
use crate::services::Services;
use crate::store::test_tenants::TestTenant;
use crate::store::{self, Access};

/// What this file answers.
pub const ENDPOINTS: [Endpoint; 3] = [
    Endpoint::get("/_pers/tenants", Gate::Control, list),
    Endpoint::new(http::Method::POST, "/_pers/tenants", Gate::Control, create),
    Endpoint::new(http::Method::DELETE, "/_pers/tenants/{id}", Gate::Control, delete),
];

/// Body of `POST /_pers/tenants`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
struct Wish {
    name: Option<String>,
    users: Option<usize>,
    balance: Option<f64>,
    wallets: Option<WalletManagementType>,
    seed: Option<i64>,
    clock: Option<ClockWish>,
    ttl_seconds: Option<u64>,
}

/// The clock that a tenant begins with.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct ClockWish {
    now: DateTime<Utc>,
    #[serde(default)]
    frozen: bool,
}

fn invalid(target: &str, detail: String) -> Error {
    Error::bad_request("VALIDATION_FAILED", detail).at(target)
}

impl Wish {
    fn check(&self, real: DateTime<Utc>) -> Result<Wanted<'_>> {
        let name = self.name.as_deref().map(str::trim);
        if name.is_some_and(|name| name.is_empty() || name.chars().count() > limits::TEST_NAME_CHARS) {
            return Err(invalid("name", format!("A name has 1 to {} characters", limits::TEST_NAME_CHARS)));
        }
        let users = self.users.unwrap_or(1);
        if users > limits::THROWAWAY_USERS {
            return Err(invalid("users", format!("At most {} users", limits::THROWAWAY_USERS)));
        }
        let life = self.ttl_seconds.map_or(limits::THROWAWAY_LIFE, Duration::from_secs);
        if life.is_zero() || life > limits::THROWAWAY_LIFE_MOST {
            return Err(invalid("ttlSeconds", format!("1 to {} seconds", limits::THROWAWAY_LIFE_MOST.as_secs())));
        }
        let clock = self.clock.as_ref().map(|clock| (clock.now.trunc_subsecs(3), clock.frozen));
        if clock.is_some_and(|(now, _)| !clocks::is_possible(now)) {
            return Err(invalid("clock.now", "A clock shows the years 1970 to 9998".to_owned()));
        }
        Ok(Wanted {
            name,
            users,
            balance: self.balance,
            wallets: self.wallets.unwrap_or(WalletManagementType::Custodial),
            seed: self.seed,
            clock: clock.map(|(now, frozen)| TenantClock::showing(now, frozen, real)),
            expires_at: real + life,
        })
    }
}

fn create(services: &Services, ask: &Ask) -> Result<Reply> {
    let wish: Wish = ask.body()?;
    let wanted = wish.check(services.clock.now())?;
    let made = store::tx(&services.pool, "control.tenant", Access::Write, |conn| {
        if store::test_tenants::count_throwaway(conn)? >= limits::THROWAWAY_TENANTS {
            let detail = format!("There are {} throw-away tenants already", limits::THROWAWAY_TENANTS);
            return Err(Error::conflict("TENANTS_FULL", detail));
        }
        throwaway::make(conn, services, &wanted)
    })?;
    services.controls.refresh()?;
    let mut answer = serde_json::to_value(made).map_err(Error::internal)?;
    if let Some(answer) = answer.as_object_mut() {
        answer.insert("baseUrl".to_owned(), json!(ask.base_url));
    }
    Ok(Reply::created(answer))
}

fn show(tenant: &TestTenant) -> Value {
    json!({
        "tenantId": tenant.id.to_string(),
        "name": tenant.name,
        "createdAt": tenant.created_at,
        "expiresAt": tenant.expires_at,
        "timesReset": tenant.epoch,
    })
}

/// Those that are thrown away, and those that can only be set back.
fn list(services: &Services, _: &Ask) -> Result<Reply> {
    let all = store::tx(&services.pool, "control.tenants", Access::Read, store::test_tenants::list_all)?;
    Ok(Reply::ok(json!(all.iter().map(show).collect::<Vec<_>>())))
}

fn delete(services: &Services, ask: &Ask) -> Result<Reply> {
    let tenant = TenantId::parse(ask.param("id")?).ok_or_else(|| Error::not_found("tenant"))?;
    store::tx(&services.pool, "control.throw_away", Access::Write, |conn| {
        if store::test_tenants::lock(conn, tenant)?.expires_at.is_none() {
            return Err(Error::forbidden("TENANT_NOT_THROWAWAY", "Only throw-away tenants can be deleted"));
        }
        store::snapshots::delete_tenant(conn, tenant)
    })?;
    services.storage.remove(tenant);
    services.controls.refresh()?;
    Ok(Reply::empty())
}
