//! Notes which statuses of which operations the tests have seen, for `tests/coverage.rs`.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write;
use std::sync::{LazyLock, Mutex, PoisonError};

/// First the program and its arguments, then a line per status of an operation.
const PATH: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/provoked.txt");

struct Record {
    file: File,
    seen: BTreeSet<String>,
}

impl Record {
    /// A record of this process alone.
    fn new() -> Self {
        let mut file = File::create(PATH).unwrap();
        let mut program = vec![std::env::current_exe().unwrap().to_str().unwrap().to_owned()];
        program.extend(std::env::args().skip(1));
        writeln!(file, "{}", serde_json::to_string(&program).unwrap()).unwrap();
        Self { file, seen: BTreeSet::new() }
    }
}

/// Whether these are the tests whose record is asked for; others share this code and must not write over it.
const IS_API: bool = matches!(env!("CARGO_CRATE_NAME").as_bytes(), b"api");

/// Notes an answer: by the server's own judgement, or because the request asked for the fault.
pub fn note(operation: &str, status: u16, is_fault: bool) {
    if !IS_API {
        return;
    }
    static RECORD: LazyLock<Mutex<Record>> = LazyLock::new(|| Mutex::new(Record::new()));
    let line = format!("{operation} {status} {}\n", if is_fault { "fault" } else { "real" });
    let mut record = RECORD.lock().unwrap_or_else(PoisonError::into_inner);
    if record.seen.insert(line.clone()) {
        // In one call, so that a line is whole whatever ends the process.
        record.file.write_all(line.as_bytes()).unwrap();
    }
}
