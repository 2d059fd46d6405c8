//! Samples of schemas, by the rules of npm `openapi-sampler` 1.7.
//!
//! The documentation's own mock server answers what that library makes of the contract, so this port gives
//! the same value with the same order of keys, for every schema: also where another answer would be better
//! (an `anyOf` with `null` in front is `{}`, `pattern` and `multipleOf` are not looked at, merged lists are
//! merged item by item). `tests/mock_samples.rs` compares the two. The rules in short:
//! - `example` wins; then `const`, the first of `examples` or `enum`, and `default`;
//! - `allOf` merges what its parts give, later parts over earlier ones; of `oneOf` and `anyOf` the first
//!   part counts, merged over what stands beside;
//! - a list has `minItems` items or one; an object has all its properties, and two of
//!   `additionalProperties` if these have a schema;
//! - texts are fixed by `format`, a `uuid` by the name of its property;
//! - a schema within itself, or deeper than 15, is `{}`, `[]` or left out.
//!
//! Two things are not the library's: integers stay exact beyond 2^53, and what a hostile document could do
//! ends at [`limits::SAMPLE_VALUES`] and [`limits::SAMPLE_NESTING`], with empty values beyond them. A
//! `$ref` that leads nowhere is left out, where the library throws.

mod object;
pub(super) mod scalar;
mod schema;
mod tree;

use std::collections::HashSet;

use serde_json::Value;

use self::object::{Key, Merge, Object, merge};
use self::schema::Schema;
use self::tree::Tree;
use super::reference::{follow, ignores_siblings, pointer};
use crate::limits;

/// Deepest nesting of a sample (`maxSampleDepth`).
const DEPTH: usize = 15;

/// What to leave out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Properties that are `readOnly`: a request does not have them.
    pub skip_read_only: bool,
    /// Properties that are `writeOnly`: a response does not have them.
    pub skip_write_only: bool,
    /// Properties that are not `required` (`skipNonRequired`).
    pub skip_optional: bool,
}

impl Options {
    /// For the body of a response.
    pub const RESPONSE: Self = Self { skip_read_only: false, skip_write_only: true, skip_optional: false };
    /// For the body of a request.
    pub const REQUEST: Self = Self { skip_read_only: true, skip_write_only: false, skip_optional: false };
}

/// The sample of a schema of a document; null for a schema that says nothing. `$ref`s are looked up in the
/// document.
pub fn sample(document: &Value, schema: &Value, options: Options) -> Value {
    let mut sampler = Sampler {
        document,
        options,
        under_way: HashSet::new(),
        seen: Vec::new(),
        left: limits::SAMPLE_VALUES,
        nesting: 0,
    };
    sampler.traverse(&Schema::Given(schema), None).value.into_json().unwrap_or(Value::Null)
}

/// The sample of a response's Media Type Object: the example of that name if one is named, else its
/// `example`, the first of its `examples` that has a value, or the sample of its schema. None if there is
/// no such example, or nothing to sample.
pub fn of_media_type(document: &Value, media_type: &Value, name: Option<&str>) -> Option<Value> {
    let literal = |value: &Value| Tree::of(value).into_json();
    let examples = media_type.get("examples").and_then(Value::as_object);
    let value_of = |example| follow(document, example)?.get("value");
    if let Some(name) = name {
        return literal(examples?.get(name).and_then(value_of)?);
    }
    let example = media_type.get("example");
    if let Some(value) = example.or_else(|| examples?.values().find_map(value_of)) {
        return literal(value);
    }
    Some(sample(document, media_type.get("schema")?, Options::RESPONSE))
}

/// Where a schema is looked at from: nothing is known at the root.
#[derive(Clone, Debug, Default)]
struct Context {
    depth: usize,
    /// The property whose value is made.
    property: Option<String>,
    /// Whether it is a part of an `allOf`.
    part: bool,
}

impl Context {
    fn depth_of(context: Option<&Self>) -> usize {
        context.map_or(0, |context| context.depth).max(1)
    }

    fn below(context: Option<&Self>) -> Self {
        Self { depth: Self::depth_of(context).saturating_add(1), property: None, part: false }
    }
}

/// What a schema gives.
struct Sampled<'a> {
    value: Tree,
    read_only: bool,
    write_only: bool,
    /// The type as the schema says it, or as it was concluded.
    kind: Option<Schema<'a>>,
}

impl<'a> Sampled<'a> {
    fn new(value: Tree, schema: &Schema<'a>, kind: Option<Schema<'a>>) -> Self {
        Self { value, read_only: schema.says("readOnly"), write_only: schema.says("writeOnly"), kind }
    }

