//! Asking for the deletion of an account.

use domain::DeletionState;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Body of a deletion request. The SHA-256 of its bytes stands in every receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeletionRequest {
    /// The same UUID as in `Idempotency-Key`.
    #[schema(format = "uuid")]
    pub operation: String,
    /// The organization's slug, so that a request cannot reach the wrong one.
    pub organization: String,
}

/// States of a deletion on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum DeletionPhase {
    /// Accepted; can be cancelled until `cancel_until`.
    Requested,
    /// Cancelled in time.
    Cancelled,
    /// The window is over; the server is deleting.
    Executing,
    /// Done.
    Executed,
}

/// Something the organization keeps after a deletion, from its policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Stay {
    /// Id of the row in the organization's pack.
    pub id: String,
    /// The policy's reason, as a code of the pack; absent if it gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whether the policy says only that it may stay.
    #[serde(default)]
    pub may: bool,
}

/// A deletion as the server holds it. Names no person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Deletion {
    /// The deletion's id.
    pub id: String,
    /// How far it has come; see [`Deletion::state`].
    #[schema(value_type = DeletionPhase)]
    pub state: String,
    /// When it was accepted, by the server's clock.
    #[schema(value_type = String, format = DateTime)]
    pub requested_at: Timestamp,
    /// Until when it can be cancelled, by the server's clock.
    #[schema(value_type = String, format = DateTime)]
    pub cancel_until: Timestamp,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub executed_at: Option<Timestamp>,
    /// Public address of this document; readable after the account is gone.
    #[schema(format = "uri")]
    pub status_url: String,
    /// The server's clock when it answered.
    #[schema(value_type = String, format = DateTime)]
    pub server_time: Timestamp,
    /// What stays, and why.
    #[serde(default)]
    pub stays: Vec<Stay>,
    /// A receipt for each step so far (compact JWS), oldest first.
    #[serde(default)]
    pub receipts: Vec<String>,
}

impl Deletion {
    /// The state, if this version knows it.
    #[must_use]
    pub fn state(&self) -> Option<DeletionState> {
        DeletionState::parse(&self.state)
    }
}
