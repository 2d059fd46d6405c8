//! From every earlier schema to this one, with what a server of that time had: nothing is lost or changed, and
//! the server works with it.
//!
//! `data/` has a file for each migration, named as it: the rows that came with it. How they were made, and what
//! the next one takes, stands in the first.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, OnceLock};

use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{PgConnection, QueryableByName, RunQueryDsl, sql_query};
use pers_server::store::{self, Access, app_role, migrations};
use pers_server::{audit, embedded};
use serde_json::{Value, json};

use crate::support::{Call, Database, Session, Tenant, TestClock, TestServer, Wallet, assert_clean, at_once};

/// Some minutes after the last of the data.
const NOW: &str = "2026-10-01T08:30:00Z";

// Of the data: the club with one of everything, its user, what he claims and redeems.
const CLUB: &str = "01a20f9b-d604-756c-849f-b718ed5d14a4";
const BOB: &str = "01a20f9b-d950-732b-886c-3f68adcdc409";
const CAMPAIGN: &str = "01a20f9b-da32-724a-ab5e-5bf46d1ef5dd";
const CAFE: &str = "01a20f9b-d9db-7602-8e89-105dd1fb3664";
const OFFER: &str = "01a20f9b-db26-71c8-8511-3ad063071a45";
const CREDIT: &str = "01a20f9b-d8a6-75bb-9ca4-2595418442e7";
/// The small club, where somebody has the e-mail of Bob.
const OTHER_CLUB: &str = "01a20f9b-db4f-7611-9c48-b84cc1beef63";
const OTHER_BOB: &str = "01a20f9b-dbb8-74fc-b705-8f2673cbd46a";

/// Secrets of that time; the database has their hashes.
const PLATFORM_SYSTEM_KEY: &str = concat!(
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiIsImtpZCI6IjhHZ1E5NTVfQkpzVmpzejgyMkRRd256SjJKOV9ONkwzTzZHVVZoa3lNVlkifQ.",
    "eyJpc3MiOiJodHRwczovL3BlcnMubG9jYWwiLCJzdWIiOiIwMWEyMGY5Yi1kNWNjLTc1OGYtYmMxZS02NTU0ODFiZDAzMjUiLCJ0",
    "ZW5hbnRJZCI6IjAxYTIwZjliLWQ1YjQtNzBhYS1hODY0LTZlNWRmZDFiYmIxOCIsInJvbGUiOiJTWVNURU0iLCJhdXRoVHlwZSI6",
    "InN5c3RlbSIsImp0aSI6IjAxYTIwZjliLWQ1Y2MtNzU4Zi1iYzFlLTY1NTQ4MWJkMDMyNSIsImlhdCI6MTc5MDg0MTYwMCwidHlw",
    "IjoiVEVOQU5UX1NZU1RFTV9KV1QifQ.",
    "sdS4DLljojLW_biuEZ8C8_N4mHjjkGAmeGtQhslvGwdS39qyP0VYjppJtKjO8x_sv-t2hCwcUifVfseu1oMoJw",
);
const SYSTEM_KEY: &str = concat!(
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiIsImtpZCI6IjhHZ1E5NTVfQkpzVmpzejgyMkRRd256SjJKOV9ONkwzTzZHVVZoa3lNVlkifQ.",
    "eyJpc3MiOiJodHRwczovL3BlcnMubG9jYWwiLCJzdWIiOiIwMWEyMGY5Yi1kNjFiLTc1OWUtYmRjNS01Mjg3MjU5MjViNmYiLCJ0",
    "ZW5hbnRJZCI6IjAxYTIwZjliLWQ2MDQtNzU2Yy04NDlmLWI3MThlZDVkMTRhNCIsInJvbGUiOiJTWVNURU0iLCJhdXRoVHlwZSI6",
    "InN5c3RlbSIsImp0aSI6IjAxYTIwZjliLWQ2MWItNzU5ZS1iZGM1LTUyODcyNTkyNWI2ZiIsImlhdCI6MTc5MDg0MTYwMCwidHlw",
    "IjoiVEVOQU5UX1NZU1RFTV9KV1QifQ.",
    "gcN-zNSNNLTo95XaZ_cDNUamowzb4rH6Hmwd9TA7DuQO92uPnxFAJ9s8uN8iWfwuviy1jJbx3L4K_J0EorLA6Q",
);
const BUSINESS_KEY: &str = "bk_cc205d2d2193d40d99f7c80d6bdbec919d27be0f7cdc962a0b4132c5bfd5f9f2";
const REFRESH_TOKEN: &str = concat!(
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiIsImtpZCI6IjhHZ1E5NTVfQkpzVmpzejgyMkRRd256SjJKOV9ONkwzTzZHVVZoa3lNVlkifQ.",
    "eyJpc3MiOiJodHRwczovL3BlcnMubG9jYWwiLCJzdWIiOiIwMWEyMGY5Yi1kOTUwLTczMmItODg2Yy0zZjY4YWRjZGM0MDkiLCJ0",
    "ZW5hbnRJZCI6IjAxYTIwZjliLWQ2MDQtNzU2Yy04NDlmLWI3MThlZDVkMTRhNCIsInJvbGUiOiJVU0VSIiwiYXV0aFR5cGUiOiJ1",
    "c2VyIiwianRpIjoiMDFhMjBmOWMtMWFmZC03MDQ4LTg5NzItYWM3Njc1OWZlZGMxIiwic2lkIjoiMDFhMjBmOWMtMWFmZC03MDQ4",
    "LTg5NzItYWM3NTk2ZDIyYzcwIiwiaWF0IjoxNzkwODQyOTIyLCJleHAiOjE3OTA5MjkzMjIsInR5cCI6InJlZnJlc2gifQ.",
    "Hb11Oy7DLBrdPvMZdoONU2wg7I3R5_tk92aHb8uh6YhV8EDOsqunj400lAQjki-g7EyFi1rhGyP-kqf1_qyZDA",
);
const IDEMPOTENCY_KEY: &str = "3f0e6a54-6a0e-4b7c-9f0e-0c6f5d1a2b3c";

