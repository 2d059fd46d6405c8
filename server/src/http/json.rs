//! A strict reader for JSON bodies (RFC 8259).
//!
//! `serde_json` decides what is JSON. On top of it this reader refuses what would mean different
//! things to different readers, or what could not be kept as it was sent: a byte order mark, an object
//! with a key twice, nesting beyond [`limits::JSON_DEPTH`]. It also finds two things that only a schema
//! can judge, NUL characters and numbers that a double does not keep.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value, json};

use crate::contract;
use crate::error::{Error, Result};
use crate::limits;

/// A body that is JSON.
#[derive(Debug)]
pub struct Document {
    /// Its value; members in the order sent.
    pub value: Value,
    /// JSON pointers of strings and of member names with U+0000, at most
    /// [`limits::VIOLATIONS_LISTED`] of them. PostgreSQL can store it neither in text nor in jsonb.
    pub nul: Vec<String>,
    /// How many there are.
    pub nul_total: usize,
    /// Whether [`lost_numbers`] may find something: some number has more than
    /// [`limits::NUMBER_DIGITS`] digits.
    pub long_numbers: bool,
}

/// Reads a body.
///
/// # Errors
/// 400 with the code `INVALID_UTF8`, `JSON_TOO_DEEP`, `DUPLICATE_KEY` (with the member's JSON pointer as
/// target) or `MALFORMED_JSON`, the last two with line and column in the details.
pub fn parse(bytes: &[u8]) -> Result<Document> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        Error::bad_request("INVALID_UTF8", format!("The body is not UTF-8, from byte {} on", error.valid_up_to()))
    })?;
    if text.starts_with('\u{feff}') {
        // RFC 8259, 8.1: a sender must not add one. The router behind would not accept it either.
        return Err(malformed("a byte order mark in front of the text", 1, 1));
    }
    let long_numbers = scan(bytes)?;
    let mut findings = Findings::default();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Reader { path: &Path::Root, findings: &mut findings }
        .deserialize(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value))
        .map_err(|error| match findings.duplicate.take() {
            Some(pointer) => Error::bad_request("DUPLICATE_KEY", "A member occurs twice in one object")
                .at(pointer)
                .with(position(error.line(), error.column())),
            None => {
                let text = error.to_string();
                // The position is a member of its own; the text shall not say it twice.
                let reason = text.rsplit_once(" at line ").map_or(text.as_str(), |(reason, _)| reason);
                malformed(reason, error.line(), error.column())
            }
        })?;
    Ok(Document { value, nul: findings.nul, nul_total: findings.nul_total, long_numbers })
}

fn malformed(reason: &str, line: usize, column: usize) -> Error {
    let detail = format!("The body is not JSON: {reason} (line {line}, column {column})");
    Error::bad_request("MALFORMED_JSON", detail).with(position(line, column))
}

fn position(line: usize, column: usize) -> Value {
    json!({ "line": line, "column": column })
}

/// One pass without recursion in front of the parser: refuses deep nesting, and says whether a number
/// may have too many digits. The text need not be JSON.
fn scan(bytes: &[u8]) -> Result<bool> {
    let mut depth: usize = 0;
    let mut digits: usize = 0;
    let mut long_numbers = false;
    let mut rest = bytes.iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'0'..=b'9' => {
                digits = digits.saturating_add(1);
                long_numbers |= digits > limits::NUMBER_DIGITS;
            }
            b'.' => {}
            b'"' => {
                while let Some(byte) = rest.next() {
                    match byte {
                        b'\\' => _ = rest.next(),
                        b'"' => break,
                        _ => {}
                    }
                }
            }
            b'[' | b'{' => {
                digits = 0;
                depth = depth.saturating_add(1);
                if depth > limits::JSON_DEPTH {
                    let detail = format!("The body is nested more than {} levels deep", limits::JSON_DEPTH);
                    return Err(Error::bad_request("JSON_TOO_DEEP", detail));
                }
            }
            b']' | b'}' => {
                digits = 0;
                depth = depth.saturating_sub(1);
            }
            _ => digits = 0,
        }
    }
    Ok(long_numbers)
}

/// Place of a value in a document, as a list that grows on the stack of whoever descends.
#[derive(Clone, Copy)]
pub enum Path<'p> {
    /// The document itself.
    Root,
    /// A member of an object.
    Key(&'p Path<'p>, &'p str),
    /// An item of an array.
    Index(&'p Path<'p>, usize),
}

