//! The archive: which files, in which order, with the manifest last.

use std::{
    io::{Seek, Write},
    sync::atomic::AtomicBool,
};

use crate::{ExportError, Options, Progress, Snapshot};

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Files in the archive, the manifest included.
    pub files: u32,
    /// Rows written, each table's once.
    pub rows: u64,
}

/// Writes the snapshot as a ZIP archive.
///
/// `cancel` is looked at before each row. `progress` is called at the start of each file and at
/// least every 1000 rows.
///
/// # Errors
/// [`ExportError::Cancelled`], a failure to write, or the snapshot's own error. What `out` holds
/// then is not an archive.
pub fn write_archive<S: Snapshot>(
    _snapshot: &S,
    _options: &Options,
    _out: impl Write + Seek,
    _progress: &mut dyn FnMut(Progress),
    _cancel: &AtomicBool,
) -> Result<Summary, S::Error> {
    Err(ExportError::Words.into())
}
