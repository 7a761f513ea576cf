//! Profile, devices, e-mail preferences and the changes on top of them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Instant, Secret};

/// How far a change has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeState {
    Waiting,
    Sending,
    Confirmed,
    Refused,
    Conflict,
    Unknown,
    SignInNeeded,
    Discarded,
}

/// Who said that a value is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    Portal,
    TypedIn,
    ImportedAnswer,
    PolicyMayHave,
}

/// A change that is not confirmed yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PendingView {
    /// Its operation.
    pub operation: String,
    /// How far it has come.
    pub state: ChangeState,
    /// When it was saved.
    pub queued_at: Instant,
    /// The organization's reason, as a code; in the outbox also why a waiting one waits.
    pub reason: Option<String>,
    /// The organization's own words.
    pub detail: Option<String>,
    /// Whether it can still be taken back.
    pub can_undo: bool,
    /// Whether it can be tried again now.
    pub can_retry: bool,
    /// Whether the organization removed what was to be changed: nothing can be kept there any more.
    pub gone: bool,
}

/// Three versions of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldConflictView {
    /// What the member saw before editing.
    pub before: Option<String>,
    /// What they want.
    pub yours: Option<String>,
    /// What the organization has now.
    pub theirs: Option<String>,
}

/// A field as the window shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldView {
    /// Its id.
    pub id: String,
    /// The value with open changes on top.
    pub value: Option<String>,
    /// The organization's copy.
    pub confirmed: Option<String>,
    /// Who said so.
    pub source: Option<Source>,
    /// When it was last seen there.
    pub seen_at: Option<Instant>,
    /// The open change that touches it.
    pub pending: Option<PendingView>,
    /// Unsaved text.
    pub draft: Option<String>,
    /// What the member must decide.
    pub conflict: Option<FieldConflictView>,
}

/// The profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileView {
    /// Whose portal.
    pub organization: String,
    /// Every field of the pack.
    pub fields: Vec<FieldView>,
    /// When it was last seen.
    pub updated_at: Option<Instant>,
}

/// One field's new value; `null` clears.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FieldEdit {
    /// Which field.
    pub field: String,
    /// What it shall become.
    pub value: Option<String>,
    /// What the member had before them when they began: what stood in the field, then the organization's copy;
    /// empty for nothing. Tells what changed there meanwhile.
    #[ts(optional)]
    pub seen: Option<Vec<String>>,
}

/// Request of `save_profile`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveProfileRequest {
    /// The organization.
    pub organization: String,
    /// The fields of one press of Save.
    pub edits: Vec<FieldEdit>,
    /// The day of the organization's answer out of which they were typed; only where it is kept by hand.
    #[ts(optional)]
    pub answered_on: Option<String>,
}

/// What a draft belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DraftKind {
    /// The profile.
    Profile,
    /// A camera.
    Device,
    /// A camera that is being added.
    NewDevice,
}

/// Request of `save_draft`; `null` forgets the draft.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveDraftRequest {
    /// The organization.
    pub organization: String,
    /// What it belongs to.
    pub kind: DraftKind,
    /// The record's id; `new` for a camera that is being added.
    pub record: String,
    /// Which field.
    pub field: String,
    /// The text as typed.
    pub text: Option<String>,
}

/// Whether a device is still listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ListingView {
    Listed,
    NoLongerListed,
    Removed,
}

/// A camera.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeviceView {
    /// Its id.
    pub id: String,
    /// Its name as wanted.
    pub name: String,
    /// Every device field of the pack.
    pub fields: Vec<FieldView>,
    /// Whether it is still listed.
    pub listing: ListingView,
    /// Its removal, if asked for.
    pub removal: Option<PendingView>,
    /// Its registration, if not confirmed yet.
    pub addition: Option<PendingView>,
    /// Whether there is a verification code to reveal.
    pub has_secret: bool,
    /// Whether the code was typed in here.
    pub secret_typed_in: bool,
    /// When the portal last saw it.
    pub last_seen_at: Option<Instant>,
}

/// Names one camera.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeviceRequest {
    /// The organization.
    pub organization: String,
    /// The camera's id.
    pub device: String,
}

/// Request of `save_device`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveDeviceRequest {
    /// The organization.
    pub organization: String,
    /// The camera's id.
    pub device: String,
    /// The fields of one press of Save.
    pub edits: Vec<FieldEdit>,
    /// The day of the organization's answer out of which they were typed; only where it is kept by hand.
    #[ts(optional)]
    pub answered_on: Option<String>,
}

/// A typed value.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FieldValue {
    /// Which field.
    pub field: String,
    /// Its value.
    pub value: String,
}

/// Request of `add_device`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddDeviceRequest {
    /// The organization.
    pub organization: String,
    /// What was typed.
    pub values: Vec<FieldValue>,
    /// The verification code, for cameras kept by hand.
    #[ts(as = "Option<String>", optional)]
    pub secret: Option<Secret>,
    /// The day of the organization's answer out of which they were typed; only where it is kept by hand.
    #[ts(optional)]
    pub answered_on: Option<String>,
}

/// Request of `set_device_secret`; `null` forgets the code.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetDeviceSecretRequest {
    /// The organization.
    pub organization: String,
    /// The camera's id.
    pub device: String,
    /// The code.
    #[ts(as = "Option<String>")]
    pub code: Option<Secret>,
}

/// Request of `reveal_device_secret` and `copy_device_secret`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeviceSecretRequest {
    /// The organization.
    pub organization: String,
    /// The camera's id.
    pub device: String,
    /// The passphrase, where one is set and the code was typed in.
    #[ts(as = "Option<String>", optional)]
    pub passphrase: Option<Secret>,
}

/// A verification code; the only door through which one crosses.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SecretView {
    /// The code.
    pub code: String,
    /// When it is hidden again.
    pub hides_at: Instant,
    /// The same as a span, for the window's timer.
    pub hides_in_ms: u32,
}

/// Answer of `copy_device_secret`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopiedView {
    /// When the clipboard is cleared.
    pub cleared_in_ms: u32,
}

/// What the member and the portal want of a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreferenceConflictView {
    /// What the member wants.
    pub yours: bool,
    /// What the organization has now.
    pub theirs: bool,
}

/// A topic the organization writes about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreferenceView {
    /// The topic.
    pub id: String,
    /// Whether it is subscribed, with open changes on top; `null` if nobody said.
    pub subscribed: Option<bool>,
    /// The organization's copy.
    pub confirmed: Option<bool>,
    /// Whether the member can stop it.
    pub stoppable: super::Stoppable,
    /// Whether it is marketing.
    pub marketing: bool,
    /// The open change.
    pub pending: Option<PendingView>,
    /// What the member must decide.
    pub conflict: Option<PreferenceConflictView>,
    /// Who said so.
    pub source: Option<Source>,
    /// When it was last seen there.
    pub seen_at: Option<Instant>,
}

/// Request of `set_email_preference`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetEmailPreferenceRequest {
    /// The organization.
    pub organization: String,
    /// The topic.
    pub topic: String,
    /// Whether to get it.
    pub subscribed: bool,
}
