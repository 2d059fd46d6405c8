//! Every operation of the contract with what it needs, every kind of caller, and a tenant that has one of
//! everything: for tests that go through the whole contract.

use std::collections::BTreeSet;

use diesel::sql_types::Text;
use diesel::{QueryableByName, RunQueryDsl, sql_query};
use pers_server::contract;
use serde_json::{Value, json};

use super::client::{Answer, Call};
use super::server::TestServer;
use super::world::{Session, Tenant};

/// An id that names nothing.
const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";

/// An operation as the document has it.
pub struct Operation {
    pub id: String,
    pub method: String,
    pub path: String,
    /// Alternatives of schemes that are needed together.
    pub security: Vec<BTreeSet<String>>,
    pub takes_body: bool,
}

impl Operation {
    pub fn all() -> Vec<Self> {
        let document: Value = serde_json::from_str(contract::DOCUMENT).unwrap();
        let mut operations = Vec::new();
        for (path, item) in document["paths"].as_object().unwrap() {
            for (method, operation) in item.as_object().unwrap() {
                let Some(id) = operation["operationId"].as_str() else { continue };
                let security = operation.get("security").unwrap_or(&document["security"]);
                let alternative = |all: &Value| all.as_object().unwrap().keys().cloned().collect();
                operations.push(Self {
                    id: id.to_owned(),
                    method: method.to_ascii_uppercase(),
                    path: path.clone(),
                    security: security.as_array().unwrap().iter().map(alternative).collect(),
                    takes_body: operation.get("requestBody").is_some(),
                });
            }
        }
        assert!(operations.len() > 100, "{}", operations.len());
        operations
    }

    /// Names of the path's parameters.
    pub fn parameters(&self) -> Vec<&str> {
        self.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect()
    }

    /// The path with values for its parameters, in order.
    pub fn at(&self, values: &[String]) -> String {
        let mut path = self.path.clone();
        for (name, value) in self.parameters().iter().zip(values) {
            path = path.replacen(&format!("{{{name}}}"), value, 1);
        }
        path
    }

    pub fn call(&self, server: &TestServer, path: &str, body: Option<&Value>) -> Call {
        let call = server.call(&self.method, path);
        match body {
            Some(body) => call.json(body.clone()),
            None => call,
        }
    }
}

/// Somebody who calls.
pub struct Caller {
    pub name: &'static str,
    pub project_key: Option<String>,
    pub api_key: Option<String>,
    pub bearer: Option<String>,
    pub is_admin: bool,
}

impl Caller {
    pub fn send(&self, call: Call) -> Answer {
        let call = match &self.project_key {
            Some(key) => call.project(key),
            None => call,
        };
        let call = match &self.api_key {
            Some(key) => call.key(key),
            None => call,
        };
        match &self.bearer {
            Some(token) => call.bearer(token).send(),
            None => call.send(),
        }
    }

    pub fn with_project_key(name: &'static str, key: &str) -> Self {
        Self { name, project_key: Some(key.to_owned()), api_key: None, bearer: None, is_admin: false }
    }

    pub fn with_api_key(name: &'static str, key: &str) -> Self {
        Self { name, project_key: None, api_key: Some(key.to_owned()), bearer: None, is_admin: false }
    }

    pub fn with_bearer(name: &'static str, token: &str, is_admin: bool) -> Self {
        Self { name, project_key: None, api_key: None, bearer: Some(token.to_owned()), is_admin }
    }

    /// One scheme of the document. Tokens and keys carry their tenant, so they stand in for the project key.
    pub fn meets(&self, scheme: &str) -> bool {
        match scheme {
            "projectKey" => self.project_key.is_some() || self.api_key.is_some() || self.bearer.is_some(),
            "businessApiKey" => self.api_key.is_some(),
            "authJWT" => self.bearer.is_some(),
            "tenantAdminJWT" => self.bearer.is_some() && self.is_admin,
            other => panic!("nobody has said what {other} is"),
        }
    }

    /// What the gate refuses this caller with; `None` if he may pass. A role that is wrong in every
    /// alternative is a 403 for somebody who has one; whatever else is missing can be sent: 401.
    pub fn refusal(&self, security: &[BTreeSet<String>]) -> Option<(u16, &'static str)> {
        if security.is_empty() || security.iter().any(|all| all.iter().all(|scheme| self.meets(scheme))) {
            return None;
        }
        let has_role = self.api_key.is_some() || self.bearer.is_some();
        if has_role && security.iter().all(|all| all.contains("tenantAdminJWT")) {
            return Some((403, "ADMIN_REQUIRED"));
        }
        Some((401, "CREDENTIALS_REQUIRED"))
    }
}

