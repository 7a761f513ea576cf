//! Events to the window: each tells what to read again.

use serde::Serialize;
use ts_rs::TS;

/// `records-changed`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordsChanged {
    /// Whose.
    pub organization: String,
    /// `profile`, `device`, `email-preference`, `activity`, `outbox`.
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
    /// The table being written.
    pub step: String,
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
