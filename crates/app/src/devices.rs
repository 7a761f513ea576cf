//! Cameras: list, rename, add, remove.

use std::collections::BTreeMap;

use domain::{
    Action, Change, ChangeState, FieldId, Fields, Listing, OrganizationId, Record, RecordId, RecordKey, RecordKind,
    Value, Wanted,
};
use jiff::Timestamp;
use organizations::Pack;
use vault::{Form, Tx};

use crate::{
    App, AppError, FieldState, Pending, Room, check, edit, edit::Seen, event::Touched, field, outbox,
    profile::put_by_hand,
};

/// The draft record of a camera that is being added.
pub const NEW: &str = "new";

/// A camera as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Its id; until the portal confirms a new camera, an id of ours.
    pub id: RecordId,
    /// Every field of the pack.
    pub fields: Vec<FieldState>,
    /// Whether the organization still lists it.
    pub listing: Listing,
    /// Its removal, if asked for.
    pub removal: Option<Pending>,
    /// Its registration, if not confirmed yet.
    pub addition: Option<Pending>,
    /// Whether there is a verification code to reveal.
    pub has_secret: bool,
    /// Whether the code was typed in here.
    pub secret_typed_in: bool,
}

impl Device {
    /// The text of one field, as wanted.
    #[must_use]
    pub fn text(&self, field: &str) -> Option<&str> {
        self.fields.iter().find(|state| state.id.as_str() == field)?.value.as_ref()?.as_text()
    }

    /// Its name; a camera without one goes by its serial, then its id.
    #[must_use]
    pub fn name(&self) -> &str {
        let named = ["name", "serial", "device_id"].into_iter().find_map(|field| self.text(field));
        named.unwrap_or(self.id.as_str())
    }
}

impl App {
    /// All cameras by name: those the organization lists, those it no longer does, those on their way.
    ///
    /// # Errors
    /// If they cannot be read.
    pub fn devices(&self, organization: &OrganizationId) -> Result<Vec<Device>, AppError> {
        let pack = self.pack(organization)?;
        let room = self.room(organization)?;
        room.vault().read(|tx| list(pack, &room, tx))
    }

    /// The form of a camera that is being added: every field of the pack, empty but for its draft.
    ///
    /// # Errors
    /// If the drafts cannot be read.
    pub fn new_device(&self, organization: &OrganizationId) -> Result<Vec<FieldState>, AppError> {
        let pack = self.pack(organization)?;
        self.room(organization)?.vault().read(|tx| {
            let drafts = tx.drafts().get_all(Form::NewDevice, NEW)?.into_iter().collect();
            Ok(field::fields(pack.device_fields.iter().map(|field| &field.id), None, &[], &drafts))
        })
    }

    /// Saves the fields of one press and returns the camera as it now stands.
    ///
    /// # Errors
    /// [`AppError::Validation`]; [`AppError::NotFound`] if there is no such camera; [`AppError::AccountGone`] if the
    /// account is deleted.
    pub fn save_device(
        &self,
        organization: &OrganizationId,
        device: &RecordId,
        edits: check::Edits,
    ) -> Result<Device, AppError> {
        self.save_device_on(organization, device, edits, &Seen::new())
    }

    /// As [`App::save_device`], where it is kept by hand: what is typed is out of the organization's answer of the day
    /// `answered_on`, as in [`App::save_profile_from_answer`].
    ///
    /// # Errors
    /// As [`App::save_device`]; [`AppError::NoAnswer`] if there is no such answer.
    pub fn save_device_from_answer(
        &self,
        organization: &OrganizationId,
        device: &RecordId,
        edits: check::Edits,
        answered_on: &str,
    ) -> Result<Device, AppError> {
        self.store_device(organization, device, edits, &Seen::new(), Some(answered_on))
    }

