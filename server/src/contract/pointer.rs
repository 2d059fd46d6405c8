//! JSON pointers (RFC 6901) and the `$ref`s that lead along them.

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::defects::Defect;

/// Longest chain of `$ref`s that lead to `$ref`s; a longer one is a circle.
const CHAIN: usize = 32;

/// Pointer that a `$ref` at `pointer` leads to, or `pointer` itself.
///
/// # Errors
/// A `$ref` out of the document, to nothing, or in a circle.
pub fn follow(document: &Value, pointer: &str) -> Result<String, Defect> {
    let mut pointer = pointer.to_owned();
    for _ in 0..CHAIN {
        let Some(target) = document.pointer(&pointer).and_then(|value| value.get("$ref")) else {
            return Ok(pointer);
        };
        let reference = target.as_str().ok_or_else(|| Defect::at(&format!("{pointer}/$ref"), "not a string"))?;
        let target = inside(reference).map_err(|reason| Defect::at(&format!("{pointer}/$ref"), reason))?;
        if document.pointer(&target).is_none() {
            return Err(Defect::at(&format!("{pointer}/$ref"), format!("{reference} leads to nothing")));
        }
        pointer = target;
    }
    Err(Defect::at(&pointer, "a $ref in a circle"))
}

/// Pointer that a `$ref` names within its document: a fragment, percent-encoded (RFC 6901, section 6).
///
/// # Errors
/// What is wrong with a reference to elsewhere.
pub fn inside(reference: &str) -> Result<String, String> {
    let fragment = reference
        .strip_prefix('#')
        .filter(|fragment| fragment.is_empty() || fragment.starts_with('/'))
        .ok_or_else(|| format!("{reference} is outside the document"))?;
    percent_decode_str(fragment)
        .decode_utf8()
        .map(std::borrow::Cow::into_owned)
        .map_err(|_| format!("{reference} is not UTF-8"))
}

/// One segment of a JSON pointer (RFC 6901, section 3).
pub fn escape(segment: &str) -> String {
    segment.replace('~', "~0").replace('/', "~1")
}

/// The object at a place.
///
/// # Errors
/// Something else, or nothing, is there.
pub fn object<'v>(value: Option<&'v Value>, place: &str) -> Result<&'v Map<String, Value>, Defect> {
    match value {
        Some(Value::Object(members)) => Ok(members),
        Some(_) => Err(Defect::at(place, "not an object")),
        None => Err(Defect::at(place, "missing; it has to be an object")),
    }
}

/// The text at a place.
///
/// # Errors
/// Something else, or nothing, is there.
pub fn string<'v>(value: Option<&'v Value>, place: &str) -> Result<&'v str, Defect> {
    match value {
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(Defect::at(place, "not a string")),
        None => Err(Defect::at(place, "missing; it has to be a string")),
    }
}
