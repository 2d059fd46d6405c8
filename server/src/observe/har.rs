//! The request log as an HTTP Archive, version 1.2 (`http://www.softwareishard.com/blog/har-12-spec`), which
//! browsers and test tools open. What an archive does not know begins with `_`, as it demands.

use std::sync::Arc;

use chrono::SecondsFormat;
use http::StatusCode;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::log::{Body, Exchange, Message};

/// The archive of some exchanges.
pub fn archive(exchanges: &[Arc<Exchange>]) -> Value {
    let entries: Vec<Value> = exchanges.iter().map(|exchange| entry(exchange)).collect();
    json!({
        "log": {
            "version": "1.2",
            "creator": {"name": "pers-server", "version": env!("CARGO_PKG_VERSION")},
            "entries": entries,
        }
    })
}

fn entry(exchange: &Exchange) -> Value {
    let time = exchange.duration.as_secs_f64() * 1000.0;
    json!({
        "startedDateTime": exchange.started.to_rfc3339_opts(SecondsFormat::Millis, true),
        "time": time,
        "request": request(exchange),
        "response": response(exchange),
        "cache": {},
        // What the network took is not known here.
        "timings": {"send": 0, "wait": time, "receive": 0},
        "_number": exchange.number,
        "_operationId": exchange.operation,
        "_tenant": exchange.tenant,
        "_requestId": exchange.request_id,
    })
}

fn request(exchange: &Exchange) -> Value {
    let message = &exchange.request;
    let mut request = json!({
        "method": exchange.method,
        "url": format!("{}{}{}", exchange.base_url, exchange.path, query(&exchange.query)),
        "httpVersion": exchange.version,
        "cookies": [],
        "headers": pairs(&message.headers),
        "queryString": pairs(&exchange.query),
        "headersSize": -1,
        "bodySize": size(message),
    });
    if let (Some(text), Some(members)) = (text(message), request.as_object_mut()) {
        members.insert("postData".to_owned(), json!({"mimeType": media_type(message), "text": text}));
    }
    request
}

fn response(exchange: &Exchange) -> Value {
    let message = &exchange.response;
    let reason = StatusCode::from_u16(exchange.status).ok().and_then(|status| status.canonical_reason());
    let mut content = json!({"size": size(message).max(0), "mimeType": media_type(message)});
    if let (Some(text), Some(members)) = (text(message), content.as_object_mut()) {
        members.insert("text".to_owned(), json!(text));
    }
    if let (Body::Left(why), Some(members)) = (&message.body, content.as_object_mut()) {
        members.insert("comment".to_owned(), json!(why));
    }
    json!({
        "status": exchange.status,
        "statusText": reason.unwrap_or_default(),
        "httpVersion": exchange.version,
        "cookies": [],
        "headers": pairs(&message.headers),
        "content": content,
        "redirectURL": header(message, "location").unwrap_or_default(),
        "headersSize": -1,
        "bodySize": size(message),
    })
}

/// The query string again, without secrets.
fn query(pairs: &[(String, String)]) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pairs: Vec<String> =
        pairs.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

fn pairs(pairs: &[(String, String)]) -> Vec<Value> {
    pairs.iter().map(|(name, value)| json!({"name": name, "value": value})).collect()
}

/// Length of a body; -1 for one that is not known, as the format has it.
fn size(message: &Message) -> i64 {
    message.size.and_then(|size| i64::try_from(size).ok()).unwrap_or(-1)
}

fn text(message: &Message) -> Option<&str> {
    match &message.body {
        Body::Json(text) | Body::Cut(text) => Some(text),
        Body::None | Body::Left(_) => None,
    }
}

fn media_type(message: &Message) -> &str {
    header(message, "content-type").unwrap_or_default()
}

fn header<'m>(message: &'m Message, name: &str) -> Option<&'m str> {
    message.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}
