//! What the packs say about a field: its name, whom it is about, whether it is a secret.

use std::collections::BTreeMap;

use domain::{FieldId, OrganizationId, RecordKind};
use organizations::{Catalogue, Code, FieldKind, Pack, Subject};
use words::Language;

use crate::{ExportError, labels::Labels};

/// What is known of one field.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// Its name in the language of the files.
    pub(crate) label: String,
    /// `self`, `company`, `other-person`, or `unknown` for a field the pack does not have.
    pub(crate) subject: &'static str,
    /// Whether its values are secrets.
    pub(crate) secret: bool,
    /// Whether its values are instants.
    pub(crate) instant: bool,
    /// Its place in the pack; unknown fields come last.
    pub(crate) place: usize,
}

/// The fields of every pack, with their names in one language.
pub(crate) struct Facts {
    pub(crate) labels: Labels,
    fields: BTreeMap<(OrganizationId, RecordKind, FieldId), Field>,
    topics: BTreeMap<(OrganizationId, String), String>,
    recipients: BTreeMap<(OrganizationId, String), String>,
    stays: BTreeMap<(OrganizationId, String), String>,
    monograms: BTreeMap<OrganizationId, String>,
}

impl Facts {
    /// Reads the built-in packs, with labels in `language`.
    pub(crate) fn read(language: Language) -> Result<Self, ExportError> {
        let labels = Labels::new(language);
        let catalogue = Catalogue::built_in()?;
        let mut facts = Self {
            labels,
            fields: BTreeMap::new(),
            topics: BTreeMap::new(),
            recipients: BTreeMap::new(),
            stays: BTreeMap::new(),
            monograms: BTreeMap::new(),
        };
        for pack in catalogue.all() {
            facts.add(pack);
        }
        Ok(facts)
    }

    fn add(&mut self, pack: &Pack) {
        for (place, row) in pack.profile_fields.iter().enumerate() {
            let field = self.known(pack, pack.label(&row.category), &row.category, row.kind, place);
            self.fields.insert((pack.id.clone(), RecordKind::Profile, row.category.clone()), field);
        }
        for (place, row) in pack.device_fields.iter().enumerate() {
            let field = self.known(pack, pack.device_label(row), &row.category, row.kind, place);
            self.fields.insert((pack.id.clone(), RecordKind::Device, row.id.clone()), field);
        }
        for topic in &pack.email_topics {
            let label = self.labels.text(&pack.topic_label(topic));
            self.topics.insert((pack.id.clone(), topic.id.to_string()), label);
        }
        for row in &pack.recipients {
            let label = self.labels.text(&pack.label(&row.id));
            self.recipients.insert((pack.id.clone(), row.id.to_string()), label);
        }
        for row in &pack.deletions {
            let label = self.labels.text(&pack.label(&row.id));
            self.stays.insert((pack.id.clone(), row.id.to_string()), label);
        }
        self.monograms.insert(pack.id.clone(), pack.monogram.clone());
    }

    fn known(&self, pack: &Pack, label: String, category: &FieldId, kind: FieldKind, place: usize) -> Field {
        let category = pack.category(category);
        Field {
            label: self.labels.text(&label),
            subject: category.map_or("unknown", |category| category.subject.as_str()),
            secret: category.is_some_and(|category| category.secret),
            instant: kind == FieldKind::Instant,
            place,
        }
    }

    /// A field, or what can be said of one that the pack does not have: its id is its name.
    pub(crate) fn field(&self, organization: &OrganizationId, kind: RecordKind, id: &FieldId) -> Field {
        if let Some(field) = self.fields.get(&(organization.clone(), kind, id.clone())) {
            return field.clone();
        }
        let label = match (kind, id.as_str()) {
            (RecordKind::EmailPreference, "subscribed") => self.labels.text("export-file-subscribed"),
            (RecordKind::SharingChoice, "allowed") => self.labels.text("export-file-allowed"),
            _ => id.to_string(),
        };
        let is_choice = matches!(kind, RecordKind::EmailPreference | RecordKind::SharingChoice);
        let subject = if is_choice { Subject::Member.as_str() } else { "unknown" };
        Field { label, subject, secret: false, instant: false, place: usize::MAX }
    }

    /// The name of a topic, or its id if the pack does not have it.
    pub(crate) fn topic<'a>(&'a self, organization: &OrganizationId, id: &'a str) -> &'a str {
        self.topics.get(&(organization.clone(), id.to_owned())).map_or(id, String::as_str)
    }

    /// The name of a recipient, or the id the portal gave it if the pack does not have it.
    pub(crate) fn recipient<'a>(&'a self, organization: &OrganizationId, id: &'a str) -> &'a str {
        self.recipients.get(&(organization.clone(), id.to_owned())).map_or(id, String::as_str)
    }

    /// The name of what stays after a deletion, or its id if the pack does not have it.
    pub(crate) fn stay<'a>(&'a self, organization: &OrganizationId, id: &'a str) -> &'a str {
        self.stays.get(&(organization.clone(), id.to_owned())).map_or(id, String::as_str)
    }

    /// The two letters of an organization.
    pub(crate) fn monogram(&self, organization: &OrganizationId) -> &str {
        self.monograms.get(organization).map_or("", String::as_str)
    }
}
