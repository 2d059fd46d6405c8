//! What is hostile in a body or a query: meta-characters in every text, and members that nobody has asked for.

use std::time::{Duration, Instant};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use pers_server::mock::random::random;
use serde_json::{Value, json};

use super::{Tally, long};
use crate::support::TestServer;
use crate::support::program::{Caller, Operation, Program};

/// Texts that mean something to a database, a template, a shell, a log, or a browser. The first ones with every run.
const PAYLOADS: [&str; 24] = [
    "'; SELECT pg_sleep(9); --",
    "x' OR '1'='1",
    "\\'\";$1{}%s\r\nx-evil: 1",
    "' || pg_sleep(9) || '",
    "'; DROP TABLE tenants CASCADE; --",
    "1; DELETE FROM users",
    "x') UNION SELECT private_key FROM signing_keys --",
    "$$; SELECT 1; $$",
    "E'\\x41'",
    "%' ESCAPE '%",
    "_%_%",
    "$1$2$3",
    "{{7*7}}${7*7}#{7*7}",
    "${jndi:ldap://127.0.0.1/x}",
    "<script>alert(1)</script>",
    "../../../../etc/passwd",
    "$(sleep 9)`sleep 9`",
    "\u{202e}\u{200b}\u{feff}",
    "\u{1f480}\u{0301}\u{ffff}",
    "ʼ OR 1=1 --",
    "%27%20OR%201=1",
    "\u{1}\u{7f}\u{1b}[31m",
    "true",
    "-1e309",
];

/// A call takes less, unless something sleeps for it.
const PATIENCE: Duration = Duration::from_secs(8);

fn payloads() -> &'static [&'static str] {
    if long() { &PAYLOADS } else { &PAYLOADS[..3] }
}

/// The schema of an operation's body, references followed.
fn schema<'d>(document: &'d Value, operation: &Value) -> Option<&'d Value> {
    let pointer = "/requestBody/content/application~1json/schema";
    let named = operation.pointer(pointer)?;
    followed(document, document.pointer(named["$ref"].as_str()?.strip_prefix('#')?)?)
}

fn followed<'d>(document: &'d Value, schema: &'d Value) -> Option<&'d Value> {
    match schema["$ref"].as_str() {
        Some(reference) => followed(document, document.pointer(reference.strip_prefix('#')?)?),
        None => Some(schema),
    }
}

/// Names of the members of a body that are texts.
fn texts(document: &Value, schema: &Value) -> Vec<String> {
    let members = schema["properties"].as_object().into_iter().flatten();
    let of_text = members.filter(|(_, member)| {
        let plain = member.get("allOf").and_then(|all| all.get(0)).unwrap_or(member);
        followed(document, plain).is_some_and(|member| member["type"] == "string")
    });
    of_text.map(|(name, _)| name.clone()).collect()
}

/// Operations that end what the others need, or that look at no body of ours.
fn is_spared(operation: &Operation) -> bool {
    operation.id.ends_with("handleStripeWebhook")
}

/// Who calls: whoever may, the admin first.
fn caller<'c>(callers: &'c [Caller], platform: &'c Caller, operation: &Operation) -> &'c Caller {
    if operation.id.ends_with("createTenant") {
        return platform;
    }
    callers.iter().find(|caller| caller.refusal(&operation.security).is_none()).unwrap_or(&callers[0])
}

fn document(server: &TestServer) -> Value {
    server.services.contract.document().clone()
}

fn described<'d>(document: &'d Value, operation: &Operation) -> &'d Value {
    &document["paths"][&operation.path][operation.method.to_ascii_lowercase()]
}

fn path(own: &Program<'_>, operation: &Operation) -> String {
    let value = |name: &&str| own.value(operation, name).unwrap_or_else(|| "sun".to_owned());
    operation.at(&operation.parameters().iter().map(value).collect::<Vec<_>>())
}

fn platform(server: &TestServer) -> Caller {
    Caller {
        project_key: Some(server.platform_project_key.clone()),
        ..Caller::with_api_key("platform", &server.platform_system_key)
    }
}

#[test]
fn meta_characters_are_kept_as_text_or_refused_in_every_field() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let other = Program::new(&server, "Tea Club", 'b', 1);
    let (callers, platform, document, before) =
        (own.callers(), platform(&server), document(&server), other.fingerprint());
    let mut tally = Tally::of("fields");
    for operation in Operation::all().iter().filter(|operation| operation.takes_body && !is_spared(operation)) {
        let Some(schema) = schema(&document, described(&document, operation)) else { continue };
        let (caller, base) = (caller(&callers, &platform, operation), own.body(operation).unwrap());
        for name in texts(&document, schema) {
            for payload in payloads() {
                let mut body = base.clone();
                body[&name] = json!(payload);
                let started = Instant::now();
                let answer = caller.send(operation.call(&server, &path(&own, operation), Some(&body)));
                let attempt = format!("{} {name} {payload:?}: {} {}", operation.id, answer.status, answer.json);
                let kept = &answer.json[&name];
                let is_kept = answer.status >= 300 || !kept.is_string() || kept == payload || kept == payload.trim();
                let held = answer.status < 500 && is_kept && started.elapsed() < PATIENCE;
                tally.note(attempt, held && answer.header("x-evil").is_none());
            }
        }
        assert_eq!(other.fingerprint(), before, "{}", operation.id);
    }
    tally.finish(200);
}

