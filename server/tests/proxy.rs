//! `pers proxy` in front of a server that answers as it is told, rightly or wrongly, or not at all.
#![cfg(test)]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use pers_server::contract::Contract;
use pers_server::http::{EdgeOptions, Proxy, ProxyOptions, serve_proxy};
use pers_server::limits;
use pers_server::world::{RandomIds, SystemClock};
use serde_json::{Value, json};
use tokio::sync::oneshot;
use ureq::http::{Method, Request, Response};

/// A server that gives every request the same answer, and remembers what it was asked.
struct Upstream {
    url: String,
    asked: Receiver<String>,
    answer: Arc<Mutex<Vec<u8>>>,
}

impl Upstream {
    fn new(answer: impl Into<Vec<u8>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (tell, asked) = channel();
        let answer = Arc::new(Mutex::new(answer.into()));
        let answers = Arc::clone(&answer);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (mut stream, tell, answers) = (stream.unwrap(), tell.clone(), Arc::clone(&answers));
                std::thread::spawn(move || {
                    let request = whole_request(&mut stream);
                    let answer = answers.lock().unwrap().clone();
                    let _ = tell.send(request);
                    let _ = stream.write_all(&answer);
                });
            }
        });
        Self { url, asked, answer }
    }

    /// What will be answered from now on.
    fn answers(&self, answer: impl Into<Vec<u8>>) {
        *self.answer.lock().unwrap() = answer.into();
    }

    fn was_asked(&self) -> Option<String> {
        self.asked.try_recv().ok()
    }
}

/// Reads a request with its body, whose length it says.
fn whole_request(stream: &mut TcpStream) -> String {
    let (mut text, mut buffer) = (String::new(), [0; 4096]);
    loop {
        let length = stream.read(&mut buffer).unwrap_or_default();
        text.push_str(&String::from_utf8_lossy(&buffer[..length]));
        let announced = text
            .to_ascii_lowercase()
            .split_once("content-length: ")
            .map_or(0, |(_, rest)| rest.split("\r\n").next().unwrap().parse().unwrap());
        let body = text.split_once("\r\n\r\n").map(|(_, body)| body.len());
        if length == 0 || body.is_some_and(|body| body >= announced) {
            return text;
        }
    }
}

fn answer(status: &str, media_type: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: {media_type}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
}

fn json_answer(body: &Value) -> String {
    answer("200 OK", "application/json", &body.to_string())
}

/// A running proxy.
struct Running {
    address: SocketAddr,
    _stop: oneshot::Sender<()>,
}

impl Running {
    fn new(upstream: &str, refuses: bool) -> Self {
        Self::with(upstream, refuses, limits::UPSTREAM_CALL)
    }

    fn with(upstream: &str, refuses: bool, patience: Duration) -> Self {
        let options = ProxyOptions { upstream: upstream.to_owned(), refuses, patience, edge: EdgeOptions::default() };
        let (contract, clock, ids) = (Contract::load().unwrap(), Arc::new(SystemClock), Arc::new(RandomIds));
        let proxy = Proxy::new(contract, clock, ids, options).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                let stop = async { drop(stopped.await) };
                serve_proxy(listener, proxy, stop).await.unwrap();
            });
        });
        Self { address, _stop: stop }
    }

    fn send(&self, method: &Method, target: &str, headers: &[(&str, &str)], body: &str) -> Response<String> {
        let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        let agent = ureq::Agent::new_with_config(config);
        let mut request = Request::builder().method(method.clone()).uri(format!("http://{}{target}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answered = if *method == Method::GET || *method == Method::DELETE {
            agent.run(request.body(()).unwrap())
        } else {
            agent.run(request.body(body.to_owned()).unwrap())
        };
        let (parts, mut body) = answered.unwrap().into_parts();
        Response::from_parts(parts, body.read_to_string().unwrap())
    }

    /// Asks for the tokens, as the contract has it.
    fn tokens(&self) -> Response<String> {
        self.send(&Method::GET, "/tokens", &[("x-project-key", "secret-key")], "")
    }

    fn report(&self) -> Value {
        serde_json::from_str(self.send(&Method::GET, "/_pers/violations", &[], "").body()).unwrap()
    }
}

/// `side rule target` of all violations that an answer names.
fn violations(answer: &Response<String>) -> Vec<String> {
    let Some(value) = answer.headers().get("x-pers-violations") else { return Vec::new() };
    let listed: Vec<Value> = serde_json::from_str(value.to_str().unwrap()).unwrap();
    let text = |entry: &Value, key: &str| entry[key].as_str().unwrap().to_owned();
    let line = |entry: &Value| format!("{} {} {}", text(entry, "in"), text(entry, "rule"), text(entry, "target"));
    listed.iter().map(|entry| line(entry).trim_end().to_owned()).collect()
}

