//! Parameters: text that stands for values.

use std::borrow::Cow;

use http::HeaderMap;
use http::header::COOKIE;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::{Map, Value};

use super::{NUL_CHARACTER, TOO_MANY_DIGITS, Violations};
use crate::contract::{Defect, Notation, Parameter, Place};
use crate::http::json;
use crate::http::schema::{Kind as Type, Outline, Shape};
use crate::violations::Violation;

/// A parameter that an operation takes.
pub(super) struct Expected {
    name: String,
    place: Place,
    required: bool,
    may_be_empty: bool,
    form: Form,
    /// `name=value` of the default, percent-encoded.
    default: Option<String>,
    schema: String,
}

/// What the text of a parameter stands for.
enum Form {
    /// One value.
    Scalar(Type),
    /// Several values of one type.
    Array(Type, Notation),
    /// Members with a name each; those that the schema does not name are text.
    Object(Vec<(String, Type)>, Notation),
    /// JSON.
    Json,
    /// Something that is taken as it comes.
    Opaque,
}

/// What was sent for a parameter.
type Sent<'r> = Option<Cow<'r, str>>;

impl Expected {
    /// What to expect of a parameter.
    ///
    /// # Errors
    /// A schema that is none.
    pub(super) fn read(outline: &mut Outline, document: &Value, parameter: &Parameter) -> Result<Self, Defect> {
        let id = outline.add(document, &parameter.schema)?;
        let shape = outline.shape(id).ok_or_else(|| Defect::at(&parameter.schema, "no schema"))?;
        let mut form = Form::read(outline, shape, parameter.notation);
        // Cookies have no names of an object's members.
        if parameter.place == Place::Cookie && matches!(form, Form::Object(_, Notation::Exploded)) {
            form = Form::Opaque;
        }
        let default = match (&shape.default, &form) {
            (Some(Value::String(text)), Form::Scalar(_)) => Some(text.clone()),
            (Some(value), Form::Scalar(_)) => Some(value.to_string()),
            _ => None,
        };
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        // The members of such an object cannot be told from other parameters: there is no saying that it is missing.
        let hidden =
            matches!(form, Form::Opaque) && parameter.notation == Notation::Exploded && shape.kind != Some(Type::Array);
        Ok(Self {
            name: parameter.name.clone(),
            place: parameter.place,
            required: parameter.required && !hidden,
            may_be_empty: parameter.may_be_empty,
            form,
            default: default.map(|value| format!("{}={}", encode(&parameter.name), encode(&value))),
            schema: parameter.schema.clone(),
        })
    }

    /// Whether this is one value, and without a default that the generated router could not be given.
    pub(super) fn is_plain(&self) -> bool {
        matches!(self.form, Form::Scalar(_)) && (self.default.is_none() || self.place == Place::Query)
    }

    /// JSON pointer of its schema.
    pub(super) fn schema(&self) -> &str {
        &self.schema
    }

    fn violation(&self, keyword: &str, message: &str) -> Violation {
        Violation {
            target: format!("{}/{}", self.place.name(), self.name),
            keyword: keyword.to_owned(),
            message: message.to_owned(),
            contract: Some(format!("#{}", self.schema)),
        }
    }

    /// Whether a name in the query belongs to this parameter.
    fn has(&self, name: &str) -> bool {
        match &self.form {
            Form::Object(members, Notation::Exploded) => members.iter().any(|(member, _)| member == name),
            Form::Object(_, Notation::Deep) => self.deep(name).is_some(),
            Form::Opaque => self.name == name || self.deep(name).is_some(),
            _ => self.name == name,
        }
    }

