//! The text of a seed file: what it says, and where it says it.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use serde_path_to_error::Segment;
use serde_saphyr::{Location, Spanned};

use super::Seed;
use crate::error::Error;
use crate::violations;
use crate::{limits, yaml};

/// Lines and columns of what a document says, by JSON pointer; empty for one that was not read from text.
#[derive(Clone, Debug, Default)]
pub(super) struct Places(BTreeMap<String, (u64, u64)>);

/// Something in a seed file that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1; 0 if it is not known.
    pub line: u64,
    /// Column, from 1; 0 if it is not known.
    pub column: u64,
    /// JSON pointer of what does not hold.
    pub pointer: String,
    /// What is wrong with it.
    pub text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, pointer, text } = self;
        match (line, pointer.as_str()) {
            (0, "") => f.write_str(text),
            (0, _) => write!(f, "{pointer}: {text}"),
            (_, "") => write!(f, "line {line}, column {column}: {text}"),
            _ => write!(f, "line {line}, column {column}: {pointer}: {text}"),
        }
    }
}

/// Everything that does not hold, as far as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems {
    /// The first of them, in the order of the file.
    pub listed: Vec<Problem>,
    /// How many there are.
    pub total: usize,
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.listed.iter().enumerate() {
            let line = if index == 0 { "" } else { "\n" };
            write!(f, "{line}{problem}")?;
        }
        match self.total.saturating_sub(self.listed.len()) {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self { listed: vec![problem], total: 1 }
    }
}

impl Places {
    /// Says where something is wrong: at the pointer, or at the nearest thing around it that the file has.
    fn problem(&self, pointer: &str, text: String) -> Problem {
        let mut around = pointer;
        let (line, column) = loop {
            if let Some(place) = self.0.get(around) {
                break *place;
            }
            match around.rsplit_once('/') {
                Some((parent, _)) => around = parent,
                None => break (0, 0),
            }
        };
        Problem { line, column, pointer: pointer.to_owned(), text }
    }

    /// What a refusal says of the file; the violations of a body one by one.
    pub(super) fn problems(&self, errors: &[Error]) -> Problems {
        let mut found = Vec::new();
        for error in errors {
            let place = error.target.as_deref().unwrap_or_default();
            match violations::listed(error) {
                Some(listed) => {
                    let first = listed.first().map_or("", |first| &first.target);
                    let object = place.strip_suffix(first).unwrap_or(place);
                    found.extend(
                        listed.iter().map(|one| self.problem(&format!("{object}{}", one.target), one.message.clone())),
                    );
                }
                _ => found.push(self.problem(place, format!("{}: {}", error.code, error.detail))),
            }
        }
        found.sort_by_key(|one| (one.line, one.column));
        let total = found.len();
        found.truncate(limits::VIOLATIONS_LISTED);
        Problems { listed: found, total }
    }
}

/// Reads a seed file.
///
/// # Errors
/// The first thing that is no YAML, or no seed.
pub(super) fn read(text: &str) -> Result<Seed, Problems> {
    let node: Node = yaml::read(text).map_err(|error| {
        let (line, column) = error.location().map_or((0, 0), |place| (place.line(), place.column()));
        let text = error.to_string();
        let text = text.lines().next().unwrap_or_default().to_owned();
        Problem { line, column, pointer: String::new(), text }
    })?;
    let mut places = Places::default();
    let value = node.into_value(String::new(), None, &mut places);
    let mut seed: Seed = serde_path_to_error::deserialize(value).map_err(|error| {
        let mut pointer = String::new();
        for segment in error.path() {
            match segment {
                Segment::Map { key } => pointer.push_str(&format!("/{}", escaped(key))),
                Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
                Segment::Enum { .. } | Segment::Unknown => {}
            }
        }
        places.problem(&pointer, error.into_inner().to_string())
    })?;
    seed.places = places;
    Ok(seed)
}

/// A name as part of a JSON pointer (RFC 6901).
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// A node of the document with its place.
struct Node(Spanned<Content>);

enum Content {
    Scalar(Value),
    List(Vec<Node>),
    Object(Vec<(Spanned<String>, Node)>),
}

