//! A sample before it is JSON: with the values that JSON has no word for.

use serde_json::{Map, Number, Value};

use super::object::{Key, Merge, Object};
use crate::limits;

/// A value of a sample.
#[derive(Clone, Debug)]
pub enum Tree {
    /// `undefined`: a member with it is not written, though it has its place.
    Undefined,
    /// A member that is left out because it is read-only or write-only, and that must not come back from
    /// another part of an `allOf` in front of it.
    Skip,
    /// Null, a boolean, a number or a text.
    Leaf(Value),
    /// An object or a list.
    Object(Object<Tree>),
}

impl Tree {
    /// A value of the document.
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Array(items) => Self::Object(Object::of_items(items.iter().map(Self::of))),
            Value::Object(members) => {
                let mut object = Object::new(false);
                for (name, member) in members {
                    object.set(Key::of(name), Self::of(member));
                }
                Self::Object(object)
            }
            leaf => Self::Leaf(leaf.clone()),
        }
    }

    /// An object without members.
    pub fn empty() -> Self {
        Self::Object(Object::new(false))
    }

    /// Whether it is null or undefined.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Undefined | Self::Leaf(Value::Null))
    }

    /// Whether it is what JavaScript calls an object: null is one.
    pub fn is_object_or_null(&self) -> bool {
        matches!(self, Self::Object(_) | Self::Leaf(Value::Null))
    }

    /// Whether it counts as true.
    pub fn is_true(&self) -> bool {
        match self {
            Self::Undefined => false,
            Self::Skip | Self::Object(_) => true,
            Self::Leaf(leaf) => is_true(leaf),
        }
    }

    /// The JSON that `JSON.stringify` writes; none for what it leaves out.
    pub fn into_json(self) -> Option<Value> {
        match self {
            Self::Undefined | Self::Skip => None,
            Self::Leaf(Value::Number(number)) => Some(Value::Number(plain(number))),
            Self::Leaf(leaf) => Some(leaf),
            Self::Object(object) if object.list => Some(Value::Array(list(object))),
            Self::Object(object) => {
                let mut members = Map::with_capacity(object.len());
                for (key, value) in object.into_members() {
                    if let Some(value) = value.into_json() {
                        members.insert(key.to_string(), value);
                    }
                }
                Some(Value::Object(members))
            }
        }
    }
}

/// Items of a list; where there is none, null. A single item far away would make more nulls than anybody
/// wants, so those beyond [`limits::SAMPLE_VALUES`] are left out.
fn list(object: Object<Tree>) -> Vec<Value> {
    let mut items = Vec::with_capacity(object.len());
    for (key, value) in object.into_members() {
        let Key::Index(index) = key else { break };
        let Ok(index) = usize::try_from(index) else { break };
        if index >= limits::SAMPLE_VALUES {
            break;
        }
        items.resize(index, Value::Null);
        items.push(value.into_json().unwrap_or(Value::Null));
    }
    items
}

/// Whether JavaScript takes a JSON value for true.
pub fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(value) => *value,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}

/// A number in the notation of JavaScript: a whole one without fraction. Integers stay exact, even those
/// that JavaScript would round.
fn plain(number: Number) -> Number {
    let whole = number.as_f64().filter(|value| number.is_f64() && value.fract() == 0.0);
    // Formatting is the one way from a float to an integer that cannot be wrong.
    match whole.map(|value| format!("{value:.0}").replace("-0", "0").parse::<i64>()) {
        Some(Ok(whole)) => Number::from(whole),
        _ => number,
    }
}

/// A number as JSON.
pub fn number(value: f64) -> Tree {
    Number::from_f64(value).map_or(Tree::Leaf(Value::Null), |number| Tree::Leaf(Value::Number(number)))
}

/// A text as JSON.
pub fn text(text: impl Into<String>) -> Tree {
    Tree::Leaf(Value::String(text.into()))
}

impl Merge for Tree {
    fn into_object(self) -> Result<Object<Self>, Self> {
        match self {
            Self::Object(object) => Ok(object),
            other => Err(other),
        }
    }

    fn from_object(object: Object<Self>) -> Self {
        Self::Object(object)
    }

    fn into_characters(self) -> Vec<(Key, Self)> {
        match self {
            Self::Leaf(Value::String(characters)) => {
                (0..).zip(characters.chars()).map(|(index, letter)| (Key::Index(index), text(letter))).collect()
            }
            _ => Vec::new(),
        }
    }

    fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }
}
