//! Query strings (`application/x-www-form-urlencoded`), read leniently: for what is about the server. What an
//! operation takes is read strictly, by `http/validate`.

use percent_encoding::percent_decode_str;

/// Names and values, decoded; what is no UTF-8 has replacement characters.
pub fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    let decoded = |text: &str| percent_decoded(&text.replace('+', " "));
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(move |(name, value)| (decoded(name), decoded(value)))
}

/// A text without its percent-encoding (RFC 3986, 2.1).
pub fn percent_decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_as_forms_write_it() {
        let read: Vec<_> = pairs("a=b%20c+d&&e&%C3%BC=%ff").collect();
        let expected = [("a", "b c d"), ("e", ""), ("ü", "\u{fffd}")];
        assert_eq!(read, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }
}