    /// The member that `name[member]` names.
    fn deep<'n>(&self, name: &'n str) -> Option<&'n str> {
        name.strip_prefix(&self.name)?.strip_prefix('[')?.strip_suffix(']')
    }

    /// The value that texts stand for; none if it is not looked into.
    fn value(&self, sent: &[(&str, &str)]) -> Result<Option<Value>, Violation> {
        let texts = || sent.iter().map(|(_, text)| *text);
        let single = || texts().next().unwrap_or_default();
        let split =
            |separator: char| texts().filter(|text| !text.is_empty()).flat_map(move |text| text.split(separator));
        let value = match &self.form {
            Form::Opaque => return Ok(None),
            Form::Scalar(kind) => self.scalar(*kind, single())?,
            Form::Json => {
                let read = serde_json::from_str(single());
                read.map_err(|_| self.violation("type", "The value is not JSON"))?
            }
            Form::Array(kind, Notation::Joined(separator)) => {
                split(*separator).map(|text| self.scalar(*kind, text.trim())).collect::<Result<_, _>>()?
            }
            Form::Array(kind, Notation::Assigned) => {
                split(',').map(|text| self.scalar(*kind, text.trim())).collect::<Result<_, _>>()?
            }
            Form::Array(kind, _) => texts().map(|text| self.scalar(*kind, text)).collect::<Result<_, _>>()?,
            Form::Object(members, notation) => {
                let pairs: Vec<(&str, &str)> = match notation {
                    Notation::Deep => {
                        sent.iter().map(|(name, text)| (self.deep(name).unwrap_or(name), *text)).collect()
                    }
                    Notation::Joined(separator) => {
                        let parts: Vec<&str> = split(*separator).collect();
                        let pairs = parts.chunks(2).map(|pair| match pair {
                            [name, text] => Ok((*name, *text)),
                            _ => Err(self.violation("type", "The value is not a list of names and values")),
                        });
                        pairs.collect::<Result<_, _>>()?
                    }
                    Notation::Assigned => {
                        let pairs = split(',').map(|part| {
                            part.split_once('=')
                                .ok_or_else(|| self.violation("type", "The value is not a list of name=value"))
                        });
                        pairs.collect::<Result<_, _>>()?
                    }
                    _ => sent.to_vec(),
                };
                let mut object = Map::new();
                for (name, text) in pairs {
                    let known = members.iter().find(|(member, _)| member == name);
                    let value = self.scalar(known.map_or(Type::String, |(_, kind)| *kind), text)?;
                    if object.insert(name.to_owned(), value).is_some() {
                        return Err(self.violation("duplicate", "A member was sent more than once"));
                    }
                }
                Value::Object(object)
            }
        };
        Ok(Some(value))
    }

    /// The value that one text stands for.
    fn scalar(&self, kind: Type, text: &str) -> Result<Value, Violation> {
        let mistyped = |what: &str| self.violation("type", what);
        match kind {
            Type::Integer => {
                let digits = text.strip_prefix('-').unwrap_or(text);
                let plain = digits.bytes().all(|byte| byte.is_ascii_digit())
                    && !digits.is_empty()
                    && (!digits.starts_with('0') || text == "0");
                if !plain {
                    return Err(mistyped("The value is not an integer"));
                }
                text.parse::<i64>()
                    .map(Value::from)
                    .map_err(|_| self.violation("format", "The value does not fit into 64 bits"))
            }
            Type::Number => {
                let plain = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
                let number = serde_json::from_str(text).ok().filter(|_| plain);
                if !json::is_kept(text) {
                    return Err(self.violation("precision", TOO_MANY_DIGITS));
                }
                number.map(Value::Number).ok_or_else(|| mistyped("The value is not a number"))
            }
            Type::Boolean => text.parse().map(Value::Bool).map_err(|_| mistyped("The value is not true or false")),
            Type::String | Type::Array | Type::Object if text.contains('\0') => {
                Err(self.violation("characters", NUL_CHARACTER))
            }
            Type::String | Type::Array | Type::Object => Ok(Value::String(text.to_owned())),
        }
    }
}

impl Form {
    fn read(outline: &Outline, shape: &Shape, notation: Notation) -> Self {
        let scalar =
            |shape: &Shape| shape.kind.filter(|kind| !shape.is_mixed && !matches!(kind, Type::Array | Type::Object));
        if notation == Notation::Json {
            return Self::Json;
        }
        match shape.kind {
            Some(_) if notation == Notation::Opaque => Self::Opaque,
            Some(Type::Array) if !shape.is_mixed && notation != Notation::Deep => shape
                .items
                .and_then(|items| scalar(outline.shape(items)?))
                .map_or(Self::Opaque, |kind| Self::Array(kind, notation)),
            Some(Type::Object) if !shape.is_mixed => {
                let member = |(name, id): &(String, _)| Some((name.clone(), scalar(outline.shape(*id)?)?));
                let members: Option<Vec<_>> = shape.properties.iter().map(member).collect();
                members.map_or(Self::Opaque, |members| Self::Object(members, notation))
            }
            _ => scalar(shape).map_or(Self::Opaque, Self::Scalar),
        }
    }

    /// Whether what is sent several times is several parts of it.
    const fn takes_many(&self) -> bool {
        !matches!(self, Self::Scalar(_) | Self::Json)
    }
}

/// The places a parameter can be sent in, with what was sent there.
pub(super) struct Parts<'r> {
    path: &'r [(&'r str, &'r str)],
    query: Vec<(Cow<'r, str>, Sent<'r>)>,
    headers: &'r HeaderMap,
}

