//! Tag "Files": addresses of files, and the bytes behind them, on our own disk and at a service that speaks S3.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use chrono::Duration;
use pers_server::gateways::storage::{S3Options, StorageOptions};
use pers_server::limits;
use serde_json::{Value, json};

use crate::support::{Call, Session, Socket, Tenant, TestClock, TestServer};

const PATH: &str = "/files/entity-storage-url";
const NOBODY: &str = "00000000-0000-4000-8000-000000000000";
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\nnot much of a picture";

fn request(kind: &str, id: &str, method: &str, name: &str, extension: &str) -> Value {
    json!({"entityType": kind, "entityId": id, "signedUrlType": method, "fileName": name, "fileExtension": extension})
}

/// An address of a file of the tenant itself.
fn address(tenant: &Tenant<'_>, method: &str, name: &str, extension: &str) -> String {
    let body = request("tenant", &tenant.id, method, name, extension);
    tenant.admin_post(PATH, body).ok(201)["signedUrl"].as_str().unwrap().to_owned()
}

/// The same, without the server in front.
fn path(tenant: &Tenant<'_>, method: &str, name: &str, extension: &str) -> String {
    address(tenant, method, name, extension).strip_prefix(&tenant.server.base).unwrap().to_owned()
}

fn put(tenant: &Tenant<'_>, name: &str, extension: &str, bytes: &[u8]) -> Call {
    tenant.server.call("PUT", &path(tenant, "PUT", name, extension)).raw(bytes)
}

fn get(tenant: &Tenant<'_>, name: &str, extension: &str) -> Call {
    tenant.server.get(&path(tenant, "GET", name, extension))
}

/// All files below a directory.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .collect()
}

#[test]
fn a_file_is_put_and_got_at_addresses_that_are_handed_out() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    get(&tenant, "logo", "png").refused(404, "FILE_NOT_FOUND");
    assert_eq!(put(&tenant, "logo", "png", PICTURE).header("content-type", "image/png").send().status, 201);
    let got = get(&tenant, "logo.png", ".PNG").send();
    assert_eq!((got.status, &*got.bytes), (200, PICTURE));
    for (name, value) in [
        ("content-type", "image/png"),
        ("content-length", &*PICTURE.len().to_string()),
        ("content-disposition", "inline; filename=\"logo.png\""),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "default-src 'none'; sandbox"),
        ("cache-control", "private, no-cache"),
        ("accept-ranges", "bytes"),
    ] {
        assert_eq!(got.header(name), Some(value), "{name}");
    }
    assert_eq!(put(&tenant, "logo", "png", b"another").send().status, 204);
    assert_eq!(get(&tenant, "logo", "png").send().bytes, b"another");
    put(&tenant, "terms", "pdf", b"%PDF").send();
    let saved = get(&tenant, "terms", "pdf").send();
    assert_eq!(saved.header("content-disposition"), Some("attachment; filename=\"terms.pdf\""));
    assert_eq!(files(&server.files).len(), 2, "nothing is left of the uploads");
}

#[test]
fn every_kind_of_entity_has_files_if_it_is_there() {
    let server = TestServer::start();
    let (tenant, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    let id = |made: Value| made["id"].as_str().unwrap().to_owned();
    let things = |tenant: &Tenant<'_>| {
        [
            ("tenant", tenant.id.clone()),
            ("token", id(tenant.credit_token())),
            ("campaign", id(tenant.admin_post("/campaigns", json!({"name": "Summer"})).ok(201))),
            ("business", tenant.business("kiosk@example.com").id),
            ("user", tenant.user("ann@example.com").id),
        ]
    };
    let (own, foreign) = (things(&tenant), things(&other));
    for ((kind, own), (_, foreign)) in own.iter().zip(&foreign) {
        let code = format!("{}_NOT_FOUND", kind.to_ascii_uppercase());
        for method in ["PUT", "GET"] {
            tenant.admin_post(PATH, request(kind, own, method, "x", "png")).ok(201);
            for id in [foreign.as_str(), NOBODY, "me"] {
                let refused = tenant.admin_post(PATH, request(kind, id, method, "x", "png")).refused(404, &code);
                assert_eq!(refused["target"], "/entityId");
            }
        }
    }
    tenant.admin_post(PATH, request("redemption", NOBODY, "PUT", "x", "png")).refused(404, "REDEMPTION_NOT_FOUND");
}

