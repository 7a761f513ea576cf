//! Changes on their way, and what happened so far.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Instant, PendingView};

/// What kind of record a change belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RecordKindView {
    Profile,
    Device,
    EmailPreference,
    SharingChoice,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ActionView {
    Edit,
    Add,
    Remove,
}

/// One field of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutboxField {
    /// Which field.
    pub field: String,
    /// What the member saw before.
    pub before: Option<String>,
    /// What it shall become.
    pub wanted: Option<String>,
    /// What the organization has now, in a conflict.
    pub theirs: Option<String>,
    /// Whether the member must decide about this field.
    pub in_conflict: bool,
}

/// One change that is not confirmed yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutboxItem {
    /// Whose.
    pub organization: String,
    /// Its operation.
    pub operation: String,
    /// What kind of record.
    pub kind: RecordKindView,
    /// The record's id.
    pub record: String,
    /// A camera's name; else the record's id.
    pub record_name: String,
    /// What is asked for.
    pub action: ActionView,
    /// Its fields.
    pub fields: Vec<OutboxField>,
    /// How far it has come.
    pub pending: PendingView,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next, if by itself.
    pub due_at: Option<Instant>,
}

/// Names one change.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeRequest {
    /// The organization.
    pub organization: String,
    /// The change's operation.
    pub operation: String,
}

/// Whose value a field keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Keep {
    /// The member's.
    Yours,
    /// The organization's.
    Theirs,
}

/// The member's choice for one field.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConflictChoice {
    /// Which field.
    pub field: String,
    /// Whose value it keeps.
    pub keep: Keep,
}

/// Request of `resolve_conflict`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResolveConflictRequest {
    /// The organization.
    pub organization: String,
    /// The change's operation.
    pub operation: String,
    /// One choice for each field in conflict.
    pub choices: Vec<ConflictChoice>,
}
