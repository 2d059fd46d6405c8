//! Token movements, as the API shows them. They are written by [`super::ledger`] only.

use bigdecimal::BigDecimal;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::Numeric;
use pers_api::models::{NativeTokenType, TransactionRole, TransactionStatus, TriggerProcessType, Web3TransactionType};
use uuid::Uuid;

use super::accounts::OwnerType;
use super::balances;
use super::contract_enum::ContractEnum;
use super::schema::{accounts, tokens, transactions};
use crate::domain::amount::Units;
use crate::domain::ids::{AccountId, TenantId, TokenId, TransactionId};
use crate::domain::ledger::{Movement, Parties};
use crate::error::{Error, Result};
use crate::list::{Sort, SortFields, Window};

/// What a column says for a token without items (ERC20).
pub(super) const NO_ITEM: i64 = -1;

/// One side of a movement.
#[derive(Clone, Debug, Queryable)]
pub struct Party {
    /// Account.
    #[diesel(deserialize_as = Uuid)]
    pub account: AccountId,
    /// Kind of its owner.
    #[diesel(deserialize_as = ContractEnum<OwnerType>)]
    pub owner_type: OwnerType,
    /// Its owner; none for a bare address.
    pub owner_id: Option<Uuid>,
    /// Its address.
    pub address: String,
}

impl Party {
    /// Id of the owner, unless there is none or it is the issuance.
    pub fn owner(&self) -> Option<String> {
        self.owner_id.filter(|_| self.owner_type != OwnerType::Issuance).map(|id| id.to_string())
    }
}

/// What a movement has to know of its token.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = tokens)]
pub struct MovedToken {
    /// Id.
    #[diesel(deserialize_as = Uuid)]
    pub id: TokenId,
    /// Address of the contract.
    pub contract_address: String,
    /// Chain of the contract.
    pub chain_id: i64,
    /// Contract standard.
    #[diesel(deserialize_as = ContractEnum<NativeTokenType>)]
    pub token_type: NativeTokenType,
    /// Decimal places.
    #[diesel(deserialize_as = i16)]
    pub decimals: u8,
}

/// A token movement with everything that is shown of it.
#[derive(Clone, Debug)]
pub struct Transaction {
    /// Id.
    pub id: TransactionId,
    /// Token.
    pub token: MovedToken,
    /// Item within the contract; none for ERC20.
    pub item: Option<i64>,
    /// Kind.
    pub kind: Web3TransactionType,
    /// How much, in the token's smallest unit.
    pub amount: Units,
    /// Who paid; issuance for a mint.
    pub sender: Party,
    /// Who received; issuance for a burn.
    pub recipient: Party,
    /// What caused it.
    pub process: TriggerProcessType,
    /// Id of what caused it.
    pub process_id: Option<String>,
    /// Where it stands.
    pub status: TransactionStatus,
    /// Hash, once it is posted.
    pub hash: Option<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

impl Transaction {
    /// The balance that pays for it: that of the sender, who is the issuance for a mint.
    pub(super) const fn balance(&self) -> balances::Key {
        let item = match self.item {
            Some(item) => item,
            None => NO_ITEM,
        };
        (self.sender.account, self.token.id, item)
    }

    /// What it moves.
    ///
    /// # Errors
    /// The codes of [`Parties::new`], which no stored transaction breaks.
    pub(super) fn movement(&self) -> Result<Movement> {
        let party = |party: &Party| (party.owner_type != OwnerType::Issuance).then_some(party.account);
        Ok(Movement {
            parties: Parties::new(self.kind, party(&self.sender), party(&self.recipient))?,
            standard: self.token.token_type,
            item: self.item,
            amount: self.amount.clone(),
        })
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = transactions)]
struct Row {
    id: Uuid,
    item: i64,
    #[diesel(deserialize_as = ContractEnum<Web3TransactionType>)]
    transaction_type: Web3TransactionType,
    amount: BigDecimal,
    #[diesel(deserialize_as = ContractEnum<TriggerProcessType>)]
    trigger_process_type: TriggerProcessType,
    trigger_process_id: Option<String>,
    #[diesel(deserialize_as = ContractEnum<TransactionStatus>)]
    status: TransactionStatus,
    transaction_hash: Option<String>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

type Joined = (Row, MovedToken, Party, Party);

impl TryFrom<Joined> for Transaction {
    type Error = Error;

