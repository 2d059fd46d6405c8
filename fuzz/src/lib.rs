//! Fuzz targets. Each is a function that takes any bytes at all and panics if the server does what it must not.
//!
//! `cargo test` gives each of them its seeds, the inputs that once were findings (`findings/<target>/`), and some
//! thousand changed seeds, the same ones each time. `scripts/fuzz.sh` (`make fuzz`) has libFuzzer look for what gets
//! further into the code, from the same seeds on.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this is tests, though most of it is in a library: a panic is how they say that something does not hold"
)]

pub mod changes;
pub mod documents;
pub mod edge;
pub mod json;
pub mod queries;
pub mod seeds;
pub mod signing;
pub mod stripe;
pub mod tokens;

/// A function that takes any bytes, and what is known of it.
#[derive(Debug)]
pub struct Target {
    /// Its name.
    pub name: &'static str,
    /// Panics if something does not hold that must.
    pub hold: fn(&[u8]),
    /// Inputs to start from.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// How many changed seeds `cargo test` tries: some seconds of work.
    pub brief: usize,
}

/// All targets.
pub const TARGETS: [Target; 8] = [
    Target { name: "documents", hold: documents::hold, seeds: documents::seeds, brief: 1_500 },
    Target { name: "edge", hold: edge::hold, seeds: edge::seeds, brief: 3_000 },
    Target { name: "json", hold: json::hold, seeds: json::seeds, brief: 20_000 },
    Target { name: "queries", hold: queries::hold, seeds: queries::seeds, brief: 8_000 },
    Target { name: "seeds", hold: seeds::hold, seeds: seeds::seeds, brief: 3_000 },
    Target { name: "signing", hold: signing::hold, seeds: signing::seeds, brief: 8_000 },
    Target { name: "stripe", hold: stripe::hold, seeds: stripe::seeds, brief: 20_000 },
    Target { name: "tokens", hold: tokens::hold, seeds: tokens::seeds, brief: 3_000 },
];

impl Target {
    /// The target of a name.
    pub fn find(name: &str) -> Option<&'static Self> {
        const { &TARGETS }.iter().find(|target| target.name == name)
    }
}
