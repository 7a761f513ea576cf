//! One organization's pack: everything its policy says, and what the app shows of it.

use domain::{FieldId, OrganizationId};
use jiff::civil::Date;
use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::code::{Choice, Code, ContactKind, CookieKind, NoticeRoute, Outcome, Route};
use crate::composer::{Composer, ContentRule, ForbiddenRule, PlanStep, SubjectRule};
use crate::row::{
    Capability, Category, ChoicePage, Contact, Contradiction, Country, Deletion, DeviceField, EmailTopic, Fact,
    Identity, LegalBasis, Message, ProfileField, Purpose, Quirk, Recipient, Retention, Right, optional_field_id,
};
use crate::{CapabilityId, Stated, label_key};

/// What one organization's policy says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The organization's slug.
    #[serde(deserialize_with = "organization_id")]
    pub id: OrganizationId,
    /// Two letters for its tile.
    pub monogram: String,
    /// What it calls itself; the first is shown.
    pub names: Vec<String>,
    /// Its legal names, as printed in the policy.
    pub legal_entity: Stated<Vec<String>>,
    /// The category that is the secret of a device, if devices have one.
    #[serde(deserialize_with = "optional_field_id")]
    pub device_secret: Option<FieldId>,
    /// Whether the policy says that values before a correction may be kept.
    pub earlier_values_kept: bool,
    /// The copy of the policy everything here was read from.
    pub policy: PolicyDocument,
    /// Cookies and tracking.
    pub cookies: Cookies,
    /// The age limit.
    pub age: AgeLimit,
    /// How changes of the policy become known.
    pub change_notice: ChangeNotice,
    /// What is promised about security.
    pub security: Security,
    /// Identity and scope.
    #[serde(rename = "identity")]
    pub identities: Vec<Identity>,
    /// Ways to reach the organization.
    #[serde(rename = "contact")]
    pub contacts: Vec<Contact>,
    /// Categories of data.
    #[serde(rename = "category")]
    pub categories: Vec<Category>,
    /// Purposes.
    #[serde(rename = "purpose")]
    pub purposes: Vec<Purpose>,
    /// Bases given for more than one purpose.
    #[serde(rename = "legal_basis")]
    pub legal_bases: Vec<LegalBasis>,
    /// Recipients.
    #[serde(rename = "recipient")]
    pub recipients: Vec<Recipient>,
    /// Where choices about recipients are made at another body's place.
    #[serde(rename = "choice_page")]
    pub choice_pages: Vec<ChoicePage>,
    /// Places.
    #[serde(rename = "country")]
    pub countries: Vec<Country>,
    /// How long things are kept.
    #[serde(rename = "retention")]
    pub retentions: Vec<Retention>,
    /// Rights and rules about asking.
    #[serde(rename = "right")]
    pub rights: Vec<Right>,
    /// Kinds of messages.
    #[serde(rename = "message")]
    pub messages: Vec<Message>,
    /// What a deletion means.
    #[serde(rename = "deletion")]
    pub deletions: Vec<Deletion>,
    /// Peculiarities.
    #[serde(rename = "quirk")]
    pub quirks: Vec<Quirk>,
    /// Statements that differ from one another.
    #[serde(rename = "contradiction")]
    pub contradictions: Vec<Contradiction>,
    /// Three things to know first.
    #[serde(rename = "worth_knowing")]
    pub worth_knowing: Vec<Fact>,
    /// This organization's column of the capability matrix.
    #[serde(rename = "capability")]
    pub capabilities: Vec<Capability>,
    /// The fields of the profile, in the order they are shown.
    #[serde(rename = "profile_field")]
    pub profile_fields: Vec<ProfileField>,
    /// The fields of a device; empty if there are no devices.
    #[serde(rename = "device_field")]
    pub device_fields: Vec<DeviceField>,
    /// The topics of the e-mail preferences.
    #[serde(rename = "email_topic")]
    pub email_topics: Vec<EmailTopic>,
    /// To whom messages go.
    pub composer: Composer,
    /// What their subject line must be, for each matter.
    #[serde(rename = "composer_subject")]
    pub subjects: Vec<SubjectRule>,
    /// What belongs in them.
    #[serde(rename = "composer_content")]
    pub contents: Vec<ContentRule>,
    /// What must not stand in them.
    #[serde(rename = "composer_forbidden")]
    pub forbidden: Vec<ForbiddenRule>,
    /// How to stop the marketing, and what still comes.
    pub marketing_plan: Vec<PlanStep>,
}

