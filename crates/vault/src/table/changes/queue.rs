//! The queue: one line per record, first come, first sent.

use domain::{Action, Change, ChangeState, ETag, OperationId, RecordKey, Wanted, latest_wait};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Params, params};

use super::row::{COLUMNS, raw, write_action};
use super::settle::is_made_on;
use crate::VaultError;
use crate::table::Records;
use crate::table::json::{instant, microseconds, read_etag, write_fields, write_wanted};

/// Which changes hold back the later ones of their record: all that may still have an effect, and a
/// refused addition, because what follows it has no record to go to. A refused edit or removal is
/// parked: the organization has said that it had no effect.
const HEAD_OF_LINE: &str = "NOT EXISTS (SELECT 1 FROM change AS earlier
     WHERE earlier.kind = head.kind AND earlier.record = head.record AND earlier.seq < head.seq
       AND earlier.state NOT IN ('confirmed', 'discarded')
       AND (earlier.state <> 'refused' OR earlier.action = 'add'))";

/// The instant after which nothing that was to wait from before `now` can be due.
fn beyond_belief(now: Timestamp) -> i64 {
    microseconds(latest_wait(now))
}

/// The table `change`.
#[derive(Debug)]
pub struct Changes<'c>(pub(in crate::table) &'c Connection);

