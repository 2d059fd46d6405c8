//! Requests that no client should send. Each gets a whole answer that is not our fault (never 5xx, never a
//! dropped connection), in the one shape of errors unless it was no HTTP in the first place, and the server
//! goes on.

mod bodies;
mod connections;

use std::fmt::Write;

use serde_json::Value;

use crate::support::{RawAnswer, Socket, Tenant, TestServer};

/// What is sent, and what has to come back.
struct Row {
    name: String,
    request: Vec<u8>,
    expected: Expected,
}

#[derive(Clone, Copy, Debug)]
enum Expected {
    /// A status of the HTTP library, without a body: what was sent is no HTTP.
    Bare(u16),
    /// A `StructuredErrorDTO`.
    Refused(u16, &'static str),
    /// The request is odd but good.
    Answered(u16),
    /// Nothing: the client went before it had asked.
    Closed,
}
use Expected::{Answered, Bare, Closed, Refused};

fn row(name: impl Into<String>, request: impl Into<Vec<u8>>, expected: Expected) -> Row {
    Row { name: name.into(), request: request.into(), expected }
}

/// A request with a body that has the length it says.
fn with_body(line: &str, headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let mut request =
        format!("{line} HTTP/1.1\r\nhost: pers.example\r\n{headers}content-length: {}\r\n\r\n", body.len())
            .into_bytes();
    request.extend_from_slice(body);
    request
}

fn get(target: &str, headers: &str) -> Vec<u8> {
    format!("GET {target} HTTP/1.1\r\nhost: pers.example\r\n{headers}\r\n").into_bytes()
}

/// Sends all rows, each on a connection of its own that ends behind the request, and reports all that
/// differ at once.
#[track_caller]
fn hold(server: &TestServer, rows: &[Row]) {
    let mut differing = String::new();
    for row in rows {
        let mut socket = Socket::open(server);
        socket.send(&row.request);
        socket.finish();
        let method = if row.request.starts_with(b"HEAD ") { "HEAD" } else { "GET" };
        let verdict = match socket.answer_to(method) {
            Some(answer) => judge(&answer, row.expected),
            None if matches!(row.expected, Closed) => Ok(()),
            None => Err("the connection was dropped".to_owned()),
        };
        if let Err(text) = verdict {
            writeln!(differing, "{}: {text}; expected {:?}", row.name, row.expected).unwrap();
        }
        assert_eq!(server.get("/").send().status, 200, "the server is gone after {}", row.name);
    }
    assert!(differing.is_empty(), "\n{differing}");
}

fn judge(answer: &RawAnswer, expected: Expected) -> Result<(), String> {
    let found = || format!("{} {}", answer.status, String::from_utf8_lossy(&answer.body));
    let holds = match expected {
        Bare(status) => answer.status == status && answer.body.is_empty(),
        Answered(status) => answer.status == status,
        Refused(status, code) => answer.status == status && answer.json()["code"] == code,
        Closed => false,
    };
    if !holds || answer.status >= 500 {
        return Err(found());
    }
    if answer.header("warning").is_some() {
        return Err("the generated code's warning got out".to_owned());
    }
    if answer.status >= 400 && !matches!(expected, Bare(_)) {
        structured(answer).map_err(|text| format!("{text}: {}", found()))?;
    }
    Ok(())
}

/// Whether an answer is a whole `StructuredErrorDTO` that agrees with its head.
fn structured(answer: &RawAnswer) -> Result<(), String> {
    let body = answer.json();
    let texts = ["title", "detail", "message", "code", "category", "timestamp", "correlationId"];
    if let Some(missing) = texts.iter().find(|name| body[**name].as_str().is_none_or(str::is_empty)) {
        return Err(format!("no {missing}"));
    }
    if body["status"] != answer.status || !body["retryable"].is_boolean() {
        return Err("status or retryable is wrong".to_owned());
    }
    if answer.header("content-type") != Some("application/json") {
        return Err("not application/json".to_owned());
    }
    if body["correlationId"].as_str() != answer.header("x-request-id") {
        return Err("correlationId is not the request id".to_owned());
    }
    Ok(())
}

#[test]
fn a_broken_request_line_gets_a_bare_answer() {
    let server = TestServer::start();
    let line = |line: &str| format!("{line}\r\nhost: pers.example\r\n\r\n");
    hold(
        &server,
        &[
            row("a TLS handshake", &b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"[..], Bare(400)),
            row("bytes", &b"\x00\xff\xfe\r\n\r\n"[..], Bare(400)),
            row("an SSH client", &b"SSH-2.0-OpenSSH_9.6\r\n\r\n"[..], Bare(400)),
            row("HTTP/0.9", &b"GET /\r\n\r\n"[..], Bare(400)),
            row("HTTP/9.9", line("GET / HTTP/9.9"), Bare(400)),
            row("HTTP/2.0 in text", line("GET / HTTP/2.0"), Bare(400)),
            row("no HTTP", line("GET / FTP/1.1"), Bare(400)),
            row("lower-case version", line("GET / http/1.1"), Bare(400)),
            row("no target", line("GET HTTP/1.1"), Bare(400)),
            row("two targets", line("GET / / HTTP/1.1"), Bare(400)),
            row("a space in the method", line("G ET / HTTP/1.1"), Bare(400)),
            row("a tab between", line("GET\t/ HTTP/1.1"), Bare(400)),
            row("text behind the version", line("GET / HTTP/1.1 please"), Bare(400)),
            row("an empty method", line(" / HTTP/1.1"), Bare(400)),
            row("brackets in the method", line("G[]T / HTTP/1.1"), Bare(400)),
            row("invalid UTF-8 in the target", b"GET /\xff HTTP/1.1\r\nhost: x\r\n\r\n".to_vec(), Bare(400)),
            row("a tag in the target", line("GET /?a=<script> HTTP/1.1"), Bare(400)),
            row("a control character in the target", line("GET /\x01 HTTP/1.1"), Bare(400)),
            row("a target of 70 kB", line(&format!("GET /{} HTTP/1.1", "a".repeat(70_000))), Bare(414)),
        ],
    );
}

#[test]
fn an_odd_but_good_request_line_is_understood() {
    let server = TestServer::start();
    let line = |line: &str| format!("{line}\r\nhost: pers.example\r\n\r\n");
    let not_found = Refused(404, "ROUTE_NOT_FOUND");
    let not_allowed = Refused(405, "METHOD_NOT_ALLOWED");
    hold(
        &server,
        &[
            row("HTTP/1.0 without a host", &b"GET / HTTP/1.0\r\n\r\n"[..], Answered(200)),
            row("empty lines in front", &b"\r\n\r\nGET / HTTP/1.1\r\nhost: x\r\n\r\n"[..], Answered(200)),
            row("line feeds alone", &b"GET / HTTP/1.1\nhost: x\n\n"[..], Answered(200)),
            row("absolute form", line("GET http://pers.example/v2 HTTP/1.1"), Answered(200)),
            row("absolute form of elsewhere", line("GET https://else.example/none HTTP/1.1"), not_found),
            row("absolute form without a path", line("GET http://pers.example HTTP/1.1"), Answered(200)),
            row("asterisk form", line("OPTIONS * HTTP/1.1"), Answered(200)),
            row("asterisk form of GET", line("GET * HTTP/1.1"), not_found),
            row("authority form", line("CONNECT pers.example:443 HTTP/1.1"), not_found),
            row("a target without a slash", line("GET tokens HTTP/1.1"), not_found),
            row("lower-case method", line("get / HTTP/1.1"), not_allowed),
            row("a method that nobody knows", line("BREW / HTTP/1.1"), not_allowed),
            row("a method of 5 kB", line(&format!("{} / HTTP/1.1", "M".repeat(5000))), not_allowed),
            row("PATCH", line("PATCH /tokens HTTP/1.1"), not_allowed),
            row("TRACE", line("TRACE / HTTP/1.1"), not_allowed),
            row("a target of 9 kB", line(&format!("GET /{} HTTP/1.1", "a".repeat(9000))), Refused(400, "URI_TOO_LONG")),
            row("a query of 9 kB", line(&format!("GET /?{} HTTP/1.1", "a".repeat(9000))), Refused(400, "URI_TOO_LONG")),
            row(
                "an upgrade",
                &b"GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n"[..],
                Answered(200),
            ),
        ],
    );
}

#[test]
fn broken_header_fields_are_refused() {
    let server = TestServer::start();
    let field = |field: &str| get("/", &format!("{field}\r\n"));
    let many = |count: usize| get("/", &(0..count).fold(String::new(), |text, n| text + &format!("x-{n}: a\r\n")));
    let large = |size: usize| get("/", &format!("x-large: {}\r\n", "a".repeat(size)));
    let too_large = Refused(431, "HEADERS_TOO_LARGE");
    hold(
        &server,
        &[
            row("no colon", field("x-field"), Bare(400)),
            row("no name", field(": value"), Bare(400)),
            row("a space in front of the colon", field("x-field : value"), Bare(400)),
            row("a space in the name", field("x field: value"), Bare(400)),
            row("a control character in the name", field("x\x01: value"), Bare(400)),
            row("NUL in the value", field("x-field: a\0b"), Bare(400)),
            row("a carriage return in the value", field("x-field: a\rb"), Bare(400)),
            row("a folded line", field("x-field: a\r\n b"), Bare(400)),
            row("DEL in the value", field("x-field: a\x7fb"), Bare(400)),
            row("a value beyond ASCII", field("x-field: café"), Answered(200)),
            row("an empty value", field("x-field:"), Answered(200)),
            row("90 fields", many(90), Answered(200)),
            row("200 fields", many(200), Bare(431)),
            row("a field of 60 kB", large(60_000), Answered(200)),
            row("a field of 70 kB", large(70_000), too_large),
            row("a field of 200 kB", large(200_000), too_large),
            row("a field of 300 kB", large(300_000), Bare(431)),
            row("no host", &b"GET / HTTP/1.1\r\n\r\n"[..], Refused(400, "HOST_INVALID")),
            row("two hosts", field("host: else.example"), Refused(400, "HOST_INVALID")),
            row("an end in the middle of the head", &b"GET / HTTP/1.1\r\nhost: x\r\nx-fie"[..], Closed),
        ],
    );
}

#[test]
fn a_body_whose_length_is_in_doubt_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let verify = |fields: &str, body: &str| {
        let key = &tenant.project_key;
        format!(
            "POST /auth/verify HTTP/1.1\r\nhost: x\r\nx-project-key: {key}\r\ncontent-type: application/json\r\n{fields}\r\n{body}"
        )
    };
    let chunked = |body: &str| verify("transfer-encoding: chunked\r\n", body);
    let good = r#"{"authToken":"x"}"#;
    let good_chunks = format!("{:x}\r\n{good}\r\n0\r\n\r\n", good.len());
    let incomplete = Refused(400, "BODY_INCOMPLETE");
    let hex = |digits: usize| format!("{}\r\n", "f".repeat(digits));
    hold(
        &server,
        &[
            row("chunks", chunked(&good_chunks), Answered(200)),
            row("chunks in capitals", verify("transfer-encoding: CHUNKED\r\n", &good_chunks), Answered(200)),
            row("trailers", chunked(&good_chunks.replace("0\r\n\r\n", "0\r\nx-project-key: y\r\n\r\n")), Answered(200)),
            // RFC 9112, 6.3: chunks win, the length is not looked at.
            row(
                "a length, then chunks",
                verify("content-length: 3\r\ntransfer-encoding: chunked\r\n", &good_chunks),
                Answered(200),
            ),
            row(
                "chunks, then a length",
                verify("transfer-encoding: chunked\r\ncontent-length: 3\r\n", &good_chunks),
                Answered(200),
            ),
            row("one length twice", verify("content-length: 17\r\ncontent-length: 17\r\n", good), Answered(200)),
            row("two lengths", verify("content-length: 17\r\ncontent-length: 16\r\n", good), Bare(400)),
            row("a list of lengths", verify("content-length: 17, 17\r\n", good), Bare(400)),
            row("a negative length", verify("content-length: -17\r\n", good), Bare(400)),
            row("a signed length", verify("content-length: +17\r\n", good), Bare(400)),
            row("a length in hex", verify("content-length: 0x11\r\n", good), Bare(400)),
            row("no number as length", verify("content-length: many\r\n", good), Bare(400)),
            row("an empty length", verify("content-length:\r\n", good), Bare(400)),
            row("a length beyond 64 bits", verify("content-length: 99999999999999999999\r\n", good), Bare(400)),
            row(
                "a length of 4 EiB",
                verify("content-length: 4611686018427387904\r\n", good),
                Refused(413, "BODY_TOO_LARGE"),
            ),
            row("an unknown coding", verify("transfer-encoding: squeezed\r\n", &good_chunks), Bare(400)),
            row("identity as coding", verify("transfer-encoding: identity\r\n", good), Bare(400)),
            row("chunks not last", verify("transfer-encoding: chunked, gzip\r\n", &good_chunks), Bare(400)),
            row("chunks in HTTP/1.0", chunked(&good_chunks).replace("HTTP/1.1", "HTTP/1.0"), Bare(400)),
            row("no number as chunk size", chunked("zz\r\n{}\r\n0\r\n\r\n"), incomplete),
            row("no chunk size", chunked("\r\n{}\r\n0\r\n\r\n"), incomplete),
            row("a negative chunk size", chunked("-2\r\n{}\r\n0\r\n\r\n"), incomplete),
            row("a chunk size beyond 64 bits", chunked(&hex(20)), incomplete),
            row("a chunk of 16 EiB", chunked(&hex(16)), incomplete),
            row("a chunk longer than it says", chunked(&good_chunks.replacen("11", "10", 1)), incomplete),
            row(
                "a chunk extension of 64 kB",
                chunked(&format!("2;{}\r\n{{}}\r\n0\r\n\r\n", "a".repeat(65_536))),
                incomplete,
            ),
            row("no last chunk", chunked(good_chunks.trim_end_matches("0\r\n\r\n")), incomplete),
            row("an end within a chunk", chunked("11\r\n{\"auth"), incomplete),
            row("an end within the body", verify("content-length: 100\r\n", good), incomplete),
            row("no body though announced", verify("content-length: 17\r\n", ""), incomplete),
            row("less announced than sent", verify("content-length: 10\r\n", good), Refused(400, "MALFORMED_JSON")),
        ],
    );
}

#[test]
fn a_body_that_is_too_large_is_refused_wherever_it_is_sent() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let large = vec![b' '; 2 * 1024 * 1024];
    let json = format!("x-project-key: {}\r\ncontent-type: application/json\r\n", tenant.project_key);
    let mut chunks = Vec::new();
    for chunk in large.chunks(64 * 1024) {
        chunks.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
        chunks.extend_from_slice(chunk);
        chunks.extend_from_slice(b"\r\n");
    }
    chunks.extend_from_slice(b"0\r\n\r\n");
    let mut chunked =
        format!("POST /auth/verify HTTP/1.1\r\nhost: x\r\n{json}transfer-encoding: chunked\r\n\r\n").into_bytes();
    chunked.extend_from_slice(&chunks);
    let exactly = |length: usize| {
        let mut body = format!(r#"{{"authToken":"x"{}"#, " ".repeat(length));
        body.truncate(length - 1);
        body.push('}');
        with_body("POST /auth/verify", &json, body)
    };
    let too_large = Refused(413, "BODY_TOO_LARGE");
    hold(
        &server,
        &[
            row("with its length", with_body("POST /auth/verify", &json, &large), too_large),
            row("in chunks", chunked, too_large),
            row("one byte too many", exactly(1024 * 1024 + 1), too_large),
            row("just within", exactly(1024 * 1024), Answered(200)),
            row("of another type", with_body("POST /auth/verify", "content-type: image/png\r\n", &large), too_large),
            row("without a credential", with_body("POST /campaigns/claims", "", &large), too_large),
            row("of a GET", with_body("GET /", "", &large), too_large),
            row("to no operation", with_body("POST /nothing", &json, &large), Refused(404, "ROUTE_NOT_FOUND")),
            row("with a wrong method", with_body("PATCH /tokens", &json, &large), Refused(405, "METHOD_NOT_ALLOWED")),
            row(
                "behind a large head",
                with_body("POST /auth/verify", &format!("x-large: {}\r\n", "a".repeat(70_000)), &large),
                Refused(431, "HEADERS_TOO_LARGE"),
            ),
        ],
    );
}

#[test]
fn a_small_body_where_none_belongs_is_ignored() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let key = format!("x-project-key: {}\r\n", tenant.project_key);
    hold(
        &server,
        &[
            row("GET", with_body("GET /", "", "garbage"), Answered(200)),
            row("HEAD", with_body("HEAD /", "", "garbage"), Answered(200)),
            row("GET with credentials", with_body("GET /healthcheck", &key, b"\xff\xfe"), Answered(200)),
            row("OPTIONS", with_body("OPTIONS /tokens", "", "garbage"), Answered(200)),
        ],
    );
}

