//! Settings: names and values whose meaning is the use cases'.

use rusqlite::{Connection, OptionalExtension};

use crate::VaultError;

/// The table `setting`.
#[derive(Debug)]
pub struct Settings<'c>(pub(super) &'c Connection);

impl Settings<'_> {
    /// A setting, or `None` if the member never chose.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self, name: &str) -> Result<Option<String>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Stores a setting.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, name: &str, value: &str) -> Result<(), VaultError> {
        self.0
            .prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)")?
            .execute([name, value])?;
        Ok(())
    }
}