#[test]
fn files_are_for_admins_and_for_businesses_their_own() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let (user, own, other) =
        (tenant.user("ann@example.com"), tenant.business("a@example.com"), tenant.business("b@example.com"));
    let body = || request("business", &own.id, "PUT", "logo", "png");
    let by = |session: &Session| server.post(PATH, body()).bearer(&session.access);
    by(&own).ok(201);
    by(&other).refused(403, "FILE_ENTITY_NOT_OWN");
    by(&user).refused(403, "BUSINESS_OR_ADMIN_REQUIRED");
    server.post(PATH, body()).bearer(&tenant.system_key).refused(403, "BUSINESS_OR_ADMIN_REQUIRED");
    server
        .post(PATH, request("tenant", &tenant.id, "GET", "x", "png"))
        .bearer(&own.access)
        .refused(403, "FILE_ENTITY_NOT_OWN");
    server.post(PATH, body()).refused(401, "CREDENTIALS_REQUIRED");
    server.post(PATH, body()).project(&tenant.project_key).refused(401, "CREDENTIALS_REQUIRED");
    server.post(PATH, body()).key(&tenant.business_key(&own.id)).refused(401, "CREDENTIALS_REQUIRED");
}

#[test]
fn a_request_that_breaks_the_contract_or_could_carry_a_script_is_refused() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for extension in ["svg", "html", "js", "exe", ".xml"] {
        let refused = tenant
            .admin_post(PATH, request("tenant", &tenant.id, "PUT", "x", extension))
            .refused(400, "FILE_EXTENSION_NOT_ALLOWED");
        assert_eq!(refused["target"], "/fileExtension");
    }
    for (field, value) in [
        ("entityType", json!("wallet")),
        ("signedUrlType", json!("DELETE")),
        ("fileExtension", json!("../png")),
        ("fileExtension", Value::Null),
        ("fileName", json!("")),
        ("fileName", json!("x".repeat(256))),
    ] {
        let mut body = request("tenant", &tenant.id, "PUT", "x", "png");
        body[field] = value.clone();
        let refused = tenant.admin_post(PATH, body).send();
        assert_eq!((refused.status, &refused.json["target"]), (400, &json!(format!("/{field}"))), "{field} {value}");
    }
}

#[test]
fn names_lead_nowhere_else_and_stay_apart() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let names = ["../../../etc/passwd", "..", "a/b", "a\\b", "%2e%2e%2fb", "ü", "ö", "a b", "a-b"];
    for name in names {
        assert_eq!(put(&tenant, name, "png", name.as_bytes()).send().status, 201, "{name}");
    }
    for name in names {
        assert_eq!(get(&tenant, name, "png").send().bytes, name.as_bytes(), "{name}");
    }
    let folder = server.files.join(&tenant.id).join("tenant").join(&tenant.id);
    assert_eq!(fs::read_dir(folder).unwrap().count(), names.len());
    assert_eq!(files(&server.files).len(), names.len());
    let signed = path(&tenant, "GET", "a-b", "png");
    for (from, to) in [
        ("/tenant/", "/tenant/../tenant/"),
        ("/tenant/", "/tenant/%2e%2e/tenant/"),
        ("/tenant/", "/tenant%2F"),
        ("/tenant/", "//tenant/"),
        ("a-b.png", "a-b.png%00"),
        ("a-b.png", "..%2fa-b.png"),
        ("a-b.png", "a%2Db.png"),
        ("a-b.png", "a-b.PNG"),
        ("a-b.png", ""),
        ("a-b.png", "a-b.png/"),
    ] {
        server.get(&signed.replace(from, to)).refused(404, "FILE_NOT_FOUND");
    }
}