impl Path<'_> {
    /// The JSON pointer (RFC 6901), empty for the document itself, cut to [`limits::POINTER_CHARS`]: the
    /// names in it are the caller's.
    pub fn pointer(&self) -> String {
        let mut pointer = self.to_string();
        if let Some((end, _)) = pointer.char_indices().nth(limits::POINTER_CHARS) {
            pointer.truncate(end);
            pointer.push('…');
        }
        pointer
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Key(parent, key) => write!(f, "{parent}/{}", contract::escape(key)),
            Self::Index(parent, index) => write!(f, "{parent}/{index}"),
        }
    }
}

#[derive(Default)]
struct Findings {
    duplicate: Option<String>,
    nul: Vec<String>,
    nul_total: usize,
}

impl Findings {
    fn look(&mut self, text: &str, path: &Path<'_>) {
        if text.contains('\0') {
            self.nul_total = self.nul_total.saturating_add(1);
            if self.nul.len() < limits::VIOLATIONS_LISTED {
                self.nul.push(path.pointer());
            }
        }
    }
}

/// Builds a [`Value`] as `serde_json` does, but knows where it is and refuses a key that comes twice.
struct Reader<'a> {
    path: &'a Path<'a>,
    findings: &'a mut Findings,
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("number out of range"))
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Value, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        self.findings.look(&value, self.path);
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let path = Path::Index(self.path, list.len());
            let Some(item) = items.next_element_seed(Reader { path: &path, findings: self.findings })? else {
                return Ok(Value::Array(list));
            };
            list.push(item);
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            let path = Path::Key(self.path, &key);
            if map.contains_key(&key) {
                self.findings.duplicate = Some(path.pointer());
                return Err(A::Error::custom("a member occurs twice"));
            }
            self.findings.look(&key, &path);
            let value = members.next_value_seed(Reader { path: &path, findings: self.findings })?;
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}

/// Calls `found` for each number that [`is_kept`] is not true of, with its place and its text. `bytes`
/// must be JSON: what [`parse`] has accepted.
pub fn lost_numbers(bytes: &[u8], found: &mut dyn FnMut(&Path<'_>, &str)) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        Tokens { rest: text }.value(&Path::Root, found);
    }
}

/// Whether a JSON number stays the same decimal when it becomes a double: up to
/// [`limits::NUMBER_DIGITS`] digits always do, and so does whatever a program wrote that had a double, as
/// all of them write the shortest decimal that reads back (RFC 8785, 3.2.2.3).
pub fn is_kept(literal: &str) -> bool {
    let digits = significant_digits(literal);
    digits.len() <= limits::NUMBER_DIGITS
        || literal.parse::<f64>().is_ok_and(|number| significant_digits(&format!("{number:e}")) == digits)
}

/// Those of the mantissa without leading and trailing zeros.
fn significant_digits(literal: &str) -> String {
    let mantissa = literal.split(['e', 'E']).next().unwrap_or(literal);
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}

/// What is left of a text that is known to be JSON.
struct Tokens<'t> {
    rest: &'t str,
}

