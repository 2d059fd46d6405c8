//! Fills a tenant with what a seed says: makes what is not there, changes what is there and differs, and
//! leaves the rest alone. Without a connection it only checks, and notes everything that does not hold.

mod campaigns;

use diesel::PgConnection;
use pers_api::models::{self, NativeTokenType};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use super::current::{Current, difference, differs};
use super::{
    Admin, BusinessSeed, ItemSeed, Named, PurchaseTokenSeed, PurchaseTypeSeed, RedemptionSeed, StatusTypeSeed,
    StripeSeed, TenantSeed, TokenSeed, UnitSeed, UserSeed, text, with,
};
use crate::domain::ids::TenantId;
use crate::error::{Error, Kind, Result};
use crate::handlers::{
    admins, business_types, businesses, campaign_tokens, purchases, redemption_tokens, redemption_types, redemptions,
    tokens, transactions, users,
};
use crate::run::Call;
use crate::store;
use crate::store::users::NewUser;

pub(super) use self::campaigns::{CAMPAIGN, TRIGGER};

/// A tenant being filled, or a seed being checked.
pub(super) struct Fill<'a> {
    admin: &'a Admin<'a>,
    tenant: TenantId,
    conn: Option<&'a mut PgConnection>,
    current: Current,
    names: Named,
    problems: Vec<Error>,
}

impl<'a> Fill<'a> {
    /// Fills a tenant that has `current`, or only checks.
    pub(super) fn new(
        admin: &'a Admin<'a>,
        tenant: TenantId,
        conn: Option<&'a mut PgConnection>,
        current: Current,
    ) -> Self {
        Self { admin, tenant, conn, current, names: Named::default(), problems: Vec::new() }
    }

    /// Knows what stands above.
    pub(super) fn knowing(self, names: Named) -> Self {
        Self { names, ..self }
    }

    /// Does it all, in the order in which things refer to each other; answers what was found wrong by a
    /// check.
    ///
    /// # Errors
    /// The first refusal, with its place within the tenant's object as target.
    pub(super) fn run(mut self, seed: &TenantSeed) -> Result<Vec<Error>> {
        self.each("/admins", &seed.admins, Self::admin)?;
        self.each("/tokens", &seed.tokens, Self::token)?;
        self.each("/businessTypes", &seed.business_types, Self::business_type)?;
        self.each("/businesses", &seed.businesses, Self::business)?;
        self.each("/campaigns", &seed.campaigns, Self::campaign)?;
        self.each("/users", &seed.users, Self::user)?;
        self.stripe(seed.stripe.as_ref())?;
        self.each("/purchaseTypes", &seed.purchase_types, Self::purchase_type)?;
        self.each("/purchaseTokens", &seed.purchase_tokens, Self::purchase_token)?;
        self.each("/statusTypes", &seed.status_types, Self::status_type)?;
        self.each("/redemptionTypes", &seed.redemption_types, Self::redemption_type)?;
        self.each("/redemptions", &seed.redemptions, Self::redemption)?;
        // Last, since nothing new may refer to what is out of use.
        self.each("/tokens", &seed.tokens, Self::retire_token)?;
        self.each("/businesses", &seed.businesses, Self::retire_business)?;
        Ok(self.problems)
    }

    fn each<S, R>(&mut self, place: &str, seeds: &[S], fill: impl Fn(&mut Self, &S, &str) -> Result<R>) -> Result<()> {
        seeds.iter().enumerate().try_for_each(|(number, seed)| fill(self, seed, &format!("{place}/{number}")).map(drop))
    }

