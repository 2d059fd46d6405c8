//! Seed files: YAML that somebody wrote by hand.

use pers_server::seed;

/// Takes an input.
///
/// # Panics
/// If it finds something.
pub fn hold(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Err(problems) = seed::parse(text) {
        assert!(!problems.listed.is_empty() && problems.total >= problems.listed.len());
        // A carriage return alone ends a line too (YAML 1.2.2, 5.4).
        let lines = u64::try_from(text.split(['\n', '\r']).count()).unwrap();
        for problem in &problems.listed {
            // A file that ends too early may be wrong behind its end.
            assert!(problem.line <= lines + 1, "{problem} is not in the file");
            assert!(!problem.to_string().is_empty());
        }
    }
}

/// Inputs to start from.
pub fn seeds() -> Vec<Vec<u8>> {
    let demo = include_bytes!("../../server/src/seed/demo.yaml");
    let small: [&[u8]; 4] = [
        b"tenants:\n  - tenant: {projectName: A}\n    users:\n      - user: {email: a@b.example}\n",
        b"tenants:\n- &a\n  tenant: {projectName: \"A\\u00e9\"}\n- *a\n- <<: *a\n",
        b"{\"tenants\": [{\"tenant\": {\"projectName\": 'x'}}]}",
        b"tenants: !!str |\n  text\n--- \n# more\n...\n",
    ];
    let deep = [format!("tenants: {}", "[".repeat(100)), format!("tenants: {}", "{a: ".repeat(100))];
    let texts = std::iter::once(demo.as_slice()).chain(small).map(<[u8]>::to_vec);
    texts.chain(deep.map(String::into_bytes)).collect()
}
