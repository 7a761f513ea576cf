//! What became of a change, stored in one transaction with the organization's copy.

use domain::{Action, Change, ChangeState, ETag, Fields, OperationId, RecordKey, Refusal, Wanted};
use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::queue::Changes;
use crate::VaultError;
use crate::table::Records;
use crate::table::json::{microseconds, write_fields, write_wanted};

/// A record as the portal has just answered it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalCopy {
    /// Which record; after an addition, with the portal's id.
    pub key: RecordKey,
    /// Its values.
    pub fields: Fields,
    /// Its version.
    pub etag: Option<ETag>,
    /// Whether the portal holds a secret for it.
    pub has_secret: bool,
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    /// The organization did it.
    Confirmed {
        /// The record as it is there now; `None` after a removal.
        copy: Option<PortalCopy>,
    },
    /// It certainly had no effect and is worth another attempt.
    Retry {
        /// Not before this instant, UTC.
        due: Timestamp,
        /// A code, for example `offline`.
        reason: String,
    },
    /// The organization's copy has moved on, but not in these fields: send `wanted` against it.
    Rebased {
        /// The organization's copy.
        copy: PortalCopy,
        /// What is still wanted; empty if the organization already has it all. A removal wants no
        /// field and is sent again against the copy.
        wanted: Wanted,
    },
    /// The organization refused it for good.
    Refused(Refusal),
    /// Both sides changed the same field.
    Conflict {
        /// The record as it is there now; `None` if it is not there any more.
        copy: Option<PortalCopy>,
    },
    /// It may or may not have arrived: ask by operation id.
    Unknown {
        /// Not before this instant, UTC.
        due: Timestamp,
        /// A code, for example `no-answer`.
        reason: String,
    },
    /// It was certainly not done and needs a fresh sign-in.
    SignInNeeded,
}

