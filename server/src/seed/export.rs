//! Writes a seed file from what is there: the same text for the same tenants, whatever their ids are.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::current::Current;
use super::fill::{CAMPAIGN, TRIGGER};
use super::{Admin, text};
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::services::Services;
use crate::store::{self, Access};

/// Members of a `BusinessRequestDTO`, but for the class.
const BUSINESS: &[&str] = &[
    "email",
    "businessLegalName",
    "displayName",
    "description",
    "shortDescription",
    "websiteUrl",
    "imageUrl",
    "address",
    "city",
    "postalCode",
    "latitude",
    "longitude",
    "isActive",
];
/// Members of a `CreateTokenMetadataDTO`.
const ENTRY: &[&str] = &[
    "name",
    "description",
    "imageUrl",
    "externalUrl",
    "expiryDate",
    "animationUrl",
    "youtubeUrl",
    "creatorAccountAddress",
    "previewUrl",
];
/// Members of a `UserUpdateRequestDTO`.
const USER: &[&str] = &[
    "email",
    "externalId",
    "firstName",
    "lastName",
    "instagramAccountId",
    "googleAccountName",
    "customData",
    "publicProfile",
    "isActive",
];
/// Members of a `RedemptionCreateRequestDTO`, but for what is named.
const REDEMPTION: &[&str] = &[
    "name",
    "description",
    "imageUrl",
    "isActive",
    "creditTokenAmount",
    "order",
    "maxTotalSupply",
    "maxPerUser",
    "countryCodeRestrictions",
    "tags",
];

/// The text of a seed file with one tenant or all but the platform's own. Keys stand in it only if they are
/// asked for.
///
/// # Errors
/// 404 `TENANT_NOT_FOUND`; 409 `SEED_EXPORT_AMBIGUOUS` when two tokens of a tenant have one symbol.
pub fn export(services: &Services, tenant: Option<TenantId>, with_keys: bool) -> Result<String> {
    let document = store::tx(&services.pool, "export", Access::Read, |conn| {
        let tenants = match tenant {
            Some(id) => vec![store::tenants::get(conn, id)?],
            None => store::tenants::list(conn)?,
        };
        let mut seeds = Vec::new();
        for row in tenants {
            let id = TenantId::from(row.id);
            let current = Current::read(conn, &Admin::of(services, id), id)?;
            seeds.push(seed(&current, services.clock.now(), with_keys)?);
        }
        Ok(json!({"tenants": seeds}))
    })?;
    serde_saphyr::to_string(&document).map_err(Error::internal)
}

/// Names of what others refer to.
struct Names {
    symbols: HashMap<String, String>,
    addresses: HashMap<String, String>,
}

