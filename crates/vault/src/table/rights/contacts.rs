//! Which contacts of the organization the member has checked. Policies are old, and so are their addresses.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};

use crate::VaultError;

/// The table `contact_check`.
#[derive(Debug)]
pub struct ContactChecks<'c>(pub(in crate::table) &'c Connection);

impl ContactChecks<'_> {
    /// Notes that the member found `contact` current on that day.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, contact: &str, on: Date) -> Result<(), VaultError> {
        self.0
            .prepare_cached("INSERT OR REPLACE INTO contact_check (contact, checked_on) VALUES (?1, ?2)")?
            .execute([contact, &on.to_string()])?;
        Ok(())
    }

    /// The day the member last found it current.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self, contact: &str) -> Result<Option<Date>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT checked_on FROM contact_check WHERE contact = ?1")?;
        let on: Option<String> = statement.query_row([contact], |row| row.get(0)).optional()?;
        on.map(|on| on.parse().map_err(|_| VaultError::Content { column: "contact_check.checked_on" })).transpose()
    }
}
