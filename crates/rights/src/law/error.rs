//! Why the laws could not be read.

use thiserror::Error;

/// A file of `laws/` cannot be used. Tests keep such a file from shipping.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LawError {
    /// Not in its form, an unknown or missing key, or an unknown code.
    #[error("{file}:{line}: {message}")]
    Unreadable {
        /// The file's name.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What the reader found there.
        message: String,
    },
    /// A rule contradicts itself or another one.
    #[error("{file}: {rule}")]
    Contradiction {
        /// The file's name.
        file: String,
        /// What does not hold.
        rule: &'static str,
    },
}

impl LawError {
    /// What the TOML reader says, with its line.
    pub(crate) fn from_toml(file: &str, text: &str, error: &toml::de::Error) -> Self {
        let offset = error.span().map_or(0, |span| span.start);
        let line = 1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count();
        Self::Unreadable { file: file.to_owned(), line, message: error.message().trim().to_owned() }
    }
}
