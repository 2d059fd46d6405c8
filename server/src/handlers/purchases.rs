//! Tag "Purchases".

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use pers_api::models::{self, PurchaseCurrency, PurchaseStatus, TriggerProcessType};

use super::ListQuery;
use crate::domain::ids::{PurchaseId, PurchaseTokenId, TenantId, TokenId, UserId};
use crate::domain::jobs::JobKind;
use crate::domain::ledger::Parties;
use crate::domain::payment_events::{self, Decision, EventIntent, PaymentEvent};
use crate::domain::payment_intents::Intent;
use crate::domain::purchases;
use crate::error::{Error, Result};
use crate::limits;
use crate::run::{Call, Facts};
use crate::services::Services;
use crate::store::accounts::Owner;
use crate::store::ledger::NewMovement;
use crate::store::payment_events::Outcome;
use crate::store::purchase_tokens::{NewPurchaseToken, Offer, OfferFilter, PurchaseTokenChange};
use crate::store::purchases::{NewPurchase, Purchase, SORT_FIELDS};
use crate::store::tenants::Tenant;
use crate::store::tokens::Token;
use crate::store::{self, Access};
use crate::views;

/// `POST /purchases/tokens`: put a token on sale.
///
/// # Errors
/// 400 `TOKEN_NOT_ACTIVE`, `TOKEN_ITEM_AMBIGUOUS`, `PURCHASE_TOKENS_FULL`; 404 `TOKEN_NOT_FOUND`,
/// `PURCHASE_TYPE_NOT_FOUND`.
pub fn create_purchase_token(
    call: &mut Call<'_>,
    body: &models::CreatePurchaseTokenDto,
) -> Result<models::PurchaseTokenDto> {
    let tenant = call.tenant()?;
    let (token, contract_token_id) = for_sale(call, &body.token_id)?;
    let new = NewPurchaseToken {
        id: call.id(),
        token_id: token.id,
        contract_token_id,
        description: &body.description,
        purchase_type_id: body.purchase_type_id,
        created_at: call.now(),
        updated_at: call.now(),
    };
    store::purchase_tokens::insert(call.conn, tenant, &new)?;
    show(call, new.id.into())
}

/// A purchase whose payment is open.
#[derive(Debug)]
pub struct Opened {
    purchase: PurchaseId,
    intent: Intent,
}

/// Comes in front of [`create_user_purchase`]: notes the purchase in a transaction of its own, then has its
/// payment opened by the service. If that fails, or what follows does, the purchase is there and can be
/// finished: by the same request under the same `Idempotency-Key`, and by a job.
///
/// # Errors
/// 401 `IDENTITY_REQUIRED`, 403 `USER_REQUIRED`; 404 `PURCHASE_TOKEN_NOT_FOUND`; 422 `PAYMENTS_NOT_CONFIGURED`,
/// `IDEMPOTENCY_KEY_REUSED`, then the codes of [`purchases::Refusal`]; 502 and 503 of the payment service.
pub fn gather_user_purchase(services: &Services, facts: &Facts, body: &models::PurchaseRequestDto) -> Result<Opened> {
    let (tenant, user) = (facts.caller.tenant()?, UserId::from(facts.caller.user()?));
    let (settings, purchase) =
        store::tx_beside(&services.pool, "purchase.note", Access::Write, services.beside(facts), |conn| {
            let settings = store::tenants::get(conn, tenant)?;
            let purchase = note(conn, services, facts, &settings, user, body)?;
            Ok((settings, purchase))
        })?;
    let intent = match purchase.intent() {
        Some(known) => known,
        None => {
            let gateway = services.payments.gateway(purchase.provider, settings.stripe_api_key.as_deref())?;
            gateway.open(&purchase.payment(tenant)?)?
        }
    };
    Ok(Opened { purchase: purchase.id.into(), intent })
}

