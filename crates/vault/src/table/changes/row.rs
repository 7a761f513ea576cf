//! One row of the table `change` and how it reads as a [`Change`].

use domain::{Action, Change, ChangeState, Fields, OperationId, Refusal};
use rusqlite::Row;

use crate::VaultError;
use crate::table::json::{instant, read_fields, read_wanted, write_fields, write_wanted};
use crate::table::records::read_key;

/// The columns [`raw`] expects, in its order.
pub(super) const COLUMNS: &str = "seq, operation, kind, record, action, before, wanted, state, reason, detail, theirs, \
                                  attempts, due_us, queued_us";

pub(super) struct Raw {
    seq: i64,
    operation: String,
    kind: String,
    record: String,
    action: String,
    before: String,
    wanted: String,
    state: String,
    reason: Option<String>,
    detail: Option<String>,
    theirs: Option<String>,
    attempts: u32,
    due_us: i64,
    queued_us: i64,
}

pub(super) fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    Ok(Raw {
        seq: row.get(0)?,
        operation: row.get(1)?,
        kind: row.get(2)?,
        record: row.get(3)?,
        action: row.get(4)?,
        before: row.get(5)?,
        wanted: row.get(6)?,
        state: row.get(7)?,
        reason: row.get(8)?,
        detail: row.get(9)?,
        theirs: row.get(10)?,
        attempts: row.get(11)?,
        due_us: row.get(12)?,
        queued_us: row.get(13)?,
    })
}

impl Raw {
    pub(super) fn change(self) -> Result<Change, VaultError> {
        Ok(Change {
            seq: self.seq,
            operation: OperationId::parse(&self.operation)
                .map_err(|_| VaultError::Content { column: "change.operation" })?,
            action: read_action(&self.action, &self.before, &self.wanted)?,
            state: read_state(&self.state, self.reason, self.detail, self.theirs.as_deref())?,
            record: read_key(&self.kind, self.record)?,
            attempts: self.attempts,
            due_at: instant(self.due_us, "change.due_us")?,
            queued_at: instant(self.queued_us, "change.queued_us")?,
        })
    }
}

/// The columns `action`, `before` and `wanted`.
pub(super) fn write_action(action: &Action) -> (&'static str, String, String) {
    let none = Fields::new();
    match action {
        Action::Edit { before, wanted } => ("edit", write_fields(before), write_wanted(wanted)),
        Action::Add { fields } => ("add", write_fields(&none), write_fields(fields)),
        Action::Remove { before } => ("remove", write_fields(before), write_fields(&none)),
    }
}

fn read_action(action: &str, before: &str, wanted: &str) -> Result<Action, VaultError> {
    match action {
        "edit" => Ok(Action::Edit {
            before: read_fields(before, "change.before")?,
            wanted: read_wanted(wanted, "change.wanted")?,
        }),
        "add" => Ok(Action::Add { fields: read_fields(wanted, "change.wanted")? }),
        "remove" => Ok(Action::Remove { before: read_fields(before, "change.before")? }),
        _ => Err(VaultError::Content { column: "change.action" }),
    }
}

fn read_state(
    state: &str,
    reason: Option<String>,
    detail: Option<String>,
    theirs: Option<&str>,
) -> Result<ChangeState, VaultError> {
    Ok(match state {
        "waiting" => ChangeState::Waiting,
        "sending" => ChangeState::Sending,
        "confirmed" => ChangeState::Confirmed,
        "refused" => ChangeState::Refused(Refusal { code: reason.unwrap_or_default(), detail }),
        "conflict" => {
            ChangeState::Conflict { theirs: theirs.map(|theirs| read_fields(theirs, "change.theirs")).transpose()? }
        }
        "unknown" => ChangeState::Unknown,
        "sign-in-needed" => ChangeState::SignInNeeded,
        "discarded" => ChangeState::Discarded,
        _ => return Err(VaultError::Content { column: "change.state" }),
    })
}
