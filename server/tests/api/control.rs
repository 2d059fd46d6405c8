//! The control plane: who may call, and what tests can do with it.

mod clock;
mod gate;
mod ids;
mod pact;
mod parallel;
mod snapshots;
mod tenants;
mod time;

use std::collections::BTreeMap;

use diesel::sql_types::Text;
use diesel::{QueryableByName, RunQueryDsl, sql_query};
use serde_json::{Value, json};

use crate::support::{Call, TestServer};

/// A throw-away tenant, as the server has told of it.
pub struct Throwaway<'s> {
    pub server: &'s TestServer,
    pub told: Value,
}

impl TestServer {
    pub fn throwaway(&self, wish: Value) -> Throwaway<'_> {
        Throwaway { server: self, told: self.post("/_pers/tenants", wish).ok(201) }
    }

    /// All that is in the database of a tenant, by table; what is about him as a test tenant left out.
    pub fn rows_of(&self, tenant: &str) -> BTreeMap<String, String> {
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = Text)]
            text: String,
        }
        let conn = &mut self.connect();
        let mut load = |sql: String| -> Vec<String> {
            sql_query(sql).load::<Row>(conn).unwrap().into_iter().map(|row| row.text).collect()
        };
        let tables = load(
            "SELECT table_name::text AS text FROM information_schema.columns
             WHERE table_schema = 'public' AND column_name = 'tenant_id'
                 AND table_name NOT IN ('test_tenants', 'snapshots', 'snapshot_rows')"
                .to_owned(),
        );
        assert!(tables.len() > 35, "{tables:?}");
        let owned = tables.into_iter().map(|name| (name, "tenant_id"));
        let mut rows = BTreeMap::new();
        for (name, key) in owned.chain([("tenants".to_owned(), "id")]) {
            // When a key was last used is no part of what a tenant is.
            let sql = format!(
                "SELECT coalesce(string_agg(line, E'\\n' ORDER BY line), '') AS text FROM (
                     SELECT (to_jsonb(whole_row) - 'last_used_at')::text AS line
                     FROM {name} AS whole_row WHERE {key} = '{tenant}') lines"
            );
            rows.insert(name, load(sql).pop().unwrap());
        }
        rows
    }
}

impl Throwaway<'_> {
    pub fn text(&self, pointer: &str) -> &str {
        self.told.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer}: {}", self.told))
    }

    pub fn id(&self) -> &str {
        self.text("/tenantId")
    }

    pub fn user(&self, number: usize, field: &str) -> &str {
        self.text(&format!("/users/{number}/{field}"))
    }

    /// Somebody claims the campaign's reward.
    pub fn claim(&self, bearer: &str) -> Call {
        let body = json!({"campaignId": self.text("/campaignId")});
        self.server.post("/campaigns/claims", body).bearer(bearer)
    }

    pub fn admin_get(&self, path: &str) -> Call {
        self.server.get(path).bearer(self.text("/adminAccessToken"))
    }

    pub fn admin_post(&self, path: &str, body: Value) -> Call {
        self.server.post(path, body).bearer(self.text("/adminAccessToken"))
    }

    /// What a user has of the credit token.
    pub fn points(&self, number: usize) -> f64 {
        let address = self.user(number, "accountAddress");
        let balances = self.admin_get(&format!("/balances/accounts/{address}?includeInactive=true")).ok(200);
        let credit = self.text("/creditTokenId");
        let entry = balances["tokenBalances"].as_array().unwrap().iter().find(|entry| entry["tokenId"] == credit);
        entry.map_or(0.0, |entry| entry["balance"].as_f64().unwrap())
    }

    pub fn reset(&self, mode: &str) -> Value {
        self.server.post("/_pers/reset", json!({"mode": mode, "tenant": self.id()})).ok(200)
    }

    pub fn set_clock(&self, mut body: Value) -> Value {
        body["tenant"] = json!(self.id());
        self.server.put("/_pers/clock", body).ok(200)
    }

    pub fn advance(&self, seconds: i64) -> Value {
        self.server.post("/_pers/clock/advance", json!({"tenant": self.id(), "seconds": seconds})).ok(200)
    }

    pub fn throw_away(&self) -> Call {
        self.server.delete(&format!("/_pers/tenants/{}", self.id()))
    }
}
