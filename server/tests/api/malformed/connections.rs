//! Requests that are good or bad by how they arrive.

use super::*;

#[test]
fn requests_in_one_packet_are_answered_one_after_the_other() {
    let server = TestServer::start();
    let mut socket = Socket::open(&server);
    let id = |id: &str| format!("x-request-id: {id}\r\n");
    let requests = [
        get("/", &id("one")),
        get("/nothing", &id("two")),
        with_body("GET /", &id("three"), "GET /admins HTTP/1.1\r\n\r\n"),
        b"BROKEN\r\n\r\n".to_vec(),
        get("/", &id("never")),
    ];
    socket.send(requests.concat());
    for (expected, status) in [("one", 200), ("two", 404), ("three", 200)] {
        let answer = socket.answer().unwrap();
        assert_eq!((answer.header("x-request-id"), answer.status), (Some(expected), status));
    }
    assert_eq!(socket.answer().unwrap().status, 400);
    assert!(socket.is_closed(), "what follows a broken request must not be read as one");
}

#[test]
fn a_connection_is_kept_after_a_refusal() {
    let server = TestServer::start();
    let mut socket = Socket::open(&server);
    for (request, status) in [
        (get("/nothing", ""), 404),
        (with_body("PATCH /", "", "body"), 405),
        (get("/admins", ""), 401),
        (with_body("POST /auth/verify", "", "{"), 401),
        (get("/", ""), 200),
    ] {
        socket.send(&request);
        assert_eq!(socket.answer().unwrap().status, status);
    }
}

#[test]
fn a_request_may_come_byte_by_byte() {
    let server = TestServer::start();
    let mut socket = Socket::open(&server);
    for byte in get("/v2", "") {
        socket.send([byte]);
    }
    assert_eq!(socket.answer().unwrap().status, 200);
}

#[test]
fn a_client_that_waits_for_100_continue_is_told_to_go_on_or_refused_at_once() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let body = r#"{"authToken":"x"}"#;
    let head = |target: &str, length: usize| {
        format!(
            "POST {target} HTTP/1.1\r\nhost: x\r\nx-project-key: {}\r\ncontent-type: application/json\r\n\
             expect: 100-continue\r\ncontent-length: {length}\r\n\r\n",
            tenant.project_key
        )
    };
    let mut socket = Socket::open(&server);
    socket.send(head("/auth/verify", body.len()));
    assert_eq!(socket.answer().unwrap().status, 100);
    socket.send(body);
    assert_eq!(socket.answer().unwrap().status, 200);
    for (target, length, expected) in [
        ("/auth/verify", 2 * 1024 * 1024, Refused(413, "BODY_TOO_LARGE")),
        ("/nothing", 10, Refused(404, "ROUTE_NOT_FOUND")),
        ("/admin", 10, Refused(405, "METHOD_NOT_ALLOWED")),
    ] {
        let mut socket = Socket::open(&server);
        socket.send(head(target, length));
        judge(&socket.answer().unwrap(), expected).unwrap();
    }
}

#[test]
fn a_body_that_never_comes_is_given_up() {
    let server = TestServer::start_with(|parts| parts.edge.body_read = std::time::Duration::from_millis(200));
    let tenant = server.tenant("Coffee Club");
    let mut socket = Socket::open(&server);
    socket.send(format!(
        "POST /auth/verify HTTP/1.1\r\nhost: x\r\nx-project-key: {}\r\ncontent-type: application/json\r\n\
         content-length: 17\r\n\r\n{{",
        tenant.project_key
    ));
    judge(&socket.answer().unwrap(), Refused(408, "REQUEST_TIMEOUT")).unwrap();
    let mut socket = Socket::open(&server);
    socket.send("POST /nothing HTTP/1.1\r\nhost: x\r\ncontent-length: 17\r\n\r\n{");
    judge(&socket.answer().unwrap(), Refused(404, "ROUTE_NOT_FOUND")).unwrap();
}

#[test]
fn a_connection_on_which_nothing_is_asked_is_closed() {
    let server = TestServer::start_with(|parts| parts.edge.head_read = std::time::Duration::from_millis(200));
    for start in ["", "P", "PRI * HTTP/2.0\r\n", "G", "GET / HTTP/1.1\r\nhost: x\r\nx-fi"] {
        let mut socket = Socket::open(&server);
        socket.send(start);
        assert!(socket.is_closed(), "{start:?}");
    }
    // Between two requests too.
    let mut socket = Socket::open(&server);
    socket.send(get("/", ""));
    assert_eq!(socket.answer().unwrap().status, 200);
    assert!(socket.is_closed());
}

#[test]
fn garbage_behind_an_http_2_preface_ends_the_connection() {
    let server = TestServer::start();
    for garbage in [&b"GET / HTTP/1.1\r\nhost: x\r\n\r\n"[..], &[0xff; 64], &[0; 9]] {
        let mut socket = Socket::open(&server);
        socket.send(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        socket.send(garbage);
        socket.finish();
        let received = socket.rest();
        assert!(!received.starts_with(b"HTTP/1"), "{}", String::from_utf8_lossy(&received));
        assert_eq!(server.get("/").send().status, 200);
    }
}

#[test]
fn an_http_2_preface_is_answered_in_http_2() {
    const SETTINGS: u8 = 4;
    let server = TestServer::start();
    let mut socket = Socket::open(&server);
    // In two pieces, as the first look at a connection may find it.
    socket.send(b"PRI * HTTP/2.0\r\n");
    std::thread::sleep(std::time::Duration::from_millis(50));
    socket.send(b"\r\nSM\r\n\r\n");
    socket.send([0, 0, 0, SETTINGS, 0, 0, 0, 0, 0]);
    socket.finish();
    assert_eq!(socket.rest().get(3), Some(&SETTINGS));
}
