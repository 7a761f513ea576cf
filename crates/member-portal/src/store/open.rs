//! Opening the file.

use std::{
    fs::{self, OpenOptions},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, OptionalExtension};
use thiserror::Error;

refinery::embed_migrations!("migrations");

/// Oldest SQLCipher without the known corruption and memory faults. Source: SQLCipher 4.17.0 release notes.
const OLDEST_SQLCIPHER: [u32; 3] = [4, 17, 0];

/// The database cannot be used.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The file cannot be made or opened.
    #[error("the database {0} cannot be opened")]
    File(PathBuf, #[source] std::io::Error),
    /// SQLite refuses it.
    #[error("the database cannot be read or written")]
    Sqlite(#[from] rusqlite::Error),
    /// Its tables cannot be brought to this version.
    #[error("the database cannot be brought to this version's tables")]
    Migration(#[from] Box<refinery::Error>),
    /// It was made for somebody else.
    #[error("the database belongs to the organization {0}")]
    OtherOrganization(String),
    /// The library is too old.
    #[error("the database library {0} is too old")]
    OldLibrary(String),
    /// The system gave no random numbers.
    #[error("no random numbers")]
    Random(#[from] getrandom::Error),
    /// The writer's thread cannot be started.
    #[error("the writer could not be started")]
    Thread(#[source] std::io::Error),
}

/// Opens the file to write; a new one is readable by its owner only.
pub(super) fn open(path: &Path) -> Result<Connection, OpenError> {
    let failed = |source| OpenError::File(path.to_owned(), source);
    OpenOptions::new().create(true).append(true).mode(0o600).open(path).map_err(failed)?;
    let path = path.canonicalize().map_err(failed)?;
    let mut connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    prepare(&connection)?;
    check_library(&connection)?;
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "secure_delete", "ON")?;
    // One transaction: a migration and the note that it was done belong together.
    migrations::runner().set_grouped(true).run(&mut connection).map_err(Box::new)?;
    Ok(connection)
}

/// Opens the file to read.
pub(super) fn open_reader(path: &Path) -> Result<Connection, OpenError> {
    let path = path.canonicalize().map_err(|source| OpenError::File(path.to_owned(), source))?;
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    prepare(&connection)?;
    connection.pragma_update(None, "query_only", "ON")?;
    Ok(connection)
}

/// Looks whether [`open`] would find a database of `organization`, or a place to make one; writes nothing.
pub(super) fn examine(path: &Path, organization: &str) -> Result<(), OpenError> {
    let failed = |source| OpenError::File(path.to_owned(), source);
    if !path.try_exists().map_err(failed)? {
        let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
        return fs::read_dir(dir).map(|_| ()).map_err(failed);
    }
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    prepare(&connection)?;
    let made = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'server')";
    if !connection.query_row(made, [], |row| row.get::<_, bool>(0))? {
        return Ok(());
    }
    let owner =
        connection.query_row("SELECT organization FROM server", [], |row| row.get::<_, String>(0)).optional()?;
    match owner {
        Some(owner) if owner != organization => Err(OpenError::OtherOrganization(owner)),
        _ => Ok(()),
    }
}

fn prepare(connection: &Connection) -> Result<(), OpenError> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.query_row("PRAGMA cipher_log_level = NONE", [], |_| Ok(())).optional()?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "trusted_schema", "OFF")?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

fn check_library(connection: &Connection) -> Result<(), OpenError> {
    let version: String = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0))?;
    let numbers: Vec<u32> =
        version.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).take(3).collect();
    if numbers.as_slice() < OLDEST_SQLCIPHER.as_slice() {
        return Err(OpenError::OldLibrary(version));
    }
    Ok(())
}

/// Marks a new file as the organization's, or checks that it is; answers the server id.
pub(super) fn adopt(connection: &mut Connection, organization: &str) -> Result<String, OpenError> {
    let tx = connection.transaction()?;
    let row = tx.query_row("SELECT server_id, organization FROM server", [], |row| Ok((row.get(0)?, row.get(1)?)));
    let server_id = match row.optional()? {
        Some((server_id, owner)) if owner == *organization => server_id,
        Some((_, owner)) => return Err(OpenError::OtherOrganization(owner)),
        None => {
            let server_id = crate::random_id()?;
            let insert = "INSERT INTO server (only, server_id, organization) VALUES (1, ?1, ?2)";
            tx.execute(insert, (&server_id, organization))?;
            server_id
        }
    };
    tx.commit()?;
    Ok(server_id)
}

#[cfg(test)]
mod tests {
    use refinery::Target;

    use super::*;

    #[test]
    fn a_database_of_the_first_version_keeps_every_row() {
        let dir = tempfile::TempDir::new().unwrap();
        let path = dir.path().join("portal.db");
        let mut first = Connection::open(&path).unwrap();
        migrations::runner().set_target(Target::Version(1)).set_grouped(true).run(&mut first).unwrap();
        first
            .execute_batch(
                "INSERT INTO account (id, subject, counter) VALUES (1, 'ada-0001', 9), (2, 'ben-0001', 4);
                 INSERT INTO record VALUES (1, 'device', 'd1', 7, 3, '{\"name\":\"Door\"}', 'QWERTY', 5),
                     (2, 'profile', 'self', 4, 1, '{}', NULL, 6);
                 INSERT INTO tombstone VALUES (1, 'device', 'd0', 8, 5);",
            )
            .unwrap();
        let rows =
            "SELECT json_group_array(json_array(account_id, kind, id, position, ordinal, fields, secret, updated_ms))
             FROM (SELECT * FROM record ORDER BY account_id, kind, id)";
        let all = |connection: &Connection| connection.query_row(rows, [], |row| row.get::<_, String>(0)).unwrap();
        let before = all(&first);
        drop(first);
        let now = open(&path).unwrap();
        assert_eq!(all(&now), before);
        assert!(before.contains("QWERTY"), "the scan finds what is there");
        now.execute("DELETE FROM account WHERE id = 1", []).unwrap();
        assert!(!all(&now).contains("QWERTY"), "a record still goes with its account");
        let twice = "INSERT INTO record VALUES (2, 'device', 'd2', 4, 4, '{}', NULL, 7)";
        assert!(now.execute(twice, []).is_err(), "a place in the feed is still taken once");
        let check = "SELECT integrity_check FROM pragma_integrity_check";
        assert_eq!(now.query_row(check, [], |row| row.get::<_, String>(0)).unwrap(), "ok");
    }
}
