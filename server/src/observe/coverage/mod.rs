//! Consumer coverage: what of the contract a client has exercised, and what it has sent that the contract
//! does not have.

pub mod catalogue;
pub mod html;
pub mod junit;
pub mod report;
pub mod tally;
pub mod text;
