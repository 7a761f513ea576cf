//! What happened to an account. Only ever appended to.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{ActivityEntry, ActivityPage};

use super::{account, record::instant};
use crate::{Failure, seed::history::Past};

/// Writes an entry down; `detail` are the organization's own words.
///
/// # Errors
/// [`Failure::Store`].
pub fn append(db: &Connection, account: i64, at: Timestamp, kind: &str, detail: Option<&str>) -> Result<(), Failure> {
    let position = account::bump(db, account)?;
    let mut last =
        db.prepare_cached("SELECT ordinal FROM activity WHERE account_id = ?1 ORDER BY position DESC LIMIT 1")?;
    let ordinal: i64 = last.query_row([account], |row| row.get(0)).optional()?.unwrap_or(0);
    let mut insert = db.prepare_cached(
        "INSERT INTO activity (account_id, position, ordinal, id, at_ms, kind, detail)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let id = format!("a{position}");
    insert.execute((account, position, ordinal + 1, id, at.as_millisecond(), kind, detail))?;
    Ok(())
}

/// Writes many past entries down at once, oldest first, as one block of positions.
///
/// # Errors
/// [`Failure::Store`].
pub(crate) fn append_many(db: &Connection, account: i64, entries: impl Iterator<Item = Past>) -> Result<(), Failure> {
    let counter = "SELECT counter FROM account WHERE id = ?1";
    let start: i64 = db.query_row(counter, [account], |row| row.get(0))?;
    let count = "SELECT count(*) FROM activity WHERE account_id = ?1";
    let mut ordinal: i64 = db.query_row(count, [account], |row| row.get(0))?;
    let mut position = start;
    let mut insert = db.prepare(
        "INSERT INTO activity (account_id, position, ordinal, id, at_ms, kind, detail)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for past in entries {
        position += 1;
        ordinal += 1;
        let id = format!("a{position}");
        insert.execute((account, position, ordinal, id, past.at.as_millisecond(), past.kind, past.detail))?;
    }
    db.execute("UPDATE account SET counter = ?2 WHERE id = ?1", (account, position))?;
    Ok(())
}

/// A place between two entries of the list that is newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    at_ms: i64,
    position: i64,
}

impl Before {
    /// Above the newest entry.
    pub const TOP: Self = Self { at_ms: i64::MAX, position: i64::MAX };

    /// Reads a cursor back; `None` if it is none of ours.
    #[must_use]
    pub fn parse(cursor: &str) -> Option<Self> {
        let (at_ms, position) = cursor.split_once('.')?;
        Some(Self { at_ms: at_ms.parse().ok()?, position: position.parse().ok()? })
    }

    fn cursor(self) -> String {
        format!("{}.{}", self.at_ms, self.position)
    }
}

/// The `limit` entries before a place, newest first.
///
/// # Errors
/// [`Failure::Store`].
pub fn page(db: &Connection, account: i64, before: Before, limit: usize) -> Result<ActivityPage, Failure> {
    let mut rows = db.prepare_cached(
        "SELECT id, at_ms, kind, detail, position FROM activity
         WHERE account_id = ?1 AND (at_ms, position) < (?2, ?3)
         ORDER BY at_ms DESC, position DESC LIMIT ?4",
    )?;
    let one_more = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let rows = rows.query_map((account, before.at_ms, before.position, one_more), |row| {
        Ok((entry(row)?, Before { at_ms: row.get(1)?, position: row.get(4)? }))
    })?;
    let mut rows: Vec<(ActivityEntry, Before)> = rows.collect::<Result<_, _>>()?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = if more { rows.last().map(|(_, place)| place.cursor()) } else { None };
    Ok(ActivityPage { items: rows.into_iter().map(|(entry, _)| entry).collect(), next })
}

/// Reads `id, at_ms, kind, detail`.
pub(super) fn entry(row: &Row<'_>) -> rusqlite::Result<ActivityEntry> {
    Ok(ActivityEntry { id: row.get(0)?, at: instant(row.get(1)?), kind: row.get(2)?, detail: row.get(3)? })
}