impl Node {
    /// What it says; notes where. The members of an object are where their names are.
    fn into_value(self, pointer: String, named_at: Option<Location>, places: &mut Places) -> Value {
        let at = named_at.unwrap_or(self.0.referenced);
        let value = match self.0.value {
            Content::Scalar(value) => value,
            Content::List(nodes) => {
                let each = |(index, node): (usize, Self)| node.into_value(format!("{pointer}/{index}"), None, places);
                Value::Array(nodes.into_iter().enumerate().map(each).collect())
            }
            Content::Object(members) => {
                let mut object = Map::new();
                for (name, node) in members {
                    let pointer = format!("{pointer}/{}", escaped(&name.value));
                    let value = node.into_value(pointer, Some(name.referenced), places);
                    object.insert(name.value, value);
                }
                Value::Object(object)
            }
        };
        places.0.insert(pointer, (at.line(), at.column()));
        value
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Spanned::deserialize(deserializer).map(Self)
    }
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Content;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Content, E> {
        Ok(Content::Scalar(Value::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Content, E> {
        Ok(Content::Scalar(Value::from(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Content, E> {
        Ok(Content::Scalar(Value::from(value)))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Content, E> {
        let number = Number::from_f64(value).ok_or_else(|| E::custom("this is no number that JSON has"))?;
        Ok(Content::Scalar(Value::Number(number)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Content, E> {
        Ok(Content::Scalar(Value::from(value)))
    }

    fn visit_string<E>(self, value: String) -> Result<Content, E> {
        Ok(Content::Scalar(Value::String(value)))
    }

    fn visit_unit<E>(self) -> Result<Content, E> {
        Ok(Content::Scalar(Value::Null))
    }

    fn visit_none<E>(self) -> Result<Content, E> {
        Ok(Content::Scalar(Value::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Content, D::Error> {
        Content::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Content, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element()? {
            nodes.push(node);
        }
        Ok(Content::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Content, A::Error> {
        let mut members: Vec<(Spanned<String>, Node)> = Vec::new();
        while let Some((name, node)) = object.next_entry::<Spanned<String>, Node>()? {
            if members.iter().any(|(known, _)| known.value == name.value) {
                return Err(A::Error::custom(format!("{} stands here twice", name.value)));
            }
            members.push((name, node));
        }
        Ok(Content::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        read(text).err().map(|problems| problems.to_string()).unwrap_or_default()
    }

    #[test]
    fn what_is_no_seed_is_refused_with_line_and_column() {
        for (text, start) in [
            (
                "tenants:\n  - projectName: A\n    token: []\n",
                "line 3, column 5: /tenants/0/token: unknown field `token`",
            ),
            ("tenants:\n  - projectName: [A]\n", "line 2, column 5: /tenants/0/projectName: invalid type"),
            ("tenants:\n  - users:\n      - { balances: { CUP: 1 } }\n", "line 3, column 9: /tenants/0/users/0"),
            (
                "tenants:\n  - projectName: A\n  - users: []\n",
                "line 3, column 5: /tenants/1: missing field `projectName`",
            ),
            ("tenants: [}\n", "line 1, column "),
            ("tenants:\n  - projectName: A\n    projectName: B\n", "line 3, column "),
            ("more: 1\n", "line 1, column 1: /more: unknown field `more`"),
        ] {
            let found = refused(text);
            assert!(found.starts_with(start), "{text}: {found}");
        }
    }

    #[test]
    fn the_place_of_a_member_is_that_of_its_name_and_of_an_entry_its_own() {
        let seed =
            read("tenants:\n  - projectName: A\n    campaigns:\n      - campaign:\n          name: B\n").unwrap();
        for (pointer, line, column) in [
            ("/tenants", 1, 1),
            ("/tenants/0", 2, 5),
            ("/tenants/0/campaigns/0/campaign", 4, 9),
            ("/tenants/0/campaigns/0/campaign/name", 5, 11),
            // Not in the file: what is around it.
            ("/tenants/0/campaigns/0/campaign/endDate", 4, 9),
        ] {
            let problem = seed.places.problem(pointer, String::new());
            assert_eq!((problem.line, problem.column), (line, column), "{pointer}");
        }
    }

    #[test]
    fn values_are_those_of_yaml() {
        let text = "tenants:\n  - projectName: A\n    admins:\n      - { a: 1, b: -2, c: 1.5, d: yes, e: true, f: null, g: '1', h: 0.1 }\n";
        let seed = read(text).unwrap();
        let expected =
            serde_json::json!({"a": 1, "b": -2, "c": 1.5, "d": "yes", "e": true, "f": null, "g": "1", "h": 0.1});
        assert_eq!(seed.tenants[0].admins, [expected]);
    }
}
