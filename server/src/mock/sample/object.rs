//! Objects and lists with the order and the merging of JavaScript.
//!
//! `openapi-sampler` merges with one function, `mergeDeep`, both samples and schemas. To give the same text
//! as it does, its notion of an object is needed: whole numbers among the keys come first, in ascending
//! order; the other keys follow in the order in which they were first set; and a list is an object with
//! such numbers as keys.

use std::collections::BTreeMap;
use std::fmt;

use indexmap::IndexMap;

/// Key of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A whole number in its shortest form: the index of a list (ECMA-262, "array index").
    Index(u32),
    /// Any other text.
    Name(String),
}

impl Key {
    /// What a member's name is as a key.
    pub fn of(name: &str) -> Self {
        let shortest = name == "0" || (!name.starts_with(['0', '+']));
        match name.parse() {
            Ok(index) if shortest && index < u32::MAX => Self::Index(index),
            _ => Self::Name(name.to_owned()),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Index(index) => fmt::Display::fmt(index, f),
            Self::Name(name) => f.write_str(name),
        }
    }
}

/// Members of an object, or items of a list.
#[derive(Clone, Debug)]
pub struct Object<V> {
    /// Whether it is a list. What is under other keys than indices then is not written.
    pub list: bool,
    indexed: BTreeMap<u32, V>,
    named: IndexMap<String, V>,
}

/// What is merged: values, some of which are objects.
pub trait Merge: Sized {
    /// The value as an object or list.
    ///
    /// # Errors
    /// The value itself, if it is neither.
    fn into_object(self) -> Result<Object<Self>, Self>;
    /// An object or list as a value.
    fn from_object(object: Object<Self>) -> Self;
    /// Own keys of a value that is no object: texts have those of their characters.
    fn into_characters(self) -> Vec<(Key, Self)>;
    /// Whether it is an object or a list.
    fn is_object(&self) -> bool;
}

impl<V> Object<V> {
    /// Nothing yet, as a list or not.
    pub fn new(list: bool) -> Self {
        Self { list, indexed: BTreeMap::new(), named: IndexMap::new() }
    }

    /// A list of values.
    pub fn of_items(items: impl IntoIterator<Item = V>) -> Self {
        Self { list: true, indexed: (0..).zip(items).collect(), named: IndexMap::new() }
    }

    /// Sets a member; one that is there already keeps its place.
    pub fn set(&mut self, key: Key, value: V) {
        match key {
            Key::Index(index) => drop(self.indexed.insert(index, value)),
            Key::Name(name) => drop(self.named.insert(name, value)),
        }
    }

    /// The value under a key.
    pub fn get(&self, key: &Key) -> Option<&V> {
        match key {
            Key::Index(index) => self.indexed.get(index),
            Key::Name(name) => self.named.get(name),
        }
    }

    fn get_mut(&mut self, key: &Key) -> Option<&mut V> {
        match key {
            Key::Index(index) => self.indexed.get_mut(index),
            Key::Name(name) => self.named.get_mut(name),
        }
    }

    /// Takes a member out; the others keep their places.
    pub fn remove(&mut self, key: &Key) -> Option<V> {
        match key {
            Key::Index(index) => self.indexed.remove(index),
            Key::Name(name) => self.named.shift_remove(name),
        }
    }

    /// Keeps the members whose value is wanted.
    pub fn retain(&mut self, wanted: impl Fn(&V) -> bool) {
        self.indexed.retain(|_, value| wanted(value));
        self.named.retain(|_, value| wanted(value));
    }

    /// Number of members.
    pub fn len(&self) -> usize {
        self.indexed.len().saturating_add(self.named.len())
    }

    /// Items by index; those of an object too.
    pub fn items(&self) -> impl Iterator<Item = (u32, &V)> {
        self.indexed.iter().map(|(index, value)| (*index, value))
    }

    /// Members in their order.
    pub fn into_members(self) -> impl Iterator<Item = (Key, V)> {
        let items = self.indexed.into_iter().map(|(index, value)| (Key::Index(index), value));
        items.chain(self.named.into_iter().map(|(name, value)| (Key::Name(name), value)))
    }
}

/// `mergeDeep`: later members replace earlier ones under the same key, and objects under the same key are
/// merged. The last value says whether the outcome is a list.
pub fn merge<V: Merge>(values: Vec<V>) -> Object<V> {
    let mut values: Vec<_> = values.into_iter().map(V::into_object).collect();
    let list = matches!(values.last(), Some(Ok(last)) if last.list);
    let mut merged = Object::new(list);
    for value in values.drain(..) {
        match value {
            Ok(object) => object.into_members().for_each(|(key, value)| merge_member(&mut merged, key, value)),
            Err(other) => {
                other.into_characters().into_iter().for_each(|(key, value)| merge_member(&mut merged, key, value));
            }
        }
    }
    merged
}

fn merge_member<V: Merge>(merged: &mut Object<V>, key: Key, value: V) {
    match merged.get_mut(&key) {
        Some(earlier) if earlier.is_object() && value.is_object() => {
            // Something has to stand at the place while its value is merged.
            let taken = std::mem::replace(earlier, V::from_object(Object::new(false)));
            *earlier = V::from_object(merge(vec![taken, value]));
        }
        Some(earlier) => *earlier = value,
        None => merged.set(key, value),
    }
}
