//! What a tenant has already, as the API shows it: what a seed is compared with, and what is exported.

use std::collections::HashMap;

use diesel::PgConnection;
use pers_api::models;
use serde::Serialize;
use serde_json::{Value, json};

use super::Admin;
use crate::domain::ids::TenantId;
use crate::error::{Error, Result};
use crate::handlers::{
    ListQuery, admins, business_types, businesses, campaigns, purchases, redemption_types, redemptions, tokens, users,
};
use crate::limits;
use crate::store;
use crate::store::accounts::Owner;
use crate::store::purchase_types::PurchaseType;
use crate::store::tenants::Tenant;
use crate::views;

/// Everything of a tenant that a seed can say, but for what is set at once with the tenant itself.
#[derive(Debug, Default)]
pub(super) struct Current {
    pub tenant: Option<Tenant>,
    pub admins: Vec<Value>,
    pub tokens: Vec<Value>,
    pub business_types: Vec<Value>,
    pub businesses: Vec<Value>,
    pub campaigns: Vec<Value>,
    pub users: Vec<Value>,
    pub purchase_types: Vec<PurchaseType>,
    pub purchase_tokens: Vec<Value>,
    pub status_types: Vec<Value>,
    pub redemption_types: Vec<Value>,
    pub redemptions: Vec<Value>,
    /// What users and businesses hold, by their ids: `TokenBalanceDTO`s.
    pub holdings: HashMap<String, Vec<Value>>,
}

impl Current {
    /// Reads a tenant.
    pub(super) fn read(conn: &mut PgConnection, admin: &Admin<'_>, tenant: TenantId) -> Result<Self> {
        let mut current = Self {
            tenant: Some(store::tenants::get(conn, tenant)?),
            admins: values(admin.call(conn, admins::get_admins)?)?,
            tokens: values(admin.call(conn, |call| tokens::get_tokens(call, Some("false")))?)?,
            business_types: values(admin.call(conn, business_types::get_all_business_types)?)?,
            businesses: pages(|list| admin.call(conn, |call| businesses::get_businesses(call, None, list)))?,
            campaigns: pages(|list| {
                admin.call(conn, |call| campaigns::get_campaigns(call, None, None, None, None, None, list))
            })?,
            users: pages(|list| admin.call(conn, |call| users::get_all_users(call, list)).map(|page| page.data))?,
            purchase_types: store::purchase_types::list(conn, tenant)?,
            purchase_tokens: values(admin.call(conn, |call| purchases::get_purchase_tokens(call, None))?)?,
            status_types: values(admin.call(conn, users::get_user_status_types)?)?,
            redemption_types: values(admin.call(conn, redemption_types::get_redemption_types)?)?,
            redemptions: pages(|list| admin.call(conn, |call| redemptions::get_redemptions(call, None, list)))?,
            holdings: HashMap::new(),
        };
        for business in &mut current.businesses {
            flatten(business, "businessTypeId", "/businessType/id");
        }
        for redemption in &mut current.redemptions {
            flatten(redemption, "typeId", "/type/id");
            flatten(redemption, "minUserStatusTypeId", "/minUserStatusType/id");
            flatten(redemption, "maxTotalSupply", "/supply/total");
        }
        for offer in &mut current.purchase_tokens {
            flatten(offer, "tokenId", "/token/id");
            flatten(offer, "purchaseTypeId", "/purchaseType/id");
        }
        let mut holdings = HashMap::new();
        let users = current.users.iter().map(|user| (user, models::AccountOwnerType::User));
        let businesses = current.businesses.iter().map(|one| (one, models::AccountOwnerType::Business));
        for (owner, kind) in users.chain(businesses) {
            let id = super::text(owner, "id");
            let Ok(uuid) = id.parse::<uuid::Uuid>() else { continue };
            let account = match kind {
                models::AccountOwnerType::Business => Owner::Business(uuid.into()).account(tenant),
                _ => Owner::User(uuid.into()).account(tenant),
            };
            let held = store::balances::list(conn, tenant, account, true)?;
            let held: Vec<_> = held.iter().map(views::balances::token_balance).collect();
            holdings.insert(id, values(held)?);
        }
        current.holdings = holdings;
        Ok(current)
    }
}

