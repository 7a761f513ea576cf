//! Everything of every organization at once: what is held, beside what each policy lists.

use std::collections::BTreeMap;

use domain::{FieldId, OrganizationId, RecordId, Source, Value};
use jiff::Timestamp;
use organizations::{How, Pack};

use crate::sharing_choices::allowed_field;
use crate::{App, AppError, Device, FieldState, Preference, Profile, SharingChoice};

/// What is held and listed of one organization.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataOf {
    /// Whose.
    pub organization: OrganizationId,
    /// Whether its file cannot be read; then no entry has a value.
    pub damaged: bool,
    /// Every category its policy lists, in the policy's order, then every e-mail topic, then every choice
    /// about a recipient that a portal offers or once did.
    pub entries: Vec<DataEntry>,
}

/// What an entry is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A category of the policy.
    Category(FieldId),
    /// An e-mail topic.
    Topic(FieldId),
    /// Whether a recipient may be told, by the portal's id.
    Choice(RecordId),
}

/// A category, topic or choice with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataEntry {
    /// Which.
    pub of: Entry,
    /// Its values; of several cameras one each. Never a secret.
    pub values: Vec<DataValue>,
    /// Secrets of this category that are kept, without their text.
    pub hidden: usize,
}

/// One value as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataValue {
    /// The camera's name.
    pub device: Option<String>,
    /// The field.
    pub field: FieldId,
    /// The value with open changes on top.
    pub value: Value,
    /// Who said so.
    pub source: Source,
    /// When it was last seen there, UTC.
    pub seen_at: Option<Timestamp>,
    /// Whether a change of it is not confirmed yet.
    pub waiting: bool,
    /// Whether the member must choose between two versions.
    pub two_versions: bool,
}

impl App {
    /// Everything of every organization the member added, in the catalogue's order. One whose file cannot be
    /// read does not hold up the others.
    ///
    /// # Errors
    /// [`AppError::Locked`], or if the ledger cannot be read.
    pub fn all_data(&self) -> Result<Vec<DataOf>, AppError> {
        let added = self.organizations()?;
        added.into_iter().map(|state| self.data_of(state.id, state.held.is_some())).collect()
    }

    fn data_of(&self, organization: OrganizationId, readable: bool) -> Result<DataOf, AppError> {
        let pack = self.pack(&organization)?;
        let read = || -> Result<Held, AppError> {
            Ok(Held {
                profile: self.profile(&organization)?,
                devices: if pack.has_devices() { self.devices(&organization)? } else { Vec::new() },
                preferences: self.email_preferences(&organization)?,
                choices: self.sharing_choices(&organization)?,
            })
        };
        let held = match readable.then(read) {
            Some(Ok(held)) => Some(held),
            Some(Err(error)) => {
                tracing::error!(%organization, %error, "an organization's records could not be read for all data");
                None
            }
            None => None,
        };
        let entries = entries(pack, held.as_ref(), &allowed_field()?);
        Ok(DataOf { damaged: held.is_none(), organization, entries })
    }
}

/// What one organization's file holds.
struct Held {
    profile: Profile,
    devices: Vec<Device>,
    preferences: Vec<Preference>,
    choices: Vec<SharingChoice>,
}

/// `allowed` is the one field of a choice.
fn entries(pack: &Pack, held: Option<&Held>, allowed: &FieldId) -> Vec<DataEntry> {
    let mut values = held.map(|held| by_category(pack, held)).unwrap_or_default();
    let codes = held.map_or(0, |held| held.devices.iter().filter(|device| device.has_secret).count());
    let listed = pack.categories.iter().filter(|row| row.how != How::NotCollected);
    let mut entries: Vec<DataEntry> = listed
        .map(|row| DataEntry {
            of: Entry::Category(row.id.clone()),
            // A secret has a page of its own, which asks before it shows one.
            values: values.remove(&row.id).filter(|_| !row.secret).unwrap_or_default(),
            hidden: if pack.device_secret.as_ref() == Some(&row.id) { codes } else { 0 },
        })
        .collect();
    for preference in held.iter().flat_map(|held| &held.preferences) {
        let values = shown(&preference.subscribed, &preference.topic, None).into_iter().collect();
        entries.push(DataEntry { of: Entry::Topic(preference.topic.clone()), values, hidden: 0 });
    }
    for choice in held.iter().flat_map(|held| &held.choices) {
        let value = shown(&choice.allowed, allowed, None);
        // Where the portal took the choice away there is no second version to choose from.
        let value = value.map(|value| DataValue { two_versions: value.two_versions && choice.is_offered(), ..value });
        let values = value.into_iter().collect();
        entries.push(DataEntry { of: Entry::Choice(choice.recipient.clone()), values, hidden: 0 });
    }
    entries
}

fn by_category(pack: &Pack, held: &Held) -> BTreeMap<FieldId, Vec<DataValue>> {
    let mut values: BTreeMap<FieldId, Vec<DataValue>> = BTreeMap::new();
    for field in &held.profile.fields {
        values.entry(field.id.clone()).or_default().extend(shown(field, &field.id, None));
    }
    for device in &held.devices {
        for field in &device.fields {
            let Some(row) = pack.device_field(&field.id) else { continue };
            values.entry(row.category.clone()).or_default().extend(shown(field, &field.id, Some(device.name())));
        }
    }
    values
}

fn shown(field: &FieldState, id: &FieldId, device: Option<&str>) -> Option<DataValue> {
    // Where both sides changed a field, a cleared one is one of the two versions too.
    let value = field.value.clone().or_else(|| field.conflict.as_ref().and(field.confirmed.clone()))?;
    Some(DataValue {
        device: device.map(str::to_owned),
        field: id.clone(),
        value,
        source: field.source,
        seen_at: field.seen_at,
        waiting: field.pending.is_some(),
        two_versions: field.conflict.is_some(),
    })
}