/// A migration with its data.
struct Step {
    version: String,
    up: String,
    down: String,
    data: String,
}

/// All migrations, in their order.
fn steps() -> Vec<Step> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = std::fs::read_dir(root.join("migrations"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let step = |folder: &PathBuf| {
        let name = folder.file_name().unwrap().to_str().unwrap();
        let path = root.join(format!("tests/api/migrations/data/{name}.sql"));
        let data = std::fs::read_to_string(&path).unwrap_or_else(|error| {
            panic!("{}: {error}; a migration brings data of its time, see the file of the first one", path.display())
        });
        let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
        let version = name.split('_').next().unwrap().replace('-', "");
        Step { version, up: read("up.sql"), down: read("down.sql"), data }
    };
    folders.iter().map(step).collect()
}

/// A database with exactly these migrations, recorded as Diesel does, and their data.
fn make(steps: &[Step]) -> Database {
    let database = Database::empty();
    app_role::ensure_at(&database.url()).unwrap();
    let mut conn = database.connect();
    conn.batch_execute(
        "SET client_min_messages = warning;
         CREATE TABLE __diesel_schema_migrations (
             version varchar(50) PRIMARY KEY NOT NULL, run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP)",
    )
    .unwrap();
    for Step { version, up, data, .. } in steps {
        conn.batch_execute(up).unwrap_or_else(|error| panic!("{version}: {error}"));
        let recorded = format!("INSERT INTO __diesel_schema_migrations (version) VALUES ('{version}')");
        conn.batch_execute(&recorded).unwrap();
        let whole = format!("BEGIN; SET CONSTRAINTS ALL DEFERRED;\n{data}\n; COMMIT");
        conn.batch_execute(&whole).unwrap_or_else(|error| panic!("data of {version}: {error}"));
    }
    database
}

/// One text each of what a query finds as `line`.
fn lines(conn: &mut PgConnection, sql: &str) -> Vec<String> {
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = Text)]
        line: String,
    }
    sql_query(sql)
        .load::<Line>(conn)
        .unwrap_or_else(|error| panic!("{error}: {sql}"))
        .into_iter()
        .map(|row| row.line)
        .collect()
}