#[test]
fn paths_and_queries_that_make_no_sense_are_refused_or_found_nowhere() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let key = format!("x-project-key: {}\r\n", tenant.project_key);
    let admin = format!("authorization: Bearer {}\r\n", tenant.admin);
    let path = |path: &str| get(path, &key);
    let not_found = Refused(404, "ROUTE_NOT_FOUND");
    let no_token = Refused(404, "TOKEN_NOT_FOUND");
    let invalid = Refused(400, "VALIDATION_FAILED");
    let mut rows = vec![
        row("a percent sign", path("/tokens/%"), invalid),
        row("half an escape", path("/tokens/%4"), invalid),
        row("no hex", path("/tokens/%zz"), invalid),
        row("escaped bytes", path("/tokens/%ff%fe"), invalid),
        row("an overlong slash", path("/tokens/%c0%af"), invalid),
        row("an escaped surrogate", path("/tokens/%ed%a0%80"), invalid),
        row("an escaped NUL", path("/tokens/%00"), invalid),
        row("an escaped line break", path("/tokens/%0d%0aset-cookie:%20a"), no_token),
        row("control characters", path("/tokens/%01%1b%7f%c2%85%e2%80%a8"), no_token),
        row("an escaped way up", path("/tokens/..%2f..%2fetc%2fpasswd"), no_token),
        row("a letter beyond ASCII", path("/tokens/é"), no_token),
        row("SQL", path("/tokens/'%20OR%201=1%20--"), no_token),
        row("a long id", path(&format!("/tokens/{}", "a".repeat(4000))), no_token),
        row("an id with braces", path("/tokens/%7Bid%7D"), no_token),
        row("a fragment", path("/tokens/x#y"), no_token),
        row("an escaped letter", path("/%74okens"), not_found),
        row("a way up", path("/tokens/../tokens"), not_found),
        row("two slashes", path("//tokens"), not_found),
        row("a slash at the end", path("/tokens/"), not_found),
        row("another case", path("/Tokens"), not_found),
        row("the version twice", path("/v2/v2/tokens"), not_found),
        row("another version", path("/v3/tokens"), not_found),
        row("a matrix parameter", path("/tokens;a=b"), not_found),
        row("a file", path("/.env"), not_found),
        row("a literal of a template", path("/campaigns/%7Bid%7D/x"), not_found),
        row("no integer in the path", with_body("DELETE /businesses/types/1.0", &admin, ""), invalid),
        row(
            "an integer beyond 64 bits",
            with_body("DELETE /businesses/types/99999999999999999999", &admin, ""),
            invalid,
        ),
    ];
    for query in [
        "page=0",
        "page=-1",
        "page=1.0",
        "page=1e3",
        "page=",
        "page=%201",
        "page=0x1",
        "page=01",
        "page=%2B1",
        "page=99999999999999999999",
        "page=%D9%A1",
        "page=1&page=2",
        "page=NaN",
        "limit=101",
        "limit=0",
        "sortOrder=UP",
        "sortOrder=asc&sortOrder=asc",
        "active=yes",
        "active=TRUE",
        "active=1",
        "active=%00",
        "sortBy=%ff",
        "page=%",
        "%ff=1",
        "page[]=1&page=x",
    ] {
        rows.push(row(format!("?{query}"), path(&format!("/businesses?{query}")), invalid));
    }
    for query in ["", "&&&", "=", "a", "a=b=c", "x[y][z]=1", "%00=1&a=%0a", "constructor=1&__proto__=2", ";"] {
        rows.push(row(format!("?{query}"), path(&format!("/businesses?{query}")), Answered(200)));
    }
    hold(&server, &rows);
}

