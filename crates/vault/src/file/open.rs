//! The one function that opens a database. Every connection of the program comes from here.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::Once;
use std::thread;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::count;
use crate::schema::{self, Schema};
use crate::{VaultError, VaultKey};

/// How every unencrypted SQLite file begins.
const PLAINTEXT_HEADER: &[u8; 16] = b"SQLite format 3\0";

/// SQLCipher 4.17.0 is the first with the fixes of CVE-2026-11822 and CVE-2026-11824.
const OLDEST_CIPHER: [u32; 3] = [4, 17, 0];

/// Prepared statements kept per connection: all that the tables use.
const STATEMENTS: usize = 64;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The first connection to a file just made, still empty.
    Create,
    /// The one writer.
    Write,
    /// One of several readers; it cannot write.
    Read,
}

/// Opens `path` under `key`, checks that it is what it should be, and sets every pragma.
///
/// Nothing is written before the key, the cipher, the header and the schema version are known to be
/// right. The schema is not migrated here.
pub(crate) fn open(path: &Path, key: &VaultKey, schema: Schema, purpose: Purpose) -> Result<Connection, VaultError> {
    let salt = refuse_plaintext(path, purpose)?;
    wait_for_cipher();
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    doubt(&connection, true)?;
    unlock(&connection, key, &salt)?;
    if purpose == Purpose::Write {
        if count::without_older_log(path, key, &salt, &connection)?.is_some() {
            return Err(VaultError::Damaged(None));
        }
        schema::refuse_newer(&connection, schema)?;
    }
    configure(&connection, purpose)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

/// A damaged database as far as it can be read.
pub(crate) struct Readable {
    pub connection: Connection,
    /// Whether its log was left out; what only that holds is then missing.
    pub without_log: bool,
}

/// Opens what is damaged, to read what can be read of it: without a log that is older than the database, or
/// with which it cannot be read at all.
pub(crate) fn open_to_salvage(path: &Path, key: &VaultKey) -> Result<Readable, VaultError> {
    let salt = refuse_plaintext(path, Purpose::Read)?;
    let connection = match open(path, key, Schema::Vault, Purpose::Read) {
        Ok(connection) => match count::without_older_log(path, key, &salt, &connection)? {
            None => return Ok(Readable { connection, without_log: false }),
            Some(alone) => alone,
        },
        Err(passing) if passing.may_pass() => return Err(passing),
        Err(_) => count::alone(path, key, &salt)?,
    };
    configure(&connection, Purpose::Read)?;
    Ok(Readable { connection, without_log: true })
}

/// Gives the key and reads a first page with it.
pub(super) fn unlock(connection: &Connection, key: &VaultKey, salt: &[u8]) -> Result<(), VaultError> {
    // SQLCipher's log goes to stderr unless told otherwise.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    connection.execute_batch(&key.pragma(salt))?;
    assert_cipher(connection)?;
    Ok(connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?)
}

/// Lets nobody past before SQLCipher is set up.
///
/// SQLite counts as initialized before it has run SQLCipher's own set-up, so of two threads that open
/// the first two connections of a process, the second can find that no key can be set yet. The first
/// to come here sets it up; if another part of the process is just doing so, that is waited for.
fn wait_for_cipher() {
    const TRIES: usize = 10_000;
    static READY: Once = Once::new();
    READY.call_once(|| {
        for _ in 0..TRIES {
            let probe = Connection::open_in_memory();
            if probe.is_ok_and(|probe| probe.execute_batch("PRAGMA key = 'probe'").is_ok()) {
                return;
            }
            thread::yield_now();
        }
    });
}

/// Says whether the write-ahead log may be somebody else's. Then closing does not move it into the database,
/// which would overwrite sound pages with strange ones. So every connection begins.
pub(crate) fn doubt(connection: &Connection, doubtful: bool) -> Result<(), VaultError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, doubtful)?;
    Ok(())
}

/// Refuses a file that is missing, empty or not encrypted; an empty one is right only for a new vault. Gives
/// the file's first bytes, which are its salt.
fn refuse_plaintext(path: &Path, purpose: Purpose) -> Result<Vec<u8>, VaultError> {
    let mut start = Vec::new();
    match File::open(path) {
        Ok(file) => file.take(16).read_to_end(&mut start).map_err(VaultError::io("read the database"))?,
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(VaultError::Damaged(None)),
        Err(error) => return Err(VaultError::io("open the database")(error)),
    };
    let fits = match purpose {
        Purpose::Create => start.is_empty(),
        Purpose::Write | Purpose::Read => start.len() == 16 && start != PLAINTEXT_HEADER,
    };
    if fits { Ok(start) } else { Err(VaultError::Damaged(None)) }
}

fn assert_cipher(connection: &Connection) -> Result<(), VaultError> {
    let found: String = connection
        .query_row("PRAGMA cipher_version", [], |row| row.get(0))
        .map_err(|_| VaultError::Cipher { found: String::new() })?;
    let numbers = found.split(' ').next().unwrap_or_default();
    let version: Vec<u32> = numbers.split('.').filter_map(|number| number.parse().ok()).collect();
    if version.as_slice() < OLDEST_CIPHER.as_slice() {
        return Err(VaultError::Cipher { found });
    }
    Ok(())
}

fn configure(connection: &Connection, purpose: Purpose) -> Result<(), VaultError> {
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY;
         PRAGMA mmap_size = 0;
         PRAGMA trusted_schema = OFF;
         PRAGMA foreign_keys = ON;
         PRAGMA busy_timeout = 5000;
         PRAGMA cache_size = -8192;
         PRAGMA secure_delete = ON;
         PRAGMA synchronous = FULL;",
    )?;
    if purpose == Purpose::Read {
        connection.execute_batch("PRAGMA query_only = ON")?;
        return Ok(());
    }
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(VaultError::Damaged(None));
    }
    Ok(())
}

/// Whether the file begins as an encrypted one does. Checked once more after it was made.
pub(crate) fn assert_encrypted(path: &Path) -> Result<(), VaultError> {
    refuse_plaintext(path, Purpose::Read).map(drop)
}
