//! Provider states of Pact: what must be so before a consumer's interaction is replayed against this server.
//!
//! Each consumer has a throw-away tenant of its own, which is made when it is first asked for. A state is
//! reached through the handlers of the API, and answers the values that the interaction needs.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use diesel::PgConnection;
use pers_api::models::{AuthType, WalletManagementType, Web3TransactionType};
use serde_json::{Map, Value, json};

use super::current::Current;
use super::fill::Fill;
use super::throwaway::{self, Wanted};
use super::{Admin, BusinessSeed, CampaignSeed, Named, RedemptionSeed, UnitSeed, UserSeed};
use crate::auth::sessions::{self, Subject};
use crate::auth::tokens::{self, TokenRole};
use crate::domain::clocks::{self, TenantClock};
use crate::domain::ids::{TenantId, UserId};
use crate::domain::users::Email;
use crate::domain::wallets::format_address;
use crate::error::{Error, Kind, Result};
use crate::handlers::transactions;
use crate::limits;
use crate::provision;
use crate::services::Services;
use crate::store::accounts::Owner;
use crate::store::controls::ControlKind;
use crate::store::{self, Access};

/// Values that a state has for the interaction, or parameters that come with it.
pub type Values = Map<String, Value>;

/// A state that can be reached.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// How a pact names it; case does not matter.
    pub name: &'static str,
    /// Its parameters, all of which may be left out.
    pub params: &'static str,
    /// The values that it answers beside those of the tenant.
    pub values: &'static str,
    reach: fn(&mut PgConnection, &Scene<'_>, &Values) -> Result<Value>,
}

/// All states.
pub const STATES: [State; 10] = [
    State { name: "a tenant exists", params: "", values: "", reach: |_, _, _| Ok(json!({})) },
    State {
        name: "a user exists",
        params: "email",
        values: "userId, userEmail, userAccountAddress, userAccessToken, userRefreshToken",
        reach: user_exists,
    },
    State {
        name: "the user has points",
        params: "email, points (100)",
        values: "those of a user, points",
        reach: user_has_points,
    },
    State {
        name: "a business exists",
        params: "email",
        values: "businessId, businessEmail, businessKey, businessAccessToken",
        reach: business_exists,
    },
    State {
        name: "a running campaign exists",
        params: "name, amount (100), triggerType (CLAIM_BY_USER)",
        values: "campaignId",
        reach: |conn, scene, params| campaign(conn, scene, params, &json!({}), true),
    },
    State {
        name: "the campaign is used up",
        params: "as above",
        values: "campaignId",
        reach: |conn, scene, params| campaign(conn, scene, params, &json!({"maxPerUser": 0}), true),
    },
    State {
        name: "the campaign is not running",
        params: "as above",
        values: "campaignId",
        reach: |conn, scene, params| campaign(conn, scene, params, &json!({}), false),
    },
    State {
        name: "a redemption exists",
        params: "name, price (50)",
        values: "redemptionId",
        reach: |conn, scene, params| redemption(conn, scene, params, &json!({})),
    },
    State {
        name: "the redemption is sold out",
        params: "as above",
        values: "redemptionId",
        reach: |conn, scene, params| redemption(conn, scene, params, &json!({"maxTotalSupply": 0})),
    },
    State { name: "the clock shows", params: "now", values: "now", reach: clock_shows },
];

/// Where a state is set up.
struct Scene<'a> {
    acting: Admin<'a>,
    tenant: TenantId,
    now: DateTime<Utc>,
}

impl Scene<'_> {
    fn services(&self) -> &Services {
        self.acting.services
    }
}

fn invalid(param: &str, detail: &'static str) -> Error {
    Error::bad_request("STATE_PARAMETER_INVALID", detail).at(format!("params.{param}"))
}

fn text_of<'p>(params: &'p Values, name: &str, otherwise: &'p str) -> Result<&'p str> {
    params.get(name).map_or(Ok(otherwise), |value| value.as_str().ok_or_else(|| invalid(name, "This is a text")))
}

