//! Device codes the member typed in by hand. A portal's code is never stored.

use domain::RecordId;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroizing;

use super::json::microseconds;
use crate::VaultError;

/// The table `secret`.
#[derive(Debug)]
pub struct Secrets<'c>(pub(super) &'c Connection);

impl Secrets<'_> {
    /// Keeps the code of a device.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, device: &RecordId, code: &str, now: Timestamp) -> Result<(), VaultError> {
        self.0
            .prepare_cached("INSERT OR REPLACE INTO secret (device, code, saved_us) VALUES (?1, ?2, ?3)")?
            .execute(params![device.as_str(), code, microseconds(now)])?;
        Ok(())
    }

    /// The code, wiped when dropped.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self, device: &RecordId) -> Result<Option<Zeroizing<String>>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT code FROM secret WHERE device = ?1")?;
        Ok(statement.query_row([device.as_str()], |row| row.get(0).map(Zeroizing::new)).optional()?)
    }

    /// Every code, for what must not leave; each wiped when dropped.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn codes(&self) -> Result<Vec<Zeroizing<String>>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT code FROM secret ORDER BY device")?;
        let codes = statement.query_map([], |row| row.get(0).map(Zeroizing::new))?;
        Ok(codes.collect::<Result<_, _>>()?)
    }

    /// Whether a code is kept, without reading it.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn has(&self, device: &RecordId) -> Result<bool, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT EXISTS (SELECT 1 FROM secret WHERE device = ?1)")?;
        Ok(statement.query_row([device.as_str()], |row| row.get(0))?)
    }

    /// Forgets the code. Says whether there was one.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn remove(&self, device: &RecordId) -> Result<bool, VaultError> {
        let removed = self.0.prepare_cached("DELETE FROM secret WHERE device = ?1")?.execute([device.as_str()])?;
        Ok(removed > 0)
    }
}