/// Puts a member of an object within on the outside, under the name that requests have for it.
fn flatten(object: &mut Value, name: &str, pointer: &str) {
    let found = object.pointer(pointer).cloned().unwrap_or(Value::Null);
    if let Some(members) = object.as_object_mut() {
        members.insert(name.to_owned(), found);
    }
}

fn values<T: Serialize>(list: Vec<T>) -> Result<Vec<Value>> {
    list.into_iter().map(|entry| serde_json::to_value(entry).map_err(Error::internal)).collect()
}

/// All pages of a list.
fn pages<T: Serialize>(mut list: impl FnMut(&ListQuery) -> Result<Vec<T>>) -> Result<Vec<Value>> {
    let size = u32::try_from(limits::PAGE_ENTRIES_MOST).map_err(Error::internal)?;
    let (mut all, mut page) = (Vec::new(), 1);
    loop {
        let order = Some(models::SortOrder::Asc);
        let query = ListQuery { page: Some(page), limit: Some(size), sort_by: None, sort_order: order };
        let found = values(list(&query)?)?;
        let is_last = found.len() < usize::try_from(size).map_err(Error::internal)?;
        all.extend(found);
        if is_last {
            return Ok(all);
        }
        page += 1;
    }
}

/// Whether what a file says of something differs from what it is. What the file does not say does not.
pub(super) fn differs(current: &Value, wanted: &Value) -> bool {
    difference(current, wanted).is_some()
}

/// The first member in which they differ.
pub(super) fn difference<'w>(current: &Value, wanted: &'w Value) -> Option<&'w str> {
    let found = wanted.as_object()?.iter().find(|(name, value)| {
        let now = current.get(name.as_str()).unwrap_or(&Value::Null);
        let folded = ["email", "contractAddress"].contains(&name.as_str());
        !(same(now, value) || folded && text_of(now).eq_ignore_ascii_case(text_of(value)))
    })?;
    Some(found.0)
}

fn text_of(value: &Value) -> &str {
    value.as_str().map(str::trim).unwrap_or_default()
}

/// Whether two values mean the same: numbers by size, times by instant, nothing and an empty object alike.
fn same(one: &Value, other: &Value) -> bool {
    let time = |value: &Value| value.as_str().and_then(|text| text.parse::<chrono::DateTime<chrono::Utc>>().ok());
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::String(text), Value::String(wanted)) => {
            text == wanted || time(one).is_some() && time(one) == time(other)
        }
        (Value::Array(all), Value::Array(wanted)) => {
            all.len() == wanted.len() && all.iter().zip(wanted).all(|(one, other)| same(one, other))
        }
        (Value::Object(all), Value::Object(wanted)) => {
            all.len() == wanted.len()
                && wanted.iter().all(|(name, value)| all.get(name).is_some_and(|now| same(now, value)))
        }
        (Value::Null, empty) | (empty, Value::Null) => *empty == json!({}) || empty.is_null(),
        (one, other) => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_file_says_can_differ() {
        let current = json!({
            "id": "1", "name": "A", "amount": 5.0, "limit": null, "email": "ann@example.com",
            "startDate": "2026-01-01T00:00:00Z", "tags": ["a", "b"], "customData": {},
        });
        for (wanted, member) in [
            (json!({}), None),
            (json!({"name": "A", "amount": 5, "limit": null, "email": "Ann@Example.com", "missing": null}), None),
            (json!({"startDate": "2026-01-01T01:00:00+01:00", "tags": ["a", "b"], "customData": null}), None),
            (json!({"name": "a"}), Some("name")),
            (json!({"name": null}), Some("name")),
            (json!({"limit": 0}), Some("limit")),
            (json!({"missing": 1}), Some("missing")),
            (json!({"tags": ["b", "a"]}), Some("tags")),
            (json!({"amount": 5.01}), Some("amount")),
            (json!({"customData": {"a": 1}}), Some("customData")),
        ] {
            assert_eq!(difference(&current, &wanted), member, "{wanted}");
        }
    }
}
