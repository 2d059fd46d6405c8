//! The contract's schemas in the two forms that validation needs: JSON Schema, compiled, and an outline
//! of what stands where.
//!
//! OpenAPI 3.0 schemas are a dialect of JSON Schema Draft 5. [`Schemas`] translates them into draft
//! 2020-12 and keeps each at its JSON pointer in the contract, so `$ref`s need no change and the place
//! of a violation in the schema is its place in the contract. An [`Outline`] answers what a validator
//! cannot: which default is missing here, is this place an integer.

use std::collections::HashMap;

use jsonschema::{Draft, EmailOptions, PatternOptions, Registry};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Map, Value, json};

use super::json::Path;
use crate::contract;
use crate::error::{Error, Result};

/// Base URI of the translated contract; nothing is ever fetched from it.
const BASE: &str = "urn:pers:contract";

/// What RFC 3986 does not allow in a fragment.
const FRAGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Keywords that mean the same in both dialects and hold no schema.
const SAME: [&str; 15] = [
    "type",
    "required",
    "enum",
    "format",
    "minimum",
    "maximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
];
/// Keywords that say nothing about which values are valid.
const SILENT: [&str; 9] =
    ["title", "description", "default", "example", "deprecated", "readOnly", "writeOnly", "externalDocs", "nullable"];

/// Schemas of the contract as JSON Schema.
pub struct Schemas {
    root: Value,
}

impl Schemas {
    /// Translates all of `components/schemas` and what stands at the other pointers.
    ///
    /// # Errors
    /// An internal error for a keyword that has no translation.
    pub fn translate<'a>(document: &Value, pointers: impl IntoIterator<Item = &'a str>) -> Result<Self> {
        let mut root = Map::new();
        if let Some(components) = document.pointer("/components/schemas").and_then(Value::as_object) {
            for (name, schema) in components {
                let pointer = format!("/components/schemas/{}", contract::escape(name));
                put(&mut root, &pointer, translate(schema, &pointer)?);
            }
        }
        for pointer in pointers {
            let schema = document.pointer(pointer).ok_or_else(|| fault(pointer, "no schema"))?;
            put(&mut root, pointer, translate(schema, pointer)?);
        }
        Ok(Self { root: Value::Object(root) })
    }

    /// Compiles several schemas that refer to these by [`reference`].
    ///
    /// # Errors
    /// An internal error for a schema that is none, or refers to nothing.
    pub fn compile(&self, schemas: &[Option<Value>]) -> Result<Vec<Option<jsonschema::Validator>>> {
        let registry = Registry::new()
            .draft(Draft::Draft202012)
            .add(BASE, &self.root)
            .and_then(|builder| builder.prepare())
            .map_err(|error| Error::internal(format!("contract: {error}")))?;
        let options = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .offline()
            .with_registry(&registry)
            .should_validate_formats(true)
            .with_email_options(EmailOptions::default().without_display_text())
            .with_pattern_options(PatternOptions::regex());
        let compile = |schema: &Option<Value>| match schema {
            Some(schema) => options
                .build(schema)
                .map(Some)
                .map_err(|error| Error::internal(format!("contract: {}: {error}", error.schema_path()))),
            None => Ok(None),
        };
        schemas.iter().map(compile).collect()
    }
}

/// A schema that stands for the one at a pointer of the contract.
pub fn reference(pointer: &str) -> Value {
    json!({ "$ref": format!("{BASE}#{}", utf8_percent_encode(pointer, FRAGMENT)) })
}

/// Puts a value at a JSON pointer, with objects for all that is in between: pointers into arrays lead to
/// the same place.
fn put(root: &mut Map<String, Value>, pointer: &str, value: Value) {
    let mut segments =
        pointer.split('/').skip(1).map(|segment| segment.replace("~1", "/").replace("~0", "~")).peekable();
    let mut place = root;
    while let Some(segment) = segments.next() {
        if segments.peek().is_none() {
            place.insert(segment, value);
            return;
        }
        let inner = place.entry(segment).or_insert_with(|| Value::Object(Map::new()));
        let Some(inner) = inner.as_object_mut() else { return };
        place = inner;
    }
}