    /// What stands for a schema that is not looked into.
    fn empty(schema: &Schema<'a>) -> Self {
        let value = match infer_type(schema).as_ref().and_then(Schema::as_text) {
            Some("object") => Tree::empty(),
            Some("array") => Tree::Object(Object::new(true)),
            _ => Tree::Undefined,
        };
        Self { value, read_only: false, write_only: false, kind: None }
    }

    fn nothing() -> Self {
        Self { value: Tree::Undefined, read_only: false, write_only: false, kind: None }
    }
}

struct Sampler<'a> {
    document: &'a Value,
    options: Options,
    /// Pointers of the `$ref`s that are being followed.
    under_way: HashSet<String>,
    /// Schemas that are being sampled, below the root.
    seen: Vec<Schema<'a>>,
    /// Values that may still be made.
    left: usize,
    /// Schemas that are being looked at.
    nesting: usize,
}

impl<'a> Sampler<'a> {
    /// Counts values; false if there have been too many.
    fn spend(&mut self, values: usize) -> bool {
        self.left = self.left.saturating_sub(values);
        self.left > 0
    }

    fn traverse(&mut self, schema: &Schema<'a>, context: Option<&Context>) -> Sampled<'a> {
        if self.nesting >= limits::SAMPLE_NESTING || !self.spend(schema.len().saturating_add(1)) {
            return Sampled::empty(schema);
        }
        if let Some(context) = context
            && (context.depth > DEPTH || self.seen.iter().any(|seen| seen.is(schema)))
        {
            return Sampled::empty(schema);
        }
        self.nesting = self.nesting.saturating_add(1);
        let sampled = self.look_at(schema, context);
        self.nesting = self.nesting.saturating_sub(1);
        sampled
    }

    fn look_at(&mut self, schema: &Schema<'a>, context: Option<&Context>) -> Sampled<'a> {
        if let Some(reference) = schema.get_true("$ref") {
            return self.within(schema, context, |this| this.referenced(schema, &reference, context));
        }
        if let Some(example) = schema.get("example") {
            return Sampled::new(self.literal(&example), schema, schema.get("type"));
        }
        if let Some(parts) = schema.get("allOf").and_then(|parts| parts.items()) {
            return self.concluded(schema).unwrap_or_else(|| self.all_of(schema, parts, context));
        }
        if let Some(part) = schema.first("oneOf").or_else(|| schema.first("anyOf")) {
            return self.concluded(schema).unwrap_or_else(|| self.one_of(schema, &part, context));
        }
        if let (Some(condition), Some(then)) = (schema.get_true("if"), schema.get_true("then")) {
            let merged = Schema::made(merge(vec![schema.without(&["if", "then"]), condition, then]));
            self.spend(merged.len());
            return self.traverse(&merged, context);
        }
        if let Some(sampled) = self.concluded(schema) {
            return sampled;
        }
        let kind = schema.first("type").or_else(|| schema.get("type"));
        let kind = kind.filter(Schema::is_true).or_else(|| infer_type(schema)).unwrap_or_else(Schema::null);
        let value = match kind.as_text() {
            Some("array") => self.within(schema, context, |this| this.array(schema, context)),
            Some("object") => self.within(schema, context, |this| this.object(schema, context)),
            Some("boolean") => Tree::Leaf(Value::Bool(true)),
            Some("integer" | "number") => scalar::number(schema),
            Some("string") => {
                let text = scalar::text(schema, context.and_then(|context| context.property.as_deref()));
                self.spend(text.len() / schema::TEXT_PER_VALUE);
                tree::text(text)
            }
            _ => Tree::Leaf(Value::Null),
        };
        Sampled::new(value, schema, Some(kind))
    }

    /// Does something while a schema below the root counts as being sampled.
    fn within<T>(&mut self, schema: &Schema<'a>, context: Option<&Context>, work: impl FnOnce(&mut Self) -> T) -> T {
        if context.is_none() {
            return work(self);
        }
        self.seen.push(schema.clone());
        let done = work(self);
        self.seen.pop();
        done
    }

    /// A value of the document; null if it would be too much.
    fn literal(&mut self, value: &Schema<'a>) -> Tree {
        if self.spend(value.weight()) { value.value() } else { Tree::Leaf(Value::Null) }
    }

    /// The value that a schema names without being asked for an example.
    fn concluded(&mut self, schema: &Schema<'a>) -> Option<Sampled<'a>> {
        let value = schema
            .get("const")
            .or_else(|| schema.first("examples"))
            .or_else(|| schema.first("enum"))
            .or_else(|| schema.get("default"))?;
        Some(Sampled::new(self.literal(&value), schema, Some(Schema::null())))
    }

    fn referenced(&mut self, schema: &Schema<'a>, reference: &Schema<'a>, context: Option<&Context>) -> Sampled<'a> {
        let Some(pointer) = reference.as_text().and_then(pointer) else { return Sampled::nothing() };
        let Some(target) = self.document.pointer(&pointer) else { return Sampled::nothing() };
        let target = with_siblings(self.document, Schema::Given(target), schema);
        if !self.under_way.insert(pointer.clone()) {
            return Sampled::empty(&target);
        }
        let sampled = self.traverse(&target, context);
        self.under_way.remove(&pointer);
        sampled
    }

    fn all_of(&mut self, schema: &Schema<'a>, parts: Vec<Schema<'a>>, context: Option<&Context>) -> Sampled<'a> {
        // What stands beside `allOf` is sampled as if it were at the root, depth and name included.
        let mut result = self.traverse(&schema.without(&["allOf"]), None);
        let context = Context { part: true, ..context.cloned().unwrap_or_default() };
        let mut samples = Vec::new();
        for part in parts {
            let part = if part.says("$ref") { part.copy() } else { part.or([("type", result.kind.clone())]) };
            let sampled = self.traverse(&part, Some(&context));
            let is_typed = |kind: &Option<Schema<'a>>| kind.as_ref().is_some_and(Schema::is_true);
            if is_typed(&sampled.kind) || !is_typed(&result.kind) {
                result.kind = sampled.kind;
            }
            result.read_only |= sampled.read_only;
            result.write_only |= sampled.write_only;
            if !sampled.value.is_nothing() {
                samples.push(sampled.value);
            }
        }
        if result.kind.as_ref().and_then(Schema::as_text) == Some("object") {
            let own = if result.value.is_true() { result.value } else { Tree::empty() };
            let mut values = vec![own];
            values.extend(samples.into_iter().filter(Tree::is_object));
            let mut merged = merge(values);
            merged.retain(|value| !matches!(value, Tree::Skip));
            result.value = Tree::Object(merged);
        } else if let Some(last) = samples.pop() {
            result.value = last;
        }
        result
    }

    fn one_of(&mut self, schema: &Schema<'a>, part: &Schema<'a>, context: Option<&Context>) -> Sampled<'a> {
        let part = part.or([("readOnly", schema.get("readOnly")), ("writeOnly", schema.get("writeOnly"))]);
        let own = self.traverse(&schema.without(&["oneOf", "anyOf"]), context);
        let mut sampled = self.traverse(&part, context);
        if own.value.is_object_or_null() && sampled.value.is_object_or_null() {
            sampled.value = Tree::Object(merge(vec![own.value, sampled.value]));
        }
        sampled
    }

