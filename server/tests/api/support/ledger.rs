//! Tokens to move, and what is left of them.

use serde_json::{Value, json};

use super::client::Call;
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
