//! Each fuzz target, briefly.
#![cfg(test)]
#![expect(clippy::print_stderr, reason = "an input that was found has to be kept by somebody")]

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

use pers_fuzz::{TARGETS, Target, changes};

/// What once was found must not be found again; nothing new in some thousand changed seeds.
fn run(name: &str) {
    let target = Target::find(name).unwrap();
    let seeds = (target.seeds)();
    assert!(!seeds.is_empty());
    for input in findings(name).into_iter().chain(seeds.iter().cloned()).chain(changes::of(&seeds, target.brief)) {
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| (target.hold)(&input))) {
            eprintln!("found by the input\n  {}\nwhich belongs into fuzz/findings/{name}", input.escape_ascii());
            resume_unwind(panic);
        }
    }
}

fn findings(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("findings").join(name);
    let Ok(files) = std::fs::read_dir(folder) else { return Vec::new() };
    files.map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
}

macro_rules! tests {
    ($($name:ident)+) => {
        $(
            #[test]
            fn $name() {
                run(stringify!($name));
            }
        )+

        #[test]
        fn every_target_is_run() {
            assert_eq!(TARGETS.map(|target| target.name), [$(stringify!($name)),+]);
        }
    };
}

tests! { documents edge json queries seeds signing stripe tokens }

/// Writes the seeds down, where libFuzzer starts from.
#[test]
#[ignore = "for scripts/fuzz.sh, which names the folder in FUZZ_CORPORA"]
fn corpora() {
    let root = PathBuf::from(std::env::var("FUZZ_CORPORA").unwrap());
    for target in &TARGETS {
        let folder = root.join(target.name);
        std::fs::create_dir_all(&folder).unwrap();
        for (number, input) in (target.seeds)().into_iter().chain(findings(target.name)).enumerate() {
            std::fs::write(folder.join(format!("seed-{number:03}")), input).unwrap();
        }
    }
}
