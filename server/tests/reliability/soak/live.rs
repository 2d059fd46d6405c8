//! The server, over HTTP: a throw-away tenant with a clock of its own for each history.

use std::collections::HashMap;
use std::sync::Mutex;

use chrono::{DateTime, Duration, Utc};
use diesel::sql_types::{BigInt, Nullable, Text, Uuid as SqlUuid};
use diesel::{PgConnection, QueryableByName, RunQueryDsl, sql_query};
use pers_server::auth::tokens::{DevelopmentPerson, sign_development};
use pers_server::domain::ids::{TenantId, UserId};
use pers_server::store::accounts::Owner;
use serde_json::{Value, json};
use uuid::Uuid;

use super::driver::Target;
use super::model::{Actor, Answer, Books, CAMPAIGNS, Call, OFFERS, Op, REWARDS, START, START_OF_CLOCK, USERS};
use crate::support::{self, TestServer};

const DAY: &str = "2030-01-01T00:00:00Z";
const ADMIN: &str = "admin@soak.example";

struct Person {
    id: String,
    email: String,
    address: String,
    token: String,
}

pub struct Live<'s> {
    server: &'s TestServer,
    rows: Mutex<PgConnection>,
    tenant: Uuid,
    project_key: String,
    system_key: String,
    admin: String,
    users: Vec<Person>,
    /// Campaigns and their triggers.
    campaigns: Vec<(String, String)>,
    offers: Vec<String>,
    sale: String,
    now: DateTime<Utc>,
}

fn text(value: &Value, pointer: &str) -> String {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer}: {value}")).to_owned()
}

/// An amount of the wire, in hundredths.
fn hundredths(value: &Value) -> i64 {
    let amount = value.as_f64().unwrap_or_else(|| panic!("{value} is no amount"));
    format!("{:.0}", amount * 100.0).parse().unwrap()
}

fn wire(hundredths: i64) -> Value {
    // Through the text, so that no arithmetic of floats is in it.
    serde_json::from_str(&format!("{}.{:02}", hundredths / 100, hundredths % 100)).unwrap()
}

impl<'s> Live<'s> {
    pub fn new(server: &'s TestServer) -> Self {
        let now = DAY.parse::<DateTime<Utc>>().unwrap() + Duration::seconds(START_OF_CLOCK);
        let wish = json!({"users": USERS, "balance": wire(START), "clock": {"now": now, "frozen": true}});
        let told = server.post("/_pers/tenants", wish).ok(201);
        let user = |number: usize| {
            let user = &told["users"][number];
            Person {
                id: text(user, "/id"),
                email: text(user, "/email"),
                address: text(user, "/accountAddress"),
                token: text(user, "/accessToken"),
            }
        };
        let mut live = Self {
            server,
            rows: Mutex::new(server.connect()),
            tenant: text(&told, "/tenantId").parse().unwrap(),
            project_key: text(&told, "/projectKey"),
            system_key: text(&told, "/systemKey"),
            admin: text(&told, "/adminAccessToken"),
            users: (0..USERS).map(user).collect(),
            campaigns: Vec::new(),
            offers: vec![text(&told, "/redemptionId")],
            sale: String::new(),
            now,
        };
        live.furnish(&told);
        live
    }

    /// What the tenant does not have from the beginning.
    fn furnish(&mut self, told: &Value) {
        let (points, admin) = (text(told, "/creditTokenId"), self.admin.clone());
        let post = |path: &str, body: Value| self.server.post(path, body).bearer(&admin).ok(201);
        let first = text(told, "/campaignId");
        let trigger = self.server.get(&format!("/campaigns/{first}")).bearer(&admin).ok(200);
        let mut campaigns = vec![(first, text(&trigger, "/trigger/id"))];
        for reward in &REWARDS[1..] {
            let id = text(&post("/campaigns", json!({"name": "Campaign"})), "/id");
            post(&format!("/campaigns/{id}/tokens"), json!({"tokenId": points, "amount": wire(*reward)}));
            let rules = json!({"name": "rules", "triggerType": "CLAIM_BY_USER"});
            let trigger = text(&post("/campaign-triggers", rules), "/id");
            for path in
                [format!("/campaign-triggers/campaigns/{id}/trigger/{trigger}"), format!("/campaigns/{id}/status")]
            {
                self.server.toggle(&path).bearer(&admin).ok(200);
            }
            campaigns.push((id, trigger));
        }
        assert_eq!(campaigns.len(), CAMPAIGNS);
        let units = post_units(self.server, &admin, &self.offers[0]);
        for _ in 1..OFFERS {
            let offer = json!({"name": "Offer", "creditTokenAmount": 50, "tokenUnits": units});
            self.offers.push(text(&post("/redemptions", offer), "/id"));
        }
        let sale = json!({"tokenId": points, "description": "Points", "purchaseTypeId": 1});
        let sale = text(&post("/purchases/tokens", sale), "/id");
        post("/admins", json!({"email": ADMIN, "type": "TENANT_ADMIN"}));
        (self.campaigns, self.sale) = (campaigns, sale);
        // From the beginning, because keys are those of one admin.
        self.admin = self.sign_in("tenant", ADMIN).unwrap();
    }

