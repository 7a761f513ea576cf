//! One open database: one writer and a few readers behind locks.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, TransactionBehavior, ffi};

use super::count;
use super::home::{DB, Unnamed, discard, new_directory, read_key};
use super::open::{Purpose, Readable, assert_encrypted, doubt, open, open_to_salvage};
use crate::schema::{self, Schema};
use crate::{MasterKey, VaultError, VaultKey};

/// Readers kept open between uses; more are opened when needed and dropped afterwards.
const IDLE_READERS: usize = 3;

/// An open database file with its key.
pub(crate) struct Store {
    dir: PathBuf,
    key: VaultKey,
    schema: Schema,
    writer: Mutex<Writer>,
    readers: Mutex<Vec<Connection>>,
    closed: AtomicBool,
    /// Whether damage was met: then the write-ahead log stays beside the database.
    doubtful: AtomicBool,
}

/// The writer's place.
enum Writer {
    Ready(Connection),
    /// The disk failed under it, or SQLCipher met damage and refuses everything since: it is opened anew
    /// before the next use.
    Suspect,
    Closed,
}

impl Store {
    /// Makes a complete new directory under `parent`, `first` being the first transaction.
    pub(crate) fn create(
        parent: &Path,
        name: Option<&str>,
        master: &MasterKey,
        schema: Schema,
        first: impl FnOnce(&Connection) -> Result<(), VaultError>,
    ) -> Result<Self, VaultError> {
        let dir = new_directory(parent, name, master, |dir, key| fill(dir, key, schema, first))?;
        Self::open(&dir, master, schema).inspect_err(|_| discard(&dir))
    }

    /// As [`Store::create`], but the directory is left without a name.
    pub(crate) fn prepare(
        parent: &Path,
        master: &MasterKey,
        schema: Schema,
        first: impl FnOnce(&Connection) -> Result<(), VaultError>,
    ) -> Result<Unnamed, VaultError> {
        Unnamed::make(parent, master, |dir, key| fill(dir, key, schema, first))
    }

    /// Opens an existing directory and brings its schema up to date.
    pub(crate) fn open(dir: &Path, master: &MasterKey, schema: Schema) -> Result<Self, VaultError> {
        let key = read_key(dir, master)?;
        let mut writer = open(&dir.join(DB), &key, schema, Purpose::Write)?;
        schema::migrate(&mut writer, schema)?;
        doubt(&writer, false)?;
        let writer = Mutex::new(Writer::Ready(writer));
        Ok(Self {
            dir: dir.to_owned(),
            key,
            schema,
            writer,
            readers: Mutex::new(Vec::new()),
            closed: AtomicBool::new(false),
            doubtful: AtomicBool::new(false),
        })
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Runs `f` in one read transaction: a snapshot, whatever is written meanwhile.
    pub(crate) fn read<T, E: From<VaultError>>(&self, f: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        let mut reader = self.reader()?;
        let result = reader.transaction().map_err(|error| E::from(error.into())).and_then(|tx| f(&tx));
        if result.is_err() && !is_well(&reader) {
            self.doubtful.store(true, Ordering::SeqCst);
            return result;
        }
        let result = result?;
        let mut idle = held(&self.readers);
        if idle.len() < IDLE_READERS && !self.closed.load(Ordering::SeqCst) {
            idle.push(reader);
        }
        Ok(result)
    }

    /// Runs `f` in one immediate transaction; an error of `f` or of the commit rolls all of it back.
    pub(crate) fn write<T, E: From<VaultError>>(&self, f: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        let mut writer = held(&self.writer);
        let connection = self.ready(&mut writer)?;
        let result = in_transaction(connection, f);
        if result.is_err() {
            let in_doubt = !connection.is_autocommit() || matches!(&result, Err(Failed::Commit(VaultError::Disk(_))));
            self.look_after(&mut writer, in_doubt);
        }
        result.map_err(|failed| match failed {
            Failed::Commit(error) => error.into(),
            Failed::Inside(error) => error,
        })
    }

    /// Runs `f` on the writer outside a transaction.
    pub(crate) fn with_writer(&self, f: impl FnOnce(&Connection) -> Result<(), VaultError>) -> Result<(), VaultError> {
        let mut writer = held(&self.writer);
        let result = f(self.ready(&mut writer)?);
        if result.is_err() {
            self.look_after(&mut writer, false);
        }
        result
    }

    /// The writer, opened anew if it was given up.
    fn ready<'w>(&self, writer: &'w mut Writer) -> Result<&'w mut Connection, VaultError> {
        if matches!(writer, Writer::Suspect) {
            let anew = open(&self.dir.join(DB), &self.key, self.schema, Purpose::Write)?;
            doubt(&anew, self.doubtful.load(Ordering::SeqCst))?;
            *writer = Writer::Ready(anew);
        }
        match writer {
            Writer::Ready(connection) => Ok(connection),
            Writer::Suspect | Writer::Closed => Err(VaultError::Closed),
        }
    }

    /// After a failure: gives the writer up if it cannot go on. What a failed sync or a failed rollback left
    /// in the cache cannot be trusted; the file can.
    fn look_after(&self, writer: &mut Writer, in_doubt: bool) {
        let Writer::Ready(connection) = &*writer else { return };
        let is_well = is_well(connection);
        if !is_well {
            self.doubtful.store(true, Ordering::SeqCst);
            // If this fails too, the log is moved as on any other day.
            let _ = doubt(connection, true);
        }
        if in_doubt || !is_well {
            held(&self.readers).clear();
            *writer = Writer::Suspect;
        }
    }

    /// Checks every page and the structure of every table.
    pub(crate) fn verify(&self) -> Result<(), VaultError> {
        self.read(|connection| {
            let found: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
            match found.as_str() {
                "ok" => Ok(()),
                found if says_damage(found) => Err(VaultError::Damaged(None)),
                _ => Err(unreadable()),
            }
        })?;
        // The tables are sound. Pages that none of them uses are checked as they lie in the database, where a
        // crash may have left torn what is whole in the log: only if there is room to move the log there.
        let mut is_busy = false;
        let moved = self.with_writer(|writer| {
            is_busy = writer.query_row("PRAGMA wal_checkpoint(FULL)", [], |row| row.get(0))?;
            Ok(())
        });
        match moved {
            Ok(()) if is_busy => Ok(()),
            Ok(()) => self.verify_pages(),
            Err(error) if error.may_pass() => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn verify_pages(&self) -> Result<(), VaultError> {
        self.read(|connection| {
            let mut pages = connection.prepare("PRAGMA cipher_integrity_check")?;
            if let Some(row) = pages.query([])?.next()? {
                let says: String = row.get(0)?;
                let is_damage = says.contains("verification failed") || says.contains("invalid size");
                return Err(if is_damage { VaultError::Damaged(None) } else { unreadable() });
            }
            Ok(())
        })
    }

    /// Closes every idle connection and refuses all further use. A read in progress ends first or
    /// drops its connection when it is done.
    pub(crate) fn close(&self) {
        self.closed.store(true, Ordering::SeqCst);
        // The writer is the last to close, so that it moves the log into the database.
        held(&self.readers).clear();
        let mut writer = held(&self.writer);
        if let (Writer::Ready(connection), true) = (&*writer, self.doubtful.load(Ordering::SeqCst)) {
            // If this fails, the log is moved as on any other day.
            let _ = doubt(connection, true);
        }
        *writer = Writer::Closed;
    }

    fn reader(&self) -> Result<Connection, VaultError> {
        if self.closed.load(Ordering::SeqCst) {
            return Err(VaultError::Closed);
        }
        let idle = held(&self.readers).pop();
        match idle {
            Some(reader) => Ok(reader),
            None => open(&self.dir.join(DB), &self.key, self.schema, Purpose::Read),
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.close();
    }
}

/// Whether a connection still reads. After a page that could not be read, SQLCipher refuses every other; what
/// is in the cache does not tell.
fn is_well(connection: &Connection) -> bool {
    let forgotten = connection.execute_batch("PRAGMA shrink_memory");
    forgotten.and_then(|()| connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))).is_ok()
}