fn error_code(answer: &Response<String>) -> String {
    let body: Value = serde_json::from_str(answer.body()).unwrap();
    body["code"].as_str().unwrap().to_owned()
}

#[test]
fn an_exchange_that_keeps_the_contract_is_passed_on_as_it_is() {
    let upstream = Upstream::new(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\nconnection: close, x-hop\r\nx-hop: 1\r\nx-total-count: 0\r\ncontent-length: 2\r\n\r\n[]",
    );
    let proxy = Running::new(&upstream.url, true);
    let sent = [("x-project-key", "secret-key"), ("x-request-id", "mine"), ("connection", "x-mine"), ("x-mine", "1")];
    let answer = proxy.send(&Method::GET, "/v2/tokens?page=1", &sent, "");
    assert_eq!((answer.status().as_u16(), answer.body().as_str()), (200, "[]"));
    assert_eq!(violations(&answer), Vec::<String>::new());
    let header = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
    assert_eq!(header("x-total-count").as_deref(), Some("0"));
    assert_eq!(header("x-request-id").as_deref(), Some("mine"));
    assert_eq!(header("x-hop"), None);

    let asked = upstream.was_asked().unwrap().to_ascii_lowercase();
    let host = upstream.url.trim_start_matches("http://");
    assert!(asked.starts_with("get /v2/tokens?page=1 http/1.1\r\n"), "{asked}");
    for field in [
        "x-project-key: secret-key\r\n".to_owned(),
        format!("host: {host}\r\n"),
        format!("host=\"{}\";proto=http", proxy.address),
        "via: 1.1 pers-proxy\r\n".to_owned(),
        "x-request-id: mine\r\n".to_owned(),
        "accept-encoding: identity\r\n".to_owned(),
    ] {
        assert!(asked.contains(&field), "{field:?} is not in {asked}");
    }
    assert!(!asked.contains("x-mine"), "{asked}");
    assert_eq!(proxy.report()["violations"], 0);
}

#[test]
fn every_wrong_answer_is_named_and_passed_on() {
    let upstream = Upstream::new("");
    let proxy = Running::new(&upstream.url, false);
    for (answered, status, expected) in [
        (answer("418 Teapot", "application/json", "{}"), 418, "response status"),
        (answer("200 OK", "text/html", "[]"), 200, "response media-type"),
        (answer("200 OK", "application/json", "[}"), 200, "response json"),
        (json_answer(&json!({})), 200, "response type"),
        (json_answer(&json!([1])), 200, "response type /0"),
        ("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: br\r\ncontent-length: 2\r\nconnection: close\r\n\r\n[]".to_owned(), 200, "response encoding"),
    ] {
        upstream.answers(answered.clone());
        let found = proxy.tokens();
        assert_eq!(found.status().as_u16(), status);
        assert!(answered.ends_with(found.body()), "{answered} became {}", found.body());
        assert_eq!(violations(&found), [expected], "{answered}");
    }
    upstream.answers(json_answer(&json!([{}])));
    let found = violations(&proxy.tokens());
    assert!(found.contains(&"response required /0/id".to_owned()), "{found:?}");
}

#[test]
fn every_wrong_request_is_named_and_passed_on() {
    let upstream = Upstream::new(answer("404 Not Found", "application/json", "{}"));
    let proxy = Running::new(&upstream.url, false);
    let key = ("x-project-key", "secret-key");
    let bearer = ("authorization", "Bearer secret-token");
    let json_type = ("content-type", "application/json");
    for (method, target, headers, body, expected) in [
        (Method::GET, "/nothing?key=secret-query", &[key][..], "", "request path"),
        (Method::DELETE, "/tokens", &[key], "", "request method"),
        (Method::GET, "/tokens", &[], "", "request security"),
        (Method::GET, "/campaigns?page=x", &[key], "", "request type query/page"),
        (Method::POST, "/campaigns/claims", &[bearer, json_type], "{}", "request required /campaignId"),
        (Method::POST, "/campaigns/claims", &[bearer, json_type], "{", "request malformed-json"),
        (Method::POST, "/campaigns/claims", &[bearer], "{}", "request unsupported-media-type"),
    ] {
        let found = violations(&proxy.send(&method, target, headers, body));
        assert!(found.contains(&expected.to_owned()), "{method} {target}: {found:?}");
        let asked = upstream.was_asked().unwrap_or_else(|| panic!("{method} {target} was not passed on"));
        assert!(asked.starts_with(&format!("{method} {target} ")) && asked.ends_with(body), "{asked}");
    }
    let report = proxy.report().to_string();
    assert!(!report.contains("secret"), "{report}");
}