    fn array(&mut self, schema: &Schema<'a>, context: Option<&Context>) -> Tree {
        let least = schema.number("minItems").filter(|least| *least != 0.0).unwrap_or(1.0);
        let mut length = schema.number("maxItems").unwrap_or(f64::INFINITY).min(least);
        let items = ["prefixItems", "items", "contains"].into_iter().find_map(|key| schema.get_true(key));
        let Some(items) = items else { return Tree::Object(Object::new(true)) };
        let tuple = items.items();
        if let Some(tuple) = &tuple {
            length = length.max(u32::try_from(tuple.len()).map_or(f64::INFINITY, f64::from));
        }
        let context = Context::below(context);
        let mut samples = Vec::new();
        let mut tuple = tuple.map(Vec::into_iter);
        let mut index: u32 = 0;
        while f64::from(index) < length && self.left > 0 {
            let item = match &mut tuple {
                Some(tuple) => tuple.next().filter(Schema::is_true).unwrap_or_else(|| Schema::made(Object::new(false))),
                None => items.clone(),
            };
            samples.push(self.traverse(&item, Some(&context)).value);
            index = index.saturating_add(1);
        }
        Tree::Object(Object::of_items(samples))
    }

    fn object(&mut self, schema: &Schema<'a>, context: Option<&Context>) -> Tree {
        let properties = schema.get("properties").and_then(|properties| properties.members());
        let required = required(schema);
        let most = properties.as_ref().and_then(|_| schema.number("maxProperties"));
        let below = Context::below(context);
        let mut result = Object::new(false);
        let wanted: HashSet<&str> = required.iter().map(String::as_str).collect();
        for (key, property) in properties.into_iter().flat_map(Object::into_members) {
            let name = key.to_string();
            if self.options.skip_optional && !wanted.contains(name.as_str()) {
                continue;
            }
            if self.left == 0 {
                break;
            }
            let sampled = self.traverse(&property, Some(&Context { property: Some(name), ..below.clone() }));
            if (self.options.skip_read_only && sampled.read_only)
                || (self.options.skip_write_only && sampled.write_only)
            {
                if context.is_some_and(|context| context.part) {
                    result.set(key, Tree::Skip);
                }
            } else {
                result.set(key, sampled.value);
            }
        }
        if let Some(more) = schema.get("additionalProperties").filter(Merge::is_object) {
            let name = more.get_true("x-additionalPropertiesName");
            let name = name.as_ref().and_then(Schema::as_text).unwrap_or("property");
            for number in 1..=2 {
                let value = self.traverse(&more, Some(&below)).value;
                result.set(Key::of(&format!("{name}{number}")), value);
            }
        }
        Tree::Object(match most {
            Some(most) => at_most(result, most, &required),
            None => result,
        })
    }
}