fn number_of(params: &Values, name: &str, otherwise: f64) -> Result<f64> {
    params.get(name).map_or(Ok(otherwise), |value| value.as_f64().ok_or_else(|| invalid(name, "This is a number")))
}

/// The state with a name.
///
/// # Errors
/// 404 `STATE_UNKNOWN`, with all that are known.
pub fn find(name: &str) -> Result<State> {
    let found = STATES.into_iter().find(|state| state.name.eq_ignore_ascii_case(name.trim()));
    found.ok_or_else(|| {
        let known: Vec<Value> =
            STATES.iter().map(|state| json!({"state": state.name, "params": state.params})).collect();
        Error::new(Kind::NotFound, "STATE_UNKNOWN", "No provider state has this name")
            .at("state")
            .with(json!({"known": known}))
    })
}

fn tenant_name(consumer: &str) -> String {
    let consumer: String = consumer.chars().take(limits::TEST_NAME_CHARS / 2).collect();
    format!("Pact {}", if consumer.is_empty() { "consumer" } else { &consumer })
}

/// The tenant of a consumer, if he is there.
///
/// # Errors
/// 403 `TENANT_NOT_FOR_TESTS` if somebody else has his name.
pub fn find_tenant(services: &Services, consumer: &str) -> Result<Option<TenantId>> {
    store::tx(&services.pool, "pact.tenant", Access::Read, |conn| {
        let Some(row) = store::tenants::find_by_name(conn, &tenant_name(consumer))? else { return Ok(None) };
        let tenant = TenantId::from(row.id);
        if store::test_tenants::find(conn, tenant)?.is_none() {
            return Err(Error::forbidden("TENANT_NOT_FOR_TESTS", "Another tenant has the name of the consumer's"));
        }
        Ok(Some(tenant))
    })
}

/// The tenant of a consumer, who is made if he is not there.
fn ensure_tenant(services: &Services, consumer: &str) -> Result<TenantId> {
    if let Some(known) = find_tenant(services, consumer)? {
        return Ok(known);
    }
    let name = tenant_name(consumer);
    let wanted = Wanted {
        name: Some(&name),
        users: 0,
        balance: None,
        wallets: WalletManagementType::Custodial,
        seed: None,
        clock: None,
        expires_at: services.clock.now() + limits::THROWAWAY_LIFE,
    };
    let made =
        store::tx(&services.pool, "pact.tenant", Access::Write, |conn| throwaway::make(conn, services, &wanted))?;
    services.controls.refresh()?;
    TenantId::parse(&made.tenant_id).ok_or_else(|| Error::internal("a tenant without an id"))
}

/// Sets a state up; answers its values.
///
/// # Errors
/// 400 `STATE_PARAMETER_INVALID` and what the operations refuse; 503 when the database is away.
pub fn set_up(services: &Services, consumer: &str, state: State, params: &Values) -> Result<Values> {
    let tenant = ensure_tenant(services, consumer)?;
    let own = services.clone().of_tenant(tenant);
    let values = store::tx_beside(&services.pool, "pact.state", Access::Write, Some(tenant), |conn| {
        let now = own.clock.now();
        let scene = Scene { acting: Admin::of(&own, tenant), tenant, now };
        let mut values = of_tenant(conn, &scene)?;
        if let Value::Object(more) = (state.reach)(conn, &scene, params)? {
            values.extend(more);
        }
        Ok(values)
    })?;
    services.controls.refresh()?;
    Ok(values)
}

/// What every interaction may need of its tenant.
fn of_tenant(conn: &mut PgConnection, scene: &Scene<'_>) -> Result<Values> {
    let (services, tenant) = (scene.services(), scene.tenant);
    let row = store::tenants::get(conn, tenant)?;
    let admins = store::admins::list(conn, tenant)?;
    let admin = admins.first().ok_or_else(|| Error::internal("a tenant without an admin"))?;
    let (role, jti) = (TokenRole::TenantAdmin, services.ids.next());
    let token = tokens::sign_founder(&services.keys, tenant, admin.id, role, jti, scene.now)?;
    let values = json!({
        "tenantId": tenant.to_string(),
        "projectKey": row.project_api_key,
        "adminAccessToken": token,
        "creditTokenId": row.active_credit_token_id.map(|id| id.to_string()),
    });
    match values {
        Value::Object(values) => Ok(values),
        _ => Err(Error::internal("values are no object")),
    }
}

