//! Bodies that no client should send.

use super::*;

/// `POST /auth/token` where the tenant takes `rawLoginData`: it stores free-form JSON.
fn login(tenant: &Tenant<'_>, body: impl AsRef<[u8]>) -> Vec<u8> {
    let headers = format!("x-project-key: {}\r\ncontent-type: application/json\r\n", tenant.project_key);
    with_body("POST /auth/token", &headers, body)
}

fn nested(levels: usize) -> String {
    format!(r#"{{"authToken":"x","rawLoginData":{{"a":{}1{}}}}}"#, "[".repeat(levels), "]".repeat(levels))
}

#[test]
fn what_is_not_json_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let malformed = Refused(400, "MALFORMED_JSON");
    let mut rows = Vec::new();
    for body in [
        "{",
        "}",
        "{\"authToken\"",
        "{\"authToken\":}",
        "{\"authToken\":\"x\"",
        "{\"authToken\":\"x\"}}",
        "{\"authToken\":\"x\"} trailing",
        "{\"authToken\":\"x\"}{\"authToken\":\"y\"}",
        "{\"authToken\":\"x\",}",
        "{'authToken':'x'}",
        "{authToken:\"x\"}",
        "{\"authToken\":\"x\"/* no */}",
        "// no\n{\"authToken\":\"x\"}",
        "authToken=x",
        "<token>x</token>",
        "NaN",
        "{\"authToken\":NaN}",
        "{\"authToken\":Infinity}",
        "{\"authToken\":-Infinity}",
        "{\"authToken\":0x10}",
        "{\"authToken\":01}",
        "{\"authToken\":+1}",
        "{\"authToken\":.5}",
        "{\"authToken\":1.}",
        "{\"authToken\":1e}",
        "{\"authToken\":True}",
        "{\"authToken\":undefined}",
        "{\"authToken\":\"a\nb\"}",
        "{\"authToken\":\"\\x41\"}",
        "{\"authToken\":\"\\u12\"}",
        "{\"authToken\":\"\\ud800\"}",
        "{\"authToken\":\"\\udc00\\ud800\"}",
        "{\"authToken\":\"x\",\"rawLoginData\":{\"a\":1e400}}",
        "{\"authToken\":\"x\",\"rawLoginData\":{\"a\":-1e400}}",
        "\u{feff}{\"authToken\":\"x\"}",
        "\0{\"authToken\":\"x\"}",
        "{\"authToken\":\"x\"}\0",
        "[[[[",
        "\"",
        "--",
    ] {
        rows.push(row(body.escape_debug().to_string(), login(&tenant, body), malformed));
    }
    let long = format!(r#"{{"authToken":"x","rawLoginData":{{"a":{}}}}}"#, "9".repeat(10_000));
    rows.push(row("a number of 10,000 digits", login(&tenant, long), malformed));
    let utf16: Vec<u8> = "{\"authToken\":\"x\"}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    rows.push(row("UTF-16", login(&tenant, utf16), malformed));
    for (name, body) in [
        ("invalid UTF-8", &b"{\"authToken\":\"\xff\"}"[..]),
        ("half a letter", b"{\"authToken\":\"\xc3\"}"),
        ("an overlong letter", b"{\"authToken\":\"\xc0\xaf\"}"),
        ("a surrogate in UTF-8", b"{\"authToken\":\"\xed\xa0\x80\"}"),
        ("Latin-1", b"{\"authToken\":\"caf\xe9\"}"),
    ] {
        rows.push(row(name, login(&tenant, body), Refused(400, "INVALID_UTF8")));
    }
    for body in [
        r#"{"authToken":"x","authToken":"x"}"#,
        r#"{"authToken":"x","\u0061uthToken":"y"}"#,
        r#"{"authToken":"x","rawLoginData":{"a":1,"a":2}}"#,
    ] {
        rows.push(row(body, login(&tenant, body), Refused(400, "DUPLICATE_KEY")));
    }
    for levels in [65, 10_000, 500_000] {
        rows.push(row(format!("{levels} levels"), login(&tenant, nested(levels)), Refused(400, "JSON_TOO_DEEP")));
    }
    hold(&server, &rows);
    assert_eq!(server.number("SELECT count(*) AS n FROM users"), 0);
}

#[test]
fn json_that_breaks_the_contract_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    server.execute("UPDATE tenants SET allow_jwt_for_unauthenticated_users = true").unwrap();
    let mut rows = Vec::new();
    for body in ["", " ", "\r\n\t "] {
        rows.push(row(format!("{body:?}"), login(&tenant, body), Refused(400, "BODY_REQUIRED")));
    }
    let long = format!(r#"{{"authToken":"{}"}}"#, "a".repeat(16_385));
    for body in [
        "null",
        "true",
        "0",
        "\"x\"",
        "[]",
        "{}",
        "[\"x\"]",
        "[\"x\",\"user\"]",
        "[{\"authToken\":\"x\"}]",
        "{\"authToken\":null}",
        "{\"authToken\":1}",
        "{\"authToken\":[\"x\"]}",
        "{\"authToken\":{\"x\":1}}",
        "{\"AuthToken\":\"x\"}",
        "{\"authToken \":\"x\"}",
        "{\"authToken\":\"x\\u0000\"}",
        "{\"authToken\":\"x\",\"authType\":\"root\"}",
        "{\"authToken\":\"x\",\"authType\":\"USER\"}",
        "{\"authToken\":\"x\",\"authType\":0}",
        "{\"authToken\":\"x\",\"rawLoginData\":[]}",
        "{\"authToken\":\"x\",\"rawLoginData\":\"{}\"}",
        "{\"authToken\":\"x\",\"rawLoginData\":{\"a\":\"\\u0000\"}}",
        "{\"authToken\":\"x\",\"rawLoginData\":{\"\\u0000\":1}}",
        long.as_str(),
    ] {
        let name: String = body.chars().take(60).collect();
        rows.push(row(name, login(&tenant, body), Refused(400, "VALIDATION_FAILED")));
    }
    let claim = |multiplier: &str| {
        let headers = format!("authorization: Bearer {}\r\ncontent-type: application/json\r\n", tenant.admin);
        with_body("POST /campaigns/claims", &headers, format!(r#"{{"campaignId":"x","multiplier":{multiplier}}}"#))
    };
    for number in [
        "0",
        "-1",
        "-0",
        "0.0",
        "1e-400",
        "12345678901234567890",
        "0.12345678901234567891",
        "1.0000000000000001",
        "\"1\"",
        "true",
        "null",
        "[1]",
    ] {
        rows.push(row(format!("multiplier {number}"), claim(number), Refused(400, "VALIDATION_FAILED")));
    }
    let token = |decimals: &str| {
        let headers = format!("authorization: Bearer {}\r\ncontent-type: application/json\r\n", tenant.admin);
        let address = "0x00000000000000000000000000000000000000c1";
        with_body(
            "POST /tokens",
            &headers,
            format!(r#"{{"type":"ERC20","contractAddress":"{address}","decimals":{decimals}}}"#),
        )
    };
    for number in ["-1", "256", "1.5", "1e3", "4294967296", "99999999999999999999", "1e308"] {
        rows.push(row(format!("decimals {number}"), token(number), Refused(400, "VALIDATION_FAILED")));
    }
    hold(&server, &rows);
    assert_eq!(server.number("SELECT count(*) AS n FROM users"), 0);
    assert_eq!(server.number("SELECT count(*) AS n FROM tokens"), 0);
}

#[test]
fn odd_but_good_json_is_stored_as_it_was_sent() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    server.execute("UPDATE tenants SET allow_jwt_for_unauthenticated_users = true").unwrap();
    let many: String = (0..20_000).map(|n| format!("\"k{n}\":{n},")).collect();
    let mut rows = vec![
        row("64 levels", login(&tenant, nested(62)), Answered(200)),
        row(
            "many members",
            login(&tenant, format!(r#"{{"authToken":"x","rawLoginData":{{{many}"k":0}}}}"#)),
            Answered(200),
        ),
        row(
            "unknown members",
            login(&tenant, r#"{"authToken":"x","rawLoginData":{},"more":{"a":[1]}}"#),
            Answered(200),
        ),
        row(
            "white space",
            login(&tenant, " \t\r\n{ \"authToken\" : \"x\" , \"rawLoginData\" : { } }\r\n"),
            Answered(200),
        ),
    ];
    let values = [
        "20000000000000000000000000",
        "12345678901234567890",
        "-0",
        "-0.0",
        "1e308",
        "0.1e1",
        "\"\\ud83d\\ude00\"",
        "\"\u{10ffff}\"",
        "\"\\u007f\\u0001\\u2028\"",
        "\"'; DROP TABLE users; --\"",
        "{\"\":\"\"}",
        "{\"__proto__\":{\"a\":1}}",
        "[null,[],{}]",
        "null",
    ];
    let of = |value: &str| format!(r#"{{"authToken":"x","rawLoginData":{{"value":{value}}}}}"#);
    rows.extend(values.iter().map(|value| row(*value, login(&tenant, of(value)), Answered(200))));
    // Too small for a double: it becomes 0, as everywhere.
    rows.push(row("1e-400", login(&tenant, of("1e-400")), Answered(200)));
    let count = i64::try_from(rows.len()).unwrap();
    hold(&server, &rows);
    assert_eq!(server.number("SELECT count(*) AS n FROM users"), count);
    for value in values {
        let stored = format!("SELECT count(*) AS n FROM users WHERE custom_data->'value' = $json${value}$json$::jsonb");
        assert!(server.number(&stored) > 0, "{value} is not stored as it was sent");
    }
}

#[test]
fn a_body_that_does_not_say_it_is_json_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let send = |fields: &str| {
        let headers = format!("x-project-key: {}\r\n{fields}", tenant.project_key);
        with_body("POST /auth/verify", &headers, r#"{"authToken":"x"}"#)
    };
    let unsupported = Refused(415, "UNSUPPORTED_MEDIA_TYPE");
    let mut rows = vec![row("no type", send(""), unsupported)];
    for media_type in [
        "",
        "json",
        "text/json",
        "text/plain",
        "text/html; charset=utf-8",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/octet-stream",
        "application/jsonx",
        "*/*",
        "application/*",
        "application/json; charset=\"\"",
        "application/json, text/plain",
        "application json",
        "application/json/json",
        "\u{e9}/json",
    ] {
        rows.push(row(media_type, send(&format!("content-type: {media_type}\r\n")), unsupported));
    }
    rows.push(row(
        "two types",
        send("content-type: application/json\r\ncontent-type: application/json\r\n"),
        unsupported,
    ));
    for charset in ["latin1", "utf-16", "utf8"] {
        let fields = format!("content-type: application/json; charset={charset}\r\n");
        rows.push(row(charset, send(&fields), Refused(415, "UNSUPPORTED_CHARSET")));
    }
    for media_type in [
        "application/json",
        "APPLICATION/JSON",
        "application/json; charset=utf-8",
        "application/json;charset=UTF-8",
        "application/json; charset=\"utf-8\"",
        "application/problem+json",
        "application/json; a=b",
    ] {
        rows.push(row(media_type, send(&format!("content-type: {media_type}\r\n")), Answered(200)));
    }
    for coding in ["gzip", "br", "deflate, gzip", "x"] {
        let fields = format!("content-type: application/json\r\ncontent-encoding: {coding}\r\n");
        rows.push(row(coding, send(&fields), Refused(415, "UNSUPPORTED_CONTENT_ENCODING")));
    }
    hold(&server, &rows);
}