/// One OpenAPI 3.0.3 schema (Schema Object) as JSON Schema.
fn translate(schema: &Value, pointer: &str) -> Result<Value> {
    // `additionalProperties` may be a boolean.
    if schema.is_boolean() {
        return Ok(schema.clone());
    }
    let source = schema.as_object().ok_or_else(|| fault(pointer, "not a schema"))?;
    if let Some(target) = source.get("$ref") {
        // A Reference Object: what stands beside `$ref` is ignored.
        return Ok(json!({ "$ref": target }));
    }
    let mut result = Map::new();
    for (key, value) in source {
        let inner = format!("{pointer}/{key}");
        let translated = match key.as_str() {
            "exclusiveMinimum" | "exclusiveMaximum" => continue,
            key if SAME.contains(&key) => value.clone(),
            key if SILENT.contains(&key) || key.starts_with("x-") => continue,
            "items" | "not" | "additionalProperties" => translate(value, &inner)?,
            "allOf" | "anyOf" | "oneOf" => {
                let members = value.as_array().ok_or_else(|| fault(&inner, "not a list"))?;
                members.iter().map(|member| translate(member, &inner)).collect::<Result<_>>()?
            }
            "properties" => {
                let members = value.as_object().ok_or_else(|| fault(&inner, "not an object"))?;
                let translate = |(name, member): (&String, &Value)| {
                    Ok((name.clone(), translate(member, &format!("{inner}/{name}"))?))
                };
                Value::Object(members.iter().map(translate).collect::<Result<_>>()?)
            }
            _ => return Err(fault(&inner, "a keyword without translation")),
        };
        result.insert(key.clone(), translated);
    }
    for (exclusive, inclusive) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        match source.get(exclusive) {
            Some(Value::Bool(true)) => {
                let limit = result.remove(inclusive).ok_or_else(|| fault(pointer, "an exclusive limit without one"))?;
                result.insert(exclusive.to_owned(), limit);
            }
            Some(Value::Bool(false)) | None => {}
            Some(_) => return Err(fault(pointer, "an exclusive limit that is not a boolean")),
        }
    }
    restrict_format(&mut result);
    Ok(if source.get("nullable") == Some(&Value::Bool(true)) { or_null(result) } else { Value::Object(result) })
}

/// Formats of numbers become limits; JSON Schema knows formats of strings only.
fn restrict_format(schema: &mut Map<String, Value>) {
    if schema.get("type").and_then(Value::as_str) == Some("string") {
        return;
    }
    let (least, most) = match schema.remove("format").as_ref().and_then(Value::as_str) {
        Some("int32") => (json!(i32::MIN), json!(i32::MAX)),
        // Integers without a format are 64 bits wide in the generated models.
        Some("int64") | None if schema.get("type").and_then(Value::as_str) == Some("integer") => {
            (json!(i64::MIN), json!(i64::MAX))
        }
        _ => return,
    };
    for (exclusive, inclusive, limit) in [("exclusiveMinimum", "minimum", least), ("exclusiveMaximum", "maximum", most)]
    {
        if !schema.contains_key(exclusive) {
            schema.entry(inclusive).or_insert(limit);
        }
    }
}

/// Whatever a schema admits, and null. Where the schema refers to another one, null is taken out of its
/// way by `if`, whose violations (unlike those of `anyOf`) are reported one by one at their place.
fn or_null(mut schema: Map<String, Value>) -> Value {
    let refers = ["allOf", "anyOf", "oneOf", "not"].iter().any(|key| schema.get(*key).is_some_and(holds_reference));
    if refers {
        return json!({ "if": { "type": "null" }, "else": schema });
    }
    if let Some(kind) = schema.get_mut("type") {
        *kind = json!([kind, "null"]);
    }
    Value::Object(schema)
}

fn holds_reference(value: &Value) -> bool {
    match value {
        Value::Object(members) => members.contains_key("$ref") || members.values().any(holds_reference),
        Value::Array(items) => items.iter().any(holds_reference),
        _ => false,
    }
}

/// What stands at a place of a document, as far as its schema says so.
#[derive(Debug, Default)]
pub struct Shape {
    /// `type`.
    pub kind: Option<Kind>,
    /// `default`, for an object's member that is missing.
    pub default: Option<Value>,
    /// `maxItems`.
    pub max_items: Option<usize>,
    /// Shape of an array's items.
    pub items: Option<ShapeId>,
    /// Shapes of an object's members.
    pub properties: Vec<(String, ShapeId)>,
}

/// `type` of a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `string`
    String,
    /// `number`
    Number,
    /// `integer`
    Integer,
    /// `boolean`
    Boolean,
    /// `array`
    Array,
    /// `object`
    Object,
}

/// Position of a [`Shape`] in an [`Outline`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShapeId(usize);

#[cfg(test)]
impl ShapeId {
    pub const fn nth(index: usize) -> Self {
        Self(index)
    }
}

/// The shapes of a contract: `$ref`s followed, the members of `allOf`, `anyOf` and `oneOf` laid together.
#[derive(Debug, Default)]
pub struct Outline {
    shapes: Vec<Shape>,
    known: HashMap<String, ShapeId>,
}

impl Outline {
    /// Takes in the schema at a pointer of the contract, and all it leads to.
    ///
    /// # Errors
    /// An internal error for a `$ref` to nothing or in a circle.
    pub fn add(&mut self, document: &Value, pointer: &str) -> Result<ShapeId> {
        let pointer = contract::follow(document, pointer)?;
        if let Some(known) = self.known.get(&pointer) {
            return Ok(*known);
        }
        let id = ShapeId(self.shapes.len());
        // Known before it is read: a schema may contain itself.
        self.known.insert(pointer.clone(), id);
        self.shapes.push(Shape::default());
        let mut shape = Shape::default();
        self.gather(document, &pointer, &mut shape, 0)?;
        if let Some(place) = self.shapes.get_mut(id.0) {
            *place = shape;
        }
        Ok(id)
    }

