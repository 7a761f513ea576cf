//! What the packs say about each organization; labels are Fluent keys.

use serde::Serialize;
use ts_rs::TS;

/// Every organization that comes built in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CatalogueView {
    /// In the order the window lists them.
    pub organizations: Vec<OrganizationFacts>,
}

/// The facts of one organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganizationFacts {
    /// Its slug.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Further names its policy goes by, such as that of its app.
    pub other_names: Vec<String>,
    /// Two letters for its tile.
    pub monogram: String,
    /// The day of the policy copy the facts come from.
    pub policy_copy_date: String,
    /// Whether it registers cameras.
    pub has_devices: bool,
    /// Whether its cameras have verification codes.
    pub has_device_secrets: bool,
    /// Whether it can be added without a portal.
    pub add_by_hand: bool,
    /// The profile's fields.
    pub profile_fields: Vec<FieldFacts>,
    /// A camera's fields.
    pub device_fields: Vec<FieldFacts>,
    /// What it writes about.
    pub topics: Vec<TopicFacts>,
    /// Who gets data from it.
    pub recipients: Vec<RecipientFacts>,
    /// What stopping the marketing takes, and what still comes after it.
    pub marketing: MarketingFacts,
    /// What deleting the account does.
    pub deletion: DeletionFacts,
    /// How the policy says it is reached.
    pub contact: ContactFacts,
    /// Whether it may keep the earlier version of a corrected value.
    pub earlier_kept: bool,
    /// What is worth knowing.
    pub worth_knowing: Vec<FactRow>,
}

/// A recipient's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecipientFacts {
    /// Its id.
    pub id: String,
    /// Fluent key of its label.
    pub label: String,
}

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldFacts {
    /// Its id.
    pub id: String,
    /// Fluent key of its label.
    pub label: String,
    /// The group it is shown in.
    pub group: String,
    /// What it holds.
    pub kind: FieldKind,
    /// The most characters it takes.
    pub max: u32,
    /// Whether it must hold something.
    pub required: bool,
    /// Whether the member can change it.
    pub writable: bool,
    /// Whether changing it needs a fresh sign-in.
    pub step_up: bool,
    /// Whom it is about.
    pub subject: Subject,
    /// What the policy says about it.
    pub says: Says,
    /// Where the policy says so.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    Line,
    Lines,
    Email,
    Phone,
    Country,
    TimeZone,
    Instant,
}

/// Whom a value is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    #[serde(rename = "self")]
    Member,
    Company,
    OtherPerson,
}

/// How firmly the policy says a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    Does,
    May,
    Ask,
    Law,
    Silent,
}

/// A topic the organization writes about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TopicFacts {
    /// Its id.
    pub id: String,
    /// Fluent key of its label.
    pub label: String,
    /// Whether the member can stop it.
    pub stoppable: Stoppable,
    /// Whether it is marketing.
    pub marketing: bool,
    /// Where the policy says so.
    #[serde(rename = "ref")]
    pub reference: String,
    /// The routes the policy names for stopping it.
    pub how: Vec<String>,
    /// Fluent key of the policy's reason.
    pub reason: Option<String>,
    /// Whether it binds the member even if they stopped it.
    pub binds_anyway: bool,
}

/// Whether the member can stop a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Stoppable {
    Yes,
    No,
    Partly,
    Silent,
}

/// What stopping an organization's marketing takes, and what still comes after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarketingFacts {
    /// The first step, and the ways to take it: one of them is enough.
    pub first: Vec<FactRow>,
    /// What goes further.
    pub further: Vec<FactRow>,
    /// The same steps by stream, where each stream of messages has one of its own; else empty.
    pub streams: Vec<StreamFacts>,
    /// What still comes.
    pub still: Vec<FactRow>,
}

/// One of several streams of messages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StreamFacts {
    /// Fluent key of what comes this way.
    pub label: String,
    /// How it is stopped.
    pub steps: Vec<FactRow>,
}

/// What deleting the account does, as the policy has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeletionFacts {
    /// What goes.
    pub goes: Vec<FactRow>,
    /// What stays, and why.
    pub stays: Vec<FactRow>,
    /// What the policy does not say.
    pub not_said: Vec<FactRow>,
    /// What to do before.
    pub before: Vec<FactRow>,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactRow {
    /// Fluent key of its words.
    pub label: String,
    /// Where the policy says so.
    #[serde(rename = "ref")]
    pub reference: String,
    /// How it is known.
    pub kind: FactKind,
    /// How firmly it is said; `may` is shown as such.
    pub says: Says,
    /// Fluent key of the policy's reason, if it gives one.
    pub reason: Option<String>,
}

/// How a fact is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    Stated,
    Inference,
    Advice,
    Silent,
}

/// How the policy says the organization is reached; check it is current.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactFacts {
    /// By e-mail.
    pub email: Option<String>,
    /// By telephone.
    pub phone: Option<String>,
    /// By letter.
    pub post: Option<String>,
    /// The day of the copy this comes from.
    pub copy_date: String,
}
