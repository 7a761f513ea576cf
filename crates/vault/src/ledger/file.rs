//! The ledger's file and its transactions.

use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::{Deletions, Organizations, Receipts, Settings};
use crate::file::{Store, open_damaged};
use crate::schema::{self, Schema};
use crate::vault::copy_tables;
use crate::{Home, MasterKey, VaultError};

/// The open ledger. Share it behind an `Arc`; open it once only.
#[derive(Debug)]
pub struct Ledger {
    store: Store,
}

/// A new ledger in the place of a damaged one.
#[derive(Debug)]
pub struct Replaced {
    /// The new ledger with what could still be read of the old.
    pub ledger: Ledger,
    /// Where the damaged files lie now.
    pub set_aside: PathBuf,
    /// How many rows were saved.
    pub rows: usize,
}

/// One transaction of the ledger.
pub struct LedgerTx<'c> {
    connection: &'c Connection,
}

impl fmt::Debug for LedgerTx<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LedgerTx")
    }
}

impl Ledger {
    /// Makes the ledger: key, database, name, in this order.
    ///
    /// # Errors
    /// [`VaultError`]; nothing is left then. An existing ledger is never touched.
    pub fn create(home: &Home, master: &MasterKey) -> Result<Self, VaultError> {
        let store = Store::create(home.root(), Some("ledger"), master, Schema::Ledger, |_| Ok(()))?;
        Ok(Self { store })
    }

    /// Opens the ledger.
    ///
    /// # Errors
    /// [`VaultError::WrongKey`], [`VaultError::KeyFileDamaged`], [`VaultError::Damaged`],
    /// [`VaultError::Newer`] and the others of [`VaultError`]; the files are then as they were.
    pub fn open(home: &Home, master: &MasterKey) -> Result<Self, VaultError> {
        Ok(Self { store: Store::open(&home.ledger_dir(), master, Schema::Ledger)? })
    }

    /// Opens the ledger, or makes it if its directory does not exist: the organizations' list comes
    /// from their directories, so none is lost.
    ///
    /// # Errors
    /// As [`Ledger::open`] and [`Ledger::create`]. A damaged ledger is not replaced here.
    pub fn open_or_create(home: &Home, master: &MasterKey) -> Result<Self, VaultError> {
        if home.ledger_dir().exists() {
            return Self::open(home, master);
        }
        // A crash while a damaged one was replaced: what it held is not forgotten for that.
        let Some(damaged) = home.last_ledger_set_aside()? else { return Self::create(home, master) };
        let store = Store::create(home.root(), Some("ledger"), master, Schema::Ledger, |tx| {
            take_along(&damaged, master, tx).map(drop)
        })?;
        Ok(Self { store })
    }

    /// Sets a damaged ledger aside under a new name and makes a new one with what can still be read:
    /// settings, deletions, receipts and whose the vaults are. Nothing is deleted.
    ///
    /// # Errors
    /// [`VaultError::WrongKey`] if the key is the trouble, not the file; else [`VaultError`] if the
    /// new ledger cannot be made or the files not be renamed; the damaged one is then where it was.
    pub fn replace_damaged(home: &Home, master: &MasterKey) -> Result<Replaced, VaultError> {
        match Self::open(home, master).and_then(|ledger| ledger.verify()) {
            Err(error) if !error.is_damage() => return Err(error),
            _ => {}
        }
        let (dir, mut rows) = (home.ledger_dir(), 0);
        let fresh = Store::prepare(home.root(), master, Schema::Ledger, |tx| {
            rows = take_along(&dir, master, tx)?;
            Ok(())
        })?;
        let set_aside = fresh.replace(home, &dir)?;
        Ok(Replaced { ledger: Self::open(home, master)?, set_aside, rows })
    }

    /// Runs `f` in one read transaction.
    ///
    /// # Errors
    /// What `f` returns, or [`VaultError`] if the ledger cannot be read.
    pub fn read<T, E: From<VaultError>>(&self, f: impl FnOnce(&LedgerTx<'_>) -> Result<T, E>) -> Result<T, E> {
        self.store.read(|connection| f(&LedgerTx { connection }))
    }

    /// Runs `f` in one immediate transaction; an error rolls all of it back.
    ///
    /// # Errors
    /// What `f` returns, or [`VaultError`] if the ledger cannot be written.
    pub fn write<T, E: From<VaultError>>(&self, f: impl FnOnce(&mut LedgerTx<'_>) -> Result<T, E>) -> Result<T, E> {
        self.store.write(|connection| f(&mut LedgerTx { connection }))
    }

    /// Reads the whole file and checks every page's HMAC and the tables' structure. The ledger is small:
    /// this takes milliseconds.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] if anything is not as it was written.
    pub fn verify(&self) -> Result<(), VaultError> {
        self.store.verify()
    }

    /// The tables and indexes as SQL, in the order of their names: what `schema.sql` must say.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn schema_sql(&self) -> Result<String, VaultError> {
        self.store.read(schema::dump)
    }

    /// Closes the file; every later use is refused with [`VaultError::Closed`].
    pub fn close(&self) {
        self.store.close();
    }
}

/// Copies what can be read of the damaged ledger in `dir`; says how many rows.
fn take_along(dir: &Path, master: &MasterKey, tx: &Connection) -> Result<usize, VaultError> {
    match open_damaged(dir, master)? {
        Some(damaged) => copy_tables(&damaged, tx, &["setting", "organization", "deletion", "receipt"]),
        None => Ok(0),
    }
}

impl LedgerTx<'_> {
    /// The member's settings.
    #[must_use]
    pub const fn settings(&self) -> Settings<'_> {
        Settings(self.connection)
    }

    /// The list of organizations' vaults.
    #[must_use]
    pub const fn organizations(&self) -> Organizations<'_> {
        Organizations(self.connection)
    }

    /// Requests to delete an account.
    #[must_use]
    pub const fn deletions(&self) -> Deletions<'_> {
        Deletions(self.connection)
    }

    /// Their receipts.
    #[must_use]
    pub const fn receipts(&self) -> Receipts<'_> {
        Receipts(self.connection)
    }
}
