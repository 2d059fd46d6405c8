//! What a request wants to be answered: a status, a named example, random data.
//!
//! Three dialects say the same: `Prefer` (RFC 7240) and `__code` and its like in the query, as Prism has
//! them, and the headers of Redocly's mock servers. Where several say something, the first of these wins.

use http::{HeaderMap, HeaderValue};

use crate::error::{Error, Result};
use crate::query;

/// `Prefer` (RFC 7240).
pub const PREFER: &str = "prefer";
/// Redocly's header for a status.
pub const REDOCLY_STATUS: &str = "x-redocly-response-status";
/// Redocly's header for an example.
pub const REDOCLY_EXAMPLE: &str = "x-redocly-response-body-example";
/// Seed of random data, in and out.
pub const SEED: &str = "x-pers-seed";
/// Names that `Prefer` and the query (with `__` in front) may have.
const CODE: &str = "code";
const EXAMPLE: &str = "example";
const DYNAMIC: &str = "dynamic";
const SEEDED: &str = "seed";

/// What a request wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steering {
    /// A status.
    pub status: Option<Status>,
    /// The example of a name.
    pub example: Option<String>,
    /// Random data that fit the schema.
    pub dynamic: bool,
    /// What the random data are made from.
    pub seed: Option<u64>,
    /// What of it `Prefer` asked for, as `Preference-Applied` says it.
    pub applied: Option<HeaderValue>,
}

/// A status that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// The status, 200 to 599.
    pub code: u16,
    /// Whether it is wanted even where the contract does not have it, as Redocly's mock servers answer.
    pub anyway: bool,
}

impl Steering {
    /// Reads what a request wants.
    ///
    /// # Errors
    /// 400 `STEERING_INVALID` for a status, a switch or a seed that is none.
    pub fn read(headers: &HeaderMap, query: Option<&str>) -> Result<Self> {
        let prefers = headers.contains_key(PREFER);
        let asks = query.is_some_and(|query| query.contains("__"));
        let mut wanted = Self {
            seed: header(headers, SEED)?.map(|seed| number(&format!("header/{SEED}"), &seed)).transpose()?,
            ..Self::default()
        };
        if prefers {
            wanted.prefer(headers)?;
        }
        if asks {
            wanted.query(query.unwrap_or_default())?;
        }
        if let (None, Some(text)) = (wanted.status, header(headers, REDOCLY_STATUS)?) {
            wanted.status = Some(Status { code: status(&format!("header/{REDOCLY_STATUS}"), &text)?, anyway: true });
        }
        if wanted.example.is_none() {
            wanted.example = header(headers, REDOCLY_EXAMPLE)?;
        }
        Ok(wanted)
    }

    fn prefer(&mut self, headers: &HeaderMap) -> Result<()> {
        let mut applied: Vec<String> = Vec::new();
        for (name, value) in preferences(headers)? {
            // The first of a name counts (RFC 7240, 2).
            if applied.iter().any(|known| known.split('=').next() == Some(name.as_str())) {
                continue;
            }
            let place = format!("header/{PREFER}");
            match name.as_str() {
                CODE => self.status = Some(Status { code: status(&place, &value)?, anyway: false }),
                EXAMPLE => self.example = Some(value.clone()),
                DYNAMIC => self.dynamic = switch(&place, &value)?,
                SEEDED => self.seed = Some(number(&place, &value)?),
                // Preferences that a server does not know are no fault.
                _ => continue,
            }
            // An empty value is as good as none (RFC 7240, 2).
            applied.push(if value.is_empty() { name } else { format!("{name}={}", quoted(&value)) });
        }
        self.applied = if applied.is_empty() { None } else { HeaderValue::from_str(&applied.join(", ")).ok() };
        Ok(())
    }

    fn query(&mut self, query: &str) -> Result<()> {
        for (name, value) in query::pairs(query) {
            let Some(name) = name.strip_prefix("__") else { continue };
            let place = format!("query/__{name}");
            match name {
                CODE if self.status.is_none() => {
                    self.status = Some(Status { code: status(&place, &value)?, anyway: false });
                }
                EXAMPLE if self.example.is_none() => self.example = Some(value),
                DYNAMIC => self.dynamic |= switch(&place, &value)?,
                SEEDED if self.seed.is_none() => self.seed = Some(number(&place, &value)?),
                _ => {}
            }
        }
        Ok(())
    }
}

fn header(headers: &HeaderMap, name: &str) -> Result<Option<String>> {
    let Some(value) = headers.get(name) else { return Ok(None) };
    let text = std::str::from_utf8(value.as_bytes());
    text.map(|text| Some(text.trim().to_owned()))
        .map_err(|_| invalid(&format!("header/{name}"), "The value is not UTF-8"))
}

/// The preferences of all `Prefer` fields: name in lower case, and value; parameters are left out.
fn preferences(headers: &HeaderMap) -> Result<Vec<(String, String)>> {
    let mut preferences = Vec::new();
    for field in headers.get_all(PREFER) {
        let text = std::str::from_utf8(field.as_bytes())
            .map_err(|_| invalid(&format!("header/{PREFER}"), "The value is not UTF-8"))?;
        for element in split(text, ',') {
            let Some(preference) = split(element, ';').into_iter().next() else { continue };
            let (name, value) = preference.split_once('=').unwrap_or((preference, ""));
            let name = name.trim().to_ascii_lowercase();
            if !name.is_empty() {
                preferences.push((name, unquoted(value.trim())));
            }
        }
    }
    Ok(preferences)
}

