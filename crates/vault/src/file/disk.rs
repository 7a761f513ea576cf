//! Private files and directories that survive a power cut.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use crate::VaultError;

/// Makes `dir` (and what is missing above it) with mode 0700; tightens it if it exists. Its name is
/// durable then: a directory whose name is lost in a power cut is lost with everything in it.
pub(crate) fn private_dir(dir: &Path) -> Result<(), VaultError> {
    let missing: Vec<&Path> = dir.ancestors().skip(1).take_while(|above| !above.exists()).collect();
    DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(VaultError::io("make a directory"))?;
    let mode = fs::metadata(dir).map_err(VaultError::io("read a directory"))?.permissions().mode();
    if mode & 0o077 != 0 {
        fs::set_permissions(dir, fs::Permissions::from_mode(0o700)).map_err(VaultError::io("close a directory"))?;
    }
    std::iter::once(dir).chain(missing).try_for_each(sync_name)
}

/// Makes the name of a directory durable. What lies above may belong to somebody else and be closed to us;
/// then it was not made by us either.
fn sync_name(dir: &Path) -> Result<(), VaultError> {
    let above = dir.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match sync_dir(above) {
        Err(VaultError::ReadOnly) => Ok(()),
        synced => synced,
    }
}

/// Makes the empty file `path` with mode 0600; it must not exist.
pub(crate) fn private_file(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// Puts `bytes` at `path` so that after a crash it holds either what it held before or all of them.
///
/// Written to a temporary file beside it (mode 0600), synced, renamed, and the directory synced.
///
/// # Errors
/// [`VaultError::DiskFull`], [`VaultError::ReadOnly`] or [`VaultError::Io`]; `path` is then as it was.
pub fn write_durably(path: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    let (Some(dir), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(VaultError::io("name a file")(io::Error::from(io::ErrorKind::InvalidInput)));
    };
    let temporary = dir.join(format!(".{}.{}", name.to_string_lossy(), random_name()?));
    let written = private_file(&temporary).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&temporary, path)
    });
    if let Err(error) = written {
        // The first error is the one to report; a leftover is swept at the next start.
        let _ = fs::remove_file(&temporary);
        return Err(VaultError::io("write a file")(error));
    }
    sync_dir(dir)
}

/// Makes creations, renames and removals in `dir` durable.
pub(crate) fn sync_dir(dir: &Path) -> Result<(), VaultError> {
    File::open(dir).and_then(|dir| dir.sync_all()).map_err(VaultError::io("sync a directory"))
}

/// 16 random hexadecimal digits.
pub(crate) fn random_name() -> Result<String, VaultError> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|_| VaultError::Random)?;
    Ok(hex::encode(bytes))
}
