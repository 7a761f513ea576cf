//! The rows of a pack. Ids are unique within a pack; references name the policy's section, as
//! explained in `docs/organizations.md`.

use domain::FieldId;
use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::code::{
    Basis, CapabilityId, CapabilityState, Choice, Condition, ContactKind, FactKind, FieldKind, Group, How, Limit,
    Mention, Outcome, PlaceTopic, RetentionEvent, RightKind, Route, Says, SourceOfFact, Stoppable, Subject,
};
use crate::{Place, Stated};

/// A category of data.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its id; for a profile value also the id of the field on the wire and in the vault.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// How the organization comes to hold it.
    pub how: How,
    /// How firmly the policy says so.
    pub says: Says,
    /// Where it stands on "All my data".
    pub group: Group,
    /// Whom it is about.
    pub subject: Subject,
    /// Whether a value would be a secret: never in lists, exports, histories or logs.
    pub secret: bool,
    /// Where in the policy it is found.
    pub source: SourceOfFact,
    /// Section of the policy.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// What data is used for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    /// Its id.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// The basis the policy gives for this purpose.
    pub basis: Stated<Basis>,
    /// Section of the policy.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// A basis the policy gives for more than one purpose.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    /// Its id.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// The basis.
    pub basis: Basis,
    /// Section of the policy.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// Who receives data.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// Its id.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// The categories it receives, where the policy itemizes them.
    #[serde(deserialize_with = "stated_field_ids")]
    pub gets: Stated<Vec<FieldId>>,
    /// The limits the policy sets it.
    pub limits: Stated<Vec<Limit>>,
    /// How firmly the policy says so.
    pub says: Says,
    /// What the member can choose.
    pub choice: Choice,
    /// Section of the policy.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// Where the member makes a choice about a recipient that is made at another body's place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoicePage {
    /// The recipient.
    #[serde(deserialize_with = "field_id")]
    pub recipient: FieldId,
    /// The page: a host name and perhaps a path, opened over TLS.
    pub page: String,
    /// Section of the policy.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// What the policy says about places, or that it says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// Its id.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// What the row is about.
    pub topic: PlaceTopic,
    /// The places named.
    pub places: Stated<Vec<Place>>,
    /// When it applies.
    pub condition: Condition,
    /// Section of the policy, `-` if it says nothing.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// How long something is kept. No policy in the catalogue gives a period in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Its id.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// From which event on.
    pub after: RetentionEvent,
    /// How firmly the policy says so.
    pub says: Says,
    /// When it ends, in days after the event.
    pub until_days: Stated<u32>,
    /// Section of the policy, `-` if it says nothing.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// A right, a wish, or a rule about asking.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Right {
    /// Its id.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// What the row covers.
    pub covers: Vec<RightKind>,
    /// How plainly the policy mentions it.
    pub mention: Mention,
    /// The ways the policy names. Empty: it mentions the right and no way is needed.
    pub routes: Stated<Vec<Route>>,
    /// Section of the policy, `-` if it says nothing.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// A kind of message the organization sends.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Its id.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// Whether it can be stopped.
    pub stoppable: Stoppable,
    /// The ways to stop it that the policy names.
    pub how: Stated<Vec<Route>>,
    /// Section of the policy.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// A row of the policy's identity and scope: who the controller is, where the policy applies.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Its id.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// Whether the policy says it, or is silent.
    pub kind: FactKind,
    /// Section of the policy, `-` if it says nothing.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// A way to reach the organization, as old as the copy of the policy ([`crate::Pack::copy_date`]).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The kind of address.
    pub kind: ContactKind,
    /// The address, or silence where the policy gives none.
    pub value: Stated<String>,
    /// Section of the policy, `-` if it says nothing.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// A consequence of deleting the account, or a step to take before.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deletion {
    /// Its id.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Who says so.
    pub kind: FactKind,
    /// How firmly.
    pub says: Says,
    /// Whether the policy gives a reason; the reason's words are under `<label>-why`.
    pub reason: bool,
    /// Section of the policy, `-` for advice and silence.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// A peculiarity of this organization.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quirk {
    /// Its id.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// Whether the member is told in words (only then it has a label).
    pub told: bool,
}

/// Two statements of the policy that differ. Nobody here decides which one holds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contradiction {
    /// The peculiarity whose words introduce it.
    #[serde(deserialize_with = "field_id")]
    pub quirk: FieldId,
    /// The rows that say the one.
    #[serde(deserialize_with = "field_ids")]
    pub one: Vec<FieldId>,
    /// The rows that say the other.
    #[serde(deserialize_with = "field_ids")]
    pub other: Vec<FieldId>,
}

/// One of the three things worth knowing first.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its id.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// Section of the policy.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// One cell of the capability matrix.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capability {
    /// The row of the matrix.
    pub id: CapabilityId,
    /// What it says for this organization.
    pub state: CapabilityState,
    /// The ways named.
    pub routes: Stated<Vec<Route>>,
}

/// A value of the profile that a member can see.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileField {
    /// The category it is a value of; its id is the field's id.
    #[serde(deserialize_with = "field_id")]
    pub category: FieldId,
    /// What it takes.
    pub kind: FieldKind,
    /// The most characters it takes.
    pub max: usize,
    /// Whether changing it asks for a fresh sign-in.
    pub step_up: bool,
    /// Whether a portal lets the member correct it.
    pub writable: bool,
}

/// A particular of a camera.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceField {
    /// Its id on the wire and in the vault.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// The category it is a value of.
    #[serde(deserialize_with = "field_id")]
    pub category: FieldId,
    /// What it takes.
    pub kind: FieldKind,
    /// The most characters it takes.
    pub max: usize,
    /// Whether a camera cannot be without it.
    pub required: bool,
    /// Whether the member can correct it.
    pub writable: bool,
}

/// A topic of the e-mail preferences.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmailTopic {
    /// Its id; also the id of the preference record.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// The message row it belongs to.
    #[serde(deserialize_with = "field_id")]
    pub message: FieldId,
    /// Whether it can be stopped.
    pub stoppable: Stoppable,
    /// Whether it is marketing, and goes with "Stop all marketing here".
    pub marketing: bool,
    /// Whether what it says binds the member even if they stopped it, so that they must look for it themselves.
    #[serde(default)]
    pub binds_anyway: bool,
}

/// An id as a pack writes it.
struct Id(FieldId);

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        FieldId::new(text).map(Self).map_err(|_| D::Error::custom("an id has only a-z, 0-9, dot and underscore"))
    }
}

pub(crate) fn field_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<FieldId, D::Error> {
    Id::deserialize(deserializer).map(|id| id.0)
}

fn field_ids<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<FieldId>, D::Error> {
    Ok(Vec::<Id>::deserialize(deserializer)?.into_iter().map(|id| id.0).collect())
}

fn stated_field_ids<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Stated<Vec<FieldId>>, D::Error> {
    Ok(match Stated::<Vec<Id>>::deserialize(deserializer)? {
        Stated::Silent => Stated::Silent,
        Stated::Said(ids) => Stated::Said(ids.into_iter().map(|id| id.0).collect()),
    })
}

pub(crate) fn optional_field_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<FieldId>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text == "none" {
        return Ok(None);
    }
    FieldId::new(text).map(Some).map_err(|_| D::Error::custom("an id has only a-z, 0-9, dot and underscore"))
}