#[test]
fn in_strict_mode_neither_side_gets_what_breaks_the_contract() {
    let upstream = Upstream::new(json_answer(&json!({})));
    let proxy = Running::new(&upstream.url, true);
    let refused = proxy.send(&Method::GET, "/tokens", &[], "");
    assert_eq!((refused.status().as_u16(), error_code(&refused)), (400, "REQUEST_BREAKS_CONTRACT".to_owned()));
    assert_eq!(violations(&refused), ["request security"]);
    assert!(upstream.was_asked().is_none());
    let refused = proxy.tokens();
    assert_eq!((refused.status().as_u16(), error_code(&refused)), (502, "ANSWER_BREAKS_CONTRACT".to_owned()));
    let body: Value = serde_json::from_str(refused.body()).unwrap();
    assert_eq!(body["details"]["violations"][0]["rule"], "type");
    assert!(upstream.was_asked().is_some());
}

#[test]
fn the_report_counts_by_operation_and_rule() {
    let upstream = Upstream::new(json_answer(&json!([])));
    let proxy = Running::new(&upstream.url, false);
    proxy.tokens();
    upstream.answers(json_answer(&json!({})));
    proxy.tokens();
    proxy.tokens();
    let report = proxy.report();
    assert_eq!((&report["exchanges"], &report["violations"]), (&json!(3), &json!(2)));
    let id = "TokensController_getTokens";
    assert_eq!(report["counts"], json!([{ "operationId": id, "in": "response", "rule": "type", "count": 2 }]));
    let latest = &report["latest"][0];
    assert_eq!(
        (&latest["operationId"], &latest["path"], &latest["status"]),
        (&json!(id), &json!("/tokens"), &json!(200))
    );
    assert!(latest["violations"][0]["contract"].as_str().unwrap().starts_with("#/"), "{latest}");
    assert_eq!(report["latest"].as_array().unwrap().len(), 2);
}

#[test]
fn a_path_in_the_address_stands_in_for_the_version() {
    let upstream = Upstream::new(json_answer(&json!([])));
    let proxy = Running::new(&format!("{}/api/v2", upstream.url), false);
    for target in ["/tokens", "/v2/tokens"] {
        proxy.send(&Method::GET, target, &[("x-project-key", "k")], "");
        let asked = upstream.was_asked().unwrap();
        assert!(asked.starts_with("GET /api/v2/tokens HTTP/1.1\r\n"), "{asked}");
    }
}

#[test]
fn a_server_that_does_not_answer_is_told_from_one_that_answers_wrongly() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let nobody = Running::new(&format!("http://{free}"), false).tokens();
    assert_eq!((nobody.status().as_u16(), error_code(&nobody)), (502, "UPSTREAM_UNREACHABLE".to_owned()));

    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let late = Running::with(&url, false, Duration::from_millis(300)).tokens();
    assert_eq!((late.status().as_u16(), error_code(&late)), (504, "UPSTREAM_TIMEOUT".to_owned()));

    let broken = Upstream::new("HTTP/1.1 200 OK\r\ncontent-length: 9\r\nconnection: close\r\n\r\n[");
    let proxy = Running::new(&broken.url, false);
    let cut = proxy.tokens();
    assert_eq!((cut.status().as_u16(), error_code(&cut)), (502, "UPSTREAM_BROKE_OFF".to_owned()));

    let size = usize::try_from(limits::UPSTREAM_ANSWER_BYTES).unwrap() + 1;
    broken.answers(
        [format!("HTTP/1.1 200 OK\r\ncontent-length: {size}\r\n\r\n").into_bytes(), vec![b' '; size]].concat(),
    );
    let large = proxy.tokens();
    assert_eq!((large.status().as_u16(), error_code(&large)), (502, "UPSTREAM_ANSWER_TOO_LARGE".to_owned()));
}

#[test]
fn a_proxy_tells_of_itself_only() {
    let upstream = Upstream::new(json_answer(&json!([])));
    let proxy = Running::new(&upstream.url, false);
    let info = proxy.send(&Method::GET, "/_pers/info", &[], "");
    let info: Value = serde_json::from_str(info.body()).unwrap();
    assert_eq!(info["upstream"], upstream.url.as_str());
    for (method, target, status) in [
        (Method::GET, "/_pers/health/ready", 200),
        (Method::POST, "/_pers/reset", 404),
        (Method::POST, "/_pers/violations", 405),
    ] {
        assert_eq!(proxy.send(&method, target, &[], "").status().as_u16(), status, "{target}");
    }
    assert!(upstream.was_asked().is_none());
}
