//! What the member ticked, and how far the writing has come.

use std::collections::BTreeSet;

/// A table of the export: one CSV file and one part of `data.json` and `report.html`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// The profile's values, one row each.
    Profile,
    /// Cameras, one row per value.
    Devices,
    /// What the organization may write about.
    EmailPreferences,
    /// Whom the organization may tell.
    SharingChoices,
    /// What happened, newest first.
    Activity,
    /// Changes the organization has not confirmed yet.
    Changes,
    /// Requests to delete the account, with their receipts.
    Deletions,
    /// Rights requests: how they stand, their dates, their logs.
    Requests,
}

impl Table {
    /// Every table, in the order of the screen and of the files.
    pub const ALL: [Self; 8] = [
        Self::Profile,
        Self::Devices,
        Self::EmailPreferences,
        Self::SharingChoices,
        Self::Activity,
        Self::Changes,
        Self::Deletions,
        Self::Requests,
    ];

    /// The id used by the window, the CSV file's name and the progress.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Devices => "devices",
            Self::EmailPreferences => "email-preferences",
            Self::SharingChoices => "sharing-choices",
            Self::Activity => "activity",
            Self::Changes => "changes",
            Self::Deletions => "deletions",
            Self::Requests => "requests",
        }
    }

    /// Reads [`Table::as_str`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.as_str() == text)
    }
}

/// What goes into the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The ticked tables; the others are neither read nor named.
    pub tables: BTreeSet<Table>,
    /// Whether device codes and the pack's secret fields are written. Off unless ticked.
    pub include_secrets: bool,
    /// Whether fields about other people are written. Off unless ticked.
    pub include_other_people: bool,
}

impl Options {
    /// Every table, without secrets and without other people's data.
    #[must_use]
    pub fn everything_of_mine() -> Self {
        Self { tables: Table::ALL.into(), include_secrets: false, include_other_people: false }
    }
}

/// How far the writing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Steps done; never more than `total`, never fewer than before.
    pub done: u64,
    /// All steps: rows times the files they go into, and the closing files.
    pub total: u64,
    /// The file being written, as it is named in the archive (`data.json`, `activity.csv` …).
    pub file: &'static str,
}