    fn gather(&mut self, document: &Value, pointer: &str, shape: &mut Shape, depth: usize) -> Result<()> {
        let pointer = contract::follow(document, pointer)?;
        let source = document.pointer(&pointer).ok_or_else(|| fault(&pointer, "no schema"))?;
        if depth > 32 {
            return Err(fault(&pointer, "allOf in a circle"));
        }
        if let Some(kind) = source.get("type").and_then(Value::as_str) {
            shape.kind = Some(Kind::read(kind).ok_or_else(|| fault(&pointer, "an unknown type"))?);
        }
        if let (None, Some(default)) = (&shape.default, source.get("default")) {
            shape.default = Some(default.clone());
        }
        if let Some(limit) = source.get("maxItems").and_then(Value::as_u64) {
            shape.max_items = usize::try_from(limit).ok();
        }
        for key in ["allOf", "anyOf", "oneOf"] {
            for index in 0..source.get(key).and_then(Value::as_array).map_or(0, Vec::len) {
                self.gather(document, &format!("{pointer}/{key}/{index}"), shape, depth.saturating_add(1))?;
            }
        }
        if source.get("items").is_some() {
            shape.items = Some(self.add(document, &format!("{pointer}/items"))?);
        }
        if let Some(properties) = source.get("properties").and_then(Value::as_object) {
            for name in properties.keys() {
                let member = self.add(document, &format!("{pointer}/properties/{}", contract::escape(name)))?;
                shape.properties.push((name.clone(), member));
            }
        }
        Ok(())
    }

    /// A shape by its position.
    pub fn shape(&self, id: ShapeId) -> Option<&Shape> {
        self.shapes.get(id.0)
    }

    /// The shape at a place below another one; `None` where the contract leaves it open.
    pub fn at(&self, root: ShapeId, path: &Path<'_>) -> Option<&Shape> {
        match path {
            Path::Root => self.shape(root),
            Path::Key(parent, key) => {
                let (_, member) = self.at(root, parent)?.properties.iter().find(|(name, _)| name == key)?;
                self.shape(*member)
            }
            Path::Index(parent, _) => self.shape(self.at(root, parent)?.items?),
        }
    }

    /// Calls `found` for each array that is longer than its schema allows, with the allowed length. Does
    /// not look into those.
    pub fn overlong(&self, id: ShapeId, value: &Value, path: &Path<'_>, found: &mut dyn FnMut(&Path<'_>, usize)) {
        let Some(shape) = self.shape(id) else { return };
        match value {
            Value::Object(members) => {
                for (name, member) in &shape.properties {
                    if let Some(value) = members.get(name) {
                        self.overlong(*member, value, &Path::Key(path, name), found);
                    }
                }
            }
            Value::Array(items) => match (shape.max_items, shape.items) {
                (Some(limit), _) if items.len() > limit => found(path, limit),
                (_, Some(item)) => {
                    for (index, value) in items.iter().enumerate() {
                        self.overlong(item, value, &Path::Index(path, index), found);
                    }
                }
                _ => {}
            },
            _ => {}
        }
    }

    /// Makes a valid value what the contract says it means: missing members get their default, integers
    /// are written as such (`3.0` is an integer in JSON Schema, but not for the models behind), and minus
    /// zero is zero. Says whether something has changed.
    pub fn settle(&self, id: ShapeId, value: &mut Value) -> bool {
        let Some(shape) = self.shape(id) else { return false };
        let mut changed = false;
        match value {
            Value::Object(members) => {
                for (name, member) in &shape.properties {
                    if let Some(value) = members.get_mut(name) {
                        changed |= self.settle(*member, value);
                    } else if let Some(default) = self.shape(*member).and_then(|shape| shape.default.as_ref()) {
                        members.insert(name.clone(), default.clone());
                        changed = true;
                    }
                }
            }
            Value::Array(items) => {
                if let Some(item) = shape.items {
                    for value in items {
                        changed |= self.settle(item, value);
                    }
                }
            }
            Value::Number(number) if number.is_f64() => {
                let zero = number.as_f64().is_some_and(|number| number == 0.0 && number.is_sign_negative());
                let settled = match shape.kind {
                    Some(Kind::Integer) => integer(&number.to_string()).map(Value::from),
                    Some(Kind::Number) if zero => Some(json!(0.0)),
                    _ => None,
                };
                if let Some(settled) = settled {
                    *value = settled;
                    changed = true;
                }
            }
            _ => {}
        }
        changed
    }
}

impl Kind {
    fn read(name: &str) -> Option<Self> {
        Some(match name {
            "string" => Self::String,
            "number" => Self::Number,
            "integer" => Self::Integer,
            "boolean" => Self::Boolean,
            "array" => Self::Array,
            "object" => Self::Object,
            _ => return None,
        })
    }
}

/// The integer that a JSON number with a fraction or exponent stands for, if it is one of 64 bits.
fn integer(literal: &str) -> Option<i64> {
    use bigdecimal::{BigDecimal, ToPrimitive};
    let number: BigDecimal = literal.parse().ok()?;
    if number.is_integer() { number.to_i64() } else { None }
}

fn fault(pointer: &str, text: &str) -> Error {
    Error::internal(format!("contract: {pointer}: {text}"))
}
