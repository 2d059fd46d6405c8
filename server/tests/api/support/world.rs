//! Tenants and people to test with.

use chrono::Duration;
use pers_server::auth::credentials::{BUSINESS_PREFIX, Secret};
use pers_server::auth::tokens::{DevelopmentPerson, sign_development};
use pers_server::domain::ids::TenantId;
use pers_server::store;
use pers_server::store::api_keys::{BUSINESS_KEY, NewApiKey};
use serde_json::{Value, json};

use super::client::Call;
use super::server::TestServer;

/// A tenant with the session of its founding admin.
pub struct Tenant<'s> {
    pub server: &'s TestServer,
    pub id: String,
    pub project_key: String,
    pub system_key: String,
    pub admin: String,
}

/// Somebody's session.
pub struct Session {
    pub id: String,
    pub access: String,
    pub refresh: String,
}

impl TestServer {
    /// Makes a tenant through the API.
    pub fn tenant(&self, name: &str) -> Tenant<'_> {
        let made = self
            .post("/tenants", json!({"projectName": name}))
            .project(&self.platform_project_key)
            .key(&self.platform_system_key)
            .ok(201);
        let text = |field: &str| made[field].as_str().unwrap().to_owned();
        Tenant {
            server: self,
            id: text("id"),
            project_key: text("projectApiKey"),
            system_key: text("projectPrivateKey"),
            admin: text("jwt"),
        }
    }
}

impl Tenant<'_> {
    /// A token of the development identity provider, for this tenant.
    pub fn provider_token(&self, email: &str) -> String {
        self.provider_token_of(&DevelopmentPerson {
            subject: email,
            email,
            signing_address: None,
            life: Duration::minutes(5),
        })
    }

    pub fn provider_token_of(&self, person: &DevelopmentPerson<'_>) -> String {
        let services = &self.server.services;
        sign_development(&services.keys, TenantId::parse(&self.id).unwrap(), person, services.clock.now()).unwrap()
    }

    /// `POST /auth/token` with a proof.
    pub fn login(&self, auth_type: &str, provider_token: &str) -> Call {
        self.server
            .post("/auth/token", json!({"authToken": provider_token, "authType": auth_type}))
            .project(&self.project_key)
    }

    fn session(&self, auth_type: &str, email: &str) -> Session {
        self.session_of(auth_type, &self.provider_token(email))
    }

    /// Signs in with a proof.
    pub fn session_of(&self, auth_type: &str, proof: &str) -> Session {
        let pair = self.login(auth_type, proof).ok(200);
        let access = pair["accessToken"].as_str().unwrap().to_owned();
        let refresh = pair["refreshToken"].as_str().unwrap().to_owned();
        let verified =
            self.server.post("/auth/verify", json!({"authToken": access})).project(&self.project_key).ok(200);
        Session { id: verified["payload"]["sub"].as_str().unwrap().to_owned(), access, refresh }
    }

    /// A user, with a session.
    pub fn user(&self, email: &str) -> Session {
        self.session("user", email)
    }

    /// A business, with a session; made by the tenant's admin.
    pub fn business(&self, email: &str) -> Session {
        self.admin_post("/businesses", json!({"email": email, "displayName": email})).ok(201);
        self.session("business", email)
    }

    /// A key of a business; there is no operation that makes one.
    pub fn business_key(&self, business: &str) -> String {
        let secret = Secret::generate(BUSINESS_PREFIX).unwrap();
        let services = &self.server.services;
        let key = NewApiKey {
            tenant_id: self.id.parse().unwrap(),
            id: services.ids.next(),
            key_type: BUSINESS_KEY,
            business_id: Some(business.parse().unwrap()),
            name: None,
            key_hash: &secret.hash(),
            shortened: &secret.shortened(),
            created_at: services.clock.now(),
        };
        store::api_keys::insert(&mut self.server.connect(), &key).unwrap();
        secret.reveal().to_owned()
    }

    /// An ERC20 token with two decimals.
    pub fn credit_token(&self) -> Value {
        self.token("ERC20", "0x00000000000000000000000000000000000000c1", json!({"decimals": 2}))
    }

    /// A token.
    pub fn token(&self, standard: &str, address: &str, extra: Value) -> Value {
        let mut body = json!({"contractAddress": address, "type": standard});
        body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        self.admin_post("/tokens", body).ok(201)
    }

    pub fn admin_get(&self, path: &str) -> Call {
        self.server.get(path).bearer(&self.admin)
    }

    pub fn admin_post(&self, path: &str, body: Value) -> Call {
        self.server.post(path, body).bearer(&self.admin)
    }

    pub fn admin_put(&self, path: &str, body: Value) -> Call {
        self.server.put(path, body).bearer(&self.admin)
    }

    pub fn admin_toggle(&self, path: &str) -> Call {
        self.server.toggle(path).bearer(&self.admin)
    }

    pub fn admin_delete(&self, path: &str) -> Call {
        self.server.delete(path).bearer(&self.admin)
    }

    pub fn public_get(&self, path: &str) -> Call {
        self.server.get(path).project(&self.project_key)
    }
}
