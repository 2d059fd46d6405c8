//! The documented answers of an operation, with all that does not depend on a request made once.

use std::sync::OnceLock;

use bytes::Bytes;
use http::header::{ACCEPT, HeaderName};
use http::{HeaderMap, HeaderValue};
use mime::Mime;
use serde_json::Value;

use super::{random, sample};
use crate::contract::{Answer, Contract, MediaType, Statuses};
use crate::error::{Error, Kind, Result};

/// A documented answer.
#[derive(Debug)]
pub(super) struct Prepared {
    /// Which statuses it is for.
    pub(super) statuses: Statuses,
    media: Vec<Media>,
    /// Position of the media type that is answered when anything will do: JSON if there is some.
    usual: usize,
    declared: Vec<(String, String)>,
    headers: OnceLock<HeaderMap>,
}

/// A representation of an answer.
#[derive(Debug)]
pub(super) struct Media {
    /// What it is sent as.
    pub(super) content_type: HeaderValue,
    media: MediaType,
    sample: OnceLock<Bytes>,
}

impl Prepared {
    pub(super) fn new(answer: &Answer) -> Self {
        let media: Vec<Media> = answer.content.iter().map(Media::new).collect();
        let usual = media.iter().position(|media| media.media.is_json()).unwrap_or_default();
        let (statuses, declared) = (answer.statuses, answer.headers.clone());
        Self { statuses, media, usual, declared, headers: OnceLock::new() }
    }

    /// Samples of its headers.
    pub(super) fn headers(&self, contract: &Contract) -> HeaderMap {
        let make = || {
            let document = contract.document();
            let sampled = self.declared.iter().filter_map(|(name, pointer)| {
                let value = sample::of_media_type(document, document.pointer(pointer)?, None)?;
                let value = HeaderValue::from_str(&text(&value)).ok()?;
                Some((HeaderName::from_bytes(name.as_bytes()).ok()?, value))
            });
            sampled.collect()
        };
        self.headers.get_or_init(make).clone()
    }

    /// The representation that a request accepts most (RFC 9110, 12.5.1); none if the answer has no body.
    ///
    /// # Errors
    /// 406 if it accepts none.
    pub(super) fn media(&self, headers: &HeaderMap) -> Result<Option<&Media>> {
        let Some(usual) = self.media.get(self.usual) else { return Ok(None) };
        let mut accepted: Vec<(Mime, u16)> = Vec::new();
        for value in headers.get_all(ACCEPT) {
            if value == "*/*" || *value == usual.content_type {
                return Ok(Some(usual));
            }
            accepted.extend(value.to_str().unwrap_or_default().split(',').filter_map(accept));
        }
        if accepted.is_empty() {
            return Ok(Some(usual));
        }
        let mut best: Option<(u16, &Media)> = None;
        for media in std::iter::once(usual).chain(&self.media) {
            let quality = media.quality(&accepted);
            if quality > best.map_or(0, |(quality, _)| quality) {
                best = Some((quality, media));
            }
        }
        let Some((_, media)) = best else {
            let ranges: Vec<&str> = self.media.iter().map(|media| media.media.range.as_ref()).collect();
            let detail = format!("This is answered as {}, which the request does not accept", ranges.join(" or "));
            return Err(Error::new(Kind::NotAcceptable, "NOT_ACCEPTABLE", detail)
                .at("header/accept")
                .with(serde_json::json!({ "declared": ranges })));
        };
        Ok(Some(media))
    }
}

/// A range of `Accept`, and its quality in thousandths.
fn accept(element: &str) -> Option<(Mime, u16)> {
    let mut parts = element.split(';');
    let range = parts.next()?.trim().parse().ok()?;
    let quality = parts.filter_map(|part| part.trim().strip_prefix("q=")).find_map(thousandths);
    Some((range, quality.unwrap_or(1000)))
}

/// A quality value (RFC 9110, 12.4.2).
fn thousandths(text: &str) -> Option<u16> {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let digits = format!("{fraction:0<3}");
    let fraction: u16 = digits.get(..3)?.parse().ok()?;
    let whole: u16 = whole.parse().ok()?;
    Some(whole.saturating_mul(1000).saturating_add(fraction).min(1000))
}

impl Media {
    fn new(media: &MediaType) -> Self {
        let range = &media.range;
        let is_range = range.type_() == mime::STAR || range.subtype() == mime::STAR;
        let sent_as = match (range.type_(), is_range) {
            (_, false) => range.as_ref(),
            (mime::TEXT, true) => "text/plain",
            (mime::STAR | mime::APPLICATION, true) => "application/json",
            (_, true) => "application/octet-stream",
        };
        let content_type =
            HeaderValue::from_str(sent_as).unwrap_or_else(|_| HeaderValue::from_static("application/octet-stream"));
        Self { content_type, media: media.clone(), sample: OnceLock::new() }
    }

    /// How much it is accepted: what the most precise range says.
    fn quality(&self, accepted: &[(Mime, u16)]) -> u16 {
        let sent: Option<Mime> = self.content_type.to_str().ok().and_then(|text| text.parse().ok());
        let Some(sent) = sent else { return 0 };
        let precision = |range: &Mime| {
            if range.type_() == mime::STAR {
                Some(0)
            } else if range.type_() != sent.type_() {
                None
            } else if range.subtype() == mime::STAR {
                Some(1)
            } else {
                (range.essence_str() == sent.essence_str()).then_some(2)
            }
        };
        let fitting = accepted.iter().filter_map(|(range, quality)| Some((precision(range)?, *quality)));
        fitting.max().map_or(0, |(_, quality)| quality)
    }

    /// The sample, made once.
    pub(super) fn sample(&self, contract: &Contract) -> Bytes {
        self.sample.get_or_init(|| self.written(self.value(contract, None))).clone()
    }

    /// The example of a name.
    pub(super) fn example(&self, contract: &Contract, name: &str) -> Option<Bytes> {
        self.value(contract, Some(name)).map(|value| self.written(Some(value)))
    }

    /// Names of its examples.
    pub(super) fn examples(&self, contract: &Contract) -> Vec<String> {
        let examples = contract.document().pointer(&format!("{}/examples", self.media.pointer));
        examples.and_then(Value::as_object).into_iter().flat_map(|examples| examples.keys().cloned()).collect()
    }

    /// Random data that fit its schema.
    pub(super) fn random(&self, contract: &Contract, seed: u64) -> Bytes {
        let schema = self.media.schema.as_deref().and_then(|schema| contract.document().pointer(schema));
        match schema {
            Some(schema) => self.written(Some(random::random(contract.document(), schema, seed))),
            None => self.sample(contract),
        }
    }

    fn value(&self, contract: &Contract, name: Option<&str>) -> Option<Value> {
        sample::of_media_type(contract.document(), contract.document().pointer(&self.media.pointer)?, name)
    }

    /// A value as it is sent: JSON, but text as such where something else is declared.
    fn written(&self, value: Option<Value>) -> Bytes {
        let is_json = self.media.is_json() || self.content_type == "application/json";
        match value {
            None => Bytes::new(),
            Some(Value::String(text)) if !is_json => Bytes::from(text),
            Some(value) => Bytes::from(value.to_string()),
        }
    }
}

/// A value as the text of a header (style `simple`).
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(","),
        Value::Object(members) => {
            members.iter().map(|(name, value)| format!("{name},{}", text(value))).collect::<Vec<_>>().join(",")
        }
        other => other.to_string(),
    }
}