/// Statements that tell each table's name, number of rows and a digest of all values in the columns that it has now.
fn digests(conn: &mut PgConnection) -> Vec<String> {
    let sql = "SELECT format(
            'SELECT concat_ws('' '', %1$L, count(*), md5(string_agg(line, '','' ORDER BY line))) AS line
             FROM (SELECT ROW(%2$s)::text AS line FROM %1$I) AS lines',
            table_name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)) AS line
        FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name <> '__diesel_schema_migrations' GROUP BY table_name ORDER BY table_name";
    lines(conn, sql)
}

fn digest(conn: &mut PgConnection, of: &[String]) -> Vec<String> {
    assert!(of.len() > 20, "{of:?}");
    lines(conn, &of.join(" UNION ALL "))
}

/// All that PostgreSQL's own tool says of a database's schema, rights included.
fn schema(database: &Database) -> String {
    let major =
        lines(&mut database.connect(), "SELECT (current_setting('server_version_num')::int / 10000)::text AS line");
    let program = embedded::find_program("pg_dump", None, major.concat().parse().unwrap()).expect("pg_dump is missing");
    let dump =
        Command::new(program).args(["--schema-only", "--no-owner", "--dbname", &database.url()]).output().unwrap();
    assert!(dump.status.success(), "{}", String::from_utf8_lossy(&dump.stderr));
    let text = String::from_utf8(dump.stdout).unwrap();
    // These two have a random word.
    let is_lasting = |line: &&str| !line.starts_with("\\restrict") && !line.starts_with("\\unrestrict");
    text.lines().filter(is_lasting).collect::<Vec<_>>().join("\n")
}

/// The schema that a new database gets.
fn fresh_schema() -> &'static str {
    static SCHEMA: OnceLock<String> = OnceLock::new();
    SCHEMA.get_or_init(|| schema(&Database::fresh()))
}

/// The one number that a query finds as `line`.
fn count(conn: &mut PgConnection, sql: &str) -> i64 {
    lines(conn, sql).concat().parse().unwrap()
}

/// A server of today on a database of that time.
fn start(database: Database) -> TestServer {
    let mut conn = database.connect();
    let platform = lines(&mut conn, "SELECT project_api_key AS line FROM tenants WHERE is_platform").concat();
    let keys = (platform, PLATFORM_SYSTEM_KEY.to_owned());
    TestServer::on(Arc::new(database), keys, |parts| {
        parts.clock = TestClock::at(NOW);
        parts.pool_size = 3;
    })
}

impl TestServer {
    /// A tenant of the data, with a session of his founding admin.
    fn old_tenant(&self, id: &str) -> Tenant<'_> {
        let row = |column: &str| {
            lines(&mut self.connect(), &format!("SELECT {column} AS line FROM tenants WHERE id = '{id}'")).concat()
        };
        let mut tenant = Tenant {
            server: self,
            id: id.to_owned(),
            project_key: row("project_api_key"),
            system_key: String::new(),
            admin: String::new(),
        };
        let founder = tenant.provider_token(&format!("founder@{}.pers.invalid", row("lower(acronym)")));
        tenant.admin = tenant.login("tenant", &founder).ok(200)["accessToken"].as_str().unwrap().to_owned();
        tenant
    }

    fn old_count(&self, sql: &str) -> i64 {
        count(&mut self.connect(), sql)
    }
}

fn claim(server: &TestServer, bob: &Session) -> Call {
    let body = json!({"campaignId": CAMPAIGN, "businessId": CAFE, "conditionsData": {"code": "x"}});
    server.post("/campaigns/claims", body).bearer(&bob.access)
}

