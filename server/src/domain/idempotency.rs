//! The caller's name for a request that he may repeat.

use std::fmt;

use crate::error::Error;
use crate::limits;

/// An `Idempotency-Key`: 1 to 255 visible ASCII characters. It opens the kept answer, so it is a secret
/// like the answer and is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Reads the header's value: bare, or as the quoted string of
    /// draft-ietf-httpapi-idempotency-key-header (RFC 9651, 3.3.3).
    pub fn parse(value: &str) -> Option<Self> {
        let value = value.trim();
        let key = if value.starts_with('"') { unquoted(value)? } else { value.to_owned() };
        let fits = (1..=limits::IDEMPOTENCY_KEY_CHARS).contains(&key.len());
        (fits && key.bytes().all(|byte| byte.is_ascii_graphic())).then_some(Self(key))
    }

    /// The key itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn unquoted(value: &str) -> Option<String> {
    let inner = value.strip_prefix('"')?.strip_suffix('"')?;
    let mut key = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => return None,
            '\\' => key.push(letters.next().filter(|escaped| matches!(escaped, '"' | '\\'))?),
            _ => key.push(letter),
        }
    }
    Some(key)
}

/// The refusal of a key that stands for another request already.
pub fn reused() -> Error {
    Error::rule("IDEMPOTENCY_KEY_REUSED", "The Idempotency-Key has been used for another request")
        .at("header/idempotency-key")
}

impl fmt::Debug for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdempotencyKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_bare_or_quoted() {
        let (longest, quoted) = ("k".repeat(255), format!("\"{}\"", "k".repeat(255)));
        for (value, key) in [
            ("abc", Some("abc")),
            (" abc ", Some("abc")),
            ("\"abc\"", Some("abc")),
            ("8e03978e-40d5-43dd-bc93-6894a57f9324", Some("8e03978e-40d5-43dd-bc93-6894a57f9324")),
            ("a\"b", Some("a\"b")),
            (r#""a\"b\\c""#, Some(r#"a"b\c"#)),
            (&longest, Some(&longest)),
            (&quoted, Some(&longest)),
            ("", None),
            ("\"\"", None),
            ("\"", None),
            ("\"abc", None),
            ("\"a\"b\"", None),
            (r#""a\b""#, None),
            (r#""abc\""#, None),
            ("\"abc\";x=1", None),
            ("a b", None),
            ("\"a b\"", None),
            ("a\tb", None),
            ("kéy", None),
            (&format!("{longest}k"), None),
        ] {
            assert_eq!(IdempotencyKey::parse(value).as_ref().map(IdempotencyKey::as_str), key, "{value}");
        }
    }

    #[test]
    fn a_key_is_not_printed() {
        assert!(!format!("{:?}", IdempotencyKey::parse("abc")).contains("abc"));
    }
}