fn seed(current: &Current, now: DateTime<Utc>, with_keys: bool) -> Result<Value> {
    let Some(tenant) = &current.tenant else { return Err(Error::internal("there is no tenant to export")) };
    let credit = tenant.active_credit_token_id.map(|id| id.to_string());
    let mut tokens: Vec<&Value> = current.tokens.iter().collect();
    // The first one becomes the credit token again.
    tokens.sort_by_key(|token| {
        (Some(text(token, "id")) != credit, text(token, "type"), text(token, "contractAddress").to_ascii_lowercase())
    });
    let mut seen = HashSet::new();
    if let Some(twice) = tokens.iter().map(|token| text(token, "symbol")).find(|symbol| !seen.insert(symbol.clone())) {
        let detail = format!("Two tokens of {} have the symbol {twice}; give one another", tenant.project_name);
        return Err(Error::conflict("SEED_EXPORT_AMBIGUOUS", detail));
    }
    let names = Names {
        symbols: tokens.iter().map(|token| (text(token, "id"), text(token, "symbol"))).collect(),
        addresses: tokens
            .iter()
            .map(|token| (text(token, "contractAddress").to_ascii_lowercase(), text(token, "symbol")))
            .collect(),
    };
    let custodial = tenant.default_wallet_management_type == "custodial";
    let stripe = tenant.stripe_api_key.as_ref().zip(tenant.stripe_webhook_secret.as_ref()).filter(|_| with_keys);
    Ok(lean(json!({
        "projectName": tenant.project_name,
        "projectDescription": tenant.project_description,
        "allowUnauthenticated": tenant.allow_jwt_for_unauthenticated_users.then_some(true),
        "defaultWalletManagementType": (!custodial).then_some(&tenant.default_wallet_management_type),
        "stripe": stripe.map(|(key, secret)| json!({"apiKey": key, "webhookSecret": secret})),
        "admins": sorted(current.admins.iter().filter(|admin| !text(admin, "email").ends_with(".pers.invalid")), |admin| {
            pick(admin, &["email", "displayName", "type"])
        }),
        "tokens": tokens.iter().map(|token| self::token(token)).collect::<Vec<_>>(),
        "businessTypes": numbered(&current.business_types, |kind| {
            let mut kind = pick(kind, &["name", "description", "code", "iconUrl"]);
            if let Some(members) = kind.as_object_mut() {
                members.entry("description").or_insert_with(|| json!(""));
            }
            kind
        }),
        "businesses": sorted(current.businesses.iter().filter(|one| !text(one, "email").is_empty()), |business| {
            let mut seed = json!({
                "business": pick(business, BUSINESS),
                "businessType": business.pointer("/businessType/name"),
            });
            hold(&mut seed, current, business, &names);
            lean(seed)
        }),
        "campaigns": sorted(&current.campaigns, |campaign| self::campaign(campaign, &names, now)),
        "users": sorted(current.users.iter().filter(|user| is_named(user)), |user| {
            let mut seed = json!({"user": pick(user, USER)});
            hold(&mut seed, current, user, &names);
            lean(seed)
        }),
        "purchaseTypes": current.purchase_types.iter().filter(|kind| kind.id > 1).map(|kind| {
            json!({"description": kind.description.clone().unwrap_or_default(), "unitAmount": kind.unit_amount})
        }).collect::<Vec<_>>(),
        "purchaseTokens": sorted(&current.purchase_tokens, |offer| lean(json!({
            "token": names.symbols.get(&text(offer, "tokenId")),
            "offer": pick(offer, &["description", "purchaseTypeId"]),
            "active": (offer.get("isActive") == Some(&json!(false))).then_some(false),
        }))),
        "statusTypes": numbered(&current.status_types, |level| lean(json!({
            "statusType": pick(level, &["name", "description", "minTokenBalance", "discountPercentage", "imageUrl"]),
            "tokens": level.get("eligibleTokenAddresses").and_then(Value::as_array).into_iter().flatten()
                .filter_map(|address| names.addresses.get(&address.as_str()?.to_ascii_lowercase()))
                .collect::<Vec<_>>(),
        }))),
        "redemptionTypes": numbered(&current.redemption_types, |kind| pick(kind, &["name", "description", "imageUrl"])),
        "redemptions": sorted(&current.redemptions, |redemption| lean(json!({
            "redemption": pick(redemption, REDEMPTION),
            "redemptionType": redemption.pointer("/type/name"),
            "statusType": redemption.pointer("/minUserStatusType/name"),
            "tokenUnits": units(redemption, &names),
        }))),
    })))
}

fn token(token: &Value) -> Value {
    let entries = token.get("metadata").and_then(Value::as_array).into_iter().flatten();
    let mut entries: Vec<&Value> = entries.collect();
    entries.sort_by_key(|entry| entry.get("incrementalId").and_then(Value::as_i64));
    let mut shown = pick(token, &["name", "symbol", "isActive"]);
    if let Some(members) = shown.as_object_mut()
        && token.get("isGallery") == Some(&json!(true))
    {
        members.insert("isGallery".to_owned(), json!(true));
    }
    lean(json!({
        "token": pick(token, &["contractAddress", "type", "decimals", "abiUrl"]),
        "shown": shown,
        "metadata": entries.into_iter().map(|entry| pick(entry, ENTRY)).collect::<Vec<_>>(),
    }))
}

fn campaign(campaign: &Value, names: &Names, now: DateTime<Utc>) -> Value {
    let trigger = campaign.get("trigger").filter(|trigger| trigger.is_object());
    let conditions = trigger.and_then(|trigger| trigger.get("conditions")?.as_array().cloned()).unwrap_or_default();
    let engaged = campaign.get("businessEngagements").and_then(Value::as_array).into_iter().flatten();
    let mut businesses: Vec<&str> = engaged.filter_map(|one| one.pointer("/business/email")?.as_str()).collect();
    businesses.sort_unstable();
    let mut tags = campaign.get("tags").and_then(Value::as_array).cloned().unwrap_or_default();
    tags.sort_by_key(ToString::to_string);
    let end: Option<DateTime<Utc>> = text(campaign, "endDate").parse().ok();
    // One that has ended cannot be switched on.
    let active = campaign.get("isActive") == Some(&json!(true)) && end.is_none_or(|end| end > now);
    lean(json!({
        "campaign": pick(campaign, CAMPAIGN),
        "trigger": trigger.map(|trigger| pick(trigger, TRIGGER)),
        "conditions": conditions.iter().map(|one| pick(one, &["type", "field", "value"])).collect::<Vec<_>>(),
        "tokenUnits": units(campaign, names),
        "tags": tags,
        "businesses": businesses,
        "active": active.then_some(true),
    }))
}