    /// Lets the control plane throw the tenant away.
    pub fn throw_away(self) {
        self.server.delete(&format!("/_pers/tenants/{}", self.tenant)).ok(204);
    }

    /// A session by the identity provider of development; none for somebody who may not have one.
    fn sign_in(&self, auth_type: &str, email: &str) -> Option<String> {
        let services = &self.server.services;
        let person = DevelopmentPerson { subject: email, email, signing_address: None, life: Duration::minutes(5) };
        let proof = sign_development(&services.keys, TenantId::from(self.tenant), &person, self.now).unwrap();
        let body = json!({"authToken": proof, "authType": auth_type});
        let answer = self.server.post("/auth/token", body).project(&self.project_key).send();
        if answer.json["code"] == "USER_NOT_ACTIVE" {
            return None;
        }
        Some(text(&answer.ok(200), "/accessToken"))
    }

    fn request(&self, op: Op, purchase: Option<&str>) -> support::Call {
        let server = self.server;
        let account = |user: usize| json!({"accountType": "user", "accountId": self.users[user].id});
        match op {
            Op::Claim { campaign, .. } => {
                server.post("/campaigns/claims", json!({"campaignId": self.campaigns[campaign].0}))
            }
            Op::Redeem { offer, .. } => {
                server.post("/redemptions/redeems", json!({"redemptionId": self.offers[offer]}))
            }
            Op::Transfer { to, amount, .. } => server.post(
                "/transactions",
                json!({"web3TransactionType": "TRANSFER", "amount": wire(amount), "recipient": account(to)}),
            ),
            Op::Mint { to, amount } => server.post(
                "/transactions",
                json!({"web3TransactionType": "MINT", "amount": wire(amount), "recipient": account(to)}),
            ),
            Op::Burn { from, amount } => server.post(
                "/transactions",
                json!({"web3TransactionType": "BURN", "amount": wire(amount), "sender": account(from)}),
            ),
            Op::Buy { quantity, .. } => server
                .post("/purchases", json!({"purchaseTokenId": self.sale, "quantity": quantity, "currency": "eur"})),
            Op::Pay { succeeds, .. } => {
                let ending = if succeeds { "succeed" } else { "fail" };
                server.call("POST", &format!("/_pers/dev/payments/{}/{ending}", purchase.unwrap()))
            }
            Op::Look { user } => {
                server.get(&format!("/balances/accounts/{}?includeInactive=true", self.users[user].address))
            }
            Op::SwitchCampaign { campaign } => {
                server.toggle(&format!("/campaigns/{}/status", self.campaigns[campaign].0))
            }
            Op::End { campaign, at } => {
                let start = DAY.parse::<DateTime<Utc>>().unwrap() + Duration::seconds(START_OF_CLOCK);
                let end = at.map(|at| start + Duration::seconds(at));
                server.put(
                    &format!("/campaigns/{}", self.campaigns[campaign].0),
                    json!({"name": "Campaign", "startDate": start, "endDate": end}),
                )
            }
            Op::Limit { campaign, limits } => server.put(
                &format!("/campaign-triggers/{}", self.campaigns[campaign].1),
                json!({
                    "name": "rules", "triggerType": "CLAIM_BY_USER", "maxPerUser": limits.per_user,
                    "maxPerDay": limits.per_day, "minCooldownSeconds": limits.cooldown,
                    "completionThreshold": limits.threshold,
                }),
            ),
            Op::Offer { offer, is_active, price, per_user, supply } => server.put(
                &format!("/redemptions/{}", self.offers[offer]),
                json!({
                    "isActive": is_active, "creditTokenAmount": wire(price), "maxPerUser": per_user,
                    "maxTotalSupply": supply,
                }),
            ),
            Op::SwitchUser { user } => server.toggle(&format!("/users/{}/status", self.users[user].id)),
        }
    }

