//! Random texts: of a format, of a pattern, of a length.

use std::net::{Ipv4Addr, Ipv6Addr};

use chrono::DateTime;
use rand::Rng as _;
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use serde_json::Value;
use uuid::Builder;

use super::pattern;
use crate::limits;
use crate::mock::sample::scalar;

const WORDS: [&str; 24] = [
    "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor", "island", "jasper", "karst", "lagoon",
    "maple", "nectar", "orchid", "pebble", "quartz", "river", "saffron", "tundra", "umber", "valley", "willow",
    "zephyr",
];
/// First and last second of random times: the years 2020 to 2029.
const SECONDS: std::ops::Range<i64> = 1_577_836_800..1_893_456_000;
/// Tries to hit a length with a pattern.
const TRIES: usize = 20;

/// What is demanded of a text.
#[derive(Clone, Debug, Default)]
pub struct Texts<'a> {
    format: Option<&'a str>,
    patterns: Vec<&'a str>,
    least: usize,
    most: Option<usize>,
}

impl<'a> Texts<'a> {
    /// Adds the keywords of a schema; says whether there was one.
    pub fn add(&mut self, schema: &'a Value) -> bool {
        let text = |key: &str| schema.get(key).and_then(Value::as_str);
        let size =
            |key: &str| schema.get(key).and_then(Value::as_u64).map(|size| usize::try_from(size).unwrap_or(usize::MAX));
        let (least, most) = (size("minLength"), size("maxLength"));
        self.format = text("format").or(self.format);
        self.patterns.extend(text("pattern"));
        self.least = self.least.max(least.unwrap_or_default());
        self.most = Some(self.most.unwrap_or(usize::MAX).min(most.unwrap_or(usize::MAX)));
        text("pattern").is_some() || least.is_some() || most.is_some()
    }

    /// Longest text.
    fn most(&self) -> usize {
        let most = usize::try_from(limits::SAMPLE_CHARS).unwrap_or(usize::MAX);
        self.most.unwrap_or(usize::MAX).min(most)
    }

    /// Shortest text; a longer one than [`limits::SAMPLE_CHARS`] is made for nobody.
    fn least(&self) -> usize {
        self.least.min(self.most())
    }

    fn keeps(&self, text: &str) -> bool {
        let length = text.chars().count();
        (self.least()..=self.most()).contains(&length)
    }
}

/// A text. One pattern is kept; of several, the first, since nothing is known that keeps two.
pub fn text(rng: &mut StdRng, demands: &Texts<'_>) -> String {
    if let Some(pattern) = demands.patterns.first().and_then(|pattern| pattern::parse(pattern)) {
        let most = demands.most();
        let mut text = String::new();
        for _ in 0..TRIES {
            text = pattern::matching(rng, &pattern, most);
            if demands.keeps(&text) {
                break;
            }
        }
        return text;
    }
    match demands.format.and_then(|format| of_format(rng, format, demands)) {
        Some(text) => text,
        None => words(rng, demands),
    }
}

/// A text of a format, if there is anything to know about it.
fn of_format(rng: &mut StdRng, format: &str, demands: &Texts<'_>) -> Option<String> {
    let seconds = rng.gen_range(SECONDS);
    let time = |pattern: &str| Some(DateTime::from_timestamp(seconds, 0)?.format(pattern).to_string());
    Some(match format {
        "date-time" => time("%Y-%m-%dT%H:%M:%SZ")?,
        "date" => time("%Y-%m-%d")?,
        "time" => time("%H:%M:%SZ")?,
        "uuid" => Builder::from_random_bytes(rng.r#gen()).into_uuid().to_string(),
        "email" => {
            let long = format!("{}.{}{}@example.com", word(rng), word(rng), rng.gen_range(1..1000));
            if demands.keeps(&long) { long } else { "a@b.co".to_owned() }
        }
        "uri" | "url" | "iri" => format!("https://example.com/{}/{}", word(rng), rng.gen_range(1..1000)),
        "uri-reference" | "iri-reference" => format!("/{}/{}", word(rng), rng.gen_range(1..1000)),
        "hostname" => format!("{}.example.com", word(rng)),
        "ipv4" => Ipv4Addr::from_bits(rng.r#gen()).to_string(),
        "ipv6" => Ipv6Addr::from_bits(rng.r#gen()).to_string(),
        // Whole groups of four letters are Base64 without padding.
        "byte" => (0..rng.gen_range(2..6))
            .map(|_| rng.gen_range(0x1000..0xffff))
            .map(|bits: u16| format!("{bits:x}"))
            .collect(),
        format => scalar::of_format(format)?.to_owned(),
    })
}

/// Words, as many and as much of them as the length demands.
fn words(rng: &mut StdRng, demands: &Texts<'_>) -> String {
    let (least, most) = (demands.least(), demands.most());
    let mut text = word(rng).to_owned();
    while text.len() < least {
        text.push(' ');
        text.push_str(word(rng));
    }
    text.truncate(most);
    // A space at the end would be lost on anybody who trims.
    if text.ends_with(' ') {
        text.pop();
        text.push('s');
    }
    text
}

/// One word in small letters.
pub fn word(rng: &mut StdRng) -> &'static str {
    WORDS.choose(rng).copied().unwrap_or("word")
}