/// The purchase that a request means: the one that it has started before, else a new one. As long as its
/// payment is not open there is a job that will see to it.
fn note(
    conn: &mut PgConnection,
    services: &Services,
    facts: &Facts,
    settings: &Tenant,
    user: UserId,
    body: &models::PurchaseRequestDto,
) -> Result<Purchase> {
    let (tenant, now) = (TenantId::from(settings.id), facts.now);
    let provider = purchases::provider(settings.stripe_api_key.is_some(), services.settings.dev)?;
    let not_found = || Error::not_found("purchase token").at("/purchaseTokenId");
    let offer = PurchaseTokenId::parse(&body.purchase_token_id).ok_or_else(not_found)?;
    let purchase = match started(conn, services, facts, tenant, user)? {
        (_, Some(started)) => started,
        (id, None) => {
            let offer = store::purchase_tokens::find(conn, tenant, offer)?.ok_or_else(not_found)?;
            let buyer = store::users::find(conn, tenant, user)?.ok_or_else(|| Error::not_found("user"))?;
            purchases::check_buyer(buyer.is_active)?;
            let amount = purchases::price(&offer.terms(), body.quantity)?;
            let new = NewPurchase {
                id: id.uuid(),
                user_id: user.uuid(),
                purchase_token_id: offer.row.id,
                token_id: offer.token.id,
                contract_token_id: offer.row.contract_token_id,
                provider: provider.to_string(),
                status: PurchaseStatus::RequiresPaymentMethod.to_string(),
                amount,
                currency: body.currency.unwrap_or(PurchaseCurrency::Eur).to_string(),
                quantity: body.quantity,
                created_at: now,
                updated_at: now,
            };
            store::purchases::ensure(conn, tenant, &new)?
        }
    };
    let started = (purchase.purchase_token_id.into(), purchase.quantity);
    purchases::check_repeated(started, (offer, body.quantity))?;
    if purchase.intent().is_none() {
        let (subject, due) = (purchase.id.to_string(), now + limits::PURCHASE_OPEN_AFTER);
        store::jobs::put(conn, tenant, JobKind::PurchaseOpen, &subject, due, services.ids.next(), now)?;
    }
    Ok(purchase)
}

/// The id of the purchase that a request is for, and the purchase if the request has started it before.
fn started(
    conn: &mut PgConnection,
    services: &Services,
    facts: &Facts,
    tenant: TenantId,
    user: UserId,
) -> Result<(PurchaseId, Option<Purchase>)> {
    let Some(key) = &facts.idempotency else { return Ok((services.ids.next().into(), None)) };
    let mut id = purchases::id_of_request(tenant, user.uuid(), key.as_str());
    loop {
        match store::purchases::find(conn, tenant, id)? {
            Some(old) if purchases::is_forgotten(old.created_at, facts.now) => id = purchases::id_after(id),
            found => return Ok((id, found)),
        }
    }
}

/// `POST /purchases`: start a purchase, whose payment has been opened.
///
/// # Errors
/// Those of [`gather_user_purchase`].
pub fn create_user_purchase(
    call: &mut Call<'_>,
    _body: &models::PurchaseRequestDto,
    opened: &Opened,
) -> Result<models::PurchaseCreatedDto> {
    let (tenant, now) = (call.tenant()?, call.now());
    store::purchases::open(call.conn, tenant, opened.purchase, &opened.intent, now)?;
    store::jobs::delete(call.conn, tenant, JobKind::PurchaseOpen, &opened.purchase.to_string())?;
    let shown = store::purchases::get_shown(call.conn, tenant, opened.purchase)?;
    let metadata = store::token_metadata::list_for(call.conn, tenant, &[shown.offer.token.id])?;
    views::purchases::created(&shown, &metadata, call.base_url())
}

