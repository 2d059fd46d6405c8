//! The fuzz targets under libFuzzer. `FUZZ_TARGET` names the one to run.
#![no_main]
#![expect(clippy::expect_used, reason = "a program of nobody but the script that names the target")]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use pers_fuzz::Target;

static TARGET: LazyLock<&Target> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").expect("FUZZ_TARGET names a target");
    Target::find(&name).expect("FUZZ_TARGET names a target")
});

fuzz_target!(|bytes: &[u8]| (TARGET.hold)(bytes));
