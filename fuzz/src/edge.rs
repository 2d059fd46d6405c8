//! The whole edge of a live server with the demo tenant, over a socket: the input is what a client sends on one
//! connection. Names with a dollar sign stand for credentials and ids that only exist at run time (`$admin`), and
//! `$length` for the length of what follows the head.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::LazyLock;
use std::time::Duration;

use pers_server::app::{App, Parts};
use pers_server::contract::{Contract, Operation, Place, Scheme};
use pers_server::embedded::{Cluster, Options};
use pers_server::gateways::storage::StorageOptions;
use pers_server::mock::sample;
use pers_server::seed::demo::{self, Demo, Kept};
use pers_server::services::{Services, Settings};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// Longest that an answer may take; the input is in memory on both sides.
const PATIENCE: Duration = Duration::from_secs(10);
/// Where an HTTP/2 connection begins.
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n";

/// A server as operators run it, not in development mode, and what is needed to call it.
struct Live {
    address: SocketAddr,
    services: Services,
    names: Vec<(&'static str, String)>,
    _runtime: Runtime,
    // Removed by its watcher when this process ends.
    _cluster: Cluster,
}

static LIVE: LazyLock<Live> = LazyLock::new(Live::start);

/// Services on the database of the live server, for targets that need some.
pub fn services() -> &'static Services {
    &LIVE.services
}

impl Live {
    fn start() -> Self {
        let cluster = Cluster::start(&Options { ephemeral: true, ..Options::default() }).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let files = std::env::temp_dir().join(format!("pers-fuzz-{}", std::process::id()));
        let start = |dev| {
            let mut parts = Parts::on(cluster.url());
            parts.settings = Settings { dev, ..Settings::default() };
            parts.storage = StorageOptions::Disk(files.clone());
            let app = App::assemble(parts).unwrap();
            let demo = dev.then(|| demo::load(&app.services, &Kept::default()).unwrap());
            let services = app.services.clone();
            let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
            let address = listener.local_addr().unwrap();
            runtime.spawn(app.serve(listener, std::future::pending()));
            (address, services, demo)
        };
        // Only in development mode there is somebody to sign in with.
        let (development, _, demo) = start(true);
        let (address, services, _) = start(false);
        let names = names(development, &demo.unwrap());
        Self { address, services, names, _runtime: runtime, _cluster: cluster }
    }
}

fn names(development: SocketAddr, demo: &Demo) -> Vec<(&'static str, String)> {
    let session = |proof: &str, auth_type: &str| {
        let body = json!({"authToken": proof, "authType": auth_type}).to_string();
        let request = format!(
            "POST /v2/auth/token HTTP/1.1\r\nhost: a\r\nx-project-key: {}\r\ncontent-type: application/json\r\n\
             content-length: {}\r\n\r\n{body}",
            demo.project_key,
            body.len()
        );
        let answers = answers(&exchange(development, request.as_bytes()));
        let pair: Value = serde_json::from_slice(&answers[0].body).unwrap();
        pair["accessToken"].as_str().unwrap().to_owned()
    };
    let admin = session(&demo.admin_auth_token, "tenant");
    let user = session(&demo.user_auth_token, "user");
    vec![
        ("$admin", admin),
        ("$user", user),
        ("$project", demo.project_key.clone()),
        ("$system", demo.system_key.clone()),
        ("$business", demo.business_key.clone()),
        ("$campaign", demo.campaign_id.clone()),
        ("$token", demo.credit_token_id.clone()),
        ("$person", demo.user_id.clone()),
        ("$shop", demo.business_id.clone()),
        ("$redemption", demo.redemption_id.clone()),
        ("$offer", demo.purchase_token_id.clone()),
    ]
}