/// `GET /purchases/me/history`: list my purchases, the newest first. One whose payment could not be opened
/// yet is not among them.
///
/// # Errors
/// 400 `SORT_FIELD_UNKNOWN`; 403 `USER_REQUIRED`.
pub fn get_user_purchase_history(call: &mut Call<'_>, list: &ListQuery) -> Result<Vec<models::PurchaseDto>> {
    let (tenant, user) = (call.tenant()?, call.caller().user()?);
    let (sort, window) = (list.sort(SORT_FIELDS, true)?, list.array());
    let (rows, total) = store::purchases::list(call.conn, tenant, user.into(), sort, window)?;
    let tokens: Vec<_> = rows.iter().map(|row| row.offer.token.id).collect();
    let metadata = store::token_metadata::list_for(call.conn, tenant, &tokens)?;
    call.note_list(total, window.next(total));
    let base_url = call.base_url();
    rows.iter().map(|row| views::purchases::purchase(row, &metadata, base_url)).collect()
}

/// `GET /purchases/tokens`: list what is on sale, in the order in which it was put there. Admins get what
/// they ask for, also offers that are off or whose token is out of use.
///
/// # Errors
/// Database faults.
pub fn get_purchase_tokens(call: &mut Call<'_>, active: Option<bool>) -> Result<Vec<models::PurchaseTokenDto>> {
    let (tenant, role) = (call.tenant()?, call.caller().role());
    let filter = OfferFilter { active: role.active_filter(active), token_in_use: !role.sees_inactive() };
    let offers = store::purchase_tokens::list(call.conn, tenant, filter)?;
    let tokens: Vec<_> = offers.iter().map(|offer| offer.token.id).collect();
    let metadata = store::token_metadata::list_for(call.conn, tenant, &tokens)?;
    call.note_whole_list(offers.len());
    let base_url = call.base_url();
    Ok(offers.iter().map(|offer| views::purchases::purchase_token(offer, &metadata, base_url)).collect())
}

/// `POST /purchases/webhooks/stripe`: take an event of a payment service. Nothing is done before its
/// signature is good, and nothing twice for an event, however often it comes.
///
/// # Errors
/// 400 `STRIPE_SIGNATURE_INVALID`, `STRIPE_EVENT_INVALID`.
pub fn handle_stripe_webhook(
    call: &mut Call<'_>,
    body: &models::StripeEventDto,
    signature: Option<&str>,
) -> Result<bool> {
    let claimed = payment_events::claimed(body);
    let tenant = match (claimed.tenant, &claimed.intent) {
        (Some(tenant), _) => Some(tenant),
        (None, Some(intent)) => store::purchases::find_tenant_by_intent(call.conn, intent)?,
        (None, None) => None,
    };
    let tenant = tenant.ok_or_else(payment_events::not_genuine)?;
    let now = call.enter(tenant)?;
    let settings = store::tenants::find(call.conn, tenant)?;
    let secret = settings.and_then(|tenant| tenant.webhook_secret(call.services.settings.dev));
    let secret = secret.ok_or_else(payment_events::not_genuine)?;
    payment_events::verify(signature, &call.facts().body, &secret, now)?;
    let event = payment_events::read(body)?;
    if store::payment_events::insert(call.conn, tenant, &event, now)? {
        let outcome = match &event.intent {
            Some(intent) => apply(call, tenant, &event, intent, now)?,
            None => Outcome::Ignored,
        };
        store::payment_events::update(call.conn, tenant, &event, outcome)?;
    }
    Ok(true)
}

/// Does what an event asks for.
fn apply(
    call: &mut Call<'_>,
    tenant: TenantId,
    event: &PaymentEvent,
    intent: &EventIntent,
    now: DateTime<Utc>,
) -> Result<Outcome> {
    let id = match intent.purchase() {
        Some(id) => Some(id),
        None => store::purchases::find_by_intent(call.conn, tenant, &intent.id)?.map(|purchase| purchase.id.into()),
    };
    let purchase = id.map(|id| store::purchases::lock(call.conn, tenant, id)).transpose()?.flatten();
    let Some(purchase) = purchase else { return Ok(Outcome::Unknown) };
    match payment_events::decide(&purchase.standing(), event, intent) {
        Decision::Stay => Ok(Outcome::Unchanged),
        Decision::Mismatch(what) => {
            let (event, purchase) = (&event.id, purchase.id);
            log::error!("payment event {event} contradicts purchase {purchase} of tenant {tenant} in its {what}");
            Ok(Outcome::Mismatched)
        }
        Decision::Move(status) => {
            let id = PurchaseId::from(purchase.id);
            let moved = (status, event.created);
            store::purchases::update_status(call.conn, tenant, id, &intent.id, moved, now)?;
            if status == PurchaseStatus::Succeeded {
                // Paid is paid: what keeps the tokens from being minted is a fault of ours.
                mint(call, tenant, &purchase, now).map_err(Error::internal_unless_retryable)?;
            }
            Ok(Outcome::Applied)
        }
    }
}

