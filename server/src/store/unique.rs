//! Unique violations, told apart by constraint.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

use crate::error::{Error, Result};

/// What a violated constraint means: its name, and the refusal.
pub type Meaning = (&'static str, fn() -> Error);

/// Gives constraint violations (unique, foreign key, check) the meaning that the caller knows; other
/// faults stay what they are. The transaction is lost either way, so the caller must answer the error.
///
/// # Errors
/// The refusal of the constraint, or the fault.
pub fn unique<T>(result: Result<T, DieselError>, meanings: &[Meaning]) -> Result<T> {
    result.map_err(|error| {
        if let DieselError::DatabaseError(
            DatabaseErrorKind::UniqueViolation
            | DatabaseErrorKind::ForeignKeyViolation
            | DatabaseErrorKind::CheckViolation,
            info,
        ) = &error
            && let Some((_, refusal)) = meanings.iter().find(|(name, _)| info.constraint_name() == Some(name))
        {
            return refusal();
        }
        Error::from(error)
    })
}
