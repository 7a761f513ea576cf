//! Why a vault could not do what was asked.

use std::io;

use domain::ChangeState;
use rusqlite::ffi;
use thiserror::Error;

/// A vault operation failed. Display text names the operation, never the data.
///
/// Whatever the cause, nothing was deleted and nothing was written half: an open file is left as it
/// was found and a transaction is rolled back.
#[derive(Debug, Error)]
pub enum VaultError {
    /// The master key does not unwrap this vault's `key` file, and that file is intact.
    #[error("the key does not belong to this vault")]
    WrongKey,
    /// The `key` file is missing, shortened or changed; without it nobody can read the database.
    #[error("the vault's key file is missing or damaged")]
    KeyFileDamaged,
    /// The database is missing, shortened, changed, foreign or not encrypted.
    #[error("the vault's file is damaged")]
    Damaged(#[source] Option<rusqlite::Error>),
    /// A later version of the program wrote this file. It was not touched.
    #[error("the vault has schema version {found}, this program knows {known}")]
    Newer {
        /// The file's schema version.
        found: i32,
        /// The latest this program knows.
        known: i32,
    },
    /// No space is left, or a quota is used up; the transaction was rolled back.
    #[error("there is no space left for the vault")]
    DiskFull,
    /// The file or its directory cannot be written.
    #[error("the vault cannot be written")]
    ReadOnly,
    /// The disk failed while reading or writing; the transaction was rolled back.
    #[error("the disk failed under the vault")]
    Disk(#[source] rusqlite::Error),
    /// The linked SQLCipher is older than the oldest safe one, or missing.
    #[error("the SQLCipher library is too old: {found}")]
    Cipher {
        /// What it calls itself; empty if there is none.
        found: String,
    },
    /// The vault was closed, for example because its removal began.
    #[error("the vault is closed")]
    Closed,
    /// Another instance of the program uses this data directory.
    #[error("the data directory is in use by another instance")]
    AnotherInstance,
    /// A stored cell does not read as what it should be.
    #[error("the column {column} holds something unexpected")]
    Content {
        /// `table.column`.
        column: &'static str,
    },
    /// No change has this operation id.
    #[error("no such change")]
    NoSuchChange,
    /// The change may already have been sent, so it cannot be taken back.
    #[error("a change that is {state} cannot be taken back")]
    NotDiscardable {
        /// The change's state.
        state: &'static str,
    },
    /// The operation id is already in use.
    #[error("the operation is already stored")]
    DuplicateOperation,
    /// A file operation outside SQLite failed.
    #[error("could not {doing}")]
    Io {
        /// The operation, for example `write the key file`.
        doing: &'static str,
        /// The cause.
        source: io::Error,
    },
    /// The operating system gave no random bytes.
    #[error("the system gave no random bytes")]
    Random,
    /// A schema migration failed and was rolled back.
    #[error("the vault's schema could not be brought up to date")]
    Migration(#[source] refinery::Error),
    /// Any other failure of SQLite.
    #[error("the vault could not be read or written")]
    Sqlite(#[source] rusqlite::Error),
}

impl VaultError {
    /// Wraps an I/O error, recognizing a full and a read-only disk.
    pub(crate) fn io(doing: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io { doing, source },
        }
    }

    /// Whether the disk is at fault and the file may be sound: nothing is known of it then.
    pub(crate) const fn may_pass(&self) -> bool {
        matches!(self, Self::DiskFull | Self::ReadOnly | Self::Disk(_) | Self::Io { .. })
    }

    /// Whether the file itself is at fault, so that setting it aside and pulling again can help.
    #[must_use]
    pub const fn is_damage(&self) -> bool {
        matches!(self, Self::Damaged(_) | Self::KeyFileDamaged | Self::Content { .. })
    }

    pub(crate) const fn not_discardable(state: &ChangeState) -> Self {
        Self::NotDiscardable { state: state.as_str() }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        match error.sqlite_error_code() {
            Some(C::DatabaseCorrupt | C::NotADatabase) => Self::Damaged(Some(error)),
            Some(C::DiskFull) => Self::DiskFull,
            Some(C::ReadOnly | C::PermissionDenied | C::CannotOpen) => Self::ReadOnly,
            Some(C::SystemIoFailure) if is_extended(&error, ffi::SQLITE_IOERR_SHORT_READ) => Self::Damaged(Some(error)),
            // The index of the write-ahead log has no room to grow.
            Some(C::SystemIoFailure) if is_extended(&error, ffi::SQLITE_IOERR_SHMSIZE) => Self::DiskFull,
            Some(C::SystemIoFailure) => Self::Disk(error),
            _ => Self::Sqlite(error),
        }
    }
}

/// Tells apart what one code of SQLite covers: a file that ends in the middle of a page was shortened, which
/// is damage and not a failing disk.
fn is_extended(error: &rusqlite::Error, code: i32) -> bool {
    error.sqlite_error().is_some_and(|e| e.extended_code == code)
}

impl From<refinery::Error> for VaultError {
    fn from(error: refinery::Error) -> Self {
        match error.kind() {
            refinery::error::Kind::Connection(_, source) => match source.downcast_ref() {
                Some(rusqlite::Error::SqliteFailure(cause, text)) => {
                    match Self::from(rusqlite::Error::SqliteFailure(*cause, text.clone())) {
                        Self::Sqlite(_) => Self::Migration(error),
                        of_the_disk => of_the_disk,
                    }
                }
                _ => Self::Migration(error),
            },
            _ => Self::Migration(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_whose_index_has_no_room_means_a_full_disk() {
        let failure = |code| VaultError::from(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None));
        assert!(matches!(failure(ffi::SQLITE_IOERR_SHMSIZE), VaultError::DiskFull));
        assert!(matches!(failure(ffi::SQLITE_IOERR_SHMMAP), VaultError::Disk(_)));
        assert!(matches!(failure(ffi::SQLITE_IOERR_SHORT_READ), VaultError::Damaged(_)));
    }
}
