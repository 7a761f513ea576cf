//! The rows that may leave: the one place where secrets and other people's data are left out.

use std::{borrow::Cow, collections::BTreeSet};

use domain::{Action, Change, ChangeState, FieldId, Fields, Held, OrganizationId, Record, RecordKind, Value};
use organizations::{Code, Subject};

use crate::{
    Options, Organization, Snapshot, Table,
    facts::{Facts, Field},
    row::{
        self, ActivityRow, ChangeRow, ChangedField, DeletionRow, DeviceRow, HeldRow, Plain, PreferenceRow, SharingRow,
    },
    steps::Steps,
};

/// The snapshot as the options let it be seen. Every row counts as a step.
pub(crate) struct Selection<'s, S: Snapshot> {
    pub(crate) snapshot: &'s S,
    pub(crate) options: &'s Options,
    pub(crate) facts: &'s Facts,
    pub(crate) steps: Steps<'s>,
}

impl<S: Snapshot> Selection<'_, S> {
    /// The chosen organizations.
    pub(crate) fn organizations(&self) -> &[Organization] {
        self.snapshot.organizations()
    }

    /// Whether a table was chosen.
    pub(crate) fn has(&self, table: Table) -> bool {
        self.options.tables.contains(&table)
    }

    /// The profile's values, in the pack's order.
    pub(crate) fn profile(
        &self,
        organization: &OrganizationId,
        take: &mut dyn FnMut(&HeldRow<'_>) -> Result<(), S::Error>,
    ) -> Result<(), S::Error> {
        self.snapshot.records(organization, RecordKind::Profile, &mut |record| {
            for row in self.held(organization, record) {
                self.steps.row()?;
                take(&row)?;
            }
            Ok(())
        })
    }

    /// The cameras.
    pub(crate) fn devices(
        &self,
        organization: &OrganizationId,
        take: &mut dyn FnMut(&DeviceRow<'_>) -> Result<(), S::Error>,
    ) -> Result<(), S::Error> {
        self.cameras(organization, self.options.include_secrets, take)
    }

    /// The cameras without reading their codes, to count them.
    pub(crate) fn devices_without_codes(
        &self,
        organization: &OrganizationId,
        take: &mut dyn FnMut(&DeviceRow<'_>) -> Result<(), S::Error>,
    ) -> Result<(), S::Error> {
        self.cameras(organization, false, take)
    }

    fn cameras(
        &self,
        organization: &OrganizationId,
        codes: bool,
        take: &mut dyn FnMut(&DeviceRow<'_>) -> Result<(), S::Error>,
    ) -> Result<(), S::Error> {
        self.snapshot.records(organization, RecordKind::Device, &mut |record| {
            self.steps.row()?;
            let id = &record.key.id;
            let has_code = self.snapshot.has_device_secret(organization, id)?;
            let code = if has_code && codes { self.snapshot.device_secret(organization, id)? } else { None };
            take(&DeviceRow {
                id: id.as_str(),
                listing: row::listing(record.listing),
                seen_at: record.seen_at,
                values: self.held(organization, record),
                has_code,
                code,
            })
        })
    }

    /// What the organization may write about.
    pub(crate) fn preferences(
        &self,
        organization: &OrganizationId,
        take: &mut dyn FnMut(&PreferenceRow<'_>) -> Result<(), S::Error>,
    ) -> Result<(), S::Error> {
        self.snapshot.records(organization, RecordKind::EmailPreference, &mut |record| {
            self.steps.row()?;
            let topic = record.key.id.as_str();
            let held = flag(record, "subscribed");
            take(&PreferenceRow {
                topic,
                label: self.facts.topic(organization, topic),
                subscribed: held.and_then(|held| held.value.as_flag()),
                listing: row::listing(record.listing),
                source: held.map(|held| row::source(held.source)),
                seen_at: held.map_or(record.seen_at, |held| held.seen_at),
            })
        })
    }

    /// Whom the organization may tell.
    pub(crate) fn sharing(
        &self,
        organization: &OrganizationId,
        take: &mut dyn FnMut(&SharingRow<'_>) -> Result<(), S::Error>,
    ) -> Result<(), S::Error> {
        self.snapshot.records(organization, RecordKind::SharingChoice, &mut |record| {
            self.steps.row()?;
            let recipient = record.key.id.as_str();
            let held = flag(record, "allowed");
            take(&SharingRow {
                recipient,
                label: self.facts.recipient(organization, recipient),
                allowed: held.and_then(|held| held.value.as_flag()),
                listing: row::listing(record.listing),
                source: held.map(|held| row::source(held.source)),
                seen_at: held.map_or(record.seen_at, |held| held.seen_at),
            })
        })
    }

    /// What happened, newest first.
    pub(crate) fn activity(
        &self,
        organization: &OrganizationId,
        newest: Option<u32>,
        take: &mut dyn FnMut(&ActivityRow<'_>) -> Result<(), S::Error>,
    ) -> Result<(), S::Error> {
        self.snapshot.activity(organization, newest, &mut |entry| {
            self.steps.row()?;
            take(&ActivityRow { id: entry.id, at: entry.at, kind: entry.kind, detail: entry.detail })
        })
    }

    /// The changes that are not confirmed.
    pub(crate) fn changes(
        &self,
        organization: &OrganizationId,
        take: &mut dyn FnMut(&ChangeRow<'_>) -> Result<(), S::Error>,
    ) -> Result<(), S::Error> {
        self.snapshot.changes(organization, &mut |change| {
            self.steps.row()?;
            let (reason, detail) = row::refusal(change);
            take(&ChangeRow {
                operation: change.operation.to_string(),
                kind: change.record.kind.as_str(),
                record: change.record.id.as_str(),
                action: row::action(&change.action),
                state: change.state.as_str(),
                reason,
                detail,
                queued_at: change.queued_at,
                attempts: change.attempts,
                fields: self.changed(organization, change),
            })
        })
    }

    /// The requests to delete the account.
    pub(crate) fn deletions(
        &self,
        organization: &OrganizationId,
        take: &mut dyn FnMut(&DeletionRow<'_>) -> Result<(), S::Error>,
    ) -> Result<(), S::Error> {
        self.snapshot.deletions(organization, &mut |deletion| {
            self.steps.row()?;
            take(&DeletionRow::new(deletion))
        })
    }

    /// A record's values that may leave, in the pack's order.
    fn held<'r>(&self, organization: &OrganizationId, record: &'r Record) -> Vec<HeldRow<'r>> {
        let mut values: Vec<_> = record
            .values
            .iter()
            .map(|(id, held)| (self.facts.field(organization, record.key.kind, id), id, held))
            .filter(|(field, ..)| self.may_leave(field))
            .collect();
        values.sort_by_key(|(field, ..)| field.place);
        let rows = values.into_iter().map(|(field, id, held)| HeldRow {
            field: id.as_str(),
            label: field.label,
            value: Plain(&held.value),
            source: row::source(held.source),
            seen_at: held.seen_at,
            subject: field.subject,
            secret: field.secret,
            instant: field.instant,
        });
        rows.collect()
    }

    fn may_leave(&self, field: &Field) -> bool {
        (self.options.include_secrets || !field.secret)
            && (self.options.include_other_people || field.subject != Subject::OtherPerson.as_str())
    }

    fn changed<'r>(&self, organization: &OrganizationId, change: &'r Change) -> Vec<ChangedField<'r>> {
        let theirs = match &change.state {
            ChangeState::Conflict { theirs } => Some(theirs.as_ref()),
            _ => None,
        };
        let rows = touched(&change.action).into_iter().filter_map(|id| {
            let field = self.facts.field(organization, change.record.kind, id);
            self.may_leave(&field).then(|| ChangedField {
                field: id.as_str(),
                label: field.label,
                before: before(&change.action).and_then(|fields| fields.get(id)).map(Plain),
                wanted: wanted(&change.action, id).map(Plain),
                theirs: theirs.map(|fields| fields.and_then(|fields| fields.get(id)).map(Plain)),
            })
        });
        rows.collect()
    }
}

/// The one value of a topic or of a choice about a recipient.
fn flag<'r>(record: &'r Record, field: &str) -> Option<&'r Held> {
    record.values.iter().find(|(id, _)| id.as_str() == field).map(|(_, held)| held)
}

fn touched(action: &Action) -> BTreeSet<&FieldId> {
    match action {
        Action::Edit { before, wanted } => before.keys().chain(wanted.keys()).collect(),
        Action::Add { fields } => fields.keys().collect(),
        Action::Remove { before } => before.keys().collect(),
    }
}

fn before(action: &Action) -> Option<&Fields> {
    match action {
        Action::Edit { before, .. } | Action::Remove { before } => Some(before),
        Action::Add { .. } => None,
    }
}

fn wanted<'a>(action: &'a Action, field: &FieldId) -> Option<&'a Value> {
    match action {
        Action::Edit { wanted, .. } => wanted.get(field).and_then(Option::as_ref),
        Action::Add { fields } => fields.get(field),
        Action::Remove { .. } => None,
    }
}

/// A value as text for a table: a flag becomes `yes` or `no`.
pub(crate) fn as_cell(value: Plain<'_>) -> Cow<'_, str> {
    match value.0 {
        Value::Text(text) => Cow::Borrowed(text),
        Value::Flag(true) => Cow::Borrowed("yes"),
        Value::Flag(false) => Cow::Borrowed("no"),
    }
}