    /// As [`App::save_device`], for a form the member began on `seen`: a field that the organization changed
    /// since is not overwritten, but put to the member as a conflict.
    ///
    /// # Errors
    /// As [`App::save_device`].
    pub fn save_device_on(
        &self,
        organization: &OrganizationId,
        device: &RecordId,
        edits: check::Edits,
        seen: &Seen,
    ) -> Result<Device, AppError> {
        self.store_device(organization, device, edits, seen, None)
    }

    fn store_device(
        &self,
        organization: &OrganizationId,
        device: &RecordId,
        edits: check::Edits,
        seen: &Seen,
        answered_on: Option<&str>,
    ) -> Result<Device, AppError> {
        self.insist_account(organization)?;
        let pack = self.pack(organization)?;
        let room = self.room(organization)?;
        let wanted = check::device_edits(pack, edits, room.is_by_hand())?;
        let (key, now) = (RecordKey::device(device.clone()), self.now());
        let answered_at = answered_on.map(|on| self.answer_seen_at(&room, on)).transpose()?;
        let saved = room.vault().write(|tx| {
            find(pack, &room, tx, device)?;
            if room.is_by_hand() {
                put_by_hand(tx, &key, &wanted, answered_at, now)?;
            } else {
                edit::queue_edit_on(tx, &key, &wanted, seen, now)?;
            }
            forget_drafts(tx, Form::Device, device.as_str(), wanted.keys())?;
            find(pack, &room, tx, device)
        })?;
        self.edited(&room, &[Touched::Records(RecordKind::Device)]);
        Ok(saved)
    }

    /// Adds a camera: queued for the portal, or kept here. A typed code is kept here in either case and
    /// never sent.
    ///
    /// # Errors
    /// [`AppError::Validation`] with every field that was not taken; [`AppError::AccountGone`] if the account is
    /// deleted.
    pub fn add_device(
        &self,
        organization: &OrganizationId,
        values: Vec<(FieldId, String)>,
        code: Option<&str>,
    ) -> Result<Device, AppError> {
        self.store_new_device(organization, values, code, None)
    }

    /// As [`App::add_device`], where cameras are kept by hand: what is typed is out of the organization's answer of the
    /// day `answered_on`, as in [`App::save_profile_from_answer`].
    ///
    /// # Errors
    /// As [`App::add_device`]; [`AppError::NoAnswer`] if there is no such answer.
    pub fn add_device_from_answer(
        &self,
        organization: &OrganizationId,
        values: Vec<(FieldId, String)>,
        code: Option<&str>,
        answered_on: &str,
    ) -> Result<Device, AppError> {
        self.store_new_device(organization, values, code, Some(answered_on))
    }

    fn store_new_device(
        &self,
        organization: &OrganizationId,
        values: Vec<(FieldId, String)>,
        code: Option<&str>,
        answered_on: Option<&str>,
    ) -> Result<Device, AppError> {
        let pack = self.pack(organization)?;
        let room = self.room(organization)?;
        if !pack.has_devices() {
            return Err(AppError::NotOffered);
        }
        self.insist_account(organization)?;
        let fields = check::new_device(pack, values)?;
        let code = checked_code(code)?;
        let (id, now) = (RecordId::random(), self.now());
        let answered_at = answered_on.map(|on| self.answer_seen_at(&room, on)).transpose()?;
        let added = room.vault().write(|tx| {
            let key = RecordKey::device(id.clone());
            if room.is_by_hand() {
                let typed: Wanted = fields.into_iter().map(|(field, value)| (field, Some(value))).collect();
                put_by_hand(tx, &key, &typed, answered_at, now)?;
            } else if is_repeated(tx, &fields)? {
                return newest(&list(pack, &room, tx)?);
            } else {
                tx.changes().enqueue(&key, Action::Add { fields }, now)?;
            }
            if let Some(code) = code {
                tx.secrets().put(&id, code, now)?;
            }
            tx.drafts().clear_all(Form::NewDevice, NEW)?;
            find(pack, &room, tx, &id)
        })?;
        self.edited(&room, &[Touched::Records(RecordKind::Device)]);
        Ok(added)
    }