/// Token units, by symbol and entry.
fn units(holder: &Value, names: &Names) -> Vec<Value> {
    sorted(holder.get("tokenUnits").and_then(Value::as_array).into_iter().flatten(), |unit| {
        lean(json!({
            "token": unit.pointer("/token/id").and_then(Value::as_str).and_then(|id| names.symbols.get(id)),
            "unit": pick(unit, &["tokenMetadataIncrementalId", "amount", "maxAmount"]),
        }))
    })
}

/// Adds what somebody holds.
fn hold(seed: &mut Value, current: &Current, owner: &Value, names: &Names) {
    let (mut balances, mut items) = (BTreeMap::new(), Vec::new());
    for held in current.holdings.get(&text(owner, "id")).into_iter().flatten() {
        let amount = held.get("balance").and_then(Value::as_f64).unwrap_or(0.0);
        let Some(symbol) = names.symbols.get(&text(held, "tokenId")).filter(|_| amount > 0.0) else { continue };
        match text(held, "contractTokenId").parse::<i64>() {
            Ok(item) => items.push((symbol, item, amount)),
            Err(_) => drop(balances.insert(symbol, amount)),
        }
    }
    items.sort_by(|one, other| (one.0, one.1).cmp(&(other.0, other.1)));
    let items: Vec<Value> =
        items.iter().map(|(token, item, amount)| json!({"token": token, "item": item, "amount": amount})).collect();
    if let Some(members) = seed.as_object_mut() {
        members.insert("balances".to_owned(), json!(balances));
        members.insert("items".to_owned(), json!(items));
    }
}

/// Whether a user can be found again by what a seed says of him.
fn is_named(user: &Value) -> bool {
    !(text(user, "email").is_empty() && text(user, "externalId").is_empty())
}

/// Things in the order of their text, which does not follow from ids.
fn sorted<'v>(list: impl IntoIterator<Item = &'v Value>, shown: impl Fn(&Value) -> Value) -> Vec<Value> {
    let mut all: Vec<Value> = list.into_iter().map(|one| lean(shown(one))).collect();
    all.sort_by_cached_key(ToString::to_string);
    all
}

/// Things in the order of their numbers, which they get again in the same order.
fn numbered(list: &[Value], shown: impl Fn(&Value) -> Value) -> Vec<Value> {
    let mut all: Vec<&Value> = list.iter().collect();
    all.sort_by_key(|one| one.get("id").and_then(Value::as_i64));
    all.into_iter().map(shown).collect()
}

/// Members of an object, as far as there is something in them; that something is in use goes without saying.
fn pick(object: &Value, members: &[&str]) -> Value {
    let named = members.iter().filter_map(|name| Some(((*name).to_owned(), object.get(*name)?.clone())));
    lean(Value::Object(named.filter(|(name, value)| name != "isActive" || *value == json!(false)).collect()))
}

/// An object without empty members; whole numbers without a point.
fn lean(object: Value) -> Value {
    let Value::Object(members) = object else { return whole(object) };
    let is_empty = |value: &Value| match value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    };
    let kept: Map<String, Value> =
        members.into_iter().filter(|(_, value)| !is_empty(value)).map(|(name, value)| (name, whole(value))).collect();
    Value::Object(kept)
}

/// A number that is whole as an integer, also within lists and objects.
fn whole(value: Value) -> Value {
    match value {
        Value::Number(number) => {
            let integer = number.as_f64().filter(|number| number.fract() == 0.0 && number.abs() < 1e15);
            match integer.and_then(|number| format!("{number:.0}").parse::<i64>().ok()) {
                Some(integer) => json!(integer),
                None => Value::Number(number),
            }
        }
        Value::Array(list) => Value::Array(list.into_iter().map(whole).collect()),
        Value::Object(members) => {
            Value::Object(members.into_iter().map(|(name, value)| (name, whole(value))).collect())
        }
        other => other,
    }
}
