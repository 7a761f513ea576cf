//! The rows as `data.json` holds them (`docs/schema/export-1.json`); the other files are made of the same.

use domain::{Action, Change, ChangeState, Listing, Source, Value};
use jiff::Timestamp;
use serde::{Serialize, Serializer};

use crate::{Channel, Deletion};

/// A value that is a JSON string or a boolean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Plain<'a>(pub(crate) &'a Value);

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Text(text) => serializer.serialize_str(text),
            Value::Flag(flag) => serializer.serialize_bool(*flag),
        }
    }
}

/// One value with its source.
#[derive(Debug, Serialize)]
pub(crate) struct HeldRow<'a> {
    pub(crate) field: &'a str,
    pub(crate) label: String,
    pub(crate) value: Plain<'a>,
    pub(crate) source: &'static str,
    pub(crate) seen_at: Timestamp,
    pub(crate) subject: &'static str,
    pub(crate) secret: bool,
    /// Whether the value is an instant; the report then shows a date.
    #[serde(skip)]
    pub(crate) instant: bool,
}

/// One camera.
#[derive(Debug, Serialize)]
pub(crate) struct DeviceRow<'a> {
    pub(crate) id: &'a str,
    pub(crate) listing: &'static str,
    pub(crate) seen_at: Timestamp,
    pub(crate) values: Vec<HeldRow<'a>>,
    pub(crate) has_code: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) code: Option<String>,
}

/// One topic the organization may write about.
#[derive(Debug, Serialize)]
pub(crate) struct PreferenceRow<'a> {
    pub(crate) topic: &'a str,
    pub(crate) label: &'a str,
    pub(crate) subscribed: Option<bool>,
    pub(crate) listing: &'static str,
    pub(crate) source: Option<&'static str>,
    pub(crate) seen_at: Timestamp,
}

/// One choice about a recipient.
#[derive(Debug, Serialize)]
pub(crate) struct SharingRow<'a> {
    pub(crate) recipient: &'a str,
    pub(crate) label: &'a str,
    pub(crate) allowed: Option<bool>,
    pub(crate) listing: &'static str,
    pub(crate) source: Option<&'static str>,
    pub(crate) seen_at: Timestamp,
}

/// One thing that happened.
#[derive(Debug, Serialize)]
pub(crate) struct ActivityRow<'a> {
    pub(crate) id: &'a str,
    pub(crate) at: Timestamp,
    pub(crate) kind: &'a str,
    pub(crate) detail: Option<&'a str>,
}

/// One change that is not confirmed.
#[derive(Debug, Serialize)]
pub(crate) struct ChangeRow<'a> {
    pub(crate) operation: String,
    pub(crate) kind: &'static str,
    pub(crate) record: &'a str,
    pub(crate) action: &'static str,
    pub(crate) state: &'static str,
    pub(crate) reason: Option<&'a str>,
    pub(crate) detail: Option<&'a str>,
    pub(crate) queued_at: Timestamp,
    pub(crate) attempts: u32,
    pub(crate) fields: Vec<ChangedField<'a>>,
}

/// One field of a change.
#[derive(Debug, Serialize)]
pub(crate) struct ChangedField<'a> {
    pub(crate) field: &'a str,
    pub(crate) label: String,
    pub(crate) before: Option<Plain<'a>>,
    pub(crate) wanted: Option<Plain<'a>>,
    /// The outer level: whether there is a conflict at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) theirs: Option<Option<Plain<'a>>>,
}

/// A request to delete the account.
#[derive(Debug, Serialize)]
pub(crate) struct DeletionRow<'a> {
    pub(crate) operation: &'a str,
    pub(crate) state: &'static str,
    pub(crate) requested_at: Option<Timestamp>,
    pub(crate) cancel_until: Option<Timestamp>,
    pub(crate) executed_at: Option<Timestamp>,
    pub(crate) stays: Vec<StayRow<'a>>,
    pub(crate) receipts: Vec<ReceiptRow<'a>>,
}

/// What stays after a deletion.
#[derive(Debug, Serialize)]
pub(crate) struct StayRow<'a> {
    pub(crate) id: &'a str,
    pub(crate) reason: Option<&'a str>,
    pub(crate) may: bool,
}

/// One receipt.
#[derive(Debug, Serialize)]
pub(crate) struct ReceiptRow<'a> {
    pub(crate) step: &'a str,
    pub(crate) at: Timestamp,
    pub(crate) proven: bool,
    pub(crate) jws: &'a str,
}

impl<'a> DeletionRow<'a> {
    pub(crate) fn new(deletion: &'a Deletion) -> Self {
        let stays = deletion.stays.iter();
        let receipts = deletion.receipts.iter();
        Self {
            operation: &deletion.operation,
            state: deletion.state.as_str(),
            requested_at: deletion.requested_at,
            cancel_until: deletion.cancel_until,
            executed_at: deletion.executed_at,
            stays: stays.map(|stay| StayRow { id: &stay.id, reason: stay.reason.as_deref(), may: stay.may }).collect(),
            receipts: receipts
                .map(|receipt| ReceiptRow {
                    step: &receipt.step,
                    at: receipt.at,
                    proven: receipt.proven,
                    jws: &receipt.jws,
                })
                .collect(),
        }
    }
}

/// A source's name in the files.
pub(crate) const fn source(source: Source) -> &'static str {
    match source {
        Source::Portal => "portal",
        Source::TypedIn => "typed-in",
        Source::ImportedAnswer => "imported-answer",
        Source::PolicyMayHave => "policy-may-have",
    }
}

/// A listing's name in the files.
pub(crate) const fn listing(listing: Listing) -> &'static str {
    match listing {
        Listing::Listed => "listed",
        Listing::NoLongerListed => "no-longer-listed",
        Listing::Removed => "removed",
    }
}

/// A channel's name in the files.
pub(crate) const fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Portal => "portal",
        Channel::ByHand => "by-hand",
    }
}

/// An action's name in the files.
pub(crate) const fn action(action: &Action) -> &'static str {
    match action {
        Action::Edit { .. } => "edit",
        Action::Add { .. } => "add",
        Action::Remove { .. } => "remove",
    }
}

/// Code and words of a refusal, if the change was refused.
pub(crate) fn refusal(change: &Change) -> (Option<&str>, Option<&str>) {
    match &change.state {
        ChangeState::Refused(refusal) => (Some(refusal.code.as_str()), refusal.detail.as_deref()),
        _ => (None, None),
    }
}