    /// Does an operation with a body that stands at a place. A check only looks at the body.
    fn act<T: DeserializeOwned, R>(
        &mut self,
        (operation, path): (&str, &[(&str, &str)]),
        body: &Value,
        at: &str,
        handler: impl FnOnce(&mut Call<'_>, &T) -> Result<R>,
    ) -> Result<Option<R>> {
        let done = match (self.admin.body(operation, path, body), self.conn.as_deref_mut()) {
            (Ok(dto), Some(conn)) => self.admin.call(conn, |call| handler(call, &dto)).map(Some),
            (Ok(_), None) => Ok(None),
            (Err(error), _) => Err(error),
        };
        self.noted(done.map_err(|error| error.within(at)), None)
    }

    /// Does what has no body; a check does nothing.
    fn on_call<R>(&mut self, at: &str, handler: impl FnOnce(&mut Call<'_>) -> Result<R>) -> Result<Option<R>> {
        let Some(conn) = self.conn.as_deref_mut() else { return Ok(None) };
        self.admin.call(conn, handler).map(Some).map_err(|error| error.within(at))
    }

    /// What is refused ends the work, and goes into the list of a check.
    fn noted<R>(&mut self, done: Result<R>, otherwise: R) -> Result<R> {
        match done {
            Err(error) if self.conn.is_none() && error.kind != Kind::Internal => {
                self.problems.push(error);
                Ok(otherwise)
            }
            done => done,
        }
    }

    /// What the file has named above; something of the kind to go on with if it has not, in a check.
    fn named<T: Clone>(&mut self, found: Option<T>, what: &str, name: &str, at: &str, otherwise: T) -> Result<T> {
        let detail = || format!("The file has no {what} {name} above this");
        let found = found.ok_or_else(|| Error::bad_request("SEED_NAME_UNKNOWN", detail()).at(at));
        self.noted(found, otherwise)
    }

    fn token_named(&mut self, symbol: &str, at: &str) -> Result<String> {
        let found = self.names.tokens.get(symbol).cloned();
        self.named(found, "token", symbol, at, Uuid::nil().to_string())
    }

    fn admin(&mut self, request: &Value, at: &str) -> Result<()> {
        let old = find(&self.current.admins, "email", &text(request, "email"));
        if old.is_some_and(|old| !differs(old, request)) {
            return Ok(());
        }
        let operation = ("AdminsController_createAdmin", [].as_slice());
        self.act(operation, request, at, admins::create_admin).map(drop)
    }

    fn token(&mut self, seed: &TokenSeed, at: &str) -> Result<()> {
        let (address, symbol) = (text(&seed.token, "contractAddress"), text(&seed.shown, "symbol"));
        let old = find(&self.current.tokens, "contractAddress", &address).cloned();
        let id = match &old {
            Some(old) => {
                unchanged(old, &seed.token, &format!("{at}/token"))?;
                text(old, "id")
            }
            None => {
                let operation = ("TokensController_createToken", [].as_slice());
                let made = self.act(operation, &seed.token, &format!("{at}/token"), tokens::create_token)?;
                made.map_or_else(|| Uuid::nil().to_string(), |made| made.id)
            }
        };
        let shown = in_use(&seed.shown);
        if old.as_ref().is_none_or(|old| differs(old, &shown)) {
            self.show_token(&id, &shown, at)?;
        }
        let known = old.as_ref().and_then(|old| old.get("metadata")?.as_array().cloned()).unwrap_or_default();
        for (number, entry) in seed.metadata.iter().enumerate() {
            let at = format!("{at}/metadata/{number}");
            match find(&known, "name", &text(entry, "name")) {
                Some(old) => unchanged(old, entry, &at)?,
                None => {
                    let operation = ("TokensController_createTokenMetadata", [("id", id.as_str())]);
                    self.act((operation.0, &operation.1), entry, &at, |call, dto| {
                        tokens::create_token_metadata(call, &id, dto)
                    })?;
                }
            }
        }
        self.names.addresses.insert(symbol.clone(), address);
        self.names.standards.insert(symbol.clone(), text(&seed.token, "type"));
        let decimals = seed.token.get("decimals").or_else(|| old.as_ref()?.get("decimals")).and_then(Value::as_i64);
        self.names.decimals.insert(symbol.clone(), decimals.and_then(|count| i32::try_from(count).ok()).unwrap_or(18));
        self.names.tokens.insert(symbol, id);
        Ok(())
    }

    fn show_token(&mut self, id: &str, shown: &Value, at: &str) -> Result<()> {
        let (path, at) = ([("id", id)], format!("{at}/shown"));
        let operation = ("TokensController_updateToken", path.as_slice());
        self.act(operation, shown, &at, |call, dto| tokens::update_token(call, id, dto)).map(drop)
    }

    fn retire_token(&mut self, seed: &TokenSeed, at: &str) -> Result<()> {
        let old = find(&self.current.tokens, "contractAddress", &text(&seed.token, "contractAddress"));
        if !is_off(&seed.shown) || old.is_some_and(is_off) {
            return Ok(());
        }
        let id = self.token_named(&text(&seed.shown, "symbol"), at)?;
        self.show_token(&id, &seed.shown, at)
    }

    fn business_type(&mut self, request: &Value, at: &str) -> Result<()> {
        let name = text(request, "name");
        let id = match find(&self.current.business_types, "name", &name).cloned() {
            Some(old) => {
                if differs(&old, request) {
                    let change = with(request, "id", old.get("id").cloned().unwrap_or_default());
                    let operation = ("BusinessTypesController_updateBusinessType", [].as_slice());
                    self.act(operation, &change, at, business_types::update_business_type)?;
                }
                old.get("id").and_then(Value::as_i64)
            }
            None => {
                let operation = ("BusinessTypesController_createBusinessType", [].as_slice());
                self.act(operation, request, at, business_types::create_business_type)?.and_then(|made| made.id)
            }
        };
        self.names.business_types.insert(name, id.unwrap_or(1));
        Ok(())
    }

    /// A business.
    pub(super) fn business(&mut self, seed: &BusinessSeed, at: &str) -> Result<()> {
        let email = text(&seed.business, "email");
        let request = in_use(&self.business_request(seed, at)?);
        let place = format!("{at}/business");
        let id = match find(&self.current.businesses, "email", &email).cloned() {
            Some(old) => {
                let id = text(&old, "id");
                if differs(&old, &request) {
                    self.change_business(&id, &request, &place)?;
                }
                id
            }
            None => {
                let operation = ("BusinessesController_createBusiness", [].as_slice());
                let made = self.act(operation, &request, &place, businesses::create_business)?;
                made.map_or_else(|| Uuid::nil().to_string(), |made| made.id)
            }
        };
        self.holdings((&id, "business"), &seed.balances, &seed.items, at)?;
        self.names.businesses.insert(email, id);
        Ok(())
    }

    fn business_request(&mut self, seed: &BusinessSeed, at: &str) -> Result<Value> {
        let Some(name) = &seed.business_type else { return Ok(seed.business.clone()) };
        let found = self.names.business_types.get(name).copied();
        let id = self.named(found, "business type", name, &format!("{at}/businessType"), 1)?;
        Ok(with(&seed.business, "businessTypeId", json!(id)))
    }

    fn change_business(&mut self, id: &str, request: &Value, at: &str) -> Result<()> {
        let path = [("id", id)];
        let operation = ("BusinessesController_updateBusiness", path.as_slice());
        self.act(operation, request, at, |call, dto| businesses::update_business(call, id, dto)).map(drop)
    }

    fn retire_business(&mut self, seed: &BusinessSeed, at: &str) -> Result<()> {
        let email = text(&seed.business, "email");
        if !is_off(&seed.business) || find(&self.current.businesses, "email", &email).is_some_and(is_off) {
            return Ok(());
        }
        let id = self.names.businesses.get(&email).cloned().unwrap_or_default();
        let request = self.business_request(seed, at)?;
        if self.conn.is_none() { Ok(()) } else { self.change_business(&id, &request, &format!("{at}/business")) }
    }

    /// Token units of a campaign or a redemption that is there; each is known by its token and entry.
    fn units(&mut self, holder: Holder, id: &str, old: &Value, units: &[UnitSeed], at: &str) -> Result<()> {
        let known = old.get("tokenUnits").and_then(Value::as_array).cloned().unwrap_or_default();
        for (number, unit) in units.iter().enumerate() {
            let at = format!("{at}/tokenUnits/{number}");
            let token = self.token_named(&unit.token, &format!("{at}/token"))?;
            let request = with(&unit.unit, "tokenId", json!(token));
            let entry = |unit: &Value| unit.get("tokenMetadataIncrementalId").and_then(Value::as_i64);
            let same = known.iter().find(|known| {
                known.pointer("/token/id").and_then(Value::as_str) == Some(token.as_str())
                    && entry(known) == entry(&unit.unit)
            });
            let place = format!("{at}/unit");
            match same {
                Some(known) if !differs(known, &unit.unit) => {}
                Some(known) => self.change_unit(holder, id, &text(known, "id"), &request, &place)?,
                None => self.add_unit(holder, id, &request, &place)?,
            }
        }
        Ok(())
    }

    fn add_unit(&mut self, holder: Holder, id: &str, request: &Value, at: &str) -> Result<()> {
        match holder {
            Holder::Campaign => {
                let path = [("campaignId", id)];
                let operation = ("CampaignTokensController_createCampaignTokenUnit", path.as_slice());
                self.act(operation, request, at, |call, dto| {
                    campaign_tokens::create_campaign_token_unit(call, id, dto)
                })?;
            }
            Holder::Redemption => {
                let path = [("redemptionId", id)];
                let operation = ("RedemptionTokensController_addTokenUnit", path.as_slice());
                self.act(operation, request, at, |call, dto| redemption_tokens::add_token_unit(call, id, dto))?;
            }
        }
        Ok(())
    }

    fn change_unit(&mut self, holder: Holder, id: &str, unit: &str, request: &Value, at: &str) -> Result<()> {
        match holder {
            Holder::Campaign => {
                let path = [("campaignId", id), ("tokenUnitId", unit)];
                let operation = ("CampaignTokensController_updateCampaignTokenUnit", path.as_slice());
                self.act(operation, request, at, |call, dto| {
                    campaign_tokens::update_campaign_token_unit(call, id, unit, dto)
                })?;
            }
            Holder::Redemption => {
                let path = [("redemptionId", id), ("tokenUnitId", unit)];
                let operation = ("RedemptionTokensController_updateTokenUnit", path.as_slice());
                self.act(operation, request, at, |call, dto| {
                    redemption_tokens::update_token_unit(call, id, unit, dto)
                })?;
            }
        }
        Ok(())
    }

    /// A user.
    pub(super) fn user(&mut self, seed: &UserSeed, at: &str) -> Result<()> {
        let place = format!("{at}/user");
        let (email, external) = (text(&seed.user, "email"), text(&seed.user, "externalId"));
        if email.is_empty() && external.is_empty() {
            let detail = "A user of a seed has an e-mail or an external id, by which he is found again";
            return self.noted(Err(Error::bad_request("SEED_USER_UNNAMED", detail).at(place)), ());
        }
        let old = match find(&self.current.users, "email", &email) {
            Some(old) if !email.is_empty() => Some(old.clone()),
            _ if external.is_empty() => None,
            _ => self.current.users.iter().find(|old| text(old, "externalId") == external).cloned(),
        };
        let id = match (&old, self.conn.as_deref_mut()) {
            (Some(old), _) => text(old, "id"),
            (None, None) => Uuid::nil().to_string(),
            (None, Some(conn)) => {
                let services = self.admin.services;
                let new = NewUser::new(services.ids.next().into(), None, None, self.admin.context.facts().now);
                store::users::insert(conn, self.tenant, new)?.0.id.to_string()
            }
        };
        if old.as_ref().is_none_or(|old| differs(old, &seed.user)) {
            let path = [("id", id.as_str())];
            let operation = ("UsersController_updateUserAdmin", path.as_slice());
            self.act(operation, &seed.user, &place, |call, dto| users::update_user_admin(call, &id, dto))?;
        }
        self.holdings((&id, "user"), &seed.balances, &seed.items, at)
    }

    /// Sets what somebody holds, as far as the file says: mints what is missing, burns what is too much.
    fn holdings(
        &mut self,
        owner: (&str, &str),
        balances: &std::collections::BTreeMap<String, f64>,
        items: &[ItemSeed],
        at: &str,
    ) -> Result<()> {
        for (symbol, amount) in balances {
            let place = format!("{at}/balances/{}", super::source::escaped(symbol));
            self.hold(owner, symbol, None, *amount, &place)?;
        }
        for (number, ItemSeed { token, item, amount }) in items.iter().enumerate() {
            self.hold(owner, token, Some(*item), *amount, &format!("{at}/items/{number}"))?;
        }
        Ok(())
    }

    fn hold(&mut self, (id, kind): (&str, &str), symbol: &str, item: Option<i64>, amount: f64, at: &str) -> Result<()> {
        let token = self.token_named(symbol, at)?;
        let standard: Option<NativeTokenType> = self.names.standards.get(symbol).and_then(|name| name.parse().ok());
        if standard.is_some_and(|standard| (standard == NativeTokenType::Erc20) == item.is_some()) {
            let detail = format!(
                "{symbol} is {}: ERC20 tokens stand under balances, the others under items",
                self.names.standards.get(symbol).map_or("another token", String::as_str)
            );
            return self.noted(Err(Error::bad_request("SEED_HOLDING_INVALID", detail).at(at)), ());
        }
        if !(amount.is_finite() && amount >= 0.0) {
            let detail = "A balance is a number from 0";
            return self.noted(Err(Error::bad_request("SEED_HOLDING_INVALID", detail).at(at)), ());
        }
        let held = self.current.holdings.get(id).into_iter().flatten().find(|held| {
            text(held, "tokenId") == token
                && held.get("contractTokenId").and_then(Value::as_str).and_then(|item| item.parse().ok()) == item
        });
        let held = held.and_then(|held| held.get("balance")?.as_f64()).unwrap_or(0.0);
        let places = if item.is_some() { 0 } else { self.names.decimals.get(symbol).copied().unwrap_or(18) };
        // In the token's smallest units, so that no remainder of binary fractions is moved.
        let scale = 10_f64.powi(places);
        let change = ((amount * scale).round() - (held * scale).round()) / scale;
        if change == 0.0 {
            return Ok(());
        }
        let account = json!({"accountId": id, "accountType": kind});
        let mut request = json!({"amount": change.abs(), "token": {"tokenDbId": token}});
        if let Some(members) = request.as_object_mut() {
            if let (Some(item), Some(token)) = (item, members.get_mut("token").and_then(Value::as_object_mut)) {
                token.insert("nftTokenId".to_owned(), json!(item.to_string()));
            }
            let (kind, side) = if change > 0.0 { ("MINT", "recipient") } else { ("BURN", "sender") };
            members.insert("web3TransactionType".to_owned(), json!(kind));
            members.insert(side.to_owned(), account);
        }
        let operation = ("TransactionsController_createTransaction", [].as_slice());
        let made = self.act(operation, &request, at, transactions::create_transaction)?;
        if made.is_some_and(|made| made.transaction.status != models::TransactionStatus::Succeeded) {
            let detail = "The owner of this wallet would have to sign: a seed cannot take from it";
            return Err(Error::conflict("SEED_BALANCE_REFUSED", detail).at(at));
        }
        Ok(())
    }

    fn stripe(&mut self, seed: Option<&StripeSeed>) -> Result<()> {
        let (Some(conn), Some(StripeSeed { api_key, webhook_secret })) = (self.conn.as_deref_mut(), seed) else {
            return Ok(());
        };
        store::tenants::update_stripe(conn, self.tenant, api_key, webhook_secret)
    }

    fn purchase_type(&mut self, seed: &PurchaseTypeSeed, at: &str) -> Result<()> {
        let PurchaseTypeSeed { description, unit_amount } = seed;
        let same = |known: &&store::purchase_types::PurchaseType| known.description.as_ref() == Some(description);
        match (self.current.purchase_types.iter().find(same), self.conn.as_deref_mut()) {
            (Some(old), _) if old.unit_amount != *unit_amount => Err(refused("unitAmount", at)),
            (None, Some(conn)) => store::purchase_types::insert(conn, self.tenant, description, *unit_amount)
                .map(drop)
                .map_err(|error| error.within(at)),
            _ => Ok(()),
        }
    }

    fn purchase_token(&mut self, seed: &PurchaseTokenSeed, at: &str) -> Result<()> {
        let token = self.token_named(&seed.token, &format!("{at}/token"))?;
        let description = text(&seed.offer, "description");
        let old = self
            .current
            .purchase_tokens
            .iter()
            .find(|old| text(old, "tokenId") == token && text(old, "description") == description);
        let (old, place) = (old.cloned(), format!("{at}/offer"));
        let request = with(&seed.offer, "tokenId", json!(token));
        let id = match &old {
            Some(old) => text(old, "id"),
            None => {
                let operation = ("PurchasesController_createPurchaseToken", [].as_slice());
                let made = self.act(operation, &request, &place, purchases::create_purchase_token)?;
                made.map_or_else(|| Uuid::nil().to_string(), |made| made.id)
            }
        };
        let change = with(&request, "isActive", json!(seed.active));
        let now = old.unwrap_or_else(|| with(&request, "isActive", json!(true)));
        if !differs(&now, &change) {
            return Ok(());
        }
        let path = [("id", id.as_str())];
        let operation = ("PurchasesController_updatePurchaseToken", path.as_slice());
        self.act(operation, &change, &place, |call, dto| purchases::update_purchase_token(call, &id, dto)).map(drop)
    }

    fn status_type(&mut self, seed: &StatusTypeSeed, at: &str) -> Result<()> {
        let mut addresses = Vec::new();
        for (number, symbol) in seed.tokens.iter().enumerate() {
            let found = self.names.addresses.get(symbol).cloned();
            let nowhere = format!("0x{}", "0".repeat(40));
            addresses.push(self.named(found, "token", symbol, &format!("{at}/tokens/{number}"), nowhere)?);
        }
        let name = text(&seed.status_type, "name");
        let place = format!("{at}/statusType");
        let id = match find(&self.current.status_types, "name", &name).cloned() {
            Some(old) => {
                unchanged(&old, &seed.status_type, &place)?;
                let id = old.get("id").and_then(Value::as_i64).unwrap_or_default();
                let known = strings(&old, "eligibleTokenAddresses");
                let is_same = known.len() == addresses.len()
                    && known.iter().zip(&addresses).all(|(known, wanted)| known.eq_ignore_ascii_case(wanted));
                if !is_same {
                    let number = id.to_string();
                    let path = [("id", number.as_str())];
                    let operation = ("UsersController_updateUserStatusTypeEligibleToken", path.as_slice());
                    let request = json!({"eligibleTokenAddresses": addresses});
                    self.act(operation, &request, &format!("{at}/tokens"), |call, dto| {
                        users::update_user_status_type_eligible_token(call, id, dto)
                    })?;
                }
                Some(id)
            }
            None => {
                let request = with(&seed.status_type, "eligibleTokenAddresses", json!(addresses));
                let operation = ("UsersController_createUserStatusType", [].as_slice());
                self.act(operation, &request, &place, users::create_user_status_type)?.and_then(|made| made.id)
            }
        };
        self.names.status_types.insert(name, id.unwrap_or(1));
        Ok(())
    }

    fn redemption_type(&mut self, request: &Value, at: &str) -> Result<()> {
        let name = text(request, "name");
        let id = match find(&self.current.redemption_types, "name", &name).cloned() {
            Some(old) => {
                unchanged(&old, request, at)?;
                old.get("id").and_then(Value::as_i64)
            }
            None => {
                let operation = ("RedemptionTypesController_createRedemptionType", [].as_slice());
                self.act(operation, request, at, redemption_types::create_redemption_type)?.map(|made| made.id)
            }
        };
        self.names.redemption_types.insert(name, id.unwrap_or(1));
        Ok(())
    }

    /// An offer; answers its id.
    pub(super) fn redemption(&mut self, seed: &RedemptionSeed, at: &str) -> Result<String> {
        let mut request = seed.redemption.clone();
        if let Some(name) = &seed.redemption_type {
            let found = self.names.redemption_types.get(name).copied();
            let id = self.named(found, "redemption type", name, &format!("{at}/redemptionType"), 1)?;
            request = with(&request, "typeId", json!(id));
        }
        if let Some(name) = &seed.status_type {
            let found = self.names.status_types.get(name).copied();
            let id = self.named(found, "status type", name, &format!("{at}/statusType"), 1)?;
            request = with(&request, "minUserStatusTypeId", json!(id));
        }
        let place = format!("{at}/redemption");
        let old = find(&self.current.redemptions, "name", &text(&request, "name")).cloned();
        let id = match &old {
            Some(old) => {
                let id = text(old, "id");
                if differs(old, &request) {
                    let path = [("id", id.as_str())];
                    let operation = ("RedemptionsController_updateRedemption", path.as_slice());
                    self.act(operation, &request, &place, |call, dto| redemptions::update_redemption(call, &id, dto))?;
                }
                id
            }
            None => {
                let operation = ("RedemptionsController_createRedemption", [].as_slice());
                let made = self.act(operation, &request, &place, redemptions::create_redemption)?;
                made.map_or_else(|| Uuid::nil().to_string(), |made| made.id)
            }
        };
        let old = old.unwrap_or_else(|| json!({}));
        self.units(Holder::Redemption, &id, &old, &seed.token_units, at)?;
        Ok(id)
    }
}

/// What has token units.
#[derive(Clone, Copy)]
enum Holder {
    Campaign,
    Redemption,
}

/// The object of a list that has this text in a member, whatever its case.
fn find<'v>(list: &'v [Value], member: &str, wanted: &str) -> Option<&'v Value> {
    list.iter().find(|object| {
        let found = text(object, member);
        // Names may differ in nothing but their case.
        if member == "name" { found == wanted } else { found.eq_ignore_ascii_case(wanted) }
    })
}

