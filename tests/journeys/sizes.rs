//! Files stay small enough to be read in one sitting.

use std::{
    fs,
    path::{Path, PathBuf},
};

const RUST_LINES: usize = 600;
const TABLE_OF_CONTENTS_LINES: usize = 80;
const COMPONENT_LINES: usize = 300;
const PLACES: [&str; 5] = ["crates", "src-tauri", "tests", "examples", "ui/src"];

#[test]
fn no_file_is_longer_than_its_limit() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for place in PLACES {
        collect(&root.join(place), &mut files);
    }
    assert!(files.len() > 20, "the sources were not found");
    let too_long: Vec<String> = files
        .iter()
        .filter_map(|path| {
            let limit = limit_of(path)?;
            let lines = fs::read_to_string(path).expect("a source is text").lines().count();
            (lines > limit).then(|| format!("{}: {lines} lines, limit {limit}", path.display()))
        })
        .collect();
    assert_eq!(too_long, Vec::<String>::new());
}

fn limit_of(path: &Path) -> Option<usize> {
    match (path.extension()?.to_str()?, path.file_name()?.to_str()?) {
        ("rs", "lib.rs") => Some(TABLE_OF_CONTENTS_LINES),
        ("rs", _) => Some(RUST_LINES),
        ("svelte", _) => Some(COMPONENT_LINES),
        _ => None,
    }
}

fn collect(dir: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.is_dir() {
            true if path.ends_with("generated") || path.ends_with("node_modules") => {}
            true => collect(&path, files),
            false => files.push(path),
        }
    }
}
