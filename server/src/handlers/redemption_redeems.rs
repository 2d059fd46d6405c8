//! Tag "Redemption Redeems".

use pers_api::models::{self, RedeemStatus};

use super::ListQuery;
use super::transactions::owner;
use crate::domain::ids::RedeemId;
use crate::domain::ledger::Execution;
use crate::domain::redeem_requests::{RedeemFilter, RedeemRequest};
use crate::domain::redemptions::{self, Grant, Refusal};
use crate::error::{Error, Result};
use crate::run::Call;
use crate::store::accounts::Owner;
use crate::store::claim_facts::Purpose;
use crate::store::ledger::NewMovement;
use crate::store::redeem_facts::{self, Subjects};
use crate::store::redemption_redeems::{NewRedeem, SORT_FIELDS};
use crate::store::transactions::Transaction;
use crate::views::transactions::Next;
use crate::{store, views};

/// What a body asks for, and whose wallet pays: that of the user or business who calls, else the tenant's.
fn request(call: &Call<'_>, body: &models::RedemptionRedeemRequestDto) -> Result<(RedeemRequest, Owner)> {
    let identity = call.caller().person()?;
    let origin = &call.facts().origin;
    let request = RedeemRequest::parse(identity.role(), identity.id(), body, origin.ip, origin.country.as_deref())?;
    Ok((request, owner(identity).unwrap_or(Owner::Tenant)))
}

/// `POST /redemptions/redeems`: redeem. All of it happens in the call's transaction.
///
/// # Errors
/// 401 for a project key alone; 404 `BUSINESS_NOT_FOUND`; then the codes of [`Refusal`], in its order.
pub fn execute_redemption(
    call: &mut Call<'_>,
    body: &models::RedemptionRedeemRequestDto,
) -> Result<models::RedemptionRedeemResponseDto> {
    let (request, owner) = request(call, body)?;
    let tenant = call.tenant()?;
    let subjects = redeem_facts::load(call.conn, tenant, owner, &request, Purpose::Grant)?;
    let grant = redemptions::grant(&subjects.facts, call.now(), call.facts().explain)?;
    let id = call.id().into();
    // Others who redeem wait for the row of the supply, so it is taken last.
    let sender_transaction = carry_out(call, &request, &subjects, &grant, id)?;
    let offer = subjects.offer().ok_or(Refusal::RedemptionNotFound)?;
    store::redemptions::take_one(call.conn, tenant, offer)?;
    let redeem = store::redemption_redeems::get(call.conn, tenant, id, RedeemFilter::default())?;
    Ok(models::RedemptionRedeemResponseDto {
        redeem: views::redemption_redeems::redeem(&redeem),
        sender_transaction: views::nullable(sender_transaction),
    })
}

/// Writes a redeem that has been granted, as far as it goes without a signature; answers the payment.
fn carry_out(
    call: &mut Call<'_>,
    request: &RedeemRequest,
    subjects: &Subjects,
    grant: &Grant,
    id: RedeemId,
) -> Result<Option<models::TransactionRequestResponseDto>> {
    let tenant = call.tenant()?;
    let is_paid_at_once = grant.execution == Execution::AtOnce;
    let new = NewRedeem {
        id,
        redemption: request.redemption.ok_or(Refusal::RedemptionNotFound)?,
        account: subjects.account.id,
        business: request.business,
        status: if is_paid_at_once { RedeemStatus::Completed } else { RedeemStatus::Pending },
        country: subjects.facts.country.clone(),
        anonymized_ip_address: request.anonymized_ip_address.clone(),
        created_at: call.now(),
    };
    store::redemption_redeems::insert(call.conn, tenant, &new)?;
    let (payment, rewards) = (subjects.payment(tenant, &grant.price, id), subjects.rewards(id)?);
    // The price may have been spent elsewhere since it was looked at.
    let paid = if is_paid_at_once { pay(call, payment, rewards) } else { ask_to_pay(call, payment, &rewards, id) };
    let paid = paid.map_err(|error| error.at("/redemptionId"))?;
    paid.map(|(payment, next)| views::transactions::requested(tenant, &payment, &next)).transpose()
}

