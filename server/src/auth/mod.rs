//! Who is calling, and the keys and tokens that say so (SEMANTICS: callers and credentials, sessions).

mod caller;
pub mod credentials;
pub mod keys;
pub mod providers;
pub mod resolve;
pub mod sessions;
pub mod tokens;

pub use caller::{Caller, Identity};