impl Changes<'_> {
    /// Stores what became of a change. The portal's copy, the change's state and the version handed
    /// on to the later changes of the record belong to one transaction.
    ///
    /// Settling a change that is already confirmed or discarded stores the copy and nothing else.
    ///
    /// # Errors
    /// [`VaultError::NoSuchChange`], or [`VaultError`] if it cannot be written.
    pub fn settle(&self, operation: OperationId, settlement: &Settlement, now: Timestamp) -> Result<(), VaultError> {
        let change = self.get(operation)?.ok_or(VaultError::NoSuchChange)?;
        self.keep_copy(&change, settlement, now)?;
        if change.state.is_settled() {
            return Ok(());
        }
        match settlement {
            Settlement::Confirmed { .. } => self.end(operation, now),
            Settlement::Rebased { wanted, .. } if wanted.is_empty() && !is_removal(&change) => self.end(operation, now),
            Settlement::Rebased { copy, wanted } => self.rebase(&change, copy, wanted, now),
            Settlement::Retry { due, reason } => self.state(operation, "waiting", Some(*due), Some(reason), None, None),
            Settlement::Unknown { due, reason } => {
                self.state(operation, "unknown", Some(*due), Some(reason), None, None)
            }
            Settlement::SignInNeeded => self.state(operation, "sign-in-needed", None, None, None, None),
            Settlement::Refused(refusal) => {
                let detail = refusal.detail.as_deref();
                self.state(operation, "refused", None, Some(&refusal.code), detail, None)
            }
            Settlement::Conflict { copy } => {
                let theirs = copy.as_ref().map(|copy| write_fields(&copy.fields));
                self.state(operation, "conflict", None, None, None, theirs.as_deref())?;
                // What the member decides is decided on this version.
                copy.as_ref().map_or(Ok(()), |copy| self.set_etag(operation, copy.etag.as_ref()))
            }
        }
    }

    /// Stores the copy a settlement brings, under the id the portal gave it.
    fn keep_copy(&self, change: &Change, settlement: &Settlement, now: Timestamp) -> Result<(), VaultError> {
        let records = Records(self.0);
        match settlement {
            Settlement::Confirmed { copy: Some(copy) } => {
                if copy.key != change.record {
                    self.move_record(&change.record, &copy.key)?;
                }
                self.put_copy(copy, Some(&change.action), now)?;
                self.hand_on_etag(change, copy)
            }
            Settlement::Confirmed { copy: None } if matches!(change.action, Action::Remove { .. }) => {
                records.mark_gone(&change.record, now).map(drop)
            }
            Settlement::Rebased { copy, .. } | Settlement::Conflict { copy: Some(copy) } => {
                self.put_copy(copy, None, now)
            }
            _ => Ok(()),
        }
    }

    fn put_copy(&self, copy: &PortalCopy, own: Option<&Action>, now: Timestamp) -> Result<(), VaultError> {
        let records = Records(self.0);
        records.put_answer(&copy.key, &copy.fields, copy.etag.as_ref(), own, now)?;
        records.set_has_secret(&copy.key, copy.has_secret)
    }

    /// The later changes of the record were made on top of this one: its new version is theirs, if what
    /// they change is there as they expect it. Any other keeps its version and is held against the new one
    /// when the organization says that it has moved on.
    fn hand_on_etag(&self, change: &Change, copy: &PortalCopy) -> Result<(), VaultError> {
        for later in self.open_for(&copy.key)? {
            // A conflict was shown a version of its own.
            let decides = matches!(later.state, ChangeState::Conflict { .. });
            if later.seq > change.seq && !decides && is_made_on(&later.action, &copy.fields) {
                self.set_etag(later.operation, copy.etag.as_ref())?;
            }
        }
        Ok(())
    }

    fn set_etag(&self, operation: OperationId, etag: Option<&ETag>) -> Result<(), VaultError> {
        self.0
            .prepare_cached("UPDATE change SET etag = ?2 WHERE operation = ?1")?
            .execute(params![operation.to_string(), etag.map(ETag::as_str)])?;
        Ok(())
    }

    /// An added record has got its id from the portal: what hangs on the provisional one follows.
    fn move_record(&self, from: &RecordKey, to: &RecordKey) -> Result<(), VaultError> {
        let (kind, old, new) = (from.kind.as_str(), from.id.as_str(), to.id.as_str());
        self.0.execute("UPDATE change SET record = ?3 WHERE kind = ?1 AND record = ?2", [kind, old, new])?;
        self.0.execute("UPDATE history SET record = ?3 WHERE kind = ?1 AND record = ?2", [kind, old, new])?;
        self.0.execute("UPDATE OR REPLACE draft SET record = ?3 WHERE form = ?1 AND record = ?2", [kind, old, new])?;
        self.0.execute("UPDATE OR REPLACE secret SET device = ?2 WHERE device = ?1", [old, new])?;
        let taken = self
            .0
            .query_row("SELECT 1 FROM record WHERE kind = ?1 AND id = ?2", [kind, new], |_| Ok(()))
            .optional()?
            .is_some();
        if taken {
            self.0.execute("DELETE FROM record WHERE kind = ?1 AND id = ?2", [kind, old])?;
        } else {
            self.0.execute("UPDATE record SET id = ?3 WHERE kind = ?1 AND id = ?2", [kind, old, new])?;
        }
        Ok(())
    }

    fn end(&self, operation: OperationId, now: Timestamp) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "UPDATE change SET state = 'confirmed', reason = NULL, detail = NULL, theirs = NULL, settled_us = ?2
                 WHERE operation = ?1",
            )?
            .execute(params![operation.to_string(), microseconds(now)])?;
        Ok(())
    }

    fn rebase(&self, change: &Change, copy: &PortalCopy, wanted: &Wanted, now: Timestamp) -> Result<(), VaultError> {
        let mut before = copy.fields.clone();
        before.retain(|field, _| is_removal(change) || wanted.contains_key(field));
        self.0
            .prepare_cached(
                "UPDATE change SET state = 'waiting', before = ?2, wanted = ?3, etag = ?4, due_us = ?5
                 WHERE operation = ?1",
            )?
            .execute(params![
                change.operation.to_string(),
                write_fields(&before),
                write_wanted(wanted),
                copy.etag.as_ref().map(ETag::as_str),
                microseconds(now)
            ])?;
        Ok(())
    }

    fn state(
        &self,
        operation: OperationId,
        state: &str,
        due: Option<Timestamp>,
        reason: Option<&str>,
        detail: Option<&str>,
        theirs: Option<&str>,
    ) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "UPDATE change SET state = ?2, due_us = coalesce(?3, due_us), reason = ?4, detail = ?5, theirs = ?6
                 WHERE operation = ?1",
            )?
            .execute(params![operation.to_string(), state, due.map(microseconds), reason, detail, theirs])?;
        Ok(())
    }
}

/// Whether a change finds in `fields` what the member saw.
pub(super) fn is_made_on(action: &Action, fields: &Fields) -> bool {
    match action {
        Action::Edit { before, wanted } => wanted.keys().all(|field| before.get(field) == fields.get(field)),
        Action::Add { .. } | Action::Remove { .. } => true,
    }
}

const fn is_removal(change: &Change) -> bool {
    matches!(change.action, Action::Remove { .. })
}
