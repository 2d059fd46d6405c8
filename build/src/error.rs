//! The guard's only error: lines for the person at the keyboard.

use std::fmt;
use std::path::Path;

/// Why `generated/` could not be brought up to date. The first line says it all; further lines are the generator's own.
#[derive(Debug)]
pub struct Error(String);

/// A result of the guard.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Names the file an operating system error is about, for `map_err`.
    pub fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |cause| Self(format!("{}: {cause}", path.display()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}