#[test]
fn credentials_that_cannot_be_are_refused() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let admin = |fields: &str| get("/admins", &format!("{fields}\r\n"));
    let malformed = Refused(401, "CREDENTIAL_MALFORMED");
    let (project, key, token) = (&tenant.project_key, &tenant.system_key, &tenant.admin);
    let too_large = Refused(431, "HEADERS_TOO_LARGE");
    let mut rows = vec![
        row("two project keys", admin(&format!("x-project-key: {project}\r\nx-project-key: {project}")), malformed),
        row("two API keys", admin(&format!("x-api-key: {key}\r\nx-api-key: {key}")), malformed),
        row("two tokens", admin(&format!("authorization: Bearer {token}\r\nauthorization: Bearer {token}")), malformed),
        row("a token of 20 kB", admin(&format!("authorization: Bearer {}", "a".repeat(20_000))), malformed),
        row("a token of 100 kB", admin(&format!("authorization: Bearer {}", "a".repeat(100_000))), too_large),
        row("an API key of 100 kB", admin(&format!("x-api-key: {}", "a".repeat(100_000))), too_large),
        row("a project key of 20 kB", admin(&format!("x-project-key: {}", "a".repeat(20_000))), malformed),
        row(
            "credentials of two tenants",
            admin(&format!("x-project-key: {}\r\nauthorization: Bearer {token}", other.project_key)),
            Refused(403, "TENANT_MISMATCH"),
        ),
        row(
            "a token in the query",
            get(&format!("/admins?access_token={token}"), ""),
            Refused(401, "CREDENTIALS_REQUIRED"),
        ),
        row(
            "a token in a cookie",
            admin(&format!("cookie: authorization=Bearer {token}")),
            Refused(401, "CREDENTIALS_REQUIRED"),
        ),
    ];
    for value in [
        "",
        "Bearer",
        "Bearer ",
        "Basic dXNlcjpwYXNz",
        "Token x",
        "Bearer\u{a0}x",
        "Bearer \u{e9}",
        token.as_str(),
        "Digest a=b",
    ] {
        let name: String = format!("authorization {value}").chars().take(40).collect();
        rows.push(row(name, admin(&format!("authorization: {value}")), malformed));
    }
    let parts: Vec<&str> = token.split('.').collect();
    let (header, claims, signature) = (parts[0], parts[1], parts[2]);
    // {"alg":"none"}, {"alg":"HS256"}, {"alg":"ES256"} without a key, and a key id that is a path.
    for value in [
        "x".to_owned(),
        "..".to_owned(),
        "a.b.c".to_owned(),
        format!("{header}.{claims}"),
        format!("{header}.{claims}."),
        format!("{header}.{claims}.{signature}x"),
        format!("{header}.{claims}.{}", "A".repeat(86)),
        format!("{header}.e30.{signature}"),
        format!("{claims}.{header}.{signature}"),
        format!("eyJhbGciOiJub25lIn0.{claims}."),
        format!("eyJhbGciOiJub25lIn0.{claims}.{signature}"),
        format!("eyJhbGciOiJIUzI1NiJ9.{claims}.{signature}"),
        format!("eyJhbGciOiJFUzI1NiJ9.{claims}.{signature}"),
        format!("eyJhbGciOiJFUzI1NiIsImtpZCI6Ii4uLy4uL2V0Yy9wYXNzd2QifQ.{claims}.{signature}"),
        "A".repeat(16_000),
        format!("{}.{}.{}", "A".repeat(5_000), "A".repeat(5_000), "A".repeat(5_000)),
        format!("{token} {token}"),
        project.clone(),
    ] {
        let name: String = format!("bearer {value}").chars().take(60).collect();
        rows.push(row(name, admin(&format!("authorization: Bearer {value}")), Refused(401, "TOKEN_INVALID")));
    }
    for value in ["x", "bk_", "bk_'--", "%00", "{}", token.as_str(), project.as_str()] {
        let name: String = format!("API key {value}").chars().take(40).collect();
        rows.push(row(name, admin(&format!("x-api-key: {value}")), Refused(401, "API_KEY_INVALID")));
    }
    for value in ["x", "pk_test_", "' OR 1=1 --", "%00", &project.to_uppercase(), token.as_str()] {
        let name: String = format!("project key {value}").chars().take(40).collect();
        rows.push(row(name, admin(&format!("x-project-key: {value}")), Refused(401, "PROJECT_KEY_INVALID")));
    }
    hold(&server, &rows);
}

