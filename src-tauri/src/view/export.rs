//! Export of the local copy.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Instant, Secret};

/// A table of the export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ExportTable {
    Profile,
    Devices,
    EmailPreferences,
    SharingChoices,
    Activity,
    Changes,
    Deletions,
    Requests,
}

/// What one table would hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportTablePlan {
    /// Which table.
    pub id: ExportTable,
    /// Its rows.
    pub rows: u64,
    /// Values about other people, left out unless ticked.
    pub other_people: u64,
    /// Secrets, left out unless ticked.
    pub secrets: u64,
}

/// What one organization would give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportGroup {
    /// The organization.
    pub organization: String,
    /// Its name.
    pub name: String,
    /// Its tables.
    pub tables: Vec<ExportTablePlan>,
}

/// Answer of `plan_export`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportPlan {
    /// One group for each organization.
    pub groups: Vec<ExportGroup>,
}

/// Request of `choose_export_target`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChooseExportTargetRequest {
    /// A file name to begin with.
    #[ts(optional)]
    pub suggested: Option<String>,
}

/// A path the member chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PathView {
    /// The path.
    pub path: String,
}

/// Names a file this app wrote.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PathRequest {
    /// The path.
    pub path: String,
}

/// Request of `run_export`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RunExportRequest {
    /// Names it in `export-progress` and `cancel_export`; made by the window.
    pub export_id: String,
    /// Where the file goes.
    pub path: String,
    /// Which organizations.
    pub organizations: Vec<String>,
    /// Which tables.
    pub tables: Vec<ExportTable>,
    /// Whether typed-in verification codes go along.
    pub include_secrets: bool,
    /// Whether values about other people go along.
    pub include_other_people: bool,
    /// The passphrase, where one is set and secrets go along.
    #[ts(as = "Option<String>", optional)]
    pub passphrase: Option<Secret>,
}

/// A finished export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportDone {
    /// Where it is.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256, hexadecimal.
    pub sha256: String,
    /// Files inside.
    pub files: u64,
    /// The state it shows.
    pub as_of: Instant,
}

/// Names one export.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportRequest {
    /// Its id.
    pub export_id: String,
}
