//! Why a document cannot be served: all of it at once, each with its place.

use std::fmt;

use crate::error::Error;
use crate::limits;

/// One thing in a document that cannot be honoured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// JSON pointer of the place; empty for the whole document.
    pub pointer: String,
    /// What is wrong there.
    pub reason: String,
}

impl Defect {
    /// A defect at a place.
    pub fn at(pointer: &str, reason: impl Into<String>) -> Self {
        Self { pointer: pointer.to_owned(), reason: reason.into() }
    }
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}: {}", self.pointer, self.reason)
    }
}

/// All defects of a document: the first [`limits::DEFECTS_LISTED`], and how many in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Defects {
    listed: Vec<Defect>,
    total: usize,
}

impl Defects {
    /// Adds one, unless it is known.
    pub fn add(&mut self, defect: Defect) {
        if self.listed.contains(&defect) {
            return;
        }
        self.total = self.total.saturating_add(1);
        if self.listed.len() < limits::DEFECTS_LISTED {
            self.listed.push(defect);
        }
    }

    /// Adds others.
    pub fn extend(&mut self, others: Self) {
        let unlisted = others.total.saturating_sub(others.listed.len());
        others.listed.into_iter().for_each(|defect| self.add(defect));
        self.total = self.total.saturating_add(unlisted);
    }

    /// The value, or why there is none.
    pub fn keep<T>(&mut self, read: Result<T, Defect>) -> Option<T> {
        read.map_err(|defect| self.add(defect)).ok()
    }

    /// The listed ones.
    pub fn listed(&self) -> &[Defect] {
        &self.listed
    }

    /// Nothing, if there are none.
    ///
    /// # Errors
    /// The defects themselves.
    pub fn into_result(self) -> Result<(), Self> {
        if self.total == 0 { Ok(()) } else { Err(self) }
    }
}

impl From<Defect> for Defects {
    fn from(defect: Defect) -> Self {
        Self { listed: vec![defect], total: 1 }
    }
}

impl fmt::Display for Defects {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, defect) in self.listed.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{defect}")?;
        }
        match self.total.saturating_sub(self.listed.len()) {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl std::error::Error for Defects {}

/// A defect of this project's own contract is a bug.
impl From<Defects> for Error {
    fn from(defects: Defects) -> Self {
        Self::internal(format!("contract: {defects}"))
    }
}

/// As above.
impl From<Defect> for Error {
    fn from(defect: Defect) -> Self {
        Defects::from(defect).into()
    }
}
