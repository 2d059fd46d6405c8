//! Tenants are kept apart by the database too: what the role of requests can reach when no condition of the
//! store stands in front of it, and who may take that role on.

mod ids;
mod statements;

use std::collections::BTreeSet;

use diesel::connection::SimpleConnection;
use diesel::result::{DatabaseErrorInformation, Error as DieselError};
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, sql_query};
use pers_server::app::{App, Parts};
use pers_server::contract;
use pers_server::domain::ids::TenantId;
use pers_server::embedded::{Cluster, Options};
use pers_server::gateways::storage::StorageOptions;
use pers_server::services::BEYOND_THE_CALLER;
use pers_server::store::app_role::{APP_ROLE, check_login};
use pers_server::store::{self, Access, Reach, migrations};
use serde_json::json;

use crate::support::program::Program;
use crate::support::{TestServer, at_once};

/// Tables that do not belong to one tenant: what the role of requests may do there, and why.
const OF_NO_TENANT: [(&str, &str, &str); 9] = [
    ("__diesel_schema_migrations", "", "of the migrations"),
    ("admins", "SELECT", "people; a policy shows a tenant those who work for him"),
    ("audit_head", "", "where the audit log of all tenants ends"),
    ("audit_log", "", "the server's own record, which outlives tenants"),
    ("audit_pending", "INSERT", "as above; a policy lets a request write in its tenant's name only"),
    ("chains", "SELECT", "public networks, the same for everybody"),
    ("secrets", "", "of the servers, for themselves"),
    ("signing_keys", "SELECT (kid, purpose, public_jwk, created_at, retired_at)", "public halves, for everybody"),
    ("tenants", "SELECT UPDATE (active_credit_token_id)", "the tenants; a policy shows each himself"),
];

/// Policies beside `own_tenant` on a table with a `tenant_id`, and why.
const OTHER_POLICIES: [(&str, &str); 1] =
    [("contracts shared", "what the platform records is shown to all tenants, and changed by none of them")];

/// Functions that work with the rights of the owner, and what they tell.
const QUESTIONS: [(&str, &str); 7] = [
    ("admin_is_known", "whether an id is an admin's"),
    ("api_key_by_hash", "whose key it is, for who has the key"),
    ("ensure_admin", "the id of the person with an e-mail"),
    ("platform_tenant", "the id of the platform's tenant"),
    ("project_key_by_hash", "whose key it is, for who has the key"),
    ("public_tenant", "what anybody may read of a tenant"),
    ("tenant_of_payment", "whose payment it is, for who has its id"),
];

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// The column `line` of all rows.
fn lines(conn: &mut PgConnection, sql: &str) -> BTreeSet<String> {
    sql_query(sql).load::<Line>(conn).unwrap().into_iter().map(|row| row.line).collect()
}

/// Tables with a tenant.
fn owned(conn: &mut PgConnection) -> BTreeSet<String> {
    let tables = lines(
        conn,
        "SELECT table_name::text AS line FROM information_schema.columns
         WHERE table_schema = 'public' AND column_name = 'tenant_id'",
    );
    assert!(tables.len() > 40, "{tables:?}");
    tables
}

