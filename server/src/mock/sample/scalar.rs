//! Numbers and texts.

use serde_json::Value;

use super::schema::Schema;
use super::tree::{self, Tree};
use crate::limits;

/// The sample of a number: its lower limit, else its upper one, else 0.
pub fn number(schema: &Schema<'_>) -> Tree {
    let limit = |key| schema.number(key);
    let literal = |key| schema.get(key).map_or(Tree::Undefined, |value| value.value());
    let is_boolean = |key| matches!(schema.get(key), Some(Schema::Given(Value::Bool(_))));
    let kind = schema.get("type");
    let fraction = kind.as_ref().and_then(Schema::as_text) == Some("number")
        && matches!(schema.text("format").as_deref(), Some("float" | "double"));
    let default = if fraction { 0.1 } else { 0.0 };

    if is_boolean("exclusiveMinimum") || is_boolean("exclusiveMaximum") {
        let (above, below) = (schema.says("exclusiveMinimum"), schema.says("exclusiveMaximum"));
        return match (limit("minimum"), limit("maximum")) {
            (Some(least), Some(most)) => {
                let first = if above { least.floor() + 1.0 } else { least };
                if (below && first >= most) || (!below && first > most) {
                    tree::number(f64::midpoint(most, least))
                } else if above {
                    tree::number(first)
                } else {
                    literal("minimum")
                }
            }
            (Some(least), None) if above => tree::number(least.floor() + 1.0),
            (Some(_), None) => literal("minimum"),
            (None, Some(most)) if most > 0.0 => tree::number(0.0),
            (None, Some(most)) if below => tree::number(most.floor() - 1.0),
            (None, Some(_)) => literal("maximum"),
            (None, None) => tree::number(default),
        };
    }
    match (limit("minimum"), limit("exclusiveMinimum"), limit("exclusiveMaximum"), limit("maximum")) {
        (Some(_), ..) => literal("minimum"),
        (None, Some(above), below, _) => {
            let first = above.floor() + 1.0;
            match below {
                Some(below) if first == below => tree::number((first + below.floor() - 1.0) / 2.0),
                _ => tree::number(first),
            }
        }
        (None, None, Some(below), _) => tree::number(below.floor() - 1.0),
        (None, None, None, Some(_)) => literal("maximum"),
        (None, None, None, None) => tree::number(default),
    }
}

/// The sample of a text, which may depend on the property that it is for.
pub fn text(schema: &Schema<'_>, property: Option<&str>) -> String {
    let least = length(schema.number("minLength").unwrap_or_default());
    let format = schema.text("format");
    match format.as_deref() {
        Some("password") => password(least),
        Some("uuid") => uuid(property.filter(|name| !name.is_empty()).unwrap_or("id")),
        format => match format.and_then(of_format) {
            Some(sample) => sample.to_owned(),
            None => {
                let mut word = repeated("string", least);
                if let Some(most) = schema.number("maxLength").filter(|most| *most != 0.0) {
                    word.truncate(length(most));
                }
                word
            }
        },
    }
}

/// The one text that stands for a format.
pub fn of_format(format: &str) -> Option<&'static str> {
    Some(match format {
        "email" => "user@example.com",
        "idn-email" => "пошта@укр.нет",
        "date-time" => "2019-08-24T14:15:22Z",
        "date" => "2019-08-24",
        "time" => "14:15:22Z",
        "ipv4" => "192.168.0.1",
        "ipv6" => "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
        "hostname" => "example.com",
        "idn-hostname" => "приклад.укр",
        "uri" => "http://example.com",
        "uri-reference" => "../dictionary",
        "uri-template" => "http://example.com/{endpoint}",
        "iri" => "http://example.com/entity/1",
        "iri-reference" => "/entity/1",
        "json-pointer" => "/json/pointer",
        "relative-json-pointer" => "1/relative/json/pointer",
        "regex" => "/regex/",
        _ => return None,
    })
}

/// A length that is written as a number, no more than [`limits::SAMPLE_CHARS`].
fn length(number: f64) -> usize {
    let number = number.clamp(0.0, f64::from(limits::SAMPLE_CHARS)).trunc();
    // Formatting is the one way from a float to an integer that cannot be wrong.
    format!("{number:.0}").parse().unwrap_or(0)
}

/// A word, repeated until it has so many characters at least.
fn repeated(word: &str, least: usize) -> String {
    if word.len() >= least { word.to_owned() } else { word.chars().cycle().take(least).collect() }
}

fn password(least: usize) -> String {
    const SYMBOLS: &str = "qwerty!@#$%^123456";
    let mut password = "pa$$word".to_owned();
    if least > password.len() {
        password.push('_');
        password.extend(SYMBOLS.chars().cycle().take(least.saturating_sub(password.len())));
    }
    password
}

/// A UUID in the form of version 4 that depends on a name only: 31 digits of a small generator (JSF32)
/// whose seed is the name's hash (that of Java's `String.hashCode`).
fn uuid(name: &str) -> String {
    let hash = name.encode_utf16().fold(0_u32, |hash, unit| hash.wrapping_mul(31).wrapping_add(unit.into()));
    let (mut a, mut b, mut c, mut d) = (hash, hash, hash, hash);
    let mut digit = || {
        let t = a.wrapping_sub(b.rotate_left(27));
        a = b ^ c.rotate_left(17);
        b = c.wrapping_add(d);
        c = d.wrapping_add(t);
        d = a.wrapping_add(t);
        d >> 28
    };
    let digit_of = |place| match place {
        'x' => format!("{:x}", digit()),
        'y' => format!("{:x}", digit() & 3 | 8),
        other => other.to_string(),
    };
    "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".chars().map(digit_of).collect()
}
