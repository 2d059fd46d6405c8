//! Random texts that match a regular expression.

use rand::Rng as _;
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use regex_syntax::hir::{Class, Hir, HirKind};

use crate::limits;

/// Repetitions beyond the least, where there is no most.
const MORE: u32 = 8;
/// What people type.
const PRINTABLE: std::ops::RangeInclusive<u32> = 0x20..=0x7e;

/// A regular expression, if it is one without looking around.
pub fn parse(pattern: &str) -> Option<Hir> {
    regex_syntax::Parser::new().parse(pattern).ok()
}

/// A text of no more than so many characters that matches; shorter ones may end too early. Anchors are
/// taken to be at the ends.
pub fn matching(rng: &mut StdRng, pattern: &Hir, most: usize) -> String {
    let steps = usize::try_from(limits::SAMPLE_CHARS).unwrap_or(usize::MAX);
    let mut writer = Writer { rng, text: String::new(), most, steps };
    writer.write(pattern);
    writer.text
}

struct Writer<'r> {
    rng: &'r mut StdRng,
    text: String,
    /// Longest text.
    most: usize,
    /// Parts of the expression that may still be looked at; one that matches nothing can be repeated a lot.
    steps: usize,
}

impl Writer<'_> {
    fn write(&mut self, pattern: &Hir) {
        self.steps = self.steps.saturating_sub(1);
        if self.is_full() {
            return;
        }
        match pattern.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => self.text.push_str(&String::from_utf8_lossy(&literal.0)),
            HirKind::Class(class) => self.text.extend(letter(self.rng, class)),
            HirKind::Repetition(repetition) => {
                let last = repetition.max.unwrap_or_else(|| repetition.min.saturating_add(MORE));
                for _ in 0..self.rng.gen_range(repetition.min..=last.max(repetition.min)) {
                    if self.is_full() {
                        return;
                    }
                    self.write(&repetition.sub);
                }
            }
            HirKind::Capture(capture) => self.write(&capture.sub),
            HirKind::Concat(parts) => parts.iter().for_each(|part| self.write(part)),
            HirKind::Alternation(parts) => {
                if let Some(part) = parts.choose(self.rng) {
                    self.write(part);
                }
            }
        }
    }

    fn is_full(&self) -> bool {
        self.steps == 0 || self.text.len() >= self.most
    }
}

/// A letter of a class: one of those that people type, if there are any.
fn letter(rng: &mut StdRng, class: &Class) -> Option<char> {
    let ranges: Vec<(u32, u32)> = match class {
        Class::Unicode(class) => {
            class.ranges().iter().map(|range| (range.start().into(), range.end().into())).collect()
        }
        Class::Bytes(class) => class.ranges().iter().map(|range| (range.start().into(), range.end().into())).collect(),
    };
    let typed = ranges.iter().map(|(first, last)| ((*first).max(*PRINTABLE.start()), (*last).min(*PRINTABLE.end())));
    let typed: Vec<(u32, u32)> = typed.filter(|(first, last)| first <= last).collect();
    let count = |(first, last): &(u32, u32)| last.saturating_sub(*first).saturating_add(1);
    // A wide range is chosen more often than a narrow one.
    let (first, last) = typed.choose_weighted(rng, count).ok().or(ranges.first())?;
    char::from_u32(rng.gen_range(*first..=*last))
}
