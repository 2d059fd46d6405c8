//! Who may call what: every operation of the contract for every kind of caller, and no tenant sees or
//! changes anything of another.
//!
//! What the gate in front of the handlers has to say is worked out here from the `security` of the
//! document, not by asking the server's own code; what a handler refuses on top stands in [`NARROWED`].

use std::collections::BTreeSet;

use diesel::sql_types::Text;
use diesel::{QueryableByName, RunQueryDsl, sql_query};
use pers_server::contract;
use serde_json::{Value, json};

use crate::support::{Answer, Call, Session, Tenant, TestServer};

const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";

/// An operation as the document has it.
struct Operation {
    id: String,
    method: String,
    path: String,
    /// Alternatives of schemes that are needed together.
    security: Vec<BTreeSet<String>>,
    takes_body: bool,
}

impl Operation {
    fn all() -> Vec<Self> {
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
    fn parameters(&self) -> Vec<&str> {
        self.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect()
    }

    /// The path with values for its parameters, in order.
    fn at(&self, values: &[String]) -> String {
        let mut path = self.path.clone();
        for (name, value) in self.parameters().iter().zip(values) {
            path = path.replacen(&format!("{{{name}}}"), value, 1);
        }
        path
    }

    fn call(&self, server: &TestServer, path: &str, body: Option<&Value>) -> Call {
        let call = server.call(&self.method, path);
        match body {
            Some(body) => call.json(body.clone()),
            None => call,
        }
    }
}

/// Somebody who calls.
struct Caller {
    name: &'static str,
    project_key: Option<String>,
    api_key: Option<String>,
    bearer: Option<String>,
    is_admin: bool,
}

impl Caller {
    fn send(&self, call: Call) -> Answer {
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

    fn with_project_key(name: &'static str, key: &str) -> Self {
        Self { name, project_key: Some(key.to_owned()), api_key: None, bearer: None, is_admin: false }
    }

    fn with_api_key(name: &'static str, key: &str) -> Self {
        Self { name, project_key: None, api_key: Some(key.to_owned()), bearer: None, is_admin: false }
    }

    fn with_bearer(name: &'static str, token: &str, is_admin: bool) -> Self {
        Self { name, project_key: None, api_key: None, bearer: Some(token.to_owned()), is_admin }
    }

    /// One scheme of the document. Tokens and keys carry their tenant, so they stand in for the project key.
    fn meets(&self, scheme: &str) -> bool {
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
    fn refusal(&self, security: &[BTreeSet<String>]) -> Option<(u16, &'static str)> {
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

const PUBLIC: &[&str] = &["public"];
const NOT_A_USER: &[&str] = &["business", "business key", "system key", "system", "admin", "another tenant's admin"];
const NEITHER_USER_NOR_BUSINESS: &[&str] = &["system key", "system", "admin", "another tenant's admin"];
const NOT_A_BUSINESS: &[&str] = &["user", "system key", "system", "admin", "another tenant's admin"];
/// As [`NOT_A_USER`], where an API key does not come through the gate.
const NOT_A_USER_BY_BEARER: &[&str] = &["business", "system", "admin", "another tenant's admin"];
const ANYBODY: &[&str] = &[
    "nobody",
    "public",
    "user",
    "business",
    "business key",
    "system key",
    "system",
    "admin",
    "another tenant's admin",
];
const EVERYBODY: &[&str] =
    &["public", "user", "business", "business key", "system key", "system", "admin", "another tenant's admin"];

/// A refusal of a handler's own: operation, callers, answer, reason.
type Narrowing = (&'static str, &'static [&'static str], (u16, &'static str), &'static str);

/// What handlers refuse to callers who have passed the gate.
const NARROWED: &[Narrowing] = &[
    (
        "TenantsController_createTenant",
        &["business key", "system key"],
        (403, "PLATFORM_REQUIRED"),
        "tenants are made with the platform's own keys",
    ),
    (
        "AuthController_createToken",
        EVERYBODY,
        (401, "PROVIDER_TOKEN_INVALID"),
        "the proof in the body counts, whoever brings it",
    ),
    ("AuthController_refresh", EVERYBODY, (401, "TOKEN_INVALID"), "as above"),
    (
        "RootController_getSystem",
        &["user", "business", "admin", "another tenant's admin"],
        (403, "SYSTEM_REQUIRED"),
        "asks whether the token is a system key",
    ),
    ("UsersController_getCurrentUser", PUBLIC, (401, "IDENTITY_REQUIRED"), "a project key alone is nobody"),
    ("UsersController_getCurrentUser", NOT_A_USER, (403, "USER_REQUIRED"), "only users have a user account"),
    ("UsersController_updateCurrentUser", PUBLIC, (401, "IDENTITY_REQUIRED"), "a project key alone is nobody"),
    ("UsersController_updateCurrentUser", NOT_A_USER, (403, "USER_REQUIRED"), "only users have a user account"),
    ("UsersController_getUserInfo", PUBLIC, (401, "IDENTITY_REQUIRED"), "tells about people"),
    ("UsersController_getUserInfo", &["user"], (403, "USER_LOOKUP_NOT_ALLOWED"), "tells about other people"),
    ("BusinessesController_getCurrentBusiness", NOT_A_BUSINESS, (403, "BUSINESS_REQUIRED"), "only businesses are one"),
    ("CampaignClaimsController_createCampaignClaim", PUBLIC, (401, "IDENTITY_REQUIRED"), "a claim is somebody's"),
    ("CampaignClaimsController_getCampaignClaims", PUBLIC, (401, "IDENTITY_REQUIRED"), "shows the caller's claims"),
    (
        "CampaignClaimsController_getMyCampaignClaims",
        NOT_A_USER_BY_BEARER,
        (403, "USER_REQUIRED"),
        "the claims of a user",
    ),
    (
        "TransactionsController_getCurrentUserSentTransactions",
        PUBLIC,
        (401, "IDENTITY_REQUIRED"),
        "shows the caller's transactions",
    ),
    (
        "TransactionsController_getCurrentUserSentTransactions",
        NEITHER_USER_NOR_BUSINESS,
        (403, "USER_OR_BUSINESS_REQUIRED"),
        "only users and businesses have a wallet of their own",
    ),
    ("TransactionsController_getCurrentUserReceivedTransactions", PUBLIC, (401, "IDENTITY_REQUIRED"), "as above"),
    (
        "TransactionsController_getCurrentUserReceivedTransactions",
        NEITHER_USER_NOR_BUSINESS,
        (403, "USER_OR_BUSINESS_REQUIRED"),
        "as above",
    ),
    ("TransactionsController_createTransaction", PUBLIC, (401, "IDENTITY_REQUIRED"), "somebody has to move it"),
    (
        "PurchasesController_createUserPurchase",
        NOT_A_USER_BY_BEARER,
        (403, "USER_REQUIRED"),
        "what is bought is a user's",
    ),
    ("PurchasesController_getUserPurchaseHistory", NOT_A_USER_BY_BEARER, (403, "USER_REQUIRED"), "as above"),
    (
        "PurchasesController_handleStripeWebhook",
        ANYBODY,
        (400, "STRIPE_SIGNATURE_INVALID"),
        "the signature counts, whoever brings it",
    ),
    (
        "FilesController_getEntityStorageUrl",
        &["user", "system"],
        (403, "BUSINESS_OR_ADMIN_REQUIRED"),
        "files are kept by those who run the program",
    ),
    (
        "FilesController_getEntityStorageUrl",
        &["business"],
        (403, "FILE_ENTITY_NOT_OWN"),
        "the body names a campaign, which is no business's own",
    ),
    ("TransactionsController_getTransactionById", PUBLIC, (401, "IDENTITY_REQUIRED"), "shows what is the caller's"),
    ("TransactionsController_prepareTransaction", PUBLIC, (401, "IDENTITY_REQUIRED"), "for the sender or an admin"),
    ("TransactionsController_submitTransaction", PUBLIC, (401, "IDENTITY_REQUIRED"), "as above"),
    ("RedemptionRedeemsController_executeRedemption", PUBLIC, (401, "IDENTITY_REQUIRED"), "somebody has to pay"),
    (
        "RedemptionRedeemsController_getRedemptionRedeems",
        PUBLIC,
        (401, "IDENTITY_REQUIRED"),
        "shows the caller's redeems",
    ),
    ("RedemptionRedeemsController_getRedemptionRedeemById", PUBLIC, (401, "IDENTITY_REQUIRED"), "as above"),
    (
        "RedemptionRedeemsController_getMyRedemptionRedeems",
        &["business", "system", "admin", "another tenant's admin"],
        (403, "USER_REQUIRED"),
        "the redeems of a user",
    ),
];

/// Everything that a tenant has one of.
struct Program<'s> {
    tenant: Tenant<'s>,
    user: Session,
    business: Session,
    user_address: String,
    token_address: String,
    token: String,
    campaign: String,
    token_unit: String,
    engagement: String,
    trigger: String,
    condition: String,
    business_type: String,
    status_type: String,
    transaction: String,
    redemption: String,
    redemption_unit: String,
    redeem: String,
    claim: String,
    purchase_token: String,
    api_key: String,
    admin: String,
    contract: String,
}

fn id(row: &Value) -> String {
    let id = &row["id"];
    id.as_str().map_or_else(|| id.as_i64().unwrap().to_string(), str::to_owned)
}

impl<'s> Program<'s> {
    /// Sets a tenant up through the API. What is numbered per tenant is made `numbered` times, so that the
    /// last number of one tenant need not exist in another.
    fn new(server: &'s TestServer, name: &str, digit: char, numbered: usize) -> Self {
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
    fn value(&self, operation: &Operation, parameter: &str) -> Option<String> {
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
    fn body(&self, operation: &Operation) -> Option<Value> {
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

    /// The ids that nobody else may see.
    fn ids(&self) -> Vec<&str> {
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
    fn fingerprint(&self) -> String {
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
fn nowhere(operation: &Operation) -> Vec<String> {
    let value = |name: &&str| match *name {
        "chainId" => "39123".to_owned(),
        "accountAddress" => format!("0x{}", "9".repeat(40)),
        "id" if operation.path.contains("types/{id}") => "999".to_owned(),
        "tag" => "nothing".to_owned(),
        _ => UNKNOWN.to_owned(),
    };
    operation.parameters().iter().map(value).collect()
}

#[test]
fn every_operation_lets_in_whom_the_document_says() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let other = server.tenant("Tea Club");
    let tenant = &own.tenant;
    let callers = [
        Caller { name: "nobody", project_key: None, api_key: None, bearer: None, is_admin: false },
        Caller::with_bearer("another tenant's admin", &other.admin, true),
        Caller::with_project_key("public", &tenant.project_key),
        Caller::with_bearer("user", &own.user.access, false),
        Caller::with_bearer("business", &own.business.access, false),
        Caller::with_api_key("business key", &tenant.business_key(&own.business.id)),
        Caller::with_api_key("system key", &tenant.system_key),
        Caller::with_bearer("system", &tenant.system_key, false),
        Caller::with_bearer("admin", &tenant.admin, true),
    ];
    let operations = Operation::all();
    let mut differing = Vec::new();
    let mut used = BTreeSet::new();
    for operation in &operations {
        for caller in &callers {
            let answer =
                caller.send(operation.call(&server, &operation.at(&nowhere(operation)), own.body(operation).as_ref()));
            let found = (answer.status, answer.json["code"].as_str().unwrap_or_default());
            let narrowed =
                NARROWED.iter().position(|(id, names, ..)| *id == operation.id && names.contains(&caller.name));
            let holds = match (caller.refusal(&operation.security), narrowed) {
                (Some(refusal), _) => found == refusal,
                (None, Some(place)) => {
                    used.insert(place);
                    found == NARROWED[place].2
                }
                // Past the gate and the validation: nothing of theirs may be the answer.
                (None, None) => answer.status < 500 && ![400, 401, 403, 405, 415].contains(&answer.status),
            };
            if !holds {
                differing.push(format!("{} {} as {}: {found:?}", operation.method, operation.path, caller.name));
            }
        }
    }
    assert!(differing.is_empty(), "\n{}", differing.join("\n"));
    assert_eq!(used.len(), NARROWED.len(), "an exception that no operation needs");
}

#[test]
fn a_credential_that_does_not_hold_opens_nothing_that_looks_at_credentials() {
    let server = TestServer::start();
    let (own, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let user = own.user("ann@example.com");
    let with = |name, project: &str, api: Option<&str>, bearer: Option<&str>| Caller {
        name,
        project_key: Some(project.to_owned()),
        api_key: api.map(str::to_owned),
        bearer: bearer.map(str::to_owned),
        is_admin: false,
    };
    let callers = [
        (with("an unknown project key", "unknown", None, Some(&own.admin)), (401, "PROJECT_KEY_INVALID")),
        (with("an unknown API key", &own.project_key, Some("unknown"), Some(&own.admin)), (401, "API_KEY_INVALID")),
        (with("a broken token", &own.project_key, None, Some("a.b.c")), (401, "TOKEN_INVALID")),
        (with("a refresh token", &own.project_key, None, Some(&user.refresh)), (401, "TOKEN_TYPE_NOT_ACCEPTED")),
        (with("a foreign project key", &other.project_key, None, Some(&own.admin)), (403, "TENANT_MISMATCH")),
        (
            with("a foreign API key", &own.project_key, Some(&other.system_key), Some(&own.admin)),
            (403, "TENANT_MISMATCH"),
        ),
    ];
    let mut open = Vec::new();
    for operation in Operation::all() {
        // `security: []` says that credentials are not looked at; `{}` only that none is needed.
        if operation.security.is_empty() {
            open.push(operation.path);
            continue;
        }
        for (caller, expected) in &callers {
            let answer = caller.send(server.call(&operation.method, &operation.at(&nowhere(&operation))));
            let found = (answer.status, answer.json["code"].as_str().unwrap_or_default());
            assert_eq!(found, *expected, "{} {} with {}", operation.method, operation.path, caller.name);
        }
    }
    open.sort();
    assert_eq!(open, ["/", "/purchases/webhooks/stripe"]);
}

#[test]
fn explaining_a_claim_needs_what_claiming_needs() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let explain = || {
        server.post("/_pers/explain/claims", json!({"campaignId": own.campaign, "userIdentifier": "ann@example.com"}))
    };
    explain().refused(401, "CREDENTIALS_REQUIRED");
    explain().project(&own.tenant.project_key).refused(401, "IDENTITY_REQUIRED");
    for token in [&own.user.access, &own.business.access, &own.tenant.system_key, &own.tenant.admin] {
        explain().bearer(token).ok(200);
    }
}

/// Operations that a foreign id does not end in a 404, and why.
const OPEN_TO_OTHERS: &[(&str, &str)] = &[
    ("TenantsController_getTenantById", "anybody may read the nine public members of a tenant"),
    ("AdminsController_setAdminTenant", "links a person who is an admin elsewhere to the caller's own tenant"),
];

#[test]
fn an_id_of_another_tenant_is_not_found_and_nothing_changes() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 3);
    let other = Program::new(&server, "Tea Club", 'b', 2);
    let tenant = &other.tenant;
    let callers = [
        Caller::with_bearer("admin", &tenant.admin, true),
        Caller::with_bearer("system", &tenant.system_key, false),
        Caller::with_bearer("business", &other.business.access, false),
        Caller::with_bearer("user", &other.user.access, false),
        Caller::with_project_key("public", &tenant.project_key),
    ];
    let before = own.fingerprint();
    let mut differing = Vec::new();
    let mut tried = 0;
    for operation in &Operation::all() {
        let named: Vec<(Option<String>, Option<String>)> = operation
            .parameters()
            .iter()
            .map(|name| (own.value(operation, name), other.value(operation, name)))
            .collect();
        let foreign: Vec<usize> = (0..named.len()).filter(|place| named[*place].0.is_some()).collect();
        // All ids are foreign, or one of them is and the others are the caller's own.
        let mut choices: BTreeSet<Vec<usize>> = foreign.iter().map(|place| vec![*place]).collect();
        choices.insert(foreign.clone());
        choices.remove(&Vec::new());
        for choice in choices {
            let pick = |(place, (theirs, mine)): (usize, &(Option<String>, Option<String>))| {
                let value = if choice.contains(&place) { theirs } else { mine };
                value.clone().unwrap_or_else(|| "sun".to_owned())
            };
            let path = operation.at(&named.iter().enumerate().map(pick).collect::<Vec<_>>());
            for caller in &callers {
                if caller.refusal(&operation.security).is_some() {
                    continue;
                }
                let answer = caller.send(operation.call(&server, &path, other.body(operation).as_ref()));
                tried += 1;
                let narrowed =
                    NARROWED.iter().find(|(id, names, ..)| *id == operation.id && names.contains(&caller.name));
                let holds = match narrowed {
                    Some((.., (status, _), _)) => answer.status == *status,
                    None if OPEN_TO_OTHERS.iter().any(|(id, _)| *id == operation.id) => answer.status == 200,
                    None => answer.status == 404,
                };
                if !holds {
                    let line =
                        format!("{} {path} as {}: {} {}", operation.method, caller.name, answer.status, answer.json);
                    differing.push(line);
                }
                assert_eq!(own.fingerprint(), before, "{} {path} as {}", operation.method, caller.name);
            }
        }
    }
    assert!(differing.is_empty(), "\n{}", differing.join("\n"));
    assert!(tried > 60, "{tried}");
}

#[test]
fn an_id_of_another_tenant_in_a_body_is_not_found_and_nothing_changes() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 3);
    let other = Program::new(&server, "Tea Club", 'b', 2);
    let campaign = format!("/campaigns/{}", other.campaign);
    let unit = json!({"tokenId": own.token, "amount": 1});
    let engagement = json!({"businessIds": [own.business.id]});
    let mixed = json!({"businessIds": [other.business.id, own.business.id]});
    let claim = |extra: Value| {
        let mut body = json!({"campaignId": other.campaign, "conditionsData": {"code": "x"}});
        body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        body
    };
    let movement = |token: Value, sender: Value, recipient: Value| json!({"web3TransactionType": "TRANSFER", "amount": 1, "token": token, "sender": sender, "recipient": recipient});
    let own_token = json!({"tokenDbId": other.token});
    let (mine, theirs) = (other.user.as_user(), own.user.as_user());
    let number = |text: &str| text.parse::<i64>().unwrap();
    let before = own.fingerprint();
    for (method, path, body, status, code) in [
        ("POST", format!("{campaign}/tokens"), unit.clone(), 404, "TOKEN_NOT_FOUND"),
        ("PUT", format!("{campaign}/tokens/{}", other.token_unit), unit.clone(), 404, "TOKEN_NOT_FOUND"),
        ("POST", format!("{campaign}/engagements"), engagement.clone(), 404, "BUSINESS_NOT_FOUND"),
        ("POST", format!("{campaign}/engagements"), mixed, 404, "BUSINESS_NOT_FOUND"),
        ("PUT", format!("{campaign}/engagements/{}", other.engagement), engagement, 404, "BUSINESS_NOT_FOUND"),
        ("POST", "/campaigns/claims".into(), claim(json!({"campaignId": own.campaign})), 404, "CAMPAIGN_NOT_FOUND"),
        ("POST", "/redemptions/redeems".into(), json!({"redemptionId": own.redemption}), 404, "REDEMPTION_NOT_FOUND"),
        (
            "POST",
            "/redemptions/redeems".into(),
            json!({"redemptionId": other.redemption, "businessId": own.business.id}),
            404,
            "BUSINESS_NOT_FOUND",
        ),
        ("POST", format!("/redemptions/{}/tokens", other.redemption), unit.clone(), 404, "TOKEN_NOT_FOUND"),
        ("POST", "/redemptions".into(), json!({"name": "Cup", "tokenUnits": [unit]}), 404, "TOKEN_NOT_FOUND"),
        (
            "POST",
            "/redemptions".into(),
            json!({"name": "Cup", "minUserStatusTypeId": number(&own.status_type)}),
            404,
            "USER_STATUS_TYPE_NOT_FOUND",
        ),
        ("POST", "/campaigns/claims".into(), claim(json!({"userIdentifier": own.user.id})), 404, "USER_NOT_FOUND"),
        (
            "POST",
            "/campaigns/claims".into(),
            claim(json!({"userIdentifier": "user-a@example.com"})),
            404,
            "USER_NOT_FOUND",
        ),
        (
            "POST",
            "/campaigns/claims".into(),
            claim(json!({"userIdentifier": other.user.id, "businessId": own.business.id})),
            404,
            "BUSINESS_NOT_FOUND",
        ),
        (
            "POST",
            "/transactions".into(),
            movement(json!({"tokenDbId": own.token}), mine.clone(), other.business.as_business()),
            404,
            "TOKEN_NOT_FOUND",
        ),
        (
            "POST",
            "/transactions".into(),
            movement(json!({"contractAddress": own.token_address}), mine.clone(), other.business.as_business()),
            404,
            "TOKEN_NOT_FOUND",
        ),
        (
            "POST",
            "/transactions".into(),
            movement(own_token.clone(), theirs.clone(), mine.clone()),
            404,
            "ACCOUNT_NOT_FOUND",
        ),
        ("POST", "/transactions".into(), movement(own_token.clone(), mine.clone(), theirs), 404, "ACCOUNT_NOT_FOUND"),
        (
            "POST",
            "/transactions".into(),
            movement(own_token, mine, json!({"accountType": "tenant", "accountId": own.tenant.id})),
            404,
            "ACCOUNT_NOT_FOUND",
        ),
        (
            "POST",
            "/businesses".into(),
            json!({"displayName": "Kiosk", "businessTypeId": number(&own.business_type)}),
            404,
            "BUSINESS_TYPE_NOT_FOUND",
        ),
        (
            "PUT",
            "/businesses/types".into(),
            json!({"id": number(&own.business_type), "name": "Kiosk"}),
            404,
            "BUSINESS_TYPE_NOT_FOUND",
        ),
        (
            "PUT",
            format!("/users/status-types/{}/eligible-token", other.status_type),
            json!({"eligibleTokenAddresses": [own.token_address]}),
            400,
            "ELIGIBLE_TOKEN_UNKNOWN",
        ),
        ("POST", "/users/info".into(), json!({"email": "user-a@example.com"}), 404, "USER_NOT_FOUND"),
        (
            "POST",
            "/purchases/tokens".into(),
            json!({"tokenId": own.token, "description": "", "purchaseTypeId": 1}),
            404,
            "TOKEN_NOT_FOUND",
        ),
        (
            "PUT",
            format!("/purchases/tokens/{}", other.purchase_token),
            json!({"tokenId": own.token}),
            404,
            "TOKEN_NOT_FOUND",
        ),
    ] {
        let answer = server.call(method, &path).bearer(&other.tenant.admin).json(body.clone()).send();
        let found = (answer.status, answer.json["code"].as_str().unwrap_or_default());
        assert_eq!(found, (status, code), "{method} {path} {body}: {}", answer.json);
        assert_eq!(own.fingerprint(), before, "{method} {path} {body}");
    }
}

#[test]
fn no_list_shows_a_row_of_another_tenant() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let other = Program::new(&server, "Tea Club", 'b', 1);
    let tenant = &other.tenant;
    let callers = [
        Caller::with_bearer("admin", &tenant.admin, true),
        Caller::with_bearer("system", &tenant.system_key, false),
        Caller::with_bearer("business", &other.business.access, false),
        Caller::with_bearer("user", &other.user.access, false),
        Caller::with_project_key("public", &tenant.project_key),
    ];
    let filters = [
        "",
        "?active=false",
        "?limit=100",
        &format!("?userId={}", own.user.id),
        &format!("?campaignId={}", own.campaign),
        &format!("?businessId={}", own.business.id),
        &format!("?participantId={}", own.user.id),
        "?includeRevoked=true",
    ]
    .map(str::to_owned);
    let mut seen = 0;
    for operation in Operation::all() {
        if operation.method != "GET" || !operation.parameters().is_empty() {
            continue;
        }
        for caller in callers.iter().filter(|caller| caller.refusal(&operation.security).is_none()) {
            for filter in &filters {
                let answer = caller.send(server.get(&format!("{}{filter}", operation.path)));
                let text = answer.json.to_string().to_ascii_lowercase();
                for id in own.ids() {
                    let id = id.to_ascii_lowercase();
                    assert!(!text.contains(&id), "{}{filter} as {}: {text}", operation.path, caller.name);
                }
                seen += usize::from(other.ids().iter().any(|id| text.contains(&id.to_ascii_lowercase())));
            }
        }
    }
    assert!(seen > 50, "the caller's own rows are shown {seen} times");
}