/// Everything that a tenant has one of.
pub struct Program<'s> {
    pub tenant: Tenant<'s>,
    pub user: Session,
    pub business: Session,
    pub user_email: String,
    pub business_email: String,
    pub admin_email: String,
    pub user_address: String,
    pub token_address: String,
    pub token: String,
    pub campaign: String,
    pub token_unit: String,
    pub engagement: String,
    pub trigger: String,
    pub condition: String,
    pub business_type: String,
    pub status_type: String,
    pub transaction: String,
    pub redemption: String,
    pub redemption_unit: String,
    pub redeem: String,
    pub claim: String,
    pub purchase_token: String,
    pub api_key: String,
    pub admin: String,
    pub contract: String,
}

fn id(row: &Value) -> String {
    let id = &row["id"];
    id.as_str().map_or_else(|| id.as_i64().unwrap().to_string(), str::to_owned)
}

impl<'s> Program<'s> {
    /// Sets a tenant up through the API. What is numbered per tenant is made `numbered` times, so that the
    /// last number of one tenant need not exist in another.
    pub fn new(server: &'s TestServer, name: &str, digit: char, numbered: usize) -> Self {
        let tenant = server.tenant(name);
        let post = |path: &str, body: Value, status: u16| tenant.admin_post(path, body).ok(status);
        let token_address = format!("0x{}", digit.to_string().repeat(40));
        let token = id(&tenant.token("ERC20", &token_address, json!({"decimals": 2})));
        let (mut business_type, mut status_type) = (String::new(), String::new());
        for n in 0..numbered {
            business_type = id(&post("/businesses/types", json!({"name": format!("T{n}"), "description": ""}), 201));
            status_type = id(&post("/users/status-types", json!({"name": format!("L{n}")}), 201));
        }
        let user = tenant.user(&format!("user-{digit}@example.com"));
        let business = tenant.business(&format!("business-{digit}@example.com"));
        let campaign = id(&post("/campaigns", json!({"name": "Summer"}), 201));
        let path = format!("/campaigns/{campaign}");
        let with_unit = post(&format!("{path}/tokens"), json!({"tokenId": token, "amount": 5}), 201);
        let engaged = post(&format!("{path}/engagements"), json!({"businessIds": [business.id]}), 201);
        tenant.server.call("POST", &format!("{path}/tags/sun")).bearer(&tenant.admin).ok(201);
        let trigger = id(&post("/campaign-triggers", json!({"name": "once", "triggerType": "CLAIM_BY_USER"}), 201));
        let condition = json!({"type": "EQUALS", "field": "code", "value": "x"});
        let with_condition = post(&format!("/campaign-triggers/{trigger}/conditions"), condition, 201);
        tenant.admin_toggle(&format!("/campaign-triggers{path}/trigger/{trigger}")).ok(200);
        tenant.admin_toggle(&format!("{path}/status")).ok(200);
        let claim = json!({"campaignId": campaign, "businessId": business.id, "conditionsData": {"code": "x"}});
        let claim = id(&server.post("/campaigns/claims", claim).bearer(&user.access).ok(201));
        let minted = tenant.mint(user.as_user(), 10.0);
        let offer = json!({"tokenId": token, "description": "Points", "purchaseTypeId": 1});
        let purchase_token = id(&post("/purchases/tokens", offer, 201));
        let api_key = post("/api-keys", json!({"name": "till"}), 200);
        let contract = json!({"contractAddress": token_address, "chainId": 1, "contractType": "TOKEN_CONTRACT"});
        let contract = id(&post("/contracts", contract, 201));
        let offer = json!({"name": "Cup", "creditTokenAmount": 1, "tokenUnits": [{"tokenId": token, "amount": 1}]});
        let offer = post("/redemptions", offer, 201);
        let redeem = json!({"redemptionId": offer["id"], "businessId": business.id});
        let redeem = id(&server.post("/redemptions/redeems", redeem).bearer(&user.access).ok(200)["redeem"]);
        let admin = post("/admins", json!({"email": format!("boss-{digit}@example.com"), "type": "TENANT_ADMIN"}), 201);
        Self {
            user_email: format!("user-{digit}@example.com"),
            business_email: format!("business-{digit}@example.com"),
            admin_email: format!("boss-{digit}@example.com"),
            user_address: tenant.address(&user),
            token_address,
            token,
            token_unit: id(&with_unit["tokenUnits"][0]),
            engagement: id(&engaged["businessEngagements"][0]),
            condition: id(&with_condition["conditions"][0]),
            campaign,
            trigger,
            business_type,
            status_type,
            transaction: id(&minted),
            redemption_unit: id(&offer["tokenUnits"][0]),
            redemption: id(&offer),
            redeem,
            claim,
            purchase_token,
            api_key: id(&api_key),
            admin: id(&admin),
            contract,
            user,
            business,
            tenant,
        }
    }

