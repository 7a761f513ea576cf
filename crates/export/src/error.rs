//! What can keep an export from being written.

use std::io;

use thiserror::Error;

/// An export was not written. Nothing is left at the target and no temporary file beside it.
///
/// Display text names the operation, never a path or a value.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The member stopped it.
    #[error("the export was cancelled")]
    Cancelled,
    /// The target exists and replacing it was not confirmed.
    #[error("a file of that name exists")]
    TargetExists,
    /// The target is a directory, a link, a pipe or another thing that is not a plain file.
    #[error("the target is not a plain file")]
    TargetNotAFile,
    /// The folder is missing, read-only, or not ours to write to; or the name cannot be used there.
    #[error("the export could not be written at this place")]
    TargetUnwritable(#[source] io::Error),
    /// No space left, or the quota or the largest file size is reached.
    #[error("the disk is full")]
    DiskFull(#[source] io::Error),
    /// Another failure of the disk.
    #[error("the export could not be written")]
    Io(#[source] io::Error),
    /// The archive could not be put together.
    #[error("the archive could not be put together")]
    Archive(#[source] zip::result::ZipError),
    /// The built-in packs could not be read.
    #[error("the catalogue of organizations could not be read")]
    Packs(#[from] organizations::PackError),
}

impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as K;
        match error.kind() {
            K::StorageFull | K::QuotaExceeded | K::FileTooLarge => Self::DiskFull(error),
            K::AlreadyExists => Self::TargetExists,
            K::IsADirectory => Self::TargetNotAFile,
            K::PermissionDenied
            | K::ReadOnlyFilesystem
            | K::NotFound
            | K::NotADirectory
            | K::InvalidFilename
            | K::InvalidInput => Self::TargetUnwritable(error),
            _ => Self::Io(error),
        }
    }
}

impl From<zip::result::ZipError> for ExportError {
    fn from(error: zip::result::ZipError) -> Self {
        match error {
            zip::result::ZipError::Io(error) => error.into(),
            other => Self::Archive(other),
        }
    }
}

impl From<serde_json::Error> for ExportError {
    fn from(error: serde_json::Error) -> Self {
        io::Error::from(error).into()
    }
}

impl From<csv::Error> for ExportError {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            other => Self::Io(io::Error::other(format!("{other:?}"))),
        }
    }
}
