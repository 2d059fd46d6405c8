//! Changed seeds, the same ones each time.

use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};

/// What the changes are drawn from.
const SEED: u64 = 20_261_124;

/// What parsers trip over.
const WORDS: [&[u8]; 24] = [
    b"\0",
    b"\r\n",
    b"\r\n\r\n",
    b"\xff\xfe",
    b"\xc3\x28",
    b"\xed\xa0\x80",
    "\u{202e}".as_bytes(),
    b"%00",
    b"%2e%2e%2f",
    b"'",
    b"\"",
    b"\\u0000",
    b"{",
    b"[[[[[[[[[[[[[[[[",
    b"-0",
    b"1e309",
    b"9007199254740993",
    b"-9223372036854775809",
    b"null",
    b"&a=",
    b",",
    b"=",
    b"content-length: 18446744073709551616\r\n",
    b"transfer-encoding: chunked\r\n",
];

/// So many changed seeds.
pub fn of(seeds: &[Vec<u8>], number: usize) -> impl Iterator<Item = Vec<u8>> {
    let mut random = StdRng::seed_from_u64(SEED);
    (0..number).map(move |_| change(seeds, &mut random))
}

fn change(seeds: &[Vec<u8>], random: &mut StdRng) -> Vec<u8> {
    let mut input = seeds.choose(random).unwrap().clone();
    for _ in 0..random.gen_range(1..=4) {
        let start = random.gen_range(0..=input.len());
        let end = random.gen_range(start..=input.len().min(start + 32));
        match random.gen_range(0..6) {
            0 => drop(input.drain(start..end)),
            1 => drop(input.splice(start..end, WORDS.choose(random).unwrap().iter().copied())),
            2 if start < input.len() => input[start] ^= 1 << random.gen_range(0..8),
            3 => drop(
                input.splice(start..start, (0..random.gen_range(1..8)).map(|_| random.r#gen()).collect::<Vec<u8>>()),
            ),
            4 => {
                let copy = input[start..end].repeat(random.gen_range(1..40));
                drop(input.splice(start..start, copy));
            }
            _ => {
                let other = seeds.choose(random).unwrap();
                input.truncate(start);
                input.extend_from_slice(&other[random.gen_range(0..=other.len())..]);
            }
        }
    }
    input
}
