//! Asking for an earlier value again, after it was changed and confirmed, by whomever.

use domain::{ChangeState, Fields, OrganizationId, Record, RecordKey, RecordKind, Source, Value, Wanted};
use jiff::Timestamp;
use organizations::Pack;
use vault::{Happened, Happening, Tx};

use super::place::{Kept, Place};
use super::{FieldStep, present, steps, steps_of};
use crate::{App, AppError, Room, check, edit, email_preferences, event::Touched, field};

/// What became of asking for an earlier value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangedBack {
    /// It is on its way to the organization, or, kept by hand, done.
    Asked,
    /// The value has moved on meanwhile: the member decides between three versions first.
    Conflict,
    /// It is the earlier value already, or on its way to it.
    AlreadySo,
}

impl App {
    /// Asks the organization to change what an entry tells of back to what it was before. It becomes a new
    /// change against the present copy; where that is not any more what the entry left it as, the member is asked.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if the entry cannot be changed back; [`AppError::Validation`] if the earlier value
    /// would not be taken today; [`AppError::ConflictOpen`] if a field waits for the member's choice already.
    pub fn change_back(&self, organization: &OrganizationId, entry: &str) -> Result<ChangedBack, AppError> {
        let pack = self.pack(organization)?;
        let room = self.room(organization)?;
        self.insist_account(organization)?;
        let (place, now) = (Place::read(entry)?, self.now());
        let (kind, became) = room.vault().write(|tx| {
            let (key, fields) = told(tx, &place)?;
            let became = change_back(pack, &room, tx, &key, &fields, now)?;
            Ok::<_, AppError>((key.kind, became))
        })?;
        self.edited(&room, &[Touched::Records(kind)]);
        Ok(became)
    }
}

/// The record and the fields of an entry that can be changed back.
fn told(tx: &Tx<'_>, place: &Place) -> Result<(RecordKey, Vec<FieldStep>), AppError> {
    match place.kept {
        Kept::Made => {
            let change = tx.changes().numbered(place.seq)?.filter(|change| change.state == ChangeState::Confirmed);
            let change = change.ok_or(AppError::NotFound)?;
            Ok((change.record.clone(), steps_of(&change.action)))
        }
        Kept::Noted => {
            let noted = tx.history().get(place.seq)?.filter(|noted| noted.what == Happening::Changed);
            let Happened { record, before, after, .. } = noted.ok_or(AppError::NotFound)?;
            Ok((record, steps(&before, &after)))
        }
        Kept::Logged(_) => Err(AppError::NotFound),
    }
}

fn change_back(
    pack: &Pack,
    room: &Room,
    tx: &Tx<'_>,
    key: &RecordKey,
    fields: &[FieldStep],
    now: Timestamp,
) -> Result<ChangedBack, AppError> {
    let (record, shown) = present(tx, key)?.filter(|_| is_free(pack, key)).ok_or(AppError::NotFound)?;
    let back: Vec<&FieldStep> = fields
        .iter()
        .filter(|step| is_open_to(pack, room, key.kind, step) && shown.get(&step.field) != step.before.as_ref())
        .collect();
    if back.is_empty() {
        return Ok(ChangedBack::AlreadySo);
    }
    let wanted = wanted(pack, room, key.kind, &back)?;
    if room.is_by_hand() {
        tx.records().put_typed(key, &wanted, now)?;
        return Ok(ChangedBack::Asked);
    }
    if back.iter().any(|step| has_moved_on(&record, step)) {
        refuse_second(tx, key, &wanted)?;
        let before: Fields = back.iter().filter_map(|step| Some((step.field.clone(), step.after.clone()?))).collect();
        tx.changes().enqueue_conflict(key, before, wanted, now)?;
        return Ok(ChangedBack::Conflict);
    }
    edit::queue_edit(tx, key, &wanted, now)?;
    Ok(ChangedBack::Asked)
}

/// Whether the organization's copy is neither what the entry left nor what it was before.
fn has_moved_on(record: &Record, step: &FieldStep) -> bool {
    let held = record.values.get(&step.field).filter(|held| held.source == Source::Portal).map(|held| &held.value);
    held != step.after.as_ref() && held != step.before.as_ref()
}

/// One question about a field is enough.
fn refuse_second(tx: &Tx<'_>, key: &RecordKey, wanted: &Wanted) -> Result<(), AppError> {
    let open = tx.changes().open_for(key)?;
    let asked = open.iter().flat_map(field::conflicts).any(|conflict| wanted.contains_key(&conflict.field));
    if asked { Err(AppError::ConflictOpen) } else { Ok(()) }
}

/// The earlier values, held to the rules of today.
fn wanted(pack: &Pack, room: &Room, kind: RecordKind, back: &[&FieldStep]) -> Result<Wanted, AppError> {
    let edits = || {
        back.iter().map(|step| (step.field.clone(), step.before.as_ref().and_then(Value::as_text).map(str::to_owned)))
    };
    match kind {
        RecordKind::Profile => check::profile_edits(pack, edits().collect(), room.is_by_hand()),
        RecordKind::Device => check::device_edits(pack, edits().collect(), room.is_by_hand()),
        RecordKind::EmailPreference | RecordKind::SharingChoice => {
            Ok(back.iter().map(|step| (step.field.clone(), step.before.clone())).collect())
        }
    }
}

/// Whether asking for the earlier values would change something the member may change.
pub(super) fn is_worth_asking(
    pack: &Pack,
    room: &Room,
    tx: &Tx<'_>,
    key: &RecordKey,
    fields: &[FieldStep],
) -> Result<bool, AppError> {
    if !is_free(pack, key) || !fields.iter().any(|step| is_open_to(pack, room, key.kind, step)) {
        return Ok(false);
    }
    let Some((_, shown)) = present(tx, key)? else { return Ok(false) };
    Ok(fields
        .iter()
        .any(|step| is_open_to(pack, room, key.kind, step) && shown.get(&step.field) != step.before.as_ref()))
}

/// Whether the member has a choice about the record. About a recipient they have one wherever the portal lists it.
fn is_free(pack: &Pack, key: &RecordKey) -> bool {
    key.kind != RecordKind::EmailPreference || email_preferences::is_free(pack, &key.id)
}

/// Whether the member may give the field its earlier value.
fn is_open_to(pack: &Pack, room: &Room, kind: RecordKind, step: &FieldStep) -> bool {
    match kind {
        RecordKind::Profile => pack.profile_field(&step.field).is_some_and(|field| field.writable || room.is_by_hand()),
        RecordKind::Device => pack
            .device_field(&step.field)
            .is_some_and(|field| (field.writable || room.is_by_hand()) && !(field.required && step.before.is_none())),
        // What a topic was before anybody said cannot be asked for.
        RecordKind::EmailPreference => step.before.is_some(),
        // A choice about a recipient can be taken back.
        RecordKind::SharingChoice => true,
    }
}
