//! The project's own Rust files, as text.

use std::fs;
use std::path::{Path, PathBuf};

/// A Rust file.
pub struct Source {
    /// Path from the root of the workspace, with `/`.
    pub path: String,
    /// Its text without comments and without its unit tests, line by line as in the file.
    pub code: String,
}

/// The workspace.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Text of a file of the workspace.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All Rust files under a folder, in the order of their paths.
pub fn under(folder: &str) -> Vec<Source> {
    let mut files = Vec::new();
    collect(&root().join(folder), &mut files);
    files.sort();
    let source = |file: &PathBuf| {
        let path = file.strip_prefix(root()).unwrap().components();
        let path: Vec<_> = path.map(|part| part.as_os_str().to_string_lossy()).collect();
        Source { path: path.join("/"), code: code(&fs::read_to_string(file).unwrap()) }
    };
    files.iter().map(source).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Cuts comments, and unit tests, which stand at the end of a file.
pub fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    code.lines().map(without_comment).collect::<Vec<_>>().join("\n")
}

/// A `//` behind a quote may be part of a text, `"https://.."`: it stays.
fn without_comment(line: &str) -> &str {
    match line.find("//") {
        Some(start) if !line[..start].contains('"') => line[..start].trim_end(),
        _ => line,
    }
}

/// First segments of all paths that begin with `crate::`: `crate::{run::Call, store}` names `run` and `store`.
pub fn rooms(code: &str) -> Vec<String> {
    let word = |text: &str| {
        let text = text.trim_start();
        let end = text.find(|next: char| !next.is_alphanumeric() && next != '_').unwrap_or(text.len());
        text[..end].to_owned()
    };
    let mut rooms = Vec::new();
    for (start, matched) in code.match_indices("crate::") {
        // `pers_crate::` is another path.
        let before = code[..start].chars().next_back();
        if before.is_some_and(|before| before.is_alphanumeric() || before == '_') {
            continue;
        }
        let rest = &code[start + matched.len()..];
        let Some(list) = rest.strip_prefix('{') else {
            rooms.push(word(rest));
            continue;
        };
        let mut depth = 0;
        let mut item = String::new();
        for next in list.chars() {
            match next {
                '}' if depth == 0 => break,
                ',' if depth == 0 => rooms.push(word(&std::mem::take(&mut item))),
                _ => {
                    depth += i32::from(next == '{') - i32::from(next == '}');
                    item.push(next);
                }
            }
        }
        if !item.trim().is_empty() {
            rooms.push(word(&item));
        }
    }
    rooms
}

/// Whether `code` has `name` as a whole word, as in `name::` or `use name;`.
pub fn names(code: &str, name: &str) -> bool {
    let part = |next: Option<char>| next.is_some_and(|next| next.is_alphanumeric() || next == '_');
    code.match_indices(name)
        .any(|(start, _)| !part(code[..start].chars().next_back()) && !part(code[start + name.len()..].chars().next()))
}

#[test]
fn paths_are_found_in_every_way_to_write_them() {
    let code = code(
        "use crate::error::Result; // crate::comment\nuse crate::{run::{Call, Facts}, store,\n    views};\n\
         fn f() -> pers_crate::X { crate::list::g() }\n/// crate::doc\n#[cfg(test)]\nmod tests { use crate::http; }",
    );
    assert_eq!(rooms(&code), ["error", "run", "store", "views", "list"]);
    assert!(names("use hyper::Body;", "hyper") && names("hyper ::x", "hyper"));
    assert!(!names("use hyper_util::x; // superhyper", "hyper"));
    assert_eq!(super::source::code("let url = \"https://a\"; // b"), "let url = \"https://a\"; // b");
}