#[test]
fn an_address_is_good_for_one_method_one_file_and_a_quarter_of_an_hour() {
    let clock = TestClock::at("2026-03-01T10:00:00Z");
    let server = TestServer::start_with(|parts| parts.clock = clock.clone());
    let tenant = server.tenant("Coffee Club");
    let (to_put, to_get) = (path(&tenant, "PUT", "logo", "png"), path(&tenant, "GET", "logo", "png"));
    let refused = |method: &str, path: &str| {
        server.call(method, path).raw(PICTURE).refused(403, "FILE_ADDRESS_INVALID");
    };
    assert_eq!(server.call("PUT", &to_put).raw(PICTURE).send().status, 201);
    for method in ["GET", "HEAD"] {
        assert_eq!(server.call(method, &to_put).send().status, 403);
        assert_eq!(server.call(method, &to_get).send().status, 200);
    }
    refused("PUT", &to_get);
    refused("PUT", &to_put.replace("logo.png", "other.png"));
    refused("PUT", &to_put.replace("/tenant/", "/user/"));
    refused("PUT", &to_get.replace("GET", "PUT"));
    refused("PUT", &to_put.replace("expires=1", "expires=2"));
    refused("PUT", &format!("{to_put}0"));
    refused("PUT", &to_put[..to_put.len() - 2]);
    refused("PUT", to_put.split('?').next().unwrap());
    let refused = server.call("DELETE", &to_put).send();
    assert_eq!((refused.status, refused.header("allow")), (405, Some("GET, HEAD, PUT, OPTIONS")));
    clock.pass(Duration::from_std(limits::FILE_ADDRESS).unwrap() - Duration::seconds(1));
    server.get(&to_get).send().ok(200);
    clock.pass(Duration::seconds(1));
    server.get(&to_get).refused(403, "FILE_ADDRESS_EXPIRED");
    server.call("PUT", &to_put).raw(PICTURE).refused(403, "FILE_ADDRESS_EXPIRED");
}

#[test]
fn parts_and_versions_of_a_file_can_be_asked_for() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    put(&tenant, "data", "txt", b"0123456789").send();
    let whole = get(&tenant, "data", "txt").send();
    let tag = whole.header("etag").unwrap().to_owned();
    let ask = |name: &str, value: &str| get(&tenant, "data", "txt").header(name, value).send();
    for (range, part, content_range) in [
        ("bytes=0-3", "0123", "bytes 0-3/10"),
        ("bytes=7-", "789", "bytes 7-9/10"),
        ("bytes=-2", "89", "bytes 8-9/10"),
        ("bytes=8-100", "89", "bytes 8-9/10"),
    ] {
        let got = ask("range", range);
        assert_eq!((got.status, &*got.bytes, got.header("content-range")), (206, part.as_bytes(), Some(content_range)));
        assert_eq!(got.header("content-length"), Some(part.len().to_string().as_str()), "{range}");
        assert_eq!(got.header("content-type"), Some("text/plain"), "{range}");
    }
    let beyond = ask("range", "bytes=10-");
    assert_eq!(beyond.header("content-range"), Some("bytes */10"));
    beyond.refused(416, "RANGE_NOT_SATISFIABLE");
    // Several parts, and parts under a condition, come as the whole.
    assert_eq!(ask("range", "bytes=0-1,3-4").bytes, b"0123456789");
    let conditional = get(&tenant, "data", "txt").header("range", "bytes=0-3").header("if-range", &tag).send();
    assert_eq!((conditional.status, &*conditional.bytes), (200, &b"0123456789"[..]));
    assert_eq!(ask("if-none-match", &tag).status, 304);
    ask("if-match", "\"other\"").refused(412, "PRECONDITION_FAILED");
    let head = server.call("HEAD", &path(&tenant, "GET", "data", "txt")).send();
    assert_eq!((head.status, head.header("content-length"), head.bytes.len()), (200, Some("10"), 0));
}

