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
    // Also where the member goes back to what the organization has: then nothing is left to send.
    for change in open.iter().filter(|change| is_corrected_by(change, wanted)) {
        tx.changes().discard(change.operation, now)?;
    }
    let (before, changed) = difference(record.as_ref(), &live, wanted);
    if !changed.is_empty() {
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

fn is_corrected_by(change: &Change, newer: &Wanted) -> bool {
    let refused = matches!(change.state, ChangeState::Refused(_));
    let Action::Edit { wanted, .. } = &change.action else { return false };
    refused && wanted.keys().all(|field| newer.contains_key(field))
}

#[cfg(test)]
mod tests {
    use domain::{FieldId, OrganizationId, Refusal};
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