    /// The amounts and counts of a success, and the id of what it is about.
    fn figures(&self, op: Op, body: &Value) -> (Vec<i64>, Option<String>) {
        let id = |pointer: &str| Some(text(body, pointer));
        match op {
            Op::Claim { .. } => {
                let minted =
                    body["transactions"].as_array().unwrap().iter().map(|minted| hundredths(&minted["amount"]));
                (vec![minted.sum()], id("/id"))
            }
            Op::Redeem { .. } => {
                let paid = body.pointer("/senderTransaction/transaction/amount");
                (vec![paid.map_or(0, hundredths)], id("/redeem/id"))
            }
            Op::Transfer { .. } | Op::Mint { .. } | Op::Burn { .. } => {
                assert_eq!(body["transaction"]["status"], "succeeded", "{body}");
                (vec![hundredths(&body["transaction"]["amount"])], id("/transaction/id"))
            }
            Op::Buy { .. } => {
                let whole = |field: &str| body[field].as_i64().unwrap();
                (vec![whole("amount"), whole("quantity")], id("/stripePaymentIntentId"))
            }
            Op::Pay { .. } => (Vec::new(), None),
            Op::Look { .. } => {
                let entries = || body["tokenBalances"].as_array().unwrap().iter();
                let points = entries().filter(|entry| entry["contractTokenId"].is_null());
                let vouchers = entries().filter(|entry| !entry["contractTokenId"].is_null());
                let whole = |entry: &Value| hundredths(&entry["balance"]) / 100;
                (vec![points.map(|entry| hundredths(&entry["balance"])).sum(), vouchers.map(whole).sum()], None)
            }
            Op::SwitchCampaign { .. } | Op::End { .. } | Op::SwitchUser { .. } => {
                (vec![body["isActive"].as_bool().unwrap().into()], id("/id"))
            }
            Op::Limit { .. } => (Vec::new(), id("/id")),
            Op::Offer { .. } => (vec![body["supply"]["available"].as_i64().unwrap_or(-1)], id("/id")),
        }
    }

    fn rows(&self, sql: &str) -> Vec<Row> {
        let sql = sql.replace("$tenant", &format!("'{}'", self.tenant));
        sql_query(sql).load(&mut *self.rows.lock().unwrap()).unwrap()
    }
}

/// What the tenant's first offer gives, as a request says it.
fn post_units(server: &TestServer, admin: &str, offer: &str) -> Value {
    let offer = server.get(&format!("/redemptions/{offer}")).bearer(admin).ok(200);
    let unit = &offer["tokenUnits"][0];
    json!([{"tokenId": text(unit, "/token/id"), "tokenMetadataIncrementalId": 1, "amount": 1}])
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    thing: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    whose: Option<Uuid>,
    #[diesel(sql_type = Nullable<BigInt>)]
    count: Option<i64>,
}

const BOOKS: &str = "
    SELECT CASE WHEN item = -1 THEN 'points' ELSE 'vouchers' END AS kind, NULL::uuid AS thing, account_id AS whose,
           sum(amount)::bigint AS count
    FROM balances WHERE tenant_id = $tenant GROUP BY 1, 3
    UNION ALL SELECT 'claims', campaign_id, user_id, claims FROM campaign_participations WHERE tenant_id = $tenant
    UNION ALL SELECT 'redeems', redemption_id, account_id, redeems FROM redemption_participations
              WHERE tenant_id = $tenant
    UNION ALL SELECT 'left', id, NULL, available_supply FROM redemptions WHERE tenant_id = $tenant";