fn names<const N: usize>(list: [(&'static str, &str); N]) -> BTreeSet<String> {
    list.iter().map(|(name, _)| (*name).to_owned()).collect()
}

/// Works from now on as requests of a tenant do; without one if the text is empty.
fn work_for(conn: &mut PgConnection, tenant: &str) {
    conn.batch_execute(&format!("SET ROLE {APP_ROLE}; SET pers.tenant = '{tenant}'")).unwrap();
}

/// Whether the database refused something for want of rights, or because a policy forbids the row (42501).
fn is_refused<T>(result: &Result<T, DieselError>) -> bool {
    let text = |info: &dyn DatabaseErrorInformation| {
        let text = info.message();
        text.contains("permission denied") || text.contains("row-level security") || text.contains("must be owner")
    };
    matches!(result, Err(DieselError::DatabaseError(_, info)) if text(info.as_ref()))
}

#[test]
fn every_table_with_a_tenant_shows_the_tenant_of_the_transaction_only() {
    let server = TestServer::start();
    let conn = &mut server.connect();
    let owned = owned(conn);
    let confined = lines(
        conn,
        "SELECT c.relname::text AS line FROM pg_class c JOIN pg_policies p ON p.tablename = c.relname
         WHERE c.relnamespace = 'public'::regnamespace AND c.relrowsecurity AND p.schemaname = 'public'
           AND p.policyname = 'own_tenant' AND p.roles = '{pers_app}' AND p.cmd = 'ALL' AND p.permissive = 'PERMISSIVE'
           AND p.qual = '(tenant_id = own_tenant())' AND p.with_check = '(tenant_id = own_tenant())'",
    );
    assert_eq!(confined, owned);
    let policies = lines(
        conn,
        "SELECT tablename || ' ' || policyname AS line FROM pg_policies
         WHERE policyname <> 'own_tenant' OR roles <> '{pers_app}'",
    );
    assert_eq!(policies, names(OTHER_POLICIES));
    let tables = lines(
        conn,
        "SELECT relname::text AS line FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')",
    );
    let others: BTreeSet<String> = OF_NO_TENANT.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(&tables - &owned, others);
}

#[test]
fn the_role_has_the_rights_that_requests_need_and_no_others() {
    let server = TestServer::start();
    let conn = &mut server.connect();
    let rights = |name: &str| {
        format!(
            "SELECT concat_ws(' ',
                (SELECT string_agg(privilege_type, ' ' ORDER BY privilege_type) FROM information_schema.table_privileges
                 WHERE grantee = '{APP_ROLE}' AND table_schema = 'public' AND table_name = '{name}'),
                (SELECT string_agg(privilege_type || ' (' || columns || ')', ' ') FROM (
                    SELECT privilege_type::text, string_agg(g.column_name, ', ' ORDER BY c.ordinal_position) AS columns
                    FROM information_schema.column_privileges g
                    JOIN information_schema.columns c USING (table_schema, table_name, column_name)
                    WHERE g.grantee = '{APP_ROLE}' AND g.table_schema = 'public' AND g.table_name = '{name}'
                      AND NOT has_table_privilege('{APP_ROLE}', 'public.{name}', g.privilege_type)
                    GROUP BY privilege_type) AS columns_only)) AS line"
        )
    };
    for (name, expected, _) in OF_NO_TENANT {
        assert_eq!(lines(conn, &rights(name)), BTreeSet::from([expected.to_owned()]), "{name}");
    }
    // A ledger is not changed, and what is of the control plane is not seen.
    for (name, expected) in [
        ("entries", "INSERT SELECT"),
        ("campaign_claims", "INSERT SELECT"),
        ("identity_providers", "SELECT"),
        ("project_keys", ""),
        ("snapshots", ""),
        ("snapshot_rows", ""),
    ] {
        assert_eq!(lines(conn, &rights(name)), BTreeSet::from([expected.to_owned()]), "{name}");
    }
    let beyond_rows = lines(
        conn,
        &format!(
            "SELECT table_name || ' ' || privilege_type AS line FROM information_schema.table_privileges
             WHERE grantee = '{APP_ROLE}' AND privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')"
        ),
    );
    assert_eq!(beyond_rows, BTreeSet::new());
    let role = lines(
        conn,
        &format!(
            "SELECT concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
                    (SELECT count(*) FROM pg_class WHERE relowner = r.oid)) AS line FROM pg_roles r WHERE rolname = '{APP_ROLE}'"
        ),
    );
    assert_eq!(role, BTreeSet::from(["f f f f f 0".to_owned()]));
}

#[test]
fn what_works_with_the_rights_of_the_owner_is_listed() {
    let server = TestServer::start();
    let conn = &mut server.connect();
    let found = lines(
        conn,
        "SELECT proname::text AS line FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef",
    );
    assert_eq!(found, names(QUESTIONS));
    let for_anybody = lines(
        conn,
        "SELECT proname::text AS line FROM pg_proc p, aclexplode(p.proacl) a
         WHERE pronamespace = 'public'::regnamespace AND prosecdef AND a.grantee = 0",
    );
    assert_eq!(for_anybody, BTreeSet::new());
}

#[test]
fn operations_that_work_for_more_than_their_caller_are_in_the_contract() {
    for (operation, reason) in BEYOND_THE_CALLER {
        assert!(contract::DOCUMENT.contains(&format!("\"{operation}\"")), "{operation}");
        assert!(!reason.is_empty());
    }
}

