//! Everything not yet with an organization: list, take back, try again, decide a conflict.

use std::collections::BTreeMap;

use domain::{Action, Change, ChangeState, FieldId, OperationId, OrganizationId, RecordKind, merge};
use jiff::Timestamp;
use vault::Tx;

use crate::{App, AppError, Room, devices, edit, event::Touched, field};

/// One change with what names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxEntry {
    /// Whose.
    pub organization: OrganizationId,
    /// The change.
    pub change: Change,
    /// A camera's name.
    pub name: Option<String>,
    /// Why it waits: the code of its last failed attempt.
    pub waits_for: Option<String>,
}

/// Whose value a field keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// The member's.
    Yours,
    /// The organization's.
    Theirs,
}

impl App {
    /// Every change that is neither confirmed nor taken back, by organization, in the member's order.
    ///
    /// # Errors
    /// If an outbox cannot be read.
    pub fn outbox(&self) -> Result<Vec<OutboxEntry>, AppError> {
        let mut entries = Vec::new();
        for room in self.rooms()? {
            entries.extend(open_in(&room)?);
        }
        Ok(entries)
    }

    /// Takes a change back that has certainly not been sent; the earlier value is shown again. With an
    /// addition everything goes that was to follow it.
    ///
    /// # Errors
    /// [`AppError::Vault`] with `NotDiscardable` if it may have been sent, `NoSuchChange` if it is unknown.
    pub fn discard_change(&self, organization: &OrganizationId, operation: OperationId) -> Result<(), AppError> {
        let now = self.now();
        self.on_change(organization, operation, |tx, change| match change.action {
            Action::Add { .. } => take_addition_back(tx, change, now),
            Action::Edit { .. } | Action::Remove { .. } => Ok(tx.changes().discard(operation, now).map(drop)?),
        })
    }

    /// Tries a change again now: one that waits, one the organization refused, one of unknown outcome.
    ///
    /// # Errors
    /// If there is no such change; [`AppError::AccountGone`] if the account is deleted.
    pub fn retry_change(&self, organization: &OrganizationId, operation: OperationId) -> Result<(), AppError> {
        self.insist_account(organization)?;
        self.on_change(organization, operation, |tx, _| Ok(tx.changes().retry_now(operation)?))
    }

    /// Decides a conflict: the chosen values become a new operation against the organization's present
    /// version; with nothing left to send the change is simply taken back.
    ///
    /// # Errors
    /// [`AppError::ChoiceMissing`] unless every field in conflict is decided; [`AppError::AccountGone`] if
    /// something is to be sent to an account that is deleted.
    pub fn resolve_conflict(
        &self,
        organization: &OrganizationId,
        operation: OperationId,
        choices: &BTreeMap<FieldId, Keep>,
    ) -> Result<(), AppError> {
        if choices.values().any(|keep| *keep == Keep::Yours) {
            self.insist_account(organization)?;
        }
        let now = self.now();
        self.on_change(organization, operation, |tx, change| resolve(tx, change, choices, now))
    }

    fn on_change(
        &self,
        organization: &OrganizationId,
        operation: OperationId,
        act: impl FnOnce(&Tx<'_>, &Change) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        let room = self.room(organization)?;
        let kind = room.vault().write(|tx| {
            let change = tx.changes().get(operation)?.ok_or(AppError::NotFound)?;
            act(tx, &change)?;
            Ok::<_, AppError>(change.record.kind)
        })?;
        self.edited(&room, &[Touched::Records(kind)]);
        Ok(())
    }
}

/// What one organization's outbox holds.
///
/// # Errors
/// If it cannot be read.
pub(crate) fn open_in(room: &Room) -> Result<Vec<OutboxEntry>, AppError> {
    room.vault().read(|tx| {
        let open = tx.changes().list_open()?.into_iter().map(|change| {
            let name = device_name(tx, &change)?;
            let waits_for = match change.state {
                ChangeState::Waiting => tx.changes().reason(change.operation)?,
                _ => None,
            };
            Ok(OutboxEntry { organization: room.id().clone(), change, name, waits_for })
        });
        open.collect()
    })
}

fn resolve(tx: &Tx<'_>, change: &Change, choices: &BTreeMap<FieldId, Keep>, now: Timestamp) -> Result<(), AppError> {
    let ChangeState::Conflict { theirs } = &change.state else { return Err(AppError::NoConflict) };
    let changes = tx.changes();
    match (&change.action, theirs) {
        (Action::Edit { before, wanted }, Some(theirs)) => {
            let mut merged = merge(before, wanted, theirs);
            for conflict in merged.conflicts {
                match choices.get(&conflict.field).ok_or(AppError::ChoiceMissing)? {
                    Keep::Yours => drop(merged.wanted.insert(conflict.field, conflict.yours)),
                    Keep::Theirs => {}
                }
            }
            changes.resolve(change.operation, &merged.wanted, now)?;
        }
        (Action::Remove { .. }, Some(theirs)) => {
            let keep = choices.values().next().ok_or(AppError::ChoiceMissing)?;
            changes.discard(change.operation, now)?;
            if *keep == Keep::Yours {
                changes.enqueue(&change.record, Action::Remove { before: theirs.clone() }, now)?;
            }
        }
        // A value for what is not there any more cannot be kept, and must not go as if by choice.
        (Action::Edit { .. }, None) if choices.values().any(|keep| *keep == Keep::Yours) => {
            return Err(AppError::NoConflict);
        }
        // What the organization removed can only be let go; an addition meets nothing to differ from.
        (Action::Edit { .. } | Action::Remove { .. }, None) | (Action::Add { .. }, _) => {
            changes.discard(change.operation, now)?;
        }
    }
    Ok(())
}

/// Takes back an addition, the changes of the record that would never be, and its typed code.
///
/// # Errors
/// [`vault::VaultError::NotDiscardable`] if one of them may have been sent; then all stay.
pub(crate) fn take_addition_back(tx: &Tx<'_>, addition: &Change, now: Timestamp) -> Result<(), AppError> {
    tx.changes().discard(addition.operation, now)?;
    for change in edit::open_changes(tx, &addition.record)? {
        if change.operation != addition.operation {
            tx.changes().discard(change.operation, now)?;
        }
    }
    tx.secrets().remove(&addition.record.id)?;
    Ok(())
}

fn device_name(tx: &Tx<'_>, change: &Change) -> Result<Option<String>, AppError> {
    if change.record.kind != RecordKind::Device {
        return Ok(None);
    }
    let record = tx.records().get(&change.record)?;
    let values = field::wanted_values(record.as_ref(), &[change]);
    Ok(devices::named(&values).map(str::to_owned))
}

/// What an edit of the outbox touches besides its record.
pub(crate) const ALWAYS: Touched = Touched::Outbox;
