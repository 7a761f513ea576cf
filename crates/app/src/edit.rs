//! One press of Save on one record, inside the caller's transaction.

use domain::{Action, Change, ChangeState, Record, RecordKey, Value, Wanted};
use jiff::Timestamp;
use vault::Tx;

use crate::{AppError, field};

/// The open changes of one record, in the member's order.
///
/// # Errors
/// If they cannot be read.
pub fn open_changes(tx: &Tx<'_>, record: &RecordKey) -> Result<Vec<Change>, AppError> {
    Ok(tx.changes().open_for(record)?)
}

/// Queues what of `wanted` differs from what the member sees; nothing if nothing differs, so a second
/// press of the same button is no second operation.
///
/// A change the organization refused gives way to a new one that covers all its fields: the member
/// has corrected it.
///
/// # Errors
/// [`AppError::ConflictOpen`] if a field waits for the member's choice; or if it cannot be written.
pub fn queue_edit(tx: &Tx<'_>, key: &RecordKey, wanted: &Wanted, now: Timestamp) -> Result<(), AppError> {
    let record = tx.records().get(key)?;
    let open = open_changes(tx, key)?;
    if open.iter().flat_map(field::conflicts).any(|conflict| wanted.contains_key(&conflict.field)) {
        return Err(AppError::ConflictOpen);
    }
    let live: Vec<&Change> = open.iter().filter(|change| !matches!(change.state, ChangeState::Refused(_))).collect();
    let (before, wanted) = difference(record.as_ref(), &live, wanted);
    if wanted.is_empty() {
        return Ok(());
    }
    for change in open.iter().filter(|change| is_corrected_by(change, &wanted)) {
        tx.changes().discard(change.operation, now)?;
    }
    tx.changes().enqueue(key, Action::Edit { before, wanted }, now)?;
    Ok(())
}

/// What the member sees of the fields that really change, and what these shall become.
fn difference(record: Option<&Record>, live: &[&Change], wanted: &Wanted) -> (domain::Fields, Wanted) {
    let shown = field::wanted_values(record, live);
    let changed: Wanted = wanted
        .iter()
        .filter(|(field, value)| shown.get(*field) != value.as_ref())
        .map(|(field, value)| (field.clone(), value.clone()))
        .collect();
    let before = shown.into_iter().filter(|(field, _): &(_, Value)| changed.contains_key(field)).collect();
    (before, changed)
}

fn is_corrected_by(change: &Change, newer: &Wanted) -> bool {
    let refused = matches!(change.state, ChangeState::Refused(_));
    let Action::Edit { wanted, .. } = &change.action else { return false };
    refused && wanted.keys().all(|field| newer.contains_key(field))
}