/// Takes an input.
///
/// # Panics
/// If it finds something.
pub fn hold(bytes: &[u8]) {
    let live = &*LIVE;
    let request = filled_in(bytes, &live.names);
    let received = exchange(live.address, &request);
    if request.starts_with(PREFACE) {
        return;
    }
    for answer in answers(&received) {
        assert!(answer.status < 500, "{} {}", answer.status, answer.body.escape_ascii());
        // What is no HTTP gets a bare answer from the HTTP library.
        if answer.status >= 400 && answer.is_json {
            let error: Value = serde_json::from_slice(&answer.body).unwrap();
            assert_eq!(error["status"], answer.status);
            for member in ["title", "detail", "message", "code", "category", "timestamp", "correlationId"] {
                assert!(error[member].is_string(), "{member}: {error}");
            }
            assert!(!error.to_string().contains("panic"), "{error}");
        }
    }
}

/// The input with the names replaced by what they stand for.
fn filled_in(input: &[u8], names: &[(&'static str, String)]) -> Vec<u8> {
    let head = input.windows(4).position(|window| window == b"\r\n\r\n").map_or(input.len(), |end| end + 4);
    let (head, body) = input.split_at(head);
    let body = replaced(body, names.iter().map(|(name, value)| (*name, value.as_str())));
    let length = body.len().to_string();
    let names = names.iter().map(|(name, value)| (*name, value.as_str()));
    let mut request = replaced(head, names.chain([("$length", length.as_str())]));
    request.extend_from_slice(&body);
    request
}

fn replaced<'a>(input: &[u8], names: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Vec<u8> {
    let mut output = Vec::with_capacity(input.len());
    let mut rest = input;
    while let Some((first, behind)) = rest.split_first() {
        let named = names.clone().find(|(name, _)| *first == b'$' && rest.starts_with(name.as_bytes()));
        match named {
            Some((name, value)) => {
                output.extend_from_slice(value.as_bytes());
                rest = &rest[name.len()..];
            }
            None => {
                output.push(*first);
                rest = behind;
            }
        }
    }
    output
}

/// Sends bytes on a connection of their own, ends our side of it, and reads until the other side has ended too.
fn exchange(address: SocketAddr, request: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    // A server that has had enough may close meanwhile.
    let _ = stream.write_all(request).and_then(|()| stream.shutdown(Shutdown::Write));
    let mut received = Vec::new();
    if let Err(error) = stream.read_to_end(&mut received) {
        assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset, "no end of the answer: {error}");
    }
    received
}

struct Answer {
    status: u16,
    is_json: bool,
    body: Vec<u8>,
}

/// The answers on a connection. One that is cut off at its end does not count: the rest of it got lost when the
/// server closed a connection on which it was still being sent to.
fn answers(mut received: &[u8]) -> Vec<Answer> {
    let mut answers = Vec::new();
    while !received.is_empty() {
        let mut fields = [httparse::EMPTY_HEADER; 64];
        let mut head = httparse::Response::new(&mut fields);
        let Ok(httparse::Status::Complete(length)) = head.parse(received) else {
            assert!(httparse::Response::new(&mut [httparse::EMPTY_HEADER; 64]).parse(received).is_ok(), "no HTTP");
            break;
        };
        received = &received[length..];
        let field = |name: &str| {
            head.headers.iter().find(|field| field.name.eq_ignore_ascii_case(name)).map(|field| field.value)
        };
        let is_plain = field("content-encoding").is_none();
        let is_json = is_plain && field("content-type").is_some_and(|kind| kind.starts_with(b"application/json"));
        // To HEAD there is no body, whatever the head says of it: another answer follows, or nothing.
        let is_bare = received.is_empty() || received.starts_with(b"HTTP/1.");
        let body = match field("content-length").and_then(|length| std::str::from_utf8(length).ok()?.parse().ok()) {
            _ if is_bare => Some((0, Vec::new())),
            Some(length) => received.get(..length).map(|body| (length, body.to_vec())),
            None if field("transfer-encoding") == Some(b"chunked") => unchunked(received),
            None => Some((received.len(), received.to_vec())),
        };
        let Some((length, body)) = body else { break };
        received = &received[length..];
        answers.push(Answer { status: head.code.unwrap(), is_json: is_json && !is_bare, body });
    }
    answers
}