impl Changes<'_> {
    /// Queues what the member saved, to be sent at once, under a fresh operation id.
    ///
    /// It is made against the version of the record that is held now, if what it changes is there as the
    /// member saw it. On top of an earlier change that waits it is made against no version yet: the earlier
    /// one hands its own on, or this one is held against the record as it then is.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn enqueue(&self, record: &RecordKey, action: Action, now: Timestamp) -> Result<Change, VaultError> {
        self.enqueue_as(OperationId::random(), record, action, now)
    }

    /// As [`Changes::enqueue`], under an operation id the caller chose before.
    ///
    /// # Errors
    /// [`VaultError::DuplicateOperation`] if the id is in use.
    pub fn enqueue_as(
        &self,
        operation: OperationId,
        record: &RecordKey,
        action: Action,
        now: Timestamp,
    ) -> Result<Change, VaultError> {
        let (name, before, wanted) = write_action(&action);
        let held = Records(self.0).get(record)?.filter(|held| is_made_on(&action, &held.fields()));
        let etag = held.and_then(|held| held.etag);
        let inserted = self
            .0
            .prepare_cached(
                "INSERT INTO change (operation, kind, record, action, before, wanted, etag, state, due_us, queued_us)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'waiting', ?8, ?8)
                 ON CONFLICT (operation) DO NOTHING",
            )?
            .execute(params![
                operation.to_string(),
                record.kind.as_str(),
                record.id.as_str(),
                name,
                before,
                wanted,
                etag.as_ref().map(ETag::as_str),
                microseconds(now)
            ])?;
        if inserted == 0 {
            return Err(VaultError::DuplicateOperation);
        }
        tracing::trace!(target: "point", "edit.before-commit");
        self.get(operation)?.ok_or(VaultError::NoSuchChange)
    }

    /// The change with this operation id, in any state.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self, operation: OperationId) -> Result<Option<Change>, VaultError> {
        Ok(self.select("WHERE operation = ?1", [operation.to_string()])?.pop())
    }

    /// The next change to offer at `now`, or `None` if every line is empty or waiting.
    ///
    /// Only the head of each record's line qualifies: one that is backing off, on its way, in
    /// conflict or in need of a sign-in holds back the later ones of its record, so the portal sees
    /// them in the member's order. A refused one is parked and holds back nothing, unless it is the
    /// addition of the record. A change that comes back as [`ChangeState::Unknown`] is to be asked
    /// for by its operation id, not sent. One that would wait longer than any wait is due: the clock
    /// was set back since.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn next_due(&self, now: Timestamp) -> Result<Option<Change>, VaultError> {
        let due = format!(
            "AS head WHERE state IN ('waiting', 'unknown') AND (due_us <= ?1 OR due_us > ?2) AND {HEAD_OF_LINE}
             ORDER BY seq LIMIT 1"
        );
        Ok(self.select(&due, [microseconds(now), beyond_belief(now)])?.pop())
    }

    /// When the earliest head of line is due, for whoever sleeps until then; as [`Changes::next_due`]
    /// sees it at `now`.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn next_due_at(&self, now: Timestamp) -> Result<Option<Timestamp>, VaultError> {
        let first = |is_due: &str, parameter: i64| -> Result<Option<i64>, VaultError> {
            let sql = format!(
                "SELECT due_us FROM change AS head WHERE state IN ('waiting', 'unknown') AND {is_due} AND {HEAD_OF_LINE}
                 ORDER BY due_us LIMIT 1"
            );
            Ok(self.0.prepare_cached(&sql)?.query_row([parameter], |row| row.get(0)).optional()?)
        };
        let believed = first("due_us <= ?1", beyond_belief(now))?;
        if let Some(us) = believed.filter(|us| *us <= microseconds(now)) {
            return Ok(Some(instant(us, "change.due_us")?));
        }
        if first("due_us > ?1", beyond_belief(now))?.is_some() {
            return Ok(Some(now));
        }
        believed.map(|us| instant(us, "change.due_us")).transpose()
    }

    /// Everything not confirmed and not discarded, in the member's order.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn list_open(&self) -> Result<Vec<Change>, VaultError> {
        self.select("WHERE state NOT IN ('confirmed', 'discarded') ORDER BY seq", [])
    }

    /// The open changes of one record, in the member's order.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn open_for(&self, record: &RecordKey) -> Result<Vec<Change>, VaultError> {
        self.select(
            "WHERE kind = ?1 AND record = ?2 AND state NOT IN ('confirmed', 'discarded') ORDER BY seq",
            [record.kind.as_str(), record.id.as_str()],
        )
    }

    /// Hands every change ever made to `visit`, in the member's order, one at a time.
    ///
    /// # Errors
    /// The first error of reading or of `visit`.
    pub fn for_each<E: From<VaultError>>(&self, mut visit: impl FnMut(Change) -> Result<(), E>) -> Result<(), E> {
        let sql = format!("SELECT {COLUMNS} FROM change ORDER BY seq");
        let mut statement = self.0.prepare_cached(&sql).map_err(VaultError::from)?;
        let mut rows = statement.query([]).map_err(VaultError::from)?;
        while let Some(row) = rows.next().map_err(VaultError::from)? {
            visit(raw(row).map_err(VaultError::from)?.change()?)?;
        }
        Ok(())
    }

    /// The version a change was made against, for `If-Match`; a confirmed earlier change of the same
    /// record has handed its new one on, and a conflict that of the copy it showed.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn base_etag(&self, operation: OperationId) -> Result<Option<ETag>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT etag FROM change WHERE operation = ?1")?;
        let found: Option<Option<String>> =
            statement.query_row([operation.to_string()], |row| row.get(0)).optional()?;
        read_etag(found.flatten(), "change.etag")
    }

    /// Why a waiting change is waiting: the code of its last failed attempt, if there was one.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn reason(&self, operation: OperationId) -> Result<Option<String>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT reason FROM change WHERE operation = ?1")?;
        let found: Option<Option<String>> =
            statement.query_row([operation.to_string()], |row| row.get(0)).optional()?;
        Ok(found.flatten())
    }

    /// Notes, before the network is used, that a change is on its way, and counts the attempt.
    ///
    /// If the program dies before it is settled, it is found as *unknown* at the next open.
    ///
    /// # Errors
    /// [`VaultError::NoSuchChange`] if it is neither waiting nor unknown.
    pub fn mark_sending(&self, operation: OperationId) -> Result<(), VaultError> {
        let changed = self
            .0
            .prepare_cached(
                "UPDATE change SET state = 'sending', attempts = attempts + 1
                 WHERE operation = ?1 AND state IN ('waiting', 'unknown')",
            )?
            .execute([operation.to_string()])?;
        if changed == 0 { Err(VaultError::NoSuchChange) } else { Ok(()) }
    }

    /// At open: what was on its way when the program died may or may not have arrived. What waits for the
    /// end of a deletion is tried again: the program may have died between that end and letting it go,
    /// and whoever still holds it back says so once more.
    pub(crate) fn recover(&self) -> Result<usize, VaultError> {
        self.0.execute(
            "UPDATE change SET due_us = 0 WHERE state IN ('waiting', 'unknown') AND reason = 'deletion-pending'",
            [],
        )?;
        Ok(self.0.execute("UPDATE change SET state = 'unknown', due_us = 0 WHERE state = 'sending'", [])?)
    }

    /// Lets a change be tried at once: ends its back-off, or takes it out of *refused* or
    /// *sign-in-needed*. An unknown one stays unknown and is asked for at once; a conflict needs
    /// [`Changes::resolve`].
    ///
    /// # Errors
    /// [`VaultError::NoSuchChange`] if it is in no such state.
    pub fn retry_now(&self, operation: OperationId) -> Result<(), VaultError> {
        let changed = self
            .0
            .prepare_cached(
                "UPDATE change SET due_us = 0, reason = NULL, detail = NULL,
                        state = CASE state WHEN 'unknown' THEN 'unknown' ELSE 'waiting' END
                 WHERE operation = ?1 AND state IN ('waiting', 'unknown', 'refused', 'sign-in-needed')",
            )?
            .execute([operation.to_string()])?;
        if changed == 0 { Err(VaultError::NoSuchChange) } else { Ok(()) }
    }

    /// Ends the back-off of the changes that are waiting, or whose outcome is unknown, for one of
    /// `reasons`, because what held them back is over. Every other one waits as long as it must.
    /// Returns how many.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn retry_held_back_by(&self, reasons: &[&str]) -> Result<usize, VaultError> {
        let mut free = self.0.prepare_cached(
            "UPDATE change SET due_us = 0 WHERE state IN ('waiting', 'unknown') AND reason = ?1 AND due_us > 0",
        )?;
        let freed: rusqlite::Result<Vec<usize>> = reasons.iter().map(|reason| free.execute([reason])).collect();
        Ok(freed?.into_iter().sum())
    }

    /// Ends the back-off of every waiting and unknown change, because the member wants it tried now.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn retry_all_now(&self) -> Result<(), VaultError> {
        self.0.execute("UPDATE change SET due_us = 0 WHERE state IN ('waiting', 'unknown')", [])?;
        Ok(())
    }

    /// Lets every change that needed a fresh sign-in be tried, after one; one of unknown outcome is asked
    /// for at once. Returns how many.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn signed_in(&self) -> Result<usize, VaultError> {
        Ok(self.0.execute(
            "UPDATE change SET state = CASE state WHEN 'unknown' THEN 'unknown' ELSE 'waiting' END, due_us = 0
             WHERE state = 'sign-in-needed' OR (state = 'unknown' AND reason = 'sign-in-needed')",
            [],
        )?)
    }

    /// Takes back a change that has certainly had no effect, and returns it as it was, so that its
    /// text is not lost.
    ///
    /// # Errors
    /// [`VaultError::NotDiscardable`] if it may have been sent.
    pub fn discard(&self, operation: OperationId, now: Timestamp) -> Result<Change, VaultError> {
        let change = self.get(operation)?.ok_or(VaultError::NoSuchChange)?;
        if !change.state.can_be_discarded() {
            return Err(VaultError::not_discardable(&change.state));
        }
        self.0
            .prepare_cached("UPDATE change SET state = 'discarded', settled_us = ?2 WHERE operation = ?1")?
            .execute(params![operation.to_string(), microseconds(now)])?;
        Ok(change)
    }

    /// What the member decided in a conflict: the fields still wanted, to be sent against the version
    /// that was shown, so that a later one is not overwritten unseen. Nothing wanted means the organization's values stay, and the change is discarded.
    ///
    /// # Errors
    /// [`VaultError::NoSuchChange`] if it is not an edit in conflict.
    pub fn resolve(&self, operation: OperationId, wanted: &Wanted, now: Timestamp) -> Result<(), VaultError> {
        let change = self.get(operation)?.ok_or(VaultError::NoSuchChange)?;
        let (ChangeState::Conflict { theirs }, Action::Edit { .. }) = (&change.state, &change.action) else {
            return Err(VaultError::NoSuchChange);
        };
        if wanted.is_empty() {
            return self.discard(operation, now).map(drop);
        }
        let mut before = theirs.clone().unwrap_or_default();
        before.retain(|field, _| wanted.contains_key(field));
        self.0
            .prepare_cached(
                "UPDATE change SET state = 'waiting', theirs = NULL, before = ?2, wanted = ?3, due_us = ?4
                 WHERE operation = ?1",
            )?
            .execute(params![operation.to_string(), write_fields(&before), write_wanted(wanted), microseconds(now)])?;
        Ok(())
    }

    fn select(&self, rest: &str, parameters: impl Params) -> Result<Vec<Change>, VaultError> {
        let mut statement = self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM change {rest}"))?;
        let rows = statement.query_map(parameters, raw)?;
        rows.map(|row| row.map_err(VaultError::from).and_then(super::row::Raw::change)).collect()
    }
}