/// Names under `required`.
fn required(schema: &Schema<'_>) -> Vec<String> {
    let names = schema.get("required").and_then(|names| names.items()).unwrap_or_default();
    names.iter().filter_map(Schema::as_text).map(str::to_owned).collect()
}

/// No more members than `maxProperties`, unless more are required; these come first.
fn at_most(mut members: Object<Tree>, most: f64, required: &[String]) -> Object<Tree> {
    let size = |count: usize| u32::try_from(count).map_or(f64::INFINITY, f64::from);
    if size(members.len()) <= most {
        return members;
    }
    let mut kept = Object::new(false);
    // A name that is required twice counts twice.
    let mut count: usize = 0;
    for key in required.iter().map(|name| Key::of(name)) {
        if !matches!(members.get(&key), None | Some(Tree::Undefined))
            && let Some(value) = members.remove(&key)
        {
            kept.set(key.clone(), value);
        }
        count = count.saturating_add(usize::from(kept.get(&key).is_some()));
    }
    for (key, value) in members.into_members() {
        if size(count) >= most {
            break;
        }
        kept.set(key, value);
        count = count.saturating_add(1);
    }
    kept
}

/// A schema with what stands beside the `$ref` to it; OpenAPI 3.0 and Swagger ignore that.
fn with_siblings<'a>(document: &'a Value, target: Schema<'a>, reference: &Schema<'a>) -> Schema<'a> {
    let siblings = reference.without(&["$ref"]);
    if ignores_siblings(document) || siblings.len() == 0 {
        return target;
    }
    let mut merged = merge(vec![target.clone(), siblings.clone()]);
    // Lists are merged item by item, which would lose names here.
    let names = |schema: &Schema<'a>| schema.get("required").and_then(|names| names.items());
    if let (Some(names), Some(more)) = (names(&target), names(&siblings)) {
        let known: HashSet<_> = names.iter().filter_map(Schema::as_text).map(str::to_owned).collect();
        let new = more.into_iter().filter(|name| name.as_text().is_none_or(|name| !known.contains(name)));
        let all = Object::of_items(names.iter().cloned().chain(new));
        merged.set(Key::of("required"), Schema::made(all));
    }
    Schema::made(merged)
}

/// The type of a schema: what it says, or what its keywords are for.
fn infer_type<'a>(schema: &Schema<'a>) -> Option<Schema<'a>> {
    const TYPES: [(&str, &[&str]); 4] = [
        ("number", &["multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"]),
        ("string", &["maxLength", "minLength", "pattern"]),
        ("array", &["items", "maxItems", "minItems", "uniqueItems", "additionalItems"]),
        (
            "object",
            &[
                "maxProperties",
                "minProperties",
                "required",
                "additionalProperties",
                "properties",
                "patternProperties",
                "dependencies",
            ],
        ),
    ];
    if let Some(kind) = schema.get("type") {
        return match kind.items() {
            Some(names) => names.into_iter().next(),
            None => Some(kind),
        };
    }
    let is_for = |keywords: &&[&str]| keywords.iter().any(|keyword| schema.get(keyword).is_some());
    TYPES.iter().find(|(_, keywords)| is_for(keywords)).map(|(name, _)| Schema::Type(name))
}