    /// Which of the tenant's rows a path parameter of an operation names; `None` for one that is no id.
    pub fn value(&self, operation: &Operation, parameter: &str) -> Option<String> {
        let kind = operation.path.split('/').nth(1).unwrap();
        let value = match (kind, parameter) {
            (_, "tag" | "chainId") => return None,
            ("tenants", "id") => &self.tenant.id,
            ("admins", "adminId") => &self.admin,
            ("tokens", "id") => &self.token,
            ("campaign-triggers", "id") if operation.path.contains("/campaigns/{id}") => &self.campaign,
            ("campaign-triggers", "id") | (_, "triggerId") => &self.trigger,
            ("campaigns", "id") | (_, "campaignId") => &self.campaign,
            (_, "conditionId") => &self.condition,
            ("campaigns", "tokenUnitId") => &self.token_unit,
            (_, "businessEngagementId") => &self.engagement,
            ("businesses", "id") if operation.path.contains("/types/") => &self.business_type,
            ("businesses", "id") => &self.business.id,
            ("users", "id") if operation.path.contains("/status-types/") => &self.status_type,
            ("users", "id") => &self.user.id,
            ("transactions", "id") => &self.transaction,
            ("purchases", "id") => &self.purchase_token,
            ("balances", "accountAddress") => &self.user_address,
            ("api-keys", "id") => &self.api_key,
            ("redemptions", "id") if operation.path.contains("/redeems/") => &self.redeem,
            ("redemptions", "tokenUnitId") => &self.redemption_unit,
            ("redemptions", "id") | (_, "redemptionId") => &self.redemption,
            _ => panic!("{}: nobody has said what {parameter} names", operation.id),
        };
        Some(value.clone())
    }

    /// A body that an operation takes.
    pub fn body(&self, operation: &Operation) -> Option<Value> {
        let campaign = json!({"name": "Winter"});
        let trigger = json!({"name": "twice"});
        let condition = json!({"type": "EXISTS", "field": "code"});
        let unit = json!({"tokenId": self.token, "amount": 1});
        let engagement = json!({"businessIds": [self.business.id]});
        let offer = json!({"name": "Cup"});
        let person = json!({"firstName": "Ann"});
        let address = json!(self.token_address);
        let (_, name) = operation.id.split_once('_').unwrap();
        operation.takes_body.then(|| match name {
            "createTenant" => json!({"projectName": "Juice Club"}),
            "createAdmin" => json!({"email": "new@example.com", "type": "TENANT_ADMIN"}),
            "createApiKey" => json!({"name": "till"}),
            "createToken" if operation.path == "/auth/token" => json!({"authToken": "x"}),
            "refresh" => json!({"refreshToken": "x"}),
            "verifyToken" => json!({"authToken": "x"}),
            "createToken" => json!({"type": "ERC20", "contractAddress": format!("0x{}", "e".repeat(40))}),
            "updateToken" => json!({"name": "Points"}),
            "createTokenMetadata" => json!({"name": "Cup"}),
            "createCampaign" | "updateCampaign" => campaign,
            "createCampaignTokenUnit" | "updateCampaignTokenUnit" | "addTokenUnit" | "updateTokenUnit" => unit,
            "createCampaignTrigger" | "updateCampaignTrigger" => trigger,
            "createTriggerCondition" | "updateTriggerCondition" => condition,
            "addBusinessEngagementToCampaign" | "updateBusinessEngagementInCampaign" => engagement,
            "createCampaignClaim" => json!({"campaignId": UNKNOWN, "userIdentifier": "ann@example.com"}),
            "createBusiness" | "updateBusiness" => json!({"displayName": "Kiosk"}),
            "createBusinessType" => json!({"name": "Kiosk", "description": ""}),
            "updateBusinessType" => json!({"id": 999, "name": "Kiosk"}),
            "createTransaction" => {
                json!({"web3TransactionType": "TRANSFER", "amount": 1, "recipient": self.business.as_business()})
            }
            "updateCurrentUser" | "updateUserAdmin" => person,
            "getUserInfo" => json!({"email": "nobody@example.com"}),
            "createUserStatusType" => json!({"name": "Gold"}),
            "updateUserStatusTypeEligibleToken" => json!({"eligibleTokenAddresses": []}),
            "createRedemption" | "updateRedemption" => offer,
            "createRedemptionType" => json!({"name": "Cup"}),
            "executeRedemption" => json!({"redemptionId": UNKNOWN}),
            "createPurchaseToken" => json!({"tokenId": self.token, "description": "", "purchaseTypeId": 1}),
            "updatePurchaseToken" => json!({"description": ""}),
            "createUserPurchase" => json!({"purchaseTokenId": UNKNOWN, "quantity": 1}),
            "handleStripeWebhook" => json!({"type": "ping"}),
            "submitTransaction" => {
                json!({"type": "EIP-712", "signature": format!("0x{}1b", "11".repeat(64))})
            }
            "getEntityStorageUrl" => {
                json!({"entityType": "campaign", "entityId": self.campaign, "signedUrlType": "PUT", "fileExtension": "png"})
            }
            "createContract" => json!({"contractAddress": address, "chainId": 1, "contractType": "TOKEN_CONTRACT"}),
            _ => panic!("{}: nobody has said what its body is", operation.id),
        })
    }

