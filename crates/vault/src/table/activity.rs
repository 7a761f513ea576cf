//! What the organization logged about the member; read only, newest first.

use jiff::Timestamp;
use rusqlite::{Connection, Row, params};

use super::json::{instant, microseconds};
use crate::VaultError;

/// One entry of the organization's log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The portal's id.
    pub id: String,
    /// When it happened, UTC.
    pub at: Timestamp,
    /// What happened, the portal's code.
    pub kind: String,
    /// The portal's words.
    pub detail: Option<String>,
}

/// The table `activity`.
#[derive(Debug)]
pub struct Activity<'c>(pub(super) &'c Connection);

impl Activity<'_> {
    /// Stores a page; an entry that is already there stays as it is. Returns how many were new.
    ///
    /// Meant to share its transaction with the page's cursor.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn insert_page(&self, page: &[Entry]) -> Result<usize, VaultError> {
        let mut statement = self
            .0
            .prepare_cached("INSERT OR IGNORE INTO activity (at_us, id, kind, detail) VALUES (?1, ?2, ?3, ?4)")?;
        let mut new = 0;
        for entry in page {
            new += statement.execute(params![microseconds(entry.at), entry.id, entry.kind, entry.detail])?;
        }
        Ok(new)
    }

    /// How many entries there are.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be counted.
    pub fn count(&self) -> Result<u64, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT count(*) FROM activity")?;
        Ok(statement.query_row([], |row| row.get::<_, u32>(0))?.into())
    }

    /// The newest `limit` entries, newest first.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn newest(&self, limit: u32) -> Result<Vec<Entry>, VaultError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT at_us, id, kind, detail FROM activity ORDER BY at_us DESC, id DESC LIMIT ?1")?;
        let rows = statement.query_map([limit], raw)?;
        rows.map(|row| entry(row?)).collect()
    }

    /// The next `limit` entries older than the one at `at` with `id`, newest first.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn before(&self, at: Timestamp, id: &str, limit: u32) -> Result<Vec<Entry>, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT at_us, id, kind, detail FROM activity WHERE (at_us, id) < (?1, ?2)
             ORDER BY at_us DESC, id DESC LIMIT ?3",
        )?;
        let rows = statement.query_map(params![microseconds(at), id, limit], raw)?;
        rows.map(|row| entry(row?)).collect()
    }

    /// Hands every entry to `visit`, newest first, one at a time: memory stays constant.
    ///
    /// # Errors
    /// The first error of reading or of `visit`.
    pub fn for_each<E: From<VaultError>>(&self, mut visit: impl FnMut(Entry) -> Result<(), E>) -> Result<(), E> {
        let mut statement = self
            .0
            .prepare_cached("SELECT at_us, id, kind, detail FROM activity ORDER BY at_us DESC, id DESC")
            .map_err(VaultError::from)?;
        let mut rows = statement.query([]).map_err(VaultError::from)?;
        while let Some(row) = rows.next().map_err(VaultError::from)? {
            visit(entry(raw(row).map_err(VaultError::from)?)?)?;
        }
        Ok(())
    }
}

type Raw = (i64, String, String, Option<String>);

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn entry((at_us, id, kind, detail): Raw) -> Result<Entry, VaultError> {
    Ok(Entry { id, at: instant(at_us, "activity.at_us")?, kind, detail })
}
