//! How well founded an operation is (`x-evidence`).

use serde::{Deserialize, Serialize};

/// Where an operation comes from (`x-evidence`). The default is that of an operation which does not say:
/// the document itself vouches for it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Evidence {
    /// How sure the contract is.
    pub level: Level,
    /// PERS version of the source.
    pub version: Option<String>,
    /// Page of the public documentation.
    pub source: Option<String>,
    /// What had to be concluded.
    pub note: Option<String>,
}

/// How sure the contract is of an operation, the surest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Of a document by PERS itself.
    #[default]
    Official,
    /// Seen in the public documentation of this version.
    Documented,
    /// Seen in that of another version.
    Neighbour,
    /// Concluded.
    Inferred,
}

impl Level {
    /// All of them, the surest first.
    pub const ALL: [Self; 4] = [Self::Official, Self::Documented, Self::Neighbour, Self::Inferred];

    /// Name in the document.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Documented => "documented",
            Self::Neighbour => "neighbour",
            Self::Inferred => "inferred",
        }
    }
}
