//! Small files the member asks for.

use std::path::Path;

use crate::AppError;

/// Writes a file the member alone can read: whole, or as it was before.
///
/// # Errors
/// [`AppError::Vault`] with what the disk said.
pub fn write_private(path: &Path, content: &[u8]) -> Result<(), AppError> {
    Ok(vault::write_durably(path, content)?)
}