#[test]
fn meta_characters_find_nothing_in_every_path_and_query() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let other = Program::new(&server, "Tea Club", 'b', 1);
    let (callers, platform, document) = (own.callers(), platform(&server), document(&server));
    let before = (own.fingerprint(), other.fingerprint());
    let mut tally = Tally::of("queries");
    for operation in &Operation::all() {
        let caller = caller(&callers, &platform, operation);
        let encoded = |payload: &str| utf8_percent_encode(payload, NON_ALPHANUMERIC).to_string();
        let mut targets = Vec::new();
        for payload in payloads() {
            let parameters = described(&document, operation)["parameters"].as_array().cloned().unwrap_or_default();
            for parameter in
                parameters.iter().filter(|parameter| parameter["in"] == "query" && operation.method == "GET")
            {
                let name = parameter["name"].as_str().unwrap();
                targets.push(format!("{}?{name}={}", path(&own, operation), encoded(payload)));
            }
            for place in 0..operation.parameters().len() {
                let value = |(number, name): (usize, &&str)| {
                    let own = own.value(operation, name).unwrap_or_else(|| "sun".to_owned());
                    if number == place { encoded(payload) } else { own }
                };
                // A tag may be any text.
                if operation.parameters()[place] != "tag" {
                    targets
                        .push(operation.at(&operation.parameters().iter().enumerate().map(value).collect::<Vec<_>>()));
                }
            }
        }
        for target in targets {
            let started = Instant::now();
            let answer = caller.send(operation.call(&server, &target, own.body(operation).as_ref()));
            let shown = answer.json.to_string();
            let is_foreign = other.ids().iter().any(|id| shown.contains(id));
            let held = answer.status < 500 && !is_foreign && started.elapsed() < PATIENCE;
            tally.note(format!("{} {target}: {} {shown}", operation.id, answer.status), held);
        }
    }
    assert_eq!((own.fingerprint(), other.fingerprint()), before);
    tally.finish(200);
}

/// What must not be found in any row afterwards.
const MARK: &str = "5eedbad0-4bad-4bad-8bad-bad0bad0bad0";
const MARKED_NUMBER: i64 = 987_654_321_987;

/// Members that no body declares where they are put.
fn hostile(tenant: &str) -> Vec<(&'static str, Value)> {
    vec![
        ("id", json!(MARK)),
        ("_id", json!(MARK)),
        ("tenantId", json!(tenant)),
        ("tenant_id", json!(tenant)),
        ("tenant", json!({"id": tenant})),
        ("role", json!("SUPER_ADMIN")),
        ("roles", json!(["SUPER_ADMIN"])),
        ("isSuperAdmin", json!(true)),
        ("isAdmin", json!(true)),
        ("isPlatform", json!(true)),
        ("balance", json!(MARKED_NUMBER)),
        ("creditBalance", json!(MARKED_NUMBER)),
        ("totalSupply", json!(MARKED_NUMBER)),
        ("userId", json!(MARK)),
        ("ownerId", json!(MARK)),
        ("accountId", json!(MARK)),
        ("walletAddress", json!("0x5eedbad05eedbad05eedbad05eedbad05eedbad0")),
        ("keyHash", json!(MARK)),
        ("projectApiKey", json!(MARK)),
        ("createdAt", json!("1987-06-05T04:03:02.001Z")),
        ("updatedAt", json!("1987-06-05T04:03:02.001Z")),
        ("deletedAt", json!("1987-06-05T04:03:02.001Z")),
        ("revokedAt", json!("1987-06-05T04:03:02.001Z")),
        ("__proto__", json!({"isAdmin": true, "mark": MARK})),
        ("constructor", json!({"prototype": {"isAdmin": true, "mark": MARK}})),
        ("mark", json!(MARK)),
    ]
}

/// Rows of all tables that show one of the marks.
fn marked(server: &TestServer) -> i64 {
    let tables = "SELECT string_agg(format('SELECT count(*) AS n FROM %I t WHERE t::text ~ ''5eedbad0|987654321987|1987-06-05''',
                  table_name), ' UNION ALL ') AS sql FROM information_schema.tables
                  WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";
    #[derive(diesel::QueryableByName)]
    struct Sql {
        #[diesel(sql_type = diesel::sql_types::Text)]
        sql: String,
    }
    let found: Sql = diesel::RunQueryDsl::get_result(diesel::sql_query(tables), &mut server.connect()).unwrap();
    server.number(&format!("SELECT sum(n)::bigint AS n FROM ({}) AS counts", found.sql))
}

