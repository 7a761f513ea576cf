//! How far the changes feed was read, when it was last checked, and whether syncing is stopped.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::json::{microseconds, optional_instant};
use crate::VaultError;

/// A place in the changes feed of one server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// Opaque, as the server gave it.
    pub text: String,
    /// The server it belongs to; another server means another feed.
    pub server_id: String,
}

/// The table `sync`.
#[derive(Debug)]
pub struct CursorTable<'c>(pub(super) &'c Connection);

impl CursorTable<'_> {
    /// The cursor, or `None` before the first page and after a reset.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self) -> Result<Option<Cursor>, VaultError> {
        let (text, server_id): (Option<String>, Option<String>) = self
            .0
            .prepare_cached("SELECT cursor, server_id FROM sync")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(text.zip(server_id).map(|(text, server_id)| Cursor { text, server_id }))
    }

    /// Stores the cursor; meant to share its transaction with the page it follows.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, cursor: &Cursor) -> Result<(), VaultError> {
        self.0
            .prepare_cached("UPDATE sync SET cursor = ?1, server_id = ?2")?
            .execute([&cursor.text, &cursor.server_id])?;
        Ok(())
    }

    /// Forgets the cursor: the next pull begins from the beginning.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn clear(&self) -> Result<(), VaultError> {
        self.0.execute("UPDATE sync SET cursor = NULL, server_id = NULL", [])?;
        Ok(())
    }

    /// When the feed was last read to its end, UTC.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn last_checked(&self) -> Result<Option<Timestamp>, VaultError> {
        let us = self.0.prepare_cached("SELECT checked_us FROM sync")?.query_row([], |row| row.get(0))?;
        optional_instant(us, "sync.checked_us")
    }

    /// Notes that the feed was read to its end.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn set_last_checked(&self, now: Timestamp) -> Result<(), VaultError> {
        self.0.execute("UPDATE sync SET checked_us = ?1", params![microseconds(now)])?;
        Ok(())
    }

    /// When the organization may be asked again, UTC, if it asked to be left alone.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn held(&self) -> Result<Option<Timestamp>, VaultError> {
        let us = self.0.prepare_cached("SELECT held_us FROM sync")?.query_row([], |row| row.get(0))?;
        optional_instant(us, "sync.held_us")
    }

    /// Notes until when the organization wants to be left alone.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn set_held(&self, until: Timestamp) -> Result<(), VaultError> {
        self.0.execute("UPDATE sync SET held_us = ?1", params![microseconds(until)])?;
        Ok(())
    }

    /// Why syncing is stopped until the member decides, a code; `None` if it is not.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn stopped(&self) -> Result<Option<String>, VaultError> {
        Ok(self.0.prepare_cached("SELECT stopped FROM sync")?.query_row([], |row| row.get(0))?)
    }

    /// Stops syncing for `reason`, or lets it go on.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn set_stopped(&self, reason: Option<&str>) -> Result<(), VaultError> {
        self.0.execute("UPDATE sync SET stopped = ?1", [reason])?;
        Ok(())
    }

    /// Whether the member lets this organization be reached; at first yes.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn network(&self) -> Result<bool, VaultError> {
        Ok(self.0.prepare_cached("SELECT network FROM sync")?.query_row([], |row| row.get(0))?)
    }

    /// Sets whether this organization may be reached.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn set_network(&self, on: bool) -> Result<(), VaultError> {
        self.0.execute("UPDATE sync SET network = ?1", [on])?;
        Ok(())
    }
}
