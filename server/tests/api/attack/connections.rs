//! What is hostile about how bytes arrive. Single requests that are broken: `malformed.rs`.

use std::time::{Duration, Instant};

use super::{Tally, long};
use crate::support::{Socket, TestServer};

#[test]
fn no_request_hides_within_another() {
    let server = TestServer::start();
    let hidden = "GET /admins HTTP/1.1\r\nhost: x\r\nx-request-id: hidden\r\n\r\n";
    let length = hidden.len();
    let mut tally = Tally::of("smuggling");
    // Where two readers could see the end of a body in two places, there is no second answer.
    for (name, fields, body) in [
        ("TE with a space before the colon", "transfer-encoding : chunked\r\ncontent-length: 5\r\n", "0\r\n\r\n"),
        ("TE with a tab", "transfer-encoding:\tchunked\x0b\r\ncontent-length: 5\r\n", "0\r\n\r\n"),
        ("TE that is not chunked", "transfer-encoding: xchunked\r\ncontent-length: 5\r\n", "0\r\n\r\n"),
        ("TE twice", "transfer-encoding: chunked\r\ntransfer-encoding: identity\r\ncontent-length: 5\r\n", "0\r\n\r\n"),
        ("TE in quotes", "transfer-encoding: \"chunked\"\r\ncontent-length: 5\r\n", "0\r\n\r\n"),
        ("TE folded", "transfer-encoding:\r\n chunked\r\ncontent-length: 5\r\n", "0\r\n\r\n"),
        ("TE behind a NUL", "x: \0\r\ntransfer-encoding: chunked\r\n", "0\r\n\r\n"),
        ("TE behind a lone line feed", "x: y\rtransfer-encoding: chunked\r\n", "0\r\n\r\n"),
        ("chunked, then gzip", "transfer-encoding: chunked, gzip\r\n", "0\r\n\r\n"),
        ("two lengths", "content-length: 0\r\ncontent-length: 5\r\n", "0\r\n\r\n"),
        ("a list of lengths", "content-length: 0, 5\r\n", "0\r\n\r\n"),
        ("a length with a sign", "content-length: +0\r\n", "0\r\n\r\n"),
        ("a length in octal and hex", "content-length: 0x0\r\n", "0\r\n\r\n"),
        ("a length with a space within", "content-length: 1 0\r\n", "0\r\n\r\n"),
        ("a length with an underscore", "content-length: 1_0\r\n", "0\r\n\r\n"),
        ("a name with a space", "content length: 0\r\n", ""),
        ("a header without a colon", "x\r\n", ""),
        ("a field that begins with a space", " x: y\r\n", ""),
        ("two hosts", "host: y\r\n", ""),
        ("a chunk size of 17 digits", "transfer-encoding: chunked\r\n", "00000000000000000\r\n\r\n"),
        ("a chunk size with a sign", "transfer-encoding: chunked\r\n", "+0\r\n\r\n"),
        ("a chunk size in 0x", "transfer-encoding: chunked\r\n", "0x0\r\n\r\n"),
        ("a chunk without its line end", "transfer-encoding: chunked\r\n", "1\r\nAB\r\n0\r\n\r\n"),
        ("a chunk that ends with a lone line feed", "transfer-encoding: chunked\r\n", "1\nA\n0\n\n"),
    ] {
        for method in ["POST /auth/verify", "GET /", "DELETE /nothing"] {
            let mut socket = Socket::open(&server);
            socket.send(format!("{method} HTTP/1.1\r\nhost: x\r\n{fields}\r\n{body}{hidden}"));
            socket.finish();
            let received = String::from_utf8_lossy(&socket.rest()).into_owned();
            let answers = received.matches("HTTP/1.1 ").count();
            let is_hidden = received.contains("x-request-id: hidden");
            // Everybody reads these alike: the next request is one of its own.
            let is_clear = ["two hosts", "a chunk size of 17 digits"].contains(&name);
            let held = if is_clear { answers == 2 } else { answers == 1 && !is_hidden };
            tally.note(format!("{name}, {method}: {received:.200}"), held);
        }
    }
    // Chunks win over a length, and the connection ends (RFC 9112, 6.1): what follows is no request of anybody's.
    for fields in [
        format!("content-length: {length}\r\ntransfer-encoding: chunked\r\n"),
        format!("transfer-encoding: chunked\r\ncontent-length: {length}\r\n"),
    ] {
        let mut socket = Socket::open(&server);
        socket.send(format!("POST /auth/verify HTTP/1.1\r\nhost: x\r\n{fields}\r\n0\r\n\r\n{hidden}"));
        socket.finish();
        let received = String::from_utf8_lossy(&socket.rest()).into_owned();
        let is_over = received.contains("connection: close") && received.matches("HTTP/1.1 ").count() == 1;
        tally.note(format!("{fields}: {received}"), is_over);
    }
    // Line ends in what is written back into an answer.
    for value in [
        "a\r\nx-evil: 1",
        "a%0d%0ax-evil: 1",
        "a\nx-evil: 1",
        "a\rx-evil: 1",
        "a\u{2028}x-evil: 1",
        "a\u{560d}\u{560a}x-evil: 1",
    ] {
        for line in [
            format!("GET /campaigns?page={value}&limit=1 HTTP/1.1\r\nhost: x\r\n\r\n"),
            format!("GET / HTTP/1.1\r\nhost: {value}\r\nx-request-id: {value}\r\n\r\n"),
        ] {
            let mut socket = Socket::open(&server);
            socket.send(line);
            socket.finish();
            let received = String::from_utf8_lossy(&socket.rest()).into_owned();
            let head = received.split("\r\n\r\n").next().unwrap_or_default();
            tally.note(format!("{value:?}: {head}"), !head.lines().any(|line| line.trim_start().starts_with("x-evil")));
        }
    }
    // Whose host stands in an address that is handed out is not what a request line says of another.
    for target in [
        "http://evil.example/",
        "HTTP://EVIL.EXAMPLE/admins",
        "http://x@evil.example/admins",
        "//evil.example/",
        "/\\evil.example",
        "http:/admins",
        "*",
        "evil.example:80",
    ] {
        let mut socket = Socket::open(&server);
        socket.send(format!("GET {target} HTTP/1.1\r\nhost: x\r\n\r\n"));
        socket.finish();
        let received = String::from_utf8_lossy(&socket.rest()).to_lowercase();
        tally
            .note(format!("{target}: {received:.200}"), !received.contains("location:") && !received.contains(" 500 "));
    }
    tally.finish(90);
}