/// Puts the members into an object and the objects within it, but for free-form ones.
fn smuggle(document: &Value, schema: &Value, body: &mut Value, members: &[(&str, Value)]) {
    let Some(object) = body.as_object_mut() else { return };
    let Some(properties) = schema["properties"].as_object() else { return };
    for (name, value) in object.iter_mut() {
        let Some(declared) = properties.get(name) else { continue };
        if let Some(declared) = followed(document, declared) {
            smuggle(document, declared, value, members);
            if let (Some(entries), Some(entry)) = (value.as_array_mut(), followed(document, &declared["items"])) {
                entries.iter_mut().for_each(|value| smuggle(document, entry, value, members));
            }
        }
    }
    for (name, value) in members {
        if !properties.contains_key(*name) {
            object.insert((*name).to_owned(), value.clone());
        }
    }
}

#[test]
fn members_that_a_body_does_not_declare_reach_no_row_and_no_answer() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let other = Program::new(&server, "Tea Club", 'b', 1);
    let (callers, platform, document, before) =
        (own.callers(), platform(&server), document(&server), other.fingerprint());
    let (members, mut tally, mut taken) = (hostile(&other.tenant.id), Tally::of("mass assignment"), 0);
    assert_eq!(marked(&server), 0);
    for operation in Operation::all().iter().filter(|operation| operation.takes_body && !is_spared(operation)) {
        let Some(schema) = schema(&document, described(&document, operation)) else { continue };
        let mut bodies = vec![own.body(operation).unwrap()];
        if long() {
            bodies.extend((0..20).map(|seed| random(&document, schema, seed)));
        }
        for caller in callers.iter().chain([&platform]) {
            for base in &bodies {
                let mut body = base.clone();
                smuggle(&document, schema, &mut body, &members);
                let answer = caller.send(operation.call(&server, &path(&own, operation), Some(&body)));
                let shown = answer.json.to_string();
                taken += usize::from(answer.status < 300);
                let is_told =
                    shown.contains("5eedbad0") || shown.contains("987654321987") || shown.contains("1987-06-05");
                let held = answer.status < 500 && (answer.status >= 400 || !is_told);
                for (name, _) in &members {
                    tally.note(format!("{} {name} as {}: {} {shown}", operation.id, caller.name, answer.status), held);
                }
            }
        }
        assert_eq!(marked(&server), 0, "{}", operation.id);
        assert_eq!(other.fingerprint(), before, "{}", operation.id);
    }
    assert!(taken > 20, "only {taken} bodies were good beside what was smuggled in");
    let admins = own.tenant.admin_get("/admins").ok(200);
    let made = admins.as_array().unwrap().iter().find(|admin| admin["email"] == "new@example.com").unwrap();
    assert!(!made.to_string().contains("SUPER_ADMIN"), "{made}");
    tally.finish(1000);
}

#[test]
fn a_body_that_grows_when_it_is_unpacked_or_nested_is_refused_at_once() {
    use std::io::Write;
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    // 256 MiB of spaces within a good body, some 260 kB packed.
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(b"{\"authToken\":\"x\"").unwrap();
    let (block, blocks) = (vec![b' '; 1 << 20], if long() { 1024 } else { 64 });
    for _ in 0..blocks {
        packed.write_all(&block).unwrap();
    }
    packed.write_all(b"}").unwrap();
    let packed = packed.finish().unwrap();
    let post = |body: Vec<u8>| server.call("POST", "/auth/verify").project(&tenant.project_key).raw(body);
    let mut tally = Tally::of("bombs");
    for coding in ["gzip", "x-gzip", "deflate", "br", "zstd", "compress", "gzip, gzip", "GZIP", "identity, gzip"] {
        let started = Instant::now();
        let call = post(packed.clone()).header("content-type", "application/json").header("content-encoding", coding);
        let answer = call.send();
        tally.status(coding, &answer, &[400, 413, 415]);
        assert!(started.elapsed() < PATIENCE, "{coding}");
    }
    let deep = if long() { 500_000 } else { 100_000 };
    for (name, open, close) in
        [("lists", "[", "]"), ("objects", "{\"a\":", "}"), ("half of lists", "[", ""), ("both", "[{\"a\":", "}]")]
    {
        let levels = deep / open.len();
        let body = format!("{}1{}", open.repeat(levels), close.repeat(levels));
        let answer = post(body.into_bytes()).header("content-type", "application/json").send();
        tally.status(format!("{levels} {name}"), &answer, &[400, 413]);
    }
    for (name, body) in [
        ("many members", format!("{{{}\"a\":1}}", "\"a\":1,".repeat(100_000))),
        ("many digits", format!("{{\"authToken\":{}}}", "9".repeat(900_000))),
        ("a large exponent", "{\"authToken\":1e999999999}".to_owned()),
        ("many escapes", format!("{{\"authToken\":\"{}\"}}", "\\u0041".repeat(150_000))),
        ("a lone surrogate", "{\"authToken\":\"\\ud800\"}".to_owned()),
    ] {
        let started = Instant::now();
        let answer = post(body.into_bytes()).header("content-type", "application/json").send();
        tally.note(format!("{name}: {}", answer.status), answer.status < 500 && started.elapsed() < PATIENCE);
    }
    tally.finish(15);
}