/// Gives the buyer what he has paid for.
fn mint(call: &mut Call<'_>, tenant: TenantId, purchase: &Purchase, now: DateTime<Utc>) -> Result<()> {
    let token = store::tokens::get(call.conn, tenant, purchase.token_id.into())?;
    let movement = NewMovement {
        parties: Parties::Mint { recipient: Owner::User(purchase.user_id.into()).account(tenant) },
        token: token.id.into(),
        item: purchase.contract_token_id,
        amount: purchases::units(purchase.quantity, token.decimals)?,
        process: TriggerProcessType::Purchase,
        process_id: Some(purchase.id.to_string()),
    };
    store::ledger::post(call.conn, tenant, &[movement], call.services.ids.as_ref(), now)?;
    Ok(())
}

/// `PUT /purchases/tokens/{id}`: change an offer, as far as fields are sent. Purchases that have been made
/// keep what they bought and at which price.
///
/// # Errors
/// 400 `TOKEN_NOT_ACTIVE`, `TOKEN_ITEM_AMBIGUOUS`; 404 `PURCHASE_TOKEN_NOT_FOUND`, `TOKEN_NOT_FOUND`,
/// `PURCHASE_TYPE_NOT_FOUND`.
pub fn update_purchase_token(
    call: &mut Call<'_>,
    id: &str,
    body: &models::UpdatePurchaseTokenDto,
) -> Result<models::PurchaseTokenDto> {
    let tenant = call.tenant()?;
    let id = PurchaseTokenId::parse(id).ok_or_else(|| Error::not_found("purchase token"))?;
    store::purchase_tokens::get(call.conn, tenant, id)?;
    let sold = body.token_id.as_deref().map(|token| for_sale(call, token)).transpose()?;
    let change = PurchaseTokenChange {
        token_id: sold.as_ref().map(|(token, _)| token.id),
        contract_token_id: sold.map(|(_, item)| item),
        description: body.description.as_deref(),
        purchase_type_id: body.purchase_type_id,
        is_active: body.is_active,
        updated_at: call.now(),
    };
    store::purchase_tokens::update(call.conn, tenant, id, &change)?;
    show(call, id)
}

/// The token that an offer names, and which item of it is sold.
fn for_sale(call: &mut Call<'_>, token: &str) -> Result<(Token, Option<i64>)> {
    let tenant = call.tenant()?;
    let token = match TokenId::parse(token) {
        Some(token) => store::tokens::find(call.conn, tenant, token)?,
        None => None,
    };
    let token = token.ok_or_else(|| Error::not_found("token").at("/tokenId"))?;
    let entries = store::token_metadata::list_for(call.conn, tenant, &[token.id])?;
    let entries: Vec<_> = entries.iter().map(|entry| entry.incremental_id).collect();
    let item = purchases::item_on_sale(token.token_type, token.is_active, &entries)?;
    Ok((token, item))
}

/// The offer as it is now.
fn show(call: &mut Call<'_>, id: PurchaseTokenId) -> Result<models::PurchaseTokenDto> {
    let tenant = call.tenant()?;
    let offer: Offer = store::purchase_tokens::get(call.conn, tenant, id)?;
    let metadata = store::token_metadata::list_for(call.conn, tenant, &[offer.token.id])?;
    Ok(views::purchases::purchase_token(&offer, &metadata, call.base_url()))
}
