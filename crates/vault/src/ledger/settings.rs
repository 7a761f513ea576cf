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

    /// Every setting whose name begins with `prefix`: the rest of the name and the value, by name.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn list(&self, prefix: &str) -> Result<Vec<(String, String)>, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT substr(name, length(?1) + 1), value FROM setting
             WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name",
        )?;
        let rows = statement.query_map([prefix], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Forgets a setting.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn remove(&self, name: &str) -> Result<(), VaultError> {
        self.0.prepare_cached("DELETE FROM setting WHERE name = ?1")?.execute([name])?;
        Ok(())
    }
}
