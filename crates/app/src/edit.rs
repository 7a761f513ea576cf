//! One press of Save on one record, inside the caller's transaction.

use std::collections::BTreeMap;

use domain::{Action, Change, ChangeState, FieldId, Record, RecordKey, Value, Wanted};
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
    queue_edit_on(tx, key, wanted, &Seen::new(), now)
}

/// What the member had before them when they began to edit a field: first what stood in it, then, where that
/// was a wish of their own, the organization's copy. `None` where nothing stood.
pub type Seen = BTreeMap<FieldId, Vec<Option<Value>>>;

/// As [`queue_edit`], for a form the member began on `seen`. What the organization changed under it is not
/// overwritten unseen: then the press is in conflict from the beginning.
///
/// # Errors
/// As [`queue_edit`].
pub fn queue_edit_on(
    tx: &Tx<'_>,
    key: &RecordKey,
    wanted: &Wanted,
    seen: &Seen,
    now: Timestamp,
) -> Result<(), AppError> {
    let record = tx.records().get(key)?;
    let open = open_changes(tx, key)?;
    if open.iter().flat_map(field::conflicts).any(|conflict| wanted.contains_key(&conflict.field)) {
        return Err(AppError::ConflictOpen);
    }
    let live: Vec<&Change> = open.iter().filter(|change| !matches!(change.state, ChangeState::Refused(_))).collect();
    // Also where the member goes back to what the organization has: then nothing is left to send.
    for change in open.iter().filter(|change| is_corrected_by(change, wanted)) {
        tx.changes().discard(change.operation, now)?;
    }
    let (mut before, changed) = difference(record.as_ref(), &live, wanted);
    let moved = moved_on(record.as_ref(), &live, &changed, seen);
    if !moved.is_empty() {
        before.retain(|field, _| !moved.contains_key(field));
        before.extend(moved.into_iter().filter_map(|(field, value)| Some((field, value?))));
        tx.changes().enqueue_conflict(key, before, changed, now)?;
    } else if !changed.is_empty() {
        tx.changes().enqueue(key, Action::Edit { before, wanted: changed }, now)?;
    }
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

/// The fields that the organization changed since the member began, with what they saw. What another wish of
/// the member's covers is not among them.
fn moved_on(
    record: Option<&Record>,
    live: &[&Change],
    changed: &Wanted,
    seen: &Seen,
) -> BTreeMap<FieldId, Option<Value>> {
    let Some(record) = record else { return BTreeMap::new() };
    let covered = |field: &FieldId| {
        live.iter().any(|change| matches!(&change.action, Action::Edit { wanted, .. } if wanted.contains_key(field)))
    };
    let is_known = |field: &FieldId, known: &[Option<Value>]| {
        let held = record.values.get(field).map(|held| &held.value);
        known.iter().any(|known| known.as_ref() == held)
    };
    seen.iter()
        .filter(|(field, known)| changed.contains_key(*field) && !is_known(field, known) && !covered(field))
        .filter_map(|(field, known)| Some((field.clone(), known.first()?.clone())))
        .collect()
}

fn is_corrected_by(change: &Change, newer: &Wanted) -> bool {
    let refused = matches!(change.state, ChangeState::Refused(_));
    let Action::Edit { wanted, .. } = &change.action else { return false };
    refused && wanted.keys().all(|field| newer.contains_key(field))
}

#[cfg(test)]
mod tests {
    use domain::{OrganizationId, Refusal};
    use vault::{Channel, Home, MasterKey, Settlement, Vault};

    use super::*;

    #[test]
    fn going_back_to_the_organizations_value_lets_a_refused_wish_go() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().join("data")).unwrap();
        let whose = OrganizationId::new("hikvision").unwrap();
        let now = Timestamp::UNIX_EPOCH;
        let vault = Vault::create(&home, &MasterKey::random().unwrap(), &whose, Channel::Portal, now).unwrap();
        let (key, city) = (RecordKey::profile(), FieldId::new("city").unwrap());
        let wish =
            |text: Option<&str>| -> Wanted { [(city.clone(), text.map(|text| Value::Text(text.to_owned())))].into() };
        vault
            .write(|tx| {
                queue_edit(tx, &key, &wish(Some("Atlantis")), now)?;
                let refused = open_changes(tx, &key)?.remove(0).operation;
                tx.changes().mark_sending(refused)?;
                let refusal = Refusal { code: "refused".to_owned(), detail: None };
                tx.changes().settle(refused, &Settlement::Refused(refusal), now)?;
                assert_eq!(open_changes(tx, &key)?.len(), 1);
                queue_edit(tx, &key, &wish(None), now)?;
                assert_eq!(open_changes(tx, &key)?, Vec::new());
                Ok::<_, AppError>(())
            })
            .unwrap();
    }
}
