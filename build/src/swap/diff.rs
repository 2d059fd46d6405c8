//! The semantic difference of two contracts: what a client or a server would notice, rule by rule.
//!
//! The rules are named like those of oasdiff. Whether a change breaks depends on its direction: what a request
//! may hold must not become less, what an answer may hold must not become more.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::shape::{LIMITS, Places, Shape, escape, follow, keys};

const METHODS: [&str; 8] = ["get", "head", "post", "put", "patch", "delete", "options", "trace"];

/// All changes from one contract to another.
#[derive(Debug, Default)]
pub(crate) struct Diff {
    changes: Vec<Change>,
}

/// One change.
#[derive(Debug)]
struct Change {
    rule: String,
    breaking: bool,
    /// An operation, or a JSON pointer: into the new contract, or the old one for what is gone.
    place: String,
    text: String,
    /// Ids of the operations that it changes.
    operations: BTreeSet<String>,
}

impl Diff {
    /// Compares two documents, both OpenAPI 3.0 and with references that lead somewhere.
    pub(crate) fn between(old: &Value, new: &Value) -> Self {
        let mut walk = Walk { old, new, operation: String::new(), seen: HashSet::new(), diff: Self::default() };
        walk.paths();
        walk.security_schemes();
        walk.diff
    }

    /// Whether clients or servers of the old contract may fail with the new one.
    pub(crate) fn is_breaking(&self) -> bool {
        self.changes.iter().any(|change| change.breaking)
    }

    /// For people.
    pub(crate) fn to_text(&self) -> String {
        let mut text = String::new();
        for (breaking, title) in [(true, "Breaking"), (false, "Non-breaking")] {
            let changes: Vec<&Change> = self.changes.iter().filter(|change| change.breaking == breaking).collect();
            let _ = writeln!(text, "{title}: {}", changes.len());
            for Change { rule, place, text: said, operations, .. } in changes {
                let _ = writeln!(text, "  {rule}  {place}\n      {said}{}", among(operations, place));
            }
        }
        text
    }

    /// For programs.
    pub(crate) fn to_json(&self) -> Value {
        let group = |breaking: bool| -> Vec<Value> {
            let changes = self.changes.iter().filter(|change| change.breaking == breaking);
            let told = changes.map(|Change { rule, place, text, operations, .. }| {
                json!({ "rule": rule, "place": place, "text": text, "operations": operations })
            });
            told.collect()
        };
        json!({ "breaking": group(true), "nonBreaking": group(false) })
    }

    fn add(&mut self, rule: &str, breaking: bool, place: &str, text: String, operation: &str) {
        let same = |change: &&mut Change| change.rule == rule && change.place == place && change.text == text;
        let change = match self.changes.iter_mut().find(same) {
            Some(change) => change,
            None => {
                let (rule, place) = (rule.to_owned(), place.to_owned());
                self.changes.push(Change { rule, breaking, place, text, operations: BTreeSet::new() });
                let Some(change) = self.changes.last_mut() else { return };
                change
            }
        };
        if !operation.is_empty() {
            change.operations.insert(operation.to_owned());
        }
    }
}

/// `(TokensController_getTokens and 3 more)`, where the place does not say it.
fn among(operations: &BTreeSet<String>, place: &str) -> String {
    let Some(first) = operations.first().filter(|_| place.starts_with('#')) else { return String::new() };
    match operations.len().saturating_sub(1) {
        0 => format!(" ({first})"),
        more => format!(" ({first} and {more} more)"),
    }
}

/// Which way a schema's values travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Direction {
    Request,
    Response,
}

/// What becomes of the values that a schema admits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    Fewer,
    More,
    Others,
}

impl Direction {
    const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
        }
    }

    const fn breaks(self, effect: Effect) -> bool {
        matches!((self, effect), (_, Effect::Others) | (Self::Request, Effect::Fewer) | (Self::Response, Effect::More))
    }
}

/// What is compared: which way it travels, its name in a rule, and where it is in both contracts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Pair {
    direction: Direction,
    noun: &'static str,
    old: Places,
    new: Places,
}

struct Walk<'d> {
    old: &'d Value,
    new: &'d Value,
    operation: String,
    /// What has been compared for this operation: schemas may contain themselves.
    seen: HashSet<Pair>,
    diff: Diff,
}

