//! What the window shows of a record: the portal's copy with the open changes on top. Derived each
//! time, never stored.

use std::collections::BTreeMap;

use domain::{
    Action, Change, ChangeState, FieldConflict, FieldId, Fields, OperationId, Record, Source, Value, Wanted, merge,
};
use jiff::Timestamp;

/// A change that is not confirmed yet, as far as the member is concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// Its operation.
    pub operation: OperationId,
    /// How far it has come.
    pub state: ChangeState,
    /// When it was saved, UTC.
    pub queued_at: Timestamp,
}

impl From<&Change> for Pending {
    fn from(change: &Change) -> Self {
        Self { operation: change.operation, state: change.state.clone(), queued_at: change.queued_at }
    }
}

impl Pending {
    /// Whether the member may still take it back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        self.state.can_be_discarded()
    }

    /// Whether trying again now makes sense.
    #[must_use]
    pub const fn can_retry(&self) -> bool {
        matches!(
            self.state,
            ChangeState::Waiting | ChangeState::Refused(_) | ChangeState::Unknown | ChangeState::SignInNeeded
        )
    }
}

/// A field as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldState {
    /// Its id.
    pub id: FieldId,
    /// The value with open changes on top.
    pub value: Option<Value>,
    /// The organization's copy; for what is kept by hand, the value itself.
    pub confirmed: Option<Value>,
    /// Who said so.
    pub source: Source,
    /// When it was last seen there, UTC.
    pub seen_at: Option<Timestamp>,
    /// The last open change that touches it.
    pub pending: Option<Pending>,
    /// Unsaved text.
    pub draft: Option<String>,
    /// What the member must decide.
    pub conflict: Option<FieldConflict>,
}

/// The fields `ids` of one record.
///
/// `open` are the record's changes that are neither confirmed nor discarded, in the member's order.
/// A field without a value has the source [`Source::PolicyMayHave`]: the policy lists it, nobody
/// showed it.
pub fn fields<'f>(
    ids: impl Iterator<Item = &'f FieldId>,
    record: Option<&Record>,
    open: &[&Change],
    drafts: &BTreeMap<FieldId, String>,
) -> Vec<FieldState> {
    let conflicts: Vec<FieldConflict> = open.iter().flat_map(|change| conflicts(change)).collect();
    ids.map(|id| {
        let held = record.and_then(|record| record.values.get(id));
        let confirmed = held.map(|held| held.value.clone());
        let mut state = FieldState {
            id: id.clone(),
            value: confirmed.clone(),
            confirmed,
            source: held.map_or(Source::PolicyMayHave, |held| held.source),
            seen_at: held.map(|held| held.seen_at),
            pending: None,
            draft: drafts.get(id).cloned(),
            conflict: conflicts.iter().find(|conflict| &conflict.field == id).cloned(),
        };
        for change in open {
            if let Some(wish) = wish(change, id) {
                state.value = wish.cloned();
                state.pending = Some(Pending::from(*change));
            }
        }
        state
    })
    .collect()
}

/// What a change wants of a field: `None` if it does not touch it, `Some(None)` if it clears it.
fn wish<'c>(change: &'c Change, field: &FieldId) -> Option<Option<&'c Value>> {
    match &change.action {
        Action::Edit { wanted, .. } => wanted.get(field).map(Option::as_ref),
        Action::Add { fields } => fields.get(field).map(Some),
        Action::Remove { .. } => None,
    }
}

/// The fields of a change the member must decide about; none unless it is a conflict.
#[must_use]
pub fn conflicts(change: &Change) -> Vec<FieldConflict> {
    let (ChangeState::Conflict { theirs }, Action::Edit { before, wanted }) = (&change.state, &change.action) else {
        return Vec::new();
    };
    match theirs {
        Some(theirs) => merge(before, wanted, theirs).conflicts,
        None => wanted.iter().map(|(field, yours)| removed_conflict(before, field, yours.as_ref())).collect(),
    }
}

fn removed_conflict(before: &Fields, field: &FieldId, yours: Option<&Value>) -> FieldConflict {
    FieldConflict { field: field.clone(), before: before.get(field).cloned(), yours: yours.cloned(), theirs: None }
}

/// The record's values as the member wants them: the portal's copy with `open` on top.
#[must_use]
pub fn wanted_values(record: Option<&Record>, open: &[&Change]) -> Fields {
    let mut values = record.map(Record::fields).unwrap_or_default();
    for change in open {
        values = match &change.action {
            Action::Edit { wanted, .. } => domain::apply(values, wanted),
            Action::Add { fields } => domain::apply(values, &as_wanted(fields)),
            Action::Remove { .. } => values,
        };
    }
    values
}

fn as_wanted(fields: &Fields) -> Wanted {
    fields.iter().map(|(field, value)| (field.clone(), Some(value.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use domain::{Held, Listing, RecordKey};

    use super::*;

    fn id(name: &str) -> FieldId {
        FieldId::new(name).expect("a literal id")
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn record(city: &str) -> Record {
        let held = Held { value: text(city), source: Source::Portal, seen_at: Timestamp::UNIX_EPOCH };
        Record {
            key: RecordKey::profile(),
            values: [(id("city"), held)].into(),
            etag: None,
            listing: Listing::Listed,
            seen_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn edit(seq: i64, before: &str, wanted: &str, state: ChangeState) -> Change {
        Change {
            seq,
            operation: OperationId::random(),
            record: RecordKey::profile(),
            action: Action::Edit {
                before: [(id("city"), text(before))].into(),
                wanted: [(id("city"), Some(text(wanted)))].into(),
            },
            state,
            attempts: 0,
            due_at: Timestamp::UNIX_EPOCH,
            queued_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn the_last_of_two_waiting_edits_is_shown_over_the_portals_copy() {
        let (first, second) =
            (edit(1, "Linz", "Graz", ChangeState::Waiting), edit(2, "Graz", "Wien", ChangeState::Waiting));
        let city = id("city");
        let shown = fields([&city].into_iter(), Some(&record("Linz")), &[&first, &second], &BTreeMap::new());
        assert_eq!(shown[0].value, Some(text("Wien")));
        assert_eq!(shown[0].confirmed, Some(text("Linz")));
        assert_eq!(shown[0].pending.as_ref().map(|p| p.operation), Some(second.operation));
    }

    #[test]
    fn a_conflict_shows_three_versions() {
        let theirs = Some([(id("city"), text("Wien"))].into());
        let change = edit(1, "Linz", "Graz", ChangeState::Conflict { theirs });
        let city = id("city");
        let shown = fields([&city].into_iter(), Some(&record("Wien")), &[&change], &BTreeMap::new());
        let conflict = shown[0].conflict.clone().expect("a conflict");
        assert_eq!(
            (conflict.before, conflict.yours, conflict.theirs),
            (Some(text("Linz")), Some(text("Graz")), Some(text("Wien")))
        );
    }

    #[test]
    fn a_field_nobody_showed_is_one_the_policy_lists() {
        let phone = id("phone");
        let shown = fields([&phone].into_iter(), Some(&record("Linz")), &[], &BTreeMap::new());
        assert_eq!((shown[0].value.clone(), shown[0].source), (None, Source::PolicyMayHave));
    }
}
