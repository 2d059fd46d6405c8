//! Looks at every `$ref` of a document before anything follows one: none may lead out of the document, to
//! nothing, or back to the value that it stands for.

use std::collections::HashSet;

use serde_json::Value;

use super::pointer::{escape, follow, inside};
use super::{Defect, Defects};

/// Members that hold examples and the like; a `$ref` in them is data.
const DATA: [&str; 4] = ["example", "default", "enum", "value"];
/// Members whose members have names of the document's own.
const NAMED: [&str; 13] = [
    "properties",
    "variables",
    "paths",
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "securitySchemes",
    "links",
    "callbacks",
    "content",
];

/// All defects of the `$ref`s of a document.
pub(super) fn check(document: &Value) -> Defects {
    let mut look = Look { document, defects: Defects::default(), safe: HashSet::new() };
    look.value(document, "", false);
    look.defects
}

struct Look<'d> {
    document: &'d Value,
    defects: Defects,
    /// Pointers from which no circle begins.
    safe: HashSet<String>,
}

impl Look<'_> {
    /// Looks at a value and all in it; `named` says that the value's members have names of the document's own.
    fn value(&mut self, value: &Value, pointer: &str, named: bool) {
        match value {
            Value::Object(members) => {
                if !named {
                    if members.contains_key("$ref") {
                        if let Err(defect) = follow(self.document, pointer) {
                            self.defects.add(defect);
                        } else {
                            self.circle(pointer, &mut Vec::new());
                        }
                        return;
                    }
                    self.circle(pointer, &mut Vec::new());
                }
                for (name, member) in members {
                    let data = DATA.contains(&name.as_str()) || name.starts_with("x-");
                    if named || !data {
                        let named = !named && NAMED.contains(&name.as_str());
                        self.value(member, &format!("{pointer}/{}", escape(name)), named);
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(item, &format!("{pointer}/{index}"), false);
                }
            }
            _ => {}
        }
    }

    /// Follows what has to be true of the very same value: `$ref`, and the members of `allOf` and its like.
    fn circle(&mut self, pointer: &str, above: &mut Vec<String>) {
        if self.safe.contains(pointer) {
            return;
        }
        if above.iter().any(|known| known == pointer) {
            self.defects.add(Defect::at(pointer, "a schema that is part of itself for the same value"));
            return;
        }
        let Some(value) = self.document.pointer(pointer) else { return };
        above.push(pointer.to_owned());
        let reference = value.get("$ref").and_then(Value::as_str).and_then(|reference| inside(reference).ok());
        if let Some(target) = reference {
            self.circle(&target, above);
        }
        for key in ["allOf", "anyOf", "oneOf"] {
            for index in 0..value.get(key).and_then(Value::as_array).map_or(0, Vec::len) {
                self.circle(&format!("{pointer}/{key}/{index}"), above);
            }
        }
        if value.get("not").is_some_and(Value::is_object) {
            self.circle(&format!("{pointer}/not"), above);
        }
        above.pop();
        self.safe.insert(pointer.to_owned());
    }
}
