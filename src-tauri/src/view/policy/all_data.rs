//! Everything of every organization: values, and categories that nobody has shown yet.

use app::{DataEntry, DataOf, DataValue, Entry};
use domain::RecordId;
use organizations::{Code, How, Pack, Says, label_key};
use serde::Serialize;
use ts_rs::TS;

use super::PolicySays;
use crate::view::{FieldKind, Instant, Source, Subject, convert};

/// Everything held and listed, organization by organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllDataView {
    /// Those the member added, in the order the window lists them.
    pub organizations: Vec<AllDataOrganization>,
}

/// What is held and listed of one organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllDataOrganization {
    /// Its slug.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Two letters for its tile.
    pub monogram: String,
    /// The day of the policy copy.
    pub copy_date: String,
    /// Whether its file cannot be read; then no value is known.
    pub damaged: bool,
    /// Purposes the policy gives for all data.
    pub purposes: u64,
    /// Recipients of which the policy does not itemize what they get.
    pub general_recipients: u64,
    /// Categories of the policy, e-mail topics, and choices about recipients.
    pub entries: Vec<AllDataEntry>,
}

/// A category of the policy, an e-mail topic, or a choice about a recipient, with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllDataEntry {
    /// Its id in the pack; of a topic with `topic.` before it, of a choice about a recipient with `choice.`.
    pub id: String,
    /// Fluent key of its words.
    pub label: String,
    /// The group it stands in.
    pub group: String,
    /// Fluent key of how it comes to the organization.
    pub how: Option<String>,
    /// Whether the member gave it.
    pub given: bool,
    /// Whether the policy lists it among its categories; topics and choices are none.
    pub listed: bool,
    /// How firmly the policy says so; `null` if it is only mentioned in passing.
    pub says: Option<PolicySays>,
    /// Section of the policy.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Whom it is about.
    pub subject: Subject,
    /// What is known; never a secret.
    pub values: Vec<AllDataValue>,
    /// Secrets of this category that are kept hidden.
    pub hidden: u64,
    /// Fluent keys of the recipients that are said to get it.
    pub recipients: Vec<String>,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllDataValue {
    /// The camera it belongs to.
    pub device: Option<String>,
    /// Of a choice, the recipient by the portal's id.
    pub recipient: Option<String>,
    /// Fluent key of the field's own words; they take `$recipient` where the policy does not name it.
    pub label: String,
    /// The field's id.
    pub field: String,
    /// What it holds.
    pub kind: FieldKind,
    /// The value with open changes on top; of a topic or a choice `true` or `false`.
    pub value: String,
    /// Who said so.
    pub source: Source,
    /// When it was last seen there.
    pub seen_at: Option<Instant>,
    /// Whether a change of it is not confirmed yet.
    pub waiting: bool,
    /// Whether there are two versions and the member must choose.
    pub two_versions: bool,
}

impl AllDataView {
    /// What the use case gathered, in words of the packs.
    pub fn new(gathered: &[(&Pack, DataOf)]) -> Self {
        let of = |(pack, data): &(&Pack, DataOf)| organization(pack, data);
        Self { organizations: gathered.iter().map(of).collect() }
    }
}

fn organization(pack: &Pack, data: &DataOf) -> AllDataOrganization {
    let general = pack.recipients.iter().filter(|row| row.gets.is_silent()).count();
    AllDataOrganization {
        id: pack.id.to_string(),
        name: pack.name().to_owned(),
        monogram: pack.monogram.clone(),
        copy_date: pack.copy_date().as_text(),
        damaged: data.damaged,
        purposes: convert::count(pack.purposes.len()),
        general_recipients: convert::count(general),
        entries: data.entries.iter().filter_map(|entry| row(pack, entry)).collect(),
    }
}

fn row(pack: &Pack, entry: &DataEntry) -> Option<AllDataEntry> {
    let values = entry.values.iter().map(|value| shown(pack, value)).collect();
    match &entry.of {
        Entry::Category(id) => {
            let category = pack.category(id)?;
            let gets = pack.recipients.iter().filter(|row| row.gets.said().is_some_and(|gets| gets.contains(id)));
            Some(AllDataEntry {
                id: id.to_string(),
                label: pack.label(id),
                group: category.group.as_str().to_owned(),
                how: Some(format!("policy-how-{}", category.how.as_str().replace('/', "-"))),
                given: category.how == How::Given,
                listed: true,
                says: (category.says != Says::Silent).then(|| category.says.into()),
                reference: category.reference.clone(),
                subject: category.subject.into(),
                values,
                hidden: convert::count(entry.hidden),
                recipients: gets.map(|row| pack.label(&row.id)).collect(),
            })
        }
        Entry::Topic(id) => {
            let topic = pack.email_topic(id.as_str())?;
            let reference = pack.message(&topic.message).map(|row| row.reference.clone()).unwrap_or_default();
            Some(AllDataEntry {
                id: format!("topic.{id}"),
                label: pack.topic_label(topic),
                group: organizations::Group::Preferences.as_str().to_owned(),
                how: None,
                given: true,
                listed: false,
                says: None,
                reference,
                subject: Subject::Member,
                values,
                hidden: 0,
                recipients: Vec::new(),
            })
        }
        Entry::Choice(recipient) => Some(choice(pack, recipient, entry)),
    }
}

fn choice(pack: &Pack, recipient: &RecordId, entry: &DataEntry) -> AllDataEntry {
    let row = pack.recipients.iter().find(|row| row.id.as_str() == recipient.as_str());
    let label = row.map_or_else(|| "all-choice-unnamed".to_owned(), |row| pack.label(&row.id));
    let value =
        |value| AllDataValue { recipient: Some(recipient.to_string()), label: label.clone(), ..shown(pack, value) };
    AllDataEntry {
        id: format!("choice.{recipient}"),
        label: "all-choice".to_owned(),
        group: organizations::Group::Preferences.as_str().to_owned(),
        how: None,
        given: true,
        listed: false,
        says: None,
        reference: row.map_or_else(|| "-".to_owned(), |row| row.reference.clone()),
        subject: Subject::Member,
        values: entry.values.iter().map(value).collect(),
        hidden: 0,
        recipients: Vec::new(),
    }
}

fn shown(pack: &Pack, value: &DataValue) -> AllDataValue {
    let device_field = value.device.as_ref().and_then(|_| pack.device_field(&value.field));
    let (label, kind) = match (device_field, pack.profile_field(&value.field)) {
        (Some(field), _) => (pack.device_label(field), field.kind.into()),
        (None, Some(field)) => (pack.label(&field.category), field.kind.into()),
        (None, None) => (label_key(&pack.id, &format!("topic.{}", value.field)), FieldKind::Line),
    };
    AllDataValue {
        device: value.device.clone(),
        recipient: None,
        label,
        field: value.field.to_string(),
        kind,
        value: convert::text(&value.value),
        source: value.source.into(),
        seen_at: value.seen_at.map(Into::into),
        waiting: value.waiting,
        two_versions: value.two_versions,
    }
}
