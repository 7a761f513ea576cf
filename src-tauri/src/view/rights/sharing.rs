//! Choices about recipients.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::view::{Instant, ListingView, PendingView, Source};

/// What was, what the member wants and what the portal has of a choice; `null` where nothing is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SharingConflictView {
    /// What the member saw before.
    pub before: Option<bool>,
    /// What the member wants.
    pub yours: Option<bool>,
    /// What the organization has now.
    pub theirs: Option<bool>,
}

/// A recipient about whom a portal offers a choice, or once did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SharingChoiceView {
    /// The recipient, by the portal's id; the policy may not name it.
    pub recipient: String,
    /// Whether the portal still offers the choice; only then can it be made.
    pub listing: ListingView,
    /// Whether sharing is allowed, with open changes on top; `null` as long as the member has not chosen.
    pub allowed: Option<bool>,
    /// The organization's copy.
    pub confirmed: Option<bool>,
    /// The open change.
    pub pending: Option<PendingView>,
    /// What the member must decide.
    pub conflict: Option<SharingConflictView>,
    /// Who said so.
    pub source: Option<Source>,
    /// When it was last seen there.
    pub seen_at: Option<Instant>,
}

/// Request of `set_sharing_choice`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetSharingChoiceRequest {
    /// The organization.
    pub organization: String,
    /// The recipient, by the portal's id.
    pub recipient: String,
    /// Whether it may be told.
    pub allowed: bool,
}

/// Request of `open_choice_page`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenChoicePageRequest {
    /// The organization.
    pub organization: String,
    /// The recipient, by its id in the pack.
    pub recipient: String,
}
