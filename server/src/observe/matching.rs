//! Whether a value is what somebody expects, and where it is not.
//!
//! What is expected is written as the value itself: an object matches one that has these members and maybe
//! others, a list one of the same length, anything else its equal; numbers are equal by value (`1` is `1.0`).
//! An object with one member that begins with `$` asks for something else:
//!
//! | matcher | holds for |
//! | --- | --- |
//! | `{"$type": "string"}` | a value of this JSON type (`integer` is a `number` without a fraction) |
//! | `{"$regex": "^ab+$"}` | a text with a match of the expression |
//! | `{"$exists": true}` | any value; `false`: no such member |
//! | `{"$contains": x}` | a list with an item that matches `x`, or a text with the text `x` in it |
//! | `{"$exact": x}` | the same value as `x`, without further members at any depth |

use regex::{Regex, RegexBuilder};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::contract::escape;
use crate::limits;

/// What is expected of a value.
#[derive(Clone, Debug)]
pub enum Matcher {
    /// An object with these members and maybe others.
    Members(Vec<(String, Self)>),
    /// A list of these items.
    Items(Vec<Self>),
    /// An equal value.
    Equal(Value),
    /// A value of this type.
    Type(Type),
    /// A text in which the expression is found.
    Pattern(Regex),
    /// Any value, or none at all.
    Exists(bool),
    /// A list with such an item, or a text with this text in it.
    Contains(Box<Self>),
}

/// JSON types, as `$type` names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// `null`
    Null,
    /// `boolean`
    Boolean,
    /// `integer`
    Integer,
    /// `number`
    Number,
    /// `string`
    String,
    /// `array`
    Array,
    /// `object`
    Object,
}

/// A place at which a value is not what is expected.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// A JSON pointer into the body, empty for the whole of it, or `query/limit`, `header/x`, `status` …
    pub target: String,
    /// What is expected.
    pub expected: String,
    /// What there is, shortened; null if there is nothing.
    pub actual: Option<String>,
}

/// A matcher that is none: where, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// JSON pointer into what was expected.
    pub target: String,
    /// Text for people.
    pub reason: String,
}

impl Matcher {
    /// Reads what is expected; `exact` leaves no room for further members.
    ///
    /// # Errors
    /// The first place at which a `$` matcher is none.
    pub fn read(expected: &Value, exact: bool) -> Result<Self, Malformed> {
        if exact { Ok(Self::Equal(expected.clone())) } else { Self::read_at(expected, "") }
    }

    fn read_at(expected: &Value, place: &str) -> Result<Self, Malformed> {
        match expected {
            Value::Object(members) => match Self::special(members, place)? {
                Some(special) => Ok(special),
                None => members
                    .iter()
                    .map(|(name, value)| {
                        Ok((name.clone(), Self::read_at(value, &format!("{place}/{}", escape(name)))?))
                    })
                    .collect::<Result<_, _>>()
                    .map(Self::Members),
            },
            Value::Array(items) => items
                .iter()
                .enumerate()
                .map(|(index, value)| Self::read_at(value, &format!("{place}/{index}")))
                .collect::<Result<_, _>>()
                .map(Self::Items),
            _ => Ok(Self::Equal(expected.clone())),
        }
    }

    fn special(members: &Map<String, Value>, place: &str) -> Result<Option<Self>, Malformed> {
        let Some((name, value)) = members.iter().find(|(name, _)| name.starts_with('$')) else { return Ok(None) };
        let place = format!("{place}/{}", escape(name));
        let refused = |reason: &str| Malformed { target: place.clone(), reason: reason.to_owned() };
        if members.len() > 1 {
            return Err(refused("a matcher stands alone in its object"));
        }
        let text = || value.as_str().ok_or_else(|| refused("a text is needed here"));
        Ok(Some(match name.as_str() {
            "$type" => Self::Type(Type::read(text()?).ok_or_else(|| refused("this is no JSON type"))?),
            "$regex" => {
                let compiled = RegexBuilder::new(text()?).size_limit(limits::REGEX_BYTES).build();
                Self::Pattern(compiled.map_err(|error| refused(&error.to_string()))?)
            }
            "$exists" => Self::Exists(value.as_bool().ok_or_else(|| refused("true or false is needed here"))?),
            "$contains" => Self::Contains(Box::new(Self::read_at(value, &place)?)),
            "$exact" => Self::Equal(value.clone()),
            _ => return Err(refused("there are $type, $regex, $exists, $contains and $exact")),
        }))
    }

