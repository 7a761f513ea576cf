//! A wish that meets another value than the member had before them.

use domain::{Action, Change, Fields, RecordKey, Source, Wanted};
use jiff::Timestamp;
use rusqlite::params;

use super::queue::Changes;
use crate::VaultError;
use crate::table::Records;
use crate::table::json::write_fields;

impl Changes<'_> {
    /// Queues an edit that is in conflict from the beginning: the member saw `before`, and the portal's copy
    /// says something else by now. Nothing is sent until they decide.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn enqueue_conflict(
        &self,
        record: &RecordKey,
        before: Fields,
        wanted: Wanted,
        now: Timestamp,
    ) -> Result<Change, VaultError> {
        let held = Records(self.0).get(record)?.ok_or(VaultError::NoSuchChange)?;
        let said = held.values.into_iter().filter(|(_, held)| held.source == Source::Portal);
        let theirs: Fields = said.map(|(field, held)| (field, held.value)).collect();
        let change = self.enqueue(record, Action::Edit { before, wanted }, now)?;
        self.0
            .prepare_cached("UPDATE change SET state = 'conflict', theirs = ?2 WHERE operation = ?1")?
            .execute(params![change.operation.to_string(), write_fields(&theirs)])?;
        self.get(change.operation)?.ok_or(VaultError::NoSuchChange)
    }
}
