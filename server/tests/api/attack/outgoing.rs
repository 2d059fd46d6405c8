//! Addresses that tenants write down, to have the server call what they cannot reach themselves (SSRF). Names
//! that mean something else each time: `gateways/outgoing.rs`.

use std::net::TcpListener;

use pers_server::http::ControlOptions;
use pers_server::worker;
use serde_json::json;

use super::Tally;
use crate::support::{Call, TestServer};

const CONTROL_KEY: &str = "a-control-key-of-some-length";

/// This machine, in every way to write it.
const HERE: [&str; 14] = [
    "127.0.0.1",
    "localhost",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "017700000001",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:ffff:7f00:0001]",
    "[64:ff9b::7f00:1]",
];

/// What is not of the Internet.
const INSIDE: [&str; 18] = [
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.254",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "169.254.170.2",
    "0.0.0.0",
    "0",
    "255.255.255.255",
    "224.0.0.1",
    "[::]",
    "[fe80::1]",
    "[fd00:ec2::254]",
    "[fc00::1]",
    "[::ffff:169.254.169.254]",
    "2852039166",
    "0xa9fea9fe",
];

#[test]
fn the_server_calls_nothing_inside_for_a_tenant() {
    let server = TestServer::start_with(|parts| {
        parts.settings.dev = false;
        parts.edge.control = ControlOptions::new(Some(CONTROL_KEY), Vec::new());
    });
    let tenant = server.tenant("Coffee Club");
    // Who listens here would be called, by IPv4 or 6.
    let listeners = [TcpListener::bind("127.0.0.1:0").ok(), TcpListener::bind("[::1]:0").ok()];
    let ports: Vec<u16> = listeners.iter().flatten().map(|listener| listener.local_addr().unwrap().port()).collect();
    let mut tally = Tally::of("outgoing");
    let hosts = || HERE.iter().chain(&INSIDE);
    // Key sets of identity providers.
    for (number, host) in hosts().enumerate() {
        for port in &ports {
            let issuer = format!("https://{number}.{port}.example");
            let sql = format!(
                "INSERT INTO identity_providers (tenant_id, id, issuer, audience, jwks_url, created_at)
                 VALUES ('{}', gen_random_uuid(), '{issuer}', 'pers', 'http://{host}:{port}/jwks.json', now())",
                tenant.id
            );
            server.execute(&sql).unwrap();
            let claims = json!({"iss": issuer, "aud": "pers", "sub": "s", "exp": 9_999_999_999_u64});
            let header = jsonwebtoken::Header { kid: Some("k".into()), ..Default::default() };
            let token = jsonwebtoken::encode(&header, &claims, &jsonwebtoken::EncodingKey::from_secret(b"x")).unwrap();
            let answer = tenant.login("user", &token).send();
            tally.status(format!("key set at {host}:{port}"), &answer, &[502]);
        }
    }
    // Events.
    for host in hosts() {
        for port in &ports {
            let body =
                json!({"tenant": tenant.id, "url": format!("http://{host}:{port}/"), "events": ["claim.completed"]});
            let answer = server.put("/_pers/webhooks", body).header("x-pers-control-key", CONTROL_KEY).send();
            // A name is looked at when something is sent.
            let Some(id) = answer.json["id"].as_str() else {
                tally.status(format!("event to {host}:{port}"), &answer, &[400]);
                continue;
            };
            let control = |call: Call| call.header("x-pers-control-key", CONTROL_KEY).send();
            let test = json!({"tenant": tenant.id, "id": id});
            control(server.post("/_pers/webhooks/test", test));
            worker::run_due(&server.services).unwrap();
            let log = control(server.get(&format!("/_pers/webhooks/deliveries?endpoint={id}"))).json.to_string();
            let is_refused = log.contains("host not found") || log.contains("lookup");
            tally.note(format!("event to {host}:{port}: {log}"), is_refused);
            control(server.delete(&format!("/_pers/webhooks/{id}")));
        }
    }
    for url in [
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_x",
        "ftp://127.0.0.1/",
        "http://user:pw@127.0.0.1/",
        "http://127.0.0.1#@example.com/",
        "//127.0.0.1/",
        "http:127.0.0.1",
        "data:text/plain,x",
        "http://[::1%25lo]/",
    ] {
        let body = json!({"tenant": tenant.id, "url": url});
        let answer = server.put("/_pers/webhooks", body).header("x-pers-control-key", CONTROL_KEY).send();
        tally.status(url, &answer, &[400]);
    }
    // The address of an ABI is told, never called.
    for host in hosts() {
        let token = json!({"contractAddress": format!("0x{:040x}", 1), "type": "ERC20", "abiUrl": format!("http://{host}:{}/", ports[0])});
        let answer = tenant.admin_post("/tokens", token).send();
        tally.note(format!("ABI at {host}"), answer.status < 500);
    }
    for listener in listeners.iter().flatten() {
        listener.set_nonblocking(true).unwrap();
        assert!(listener.accept().is_err(), "somebody inside has been called");
    }
    tally.finish(100);
}