    /// Adds the places at which a value (`None`: there is none) is not as expected.
    pub fn differences(&self, actual: Option<&Value>, place: &str, found: &mut Vec<Difference>) {
        let Some(value) = actual else {
            if !matches!(self, Self::Exists(false)) {
                found.push(self.difference(actual, place));
            }
            return;
        };
        match (self, value) {
            (Self::Members(expected), Value::Object(members)) => {
                for (name, matcher) in expected {
                    matcher.differences(members.get(name), &format!("{place}/{}", escape(name)), found);
                }
            }
            (Self::Items(expected), Value::Array(items)) if expected.len() == items.len() => {
                for (index, (matcher, item)) in expected.iter().zip(items).enumerate() {
                    matcher.differences(Some(item), &format!("{place}/{index}"), found);
                }
            }
            (Self::Equal(expected), value) => differ(expected, value, place, found),
            _ => {
                if !self.holds(value) {
                    found.push(self.difference(actual, place));
                }
            }
        }
    }

    fn holds(&self, value: &Value) -> bool {
        match self {
            Self::Type(kind) => kind.holds(value),
            Self::Pattern(pattern) => value.as_str().is_some_and(|text| pattern.is_match(text)),
            Self::Exists(exists) => *exists,
            Self::Contains(inner) => match value {
                Value::Array(items) => items.iter().any(|item| inner.matches(Some(item))),
                Value::String(text) => match &**inner {
                    Self::Equal(Value::String(part)) => text.contains(part),
                    _ => false,
                },
                _ => false,
            },
            Self::Members(_) | Self::Items(_) | Self::Equal(_) => false,
        }
    }

    /// Whether a value is as expected.
    pub fn matches(&self, actual: Option<&Value>) -> bool {
        let mut found = Vec::new();
        self.differences(actual, "", &mut found);
        found.is_empty()
    }

    fn difference(&self, actual: Option<&Value>, place: &str) -> Difference {
        Difference { target: place.to_owned(), expected: self.to_string(), actual: actual.map(brief) }
    }
}

impl std::fmt::Display for Matcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Members(members) => {
                let names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
                write!(f, "an object with {}", names.join(", "))
            }
            Self::Items(items) => write!(f, "a list of {}", items.len()),
            Self::Equal(value) => f.write_str(&brief(value)),
            Self::Type(kind) => f.write_str(kind.name()),
            Self::Pattern(pattern) => write!(f, "a text like {}", pattern.as_str()),
            Self::Exists(true) => f.write_str("any value"),
            Self::Exists(false) => f.write_str("nothing"),
            Self::Contains(inner) => write!(f, "something with {inner} in it"),
        }
    }
}

/// Where two values are not the same.
fn differ(expected: &Value, actual: &Value, place: &str, found: &mut Vec<Difference>) {
    let mut differs = |expected: String, actual: Option<String>, place: &str| {
        found.push(Difference { target: place.to_owned(), expected, actual });
    };
    match (expected, actual) {
        (Value::Object(wanted), Value::Object(members)) => {
            for (name, actual) in members.iter().filter(|(name, _)| !wanted.contains_key(*name)) {
                differs("nothing".to_owned(), Some(brief(actual)), &format!("{place}/{}", escape(name)));
            }
            for (name, expected) in wanted {
                let place = format!("{place}/{}", escape(name));
                match members.get(name) {
                    Some(actual) => differ(expected, actual, &place, found),
                    None => found.push(Difference { target: place, expected: brief(expected), actual: None }),
                }
            }
        }
        (Value::Array(wanted), Value::Array(items)) if wanted.len() == items.len() => {
            for (index, (expected, actual)) in wanted.iter().zip(items).enumerate() {
                differ(expected, actual, &format!("{place}/{index}"), found);
            }
        }
        (Value::Number(one), Value::Number(other)) if one == other || one.as_f64() == other.as_f64() => {}
        _ if expected == actual => {}
        _ => differs(brief(expected), Some(brief(actual)), place),
    }
}

/// A value as JSON, shortened to what people read.
fn brief(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= limits::BRIEF_CHARS {
        return text;
    }
    let start: String = text.chars().take(limits::BRIEF_CHARS).collect();
    format!("{start}…")
}

