//! What the owners of non-custodial wallets are asked to sign, kept exactly as it was handed out.

use chrono::{DateTime, SubsecRound, Utc};
use diesel::prelude::*;
use uuid::Uuid;

use super::accounts::OwnerType;
use super::schema::signature_requests;
use super::transactions::Transaction;
use super::{accounts, jobs, signing_accounts};
use crate::domain::ids::{TenantId, TransactionId};
use crate::domain::jobs::JobKind;
use crate::domain::signing::{self, Asked, Order};
use crate::domain::wallets::{Address, format_address, parse_address};
use crate::error::{Error, Result};
use crate::limits;

/// What the owner of a wallet is asked to sign.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = signature_requests)]
pub struct SignatureRequest {
    /// Address of the key that has to sign.
    pub signer: String,
    /// Chain to sign for.
    pub chain_id: i64,
    /// Nonce of the wallet.
    pub nonce: i64,
    /// The EIP-712 document, as JSON text.
    pub typed_data: String,
    /// What a transaction to the wallet has to carry.
    pub call_data: Vec<u8>,
    /// From when on no signature counts any more.
    pub expires_at: DateTime<Utc>,
}

#[derive(Insertable)]
#[diesel(table_name = signature_requests)]
struct NewRequest<'a> {
    tenant_id: Uuid,
    transaction_id: Uuid,
    account_id: Uuid,
    signer: String,
    chain_id: i64,
    nonce: i64,
    typed_data: &'a str,
    call_data: &'a [u8],
    expires_at: DateTime<Utc>,
    created_at: DateTime<Utc>,
}

impl SignatureRequest {
    /// The same as facts, for the transaction that it belongs to.
    ///
    /// # Errors
    /// 500 for what was never handed out like this.
    pub fn asked<'a>(&'a self, transaction: &Transaction) -> Result<Asked<'a>> {
        Ok(Asked {
            signer: address(&self.signer)?,
            digest: signing::digest(&self.typed_data)?,
            chain_id: number(self.chain_id)?,
            nonce: number(self.nonce)?,
            wallet: address(&transaction.sender.address)?,
            call: &self.call_data,
            expires_at: self.expires_at,
        })
    }

    /// The same as an unsigned transaction to the wallet.
    ///
    /// # Errors
    /// 500 for what was never handed out like this.
    pub fn unsigned_transaction(&self, transaction: &Transaction) -> Result<String> {
        let wallet = address(&transaction.sender.address)?;
        Ok(signing::unsigned_transaction(number(self.chain_id)?, number(self.nonce)?, wallet, &self.call_data))
    }
}

/// Asks the owner of the sender's wallet to sign a transaction, whose amount is held back until he has or
/// his time is over. Takes a nonce of the wallet; `job_id` is for the job that ends his time.
///
/// # Errors
/// 404 `SIGNING_ACCOUNT_NOT_FOUND` if the wallet has none.
pub fn create(
    conn: &mut PgConnection,
    tenant: TenantId,
    transaction: &Transaction,
    job_id: Uuid,
    now: DateTime<Utc>,
) -> Result<SignatureRequest> {
    let account = transaction.sender.account;
    let signer = signing_accounts::get(conn, tenant, account)?;
    let nonce = accounts::take_nonce(conn, tenant, account)?;
    // A deadline is a number of seconds.
    let expires_at = (now + limits::SIGNATURE).trunc_subsecs(0);
    let order = order(transaction, number(nonce)?, expires_at)?;
    let request = SignatureRequest {
        signer: format_address(&signer),
        chain_id: transaction.token.chain_id,
        nonce,
        typed_data: signing::typed_data(&order).to_string(),
        call_data: signing::wallet_call(&order).to_vec(),
        expires_at,
    };
    let row = NewRequest {
        tenant_id: tenant.uuid(),
        transaction_id: transaction.id.uuid(),
        account_id: account.uuid(),
        signer: request.signer.clone(),
        chain_id: request.chain_id,
        nonce,
        typed_data: &request.typed_data,
        call_data: &request.call_data,
        expires_at,
        created_at: now,
    };
    diesel::insert_into(signature_requests::table).values(row).execute(conn)?;
    jobs::put(conn, tenant, JobKind::SignatureExpire, &transaction.id.to_string(), expires_at, job_id, now)?;
    Ok(request)
}

/// What was asked for a transaction.
///
/// # Errors
/// Database faults.
pub fn find(conn: &mut PgConnection, tenant: TenantId, transaction: TransactionId) -> Result<Option<SignatureRequest>> {
    Ok(signature_requests::table
        .find((tenant.uuid(), transaction.uuid()))
        .select(SignatureRequest::as_select())
        .first(conn)
        .optional()?)
}

fn order(transaction: &Transaction, nonce: u64, deadline: DateTime<Utc>) -> Result<Order<'_>> {
    let token = &transaction.token;
    let recipient = &transaction.recipient;
    Ok(Order {
        transaction: transaction.id,
        standard: token.token_type,
        chain_id: number(token.chain_id)?,
        token: address(&token.contract_address)?,
        item: transaction.item.map(number).transpose()?,
        wallet: address(&transaction.sender.address)?,
        recipient: match recipient.owner_type {
            OwnerType::Issuance => None,
            _ => Some(address(&recipient.address)?),
        },
        amount: &transaction.amount,
        nonce,
        deadline,
    })
}

fn address(text: &str) -> Result<Address> {
    parse_address(text).ok_or_else(|| Error::internal(format!("no address: {text}")))
}

fn number(value: i64) -> Result<u64> {
    u64::try_from(value).map_err(Error::internal)
}
