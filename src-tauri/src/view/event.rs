//! Events to the window: each tells what to read again.

use serde::Serialize;
use ts_rs::TS;

/// `records-changed`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordsChanged {
    /// Whose.
    pub organization: String,
    /// `profile`, `device`, `email-preference`, `sharing-choice`, `activity`, `outbox`.
    pub kinds: Vec<String>,
}

/// `secret-hidden`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SecretHidden {
    /// Whose.
    pub organization: String,
    /// Which camera.
    pub device: String,
}

/// `export-progress`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportProgress {
    /// Which export.
    pub export_id: String,
    /// Rows written.
    pub done: u64,
    /// Rows in all.
    pub total: u64,
    /// The table being written, by the id it has in the plan; another name while a file of all of them is.
    pub step: String,
}

impl ExportProgress {
    /// How far an export is; `file` is the name of the file that is being written in the archive.
    #[must_use]
    pub fn new(export_id: String, done: u64, total: u64, file: &str) -> Self {
        Self { export_id, done, total, step: file.strip_suffix(".csv").unwrap_or(file).to_owned() }
    }
}

/// `requests-changed`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequestsChanged {
    /// Whose.
    pub organization: String,
}

/// `deletion-changed`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeletionChanged {
    /// Whose.
    pub organization: String,
}

/// `theme-changed`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeChanged {
    /// Whether the desktop prefers dark.
    pub dark: bool,
}

#[cfg(test)]
mod tests {
    use app::Table;

    use super::ExportProgress;

    #[test]
    fn a_step_is_called_what_the_plan_calls_the_table() {
        for table in Table::ALL {
            let id = serde_json::to_value(crate::view::ExportTable::from(table)).unwrap();
            let file = format!("{}.csv", table.as_str());
            assert_eq!(id, ExportProgress::new("one".to_owned(), 0, 1, &file).step);
        }
        assert_eq!(ExportProgress::new("one".to_owned(), 0, 1, "data.json").step, "data.json");
    }
}
