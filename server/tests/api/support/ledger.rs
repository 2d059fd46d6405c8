//! Tokens to move, through the API and past it, and what is left of them.

use chrono::{DateTime, Utc};
use diesel::PgConnection;
use pers_api::models::{TriggerProcessType, Web3TransactionType};
use pers_server::domain::amount::Units;
use pers_server::domain::ids::{AccountId, TenantId, TokenId, UserId};
use pers_server::domain::ledger::Parties;
use pers_server::error::Result;
use pers_server::store::accounts::Owner;
use pers_server::store::ledger::NewMovement;
use pers_server::store::transactions::Transaction;
use pers_server::store::{self, Access};
use pers_server::world::IdSource;
use serde_json::{Value, json};

use super::client::Call;
use super::server::TestServer;
use super::world::{Session, Tenant};

impl Session {
    /// This user, as a request names an account.
    pub fn as_user(&self) -> Value {
        json!({"accountType": "user", "accountId": self.id})
    }

    /// This business, as a request names an account.
    pub fn as_business(&self) -> Value {
        json!({"accountType": "business", "accountId": self.id})
    }
}

impl Tenant<'_> {
    /// `POST /transactions` with a body, by somebody.
    pub fn transaction(&self, bearer: &str, body: Value) -> Call {
        self.server.post("/transactions", body).bearer(bearer)
    }

    /// A mint by the admin, of the active credit token.
    pub fn mint(&self, recipient: Value, amount: f64) -> Value {
        let body = json!({"web3TransactionType": "MINT", "amount": amount, "recipient": recipient});
        self.transaction(&self.admin, body).ok(200)["transaction"].clone()
    }

    /// A transfer of the active credit token, by somebody.
    pub fn transfer(&self, bearer: &str, recipient: Value, amount: f64) -> Call {
        self.transaction(bearer, json!({"web3TransactionType": "TRANSFER", "amount": amount, "recipient": recipient}))
    }

    /// Address of a user's wallet.
    pub fn address(&self, user: &Session) -> String {
        let me = self.server.get("/users/me").bearer(&user.access).ok(200);
        me["accountAddress"].as_str().unwrap().to_owned()
    }

    /// What an address holds: a list of token, item and amount.
    pub fn holdings(&self, address: &str) -> Vec<(String, Value, f64)> {
        let balances = self.admin_get(&format!("/balances/accounts/{address}?includeInactive=true")).ok(200);
        let of = |entry: &Value| {
            let token = entry["tokenId"].as_str().unwrap().to_owned();
            (token, entry["contractTokenId"].clone(), entry["balance"].as_f64().unwrap())
        };
        balances["tokenBalances"].as_array().unwrap().iter().map(of).collect()
    }

    /// What an address holds of a token without items.
    pub fn balance(&self, address: &str, token: &Value) -> f64 {
        let holdings = self.holdings(address);
        holdings.iter().find(|(id, ..)| *id == token["id"].as_str().unwrap()).unwrap().2
    }
}

/// The books of all tenants agree, and there are some.
#[track_caller]
pub fn assert_clean(server: &TestServer) {
    let report = store::tx(&server.services.pool, "verify", Access::Read, store::ledger::verify).unwrap();
    assert!(report.is_clean() && report.entries > 0, "{report}");
}

pub fn account(tenant: &Tenant<'_>, user: &Session) -> AccountId {
    Owner::User(UserId::parse(&user.id).unwrap()).account(TenantId::parse(&tenant.id).unwrap())
}

pub fn movement(
    kind: Web3TransactionType,
    sender: AccountId,
    recipient: AccountId,
    token: &Value,
    amount: u64,
) -> NewMovement {
    NewMovement {
        parties: Parties::new(kind, Some(sender), Some(recipient)).unwrap(),
        token: TokenId::parse(token["id"].as_str().unwrap()).unwrap(),
        item: None,
        amount: Units::from(amount),
        process: TriggerProcessType::CampaignUserClaim,
        process_id: Some("claim".into()),
    }
}

/// Runs something on the ledger of a tenant in a transaction of its own.
pub fn on_ledger<T>(
    tenant: &Tenant<'_>,
    work: impl Fn(&mut PgConnection, TenantId, &dyn IdSource, DateTime<Utc>) -> Result<T>,
) -> Result<T> {
    let services = &tenant.server.services;
    let id = TenantId::parse(&tenant.id).unwrap();
    store::tx(&services.pool, "test", Access::Write, |conn| work(conn, id, services.ids.as_ref(), services.clock.now()))
}

pub fn reserve(tenant: &Tenant<'_>, new: &NewMovement) -> Result<Transaction> {
    on_ledger(tenant, |conn, id, ids, now| store::ledger::reserve(conn, id, new, ids, now))
}

pub fn post(tenant: &Tenant<'_>, movements: &[NewMovement]) -> Result<Vec<Transaction>> {
    on_ledger(tenant, |conn, id, ids, now| store::ledger::post(conn, id, movements, ids, now))
}