/// The tokens of the tenant by the symbols that his seed has given them.
fn names(conn: &mut PgConnection, tenant: TenantId) -> Result<Named> {
    let all = store::tokens::list(conn, tenant, true)?;
    let tokens = all.into_iter().filter_map(|token| Some((token.symbol?, token.id.to_string()))).collect();
    Ok(Named { tokens, ..Named::default() })
}

fn user(conn: &mut PgConnection, scene: &Scene<'_>, params: &Values) -> Result<(UserId, Value)> {
    let (services, tenant) = (scene.services(), scene.tenant);
    let text = text_of(params, "email", "user@pact.pers.example")?;
    let email = Email::parse(text).ok_or_else(|| invalid("email", "This is no e-mail address"))?;
    let id = match store::users::find_by_email(conn, tenant, &email)? {
        Some(known) => known.id,
        None => {
            let seed = UserSeed { user: json!({"email": text}), balances: BTreeMap::new(), items: Vec::new() };
            Fill::new(&scene.acting, tenant, Some(conn), Current::default()).user(&seed, "")?;
            let made = store::users::find_by_email(conn, tenant, &email)?;
            made.ok_or_else(|| Error::internal("the user just made is gone"))?.id
        }
    };
    let subject = Subject { id: id.uuid(), role: TokenRole::User };
    let ids = services.ids.as_ref();
    let pair = sessions::open(conn, &services.keys, tenant, subject, AuthType::User, ids, scene.now)?;
    let values = json!({
        "userId": id.to_string(),
        "userEmail": email.as_str(),
        "userAccountAddress": format_address(&Owner::User(id).address(tenant)),
        "userAccessToken": pair.access,
        "userRefreshToken": pair.refresh,
    });
    Ok((id, values))
}

fn user_exists(conn: &mut PgConnection, scene: &Scene<'_>, params: &Values) -> Result<Value> {
    user(conn, scene, params).map(|(_, values)| values)
}

/// Mints what is missing, or burns what is too much.
fn user_has_points(conn: &mut PgConnection, scene: &Scene<'_>, params: &Values) -> Result<Value> {
    let points = number_of(params, "points", 100.0)?;
    if points < 0.0 {
        return Err(invalid("points", "Nobody has less than nothing"));
    }
    let (user, values) = user(conn, scene, params)?;
    let token = store::tokens::get_credit(conn, scene.tenant)?;
    let account = Owner::User(user).account(scene.tenant);
    let held = store::balances::available(conn, scene.tenant, account, token.id.into(), None)?.to_wire(token.decimals);
    let party = json!({"accountId": user.to_string(), "accountType": "user"});
    let (kind, role, amount) = if points > held {
        (Web3TransactionType::Mint, "recipient", points - held)
    } else {
        (Web3TransactionType::Burn, "sender", held - points)
    };
    if amount > 0.0 {
        let movement = json!({"web3TransactionType": kind, "amount": amount, (role): party});
        let movement = scene.acting.body("TransactionsController_createTransaction", &[], &movement)?;
        scene.acting.call(conn, |call| transactions::create_transaction(call, &movement))?;
    }
    Ok(super::with(&values, "points", json!(points)))
}

