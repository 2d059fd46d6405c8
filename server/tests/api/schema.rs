//! What the migrated database looks like, asked of PostgreSQL itself: the rules that keep tenants apart,
//! and that `store/schema.rs` describes it exactly.

use std::collections::{BTreeMap, BTreeSet};

use diesel::sql_types::{Bool, Text};
use diesel::{PgConnection, QueryableByName, RunQueryDsl, sql_query};

use crate::support::TestServer;

/// Tables that belong to no tenant, and why.
const OF_NO_TENANT: [(&str, &str); 9] = [
    ("__diesel_schema_migrations", "of the migrations"),
    ("admins", "a person may work for several tenants; what he is there stands in admin_memberships"),
    ("audit_head", "of the server, as its whole audit log"),
    ("audit_log", "of the server: an entry outlives its tenant, and is never set back with him"),
    ("audit_pending", "as audit_log"),
    ("chains", "public networks, the same for everybody"),
    ("secrets", "of the servers, for themselves"),
    ("signing_keys", "of the server as an issuer"),
    ("tenants", "the tenants themselves"),
];

/// Foreign keys of tenant-owned tables that do not begin with the tenant, and why.
const FOREIGN_KEYS_ACROSS: [(&str, &str); 1] = [("admin_memberships(admin_id)", "admins belong to no tenant")];

/// Unique indexes of tenant-owned tables that do not begin with the tenant, and why.
const UNIQUE_ACROSS: [(&str, &str); 2] =
    [("api_keys(key_hash)", "the tenant is found by it"), ("project_keys(key_hash)", "the tenant is found by it")];

#[derive(QueryableByName)]
struct Key {
    #[diesel(sql_type = Text)]
    table: String,
    /// `p` primary, `f` foreign.
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    columns: String,
    /// Table that a foreign key leads to.
    #[diesel(sql_type = Text)]
    target: String,
    #[diesel(sql_type = Text)]
    target_columns: String,
}

fn keys(conn: &mut PgConnection) -> Vec<Key> {
    let names = |numbers: &str, relation: &str| {
        format!(
            "coalesce((SELECT string_agg(a.attname, ',' ORDER BY k.position)
              FROM unnest(con.{numbers}) WITH ORDINALITY k(number, position)
              JOIN pg_attribute a ON a.attrelid = con.{relation} AND a.attnum = k.number), '')"
        )
    };
    sql_query(format!(
        "SELECT own.relname::text AS \"table\", con.contype::text AS kind, {} AS columns,
                coalesce(target.relname::text, '') AS target, {} AS target_columns
         FROM pg_constraint con
         JOIN pg_class own ON own.oid = con.conrelid
         JOIN pg_namespace n ON n.oid = own.relnamespace AND n.nspname = 'public'
         LEFT JOIN pg_class target ON target.oid = con.confrelid
         WHERE con.contype IN ('p', 'f') ORDER BY 1, 2, 3",
        names("conkey", "conrelid"),
        names("confkey", "confrelid")
    ))
    .load(conn)
    .unwrap()
}

#[derive(Debug, PartialEq, QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    table: String,
    #[diesel(sql_type = Text)]
    name: String,
    /// PostgreSQL's name of the type; arrays begin with an underscore.
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    nullable: bool,
}

fn columns(conn: &mut PgConnection) -> Vec<Column> {
    sql_query(
        "SELECT table_name::text AS \"table\", column_name::text AS name, udt_name::text AS kind,
                is_nullable = 'YES' AS nullable
         FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position",
    )
    .load(conn)
    .unwrap()
}

fn first(columns: &str) -> &str {
    columns.split(',').next().unwrap_or_default()
}