    /// Removes a camera: with a portal the removal is queued and can be undone while it waits; one
    /// that never left this computer, or is kept by hand, is gone at once (`None`).
    ///
    /// # Errors
    /// [`AppError::NotFound`] if there is no such camera; [`AppError::AccountGone`] if the removal would have to be
    /// sent to an account that is deleted.
    pub fn remove_device(&self, organization: &OrganizationId, device: &RecordId) -> Result<Option<Device>, AppError> {
        let account = self.insist_account(organization);
        let pack = self.pack(organization)?;
        let room = self.room(organization)?;
        let now = self.now();
        let left = room.vault().write(|tx| {
            let shown = find(pack, &room, tx, device)?;
            if shown.removal.is_some() {
                return Ok(Some(shown));
            }
            if !remove_here(tx, &room, device, now)? {
                account?;
                queue_removal(tx, device, now)?;
            }
            let left = list(pack, &room, tx)?;
            Ok::<_, AppError>(left.into_iter().find(|left| left.id == *device))
        })?;
        self.edited(&room, &[Touched::Records(RecordKind::Device)]);
        Ok(left)
    }

    /// Keeps or forgets a code the member typed in; it is never sent.
    ///
    /// # Errors
    /// [`AppError::Validation`]; [`AppError::NotFound`] if there is no such camera.
    pub fn set_device_secret(
        &self,
        organization: &OrganizationId,
        device: &RecordId,
        code: Option<&str>,
    ) -> Result<(), AppError> {
        let pack = self.pack(organization)?;
        let room = self.room(organization)?;
        let (code, now) = (checked_code(code)?, self.now());
        room.vault().write(|tx| {
            let shown = find(pack, &room, tx, device)?;
            let changed = match code {
                Some(code) => tx.secrets().put(device, code, now).map(|()| true)?,
                None => tx.secrets().remove(device)?,
            };
            if changed {
                tx.history().note_secret(device, Some(shown.name()), now)?;
            }
            Ok::<_, AppError>(())
        })?;
        self.edited(&room, &[Touched::Records(RecordKind::Device)]);
        Ok(())
    }
}

/// Removes one that is kept by hand, or never left this computer; `false` if the portal has to be asked.
fn remove_here(tx: &Tx<'_>, room: &Room, device: &RecordId, now: Timestamp) -> Result<bool, AppError> {
    let key = RecordKey::device(device.clone());
    if room.is_by_hand() {
        tx.records().mark_removed(&key, now)?;
        tx.secrets().remove(device)?;
        return Ok(true);
    }
    let open = edit::open_changes(tx, &key)?;
    let unsent =
        open.iter().find(|change| matches!(change.action, Action::Add { .. }) && change.state.can_be_discarded());
    let Some(addition) = unsent else { return Ok(false) };
    outbox::take_addition_back(tx, addition, now)?;
    Ok(true)
}

/// Queues the removal for the portal.
fn queue_removal(tx: &Tx<'_>, device: &RecordId, now: Timestamp) -> Result<(), AppError> {
    let key = RecordKey::device(device.clone());
    let open = edit::open_changes(tx, &key)?;
    let live: Vec<&Change> = open.iter().filter(|change| !matches!(change.state, ChangeState::Refused(_))).collect();
    let before = field::wanted_values(tx.records().get(&key)?.as_ref(), &live);
    tx.changes().enqueue(&key, Action::Remove { before }, now)?;
    Ok(())
}

/// Whether the same camera is already waiting to be added: a second press of the same button.
fn is_repeated(tx: &Tx<'_>, fields: &Fields) -> Result<bool, AppError> {
    let open = tx.changes().list_open()?;
    Ok(open.iter().any(|change| {
        matches!((&change.action, &change.state), (Action::Add { fields: waiting }, ChangeState::Waiting) if waiting == fields)
    }))
}