    fn try_from((row, token, sender, recipient): Joined) -> Result<Self> {
        Ok(Self {
            id: row.id.into(),
            token,
            item: (row.item != NO_ITEM).then_some(row.item),
            kind: row.transaction_type,
            amount: Units::try_from(row.amount).map_err(Error::internal)?,
            sender,
            recipient,
            process: row.trigger_process_type,
            process_id: row.trigger_process_id,
            status: row.status,
            hash: row.transaction_hash,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

/// What a list of transactions can be sorted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransactionSort {
    /// When it was made.
    CreatedAt,
    /// When it last changed.
    UpdatedAt,
    /// How much it moved, in whole tokens.
    Amount,
    /// Where it stands, by name.
    Status,
}

/// Names of the sort fields on the wire.
pub const SORT_FIELDS: &SortFields<TransactionSort> = &[
    ("createdAt", TransactionSort::CreatedAt),
    ("updatedAt", TransactionSort::UpdatedAt),
    ("amount", TransactionSort::Amount),
    ("status", TransactionSort::Status),
];

/// Which transactions of the tenant are meant.
#[derive(Clone, Debug, Default)]
pub struct TransactionFilter {
    /// Those in which one of these accounts takes part.
    pub participants: Option<Vec<AccountId>>,
    /// On which side; both when left out.
    pub role: Option<TransactionRole>,
    /// Those in this state.
    pub status: Option<TransactionStatus>,
    /// Those of tokens of this standard.
    pub standard: Option<NativeTokenType>,
}

impl TransactionFilter {
    fn participants(&self) -> Option<(Vec<Uuid>, Option<TransactionRole>)> {
        let accounts = self.participants.as_ref()?;
        Some((accounts.iter().map(|account| account.uuid()).collect(), self.role))
    }
}

diesel::alias! {
    const SENDERS: Alias<Senders> = accounts as senders;
    const RECIPIENTS: Alias<Recipients> = accounts as recipients;
}

/// The transactions with their tokens.
macro_rules! with_tokens {
    () => {
        transactions::table.inner_join(
            tokens::table.on(tokens::tenant_id.eq(transactions::tenant_id).and(tokens::id.eq(transactions::token_id))),
        )
    };
}

/// Narrows a boxed query that has transactions and tokens in it.
macro_rules! narrowed {
    ($query:expr, $tenant:expr, $filter:expr) => {{
        let filter: &TransactionFilter = $filter;
        let mut query = $query.filter(transactions::tenant_id.eq($tenant.uuid())).into_boxed();
        if let Some((accounts, role)) = filter.participants() {
            query = match role {
                Some(TransactionRole::Sender) => query.filter(transactions::sender_account_id.eq_any(accounts)),
                Some(TransactionRole::Recipient) => query.filter(transactions::recipient_account_id.eq_any(accounts)),
                None => query.filter(
                    transactions::sender_account_id
                        .eq_any(accounts.clone())
                        .or(transactions::recipient_account_id.eq_any(accounts)),
                ),
            };
        }
        if let Some(status) = filter.status {
            query = query.filter(transactions::status.eq(status.to_string()));
        }
        if let Some(standard) = filter.standard {
            query = query.filter(tokens::token_type.eq(standard.to_string()));
        }
        query
    }};
}

/// The transactions with everything that is shown of them, in one statement.
macro_rules! joined {
    () => {{
        let (senders, recipients) = (SENDERS, RECIPIENTS);
        let party = (accounts::id, accounts::owner_type, accounts::owner_id, accounts::address);
        with_tokens!()
            .inner_join(
                senders.on(senders
                    .field(accounts::tenant_id)
                    .eq(transactions::tenant_id)
                    .and(senders.field(accounts::id).eq(transactions::sender_account_id))),
            )
            .inner_join(
                recipients.on(recipients
                    .field(accounts::tenant_id)
                    .eq(transactions::tenant_id)
                    .and(recipients.field(accounts::id).eq(transactions::recipient_account_id))),
            )
            .select((Row::as_select(), MovedToken::as_select(), senders.fields(party), recipients.fields(party)))
    }};
}

/// A transaction.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId, id: TransactionId) -> Result<Option<Transaction>> {
    joined!()
        .filter(transactions::tenant_id.eq(tenant.uuid()))
        .filter(transactions::id.eq(id.uuid()))
        .first::<Joined>(conn)
        .optional()?
        .map(Transaction::try_from)
        .transpose()
}

/// A transaction.
///
/// # Errors
/// 404 `TRANSACTION_NOT_FOUND`.
pub fn get(conn: &mut PgConnection, tenant: TenantId, id: TransactionId) -> Result<Transaction> {
    find(conn, tenant, id)?.ok_or_else(|| Error::not_found("transaction"))
}

/// A transaction, to be changed: nobody else changes it until the database transaction ends.
///
/// # Errors
/// 404 `TRANSACTION_NOT_FOUND`.
pub fn lock(conn: &mut PgConnection, tenant: TenantId, id: TransactionId) -> Result<Transaction> {
    transactions::table
        .find((tenant.uuid(), id.uuid()))
        .for_no_key_update()
        .select(transactions::id)
        .first::<Uuid>(conn)
        .optional()?
        .ok_or_else(|| Error::not_found("transaction"))?;
    get(conn, tenant, id)
}

/// Some transactions, by id.
///
/// # Errors
/// Database faults.
pub fn list_by_ids(conn: &mut PgConnection, tenant: TenantId, ids: &[TransactionId]) -> Result<Vec<Transaction>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    joined!()
        .filter(transactions::tenant_id.eq(tenant.uuid()))
        .filter(transactions::id.eq_any(ids))
        .load::<Joined>(conn)?
        .into_iter()
        .map(Transaction::try_from)
        .collect()
}

/// The transactions that some processes caused (claims, for example), in the order in which they were
/// made, in one statement.
///
/// # Errors
/// Database faults.
pub fn list_by_processes(
    conn: &mut PgConnection,
    tenant: TenantId,
    process_ids: &[String],
) -> Result<Vec<Transaction>> {
    joined!()
        .filter(transactions::tenant_id.eq(tenant.uuid()))
        .filter(transactions::trigger_process_id.eq_any(process_ids))
        .order((transactions::created_at, transactions::id))
        .load::<Joined>(conn)?
        .into_iter()
        .map(Transaction::try_from)
        .collect()
}

/// Part of the transactions that are meant, and how many there are.
///
/// # Errors
/// Database faults.
pub fn list(
    conn: &mut PgConnection,
    tenant: TenantId,
    filter: &TransactionFilter,
    window: Window,
    sort: Sort<TransactionSort>,
) -> Result<(Vec<Transaction>, i64)> {
    let total = narrowed!(with_tokens!(), tenant, filter).count().get_result(conn)?;
    let whole = || diesel::dsl::sql::<Numeric>("transactions.amount / power(10::numeric, tokens.decimals)");
    let query = narrowed!(joined!(), tenant, filter).limit(window.limit).offset(window.offset);
    let query = match (sort.key, sort.descending) {
        (TransactionSort::CreatedAt, false) => query.order(transactions::created_at.asc()),
        (TransactionSort::CreatedAt, true) => query.order(transactions::created_at.desc()),
        (TransactionSort::UpdatedAt, false) => query.order(transactions::updated_at.asc()),
        (TransactionSort::UpdatedAt, true) => query.order(transactions::updated_at.desc()),
        (TransactionSort::Amount, false) => query.order(whole().asc()),
        (TransactionSort::Amount, true) => query.order(whole().desc()),
        (TransactionSort::Status, false) => query.order(transactions::status.asc()),
        (TransactionSort::Status, true) => query.order(transactions::status.desc()),
    };
    let query = if sort.descending {
        query.then_order_by(transactions::id.desc())
    } else {
        query.then_order_by(transactions::id.asc())
    };
    let rows = query.load::<Joined>(conn)?.into_iter().map(Transaction::try_from).collect::<Result<_>>()?;
    Ok((rows, total))
}
