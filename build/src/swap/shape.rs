//! What a schema admits, as far as two of them can be compared: `$ref`s followed, `allOf` laid together.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// Limits of a schema: keyword, name in a rule, and whether a greater number admits more.
pub(crate) const LIMITS: [(&str, &str, bool); 8] = [
    ("maximum", "max", true),
    ("maxLength", "max-length", true),
    ("maxItems", "max-items", true),
    ("maxProperties", "max-properties", true),
    ("minimum", "min", false),
    ("minLength", "min-length", false),
    ("minItems", "min-items", false),
    ("minProperties", "min-properties", false),
];

/// Schemas that are in force together, by their JSON pointers in a document.
pub(crate) type Places = Vec<String>;

/// A conjunction of schemas.
#[derive(Debug, Default)]
pub(crate) struct Shape {
    pub(crate) kind: Option<String>,
    pub(crate) format: Option<String>,
    pub(crate) nullable: bool,
    pub(crate) read_only: bool,
    pub(crate) write_only: bool,
    pub(crate) values: Option<BTreeSet<String>>,
    /// By keyword of [`LIMITS`].
    pub(crate) limits: BTreeMap<&'static str, f64>,
    pub(crate) exclusive: BTreeSet<&'static str>,
    pub(crate) patterns: BTreeSet<String>,
    /// `multipleOf`, `not` and `discriminator` as they are written: compared, not understood.
    pub(crate) opaque: BTreeMap<&'static str, String>,
    pub(crate) unique: bool,
    pub(crate) default: Option<Value>,
    pub(crate) items: Places,
    pub(crate) properties: BTreeMap<String, Places>,
    pub(crate) required: BTreeSet<String>,
    /// Whether an object may have members that have no schema of their own.
    pub(crate) open: bool,
    pub(crate) additional: Places,
    /// Members of `oneOf` and `anyOf`: what tells one from the others, and where it is.
    pub(crate) alternatives: BTreeMap<&'static str, BTreeMap<String, String>>,
}

impl Shape {
    /// The conjunction of the schemas at some places of a document.
    pub(crate) fn read(document: &Value, places: &[String]) -> Self {
        let mut shape = Self { open: true, nullable: !places.is_empty(), ..Self::default() };
        let mut seen = BTreeSet::new();
        for place in places {
            shape.nullable &= is_nullable(document, place, 0);
            shape.add(document, place, &mut seen);
        }
        shape
    }

    fn add(&mut self, document: &Value, place: &str, seen: &mut BTreeSet<String>) {
        let place = follow(document, place);
        if !seen.insert(place.clone()) {
            return;
        }
        let Some(schema) = document.pointer(&place).and_then(Value::as_object) else { return };
        let text = |key: &str| schema.get(key).and_then(Value::as_str).map(str::to_owned);
        let is = |key: &str| schema.get(key) == Some(&Value::Bool(true));
        self.kind = self.kind.take().or_else(|| text("type"));
        self.format = self.format.take().or_else(|| text("format"));
        self.default = self.default.take().or_else(|| schema.get("default").cloned());
        self.read_only |= is("readOnly");
        self.write_only |= is("writeOnly");
        self.unique |= is("uniqueItems");
        self.patterns.extend(text("pattern"));
        if let Some(values) = schema.get("enum").and_then(Value::as_array) {
            let values: BTreeSet<String> = values.iter().map(Value::to_string).collect();
            self.values = Some(match self.values.take() {
                Some(others) => others.intersection(&values).cloned().collect(),
                None => values,
            });
        }
        for (keyword, _, upper) in LIMITS {
            let Some(limit) = schema.get(keyword).and_then(Value::as_f64) else { continue };
            let strictest = self.limits.entry(keyword).or_insert(limit);
            *strictest = if upper { strictest.min(limit) } else { strictest.max(limit) };
        }
        self.exclusive.extend(["exclusiveMinimum", "exclusiveMaximum"].into_iter().filter(|key| is(key)));
        for keyword in ["multipleOf", "not", "discriminator"] {
            if let Some(value) = schema.get(keyword) {
                self.opaque.insert(keyword, value.to_string());
            }
        }
        if schema.contains_key("items") {
            self.items.push(format!("{place}/items"));
        }
        for name in keys(schema, "properties") {
            self.properties.entry(name.clone()).or_default().push(format!("{place}/properties/{}", escape(name)));
        }
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        self.required.extend(required.filter_map(Value::as_str).map(str::to_owned));
        match schema.get("additionalProperties") {
            Some(Value::Bool(false)) => self.open = false,
            Some(Value::Object(_)) => self.additional.push(format!("{place}/additionalProperties")),
            _ => {}
        }
        for keyword in ["oneOf", "anyOf"] {
            let members = schema.get(keyword).and_then(Value::as_array).into_iter().flatten();
            for (index, member) in members.enumerate() {
                let name = member.get("$ref").and_then(Value::as_str).map_or_else(|| member.to_string(), str::to_owned);
                self.alternatives.entry(keyword).or_default().insert(name, format!("{place}/{keyword}/{index}"));
            }
        }
        let members = schema.get("allOf").and_then(Value::as_array).map_or(0, Vec::len);
        for index in 0..members {
            self.add(document, &format!("{place}/allOf/{index}"), seen);
        }
    }
}

/// Whether null is admitted: said by the schema itself, or by all members of an `allOf` that is all it has.
fn is_nullable(document: &Value, place: &str, depth: usize) -> bool {
    let place = follow(document, place);
    let Some(schema) = document.pointer(&place).and_then(Value::as_object) else { return false };
    if let Some(said) = schema.get("nullable") {
        return said == &Value::Bool(true);
    }
    let members = schema.get("allOf").and_then(Value::as_array).map_or(0, Vec::len);
    members > 0
        && depth < DEEPEST
        && !schema.contains_key("type")
        && (0..members).all(|index| is_nullable(document, &format!("{place}/allOf/{index}"), depth.saturating_add(1)))
}

/// More references after one another than this are a circle.
const DEEPEST: usize = 32;

/// Where a `$ref` at a place leads to, or the place itself; somewhere in a circle for one in a circle.
pub(crate) fn follow(document: &Value, place: &str) -> String {
    let mut place = place.to_owned();
    for _ in 0..DEEPEST {
        let target = document.pointer(&place).and_then(|value| value.get("$ref")).and_then(Value::as_str);
        match target.and_then(|target| target.strip_prefix('#')) {
            Some(target) => target.clone_into(&mut place),
            None => break,
        }
    }
    place
}

/// Names of an object's members that are objects in turn.
pub(crate) fn keys<'d>(of: &'d Map<String, Value>, key: &str) -> impl Iterator<Item = &'d String> {
    of.get(key).and_then(Value::as_object).into_iter().flat_map(Map::keys)
}

/// One segment of a JSON pointer (RFC 6901, section 3).
pub(crate) fn escape(segment: &str) -> String {
    segment.replace('~', "~0").replace('/', "~1")
}
