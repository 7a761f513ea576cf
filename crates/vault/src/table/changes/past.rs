//! Every change ever made, for the ledger of what happened.

use domain::{Change, FieldId, RecordKind};
use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::queue::Changes;
use super::row::{COLUMNS, raw};
use crate::VaultError;
use crate::table::history::{Behind, Listed, Wish, when};
use crate::table::json::microseconds;

/// A change, open or settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// The change.
    pub change: Change,
    /// When it was confirmed or taken back, UTC.
    pub settled_at: Option<Timestamp>,
}

impl Changes<'_> {
    /// The change with that number, in any state.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn numbered(&self, seq: i64) -> Result<Option<Change>, VaultError> {
        let mut statement = self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM change WHERE seq = ?1"))?;
        statement.query_row([seq], raw).optional()?.map(super::row::Raw::change).transpose()
    }

    /// The next `limit` changes behind a place, by the time they were saved, newest first.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read; one that reads wrongly is only marked.
    pub fn page(&self, behind: Behind, wish: &Wish, limit: u32) -> Result<Vec<Listed<Past>>, VaultError> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS}, settled_us FROM change
             WHERE (queued_us, seq) < (?1, ?2) AND (?3 IS NULL OR kind = ?3)
               AND (?4 IS NULL
                    OR CASE WHEN json_valid(before) THEN EXISTS (SELECT 1 FROM json_each(before) WHERE key = ?4) END
                    OR CASE WHEN json_valid(wanted) THEN EXISTS (SELECT 1 FROM json_each(wanted) WHERE key = ?4) END)
             ORDER BY queued_us DESC, seq DESC LIMIT ?5"
        ))?;
        let (kind, field) = (wish.kind.map(RecordKind::as_str), wish.field.as_ref().map(FieldId::as_str));
        let place = params![microseconds(behind.at), behind.seq, kind, field, limit];
        let rows = statement.query_map(place, |row| {
            let place = (row.get::<_, i64>("queued_us")?, row.get::<_, i64>("seq")?);
            Ok((place, raw(row)?, row.get::<_, Option<i64>>("settled_us")?))
        })?;
        rows.map(|row| {
            let ((queued_us, seq), raw, settled_us) = row?;
            let read = raw.change().ok().map(|change| Past { change, settled_at: settled_us.map(when) });
            Ok(Listed { at: when(queued_us), seq, read })
        })
        .collect()
    }
}
