//! Why a document cannot be served: all of it at once, each with its place.

use std::fmt;

use crate::error::Error;
use crate::limits;

/// One thing in a document that cannot be honoured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON pointer of the place; empty for the whole document.
    pub pointer: String,
    /// What is wrong there.
    pub reason: String,
}

impl Fault {
    /// A fault at a place.
    pub fn at(pointer: &str, reason: impl Into<String>) -> Self {
        Self { pointer: pointer.to_owned(), reason: reason.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}: {}", self.pointer, self.reason)
    }
}

/// All faults of a document: the first [`limits::FAULTS_LISTED`], and how many in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    listed: Vec<Fault>,
    total: usize,
}

impl Faults {
    /// Adds one, unless it is known.
    pub fn add(&mut self, fault: Fault) {
        if self.listed.contains(&fault) {
            return;
        }
        self.total = self.total.saturating_add(1);
        if self.listed.len() < limits::FAULTS_LISTED {
            self.listed.push(fault);
        }
    }

    /// Adds others.
    pub fn extend(&mut self, others: Self) {
        let unlisted = others.total.saturating_sub(others.listed.len());
        others.listed.into_iter().for_each(|fault| self.add(fault));
        self.total = self.total.saturating_add(unlisted);
    }

    /// The value, or why there is none.
    pub fn keep<T>(&mut self, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.add(fault)).ok()
    }

    /// The listed ones.
    pub fn listed(&self) -> &[Fault] {
        &self.listed
    }

    /// Nothing, if there are none.
    ///
    /// # Errors
    /// The faults themselves.
    pub fn into_result(self) -> Result<(), Self> {
        if self.total == 0 { Ok(()) } else { Err(self) }
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self { listed: vec![fault], total: 1 }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.listed.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{fault}")?;
        }
        match self.total.saturating_sub(self.listed.len()) {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl std::error::Error for Faults {}

/// A fault of this project's own contract is a bug.
impl From<Faults> for Error {
    fn from(faults: Faults) -> Self {
        Self::internal(format!("contract: {faults}"))
    }
}

/// As above.
impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Faults::from(fault).into()
    }
}
