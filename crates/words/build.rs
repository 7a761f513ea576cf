//! Lists the files of `locales/` for embedding, so a new file needs no edit here.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let crate_folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let locales = crate_folder.join("../../locales").canonicalize()?;
    let mut code = String::new();
    for (name, language) in [("ENGLISH", "en"), ("GERMAN", "de"), ("FRENCH", "fr"), ("SIMPLIFIED_CHINESE", "zh-Hans")] {
        let folder = locales.join(language);
        out(&format!("cargo::rerun-if-changed={}", folder.display()));
        writeln!(code, "pub(crate) const {name}: &[(&str, &str)] = &[").map_err(io::Error::other)?;
        for file in fluent_files(&folder)? {
            let stem = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            writeln!(code, "    ({stem:?}, include_str!({:?})),", file.display().to_string())
                .map_err(io::Error::other)?;
        }
        code.push_str("];\n");
    }
    let target = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("files.rs");
    fs::write(target, code)
}

/// The Fluent files of one language, by name.
fn fluent_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Speaks to cargo, which listens on standard output.
fn out(line: &str) {
    use std::io::Write as _;
    // If cargo stopped listening there is nobody to tell.
    let _ = writeln!(io::stdout().lock(), "{line}");
}
