//! Requests that nobody has thought of: Schemathesis makes them from the contract and judges the answers.
//! This is its short form; the long one is `make schemathesis`, and both do what `scripts/schemathesis.sh` says.
#![cfg(test)]
#![expect(clippy::print_stdout, reason = "what was found is in what the script prints")]

use std::path::Path;
use std::process::Command;

#[test]
fn no_request_that_can_be_made_from_the_contract_breaks_it_live_or_in_mock_mode() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let output = Command::new("scripts/schemathesis.sh")
        .current_dir(root)
        .env("PERS", env!("CARGO_BIN_EXE_pers"))
        .envs([("EXAMPLES", "1"), ("SEED", "1"), ("BRIEF", "1")])
        .env_remove("PERS_TEST_DATABASE_URL")
        .output()
        .unwrap();
    let (report, notes) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    println!("{report}{notes}");
    assert!(output.status.success());
    for server in ["live", "mock"] {
        for credentials in ["project", "user", "admin"] {
            let start = format!("| {server} | {credentials} | ");
            let row = report.lines().find_map(|line| line.strip_prefix(&start)).unwrap();
            let (cases, rest) = row.split_once(" | ").unwrap();
            assert!(cases.parse::<u32>().unwrap() > 100, "{start}{row}");
            assert!(rest.starts_with("0 | "), "{start}{row}");
        }
        let succeeded = report.lines().find_map(|line| line.strip_prefix(&format!("{server}: "))).unwrap();
        let succeeded: u32 = succeeded.split(' ').next().unwrap().parse().unwrap();
        assert!(succeeded > 70, "{server}: {succeeded}");
    }
}
