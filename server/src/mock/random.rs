//! Random data that is true to a schema.
//!
//! Every outcome keeps the schema as far as the schema can be kept: types, `enum`, formats, limits,
//! `multipleOf`, lengths, `pattern`, counts, `required`, `allOf`. Optional properties are there more often
//! than not, nullable values are null now and then, and of `oneOf` and `anyOf` one part is taken. Write-only
//! properties are left out, since these are answers. The deeper in a schema, the less is optional there, so
//! that one which contains itself comes to an end; [`limits::SAMPLE_VALUES`] and [`limits::SAMPLE_NESTING`]
//! end what does not, with nulls.
//!
//! The same seed gives the same data from the same document.

mod demands;
mod number;
mod pattern;
mod text;

use std::collections::HashSet;

use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{Rng as _, SeedableRng as _};
use serde_json::{Map, Value};

use self::demands::{Demands, may_be_null, resolved};
use crate::limits;

/// Depth at which optional properties become rare.
const SHALLOW: usize = 4;
/// Depth from which on nothing optional is made.
const DEEP: usize = 8;
/// Items of a list beyond those that are demanded, at most.
const MORE_ITEMS: usize = 3;
/// Tries to find another item for a list without equal ones.
const TRIES: usize = 20;

/// Data that keeps a schema of a document, made from a seed. `$ref`s are looked up in the document.
pub fn random(document: &Value, schema: &Value, seed: u64) -> Value {
    let mut maker = Maker { document, rng: StdRng::seed_from_u64(seed), left: limits::SAMPLE_VALUES, nesting: 0 };
    maker.make(&[schema], 1)
}

struct Maker<'a> {
    document: &'a Value,
    rng: StdRng,
    /// Values that may still be made.
    left: usize,
    /// Values within values that are being made.
    nesting: usize,
}

impl<'a> Maker<'a> {
    /// A value that keeps all of several schemas.
    fn make(&mut self, schemas: &[&'a Value], depth: usize) -> Value {
        self.left = self.left.saturating_sub(1);
        if self.left == 0 || self.nesting >= limits::SAMPLE_NESTING {
            return Value::Null;
        }
        if schemas.iter().all(|schema| may_be_null(self.document, schema)) && self.rng.gen_bool(0.2) {
            return Value::Null;
        }
        let demands = Demands::gather(self.document, schemas, &mut self.rng);
        self.nesting = self.nesting.saturating_add(1);
        let value = self.fulfil(&demands, depth);
        self.nesting = self.nesting.saturating_sub(1);
        value
    }

    fn fulfil(&mut self, demands: &Demands<'a>, depth: usize) -> Value {
        if let Some(choices) = &demands.choices {
            let choice = choices.choose(&mut self.rng).map_or(&Value::Null, |choice| *choice);
            self.left = self.left.saturating_sub(choice.to_string().len() / 16);
            return choice.clone();
        }
        match demands.kind(&mut self.rng) {
            "object" => self.object(demands, depth),
            "array" => self.array(demands, depth),
            "boolean" => Value::Bool(self.rng.r#gen()),
            "integer" => number::integer(&mut self.rng, &demands.numbers),
            "number" => number::number(&mut self.rng, &demands.numbers),
            "null" => Value::Null,
            _ => {
                let text = text::text(&mut self.rng, &demands.texts);
                self.left = self.left.saturating_sub(text.len() / 64);
                Value::String(text)
            }
        }
    }

    fn array(&mut self, demands: &Demands<'a>, depth: usize) -> Value {
        let least = demands.min_items;
        let more = if depth >= DEEP || demands.items.is_empty() { 0 } else { MORE_ITEMS };
        let most = demands.max_items.unwrap_or(usize::MAX).min(least.saturating_add(more)).max(least);
        let length = self.rng.gen_range(least..=most);
        let mut items = Vec::new();
        let mut known = HashSet::new();
        while items.len() < length && self.left > 0 {
            let mut item = self.make(&demands.items, depth.saturating_add(1));
            if demands.unique {
                let mut tries = TRIES;
                while !known.insert(item.to_string()) && tries > 0 {
                    item = self.make(&demands.items, depth.saturating_add(1));
                    tries = tries.saturating_sub(1);
                }
                if tries == 0 {
                    break;
                }
            }
            items.push(item);
        }
        Value::Array(items)
    }

    fn object(&mut self, demands: &Demands<'a>, depth: usize) -> Value {
        let names = self.chosen(demands, depth);
        let mut members = Map::new();
        for name in names {
            let schemas = demands.properties.get(name.as_str()).unwrap_or(&demands.additional);
            let value = self.make(schemas, depth.saturating_add(1));
            members.insert(name, value);
        }
        Value::Object(members)
    }

    /// Names of the members that an object gets, in the order of its properties.
    fn chosen(&mut self, demands: &Demands<'a>, depth: usize) -> Vec<String> {
        let likely = match depth {
            0..SHALLOW => 0.75,
            SHALLOW..DEEP => 0.25,
            _ => 0.0,
        };
        let readable = |schemas: &[&'a Value]| {
            !schemas.iter().any(|schema| {
                resolved(self.document, schema, |schema| schema.get("writeOnly") == Some(&Value::Bool(true)))
            })
        };
        let offered: Vec<&str> =
            demands.properties.iter().filter(|(_, schemas)| readable(schemas)).map(|(name, _)| *name).collect();
        let needed = |name: &str| demands.required.contains(name);
        let mut room = demands.max_properties.unwrap_or(usize::MAX).saturating_sub(demands.required.len());
        let mut lacking = demands.min_properties.saturating_sub(demands.required.len());
        let mut optional: Vec<&str> = offered.iter().copied().filter(|name| !needed(name)).collect();
        // Which ones are taken when not all may be, or some must be, is left to chance as well.
        optional.shuffle(&mut self.rng);
        let mut taken = HashSet::new();
        for name in optional {
            if room > 0 && (lacking > 0 || self.rng.gen_bool(likely)) {
                taken.insert(name);
                room = room.saturating_sub(1);
                lacking = lacking.saturating_sub(1);
            }
        }
        let mut names: Vec<String> = offered
            .iter()
            .filter(|name| needed(name) || taken.contains(*name))
            .map(|name| (*name).to_owned())
            .collect();
        names.extend(
            demands
                .required
                .iter()
                .filter(|name| !demands.properties.contains_key(*name))
                .map(|name| (*name).to_owned()),
        );
        if !demands.closed {
            let wished = if demands.additional.is_empty() || depth >= DEEP { 0 } else { self.rng.gen_range(0..=2) };
            for number in 1..=wished.max(lacking).min(room).min(self.left) {
                names.push(format!("{}{number}", text::word(&mut self.rng)));
            }
        }
        names
    }
}
