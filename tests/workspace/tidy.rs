//! Which module may know which: a request goes from the edge down to the domain, and so do the arrows.

use super::source::{self, Source, names, rooms};

/// A crate (or a piece of one), and the only places that may name it.
const CRATES: [(&str, &[&str], &str); 14] = [
    ("hyper", &["server/src/http/"], "the edge is the only room that knows the HTTP library"),
    ("hyper_util", &["server/src/http/"], "as above"),
    ("tower", &["server/src/http/"], "as above"),
    ("tower_http", &["server/src/http/"], "as above"),
    (
        "tokio",
        &["server/src/http/", "server/src/run.rs", "server/src/app.rs", "server/src/commands/", "server/src/main.rs"],
        "handlers and what is below them are synchronous",
    ),
    ("diesel_migrations", &["server/src/store/"], "the schema is the store's"),
    ("r2d2", &["server/src/store/"], "connections are the store's"),
    ("jsonschema", &["server/src/http/"], "requests are validated at the edge"),
    ("alloy_consensus", &["server/src/domain/signing/"], "what is signed is a matter of the domain"),
    ("alloy_dyn_abi", &["server/src/domain/signing/"], "as above"),
    ("chacha20poly1305", &["server/src/replay.rs"], "what is kept for repetitions is encrypted there"),
    ("clap", &["server/src/main.rs", "server/src/config.rs", "server/src/commands/"], "of the command line"),
    ("rusty_s3", &["server/src/gateways/"], "what is about S3 is in its gateway"),
    ("ureq", &["server/src/auth/providers.rs", "server/src/gateways/"], "what leaves the process leaves there"),
];

/// What of Diesel may be named outside the store: the connection that is handed on, and the error that is
/// turned into ours.
const OF_DIESEL: [(&str, &[&str]); 3] = [
    ("diesel::pg::PgConnection", &["server/src/"]),
    ("diesel::PgConnection", &["server/src/"]),
    ("diesel::result::", &["server/src/error.rs"]),
];

/// A room, and the rooms it must not know.
const ARROWS: [(&str, &[&str]); 11] = [
    (
        "domain/",
        &[
            "api",
            "app",
            "auth",
            "commands",
            "config",
            "contract",
            "control",
            "embedded",
            "gateways",
            "handlers",
            "http",
            "provision",
            "run",
            "seed",
            "services",
            "store",
            "views",
            "worker",
            "world",
        ],
    ),
    (
        "store/",
        &[
            "api",
            "app",
            "auth",
            "commands",
            "config",
            "control",
            "gateways",
            "handlers",
            "http",
            "provision",
            "run",
            "seed",
            "services",
            "views",
            "worker",
        ],
    ),
    (
        "views/",
        &[
            "api",
            "app",
            "commands",
            "config",
            "control",
            "gateways",
            "handlers",
            "http",
            "provision",
            "run",
            "seed",
            "services",
        ],
    ),
    (
        "gateways/",
        &["api", "app", "auth", "commands", "config", "control", "handlers", "http", "run", "seed", "store", "views"],
    ),
    ("handlers/", &["api", "app", "commands", "config", "control", "http", "seed", "worker"]),
    ("auth/", &["api", "app", "commands", "config", "control", "handlers", "http", "run", "seed", "views"]),
    ("control/", &["api", "app", "commands", "handlers", "http"]),
    (
        "observe/",
        &[
            "api", "app", "auth", "commands", "config", "control", "gateways", "handlers", "http", "run", "seed",
            "services", "store", "views", "worker",
        ],
    ),
    (
        "mock/",
        &[
            "api", "app", "auth", "commands", "config", "control", "gateways", "handlers", "http", "run", "seed",
            "services", "store", "views", "worker",
        ],
    ),
    (
        "proxy/",
        &["api", "app", "auth", "commands", "config", "control", "handlers", "http", "run", "seed", "store", "views"],
    ),
    ("worker/", &["api", "app", "commands", "config", "control", "handlers", "http", "run", "seed", "views"]),
];

/// Words that the domain must not have: it is a function of what it is given.
const NOT_IN_THE_DOMAIN: [&str; 11] =
    ["diesel", "hyper", "tokio", "http", "rand", "log", "Utc::now", "SystemTime", "Instant", "new_v4", "now_v7"];

/// Longest file, in lines of code with comments, without unit tests.
const LINES: usize = 900;

