//! A contract's schemas in the two forms that validation needs: JSON Schema, compiled, and an outline
//! of what stands where.
//!
//! OpenAPI 3.0 schemas are a dialect of JSON Schema Draft 5. [`Schemas`] translates them into draft
//! 2020-12 and keeps each at its JSON pointer in the contract, so `$ref`s need no change and the place
//! of a violation in the schema is its place in the contract. An [`Outline`] answers what a validator
//! cannot: which default is missing here, is this place an integer.

use std::collections::{HashMap, HashSet};

use jsonschema::{Draft, EmailOptions, PatternOptions, Registry};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Map, Value, json};

use super::json::Path;
use crate::contract::pointer::inside;
use crate::contract::{self, Defect, Defects};

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

/// How a document's schemas are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// The server's own: a keyword without translation is a defect, and patterns are matched in linear time.
    Own,
    /// Anybody's: unknown keywords say nothing, and patterns may look around, as they may in ECMA 262.
    Any,
}

/// Schemas of a contract as JSON Schema.
pub struct Schemas {
    root: Value,
    strictness: Strictness,
}

impl Schemas {
    /// Translates all of `components/schemas`, what stands at the other pointers, and all that they refer to.
    ///
    /// # Errors
    /// Everything that has no translation.
    pub fn translate<'a>(
        document: &Value,
        pointers: impl IntoIterator<Item = &'a str>,
        strictness: Strictness,
    ) -> Result<Self, Defects> {
        let mut translator =
            Translator { strictness, queue: Vec::new(), known: HashSet::new(), defects: Defects::default() };
        let components = document.pointer("/components/schemas").and_then(Value::as_object);
        for name in components.into_iter().flat_map(Map::keys) {
            translator.wants(format!("/components/schemas/{}", contract::escape(name)));
        }
        for pointer in pointers {
            translator.wants(pointer.to_owned());
        }
        let mut schemas = Vec::new();
        while let Some(pointer) = translator.queue.pop() {
            let schema = document.pointer(&pointer).ok_or_else(|| Defect::at(&pointer, "no schema"));
            let translated = schema.and_then(|schema| translator.translate(schema, &pointer));
            if let Some(translated) = translator.defects.keep(translated) {
                schemas.push((pointer, translated));
            }
        }
        translator.defects.into_result()?;
        // What stands within another schema is put into it.
        schemas.sort_by_key(|(pointer, _)| pointer.len());
        let mut root = Map::new();
        for (pointer, schema) in schemas {
            put(&mut root, &pointer, schema);
        }
        Ok(Self { root: Value::Object(root), strictness })
    }

    /// Compiles several schemas that refer to these by [`reference`].
    ///
    /// # Errors
    /// Every schema that is none.
    pub fn compile(&self, schemas: &[Option<Value>]) -> Result<Vec<Option<jsonschema::Validator>>, Defects> {
        let registry = Registry::new()
            .draft(Draft::Draft202012)
            .add(BASE, &self.root)
            .and_then(|builder| builder.prepare())
            .map_err(|error| self.defects(&error.to_string()))?;
        let options = self.options().with_registry(&registry);
        let compile = |schema: &Option<Value>| match schema {
            Some(schema) => options.build(schema).map(Some).map_err(|error| self.defects(&error.to_string())),
            None => Ok(None),
        };
        schemas.iter().map(compile).collect()
    }

    fn options(&self) -> jsonschema::ValidationOptions<'static> {
        let options = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .offline()
            .should_validate_formats(true)
            .with_email_options(EmailOptions::default().without_display_text());
        match self.strictness {
            Strictness::Own => options.with_pattern_options(PatternOptions::regex()),
            Strictness::Any => options.with_pattern_options(PatternOptions::fancy_regex()),
        }
    }

    /// Looks for what does not compile, keyword by keyword; `otherwise` is what the compiler said.
    fn defects(&self, otherwise: &str) -> Defects {
        let mut defects = Defects::default();
        self.look(&self.root, "", &mut defects);
        if defects.listed().is_empty() {
            defects.add(Defect::at("", otherwise));
        }
        defects
    }

    fn look(&self, value: &Value, pointer: &str, defects: &mut Defects) {
        let Some(members) = value.as_object() else { return };
        for (name, member) in members {
            let pointer = format!("{pointer}/{}", contract::escape(name));
            if SAME.contains(&name.as_str()) && !member.is_object() {
                let alone = Value::Object(Map::from_iter([(name.clone(), member.clone())]));
                if let Err(error) = self.options().build(&alone) {
                    defects.add(Defect::at(&pointer, error.to_string()));
                }
            } else if let Some(items) = member.as_array() {
                for (index, item) in items.iter().enumerate() {
                    self.look(item, &format!("{pointer}/{index}"), defects);
                }
            } else {
                self.look(member, &pointer, defects);
            }
        }
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

/// Translates schemas, and remembers which others they refer to.
struct Translator {
    strictness: Strictness,
    queue: Vec<String>,
    known: HashSet<String>,
    defects: Defects,
}

impl Translator {
    fn wants(&mut self, pointer: String) {
        if self.known.insert(pointer.clone()) {
            self.queue.push(pointer);
        }
    }

    /// One OpenAPI 3.0.3 schema (Schema Object) as JSON Schema.
    fn translate(&mut self, schema: &Value, pointer: &str) -> Result<Value, Defect> {
        // `additionalProperties` may be a boolean.
        if schema.is_boolean() {
            return Ok(schema.clone());
        }
        let source = schema.as_object().ok_or_else(|| Defect::at(pointer, "not a schema"))?;
        if let Some(target) = source.get("$ref") {
            // A Reference Object: what stands beside `$ref` is ignored.
            let inside = target.as_str().and_then(|target| inside(target).ok());
            self.wants(inside.ok_or_else(|| Defect::at(pointer, format!("{target} is outside the document")))?);
            return Ok(json!({ "$ref": target }));
        }
        let mut result = Map::new();
        for (key, value) in source {
            let inner = format!("{pointer}/{}", contract::escape(key));
            let translated = match key.as_str() {
                "exclusiveMinimum" | "exclusiveMaximum" => continue,
                key if SAME.contains(&key) => value.clone(),
                key if SILENT.contains(&key) || key.starts_with("x-") => continue,
                "items" | "not" | "additionalProperties" => self.translate(value, &inner)?,
                "allOf" | "anyOf" | "oneOf" => {
                    let members = value.as_array().ok_or_else(|| Defect::at(&inner, "not a list"))?;
                    let each = |(index, member)| self.translate(member, &format!("{inner}/{index}"));
                    members.iter().enumerate().map(each).collect::<Result<_, _>>()?
                }
                "properties" => {
                    let members = value.as_object().ok_or_else(|| Defect::at(&inner, "not an object"))?;
                    let each = |(name, member): (&String, &Value)| {
                        Ok((name.clone(), self.translate(member, &format!("{inner}/{}", contract::escape(name)))?))
                    };
                    Value::Object(members.iter().map(each).collect::<Result<_, Defect>>()?)
                }
                _ if self.strictness == Strictness::Any => continue,
                _ => return Err(Defect::at(&inner, "a keyword without translation")),
            };
            result.insert(key.clone(), translated);
        }
        for (exclusive, inclusive) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
            let place = || format!("{pointer}/{exclusive}");
            match source.get(exclusive) {
                Some(Value::Bool(true)) => {
                    let limit =
                        result.remove(inclusive).ok_or_else(|| Defect::at(&place(), format!("without {inclusive}")))?;
                    result.insert(exclusive.to_owned(), limit);
                }
                Some(Value::Bool(false)) | None => {}
                Some(_) => return Err(Defect::at(&place(), "not a boolean, as it is in OpenAPI 3.0")),
            }
        }
        restrict_format(&mut result);
        Ok(if source.get("nullable") == Some(&Value::Bool(true)) { or_null(result) } else { Value::Object(result) })
    }
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
    /// Whether it has more than one type, by `anyOf` for example.
    pub is_mixed: bool,
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
    /// A `$ref` to nothing or in a circle, or an unknown type.
    pub fn add(&mut self, document: &Value, pointer: &str) -> Result<ShapeId, Defect> {
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

    fn gather(&mut self, document: &Value, pointer: &str, shape: &mut Shape, depth: usize) -> Result<(), Defect> {
        let pointer = contract::follow(document, pointer)?;
        let source = document.pointer(&pointer).ok_or_else(|| Defect::at(&pointer, "no schema"))?;
        if depth > 32 {
            return Err(Defect::at(&pointer, "allOf in a circle"));
        }
        if let Some(name) = source.get("type").and_then(Value::as_str) {
            let unknown = || Defect::at(&format!("{pointer}/type"), format!("there is no type {name}"));
            let kind = Kind::read(name).ok_or_else(unknown)?;
            shape.is_mixed |= shape.kind.is_some_and(|other| other != kind);
            shape.kind = Some(kind);
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
