//! One press of Save on one record, inside the caller's transaction.

use std::collections::BTreeMap;

use domain::{Action, Change, ChangeState, FieldId, Fields, Record, RecordKey, Value, Wanted};
use jiff::Timestamp;
use vault::Tx;

use crate::{AppError, FieldState, field};

/// The open changes of one record, in the member's order.
///
/// # Errors
/// If they cannot be read.
pub fn open_changes(tx: &Tx<'_>, record: &RecordKey) -> Result<Vec<Change>, AppError> {
    Ok(tx.changes().open_for(record)?)
}

/// One field of a record as it is shown: what the organization said, with the open changes on top.
///
/// # Errors
/// If the changes cannot be read.
pub fn shown(tx: &Tx<'_>, key: &RecordKey, record: Option<&Record>, id: &FieldId) -> Result<FieldState, AppError> {
    let open = open_changes(tx, key)?;
    let open: Vec<&Change> = open.iter().collect();
    let mut fields = field::fields([id].into_iter(), record, &open, &BTreeMap::new());
    fields.pop().ok_or(AppError::NotFound)
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
/// overwritten unseen: then the press is in conflict from the beginning. Fields in which the member corrects
/// a wish of their own that is still open are nobody else's: they follow that wish, as a change of their own.
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
    let (mut before, mut changed) = difference(record.as_ref(), &live, wanted);
    let moved = moved_on(record.as_ref(), &live, &changed, seen);
    if moved.is_empty() {
        return queue(tx, key, before, changed, now);
    }
    // First, for the conflict holds back whatever comes after it.
    let covered: Wanted = changed.extract_if(.., |field, _| covers(&live, field)).collect();
    let before_covered = before.extract_if(.., |field, _| covered.contains_key(field)).collect();
    queue(tx, key, before_covered, covered, now)?;
    before.retain(|field, _| !moved.contains_key(field));
    before.extend(moved.into_iter().filter_map(|(field, value)| Some((field, value?))));
    tx.changes().enqueue_conflict(key, before, changed, now)?;
    Ok(())
}

fn queue(tx: &Tx<'_>, key: &RecordKey, before: Fields, wanted: Wanted, now: Timestamp) -> Result<(), AppError> {
    if !wanted.is_empty() {
        tx.changes().enqueue(key, Action::Edit { before, wanted }, now)?;
    }
    Ok(())
}

/// Whether an open wish of the member's is about `field`.
fn covers(live: &[&Change], field: &FieldId) -> bool {
    live.iter().any(|change| matches!(&change.action, Action::Edit { wanted, .. } if wanted.contains_key(field)))
}

/// What the member sees of the fields that really change, and what these shall become.
fn difference(record: Option<&Record>, live: &[&Change], wanted: &Wanted) -> (Fields, Wanted) {
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
    let is_known = |field: &FieldId, known: &[Option<Value>]| {
        let held = record.values.get(field).map(|held| &held.value);
        known.iter().any(|known| known.as_ref() == held)
    };
    seen.iter()
        .filter(|(field, known)| changed.contains_key(*field) && !is_known(field, known) && !covers(live, field))
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

    fn vault(dir: &std::path::Path) -> Vault {
        let home = Home::at(dir.join("data")).unwrap();
        let whose = OrganizationId::new("hikvision").unwrap();
        Vault::create(&home, &MasterKey::random().unwrap(), &whose, Channel::Portal, Timestamp::UNIX_EPOCH).unwrap()
    }

    fn text(text: &str) -> Option<Value> {
        Some(Value::Text(text.to_owned()))
    }

    fn values(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().filter_map(|(name, value)| Some((FieldId::new(*name).ok()?, text(value)?))).collect()
    }

    fn wishes(pairs: &[(&str, &str)]) -> Wanted {
        values(pairs).into_iter().map(|(field, value)| (field, Some(value))).collect()
    }

    #[test]
    fn only_the_field_that_both_sides_changed_is_put_to_the_member() {
        let dir = tempfile::tempdir().unwrap();
        let (vault, key, now) = (vault(dir.path()), RecordKey::profile(), Timestamp::UNIX_EPOCH);
        let portal_says = |tx: &Tx<'_>, fields: &[(&str, &str)], etag: &str| {
            tx.records().put_portal(&key, &values(fields), domain::ETag::strong(etag).as_ref(), now)
        };
        let open = vault.write(|tx| {
            portal_says(tx, &[("city", "Linz"), ("phone", "1"), ("street", "Ring")], "\"1\"")?;
            queue_edit(tx, &key, &wishes(&[("phone", "2")]), now)?;
            portal_says(tx, &[("city", "Wien"), ("phone", "1"), ("street", "Ring")], "\"2\"")?;
            let seen: Seen =
                [("city", vec![text("Linz")]), ("phone", vec![text("2"), text("1")]), ("street", vec![text("Ring")])]
                    .into_iter()
                    .filter_map(|(name, seen)| Some((FieldId::new(name).ok()?, seen)))
                    .collect();
            let wanted = wishes(&[("city", "Graz"), ("phone", "3"), ("street", "Gasse")]);
            queue_edit_on(tx, &key, &wanted, &seen, now)?;
            open_changes(tx, &key)
        });
        let open: Vec<Change> = open.unwrap();
        let [first, corrected, conflict] = open.as_slice() else { panic!("{open:?}") };
        let edit = |before, wanted| Action::Edit { before: values(before), wanted: wishes(wanted) };
        assert_eq!((&first.state, &first.action), (&ChangeState::Waiting, &edit(&[("phone", "1")], &[("phone", "2")])));
        assert_eq!(corrected.state, ChangeState::Waiting, "it goes on after the wish it corrects");
        assert_eq!(corrected.action, edit(&[("phone", "2")], &[("phone", "3")]));
        let asked: Vec<_> = field::conflicts(conflict).into_iter().map(|conflict| conflict.field.to_string()).collect();
        assert_eq!(asked, ["city"]);
        assert_eq!(
            conflict.action,
            edit(&[("city", "Linz"), ("street", "Ring")], &[("city", "Graz"), ("street", "Gasse")])
        );
    }

    #[test]
    fn going_back_to_the_organizations_value_lets_a_refused_wish_go() {
        let dir = tempfile::tempdir().unwrap();
        let (vault, now) = (vault(dir.path()), Timestamp::UNIX_EPOCH);
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
