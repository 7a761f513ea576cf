//! Small files the member asks for, and files they choose.

use std::{io::Read, path::Path};

use crate::AppError;

/// Writes a file the member alone can read: whole, or as it was before.
///
/// # Errors
/// [`AppError::Vault`] with what the disk said.
pub fn write_private(path: &Path, content: &[u8]) -> Result<(), AppError> {
    Ok(vault::write_durably(path, content)?)
}

/// Reads a file the member chose. Of one that is longer than `most` bytes, one byte more than that is read, so
/// that whoever looks at it sees that it is too long.
///
/// # Errors
/// [`AppError::Vault`] with what the disk said.
pub fn read_small(path: &Path, most: usize) -> Result<Vec<u8>, AppError> {
    let failed = |source| AppError::Vault(vault::VaultError::Io { doing: "read a chosen file", source });
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    std::fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(failed)?;
    Ok(bytes)
}
