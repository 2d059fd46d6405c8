//! Migrations run while servers work: none of them may keep a table that was there before locked for long.

use std::collections::BTreeSet;

use super::source;

/// What migrations of the time before the first release do, when no server had data.
const RELEASED: &str = "2026-11-24-000005";

/// Folders of the migrations in their order, with their `up.sql`.
fn migrations() -> Vec<(String, String)> {
    let folder = source::root().join("server/migrations");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names.into_iter().map(|name| (name.clone(), source::read(&format!("server/migrations/{name}/up.sql")))).collect()
}

/// Statements without comments, in one line each, lower-case. What stands between `$$` is cut out: it runs later.
fn statements(sql: &str) -> Vec<String> {
    let code: Vec<&str> = sql.lines().map(|line| line.split("--").next().unwrap()).collect();
    let code = code.join(" ");
    let outside: String = code.split("$$").step_by(2).collect();
    let lines = outside.split(';').map(|part| part.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase());
    lines.filter(|line| !line.is_empty()).collect()
}

/// The word that follows a phrase.
fn word_after<'s>(statement: &'s str, phrase: &str) -> Option<&'s str> {
    let rest = &statement[statement.find(phrase)? + phrase.len()..];
    let rest = ["if not exists ", "if exists ", "only "]
        .iter()
        .fold(rest.trim_start(), |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    rest.split([' ', '(', ',']).next()
}

/// What is wrong with a statement, given the tables that were there before its migration.
fn fault(statement: &str, old: &BTreeSet<String>) -> Option<&'static str> {
    let has = |text: &str| statement.contains(text);
    let on_old = |phrase: &str| word_after(statement, phrase).is_some_and(|table| old.contains(table));
    if has("lock_timeout") || has("statement_timeout") {
        return Some("the server that migrates sets the timeouts");
    }
    if has("create ") && has(" index ") && on_old(" on ") && !has("concurrently") {
        return Some("an index on a table with rows is made CONCURRENTLY");
    }
    if on_old("drop table ") || on_old("truncate ") || on_old("lock table ") {
        return Some("the version before still works with this table");
    }
    if has("vacuum full") || statement.starts_with("cluster") || (has("reindex") && !has("concurrently")) {
        return Some("this locks everybody out for as long as it takes");
    }
    if (on_old("update ") || on_old("delete from ")) && !has(" where ") {
        return Some("a change of all rows is made in batches, by a job");
    }
    if !on_old("alter table ") {
        return None;
    }
    [
        (has("add column") && has("not null") && !has("default"), "a new column that must not be null needs a default"),
        (has("drop column"), "the version before still reads this column"),
        (has("rename"), "the version before still knows the old name"),
        (has(" type "), "another type writes the table anew"),
        (has("set not null"), "this reads the whole table under its lock; add a CHECK .. NOT VALID, validate it later"),
        (
            (has("add constraint") || has("add foreign key") || has("add check") || has("add unique"))
                && !has("not valid")
                && !has("using index"),
            "a constraint on a table with rows is added NOT VALID and validated by the next migration",
        ),
    ]
    .into_iter()
    .find_map(|(is_wrong, why)| is_wrong.then_some(why))
}

#[test]
fn no_migration_keeps_a_table_with_rows_locked() {
    let mut old = BTreeSet::new();
    let mut wrong = Vec::new();
    for (name, sql) in migrations() {
        let statements = statements(&sql);
        for statement in statements.iter().filter(|_| name.as_str() > RELEASED && !name.starts_with(RELEASED)) {
            wrong.extend(fault(statement, &old).map(|why| format!("{name}: {why}: {statement}")));
        }
        let created = statements.iter().filter_map(|statement| word_after(statement, "create table "));
        old.extend(created.map(str::to_owned));
    }
    assert!(old.len() > 40, "{old:?}");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_is_made_concurrently_runs_outside_a_transaction() {
    for (name, sql) in migrations() {
        let settings = source::root().join(format!("server/migrations/{name}/metadata.toml"));
        let outside = std::fs::read_to_string(settings).is_ok_and(|text| text.contains("run_in_transaction = false"));
        let statements = statements(&sql);
        let concurrently = statements.iter().any(|statement| statement.contains("concurrently"));
        assert_eq!(concurrently, outside, "{name}");
        if !outside {
            continue;
        }
        // One that fails halfway can be run again only if it is one statement that may be repeated.
        assert_eq!(statements.len(), 1, "{name}");
        let repeated = ["if not exists ", "if exists "].iter().find_map(|phrase| word_after(&statements[0], phrase));
        assert!(repeated.is_some(), "{name} cannot be run again");
        // By its name the server finds what an earlier try has left half built.
        let is_named = !statements[0].starts_with("create") || name.split_once('_').map(|(_, index)| index) == repeated;
        assert!(is_named, "{name} is not called as its index");
    }
}

#[test]
fn statements_that_lock_for_long_are_seen() {
    let old = BTreeSet::from(["users".to_owned()]);
    for (sql, is_wrong) in [
        ("ALTER TABLE users ADD COLUMN age integer", false),
        ("ALTER TABLE users ADD COLUMN age integer NOT NULL DEFAULT 0", false),
        ("ALTER TABLE users ADD COLUMN age integer NOT NULL", true),
        ("ALTER TABLE ONLY users\n ADD COLUMN age integer NOT NULL -- DEFAULT 0", true),
        ("ALTER TABLE fresh ADD COLUMN age integer NOT NULL", false),
        ("CREATE INDEX users_by_age ON users (age)", true),
        ("CREATE UNIQUE INDEX users_by_age ON users(age)", true),
        ("CREATE INDEX CONCURRENTLY users_by_age ON users (age)", false),
        ("CREATE INDEX fresh_by_age ON fresh (age)", false),
        ("ALTER TABLE users ADD CONSTRAINT old CHECK (age > 3)", true),
        ("ALTER TABLE users ADD CONSTRAINT old CHECK (age > 3) NOT VALID", false),
        ("ALTER TABLE users ALTER COLUMN age TYPE bigint", true),
        ("ALTER TABLE users ALTER age SET NOT NULL", true),
        ("ALTER TABLE users DROP COLUMN age", true),
        ("ALTER TABLE users RENAME TO people", true),
        ("DROP TABLE IF EXISTS users", true),
        ("UPDATE users SET age = 3", true),
        ("UPDATE users SET age = 3 WHERE age IS NULL", false),
        ("SET lock_timeout = 0", true),
        ("CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN UPDATE users SET age = 3; END $$ LANGUAGE plpgsql", false),
    ] {
        let found: Vec<&str> = statements(sql).iter().filter_map(|statement| fault(statement, &old)).collect();
        assert_eq!(!found.is_empty(), is_wrong, "{sql}: {found:?}");
    }
}