fn strings(object: &Value, member: &str) -> Vec<String> {
    let list = object.get(member).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

fn is_off(object: &Value) -> bool {
    object.get("isActive") == Some(&Value::Bool(false))
}

/// A body that does not yet put out of use.
fn in_use(body: &Value) -> Value {
    let mut body = body.clone();
    if is_off(&body)
        && let Some(members) = body.as_object_mut()
    {
        members.shift_remove("isActive");
    }
    body
}

/// What is there, as a request that replaces it, with what the file says of it.
fn merged(old: &Value, members: &[&str], wanted: &Value) -> Value {
    let mut whole = json!({});
    for name in members {
        if let Some(value) = wanted.get(*name).or_else(|| old.get(*name)).filter(|value| !value.is_null()) {
            whole = with(&whole, name, value.clone());
        }
    }
    whole
}

/// What no operation changes must be as the file says.
fn unchanged(old: &Value, wanted: &Value, at: &str) -> Result<()> {
    difference(old, wanted).map_or(Ok(()), |member| Err(refused(member, at)))
}

fn refused(member: &str, at: &str) -> Error {
    let detail = format!("This is there with another {member}, which nothing changes");
    Error::conflict("SEED_CHANGE_REFUSED", detail).at(format!("{at}/{member}"))
}
