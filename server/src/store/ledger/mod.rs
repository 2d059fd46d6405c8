//! The double entry ledger: the only way in which a balance changes.

mod verify;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use bigdecimal::BigDecimal;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use pers_api::models::{NativeTokenType, TransactionStatus, TriggerProcessType};
use uuid::Uuid;

use super::schema::{accounts, entries, tokens, transactions};
use super::transactions::{MovedToken, NO_ITEM, Party, Transaction};
use super::{accounts as account_store, balances, changes};
use crate::domain::amount::Units;
use crate::domain::events::{self, Thing};
use crate::domain::ids::{AccountId, TenantId, TokenId, TransactionId};
use crate::domain::ledger::{self, Movement, Parties, Refusal};
use crate::domain::wallets::{TransactionContent, parse_address, transaction_hash};
use crate::error::{Error, Result};
use crate::world::IdSource;

pub use verify::{Difference, Report, verify};

/// What shall move, and why.
#[derive(Clone, Debug)]
pub struct NewMovement {
    /// Between whom.
    pub parties: Parties,
    /// Token.
    pub token: TokenId,
    /// ERC721: number of the token, or none to mint new ones. ERC1155: incremental id of the metadata
    /// entry. ERC20: none.
    pub item: Option<i64>,
    /// How much, in the token's smallest unit.
    pub amount: Units,
    /// What causes it.
    pub process: TriggerProcessType,
    /// Id of what causes it.
    pub process_id: Option<String>,
}

