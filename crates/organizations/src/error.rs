//! Why a pack was refused.

use thiserror::Error;

/// A pack cannot be used. Every variant says where: file and line (counted from 1).
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PackError {
    /// Not TOML, an unknown or missing key, or an unknown code.
    #[error("{file}:{line}: {message}")]
    Unreadable {
        /// The pack's file name.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What the reader found there.
        message: String,
    },
    /// A row points to a row that the pack does not have.
    #[error("{file}:{line}: no {wanted} has the id \"{id}\"")]
    Dangling {
        /// The pack's file name.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The kind of row that was looked for.
        wanted: &'static str,
        /// The id nothing answers to.
        id: String,
    },
    /// Two rows have the same id, or ids that lead to the same label.
    #[error("{file}:{line}: \"{id}\" is used twice")]
    Twice {
        /// The pack's file name.
        file: String,
        /// The line of the second use, from 1.
        line: usize,
        /// The id.
        id: String,
    },
    /// A row that every pack must have is not there.
    #[error("{file}:{line}: the {wanted} \"{id}\" is missing")]
    Missing {
        /// The pack's file name.
        file: String,
        /// The line of the last row of that kind, from 1.
        line: usize,
        /// The kind of row.
        wanted: &'static str,
        /// The id of the row that is missing.
        id: String,
    },
    /// A row contradicts itself or another row.
    #[error("{file}:{line}: {rule}")]
    Contradiction {
        /// The pack's file name.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The rule that does not hold.
        rule: &'static str,
    },
}
