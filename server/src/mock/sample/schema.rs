//! A schema as the sampler sees it: a place of the document, or several laid together.

use std::rc::Rc;

use serde_json::Value;

use super::object::{Key, Merge, Object};
use super::tree::{self, Tree};

static NULL: Value = Value::Null;

/// A schema, or a value within one.
#[derive(Clone, Debug)]
pub enum Schema<'a> {
    /// A place of the document.
    Given(&'a Value),
    /// A type that the sampler has concluded.
    Type(&'static str),
    /// A schema of several: with members of others, or without some of its own.
    Made(Rc<Object<Schema<'a>>>),
}

impl<'a> Schema<'a> {
    /// The JSON value null, which is not the same as nothing.
    pub fn null() -> Self {
        Self::Given(&NULL)
    }

    /// Whether it is one and the same place, not only the same content.
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Given(one), Self::Given(other)) => std::ptr::eq(*one, *other),
            (Self::Made(one), Self::Made(other)) => Rc::ptr_eq(one, other),
            _ => false,
        }
    }

    /// Number of members.
    pub fn len(&self) -> usize {
        match self {
            Self::Given(Value::Object(members)) => members.len(),
            Self::Made(object) => object.len(),
            Self::Given(_) | Self::Type(_) => 0,
        }
    }

    /// A member.
    pub fn get(&self, key: &str) -> Option<Self> {
        match self {
            Self::Given(Value::Object(members)) => members.get(key).map(Self::Given),
            Self::Made(object) => object.get(&Key::of(key)).cloned(),
            Self::Given(_) | Self::Type(_) => None,
        }
    }

    /// A member that counts as true.
    pub fn get_true(&self, key: &str) -> Option<Self> {
        self.get(key).filter(Self::is_true)
    }

    /// Whether a member counts as true.
    pub fn says(&self, key: &str) -> bool {
        self.get_true(key).is_some()
    }

    /// A member that is a number.
    pub fn number(&self, key: &str) -> Option<f64> {
        match self.get(key)? {
            Self::Given(value) => value.as_f64(),
            Self::Type(_) | Self::Made(_) => None,
        }
    }

    /// A member that is a text.
    pub fn text(&self, key: &str) -> Option<String> {
        self.get(key).and_then(|member| member.as_text().map(str::to_owned))
    }

    /// The text that it is.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Given(value) => value.as_str(),
            Self::Type(name) => Some(name),
            Self::Made(_) => None,
        }
    }

    /// Whether it counts as true.
    pub fn is_true(&self) -> bool {
        match self {
            Self::Given(value) => tree::is_true(value),
            Self::Type(_) | Self::Made(_) => true,
        }
    }

    /// Items of a list.
    pub fn items(&self) -> Option<Vec<Self>> {
        match self {
            Self::Given(Value::Array(items)) => Some(items.iter().map(Self::Given).collect()),
            Self::Made(object) if object.list => Some(object.items().map(|(_, item)| item.clone()).collect()),
            _ => None,
        }
    }

    /// First item of a member that is a list.
    pub fn first(&self, key: &str) -> Option<Self> {
        self.get(key)?.items()?.into_iter().next()
    }

    /// Members of an object, in their order.
    pub fn members(&self) -> Option<Object<Self>> {
        match self {
            Self::Given(Value::Object(members)) => {
                let mut object = Object::new(false);
                for (name, member) in members {
                    object.set(Key::of(name), Self::Given(member));
                }
                Some(object)
            }
            Self::Made(object) if !object.list => Some(Object::clone(object)),
            _ => None,
        }
    }

    /// A schema of members.
    pub fn made(members: Object<Self>) -> Self {
        Self::Made(Rc::new(members))
    }

    /// The same members at a place of their own.
    pub fn copy(&self) -> Self {
        Self::made(self.members().unwrap_or_else(|| Object::new(false)))
    }

    /// The same without some members.
    pub fn without(&self, keys: &[&str]) -> Self {
        let mut members = self.members().unwrap_or_else(|| Object::new(false));
        for key in keys {
            members.remove(&Key::of(key));
        }
        Self::made(members)
    }

    /// The same with members that it has not itself.
    pub fn or(&self, others: impl IntoIterator<Item = (&'static str, Option<Self>)>) -> Self {
        let mut members = self.members().unwrap_or_else(|| Object::new(false));
        for (key, value) in others {
            let key = Key::of(key);
            if let (None, Some(value)) = (members.get(&key), value) {
                members.set(key, value);
            }
        }
        Self::made(members)
    }

    /// The value that stands there.
    pub fn value(&self) -> Tree {
        match self {
            Self::Given(value) => Tree::of(value),
            Self::Type(name) => tree::text(*name),
            Self::Made(object) => {
                let mut copy = Object::new(object.list);
                for (key, member) in Object::clone(object).into_members() {
                    copy.set(key, member.value());
                }
                Tree::Object(copy)
            }
        }
    }

    /// How much there is of it: values and, by [`TEXT_PER_VALUE`], text.
    pub fn weight(&self) -> usize {
        match self {
            Self::Given(value) => weight(value),
            Self::Type(_) => 1,
            Self::Made(object) => Object::clone(object)
                .into_members()
                .fold(1, |sum: usize, (_, member)| sum.saturating_add(member.weight())),
        }
    }
}

/// Bytes of text that weigh as much as one value.
pub const TEXT_PER_VALUE: usize = 64;

fn weight(value: &Value) -> usize {
    let text = |text: &str| text.len() / TEXT_PER_VALUE;
    match value {
        Value::String(content) => text(content).saturating_add(1),
        Value::Array(items) => items.iter().fold(1, |sum: usize, item| sum.saturating_add(weight(item))),
        Value::Object(members) => members
            .iter()
            .fold(1, |sum: usize, (name, member)| sum.saturating_add(text(name)).saturating_add(weight(member))),
        Value::Null | Value::Bool(_) | Value::Number(_) => 1,
    }
}

impl Merge for Schema<'_> {
    fn into_object(self) -> Result<Object<Self>, Self> {
        match &self {
            Self::Given(Value::Array(items)) => Ok(Object::of_items(items.iter().map(Schema::Given))),
            Self::Given(Value::Object(_)) | Self::Made(_) => match self.members() {
                Some(members) => Ok(members),
                None => Ok(Object::of_items(self.items().unwrap_or_default())),
            },
            Self::Given(_) | Self::Type(_) => Err(self),
        }
    }

    fn from_object(object: Object<Self>) -> Self {
        Self::made(object)
    }

    fn into_characters(self) -> Vec<(Key, Self)> {
        // Only schemas are merged, and a schema is no text.
        Vec::new()
    }

    fn is_object(&self) -> bool {
        matches!(self, Self::Given(Value::Array(_) | Value::Object(_)) | Self::Made(_))
    }
}
