//! Where a `$ref` leads.

use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::limits;

/// Where a chain of `$ref`s ends; none if it ends nowhere.
pub fn follow<'a>(document: &'a Value, mut value: &'a Value) -> Option<&'a Value> {
    for _ in 0..limits::SAMPLE_NESTING {
        let Some(reference) = value.get("$ref") else { return Some(value) };
        value = document.pointer(&pointer(reference.as_str()?)?)?;
    }
    None
}

/// The JSON pointer of a `$ref` within the document, percent-decoded (RFC 6901, section 6).
pub fn pointer(reference: &str) -> Option<String> {
    let pointer = percent_decode_str(reference).decode_utf8().ok()?;
    Some(pointer.strip_prefix('#').unwrap_or(&pointer).to_owned())
}

/// Whether what stands beside a `$ref` means nothing: before OpenAPI 3.1 (Reference Object).
pub fn ignores_siblings(document: &Value) -> bool {
    let version = document.get("openapi").and_then(Value::as_str).unwrap_or_default();
    version.starts_with("3.0") || document.get("swagger").is_some()
}