fn business_exists(conn: &mut PgConnection, scene: &Scene<'_>, params: &Values) -> Result<Value> {
    let (services, tenant) = (scene.services(), scene.tenant);
    let text = text_of(params, "email", "business@pact.pers.example")?;
    let email = Email::parse(text).ok_or_else(|| invalid("email", "This is no e-mail address"))?;
    if store::businesses::find_by_email(conn, tenant, &email)?.is_none() {
        let seed = BusinessSeed {
            business: json!({"email": text, "displayName": text}),
            business_type: None,
            balances: BTreeMap::new(),
            items: Vec::new(),
        };
        Fill::new(&scene.acting, scene.tenant, Some(conn), Current::default()).business(&seed, "")?;
    }
    let found = store::businesses::find_by_email(conn, tenant, &email)?;
    let id = found.ok_or_else(|| Error::internal("the business just made is gone"))?.id;
    let key = provision::business_key(conn, services, tenant, id, "pact")?;
    let subject = Subject { id, role: TokenRole::Business };
    let ids = services.ids.as_ref();
    let pair = sessions::open(conn, &services.keys, tenant, subject, AuthType::Business, ids, scene.now)?;
    Ok(json!({
        "businessId": id.to_string(),
        "businessEmail": email.as_str(),
        "businessKey": key.reveal(),
        "businessAccessToken": pair.access,
    }))
}

fn campaign(conn: &mut PgConnection, scene: &Scene<'_>, params: &Values, rules: &Value, active: bool) -> Result<Value> {
    let name = text_of(params, "name", "Pact campaign")?;
    let kind = text_of(params, "triggerType", "CLAIM_BY_USER")?;
    let amount = number_of(params, "amount", 100.0)?;
    let mut trigger = json!({"name": "Pact", "triggerType": kind});
    if let (Some(trigger), Some(rules)) = (trigger.as_object_mut(), rules.as_object()) {
        trigger.extend(rules.clone());
    }
    // Begun a moment ago, whatever the clock's fractions are.
    let start = scene.now - TimeDelta::days(1);
    let seed = CampaignSeed {
        campaign: json!({"name": name, "description": "For an interaction of a pact.", "startDate": start}),
        trigger: Some(trigger),
        conditions: Vec::new(),
        token_units: vec![UnitSeed { token: throwaway::CREDIT.to_owned(), unit: json!({"amount": amount}) }],
        tags: Vec::new(),
        businesses: Vec::new(),
        active,
    };
    let names = names(conn, scene.tenant)?;
    let id =
        Fill::new(&scene.acting, scene.tenant, Some(conn), Current::default()).knowing(names).campaign(&seed, "")?;
    Ok(json!({"campaignId": id}))
}

fn redemption(conn: &mut PgConnection, scene: &Scene<'_>, params: &Values, rules: &Value) -> Result<Value> {
    let name = text_of(params, "name", "Pact redemption")?;
    let mut body = json!({"name": name, "creditTokenAmount": number_of(params, "price", 50.0)?});
    if let (Some(body), Some(rules)) = (body.as_object_mut(), rules.as_object()) {
        body.extend(rules.clone());
    }
    let unit = json!({"tokenMetadataIncrementalId": 1, "amount": 1});
    let seed = RedemptionSeed {
        redemption: body,
        redemption_type: None,
        status_type: None,
        token_units: vec![UnitSeed { token: throwaway::VOUCHER.to_owned(), unit }],
    };
    let names = names(conn, scene.tenant)?;
    let id =
        Fill::new(&scene.acting, scene.tenant, Some(conn), Current::default()).knowing(names).redemption(&seed, "")?;
    Ok(json!({"redemptionId": id}))
}

/// Freezes the tenant's clock.
fn clock_shows(conn: &mut PgConnection, scene: &Scene<'_>, params: &Values) -> Result<Value> {
    let text = text_of(params, "now", "2030-01-01T00:00:00Z")?;
    let now: DateTime<Utc> = text.parse().map_err(|_| invalid("now", "This is no time (RFC 3339)"))?;
    if !clocks::is_possible(now) {
        return Err(invalid("now", "A clock shows the years 1970 to 9998"));
    }
    store::controls::put(conn, scene.tenant, ControlKind::Clock, &json!(TenantClock::Frozen(now)))?;
    Ok(json!({"now": now}))
}
