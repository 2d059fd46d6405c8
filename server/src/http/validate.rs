//! x
use crate::contract::*;
use crate::error::*;
use bytes::Bytes;
pub struct Validator;
pub struct Checked {
    pub query: Option<String>,
    pub body: Bytes,
}
impl Validator {
    pub fn compile(_: &Contract) -> Result<Self> {
        Ok(Self)
    }
    pub fn check(
        &self,
        _: &Operation,
        _: &[(&str, &str)],
        q: Option<&str>,
        _: &http::HeaderMap,
        b: &Bytes,
    ) -> Result<Checked> {
        Ok(Checked { query: q.map(str::to_owned), body: b.clone() })
    }
    pub fn check_response(&self, _: &Operation, _: u16, _: &serde_json::Value) -> std::result::Result<(), Vec<String>> {
        Ok(())
    }
}