/// Moves tokens, all of it or nothing: transactions, entries and balances are written in the caller's
/// database transaction, at once and in an order that lets no two callers wait for each other; so
/// everything that belongs together goes into one call. Balances are looked at after all movements of
/// the call. One transaction is made for each movement, in the same order, but for an ERC721 mint
/// without an item, which makes one for each unit of its amount.
///
/// # Errors
/// 422 `INSUFFICIENT_BALANCE` and the other codes of [`Refusal`]; 404 for accounts and tokens that are
/// not there.
pub fn post(
    conn: &mut PgConnection,
    tenant: TenantId,
    movements: &[NewMovement],
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<Vec<Transaction>> {
    if movements.is_empty() {
        return Ok(Vec::new());
    }
    let mut page = Page::new(tenant, now);
    page.add(conn, movements, ids)?;
    page.write(conn)
}

/// Carries out a movement that was reserved, and others together with it, as [`post`] does. `reserved` is
/// locked ([`super::transactions::lock`]) and is the first of the answer; `signed` is the hash of what was
/// signed for it, if that was a transaction of its own.
///
/// # Errors
/// 409 `TRANSACTION_STATUS_CONFLICT` unless it waits for its signature; as [`post`] for the others.
pub fn settle(
    conn: &mut PgConnection,
    tenant: TenantId,
    mut reserved: Transaction,
    signed: Option<String>,
    others: &[NewMovement],
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<Vec<Transaction>> {
    ledger::check_status(reserved.status, TransactionStatus::PendingSignature)?;
    let mut page = Page::new(tenant, now);
    page.add(conn, others, ids)?;
    page.settle(&mut reserved)?;
    reserved.hash = signed.or(reserved.hash);
    set_status(conn, tenant, &reserved)?;
    let mut made = page.write(conn)?;
    made.insert(0, reserved);
    Ok(made)
}

/// Notes a movement that its sender has yet to make possible: a transaction in the state `created`.
/// Nothing moves and nothing is held back, but the movement must be one that could be made now.
///
/// # Errors
/// As [`post`].
pub fn create(
    conn: &mut PgConnection,
    tenant: TenantId,
    new: &NewMovement,
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<Transaction> {
    let facts = Facts::load(conn, tenant, std::slice::from_ref(new))?;
    let movement = facts.movement(new)?;
    ledger::post(&movement, account_store::issuance(tenant))?;
    if let Some(sender) = new.parties.sender() {
        let available = balances::available(conn, tenant, sender, new.token, new.item)?;
        ledger::check_balance(&available, &new.amount)?;
    }
    let mut transaction = facts.transaction(new, &movement, ids.next().into(), tenant, now)?;
    transaction.status = TransactionStatus::Created;
    insert(conn, tenant, std::slice::from_ref(&transaction))?;
    Ok(transaction)
}

/// Notes a movement that waits for its sender's signature, and holds back the amount until it is settled
/// or released: a transaction in the state `pending_signature`.
///
/// # Errors
/// As [`post`].
pub fn reserve(
    conn: &mut PgConnection,
    tenant: TenantId,
    new: &NewMovement,
    ids: &dyn IdSource,
    now: DateTime<Utc>,
) -> Result<Transaction> {
    let created = create(conn, tenant, new, ids, now)?;
    hold(conn, tenant, created, now)
}

/// Takes a transaction from `created` to `pending_signature`: its sender can sign by now. It is locked, or
/// nobody else can know of it yet.
///
/// # Errors
/// 409 `TRANSACTION_STATUS_CONFLICT`; 422 `INSUFFICIENT_BALANCE`.
pub fn hold(
    conn: &mut PgConnection,
    tenant: TenantId,
    mut transaction: Transaction,
    now: DateTime<Utc>,
) -> Result<Transaction> {
    ledger::check_status(transaction.status, TransactionStatus::Created)?;
    balances::reserve(conn, tenant, transaction.balance(), &transaction.amount)?;
    transaction.status = TransactionStatus::PendingSignature;
    transaction.updated_at = now;
    set_status(conn, tenant, &transaction)?;
    Ok(transaction)
}

/// Gives up a transaction, locked, that has not been carried out; what it held back is free again.
///
/// # Errors
/// 409 `TRANSACTION_STATUS_CONFLICT` for one that has ended.
pub fn release(
    conn: &mut PgConnection,
    tenant: TenantId,
    mut transaction: Transaction,
    now: DateTime<Utc>,
) -> Result<Transaction> {
    if transaction.status != TransactionStatus::Created {
        ledger::check_status(transaction.status, TransactionStatus::PendingSignature)?;
        balances::release(conn, tenant, transaction.balance(), &transaction.amount)?;
    }
    transaction.status = TransactionStatus::Failed;
    transaction.updated_at = now;
    set_status(conn, tenant, &transaction)?;
    Ok(transaction)
}

fn set_status(conn: &mut PgConnection, tenant: TenantId, transaction: &Transaction) -> Result<()> {
    diesel::update(transactions::table.find((tenant.uuid(), transaction.id.uuid())))
        .set((
            transactions::status.eq(transaction.status.to_string()),
            transactions::transaction_hash.eq(transaction.hash.as_deref()),
            transactions::updated_at.eq(transaction.updated_at),
        ))
        .execute(conn)?;
    note(tenant, transaction);
    Ok(())
}

/// Notes the state that a transaction has come into.
fn note(tenant: TenantId, transaction: &Transaction) {
    let (thing, kind) = (Thing::Transaction(transaction.id), events::of_transaction(transaction.status));
    changes::note(tenant, thing, kind, transaction.updated_at);
}

/// What is written to the books at once.
struct Page {
    tenant: TenantId,
    now: DateTime<Utc>,
    numbers: Numbers,
    made: Vec<Transaction>,
    /// What leaves an account, and arrives at another.
    lines: Vec<[EntryRow; 2]>,
    changes: BTreeMap<balances::Key, balances::Change>,
}

impl Page {
    fn new(tenant: TenantId, now: DateTime<Utc>) -> Self {
        let (numbers, made, lines, changes) = Default::default();
        Self { tenant, now, numbers, made, lines, changes }
    }

    /// Adds new movements.
    fn add(&mut self, conn: &mut PgConnection, movements: &[NewMovement], ids: &dyn IdSource) -> Result<()> {
        if movements.is_empty() {
            return Ok(());
        }
        let facts = Facts::load(conn, self.tenant, movements)?;
        self.numbers = Numbers::lock(conn, self.tenant, movements, &facts)?;
        for new in movements {
            for movement in self.numbers.single_movements(conn, self.tenant, new, &facts)? {
                let mut transaction = facts.transaction(new, &movement, ids.next().into(), self.tenant, self.now)?;
                self.enter(&mut transaction, &movement)?;
                self.made.push(transaction);
            }
        }
        Ok(())
    }

    /// Adds the movement of a reserved transaction, whose amount is held back no longer.
    fn settle(&mut self, reserved: &mut Transaction) -> Result<()> {
        let movement = reserved.movement()?;
        self.enter(reserved, &movement)?;
        reserved.status = TransactionStatus::Succeeded;
        reserved.updated_at = self.now;
        self.changes.entry(reserved.balance()).or_default().released += reserved.amount.signed(true);
        Ok(())
    }

    fn enter(&mut self, transaction: &mut Transaction, movement: &Movement) -> Result<()> {
        let issuance = account_store::issuance(self.tenant);
        let both = ledger::post(movement, issuance)?;
        transaction.hash = Some(hash(self.tenant, transaction)?);
        let item = movement.item.unwrap_or(NO_ITEM);
        for entry in both.iter().filter(|entry| entry.account != issuance) {
            self.changes.entry((entry.account, transaction.token.id, item)).or_default().delta += &entry.delta;
        }
        self.lines.push(both.map(|entry| EntryRow {
            tenant_id: self.tenant.uuid(),
            transaction_id: transaction.id.uuid(),
            account_id: entry.account.uuid(),
            token_id: transaction.token.id.uuid(),
            item,
            delta: BigDecimal::from_bigint(entry.delta, 0),
            created_at: self.now,
        }));
        Ok(())
    }

    /// Writes all of it; answers the transactions of the new movements.
    fn write(self, conn: &mut PgConnection) -> Result<Vec<Transaction>> {
        balances::apply(conn, self.tenant, self.changes)?;
        insert(conn, self.tenant, &self.made)?;
        // Both of a movement at once: a statement that always looks the same is planned once.
        for both in self.lines {
            diesel::insert_into(entries::table).values(both).execute(conn)?;
        }
        self.numbers.save(conn, self.tenant, self.now)?;
        Ok(self.made)
    }
}

/// Accounts and tokens of some movements, each loaded once.
struct Facts {
    parties: HashMap<AccountId, Party>,
    tokens: HashMap<TokenId, MovedToken>,
}

impl Facts {
    fn load(conn: &mut PgConnection, tenant: TenantId, movements: &[NewMovement]) -> Result<Self> {
        let issuance = account_store::issuance(tenant);
        let ids: BTreeSet<Uuid> = movements
            .iter()
            .flat_map(|movement| [movement.parties.sender(), movement.parties.recipient()])
            .map(|account| account.unwrap_or(issuance).uuid())
            .collect();
        let parties: Vec<Party> = accounts::table
            .filter(accounts::tenant_id.eq(tenant.uuid()))
            .filter(accounts::id.eq_any(ids))
            .select((accounts::id, accounts::owner_type, accounts::owner_id, accounts::address))
            .load(conn)?;
        let ids: BTreeSet<Uuid> = movements.iter().map(|movement| movement.token.uuid()).collect();
        let moved: Vec<MovedToken> = tokens::table
            .filter(tokens::tenant_id.eq(tenant.uuid()))
            .filter(tokens::id.eq_any(ids))
            .select(MovedToken::as_select())
            .load(conn)?;
        Ok(Self {
            parties: parties.into_iter().map(|party| (party.account, party)).collect(),
            tokens: moved.into_iter().map(|token| (token.id, token)).collect(),
        })
    }

    fn party(&self, account: AccountId) -> Result<&Party> {
        self.parties.get(&account).ok_or_else(|| Error::not_found("account"))
    }

    fn token(&self, token: TokenId) -> Result<&MovedToken> {
        self.tokens.get(&token).ok_or_else(|| Error::not_found("token"))
    }

    fn movement(&self, new: &NewMovement) -> Result<Movement> {
        Ok(Movement {
            parties: new.parties,
            standard: self.token(new.token)?.token_type,
            item: new.item,
            amount: new.amount.clone(),
        })
    }

    fn transaction(
        &self,
        new: &NewMovement,
        movement: &Movement,
        id: TransactionId,
        tenant: TenantId,
        now: DateTime<Utc>,
    ) -> Result<Transaction> {
        let issuance = account_store::issuance(tenant);
        Ok(Transaction {
            id,
            token: self.token(new.token)?.clone(),
            item: movement.item,
            kind: movement.parties.kind(),
            amount: movement.amount.clone(),
            sender: self.party(movement.parties.sender().unwrap_or(issuance))?.clone(),
            recipient: self.party(movement.parties.recipient().unwrap_or(issuance))?.clone(),
            process: new.process,
            process_id: new.process_id.clone(),
            status: TransactionStatus::Succeeded,
            hash: None,
            created_at: now,
            updated_at: now,
        })
    }
}

/// Numbers of new ERC721 items, from rows that are locked until they are saved.
#[derive(Default)]
struct Numbers {
    next: BTreeMap<Uuid, i64>,
}

impl Numbers {
    /// Locks the ERC721 tokens that are minted, in the order of their ids. The lock leaves references
    /// to them free, which others may be writing.
    fn lock(conn: &mut PgConnection, tenant: TenantId, movements: &[NewMovement], facts: &Facts) -> Result<Self> {
        let mut minted = BTreeSet::new();
        for movement in movements {
            let standard = facts.token(movement.token)?.token_type;
            if standard == NativeTokenType::Erc721 && matches!(movement.parties, Parties::Mint { .. }) {
                minted.insert(movement.token.uuid());
            }
        }
        if minted.is_empty() {
            return Ok(Self::default());
        }
        let rows: Vec<(Uuid, i64)> = tokens::table
            .filter(tokens::tenant_id.eq(tenant.uuid()))
            .filter(tokens::id.eq_any(minted))
            .order(tokens::id)
            .for_no_key_update()
            .select((tokens::id, tokens::next_item))
            .load(conn)?;
        Ok(Self { next: rows.into_iter().collect() })
    }

    /// The movements of single items that a movement stands for.
    fn single_movements(
        &mut self,
        conn: &mut PgConnection,
        tenant: TenantId,
        new: &NewMovement,
        facts: &Facts,
    ) -> Result<Vec<Movement>> {
        let movement = facts.movement(new)?;
        let Some(next) = self.next.get_mut(&new.token.uuid()) else { return Ok(vec![movement]) };
        let Some(count) = ledger::new_items(&movement)? else {
            // A named item; the numbers given later must not run into it.
            if let Some(item) = movement.item {
                ledger::check_new_item(&movement, &supply_of_item(conn, tenant, new.token, item)?)?;
                *next = (*next).max(item.saturating_add(1));
            }
            return Ok(vec![movement]);
        };
        let single = |item| Movement { item: Some(item), amount: Units::one(), ..movement.clone() };
        (0..count)
            .map(|_| {
                let item = *next;
                *next = item.checked_add(1).ok_or(Refusal::TooManyItems)?;
                Ok(single(item))
            })
            .collect()
    }

    fn save(self, conn: &mut PgConnection, tenant: TenantId, now: DateTime<Utc>) -> Result<()> {
        for (token, next) in self.next {
            diesel::update(tokens::table.find((tenant.uuid(), token)))
                .set((tokens::next_item.eq(next), tokens::updated_at.eq(now)))
                .execute(conn)?;
        }
        Ok(())
    }
}

/// How much of an item is out: what its issuance is short of.
fn supply_of_item(conn: &mut PgConnection, tenant: TenantId, token: TokenId, item: i64) -> Result<Units> {
    let issued: Option<BigDecimal> = entries::table
        .filter(entries::tenant_id.eq(tenant.uuid()))
        .filter(entries::account_id.eq(account_store::issuance(tenant).uuid()))
        .filter(entries::token_id.eq(token.uuid()))
        .filter(entries::item.eq(item))
        .select(diesel::dsl::sum(entries::delta))
        .first(conn)?;
    issued.map_or(Ok(Units::ZERO), |issued| Units::try_from(-issued)).map_err(Error::internal)
}

/// `transactionHash`, in hexadecimal.
fn hash(tenant: TenantId, transaction: &Transaction) -> Result<String> {
    let address = |text: &str| parse_address(text).ok_or_else(|| Error::internal(format!("no address: {text}")));
    let side = |party: &Party| match party.owner_type.wire() {
        Some(_) => address(&party.address).map(Some),
        None => Ok(None),
    };
    let content = TransactionContent {
        tenant,
        id: transaction.id,
        chain_id: u64::try_from(transaction.token.chain_id).map_err(Error::internal)?,
        token: address(&transaction.token.contract_address)?,
        item: transaction.item.map(u64::try_from).transpose().map_err(Error::internal)?,
        sender: side(&transaction.sender)?,
        recipient: side(&transaction.recipient)?,
        amount: &transaction.amount,
    };
    Ok(transaction_hash(&content).to_string())
}

#[derive(Insertable)]
#[diesel(table_name = entries, treat_none_as_default_value = false)]
struct EntryRow {
    tenant_id: Uuid,
    transaction_id: Uuid,
    account_id: Uuid,
    token_id: Uuid,
    item: i64,
    delta: BigDecimal,
    created_at: DateTime<Utc>,
}

#[derive(Insertable)]
#[diesel(table_name = transactions, treat_none_as_default_value = false)]
struct TransactionRow<'a> {
    tenant_id: Uuid,
    id: Uuid,
    token_id: Uuid,
    item: i64,
    transaction_type: String,
    amount: BigDecimal,
    sender_account_id: Uuid,
    recipient_account_id: Uuid,
    trigger_process_type: String,
    trigger_process_id: Option<&'a str>,
    status: String,
    transaction_hash: Option<&'a str>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

fn insert(conn: &mut PgConnection, tenant: TenantId, made: &[Transaction]) -> Result<()> {
    for transaction in made {
        let row = TransactionRow {
            tenant_id: tenant.uuid(),
            id: transaction.id.uuid(),
            token_id: transaction.token.id.uuid(),
            item: transaction.item.unwrap_or(NO_ITEM),
            transaction_type: transaction.kind.to_string(),
            amount: BigDecimal::from(&transaction.amount),
            sender_account_id: transaction.sender.account.uuid(),
            recipient_account_id: transaction.recipient.account.uuid(),
            trigger_process_type: transaction.process.to_string(),
            trigger_process_id: transaction.process_id.as_deref(),
            status: transaction.status.to_string(),
            transaction_hash: transaction.hash.as_deref(),
            created_at: transaction.created_at,
            updated_at: transaction.updated_at,
        };
        diesel::insert_into(transactions::table).values(row).execute(conn)?;
        note(tenant, transaction);
    }
    Ok(())
}
