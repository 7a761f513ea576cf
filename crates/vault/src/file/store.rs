//! One open database: one writer and a few readers behind locks.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, TransactionBehavior};

use super::home::{DB, Unnamed, new_directory, read_key};
use super::open::{Purpose, assert_encrypted, open};
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
}

/// The writer's place.
enum Writer {
    Ready(Connection),
    /// The disk failed under it: it is opened anew before the next use.
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
        Self::open(&dir, master, schema)
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
        let writer = Mutex::new(Writer::Ready(writer));
        Ok(Self {
            dir: dir.to_owned(),
            key,
            schema,
            writer,
            readers: Mutex::new(Vec::new()),
            closed: AtomicBool::new(false),
        })
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Runs `f` in one read transaction: a snapshot, whatever is written meanwhile.
    pub(crate) fn read<T, E: From<VaultError>>(&self, f: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        let mut reader = self.reader()?;
        let result = {
            let tx = reader.transaction().map_err(VaultError::from)?;
            f(&tx)?
        };
        let mut idle = held(&self.readers);
        if idle.len() < IDLE_READERS && !self.closed.load(Ordering::SeqCst) {
            idle.push(reader);
        }
        Ok(result)
    }

    /// Runs `f` in one immediate transaction; an error of `f` or of the commit rolls all of it back.
    pub(crate) fn write<T, E: From<VaultError>>(&self, f: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        let mut writer = held(&self.writer);
        if matches!(*writer, Writer::Suspect) {
            *writer = Writer::Ready(open(&self.dir.join(DB), &self.key, self.schema, Purpose::Write)?);
        }
        let Writer::Ready(connection) = &mut *writer else { return Err(VaultError::Closed.into()) };
        let result = in_transaction(connection, f);
        if !connection.is_autocommit() || matches!(&result, Err(Failed::Commit(VaultError::Disk(_)))) {
            // What a failed sync or a failed rollback left in the cache cannot be trusted; the file can.
            *writer = Writer::Suspect;
            held(&self.readers).clear();
        }
        result.map_err(|failed| match failed {
            Failed::Commit(error) => error.into(),
            Failed::Inside(error) => error,
        })
    }

    /// Runs `f` on the writer outside a transaction.
    pub(crate) fn with_writer(&self, f: impl FnOnce(&Connection) -> Result<(), VaultError>) -> Result<(), VaultError> {
        match &*held(&self.writer) {
            Writer::Ready(connection) => f(connection),
            Writer::Suspect => Ok(()),
            Writer::Closed => Err(VaultError::Closed),
        }
    }

    /// Checks every page and the structure of every table.
    pub(crate) fn verify(&self) -> Result<(), VaultError> {
        self.read(|connection| {
            let mut pages = connection.prepare("PRAGMA cipher_integrity_check")?;
            if pages.query([])?.next()?.is_some() {
                return Err(VaultError::Damaged(None));
            }
            let found: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
            if found == "ok" { Ok(()) } else { Err(VaultError::Damaged(None)) }
        })
    }

    /// Closes every idle connection and refuses all further use. A read in progress ends first or
    /// drops its connection when it is done.
    pub(crate) fn close(&self) {
        self.closed.store(true, Ordering::SeqCst);
        *held(&self.writer) = Writer::Closed;
        held(&self.readers).clear();
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
    let value = f(&tx).map_err(Failed::Inside)?;
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
    connection.close().map_err(|(_, error)| error)?;
    assert_encrypted(&path)
}

/// Opens what is damaged, to read what can be read: no schema check, no migration, no writing. `None` if
/// nothing can be read of it.
///
/// # Errors
/// Trouble of the disk, which may pass: then nothing is known of the file.
pub(crate) fn open_damaged(dir: &Path, master: &MasterKey) -> Result<Option<Connection>, VaultError> {
    use VaultError as E;
    match read_key(dir, master).and_then(|key| open(&dir.join(DB), &key, Schema::Vault, Purpose::Read)) {
        Ok(damaged) => Ok(Some(damaged)),
        Err(passing @ (E::DiskFull | E::ReadOnly | E::Disk(_) | E::Io { .. })) => Err(passing),
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