/// Calls of people, back ends and others that were there when the database had so many migrations.
fn works(server: &TestServer, migrations: usize, held: f64) {
    let club = server.old_tenant(CLUB);
    let bob = club.user("bob-1@example.com");
    assert_eq!(bob.id, BOB, "he is the one who was there");
    let me = server.get("/users/me").bearer(&bob.access).ok(200);
    assert_eq!(me["customData"]["größe"], json!([1, null, "ü \"'\\{},"]));
    let address = club.address(&bob);
    // Hundredths of a point, as they are stored.
    let held_now = || (club.balance(&address, &json!({"id": CREDIT})) * 100.0).round();
    assert_eq!(held_now(), held);
    if migrations >= 2 {
        let (refresh, again) =
            (json!({"refreshToken": REFRESH_TOKEN}), claim(server, &bob).once(IDEMPOTENCY_KEY).send());
        server.post("/auth/refresh", refresh).project(&club.project_key).ok(200);
        assert_eq!(again.header("idempotency-replayed"), Some("true"), "{}", again.json);
        assert_eq!(again.json["id"], "01a20f9c-1c6d-726e-bcd3-5e6b330ccc3d");
        assert_eq!(held_now(), held, "the first answer again, and nothing else");
        sign(server, &club);
    }
    // What she signed was for him.
    let held = held_now();
    let claimed = claim(server, &bob).ok(201);
    assert_eq!((&claimed["status"], held_now()), (&json!("COMPLETED"), held + 500.0));
    let redeem = server.post("/redemptions/redeems", json!({"redemptionId": OFFER})).bearer(&bob.access).ok(200);
    // Two points, less the eighth that his level spares him.
    assert_eq!((&redeem["redeem"]["status"], held_now()), (&json!("COMPLETED"), held + 500.0 - 175.0));

    for (tenant, id) in [(&club, CLUB), (&server.old_tenant(OTHER_CLUB), OTHER_CLUB)] {
        let listed = tenant.admin_get("/transactions").ok(200);
        let all =
            server.old_count(&format!("SELECT count(*)::text AS line FROM transactions WHERE tenant_id = '{id}'"));
        assert_eq!(listed["pagination"]["total"], json!(all));
    }
    assert_eq!(server.get("/campaigns").bearer(SYSTEM_KEY).ok(200)[0]["name"], "Sommer ☀");
    server.get("/tokens").key(BUSINESS_KEY).ok(200);

    let other = server.old_tenant(OTHER_CLUB);
    let other_bob = other.user("bob-1@example.com");
    assert_eq!(other_bob.id, OTHER_BOB);
    assert_eq!(server.get("/transactions/me/received").bearer(&other_bob.access).ok(200)["pagination"]["total"], 1);
    assert_eq!(other.public_get("/campaigns").ok(200), json!([]));
    other.admin_get(&format!("/campaigns/{CAMPAIGN}")).refused(404, "CAMPAIGN_NOT_FOUND");
    other.admin_put(&format!("/users/{BOB}"), json!({"firstName": "x"})).refused(404, "USER_NOT_FOUND");

    if migrations >= 3 {
        let snapshot = lines(&mut server.connect(), "SELECT id::text AS line FROM snapshots").concat();
        server.call("POST", &format!("/_pers/snapshots/{snapshot}/restore")).ok(200);
    }
    if migrations >= 5 {
        let told = server.get(&format!("/_pers/webhooks/deliveries?tenant={CLUB}")).ok(200);
        let all = server.old_count("SELECT count(*)::text AS line FROM webhook_deliveries");
        assert_eq!(json!(told["deliveries"].as_array().unwrap().len()), json!(all));
    }
    assert_clean(server);
    audit::settle(&server.services, true, || true).unwrap();
    let verify = |conn: &mut _| store::audit::verify(conn, None);
    let report = store::tx(&server.services.pool, "test", Access::Read, verify).unwrap();
    assert!(report.findings.is_whole() && report.pending == 0, "{report}");
}

/// Ann signs a transfer to Bob that has waited for it.
fn sign(server: &TestServer, club: &Tenant<'_>) {
    let wallet = Wallet::of(1);
    let ann = club.signing_user("ann-1@example.com", &wallet);
    let waiting =
        "FROM signature_requests s JOIN transactions t ON t.tenant_id = s.tenant_id AND t.id = s.transaction_id
                   WHERE t.status = 'pending_signature' AND t.trigger_process_type <> 'REDEMPTION_SPEND'";
    let ask = |what: &str| lines(&mut server.connect(), &format!("SELECT {what} AS line {waiting}")).concat();
    let typed: Value = serde_json::from_str(&ask("s.typed_data")).unwrap();
    let transaction = json!({"id": ask("t.id::text")});
    let done = club.submit(&ann.access, &transaction, wallet.typed(&typed)).ok(200);
    assert_eq!(done["status"], "succeeded");
}