#[test]
fn an_upload_is_of_its_type_and_of_a_decent_size() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    for (name, value, status, code) in [
        ("content-type", "text/html", 415, "FILE_TYPE_MISMATCH"),
        ("content-type", "image/jpeg", 415, "FILE_TYPE_MISMATCH"),
        ("content-type", "nonsense", 415, "FILE_TYPE_MISMATCH"),
        ("content-encoding", "gzip", 415, "FILE_TYPE_MISMATCH"),
        ("content-range", "bytes 0-1/10", 400, "FILE_INCOMPLETE"),
    ] {
        put(&tenant, "logo", "png", PICTURE).header(name, value).refused(status, code);
    }
    let limit = usize::try_from(limits::FILE_BYTES).unwrap();
    // Far more than other bodies may have.
    let most = vec![7; limit];
    assert_eq!(put(&tenant, "film", "mp4", &most).send().status, 201);
    assert!(get(&tenant, "film", "mp4").header("range", "bytes=26214399-").send().bytes == [7]);
    let mut socket = Socket::open(&server);
    let announced = path(&tenant, "PUT", "big", "mp4");
    socket.send(format!(
        "PUT {announced} HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: {}\r\n\r\n",
        limit + 1
    ));
    let answer = socket.answer().unwrap();
    assert_eq!((answer.status, &answer.json()["code"]), (413, &json!("FILE_TOO_LARGE")));
    // The same, without saying so before.
    let mut socket = Socket::open(&server);
    socket
        .send(format!("PUT {announced} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n", limit + 1));
    socket.send(&most);
    socket.send("7\r\n0\r\n\r\n");
    let answer = socket.answer().unwrap();
    assert_eq!((answer.status, &answer.json()["code"]), (413, &json!("FILE_TOO_LARGE")));
    assert_eq!(files(&server.files).len(), 1, "nothing is left of what was refused");
}

#[test]
fn an_upload_that_breaks_off_or_stands_still_leaves_nothing() {
    let server = TestServer::start_with(|parts| parts.edge.body_read = std::time::Duration::from_millis(300));
    let tenant = server.tenant("Coffee Club");
    let head =
        format!("PUT {} HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n", path(&tenant, "PUT", "logo", "png"));
    let mut slow = Socket::open(&server);
    slow.send(format!("{head}half"));
    let answer = slow.answer().unwrap();
    assert_eq!((answer.status, &answer.json()["code"]), (408, &json!("REQUEST_TIMEOUT")));
    let mut broken = Socket::open(&server);
    broken.send(format!("{head}half"));
    broken.finish();
    let answer = broken.answer().unwrap();
    assert_eq!((answer.status, &answer.json()["code"]), (400, &json!("BODY_INCOMPLETE")));
    assert_eq!(files(&server.files), Vec::<std::path::PathBuf>::new());
    get(&tenant, "logo", "png").refused(404, "FILE_NOT_FOUND");
}

#[test]
fn an_entity_has_room_for_so_many_files() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    put(&tenant, "first", "png", b"1").send();
    let folder = server.files.join(&tenant.id).join("tenant").join(&tenant.id);
    for n in 1..limits::FILES_PER_ENTITY {
        fs::write(folder.join(format!("{n}.png")), "x").unwrap();
    }
    put(&tenant, "one-more", "png", b"1").refused(409, "FILES_FULL");
    assert_eq!(put(&tenant, "first", "png", b"2").send().status, 204, "one that is there can be replaced");
    assert_eq!(files(&server.files).len(), limits::FILES_PER_ENTITY);
}

#[test]
fn servers_on_one_database_and_directory_take_each_others_addresses() {
    let first = TestServer::start();
    let tenant = first.tenant("Coffee Club");
    assert_eq!(put(&tenant, "logo", "png", PICTURE).send().status, 201);
    let second = first.beside(|_| {});
    assert_eq!(second.get(&path(&tenant, "GET", "logo", "png")).send().bytes, PICTURE);
}

#[test]
fn what_a_dead_server_left_of_an_upload_is_removed_at_the_next_start() {
    let first = TestServer::start();
    let incoming = first.files.join(".incoming");
    fs::create_dir_all(&incoming).unwrap();
    let (old, fresh) = (incoming.join("old"), incoming.join("fresh"));
    for (path, age) in [(&old, limits::FILE_READ * 2), (&fresh, std::time::Duration::ZERO)] {
        let modified = std::time::SystemTime::from(first.services.clock.now()) - age;
        fs::File::create(path).unwrap().set_modified(modified).unwrap();
    }
    let _second = first.beside(|_| {});
    assert_eq!(files(&first.files), [fresh]);
}