/// The parts between separators that stand outside of quoted strings (RFC 9110, 5.6.4).
fn split(text: &str, separator: char) -> Vec<&str> {
    let (mut parts, mut start, mut is_quoted, mut is_escaped) = (Vec::new(), 0, false, false);
    for (index, letter) in text.char_indices() {
        if is_escaped {
            is_escaped = false;
        } else if is_quoted && letter == '\\' {
            is_escaped = true;
        } else if letter == '"' {
            is_quoted = !is_quoted;
        } else if letter == separator && !is_quoted {
            parts.extend(text.get(start..index));
            start = index.saturating_add(letter.len_utf8());
        }
    }
    parts.extend(text.get(start..));
    parts
}

fn unquoted(value: &str) -> String {
    let Some(inner) = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return value.to_owned();
    };
    let (mut text, mut letters) = (String::with_capacity(inner.len()), inner.chars());
    while let Some(letter) = letters.next() {
        text.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    text
}

/// A value as a token, or as a quoted string where it is none.
fn quoted(value: &str) -> String {
    let is_token = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte));
    if is_token { value.to_owned() } else { format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")) }
}

fn status(place: &str, text: &str) -> Result<u16> {
    let status = text.parse().ok().filter(|status| text.len() == 3 && (200..600).contains(status));
    status.ok_or_else(|| invalid(place, "A status is a number from 200 to 599"))
}

fn switch(place: &str, text: &str) -> Result<bool> {
    match text {
        "" | "true" | "1" => Ok(true),
        "false" | "0" => Ok(false),
        _ => Err(invalid(place, "A switch is true or false")),
    }
}

fn number(place: &str, text: &str) -> Result<u64> {
    text.parse().map_err(|_| invalid(place, "A seed is a number from 0 to 18446744073709551615"))
}

fn invalid(place: &str, detail: &'static str) -> Error {
    Error::bad_request("STEERING_INVALID", detail).at(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fields: &[(&'static str, &str)], query: &str) -> Result<Steering> {
        let mut headers = HeaderMap::new();
        for (name, value) in fields {
            headers.append(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        Steering::read(&headers, (!query.is_empty()).then_some(query))
    }

    fn said(wanted: &Steering) -> (Option<u16>, Option<&str>, bool, Option<u64>) {
        (wanted.status.map(|status| status.code), wanted.example.as_deref(), wanted.dynamic, wanted.seed)
    }

    #[test]
    fn every_dialect_is_read() {
        for (fields, query, expected, applied) in [
            (&[][..], "", (None, None, false, None), None),
            (&[("prefer", "code=404")], "", (Some(404), None, false, None), Some("code=404")),
            (&[("prefer", "Code = 404 ; q=1 , return=minimal")], "", (Some(404), None, false, None), Some("code=404")),
            (
                &[("prefer", "example=\"a, \\\"b\\\"; c\", dynamic"), ("prefer", "seed=7")],
                "",
                (None, Some("a, \"b\"; c"), true, Some(7)),
                Some("example=\"a, \\\"b\\\"; c\", dynamic, seed=7"),
            ),
            (&[("prefer", "code=404, code=500")], "", (Some(404), None, false, None), Some("code=404")),
            (&[("prefer", "respond-async")], "", (None, None, false, None), None),
            (&[], "a=b&__code=401&__example=x%20y+z&__dynamic=true", (Some(401), Some("x y z"), true, None), None),
            (&[], "__dynamic=false&__seed=3", (None, None, false, Some(3)), None),
            (&[("prefer", "code=404")], "__code=401", (Some(404), None, false, None), Some("code=404")),
            (&[("x-redocly-response-status", "503")], "", (Some(503), None, false, None), None),
            (&[("x-redocly-response-status", "503")], "__code=401", (Some(401), None, false, None), None),
            (&[("x-redocly-response-body-example", "x")], "", (None, Some("x"), false, None), None),
            (&[("x-pers-seed", "18446744073709551615")], "", (None, None, false, Some(u64::MAX)), None),
        ] {
            let wanted = read(fields, query).unwrap();
            assert_eq!(said(&wanted), expected, "{fields:?} {query}");
            assert_eq!(wanted.applied.as_ref().map(|value| value.to_str().unwrap()), applied, "{fields:?}");
        }
        assert!(read(&[("x-redocly-response-status", "418")], "").unwrap().status.unwrap().anyway);
        assert!(!read(&[("prefer", "code=418")], "").unwrap().status.unwrap().anyway);
    }

    #[test]
    fn what_is_no_status_switch_or_seed_is_refused_with_its_place() {
        for (fields, query, place) in [
            (&[("prefer", "code=abc")][..], "", "header/prefer"),
            (&[("prefer", "code=")], "", "header/prefer"),
            (&[("prefer", "code=199")], "", "header/prefer"),
            (&[("prefer", "code=600")], "", "header/prefer"),
            (&[("prefer", "code=+404")], "", "header/prefer"),
            (&[("prefer", "dynamic=yes")], "", "header/prefer"),
            (&[("prefer", "seed=-1")], "", "header/prefer"),
            (&[], "__code=40", "query/__code"),
            (&[], "__dynamic=2", "query/__dynamic"),
            (&[("x-redocly-response-status", "0404")], "", "header/x-redocly-response-status"),
            (&[("x-pers-seed", "x")], "", "header/x-pers-seed"),
        ] {
            let error = read(fields, query).unwrap_err();
            assert_eq!(
                (error.code.as_ref(), error.target.as_deref()),
                ("STEERING_INVALID", Some(place)),
                "{fields:?} {query}"
            );
        }
    }
}
