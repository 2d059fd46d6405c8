//! Where a message breaks the contract, and how a refusal and a header field tell it.

use std::fmt::Write;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::error::Error;
use crate::limits;

/// One difference between a message and the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Violation {
    /// Field at fault: a JSON pointer into the body, empty for the whole of it, or `query/limit`,
    /// `path/id`, `header/stripe-signature`.
    pub target: String,
    /// JSON Schema keyword that was broken, or `duplicate`, `encoding`, `characters`, `precision`.
    pub keyword: String,
    /// Text for people, without the offending value.
    pub message: String,
    /// Place in the contract that demands otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<String>,
}

/// Details of a refusal that lists violations, of so many in all.
pub fn details(listed: &[Violation], total: usize) -> Value {
    json!({ "errors": listed, "total": total })
}

/// The violations that a refusal lists; none for one that is about something else.
pub fn listed(refusal: &Error) -> Option<Vec<Violation>> {
    let errors = refusal.details.as_ref()?.get("errors")?;
    Vec::deserialize(errors).ok()
}

/// The violations that a refusal lists, or the refusal itself as the one that there is.
pub fn of(refusal: &Error) -> Vec<Violation> {
    listed(refusal).unwrap_or_else(|| {
        vec![Violation {
            target: refusal.target.clone().unwrap_or_default(),
            keyword: refusal.code.to_string(),
            message: refusal.detail.to_string(),
            contract: None,
        }]
    })
}

/// A list as the value of a header field: JSON in ASCII, as many entries as fit into
/// [`limits::VIOLATIONS_HEADER_BYTES`], then how many more there are.
pub fn header(entries: &[Value]) -> String {
    let mut value = String::from("[");
    for (index, entry) in entries.iter().enumerate() {
        let separator = if index == 0 { "" } else { "," };
        let entry = ascii(&entry.to_string());
        if value.len().saturating_add(entry.len()) > limits::VIOLATIONS_HEADER_BYTES {
            let _ = write!(value, "{separator}{}", json!({ "more": entries.len().saturating_sub(index) }));
            break;
        }
        let _ = write!(value, "{separator}{entry}");
    }
    value.push(']');
    value
}

/// JSON with everything escaped that a header field does not carry (RFC 8259, 7).
fn ascii(json: &str) -> String {
    let mut plain = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter.is_ascii() && !letter.is_ascii_control() {
            plain.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(plain, "\\u{unit:04x}");
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_tells_its_violations_or_itself() {
        let known = Violation {
            target: "/a".to_owned(),
            keyword: "type".to_owned(),
            message: "m".to_owned(),
            contract: Some("#/x".to_owned()),
        };
        let broken = Error::bad_request("VALIDATION_FAILED", "d").with(details(std::slice::from_ref(&known), 1));
        assert_eq!(of(&broken), [known]);
        let bare = Error::bad_request("BODY_REQUIRED", "d");
        assert_eq!(listed(&bare), None);
        assert_eq!(of(&bare)[0].keyword, "BODY_REQUIRED");
    }

    #[test]
    fn a_header_is_json_in_ascii() {
        let entries = [json!({ "target": "/größe/😀\u{7f}" }), json!({ "target": "" })];
        let value = header(&entries);
        assert!(value.bytes().all(|byte| (b' '..0x7f).contains(&byte)), "{value}");
        assert_eq!(serde_json::from_str::<Vec<Value>>(&value).unwrap(), entries);
    }

    #[test]
    fn a_header_says_how_many_did_not_fit() {
        let entries = vec![json!({ "target": "/a".repeat(500) }); 20];
        let value = header(&entries);
        assert!(value.len() < limits::VIOLATIONS_HEADER_BYTES + 32, "{}", value.len());
        let read: Vec<Value> = serde_json::from_str(&value).unwrap();
        let shown = read.len() - 1;
        assert_eq!(read[shown], json!({ "more": 20 - shown }));
    }
}
