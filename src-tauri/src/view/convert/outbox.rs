//! What is not yet with an organization.

use app::{OutboxEntry, Pending};
use domain::{Action, Change, RecordKind, Value};

use super::some_text;
use crate::view::{ActionView, OutboxField, OutboxItem, PendingView, RecordKindView};

impl From<RecordKind> for RecordKindView {
    fn from(kind: RecordKind) -> Self {
        match kind {
            RecordKind::Profile => Self::Profile,
            RecordKind::Device => Self::Device,
            RecordKind::EmailPreference => Self::EmailPreference,
            RecordKind::SharingChoice => Self::SharingChoice,
        }
    }
}

impl From<&OutboxEntry> for OutboxItem {
    fn from(entry: &OutboxEntry) -> Self {
        let change = &entry.change;
        let mut pending = PendingView::from(&Pending::from(change));
        pending.reason = pending.reason.or_else(|| entry.waits_for.clone());
        Self {
            organization: entry.organization.to_string(),
            operation: change.operation.to_string(),
            kind: change.record.kind.into(),
            record: change.record.id.to_string(),
            record_name: entry.name.clone().unwrap_or_else(|| change.record.id.to_string()),
            action: match change.action {
                Action::Edit { .. } => ActionView::Edit,
                Action::Add { .. } => ActionView::Add,
                Action::Remove { .. } => ActionView::Remove,
            },
            fields: outbox_fields(change),
            pending,
            attempts: change.attempts,
            due_at: matches!(change.state, domain::ChangeState::Waiting | domain::ChangeState::Unknown)
                .then(|| change.due_at.into()),
        }
    }
}

fn outbox_fields(change: &Change) -> Vec<OutboxField> {
    let conflicts = app::conflicts(change);
    let theirs = match &change.state {
        domain::ChangeState::Conflict { theirs } => theirs.as_ref(),
        _ => None,
    };
    let row = |field: &domain::FieldId, before: Option<&Value>, wanted: Option<&Value>| OutboxField {
        field: field.to_string(),
        before: some_text(before),
        wanted: some_text(wanted),
        theirs: some_text(theirs.and_then(|theirs| theirs.get(field))),
        in_conflict: conflicts.iter().any(|conflict| conflict.field == *field),
    };
    match &change.action {
        Action::Edit { before, wanted } => {
            wanted.iter().map(|(field, value)| row(field, before.get(field), value.as_ref())).collect()
        }
        Action::Add { fields } => fields.iter().map(|(field, value)| row(field, None, Some(value))).collect(),
        Action::Remove { before } => before.iter().map(|(field, value)| row(field, Some(value), None)).collect(),
    }
}
