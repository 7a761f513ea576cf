//! What the app hands over: rows read out of one read transaction, visited one at a time.

use domain::{Change, DeletionState, OrganizationId, Record, RecordId, RecordKind};
use jiff::Timestamp;
use words::Language;

use crate::{ExportError, Request, Table};

/// What the files say about themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The instant of the snapshot, UTC; every timestamp in the archive is this one.
    pub as_of: Timestamp,
    /// The app's version.
    pub app_version: String,
    /// The language of labels, report and README.
    pub language: Language,
}

/// How the organization's data came here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// Through its portal.
    Portal,
    /// Typed in by the member.
    ByHand,
}

/// One organization of the export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organization {
    /// Its slug; names the pack that says what its fields mean.
    pub id: OrganizationId,
    /// Its name.
    pub name: String,
    /// How the data came here.
    pub channel: Channel,
    /// Whether the portal said that this is sample data.
    pub sample: bool,
    /// The portal's address, if there is one.
    pub portal: Option<String>,
    /// The account's name at the organization, if known.
    pub account: Option<String>,
    /// When the portal was last asked, UTC.
    pub last_checked: Option<Timestamp>,
}

/// One entry of the activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActivityEntry<'a> {
    /// The organization's id of the entry.
    pub id: &'a str,
    /// When it happened, UTC.
    pub at: Timestamp,
    /// What happened, in the organization's words.
    pub kind: &'a str,
    /// More about it.
    pub detail: Option<&'a str>,
}

/// What the organization keeps after a deletion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay {
    /// The pack's id of what stays.
    pub id: String,
    /// The organization's reason.
    pub reason: Option<String>,
    /// Whether it only may stay.
    pub may: bool,
}

/// A receipt as it was received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The step it is for: `requested`, `cancelled`, `executed`.
    pub step: String,
    /// The organization's time of the step, UTC.
    pub at: Timestamp,
    /// Whether its signature was verified with a pinned key.
    pub proven: bool,
    /// The whole receipt (compact JWS), so that anybody can verify it.
    pub jws: String,
}

/// A request to delete the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deletion {
    /// The operation id it was asked under.
    pub operation: String,
    /// How far it has come.
    pub state: DeletionState,
    /// When the organization accepted it, its time, UTC.
    pub requested_at: Option<Timestamp>,
    /// Until when it can be cancelled, the organization's time, UTC.
    pub cancel_until: Option<Timestamp>,
    /// When it was executed, the organization's time, UTC.
    pub executed_at: Option<Timestamp>,
    /// What stays.
    pub stays: Vec<Stay>,
    /// The receipts, oldest first.
    pub receipts: Vec<Receipt>,
}

/// The chosen organizations' data at one instant.
///
/// The same rows are visited several times (once per file), so every method must answer out of the
/// same read transaction. A visitor's error ends the visit at once.
pub trait Snapshot {
    /// The implementor's error; takes ours in, so that both come out of [`crate::save`].
    type Error: From<ExportError>;

    /// What the files say about themselves.
    fn header(&self) -> &Header;

    /// The chosen organizations, in the order they are shown. No other is ever asked for.
    fn organizations(&self) -> &[Organization];

    /// Rows of a table, for the progress; an estimate is good enough.
    ///
    /// # Errors
    /// If the snapshot cannot be read.
    fn count(&self, organization: &OrganizationId, table: Table) -> Result<u64, Self::Error>;

    /// The records of one kind, listed or not, without waiting changes on top.
    ///
    /// # Errors
    /// If the snapshot cannot be read, or the visitor's error.
    fn records(
        &self,
        organization: &OrganizationId,
        kind: RecordKind,
        visit: &mut dyn FnMut(&Record) -> Result<(), Self::Error>,
    ) -> Result<(), Self::Error>;

    /// Whether a code was typed in by hand for a device; tells the member that one was left out.
    ///
    /// # Errors
    /// If the snapshot cannot be read.
    fn has_device_secret(&self, organization: &OrganizationId, device: &RecordId) -> Result<bool, Self::Error>;

    /// The code typed in by hand for a device. Called only if secrets are asked for.
    ///
    /// # Errors
    /// If the snapshot cannot be read.
    fn device_secret(&self, organization: &OrganizationId, device: &RecordId) -> Result<Option<String>, Self::Error>;

    /// The activity, newest first; at most `newest` entries if given. Must not hold all of it in memory.
    ///
    /// # Errors
    /// If the snapshot cannot be read, or the visitor's error.
    fn activity(
        &self,
        organization: &OrganizationId,
        newest: Option<u32>,
        visit: &mut dyn FnMut(ActivityEntry<'_>) -> Result<(), Self::Error>,
    ) -> Result<(), Self::Error>;

    /// The changes that are not settled ([`domain::ChangeState::is_settled`]), in the member's order.
    ///
    /// # Errors
    /// If the snapshot cannot be read, or the visitor's error.
    fn changes(
        &self,
        organization: &OrganizationId,
        visit: &mut dyn FnMut(&Change) -> Result<(), Self::Error>,
    ) -> Result<(), Self::Error>;

    /// The requests to delete the account, oldest first.
    ///
    /// # Errors
    /// If the snapshot cannot be read, or the visitor's error.
    fn deletions(
        &self,
        organization: &OrganizationId,
        visit: &mut dyn FnMut(&Deletion) -> Result<(), Self::Error>,
    ) -> Result<(), Self::Error>;

    /// The rights requests, oldest first.
    ///
    /// # Errors
    /// If the snapshot cannot be read, or the visitor's error.
    fn requests(
        &self,
        organization: &OrganizationId,
        visit: &mut dyn FnMut(&Request) -> Result<(), Self::Error>,
    ) -> Result<(), Self::Error>;
}