#[test]
fn without_the_conditions_of_the_store_nothing_of_another_tenant_is_seen_or_changed() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let other = Program::new(&server, "Tea Club", 'b', 1);
    let before = other.fingerprint();
    let tables = owned(&mut server.connect());
    let conn = &mut server.connect();
    work_for(conn, &own.tenant.id);
    let (mine, theirs) = (&own.tenant.id, &other.tenant.id);
    let (mut seen, mut unchanged, mut refused) = (0, 0, 0);
    for table in &tables {
        #[derive(QueryableByName)]
        struct Counts {
            #[diesel(sql_type = BigInt)]
            own: i64,
            #[diesel(sql_type = BigInt)]
            all: i64,
        }
        let shared = if table == "contracts" { "WHERE tenant_id <> platform_tenant()" } else { "" };
        let counts = sql_query(format!(
            "SELECT count(*) FILTER (WHERE tenant_id = '{mine}') AS own, count(*) AS \"all\" FROM {table} {shared}"
        ))
        .get_result::<Counts>(conn);
        match counts {
            Ok(Counts { own, all }) => {
                assert_eq!(own, all, "{table}: a select without a condition");
                seen += own;
            }
            counts => assert!(is_refused(&counts), "{table}"),
        }
        let change = |conn: &mut PgConnection, sql: String| {
            // A savepoint's worth each, and nothing is kept.
            conn.batch_execute("BEGIN").unwrap();
            let result = sql_query(&sql).execute(conn);
            conn.batch_execute("ROLLBACK").unwrap();
            assert!(matches!(result, Ok(0)) || is_refused(&result), "{sql}: {result:?}");
            result.is_err()
        };
        for sql in [
            format!("UPDATE {table} SET tenant_id = tenant_id WHERE tenant_id = '{theirs}'"),
            format!("DELETE FROM {table} WHERE tenant_id = '{theirs}'"),
            format!("SELECT FROM {table} WHERE tenant_id = '{theirs}' FOR UPDATE"),
        ] {
            unchanged += usize::from(!change(conn, sql));
        }
        let row = json!({"tenant_id": theirs});
        let insert = format!(
            "INSERT INTO {table} OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(NULL::{table}, '{row}')).*"
        );
        assert!(change(conn, insert), "{table}: a row for another tenant");
        // One's own row cannot be given away either.
        refused += usize::from(change(conn, format!("UPDATE {table} SET tenant_id = '{theirs}'")));
    }
    assert!(seen > 30, "{seen} rows of its own");
    assert!(unchanged > 30, "{unchanged} statements that found nothing");
    assert!(refused > 20, "{refused} rows that stayed");
    // The tenant himself, and the people who work for him.
    let tenants = lines(conn, "SELECT id::text AS line FROM tenants");
    assert_eq!(tenants, BTreeSet::from([mine.clone()]));
    let admins = lines(conn, "SELECT id::text AS line FROM admins");
    assert!(admins.contains(&own.admin) && !admins.contains(&other.admin), "{admins:?}");
    for sql in [
        "SELECT private_key FROM signing_keys",
        "SELECT value FROM secrets",
        "SELECT rows FROM snapshot_rows",
        "UPDATE tenants SET stripe_api_key = 'x'",
        "UPDATE admins SET email = 'x'",
        "DELETE FROM entries",
        "UPDATE entries SET delta = 1",
        "TRUNCATE users",
        "ALTER TABLE users DISABLE ROW LEVEL SECURITY",
        "DROP POLICY own_tenant ON users",
        "CREATE TABLE mine (id int)",
    ] {
        assert!(is_refused(&sql_query(sql).execute(conn)), "{sql}");
    }
    // Row-level security that is switched off is an error, not a way past it.
    conn.batch_execute("SET row_security = off").unwrap();
    assert!(is_refused(&sql_query("SELECT FROM users").execute(conn)));
    assert_eq!(other.fingerprint(), before);
}