/// What a migration makes of rows that were there before it.
fn becomes(conn: &mut PgConnection, migrations: usize) {
    if migrations < 2 {
        // 000002: a price is in the token that was the credit token then; everybody sells at a first price.
        let sql = "SELECT count(*)::text AS line FROM redemptions r JOIN tenants t ON t.id = r.tenant_id
                   WHERE (credit_token_amount > 0) = (credit_token_id IS NULL)
                       OR credit_token_id <> t.active_credit_token_id";
        assert_eq!(count(conn, sql), 0);
        let sql = "SELECT count(*)::text AS line FROM tenants WHERE id NOT IN (SELECT tenant_id FROM purchase_types)";
        assert_eq!(count(conn, sql), 0);
    }
}

#[test]
fn every_earlier_schema_comes_up_to_date_with_its_data_and_works() {
    let steps = steps();
    assert_eq!(
        steps.iter().map(|step| step.version.clone()).collect::<Vec<_>>(),
        migrations::list_known().unwrap(),
        "the program has other migrations than the folder"
    );
    // As many at once as there are cores on a small machine.
    at_once(2, |one| {
        for migrations in (1..=steps.len()).filter(|migrations| migrations % 2 == one) {
            let (database, version) = (make(&steps[..migrations]), &steps[migrations - 1].version);
            let mut conn = database.connect();
            let statements = digests(&mut conn);
            let before = digest(&mut conn, &statements);
            let sql = format!(
                "SELECT amount::text AS line FROM balances b JOIN accounts a USING (tenant_id)
                 WHERE a.id = b.account_id AND a.owner_id = '{BOB}' AND b.token_id = '{CREDIT}'"
            );
            let held: f64 = lines(&mut conn, &sql).concat().parse().unwrap();

            let applied = migrations::run(&database.url()).unwrap();
            assert_eq!(applied.len(), steps.len() - migrations);
            let after = digest(&mut conn, &statements);
            let changed: Vec<&String> = before.iter().filter(|table| !after.contains(table)).collect();
            assert!(changed.is_empty(), "of {version} other rows than these are there now: {changed:?}");
            becomes(&mut conn, migrations);
            let is_new = schema(&database) == fresh_schema();
            assert!(is_new, "{version} does not become the schema of a new database");
            drop(conn);
            works(&start(database), migrations, held);
        }
    });
}

#[test]
fn the_data_of_every_schema_has_rows_in_each_table_and_values_in_each_column() {
    let steps = steps();
    for migrations in 1..=steps.len() {
        let database = make(&steps[..migrations]);
        let version = &steps[migrations - 1].version;
        let conn = &mut database.connect();
        let ask = "SELECT format('SELECT %L AS line WHERE NOT EXISTS (SELECT FROM %I WHERE %I IS NOT NULL)',
                       table_name || '.' || column_name, table_name, column_name) AS line
                   FROM information_schema.columns WHERE table_schema = 'public'";
        let ask = lines(conn, ask).join(" UNION ALL ");
        assert_eq!(lines(conn, &ask), Vec::<String>::new(), "data/ leaves these empty at {version}");
    }
}

#[test]
fn what_was_there_before_the_later_migrations_outlives_undoing_and_doing_them() {
    let steps = steps();
    let first = make(&steps[..1]);
    let statements = digests(&mut first.connect());
    let database = make(&steps);
    let mut conn = database.connect();
    let before = digest(&mut conn, &statements);
    for Step { version, down, .. } in steps[1..].iter().rev() {
        conn.batch_execute(down).unwrap_or_else(|error| panic!("{version}: {error}"));
        let recorded = format!("DELETE FROM __diesel_schema_migrations WHERE version = '{version}'");
        conn.batch_execute(&recorded).unwrap();
    }
    assert_eq!(digest(&mut conn, &statements), before);
    assert!(schema(&database) == schema(&first), "undoing leaves something behind");
}