/// The content of a chunked body, and how much was read for it.
fn unchunked(received: &[u8]) -> Option<(usize, Vec<u8>)> {
    let (mut read, mut content) = (0, Vec::new());
    loop {
        let Ok(httparse::Status::Complete((start, size))) = httparse::parse_chunk_size(received.get(read..)?) else {
            return None;
        };
        let (start, size) = (read + start, usize::try_from(size).unwrap());
        content.extend_from_slice(received.get(start..start + size)?);
        read = start + size + 2;
        if size == 0 {
            return Some((read, content));
        }
    }
}

/// A good request of each operation, of the paths beside the contract, and some odd ones.
pub fn seeds() -> Vec<Vec<u8>> {
    let contract = Contract::load().unwrap();
    let operations = contract.operations().iter().map(|operation| request(contract.document(), operation));
    let others = [
        "GET /_pers/health HTTP/1.1\r\nhost: a\r\n\r\n",
        "GET /_mock/swagger/v2/tokens?__dynamic=true&__seed=3 HTTP/1.1\r\nhost: a\r\nx-project-key: k\r\n\
         prefer: code=404\r\n\r\n",
        "GET /v2/tokens HTTP/1.1\r\nhost: a\r\nx-project-key: $project\r\naccept-encoding: gzip\r\n\r\n\
         GET /v2/users/me HTTP/1.1\r\nhost: a\r\nauthorization: Bearer $user\r\n\r\n",
        "OPTIONS /v2/tokens HTTP/1.1\r\nhost: a\r\norigin: https://b.example\r\naccess-control-request-method: GET\r\n\r\n",
        "POST /v2/campaigns/claims HTTP/1.1\r\nhost: a\r\nauthorization: Bearer $user\r\nidempotency-key: k1\r\n\
         content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n1c\r\n{\"campaignId\": \"$campaign\"}\r\n0\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u{4}\0\0\0\0\0",
        "PUT /_pers/files/a/b/c HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: $length\r\n\r\nabc",
    ];
    operations.chain(others.map(|text| text.as_bytes().to_vec())).collect()
}

fn request(document: &Value, operation: &Operation) -> Vec<u8> {
    let sample_at = |pointer: &str| {
        let schema = document.pointer(pointer.trim_start_matches('#')).unwrap();
        sample::sample(document, schema, sample::Options::REQUEST)
    };
    let text = |value: Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut path = operation.path.clone();
    let mut asked = Vec::new();
    for parameter in &operation.parameters {
        let name = &parameter.name;
        match parameter.place {
            Place::Path => {
                let kinds = [
                    ("campaign", "$campaign"),
                    ("token", "$token"),
                    ("user", "$person"),
                    ("business", "$shop"),
                    ("redemption", "$redemption"),
                ];
                let folder = path.trim_start_matches('/').to_owned();
                let kind = kinds.iter().find(|(kind, _)| folder.starts_with(kind));
                let value = kind.map_or_else(|| text(sample_at(&parameter.schema)), |(_, id)| (*id).to_owned());
                path = path.replacen(&format!("{{{name}}}"), &value, 1);
            }
            Place::Query if parameter.required => asked.push(format!("{name}={}", text(sample_at(&parameter.schema)))),
            Place::Query | Place::Header | Place::Cookie => {}
        }
    }
    let mut head = format!("{} /v2{path}?{} HTTP/1.1\r\nhost: a\r\n", operation.method, asked.join("&"));
    for credential in operation.security.first().into_iter().flatten() {
        head.push_str(match credential.scheme {
            Some(Scheme::Jwt) => "authorization: Bearer $user\r\n",
            Some(Scheme::AdminJwt) => "authorization: Bearer $admin\r\n",
            Some(Scheme::ProjectKey) => "x-project-key: $project\r\n",
            _ => "x-api-key: $system\r\n",
        });
    }
    let body = operation.body.as_ref().and_then(|body| body.json_schema()).map(sample_at);
    match body {
        Some(body) => format!("{head}content-type: application/json\r\ncontent-length: $length\r\n\r\n{body}"),
        None => format!("{head}\r\n"),
    }
    .into_bytes()
}
