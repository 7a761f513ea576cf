//! What a complete reading has brought so far, beside the portal's copy that is held and shown.

use std::collections::BTreeSet;

use domain::{ETag, RecordKey, RecordKind};
use jiff::Timestamp;
use rusqlite::{Connection, Row, params};

use super::json::{read_etag, read_fields, write_fields};
use super::records::{Records, read_key};
use crate::{PortalCopy, VaultError};

/// The table `shadow`.
#[derive(Debug)]
pub struct Shadow<'c>(pub(super) &'c Connection);

/// What taking a shadow over did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TakenOver {
    /// The kinds of records that were read, removed or missing.
    pub kinds: BTreeSet<RecordKind>,
    /// How many records the reading did not have; they are no longer listed.
    pub missing: u64,
}

impl Shadow<'_> {
    /// Begins a reading: whatever an interrupted one left goes.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn clear(&self) -> Result<(), VaultError> {
        self.0.execute("DELETE FROM shadow", [])?;
        Ok(())
    }

    /// Notes a record as it was read; a later page's word replaces an earlier one's.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put(&self, copy: &PortalCopy) -> Result<(), VaultError> {
        let fields = write_fields(&copy.fields);
        self.row(&copy.key, copy.etag.as_ref(), copy.has_secret, Some(&fields))
    }

    /// Notes a typed tombstone.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn put_removed(&self, key: &RecordKey) -> Result<(), VaultError> {
        self.row(key, None, false, None)
    }

    fn row(
        &self,
        key: &RecordKey,
        etag: Option<&ETag>,
        has_secret: bool,
        fields: Option<&str>,
    ) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO shadow (kind, id, etag, has_secret, fields) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![key.kind.as_str(), key.id.as_str(), etag.map(ETag::as_str), has_secret, fields])?;
        Ok(())
    }

    /// The records whose tombstones were read.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn removed(&self) -> Result<Vec<RecordKey>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT kind, id FROM shadow WHERE fields IS NULL")?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
        rows.map(|row| row.map_err(VaultError::from).and_then(|(kind, id)| read_key(&kind, id))).collect()
    }

    /// Puts what was read in the place of the portal's copy, all at once, and empties the shadow. What was
    /// held and not read is no longer listed, with its last values: absence is never deletion.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn take_over(&self, now: Timestamp) -> Result<TakenOver, VaultError> {
        let records = Records(self.0);
        let mut seen = BTreeSet::new();
        let mut taken = TakenOver::default();
        let mut statement = self.0.prepare_cached("SELECT kind, id, etag, has_secret, fields FROM shadow")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (key, copy) = read_row(row)?;
            taken.kinds.insert(key.kind);
            match copy {
                Some(copy) => {
                    records.put_portal(&copy.key, &copy.fields, copy.etag.as_ref(), now)?;
                    records.set_has_secret(&copy.key, copy.has_secret)?;
                }
                None => {
                    records.mark_removed(&key, now)?;
                }
            }
            seen.insert(key);
        }
        let missing = records.mark_missing_after_resync(&seen, now)?;
        taken.kinds.extend(missing.iter().map(|key| key.kind));
        taken.missing = u64::try_from(missing.len()).unwrap_or(u64::MAX);
        self.clear()?;
        Ok(taken)
    }
}

/// A row's record: as it is, or `None` for a tombstone.
fn read_row(row: &Row<'_>) -> Result<(RecordKey, Option<PortalCopy>), VaultError> {
    let key = read_key(&row.get::<_, String>(0)?, row.get(1)?)?;
    let Some(fields) = row.get::<_, Option<String>>(4)? else { return Ok((key, None)) };
    let copy = PortalCopy {
        key: key.clone(),
        fields: read_fields(&fields, "shadow.fields")?,
        etag: read_etag(row.get(2)?, "shadow.etag")?,
        has_secret: row.get(3)?,
    };
    Ok((key, Some(copy)))
}
