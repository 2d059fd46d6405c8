//! Rules about tenants.

/// Longest acronym before its number.
const ACRONYM_CHARS: usize = 5;

/// Acronyms for a project name, best first: its initials, else its first letters; then with a number.
pub fn acronyms(project_name: &str) -> impl Iterator<Item = String> {
    let words = || project_name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let initials: String = words().filter_map(|word| word.chars().next()).filter(char::is_ascii_alphanumeric).collect();
    let letters: String = project_name.chars().filter(char::is_ascii_alphanumeric).collect();
    let base = if initials.len() >= 2 { initials } else { letters };
    let mut base: String = base.chars().take(ACRONYM_CHARS).collect::<String>().to_ascii_uppercase();
    if base.is_empty() {
        base.push('T');
    }
    let numbered = base.clone();
    std::iter::once(base).chain((2_u32..).map(move |number| format!("{numbered}{number}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_acronym_is_made_of_initials_or_letters_and_then_numbered() {
        for (name, expected) in [
            ("Coffee Club", ["CC", "CC2"]),
            ("Bakery", ["BAKER", "BAKER2"]),
            ("a b c d e f g", ["ABCDE", "ABCDE2"]),
            ("  ", ["T", "T2"]),
            ("日本", ["T", "T2"]),
        ] {
            assert_eq!(acronyms(name).take(2).collect::<Vec<_>>(), expected, "{name}");
        }
    }
}