#[test]
fn slow_and_silent_connections_are_closed_while_others_are_served() {
    let patience = Duration::from_millis(400);
    let server =
        TestServer::start_with(move |parts| (parts.edge.head_read, parts.edge.body_read) = (patience, patience));
    let mut tally = Tally::of("slow connections");
    let count = if long() { 500 } else { 60 };
    let mut sockets: Vec<Socket> = (0..count).map(|_| Socket::open(&server)).collect();
    let heads = [
        "",
        "G",
        "GET / HTTP/1.1\r\nhost: x\r\n",
        "POST /auth/verify HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n",
    ];
    for (number, socket) in sockets.iter_mut().enumerate() {
        socket.send(heads[number % heads.len()]);
    }
    let started = Instant::now();
    // Each says a little, again and again: that must not win time.
    while started.elapsed() < patience * 2 {
        for socket in &mut sockets {
            socket.send("a");
        }
        assert_eq!(server.get("/").send().status, 200);
    }
    for (number, mut socket) in sockets.into_iter().enumerate() {
        // All have had their time; nobody is waited for.
        socket.rest();
        tally.note(format!("connection {number}"), started.elapsed() < patience * 10 + Duration::from_secs(5));
    }
    // Many and large fields.
    for (name, fields) in [
        ("a field of 100 kB", format!("x: {}\r\n", "a".repeat(100_000))),
        ("a name of 100 kB", format!("{}: x\r\n", "a".repeat(100_000))),
        ("a field of 1 MB", format!("x: {}\r\n", "a".repeat(1_000_000))),
        ("10,000 fields", "x: y\r\n".repeat(10_000)),
        ("100 fields of 1 kB", format!("x: {}\r\n", "a".repeat(1000)).repeat(99)),
        ("a cookie of 70 kB", format!("cookie: {}\r\n", "a=b; ".repeat(14_000))),
    ] {
        let mut socket = Socket::open(&server);
        socket.send(format!("GET / HTTP/1.1\r\nhost: x\r\n{fields}\r\n"));
        let status = socket.answer().map(|answer| answer.status);
        tally.note(format!("{name}: {status:?}"), status.is_none_or(|status| [400, 431].contains(&status)));
    }
    tally.finish(60);
}