#[test]
fn a_request_id_is_echoed_or_replaced() {
    let server = TestServer::start();
    let longest = "x".repeat(128);
    let long = "x".repeat(129);
    for (fields, echoed) in [
        ("x-request-id: req-1".to_owned(), Some("req-1")),
        ("x-request-id: {\"a\":1}%0d%0a".to_owned(), Some("{\"a\":1}%0d%0a")),
        (format!("x-request-id: {longest}"), Some(longest.as_str())),
        ("x-request-id: one\r\nx-request-id: two".to_owned(), Some("one")),
        (format!("x-request-id: {long}"), None),
        ("x-request-id:".to_owned(), None),
        ("x-request-id: a b".to_owned(), None),
        ("x-request-id: caf\u{e9}".to_owned(), None),
        ("x-request-id: a\tb".to_owned(), None),
        ("x-span-id: mine".to_owned(), None),
    ] {
        for path in ["/", "/nothing"] {
            let mut socket = Socket::open(&server);
            socket.send(get(path, &format!("{fields}\r\n")));
            let answer = socket.answer().unwrap();
            let ids: Vec<&str> = answer
                .headers
                .iter()
                .filter(|(name, _)| name == "x-request-id")
                .map(|(_, value)| value.as_str())
                .collect();
            match (echoed, ids.as_slice()) {
                (Some(expected), [id]) => assert_eq!(*id, expected),
                (None, [id]) => assert!(uuid(id) && !fields.contains(id), "{fields}: {id}"),
                _ => panic!("{fields}: {ids:?}"),
            }
            if path == "/nothing" {
                structured(&answer).unwrap();
            }
        }
    }
}

fn uuid(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

#[test]
fn no_cause_of_an_error_reaches_its_text() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (path, fields) in [
        ("/tokens/%00", format!("x-project-key: {}\r\n", tenant.project_key)),
        ("/admins", "authorization: Bearer a.b.c\r\n".to_owned()),
        ("/businesses?page=x", format!("x-project-key: {}\r\n", tenant.project_key)),
    ] {
        let mut socket = Socket::open(&server);
        socket.send(get(path, &fields));
        let body: Value = socket.answer().unwrap().json();
        let text = body.to_string();
        for inside in ["src/", ".rs", "panicked", "diesel", "serde", "SELECT", "postgres", "hyper", "::"] {
            assert!(!text.contains(inside), "{path}: {inside}: {text}");
        }
    }
}
