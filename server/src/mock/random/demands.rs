//! All that several schemas demand of one value.

use indexmap::{IndexMap, IndexSet};
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use serde_json::Value;

use super::number::Numbers;
use super::text::Texts;
use crate::limits;
use crate::mock::reference::{follow, ignores_siblings};

/// Names of the parts that are all kept, and of those of which one is.
const COMBINED: [&str; 3] = ["allOf", "oneOf", "anyOf"];

/// What schemas demand, laid together.
#[derive(Default)]
pub struct Demands<'a> {
    /// Types that are allowed; none if nothing is said.
    kinds: Option<Vec<&'a str>>,
    /// `enum`, `const`: the values that all allow.
    pub choices: Option<Vec<&'a Value>>,
    /// Of numbers.
    pub numbers: Numbers,
    /// Of texts.
    pub texts: Texts<'a>,
    /// Schemas of all items.
    pub items: Vec<&'a Value>,
    /// `minItems`
    pub min_items: usize,
    /// `maxItems`
    pub max_items: Option<usize>,
    /// `uniqueItems`
    pub unique: bool,
    /// Schemas of each property.
    pub properties: IndexMap<&'a str, Vec<&'a Value>>,
    /// `required`
    pub required: IndexSet<&'a str>,
    /// Schemas of the other properties.
    pub additional: Vec<&'a Value>,
    /// Whether there may be no other properties.
    pub closed: bool,
    /// `minProperties`
    pub min_properties: usize,
    /// `maxProperties`
    pub max_properties: Option<usize>,
    speaks_of: Option<&'static str>,
}

impl<'a> Demands<'a> {
    /// Lays schemas together; of `oneOf` and `anyOf` chance takes a part.
    pub fn gather(document: &'a Value, schemas: &[&'a Value], rng: &mut StdRng) -> Self {
        let mut demands = Self::default();
        let mut left = limits::SAMPLE_NESTING;
        for schema in schemas {
            demands.add(document, schema, rng, &mut left);
        }
        if let Some(choices) = &mut demands.choices
            && choices.iter().any(|choice| !choice.is_null())
        {
            // Null has had its chance.
            choices.retain(|choice| !choice.is_null());
        }
        demands
    }

    /// Adds a schema; `left` counts how many more there may be, for those that contain themselves.
    fn add(&mut self, document: &'a Value, schema: &'a Value, rng: &mut StdRng, left: &mut usize) {
        if *left == 0 {
            return;
        }
        *left = left.saturating_sub(1);
        if schema.get("$ref").is_some() {
            if let Some(target) = follow(document, schema) {
                self.add(document, target, rng, left);
            }
            if ignores_siblings(document) {
                return;
            }
        }
        self.add_keywords(schema);
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.add(document, part, rng, left);
        }
        for key in ["oneOf", "anyOf"] {
            let parts = schema.get(key).and_then(Value::as_array);
            if let Some(part) = parts.and_then(|parts| parts.choose(rng)) {
                self.add(document, part, rng, left);
            }
        }
    }

    fn add_keywords(&mut self, schema: &'a Value) {
        let size = |key: &str| {
            let size = schema.get(key).and_then(Value::as_u64)?;
            usize::try_from(size).ok()
        };
        let is_true = |key: &str| schema.get(key) == Some(&Value::Bool(true));
        self.add_kind(schema.get("type"));
        if let Some(choices) = schema.get("enum").and_then(Value::as_array) {
            self.add_choices(choices.iter().collect());
        }
        if let Some(choice) = schema.get("const") {
            self.add_choices(vec![choice]);
        }
        if self.numbers.add(schema) {
            self.speaks_of.get_or_insert("number");
        }
        if self.texts.add(schema) {
            self.speaks_of.get_or_insert("string");
        }
        if let Some(items) = schema.get("items") {
            self.items.push(items);
            self.speaks_of.get_or_insert("array");
        }
        self.min_items = self.min_items.max(size("minItems").unwrap_or_default());
        self.max_items = less(self.max_items, size("maxItems"));
        self.unique |= is_true("uniqueItems");
        for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            self.properties.entry(name).or_default().push(property);
            self.speaks_of.get_or_insert("object");
        }
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        self.required.extend(required.filter_map(Value::as_str));
        match schema.get("additionalProperties") {
            Some(Value::Bool(false)) => self.closed = true,
            Some(additional @ Value::Object(_)) => {
                self.additional.push(additional);
                self.speaks_of.get_or_insert("object");
            }
            _ => {}
        }
        if !self.required.is_empty() {
            self.speaks_of.get_or_insert("object");
        }
        self.min_properties = self.min_properties.max(size("minProperties").unwrap_or_default());
        self.max_properties = less(self.max_properties, size("maxProperties"));
    }

    fn add_kind(&mut self, kind: Option<&'a Value>) {
        let new: Vec<&str> = match kind {
            Some(Value::String(name)) => vec![name],
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            _ => return,
        };
        let has = |names: &[&str], name: &str| names.contains(&name);
        self.kinds = Some(match &self.kinds {
            None => new,
            // An integer is a number.
            Some(known) => {
                let narrower = |name: &&str| has(&new, name) || (*name == "integer" && has(&new, "number"));
                let wider = |name: &&str| *name == "integer" && has(known, "number") && !has(known, "integer");
                let both = known.iter().copied().filter(narrower).chain(new.iter().copied().filter(wider));
                both.collect()
            }
        });
    }

    fn add_choices(&mut self, new: Vec<&'a Value>) {
        match &mut self.choices {
            None => self.choices = Some(new),
            Some(known) => known.retain(|choice| new.contains(choice)),
        }
    }

    /// The type of the value to make.
    pub fn kind(&self, rng: &mut StdRng) -> &'a str {
        let kinds = self.kinds.as_deref().unwrap_or_default();
        let values: Vec<&str> = kinds.iter().copied().filter(|kind| *kind != "null").collect();
        match values.choose(rng) {
            Some(kind) => kind,
            None if kinds.contains(&"null") => "null",
            None => self.speaks_of.unwrap_or("string"),
        }
    }
}

/// The lower of two limits.
fn less(one: Option<usize>, other: Option<usize>) -> Option<usize> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// Whether something is true of a schema, or of the one that it refers to.
pub fn resolved(document: &Value, schema: &Value, is: impl Fn(&Value) -> bool) -> bool {
    is(schema) || follow(document, schema).is_some_and(is)
}

/// Whether null keeps a schema, as far as that can be said without looking at its parts: `nullable` beside
/// a type says so, and so it does beside parts that are referred to, but not beside ones that stand there.
pub fn may_be_null(document: &Value, schema: &Value) -> bool {
    let Some(schema) = follow(document, schema) else { return false };
    let names_null = match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == "null"),
        kind => kind.is_some_and(|kind| kind == "null"),
    };
    let nullable = schema.get("nullable") == Some(&Value::Bool(true));
    let parts = || COMBINED.iter().filter_map(|key| schema.get(*key)?.as_array()).flatten();
    let refers = parts().any(|part| part.get("$ref").is_some());
    let allowed =
        |key: &str| schema.get(key).and_then(Value::as_array).is_none_or(|values| values.contains(&Value::Null));
    match (nullable, parts().next().is_some()) {
        (true, true) => refers,
        (true, false) => allowed("enum"),
        (false, combined) => names_null && !combined && allowed("enum"),
    }
}
