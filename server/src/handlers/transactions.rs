//! Tag "Transactions".

use pers_api::models;

use super::ListQuery;
use crate::error::{Error, Result};
use crate::run::Call;

/// `POST /transactions`: create a transaction.
///
/// # Errors
/// See the contract, `TransactionsController_createTransaction`.
pub fn create_transaction(
    call: &mut Call<'_>,
    body: &models::TransactionRequestDto,
) -> Result<models::TransactionRequestResponseDto> {
    Err(Error::internal("TransactionsController_createTransaction is being written"))
}

/// `GET /transactions/me/received`: list what I have received.
///
/// # Errors
/// See the contract, `TransactionsController_getCurrentUserReceivedTransactions`.
pub fn get_current_user_received_transactions(
    call: &mut Call<'_>,
    list: &ListQuery,
) -> Result<models::PaginatedTransactionsResponseDto> {
    Err(Error::internal("TransactionsController_getCurrentUserReceivedTransactions is being written"))
}

/// `GET /transactions/me/sent`: list what I have sent.
///
/// # Errors
/// See the contract, `TransactionsController_getCurrentUserSentTransactions`.
pub fn get_current_user_sent_transactions(
    call: &mut Call<'_>,
    list: &ListQuery,
) -> Result<models::PaginatedTransactionsResponseDto> {
    Err(Error::internal("TransactionsController_getCurrentUserSentTransactions is being written"))
}

/// `GET /transactions`: list transactions.
///
/// # Errors
/// See the contract, `TransactionsController_getTransactions`.
pub fn get_transactions(
    call: &mut Call<'_>,
    participant_id: Option<&str>,
    role: Option<models::TransactionRole>,
    status: Option<models::TransactionStatus>,
    token_type: Option<&str>,
    list: &ListQuery,
) -> Result<models::PaginatedTransactionsResponseDto> {
    Err(Error::internal("TransactionsController_getTransactions is being written"))
}

/// `GET /transactions/{id}`: read a transaction.
///
/// # Errors
/// See the contract, `TransactionsController_getTransactionById`.
pub fn get_transaction_by_id(call: &mut Call<'_>, id: &str) -> Result<models::TransactionDto> {
    Err(Error::internal("TransactionsController_getTransactionById is being written"))
}