/// What is wrong in the books of a tenant, as SQL sees it, which knows no domain.
const WRONG: &str = "
    SELECT 'the accounts of a token do not sum to zero' AS kind, token_id AS thing, NULL::uuid AS whose,
           sum(delta)::bigint AS count
    FROM entries WHERE tenant_id = $tenant GROUP BY token_id, item HAVING sum(delta) <> 0
    UNION ALL SELECT 'a balance is below zero', token_id, account_id, amount::bigint
    FROM balances WHERE tenant_id = $tenant AND amount < 0
    UNION ALL SELECT 'a balance is not what has been given and taken', token_id, account_id, sum(amount)::bigint FROM (
        SELECT token_id, account_id, item, amount FROM balances WHERE tenant_id = $tenant
        UNION ALL SELECT token_id, account_id, item, -delta
        FROM entries JOIN accounts ON accounts.tenant_id = entries.tenant_id AND accounts.id = account_id
        WHERE entries.tenant_id = $tenant AND owner_type <> 'issuance'
    ) both_sides GROUP BY token_id, account_id, item HAVING sum(amount) <> 0
    UNION ALL SELECT 'claims are miscounted', campaign_id, user_id, claims - (
        SELECT count(*) FROM campaign_claims made WHERE made.tenant_id = counted.tenant_id
            AND made.campaign_id = counted.campaign_id AND made.user_id = counted.user_id)
    FROM campaign_participations counted WHERE tenant_id = $tenant AND claims <> (
        SELECT count(*) FROM campaign_claims made WHERE made.tenant_id = counted.tenant_id
            AND made.campaign_id = counted.campaign_id AND made.user_id = counted.user_id)
    UNION ALL SELECT 'a purchase has been delivered twice', NULL, NULL, count(*)
    FROM transactions WHERE tenant_id = $tenant AND trigger_process_type = 'PURCHASE'
    GROUP BY trigger_process_id HAVING count(*) > 1";

impl Target for Live<'_> {
    fn perform(&self, call: &Call, purchase: Option<&str>) -> Answer {
        let request = self.request(call.op, purchase);
        let request = match call.op.actor() {
            Actor::User(user) => request.bearer(&self.users[user].token),
            Actor::System => request.key(&self.system_key),
            Actor::Admin => request.bearer(&self.admin),
            Actor::Outside => request,
        };
        let request = match call.key {
            Some(key) => request.once(&format!("key-{key}")),
            None => request,
        };
        let answer = request.send();
        let is_replayed = answer.header("idempotency-replayed") == Some("true");
        if let Some(code) = answer.json["code"].as_str() {
            return Answer::refused(answer.status, code);
        }
        let (figures, id) = self.figures(call.op, &answer.json);
        Answer { is_replayed, ..Answer::done(answer.status, figures, id) }
    }

    fn pass(&mut self, seconds: i64) {
        let body = json!({"tenant": self.tenant, "seconds": seconds});
        let told = self.server.post("/_pers/clock/advance", body).ok(200);
        self.now += Duration::seconds(seconds);
        assert_eq!(text(&told, "/now").parse::<DateTime<Utc>>().unwrap(), self.now);
        self.admin = self.sign_in("tenant", ADMIN).unwrap();
        for user in 0..USERS {
            if let Some(token) = self.sign_in("user", &self.users[user].email) {
                self.users[user].token = token;
            }
        }
    }

    fn books(&self) -> Books {
        let tenant = TenantId::from(self.tenant);
        let mut found: HashMap<(String, Option<Uuid>, Option<Uuid>), Option<i64>> = HashMap::new();
        for row in self.rows(BOOKS) {
            found.insert((row.kind, row.thing, row.whose), row.count);
        }
        let users: Vec<Uuid> = self.users.iter().map(|user| user.id.parse().unwrap()).collect();
        let account = |user: &Uuid| Owner::User(UserId::from(*user)).account(tenant).uuid();
        let accounts: Vec<Uuid> = users.iter().map(account).collect();
        let count = |kind: &str, thing: Option<Uuid>, whose: Option<Uuid>| {
            found.get(&(kind.to_owned(), thing, whose)).copied().flatten()
        };
        let of_each = |kind: &str, thing: Option<Uuid>, whose: &[Uuid]| -> Vec<i64> {
            whose.iter().map(|id| count(kind, thing, Some(*id)).unwrap_or(0)).collect()
        };
        let ids = |texts: &mut dyn Iterator<Item = &String>| -> Vec<Option<Uuid>> {
            texts.map(|id| Some(id.parse().unwrap())).collect()
        };
        let campaigns = ids(&mut self.campaigns.iter().map(|(id, _)| id));
        let offers = ids(&mut self.offers.iter());
        Books {
            points: of_each("points", None, &accounts),
            vouchers: of_each("vouchers", None, &accounts),
            claims: campaigns.iter().map(|id| of_each("claims", *id, &users)).collect(),
            redeems: offers.iter().map(|id| of_each("redeems", *id, &accounts)).collect(),
            left: offers.iter().map(|id| count("left", *id, None)).collect(),
        }
    }

    fn check(&self) -> Result<(), String> {
        match self.rows(WRONG).first() {
            None => Ok(()),
            Some(row) => Err(format!("{}: {:?} of {:?} by {:?}", row.kind, row.thing, row.whose, row.count)),
        }
    }
}
