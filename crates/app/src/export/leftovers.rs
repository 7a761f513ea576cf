//! Temporary files of exports that were killed: the ledger remembers the folder while one runs, and the
//! next start sweeps it.

use std::path::{Path, PathBuf};

use crate::app::Open;

/// Stands before the export's id in the name of the setting that holds its folder.
const PREFIX: &str = "export-folder.";

/// A folder in which an export runs, for as long as it runs.
pub(crate) struct Noted<'o> {
    open: &'o Open,
    name: String,
}

impl<'o> Noted<'o> {
    /// Remembers the folder of `target`. The export goes on without that: at worst a folder is not swept.
    pub(crate) fn new(open: &'o Open, id: &str, target: &Path) -> Self {
        let name = format!("{PREFIX}{id}");
        if let Some(folder) = target.parent().and_then(Path::to_str)
            && let Err(error) = open.ledger().write(|tx| tx.settings().put(&name, folder))
        {
            tracing::warn!(%error, "the folder of an export could not be noted");
        }
        Self { open, name }
    }
}

impl Drop for Noted<'_> {
    fn drop(&mut self) {
        forget(self.open, &self.name);
    }
}

/// A note that stays costs one more look at its folder.
fn forget(open: &Open, name: &str) {
    if let Err(error) = open.ledger().write(|tx| tx.settings().remove(name)) {
        tracing::warn!(%error, "the folder of an export could not be forgotten");
    }
}

/// The folders in which an export was under way when the app ended, with the names of their notes.
pub(crate) fn left_behind(open: &Open) -> Vec<(String, PathBuf)> {
    let noted = open.ledger().read(|tx| tx.settings().list(PREFIX)).unwrap_or_else(|error| {
        tracing::warn!(%error, "the folders of killed exports cannot be read");
        Vec::new()
    });
    noted.into_iter().map(|(id, folder)| (format!("{PREFIX}{id}"), folder.into())).collect()
}

/// Removes what killed exports left in `folders`. A folder that cannot be read, such as one on a disk
/// that is not plugged in, stays noted. May block for as long as a disk does.
pub(crate) fn sweep(open: &Open, folders: &[(String, PathBuf)]) {
    for (name, folder) in folders {
        match export::sweep(folder) {
            Ok(removed) => {
                tracing::info!(removed, "the folder of an export that was killed was swept");
                forget(open, name);
            }
            Err(error) => tracing::info!(kind = ?error.kind(), "the folder of an export cannot be swept now"),
        }
    }
}
