//! Tag "Transactions".

use pers_api::models::{
    self, AccountOwnerType, NativeTokenType, TransactionRole, TransactionStatus, Web3TransactionType,
};

use super::ListQuery;
use crate::auth::Identity;
use crate::domain::amount::Units;
use crate::domain::ids::{AccountId, BusinessId, TenantId, TokenId, TransactionId, UserId};
use crate::domain::ledger::{self, Execution, Parties, Refusal};
use crate::domain::signing::{self, Submission};
use crate::domain::wallets::{Address, parse_address};
use crate::error::{Error, Result};
use crate::list::pagination;
use crate::run::Call;
use crate::store::accounts::{Account, Owner};
use crate::store::ledger::NewMovement;
use crate::store::tokens::Token;
use crate::store::transactions::{SORT_FIELDS, Transaction, TransactionFilter};
use crate::views::transactions::Next;
use crate::{store, views};

/// `POST /transactions`: create a transaction. Users and businesses move what is theirs; admins and the
/// tenant's system mint, and move what is anybody's. What has no sender, and what leaves a custodial
/// wallet, is executed at once; what leaves another one, when its owner has signed.
///
/// # Errors
/// 401 `IDENTITY_REQUIRED`; 403 `MINT_NOT_ALLOWED`, `SENDER_NOT_ALLOWED`; 404 `TOKEN_NOT_FOUND`,
/// `ACCOUNT_NOT_FOUND`; 422 `NO_ACTIVE_CREDIT_TOKEN` and the codes of [`Refusal`] and
/// [`AmountError`](crate::domain::amount::AmountError).
pub fn create_transaction(
    call: &mut Call<'_>,
    body: &models::TransactionRequestDto,
) -> Result<models::TransactionRequestResponseDto> {
    let tenant = call.tenant()?;
    call.caller().person()?;
    ledger::check_permission(call.caller().role(), body.web3_transaction_type)?;
    let (movement, execution) = movement(call, body)?;
    let (transaction, next) = carry_out(call, movement, execution)?;
    views::transactions::requested(tenant, &transaction, &next)
}

/// `GET /transactions/me/received`: list what I have received, the newest first.
///
/// # Errors
/// 400 `SORT_FIELD_UNKNOWN`; 401 `IDENTITY_REQUIRED`; 403 `USER_OR_BUSINESS_REQUIRED`.
pub fn get_current_user_received_transactions(
    call: &mut Call<'_>,
    list: &ListQuery,
) -> Result<models::PaginatedTransactionsResponseDto> {
    mine(call, TransactionRole::Recipient, list)
}

/// `GET /transactions/me/sent`: list what I have sent, the newest first.
///
/// # Errors
/// 400 `SORT_FIELD_UNKNOWN`; 401 `IDENTITY_REQUIRED`; 403 `USER_OR_BUSINESS_REQUIRED`.
pub fn get_current_user_sent_transactions(
    call: &mut Call<'_>,
    list: &ListQuery,
) -> Result<models::PaginatedTransactionsResponseDto> {
    mine(call, TransactionRole::Sender, list)
}

/// `GET /transactions`: list transactions, the newest first. A participant that does not exist has taken
/// part in none; a role without a participant says nothing.
///
/// # Errors
/// 400 `SORT_FIELD_UNKNOWN`, `TOKEN_TYPE_UNKNOWN`.
pub fn get_transactions(
    call: &mut Call<'_>,
    participant_id: Option<&str>,
    role: Option<TransactionRole>,
    status: Option<TransactionStatus>,
    token_type: Option<&str>,
    list: &ListQuery,
) -> Result<models::PaginatedTransactionsResponseDto> {
    let tenant = call.tenant()?;
    let standard = token_type.map(str::parse).transpose().map_err(|_: String| {
        Error::bad_request("TOKEN_TYPE_UNKNOWN", "tokenType is ERC20, ERC721 or ERC1155").at("query/tokenType")
    })?;
    let participants = participant_id.map(|text| participants(tenant, text));
    page(call, &TransactionFilter { participants, role, status, standard }, list)
}

/// `GET /transactions/{id}`: read a transaction. Users and businesses see those they take part in,
/// admins and the tenant's system all.
///
/// # Errors
/// 401 `IDENTITY_REQUIRED`; 404 `TRANSACTION_NOT_FOUND`.
pub fn get_transaction_by_id(call: &mut Call<'_>, id: &str) -> Result<models::TransactionDto> {
    let tenant = call.tenant()?;
    let own = owner(call.caller().person()?).map(|owner| owner.account(tenant));
    let id = TransactionId::parse(id).ok_or_else(|| Error::not_found("transaction"))?;
    let transaction = store::transactions::get(call.conn, tenant, id)?;
    match own {
        Some(own) if ![transaction.sender.account, transaction.recipient.account].contains(&own) => {
            Err(Error::not_found("transaction"))
        }
        _ => Ok(views::transactions::transaction(tenant, &transaction)),
    }
}