/// Takes the payment, if there is one, and hands out the rewards.
fn pay(
    call: &mut Call<'_>,
    payment: Option<NewMovement>,
    rewards: Vec<NewMovement>,
) -> Result<Option<(Transaction, Next)>> {
    let (tenant, now, ids) = (call.tenant()?, call.now(), call.services.ids.as_ref());
    let is_paid = payment.is_some();
    let movements: Vec<_> = payment.into_iter().chain(rewards).collect();
    let posted = store::ledger::post(call.conn, tenant, &movements, ids, now)?;
    Ok(posted.into_iter().next().filter(|_| is_paid).map(|payment| (payment, Next::Nothing)))
}

/// Asks the redeemer to sign the payment, and keeps the rewards until he has.
fn ask_to_pay(
    call: &mut Call<'_>,
    payment: Option<NewMovement>,
    rewards: &[NewMovement],
    id: RedeemId,
) -> Result<Option<(Transaction, Next)>> {
    let tenant = call.tenant()?;
    store::redemption_redeems::keep_rewards(call.conn, tenant, id, rewards)?;
    payment.map(|payment| super::transactions::carry_out(call, payment, Execution::Signed)).transpose()
}

/// `GET /redemptions/redeems/me`: list my redeems, the newest first.
///
/// # Errors
/// 403 `USER_REQUIRED`; 400 `SORT_FIELD_UNKNOWN`.
pub fn get_my_redemption_redeems(
    call: &mut Call<'_>,
    redemption_id: Option<&str>,
    list: &ListQuery,
) -> Result<Vec<models::RedemptionRedeemDto>> {
    let user = call.caller().user()?;
    show(call, RedeemFilter::parse(call.caller().role(), Some(user), redemption_id, None, None), list)
}

/// `GET /redemptions/redeems`: list redeems, the newest first: users get their own, businesses those that
/// concern them, admins and the tenant's system all that they ask for.
///
/// # Errors
/// 401 for a project key alone; 400 `SORT_FIELD_UNKNOWN`.
pub fn get_redemption_redeems(
    call: &mut Call<'_>,
    redemption_id: Option<&str>,
    user_id: Option<&str>,
    business_id: Option<&str>,
    list: &ListQuery,
) -> Result<Vec<models::RedemptionRedeemDto>> {
    let identity = call.caller().person()?;
    show(call, RedeemFilter::parse(identity.role(), identity.id(), redemption_id, user_id, business_id), list)
}

/// `GET /redemptions/redeems/{id}`: read a redeem, visible as in the list.
///
/// # Errors
/// 401 for a project key alone; 404 `REDEEM_NOT_FOUND`.
pub fn get_redemption_redeem_by_id(call: &mut Call<'_>, id: &str) -> Result<models::RedemptionRedeemDto> {
    let identity = call.caller().person()?;
    let tenant = call.tenant()?;
    let not_found = || Error::not_found("redeem");
    let filter = RedeemFilter::parse(identity.role(), identity.id(), None, None, None).ok_or_else(not_found)?;
    let id = RedeemId::parse(id).ok_or_else(not_found)?;
    store::redemption_redeems::get(call.conn, tenant, id, filter).map(|row| views::redemption_redeems::redeem(&row))
}

/// The part of the list that is asked for; an id that names nothing finds nothing.
fn show(
    call: &mut Call<'_>,
    filter: Option<RedeemFilter>,
    list: &ListQuery,
) -> Result<Vec<models::RedemptionRedeemDto>> {
    let (tenant, sort, window) = (call.tenant()?, list.sort(SORT_FIELDS, true)?, list.array());
    let (rows, total) = match filter {
        Some(filter) => store::redemption_redeems::list(call.conn, tenant, filter, &sort, window)?,
        None => (Vec::new(), 0),
    };
    call.note_list(total, window.next(total));
    Ok(rows.iter().map(views::redemption_redeems::redeem).collect())
}

/// `POST /_pers/explain/redeems`: evaluates a redeem without making it.
///
/// # Errors
/// As for a redeem, before the rules.
pub fn explain_redemption(call: &mut Call<'_>, body: &models::RedemptionRedeemRequestDto) -> Result<serde_json::Value> {
    let (request, owner) = request(call, body)?;
    let (tenant, now) = (call.tenant()?, call.now());
    let subjects = redeem_facts::load(call.conn, tenant, owner, &request, Purpose::Explanation)?;
    serde_json::to_value(Refusal::explain(&subjects.facts, now)).map_err(Error::internal)
}
