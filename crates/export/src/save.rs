//! One file at the chosen place, whole or not at all.

use std::{
    ffi::OsStr,
    fs::{self, File, TryLockError},
    io::{self, BufReader, BufWriter, Read, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use crate::{ExportError, Options, Progress, Snapshot, archive, compress::hex};

/// Start and end of our temporary names; what lies between is random.
const TEMPORARY: (&str, &str) = (".privacy-dashboard-export-", ".part");

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
    target: &Path,
    overwrite: bool,
    snapshot: &S,
    options: &Options,
    progress: &mut dyn FnMut(Progress),
    cancel: &AtomicBool,
) -> Result<Saved, S::Error> {
    in_place(target, overwrite, cancel, |out| {
        archive::write_archive(snapshot, options, out, progress, cancel).map(|summary| summary.files)
    })
}

/// What [`save`] promises, for an archive that `write` writes; it answers with the count of its files.
pub(crate) fn in_place<E: From<ExportError>>(
    target: &Path,
    overwrite: bool,
    cancel: &AtomicBool,
    write: impl FnOnce(&mut BufWriter<&mut File>) -> Result<u32, E>,
) -> Result<Saved, E> {
    let folder = check(target, overwrite)?;
    // What an earlier, killed export left here goes first; whether that works decides nothing.
    let _ = sweep(folder);
    // Dropping it on any of the ways out below removes the file.
    let mut temporary = temporary_in(folder)?;
    let files = {
        let mut out = BufWriter::with_capacity(1 << 17, temporary.as_file_mut());
        let files = write(&mut out)?;
        out.flush().map_err(ExportError::from)?;
        files
    };
    go_on(cancel)?;
    temporary.as_file().sync_all().map_err(ExportError::from)?;
    let (bytes, sha256) = fingerprint(temporary.path(), cancel)?;
    check(target, overwrite)?;
    go_on(cancel)?;
    move_into_place(temporary, target, overwrite)?;
    sync_folder(folder);
    Ok(Saved { path: target.to_owned(), bytes, sha256, files })
}

/// The folder to write in, if `target` may be written at all.
fn check(target: &Path, overwrite: bool) -> Result<&Path, ExportError> {
    if target.file_name().is_none() {
        return Err(ExportError::TargetNotAFile);
    }
    match fs::symlink_metadata(target) {
        Ok(found) if !found.is_file() => return Err(ExportError::TargetNotAFile),
        Ok(_) if !overwrite => return Err(ExportError::TargetExists),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error.into()),
    }
    match target.parent() {
        Some(folder) if folder != Path::new("") => Ok(folder),
        _ => Ok(Path::new(".")),
    }
}

/// A new file of our own, 0600, opened so that nothing that exists is ever touched, and locked so
/// that no other instance sweeps it away.
fn temporary_in(folder: &Path) -> Result<NamedTempFile, ExportError> {
    let temporary = tempfile::Builder::new()
        .prefix(TEMPORARY.0)
        .suffix(TEMPORARY.1)
        .rand_bytes(16)
        .tempfile_in(folder)
        .map_err(ExportError::from)?;
    // A file system without locks still takes the export; the sweep then sees a file it may not judge.
    let _ = temporary.as_file().try_lock();
    Ok(temporary)
}

pub(crate) fn go_on(cancel: &AtomicBool) -> Result<(), ExportError> {
    if cancel.load(Ordering::Relaxed) { Err(ExportError::Cancelled) } else { Ok(()) }
}

/// Size and SHA-256 of a file, read back from the disk.
fn fingerprint(path: &Path, cancel: &AtomicBool) -> Result<(u64, String), ExportError> {
    let mut file = BufReader::with_capacity(1 << 17, File::open(path)?);
    let mut digest = Sha256::new();
    let mut bytes = 0_u64;
    let mut buffer = vec![0; 1 << 17];
    loop {
        go_on(cancel)?;
        let read = file.read(&mut buffer)?;
        let Some(chunk) = buffer.get(..read).filter(|chunk| !chunk.is_empty()) else { break };
        digest.update(chunk);
        bytes = bytes.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
    }
    Ok((bytes, hex(&digest.finalize())))
}

fn move_into_place(temporary: NamedTempFile, target: &Path, overwrite: bool) -> Result<(), ExportError> {
    let moved = if overwrite { temporary.persist(target) } else { temporary.persist_noclobber(target) };
    // The error holds the temporary file; dropping it removes the file.
    moved.map(drop).map_err(|error| error.error.into())
}

/// Makes the new name durable. A folder that cannot be synced (some network shares) still holds the
/// whole file, so this is no reason to call the export failed.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// Removes temporary files that a killed export left in `dir`; returns how many.
///
/// Only plain files with our own names that nobody holds locked.
///
/// # Errors
/// If the folder cannot be read.
pub fn sweep(dir: &Path) -> io::Result<u32> {
    let mut removed = 0_u32;
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if is_ours(&entry.file_name()) && entry.file_type()?.is_file() && is_abandoned(&entry.path()) {
            fs::remove_file(entry.path())?;
            removed = removed.saturating_add(1);
        }
    }
    Ok(removed)
}

fn is_ours(name: &OsStr) -> bool {
    name.to_str().is_some_and(|name| {
        name.strip_prefix(TEMPORARY.0)
            .and_then(|rest| rest.strip_suffix(TEMPORARY.1))
            .is_some_and(|random| random.len() == 16 && random.chars().all(|c| c.is_ascii_alphanumeric()))
    })
}

fn is_abandoned(path: &Path) -> bool {
    let Ok(file) = File::open(path) else { return false };
    !matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}