#[test]
fn addresses_name_the_server_as_its_clients_reach_it() {
    let trusted = vec!["127.0.0.0/8".parse().unwrap()];
    let server = TestServer::start_with(|parts| parts.edge.origin.trusted_proxies = trusted);
    let tenant = server.tenant("Coffee Club");
    let body = || request("tenant", &tenant.id, "PUT", "logo", "png");
    for (headers, base) in [
        (vec![("x-forwarded-proto", "https"), ("x-forwarded-host", "api.example")], "https://api.example"),
        (vec![("forwarded", "for=192.0.2.1;proto=https;host=\"files.example:8443\"")], "https://files.example:8443"),
        (vec![], server.base.as_str()),
    ] {
        let call = headers.iter().fold(tenant.admin_post(PATH, body()), |call, (name, value)| call.header(name, value));
        let url = call.ok(201)["signedUrl"].as_str().unwrap().to_owned();
        let path = url.strip_prefix(base).unwrap();
        assert!(path.starts_with("/_pers/files/"), "{url}");
        // The proxy passes it on; who stands in front is not part of what is signed.
        let status = server.call("PUT", path).raw(PICTURE).send().status;
        assert!([201, 204].contains(&status), "{status}");
    }
    let public = Some("https://pers.example/base".to_owned());
    let fixed = TestServer::start_with(|parts| parts.edge.origin.public_url = public);
    let url = address(&fixed.tenant("Coffee Club"), "GET", "logo", "png");
    assert!(url.starts_with("https://pers.example/base/_pers/files/"), "{url}");
}

/// A service that speaks S3, and is no work of ours: moto, which `scripts/tools.sh s3` installs.
struct S3Service {
    process: Child,
    base: String,
}

impl S3Service {
    fn start() -> Self {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.tools/venv/bin/moto_server");
        let mut process = Command::new(&program)
            .args(["-H", "127.0.0.1", "-p", "0"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}; scripts/tools.sh s3 installs it", program.display()));
        let mut lines = BufReader::new(process.stderr.take().unwrap()).lines();
        let base = lines
            .by_ref()
            .find_map(|line| Some(line.unwrap().split_once("Running on ")?.1.split_whitespace().next()?.to_owned()))
            .expect("the service says where it runs");
        // It writes a line per request.
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, base }
    }
}

impl Drop for S3Service {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A request to somebody else: status, headers, body.
fn fetch(method: &str, url: &str, headers: &[(&str, &str)], body: &[u8]) -> (u16, http::HeaderMap, Vec<u8>) {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let request = headers
        .iter()
        .fold(http::Request::builder().method(method).uri(url), |request, (name, value)| request.header(*name, *value));
    let mut answer = agent.run(request.body(body.to_vec()).unwrap()).unwrap();
    let bytes = answer.body_mut().read_to_vec().unwrap();
    (answer.status().as_u16(), answer.headers().clone(), bytes)
}

#[test]
fn an_s3_service_takes_and_gives_files_at_the_addresses_that_are_handed_out() {
    let service = S3Service::start();
    let options = S3Options {
        bucket: "pers-files".to_owned(),
        prefix: "a/b".to_owned(),
        endpoint: Some(service.base.clone()),
        region: "us-east-1".to_owned(),
        credentials: pers_server::gateways::storage::Credentials::new("testing", "testing"),
    };
    let server = TestServer::start_with(|parts| parts.storage = StorageOptions::S3(options));
    let tenant = server.tenant("Coffee Club");
    assert_eq!(fetch("PUT", &format!("{}/pers-files", service.base), &[], b"").0, 200);
    let (to_put, to_get) = (address(&tenant, "PUT", "logo x", "png"), address(&tenant, "GET", "logo x", "png"));
    assert!(to_put.starts_with(&format!("{}/pers-files/a/b/{}/tenant/", service.base, tenant.id)), "{to_put}");
    // What the upload calls itself does not count.
    assert_eq!(fetch("PUT", &to_put, &[("content-type", "text/html")], PICTURE).0, 200);
    let (status, headers, bytes) = fetch("GET", &to_get, &[], b"");
    assert_eq!((status, &*bytes), (200, PICTURE));
    assert_eq!(headers["content-type"], "image/png");
    assert!(headers["content-disposition"].to_str().unwrap().starts_with("inline; filename=\"logo-x-"));
    let (status, headers, bytes) = fetch("GET", &to_get, &[("range", "bytes=1-3")], b"");
    assert_eq!((status, &*bytes), (206, &b"PNG"[..]), "{headers:?}");
    // The server itself keeps no files then.
    server.get(&format!("/_pers/files/{}/tenant/{}/x.png", tenant.id, tenant.id)).refused(404, "ROUTE_NOT_FOUND");
}
