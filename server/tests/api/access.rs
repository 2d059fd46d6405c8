//! Who may call what: every operation of the contract for every kind of caller, and no tenant sees or
//! changes anything of another.
//!
//! What the gate in front of the handlers has to say is worked out here from the `security` of the
//! document, not by asking the server's own code; what a handler refuses on top stands in [`NARROWED`].

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::TestServer;
use crate::support::program::{Caller, Operation, Program, nowhere};

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
    let callers = other.callers();
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
    let callers = other.callers();
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