impl Type {
    const ALL: [Self; 7] =
        [Self::Null, Self::Boolean, Self::Integer, Self::Number, Self::String, Self::Array, Self::Object];

    const fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }

    fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    fn holds(self, value: &Value) -> bool {
        match self {
            Self::Null => value.is_null(),
            Self::Boolean => value.is_boolean(),
            Self::Integer => value.as_f64().is_some_and(|number| number.fract() == 0.0),
            Self::Number => value.is_number(),
            Self::String => value.is_string(),
            Self::Array => value.is_array(),
            Self::Object => value.is_object(),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_is_compared_with_what_is_expected() {
        for (expected, actual, differing) in [
            (json!({"a": 1}), json!({"a": 1.0, "b": 2}), &[][..]),
            (json!({"a": 1}), json!({"a": 2, "b": 2}), &["/a"]),
            (json!({"a": {"b/c": [1, 2]}}), json!({"a": {"b/c": [1, 3]}}), &["/a/b~1c/1"]),
            (json!({"a": [1]}), json!({"a": [1, 2]}), &["/a"]),
            (json!({"a": null}), json!({"a": null}), &[]),
            (json!({"a": null}), json!({}), &["/a"]),
            (json!({"$exact": {"a": 1}}), json!({"a": 1, "b": 2}), &["/b"]),
            (json!({"$exact": {"a": [{"b": 1}]}}), json!({"a": [{"b": 1, "c": 1}]}), &["/a/0/c"]),
            (json!({"a": {"$type": "integer"}}), json!({"a": 3.0}), &[]),
            (json!({"a": {"$type": "integer"}}), json!({"a": 3.5}), &["/a"]),
            (json!({"a": {"$type": "number"}}), json!({"a": "3"}), &["/a"]),
            (json!({"a": {"$regex": "^x+$"}}), json!({"a": "xx"}), &[]),
            (json!({"a": {"$regex": "^x+$"}}), json!({"a": "xy"}), &["/a"]),
            (json!({"a": {"$regex": "1"}}), json!({"a": 1}), &["/a"]),
            (json!({"a": {"$exists": false}}), json!({}), &[]),
            (json!({"a": {"$exists": false}}), json!({"a": null}), &["/a"]),
            (json!({"a": {"$exists": true}}), json!({"a": null}), &[]),
            (json!({"a": {"$exists": true}}), json!({}), &["/a"]),
            (json!({"a": {"$contains": {"b": 1}}}), json!({"a": [{"b": 2}, {"b": 1, "c": 1}]}), &[]),
            (json!({"a": {"$contains": {"b": 1}}}), json!({"a": [{"b": 2}]}), &["/a"]),
            (json!({"a": {"$contains": "me"}}), json!({"a": "Summer"}), &[]),
            (json!({"a": {"$contains": 1}}), json!({"a": "1"}), &["/a"]),
            (json!([1, {"$type": "string"}]), json!([1, "x"]), &[]),
            (json!({"a": 1}), json!("text"), &[""]),
            (json!("text"), json!("other"), &[""]),
        ] {
            let mut found = Vec::new();
            Matcher::read(&expected, false).unwrap().differences(Some(&actual), "", &mut found);
            let targets: Vec<_> = found.iter().map(|difference| difference.target.as_str()).collect();
            assert_eq!(targets, differing, "{expected} {actual}");
        }
    }

    #[test]
    fn exact_mode_takes_everything_literally() {
        let expected = json!({"a": {"$type": "string"}});
        assert!(Matcher::read(&expected, true).unwrap().matches(Some(&expected)));
        assert!(!Matcher::read(&json!({"a": 1}), true).unwrap().matches(Some(&json!({"a": 1, "b": 1}))));
    }

    #[test]
    fn a_matcher_that_is_none_is_refused_with_its_place() {
        for (expected, place) in [
            (json!({"a": {"$like": "x"}}), "/a/$like"),
            (json!({"a": [{"$type": "text"}]}), "/a/0/$type"),
            (json!({"$regex": "("}), "/$regex"),
            (json!({"$regex": "(((a{100}){100}){100})"}), "/$regex"),
            (json!({"$exists": 1}), "/$exists"),
            (json!({"$type": "string", "b": 1}), "/$type"),
            (json!({"$contains": {"$type": 1}}), "/$contains/$type"),
        ] {
            assert_eq!(Matcher::read(&expected, false).unwrap_err().target, place, "{expected}");
        }
    }
}