impl<'t> Tokens<'t> {
    fn value(&mut self, path: &Path<'_>, found: &mut dyn FnMut(&Path<'_>, &str)) {
        match self.peek() {
            Some('{') => {
                self.take(1);
                while self.peek().is_some_and(|next| next != '}') {
                    let literal = self.string();
                    let key: Cow<'_, str> = if literal.contains('\\') {
                        serde_json::from_str(literal).map_or(Cow::Borrowed(""), Cow::Owned)
                    } else {
                        Cow::Borrowed(literal.trim_matches('"'))
                    };
                    self.peek();
                    self.take(1); // the colon
                    self.value(&Path::Key(path, &key), found);
                    self.comma();
                }
                self.take(1);
            }
            Some('[') => {
                self.take(1);
                let mut index: usize = 0;
                while self.peek().is_some_and(|next| next != ']') {
                    self.value(&Path::Index(path, index), found);
                    self.comma();
                    index = index.saturating_add(1);
                }
                self.take(1);
            }
            Some('"') => _ = self.string(),
            // A number, true, false or null.
            Some(_) => {
                let end = self.rest.find([',', ']', '}', ' ', '\t', '\n', '\r']).unwrap_or(self.rest.len());
                let literal = self.take(end);
                if literal.len() > limits::NUMBER_DIGITS && !is_kept(literal) {
                    found(path, literal);
                }
            }
            None => {}
        }
    }

    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
        self.rest.chars().next()
    }

    fn take(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn comma(&mut self) {
        if self.peek() == Some(',') {
            self.take(1);
        }
    }

    /// A string with its quotes, as written.
    fn string(&mut self) -> &'t str {
        let mut escaped = false;
        let end = self
            .rest
            .bytes()
            .skip(1)
            .position(|byte| {
                let closes = byte == b'"' && !escaped;
                escaped = byte == b'\\' && !escaped;
                closes
            })
            .map_or(self.rest.len(), |inner| inner.saturating_add(2));
        self.take(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> Error {
        parse(bytes).err().unwrap_or_else(|| panic!("accepted: {}", String::from_utf8_lossy(bytes)))
    }

    fn found(text: &str) -> Vec<(String, String)> {
        let mut list = Vec::new();
        lost_numbers(text.as_bytes(), &mut |path, literal| list.push((path.to_string(), literal.to_owned())));
        list
    }

    #[test]
    fn what_is_json_is_read_like_serde_json_reads_it() {
        for text in [
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "9223372036854775807",
            "-9223372036854775808",
            "18446744073709551615",
            "18446744073709551616",
            "1e2",
            "0.1",
            "1.7976931348623157e308",
            "5e-324",
            r#""""#,
            r#""\u00e9\ud83d\ude00\"\\\/\b\f\n\r\t""#,
            "\"é😀\u{7f}\u{2028}\"",
            "[]",
            "{}",
            "[[],{}]",
            " \t\r\n[ 1 , 2 ] \n",
            r#"{"z":1,"a":{"b":[null,{"":0}]},"~":1,"/":2}"#,
            r#"{"a":1,"A":2,"":3}"#,
        ] {
            let document = parse(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"));
            let expected: Value = serde_json::from_str(text).unwrap();
            assert_eq!(document.value, expected, "{text}");
            assert_eq!(document.value.to_string(), expected.to_string(), "order of members: {text}");
            assert_eq!((document.nul, document.nul_total), (vec![], 0), "{text}");
        }
    }

    #[test]
    fn what_is_not_json_is_refused_with_its_place() {
        for (text, line, column, reason) in [
            ("", 1, 0, "EOF while parsing a value"),
            (" \n ", 2, 1, "EOF while parsing a value"),
            ("{", 1, 1, "EOF while parsing an object"),
            ("[1,]", 1, 4, "trailing comma"),
            ("{\"a\":1,}", 1, 8, "trailing comma"),
            ("{\"a\":1} x", 1, 9, "trailing characters"),
            ("{}{}", 1, 3, "trailing characters"),
            ("{\n \"a\": tru\n}", 3, 0, "expected ident"),
            ("{a:1}", 1, 2, "key must be a string"),
            ("{'a':1}", 1, 2, "key must be a string"),
            ("NaN", 1, 1, "expected value"),
            ("[Infinity]", 1, 2, "expected value"),
            ("[-Infinity]", 1, 3, "invalid number"),
            ("01", 1, 2, "invalid number"),
            ("+1", 1, 1, "expected value"),
            (".5", 1, 1, "expected value"),
            ("1.", 1, 2, "EOF while parsing a value"),
            ("0x10", 1, 2, "trailing characters"),
            ("1e400", 1, 5, "number out of range"),
            ("\"a", 1, 2, "EOF while parsing a string"),
            ("\"\n\"", 2, 0, "control character"),
            ("\"\\x\"", 1, 3, "invalid escape"),
            ("\"\\ud800\"", 1, 8, "unexpected end of hex escape"),
            ("\"\\ud800\\u0041\"", 1, 13, "lone leading surrogate"),
            ("\"\\udc00\"", 1, 7, "lone leading surrogate"),
            ("/* c */ 1", 1, 1, "expected value"),
            ("\u{feff}{}", 1, 1, "byte order mark"),
            ("undefined", 1, 1, "expected value"),
        ] {
            let error = refused(text.as_bytes());
            assert_eq!((error.code.as_ref(), error.kind.status()), ("MALFORMED_JSON", 400), "{text:?}: {error}");
            assert!(error.detail.contains(reason), "{text:?}: {}", error.detail);
            assert_eq!(error.details, Some(json!({ "line": line, "column": column })), "{text:?}: {}", error.detail);
        }
    }

    #[test]
    fn bytes_that_are_not_utf8_are_refused() {
        for (bytes, from) in [
            (&b"{\"a\":\"\xff\"}"[..], 6),
            (b"\"\xc3\"", 1),
            (b"\"\xed\xa0\x80\"", 1),
            (b"\"\xc0\x80\"", 1),
            (b"\xff\xfe{\0}\0", 0),
        ] {
            let error = refused(bytes);
            assert_eq!(error.code, "INVALID_UTF8");
            assert_eq!(error.detail, format!("The body is not UTF-8, from byte {from} on"));
        }
    }

    #[test]
    fn a_key_that_comes_twice_is_refused_wherever_it_is() {
        for (text, pointer) in [
            (r#"{"a":1,"a":1}"#, "/a"),
            (r#"{"a":1,"\u0061":2}"#, "/a"),
            (r#"{"x":[0,{"a/b":{"~":1,"~":2}}]}"#, "/x/1/a~1b/~0"),
            (r#"{"":1,"":2}"#, "/"),
        ] {
            let error = refused(text.as_bytes());
            assert_eq!((error.code.as_ref(), error.target.as_deref()), ("DUPLICATE_KEY", Some(pointer)), "{text}");
        }
    }

    #[test]
    fn nesting_is_refused_beyond_the_limit_before_the_parser_descends() {
        let nested = |open: &str, close: &str, depth: usize| open.repeat(depth) + "0" + &close.repeat(depth);
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            assert!(parse(nested(open, close, limits::JSON_DEPTH).as_bytes()).is_ok());
            for text in
                [nested(open, close, limits::JSON_DEPTH + 1), nested(open, close, 100_000), open.repeat(100_000)]
            {
                assert_eq!(refused(text.as_bytes()).code, "JSON_TOO_DEEP");
            }
        }
        assert!(parse(format!("[{}]", vec!["[]"; 1000].join(",")).as_bytes()).is_ok(), "side by side is not deep");
        let quoted = format!("[\"{}\\\"{}\"]", "[".repeat(100), "{".repeat(100));
        assert!(parse(quoted.as_bytes()).is_ok(), "brackets in strings do not count");
    }

    #[test]
    fn nul_characters_are_found_in_values_and_names() {
        let document = parse(br#"{"a":"x\u0000","b":["\u0000",{"c\u0000":1}],"d":"\\u0000"}"#).unwrap();
        assert_eq!(document.nul, ["/a", "/b/0", "/b/1/c\0"]);
        let many = format!("[{}]", vec![r#""\u0000""#; 1000].join(","));
        let document = parse(many.as_bytes()).unwrap();
        assert_eq!((document.nul.len(), document.nul_total), (limits::VIOLATIONS_LISTED, 1000));
    }

    #[test]
    fn numbers_that_a_double_does_not_keep_are_found() {
        for (text, expected) in [
            ("123456789012345", None),
            ("1234567890123456", None),
            ("-0.1234567890123456", None),
            ("2.1734034999999494", None),
            ("0.30000000000000004", None),
            ("0.30000000000000003", Some("0.30000000000000003")),
            ("1.7976931348623157e308", None),
            ("2.2250738585072014E-308", None),
            ("9007199254740992", None),
            ("9007199254740993", Some("9007199254740993")),
            ("12345678901234567890", Some("12345678901234567890")),
            ("0.00000000000000000001", None),
            ("100000000000000000000", None),
            ("1.00000000000000000000", None),
            ("1.0000000000000001", Some("1.0000000000000001")),
            ("123456789.0123456e-3", None),
            ("123456789.01234567e-3", None),
            ("123456789.012345678e-3", Some("123456789.012345678e-3")),
            ("1e1234567890123456", None),
            ("\"1234567890123456\"", None),
        ] {
            let list: Vec<(String, String)> =
                expected.map(|literal| (String::new(), literal.to_owned())).into_iter().collect();
            assert_eq!(found(text), list, "{text}");
            if let (Some(_), Ok(document)) = (expected, parse(text.as_bytes())) {
                assert!(document.long_numbers, "{text}");
            }
        }
        assert!(!parse(br#"{"a":"1234567890123456789","b":[12345678,90123456]}"#).unwrap().long_numbers);
        let text =
            r#" { "a\"b" : [ 1 , "]\\" , { "é/" : 12345678901234567 } , true ] , "c\u0041" : 1.23456789012345678E5 } "#;
        assert!(parse(text.as_bytes()).unwrap().long_numbers);
        assert_eq!(
            found(text),
            [
                ("/a\"b/2/é~1".to_owned(), "12345678901234567".to_owned()),
                ("/cA".to_owned(), "1.23456789012345678E5".to_owned())
            ]
        );
    }
}