fn listed<const N: usize>(exceptions: [(&'static str, &str); N]) -> BTreeSet<String> {
    exceptions.iter().map(|(name, _)| (*name).to_owned()).collect()
}

#[test]
fn every_table_has_a_tenant_or_is_listed() {
    let server = TestServer::start();
    let columns = columns(&mut server.connect());
    let tables: BTreeSet<String> = columns.iter().map(|column| column.table.clone()).collect();
    let owned: BTreeSet<String> = columns
        .iter()
        .filter(|column| column.name == "tenant_id" && column.kind == "uuid" && !column.nullable)
        .map(|column| column.table.clone())
        .collect();
    assert!(owned.len() > 20, "{owned:?}");
    assert_eq!(&tables - &owned, listed(OF_NO_TENANT));
}

#[test]
fn the_tenant_leads_every_primary_key_and_every_foreign_key() {
    let server = TestServer::start();
    let keys = keys(&mut server.connect());
    let of_no_tenant = listed(OF_NO_TENANT);
    let mut across = BTreeSet::new();
    let mut without_primary_key: BTreeSet<String> =
        columns(&mut server.connect()).into_iter().map(|column| column.table).collect();
    for key in &keys {
        if key.kind == "p" {
            without_primary_key.remove(&key.table);
        }
        let leads = match (key.kind.as_str(), of_no_tenant.contains(&key.table)) {
            ("p", true) => true,
            ("p", false) => first(&key.columns) == "tenant_id",
            // A table of no tenant may only point into a tenant's rows by way of that tenant.
            (_, true) => first(&key.columns) == "id" && first(&key.target_columns) == "tenant_id",
            (_, false) if key.target == "tenants" => key.columns == "tenant_id" && key.target_columns == "id",
            (_, false) => first(&key.columns) == "tenant_id" && first(&key.target_columns) == "tenant_id",
        };
        if !leads {
            across.insert(format!("{}({})", key.table, key.columns));
        }
    }
    assert_eq!(across, listed(FOREIGN_KEYS_ACROSS));
    assert_eq!(without_primary_key, BTreeSet::new());
}

#[test]
fn a_column_that_names_a_row_is_a_foreign_key() {
    /// Columns that look like a reference and are none, and why.
    const NO_REFERENCES: [(&str, &str); 13] = [
        ("accounts.chain_id", "chains are constants of the program"),
        ("accounts.owner_id", "of the table that owner_type names"),
        ("chains.chain_id", "what the chain is called everywhere"),
        ("contracts.chain_id", "a contract may be of a chain that is none of ours"),
        ("fault_counts.fault_id", "of a fault within controls.value"),
        ("purchases.payment_intent_id", "the payment service's"),
        ("sessions.refresh_id", "the id of a token, which is stored nowhere"),
        ("sessions.subject_id", "of the table that role names"),
        ("signature_requests.chain_id", "chains are constants of the program"),
        ("signing_accounts.owner_id", "of the table that owner_type names"),
        ("token_metadata.incremental_id", "a number that the token counts"),
        ("tokens.chain_id", "chains are constants of the program"),
        ("transactions.trigger_process_id", "of whatever trigger_process_type names"),
    ];
    /// Names of outside systems.
    const OUTSIDE: [&str; 4] = ["firebase_tenant_id", "external_id", "instagram_account_id", "metadata_incremental_id"];
    let server = TestServer::start();
    let referring: BTreeSet<String> = keys(&mut server.connect())
        .iter()
        .filter(|key| key.kind == "f")
        .flat_map(|key| key.columns.split(',').map(|column| format!("{}.{column}", key.table)).collect::<Vec<_>>())
        .collect();
    let dangling: BTreeSet<String> = columns(&mut server.connect())
        .iter()
        .filter(|column| column.name.ends_with("_id") && !OUTSIDE.contains(&column.name.as_str()))
        .map(|column| format!("{}.{}", column.table, column.name))
        .filter(|column| !referring.contains(column))
        .collect();
    assert_eq!(dangling, listed(NO_REFERENCES));
}

#[test]
fn what_is_unique_is_unique_in_its_tenant() {
    #[derive(QueryableByName)]
    struct Index {
        #[diesel(sql_type = Text)]
        table: String,
        #[diesel(sql_type = Text)]
        columns: String,
    }
    let server = TestServer::start();
    let indexes: Vec<Index> = sql_query(
        "SELECT own.relname::text AS \"table\",
                (SELECT string_agg(pg_get_indexdef(i.indexrelid, position, true), ',' ORDER BY position)
                 FROM generate_series(1, i.indnkeyatts) position) AS columns
         FROM pg_index i JOIN pg_class own ON own.oid = i.indrelid
         JOIN pg_namespace n ON n.oid = own.relnamespace AND n.nspname = 'public'
         WHERE i.indisunique",
    )
    .load(&mut server.connect())
    .unwrap();
    let of_no_tenant = listed(OF_NO_TENANT);
    let across: BTreeSet<String> = indexes
        .iter()
        .filter(|index| !of_no_tenant.contains(&index.table) && first(&index.columns) != "tenant_id")
        .map(|index| format!("{}({})", index.table, index.columns))
        .collect();
    assert_eq!(across, listed(UNIQUE_ACROSS));
}

/// `diesel::table!` blocks of a printed schema: primary key and columns of each table.
type Tables = BTreeMap<String, (Vec<String>, Vec<(String, String)>)>;

fn declared(text: &str) -> Tables {
    let mut tables = Tables::new();
    for block in text.split("diesel::table! {").skip(1) {
        let (head, body) = block.split_once('{').unwrap();
        let (name, key) = head.trim().split_once(" (").unwrap();
        let key = key.trim_end_matches(") ").trim_end_matches(')').split(", ").map(str::to_owned).collect();
        let columns = body
            .split_once('}')
            .unwrap()
            .0
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("//"))
            .map(|line| line.trim_end_matches(',').split_once(" -> ").unwrap())
            .map(|(name, kind)| (name.to_owned(), kind.to_owned()))
            .collect();
        assert!(tables.insert(name.to_owned(), (key, columns)).is_none(), "{name} is declared twice");
    }
    tables
}

/// Diesel's name of a type, as `diesel print-schema` writes it.
fn printed(column: &Column) -> String {
    let scalar = |name: &str| {
        match name {
            "uuid" => "Uuid",
            "text" => "Text",
            "bool" => "Bool",
            "bytea" => "Bytea",
            "int2" => "Int2",
            "int4" => "Int4",
            "int8" => "Int8",
            "float8" => "Float8",
            "numeric" => "Numeric",
            "jsonb" => "Jsonb",
            "timestamptz" => "Timestamptz",
            "timestamp" => "Timestamp",
            other => panic!("{}.{}: nobody has said how {other} is printed", column.table, column.name),
        }
        .to_owned()
    };
    let kind = match column.kind.strip_prefix('_') {
        Some(item) => format!("Array<Nullable<{}>>", scalar(item)),
        None => scalar(&column.kind),
    };
    if column.nullable { format!("Nullable<{kind}>") } else { kind }
}

#[test]
fn schema_rs_is_what_the_migrations_make() {
    const MIGRATIONS: &str = "__diesel_schema_migrations";
    let text = include_str!("../../src/store/schema.rs");
    let server = TestServer::start();
    let mut actual = Tables::new();
    for column in columns(&mut server.connect()).iter().filter(|column| column.table != MIGRATIONS) {
        actual.entry(column.table.clone()).or_default().1.push((column.name.clone(), printed(column)));
    }
    for key in keys(&mut server.connect()).iter().filter(|key| key.kind == "p" && key.table != MIGRATIONS) {
        actual.entry(key.table.clone()).or_default().0 = key.columns.split(',').map(str::to_owned).collect();
    }
    let declared = declared(text);
    let names = |tables: &Tables| tables.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&declared), names(&actual));
    for (name, table) in &actual {
        assert_eq!(&declared[name], table, "{name}");
    }
    let together = text.split_once("allow_tables_to_appear_in_same_query!(").unwrap().1;
    let together: Vec<&str> = together.lines().map(|line| line.trim().trim_end_matches(',')).collect();
    for name in actual.keys() {
        assert!(together.contains(&name.as_str()), "{name} cannot be joined");
    }
}

#[test]
fn drift_between_schema_rs_and_the_database_is_seen() {
    let text = include_str!("../../src/store/schema.rs");
    let good = declared(text);
    for (from, to) in [
        ("email -> Nullable<Text>", "email -> Text"),
        ("nonce -> Int8", "nonce -> Int4"),
        ("admins (id)", "admins (email)"),
        ("        chain_id -> Int8,\n", ""),
        ("signing_keys (kid)", "signing_key (kid)"),
    ] {
        assert_ne!(declared(&text.replacen(from, to, 1)), good, "{from}");
    }
}