#[test]
fn the_audit_log_takes_a_request_in_the_name_of_its_tenant_and_shows_it_nothing() {
    let server = TestServer::start();
    let (own, other) = (server.tenant("Coffee Club"), server.tenant("Tea Club"));
    for tenant in [&own, &other] {
        let body = json!({"name": "Cafe", "description": "x", "code": "x", "iconUrl": "https://example.com/icon"});
        tenant.admin_post("/businesses/types", body).ok(201);
    }
    let waiting = |tenant: &str| {
        server.number(&format!("SELECT count(*) AS n FROM audit_pending WHERE tenant = '{tenant}'"))
            + server.number(&format!("SELECT count(*) AS n FROM audit_log WHERE tenant = '{tenant}'"))
    };
    let before = (waiting(&own.id), waiting(&other.id));
    assert!(before.0 > 0 && before.1 > 0, "{before:?}");
    let conn = &mut server.connect();
    work_for(conn, &own.id);
    let entry = |tenant: &str| {
        format!(
            "INSERT INTO audit_pending (recorded_at, tenant, role, operation, request, times)
             VALUES (now(), {tenant}, 'admin', 'x', 'x', 1)"
        )
    };
    let theirs = format!("'{}'", other.id);
    // The position cannot be chosen either, so that nothing comes in front of what is there.
    let placed = entry(&theirs).replace("VALUES", "OVERRIDING SYSTEM VALUE VALUES");
    for sql in [entry(&theirs), placed, format!("{} RETURNING position", entry("NULL"))] {
        assert!(is_refused(&sql_query(&sql).execute(conn)), "{sql}");
    }
    for table in ["audit_pending", "audit_log", "audit_head"] {
        for sql in [
            format!("SELECT FROM {table}"),
            format!("SELECT FROM {table} FOR UPDATE"),
            format!("DELETE FROM {table}"),
            format!("TRUNCATE {table}"),
            format!("COPY {table} TO STDOUT"),
            format!("ALTER TABLE {table} DISABLE TRIGGER USER"),
        ] {
            let result = sql_query(&sql).execute(conn);
            assert!(result.is_err(), "{sql}");
            assert!(is_refused(&result) || sql.starts_with("COPY"), "{sql}: {result:?}");
        }
    }
    for sql in [
        format!("UPDATE audit_pending SET tenant = '{}' WHERE tenant = {theirs}", own.id),
        "UPDATE audit_pending SET role = 'public'".to_owned(),
        "INSERT INTO audit_log SELECT 1, sha256('x'), 1, now(), NULL, 'x', NULL, NULL, 'x', NULL, 'x', NULL, NULL, NULL, 1"
            .to_owned(),
        "UPDATE audit_head SET number = 0".to_owned(),
    ] {
        assert!(is_refused(&sql_query(&sql).execute(conn)), "{sql}");
    }
    assert_eq!((waiting(&own.id), waiting(&other.id)), before);
    // In its own tenant's name, and in nobody's, it may; without a tenant in nobody's only.
    for (tenant, name, allowed) in [
        (&*own.id, format!("'{}'", own.id), true),
        (&own.id, "NULL".to_owned(), true),
        ("", format!("'{}'", own.id), false),
        ("", "NULL".to_owned(), true),
    ] {
        work_for(conn, tenant);
        let result = sql_query(entry(&name)).execute(conn);
        assert_eq!((result.is_ok(), is_refused(&result)), (allowed, !allowed), "{name} for {tenant:?}: {result:?}");
    }
    assert_eq!((waiting(&own.id), waiting(&other.id)), (before.0 + 1, before.1));
}

#[test]
fn without_a_tenant_nothing_is_seen() {
    let server = TestServer::start();
    let own = Program::new(&server, "Coffee Club", 'a', 1);
    let before = own.fingerprint();
    let tables = owned(&mut server.connect());
    let conn = &mut server.connect();
    conn.batch_execute(&format!("SET ROLE {APP_ROLE}")).unwrap();
    for unset in ["SELECT 1", "SET pers.tenant = ''", "RESET pers.tenant"] {
        conn.batch_execute(unset).unwrap();
        for table in tables.iter().map(String::as_str).chain(["tenants", "admins"]) {
            let shared = if table == "contracts" { "WHERE tenant_id <> platform_tenant()" } else { "" };
            let seen = sql_query(format!("SELECT FROM {table} {shared}")).execute(conn);
            assert!(matches!(seen, Ok(0)) || is_refused(&seen), "{table}: {seen:?}");
        }
    }
    conn.batch_execute("SET pers.tenant = 'anybody'").unwrap();
    assert!(sql_query("SELECT FROM users").execute(conn).is_err());
    assert_eq!(own.fingerprint(), before);
}

#[test]
fn an_account_is_still_found_by_an_index_on_its_address() {
    #[derive(QueryableByName)]
    struct Plan {
        #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
        line: String,
    }
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    let conn = &mut server.connect();
    work_for(conn, &tenant.id);
    // A table of few rows is read as a whole otherwise.
    conn.batch_execute("SET enable_seqscan = off").unwrap();
    let plan = sql_query(format!("EXPLAIN SELECT FROM accounts WHERE tenant_id = '{}' AND address = '0x1'", tenant.id));
    let plan: Vec<String> = plan.load::<Plan>(conn).unwrap().into_iter().map(|row| row.line).collect();
    let asked = |line: &String| line.contains("Index Cond") && line.contains("address = ");
    assert!(plan.iter().any(asked), "{plan:#?}");
}