/// The copy of the policy. Dates are as printed in it or in its archive header.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyDocument {
    /// The site it was published on, if our copy says.
    pub site: Stated<String>,
    /// When it says it was last updated, as printed.
    pub printed: Stated<String>,
    /// When it says it took effect.
    #[serde(deserialize_with = "stated_date")]
    pub effective: Stated<Date>,
    /// When the copy was archived.
    #[serde(deserialize_with = "stated_date")]
    pub archived: Stated<Date>,
    /// Its version, as printed.
    pub version: Stated<String>,
    /// The address of the archive's snapshot that our copy was taken from, `https` only.
    ///
    /// Source: the head of the copy.
    pub snapshot: Stated<String>,
}

/// How old our copy of a policy is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyDate {
    /// A date.
    On(Date),
    /// A date as printed that cannot be read in one way only.
    AsPrinted(String),
}

/// Cookies and other ways of following a visitor.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cookies {
    /// The techniques named.
    pub kinds: Vec<CookieKind>,
    /// Whether the policy lists each cookie.
    pub list: Stated<bool>,
    /// How long they live, in days.
    pub lifetime_days: Stated<u32>,
    /// The controls named.
    pub controls: Stated<Vec<Route>>,
    /// Whether Do Not Track is respected.
    pub do_not_track: Stated<bool>,
    /// Section of the policy.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// The age limit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeLimit {
    /// Years; younger people are not meant to be members.
    pub years: Stated<u8>,
    /// Whether an equivalent local minimum is named besides.
    pub or_local_minimum: bool,
    /// Section of the policy, `-` if it says nothing.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// How changes of the policy become known.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeNotice {
    /// The ways promised.
    pub routes: Stated<Vec<NoticeRoute>>,
    /// Whether the notice comes before the change takes effect.
    pub before: Stated<bool>,
    /// Whether a new policy also applies to data collected earlier.
    pub earlier_data: Stated<bool>,
    /// Section of the policy.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// What is promised about security.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Security {
    /// Whether a guarantee is given.
    pub guarantee: Stated<bool>,
    /// Whether the people concerned are told of a breach.
    pub breach_notice: Stated<bool>,
    /// Section of the policy.
    #[serde(rename = "ref")]
    pub reference: String,
}

impl Pack {
    /// The name shown for the organization.
    #[must_use]
    pub fn name(&self) -> &str {
        self.names.first().map_or(self.id.as_str(), String::as_str)
    }

    /// How old our copy of the policy is: shown beside every fact and contact.
    #[must_use]
    pub fn copy_date(&self) -> CopyDate {
        match (&self.policy.archived, &self.policy.printed) {
            (Stated::Said(date), _) => CopyDate::On(*date),
            (Stated::Silent, Stated::Said(text)) => {
                text.parse().map_or_else(|_| CopyDate::AsPrinted(text.clone()), CopyDate::On)
            }
            (Stated::Silent, Stated::Silent) => CopyDate::AsPrinted(String::new()),
        }
    }

    /// The Fluent key of the label of the row with this id; see [`label_key`].
    #[must_use]
    pub fn label(&self, id: &FieldId) -> String {
        label_key(&self.id, id.as_str())
    }

    /// The Fluent key of a device field's label.
    #[must_use]
    pub fn device_label(&self, field: &DeviceField) -> String {
        label_key(&self.id, &format!("device.{}", field.id))
    }

    /// The Fluent key of an e-mail topic's label.
    #[must_use]
    pub fn topic_label(&self, topic: &EmailTopic) -> String {
        label_key(&self.id, &format!("topic.{}", topic.id))
    }

    /// The Fluent key of the sentence that says whether and how a message can be stopped.
    #[must_use]
    pub fn message_note(&self, message: &Message) -> String {
        format!("{}-note", self.label(&message.id))
    }

    /// The Fluent key of the reason for a consequence, if the policy gives one.
    #[must_use]
    pub fn deletion_reason(&self, row: &Deletion) -> Option<String> {
        row.reason.then(|| format!("{}-why", self.label(&row.id)))
    }

    /// The category with this id.
    #[must_use]
    pub fn category(&self, id: &FieldId) -> Option<&Category> {
        self.categories.iter().find(|row| row.id == *id)
    }

    /// The profile field with this id.
    #[must_use]
    pub fn profile_field(&self, id: &FieldId) -> Option<&ProfileField> {
        self.profile_fields.iter().find(|row| row.category == *id)
    }

    /// The device field with this id.
    #[must_use]
    pub fn device_field(&self, id: &FieldId) -> Option<&DeviceField> {
        self.device_fields.iter().find(|row| row.id == *id)
    }

    /// The e-mail topic with this id.
    #[must_use]
    pub fn email_topic(&self, id: &str) -> Option<&EmailTopic> {
        self.email_topics.iter().find(|row| row.id.as_str() == id)
    }

    /// The message row with this id.
    #[must_use]
    pub fn message(&self, id: &FieldId) -> Option<&Message> {
        self.messages.iter().find(|row| row.id == *id)
    }

