//! The count of commits, which tells a write-ahead log from before it was last moved into the database.
//!
//! SQLite takes any log that is whole in itself, also an older one of the same file that was put back beside a
//! newer database, and mixes the two. Each commit raises a count in the file's first page. So a log of the
//! file's own never shows a lower count than the database has without it.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::open::{doubt, unlock};
use crate::{VaultError, VaultKey};

/// Raises the count, in the transaction whose commit it counts.
pub(crate) fn raise(tx: &Connection) -> Result<(), VaultError> {
    let next = of(tx)?.saturating_add(1);
    Ok(tx.execute_batch(&format!("PRAGMA user_version = {next}"))?)
}

/// How many commits the file has seen, as far as `connection` sees them.
fn of(connection: &Connection) -> Result<i32, VaultError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// The database without its log, if `connection` sees a log that is older than the database; `None` if the log
/// is its own, or that cannot be told: a crash may have left torn in the database what is whole in the log.
///
/// # Errors
/// Trouble of the disk, which may pass: then nothing is known of the log, and it is not taken.
pub(super) fn without_older_log(
    path: &Path,
    key: &VaultKey,
    salt: &[u8],
    connection: &Connection,
) -> Result<Option<Connection>, VaultError> {
    if !has_log(path)? {
        return Ok(None);
    }
    let counted = alone(path, key, salt).and_then(|alone| Ok((of(connection)?, of(&alone)?, alone)));
    match counted {
        Ok((with_log, without, alone)) => Ok((with_log < without).then_some(alone)),
        Err(passing) if passing.may_pass() => Err(passing),
        Err(_) => Ok(None),
    }
}

fn has_log(path: &Path) -> Result<bool, VaultError> {
    match log_of(path).metadata() {
        Ok(log) => Ok(log.len() > 0),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(VaultError::io("look for the log")(error)),
    }
}

fn log_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

/// Opens the database alone, to read it.
///
/// # Errors
/// If that cannot be read as it is.
pub(super) fn alone(path: &Path, key: &VaultKey, salt: &[u8]) -> Result<Connection, VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    // What is called immutable has no log. Source: SQLite, URI filenames.
    let connection = Connection::open_with_flags(format!("file:{}?immutable=1", encoded(path)), flags)?;
    doubt(&connection, true)?;
    unlock(&connection, key, salt)?;
    Ok(connection)
}

/// A path as a URI has it.
fn encoded(path: &Path) -> String {
    let mut text = String::new();
    for byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.') {
            text.push(char::from(*byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_of_a_path_is_read_as_a_part_of_the_uri() {
        assert_eq!(encoded(Path::new("/home/ada b/1%?x=#y/ä/db")), "/home/ada%20b/1%25%3Fx%3D%23y/%C3%A4/db");
    }
}