    /// Everybody who may come in for the tenant.
    pub fn callers(&self) -> [Caller; 5] {
        [
            Caller::with_bearer("admin", &self.tenant.admin, true),
            Caller::with_bearer("system", &self.tenant.system_key, false),
            Caller::with_bearer("business", &self.business.access, false),
            Caller::with_bearer("user", &self.user.access, false),
            Caller::with_project_key("public", &self.tenant.project_key),
        ]
    }

    /// The ids that nobody else may see.
    pub fn ids(&self) -> Vec<&str> {
        vec![
            &self.user.id,
            &self.business.id,
            &self.token,
            &self.campaign,
            &self.token_unit,
            &self.engagement,
            &self.trigger,
            &self.condition,
            &self.transaction,
            &self.claim,
            &self.purchase_token,
            &self.api_key,
            &self.admin,
            &self.contract,
            &self.redemption,
            &self.redemption_unit,
            &self.redeem,
            &self.user_address,
            &self.token_address,
        ]
    }

    /// A digest of every row that the tenant has, by table.
    pub fn fingerprint(&self) -> String {
        #[derive(QueryableByName)]
        struct Line {
            #[diesel(sql_type = Text)]
            line: String,
        }
        let mut conn = self.tenant.server.connect();
        let tables: Vec<Line> = sql_query(
            "SELECT table_name::text AS line FROM information_schema.columns
             WHERE table_schema = 'public' AND column_name = 'tenant_id' ORDER BY 1",
        )
        .load(&mut conn)
        .unwrap();
        assert!(tables.len() > 20);
        let digest = |table: &str, column: &str| {
            format!(
                "SELECT '{table} ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS line
                 FROM {table} t WHERE {column} = '{}'",
                self.tenant.id
            )
        };
        let mut parts = vec![digest("tenants", "id")];
        parts.extend(tables.iter().map(|table| digest(&table.line, "tenant_id")));
        let lines: Vec<Line> = sql_query(parts.join(" UNION ALL ")).load(&mut conn).unwrap();
        lines.iter().map(|line| line.line.as_str()).collect::<Vec<_>>().join("\n")
    }
}

/// Values for the parameters of a path that names nothing.
pub fn nowhere(operation: &Operation) -> Vec<String> {
    let value = |name: &&str| match *name {
        "chainId" => "39123".to_owned(),
        "accountAddress" => format!("0x{}", "9".repeat(40)),
        "id" if operation.path.contains("types/{id}") => "999".to_owned(),
        "tag" => "nothing".to_owned(),
        _ => UNKNOWN.to_owned(),
    };
    operation.parameters().iter().map(value).collect()
}