#[test]
fn a_login_of_its_own_for_requests_cannot_become_the_owner() {
    let cluster = Cluster::start(&Options { ephemeral: true, ..Options::default() }).unwrap();
    let app = cluster.url().replacen("//pers@", "//pers_web@", 1);
    PgConnection::establish(&cluster.superuser_url())
        .unwrap()
        .batch_execute(&format!("CREATE ROLE pers_web LOGIN; GRANT {APP_ROLE} TO pers_web"))
        .unwrap();
    migrations::run(cluster.url()).unwrap();
    check_login(&app).unwrap();
    for too_much in [cluster.url(), &cluster.superuser_url()] {
        let refusal = check_login(too_much).unwrap_err().cause_chain().unwrap();
        assert!(refusal.contains("get past row-level security"), "{refusal}");
    }
    let files = StorageOptions::Disk(std::env::temp_dir().join(format!("pers-test-login-{}", std::process::id())));
    let parts = Parts { app_database_url: Some(app.clone()), storage: files, ..Parts::on(cluster.url()) };
    let assembled = App::assemble(parts).unwrap();
    let who = |reach: Reach| {
        let who = |conn: &mut PgConnection| Ok(lines(conn, "SELECT session_user || ' ' || current_user AS line"));
        store::tx(&assembled.services.pool.within(reach), "who", Access::Read, who).unwrap()
    };
    assert_eq!(who(Reach::All), BTreeSet::from(["pers pers".to_owned()]));
    let platform = TenantId::from(assembled.platform.as_ref().unwrap().tenant.id);
    for reach in [Reach::NoTenant, Reach::Tenant(platform)] {
        assert_eq!(who(reach), BTreeSet::from([format!("pers_web {APP_ROLE}")]));
    }
    let conn = &mut PgConnection::establish(&app).unwrap();
    work_for(conn, "");
    for sql in ["SET ROLE pers", "SET ROLE postgres", "SET SESSION AUTHORIZATION pers"] {
        assert!(is_refused(&sql_query(sql).execute(conn)), "{sql}");
    }
    conn.batch_execute("RESET ROLE; RESET SESSION AUTHORIZATION").unwrap();
    for sql in [
        "SELECT private_key FROM signing_keys",
        "ALTER TABLE users DISABLE ROW LEVEL SECURITY",
        "SELECT FROM snapshots",
    ] {
        assert!(is_refused(&sql_query(sql).execute(conn)), "{sql}");
    }
    cluster.stop().unwrap();
}

#[test]
fn databases_that_are_set_up_at_once_share_the_role() {
    let cluster = Cluster::start(&Options { ephemeral: true, ..Options::default() }).unwrap();
    let superuser = &mut PgConnection::establish(&cluster.superuser_url()).unwrap();
    superuser.batch_execute(&format!("DROP ROLE {APP_ROLE}")).unwrap();
    // Who may neither make the role nor take it on is told what to do.
    let refusal = migrations::run(cluster.url()).unwrap_err().cause_chain().unwrap();
    assert!(refusal.contains(&format!("CREATE ROLE {APP_ROLE} NOLOGIN; GRANT {APP_ROLE} TO")), "{refusal}");
    superuser.batch_execute("ALTER ROLE pers CREATEROLE").unwrap();
    let urls: Vec<String> = (0..4)
        .map(|number| {
            superuser.batch_execute(&format!("CREATE DATABASE d{number} OWNER pers")).unwrap();
            format!("{}/d{number}", cluster.url().rsplit_once('/').unwrap().0)
        })
        .collect();
    at_once(urls.len(), |place| assert!(!migrations::run(&urls[place]).unwrap().is_empty()));
    // A role that may do too much is refused.
    superuser.batch_execute(&format!("ALTER ROLE {APP_ROLE} BYPASSRLS")).unwrap();
    let refusal = migrations::run(&urls[0]).unwrap_err().cause_chain().unwrap();
    assert!(refusal.contains("NOBYPASSRLS"), "{refusal}");
    cluster.stop().unwrap();
}