    /// This organization's cell of the capability matrix.
    #[must_use]
    pub fn capability(&self, id: CapabilityId) -> Option<&Capability> {
        self.capabilities.iter().find(|row| row.id == id)
    }

    /// The address of one kind, if the policy gives it. As old as [`Pack::copy_date`].
    #[must_use]
    pub fn contact(&self, kind: ContactKind) -> Option<&str> {
        let row = self.contacts.iter().find(|row| row.kind == kind)?;
        row.value.said().map(String::as_str)
    }

    /// The page on which the member makes the choice about `recipient`, if the policy names one: of a setting in the
    /// account the account's own. A host name and perhaps a path, as old as [`Pack::copy_date`].
    #[must_use]
    pub fn choice_page(&self, recipient: &Recipient) -> Option<&str> {
        match recipient.choice {
            Choice::Settings => self.contact(ContactKind::AccountWeb),
            Choice::External => {
                let row = self.choice_pages.iter().find(|row| row.recipient == recipient.id)?;
                Some(&row.page)
            }
            Choice::NoneStated | Choice::OptOut | Choice::Permission => None,
        }
    }

    /// The rows about a deletion with one outcome, in the order they are shown.
    pub fn deletion(&self, outcome: Outcome) -> impl Iterator<Item = &Deletion> {
        self.deletions.iter().filter(move |row| row.outcome == outcome)
    }

    /// Whether members have devices here.
    #[must_use]
    pub const fn has_devices(&self) -> bool {
        !self.device_fields.is_empty()
    }

    /// Whether devices have a secret.
    #[must_use]
    pub const fn has_device_secrets(&self) -> bool {
        self.device_secret.is_some()
    }

    /// Every Fluent key this pack needs words for.
    #[must_use]
    pub fn label_keys(&self) -> Vec<String> {
        let ids = self.told_ids().map(|id| self.label(id));
        let notes = self.messages.iter().map(|row| self.message_note(row));
        let reasons = self.deletions.iter().filter_map(|row| self.deletion_reason(row));
        let devices = self.device_fields.iter().map(|row| self.device_label(row));
        let topics = self.email_topics.iter().map(|row| self.topic_label(row));
        let single = ["age", "cookies", "change_notice", "security"].map(|id| label_key(&self.id, id));
        let limits = self.recipients.iter().filter_map(|row| row.limits.said()).flatten();
        let limits = limits.map(|limit| format!("policy-limit-{}", limit.as_str()));
        let contents = self.contents.iter().map(|row| format!("policy-content-{}", row.item.as_str()));
        let forbidden = self.forbidden.iter().map(|row| format!("policy-never-{}", row.item.as_str()));
        let rows = ids.chain(notes).chain(reasons).chain(devices).chain(topics);
        rows.chain(single).chain(limits).chain(contents).chain(forbidden).collect()
    }

    /// The ids of all rows with a label of their own.
    fn told_ids(&self) -> impl Iterator<Item = &FieldId> {
        let responsible = self.identities.iter().map(|row| &row.id);
        let data = self.categories.iter().map(|row| &row.id).chain(self.purposes.iter().map(|row| &row.id));
        let bases = self.legal_bases.iter().map(|row| &row.id).chain(self.recipients.iter().map(|row| &row.id));
        let keeping = self.countries.iter().map(|row| &row.id).chain(self.retentions.iter().map(|row| &row.id));
        let asking = self.rights.iter().map(|row| &row.id).chain(self.messages.iter().map(|row| &row.id));
        let deletions = self.deletions.iter().map(|row| &row.id);
        let quirks = self.quirks.iter().filter(|row| row.told).map(|row| &row.id);
        let worth = self.worth_knowing.iter().map(|row| &row.id);
        let plan = self.marketing_plan.iter().map(|row| &row.id).chain(self.marketing_streams());
        let data = responsible.chain(data);
        data.chain(bases).chain(keeping).chain(asking).chain(deletions).chain(quirks).chain(worth).chain(plan)
    }
}

impl CopyDate {
    /// The date as text: ISO 8601, or as printed.
    #[must_use]
    pub fn as_text(&self) -> String {
        match self {
            Self::On(date) => date.to_string(),
            Self::AsPrinted(text) => text.clone(),
        }
    }
}

fn organization_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<OrganizationId, D::Error> {
    OrganizationId::new(String::deserialize(deserializer)?).map_err(D::Error::custom)
}

fn stated_date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Stated<Date>, D::Error> {
    Ok(match Stated::<String>::deserialize(deserializer)? {
        Stated::Silent => Stated::Silent,
        Stated::Said(text) => Stated::Said(text.parse().map_err(D::Error::custom)?),
    })
}