/// What SQLite's check of the tables says of a page that the disk did not give is no damage.
fn says_damage(found: &str) -> bool {
    let code = found.rsplit_once("error code=").and_then(|(_, code)| code.trim().parse::<i32>().ok());
    code.is_none_or(|code| code & 0xff != ffi::SQLITE_IOERR || code == ffi::SQLITE_IOERR_SHORT_READ)
}

/// What SQLCipher's own check says of a page that the disk does not give.
fn unreadable() -> VaultError {
    VaultError::Disk(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_IOERR_READ), None))
}

/// Where a transaction failed.
enum Failed<E> {
    /// At its begin or its end.
    Commit(VaultError),
    /// In what was to be done in it.
    Inside(E),
}

/// Everything `f` does or nothing of it.
fn in_transaction<T, E>(
    connection: &mut Connection,
    f: impl FnOnce(&Connection) -> Result<T, E>,
) -> Result<T, Failed<E>> {
    let begun = connection.transaction_with_behavior(TransactionBehavior::Immediate);
    let tx = begun.map_err(|error| Failed::Commit(error.into()))?;
    let changed = tx.total_changes();
    let value = f(&tx).map_err(Failed::Inside)?;
    // What changed nothing commits nothing.
    if tx.total_changes() != changed {
        count::raise(&tx).map_err(Failed::Commit)?;
    }
    tracing::trace!(target: "point", "store.before-commit");
    tx.commit().map_err(|error| Failed::Commit(error.into()))?;
    tracing::trace!(target: "point", "store.committed");
    Ok(value)
}

/// Makes the database of a new directory, `first` being the first transaction.
fn fill(
    dir: &Path,
    key: &VaultKey,
    schema: Schema,
    first: impl FnOnce(&Connection) -> Result<(), VaultError>,
) -> Result<(), VaultError> {
    let path = dir.join(DB);
    let mut connection = open(&path, key, schema, Purpose::Create)?;
    schema::migrate(&mut connection, schema)?;
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    first(&tx)?;
    tx.commit()?;
    doubt(&connection, false)?;
    connection.close().map_err(|(_, error)| error)?;
    assert_encrypted(&path)
}

/// Opens what is damaged, to read what can be read: no schema check, no migration, no writing. `None` if
/// nothing can be read of it.
///
/// # Errors
/// Trouble of the disk, which may pass: then nothing is known of the file.
pub(crate) fn open_damaged(dir: &Path, master: &MasterKey) -> Result<Option<Readable>, VaultError> {
    match read_key(dir, master).and_then(|key| open_to_salvage(&dir.join(DB), &key)) {
        Ok(damaged) => Ok(Some(damaged)),
        Err(passing) if passing.may_pass() => Err(passing),
        Err(_) => Ok(None),
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("schema", &self.schema).finish_non_exhaustive()
    }
}

/// A panic inside a transaction rolled it back, so the connection behind a poisoned lock is sound.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