/// Files that may be longer, and why.
const LONG_FILES: [(&str, &str); 1] =
    [("server/src/api.rs", "one expression for each of the contract's operations, in one place")];

fn server() -> Vec<Source> {
    let files = source::under("server/src");
    assert!(files.len() > 50, "{} files", files.len());
    files
}

fn report(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_library_is_named_in_its_room_only() {
    let mut wrong = Vec::new();
    for file in server() {
        for (name, places, reason) in CRATES {
            if names(&file.code, &format!("{name}::")[..name.len()])
                && file.code.contains(&format!("{name}::"))
                && !places.iter().any(|place| file.path.starts_with(place))
            {
                wrong.push(format!("{} names {name}: {reason}", file.path));
            }
        }
    }
    report(&wrong);
}

#[test]
fn the_store_is_the_only_room_that_speaks_sql() {
    let mut wrong = Vec::new();
    for file in server().iter().filter(|file| !file.path.starts_with("server/src/store/")) {
        let allowed = OF_DIESEL.iter().filter(|(_, places)| places.iter().any(|place| file.path.starts_with(place)));
        let code = allowed.fold(file.code.clone(), |code, (path, _)| code.replace(path, ""));
        if names(&code, "diesel") {
            wrong.push(format!("{} names more of diesel than a connection", file.path));
        }
        for word in ["sql_query", "batch_execute", "RunQueryDsl", "QueryDsl"] {
            if names(&code, word) {
                wrong.push(format!("{} has {word}", file.path));
            }
        }
    }
    report(&wrong);
}

#[test]
fn arrows_point_from_the_edge_to_the_domain() {
    let mut wrong = Vec::new();
    for file in server() {
        let Some((room, forbidden)) =
            ARROWS.iter().find(|(room, _)| file.path.starts_with(&format!("server/src/{room}")))
        else {
            continue;
        };
        for named in rooms(&file.code) {
            if forbidden.contains(&named.as_str()) {
                wrong.push(format!("{}: {room} must not know {named}", file.path));
            }
        }
    }
    wrong.dedup();
    report(&wrong);
}

#[test]
fn every_room_of_the_arrows_exists() {
    let lib = source::read("server/src/lib.rs");
    for (room, forbidden) in ARROWS {
        assert!(source::root().join("server/src").join(room).is_dir(), "{room}");
        for name in forbidden {
            assert!(names(&lib, &format!("mod {name}")), "{room}: there is no module {name}");
        }
    }
}

#[test]
fn the_domain_is_pure() {
    let mut wrong = Vec::new();
    for file in server().iter().filter(|file| file.path.starts_with("server/src/domain/")) {
        for word in NOT_IN_THE_DOMAIN {
            let used = if word.chars().all(|letter| letter.is_ascii_lowercase()) {
                names(&file.code, word) && file.code.contains(&format!("{word}::"))
            } else {
                names(&file.code, word)
            };
            if used {
                wrong.push(format!("{} has {word}", file.path));
            }
        }
    }
    report(&wrong);
}

#[test]
fn api_rs_decides_nothing() {
    let code = source::code(&source::read("server/src/api.rs"));
    for (number, line) in code.lines().enumerate() {
        for word in ["if", "match", "loop", "unwrap_or", "diesel", "store", "domain", "views"] {
            assert!(!names(line, word), "line {}: {line}", number + 1);
        }
        assert!(!line.contains('?'), "line {}: {line}", number + 1);
    }
}

#[test]
fn no_file_is_too_long() {
    let mut wrong = Vec::new();
    for file in ["server/src", "build/src"].iter().flat_map(|folder| source::under(folder)) {
        let lines = file.code.lines().count();
        let listed = LONG_FILES.iter().any(|(path, _)| *path == file.path);
        if listed != (lines > LINES) {
            wrong.push(format!("{} has {lines} lines; listed as long: {listed}", file.path));
        }
    }
    report(&wrong);
}

#[test]
fn handlers_are_short() {
    /// Lines of a handler's body; what is longer holds a rule that belongs into `domain/`.
    const HANDLER: usize = 45;
    let mut wrong = Vec::new();
    for file in server().iter().filter(|file| file.path.starts_with("server/src/handlers/")) {
        for function in file.code.split("\npub fn ").skip(1) {
            let name = function.split('(').next().unwrap();
            let lines = function.split("\n}").next().unwrap().lines().count();
            if lines > HANDLER {
                wrong.push(format!("{}: {name} has {lines} lines", file.path));
            }
        }
    }
    report(&wrong);
}