/// An operation of one of the contracts.
#[derive(Clone, Debug)]
struct Operation<'d> {
    path: &'d str,
    method: &'static str,
    place: String,
    item: String,
    source: &'d Map<String, Value>,
}

impl Operation<'_> {
    fn id(&self) -> &str {
        self.source.get("operationId").and_then(Value::as_str).unwrap_or_default()
    }

    fn name(&self) -> String {
        format!("{} {}", self.method.to_ascii_uppercase(), self.path)
    }

    /// Places of the parameters by where they are sent and their name. Path parameters have their position
    /// for a name: how they are called is no part of a request.
    fn parameters(&self, document: &Value) -> BTreeMap<(String, String), String> {
        let mut parameters = BTreeMap::new();
        for base in [&self.item, &self.place] {
            let base = format!("{base}/parameters");
            let count = document.pointer(&base).and_then(Value::as_array).map_or(0, Vec::len);
            for index in 0..count {
                let place = follow(document, &format!("{base}/{index}"));
                let text = |key: &str| document.pointer(&format!("{place}/{key}")).and_then(Value::as_str);
                let (sent, name) = (text("in").unwrap_or_default(), text("name").unwrap_or_default());
                let name = match sent {
                    "path" => {
                        self.path.split('/').position(|part| part == format!("{{{name}}}")).map(|at| at.to_string())
                    }
                    "header" => Some(name.to_ascii_lowercase()),
                    _ => None,
                }
                .unwrap_or_else(|| name.to_owned());
                parameters.insert((sent.to_owned(), name), place);
            }
        }
        parameters
    }

    /// Alternatives of schemes that are needed together.
    fn security(&self, document: &Value) -> Vec<BTreeSet<String>> {
        let said = self.source.get("security").or_else(|| document.get("security")).and_then(Value::as_array);
        let names = |alternative: &Value| alternative.as_object().into_iter().flat_map(Map::keys).cloned().collect();
        match said.map(|alternatives| alternatives.iter().map(names).collect::<Vec<_>>()) {
            Some(alternatives) if !alternatives.is_empty() => alternatives,
            // No credential is asked for.
            _ => vec![BTreeSet::new()],
        }
    }
}

/// The operations of a document, by method and path without the names of its parameters.
fn operations(document: &Value) -> BTreeMap<(String, &'static str), Operation<'_>> {
    let mut operations = BTreeMap::new();
    for (path, item) in document.get("paths").and_then(Value::as_object).into_iter().flatten() {
        let nameless: Vec<&str> = path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part }).collect();
        for method in METHODS {
            let Some(source) = item.get(method).and_then(Value::as_object) else { continue };
            let item = format!("/paths/{}", escape(path));
            let place = format!("{item}/{method}");
            operations.insert((nameless.join("/"), method), Operation { path, method, place, item, source });
        }
    }
    operations
}