/// The camera added last.
fn newest(all: &[Device]) -> Result<Device, AppError> {
    let added = all.iter().filter_map(|device| Some((device.addition.as_ref()?.queued_at, device)));
    added.max_by_key(|(queued_at, _)| *queued_at).map(|(_, device)| device.clone()).ok_or(AppError::NotFound)
}

/// A typed code: one line, at most 80 characters; an empty one is none.
fn checked_code(code: Option<&str>) -> Result<Option<&str>, AppError> {
    let Some(code) = code.filter(|code| !code.is_empty()) else { return Ok(None) };
    domain::check_text(code, 80, false, true).map_err(|error| {
        FieldId::new("verification_code").map_or(AppError::NotFound, |field| {
            AppError::Validation(vec![check::FieldProblem { field, reason: check::Reason::Text(error) }])
        })
    })?;
    Ok(Some(code))
}

fn forget_drafts<'f>(
    tx: &Tx<'_>,
    form: Form,
    record: &str,
    fields: impl Iterator<Item = &'f FieldId>,
) -> Result<(), AppError> {
    for field in fields {
        tx.drafts().clear(&vault::DraftKey { form, record: record.to_owned(), field: field.clone() })?;
    }
    Ok(())
}

fn find(pack: &Pack, room: &Room, tx: &Tx<'_>, device: &RecordId) -> Result<Device, AppError> {
    list(pack, room, tx)?.into_iter().find(|shown| shown.id == *device).ok_or(AppError::NotFound)
}

/// Every camera as it is shown, by name.
pub(crate) fn list(pack: &Pack, room: &Room, tx: &Tx<'_>) -> Result<Vec<Device>, AppError> {
    let open = tx.changes().list_open()?;
    let records = tx.records().list(RecordKind::Device)?;
    let mut devices = Vec::new();
    for record in &records {
        if record.listing == Listing::Removed && room.is_by_hand() {
            continue;
        }
        devices.push(device(pack, tx, Some(record), &record.key.id, &of(&open, &record.key.id))?);
    }
    for change in open.iter().filter(|change| matches!(change.action, Action::Add { .. })) {
        let id = &change.record.id;
        if change.record.kind == RecordKind::Device && records.iter().all(|record| record.key.id != *id) {
            devices.push(device(pack, tx, None, id, &of(&open, id))?);
        }
    }
    devices.sort_by_cached_key(|device| (device.name().to_lowercase(), device.id.clone()));
    Ok(devices)
}

fn of<'c>(open: &'c [Change], id: &RecordId) -> Vec<&'c Change> {
    open.iter().filter(|change| change.record.kind == RecordKind::Device && change.record.id == *id).collect()
}

fn device(
    pack: &Pack,
    tx: &Tx<'_>,
    record: Option<&Record>,
    id: &RecordId,
    open: &[&Change],
) -> Result<Device, AppError> {
    let drafts: BTreeMap<FieldId, String> = tx.drafts().get_all(Form::Device, id.as_str())?.into_iter().collect();
    let last =
        |fits: fn(&Action) -> bool| open.iter().rev().find(|change| fits(&change.action)).map(|c| Pending::from(*c));
    let secret_typed_in = tx.secrets().has(id)?;
    let key = RecordKey::device(id.clone());
    Ok(Device {
        id: id.clone(),
        fields: field::fields(pack.device_fields.iter().map(|field| &field.id), record, open, &drafts),
        listing: record.map_or(Listing::Listed, |record| record.listing),
        removal: last(|action| matches!(action, Action::Remove { .. })),
        addition: last(|action| matches!(action, Action::Add { .. })),
        has_secret: secret_typed_in || (record.is_some() && tx.records().has_secret(&key)?),
        secret_typed_in,
    })
}

/// The value of a text field, for names in lists.
#[must_use]
pub(crate) fn named(fields: &Fields) -> Option<&str> {
    let name = FieldId::new("name").ok()?;
    fields.get(&name).and_then(Value::as_text)
}
