//! One file at the chosen place, whole or not at all.

use std::{
    io,
    path::{Path, PathBuf},
    sync::atomic::AtomicBool,
};

use crate::{ExportError, Options, Progress, Snapshot};

/// The file that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Where it is.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256, lower-case hex.
    pub sha256: String,
    /// Files in the archive.
    pub files: u32,
}

/// Writes the archive beside `target` and moves it into place once it is whole and synced.
///
/// The file is readable by its owner only (0600). With `overwrite`, a plain file at `target` is
/// replaced; the member has then confirmed it. A link is never followed.
///
/// # Errors
/// See [`ExportError`]; also the snapshot's own error. On any error `target` is as it was before
/// and the temporary file is gone.
pub fn save<S: Snapshot>(
    _target: &Path,
    _overwrite: bool,
    _snapshot: &S,
    _options: &Options,
    _progress: &mut dyn FnMut(Progress),
    _cancel: &AtomicBool,
) -> Result<Saved, S::Error> {
    Err(ExportError::Words.into())
}

/// Removes temporary files that a killed export left in `dir`; returns how many.
///
/// # Errors
/// If the folder cannot be read.
pub fn sweep(_dir: &Path) -> io::Result<u32> {
    Ok(0)
}
