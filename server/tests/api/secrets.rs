//! No secret is logged. Every server of these tests is looked after when it goes (`support/secrets.rs`); here is
//! the proof that this looks, and at what.

use serde_json::json;

use crate::support::TestServer;
use crate::support::secrets::{Journal, journal};

#[test]
fn a_planted_secret_is_found_wherever_it_stands() {
    let key = format!("bk_{}", "0123456789abcdef".repeat(4));
    let token = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.q8W2e7R-t_yUiOp0AsDfGhJkLzXcVbNm";
    let mut planted = Journal::default();
    planted.know(&key);
    planted.know(token);
    planted.know("short");
    assert_eq!(planted.known(), 2);
    let clean = [
        "INFO pers::access: GET /tokens 200 3ms",
        "short",
        "bk_0123456789",
        "bk_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
        "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.",
    ];
    let leaky = [
        key.clone(),
        format!("Key (key)=({key}) is there"),
        format!("x{token}y"),
        format!("{:?}", json!({"authToken": token})),
        format!("ends with {}", token.rsplit('.').next().unwrap()),
    ];
    for line in clean.iter().map(ToString::to_string).chain(leaky.clone()) {
        planted.note(line);
    }
    assert_eq!(planted.leaks(0), leaky);
    assert_eq!(planted.leaks(planted.length() - 1).len(), 1);
    assert!(planted.leaks(planted.length()).is_empty());
}

#[test]
fn what_servers_log_and_what_tests_use_is_taken_in() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let ann = tenant.user("ann@example.com");
    let proof = tenant.provider_token("bob@example.com");
    tenant.login("user", &proof).ok(200);
    server.get("/users/me").bearer(&ann.access).header("x-request-id", "a-line-of-the-journal").ok(200);
    // A copy of the line with each of them: the secrets are known.
    for secret in [&tenant.system_key, &tenant.project_key, &tenant.admin, &ann.access, &ann.refresh, &proof] {
        journal(|journal| {
            assert!(journal.contains("request=a-line-of-the-journal"));
            let line = format!("GET /users/me {secret}");
            let before = journal.length();
            journal.note(line.clone());
            let found = journal.leaks(before).contains(&line.as_str());
            // Out again, before any server looks.
            journal.forget(before);
            assert!(found, "nobody knows {secret}");
        });
    }
}