impl<'r> Parts<'r> {
    /// The parts of a request; what of the query cannot be decoded is a violation.
    pub(super) fn new(
        path: &'r [(&'r str, &'r str)],
        query: Option<&'r str>,
        headers: &'r HeaderMap,
        expected: &[Expected],
        violations: &mut Violations,
    ) -> Self {
        Self { path, query: pairs(query, expected, violations), headers }
    }

    /// All parameters as one object per place, and the defaults of missing ones.
    pub(super) fn collect<'p>(
        &self,
        expected: &'p [Expected],
        violations: &mut Violations,
    ) -> (Map<String, Value>, Vec<&'p str>) {
        let mut instance = Map::new();
        let mut defaults = Vec::new();
        for parameter in expected {
            let sent = self.sent(parameter);
            if sent.is_empty() {
                if parameter.required {
                    violations.add(|| parameter.violation("required", "A required value is missing"));
                }
                defaults.extend(parameter.default.as_deref());
                continue;
            }
            if sent.len() > 1 && !parameter.form.takes_many() {
                violations.add(|| parameter.violation("duplicate", "The parameter was sent more than once"));
                continue;
            }
            let texts: Option<Vec<(&str, &str)>> =
                sent.iter().map(|(name, text)| Some((name.as_ref(), text.as_deref()?))).collect();
            let Some(texts) = texts else {
                violations.add(|| parameter.violation("encoding", "The value cannot be decoded as UTF-8"));
                continue;
            };
            if parameter.may_be_empty && texts.iter().all(|(_, text)| text.is_empty()) {
                continue;
            }
            match parameter.value(&texts) {
                Ok(Some(value)) => {
                    let place = instance.entry(parameter.place.name()).or_insert_with(|| Value::Object(Map::new()));
                    if let Some(place) = place.as_object_mut() {
                        place.insert(parameter.name.clone(), value);
                    }
                }
                Ok(None) => {}
                Err(violation) => violations.add(|| violation),
            }
        }
        (instance, defaults)
    }

    /// Names and values sent for a parameter; no value for one that cannot be decoded.
    fn sent<'p>(&'p self, parameter: &'p Expected) -> Vec<(Cow<'p, str>, Sent<'p>)> {
        let name = || Cow::Borrowed(parameter.name.as_str());
        match parameter.place {
            Place::Path => self
                .path
                .iter()
                .filter(|(sent, _)| *sent == parameter.name)
                .map(|(_, value)| (name(), decode(value).map(Cow::Owned)))
                .collect(),
            Place::Query => self.query.iter().filter(|(sent, _)| parameter.has(sent)).cloned().collect(),
            Place::Header => self
                .headers
                .get_all(&parameter.name)
                .iter()
                .map(|value| (name(), std::str::from_utf8(value.as_bytes()).ok().map(Cow::Borrowed)))
                .collect(),
            Place::Cookie => cookies(self.headers)
                .filter(|(sent, _)| *sent == parameter.name)
                .map(|(_, value)| (name(), decode(value).map(Cow::Owned)))
                .collect(),
        }
    }
}

/// Names and values of all cookies of a request (RFC 6265, 4.2).
pub fn cookies(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
}

/// Splits a query string (`application/x-www-form-urlencoded`, as the generated router reads it).
fn pairs<'r>(
    query: Option<&'r str>,
    expected: &[Expected],
    violations: &mut Violations,
) -> Vec<(Cow<'r, str>, Sent<'r>)> {
    let mut pairs = Vec::new();
    for pair in query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let decode = |text: &str| decode(&text.replace('+', " ")).map(Cow::Owned);
        let (name, value) = (decode(name), decode(value));
        let known =
            |name: &str| expected.iter().any(|parameter| parameter.place == Place::Query && parameter.has(name));
        match name {
            Some(name) if known(&name) => pairs.push((name, value)),
            Some(_) if value.is_some() => {}
            _ => violations.add(|| Violation {
                target: "query".to_owned(),
                keyword: "encoding".to_owned(),
                message: "The query cannot be decoded as UTF-8".to_owned(),
                contract: None,
            }),
        }
    }
    pairs
}

/// Percent-decodes, strictly: each `%` has two hex digits, and the bytes are UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut escapes = text.split('%').skip(1);
    let complete =
        escapes.all(|rest| rest.get(..2).is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit())));
    if complete { percent_decode_str(text).decode_utf8().ok().map(Cow::into_owned) } else { None }
}
