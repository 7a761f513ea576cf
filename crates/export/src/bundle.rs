//! Files that are made elsewhere, saved together as one archive.

use std::{io::Write, path::Path, sync::atomic::AtomicBool};

use jiff::Timestamp;
use zip::ZipWriter;

use crate::{
    ExportError, Saved,
    archive::zip_options,
    save::{go_on, in_place},
};

/// One file of a bundle.
#[derive(Clone, PartialEq, Eq)]
pub struct BundleFile {
    /// Its path in the archive, with `/` between folders.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for BundleFile {
    /// Its name and size, not what it says.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BundleFile").field("path", &self.path).field("size_bytes", &self.bytes.len()).finish()
    }
}

/// Writes the files as a ZIP archive to its place, whole or not at all, as [`crate::save`] does.
///
/// One step gives the files that belong together; they are asked for one after the other, so that only one
/// step's files are in memory. `as_of` is the time of every file. `cancel` is looked at before each file.
///
/// # Errors
/// See [`ExportError`]; also what a step fails with. On any error `target` is as it was before.
pub fn save_bundle<E: From<ExportError>>(
    target: &Path,
    overwrite: bool,
    as_of: Timestamp,
    steps: impl IntoIterator<Item = Result<Vec<BundleFile>, E>>,
    cancel: &AtomicBool,
) -> Result<Saved, E> {
    in_place(target, overwrite, cancel, |out| {
        let mut zip = ZipWriter::new(out);
        let mut count = 0_u32;
        for files in steps {
            for file in files? {
                go_on(cancel)?;
                zip.start_file(file.path.as_str(), zip_options(as_of, false)).map_err(ExportError::from)?;
                zip.write_all(&file.bytes).map_err(ExportError::from)?;
                count = count.saturating_add(1);
            }
        }
        zip.finish().map_err(ExportError::from)?;
        Ok(count)
    })
}
