//! The member's wishes: an edit is the set of fields of one record saved by one press.

use jiff::Timestamp;

use crate::{Fields, OperationId, RecordKey, Wanted};

/// What the member asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Change some fields.
    Edit {
        /// The touched fields as the member saw them; a field that was empty is absent.
        before: Fields,
        /// What they shall become.
        wanted: Wanted,
    },
    /// Register a new record.
    Add {
        /// Its values.
        fields: Fields,
    },
    /// Remove the record.
    Remove {
        /// All its fields as the member saw them, so that nothing is lost if it is refused.
        before: Fields,
    },
}

/// Why the organization said no; its own words are shown as foreign text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The problem's code, if known (`validation`, `not-found` …).
    pub code: String,
    /// The organization's words, cut to 500 characters.
    pub detail: Option<String>,
}

/// How far a change has come. Nothing is called updated before `Confirmed`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeState {
    /// Not sent yet, or to be tried again.
    Waiting,
    /// On its way. Found after a crash, it counts as `Unknown`.
    Sending,
    /// The organization confirmed it.
    Confirmed,
    /// The organization refused it for good; the text is kept.
    Refused(Refusal),
    /// Both sides changed the same field; the member decides.
    Conflict {
        /// The record as the organization has it now; `None` if it removed it.
        theirs: Option<Fields>,
    },
    /// It may or may not have arrived; it is asked for by operation id.
    Unknown,
    /// It needs a fresh sign-in first.
    SignInNeeded,
    /// The member took it back.
    Discarded,
}

impl ChangeState {
    /// The state's name in the vault, the logs and the window.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Confirmed => "confirmed",
            Self::Refused(_) => "refused",
            Self::Conflict { .. } => "conflict",
            Self::Unknown => "unknown",
            Self::SignInNeeded => "sign-in-needed",
            Self::Discarded => "discarded",
        }
    }

    /// Whether nothing more will happen to it by itself or by the member.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        matches!(self, Self::Confirmed | Self::Discarded)
    }

    /// Whether the member may still take it back: only what has certainly not been sent.
    #[must_use]
    pub const fn can_be_discarded(&self) -> bool {
        matches!(self, Self::Waiting | Self::SignInNeeded | Self::Refused(_) | Self::Conflict { .. })
    }
}

/// One change in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Position in the member's order; unique in its vault.
    pub seq: i64,
    /// The operation it is sent under.
    pub operation: OperationId,
    /// The record it belongs to.
    pub record: RecordKey,
    /// What is asked for.
    pub action: Action,
    /// How far it has come.
    pub state: ChangeState,
    /// How often it has been tried.
    pub attempts: u32,
    /// Not to be tried before this instant, UTC.
    pub due_at: Timestamp,
    /// When the member saved it, UTC.
    pub queued_at: Timestamp,
}