/// `POST /transactions/{id}/prepare`: what is to be signed, once more. A transaction that was asked for before
/// the sender had a key to sign with is taken up if he has one by now.
///
/// # Errors
/// 401 `IDENTITY_REQUIRED`; 403 `SENDER_OR_ADMIN_REQUIRED`; 404 `TRANSACTION_NOT_FOUND`; 409
/// `TRANSACTION_STATUS_CONFLICT`; 422 `USER_NOT_ACTIVE`, `SIGNATURE_EXPIRED`, `TOKEN_NOT_ACTIVE`, `INSUFFICIENT_BALANCE`.
pub fn prepare_transaction(call: &mut Call<'_>, id: &str) -> Result<models::TransactionRequestResponseDto> {
    let tenant = call.tenant()?;
    let transaction = lock_to_sign(call, id)?;
    let (transaction, next) = if transaction.status == TransactionStatus::Created {
        take_up(call, transaction)?
    } else {
        let request = store::signature_requests::find(call.conn, tenant, transaction.id)?;
        let request = request.ok_or(signing::Refusal::NotPending)?;
        signing::check_pending(transaction.status, request.expires_at, call.now())?;
        (transaction, Next::Signature(request))
    };
    views::transactions::requested(tenant, &transaction, &next)
}

/// `POST /transactions/{id}/submit`: submit a signed transaction, which is executed at once.
///
/// # Errors
/// 401 `IDENTITY_REQUIRED`; 403 `SENDER_OR_ADMIN_REQUIRED`; 404 `TRANSACTION_NOT_FOUND`; 422 `USER_NOT_ACTIVE`; the
/// codes of [`signing::Refusal`], in its order.
pub fn submit_transaction(
    call: &mut Call<'_>,
    id: &str,
    body: &models::TransactionSubmitRequestDto,
) -> Result<models::TransactionDto> {
    let tenant = call.tenant()?;
    call.caller().person()?;
    let submission = Submission::parse(body.r#type, body.signature.as_deref(), body.signed_transaction.as_deref())?;
    let transaction = lock_to_sign(call, id)?;
    let request = store::signature_requests::find(call.conn, tenant, transaction.id)?;
    let asked = request.as_ref().map(|request| request.asked(&transaction)).transpose()?;
    let hash = signing::decide(&submission, transaction.status, asked.as_ref(), call.now())?;
    let (signed, now, ids) = (hash.map(|hash| hash.to_string()), call.now(), call.services.ids.as_ref());
    let settled = store::pending::settle(call.conn, tenant, transaction, signed, ids, now)?;
    Ok(views::transactions::transaction(tenant, &settled))
}

/// A transaction, locked, for somebody who may have it signed.
fn lock_to_sign(call: &mut Call<'_>, id: &str) -> Result<Transaction> {
    let tenant = call.tenant()?;
    let own = owner(call.caller().person()?);
    let id = TransactionId::parse(id).ok_or_else(|| Error::not_found("transaction"))?;
    let transaction = store::transactions::lock(call.conn, tenant, id)?;
    let account = own.map(|owner| owner.account(tenant));
    ledger::check_signs(account, transaction.sender.account, transaction.recipient.account)?;
    if let Some(owner) = own {
        ledger::check_owner_active(store::payers::get(call.conn, tenant, owner)?.is_active)?;
    }
    Ok(transaction)
}

/// Goes on with a transaction that waits for its sender to have a key to sign with.
fn take_up(call: &mut Call<'_>, transaction: Transaction) -> Result<(Transaction, Next)> {
    let (tenant, now) = (call.tenant()?, call.now());
    let sender = store::accounts::get_by_id(call.conn, tenant, transaction.sender.account)?;
    if sender.signing_account_id.is_none() {
        return Ok((transaction, Next::SigningAccount));
    }
    active(store::tokens::get(call.conn, tenant, transaction.token.id)?)?;
    let held = store::ledger::hold(call.conn, tenant, transaction, now)?;
    ask(call, held)
}

/// Asks the owner of the sender's wallet to sign what is held back.
fn ask(call: &mut Call<'_>, held: Transaction) -> Result<(Transaction, Next)> {
    let (tenant, now, job) = (call.tenant()?, call.now(), call.id());
    let request = store::signature_requests::create(call.conn, tenant, &held, job, now)?;
    Ok((held, Next::Signature(request)))
}

/// Who has a wallet of his own and sees only that.
pub(super) fn owner(identity: Identity) -> Option<Owner> {
    match identity {
        Identity::User(id) => Some(Owner::User(id.into())),
        Identity::Business(id) => Some(Owner::Business(id.into())),
        Identity::Public | Identity::System | Identity::Admin(_) | Identity::SuperAdmin(_) => None,
    }
}

fn wallet_owner(identity: Identity) -> Result<Owner> {
    owner(identity)
        .ok_or_else(|| Error::forbidden("USER_OR_BUSINESS_REQUIRED", "This call is for users and businesses"))
}

fn mine(
    call: &mut Call<'_>,
    role: TransactionRole,
    list: &ListQuery,
) -> Result<models::PaginatedTransactionsResponseDto> {
    let tenant = call.tenant()?;
    let own = wallet_owner(call.caller().person()?)?;
    let filter = TransactionFilter {
        participants: Some(vec![own.account(tenant)]),
        role: Some(role),
        ..TransactionFilter::default()
    };
    page(call, &filter, list)
}

fn page(
    call: &mut Call<'_>,
    filter: &TransactionFilter,
    list: &ListQuery,
) -> Result<models::PaginatedTransactionsResponseDto> {
    let tenant = call.tenant()?;
    let (window, sort) = (list.page(), list.sort(SORT_FIELDS, true)?);
    let (transactions, total) = store::transactions::list(call.conn, tenant, filter, window, sort)?;
    Ok(models::PaginatedTransactionsResponseDto {
        data: transactions.iter().map(|row| views::transactions::transaction(tenant, row)).collect(),
        pagination: pagination(window, total, &sort),
    })
}

/// The accounts that an id may stand for.
fn participants(tenant: TenantId, text: &str) -> Vec<AccountId> {
    let mut owners = Vec::new();
    owners.extend(UserId::parse(text).map(Owner::User));
    owners.extend(BusinessId::parse(text).map(Owner::Business));
    owners.extend(TenantId::parse(text).filter(|id| *id == tenant).map(|_| Owner::Tenant));
    owners.into_iter().map(|owner| owner.account(tenant)).collect()
}

/// What a request asks to move, and how that is carried out.
fn movement(call: &mut Call<'_>, body: &models::TransactionRequestDto) -> Result<(NewMovement, Execution)> {
    let kind = body.web3_transaction_type;
    let token = token(call, body.token.as_ref())?;
    let item = item(call, kind, &token, body.token.as_ref())?;
    let amount = Units::parse_wire_positive(body.amount, token.decimals)?;
    // A side that has no part in the movement is not looked at.
    let sender = if kind == Web3TransactionType::Mint { None } else { sender(call, body.sender.as_ref())? };
    let recipient = if kind == Web3TransactionType::Burn { None } else { recipient(call, body.recipient.as_ref())? };
    let parties = Parties::new(kind, sender.as_ref().map(|account| account.id), recipient.map(|account| account.id))?;
    let execution = match sender.and_then(|sender| sender.owner_type.wire().map(|owner| (owner, sender))) {
        Some((owner, sender)) => ledger::execution(owner, sender.management_type, sender.signing_account_id.is_some())?,
        None => Execution::AtOnce,
    };
    let process = ledger::process(call.caller().role(), kind);
    Ok((NewMovement { parties, token: token.id.into(), item, amount, process, process_id: None }, execution))
}

/// Carries out a movement as far as that goes without its sender, and says what is left to do.
pub(super) fn carry_out(
    call: &mut Call<'_>,
    movement: NewMovement,
    execution: Execution,
) -> Result<(Transaction, Next)> {
    let (tenant, now, ids) = (call.tenant()?, call.now(), call.services.ids.as_ref());
    match execution {
        Execution::AtOnce => {
            let posted = store::ledger::post(call.conn, tenant, &[movement], ids, now)?;
            // A mint of several ERC721 items makes as many transactions; the first stands for them.
            let first = posted.into_iter().next().ok_or_else(|| Error::internal("nothing was posted"))?;
            Ok((first, Next::Nothing))
        }
        Execution::Blocked => {
            let created = store::ledger::create(call.conn, tenant, &movement, ids, now)?;
            Ok((created, Next::SigningAccount))
        }
        Execution::Signed => {
            let held = store::ledger::reserve(call.conn, tenant, &movement, ids, now)?;
            ask(call, held)
        }
    }
}

/// The token that a request means: by id, else by contract, else the tenant's active credit token.
fn token(call: &mut Call<'_>, named: Option<&models::TokenIdentifierDto>) -> Result<Token> {
    let tenant = call.tenant()?;
    let id = named.and_then(|named| named.token_db_id.as_deref());
    let contract = named.and_then(|named| named.contract_address.as_deref());
    let chain = named.and_then(|named| named.chain_id);
    let token = if let Some(id) = id {
        TokenId::parse(id).map(|id| store::tokens::find(call.conn, tenant, id)).transpose()?.flatten()
    } else if let Some(contract) = contract {
        let contract = parse_address(contract);
        contract.map(|contract| store::tokens::find_by_contract(call.conn, tenant, &contract)).transpose()?.flatten()
    } else {
        Some(store::tokens::get_credit(call.conn, tenant)?)
    };
    let token = token
        .filter(|token| chain.is_none_or(|chain| chain == token.chain_id))
        .ok_or_else(|| Error::not_found("token").at("/token"))?;
    active(token)
}

fn active(token: Token) -> Result<Token> {
    if token.is_active { Ok(token) } else { Err(Refusal::TokenNotActive.into()) }
}

/// The item that a request names. An ERC1155 item is minted by its metadata entry.
fn item(
    call: &mut Call<'_>,
    kind: Web3TransactionType,
    token: &Token,
    named: Option<&models::TokenIdentifierDto>,
) -> Result<Option<i64>> {
    let tenant = call.tenant()?;
    let Some(text) = named.and_then(|named| named.nft_token_id.as_deref()) else { return Ok(None) };
    let item = ledger::parse_item(text)?;
    if kind == Web3TransactionType::Mint
        && token.token_type == NativeTokenType::Erc1155
        && !store::token_metadata::exists(call.conn, tenant, token.id.into(), item)?
    {
        return Err(Refusal::ItemUnknown.into());
    }
    Ok(Some(item))
}

/// Who pays: users and businesses themselves, whether they say so or not; otherwise who is named.
fn sender(call: &mut Call<'_>, named: Option<&models::AccountIdentifierDto>) -> Result<Option<Account>> {
    let tenant = call.tenant()?;
    let found = named.map(|named| known(call, named)).transpose()?.flatten();
    if ledger::names_sender(call.caller().role()) {
        let missing = named.is_some() && found.is_none();
        return if missing { Err(Error::not_found("account").at("/sender")) } else { Ok(found) };
    }
    let own = wallet_owner(call.caller().person()?)?;
    ledger::check_own_sender(named.is_some(), found.map(|account| account.id), own.account(tenant))?;
    let payer = store::payers::get(call.conn, tenant, own)?;
    ledger::check_owner_active(payer.is_active)?;
    Ok(Some(payer.account))
}

/// Who receives: who is named, or whoever holds the key of an address that nobody has here.
fn recipient(call: &mut Call<'_>, named: Option<&models::AccountIdentifierDto>) -> Result<Option<Account>> {
    let (tenant, now) = (call.tenant()?, call.now());
    let Some(named) = named else { return Ok(None) };
    if let Some(account) = known(call, named)? {
        return Ok(Some(account));
    }
    match named.account_address.as_deref().and_then(parse_address) {
        None => Err(Error::not_found("account").at("/recipient")),
        Some(Address::ZERO) => Err(Refusal::RecipientZero.into()),
        Some(address) => store::accounts::ensure_at(call.conn, tenant, &address, now).map(Some),
    }
}

/// The account that a request names: by the owner's id, else by address.
fn known(call: &mut Call<'_>, named: &models::AccountIdentifierDto) -> Result<Option<Account>> {
    let tenant = call.tenant()?;
    let (id, address) = (named.account_id.as_deref(), named.account_address.as_deref());
    let owner = match (named.account_type, id) {
        (AccountOwnerType::User, Some(id)) => UserId::parse(id).map(Owner::User),
        (AccountOwnerType::Business, Some(id)) => BusinessId::parse(id).map(Owner::Business),
        // The tenant's system has no wallet but the tenant's, and there is only one tenant to mean.
        (AccountOwnerType::Tenant | AccountOwnerType::System, Some(id)) => {
            TenantId::parse(id).filter(|id| *id == tenant).map(|_| Owner::Tenant)
        }
        (AccountOwnerType::Tenant | AccountOwnerType::System, None) if address.is_none() => Some(Owner::Tenant),
        _ => None,
    };
    if let Some(owner) = owner
        && let Some(account) = store::accounts::find(call.conn, tenant, owner)?
    {
        return Ok(Some(account));
    }
    let address = address.and_then(parse_address);
    address
        .map(|address| store::accounts::find_by_address(call.conn, tenant, &address))
        .transpose()
        .map(Option::flatten)
}