impl Walk<'_> {
    fn add(&mut self, rule: &str, breaking: bool, place: &str, text: String) {
        let Self { diff, operation, .. } = self;
        diff.add(rule, breaking, place, text, operation);
    }

    fn paths(&mut self) {
        let (old, new) = (operations(self.old), operations(self.new));
        let kept: BTreeSet<&String> = new.keys().map(|(path, _)| path).collect();
        for (key, before) in &old {
            before.id().clone_into(&mut self.operation);
            self.seen.clear();
            match new.get(key) {
                Some(after) => self.operation(before, after),
                None if kept.contains(&key.0) => {
                    self.add("api-operation-removed", true, &before.name(), format!("{} is gone", before.id()));
                }
                None => self.add(
                    "api-path-removed",
                    true,
                    &before.name(),
                    format!("the path is gone, with {}", before.id()),
                ),
            }
        }
        for (key, after) in new.iter().filter(|(key, _)| !old.contains_key(*key)) {
            after.id().clone_into(&mut self.operation);
            let text = format!("{} is new", after.id());
            let rule =
                if old.keys().any(|(path, _)| *path == key.0) { "api-operation-added" } else { "api-path-added" };
            self.add(rule, false, &after.name(), text);
        }
        self.operation.clear();
    }

    fn operation(&mut self, old: &Operation<'_>, new: &Operation<'_>) {
        let name = new.name();
        if old.id() != new.id() {
            let text = format!("{} was {}: generated code has another name", new.id(), old.id());
            self.add("api-operation-id-changed", true, &name, text);
        }
        let deprecated = |operation: &Operation<'_>| operation.source.get("deprecated") == Some(&Value::Bool(true));
        if deprecated(new) && !deprecated(old) {
            self.add("api-operation-deprecated", false, &name, "it is to go".to_owned());
        }
        self.security(old, new);
        self.parameters(old, new);
        self.request_body(old, new);
        self.responses(old, new);
    }

    fn security(&mut self, old: &Operation<'_>, new: &Operation<'_>) {
        let (before, after) = (old.security(self.old), new.security(self.new));
        let show = |alternative: &BTreeSet<String>| match alternative.len() {
            0 => "no credential".to_owned(),
            _ => alternative.iter().cloned().collect::<Vec<_>>().join(" with "),
        };
        // What was enough must be enough: nothing more may be asked for.
        for lost in before.iter().filter(|given| !after.iter().any(|asked| asked.is_subset(given))) {
            let text = format!("{} is no longer enough", show(lost));
            self.add("api-security-alternative-removed", true, &new.name(), text);
        }
        for gained in after.iter().filter(|given| !before.iter().any(|asked| asked.is_subset(given))) {
            self.add("api-security-alternative-added", false, &new.name(), format!("{} is enough", show(gained)));
        }
    }

    fn security_schemes(&mut self) {
        const PLACE: &str = "/components/securitySchemes";
        let schemes =
            |document: &Value| document.pointer(PLACE).and_then(Value::as_object).cloned().unwrap_or_default();
        let (old, new) = (schemes(self.old), schemes(self.new));
        for (name, before) in &old {
            let Some(after) = new.get(name) else { continue };
            for key in ["type", "in", "name", "scheme"].into_iter().filter(|key| before.get(*key) != after.get(*key)) {
                let place = format!("#{PLACE}/{}", escape(name));
                let text = format!("{key} is {}, was {}", shown(after.get(key)), shown(before.get(key)));
                self.add("api-security-scheme-changed", true, &place, text);
            }
        }
    }

    fn parameters(&mut self, old: &Operation<'_>, new: &Operation<'_>) {
        let (before, after) = (old.parameters(self.old), new.parameters(self.new));
        let is_required =
            |document: &Value, place: &str| document.pointer(&format!("{place}/required")) == Some(&Value::Bool(true));
        for ((sent, _), place) in before.iter().filter(|(key, _)| !after.contains_key(key)) {
            let text = format!("{} is gone from the {sent}", named(self.old, place));
            self.add("request-parameter-removed", true, &new.name(), text);
        }
        for (key, place) in &after {
            let name = named(self.new, place);
            let Some(known) = before.get(key) else {
                let needed = is_required(self.new, place);
                let rule = if needed { "new-required-request-parameter" } else { "new-optional-request-parameter" };
                self.add(rule, needed, &new.name(), format!("{name} in the {}", key.0));
                continue;
            };
            match (is_required(self.old, known), is_required(self.new, place)) {
                (false, true) => self.add("request-parameter-became-required", true, &new.name(), name),
                (true, false) => self.add("request-parameter-became-optional", false, &new.name(), name),
                _ => {}
            }
            self.schemas(Pair {
                direction: Direction::Request,
                noun: "request-parameter",
                old: vec![format!("{known}/schema")],
                new: vec![format!("{place}/schema")],
            });
        }
    }

    fn request_body(&mut self, old: &Operation<'_>, new: &Operation<'_>) {
        let place = |document: &Value, operation: &Operation<'_>| {
            let place = follow(document, &format!("{}/requestBody", operation.place));
            let body = document.pointer(&place)?;
            Some((body.get("required") == Some(&Value::Bool(true)), place))
        };
        let name = new.name();
        match (place(self.old, old), place(self.new, new)) {
            (None, None) => {}
            (Some(_), None) => self.add("request-body-removed", true, &name, "it takes no body".to_owned()),
            (None, Some((required, _))) => {
                let rule = if required { "request-body-added-required" } else { "request-body-added-optional" };
                self.add(rule, required, &name, "it takes a body".to_owned());
            }
            (Some((was_required, before)), Some((required, after))) => {
                match (was_required, required) {
                    (false, true) => self.add("request-body-became-required", true, &name, "the body".to_owned()),
                    (true, false) => self.add("request-body-became-optional", false, &name, "the body".to_owned()),
                    _ => {}
                }
                self.contents(Direction::Request, &name, &before, &after);
            }
        }
    }

    fn responses(&mut self, old: &Operation<'_>, new: &Operation<'_>) {
        let name = new.name();
        for status in keys(old.source, "responses") {
            let before = follow(self.old, &format!("{}/responses/{}", old.place, escape(status)));
            let after = follow(self.new, &format!("{}/responses/{}", new.place, escape(status)));
            if self.new.pointer(&after).is_none() {
                self.add("response-status-removed", true, &name, format!("{status} is gone"));
                continue;
            }
            self.contents(Direction::Response, &name, &before, &after);
            let headers = |document: &Value, place: &str| -> BTreeMap<String, String> {
                let headers = document.pointer(place).and_then(Value::as_object).into_iter();
                let headers = headers.flat_map(|response| keys(response, "headers"));
                let place = |name: &String| follow(document, &format!("{place}/headers/{}", escape(name)));
                headers.map(|name| (name.to_ascii_lowercase(), place(name))).collect()
            };
            let (before, after) = (headers(self.old, &before), headers(self.new, &after));
            for (header, known) in &before {
                match after.get(header) {
                    None => self.add("response-header-removed", true, &name, format!("{header} of {status} is gone")),
                    Some(place) => self.schemas(Pair {
                        direction: Direction::Response,
                        noun: "response-header",
                        old: vec![format!("{known}/schema")],
                        new: vec![format!("{place}/schema")],
                    }),
                }
            }
            for header in after.keys().filter(|header| !before.contains_key(*header)) {
                self.add("response-header-added", false, &name, format!("{header} of {status}"));
            }
        }
        for status in keys(new.source, "responses") {
            if !keys(old.source, "responses").any(|known| known == status) {
                self.add("response-status-added", false, &name, format!("{status} is new"));
            }
        }
    }

    /// The media types of a body and their schemas.
    fn contents(&mut self, direction: Direction, name: &str, old: &str, new: &str) {
        let types = |document: &Value, place: &str| -> BTreeSet<String> {
            let body = document.pointer(place).and_then(Value::as_object).into_iter();
            body.flat_map(|body| keys(body, "content")).cloned().collect()
        };
        let (before, after) = (types(self.old, old), types(self.new, new));
        for media_type in before.difference(&after) {
            let rule = format!("{}-media-type-removed", direction.name());
            self.add(&rule, true, name, format!("{media_type} is gone"));
        }
        for media_type in after.difference(&before) {
            let rule = format!("{}-media-type-added", direction.name());
            // An answer that had no body may have one now: who did not read it still does not.
            self.add(&rule, false, name, format!("{media_type} is new"));
        }
        for media_type in before.intersection(&after) {
            let schema = |place: &str| vec![format!("{place}/content/{}/schema", escape(media_type))];
            let noun = if direction == Direction::Request { "request-body" } else { "response-body" };
            self.schemas(Pair { direction, noun, old: schema(old), new: schema(new) });
        }
    }

    /// Everything about two schemas, and those within.
    fn schemas(&mut self, mut pair: Pair) {
        pair.old = pair.old.iter().map(|place| follow(self.old, place)).collect();
        pair.new = pair.new.iter().map(|place| follow(self.new, place)).collect();
        if !self.seen.insert(pair.clone()) {
            return;
        }
        let (old, new) = (Shape::read(self.old, &pair.old), Shape::read(self.new, &pair.new));
        self.kinds(&pair, &old, &new);
        self.values(&pair, &old, &new);
        self.limits(&pair, &old, &new);
        self.properties(&pair, &old, &new);
        self.alternatives(&pair, &old, &new);
        if !old.items.is_empty() && !new.items.is_empty() {
            self.within(&pair, old.items, new.items);
        }
    }

    fn within(&mut self, pair: &Pair, old: Places, new: Places) {
        let noun = if pair.direction == Direction::Request { "request-property" } else { "response-property" };
        self.schemas(Pair { direction: pair.direction, noun, old, new });
    }

    fn note(&mut self, pair: &Pair, event: &str, effect: Effect, text: String) {
        let place = format!("#{}", pair.new.first().map_or("", String::as_str));
        self.add(&format!("{}-{event}", pair.noun), pair.direction.breaks(effect), &place, text);
    }

    fn kinds(&mut self, pair: &Pair, old: &Shape, new: &Shape) {
        let wider = |from: Option<&str>, to: Option<&str>, pairs: &[(&str, &str)]| match (from, to) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(from), Some(to)) => pairs.contains(&(from, to)),
        };
        for (event, from, to, pairs) in [
            ("type-changed", &old.kind, &new.kind, &[("integer", "number")][..]),
            ("format-changed", &old.format, &new.format, &[("int32", "int64"), ("float", "double")]),
        ] {
            let (from, to) = (from.as_deref(), to.as_deref());
            let effect = match () {
                () if from == to => continue,
                () if wider(from, to, pairs) => Effect::More,
                () if wider(to, from, pairs) => Effect::Fewer,
                () => Effect::Others,
            };
            self.note(pair, event, effect, format!("{}, was {}", to.unwrap_or("none"), from.unwrap_or("none")));
        }
        match (old.nullable, new.nullable) {
            (false, true) => self.note(pair, "became-nullable", Effect::More, "null is a value".to_owned()),
            (true, false) => self.note(pair, "became-not-nullable", Effect::Fewer, "null is no value".to_owned()),
            _ => {}
        }
    }

    fn values(&mut self, pair: &Pair, old: &Shape, new: &Shape) {
        match (&old.values, &new.values) {
            (None, None) => {}
            (None, Some(values)) => {
                let values: Vec<&str> = values.iter().map(String::as_str).collect();
                self.note(pair, "became-enum", Effect::Fewer, format!("one of {}", values.join(", ")));
            }
            (Some(_), None) => self.note(pair, "enum-unset", Effect::More, "any value".to_owned()),
            (Some(before), Some(after)) => {
                for value in before.difference(after) {
                    self.note(pair, "enum-value-removed", Effect::Fewer, value.clone());
                }
                for value in after.difference(before) {
                    self.note(pair, "enum-value-added", Effect::More, value.clone());
                }
            }
        }
        if pair.direction == Direction::Request && old.default != new.default {
            let text = format!("{}, was {}", shown(new.default.as_ref()), shown(old.default.as_ref()));
            // A caller who leaves it out gets something else; where there was no default, it was the server's choice.
            let effect = if old.default.is_some() { Effect::Others } else { Effect::More };
            self.note(pair, "default-value-changed", effect, text);
        }
    }

    fn limits(&mut self, pair: &Pair, old: &Shape, new: &Shape) {
        for (keyword, name, upper) in LIMITS {
            let (from, to) = (old.limits.get(keyword), new.limits.get(keyword));
            let (event, effect) = match (from, to) {
                (None, Some(_)) => ("set", Effect::Fewer),
                (Some(_), None) => ("unset", Effect::More),
                (Some(from), Some(to)) if to > from => ("increased", if upper { Effect::More } else { Effect::Fewer }),
                (Some(from), Some(to)) if to < from => ("decreased", if upper { Effect::Fewer } else { Effect::More }),
                _ => continue,
            };
            let number = |limit: Option<&f64>| limit.map_or_else(|| "none".to_owned(), f64::to_string);
            self.note(
                pair,
                &format!("{name}-{event}"),
                effect,
                format!("{keyword} {}, was {}", number(to), number(from)),
            );
        }
        for (keyword, name) in [("exclusiveMinimum", "min"), ("exclusiveMaximum", "max")] {
            let (event, effect) = match (old.exclusive.contains(keyword), new.exclusive.contains(keyword)) {
                (false, true) => ("exclusive-set", Effect::Fewer),
                (true, false) => ("exclusive-unset", Effect::More),
                _ => continue,
            };
            self.note(pair, &format!("{name}-{event}"), effect, keyword.to_owned());
        }
        if old.patterns != new.patterns {
            let effect = match () {
                () if new.patterns.is_superset(&old.patterns) => Effect::Fewer,
                () if new.patterns.is_subset(&old.patterns) => Effect::More,
                () => Effect::Others,
            };
            let list = |patterns: &BTreeSet<String>| patterns.iter().cloned().collect::<Vec<_>>().join(" and ");
            let text = format!("{:?}, was {:?}", list(&new.patterns), list(&old.patterns));
            self.note(pair, "pattern-changed", effect, text);
        }
        match (old.unique, new.unique) {
            (false, true) => self.note(pair, "unique-items-set", Effect::Fewer, "no item twice".to_owned()),
            (true, false) => self.note(pair, "unique-items-unset", Effect::More, "items may be equal".to_owned()),
            _ => {}
        }
        for (keyword, name) in [("multipleOf", "multiple-of"), ("not", "not"), ("discriminator", "discriminator")] {
            let (from, to) = (old.opaque.get(keyword), new.opaque.get(keyword));
            let effect = match (from, to) {
                _ if from == to => continue,
                (None, _) => Effect::Fewer,
                (_, None) => Effect::More,
                _ => Effect::Others,
            };
            let text = |value: Option<&String>| value.map_or_else(|| "none".to_owned(), Clone::clone);
            self.note(pair, &format!("{name}-changed"), effect, format!("{}, was {}", text(to), text(from)));
        }
    }

    fn properties(&mut self, pair: &Pair, old: &Shape, new: &Shape) {
        let direction = pair.direction;
        let noun = direction.name();
        // What only answers have is no part of a request, and the other way round.
        let travels = |document: &Value, places: &Places| {
            let shape = Shape::read(document, places);
            !(if direction == Direction::Request { shape.read_only } else { shape.write_only })
        };
        let place = |places: &Places| format!("#{}", places.first().map_or("", String::as_str));
        for (name, places) in old.properties.iter().filter(|(name, _)| !new.properties.contains_key(*name)) {
            if travels(self.old, places) {
                self.add(&format!("{noun}-property-removed"), true, &place(places), format!("{name} is gone"));
            }
        }
        for (name, places) in new.properties.iter().filter(|(_, places)| travels(self.new, places)) {
            let (was_required, required) = (old.required.contains(name), new.required.contains(name));
            let Some(before) = old.properties.get(name) else {
                let (rule, breaking) = match (direction, required) {
                    (Direction::Request, true) => ("new-required-request-property", true),
                    (Direction::Request, false) => ("new-optional-request-property", false),
                    (Direction::Response, _) => ("response-property-added", false),
                };
                self.add(rule, breaking, &place(places), format!("{name} is new"));
                continue;
            };
            let became = match (was_required, required) {
                (false, true) => Some(("required", Effect::Fewer)),
                (true, false) => Some(("optional", Effect::More)),
                _ => None,
            };
            if let Some((became, effect)) = became {
                let rule = format!("{noun}-property-became-{became}");
                self.add(&rule, direction.breaks(effect), &place(places), name.clone());
            }
            self.within(pair, before.clone(), places.clone());
        }
        match (old.open, new.open) {
            (true, false) => {
                let text = "members without a schema are refused".to_owned();
                self.note(pair, "additional-properties-forbidden", Effect::Fewer, text);
            }
            (false, true) => {
                // A reader passes over what it does not know.
                let place = place(&pair.new);
                let rule = format!("{}-additional-properties-allowed", pair.noun);
                self.add(&rule, false, &place, "members without a schema are admitted".to_owned());
            }
            _ => {}
        }
        if !old.additional.is_empty() && !new.additional.is_empty() {
            self.within(pair, old.additional.clone(), new.additional.clone());
        }
    }

    fn alternatives(&mut self, pair: &Pair, old: &Shape, new: &Shape) {
        for (keyword, name) in [("oneOf", "one-of"), ("anyOf", "any-of")] {
            match (old.alternatives.get(keyword), new.alternatives.get(keyword)) {
                (None, None) => {}
                (None, Some(_)) => {
                    self.note(pair, &format!("{name}-set"), Effect::Fewer, format!("{keyword} is new"));
                }
                (Some(_), None) => {
                    self.note(pair, &format!("{name}-unset"), Effect::More, format!("{keyword} is gone"))
                }
                (Some(before), Some(after)) => {
                    for (member, known) in before {
                        match after.get(member) {
                            None => self.note(pair, &format!("{name}-removed"), Effect::Fewer, member.clone()),
                            Some(place) => self.within(pair, vec![known.clone()], vec![place.clone()]),
                        }
                    }
                    for member in after.keys().filter(|member| !before.contains_key(*member)) {
                        self.note(pair, &format!("{name}-added"), Effect::More, member.clone());
                    }
                }
            }
        }
    }
}

fn shown(value: Option<&Value>) -> String {
    value.map_or_else(|| "none".to_owned(), Value::to_string)
}

/// The name that the parameter at a place is sent with.
fn named(document: &Value, place: &str) -> String {
    document.pointer(&format!("{place}/name")).and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests;
